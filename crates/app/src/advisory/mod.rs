//! Advisories about devices: taking them in, what they mean for the devices of a house, and what is decided about them.
//!
//! Documents are shared by all tenants, as feeds are; what people say and decide about them is each tenant's own.
//!
//! [`load`] is the one way in, [`matcher`] what the engine looks them up in, [`inbox`] what comes of it. [`decide`], [`withdraw`],
//! [`say`] and [`unsay`] are what people do about it.

mod decision;
mod device;
mod identity;
mod inbox;
mod load;
mod matcher;
mod page;

pub use self::decision::{DecisionForm, LONGEST_REASON, Seen, decide, withdraw};
pub use self::device::Device;
pub use self::identity::{say, unsay};
pub use self::inbox::{About, Inbox, ModelEntry, inbox};
pub(crate) use self::inbox::{InboxCache, within};
pub use self::load::{LARGEST_LOT, Loaded, MOST_DOCUMENTS, Original, load};
pub(crate) use self::load::{Lot, hexadecimal, take_in};
pub use self::matcher::{LoadedAdvisories, matcher};
pub use self::page::{DocumentPage, ModelPage, document, model, original};
pub use store::advisory::{Decision, Identity, Signature, StoredAdvisory};
