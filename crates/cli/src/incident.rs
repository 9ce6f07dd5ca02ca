//! `wardround incident`: opening one and writing in its log where the pages are down, its record as a file, and such a file verified without
//! a server, a database or a network.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::import::Content;
use app::incident::{Incident, NewAttachment, NewLine, Room};
use app::message::{Language, Messages};
use domain::access::Actor;
use domain::incident::{EntryKind, Statement, Verified, sha256, verify_export};
use domain::journal::NoteVerifier;
use serde::Serialize;

use crate::arguments::{Data, Incident as Asked, IncidentAction, VerifyRecord};
use crate::console::{Console, create_file, files_in, open, open_file, read_file};
use crate::journal::{DOES_NOT_HOLD, HOLDS_IN_PART, read_key};
use crate::output;

pub(crate) async fn run(asked: Asked) -> anyhow::Result<ExitCode> {
    match asked.action {
        IncidentAction::List { data, json } => list(&data, json).await?,
        IncidentAction::Show {
            reference,
            data,
            json,
        } => show(&reference, &data, json).await?,
        IncidentAction::Open { kind, drill, data } => {
            let console = Console::open(&data).await?;
            let id = app::incident::open(&console.app, &console.actor(), kind.into(), drill).await?;
            let room = app::incident::room(&console.app, &console.actor(), id).await?;
            output::line(room.incident.reference);
            output::note("Nobody has said yet when somebody became aware of it: no term runs until then.");
            console.close().await?;
        }
        IncidentAction::SupplierHit { supplier, data, json } => supplier_hit(&supplier, &data, json).await?,
        IncidentAction::Line {
            reference,
            text,
            attach,
            data,
        } => line(&reference, text, &attach, &data).await?,
        IncidentAction::Export {
            reference,
            file,
            data,
        } => {
            let console = Console::open(&data).await?;
            let id = named(&console, &reference).await?.id;
            let export = app::incident::export(&console.app, &console.actor(), id).await?;
            let mut written = create_file(&file)?;
            written.write_all(&export.encode()?)?;
            written.sync_all()?;
            output::note(format_args!("{reference} written to {}", file.display()));
            output::note(format_args!("Verified with the key {}", export.key));
            console.close().await?;
        }
        IncidentAction::Verify(verify) => return check(&verify),
    }
    Ok(ExitCode::SUCCESS)
}

/// The incident that people call so.
async fn named(console: &Console, reference: &str) -> anyhow::Result<Incident> {
    let incidents = app::incident::list(&console.app, &console.actor()).await?;
    incidents
        .into_iter()
        .find(|incident| incident.reference.to_string().eq_ignore_ascii_case(reference))
        .with_context(|| {
            format!(
                "{} has no incident {reference}; `wardround incident list` shows those there are",
                console.tenant.name
            )
        })
}

/// An incident in the list.
#[derive(Debug, Serialize)]
struct IncidentRow {
    reference: String,
    kind: &'static str,
    title: String,
    state: &'static str,
    opened_at: String,
}

impl IncidentRow {
    fn new(incident: &Incident) -> Self {
        Self {
            reference: incident.reference.to_string(),
            kind: incident.kind.name(),
            title: incident.title.clone(),
            state: incident.state.name(),
            opened_at: incident.opened_at.to_string(),
        }
    }
}

async fn list(data: &Data, json: bool) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    for incident in app::incident::list(&console.app, &console.actor()).await? {
        let row = IncidentRow::new(&incident);
        if json {
            output::json(&row)?;
        } else {
            output::line(format_args!(
                "{}  {}  {}  {}  {}",
                row.reference, row.opened_at, row.state, row.kind, row.title
            ));
        }
    }
    console.close().await
}

/// An incident with its log.
#[derive(Debug, Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    incident: IncidentRow,
    clocks: Vec<ClockRow>,
    roles: Vec<RoleRow<'a>>,
    tasks: Vec<TaskRow<'a>>,
    entries: Vec<EntryRow<'a>>,
}

#[derive(Debug, Serialize)]
struct ClockRow {
    clock: String,
    state: &'static str,
    due: Option<String>,
}

/// Who acts in a role: who holds it, or whoever does where she has left.
#[derive(Debug, Serialize)]
struct RoleRow<'a> {
    role: &'static str,
    holder: Option<&'a str>,
    deputy: Option<&'a str>,
    acts: Option<String>,
}

/// A task: the step of a playbook by its identifier, what people asked for by their words.
#[derive(Debug, Serialize)]
struct TaskRow<'a> {
    task: String,
    words: &'a str,
    role: &'static str,
    due: Option<String>,
    standing: &'static str,
    overdue: bool,
}

#[derive(Debug, Serialize)]
struct EntryRow<'a> {
    number: u32,
    happened_at: String,
    entered_at: String,
    by: &'a str,
    statement: &'a Statement,
    text: &'a str,
}

impl<'a> Shown<'a> {
    fn new(room: &'a Room) -> anyhow::Result<Self> {
        let facts = room.facts()?;
        let deadlines = room.deadlines(&facts);
        let clocks = deadlines.iter().flat_map(|found| &found.deadlines);
        let entries = room.entries.iter().map(|entry| EntryRow {
            number: entry.number,
            happened_at: entry.happened_at.to_string(),
            entered_at: entry.entered_at.to_string(),
            by: &entry.by,
            statement: &entry.statement,
            text: &entry.text,
        });
        let roles = room.roles();
        let roles = roles.iter().map(|standing| RoleRow {
            role: standing.role.name(),
            holder: standing.holder.map(|holder| holder.name.as_str()),
            deputy: standing.deputy.map(|deputy| deputy.name.as_str()),
            acts: room
                .acting(standing.role)
                .map(|acting| acting.holder.name.clone()),
        });
        let tasks = room.tasks().into_iter().map(|task| TaskRow {
            task: task.task.to_string(),
            words: task.words,
            role: task.role.name(),
            due: task.due.map(|due| due.to_string()),
            standing: task.standing.name(),
            overdue: room.is_overdue(&task),
        });
        Ok(Self {
            roles: roles.collect(),
            tasks: tasks.collect(),
            incident: IncidentRow::new(&room.incident),
            clocks: clocks
                .map(|deadline| ClockRow {
                    clock: deadline.clock.id.clone(),
                    state: deadline.state.name(),
                    due: deadline.due.map(|due| due.strict.to_string()),
                })
                .collect(),
            entries: entries.collect(),
        })
    }
}

async fn show(reference: &str, data: &Data, json: bool) -> anyhow::Result<()> {
    let console = Console::open(data).await?;
    let id = named(&console, reference).await?.id;
    let room = app::incident::room(&console.app, &console.actor(), id).await?;
    let shown = Shown::new(&room)?;
    if json {
        output::json_document(&shown)?;
    } else {
        print(&shown)?;
    }
    console.close().await
}

fn print(shown: &Shown<'_>) -> anyhow::Result<()> {
    let incident = &shown.incident;
    output::line(format_args!(
        "{}: {}, {} {}",
        incident.reference, incident.state, incident.kind, incident.title
    ));
    for clock in &shown.clocks {
        let due = clock.due.as_deref().unwrap_or("no time yet");
        output::line(format_args!("  {}: {}, {due}", clock.clock, clock.state));
    }
    for role in &shown.roles {
        let acts = role.acts.as_deref().unwrap_or("nobody");
        output::line(format_args!("  {}: {acts}", role.role));
    }
    for task in shown.tasks.iter().filter(|task| task.standing == "open") {
        let due = task.due.as_deref().unwrap_or("when its turn comes");
        let overdue = if task.overdue { " OVERDUE" } else { "" };
        let what = if task.words.is_empty() {
            task.task.as_str()
        } else {
            task.words
        };
        output::line(format_args!("  to do, {}: {what}, {due}{overdue}", task.role));
    }
    for entry in &shown.entries {
        let said = match entry.statement {
            Statement::Line { attachments, .. } if attachments.is_empty() => String::new(),
            other => format!("{} ", serde_json::to_string(other)?),
        };
        output::line(format_args!(
            "  {} {} {}: {said}{}",
            entry.number, entry.happened_at, entry.by, entry.text
        ));
    }
    Ok(())
}

/// What became of it in one house.
#[derive(Debug, Serialize)]
struct HouseRow {
    house: String,
    incident: String,
    opened: bool,
}

async fn supplier_hit(supplier: &str, data: &Data, json: bool) -> anyhow::Result<()> {
    let app = open(data).await?;
    let words = Messages::for_language(Language::default());
    let console = Actor::Console { tenant: None };
    let hit = app::incident::supplier_was_hit_everywhere(&app, &console, supplier, words).await;
    let hit = hit.with_context(|| format!("it could not be said that {supplier} was hit"))?;
    for house in hit {
        let row = HouseRow {
            house: house.house,
            incident: house.reference.to_string(),
            opened: house.opened,
        };
        if json {
            output::json(&row)?;
        } else {
            let opened = if row.opened { "opened" } else { "was open already" };
            output::line(format_args!("{}: {} {opened}", row.house, row.incident));
        }
    }
    app::job::work_off(&app).await?;
    app.close().await?;
    Ok(())
}

async fn line(reference: &str, text: String, attach: &[PathBuf], data: &Data) -> anyhow::Result<()> {
    let mut opened = Vec::new();
    for path in attach {
        opened.push((path.to_string_lossy(), open_file(path)?));
    }
    let files = opened.iter().map(|(name, file)| NewAttachment {
        name,
        content: Content::File(file),
    });
    let files: Vec<NewAttachment<'_>> = files.collect();
    let console = Console::open(data).await?;
    let id = named(&console, reference).await?.id;
    let new = NewLine {
        id: app::incident::entry_id(&console.app),
        kind: EntryKind::Observation,
        text,
        happened_at: None,
        typed_at: None,
        corrects: None,
    };
    app::incident::line_with(&console.app, &console.actor(), id, &new, &files).await?;
    console.close().await
}

/// The answer about one file.
#[derive(Debug, Serialize)]
struct Answer {
    incident: String,
    log: String,
    /// `holds`, `holds_in_part` or `does_not_hold`.
    verdict: &'static str,
    entries: u32,
    notices: usize,
    records: usize,
    /// How many files lines of the log came with.
    attachments: usize,
    checkpoint_size: Option<u64>,
    checkpoint_root: Option<String>,
    problems: Vec<String>,
    problem_count: usize,
    /// What this verification cannot tell, and the way to know it.
    limits: Vec<String>,
}

impl Answer {
    fn new(verified: &Verified) -> Self {
        let mut limits = Vec::new();
        if !verified.key_from_outside {
            limits.push(
                "the key came with the file, so whoever made the file could have made all of it: give the key of the house with --key"
                    .to_owned(),
            );
        }
        limits.extend(verified.erased.iter().map(|record| {
            format!("what record {record} of the file told was erased, and cannot be known any more")
        }));
        Self {
            incident: verified.reference.clone(),
            log: verified.log.clone(),
            verdict: match (verified.holds(), verified.holds_whole()) {
                (false, _) => "does_not_hold",
                (true, false) => "holds_in_part",
                (true, true) => "holds",
            },
            entries: verified.entries,
            notices: verified.notices,
            records: verified.records,
            attachments: verified.attachments.len(),
            checkpoint_size: verified.checkpoint.map(|(size, _)| size),
            checkpoint_root: verified.checkpoint.map(|(_, root)| root.to_string()),
            problems: verified.findings.iter().map(ToString::to_string).collect(),
            problem_count: verified.finding_count,
            limits,
        }
    }
}

impl Answer {
    /// Holds the files in a folder against those that the log names.
    fn hold(&mut self, verified: &Verified, folder: &Path) -> anyhow::Result<()> {
        let mut lacking: Vec<_> = verified.attachments.iter().collect();
        for file in files_in(folder)? {
            let hash = sha256(&read_file(&file)?);
            lacking.retain(|(_, attachment)| attachment.sha256 != hash);
            let is_named = verified
                .attachments
                .iter()
                .any(|(_, attachment)| attachment.sha256 == hash);
            if !is_named {
                self.problem_count += 1;
                self.problems.push(format!(
                    "{}: no line of the log came with a file of these bytes",
                    file.display()
                ));
            }
        }
        let lacking = lacking.into_iter().map(|(entry, attachment)| {
            format!(
                "{} of entry {entry} of the log does not lie there",
                attachment.name
            )
        });
        let before = self.limits.len();
        self.limits.extend(lacking);
        self.verdict = match (self.problem_count, self.limits.len() > before) {
            (0, true) => "holds_in_part",
            (0, false) => self.verdict,
            _ => "does_not_hold",
        };
        Ok(())
    }
}

fn check(verify: &VerifyRecord) -> anyhow::Result<ExitCode> {
    let keys: Vec<NoteVerifier> = verify
        .key
        .iter()
        .map(|key| read_key(key))
        .collect::<anyhow::Result<_>>()?;
    let file = read_file(&verify.file)?;
    if file.is_empty() {
        bail!("{} is empty", verify.file.display());
    }
    let verified = verify_export(&file, &keys);
    let mut answer = Answer::new(&verified);
    if let Some(folder) = &verify.attachments {
        answer.hold(&verified, folder)?;
    }
    if verify.json {
        output::json_document(&answer)?;
    } else {
        tell(&answer);
    }
    Ok(match answer.verdict {
        "holds" => ExitCode::SUCCESS,
        "holds_in_part" => ExitCode::from(HOLDS_IN_PART),
        _ => ExitCode::from(DOES_NOT_HOLD),
    })
}

fn tell(answer: &Answer) {
    let verdict = match answer.verdict {
        "holds" => "holds",
        "holds_in_part" => "holds, as far as the file alone can tell",
        _ => "DOES NOT HOLD",
    };
    output::line(format_args!(
        "{}: {verdict}; {} entries of the log, {} notices, {} journal entries",
        answer.incident, answer.entries, answer.notices, answer.records
    ));
    if answer.attachments > 0 {
        output::line(format_args!(
            "  files that came with lines of the log: {}",
            answer.attachments
        ));
    }
    for problem in &answer.problems {
        output::line(format_args!("  {problem}"));
    }
    let unnamed = answer.problem_count - answer.problems.len();
    if unnamed > 0 {
        output::line(format_args!("  and {unnamed} problems more"));
    }
    for limit in &answer.limits {
        output::line(format_args!("  limit: {limit}"));
    }
}
