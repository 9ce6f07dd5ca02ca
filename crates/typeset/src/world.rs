//! The world as the compiler sees it: one template, the fonts, the values of one document.
//!
//! What this is not: a way to anything else. Every other file is refused, there is no day and no package.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

use crate::fonts::Fonts;

/// How a document looks. Parsed once.
static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("template.typ")));

/// The world of one document.
pub(crate) struct World {
    library: LazyHash<Library>,
}

impl World {
    /// The world in which these are the inputs.
    pub(crate) fn new(inputs: Dict) -> Self {
        let library = Library::builder()
            .with_inputs(inputs)
            // The first cell of a row can be its heading only with this.
            .with_features(std::iter::once(Feature::A11yExtras).collect())
            .build();
        Self {
            library: LazyHash::new(library),
        }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &Fonts::get().book
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
        } else {
            Err(FileError::NotFound(PathBuf::new()))
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        Fonts::get().faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
