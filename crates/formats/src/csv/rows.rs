//! Rows of text, one after another, within bounded memory: the layer between bytes and [`super::Reader`].
//!
//! Splitting is `csv-core`'s; this adds what a damaged file needs. A row that breaks a limit, or a quote that is
//! never closed, costs that row only: reading resumes at the next line. The work stays linear in the file, because a
//! quote still open after all those lines leaves only doubled quotes behind it, none of which opens another cell.
//!
//! Invariant: `text` holds at most the cell being read and one decoded chunk.

use std::io::{self, Read};

use csv_core::ReadFieldResult;

use super::decode::{Decoded, Filled};
use super::dialect::Dialect;
use super::error::{Reject, RejectReason};
use super::limits::{MAX_CELL_BYTES, MAX_COLUMNS, MAX_ROW_BYTES};
use super::reader::Record;

/// The rows of a file, header and preamble included. Blank lines are passed over.
pub(super) struct Rows<R> {
    source: Decoded<R>,
    parser: csv_core::Reader,
    quote: Option<u8>,
    text: Vec<u8>,
    /// Where in `text` the next unread byte is.
    position: usize,
    /// Where in `text` the cell being read begins.
    cell_start: usize,
    place: Place,
    cell: Vec<u8>,
    ended: bool,
}

/// The line of the file the next unread byte is on. A carriage return, a line feed or both end a line.
#[derive(Clone, Copy)]
struct Place {
    line: u64,
    after_return: bool,
}

impl Place {
    fn advance(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.line += u64::from(*byte == b'\r' || (*byte == b'\n' && !self.after_return));
            self.after_return = *byte == b'\r';
        }
    }
}

/// How the reading of a cell ended.
enum CellEnd {
    Cell,
    Row,
    EndOfFile,
}

/// Why a row was given up, and where to go on.
enum Broken {
    /// Resume at the line after the first line of the open cell.
    Cell(RejectReason),
    /// Resume at the next line.
    Row(RejectReason),
    /// Resume here, behind the row.
    EndedRow(RejectReason),
    /// Nothing more can be read.
    File(RejectReason),
}

impl<R: Read> Rows<R> {
    pub(super) fn new(source: R, dialect: &Dialect) -> Self {
        let mut builder = csv_core::ReaderBuilder::new();
        builder.delimiter(dialect.separator.as_byte());
        match dialect.quote.as_byte() {
            Some(quote) => builder.quote(quote),
            None => builder.quoting(false),
        };
        Self {
            source: Decoded::new(source, dialect.encoding),
            parser: builder.build(),
            quote: dialect.quote.as_byte(),
            text: Vec::new(),
            position: 0,
            cell_start: 0,
            place: Place {
                line: 1,
                after_return: false,
            },
            cell: vec![0; MAX_CELL_BYTES],
            ended: false,
        }
    }

    /// Passes over `lines` lines, whatever they hold.
    pub(super) fn skip_lines(&mut self, lines: u64) -> Result<(), Reject> {
        for _ in 0..lines {
            self.skip_line()
                .map_err(|reason| Reject::new(self.place.line, reason))?;
            self.skip_line_feed()
                .map_err(|reason| Reject::new(self.place.line, reason))?;
        }
        Ok(())
    }

    /// The next row with any text on its lines.
    pub(super) fn next_row(&mut self) -> Option<Result<Record, Reject>> {
        if self.ended {
            return None;
        }
        match self.skip_blank_lines() {
            Ok(true) => {}
            Ok(false) => {
                self.ended = true;
                return None;
            }
            Err(reason) => return Some(Err(self.end(self.place.line, reason))),
        }
        let line = self.place.line;
        let broken = match self.read_cells() {
            Ok(cells) => return Some(Self::without_nul(line, cells)),
            Err(broken) => broken,
        };
        self.parser.reset();
        let (reason, resumed) = match broken {
            Broken::Cell(reason) => (reason, self.return_to_cell()),
            Broken::Row(reason) => (reason, self.skip_line()),
            Broken::EndedRow(reason) => (reason, Ok(())),
            Broken::File(reason) => return Some(Err(self.end(line, reason))),
        };
        // A failure met while looking for the next line is met again, and reported, by the next call.
        self.ended = resumed.is_err_and(|reason| matches!(reason, RejectReason::Unreadable { .. }));
        Some(Err(Reject::new(line, reason)))
    }

    fn end(&mut self, line: u64, reason: RejectReason) -> Reject {
        self.ended = true;
        Reject::new(line, reason)
    }

    fn without_nul(line: u64, cells: Vec<String>) -> Result<Record, Reject> {
        match cells.iter().position(|cell| cell.contains('\0')) {
            Some(index) => Err(Reject::new(line, RejectReason::NulByte { column: index + 1 })),
            None => Ok(Record { line, cells }),
        }
    }

    fn read_cells(&mut self) -> Result<Vec<String>, Broken> {
        let mut cells = Vec::new();
        let mut bytes = 0;
        loop {
            let (end, length) = self.read_cell(cells.len() + 1)?;
            if matches!(end, CellEnd::EndOfFile) {
                return Ok(cells);
            }
            bytes += length;
            cells.push(String::from_utf8_lossy(&self.cell[..length]).into_owned());
            let row_ended = matches!(end, CellEnd::Row);
            let broken = |reason| {
                if row_ended {
                    Broken::EndedRow(reason)
                } else {
                    Broken::Row(reason)
                }
            };
            if cells.len() > MAX_COLUMNS {
                return Err(broken(RejectReason::TooManyCells));
            }
            if bytes > MAX_ROW_BYTES {
                return Err(broken(RejectReason::RowTooLong));
            }
            if row_ended {
                return Ok(cells);
            }
        }
    }

    /// Reads one cell into `self.cell` and gives its length.
    fn read_cell(&mut self, column: usize) -> Result<(CellEnd, usize), Broken> {
        self.cell_start = self.position;
        let mut length = 0;
        let mut at_end = false;
        loop {
            // To the parser an empty input is the end of the file.
            if self.position == self.text.len() && !at_end {
                at_end = !self.fill().map_err(Broken::File)?;
            }
            let input = &self.text[self.position..];
            let (result, read, written) = self.parser.read_field(input, &mut self.cell[length..]);
            self.consume(read);
            length += written;
            match result {
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => {
                    let quoted = self.cell_is_quoted();
                    return Err(Broken::Cell(RejectReason::CellTooLong { column, quoted }));
                }
                ReadFieldResult::Field { .. } if at_end && self.quote_is_open() => {
                    return Err(Broken::Cell(RejectReason::UnclosedQuote));
                }
                ReadFieldResult::Field { record_end: true } => return Ok((CellEnd::Row, length)),
                ReadFieldResult::Field { record_end: false } => return Ok((CellEnd::Cell, length)),
                ReadFieldResult::End => return Ok((CellEnd::EndOfFile, length)),
            }
        }
    }

    fn cell_is_quoted(&self) -> bool {
        self.quote.is_some() && self.text.get(self.cell_start).copied() == self.quote
    }

    /// Whether the cell that ends with the file began with a quote that nothing closes.
    fn quote_is_open(&self) -> bool {
        let Some(quote) = self.quote.filter(|_| self.cell_is_quoted()) else {
            return false;
        };
        let mut rest = &self.text[self.cell_start + 1..self.position];
        while let Some(at) = rest.iter().position(|byte| *byte == quote) {
            if rest.get(at + 1) != Some(&quote) {
                return false;
            }
            rest = &rest[at + 2..];
        }
        true
    }

    fn consume(&mut self, count: usize) {
        self.place
            .advance(&self.text[self.position..self.position + count]);
        self.position += count;
    }

    /// Gets more text, dropping what lies before the cell being read; `false` at the end of the file.
    fn fill(&mut self) -> Result<bool, RejectReason> {
        self.text.drain(..self.cell_start);
        self.position -= self.cell_start;
        self.cell_start = 0;
        match self.source.fill(&mut self.text) {
            Ok(Filled::More) => Ok(true),
            Ok(Filled::End) => Ok(false),
            Ok(Filled::TooLarge) => Err(RejectReason::FileTooLarge),
            Err(error) => Err(Self::unreadable(&error)),
        }
    }

    fn unreadable(error: &io::Error) -> RejectReason {
        RejectReason::Unreadable {
            message: error.to_string(),
        }
    }

    /// The next unread byte, or nothing at the end of the file.
    fn peek(&mut self) -> Result<Option<u8>, RejectReason> {
        if self.position == self.text.len() {
            self.cell_start = self.position;
            self.fill()?;
        }
        Ok(self.text.get(self.position).copied())
    }

    /// Whether any text is left once blank lines are passed.
    fn skip_blank_lines(&mut self) -> Result<bool, RejectReason> {
        while let Some(byte) = self.peek()? {
            if byte != b'\r' && byte != b'\n' {
                return Ok(true);
            }
            self.consume(1);
        }
        Ok(false)
    }

    /// Passes over the rest of the line and the byte that ends it.
    fn skip_line(&mut self) -> Result<(), RejectReason> {
        while self.peek()?.is_some() {
            let rest = &self.text[self.position..];
            let Some(end) = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
                self.consume(rest.len());
                continue;
            };
            self.consume(end + 1);
            return Ok(());
        }
        Ok(())
    }

    /// Passes over the line feed of a carriage return and line feed.
    fn skip_line_feed(&mut self) -> Result<(), RejectReason> {
        if self.place.after_return && self.peek()? == Some(b'\n') {
            self.consume(1);
        }
        Ok(())
    }

    /// Goes back to where the open cell begins and passes over its first line.
    fn return_to_cell(&mut self) -> Result<(), RejectReason> {
        let passed = &self.text[self.cell_start..self.position];
        let mut within = Place {
            line: 0,
            after_return: false,
        };
        within.advance(passed);
        self.place.line -= within.line;
        self.place.after_return = false;
        self.position = self.cell_start;
        self.skip_line()
    }
}

#[cfg(test)]
mod tests {
    use super::super::limits::SAMPLE_BYTES;
    use super::*;

    /// `length` times the same bytes, never in memory at once.
    fn repeated(bytes: &'static [u8], length: u64) -> impl Read {
        struct Cycle(&'static [u8], usize);
        impl Read for Cycle {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                for slot in buffer.iter_mut() {
                    *slot = self.0[self.1 % self.0.len()];
                    self.1 += 1;
                }
                Ok(buffer.len())
            }
        }
        Cycle(bytes, 0).take(length)
    }

    fn rows_of(source: impl Read) -> Rows<impl Read> {
        Rows::new(source, &Dialect::default())
    }

    const MEGABYTE: u64 = 1 << 20;

    #[test]
    fn a_cell_of_40_megabytes_costs_its_row_and_little_memory() {
        for opening in ["a,b\n1,", "a,b\n1,\""] {
            let file = opening
                .as_bytes()
                .chain(repeated(b"x", 40 * MEGABYTE))
                .chain("\"\n3,4\n".as_bytes());
            let mut rows = rows_of(file);
            assert_eq!(rows.next_row().unwrap().unwrap().line, 1);
            let quoted = opening.ends_with('"');
            let reason = RejectReason::CellTooLong { column: 2, quoted };
            let rejected = rows.next_row().unwrap().err().unwrap();
            assert_eq!((rejected.line, rejected.reason), (2, reason));
            assert_eq!(
                rows.next_row().unwrap().unwrap(),
                Record {
                    line: 3,
                    cells: vec!["3".into(), "4".into()]
                }
            );
            assert_eq!(rows.next_row(), None);
            assert!(
                rows.text.capacity() < SAMPLE_BYTES,
                "{} bytes held",
                rows.text.capacity()
            );
        }
    }

    #[test]
    fn a_quote_never_closed_costs_one_line_of_a_large_file() {
        let file = "a,b\n\"1,2\n".as_bytes().chain(repeated(b"3,4\n", 2 * MEGABYTE));
        let mut rows = rows_of(file);
        assert_eq!(rows.next_row().unwrap().unwrap().line, 1);
        let rejected = rows.next_row().unwrap().unwrap_err();
        assert_eq!(
            (rejected.line, rejected.reason),
            (
                2,
                RejectReason::CellTooLong {
                    column: 1,
                    quoted: true
                }
            )
        );
        let mut expected = 3;
        while let Some(row) = rows.next_row() {
            assert_eq!(row.unwrap().line, expected);
            expected += 1;
        }
        assert_eq!(expected, 3 + 2 * MEGABYTE / 4);
    }

    #[test]
    fn a_row_longer_than_the_limit_is_left_at_its_line_end() {
        let long_cell = "x".repeat(MAX_CELL_BYTES - 1);
        let long_row = vec![long_cell.as_str(); 40].join(",");
        let file = format!("{long_row}\n1,2\n");
        let mut rows = rows_of(file.as_bytes());
        assert_eq!(
            rows.next_row().unwrap().err().unwrap().reason,
            RejectReason::RowTooLong
        );
        assert_eq!(rows.next_row().unwrap().unwrap().line, 2);
    }

    #[test]
    fn one_column_too_many_is_rejected_and_the_next_row_read() {
        for columns in [MAX_COLUMNS, MAX_COLUMNS + 1, MAX_COLUMNS + 2] {
            let file = format!("{}\n1,2\n", vec!["x"; columns].join(","));
            let mut rows = rows_of(file.as_bytes());
            assert_eq!(rows.next_row().unwrap().is_ok(), columns <= MAX_COLUMNS);
            assert_eq!(rows.next_row().unwrap().unwrap().line, 2);
        }
    }

    #[test]
    fn a_file_beyond_the_size_limit_ends_with_a_reason() {
        let mut rows = rows_of(repeated(
            b"1,2\n\n\n\n\n\n\n\n",
            super::super::limits::MAX_FILE_BYTES + 1,
        ));
        rows.source = rows
            .source
            .already_read(super::super::limits::MAX_FILE_BYTES - 100);
        let mut last = None;
        while let Some(row) = rows.next_row() {
            last = Some(row);
        }
        assert_eq!(last.unwrap().unwrap_err().reason, RejectReason::FileTooLarge);
    }
}
