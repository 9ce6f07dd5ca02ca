//! How likely weaknesses are to be exploited, as FIRST publishes it: `epss_scores-current.csv`, as it is or compressed
//! by gzip.
//!
//! The file begins with a line such as `#model_version:v2025.03.14,score_date:2026-01-30T12:55:00Z`, then `cve,epss,percentile`.
//! The columns are found by their names, so that more of them do no harm. A line that cannot be read is left out and
//! named; a file without a single readable line is refused.
//!
//! Limits: 64 MB expanded, 2,000,000 lines, and [`MAX_NAMED`] of those left out are named.

use domain::exploitation::{CveId, Score, Scores, UnreadableCve};

use crate::gzip::{self, GzipError};

/// The largest file read, expanded, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The most lines read.
pub const MAX_LINES: usize = 2_000_000;
/// The most lines named among those left out.
pub const MAX_NAMED: usize = 1_000;

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The scores that could be read.
    pub scores: Scores,
    /// The model they were made with, as the file writes it.
    pub model: Option<String>,
    /// The time they were made for, as the file writes it.
    pub scored: Option<String>,
    /// How many lines were left out.
    pub left_out: u64,
    /// The first of them, each with what was wrong.
    pub rejected: Vec<Rejected>,
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Which line of the file, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

/// Why a file was refused.
#[derive(Debug, thiserror::Error)]
pub enum EpssError {
    /// Too large, or compressed and damaged.
    #[error("the scores cannot be read: {0}")]
    Compressed(#[from] GzipError),
    /// Bytes that are no text.
    #[error("the scores are not text; get epss_scores-current.csv or .csv.gz unchanged")]
    NotText,
    /// No line names the columns.
    #[error("no line names the columns cve, epss and percentile; it is not the EPSS score file")]
    NoColumns,
    /// The last line has no end.
    #[error("the file ends in the middle of a line; it was cut short, get it again")]
    CutShort,
    /// More than [`MAX_LINES`].
    #[error("the file has more than {MAX_LINES} lines; no more are read")]
    TooMany,
    /// No line could be read.
    #[error("the file holds no readable score{}", first.as_ref().map(|r| format!("; line {}: {}", r.line, r.problem)).unwrap_or_default())]
    NoScores {
        /// The first line left out, if there was any.
        first: Option<Rejected>,
    },
}

/// Reads the score file.
///
/// ```
/// let file = b"#model_version:v2025.03.14,score_date:2026-01-30T12:55:00Z\n\
///     cve,epss,percentile\nCVE-2021-44228,0.94358,0.99958\n";
/// let reading = formats::epss::read(file)?;
/// let score = reading.scores.get("CVE-2021-44228".parse().unwrap()).unwrap();
/// assert_eq!(score.percentile(), 0.99958);
/// assert_eq!(reading.scored.as_deref(), Some("2026-01-30T12:55:00Z"));
/// # Ok::<(), formats::epss::EpssError>(())
/// ```
///
/// # Errors
///
/// Refuses what is too large, damaged, no text, of another shape, or without a single readable line.
pub fn read(bytes: &[u8]) -> Result<Reading, EpssError> {
    let expanded = gzip::expand(bytes, MAX_BYTES)?;
    let text = std::str::from_utf8(&expanded).map_err(|_| EpssError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1..).zip(text.lines());
    let (mut model, mut scored) = (None, None);
    let columns = loop {
        let Some((number, line)) = lines.next() else {
            return Err(EpssError::NoColumns);
        };
        match line.trim().strip_prefix('#') {
            Some(remark) => {
                model = told(remark, "model_version").or(model);
                scored = told(remark, "score_date").or(scored);
            }
            None if line.trim().is_empty() && number < 10 => {}
            None => break Columns::named(line).ok_or(EpssError::NoColumns)?,
        }
    };
    if !text.ends_with('\n') {
        return Err(EpssError::CutShort);
    }
    let (mut read, mut rejected, mut left_out) = (Vec::new(), Vec::new(), 0);
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        if number > MAX_LINES {
            return Err(EpssError::TooMany);
        }
        match columns.read(line) {
            Ok(score) => read.push(score),
            Err(problem) => {
                left_out += 1;
                if rejected.len() < MAX_NAMED {
                    rejected.push(Rejected {
                        line: number,
                        problem,
                    });
                }
            }
        }
    }
    if read.is_empty() {
        return Err(EpssError::NoScores {
            first: rejected.into_iter().next(),
        });
    }
    Ok(Reading {
        scores: Scores::new(read),
        model,
        scored,
        left_out,
        rejected,
    })
}

/// What a remark such as `model_version:v1,score_date:2026-01-30` says under a name.
fn told(remark: &str, name: &str) -> Option<String> {
    let value = remark
        .split(',')
        .find_map(|part| part.trim().strip_prefix(name)?.strip_prefix(':'))?;
    Some(value.trim().chars().take(40).collect())
}

/// Where the three columns stand.
struct Columns {
    cve: usize,
    probability: usize,
    percentile: usize,
}

impl Columns {
    fn named(header: &str) -> Option<Self> {
        let names: Vec<String> = header
            .split(',')
            .map(|name| unquoted(name).to_ascii_lowercase())
            .collect();
        let at = |wanted: &str| names.iter().position(|name| name == wanted);
        Some(Self {
            cve: at("cve")?,
            probability: at("epss")?,
            percentile: at("percentile")?,
        })
    }

    fn read(&self, line: &str) -> Result<(CveId, Score), String> {
        let cell = |at: usize| line.split(',').nth(at).map(unquoted).unwrap_or_default();
        let number = |name: &str, at: usize| {
            cell(at)
                .parse::<f64>()
                .map_err(|_| format!("{name} is \"{}\", not a number", shortened(cell(at))))
        };
        let cve: CveId = cell(self.cve)
            .parse()
            .map_err(|error: UnreadableCve| error.to_string())?;
        let (probability, percentile) = (
            number("epss", self.probability)?,
            number("percentile", self.percentile)?,
        );
        let score = Score::new(probability, percentile).ok_or("epss and percentile lie between 0 and 1")?;
        Ok((cve, score))
    }
}

fn unquoted(cell: &str) -> &str {
    cell.trim().trim_matches('"')
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;
    use crate::samples::shared;

    const SMALL: &str = "#model_version:v2025.03.14,score_date:2026-01-30T12:55:00Z\n\
        cve,epss,percentile\nCVE-2024-0001,0.1,0.5\nCVE-2024-0002,0.2,0.6\n";

    fn compressed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    }

    #[test]
    fn a_file_is_read_alike_as_it_is_and_compressed() {
        let plain = read(SMALL.as_bytes()).expect("readable");
        assert_eq!(plain, read(&compressed(SMALL.as_bytes())).expect("readable"));
        assert_eq!(plain.scores.len(), 2);
        assert_eq!(plain.model.as_deref(), Some("v2025.03.14"));
    }

    #[test]
    fn columns_are_found_by_name_and_the_first_line_may_be_missing() {
        let file =
            b"\xef\xbb\xbf\"percentile\",\"date\",\"CVE\",\"epss\"\r\n0.5,today,CVE-2024-0001,0.25\r\n";
        let reading = read(file).expect("readable");
        let score = reading.scores.get("CVE-2024-0001".parse().expect("a number"));
        assert_eq!(score, Score::new(0.25, 0.5));
        assert_eq!(reading.scored, None);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_left_out_and_named() {
        let reading = read(
            b"cve,epss,percentile\nCVE-2024-0001,0.1,0.5\nCVE-2024-2,0.1,0.5\nCVE-2024-0003,high,0.5\nCVE-2024-0004,1.1,0.5\nCVE-2024-0005,0.1\n",
        )
        .expect("one line is readable");
        let problems: Vec<String> = reading
            .rejected
            .iter()
            .map(|rejected| format!("{}: {}", rejected.line, rejected.problem))
            .collect();
        assert_eq!(
            problems,
            [
                "3: \"CVE-2024-2\" is no CVE number; one is written like CVE-2021-44228",
                "4: epss is \"high\", not a number",
                "5: epss and percentile lie between 0 and 1",
                "6: percentile is \"\", not a number",
            ]
        );
        assert_eq!(reading.left_out, 4);
    }

    #[test]
    fn what_is_not_the_score_file_is_refused_with_the_way_out() {
        let refusal = |bytes: &[u8]| read(bytes).expect_err("refused").to_string();
        assert!(refusal(b"").contains("no line names the columns"));
        assert!(refusal(b"<html>moved</html>").contains("no line names the columns"));
        assert!(refusal(b"#model_version:v1\n").contains("no line names the columns"));
        assert!(refusal(b"cve,epss,percentile\n").contains("no readable score"));
        assert!(refusal(b"cve,epss,percentile\nx,y,z\n").contains("line 2: \"x\" is no CVE number"));
        assert!(refusal(&[0xff, 0xfe, 0]).contains("not text"));
        for length in SMALL.len() - 20..SMALL.len() {
            assert!(refusal(&SMALL.as_bytes()[..length]).contains("cut short"));
        }
        let bomb = compressed(&vec![b'\n'; MAX_BYTES + 1]);
        assert!(refusal(&bomb).contains("expanded, it would have more than"));
        let whole = compressed(SMALL.as_bytes());
        assert!(refusal(&whole[..whole.len() / 2]).contains("cut short"));
    }

    #[test]
    fn the_real_scores_are_read_completely() {
        let files = shared("epss/data");
        let Some(bytes) = files.get("epss_scores.csv.gz") else {
            return;
        };
        let reading = read(bytes).expect("a readable file");
        assert_eq!(reading.rejected, []);
        assert!(reading.scores.len() > 300_000, "{}", reading.scores.len());
        assert!(reading.scored.is_some());
        let kept = Scores::from_bytes(&reading.scores.to_bytes()).expect("the compact form");
        assert_eq!(kept, reading.scores);
    }
}
