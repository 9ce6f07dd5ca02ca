//! Getting a feed from its address: asking, putting in use what is newer, and recording how it went.
//!
//! A failure is not a failure of the job: it is recorded with the address, and the address is asked again soon, then ever
//! later, and never later than usual. What was in use stays in use.

use domain::access::{Actor, LoadFeeds, Permit};
use domain::feed::{Answer, Doubt, FIRST_PAUSE_SECONDS, FeedKind, pause_seconds};
use domain::id::FeedSourceId;
use store::feed_source::{Course, FeedSource};

use super::client::{Client, Document, Failure, Got, Limits, Validators};
use super::source::{Address, ask_for};
use super::{Loaded, NewFeed, Obstacle, advisories, in_words, mirror, put_in_use, reading};
use crate::advisory;
use crate::error::Result;
use crate::installation::App;
use crate::job::Lease;

/// How an attempt went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// How it ended.
    pub answer: Answer,
    /// What else is known; empty where nothing is.
    pub detail: String,
    /// What was put in use; none where nothing newer was.
    pub loaded: Option<Loaded>,
    /// What came of the documents, where these are advisories.
    pub advisories: Option<advisory::Loaded>,
    /// How many documents are left for the next time, which is soon then.
    pub left: usize,
}

impl Attempt {
    /// One that ended so, of which nothing else is known.
    pub(super) fn of(answer: Answer) -> Self {
        Self {
            answer,
            detail: String::new(),
            loaded: None,
            advisories: None,
            left: 0,
        }
    }
}

/// Asks an address now and waits for the answer. Whoever asks by hand wants the data, not the word that they are the same.
pub async fn fetch_now(app: &App, actor: &Actor, id: FeedSourceId) -> Result<Attempt> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    let mut source = store::feed_source::fetch(&app.store().read(), id).await?;
    source.course.forget_version();
    let client = Client::new(limits(source.kind))?;
    attempt(app, &permit, &source, &client, None).await
}

/// The limits for data of this kind: what is larger than such data are read is not got either.
fn limits(kind: FeedKind) -> Limits {
    Limits {
        most: reading::most(kind),
        ..Limits::default()
    }
}

/// As [`fetch_now`], with a client of one's own.
pub async fn fetch_with(app: &App, actor: &Actor, id: FeedSourceId, client: &Client) -> Result<Attempt> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    let source = store::feed_source::fetch(&app.store().read(), id).await?;
    attempt(app, &permit, &source, client, None).await
}

/// Asks the address that the job is about, if it is due. Another request may have been quicker, and what was switched off
/// or removed meanwhile is not asked.
pub(crate) async fn fetch_due(app: &App, lease: &Lease) -> Result<()> {
    let permit = lease.actor().permit_in_tenant::<LoadFeeds>()?;
    let Ok(id) = lease.about().parse::<FeedSourceId>() else {
        return Ok(());
    };
    let source = match store::feed_source::fetch(&app.store().read(), id).await {
        Err(store::Error::NotFound(_)) => return Ok(()),
        answer => answer?,
    };
    let now = app.env().now();
    match source.course.due_at {
        Some(due_at) if due_at <= now => {
            let client = Client::new(limits(source.kind))?;
            attempt(app, &permit, &source, &client, Some(lease)).await?;
            Ok(())
        }
        _ => {
            app.store()
                .write(async |transaction| -> Result<()> {
                    lease.hold(app, &transaction).await?;
                    ask_for(app, &transaction, &source).await
                })
                .await
        }
    }
}

/// Makes sure that every address that is switched on has its job: when the program starts.
pub(crate) async fn schedule(app: &App, transaction: &store::Transaction) -> Result<()> {
    for source in store::feed_source::list(&transaction.read()).await? {
        ask_for(app, transaction, &source).await?;
    }
    Ok(())
}

async fn attempt(
    app: &App,
    permit: &Permit<LoadFeeds>,
    source: &FeedSource,
    client: &Client,
    lease: Option<&Lease>,
) -> Result<Attempt> {
    // What fails here is a failed attempt as well: it is told, and the address is asked again later. A job that was lost
    // meanwhile records nothing.
    let (attempt, validators) = match asked(app, permit, source, client, lease).await {
        Ok(told) => told,
        Err(error) => (
            Attempt::from(Failure::new(Answer::NotKept, error.to_string())),
            None,
        ),
    };
    let course = after(app, source, &attempt, validators);
    app.store()
        .write(async |transaction| -> Result<()> {
            if let Some(lease) = lease {
                lease.hold(app, &transaction).await?;
            }
            // Switched off or given another address meanwhile: what was learnt is of no use, and nothing is due.
            let current = match store::feed_source::fetch(&transaction.read(), source.id).await {
                Err(store::Error::NotFound(_)) => return Ok(()),
                answer => answer?,
            };
            let due_at = course.due_at.filter(|_| current.switched_on);
            let course = Course {
                due_at,
                ..course.clone()
            };
            if store::feed_source::record(&transaction, permit, source, &course).await? {
                let next = FeedSource { course, ..current };
                ask_for(app, &transaction, &next).await?;
            }
            Ok(())
        })
        .await?;
    Ok(attempt)
}

async fn asked(
    app: &App,
    permit: &Permit<LoadFeeds>,
    source: &FeedSource,
    client: &Client,
    lease: Option<&Lease>,
) -> Result<(Attempt, Named)> {
    if source.kind == FeedKind::Advisories {
        return Ok((advisories::take(app, permit, source, client, lease).await?, None));
    }
    Ok(match ask(app, client, source).await? {
        Ok(Got::NotModified) => (Attempt::of(Answer::Unchanged), None),
        Ok(Got::Document(document)) => take(app, permit, source, document, lease).await?,
        Err(failure) => (Attempt::from(failure), None),
    })
}

async fn ask(app: &App, client: &Client, source: &FeedSource) -> Result<Result<Got, Failure>> {
    Ok(match Address::of(source)? {
        Address::Path(path) => mirror::read(&path, reading::most(source.kind))
            .await
            .map(|bytes| {
                Got::Document(Document {
                    address: String::new(),
                    bytes,
                    etag: String::new(),
                    last_modified: String::new(),
                })
            }),
        Address::Url(url) => {
            // That an address has nothing newer says something of the data in use only where they came from there.
            let in_use = store::feed::fetch(&app.store().read(), source.kind.as_str()).await?;
            let validators = match in_use {
                Some(in_use) if in_use.origin == source.address => Validators {
                    etag: &source.course.etag,
                    last_modified: &source.course.last_modified,
                },
                _ => Validators::default(),
            };
            client.get(&url, validators).await
        }
    })
}

/// What the server calls a version, and when it says it was made.
type Named = Option<(String, String)>;

async fn take(
    app: &App,
    permit: &Permit<LoadFeeds>,
    source: &FeedSource,
    document: Document,
    lease: Option<&Lease>,
) -> Result<(Attempt, Named)> {
    let new = NewFeed {
        kind: source.kind,
        origin: source.address.clone(),
        bytes: document.bytes,
        anyway: false,
    };
    let failed = |answer, detail| (Attempt::from(Failure::new(answer, detail)), None);
    match put_in_use(app, permit, new, lease).await {
        Ok(loaded) => {
            let answer = if loaded.unchanged {
                Answer::Unchanged
            } else {
                Answer::Taken
            };
            let attempt = Attempt {
                loaded: Some(loaded),
                ..Attempt::of(answer)
            };
            Ok((attempt, Some((document.etag, document.last_modified))))
        }
        Err(Obstacle::Unreadable(problem)) => Ok(failed(Answer::Unreadable, problem)),
        Err(Obstacle::Doubtful(doubt)) => {
            let answer = match doubt {
                Doubt::Shrunken { .. } => Answer::Shrunken,
                Doubt::Older { .. } => Answer::Older,
            };
            Ok(failed(answer, in_words(doubt)))
        }
        Err(Obstacle::Error(error)) => Err(error),
    }
}

impl From<Failure> for Attempt {
    fn from(failure: Failure) -> Self {
        Self {
            detail: failure.detail,
            ..Self::of(failure.answer)
        }
    }
}

/// How the attempts at an address went, with this one.
fn after(app: &App, source: &FeedSource, attempt: &Attempt, named: Named) -> Course {
    let now = app.env().now();
    let before = &source.course;
    let succeeded = attempt.answer.is_success();
    let failures = if succeeded {
        0
    } else {
        before.failures.saturating_add(1)
    };
    let pause = match attempt.left {
        0 => pause_seconds(failures, source.every_hours),
        _ => FIRST_PAUSE_SECONDS,
    };
    let (etag, last_modified) = named.unwrap_or_else(|| (before.etag.clone(), before.last_modified.clone()));
    Course {
        etag,
        last_modified,
        tried_at: Some(now),
        succeeded_at: if succeeded { Some(now) } else { before.succeeded_at },
        answer: Some(attempt.answer),
        detail: attempt.detail.clone(),
        failures,
        failing_since: if succeeded {
            None
        } else {
            before.failing_since.or(Some(now))
        },
        due_at: Some(now.plus_seconds(pause)),
    }
}
