//! Other kinds of file that arrive under the name of a CSV, recognised by their first bytes.
//!
//! Only kinds a hospital is likely to drop here are named; anything else that is not text is found by its bytes.

use std::fmt;

/// A kind of file that is not separated text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForeignFile {
    /// Excel since 2007.
    XlsxWorkbook,
    /// `OpenDocument` spreadsheet.
    OdsSpreadsheet,
    /// Excel before 2007, or another file in Microsoft's compound format.
    XlsWorkbook,
    /// A ZIP archive.
    ZipArchive,
    /// Data compressed with gzip.
    Gzip,
    /// A PDF.
    Pdf,
    /// A PNG, JPEG or GIF picture.
    Picture,
    /// A web page, which some tools save under `.xls` or `.csv`.
    WebPage,
    /// An XML document, such as an nmap report.
    Xml,
    /// An `SQLite` database.
    SqliteDatabase,
}

const MAGIC: &[(&[u8], ForeignFile)] = &[
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ForeignFile::XlsWorkbook),
    (b"PK\x05\x06", ForeignFile::ZipArchive),
    (b"\x1F\x8B", ForeignFile::Gzip),
    (b"%PDF-", ForeignFile::Pdf),
    (b"\x89PNG\r\n\x1A\n", ForeignFile::Picture),
    (b"\xFF\xD8\xFF", ForeignFile::Picture),
    (b"GIF8", ForeignFile::Picture),
    (b"SQLite format 3\0", ForeignFile::SqliteDatabase),
];

impl ForeignFile {
    /// The kind `bytes` begin as, when they begin as one of these.
    pub fn recognise(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"PK\x03\x04") {
            return Some(Self::zipped(bytes));
        }
        let by_magic = MAGIC
            .iter()
            .find(|(magic, _)| bytes.starts_with(magic))
            .map(|(_, kind)| *kind);
        by_magic.or_else(|| Self::marked_up(bytes))
    }

    /// The office formats are ZIP archives; their member names stand in clear near the beginning.
    fn zipped(bytes: &[u8]) -> Self {
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        if holds(b"xl/") || holds(b"[Content_Types].xml") {
            Self::XlsxWorkbook
        } else if holds(b"opendocument.spreadsheet") {
            Self::OdsSpreadsheet
        } else {
            Self::ZipArchive
        }
    }

    fn marked_up(bytes: &[u8]) -> Option<Self> {
        let text = bytes
            .strip_prefix(b"\xEF\xBB\xBF")
            .unwrap_or(bytes)
            .trim_ascii_start();
        let begins = |tag: &[u8]| {
            text.get(..tag.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(tag))
        };
        if begins(b"<!doctype html") || begins(b"<html") || begins(b"<table") {
            Some(Self::WebPage)
        } else if begins(b"<?xml") {
            Some(Self::Xml)
        } else {
            None
        }
    }

    /// What to do instead.
    pub fn way_out(self) -> &'static str {
        match self {
            Self::XlsxWorkbook | Self::OdsSpreadsheet | Self::XlsWorkbook => {
                "open it and save the sheet as \"CSV UTF-8\""
            }
            Self::ZipArchive | Self::Gzip => "unpack it first",
            Self::WebPage => "open it in a spreadsheet and save it as \"CSV UTF-8\"",
            Self::Pdf | Self::Picture | Self::Xml | Self::SqliteDatabase => "export the list as CSV",
        }
    }
}

impl fmt::Display for ForeignFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::XlsxWorkbook => "an XLSX workbook",
            Self::OdsSpreadsheet => "an OpenDocument spreadsheet",
            Self::XlsWorkbook => "an old Excel workbook (XLS)",
            Self::ZipArchive => "a ZIP archive",
            Self::Gzip => "a gzip-compressed file",
            Self::Pdf => "a PDF",
            Self::Picture => "a picture",
            Self::WebPage => "a web page",
            Self::Xml => "an XML document",
            Self::SqliteDatabase => "an SQLite database",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_files_are_told_from_other_archives() {
        let named = |bytes: &[u8]| ForeignFile::recognise(bytes).map(|kind| kind.to_string());
        assert_eq!(
            named(b"PK\x03\x04....xl/workbook.xml").as_deref(),
            Some("an XLSX workbook")
        );
        assert_eq!(
            named(b"PK\x03\x04....readme.txt").as_deref(),
            Some("a ZIP archive")
        );
        assert_eq!(
            named(b"\xEF\xBB\xBF\n<TABLE border=1>").as_deref(),
            Some("a web page")
        );
        assert_eq!(named(b"Name;Serial"), None);
    }
}
