//! What the exports of inventory tools in JSON have in common: objects that the API wraps in pages, alone, in arrays, one
//! to a line, or several of these one after another.
//!
//! What this is not: it knows no tool. The modules of the tools say what wraps their objects and what is read of each.
//!
//! Invariants. Places are the positions of the objects among all of the file. What a tool's module does not take becomes
//! a reject with its place and reason, and reading goes on. A file of which nothing is taken is refused.

#[cfg(test)]
mod tests;

use std::io::Read;

use serde::de::DeserializeOwned;

use crate::json::{Document, JsonError, List, each_document, load};
use crate::table::{Reject, Row, Table};

/// Bytes of a file.
pub const MAX_FILE_BYTES: u64 = 128 << 20;

/// Objects of a file.
pub const MAX_OBJECTS: usize = 200_000;

/// Bytes at the start of a file from which it is recognised.
pub const SAMPLE_BYTES: usize = 64 << 10;

/// Why a file is refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Not JSON, or not to be read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Looks like an export of the tool and holds no equipment.
    #[error("the file looks like an export of {tool} but holds {lacks}; {way_out}")]
    NoEquipment {
        /// The tool.
        tool: &'static str,
        /// What was looked for.
        lacks: &'static str,
        /// What to export instead.
        way_out: &'static str,
    },
    /// More than can be read.
    #[error("the file holds more than {limit} objects; export it in parts")]
    TooManyObjects {
        /// The limit.
        limit: usize,
    },
}

impl ExportError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Json(error) => error.message_key(),
            Self::NoEquipment { .. } => "export-error-no-equipment",
            Self::TooManyObjects { .. } => "export-error-too-many-objects",
        }
    }
}

/// What is said about a tool when a file of it cannot be taken.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    /// Completes "holds …".
    pub(crate) lacks: &'static str,
    pub(crate) way_out: &'static str,
    /// Objects of a file.
    pub(crate) limit: usize,
}

/// A page of objects.
pub(crate) struct Page<T> {
    pub(crate) items: List<T, MAX_OBJECTS>,
    /// How many there are in all, as the page says; 0 where it does not.
    pub(crate) total: u64,
}

/// An object of an export, or a page of them: the fields of both are read, and which it is shows.
pub(crate) trait Exported: DeserializeOwned {
    /// The page this is; `None` for an object.
    fn page(&mut self) -> Option<Page<Self>>;
}

/// What was read beside the rows.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    place: u64,
    taken: u64,
    pub(crate) rejects: Vec<Reject>,
    pub(crate) remarks: Vec<String>,
    total: u64,
    empty_page: bool,
    surplus: bool,
    first_broken: Option<JsonError>,
}

/// Hands every object of a file to `take`, which answers why it is none that can be taken.
pub(crate) fn each_object<T: Exported>(
    source: impl Read,
    tool: &Tool,
    mut take: impl FnMut(u64, T) -> Result<(), &'static str>,
) -> Result<Gathered, ExportError> {
    let bytes = load(source, MAX_FILE_BYTES)?;
    let mut gathered = Gathered::default();
    each_document::<T>(&bytes, |document| {
        match document {
            Document::Object(mut object) => match object.page() {
                Some(page) => gathered.page(page, &mut take),
                None => gathered.offer(object, &mut take),
            },
            Document::Other => gathered.reject("this is no object but a plain value".to_owned()),
            Document::Broken(error) => {
                gathered.reject(error.to_string());
                gathered.first_broken.get_or_insert(error);
            }
        }
        !gathered.is_too_large(tool)
    });
    gathered.finish(tool)
}

impl Gathered {
    fn page<T>(&mut self, page: Page<T>, take: &mut impl FnMut(u64, T) -> Result<(), &'static str>) {
        // Every page of a listing gives the same total.
        self.total = self.total.max(page.total);
        self.surplus |= page.items.cut;
        self.empty_page |= page.items.items.is_empty();
        for item in page.items.items {
            match item {
                Some(item) => self.offer(item, take),
                None => self.reject("this is no object but a plain value".to_owned()),
            }
        }
    }

    fn offer<T>(&mut self, object: T, take: &mut impl FnMut(u64, T) -> Result<(), &'static str>) {
        match take(self.place + 1, object) {
            Ok(()) => {
                self.place += 1;
                self.taken += 1;
            }
            Err(reason) => self.reject(reason.to_owned()),
        }
    }

    fn reject(&mut self, reason: String) {
        self.place += 1;
        self.rejects.push(Reject {
            place: self.place,
            reason,
        });
    }

    fn is_too_large(&self, tool: &Tool) -> bool {
        self.surplus || self.place > tool.limit as u64
    }

    fn finish(mut self, tool: &Tool) -> Result<Self, ExportError> {
        if self.is_too_large(tool) {
            return Err(ExportError::TooManyObjects { limit: tool.limit });
        }
        if self.taken == 0 && !(self.empty_page && self.rejects.is_empty()) {
            let other = ExportError::NoEquipment {
                tool: tool.name,
                lacks: tool.lacks,
                way_out: tool.way_out,
            };
            return Err(self.first_broken.map_or(other, ExportError::Json));
        }
        if self.total > self.place {
            self.remarks.push(format!(
                "the file holds {} of {} objects; export all pages, or what is missing looks as if it were gone",
                self.place, self.total
            ));
        }
        Ok(self)
    }

    /// The table of these rows.
    pub(crate) fn into_table(self, columns: &[&str], rows: Vec<Row>) -> Table {
        Table {
            headers: columns.iter().map(|column| (*column).to_owned()).collect(),
            rows,
            rejects: self.rejects,
            remarks: self.remarks,
        }
    }
}

/// The beginning of a file that is to be recognised.
pub(crate) struct Beginning(String);

impl Beginning {
    /// Of the file that begins with `sample`; bytes beyond [`SAMPLE_BYTES`] are not looked at.
    pub(crate) fn of(sample: &[u8]) -> Self {
        let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
        let text = String::from_utf8_lossy(sample);
        let text = text.trim_start_matches('\u{feff}').trim_start();
        Self(if text.starts_with(['{', '[']) {
            text.to_owned()
        } else {
            String::new()
        })
    }

    /// Whether it is JSON in which this name of a field stands.
    pub(crate) fn names(&self, field: &str) -> bool {
        self.0.contains(&format!("\"{field}\""))
    }
}
