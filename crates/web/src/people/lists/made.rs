//! A list that was accepted: what it did, and the button that takes it back; or one that was put aside.

use std::collections::HashMap;

use app::staff_list::{Made, StoredStaffList};
use app::tenant::Place;
use domain::round::Phrase;
use domain::time::Instant;
use maud::{Markup, html};

use super::changes::{Line, List};
use super::overview::name;
use super::review::Told;
use super::{NEW, path_of, words};
use crate::assets::words::{count, number};
use crate::design::{Button, Form, KeyFigure, KeyFigures, PageHeading, SectionHeading, StatusTag, Weight};
use crate::imports::{At, steps};
use crate::journal::who;
use crate::people;
use crate::session::SignedIn;

/// People shown.
const SHOWN: usize = 200;

/// The names of people by who they are in the journal.
type Names = HashMap<String, String>;

/// The body of the page of one that was accepted.
pub(super) fn body(reader: &SignedIn, names: &Names, places: &[Place], made: &Made, told: &Told) -> Markup {
    let words = reader.words;
    let list = &made.list;
    html! {
        (told.notice(words))
        (heading(reader, list))
        (steps(words, At::Done))
        p { (sentence(reader, names, "staff-list-accepted-on", list.decided_at, list.decided_by.map(|by| by.to_string()))) }
        (figures(reader, made))
        @if let Some(undoing) = made.undoing {
            p {
                (sentence(reader, names, "staff-list-undone-on", list.undone_at, list.undone_by.map(|by| by.to_string())))
                " "
                (words.phrase(&Phrase::new("staff-list-undoing")
                    .number("removed", count(undoing.removed))
                    .number("restored", count(undoing.restored))))
                @if undoing.kept > 0 { " " (words.phrase(&Phrase::new("staff-list-undoing-kept").number("count", count(undoing.kept)))) }
            }
        }
        div.button-row {
            (Button::to(&words.text("person-list-title"), people::PATH).weight(Weight::Secondary))
            (Button::to(&words.text("staff-list-another"), NEW).weight(Weight::Secondary))
        }
        (effects(reader, places, made))
        (undo(reader, made))
    }
}

/// The body of the page of one that was put aside.
pub(super) fn aside(reader: &SignedIn, list: &StoredStaffList, told: &Told) -> Markup {
    let words = reader.words;
    let explanation = match list.removed_at {
        Some(_) => "staff-list-aside-removed",
        None => "staff-list-aside",
    };
    html! {
        (told.notice(words))
        (heading(reader, list))
        p { (words.text(explanation)) }
        div.button-row { (Button::to(&words.text("staff-list-another"), NEW)) }
    }
}

fn heading(reader: &SignedIn, list: &StoredStaffList) -> Markup {
    let untitled = reader.text("staff-list-untitled");
    let (status, word) = words::state(reader.words, list);
    html! {
        (PageHeading {
            title: name(list, &untitled),
            above: Some(&reader.moment(list.created_at)),
            status: Some(StatusTag::new(status, &word)),
            ..PageHeading::default()
        })
    }
}

/// When something was done and by whom.
fn sentence(
    reader: &SignedIn,
    names: &Names,
    key: &'static str,
    at: Option<Instant>,
    by: Option<String>,
) -> String {
    let at = at.map(|at| reader.moment(at)).unwrap_or_default();
    let by = by.map(|by| who(reader, names, &by)).unwrap_or_default();
    reader
        .words
        .phrase(&Phrase::new(key).text("moment", &at).text("who", &by))
}

fn figures(reader: &SignedIn, made: &Made) -> Markup {
    let (words, outcome) = (reader.words, made.outcome);
    let told = [
        ("staff-list-did-add", outcome.added),
        ("staff-list-did-change", outcome.changed),
        ("staff-list-count-unchanged", outcome.unchanged),
        ("staff-list-did-not-decide", outcome.undecided),
        ("staff-list-count-left-out", outcome.left_out),
        ("staff-list-count-rejected", outcome.rejected),
    ]
    .map(|(key, many)| (words.text(key), number(words, many)));
    let figures: Vec<KeyFigure<'_>> = told
        .iter()
        .map(|(label, value)| KeyFigure {
            label,
            value,
            whole: None,
            status: None,
            href: None,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "outcome", title: &words.text("staff-list-did"), ..SectionHeading::default() })
            (KeyFigures(&figures))
        }
    }
}

fn effects(reader: &SignedIn, places: &[Place], made: &Made) -> Markup {
    let words = reader.words;
    let lines = made.effects.iter().map(|effect| Line {
        name: effect.after.name.clone(),
        href: effect.is_there.then(|| people::path_of(effect.person)),
        cells: vec![match &effect.before {
            Some(before) => words::differences(reader, places, before, &effect.after),
            None => html! { (words.text("staff-list-added-by-it")) },
        }],
    });
    List {
        id: "effects",
        title: "staff-list-effects",
        explanation: None,
        columns: &["person-name", "staff-list-change"],
        total: made.effects.len(),
        lines: lines.take(SHOWN).collect(),
    }
    .show(words)
}

fn undo(reader: &SignedIn, made: &Made) -> Markup {
    let words = reader.words;
    if made.undoing.is_some() || made.effects.is_empty() {
        return Markup::default();
    }
    html! {
        section {
            (SectionHeading { id: "undo", title: &words.text("staff-list-undo-title"), ..SectionHeading::default() })
            @if made.is_newest {
                (Form {
                    action: &format!("{}/undo", path_of(made.list.id)),
                    body: html! {
                        p.plain { (words.text("staff-list-undo-explanation")) }
                        input type="hidden" name="version" value=(made.list.version);
                        div.button-row { (Button::submit(&words.text("staff-list-undo")).weight(Weight::Secondary)) }
                    },
                    ..Form::default()
                })
            } @else {
                p { (words.text("staff-list-undo-newer")) }
            }
        }
    }
}
