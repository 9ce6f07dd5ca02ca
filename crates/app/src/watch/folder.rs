//! The folder itself: what lies there, taking a file in hand, and putting it away. The one place that touches it.
//!
//! No symbolic link is followed, neither as the folder, nor within it, nor between looking and opening; only regular
//! files directly in the folder of their source are seen.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use domain::time::Instant;
use serde::{Deserialize, Serialize};
use tokio::fs;
use tokio::io::AsyncWriteExt;

use super::WatchedFolder;
use super::file::Fate;
use crate::import::LARGEST_FILE;

/// Entries of a folder that are looked at.
const MAX_ENTRIES: usize = 10_000;
/// Folders within that are looked into where each is called like its source.
const MAX_SOURCES: usize = 200;

const IN_HAND: &str = "in-hand";
const DONE: &str = "done";
const REFUSED: &str = "refused";

/// Why a folder or file could not be dealt with.
#[derive(Debug)]
pub(super) struct Problem(String);

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Problem {
    fn at(path: &Path, error: &io::Error) -> Self {
        let advice = match error.kind() {
            io::ErrorKind::NotFound => "it is not there",
            io::ErrorKind::PermissionDenied => "the account of Wardround may not read and write there",
            _ => return Self(format!("{}: {error}", path.display())),
        };
        Self(format!("{}: {advice}", path.display()))
    }
}

/// How a file lay there: when it is the same at the next look, nobody writes it any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Standing {
    name: String,
    size: u64,
    /// Nanoseconds since 1970, by the clock of the file system.
    modified: String,
}

/// A file that lies in the folder.
#[derive(Debug)]
pub(super) struct Found {
    /// The folder it lies in.
    folder: PathBuf,
    name: OsString,
    source: String,
    pub(super) standing: Standing,
    /// Whether a look that did not end left it in hand.
    pub(super) in_hand: bool,
}

impl Found {
    /// What it is called.
    pub(super) fn name(&self) -> String {
        self.name.to_string_lossy().into_owned()
    }
}

/// A file in hand.
#[derive(Debug)]
pub(super) struct Taken {
    /// The folder it lay in.
    folder: PathBuf,
    path: PathBuf,
    /// What it is called.
    pub(super) name: String,
    /// The source it is of.
    pub(super) source: String,
    /// The file, opened, or why it cannot be taken.
    pub(super) file: Result<std::fs::File, String>,
}

/// A watched folder.
pub(super) struct Folder<'a> {
    watched: &'a WatchedFolder,
}

impl<'a> Folder<'a> {
    pub(super) fn of(watched: &'a WatchedFolder) -> Self {
        Self { watched }
    }

    /// What lies in it, the oldest first.
    pub(super) async fn look(&self) -> Result<Vec<Found>, Problem> {
        let top = &self.watched.path;
        if !top.is_absolute() {
            return Err(Problem(format!(
                "{}: name the whole path, from the root on",
                top.display()
            )));
        }
        is_folder(top).await?;
        let mut found = Vec::new();
        if let Some(source) = &self.watched.source {
            files_of(top, source, &mut found).await?;
        } else {
            for (name, metadata) in entries(top).await? {
                if metadata.is_dir() && !is_ours(&name) {
                    let source = name.to_string_lossy().into_owned();
                    files_of(&top.join(&name), &source, &mut found).await?;
                }
            }
        }
        found.sort_by(|one, other| {
            let key = |found: &Found| (!found.in_hand, found.standing.modified.len());
            key(one)
                .cmp(&key(other))
                .then_with(|| one.standing.modified.cmp(&other.standing.modified))
                .then_with(|| one.name.cmp(&other.name))
        });
        Ok(found)
    }

    /// Moves a file into `in-hand`, so that nobody else takes it, and opens it.
    pub(super) async fn take(&self, found: &Found) -> Result<Taken, Problem> {
        let hand = found.folder.join(IN_HAND);
        let path = hand.join(&found.name);
        if !found.in_hand {
            own_folder(&hand).await?;
            if fs::symlink_metadata(&path).await.is_ok() {
                return Err(Problem("a file of this name is still in hand".to_owned()));
            }
            let from = found.folder.join(&found.name);
            fs::rename(&from, &path)
                .await
                .map_err(|error| Problem::at(&from, &error))?;
        }
        Ok(Taken {
            file: open(&path).await?,
            folder: found.folder.clone(),
            path,
            name: found.name(),
            source: found.source.clone(),
        })
    }

    /// Moves a file to where its fate belongs, with a text beside it.
    pub(super) async fn put_away(&self, taken: &Taken, fate: &Fate, now: Instant) -> Result<(), Problem> {
        let (into, note) = match fate {
            Fate::Done(note) => (DONE, note),
            Fate::Refused(note) => (REFUSED, note),
        };
        let into = taken.folder.join(into);
        own_folder(&into).await?;
        let stamp: String = now
            .to_string()
            .chars()
            .take_while(|letter| *letter != '.')
            .filter(|letter| !matches!(letter, ':' | '-'))
            .collect();
        let stamp = stamp.trim_end_matches('Z');
        let original = taken.path.file_name().unwrap_or(OsStr::new("file"));
        let mut number = 1_u32;
        let (path, beside) = loop {
            let mut name = OsString::from(if number == 1 {
                format!("{stamp}-")
            } else {
                format!("{stamp}-{number}-")
            });
            name.push(original);
            let path = into.join(&name);
            name.push(".txt");
            let beside = into.join(name);
            let free = |path| async move { fs::symlink_metadata(path).await.is_err() };
            if free(&path).await && free(&beside).await {
                break (path, beside);
            }
            number += 1;
        };
        // The text first: a file without one would say nothing.
        write_new(&beside, note).await?;
        fs::rename(&taken.path, &path)
            .await
            .map_err(|error| Problem::at(&path, &error))
    }
}

/// The regular files of the folder of a source, and those left in hand there.
async fn files_of(folder: &Path, source: &str, found: &mut Vec<Found>) -> Result<(), Problem> {
    let hand = folder.join(IN_HAND);
    let left = match fs::symlink_metadata(&hand).await {
        Ok(metadata) if metadata.is_dir() => entries(&hand).await?,
        _ => Vec::new(),
    };
    let lying = entries(folder).await?;
    let lying = lying.into_iter().filter(|(name, _)| !is_passed_over(name));
    let all = left
        .into_iter()
        .map(|entry| (entry, true))
        .chain(lying.map(|entry| (entry, false)));
    for ((name, metadata), in_hand) in all {
        if !metadata.is_file() {
            continue;
        }
        let shown = folder.join(&name).display().to_string();
        found.push(Found {
            folder: folder.to_owned(),
            source: source.to_owned(),
            standing: Standing {
                name: shown,
                size: metadata.len(),
                modified: modified(&metadata),
            },
            in_hand,
            name,
        });
    }
    Ok(())
}

/// What lies directly in a folder, links as links.
async fn entries(folder: &Path) -> Result<Vec<(OsString, Metadata)>, Problem> {
    let failed = |error: io::Error| Problem::at(folder, &error);
    let mut listing = fs::read_dir(folder).await.map_err(failed)?;
    let mut entries = Vec::new();
    while let Some(entry) = listing.next_entry().await.map_err(failed)? {
        if entries.len() >= MAX_ENTRIES {
            return Err(Problem(format!(
                "{}: more than {MAX_ENTRIES} files lie there; clear the folder",
                folder.display()
            )));
        }
        // One that went meanwhile is none.
        if let Ok(metadata) = fs::symlink_metadata(entry.path()).await {
            entries.push((entry.file_name(), metadata));
        }
    }
    if entries.iter().filter(|(_, metadata)| metadata.is_dir()).count() > MAX_SOURCES {
        return Err(Problem(format!(
            "{}: more than {MAX_SOURCES} folders lie there",
            folder.display()
        )));
    }
    Ok(entries)
}

fn modified(metadata: &Metadata) -> String {
    metadata
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .map_or_else(String::new, |since| since.as_nanos().to_string())
}

/// The folders this program makes, and hidden ones.
fn is_ours(name: &OsStr) -> bool {
    [IN_HAND, DONE, REFUSED].iter().any(|ours| name == *ours) || name.to_string_lossy().starts_with('.')
}

/// Hidden files, and those that programs write while they are not done: browsers, editors, office programs, copying tools.
fn is_passed_over(name: &OsStr) -> bool {
    const ENDINGS: [&str; 12] = [
        ".part",
        ".partial",
        ".crdownload",
        ".download",
        ".filepart",
        ".tmp",
        ".temp",
        ".swp",
        ".lock",
        ".lck",
        ".bak",
        "~",
    ];
    let name = name.to_string_lossy().to_lowercase();
    name.starts_with(['.', '~'])
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || matches!(name.as_str(), "thumbs.db" | "desktop.ini")
}

async fn is_folder(path: &Path) -> Result<(), Problem> {
    let metadata = fs::symlink_metadata(path)
        .await
        .map_err(|error| Problem::at(path, &error))?;
    if metadata.is_dir() {
        Ok(())
    } else {
        Err(Problem(format!(
            "{}: this is no folder, or a symbolic link; name the folder itself",
            path.display()
        )))
    }
}

/// A folder of this program within a watched one, made where there is none.
async fn own_folder(path: &Path) -> Result<(), Problem> {
    match fs::create_dir(path).await {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => is_folder(path).await,
        Err(error) => Err(Problem::at(path, &error)),
    }
}

/// A file in hand, opened, or why it is none that can be taken.
async fn open(path: &Path) -> Result<Result<std::fs::File, String>, Problem> {
    let failed = |error: io::Error| Problem::at(path, &error);
    let looked_at = fs::symlink_metadata(path).await.map_err(failed)?;
    if !looked_at.is_file() {
        return Ok(Err("it is no regular file".to_owned()));
    }
    if looked_at.len() > LARGEST_FILE {
        return Ok(Err(too_large()));
    }
    let file = fs::File::open(path).await.map_err(failed)?;
    if !is_same(&looked_at, &file.metadata().await.map_err(failed)?) {
        return Ok(Err("it was exchanged while it was looked at".to_owned()));
    }
    Ok(Ok(file.into_std().await))
}

fn too_large() -> String {
    format!("it is larger than {} MB", LARGEST_FILE >> 20)
}

/// Whether what was opened is what was looked at, and not what a link put in its place leads to.
#[cfg(unix)]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    one.len() == other.len() && other.is_file()
}

async fn write_new(path: &Path, text: &str) -> Result<(), Problem> {
    let failed = |error: io::Error| Problem::at(path, &error);
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .await
        .map_err(failed)?;
    file.write_all(text.as_bytes()).await.map_err(failed)?;
    file.flush().await.map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_hidden_or_not_done_are_passed_over() {
        for name in [
            ".list.csv",
            "~$list.xlsx",
            "list.csv.part",
            "LIST.CSV.TMP",
            "list.csv~",
            "a.crdownload",
            "Thumbs.db",
            ".~lock.list.csv#",
        ] {
            assert!(is_passed_over(OsStr::new(name)), "{name}");
        }
        for name in ["list.csv", "partial list.xlsx", "export.txt", "done.csv"] {
            assert!(!is_passed_over(OsStr::new(name)), "{name}");
        }
    }
}
