//! The components of systems over the API: the list page by page, as CycloneDX, and bringing a bill of materials in.

use app::component::LARGEST_BILL;
use app::component::{ListRequest, ListedComponent, NewBill, Position, Start};
use app::field::Fields;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequestParts, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::SystemKind;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json};
use crate::error::{Failure, Result};
use crate::form::Id;
use crate::imports::announced;
use crate::session::ApiActor;
use crate::state::AppState;

/// Components of a page when nothing is asked for.
const DEFAULT_LIMIT: u64 = 100;
/// Components of a page at most.
const MAX_LIMIT: u64 = 1_000;

pub(super) fn router() -> OpenApiRouter<AppState> {
    let (schemas, paths, upload) = routes!(bring_in);
    OpenApiRouter::new()
        .routes((schemas, paths, upload.layer(DefaultBodyLimit::max(LARGEST_BILL))))
        .routes(routes!(list))
        .routes(routes!(cyclonedx))
}

/// Whether a bill of materials is brought in here, which may be larger than other requests.
pub(super) fn takes_a_bill(path: &str) -> bool {
    let id = path
        .strip_prefix("/api/v1/systems/")
        .and_then(|rest| rest.strip_suffix("/components"));
    id.is_some_and(|id| !id.contains('/'))
}

/// There is room for what the request says it carries: asked before its body is read.
struct Room;

impl FromRequestParts<AppState> for Room {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let ApiActor(actor) = ApiActor::from_request_parts(parts, state).await?;
        app::component::check_room(&state.app, &actor, announced(&parts.headers)).await?;
        Ok(Self)
    }
}

/// Which part of the list.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct ComponentQuery {
    /// Text that must occur, whatever its case and accents.
    q: String,
    /// Components at most, 100 unless said, never more than 1000.
    #[param(value_type = Option<u64>)]
    limit: String,
    /// The `next` of the page before.
    after: String,
}

impl ComponentQuery {
    fn request(&self) -> Result<ListRequest> {
        let mut fields = Fields::default();
        let after = fields.optional("after", &self.after, position);
        let limit = fields.optional("limit", &self.limit, |text| {
            text.parse::<u64>().ok().filter(|limit| *limit > 0)
        });
        let request = fields.finish(|| {
            Some(ListRequest {
                search: self.q.clone(),
                start: after.map_or(Start::First, Start::After),
                limit: limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT),
            })
        });
        Ok(request.map_err(app::Error::from)?)
    }
}

/// A place in the list as one opaque word.
fn word(position: &Position) -> String {
    URL_SAFE_NO_PAD.encode(format!("{} {} {}", position.bill, position.number, position.name))
}

fn position(word: &str) -> Option<Position> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(word).ok()?).ok()?;
    let mut parts = text.splitn(3, ' ');
    Some(Position {
        bill: parts.next()?.parse().ok()?,
        number: parts.next()?.parse().ok()?,
        name: parts.next()?.to_owned(),
    })
}

/// A page of components.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComponentPage)]
struct ComponentPageView {
    /// How many the search has in all.
    count: u64,
    components: Vec<ComponentView>,
    /// What to send as `after` for the next page; absent on the last.
    next: Option<String>,
}

/// A part of a system.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Component)]
struct ComponentView {
    /// The bill of materials that names it.
    bill: Uuid,
    /// Its place in that bill.
    number: u32,
    /// `application`, `library`, `operating-system` and so on; `unstated` where the bill does not say.
    kind: &'static str,
    group: Option<String>,
    name: String,
    /// Its version, or the range of versions it may have.
    version: Option<String>,
    purl: Option<String>,
    cpe: Option<String>,
    supplier: Option<String>,
    licences: Vec<String>,
    /// Its state of support; absent where its release is not recognised.
    support_state: Option<&'static str>,
    /// `YYYY-MM-DD`; absent when unknown.
    end_of_support: Option<String>,
}

impl From<ListedComponent> for ComponentView {
    fn from(listed: ListedComponent) -> Self {
        let component = listed.stored.component;
        Self {
            bill: listed.stored.bill.into_untyped_uuid(),
            number: listed.stored.number,
            kind: component.kind.as_str(),
            group: component.group,
            name: component.name,
            version: component.version.or(component.version_range),
            purl: component.purl,
            cpe: component.cpe,
            supplier: component.supplier.or(component.manufacturer),
            licences: component.licences,
            support_state: listed.support.as_ref().map(|support| support.state.word()),
            end_of_support: listed
                .support
                .and_then(|support| support.end)
                .map(|end| end.to_string()),
        }
    }
}

/// What bringing a bill of materials in did.
#[derive(Debug, Serialize, ToSchema)]
struct BillBrought {
    /// The bill that is in force now.
    bill: Uuid,
    /// Whether anything was changed: the same document twice changes nothing.
    changed: bool,
    /// Components the bill before it did not have.
    new: u64,
    /// Components only the bill before it had.
    gone: u64,
    /// Components in another version.
    other_version: u64,
    /// Components in the same version.
    unchanged: u64,
}

#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct BillQuery {
    /// What the file is called where it comes from.
    file_name: String,
}

/// The components of a system, in order of name, page by page
#[utoipa::path(get, path = "/api/v1/systems/{id}/components", tag = "components", params(("id" = Uuid, Path), ComponentQuery), responses((status = 200, description = "A page", body = ComponentPageView)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
    Asked(query): Asked<ComponentQuery>,
) -> Result<Json<ComponentPageView>> {
    let answer = app::component::list(&state.app, &actor, id, &query.request()?).await?;
    Ok(Json(ComponentPageView {
        count: answer.count,
        next: answer.next.as_ref().map(word),
        components: answer.rows.into_iter().map(ComponentView::from).collect(),
    }))
}

/// A system as a document of CycloneDX
#[utoipa::path(get, path = "/api/v1/systems/{id}/components/cyclonedx", tag = "components", params(("id" = Uuid, Path)), responses((status = 200, description = "The document", content_type = "application/vnd.cyclonedx+json", body = String)))]
async fn cyclonedx(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
) -> Result<Response> {
    let (_, bytes) = app::component::cyclonedx(&state.app, &actor, id).await?;
    Ok(([(header::CONTENT_TYPE, "application/vnd.cyclonedx+json")], bytes).into_response())
}

/// Brings a bill of materials in, CycloneDX or SPDX, and puts it in force
#[utoipa::path(post, path = "/api/v1/systems/{id}/components", tag = "components", params(("id" = Uuid, Path), BillQuery), request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The bytes of the document"), responses((status = 200, description = "It is in force", body = BillBrought)))]
async fn bring_in(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<SystemKind>,
    Asked(query): Asked<BillQuery>,
    _: Room,
    bytes: Bytes,
) -> Result<Json<BillBrought>> {
    let new = NewBill {
        file_name: &query.file_name,
        bytes: &bytes,
    };
    let (bill, outcome) = app::component::bring_in(&state.app, &actor, id, &new).await?;
    let counts = outcome.unwrap_or_default();
    Ok(Json(BillBrought {
        bill: bill.into_untyped_uuid(),
        changed: outcome.is_some(),
        new: counts.new,
        gone: counts.gone,
        other_version: counts.changed,
        unchanged: counts.unchanged,
    }))
}
