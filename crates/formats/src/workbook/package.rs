//! The archive a workbook is: its directory checked before anything is inflated, its parts opened as bounded streams.
//!
//! Nothing is written to disk and no archive within the archive is opened. Names lead nowhere, but one that would lead
//! out of the archive is the sign of an attack and refuses the file.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{BufReader, Cursor};
use std::rc::Rc;

use zip::ZipArchive;

use super::error::{ForeignFile, Limit, WorkbookError};
use super::limits::{MAX_ENTRIES, MAX_FILE_BYTES, MAX_INFLATED_BYTES, MAX_RATIO, RATIO_FREE_BYTES};
use super::markup::Markup;

/// How every entry of a directory begins.
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

const BUFFER: usize = 64 << 10;

/// An archive whose directory has been checked.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names in lower case, as the packaging convention compares them.
    positions: HashMap<String, usize>,
    /// Bytes that may still be inflated.
    budget: Rc<Cell<u64>>,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            return Err(WorkbookError::Foreign(ForeignFile::CompoundFile));
        }
        if !bytes.starts_with(b"PK") {
            return Err(WorkbookError::Foreign(ForeignFile::NoArchive));
        }
        if bytes.len() > MAX_FILE_BYTES {
            return Err(WorkbookError::limit("the file", Limit::FileBytes));
        }
        // Counted in the bytes, since the number in the directory's end may lie.
        let entries = bytes
            .windows(DIRECTORY_ENTRY.len())
            .filter(|window| *window == DIRECTORY_ENTRY);
        if entries.take(MAX_ENTRIES + 1).count() > MAX_ENTRIES {
            return Err(WorkbookError::limit("the archive", Limit::Entries));
        }
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| WorkbookError::damaged("the archive", error.to_string()))?;
        let mut package = Self {
            archive,
            positions: HashMap::new(),
            budget: Rc::new(Cell::new(MAX_INFLATED_BYTES)),
        };
        package.check_directory()?;
        Ok(package)
    }

    fn check_directory(&mut self) -> Result<(), WorkbookError> {
        let mut declared = 0_u64;
        for position in 0..self.archive.len() {
            let damaged = |error: zip::result::ZipError| {
                WorkbookError::damaged(
                    format!("entry {} of the archive", position + 1),
                    error.to_string(),
                )
            };
            let entry = self.archive.by_index_data(position).map_err(damaged)?;
            let name = entry.name().map_err(damaged)?.into_owned();
            if leads_out(&name) {
                return Err(WorkbookError::EscapingName { name });
            }
            if entry.encrypted() {
                return Err(WorkbookError::Encrypted { name });
            }
            if has_extension(&name, &["xml", "rels"]) {
                declared = declared.saturating_add(entry.size());
                if declared > MAX_INFLATED_BYTES {
                    return Err(WorkbookError::limit(name, Limit::InflatedBytes));
                }
                if entry.size() > allowed(entry.compressed_size()) {
                    return Err(WorkbookError::limit(name, Limit::Ratio));
                }
            }
            self.positions.insert(name.to_ascii_lowercase(), position);
        }
        Ok(())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.positions.contains_key(&name.to_ascii_lowercase())
    }

    /// Files of other kinds that travel inside.
    pub(super) fn embedded(&self) -> usize {
        let embedded = |name: &&String| name.contains("/embeddings/") || has_extension(name, &["zip"]);
        self.positions.keys().filter(embedded).count()
    }

    /// The part called `name` as markup; `place` is what errors call it.
    pub(super) fn part(&mut self, name: &str, place: &str) -> Result<Markup<'_>, WorkbookError> {
        let missing = || WorkbookError::damaged(place, format!("the archive has no entry {name:?}"));
        let position = *self
            .positions
            .get(&name.to_ascii_lowercase())
            .ok_or_else(missing)?;
        let entry = self
            .archive
            .by_index(position)
            .map_err(|error| WorkbookError::damaged(place, error.to_string()))?;
        let allowed = allowed(entry.compressed_size());
        let source = Box::new(BufReader::with_capacity(BUFFER, entry));
        Ok(Markup::new(source, place, allowed, Rc::clone(&self.budget)))
    }
}

/// How many bytes may come out of so many compressed ones.
fn allowed(compressed: u64) -> u64 {
    compressed.saturating_mul(MAX_RATIO).max(RATIO_FREE_BYTES)
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    let is_one = |found: &str| {
        extensions
            .iter()
            .any(|extension| found.eq_ignore_ascii_case(extension))
    };
    name.rsplit_once('.').is_some_and(|(_, found)| is_one(found))
}

fn leads_out(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    drive
        || name.contains('\0')
        || name.starts_with(['/', '\\'])
        || name.split(['/', '\\']).any(|step| step == "..")
}

/// The name of the entry that `target` in the relations of a part in `folder` leads to.
pub(super) fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_relative_to_the_part_or_to_the_archive() {
        assert_eq!(
            resolved("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(
            resolved("xl", "/xl/worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolved("xl", "../sheet.xml"), "sheet.xml");
        assert_eq!(resolved("", "xl/workbook.xml"), "xl/workbook.xml");
    }

    #[test]
    fn names_that_lead_out_of_the_archive_are_told_from_odd_ones() {
        for name in ["../a", "xl/../../a", "/etc/a", "\\a", "..\\a", "C:\\a", "a\0b"] {
            assert!(leads_out(name), "{name}");
        }
        for name in ["xl/a..b.xml", "[Content_Types].xml", "_rels/.rels"] {
            assert!(!leads_out(name), "{name}");
        }
    }
}
