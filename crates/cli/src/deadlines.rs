//! `wardround deadlines`: what the law makes of the facts of an incident, without installation or network.
//!
//! Exit codes: 0; 1 where the facts are refused; 2 where a time was written that does not exist, so that something is missing.

mod row;
mod words;

use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::message::{Language, Messages};
use domain::law::{
    self, CLOCK_SKEW_SECONDS, Country, Fact, IncidentFacts, Law, Pack, Problem, Question, Reading, read_time,
};
use domain::time::Instant;
use formats::incident_facts::{self, ReadFacts};
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) use self::row::print_end;
use self::row::{Answer, QuestionRow, Writer};
use self::words::in_words;
use crate::arguments::Deadlines;
use crate::console::read_file;
use crate::output;

pub(crate) fn run(asked: &Deadlines) -> anyhow::Result<ExitCode> {
    let law = with_own(&asked.own)?;
    let today = app::Env::system().today(&TimeZone::UTC);
    let code = asked.country.trim().to_ascii_uppercase();
    let Some((_, country)) = law.country(&code, today) else {
        let known: Vec<&str> = law
            .countries(today)
            .map(|(_, country)| country.code.as_str())
            .collect();
        bail!("there is no pack of {code}; there are {}", known.join(", "));
    };
    let code = country.code.clone();
    let capital = TimeZone::get(&country.zone)?;
    let mut facts = match incident_facts::read(&bytes(&asked.facts)?, &capital) {
        Ok(facts) => facts,
        Err(errors) => {
            let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
            bail!("the facts are refused:\n  {}", told.join("\n  "));
        }
    };
    let zone = facts.zone.as_deref().map_or(Ok(capital), TimeZone::get)?;
    let as_of = as_of(asked.as_of.as_deref(), &zone)?;
    let mut problems = name_clocks(&law, &code, &mut facts, today);
    problems.extend(unknown_cohort(country, &facts));
    if asked.as_of.is_none() {
        problems.extend(entered_ahead(&facts, as_of));
    }
    if !problems.is_empty() {
        bail!("the facts are refused:\n  {}", problems.join("\n  "));
    }
    let answer = answer(&law, &code, &zone, as_of, facts)?;
    let missing = answer.questions.iter().any(|question| question.taken.is_none());
    match asked.json {
        true => output::json_document(&answer)?,
        false => in_words(&answer),
    }
    for question in &answer.questions {
        let [first, second] = &question.readings;
        output::note(match &question.taken {
            Some(taken) => format!(
                "{}: {} exists twice, {first} and {second}; {taken} was taken. Write the offset to say which.",
                question.place, question.text
            ),
            None => format!(
                "{}: {} does not exist: the clock went from {first} to {second}. Write one of the two.",
                question.place, question.text
            ),
        });
    }
    Ok(if missing {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

/// Puts the id of the clock that is meant in the place of what was written; says what nobody can mean. A misspelt notice would
/// otherwise be taken for none.
fn name_clocks(law: &Law, code: &str, facts: &mut ReadFacts, today: Date) -> Vec<String> {
    let mut problems = Vec::new();
    for (number, entry) in (0..).zip(&mut facts.entries) {
        let (Fact::Sent(written, _) | Fact::NotOwed(written, _)) = &mut entry.fact else {
            continue;
        };
        match law.clock_named(code, written, today) {
            Ok(id) => *written = id,
            Err(near) => {
                let number: usize = number;
                problems.push(format!(
                    "entry {}: there is no clock \"{written}\" in {code}; perhaps {}",
                    number + 1,
                    near.join(" or ")
                ));
            }
        }
    }
    problems
}

/// That the cohort is none of the country's, which would be taken for no cohort.
fn unknown_cohort(country: &Country, facts: &ReadFacts) -> Option<String> {
    let named = facts.institution.cohort.as_ref()?;
    let known: Vec<&str> = country.cohorts.iter().map(|cohort| cohort.id.as_str()).collect();
    (!known.contains(&named.as_str())).then(|| match known.is_empty() {
        true => format!("institution.cohort: {} has none; leave it out", country.code),
        false => format!("institution.cohort: \"{named}\" is none of {}", known.join(", ")),
    })
}

/// Entries that say they were made after now: they would be left out as not yet known.
fn entered_ahead(facts: &ReadFacts, now: Instant) -> Vec<String> {
    let latest = now.plus_seconds(CLOCK_SKEW_SECONDS);
    let ahead = (1..)
        .zip(&facts.entries)
        .filter(|(_, entry)| entry.entered_at.is_some_and(|at| at > latest));
    let told = ahead.map(|(number, _): (usize, _)| format!("entry {number}: entered_at lies ahead of now"));
    told.collect()
}

/// The packs the program comes with, and those of the house in the place of ours.
pub(crate) fn with_own(files: &[std::path::PathBuf]) -> anyhow::Result<Law> {
    let mut own = Vec::new();
    for file in files {
        own.push(read_pack(file)?);
    }
    Law::shipped().with_own(own).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the packs are refused:\n  {}", told.join("\n  "))
    })
}

/// A pack from a file.
pub(crate) fn read_pack(file: &Path) -> anyhow::Result<Pack> {
    let bytes = read_file(file)?;
    let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", file.display()))?;
    Pack::parse(&text).map_err(|problem| anyhow::anyhow!("{}: {problem}", file.display()))
}

fn bytes(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file != Path::new("-") {
        return read_file(file);
    }
    let mut input = Vec::new();
    let most = incident_facts::MAX_BYTES as u64 + 1;
    std::io::stdin()
        .lock()
        .take(most)
        .read_to_end(&mut input)
        .context("standard input")?;
    Ok(input)
}

/// The moment that is asked about. One that exists twice is taken at its later reading, so that nothing looks less late than it is.
fn as_of(text: Option<&str>, zone: &TimeZone) -> anyhow::Result<Instant> {
    let Some(text) = text else {
        return Ok(app::Env::system().now());
    };
    match read_time(text, zone).context("--as-of")? {
        Reading::Once(at) => Ok(at),
        Reading::Twice { later, .. } => Ok(later),
        Reading::Never { before, after } => bail!(
            "--as-of {text} does not exist: the clock went from {} to {}",
            shown(before, zone),
            shown(after, zone)
        ),
    }
}

fn answer(law: &Law, code: &str, zone: &TimeZone, as_of: Instant, read: ReadFacts) -> anyhow::Result<Answer> {
    let writer = Writer {
        law,
        zone,
        messages: Messages::for_language(Language::default()),
    };
    let facts = IncidentFacts::known_at(as_of, read.entries).map_err(|refused| {
        let told: Vec<String> = refused
            .iter()
            .map(|refused| match refused.problem {
                Problem::InTheFuture => format!(
                    "entry {} tells of a moment more than five minutes after it was entered, or after {} where that is not said",
                    refused.entry + 1,
                    shown(as_of, zone)
                ),
            })
            .collect();
        anyhow::anyhow!("the facts are refused:\n  {}", told.join("\n  "))
    })?;
    let question = Question {
        law,
        country: code,
        institution: &read.institution,
        facts: &facts,
        as_of,
        calendar: None,
    };
    let found = law::deadlines(&question).context("the pack of the country names no time zone")?;
    let digital = read.institution.roles.contains(&law::Role::DigitalProvider);
    let significance = (!read.significance.is_empty())
        .then(|| writer.significance(code, digital, &read.significance, found.law_of));
    Ok(Answer {
        incident: read.incident,
        country: code.to_owned(),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        as_of: shown(as_of, zone),
        law_of: found.law_of,
        differs: found.country.differs.clone(),
        packs: writer.packs(code, &found),
        deadlines: found
            .deadlines
            .iter()
            .map(|deadline| writer.deadline(deadline, found.country))
            .collect(),
        not_running: found
            .not_running
            .iter()
            .map(|not| writer.not_running(not))
            .collect(),
        remarks: writer.remarks(&found.remarks),
        significance,
        questions: read
            .questions
            .into_iter()
            .map(|question| QuestionRow {
                place: question.place,
                text: question.text,
                readings: question.readings.map(|at| shown(at, zone)),
                taken: question.taken.map(|at| shown(at, zone)),
            })
            .collect(),
        entered_later: facts.later(),
    })
}

/// A moment with the offset it has on the clock of `zone`.
pub(crate) fn shown(at: Instant, zone: &TimeZone) -> String {
    at.in_zone(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
