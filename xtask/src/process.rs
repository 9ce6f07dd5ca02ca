//! Running other programs: shown, captured and stoppable.
//!
//! An interrupt or a termination signal does not end this tool at once: it ends the program under way, by
//! its process id, and what was started is then put away by the ordinary `Drop` guards.

use std::env;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// How often a running program is looked at.
const POLL: Duration = Duration::from_millis(20);

/// How a program ended and what it wrote, standard output and standard error together.
#[derive(Debug)]
pub(crate) struct Finished {
    /// Whether it ended with exit code 0.
    pub(crate) success: bool,
    /// What it wrote, without terminal colours.
    pub(crate) output: String,
}

/// From here on an interrupt (Ctrl-C) or a termination signal is remembered instead of ending this process.
pub(crate) fn watch_for_interrupts() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst)).context("cannot watch for Ctrl-C")
}

/// Whether somebody asked this process to end.
pub(crate) fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// Runs a program, showing the command and passing its output on while keeping a copy.
pub(crate) fn run(command: &mut Command) -> Result<Finished> {
    println!("$ {}", shown(command));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let kept = Arc::new(Mutex::new(String::new()));
    let readers = [
        child
            .stdout
            .take()
            .map(|pipe| pass_on(pipe, io::stdout(), Arc::clone(&kept))),
        child
            .stderr
            .take()
            .map(|pipe| pass_on(pipe, io::stderr(), Arc::clone(&kept))),
    ];
    let status = wait(&mut child)?;
    for reader in readers.into_iter().flatten() {
        // A reader ends with its pipe; a panic in one would only cost a copy of the output.
        let _ended = reader.join();
    }
    let output = kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
    Ok(Finished {
        success: status.success(),
        output,
    })
}

/// Runs a program silently and returns its standard output; its own words are the error where it fails.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(
        output.status.success(),
        "`{}` failed ({}): {}{}",
        shown(command),
        output.status,
        text,
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(text)
}

/// Waits for a program to end. A signal to this process is handed down to it.
pub(crate) fn wait(child: &mut Child) -> Result<ExitStatus> {
    let mut told = false;
    loop {
        if let Some(status) = child.try_wait().context("cannot wait for a program")? {
            return Ok(status);
        }
        if interrupted() && !told {
            terminate(child)?;
            told = true;
        }
        thread::sleep(POLL);
    }
}

/// Asks a program that this process started to end, by its process id.
pub(crate) fn terminate(child: &Child) -> Result<()> {
    read(Command::new("kill").args(["-s", "TERM", &child.id().to_string()])).map(|_| ())
}

/// The program of that name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}

/// The command as one would type it: the program without its folder, then the arguments.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn pass_on(
    pipe: impl Read + Send + 'static,
    mut terminal: impl Write + Send + 'static,
    kept: Arc<Mutex<String>>,
) -> JoinHandle<()> {
    thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            // A closed terminal is no reason to stop counting.
            let _shown = terminal.write_all(&line).and_then(|()| terminal.flush());
            let text = without_colours(&String::from_utf8_lossy(&line));
            kept.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push_str(&text);
            line.clear();
        }
    })
}

/// Drops terminal escape sequences of the form ESC [ … letter.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let after = part.find(|character: char| character.is_ascii_alphabetic());
        plain.push_str(after.map_or("", |letter| &part[letter + 1..]));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminal_colours_are_dropped_and_nothing_else() {
        assert_eq!(
            without_colours("\u{1b}[32;1m     Summary\u{1b}[0m [0.1s] 3 tests"),
            "     Summary [0.1s] 3 tests"
        );
        assert_eq!(without_colours("plain [0.1s]"), "plain [0.1s]");
    }

    #[test]
    fn both_streams_of_a_program_are_kept_and_its_failure_is_told() {
        let finished = run(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"])).unwrap();
        assert!(!finished.success);
        assert!(
            finished.output.contains("out\n") && finished.output.contains("err\n"),
            "{finished:?}"
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut Command::new("no-such-program-anywhere")).unwrap_err();
        assert!(error.to_string().contains("no-such-program-anywhere"), "{error}");
    }
}
