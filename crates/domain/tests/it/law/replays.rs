//! Incidents that happened, replayed: under the law of their day, and moved to late 2026 under the law that holds then.
//!
//! The facts are in `tests/law/replays.toml`; what the law makes of them is in `tests/law/replays.tsv`, worked out without this program
//! from the terms and the time zones alone, and read by eye.

use std::collections::BTreeMap;

use domain::law::{Trigger, WhyNot};
use jiff::civil::DateTime;
use jiff::{Span, ToSpan};
use serde::Deserialize;

use super::*;

mod told;

const REPLAYS: &str = include_str!("../../../../../tests/law/replays.toml");
const EXPECTED: &str = include_str!("../../../../../tests/law/replays.tsv");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    replay: Vec<Replay>,
}

/// What one house knew of an incident, and when.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Replay {
    id: String,
    told: String,
    country: String,
    zone: String,
    #[serde(default)]
    roles: Vec<Role>,
    moved: i64,
    countries: Vec<String>,
    end: DateTime,
    entries: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    entered: DateTime,
    at: Option<DateTime>,
    fact: String,
}

fn replays() -> Vec<Replay> {
    toml::from_str::<File>(REPLAYS).unwrap().replay
}

fn replay(id: &str) -> Replay {
    replays().into_iter().find(|replay| replay.id == id).unwrap()
}

/// A replay under the law of one country, as it was or moved.
struct Run<'r> {
    replay: &'r Replay,
    country: &'r str,
    zone: TimeZone,
    moved: Span,
}

impl<'r> Run<'r> {
    fn of_its_day(replay: &'r Replay) -> Self {
        Self {
            replay,
            country: &replay.country,
            zone: zone(&replay.zone),
            moved: 0.days(),
        }
    }

    fn moved(replay: &'r Replay, country: &'r str) -> Self {
        let (_, pack) = Law::shipped().country(country, date(2026, 11, 23)).unwrap();
        Self {
            replay,
            country,
            zone: zone(&pack.zone),
            moved: replay.moved.days(),
        }
    }

    fn at(&self, time: DateTime) -> Instant {
        let time = time.checked_add(self.moved).unwrap();
        time.to_zoned_datetime(self.zone.clone())
            .unwrap()
            .timestamp()
            .into()
    }

    fn institution(&self) -> Institution {
        match self.replay.roles.is_empty() {
            true => hospital(),
            false => Institution {
                roles: self.replay.roles.iter().copied().collect(),
                ..Institution::default()
            },
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let entries = self.replay.entries.iter().map(|written| {
            let at = self.at(written.at.unwrap_or(written.entered));
            Entry {
                fact: fact(&written.fact, at),
                entered_at: Some(self.at(written.entered)),
                by: "A. Pop".to_owned(),
                reason: String::new(),
            }
        });
        entries.collect()
    }

    fn aware(&self) -> Instant {
        let mut entries = self.replay.entries.iter();
        let aware = entries.find(|written| written.fact == "awareness").unwrap();
        self.at(aware.at.unwrap_or(aware.entered))
    }

    /// An hour after awareness; a minute after the final report falls due, or where nothing was notified after the 72 hours; the end.
    fn moments(&self) -> [Instant; 3] {
        let mut entries = self.replay.entries.iter();
        let notified = entries.find(|written| written.fact == "sent nis2.notification");
        let final_due = match notified {
            Some(notified) => {
                let notified = self.at(notified.entered).in_zone(&self.zone);
                notified.checked_add(1.month()).unwrap().timestamp().into()
            }
            None => self.aware().plus_seconds(72 * 3_600),
        };
        [
            self.aware().plus_seconds(3_600),
            final_due.plus_seconds(60),
            self.at(self.replay.end),
        ]
    }

    fn ask<T>(&self, as_of: Instant, look: impl FnOnce(&Deadlines<'_>) -> T) -> T {
        ask(self.country, &self.institution(), self.entries(), as_of, look)
    }

    /// Every clock at the three moments, in the columns of the table.
    fn rows(&self) -> Vec<[String; 5]> {
        let [hour, month, end] = self.moments();
        let states = |as_of| {
            self.ask(as_of, |found| {
                let states = found.deadlines.iter();
                let states = states.map(|deadline| (deadline.clock.id.clone(), deadline.state.name()));
                states.collect::<BTreeMap<_, _>>()
            })
        };
        let (hour, month, last) = (states(hour), states(month), states(end));
        self.ask(end, |found| {
            let running = found.deadlines.iter().map(|deadline| {
                let id = deadline.clock.id.clone();
                let due = deadline
                    .due
                    .map(|due| self.written(due.strict))
                    .unwrap_or_default();
                let state = |states: &BTreeMap<String, &str>| states[&id].to_owned();
                [id.clone(), due, state(&hour), state(&month), state(&last)]
            });
            let not_running = found.not_running.iter().map(|not| {
                let why = match not.why {
                    WhyNot::NotBefore(day) => format!("not before {day}"),
                    WhyNot::From(day) => day.to_string(),
                    WhyNot::NoAct(status) => {
                        serde_json::to_value(status).unwrap().as_str().unwrap().to_owned()
                    }
                };
                let none = String::new;
                [
                    not.clock.id.clone(),
                    format!("not running: {why}"),
                    none(),
                    none(),
                    none(),
                ]
            });
            let mut rows: Vec<[String; 5]> = running.chain(not_running).collect();
            rows.sort();
            rows
        })
    }

    /// A moment as the clock of the place shows it, with its distance from UTC.
    fn written(&self, at: Instant) -> String {
        let there = at.in_zone(&self.zone);
        there.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}

/// What an entry of the file says.
fn fact(words: &str, at: Instant) -> Fact {
    match words.split_once(' ') {
        Some(("sent", clock)) => sent(clock, at),
        Some((question, answer)) => {
            let question = Trigger::from_name(question).unwrap_or_else(|| panic!("no question: {question}"));
            Fact::Answer(question, Some(Answer::from_name(answer).unwrap()))
        }
        None => match words {
            "sign" => Fact::Sign(at),
            "occurred" => Fact::Occurred(at),
            "withdrawn" => Fact::Withdrawn(Some(at)),
            name => moment(
                Moment::from_name(name).unwrap_or_else(|| panic!("no fact: {name}")),
                at,
            ),
        },
    }
}

/// The rows of the table for a run.
fn expected(replay: &str, law_of: &str, country: &str) -> Vec<[String; 5]> {
    let of_run = rows(EXPECTED).filter(|row| row[..3] == [replay, law_of, country]);
    let mut rows: Vec<[String; 5]> = of_run
        .map(|row| [row[3], row[4], row[5], row[6], row[7]].map(str::to_owned))
        .collect();
    rows.sort();
    rows
}

#[test]
fn under_the_law_of_its_day_every_incident_has_the_clocks_it_had_and_no_other() {
    for replay in replays() {
        if Law::shipped()
            .country(&replay.country, date(2026, 11, 23))
            .is_none()
        {
            continue;
        }
        let run = Run::of_its_day(&replay);
        let expected = expected(&replay.id, "its day", &replay.country);
        assert_eq!(run.rows(), expected, "{}", replay.id);
        let in_force = expected
            .iter()
            .any(|row| row[0].starts_with("nis2.") && !row[1].starts_with("not running"));
        assert_eq!(in_force, replay.id == "az_monica_2026", "{}", replay.id);
    }
}

#[test]
fn moved_to_2026_every_incident_has_the_deadlines_that_were_worked_out() {
    for replay in replays() {
        for country in &replay.countries {
            let run = Run::moved(&replay, country);
            let aware = run.aware().in_zone(&run.zone).date();
            assert!(
                (date(2026, 10, 1)..=date(2026, 12, 31)).contains(&aware),
                "{} in {aware}",
                replay.id
            );
            let of_its_day = Run::of_its_day(&replay);
            let weekday = of_its_day.aware().in_zone(&of_its_day.zone).weekday();
            assert_eq!(aware.weekday(), weekday, "{}", replay.id);
            assert_eq!(
                run.rows(),
                expected(&replay.id, "2026", country),
                "{} in {country}",
                replay.id
            );
        }
    }
}

#[test]
fn every_row_of_the_table_belongs_to_a_replay() {
    let replays = replays();
    for row in rows(EXPECTED) {
        let replay = replays.iter().find(|replay| replay.id == row[0]).unwrap();
        assert!(!replay.told.is_empty());
        match row[1] {
            "its day" => assert_eq!(replay.country, row[2]),
            "2026" => assert!(
                replay.countries.iter().any(|country| country == row[2]),
                "{row:?}"
            ),
            other => panic!("{other}"),
        }
    }
    let incidents = [
        "hse",
        "hipocrate",
        "synnovis",
        "chsf",
        "clinic",
        "ukd",
        "vastaamo",
        "change",
        "ascension",
        "wannacry",
        "medibank",
        "az_monica",
    ];
    for incident in incidents {
        assert!(
            replays.iter().any(|replay| replay.id.starts_with(incident)),
            "{incident}"
        );
    }
}

#[test]
fn a_country_without_a_pack_has_no_answer_rather_than_an_empty_one() {
    for country in ["AU", "US"] {
        let facts = IncidentFacts::known_at(at("2026-11-02T09:00:00Z"), Vec::new()).unwrap();
        let question = Question {
            law: Law::shipped(),
            country,
            institution: &hospital(),
            facts: &facts,
            as_of: at("2026-11-02T09:00:00Z"),
            calendar: None,
        };
        assert_eq!(deadlines(&question), None, "{country}");
    }
}

#[test]
fn a_corrected_awareness_moves_the_deadlines_of_every_incident_and_loses_none() {
    for replay in replays() {
        let country = &replay.countries[0];
        let run = Run::moved(&replay, country);
        let [hour, _, end] = run.moments();
        let before = run.ask(hour, |found| {
            let dues = found.deadlines.iter();
            let dues = dues.filter_map(|deadline| Some((deadline.clock.id.clone(), deadline.due?.strict)));
            dues.collect::<Vec<_>>()
        });
        let mut entries = run.entries();
        let earlier = run.aware().plus_seconds(-3 * 3_600);
        entries.push(Entry {
            fact: moment(Moment::Awareness, earlier),
            entered_at: Some(run.at(replay.entries[1].entered).plus_seconds(3_600)),
            by: "B. Ionescu".to_owned(),
            reason: "The night shift had called at that time.".to_owned(),
        });
        ask(country, &run.institution(), entries, end, |found| {
            for (clock, old) in before {
                let deadline = found.of(&clock).unwrap();
                let kept = deadline.history.iter().any(|change| change.due == Some(old));
                assert!(kept, "{} {clock} lost {old}", replay.id);
                if deadline.clock.from == Start::Anchor && found.country.anchor.moment() == Moment::Awareness
                {
                    let due = deadline.due.unwrap().strict;
                    assert_eq!(old.seconds_since(due), 3 * 3_600, "{} {clock}", replay.id);
                    let corrected = deadline
                        .history
                        .iter()
                        .find(|change| change.by == "B. Ionescu")
                        .unwrap();
                    assert_eq!(corrected.due, Some(due));
                }
            }
        });
    }
}
