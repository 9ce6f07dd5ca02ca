//! Why a model is taken for the product of an advisory, and how sure that is.

use serde::Serialize;

use super::name::{Name, Strength};
use super::part::{Had, Part};
use super::product::Known;
use super::word::{DeviceWords, imaging, is_designator, is_generic, is_misspelt};
use crate::device_model::maker;

/// What the maker's name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MakerEvidence {
    /// The maker is the same, under whichever of its names.
    Same,
    /// The names are nearly the same.
    Alike,
    /// The list, or the document, names none.
    NotStated,
    /// Another company is named: perhaps who sold it.
    Other,
}

impl MakerEvidence {
    /// The name used in message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Alike => "alike",
            Self::NotStated => "not_stated",
            Self::Other => "other",
        }
    }
}

/// How a name was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// All words that tell the product from others are there.
    Whole,
    /// The number it is sold under is there.
    Number,
    /// All are there, one or more with a slip of the pen.
    Misspelt,
    /// A word is missing, the number of the model is there.
    Shortened,
    /// Words are missing; whatever the model is called by is there, two words or more: one line of a document lists several products.
    Part,
    /// The first letters of its words are there.
    Initials,
    /// It has only words that many products have; they are all there.
    Generic,
}

impl Likeness {
    /// The name used in message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Number => "number",
            Self::Misspelt => "misspelt",
            Self::Shortened => "shortened",
            Self::Initials => "initials",
            Self::Part => "part",
            Self::Generic => "generic",
        }
    }
}

/// What the name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NameEvidence {
    /// How it was found.
    pub likeness: Likeness,
    /// Where the document has the name.
    pub source: NameSource,
}

/// Where a document has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NameSource {
    /// Among its products.
    Product,
    /// In its title alone.
    Title,
    /// In the place of a version.
    Version,
    /// As that in which the product is.
    Host,
}

/// A name of another maker is taken only where its words are this long in all.
const TELLING_LENGTH: usize = 9;

/// A name is taken without a maker only where its words are this long in all.
const SHORTEST_ALONE: usize = 5;
/// So many words of a name may be missing where a number tells the model.
const MOST_MISSING: usize = 2;

/// The words of a device, and which of them stand in its model.
pub(super) struct Told<'a> {
    pub(super) words: &'a DeviceWords,
    /// The words of the model, or of the designation where no model is stated, without those of the maker.
    pub(super) model: &'a [String],
    /// Whether the list states a model.
    pub(super) model_is_stated: bool,
}

/// The best likeness of a product's names to the words of a device, with its confidence of 100; none where there is none.
pub(super) fn of_name(known: &Known, maker: MakerEvidence, device: &Told<'_>) -> Option<(NameEvidence, u8)> {
    let is_excluded = known
        .excluded
        .iter()
        .any(|words| words.iter().all(|word| device.words.has(word)));
    if is_excluded || known.range.means_other_models(device.words) {
        return None;
    }
    let own = known.names.iter().map(|name| (name, NameSource::Product));
    let titled = known.titled.iter().map(|name| (name, NameSource::Title));
    let as_version = known
        .named_as_version
        .iter()
        .map(|name| (name, NameSource::Version));
    let hosts = known.hosts.iter().map(|name| (name, NameSource::Host));
    own.chain(titled)
        .chain(as_version)
        .chain(hosts)
        .filter_map(|(name, source)| {
            let likeness = likeness(known, name, maker, device)
                .filter(|likeness| *likeness != Likeness::Part || source != NameSource::Host)?;
            Some((NameEvidence { likeness, source }, confidence(likeness, maker)))
        })
        .max_by_key(|(_, confidence)| *confidence)
}

fn likeness(known: &Known, name: &Name, maker: MakerEvidence, device: &Told<'_>) -> Option<Likeness> {
    let had = had(name, device.words);
    let missing = had.iter().filter(|had| **had == Had::Not).count();
    let misspelt = had.iter().filter(|had| **had == Had::Misspelt).count();
    let is_its_maker = matches!(maker, MakerEvidence::Same | MakerEvidence::Alike);
    let is_telling = match maker {
        MakerEvidence::Same | MakerEvidence::Alike => true,
        MakerEvidence::NotStated => length(name) >= SHORTEST_ALONE,
        MakerEvidence::Other => missing + misspelt == 0 && tells_whose(name, device.words),
    };
    if !is_telling {
        return None;
    }
    match name.strength {
        Strength::Number if missing == 0 => (is_its_maker || length(name) >= 6).then_some(Likeness::Number),
        Strength::Initials if missing == 0 && misspelt == 0 => is_its_maker.then_some(Likeness::Initials),
        Strength::Generic if missing == 0 && misspelt == 0 && is_its_maker => {
            let begins_with_it = device
                .model
                .first()
                .is_some_and(|word| name.required.iter().any(|part| part.words().contains(word)));
            let is_enough = name.required.len() > 1 || begins_with_it || names_imaging(name);
            is_enough.then_some(Likeness::Generic)
        }
        Strength::Own if missing == 0 && !is_of_family(known, name, device) => None,
        Strength::Own if missing == 0 && misspelt == 0 => Some(Likeness::Whole),
        Strength::Own if missing == 0 => Some(Likeness::Misspelt),
        Strength::Own
            if missing <= MOST_MISSING
                && (is_its_maker || maker == MakerEvidence::NotStated)
                && is_shortened(name, &had, device, is_its_maker) =>
        {
            Some(Likeness::Shortened)
        }
        Strength::Own if is_its_maker && is_part(name, &had, device) => Some(Likeness::Part),
        _ => None,
    }
}

/// How a device has the parts of a name. Two words may be written as one: *Accu-Chek*, *Accuchek*.
fn had(name: &Name, device: &DeviceWords) -> Vec<Had> {
    let mut had: Vec<Had> = name.required.iter().map(|part| part.is_had_by(device)).collect();
    for (place, neighbours) in name.required.windows(2).enumerate() {
        let [Some(first), Some(second)] =
            [neighbours.first(), neighbours.last()].map(|part| part?.words().first())
        else {
            continue;
        };
        let joined = format!("{first}{second}");
        let is_missing = had
            .get(place..place + 2)
            .is_some_and(|both| both.contains(&Had::Not));
        if is_missing && device.has(&joined) {
            for one in had.iter_mut().skip(place).take(2) {
                *one = Had::Exactly;
            }
        }
    }
    had
}

fn length(name: &Name) -> usize {
    name.required.iter().map(Part::length).sum()
}

/// Whether a name tells its product under any maker: by several words or by a number, long enough to be no chance.
fn tells_whose(name: &Name, device: &DeviceWords) -> bool {
    let others: usize = name.others.iter().map(String::len).sum();
    let is_whole = name.others.iter().all(|word| device.has(word));
    let tells = name.required.len() > 1 || name.required.iter().any(Part::is_telling_number) || is_whole;
    tells && length(name) + others >= TELLING_LENGTH
        || name
            .required
            .iter()
            .any(|part| part.words().iter().all(|word| is_unlike_others(word)))
}

/// Whether a number of a model is unlike those of other makers: letters and three digits or more.
fn is_unlike_others(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 3 && word.len() >= digits + 2
}

/// Whether the device is the member of the family that a name means: *Alaris PC Unit* is not *Alaris GH*. The words that many products
/// have decide then; where the model has no others, it may be this one.
fn is_of_family(known: &Known, name: &Name, device: &Told<'_>) -> bool {
    if name.others.is_empty() || known.range.names_model(&|word| device.words.has(word)) {
        return true;
    }
    // What the list calls the kind of thing says less than what it calls the model.
    let has = |word: &&String| match device.model_is_stated {
        true => device.model.contains(word),
        false => device.words.has(word),
    };
    let had = name.others.iter().filter(has).count();
    let is_of_name = |word: &String| {
        name.others.contains(word)
            || maker::is_name(word)
            || name.is_alone && (!device.model_is_stated || is_designator(word))
            || name.required.iter().any(|part| {
                let is_own = |own: &String| {
                    let is_piece = word.len() > 2 && (own.starts_with(word) || own.ends_with(word));
                    is_piece || is_misspelt(word, own)
                };
                part.words().iter().any(is_own)
            })
    };
    had * 2 >= name.others.len() || device.model.iter().all(is_of_name)
}

fn names_imaging(name: &Name) -> bool {
    name.required
        .iter()
        .any(|part| part.words().iter().any(|word| imaging(word).is_some()))
}

/// Whether what is missing are words, and a number is there that tells the model alone: *Philips MX40*. A number without letters
/// does so only where the model has no other word: *MAC 2000* is no *Innova 2000*. Where nobody knows the maker it must be unlike the
/// numbers of others.
fn is_shortened(name: &Name, had: &[Had], device: &Told<'_>, is_its_maker: bool) -> bool {
    let mut parts = name.required.iter().zip(had);
    let is_word_missing = parts.all(|(part, had)| *had != Had::Not || !part.is_number());
    let parts = name
        .required
        .iter()
        .zip(had)
        .filter(|(_, had)| **had == Had::Exactly);
    let mut numbers = parts.filter_map(|(part, _)| part.telling_number_of(device.words));
    is_word_missing
        && numbers.any(|number| {
            if !is_its_maker && !is_unlike_others(&number) {
                return false;
            }
            let is_bare = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
            !is_bare
                || device
                    .model
                    .iter()
                    .all(|word| is_variant(word, &number) || is_generic(word))
        })
}

/// Whether a word is this number, or one with a letter behind it: *9790C*.
fn is_variant(word: &str, number: &str) -> bool {
    word.strip_prefix(number)
        .is_some_and(|rest| rest.len() <= 1 && !is_designator(rest))
}

/// Whether everything the model is called by is in the name, two words of it or more, and no number of the name is missing: *Kiestra TLA*
/// of `Kiestra TLA WCA InoqulA+`.
fn is_part(name: &Name, had: &[Had], device: &Told<'_>) -> bool {
    let exactly = had.iter().filter(|had| **had == Had::Exactly).count();
    let is_number_missing = name
        .required
        .iter()
        .zip(had)
        .any(|(part, had)| *had == Had::Not && part.is_number());
    let is_of_name =
        |word: &String| is_generic(word) || name.required.iter().any(|part| part.words().contains(word));
    let tells = device.model.iter().any(|word| !is_generic(word));
    name.required.len() > 2
        && exactly > 1
        && !is_number_missing
        && tells
        && device.model_is_stated
        && device.model.iter().all(is_of_name)
}

fn confidence(likeness: Likeness, maker: MakerEvidence) -> u8 {
    let name: u16 = match likeness {
        Likeness::Whole | Likeness::Number => 98,
        Likeness::Misspelt => 90,
        Likeness::Shortened => 80,
        Likeness::Initials => 75,
        Likeness::Part => 65,
        Likeness::Generic => 70,
    };
    let maker: u16 = match maker {
        MakerEvidence::Same => 100,
        MakerEvidence::Alike => 95,
        MakerEvidence::NotStated => 85,
        MakerEvidence::Other => 65,
    };
    u8::try_from(name * maker / 100).unwrap_or(100)
}
