//! Systems: the applications that services stand on.

use domain::access::{Actor, EditServices, ViewServices};
use domain::dependency::Node;
use domain::id::SystemId;
use serde::{Deserialize, Serialize};

pub use store::system::System;

use crate::correction::{Changes, FieldValues, conflict};
use crate::dependency::{ListedDependency, around};
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// What somebody enters about a system.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SystemForm {
    /// The name, in the hospital's words.
    pub name: String,
    /// Who makes it; may be empty.
    pub manufacturer: String,
    /// The version in use; may be empty.
    pub product_version: String,
}

/// What is known of a system, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemDetails {
    /// The name, in the hospital's words.
    pub name: String,
    /// Who makes it; empty where nobody has said.
    pub manufacturer: String,
    /// The version in use; empty where nobody has said.
    pub product_version: String,
}

impl TryFrom<&SystemForm> for SystemDetails {
    type Error = FieldErrors;

    fn try_from(form: &SystemForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, 200);
        let manufacturer = fields.text("manufacturer", &form.manufacturer, 200);
        let product_version = fields.text("product_version", &form.product_version, 100);
        fields.finish(|| {
            Some(Self {
                name,
                manufacturer,
                product_version,
            })
        })
    }
}

/// A system with what it stands on and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedSystem {
    /// The system.
    pub system: System,
    /// What it stands on.
    pub stands_on: Vec<ListedDependency>,
    /// What stands on it, as far as the reader sees it.
    pub carries: Vec<ListedDependency>,
    /// Whether something outside the reader's places stands on it too.
    pub carries_elsewhere: bool,
}

/// The systems of the tenant, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<System>> {
    Ok(store::system::list(&app.store().read(), &actor.scope::<ViewServices>()?).await?)
}

/// The system of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: SystemId) -> Result<FetchedSystem> {
    let scope = actor.scope::<ViewServices>()?;
    let system = store::system::fetch(&app.store().read(), &scope, id).await?;
    let around = around(app, actor, Node::System(id)).await?;
    Ok(FetchedSystem {
        system,
        stands_on: around.stands_on,
        carries: around.carries,
        carries_elsewhere: around.carries_elsewhere,
    })
}

/// Adds a system. Systems serve the whole tenant, so this takes leave for the whole of it.
pub async fn add(app: &App, actor: &Actor, new: &SystemDetails) -> Result<SystemId> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    let system = new.clone().with(app.env().id(), 1);
    app.store()
        .write(async |transaction| -> Result<()> {
            store::system::insert(&transaction, &permit, &system, app.env().now()).await?;
            let happening = Happening::new(permit.actor(), "system.add", system.id)?;
            let body = Changes::of_new(field_values(&system));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(system.id)
}

/// Corrects what is known of a system still at `version`.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: SystemId,
    version: i32,
    sent: &SystemDetails,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    let sent = sent.clone().with(id, version);
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::system::fetch(&transaction.read(), permit.scope(), id).await?;
            if stored.version != version {
                return Err(conflict("system", field_values(&stored), field_values(&sent)));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(());
            }
            store::system::update(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "system.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

impl SystemDetails {
    fn with(self, id: SystemId, version: i32) -> System {
        System {
            id,
            name: self.name,
            manufacturer: self.manufacturer,
            product_version: self.product_version,
            version,
        }
    }
}

fn field_values(system: &System) -> FieldValues {
    vec![
        ("name", system.name.clone()),
        ("manufacturer", system.manufacturer.clone()),
        ("product_version", system.product_version.clone()),
    ]
}
