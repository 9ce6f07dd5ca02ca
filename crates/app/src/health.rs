//! How the program itself is doing: what the health page shows and what a supervisor asks.

use domain::access::{Actor, ViewHealth};
use store::Engine;
use store::feed::Feed;
use store::job::Job;
use store::journal::{INSTALLATION, StoredCheckpoint};
use store::outbox::Counts;

use crate::error::Result;
use crate::installation::App;
use crate::watch::{self, Watched};

/// The state of the program, as far as it concerns one tenant.
#[derive(Debug, Clone)]
pub struct Health {
    /// The version of the program.
    pub version: &'static str,
    /// Which engine keeps the data.
    pub engine: Engine,
    /// The reference data in use.
    pub feeds: Vec<Feed>,
    /// The jobs of the tenant and of the installation.
    pub jobs: Vec<Job>,
    /// The watched folders of the tenant.
    pub watched: Vec<Watched>,
    /// Messages on their way out.
    pub outbox: Counts,
    /// Whether there is a mail server.
    pub mail_server: bool,
    /// Numbered entries of the tenant's journal.
    pub journal_size: u64,
    /// Entries that wait for their number.
    pub journal_waiting: u64,
    /// The newest signed checkpoint.
    pub checkpoint: Option<StoredCheckpoint>,
}

/// The version of the program.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The state of the program for the actor's tenant.
pub async fn health(app: &App, actor: &Actor) -> Result<Health> {
    let scope = actor.scope::<ViewHealth>()?;
    let tenant = scope.tenant();
    let reader = app.store().read();
    let mut jobs = store::job::list(&reader, tenant).await?;
    jobs.extend(store::job::list(&reader, INSTALLATION).await?);
    Ok(Health {
        version: VERSION,
        engine: app.store().engine(),
        feeds: store::feed::list(&reader).await?,
        jobs,
        watched: watch::watched_of(app, tenant).await?,
        outbox: store::outbox::counts(&reader, tenant).await?,
        mail_server: app.mail_server().is_some(),
        journal_size: store::journal::head(&reader, tenant).await?.size,
        journal_waiting: store::journal::waiting_in(&reader, tenant).await?,
        checkpoint: store::journal::newest_checkpoint(&reader, tenant).await?,
    })
}

/// Whether the disk of the database has hardly any space left, so that every page says so; of PostgreSQL's own disk nothing is known.
pub fn is_disk_full(app: &App) -> bool {
    app.store().is_disk_full()
}

/// Whether the database answers: for a supervisor, so without signing in and without saying anything else.
pub async fn ready(app: &App) -> Result<()> {
    store::journal::head(&app.store().read(), INSTALLATION).await?;
    Ok(())
}
