//! Walking through a CSAF provider: from its metadata to the feeds and folders, from these to the documents that are new or
//! changed, each checked against the hashes beside it.
//!
//! It ends at documents that are whole, as their provider published them. Whether they are valid and what they mean is for
//! whoever takes them. A document that does not fit its hash is never handed on; one without a hash is, and says so.
//! Signatures are not verified (ADR 21): a document says whether there is one.

use std::collections::{BTreeMap, HashMap};

use domain::feed::Answer;
use formats::csaf_provider::{self, Digest, DigestKind, Distribution, Listed, Listing};
use reqwest::Url;
use sha2::{Digest as _, Sha256, Sha512};

use super::client::{Client, Failure, Got, Validators};

/// Documents taken in one walk; the others are left for the next.
pub const MAX_DOCUMENTS: usize = 5_000;
/// Bytes of documents taken in one walk.
pub const MAX_BYTES: usize = 256 << 20;
/// Documents named among those that were not handed on.
const MAX_NAMED: usize = 1_000;

/// What is known of the documents taken before: when each address said that it was last changed.
pub type Known = HashMap<String, Option<String>>;

/// A document as its provider published it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Where it is.
    pub address: String,
    /// When it was last changed, as its list writes it.
    pub updated: Option<String>,
    /// The document.
    pub bytes: Vec<u8>,
    /// The hashes it was checked against; none where its provider gives none.
    pub hashes: Vec<DigestKind>,
    /// Whether its list names a signature.
    pub signed: bool,
}

/// What a walk brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collected {
    /// The documents that are new or changed.
    pub documents: Vec<Published>,
    /// How many were known already and have not changed.
    pub unchanged: u64,
    /// How many are left for the next walk.
    pub left: u64,
    /// What was not handed on, each with the reason; of very many the first.
    pub rejected: Vec<String>,
}

/// Walks through the provider whose metadata are at `metadata`.
///
/// A failure is told where nothing could be walked at all: the metadata, or every place they name.
pub async fn collect(client: &Client, metadata: &Url, known: &Known) -> Result<Collected, Failure> {
    let document = document(client, metadata).await?;
    let provider = csaf_provider::metadata(&document).map_err(unreadable)?;
    let mut walk = Walk {
        client,
        known,
        bytes: 0,
        collected: Collected::default(),
    };
    for problem in provider.rejected {
        walk.reject(problem);
    }
    let mut first_failure = None;
    let mut listed: BTreeMap<String, Listed> = BTreeMap::new();
    let mut walked = 0;
    for place in &provider.distributions {
        match walk.list(metadata, place).await {
            Ok(documents) => {
                walked += 1;
                // Feeds and folders name the same documents; the feed, which comes first, knows more.
                for document in documents {
                    listed.entry(document.address.clone()).or_insert(document);
                }
            }
            Err(failure) => {
                walk.reject(format!(
                    "{}: {}",
                    address_of(place),
                    failure.answer.as_str().replace('_', " ")
                ));
                first_failure.get_or_insert(failure);
            }
        }
    }
    if let Some(failure) = first_failure
        && walked == 0
    {
        return Err(failure);
    }
    for document in listed.into_values() {
        walk.take(document).await;
    }
    Ok(walk.collected)
}

/// Reads one ROLIE feed and takes its documents, as [`collect`] does for all feeds of a provider.
pub async fn collect_feed(client: &Client, feed: &Url, known: &Known) -> Result<Collected, Failure> {
    let mut walk = Walk {
        client,
        known,
        bytes: 0,
        collected: Collected::default(),
    };
    let place = Distribution::Rolie(feed.to_string());
    for document in walk.list(feed, &place).await? {
        walk.take(document).await;
    }
    Ok(walk.collected)
}

fn address_of(place: &Distribution) -> &str {
    match place {
        Distribution::Rolie(address) | Distribution::Directory(address) => address,
    }
}

async fn document(client: &Client, address: &Url) -> Result<Vec<u8>, Failure> {
    match client.get(address, Validators::default()).await? {
        Got::Document(document) => Ok(document.bytes),
        Got::NotModified => Err(Failure::new(Answer::Failed, "304")),
    }
}

fn unreadable(error: impl ToString) -> Failure {
    Failure::new(Answer::Unreadable, error.to_string())
}

struct Walk<'a> {
    client: &'a Client,
    known: &'a Known,
    bytes: usize,
    collected: Collected,
}

impl Walk<'_> {
    fn reject(&mut self, problem: String) {
        if self.collected.rejected.len() < MAX_NAMED {
            self.collected.rejected.push(problem);
        }
    }

    /// The documents of a feed or folder, by whole addresses.
    async fn list(&mut self, from: &Url, place: &Distribution) -> Result<Vec<Listed>, Failure> {
        let base = within(from, address_of(place))?;
        match place {
            Distribution::Rolie(_) => {
                let feed = document(self.client, &base).await?;
                let listing = csaf_provider::rolie(&feed).map_err(unreadable)?;
                Ok(self.whole(&base, listing))
            }
            Distribution::Directory(_) => {
                // A folder is one with or without the stroke behind it.
                let folder = format!("{}/", base.as_str().trim_end_matches('/'));
                let folder: Url = folder.parse().map_err(unreadable)?;
                let at = |name: &str| folder.join(name).map_err(unreadable);
                let listing = match document(self.client, &at("changes.csv")?).await {
                    Ok(changes) => csaf_provider::changes(&changes).map_err(unreadable)?,
                    Err(_) => {
                        let index = document(self.client, &at("index.txt")?).await?;
                        csaf_provider::index(&index).map_err(unreadable)?
                    }
                };
                Ok(self.whole(&folder, listing))
            }
        }
    }

    fn whole(&mut self, base: &Url, listing: Listing) -> Vec<Listed> {
        for problem in listing.rejected {
            self.reject(format!("{base}: {problem}"));
        }
        let mut documents = Vec::with_capacity(listing.documents.len());
        for mut listed in listing.documents {
            match within(base, &listed.address) {
                Ok(address) => {
                    listed.address = address.to_string();
                    let near = |address: &String| Some(within(base, address).ok()?.to_string());
                    listed.hashes = listed.hashes.iter().filter_map(near).collect();
                    listed.signature = listed.signature.as_ref().and_then(near);
                    documents.push(listed);
                }
                Err(_) => self.reject(format!("{}: it leads to where we do not go", listed.address)),
            }
        }
        documents
    }

    /// Takes a document that is new or changed.
    async fn take(&mut self, listed: Listed) {
        let same = |updated: &Option<String>| updated.is_some() && *updated == listed.updated;
        if self.known.get(&listed.address).is_some_and(same) {
            self.collected.unchanged += 1;
            return;
        }
        if self.collected.documents.len() >= MAX_DOCUMENTS || self.bytes >= MAX_BYTES {
            self.collected.left += 1;
            return;
        }
        match self.checked(listed.clone()).await {
            Ok(published) => {
                self.bytes += published.bytes.len();
                self.collected.documents.push(published);
            }
            Err(problem) => self.reject(format!("{}: {problem}", listed.address)),
        }
    }

    /// The document, if it is what its hashes say.
    async fn checked(&self, listed: Listed) -> Result<Published, String> {
        let told = |failure: Failure| {
            let answer = failure.answer.as_str().replace('_', " ");
            format!("{answer} ({})", failure.detail)
        };
        let address: Url = listed.address.parse().map_err(|_| "no address".to_owned())?;
        let bytes = document(self.client, &address).await.map_err(told)?;
        let is_named = !listed.hashes.is_empty();
        let beside = || {
            let beside = |kind: DigestKind| format!("{}.{}", listed.address, kind.ending());
            vec![beside(DigestKind::Sha512), beside(DigestKind::Sha256)]
        };
        let candidates = if is_named { listed.hashes.clone() } else { beside() };
        let mut hashes = Vec::new();
        for candidate in candidates {
            let Some(kind) = DigestKind::of_file(&candidate) else {
                continue;
            };
            let at: Url = candidate
                .parse()
                .map_err(|_| "no address of its hash".to_owned())?;
            let file = match document(self.client, &at).await {
                Ok(file) => file,
                // Where the list names a hash, a document without it is not what was published.
                Err(failure) if is_named => {
                    return Err(format!("its {} hash: {}", kind.ending(), told(failure)));
                }
                Err(failure) if failure.answer == Answer::Failed => continue,
                Err(failure) => return Err(told(failure)),
            };
            let digest = Digest::read(kind, &file).map_err(|error| error.to_string())?;
            if !fits(&digest, &bytes) {
                return Err(format!("it does not fit its {} hash", kind.ending()));
            }
            hashes.push(kind);
        }
        Ok(Published {
            address: listed.address,
            updated: listed.updated,
            bytes,
            hashes,
            signed: listed.signature.is_some(),
        })
    }
}

fn fits(digest: &Digest, bytes: &[u8]) -> bool {
    match digest.kind {
        DigestKind::Sha256 => Sha256::digest(bytes).as_slice() == digest.bytes,
        DigestKind::Sha512 => Sha512::digest(bytes).as_slice() == digest.bytes,
    }
}

/// An address that a document of a provider names, seen from that document: no list leads out of an encrypted place, nor
/// to anything but HTTP.
fn within(from: &Url, address: &str) -> Result<Url, Failure> {
    let astray = || Failure::new(Answer::RedirectedAstray, address);
    let url = from.join(address).map_err(|_| astray())?;
    let downgraded = from.scheme() == "https" && url.scheme() != "https";
    if downgraded || !matches!(url.scheme(), "http" | "https") {
        return Err(astray());
    }
    Ok(url)
}
