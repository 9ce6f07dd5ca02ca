//! A list that waits: what it would change, who is not clear, and the decision.

use std::collections::BTreeMap;

use app::message::Messages;
use app::person::PersonForm;
use app::staff_list::Review;
use app::tenant::Place;
use domain::round::Phrase;
use domain::staff_list::{Decision, Entry, Undecided};
use maud::{Markup, html};

use super::overview::name;
use super::{ROW, changes, path_of, words};
use crate::assets::words::{count, number};
use crate::design::{
    Button, Choice, Form, Icon, KeyFigure, KeyFigures, Notice, NoticeKind, PageHeading, Radio, RadioGroup,
    SectionHeading, Status, StatusTag, Weight,
};
use crate::imports::{At, steps};
use crate::people::form;
use crate::session::SignedIn;

/// Rows a person is asked about at once; the others are left out, and asked about when the list is brought in again.
const ASKED: usize = 100;

/// What is said of a decision that was not carried out.
#[derive(Debug)]
pub(super) enum Told {
    /// None was sent.
    Nothing,
    /// Something changed meanwhile.
    Changed,
    /// It cannot be, for this reason.
    Refused(String),
}

impl Told {
    /// What is said first of all, where the reader is taken.
    pub(super) fn notice(&self, words: &Messages) -> Markup {
        let (title, explanation) = match self {
            Self::Nothing => return Markup::default(),
            Self::Changed => ("staff-list-changed", words.text("staff-list-changed-explanation")),
            Self::Refused(reason) => ("staff-list-not-done", reason.clone()),
        };
        html! {
            div data-focus-first tabindex="-1" {
                (Notice {
                    kind: NoticeKind::Warning,
                    title: &words.text(title),
                    body: Some(html! { p { (explanation) } }),
                })
            }
        }
    }
}

/// The body of the page, with what had been chosen where it was not carried out.
pub(super) fn body(
    reader: &SignedIn,
    places: &[Place],
    review: &Review,
    told: &Told,
    chosen: &BTreeMap<u64, Decision>,
) -> Markup {
    let words = reader.words;
    let untitled = words.text("staff-list-untitled");
    let (status, word) = words::state(words, &review.list);
    html! {
        (told.notice(words))
        (PageHeading {
            title: name(&review.list, &untitled),
            above: Some(&reader.moment(review.list.created_at)),
            status: Some(StatusTag::new(status, &word)),
            ..PageHeading::default()
        })
        (steps(words, At::Check))
        (secrets(words, review))
        (figures(words, review))
        (decision(reader, places, review, chosen))
        (changes::sections(reader, places, review))
    }
}

/// That somebody handed about what nobody should.
fn secrets(words: &Messages, review: &Review) -> Markup {
    if review.content.secret.is_empty() {
        return Markup::default();
    }
    let columns = Phrase::new("staff-list-secret").list("columns", review.content.secret.clone());
    html! {
        (Notice {
            kind: NoticeKind::Warning,
            title: &words.phrase(&columns),
            body: Some(html! { p { (words.text("staff-list-secret-explanation")) } }),
        })
    }
}

fn figures(words: &Messages, review: &Review) -> Markup {
    let plan = &review.plan;
    let told = [
        ("staff-list-count-added", plan.added.len(), "#added", None),
        ("staff-list-count-changed", plan.changed.len(), "#changed", None),
        (
            "staff-list-count-undecided",
            plan.undecided.len(),
            "#undecided",
            Some(Status::Caution),
        ),
        ("staff-list-count-unchanged", plan.unchanged.len(), "", None),
        (
            "staff-list-count-left-out",
            plan.left_out.len(),
            "#left-out",
            None,
        ),
        (
            "staff-list-count-rejected",
            plan.rejected.len(),
            "#rejected",
            Some(Status::Caution),
        ),
    ]
    .map(|(key, many, href, status)| (words.text(key), many, number(words, many as u64), href, status));
    let figures: Vec<KeyFigure<'_>> = told
        .iter()
        .map(|(label, many, value, href, status)| KeyFigure {
            label,
            value,
            whole: None,
            status: status.filter(|_| *many > 0),
            href: Some(*href).filter(|href| *many > 0 && !href.is_empty()),
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "counts", title: &words.text("staff-list-counts"), ..SectionHeading::default() })
            (KeyFigures(&figures))
        }
    }
}

/// Who the rows are that are not clear, and yes or no, bound to what was seen.
fn decision(
    reader: &SignedIn,
    places: &[Place],
    review: &Review,
    chosen: &BTreeMap<u64, Decision>,
) -> Markup {
    let words = reader.words;
    let extent = review.extent;
    let accept = Phrase::new("staff-list-accept")
        .number("added", count(extent.added))
        .number("changed", count(extent.changed));
    let (accept, discard) = (words.phrase(&accept), words.text("staff-list-discard"));
    html! {
        (Form {
            action: &format!("{}/decision", path_of(review.list.id)),
            guard_unsaved: true,
            body: html! {
                (undecided(reader, places, review, chosen))
                p.plain { (words.text("staff-list-nothing-yet")) }
                input type="hidden" name="version" value=(review.list.version);
                input type="hidden" name="added" value=(extent.added);
                input type="hidden" name="changed" value=(extent.changed);
                input type="hidden" name="undecided" value=(extent.undecided);
                input type="hidden" name="fingerprint" value=(extent.fingerprint);
                div.button-row {
                    (Button::submit(&accept).icon(Icon::Check).as_value("decision", "accept"))
                    (Button::submit(&discard).weight(Weight::Secondary).as_value("decision", "discard"))
                }
            },
            ..Form::default()
        })
    }
}

fn undecided(
    reader: &SignedIn,
    places: &[Place],
    review: &Review,
    chosen: &BTreeMap<u64, Decision>,
) -> Markup {
    let words = reader.words;
    let rows = &review.plan.undecided;
    if rows.is_empty() {
        return Markup::default();
    }
    let beyond = rows.len().saturating_sub(ASKED);
    html! {
        (SectionHeading {
            id: "undecided",
            title: &words.text("staff-list-undecided"),
            count: Some(&number(words, rows.len() as u64)),
            ..SectionHeading::default()
        })
        p.hint { (words.text("staff-list-undecided-explanation")) }
        @if beyond > 0 {
            p.hint { (words.phrase(&Phrase::new("staff-list-undecided-beyond").number("count", count(beyond)))) }
        }
        @for row in rows.iter().take(ASKED) { (question(reader, places, review, row, chosen)) }
    }
}

/// Who one row is.
fn question(
    reader: &SignedIn,
    places: &[Place],
    review: &Review,
    row: &Undecided,
    chosen: &BTreeMap<u64, Decision>,
) -> Markup {
    let words = reader.words;
    let line = row.entry.line();
    let legend = Phrase::new("staff-list-question")
        .number("line", count(line))
        .text("name", &row.entry.name);
    let why = words.phrase(&Phrase::new("staff-list-doubt").selector("doubt", row.doubt.as_str()));
    let said = said(reader, &row.entry);
    let hint = [said, why]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(". ");
    let mut told: Vec<(String, String, String)> = vec![(
        "out".to_owned(),
        words.text("staff-list-leave-out"),
        String::new(),
    )];
    for person in row.candidates.iter().filter_map(|id| review.people.get(id)) {
        let label = Phrase::new("staff-list-same").text("name", &person.name);
        let known = words::known(reader, places, &PersonForm::from(person));
        let known = if known.is_empty() {
            words.text("staff-list-same-nothing-known")
        } else {
            known
        };
        told.push((person.id.to_string(), words.phrase(&label), known));
    }
    if row.may_be_new {
        told.push((
            "new".to_owned(),
            words.text("staff-list-somebody-else"),
            String::new(),
        ));
    }
    let radios: Vec<Radio<'_>> = told
        .iter()
        .map(|(value, label, hint)| Radio {
            choice: Choice { value, label },
            hint: Some(hint.as_str()).filter(|hint| !hint.is_empty()),
        })
        .collect();
    let value = match chosen.get(&line) {
        Some(Decision::Same(person)) => person.to_string(),
        Some(Decision::New) => "new".to_owned(),
        None => "out".to_owned(),
    };
    html! {
        (RadioGroup {
            name: &format!("{ROW}{line}"),
            legend: &words.phrase(&legend),
            hint: Some(&hint),
            error: None,
            value: &value,
            radios: &radios,
        })
    }
}

/// What a list says of somebody beside the name, in one line.
fn said(reader: &SignedIn, entry: &Entry) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| reader.words.date(day)).unwrap_or_default();
    let values = [
        (
            "employee_number",
            entry.employee_number.clone().unwrap_or_default(),
        ),
        ("email", entry.email.clone().unwrap_or_default()),
        ("job_title", entry.job_title.clone()),
        ("unit", entry.unit.clone()),
        ("starts_on", day(entry.starts_on)),
        ("ends_on", day(entry.ends_on)),
    ];
    let said = values
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            let phrase = Phrase::new("staff-list-said")
                .text("label", &form::label(reader, name))
                .text("value", value);
            reader.words.phrase(&phrase)
        });
    said.collect::<Vec<_>>().join("; ")
}
