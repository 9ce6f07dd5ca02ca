//! How fast the packs of the law load and the deadlines of many incidents are worked out, beside the bare arithmetic of the same terms:
//! `cargo run --release -p wardround-domain --example law_rates [incidents]`.

#![expect(clippy::print_stdout, reason = "the figures are the program's output")]

use std::error::Error;
use std::hint::black_box;
use std::time::Duration;

use domain::law::{
    Answer, Entry, Fact, IncidentFacts, Institution, Law, Moment, Question, Trigger, deadlines,
};
use domain::time::Instant;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};

const ROUNDS: u32 = 5;
const COUNTRIES: [&str; 8] = ["RO", "DE", "PT", "PL", "CZ", "HR", "BE", "IT"];

fn main() -> Result<(), Box<dyn Error>> {
    let incidents: usize = std::env::args()
        .nth(1)
        .map_or(Ok(10_000), |count| count.parse())?;
    let packs = fastest(|| drop(black_box(Law::read_shipped())));

    let law = Law::shipped();
    let institution = Institution::hospital();
    let facts: Vec<(&str, IncidentFacts, Instant)> =
        (0..incidents).map(incident).collect::<Result<_, _>>()?;
    let mut clocks = 0;
    let worked_out = fastest(|| {
        clocks = 0;
        for (country, facts, as_of) in &facts {
            let question = Question {
                law,
                country,
                institution: &institution,
                facts,
                as_of: *as_of,
                calendar: None,
            };
            clocks += deadlines(&question).map_or(0, |found| found.deadlines.len());
        }
    });

    // What no program can do without: an addition of hours or a month in a zone for each clock.
    let zone = TimeZone::get("Europe/Bucharest")?;
    let start: Instant = "2026-10-24T19:30:00Z".parse()?;
    let bare = fastest(|| {
        for number in 0..clocks {
            let begun = start
                .plus_seconds(i64::try_from(number).unwrap_or_default())
                .in_zone(&zone);
            let _ = match number % 2 {
                0 => black_box(begun.checked_add(SignedDuration::from_hours(72)).ok()),
                _ => black_box(begun.checked_add(1.month()).ok()),
            };
        }
    });
    println!("{incidents} incidents, {clocks} clocks");
    for (name, taken) in [("packs", packs), ("deadlines", worked_out), ("bare", bare)] {
        println!("{name} {}", taken.as_secs_f64());
    }
    Ok(())
}

/// An incident as one goes: detected, known, corrected, told in time, handled after its final report was due.
fn incident(number: usize) -> Result<(&'static str, IncidentFacts, Instant), Box<dyn Error>> {
    let first: Instant = "2026-10-20T05:00:00Z".parse()?;
    let began = first.plus_seconds(i64::try_from(number)? * 977);
    let hours = |hours: i64| began.plus_seconds(hours * 3_600);
    let country = COUNTRIES.get(number % COUNTRIES.len()).ok_or("a country")?;
    let told = [
        (1, Fact::Moment(Moment::Detection, Some(hours(0)))),
        (2, Fact::Moment(Moment::Awareness, Some(hours(2)))),
        (3, Fact::Answer(Trigger::SignificantIncident, Some(Answer::Yes))),
        (4, Fact::Moment(Moment::Determination, Some(hours(4)))),
        (5, Fact::Moment(Moment::Awareness, Some(hours(1)))),
        (6, Fact::Answer(Trigger::PersonalDataBreach, Some(Answer::Yes))),
        (20, Fact::Sent("nis2.early_warning".to_owned(), Some(hours(20)))),
        (60, Fact::Sent("nis2.notification".to_owned(), Some(hours(60)))),
        (61, Fact::Sent("gdpr.authority".to_owned(), Some(hours(61)))),
        (200, Fact::Moment(Moment::ImpactEnded, Some(hours(200)))),
        (
            700,
            Fact::Sent("nis2.progress_report".to_owned(), Some(hours(700))),
        ),
        (1_000, Fact::Moment(Moment::Handled, Some(hours(1_000)))),
    ];
    let entries = told.into_iter().map(|(hour, fact)| Entry {
        fact,
        entered_at: Some(hours(hour)),
        by: "A. Pop".to_owned(),
        reason: String::new(),
    });
    let as_of = hours(1_100);
    let facts =
        IncidentFacts::known_at(as_of, entries.collect()).map_err(|refused| format!("{refused:?}"))?;
    Ok((country, facts, as_of))
}

#[expect(clippy::disallowed_methods, reason = "this measures time")]
fn fastest(mut work: impl FnMut()) -> Duration {
    let once = |_| {
        let start = std::time::Instant::now();
        work();
        start.elapsed()
    };
    (0..ROUNDS).map(once).min().unwrap_or_default()
}
