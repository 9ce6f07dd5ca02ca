//! Installing what the tests need and the machine lacks: a PostgreSQL server, poppler, Chromium, Node, the
//! browser tests' packages and the validators of foreign formats.
//!
//! System packages come through apt, as root or by `sudo` without a password. Where that is not possible
//! nothing is changed: what is missing is named with the command that installs it. Nothing is ever built or
//! downloaded past the package managers.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;
use crate::{browser, postgres, validators};

/// What the chosen stages need from outside.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Needs {
    /// A PostgreSQL server to run tests against.
    pub(crate) postgres: bool,
    /// The programs that read a PDF back.
    pub(crate) poppler: bool,
    /// Chromium, Node and the packages of `e2e/`.
    pub(crate) browser: bool,
    /// Python and the validators of foreign formats.
    pub(crate) validators: bool,
    /// The load generator of the benchmarks.
    pub(crate) load: bool,
}

/// A program that is looked for, and the Debian packages that bring it.
struct Tool {
    name: &'static str,
    packages: &'static [&'static str],
    present: fn() -> bool,
}

const POSTGRES: Tool = Tool {
    name: "a PostgreSQL server",
    packages: &["postgresql"],
    present: || postgres::programs().is_some(),
};
const POPPLER: Tool = Tool {
    name: "poppler's programs",
    packages: &["poppler-utils"],
    present: || process::find("pdftotext").is_some() && process::find("pdfinfo").is_some(),
};
const CHROMIUM: Tool = Tool {
    name: "Chromium",
    packages: &["chromium", "fonts-liberation"],
    present: || browser::chromium().is_some(),
};
const NODE: Tool = Tool {
    name: "Node.js",
    packages: &["nodejs"],
    present: || process::find("node").is_some(),
};
const NPM: Tool = Tool {
    name: "npm",
    packages: &["npm"],
    present: || process::find("npm").is_some(),
};
const PYTHON: Tool = Tool {
    name: "Python with venv",
    packages: &["python3-venv"],
    present: validators::python_is_whole,
};
const WRK: Tool = Tool {
    name: "wrk",
    packages: &["wrk"],
    present: || process::find("wrk").is_some(),
};

/// Installs what is missing. Returns what could not be installed, one line each with the way out.
pub(crate) fn run(workspace: &Workspace, needs: Needs) -> Result<Vec<String>> {
    let mut tools = Vec::new();
    if needs.postgres {
        tools.push(POSTGRES);
    }
    if needs.poppler {
        tools.push(POPPLER);
    }
    if needs.browser {
        tools.extend([CHROMIUM, NODE, NPM]);
    }
    if needs.validators {
        tools.push(PYTHON);
    }
    if needs.load {
        tools.push(WRK);
    }
    let mut missing = install_packages(&tools)?;
    let is_missing = |tool: &Tool| missing.iter().any(|line| line.starts_with(tool.name));
    let can_browse = ![CHROMIUM, NODE, NPM].iter().any(is_missing);
    let can_validate = !is_missing(&PYTHON);
    if needs.browser && can_browse {
        missing.extend(install_browser_tests(workspace)?);
    }
    if needs.validators && can_validate {
        missing.extend(validators::install(workspace)?);
    }
    Ok(missing)
}

fn install_packages(tools: &[Tool]) -> Result<Vec<String>> {
    let absent: Vec<&Tool> = tools.iter().filter(|tool| !(tool.present)()).collect();
    if absent.is_empty() {
        return Ok(Vec::new());
    }
    let packages: Vec<&str> = absent.iter().flat_map(|tool| tool.packages).copied().collect();
    if let Some(prefix) = administrator() {
        process::run(apt(prefix).arg("update"))?;
        // An installation that was cut short leaves apt refusing every other one until it is finished.
        process::run(apt(prefix).args(["install", "--fix-broken"]))?;
        process::run(
            apt(prefix)
                .args(["install", "--no-install-recommends"])
                .args(&packages),
        )?;
    }
    let still_absent = absent.iter().filter(|tool| !(tool.present)());
    Ok(still_absent
        .map(|tool| {
            format!(
                "{}: install it with `apt-get install {}`",
                tool.name,
                tool.packages.join(" ")
            )
        })
        .collect())
}

/// The words before `apt-get` that let it change the system, where this user has that right and apt is there.
fn administrator() -> Option<&'static [&'static str]> {
    process::find("apt-get")?;
    if is_root() {
        return Some(&["env"]);
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).output();
    sudo.is_ok_and(|output| output.status.success())
        .then_some(&["sudo", "-n", "env"])
}

/// Whether this process runs as root.
pub(crate) fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn apt(prefix: &[&str]) -> Command {
    let mut command = Command::new(prefix[0]);
    command
        .args(&prefix[1..])
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]);
    // Nothing of the machine's is removed for our sake, and another installation under way is waited for.
    command.args(["--no-remove", "--option", "DPkg::Lock::Timeout=300"]);
    command
}

/// `npm ci`, left out where the installed packages are those of the lock file.
fn install_browser_tests(workspace: &Workspace) -> Result<Option<String>> {
    let folder = workspace.browser_tests();
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp: PathBuf = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(None);
    }
    let installed = process::run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(folder),
    )?;
    if !installed.success {
        return Ok(Some(
            "the browser tests' packages: run `npm ci` in e2e/".to_owned(),
        ));
    }
    fs::write(stamp, lock)?;
    Ok(None)
}
