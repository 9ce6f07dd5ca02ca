//! Where tests keep what they throw away.
//!
//! Every write of the program reaches the disk before it is answered, and a test makes a hundred of them. In memory they cost nothing,
//! and what is tested stays the same.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::{Builder, TempDir};

use crate::process;

/// The file system in memory that Linux has.
const MEMORY: &str = "/dev/shm";
/// What the databases, uploads and browser profiles of a run have taken at most, several times over, in bytes.
const ROOM: u64 = 6 << 30;

/// A folder that is removed with all it holds when this is dropped.
#[derive(Debug)]
pub(crate) struct Scratch(TempDir);

impl Scratch {
    /// In memory where there is room for it, on the disk otherwise.
    pub(crate) fn new() -> Result<Self> {
        let mut folder = Builder::new();
        // A database server in it runs as a user of its own, who has to get through.
        folder
            .prefix("wardround-tests-")
            .permissions(Permissions::from_mode(0o711));
        in_memory(&folder)
            .map(Self)
            .context("cannot make a folder for the tests")
    }

    /// Has a program make its temporary files here.
    pub(crate) fn lend<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("TMPDIR", self.path())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

/// Makes a folder in memory where there is room for it, on the disk otherwise.
pub(crate) fn in_memory(folder: &Builder<'_, '_>) -> io::Result<TempDir> {
    match free(MEMORY) {
        Some(ROOM..) => folder.tempdir_in(MEMORY),
        _ => folder.tempdir(),
    }
}

/// The bytes that are free at a place; none where it is not there or nobody can say.
fn free(place: &str) -> Option<u64> {
    let told = process::read(Command::new("df").args(["--output=avail", "--block-size=1", place])).ok()?;
    told.lines().last()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_makes_lies_there_and_goes_with_it() {
        let scratch = Scratch::new().unwrap();
        let mut make = Command::new("mktemp");
        let made = process::read(scratch.lend(&mut make)).unwrap();
        assert!(Path::new(made.trim()).starts_with(scratch.path()));
        drop(scratch);
        assert!(!Path::new(made.trim()).exists());
    }

    #[test]
    fn where_nothing_is_there_is_no_room() {
        assert_eq!(free("/nowhere/at/all"), None);
        assert!(free("/").is_some());
    }
}
