//! The words of a name that tell its product from others.

use super::name::{MakerWords, Name, Strength};
use super::notation::series;
use super::part::Part;
use super::word::{Generic, generic, imaging, is_designator, is_generic, words_of};

/// The name that words make: those that tell it from others, or all where none does.
pub(super) fn own_name(words: &[String], bracketed: &[String], maker: &MakerWords) -> Option<Name> {
    let without_former: Vec<String> = words
        .iter()
        .filter(|word| !maker.former.contains(word))
        .cloned()
        .collect();
    // *ELI 380* tells the model whoever owned its maker then; *GS* of *Alaris GS* does not.
    let shorter = telling_parts(&without_former, bracketed);
    let has_letters = |part: &Part| {
        let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
        !part.words().iter().any(is_number)
    };
    let is_enough = shorter.iter().any(has_letters)
        && (shorter.iter().any(Part::is_telling_number)
            || shorter.iter().map(Part::length).sum::<usize>() >= 4);
    let is_of_family = is_family(&shorter);
    let required = if is_enough {
        shorter
    } else {
        telling_parts(words, bracketed)
    };

    let telling: usize = required.iter().map(Part::length).sum();
    let is_series = matches!(required.as_slice(), [Part::Series(_)]);
    let is_own = telling >= 3 || is_series && words.len() > 1 || required.iter().any(Part::is_telling_number);
    if is_own {
        let is_part = |word: &&String| generic(word) == Some(Generic::Part);
        let others = match is_of_family {
            true => words.iter().filter(is_part).cloned().collect(),
            false => Vec::new(),
        };
        return Some(Name {
            others,
            ..Name::of(required, Strength::Own)
        });
    }
    let mut all: Vec<&String> = words.iter().filter(|word| !is_stop(word)).collect();
    let is_kind = |word: &&String| generic(word) == Some(Generic::Kind) && imaging(word).is_none();
    // *Clinical Collaboration Platform* has one word of the two classes, and is known by all three.
    let others = all.iter().filter(|word| !is_kind(word)).count();
    if others > 1 || others == 1 && all.len() < 3 {
        all.retain(|word| !is_kind(word));
    }
    let all: Vec<Part> = all.into_iter().map(|word| whole_part(word)).collect();
    (!all.is_empty()).then_some(Name::of(all, Strength::Generic))
}

/// The parts of a name that tell it from others.
fn telling_parts(words: &[String], bracketed: &[String]) -> Vec<Part> {
    let mut required: Vec<Part> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1).map(String::as_str);
        match part(word, next) {
            Some(part) if !joins_series(&mut required, &part) => required.push(part),
            _ => {}
        }
    }
    narrow_series(&mut required, bracketed);
    // Where its members are named, the letters of the series say no more: *MP monitors MP2/X2*.
    if required
        .iter()
        .any(|part| part.is_number() && !matches!(part, Part::Series(_)))
    {
        required.retain(|part| !matches!(part, Part::Series(_)));
    }
    required
}

/// Whether a name is that of a family: at most one word beside those of its maker, no number.
fn is_family(required: &[Part]) -> bool {
    required.len() <= 1 && !required.iter().any(Part::is_number)
}

/// A word where all count, with the words of other languages for it.
fn whole_part(word: &str) -> Part {
    let joined = words_of(word).concat();
    match imaging(&joined) {
        Some(words) => Part::Word(words.iter().map(|word| (*word).to_owned()).collect()),
        None => Part::word(&joined),
    }
}

/// Words that are left out even where a name has no others.
fn is_stop(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "and"
            | "the"
            | "of"
            | "for"
            | "in"
            | "on"
            | "to"
            | "version"
            | "versions"
            | "series"
            | "system"
            | "systems"
            | "products"
            | "family"
            | "devices"
    )
}

/// The part that a word makes; none for a word that tells nothing.
fn part(word: &str, next: Option<&str>) -> Option<Part> {
    if let Some((letters, low, high)) = series(word) {
        return Some(Part::Between(letters, low, high));
    }
    if word.contains('/') {
        let words: Vec<String> = word.split('/').map(str::to_owned).collect();
        return (!words.iter().all(|word| is_generic(word))).then_some(Part::Word(words));
    }
    if is_generic(word) || is_field_strength(word) {
        return None;
    }
    let is_pattern = word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains('x')
        && word.len() >= 3
        && word.chars().all(|c| c.is_ascii_digit() || c == 'x');
    if is_pattern {
        return Some(Part::Pattern(word.to_owned()));
    }
    let is_short = word.len() <= 3 && word.chars().all(char::is_alphabetic);
    if is_short
        && next.is_some_and(|next| {
            matches!(
                next,
                "series" | "family" | "products" | "systems" | "monitors" | "devices"
            )
        })
    {
        return Some(Part::Series(word.to_owned()));
    }
    if is_short && next.is_none() && word.len() == 2 {
        return Some(Part::Series(word.to_owned()));
    }
    // "PC unit" is PCU to whoever labels the shelf.
    if is_short
        && let Some(letter) = next
            .filter(|next| is_generic(next))
            .and_then(|next| next.chars().next())
    {
        return Some(Part::Word(vec![word.to_owned(), format!("{word}{letter}")]));
    }
    Some(Part::word(word))
}

/// *1.5T*: many magnets have it.
fn is_field_strength(word: &str) -> bool {
    let number = word.strip_suffix('t').unwrap_or_default();
    !number.is_empty() && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Whether a number belongs to the alternatives before it: *TC10 TC20 TC30*.
fn joins_series(required: &mut [Part], part: &Part) -> bool {
    let letters = |word: &str| -> String { word.chars().take_while(|c| !c.is_ascii_digit()).collect() };
    let (Some(Part::Word(before)), Part::Word(words)) = (required.last_mut(), part) else {
        return false;
    };
    let [word] = words.as_slice() else {
        return false;
    };
    let is_of_one = before.last().is_some_and(|last| {
        is_designator(last)
            && is_designator(word)
            && !letters(word).is_empty()
            && letters(last) == letters(word)
    });
    if is_of_one {
        before.push(word.clone());
    }
    is_of_one
}

/// Where a name ends in the letters of a series and brackets name its members, only these are meant: *MX (MX400-550)*.
fn narrow_series(required: &mut Vec<Part>, bracketed: &[String]) {
    let Some(Part::Series(letters)) = required.last() else {
        return;
    };
    let members: Vec<Part> = bracketed
        .iter()
        .filter(|word| word.starts_with(letters.as_str()))
        .filter_map(|word| part(word, None))
        .collect();
    if let Some(first) = members.into_iter().next() {
        required.pop();
        required.push(first);
    }
}

/// The word of its own with the first letters of those that say what it is: *Connex Vital Signs Monitor* is *Connex VSM*.
pub(super) fn shortened_kind(words: &[String], maker: &MakerWords) -> Option<Name> {
    let is_of_product = |word: &&String| !maker.former.contains(word) && !is_stop(word);
    let mut telling = words.iter().filter(is_of_product);
    let own = telling
        .next()
        .filter(|word| !is_generic(word) && word.len() >= 4)?;
    let kind: Vec<&String> = telling.collect();
    if kind.len() < 3 || !kind.iter().all(|word| is_generic(word)) {
        return None;
    }
    let letters: String = kind.iter().filter_map(|word| word.chars().next()).collect();
    Some(Name::of(
        vec![Part::word(own), Part::word(&letters)],
        Strength::Own,
    ))
}

/// The first letters of the words, as hospitals shorten a long name: *Alaris Gateway Workstation* is AGW. A last word of one or
/// two letters stays whole: *Patient Information Center iX* is PIC iX.
pub(super) fn initials(words: &[String]) -> Option<Name> {
    let plain: Vec<&String> = words
        .iter()
        .filter(|word| !is_stop(word) && word.chars().all(char::is_alphabetic))
        .collect();
    if plain.len() < 3 || plain.len() < words.len() {
        return None;
    }
    let (last, before) = plain.split_last()?;
    let mut letters: String = before.iter().filter_map(|word| word.chars().next()).collect();
    match last.len() <= 2 {
        true => letters.push_str(last),
        false => letters.extend(last.chars().next()),
    }
    Some(Name::of(vec![Part::word(&letters)], Strength::Initials))
}
