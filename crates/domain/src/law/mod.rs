//! The law engine: what an incident has to be told to whom by when, who is in scope, and what is owed besides.
//!
//! The law is data: packs ([`Pack`]) say what acts of the Union and of the countries ask, with citations and days; this module
//! interprets them. What the sources do not say is *unknown* in a pack and is shown as something to ask
//! the authority. Nothing here is legal advice, and nothing forecasts what an authority will do.
//!
//! - [`deadlines`] works out the clocks of an incident from its facts;
//! - [`end`] is the arithmetic of terms alone;
//! - [`assess`] says on which grounds an incident is significant;
//! - [`scope`] says whether an institution is in scope and of which class, [`exposure`] what a fine may be at most, [`duties`] what is owed
//!   besides;
//! - [`register_by`] says by when one registers;
//! - [`doubts`] lists what packs do not know, [`differences`] where two of them differ.

mod check;
mod checker;
mod citation;
mod civil;
mod confidence;
mod deadline;
mod difference;
mod duty;
mod facts;
mod fine;
mod holidays;
mod library;
mod pack;
mod reckoning;
mod registration;
mod scope;
mod shipped;
mod significance;
mod term;
#[cfg(test)]
mod tests;

pub use check::{Asked, Doubt, Whom, doubts};
pub use checker::citations;
pub use citation::{Act, Citation, NoCitation};
pub use civil::{NoTime, Reading, read_time};
pub use confidence::{Confidence, Known, Stated};
pub use deadline::{
    Change, Deadline, Deadlines, NotRunning, OtherStart, Question, Remark, State, WhyNot, deadlines,
};
pub use difference::{Difference, differences};
pub use duty::{DutyStanding, OwedDuty, duties};
pub use facts::{
    Answer, CLOCK_SKEW_SECONDS, Entry, Fact, IncidentFacts, Institution, MAX_ENTRIES, Problem, Refused,
};
pub use fine::{Exposure, MostFined, exposure};
pub use holidays::{HolidayTable, Holidays};
pub use library::{Force, InForce, Law, PackError};
pub use pack::{
    ActStatus, Anchor, Annex, Clock, Cohort, Computation, ComputationRule, Country, Criterion, DayOffKind,
    Duty, EntityType, Fines, InScope, MAX_BYTES, Maximum, Moment, Pack, Proposal, PublicBodies, Registration,
    Role, SCHEMA, ScopeRule, SignificanceQuestion, SizeLimits, Stage, Start, Trigger, UntilAnswered,
};
pub use reckoning::{End, EndRule, LawfulLater, Place, end};
pub use registration::register_by;
pub use scope::{Class, GroupFigures, Regardless, ScopeAnswers, ScopeReason, ScopeResult, scope};
pub use significance::{Assessment, Ground, Occurrence, Significance, assess};
pub use term::{NoTerm, Term};
