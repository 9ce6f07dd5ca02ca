//! Device models over the API: the medical devices the reader sees, grouped, and what their makers disclose.

use std::collections::BTreeMap;

use app::device_model::{DeviceModel, DeviceModelPage, ModelFilter, StoredDisclosure, Tally};
use axum::extract::State;
use domain::asset::{Attribute, name_of};
use domain::device_model::{Finding, Outcome};
use domain::id::DeviceModelKind;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(fetch))
}

/// Which models.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct ListQuery {
    /// Text that must occur in maker, model, ward, designation or nomenclature code, whatever its case and accents.
    q: String,
    /// Only those with a form of the maker accepted, or without.
    disclosed: Option<bool>,
}

/// The models of the medical devices the reader sees.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeviceModels)]
struct DeviceModelsView {
    /// How many there are without the filter.
    all: usize,
    /// How many medical devices belong to no model, because maker or model is not stated.
    without_model: usize,
    device_models: Vec<DeviceModelView>,
}

/// A model with its devices as far as the reader sees them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeviceModel)]
struct DeviceModelView {
    id: Uuid,
    manufacturer: String,
    model: String,
    /// Every other way in which lists write maker and model.
    spellings: Vec<String>,
    /// How many devices there are.
    devices: usize,
    /// In which wards how many of them stand, most first.
    units: Vec<CountedView>,
    /// Which software how many of them run, most first.
    software_versions: Vec<CountedView>,
    /// On a network.
    networked: TallyView,
    /// Applied to patients.
    patient_connected: TallyView,
    /// A patient's life depends on it.
    life_supporting: TallyView,
    /// How many are in each state of support: `supported`, `ending`, `extended`, `ended` or `unknown`; those that run no
    /// software of their own stand in none.
    support_states: BTreeMap<String, usize>,
    /// The form of the maker in force.
    disclosure: Option<DisclosureView>,
}

/// A value and how many devices have it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Counted)]
struct CountedView {
    value: String,
    devices: usize,
}

/// How many devices have a property.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Tally)]
struct TallyView {
    /// Of how many a list says yes.
    yes: usize,
    /// Of how many no list says anything.
    unknown: usize,
}

/// A form in which a maker discloses what a device can do.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Disclosure)]
struct DisclosureView {
    id: Uuid,
    file_name: String,
    /// The edition of MDS2.
    edition: String,
    /// Its date as the maker wrote it; empty where there is none.
    dated: String,
}

/// A model with each of its devices and what the form of the maker means.
#[derive(Debug, Serialize, ToSchema)]
struct DeviceModelWithDevices {
    #[serde(flatten)]
    device_model: DeviceModelView,
    equipment: Vec<DeviceView>,
    /// What the twelve answers mean that call for something to be done; empty where no form was accepted.
    findings: Vec<FindingView>,
}

/// A device of the model.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Device)]
struct DeviceView {
    /// The piece of equipment.
    id: Uuid,
    /// Empty when no source gives one.
    name: String,
    serial_number: Option<String>,
    unit: Option<String>,
    software_version: Option<String>,
    /// Empty where it runs no software of its own.
    support_state: String,
}

/// What one answer means.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Finding)]
struct FindingView {
    #[schema(example = "no_anti_malware")]
    rule: &'static str,
    /// The question of the form.
    #[schema(example = "MLDP-2")]
    question: &'static str,
    /// `applies`, `does_not_apply`, or `unknown` where the maker does not say.
    outcome: &'static str,
}

fn counted(values: Vec<(String, usize)>) -> Vec<CountedView> {
    values
        .into_iter()
        .map(|(value, devices)| CountedView { value, devices })
        .collect()
}

impl From<Tally> for TallyView {
    fn from(tally: Tally) -> Self {
        Self {
            yes: tally.yes,
            unknown: tally.unknown,
        }
    }
}

impl From<StoredDisclosure> for DisclosureView {
    fn from(form: StoredDisclosure) -> Self {
        Self {
            id: form.id.into_untyped_uuid(),
            file_name: form.file_name,
            edition: form.edition,
            dated: form.dated,
        }
    }
}

impl From<DeviceModel> for DeviceModelView {
    fn from(model: DeviceModel) -> Self {
        let states = model.support_states().into_iter();
        let states = states.filter(|(state, _)| !state.is_empty());
        Self {
            id: model.id.into_untyped_uuid(),
            devices: model.devices.len(),
            units: counted(model.values(Attribute::Unit)),
            software_versions: counted(model.values(Attribute::SoftwareVersion)),
            networked: model.tally(Attribute::Networked).into(),
            patient_connected: model.tally(Attribute::PatientConnected).into(),
            life_supporting: model.tally(Attribute::LifeSupporting).into(),
            support_states: states
                .map(|(state, devices)| (state.to_owned(), devices))
                .collect(),
            disclosure: model.disclosure.map(DisclosureView::from),
            manufacturer: model.manufacturer,
            model: model.model,
            spellings: model.spellings,
        }
    }
}

impl From<&Finding> for FindingView {
    fn from(finding: &Finding) -> Self {
        Self {
            rule: finding.rule.as_str(),
            question: finding.rule.question(),
            outcome: match finding.outcome {
                Outcome::Applies => "applies",
                Outcome::DoesNotApply => "does_not_apply",
                Outcome::Unknown => "unknown",
            },
        }
    }
}

impl From<DeviceModelPage> for DeviceModelWithDevices {
    fn from(page: DeviceModelPage) -> Self {
        let equipment = page.model.devices.iter().map(|device| {
            let stated = |attribute| device.attributes.get(&attribute).cloned();
            DeviceView {
                id: device.id.into_untyped_uuid(),
                name: name_of(&device.attributes),
                serial_number: stated(Attribute::SerialNumber),
                unit: stated(Attribute::Unit),
                software_version: stated(Attribute::SoftwareVersion),
                support_state: device.support.state.clone(),
            }
        });
        let findings = page.disclosed.iter().flat_map(|disclosed| &disclosed.findings);
        Self {
            equipment: equipment.collect(),
            findings: findings.map(FindingView::from).collect(),
            device_model: page.model.into(),
        }
    }
}

/// Device models, in order of maker and model
#[utoipa::path(get, path = "/api/v1/device-models", tag = "device-models", params(ListQuery), responses((status = 200, description = "The models", body = DeviceModelsView)))]
async fn list(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Asked(query): Asked<ListQuery>,
) -> Result<Json<DeviceModelsView>> {
    let filter = ModelFilter {
        search: query.q,
        disclosed: query.disclosed,
    };
    let listed = app::device_model::list(&state.app, &actor, &filter).await?;
    Ok(Json(DeviceModelsView {
        all: listed.all,
        without_model: listed.unnamed,
        device_models: listed.models.into_iter().map(DeviceModelView::from).collect(),
    }))
}

/// One device model with its devices and what its maker discloses
#[utoipa::path(get, path = "/api/v1/device-models/{id}", tag = "device-models", params(("id" = Uuid, Path)), responses((status = 200, description = "The model", body = DeviceModelWithDevices)))]
async fn fetch(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DeviceModelKind>,
) -> Result<Json<DeviceModelWithDevices>> {
    let page = app::device_model::fetch(&state.app, &actor, id).await?;
    Ok(Json(page.into()))
}
