//! Carrying out what was planned: each new or changed row becomes a source record, facts and a projection, written in bulk.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::access::{ImportInventory, Permit};
use domain::asset::Attribute;
use domain::fact::{Fact, Origin};
use domain::id::{AssetId, SourceRecordId};
use domain::inventory::{PlannedRow, Planner, RowChange};
use domain::time::Instant;
use store::Transaction;
use store::absence::Naming;
use store::asset::Projection;
use store::import::Import;
use store::source::SourceRecord;

use crate::error::Result;
use crate::installation::App;
use crate::lifecycle::AssetIdentifier;
use crate::projection::Projector;
use crate::reconciliation::Settling;

/// Rows planned and written at once.
const PART: usize = 2_000;

/// What stays the same while a plan is carried out.
pub(super) struct Acceptance<'a> {
    pub(super) app: &'a App,
    pub(super) permit: &'a Permit<ImportInventory>,
    pub(super) import: &'a Import,
    pub(super) now: Instant,
}

/// Rows about to be written.
#[derive(Default)]
struct Writing {
    facts: Vec<(AssetId, Fact)>,
    records: Vec<SourceRecord>,
    earlier: Vec<SourceRecord>,
    changed: Vec<AssetId>,
    projections: Vec<Projection>,
}

impl Acceptance<'_> {
    /// Writes what every row of a file changes: records, facts and projections. Answers how many rows did what, and how
    /// many turned out to be equipment that another row speaks of as well.
    ///
    /// Part by part, so that what is written of a large file is never held whole.
    pub(super) async fn carry_out(
        &self,
        transaction: &Transaction,
        planner: &mut Planner<'_>,
        rows: &[(u64, Vec<String>)],
        records: &HashMap<String, SourceRecord>,
        identifier: &mut AssetIdentifier,
    ) -> Result<u64> {
        let projector = Projector::of_tenant(&transaction.read(), self.permit.scope()).await?;
        let mut changed = Vec::new();
        let mut named = HashSet::new();
        for part in rows.chunks(PART) {
            let planned = planner.part(part, |key| {
                records.get(key.as_str()).map(|record| &record.attributes)
            });
            let mut writing = Writing::default();
            for planned in &planned {
                let record = records.get(planned.row.key.as_str());
                named.extend(record.map(|record| record.id));
                match &planned.change {
                    RowChange::Unchanged => {}
                    RowChange::New => self.add(planned, &projector, identifier, &mut writing),
                    RowChange::Changed { .. } => {
                        if let Some(record) = record {
                            self.change(planned, record, &mut writing);
                        }
                    }
                }
            }
            self.write(transaction, &writing).await?;
            changed.append(&mut writing.changed);
        }
        let settling = Settling {
            permit: self.permit,
            projector: &projector,
            now: self.now,
        };
        self.note_absent(transaction, records, &named).await?;
        settling.settle(transaction, &changed, &[], identifier).await
    }

    /// Which rows of the source this file names no longer, and which it names again.
    async fn note_absent(
        &self,
        transaction: &Transaction,
        records: &HashMap<String, SourceRecord>,
        named: &HashSet<SourceRecordId>,
    ) -> Result<()> {
        let naming = Naming {
            source: self.import.source,
            import: self.import.id,
        };
        let scope = self.permit.scope();
        let absent = store::absence::of_source(&transaction.read(), scope, naming.source).await?;
        let (again, still): (Vec<SourceRecordId>, Vec<SourceRecordId>) =
            absent.keys().partition(|record| named.contains(record));
        let still: HashSet<SourceRecordId> = still.into_iter().collect();
        let begun: Vec<SourceRecordId> = records
            .values()
            .map(|record| record.id)
            .filter(|record| !named.contains(record) && !still.contains(record))
            .collect();
        store::absence::end(transaction, self.permit, naming, &again).await?;
        store::absence::begin(transaction, self.permit, naming, &begun, self.now).await?;
        Ok(())
    }

    async fn write(&self, transaction: &Transaction, writing: &Writing) -> Result<()> {
        let (permit, import) = (self.permit, self.import);
        store::source::keep_earlier(transaction, permit, import.id, &writing.earlier).await?;
        store::source::put_records(transaction, permit, import.source, &writing.records).await?;
        store::fact::insert_imported(transaction, permit, &writing.facts).await?;
        store::asset::project_imported(transaction, permit, &writing.projections, self.now).await?;
        Ok(())
    }

    fn add(
        &self,
        planned: &PlannedRow,
        projector: &Projector,
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
        writing.projections.push(projector.of_one_row(
            asset,
            self.import.source,
            planned.row.attributes.clone(),
            identifier,
        ));
        writing.records.push(record);
    }

    fn change(&self, planned: &PlannedRow, before: &SourceRecord, writing: &mut Writing) {
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
        writing.earlier.push(before.clone());
    }

    fn record(
        &self,
        planned: &PlannedRow,
        id: SourceRecordId,
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
            // The origin says which fact this one takes the place of.
            supersedes: None,
        }
    }
}
