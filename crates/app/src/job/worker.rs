//! The worker: numbers the journal, takes due jobs and attends to each until it ends.
//!
//! Numbering has a loop of its own, and every kind of job has places of its own, so that nothing waits for something
//! slow of another kind. While a job runs its lease is renewed; a job whose lease was lost is stopped; when the program
//! stops, what does not end soon is handed back.

use std::future::pending;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use domain::access::JobName;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

use super::lease::Lease;
use super::{run, schedule_next};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal;

/// Jobs of one name that a node runs at a time: a large hospital does not hold up a small one.
const PLACES_FOR_EACH_NAME: usize = 2;
/// The first pause after a failure; each further one is twice as long.
const FIRST_PAUSE_SECONDS: i64 = 30;
/// The longest pause.
const LONGEST_PAUSE_SECONDS: i64 = 3_600;

/// How the worker divides its time. Only the lease is measured by the clock of the use cases, because other nodes
/// read it.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// How long a job may go without a sign of life before another node may take it.
    pub lease_seconds: i64,
    /// How often a job at work gives a sign of life.
    pub heartbeat: Duration,
    /// How long the worker rests when there is nothing to do.
    pub rest: Duration,
    /// How long jobs may take to end when the program stops.
    pub grace: Duration,
    /// How many times as long as it worked a job that goes through everything rests after each part, so that people
    /// are answered meanwhile.
    pub rest_factor: u32,
}

impl Default for Pace {
    /// A lease of five minutes, renewed at a third of it; jobs that nobody waits for take a tenth of a core.
    fn default() -> Self {
        Self {
            lease_seconds: 300,
            heartbeat: Duration::from_secs(100),
            rest: Duration::from_millis(500),
            grace: Duration::from_secs(10),
            rest_factor: 9,
        }
    }
}

/// Numbers and does what is due until `stop` says so or nobody can say so any more. Several nodes may run this at once.
pub async fn work(app: &App, pace: Pace, stop: watch::Receiver<bool>) {
    tokio::join!(
        number_entries(app, pace, stop.clone()),
        take_jobs(app, pace, stop)
    );
    // What the last jobs wrote; if this fails, the next start does it.
    if let Err(error) = journal::sequence(app).await {
        tracing::warn!(%error, "journal entries wait for their number until the next start");
    }
}

/// Does everything that is due now, without rest: for commands that must not leave work behind. Addresses of the network
/// are left to the server: a command waits for no mirror, and opens no connection that it does not say.
pub async fn work_off(app: &App) -> Result<()> {
    let names: Vec<JobName> = JobName::ALL
        .iter()
        .copied()
        .filter(|name| *name != JobName::FetchFeed)
        .collect();
    work_off_these(app, &names).await
}

/// Does all work of these names that is due now, without rest.
pub async fn work_off_these(app: &App, names: &[JobName]) -> Result<()> {
    let pace = Pace {
        rest_factor: 0,
        ..Pace::default()
    };
    loop {
        let numbered = journal::sequence(app).await?;
        match Lease::take(app, names, pace.lease_seconds).await? {
            Some(lease) => attend(app, lease, pace, pending()).await?,
            None if numbered == 0 => return Ok(()),
            None => {}
        }
    }
}

async fn stopped(mut stop: watch::Receiver<bool>) {
    // An error means that nobody is left who could say so.
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn number_entries(app: &App, pace: Pace, stop: watch::Receiver<bool>) {
    let mut stopped = pin!(stopped(stop));
    loop {
        let rest = match journal::sequence(app).await {
            Ok(0) => pace.rest,
            Ok(_) => Duration::ZERO,
            Err(error) => {
                could_not_go_on(&error);
                pace.rest * 10
            }
        };
        tokio::select! {
            () = &mut stopped => return,
            () = tokio::time::sleep(rest) => {}
        }
    }
}

async fn take_jobs(app: &App, pace: Pace, stop: watch::Receiver<bool>) {
    let places = Places::new();
    let mut running = JoinSet::new();
    let mut ended = pin!(stopped(stop.clone()));
    loop {
        let rest = match Lease::take(app, &places.free(), pace.lease_seconds).await {
            Ok(Some(lease)) => {
                running.spawn(in_its_place(
                    app.clone(),
                    places.take(lease.name()),
                    lease,
                    pace,
                    stop.clone(),
                ));
                Duration::ZERO
            }
            Ok(None) => pace.rest,
            Err(error) => {
                could_not_go_on(&error);
                pace.rest * 10
            }
        };
        tokio::select! {
            () = &mut ended => break,
            () = tokio::time::sleep(rest) => {}
            // A place became free.
            Some(_) = running.join_next() => {}
        }
    }
    while running.join_next().await.is_some() {}
}

async fn in_its_place(
    app: App,
    place: Option<OwnedSemaphorePermit>,
    lease: Lease,
    pace: Pace,
    stop: watch::Receiver<bool>,
) {
    if let Err(error) = attend(&app, lease, pace, stopped(stop)).await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "how a job ended could not be written; it is done again when its lease ends"
        );
    }
    drop(place);
}

fn could_not_go_on(error: &Error) {
    tracing::error!(
        error = error as &dyn std::error::Error,
        "the worker could not go on"
    );
}

/// Runs a job, renewing its lease, until it ends, the lease is lost, or the program stops.
///
/// The job is a task of its own: one that panics has failed like any other.
async fn attend(app: &App, lease: Lease, pace: Pace, stop: impl Future<Output = ()>) -> Result<()> {
    let mut work = tokio::spawn({
        let (app, lease) = (app.clone(), lease.clone());
        async move { run(&app, &lease, pace).await }
    });
    let mut out_of_time = pin!(async {
        stop.await;
        tokio::time::sleep(pace.grace).await;
    });
    loop {
        tokio::select! {
            outcome = &mut work => {
                let failed = |error| Err(Error::internal("the job ended without an answer", error));
                return report(app, &lease, outcome.unwrap_or_else(failed)).await;
            }
            () = tokio::time::sleep(pace.heartbeat) => match lease.renew(app).await {
                Ok(()) => {}
                Err(store::Error::Changed(_)) => {
                    work.abort();
                    tracing::warn!(job = lease.name().as_str(), "a job was taken over by another node and stopped here");
                    // The end of the task, so that nothing of it goes on behind the back of whoever took it over.
                    let _ = work.await;
                    return Ok(());
                }
                Err(error) => tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    job = lease.name().as_str(),
                    "a lease could not be renewed and will be at the next beat"
                ),
            },
            () = &mut out_of_time => {
                work.abort();
                return match work.await {
                    Ok(outcome) => report(app, &lease, outcome).await,
                    Err(_) => lease.hand_back(app).await,
                };
            }
        }
    }
}

async fn report(app: &App, lease: &Lease, outcome: Result<()>) -> Result<()> {
    let now = app.env().now();
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            match &outcome {
                Ok(()) => {
                    store::job::finish(&transaction, &lease.job, now).await?;
                    schedule_next(app, &transaction, &lease.job, now).await
                }
                Err(error) => {
                    tracing::warn!(job = lease.name().as_str(), %error, "a job failed and will be tried again");
                    let retry_at = now.plus_seconds(pause(lease.job.attempt));
                    Ok(store::job::fail(&transaction, &lease.job, &error.to_string(), retry_at).await?)
                }
            }
        })
        .await
}

fn pause(attempt: i32) -> i64 {
    let doubled = FIRST_PAUSE_SECONDS.checked_shl(attempt.clamp(1, 20).unsigned_abs() - 1);
    doubled
        .unwrap_or(LONGEST_PAUSE_SECONDS)
        .min(LONGEST_PAUSE_SECONDS)
}

/// The places jobs are done in.
struct Places(Vec<(JobName, Arc<Semaphore>)>);

impl Places {
    fn new() -> Self {
        let places = |name: &JobName| (*name, Arc::new(Semaphore::new(PLACES_FOR_EACH_NAME)));
        Self(JobName::ALL.iter().map(places).collect())
    }

    /// The names of which another job can be run.
    fn free(&self) -> Vec<JobName> {
        let free = self.0.iter().filter(|(_, places)| places.available_permits() > 0);
        free.map(|(name, _)| *name).collect()
    }

    fn take(&self, name: JobName) -> Option<OwnedSemaphorePermit> {
        let (_, places) = self.0.iter().find(|(of, _)| *of == name)?;
        Arc::clone(places).try_acquire_owned().ok()
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

    #[test]
    fn a_kind_of_job_whose_places_are_taken_leaves_those_of_the_others_free() {
        let places = Places::new();
        let taken: Vec<_> = (0..PLACES_FOR_EACH_NAME)
            .map(|_| places.take(JobName::IdentifyAssets))
            .collect();
        let others: Vec<JobName> = JobName::ALL
            .iter()
            .copied()
            .filter(|name| *name != JobName::IdentifyAssets)
            .collect();
        assert_eq!(places.free(), others);
        drop(taken);
        assert_eq!(places.free(), JobName::ALL);
    }
}
