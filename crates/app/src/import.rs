//! Bringing an inventory file in: upload, look, correct the reading, accept or put aside.
//!
//! Nothing of a file is in the inventory before it is accepted, and then all of it is, in one transaction. What an
//! acceptance would change is worked out anew whenever it is looked at and once more when it is accepted, from the
//! stored bytes and what the source said before: a review never goes stale unnoticed.

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

use domain::access::{Actor, ImportInventory, Permit, Scope};
use domain::asset::{Attribute, DateOrder};
use domain::fact::{Fact, Origin};
use domain::id::{AssetId, ImportId, ScopeId, SourceId};
use domain::inventory::{
    Attributes, Mapping, Plan, PlanCounts, PlannedRow, RowChange, RowKey, RowReject, RowRejectReason, plan,
};
use domain::tenant::{ScopeLevel, ScopeNode};
use domain::text::fold_for_search;
use domain::time::Instant;
use formats::csv::{self, Reader, Reject};
use serde::{Deserialize, Serialize};
use store::asset::Projection;
use store::source::SourceRecord;
use store::{Reader as StoreReader, Transaction};

pub use formats::csv::{Certainty, Detection, Dialect, Encoding, Quote, Separator, Warning};
pub use store::import::{Import, ImportState};
pub use store::source::Source;

use crate::asset::{attributes, precedence};
use crate::error::{Conflict, Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::{App, blob_digest, zone};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;

/// The largest file taken through a form or the API, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// The precedence of a new source: all are equal until someone prefers one.
const EQUAL_PRECEDENCE: u32 = 100;

/// A file on its way in.
#[derive(Debug, Clone)]
pub struct NewFile<'a> {
    /// The source it is a file of, by name; made when the tenant has none of this name.
    pub source: &'a str,
    /// What the file is called where it comes from.
    pub file_name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// What accepting a file changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Rows by what they did.
    #[serde(flatten)]
    pub counts: PlanCounts,
}

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

/// A change to how a file still uploaded is read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The version the person saw.
    pub version: i32,
    /// Encoding, separator, header; the detected one when none is given.
    pub dialect: Option<Dialect>,
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
    let source_name = fields.required_text("source", new.source, 80);
    let file_name = fields.text("file_name", new.file_name, 200);
    if new.bytes.is_empty() {
        fields.reject("file", "import-file-empty", None);
    } else if new.bytes.len() > LARGEST_FILE {
        fields.reject(
            "file",
            "import-file-too-large",
            Some((LARGEST_FILE / 1024 / 1024).to_string()),
        );
    }
    fields.finish(|| Some(()))?;
    let detection = csv::detect_stream(new.bytes).map_err(|error| Error::Refused(error.to_string()))?;
    let digest = app
        .blobs()
        .put(permit.tenant(), &mut Cursor::new(new.bytes), app.env().random())
        .await?;
    let dialect = json(&detection.dialect)?;
    app.store()
        .write(async |transaction| -> Result<ImportId> {
            let source = source_named(app, &transaction, &permit, &source_name).await?;
            let mapping = proposed(&source, &detection);
            let import = Import {
                id: app.env().id(),
                source: source.id,
                file_name: file_name.clone(),
                digest: digest.to_string(),
                size: new.bytes.len() as u64,
                dialect: dialect.clone(),
                mapping: json(&mapping)?,
                state: ImportState::Uploaded,
                outcome: None,
                created_at: app.env().now(),
                created_by: permit.actor().to_string(),
                accepted_at: None,
                accepted_by: None,
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

async fn source_named(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    name: &str,
) -> Result<Source> {
    if let Some(source) = store::source::by_name(&transaction.read(), permit.scope(), name).await? {
        return Ok(source);
    }
    let source = Source {
        id: app.env().id(),
        name: name.to_owned(),
        precedence: EQUAL_PRECEDENCE,
        mapping: None,
        version: 1,
    };
    store::source::insert(transaction, permit, &source, app.env().now()).await?;
    Ok(source)
}

/// The mapping accepted for this source before, fitted to the columns of this file; a proposal for a new source.
fn proposed(source: &Source, detection: &Detection) -> Mapping {
    let samples: Vec<Vec<String>> = detection
        .samples
        .iter()
        .map(|record| record.cells.clone())
        .collect();
    let remembered = source
        .mapping
        .as_deref()
        .and_then(|text| serde_json::from_str::<Mapping>(text).ok());
    match remembered {
        Some(mapping) => mapping.for_headers(&detection.headers, &samples),
        None => Mapping::propose(&detection.headers, &samples),
    }
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

/// An import with what accepting it would change now.
pub async fn review(app: &App, actor: &Actor, id: ImportId) -> Result<Review> {
    let scope = everything_imported(actor)?;
    let reader = app.store().read();
    let import = store::import::fetch(&reader, &scope, id).await?;
    let source = store::source::fetch(&reader, &scope, import.source).await?;
    let file = File::of(app, &scope, &import).await?;
    let records = store::source::records(&reader, &scope, import.source).await?;
    let accepted_before = store::import::accepted_before(&reader, &scope, import.source, &import.digest)
        .await?
        .filter(|before| before.id != import.id);
    Ok(Review {
        plan: file.plan(&existing(&records)),
        detection: file.detection()?,
        mapping: file.mapping,
        accepted_before,
        source,
        import,
    })
}

/// Changes how the file of an import still uploaded is read.
///
/// [`Error::Conflict`] when someone else changed, accepted or discarded it since.
pub async fn set_reading(app: &App, actor: &Actor, id: ImportId, reading: &Reading) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let import = store::import::fetch(&app.store().read(), permit.scope(), id).await?;
    let mut file = File::of(app, permit.scope(), &import).await?;
    if let Some(dialect) = &reading.dialect {
        file.dialect = dialect.clone();
        let detection = file.detection()?;
        let samples: Vec<Vec<String>> = detection
            .samples
            .iter()
            .map(|record| record.cells.clone())
            .collect();
        file.mapping = file.mapping.for_headers(&detection.headers, &samples);
    }
    for (column, attribute) in &reading.columns {
        if *column >= file.mapping.columns.len() {
            return Err(FieldErrors::one("columns", "import-no-such-column").into());
        }
        file.mapping.assign(*column, *attribute);
    }
    for (column, order) in &reading.date_orders {
        if let Some(mapped) = file.mapping.columns.get_mut(*column) {
            mapped.date_order = Some(*order);
        }
    }
    let (dialect, mapping) = (json(&file.dialect)?, json(&file.mapping)?);
    app.store()
        .write(async |transaction| -> Result<()> {
            store::import::set_reading(&transaction, &permit, id, reading.version, &dialect, &mapping)
                .await?;
            let body = serde_json::json!({ "dialect": file.dialect, "mapping": file.mapping });
            let happening = Happening::new(permit.actor(), "import.set_reading", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Puts every readable row of a file into the inventory: all of them, or none when anything fails.
///
/// [`Error::Conflict`] when someone else accepted, discarded or changed it since `version` was seen.
pub async fn accept(app: &App, actor: &Actor, id: ImportId, version: i32) -> Result<Outcome> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let import = store::import::fetch(&app.store().read(), permit.scope(), id).await?;
    if import.state != ImportState::Uploaded {
        return Err(Error::Conflict(Conflict {
            noun: "import",
            fields: Vec::new(),
        }));
    }
    let file = File::of(app, permit.scope(), &import).await?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let today = app.env().today(&zone(&tenant.time_zone));
    let identifier = tokio::sync::Mutex::new(AssetIdentifier::new(app, today).await?);
    app.store()
        .write(async |transaction| -> Result<Outcome> {
            let mut identifier = identifier.lock().await;
            let records = store::source::records(&transaction.read(), permit.scope(), import.source).await?;
            let plan = file.plan(&existing(&records));
            let outcome = Outcome {
                counts: plan.summary.counts,
            };
            let state = ImportState::Accepted;
            let text = json(&outcome)?;
            let now = app.env().now();
            store::import::close(&transaction, &permit, id, version, state, Some(&text), now).await?;
            let acceptance = Acceptance {
                app,
                permit: &permit,
                import: &import,
                now,
            };
            acceptance
                .carry_out(&transaction, &plan, records, &mut identifier)
                .await?;
            // The rule settled by the first file stays that of its source: another export without inventory numbers
            // must not make every row look new.
            let mapping = Mapping {
                key_rule: plan.summary.settled.key_rule,
                ..file.mapping.clone()
            };
            store::source::remember_mapping(&transaction, &permit, import.source, &json(&mapping)?).await?;
            let body = serde_json::json!({
                "file_name": import.file_name, "digest": import.digest, "outcome": outcome,
            });
            let happening = Happening::new(permit.actor(), "import.accept", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(outcome)
        })
        .await
}

/// Puts a file aside: nothing of it enters the inventory.
pub async fn discard(app: &App, actor: &Actor, id: ImportId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let now = app.env().now();
            let state = ImportState::Discarded;
            store::import::close(&transaction, &permit, id, version, state, None, now).await?;
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
        .await
}

/// The stored file of an import and how it is read.
struct File {
    bytes: Vec<u8>,
    dialect: Dialect,
    mapping: Mapping,
}

impl File {
    async fn of(app: &App, scope: &Scope, import: &Import) -> Result<Self> {
        Ok(Self {
            bytes: app
                .blobs()
                .get(scope.tenant(), blob_digest(&import.digest)?)
                .await?,
            dialect: read_json(&import.dialect)?,
            mapping: read_json(&import.mapping)?,
        })
    }

    fn detection(&self) -> Result<Detection> {
        Detection::preview(&self.bytes, self.dialect.clone())
            .map_err(|error| Error::Refused(error.to_string()))
    }

    fn plan(&self, existing: &BTreeMap<RowKey, Attributes>) -> Plan {
        let (rows, rejects) = self.rows();
        let mut plan = plan(&self.mapping, &rows, existing);
        plan.add_rejects(rejects.iter().map(unreadable));
        plan
    }

    /// Every readable row with its line, and those that are not.
    fn rows(&self) -> (Vec<(u64, Vec<String>)>, Vec<Reject>) {
        let mut rows = Vec::new();
        let mut rejects = Vec::new();
        // What lies behind the last column used is left out: a wide file must not fill the memory with it.
        let used = self
            .mapping
            .stated()
            .map(|(index, ..)| index + 1)
            .max()
            .unwrap_or(0);
        match Reader::new(self.bytes.as_slice(), &self.dialect) {
            Ok(reader) => {
                for row in reader {
                    match row {
                        Ok(mut record) => {
                            record.cells.truncate(used);
                            record.cells.shrink_to_fit();
                            rows.push((record.line, record.cells));
                        }
                        Err(reject) => rejects.push(reject),
                    }
                }
            }
            // The header was read when the dialect was chosen; bytes and dialect have not changed since.
            Err(error) => tracing::error!(%error, "a stored file can no longer be read"),
        }
        (rows, rejects)
    }
}

/// A row the reader could not read, as the plan accounts for it.
fn unreadable(reject: &Reject) -> RowReject {
    let reason = RowRejectReason::Unreadable {
        message_key: reject.reason.message_key().to_owned(),
        message: reject.reason.to_string(),
    };
    RowReject {
        line: reject.line,
        reason,
    }
}

fn existing(records: &HashMap<String, SourceRecord>) -> BTreeMap<RowKey, Attributes> {
    records
        .iter()
        .map(|(key, record)| (RowKey::from_stored(key.clone()), record.attributes.clone()))
        .collect()
}

/// What stays the same while a plan is carried out.
struct Acceptance<'a> {
    app: &'a App,
    permit: &'a Permit<ImportInventory>,
    import: &'a Import,
    now: Instant,
}

/// Rows about to be written.
#[derive(Default)]
struct Writing {
    facts: Vec<(AssetId, Fact)>,
    records: Vec<SourceRecord>,
    changed: Vec<AssetId>,
    projections: Vec<Projection>,
}

impl Acceptance<'_> {
    async fn carry_out(
        &self,
        transaction: &Transaction,
        plan: &Plan,
        mut records: HashMap<String, SourceRecord>,
        identifier: &mut AssetIdentifier,
    ) -> Result<()> {
        let reader = transaction.read();
        let places = Places::new(
            store::tenant::list(&reader, self.permit.scope()).await?,
            self.permit.tenant(),
        );
        let mut writing = Writing::default();
        for planned in &plan.rows {
            match &planned.change {
                RowChange::Unchanged => {}
                RowChange::New => self.add(planned, &places, identifier, &mut writing),
                RowChange::Changed { .. } => {
                    if let Some(record) = records.remove(planned.row.key.as_str()) {
                        self.change(planned, record, &mut writing);
                    }
                }
            }
        }
        let changed = self
            .projections_of_changed(&reader, &writing, &places, identifier)
            .await?;
        writing.projections.extend(changed);
        store::source::put_records(transaction, self.permit, self.import.source, &writing.records).await?;
        store::fact::insert_imported(transaction, self.permit, &writing.facts).await?;
        store::asset::project_imported(transaction, self.permit, &writing.projections, self.now).await?;
        Ok(())
    }

    fn add(
        &self,
        planned: &PlannedRow,
        places: &Places,
        identifier: &mut AssetIdentifier,
        writing: &mut Writing,
    ) {
        let asset: AssetId = self.app.env().id();
        let record = self.record(
            planned,
            self.app.env().id(),
            asset,
            planned.row.attributes.clone(),
        );
        let stated = planned.row.attributes.iter();
        writing.facts.extend(
            stated.map(|(attribute, value)| (asset, self.fact(&record, *attribute, Some(value.clone())))),
        );
        writing.projections.push(Projection {
            id: asset,
            scope: places.of(&planned.row.attributes),
            support: identifier.identify(&planned.row.attributes),
            attributes: planned.row.attributes.clone(),
        });
        writing.records.push(record);
    }

    fn change(&self, planned: &PlannedRow, before: SourceRecord, writing: &mut Writing) {
        let RowChange::Changed { changes } = &planned.change else {
            return;
        };
        let after = planned.change.applied_to(Some(&before.attributes), &planned.row);
        let record = self.record(planned, before.id, before.asset, after);
        for change in changes {
            writing.facts.push((
                before.asset,
                self.fact(&record, change.attribute, change.after.clone()),
            ));
        }
        writing.changed.push(before.asset);
        writing.records.push(record);
    }

    /// Changed assets are shown by all their facts, since other sources and people speak of them too.
    async fn projections_of_changed(
        &self,
        reader: &StoreReader<'_>,
        writing: &Writing,
        places: &Places,
        identifier: &mut AssetIdentifier,
    ) -> Result<Vec<Projection>> {
        let scope = self.permit.scope();
        let sources = precedence(&store::source::list(reader, scope).await?);
        let mut facts = store::fact::of_assets(reader, scope, &writing.changed).await?;
        for (asset, fact) in &writing.facts {
            if let Some(known) = facts.get_mut(asset) {
                known.push(fact.clone());
            }
        }
        let projections = facts.into_iter().map(|(asset, facts)| {
            let attributes = attributes(&facts, &sources);
            Projection {
                id: asset,
                scope: places.of(&attributes),
                support: identifier.identify(&attributes),
                attributes,
            }
        });
        Ok(projections.collect())
    }

    fn record(
        &self,
        planned: &PlannedRow,
        id: domain::id::SourceRecordId,
        asset: AssetId,
        attributes: BTreeMap<Attribute, String>,
    ) -> SourceRecord {
        SourceRecord {
            id,
            key: planned.row.key.as_str().to_owned(),
            asset,
            import: self.import.id,
            line: planned.row.line,
            attributes,
            stated_at: self.now,
        }
    }

    fn fact(&self, record: &SourceRecord, attribute: Attribute, value: Option<String>) -> Fact {
        Fact {
            id: self.app.env().id(),
            attribute: attribute.as_str().to_owned(),
            value,
            origin: Origin::Record {
                source: self.import.source,
                record: record.id,
            },
            event_at: self.import.created_at,
            known_since: self.import.created_at,
            entered_at: self.now,
            entered_by: self.permit.actor(),
            supersedes: None,
        }
    }
}

/// Sites and units by name, so that an asset belongs to the unit its source names.
struct Places {
    tenant: ScopeId,
    by_name: HashMap<String, Option<ScopeId>>,
}

impl Places {
    /// A name that two places share stands for neither.
    fn new(nodes: Vec<ScopeNode>, tenant: ScopeId) -> Self {
        let mut by_name: HashMap<String, Option<ScopeId>> = HashMap::new();
        for node in nodes
            .into_iter()
            .filter(|node| matches!(node.level, ScopeLevel::Site | ScopeLevel::Unit))
        {
            by_name
                .entry(fold_for_search(&node.name))
                .and_modify(|place| *place = None)
                .or_insert(Some(node.id));
        }
        Self { tenant, by_name }
    }

    /// The place named by unit or location, the innermost name first; the tenant when none is known.
    fn of(&self, attributes: &BTreeMap<Attribute, String>) -> ScopeId {
        let stated = [Attribute::Unit, Attribute::Location]
            .into_iter()
            .filter_map(|key| attributes.get(&key));
        let names = stated.flat_map(|path| path.rsplit(" > "));
        let mut places = names.filter_map(|name| self.by_name.get(&fold_for_search(name)).copied().flatten());
        places.next().unwrap_or(self.tenant)
    }
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::internal("the import could not be written", error))
}

fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::internal("the stored import cannot be read", error))
}
