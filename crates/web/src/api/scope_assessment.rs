//! Whether NIS2 applies, over the API.

use app::law::LawHere;
use app::scope_assessment::{Kept, ScopeAssessmentDetails, ScopeAssessmentForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::law::{Citation, ScopeReason};
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Json, Made, text};
use crate::error::Result;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(newest, answer))
}

/// What was answered last, and what the law in use makes of it today.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ScopeAssessment)]
struct ScopeAssessmentView {
    id: Uuid,
    /// ISO 3166-1 alpha-2.
    country: String,
    /// The least the institution can be: `out`, `important` or `essential`.
    least: &'static str,
    /// The most it can be; where it differs from the least, the authority is to be asked.
    most: &'static str,
    /// Whether the country’s act is in force.
    binds: bool,
    reasons: Vec<ReasonView>,
    /// The last day to register, as far as the rule pack says.
    #[schema(format = Date)]
    register_by: Option<String>,
    /// The edition of the country’s rule pack in use.
    pack_version: String,
    #[schema(format = DateTime)]
    assessed_at: String,
    /// Absent where a program answered.
    assessed_by: Option<Uuid>,
    answers: AnswersView,
}

/// Why it is so.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ScopeReason)]
struct ReasonView {
    rule: String,
    text: String,
    /// The kind of entity it was applied to.
    kind: Option<String>,
    /// Whether somebody has to be asked because of it.
    asks: bool,
    citations: Vec<String>,
}

impl ReasonView {
    fn of(reason: &ScopeReason<'_>) -> Self {
        Self {
            rule: reason.rule.id.clone(),
            text: reason.rule.text.clone(),
            kind: reason.kind.map(|kind| kind.id.clone()),
            asks: reason.asks,
            citations: reason.rule.citations.iter().map(Citation::to_string).collect(),
        }
    }
}

/// What was answered.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ScopeAnswers)]
struct AnswersView {
    kinds: Vec<String>,
    staff: Option<u32>,
    turnover: Option<u64>,
    balance: Option<u64>,
    public: bool,
    /// `included` or `missing`.
    group: &'static str,
    one_year_only: bool,
    regardless: Vec<&'static str>,
    #[schema(format = Date)]
    in_scope_since: Option<String>,
    cohort: Option<String>,
    reason: String,
}

impl From<ScopeAssessmentDetails> for AnswersView {
    fn from(details: ScopeAssessmentDetails) -> Self {
        let answers = details.answers;
        Self {
            kinds: answers.kinds.into_iter().collect(),
            staff: answers.staff,
            turnover: answers.turnover,
            balance: answers.balance,
            public: answers.public,
            group: answers.group.name(),
            one_year_only: answers.one_year_only,
            regardless: answers.regardless.iter().map(|found| found.name()).collect(),
            in_scope_since: details.in_scope_since.map(|day| day.to_string()),
            cohort: details.cohort,
            reason: details.reason,
        }
    }
}

impl ScopeAssessmentView {
    fn of(kept: Kept, here: &LawHere) -> Result<Self> {
        let result = kept.result(here).ok_or(app::Error::NotFound("law_pack"))?;
        Ok(Self {
            id: kept.stored.id.into_untyped_uuid(),
            country: here.country.clone(),
            least: result.least.name(),
            most: result.most.name(),
            binds: result.binds,
            reasons: result.reasons.iter().map(ReasonView::of).collect(),
            register_by: kept.register_by(here, &result).map(|day| day.to_string()),
            pack_version: result.pack.version.clone(),
            assessed_at: kept.stored.assessed_at.to_string(),
            assessed_by: kept.stored.assessed_by.map(GenericUuid::into_untyped_uuid),
            answers: kept.details.into(),
        })
    }
}

/// What is answered.
#[derive(Debug, Deserialize, ToSchema)]
struct ScopeAssessmentBody {
    /// The kinds of entities it is, by their ids in the rule packs; `none` alone where it is none of them.
    kinds: Vec<String>,
    /// Full-time equivalents.
    staff: Option<u32>,
    /// In euros.
    turnover: Option<u64>,
    /// In euros.
    balance: Option<u64>,
    /// Whether a public body owns it.
    #[serde(default)]
    public: bool,
    /// `included` or `missing`; `included` where nothing is said.
    #[serde(default)]
    group: String,
    #[serde(default)]
    one_year_only: bool,
    /// What makes it count whatever its size, such as `sole_provider`.
    #[serde(default)]
    regardless: Vec<String>,
    #[schema(format = Date)]
    in_scope_since: Option<String>,
    /// Where the country has several days on which reporting begins: which.
    #[serde(default)]
    cohort: String,
    /// Why it is answered anew.
    #[serde(default)]
    reason: String,
}

impl ScopeAssessmentBody {
    fn details(self) -> Result<ScopeAssessmentDetails> {
        let form = ScopeAssessmentForm {
            kinds: self.kinds,
            staff: text(self.staff),
            turnover: text(self.turnover),
            balance: text(self.balance),
            owner: if self.public { "public" } else { "private" }.to_owned(),
            group: self.group,
            one_year_only: if self.one_year_only { "yes" } else { "" }.to_owned(),
            regardless: self.regardless,
            in_scope_since: text(self.in_scope_since),
            cohort: self.cohort,
            reason: self.reason,
        };
        Ok(ScopeAssessmentDetails::try_from(&form).map_err(app::Error::from)?)
    }
}

/// What was answered last, with what it comes to today; 404 where nobody has answered
#[utoipa::path(get, path = "/api/v1/scope-assessment", tag = "scope-assessment", responses((status = 200, description = "The answer in force", body = ScopeAssessmentView)))]
async fn newest(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
) -> Result<Json<ScopeAssessmentView>> {
    let overview = app::scope_assessment::overview(&state.app, &actor).await?;
    let newest = overview.kept.into_iter().next();
    let newest = newest.ok_or(app::Error::NotFound("scope_assessment"))?;
    Ok(Json(ScopeAssessmentView::of(newest, &overview.here)?))
}

/// Answers anew; what was answered before stays in the history
#[utoipa::path(post, path = "/api/v1/scope-assessment", tag = "scope-assessment", request_body = ScopeAssessmentBody, responses((status = 201, description = "It is in force", body = Made)))]
async fn answer(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<ScopeAssessmentBody>,
) -> Result<Response> {
    let id = app::scope_assessment::answer(&state.app, &actor, &body.details()?).await?;
    let made = Made {
        id: id.into_untyped_uuid(),
    };
    Ok((StatusCode::CREATED, Json(made)).into_response())
}
