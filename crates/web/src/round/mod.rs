//! Today's round: the page everyone lands on, and what is decided there.

mod card;
mod page;

use std::collections::BTreeMap;

use app::asset::NamedAsset;
use app::round::{DecisionForm, Whose};
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{DecideRound, ViewAssets, ViewJournal, ViewPeople, ViewRound, ViewServices};
use domain::id::AssetId;
use domain::round::{Phrase, Round};
use serde::Deserialize;

pub(crate) use self::card::status;
use self::card::{Attempt, NAMED, assets_of};
use self::page::{EVERYONE, View};
use crate::assets::words::count;
use crate::design::Status;
use crate::error::Result;
use crate::flash;
use crate::form::Form;
use crate::journal;
use crate::route::Routes;
use crate::services::standing;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/", show).post(card::DECISIONS, decide)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RoundQuery {
    whose: String,
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(query): Query<RoundQuery>,
) -> Result<Response> {
    // Signing in leads here; whoever has no round begins with the first page that is open to her.
    if !signed_in.actor.may::<ViewRound>()
        && let Some(section) = signed_in.first_section()
    {
        return Ok(Redirect::to(section).into_response());
    }
    let whose = if query.whose == EVERYONE {
        Whose::Everyones
    } else {
        Whose::Mine
    };
    page(&state.app, &signed_in, whose, None).await
}

/// What the forms of a card send.
#[derive(Debug, Deserialize)]
struct SentDecision {
    concern: String,
    #[serde(flatten)]
    form: DecisionForm,
}

async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<SentDecision>,
) -> Result<Response> {
    match app::round::decide(&state.app, &signed_in.actor, &sent.concern, &sent.form).await {
        Ok(()) => Ok(flash::done("/", decided(&sent.form.step))),
        Err(Error::NotFound("card")) => Ok(flash::done("/", "round-settled")),
        Err(Error::Invalid(errors)) => {
            let attempt = Attempt {
                concern: sent.concern,
                form: sent.form,
                errors,
            };
            let page = page(&state.app, &signed_in, Whose::Mine, Some(&attempt)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn decided(step: &str) -> &'static str {
    match step {
        "start" => "round-decided-start",
        "finish" => "round-decided-finish",
        "delegate" => "round-decided-delegate",
        _ => "round-decided-snooze",
    }
}

async fn page(app: &App, reader: &SignedIn, whose: Whose, attempt: Option<&Attempt>) -> Result<Response> {
    let actor = &reader.actor;
    let round = app::round::today(app, actor, whose).await?;
    let named = named(app, reader, &round).await?;
    let people = if actor.may_in_tenant::<DecideRound>() && actor.may::<ViewPeople>() {
        let listed = app::person::list(app, actor).await?.into_iter();
        listed
            .map(|listed| (listed.person.id.to_string(), listed.person.name))
            .collect()
    } else {
        Vec::new()
    };
    let equipment = if actor.may::<ViewAssets>() {
        Some(app::asset::count_by_support_state(app, actor).await?)
    } else {
        None
    };
    let (services, service_count) = services(app, reader).await?;
    let checkpoint = checkpoint(app, reader).await?;
    let view = View {
        words: reader.words,
        round: &round,
        everyone: whose == Whose::Everyones,
        named: &named,
        may_decide: actor.may_in_tenant::<DecideRound>(),
        people: &people,
        attempt,
        equipment: equipment.as_ref(),
        services: &services,
        service_count,
    };
    let title = reader.text("round-title");
    let frame = Frame {
        title: &title,
        checkpoint: checkpoint.as_deref(),
        ..Frame::default()
    };
    Ok(reader.framed(frame, view.body()).into_response())
}

/// The equipment that the cards name, where the reader may see it.
async fn named(app: &App, reader: &SignedIn, round: &Round) -> Result<BTreeMap<AssetId, NamedAsset>> {
    if !reader.actor.may::<ViewAssets>() {
        return Ok(BTreeMap::new());
    }
    let cards = round.pinned.iter().map(|pinned| &pinned.card).chain(&round.cards);
    let ids: Vec<AssetId> = cards
        .flat_map(|card| assets_of(card).iter().take(NAMED))
        .copied()
        .collect();
    let named = app::asset::named(app, &reader.actor, &ids).await?;
    Ok(named.into_iter().map(|asset| (asset.id, asset)).collect())
}

/// Services by how they stand, the gravest first, and how many there are.
async fn services(app: &App, reader: &SignedIn) -> Result<(Vec<(Status, String, String)>, usize)> {
    // Without the equipment nobody can be told how services stand, and half a count would look like all is well.
    if !reader.actor.may::<ViewServices>() || !reader.actor.may::<ViewAssets>() {
        return Ok((Vec::new(), 0));
    }
    let standings = standing::all(app, &reader.actor).await?;
    Ok((standing::counted(reader.words, &standings), standings.len()))
}

/// The newest checkpoint of the journal in words, so that a printed round bears witness to it.
async fn checkpoint(app: &App, reader: &SignedIn) -> Result<Option<String>> {
    if !reader.actor.may_in_tenant::<ViewJournal>() {
        return Ok(None);
    }
    let Some(kept) = app::journal::list(app, &reader.actor, None, 1).await?.checkpoint else {
        return Ok(None);
    };
    let digest = journal::digest(&kept.note).unwrap_or_default();
    let phrase = Phrase::new("round-checkpoint")
        .text("moment", &reader.moment(kept.signed_at))
        .number("size", count(kept.size))
        .text("digest", &digest);
    Ok(Some(reader.words.phrase(&phrase)))
}
