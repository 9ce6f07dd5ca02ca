//! Duties over the API, with the clocks that an incident would start.

use app::duty::Owed;
use axum::extract::State;
use domain::law::{Citation, Country, Force, InForce, OwedDuty};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::json::Json;
use crate::error::Result;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list))
}

/// What the law asks of the institution.
#[derive(Debug, Serialize, ToSchema)]
struct DutiesView {
    /// ISO 3166-1 alpha-2.
    country: String,
    /// Whether anybody has answered whether NIS2 applies; otherwise what a hospital in scope owes is told.
    answered: bool,
    /// Those in force first.
    duties: Vec<DutyView>,
    /// What an incident would start, and what could not start yet.
    clocks: Vec<ClockView>,
}

/// Something to be done that is no notice of an incident.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Duty)]
struct DutyView {
    /// The rule pack it stands in.
    pack: String,
    /// Its name within the pack.
    id: String,
    title: String,
    text: String,
    /// `in_force`, `received`, `dormant`, `yardstick` or `no_act`.
    standing: &'static str,
    /// The first day on which it holds; absent where that is not known.
    #[schema(format = Date)]
    from: Option<String>,
    /// The day by which it is to be done.
    #[schema(format = Date)]
    due: Option<String>,
    /// Otherwise when, in words.
    when: String,
    citations: Vec<String>,
    /// `high`, `medium_high`, `medium`, `low_medium` or `low`.
    confidence: &'static str,
}

impl DutyView {
    fn of(owed: &OwedDuty<'_>) -> Self {
        Self {
            pack: owed.pack.id.clone(),
            id: owed.duty.id.clone(),
            title: owed.duty.title.clone(),
            text: owed.duty.text.clone(),
            standing: owed.standing.name(),
            from: owed.from.map(|day| day.to_string()),
            due: owed.duty.due.map(|day| day.to_string()),
            when: owed.duty.when.clone(),
            citations: owed.duty.citations.iter().map(Citation::to_string).collect(),
            confidence: owed.duty.confidence.name(),
        }
    }
}

/// A notice that an incident would start.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LawClock)]
struct ClockView {
    pack: String,
    id: String,
    title: String,
    /// `yes`, `since_unknown`, `from` or `no_act`.
    force: &'static str,
    /// The first day on which it can start, where that is to come.
    #[schema(format = Date)]
    from_day: Option<String>,
    /// What opens it.
    trigger: &'static str,
    /// What it runs from: a moment, `anchor`, or `sent:` with the clock whose notice it follows.
    from: String,
    /// `PT24H`, `P1M`, `without_undue_delay`, `on_request` or `unknown`.
    term: String,
    /// Who gets the notice, in words; none where the country names nobody.
    to: Option<String>,
    citations: Vec<String>,
    confidence: &'static str,
}

impl ClockView {
    fn of(found: &InForce<'_>, country: Option<&Country>) -> Self {
        let (force, from_day) = match found.force {
            Force::Yes => ("yes", None),
            Force::SinceUnknown => ("since_unknown", None),
            Force::From(day) => ("from", Some(day.to_string())),
            Force::NotBefore(day) => ("not_before", Some(day.to_string())),
            Force::NoAct(_) | Force::NotBound => ("no_act", None),
        };
        let clock = found.clock;
        Self {
            pack: found.pack.id.clone(),
            id: clock.id.clone(),
            title: clock.title.clone(),
            force,
            from_day,
            trigger: clock.trigger.name(),
            from: clock.from.to_string(),
            term: clock.term.to_string(),
            to: clock.recipient(country).map(str::to_owned),
            citations: clock.citations.iter().map(Citation::to_string).collect(),
            confidence: clock.confidence.name(),
        }
    }
}

impl From<Owed> for DutiesView {
    fn from(owed: Owed) -> Self {
        let country = owed.here.of_country().map(|(_, country)| country);
        Self {
            country: owed.here.country.clone(),
            answered: owed.answered,
            duties: owed.duties().iter().map(DutyView::of).collect(),
            clocks: owed
                .clocks()
                .iter()
                .map(|found| ClockView::of(found, country))
                .collect(),
        }
    }
}

/// The duties of the institution, and what an incident would start
#[utoipa::path(get, path = "/api/v1/duties", tag = "duties", responses((status = 200, description = "Duties and clocks", body = DutiesView)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<DutiesView>> {
    Ok(Json(app::duty::owed(&state.app, &actor).await?.into()))
}
