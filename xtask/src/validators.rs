//! The validators of those who made the formats that Wardround writes for others: a virtual environment of Python below the target
//! folder, filled with the pinned packages of `tests/validators/requirements.txt`.
//!
//! What was installed is remembered beside it, so that the next run asks nobody. Where it cannot be filled, the tests that need it say that they are skipped.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// Tells the tests where the environment is.
pub(crate) const VARIABLE: &str = "WARDROUND_VALIDATORS";
/// The requirements that are in the environment, written when all of them are. The tests look for it.
const STAMP: &str = "installed-requirements.txt";

/// Whether there is a Python that can make virtual environments: Debian packs the two apart.
pub(crate) fn python_is_whole() -> bool {
    let mut python = Command::new("python3");
    process::read(python.args(["-c", "import ensurepip, venv"])).is_ok()
}

/// Fills the environment, left out where it holds what is required. Returns what could not be done, with the way out.
pub(crate) fn install(workspace: &Workspace) -> Result<Option<String>> {
    let folder = workspace.validators();
    let requirements = workspace.validator_requirements();
    let wanted = fs::read(&requirements)?;
    if fs::read(folder.join(STAMP)).is_ok_and(|installed| installed == wanted) {
        return Ok(None);
    }
    if fill(&folder, &requirements)? {
        fs::write(folder.join(STAMP), wanted)?;
        return Ok(None);
    }
    Ok(Some(format!(
        "the validators of STIX and MISP: with a network, run `cargo xtask test install`; they go to {}",
        folder.display()
    )))
}

/// Makes the environment anew. An older one may be of another Python.
fn fill(folder: &Path, requirements: &Path) -> Result<bool> {
    let made = process::run(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(folder),
    )?;
    if !made.success {
        return Ok(false);
    }
    let mut pip = Command::new(folder.join("bin/python"));
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-input",
        "--disable-pip-version-check",
    ]);
    // Everything is named, so nothing is looked for beyond it.
    pip.args(["--no-deps", "--requirement"]).arg(requirements);
    Ok(process::run(&mut pip)?.success)
}
