//! What the name of a device tells: what it is, and where.
//!
//! `MON-ATI-03` is the third monitor of *Anestezie și Terapie Intensivă*: houses name devices by what they are and where
//! they stand, shortened, and biomedical departments list them with both written out. A scan that knows the name and a
//! list that knows the device then share more than any of their columns does.
//!
//! It identifies nothing, since a ward has several monitors. It counts between lists only, and decides where nothing else
//! could be meant ([`Relation::NothingElse`](super::Relation)).

use std::collections::BTreeSet;

use crate::asset::Attribute;
use crate::inventory::Attributes;
use crate::text::fold_for_search;

/// Letters of a shortened word by which records meet.
const SHORT: usize = 3;

/// Words of a phrase, and places, that are looked at: what is longer is a text and nothing that names shorten, and every word
/// of it would be kept with every place.
const LONGEST: usize = 8;

/// What a name tells, or what a list says that a name could tell.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// The words of a host name, in their order: `mon`, `ati`.
    in_name: Vec<String>,
    /// What kind of thing it is: `Monitor pacient`.
    things: Vec<Phrase>,
    /// Where it stands.
    wards: Vec<Phrase>,
}

/// A phrase as names shorten it.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    words: Vec<String>,
    /// The first letters of its words: `ati`, and numbers whole: `s4b`.
    initials: String,
}

impl Told {
    pub(super) fn of(attributes: &Attributes, host: Option<&str>) -> Self {
        let text = |attribute| attributes.get(&attribute).map(String::as_str);
        let things = text(Attribute::Designation).into_iter();
        let places = [Attribute::Unit, Attribute::Location]
            .into_iter()
            .filter_map(text);
        let places = places.flat_map(|text| text.split(['>', ',', '/', ';']));
        let mut in_name = host.map(words_of_name).unwrap_or_default();
        in_name.truncate(LONGEST);
        Self {
            in_name,
            things: things
                .map(Phrase::of)
                .filter(|phrase| !phrase.words.is_empty())
                .collect(),
            wards: places
                .map(Phrase::of)
                .filter(|phrase| !phrase.words.is_empty())
                .take(LONGEST)
                .collect(),
        }
    }

    /// Whether the name of one tells what the other is and where it stands.
    pub(super) fn agrees_with(&self, other: &Self) -> bool {
        self.names(other) || other.names(self)
    }

    fn names(&self, other: &Self) -> bool {
        let short_for =
            |word: &str, phrases: &[Phrase]| phrases.iter().any(|phrase| phrase.is_shortened_to(word));
        let pairs = self.in_name.windows(2);
        pairs.into_iter().any(|pair| match pair {
            [one, other_word] => {
                short_for(one, &other.things) && short_for(other_word, &other.wards)
                    || short_for(other_word, &other.things) && short_for(one, &other.wards)
            }
            _ => false,
        })
    }

    /// What it is and where, each by its first letters: the signs by which the named and the listed meet.
    pub(super) fn things(&self) -> impl Iterator<Item = (String, String)> {
        let mut met = BTreeSet::new();
        for pair in self.in_name.windows(2) {
            met.insert(in_order(begin(&pair[0]), begin(&pair[1])));
        }
        for thing in self.things.iter().flat_map(Phrase::beginnings) {
            for ward in self.wards.iter().flat_map(Phrase::beginnings) {
                met.insert(in_order(thing.clone(), ward));
            }
        }
        met.into_iter()
    }
}

impl Phrase {
    pub(super) fn of(text: &str) -> Self {
        let folded = fold_for_search(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| word.contains(|c: char| c.is_alphabetic()) || word.len() < SHORT)
            .filter(|word| !word.is_empty())
            .take(LONGEST)
            .map(str::to_owned)
            .collect();
        let words = if words.iter().any(|word| word.contains(char::is_alphabetic)) {
            words
        } else {
            Vec::new()
        };
        let initials = words
            .iter()
            // `de`, `si`, `und` are left out of what people shorten.
            .filter(|word| {
                word.chars().count() > 3 || word.contains(|c: char| c.is_ascii_digit()) || words.len() == 1
            })
            .map(|word| match word.chars().next() {
                Some(first) if word.contains(|c: char| c.is_ascii_digit()) || first.is_ascii_digit() => {
                    word.clone()
                }
                Some(first) => first.to_string(),
                None => String::new(),
            })
            .collect();
        Self { words, initials }
    }

    /// Whether names shorten it like this: to its initials, or to the beginning of one of its words.
    pub(super) fn is_shortened_to(&self, short: &str) -> bool {
        let long_enough = short.chars().count() >= SHORT;
        (short.chars().count() >= 2 && self.initials == short)
            || self
                .words
                .iter()
                .any(|word| word == short || (long_enough && word.starts_with(short)))
    }

    /// The beginnings of all that it can be shortened to.
    fn beginnings(&self) -> impl Iterator<Item = String> {
        let words = self
            .words
            .iter()
            .filter(|word| word.chars().count() >= 2)
            .map(|word| begin(word));
        words.chain((self.initials.chars().count() >= 2).then(|| begin(&self.initials)))
    }
}

/// Some houses name the ward first.
fn in_order(one: String, other: String) -> (String, String) {
    if one <= other { (one, other) } else { (other, one) }
}

fn begin(word: &str) -> String {
    word.chars().take(SHORT).collect()
}

/// The words of a host name that are not only a number.
fn words_of_name(name: &str) -> Vec<String> {
    let folded = fold_for_search(name);
    let host = folded.split('.').next().unwrap_or_default();
    host.split(['-', '_'])
        .map(|word| {
            word.trim_end_matches(|c: char| {
                c.is_ascii_digit() && !word.starts_with(|first: char| first.is_ascii_digit())
            })
        })
        .filter(|word| word.chars().count() >= 2 && word.contains(char::is_alphabetic))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(attributes: &[(Attribute, &str)], host: Option<&str>) -> Told {
        let attributes = attributes
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        Told::of(&attributes, host)
    }

    fn device(designation: &str, ward: &str) -> Told {
        told(
            &[(Attribute::Designation, designation), (Attribute::Unit, ward)],
            None,
        )
    }

    #[test]
    fn a_name_tells_what_a_device_is_and_where() {
        for (name, designation, ward) in [
            ("MON-ATI-03", "Monitor pacient", "Anestezie și Terapie Intensivă"),
            ("eco-ped-1.spital.local", "Ecograf", "Pediatrie"),
            ("CAR-VENT02", "Ventilator pulmonar", "Cardiologie"),
            ("tk-rad-01", "Tomograf komputerowy", "Radiologia"),
        ] {
            assert!(
                told(&[], Some(name)).agrees_with(&device(designation, ward)),
                "{name}"
            );
        }
    }

    #[test]
    fn a_name_of_another_ward_or_another_thing_tells_nothing() {
        let monitor = device("Monitor pacient", "Pediatrie");
        for name in ["MON-ATI-03", "ECO-PED-01", "MON09", "PED-PC-04"] {
            assert!(!told(&[], Some(name)).agrees_with(&monitor), "{name}");
        }
    }

    #[test]
    fn what_a_name_tells_and_what_is_listed_meet() {
        let named: BTreeSet<_> = told(&[], Some("MON-ATI-03")).things().collect();
        let listed: BTreeSet<_> = device("Monitor pacient", "Anestezie și Terapie Intensivă")
            .things()
            .collect();
        assert!(!named.is_disjoint(&listed));
    }

    #[test]
    fn a_text_as_long_as_a_cell_may_be_gives_few_signs() {
        let words: Vec<String> = (0..800).map(|word| format!("w{word}a")).collect();
        let attributes = Attributes::from([
            (Attribute::Designation, words.join(" ")),
            (Attribute::Unit, words.join(", ")),
            (Attribute::Location, words.join(" > ")),
        ]);
        let told = Told::of(&attributes, Some(&words.join("-")));
        let signs = told.things().count();
        assert!((1..=LONGEST * LONGEST * 4).contains(&signs), "{signs}");
    }
}
