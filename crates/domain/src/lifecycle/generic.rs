//! The general reader: a product's name, then version, code name or label, then packaging.
//!
//! Each statement about the version (a number, the words of a release's label, a code name) stands for the set of
//! releases it fits; the sets are intersected. A statement that fits none is either another numbering of the same
//! thing, and is then ignored, or says more precisely what an earlier one said, and the version is then not listed.

use super::fit::{Fit, Found};
use super::index::ProductIndex;
use super::names::{Known, Rule};
use super::remark::Tail;
use super::version::begins_with;
use super::vocabulary::holds;
use super::words::{Joint, Word};
use read::{Facts, Number, Statement};

mod read;
mod releases;

/// Words of the names Oracle gives its own Java, sorted. Every maker's Java is called Java.
const ORACLE_WORDS: [&str; 6] = ["development", "oracle", "runtime", "se", "tm", "update"];

/// The shortest number after a hyphen that is a build (`8.0.1-21813344`) and not the revision of a kernel, in digits.
const BUILD_DIGITS: usize = 6;

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
            set_aside: facts.set_aside,
        }
    }

    fn has(&self, rule: Rule) -> bool {
        self.row.is_some_and(|row| row.rules.contains(&rule))
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
            && first.text.split('.').count() >= 3
            && next.joint == Joint::Hyphen
            && next.text.len() < BUILD_DIGITS
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
            // `7.4-3/9002ab8a` ends in a commit.
            let is_number = pair[1]
                .text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.');
            joined
                && is_number
                && !begins_with(&pair[1].numbers, &pair[0].numbers)
                && !begins_with(&pair[0].numbers, &pair[1].numbers)
        })
    }
}
