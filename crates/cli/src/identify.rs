//! `wardround identify`: the engine alone, from standard input to standard output, without installation or network.

use std::io::Read;

use anyhow::{Context, bail};
use domain::lifecycle::{Identifier, IdentifyRow};
use formats::csv::{self, Reader};
use jiff::tz::TimeZone;

use crate::arguments::Identify;
use crate::console::read_file;
use crate::output;

/// The largest input read.
const LARGEST_INPUT: u64 = 256 * 1024 * 1024;

pub(crate) fn run(identify: &Identify) -> anyhow::Result<()> {
    let reading = formats::eol::read(&read_file(&identify.eol)?)?;
    for rejected in &reading.rejected {
        output::note(format_args!(
            "left out {}: {}",
            rejected.product, rejected.problem
        ));
    }
    let identifier = Identifier::new(reading.catalogue);
    let today = identify
        .on
        .unwrap_or_else(|| app::Env::system().today(&TimeZone::UTC));

    let mut input = Vec::new();
    std::io::stdin()
        .lock()
        .take(LARGEST_INPUT + 1)
        .read_to_end(&mut input)
        .context("standard input")?;
    if input.len() as u64 > LARGEST_INPUT {
        bail!("standard input has more than {LARGEST_INPUT} bytes; split it");
    }
    let columns = Columns::find(&input)?;
    for record in columns.reader(&input)? {
        match record {
            Ok(record) => {
                let cell = |index: usize| record.cells.get(index).map(String::as_str).unwrap_or_default();
                let found = identifier.identify(cell(columns.name), columns.version.map_or("", cell));
                print(&found.row(cell(columns.id), today), identify.json)?;
            }
            Err(reject) => output::note(reject),
        }
    }
    Ok(())
}

/// Where the three columns are.
struct Columns {
    dialect: csv::Dialect,
    id: usize,
    name: usize,
    version: Option<usize>,
}

impl Columns {
    fn find(input: &[u8]) -> anyhow::Result<Self> {
        let detection = csv::detect_stream(input)?;
        let position = |wanted: &str| {
            detection
                .headers
                .iter()
                .position(|header| header.trim().eq_ignore_ascii_case(wanted))
        };
        let required = |wanted: &str| {
            position(wanted).with_context(|| {
                format!("standard input has no column \"{wanted}\"; its first line must be id,name,version")
            })
        };
        Ok(Self {
            id: required("id")?,
            name: required("name")?,
            version: position("version"),
            dialect: detection.dialect,
        })
    }

    fn reader<'a>(&self, input: &'a [u8]) -> anyhow::Result<Reader<&'a [u8]>> {
        Ok(Reader::new(input, &self.dialect)?)
    }
}

fn print(row: &IdentifyRow, json: bool) -> anyhow::Result<()> {
    if json {
        return output::json(row);
    }
    let product = row.product.as_deref().unwrap_or("unknown");
    let release = row.release.as_deref().unwrap_or("-");
    output::line(format_args!(
        "{}\t{product}\t{release}\t{}\t{}",
        row.id,
        row.state.word(),
        row.reason
    ));
    Ok(())
}
