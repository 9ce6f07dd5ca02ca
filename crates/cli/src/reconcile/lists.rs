//! The lists to reconcile, each row as an import would take it in.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::Context;
use domain::id::{SourceId, SourceRecordId};
use domain::inventory::{Attributes, Mapping, RowReader, RowRejectReason, plan};
use domain::reconciliation::{Reconciliation, Record, reconcile};
use formats::list::{self, ALL_COLUMNS};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use crate::arguments::NamedFile;
use crate::console::read_file;
use crate::output;

/// All rows of all lists.
pub(super) struct Lists {
    pub(super) rows: Vec<Row>,
    /// Rows that could not be read, or say nothing by which they could be told apart.
    pub(super) left_out: usize,
}

/// A row of a list.
pub(super) struct Row {
    pub(super) id: SourceRecordId,
    source: SourceId,
    pub(super) list: String,
    /// From 1, without heading; rows left out are counted too.
    pub(super) number: usize,
    pub(super) line: u64,
    pub(super) attributes: Attributes,
}

impl Lists {
    /// # Errors
    ///
    /// If a file cannot be read, or is no list.
    pub(super) fn read(files: &[NamedFile]) -> anyhow::Result<Self> {
        let mut lists = Self {
            rows: Vec::new(),
            left_out: 0,
        };
        for (number, file) in (1_u128..).zip(files) {
            let source = SourceId::from_untyped_uuid(Uuid::from_u128(number));
            lists.add(source, &file.name, &file.path)?;
        }
        Ok(lists)
    }

    fn add(&mut self, source: SourceId, name: &str, path: &Path) -> anyhow::Result<()> {
        let bytes = read_file(path)?;
        let reading = || path.display().to_string();
        let detection = list::detect(&bytes).with_context(reading)?;
        let file = list::read(&bytes, &detection.reading, ALL_COLUMNS).with_context(reading)?;
        let samples: Vec<Vec<String>> = detection.samples.iter().map(|row| row.cells.clone()).collect();
        let mapping = Mapping::propose(&detection.headers, &samples);

        let mut places: Vec<u64> = file.rows.iter().map(|row| row.place).collect();
        places.extend(file.rejects.iter().map(|reject| reject.place));
        places.sort_unstable();
        let numbers: HashMap<u64, usize> = places.into_iter().zip(1..).collect();

        let rows: Vec<(u64, Vec<String>)> = file.rows.into_iter().map(|row| (row.place, row.cells)).collect();
        let planned = plan(&mapping, &rows, &BTreeMap::new());
        let unread = file.rejects.iter().map(ToString::to_string);
        let (repeated, nameless): (Vec<_>, Vec<_>) = planned
            .rejects
            .iter()
            .partition(|reject| matches!(reject.reason, RowRejectReason::Repeated { .. }));
        for reject in unread.chain(nameless.iter().map(ToString::to_string)) {
            output::note(format_args!("{name}, {reject}"));
            self.left_out += 1;
        }
        // An import asks which of two rows of one name to keep; which machine they speak of can be said of both.
        let repeated: BTreeSet<u64> = repeated.iter().map(|reject| reject.line).collect();
        let repeated = rows
            .iter()
            .filter(|(line, _)| repeated.contains(line))
            .filter_map(|(line, cells)| {
                RowReader::new(&mapping, planned.summary.settled.clone())
                    .read(*line, cells)
                    .ok()
            });
        let planned_rows = planned.rows.into_iter().map(|planned| planned.row);
        for row in planned_rows.chain(repeated) {
            let Some(number) = numbers.get(&row.line).copied() else {
                continue;
            };
            self.rows.push(Row {
                id: SourceRecordId::from_untyped_uuid(Uuid::from_u128(self.rows.len() as u128)),
                source,
                list: name.to_owned(),
                number,
                line: row.line,
                attributes: row.attributes,
            });
        }
        Ok(())
    }

    /// Which rows are one machine.
    pub(super) fn reconciled(&self) -> Reconciliation {
        let records: Vec<Record<'_>> = self
            .rows
            .iter()
            .map(|row| Record {
                id: row.id,
                source: row.source,
                attributes: &row.attributes,
            })
            .collect();
        reconcile(&records, &[])
    }

    /// The row of this identifier, which is its position.
    pub(super) fn row(&self, id: SourceRecordId) -> Option<&Row> {
        let position = usize::try_from(id.into_untyped_uuid().as_u128()).ok()?;
        self.rows.get(position)
    }
}
