//! Reports of nmap in XML (`nmap -oX FILE`): the hosts of a network as a scan saw them.
//!
//! One row for each host that answered, under the constant [`COLUMNS`]. What nmap only guesses is not stated: an
//! operating system below [`STATED_FROM`] per cent, or one of several that fit equally well, stands under "OS
//! candidates"; the name of a service that is merely usual at its port ends in `?`.
//!
//! What this is not: it gives no meaning to columns and joins no hosts; that is `domain::inventory`. It fetches nothing
//! and expands no entities.
//!
//! Invariants. Every row has one cell for each column, and its place is the line of its `<host>`. A report that was cut
//! gives its complete hosts and says so; damage of any other kind, and any declaration of entities, is refused with its
//! line. Memory is bounded by the constants of [`limits`].
//!
//! ```
//! use formats::nmap;
//!
//! let report = br#"<?xml version="1.0"?>
//! <!DOCTYPE nmaprun>
//! <nmaprun scanner="nmap" start="1732000000">
//! <host endtime="1732000060"><status state="up"/><address addr="10.1.4.20" addrtype="ipv4"/>
//! <hostnames><hostname name="ct-console.spital.local" type="PTR"/></hostnames>
//! <ports><port protocol="tcp" portid="104"><state state="open"/>
//! <service name="dicom" product="DCMTK" version="3.6.7" method="probed"/></port></ports></host>
//! <host><status state="down"/><address addr="10.1.4.21" addrtype="ipv4"/></host>
//! </nmaprun>"#;
//! assert!(nmap::detect(report));
//!
//! let table = nmap::read(report.as_slice())?;
//! let row = &table.rows[0];
//! let cell = |name| nmap::COLUMNS.iter().position(|column| *column == name).map(|at| row.cells[at].as_str());
//! assert_eq!((row.place, cell("IP address")), (4, Some("10.1.4.20")));
//! assert_eq!(cell("Services"), Some("104/tcp dicom DCMTK 3.6.7"));
//! assert_eq!(cell("Last seen"), Some("2024-11-19T07:07:40Z"));
//! assert_eq!(table.remarks, ["1 host did not answer and is left out"]);
//! # Ok::<(), nmap::NmapError>(())
//! ```

mod element;
mod error;
mod host;
pub mod limits;
mod report;
mod source;
mod system;
#[cfg(test)]
mod tests;

use std::io::Read;

pub use error::NmapError;
pub use host::COLUMNS;
pub use system::STATED_FROM;

use crate::table::Table;
use limits::SAMPLE_BYTES;
use source::Source;

/// Whether the file that begins with `sample` looks like a report. Bytes beyond [`SAMPLE_BYTES`] are not looked at.
///
/// A report in UTF-16 is recognised too, so that [`read`] can say what to do about it.
pub fn detect(sample: &[u8]) -> bool {
    let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
    let marks = [b"\xEF\xBB\xBF".as_slice(), b"\xFF\xFE", b"\xFE\xFF"];
    let text = marks.iter().find_map(|mark| sample.strip_prefix(*mark));
    let text: Vec<u8> = text
        .unwrap_or(sample)
        .iter()
        .copied()
        .filter(|byte| *byte != 0)
        .collect();
    let root = b"<nmaprun";
    text.trim_ascii_start().starts_with(b"<") && text.windows(root.len()).any(|window| window == root)
}

/// Reads a report; several in one file, as `--append-output` writes them, are read as one.
///
/// # Errors
/// When the bytes are no report, declare entities, are damaged other than by being cut, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, NmapError> {
    report::read(Source::new(bytes))
}
