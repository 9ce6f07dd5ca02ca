//! Saying that a model is the product of an advisory, or that it is another, and taking that back. It is remembered under the product's name
//! and holds for every advisory that names it the same, those to come too.

use domain::access::{Actor, DecideAdvisories};
use domain::id::{AdvisoryId, DeviceModelId};
use domain::matching::ProductKey;
use serde_json::json;
use store::advisory::Identity;
use store::device_model::ModelAlias;

use super::inbox::of_house;
use crate::device_model;
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;
use crate::journal::{self, Happening};

/// How long a reason may be.
const LONGEST_REASON: usize = 400;

/// Says whether a model is the product that an advisory names.
///
/// [`Error::NotFound`] when the advisory is not taken to speak of the model.
pub async fn say(
    app: &App,
    actor: &Actor,
    model: DeviceModelId,
    advisory: AdvisoryId,
    same: bool,
    reason: &str,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<DecideAdvisories>()?;
    let mut fields = Fields::default();
    let reason = fields.text("reason", reason, LONGEST_REASON);
    let reason = fields.finish(|| Some(reason))?;
    let inbox = of_house(app, permit.scope()).await?;
    let aliases = store::device_model::aliases(&app.store().read(), permit.scope()).await?;
    let model = stands_for(&aliases, model);
    let entry = inbox.model(model).ok_or(Error::NotFound("device model"))?;
    // Also what was said to be another product: whoever sees it otherwise says so.
    let candidates = entry
        .about
        .iter()
        .map(|about| &about.meant.candidate)
        .chain(&entry.others);
    let documents = inbox.advisories.matcher.advisories();
    let (candidate, document) = candidates
        .filter_map(|candidate| Some((candidate, documents.get(candidate.advisory)?)))
        .find(|(_, document)| document.id() == advisory)
        .ok_or(Error::NotFound("advisory"))?;
    let products = ProductKey::of_candidate(document, candidate);
    let said: Vec<Identity> = products
        .into_iter()
        .map(|product| Identity {
            device_model: model,
            product,
            same,
            reason: reason.clone(),
            said_at: app.env().now(),
            said_by: permit.actor().to_string(),
        })
        .collect();
    let body = json!({
        "manufacturer": entry.manufacturer, "model": entry.model, "advisory": document.tracking_id,
        "same": same, "reason": reason, "products": told(said.iter().map(|said| &said.product)),
    });
    app.store()
        .write(async |transaction| -> Result<()> {
            store::advisory::say(&transaction, &permit, &said).await?;
            let happening = Happening::new(permit.actor(), "advisory.identify", model)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Takes back what was said of a model and a product; the engine speaks again. What nobody said changes nothing.
///
/// [`Error::NotFound`] when the house has no such model.
pub async fn unsay(app: &App, actor: &Actor, model: DeviceModelId, product: &ProductKey) -> Result<()> {
    let permit = actor.permit_in_tenant::<DecideAdvisories>()?;
    device_model::seen(&app.store().read(), permit.scope(), model).await?;
    // It may have been said of a model that is counted to this one since.
    let aliases = store::device_model::aliases(&app.store().read(), permit.scope()).await?;
    let model = stands_for(&aliases, model);
    let mut models = counted_to(&aliases, model);
    models.push(model);
    app.store()
        .write(async |transaction| -> Result<()> {
            let mut there = Vec::new();
            for model in &models {
                let products = std::slice::from_ref(product);
                there.extend(store::advisory::unsay(&transaction, &permit, *model, products).await?);
            }
            if there.is_empty() {
                return Ok(());
            }
            let body = json!({
                "products": told(there.iter().map(|said| &said.product)),
                "same": there.iter().map(|said| said.same).collect::<Vec<_>>(),
            });
            let happening = Happening::new(permit.actor(), "advisory.unidentify", model)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// The model that is meant by `model`: another, where somebody said that it is.
pub(super) fn stands_for(aliases: &[ModelAlias], model: DeviceModelId) -> DeviceModelId {
    let alias = aliases.iter().find(|alias| alias.id == model);
    alias.map_or(model, |alias| alias.stands_for)
}

/// The models of which somebody said that they are `model`.
pub(super) fn counted_to(aliases: &[ModelAlias], model: DeviceModelId) -> Vec<DeviceModelId> {
    let counted = aliases.iter().filter(|alias| alias.stands_for == model);
    counted.map(|alias| alias.id).collect()
}

/// Products as the journal keeps them.
fn told<'a>(products: impl Iterator<Item = &'a ProductKey>) -> Vec<serde_json::Value> {
    let each = products.map(|product| json!({ "maker": product.maker, "product": product.product }));
    each.collect()
}
