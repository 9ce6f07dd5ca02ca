//! The store, every test on both engines.

#![cfg(test)]

mod access;
mod asset;
mod asset_list;
mod blob;
mod dependency;
mod device_model;
mod engines;
mod fact;
mod feed;
mod grant;
mod hospital;
mod idempotency;
mod import;
mod inspection;
mod job;
mod join;
mod journal;
mod link;
mod outbox;
mod person;
mod postgres;
mod reconciliation;
mod round;
mod service;
mod source;
mod stored_file;
mod sweep;
mod system;
mod tenant;
mod transaction;
