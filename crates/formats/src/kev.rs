//! Weaknesses known to be exploited, as CISA publishes them: `known_exploited_vulnerabilities.json`.
//!
//! The reader keeps what a decision needs (the number, the days, whether ransomware uses it) and ignores the rest. An
//! entry that cannot be read is left out and named; a document without a single readable entry is refused, and so is
//! one that holds fewer entries than its own `count` says: it was cut and mended on the way.
//!
//! Limits: 32 MB, 100,000 entries, and [`MAX_NAMED`] of those left out are named.

use domain::exploitation::{CveId, KnownExploited, KnownExploitedCatalogue};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

/// The largest document read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The most entries read.
pub const MAX_ENTRIES: usize = 100_000;
/// The most entries named among those left out.
pub const MAX_NAMED: usize = 1_000;

/// What a document held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The entries that could be read.
    pub catalogue: KnownExploitedCatalogue,
    /// When the source says it was released, as it writes it.
    pub released: Option<String>,
    /// How many entries were left out.
    pub left_out: u64,
    /// The first of them, each with what was wrong.
    pub rejected: Vec<Rejected>,
}

/// An entry that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Its number, or its position where it has none (`entry 12`).
    pub entry: String,
    /// What is wrong, naming the field.
    pub problem: String,
}

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum KevError {
    /// Larger than [`MAX_BYTES`].
    #[error("the catalogue has {bytes} bytes; at most {MAX_BYTES} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON.
    #[error("the catalogue is not JSON or was cut short; get known_exploited_vulnerabilities.json unchanged")]
    NotJson(#[source] serde_json::Error),
    /// JSON of another shape.
    #[error(
        "there is no list named \"vulnerabilities\"; it is not CISA's catalogue of known exploited vulnerabilities"
    )]
    NoList,
    /// More than [`MAX_ENTRIES`].
    #[error("the catalogue lists {entries} weaknesses; at most {MAX_ENTRIES} are read")]
    TooMany {
        /// How many.
        entries: usize,
    },
    /// Fewer than it says itself.
    #[error("the catalogue says it has {said} weaknesses and holds {held}; it is not whole")]
    NotWhole {
        /// How many it says.
        said: u64,
        /// How many it holds.
        held: usize,
    },
    /// No entry could be read.
    #[error("the catalogue holds no readable weakness{}", first.as_ref().map(|r| format!("; {}: {}", r.entry, r.problem)).unwrap_or_default())]
    NoEntries {
        /// The first that was left out, if there was any.
        first: Option<Rejected>,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Document {
    date_released: Option<Value>,
    count: Option<Value>,
    vulnerabilities: Option<Vec<Value>>,
}

/// Reads the catalogue.
///
/// ```
/// let document = br#"{"dateReleased": "2026-11-20T15:00:00.0Z", "count": 1, "vulnerabilities": [
///     {"cveID": "CVE-2021-44228", "dateAdded": "2021-12-10", "dueDate": "2021-12-24",
///      "knownRansomwareCampaignUse": "Known"}]}"#;
/// let reading = formats::kev::read(document)?;
/// let cve = "CVE-2021-44228".parse().unwrap();
/// assert!(reading.catalogue.get(cve).unwrap().ransomware);
/// # Ok::<(), formats::kev::KevError>(())
/// ```
///
/// # Errors
///
/// Refuses what is too large, not JSON, of another shape, not whole, or without a single readable entry.
pub fn read(bytes: &[u8]) -> Result<Reading, KevError> {
    if bytes.len() > MAX_BYTES {
        return Err(KevError::TooLarge { bytes: bytes.len() });
    }
    let document: Value = serde_json::from_slice(bytes).map_err(KevError::NotJson)?;
    let document: Document = serde_json::from_value(document).map_err(|_| KevError::NoList)?;
    let entries = document.vulnerabilities.ok_or(KevError::NoList)?;
    if entries.len() > MAX_ENTRIES {
        return Err(KevError::TooMany {
            entries: entries.len(),
        });
    }
    if let Some(said) = document.count.as_ref().and_then(Value::as_u64)
        && said > entries.len() as u64
    {
        return Err(KevError::NotWhole {
            said,
            held: entries.len(),
        });
    }
    let (mut listed, mut rejected, mut left_out) = (Vec::with_capacity(entries.len()), Vec::new(), 0);
    for (position, value) in (1..).zip(&entries) {
        match entry(value) {
            Ok(known) => listed.push(known),
            Err(problem) => {
                left_out += 1;
                if rejected.len() < MAX_NAMED {
                    let named = text(value, "cveID").map(|name| name.chars().take(40).collect());
                    rejected.push(Rejected {
                        entry: named.unwrap_or_else(|| format!("entry {position}")),
                        problem,
                    });
                }
            }
        }
    }
    if listed.is_empty() {
        return Err(KevError::NoEntries {
            first: rejected.into_iter().next(),
        });
    }
    let released = document
        .date_released
        .as_ref()
        .and_then(Value::as_str)
        .map(|text| text.chars().take(40).collect());
    Ok(Reading {
        catalogue: KnownExploitedCatalogue::new(listed),
        released,
        left_out,
        rejected,
    })
}

fn entry(value: &Value) -> Result<KnownExploited, String> {
    let number = text(value, "cveID").ok_or("it has no cveID")?;
    let cve: CveId = number
        .parse()
        .map_err(|error: domain::exploitation::UnreadableCve| error.to_string())?;
    Ok(KnownExploited {
        cve,
        added: date(value, "dateAdded")?.ok_or("it has no dateAdded")?,
        due: date(value, "dueDate")?,
        ransomware: text(value, "knownRansomwareCampaignUse")
            .is_some_and(|word| word.eq_ignore_ascii_case("known")),
    })
}

fn text<'a>(value: &'a Value, field: &str) -> Option<&'a str> {
    value.get(field)?.as_str().filter(|text| !text.is_empty())
}

fn date(value: &Value, field: &str) -> Result<Option<Date>, String> {
    let Some(written) = text(value, field) else {
        return Ok(None);
    };
    written.parse().map(Some).map_err(|_| {
        format!(
            "{field} is \"{}\", not a date",
            written.chars().take(40).collect::<String>()
        )
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::samples::shared;

    #[test]
    fn an_entry_that_cannot_be_read_is_left_out_and_named() {
        let document = br#"{"later": 1, "vulnerabilities": [
            {"cveID": "CVE-2024-0001", "dateAdded": "2024-02-01", "dueDate": "", "new": {}},
            {"cveID": "CVE-2024-0002", "dateAdded": "soon"},
            {"cveID": "2024-3", "dateAdded": "2024-02-01"},
            {"dateAdded": "2024-02-01"},
            {"cveID": "CVE-2024-0005"},
            7]}"#;
        let reading = read(document).expect("one entry is readable");
        assert_eq!((reading.catalogue.len(), reading.left_out), (1, 5));
        let known = reading.catalogue.iter().next().expect("one entry");
        assert_eq!((known.added, known.due), (date(2024, 2, 1), None));
        let problems: Vec<String> = reading
            .rejected
            .iter()
            .map(|rejected| format!("{}: {}", rejected.entry, rejected.problem))
            .collect();
        assert_eq!(
            problems,
            [
                "CVE-2024-0002: dateAdded is \"soon\", not a date",
                "2024-3: \"2024-3\" is no CVE number; one is written like CVE-2021-44228",
                "entry 4: it has no cveID",
                "CVE-2024-0005: it has no dateAdded",
                "entry 6: it has no cveID",
            ]
        );
    }

    #[test]
    fn what_is_not_the_catalogue_is_refused_with_the_way_out() {
        let refusal = |bytes: &[u8]| read(bytes).expect_err("refused").to_string();
        assert!(refusal(b"<html>moved</html>").contains("is not JSON"));
        assert!(refusal(b"").contains("cut short"));
        assert!(refusal(b"[]").contains("no list named"));
        assert!(refusal(br#"{"vulnerabilities": {}}"#).contains("no list named"));
        assert!(refusal(br#"{"vulnerabilities": []}"#).contains("no readable weakness"));
        assert!(refusal(br#"{"vulnerabilities": [{}]}"#).contains("entry 1: it has no cveID"));
        assert!(refusal(br#"{"count": 3, "vulnerabilities": [{}]}"#).contains("says it has 3"));
        assert!(refusal(&vec![b'['; 200_000]).contains("is not JSON"));
        assert!(refusal(&vec![b' '; MAX_BYTES + 1]).contains("at most"));
    }

    #[test]
    fn of_many_entries_that_cannot_be_read_only_the_first_are_named() {
        let good = r#"{"cveID": "CVE-2024-0001", "dateAdded": "2024-02-01"}"#;
        let document = format!(r#"{{"vulnerabilities": [{good}{}]}}"#, ",{}".repeat(5_000));
        let reading = read(document.as_bytes()).expect("one entry is readable");
        assert_eq!((reading.left_out, reading.rejected.len()), (5_000, MAX_NAMED));
    }

    #[test]
    fn the_real_catalogue_is_read_completely() {
        let files = shared("kev");
        let Some(bytes) = files.get("known_exploited_vulnerabilities.json") else {
            return;
        };
        let said = serde_json::from_slice::<Value>(bytes).expect("JSON")["count"].as_u64();
        let reading = read(bytes).expect("a readable catalogue");
        assert_eq!(reading.rejected, []);
        assert_eq!(Some(reading.catalogue.len() as u64), said);
        assert!(reading.catalogue.iter().any(|known| known.ransomware));
    }
}
