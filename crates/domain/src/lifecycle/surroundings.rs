//! Surroundings: whether the words before and after a product's name leave it standing for itself.
//!
//! Before the name, labels and roles say nothing; a device may precede an operating system ("Elitedesk 800 G4 - Win10");
//! a word of an add-on ends the search. After the version, a remark on build or place may follow. Whatever else is said
//! decides, as far as it may change the meaning: the text then names something else.

use super::index::{Index, Target};
use super::version::Version;
use super::vocabulary::after::{ADD_ONS, MONTHS, NOT_ITSELF, PLATFORMS, REMARK_STARTS};
use super::vocabulary::before::LABELS;
use super::vocabulary::holds;
use super::vocabulary::machines::{EQUIPMENT, HARDWARE_MAKERS, STATIONS};
use super::words::{Joint, Word};

/// The most words that say what a server or workstation is used for, with the noun itself.
const LONGEST_PURPOSE: usize = 4;

/// Whether a word before a name ends the search: what follows is what something is for.
pub(super) fn ends_search(word: &Word) -> bool {
    holds(ADD_ONS, &word.text) && !holds(LABELS, &word.text)
}

/// Whether a word before a name says nothing.
pub(super) fn is_label(word: &Word) -> bool {
    holds(LABELS, &word.text)
}

/// Whether `lead` may stand before the name at `anchor`.
pub(super) fn may_precede(lead: &[Word], anchor: &Word, target: Target, index: &Index) -> bool {
    if lead.iter().all(is_label) {
        return true;
    }
    let (owner, is_system) = match target {
        Target::Windows => ("microsoft", true),
        Target::SqlServer => ("microsoft", false),
        Target::Product { product, .. } => {
            let product = &index.products[product];
            (
                product.maker(),
                product.is_operating_system && product.name != "ios",
            )
        }
        Target::Device { .. } | Target::Other => return false,
    };
    let labelled = |word: &Word| holds(LABELS, &word.text) || word.text == owner;
    if lead.iter().all(labelled) {
        return true;
    }
    let separated = matches!(anchor.joint, Joint::Dash | Joint::Colon | Joint::Comma)
        || anchor.bracketed && !lead.last().is_some_and(|last| last.bracketed);
    // `lighttpd/1.4.55 (Ubuntu)` is a server built for a system, not the system.
    let is_version = |word: &Word| Version::parse(&word.text).is_some_and(|v| v.numbers.len() > 1);
    if anchor.bracketed && lead.iter().any(is_version) {
        return false;
    }
    if separated && lead.first().is_some_and(is_label) {
        return true;
    }
    if !is_system || lead.iter().any(|word| word.in_version) {
        return false;
    }
    if lead[0].text == "linux"
        && lead
            .last()
            .is_some_and(|last| matches!(last.text.as_str(), "on" | "auf"))
    {
        return true;
    }
    let is_station = holds(STATIONS, &lead[0].text) && lead.len() <= LONGEST_PURPOSE;
    let is_device = is_station || holds(HARDWARE_MAKERS, &lead[0].text);
    let separated = matches!(anchor.joint, Joint::Dash | Joint::Colon | Joint::Comma)
        || anchor.bracketed && !lead.last().is_some_and(|last| last.bracketed);
    let is_machine = |word: &Word| labelled(word) || holds(EQUIPMENT, &word.text);
    // `PA-220` is one model of two words.
    let groups = || lead.chunk_by(|_, next| next.joint == Joint::Hyphen);
    let has = |group: &[Word], kind: fn(&char) -> bool| {
        group.iter().any(|word| word.text.chars().any(|c| kind(&c)))
    };
    let is_model = |group: &[Word]| has(group, char::is_ascii_digit);
    let is_mixed = |group: &[Word]| is_model(group) && has(group, char::is_ascii_alphabetic);
    is_device
        || separated && (lead.iter().any(is_machine) || groups().any(is_mixed))
        || groups().all(|group| is_model(group) || group.iter().all(is_machine))
}

/// What the words after a version may be.
#[derive(Clone, Copy)]
pub(super) struct Tail<'a> {
    pub(super) index: &'a Index,
    /// Whether the product is an operating system.
    pub(super) is_system: bool,
    /// The product itself, which a remark may repeat.
    pub(super) own: Option<usize>,
    /// Whether remarks after the version are understood at all.
    pub(super) open: bool,
}

impl Tail<'_> {
    /// Whether `word` begins a remark.
    pub(super) fn begins(word: &Word) -> bool {
        let joined = matches!(
            word.joint,
            Joint::Comma | Joint::Dash | Joint::Plus | Joint::Colon | Joint::Slash
        );
        !word.in_version && (joined || holds(REMARK_STARTS, &word.text))
    }

    /// If the remark `words` leaves the product standing, the words after it: those of the version
    /// column.
    pub(super) fn after<'w>(&self, words: &'w [Word]) -> Option<&'w [Word]> {
        let first = words.first()?;
        if !self.open || first.in_version {
            return None;
        }
        let length = words
            .iter()
            .position(|word| word.in_version)
            .unwrap_or(words.len());
        let remark = &words[..length];
        let is_foreign = |(position, word): (usize, &Word)| {
            let platform = || {
                words
                    .get(position + 1)
                    .is_some_and(|next| holds(PLATFORMS, &next.text))
            };
            holds(ADD_ONS, &word.text) && !platform()
        };
        (!remark.iter().enumerate().any(is_foreign) && !self.names_another(remark))
            .then_some(&words[length..])
    }

    /// Whether a remark names a second product of the same floor: two systems, or two pieces of software.
    fn names_another(&self, words: &[Word]) -> bool {
        // "on" and "using" say what it runs on, not that another is meant.
        if !self.is_system && matches!(words[0].text.as_str(), "on" | "auf" | "sur" | "using") {
            return false;
        }
        let names = |start: usize| {
            let texts = words[start..].iter().map(|word| word.text.as_str());
            match self.index.longest(&texts) {
                Some((Target::Windows, length)) => {
                    self.is_system
                        && words.get(start + length).is_some_and(|word| {
                            word.text.starts_with(|c: char| c.is_ascii_digit())
                                || matches!(word.text.as_str(), "server" | "xp" | "vista")
                        })
                }
                Some((Target::SqlServer, _)) => !self.is_system && self.own.is_some(),
                Some((Target::Product { product, .. }, _)) => {
                    self.own != Some(product)
                        && self.index.products[product].is_operating_system == self.is_system
                }
                _ => false,
            }
        };
        (0..words.len()).any(names)
    }
}

/// Whether a bracketed word still makes the string something else.
pub(super) fn is_foreign_remark(word: &Word) -> bool {
    word.bracketed && holds(NOT_ITSELF, &word.text)
}

/// The words after a build date (`30 Jan 2024`, `Jan 30 2024`) that begins at `words`.
pub(super) fn after_date(words: &[Word]) -> Option<&[Word]> {
    let number = |word: &Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |word: &Word| number(word) && matches!(word.joint, Joint::Slash | Joint::Hyphen);
    match words {
        [year, month, day, rest @ ..]
            if number(year) && year.text.len() == 4 && part(month) && part(day) && !year.in_version =>
        {
            Some(rest)
        }
        [day, month, year, rest @ ..] if number(day) && number(year) && holds(MONTHS, &month.text) => {
            Some(rest)
        }
        [month, day, year, rest @ ..] if number(day) && number(year) && holds(MONTHS, &month.text) => {
            Some(rest)
        }
        _ => None,
    }
}

/// Whether `word`, the last of its column, is what a field's length left of one of `whole`.
pub(super) fn cut_short<'l>(word: &Word, after: &[Word], whole: &[&'l str]) -> Option<&'l str> {
    let is_last = after.first().is_none_or(|next| next.in_version);
    if !is_last || word.in_version || word.text.len() < 3 {
        return None;
    }
    whole
        .iter()
        .copied()
        .find(|whole| whole.len() > word.text.len() && whole.starts_with(word.text.as_str()))
}
