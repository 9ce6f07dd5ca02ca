//! What dialect a file is in, concluded from a bounded sample of it and shown before anything is read.
//!
//! The order matters: bytes that are no text are refused, the encoding is decided, directives (`sep=;`, `#TYPE`) are
//! obeyed and passed over, the separator is the one that gives the most rows the same number of columns, and the
//! header is the first row as wide as the table.

use std::io::Read;

use serde::{Deserialize, Serialize};

use super::dialect::{Dialect, Quote, Separator};
use super::encoding::{Certainty, Encoding};
use super::error::{CsvError, Reject, RejectReason};
use super::limits::{
    EVIDENCE_BYTES, MAX_FILE_BYTES, MAX_HEADER_BYTES, MAX_PREAMBLE_LINES, SAMPLE_BYTES, SAMPLE_ROWS,
};
use super::magic::ForeignFile;
use super::reader::{Record, fit};
use super::rows::Rows;
use super::warning::{self, Warning};

/// What was concluded from a sample, with what it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detection {
    /// How to read the file. Change it and call [`Detection::preview`] to see what another reading gives.
    pub dialect: Dialect,
    /// How sure the encoding is.
    pub encoding_certainty: Certainty,
    /// How sure the separator is.
    pub separator_certainty: Certainty,
    /// The names of the columns.
    pub headers: Vec<String>,
    /// Line of the header row; of the first row of data when there is no header.
    pub header_line: u64,
    /// The first rows below the header.
    pub samples: Vec<Record>,
    /// What to look at before going on.
    pub warnings: Vec<Warning>,
}

/// Detects the dialect of the file that begins with `sample`; bytes beyond [`SAMPLE_BYTES`] are not looked at.
///
/// # Errors
/// When the bytes are no text, hold no rows, or no row can be the header.
pub fn detect(sample: &[u8]) -> Result<Detection, CsvError> {
    detect_with_evidence(sample, &[])
}

/// Detects the dialect from a whole file, read once and in bounded memory.
///
/// Rows are looked at as in [`detect`]; the encoding is decided from accented letters wherever they stand, so that a
/// file whose first one is far down is not taken for plain ASCII.
///
/// # Errors
/// As [`detect`], and when the file is too large or cannot be read.
pub fn detect_stream(mut source: impl Read) -> Result<Detection, CsvError> {
    let mut sample = Vec::new();
    source
        .by_ref()
        .take(SAMPLE_BYTES as u64)
        .read_to_end(&mut sample)?;
    let mut evidence = Vec::new();
    let mut chunk = vec![0; EVIDENCE_BYTES];
    let mut total = sample.len() as u64;
    loop {
        let count = source.by_ref().take(EVIDENCE_BYTES as u64).read(&mut chunk)?;
        if count == 0 {
            break;
        }
        total += count as u64;
        if total > MAX_FILE_BYTES {
            return Err(CsvError::FileTooLarge);
        }
        gather(&chunk[..count], &mut evidence);
    }
    detect_with_evidence(&sample, &evidence)
}

/// Adds the lines of `chunk` that hold more than ASCII to `evidence`. A line cut by the chunk is left out, since half
/// of a letter would speak against UTF-8.
fn gather(chunk: &[u8], evidence: &mut Vec<u8>) {
    if chunk.is_ascii() {
        return;
    }
    let whole = chunk
        .split_inclusive(|byte| *byte == b'\n')
        .skip(1)
        .filter(|line| line.ends_with(b"\n"));
    for line in whole.filter(|line| !line.is_ascii()) {
        if evidence.len() + line.len() <= EVIDENCE_BYTES {
            evidence.extend_from_slice(line);
        }
    }
}

fn detect_with_evidence(sample: &[u8], evidence: &[u8]) -> Result<Detection, CsvError> {
    let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
    if let Some(kind) = ForeignFile::recognise(sample) {
        return Err(CsvError::Foreign(kind));
    }
    let (encoding, encoding_certainty) = encoding_of(sample, evidence);
    refuse_binary(sample, encoding)?;
    let text = decoded(sample, encoding);
    let directives = Directives::read(&text);
    let body = Dialect {
        encoding: Encoding::Utf8,
        separator: Separator::Comma,
        quote: Quote::Double,
        preamble_lines: directives.lines,
        header: true,
    };
    let (layout, separator_certainty) = Layout::choose(&text, &body, directives.separator)?;
    let header_line = layout.header_line()?;
    let dialect = Dialect {
        encoding,
        separator: layout.dialect.separator,
        quote: layout.dialect.quote,
        preamble_lines: header_line - 1,
        header: true,
    };
    Detection::of(&text, dialect, encoding_certainty, separator_certainty)
}

/// Letters behind the sample speak only where the sample itself leaves it open.
fn encoding_of(sample: &[u8], evidence: &[u8]) -> (Encoding, Certainty) {
    let within = Encoding::detect(sample);
    if evidence.is_empty() || within.0 == Encoding::Utf16Le || within.0 == Encoding::Utf16Be {
        return within;
    }
    let settled = within.0 == Encoding::Utf8 && !sample.is_ascii();
    if settled {
        within
    } else {
        Encoding::detect(&[sample, b"\n", evidence].concat())
    }
}

/// Bytes in which control characters are counted.
const LOOKED_AT: usize = 4 << 10;

/// Refuses bytes that no text in a single-byte encoding or UTF-8 holds near its beginning.
fn refuse_binary(sample: &[u8], encoding: Encoding) -> Result<(), CsvError> {
    if matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
        return Ok(());
    }
    let head = &sample[..sample.len().min(LOOKED_AT)];
    let unprintable = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\r' | b'\n' | 0x0B | 0x0C | 0x1A);
    let count = head.iter().filter(|byte| unprintable(**byte)).count();
    // One stray control character is a damaged cell; one in fifty is another kind of file.
    match head.iter().position(|byte| unprintable(*byte)) {
        Some(offset) if count * 50 > head.len() => Err(CsvError::Binary {
            offset,
            byte: head[offset],
        }),
        _ => Ok(()),
    }
}

fn decoded(sample: &[u8], encoding: Encoding) -> String {
    let mut decoder = encoding.to_encoding_rs().new_decoder_with_bom_removal();
    let mut text = String::with_capacity(
        decoder
            .max_utf8_buffer_length(sample.len())
            .unwrap_or(sample.len()),
    );
    // A letter cut at the end of the sample is left undecoded rather than called lost.
    let _ = decoder.decode_to_string(sample, &mut text, sample.len() < SAMPLE_BYTES);
    text
}

/// What the first lines say about the file itself.
struct Directives {
    separator: Option<Separator>,
    lines: u64,
}

impl Directives {
    fn read(text: &str) -> Self {
        let mut directives = Self {
            separator: None,
            lines: 0,
        };
        for (line, number) in text.lines().zip(1..=MAX_PREAMBLE_LINES) {
            let line = line.trim_matches(['"', ' ', '\u{feff}']);
            if let Some(separator) = excel_separator(line) {
                directives.separator = Some(separator);
            } else if !line.starts_with("#TYPE") {
                break;
            }
            directives.lines = number;
        }
        directives
    }
}

/// The separator that Excel's first line `sep=;` names.
fn excel_separator(line: &str) -> Option<Separator> {
    let named = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="))?;
    let mut rest = line[named.len()..].chars();
    let separator = Separator::from_char(rest.next()?)?;
    rest.next().is_none().then_some(separator)
}

/// The first rows of the sample as one choice of separator gives them.
struct Layout {
    dialect: Dialect,
    rows: Vec<Record>,
    /// The first row that could not be read.
    reject: Option<Reject>,
    columns: usize,
    /// How well the choice fits, 0 to 1.
    fit: f64,
}

impl Layout {
    fn choose(text: &str, body: &Dialect, named: Option<Separator>) -> Result<(Self, Certainty), CsvError> {
        let quote = if singly_quoted(text) {
            Quote::Single
        } else {
            Quote::Double
        };
        let with = |separator| {
            Self::of(
                text,
                Dialect {
                    separator,
                    quote,
                    ..body.clone()
                },
            )
        };
        if let Some(separator) = named {
            return Ok((with(separator), Certainty::Certain));
        }
        let mut layouts: Vec<Self> = Separator::ALL.into_iter().map(with).collect();
        // Stable: of equally good ones the first, which is the more plausible.
        layouts.sort_by(|one, other| other.fit.total_cmp(&one.fit));
        let second = layouts.get(1).map_or(0.0, |layout| layout.fit);
        if layouts.iter().all(|layout| layout.rows.is_empty()) {
            return Err(Self::why_no_rows(layouts));
        }
        let best = layouts.into_iter().next().ok_or(CsvError::Empty)?;
        let certainty = if best.columns < 2 || best.fit < second * 1.2 {
            Certainty::Guess
        } else {
            Certainty::Likely
        };
        Ok((best, certainty))
    }

    fn of(text: &str, dialect: Dialect) -> Self {
        let (rows, rejects): (Vec<_>, Vec<_>) = complete_rows(text, &dialect)
            .take(SAMPLE_ROWS)
            .partition(Result::is_ok);
        let rows: Vec<Record> = rows.into_iter().filter_map(Result::ok).collect();
        let reject = rejects.into_iter().find_map(Result::err);
        let columns = commonest_width(&rows);
        let alike = rows.iter().filter(|row| row.cells.len() == columns).count();
        let fit = share(alike, rows.len()) * (1.0 - 1.0 / to_f64(columns.max(1)));
        Self {
            dialect,
            rows,
            reject,
            columns,
            fit,
        }
    }

    /// Too many cells under one separator say more than one long cell under the others.
    fn why_no_rows(layouts: Vec<Self>) -> CsvError {
        let mut rejects: Vec<Reject> = layouts.into_iter().filter_map(|layout| layout.reject).collect();
        rejects.sort_by_key(|reject| reject.reason != RejectReason::TooManyCells);
        rejects.into_iter().next().map_or(CsvError::Empty, CsvError::from)
    }

    /// The first row as wide as the table that names at least half of its columns, since a title line saved by a
    /// spreadsheet is as wide but empty beyond its first cell.
    fn header_line(&self) -> Result<u64, CsvError> {
        let named = |row: &&Record| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let is_header = |row: &&Record| row.cells.len() == self.columns && named(row) * 2 >= self.columns;
        let row = self
            .rows
            .iter()
            .find(is_header)
            .or(self.rows.first())
            .ok_or(CsvError::Empty)?;
        if row.line > MAX_PREAMBLE_LINES + 1 {
            Err(CsvError::NoHeader)
        } else {
            Ok(row.line)
        }
    }
}

/// Whether cells are enclosed in `'` throughout: most lines begin or end with it and no `"` occurs.
fn singly_quoted(text: &str) -> bool {
    let lines = || {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .take(SAMPLE_ROWS)
    };
    let enclosed = lines()
        .filter(|line| line.len() > 1 && line.starts_with('\'') && line.ends_with('\''))
        .count();
    !text.contains('"') && enclosed > 0 && enclosed * 2 > lines().count()
}

/// The rows of a sample, without one that the end of the sample may have cut.
fn complete_rows<'a>(
    text: &'a str,
    dialect: &Dialect,
) -> impl Iterator<Item = Result<Record, Reject>> + use<'a> {
    let cut = text.len() >= SAMPLE_BYTES && !text.ends_with('\n');
    let whole = if cut {
        text.rfind('\n').map_or(text, |end| &text[..=end])
    } else {
        text
    };
    let mut rows = Rows::new(
        whole.as_bytes(),
        &Dialect {
            encoding: Encoding::Utf8,
            ..dialect.clone()
        },
    );
    let mut failed = rows.skip_lines(dialect.preamble_lines).err();
    std::iter::from_fn(move || failed.take().map(Err).or_else(|| rows.next_row()))
}

fn commonest_width(rows: &[Record]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    widths
        .chunk_by(PartialEq::eq)
        .max_by_key(|alike| alike.len())
        .and_then(|alike| alike.first().copied())
        .unwrap_or(0)
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        to_f64(part) / to_f64(whole)
    }
}

fn to_f64(count: usize) -> f64 {
    // Counts here are at most MAX_COLUMNS or SAMPLE_ROWS.
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

impl Detection {
    /// What `sample` gives under a dialect chosen by the user.
    ///
    /// # Errors
    /// When no row can be read under it.
    pub fn preview(sample: &[u8], dialect: Dialect) -> Result<Self, CsvError> {
        let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
        let text = decoded(sample, dialect.encoding);
        Self::of(&text, dialect, Certainty::Certain, Certainty::Certain)
    }

    fn of(
        text: &str,
        dialect: Dialect,
        encoding_certainty: Certainty,
        separator_certainty: Certainty,
    ) -> Result<Self, CsvError> {
        let mut rows = complete_rows(text, &dialect).peekable();
        let missing = CsvError::HeaderMissing {
            line: dialect.preamble_lines + 1,
        };
        let first = match rows.peek() {
            None => return Err(missing),
            Some(Err(reject)) => return Err(reject.clone().into()),
            Some(Ok(row)) => row.clone(),
        };
        if let Some(index) = first
            .cells
            .iter()
            .position(|cell| dialect.header && cell.len() > MAX_HEADER_BYTES)
        {
            return Err(CsvError::HeaderTooLong {
                line: first.line,
                column: index + 1,
            });
        }
        if dialect.header {
            rows.next();
        }
        let columns = first.cells.len();
        let (read, rejected): (Vec<_>, Vec<_>) = rows
            .take(SAMPLE_ROWS)
            .map(|row| row.and_then(|row| fit(row, columns)))
            .partition(Result::is_ok);
        let samples: Vec<Record> = read.into_iter().filter_map(Result::ok).collect();
        let rejected: Vec<Reject> = rejected.into_iter().filter_map(Result::err).collect();

        let mut warnings = doubts(&dialect, encoding_certainty, separator_certainty);
        warnings.extend(dialect.header.then(|| header_doubt(&first)).flatten());
        warnings.extend(warning::about_letters(samples.iter().chain([&first])));
        warnings.extend(rejected.first().map(|reject| Warning::RowsRejected {
            rows: rejected.len(),
            line: reject.line,
        }));
        Ok(Self {
            headers: if dialect.header {
                first.cells
            } else {
                numbered(columns)
            },
            header_line: first.line,
            dialect,
            encoding_certainty,
            separator_certainty,
            samples,
            warnings,
        })
    }
}

/// Names for the columns of a file that names none.
pub(super) fn numbered(columns: usize) -> Vec<String> {
    (1..=columns).map(|number| format!("Column {number}")).collect()
}

fn doubts(dialect: &Dialect, encoding: Certainty, separator: Certainty) -> Vec<Warning> {
    let above = (dialect.preamble_lines > 0).then_some(Warning::LinesAboveHeader {
        lines: dialect.preamble_lines,
    });
    let unsure_encoding = (encoding == Certainty::Guess).then_some(Warning::EncodingUncertain {
        encoding: dialect.encoding,
    });
    let unsure_separator = (separator == Certainty::Guess).then_some(Warning::SeparatorUncertain);
    above
        .into_iter()
        .chain(unsure_encoding)
        .chain(unsure_separator)
        .collect()
}

/// Names hold letters; a number, a date or an address in the header row is a value.
fn header_doubt(header: &Record) -> Option<Warning> {
    let is_value = |cell: &str| !cell.trim().is_empty() && !cell.chars().any(char::is_alphabetic);
    let index = header
        .cells
        .iter()
        .position(|cell| is_value(cell) && cell.chars().any(|c| c.is_ascii_digit()))?;
    Some(Warning::HeaderLooksLikeData {
        column: index + 1,
        value: warning::shortened(&header.cells[index]),
    })
}
