//! `wardround journal verify`: every log, without a server.

use anyhow::bail;
use serde::Serialize;

use crate::arguments::{Journal, JournalAction};
use crate::console::{open, read_file};
use crate::output;

/// The answer for one log.
#[derive(Debug, Serialize)]
struct Answer {
    tenant: String,
    entries: u64,
    erased_bodies: u64,
    agreed_checkpoints: usize,
    waiting: u64,
    root: Option<String>,
    holds: bool,
    problems: Vec<String>,
    remarks: Vec<String>,
}

pub(crate) async fn run(journal: Journal) -> anyhow::Result<()> {
    let JournalAction::Verify {
        data,
        checkpoint,
        json,
    } = journal.action;
    let app = open(&data).await?;
    let mut outside = Vec::new();
    for file in &checkpoint {
        outside.push(String::from_utf8(read_file(file)?)?);
    }
    let mut sound = true;
    for verification in app::journal::verify(&app, &outside).await? {
        let report = verification.report;
        sound &= report.holds();
        let answer = Answer {
            tenant: if verification.name.is_empty() {
                "installation".to_owned()
            } else {
                verification.name
            },
            entries: report.entries,
            erased_bodies: report.erased_bodies,
            agreed_checkpoints: report.agreed_checkpoints,
            waiting: verification.waiting,
            root: report.root.map(|root| root.to_string()),
            holds: report.holds(),
            problems: report.problems.iter().map(ToString::to_string).collect(),
            remarks: report.remarks.iter().map(ToString::to_string).collect(),
        };
        if json {
            output::json(&answer)?;
        } else {
            print(&answer);
        }
    }
    app.close().await?;
    if sound {
        Ok(())
    } else {
        bail!("the journal was altered; keep this data folder as it is and compare it with the last backup")
    }
}

fn print(answer: &Answer) {
    let verdict = if answer.holds { "holds" } else { "DOES NOT HOLD" };
    output::line(format_args!(
        "{}: {verdict}; {} entries, {} checkpoints agree, {} waiting for their number",
        answer.tenant, answer.entries, answer.agreed_checkpoints, answer.waiting
    ));
    for problem in &answer.problems {
        output::line(format_args!("  {problem}"));
    }
    for remark in &answer.remarks {
        output::line(format_args!("  remark: {remark}"));
    }
}
