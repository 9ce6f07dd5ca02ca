//! The stored file of an import: how it is read, and what accepting it would change.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::access::Scope;
use domain::inventory::{Attributes, Mapping, Plan, RowKey, RowReject, RowRejectReason, plan};
use formats::csv::{Detection, Dialect, Reader, Reject};
use store::import::Import;
use store::source::SourceRecord;

use super::read_json;
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};

/// The stored file of an import and how it is read.
pub(super) struct File {
    bytes: Vec<u8>,
    pub(super) dialect: Dialect,
    pub(super) mapping: Mapping,
}

impl File {
    pub(super) async fn of(app: &App, scope: &Scope, import: &Import) -> Result<Self> {
        Ok(Self {
            bytes: app
                .blobs()
                .get(scope.tenant(), blob_digest(&import.digest)?)
                .await?,
            dialect: read_json(&import.dialect)?,
            mapping: read_json(&import.mapping)?,
        })
    }

    pub(super) fn detection(&self) -> Result<Detection> {
        Detection::preview(&self.bytes, self.dialect.clone())
            .map_err(|error| Error::Refused(error.to_string()))
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
        let stopped = |error| Error::internal("the file could not be looked through", error);
        let _turn = app
            .plans()
            .acquire()
            .await
            .map_err(|error| Error::internal("the program is stopping", error))?;
        let file = Arc::clone(self);
        tokio::task::spawn_blocking(move || file.plan_now(&existing))
            .await
            .map_err(stopped)
    }

    fn plan_now(&self, existing: &BTreeMap<RowKey, Attributes>) -> Plan {
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

pub(super) fn existing(records: &HashMap<String, SourceRecord>) -> BTreeMap<RowKey, Attributes> {
    records
        .iter()
        .map(|(key, record)| (RowKey::from_stored(key.clone()), record.attributes.clone()))
        .collect()
}
