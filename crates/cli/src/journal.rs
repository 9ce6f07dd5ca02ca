//! `wardround journal`: the newest checkpoint for keeping outside the house, and every log verified, without a server
//! and without changing anything.

use std::path::Path;

use anyhow::{Context, bail};
use app::installation::{Database, Described};
use app::journal::audit::{Audit, Outside, Verification};
use domain::journal::NoteVerifier;
use serde::Serialize;

use crate::arguments::{Data, Journal, JournalAction, Verify};
use crate::console::{Console, folders, read_file};
use crate::output;

/// The answer for one log.
#[derive(Debug, Serialize)]
struct Answer {
    tenant: String,
    log: String,
    entries: u64,
    erased_bodies: u64,
    /// Entries up to the largest checkpoint that agrees.
    covered: u64,
    agreed_checkpoints: usize,
    signatures_checked: bool,
    waiting: u64,
    root: Option<String>,
    holds: bool,
    problems: Vec<String>,
    remarks: Vec<String>,
}

impl From<Verification> for Answer {
    fn from(verification: Verification) -> Self {
        let report = verification.report;
        let tenant = match verification.name.as_str() {
            "" => "installation".to_owned(),
            name => name.to_owned(),
        };
        Self {
            tenant,
            log: verification.origin,
            entries: report.entries,
            erased_bodies: report.erased_bodies,
            covered: report.covered,
            agreed_checkpoints: report.agreed_checkpoints,
            signatures_checked: verification.signatures_checked,
            waiting: verification.waiting,
            root: report.root.map(|root| root.to_string()),
            holds: report.holds(),
            problems: report.problems.iter().map(ToString::to_string).collect(),
            remarks: report.remarks.iter().map(ToString::to_string).collect(),
        }
    }
}

pub(crate) async fn run(journal: Journal) -> anyhow::Result<()> {
    match journal.action {
        JournalAction::Verify(verify) => check(verify).await,
        JournalAction::Checkpoint { data, json } => checkpoint(&data, json).await,
    }
}

async fn check(verify: Verify) -> anyhow::Result<()> {
    let outside: Vec<Outside> = verify
        .checkpoint
        .iter()
        .map(|file| outside(file))
        .collect::<anyhow::Result<_>>()?;
    let (audit, keys) = open(&verify).await?;
    let mut sound = true;
    for verification in audit.verify(&keys, &outside).await? {
        let answer = Answer::from(verification);
        sound &= answer.holds;
        if verify.json {
            output::json(&answer)?;
        } else {
            print(&answer);
        }
    }
    audit.close().await?;
    if sound {
        Ok(())
    } else {
        bail!("the journal was altered; keep this database as it is and compare it with the last backup")
    }
}

/// The database and the keys: those given, or else those of the data folder, which prove nothing against whoever has
/// that folder in hand.
async fn open(verify: &Verify) -> anyhow::Result<(Audit, Vec<NoteVerifier>)> {
    let mut keys: Vec<NoteVerifier> = verify
        .key
        .iter()
        .map(|key| read_key(key))
        .collect::<anyhow::Result<_>>()?;
    if let Some(database) = &verify.database {
        return Ok((Audit::open(&named(database)).await?, keys));
    }
    let folders = folders(&verify.data.data, verify.data.keys.as_deref());
    let described = Described::read(&folders).await?;
    let audit = Audit::open(&described.database).await?;
    if keys.is_empty() {
        let origins = audit.origins(described.installation).await?;
        keys = described.journal_verifiers(&folders, &origins).await?;
    }
    Ok((audit, keys))
}

fn named(database: &str) -> Database {
    if database.starts_with("postgres://") || database.starts_with("postgresql://") {
        Database::Postgres(database.to_owned())
    } else {
        Database::Sqlite(database.into())
    }
}

/// A verifier key as it was handed out, or a file that holds it.
fn read_key(key: &str) -> anyhow::Result<NoteVerifier> {
    let text = if key.contains('+') {
        key.to_owned()
    } else {
        String::from_utf8(read_file(Path::new(key))?)?
    };
    text.trim()
        .parse()
        .with_context(|| format!("{key} is no verifier key"))
}

fn outside(file: &Path) -> anyhow::Result<Outside> {
    let text =
        String::from_utf8(read_file(file)?).with_context(|| format!("{} is no text", file.display()))?;
    Outside::read(&text).with_context(|| format!("{} is no checkpoint", file.display()))
}

/// Prints the signed note alone on standard output, so that it can go into a file as it is.
async fn checkpoint(data: &Data, json: bool) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let checkpoint = app::journal::newest_checkpoint(&console.app, &console.actor()).await?;
    let key = checkpoint.verifier.to_string();
    if json {
        output::json_document(&serde_json::json!({ "checkpoint": checkpoint.note, "key": key }))?;
    } else {
        output::line(checkpoint.note.trim_end());
        output::note(format_args!("Verified with the key {key}"));
    }
    console.close().await
}

fn print(answer: &Answer) {
    let verdict = if answer.holds { "holds" } else { "DOES NOT HOLD" };
    output::line(format_args!(
        "{}: {verdict}; {} entries, {} of them covered, {} checkpoints agree, {} waiting for their number",
        answer.tenant, answer.entries, answer.covered, answer.agreed_checkpoints, answer.waiting
    ));
    if !answer.signatures_checked {
        output::line(
            "  remark: without the verifier key, the signed checkpoints of this database were not looked at",
        );
    }
    for problem in &answer.problems {
        output::line(format_args!("  {problem}"));
    }
    for remark in &answer.remarks {
        output::line(format_args!("  remark: {remark}"));
    }
}
