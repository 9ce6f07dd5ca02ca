//! `wardround import`: files into the inventory, each shown before and after.

use std::path::Path;
use std::pin::pin;
use std::time::Duration;

use app::import::{Content, NewFile, Outcome, Progress, Reading};
use domain::id::ImportId;
use domain::inventory::RowReject;
use serde::Serialize;

use crate::arguments::Import;
use crate::console::{Console, open_file};
use crate::output;

/// The answer for one file.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    file: String,
    source: &'a str,
    #[serde(flatten)]
    reading: &'a Reading,
    /// Names the import, for undoing it.
    import: ImportId,
    accepted: bool,
    new: u64,
    changed: u64,
    unchanged: u64,
    missing: u64,
    /// What to look at.
    remarks: Vec<String>,
    rejected_rows: u64,
    /// Why, of the first ten thousand.
    rejected: Vec<String>,
}

pub(crate) async fn run(import: Import) -> anyhow::Result<()> {
    let console = Console::open(&import.data).await?;
    if let Some(id) = import.undo {
        undo(&console, id, import.json).await?;
    }
    for file in &import.files {
        bring_in(&console, &import, file).await?;
    }
    console.close().await
}

async fn undo(console: &Console, id: ImportId, json: bool) -> anyhow::Result<()> {
    let actor = console.actor();
    let import = app::import::undoing(&console.app, &actor, id).await?.import;
    let undone = app::import::undo(&console.app, &actor, id, import.version).await?;
    if json {
        return output::json(&undone);
    }
    output::line(format_args!(
        "{}: undone; {} rows left the inventory, {} say again what they said before",
        import.file_name, undone.removed, undone.restored
    ));
    Ok(())
}

async fn bring_in(console: &Console, import: &Import, file: &Path) -> anyhow::Result<()> {
    let actor = console.actor();
    let file_name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let own = app::import::source_of_file(&file_name);
    let source = import.source.as_deref().unwrap_or(&own);
    let opened = open_file(file)?;
    let new = NewFile {
        source,
        file_name: &file_name,
        content: Content::File(&opened),
    };
    let id = app::import::upload(&console.app, &actor, &new).await?;
    let (uploaded, detection) = app::import::look(&console.app, &actor, id).await?;
    let (counts, rejects) = if import.dry_run {
        let plan = app::import::review(&console.app, &actor, id).await?.plan;
        app::import::discard(&console.app, &actor, id, uploaded.version).await?;
        (plan.summary.counts, plan.rejects)
    } else {
        let (outcome, rejects) = accept(console, id, uploaded.version).await?;
        (outcome.counts, rejects)
    };
    let answer = Answer {
        file: file.display().to_string(),
        source,
        reading: &detection.reading,
        import: id,
        accepted: !import.dry_run,
        new: counts.new,
        changed: counts.changed,
        unchanged: counts.unchanged,
        missing: counts.missing,
        remarks: detection.remarks.iter().map(ToString::to_string).collect(),
        rejected_rows: counts.rejected,
        rejected: rejects.iter().map(ToString::to_string).collect(),
    };
    if import.json {
        return output::json(&answer);
    }
    print(&answer);
    Ok(())
}

/// Takes the file in, and says each second how far it has come where somebody looks.
async fn accept(console: &Console, id: ImportId, version: i32) -> anyhow::Result<(Outcome, Vec<RowReject>)> {
    let actor = console.actor();
    let mut accepting = pin!(app::import::accept_telling(&console.app, &actor, id, version));
    loop {
        tokio::select! {
            accepted = &mut accepting => {
                output::progress_ended();
                return Ok(accepted?);
            }
            () = tokio::time::sleep(Duration::from_secs(1)) => {
                let progress = app::import::progress(&console.app, &actor, id).await?;
                if let Some(Progress::Running { rows, of: Some(of) }) = progress {
                    output::progress(format_args!("  {rows} of {of} rows"));
                }
            }
        }
    }
}

fn print(answer: &Answer<'_>) {
    output::line(format_args!("{}: {}", answer.file, answer.reading));
    for remark in &answer.remarks {
        output::line(format_args!("  note: {remark}"));
    }
    let did = if answer.accepted {
        "taken into"
    } else {
        "would change"
    };
    output::line(format_args!(
        "  {did} {}: {} new, {} changed, {} unchanged, {} rejected; {} known before and not in this file",
        answer.source, answer.new, answer.changed, answer.unchanged, answer.rejected_rows, answer.missing
    ));
    if answer.accepted && answer.new + answer.changed > 0 {
        output::line(format_args!(
            "  take it back with: wardround import --undo {}",
            answer.import
        ));
    }
    for reject in &answer.rejected {
        output::line(format_args!("  {reject}"));
    }
    if answer.rejected_rows > answer.rejected.len() as u64 {
        output::line(format_args!(
            "  … and {} more; all of them are on the page of the import, as a file",
            answer.rejected_rows - answer.rejected.len() as u64
        ));
    }
}
