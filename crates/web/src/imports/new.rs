//! Uploading a file: which list it is, and the file.

use app::field::FieldErrors;
use app::import::{LARGEST_FILE, Source};
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::PATH;
use super::review::{At, steps};
use super::words::count;
use crate::design::{
    Button, ErrorSummary, FieldError, FileUpload, Form, Icon, Link, Method, PageHeading, Status, Weight,
};
use crate::people::lists as staff_list;

/// What was wrong with the last attempt.
#[derive(Debug, Default)]
pub(super) struct Attempt {
    /// The source as typed.
    pub(super) source: String,
    /// What is wrong with the fields.
    pub(super) errors: FieldErrors,
    /// Why the file was refused.
    pub(super) refused: Option<String>,
    /// Of several files, how many were taken.
    pub(super) taken: usize,
    /// The others, each with the reason.
    pub(super) left_out: Vec<(String, String)>,
}

/// The body of the page; `people` where the reader may bring in lists of people, which are brought in elsewhere.
pub(super) fn body(words: &Messages, sources: &[Source], attempt: &Attempt, people: bool) -> Markup {
    let told = |field| attempt.errors.of(field).map(|error| words.field_error(error));
    let refused = attempt.refused.as_deref();
    let refused =
        refused.map(|reason| words.phrase(&Phrase::new("import-file-refused").text("reason", reason)));
    let source_error = told("source");
    let file_error = told("file").or(refused).or_else(|| left_out(words, attempt));
    let again = (source_error.is_some() && file_error.is_none()).then(|| words.text("import-new-file-again"));
    let mut summary = Vec::new();
    summary.extend(source_error.iter().map(|message| FieldError {
        field: "source",
        message,
    }));
    summary.extend(file_error.iter().map(|message| FieldError {
        field: "file",
        message,
    }));
    let file_hint =
        words.phrase(&Phrase::new("import-new-file-hint").number("megabytes", count(LARGEST_FILE >> 20)));
    html! {
        (ErrorSummary { title: &words.text("import-new-problem"), errors: &summary })
        (PageHeading {
            title: &words.text("import-new-title"),
            lead: Some(&words.text("import-new-lead")),
            ..PageHeading::default()
        })
        (steps(words, At::Upload))
        (Form {
            action: PATH,
            method: Method::Upload,
            body: html! {
                (source(words, sources, &attempt.source, source_error.as_deref()))
                (FileUpload {
                    name: "file",
                    label: &words.text("import-new-file"),
                    hint: Some(again.as_deref().unwrap_or(&file_hint)),
                    error: file_error.as_deref(),
                    accept: ".csv,.tsv,.txt,.xlsx,.xml,.json,text/csv,text/plain",
                    multiple: true,
                })
                div.button-row {
                    (Button::submit(&words.text("import-new-submit")).icon(Icon::Upload))
                    (Button::to(&words.text("import-new-cancel"), PATH).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
        @if people {
            p { (words.text("import-new-people")) " " (Link { label: &words.text("staff-list-new"), href: staff_list::NEW }) }
        }
    }
}

/// Which of several files were not taken and why, and where the others are.
fn left_out(words: &Messages, attempt: &Attempt) -> Option<String> {
    if attempt.left_out.is_empty() {
        return None;
    }
    let reasons = attempt.left_out.iter().map(|(name, reason)| {
        let phrase = Phrase::new("import-new-left-out")
            .text("file", name)
            .text("reason", reason.trim_end_matches('.'));
        words.phrase(&phrase)
    });
    let taken = Phrase::new("import-new-taken").number("files", count(attempt.taken));
    let told: Vec<String> = reasons.chain([words.phrase(&taken)]).collect();
    Some(told.join(" "))
}

/// A field that offers the names used before: the same name twice is the same source.
fn source(words: &Messages, sources: &[Source], value: &str, error: Option<&str>) -> Markup {
    html! {
        div.field.field-wrong[error.is_some()] {
            label for="source" { (words.text("import-new-source")) }
            p.hint id="source-hint" { (words.text("import-new-source-hint")) }
            @if let Some(error) = error {
                p.error id="source-error" { (Status::Critical.shape()) span { (error) } }
            }
            input.input type="text" id="source" name="source" value=(value) list="sources"
                autocomplete="off" aria-invalid=[error.map(|_| "true")]
                aria-describedby=(if error.is_some() { "source-hint source-error" } else { "source-hint" });
            datalist id="sources" { @for source in sources { option value=(source.name) {} } }
        }
    }
}
