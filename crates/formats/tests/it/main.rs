//! The readers against files from outside, with the memory they take.

#![cfg(test)]

mod hostile;
mod memory;
