//! Looking at an import before it is decided: how its file reads, and what accepting it would change now.
//!
//! The numbers are those of the whole file. Of its rows the first of each kind are kept to be shown, so that looking at
//! a large file takes no more memory than looking at a small one.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::access::{Actor, Scope};
use domain::id::ImportId;
use domain::inventory::{Mapping, Plan, PlanSummary, PlannedRow, Planner, RowChange, RowKey, SourceRow};
use formats::list::Detection;
use store::Reader;
use store::import::Import;
use store::source::Source;

use super::everything_imported;
use super::file::{File, Parts, RejectedRow};
use crate::error::Result;
use crate::installation::App;

/// Rows of each kind that are kept to be shown.
const SHOWN: usize = 200;
/// Rows that are not taken in, of which the reasons are kept.
pub(super) const REJECTS_TOLD: usize = 10_000;
/// Keys looked through at once for records that the file does not name.
const KEYS: u64 = 5_000;

/// An import with everything needed to decide about it.
#[derive(Debug, Clone)]
pub struct Review {
    /// The import.
    pub import: Import,
    /// Its source.
    pub source: Source,
    /// How the file is read, with sample rows and warnings.
    pub detection: Detection,
    /// Which column means what.
    pub mapping: Mapping,
    /// What accepting it would change now.
    pub plan: Plan,
    /// The acceptance of the same bytes, if there was one.
    pub accepted_before: Option<Import>,
}

/// An import with what accepting it would change now.
pub async fn review(app: &App, actor: &Actor, id: ImportId) -> Result<Review> {
    let scope = everything_imported(actor)?;
    let reader = app.store().read();
    let import = store::import::fetch(&reader, &scope, id).await?;
    let source = store::source::fetch(&reader, &scope, import.source).await?;
    let file = Arc::new(File::of(scope.tenant(), &import)?);
    let accepted_before = store::import::accepted_before(&reader, &scope, import.source, &import.digest)
        .await?
        .filter(|before| before.id != import.id);
    Ok(Review {
        detection: file.detection(app).await?,
        mapping: file.mapping.clone(),
        plan: plan(app, &reader, &scope, &import, &file).await?,
        accepted_before,
        source,
        import,
    })
}

/// The rows of an import that are not taken in.
#[derive(Debug)]
pub struct Rejected {
    /// The names of the columns, as the file has them.
    pub headers: Vec<String>,
    /// The rows, in the order of the file.
    pub rows: Parts<RejectedRow>,
}

/// The rows of an import that are not taken in, with their cells, so that they can be mended and brought in again.
pub async fn rejected(app: &App, actor: &Actor, id: ImportId) -> Result<Rejected> {
    let scope = everything_imported(actor)?;
    let import = store::import::fetch(&app.store().read(), &scope, id).await?;
    let file = Arc::new(File::of(scope.tenant(), &import)?);
    let settled = file.survey(app).await?;
    Ok(Rejected {
        headers: file.detection(app).await?.headers,
        rows: file.rejected(app, settled).await?,
    })
}

async fn plan(
    app: &App,
    reader: &Reader<'_>,
    scope: &Scope,
    import: &Import,
    file: &Arc<File>,
) -> Result<Plan> {
    let settled = file.survey(app).await?;
    let mut planner = Planner::new(&file.mapping, settled.clone());
    let mut rows = file.rows(app).await?;
    let (mut sample, mut rejects) = (Sample::default(), Vec::new());
    loop {
        let part = rows.next().await?;
        let ended = part.is_none();
        let complete = complete(&mut planner, part, &mut rejects);
        let keys: Vec<&str> = complete.iter().map(|row| row.key.as_str()).collect();
        let before = store::source::records_by_key(reader, scope, import.source, &keys).await?;
        for row in complete {
            let before = before.get(row.key.as_str()).map(|record| &record.attributes);
            sample.show(planner.compare(row, before));
        }
        if ended {
            break;
        }
    }
    rejects.sort_by_key(|reject| reject.line);
    let known = store::source::count_records(reader, scope).await?;
    let counts = planner.counts(known.get(&import.source).copied().unwrap_or(0));
    let missing = if counts.missing > 0 {
        missing(reader, scope, import, &planner).await?
    } else {
        Vec::new()
    };
    Ok(Plan {
        summary: PlanSummary { counts, settled },
        rows: sample.rows,
        rejects,
        missing,
    })
}

/// The rows that a part of a file completes; without a part, those that its end completes. Of rows that are not taken in
/// the first [`REJECTS_TOLD`] are added to `rejects`.
pub(super) fn complete(
    planner: &mut Planner<'_>,
    part: Option<Vec<super::file::Row>>,
    rejects: &mut Vec<domain::inventory::RowReject>,
) -> Vec<SourceRow> {
    let Some(part) = part else {
        return planner.finish();
    };
    let mut complete = Vec::with_capacity(part.len());
    for row in part {
        let reject = match row {
            Ok((line, cells)) => planner.read(line, &cells, &mut complete).err(),
            Err(unread) => {
                planner.count_unread();
                Some(unread)
            }
        };
        rejects.extend(reject.filter(|_| rejects.len() < REJECTS_TOLD));
    }
    complete
}

/// The first records of the source that the file does not name.
async fn missing(
    reader: &Reader<'_>,
    scope: &Scope,
    import: &Import,
    planner: &Planner<'_>,
) -> Result<Vec<RowKey>> {
    let mut missing = Vec::new();
    let mut after = None;
    loop {
        let keys = store::source::keys_after(reader, scope, import.source, after.as_deref(), KEYS).await?;
        after = keys.last().cloned();
        let unread = keys.into_iter().map(RowKey::from_stored);
        missing.extend(unread.filter(|key| !planner.has_read(key)));
        if after.is_none() || missing.len() >= SHOWN {
            missing.truncate(SHOWN);
            return Ok(missing);
        }
    }
}

/// The first rows of each kind.
#[derive(Default)]
struct Sample {
    rows: Vec<PlannedRow>,
    kept: BTreeMap<&'static str, usize>,
}

impl Sample {
    fn show(&mut self, planned: PlannedRow) {
        let kind = match planned.change {
            _ if !planned.row.problems.is_empty() => "problems",
            RowChange::New => "new",
            RowChange::Changed { .. } => "changed",
            RowChange::Unchanged => "unchanged",
        };
        let kept = self.kept.entry(kind).or_default();
        if *kept < SHOWN {
            *kept += 1;
            self.rows.push(planned);
        }
    }
}
