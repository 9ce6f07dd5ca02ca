//! The program as a user runs it: arguments in, answers and exit codes out.

#![cfg(test)]

mod advisory;
mod components;
mod feeds;
mod identify;
mod import;
mod incident;
mod journal;
mod journal_deletion;
mod journal_export;
mod journey;
mod law;
mod matching;
mod mds2;
#[cfg(unix)]
mod private;
mod program;
mod reconcile;
mod udi;
