//! Equipment over the API: the list page by page, one piece, and corrections.

use std::collections::BTreeMap;

use app::asset::{AssetPage, AssetRow, Correction, Filter, InZone, ListRequest, PageStart, Position, Sort};
use app::field::Fields;
use axum::extract::State;
use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::asset::{AssetKind, Attribute};
use domain::id::{AssetIdKind, ZoneId};
use domain::location::location_path;
use domain::text::fold_for_search;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json};
use crate::assets::query::{REACHES, owner};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

/// Rows of a page when nothing is asked for.
const DEFAULT_LIMIT: u64 = 100;
/// Rows of a page at most.
const MAX_LIMIT: u64 = 1_000;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(fetch, correct))
}

/// Which part of the list.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct ListQuery {
    /// Text that must occur, whatever its case and accents.
    q: String,
    /// Only this kind of equipment.
    kind: String,
    /// Only this state of support: `supported`, `ending`, `extended`, `ended` or `unknown`.
    state: String,
    /// Only what is in this zone of the network.
    zone: String,
    /// Only what can be reached from there: `internet`, `supplier_access`, `hospital_network`, `isolated` or `unknown`.
    exposure: String,
    /// Only what stands in this location or within it, its levels separated by ` > `.
    location: String,
    /// Only what this one answers for, whatever its case and accents; `none` for what nobody answers for.
    owner: String,
    /// Only what no source speaks of but stale ones.
    stale: bool,
    /// `name`, `operating_system`, `unit`, `end_of_support` or `last_seen`.
    sort: String,
    /// Whether the order is turned round.
    descending: bool,
    /// Rows at most, 100 unless said, never more than 1000.
    #[param(value_type = Option<u64>)]
    limit: String,
    /// The `next` of the page before.
    after: String,
}

impl ListQuery {
    fn request(&self) -> Result<ListRequest> {
        let mut fields = Fields::default();
        let kind = fields.optional("kind", &self.kind, |text| text.parse::<AssetKind>().ok());
        let zone = fields.optional("zone", &self.zone, |text| text.parse::<ZoneId>().ok());
        let exposure = fields.optional("exposure", &self.exposure, |text| {
            REACHES.into_iter().find(|reach| reach.name() == text)
        });
        let sort = fields.optional("sort", &self.sort, Sort::from_key);
        let after = fields.optional("after", &self.after, position);
        let limit = fields.optional("limit", &self.limit, |text| {
            text.parse::<u64>().ok().filter(|limit| *limit > 0)
        });
        let state = fields.text("state", &self.state, 40);
        let request = fields.finish(|| {
            Some(ListRequest {
                filter: Filter {
                    search: fold_for_search(self.q.trim()),
                    kind,
                    support_state: Some(state).filter(|state| !state.is_empty()),
                    zone: zone.map(InZone::Zone),
                    exposure,
                    location: Some(location_path(&self.location)).filter(|path| !path.is_empty()),
                    owner: owner(&self.owner),
                    stale: self.stale,
                    ..Filter::default()
                },
                sort: sort.unwrap_or_default(),
                descending: self.descending,
                start: after.map_or(PageStart::First, PageStart::After),
                limit: limit.unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT),
            })
        });
        Ok(request.map_err(app::Error::from)?)
    }
}

/// A place in the list as one opaque word: identifier and sort value of its row.
fn word(position: &Position) -> String {
    URL_SAFE_NO_PAD.encode(format!("{} {}", position.id, position.value))
}

fn position(word: &str) -> Option<Position> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(word).ok()?).ok()?;
    let (id, value) = text.split_once(' ')?;
    Some(Position {
        id: id.parse().ok()?,
        value: value.to_owned(),
    })
}

/// A page of equipment.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AssetPage)]
struct AssetPageView {
    /// How many the filter has in all.
    count: u64,
    assets: Vec<AssetRowView>,
    /// What to send as `after` for the next page; absent on the last.
    next: Option<String>,
}

/// A piece of equipment as it is listed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AssetRow)]
struct AssetRowView {
    id: Uuid,
    name: String,
    kind: Option<&'static str>,
    operating_system: String,
    unit: String,
    manufacturer: String,
    model: String,
    /// `YYYY-MM-DD`; empty when no source says.
    last_seen: String,
    support_state: String,
    /// `YYYY-MM-DD`; empty when unknown.
    end_of_support: String,
}

impl From<AssetRow> for AssetRowView {
    fn from(row: AssetRow) -> Self {
        Self {
            id: row.id.into_untyped_uuid(),
            name: row.name,
            kind: row.kind.map(AssetKind::as_str),
            operating_system: row.operating_system,
            unit: row.unit,
            manufacturer: row.manufacturer,
            model: row.model,
            last_seen: row.last_seen,
            support_state: row.support_state,
            end_of_support: row.end_of_support,
        }
    }
}

/// Everything known of a piece of equipment.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Asset)]
struct AssetView {
    id: Uuid,
    /// The place it belongs to.
    scope: Uuid,
    /// The value shown for every attribute that has one.
    attributes: BTreeMap<&'static str, String>,
    /// Product and release as endoflife.date names them; empty when unknown.
    product: String,
    release: String,
    support_state: String,
    end_of_support: String,
    extended_support: String,
    /// The zone of the network it is in.
    zone: Option<Uuid>,
    /// From where it can be reached: `internet`, `supplier_access`, `hospital_network`, `isolated` or `unknown`.
    exposure: String,
    /// Who says what, the statement shown first.
    statements: Vec<StatementView>,
    /// The sources that speak of it and whose newest file no longer names it.
    missing_from: Vec<MissingFromView>,
    /// The clinical services that stand on it.
    services: Vec<StandingServiceView>,
    first_heard_of: String,
    changed_at: String,
    /// Counts changes.
    version: i32,
}

/// What one origin says of one attribute.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Statement)]
struct StatementView {
    attribute: &'static str,
    value: String,
    /// The source; absent when a person entered it.
    source: Option<String>,
    /// Whether the newest list of the source is older than people expect.
    stale: bool,
    since: String,
}

/// A source whose newest file no longer names the equipment; what it said is kept.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MissingFrom)]
struct MissingFromView {
    source: String,
    /// When the file was accepted that no longer named it.
    since: String,
    /// The name of that file.
    file: String,
}

/// A service that stands on the equipment.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StandingService)]
struct StandingServiceView {
    id: Uuid,
    name: String,
    /// The systems in between, the one nearest the service first.
    through: Vec<String>,
}

impl AssetView {
    fn new(page: AssetPage) -> Self {
        let (asset, stated, services) = (page.asset, page.stated, page.services);
        let missing_from = page
            .naming
            .missing_from
            .into_iter()
            .map(|missing| MissingFromView {
                source: missing.source,
                since: missing.since.to_string(),
                file: missing.file,
            });
        let attributes = asset
            .attributes
            .into_iter()
            .map(|(attribute, value)| (attribute.as_str(), value))
            .collect();
        let statements = stated.into_iter().flat_map(|stated| {
            let attribute = stated.attribute.as_str();
            stated.statements.into_iter().map(move |statement| StatementView {
                attribute,
                value: statement.value,
                source: statement.source,
                stale: statement.stale,
                since: statement.since.to_string(),
            })
        });
        let services = services.into_iter().map(|service| StandingServiceView {
            id: service.standing.service.into_untyped_uuid(),
            name: service.name,
            through: service.through,
        });
        Self {
            id: asset.id.into_untyped_uuid(),
            scope: asset.scope.into_untyped_uuid(),
            attributes,
            product: asset.support.product,
            release: asset.support.release,
            support_state: asset.support.state,
            end_of_support: asset.support.end_of_support,
            extended_support: asset.support.extended_support,
            zone: asset.derived.zone.map(GenericUuid::into_untyped_uuid),
            exposure: asset.derived.exposure,
            statements: statements.collect(),
            missing_from: missing_from.collect(),
            services: services.collect(),
            first_heard_of: asset.created_at.to_string(),
            changed_at: asset.changed_at.to_string(),
            version: asset.version,
        }
    }
}

/// A correction of one attribute.
#[derive(Debug, Deserialize, ToSchema)]
struct AssetCorrection {
    /// The version the equipment was read at.
    version: i32,
    /// The attribute.
    #[schema(example = "operating_system")]
    attribute: String,
    /// The value; empty withdraws what was entered by hand before, so that the sources are heard again.
    value: String,
}

/// Equipment, page by page
#[utoipa::path(get, path = "/api/v1/assets", tag = "assets", params(ListQuery), responses((status = 200, description = "A page", body = AssetPageView)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Asked(query): Asked<ListQuery>,
) -> Result<Json<AssetPageView>> {
    let answer = app::asset::list(&state.app, &actor, &query.request()?).await?;
    Ok(Json(AssetPageView {
        count: answer.count,
        next: answer.page.next.as_ref().map(word),
        assets: answer.page.rows.into_iter().map(AssetRowView::from).collect(),
    }))
}

/// One piece of equipment with its sources and the services above it
#[utoipa::path(get, path = "/api/v1/assets/{id}", tag = "assets", params(("id" = Uuid, Path)), responses((status = 200, description = "The equipment", body = AssetView)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<AssetIdKind>,
) -> Result<Json<AssetView>> {
    let page = app::asset::fetch(&state.app, &actor, id).await?;
    Ok(Json(AssetView::new(page)))
}

/// Corrects one attribute by hand; what the sources say stays beside it
#[utoipa::path(patch, path = "/api/v1/assets/{id}", tag = "assets", params(("id" = Uuid, Path)), request_body = AssetCorrection, responses((status = 204, description = "It was corrected")))]
async fn correct(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<AssetIdKind>,
    Json(sent): Json<AssetCorrection>,
) -> Result<StatusCode> {
    let mut fields = Fields::default();
    let attribute = fields.required("attribute", &sent.attribute, |text| {
        text.parse::<Attribute>().ok()
    });
    let attribute = fields.finish(|| attribute).map_err(app::Error::from)?;
    let correction = Correction {
        attribute,
        value: sent.value,
        version: sent.version,
    };
    app::asset::correct(&state.app, &actor, id, &correction).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_comes_back_from_its_word() {
        let id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        let place = Position {
            id,
            value: "Sală 2".to_owned(),
        };
        assert_eq!(position(&word(&place)), Some(place));
        assert_eq!(position("not-a-place"), None);
    }
}
