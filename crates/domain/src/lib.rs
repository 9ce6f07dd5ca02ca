//! The rules of Wardround: values, nouns and engines.
//!
//! Nothing here reads a clock, a file, a database or a random number: they come in as arguments, so that every
//! rule gives the same answer for the same input, in a test, on the page, in the terminal and in a job.
//!
//! Values live in [`id`], [`time`] and [`text`]. Each noun of the field has one module of its name, the same word
//! that names its table, its URL and its documentation page. The engines are [`lifecycle`] (which product and
//! release an inventory string means, and how long its maker supports it), [`inventory`] (what an import would
//! change), [`matching`] (which equipment an advisory speaks of), [`reconciliation`] (which rows of which lists are one piece of equipment), [`staff_list`] (what a list of people would change), [`law`] (what an incident has to be told to whom by when, and what is owed besides), [`round`] (what to do first) and [`journal`] (how it is proved that nothing was altered).

pub mod access;
pub mod advisory;
pub mod area;
pub mod asset;
pub mod backup;
pub mod component;
pub mod dependency;
pub mod device_model;
pub mod disagreement;
pub mod exploitation;
pub mod fact;
pub mod feed;
pub mod holiday;
pub mod id;
pub mod incident;
pub mod indicator;
pub mod inventory;
pub mod journal;
pub mod law;
pub mod legal_date;
pub mod lifecycle;
pub mod location;
pub mod matching;
pub mod notification;
pub mod reconciliation;
pub mod round;
pub mod security_event;
pub mod service;
pub mod source;
pub mod staff_list;
pub mod supplier;
pub mod taxonomy;
pub mod tenant;
pub mod text;
pub mod time;
pub mod tlp;
mod words;
pub mod zone;
