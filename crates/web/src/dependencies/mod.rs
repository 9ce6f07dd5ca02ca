//! What stands on what: recorded, corrected and removed by form. The pages of both ends show it as sentences.

mod form;
mod surroundings;

use app::dependency::{DependencyForm, DependencyTerms, ListedDependency, NewDependency, read_node};
use app::message::{Argument, Messages};
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditServices;
use domain::dependency::Node;
use domain::id::{DependencyId, DependencyKind};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

pub(crate) use self::surroundings::{Surroundings, found};

use crate::confirm::Confirmation;
use crate::conflict::{Clash, Sent, seen};
use crate::design::{Button, Form as FormView, Link, PageHeading, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

const PATH: &str = "/dependencies";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(PATH, add)
        .get("/dependencies/{id}", edit)
        .post("/dependencies/{id}", correct)
        .get("/dependencies/{id}/removal", ask_to_remove)
        .post("/dependencies/{id}/removal", remove)
}

/// The page of a node.
pub(crate) fn path_of(node: Node) -> String {
    match node {
        Node::Service(id) => format!("/services/{id}"),
        Node::System(id) => format!("/systems/{id}"),
        Node::Asset(id) => format!("/assets/{id}"),
    }
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<DependencyForm>,
) -> Result<Response> {
    let consumer = read_node(&sent.consumer).ok_or(Error::NotFound("page"))?;
    let answer = match NewDependency::try_from(&sent) {
        Ok(new) => app::dependency::add(&state.app, &signed_in.actor, &new).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let (status, problems) = match answer {
        Ok(_) => return Ok(flash::done(&path_of(consumer), "dependency-added")),
        Err(Error::Invalid(errors)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| form::label(signed_in.words, field)),
        ),
        Err(error @ Error::Exists(_)) => {
            let message = signed_in.words.error(&error, &signed_in.zone);
            (
                StatusCode::CONFLICT,
                Problems::one(signed_in.words, "provider", message),
            )
        }
        Err(error) => return Err(error.into()),
    };
    let providers = Surroundings::providers(&state.app, &signed_in, consumer).await?;
    let title = signed_in.text("dependency-add");
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, ..PageHeading::default() })
        (form::new(signed_in.words, &sent, &providers, &problems))
    };
    Ok((status, signed_in.page(&title, body)).into_response())
}

async fn fetch(app: &App, reader: &SignedIn, id: DependencyId) -> Result<ListedDependency> {
    reader.actor.scope::<EditServices>().map_err(Error::from)?;
    let all = app::dependency::list(app, &reader.actor).await?;
    let found = all.into_iter().find(|listed| listed.dependency.id == id);
    Ok(found.ok_or(Error::NotFound("dependency"))?)
}

fn title(words: &Messages, listed: &ListedDependency) -> String {
    let elsewhere = words.text("dependency-elsewhere");
    let phrase = Phrase::new("dependency-correct-title")
        .text("consumer", &listed.consumer_name)
        .text("provider", listed.provider_name.as_deref().unwrap_or(&elsewhere));
    words.phrase(&phrase)
}

async fn edit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DependencyKind>,
) -> Result<Markup> {
    let listed = fetch(&state.app, &signed_in, id).await?;
    Ok(edit_page(
        &signed_in,
        &listed,
        &form::of(&listed.dependency),
        &Problems::default(),
    ))
}

fn edit_page(
    reader: &SignedIn,
    listed: &ListedDependency,
    sent: &DependencyForm,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let title = title(words, listed);
    let dependency = &listed.dependency;
    let stored = form::of(dependency);
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, ..PageHeading::default() })
        (FormView {
            action: &format!("{PATH}/{}", dependency.id),
            guard_unsaved: true,
            body: html! {
                input type="hidden" name="version" value=(dependency.version);
                (seen(&[
                    ("need", &stored.need),
                    ("max_loss", &dependency.max_loss.to_string()),
                    ("buffer_minutes", &stored.buffer_minutes),
                    ("ramp_minutes", &stored.ramp_minutes),
                ]))
                (form::terms(words, sent, problems))
                div.button-row {
                    (Button::submit(&words.text("dependency-save")))
                    (Button::to(&words.text("navigation-cancel"), &path_of(dependency.consumer)).weight(Weight::Link))
                }
            },
            ..FormView::default()
        })
    };
    let consumer = listed.consumer_name.as_str();
    let back = path_of(dependency.consumer);
    let breadcrumbs = [Link {
        label: consumer,
        href: &back,
    }];
    let frame = Frame {
        title: &title,
        breadcrumbs: &breadcrumbs,
        ..Frame::default()
    };
    reader.framed(frame, body)
}

async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DependencyKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let typed = form::from(&sent);
    let answer = match DependencyTerms::try_from(&typed) {
        Ok(terms) => app::dependency::correct(&state.app, &signed_in.actor, id, sent.version(), &terms).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    let listed = fetch(&state.app, &signed_in, id).await?;
    let back = path_of(listed.dependency.consumer);
    match answer {
        Ok(()) => Ok(flash::done(&back, "dependency-corrected")),
        Err(Error::Invalid(errors)) => {
            let page = edit_page(
                &signed_in,
                &listed,
                &typed,
                &Problems::of(signed_in.words, &errors)
                    .named(signed_in.words, |field| form::label(signed_in.words, field)),
            );
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(Error::Conflict(conflict)) => {
            let words = signed_in.words;
            let clash = Clash {
                action: &format!("{PATH}/{id}"),
                cancel: &back,
                version: listed.dependency.version,
                sent: &sent,
                conflict: &conflict,
            };
            let title = title(words, &listed);
            let body = clash.page(
                words,
                &title,
                |field| form::label(words, field),
                |field, value| form::shown(words, field, value),
            );
            Ok((StatusCode::CONFLICT, signed_in.page(&title, body)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The question before a dependency is removed.
async fn ask_to_remove(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DependencyKind>,
) -> Result<Markup> {
    let listed = fetch(&state.app, &signed_in, id).await?;
    let elsewhere = signed_in.text("dependency-elsewhere");
    let consumer = listed.consumer_name.as_str();
    let provider = listed.provider_name.as_deref().unwrap_or(&elsewhere);
    let named = [
        ("consumer", Argument::from(consumer)),
        ("provider", Argument::from(provider)),
    ];
    let back = path_of(listed.dependency.consumer);
    let confirmation = Confirmation {
        question: &signed_in.format("dependency-remove-question", &named),
        consequences: &[
            signed_in.format("dependency-remove-effect", &named),
            signed_in.text("dependency-remove-again"),
        ],
        fields: html! { input type="hidden" name="version" value=(listed.dependency.version); },
        action: &format!("{PATH}/{id}/removal"),
        act: &signed_in.text("dependency-remove-act"),
        back: Link {
            label: consumer,
            href: &back,
        },
    };
    Ok(confirmation.page(&signed_in, &Problems::default()))
}

/// What the button that removes a dependency sends.
#[derive(Debug, Deserialize)]
struct Removal {
    /// The version that was looked at; one that never was when the form does not say.
    #[serde(default)]
    version: i32,
}

async fn remove(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DependencyKind>,
    Form(removal): Form<Removal>,
) -> Result<Response> {
    let listed = fetch(&state.app, &signed_in, id).await?;
    app::dependency::remove(&state.app, &signed_in.actor, id, removal.version).await?;
    Ok(flash::done(
        &path_of(listed.dependency.consumer),
        "dependency-removed",
    ))
}
