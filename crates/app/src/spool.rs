//! A file on its way in, until it is whole: too large for memory, and not yet among the files that are kept.
//!
//! It lies in the data folder and has no name: nobody else can open it, and nothing is left of it when it is dropped or
//! the program stops.

use std::fs::File;
use std::io;

use tokio::io::AsyncWriteExt;

use crate::error::{Error, Result};
use crate::installation::App;

/// A file that is being written, from its beginning.
#[derive(Debug)]
pub struct Spool(tokio::fs::File);

impl Spool {
    /// An empty one.
    pub async fn new(app: &App) -> Result<Self> {
        let folder = app.spool_folder().to_owned();
        let made = tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder));
        let file = made
            .await
            .map_err(|error| Error::internal("the file could not be taken in", error))?
            .map_err(failed)?;
        Ok(Self(tokio::fs::File::from_std(file)))
    }

    /// Adds the next bytes.
    ///
    /// [`Error::Refused`] when the disk is full.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.0.write_all(bytes).await.map_err(failed)
    }

    /// The whole file.
    ///
    /// [`Error::Refused`] when the disk is full.
    pub async fn finish(mut self) -> Result<File> {
        self.0.flush().await.map_err(failed)?;
        Ok(self.0.into_std().await)
    }
}

fn failed(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::StorageFull {
        return Error::Refused(
            "the disk of the server is full; nothing was taken in. Free space in the data folder and bring the file in again"
                .to_owned(),
        );
    }
    Error::internal("the file could not be taken in", error)
}
