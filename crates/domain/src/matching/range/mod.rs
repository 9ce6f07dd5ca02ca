//! Which versions an advisory means, from its words: *< 8.2.2*, *9.33 and prior*, *Versions 1.0.0 through 1.1.1*, *4.X*,
//! *vers:all/\**, *distributed prior to April 1 2018*.
//!
//! What can be compared is compared; what cannot stays words, and the answer is then that nobody can say. A range is never
//! guessed narrower than it is written: what depends on a condition (*with wireless module*) is contained only under it.

mod read;

use self::read::{conditioned, joined, pieces};
use super::version::{Order, Version};
use super::word::{DeviceWords, is_designator, is_version, words_of};

/// The versions an advisory means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::matching) struct Range {
    items: Vec<Conditioned>,
}

/// Some versions, and what a device must have for them to be meant: *with Wireless Battery Modules v9*, *model 35700BAX3*.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Conditioned {
    item: Item,
    conditions: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Item {
    /// Every version.
    All,
    /// Every version between two bounds; a missing bound is none.
    Between(Option<Bound>, Option<Bound>),
    /// This version alone, and its words: some documents put the number of a model where the version should be.
    Exactly(Version, String),
    /// Every version that begins so: *4.X*.
    BeginsWith(Version),
    /// Words nothing can be compared with.
    Words(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Bound {
    version: Version,
    inclusive: bool,
    /// Whether all that begin so are meant: *< 3.x*.
    is_series: bool,
}

/// Whether a version is in a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::matching) enum Membership {
    Outside,
    /// Nobody can say: the schemes differ, or one says less than the other.
    Undecided,
    Inside,
}

/// The shortest number of a model that is taken for one, in letters and digits.
const SHORTEST_MODEL_NUMBER: usize = 3;

impl Range {
    /// Reads the words of an advisory. No words mean every version.
    pub(in crate::matching) fn parse(text: &str) -> Self {
        let lower = text
            .to_lowercase()
            .replace(['≤', '≦'], "<=")
            .replace(['≥', '≧'], ">=");
        let plain = match lower.trim().strip_prefix("vers:") {
            Some(rest) => rest.split_once('/').map_or(rest, |(_, versions)| versions),
            None => &lower,
        };
        // "Version A, Firmware A.03.09": of two things that have versions, and of which the list states one.
        if plain.contains("version") && plain.contains("firmware") {
            return Self::of(vec![Conditioned::freely(Item::Words(plain.to_owned()))]);
        }
        Self::of(joined(
            pieces(plain)
                .iter()
                .flat_map(|piece| conditioned(piece))
                .collect(),
        ))
    }

    fn of(mut items: Vec<Conditioned>) -> Self {
        if items.is_empty() {
            items.push(Conditioned::freely(Item::All));
        }
        Self { items }
    }

    /// The same versions under further conditions.
    pub(in crate::matching) fn under(mut self, conditions: &[String]) -> Self {
        for item in &mut self.items {
            item.conditions.extend_from_slice(conditions);
        }
        self
    }

    /// Whether every version is meant, without condition.
    pub(in crate::matching) fn is_all(&self) -> bool {
        self.items
            .iter()
            .any(|item| item.item == Item::All && item.conditions.is_empty())
    }

    /// The words that are no versions: of which models or editions a document speaks in the place of versions.
    pub(in crate::matching) fn words(&self) -> impl Iterator<Item = &str> {
        self.items.iter().filter_map(|item| match &item.item {
            Item::Words(words) => Some(words.as_str()),
            _ => None,
        })
    }

    /// Whether a number of a model stands in the place of a version, and the device has it.
    pub(in crate::matching) fn names_model(&self, has_word: &dyn Fn(&str) -> bool) -> bool {
        self.items.iter().any(|item| match &item.item {
            Item::Words(words) | Item::Exactly(_, words) => names_model(words, has_word),
            _ => false,
        })
    }

    /// Whether numbers of models stand in the place of versions, and the device has another number of their shape: *24950* and
    /// *24952* are not *25000*.
    pub(in crate::matching) fn means_other_models(&self, device: &DeviceWords) -> bool {
        let number = |item: &Conditioned| match &item.item {
            Item::Exactly(_, words) => Some(words.trim().to_owned()),
            _ => None,
        };
        let numbers: Option<Vec<String>> = self.items.iter().map(number).collect();
        let is_model = |number: &String| {
            number.len() >= SHORTEST_MODEL_NUMBER && number.chars().all(|c| c.is_ascii_digit())
        };
        let numbers = numbers
            .filter(|numbers| numbers.iter().all(is_model))
            .unwrap_or_default();
        let is_other = |word: &str| {
            word.chars().all(|c| c.is_ascii_digit())
                && numbers.iter().any(|number| number.len() == word.len())
        };
        !numbers.iter().any(|number| device.has(number)) && device.plain().any(is_other)
    }

    /// Whether the number of one model stands in the place of a version and says no more than the name does: *FCR XC-2*, *CR-IR 357*.
    fn is_one_model(&self) -> bool {
        let [only] = self.items.as_slice() else {
            return false;
        };
        let (Item::Words(words) | Item::Exactly(_, words)) = &only.item else {
            return false;
        };
        let digits = words.chars().filter(char::is_ascii_digit).count();
        let letters = words.chars().filter(char::is_ascii_alphabetic).count();
        let is_short = words_of(words).len() <= 3 && !words.contains(['.', '<', '>', '=']);
        only.conditions.is_empty() && is_short && (digits > 3 && letters < 2 || digits > 2 && letters > 1)
    }

    /// Whether `version` is among them. `has_word` tells whether the names of the device hold a word, `is_met` whether anything known of it
    /// does.
    pub(in crate::matching) fn contains(
        &self,
        version: Option<&Version>,
        has_word: &dyn Fn(&str) -> bool,
        is_met: &dyn Fn(&str) -> bool,
    ) -> Membership {
        if version.is_none() && self.is_one_model() {
            return Membership::Inside;
        }
        let memberships = self.items.iter().map(|item| {
            let membership = item.item.contains(version, has_word);
            match membership {
                Membership::Inside if !item.conditions.iter().all(|condition| is_met(condition)) => {
                    Membership::Undecided
                }
                membership => membership,
            }
        });
        memberships.max().unwrap_or(Membership::Undecided)
    }
}

impl Conditioned {
    fn freely(item: Item) -> Self {
        Self {
            item,
            conditions: Vec::new(),
        }
    }
}

impl Item {
    fn contains(&self, version: Option<&Version>, has_word: &dyn Fn(&str) -> bool) -> Membership {
        match (self, version) {
            (Self::All, _) => Membership::Inside,
            (Self::Words(words) | Self::Exactly(_, words), _) if names_model(words, has_word) => {
                Membership::Inside
            }
            (Self::Words(_), _) | (_, None) => Membership::Undecided,
            (Self::BeginsWith(start), Some(version)) => match version.order(start) {
                Order::Equal | Order::Longer => Membership::Inside,
                Order::Shorter | Order::Incomparable => Membership::Undecided,
                Order::Before | Order::After if version.begins_with(start) => Membership::Inside,
                Order::Before | Order::After => Membership::Outside,
            },
            (Self::Exactly(exactly, _), Some(version)) => match version.order(exactly) {
                Order::Equal => Membership::Inside,
                Order::Before | Order::After => Membership::Outside,
                // All of revision C.02 are C.02, and all of version 8 are 8; whether 9.33.1 is 9.33 only the maker knows.
                Order::Longer if exactly.is_revision() || exactly.is_one_number() => Membership::Inside,
                Order::Shorter | Order::Longer | Order::Incomparable => Membership::Undecided,
            },
            (Self::Between(low, high), Some(version)) => {
                let low = low
                    .as_ref()
                    .map_or(Membership::Inside, |low| low.admits(version, false));
                let high = high
                    .as_ref()
                    .map_or(Membership::Inside, |high| high.admits(version, true));
                low.min(high)
            }
        }
    }
}

/// Whether words in the place of a version are the number of a model, and the device has it: "MMT-1715".
fn names_model(words: &str, has_word: &dyn Fn(&str) -> bool) -> bool {
    let mut numbers = words_of(words)
        .into_iter()
        .filter(|word| word.len() >= SHORTEST_MODEL_NUMBER && is_designator(word) && !is_version(word))
        .peekable();
    numbers.peek().is_some() && numbers.all(|number| has_word(&number))
}

impl Bound {
    /// Whether `version` is on the right side of this bound.
    ///
    /// Where one says more than the other, the literal reading holds if it means *affected*, and is no proof of the contrary:
    /// whether *9.33.1* is one of *9.33 and prior* only the maker knows.
    fn admits(&self, version: &Version, is_high: bool) -> Membership {
        let whole_series = self.is_series || self.version.is_revision();
        match (version.order(&self.version), is_high) {
            (Order::Equal, _) if self.inclusive => Membership::Inside,
            (Order::Before | Order::Shorter, true) | (Order::After | Order::Longer, false) => {
                Membership::Inside
            }
            // All of revision K are K.
            (Order::Longer, true) if self.inclusive && whole_series => Membership::Inside,
            (Order::Longer, true) if self.is_series => Membership::Outside,
            (Order::Equal, _) | (Order::After, true) | (Order::Before, false) => Membership::Outside,
            (Order::Incomparable, _) | (Order::Longer, true) | (Order::Shorter, false) => {
                Membership::Undecided
            }
        }
    }
}

#[cfg(test)]
mod tests;
