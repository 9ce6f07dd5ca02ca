//! The project's own commands, run as `cargo xtask COMMAND`.
//!
//! `test` checks everything a change must pass, `postgres` runs one command beside a private
//! PostgreSQL, `bench` measures the release build. This is a tool for people who work on Wardround: no
//! part of the product, and nothing in the product depends on it.

#![expect(
    clippy::disallowed_methods,
    reason = "a tool that builds, times and cleans up needs files, the environment and a clock; the bans are for the product"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what this tool has to say goes to the terminal"
)]

mod accuracy;
mod bench;
mod browser;
mod install;
mod postgres;
mod process;
mod scratch;
mod test;
mod validators;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

/// The project's own commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Installs what is missing, then runs every check and every test.
    Test(test::Arguments),
    /// Runs a command beside a fresh, private PostgreSQL and stops it afterwards.
    Postgres(postgres::Arguments),
    /// Measures the release build and prints a table.
    Bench(bench::Arguments),
    /// Compares the lifecycle engine and the reconciliation with sets whose answers are known, and prints every miss.
    Accuracy {
        /// Another set: a file of labels, or a folder with the lists of a hospital and their truth.
        path: Option<std::path::PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(exit) => exit,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> anyhow::Result<ExitCode> {
    process::watch_for_interrupts()?;
    match task {
        Task::Test(arguments) => Ok(test::run(&Workspace::locate()?, arguments)),
        Task::Postgres(arguments) => postgres::run(arguments),
        Task::Bench(arguments) => bench::run(&Workspace::locate()?, arguments),
        Task::Accuracy { path } => accuracy::run(path.as_deref()).map(|()| ExitCode::SUCCESS),
    }
}
