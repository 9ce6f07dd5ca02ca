//! Walking through a CSAF provider: from its metadata to the feeds and folders, from these to the documents that are new or
//! changed, each checked against the hashes beside it.
//!
//! It hands on documents that are whole, as their provider published them, in lots: what was taken before something fails is
//! not lost. Whether they are valid and what they mean is for whoever takes them. A document that does not fit its hash is
//! never handed on; one without a hash is, and says so.
//! Signatures are not verified (ADR 21): a document says whether there is one.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use domain::feed::Answer;
use formats::csaf_provider::{self, Digest, DigestKind, Distribution, Listed, Listing, Metadata};
use reqwest::Url;
use sha2::{Digest as _, Sha256, Sha512};
use tokio::time::{Instant, timeout_at};

use super::client::{Client, Document, Failure, elsewhere};
use super::rejects::Rejects;

/// Documents of one lot.
pub(super) const LOT_DOCUMENTS: usize = 500;
/// Bytes of documents of one lot.
pub(super) const LOT_BYTES: usize = 64 << 20;
/// Documents taken in one walk. What is left is for the next one.
const WALK_DOCUMENTS: usize = 5_000;
/// Bytes of documents taken in one walk.
const WALK_BYTES: usize = 256 << 20;
/// How long a walk may take.
const LONGEST_WALK: Duration = Duration::from_hours(1);
/// Bytes of lists read in one walk.
const LISTS_BYTES: usize = 64 << 20;
/// Documents known from one walk.
const MAX_LISTED: usize = csaf_provider::MAX_DOCUMENTS;
/// Documents that may fail one after the other for a reason of the network before the walk ends: every one of them may
/// take as long as the client is patient.
const FAILURES_IN_A_ROW: usize = 3;
/// Where the metadata of a provider lie that is entered by its host alone (CSAF 2.0, section 7.1.9).
const WELL_KNOWN: &str = "/.well-known/csaf/provider-metadata.json";

/// What is known of the documents taken before: when each address said that it was last changed.
pub type Known = HashMap<String, String>;

/// A document as its provider published it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Where it is, as its list says.
    pub address: String,
    /// Whose word it is: the same, or where another host gave it after the first sent on.
    pub origin: String,
    /// When it was last changed, as its list writes it.
    pub updated: Option<String>,
    /// The document.
    pub bytes: Vec<u8>,
    /// The hashes it was checked against; none where its provider gives none.
    pub hashes: Vec<DigestKind>,
    /// Whether its list names a signature.
    pub signed: bool,
}

/// A document that was not got yet.
#[derive(Debug)]
struct Waiting {
    /// The list that names it: the addresses of its hashes may be written as seen from there.
    from: Arc<Url>,
    /// What the list says, with the whole address.
    listed: Listed,
}

/// A walk through a provider: its lists are read, its documents are handed on in lots.
#[derive(Debug)]
pub struct Walk<'a> {
    client: &'a Client,
    /// The address that somebody entered.
    home: Url,
    until: Instant,
    /// Bytes of lists so far.
    lists_bytes: usize,
    waiting: VecDeque<Waiting>,
    /// Documents and bytes handed on so far.
    taken: (usize, usize),
    /// Failures of the network one after the other.
    failures: usize,
    /// How many documents were known already and have not changed.
    pub unchanged: u64,
    /// What was not handed on.
    pub rejected: Rejects,
    /// How the first of the places that could not be read failed, where others could.
    pub place_failed: Option<Failure>,
    /// Why the walk was given up; none where it was not.
    pub given_up: Option<Failure>,
}

impl<'a> Walk<'a> {
    /// Reads the lists of a provider. `address` is that of its metadata, of its host alone, of one ROLIE feed, of a folder
    /// (with a stroke at its end), or of one document.
    ///
    /// It begins with any of the documents, by `start`: what stands in the way of one walk is not in the way of the next.
    ///
    /// A failure is told where nothing could be walked at all: the address, or every place that the metadata name.
    pub async fn begin(
        client: &'a Client,
        address: &Url,
        known: &Known,
        start: usize,
    ) -> Result<Self, Failure> {
        let mut walk = Self {
            client,
            home: address.clone(),
            until: Instant::now() + LONGEST_WALK,
            lists_bytes: 0,
            waiting: VecDeque::new(),
            taken: (0, 0),
            failures: 0,
            unchanged: 0,
            rejected: Rejects::default(),
            place_failed: None,
            given_up: None,
        };
        let mut listed = walk.listed(address).await?;
        // Feeds and folders name the same documents; what comes first is the feed, which knows more.
        listed.sort_by(|one, other| one.listed.address.cmp(&other.listed.address));
        listed.dedup_by(|other, first| other.listed.address == first.listed.address);
        for waiting in listed {
            let same = |updated: &String| Some(updated) == waiting.listed.updated.as_ref();
            if known.get(&waiting.listed.address).is_some_and(same) {
                walk.unchanged += 1;
            } else {
                walk.waiting.push_back(waiting);
            }
        }
        let start = start.checked_rem(walk.waiting.len()).unwrap_or_default();
        walk.waiting.rotate_left(start);
        Ok(walk)
    }

    /// The documents at an address.
    async fn listed(&mut self, address: &Url) -> Result<Vec<Waiting>, Failure> {
        let mut address = address.clone();
        if address.path() == "/" {
            address.set_path(WELL_KNOWN);
        }
        if address.path().ends_with('/') {
            let folder = Distribution::Directory(address.to_string());
            return self.list(&address, &folder).await;
        }
        let document = self.list_at(&address).await?;
        match csaf_provider::metadata(&document) {
            Ok(provider) => self.listed_by(&address, provider).await,
            Err(no_metadata) => match csaf_provider::rolie(&document) {
                Ok(listing) => Ok(self.whole(address, listing)),
                // Whoever enters the address of one document wants that one.
                Err(_) if formats::csaf::read(&document).is_ok() => {
                    let listed = Listed {
                        address: address.to_string(),
                        ..Listed::default()
                    };
                    let from = Arc::new(address);
                    Ok(vec![Waiting { from, listed }])
                }
                Err(_) => Err(unreadable(no_metadata)),
            },
        }
    }

    async fn listed_by(&mut self, from: &Url, provider: Metadata) -> Result<Vec<Waiting>, Failure> {
        for problem in provider.rejected {
            self.rejected.add(&problem);
        }
        let (mut first_failure, mut walked) = (None, 0);
        let mut listed = Vec::new();
        for place in &provider.distributions {
            match self.list(from, place).await {
                Ok(documents) => {
                    walked += 1;
                    listed.extend(documents);
                }
                Err(failure) => {
                    self.rejected
                        .add(&format!("{}: {}", address_of(place), told(&failure)));
                    let detail = format!("{}: {}", address_of(place), failure.detail);
                    first_failure.get_or_insert(Failure::new(failure.answer, detail));
                }
            }
            if listed.len() > MAX_LISTED || Instant::now() > self.until {
                self.rejected.add(&format!(
                    "what is listed after {} was left out: it is too much",
                    address_of(place)
                ));
                break;
            }
        }
        match first_failure {
            Some(failure) if walked == 0 => Err(failure),
            failure => {
                self.place_failed = failure;
                Ok(listed)
            }
        }
    }

    /// A list, within what all lists together may be.
    async fn list_at(&mut self, address: &Url) -> Result<Vec<u8>, Failure> {
        let list = self.client.get_named(&self.home, address).await?.bytes;
        self.lists_bytes += list.len();
        if self.lists_bytes > LISTS_BYTES {
            let detail = format!("its lists are more than {} MB", LISTS_BYTES >> 20);
            return Err(Failure::new(Answer::TooLarge, detail));
        }
        Ok(list)
    }

    /// The documents of a feed or folder.
    async fn list(&mut self, from: &Url, place: &Distribution) -> Result<Vec<Waiting>, Failure> {
        let base = elsewhere(from, address_of(place))?;
        match place {
            Distribution::Rolie(_) => {
                let feed = self.list_at(&base).await?;
                let listing = csaf_provider::rolie(&feed).map_err(unreadable)?;
                Ok(self.whole(base, listing))
            }
            Distribution::Directory(_) => {
                // A folder is one with or without the stroke behind it.
                let folder = format!("{}/", base.as_str().trim_end_matches('/'));
                let folder: Url = folder.parse().map_err(unreadable)?;
                let at = |name: &str| folder.join(name).map_err(unreadable);
                let listing = match self.list_at(&at("changes.csv")?).await {
                    Ok(changes) => csaf_provider::changes(&changes).map_err(unreadable)?,
                    Err(failure) if is_absent(&failure) => {
                        let index = self.list_at(&at("index.txt")?).await?;
                        csaf_provider::index(&index).map_err(unreadable)?
                    }
                    Err(failure) => return Err(failure),
                };
                Ok(self.whole(folder, listing))
            }
        }
    }

    /// The documents of a list with their whole addresses.
    fn whole(&mut self, from: Url, listing: Listing) -> Vec<Waiting> {
        for problem in listing.rejected {
            self.rejected.add(&format!("{from}: {problem}"));
        }
        let from = Arc::new(from);
        let mut documents = Vec::new();
        for mut listed in listing.documents {
            let Ok(address) = elsewhere(&from, &listed.address) else {
                self.rejected
                    .add(&format!("{}: it leads to where we do not go", listed.address));
                continue;
            };
            listed.address = address.to_string();
            self.lists_bytes += listed.address.len();
            if self.lists_bytes > LISTS_BYTES {
                self.rejected
                    .add(&format!("{from}: its list is too long, and its end was left out"));
                break;
            }
            documents.push(Waiting {
                from: Arc::clone(&from),
                listed,
            });
        }
        documents
    }

    /// The next documents that are new or changed; none when there are no more, enough were taken, or the walk was given
    /// up.
    pub async fn next_lot(&mut self) -> Option<Vec<Published>> {
        let (mut lot, mut bytes) = (Vec::new(), 0);
        while lot.len() < LOT_DOCUMENTS && bytes < LOT_BYTES && self.goes_on() {
            let Some(waiting) = self.waiting.pop_front() else {
                break;
            };
            let Ok(checked) = timeout_at(self.until, self.checked(&waiting)).await else {
                self.waiting.push_back(waiting);
                break;
            };
            match checked {
                Ok(published) => {
                    self.failures = 0;
                    self.taken.0 += 1;
                    self.taken.1 += published.bytes.len();
                    bytes += published.bytes.len();
                    lot.push(published);
                }
                Err(problem) => {
                    self.rejected
                        .add(&format!("{}: {}", waiting.listed.address, told(&problem)));
                    self.count(problem);
                }
            }
        }
        (!lot.is_empty()).then_some(lot)
    }

    /// How many documents are left for the next walk.
    pub fn left(&self) -> usize {
        self.waiting.len()
    }

    fn goes_on(&self) -> bool {
        let (documents, bytes) = self.taken;
        self.given_up.is_none()
            && documents < WALK_DOCUMENTS
            && bytes < WALK_BYTES
            && Instant::now() < self.until
    }

    /// Gives the walk up where the network fails again and again. That one document is not there or is not what its hash
    /// says is a matter of that document.
    fn count(&mut self, problem: Failure) {
        let of_network = matches!(
            problem.answer,
            Answer::Unreachable | Answer::TooSlow | Answer::CutShort
        );
        self.failures = if of_network { self.failures + 1 } else { 0 };
        if self.failures >= FAILURES_IN_A_ROW {
            self.given_up = Some(problem);
        }
    }

    /// The document, if it is what its hashes say.
    async fn checked(&self, waiting: &Waiting) -> Result<Published, Failure> {
        let Waiting { from, listed } = waiting;
        let Document { address, bytes, .. } = self.named(&listed.address).await?;
        let named = named_hashes(from, listed)?;
        let is_named = !named.is_empty();
        let beside = || {
            let beside = |kind: DigestKind| (kind, format!("{}.{}", listed.address, kind.ending()));
            vec![beside(DigestKind::Sha512), beside(DigestKind::Sha256)]
        };
        let mut hashes = Vec::new();
        for (kind, address) in if is_named { named } else { beside() } {
            let digest = match self.digest(kind, &address).await {
                Ok(digest) => digest,
                // Where the list names a hash, a document without it is not what was published. Servers answer a
                // question for what is not there with a page as well.
                Err(failure)
                    if !is_named && (is_absent(&failure) || failure.answer == Answer::Unreadable) =>
                {
                    continue;
                }
                Err(failure) => {
                    let detail = format!("its {} hash: {}", kind.ending(), told(&failure));
                    return Err(Failure::new(failure.answer, detail));
                }
            };
            if !fits(&digest, &bytes) {
                let detail = format!("it does not fit its {} hash", kind.ending());
                return Err(Failure::new(Answer::Unreadable, detail));
            }
            hashes.push(kind);
        }
        Ok(Published {
            origin: if is_of_host(&address, &listed.address) {
                listed.address.clone()
            } else {
                address
            },
            address: listed.address.clone(),
            updated: listed.updated.clone(),
            bytes,
            hashes,
            signed: listed.signature.is_some(),
        })
    }

    async fn digest(&self, kind: DigestKind, address: &str) -> Result<Digest, Failure> {
        let file = self.named(address).await?.bytes;
        Digest::read(kind, &file).map_err(unreadable)
    }

    async fn named(&self, address: &str) -> Result<Document, Failure> {
        let address: Url = address.parse().map_err(unreadable)?;
        self.client.get_named(&self.home, &address).await
    }
}

fn address_of(place: &Distribution) -> &str {
    match place {
        Distribution::Rolie(address) | Distribution::Directory(address) => address,
    }
}

fn unreadable(error: impl ToString) -> Failure {
    Failure::new(Answer::Unreadable, error.to_string())
}

/// The hashes that a list names for a document, of the kinds that are checked: one of each.
fn named_hashes(from: &Url, listed: &Listed) -> Result<Vec<(DigestKind, String)>, Failure> {
    let mut named: Vec<(DigestKind, String)> = Vec::new();
    for address in &listed.hashes {
        match DigestKind::of_file(address) {
            Some(kind) if named.iter().all(|(other, _)| *other != kind) => {
                named.push((kind, elsewhere(from, address)?.to_string()));
            }
            _ => {}
        }
    }
    Ok(named)
}

/// Whether two addresses are of one host.
fn is_of_host(one: &str, other: &str) -> bool {
    let host = |address: &str| Some(Url::parse(address).ok()?.host_str()?.to_owned());
    host(one) == host(other)
}

/// Whether a server says that something is not there, in one of the ways they do.
fn is_absent(failure: &Failure) -> bool {
    let status = failure.detail.get(..3).unwrap_or_default();
    failure.answer == Answer::Failed && matches!(status, "403" | "404" | "410")
}

/// A failure in a line of what was left out.
fn told(failure: &Failure) -> String {
    let answer = failure.answer.as_str().replace('_', " ");
    match failure.detail.as_str() {
        "" => answer,
        detail => format!("{answer} ({detail})"),
    }
}

pub(super) fn fits(digest: &Digest, bytes: &[u8]) -> bool {
    match digest.kind {
        DigestKind::Sha256 => Sha256::digest(bytes).as_slice() == digest.bytes,
        DigestKind::Sha512 => Sha512::digest(bytes).as_slice() == digest.bytes,
    }
}
