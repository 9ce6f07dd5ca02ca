//! Looking a name up: as it is written, with a space too many or too few, and the words a slip of the pen is known by.

use std::collections::HashMap;

use super::super::catalogue::Catalogue;
use super::super::names::ORDINARY_WORDS;
use super::super::words::{Joint, Word};
use super::{Index, Phrases, Target, phrase};

/// The shortest name recognised in two words, in letters: "My SQL".
const SHORTEST_JOINED: usize = 5;

/// The shortest name of several words recognised in one, in letters.
const SHORTEST_COMPACT: usize = 8;

impl Index {
    /// The longest name the words begin with: what it leads to and its length. A name may be written with a space too
    /// many ("Maria DB") or too few (`LinuxMint`).
    pub(in crate::lifecycle) fn longest<'t>(
        &self,
        words: &(impl Iterator<Item = &'t str> + Clone),
    ) -> Option<(Target, usize)> {
        let first = words.clone().next()?;
        if let Some(found) = self.longest_phrase(first, &words.clone().skip(1)) {
            return Some(found);
        }
        if let Some(target) = self.compact.get(first) {
            return Some((*target, 1));
        }
        let second = words.clone().nth(1)?;
        let whole = first.len() + second.len() >= SHORTEST_JOINED
            && [first, second]
                .iter()
                .all(|part| part.starts_with(|c: char| c.is_ascii_alphabetic()));
        let (target, length) =
            whole.then(|| self.longest_phrase(&format!("{first}{second}"), &words.clone().skip(2)))??;
        Some((target, length + 1))
    }

    /// `words` with every name of one word taken apart from the number written on to it: `zabbix6.0`.
    pub(in crate::lifecycle) fn parted(&self, words: Vec<Word>) -> Vec<Word> {
        let mut parted = Vec::with_capacity(words.len());
        for word in words {
            let letters = word.text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
            let (name, number) = word.text.split_at(letters);
            let is_name = |phrases: &Phrases| phrases.iter().any(|(phrase, _)| phrase.len() == 1);
            let is_number = || number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            // Two letters before a long number are a model: `IE3000`.
            let apart = (letters > 2 || letters == 2 && number.len() < 3)
                && !word.in_version
                && is_number()
                && !self.phrases.contains_key(&word.text)
                && self.phrases.get(name).is_some_and(is_name);
            if apart {
                let part = |text: &str, joint| Word {
                    text: text.to_owned(),
                    joint,
                    ..word.clone()
                };
                parted.extend([part(name, word.joint), part(number, Joint::Cut)]);
            } else {
                parted.push(word);
            }
        }
        parted
    }

    fn longest_phrase<'t>(
        &self,
        first: &str,
        after: &(impl Iterator<Item = &'t str> + Clone),
    ) -> Option<(Target, usize)> {
        self.phrases.get(first)?.iter().find_map(|(phrase, target)| {
            let mut own = after.clone();
            phrase[1..]
                .iter()
                .all(|word| own.next() == Some(word))
                .then_some((*target, phrase.len()))
        })
    }

    /// Names of several words written as one, as far as one product is meant.
    pub(super) fn written_as_one(&self) -> HashMap<String, Target> {
        let mut compact: HashMap<String, Option<Target>> = HashMap::new();
        for (words, target) in self
            .phrases
            .values()
            .flatten()
            .filter(|(words, _)| words.len() > 1)
        {
            let name = words.concat();
            if name.len() >= SHORTEST_COMPACT && !self.phrases.contains_key(&name) {
                compact
                    .entry(name)
                    .and_modify(|known| *known = known.filter(|known| known == target))
                    .or_insert(Some(*target));
            }
        }
        let unique = compact
            .into_iter()
            .filter_map(|(name, target)| Some((name, target?)));
        unique.collect()
    }
}

/// The shortest name of a product, and of a code name, that is distinctive, in letters.
const DISTINCTIVE_LETTERS: (usize, usize) = (7, 6);

/// The long words of names and code names. An ordinary word may be what it says.
pub(super) fn distinctive(catalogue: &Catalogue) -> Vec<String> {
    let long = |text: &str, letters: usize| {
        phrase(text)
            .split(' ')
            .filter(|word| word.len() >= letters && word.bytes().all(|byte| byte.is_ascii_lowercase()))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let named = catalogue
        .products
        .iter()
        .filter(|product| product.category != "device");
    let mut words = named
        .clone()
        .filter(|product| !product.name.contains('-') && !ORDINARY_WORDS.contains(&product.name.as_str()))
        .flat_map(|product| long(&product.name, DISTINCTIVE_LETTERS.0))
        .chain(
            named
                .flat_map(|product| &product.releases)
                .filter_map(|release| release.codename.as_deref())
                .flat_map(|codename| long(codename, DISTINCTIVE_LETTERS.1)),
        )
        .collect::<Vec<_>>();
    words.sort();
    words.dedup();
    words
}
