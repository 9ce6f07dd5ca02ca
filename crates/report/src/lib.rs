//! Documents as values: what a notice, a pack or a log says, in the order in which it is read.
//!
//! What this is not: layout (that is `typeset`, which only the binary links and others reach through [`Typeset`]), queries
//! or words. Every word, labels of page numbers included, comes from whoever makes the document, in its language.
//!
//! Invariants. Text is plain text: no markup in it means anything, and all of it is shown. The same value gives the same
//! file, byte for byte, so a document holds its moment and nothing is asked of a clock.

mod attachment;
mod block;
pub mod csv;
mod document;
mod setting;

pub use attachment::{Attachment, Relationship};
pub use block::{Alignment, Block, Column, Field, Table};
pub use document::{Banner, BannerKind, Document, Fact, Labels, Section};
pub use setting::{Typeset, TypesetError};
