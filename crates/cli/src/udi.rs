//! `wardround udi`: unique device identifiers taken apart, without installation or network.

use std::process::ExitCode;

use formats::udi;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::arguments::Udi;
use crate::output;

/// The answer for one carrier.
#[derive(Debug, Default, Serialize)]
struct Answer<'a> {
    /// The carrier as it was given.
    carrier: &'a str,
    agency: Option<&'static str>,
    device_identifier: Option<String>,
    serial: Option<String>,
    lot: Option<String>,
    manufactured: Option<Date>,
    expires: Option<Date>,
    donation: Option<String>,
    others: Vec<Other>,
    /// Why it is not read; null where it is.
    error: Option<Refusal>,
}

/// What else a carrier holds.
#[derive(Debug, Serialize)]
struct Other {
    identifier: String,
    value: String,
}

/// Why a carrier is not read.
#[derive(Debug, Serialize)]
struct Refusal {
    /// The character, counted from 1.
    position: usize,
    problem: String,
}

pub(crate) fn run(asked: &Udi) -> anyhow::Result<ExitCode> {
    let today = asked
        .on
        .unwrap_or_else(|| app::Env::system().today(&TimeZone::UTC));
    let mut code = ExitCode::SUCCESS;
    for carrier in &asked.carriers {
        let answer = answer(carrier, today);
        if answer.error.is_some() {
            code = ExitCode::FAILURE;
        }
        if asked.json {
            output::json(&answer)?;
        } else {
            output::line(in_words(&answer));
        }
    }
    Ok(code)
}

fn answer(carrier: &str, today: Date) -> Answer<'_> {
    match udi::read(carrier, today) {
        Ok(read) => Answer {
            carrier,
            agency: Some(read.agency.as_str()),
            device_identifier: Some(read.device_identifier),
            serial: read.serial,
            lot: read.lot,
            manufactured: read.manufactured,
            expires: read.expires,
            donation: read.donation,
            others: read
                .others
                .into_iter()
                .map(|(identifier, value)| Other { identifier, value })
                .collect(),
            error: None,
        },
        Err(error) => Answer {
            carrier,
            error: Some(Refusal {
                position: error.position,
                problem: error.problem.to_string(),
            }),
            ..Answer::default()
        },
    }
}

fn in_words(answer: &Answer<'_>) -> String {
    if let Some(refusal) = &answer.error {
        return format!(
            "{}\tcharacter {}: {}",
            answer.carrier, refusal.position, refusal.problem
        );
    }
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let parts = [
        ("device", answer.device_identifier.clone()),
        ("serial", answer.serial.clone()),
        ("lot", answer.lot.clone()),
        ("made", day(answer.manufactured)),
        ("expires", day(answer.expires)),
        ("donation", answer.donation.clone()),
    ];
    let told = parts
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{name} {}", value?)));
    let told: Vec<String> = answer
        .agency
        .map(str::to_uppercase)
        .into_iter()
        .chain(told)
        .collect();
    format!("{}\t{}", answer.carrier, told.join(", "))
}
