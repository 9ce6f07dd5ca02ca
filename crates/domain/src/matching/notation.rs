//! How documents write names: several numbers with a stroke between them, the first and the last of a series, another name in brackets.

use super::word::{generic, is_generic, is_version, words_of};

/// The longest series that is read as a range.
const LONGEST_SERIES: u32 = 10_000;

pub(super) fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::new(), 0_usize);
    for character in text.chars() {
        match character {
            '(' | '[' => {
                if depth == 0 {
                    inside.push(String::new());
                    outside.push(' ');
                }
                depth += 1;
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(character),
            _ => inside
                .last_mut()
                .into_iter()
                .for_each(|last: &mut String| last.push(character)),
        }
    }
    (outside, inside)
}

/// The words of a name with what stands for several of them kept together: `mx800/700/600`, `mp20-mp90`.
pub(super) fn raw_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for raw in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':')) {
        let raw = raw.trim_matches(|c: char| !c.is_alphanumeric());
        if raw.is_empty() {
            continue;
        }
        if raw.contains('/') {
            words.push(slashed(raw));
        } else if series(raw).is_some() || is_version(raw) {
            words.push(raw.to_owned());
        } else {
            words.extend(words_of(raw));
        }
    }
    joined_numbers(words)
}

/// A short word and the number behind it as one: *EC 40* is *EC40*.
fn joined_numbers(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        let is_number = word.chars().all(|c| c.is_ascii_digit());
        match joined.last_mut() {
            Some(last)
                if is_number
                    && last.len() <= 3
                    && last.chars().all(|c| c.is_ascii_lowercase())
                    && generic(last).is_none() =>
            {
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// Alternatives with a stroke between them, each whole: `mx800/700` is `mx800/mx700`.
fn slashed(raw: &str) -> String {
    let mut letters = String::new();
    let parts = raw.split('/').filter_map(|part| {
        let part = words_of(part).concat();
        let start: String = part.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let whole = match start.is_empty() && !letters.is_empty() {
            true => format!("{letters}{part}"),
            false => part.clone(),
        };
        if !start.is_empty() && start.len() < part.len() {
            letters = start;
        }
        Some(whole).filter(|whole| !whole.is_empty())
    });
    parts.collect::<Vec<_>>().join("/")
}

/// `mx400-mx850` and `mx400-550`: the letters, the first and the last number.
pub(super) fn series(raw: &str) -> Option<(String, u32, u32)> {
    let (low, high) = raw.split_once('-')?;
    let at = low.find(|c: char| c.is_ascii_digit())?;
    let (letters, low) = low.split_at(at);
    let high = high.strip_prefix(letters).unwrap_or(high);
    let (low, high): (u32, u32) = (low.parse().ok()?, high.parse().ok()?);
    let is_series = !letters.is_empty() && letters.chars().all(char::is_alphabetic) && low < high;
    (is_series && high < LONGEST_SERIES).then(|| (letters.to_owned(), low, high))
}

pub(super) fn is_abbreviation(inside: &str) -> bool {
    let letters = inside.trim();
    (3..=6).contains(&letters.len())
        && letters.chars().all(|c| c.is_ascii_alphabetic())
        && !is_generic(letters)
}
