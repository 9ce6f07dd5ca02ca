//! Jobs: background work as rows, leased by one node at a time, tried again when it fails.
//!
//! There is one row for each name, tenant and key. Asking again for work that waits merges the two; asking while it
//! runs makes it run once more afterwards, because the run may have read before the asker wrote.
//!
//! | State      | asked for again                    | claimed              | finished                         | failed                         |
//! |------------|------------------------------------|----------------------|----------------------------------|--------------------------------|
//! | (no row)   | `waiting`                          |                      |                                  |                                |
//! | `waiting`  | `waiting`, the earlier time wins ¹ | `running`, when due  |                                  |                                |
//! | `running`  | `running`, and once more after it  | `running`, taken over when the lease has ended ² | `finished`; `waiting` if asked for meanwhile | `waiting` until the retry; `dead` after [`ATTEMPTS`] ³ |
//! | `finished` | `waiting`                          |                      |                                  |                                |
//! | `dead`     | `waiting`, with all attempts again |                      |                                  |                                |
//!
//! 1. After a failure the time of the retry stands, so that asking often does not hammer what is broken.
//! 2. After [`ATTEMPTS`] leases that ended without an answer it is `dead`: it takes the program down each time.
//! 3. If it was asked for meanwhile, it gets one more try.
//!
//! A node that stops hands back what it runs: the job is `waiting` again at once, and the attempt is not counted.
//!
//! Every lease has a number that only grows. Whoever lost its lease can neither renew it, nor hand it back, nor report
//! an end: the answer is [`Error::Changed`], and asked in the transaction of the work itself, it undoes that work.

use domain::access::JobName;
use domain::id::{JobId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{CaseStatement, Expr, Func, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Select,
    Set, UpdateMany,
};
use uuid::Uuid;

use crate::connection::{Reader, Store, Transaction};
use crate::entity::job;
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// How often a job is tried before somebody has to look at it.
pub const ATTEMPTS: i32 = 10;

/// Work to be done in the background.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// The identifier, used when there is no such row yet.
    pub id: JobId,
    /// The tenant worked for.
    pub tenant: TenantId,
    /// Which work.
    pub name: JobName,
    /// What about: two requests of one name, tenant and key are one job.
    pub deduplication_key: String,
    /// Not before then.
    pub run_at: Instant,
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It runs when its time has come.
    Waiting,
    /// A node works on it, as long as its lease lasts.
    Running,
    /// It is done.
    Finished,
    /// It failed too often; somebody has to look.
    Dead,
}

impl JobState {
    const ALL: [Self; 4] = [Self::Waiting, Self::Running, Self::Finished, Self::Dead];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Dead => "dead",
        }
    }

    /// The state of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == key)
    }
}

/// A job as the health page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The identifier.
    pub id: JobId,
    /// Which work.
    pub name: JobName,
    /// What about.
    pub deduplication_key: String,
    /// Where it stands.
    pub state: JobState,
    /// When it runs, ran or was to run.
    pub run_at: Instant,
    /// How often it was begun since it last finished.
    pub attempts: i32,
    /// Until when the node that works on it has it in hand; none when no node does.
    pub held_until: Option<Instant>,
    /// Why it last failed; none once it has finished.
    pub last_error: Option<String>,
    /// When it last finished.
    pub finished_at: Option<Instant>,
}

/// A job in hand, until its lease ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeasedJob {
    /// The identifier.
    pub id: JobId,
    /// The tenant to work for.
    pub tenant: TenantId,
    /// Which work.
    pub name: JobName,
    /// What about.
    pub deduplication_key: String,
    /// Which attempt this is, the first being 1: the delay before the next grows with it.
    pub attempt: i32,
    owner: Uuid,
    lease: i64,
}

/// Asks for work to be done, with what makes it necessary.
///
/// This writes the job's row even when nothing about it changes. A node that claims the job at the same moment then
/// either sees what this transaction wrote or is told to run once more; two use cases that ask for the same job
/// follow one another.
pub async fn enqueue(transaction: &Transaction, new: &NewJob) -> Result<()> {
    let stored = job::Entity::find()
        .filter(job::Column::Name.eq(new.name.as_str()))
        .filter(job::Column::TenantId.eq(new.tenant.into_untyped_uuid()))
        .filter(job::Column::DeduplicationKey.eq(new.deduplication_key.as_str()))
        .one(transaction.executor())
        .await?;
    match stored {
        None => insert(transaction, new).await,
        Some(row) => ask_again(transaction, row, new.run_at).await,
    }
}

async fn insert(transaction: &Transaction, new: &NewJob) -> Result<()> {
    let row = job::ActiveModel {
        id: Set(new.id.into_untyped_uuid()),
        tenant_id: Set(new.tenant.into_untyped_uuid()),
        name: Set(new.name.as_str().to_owned()),
        deduplication_key: Set(new.deduplication_key.clone()),
        run_at: Set(new.run_at.as_microseconds()),
        again_at: Set(None),
        state: Set(JobState::Waiting.as_str().to_owned()),
        attempts: Set(0),
        lease_owner: Set(None),
        lease_until: Set(0),
        leases: Set(0),
        last_error: Set(None),
        finished_at: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

async fn ask_again(transaction: &Transaction, row: job::Model, run_at: Instant) -> Result<()> {
    let at = run_at.as_microseconds();
    let state = state(&row.state)?;
    let mut changed = row.clone().into_active_model();
    match state {
        JobState::Waiting if row.attempts > 0 => changed.run_at = Set(row.run_at),
        JobState::Waiting => changed.run_at = Set(row.run_at.min(at)),
        JobState::Running => changed.again_at = Set(Some(row.again_at.map_or(at, |earlier| earlier.min(at)))),
        JobState::Finished | JobState::Dead => {
            changed.state = Set(JobState::Waiting.as_str().to_owned());
            changed.run_at = Set(at);
            changed.attempts = Set(0);
        }
    }
    changed.update(transaction.executor()).await?;
    Ok(())
}

/// Takes the job of one of these `names` that has been due longest, for `owner`, until the lease ends at `until`; none
/// when nothing is due.
///
/// Of several nodes that ask at once each gets another job. Jobs whose name this version does not know are left to
/// the nodes that do.
pub async fn claim(
    store: &Store,
    owner: Uuid,
    names: &[JobName],
    now: Instant,
    until: Instant,
) -> Result<Option<LeasedJob>> {
    // Asking costs no write lock while there is nothing to do.
    if due(names, now).one(&store.read().executor()).await?.is_none() {
        return Ok(None);
    }
    store
        .write_on_reserve(async |transaction| claim_first(&transaction, owner, names, now, until).await)
        .await
}

async fn claim_first(
    transaction: &Transaction,
    owner: Uuid,
    names: &[JobName],
    now: Instant,
    until: Instant,
) -> Result<Option<LeasedJob>> {
    while let Some(row) = due(names, now).one(transaction.executor()).await? {
        let leased = LeasedJob {
            id: JobId::from_untyped_uuid(row.id),
            tenant: TenantId::from_untyped_uuid(row.tenant_id),
            name: JobName::from_key(&row.name).ok_or_else(|| unreadable("job", "name", &row.name))?,
            deduplication_key: row.deduplication_key.clone(),
            attempt: row.attempts.saturating_add(1),
            owner,
            lease: row.leases + 1,
        };
        let gives_up =
            state(&row.state)? == JobState::Running && row.attempts >= ATTEMPTS && row.again_at.is_none();
        let mut changed = row.into_active_model();
        if gives_up {
            changed.state = Set(JobState::Dead.as_str().to_owned());
            changed.lease_owner = Set(None);
            changed.last_error = Set(Some("every attempt ended without an answer".to_owned()));
            changed.update(transaction.executor()).await?;
            continue;
        }
        changed.state = Set(JobState::Running.as_str().to_owned());
        changed.attempts = Set(leased.attempt);
        // This run answers whatever was asked before it began.
        changed.again_at = Set(None);
        changed.lease_owner = Set(Some(owner));
        changed.lease_until = Set(until.as_microseconds());
        changed.leases = Set(leased.lease);
        changed.update(transaction.executor()).await?;
        return Ok(Some(leased));
    }
    Ok(None)
}

/// Jobs of these names that wait and whose time has come, and running ones whose lease has ended; due longest first.
fn due(names: &[JobName], now: Instant) -> Select<job::Entity> {
    let now = now.as_microseconds();
    let waiting = Condition::all()
        .add(job::Column::State.eq(JobState::Waiting.as_str()))
        .add(job::Column::RunAt.lte(now));
    let abandoned = Condition::all()
        .add(job::Column::State.eq(JobState::Running.as_str()))
        .add(job::Column::LeaseUntil.lte(now));
    job::Entity::find()
        .filter(Condition::any().add(waiting).add(abandoned))
        .filter(job::Column::Name.is_in(names.iter().map(|name| name.as_str())))
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
}

/// Keeps a job until `until`. Asked in the transaction of the work, it also holds that nobody takes the job over before
/// the work is kept.
///
/// [`Error::Changed`] when the lease was lost: the work is another node's now and must stop.
pub async fn renew(transaction: &Transaction, leased: &LeasedJob, until: Instant) -> Result<()> {
    let update = held(leased).col_expr(job::Column::LeaseUntil, Expr::value(until.as_microseconds()));
    end(transaction, update).await
}

/// Gives a job back unfinished, due at `now`, as if this attempt had not been made: for a node that stops.
///
/// [`Error::Changed`] when the lease was lost.
pub async fn hand_back(transaction: &Transaction, leased: &LeasedJob, now: Instant) -> Result<()> {
    let update = held(leased)
        .col_expr(job::Column::State, Expr::value(JobState::Waiting.as_str()))
        .col_expr(job::Column::RunAt, Expr::value(now.as_microseconds()))
        .col_expr(job::Column::AgainAt, Expr::value(None::<i64>))
        .col_expr(job::Column::Attempts, Expr::value(leased.attempt - 1))
        .col_expr(job::Column::LeaseOwner, Expr::value(None::<Uuid>));
    end(transaction, update).await
}

/// Reports that the work is done; it waits again if it was asked for meanwhile.
///
/// [`Error::Changed`] when the lease was lost. In the transaction of the work itself, that undoes the work.
pub async fn finish(transaction: &Transaction, leased: &LeasedJob, now: Instant) -> Result<()> {
    let asked_again = CaseStatement::new()
        .case(
            job::Column::AgainAt.is_null(),
            Expr::value(JobState::Finished.as_str()),
        )
        .finally(Expr::value(JobState::Waiting.as_str()));
    let update = held(leased)
        .col_expr(job::Column::State, asked_again.into())
        .col_expr(job::Column::RunAt, next_run())
        .col_expr(job::Column::AgainAt, Expr::value(None::<i64>))
        .col_expr(job::Column::Attempts, Expr::value(0))
        .col_expr(job::Column::LeaseOwner, Expr::value(None::<Uuid>))
        .col_expr(job::Column::LastError, Expr::value(None::<String>))
        .col_expr(job::Column::FinishedAt, Expr::value(now.as_microseconds()));
    end(transaction, update).await
}

/// Reports that the work failed with `error`; it is tried again at `retry_at`, or is dead after [`ATTEMPTS`].
///
/// [`Error::Changed`] when the lease was lost.
pub async fn fail(
    transaction: &Transaction,
    leased: &LeasedJob,
    error: &str,
    retry_at: Instant,
) -> Result<()> {
    let given_up = Condition::all()
        .add(job::Column::Attempts.gte(ATTEMPTS))
        .add(job::Column::AgainAt.is_null());
    let state = CaseStatement::new()
        .case(given_up, Expr::value(JobState::Dead.as_str()))
        .finally(Expr::value(JobState::Waiting.as_str()));
    let update = held(leased)
        .col_expr(job::Column::State, state.into())
        .col_expr(job::Column::RunAt, Expr::value(retry_at.as_microseconds()))
        .col_expr(job::Column::AgainAt, Expr::value(None::<i64>))
        .col_expr(job::Column::LeaseOwner, Expr::value(None::<Uuid>))
        .col_expr(job::Column::LastError, Expr::value(error));
    end(transaction, update).await
}

fn next_run() -> SimpleExpr {
    Func::coalesce([Expr::col(job::Column::AgainAt), Expr::col(job::Column::RunAt)]).into()
}

/// The row, as long as it is in the hands of this lease.
fn held(leased: &LeasedJob) -> UpdateMany<job::Entity> {
    job::Entity::update_many()
        .filter(job::Column::Id.eq(leased.id.into_untyped_uuid()))
        .filter(job::Column::State.eq(JobState::Running.as_str()))
        .filter(job::Column::LeaseOwner.eq(leased.owner))
        .filter(job::Column::Leases.eq(leased.lease))
}

async fn end(transaction: &Transaction, update: UpdateMany<job::Entity>) -> Result<()> {
    match update.exec(transaction.executor()).await?.rows_affected {
        0 => Err(Error::Changed("job")),
        _ => Ok(()),
    }
}

/// The jobs of a tenant, the newest first: for the page that shows how the program is doing.
pub async fn list(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<Job>> {
    let rows = job::Entity::find()
        .filter(job::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .order_by_desc(job::Column::RunAt)
        .order_by_desc(job::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: job::Model) -> Result<Job> {
    let held_until = row.lease_owner.map(|_| row.lease_until);
    Ok(Job {
        id: JobId::from_untyped_uuid(row.id),
        name: JobName::from_key(&row.name).ok_or_else(|| unreadable("job", "name", &row.name))?,
        state: state(&row.state)?,
        run_at: instant("job", "run_at", row.run_at)?,
        attempts: row.attempts,
        held_until: optional_instant("job", "lease_until", held_until)?,
        finished_at: optional_instant("job", "finished_at", row.finished_at)?,
        deduplication_key: row.deduplication_key,
        last_error: row.last_error,
    })
}

fn state(key: &str) -> Result<JobState> {
    JobState::from_key(key).ok_or_else(|| unreadable("job", "state", key))
}
