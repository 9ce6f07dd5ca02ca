//! Bulk corrections over the API: one value for all equipment of a filter, looked at before it is said, and undone at once.
//!
//! What a preview answered is sent back with the correction: if it would change other pieces by then, it is refused.

use app::asset::Filter;
use app::bulk_correction::{BulkCorrection, Extent, NewBulkCorrection, Undone};
use app::field::Fields;
use axum::extract::State;
use axum::response::Response;
use domain::asset::{AssetKind, Attribute};
use domain::id::{BulkCorrectionKind, ZoneId};
use domain::location::location_path;
use domain::text::fold_for_search;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Json, Made, made};
use crate::assets::query::{ListQuery, REACHES, STALE, owner};
use crate::assets::words::read_state;
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list, apply))
        .routes(routes!(preview))
        .routes(routes!(fetch))
        .routes(routes!(undo))
}

/// Which equipment: what the list shows with these filters, all of it where nothing is said.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct EquipmentFilter {
    /// Text that must occur, whatever its case and accents.
    q: String,
    /// This kind of equipment.
    kind: String,
    /// This state of support: `supported`, `ending`, `extended`, `ended` or `unknown`.
    state: String,
    /// What is in this zone of the network.
    zone: String,
    /// What can be reached from there: `internet`, `supplier_access`, `hospital_network`, `isolated` or `unknown`.
    exposure: String,
    /// What stands in this location or within it, its levels separated by ` > `.
    location: String,
    /// What this one answers for, whatever its case and accents; `none` for what nobody answers for.
    owner: String,
    /// What no source speaks of but stale ones.
    stale: bool,
}

/// One value for many pieces of equipment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BulkCorrectionBody {
    /// An attribute that pieces may have in common.
    #[schema(example = "owner")]
    attribute: String,
    value: String,
    /// Which pieces; `{}` for all of them.
    filter: EquipmentFilter,
}

impl BulkCorrectionBody {
    /// What is not understood is refused: left out, it would choose more pieces than were meant.
    fn read(self) -> Result<NewBulkCorrection> {
        let sent = self.filter;
        let mut fields = Fields::default();
        let attribute = fields.required("attribute", &self.attribute, |text| {
            text.parse::<Attribute>().ok()
        });
        let kind = fields.optional("kind", &sent.kind, |text| text.parse::<AssetKind>().ok());
        let state = fields.optional("state", &sent.state, read_state);
        let zone = fields.optional("zone", &sent.zone, |text| text.parse::<ZoneId>().ok());
        let exposure = fields.optional("exposure", &sent.exposure, |text| {
            REACHES.into_iter().find(|reach| reach.name() == text)
        });
        // What folds to nothing would choose everything.
        let search = fold_for_search(sent.q.trim());
        let location = location_path(&sent.location);
        let answers = owner(&sent.owner);
        for (field, raw, is_nothing) in [
            ("q", &sent.q, search.is_empty()),
            ("location", &sent.location, location.is_empty()),
            ("owner", &sent.owner, answers.is_none()),
        ] {
            if is_nothing && !raw.is_empty() {
                fields.reject(field, "field-not-understood", Some(raw.clone()));
            }
        }
        let filter = Filter {
            search,
            kind,
            support_state: state.map(|state| state.word().to_owned()),
            zone: zone.map(app::asset::InZone::Zone),
            exposure,
            location: Some(location.clone()).filter(|path| !path.is_empty()),
            owner: answers,
            stale: sent.stale,
            ..Filter::default()
        };
        let list = ListQuery {
            q: sent.q,
            kind: sent.kind,
            state: sent.state,
            zone: sent.zone,
            exposure: sent.exposure,
            location,
            owner: sent.owner,
            age: if sent.stale {
                STALE.to_owned()
            } else {
                String::new()
            },
            ..ListQuery::default()
        };
        let read = fields.finish(|| {
            Some(NewBulkCorrection {
                attribute: attribute?,
                value: self.value,
                filter,
                address: list.address("/assets"),
            })
        });
        Ok(read.map_err(app::Error::from)?)
    }
}

/// How much a bulk correction changes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
struct ExtentBody {
    /// Pieces of the filter that the sender may correct.
    pieces: u64,
    /// Pieces of the filter that the sender sees and may not correct: they are not touched.
    beyond: u64,
    /// Pieces that change; the others are shown so already.
    changing: u64,
    /// Stands for those that change and what is shown of them now.
    fingerprint: String,
}

impl From<Extent> for ExtentBody {
    fn from(extent: Extent) -> Self {
        Self {
            pieces: extent.pieces,
            beyond: extent.beyond,
            changing: extent.changing,
            fingerprint: extent.fingerprint.to_string(),
        }
    }
}

impl ExtentBody {
    fn read(&self) -> Result<Extent> {
        let mut fields = Fields::default();
        let fingerprint = fields.required("fingerprint", &self.fingerprint, |text| text.parse().ok());
        let read = fields.finish(|| {
            Some(Extent {
                pieces: self.pieces,
                beyond: self.beyond,
                changing: self.changing,
                fingerprint: fingerprint?,
            })
        });
        Ok(read.map_err(app::Error::from)?)
    }
}

/// What a bulk correction would do.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BulkCorrectionPreview)]
struct PreviewView {
    /// The value as it would be stored.
    value: String,
    /// What to send back to have it done.
    extent: ExtentBody,
    /// Whether these are more than are corrected at once: it would be refused.
    too_large: bool,
    /// Of those that change how many a person corrected by hand before.
    by_hand: u64,
    /// Some of those that change.
    examples: Vec<ExampleView>,
}

/// A piece that would change.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BulkCorrectionExample)]
struct ExampleView {
    id: Uuid,
    /// Empty when no source gives one.
    name: String,
    /// What is shown of it now; absent where nobody has said.
    before: Option<String>,
}

/// A bulk correction, and what was seen of it beforehand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SeenBulkCorrection {
    /// An attribute that pieces may have in common.
    #[schema(example = "owner")]
    attribute: String,
    value: String,
    /// Which pieces; `{}` for all of them.
    filter: EquipmentFilter,
    /// The extent that the preview answered.
    extent: ExtentBody,
}

impl SeenBulkCorrection {
    fn read(self) -> Result<(NewBulkCorrection, Extent)> {
        let extent = self.extent.read()?;
        let correction = BulkCorrectionBody {
            attribute: self.attribute,
            value: self.value,
            filter: self.filter,
        };
        Ok((correction.read()?, extent))
    }
}

/// A bulk correction that was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BulkCorrection)]
struct BulkCorrectionView {
    id: Uuid,
    attribute: &'static str,
    value: String,
    /// The address of the list it was made from.
    list: String,
    /// How many pieces it changed.
    pieces: u64,
    made_at: String,
    /// Who made it, as the journal names them.
    made_by: String,
    /// What became of it, where it was undone.
    undone: Option<UndoneView>,
}

/// That a bulk correction was undone.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BulkCorrectionUndone)]
struct UndoneView {
    at: String,
    by: String,
    /// How many pieces were given back what was said before; the others had been corrected again since.
    restored: u64,
}

impl From<Undone> for UndoneView {
    fn from(undone: Undone) -> Self {
        Self {
            at: undone.at.to_string(),
            by: undone.by.to_string(),
            restored: undone.restored,
        }
    }
}

impl From<BulkCorrection> for BulkCorrectionView {
    fn from(made: BulkCorrection) -> Self {
        Self {
            id: made.id.into_untyped_uuid(),
            attribute: made.attribute.as_str(),
            value: made.value,
            list: made.filter,
            pieces: made.assets,
            made_at: made.made_at.to_string(),
            made_by: made.made_by.to_string(),
            undone: made.undone.map(UndoneView::from),
        }
    }
}

/// The newest bulk corrections the reader may look at, newest first
#[utoipa::path(get, path = "/api/v1/assets/corrections", tag = "bulk-corrections", responses((status = 200, description = "The corrections", body = Vec<BulkCorrectionView>)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
) -> Result<Json<Vec<BulkCorrectionView>>> {
    let made = app::bulk_correction::list(&state.app, &actor).await?;
    Ok(Json(made.into_iter().map(BulkCorrectionView::from).collect()))
}

/// What a bulk correction would change; nothing is changed yet
#[utoipa::path(post, path = "/api/v1/assets/corrections/preview", tag = "bulk-corrections", request_body = BulkCorrectionBody, responses((status = 200, description = "What would change", body = PreviewView)))]
async fn preview(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(body): Json<BulkCorrectionBody>,
) -> Result<Json<PreviewView>> {
    let preview = app::bulk_correction::preview(&state.app, &actor, &body.read()?).await?;
    let examples = preview.examples.into_iter().map(|example| ExampleView {
        id: example.asset.into_untyped_uuid(),
        name: example.name,
        before: example.before,
    });
    Ok(Json(PreviewView {
        value: preview.value,
        too_large: preview.extent.is_too_large(),
        extent: preview.extent.into(),
        by_hand: preview.by_hand,
        examples: examples.collect(),
    }))
}

/// Says the same by hand of all equipment of the filter that is shown otherwise, as it was previewed
#[utoipa::path(post, path = "/api/v1/assets/corrections", tag = "bulk-corrections", request_body = SeenBulkCorrection, responses((status = 201, description = "It was corrected", body = Made)))]
async fn apply(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Json(sent): Json<SeenBulkCorrection>,
) -> Result<Response> {
    let (correction, seen) = sent.read()?;
    let id = app::bulk_correction::apply(&state.app, &actor, &correction, seen).await?;
    Ok(made("/api/v1/assets/corrections", id.into_untyped_uuid()))
}

/// One bulk correction
#[utoipa::path(get, path = "/api/v1/assets/corrections/{id}", tag = "bulk-corrections", params(("id" = Uuid, Path)), responses((status = 200, description = "The correction", body = BulkCorrectionView)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<BulkCorrectionKind>,
) -> Result<Json<BulkCorrectionView>> {
    Ok(Json(
        app::bulk_correction::fetch(&state.app, &actor, id).await?.into(),
    ))
}

/// Takes a bulk correction back, of every piece about which nobody has said anything newer by hand
#[utoipa::path(post, path = "/api/v1/assets/corrections/{id}/undo", tag = "bulk-corrections", params(("id" = Uuid, Path)), responses((status = 200, description = "It was undone", body = UndoneView)))]
async fn undo(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<BulkCorrectionKind>,
) -> Result<Json<UndoneView>> {
    Ok(Json(
        app::bulk_correction::undo(&state.app, &actor, id).await?.into(),
    ))
}
