//! Accuracy of the reconciliation on the lists of a hospital whose truth is known.
//!
//! A folder holds the lists (each `.csv` but the two below), `truth.csv` (list, number of the row from 1, asset) and,
//! where there is one, `undecidable.csv`: pairs of rows that share no sign by which anybody could know them for one thing,
//! and that count as no miss. Precision: of the pairs of rows put together, how many are one thing. Recall: of the pairs that
//! are one thing and can be decided, how many were put together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use domain::id::{SourceId, SourceRecordId};
use domain::inventory::{Attributes, Mapping, plan};
use domain::reconciliation::{Record, reconcile};
use formats::csv::{self, Reader};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use super::ratio;

/// The precision below which the run fails.
const PRECISION: f64 = 0.99;
/// The recall below which the run fails.
const RECALL: f64 = 0.95;

/// A row: its list and its number, from 1.
type Row = (String, usize);
/// Two rows, the lesser first.
type Pairs = BTreeSet<(Row, Row)>;

/// Prints every wrong and every missed pair, and the table.
///
/// # Errors
///
/// If a file cannot be read, or precision or recall are below their limits.
pub(super) fn run(folder: &Path) -> Result<()> {
    let truth = pairs(truth(folder)?);
    let undecidable = undecidable(folder)?;
    let (things, doubts) = found(folder)?;
    let found = pairs(things);
    let right = found.intersection(&truth).count();
    let decidable: Pairs = truth.difference(&undecidable).cloned().collect();
    let decided = found.intersection(&decidable).count();
    let mut tallies: BTreeMap<(&str, &str), [usize; 2]> = BTreeMap::new();
    for (at, word, misses) in [
        (0, "wrong ", found.difference(&truth)),
        (1, "missed", decidable.difference(&found)),
    ] {
        for (one, other) in misses {
            let doubt = doubts
                .get(&(one.clone(), other.clone()))
                .map(String::as_str)
                .unwrap_or_default();
            println!("{word}: {} {} and {} {}{doubt}", one.0, one.1, other.0, other.1);
            tallies.entry((&one.0, &other.0)).or_default()[at] += 1;
        }
    }
    println!("{:<28} {:>5} {:>9}", "lists", "wrong", "missed");
    for ((one, other), [wrong, missed]) in &tallies {
        println!("{:<28} {wrong:>5} {missed:>9}", format!("{one}, {other}"));
    }
    let precision = ratio(right, found.len());
    let recall = ratio(decided, decidable.len());
    println!(
        "{}: {} pairs found, precision {precision:.4}; of {} decidable pairs recall {recall:.4}, of all {} {:.4}",
        folder.display(),
        found.len(),
        decidable.len(),
        truth.len(),
        ratio(right, truth.len())
    );
    ensure!(
        precision >= PRECISION,
        "precision {precision:.4} is below {PRECISION}"
    );
    ensure!(recall >= RECALL, "recall {recall:.4} is below {RECALL}");
    Ok(())
}

/// Every two rows of one thing.
fn pairs(things: BTreeMap<String, Vec<Row>>) -> Pairs {
    let mut pairs = Pairs::new();
    for mut rows in things.into_values() {
        rows.sort();
        for (at, one) in rows.iter().enumerate() {
            pairs.extend(rows.iter().skip(at + 1).map(|other| (one.clone(), other.clone())));
        }
    }
    pairs
}

fn truth(folder: &Path) -> Result<BTreeMap<String, Vec<Row>>> {
    let file = folder.join("truth.csv");
    let mut reader =
        ::csv::Reader::from_path(&file).with_context(|| format!("reading {}", file.display()))?;
    let mut things: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for record in reader.deserialize::<(String, usize, String)>() {
        let (list, row, asset) = record?;
        things.entry(asset).or_default().push((list, row));
    }
    Ok(things)
}

fn undecidable(folder: &Path) -> Result<Pairs> {
    let file = folder.join("undecidable.csv");
    let mut pairs = Pairs::new();
    if !file.is_file() {
        return Ok(pairs);
    }
    let mut reader = ::csv::Reader::from_path(&file)?;
    for record in reader.deserialize::<(String, usize, String, usize, String)>() {
        let (list, row, other_list, other_row, _) = record?;
        let (one, other) = ((list, row), (other_list, other_row));
        pairs.insert(if one < other { (one, other) } else { (other, one) });
    }
    Ok(pairs)
}

/// Rows by the thing they are taken for, and what is said of the pairs left in doubt.
type Found = (BTreeMap<String, Vec<Row>>, BTreeMap<(Row, Row), String>);

/// What the engine says of the lists in a folder.
fn found(folder: &Path) -> Result<Found> {
    let mut rows: Vec<(Row, SourceId, Attributes)> = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    for (number, file) in (1_u128..).zip(&files) {
        let name = file
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let is_list = file.extension().is_some_and(|ending| ending == "csv");
        if !is_list || ["truth", "undecidable", "notes"].contains(&name.as_str()) {
            continue;
        }
        let source = SourceId::from_untyped_uuid(Uuid::from_u128(number));
        rows.extend(
            list(file)?
                .into_iter()
                .map(|(row, attributes)| ((name.clone(), row), source, attributes)),
        );
    }
    let records: Vec<Record<'_>> = (0_u128..)
        .zip(&rows)
        .map(|(number, (_, source, attributes))| Record {
            id: SourceRecordId::from_untyped_uuid(Uuid::from_u128(number)),
            source: *source,
            attributes,
        })
        .collect();
    let started = std::time::Instant::now();
    let reconciliation = reconcile(&records, &[]);
    println!("{} rows, {:?}", records.len(), started.elapsed());
    let row = |id: &SourceRecordId| {
        let position = usize::try_from(id.into_untyped_uuid().as_u128()).ok()?;
        rows.get(position).map(|(row, ..)| row.clone())
    };
    let groups = reconciliation.groups.iter().enumerate();
    let things = groups
        .map(|(number, group)| (number.to_string(), group.records.iter().filter_map(row).collect()))
        .collect();
    let mut doubts = BTreeMap::new();
    for doubt in &reconciliation.doubts {
        if let (Some(one), Some(other)) = (row(&doubt.one), row(&doubt.other)) {
            let pair = if one < other { (one, other) } else { (other, one) };
            let findings = &doubt.evidence.findings;
            let findings: Vec<String> = findings
                .iter()
                .map(|finding| format!("{:?} {:+}", finding.relation, finding.points))
                .collect();
            doubts.insert(
                pair,
                format!(", in doubt ({:?}): {}", doubt.reason, findings.join(", ")),
            );
        }
    }
    Ok((things, doubts))
}

/// The rows of one list as an import takes them in, each with its number.
fn list(file: &Path) -> Result<Vec<(usize, Attributes)>> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let detection = csv::detect_stream(bytes.as_slice())?;
    let samples: Vec<Vec<String>> = detection
        .samples
        .iter()
        .map(|record| record.cells.clone())
        .collect();
    let mapping = Mapping::propose(&detection.headers, &samples);
    let mut numbers = BTreeMap::new();
    let mut rows = Vec::new();
    for (number, record) in (1_usize..).zip(Reader::new(bytes.as_slice(), &detection.dialect)?) {
        if let Ok(record) = record {
            numbers.insert(record.line, number);
            rows.push((record.line, record.cells));
        }
    }
    let planned = plan(&mapping, &rows, &BTreeMap::new()).rows;
    Ok(planned
        .into_iter()
        .filter_map(|planned| Some((*numbers.get(&planned.row.line)?, planned.row.attributes)))
        .collect())
}
