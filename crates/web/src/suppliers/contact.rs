//! Whom to call at night, when that was last tried, and the form of whoever has just tried.

use app::Error;
use app::supplier::contact::{Attempt, AttemptForm};
use app::supplier::{ContactAttempt, FetchedSupplier, Supplier};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::SupplierKind;
use domain::round::Phrase;
use domain::supplier::ContactOutcome;
use maud::{Markup, html};

use super::page::{Typed, one};
use super::words::{contact_tag, outcome};
use super::{PATH, supplier_page};
use crate::design::{
    Button, Choice, Disclosure, Fact, FactList, Field, Form as FormView, Icon, Radio, RadioGroup,
    Requirement, SectionHeading,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// Tries shown; the journal keeps them all.
const SHOWN: usize = 10;

/// The section of the page.
pub(super) fn section(
    reader: &SignedIn,
    fetched: &FetchedSupplier,
    may_edit: bool,
    typed: Option<&(AttemptForm, Problems)>,
) -> Markup {
    let words = reader.words;
    let listed = &fetched.listed;
    let attempts = &listed.attempts;
    let more: Vec<&ContactAttempt> = attempts.iter().skip(1).take(SHOWN).collect();
    html! {
        section {
            (SectionHeading { id: "at-night", title: &words.text("supplier-at-night"), ..SectionHeading::default() })
            p {
                (contact_tag(words, listed)) " "
                @match attempts.first() {
                    Some(attempt) => (tried(reader, fetched, attempt)),
                    None => (words.text("supplier-never-tried")),
                }
            }
            (numbers(reader, &listed.supplier))
            @if may_edit {
                (Disclosure {
                    summary: &words.text("supplier-try"),
                    body: form(reader, &listed.supplier, typed),
                    open: typed.is_some() || !listed.contact_proven,
                })
            }
            @if !more.is_empty() {
                (Disclosure {
                    summary: &words.text("supplier-tried-before"),
                    body: html! { ul { @for attempt in more { li { (tried(reader, fetched, attempt)) } } } },
                    open: false,
                })
            }
        }
    }
}

/// What a telephone dials for a number as somebody wrote it; none where that is not certain. Two numbers in one line, an
/// extension or the zero in brackets would be dialled as one wrong number, at night.
fn dialled(written: &str) -> Option<String> {
    let (plus, digits) = match written.strip_prefix('+') {
        Some(digits) => ("+", digits),
        None => ("", written),
    };
    let mut dialled = plus.to_owned();
    for character in digits.chars() {
        match character {
            '0'..='9' => dialled.push(character),
            ' ' | '-' | '.' => {}
            _ => return None,
        }
    }
    (dialled.len() > plus.len()).then_some(dialled)
}

/// Name, number and address, each of which a telephone can open.
pub(super) fn numbers(reader: &SignedIn, supplier: &Supplier) -> Markup {
    let words = reader.words;
    let told = |value: &str, markup: Markup| {
        if value.is_empty() { Vec::new() } else { one(markup) }
    };
    let (telephone, mail) = (&supplier.contact_telephone, &supplier.contact_mail);
    let labelled = [
        (
            words.text("supplier-contact-name"),
            told(&supplier.contact_name, html! { bdi { (supplier.contact_name) } }),
        ),
        (
            words.text("supplier-contact-telephone"),
            told(
                telephone,
                html! {
                    @match dialled(telephone) {
                        Some(dialled) => a href={ "tel:" (dialled) } { bdi { (telephone) } },
                        None => bdi { (telephone) },
                    }
                },
            ),
        ),
        (
            words.text("supplier-contact-mail"),
            told(mail, html! { a href={ "mailto:" (mail) } { bdi { (mail) } } }),
        ),
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

/// One try as a sentence.
pub(super) fn tried(reader: &SignedIn, fetched: &FetchedSupplier, attempt: &ContactAttempt) -> Markup {
    let words = reader.words;
    let on = attempt.tried_at.in_zone(&reader.zone).date();
    let elsewhere = words.text("supplier-tried-elsewhere");
    let by = fetched.names.get(&attempt.tried_by).unwrap_or(&elsewhere);
    let phrase = Phrase::new("supplier-tried-sentence")
        .date("date", on)
        .text("person", by)
        .text("outcome", &outcome(words, attempt.outcome));
    html! {
        (words.phrase(&phrase))
        @if !attempt.remark.is_empty() { " “" bdi { (attempt.remark) } "”" }
    }
}

fn form(reader: &SignedIn, supplier: &Supplier, typed: Option<&(AttemptForm, Problems)>) -> Markup {
    let words = reader.words;
    let labels = ContactOutcome::ALL.map(|found| (found.name(), outcome(words, found)));
    let radios: Vec<Radio<'_>> = labels
        .iter()
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    let error = |field| typed.and_then(|(_, problems)| problems.with(field));
    let sent = typed.map(|(sent, _)| sent);
    html! {
        (FormView {
            action: &format!("{PATH}/{}/attempts", supplier.id),
            body: html! {
                (RadioGroup {
                    name: "outcome",
                    legend: &words.text("supplier-outcome-label"),
                    hint: None,
                    error: error("outcome"),
                    value: sent.map_or("", |sent| sent.outcome.as_str()),
                    radios: &radios,
                })
                (Field {
                    name: "remark",
                    label: &words.text("supplier-remark"),
                    hint: Some(&words.text("supplier-remark-hint")),
                    value: sent.map_or("", |sent| sent.remark.as_str()),
                    error: error("remark"),
                    requirement: Requirement::Optional(&words.text("field-optional")),
                    ..Field::default()
                })
                (Button::submit(&words.text("supplier-try-submit")).icon(Icon::Check))
            },
            ..FormView::default()
        })
    }
}

pub(super) async fn keep(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
    Form(sent): Form<AttemptForm>,
) -> Result<Response> {
    let answer = match Attempt::try_from(&sent) {
        Ok(attempt) => app::supplier::contact::keep(&state.app, &signed_in.actor, id, &attempt).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(()) => Ok(flash::done(&format!("{PATH}/{id}"), "supplier-try-kept")),
        Err(Error::Invalid(errors)) => {
            let words = signed_in.words;
            let problems = Problems::of(words, &errors).named(words, |field| {
                words.text(match field {
                    "outcome" => "supplier-outcome-label",
                    _ => "supplier-remark",
                })
            });
            let typed = Typed {
                attempt: Some((sent, problems)),
                ..Typed::default()
            };
            let page = supplier_page(&state.app, &signed_in, id, &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_one_number_and_nothing_else_is_dialled() {
        for (written, expected) in [
            ("+40 21 555-01.20", Some("+40215550120")),
            ("112", Some("112")),
            ("+40 (0)21 555 01 20", None),
            ("0215 550 120 / 121", None),
            ("0215550120, nights 0215550121", None),
            ("021 555 0120 ext. 4", None),
            ("+", None),
            ("duty desk", None),
        ] {
            assert_eq!(dialled(written).as_deref(), expected, "{written}");
        }
    }
}
