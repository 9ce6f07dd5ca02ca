//! Undoing an import: its rows say again what they said before it, and what only it spoke of leaves the inventory.
//!
//! Imports of one source are undone the newest first, so that what is given back is what stood there. Nothing that was
//! said is erased: what the import stated is withdrawn by newer facts, and the journal keeps both.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::access::{Actor, ImportInventory, Permit, Scope};
use domain::asset::Attribute;
use domain::dependency::Node;
use domain::fact::{Assertion, Fact, Origin, Provenance};
use domain::id::{AssertionId, AssetId, ImportId, SourceRecordId};
use serde::Serialize;
use store::absence::Naming;
use store::import::{Import, ImportState};
use store::source::SourceRecord;
use store::{Reader, Transaction};

use crate::asset::NamedAsset;
use crate::error::{Conflict, Error, Result};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;
use crate::projection::Projector;
use crate::reconciliation::Settling;

/// What undoing an accepted import would do, and what stands in its way.
#[derive(Debug, Clone)]
pub struct Undoing {
    /// The import.
    pub import: Import,
    /// How much.
    pub extent: Undone,
    /// Why it cannot be undone as things stand.
    pub obstacle: Option<Obstacle>,
}

/// How much undoing an import changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Undone {
    /// Rows taken out of the inventory, because only this import spoke of them.
    pub removed: u64,
    /// Rows that say again what they said before.
    pub restored: u64,
}

/// Why an import cannot be undone as things stand.
#[derive(Debug, Clone)]
pub enum Obstacle {
    /// A newer list of the same source was accepted since; it must be undone first.
    Newer(Box<Import>),
    /// People have corrected equipment that would leave the inventory, or named what stands on it.
    InUse(Vec<NamedAsset>),
}

impl Obstacle {
    fn refusal(&self) -> Error {
        Error::Refused(match self {
            Self::Newer(newer) => format!(
                "\"{}\" was accepted from the same source since; undo that import first: {}",
                newer.file_name, newer.id
            ),
            Self::InUse(assets) => {
                const NAMED: usize = 10;
                let names: Vec<&str> = assets
                    .iter()
                    .take(NAMED)
                    .map(|asset| asset.name.as_str())
                    .collect();
                format!(
                    "{} pieces of equipment that would leave the inventory were corrected by hand, or something stands on \
                     them: {}{}. Take the corrections back or let the services stand on other equipment, then undo the \
                     import",
                    assets.len(),
                    names.join(", "),
                    if assets.len() > NAMED { ", …" } else { "" }
                )
            }
        })
    }
}

/// What undoing an accepted import would do.
///
/// [`Error::Conflict`] when it is not in the inventory.
pub async fn undoing(app: &App, actor: &Actor, id: ImportId) -> Result<Undoing> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let reader = app.store().read();
    let import = accepted(&reader, permit.scope(), id).await?;
    let records = Records::of(&reader, permit.scope(), &import).await?;
    Ok(Undoing {
        extent: records.extent(),
        obstacle: obstacle(&reader, permit.scope(), &import, &records).await?,
        import,
    })
}

/// Takes an accepted import out of the inventory again.
///
/// [`Error::Refused`] with the reason where something stands in the way, [`Error::Conflict`] when somebody else was
/// first.
pub async fn undo(app: &App, actor: &Actor, id: ImportId, version: i32) -> Result<Undone> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let today = app.env().today(&zone(&tenant.time_zone));
    let identifier = tokio::sync::Mutex::new(AssetIdentifier::new(app, today).await?);
    app.store()
        .write(async |transaction| -> Result<Undone> {
            let mut identifier = identifier.lock().await;
            let reader = transaction.read();
            let import = accepted(&reader, permit.scope(), id).await?;
            let records = Records::of(&reader, permit.scope(), &import).await?;
            if let Some(obstacle) = obstacle(&reader, permit.scope(), &import, &records).await? {
                return Err(obstacle.refusal());
            }
            let undone = records.extent();
            take_back(app, &transaction, &permit, &import, &records, &mut identifier).await?;
            store::import::undo(&transaction, &permit, id, version, app.env().now()).await?;
            // The next file of the source is read as the one that is the newest again.
            let newest = store::import::newest_accepted(&reader, permit.scope(), import.source).await?;
            let mapping = newest.as_ref().map(|import| import.mapping.as_str());
            store::source::remember_mapping(&transaction, &permit, import.source, mapping).await?;
            let body = serde_json::json!({
                "file_name": import.file_name, "digest": import.digest, "undone": undone,
            });
            let happening = Happening::new(permit.actor(), "import.undo", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(undone)
        })
        .await
}

async fn accepted(reader: &Reader<'_>, scope: &Scope, id: ImportId) -> Result<Import> {
    let import = store::import::fetch(reader, scope, id).await?;
    if import.state == ImportState::Accepted {
        return Ok(import);
    }
    Err(Error::Conflict(Conflict {
        noun: "import",
        fields: Vec::new(),
    }))
}

/// The records of an import, as they are and as they were.
struct Records {
    /// Those it made.
    made: Vec<SourceRecord>,
    /// Those it changed, each with what it said before.
    changed: Vec<(SourceRecord, SourceRecord)>,
}

impl Records {
    async fn of(reader: &Reader<'_>, scope: &Scope, import: &Import) -> Result<Self> {
        let earlier = store::source::earlier_records(reader, scope, import.id).await?;
        let mut earlier: HashMap<SourceRecordId, SourceRecord> =
            earlier.into_iter().map(|record| (record.id, record)).collect();
        let mut records = Self {
            made: Vec::new(),
            changed: Vec::new(),
        };
        for record in store::source::records(reader, scope, import.source)
            .await?
            .into_values()
        {
            if record.import != import.id {
                continue;
            }
            match earlier.remove(&record.id) {
                Some(before) => records.changed.push((record, before)),
                None => records.made.push(record),
            }
        }
        records.made.sort_by_key(|record| record.id);
        records.changed.sort_by_key(|(record, _)| record.id);
        Ok(records)
    }

    fn extent(&self) -> Undone {
        Undone {
            removed: self.made.len() as u64,
            restored: self.changed.len() as u64,
        }
    }

    fn leaving(&self) -> Vec<AssetId> {
        self.made.iter().map(|record| record.asset).collect()
    }
}

async fn obstacle(
    reader: &Reader<'_>,
    scope: &Scope,
    import: &Import,
    records: &Records,
) -> Result<Option<Obstacle>> {
    let newest = store::import::newest_accepted(reader, scope, import.source).await?;
    if let Some(newer) = newest.filter(|newest| newest.id != import.id) {
        return Ok(Some(Obstacle::Newer(Box::new(newer))));
    }
    let leaving = records.leaving();
    let mut in_use = store::fact::spoken_of_by_hand(reader, scope, &leaving).await?;
    let leaving: HashSet<AssetId> = leaving.into_iter().collect();
    for dependency in store::dependency::list(reader, scope).await? {
        for node in [dependency.consumer, dependency.provider] {
            if let Node::Asset(asset) = node
                && leaving.contains(&asset)
            {
                in_use.insert(asset);
            }
        }
    }
    if in_use.is_empty() {
        return Ok(None);
    }
    let assets = store::asset::fetch_all(reader, scope, &Vec::from_iter(in_use)).await?;
    Ok(Some(Obstacle::InUse(
        assets.into_iter().map(NamedAsset::from).collect(),
    )))
}

async fn take_back(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    import: &Import,
    records: &Records,
    identifier: &mut AssetIdentifier,
) -> Result<()> {
    let reader = transaction.read();
    let withdrawal = Withdrawal { app, permit, import };
    let assertions = withdrawal.assertions(&reader, records).await?;
    let before: Vec<SourceRecord> = records.changed.iter().map(|(_, before)| before.clone()).collect();
    let changed: Vec<AssetId> = before.iter().map(|record| record.asset).collect();
    store::source::remove_records(transaction, permit, import.source, import.id).await?;
    store::source::put_records(transaction, permit, import.source, before).await?;
    store::source::forget_earlier(transaction, permit, import.id).await?;
    let naming = Naming {
        source: import.source,
        import: import.id,
    };
    store::absence::take_back(transaction, permit, naming).await?;
    store::fact::insert_imported(transaction, permit, assertions).await?;
    let leaving = records.leaving();
    let settling = Settling {
        permit,
        projector: &Projector::of_tenant(&reader, permit.scope()).await?,
        now: app.env().now(),
    };
    settling
        .settle(transaction, &changed, &leaving, identifier)
        .await?;
    store::asset::remove(transaction, permit, &leaving).await?;
    Ok(())
}

/// Records whose facts are read at once.
const PART: usize = 500;

/// What is said to withdraw what an import said.
struct Withdrawal<'a> {
    app: &'a App,
    permit: &'a Permit<ImportInventory>,
    import: &'a Import,
}

impl Withdrawal<'_> {
    async fn assertions(&self, reader: &Reader<'_>, records: &Records) -> Result<Vec<(AssetId, Assertion)>> {
        let mut assertions = Vec::new();
        for record in &records.made {
            let mut withdrawn = self.assertion(record.id, None);
            withdrawn.said = record
                .attributes
                .keys()
                .map(|attribute| (*attribute, None))
                .collect();
            assertions.push((record.asset, withdrawn));
        }
        for part in records.changed.chunks(PART) {
            let assets: BTreeSet<AssetId> = part.iter().map(|(record, _)| record.asset).collect();
            let facts = store::fact::of_assets(reader, self.permit.scope(), &Vec::from_iter(assets)).await?;
            let earlier = Earlier::among(facts.values().flatten());
            for (now, before) in part {
                let again = self.said_again(now, before, &earlier);
                assertions.extend(again.map(|assertion| (now.asset, assertion)));
            }
        }
        Ok(assertions)
    }

    /// What a record says again that it said before the import: one assertion for each of those it is taken from.
    fn said_again(
        &self,
        now: &SourceRecord,
        before: &SourceRecord,
        earlier: &Earlier<'_>,
    ) -> impl Iterator<Item = Assertion> + use<> {
        let attributes: BTreeSet<_> = now.attributes.keys().chain(before.attributes.keys()).collect();
        let mut again: BTreeMap<Option<AssertionId>, Assertion> = BTreeMap::new();
        for attribute in attributes {
            if now.attributes.get(attribute) == before.attributes.get(attribute) {
                continue;
            }
            let restored = earlier.of(before, *attribute);
            let provenance = restored.map(|fact| &fact.provenance);
            let assertion = again
                .entry(provenance.map(|provenance| provenance.assertion))
                .or_insert_with(|| self.assertion(now.id, provenance));
            let value = before.attributes.get(attribute).cloned();
            assertion.said.insert(*attribute, value);
        }
        again.into_values()
    }

    /// That a record says again what was said once; where there is no such thing, that it says nothing any more.
    fn assertion(&self, record: SourceRecordId, restored: Option<&Provenance>) -> Assertion {
        let now = self.app.env().now();
        let provenance = Provenance {
            assertion: self.app.env().id(),
            origin: Origin::Record {
                source: self.import.source,
                record,
            },
            // It is as old as it was: which of two sources is shown must be what it was before the import.
            event_at: restored.map_or(now, |once| once.event_at),
            known_since: restored.map_or(now, |once| once.known_since),
            entered_at: now,
            entered_by: self.permit.actor(),
            supersedes: None,
        };
        Assertion {
            provenance,
            said: BTreeMap::new(),
        }
    }
}

/// What records said, by attribute and value.
///
/// What a record said before an import is not the last but one thing it said: an import that was undone already may have said
/// something in between.
struct Earlier<'a>(HashMap<(SourceRecordId, Attribute, &'a str), Vec<&'a Fact>>);

impl<'a> Earlier<'a> {
    fn among(facts: impl Iterator<Item = &'a Fact>) -> Self {
        let mut said: HashMap<(SourceRecordId, Attribute, &str), Vec<&Fact>> = HashMap::new();
        for fact in facts {
            if let (Origin::Record { record, .. }, Some(value)) = (fact.provenance.origin, &fact.value) {
                said.entry((record, fact.attribute, value))
                    .or_default()
                    .push(fact);
            }
        }
        Self(said)
    }

    /// By which fact `before` said so: the newest that was not said later than that record.
    fn of<'b>(&'b self, before: &'b SourceRecord, attribute: Attribute) -> Option<&'b Fact> {
        let value = before.attributes.get(&attribute)?;
        let said = self.0.get(&(before.id, attribute, value.as_str()))?.iter();
        said.copied()
            .filter(|fact| fact.provenance.event_at <= before.stated_at)
            .max_by_key(|fact| fact.order())
    }
}
