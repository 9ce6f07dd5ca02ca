//! Space kept on the disk of a SQLite database for the night on which the disk is full: a file that is given back then, so that the log of an
//! incident still writes. Best effort: where it cannot be made, nothing else fails.
//!
//! PostgreSQL keeps its own disk; there is no reserve of ours there.

#![expect(
    clippy::disallowed_methods,
    reason = "the reserve is a file beside the database"
)]

use std::fs;
#[cfg(target_os = "linux")]
use std::fs::File;
use std::path::{Path, PathBuf};

/// How much is kept: some thousand lines of a log with their journal entries.
const RESERVED_BYTES: u64 = 16 * 1024 * 1024;

/// The file that is given back.
#[derive(Debug)]
pub(crate) struct Reserve {
    path: PathBuf,
}

impl Reserve {
    /// The reserve of the database at `path`, made where it is absent and fits.
    pub(crate) fn beside(database: &Path) -> Self {
        let path = database.with_added_extension("reserve");
        let whole = fs::metadata(&path).is_ok_and(|file| file.len() == RESERVED_BYTES);
        let reserve = Self { path };
        // What does not fit whole would take the space that it is to keep.
        if !whole && reserve.set_aside().is_err() {
            reserve.give_back();
        }
        reserve
    }

    /// Has the file system promise the space, which costs no writing.
    #[cfg(target_os = "linux")]
    fn set_aside(&self) -> std::io::Result<()> {
        let file = File::create(&self.path)?;
        let whole = rustix::fs::FallocateFlags::empty();
        Ok(rustix::fs::fallocate(&file, whole, 0, RESERVED_BYTES)?)
    }

    /// Elsewhere a file would be a hole, which promises nothing.
    #[cfg(not(target_os = "linux"))]
    fn set_aside(&self) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }

    /// Gives the space back. Answers whether there was any.
    pub(crate) fn give_back(&self) -> bool {
        fs::remove_file(&self.path).is_ok()
    }
}
