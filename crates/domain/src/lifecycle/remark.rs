//! Remarks: what the words after a version may be without making the string something else.
//!
//! A remark on place, purpose, build or date may follow a version. It is passed over as a whole, unless it holds a word
//! of an add-on ("driver", "CAL") or names another product: the string is then not the product it begins with.

use super::index::{Index, Target};
use super::joined::{is_host, is_software};
use super::packaging::is_word_size;
use super::surroundings::is_version;
use super::version::Version;
use super::vocabulary::after::{ADD_ON_ENDS, ADD_ONS, NOT_ITSELF};
use super::vocabulary::machines::STATIONS;
use super::vocabulary::remark::{DATED, FOR, MONTHS, PLATFORMS, REMARK_STARTS, STATES};
use super::vocabulary::{COUNTED, PACKAGING, holds};
use super::words::{Joint, Word};
use crate::area::of_unit;

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
        let begins = || {
            holds(REMARK_STARTS, &word.text) || holds(STATIONS, &word.text) || of_unit(&word.text).is_some()
        };
        !word.in_version && (joined || begins())
    }

    /// If `words` begin to tell when something was bought or ends, or what software stands beside a system, the words
    /// after that.
    pub(super) fn beside<'w>(&self, words: &'w [Word]) -> Option<&'w [Word]> {
        let joins = || matches!(words[0].text.as_str(), "and" | "et" | "si" | "und");
        let begins_software = || {
            let texts = words[1..].iter().map(|word| word.text.as_str());
            let longest = self.index.longest(&texts);
            longest.is_some_and(|(target, _)| is_software(target, self.index))
        };
        let begins = holds(DATED, &words[0].text) || self.is_system && joins() && begins_software();
        begins.then(|| self.after(words))?
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
            // "for Linux", where "driver x64" stays a driver.
            let platform = || holds(FOR, &word.text) && next.is_some_and(|next| holds(PLATFORMS, &next.text));
            // "rack B" is a place.
            let place = || word.text == "rack" && next.is_some_and(is_designation);
            // "- hors support", "- ohne Virenschutz" tell the state a system is in.
            let state = || self.is_system && Self::begins(&remark[0]) && holds(STATES, &word.text);
            is_add_on(word) && !platform() && !place() && !state()
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
                    self.is_system && is_release_of_windows(words.get(start + length..).unwrap_or_default())
                }
                Some((Target::SqlServer, _)) => !self.is_system && self.own.is_some(),
                // A system named after "on" keeps this one as its guest.
                Some((host, _)) if self.is_system && start > 0 && is_host(host, self.index) => false,
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
                && !matches!(word.text.as_str(), "iis" | "jvm" | "kernel")
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

/// Whether `words`, after the name Windows, begin with what names a release of it.
fn is_release_of_windows(words: &[Word]) -> bool {
    words.split_first().is_some_and(|(word, after)| {
        let numbered = word.text.starts_with(|c: char| c.is_ascii_digit()) && !is_word_size(word, after);
        numbered || matches!(word.text.as_str(), "server" | "xp" | "vista")
    })
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
    holds(ADD_ONS, &word.text) || ADD_ON_ENDS.iter().any(|end| word.text.ends_with(end))
}

/// The words of `here` before `after`, which were passed over.
pub(super) fn passed<'w>(here: &'w [Word], after: &[Word]) -> impl Iterator<Item = String> + use<'w> {
    here[..here.len() - after.len()]
        .iter()
        .map(|word| word.text.clone())
}

/// Whether a word in brackets or the version column still makes the string something else.
pub(super) fn is_foreign_remark(word: &Word) -> bool {
    (word.bracketed || word.in_version) && holds(NOT_ITSELF, &word.text)
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
