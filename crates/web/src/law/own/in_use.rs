//! Putting a reviewed pack in the place of ours and taking it out again, each after a question.

use app::message::Argument;
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditLaw;
use domain::id::{LawPackId, LawPackKind};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use crate::confirm::Confirmation;
use crate::design::Link;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::law::PATH;
use crate::session::SignedIn;
use crate::state::AppState;

/// What is asked before a pack is put in use or taken out.
struct Act {
    question: &'static str,
    consequence: &'static str,
    label: &'static str,
    /// What follows the address of the pack.
    path: &'static str,
}

const PUT: Act = Act {
    question: "law-pack-put-question",
    consequence: "law-pack-put-consequence",
    label: "law-pack-put",
    path: "use",
};

const TAKE_OUT: Act = Act {
    question: "law-pack-take-out-question",
    consequence: "law-pack-take-out-consequence",
    label: "law-pack-take-out",
    path: "removal",
};

pub(in crate::law) async fn ask_put(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LawPackKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditLaw>()?;
    question(&state.app, &signed_in, id, &PUT, None).await
}

pub(in crate::law) async fn ask_take_out(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LawPackKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditLaw>()?;
    question(&state.app, &signed_in, id, &TAKE_OUT, None).await
}

/// The question; told first why it was not done where that is so.
async fn question(
    app: &App,
    reader: &SignedIn,
    id: LawPackId,
    act: &Act,
    why_not: Option<String>,
) -> Result<Markup> {
    let fetched = app::law_pack::fetch(app, &reader.actor, id).await?;
    let stored = &fetched.listed.stored;
    let told: Vec<String> = why_not
        .into_iter()
        .chain([reader.text(act.consequence)])
        .collect();
    let names = [
        ("title", Argument::from(stored.title.as_str())),
        ("edition", Argument::from(stored.edition.as_str())),
    ];
    let path = format!("{PATH}/own/{id}");
    let confirmation = Confirmation {
        question: &reader.format(act.question, &names),
        consequences: &told,
        fields: html! { input type="hidden" name="version" value=(stored.version); },
        action: &format!("{path}/{}", act.path),
        act: &reader.text(act.label),
        back: Link {
            label: &stored.title,
            href: &path,
        },
    };
    Ok(confirmation.page(reader, &Problems::default()))
}

/// What the button sends.
#[derive(Debug, Deserialize)]
pub(in crate::law) struct Sent {
    /// The version that was looked at; one that never was when the form does not say.
    #[serde(default)]
    version: i32,
}

pub(in crate::law) async fn put(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LawPackKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let answer = app::law_pack::put_in_use(&state.app, &signed_in.actor, id, sent.version).await;
    done(&state.app, &signed_in, id, (&PUT, "law-pack-put-done"), answer).await
}

pub(in crate::law) async fn take_out(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LawPackKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let answer = app::law_pack::take_out_of_use(&state.app, &signed_in.actor, id, sent.version).await;
    done(
        &state.app,
        &signed_in,
        id,
        (&TAKE_OUT, "law-pack-take-out-done"),
        answer,
    )
    .await
}

async fn done(
    app: &App,
    reader: &SignedIn,
    id: LawPackId,
    (act, message): (&Act, &'static str),
    answer: app::Result<()>,
) -> Result<Response> {
    let (status, why_not) = match answer {
        Ok(()) => return Ok(flash::done(&format!("{PATH}/own/{id}"), message)),
        Err(Error::Conflict(_)) => (StatusCode::CONFLICT, reader.text("law-pack-changed")),
        Err(Error::Refused(reason)) => {
            let phrase = Phrase::new("law-pack-refused").text("reason", &reason);
            (StatusCode::UNPROCESSABLE_ENTITY, reader.words.phrase(&phrase))
        }
        Err(error) => return Err(error.into()),
    };
    let page = question(app, reader, id, act, Some(why_not)).await?;
    Ok((status, page).into_response())
}
