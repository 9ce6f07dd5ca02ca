//! The form that decides about the advisories of a model, and taking a decision back.

use app::Error;
use app::advisory::{About, DecisionForm, ModelPage, Seen};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::advisory::decision::Course;
use domain::id::{AdvisoryDecisionKind, DeviceModelId, DeviceModelKind};
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{course_label, tally, tracked};
use super::{MODELS, model_page};
use crate::design::{
    Button, Choice, Control, Field, Form as FormView, Icon, InputKind, Name, Notice, NoticeKind, Radio,
    RadioGroup, Requirement, SectionHeading,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// A decision that was sent and not taken.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// What was sent; none where nothing was.
    sent: Option<DecisionForm>,
    /// What is wrong with it.
    pub(super) problems: Problems,
    /// Whether somebody was quicker.
    pub(super) overtaken: bool,
}

/// The form; nothing where there is nothing to decide or the reader may not.
pub(super) fn section(reader: &SignedIn, page: &ModelPage, typed: &Typed) -> Markup {
    let words = reader.words;
    let decidable: Vec<&About> = page
        .entry
        .about
        .iter()
        .filter(|about| about.tally.concerned() > 0)
        .collect();
    if !page.may_decide {
        return html! {};
    }
    if decidable.is_empty() {
        return nothing_left(reader, typed);
    }
    let is_open = decidable.iter().any(|about| about.standing.is_open());
    let title = if is_open {
        "advisory-decide"
    } else {
        "advisory-decide-anew"
    };
    html! {
        section {
            (SectionHeading { id: "decide", title: &words.text(title), ..SectionHeading::default() })
            @if typed.overtaken {
                (Notice::new(NoticeKind::Warning, &words.text("advisory-overtaken")))
            }
            (FormView {
                action: &format!("{MODELS}/{}/decisions", page.entry.id),
                guard_unsaved: true,
                body: html! {
                    (documents(reader, page, &decidable, typed))
                    (courses(reader, typed))
                    (day_and_reason(reader, typed))
                    div.button-row { (Button::submit(&words.text("advisory-decide-submit")).icon(Icon::Check)) }
                },
                ..FormView::default()
            })
        }
    }
}

/// Somebody was quicker, and nothing is left to decide: what was typed is given back to whoever typed it.
fn nothing_left(reader: &SignedIn, typed: &Typed) -> Markup {
    let reason = typed.sent.as_ref().map_or("", |sent| sent.reason.as_str());
    html! {
        @if typed.overtaken {
            (Notice::new(NoticeKind::Warning, &reader.text("advisory-overtaken")))
            @if !reason.is_empty() { p { (reader.text("advisory-reason")) ": “" (Name(reason)) "”" } }
        }
    }
}

/// Which advisories the decision speaks of: of one there is nothing to choose.
fn documents(reader: &SignedIn, page: &ModelPage, decidable: &[&About], typed: &Typed) -> Markup {
    let words = reader.words;
    if let [only] = decidable {
        return html! {
            input type="hidden" name="about" value=(Seen::of(only).to_string());
            p { (words.text("advisory-decide-about")) " " strong { (Name(tracked(&page.inbox, only))) } }
        };
    }
    let checked = |about: &About, value: &String| match &typed.sent {
        Some(sent) => sent.about.contains(value),
        None => about.standing.is_open(),
    };
    let error = typed.problems.with("about");
    html! {
        fieldset.field.field-wrong[error.is_some()] aria-describedby=[error.map(|_| "about-error")] {
            legend { (words.text("advisory-decide-about")) }
            @if let Some(error) = error { p.error id="about-error" { (error) } }
            @for (number, about) in decidable.iter().enumerate() {
                @let value = Seen::of(about).to_string();
                @let id = if number == 0 { "about".to_owned() } else { format!("about-{number}") };
                div.choice {
                    input type="checkbox" id=(id) name="about" value=(value) checked[checked(about, &value)];
                    label for=(id) {
                        (Name(tracked(&page.inbox, about))) " – "
                        (super::words::standing(words, about.standing)) ", " (tally(words, about.tally))
                    }
                }
            }
        }
    }
}

fn courses(reader: &SignedIn, typed: &Typed) -> Markup {
    let words = reader.words;
    let labels = Course::ALL.map(|course| {
        let hint = Phrase::new("advisory-course-hint").selector("course", course.as_str());
        (course.as_str(), course_label(words, course), words.phrase(&hint))
    });
    let radios: Vec<Radio<'_>> = labels
        .iter()
        .map(|(value, label, hint)| Radio {
            choice: Choice { value, label },
            hint: Some(hint),
        })
        .collect();
    html! {
        (RadioGroup {
            name: "course",
            legend: &words.text("advisory-course-label"),
            hint: None,
            error: typed.problems.with("course"),
            value: typed.sent.as_ref().map_or("", |sent| sent.course.as_str()),
            radios: &radios,
        })
    }
}

fn day_and_reason(reader: &SignedIn, typed: &Typed) -> Markup {
    let words = reader.words;
    let sent = typed.sent.as_ref();
    html! {
        (Field {
            name: "day",
            label: &words.text("advisory-day"),
            hint: Some(&words.text("advisory-day-hint")),
            error: typed.problems.with("day"),
            requirement: Requirement::Optional(""),
            value: sent.map_or("", |sent| sent.day.as_str()),
            control: Control::Input(InputKind::Date),
            ..Field::default()
        })
        (Field {
            name: "reason",
            label: &words.text("advisory-reason"),
            hint: Some(&words.text("advisory-reason-hint")),
            error: typed.problems.with("reason"),
            value: sent.map_or("", |sent| sent.reason.as_str()),
            control: Control::TextArea { rows: 3 },
            ..Field::default()
        })
    }
}

/// The label of a field, for the summary of what is wrong.
fn label(reader: &SignedIn, field: &str) -> String {
    reader.text(match field {
        "about" => "advisory-decide-about",
        "course" => "advisory-course-label",
        "day" => "advisory-day",
        _ => "advisory-reason",
    })
}

pub(super) async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
    Form(sent): Form<DecisionForm>,
) -> Result<Response> {
    let answer = app::advisory::decide(&state.app, &signed_in.actor, id, &sent).await;
    let (status, typed) = match answer {
        Ok(_) => return Ok(flash::done(&format!("{MODELS}/{id}"), "advisory-decision-kept")),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| label(&signed_in, field));
            let typed = Typed {
                sent: Some(sent),
                problems,
                overtaken: false,
            };
            (StatusCode::UNPROCESSABLE_ENTITY, typed)
        }
        // What was typed stays; what it is about is looked at anew.
        Err(Error::Conflict(_)) => {
            let typed = Typed {
                sent: Some(DecisionForm {
                    about: Vec::new(),
                    ..sent
                }),
                problems: Problems::default(),
                overtaken: true,
            };
            (StatusCode::CONFLICT, typed)
        }
        Err(error) => return Err(error.into()),
    };
    let page = model_page(&state.app, &signed_in, id, &typed).await?;
    Ok((status, page).into_response())
}

pub(super) async fn withdraw(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<AdvisoryDecisionKind>,
) -> Result<Response> {
    let withdrawn = app::advisory::withdraw(&state.app, &signed_in.actor, id).await;
    let model: DeviceModelId = match withdrawn {
        Ok(model) => model,
        Err(error) => return Err(error.into()),
    };
    Ok(flash::done(
        &format!("{MODELS}/{model}"),
        "advisory-decision-withdrawn",
    ))
}
