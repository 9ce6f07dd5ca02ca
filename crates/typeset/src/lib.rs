//! Sets a [`report::Document`] as PDF/A-3a and PDF/UA-1: tagged, with its language, its fonts and its attachments inside.
//!
//! What this is not: a place for words, or for deciding what a document says. There is no English in what it adds; page
//! numbers and headings come with the document. Only the binary links it, others call it through [`report::Typeset`].
//!
//! Invariants. The same document gives the same bytes. Text goes in as data and never as source, so no text means anything
//! to the compiler. Nothing is read: no file, no font of the system, no package, no network, no clock. What no font here
//! can show is printed as its code point, never left out. Between two documents nothing is kept but the fonts.

mod columns;
mod fonts;
mod inputs;
mod limits;
mod text;
mod world;

use report::{Document, Typeset, TypesetError};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::world::World;

pub use limits::{
    MAX_ATTACHED_BYTES, MAX_ATTACHMENTS, MAX_BANNER, MAX_BLOCKS, MAX_CELLS, MAX_COLUMNS, MAX_FOOTER,
    MAX_LINES, MAX_PAGE_LABEL, MAX_TEXT_BYTES, MAX_TITLE,
};

/// Sets documents. It holds nothing; any number of threads may use it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typesetter;

impl Typeset for Typesetter {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, TypesetError> {
        limits::check(document)?;
        let timestamp = timestamp(document)?;
        let inputs = inputs::of(document)?;
        let options = PdfOptions {
            ident: Smart::Custom(format!("{:032x}", typst::utils::hash128(&inputs))),
            creator: Smart::Custom(Some("Wardround".to_owned())),
            timestamp: Some(timestamp),
            standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
                .map_err(|error| TypesetError::Refused(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        let pages = typst::compile::<PagedDocument>(&World::new(inputs)).output;
        let file = pages.and_then(|pages| typst_pdf::pdf(&pages, &options));
        // What the compiler remembers would only help to set the same document again.
        comemo::evict(0);
        file.map_err(|errors| TypesetError::Refused(messages(&errors)))
    }
}

/// What the compiler has to say, in one line.
fn messages(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    messages.join("; ")
}

/// The moment of the document, which PDF states to the second.
fn timestamp(document: &Document) -> Result<Timestamp, TypesetError> {
    let moment = document.created.in_zone(&jiff::tz::TimeZone::UTC);
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    Some(moment.year())
        .filter(|year| (0..=9999).contains(year))
        .and_then(|year| {
            Datetime::from_ymd_hms(
                i32::from(year),
                part(moment.month()),
                part(moment.day()),
                part(moment.hour()),
                part(moment.minute()),
                part(moment.second()),
            )
        })
        .map(Timestamp::new_utc)
        .ok_or_else(|| TypesetError::Date(document.created.to_string()))
}
