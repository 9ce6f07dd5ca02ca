//! A folder of the server that mirrors a provider of advisories: its documents that are new or changed, each checked against the
//! hashes beside it, in lots.
//!
//! Programs that fetch advisories lay them out so, by provider and year, with `.sha256`, `.sha512` and `.asc` beside them. Only
//! whoever runs the machine can name such a folder. No link is followed: it could lead anywhere, or back here.

use std::collections::VecDeque;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use domain::feed::Answer;
use formats::csaf_provider::{Digest, DigestKind};
use tokio::fs;

use super::client::Failure;
use super::mirror::missing;
use super::provider::{Known, LOT_BYTES, LOT_DOCUMENTS, Published, fits};
use super::rejects::Rejects;

/// How deep folders are looked into.
const DEEPEST: usize = 16;
/// Entries of folders that are looked at.
const MAX_ENTRIES: usize = 1_000_000;

/// The longest file of a hash, in bytes.
const LONGEST_HASH: u64 = 4_096;

/// A file that is new or changed.
#[derive(Debug)]
struct Waiting {
    path: PathBuf,
    updated: String,
    size: u64,
}

/// A walk through a folder.
#[derive(Debug)]
pub(super) struct Walk {
    waiting: VecDeque<Waiting>,
    /// The largest document that is read, in bytes.
    most: usize,
    /// How many documents were known already and have not changed.
    pub(super) unchanged: u64,
    /// What was not handed on.
    pub(super) rejected: Rejects,
}

impl Walk {
    /// Lists the documents of a folder, or the one that `place` is.
    pub(super) async fn begin(place: &Path, known: &Known, most: usize) -> Result<Self, Failure> {
        let mut walk = Self {
            waiting: VecDeque::new(),
            most,
            unchanged: 0,
            rejected: Rejects::default(),
        };
        let metadata = fs::metadata(place)
            .await
            .map_err(|error| missing(place, &error))?;
        if metadata.is_file() {
            walk.list(place.to_owned(), &metadata, known);
            return Ok(walk);
        }
        let mut folders = vec![(place.to_owned(), DEEPEST)];
        let mut seen = 0;
        while let Some((folder, depth)) = folders.pop() {
            let failed = |error| missing(&folder, &error);
            let mut entries = match fs::read_dir(&folder).await {
                // What is gone since it was listed is not there.
                Err(error) if error.kind() == ErrorKind::NotFound && folder != place => continue,
                entries => entries.map_err(failed)?,
            };
            while let Some(entry) = entries.next_entry().await.map_err(failed)? {
                seen += 1;
                if seen > MAX_ENTRIES {
                    let detail = format!("the folder has more than {MAX_ENTRIES} entries; name one below it");
                    return Err(Failure::new(Answer::TooLarge, detail));
                }
                // Not the metadata of what a link leads to. What is gone meanwhile is not there.
                let Ok(metadata) = entry.metadata().await else {
                    continue;
                };
                let path = entry.path();
                if metadata.is_dir() && depth > 0 {
                    folders.push((path, depth - 1));
                } else if metadata.is_file() && path.extension().is_some_and(|end| end == "json") {
                    walk.list(path, &metadata, known);
                }
            }
        }
        walk.waiting
            .make_contiguous()
            .sort_by(|one, other| one.path.cmp(&other.path));
        Ok(walk)
    }

    /// A file is known by its path, and has changed where its time or its size has.
    fn list(&mut self, path: PathBuf, metadata: &Metadata, known: &Known) {
        let modified = metadata.modified().ok();
        let since = modified.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let updated = format!("{} {}", since.unwrap_or_default().as_nanos(), metadata.len());
        if known.get(&*path.to_string_lossy()) == Some(&updated) {
            self.unchanged += 1;
            return;
        }
        self.waiting.push_back(Waiting {
            path,
            updated,
            size: metadata.len(),
        });
    }

    /// The next documents that are new or changed; none when there are no more.
    pub(super) async fn next_lot(&mut self) -> Option<Vec<Published>> {
        let (mut lot, mut bytes) = (Vec::new(), 0);
        while lot.len() < LOT_DOCUMENTS && bytes < LOT_BYTES {
            let Some(waiting) = self.waiting.pop_front() else {
                break;
            };
            let address = waiting.path.to_string_lossy().into_owned();
            match self.checked(waiting).await {
                Ok(published) => {
                    bytes += published.bytes.len();
                    lot.push(published);
                }
                Err(problem) => self.rejected.add(&format!("{address}: {problem}")),
            }
        }
        (!lot.is_empty()).then_some(lot)
    }

    /// The document, if it is what the hashes beside it say.
    async fn checked(&self, waiting: Waiting) -> Result<Published, String> {
        let Waiting { path, updated, size } = waiting;
        if size > self.most as u64 {
            return Err(format!("it is larger than {} MB", self.most >> 20));
        }
        let bytes = fs::read(&path).await.map_err(|error| error.to_string())?;
        let mut hashes = Vec::new();
        for kind in [DigestKind::Sha512, DigestKind::Sha256] {
            let Some(file) = hash_beside(&beside(&path, kind.ending())).await? else {
                continue;
            };
            let digest = Digest::read(kind, &file).map_err(|error| error.to_string())?;
            if !fits(&digest, &bytes) {
                return Err(format!("it does not fit its {} hash", kind.ending()));
            }
            hashes.push(kind);
        }
        let signed = fs::try_exists(beside(&path, "asc")).await.unwrap_or(false);
        Ok(Published {
            origin: path.to_string_lossy().into_owned(),
            address: path.to_string_lossy().into_owned(),
            updated: Some(updated),
            bytes,
            hashes,
            signed,
        })
    }
}

/// The file of a hash, where there is one: a regular file, and as short as such files are.
async fn hash_beside(path: &Path) -> Result<Option<Vec<u8>>, String> {
    let told = |error: std::io::Error| format!("its hash: {error}");
    match fs::symlink_metadata(path).await {
        Ok(metadata) if metadata.is_file() && metadata.len() <= LONGEST_HASH => {
            fs::read(path).await.map(Some).map_err(told)
        }
        Ok(_) => Err("its hash is no short file".to_owned()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(told(error)),
    }
}

/// The file beside a document whose name ends in `.{ending}` as well.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
