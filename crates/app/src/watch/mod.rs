//! Watched folders: files that somebody, or a tool at night, puts into a folder are brought in without a person at the
//! machine, by the same use case as through the page.
//!
//! Which folders are watched is said in `installation.json` by who runs the machine; a job looks into them every minute. A
//! file is taken once its size and time stood still from one look to the next, and ends in `done` or `refused` beside a
//! text that says what became of it. Unless the operator says otherwise a person decides about it on its page.
//!
//! Invariants. A file is moved into `in-hand` before it is read, so that it is taken once; what lies there when a look
//! begins was left by one that did not end, and is taken up again. Nothing outside the folder is read or written, and no
//! symbolic link followed. The same bytes are not brought in twice in a row.

mod decision;
mod file;
mod folder;
mod note;

use std::path::PathBuf;

use domain::access::{Actor, ImportInventory, Permit};
use domain::id::TenantId;
use domain::tenant::ScopeNode;
use serde::{Deserialize, Serialize};
use store::watched_folder::WatchedFolder as Look;

use self::file::Fate;
use self::folder::{Folder, Found};
use crate::error::Result;
use crate::installation::App;
use crate::job::Lease;

/// Files that one look takes of a folder; the next are taken a minute later.
const FILES_OF_A_LOOK: usize = 20;

/// A folder that is watched, as `installation.json` has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WatchedFolder {
    /// Where it is.
    pub path: PathBuf,
    /// The tenant its files are of, by name or identifier.
    pub tenant: String,
    /// The source its files are of. Where none is said, files lie in folders within, each called like its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Accept a file by itself when at most so many of a hundred rows would be new, changed, missing or rejected; where
    /// none is said, every file waits for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept_within_percent: Option<u8>,
}

impl WatchedFolder {
    fn is_of(&self, tenant: &ScopeNode) -> bool {
        self.tenant == tenant.name || self.tenant == tenant.id.to_string()
    }

    fn shown_path(&self) -> String {
        self.path.display().to_string()
    }
}

/// A watched folder with what the last look found.
#[derive(Debug, Clone)]
pub struct Watched {
    /// The folder.
    pub folder: WatchedFolder,
    /// The last look; none when it was not looked into yet.
    pub look: Option<Look>,
}

/// The watched folders of the tenant, for who may bring files in.
pub async fn watched(app: &App, actor: &Actor) -> Result<Vec<Watched>> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    watched_of(app, permit.tenant()).await
}

/// The watched folders of a tenant.
pub(crate) async fn watched_of(app: &App, tenant: TenantId) -> Result<Vec<Watched>> {
    let folders = folders_of(app, tenant).await?;
    if folders.is_empty() {
        return Ok(Vec::new());
    }
    let looks = store::watched_folder::list(&app.store().read(), tenant).await?;
    let with_look = |folder: WatchedFolder| {
        let path = folder.shown_path();
        let look = looks.iter().find(|look| look.path == path).cloned();
        Watched { folder, look }
    };
    Ok(folders.into_iter().map(with_look).collect())
}

/// The folders `installation.json` names for a tenant.
pub(crate) async fn folders_of(app: &App, tenant: TenantId) -> Result<Vec<WatchedFolder>> {
    if app.watched_folders().is_empty() {
        return Ok(Vec::new());
    }
    let tenant = store::tenant::fetch_tenant(&app.store().read(), tenant).await?;
    let folders = app.watched_folders().iter();
    Ok(folders.filter(|folder| folder.is_of(&tenant)).cloned().collect())
}

/// Says in the log which watched folders are of no tenant there is: nobody would notice otherwise.
pub(crate) fn warn_of_strangers(app: &App, tenants: &[ScopeNode]) {
    for folder in app.watched_folders() {
        if !tenants.iter().any(|tenant| folder.is_of(tenant)) {
            tracing::warn!(
                path = %folder.path.display(),
                tenant = folder.tenant,
                "a watched folder is not looked into: installation.json names a tenant there is not"
            );
        }
    }
}

/// Looks into the folders of the job's tenant: the work of the job.
pub(crate) async fn look(app: &App, lease: &Lease) -> Result<()> {
    let actor = lease.actor();
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    for watched in watched_of(app, permit.tenant()).await? {
        let visit = Visit {
            app,
            lease,
            actor: &actor,
            permit: &permit,
            watched: &watched,
        };
        visit.pay().await?;
    }
    Ok(())
}

/// One look into one folder.
struct Visit<'a> {
    app: &'a App,
    lease: &'a Lease,
    actor: &'a Actor,
    permit: &'a Permit<ImportInventory>,
    watched: &'a Watched,
}

impl Visit<'_> {
    async fn pay(&self) -> Result<()> {
        let before = self.watched.look.as_ref();
        let mut look = Look {
            path: self.watched.folder.shown_path(),
            looked_at: self.app.env().now(),
            standing: "[]".to_owned(),
            waiting: 0,
            taken: 0,
            refused: 0,
            last_file: before.map(|look| look.last_file.clone()).unwrap_or_default(),
            last_taken_at: before.and_then(|look| look.last_taken_at),
            problem: String::new(),
        };
        let folder = Folder::of(&self.watched.folder);
        let outcome = match folder.look().await {
            Ok(found) => self.take(&folder, found, &mut look).await,
            Err(problem) => {
                look.problem = problem.to_string();
                Ok(())
            }
        };
        if let Err(error) = &outcome {
            look.problem = error.to_string();
        }
        self.app
            .store()
            .write(async |transaction| -> Result<()> {
                self.lease.hold(self.app, &transaction).await?;
                Ok(store::watched_folder::put(&transaction, self.permit, &look).await?)
            })
            .await?;
        outcome
    }

    /// Takes what stood still since the last look; the rest waits.
    async fn take(&self, folder: &Folder<'_>, found: Vec<Found>, look: &mut Look) -> Result<()> {
        let before = self.watched.look.as_ref();
        let stood: Vec<folder::Standing> = before
            .and_then(|look| serde_json::from_str(&look.standing).ok())
            .unwrap_or_default();
        let (whole, waiting): (Vec<Found>, Vec<Found>) = found
            .into_iter()
            .partition(|found| found.in_hand || stood.contains(&found.standing));
        let later = whole.iter().skip(FILES_OF_A_LOOK);
        let standing: Vec<&folder::Standing> =
            waiting.iter().chain(later).map(|found| &found.standing).collect();
        look.waiting = standing.len() as u64;
        look.standing = serde_json::to_string(&standing).unwrap_or_else(|_| "[]".to_owned());
        for found in whole.into_iter().take(FILES_OF_A_LOOK) {
            // Whoever lost the lease takes nothing more.
            self.app
                .store()
                .write(async |transaction| self.lease.hold(self.app, &transaction).await)
                .await?;
            let taken = match folder.take(&found).await {
                Ok(taken) => taken,
                Err(problem) => {
                    look.problem = format!("{}: {problem}", found.name());
                    continue;
                }
            };
            let fate = file::bring_in(self.app, self.actor, &self.watched.folder, &taken).await?;
            match &fate {
                Fate::Done(_) => {
                    look.taken += 1;
                    look.last_file = found.name();
                    look.last_taken_at = Some(self.app.env().now());
                }
                Fate::Refused(_) => look.refused += 1,
            }
            if let Err(problem) = folder.put_away(&taken, &fate, self.app.env().now()).await {
                look.problem = format!("{}: {problem}", found.name());
            }
        }
        Ok(())
    }
}
