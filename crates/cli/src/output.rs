//! What the program says: answers on standard output, the rest on standard error.

#![expect(clippy::print_stderr, reason = "this is the module that prints")]

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use app::message::{Language, Messages};
use tracing_subscriber::EnvFilter;

/// Prints one line of the answer.
pub(crate) fn line(text: impl std::fmt::Display) {
    answer(format_args!("{text}"));
}

/// Prints one JSON value as one line of the answer.
pub(crate) fn json(value: &impl serde::Serialize) -> anyhow::Result<()> {
    answer(format_args!("{}", serde_json::to_string(value)?));
    Ok(())
}

/// Prints one JSON value as the whole answer, indented for people.
pub(crate) fn json_document(value: &impl serde::Serialize) -> anyhow::Result<()> {
    answer(format_args!("{}", serde_json::to_string_pretty(value)?));
    Ok(())
}

fn answer(text: std::fmt::Arguments<'_>) {
    match writeln!(std::io::stdout().lock(), "{text}") {
        Ok(()) => {}
        // Whoever reads has enough, as `head` has. What the command does besides is still to be done.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        Err(error) => {
            eprintln!("error: the answer cannot be written: {error}");
            std::process::exit(1);
        }
    }
}

/// Says what goes on. Nobody may be there to read it.
pub(crate) fn note(text: impl std::fmt::Display) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Says how far long work has come, in place of what was said before; nothing where nobody looks.
pub(crate) fn progress(text: impl std::fmt::Display) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[2K{text}");
    }
}

/// Takes away what was said of the progress.
pub(crate) fn progress_ended() {
    progress("");
}

/// Says why the program stops: the failure, and below it each cause. What is wrong with a field is said as on the page.
pub(crate) fn fail(error: &anyhow::Error) -> ExitCode {
    if let Some(app::Error::Invalid(errors)) = error.downcast_ref() {
        let messages = Messages::for_language(Language::default());
        for wrong in &errors.0 {
            eprintln!("error: {}: {}", wrong.field, messages.field_error(wrong));
        }
        return ExitCode::FAILURE;
    }
    eprintln!("error: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
    ExitCode::FAILURE
}

/// Sends log lines to standard error. Wardround's own from `warn` on, more with `--verbose`.
pub(crate) fn log_to_standard_error(verbose: u8) {
    let filter = match verbose {
        0 => "warn",
        1 => "info,sqlx=warn",
        _ => "debug",
    };
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(std::io::stderr)
        .with_target(false)
        .init();
}
