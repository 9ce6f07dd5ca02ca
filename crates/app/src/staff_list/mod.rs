//! Lists of people: brought in, looked at, accepted or put aside, and taken back.
//!
//! Nothing of a list is known of anybody before it is accepted. What it would change is worked out anew whenever it is looked at and
//! once more when it is accepted. A list speaks of the whole hospital, so all of this takes leave to edit people throughout it.
//!
//! Of a file only the columns that say something of people are read, and only what was read is kept, sealed, for a month: the file
//! itself, with whatever else stands in it, never is.

mod acceptance;
mod review;
mod undo;

use domain::access::{Actor, EditPeople};
use domain::asset::DateOrder;
use domain::id::StaffListId;
use domain::staff_list::StaffList;
use formats::list;
use serde_json::json;
use store::staff_list::{StaffListState, Transition};

pub use self::acceptance::{Outcome, accept};
pub use self::review::{Effect, Extent, Made, Page, Review, fetch};
pub use self::undo::{Undoing, undo};
pub use store::staff_list::StoredStaffList;

use crate::content::Content;
use crate::error::{Conflict, Error, Result};
use crate::field::FieldErrors;
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::stored;

/// The largest file that is taken, in bytes.
pub const LARGEST_FILE: usize = 16 << 20;

/// Rows of a list: more than the largest hospitals employ, and what one transaction writes while others wait.
pub const MOST_ROWS: usize = 20_000;

/// Characters kept of the name of a file.
const LONGEST_NAME: usize = 200;

/// Lists shown; the older ones stand in the journal.
const LISTED: u64 = 100;

/// A file on its way in.
#[derive(Debug, Clone, Copy)]
pub struct NewStaffList<'a> {
    /// What it is called.
    pub file_name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
    /// Which of day and month comes first, where somebody said so.
    pub date_order: Option<DateOrder>,
}

/// Whether there is room for a file of this size: asked before its bytes are read.
///
/// [`Error::Refused`] when the tenant keeps too much already.
pub async fn check_room(app: &App, actor: &Actor, size: u64) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    stored::room_in(app, permit.tenant(), size).await
}

/// Takes a list in, to be looked at. Of the same list twice the one that waits already is answered.
///
/// [`Error::Refused`] when it is no list of people, or too long, with the way out.
pub async fn bring_in(app: &App, actor: &Actor, new: &NewStaffList<'_>) -> Result<StaffListId> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    if new.bytes.is_empty() {
        return Err(FieldErrors::one("file", "field-required").into());
    }
    let (bytes, order) = (new.bytes.to_vec(), new.date_order);
    let content = app.in_turn(move || read(&bytes, order)).await?;
    let sealed =
        serde_json::to_vec(&content).map_err(|error| Error::internal("the list could not be kept", error))?;
    let digest = stored::keep(app, permit.tenant(), &Content::Bytes(&sealed)).await?;
    app.store()
        .write(async |transaction| -> Result<StaffListId> {
            let lists = store::staff_list::list(&transaction.read(), permit.scope(), LISTED).await?;
            let waits = |list: &StoredStaffList| {
                list.state == StaffListState::Proposed && list.digest == digest.to_string()
            };
            if let Some(same) = lists.into_iter().find(waits) {
                return Ok(same.id);
            }
            let list = StoredStaffList {
                id: app.env().id(),
                file_name: new.file_name.chars().take(LONGEST_NAME).collect(),
                digest: digest.to_string(),
                people: content.rows.len() as u64,
                state: StaffListState::Proposed,
                created_at: app.env().now(),
                created_by: permit.actor(),
                decided_at: None,
                decided_by: None,
                outcome: None,
                undone_at: None,
                undone_by: None,
                undoing: None,
                removed_at: None,
                version: 1,
            };
            store::staff_list::insert(&transaction, &permit, &list).await?;
            let happening = Happening::new(permit.actor(), "staff_list.bring_in", list.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &told(&list)).await?;
            Ok(list.id)
        })
        .await
}

/// What a file says of people.
fn read(bytes: &[u8], order: Option<DateOrder>) -> Result<StaffList> {
    let refused = |error: list::ListError| Error::Refused(error.to_string());
    let detection = list::detect_people(bytes).map_err(refused)?;
    let (mut rows, mut rejected) = (Vec::new(), Vec::new());
    for row in list::open(bytes, &detection.reading, list::ALL_COLUMNS).map_err(refused)? {
        match row {
            Ok(row) => rows.push((row.place, row.cells)),
            Err(unread) => rejected.push(unread),
        }
        if rows.len() + rejected.len() > MOST_ROWS {
            return Err(Error::Refused(format!(
                "this list has more than {MOST_ROWS} rows; bring it in in parts, such as one for each department"
            )));
        }
    }
    let read = domain::staff_list::read(&detection.headers, rows, order);
    let mut list = read.map_err(|error| Error::Refused(error.to_string()))?;
    list.rejected.extend(rejected.into_iter().map(review::unread));
    if list.rows.is_empty() && list.rejected.is_empty() {
        return Err(Error::Refused(
            "this list names nobody: it has no rows below its columns".to_owned(),
        ));
    }
    Ok(list)
}

/// The lists of the tenant, the newest first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<StoredStaffList>> {
    let scope = actor.permit_in_tenant::<EditPeople>()?.scope().clone();
    Ok(store::staff_list::list(&app.store().read(), &scope, LISTED).await?)
}

/// Puts a list aside that waits at `version`.
///
/// [`Error::Conflict`] when somebody decided meanwhile.
pub async fn discard(app: &App, actor: &Actor, id: StaffListId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditPeople>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::staff_list::fetch(&transaction.read(), permit.scope(), id).await?;
            in_state(&stored, StaffListState::Proposed)?;
            let transition = Transition {
                id,
                version,
                state: StaffListState::Discarded,
                told: None,
                at: app.env().now(),
            };
            store::staff_list::decide(&transaction, &permit, &transition).await?;
            let happening = Happening::new(permit.actor(), "staff_list.discard", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &told(&stored)).await
        })
        .await
}

/// [`Error::Conflict`] unless the list is in this state.
fn in_state(list: &StoredStaffList, state: StaffListState) -> Result<()> {
    if list.state == state {
        return Ok(());
    }
    Err(conflict())
}

fn conflict() -> Error {
    Error::Conflict(Conflict {
        noun: "staff list",
        fields: Vec::new(),
    })
}

/// What the journal keeps of a list.
fn told(list: &StoredStaffList) -> serde_json::Value {
    json!({ "file": list.file_name, "digest": list.digest, "people": list.people })
}
