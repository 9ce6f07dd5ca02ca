//! Beginning from the starter catalogue: services to tick by stage of care, all added at once.

use app::service::catalogue::{CatalogueService, Preset, offered, start};
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditServices;
use domain::id::ScopeId;
use domain::round::Phrase;
use domain::service::ChainStage;
use maud::{Markup, html};
use serde::Deserialize;

use super::words::duration;
use super::{PATH, choices, framed};
use crate::design::{
    Button, Choice, Control, EmptyState, Field, Form as FormView, Icon, PageHeading, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// Where the page is.
pub(super) const CATALOGUE: &str = "/services/catalogue";

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PageQuery {
    /// The kind of house whose services are ticked.
    preset: String,
}

/// What is ticked and where it is added.
#[derive(Debug, Default)]
struct Ticked {
    keys: Vec<String>,
    place: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<PageQuery>,
) -> Result<Markup> {
    signed_in.actor.scope::<EditServices>().map_err(Error::from)?;
    let keys = Preset::from_name(&query.preset)
        .map(Preset::keys)
        .unwrap_or_default();
    let ticked = Ticked {
        keys: keys.into_iter().map(str::to_owned).collect(),
        place: String::new(),
    };
    page(&state.app, &signed_in, &ticked, &Problems::default()).await
}

async fn page(app: &App, reader: &SignedIn, ticked: &Ticked, problems: &Problems) -> Result<Markup> {
    let words = reader.words;
    let offered = offered(app, &reader.actor).await?;
    let places = choices(app, reader).await?.places;
    let title = words.text("service-catalogue");
    let lines = problems.lines();
    let presets = Preset::ALL.map(|preset| {
        let label = words.phrase(&Phrase::new("service-preset").selector("preset", preset.name()));
        (label, preset.name())
    });
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("service-catalogue-lead")), ..PageHeading::default() })
        @if offered.is_empty() {
            (EmptyState {
                title: &words.text("service-catalogue-empty"),
                explanation: &words.text("service-catalogue-empty-explanation"),
                actions: &[],
            })
        } @else {
            (FormView {
                action: CATALOGUE,
                body: html! {
                    (place(reader, ticked, &places, problems))
                    // Of the form, so that what was ticked and chosen before stays.
                    p { (words.text("service-preset-label")) }
                    div.button-row {
                        @for (label, preset) in &presets {
                            (Button::submit(label).weight(Weight::Secondary).as_value("preset", preset))
                        }
                    }
                    div id="service" tabindex="-1" {
                        @if let Some(error) = problems.with("service") { p.error { (error) } }
                        @for stage in ChainStage::ALL { (boxes(reader, stage, &offered, ticked)) }
                    }
                    div.button-row {
                        (Button::submit(&words.text("service-catalogue-add")).icon(Icon::Plus))
                        (Button::to(&words.text("navigation-cancel"), PATH).weight(Weight::Link))
                    }
                },
                ..FormView::default()
            })
        }
    };
    Ok(framed(reader, &title, body))
}

/// Where they are provided; the widest place the reader may use comes first and is meant unless another is chosen.
fn place(reader: &SignedIn, ticked: &Ticked, places: &[(String, String)], problems: &Problems) -> Markup {
    let words = reader.words;
    let options: Vec<Choice<'_>> = places
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    html! {
        (Field {
            name: "scope",
            label: &words.text("service-scope"),
            hint: Some(&words.text("service-catalogue-place-hint")),
            value: &ticked.place,
            error: problems.with("scope"),
            control: Control::Select(&options),
            ..Field::default()
        })
    }
}

/// The services of one stage of care, each with what is usually said of it.
fn boxes(reader: &SignedIn, stage: ChainStage, offered: &[CatalogueService], ticked: &Ticked) -> Markup {
    let words = reader.words;
    let of_stage: Vec<&CatalogueService> = offered
        .iter()
        .filter(|service| service.chain_stage == stage)
        .collect();
    html! {
        @if !of_stage.is_empty() {
            fieldset.field {
                legend { (words.chain_stage(stage)) }
                @for service in of_stage {
                    @let id = format!("service-{}", service.key.replace('_', "-"));
                    @let checked = ticked.keys.iter().any(|key| key == service.key);
                    div.choice {
                        input type="checkbox" id=(id) name="service" value=(service.key) checked[checked]
                            aria-describedby={ (id) "-hint" };
                        label for=(id) { (service.name) }
                        p.hint id={ (id) "-hint" } {
                            (words.phrase(
                                &Phrase::new("service-catalogue-usual")
                                    .text("consequence", &words.consequence(service.consequence))
                                    .text("time", &duration(words, service.tolerable_outage_minutes)),
                            ))
                        }
                    }
                }
            }
        }
    }
}

pub(super) async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let words = signed_in.words;
    let sent = |name: &'static str| {
        let named = fields.iter().filter(move |(field, _)| field == name);
        named.map(|(_, value)| value.clone())
    };
    let mut ticked = Ticked {
        keys: sent("service").collect(),
        place: sent("scope").next().unwrap_or_default(),
    };
    if let Some(preset) = sent("preset").next().and_then(|name| Preset::from_name(&name)) {
        signed_in.actor.scope::<EditServices>().map_err(Error::from)?;
        ticked.keys.extend(preset.keys().into_iter().map(str::to_owned));
        let page = page(&state.app, &signed_in, &ticked, &Problems::default()).await?;
        return Ok(page.into_response());
    }
    let problems = match ticked.place.parse::<ScopeId>() {
        Ok(place) => match start(&state.app, &signed_in.actor, place, &ticked.keys).await {
            Ok(added) => {
                let told = match added.len() {
                    0 => "service-catalogue-none-added",
                    1 => "service-catalogue-one-added",
                    _ => "service-catalogue-added",
                };
                return Ok(flash::done(PATH, told));
            }
            Err(Error::Invalid(errors)) => Problems::of(words, &errors),
            Err(error) => return Err(error.into()),
        },
        Err(_) => Problems::one(words, "scope", words.text("field-required")),
    };
    let page = page(&state.app, &signed_in, &ticked, &problems).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
