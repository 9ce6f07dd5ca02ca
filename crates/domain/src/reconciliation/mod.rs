//! Which rows of which lists speak of the same piece of equipment.
//!
//! Four lists of one hospital share no key: one has host names, one serial numbers, one inventory numbers, one only
//! addresses. [`reconcile`] puts the records of all of them into [`Group`]s, one for each piece of equipment, and says
//! for every two records it joined what they agree and disagree on. Where the evidence falls short it joins nothing and
//! says so as a [`Doubt`], for a person to judge; what people judged is an argument and outweighs everything else.
//!
//! How it decides. Records that share the value of an identifier are compared ([`Identity`]). A value that one list gives to
//! several machines (the network card of a docking station, the UUID of a cloned machine) identifies none of them and is not used, in any
//! list. Every agreement and disagreement has points ([`Evidence`]); enough of them join. The best pairs are joined first,
//! and a group is never given two records that contradict each other or, without strong evidence of a row entered twice,
//! two records of one list: a list names each thing once. What is then left over is looked at as a whole, with what the rows already
//! joined say: two records that could be nothing else but each other are joined on less ([`Relation::NothingElse`]).
//!
//! Where to look. `identity` is what a row says, `cell` and `remark` how it is read, `sign` and `contest` which rows meet, `weigh` what
//! two rows come to (`number`, `network`, `system`, `circumstance`, `told`), `habit` what the house shows of its customs, `shared` and
//! `stale` what is believed of nobody, `group`, `rival`, `obstacle` and `remainder` what is joined.
//!
//! The scheme is that of Fellegi and Sunter, *A Theory for Record Linkage* (1969), with round points in place of
//! estimated log-odds, so that a person can follow the sum.
//!
//! What this is not: it does not choose whose value is shown (that is [`crate::fact`]), and it compares equipment with
//! equipment, never with advisories.
//!
//! Invariants. The answer depends on the records and judgements alone, not on their order: the same lists give the
//! same groups, whichever came first. Every record is in one group. No group holds two records judged different.

mod cell;
mod circumstance;
mod compare;
mod contest;
mod evidence;
mod group;
mod habit;
mod identity;
mod maker;
mod name;
mod network;
mod number;
mod obstacle;
mod outcome;
mod remainder;
mod remark;
mod rival;
mod shared;
mod sign;
mod stale;
mod system;
#[cfg(test)]
mod tests;
mod told;
mod weigh;

use crate::id::{SourceId, SourceRecordId};
use crate::inventory::Attributes;

pub use contest::{Contest, Crowd};
pub use evidence::{Evidence, Finding, JOINED_FROM, Relation, SUGGESTED_FROM};
pub use group::{reconcile, reconcile_contested};
pub use identity::{Identifier, Identity};
pub(crate) use maker::maker;
pub use name::is_host_name;
pub use outcome::{Doubt, DoubtReason, Group, Link, Reconciliation};
pub use shared::SharedValues;

/// A row of a source, as it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Its identifier.
    pub id: SourceRecordId,
    /// The list it is a row of.
    pub source: SourceId,
    /// What it says.
    pub attributes: &'a Attributes,
}

/// What a person said of two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// One of them.
    pub one: SourceRecordId,
    /// The other.
    pub other: SourceRecordId,
    /// Whether they speak of the same piece of equipment.
    pub same: bool,
}
