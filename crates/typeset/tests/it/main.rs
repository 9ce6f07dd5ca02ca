//! The files that are made, as readers see them that share nothing with what made them.

#![cfg(test)]

mod archive;
mod hostile;
mod languages;
mod limits;
mod reader;
mod repertoire;
mod sample;
