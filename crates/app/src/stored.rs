//! Room for files: how much a tenant may keep, how a file is kept, and which are no longer needed.
//!
//! The file of an accepted import stays as the original of its records as long as it is the newest accepted one of its
//! source, and a month longer. The document of a bill of materials that is or was in force stays. Every other file goes
//! after a month, what was read of a list of people always.

use std::collections::HashMap;
use std::time::Duration;

use domain::access::{Actor, EditServices, ImportInventory};
use domain::id::{SourceId, TenantId};
use domain::time::Instant;
use store::blob::Digest;
use store::component::LooseBill;
use store::import::{FileHolder, ImportState};
use store::staff_list::KeptList;
use store::stored_file::StoredFile;

use crate::content::Content;
use crate::error::{Error, Result};
use crate::installation::{App, blob_digest};
use crate::job::Lease;
use crate::journal::{self, Happening};

/// How long a file is kept that is not, or no longer, the newest accepted one of its source.
const KEPT_SECONDS: i64 = 30 * 24 * 60 * 60;
/// How long a file is kept before an import names it: longer than any request takes.
const CLAIMED_SECONDS: i64 = 60 * 60;
/// What files of an incident leave free on the disk.
const LEFT_FREE: u64 = 64 << 20;
/// How long an upload waits for the removal of the same content to end, and how often it looks.
const REMOVAL_WAIT: Duration = Duration::from_millis(100);
const REMOVAL_LOOKS: u32 = 50;

/// Whether there is room for a file of this size: asked as soon as its size is known, before its bytes are read.
///
/// [`Error::Refused`] when the tenant keeps too much already.
pub async fn check_room(app: &App, actor: &Actor, size: u64) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    room_in(app, permit.tenant(), size).await
}

/// As [`check_room`], for a bill of materials.
pub async fn check_room_for_bill(app: &App, actor: &Actor, size: u64) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    room_in(app, permit.tenant(), size).await
}

/// Whether there is room for a file of this size in a tenant.
pub(crate) async fn room_in(app: &App, tenant: TenantId, size: u64) -> Result<()> {
    let kept = store::stored_file::bytes_of(&app.store().read(), tenant).await?;
    room(app, kept, size)
}

fn room(app: &App, kept: u64, size: u64) -> Result<()> {
    let quota = app.file_quota();
    if kept.saturating_add(size) <= quota {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "there is no room for this file: {} of {} MiB are taken and it has {}. Files that were put aside or replaced go \
         after 30 days; the operator can raise `file_quota` in installation.json",
        kept >> 20,
        quota >> 20,
        size.div_ceil(1 << 20),
    )))
}

/// Whether the disk takes a file of this size, as it comes in and once more sealed, and still has the space that the log of an incident and
/// the journal write on. Where the system does not say, it is tried.
pub(crate) fn is_room_on_disk(app: &App, size: u64) -> bool {
    let free = store::free_bytes(app.spool_folder());
    free.is_none_or(|free| free >= size.saturating_mul(2).saturating_add(LEFT_FREE))
}

/// Keeps a file until an import, a bill, a disclosure, a staff list or the log of an incident names it, within the next hour. Answers its address.
///
/// [`Error::Refused`] when there is no room for it.
pub(crate) async fn keep(app: &App, tenant: TenantId, content: &Content<'_>) -> Result<Digest> {
    let size = content.size()?;
    let digest = content.digest(tenant).await?;
    let file = StoredFile {
        tenant,
        digest: digest.to_string(),
    };
    for _ in 0..REMOVAL_LOOKS {
        if claim(app, &file, size).await? {
            return content.keep(app.blobs(), tenant, app.env().random()).await;
        }
        tokio::time::sleep(REMOVAL_WAIT).await;
    }
    Err(Error::Refused(
        "the same file is just being removed here; bring it in again in a minute".to_owned(),
    ))
}

async fn claim(app: &App, file: &StoredFile, size: u64) -> Result<bool> {
    let until = app.env().now().plus_seconds(CLAIMED_SECONDS);
    app.store()
        .write(async |transaction| -> Result<bool> {
            let reader = transaction.read();
            if !store::stored_file::exists(&reader, file).await? {
                room(
                    app,
                    store::stored_file::bytes_of(&reader, file.tenant).await?,
                    size,
                )?;
            }
            Ok(store::stored_file::claim(&transaction, file, size, until).await?)
        })
        .await
}

/// Removes the files that are no longer needed. Answers how many. For the job that does this every day.
pub(crate) async fn remove_unneeded(app: &App, lease: &Lease) -> Result<u64> {
    give_up(app, lease).await?;
    give_bills_up(app, lease).await?;
    give_staff_lists_up(app, lease).await?;
    let now = app.env().now();
    let marked = app
        .store()
        .write(async |transaction| -> Result<Vec<StoredFile>> {
            lease.hold(app, &transaction).await?;
            Ok(store::stored_file::mark_unneeded(&transaction, now).await?)
        })
        .await?;
    for file in &marked {
        match app.blobs().delete(file.tenant, blob_digest(&file.digest)?).await {
            Ok(()) | Err(store::Error::NotFound(_)) => {}
            Err(error) => return Err(error.into()),
        }
        app.store()
            .write(async |transaction| -> Result<()> {
                lease.hold(app, &transaction).await?;
                Ok(store::stored_file::forget(&transaction, file).await?)
            })
            .await?;
    }
    Ok(marked.len() as u64)
}

/// Records for each tenant which imports no longer keep their file, with its journal entry.
async fn give_up(app: &App, lease: &Lease) -> Result<()> {
    let now = app.env().now();
    let mut of_tenants: HashMap<TenantId, Vec<FileHolder>> = HashMap::new();
    for holder in store::import::file_holders(&app.store().read()).await? {
        of_tenants.entry(holder.tenant).or_default().push(holder);
    }
    for (tenant, holders) in of_tenants {
        let unneeded = unneeded(&holders, now);
        if unneeded.is_empty() {
            continue;
        }
        let by = lease.actor().reference();
        app.store()
            .write(async |transaction| -> Result<()> {
                lease.hold(app, &transaction).await?;
                for holder in &unneeded {
                    store::import::give_file_up(&transaction, tenant, holder.import, by, now).await?;
                }
                let imports: Vec<String> = unneeded.iter().map(|holder| holder.import.to_string()).collect();
                let happening = Happening::in_tenant(by, "import.remove_file")?;
                let body = serde_json::json!({ "imports": imports });
                journal::record(app, &transaction, tenant, happening, &body).await
            })
            .await?;
    }
    Ok(())
}

/// Records for each tenant which bills of materials no longer keep their document, with its journal entry.
async fn give_bills_up(app: &App, lease: &Lease) -> Result<()> {
    let now = app.env().now();
    let month_ago = now.plus_seconds(-KEPT_SECONDS);
    let mut of_tenants: HashMap<TenantId, Vec<LooseBill>> = HashMap::new();
    for loose in store::component::loose_bills(&app.store().read()).await? {
        if loose.ended_at.unwrap_or(loose.created_at) <= month_ago {
            of_tenants.entry(loose.tenant).or_default().push(loose);
        }
    }
    for (tenant, loose) in of_tenants {
        let by = lease.actor().reference();
        app.store()
            .write(async |transaction| -> Result<()> {
                lease.hold(app, &transaction).await?;
                for bill in &loose {
                    store::component::give_bill_up(&transaction, tenant, bill.bill, by, now).await?;
                }
                let bills: Vec<String> = loose.iter().map(|loose| loose.bill.to_string()).collect();
                let happening = Happening::in_tenant(by, "bill.remove_file")?;
                journal::record(
                    app,
                    &transaction,
                    tenant,
                    happening,
                    &serde_json::json!({ "bills": bills }),
                )
                .await
            })
            .await?;
    }
    Ok(())
}

/// Records for each tenant which lists of people are no longer kept, with its journal entry.
async fn give_staff_lists_up(app: &App, lease: &Lease) -> Result<()> {
    let now = app.env().now();
    let month_ago = now.plus_seconds(-KEPT_SECONDS);
    let mut of_tenants: HashMap<TenantId, Vec<KeptList>> = HashMap::new();
    for kept in store::staff_list::kept(&app.store().read()).await? {
        if kept.created_at <= month_ago {
            of_tenants.entry(kept.tenant).or_default().push(kept);
        }
    }
    for (tenant, kept) in of_tenants {
        let by = lease.actor().reference();
        app.store()
            .write(async |transaction| -> Result<()> {
                lease.hold(app, &transaction).await?;
                for kept in &kept {
                    store::staff_list::give_up(&transaction, tenant, kept.list, by, now).await?;
                }
                let lists: Vec<String> = kept.iter().map(|kept| kept.list.to_string()).collect();
                let happening = Happening::in_tenant(by, "staff_list.remove_file")?;
                let body = serde_json::json!({ "lists": lists });
                journal::record(app, &transaction, tenant, happening, &body).await
            })
            .await?;
    }
    Ok(())
}

/// The imports of one tenant whose files are no longer needed at `now`.
fn unneeded(holders: &[FileHolder], now: Instant) -> Vec<&FileHolder> {
    let accepted = || {
        holders
            .iter()
            .filter(|holder| holder.state == ImportState::Accepted)
    };
    let mut newest: HashMap<SourceId, (Option<Instant>, _)> = HashMap::new();
    for holder in accepted() {
        let of_source = newest
            .entry(holder.source)
            .or_insert((holder.accepted_at, holder.import));
        *of_source = (*of_source).max((holder.accepted_at, holder.import));
    }
    let old = |since: Instant| since <= now.plus_seconds(-KEPT_SECONDS);
    holders
        .iter()
        .filter(|holder| match (holder.state, newest.get(&holder.source)) {
            (ImportState::Accepted, Some((Some(replaced_at), import))) => {
                *import != holder.import && old(*replaced_at)
            }
            (ImportState::Accepted, _) => false,
            (ImportState::Uploaded | ImportState::Discarded | ImportState::Undone, _) => {
                old(holder.created_at)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    const DAY: i64 = 24 * 60 * 60;

    fn day(day: i64) -> Instant {
        Instant::from_microseconds(0).unwrap().plus_seconds(day * DAY)
    }

    fn holder(number: u128, source: u128, state: ImportState, on: i64) -> FileHolder {
        FileHolder {
            tenant: TenantId::from_untyped_uuid(Uuid::nil()),
            import: GenericUuid::from_untyped_uuid(Uuid::from_u128(number)),
            source: GenericUuid::from_untyped_uuid(Uuid::from_u128(source)),
            state,
            created_at: day(on),
            accepted_at: (state != ImportState::Uploaded).then(|| day(on)),
        }
    }

    fn numbers(holders: &[FileHolder], on: i64) -> Vec<u128> {
        let unneeded = unneeded(holders, day(on));
        let number = |holder: &&FileHolder| holder.import.into_untyped_uuid().as_u128();
        unneeded.iter().map(number).collect()
    }

    #[test]
    fn what_was_never_accepted_goes_after_a_month() {
        let holders = [
            holder(1, 1, ImportState::Uploaded, 0),
            holder(2, 1, ImportState::Discarded, 1),
        ];
        assert!(numbers(&holders, 29).is_empty());
        assert_eq!(numbers(&holders, 30), [1]);
        assert_eq!(numbers(&holders, 31), [1, 2]);
    }

    #[test]
    fn the_newest_accepted_file_of_a_source_stays_and_the_one_before_goes_a_month_after_it() {
        let holders = [
            holder(1, 1, ImportState::Accepted, 0),
            holder(2, 1, ImportState::Accepted, 100),
            holder(3, 2, ImportState::Accepted, 0),
        ];
        assert!(numbers(&holders, 129).is_empty());
        assert_eq!(numbers(&holders, 130), [1]);
        assert_eq!(numbers(&holders, 10_000), [1]);
    }
}
