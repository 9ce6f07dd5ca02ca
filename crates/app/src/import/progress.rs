//! Files being taken into the inventory right now: how far each has come, and whether somebody wants it stopped.
//!
//! Known on the node that does the work, and not stored: an acceptance is one transaction, so that one that is stopped, or
//! whose node ends, leaves the import as it was before.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::ImportId;

use crate::error::{Conflict, Error, Result};

/// How far the taking in of a file has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// It is under way.
    Running {
        /// Rows taken in.
        rows: u64,
        /// Of how many; none while the file is looked through for the first time.
        of: Option<u64>,
    },
    /// It ended without being carried out, for this reason. Nothing of the file is in the inventory.
    Failed(String),
}

/// What is under way on this node.
#[derive(Debug, Default)]
pub(crate) struct UnderWay(Mutex<HashMap<ImportId, State>>);

#[derive(Debug)]
enum State {
    Running(Arc<Counter>),
    Failed(String),
}

/// How far one file has come.
#[derive(Debug, Default)]
struct Counter {
    rows: AtomicU64,
    /// Zero while it is not known.
    of: AtomicU64,
    stopped: AtomicBool,
}

impl UnderWay {
    /// Says that a file is being taken in, as long as the answer is held.
    ///
    /// [`Error::Conflict`] when it is already.
    pub(super) fn begin(self: &Arc<Self>, import: ImportId) -> Result<Running> {
        let counter = Arc::new(Counter::default());
        let mut states = self.states();
        if let Some(State::Running(_)) = states.get(&import) {
            return Err(Error::Conflict(Conflict {
                noun: "import",
                fields: Vec::new(),
            }));
        }
        states.insert(import, State::Running(Arc::clone(&counter)));
        drop(states);
        Ok(Running {
            under_way: Arc::clone(self),
            import,
            counter,
        })
    }

    pub(super) fn of(&self, import: ImportId) -> Option<Progress> {
        Some(match self.states().get(&import)? {
            State::Running(counter) => {
                let of = counter.of.load(Ordering::Relaxed);
                let of = (of > 0).then_some(of);
                let rows = counter.rows.load(Ordering::Relaxed);
                Progress::Running {
                    // Rows that cannot be read at all are counted as they come, and were not expected.
                    rows: rows.min(of.unwrap_or(rows)),
                    of,
                }
            }
            State::Failed(reason) => Progress::Failed(reason.clone()),
        })
    }

    /// Asks that the taking in of a file end. Nothing happens when it is not under way.
    pub(super) fn stop(&self, import: ImportId) {
        if let Some(State::Running(counter)) = self.states().get(&import) {
            counter.stopped.store(true, Ordering::Relaxed);
        }
    }

    /// Forgets why a file was not taken in, once it is put aside.
    pub(super) fn forget(&self, import: ImportId) {
        if let Entry::Occupied(entry) = self.states().entry(import)
            && matches!(entry.get(), State::Failed(_))
        {
            entry.remove();
        }
    }

    fn states(&self) -> std::sync::MutexGuard<'_, HashMap<ImportId, State>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A file that is being taken in.
#[derive(Debug)]
pub(super) struct Running {
    under_way: Arc<UnderWay>,
    import: ImportId,
    counter: Arc<Counter>,
}

impl Running {
    /// How many rows there are to be taken in; none of them is yet.
    pub(super) fn expect(&self, rows: u64) {
        self.counter.rows.store(0, Ordering::Relaxed);
        self.counter.of.store(rows, Ordering::Relaxed);
    }

    /// Counts rows written.
    ///
    /// [`Error::Refused`] when somebody asked that it end.
    pub(super) fn advance(&self, rows: u64) -> Result<()> {
        self.counter.rows.fetch_add(rows, Ordering::Relaxed);
        if self.counter.stopped.load(Ordering::Relaxed) {
            return Err(Error::Refused(
                "it was stopped; nothing of the file is in the inventory".to_owned(),
            ));
        }
        Ok(())
    }

    /// Keeps why it was not carried out, for whoever looks next.
    pub(super) fn fail(self, reason: &Error) {
        let failed = State::Failed(reason.to_string());
        self.under_way.states().insert(self.import, failed);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Entry::Occupied(entry) = self.under_way.states().entry(self.import)
            && matches!(entry.get(), State::Running(counter) if Arc::ptr_eq(counter, &self.counter))
        {
            entry.remove();
        }
    }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    fn import(number: u128) -> ImportId {
        ImportId::from_untyped_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn a_file_is_under_way_as_long_as_it_is_worked_on() {
        let under_way = Arc::new(UnderWay::default());
        let running = under_way.begin(import(1)).unwrap();
        running.expect(10);
        running.advance(4).unwrap();
        assert_eq!(
            under_way.of(import(1)),
            Some(Progress::Running {
                rows: 4,
                of: Some(10)
            })
        );
        assert!(matches!(under_way.begin(import(1)), Err(Error::Conflict(_))));
        assert_eq!(under_way.of(import(2)), None);
        drop(running);
        assert_eq!(under_way.of(import(1)), None);
    }

    #[test]
    fn what_was_stopped_says_so_until_it_begins_again() {
        let under_way = Arc::new(UnderWay::default());
        let running = under_way.begin(import(1)).unwrap();
        under_way.stop(import(1));
        let stopped = running.advance(1).unwrap_err();
        running.fail(&stopped);
        assert!(
            matches!(under_way.of(import(1)), Some(Progress::Failed(reason)) if reason.contains("stopped"))
        );
        let again = under_way.begin(import(1)).unwrap();
        again.advance(1).unwrap();
        again.fail(&stopped);
        under_way.forget(import(1));
        assert_eq!(under_way.of(import(1)), None);
    }
}
