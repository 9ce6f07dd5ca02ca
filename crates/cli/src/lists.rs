//! Lists for the verbs that need no installation, each row as an import would take it in.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context, bail};
use domain::id::{SourceId, SourceRecordId};
use domain::inventory::{Attributes, Mapping, RowKey, RowReader, RowRejectReason, SourceRow, plan};
use domain::reconciliation::{Judgement, Reconciliation, Record, reconcile};
use formats::list::{self, ALL_COLUMNS};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use crate::arguments::NamedFile;
use crate::console::read_file;
use crate::output;

/// All rows of all lists.
pub(crate) struct Lists {
    pub(crate) rows: Vec<Row>,
    /// Rows that could not be read, or say nothing by which they could be told apart.
    pub(crate) left_out: usize,
    /// Rows of the network cards of one machine, which an import takes in as one.
    of_one_machine: Vec<Judgement>,
}

/// A row of a list.
pub(crate) struct Row {
    pub(crate) id: SourceRecordId,
    source: SourceId,
    pub(crate) list: String,
    /// What identifies it within its list.
    pub(crate) key: RowKey,
    /// From 1, without heading; rows left out are counted too.
    pub(crate) number: usize,
    pub(crate) line: u64,
    pub(crate) attributes: Attributes,
}

impl Lists {
    /// # Errors
    ///
    /// If a file cannot be read, or is no list.
    pub(crate) fn read(files: &[NamedFile]) -> anyhow::Result<Self> {
        let mut lists = Self {
            rows: Vec::new(),
            left_out: 0,
            of_one_machine: Vec::new(),
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
        let detection = list::detect(bytes.as_slice()).with_context(reading)?;
        let file = list::read(bytes.as_slice(), &detection.reading, ALL_COLUMNS).with_context(reading)?;
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
        // An import asks which of two rows of one name to keep, and makes one record of the cards of a machine; which machine
        // they speak of can be said of each row.
        let alone = |wanted: u64| {
            let (line, cells) = rows.iter().find(|(line, _)| *line == wanted)?;
            let mut reader = RowReader::new(&mapping, planned.summary.settled.clone());
            let mut read = Vec::new();
            reader.read(*line, cells, &mut read).ok()?;
            read.extend(reader.finish());
            read.pop()
        };
        let rows_alone = repeated.iter().filter_map(|reject| alone(reject.line));
        let rows_alone: Vec<SourceRow> = rows_alone.collect();
        for row in planned.rows.iter().map(|planned| &planned.row).chain(&rows_alone) {
            let Some(first) = self.add_row(source, name, &numbers, row) else {
                continue;
            };
            for card in row.interface_lines.iter().filter_map(|line| alone(*line)) {
                let further = self.add_row(source, name, &numbers, &card);
                self.of_one_machine.extend(further.map(|further| Judgement {
                    one: first,
                    other: further,
                    same: true,
                }));
            }
        }
        Ok(())
    }

    fn add_row(
        &mut self,
        source: SourceId,
        list: &str,
        numbers: &HashMap<u64, usize>,
        row: &SourceRow,
    ) -> Option<SourceRecordId> {
        let id = SourceRecordId::from_untyped_uuid(Uuid::from_u128(self.rows.len() as u128));
        self.rows.push(Row {
            id,
            source,
            list: list.to_owned(),
            key: row.key.clone(),
            number: numbers.get(&row.line).copied()?,
            line: row.line,
            attributes: row.attributes.clone(),
        });
        Some(id)
    }

    /// Which rows are one machine.
    pub(crate) fn reconciled(&self) -> Reconciliation {
        let records: Vec<Record<'_>> = self
            .rows
            .iter()
            .map(|row| Record {
                id: row.id,
                source: row.source,
                attributes: &row.attributes,
            })
            .collect();
        reconcile(&records, &self.of_one_machine)
    }

    /// The row of this identifier, which is its position.
    pub(crate) fn row(&self, id: SourceRecordId) -> Option<&Row> {
        let position = usize::try_from(id.into_untyped_uuid().as_u128()).ok()?;
        self.rows.get(position)
    }
}

/// These columns of a table whose truth is known, row by row.
///
/// # Errors
///
/// If the file cannot be read, or lacks a column.
pub(crate) fn columns<const N: usize>(file: &Path, wanted: [&str; N]) -> anyhow::Result<Vec<[String; N]>> {
    let bytes = read_file(file)?;
    let shown = || file.display().to_string();
    let detection = list::detect(bytes.as_slice()).with_context(shown)?;
    let table = list::read(bytes.as_slice(), &detection.reading, ALL_COLUMNS).with_context(shown)?;
    let mut positions = [0; N];
    for (position, wanted) in positions.iter_mut().zip(wanted) {
        let found = table.headers.iter().position(|header| header == wanted);
        *position = found.with_context(|| format!("{} has no column \"{wanted}\"", file.display()))?;
    }
    if let Some(reject) = table.rejects.first() {
        bail!("{}: {reject}", file.display());
    }
    let picked = table
        .rows
        .into_iter()
        .map(|row| positions.map(|position| row.cells.get(position).cloned().unwrap_or_default()));
    Ok(picked.collect())
}

/// A share; of nothing it is whole.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of pairs are far below the limit"
)]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}
