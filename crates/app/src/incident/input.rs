//! From the inputs of a form to what is said of facts.
//!
//! The inputs of a fact begin with its identifier: `aware_at`, `reporter.phone`, `people_affected.high`. Beside them stands
//! `aware_at.seen`, the versions that the page showed; `aware_at.unknown`, ticked for *not known yet*, and `aware_at.was`, which is
//! `unknown` where that tick stood already; `aware_at.now`, pressed for this minute; `aware_at.clear`, pressed to take back what was said.
//! A fact without any input in the form is not touched; one whose input is empty is taken back.

use domain::id::IncidentEntryId;
use domain::incident::{Contact, LONGEST_LINE, LONGEST_PROSE, MOST_ITEMS, Value};
use domain::law::{Occurrence, Reading, read_time};
use domain::notification::{Field, Fields as Facts, Shape};
use domain::time::Instant;
use jiff::tz::TimeZone;

use super::statement::Said;
use crate::error::Result;
use crate::field::{FieldErrors, Fields};

/// The inputs of a form, by name.
#[derive(Debug, Clone, Default)]
pub struct Inputs(Vec<(String, String)>);

impl Inputs {
    /// The inputs as they were sent.
    pub fn new(sent: Vec<(String, String)>) -> Self {
        Self(sent)
    }

    /// The first value of an input; empty where it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The first value of an input of a fact: `reporter` and `phone` for `reporter.phone`.
    pub fn of(&self, field: &str, part: &str) -> &str {
        self.get(&format!("{field}.{part}"))
    }

    /// The inputs whose names begin with `prefix`: what follows it there, and their values.
    pub fn behind<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .iter()
            .filter_map(move |(name, value)| Some((name.strip_prefix(prefix)?, value.as_str())))
    }

    /// All values of an input.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(move |(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether anything of a fact was sent.
    pub fn has(&self, field: &str) -> bool {
        self.0.iter().any(|(name, _)| {
            name.strip_prefix(field)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    /// The fact of which a button says that one of its versions holds, and that version.
    pub fn decided(&self) -> Option<(&str, &str)> {
        let mut pressed = self.0.iter();
        pressed.find_map(|(name, value)| Some((name.strip_suffix(".holds")?, value.as_str())))
    }

    /// The versions of a fact that the page showed.
    pub fn seen(&self, field: &str) -> Vec<IncidentEntryId> {
        let seen = self.of(field, "seen").split(',');
        seen.filter_map(|id| id.trim().parse().ok()).collect()
    }

    fn find(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }
}

/// What a form says of facts, times read on the clock of `zone`.
///
/// [`FieldErrors`] for every input that is not understood. A time that exists twice is refused until the form says which pass is meant
/// (`aware_at.pass`), one that does not exist always.
pub fn said(inputs: &Inputs, zone: &TimeZone, now: Instant) -> Result<Vec<Said>, FieldErrors> {
    let mut problems = Fields::default();
    let mut found = Vec::new();
    for field in Facts::shipped()
        .iter()
        .filter(|field| field.is_entered() && inputs.has(&field.id))
    {
        let pressed = |part| !inputs.of(&field.id, part).is_empty();
        let value = if pressed("now") && field.shape == Shape::Time {
            Some(Value::Time {
                at: whole_minute(now).as_microseconds(),
                estimated: false,
            })
        } else if pressed("clear") {
            None
        } else {
            let typed = value(field, inputs, zone, &mut problems);
            // Who types an answer where *not known yet* was ticked before has found it out, and forgot the tick.
            let ticked_now = pressed("unknown") && inputs.of(&field.id, "was") != "unknown";
            match typed {
                _ if ticked_now => Some(Value::Unknown),
                None if pressed("unknown") => Some(Value::Unknown),
                typed => typed,
            }
        };
        let seen = inputs.seen(&field.id);
        found.push(Said { field, value, seen });
    }
    problems.finish(|| Some(found))
}

fn value(field: &'static Field, inputs: &Inputs, zone: &TimeZone, problems: &mut Fields) -> Option<Value> {
    let id: &'static str = &field.id;
    let raw = inputs.get(id).trim();
    let understood = |value: Option<Value>, problems: &mut Fields| {
        if value.is_none() {
            problems.reject(id, "field-not-understood", Some(raw.chars().take(60).collect()));
        }
        value
    };
    match field.shape {
        Shape::Text => words(problems.text(id, raw, LONGEST_LINE)),
        Shape::Prose => words(problems.prose(id, raw, LONGEST_PROSE)),
        Shape::Choices => {
            let chosen: Vec<&str> = inputs.all(id).filter(|value| !value.is_empty()).collect();
            let in_order = field
                .choices
                .iter()
                .filter(|choice| chosen.contains(&choice.value.as_str()));
            let values: Vec<String> = in_order.map(|choice| choice.value.clone()).collect();
            (!values.is_empty()).then_some(Value::Choices(values))
        }
        Shape::Contact => contact(field, inputs, problems),
        Shape::Range => numbers(field, inputs, problems).map(|(low, high)| Value::Range { low, high }),
        Shape::Money => numbers(field, inputs, problems).map(|(low, high)| Value::Money { low, high }),
        Shape::States => lines(raw, |text| {
            text.split([',', ';', ' ', '\n'])
                .map(|code| code.trim().to_uppercase())
                .collect()
        })
        .map(Value::States)
        .and_then(|value| understood(value.fits(field).then_some(value), problems)),
        Shape::Indicators => lines(raw, |text| {
            text.lines().map(|line| line.trim().to_owned()).collect()
        })
        .map(Value::Indicators)
        .and_then(|value| understood(value.fits(field).then_some(value), problems)),
        _ if raw.is_empty() => None,
        Shape::Choice => understood(
            field
                .choice(raw)
                .map(|choice| Value::Choice(choice.value.clone())),
            problems,
        ),
        Shape::Answer => understood(
            match raw {
                "yes" => Some(Value::Answer(true)),
                "no" => Some(Value::Answer(false)),
                "unknown" => Some(Value::Unknown),
                _ => None,
            },
            problems,
        ),
        Shape::Occurrence => understood(
            Occurrence::from_name(raw).map(|found| match found {
                Occurrence::Unknown => Value::Unknown,
                found => Value::Occurrence(found.name().to_owned()),
            }),
            problems,
        ),
        Shape::Time => {
            let estimated = !inputs.of(id, "estimated").is_empty();
            time(id, raw, inputs.of(id, "pass"), zone, problems).map(|at| Value::Time {
                at: at.as_microseconds(),
                estimated,
            })
        }
        Shape::Files => None,
    }
}

/// The minute a moment lies in, from its beginning: what is typed has no seconds either, and the earlier is the stricter.
fn whole_minute(at: Instant) -> Instant {
    let into = at.as_microseconds().rem_euclid(60_000_000);
    Instant::from_microseconds(at.as_microseconds() - into).unwrap_or(at)
}

fn words(text: String) -> Option<Value> {
    (!text.is_empty()).then_some(Value::Text(text))
}

fn lines(raw: &str, split: impl Fn(&str) -> Vec<String>) -> Option<Vec<String>> {
    let mut found = split(raw);
    found.retain(|line| !line.is_empty());
    found.truncate(MOST_ITEMS + 1);
    (!found.is_empty()).then_some(found)
}

fn contact(field: &'static Field, inputs: &Inputs, problems: &mut Fields) -> Option<Value> {
    let mut part = |name| problems.text(&field.id, inputs.of(&field.id, name), LONGEST_LINE);
    let contact = Contact {
        name: part("name"),
        role: part("role"),
        email: part("email"),
        phone: part("phone"),
    };
    let value = Value::Contact(contact);
    value.fits(field).then_some(value)
}

/// The least and the most; where one is given it is both.
fn numbers(field: &'static Field, inputs: &Inputs, problems: &mut Fields) -> Option<(u64, u64)> {
    let mut number = |text: &str| {
        let plain: String = text
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        match plain.parse::<u64>() {
            _ if plain.is_empty() => None,
            // Larger numbers are no longer exact in files that other programs read.
            Ok(number) if number < 1 << 53 => Some(number),
            _ => {
                problems.reject(
                    &field.id,
                    "field-not-a-number",
                    Some(plain.chars().take(30).collect()),
                );
                None
            }
        }
    };
    let low = number(inputs.get(&field.id));
    let high = number(inputs.of(&field.id, "high"));
    let (low, high) = (low.or(high)?, high.or(low)?);
    if low > high {
        problems.reject(&field.id, "incident-range-turned", None);
    }
    Some((low, high))
}

/// A share in percent as somebody typed it, with or without its sign; none where it is empty or refused.
pub fn share(field: &'static str, raw: &str, problems: &mut Fields) -> Option<u8> {
    let number = raw.trim().trim_end_matches('%').trim_end();
    if number.is_empty() {
        return None;
    }
    let share = number.parse().ok().filter(|share| *share <= 100);
    if share.is_none() {
        problems.reject(field, "incident-level-share-range", None);
    }
    share
}

/// A moment as somebody typed it; none where it is empty or refused.
///
/// Refuses under `field` what is no time, what does not exist, and what exists twice until `pass` says which: `earlier` or `later`.
pub fn time(
    field: &'static str,
    raw: &str,
    pass: &str,
    zone: &TimeZone,
    problems: &mut Fields,
) -> Option<Instant> {
    if raw.trim().is_empty() {
        return None;
    }
    let shown = |at: Instant| at.in_zone(zone).strftime("%Y-%m-%d %H:%M (%:z)").to_string();
    match (read_time(raw, zone), pass) {
        (Ok(Reading::Once(at)), _) | (Ok(Reading::Twice { earlier: at, .. }), "earlier") => Some(at),
        (Ok(Reading::Twice { later, .. }), "later") => Some(later),
        (Ok(Reading::Twice { earlier, later }), _) => {
            let both = format!("{}, {}", shown(earlier), shown(later));
            problems.reject(field, "incident-time-twice", Some(both));
            None
        }
        (Ok(Reading::Never { before, after }), _) => {
            let both = format!("{}, {}", shown(before), shown(after));
            problems.reject(field, "incident-time-never", Some(both));
            None
        }
        (Err(_), _) => {
            problems.reject(
                field,
                "incident-time-unreadable",
                Some(raw.chars().take(60).collect()),
            );
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(zone: &str, sent: &[(&str, &str)]) -> Result<Vec<Said>, FieldErrors> {
        let sent = sent
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        said(
            &Inputs::new(sent),
            &TimeZone::get(zone).unwrap(),
            "2026-11-29T03:12:45Z".parse().unwrap(),
        )
    }

    fn one(zone: &str, sent: &[(&str, &str)]) -> Option<Value> {
        let mut said = read(zone, sent).unwrap();
        assert_eq!(said.len(), 1);
        said.remove(0).value
    }

    fn refused(zone: &str, sent: &[(&str, &str)]) -> (&'static str, Option<String>) {
        let error = read(zone, sent).unwrap_err().0.remove(0);
        (error.message, error.argument)
    }

    /// Case 1 of the forty.
    #[test]
    fn case_1_a_time_that_exists_twice_is_asked_back_with_both_passes() {
        let typed = ("aware_at", "2026-10-25T02:30");
        let (message, both) = refused("Europe/Berlin", &[typed]);
        assert_eq!(message, "incident-time-twice");
        assert_eq!(
            both.unwrap(),
            "2026-10-25 02:30 (+02:00), 2026-10-25 02:30 (+01:00)"
        );
        let pass = |pass| {
            one("Europe/Berlin", &[typed, ("aware_at.pass", pass)])
                .unwrap()
                .time()
                .unwrap()
        };
        assert_eq!(pass("later").seconds_since(pass("earlier")), 3600);
    }

    /// Case 2 of the forty.
    #[test]
    fn case_2_a_time_that_does_not_exist_is_refused_with_its_two_neighbours() {
        let (message, both) = refused("Europe/Berlin", &[("aware_at", "2026-03-29T02:30")]);
        assert_eq!(message, "incident-time-never");
        assert_eq!(
            both.unwrap(),
            "2026-03-29 01:59 (+01:00), 2026-03-29 03:00 (+02:00)"
        );
    }

    #[test]
    fn a_fact_that_the_form_does_not_ask_for_is_left_alone_and_an_emptied_one_is_taken_back() {
        assert_eq!(read("UTC", &[("anything", "x")]).unwrap().len(), 0);
        assert_eq!(one("UTC", &[("summary", "  ")]), None);
        assert_eq!(
            one("UTC", &[("summary", ""), ("summary.unknown", "on")]),
            Some(Value::Unknown)
        );
    }

    #[test]
    fn a_number_alone_is_both_ends_of_its_range_and_a_turned_range_is_refused() {
        assert_eq!(
            one("UTC", &[("people_affected", "1 200")]),
            Some(Value::Range {
                low: 1200,
                high: 1200
            })
        );
        let turned = [("people_affected", "5"), ("people_affected.high", "3")];
        assert_eq!(refused("UTC", &turned).0, "incident-range-turned");
        assert_eq!(
            refused("UTC", &[("people_affected", "many")]).0,
            "field-not-a-number"
        );
    }

    #[test]
    fn an_answer_typed_beside_a_tick_that_stood_there_counts_and_a_new_tick_beats_what_stood_there() {
        let before = [
            ("summary", "The laboratory"),
            ("summary.unknown", "on"),
            ("summary.was", "unknown"),
        ];
        assert_eq!(
            one("UTC", &before),
            Some(Value::Text("The laboratory".to_owned()))
        );
        let now = [("summary", "The laboratory"), ("summary.unknown", "on")];
        assert_eq!(one("UTC", &now), Some(Value::Unknown));
    }

    #[test]
    fn what_was_chosen_can_be_taken_back() {
        assert_eq!(
            one("UTC", &[("severity", "high"), ("severity.clear", "yes")]),
            None
        );
    }

    #[test]
    fn now_is_this_minute_from_its_beginning() {
        let now = one("UTC", &[("aware_at", ""), ("aware_at.now", "now")])
            .unwrap()
            .time();
        assert_eq!(now, Some("2026-11-29T03:12:00Z".parse().unwrap()));
    }

    #[test]
    fn what_the_program_works_out_cannot_be_typed() {
        assert_eq!(
            read("UTC", &[("case_ref_own", "INC-1"), ("drill", "no")])
                .unwrap()
                .len(),
            0
        );
    }
}
