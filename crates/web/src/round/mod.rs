//! Today's round: the page everyone lands on, and what is decided there.

mod beginning;
mod card;
mod concerns;
mod folded;
mod history;
pub(crate) mod mail;
mod page;
mod print;
mod settle;

use std::collections::BTreeMap;

use app::asset::NamedAsset;
use app::round::{DecisionForm, Leave, Recipient, Whose, named_equipment};
use app::service::StandingService;
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{Actor, ViewAssets, ViewJournal, ViewRound, ViewServices};
use domain::id::{AssetId, DecisionKind};
use domain::round::{Phrase, Round};
use serde::Deserialize;

use self::beginning::Lacks;
pub(crate) use self::card::status;
use self::card::{Attempt, Origin};
use self::page::{EVERYONE, View};
use crate::access::without_role;
use crate::assets::words::count;
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::incidents::Above;
use crate::journal;
use crate::route::Routes;
use crate::services::standing;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/", show)
        .get(card::CONCERNS, concerns::show)
        .get(print::PRINT, print::show)
        .get(history::HISTORY, history::list)
        .get("/round/history/{day}", history::show)
        .get(mail::MAIL, mail::show)
        .post(mail::MAIL, mail::set)
        .post(card::DECISIONS, decide)
        .post("/round/decisions/{id}/withdrawal", take_back)
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
    if !signed_in.actor.may::<ViewRound>() {
        return match signed_in.first_section() {
            Some(section) => Ok(Redirect::to(section).into_response()),
            None => Ok(without_role::page(&state.app, &signed_in).await?.into_response()),
        };
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
    #[serde(default)]
    from: Origin,
    #[serde(flatten)]
    form: DecisionForm,
}

async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<SentDecision>,
) -> Result<Response> {
    let back = sent.from.path();
    match app::round::decide(&state.app, &signed_in.actor, &sent.concern, &sent.form).await {
        Ok(_) => Ok(flash::done(back, decided(&sent.form.step))),
        Err(Error::NotFound("card")) => Ok(flash::done(back, "round-settled")),
        Err(Error::Invalid(errors)) => {
            let attempt = Attempt {
                concern: sent.concern,
                from: sent.from,
                form: sent.form,
                errors,
            };
            let page = match attempt.from {
                Origin::Round => page(&state.app, &signed_in, Whose::Mine, Some(&attempt)).await?,
                Origin::Concerns => concerns::page(&state.app, &signed_in, Some(&attempt)).await?,
            };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn take_back(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<DecisionKind>,
) -> Result<Response> {
    match app::round::withdraw(&state.app, &signed_in.actor, id).await {
        Ok(()) => Ok(flash::done(card::CONCERNS, "round-taken-back")),
        Err(Error::NotFound("decision")) => Ok(flash::done(card::CONCERNS, "round-decided-meanwhile")),
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
    let leave = Leave::of(actor);
    let people = people(app, actor, leave).await?;
    let equipment = if actor.may::<ViewAssets>() {
        Some(app::asset::count_by_support_state(app, actor).await?)
    } else {
        None
    };
    let services = services(app, actor).await?;
    let checkpoint = checkpoint(app, reader).await?;
    let above = Above::of(app, actor).await?;
    let view = View {
        reader,
        words: reader.words,
        lacks: Lacks::of(app, reader, equipment.as_ref(), &services).await?,
        round: &round,
        everyone: whose == Whose::Everyones,
        named: &named,
        leave,
        people: &people,
        attempt,
        equipment: equipment.as_ref(),
        services: &services,
        above: &above,
    };
    let title = reader.text("round-title");
    let frame = Frame {
        title: &title,
        checkpoint: checkpoint.as_deref(),
        ..Frame::default()
    };
    Ok(reader.framed(frame, view.body()).into_response())
}

/// Whom the reader can hand a concern to.
async fn people(app: &App, actor: &Actor, leave: Leave) -> Result<Vec<Recipient>> {
    match leave {
        Leave::Nothing => Ok(Vec::new()),
        Leave::Everything | Leave::InHand(_) => Ok(app::round::recipients(app, actor).await?),
    }
}

/// The equipment that the cards name, where the reader may see it.
async fn named(app: &App, reader: &SignedIn, round: &Round) -> Result<BTreeMap<AssetId, NamedAsset>> {
    if !reader.actor.may::<ViewAssets>() {
        return Ok(BTreeMap::new());
    }
    let cards = round.pinned.iter().map(|pinned| &pinned.card).chain(&round.cards);
    let ids: Vec<AssetId> = cards.flat_map(named_equipment).copied().collect();
    let named = app::asset::named(app, &reader.actor, &ids).await?;
    Ok(named.into_iter().map(|asset| (asset.id, asset)).collect())
}

/// The services the reader may see, with how they stand.
async fn services(app: &App, actor: &Actor) -> Result<Vec<StandingService>> {
    if !actor.may::<ViewServices>() {
        return Ok(Vec::new());
    }
    standing::all(app, actor).await
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
