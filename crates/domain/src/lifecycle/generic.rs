//! The general reader: a product's name, then version, code name or label, then packaging.
//!
//! Each statement about the version (a number, the words of a release's label, a code name) stands for the set of
//! releases it fits; the sets are intersected. A statement that fits none is either another numbering of the same
//! thing, and is then ignored, or says more precisely what an earlier one said, and the version is then not listed.

use super::fit::{Fit, Found};
use super::index::{ProductIndex, ReleaseIndex};
use super::names::{Known, Rule};
use super::numbering::own_notation;
use super::packaging::{
    counted, is_change, is_counted, is_knowledge_base, is_update, is_word_size, service_pack,
};
use super::surroundings::{Tail, after_date, is_foreign_remark};
use super::version::{Version, begins_with};
use super::vocabulary::{OPEN_ENDED, PACKAGING, holds};
use super::words::{Joint, Word};

mod releases;

/// A number that may be a version.
struct Number {
    numbers: Vec<u32>,
    text: String,
    in_version: bool,
    bracketed: bool,
    joint: Joint,
}

/// A set of releases and the words that stand for it.
struct Statement {
    releases: Vec<usize>,
    text: String,
    /// Whether a single release is named in full.
    named: bool,
}

#[derive(Default)]
struct Facts {
    statements: Vec<Statement>,
    numbers: Vec<Number>,
    service_pack: Option<u32>,
    open_ended: bool,
    all_words: Vec<String>,
}

impl Facts {
    fn has_version(&self) -> bool {
        !self.numbers.is_empty() || !self.statements.is_empty()
    }
}

/// Machines a system is named with.
const MACHINES: [&str; 5] = ["host", "node", "phone", "smartphone", "tablet"];

/// Words of the names Oracle gives its own Java, sorted. Every maker's Java is called Java.
const ORACLE_WORDS: [&str; 6] = ["development", "oracle", "runtime", "se", "tm", "update"];

/// Reads one product.
pub(super) struct Reader<'a> {
    pub(super) position: usize,
    pub(super) product: &'a ProductIndex,
    pub(super) row: Option<&'static Known>,
    pub(super) listed_only: bool,
    pub(super) tail: Tail<'a>,
}

impl Reader<'_> {
    /// Reads the words after the product's name.
    pub(super) fn find(&self, words: &[Word]) -> Found {
        let facts = match self.read(words) {
            Ok(facts) => facts,
            Err(word) => return Found::SomethingElse(word),
        };
        let (fit, words) = self.fit(&facts);
        if self.has(Rule::NeedsOwnWord) && !facts.all_words.iter().any(|word| holds(&ORACLE_WORDS, word)) {
            return Found::NameAlone;
        }
        if self.listed_only && !matches!(fit, Fit::One { .. } | Fit::Some(_)) {
            return Found::NameAlone;
        }
        Found::Product {
            product: self.position,
            fit,
            words,
        }
    }

    fn has(&self, rule: Rule) -> bool {
        self.row.is_some_and(|row| row.rules.contains(&rule))
    }

    fn read(&self, words: &[Word]) -> Result<Facts, String> {
        let mut facts = Facts::default();
        let mut rest = words;
        let mut previous: Option<&Word> = None;
        let mut remark = None;
        while let Some((word, after)) = rest.split_first() {
            let here = rest;
            let text = word.text.as_str();
            facts.all_words.push(text.to_owned());
            if remark.is_none() && facts.has_version() && Tail::begins(word) {
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
                let is_part = word.joint == Joint::Hyphen
                    && !word.in_version
                    && previous
                        .and_then(|previous| Version::parse(&previous.text))
                        .is_some_and(|previous| previous.numbers.len() > 1);
                if !is_part {
                    self.number(&mut facts, version, word);
                }
            } else if !self.may_follow(text)
                && !is_word_size(word, after)
                && !word.is_remark()
                && !is_suffix(word, previous)
            {
                match remark.and_then(|remark| self.tail.after(remark)) {
                    Some(after) => rest = after,
                    None => return Err(text.to_owned()),
                }
            }
            previous = Some(word);
        }
        Ok(facts)
    }

    /// Whether a word may follow the name without making it something else.
    fn may_follow(&self, text: &str) -> bool {
        holds(&PACKAGING, text)
            || self.product.own_words.contains(text)
            || self.product.is_operating_system && self.product.name != "ios" && holds(&MACHINES, text)
            || self.product.is_server_software && matches!(text, "cms" | "community" | "server")
            || self.row.is_some_and(|row| row.words.contains(&text))
            || is_knowledge_base(text)
            || is_counted(text)
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

    fn fit(&self, facts: &Facts) -> (Fit, Vec<String>) {
        let numbers = self.relevant(facts);
        let all = (0..self.product.releases.len()).collect::<Vec<_>>();
        if numbers.is_empty() && facts.statements.is_empty() {
            return (Fit::NoVersion(all), Vec::new());
        }
        if let Some(result) = self.service_pack_release(facts, &numbers) {
            return result;
        }
        let mut fitting = all;
        let mut words = Vec::new();
        let mut named = false;
        let mut agreements = 0;
        let mut unlisted: Vec<&Number> = Vec::new();
        let of_numbers = numbers
            .iter()
            .map(|number| (Some(*number), self.releases_of(&number.numbers, &number.text)));
        let spelled = facts.statements.iter().map(|s| {
            (
                None,
                Statement {
                    releases: s.releases.clone(),
                    text: s.text.clone(),
                    named: s.named,
                },
            )
        });
        let mut listed: Vec<&[u32]> = Vec::new();
        for (number, statement) in spelled.chain(of_numbers) {
            if statement.releases.is_empty() {
                unlisted.extend(number);
                continue;
            }
            let both = fitting
                .iter()
                .copied()
                .filter(|i| statement.releases.contains(i))
                .collect::<Vec<_>>();
            if both.is_empty() {
                if number.is_some_and(|number| number.in_version) && self.is_coarser(&statement, &listed) {
                    continue;
                }
                return (Fit::Contradiction(statement.text), words);
            }
            listed.extend(number.map(|number| number.numbers.as_slice()));
            fitting = both;
            named |= statement.named && statement.releases.len() == 1;
            agreements += 1;
            words.push(statement.text);
        }
        let more_precise = |number: &&Number| {
            words.is_empty() || listed.iter().any(|listed| begins_with(&number.numbers, listed))
        };
        if let Some(number) = unlisted.into_iter().find(more_precise) {
            return (Fit::NotListed(number.text.clone()), words);
        }
        if facts.open_ended || Self::alternatives(&numbers) {
            return (Fit::Some(fitting), words);
        }
        let fit = match fitting.as_slice() {
            [release] => {
                let plain = *release;
                let release = self.variant(plain, &facts.all_words);
                let variants = self.variants(plain);
                if release == plain && self.has(Rule::VariantNeeded) && !variants.is_empty() {
                    let all = std::iter::once(plain).chain(variants).collect();
                    return (Fit::Some(all), words);
                }
                Fit::One {
                    release,
                    named,
                    confirmed: named && agreements > 1,
                }
            }
            _ => Fit::Some(fitting),
        };
        (fit, words)
    }

    /// The release of a product whose service packs are its minor versions: `12 SP5` is 12.5.
    fn service_pack_release(&self, facts: &Facts, numbers: &[&Number]) -> Option<(Fit, Vec<String>)> {
        let pack = facts
            .service_pack
            .filter(|_| self.has(Rule::ServicePackIsMinor))?;
        let [major] = numbers.first()?.numbers[..] else {
            return None;
        };
        let text = format!("{major} sp{pack}");
        let found = self
            .product
            .releases
            .iter()
            .position(|r| r.numbers.as_deref() == Some(&[major, pack]));
        let fit = match found {
            Some(release) => Fit::One {
                release,
                named: true,
                confirmed: false,
            },
            None => Fit::NotListed(text.clone()),
        };
        Some((fit, vec![text]))
    }

    /// The numbers that speak of the version: the first of the name and what is joined to it, and the first of the
    /// version column. Numbers in brackets count where there is no other.
    fn relevant<'f>(&self, facts: &'f Facts) -> Vec<&'f Number> {
        let open = |number: &&Number| !number.bracketed && !number.in_version;
        let mut numbers = facts.numbers.iter().filter(open).collect::<Vec<_>>();
        let column = facts
            .numbers
            .iter()
            .filter(|number| number.in_version)
            .collect::<Vec<_>>();
        if let [first, next, ..] = column.as_slice()
            && self.product.is_operating_system
            && first.numbers.len() >= 3
            && next.joint == Joint::Hyphen
        {
            // A kernel version such as 5.10.0-21 in the column of the system's version.
            return numbers;
        }
        numbers.extend(column.first());
        if numbers.is_empty() && facts.statements.is_empty() {
            numbers.extend(facts.numbers.iter().find(|number| number.bracketed));
        }
        numbers
    }

    /// Whether a statement says only the first components of a version already given: file versions do.
    fn is_coarser(&self, statement: &Statement, listed: &[&[u32]]) -> bool {
        statement.releases.iter().all(|release| {
            let own = self.product.releases[*release].numbers.as_deref();
            own.is_some_and(|own| listed.iter().any(|listed| begins_with(listed, own)))
        })
    }

    fn alternatives(numbers: &[&Number]) -> bool {
        numbers.windows(2).any(|pair| {
            let joined = matches!(pair[1].joint, Joint::Slash | Joint::Dash) && !pair[1].in_version;
            joined
                && !begins_with(&pair[1].numbers, &pair[0].numbers)
                && !begins_with(&pair[0].numbers, &pair[1].numbers)
        })
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
