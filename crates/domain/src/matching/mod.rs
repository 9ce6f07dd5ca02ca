//! Which equipment an advisory speaks of, and whether its version is meant.
//!
//! Advisories about medical devices carry no identifier that an inventory has: no serial number, no platform name. There are a
//! maker, a product and versions, in prose. This engine compares them with what a list says of a device, and answers with a
//! confidence and the reasons, for a person to confirm once for each model.
//!
//! Two questions are kept apart. **Is it this model?** ([`Matcher::candidates`]) is answered from names alone, the same for all devices of a model,
//! and can be remembered. **Is this version meant?** ([`Matcher::judge`]) is answered for each device: affected, not affected, or unknown, with the
//! words of the document. Unknown is never *not affected*.
//!
//! What a person said about a model and a product overrides the engine ([`Matcher::meant`]).
//!
//! What the engine does not do: it follows no product of the list to its parts, and reads no prose beyond names and versions.

mod evidence;
mod identity;
mod name;
mod notation;
mod own;
mod part;
mod product;
mod range;
mod reason;
mod verdict;
mod version;
mod word;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use evidence::{Likeness, MakerEvidence, NameEvidence, NameSource};
pub use identity::{Meant, ProductKey, Said};
pub use verdict::{Judged, Verdict, VersionReason};

use self::evidence::Told;
use self::part::Part;
use self::product::Known;
use self::word::{DeviceWords, forgiven, is_misspelt, parted, words_of};
use crate::advisory::Advisory;
use crate::device_model::maker;

/// What a list says of a device, as far as it tells the model; what it does not state is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeviceNames<'a> {
    /// The maker.
    pub maker: &'a str,
    /// The model.
    pub model: &'a str,
    /// The number of the model or article.
    pub model_number: &'a str,
    /// What the list calls this kind of thing.
    pub designation: &'a str,
}

/// An advisory that may be about a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The position of the advisory.
    pub advisory: usize,
    /// Its products that are meant, by position, the surest first.
    pub products: Vec<u32>,
    /// How sure it is that the model is meant, of 100.
    pub confidence: u8,
    /// What the maker's name says.
    pub maker: MakerEvidence,
    /// What the name says.
    pub name: NameEvidence,
}

/// Below this a likeness is no candidate.
const LEAST_CONFIDENCE: u8 = 50;

/// Advisories, prepared for being looked up.
#[derive(Debug, Default)]
pub struct Matcher {
    advisories: Vec<Advisory>,
    products: Vec<Known>,
    by_maker: HashMap<String, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
    /// Advisories and their products by name, for what people said.
    by_product: HashMap<ProductKey, Vec<(usize, u32)>>,
    /// The words of `by_word` in which slips are forgiven, by their first letter.
    vocabulary: BTreeMap<char, Vec<String>>,
}

impl Matcher {
    /// Prepares advisories.
    pub fn new(advisories: Vec<Advisory>) -> Self {
        let mut products: Vec<Known> = advisories
            .iter()
            .enumerate()
            .flat_map(|(position, advisory)| product::of_advisory(position, advisory))
            .collect();
        product::note_families(&mut products);
        let by_product = by_product(&advisories);
        let mut matcher = Self {
            advisories,
            by_product,
            ..Self::default()
        };
        let mut vocabulary: BTreeSet<String> = BTreeSet::new();
        for (place, known) in products.iter().enumerate() {
            for key in &known.makers {
                matcher.by_maker.entry(key.clone()).or_default().push(place);
            }
            let parts = known
                .names
                .iter()
                .chain(&known.titled)
                .chain(&known.named_as_version)
                .chain(&known.hosts)
                .flat_map(|name| &name.required);
            for word in parts.flat_map(Part::words) {
                matcher.by_word.entry(word.clone()).or_default().push(place);
                if forgiven(word) > 0 {
                    vocabulary.insert(word.clone());
                }
            }
        }
        for word in vocabulary {
            if let Some(first) = word.chars().next() {
                matcher.vocabulary.entry(first).or_default().push(word);
            }
        }
        matcher.products = products;
        matcher
    }

    /// The advisories, by position.
    pub fn advisories(&self) -> &[Advisory] {
        &self.advisories
    }

    /// The advisories that may be about a model, in their order.
    pub fn candidates(&self, device: &DeviceNames<'_>) -> Vec<Candidate> {
        let words = self.words_of([
            device.maker,
            device.model,
            device.model_number,
            device.designation,
        ]);
        let makers = self.makers_of(device, &words);
        let named = if device.model.trim().is_empty() {
            device.designation
        } else {
            device.model
        };
        let parts = |word: String| match parted(&word, |word| self.is_known(word)) {
            Some(both) => Vec::from(both),
            None => vec![word],
        };
        let mut model: Vec<String> = words_of(named).into_iter().flat_map(parts).collect();
        let of_maker = words_of(device.maker);
        let known_names: Vec<Vec<String>> = makers.keys.iter().flat_map(|key| maker::names(key)).collect();
        model.retain(|word| {
            !of_maker.contains(word) && !known_names.iter().flatten().any(|name| name == word)
        });
        let told = Told {
            words: &words,
            model: &model,
            model_is_stated: !device.model.trim().is_empty(),
        };
        let mut found: BTreeMap<usize, Candidate> = BTreeMap::new();
        for place in self.places(&makers, &words) {
            let Some(known) = self.products.get(place) else {
                continue;
            };
            let maker = makers.evidence(known);
            let Some((name, confidence)) = evidence::of_name(known, maker, &told) else {
                continue;
            };
            if confidence < LEAST_CONFIDENCE {
                continue;
            }
            let candidate = Candidate {
                advisory: known.advisory,
                products: vec![known.product],
                confidence,
                maker,
                name,
            };
            match found.get_mut(&known.advisory) {
                None => {
                    found.insert(known.advisory, candidate);
                }
                Some(surer) if surer.confidence >= confidence => surer.products.push(known.product),
                Some(less_sure) => {
                    let products = std::mem::replace(less_sure, candidate).products;
                    less_sure.products.extend(products);
                }
            }
        }
        found.into_values().collect()
    }

    /// Whether the version of a device of a candidate's model is meant. `serial_number` and `software_version` are empty where the list
    /// states none.
    pub fn judge(
        &self,
        candidate: &Candidate,
        device: &DeviceNames<'_>,
        software_version: &str,
        serial_number: &str,
    ) -> Judged {
        let words = self.words_of([device.model, device.model_number, device.designation]);
        let Some(advisory) = self.advisories.get(candidate.advisory) else {
            return Judged::default();
        };
        let known = self.products.iter().filter(|known| {
            known.advisory == candidate.advisory && candidate.products.contains(&known.product)
        });
        verdict::of(advisory, known, &words, software_version, serial_number)
    }

    /// The words of these names, those written together with one that products have apart.
    fn words_of<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> DeviceWords {
        let mut words = DeviceWords::of(names);
        words.part_where(|word| self.is_known(word));
        words
    }

    /// Whether a word is one of a product's name or a maker's.
    fn is_known(&self, word: &str) -> bool {
        self.by_word.contains_key(word) || maker::is_name(word)
    }

    /// The products worth comparing: those of the makers, and those with a word of the device.
    fn places(&self, makers: &DeviceMakers, words: &DeviceWords) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for key in &makers.keys {
            places.extend(self.by_maker.get(key).into_iter().flatten());
        }
        for word in words.plain() {
            places.extend(self.by_word.get(word).into_iter().flatten());
        }
        for word in words.derived() {
            places.extend(self.by_word.get(word).into_iter().flatten());
        }
        // Slips in names of which the maker is not known to be right.
        for written in words.letters().filter(|word| !self.by_word.contains_key(*word)) {
            let first = written.chars().next();
            let alike = first
                .and_then(|first| self.vocabulary.get(&first))
                .into_iter()
                .flatten();
            for meant in alike.filter(|meant| is_misspelt(written, meant)) {
                places.extend(self.by_word.get(meant).into_iter().flatten());
            }
        }
        places
    }

    /// The makers a device may be of, among those that advisories name.
    fn makers_of(&self, device: &DeviceNames<'_>, words: &DeviceWords) -> DeviceMakers {
        let stated = product::makers(device.maker);
        let mut keys: BTreeSet<String> = stated.iter().cloned().collect();
        let mut alike: BTreeSet<String> = BTreeSet::new();
        for key in stated.iter().filter(|key| !self.by_maker.contains_key(*key)) {
            alike.extend(self.by_maker.keys().filter(|other| is_alike(key, other)).cloned());
        }
        for text in [device.maker, device.model, device.designation] {
            keys.extend(
                maker::named_within(&words_of(text))
                    .into_iter()
                    .map(str::to_owned),
            );
        }
        // *GE Vivid S6* of whoever sold it.
        let first_words = [device.model, device.designation].map(|text| words_of(text).into_iter().next());
        let named_first = first_words
            .into_iter()
            .flatten()
            .filter(|word| maker::is_name(word));
        keys.extend(named_first.filter_map(|word| maker::key(&word)));
        if keys.is_empty() {
            let is_named = |key: &&String| key.len() >= 4 && key.split(' ').all(|word| words.has_plain(word));
            keys.extend(self.by_maker.keys().filter(is_named).cloned());
        }
        alike.retain(|key| !keys.contains(key));
        keys.extend(alike.iter().cloned());
        DeviceMakers {
            is_stated: !stated.is_empty(),
            keys,
            alike,
        }
    }
}

/// The makers a device may be of.
struct DeviceMakers {
    /// Whether the list has a maker for it.
    is_stated: bool,
    keys: BTreeSet<String>,
    /// Those of which the name is written differently.
    alike: BTreeSet<String>,
}

impl DeviceMakers {
    fn evidence(&self, known: &Known) -> MakerEvidence {
        let common = known.makers.iter().find(|key| self.keys.contains(*key));
        match common {
            Some(key) if self.alike.contains(key) => MakerEvidence::Alike,
            Some(_) => MakerEvidence::Same,
            None if !self.is_stated && self.keys.is_empty() || known.makers.is_empty() => {
                MakerEvidence::NotStated
            }
            None => MakerEvidence::Other,
        }
    }
}

fn by_product(advisories: &[Advisory]) -> HashMap<ProductKey, Vec<(usize, u32)>> {
    let mut places: HashMap<ProductKey, Vec<(usize, u32)>> = HashMap::new();
    for (position, advisory) in advisories.iter().enumerate() {
        for (product, _) in (0..).zip(&advisory.products) {
            if let Some(key) = ProductKey::of(advisory, product, NameSource::Product) {
                places.entry(key).or_default().push((position, product));
            }
        }
    }
    places
}

/// Whether two names of makers that no table knows are likely one: a slip, or one begins like the other.
fn is_alike(one: &str, other: &str) -> bool {
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    let (start, others_start) = (first(one), first(other));
    is_misspelt(one, other)
        || start == others_start && start.len() >= 5
        || is_misspelt(&start, &others_start) && start.len() >= 6
}

#[cfg(test)]
mod tests;
