//! What a maker discloses about a model: an MDS2 form brought in, looked at, accepted or put aside, and taken back.
//!
//! Nothing of a form is told about a device before somebody accepted it. The form accepted last is in force; taking it back puts
//! the one before it in force again. A form speaks of a model wherever its devices stand, so deciding takes leave for the whole
//! tenant. The file is kept sealed, what was read of it is kept beside it: a later version of the reader changes no answer.

use domain::access::{Actor, EditAssets, ViewAssets};
use domain::device_model::{Disclosure, ModelKey};
use domain::id::{DeviceModelId, DisclosureId};
use serde_json::json;
use store::device_model::{DisclosureState, StoredDisclosure};

use super::{Aliases, DeviceModel, Disclosed, current, forms, seen};
use crate::content::Content;
use crate::error::{Conflict, Error, Result};
use crate::field::FieldErrors;
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::stored;

/// The largest form that is taken, in bytes.
pub const LARGEST_FORM: usize = formats::mds2::MAX_FILE_BYTES;

/// The longest name kept of a file, in characters.
const LONGEST_NAME: usize = 200;

/// One form with the model it was brought in for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosurePage {
    /// The model.
    pub model: DeviceModel,
    /// The form and what it means.
    pub disclosed: Disclosed,
    /// Whether the form names another maker or model than the one it was brought in for.
    pub names_another: bool,
    /// The form in force now, where it is another one.
    pub in_force: Option<StoredDisclosure>,
    /// Whether the reader may decide about it.
    pub may_edit: bool,
}

/// What somebody decides about a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is what the maker discloses.
    Accept,
    /// It is not, and never was in force.
    Discard,
    /// It no longer is: the one before it is in force again.
    Withdraw,
}

/// Whether there is room for a form of this size: asked before its bytes are read.
///
/// [`Error::Refused`] when the tenant keeps too much already.
pub async fn check_room(app: &App, actor: &Actor, size: u64) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    stored::room_in(app, permit.tenant(), size).await
}

/// Takes a form in for a model, to be looked at.
///
/// [`Error::Refused`] says why a file is no form that can be read.
pub async fn bring_in(
    app: &App,
    actor: &Actor,
    id: DeviceModelId,
    file_name: &str,
    bytes: &[u8],
) -> Result<DisclosureId> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    let model = seen(&app.store().read(), &actor.scope::<ViewAssets>()?, id).await?;
    if bytes.is_empty() {
        return Err(FieldErrors::one("file", "field-required").into());
    }
    let disclosure = {
        let bytes = bytes.to_vec();
        app.in_turn(move || formats::mds2::read(&bytes).map_err(|error| Error::Refused(error.to_string())))
            .await?
    };
    let digest = stored::keep(app, permit.tenant(), &Content::Bytes(bytes)).await?;
    let content = serde_json::to_string(&disclosure)
        .map_err(|error| Error::internal("the form could not be kept", error))?;
    let new = StoredDisclosure {
        id: app.env().id(),
        device_model: model.id,
        manufacturer: model.manufacturer,
        model: model.model,
        manufacturer_key: model.key.maker,
        model_key: model.key.model,
        edition: disclosure.edition.as_str().to_owned(),
        dated: disclosure.dated().unwrap_or_default().to_owned(),
        file_name: file_name.chars().take(LONGEST_NAME).collect(),
        digest: digest.to_string(),
        size: bytes.len() as u64,
        state: DisclosureState::Proposed,
        created_at: app.env().now(),
        created_by: permit.actor().to_string(),
        decided_at: None,
        decided_by: None,
        version: 1,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::device_model::insert(&transaction, &permit, &new, &content).await?;
            let happening = Happening::new(permit.actor(), "disclosure.bring_in", new.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &told(&new)).await
        })
        .await?;
    Ok(new.id)
}

/// One form, where the reader may see a device of its model.
pub async fn fetch(app: &App, actor: &Actor, id: DisclosureId) -> Result<DisclosurePage> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let disclosed = Disclosed::of(store::device_model::fetch(&reader, &scope, id).await?)?;
    let model = match seen(&reader, &scope, disclosed.stored.device_model).await {
        // Its devices are gone and it was not accepted: whoever sees everything may still decide about it.
        Err(Error::NotFound(_)) if scope.within().is_none() => {
            super::without_devices(disclosed.stored.clone())
        }
        Err(Error::NotFound(_)) => return Err(Error::NotFound("disclosure")),
        found => found?,
    };
    let aliases = Aliases::of(&reader, &scope).await?;
    let mut in_force = current(forms(&reader, &scope, &aliases).await?);
    Ok(DisclosurePage {
        names_another: names_another(&disclosed.disclosure, &model),
        in_force: in_force.remove(&model.id).filter(|form| form.id != id),
        may_edit: actor.may_in_tenant::<EditAssets>(),
        disclosed,
        model,
    })
}

/// Whether a form names another model. One that names only the family, or more than the model, does not.
fn names_another(disclosure: &Disclosure, model: &DeviceModel) -> bool {
    let (Some(maker), Some(name)) = (disclosure.manufacturer(), disclosure.model()) else {
        return false;
    };
    ModelKey::of(maker, name).is_some_and(|named| {
        let related = named.model.contains(&model.key.model) || model.key.model.contains(&named.model);
        named.maker != model.key.maker || !related
    })
}

/// Decides about a form still at `version`.
///
/// [`Error::Conflict`] when somebody decided meanwhile, or it cannot be decided so any more.
pub async fn decide(
    app: &App,
    actor: &Actor,
    id: DisclosureId,
    version: i32,
    decision: Decision,
) -> Result<DeviceModelId> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    app.store()
        .write(async |transaction| -> Result<DeviceModelId> {
            let reader = transaction.read();
            let (stored, _) = store::device_model::fetch(&reader, permit.scope(), id).await?;
            let (state, action) = match (stored.state, decision) {
                (DisclosureState::Proposed, Decision::Accept) => {
                    (DisclosureState::Accepted, "disclosure.accept")
                }
                (DisclosureState::Proposed, Decision::Discard) => {
                    (DisclosureState::Discarded, "disclosure.discard")
                }
                (DisclosureState::Accepted, Decision::Withdraw) => {
                    (DisclosureState::Withdrawn, "disclosure.withdraw")
                }
                _ => {
                    return Err(Error::Conflict(Conflict {
                        noun: "disclosure",
                        fields: Vec::new(),
                    }));
                }
            };
            let now = app.env().now();
            store::device_model::decide(&transaction, &permit, id, version, state, now).await?;
            let happening = Happening::new(permit.actor(), action, id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &told(&stored)).await?;
            Ok(stored.device_model)
        })
        .await
}

/// What the journal keeps of a form.
fn told(form: &StoredDisclosure) -> serde_json::Value {
    json!({
        "manufacturer": form.manufacturer,
        "model": form.model,
        "edition": form.edition,
        "dated": form.dated,
        "file": form.file_name,
        "digest": form.digest,
    })
}
