//! Bringing an inventory file in: upload, look, correct the reading, accept or put aside, and undo.
//!
//! Nothing of a file is in the inventory before it is accepted, and then all of it is, in one transaction. What an
//! acceptance would change is worked out anew whenever it is looked at and once more when it is accepted, from the
//! stored bytes and what the source said before: a review never goes stale unnoticed.

mod acceptance;
mod comparison;
mod file;
mod progress;
mod review;
mod undo;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use domain::access::{Actor, ImportInventory, Permit, Scope};
use domain::asset::{Attribute, DateOrder};
use domain::id::{ImportId, SourceId};
use domain::inventory::{Mapping, PlanCounts, RowReject};
use formats::list;
use serde::{Deserialize, Serialize};
use store::Transaction;

pub use formats::csv::{Certainty, Dialect, Encoding, Quote, Separator, Warning};
pub use formats::list::{Detection, Particulars, Reading, Remark};
pub use formats::workbook::Choice as SheetChoice;
pub use store::import::{Import, ImportState};
pub use store::source::Source;

use self::acceptance::Acceptance;
use self::file::File;
pub use self::file::{Parts, RejectedRow};
pub use self::progress::Progress;
use self::progress::Running;
pub(crate) use self::progress::UnderWay;
pub use self::review::{Rejected, Review, rejected, review};
pub use self::undo::{Obstacle, Undoing, Undone, undo, undoing};
pub use crate::content::Content;
use crate::error::{Conflict, Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;
use crate::stored;
pub use crate::stored::check_room;

/// The largest file that is taken, in bytes. Formats other than separated text have smaller limits of their own.
pub const LARGEST_FILE: u64 = formats::csv::limits::MAX_FILE_BYTES;

/// The precedence of a new source: all are equal until someone prefers one.
const EQUAL_PRECEDENCE: u32 = 100;

/// Rows written at once from which the database is told anew how the inventory is distributed.
const MANY: u64 = 1_000;

/// A file on its way in.
#[derive(Debug, Clone)]
pub struct NewFile<'a> {
    /// The source it is a file of, by name; made when the tenant has none of this name.
    pub source: &'a str,
    /// What the file is called where it comes from.
    pub file_name: &'a str,
    /// What it holds.
    pub content: Content<'a>,
}

/// What accepting a file changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Rows by what they did.
    #[serde(flatten)]
    pub counts: PlanCounts,
    /// Equipment that is listed once less, because another row turned out to speak of it too.
    #[serde(default)]
    pub joined: u64,
}

/// A change to how a file still uploaded is read.
#[derive(Debug, Clone)]
pub struct ReadingChange {
    /// The version the person saw.
    pub version: i32,
    /// How the file is read; as before when none is given.
    pub reading: Option<Reading>,
    /// For columns by number, from 0: what they mean, or that they are not used.
    pub columns: BTreeMap<usize, Option<Attribute>>,
    /// For columns by number: the order of day and month.
    pub date_orders: BTreeMap<usize, DateOrder>,
}

/// Takes a file in and proposes how to read it. Nothing of it is in the inventory yet.
///
/// [`Error::Refused`] when it is not a table this program reads, with what it is and the way out.
pub async fn upload(app: &App, actor: &Actor, new: &NewFile<'_>) -> Result<ImportId> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let mut fields = Fields::default();
    let source_name = fields.required_text("source", new.source, LONGEST_NAME);
    let file_name = fields.text("file_name", new.file_name, 200);
    let size = new.content.size()?;
    if size == 0 {
        fields.reject("file", "import-file-empty", None);
    } else if size > LARGEST_FILE {
        let megabytes = (LARGEST_FILE >> 20).to_string();
        fields.reject("file", "import-file-too-large", Some(megabytes));
    }
    fields.finish(|| Some(()))?;
    let detection = new
        .content
        .read(|bytes| list::detect(bytes))
        .await?
        .map_err(|error| Error::Refused(error.to_string()))?;
    let digest = stored::keep(app, permit.tenant(), &new.content).await?;
    let reading = json(&detection.reading)?;
    app.store()
        .write(async |transaction| -> Result<ImportId> {
            let source = source_named(app, &transaction, &permit, &source_name).await?;
            let mapping = proposed(&source, &detection);
            let import = Import {
                id: app.env().id(),
                source: source.id,
                file_name: file_name.clone(),
                digest: digest.to_string(),
                size,
                reading: reading.clone(),
                mapping: json(&mapping)?,
                state: ImportState::Uploaded,
                outcome: None,
                created_at: app.env().now(),
                created_by: permit.actor().to_string(),
                accepted_at: None,
                accepted_by: None,
                undone_at: None,
                undone_by: None,
                file_removed_at: None,
                version: 1,
            };
            store::import::insert(&transaction, &permit, &import).await?;
            let body = serde_json::json!({
                "source": source.name, "file_name": import.file_name, "size": import.size, "digest": import.digest,
            });
            let happening = Happening::new(permit.actor(), "import.upload", import.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(import.id)
        })
        .await
}

/// What a source is called that nobody has named: like the file, without its ending.
///
/// ```
/// assert_eq!(app::import::source_of_file("exports/GLPI computers.csv"), "GLPI computers");
/// ```
pub fn source_of_file(file_name: &str) -> String {
    let stem = Path::new(file_name).file_stem().unwrap_or_default();
    stem.to_string_lossy().chars().take(LONGEST_NAME).collect()
}

/// Characters of the name of a source.
const LONGEST_NAME: usize = 80;

async fn source_named(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    name: &str,
) -> Result<Source> {
    if let Some(source) = store::source::by_name(&transaction.read(), permit.scope(), name).await? {
        return Ok(source);
    }
    let there = store::source::list(&transaction.read(), permit.scope()).await?;
    let source = Source {
        id: app.env().id(),
        name: name.to_owned(),
        precedence: EQUAL_PRECEDENCE,
        mapping: None,
        number: u32::try_from(there.len()).unwrap_or(u32::MAX),
        expected_days: None,
        version: 1,
    };
    store::source::insert(transaction, permit, &source, app.env().now()).await?;
    Ok(source)
}

/// The mapping accepted for this source before, fitted to the columns of this file; a proposal for a new source.
fn proposed(source: &Source, detection: &Detection) -> Mapping {
    let samples = samples(detection);
    let remembered = source
        .mapping
        .as_deref()
        .and_then(|text| serde_json::from_str::<Mapping>(text).ok());
    match remembered {
        Some(mapping) => mapping.for_headers(&detection.headers, &samples),
        None => Mapping::propose(&detection.headers, &samples),
    }
}

fn samples(detection: &Detection) -> Vec<Vec<String>> {
    detection.samples.iter().map(|row| row.cells.clone()).collect()
}

/// A file speaks of the whole hospital: only who may bring files in throughout the tenant looks into one.
fn everything_imported(actor: &Actor) -> Result<Scope> {
    Ok(actor.permit_in_tenant::<ImportInventory>()?.scope().clone())
}

/// The imports of the tenant, newest first, with the names of their sources.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<(Import, String)>> {
    const SHOWN: u64 = 200;
    let scope = everything_imported(actor)?;
    let reader = app.store().read();
    let names: HashMap<SourceId, String> = store::source::list(&reader, &scope)
        .await?
        .into_iter()
        .map(|source| (source.id, source.name))
        .collect();
    let imports = store::import::list(&reader, &scope, SHOWN).await?;
    Ok(imports
        .into_iter()
        .map(|import| {
            let name = names.get(&import.source).cloned().unwrap_or_default();
            (import, name)
        })
        .collect())
}

/// The sources of the tenant: what an upload can be a file of.
pub async fn sources(app: &App, actor: &Actor) -> Result<Vec<Source>> {
    let scope = everything_imported(actor)?;
    Ok(store::source::list(&app.store().read(), &scope).await?)
}

/// Changes how the file of an import still uploaded is read.
///
/// [`Error::Conflict`] when someone else changed, accepted or discarded it since.
pub async fn set_reading(app: &App, actor: &Actor, id: ImportId, change: &ReadingChange) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let import = store::import::fetch(&app.store().read(), permit.scope(), id).await?;
    let mut file = File::of(permit.tenant(), &import)?;
    if let Some(reading) = &change.reading {
        file.reading = reading.clone();
        let detection = Arc::new(file.clone()).detection(app).await?;
        file.mapping = file.mapping.for_headers(&detection.headers, &samples(&detection));
    }
    for (column, attribute) in &change.columns {
        if *column >= file.mapping.columns.len() {
            return Err(FieldErrors::one("columns", "import-no-such-column").into());
        }
        file.mapping.assign(*column, *attribute);
    }
    for (column, order) in &change.date_orders {
        if let Some(mapped) = file.mapping.columns.get_mut(*column) {
            mapped.date_order = Some(*order);
        }
    }
    let (reading, mapping) = (json(&file.reading)?, json(&file.mapping)?);
    app.store()
        .write(async |transaction| -> Result<()> {
            store::import::set_reading(&transaction, &permit, id, change.version, &reading, &mapping).await?;
            let body = serde_json::json!({ "reading": file.reading, "mapping": file.mapping });
            let happening = Happening::new(permit.actor(), "import.set_reading", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Puts every readable row of a file into the inventory: all of them, or none when anything fails.
///
/// [`Error::Conflict`] when someone else accepted, discarded or changed it since `version` was seen.
pub async fn accept(app: &App, actor: &Actor, id: ImportId, version: i32) -> Result<Outcome> {
    Ok(accept_telling(app, actor, id, version).await?.0)
}

/// As [`accept`], and answers the first rows that were not taken in as well, in the order of the file: for those who have
/// not looked at the review.
pub async fn accept_telling(
    app: &App,
    actor: &Actor,
    id: ImportId,
    version: i32,
) -> Result<(Outcome, Vec<RowReject>)> {
    let running = app.under_way().begin(id)?;
    take_in(app, actor, id, version, &running).await
}

/// Begins to put every readable row of a file into the inventory, for a large file, and answers at once. How far it has come
/// is told by [`progress`].
///
/// [`Error::Conflict`] when it is under way already, or was decided.
pub async fn begin_accepting(app: &App, actor: &Actor, id: ImportId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    undecided(app, &permit, id).await?;
    let running = app.under_way().begin(id)?;
    let (app, actor) = (app.clone(), actor.clone());
    tokio::spawn(async move {
        if let Err(error) = take_in(&app, &actor, id, version, &running).await {
            tracing::info!(import = %id, %error, "a file was not taken in");
            running.fail(&error);
        }
    });
    Ok(())
}

/// How far the taking in of a file has come on this node, if it is under way or ended without being carried out.
pub async fn progress(app: &App, actor: &Actor, id: ImportId) -> Result<Option<Progress>> {
    let scope = everything_imported(actor)?;
    store::import::fetch(&app.store().read(), &scope, id).await?;
    Ok(app.under_way().of(id))
}

/// Asks that the taking in of a file end: nothing of it is in the inventory then. One that has ended meanwhile stays as it
/// ended.
pub async fn stop(app: &App, actor: &Actor, id: ImportId) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    store::import::fetch(&app.store().read(), permit.scope(), id).await?;
    app.under_way().stop(id);
    Ok(())
}

/// An import that nobody has decided about.
async fn undecided(app: &App, permit: &Permit<ImportInventory>, id: ImportId) -> Result<Import> {
    let import = store::import::fetch(&app.store().read(), permit.scope(), id).await?;
    if import.state == ImportState::Uploaded {
        return Ok(import);
    }
    Err(Error::Conflict(Conflict {
        noun: "import",
        fields: Vec::new(),
    }))
}

async fn take_in(
    app: &App,
    actor: &Actor,
    id: ImportId,
    version: i32,
    running: &Running,
) -> Result<(Outcome, Vec<RowReject>)> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let import = undecided(app, &permit, id).await?;
    let file = Arc::new(File::of(permit.tenant(), &import)?);
    let settled = file.survey(app).await?;
    let key_rule = settled.key_rule;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let today = app.env().today(&zone(&tenant.time_zone));
    let identifier = tokio::sync::Mutex::new(AssetIdentifier::new(app, today).await?);
    let (outcome, rejects) = app
        .store()
        .write(async |transaction| -> Result<(Outcome, Vec<RowReject>)> {
            let mut identifier = identifier.lock().await;
            let acceptance = Acceptance {
                app,
                permit: &permit,
                import: &import,
                now: app.env().now(),
                running,
            };
            let (outcome, rejects) = acceptance
                .carry_out(&transaction, &file, settled.clone(), &mut identifier)
                .await?;
            // The rule settled by the first file stays that of its source: another export without inventory numbers
            // must not make every row look new.
            let mapping = json(&Mapping {
                key_rule,
                ..file.mapping.clone()
            })?;
            let (text, now) = (json(&outcome)?, acceptance.now);
            store::import::accept(&transaction, &permit, id, version, &mapping, &text, now).await?;
            store::source::remember_mapping(&transaction, &permit, import.source, Some(&mapping)).await?;
            let body = serde_json::json!({
                "file_name": import.file_name, "digest": import.digest, "outcome": outcome,
            });
            let happening = Happening::new(permit.actor(), "import.accept", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok((outcome, rejects))
        })
        .await?;
    if outcome.counts.new + outcome.counts.changed >= MANY {
        // Lists are slower without, and nothing else: what was accepted stays accepted.
        if let Err(error) = app.store().analyze_inventory().await {
            tracing::warn!(%error, "the database was not told how the inventory is distributed");
        }
    }
    Ok((outcome, rejects))
}

/// An import.
pub async fn fetch(app: &App, actor: &Actor, id: ImportId) -> Result<Import> {
    let scope = everything_imported(actor)?;
    Ok(store::import::fetch(&app.store().read(), &scope, id).await?)
}

/// An import and how its file is read, without what accepting it would change.
pub async fn look(app: &App, actor: &Actor, id: ImportId) -> Result<(Import, Detection)> {
    let scope = everything_imported(actor)?;
    let import = store::import::fetch(&app.store().read(), &scope, id).await?;
    let file = Arc::new(File::of(scope.tenant(), &import)?);
    let detection = file.detection(app).await?;
    Ok((import, detection))
}

/// Puts a file aside: nothing of it enters the inventory.
pub async fn discard(app: &App, actor: &Actor, id: ImportId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let now = app.env().now();
            store::import::discard(&transaction, &permit, id, version, now).await?;
            let happening = Happening::new(permit.actor(), "import.discard", id)?;
            journal::record(
                app,
                &transaction,
                permit.tenant(),
                happening,
                &serde_json::json!({}),
            )
            .await
        })
        .await?;
    app.under_way().forget(id);
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::internal("the import could not be written", error))
}

fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::internal("the stored import cannot be read", error))
}
