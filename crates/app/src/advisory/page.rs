//! What the pages of one model and of one document show.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::access::{Actor, DecideAdvisories, ViewAdvisories};
use domain::exploitation::Score;
use domain::id::{AdvisoryId, DeviceModelId, TenantId};
use store::Reader;
use store::advisory::{Decision, Identity, StoredAdvisory};
use store::journal::INSTALLATION;

use super::identity::stands_for;
use super::inbox::{About, Inbox, ModelEntry, within};
use crate::error::{Error, Result};
use crate::feed::index::scores;
use crate::installation::{App, blob_digest};

/// One model with all that advisories say of it, and all that people said and decided.
#[derive(Debug, Clone)]
pub struct ModelPage {
    /// The inbox it is of.
    pub inbox: Arc<Inbox>,
    /// The model.
    pub entry: ModelEntry,
    /// What people said of it.
    pub said: Vec<Identity>,
    /// Every decision about it, the one taken last first.
    pub decisions: Vec<Decision>,
    /// The names of those who said and decided, by actor.
    pub names: HashMap<String, String>,
    /// How likely the likeliest of an advisory's weaknesses is to be used in attacks within 30 days, where scores are loaded.
    pub likelihood: HashMap<AdvisoryId, f64>,
    /// Whether the reader may decide.
    pub may_decide: bool,
}

/// One model as far as the actor sees it.
pub async fn model(app: &App, actor: &Actor, id: DeviceModelId) -> Result<ModelPage> {
    let scope = actor.scope::<ViewAdvisories>()?;
    let reader = app.store().read();
    let aliases = store::device_model::aliases(&reader, &scope).await?;
    let id = stands_for(&aliases, id);
    let inbox = within(app, &scope).await?;
    let entry = inbox.model(id).cloned().ok_or(Error::NotFound("device model"))?;
    let of_model = inbox.said.iter().filter(|said| said.device_model == id);
    let said: Vec<Identity> = of_model.cloned().collect();
    let of_model = inbox.decisions.iter().filter(|one| one.device_model == id);
    let decisions: Vec<Decision> = of_model.cloned().collect();
    let actors: HashSet<&str> = said
        .iter()
        .map(|said| said.said_by.as_str())
        .chain(
            decisions
                .iter()
                .flat_map(|one| [one.decided_by.as_str(), one.withdrawn_by.as_str()]),
        )
        .collect();
    let names = names(&reader, scope.tenant(), &actors).await?;
    let likelihood = likelihood(app, &inbox, &entry.about).await?;
    Ok(ModelPage {
        entry,
        said,
        decisions,
        names,
        likelihood,
        may_decide: actor.may_in_tenant::<DecideAdvisories>(),
        inbox,
    })
}

/// The names of the persons among these actors.
async fn names(
    reader: &Reader<'_>,
    tenant: TenantId,
    actors: &HashSet<&str>,
) -> Result<HashMap<String, String>> {
    if actors.iter().all(|actor| !actor.starts_with("user:")) {
        return Ok(HashMap::new());
    }
    let all = store::person::names(reader, tenant).await?.into_iter();
    let named = all.map(|(id, name)| (format!("user:{id}"), name));
    Ok(named
        .filter(|(actor, _)| actors.contains(actor.as_str()))
        .collect())
}

async fn likelihood(app: &App, inbox: &Inbox, about: &[About]) -> Result<HashMap<AdvisoryId, f64>> {
    let Some(scores) = scores(app).await? else {
        return Ok(HashMap::new());
    };
    let likeliest = about.iter().filter_map(|about| {
        let cves = inbox.document(about)?.cves();
        let scored = cves.filter_map(|cve| scores.index.get(cve.parse().ok()?));
        let likeliest = scored.map(Score::probability).max_by(f64::total_cmp)?;
        Some((about.advisory, likeliest))
    });
    Ok(likeliest.collect())
}

/// One document, and the models here that it may speak of.
#[derive(Debug, Clone)]
pub struct DocumentPage {
    /// The document with its origin.
    pub stored: StoredAdvisory,
    /// The models, what presses most first, each with what the document means for it.
    pub models: Vec<(ModelEntry, About)>,
}

/// One document that is in use.
pub async fn document(app: &App, actor: &Actor, id: AdvisoryId) -> Result<DocumentPage> {
    let scope = actor.scope::<ViewAdvisories>()?;
    let stored = store::advisory::fetch(&app.store().read(), id).await?;
    let inbox = within(app, &scope).await?;
    let models = inbox.models.iter().filter_map(|entry| {
        let about = entry.about.iter().find(|about| about.advisory == id)?;
        Some((entry.clone(), about.clone()))
    });
    Ok(DocumentPage {
        stored,
        models: models.collect(),
    })
}

/// The document as it came, byte for byte.
pub async fn original(app: &App, actor: &Actor, id: AdvisoryId) -> Result<(StoredAdvisory, Vec<u8>)> {
    actor.scope::<ViewAdvisories>()?;
    let stored = store::advisory::fetch(&app.store().read(), id).await?;
    let bytes = app
        .blobs()
        .get(INSTALLATION, blob_digest(&stored.digest)?)
        .await?;
    Ok((stored, bytes))
}
