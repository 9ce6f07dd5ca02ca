//! The words of facts: what one is called and how a value is written, in the language of a notice.

use domain::incident::{Contact, Value};
use domain::notification::{Field, Unit};
use domain::round::Phrase;
use domain::time::Instant;
use jiff::tz::TimeZone;

use crate::message::Messages;

/// What a fact is called.
pub fn label(words: &Messages, field: &'static Field) -> String {
    words.phrase(&Phrase::new("incident-fact").selector("fact", &field.id))
}

/// A value as it is written; times on the clock of `zone`, with its offset.
pub fn shown(words: &Messages, zone: &TimeZone, field: &'static Field, value: &Value) -> String {
    match value {
        Value::Unknown => words.text("incident-not-known-yet"),
        Value::Text(text) => text.clone(),
        Value::Choice(choice) => one_of(words, field, choice),
        Value::Choices(choices) => {
            let chosen: Vec<String> = choices
                .iter()
                .map(|choice| one_of(words, field, choice))
                .collect();
            words.list(&chosen)
        }
        Value::Answer(true) => words.text("incident-yes"),
        Value::Answer(false) => words.text("incident-no"),
        Value::Occurrence(name) => occurrence(words, name),
        Value::Time { at, estimated } => {
            let at = Instant::from_microseconds(*at)
                .map(|at| moment(words, zone, at))
                .unwrap_or_default();
            match estimated {
                true => words.phrase(&Phrase::new("incident-about").text("value", &at)),
                false => at,
            }
        }
        Value::Range { low, high } => match field.unit {
            Some(Unit::Minutes) => between(words, &length(words, *low), &length(words, *high)),
            None => range(words, *low, *high),
        },
        Value::Money { low, high } => {
            words.phrase(&Phrase::new("incident-euros").text("value", &range(words, *low, *high)))
        }
        Value::Contact(Contact {
            name,
            role,
            email,
            phone,
        }) => {
            let parts = [name, role, phone, email].map(|part| part.trim());
            let given: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            given.join(", ")
        }
        Value::States(states) => states.join(", "),
        Value::Indicators(lines) => lines.join("\n"),
    }
}

/// A moment with the offset of its clock, so that no reader has to guess.
pub(crate) fn moment(words: &Messages, zone: &TimeZone, at: Instant) -> String {
    let offset = at.in_zone(zone).strftime("%:z").to_string();
    format!("{} ({offset})", words.instant(at, zone))
}

fn one_of(words: &Messages, field: &'static Field, value: &str) -> String {
    field.choice(value).map_or_else(
        || value.to_owned(),
        |choice| words.phrase(&Phrase::new("incident-value").selector("value", &choice.selector)),
    )
}

fn occurrence(words: &Messages, name: &str) -> String {
    domain::law::Occurrence::from_name(name).map_or_else(
        || name.to_owned(),
        |found| words.phrase(&Phrase::new("incident-occurrence").selector("occurrence", found.name())),
    )
}

fn range(words: &Messages, low: u64, high: u64) -> String {
    let number = |number: u64| {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        words.format("number", &[("number", crate::message::Argument::from(number))])
    };
    between(words, &number(low), &number(high))
}

/// The least and the most, where they differ.
fn between(words: &Messages, low: &str, high: &str) -> String {
    match low == high {
        true => low.to_owned(),
        false => words.phrase(&Phrase::new("incident-range").text("low", low).text("high", high)),
    }
}

/// A length of so many minutes: `5 days 7 h`, `2 h 10 min`.
pub fn length(words: &Messages, minutes: u64) -> String {
    let minutes = i64::try_from(minutes).unwrap_or(i64::MAX);
    let (days, hours, minutes) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let phrase = match (days, hours) {
        (0, 0) => Phrase::new("incident-minutes").number("minutes", minutes),
        (0, _) => Phrase::new("incident-hours")
            .number("hours", hours)
            .number("minutes", minutes),
        _ => Phrase::new("incident-days")
            .number("days", days)
            .number("hours", hours),
    };
    words.phrase(&phrase)
}
