//! The compact indexes of the reference data in use: read from the blob storage the first time one is asked for, and
//! again when another version was put in use. Every answer says which version it rests on.

use std::sync::Arc;

use domain::exploitation::{KnownExploitedCatalogue, Scores};
use domain::feed::FeedKind;
use domain::holiday::Calendar;
use serde::de::DeserializeOwned;
use store::feed::Feed;
use store::journal::INSTALLATION;
use tokio::sync::RwLock;

use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};

/// An index with the version of the data it was made of.
#[derive(Debug)]
pub struct Indexed<T> {
    /// Which version.
    pub feed: Feed,
    /// The index.
    pub index: T,
}

/// The indexes that were asked for.
#[derive(Debug, Default)]
pub(crate) struct Indexes {
    known_exploited: Kept<KnownExploitedCatalogue>,
    scores: Kept<Scores>,
    holidays: Kept<Calendar>,
}

type Kept<T> = RwLock<Option<Arc<Indexed<T>>>>;

/// The weaknesses known to be exploited; none when no such data are loaded.
pub async fn known_exploited(app: &App) -> Result<Option<Arc<Indexed<KnownExploitedCatalogue>>>> {
    fetch(app, FeedKind::Kev, &app.indexes().known_exploited, json).await
}

/// How likely weaknesses are to be exploited; none when no such data are loaded.
pub async fn scores(app: &App) -> Result<Option<Arc<Indexed<Scores>>>> {
    let read = |bytes: &[u8]| {
        Scores::from_bytes(bytes)
            .map_err(|error| Error::internal("the scores cannot be read; load the data again", error))
    };
    fetch(app, FeedKind::Epss, &app.indexes().scores, read).await
}

/// Public holidays; none when no such data are loaded.
pub async fn holidays(app: &App) -> Result<Option<Arc<Indexed<Calendar>>>> {
    fetch(app, FeedKind::Holidays, &app.indexes().holidays, json).await
}

async fn fetch<T>(
    app: &App,
    kind: FeedKind,
    kept: &Kept<T>,
    read: fn(&[u8]) -> Result<T>,
) -> Result<Option<Arc<Indexed<T>>>> {
    let Some(feed) = store::feed::fetch(&app.store().read(), kind.as_str()).await? else {
        return Ok(None);
    };
    if let Some(known) = kept.read().await.as_ref().filter(|known| known.feed == feed) {
        return Ok(Some(Arc::clone(known)));
    }
    let (feed, bytes) = bytes_of(app, kind, feed).await?;
    let indexed = Arc::new(Indexed {
        index: read(&bytes)?,
        feed,
    });
    *kept.write().await = Some(Arc::clone(&indexed));
    Ok(Some(indexed))
}

/// The index of the data in use. Another version may take their place between asking which is in use and reading it, and
/// the file of the first is gone then: it is asked once more.
pub(crate) async fn bytes_of(app: &App, kind: FeedKind, feed: Feed) -> Result<(Feed, Vec<u8>)> {
    match app
        .blobs()
        .get(INSTALLATION, blob_digest(&feed.index_digest)?)
        .await
    {
        Err(store::Error::NotFound(_)) => {
            let newer = store::feed::fetch(&app.store().read(), kind.as_str()).await?;
            let newer = newer.ok_or(Error::NotFound("feed"))?;
            let bytes = app
                .blobs()
                .get(INSTALLATION, blob_digest(&newer.index_digest)?)
                .await?;
            Ok((newer, bytes))
        }
        answer => Ok((feed, answer?)),
    }
}

fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|error| {
        Error::internal(
            "an index of reference data cannot be read; load the data again",
            error,
        )
    })
}
