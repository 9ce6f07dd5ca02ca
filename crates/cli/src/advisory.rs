//! `wardround advisory`: whether advisories keep the rules of their format, without installation or network.

use std::path::Path;
use std::process::ExitCode;

use anyhow::ensure;
use formats::csaf::{self, Finding};
use serde::Serialize;

use crate::arguments::{Advisory, AdvisoryAction};
use crate::console::read_file;
use crate::{documents, output};

/// The answer for one document, as `docs/schema/advisory-check.schema.json` describes it.
#[derive(Debug, Serialize)]
struct Answer {
    /// The document as it was named.
    file: String,
    /// Whether it keeps all rules; null where that cannot be said.
    valid: Option<bool>,
    findings: Vec<Finding>,
    /// Why it cannot be said; null where it can.
    error: Option<String>,
}

pub(crate) fn run(advisory: &Advisory) -> anyhow::Result<ExitCode> {
    let AdvisoryAction::Check { json, places } = &advisory.action;
    let (mut checked, mut valid) = (0_usize, 0_usize);
    for place in places {
        let files = documents::at(place)?;
        ensure!(!files.is_empty(), "{} holds no .json file", place.display());
        for file in files {
            let answer = answer(&file);
            checked += 1;
            valid += usize::from(answer.valid == Some(true));
            if *json {
                output::json(&answer)?;
            } else {
                in_words(&answer);
            }
        }
    }
    if checked > 1 {
        output::note(format_args!("{checked} documents, {valid} of them valid"));
    }
    Ok(if valid == checked {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// One that cannot be read hides no other.
fn answer(file: &Path) -> Answer {
    let judged = read_file(file).and_then(|bytes| Ok(csaf::validate(&bytes)?));
    let file = file.display().to_string();
    match judged {
        Ok(findings) => Answer {
            file,
            valid: Some(findings.is_empty()),
            findings,
            error: None,
        },
        Err(error) => Answer {
            file,
            valid: None,
            findings: Vec::new(),
            error: Some(format!("{error}")),
        },
    }
}

fn in_words(answer: &Answer) {
    let file = &answer.file;
    if let Some(error) = &answer.error {
        output::line(format_args!("{file}: {error}"));
    } else if answer.findings.is_empty() {
        output::line(format_args!("{file}: valid"));
    }
    for Finding { test, path, message } in &answer.findings {
        output::line(format_args!("{file}: {test} {path}: {message}"));
    }
    if answer.findings.len() == csaf::MAX_FINDINGS {
        output::note(format_args!(
            "{file}: there may be more; {} are listed",
            csaf::MAX_FINDINGS
        ));
    }
}
