//! Background work: what each job does, and the periodic ones that keep coming. Who runs them is the `worker`.

mod lease;
mod worker;

use domain::access::JobName;
use domain::id::TenantId;
use domain::time::Instant;
use store::job::{LeasedJob, NewJob};
use store::journal::INSTALLATION;

pub use self::lease::Lease;
pub use self::worker::{Pace, work, work_off, work_off_these};
use crate::error::Result;
use crate::installation::App;
use crate::{access, feed, incident, lifecycle, outbox, projection, round, stored, watch};

/// Seconds of a day.
const DAY: i64 = 86_400;

async fn run(app: &App, lease: &Lease, pace: Pace) -> Result<()> {
    match lease.name() {
        JobName::IdentifyAssets => {
            lifecycle::identify_assets(app, lease, pace).await?;
        }
        JobName::ApplyPrecedence | JobName::ProjectAssets => {
            projection::show_anew(app, lease, pace).await?;
        }
        JobName::DeliverOutbox => outbox::deliver(app, lease).await?,
        JobName::RemoveExpired => {
            access::remove_expired(app, lease).await?;
            stored::remove_unneeded(app, lease).await?;
        }
        JobName::WatchFolders => watch::look(app, lease).await?,
        JobName::BeginRound => round::begin(app, lease).await?,
        JobName::FetchFeed => feed::fetch_due(app, lease).await?,
        JobName::EscalateClocks => incident::escalate(app, lease).await?,
    }
    Ok(())
}

/// The key of the job that comes again every day.
const DAILY: &str = "daily";

/// Seconds from one look into the watched folders to the next.
const BETWEEN_LOOKS: i64 = 60;
/// The key of the job that looks into the watched folders of a tenant.
const WATCHING: &str = "every minute";

/// Makes sure the periodic jobs are there: the daily ones, one for the installation and one for each tenant, and one for each
/// tenant with watched folders.
pub async fn schedule(app: &App) -> Result<()> {
    let now = app.env().now();
    let tenants = store::tenant::tenants(&app.store().read()).await?;
    watch::warn_of_strangers(app, &tenants);
    let mut watching = Vec::new();
    for tenant in &tenants {
        if !watch::folders_of(app, tenant.id).await?.is_empty() {
            watching.push(tenant.id);
        }
    }
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            for tenant in &watching {
                store::job::enqueue(&transaction, &next_look(app, *tenant, now)).await?;
            }
            store::job::enqueue(
                &transaction,
                &daily(app, INSTALLATION, JobName::RemoveExpired, now),
            )
            .await?;
            for tenant in &tenants {
                store::job::enqueue(&transaction, &daily(app, tenant.id, JobName::IdentifyAssets, now))
                    .await?;
                round::enqueue_morning(app, &transaction, tenant.id, now).await?;
                incident::enqueue_next(app, &transaction, tenant.id, now).await?;
            }
            feed::schedule(app, &transaction).await?;
            // What could not be sent before the program stopped is tried now; so is what waited for a mail server.
            outbox::enqueue(app, &transaction, now).await
        })
        .await
}

async fn schedule_next(
    app: &App,
    transaction: &store::Transaction,
    done: &LeasedJob,
    now: Instant,
) -> Result<()> {
    if done.name == JobName::DeliverOutbox {
        outbox::enqueue_again(app, transaction, now).await?;
    }
    if done.name == JobName::WatchFolders && !app.watched_folders().is_empty() {
        let next = next_look(app, done.tenant, now.plus_seconds(BETWEEN_LOOKS));
        store::job::enqueue(transaction, &next).await?;
    }
    if done.name == JobName::EscalateClocks {
        incident::enqueue_next(app, transaction, done.tenant, now).await?;
    }
    if done.name == JobName::BeginRound {
        round::enqueue_morning(app, transaction, done.tenant, now).await?;
    }
    if done.deduplication_key == DAILY {
        let next = daily(app, done.tenant, done.name, now.plus_seconds(DAY));
        store::job::enqueue(transaction, &next).await?;
    }
    Ok(())
}

fn daily(app: &App, tenant: TenantId, name: JobName, run_at: Instant) -> NewJob {
    NewJob {
        id: app.env().id(),
        tenant,
        name,
        deduplication_key: DAILY.to_owned(),
        run_at,
    }
}

fn next_look(app: &App, tenant: TenantId, run_at: Instant) -> NewJob {
    NewJob {
        id: app.env().id(),
        tenant,
        name: JobName::WatchFolders,
        deduplication_key: WATCHING.to_owned(),
        run_at,
    }
}
