//! The form of an address that reference data is got from.

use app::feed::source::{self, FeedSource, FeedSourceDetails, FeedSourceForm};
use app::message::Messages;
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::LoadFeeds;
use domain::feed::FeedKind;
use domain::id::FeedSourceKind;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{PATH, SOURCES, framed, removal};
use crate::conflict::{Clash, Sent, seen};
use crate::design::{
    Button, Checkbox, Choice, Control, Field, Form as FormBox, InputKind, PageHeading, Requirement, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn new(signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<LoadFeeds>()?;
    let blank = FeedSourceForm {
        switched_on: "yes".to_owned(),
        ..FeedSourceForm::default()
    };
    Ok(new_page(&signed_in, &blank, &Problems::default()))
}

fn new_page(reader: &SignedIn, sent: &FeedSourceForm, problems: &Problems) -> Markup {
    let title = reader.text("feed-source-add");
    framed(
        reader,
        &title,
        false,
        form(reader.words, &title, None, sent, problems),
    )
}

pub(super) async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<FeedSourceForm>,
) -> Result<Response> {
    let answer = match FeedSourceDetails::try_from(&sent) {
        Ok(details) => source::add(&state.app, &signed_in.actor, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(_) => Ok(flash::done(PATH, "feed-source-added")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", label)?;
            Ok((status, new_page(&signed_in, &sent, &problems)).into_response())
        }
    }
}

pub(super) async fn edit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<FeedSourceKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<LoadFeeds>()?;
    let stored = source::fetch(&state.app, &signed_in.actor, id).await?;
    Ok(edit_page(
        &signed_in,
        &stored,
        &FeedSourceForm::from(&stored),
        &Problems::default(),
    ))
}

fn edit_page(reader: &SignedIn, stored: &FeedSource, sent: &FeedSourceForm, problems: &Problems) -> Markup {
    let title = reader
        .words
        .phrase(&Phrase::new("feed-source-edit").text("name", &stored.name));
    framed(
        reader,
        &title,
        false,
        form(reader.words, &title, Some(stored), sent, problems),
    )
}

pub(super) async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<FeedSourceKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let (app, actor): (&App, _) = (&state.app, &signed_in.actor);
    let sent = Sent::from(fields);
    let stored = source::fetch(app, actor, id).await?;
    let form = FeedSourceForm {
        // What is got from an address is fixed: other data have another address.
        kind: stored.kind.as_str().to_owned(),
        name: sent.value("name"),
        address: sent.value("address"),
        every_hours: sent.value("every_hours"),
        switched_on: sent.value("switched_on"),
    };
    let answer = match FeedSourceDetails::try_from(&form) {
        Ok(details) => source::correct(app, actor, id, sent.version(), &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(()) => Ok(flash::done(PATH, "feed-source-corrected")),
        Err(Error::Conflict(conflict)) => {
            let words = signed_in.words;
            let clash = Clash {
                action: &format!("{SOURCES}/{id}"),
                cancel: PATH,
                version: stored.version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                &stored.name,
                |field| label(words, field),
                |field, value| shown(words, field, value),
            );
            let page = framed(&signed_in, &stored.name, false, body);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "name", label)?;
            Ok((status, edit_page(&signed_in, &stored, &form, &problems)).into_response())
        }
    }
}

/// The label of a field.
fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "kind" => "feed-source-kind",
        "name" => "feed-source-name",
        "address" => "feed-source-address",
        "every_hours" => "feed-source-every-hours",
        _ => "feed-source-switched",
    })
}

/// The value of a field as people read it.
fn shown(words: &Messages, field: &str, value: &str) -> String {
    match (field, value) {
        ("switched_on", "yes") => words.text("feed-source-on"),
        ("switched_on", _) => words.text("feed-source-off"),
        (_, value) => value.to_owned(),
    }
}

fn form(
    words: &Messages,
    title: &str,
    stored: Option<&FeedSource>,
    sent: &FeedSourceForm,
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    let optional = words.text("form-optional");
    let kinds: Vec<(&str, String)> = FeedKind::ALL
        .iter()
        .copied()
        .map(|kind| (kind.as_str(), words.feed_kind(kind)))
        .collect();
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let action = stored.map_or_else(|| SOURCES.to_owned(), |stored| format!("{SOURCES}/{}", stored.id));
    html! {
        (problems.summary(&lines))
        (PageHeading { title, ..PageHeading::default() })
        (FormBox {
            action: &action,
            guard_unsaved: true,
            body: html! {
                @if let Some(stored) = stored {
                    @let kept = FeedSourceForm::from(stored);
                    input type="hidden" name="version" value=(stored.version);
                    (seen(&[
                        ("name", &kept.name),
                        ("address", &kept.address),
                        ("every_hours", &kept.every_hours),
                        ("switched_on", &kept.switched_on),
                    ]))
                    p { (words.feed_kind(stored.kind)) }
                } @else {
                    (Field {
                        name: "kind",
                        label: &label(words, "kind"),
                        error: problems.with("kind"),
                        value: &sent.kind,
                        control: Control::Select(&kinds),
                        ..Field::default()
                    })
                }
                (Field {
                    name: "name",
                    label: &label(words, "name"),
                    hint: Some(&words.text("feed-source-name-hint")),
                    error: problems.with("name"),
                    value: &sent.name,
                    ..Field::default()
                })
                (Field {
                    name: "address",
                    label: &label(words, "address"),
                    hint: Some(&words.text("feed-source-address-hint")),
                    error: problems.with("address"),
                    value: &sent.address,
                    ..Field::default()
                })
                (Field {
                    name: "every_hours",
                    label: &label(words, "every_hours"),
                    hint: Some(&words.text("feed-source-every-hours-hint")),
                    error: problems.with("every_hours"),
                    requirement: Requirement::Optional(&optional),
                    value: &sent.every_hours,
                    control: Control::Input(InputKind::Number),
                    ..Field::default()
                })
                (Checkbox {
                    name: "switched_on",
                    value: "yes",
                    label: &words.text("feed-source-switched"),
                    hint: Some(&words.text("feed-source-switched-hint")),
                    error: None,
                    checked: sent.switched_on == "yes",
                })
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), PATH).weight(Weight::Link))
                }
            },
            ..FormBox::default()
        })
        @if let Some(stored) = stored {
            p { (Button::to(&words.text("feed-source-remove"), &removal::path(stored.id)).weight(Weight::Secondary)) }
        }
    }
}
