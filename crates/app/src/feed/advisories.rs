//! Getting advisories: a walk through a provider or a folder, whose lots are put in use as they come.
//!
//! What was put in use before a walk fails stays in use, and is not asked for again.

use std::collections::BTreeMap;

use domain::access::{LoadFeeds, Permit};
use domain::feed::{Answer, FeedKind};
use store::feed_source::FeedSource;

use super::client::{Client, Failure};
use super::fetch::Attempt;
use super::provider::{self, Published};
use super::source::Address;
use super::{Rejects, folder, reading};
use crate::advisory::{Loaded, Lot, Original, Signature, take_in};
use crate::error::Result;
use crate::installation::App;
use crate::job::Lease;

/// A walk, wherever it leads.
enum Walk<'a> {
    Provider(provider::Walk<'a>),
    Folder(folder::Walk),
}

impl Walk<'_> {
    async fn next_lot(&mut self) -> Option<Vec<Published>> {
        match self {
            Self::Provider(walk) => walk.next_lot().await,
            Self::Folder(walk) => walk.next_lot().await,
        }
    }

    /// How it ended.
    fn end(self) -> End {
        match self {
            Self::Provider(walk) => End {
                unchanged: walk.unchanged,
                left: walk.left(),
                rejected: walk.rejected,
                failure: walk.given_up.or(walk.place_failed),
            },
            Self::Folder(walk) => End {
                unchanged: walk.unchanged,
                left: 0,
                rejected: walk.rejected,
                failure: None,
            },
        }
    }
}

/// How a walk ended.
struct End {
    /// How many documents were known already and have not changed.
    unchanged: u64,
    /// How many are left for the next time.
    left: usize,
    /// What was left out.
    rejected: Rejects,
    /// Why not everything could be walked. What was taken before is kept.
    failure: Option<Failure>,
}

/// Walks through the address of a source and puts what is new in use.
pub(super) async fn take(
    app: &App,
    permit: &Permit<LoadFeeds>,
    source: &FeedSource,
    client: &Client,
    lease: Option<&Lease>,
) -> Result<Attempt> {
    let known = store::feed_document::known(&app.store().read(), source.id).await?;
    let begun = match Address::of(source)? {
        Address::Url(url) => {
            let start = usize::try_from(app.env().now().as_microseconds()).unwrap_or_default();
            let walk = provider::Walk::begin(client, &url, &known, start).await;
            walk.map(Walk::Provider)
        }
        Address::Path(path) => folder::Walk::begin(&path, &known, reading::most(source.kind))
            .await
            .map(Walk::Folder),
    };
    let mut walk = match begun {
        Ok(walk) => walk,
        Err(failure) => return Ok(Attempt::from(failure)),
    };
    let mut loaded = Loaded::default();
    while let Some(documents) = walk.next_lot().await {
        let lot = lot(source, documents, loaded);
        loaded = take_in(app, permit, lot, lease).await?;
        if !is_wanted(app, source).await? {
            break;
        }
    }
    let End {
        unchanged,
        left,
        rejected,
        failure,
    } = walk.end();
    let were_told = loaded.rejected.count > 0 || were_left_out(app, source).await?;
    let is_to_be_told = rejected.count > 0 || were_told && loaded.taken() == 0;
    loaded.rejected.extend(rejected);
    if is_to_be_told {
        let last = lot(source, Vec::new(), loaded);
        loaded = take_in(app, permit, last, lease).await?;
    }
    Ok(match failure {
        Some(failure) => Attempt {
            advisories: Some(loaded),
            ..Attempt::from(failure)
        },
        None => ended(loaded, unchanged, left),
    })
}

/// Whether a walk is to go on: nobody removed the address, changed it or switched it off since the walk began.
async fn is_wanted(app: &App, source: &FeedSource) -> Result<bool> {
    match store::feed_source::fetch(&app.store().read(), source.id).await {
        Ok(now) => Ok(now.address == source.address && now.switched_on >= source.switched_on),
        Err(store::Error::NotFound(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn lot(source: &FeedSource, documents: Vec<Published>, before: Loaded) -> Lot {
    let mut updated = BTreeMap::new();
    let originals = documents.into_iter().map(|document| {
        // What another host gave may change there without a word here.
        if let Some(at) = document.updated.filter(|_| document.origin == document.address) {
            updated.insert(document.address, at);
        }
        Original {
            origin: document.origin,
            bytes: document.bytes,
            signature: if document.signed {
                Signature::NotVerified
            } else {
                Signature::None
            },
        }
    });
    Lot {
        origin: source.address.clone(),
        documents: originals.collect(),
        anyway: false,
        before,
        walk: Some((source.id, updated)),
    }
}

/// Whether something of this source was left out the last time, which may be mended now.
async fn were_left_out(app: &App, source: &FeedSource) -> Result<bool> {
    let in_use = store::feed::fetch(&app.store().read(), FeedKind::Advisories.as_str()).await?;
    Ok(in_use.is_some_and(|feed| feed.origin == source.address && feed.rejected > 0))
}

/// How a walk ended that was not given up. One that brought and knows nothing is none of a provider.
fn ended(loaded: Loaded, unchanged: u64, left: usize) -> Attempt {
    if loaded.taken() + loaded.unchanged + loaded.older == 0 && unchanged == 0 {
        let first = loaded.rejected.named.first().map(String::as_str);
        return Attempt::from(Failure::new(
            Answer::Unreadable,
            first.unwrap_or("it names no document"),
        ));
    }
    let (answer, detail) = match loaded.taken() {
        0 => (Answer::Unchanged, String::new()),
        _ => (
            Answer::Taken,
            format!("{} new, {} in a newer version", loaded.new, loaded.newer),
        ),
    };
    let more = [(loaded.rejected.count, "left out"), (left, "to come")];
    let more = more.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = Some(detail)
        .into_iter()
        .filter(|detail| !detail.is_empty())
        .chain(more.map(|(count, what)| format!("{count} {what}")))
        .collect();
    Attempt {
        detail: parts.join(", "),
        advisories: Some(loaded),
        left,
        ..Attempt::of(answer)
    }
}
