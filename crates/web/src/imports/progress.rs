//! The page of a file that is being taken in: how far it has come, and a way to stop it.

use app::import::Import;
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::PATH;
use super::review::{At, steps};
use super::words::count;
use crate::design::{Button, Form, PageHeading, Weight};

/// The body of the page.
pub(super) fn body(words: &Messages, import: &Import, rows: u64, of: Option<u64>) -> Markup {
    let told = match of {
        Some(of) => Phrase::new("import-progress")
            .number("rows", count(rows))
            .number("of", count(of)),
        None => Phrase::new("import-progress-survey"),
    };
    let all_read = of.is_some_and(|of| rows >= of);
    html! {
        (PageHeading {
            title: &import.file_name,
            lead: Some(&words.text("import-progress-lead")),
            ..PageHeading::default()
        })
        (steps(words, At::Check))
        section aria-live="polite" {
            p id="progress" { (words.phrase(&told)) }
            @match of {
                Some(of) => { progress.progress aria-labelledby="progress" value=(rows.min(of)) max=(of) {} },
                None => { progress.progress aria-labelledby="progress" {} },
            }
            @if all_read { p { (words.text("import-progress-comparing")) } }
        }
        (Form {
            action: &format!("{PATH}/{}/decision", import.id),
            body: html! {
                p.plain { (words.text("import-progress-stop-explanation")) }
                input type="hidden" name="version" value=(import.version);
                div.button-row {
                    (Button::to(&words.text("import-progress-again"), &format!("{PATH}/{}", import.id)))
                    (Button::submit(&words.text("import-progress-stop")).weight(Weight::Secondary).as_value("decision", "stop"))
                }
            },
            ..Form::default()
        })
    }
}
