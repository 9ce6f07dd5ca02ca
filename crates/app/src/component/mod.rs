//! What systems are made of: bills of materials from upload to acceptance, and back; the components; handing them out.
//!
//! A document is looked at before it counts: [`review`] says what it describes and what it changes. Of each described
//! component one bill of a system is in force, the one accepted last; undoing it puts the one before in force again, from
//! its document. What is worked out from a document is worked out outside the transaction, which then only checks that the
//! bill in force is still the one it was compared with.

mod document;
mod list;
mod out;

use domain::access::{Actor, EditServices, ViewServices};
use domain::component::{Comparison, Listed, compare};
use domain::id::{BillId, SystemId};
use serde::{Deserialize, Serialize};
use store::Transaction;
use store::blob::Digest;
use store::component::BillStep;

pub use store::component::{Bill, BillState, Position, Start, StoredComponent};
pub use store::system::System;

use self::document::Document;
pub use self::list::{ComponentList, ListRequest, ListedComponent, list};
pub use self::out::cyclonedx;
use crate::content::Content;
use crate::error::{Conflict, Error, Result};
use crate::field::Fields;
use crate::installation::{App, blob_digest};
use crate::journal::{self, Happening};
use crate::stored;
pub use crate::stored::check_room_for_bill as check_room;

/// Bills shown of a system.
const SHOWN: u64 = 200;

/// The largest document taken, in bytes.
pub const LARGEST_BILL: usize = 64 << 20;

/// A document on its way in.
#[derive(Debug, Clone)]
pub struct NewBill<'a> {
    /// What the file is called where it comes from.
    pub file_name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// What became of a document that was brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// It waits to be looked at.
    New(BillId),
    /// The same document is in force already: nothing was changed.
    Same(BillId),
}

/// What accepting a bill changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Components the bill before it did not have.
    pub new: u64,
    /// Components only the bill before it had.
    pub gone: u64,
    /// Components in another version.
    pub changed: u64,
    /// Components in the same version.
    pub unchanged: u64,
}

impl From<&Comparison> for Outcome {
    fn from(comparison: &Comparison) -> Self {
        Self {
            new: comparison.new.len() as u64,
            gone: comparison.gone.len() as u64,
            changed: comparison.changed.len() as u64,
            unchanged: comparison.unchanged,
        }
    }
}

/// A bill with everything needed to decide about it.
#[derive(Debug, Clone)]
pub struct Review {
    /// The bill.
    pub bill: Bill,
    /// Its system.
    pub system: System,
    /// While it waits: what accepting it would change.
    pub comparison: Option<Comparison>,
    /// The bill in force that it would replace, or did replace.
    pub earlier: Option<Bill>,
}

impl Review {
    /// Whether the document says it was made before the one in force.
    pub fn is_older(&self) -> bool {
        let made = |bill: &Bill| bill.made_at;
        let earlier = self.earlier.as_ref().and_then(made);
        matches!((self.bill.made_at, earlier), (Some(here), Some(there)) if here < there)
    }
}

/// What the bills of a system come to.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// The bills in force, the one brought in first before the others.
    pub current: Vec<Bill>,
    /// Bills that wait to be looked at.
    pub waiting: Vec<Bill>,
}

/// Takes a document in for a system. Nothing of it counts yet.
///
/// [`Error::Refused`] when it is no bill of materials this program reads, with the place and the way out.
pub async fn upload(app: &App, actor: &Actor, system: SystemId, new: &NewBill<'_>) -> Result<Brought> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    store::system::fetch(&app.store().read(), permit.scope(), system).await?;
    let mut fields = Fields::default();
    let file_name = fields.text("file_name", new.file_name, 200);
    if new.bytes.is_empty() {
        fields.reject("file", "import-file-empty", None);
    } else if new.bytes.len() > LARGEST_BILL {
        fields.reject(
            "file",
            "import-file-too-large",
            Some((LARGEST_BILL >> 20).to_string()),
        );
    }
    fields.finish(|| Some(()))?;
    let document = Document::read(app, new.bytes.to_vec()).await?;
    let digest = Digest::of(permit.tenant(), new.bytes);
    let current = store::component::current_bills(&app.store().read(), permit.scope(), system).await?;
    if let Some(same) = current.iter().find(|bill| bill.digest == digest.to_string()) {
        return Ok(Brought::Same(same.id));
    }
    let bills = store::component::bills(&app.store().read(), permit.scope(), system, SHOWN).await?;
    let is_waiting = |bill: &&Bill| bill.state == BillState::Uploaded && bill.digest == digest.to_string();
    if let Some(waiting) = bills.iter().find(is_waiting) {
        return Ok(Brought::New(waiting.id));
    }
    stored::keep(app, permit.tenant(), &Content::Bytes(new.bytes)).await?;
    app.store()
        .write(async |transaction| -> Result<Brought> {
            let bill = Bill {
                id: app.env().id(),
                system,
                digest: digest.to_string(),
                size: new.bytes.len() as u64,
                file_name: file_name.clone(),
                created_at: app.env().now(),
                created_by: permit.actor().to_string(),
                ..document.bill(system)
            };
            store::component::insert_bill(&transaction, &permit, &bill).await?;
            let body = serde_json::json!({
                "system": system.to_string(), "file_name": bill.file_name, "size": bill.size, "digest": bill.digest,
                "format": bill.format, "describes": bill.described, "components": bill.components,
            });
            let happening = Happening::new(permit.actor(), "bill.upload", bill.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(Brought::New(bill.id))
        })
        .await
}

/// A bill, and while it waits what accepting it would change.
pub async fn review(app: &App, actor: &Actor, id: BillId) -> Result<Review> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let bill = store::component::fetch_bill(&reader, &scope, id).await?;
    let system = store::system::fetch(&reader, &scope, bill.system).await?;
    let (comparison, earlier) = if bill.state == BillState::Uploaded {
        let document = Document::of(app, &scope, &bill).await?;
        let earlier = list::in_force(&reader, &scope, &bill).await?;
        let comparison = document.compared(app, &scope, earlier.as_ref()).await?;
        (Some(comparison), earlier)
    } else {
        let earlier = match bill.replaces {
            Some(replaced) => Some(store::component::fetch_bill(&reader, &scope, replaced).await?),
            None => None,
        };
        (None, earlier)
    };
    Ok(Review {
        bill,
        system,
        comparison,
        earlier,
    })
}

/// Puts a bill in force: what it says is what the system is made of.
///
/// [`Error::Conflict`] when it, or the bill it would replace, was decided about since `version` was seen.
pub async fn accept(app: &App, actor: &Actor, id: BillId, version: i32) -> Result<Outcome> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    let reader = app.store().read();
    let bill = store::component::fetch_bill(&reader, permit.scope(), id).await?;
    if bill.state != BillState::Uploaded {
        return Err(conflict());
    }
    let document = Document::of(app, permit.scope(), &bill).await?;
    let earlier = list::in_force(&reader, permit.scope(), &bill).await?;
    let comparison = document.compared(app, permit.scope(), earlier.as_ref()).await?;
    let outcome = Outcome::from(&comparison);
    let told = serde_json::to_string(&outcome)
        .map_err(|error| Error::internal("what accepting changed could not be written", error))?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let now = app.env().now();
            let in_force = list::in_force(&transaction.read(), permit.scope(), &bill).await?;
            if in_force.as_ref().map(|bill| bill.id) != earlier.as_ref().map(|bill| bill.id) {
                return Err(conflict());
            }
            let step = BillStep {
                from: BillState::Uploaded,
                to: BillState::Current,
                at: now,
                outcome: Some(&told),
                replaces: in_force.as_ref().map(|bill| bill.id),
            };
            store::component::step(&transaction, &permit, id, version, &step).await?;
            if let Some(replaced) = &in_force {
                let step = BillStep {
                    from: BillState::Current,
                    to: BillState::Replaced,
                    outcome: None,
                    replaces: None,
                    ..step
                };
                store::component::step(&transaction, &permit, replaced.id, replaced.version, &step).await?;
                store::component::remove_components(&transaction, &permit, bill.system, replaced.id).await?;
            }
            put(&transaction, &permit, &bill, &document).await?;
            let body = serde_json::json!({
                "system": bill.system.to_string(), "file_name": bill.file_name, "digest": bill.digest,
                "replaces": in_force.as_ref().map(|bill| bill.id.to_string()), "outcome": outcome,
            });
            let happening = Happening::new(permit.actor(), "bill.accept", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(outcome)
}

async fn put(
    transaction: &Transaction,
    permit: &domain::access::Permit<EditServices>,
    bill: &Bill,
    document: &Document,
) -> Result<()> {
    let components = &document.bill.components;
    store::component::put_components(transaction, permit, bill.system, bill.id, components).await?;
    store::component::put_dependencies(transaction, permit, bill.id, &document.pairs).await?;
    Ok(())
}

/// Takes a document in and puts it in force at once, for programs that hand it over: what it changed, or nothing where
/// it is in force already.
pub async fn bring_in(
    app: &App,
    actor: &Actor,
    system: SystemId,
    new: &NewBill<'_>,
) -> Result<(BillId, Option<Outcome>)> {
    match upload(app, actor, system, new).await? {
        Brought::Same(id) => Ok((id, None)),
        Brought::New(id) => Ok((id, Some(accept(app, actor, id, 1).await?))),
    }
}

/// Puts a bill aside: nothing of it counts.
pub async fn discard(app: &App, actor: &Actor, id: BillId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let step = BillStep {
                from: BillState::Uploaded,
                to: BillState::Discarded,
                at: app.env().now(),
                outcome: None,
                replaces: None,
            };
            store::component::step(&transaction, &permit, id, version, &step).await?;
            let happening = Happening::new(permit.actor(), "bill.discard", id)?;
            let body = serde_json::json!({});
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Takes a bill in force back; the one it replaced is in force again.
///
/// [`Error::Conflict`] when it is not in force, or no longer at `version`.
pub async fn undo(app: &App, actor: &Actor, id: BillId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditServices>()?;
    let reader = app.store().read();
    let bill = store::component::fetch_bill(&reader, permit.scope(), id).await?;
    if bill.state != BillState::Current {
        return Err(conflict());
    }
    let earlier = match bill.replaces {
        Some(replaced) => {
            let earlier = store::component::fetch_bill(&reader, permit.scope(), replaced).await?;
            let document = Document::of(app, permit.scope(), &earlier).await?;
            Some((earlier, document))
        }
        None => None,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            let step = BillStep {
                from: BillState::Current,
                to: BillState::Undone,
                at: app.env().now(),
                outcome: None,
                replaces: None,
            };
            store::component::step(&transaction, &permit, id, version, &step).await?;
            store::component::remove_components(&transaction, &permit, bill.system, id).await?;
            if let Some((earlier, document)) = &earlier {
                let step = BillStep {
                    from: BillState::Replaced,
                    to: BillState::Current,
                    ..step
                };
                store::component::step(&transaction, &permit, earlier.id, earlier.version, &step).await?;
                put(&transaction, &permit, earlier, document).await?;
            }
            let body = serde_json::json!({
                "system": bill.system.to_string(), "file_name": bill.file_name, "digest": bill.digest,
                "in_force_again": earlier.as_ref().map(|(earlier, _)| earlier.id.to_string()),
            });
            let happening = Happening::new(permit.actor(), "bill.undo", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// The bills of a system, newest first.
pub async fn history(app: &App, actor: &Actor, system: SystemId) -> Result<(System, Vec<Bill>)> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let found = store::system::fetch(&reader, &scope, system).await?;
    Ok((
        found,
        store::component::bills(&reader, &scope, system, SHOWN).await?,
    ))
}

/// What the bills of a system come to.
pub async fn overview(app: &App, actor: &Actor, system: SystemId) -> Result<Overview> {
    let (_, bills) = history(app, actor, system).await?;
    let of_state = |state| bills.iter().filter(move |bill| bill.state == state).cloned();
    let mut current: Vec<Bill> = of_state(BillState::Current).collect();
    current.reverse();
    Ok(Overview {
        current,
        waiting: of_state(BillState::Uploaded).collect(),
    })
}

/// The document of a bill as it was brought in, with the name of its file.
///
/// [`Error::Refused`] when it was removed meanwhile.
pub async fn original(app: &App, actor: &Actor, id: BillId) -> Result<(String, Vec<u8>)> {
    let scope = actor.scope::<ViewServices>()?;
    let bill = store::component::fetch_bill(&app.store().read(), &scope, id).await?;
    document::is_kept(&bill)?;
    let bytes = app
        .blobs()
        .get(scope.tenant(), blob_digest(&bill.digest)?)
        .await?;
    Ok((bill.file_name, bytes))
}

/// What a bill that is compared says.
fn compared(before: Vec<Listed>, after: Vec<Listed>) -> Comparison {
    compare(before, after)
}

fn conflict() -> Error {
    Error::Conflict(Conflict {
        noun: "bill",
        fields: Vec::new(),
    })
}
