//! Carrying out what was planned: each new or changed row becomes a source record, facts and a projection, written in bulk.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use domain::access::{ImportInventory, Permit};
use domain::asset::Attribute;
use domain::fact::{Assertion, Origin, Provenance};
use domain::id::{AssetId, SourceRecordId};
use domain::inventory::{PlannedRow, RowChange, RowReject, Settled, SourceRow};
use domain::time::Instant;
use futures_util::future::{try_join, try_join4};
use store::absence::Naming;
use store::asset::Projection;
use store::import::Import;
use store::source::SourceRecord;
use store::{Reader, Transaction};

use super::Outcome;
use super::comparison::Comparison;
use super::file::{File, Row};
use super::progress::Running;
use crate::error::Result;
use crate::installation::App;
use crate::lifecycle::AssetIdentifier;
use crate::projection::Projector;
use crate::reconciliation::Settling;

/// What stays the same while a plan is carried out.
pub(super) struct Acceptance<'a> {
    pub(super) app: &'a App,
    pub(super) permit: &'a Permit<ImportInventory>,
    pub(super) import: &'a Import,
    pub(super) now: Instant,
    pub(super) running: &'a Running,
}

/// Rows about to be written.
#[derive(Default)]
struct Writing {
    /// How many rows of the file these are.
    rows: u64,
    assertions: Vec<(AssetId, Assertion)>,
    records: Vec<SourceRecord>,
    earlier: Vec<SourceRecord>,
    changed: Vec<AssetId>,
    projections: Vec<Projection>,
}

/// What the rows of a file are prepared with.
struct Preparing<'a> {
    reader: Reader<'a>,
    projector: &'a Projector,
    identifier: &'a mut AssetIdentifier,
    comparison: Comparison,
}

/// Rows prepared before others get their turn: the engine is to be given its next statement.
const ROWS_AT_ONCE: usize = 64;

impl Acceptance<'_> {
    /// Writes what every row of a file changes: records, facts and projections. Answers how many rows did what, and the
    /// first that are not taken in.
    ///
    /// Part by part, so that neither the file nor what is written of it is ever held whole. While the engine writes one
    /// part, the next is prepared, and the one after it read.
    pub(super) async fn carry_out(
        &self,
        transaction: &Transaction,
        file: &Arc<File>,
        settled: Settled,
        identifier: &mut AssetIdentifier,
    ) -> Result<(Outcome, Vec<RowReject>)> {
        let (reader, scope, source) = (transaction.read(), self.permit.scope(), self.import.source);
        let projector = Projector::of_tenant(&reader, scope).await?;
        let known = store::source::record_ids(&reader, scope, source).await?;
        self.running.expect(settled.rows);
        let mut rows = file.rows(self.app, settled).await?;
        let mut preparing = Preparing {
            reader,
            projector: &projector,
            identifier,
            comparison: Comparison::new(source, known.len() as u64),
        };
        let (mut writing, mut changed) = (Writing::default(), Vec::new());
        while let Some(part) = rows.next().await? {
            let prepared = self.prepare(part, &mut preparing);
            // Whichever fails first says why: after it the engine refuses everything.
            let (written, prepared) = try_join(self.write(transaction, writing), prepared).await?;
            self.running.advance(written)?;
            writing = prepared;
            changed.append(&mut writing.changed);
        }
        let written = self.write(transaction, writing).await?;
        self.running.advance(written)?;
        let Preparing {
            comparison,
            identifier,
            ..
        } = preparing;
        let settling = Settling {
            permit: self.permit,
            projector: &projector,
            now: self.now,
        };
        self.note_absent(transaction, &known, &comparison.named).await?;
        let joined = settling.settle(transaction, &changed, &[], identifier).await?;
        self.running.advance(0)?;
        let counts = comparison.counts();
        Ok((Outcome { counts, joined }, comparison.rejects()))
    }

    /// Prepares what is to be written of some rows, giving way in between.
    async fn prepare(&self, part: Vec<Row>, preparing: &mut Preparing<'_>) -> Result<Writing> {
        let rows = part.iter().map(rows_of_file).sum();
        let scope = self.permit.scope();
        let planned = preparing
            .comparison
            .set_beside(&preparing.reader, scope, part)
            .await?;
        let mut writing = Writing {
            rows,
            ..Writing::default()
        };
        for (number, (planned, record)) in planned.into_iter().enumerate() {
            if number % ROWS_AT_ONCE == 0 {
                tokio::task::yield_now().await;
            }
            let PlannedRow { row, change } = planned;
            match (change, record) {
                (RowChange::New, _) => {
                    self.add(row, preparing.projector, preparing.identifier, &mut writing);
                }
                (change @ RowChange::Changed { .. }, Some(record)) => {
                    self.change(row, change, record, &mut writing);
                }
                (RowChange::Changed { .. }, None) | (RowChange::Unchanged, _) => {}
            }
        }
        Ok(writing)
    }

    /// Which rows of the source this file names no longer, and which it names again.
    async fn note_absent(
        &self,
        transaction: &Transaction,
        known: &[SourceRecordId],
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
        let begun: Vec<SourceRecordId> = known
            .iter()
            .copied()
            .filter(|record| !named.contains(record) && !still.contains(record))
            .collect();
        store::absence::end(transaction, self.permit, naming, &again).await?;
        store::absence::begin(transaction, self.permit, naming, &begun, self.now).await?;
        Ok(())
    }

    /// Writes what was prepared, all tables at once, so that the first statement of each is there when its turn comes; answers
    /// how many rows of the file these were.
    async fn write(&self, transaction: &Transaction, writing: Writing) -> Result<u64> {
        let (permit, import) = (self.permit, self.import);
        try_join4(
            store::source::keep_earlier(transaction, permit, import.id, &writing.earlier),
            store::source::put_records(transaction, permit, import.source, writing.records),
            store::fact::insert_imported(transaction, permit, writing.assertions),
            store::asset::project_imported(transaction, permit, writing.projections, self.now),
        )
        .await?;
        Ok(writing.rows)
    }

    fn add(
        &self,
        row: SourceRow,
        projector: &Projector,
        identifier: &mut AssetIdentifier,
        writing: &mut Writing,
    ) {
        let (asset, source): (AssetId, _) = (self.app.env().id(), self.import.source);
        let shown = projector.of_one_row(asset, source, row.attributes.clone(), identifier);
        let said = row.attributes.iter();
        let said: BTreeMap<_, _> = said
            .map(|(attribute, value)| (*attribute, Some(value.clone())))
            .collect();
        let record = self.record(row, self.app.env().id(), asset);
        writing.assertions.push((asset, self.assertion(&record, said)));
        writing.projections.push(shown);
        writing.records.push(record);
    }

    fn change(&self, mut row: SourceRow, change: RowChange, before: SourceRecord, writing: &mut Writing) {
        row.attributes = change.applied_to(Some(&before.attributes), &row);
        let RowChange::Changed { changes } = change else {
            return;
        };
        let record = self.record(row, before.id, before.asset);
        let said = changes.into_iter().map(|change| (change.attribute, change.after));
        writing
            .assertions
            .push((before.asset, self.assertion(&record, said.collect())));
        writing.changed.push(before.asset);
        writing.records.push(record);
        writing.earlier.push(before);
    }

    fn record(&self, row: SourceRow, id: SourceRecordId, asset: AssetId) -> SourceRecord {
        SourceRecord {
            id,
            key: row.key.as_str().to_owned(),
            asset,
            import: self.import.id,
            line: row.line,
            attributes: row.attributes,
            stated_at: self.now,
        }
    }

    /// What the row says that this source did not say of it before.
    fn assertion(&self, record: &SourceRecord, said: BTreeMap<Attribute, Option<String>>) -> Assertion {
        Assertion {
            provenance: Provenance {
                assertion: self.app.env().id(),
                origin: Origin::Record {
                    source: self.import.source,
                    record: record.id,
                },
                event_at: self.import.created_at,
                known_since: self.import.created_at,
                entered_at: self.now,
                entered_by: self.permit.actor(),
                // The origin says which fact each of these takes the place of.
                supersedes: None,
            },
            said,
        }
    }
}

/// How many rows of the file one that was read stands for.
fn rows_of_file(row: &Row) -> u64 {
    let further = row.as_ref().map_or(0, |row| row.interface_lines.len());
    1 + further as u64
}
