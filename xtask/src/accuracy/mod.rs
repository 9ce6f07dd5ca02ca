//! Accuracy of the engines on sets whose right answers are known. A run prints every miss and fails below a limit.

mod identification;
mod matching;
mod reconciliation;

use std::path::Path;

use anyhow::{Context, Result};

pub(crate) use self::reconciliation::lists;

/// Measures the engines on the project's own sets; with `path`, one engine on another set: a folder with the lists of
/// a hospital, or a file of labels.
///
/// # Errors
///
/// If a file cannot be read, or precision or recall are below their limits.
pub(crate) fn run(path: Option<&Path>) -> Result<()> {
    match path {
        Some(folder) if folder.join("undecided.csv").is_file() => matching::run(folder),
        Some(folder) if folder.is_dir() => reconciliation::run(folder),
        Some(labels) => identification::run(labels),
        None => {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"))
                .parent()
                .context("the repository root")?;
            identification::run(&root.join("tests/identify/labelled.csv"))?;
            reconciliation::run(&root.join("tests/reconciliation/valmont"))?;
            reconciliation::run(&root.join("tests/reconciliation/brasov"))?;
            for register in [
                "central",
                "western",
                "southern",
                "insular",
                "continental",
                "northern",
            ] {
                matching::run(&root.join("tests/matching").join(register))?;
            }
            Ok(())
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of rows are far below the limit"
)]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}
