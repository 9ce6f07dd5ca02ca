//! The three institutions of the demo: a hospital, a clinic, a laboratory. Each is filled through the same use cases and
//! importers that people use, from files in the dialects such houses have, offline, the same every time.
//!
//! `profile` says which files an institution has and `described` how what no list says is written down; the other modules
//! bring in one kind of thing each, in the order of [`fill`], because what comes later refers by name to what came before.

mod backups;
mod days;
mod described;
mod feeds;
mod filling;
mod incidents;
mod legal_dates;
mod lists;
mod makers;
mod people;
mod places;
mod profile;
mod scope_assessment;
mod services;
mod sign_in;
mod suppliers;
mod systems;

use domain::access::Actor;
use domain::id::TenantId;

pub use self::profile::Profile;
pub use self::sign_in::{SignIn, sign_ins};

use self::described::{Institution, LegalDates, Suppliers, read};
use self::filling::Filling;
use crate::error::Result;
use crate::installation::App;
use crate::tenant::{NewTenant, TenantForm};

/// Fills an empty installation with an institution.
pub async fn fill(app: &App, profile: Profile) -> Result<TenantId> {
    let files = profile.files();
    let institution: Institution = read(files.institution)?;
    let suppliers: Suppliers = read(files.suppliers)?;
    let legal_dates: LegalDates = read(files.legal_dates)?;
    let form = TenantForm {
        name: institution.hospital.name.clone(),
        country: institution.hospital.country.clone(),
        time_zone: String::new(),
    };
    let console = Actor::Console { tenant: None };
    let tenant = crate::tenant::init(app, &console, &NewTenant::try_from(&form)?).await?;
    let mut filling = Filling::new(app, tenant, institution.as_of).await?;
    filling.add_places(&institution.places).await?;
    filling.add_people(&institution.people).await?;
    filling.add_zones(&institution.zones).await?;
    filling.load_feeds().await?;
    // Lifecycles have everything identified anew, which is nothing as long as there is nothing.
    crate::job::work_off(app).await?;
    filling.bring_lists_in(files.lists).await?;
    filling.add_suppliers(&suppliers.suppliers).await?;
    filling
        .add_systems(&institution.systems, &institution.system_needs)
        .await?;
    filling.add_services(&institution.services).await?;
    filling.record_backups(&institution.systems).await?;
    filling.add_legal_dates(&legal_dates.duties).await?;
    filling.answer_scope(&institution.scope_assessment).await?;
    filling.add_incidents(&institution.incidents).await?;
    filling.unite_models(&institution.device_models).await?;
    filling.bring_in_what_makers_say(&files).await?;
    filling.bring_staff_lists_in(files.staff_lists).await?;
    crate::job::work_off(app).await?;
    Ok(tenant)
}

/// Whether the installation is that of `profile`: a folder that holds another institution is not shown as this one.
pub async fn is_filled_with(app: &App, profile: Profile) -> Result<bool> {
    let institution: Institution = read(profile.files().institution)?;
    let tenants = crate::tenant::list_tenants(app, &Actor::Console { tenant: None }).await?;
    Ok(tenants
        .iter()
        .any(|tenant| tenant.name == institution.hospital.name))
}
