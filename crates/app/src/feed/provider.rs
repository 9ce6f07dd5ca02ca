//! Walking through a CSAF provider: from its metadata to the feeds and folders, from these to the documents that are new or
//! changed, each checked against the hashes beside it.
//!
//! It hands on documents that are whole, as their provider published them, in lots: what was taken before something fails is
//! not lost. Whether they are valid and what they mean is for whoever takes them. A document that does not fit its hash is never handed on; one without a hash is, and says so.
//! Signatures are not verified (ADR 21): a document says whether there is one.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::Duration;

use domain::feed::Answer;
use formats::csaf_provider::{self, Digest, DigestKind, Distribution, Listed, Listing, Metadata};
use reqwest::Url;
use sha2::{Digest as _, Sha256, Sha512};
use tokio::time::Instant;

use super::client::{Client, Failure};
use super::reading::told_problem;

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
/// Documents named among those that were not handed on.
pub(super) const MAX_NAMED: usize = 1_000;
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

/// A walk through a provider: its lists are read, its documents are handed on in lots.
#[derive(Debug)]
pub struct Walk<'a> {
    client: &'a Client,
    /// The address that somebody entered.
    home: Url,
    until: Instant,
    /// Bytes of lists so far.
    lists_bytes: usize,
    waiting: VecDeque<Listed>,
    /// Documents and bytes handed on so far.
    taken: (usize, usize),
    /// Failures of the network one after the other.
    failures: usize,
    /// How many documents were known already and have not changed.
    pub unchanged: u64,
    /// What was not handed on, each with the reason; of very many the first.
    pub rejected: Vec<String>,
    /// Why the walk was given up; none where it was not.
    pub given_up: Option<Failure>,
}

impl<'a> Walk<'a> {
    /// Reads the lists of a provider. `address` is that of its metadata, of its host alone, of one ROLIE feed, of a folder
    /// (with a stroke at its end), or of one document.
    ///
    /// A failure is told where nothing could be walked at all: the address, or every place that the metadata name.
    pub async fn begin(client: &'a Client, address: &Url, known: &Known) -> Result<Self, Failure> {
        let mut walk = Self {
            client,
            home: address.clone(),
            until: Instant::now() + LONGEST_WALK,
            lists_bytes: 0,
            waiting: VecDeque::new(),
            taken: (0, 0),
            failures: 0,
            unchanged: 0,
            rejected: Vec::new(),
            given_up: None,
        };
        let listed = walk.listed(address).await?;
        for document in listed {
            let same = |updated: &String| Some(updated) == document.updated.as_ref();
            if known.get(&document.address).is_some_and(same) {
                walk.unchanged += 1;
            } else {
                walk.waiting.push_back(document);
            }
        }
        Ok(walk)
    }

    /// The documents at an address, each once.
    async fn listed(&mut self, address: &Url) -> Result<Vec<Listed>, Failure> {
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
                Ok(listing) => Ok(self.whole(&address, listing)),
                // Whoever enters the address of one document wants that one.
                Err(_) if formats::csaf::read(&document).is_ok() => Ok(vec![Listed {
                    address: address.to_string(),
                    ..Listed::default()
                }]),
                Err(_) => Err(unreadable(no_metadata)),
            },
        }
    }

    async fn listed_by(&mut self, from: &Url, provider: Metadata) -> Result<Vec<Listed>, Failure> {
        for problem in provider.rejected {
            self.reject(problem);
        }
        let (mut first_failure, mut walked) = (None, 0);
        let mut listed: BTreeMap<String, Listed> = BTreeMap::new();
        for place in &provider.distributions {
            match self.list(from, place).await {
                Ok(documents) => {
                    walked += 1;
                    // Feeds and folders name the same documents; the feed, which comes first, knows more.
                    for document in documents {
                        listed.entry(document.address.clone()).or_insert(document);
                    }
                }
                Err(failure) => {
                    self.reject(format!("{}: {}", address_of(place), told(&failure)));
                    first_failure.get_or_insert(failure);
                }
            }
            if listed.len() > MAX_LISTED || Instant::now() > self.until {
                self.reject(format!(
                    "what is listed after {} was left out: it is too much",
                    address_of(place)
                ));
                break;
            }
        }
        match first_failure {
            Some(failure) if walked == 0 => Err(failure),
            _ => Ok(listed.into_values().collect()),
        }
    }

    fn reject(&mut self, problem: String) {
        if self.rejected.len() < MAX_NAMED {
            self.rejected.push(told_problem(&problem));
        }
    }

    /// A list, within what all lists together may be.
    async fn list_at(&mut self, address: &Url) -> Result<Vec<u8>, Failure> {
        let list = self.client.get_named(&self.home, address).await?;
        self.lists_bytes += list.len();
        if self.lists_bytes > LISTS_BYTES {
            let detail = format!("its lists are more than {} MB", LISTS_BYTES >> 20);
            return Err(Failure::new(Answer::TooLarge, detail));
        }
        Ok(list)
    }

    /// The documents of a feed or folder, by whole addresses.
    async fn list(&mut self, from: &Url, place: &Distribution) -> Result<Vec<Listed>, Failure> {
        let base = within(from, address_of(place))?;
        match place {
            Distribution::Rolie(_) => {
                let feed = self.list_at(&base).await?;
                let listing = csaf_provider::rolie(&feed).map_err(unreadable)?;
                Ok(self.whole(&base, listing))
            }
            Distribution::Directory(_) => {
                // A folder is one with or without the stroke behind it.
                let folder = format!("{}/", base.as_str().trim_end_matches('/'));
                let folder: Url = folder.parse().map_err(unreadable)?;
                let at = |name: &str| folder.join(name).map_err(unreadable);
                let listing = match self.list_at(&at("changes.csv")?).await {
                    Ok(changes) => csaf_provider::changes(&changes).map_err(unreadable)?,
                    Err(_) => {
                        let index = self.list_at(&at("index.txt")?).await?;
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

    /// The next documents that are new or changed; none when there are no more, enough were taken, or the walk was given
    /// up.
    pub async fn next_lot(&mut self) -> Option<Vec<Published>> {
        let (mut lot, mut bytes) = (Vec::new(), 0);
        while lot.len() < LOT_DOCUMENTS && bytes < LOT_BYTES && self.goes_on() {
            let Some(listed) = self.waiting.pop_front() else {
                break;
            };
            let address = listed.address.clone();
            match self.checked(listed).await {
                Ok(published) => {
                    self.failures = 0;
                    self.taken.0 += 1;
                    self.taken.1 += published.bytes.len();
                    bytes += published.bytes.len();
                    lot.push(published);
                }
                Err(problem) => {
                    self.reject(format!("{address}: {}", told(&problem)));
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
    async fn checked(&self, listed: Listed) -> Result<Published, Failure> {
        let bytes = self.named(&listed.address).await?;
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
            let digest = match self.digest(kind, &candidate).await {
                Ok(digest) => digest,
                // Where the list names a hash, a document without it is not what was published. Servers answer a
                // question for what is not there with a page as well.
                Err(failure) if is_named => {
                    let detail = format!("its {} hash: {}", kind.ending(), told(&failure));
                    return Err(Failure::new(failure.answer, detail));
                }
                Err(failure) if matches!(failure.answer, Answer::Failed | Answer::Unreadable) => continue,
                Err(failure) => return Err(failure),
            };
            if !fits(&digest, &bytes) {
                let detail = format!("it does not fit its {} hash", kind.ending());
                return Err(Failure::new(Answer::Unreadable, detail));
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

    async fn digest(&self, kind: DigestKind, address: &str) -> Result<Digest, Failure> {
        let file = self.named(address).await?;
        Digest::read(kind, &file).map_err(unreadable)
    }

    async fn named(&self, address: &str) -> Result<Vec<u8>, Failure> {
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
