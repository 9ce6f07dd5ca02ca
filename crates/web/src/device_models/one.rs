//! Saying that two models are one, and taking it back: the part of the page of a model, and its forms.

use app::Error;
use app::device_model::{DeviceModelPage, ModelAlias};
use app::message::Messages;
use axum::extract::State;
use axum::response::Response;
use domain::id::{DeviceModelId, DeviceModelKind};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::PATH;
use super::page::name;
use crate::design::{
    Button, Choice, Control, Field, Form as FormBox, Name, Requirement, SectionHeading, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::session::SignedIn;
use crate::state::AppState;

/// Which models are this one, and the form that says so of another; nothing where neither is there.
pub(super) fn section(reader: &SignedIn, page: &DeviceModelPage) -> Markup {
    let words = reader.words;
    let may_unite = page.may_edit && !page.others.is_empty();
    if page.model.aliases.is_empty() && !may_unite {
        return html! {};
    }
    html! {
        section {
            (SectionHeading { id: "one", title: &words.text("device-model-one"), ..SectionHeading::default() })
            @if !page.model.aliases.is_empty() {
                p { (words.text("device-model-counted-here")) }
                ul { @for alias in &page.model.aliases { li { (counted_here(reader, page, alias)) } } }
            }
            @if may_unite { (unite_form(words, page)) }
        }
    }
}

fn counted_here(reader: &SignedIn, page: &DeviceModelPage, alias: &ModelAlias) -> Markup {
    let words = reader.words;
    let named = name(&alias.manufacturer, &alias.model);
    html! {
        (Name(&named)) ", " (words.text("device-model-said-so")) " " (reader.moment(alias.created_at))
        @if page.may_edit {
            (FormBox {
                action: &format!("{PATH}/{}/part", alias.id),
                body: html! {
                    (Button::submit(&words.phrase(&Phrase::new("device-model-part").text("model", &named))).weight(Weight::Secondary))
                },
                ..FormBox::default()
            })
        }
    }
}

fn unite_form(words: &Messages, page: &DeviceModelPage) -> Markup {
    let named: Vec<(String, String)> = page
        .others
        .iter()
        .map(|(id, manufacturer, model)| (id.to_string(), name(manufacturer, model)))
        .collect();
    let nothing = words.text("device-model-choose");
    let mut choices = vec![Choice {
        value: "",
        label: &nothing,
    }];
    choices.extend(named.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (FormBox {
            action: &format!("{PATH}/{}/unite", page.model.id),
            body: html! {
                (Field {
                    name: "with",
                    label: &words.text("device-model-with"),
                    hint: Some(&words.text("device-model-with-hint")),
                    requirement: Requirement::Required,
                    control: Control::Select(&choices),
                    ..Field::default()
                })
                div.button-row { (Button::submit(&words.text("device-model-unite")).weight(Weight::Secondary)) }
            },
            ..FormBox::default()
        })
    }
}

/// The model that another is said to be.
#[derive(Debug, Deserialize)]
pub(super) struct UniteForm {
    with: String,
}

pub(super) async fn unite(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
    Form(sent): Form<UniteForm>,
) -> Result<Response> {
    let Ok(with) = sent.with.parse::<DeviceModelId>() else {
        // Nothing was chosen: the page is shown as it was.
        return Ok(flash::done(&format!("{PATH}/{id}"), "device-model-none-chosen"));
    };
    let (model, said) = match app::device_model::unite(&state.app, &signed_in.actor, id, with).await {
        Ok(model) => (model, "device-model-united"),
        // Where it is counted by now, the page of either tells.
        Err(Error::Invalid(_)) => (with, "device-model-itself"),
        Err(Error::Conflict(_)) => (id, "device-model-said-already"),
        Err(error) => return Err(error.into()),
    };
    Ok(flash::done(&format!("{PATH}/{model}"), said))
}

pub(super) async fn part(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DeviceModelKind>,
) -> Result<Response> {
    let model = app::device_model::part(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(&format!("{PATH}/{model}"), "device-model-parted"))
}
