//! Reference data and their addresses over the API.

use app::feed::Age;
use app::feed::source::{self, FeedSource, FeedSourceDetails, FeedSourceForm};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::id::FeedSourceKind;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json, Made, SeenQuery, made};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(addresses, add))
        .routes(routes!(address, correct, remove))
        .routes(routes!(ask))
}

/// Reference data in use.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Feed)]
struct FeedView {
    /// `eol`, `kev`, `epss`, `holidays` or `advisories`.
    name: String,
    #[schema(format = DateTime)]
    loaded_at: String,
    /// The date the data itself states; empty when it states none.
    generated_on: String,
    /// The day the data are known to be of: what they state, or when an address confirmed that there is nothing newer.
    #[schema(format = Date)]
    known_to_be_of: Option<String>,
    /// Whether they are older than such data should grow.
    old: bool,
    /// How many records were understood.
    records: u64,
    /// How many were not.
    rejected: u64,
    /// The digest of the original.
    digest: String,
    /// The address or file they came from; empty where nobody recorded it.
    origin: String,
}

impl FeedView {
    fn of(age: Age) -> Option<Self> {
        let feed = age.feed?;
        Some(Self {
            name: feed.name,
            loaded_at: feed.loaded_at.to_string(),
            generated_on: feed.generated_on,
            known_to_be_of: age.of.map(|day| day.to_string()),
            old: age.is_old,
            records: feed.records,
            rejected: feed.rejected,
            digest: feed.digest,
            origin: feed.origin,
        })
    }
}

/// An address that reference data are got from.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FeedAddress)]
struct AddressView {
    id: Uuid,
    /// `eol`, `kev`, `epss` or `holidays`.
    kind: &'static str,
    name: String,
    address: String,
    every_hours: u16,
    switched_on: bool,
    #[schema(format = DateTime)]
    tried_at: Option<String>,
    /// When the data in use were last known to be those of the address.
    #[schema(format = DateTime)]
    succeeded_at: Option<String>,
    /// How the last attempt ended, such as `taken`, `unchanged`, `too_slow` or `unreadable`.
    answer: Option<&'static str>,
    /// What else is known of that; empty where nothing is.
    detail: String,
    /// Failures since the last success.
    failures: u32,
    /// When it is asked next.
    #[schema(format = DateTime)]
    due_at: Option<String>,
    /// Counts changes.
    version: i32,
}

impl From<FeedSource> for AddressView {
    fn from(source: FeedSource) -> Self {
        let course = source.course;
        let text = |at: Option<domain::time::Instant>| at.map(|at| at.to_string());
        Self {
            id: source.id.into_untyped_uuid(),
            kind: source.kind.as_str(),
            name: source.name,
            address: source.address,
            every_hours: source.every_hours,
            switched_on: source.switched_on,
            tried_at: text(course.tried_at),
            succeeded_at: text(course.succeeded_at),
            answer: course.answer.map(domain::feed::Answer::as_str),
            detail: course.detail,
            failures: course.failures,
            due_at: text(course.due_at),
            version: source.version,
        }
    }
}

/// An address to be entered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AddressBody {
    /// `eol`, `kev`, `epss` or `holidays`.
    #[schema(example = "kev")]
    kind: String,
    /// What people call it.
    name: String,
    /// A URL; files and folders of the server are entered at its console.
    #[schema(example = "https://mirror.hospital.example/kev.json")]
    address: String,
    /// How often it is asked; as usual for such data where absent.
    every_hours: Option<u16>,
    /// Whether it is asked from now on.
    switched_on: bool,
}

/// An address as it should be, and the version it was read at. What is got there cannot change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AddressCorrection {
    version: i32,
    /// What people call it.
    name: String,
    /// A URL; files and folders of the server are entered at its console.
    #[schema(example = "https://mirror.hospital.example/kev.json")]
    address: String,
    /// How often it is asked; as usual for such data where absent.
    every_hours: Option<u16>,
    /// Whether it is asked.
    switched_on: bool,
}

fn details(kind: String, body: AddressCorrection) -> Result<FeedSourceDetails> {
    let form = FeedSourceForm {
        kind,
        name: body.name,
        address: body.address,
        every_hours: super::json::text(body.every_hours),
        switched_on: if body.switched_on { "yes" } else { "no" }.to_owned(),
    };
    Ok(FeedSourceDetails::try_from(&form).map_err(app::Error::from)?)
}

/// The reference data in use
#[utoipa::path(get, path = "/api/v1/feeds", tag = "feeds", responses((status = 200, description = "The reference data", body = Vec<FeedView>)))]
async fn list(State(state): State<AppState>, ApiActor(actor): ApiActor) -> Result<Json<Vec<FeedView>>> {
    let overview = app::feed::overview(&state.app, &actor).await?;
    Ok(Json(overview.ages.into_iter().filter_map(FeedView::of).collect()))
}

/// The addresses that reference data are got from, in order of name
#[utoipa::path(get, path = "/api/v1/feeds/addresses", tag = "feeds", responses((status = 200, description = "The addresses", body = Vec<AddressView>)))]
async fn addresses(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
) -> Result<Json<Vec<AddressView>>> {
    let sources = source::list(&state.app, &actor).await?;
    Ok(Json(sources.into_iter().map(AddressView::from).collect()))
}

/// One address that reference data are got from
#[utoipa::path(get, path = "/api/v1/feeds/addresses/{id}", tag = "feeds", params(("id" = Uuid, Path)), responses((status = 200, description = "The address", body = AddressView)))]
async fn address(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<FeedSourceKind>,
) -> Result<Json<AddressView>> {
    let source = source::fetch(&state.app, &actor, id).await?;
    Ok(Json(source.into()))
}

/// Enters an address; it is asked at once if it is switched on
#[utoipa::path(post, path = "/api/v1/feeds/addresses", tag = "feeds", request_body = AddressBody, responses((status = 201, description = "It was entered", body = Made)))]
async fn add(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<AddressBody>,
) -> Result<Response> {
    let sent = AddressCorrection {
        version: 1,
        name: body.name,
        address: body.address,
        every_hours: body.every_hours,
        switched_on: body.switched_on,
    };
    let id = source::add(&state.app, &actor, &details(body.kind, sent)?).await?;
    Ok(made("/api/v1/feeds/addresses", id.into_untyped_uuid()))
}

/// Changes an address; it is asked at once if it is switched on
#[utoipa::path(put, path = "/api/v1/feeds/addresses/{id}", tag = "feeds", params(("id" = Uuid, Path)), request_body = AddressCorrection, responses((status = 204, description = "It was changed")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<FeedSourceKind>,
    Json(sent): Json<AddressCorrection>,
) -> Result<StatusCode> {
    let stored = source::fetch(&state.app, &actor, id).await?;
    let version = sent.version;
    let changed = details(stored.kind.as_str().to_owned(), sent)?;
    source::correct(&state.app, &actor, id, version, &changed).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Removes an address; the data that came from it stay in use
#[utoipa::path(delete, path = "/api/v1/feeds/addresses/{id}", tag = "feeds", params(("id" = Uuid, Path), SeenQuery), responses((status = 204, description = "It was removed")))]
async fn remove(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<FeedSourceKind>,
    Asked(seen): Asked<SeenQuery>,
) -> Result<StatusCode> {
    source::remove(&state.app, &actor, id, seen.version).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Has an address asked now; the answer is told with the addresses afterwards
#[utoipa::path(post, path = "/api/v1/feeds/addresses/{id}/attempts", tag = "feeds", params(("id" = Uuid, Path)), responses((status = 202, description = "It is being asked")))]
async fn ask(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<FeedSourceKind>,
) -> Result<StatusCode> {
    source::ask(&state.app, &actor, id).await?;
    Ok(StatusCode::ACCEPTED)
}
