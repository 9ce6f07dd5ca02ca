//! The page of one import: what was found in the file, what would change, and the decision.

use app::import::{Import, ImportState, Review, Undoing};
use app::message::Messages;
use domain::round::Phrase;
use domain::time::Instant;
use jiff::civil::Date;
use maud::{Markup, html};

use super::list::{PATH, read_outcome};
use super::reading;
use super::undo;
use super::words::{count, state, state_status};
use super::{changes, detected};
use crate::assets::words::number;
use crate::design::{
    Button, Form, Icon, KeyFigure, KeyFigures, Notice, NoticeKind, PageHeading, SectionHeading, Status,
    StatusTag, Step, StepState, Steps, Weight,
};
use crate::session::SignedIn;

/// Where the reader is in the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum At {
    /// Choosing the file.
    Upload,
    /// Looking at what would change.
    Check,
    /// Decided.
    Done,
}

/// The step indicator.
pub(crate) fn steps(words: &Messages, at: At) -> Markup {
    let all = [
        (At::Upload, "import-step-upload"),
        (At::Check, "import-step-check"),
        (At::Done, "import-step-done"),
    ];
    let told: Vec<(String, StepState, String)> = all
        .into_iter()
        .map(|(step, key)| {
            let (step_state, name) = match step.cmp(&at) {
                std::cmp::Ordering::Less => (StepState::Done, "done"),
                std::cmp::Ordering::Equal => (StepState::Current, "current"),
                std::cmp::Ordering::Greater => (StepState::Upcoming, "upcoming"),
            };
            let word = words.phrase(&Phrase::new("import-step-word").selector("state", name));
            (words.text(key), step_state, word)
        })
        .collect();
    let steps: Vec<Step<'_>> = told
        .iter()
        .map(|(label, state, word)| Step {
            label,
            state: *state,
            word,
            href: None,
        })
        .collect();
    html! { (Steps { label: &words.text("import-steps"), steps: &steps }) }
}

/// What is said of a decision that was sent and not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    /// None was sent.
    Nothing,
    /// Somebody else was first.
    Conflict,
    /// It is none that there is.
    NotUnderstood,
    /// It was begun, and ended for this reason.
    Failed(String),
}

/// The body of the page. What was not carried out is said first.
pub(super) fn body(reader: &SignedIn, review: &Review, undoing: Option<&Undoing>, told: Told) -> Markup {
    let words = reader.words;
    let import = &review.import;
    let at = if import.state == ImportState::Uploaded {
        At::Check
    } else {
        At::Done
    };
    let above = Phrase::new("import-review-above")
        .text("source", &review.source.name)
        .date("date", day(reader, import.created_at));
    let state_word = words.phrase(&state(import.state));
    html! {
        @match told {
            Told::Nothing => {},
            Told::Conflict => (first_of_all(&words.text("import-conflict-title"), &words.text("import-conflict-explanation"))),
            Told::Failed(reason) => (first_of_all(&words.text("import-failed-title"), &reason)),
            Told::NotUnderstood => (first_of_all(&words.text("import-undecided-title"), &words.text("import-undecided-explanation"))),
        }
        (PageHeading {
            title: &import.file_name,
            above: Some(&words.phrase(&above)),
            status: Some(StatusTag::new(state_status(import.state), &state_word)),
            ..PageHeading::default()
        })
        (steps(words, at))
        @match import.state {
            ImportState::Uploaded => (check(reader, review)),
            ImportState::Accepted => {
                (accepted(reader, import))
                @if let Some(undoing) = undoing { (undo::section(words, import, undoing)) }
            },
            ImportState::Discarded => (discarded(reader, import)),
            ImportState::Undone => (undo::undone(reader, import)),
        }
    }
}

fn first_of_all(title: &str, explanation: &str) -> Markup {
    html! {
        div data-focus-first tabindex="-1" {
            (Notice {
                kind: NoticeKind::Warning,
                title,
                body: Some(html! { p { (explanation) } }),
            })
        }
    }
}

fn check(reader: &SignedIn, review: &Review) -> Markup {
    let words = reader.words;
    html! {
        @if let Some(before) = &review.accepted_before {
            (Notice {
                kind: NoticeKind::Information,
                title: &words.phrase(&Phrase::new("import-accepted-before")
                    .date("date", day(reader, before.accepted_at.unwrap_or(before.created_at)))),
                body: Some(html! { p { (words.text("import-accepted-before-explanation")) } }),
            })
        }
        @if review.plan.summary.settled.key_rule.is_none() {
            (Notice {
                kind: NoticeKind::Error,
                title: &words.text("import-review-no-key"),
                body: Some(html! { p { (words.text("import-review-no-key-explanation")) } }),
            })
        }
        (detected::warnings(words, review))
        (figures(words, review))
        (reading::date_questions(words, review))
        (decision(words, review))
        (detected::detected(words, review))
        (reading::columns(words, review))
        (changes::sections(words, review))
    }
}

fn figures(words: &Messages, review: &Review) -> Markup {
    let counts = review.plan.summary.counts;
    let whole = Phrase::new("import-count-of").number("total", count(counts.rows()));
    let whole = words.phrase(&whole);
    let told = [
        ("import-count-new", counts.new, Some("#new"), None),
        ("import-count-changed", counts.changed, Some("#changes"), None),
        ("import-count-unchanged", counts.unchanged, None, None),
        (
            "import-count-rejected",
            counts.rejected,
            Some("#rejects"),
            Some(Status::Caution),
        ),
        (
            "import-count-missing",
            counts.missing,
            Some("#missing"),
            Some(Status::Pending),
        ),
        (
            "import-count-problems",
            counts.cell_problems,
            Some("#problems"),
            Some(Status::Caution),
        ),
    ]
    .map(|(key, count, href, status)| (words.text(key), count, number(words, count), href, status));
    let figures: Vec<KeyFigure<'_>> = told
        .iter()
        .enumerate()
        .map(|(position, (label, count, value, href, status))| KeyFigure {
            label,
            value,
            whole: (position < 4).then_some(whole.as_str()),
            status: status.filter(|_| *count > 0),
            href: href.filter(|_| *count > 0),
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "counts", title: &words.text("import-review-counts"), ..SectionHeading::default() })
            (KeyFigures(&figures))
        }
    }
}

/// Accept or put aside, each bound to the version that was looked at.
fn decision(words: &Messages, review: &Review) -> Markup {
    let import = &review.import;
    let counts = review.plan.summary.counts;
    let rows = counts.new + counts.changed;
    let accept = Phrase::new("import-accept").number("rows", count(rows));
    let accept = words.phrase(&accept);
    let discard = words.text("import-discard");
    html! {
        (Form {
            action: &format!("{PATH}/{}/decision", import.id),
            body: html! {
                p.plain { (words.text("import-review-nothing-yet")) }
                input type="hidden" name="version" value=(import.version);
                div.button-row {
                    (Button::submit(&accept).icon(Icon::Check).as_value("decision", "accept"))
                    (Button::submit(&discard).weight(Weight::Secondary).as_value("decision", "discard"))
                }
            },
            ..Form::default()
        })
    }
}

fn accepted(reader: &SignedIn, import: &Import) -> Markup {
    let words = reader.words;
    let outcome = read_outcome(import);
    let told = outcome.map(|outcome| {
        let counts = outcome.counts;
        [
            ("import-count-new", counts.new),
            ("import-count-changed", counts.changed),
            ("import-count-unchanged", counts.unchanged),
            ("import-count-rejected", counts.rejected),
            ("import-count-missing", counts.missing),
            ("import-count-problems", counts.cell_problems),
        ]
        .map(|(key, count)| {
            (
                words.text(key),
                number(words, count),
                key == "import-count-rejected" && count > 0,
            )
        })
    });
    let rejects = format!("{PATH}/{}/rejects.csv", import.id);
    let figures: Vec<KeyFigure<'_>> = told
        .iter()
        .flatten()
        .map(|(label, value, rejected)| KeyFigure {
            label,
            value,
            whole: None,
            status: rejected.then_some(Status::Caution),
            href: rejected.then_some(rejects.as_str()),
        })
        .collect();
    let title = closed_on(reader, import, "import-done-accepted");
    let to_assets = words.text("import-done-assets");
    html! {
        p { (title) }
        section {
            (SectionHeading { id: "outcome", title: &words.text("import-done-outcome"), ..SectionHeading::default() })
            (KeyFigures(&figures))
        }
        div.button-row {
            (Button::to(&to_assets, "/assets").weight(Weight::Primary).icon(Icon::ArrowRight))
            (Button::to(&words.text("import-done-another"), "/imports/new"))
        }
    }
}

fn discarded(reader: &SignedIn, import: &Import) -> Markup {
    let words = reader.words;
    let title = closed_on(reader, import, "import-done-discarded");
    html! {
        p { (title) " " (words.text("import-done-discarded-explanation")) }
        div.button-row { (Button::to(&words.text("import-done-another"), "/imports/new")) }
    }
}

fn closed_on(reader: &SignedIn, import: &Import, key: &'static str) -> String {
    on_day(reader, import.accepted_at.unwrap_or(import.created_at), key)
}

/// A sentence with the day of an instant in it.
pub(super) fn on_day(reader: &SignedIn, instant: Instant, key: &'static str) -> String {
    let phrase = Phrase::new(key).date("date", day(reader, instant));
    reader.words.phrase(&phrase)
}

fn day(reader: &SignedIn, instant: Instant) -> Date {
    instant.in_zone(&reader.zone).date()
}
