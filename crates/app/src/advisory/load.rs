//! Taking advisories in: however they come, they go one way.
//!
//! Each is read, set beside the version in use, kept with its digest, and put in use, all in one transaction with one entry in
//! the journal of the installation. What cannot be read, and what is older than the version in use, is named and changes
//! nothing. What was left out of the last lot is kept, for the page of the reference data.

use std::collections::{BTreeMap, HashSet};
use std::mem;

use domain::access::{Actor, LoadFeeds, Permit};
use domain::advisory::Advisory;
use domain::feed::FeedKind;
use domain::id::{AdvisoryId, FeedSourceId};
use reqwest::Url;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::Transaction;
use store::advisory::{InUse, Signature, StoredAdvisory};
use store::feed::Feed;
use store::journal::INSTALLATION;

use crate::error::{Error, Result};
use crate::feed::Rejects;
use crate::installation::{App, blob_digest};
use crate::job::Lease;
use crate::journal::{self, Happening};

/// The most documents taken at once.
pub const MOST_DOCUMENTS: usize = 5_000;
/// The most bytes taken at once.
pub const LARGEST_LOT: usize = 256 << 20;
/// The most documents in use. All of them are kept in memory for matching.
const MOST_IN_USE: usize = 100_000;
/// Documents named in the journal.
const MAX_NAMED: usize = 1_000;

/// A document as it came.
#[derive(Debug, Clone)]
pub struct Original {
    /// Where from: its address, or the name of its file.
    pub origin: String,
    /// The document.
    pub bytes: Vec<u8>,
    /// What is known of its signature.
    pub signature: Signature,
}

/// What came of documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// How many are in use now that were not there in any version.
    pub new: usize,
    /// How many took the place of an older version.
    pub newer: usize,
    /// How many were in use already, byte for byte.
    pub unchanged: usize,
    /// What was left out.
    pub rejected: Rejects,
    /// How many of these because the version in use stays.
    pub older: usize,
    /// The origins of those that cannot be read.
    pub unreadable: HashSet<String>,
    /// How many are in use now, whenever they came.
    pub in_use: usize,
}

impl Loaded {
    /// How many were put in use.
    pub fn taken(&self) -> usize {
        self.new + self.newer
    }

    fn reject(&mut self, origin: &str, problem: impl std::fmt::Display) {
        self.rejected.add(&format!("{origin}: {problem}"));
    }

    /// With what came of the lot after it.
    fn and(mut self, later: &Self) -> Self {
        self.new += later.new;
        self.newer += later.newer;
        self.unchanged += later.unchanged;
        self.older += later.older;
        self.rejected.extend(later.rejected.clone());
        self.in_use = later.in_use;
        self
    }
}

/// Documents on their way in.
#[derive(Debug, Default)]
pub(crate) struct Lot {
    /// Where the lot is from: an address, a folder or a file.
    pub(crate) origin: String,
    /// The documents.
    pub(crate) documents: Vec<Original>,
    /// Whether they are taken though newer ones are in use: somebody looked and said so.
    pub(crate) anyway: bool,
    /// What came of those of the same walk before.
    pub(crate) before: Loaded,
    /// Whose walk it is, and when the documents were last changed, by their addresses; none where they were carried in.
    pub(crate) walk: Option<(FeedSourceId, BTreeMap<String, String>)>,
}

/// A document that was read, with its original.
struct Read {
    content: Advisory,
    original: Original,
}

/// Takes documents in for all tenants. Of several versions of one document among them the newest counts. `origin` says where the lot is
/// from: the folder or the file. With `anyway` they are taken though newer ones are in use: somebody looked and said so.
///
/// [`Error::Refused`] when there are too many at once, or none of them can be read.
pub async fn load(
    app: &App,
    actor: &Actor,
    origin: &str,
    documents: Vec<Original>,
    anyway: bool,
) -> Result<Loaded> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    let bytes: usize = documents.iter().map(|document| document.bytes.len()).sum();
    if documents.len() > MOST_DOCUMENTS || bytes > LARGEST_LOT {
        return Err(Error::Refused(format!(
            "these are {} documents of {} MB together; at most {MOST_DOCUMENTS} of {} MB are taken at once. Load them in parts",
            documents.len(),
            bytes >> 20,
            LARGEST_LOT >> 20
        )));
    }
    let lot = Lot {
        origin: origin.to_owned(),
        documents,
        anyway,
        ..Lot::default()
    };
    let loaded = take_in(app, &permit, lot, None).await?;
    if loaded.taken() + loaded.unchanged + loaded.older == 0 {
        let first = loaded.rejected.named.first();
        let first = first.map_or("there is no document", String::as_str);
        return Err(Error::Refused(first.to_owned()));
    }
    Ok(loaded)
}

/// The one way in. A job names its lease, which is held in the transaction. Where no document can be read nothing changes
/// but, of a walk, what is told of those left out.
pub(crate) async fn take_in(
    app: &App,
    permit: &Permit<LoadFeeds>,
    lot: Lot,
    lease: Option<&Lease>,
) -> Result<Loaded> {
    let Lot {
        origin,
        documents,
        anyway,
        before,
        mut walk,
    } = lot;
    let (read, loaded) = app.in_turn(move || Ok(read(documents))).await?;
    if read.is_empty() && walk.is_none() {
        return Ok(loaded);
    }
    if let Some((_, updated)) = &mut walk {
        // What cannot be read is asked for again.
        updated.retain(|address, _| !loaded.unreadable.contains(address));
    }
    let new = seal(app, read).await?;
    let (loaded, replaced) = app
        .store()
        .write(async |transaction| -> Result<(Loaded, Vec<String>)> {
            if let Some(lease) = lease {
                lease.hold(app, &transaction).await?;
            }
            // The transaction may run again, so it counts anew; somebody else may have loaded meanwhile.
            let mut loaded = loaded.clone();
            let there = store::advisory::versions(&transaction.read()).await?;
            let taken = choose(&new, &there, anyway, &mut loaded);
            let all = before.clone().and(&loaded);
            if loaded.in_use == 0 {
                return Ok((all, Vec::new()));
            }
            store::advisory::put(&transaction, permit, &taken).await?;
            if let Some((source, updated)) = &walk
                && is_still_asked(&transaction, *source, &origin).await?
            {
                store::feed_document::put(&transaction, permit, *source, updated).await?;
            }
            put_feed(app, &transaction, permit, &origin, &all).await?;
            if !taken.is_empty() {
                let body = told(&origin, &taken, &loaded);
                let happening = Happening::in_tenant(permit.actor(), "advisory.load")?;
                journal::record(app, &transaction, INSTALLATION, happening, &body).await?;
            }
            let replaced = taken.iter().filter_map(|one| there.get(&one.content.id()));
            Ok((all, replaced.map(|before| before.digest.clone()).collect()))
        })
        .await?;
    super::matcher::forget(app).await;
    remove_originals(app, &replaced).await?;
    Ok(loaded)
}

/// Removes the originals of versions that are no longer in use: whoever publishes one a minute would fill the disk. Their
/// digests stay in the journal.
async fn remove_originals(app: &App, replaced: &[String]) -> Result<()> {
    if replaced.is_empty() {
        return Ok(());
    }
    let in_use = store::advisory::versions(&app.store().read()).await?;
    let in_use: HashSet<&String> = in_use.values().map(|one| &one.digest).collect();
    for digest in replaced.iter().filter(|digest| !in_use.contains(digest)) {
        match app.blobs().delete(INSTALLATION, blob_digest(digest)?).await {
            Ok(()) | Err(store::Error::NotFound(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Whether a walk still goes through the address it began at: what was taken from another says nothing of this one.
async fn is_still_asked(transaction: &Transaction, source: FeedSourceId, address: &str) -> Result<bool> {
    match store::feed_source::fetch(&transaction.read(), source).await {
        Ok(source) => Ok(source.address == address),
        Err(store::Error::NotFound(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The documents that can be read, the newest version of each.
fn read(documents: Vec<Original>) -> (BTreeMap<AdvisoryId, Read>, Loaded) {
    let (mut newest, mut loaded) = (BTreeMap::<AdvisoryId, Read>::new(), Loaded::default());
    for original in documents {
        match formats::csaf::read(&original.bytes) {
            Err(error) => {
                loaded.reject(&original.origin, error);
                loaded.unreadable.insert(original.origin);
            }
            Ok(content) => {
                let id = content.id();
                match newest.get(&id) {
                    Some(other) if content.is_older(&other.content) => {}
                    _ => {
                        newest.insert(id, Read { content, original });
                    }
                }
            }
        }
    }
    (newest, loaded)
}

/// Keeps the originals. This is before the transaction, since what is slow does not happen in one; an original that is not put in use
/// then is found again under the same address when the document comes again.
async fn seal(app: &App, mut read: BTreeMap<AdvisoryId, Read>) -> Result<Vec<StoredAdvisory>> {
    let documents = read
        .values_mut()
        .map(|read| (mem::take(&mut read.original.bytes), app.env().random()))
        .collect();
    let digests = app.blobs().put_all(INSTALLATION, documents).await?;
    let sealed = read
        .into_values()
        .zip(digests)
        .map(|(Read { content, original }, digest)| StoredAdvisory {
            content,
            digest: digest.to_string(),
            origin: original.origin,
            signature: original.signature,
            loaded_at: app.env().now(),
        });
    Ok(sealed.collect())
}

/// Those that are put in use beside what is there.
fn choose(
    new: &[StoredAdvisory],
    there: &BTreeMap<AdvisoryId, InUse>,
    anyway: bool,
    loaded: &mut Loaded,
) -> Vec<StoredAdvisory> {
    let mut taken = Vec::new();
    for one in new {
        let Some(before) = there.get(&one.content.id()) else {
            if there.len() + loaded.new >= MOST_IN_USE {
                loaded.reject(
                    &one.origin,
                    format!("{MOST_IN_USE} advisories are in use, and no more are taken"),
                );
            } else {
                loaded.new += 1;
                taken.push(one.clone());
            }
            continue;
        };
        if before.digest == one.digest {
            loaded.unchanged += 1;
            continue;
        }
        match claim(one, before) {
            Claim::Newer => {
                loaded.newer += 1;
                taken.push(one.clone());
            }
            _ if anyway => {
                loaded.newer += 1;
                taken.push(one.clone());
            }
            Claim::Older => {
                loaded.older += 1;
                loaded.reject(&one.origin, older(&one.content, before));
            }
            Claim::Foreign => {
                loaded.older += 1;
                loaded.reject(&one.origin, foreign(&one.content, before));
            }
        }
    }
    loaded.in_use = there.len() + loaded.new;
    taken
}

/// What a document is to the one in use under its identifier.
enum Claim {
    /// It takes its place.
    Newer,
    /// It is an older version.
    Older,
    /// It comes from another server, which is not its publisher's.
    Foreign,
}

/// Of two servers that tell of one document its publisher's word counts, whatever version the other says its own is: else
/// whoever runs one provider could put the advisories of every other out of use for good. What was carried in by hand
/// yields to whatever is newer.
fn claim(new: &StoredAdvisory, there: &InUse) -> Claim {
    let by_version = match new.content.is_older_than(&there.version, there.revised) {
        true => Claim::Older,
        false => Claim::Newer,
    };
    let (from, before) = match (host(&new.origin), host(&there.origin)) {
        (Some(from), Some(before)) if from != before => (from, before),
        _ => return by_version,
    };
    let publisher = host(&new.content.namespace).unwrap_or_default();
    match (is_of(&from, &publisher), is_of(&before, &publisher)) {
        (true, true) => by_version,
        (true, false) => Claim::Newer,
        (false, _) => Claim::Foreign,
    }
}

fn host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    Some(url.host_str()?.to_owned())
}

/// Whether a host is that of a publisher, or below it: documents lie on other machines than the pages.
fn is_of(host: &str, publisher: &str) -> bool {
    let publisher = publisher.strip_prefix("www.").unwrap_or(publisher);
    let below = host.strip_suffix(publisher);
    !publisher.is_empty() && below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

fn older(content: &Advisory, there: &InUse) -> String {
    format!(
        "version {} of {} is older than version {}, which is in use",
        content.version, content.tracking_id, there.version
    )
}

fn foreign(content: &Advisory, there: &InUse) -> String {
    format!(
        "{} is in use from {}, and only its publisher replaces it; if this one is meant, load the file by hand as newer (at \
         the console: --anyway)",
        content.tracking_id, there.origin
    )
}

/// What the page of the reference data shows: all documents together are the feed of their kind. Its digest is that of their digests.
async fn put_feed(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<LoadFeeds>,
    origin: &str,
    loaded: &Loaded,
) -> Result<()> {
    let name = FeedKind::Advisories.as_str();
    let mut hash = Sha256::new();
    for in_use in store::advisory::versions(&transaction.read()).await?.values() {
        hash.update(in_use.digest.as_bytes());
    }
    let feed = Feed {
        name: name.to_owned(),
        digest: hexadecimal(&hash.finalize()),
        size: 0,
        loaded_at: app.env().now(),
        generated_on: String::new(),
        records: loaded.in_use as u64,
        rejected: loaded.rejected.count as u64,
        index_digest: String::new(),
        origin: origin.to_owned(),
    };
    store::feed::put(transaction, permit, &feed).await?;
    store::feed::put_rejects(transaction, permit, name, &loaded.rejected.named).await?;
    Ok(())
}

/// Bytes as they are written in digests.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// What the journal keeps.
fn told(origin: &str, taken: &[StoredAdvisory], loaded: &Loaded) -> serde_json::Value {
    let documents = taken.iter().take(MAX_NAMED).map(|one| {
        json!({ "tracking_id": one.content.tracking_id, "version": one.content.version, "digest": one.digest })
    });
    json!({
        "origin": origin, "new": loaded.new, "newer": loaded.newer, "left_out": loaded.rejected.count,
        "documents": documents.collect::<Vec<_>>(),
    })
}
