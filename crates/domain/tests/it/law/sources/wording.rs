//! Numbers, days and names in sentences, so that two sentences can be held against each other that say the same in other words.
//!
//! A day is one word however it is written (`31.12.2024`, `31 December 2024`, `2024-12-31`), a number loses the spaces between its
//! thousands, letters lose their marks. A name is whatever has two capitals or a digit.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text.
pub(super) type Words = BTreeSet<String>;

/// Months as the record and the packs spell them, in their languages.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "stycznia"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr", "aprile", "avril"],
    &["may", "maj", "mai", "mei"],
    &["june", "jun", "juin", "juni", "junho"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec", "dezembro", "dicembre"],
];

static THOUSANDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b(\d{1,3}(?: \d{3})+)\b").unwrap());
static DOTTED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b").unwrap());
static ISO: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b(\d{4})-(\d{2})-(\d{2})\b").unwrap());
static YEAR_MONTH: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b(20\d{2})-(\d{2})\b").unwrap());
static SPELT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?:(\d{1,2})\.? (?:de )?)?(\p{L}{3,10})(?: (?:de )?(\d{4}))?\b").unwrap()
});
static TERM: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\bP(?:T?)(\d+)[HDMY]\b").unwrap());

fn folded(text: &str) -> String {
    let plain: String = text.nfkd().filter(|letter| !is_combining_mark(*letter)).collect();
    plain
        .replace('ł', "l")
        .replace('đ', "d")
        .replace(['’', '\u{a0}'], " ")
        .replace("MEUR", "million EUR")
}

fn month(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    MONTHS
        .iter()
        .position(|names| names.contains(&word.as_str()))
        .map(|number| number + 1)
}

/// A day as one word, with underscores for what is not said.
fn day(year: &str, month: usize, day: &str) -> String {
    match (year, day) {
        ("", _) => format!(" day_{month:02}_{day:0>2} "),
        (_, "") => format!(" month_{year}_{month:02} "),
        _ => format!(" day_{year}_{month:02}_{day:0>2} "),
    }
}

/// Days, months and thousands as one word each.
fn joined(text: &str) -> String {
    let folded = folded(text);
    let number = |captures: &Captures<'_>, at| captures.get(at).map_or("", |found| found.as_str()).to_owned();
    let numeric = |captures: &Captures<'_>, year, at, of_month| {
        let month = number(captures, at).parse().unwrap_or_default();
        let of_month = if of_month == 0 {
            String::new()
        } else {
            number(captures, of_month)
        };
        day(&number(captures, year), month, &of_month)
    };
    let text = DOTTED.replace_all(&folded, |captures: &Captures<'_>| numeric(captures, 3, 2, 1));
    let text = ISO.replace_all(&text, |captures: &Captures<'_>| numeric(captures, 1, 2, 3));
    let text = YEAR_MONTH.replace_all(&text, |captures: &Captures<'_>| {
        match number(captures, 2).parse::<u8>() {
            Ok(1..=12) => numeric(captures, 1, 2, 0),
            _ => format!("{} {}", number(captures, 1), number(captures, 2)),
        }
    });
    let text = SPELT.replace_all(&text, |captures: &Captures<'_>| {
        let (of_month, year) = (number(captures, 1), number(captures, 3));
        match month(&number(captures, 2)).filter(|_| !(of_month.is_empty() && year.is_empty())) {
            Some(month) => day(&year, month, &of_month),
            None => number(captures, 0),
        }
    });
    // One of anything is mostly told in words: a month, a year.
    let text = TERM.replace_all(&text, |captures: &Captures<'_>| {
        match number(captures, 1).as_str() {
            "1" => " ".to_owned(),
            counted => format!(" {counted} "),
        }
    });
    THOUSANDS
        .replace_all(&text, |captures: &Captures<'_>| {
            number(captures, 1).replace(' ', "")
        })
        .into_owned()
}

fn parts(joined: &str) -> impl Iterator<Item = &str> {
    let parts = joined.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    parts.map(|part| {
        let edition = part
            .strip_prefix('v')
            .filter(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        edition.unwrap_or(part)
    })
}

fn is_day(part: &str) -> bool {
    part.starts_with("day_") || part.starts_with("month_")
}

/// Every word of a text, small, with the months and years of its days.
pub(super) fn words(text: &str) -> Words {
    let mut found = Words::new();
    for part in parts(&joined(text)) {
        if is_day(part) {
            let of: Vec<&str> = part.split('_').collect();
            if let ["day", year, month, day] = of[..] {
                found.extend([
                    format!("month_{year}_{month}"),
                    format!("day_{month}_{day}"),
                    year.to_owned(),
                ]);
            }
            if let ["month", year, _] = of[..] {
                found.insert(year.to_owned());
            }
            found.insert(part.to_owned());
        } else {
            found.extend(
                part.split('_')
                    .filter(|word| !word.is_empty())
                    .map(str::to_lowercase),
            );
        }
    }
    found
}

/// The numbers, days and names of a text, small.
pub(super) fn names(text: &str) -> Words {
    let mut found = Words::new();
    for part in parts(&joined(text)) {
        if is_day(part) {
            found.insert(part.to_owned());
            continue;
        }
        let named = |word: &&str| {
            let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
            capitals >= 2 || word.chars().any(char::is_numeric)
        };
        found.extend(part.split('_').filter(named).map(str::to_lowercase));
    }
    found
}

/// What the record shortens and the packs may write out, as words that all have to be there.
const SHORTENED: &[(&str, &str)] = &[
    ("an", "assemblee nationale"),
    ("ans", "agence du numerique en sante"),
    ("be", "belgium"),
    ("ceo", "bar managers"),
    ("cir", "annex"),
    ("cir", "implementing regulation"),
    ("cjeu", "court of justice"),
    ("cpgs", "goals"),
    ("csirt", "response team"),
    ("csirt", "incident teams"),
    ("csirts", "csirt"),
    ("de", "germany"),
    ("ehr", "health records"),
    ("ehr", "records systems"),
    ("en2", "hop en 2"),
    ("es", "spain"),
    ("eu", "harmonised standard"),
    ("faq", "answer question"),
    ("fek", "φεκ"),
    ("fi", "finland"),
    ("fr", "france"),
    ("gr", "greece"),
    ("ict", "information systems"),
    ("ie", "ireland"),
    ("ip", "internet addresses"),
    ("isac", "information sharing groups"),
    ("it", "italy"),
    ("ivd", "in vitro diagnostics"),
    ("ivds", "in vitro diagnostics"),
    ("ivdr", "device regulations"),
    ("ivdr", "medical devices"),
    ("mb", "moniteur belge"),
    ("mdr", "device regulations"),
    ("mdr", "medical devices"),
    ("mfa", "more than a password"),
    ("mo", "m of"),
    ("nl", "netherlands"),
    ("oes", "ose"),
    ("pt", "portugal"),
    ("pqc", "post quantum cryptography"),
    ("rd", "royal decree"),
    ("rjc", "regime juridico da ciberseguranca"),
    ("ro", "romania"),
    ("sbom", "software parts"),
    ("soc", "watching and answering"),
    ("tv1", "technical volume 1"),
    ("tv2", "technical volume 2"),
    ("uk", "united kingdom"),
    ("ul", "uradni list"),
    ("us", "united states"),
];

/// Whether a name is written out among the words.
pub(super) fn written_out(name: &str, known: &Words) -> bool {
    let mut forms = SHORTENED.iter().filter(|(short, _)| *short == name);
    forms.any(|(_, words)| words.split(' ').all(|word| known.contains(word)))
}

/// Every text and number in a value. Keys are left out but for those without a value: sentences that the record cut at a comma.
pub(super) fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(values) => values.iter().for_each(|value| leaves(value, found)),
        Value::Object(values) => {
            found.extend(
                values
                    .iter()
                    .filter(|(_, value)| value.is_null())
                    .map(|(key, _)| key.clone()),
            );
            values.values().for_each(|value| leaves(value, found));
        }
        Value::Null | Value::Bool(_) => {}
    }
}

/// The words at some places of a value.
pub(super) fn words_at(value: &Value, pointers: &[&str]) -> Words {
    let mut found = Vec::new();
    for pointer in pointers {
        if let Some(value) = value.pointer(pointer) {
            leaves(value, &mut found);
        }
    }
    found.iter().flat_map(|text| words(text)).collect()
}
