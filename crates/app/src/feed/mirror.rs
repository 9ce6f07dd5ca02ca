//! A file or folder of the server as the address of a feed: a mirror that another machine fills. Folders of
//! advisories are [`super::folder`]'s.
//!
//! Of a folder the newest regular file counts. Only whoever runs the machine can name such an address: what a path
//! leads to is the machine's business, not a hospital's.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use domain::feed::Answer;
use tokio::fs;

use super::client::Failure;

/// Entries of a folder that are looked at.
const MAX_ENTRIES: usize = 10_000;

/// The document at a path, of at most `most` bytes.
pub(super) async fn read(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let metadata = fs::metadata(path).await.map_err(|error| missing(path, &error))?;
    let file = if metadata.is_dir() {
        newest(path).await?
    } else {
        path.to_owned()
    };
    let metadata = fs::metadata(&file)
        .await
        .map_err(|error| missing(&file, &error))?;
    if !metadata.is_file() {
        return Err(Failure::new(Answer::Missing, "it is neither a file nor a folder"));
    }
    if metadata.len() > most as u64 {
        return Err(Failure::new(
            Answer::TooLarge,
            format!("more than {} MB", most >> 20),
        ));
    }
    fs::read(&file).await.map_err(|error| missing(&file, &error))
}

/// The newest regular file of a folder; of several as new, the last by name.
async fn newest(folder: &Path) -> Result<PathBuf, Failure> {
    let mut entries = fs::read_dir(folder)
        .await
        .map_err(|error| missing(folder, &error))?;
    let mut newest = None;
    let mut seen = 0;
    while let Some(entry) = entries
        .next_entry()
        .await
        .map_err(|error| missing(folder, &error))?
    {
        seen += 1;
        if seen > MAX_ENTRIES {
            return Err(Failure::new(
                Answer::Missing,
                format!("the folder has more than {MAX_ENTRIES} entries; name the file"),
            ));
        }
        // Not the metadata of what a link leads to.
        let Ok(metadata) = entry.metadata().await else {
            continue;
        };
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let Ok(modified) = metadata.modified() else {
            continue;
        };
        if metadata.is_file() && !hidden {
            newest = newest.max(Some((modified, entry.path())));
        }
    }
    newest
        .map(|(_, path)| path)
        .ok_or_else(|| Failure::new(Answer::Missing, "the folder holds no file"))
}

/// Why a place cannot be read.
pub(super) fn missing(path: &Path, error: &std::io::Error) -> Failure {
    let advice = match error.kind() {
        ErrorKind::NotFound => "it is not there".to_owned(),
        ErrorKind::PermissionDenied => "the account of Wardround may not read it".to_owned(),
        _ => error.to_string(),
    };
    Failure::new(Answer::Missing, format!("{}: {advice}", path.display()))
}
