//! The law engine against deadlines that were worked out without it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::law::{
    Answer, Clock, ComputationRule, Deadlines, End, EndRule, Entry, Fact, Holidays, IncidentFacts,
    Institution, Known, Law, Moment, Place, Question, Reading, Role, Start, State, Term, deadlines, end,
    read_time,
};
use domain::time::Instant;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

mod cases;
mod laws;
mod packs;
mod replays;
mod rules;
mod schema;
mod scope;
mod sources;

const STAGES: &str = include_str!("../../../../tests/law/stages.tsv");
const TERMS: &str = include_str!("../../../../tests/law/terms.tsv");

/// The repository, from wherever the test runs.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[expect(
    clippy::disallowed_methods,
    reason = "what lies in the repository, and the record beside it, are the subject"
)]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of a table without its first line, each cell by cell.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

fn at(text: &str) -> Instant {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

/// The moment that a local time means where it means one.
fn local(text: &str, zone_name: &str) -> Instant {
    match read_time(text, &zone(zone_name)).unwrap() {
        Reading::Once(at) => at,
        other => panic!("{text}: {other:?}"),
    }
}

/// An entry somebody made at that moment.
fn entered(fact: Fact, entered_at: &str, by: &str) -> Entry {
    Entry {
        fact,
        entered_at: Some(at(entered_at)),
        by: by.to_owned(),
        reason: String::new(),
    }
}

/// An entry of which nobody recorded when it was made.
fn entry(fact: Fact) -> Entry {
    Entry {
        fact,
        entered_at: None,
        by: "A. Pop".to_owned(),
        reason: String::new(),
    }
}

fn moment(moment: Moment, at: Instant) -> Fact {
    Fact::Moment(moment, Some(at))
}

fn sent(clock: &str, at: Instant) -> Fact {
    Fact::Sent(clock.to_owned(), Some(at))
}

fn hospital() -> Institution {
    Institution::hospital()
}

/// An institution that everything binds.
fn everything() -> Institution {
    Institution {
        roles: Role::ALL.iter().copied().collect(),
        ..Institution::default()
    }
}

/// Asks the packs the program comes with.
fn ask<T>(
    country: &str,
    institution: &Institution,
    entries: Vec<Entry>,
    as_of: Instant,
    look: impl FnOnce(&Deadlines<'_>) -> T,
) -> T {
    let facts = IncidentFacts::known_at(as_of, entries).unwrap();
    let question = Question {
        law: Law::shipped(),
        country,
        institution,
        facts: &facts,
        as_of,
        calendar: None,
    };
    look(&deadlines(&question).unwrap_or_else(|| panic!("no pack of {country}")))
}

fn due(deadlines: &Deadlines<'_>, clock: &str) -> Option<Instant> {
    let deadline = deadlines.of(clock).unwrap_or_else(|| panic!("no clock {clock}"));
    deadline.due.map(|due| due.strict)
}

fn state(deadlines: &Deadlines<'_>, clock: &str) -> State {
    deadlines
        .of(clock)
        .unwrap_or_else(|| panic!("no clock {clock}"))
        .state
}

/// The entries that let a clock run from `start`, and nothing else.
fn entries_for(clock: &Clock, start: &str, at: Instant) -> Vec<Entry> {
    let mut entries = vec![entry(Fact::Answer(clock.trigger, Some(Answer::Yes)))];
    if !clock.opens_instead_of.is_empty() {
        // It opens once the incident went on when the final report fell due, and something else was sent.
        entries.push(entry(sent("nis2.progress_report", at.plus_seconds(-60))));
    }
    entries.push(entry(match start.strip_prefix("sent:") {
        Some(other) => sent(other, at),
        None => moment(Moment::from_name(start).unwrap(), at),
    }));
    entries
}

#[test]
fn every_stage_of_every_country_ends_when_it_was_worked_out_to_end() {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for row in rows(STAGES) {
        let [country, clock_id, start, start_at, due_at, why] = row[..] else {
            panic!("{row:?}")
        };
        let country = country.to_ascii_uppercase();
        let (start_at, due_at) = (at(start_at), at(due_at));
        let day = start_at.in_zone(&TimeZone::UTC).date();
        let clocks = Law::shipped().clocks(&country, &everything(), day);
        let in_force = clocks.iter().find(|in_force| in_force.clock.id == clock_id);
        let clock = in_force
            .unwrap_or_else(|| panic!("{country} has no {clock_id}"))
            .clock;
        // The progress report is owed only while the incident goes on, so it is asked for when that is certain.
        let as_of = match clock.while_ongoing_instead_of.is_empty() {
            true => start_at.plus_seconds(60),
            false => due_at.plus_seconds(60),
        };
        let entries = entries_for(clock, start, start_at);
        ask(&country, &everything(), entries, as_of, |found| {
            assert_eq!(due(found, clock_id), Some(due_at), "{country} {clock_id}: {why}");
            let expected = match clock.while_ongoing_instead_of.is_empty() {
                true => State::Running,
                false => State::Late,
            };
            assert_eq!(state(found, clock_id), expected, "{country} {clock_id}");
        });
        seen.insert((country, clock_id.to_owned()));
    }
    let today = date(2026, 11, 23);
    for (_, country) in Law::shipped().countries(today) {
        for in_force in Law::shipped().clocks(&country.code, &everything(), today) {
            let clock = in_force.clock;
            let reports =
                clock.id.starts_with("nis2.") || clock.id.starts_with(&country.code.to_ascii_lowercase());
            let counted = matches!(
                clock.term,
                Term::Hours(_) | Term::Days(_) | Term::Months(_) | Term::WorkingDays(_)
            );
            let runs = matches!(
                in_force.force,
                domain::law::Force::Yes | domain::law::Force::SinceUnknown
            );
            if reports && counted && runs && clock.id != "nis2.notification_trust_services" {
                let key = (country.code.clone(), clock.id.clone());
                assert!(seen.contains(&key), "{key:?} has no golden deadline");
            }
        }
    }
}

#[test]
fn terms_end_as_the_vectors_say_strictly_and_lawfully_later() {
    let law = Law::shipped();
    for row in rows(TERMS) {
        let [
            zone_name,
            country,
            rule,
            start,
            term,
            strict,
            last_day,
            later,
            why,
        ] = row[..]
        else {
            panic!("{row:?}")
        };
        let zone = zone(zone_name);
        let start = match read_time(start, &zone).unwrap() {
            Reading::Once(at) => at,
            other => panic!("{other:?}"),
        };
        let (_, pack) = law.country(country, date(2026, 11, 23)).unwrap();
        let rule: ComputationRule =
            serde_json::from_value(serde_json::Value::String(rule.to_owned())).unwrap();
        let end_rule = EndRule::of(rule, pack);
        let place = Place {
            zone: &zone,
            country,
            holidays: Holidays::new(law.holidays(), None),
            end_rule,
        };
        let found: End = end(start, term.parse().unwrap(), &place).unwrap();
        assert_eq!(found.strict, at(strict), "{zone_name} {term}: {why}");
        let day = (!last_day.is_empty()).then(|| last_day.parse::<Date>().unwrap());
        assert_eq!(found.last_day, day, "{zone_name} {term}: {why}");
        assert_eq!(
            found.later_not_known,
            later == "unknown",
            "{zone_name} {term}: {why}"
        );
        match (later, later.parse::<Date>().ok().filter(|_| later.len() == 10)) {
            ("" | "unknown", _) => assert_eq!(found.lawful_later, None, "{zone_name} {term}: {why}"),
            (_, Some(day)) => {
                let later = found.lawful_later.unwrap();
                assert_eq!(later.last_day, Some(day), "{zone_name} {term}: {why}");
                let next = day.tomorrow().unwrap().to_zoned_datetime(zone.clone()).unwrap();
                assert_eq!(later.at, next.timestamp().into());
            }
            (moment, None) => {
                assert_eq!(
                    found.lawful_later.unwrap().at,
                    at(moment),
                    "{zone_name} {term}: {why}"
                );
            }
        }
    }
}

/// The golden table of the product reference: awareness, 24 hours, 72 hours, one month after 72 hours.
#[test]
fn the_golden_deadlines_hold() {
    let golden = [
        (
            "RO",
            "Europe/Bucharest",
            "2026-10-24T22:30",
            "2026-10-25T21:30+02:00",
            "2026-10-27T21:30+02:00",
            "2026-11-27T21:30+02:00",
        ),
        (
            "DE",
            "Europe/Berlin",
            "2026-03-28T02:15",
            "2026-03-29T03:15+02:00",
            "2026-03-31T03:15+02:00",
            "2026-04-30T03:15+02:00",
        ),
        (
            "DE",
            "Europe/Berlin",
            "2026-10-25T02:30+02:00",
            "2026-10-26T01:30+01:00",
            "2026-10-28T01:30+01:00",
            "2026-11-28T01:30+01:00",
        ),
        (
            "DE",
            "Europe/Berlin",
            "2026-10-25T02:30+01:00",
            "2026-10-26T02:30+01:00",
            "2026-10-28T02:30+01:00",
            "2026-11-28T02:30+01:00",
        ),
        (
            "GR",
            "Europe/Athens",
            "2028-01-28T08:00",
            "2028-01-29T08:00+02:00",
            "2028-01-31T08:00+02:00",
            "2028-02-29T08:00+02:00",
        ),
    ];
    for (country, zone, aware, early, notification, last) in golden {
        let aware = local(aware, zone);
        let aware_entry = || entry(moment(Moment::Awareness, aware));
        ask(country, &hospital(), vec![aware_entry()], aware, |found| {
            assert_eq!(due(found, "nis2.early_warning"), Some(at(early)));
            assert_eq!(due(found, "nis2.notification"), Some(at(notification)));
            let last_report = found.of("nis2.final_report").unwrap();
            assert_eq!(last_report.state, State::Armed);
            assert_eq!(
                last_report.expected.unwrap().strict,
                at(last),
                "if sent at the last moment"
            );
        });
        let entries = vec![aware_entry(), entry(sent("nis2.notification", at(notification)))];
        ask(country, &hospital(), entries, at(notification), |found| {
            assert_eq!(due(found, "nis2.final_report"), Some(at(last)));
        });
    }
    // Ireland and Spain have no act, so their two rows are arithmetic alone.
    let arithmetic = [
        (
            "Europe/Dublin",
            "2026-01-28T16:05",
            "2026-01-29T16:05Z",
            "2026-01-31T16:05Z",
            "2026-02-28T16:05Z",
        ),
        (
            "Europe/Madrid",
            "2026-12-24T23:59",
            "2026-12-25T23:59+01:00",
            "2026-12-27T23:59+01:00",
            "2027-01-27T23:59+01:00",
        ),
    ];
    for (zone_name, aware, early, notification, last) in arithmetic {
        let zone = zone(zone_name);
        let place = Place {
            zone: &zone,
            country: "ES",
            holidays: Holidays::new(Law::shipped().holidays(), None),
            end_rule: EndRule::NotKnown,
        };
        let strict = |start, term| end(start, term, &place).unwrap().strict;
        let aware = local(aware, zone_name);
        assert_eq!(strict(aware, Term::Hours(24)), at(early));
        assert_eq!(strict(aware, Term::Hours(72)), at(notification));
        assert_eq!(strict(strict(aware, Term::Hours(72)), Term::Months(1)), at(last));
    }
}

#[test]
fn a_start_names_a_moment_or_another_notice() {
    assert_eq!("anchor".parse::<Start>(), Ok(Start::Anchor));
    assert_eq!("sent:a.b".parse::<Start>(), Ok(Start::Sent("a.b".to_owned())));
    assert!("yesterday".parse::<Start>().is_err());
}
