//! `wardround journal`: the newest checkpoint for keeping outside the house, a log as a file, and every log verified,
//! without a server and without changing anything.

use std::io::{BufReader, BufWriter};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use app::installation::{Database, Described};
use app::journal::audit::export::{Exported, verify_export};
use app::journal::audit::{Audit, Outside, Verification};
use domain::journal::{NoteVerifier, Verdict};
use serde::Serialize;

use crate::arguments::{Data, Export, Journal, JournalAction, Verify};
use crate::console::{Console, create_file, folders, open_file, read_file};
use crate::output;

/// Exit codes of `verify` beside 0 (every log holds), 1 (it could not be done) and 2 (wrong arguments).
pub(crate) const DOES_NOT_HOLD: u8 = 3;
pub(crate) const HOLDS_IN_PART: u8 = 4;

/// The answer for one log.
#[derive(Debug, Serialize)]
struct Answer {
    tenant: String,
    log: String,
    /// `holds`, `holds_up_to` or `does_not_hold`.
    verdict: &'static str,
    holds: bool,
    entries: u64,
    erased_bodies: u64,
    /// Entries up to the largest checkpoint that agrees.
    covered: u64,
    /// Entries up to the largest checkpoint from outside that agrees.
    covered_from_outside: u64,
    agreed_checkpoints: usize,
    signatures_checked: bool,
    waiting: u64,
    root: Option<String>,
    problems: Vec<String>,
    problem_count: u64,
    /// What no checkpoint covers, and the way to change that.
    uncovered: Vec<String>,
    /// What this verification cannot tell, and the way to know it.
    limits: Vec<String>,
    remarks: Vec<String>,
    /// The verdict in words.
    #[serde(skip)]
    words: String,
}

impl Answer {
    fn new(verification: Verification) -> Self {
        let report = verification.report;
        let verdict = report.verdict();
        let tenant = match verification.name.as_str() {
            "" => "installation".to_owned(),
            name => name.to_owned(),
        };
        Self {
            tenant,
            log: verification.origin,
            verdict: verdict.key(),
            holds: verdict == Verdict::Holds,
            entries: report.entries,
            erased_bodies: report.erased_bodies,
            covered: report.covered,
            covered_from_outside: report.covered_from_outside,
            agreed_checkpoints: report.agreed_checkpoints,
            signatures_checked: verification.signatures_checked,
            waiting: report.waiting,
            root: report.root.map(|root| root.to_string()),
            problems: report.problems.iter().map(ToString::to_string).collect(),
            problem_count: report.problem_count,
            uncovered: report.uncovered().iter().map(ToString::to_string).collect(),
            limits: vec![report.limit().to_string()],
            remarks: report.remarks.iter().map(ToString::to_string).collect(),
            words: verdict.to_string(),
        }
    }
}

pub(crate) async fn run(journal: Journal) -> anyhow::Result<ExitCode> {
    match journal.action {
        JournalAction::Verify(verify) => check(verify).await,
        JournalAction::Export(arguments) => {
            export(&arguments).await?;
            Ok(ExitCode::SUCCESS)
        }
        JournalAction::Checkpoint { data, json } => {
            checkpoint(&data, json).await?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn check(verify: Verify) -> anyhow::Result<ExitCode> {
    let outside: Vec<Outside> = verify
        .checkpoint
        .iter()
        .map(|file| outside(file))
        .collect::<anyhow::Result<_>>()?;
    if let Some(file) = &verify.file {
        let mut file = BufReader::new(open_file(file)?);
        let verification = verify_export(&mut file, &keys(&verify)?, &outside)?;
        return conclude(vec![verification], verify.json);
    }
    let (audit, keys) = open(&verify).await?;
    let verifications = audit.verify(&keys, &outside).await?;
    audit.close().await?;
    conclude(verifications, verify.json)
}

/// Prints what was found. The worst verdict is the answer of the command.
fn conclude(verifications: Vec<Verification>, json: bool) -> anyhow::Result<ExitCode> {
    let mut worst = Verdict::Holds;
    for verification in verifications {
        worst = worst.max(verification.report.verdict());
        let answer = Answer::new(verification);
        if json {
            output::json(&answer)?;
        } else {
            print(&answer);
        }
    }
    Ok(match worst {
        Verdict::Holds => ExitCode::SUCCESS,
        Verdict::HoldsUpTo { .. } => ExitCode::from(HOLDS_IN_PART),
        Verdict::DoesNotHold => {
            output::note(
                "The journal was altered. Keep this database as it is, and compare it with the last backup.",
            );
            ExitCode::from(DOES_NOT_HOLD)
        }
    })
}

/// The database and the keys: those given, or else those of the data folder, which prove nothing against whoever has
/// that folder in hand.
async fn open(verify: &Verify) -> anyhow::Result<(Audit, Vec<NoteVerifier>)> {
    let mut keys = keys(verify)?;
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

/// The keys given on the command line.
fn keys(verify: &Verify) -> anyhow::Result<Vec<NoteVerifier>> {
    verify.key.iter().map(|key| read_key(key)).collect()
}

/// Writes a log into a file. Nothing in the data folder is changed.
async fn export(arguments: &Export) -> anyhow::Result<()> {
    let folders = folders(&arguments.data.data, arguments.data.keys.as_deref());
    let described = Described::read(&folders).await?;
    let audit = Audit::open(&described.database).await?;
    let exported = match &arguments.data.tenant {
        _ if arguments.installation => Exported::Installation,
        Some(name) => Exported::Tenant(name),
        None => Exported::OnlyTenant,
    };
    let origin = audit.origin(described.installation, exported).await?;
    let keys = described.journal_verifiers(&folders, &[origin]).await?;
    let key = keys
        .first()
        .context("the key of the journal is not in the folder of the keys; say with --keys where it is")?;
    let mut file = BufWriter::new(create_file(&arguments.file)?);
    let written = audit.export(key, &mut file).await?;
    file.into_inner()?.sync_all()?;
    audit.close().await?;
    output::note(format_args!(
        "{} entries written to {}; {} wait for their number and are not in it",
        written.entries,
        arguments.file.display(),
        written.waiting
    ));
    output::note(format_args!("Verified with --file and the key {key}"));
    Ok(())
}

/// A verifier key as it was handed out, or a file that holds it.
pub(crate) fn read_key(key: &str) -> anyhow::Result<NoteVerifier> {
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
    output::line(format_args!(
        "{}: {}; {} entries, {} of them covered, {} checkpoints agree, {} waiting for their number",
        answer.tenant,
        answer.words,
        answer.entries,
        answer.covered,
        answer.agreed_checkpoints,
        answer.waiting
    ));
    for problem in &answer.problems {
        output::line(format_args!("  {problem}"));
    }
    let unnamed = answer.problem_count - answer.problems.len() as u64;
    if unnamed > 0 {
        output::line(format_args!("  and {unnamed} problems more"));
    }
    for uncovered in &answer.uncovered {
        output::line(format_args!("  not covered: {uncovered}"));
    }
    for limit in &answer.limits {
        output::line(format_args!("  limit: {limit}"));
    }
    if !answer.signatures_checked {
        output::line(
            "  remark: without the verifier key, the signed checkpoints of this database were not looked at",
        );
    }
    for remark in &answer.remarks {
        output::line(format_args!("  remark: {remark}"));
    }
}
