//! Feeds: reference data from outside that all tenants share, got from an address or carried in as a file.
//!
//! However a version comes, it goes one way: it is read, weighed against the one in use, kept with its digest and a
//! compact index, and put in use with its journal entry. What cannot be read, or knows so much less or is so much older
//! that something went wrong on the way, never replaces what can.
//!
//! [`source`] are the addresses, [`client`] is what asks those of the network, [`index`] what engines look things up in.

mod advisories;
pub mod client;
mod fetch;
mod folder;
pub mod index;
mod mirror;
pub mod provider;
mod reach;
mod reading;
mod rejects;
pub mod source;
mod stale;

use std::io::Cursor;

use domain::access::{Actor, JobName, LoadFeeds, Permit, ViewHealth};
use domain::feed::{Doubt, Extent, FeedKind, doubt};
use jiff::civil::Date;
use store::blob::Digest;
use store::feed::Feed;
use store::feed_source::FeedSource;
use store::job::NewJob;
use store::journal::INSTALLATION;

pub use self::fetch::{Attempt, fetch_now, fetch_with};
pub(crate) use self::fetch::{fetch_due, schedule};
pub use self::rejects::Rejects;
pub(crate) use self::stale::stale;
pub use self::stale::{Age, StaleFeed, ages};
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};
use crate::job::Lease;
use crate::journal::{self, Happening};

/// The largest file of reference data read.
pub const LARGEST_FILE: usize = 64 << 20;

/// A version of reference data on its way in.
#[derive(Debug, Clone)]
pub struct NewFeed {
    /// What it is.
    pub kind: FeedKind,
    /// Where it comes from: an address, or the name of a file.
    pub origin: String,
    /// The document.
    pub bytes: Vec<u8>,
    /// Whether it is taken though it knows much less or is older than the data in use: somebody looked and said so.
    pub anyway: bool,
}

/// What loading found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The data now in use.
    pub feed: Feed,
    /// What could not be read, each with its reason; of very many the first.
    pub rejected: Vec<String>,
    /// Whether the same bytes were in use already.
    pub unchanged: bool,
}

/// Why a version was not put in use.
#[derive(Debug)]
pub(crate) enum Obstacle {
    /// It is no such data.
    Unreadable(String),
    /// It is doubtful.
    Doubtful(Doubt),
    /// Something else failed.
    Error(Error),
}

impl From<Error> for Obstacle {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<store::Error> for Obstacle {
    fn from(error: store::Error) -> Self {
        Self::Error(error.into())
    }
}

impl From<Obstacle> for Error {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Unreadable(problem) => Self::Refused(problem),
            Obstacle::Doubtful(doubt) => Self::Refused(in_words(doubt)),
            Obstacle::Error(error) => error,
        }
    }
}

/// A doubt in a sentence with the way out, for whoever reads it on a page and whoever sits at the console.
fn in_words(doubt: Doubt) -> String {
    match doubt {
        Doubt::Shrunken { records, in_use } => format!(
            "it knows {records} records, the data in use {in_use}; it looks cut short and was not taken. If it is meant \
             to be smaller, {SAY_SO}"
        ),
        Doubt::Older { dated, in_use } => format!(
            "it is of {dated}, the data in use of {in_use}; it was not taken. If the older data are meant, {SAY_SO}"
        ),
    }
}

/// How somebody who looked says that data are taken all the same.
const SAY_SO: &str =
    "load the file by hand with the box for much smaller or older data ticked (at the console: --anyway)";

/// Puts a version of reference data in use for all tenants, and has done anew what rests on it.
///
/// [`Error::Refused`] when it is not such data, or knows so much less or is so much older than the data in use that
/// something went wrong on the way.
pub async fn load(app: &App, actor: &Actor, new: NewFeed) -> Result<Loaded> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    Ok(put_in_use(app, &permit, new, None).await?)
}

/// As [`load`], for the product lifecycles of endoflife.date.
pub async fn load_eol(app: &App, actor: &Actor, bytes: &[u8]) -> Result<Loaded> {
    let new = NewFeed {
        kind: FeedKind::Eol,
        origin: String::new(),
        bytes: bytes.to_vec(),
        anyway: false,
    };
    load(app, actor, new).await
}

/// The one way in. A job names its lease, which is held in the transaction.
async fn put_in_use(
    app: &App,
    permit: &Permit<LoadFeeds>,
    new: NewFeed,
    lease: Option<&Lease>,
) -> Result<Loaded, Obstacle> {
    let NewFeed {
        kind,
        origin,
        bytes,
        anyway,
    } = new;
    let (bytes, reading) = app
        .in_turn(move || {
            let reading = reading::read(kind, &bytes);
            Ok((bytes, reading))
        })
        .await?;
    let reading = reading.map_err(Obstacle::Unreadable)?;
    // Another version may come meanwhile: then this one is weighed against that.
    loop {
        let in_use = store::feed::fetch(&app.store().read(), kind.as_str()).await?;
        let doubted = in_use.as_ref().and_then(|in_use| weigh(kind, in_use, &reading));
        if let Some(doubt) = doubted.filter(|_| !anyway) {
            return Err(Obstacle::Doubtful(doubt));
        }
        let feed = Feed {
            name: kind.as_str().to_owned(),
            digest: keep(app, &bytes).await?.to_string(),
            size: bytes.len() as u64,
            loaded_at: app.env().now(),
            generated_on: reading.dated.clone(),
            records: reading.records,
            rejected: reading.left_out,
            index_digest: keep(app, &reading.index).await?.to_string(),
            origin: origin.clone(),
        };
        if let Some(same) = in_use.as_ref().filter(|in_use| is_same(in_use, &feed)) {
            return Ok(Loaded {
                feed: same.clone(),
                rejected: reading.rejected,
                unchanged: true,
            });
        }
        let change = Change {
            kind,
            weighed: in_use.as_ref(),
            feed: &feed,
            rejected: &reading.rejected,
            doubted,
        };
        if !change.write(app, permit, lease).await? {
            continue;
        }
        if let Some(before) = &in_use {
            forget(app, before, &feed).await?;
        }
        return Ok(Loaded {
            feed,
            rejected: reading.rejected,
            unchanged: false,
        });
    }
}

fn weigh(kind: FeedKind, in_use: &Feed, reading: &reading::Reading) -> Option<Doubt> {
    let in_use = Extent {
        records: in_use.records,
        dated: day(&in_use.generated_on),
    };
    let new = Extent {
        records: reading.records,
        dated: day(&reading.dated),
    };
    doubt(kind, in_use, new)
}

fn is_same(one: &Feed, other: &Feed) -> bool {
    one.digest == other.digest && one.index_digest == other.index_digest
}

/// A version about to take the place of the one it was weighed against.
struct Change<'a> {
    kind: FeedKind,
    weighed: Option<&'a Feed>,
    feed: &'a Feed,
    rejected: &'a [String],
    doubted: Option<Doubt>,
}

impl Change<'_> {
    /// Puts it in use. Answers whether it did: not where another came meanwhile.
    async fn write(&self, app: &App, permit: &Permit<LoadFeeds>, lease: Option<&Lease>) -> Result<bool> {
        let feed = self.feed;
        let tenants = store::tenant::tenants(&app.store().read()).await?;
        app.store()
            .write(async |transaction| -> Result<bool> {
                if let Some(lease) = lease {
                    lease.hold(app, &transaction).await?;
                }
                let in_use = store::feed::fetch(&transaction.read(), &feed.name).await?;
                let still = match (&in_use, self.weighed) {
                    (Some(in_use), Some(weighed)) => is_same(in_use, weighed),
                    (in_use, weighed) => in_use.is_none() && weighed.is_none(),
                };
                if !still {
                    return Ok(false);
                }
                store::feed::put(&transaction, permit, feed).await?;
                store::feed::put_rejects(&transaction, permit, &feed.name, self.rejected).await?;
                let body = serde_json::json!({
                    "feed": feed.name, "origin": feed.origin, "digest": feed.digest, "records": feed.records,
                    "rejected": feed.rejected, "taken_anyway": self.doubted.map(in_words),
                });
                let happening = Happening::in_tenant(permit.actor(), "feed.load")?;
                journal::record(app, &transaction, INSTALLATION, happening, &body).await?;
                if self.kind == FeedKind::Eol {
                    for tenant in &tenants {
                        let job = NewJob {
                            id: app.env().id(),
                            tenant: tenant.id,
                            name: JobName::IdentifyAssets,
                            deduplication_key: feed.digest.clone(),
                            run_at: app.env().now(),
                        };
                        store::job::enqueue(&transaction, &job).await?;
                    }
                }
                Ok(true)
            })
            .await
    }
}

async fn keep(app: &App, bytes: &[u8]) -> Result<Digest> {
    let kept = app
        .blobs()
        .put(INSTALLATION, &mut Cursor::new(bytes), app.env().random())
        .await?;
    Ok(kept)
}

/// Removes the files of data that are no longer in use: scores come every day and would fill the disk. Their digests
/// stay in the journal.
async fn forget(app: &App, before: &Feed, now: &Feed) -> Result<()> {
    let in_use = store::feed::list(&app.store().read()).await?;
    for digest in [&before.digest, &before.index_digest] {
        let needed = [&now.digest, &now.index_digest].contains(&digest)
            || in_use
                .iter()
                .any(|feed| feed.digest == *digest || feed.index_digest == *digest);
        if needed {
            continue;
        }
        match app.blobs().delete(INSTALLATION, blob_digest(digest)?).await {
            Ok(()) | Err(store::Error::NotFound(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The day that reference data state, which they write as a date or a timestamp.
pub(crate) fn day(stated: &str) -> Option<Date> {
    stated.get(..10).and_then(|day| day.parse().ok())
}

/// The reference data in use.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Feed>> {
    actor.scope::<ViewHealth>()?;
    Ok(store::feed::list(&app.store().read()).await?)
}

/// What could not be read of the data of a kind in use; of very many the first.
pub async fn rejects(app: &App, actor: &Actor, kind: FeedKind) -> Result<Vec<String>> {
    actor.scope::<ViewHealth>()?;
    Ok(store::feed::rejects(&app.store().read(), kind.as_str()).await?)
}

/// Everything there is to see of feeds.
#[derive(Debug, Clone)]
pub struct Overview {
    /// For each kind: its data in use, and how old they are.
    pub ages: Vec<Age>,
    /// The addresses, in order of name.
    pub sources: Vec<FeedSource>,
    /// The well-known addresses that nobody has entered yet.
    pub suggestions: Vec<&'static source::Suggestion>,
}

/// The reference data of every kind, and where they come from.
pub async fn overview(app: &App, actor: &Actor) -> Result<Overview> {
    actor.scope::<ViewHealth>()?;
    let reader = app.store().read();
    let sources = store::feed_source::list(&reader).await?;
    let suggestions = source::suggestions(&sources);
    Ok(Overview {
        ages: ages(app, &reader).await?,
        sources,
        suggestions,
    })
}
