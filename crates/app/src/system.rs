//! Systems: the applications that services stand on.

use domain::access::{Actor, EditServices, Scope, ViewServices};
use domain::dependency::Node;
use domain::id::{PersonId, SupplierId, SystemId};
use serde::{Deserialize, Serialize};
use store::Reader;

pub use store::system::System;

use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::dependency::{ListedDependency, around};
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::service::{minutes, supplier_name};

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
    /// Who answers for it; may be empty.
    pub owner: String,
    /// Which company supplies it and helps when it is down; may be empty.
    pub supplier: String,
    /// Within how many minutes it should work again; may be empty.
    pub recovery_time_minutes: String,
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
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Which company supplies it.
    pub supplier: Option<SupplierId>,
    /// Within how many minutes it should work again.
    pub recovery_time_minutes: Option<u32>,
}

impl TryFrom<&SystemForm> for SystemDetails {
    type Error = FieldErrors;

    fn try_from(form: &SystemForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, 200);
        let manufacturer = fields.text("manufacturer", &form.manufacturer, 200);
        let product_version = fields.text("product_version", &form.product_version, 100);
        let supplier = fields.optional("supplier", &form.supplier, |text| text.parse::<SupplierId>().ok());
        let owner = fields.optional("owner", &form.owner, |text| text.parse::<PersonId>().ok());
        let recovery_time = form.recovery_time_minutes.as_str();
        let recovery_time_minutes = fields.optional("recovery_time_minutes", recovery_time, minutes);
        fields.finish(|| {
            Some(Self {
                name,
                manufacturer,
                product_version,
                owner,
                supplier,
                recovery_time_minutes,
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
    /// The name of who answers for it, as far as the reader sees that person.
    pub owner_name: Option<String>,
    /// The name of the supplier, where the reader may see suppliers.
    pub supplier_name: Option<String>,
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
    let owner_name = match system.owner {
        Some(owner) => match store::person::fetch(&app.store().read(), &scope, owner).await {
            Ok(person) => Some(person.name),
            Err(store::Error::NotFound(_)) => None,
            Err(error) => return Err(error.into()),
        },
        None => None,
    };
    let supplier_name = match system.supplier {
        Some(supplier) => supplier_name(app, actor, supplier).await?,
        None => None,
    };
    Ok(FetchedSystem {
        owner_name,
        supplier_name,
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
            check_references(&transaction.read(), permit.scope(), &system).await?;
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
            check_references(&transaction.read(), permit.scope(), &sent).await?;
            if stored.owner.is_some() && sent.owner.is_none() {
                store::system::lost_owner(&transaction, &permit, id, app.env().now()).await?;
            }
            store::system::update(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "system.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

/// Whoever and whatever a system names must be there.
async fn check_references(reader: &Reader<'_>, scope: &Scope, system: &System) -> Result<()> {
    if let Some(owner) = system.owner {
        store::person::fetch(reader, scope, owner).await?;
    }
    crate::supplier::check(reader, scope, system.supplier).await
}

impl SystemDetails {
    fn with(self, id: SystemId, version: i32) -> System {
        System {
            id,
            name: self.name,
            manufacturer: self.manufacturer,
            product_version: self.product_version,
            owner: self.owner,
            supplier: self.supplier,
            recovery_time_minutes: self.recovery_time_minutes,
            version,
        }
    }
}

fn field_values(system: &System) -> FieldValues {
    vec![
        ("name", system.name.clone()),
        ("manufacturer", system.manufacturer.clone()),
        ("product_version", system.product_version.clone()),
        ("owner", shown(system.owner)),
        ("supplier", shown(system.supplier)),
        ("recovery_time_minutes", shown(system.recovery_time_minutes)),
    ]
}
