//! The worker: takes leased jobs, does them, tries failed ones again later, and keeps the periodic ones coming.

use std::time::Duration;

use domain::access::{Actor, JobName};
use domain::id::TenantId;
use domain::time::Instant;
use store::job::{LeasedJob, NewJob};
use store::journal::INSTALLATION;
use tokio::sync::watch;

use crate::error::{Error, Result};
use crate::installation::App;
use crate::{access, journal, lifecycle, outbox};

/// How long a job may run before another node may take it.
const LEASE_SECONDS: i64 = 300;
/// How long the worker rests when there is nothing to do.
const REST: Duration = Duration::from_millis(500);
/// The first pause after a failure; each further one is twice as long.
const FIRST_PAUSE_SECONDS: i64 = 30;
/// The longest pause.
const LONGEST_PAUSE_SECONDS: i64 = 3_600;
/// Seconds of a day.
const DAY: i64 = 86_400;

/// Does what is due until `stop` changes. Several nodes may run this at once.
pub async fn work(app: &App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match step(app).await {
            Ok(true) => {}
            Ok(false) => {
                let _ = tokio::time::timeout(REST, stop.changed()).await;
            }
            Err(error) => {
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "the worker could not go on"
                );
                let _ = tokio::time::timeout(REST * 10, stop.changed()).await;
            }
        }
    }
}

/// Does everything that is due now: for commands that must not leave work behind.
pub async fn work_off(app: &App) -> Result<()> {
    while step(app).await? {}
    Ok(())
}

/// Numbers waiting journal entries and does one due job. Answers whether there was anything to do.
async fn step(app: &App) -> Result<bool> {
    let numbered = journal::sequence(app).await?;
    let now = app.env().now();
    let leased = store::job::claim(app.store(), app.node(), now, now.plus_seconds(LEASE_SECONDS)).await?;
    let Some(leased) = leased else {
        return Ok(numbered > 0);
    };
    let outcome = apart(app, &leased).await;
    let now = app.env().now();
    app.store()
        .write(async |transaction| -> Result<()> {
            match &outcome {
                Ok(()) => {
                    store::job::finish(&transaction, &leased, now).await?;
                    schedule_next(app, &transaction, &leased, now).await
                }
                Err(error) => {
                    tracing::warn!(job = leased.name.as_str(), %error, "a job failed and will be tried again");
                    let retry_at = now.plus_seconds(pause(leased.attempt));
                    Ok(store::job::fail(&transaction, &leased, &error.to_string(), retry_at).await?)
                }
            }
        })
        .await?;
    Ok(true)
}

/// Does the job as a task of its own: one that panics has failed like any other, and the worker goes on.
async fn apart(app: &App, leased: &LeasedJob) -> Result<()> {
    let (app, leased) = (app.clone(), leased.clone());
    tokio::spawn(async move { run(&app, &leased).await })
        .await
        .unwrap_or_else(|error| Err(Error::internal("the job ended without an answer", error)))
}

async fn run(app: &App, leased: &LeasedJob) -> Result<()> {
    let actor = Actor::Job {
        job: leased.id,
        name: leased.name,
        tenant: leased.tenant,
    };
    match leased.name {
        JobName::IdentifyAssets => {
            lifecycle::identify_assets(app, &actor, leased.tenant).await?;
        }
        JobName::DeliverOutbox => outbox::deliver(app).await?,
        JobName::RemoveExpired => {
            access::remove_expired(app).await?;
        }
    }
    Ok(())
}

fn pause(attempt: i32) -> i64 {
    let doubled = FIRST_PAUSE_SECONDS.checked_shl(attempt.clamp(1, 20).unsigned_abs() - 1);
    doubled
        .unwrap_or(LONGEST_PAUSE_SECONDS)
        .min(LONGEST_PAUSE_SECONDS)
}

/// The key of the job that comes again every day.
const DAILY: &str = "daily";

/// Makes sure the daily jobs are there: one for the installation, one for each tenant.
pub async fn schedule(app: &App) -> Result<()> {
    let now = app.env().now();
    let tenants = store::tenant::tenants(&app.store().read()).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            store::job::enqueue(
                &transaction,
                &daily(app, INSTALLATION, JobName::RemoveExpired, now),
            )
            .await?;
            for tenant in &tenants {
                store::job::enqueue(&transaction, &daily(app, tenant.id, JobName::IdentifyAssets, now))
                    .await?;
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_an_hour() {
        assert_eq!([1, 2, 3].map(pause), [30, 60, 120]);
        assert_eq!(pause(12), 3_600);
        assert_eq!(pause(i32::MAX), 3_600);
    }
}
