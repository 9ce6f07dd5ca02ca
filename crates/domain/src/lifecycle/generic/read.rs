//! Reading the words after a product's name into facts: numbers, labels, service packs, and what was set aside.

use super::super::index::ReleaseIndex;
use super::super::names::Rule;
use super::super::numbering::own_notation;
use super::super::packaging::{
    counted, is_change, is_counted, is_knowledge_base, is_update, is_word_size, service_pack,
};
use super::super::remark::{Tail, after_date, is_add_on, is_foreign_remark, is_module, passed};
use super::super::version::Version;
use super::super::vocabulary::{OPEN_ENDED, PACKAGING, holds};
use super::super::words::{Joint, Word};
use super::Reader;

/// A number that may be a version.
pub(super) struct Number {
    pub(super) numbers: Vec<u32>,
    pub(super) text: String,
    pub(super) in_version: bool,
    pub(super) bracketed: bool,
    pub(super) joint: Joint,
}

/// A set of releases and the words that stand for it.
pub(super) struct Statement {
    pub(super) releases: Vec<usize>,
    pub(super) text: String,
    /// Whether a single release is named in full.
    pub(super) named: bool,
}

/// What the string says.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) statements: Vec<Statement>,
    pub(super) numbers: Vec<Number>,
    pub(super) service_pack: Option<u32>,
    pub(super) open_ended: bool,
    pub(super) all_words: Vec<String>,
    /// Words passed over without being understood.
    pub(super) set_aside: Vec<String>,
}

impl Facts {
    fn has_version(&self) -> bool {
        !self.numbers.is_empty() || !self.statements.is_empty()
    }
}

/// "Server" in our other languages.
const SERVERS: [&str; 6] = ["serveur", "servidor", "serverul", "serwer", "szerver", "srv"];

/// Machines a system is named with, and what makers call a system for one.
const MACHINES: [&str; 14] = [
    "appliance",
    "edition",
    "firmware",
    "host",
    "image",
    "node",
    "os",
    "phone",
    "smartphone",
    "system",
    "tablet",
    "ve",
    "virtual",
    "vm",
];

impl Reader<'_> {
    /// Reads the words; the error is the word that makes the string something else.
    pub(super) fn read(&self, words: &[Word]) -> Result<Facts, String> {
        let mut facts = Facts::default();
        let mut rest = words;
        let mut previous: Option<&Word> = None;
        let mut remark = None;
        let mut of_version = false;
        while let Some((word, after)) = rest.split_first() {
            let here = rest;
            let text = word.text.as_str();
            of_version = of_version && matches!(word.joint, Joint::Hyphen | Joint::Cut | Joint::Plus);
            facts.all_words.push(text.to_owned());
            if facts.has_version()
                && let Some(after) = self.tail.beside(here)
            {
                facts.set_aside.extend(passed(here, after));
                rest = after;
                continue;
            }
            if remark.is_none() && facts.has_version() && (Tail::begins(word) || is_module(here)) {
                remark = Some(here);
            }
            rest = after;
            if is_foreign_remark(word) {
                return Err(text.to_owned());
            } else if let Some(after) = after_date(here).filter(|_| facts.has_version()) {
                rest = after;
            } else if text == "distrib" {
                // The first number of this banner is that of the client's protocol.
                facts.numbers.clear();
            } else if let Some((numbers, length)) = own_notation(&self.product.name, here) {
                let is_listed = |release: &ReleaseIndex| release.numbers.as_ref() == Some(&numbers);
                if numbers.len() == 2 && !self.product.releases.iter().any(is_listed) {
                    facts.open_ended = true;
                }
                if !numbers.is_empty() {
                    self.number(&mut facts, Version { numbers, suffix: "" }, word);
                }
                rest = &after[length - 1..];
            } else if let Some((statement, length)) = self.spelled(here) {
                facts.statements.push(statement);
                rest = &after[length - 1..];
            } else if let Some((number, after)) = service_pack(word, after) {
                facts.service_pack = Some(number);
                rest = after;
            } else if is_change(text) && !facts.has_version() && !self.product.own_words.contains(text) {
                return Err(text.to_owned());
            } else if let Some((_, _, after)) = counted(word, after) {
                rest = after;
            } else if holds(&OPEN_ENDED, text) && !self.may_follow(text) {
                facts.open_ended |= !word.is_remark();
            } else if let Some(version) = Version::parse(text).filter(|_| !is_word_size(word, after)) {
                if word.joint == Joint::Glued && self.has(Rule::NoBracketedPart) {
                    return Err(text.to_owned());
                }
                let is_part = matches!(word.joint, Joint::Hyphen | Joint::Plus)
                    && !word.in_version
                    && previous
                        .and_then(|previous| Version::parse(&previous.text))
                        .is_some_and(|previous| previous.numbers.len() > 1);
                of_version |= version.numbers.len() > 1;
                if facts.has_version() && self.is_date(&version, word) {
                    facts.set_aside.push(text.to_owned());
                } else if !is_part {
                    self.number(&mut facts, version, word);
                }
            } else if self.may_follow(text) || is_word_size(word, after) || is_suffix(word, previous) {
                // Understood.
            } else if of_version && !is_add_on(word) || word.is_remark() {
                // `2.4.9-I601-Win10`: what hangs on a version names its build.
                facts.set_aside.extend((!of_version).then(|| text.to_owned()));
            } else {
                let remark = remark.or_else(|| self.is_complete(&facts).then_some(here));
                match remark.and_then(|remark| self.tail.after(remark)) {
                    Some(after) => {
                        facts.set_aside.extend(passed(here, after));
                        rest = after;
                    }
                    None => return Err(text.to_owned()),
                }
            }
            previous = Some(word);
        }
        Ok(facts)
    }

    /// Whether a system is named with the version of one release, after which a remark needs no mark.
    fn is_complete(&self, facts: &Facts) -> bool {
        let is_one = |number: &Number| self.releases_of(&number.numbers, &number.text).releases.len() == 1;
        // What follows the name of a system of phones and notebooks is as likely something to buy for one.
        let is_personal = matches!(self.product.name.as_str(), "android" | "ios" | "ipados" | "macos");
        self.product.is_operating_system && !is_personal && facts.numbers.iter().any(is_one)
    }

    /// Whether a word may follow the name without making it something else.
    fn may_follow(&self, text: &str) -> bool {
        let text = if SERVERS.contains(&text) { "server" } else { text };
        holds(&PACKAGING, text)
            || self.product.own_words.contains(text)
            || self.product.is_operating_system && self.product.name != "ios" && holds(&MACHINES, text)
            || self.product.is_server_software && matches!(text, "cms" | "community" | "server")
            || self.row.is_some_and(|row| row.words.contains(&text))
            || is_knowledge_base(text)
            || is_counted(text)
    }

    /// Whether a number set apart is a year that no release is called by.
    fn is_date(&self, version: &Version<'_>, word: &Word) -> bool {
        matches!(word.joint, Joint::Comma | Joint::Dash | Joint::Slash)
            && matches!(version.numbers[..], [2000..=2099])
            && self.releases_of(&version.numbers, &word.text).releases.is_empty()
    }

    fn number(&self, facts: &mut Facts, version: Version<'_>, word: &Word) {
        let mut numbers = version.numbers;
        if self.has(Rule::DottedOnly) && numbers.len() < 2 {
            return;
        }
        if self.has(Rule::JavaNumbers) && numbers.len() > 1 && numbers[0] == 1 && numbers[1] > 4 {
            numbers.remove(0);
        }
        facts.numbers.push(Number {
            numbers,
            text: word.text.clone(),
            in_version: word.in_version,
            bracketed: word.bracketed,
            joint: word.joint,
        });
    }

    /// The longest label or code name the words begin with.
    fn spelled(&self, words: &[Word]) -> Option<(Statement, usize)> {
        let starts = |own: &[String]| {
            !own.is_empty() && own.len() <= words.len() && own.iter().zip(words).all(|(a, b)| *a == b.text)
        };
        let lengths = |release: &ReleaseIndex| {
            let without_update = match release.label.split_last() {
                Some((last, rest)) if rest.len() > 1 && is_update(last) => rest,
                _ => &release.label,
            };
            let spelled = [release.label.as_slice(), without_update]
                .into_iter()
                .filter(|own| !is_plain(own) && starts(own));
            let label = spelled.map(<[String]>::len).max().unwrap_or(0);
            let codename = if starts(&release.codename) {
                release.codename.len()
            } else {
                0
            };
            let adjective = release.codename.len() == 2
                && self.product.name == "ubuntu"
                && starts(&release.codename[..1]);
            label.max(codename).max(usize::from(adjective))
        };
        let length = self
            .product
            .releases
            .iter()
            .map(lengths)
            .max()
            .filter(|length| *length > 0)?;
        let releases = (0..self.product.releases.len())
            .filter(|i| lengths(&self.product.releases[*i]) == length)
            .collect::<Vec<_>>();
        let text = words[..length]
            .iter()
            .map(|word| word.text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        Some((
            Statement {
                releases,
                text,
                named: true,
            },
            length,
        ))
    }
}

/// Whether a label says no more than a version number does.
fn is_plain(label: &[String]) -> bool {
    matches!(label, [only] if Version::parse(only).is_some_and(|version| version.suffix.is_empty()))
}

/// Whether `word` continues the version before it, as `h3` does in `10.1.6-h3`.
fn is_suffix(word: &Word, previous: Option<&Word>) -> bool {
    let joined = match word.joint {
        Joint::Hyphen => word.text.ends_with(|last: char| last.is_ascii_digit()),
        Joint::Plus => true,
        _ => false,
    };
    joined && previous.is_some_and(|previous| Version::parse(&previous.text).is_some())
}
