//! The browser tests of `e2e/`: Node's test runner, Chromium, and the program as built for development.
//!
//! The tests start and stop the program themselves; this module only tells them where things are.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, Finished};
use crate::scratch::Scratch;
use crate::workspace::Workspace;

/// The variable by which the tests learn which browser to start.
const CHROMIUM_VARIABLE: &str = "WARDROUND_CHROMIUM";

/// Chromium: what the environment names, else what the search path has.
pub(crate) fn chromium() -> Option<PathBuf> {
    let named = env::var_os(CHROMIUM_VARIABLE)
        .map(PathBuf::from)
        .filter(|program| program.is_file());
    named
        .or_else(|| process::find("chromium"))
        .or_else(|| process::find("chromium-browser"))
}

/// Whether the browser, Node and the tests' packages are there.
pub(crate) fn ready(workspace: &Workspace) -> bool {
    let packages = workspace.browser_tests().join("node_modules/playwright-core");
    chromium().is_some() && process::find("node").is_some() && packages.is_dir()
}

/// Runs every browser test, two files at a time: while one waits for the program, the other has the processor.
pub(crate) fn run(workspace: &Workspace) -> Result<Finished> {
    let scratch = Scratch::new()?;
    let chromium = chromium().context("no Chromium: install it with `apt-get install chromium`")?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
        .current_dir(workspace.browser_tests())
        .env("WARDROUND_BINARY", workspace.binary("debug"))
        .env(CHROMIUM_VARIABLE, chromium);
    process::run(scratch.lend(&mut node))
}
