//! Advisories over the API: the inbox, one model, one document, and deciding.

use app::advisory::{
    About, Decision, DecisionForm, Device, DocumentPage, Inbox, ModelEntry, ModelPage, Seen,
};
use app::message::Messages;
use axum::extract::State;
use axum::http::StatusCode;
use domain::advisory::Advisory;
use domain::advisory::standing::Standing;
use domain::asset::{Attribute, name_of};
use domain::id::{AdvisoryDecisionKind, AdvisoryId, AdvisoryKind, DeviceModelKind};
use domain::matching::ProductKey;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::json::{Asked, Json, text};
use crate::advisories::words::{evidence, judged, wards};
use crate::error::Result;
use crate::form::Id;
use crate::session::ApiActor;
use crate::state::AppState;
use crate::visit::Visit;

pub(super) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(document))
        .routes(routes!(model))
        .routes(routes!(decide))
        .routes(routes!(withdraw))
        .routes(routes!(identify, unidentify))
}

/// Which advisories.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
struct ListQuery {
    /// `open`, `reopened`, `decided` or `not_affected`; all when not given.
    standing: String,
}

/// The models that an advisory may speak of.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisoryInbox)]
struct InboxView {
    /// How many advisories are in use.
    documents: usize,
    /// What presses most first.
    models: Vec<ModelView>,
}

/// A model with the advisories that may speak of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisedModel)]
struct ModelView {
    device_model: Uuid,
    manufacturer: String,
    model: String,
    /// How many devices the reader sees.
    devices: usize,
    advisories: Vec<AboutView>,
}

/// A ward with how many devices stand there.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisedWard)]
struct WardView {
    /// Empty where nobody has said.
    ward: String,
    devices: usize,
}

/// What one advisory means for one model.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisoryAbout)]
struct AboutView {
    advisory: Uuid,
    /// The identifier its publisher tracks it by.
    tracking_id: String,
    title: String,
    /// `open`, `reopened`, `decided` or `not_affected`.
    standing: &'static str,
    /// How sure it is that the model is meant, of 100.
    confidence: u8,
    /// Whether a person said so.
    confirmed: bool,
    /// Why, in words.
    reason: String,
    affected: u32,
    unknown: u32,
    not_affected: u32,
    life_supporting: u32,
    networked: u32,
    /// Where those stand that are affected or not known.
    wards: Vec<WardView>,
    /// The gravest CVSS score in tenths.
    cvss_tenths: Option<u8>,
    exploited: bool,
    fix_offered: bool,
    /// What opened the decision again, in words.
    changes: Vec<String>,
    /// The decision in force.
    decision: Option<DecisionView>,
    /// What deciding has to name, so that nobody overtakes anybody.
    seen: String,
}

/// A decision about an advisory and a model.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisoryDecision)]
struct DecisionView {
    id: Uuid,
    advisory: Uuid,
    /// `update`, `mitigate`, `accept` or `not_affected`.
    course: &'static str,
    #[schema(format = Date)]
    day: Option<String>,
    reason: String,
    #[schema(format = DateTime)]
    decided_at: String,
    decided_by: String,
    #[schema(format = DateTime)]
    withdrawn_at: Option<String>,
}

/// A model with its devices and every decision.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisedModelPage)]
struct ModelPageView {
    #[serde(flatten)]
    model: ModelView,
    equipment: Vec<DeviceView>,
    /// The one taken last first; also those that were followed or taken back.
    decisions: Vec<DecisionView>,
}

/// What the advisories mean for one device.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisedDevice)]
struct DeviceView {
    id: Uuid,
    /// Empty when no source gives one.
    name: String,
    ward: String,
    software_version: String,
    verdicts: Vec<VerdictView>,
}

/// What one advisory means for one device.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisoryVerdict)]
struct VerdictView {
    advisory: Uuid,
    /// `affected`, `unknown` or `not_affected`.
    verdict: &'static str,
    /// Why, with the words of the document.
    reason: String,
}

/// One document with what it says.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisoryDocument)]
struct DocumentView {
    id: Uuid,
    tracking_id: String,
    title: String,
    publisher: String,
    namespace: String,
    version: String,
    #[schema(format = Date)]
    released: Option<String>,
    #[schema(format = Date)]
    revised: Option<String>,
    cvss_tenths: Option<u8>,
    /// The numbers of its weaknesses.
    weaknesses: Vec<String>,
    /// The products as it shows them.
    products: Vec<String>,
    /// The digest of the original.
    digest: String,
    origin: String,
    /// The models here it may speak of.
    device_models: Vec<Uuid>,
}

/// A decision to be kept.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = AdvisoryDecisionBody)]
struct DecisionBody {
    /// Of each advisory it is about its `seen`.
    about: Vec<String>,
    /// `update`, `mitigate`, `accept` or `not_affected`.
    #[schema(example = "mitigate")]
    course: String,
    /// By which day, or until which.
    #[schema(format = Date)]
    day: Option<String>,
    reason: String,
}

/// The decisions that were kept, one for each advisory.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AdvisoryDecisionsMade)]
struct DecisionsMade {
    ids: Vec<Uuid>,
}

/// Whether a model is the product of an advisory.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = AdvisoryIdentityBody)]
struct IdentityBody {
    advisory: Uuid,
    /// Whether it is.
    same: bool,
    #[serde(default)]
    reason: String,
}

/// What is taken back.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct IdentityQuery {
    /// The maker's key.
    #[serde(default)]
    maker: String,
    /// The product's key.
    product: String,
}

fn about_view(words: &Messages, inbox: &Inbox, entry: &ModelEntry, about: &About) -> AboutView {
    let document = inbox.document(about);
    let of = |text: fn(&Advisory) -> &str| document.map_or("", text).to_owned();
    let candidate = &about.meant.candidate;
    let wards = wards(entry, &[about]).into_iter();
    AboutView {
        advisory: about.advisory.into_untyped_uuid(),
        tracking_id: of(|document| &document.tracking_id),
        title: of(|document| &document.title),
        standing: about.standing.word(),
        confidence: candidate.confidence,
        confirmed: about.meant.confirmed,
        reason: document
            .map(|document| evidence(words, document, &about.meant))
            .unwrap_or_default(),
        affected: about.tally.affected,
        unknown: about.tally.unknown,
        not_affected: about.tally.not_affected,
        life_supporting: about.basis.life_supporting,
        networked: about.basis.networked,
        wards: wards.map(|(ward, devices)| WardView { ward, devices }).collect(),
        cvss_tenths: about.basis.cvss_tenths,
        exploited: about.basis.exploited,
        fix_offered: about.basis.fix_offered,
        changes: about
            .changes
            .iter()
            .map(|change| words.phrase(&change.phrase()))
            .collect(),
        decision: about.decision.as_ref().map(DecisionView::from),
        seen: Seen::of(about).to_string(),
    }
}

fn model_view<'a>(
    words: &Messages,
    inbox: &Inbox,
    entry: &ModelEntry,
    about: impl Iterator<Item = &'a About>,
) -> ModelView {
    ModelView {
        device_model: entry.id.into_untyped_uuid(),
        manufacturer: entry.manufacturer.clone(),
        model: entry.model.clone(),
        devices: entry.devices.len(),
        advisories: about
            .map(|about| about_view(words, inbox, entry, about))
            .collect(),
    }
}

impl From<&Decision> for DecisionView {
    fn from(decision: &Decision) -> Self {
        Self {
            id: decision.id.into_untyped_uuid(),
            advisory: decision.advisory.into_untyped_uuid(),
            course: decision.course.as_str(),
            day: decision.day.map(|day| day.to_string()),
            reason: decision.reason.clone(),
            decided_at: decision.decided_at.to_string(),
            decided_by: decision.decided_by.clone(),
            withdrawn_at: decision.withdrawn_at.map(|at| at.to_string()),
        }
    }
}

fn device_view(words: &Messages, page: &ModelPage, place: usize, device: &Device) -> DeviceView {
    let version = device.text(Attribute::SoftwareVersion);
    let verdicts = page.entry.about.iter().filter_map(|about| {
        let one = about.judged.get(place)?;
        Some(VerdictView {
            advisory: about.advisory.into_untyped_uuid(),
            verdict: one.verdict.word(),
            reason: judged(words, one, version),
        })
    });
    DeviceView {
        id: device.asset.id.into_untyped_uuid(),
        name: name_of(&device.asset.attributes),
        ward: device.ward().to_owned(),
        software_version: version.to_owned(),
        verdicts: verdicts.collect(),
    }
}

impl From<DocumentPage> for DocumentView {
    fn from(page: DocumentPage) -> Self {
        let (stored, models) = (page.stored, page.models);
        let document = stored.content;
        Self {
            id: document.id().into_untyped_uuid(),
            weaknesses: document.cves().map(str::to_owned).collect(),
            products: document
                .products
                .iter()
                .map(|product| product.shown.clone())
                .collect(),
            cvss_tenths: document.cvss_tenths(),
            released: document.released.map(|day| day.to_string()),
            revised: document.revised.map(|day| day.to_string()),
            tracking_id: document.tracking_id,
            title: document.title,
            publisher: document.publisher,
            namespace: document.namespace,
            version: document.version,
            digest: stored.digest,
            origin: stored.origin,
            device_models: models
                .iter()
                .map(|(entry, _)| entry.id.into_untyped_uuid())
                .collect(),
        }
    }
}

/// The advisories that may speak of devices here, model by model
#[utoipa::path(get, path = "/api/v1/advisories", tag = "advisories", params(ListQuery), responses((status = 200, description = "The inbox", body = InboxView)))]
async fn list(
    State(state): State<AppState>,
    visit: Visit,
    ApiActor(actor): ApiActor,
    Asked(query): Asked<ListQuery>,
) -> Result<Json<InboxView>> {
    let inbox = app::advisory::inbox(&state.app, &actor).await?;
    let wanted = Standing::ALL
        .into_iter()
        .find(|standing| standing.word() == query.standing);
    let models = inbox.models.iter().map(|entry| {
        let about = entry.about.iter();
        let about = about.filter(|about| wanted.is_none_or(|wanted| about.standing == wanted));
        model_view(visit.words(), &inbox, entry, about)
    });
    Ok(Json(InboxView {
        documents: inbox.advisories.matcher.advisories().len(),
        models: models.filter(|model| !model.advisories.is_empty()).collect(),
    }))
}

/// One advisory
#[utoipa::path(get, path = "/api/v1/advisories/{id}", tag = "advisories", params(("id" = Uuid, Path)), responses((status = 200, description = "The advisory", body = DocumentView)))]
async fn document(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<AdvisoryKind>,
) -> Result<Json<DocumentView>> {
    let page = app::advisory::document(&state.app, &actor, id).await?;
    Ok(Json(page.into()))
}

/// One model with what the advisories mean for each of its devices
#[utoipa::path(get, path = "/api/v1/advisories/models/{id}", tag = "advisories", params(("id" = Uuid, Path)), responses((status = 200, description = "The model", body = ModelPageView)))]
async fn model(
    State(state): State<AppState>,
    visit: Visit,
    ApiActor(actor): ApiActor,
    Id(id): Id<DeviceModelKind>,
) -> Result<Json<ModelPageView>> {
    let page = app::advisory::model(&state.app, &actor, id).await?;
    let words = visit.words();
    let devices = page.entry.devices.iter().enumerate();
    Ok(Json(ModelPageView {
        model: model_view(words, &page.inbox, &page.entry, page.entry.about.iter()),
        equipment: devices
            .map(|(place, device)| device_view(words, &page, place, device))
            .collect(),
        decisions: page.decisions.iter().map(DecisionView::from).collect(),
    }))
}

/// Decides what is done about advisories and a model
#[utoipa::path(post, path = "/api/v1/advisories/models/{id}/decisions", tag = "advisories", params(("id" = Uuid, Path)), request_body = DecisionBody, responses((status = 201, description = "It was kept", body = DecisionsMade)))]
async fn decide(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DeviceModelKind>,
    Json(sent): Json<DecisionBody>,
) -> Result<(StatusCode, Json<DecisionsMade>)> {
    let form = DecisionForm {
        about: sent.about,
        course: sent.course,
        day: text(sent.day),
        reason: sent.reason,
    };
    let made = app::advisory::decide(&state.app, &actor, id, &form).await?;
    let ids = made.into_iter().map(GenericUuid::into_untyped_uuid).collect();
    Ok((StatusCode::CREATED, Json(DecisionsMade { ids })))
}

/// Takes a decision back
#[utoipa::path(delete, path = "/api/v1/advisories/decisions/{id}", tag = "advisories", params(("id" = Uuid, Path)), responses((status = 204, description = "It was taken back")))]
async fn withdraw(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<AdvisoryDecisionKind>,
) -> Result<StatusCode> {
    app::advisory::withdraw(&state.app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says whether a model is the product of an advisory; it is remembered for every later one that names it the same
#[utoipa::path(put, path = "/api/v1/advisories/models/{id}/identity", tag = "advisories", params(("id" = Uuid, Path)), request_body = IdentityBody, responses((status = 204, description = "It is remembered")))]
async fn identify(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DeviceModelKind>,
    Json(sent): Json<IdentityBody>,
) -> Result<StatusCode> {
    let advisory = AdvisoryId::from_untyped_uuid(sent.advisory);
    app::advisory::say(&state.app, &actor, id, advisory, sent.same, &sent.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes back what was said of a model and a product
#[utoipa::path(delete, path = "/api/v1/advisories/models/{id}/identity", tag = "advisories", params(("id" = Uuid, Path), IdentityQuery), responses((status = 204, description = "It was taken back")))]
async fn unidentify(
    State(state): State<AppState>,
    ApiActor(actor): ApiActor,
    Id(id): Id<DeviceModelKind>,
    Asked(query): Asked<IdentityQuery>,
) -> Result<StatusCode> {
    let product = ProductKey {
        maker: query.maker,
        product: query.product,
    };
    app::advisory::unsay(&state.app, &actor, id, &product).await?;
    Ok(StatusCode::NO_CONTENT)
}
