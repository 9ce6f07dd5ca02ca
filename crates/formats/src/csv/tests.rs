//! Every dialect read as intended, the hostile corpus replayed, and what is written read back equal.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;

use super::limits::{MAX_COLUMNS, MAX_ROWS};
use super::*;

/// The files of the corpus, in order of their names.
#[expect(clippy::disallowed_methods, reason = "the corpus is replayed from its folder")]
fn corpus() -> BTreeMap<String, Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora/csv");
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let named = entries.map(|entry| {
        (
            entry.file_name().into_string().unwrap(),
            fs::read(entry.path()).unwrap(),
        )
    });
    named.collect()
}

fn read_all(bytes: &[u8], dialect: &Dialect) -> (Vec<Record>, Vec<Reject>) {
    let (rows, rejects): (Vec<_>, Vec<_>) = Reader::new(bytes, dialect).unwrap().partition(Result::is_ok);
    (
        rows.into_iter().map(Result::unwrap).collect(),
        rejects.into_iter().map(Result::unwrap_err).collect(),
    )
}

/// What becomes of a file, in a few lines.
fn told(bytes: &[u8]) -> String {
    let detection = match detect(bytes) {
        Ok(detection) => detection,
        Err(error) => return format!("  refused: {error}\n"),
    };
    let mut told = String::new();
    let Dialect {
        encoding,
        separator,
        quote,
        ..
    } = &detection.dialect;
    writeln!(
        told,
        "  {encoding} {:?}, {separator} {:?}, {quote:?}",
        detection.encoding_certainty, detection.separator_certainty
    )
    .unwrap();
    writeln!(told, "  line {}: {:?}", detection.header_line, detection.headers).unwrap();
    for warning in &detection.warnings {
        writeln!(told, "  warning: {warning}").unwrap();
    }
    let (rows, rejects) = read_all(bytes, &detection.dialect);
    for row in rows.iter().take(4) {
        writeln!(told, "  line {}: {:?}", row.line, row.cells).unwrap();
    }
    writeln!(told, "  rows: {}", rows.len()).unwrap();
    for reject in rejects.iter().take(4) {
        writeln!(told, "  rejected: {reject}").unwrap();
    }
    told
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_as_reviewed() {
    let told: Vec<String> = corpus()
        .iter()
        .map(|(name, bytes)| format!("{name}\n{}", told(bytes)))
        .collect();
    insta::assert_snapshot!(told.concat());
}

#[test]
fn what_is_detected_can_be_corrected() {
    let bytes = corpus().remove("no-header.csv").unwrap();
    let mut dialect = detect(&bytes).unwrap().dialect;
    dialect.header = false;
    let corrected = Detection::preview(&bytes, dialect.clone()).unwrap();
    assert_eq!(corrected.headers, ["Column 1", "Column 2", "Column 3"]);
    assert_eq!(corrected.samples[0].cells[0], "10.0.0.1");
    assert_eq!(read_all(&bytes, &dialect).0, corrected.samples);
}

#[test]
fn accented_letters_far_down_the_file_decide_its_encoding() {
    let mut file = b"Name;Location\r\n".to_vec();
    for number in 0..20_000 {
        file.extend_from_slice(format!("PC{number};ground floor\r\n").as_bytes());
    }
    let (last_line, ..) = encoding_rs::WINDOWS_1250.encode("PC;Secţia Oştirii, Braşov\r\n");
    for _ in 0..10 {
        file.extend_from_slice(&last_line);
    }
    assert_eq!(detect(&file).unwrap().dialect.encoding, Encoding::Utf8);
    let detection = detect_stream(file.as_slice()).unwrap();
    assert_eq!(detection.dialect.encoding, Encoding::Windows1250);
    let last = Reader::new(file.as_slice(), &detection.dialect)
        .unwrap()
        .last()
        .unwrap()
        .unwrap();
    assert_eq!(last.cells[1], "Secţia Oştirii, Braşov");
}

#[test]
fn letters_lost_are_counted_while_reading() {
    let bytes = corpus().remove("mixed-encodings.csv").unwrap();
    let dialect = Dialect {
        separator: Separator::Semicolon,
        ..Dialect::default()
    };
    let mut reader = Reader::new(bytes.as_slice(), &dialect).unwrap();
    assert_eq!(reader.by_ref().flatten().count(), 3);
    assert_eq!(reader.rows_with_lost_letters(), 1);
}

#[test]
fn a_million_columns_are_refused_with_the_limit() {
    let file = format!("{}\n1;2\n", "a;".repeat(1_000_000));
    let error = detect(file.as_bytes()).unwrap_err();
    assert!(error.to_string().contains(&MAX_COLUMNS.to_string()), "{error}");
    let dialect = Dialect {
        separator: Separator::Semicolon,
        ..Dialect::default()
    };
    let error = Reader::new(file.as_bytes(), &dialect).err().unwrap();
    assert!(error.to_string().contains(&MAX_COLUMNS.to_string()), "{error}");
}

#[test]
fn a_header_in_a_row_that_is_not_there_is_named_with_its_line() {
    let dialect = Dialect {
        preamble_lines: 7,
        ..Dialect::default()
    };
    let error = Reader::new(b"a,b\n1,2\n".as_slice(), &dialect).err().unwrap();
    assert_eq!(
        error.to_string(),
        "the file has no row at or after line 8, where the header was said to be"
    );
}

#[test]
fn reading_ends_at_the_row_limit_and_says_so() {
    let file = format!("a\n{}", "1\n".repeat(usize::try_from(MAX_ROWS).unwrap() + 10));
    let reader = Reader::new(file.as_bytes(), &Dialect::default()).unwrap();
    let last = reader.last().unwrap().unwrap_err();
    assert_eq!(
        (last.line, last.reason),
        (MAX_ROWS + 2, RejectReason::TooManyRows)
    );
}

#[test]
fn a_failing_disk_ends_the_reading_with_a_reason() {
    struct Failing(usize);
    impl std::io::Read for Failing {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            self.0 += 1;
            if self.0 > 2 {
                return Err(std::io::Error::other("bad sector"));
            }
            let text: &[u8] = if self.0 == 1 { b"a,b\n" } else { b"1,2\n3," };
            buffer[..text.len()].copy_from_slice(text);
            Ok(text.len())
        }
    }
    let mut reader = Reader::new(Failing(0), &Dialect::default()).unwrap();
    assert!(reader.next().unwrap().is_ok());
    let reject = reader.next().unwrap().unwrap_err();
    assert!(reject.reason.ends_reading());
    assert!(reject.to_string().contains("bad sector"), "{reject}");
    assert!(reader.next().is_none());
}

fn dialects() -> impl Strategy<Value = Dialect> {
    let encodings = prop::sample::select(Encoding::ALL.to_vec());
    let separators = prop::sample::select(Separator::ALL.to_vec());
    let quotes = prop::sample::select(vec![Quote::Double, Quote::Single]);
    (encodings, separators, quotes).prop_map(|(encoding, separator, quote)| Dialect {
        encoding,
        separator,
        quote,
        ..Dialect::default()
    })
}

/// `text` as bytes of `encoding`; letters the encoding lacks are written as `_`.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => encoding.to_encoding_rs().encode(text).0.into_owned(),
    }
}

fn written(rows: &[Vec<String>], dialect: &Dialect) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(dialect.separator.as_byte())
        .quote(dialect.quote.as_byte().unwrap())
        .quote_style(::csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

proptest! {
    #[test]
    fn rows_written_in_any_dialect_are_read_back(
        dialect in dialects(),
        table in prop::collection::vec(prop::collection::vec("[a-zA-Z0-9 ;,|\"'\t\r\n=#-]{0,12}", 3), 1..12),
        letters in "[ăâîșțĂÉéèüößłőńžçñλж]{0,6}",
    ) {
        let mut table = table;
        // Letters that the encoding has; the others would be lost by whoever writes the file.
        let can_hold = |letter: &char| {
            !dialect.encoding.to_encoding_rs().encode(letter.encode_utf8(&mut [0; 4])).2
        };
        table[0][0] = format!("h{}", letters.chars().filter(can_hold).collect::<String>());
        let bytes = encoded(&written(&table, &dialect), dialect.encoding);
        let mut reader = Reader::new(bytes.as_slice(), &dialect).unwrap();
        prop_assert_eq!(reader.headers(), &table[0]);
        let read: Vec<Vec<String>> = reader.by_ref().map(|row| row.unwrap().cells).collect();
        prop_assert_eq!(&read[..], &table[1..]);
    }

    #[test]
    fn an_inventory_in_any_dialect_is_detected_and_read_back(
        dialect in dialects(),
        serials in prop::collection::vec("[A-Z0-9]{5,10}", 3..20),
        remark in "[a-z]{3}[;,|] [a-z]{3}",
    ) {
        let place = match dialect.encoding {
            Encoding::Windows1251 => "Отделение по кардиология",
            Encoding::Windows1253 => "Τμήμα Καρδιολογίας",
            Encoding::Windows1257 => "Kardioloģijas nodaļa",
            Encoding::Windows1252 => "Bâtiment nord, réanimation à côté",
            _ => "Secţia Oştirii, Braşov, parter",
        };
        let header = ["Name", "Serial", "Location", "Remark"].map(str::to_owned).to_vec();
        let rows = serials.iter().map(|serial| vec!["PC".to_owned(), serial.clone(), place.to_owned(), remark.clone()]);
        let table: Vec<Vec<String>> = std::iter::once(header).chain(rows).collect();
        let bytes = encoded(&written(&table, &dialect), dialect.encoding);
        let detection = detect(&bytes).unwrap();
        prop_assert_eq!(detection.dialect.separator, dialect.separator);
        prop_assert_eq!(detection.dialect.quote, dialect.quote);
        prop_assert_eq!(&detection.headers, &table[0]);
        if !matches!(dialect.encoding, Encoding::Windows1257 | Encoding::Iso8859_2) {
            let (rows, rejects) = read_all(&bytes, &detection.dialect);
            prop_assert!(rejects.is_empty());
            prop_assert_eq!(&rows[0].cells, &table[1]);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fail(bytes in prop::collection::vec(any::<u8>(), 0..400), dialect in dialects()) {
        let _ = detect(&bytes);
        if let Ok(reader) = Reader::new(bytes.as_slice(), &dialect) {
            let columns = reader.headers().len();
            for row in reader.flatten() {
                prop_assert_eq!(row.cells.len(), columns);
            }
        }
    }

    #[test]
    fn a_table_with_stray_quotes_keeps_line_numbers_and_ends(
        lines in prop::collection::vec("[a\";\n]{0,8}", 0..60),
    ) {
        let file = format!("h;h\n{}", lines.join("\n"));
        let dialect = Dialect { separator: Separator::Semicolon, ..Dialect::default() };
        let mut last = 1;
        for row in Reader::new(file.as_bytes(), &dialect).unwrap() {
            let line = row.as_ref().map_or_else(|reject| reject.line, |row| row.line);
            prop_assert!(line > last);
            last = line;
        }
        prop_assert!(last <= file.matches('\n').count() as u64 + 1);
    }
}
