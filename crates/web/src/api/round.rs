//! Today's round over the API, in words.

use std::collections::BTreeMap;

use app::round::{CardInWords, DueInWords, RoundInWords, Whose, WordedChange, in_words};
use axum::extract::State;
use domain::round::Evidence;
use newtype_uuid::GenericUuid;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::Json;
use crate::error::Result;
use crate::session::ApiActor;
use crate::state::AppState;
use crate::visit::Visit;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(fetch))
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
    /// The names of the sources and reference data that say so.
    sources: Vec<String>,
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
        for evidence in card.evidence {
            match evidence {
                Evidence::Assets { ids } => {
                    assets.extend(ids.into_iter().map(GenericUuid::into_untyped_uuid));
                }
                Evidence::Source { name } | Evidence::Feed { name, .. } => sources.push(name),
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
            sources,
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
