//! Reading a stored log through, with everything the database keeps beside its records: the head, the index of
//! subjects, the entries that wait. All of it is written with the records and must agree with them.

use std::collections::BTreeSet;

use domain::id::TenantId;
use domain::journal::{
    BUNDLE_RECORDS, Bundle, Kept, KeptHead, Leaf, Problem, Record, RecordError, Report, Verifier,
};
use newtype_uuid::GenericUuid;
use store::Reader;
use store::journal::audit::{index_length, indexed_subjects, stored_head, waiting_records};
use store::journal::{INSTALLATION, bundles};
use uuid::Uuid;

use crate::error::Result;

/// Bundles read at a time.
const BUNDLES_AT_ONCE: u64 = 16;
/// Waiting entries read at a time.
const WAITING_AT_ONCE: u64 = 256;

/// A log being read through.
#[derive(Debug)]
pub(super) struct Beside<'r> {
    reader: &'r Reader<'r>,
    log: TenantId,
    kept: Kept,
    problems: Vec<Problem>,
}

impl<'r> Beside<'r> {
    /// Reads what is kept of `log` and can be said before its records.
    pub(super) async fn of(reader: &'r Reader<'r>, log: TenantId, with_checkpoints: bool) -> Result<Self> {
        let head = stored_head(reader, log).await?;
        let mut beside = Self {
            reader,
            log,
            kept: Kept {
                head: head.map(|head| KeptHead {
                    size: head.size,
                    root: head.root,
                }),
                waiting: 0,
                with_checkpoints,
                tenant: (log != INSTALLATION).then(|| log.into_untyped_uuid()),
            },
            problems: Vec::new(),
        };
        if let Some(head) = head.filter(|head| head.counted != head.size) {
            let last = head.size.max(head.counted).saturating_sub(1);
            beside.disagrees("the counter of the stored head", 0, last);
        }
        Ok(beside)
    }

    /// Reads the records through, and then answers what was found in them and beside them.
    pub(super) async fn verify(mut self, mut verifier: Verifier) -> Result<Report> {
        let mut next = 0;
        loop {
            let read = bundles(self.reader, self.log, next, BUNDLES_AT_ONCE).await?;
            let Some((last, _)) = read.last() else { break };
            next = last.saturating_add(1);
            for (number, bytes) in &read {
                verifier.add_bundle(bytes);
                self.hold_row(*number, bytes).await?;
            }
        }
        self.read_waiting().await?;
        let mut report = verifier.finish_against(&self.kept);
        let rows = index_length(self.reader, self.log).await?;
        if rows != report.subjects {
            let named = report.subjects;
            self.problems.push(Problem::IndexLength { rows, named });
        }
        for problem in self.problems {
            report.add(problem);
        }
        Ok(report)
    }

    /// Holds the row of a bundle against its bytes, and the index of subjects against its records. What cannot be read
    /// was named by the verifier.
    async fn hold_row(&mut self, number: u64, bytes: &[u8]) -> Result<()> {
        let Ok(bundle) = Bundle::parse(bytes) else {
            return Ok(());
        };
        let (first, last) = (
            bundle.first(),
            bundle.first().saturating_add(bundle.count() as u64 - 1),
        );
        if number.checked_mul(BUNDLE_RECORDS as u64) != Some(first) {
            self.disagrees("the number of a bundle", first, last);
        }
        let named: BTreeSet<(u64, Uuid)> = bundle
            .records()
            .filter_map(Result::ok)
            .filter_map(subject)
            .collect();
        let subjects: BTreeSet<Uuid> = named.iter().map(|(_, subject)| *subject).collect();
        if subjects.is_empty() {
            return Ok(());
        }
        let indexed = indexed_subjects(self.reader, self.log, &subjects, first, last).await?;
        if indexed != named {
            self.disagrees("the index of subjects", first, last);
        }
        Ok(())
    }

    /// Counts the entries that wait, and checks that each is what its row says.
    async fn read_waiting(&mut self) -> Result<()> {
        let mut after = None;
        loop {
            let rows = waiting_records(self.reader, self.log, after, WAITING_AT_ONCE).await?;
            let Some((last, _)) = rows.last() else {
                return Ok(());
            };
            after = Some(*last);
            for (id, record) in &rows {
                let entry = self.kept.waiting;
                self.kept.waiting += 1;
                match waits(*id, record) {
                    Ok(true) => {}
                    Ok(false) => self.problems.push(Problem::WaitingRow { entry }),
                    Err(fault) => self.problems.push(Problem::Waiting { entry, fault }),
                }
            }
        }
    }

    fn disagrees(&mut self, what: &'static str, first: u64, last: u64) {
        self.problems.push(Problem::Index { what, first, last });
    }
}

/// The subject a record names, with its number.
fn subject((sequence, bytes): (u64, &[u8])) -> Option<(u64, Uuid)> {
    let record = Record::parse(bytes).ok()?;
    Some((sequence, Leaf::parse(record.leaf).ok()?.subject_id?))
}

/// Whether a waiting record is sound and stands in the row of its own identifier.
fn waits(id: Uuid, bytes: &[u8]) -> std::result::Result<bool, RecordError> {
    Ok(Record::parse(bytes)?.check()?.id.into_untyped_uuid() == id)
}
