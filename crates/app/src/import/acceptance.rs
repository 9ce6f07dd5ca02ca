//! Carrying a plan out: each new or changed row becomes a source record, facts and a projection, written in bulk.

use std::collections::{BTreeMap, HashMap};

use domain::access::{ImportInventory, Permit};
use domain::asset::Attribute;
use domain::fact::{Fact, Origin};
use domain::id::AssetId;
use domain::inventory::{Plan, PlannedRow, RowChange};
use domain::time::Instant;
use store::Transaction;
use store::asset::Projection;
use store::import::Import;
use store::source::SourceRecord;

use crate::error::Result;
use crate::installation::App;
use crate::lifecycle::AssetIdentifier;
use crate::places::Places;
use crate::reconciliation::Settling;

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
    /// Writes what the plan says: records, facts and projections. Answers how many rows of this file turned out to be
    /// equipment that another row speaks of as well.
    pub(super) async fn carry_out(
        &self,
        transaction: &Transaction,
        plan: &Plan,
        mut records: HashMap<String, SourceRecord>,
        identifier: &mut AssetIdentifier,
    ) -> Result<u64> {
        let places = Places::of_tenant(&transaction.read(), self.permit.scope()).await?;
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
        store::source::keep_earlier(transaction, self.permit, self.import.id, &writing.earlier).await?;
        store::source::put_records(transaction, self.permit, self.import.source, &writing.records).await?;
        store::fact::insert_imported(transaction, self.permit, &writing.facts).await?;
        store::asset::project_imported(transaction, self.permit, &writing.projections, self.now).await?;
        let settling = Settling {
            permit: self.permit,
            places: &places,
            now: self.now,
        };
        settling
            .settle(transaction, &writing.changed, &[], identifier)
            .await
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
        writing.earlier.push(before);
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
            // The origin says which fact this one takes the place of.
            supersedes: None,
        }
    }
}
