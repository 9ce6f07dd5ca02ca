//! Surroundings: whether the words before and after a product's name leave it standing for itself.
//!
//! Before the name, labels and roles say nothing; a device may precede an operating system ("Elitedesk 800 G4 - Win10");
//! a word of an add-on ends the search. After the version, a remark on build or place may follow. Whatever else is said
//! decides, as far as it may change the meaning: the text then names something else.

use super::index::{Index, Target};
use super::joined::is_software;
use super::version::Version;
use super::vocabulary::after::{ADD_ONS, DATED, MONTHS, NOT_ITSELF, PLATFORMS, REMARK_STARTS};
use super::vocabulary::before::LABELS;
use super::vocabulary::machines::{EQUIPMENT, HARDWARE_MAKERS, PERIPHERALS, STATIONS};
use super::vocabulary::{COUNTED, PACKAGING, holds};
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

/// Whether `lead` may stand before a `name` that `rest` follows.
pub(super) fn may_precede(
    lead: &[Word],
    name: &[Word],
    rest: &[Word],
    target: Target,
    index: &Index,
) -> bool {
    if is_program_of_machine(lead) {
        return false;
    }
    let lead = after_label(lead);
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
    if lead.iter().all(|word| is_label(word) || word.text == owner) {
        return true;
    }
    let anchor = &name[0];
    let bracketed = anchor.bracketed && !lead.last().is_some_and(|last| last.bracketed);
    let has_number = |word: &Word| word.text.contains(|c: char| c.is_ascii_digit());
    // `lighttpd/1.4.55 (Ubuntu)` and "ESMTP (Ubuntu)" are servers built for a system, not the system.
    if anchor.bracketed && (lead.iter().any(is_version) || !name.iter().chain(rest).any(has_number)) {
        return false;
    }
    let separated = bracketed
        || matches!(
            anchor.joint,
            Joint::Dash | Joint::Colon | Joint::Comma | Joint::Slash
        );
    if separated && anchor.joint != Joint::Slash && lead.first().is_some_and(is_label) {
        return true;
    }
    if !is_system || lead.iter().any(|word| word.in_version) {
        return false;
    }
    let runs_on = |last: &Word| matches!(last.text.as_str(), "on" | "auf");
    if lead[0].text == "linux" && lead.last().is_some_and(runs_on) {
        return true;
    }
    is_machine(lead, separated, owner)
}

/// `lead` after the label of the field it was copied from, "OS:".
fn after_label(lead: &[Word]) -> &[Word] {
    let ends_label = |at: &usize| lead[*at].joint == Joint::Colon && lead[..*at].iter().all(is_label);
    let start = (0..lead.len()).rev().find(ends_label).unwrap_or(0);
    &lead[start..]
}

/// Whether `lead` names the program of a machine: "Scanner software".
fn is_program_of_machine(lead: &[Word]) -> bool {
    lead.windows(2).any(|pair| {
        let of_machine = holds(EQUIPMENT, &pair[0].text)
            || holds(STATIONS, &pair[0].text)
            || matches!(pair[0].text.as_str(), "phone" | "print" | "scanner");
        of_machine
            && pair[1].joint == Joint::Space
            && matches!(
                pair[1].text.as_str(),
                "application" | "applikation" | "soft" | "software"
            )
    })
}

/// Whether `lead` is a machine an operating system may run on.
///
/// After a maker's name that is a model (a word with a digit), a known kind of machine, or anything set apart from
/// the system by a mark: "Canon PIXMA" could be a driver as well.
fn is_machine(lead: &[Word], separated: bool, owner: &str) -> bool {
    // A version of two components is that of a program.
    if lead
        .iter()
        .any(|word| holds(PERIPHERALS, &word.text) || is_version(word))
    {
        return false;
    }
    let is_equipment = |word: &Word| holds(EQUIPMENT, &word.text) || holds(STATIONS, &word.text);
    let is_known = |word: &Word| is_label(word) || word.text == owner || holds(EQUIPMENT, &word.text);
    // `PA-220` is one model of two words.
    let groups = || lead.chunk_by(|_, next| next.joint == Joint::Hyphen);
    let has = |group: &[Word], kind: fn(&char) -> bool| {
        group.iter().any(|word| word.text.chars().any(|c| kind(&c)))
    };
    let is_model = |group: &[Word]| has(group, char::is_ascii_digit);
    let is_mixed = |group: &[Word]| is_model(group) && has(group, char::is_ascii_alphabetic);
    let is_station = holds(STATIONS, &lead[0].text) && lead.len() <= LONGEST_PURPOSE;
    // A model of these is as likely a printer or scanner, unless it runs Android.
    let sells_printers = matches!(lead[0].text.as_str(), "canon" | "fujitsu" | "samsung" | "zebra");
    let is_model_of_maker = |group: &[Word]| is_mixed(group) && (!sells_printers || owner == "android");
    let of_maker = holds(HARDWARE_MAKERS, &lead[0].text)
        && (separated || groups().any(is_model_of_maker) || lead.iter().any(is_equipment));
    is_station
        || of_maker
        || separated && (lead.iter().any(is_known) || groups().any(is_mixed))
        || groups().all(|group| is_model(group) || group.iter().all(is_known))
}

/// Whether a word is a version of at least two components.
fn is_version(word: &Word) -> bool {
    Version::parse(&word.text).is_some_and(|version| version.numbers.len() > 1)
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
            Joint::Comma | Joint::Dash | Joint::Plus | Joint::And | Joint::Colon | Joint::Slash
        );
        !word.in_version && (joined || holds(REMARK_STARTS, &word.text) || holds(STATIONS, &word.text))
    }

    /// If `words` begin to tell when something was bought or ends, the words after that.
    pub(super) fn dated<'w>(&self, words: &'w [Word]) -> Option<&'w [Word]> {
        holds(DATED, &words[0].text).then(|| self.after(words))?
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
            let next = words.get(position + 1);
            let platform = || next.is_some_and(|next| holds(PLATFORMS, &next.text));
            // "rack B" is a place.
            let place = || word.text == "rack" && next.is_some_and(is_designation);
            is_add_on(word) && !platform() && !place()
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
        // "Build: default/docker" is said of the product itself.
        let is_value = |start: usize, length: usize| {
            let said_of = words[..=start].iter().any(|word| word.joint == Joint::Colon);
            said_of && !words.get(start + length).is_some_and(is_version)
        };
        let names = |start: usize| {
            if !self.is_system && is_module(&words[start..]) {
                return false;
            }
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
                Some((Target::Product { product, .. }, length)) => {
                    self.own != Some(product)
                        && !is_value(start, length)
                        && self.index.products[product].is_operating_system == self.is_system
                }
                _ => false,
            }
        };
        self.is_second_name(words) || (0..words.len()).any(names)
    }

    /// Whether a remark names a second product with its version, known to the catalogue or not: "+ GLPI 10.0.10", "Adobe
    /// Reader 2023".
    fn is_second_name(&self, words: &[Word]) -> bool {
        let said = |list: &[&str]| words.iter().any(|word| holds(list, &word.text));
        let is_word =
            |word: &Word| word.text.starts_with(char::is_alphabetic) && Version::parse(&word.text).is_none();
        let is_name = |word: &Word| {
            is_word(word)
                && !holds(&PACKAGING, &word.text)
                && !holds(&COUNTED, &word.text)
                && !matches!(word.text.as_str(), "jvm" | "kernel")
        };
        let is_year = |word: &Word| matches!(word.text.parse(), Ok(2000..=2099));
        // Software the catalogue knows stands beside a system without being taken for it.
        let is_known = |end: usize| {
            self.is_system
                && (0..=end).any(|start| {
                    let texts = words[start..].iter().map(|word| word.text.as_str());
                    let longest = self.index.longest(&texts);
                    longest.is_some_and(|(target, length)| {
                        start + length > end && is_software(target, self.index)
                    })
                })
        };
        let is_numbered = |(position, pair): (usize, &[Word])| {
            is_name(&pair[0])
                && pair[1].joint == Joint::Space
                && (is_version(&pair[1]) || is_year(&pair[1]) && !said(DATED) && !said(MONTHS))
                && !is_known(position)
        };
        let joined = |first: &Word| {
            matches!(
                first.joint,
                Joint::And | Joint::Comma | Joint::Dash | Joint::Plus | Joint::Slash
            )
        };
        joined(&words[0]) && !said(&["built", "compiled"]) && words.windows(2).enumerate().any(is_numbered)
    }
}

/// Whether `words` begin with a module of a server as its banner names it: `OpenSSL/1.1.1f`.
pub(super) fn is_module(words: &[Word]) -> bool {
    matches!(words, [name, version, ..] if !name.in_version && version.joint == Joint::Slash && is_version(version))
}

/// Whether a word numbers a place: "B", "12".
fn is_designation(word: &Word) -> bool {
    word.text.len() == 1 || word.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word makes what it stands beside something else.
pub(super) fn is_add_on(word: &Word) -> bool {
    holds(ADD_ONS, &word.text)
}

/// The words of `here` before `after`, which were passed over.
pub(super) fn passed<'w>(here: &'w [Word], after: &[Word]) -> impl Iterator<Item = String> + use<'w> {
    here[..here.len() - after.len()]
        .iter()
        .map(|word| word.text.clone())
}

/// Whether a word is the suffix a distribution gives the version of a package: `4ubuntu0.5`, `deb10u2`.
pub(super) fn is_package_suffix(word: &Word) -> bool {
    let digit_after = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let of_ubuntu = word
        .text
        .split_once("ubuntu")
        .is_some_and(|(before, after)| digit_after(before) && digit_after(after));
    let of_debian = word
        .text
        .split_once("deb")
        .is_some_and(|(_, after)| digit_after(after) && after.contains('u'));
    of_ubuntu || of_debian
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
        [day, month, year, rest @ ..]
            if number(day) && part(month) && part(year) && year.text.len() == 4 && !day.in_version =>
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

/// Which of `whole` a word is short for: the beginning of exactly one, as an abbreviation or a short field leaves it.
pub(super) fn abbreviated<'l>(word: &Word, whole: &[&'l str]) -> Option<&'l str> {
    if word.in_version || word.text.len() < 3 {
        return None;
    }
    let mut meant = whole
        .iter()
        .copied()
        .filter(|whole| whole.len() > word.text.len() && whole.starts_with(word.text.as_str()));
    let first = meant.next()?;
    meant.next().is_none().then_some(first)
}
