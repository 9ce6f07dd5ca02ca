//! The page of one legal date: what it asks for, the form of whoever has done it, and each time it was done.

use app::legal_date::{FetchedLegalDate, Fulfilment, FulfilmentForm};
use app::message::Messages;
use domain::legal_date::Standing;
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use super::words::{caretaker, owner, period, set_by, standing_tag};
use crate::design::{
    Button, Control, Fact, FactList, FactValue, Field, Form as FormView, Icon, InputKind, Moment,
    PageHeading, Requirement, SectionHeading, Weight,
};
use crate::form::Problems;
use crate::session::SignedIn;

/// The label of a field of the form of whoever has done it.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "done_on" => "legal-date-done",
        "next_due_on" => "legal-date-next",
        _ => "legal-date-evidence",
    })
}

/// The body of the page.
pub(super) fn body(
    reader: &SignedIn,
    fetched: &FetchedLegalDate,
    may_edit: bool,
    typed: Option<&(FulfilmentForm, Problems)>,
) -> Markup {
    let words = reader.words;
    let listed = &fetched.listed;
    let date = &listed.date;
    let (correct, remove) = (words.text("legal-date-correct"), words.text("legal-date-remove"));
    let (edit, removal) = (
        format!("{PATH}/{}/edit", date.id),
        format!("{PATH}/{}/removal", date.id),
    );
    let actions = [
        Button::to(&correct, &edit)
            .icon(Icon::Pencil)
            .weight(Weight::Secondary),
        Button::to(&remove, &removal).weight(Weight::Link),
    ];
    html! {
        @if let Some((_, problems)) = typed { (problems.summary(&problems.lines())) }
        (PageHeading {
            title: &date.title,
            above: Some(&words.text("legal-date-above")),
            lead: (!date.purpose.is_empty()).then_some(date.purpose.as_str()),
            actions: if may_edit { &actions } else { &[] },
            ..PageHeading::default()
        })
        p { (standing_tag(words, listed.standing)) }
        (facts(reader, fetched))
        @if may_edit && listed.standing != Standing::Done { (form(reader, fetched, typed)) }
        (done_before(reader, fetched))
    }
}

fn facts(reader: &SignedIn, fetched: &FetchedLegalDate) -> Markup {
    let words = reader.words;
    let listed = &fetched.listed;
    let date = &listed.date;
    let one = |value: Markup| {
        vec![FactValue {
            value,
            source: None,
            known_since: None,
        }]
    };
    let told = |text: &str| match text {
        "" => Vec::new(),
        text => one(html! { bdi { (text) } }),
    };
    let day =
        |day: jiff::civil::Date| one(html! { (Moment { iso: &day.to_string(), text: &words.date(day) }) });
    let once = words.text("legal-date-once");
    let again = period(words, date);
    let labelled = [
        (words.text("legal-date-due"), day(date.due_on)),
        (
            words.text("legal-date-repeats"),
            told(if again.is_empty() { &once } else { &again }),
        ),
        (
            words.text("legal-date-set-by-label"),
            told(&set_by(words, date.set_by)),
        ),
        (words.text("legal-date-source"), told(&date.source)),
        (words.text("legal-date-owner"), one(owner(words, listed))),
        (
            words.text("legal-date-looked-after-by"),
            told(&caretaker(words, date.looked_after_by)),
        ),
        (words.text("legal-date-evidence"), told(&date.evidence)),
    ];
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" }) }
}

fn form(reader: &SignedIn, fetched: &FetchedLegalDate, typed: Option<&(FulfilmentForm, Problems)>) -> Markup {
    let words = reader.words;
    let date = &fetched.listed.date;
    // Whoever records it has usually just done it.
    let fresh = FulfilmentForm {
        done_on: reader.today().to_string(),
        ..FulfilmentForm::default()
    };
    let none = Problems::default();
    let (sent, problems) = typed.map_or((&fresh, &none), |(sent, problems)| (sent, problems));
    let optional = words.text("field-optional");
    let hint = match date.period {
        Some(_) => words.text("legal-date-next-hint"),
        None => words.text("legal-date-next-once-hint"),
    };
    html! {
        section {
            (SectionHeading { id: "done", title: &words.text("legal-date-fulfil"), ..SectionHeading::default() })
            (FormView {
                action: &format!("{PATH}/{}/fulfilments", date.id),
                body: html! {
                    input type="hidden" name="version" value=(date.version);
                    (Field {
                        name: "done_on",
                        label: &label(words, "done_on"),
                        value: &sent.done_on,
                        error: problems.with("done_on"),
                        control: Control::Input(InputKind::Date),
                        ..Field::default()
                    })
                    (Field {
                        name: "evidence",
                        label: &label(words, "evidence"),
                        hint: Some(&words.text("legal-date-evidence-hint")),
                        value: &sent.evidence,
                        error: problems.with("evidence"),
                        requirement: Requirement::Optional(&optional),
                        ..Field::default()
                    })
                    (Field {
                        name: "next_due_on",
                        label: &label(words, "next_due_on"),
                        hint: Some(&hint),
                        value: &sent.next_due_on,
                        error: problems.with("next_due_on"),
                        requirement: Requirement::Optional(&optional),
                        control: Control::Input(InputKind::Date),
                        ..Field::default()
                    })
                    (Button::submit(&words.text("legal-date-fulfil-submit")).icon(Icon::Check))
                },
                ..FormView::default()
            })
        }
    }
}

fn done_before(reader: &SignedIn, fetched: &FetchedLegalDate) -> Markup {
    let words = reader.words;
    html! {
        section {
            (SectionHeading { id: "done-before", title: &words.text("legal-date-done-before"), ..SectionHeading::default() })
            @if fetched.fulfilments.is_empty() {
                p { (words.text("legal-date-never-done")) }
            } @else {
                ul.sentences { @for done in &fetched.fulfilments { li { (told(words, fetched, done)) } } }
            }
        }
    }
}

/// One time it was done, as a sentence.
fn told(words: &Messages, fetched: &FetchedLegalDate, done: &Fulfilment) -> Markup {
    let by = done.recorded_by.and_then(|person| fetched.names.get(&person));
    let phrase = Phrase::new("legal-date-done-sentence")
        .date("done", done.done_on)
        .date("due", done.due_on)
        .selector("late", if done.done_on > done.due_on { "yes" } else { "no" })
        .selector("by", if by.is_some() { "yes" } else { "no" })
        .text("person", by.map_or("", String::as_str));
    html! {
        p { (words.phrase(&phrase)) }
        @if !done.evidence.is_empty() { p.hint { bdi { (done.evidence) } } }
    }
}
