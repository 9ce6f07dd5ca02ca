//! The program `wardround`: one binary for the server, the console and the engines.
//!
//! Every verb is a few lines that open an installation or read standard input, call the use case and print. What is
//! printed on standard output is the answer; what goes on meanwhile is said on standard error.

mod advisory;
mod arguments;
mod components;
mod console;
mod deadlines;
mod demo;
mod documents;
mod feeds;
mod identify;
mod import;
mod incident;
mod init;
mod journal;
mod law;
mod lists;
mod matching;
mod mds2;
mod output;
mod reconcile;
mod round;
mod serve;
mod udi;
mod user;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::arguments::{Arguments, Verb};

/// Pages are many small strings made and dropped together; the C library's allocator takes a third longer over them
/// (docs/adr/0014).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    output::log_to_standard_error(arguments.verbose);
    keep_new_files_private();
    if matches!(arguments.verb, Verb::Feeds(_)) {
        let_the_server_go_first();
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return output::fail(&error.into()),
    };
    match runtime.block_on(run(arguments.verb)) {
        Ok(code) => code,
        Err(error) => output::fail(&error),
    }
}

/// What this program writes (the database, its write-ahead log, stored files) is for the account it runs under, whatever
/// the shell or the service manager allows by default.
fn keep_new_files_private() {
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
}

/// Reading reference data takes every core for some seconds, and nobody waits for them at a bed: what a server on the same
/// machine answers comes first. This is before the runtime has threads, which take it over. A system that refuses loads at
/// the usual priority.
fn let_the_server_go_first() {
    #[cfg(unix)]
    let _ = rustix::process::nice(10);
}

/// Does what the verb says. A verdict on the journal, an identifier, an advisory or a pack, and a time that has to
/// be asked back, have exit codes of their own.
async fn run(verb: Verb) -> anyhow::Result<ExitCode> {
    match verb {
        Verb::Demo(demo) => demo::run(demo).await?,
        Verb::Init(init) => init::run(init).await?,
        Verb::Serve(serve) => serve::run(serve).await?,
        Verb::Round(round) => round::run(round).await?,
        Verb::Import(import) => import::run(import).await?,
        Verb::Feeds(feeds) => feeds::run(feeds).await?,
        Verb::Identify(identify) => identify::run(&identify)?,
        Verb::Advisory(advisory) => return advisory::run(&advisory),
        Verb::Components(components) => components::run(&components)?,
        Verb::Match(asked) => matching::run(&asked)?,
        Verb::Reconcile(reconcile) => reconcile::run(&reconcile)?,
        Verb::Mds2(mds2) => mds2::run(&mds2)?,
        Verb::Udi(udi) => return udi::run(&udi),
        Verb::Deadlines(asked) => return deadlines::run(&asked),
        Verb::Law(asked) => return law::run(&asked),
        Verb::Journal(journal) => return journal::run(journal).await,
        Verb::Incident(incident) => return incident::run(incident).await,
        Verb::User(user) => user::run(user).await?,
        Verb::Completions { shell } => {
            clap_complete::generate(
                shell,
                &mut Arguments::command(),
                "wardround",
                &mut std::io::stdout(),
            );
        }
        Verb::Manual => {
            clap_mangen::Man::new(Arguments::command()).render(&mut std::io::stdout())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
