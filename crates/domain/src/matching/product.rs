//! A product of an advisory, prepared for being looked up.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use super::name::{self, MakerWords, Name, Strength};
use super::part::Part;
use super::range::Range;
use super::word::words_of;
use crate::advisory::{Advisory, Product};
use crate::device_model::maker;
use crate::text::fold_for_search;

/// A product and how it may be called.
#[derive(Debug)]
pub(super) struct Known {
    /// The position of its advisory.
    pub(super) advisory: usize,
    /// Its position within the advisory.
    pub(super) product: u32,
    /// The makers it may be of, as [`maker::key`] gives them; none where the document names none.
    pub(super) makers: Vec<String>,
    /// The ways it may be called.
    pub(super) names: Vec<Name>,
    /// What the title alone calls it.
    pub(super) titled: Vec<Name>,
    /// What stands in the place of versions and names models: *Accu-Chek Inform II*.
    pub(super) named_as_version: Vec<Name>,
    /// What it is part of, by its whole name: *versions 4.01 through 4.34 included in Capsule DTS*. The versions are those of the part.
    pub(super) hosts: Vec<Name>,
    /// Whether the document says that every version of these is affected.
    pub(super) every_host: bool,
    /// What it is not.
    pub(super) excluded: Vec<Vec<String>>,
    /// Which versions are meant.
    pub(super) range: Range,
    /// The release of Windows under which alone it is meant.
    pub(super) windows: Vec<String>,
    /// Serial numbers it is confined to, folded.
    pub(super) serial_numbers: Vec<String>,
}

/// Notes of which names no other product of a maker shares the word of its own: there are an *Alaris PC Unit* and an *Alaris Systems
/// Manager*, but one *Phoenix Hemodialysis Delivery System*.
pub(super) fn note_families(products: &mut [Known]) {
    let mut members: HashMap<(String, Part), BTreeSet<Vec<String>>> = HashMap::new();
    let own_word = |name: &Name| name.required.first().filter(|_| !name.others.is_empty()).cloned();
    for known in products.iter() {
        for maker in &known.makers {
            for name in &known.names {
                if let Some(own) = own_word(name) {
                    let others = members.entry((maker.clone(), own)).or_default();
                    others.insert(name.others.clone());
                }
            }
        }
    }
    for known in products {
        for name in &mut known.names {
            let Some(own) = own_word(name) else { continue };
            let is_alone = |maker: &String| {
                let others = members.get(&(maker.clone(), own.clone()));
                others.is_some_and(|others| others.len() == 1)
            };
            name.is_alone =
                known.makers.iter().all(is_alone) && !own.words().iter().any(|word| maker::is_name(word));
        }
    }
}

/// The most words that name a model in the place of a version.
const MOST_WORDS: usize = 4;
/// The shortest word that names a model there, in letters.
const SHORTEST_WORD: usize = 5;

/// The products of an advisory.
pub(super) fn of_advisory(position: usize, advisory: &Advisory) -> Vec<Known> {
    let mut products: Vec<Known> = (0..)
        .zip(&advisory.products)
        .map(|(product, said)| known(position, product, said))
        .collect();
    // "Version" of Philips, "AP" of B. Braun, "Inductive models EX1100" of Merlin@home: what the document is about may stand in
    // its title alone.
    let has_own = |known: &Known| {
        let mut names = known.names.iter().chain(&known.named_as_version);
        names.any(|name| name.strength >= Strength::Own)
    };
    let none_has_own = !products.iter().any(has_own);
    let title = title(advisory);
    let said: HashSet<String> = advisory
        .products
        .iter()
        .flat_map(|product| words_of(&product.shown))
        .collect();
    for known in &mut products {
        let name = name::of_words(&title, &maker_words(&known.makers, ""));
        let is_new = |name: &Name| {
            let mut words = name.required.iter().flat_map(Part::words);
            name.strength == Strength::Own && !words.any(|word| said.contains(word))
        };
        known.titled = name
            .filter(|name| none_has_own || is_new(name))
            .into_iter()
            .collect();
    }
    // "SureSigns" under the title "SureSigns VS4" is no other model of that family.
    for (known, said) in products.iter_mut().zip(&advisory.products) {
        if let Some(number) = name::number_in_title(&title, &said.names.join(" ")) {
            for name in known
                .names
                .iter_mut()
                .filter(|name| name.strength == Strength::Own)
            {
                name.required.push(number.clone());
                name.others.clear();
            }
        }
    }
    products
}

fn known(advisory: usize, product: u32, said: &Product) -> Known {
    let makers = makers(&said.maker);
    let words = maker_words(&makers, &said.maker);
    let whole = said.names.join(" ");
    let parsed = name::parse(&whole, &words);
    let mut range = Range::parse(&said.versions);
    if let Some(version) = parsed.version.filter(|_| range.is_all()) {
        range = Range::parse(&version);
    }
    let windows = parsed.windows;
    let range = range.under(&windows).under(&parsed.conditions);
    let named_as_version = range
        .words()
        .filter(|words| is_name(words))
        .filter_map(|text| name::of_words(text, &words))
        .filter(|name| name.strength == Strength::Own)
        .collect();
    let mut names = parsed.names;
    for other in other_names(&makers, &whole) {
        names.extend(name::parse(&other, &words).names);
    }
    names.extend(said.model_numbers.iter().filter_map(|number| number_name(number)));
    Known {
        advisory,
        product,
        makers,
        names,
        titled: Vec::new(),
        named_as_version,
        hosts: hosts(&said.shown, &words),
        every_host: fold_for_search(&said.shown).contains("all versions affected"),
        excluded: parsed.excluded,
        range,
        windows,
        serial_numbers: said
            .serial_numbers
            .iter()
            .map(|number| fold_for_search(number))
            .collect(),
    }
}

fn number_name(number: &str) -> Option<Name> {
    let word = words_of(number).concat();
    (word.len() >= 4 && !number.contains(['*', '?']))
        .then(|| Name::of(vec![Part::Word(vec![word])], Strength::Number))
}

/// Names of one product, and the key of its maker (`data/product_names.tsv`).
static NAMES: LazyLock<Vec<(&'static str, Vec<&'static str>)>> = LazyLock::new(|| {
    let lines = include_str!("../../../../data/product_names.tsv").lines();
    let lines = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'));
    lines
        .map(|(maker, names)| (maker, names.split(';').collect()))
        .collect()
});

/// A product's name with each other name of the same product in its place.
fn other_names(makers: &[String], name: &str) -> Vec<String> {
    let folded = fold_for_search(name);
    let of_maker = NAMES
        .iter()
        .filter(|(maker, _)| makers.iter().any(|key| key == maker));
    let with_others = of_maker.filter_map(|(_, names)| {
        let longest = names
            .iter()
            .filter(|one| holds(&folded, one))
            .max_by_key(|one| one.len())?;
        let others = names.iter().filter(|other| *other != longest);
        Some(
            others
                .map(|other| folded.replacen(longest, other, 1))
                .collect::<Vec<_>>(),
        )
    });
    with_others.flatten().collect()
}

/// Whether `text` has these words whole.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        is_edge(text.get(..at).and_then(|before| before.chars().next_back()))
            && is_edge(
                text.get(at + words.len()..)
                    .and_then(|after| after.chars().next()),
            )
    })
}

/// Whether words in the place of a version name a model: few, and one of them long.
fn is_name(words: &str) -> bool {
    let words = words_of(words);
    words.len() <= MOST_WORDS
        && words
            .iter()
            .any(|word| word.len() >= SHORTEST_WORD && word.chars().all(char::is_alphabetic))
}

/// The makers a document names: *Hillrom and ELI, Baxter International Inc.* are three.
pub(super) fn makers(said: &str) -> Vec<String> {
    let whole = maker::key(said);
    if whole.as_deref().is_some_and(|key| maker::shown(key).is_some()) {
        return whole.into_iter().collect();
    }
    let lower = fold_for_search(said);
    let parts = lower
        .split([',', ';', '/', '&', '(', ')'])
        .flat_map(|part| part.split(" and "));
    let mut keys: Vec<String> = parts.filter_map(maker::key).chain(whole).collect();
    keys.dedup();
    keys
}

/// The words that are no part of a product's name, since they are its maker's.
fn maker_words(makers: &[String], said: &str) -> MakerWords {
    let mut current: Vec<String> = makers
        .iter()
        .flat_map(|key| maker::names(key))
        .flatten()
        .collect();
    // Where a known one is meant, another word may be one of the product's: "Hillrom and ELI", and "ELI 380".
    let is_known = makers.iter().any(|key| maker::shown(key).is_some());
    if makers.len() == 1 && !is_known {
        let own = words_of(said).into_iter();
        current.extend(own.filter(|word| !super::word::is_generic(word)));
    }
    // One letter is nobody's name.
    current.retain(|word| word.len() > 1);
    let former = makers.iter().flat_map(|key| maker::former_names(key)).flatten();
    MakerWords {
        former: former.filter(|word| !current.contains(word)).collect(),
        current,
    }
}

/// What a product is part of, as its whole name says: "included in Capsule DTS", "installed in a Perfusor Space or Infusomat Space".
fn hosts(shown: &str, maker: &MakerWords) -> Vec<Name> {
    let lower = fold_for_search(shown);
    let marks = ["included in ", "installed in ", "integrated into ", "part of "];
    let Some(told) = marks
        .iter()
        .find_map(|mark| lower.split_once(mark))
        .map(|(_, told)| told)
    else {
        return Vec::new();
    };
    let pieces = told
        .split([',', ';'])
        .flat_map(|piece| piece.split(" or "))
        .flat_map(|piece| piece.split(" and "));
    pieces
        .filter_map(|piece| name::of_words(piece.split(" all ").next()?, maker))
        .filter(|name| name.strength == Strength::Own)
        .collect()
}

/// The title without what every title has.
fn title(advisory: &Advisory) -> String {
    let title = advisory.title.as_str();
    let title = title
        .strip_prefix(advisory.tracking_id.as_str())
        .map_or(title, |rest| rest.trim_start_matches(['_', ' ', ':', '-']));
    let said = [
        "vulnerability",
        "vulnerabilities",
        "multiple",
        "advisory",
        "update",
        "security",
    ];
    let words = title
        .split_whitespace()
        .filter(|word| !said.contains(&word.to_lowercase().as_str()));
    words.collect::<Vec<_>>().join(" ")
}
