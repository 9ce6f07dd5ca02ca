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
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::disk::free_bytes;

/// How much is kept: some thousand lines of a log with their journal entries.
const RESERVED_BYTES: u64 = 16 * 1024 * 1024;

/// The file that is given back.
#[derive(Debug)]
pub(crate) struct Reserve {
    path: PathBuf,
    given_back: AtomicBool,
}

impl Reserve {
    /// The reserve of the database at `path`, made where it is absent and fits.
    pub(crate) fn beside(database: &Path) -> Self {
        let path = database.with_added_extension("reserve");
        let whole = fs::metadata(&path).is_ok_and(|file| file.len() == RESERVED_BYTES);
        let reserve = Self {
            path,
            given_back: AtomicBool::new(false),
        };
        if !whole {
            reserve.make();
        }
        reserve
    }

    /// What does not fit whole would take the space that it is to keep. Where it does not fit, that space serves the log already.
    fn make(&self) {
        let refused = self.set_aside().err();
        if refused.is_some() {
            fs::remove_file(&self.path).ok();
        }
        let full =
            |error: io::Error| matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
        self.given_back
            .store(refused.is_some_and(full), Ordering::Relaxed);
    }

    /// Has the file system promise the space, which costs no writing.
    #[cfg(target_os = "linux")]
    fn set_aside(&self) -> io::Result<()> {
        let file = File::create(&self.path)?;
        let whole = rustix::fs::FallocateFlags::empty();
        Ok(rustix::fs::fallocate(&file, whole, 0, RESERVED_BYTES)?)
    }

    /// Elsewhere a file would be a hole, which promises nothing.
    #[cfg(not(target_os = "linux"))]
    fn set_aside(&self) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    /// Gives the space back. Answers whether there was any.
    pub(crate) fn give_back(&self) -> bool {
        let there_was = fs::remove_file(&self.path).is_ok();
        self.given_back.fetch_or(there_was, Ordering::Relaxed);
        there_was
    }

    /// Whether the space was given back and is still needed. Where the disk has room again it is set aside anew.
    pub(crate) fn is_in_use(&self) -> bool {
        // Twice the space: what is set aside must leave some to whoever frees the disk.
        if self.given_back.load(Ordering::Relaxed)
            && self.free().is_none_or(|free| free >= 2 * RESERVED_BYTES)
        {
            self.make();
        }
        self.given_back.load(Ordering::Relaxed)
    }

    /// Whether the disk has less left than is kept here.
    pub(crate) fn is_needed(&self) -> bool {
        self.free().is_some_and(|free| free < RESERVED_BYTES)
    }

    fn free(&self) -> Option<u64> {
        free_bytes(self.path.parent()?)
    }
}
