//! Rows as a CSV file that a spreadsheet opens.
//!
//! What this is not: a reader (that is `formats::csv`), or a choice of dialect. Files are UTF-8 with a mark that says so,
//! separated by commas, with the line ends of RFC 4180.
//!
//! Invariant. Cells are text somebody else wrote, and spreadsheets calculate what looks like a formula. A cell that begins
//! like one gets an apostrophe before it (OWASP, CSV Injection); the importer takes it off again.

use std::borrow::Cow;

use domain::text::FORMULA_STARTS;

use crate::Table;

/// Spreadsheets take a file for UTF-8 only if it says so.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The cell with nothing a spreadsheet would calculate.
pub fn neutralised(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA_STARTS) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Rows of cells as the bytes of lines. Fails only where memory does.
pub fn lines<'a, R>(rows: impl IntoIterator<Item = R>) -> std::io::Result<Vec<u8>>
where
    R: IntoIterator<Item = &'a str>,
{
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| neutralised(cell).into_owned()))?;
    }
    writer
        .into_inner()
        .map_err(|error| std::io::Error::other(error.to_string()))
}

/// The first line of a file, with the mark that it is UTF-8.
pub fn heading(cells: &[String]) -> std::io::Result<Vec<u8>> {
    let line = lines([cells.iter().map(String::as_str)])?;
    Ok([BYTE_ORDER_MARK.as_bytes(), &line].concat())
}

/// A table as a whole file: its headings and its rows, without the caption.
pub fn file(table: &Table) -> std::io::Result<Vec<u8>> {
    let headings: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.heading.clone())
        .collect();
    let rows = lines(table.rows.iter().map(|row| row.iter().map(String::as_str)))?;
    Ok([heading(&headings)?, rows].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;

    #[test]
    fn what_a_spreadsheet_would_calculate_gets_an_apostrophe() {
        for cell in [
            "=1+1",
            "+40 21 555",
            "-5",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(A1)",
        ] {
            assert_eq!(neutralised(cell), format!("'{cell}"));
        }
        assert_eq!(neutralised("PC-0042"), "PC-0042");
        assert_eq!(neutralised(""), "");
    }

    #[test]
    fn a_table_is_a_file_with_its_mark_its_headings_and_quoted_cells() {
        let column = |heading: &str| Column {
            heading: heading.to_owned(),
            alignment: crate::Alignment::Start,
        };
        let table = Table {
            caption: "Servers".to_owned(),
            columns: vec![column("Name"), column("Note")],
            rows: vec![
                vec!["=cmd".to_owned(), "one, two".to_owned()],
                vec!["șțâ".to_owned(), "a \"b\"\nc".to_owned()],
            ],
        };
        let written = String::from_utf8(file(&table).unwrap()).unwrap();
        assert_eq!(
            written,
            "\u{feff}Name,Note\r\n'=cmd,\"one, two\"\r\nșțâ,\"a \"\"b\"\"\nc\"\r\n"
        );
    }
}
