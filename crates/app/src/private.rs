//! Folders and files that nobody else on the machine may read: the data folder, the keys.
//!
//! What is made is closed from the start (0700, 0600). What was there already and is ours is closed when it is found
//! open; what cannot be closed is refused, because keys that others may read protect nothing. A folder that holds other
//! people's things is not ours to close. Nothing of this is known outside Unix.

use std::path::Path;

use crate::error::{Error, Result};

/// Makes a folder for its owner alone, or closes one that is there: an empty one, or one that holds `mark`, which shows
/// that it is ours.
///
/// [`Error::Refused`] when it is open to others and cannot be closed, or is not ours to close.
pub(crate) async fn folder(path: &Path, mark: &str) -> Result<()> {
    make(path).await?;
    if others_may(path).await? == Others::Nothing {
        return Ok(());
    }
    let failed = |error| Error::internal(&format!("{} cannot be looked into", path.display()), error);
    let mut entries = tokio::fs::read_dir(path).await.map_err(failed)?;
    let empty = entries.next_entry().await.map_err(failed)?.is_none();
    if !empty && !path.join(mark).exists() {
        return Err(Error::Refused(format!(
            "{} is open to other users of this machine and holds other things: choose an empty folder, or close it \
             with chmod 700",
            path.display()
        )));
    }
    close(path, 0o700).await
}

/// Makes a folder for its owner alone where there is none.
async fn make(path: &Path) -> Result<()> {
    let mut builder = tokio::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    builder.mode(0o700);
    let failed = |error| Error::internal(&format!("{} cannot be made", path.display()), error);
    builder.create(path).await.map_err(failed)
}

/// Makes a folder within one of ours, or closes the one that is there.
pub(crate) async fn folder_within(path: &Path) -> Result<()> {
    make(path).await?;
    close(path, 0o700).await
}

/// Closes a file or folder of ours that is open to others: to `mode`, such as `0o600`.
///
/// [`Error::Refused`] when everybody on the machine can read it and that cannot be changed.
pub(crate) async fn close(path: &Path, mode: u32) -> Result<()> {
    if others_may(path).await? == Others::Nothing {
        return Ok(());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let closed = std::fs::Permissions::from_mode(mode);
        // Whether it worked is asked of the file: some file systems take the call and change nothing.
        let _ = tokio::fs::set_permissions(path, closed).await;
    }
    if others_may(path).await? == Others::Everybody {
        return Err(Error::Refused(format!(
            "{} is open to other users of this machine and cannot be closed: close it with chmod {mode:o}, as its owner",
            path.display()
        )));
    }
    Ok(())
}

/// Who but the owner may do anything with a file.
#[derive(Debug, PartialEq, Eq)]
enum Others {
    Nothing,
    /// The group. Credentials of a service manager look like this, and are closed by an access list.
    Group,
    Everybody,
}

#[cfg(unix)]
async fn others_may(path: &Path) -> Result<Others> {
    use std::os::unix::fs::PermissionsExt;
    let failed = |error| Error::internal(&format!("{} cannot be looked at", path.display()), error);
    let mode = tokio::fs::metadata(path)
        .await
        .map_err(failed)?
        .permissions()
        .mode();
    Ok(match (mode & 0o007, mode & 0o070) {
        (0, 0) => Others::Nothing,
        (0, _) => Others::Group,
        _ => Others::Everybody,
    })
}

#[cfg(not(unix))]
async fn others_may(_: &Path) -> Result<Others> {
    Ok(Others::Nothing)
}

/// Writes a file that only its owner may read, whole or not at all; keeps one that exists.
pub(crate) async fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    use tokio::io::AsyncWriteExt;

    let failed = |error| Error::internal(&format!("{} cannot be written", path.display()), error);
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    options.mode(0o600);
    let part = path.with_extension("part");
    let _ = tokio::fs::remove_file(&part).await;
    let mut file = options.open(&part).await.map_err(failed)?;
    file.write_all(bytes).await.map_err(failed)?;
    file.sync_all().await.map_err(failed)?;
    tokio::fs::rename(&part, path).await.map_err(failed)
}

/// Makes an empty file that only its owner may read, where there is none: what another library fills must be closed before
/// it does.
pub(crate) async fn empty_unless_there(path: &Path) -> Result<()> {
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    options.mode(0o600);
    match options.open(path).await {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(Error::internal(
            &format!("{} cannot be made", path.display()),
            error,
        )),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    async fn open_to_all(path: &Path, mode: u32) {
        tokio::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
            .await
            .unwrap();
    }

    async fn mode(path: &Path) -> u32 {
        tokio::fs::metadata(path).await.unwrap().permissions().mode() & 0o777
    }

    #[tokio::test]
    async fn a_folder_is_made_for_its_owner_alone_and_an_open_one_of_ours_is_closed() {
        let parent = tempfile::tempdir().unwrap();
        let made = parent.path().join("made");
        folder(&made, "mark").await.unwrap();
        assert_eq!(mode(&made).await, 0o700);

        open_to_all(&made, 0o755).await;
        folder(&made, "mark").await.unwrap();
        assert_eq!(mode(&made).await, 0o700, "it was empty");

        tokio::fs::write(made.join("mark"), "").await.unwrap();
        open_to_all(&made, 0o750).await;
        folder(&made, "mark").await.unwrap();
        assert_eq!(mode(&made).await, 0o700, "it held the mark");
    }

    #[tokio::test]
    async fn an_open_folder_with_other_things_is_refused_and_left_as_it_is() {
        let parent = tempfile::tempdir().unwrap();
        let shared = parent.path().join("shared");
        tokio::fs::create_dir(&shared).await.unwrap();
        tokio::fs::write(shared.join("theirs"), "").await.unwrap();
        open_to_all(&shared, 0o755).await;
        let answer = folder(&shared, "mark").await;
        assert!(
            matches!(&answer, Err(Error::Refused(why)) if why.contains("chmod 700")),
            "{answer:?}"
        );
        assert_eq!(mode(&shared).await, 0o755);
        open_to_all(&shared, 0o700).await;
        folder(&shared, "mark").await.unwrap();
    }

    #[tokio::test]
    async fn an_empty_file_is_made_closed_and_one_that_is_there_is_kept() {
        let parent = tempfile::tempdir().unwrap();
        let database = parent.path().join("wardround.db");
        empty_unless_there(&database).await.unwrap();
        assert_eq!(mode(&database).await, 0o600);
        tokio::fs::write(&database, "rows").await.unwrap();
        empty_unless_there(&database).await.unwrap();
        assert_eq!(tokio::fs::read(&database).await.unwrap(), b"rows");
    }

    #[tokio::test]
    async fn an_open_key_is_closed() {
        let parent = tempfile::tempdir().unwrap();
        let key = parent.path().join("data.key");
        write(&key, b"secret").await.unwrap();
        assert_eq!(mode(&key).await, 0o600);
        open_to_all(&key, 0o644).await;
        close(&key, 0o600).await.unwrap();
        assert_eq!(mode(&key).await, 0o600);
    }
}
