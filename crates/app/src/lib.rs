//! Use cases: what people, programs, jobs and the console can do.
//!
//! One module per noun. A use case takes the [`App`], the [`Actor`](domain::access::Actor) and what it wants; it
//! checks the permission, does its reading and writing in one transaction together with its journal entry and the
//! messages it sends, and answers with values. The page, the API, the command line and the jobs call the same ones.
//!
//! Not here: HTTP, HTML, SQL, and the rules themselves, which are `domain`'s.

pub mod absence;
pub mod access;
pub mod advisory;
pub mod alert_source;
pub mod asset;
pub mod backup;
pub mod bulk_correction;
pub mod call_webhook;
pub mod component;
mod content;
mod correction;
mod day;
pub mod demo;
pub mod dependency;
pub mod device_model;
pub mod disagreement;
pub mod duty;
pub mod env;
mod error;
pub mod feed;
pub mod field;
pub mod health;
pub mod idempotency;
pub mod import;
pub mod incident;
pub mod installation;
pub mod job;
pub mod journal;
pub mod law;
pub mod law_pack;
pub mod legal_date;
pub mod lifecycle;
pub mod location;
pub mod message;
pub mod notification;
pub mod on_call;
pub mod outbox;
pub mod owner;
pub mod person;
mod places;
mod private;
mod projection;
mod recent;
pub mod reconciliation;
pub mod report_code;
pub mod round;
pub mod scope_assessment;
pub mod security_event;
pub mod service;
pub mod source;
pub mod spool;
pub mod staff_list;
mod stored;
pub mod supplier;
pub mod system;
pub mod tenant;
pub mod udi;
pub mod undecided;
pub mod watch;
mod webhook;
pub mod zone;

pub use env::Env;
pub use error::{Conflict, ConflictField, Error, Result};
pub use installation::App;
