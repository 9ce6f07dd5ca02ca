//! Today's round: the few things to do first, each with its clinical reason, its evidence and its deadline.
//!
//! Like a ward round it goes by patients: what can harm them soonest comes first, whatever a score or a framework
//! says. A [`Concern`] is something that may become a card; [`rank`] says where it stands and why; [`Round::build`]
//! leaves out what was decided or is not due and keeps at most seven. Everything here is a pure function of the
//! concerns, the decisions and the day: no clock, no randomness, no floating point, so that the page, the print-out,
//! the terminal and a test agree, and any order of the input gives the same round.
//!
//! The rules, their sources and what is judgement are in `docs/round.md`.

mod build;
mod card;
mod changes;
mod concern;
mod decision;
mod due;
mod exposure;
mod factor;
pub mod lifecycle;
mod matter;
mod phrase;
mod rank;
mod remainder;
mod sorted;
mod urgency;
mod viewer;

pub use build::{LEGAL_PIN_DAYS, MOST_CARDS, More, NextDue, PinReason, Pinned, Round};
pub use card::{Act, Card, what};
pub use changes::{Changes, Gone, GoneBecause, Moved, RecordedConcern, RoundRecord};
pub use concern::{Audience, Concern, ConcernKey, Evidence};
pub use decision::{
    Aside, Decision, FOLLOW_UP_DAYS, LONGEST_SNOOZE_DAYS, NamedPerson, Snooze, SnoozeError, Step, Worsening,
};
pub use due::{Due, DueOrigin, EXPLOITED_HANDLING_DAYS, due, handling_days};
pub use exposure::{
    Alternative, Answer, Basis, Care, DependencyPath, Exposure, PatientContact, Reach, ServiceAtRisk,
    UnitAtRisk,
};
pub use factor::Factor;
pub use matter::{EquipmentClass, EquipmentName, Matter};
pub use phrase::{Phrase, Value};
pub use rank::{Priority, Rank, in_round_order, rank};
pub use remainder::{Remainder, SetAside};
pub use urgency::{
    CONTRACT_HORIZON_DAYS, DEADLINE_HORIZON_DAYS, DEFAULT_TOLERABLE_LOSS_HOURS, FEED_FAILING_DAYS,
    HIGH_SEVERITY_TENTHS, INVENTORY_AGE_DAYS, RESTORE_TEST_INTERVAL_DAYS, Urgency,
};
pub use viewer::Viewer;
