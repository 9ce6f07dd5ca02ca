//! Lines that are half-written: kept while somebody types, shown to whoever leads once their author can no longer write them, and the keys
//! that a device seals with what it cannot send.

use app::incident::{KeyPair, Room};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::access::{Actor, RecordIncidents};
use domain::id::IncidentIdKind;
use domain::round::Phrase;
use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::path;
use crate::design::{Button, Notice, NoticeKind, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id};
use crate::session::SignedIn;
use crate::state::AppState;

/// A line as far as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typing {
    text: String,
}

pub(super) async fn keep(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(typing): Form<Typing>,
) -> Result<StatusCode> {
    app::incident::keep_draft(&state.app, &signed_in.actor, id, &typing.text).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What whoever leads says of a line that its author can no longer write.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Decision {
    take: String,
    discard: String,
}

pub(super) async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(decision): Form<Decision>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let unknown = app::Error::NotFound("incident");
    let message = if decision.take.is_empty() {
        let account = decision.discard.parse().map_err(|_| unknown)?;
        app::incident::discard_draft(app, actor, id, account).await?;
        "incident-draft-discarded-flash"
    } else {
        let account = decision.take.parse().map_err(|_| unknown)?;
        app::incident::take_draft(app, actor, id, account, signed_in.words).await?;
        "incident-draft-taken-flash"
    };
    Ok(flash::done(&format!("/incidents/{id}#log"), message))
}

/// Lines that their authors can no longer write, for whoever leads.
pub(super) fn half_written(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let body = |draft: &app::incident::HalfWritten| {
        let by = Phrase::new("incident-half-written-by")
            .text("by", &draft.by)
            .text("at", &reader.moment(draft.typed_at));
        let account = draft.account.to_string();
        html! {
            p { (words.text("incident-half-written-lead")) }
            p { bdi { (words.phrase(&by)) } }
            p.told { bdi { (draft.text) } }
            form.button-row method="post" action={ (path(room)) "/drafts" } {
                (Button::submit(&words.text("incident-half-written-take")).as_value("take", &account).about(&draft.by))
                (Button::submit(&words.text("incident-half-written-discard")).as_value("discard", &account).about(&draft.by).weight(Weight::Secondary))
            }
        }
    };
    html! {
        div id="half-written" {
            @for draft in &room.half_written {
                (Notice { kind: NoticeKind::Warning, title: &words.text("incident-half-written"), body: Some(body(draft)) })
            }
        }
    }
}

/// A pair of keys as a device makes it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Offered {
    public: String,
    private: String,
}

/// The pair of the account, for a signed-in page alone.
#[derive(Debug, Serialize)]
pub(super) struct Pair {
    account: String,
    public: Option<String>,
    private: Option<String>,
}

impl Pair {
    fn of(signed_in: &SignedIn, pair: Option<KeyPair>) -> Json<Self> {
        let account = match &signed_in.actor {
            Actor::User { account, .. } => account.to_string(),
            _ => String::new(),
        };
        let (public, private) = pair.map(|pair| (pair.public, pair.private)).unzip();
        Json(Self {
            account,
            public,
            private,
        })
    }
}

pub(super) async fn key(State(state): State<AppState>, signed_in: SignedIn) -> Result<Json<Pair>> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let pair = app::incident::draft_key(&state.app, &signed_in.actor).await?;
    Ok(Pair::of(&signed_in, pair))
}

pub(super) async fn offer_key(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(offered): Form<Offered>,
) -> Result<Json<Pair>> {
    let offered = KeyPair {
        public: offered.public,
        private: offered.private,
    };
    let pair = app::incident::offer_draft_key(&state.app, &signed_in.actor, &offered).await?;
    Ok(Pair::of(&signed_in, Some(pair)))
}
