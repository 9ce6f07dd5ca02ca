//! Columns of which the name stands for several things: what they state here, told by their values and by the columns beside them.
//!
//! `Typ` is the kind of equipment in one list and the maker's model in another; `Ref` is the article number of the maker, or the number
//! the house gave. Only the two that lists are full of are told here; every other column in doubt stays unknown.

use std::collections::BTreeSet;

use crate::asset::{AssetKind, Attribute};

/// Fewer values than this tell nothing of how a house numbers its things.
const FEWEST: usize = 10;

/// A house numbers its things in few ways, the makers of what it has in many.
const WAYS_OF_NUMBERING: usize = 3;

/// What a column states instead of the attribute its name stands for; none where the name is right. `is_stated` says of an
/// attribute whether another column states it.
pub(super) fn instead<'a>(
    named: Attribute,
    cells: impl Iterator<Item = &'a str>,
    is_stated: impl Fn(Attribute) -> bool,
) -> Option<Attribute> {
    let cells: Vec<&str> = cells.collect();
    match named {
        Attribute::Kind
            if is_stated(Attribute::Manufacturer) && !is_stated(Attribute::Model) && are_models(&cells) =>
        {
            Some(Attribute::Model)
        }
        Attribute::ModelNumber if !is_stated(Attribute::AssetTag) && number_things(&cells) => {
            Some(Attribute::AssetTag)
        }
        _ => None,
    }
}

/// Whether these are models rather than kinds: hardly words for a kind, and every third has a number in it.
fn are_models(cells: &[&str]) -> bool {
    let kinds = cells
        .iter()
        .filter(|cell| AssetKind::recognise(cell).is_some())
        .count();
    let numbered = cells
        .iter()
        .filter(|cell| cell.contains(|c: char| c.is_ascii_digit()))
        .count();
    kinds * 2 < cells.len() && numbered * 3 >= cells.len() && !cells.is_empty()
}

/// Whether each is the number of one thing, given by one house: no two alike, and nine in ten of few forms.
fn number_things(cells: &[&str]) -> bool {
    let distinct: BTreeSet<&str> = cells.iter().copied().collect();
    let mut forms: Vec<(String, usize)> = Vec::new();
    for form in cells.iter().map(|cell| form(cell)) {
        match forms.iter_mut().find(|(other, _)| *other == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
    }
    forms.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let of_few_forms: usize = forms.iter().take(WAYS_OF_NUMBERING).map(|(_, count)| count).sum();
    cells.len() >= FEWEST && distinct.len() == cells.len() && of_few_forms * 10 >= cells.len() * 9
}

/// The form of a number: its letters, and each run of digits as one: `IMG/001` is `IMG/0`.
fn form(cell: &str) -> String {
    let mut form = String::new();
    for c in cell.chars() {
        match c.is_ascii_digit() {
            true if form.ends_with('0') => {}
            true => form.push('0'),
            false => form.push(c),
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(named: Attribute, cells: &[&str], stated: &[Attribute]) -> Option<Attribute> {
        instead(named, cells.iter().copied(), |attribute| {
            stated.contains(&attribute)
        })
    }

    const MODELS: [&str; 4] = ["Infinia Hawkeye 4", "IntelliVue MP70", "90217A", "Aisys"];

    #[test]
    fn a_type_with_numbers_beside_a_maker_is_the_model() {
        let beside = [Attribute::Manufacturer];
        assert_eq!(told(Attribute::Kind, &MODELS, &beside), Some(Attribute::Model));
        assert_eq!(told(Attribute::Kind, &MODELS, &[]), None, "no maker");
        let both = [Attribute::Manufacturer, Attribute::Model];
        assert_eq!(
            told(Attribute::Kind, &MODELS, &both),
            None,
            "the model stands beside"
        );
    }

    #[test]
    fn a_type_in_words_is_the_kind() {
        let beside = [Attribute::Manufacturer];
        let kinds = ["Notebook", "Desktop", "Server", "Monitor 24"];
        assert_eq!(told(Attribute::Kind, &kinds, &beside), None);
        let unknown = ["Klasse A", "Klasse B", "Sonstiges", "Möbel"];
        assert_eq!(told(Attribute::Kind, &unknown, &beside), None);
    }

    #[test]
    fn a_reference_that_counts_things_is_the_number_of_the_house() {
        let numbers: Vec<String> = (1..=12).map(|number| format!("IMG/{number:03}")).collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        assert_eq!(
            told(Attribute::ModelNumber, &numbers, &[]),
            Some(Attribute::AssetTag)
        );
        let beside = [Attribute::AssetTag];
        assert_eq!(told(Attribute::ModelNumber, &numbers, &beside), None);
        assert_eq!(told(Attribute::ModelNumber, &numbers[..9], &[]), None, "too few");
    }

    #[test]
    fn article_numbers_of_many_makers_are_no_numbers_of_the_house() {
        let articles = [
            "M8105A",
            "863283",
            "8713142U",
            "90369",
            "VLFT10GEN",
            "EM2400",
            "Z018690",
            "FM20",
            "453564",
            "X-99",
            "A.12",
            "77",
        ];
        assert_eq!(told(Attribute::ModelNumber, &articles, &[]), None);
        let repeated = ["IMG/001"; 12];
        assert_eq!(told(Attribute::ModelNumber, &repeated, &[]), None);
    }
}
