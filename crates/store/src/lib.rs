//! What Wardround keeps, on SQLite or PostgreSQL, with one set of queries.
//!
//! One module per noun holds its queries; entities, SQL and connections stay private to this crate. Every function
//! that reads takes a [`Scope`](domain::access::Scope) or the tenant it was told by one; every function that writes
//! takes the transaction of the use case and the [`Permit`](domain::access::Permit) that allows it, so that neither
//! tenant nor check can be forgotten.
//!
//! [`Store::write`] is the only way to write: on SQLite one writer at a time, on PostgreSQL serialisable transactions
//! that are tried again when the engine asks for it. There are no triggers, sequences, advisory locks or
//! notifications, so that other engines of the PostgreSQL protocol stay possible.

mod bulk;
mod connection;
mod disk;
mod entity;
mod error;
mod inspection;
mod migration;
mod reserve;
mod value;

pub mod absence;
pub mod access;
pub mod advisory;
pub mod alert_source;
pub mod asset;
pub mod backup;
pub mod blob;
pub mod bulk_correction;
pub mod call_webhook;
pub mod component;
pub mod dependency;
pub mod device_model;
pub mod disagreement;
pub mod fact;
pub mod feed;
pub mod feed_document;
pub mod feed_source;
pub mod idempotency;
pub mod import;
pub mod incident;
pub mod incident_attachment;
pub mod incident_draft;
pub mod incident_link;
pub mod job;
pub mod journal;
pub mod law_pack;
pub mod legal_date;
pub mod location;
pub mod morning_mail;
pub mod notification;
pub mod on_call;
pub mod outbox;
pub mod person;
pub mod reconciliation;
pub mod report_code;
pub mod round;
pub mod round_day;
pub mod scope_assessment;
pub mod security_event;
pub mod service;
pub mod source;
pub mod staff_list;
pub mod stored_file;
pub mod supplier;
pub mod system;
pub mod tenant;
pub mod watched_folder;
pub mod zone;

pub use connection::{Engine, Reader, Retry, Store, Transaction};
pub use disk::free_bytes;
pub use error::{Error, Result};
pub use inspection::Inspection;
