//! `wardround init`: a data folder, its first tenant, its first security officer.
//!
//! The tenant is checked before anything is made, so that a wrong country leaves no folder behind.

use app::access::NewGrant;
use app::person::{PersonDetails, PersonForm};
use app::tenant::{NewTenant, TenantForm};
use app::{App, Env};
use domain::access::Actor;
use domain::id::TenantId;

use crate::arguments::Init;
use crate::{console, output};

pub(crate) async fn run(init: Init) -> anyhow::Result<()> {
    let folders = console::folders(&init.data, init.keys.as_deref());
    let form = TenantForm {
        name: init.tenant.clone(),
        country: init.country,
        time_zone: init.time_zone.unwrap_or_default(),
    };
    let new = NewTenant::try_from(&form).map_err(app::Error::from)?;
    let app = App::create(&folders, init.database.as_deref(), Env::system()).await?;
    let tenant = app::tenant::init(&app, &Actor::Console { tenant: None }, &new).await?;
    let link = first_officer(&app, tenant, init.officer).await?;
    app::job::work_off(&app).await?;
    output::line(format_args!(
        "{} is ready in {}.",
        init.tenant,
        init.data.display()
    ));
    output::line(format_args!(
        "Keep a copy of {} apart from every backup: without it no stored file opens and no checkpoint can be signed.",
        folders.keys.display()
    ));
    output::line(format_args!(
        "Checkpoints of the journal are verified with: {}",
        app.journal_verifier(tenant)?
    ));
    output::line(format_args!(
        "Start with: wardround serve --data {}",
        init.data.display()
    ));
    output::line(format_args!(
        "Then sign in, once and within 24 hours: http://127.0.0.1:8080/sign-in/link/{link}"
    ));
    app.close().await?;
    Ok(())
}

/// Adds the first security officer, who lets everyone else in, and answers the link that signs them in.
async fn first_officer(app: &App, tenant: TenantId, name: String) -> anyhow::Result<String> {
    let actor = Actor::Console { tenant: Some(tenant) };
    let form = PersonForm {
        name,
        ..PersonForm::default()
    };
    let person = app::person::add(
        app,
        &actor,
        &PersonDetails::try_from(&form).map_err(app::Error::from)?,
    )
    .await?;
    let grant = NewGrant {
        person,
        role: "security_officer".to_owned(),
        scope: tenant,
        starts_on: None,
        ends_on: None,
        deputy_for: None,
    };
    app::access::grant(app, &actor, &grant).await?;
    Ok(app::access::make_sign_in_link(app, &actor, person).await?.token)
}
