//! Opening an installation from the console, and working in one of its tenants.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use app::installation::Folders;
use app::{App, Env};
use domain::access::Actor;
use domain::tenant::ScopeNode;

use crate::arguments::Data;

/// The largest file read whole from the command line.
const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// An installation opened for one tenant.
pub(crate) struct Console {
    pub(crate) app: App,
    pub(crate) tenant: ScopeNode,
}

impl Console {
    /// Opens the installation and finds the tenant: the one named, or the only one.
    pub(crate) async fn open(data: &Data) -> anyhow::Result<Self> {
        let app = open(data).await?;
        let tenants = app::tenant::list_tenants(&app, &Actor::Console { tenant: None }).await?;
        let tenant = match &data.tenant {
            Some(name) => tenants
                .into_iter()
                .find(|tenant| tenant.name == *name)
                .with_context(|| {
                    format!("no tenant is called {name}; `wardround user list` names those there are")
                })?,
            None if tenants.len() == 1 => tenants
                .into_iter()
                .next()
                .context("the installation has no tenant")?,
            None => {
                let names: Vec<&str> = tenants.iter().map(|tenant| tenant.name.as_str()).collect();
                bail!(
                    "the installation has several tenants; choose one with --tenant: {}",
                    names.join(", ")
                )
            }
        };
        Ok(Self { app, tenant })
    }

    /// Whoever has the data folder in hand.
    pub(crate) fn actor(&self) -> Actor {
        Actor::Console {
            tenant: Some(self.tenant.id),
        }
    }

    /// Does what the command left to do, and closes the database.
    pub(crate) async fn close(self) -> anyhow::Result<()> {
        app::job::work_off(&self.app).await?;
        self.app.close().await?;
        Ok(())
    }
}

/// Opens the installation in a data folder.
pub(crate) async fn open(data: &Data) -> anyhow::Result<App> {
    Ok(App::open(&folders(&data.data, data.keys.as_deref()), Env::system()).await?)
}

/// The data folder and the folder of the keys.
pub(crate) fn folders(data: &Path, keys: Option<&Path>) -> Folders {
    let mut folders = Folders::in_data(data);
    if let Some(keys) = keys {
        keys.clone_into(&mut folders.keys);
    }
    folders
}

/// Reads a file given on the command line.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads files named on the command line"
)]
pub(crate) fn read_file(path: &Path) -> anyhow::Result<Vec<u8>> {
    let size = std::fs::metadata(path)
        .with_context(|| format!("{} cannot be read", path.display()))?
        .len();
    if size > LARGEST_FILE {
        bail!(
            "{} has {size} bytes; at most {LARGEST_FILE} are read",
            path.display()
        );
    }
    // What has no length, such as a pipe or a device, is read no further either.
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
        .with_context(|| format!("{} cannot be read", path.display()))?;
    if bytes.len() as u64 > LARGEST_FILE {
        bail!(
            "{} has more than {LARGEST_FILE} bytes; no more are read",
            path.display()
        );
    }
    Ok(bytes)
}

/// The files that lie in a folder, by name; what lies deeper is not looked at.
#[expect(
    clippy::disallowed_methods,
    reason = "folders named on the command line are read in this module"
)]
pub(crate) fn files_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let reading = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(reading)? {
        let entry = entry.with_context(reading)?;
        if entry.file_type().with_context(reading)?.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// How many bytes a file has.
pub(crate) fn length(path: &Path) -> anyhow::Result<u64> {
    let of = std::fs::metadata(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(of.len())
}

/// Opens a file given on the command line, to be read piece by piece.
#[expect(
    clippy::disallowed_methods,
    reason = "the files named on the command line are opened in this module"
)]
pub(crate) fn open_file(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Makes a file given on the command line; refuses one that is there.
#[expect(
    clippy::disallowed_methods,
    reason = "the files named on the command line are made in this module"
)]
pub(crate) fn create_file(path: &Path) -> anyhow::Result<File> {
    File::create_new(path).with_context(|| format!("{} cannot be made", path.display()))
}
