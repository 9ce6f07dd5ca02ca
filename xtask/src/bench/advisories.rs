//! Advisories decoded and checked, beside what only makes a tree of values of them, and beside another validator of CSAF.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::{Measurement, hospital};
use crate::workspace::Workspace;

/// The published advisories, in the folder of the real files.
pub(super) const PUBLISHED: &str = "cisa-csaf/csaf_files";

/// Decodes and checks all published advisories; each figure is the time for all of them.
pub(super) fn measure(workspace: &Workspace) -> Result<Vec<Measurement>> {
    let Some(published) = workspace.shared_data(PUBLISHED) else {
        return Ok(Vec::new());
    };
    let ours = Rates::of(
        workspace
            .cargo(&[
                "run",
                "--release",
                "--quiet",
                "--locked",
                "--package",
                "wardround-formats",
                "--example",
                "csaf_rates",
                "--",
            ])
            .arg(&published),
    )?;
    let value = ours.milliseconds("value")?;
    let decoded = Measurement::new("1,655 advisories decoded", "ms", ours.milliseconds("decoded")?)
        .beside("serde_json::Value", value)
        .at_most(3.0 * value);
    let checked = Measurement::new(
        "… checked, the mandatory tests",
        "ms",
        ours.milliseconds("checked")?,
    );
    let checked = match peer(workspace, &published) {
        Ok(peer) => checked.beside("csaf-rs", peer).at_most(peer / 3.0),
        // It comes from the network, and is no part of the project.
        Err(error) => {
            println!("skipped: no peer beside the mandatory tests: {error:#}");
            checked
        }
    };
    Ok(vec![decoded, checked])
}

/// How long another validator takes for the same tests of the same documents.
fn peer(workspace: &Workspace, published: &Path) -> Result<f64> {
    let mut peer = workspace.cargo(&[
        "run",
        "--release",
        "--quiet",
        "--locked",
        "--manifest-path",
        "xtask/peer/Cargo.toml",
        "--target-dir",
    ]);
    peer.arg(workspace.peer_target()).arg("--").arg(published);
    Rates::of(&mut peer)?.milliseconds("checked")
}

/// What a program printed that measures itself: on each line what was measured, and the seconds.
pub(super) struct Rates(String);

impl Rates {
    pub(super) fn of(command: &mut Command) -> Result<Self> {
        hospital::finish(command).map(Self)
    }

    pub(super) fn milliseconds(&self, measured: &str) -> Result<f64> {
        let seconds = self
            .0
            .lines()
            .find_map(|line| line.strip_prefix(measured)?.trim().parse::<f64>().ok());
        Ok(seconds.with_context(|| format!("no seconds were printed for `{measured}`"))? * 1e3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_read_after_the_name_of_what_was_measured() {
        let rates = Rates("1655 documents, 7 bytes\nvalue 0.5\ndecoded 0.25\n".to_owned());
        assert!((rates.milliseconds("decoded").unwrap() - 250.0).abs() < 1e-9);
        assert!(rates.milliseconds("checked").is_err());
    }
}
