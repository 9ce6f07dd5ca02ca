//! `cargo xtask test`: everything a change has to pass, stage after stage.
//!
//! A stage runs even where an earlier one failed, unless it depends on it. What cannot run for want of a
//! program that may not be installed is counted as skipped and said loudly; in continuous integration
//! (`CI=true`) it is counted as failed, because there a hole must not look like a pass. The last line is
//! `N passed, N failed, N skipped`, where each check without tests of its own (format, lints, …) counts as one.

mod counts;
mod stage;

use std::env;
use std::fs;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use self::counts::Counts;
use self::stage::Stage;
use crate::postgres::{self, Cluster};
use crate::process::{self, Finished};
use crate::scratch::Scratch;
use crate::workspace::Workspace;
use crate::{browser, install, validators};

/// `cargo xtask test [STAGE…]`
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The stages to run, with those they need; all where none is named.
    #[arg(value_enum)]
    stages: Vec<Stage>,
    /// Keep PostgreSQL's folder, with its log, afterwards.
    #[arg(long)]
    keep: bool,
}

/// How a stage ended.
#[derive(Debug)]
struct Report {
    stage: Stage,
    counts: Counts,
    remarks: Vec<String>,
    took: Duration,
}

impl Report {
    /// Whether a later stage cannot run after this. An installation that failed blocks nothing as a whole:
    /// each stage looks for its own programs.
    fn blocks(&self, later: Stage) -> bool {
        self.counts.failed > 0 && self.stage != Stage::Install && later.needs().contains(&self.stage)
    }

    fn verdict(&self) -> &'static str {
        match self.counts {
            Counts { failed: 1.., .. } => "FAILED",
            Counts {
                passed: 0,
                skipped: 1..,
                ..
            } => "SKIPPED",
            _ if self.stage == Stage::Install && !self.remarks.is_empty() => "INCOMPLETE",
            _ => "passed",
        }
    }
}

/// What a stage found: how many, and what is to be said about it at the end.
#[derive(Debug, Default)]
struct Findings {
    counts: Counts,
    remarks: Vec<String>,
}

impl From<Counts> for Findings {
    fn from(counts: Counts) -> Self {
        Self {
            counts,
            remarks: Vec::new(),
        }
    }
}

/// Runs the chosen stages and prints how they ended.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> ExitCode {
    let stages = stage::plan(&arguments.stages);
    let mut reports: Vec<Report> = Vec::new();
    for stage in &stages {
        if process::interrupted() {
            break;
        }
        println!("\n=== {}", stage.name());
        let start = Instant::now();
        let broken = reports.iter().find(|report| report.blocks(*stage));
        let findings = match broken {
            Some(report) => missed(format!("not run, because {} failed", report.stage.name())),
            None => perform(*stage, workspace, &stages, arguments.keep).unwrap_or_else(|error| Findings {
                counts: Counts::FAILED,
                remarks: vec![format!("{error:#}")],
            }),
        };
        let Findings { counts, remarks } = findings;
        reports.push(Report {
            stage: *stage,
            counts,
            remarks,
            took: start.elapsed(),
        });
    }
    let total = summarise(&reports);
    let complete = !process::interrupted();
    if !complete {
        println!("interrupted: {} of {} stages ran", reports.len(), stages.len());
    }
    println!(
        "{} passed, {} failed, {} skipped",
        total.passed, total.failed, total.skipped
    );
    if complete && total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn perform(stage: Stage, workspace: &Workspace, stages: &[Stage], keep: bool) -> Result<Findings> {
    match stage {
        Stage::Install => installation(workspace, stages),
        Stage::Format => check(&mut workspace.cargo(&["fmt", "--all", "--check"])),
        Stage::Lints => {
            let clippy = [
                "clippy",
                "--workspace",
                "--all-targets",
                "--locked",
                "--",
                "--deny",
                "warnings",
            ];
            check(&mut workspace.cargo(&clippy))
        }
        Stage::Documentation => {
            let mut rustdoc = workspace.cargo(&["doc", "--workspace", "--no-deps", "--locked"]);
            check(rustdoc.env("RUSTDOCFLAGS", "--deny warnings"))
        }
        Stage::Build => check(&mut workspace.cargo(&["build", "--workspace", "--all-targets", "--locked"])),
        Stage::Tests => tests(workspace, keep),
        Stage::Doctests => {
            let finished = process::run(&mut workspace.cargo(&["test", "--doc", "--workspace", "--locked"]))?;
            Ok(judged(&finished, counts::libtest(&finished.output)).into())
        }
        Stage::Browser => browser_tests(workspace),
    }
}

/// What is missing is counted by the stages that would have used it.
fn installation(workspace: &Workspace, stages: &[Stage]) -> Result<Findings> {
    let missing = install::run(workspace, stage::installation(stages))?;
    for tool in &missing {
        println!("MISSING: {tool}");
    }
    Ok(Findings {
        counts: Counts::default(),
        remarks: missing,
    })
}

/// One check that counts as a whole.
fn check(command: &mut Command) -> Result<Findings> {
    let finished = process::run(command)?;
    Ok(if finished.success {
        Counts::PASSED
    } else {
        Counts::FAILED
    }
    .into())
}

/// Unit, both-engine and scenario tests beside a private PostgreSQL, or without one where there is none.
fn tests(workspace: &Workspace, keep: bool) -> Result<Findings> {
    let mut findings = Findings::default();
    let cluster = postgres::programs()
        .map(|programs| Cluster::start(&programs, keep))
        .transpose()?;
    if cluster.is_none() {
        findings = missed("no PostgreSQL server: the tests ran on SQLite alone".to_owned());
    }
    let nextest = Command::new("cargo-nextest").arg("--version").output().is_ok();
    let mut command = if nextest {
        workspace.cargo(&["nextest", "run", "--workspace", "--locked", "--no-fail-fast"])
    } else {
        workspace.cargo(&[
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--locked",
            "--no-fail-fast",
        ])
    };
    if let Some(cluster) = &cluster {
        command.env(postgres::VARIABLE, cluster.url());
    }
    command.env(validators::VARIABLE, workspace.validators());
    let report = workspace.nextest_report();
    if report.exists() {
        fs::remove_file(&report).context("cannot remove the report of an earlier run")?;
    }
    let scratch = Scratch::new()?;
    let finished = process::run(scratch.lend(&mut command))?;
    let counted = if nextest {
        counts::nextest(&finished.output)
    } else {
        counts::libtest(&finished.output)
    };
    let mut counted = judged(&finished, counted);
    let passed_over = counts::passed_over(&fs::read_to_string(&report).unwrap_or_default());
    counted.pass_over(passed_over.len());
    findings.counts += counted;
    findings.remarks.extend(
        passed_over
            .into_iter()
            .map(|test| format!("skipped itself: {test}")),
    );
    Ok(findings)
}

fn browser_tests(workspace: &Workspace) -> Result<Findings> {
    if !browser::ready(workspace) {
        return Ok(missed(
            "no browser tests without Chromium, Node.js and `npm ci` in e2e/".to_owned(),
        ));
    }
    let finished = browser::run(workspace)?;
    Ok(judged(&finished, counts::node(&finished.output)).into())
}

/// A runner that failed without a failed test, or ran no test at all, is one failure.
fn judged(finished: &Finished, mut counts: Counts) -> Counts {
    let nothing_ran = counts.total() == 0;
    if counts.failed == 0 && (!finished.success || nothing_ran) {
        counts.failed = 1;
    }
    counts
}

/// Something that did not run: skipped for a person at a desk, failed in continuous integration.
fn missed(why: String) -> Findings {
    let unattended = env::var("CI").is_ok_and(|value| value == "true");
    let counts = if unattended {
        Counts::FAILED
    } else {
        Counts::SKIPPED
    };
    println!("NOT RUN: {why}");
    Findings {
        counts,
        remarks: vec![why],
    }
}

/// Prints the table of stages and what was remarked, and adds up the counts.
fn summarise(reports: &[Report]) -> Counts {
    let mut total = Counts::default();
    println!(
        "\n{:<15}{:>11}{:>8}{:>8}{:>9}{:>10}",
        "stage", "verdict", "passed", "failed", "skipped", "seconds"
    );
    for report in reports {
        let Counts {
            passed,
            failed,
            skipped,
        } = report.counts;
        println!(
            "{:<15}{:>11}{passed:>8}{failed:>8}{skipped:>9}{:>10.1}",
            report.stage.name(),
            report.verdict(),
            report.took.as_secs_f64()
        );
        total += report.counts;
    }
    for report in reports {
        for remark in &report.remarks {
            println!("{}: {remark}", report.stage.name());
        }
    }
    println!();
    total
}
