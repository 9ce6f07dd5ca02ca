//! Makers of equipment under all their names: legal, short, former and misspelt.
//!
//! Lists write *HP*, *Hewlett-Packard* and *Hewlett Packard Enterprise* for machines from one floor of one building; advisories call a pump
//! by the company that owns it today, its plate by the one that built it. `data/makers.tsv` holds the makers that are
//! written in several ways; every other name is compared by its words.
//!
//! This is the one place that knows makers' names: equipment is reconciled, models are grouped, and what is published about
//! models is looked up with it. Two degrees are kept apart. A *name* and a *former* name mean the company that answers for
//! the device today. A *likened* one may: enough to compare two machines of one hospital, not to say who publishes what.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::text::fold_for_search;

/// Words of a company's name that tell no company from another.
const EVERY_COMPANY: &[&str] = &[
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "llc",
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "se",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "as",
    "oy",
    "plc",
    "group",
    "international",
    "and",
    "systems",
    "system",
    "technology",
    "technologies",
    "computer",
    "computers",
    "electronics",
    "medical",
    "healthcare",
    "health",
    "medizintechnik",
    "melsungen",
    "the",
    "deutschland",
    "france",
    "romania",
    "europe",
    "usa",
];

/// A maker of the table.
#[derive(Debug)]
struct Known {
    key: &'static str,
    shown: &'static str,
    /// The names it has today, each as its telling words.
    current: Vec<Vec<String>>,
    /// Names and former names.
    names: Vec<Vec<String>>,
    likened: Vec<Vec<String>>,
}

static TABLE: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let lines = include_str!("../../../../data/makers.tsv").lines().skip(1);
    lines
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            let (key, shown, names, former, likened) = (cell(), cell(), cell(), cell(), cell());
            let each = |names: &str| -> Vec<Vec<String>> {
                let written = names.split(';').filter(|name| !name.is_empty());
                written.map(telling_words).collect()
            };
            Known {
                key,
                shown,
                current: each(names),
                names: [each(names), each(former)].concat(),
                likened: each(likened),
            }
        })
        .collect()
});

/// The maker that a name means, as a key to compare by; none where the name tells no company.
///
/// ```
/// use domain::device_model::maker::key;
///
/// assert_eq!(key("GE Medical Systems"), key("General Electric Company"));
/// assert_eq!(key("Drägerwerk AG & Co. KGaA"), key("Draeger"));
/// assert_eq!(key("Agilent Technologies").as_deref(), Some("agilent"));
/// assert_eq!(key("Medical Systems Ltd."), None);
/// ```
pub fn key(name: &str) -> Option<String> {
    key_of(name, false)
}

/// Whether a name is that of a maker of the table, and of nothing beside it.
pub(crate) fn is_known(name: &str) -> bool {
    let words = telling_words(name);
    TABLE.iter().any(|known| known.names.contains(&words))
}

/// The key of a name, and of one that is likened too.
pub(crate) fn likened_key(name: &str) -> Option<String> {
    key_of(name, true)
}

/// The makers of the table that are named somewhere in `words`, which are folded: where a list has no column of makers, the
/// name often stands before the model or in the designation.
pub(crate) fn named_within(words: &[String]) -> Vec<&'static str> {
    let is_named = |name: &Vec<String>| {
        // A name of two letters is chance among other words.
        name.iter().map(String::len).sum::<usize>() > 2
            && words.windows(name.len()).any(|part| part == name.as_slice())
    };
    let named = TABLE.iter().filter(|known| known.names.iter().any(is_named));
    named.map(|known| known.key).collect()
}

/// The names, and former ones, of one word.
static SINGLE_NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let names = TABLE.iter().flat_map(|known| &known.names);
    let single = names.filter_map(|name| match name.as_slice() {
        [only] => Some(only.as_str()),
        _ => None,
    });
    single.collect()
});

/// Whether this folded word alone is a name, or a former one, of a maker of the table.
pub(crate) fn is_name(word: &str) -> bool {
    SINGLE_NAMES.contains(word)
}

/// The names a maker of the table has today, each as its telling words; of every other maker its key.
pub(crate) fn names(key: &str) -> Vec<Vec<String>> {
    let known = TABLE.iter().find(|known| known.key == key);
    known.map_or_else(
        || vec![key.split(' ').map(str::to_owned).collect()],
        |known| known.current.clone(),
    )
}

/// The names under which what a maker of the table answers for today was sold before, each as its telling words.
pub(crate) fn former_names(key: &str) -> Vec<Vec<String>> {
    let known = TABLE.iter().find(|known| known.key == key);
    let before = known.map(|known| known.names.get(known.current.len()..).unwrap_or_default());
    before.unwrap_or_default().to_vec()
}

/// The name to show for a key of the table; none for every other maker, whose name is shown as lists write it.
pub fn shown(key: &str) -> Option<&'static str> {
    TABLE
        .iter()
        .find(|known| known.key == key)
        .map(|known| known.shown)
}

/// How many words of `words`, from the first, are the maker's name: so that a model that begins with it is read without.
pub(super) fn leading_name(key: &str, words: &[&str]) -> usize {
    let known = TABLE.iter().find(|known| known.key == key);
    let names = known.map(|known| known.names.as_slice()).unwrap_or_default();
    let own: Vec<String> = key.split(' ').map(str::to_owned).collect();
    let named = names.iter().chain([&own]);
    let lengths = named
        .filter(|name| name.len() <= words.len() && name.iter().zip(words).all(|(one, other)| one == other));
    let name = lengths.map(Vec::len).max().unwrap_or_default();
    let beyond = words
        .iter()
        .skip(name)
        .take_while(|word| name > 0 && tells_nothing(word));
    name + beyond.count()
}

fn key_of(name: &str, likened: bool) -> Option<String> {
    let words = telling_words(name);
    let known = (1..=words.len()).rev().find_map(|length| {
        let beginning = &words[..length];
        TABLE.iter().find(|known| {
            let others = if likened { known.likened.as_slice() } else { &[] };
            known.names.iter().chain(others).any(|name| name == beginning)
        })
    });
    match known {
        Some(known) => Some(known.key.to_owned()),
        None => Some(words.join(" ")).filter(|name| !name.is_empty()),
    }
}

/// The words of a name that tell it from others, folded.
fn telling_words(name: &str) -> Vec<String> {
    let folded = fold_for_search(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !tells_nothing(word))
        .map(str::to_owned)
        .collect()
}

fn tells_nothing(word: &str) -> bool {
    EVERY_COMPANY.contains(&word)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_maker_is_one_under_its_legal_short_former_and_misspelt_names() {
        for (key_of_all, names) in [
            (
                "ge",
                &[
                    "GE Healthcare",
                    "General Electric",
                    "GE Medical Systems",
                    "GE HealthCare Technologies Inc.",
                    "Datex-Ohmeda",
                ][..],
            ),
            (
                "philips",
                &[
                    "Philips",
                    "Phillips Healthcare",
                    "Koninklijke Philips N.V.",
                    "Philips Respironics",
                ],
            ),
            (
                "drager",
                &["Dräger", "Draeger Medical", "Drägerwerk AG & Co. KGaA"],
            ),
            ("bbraun", &["B. Braun", "B.Braun Melsungen AG", "BBraun"]),
            (
                "bd",
                &[
                    "Becton, Dickinson and Company",
                    "BD",
                    "CareFusion 303, Inc.",
                    "Alaris",
                ],
            ),
            ("icu", &["ICU Medical", "Hospira, Inc.", "Smiths Medical"]),
            (
                "siemens",
                &["Siemens Healthineers", "Siemens AG", "Siemens Healthcare GmbH"],
            ),
            (
                "mindray",
                &["Mindray", "Shenzhen Mindray Bio-Medical Electronics Co., Ltd."],
            ),
        ] {
            for name in names {
                assert_eq!(key(name).as_deref(), Some(key_of_all), "{name}");
            }
        }
    }

    #[test]
    fn a_likened_name_is_another_maker_where_advisories_are_asked_for() {
        assert_ne!(key("Agilent"), key("Philips"));
        assert_eq!(likened_key("Agilent"), likened_key("Philips"));
    }

    #[test]
    fn no_name_means_two_makers() {
        let mut seen = HashSet::new();
        for known in TABLE.iter() {
            assert!(!known.shown.is_empty(), "{}", known.key);
            for name in known.names.iter().chain(&known.likened) {
                assert!(!name.is_empty(), "a name of {} tells no company", known.key);
            }
            let names: HashSet<_> = known.names.iter().chain(&known.likened).collect();
            for name in names {
                assert!(seen.insert(name.clone()), "{name:?} stands for two makers");
            }
        }
    }
}
