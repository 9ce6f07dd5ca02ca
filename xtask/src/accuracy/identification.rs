//! Accuracy of the lifecycle engine on the hand-labelled set in `tests/identify/labelled.csv`.
//!
//! Precision: of the products and releases named, how many are right. Recall: of those labelled, how many were named.
//! A row counts once; naming a release where the label leaves it open, or a product where the label has none, is a
//! false answer. The catalogue is the shared snapshot where it is present, else the small one of the demo; labels
//! whose product or release the catalogue lacks are left out and counted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use domain::lifecycle::{Catalogue, Identifier};

use super::ratio;
use crate::workspace;

/// The precision below which the run fails.
const PRECISION: f64 = 0.995;
/// The recall below which the run fails.
const RECALL: f64 = 0.95;

struct Label {
    name: String,
    version: String,
    product: Option<String>,
    release: Option<String>,
    category: String,
}

#[derive(Default)]
struct Tally {
    rows: usize,
    labelled: usize,
    named: usize,
    right: usize,
    wrong: usize,
}

impl Tally {
    fn precision(&self) -> f64 {
        ratio(self.named - self.wrong, self.named)
    }

    fn recall(&self) -> f64 {
        ratio(self.right, self.labelled)
    }
}

/// Prints the table and every miss of `file`.
///
/// # Errors
///
/// If a file cannot be read, or precision or recall are below their limits.
pub(super) fn run(file: &Path) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("the repository root")?;
    let source = catalogue_file(root);
    let bytes = std::fs::read(&source).with_context(|| format!("reading {}", source.display()))?;
    let catalogue = formats::eol::read(&bytes)?.catalogue;
    let (labels, left_out) = labels(file, &catalogue)?;
    let identifier = Identifier::new(catalogue);

    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut total = Tally::default();
    for label in &labels {
        let tally = tallies.entry(label.category.clone()).or_default();
        let verdict = judge(&identifier, label);
        verdict.count(tally);
        verdict.count(&mut total);
        if let Some(miss) = verdict.miss {
            println!("{miss}");
        }
    }

    println!(
        "{:<28} {:>5} {:>9} {:>10} {:>8}",
        "category", "rows", "wrong", "precision", "recall"
    );
    for (category, tally) in tallies.iter().chain([(&"all".to_owned(), &total)]) {
        let (precision, recall) = (tally.precision(), tally.recall());
        println!(
            "{category:<28} {:>5} {:>9} {precision:>10.4} {recall:>8.4}",
            tally.rows, tally.wrong
        );
    }
    println!(
        "catalogue {}, {left_out} labels not in it left out",
        source.display()
    );
    ensure!(
        total.precision() >= PRECISION,
        "precision {:.4} is below {PRECISION}",
        total.precision()
    );
    ensure!(
        total.recall() >= RECALL,
        "recall {:.4} is below {RECALL}",
        total.recall()
    );
    Ok(())
}

fn catalogue_file(root: &Path) -> PathBuf {
    let full = workspace::shared_data(root).join("endoflife/products-full.json");
    if full.is_file() {
        full
    } else {
        root.join("data/demo/feeds/endoflife.json")
    }
}

/// The labels the catalogue can answer, and how many it cannot.
fn labels(file: &Path, catalogue: &Catalogue) -> Result<(Vec<Label>, usize)> {
    let mut reader = csv::Reader::from_path(file).with_context(|| format!("reading {}", file.display()))?;
    let mut labels = Vec::new();
    let mut left_out = 0;
    for record in reader.deserialize::<(String, String, Option<String>, Option<String>, String)>() {
        let (name, version, product, release, category) = record?;
        let known = product.as_ref().is_none_or(|product| {
            catalogue.product(product).is_some_and(|own| {
                release
                    .as_ref()
                    .is_none_or(|release| own.releases.iter().any(|known| known.name == *release))
            })
        });
        if known {
            labels.push(Label {
                name,
                version,
                product,
                release,
                category,
            });
        } else {
            left_out += 1;
        }
    }
    Ok((labels, left_out))
}

struct Verdict {
    labelled: bool,
    named: bool,
    right: bool,
    wrong: bool,
    miss: Option<String>,
}

impl Verdict {
    fn count(&self, tally: &mut Tally) {
        tally.rows += 1;
        tally.labelled += usize::from(self.labelled);
        tally.named += usize::from(self.named);
        tally.right += usize::from(self.right);
        tally.wrong += usize::from(self.wrong);
    }
}

fn judge(identifier: &Identifier, label: &Label) -> Verdict {
    let found = identifier.identify(&label.name, &label.version);
    let exact = found.product == label.product && found.release == label.release;
    let wrong_product = found.product.is_some() && found.product != label.product;
    let wrong = wrong_product || (found.release.is_some() && found.release != label.release);
    let answer = |product: &Option<String>, release: &Option<String>| {
        format!(
            "{} {}",
            product.as_deref().unwrap_or("-"),
            release.as_deref().unwrap_or("-")
        )
    };
    let miss = (!exact).then(|| {
        format!(
            "{}: {:?} {:?}: {} instead of {} ({})",
            if wrong { "wrong " } else { "missed" },
            label.name,
            label.version,
            answer(&found.product, &found.release),
            answer(&label.product, &label.release),
            found.reason
        )
    });
    Verdict {
        labelled: label.product.is_some(),
        named: found.product.is_some(),
        right: label.product.is_some() && exact,
        wrong,
        miss,
    }
}
