//! What the program keeps of a log beside its records, and must agree with them.
//!
//! Head, records and checkpoint are written in one transaction, and a log begins in the transaction that makes its
//! tenant. So in no state that the program leaves behind does one of them lack, and removing one of them shows without
//! anything from outside. Only all of them together, set back to an earlier checkpoint, look like an earlier day.

use uuid::Uuid;

use super::report::{Problem, Report};
use super::tree::TreeHash;

/// The stored head of a log: where numbering goes on from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptHead {
    /// Numbered entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: TreeHash,
}

/// What a database, or a file made from it, says of a log beside its records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The stored head; none where there is none.
    pub head: Option<KeptHead>,
    /// Entries that wait for their number.
    pub waiting: u64,
    /// Whether every checkpoint of the database was among the evidence. Without a key none is.
    pub with_checkpoints: bool,
    /// The tenant of whose making the first record must tell; none where that is not known.
    pub tenant: Option<Uuid>,
}

impl Kept {
    /// Adds to `report` whatever disagrees; `beginning` is the tenant the first record tells of.
    pub(crate) fn hold_against(&self, beginning: Option<Uuid>, report: &mut Report) {
        report.waiting = self.waiting;
        if report.end == 0 && self.waiting == 0 {
            report.add(Problem::Empty);
        }
        self.hold_head(report);
        // A checkpoint that is there and could not be compared, or did not agree, was named already.
        let is_there = report.uncompared_checkpoints > 0
            || report
                .problems
                .iter()
                .any(|problem| matches!(problem, Problem::Root { .. }));
        if self.with_checkpoints && !is_there && report.covered_from_inside < report.end {
            report.add(Problem::Unsigned {
                first: report.covered_from_inside,
                last: report.end - 1,
            });
        }
        if let Some(tenant) = self.tenant
            && report.entries > 0
            && beginning != Some(tenant)
        {
            report.add(Problem::Beginning { tenant });
        }
    }

    fn hold_head(&self, report: &mut Report) {
        let entries = report.end;
        match self.head {
            None if entries == 0 => {}
            None => report.add(Problem::NoHead { entries }),
            Some(head) if head.size != entries => report.add(Problem::HeadSize {
                head: head.size,
                entries,
            }),
            Some(head) if report.root.is_some_and(|root| root != head.root) => {
                report.add(Problem::HeadRoot { size: entries });
            }
            Some(_) => {}
        }
    }
}
