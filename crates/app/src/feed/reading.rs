//! Reading a document of reference data into its compact index: one function from a kind and bytes to what is kept.

use domain::feed::FeedKind;
use formats::{csaf, eol, epss, holidays, kev};
use serde::Serialize;

/// What a document held.
pub(super) struct Reading {
    /// How many records were understood.
    pub(super) records: u64,
    /// When the data say they are of; empty when they do not.
    pub(super) dated: String,
    /// How many records were not understood.
    pub(super) left_out: u64,
    /// Those among them that are named, each with what was wrong.
    pub(super) rejected: Vec<String>,
    /// The compact index.
    pub(super) index: Vec<u8>,
}

/// The longest sentence about what was wrong with a document or one of its records.
const LONGEST_PROBLEM: usize = 300;
/// The longest date that a document states.
const LONGEST_DATE: usize = 40;

/// Words of somebody else as they are kept and shown: short, and without characters that a database refuses or a terminal
/// obeys.
pub(super) fn told(text: &str, longest: usize) -> String {
    let seen = |character: char| {
        if character.is_control() {
            char::REPLACEMENT_CHARACTER
        } else {
            character
        }
    };
    text.chars().take(longest).map(seen).collect()
}

/// What was wrong, as it is kept and shown.
pub(super) fn told_problem(problem: &str) -> String {
    told(problem, LONGEST_PROBLEM)
}

/// The largest document of this kind that is read, in bytes.
pub(super) fn most(kind: FeedKind) -> usize {
    match kind {
        FeedKind::Eol => eol::MAX_BYTES,
        FeedKind::Kev => kev::MAX_BYTES,
        FeedKind::Epss => epss::MAX_BYTES,
        FeedKind::Holidays => holidays::MAX_BYTES,
        FeedKind::Advisories => csaf::MAX_BYTES,
    }
}

/// Reads a document of this kind; what is wrong with one that cannot be read is a sentence. What it says in its own words
/// is fit to be kept.
pub(super) fn read(kind: FeedKind, bytes: &[u8]) -> Result<Reading, String> {
    let reading = understood(kind, bytes).map_err(|problem| told_problem(&problem))?;
    let rejected = reading.rejected.iter();
    Ok(Reading {
        dated: told(&reading.dated, LONGEST_DATE),
        rejected: rejected.map(|problem| told_problem(problem)).collect(),
        ..reading
    })
}

fn understood(kind: FeedKind, bytes: &[u8]) -> Result<Reading, String> {
    match kind {
        FeedKind::Eol => lifecycles(bytes),
        FeedKind::Kev => known_exploited(bytes),
        FeedKind::Epss => scores(bytes),
        FeedKind::Holidays => calendar(bytes),
        FeedKind::Advisories => {
            Err("advisories are brought in one document each, not as one file of reference data".to_owned())
        }
    }
}

fn lifecycles(bytes: &[u8]) -> Result<Reading, String> {
    let reading = eol::read(bytes).map_err(|error| error.to_string())?;
    let rejected: Vec<String> = reading
        .rejected
        .iter()
        .map(|rejected| format!("{}: {}", rejected.product, rejected.problem))
        .collect();
    Ok(Reading {
        records: reading.catalogue.products.len() as u64,
        dated: reading.generated_at.unwrap_or_default(),
        left_out: reading.left_out,
        rejected,
        index: json(&reading.catalogue)?,
    })
}

fn known_exploited(bytes: &[u8]) -> Result<Reading, String> {
    let reading = kev::read(bytes).map_err(|error| error.to_string())?;
    let rejected = reading
        .rejected
        .iter()
        .map(|rejected| format!("{}: {}", rejected.entry, rejected.problem));
    Ok(Reading {
        records: reading.catalogue.len() as u64,
        dated: reading.released.unwrap_or_default(),
        left_out: reading.left_out,
        rejected: rejected.collect(),
        index: json(&reading.catalogue)?,
    })
}

fn scores(bytes: &[u8]) -> Result<Reading, String> {
    let reading = epss::read(bytes).map_err(|error| error.to_string())?;
    let rejected = reading
        .rejected
        .iter()
        .map(|rejected| format!("line {}: {}", rejected.line, rejected.problem));
    Ok(Reading {
        records: reading.scores.len() as u64,
        dated: reading.scored.unwrap_or_default(),
        left_out: reading.left_out,
        rejected: rejected.collect(),
        index: reading.scores.to_bytes(),
    })
}

fn calendar(bytes: &[u8]) -> Result<Reading, String> {
    let reading = holidays::read(bytes).map_err(|error| error.to_string())?;
    let rejected = reading
        .rejected
        .iter()
        .map(|rejected| format!("line {}: {}", rejected.line, rejected.problem));
    Ok(Reading {
        records: reading.calendar.len() as u64,
        dated: String::new(),
        left_out: reading.left_out,
        rejected: rejected.collect(),
        index: json(&reading.calendar)?,
    })
}

fn json(index: &impl Serialize) -> Result<Vec<u8>, String> {
    serde_json::to_vec(index).map_err(|error| format!("its index could not be written: {error}"))
}
