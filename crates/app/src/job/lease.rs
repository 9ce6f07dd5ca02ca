//! A job in hand: the work may be done as long as the lease lasts, and what it writes is kept only while it is held.
//!
//! Whoever works for a job asks [`Lease::hold`] in every transaction of the work. A node that was stopped for a while,
//! and whose job another node took over, then writes nothing.

use domain::access::{Actor, JobName};
use domain::time::Instant;
use store::Transaction;
use store::job::LeasedJob;

use crate::error::Result;
use crate::installation::App;

/// The right of this node to do one job.
#[derive(Debug, Clone)]
pub struct Lease {
    pub(super) job: LeasedJob,
    seconds: i64,
}

impl Lease {
    /// Takes the job of one of these `names` that has been due longest, for `seconds`; none when nothing is due.
    pub async fn take(app: &App, names: &[JobName], seconds: i64) -> Result<Option<Self>> {
        let now = app.env().now();
        let until = now.plus_seconds(seconds);
        let job = store::job::claim(app.store(), app.node(), names, now, until).await?;
        Ok(job.map(|job| Self { job, seconds }))
    }

    /// Which work.
    pub fn name(&self) -> JobName {
        self.job.name
    }

    /// What the work is about: its key.
    pub fn about(&self) -> &str {
        &self.job.deduplication_key
    }

    /// Who does the work.
    pub fn actor(&self) -> Actor {
        Actor::Job {
            job: self.job.id,
            name: self.job.name,
            tenant: self.job.tenant,
        }
    }

    /// Demands, in the transaction of the work, that the lease is still held, and begins its time anew.
    ///
    /// [`Error::Conflict`](crate::Error::Conflict) when it was lost: what the transaction wrote is undone.
    pub async fn hold(&self, app: &App, transaction: &Transaction) -> Result<()> {
        Ok(store::job::renew(transaction, &self.job, self.until(app)).await?)
    }

    /// Begins the time of the lease anew.
    ///
    /// [`store::Error::Changed`] when it was lost.
    pub(super) async fn renew(&self, app: &App) -> store::Result<()> {
        app.store()
            .write_on_reserve(async |transaction| {
                store::job::renew(&transaction, &self.job, self.until(app)).await
            })
            .await
    }

    /// Gives the job back unfinished, for whoever takes it next.
    pub(super) async fn hand_back(&self, app: &App) -> Result<()> {
        let now = app.env().now();
        Ok(app
            .store()
            .write_on_reserve(async |transaction| store::job::hand_back(&transaction, &self.job, now).await)
            .await?)
    }

    fn until(&self, app: &App) -> Instant {
        app.env().now().plus_seconds(self.seconds)
    }
}
