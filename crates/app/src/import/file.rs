//! The stored file of an import: how it is read, and what accepting it would change.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::access::Scope;
use domain::inventory::{Attributes, Mapping, Plan, RowKey, RowReject, RowRejectReason, plan};
use formats::list::{self, ALL_COLUMNS, Detection, List, ListError, Reading, UnreadRow};
use store::import::Import;
use store::source::SourceRecord;

use super::read_json;
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};

/// A row with its line.
pub(super) type Row = (u64, Vec<String>);

/// A row that is not taken in, as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRow {
    /// Line of the file on which the row begins, counted from 1.
    pub line: u64,
    /// Why it is not taken in.
    pub reason: RowRejectReason,
    /// Its cells; none where they could not be told apart.
    pub cells: Vec<String>,
}

/// The rows of a file that are not taken in, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRows {
    /// The names of the columns, as the file has them.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<RejectedRow>,
}

/// The stored file of an import and how it is read.
pub(super) struct File {
    name: String,
    bytes: Vec<u8>,
    pub(super) reading: Reading,
    pub(super) mapping: Mapping,
}

impl File {
    /// [`Error::Refused`] when the file was removed meanwhile.
    pub(super) async fn of(app: &App, scope: &Scope, import: &Import) -> Result<Self> {
        if let Some(removed) = import.file_removed_at {
            return Err(Error::Refused(format!(
                "the file {} was removed on {}, because it was no longer needed; bring it in again to look into it",
                import.file_name,
                removed.timestamp().strftime("%Y-%m-%d")
            )));
        }
        Ok(Self {
            name: import.file_name.clone(),
            bytes: app
                .blobs()
                .get(scope.tenant(), blob_digest(&import.digest)?)
                .await?,
            reading: read_json(&import.reading)?,
            mapping: read_json(&import.mapping)?,
        })
    }

    pub(super) fn detection(&self) -> Result<Detection> {
        list::preview(&self.bytes, &self.reading).map_err(|error| self.unreadable(&error))
    }

    /// What accepting the file would change in what its source said before.
    ///
    /// Worked out on a thread of its own, one file at a time: a large file takes seconds and much memory, and nobody
    /// else's page must wait for it.
    pub(super) async fn plan(
        self: &Arc<Self>,
        app: &App,
        existing: BTreeMap<RowKey, Attributes>,
    ) -> Result<Plan> {
        let file = Arc::clone(self);
        in_turn(app, move || file.plan_now(&existing)).await
    }

    /// The rows that are not taken in, each with its cells.
    pub(super) async fn rejected(self: &Arc<Self>, app: &App) -> Result<RejectedRows> {
        let file = Arc::clone(self);
        in_turn(app, move || file.rejected_now()).await
    }

    /// Every readable row with its line, and those that are not, read on a thread of its own.
    pub(super) async fn rows(self: &Arc<Self>, app: &App) -> Result<(Vec<Row>, Vec<RowReject>)> {
        let file = Arc::clone(self);
        in_turn(app, move || file.rows_now()).await
    }

    fn rejected_now(&self) -> Result<RejectedRows> {
        // Which rows are taken in does not depend on what the source said before.
        let plan = self.plan_now(&BTreeMap::new())?;
        let mut reasons: HashMap<u64, RowRejectReason> = plan
            .rejects
            .into_iter()
            .map(|reject| (reject.line, reject.reason))
            .collect();
        let list = self.list(ALL_COLUMNS)?;
        let read = list.rows.into_iter().map(|row| (row.place, row.cells));
        let unread = list
            .rejects
            .into_iter()
            .map(|reject| (reject.place, reject.cells));
        let mut rows: Vec<RejectedRow> = read
            .chain(unread)
            .filter_map(|(line, cells)| {
                let reason = reasons.remove(&line)?;
                Some(RejectedRow { line, reason, cells })
            })
            .collect();
        rows.sort_by_key(|row| row.line);
        Ok(RejectedRows {
            rows,
            headers: list.headers,
        })
    }

    fn list(&self, columns: usize) -> Result<List> {
        list::read(&self.bytes, &self.reading, columns).map_err(|error| self.unreadable(&error))
    }

    fn unreadable(&self, error: &ListError) -> Error {
        Error::Refused(format!("{} can no longer be read: {error}", self.name))
    }

    fn plan_now(&self, existing: &BTreeMap<RowKey, Attributes>) -> Result<Plan> {
        let (rows, rejects) = self.rows_now()?;
        let mut plan = plan(&self.mapping, &rows, existing);
        plan.add_rejects(rejects);
        Ok(plan)
    }

    /// Every readable row with its line, and those that are not.
    ///
    /// [`Error::Refused`] names the file when it cannot be read at all: it must not pass for an empty one.
    fn rows_now(&self) -> Result<(Vec<Row>, Vec<RowReject>)> {
        // What lies behind the last column used is left out: a wide file must not fill the memory with it.
        let used = self
            .mapping
            .stated()
            .map(|(index, ..)| index + 1)
            .max()
            .unwrap_or(0);
        let list = self.list(used)?;
        let rows = list.rows.into_iter().map(|row| (row.place, row.cells));
        Ok((rows.collect(), list.rejects.iter().map(reject).collect()))
    }
}

/// Works something out on a thread of its own, when its turn has come.
pub(crate) async fn in_turn<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let _turn = app
        .plans()
        .acquire()
        .await
        .map_err(|error| Error::internal("the program is stopping", error))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::internal("the file could not be looked through", error))?
}

/// A row the reader could not read, as the plan accounts for it.
fn reject(unread: &UnreadRow) -> RowReject {
    RowReject {
        line: unread.place,
        reason: RowRejectReason::Unreadable {
            message_key: unread.message_key.to_owned(),
            message: unread.reason.clone(),
        },
    }
}

pub(super) fn existing(records: &HashMap<String, SourceRecord>) -> BTreeMap<RowKey, Attributes> {
    records
        .iter()
        .map(|(key, record)| (RowKey::from_stored(key.clone()), record.attributes.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_read_is_named_and_does_not_pass_for_an_empty_one() {
        let detection = list::detect(b"Name;Serial number\nPC-1;SN1\nPC-2;SN2\n").unwrap();
        let mut file = File {
            name: "list.csv".to_owned(),
            bytes: b"Name;Serial number\nPC-1;SN1\n".to_vec(),
            mapping: Mapping::propose(&detection.headers, &[]),
            reading: detection.reading,
        };
        assert_eq!(file.rows_now().unwrap().0.len(), 1);
        file.bytes.clear();
        let Err(Error::Refused(words)) = file.rows_now() else {
            panic!("an empty file was read");
        };
        assert!(words.contains("list.csv can no longer be read"), "{words}");
    }
}
