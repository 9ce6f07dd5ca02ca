//! Looking at an import before it is decided: how its file reads, and what accepting it would change now.
//!
//! The numbers are those of the whole file. Of its rows the first of each kind are kept to be shown, so that looking at
//! a large file takes no more memory than looking at a small one.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::access::{Actor, Scope};
use domain::id::ImportId;
use domain::inventory::{Mapping, Plan, PlanSummary, PlannedRow, RowChange, RowKey};
use formats::list::Detection;
use store::Reader;
use store::import::Import;
use store::source::Source;

use super::comparison::Comparison;
use super::everything_imported;
use super::file::{File, Parts, RejectedRow};
use crate::error::Result;
use crate::installation::App;

/// Rows of each kind that are kept to be shown.
const SHOWN: usize = 200;
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
    let known = store::source::count_records(reader, scope).await?;
    let mut comparison = Comparison::new(import.source, known.get(&import.source).copied().unwrap_or(0));
    let mut rows = file.rows(app, settled.clone()).await?;
    let mut sample = Sample::default();
    while let Some(part) = rows.next().await? {
        for (planned, _) in comparison.set_beside(reader, scope, part).await? {
            sample.show(planned);
        }
    }
    let counts = comparison.counts();
    let missing = if counts.missing > 0 {
        missing(reader, scope, import, &comparison).await?
    } else {
        Vec::new()
    };
    Ok(Plan {
        summary: PlanSummary { counts, settled },
        rows: sample.rows,
        rejects: comparison.rejects(),
        missing,
    })
}

/// The first records of the source that the file does not name.
async fn missing(
    reader: &Reader<'_>,
    scope: &Scope,
    import: &Import,
    comparison: &Comparison,
) -> Result<Vec<RowKey>> {
    let mut missing = Vec::new();
    let mut after = None;
    loop {
        let rows = store::source::named_after(reader, scope, import.source, after.as_deref(), KEYS).await?;
        after = rows.last().map(|(key, _)| key.clone());
        let unnamed = rows
            .into_iter()
            .filter(|(_, record)| !comparison.named.contains(record));
        missing.extend(unnamed.map(|(key, _)| RowKey::from_stored(key)));
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
