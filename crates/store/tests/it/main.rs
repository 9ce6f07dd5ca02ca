//! The store, every test on both engines.

#![cfg(test)]

mod absence;
mod access;
mod asset;
mod asset_list;
mod backup;
mod blob;
mod bulk_correction;
mod component;
mod dependency;
mod device_model;
mod disagreement;
mod engines;
mod fact;
mod feed;
mod feed_source;
mod grant;
mod hospital;
mod idempotency;
mod import;
mod inspection;
mod job;
mod join;
mod journal;
mod link;
mod location;
mod migration;
mod outbox;
mod owner;
mod person;
mod place;
mod postgres;
mod reconciliation;
mod round;
mod service;
mod source;
mod staff_list;
mod stored_file;
mod supplier;
mod sweep;
mod system;
mod tenant;
mod transaction;
mod watched_folder;
mod zone;
