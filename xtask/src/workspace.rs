//! Where things are: the repository's root and Cargo's target folder.
//!
//! Cargo itself is asked, so that a target folder moved by configuration or by the environment is found.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The checkout that this tool was built from.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Asks Cargo for the root and the target folder.
    pub(crate) fn locate() -> Result<Self> {
        let output = Command::new(cargo_program())
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .context("cannot run `cargo metadata`")?;
        ensure!(
            output.status.success(),
            "`cargo metadata` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        let metadata: serde_json::Value =
            serde_json::from_slice(&output.stdout).context("`cargo metadata` printed no JSON")?;
        let folder = |key: &str| {
            let path = metadata[key].as_str().map(PathBuf::from);
            path.with_context(|| format!("`cargo metadata` names no {key}"))
        };
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
        })
    }

    /// The report that nextest writes as `.config/nextest.toml` says. Its place is below the root even where
    /// the target folder is elsewhere.
    pub(crate) fn nextest_report(&self) -> PathBuf {
        self.root.join("target/nextest/default/junit.xml")
    }

    /// The folder of the browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("e2e")
    }

    /// What the validators of foreign formats are made of.
    pub(crate) fn validator_requirements(&self) -> PathBuf {
        self.root.join("tests/validators/requirements.txt")
    }

    /// The virtual environment of the validators.
    pub(crate) fn validators(&self) -> PathBuf {
        self.target.join("validators")
    }

    /// The program `wardround` as built in the folder of `profile` (`debug`, `release`).
    pub(crate) fn binary(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join("wardround")
    }

    /// A file or folder of the real data; says so and answers none where it is absent.
    pub(crate) fn shared_data(&self, path: &str) -> Option<PathBuf> {
        let path = shared_data(&self.root).join(path);
        if path.exists() {
            return Some(path);
        }
        println!("skipped: {} is absent", path.display());
        None
    }

    /// Where the peers are built that are no part of this workspace.
    pub(crate) fn peer_target(&self) -> PathBuf {
        self.target.join("peer")
    }

    /// A `cargo` command at the repository's root.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo_program());
        command.args(arguments).current_dir(&self.root);
        command
    }
}

/// The folder of the real files, which no checkout holds: beside the one at `root`, or where `WARDROUND_SHARED_DATA` says.
pub(crate) fn shared_data(root: &Path) -> PathBuf {
    env::var_os("WARDROUND_SHARED_DATA").map_or_else(|| root.join("../shared/data"), PathBuf::from)
}

/// The Cargo that runs this tool, so that no second version builds the project.
fn cargo_program() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
