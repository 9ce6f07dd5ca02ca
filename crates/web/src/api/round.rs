//! Today's round over the API, in words.

use std::collections::BTreeMap;

use app::round::{
    CardInWords, DecisionForm, DecisionInWords, DueInWords, RemainderInWords, RoundInWords, SetAsideInWords,
    Whose, WordedChange, in_words, remainder_in_words,
};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::DecisionKind;
use domain::round::Evidence;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Json, Made, made, text};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;
use crate::visit::Visit;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(fetch))
        .routes(routes!(concerns))
        .routes(routes!(decide))
        .routes(routes!(withdraw))
}

/// The few things to do first today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Round)]
struct RoundView {
    #[schema(format = Date)]
    date: String,
    /// Running legal terms and services that are down.
    pinned: Vec<CardView>,
    /// What to do first, most pressing first.
    cards: Vec<CardView>,
    /// How many concerns wait behind them.
    more: usize,
    /// How many concerns are not shown, by the decision that hides them.
    set_aside: BTreeMap<String, usize>,
    /// The round the changes are counted from.
    #[schema(format = Date)]
    since: Option<String>,
    /// Keys of the cards that are new since.
    new: Vec<String>,
    /// What is no longer on the round.
    gone: Vec<ChangeView>,
    /// What stands elsewhere than it did.
    moved: Vec<ChangeView>,
    /// What comes next when nothing is left.
    next_due: Option<NextDueView>,
}

/// One thing to do.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Card)]
struct CardView {
    /// The concern; stays the same from day to day.
    key: String,
    /// What is the matter.
    what: String,
    /// What it means for patients.
    why: String,
    /// Why it cannot wait; empty where nothing presses.
    why_now: String,
    /// What to do.
    act: String,
    /// Who can do it.
    audience: &'static str,
    /// What happens to patients.
    consequence: &'static str,
    #[schema(format = Date)]
    due: String,
    /// Who set that day.
    due_reason: String,
    overdue: bool,
    /// The units concerned.
    units: Vec<String>,
    /// What was decided about it.
    note: Option<String>,
    /// The equipment it is about.
    assets: Vec<Uuid>,
    /// The supplier it is about, if it is about one.
    suppliers: Vec<Uuid>,
    /// The services it is about.
    services: Vec<Uuid>,
    /// The systems it is about.
    systems: Vec<Uuid>,
    /// The legal dates it is about.
    legal_dates: Vec<Uuid>,
    /// The device model it is about, where advisories speak of one.
    device_model: Option<Uuid>,
    /// These advisories, by the identifiers their publishers track them by.
    advisories: Vec<String>,
    /// The sources and reference data that say so.
    sources: Vec<SourceView>,
    /// The same decision as facts.
    decision: Option<DecisionView>,
}

/// A source of the inventory, or reference data.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RoundSource)]
struct SourceView {
    name: String,
    /// The day a source was last brought in, or that reference data is of.
    #[schema(format = Date)]
    as_of: Option<String>,
}

/// What somebody decided about a concern.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Decision)]
struct DecisionView {
    /// For taking it back.
    id: Uuid,
    /// `start`, `finish`, `delegate` or `snooze`.
    step: &'static str,
    /// Who decided.
    by: String,
    #[schema(format = Date)]
    on: String,
    /// Whom it was handed to.
    to: Option<String>,
    to_id: Option<Uuid>,
    /// Until when it was put off.
    #[schema(format = Date)]
    until: Option<String>,
    /// Why it was put off.
    reason: Option<String>,
}

impl From<DecisionInWords> for DecisionView {
    fn from(decision: DecisionInWords) -> Self {
        Self {
            id: decision.id.into_untyped_uuid(),
            step: decision.step,
            by: decision.by,
            on: decision.on.to_string(),
            to: decision.to,
            to_id: decision.to_id.map(GenericUuid::into_untyped_uuid),
            until: decision.until.map(|until| until.to_string()),
            reason: decision.reason,
        }
    }
}

/// Every concern that is not a card of the round.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RoundConcerns)]
struct RemainderView {
    /// What waits behind the cards, most pressing first.
    waiting: Vec<CardView>,
    /// What a decision keeps off the round.
    set_aside: Vec<SetAsideView>,
}

/// A concern that a decision keeps off the round.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ConcernSetAside)]
struct SetAsideView {
    /// `started`, `delegated`, `snoozed` or `finished`.
    aside: &'static str,
    /// The day it comes back if nothing changes.
    #[schema(format = Date)]
    back_on: Option<String>,
    #[serde(flatten)]
    card: CardView,
}

impl From<RemainderInWords> for RemainderView {
    fn from(remainder: RemainderInWords) -> Self {
        let set_aside = |entry: SetAsideInWords| SetAsideView {
            aside: entry.aside,
            back_on: entry.back_on.map(|day| day.to_string()),
            card: entry.card.into(),
        };
        Self {
            waiting: remainder.waiting.into_iter().map(CardView::from).collect(),
            set_aside: remainder.set_aside.into_iter().map(set_aside).collect(),
        }
    }
}

/// What a person decides about a concern.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DecisionBody)]
struct DecisionBody {
    /// The key of the concern.
    concern: String,
    /// `start`, `finish`, `delegate` or `snooze`.
    #[schema(example = "start")]
    step: String,
    /// For handing over: whom to.
    person: Option<Uuid>,
    /// For putting off: until which day.
    #[schema(format = Date)]
    until: Option<String>,
    /// For putting off: why it can wait.
    #[serde(default)]
    reason: String,
}

/// A concern that changed its place.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RoundChange)]
struct ChangeView {
    what: String,
    how: String,
}

/// What comes next.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NextDue)]
struct NextDueView {
    #[schema(format = Date)]
    on: String,
    what: String,
}

impl From<RoundInWords> for RoundView {
    fn from(round: RoundInWords) -> Self {
        let changes = |worded: Vec<WordedChange>| worded.into_iter().map(ChangeView::from).collect();
        Self {
            date: round.date.to_string(),
            pinned: round.pinned.into_iter().map(CardView::from).collect(),
            cards: round.cards.into_iter().map(CardView::from).collect(),
            more: round.more,
            set_aside: round.set_aside,
            since: round.changes.since.map(|since| since.to_string()),
            new: round
                .changes
                .new
                .into_iter()
                .map(|key| key.as_str().to_owned())
                .collect(),
            gone: changes(round.changes.gone),
            moved: changes(round.changes.moved),
            next_due: round.next_due.map(NextDueView::from),
        }
    }
}

impl From<WordedChange> for ChangeView {
    fn from(change: WordedChange) -> Self {
        Self {
            what: change.what,
            how: change.how,
        }
    }
}

impl From<DueInWords> for NextDueView {
    fn from(due: DueInWords) -> Self {
        Self {
            on: due.on.to_string(),
            what: due.what,
        }
    }
}

impl From<CardInWords> for CardView {
    fn from(card: CardInWords) -> Self {
        let (mut assets, mut sources) = (Vec::new(), Vec::new());
        let (mut suppliers, mut services, mut systems) = (Vec::new(), Vec::new(), Vec::new());
        let mut legal_dates = Vec::new();
        let (mut device_model, mut advisories) = (None, Vec::new());
        for evidence in card.evidence {
            match evidence {
                Evidence::Assets { ids } => {
                    assets.extend(ids.into_iter().map(GenericUuid::into_untyped_uuid));
                }
                Evidence::Source { name, imported } => sources.push(SourceView {
                    name,
                    as_of: imported.map(|day| day.to_string()),
                }),
                Evidence::Supplier { id } => suppliers.push(id.into_untyped_uuid()),
                Evidence::Services { ids } => {
                    services.extend(ids.into_iter().map(GenericUuid::into_untyped_uuid));
                }
                Evidence::Systems { ids } => {
                    systems.extend(ids.into_iter().map(GenericUuid::into_untyped_uuid));
                }
                Evidence::LegalDate { id } => legal_dates.push(id.into_untyped_uuid()),
                Evidence::Advisories {
                    device_model: model,
                    names,
                } => {
                    device_model = Some(model.into_untyped_uuid());
                    advisories = names;
                }
                Evidence::Feed { name, dated } => sources.push(SourceView {
                    name,
                    as_of: Some(dated.to_string()),
                }),
            }
        }
        Self {
            key: card.key.as_str().to_owned(),
            what: card.what,
            why: card.why,
            why_now: card.why_now,
            act: card.act,
            audience: card.audience,
            consequence: card.consequence,
            due: card.due.to_string(),
            due_reason: card.due_reason,
            overdue: card.overdue,
            units: card.units,
            note: card.note,
            assets,
            suppliers,
            services,
            systems,
            legal_dates,
            device_model,
            advisories,
            sources,
            decision: card.decision.map(DecisionView::from),
        }
    }
}

/// Today's round: a person's own, the whole house's for a token
#[utoipa::path(get, path = "/api/v1/round", tag = "round", responses((status = 200, description = "The round", body = RoundView)))]
async fn fetch(
    State(state): State<AppState>,
    visit: Visit,
    ApiActor(actor): ApiActor,
) -> Result<Json<RoundView>> {
    let round = app::round::today(&state.app, &actor, Whose::Mine).await?;
    Ok(Json(in_words(&round, visit.words()).into()))
}

/// What waits behind the cards, and what was begun, handed over, put off or said to be done
#[utoipa::path(get, path = "/api/v1/round/concerns", tag = "round", responses((status = 200, description = "The concerns that are not cards", body = RemainderView)))]
async fn concerns(
    State(state): State<AppState>,
    visit: Visit,
    ApiActor(actor): ApiActor,
) -> Result<Json<RemainderView>> {
    let remainder = app::round::remainder(&state.app, &actor).await?;
    Ok(Json(remainder_in_words(&remainder, visit.words()).into()))
}

/// Decides about a concern; only a person can
#[utoipa::path(post, path = "/api/v1/round/decisions", tag = "round", request_body = DecisionBody, responses((status = 201, description = "It was decided", body = Made)))]
async fn decide(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(sent): Json<DecisionBody>,
) -> Result<Response> {
    let form = DecisionForm {
        step: sent.step,
        person: text(sent.person),
        until: text(sent.until),
        reason: sent.reason,
    };
    let id = app::round::decide(&state.app, &actor, &sent.concern, &form).await?;
    Ok(made("/api/v1/round/decisions", id.into_untyped_uuid()))
}

/// Takes back the decision that stands about a concern
#[utoipa::path(delete, path = "/api/v1/round/decisions/{id}", tag = "round", params(("id" = Uuid, Path)), responses((status = 204, description = "It was taken back")))]
async fn withdraw(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DecisionKind>,
) -> Result<StatusCode> {
    app::round::withdraw(&state.app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
