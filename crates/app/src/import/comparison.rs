//! The rows of a file beside what its source said before, part by part.

use std::collections::{HashMap, HashSet};

use domain::access::Scope;
use domain::id::{SourceId, SourceRecordId};
use domain::inventory::{PlanCounts, PlannedRow, RowReject};
use store::Reader;
use store::source::SourceRecord;

use super::file::Row;
use crate::error::Result;

/// Rows that are not taken in, of which the reasons are kept.
const REJECTS_TOLD: usize = 10_000;

/// What is known of a file of which some rows, or all, were set beside what its source said before.
#[derive(Debug)]
pub(super) struct Comparison {
    source: SourceId,
    /// How many records the source has.
    known: u64,
    counts: PlanCounts,
    rejects: Vec<RowReject>,
    /// The records that the file names.
    pub(super) named: HashSet<SourceRecordId>,
}

impl Comparison {
    /// Of a file of this source, which has `known` records; none of its rows has been looked at yet.
    pub(super) fn new(source: SourceId, known: u64) -> Self {
        Self {
            source,
            known,
            counts: PlanCounts::default(),
            rejects: Vec::new(),
            named: HashSet::new(),
        }
    }

    /// Sets the next rows beside what the source said before; answers what each would change, with the record it changes.
    pub(super) async fn set_beside(
        &mut self,
        reader: &Reader<'_>,
        scope: &Scope,
        part: Vec<Row>,
    ) -> Result<Vec<(PlannedRow, Option<SourceRecord>)>> {
        let mut before = self.before(reader, scope, &part).await?;
        let mut planned = Vec::with_capacity(part.len());
        for row in part {
            match row {
                Ok(row) => {
                    let record = before.remove(row.key.as_str());
                    self.named.extend(record.as_ref().map(|record| record.id));
                    let row = PlannedRow::beside(record.as_ref().map(|record| &record.attributes), row);
                    self.counts.add(&row);
                    planned.push((row, record));
                }
                Err(reject) => {
                    self.counts.rejected += 1;
                    if self.rejects.len() < REJECTS_TOLD {
                        self.rejects.push(reject);
                    }
                }
            }
        }
        Ok(planned)
    }

    async fn before(
        &self,
        reader: &Reader<'_>,
        scope: &Scope,
        part: &[Row],
    ) -> Result<HashMap<String, SourceRecord>> {
        if self.known == 0 {
            return Ok(HashMap::new());
        }
        let keys: Vec<&str> = part.iter().flatten().map(|row| row.key.as_str()).collect();
        Ok(store::source::records_by_key(reader, scope, self.source, &keys).await?)
    }

    /// How many rows do what, once all were looked at.
    pub(super) fn counts(&self) -> PlanCounts {
        let mut counts = self.counts;
        counts.count_missing(self.known);
        counts
    }

    /// The first rows that are not taken in, in the order of the file.
    pub(super) fn rejects(self) -> Vec<RowReject> {
        let mut rejects = self.rejects;
        rejects.sort_by_key(|reject| reject.line);
        rejects
    }
}
