//! The words of an advisory about versions, taken apart.

use super::{Bound, Conditioned, Item};
use crate::matching::notation::brackets;
use crate::matching::version::{Order, Version};
use crate::matching::word::words_of;

/// Months, by which a range is recognised that counts days and not versions.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// What stands behind a version and means it and all before.
const AND_BEFORE: &[&str] = &[
    "prior", "earlier", "below", "lower", "older", "previous", "before", "under", "less",
];

/// What stands behind a version and means it and all after.
const AND_AFTER: &[&str] = &[
    "later", "newer", "above", "higher", "up", "onward", "onwards", "after",
];

/// The text without the numbers of models in it, and these: "9.x model 35700BAX3".
fn without_models(text: &str) -> (String, Vec<String>) {
    let mut models = Vec::new();
    let mut kept = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if matches!(word, "model" | "models") {
            while let Some(number) = words.next_if(|next| next.contains(|c: char| c.is_ascii_digit())) {
                models.extend(words_of(number));
            }
        } else {
            kept.push(word);
        }
    }
    (kept.join(" "), models)
}

/// One part of a list with its conditions; none for a remark about another model.
pub(super) fn conditioned(piece: &str) -> Vec<Conditioned> {
    let (outside, bracketed) = brackets(piece);
    if outside.trim().is_empty() {
        let inside = bracketed.join(" ");
        // "(Release 1.3.2)" holds all there is; "(X3/MX100 for Rev M only)" is about something else.
        let is_remark = inside.contains(" only") || inside.contains(" for ");
        let inside: Vec<&str> = inside
            .split_whitespace()
            .filter(|word| !matches!(*word, "release" | "releases"))
            .collect();
        let inside = if is_remark {
            String::new()
        } else {
            inside.join(" ")
        };
        return pieces(&inside)
            .iter()
            .map(|piece| Conditioned::freely(item(piece)))
            .collect();
    }
    let (plain, models) = without_models(&outside);
    let is_condition = |inside: &&String| {
        let words = words_of(inside);
        CONDITION.iter().any(|word| words.iter().any(|said| said == word))
    };
    let conditions = bracketed
        .iter()
        .filter(is_condition)
        .flat_map(|inside| words_of(inside));
    vec![Conditioned {
        item: item(&plain),
        conditions: conditions.filter(|word| word.len() > 1).chain(models).collect(),
    }]
}

/// Words that make of a remark in brackets a condition.
const CONDITION: &[&str] = &["with", "wireless", "model", "used", "when", "if"];

/// The parts of a list: "9.13 | 9.19, 9.33 and 12.1". What belongs to the version before it stays with it ("9.33 and prior").
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for part in outside_brackets(text) {
        // "Versions 9.13 9.19": a list without marks.
        let words: Vec<&str> = part.split_whitespace().collect();
        let versions = words
            .strip_prefix(&["versions"])
            .or_else(|| words.strip_prefix(&["version"]))
            .unwrap_or(&words);
        let is_version = |word: &&str| {
            word.contains('.') && Version::parse(word).is_some_and(|version| !version.is_letter())
        };
        if versions.len() > 1 && versions.iter().all(is_version) {
            pieces.extend(versions.iter().map(|word| (*word).to_owned()));
            continue;
        }
        let (mut piece, mut open): (Vec<&str>, i64) = (Vec::new(), 0);
        for (place, word) in words.iter().enumerate() {
            let next = words.get(place + 1).copied().unwrap_or_default();
            let is_between = piece.first() == Some(&"between");
            let belongs = open > 0 || is_between || AND_BEFORE.contains(&next) || AND_AFTER.contains(&next);
            if matches!(*word, "and" | "or" | "&") && !belongs {
                pieces.push(piece.join(" "));
                piece.clear();
                continue;
            }
            open += brackets_opened(word);
            piece.push(word);
        }
        pieces.push(piece.join(" "));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// How many brackets a word opens and does not close.
fn brackets_opened(word: &str) -> i64 {
    let each = word.chars().map(|c| match c {
        '(' | '[' => 1,
        ')' | ']' => -1,
        _ => 0,
    });
    each.sum()
}

/// The parts of a list between its marks, of which those within brackets are none.
fn outside_brackets(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_usize);
    for character in text.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '|' | ';' | ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(character);
    }
    parts.push(part);
    parts
}

fn item(piece: &str) -> Item {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let is_noise = |word: &&str| {
        matches!(
            *word,
            "all" | "versions" | "version" | "any" | "every" | "releases" | "models" | "*"
        )
    };
    if words.iter().all(is_noise) || piece == "*" {
        return Item::All;
    }
    let counts_days = words_of(piece).iter().any(|word| MONTHS.contains(&word.as_str()));
    if counts_days {
        return Item::Words(piece.to_owned());
    }
    compared(piece)
        .or_else(|| between(piece))
        .or_else(|| spoken(&words))
        .or_else(|| one(piece))
        .unwrap_or_else(|| Item::Words(piece.to_owned()))
}

/// A sign and a version: "<= 9.33".
fn compared(piece: &str) -> Option<Item> {
    let signs = [
        ("<=", true, true),
        (">=", false, true),
        ("<", true, false),
        (">", false, false),
    ];
    let (rest, is_high, inclusive) = signs.iter().find_map(|(sign, is_high, inclusive)| {
        Some((piece.trim().strip_prefix(sign)?, *is_high, *inclusive))
    })?;
    let version = match wildcard(rest) {
        // After all of 3.x would need to know the last of them.
        Some(start) if is_high || inclusive => start,
        Some(_) => return None,
        None => Version::parse(rest)?,
    };
    let bound = Some(Bound {
        version,
        inclusive,
        is_series: wildcard(rest).is_some(),
    });
    Some(match is_high {
        true => Item::Between(None, bound),
        false => Item::Between(bound, None),
    })
}

/// Two versions with a sign between them, "A10 < A11", or two revisions, "Rev B-M".
fn between(piece: &str) -> Option<Item> {
    let signs = [("<=", true), ("<", false), ("-", true)];
    let (low, high, inclusive) = signs.iter().find_map(|(sign, inclusive)| {
        let (low, high) = piece.split_once(sign)?;
        Some((low, high, *inclusive))
    })?;
    let version = |text: &str| wildcard(text).or_else(|| Version::parse(text));
    let (low_version, high_version) = (version(low)?, version(high)?);
    // A hyphen may be part of one version: "5.17.1-754993421".
    let is_hyphen = piece.contains('-') && !piece.contains('<');
    if is_hyphen && !(low_version.is_letter() && high_version.is_letter()) {
        return None;
    }
    let bound = |version, inclusive, text: &str| {
        Some(Bound {
            version,
            inclusive,
            is_series: wildcard(text).is_some(),
        })
    };
    Some(Item::Between(
        bound(low_version, true, low),
        bound(high_version, inclusive, high),
    ))
}

/// Words: "9.33 and prior", "prior to 8.2.2", "1.0.0 through 1.1.1".
fn spoken(words: &[&str]) -> Option<Item> {
    let tells_nothing = |word: &&str| {
        matches!(
            *word,
            "versions" | "version" | "all" | "than" | "the" | "including" | "between"
        )
    };
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !tells_nothing(word))
        .collect();
    let bound = |words: &[&str], inclusive: bool| {
        let version = Version::parse(&words.join(" "))?;
        Some(Bound {
            version,
            inclusive,
            is_series: false,
        })
    };
    let before = |words: &[&str], inclusive| Some(Item::Between(None, Some(bound(words, inclusive)?)));
    let after = |words: &[&str]| Some(Item::Between(Some(bound(words, true)?), None));
    match words.as_slice() {
        ["up", "to", rest @ ..] | ["until" | "through", rest @ ..] => before(rest, true),
        [first, "to", rest @ ..] | [first, rest @ ..] if AND_BEFORE.contains(first) => before(rest, false),
        [rest @ .., "and" | "or", last] if AND_BEFORE.contains(last) => before(rest, true),
        [rest @ .., "and" | "or", last] if AND_AFTER.contains(last) => after(rest),
        words => {
            let at = words
                .iter()
                .position(|word| matches!(*word, "to" | "through" | "thru" | "until" | "and" | "-"));
            match (at, words) {
                (Some(at), _) => {
                    let low = words.get(..at)?;
                    let low = low.strip_prefix(&["from"]).unwrap_or(low);
                    Some(Item::Between(
                        Some(bound(low, true)?),
                        Some(bound(words.get(at + 1..)?, true)?),
                    ))
                }
                (None, ["from" | "since", rest @ ..]) => after(rest),
                (None, _) => None,
            }
        }
    }
}

/// One version, or all that begin with one.
fn one(piece: &str) -> Option<Item> {
    match wildcard(piece) {
        Some(start) => Some(Item::BeginsWith(start)),
        None => Version::parse(piece.trim_start_matches('='))
            .map(|version| Item::Exactly(version, piece.to_owned())),
    }
}

/// What stands before the wildcard: *4* of "4.X", *8.0* of "v8.0.x".
fn wildcard(text: &str) -> Option<Version> {
    let text = text.trim();
    let start = [".x", ".*", ".0x"]
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    let start = start.trim_end_matches([' ', '.', 'x', '*']);
    Version::parse(start)
}

/// Lower and upper bounds that stand beside each other as one.
pub(super) fn joined(items: Vec<Conditioned>) -> Vec<Conditioned> {
    let mut joined: Vec<Conditioned> = Vec::new();
    for item in items {
        let both = match (joined.last().map(|last| &last.item), &item.item) {
            (Some(Item::Between(Some(low), None)), Item::Between(None, Some(high)))
                if matches!(
                    low.version.order(&high.version),
                    Order::Before | Order::Equal | Order::Shorter
                ) =>
            {
                Some(Item::Between(Some(low.clone()), Some(high.clone())))
            }
            _ => None,
        };
        match (both, joined.last_mut()) {
            (Some(both), Some(last)) => {
                last.item = both;
                last.conditions.extend(item.conditions);
            }
            _ => joined.push(item),
        }
    }
    joined
}
