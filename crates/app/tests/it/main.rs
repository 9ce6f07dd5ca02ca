//! Use cases over a real database in a folder of its own, with a clock that stands still until moved.

#![cfg(test)]
mod access;
mod advisory;
mod advisory_inbox;
mod advisory_source;
mod backup;
mod bulk_correction;
mod catalogue;
mod component;
mod csaf_provider;
mod demo;
mod ending;
mod feed;
mod feed_server;
mod feed_source;
mod house;
mod import;
mod import_cases;
mod import_file;
mod import_undo;
mod incident;
mod judgement;
mod law_pack;
mod legal_date;
mod mail;
mod morning;
mod officer;
mod password;
mod permission;
mod person;
#[path = "../../../store/tests/it/postgres.rs"]
mod postgres;
mod round;
mod scope_assessment;
mod security_event;
mod service;
mod source;
mod staff_list;
mod supplier;
mod tenant;
mod throttle;
mod token;
mod watch;
mod worker;
mod zone;
