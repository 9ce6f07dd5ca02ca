//! Workbooks as spreadsheets write them, hostile ones made here, and what is written read back equal.

mod hostile;
mod real;
mod sheet;

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

/// A workbook made of parts: what is not stated is as small as may be.
struct Fixture {
    parts: Vec<(String, Vec<u8>)>,
    stored: bool,
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl Fixture {
    /// One sheet called `S` with `sheet_data` between its tags.
    fn new(sheet: &str) -> Self {
        let relation = |id: &str, kind: &str, target: &str| {
            format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
        };
        let workbook =
            r#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
        let relations = [
            relation("rId1", "worksheet", "worksheets/sheet1.xml"),
            relation("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
            relation("rId3", "styles", "styles.xml"),
        ];
        let root = relation("rId1", "officeDocument", "xl/workbook.xml");
        let fixture = Self {
            parts: Vec::new(),
            stored: false,
        };
        fixture
            .with("_rels/.rels", &format!("<Relationships>{root}</Relationships>"))
            .with("xl/workbook.xml", workbook)
            .with(
                "xl/_rels/workbook.xml.rels",
                &format!("<Relationships>{}</Relationships>", relations.concat()),
            )
            .with(
                "xl/worksheets/sheet1.xml",
                &format!("<worksheet>{sheet}</worksheet>"),
            )
    }

    /// A sheet of rows alone.
    fn rows(rows: &str) -> Self {
        Self::new(&format!("<sheetData>{rows}</sheetData>"))
    }

    fn with(mut self, name: &str, content: &str) -> Self {
        self.parts.retain(|(present, _)| present != name);
        self.parts.push((name.to_owned(), content.as_bytes().to_vec()));
        self
    }

    fn stored(self) -> Self {
        Self { stored: true, ..self }
    }

    fn bytes(&self) -> Vec<u8> {
        let method = if self.stored {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default().compression_method(method);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            writer.start_file(name, options).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn read(&self) -> Reading {
        read(&self.bytes(), &Choice::default()).unwrap()
    }

    fn refusal(&self) -> String {
        read(&self.bytes(), &Choice::default()).unwrap_err().to_string()
    }
}

/// A row of cells in place.
fn text_row(number: usize, cells: &[&str]) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|text| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#))
        .collect();
    format!(r#"<row r="{number}">{}</row>"#, cells.concat())
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        rows in prop::collection::vec(prop::collection::vec("[a-z0-9=+@_x<>&\"' \t\r\né😀-]{0,12}", 3), 1..12),
        first in prop::collection::vec("[A-Za-z_x0D<&=]{1,8}", 3),
    ) {
        // A row without a value is no row.
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
            .collect();
        let bytes = write("List", &first, &rows).unwrap();
        let reading = read(&bytes, &Choice { sheet: None, header_row: Some(1) }).unwrap();
        prop_assert_eq!(&reading.table.headers, &first);
        let read: Vec<Vec<String>> = reading.table.rows.into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn no_change_of_a_byte_makes_the_reader_fail(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        truncated in any::<bool>(),
    ) {
        let rows = format!("{}{}", text_row(1, &["Name", "Serial"]), text_row(2, &["PC1", "S&amp;1"]));
        let mut bytes = Fixture::rows(&rows).stored().bytes();
        for (index, byte) in changes {
            let position = index.index(bytes.len());
            bytes[position] = byte;
        }
        if truncated {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = sheets(&bytes);
        if let Ok(reading) = read(&bytes, &Choice::default()) {
            for row in reading.table.rows {
                prop_assert_eq!(row.cells.len(), reading.table.headers.len());
            }
        }
    }
}

#[test]
fn the_same_table_is_the_same_file() {
    let headers = ["a".to_owned()];
    let rows = [["=1+1".to_owned()]];
    assert_eq!(
        write("S", &headers, &rows).unwrap(),
        write("S", &headers, &rows).unwrap()
    );
}

#[test]
fn what_no_workbook_can_hold_is_refused_when_written() {
    let long = ["a".repeat(32_768)];
    let error = write("S", &long, Vec::<Vec<String>>::new().iter()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the workbook could not be written; write the list as CSV"
    );
}
