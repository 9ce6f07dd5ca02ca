//! Lists of people that were brought in: how far each has come, of whom it spoke, and what it changed.
//!
//! What a list says is no column: it is sealed among the files of the tenant, under its digest, until it is removed. What an accepted
//! one changed of each person is kept as the use case writes it, so that it can be shown and taken back.

use std::collections::BTreeSet;

use domain::access::{ActorRef, EditPeople, Permit, Scope};
use domain::id::{PersonId, StaffListId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{staff_list, staff_list_person};
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// What errors call one.
const NOUN: &str = "staff list";

/// How far a list has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StaffListState {
    /// Brought in, to be looked at.
    Proposed,
    /// What it says was taken in.
    Accepted,
    /// Put aside.
    Discarded,
    /// Accepted, and taken back.
    Undone,
}

impl StaffListState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Accepted, Self::Discarded, Self::Undone];

    /// The key under which it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Discarded => "discarded",
            Self::Undone => "undone",
        }
    }
}

/// A list of people, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredStaffList {
    /// The identifier.
    pub id: StaffListId,
    /// The name of the file.
    pub file_name: String,
    /// The address of what was read of it.
    pub digest: String,
    /// How many rows were read.
    pub people: u64,
    /// How far it has come.
    pub state: StaffListState,
    /// When it was brought in.
    pub created_at: Instant,
    /// By whom.
    pub created_by: ActorRef,
    /// When it was accepted or put aside.
    pub decided_at: Option<Instant>,
    /// By whom.
    pub decided_by: Option<ActorRef>,
    /// What accepting it did, as the use case writes it.
    pub outcome: Option<String>,
    /// When it was taken back.
    pub undone_at: Option<Instant>,
    /// By whom.
    pub undone_by: Option<ActorRef>,
    /// What taking it back did, as the use case writes it.
    pub undoing: Option<String>,
    /// When what it says was removed.
    pub removed_at: Option<Instant>,
    /// Counts changes.
    pub version: i32,
}

/// A person of whom an accepted list spoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The person.
    pub person: PersonId,
    /// What was known before, as the use case writes it; none of somebody the list added, or changed nothing of.
    pub before: Option<String>,
    /// What was known then; none where the list changed nothing.
    pub after: Option<String>,
    /// The version of the person then.
    pub version: i32,
}

/// What a transition says beside the state.
#[derive(Debug, Clone, Copy)]
pub struct Transition<'a> {
    /// The list.
    pub id: StaffListId,
    /// The version that was seen.
    pub version: i32,
    /// The state it comes to.
    pub state: StaffListState,
    /// What that did, as the use case writes it.
    pub told: Option<&'a str>,
    /// When.
    pub at: Instant,
}

/// Adds a list.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    new: &StoredStaffList,
) -> Result<()> {
    let row = staff_list::Model {
        tenant_id: permit.tenant().into_untyped_uuid(),
        id: new.id.into_untyped_uuid(),
        file_name: new.file_name.clone(),
        digest: new.digest.clone(),
        people: i64::try_from(new.people).unwrap_or(i64::MAX),
        state: new.state.as_str().to_owned(),
        created_at: new.created_at.as_microseconds(),
        created_by: new.created_by.to_string(),
        decided_at: None,
        decided_by: None,
        outcome: None,
        undone_at: None,
        undone_by: None,
        undoing: None,
        removed_at: None,
        version: 1,
    };
    bulk::insert::<staff_list::Entity, _>(transaction, [row].into_iter(), None).await
}

/// The newest `limit` of the tenant, the newest first.
pub async fn list(reader: &Reader<'_>, scope: &Scope, limit: u64) -> Result<Vec<StoredStaffList>> {
    let rows = staff_list::Entity::find()
        .filter(staff_list::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(staff_list::Column::Id)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The one of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: StaffListId) -> Result<StoredStaffList> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = staff_list::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound(NOUN))?)
}

/// The list that was accepted last and not taken back since.
pub async fn newest_accepted(reader: &Reader<'_>, scope: &Scope) -> Result<Option<StaffListId>> {
    let row = staff_list::Entity::find()
        .filter(staff_list::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(staff_list::Column::State.eq(StaffListState::Accepted.as_str()))
        .order_by_desc(staff_list::Column::DecidedAt)
        .order_by_desc(staff_list::Column::Id)
        .one(&reader.executor())
        .await?;
    Ok(row.map(|row| StaffListId::from_untyped_uuid(row.id)))
}

/// Brings a list still at the version that was seen to another state.
///
/// [`Error::Changed`] when it moved since, [`Error::NotFound`] when there is none.
pub async fn decide(
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    transition: &Transition<'_>,
) -> Result<()> {
    let (at, by) = (transition.at.as_microseconds(), permit.actor().to_string());
    let told = transition.told.map(str::to_owned);
    let (when, who, what) = match transition.state {
        StaffListState::Undone => (
            staff_list::Column::UndoneAt,
            staff_list::Column::UndoneBy,
            staff_list::Column::Undoing,
        ),
        _ => (
            staff_list::Column::DecidedAt,
            staff_list::Column::DecidedBy,
            staff_list::Column::Outcome,
        ),
    };
    let changed = staff_list::Entity::update_many()
        .col_expr(staff_list::Column::State, Expr::value(transition.state.as_str()))
        .col_expr(when, Expr::value(at))
        .col_expr(who, Expr::value(by))
        .col_expr(what, Expr::value(told))
        .col_expr(
            staff_list::Column::Version,
            Expr::col(staff_list::Column::Version).add(1),
        )
        .filter(staff_list::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(staff_list::Column::Id.eq(transition.id.into_untyped_uuid()))
        .filter(staff_list::Column::Version.eq(transition.version))
        .exec(transaction.executor())
        .await?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), transition.id).await?;
        return Err(Error::Changed(NOUN));
    }
    Ok(())
}

/// Records of whom a list spoke, and what it changed.
pub async fn record(
    transaction: &Transaction,
    permit: &Permit<EditPeople>,
    id: StaffListId,
    named: &[Named],
) -> Result<()> {
    let rows = named.iter().map(|named| staff_list_person::Model {
        tenant_id: permit.tenant().into_untyped_uuid(),
        list_id: id.into_untyped_uuid(),
        person_id: named.person.into_untyped_uuid(),
        before: named.before.clone(),
        after: named.after.clone(),
        version: named.version,
    });
    bulk::insert::<staff_list_person::Entity, _>(transaction, rows, None).await
}

/// Of whom a list spoke, in order of person.
pub async fn named(reader: &Reader<'_>, scope: &Scope, id: StaffListId) -> Result<Vec<Named>> {
    let rows = staff_list_person::Entity::find()
        .filter(staff_list_person::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(staff_list_person::Column::ListId.eq(id.into_untyped_uuid()))
        .order_by_asc(staff_list_person::Column::PersonId)
        .all(&reader.executor())
        .await?;
    let named = rows.into_iter().map(|row| Named {
        person: PersonId::from_untyped_uuid(row.person_id),
        before: row.before,
        after: row.after,
        version: row.version,
    });
    Ok(named.collect())
}

/// Of whom the lists of the tenant spoke that are accepted.
pub async fn named_before(reader: &Reader<'_>, scope: &Scope) -> Result<BTreeSet<PersonId>> {
    let tenant = scope.tenant().into_untyped_uuid();
    let accepted = Query::select()
        .column(staff_list::Column::Id)
        .from(staff_list::Entity)
        .and_where(Expr::col((staff_list::Entity, staff_list::Column::TenantId)).eq(tenant))
        .and_where(
            Expr::col((staff_list::Entity, staff_list::Column::State)).eq(StaffListState::Accepted.as_str()),
        )
        .to_owned();
    let people: Vec<Uuid> = staff_list_person::Entity::find()
        .select_only()
        .column(staff_list_person::Column::PersonId)
        .distinct()
        .filter(staff_list_person::Column::TenantId.eq(tenant))
        .filter(staff_list_person::Column::ListId.in_subquery(accepted))
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(people.into_iter().map(PersonId::from_untyped_uuid).collect())
}

/// A list whose content is still kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptList {
    /// The tenant.
    pub tenant: TenantId,
    /// The list.
    pub list: StaffListId,
    /// When it was brought in.
    pub created_at: Instant,
}

/// The lists of all tenants whose content is still kept. For the job that removes files.
pub async fn kept(reader: &Reader<'_>) -> Result<Vec<KeptList>> {
    let rows = staff_list::Entity::find()
        .filter(staff_list::Column::RemovedAt.is_null())
        .order_by_asc(staff_list::Column::TenantId)
        .order_by_asc(staff_list::Column::Id)
        .all(&reader.executor())
        .await?;
    let kept = |row: staff_list::Model| {
        Ok(KeptList {
            tenant: TenantId::from_untyped_uuid(row.tenant_id),
            list: StaffListId::from_untyped_uuid(row.id),
            created_at: instant(TABLE, "created_at", row.created_at)?,
        })
    };
    rows.into_iter().map(kept).collect()
}

/// Records that the content of a list is no longer kept. One that nobody had decided about is put aside with it.
pub async fn give_up(
    transaction: &Transaction,
    tenant: TenantId,
    id: StaffListId,
    by: ActorRef,
    at: Instant,
) -> Result<()> {
    let of_list = || {
        staff_list::Entity::update_many()
            .filter(staff_list::Column::TenantId.eq(tenant.into_untyped_uuid()))
            .filter(staff_list::Column::Id.eq(id.into_untyped_uuid()))
            .filter(staff_list::Column::RemovedAt.is_null())
    };
    of_list()
        .col_expr(
            staff_list::Column::State,
            Expr::value(StaffListState::Discarded.as_str()),
        )
        .col_expr(staff_list::Column::DecidedAt, Expr::value(at.as_microseconds()))
        .col_expr(staff_list::Column::DecidedBy, Expr::value(by.to_string()))
        .filter(staff_list::Column::State.eq(StaffListState::Proposed.as_str()))
        .exec(transaction.executor())
        .await?;
    of_list()
        .col_expr(staff_list::Column::RemovedAt, Expr::value(at.as_microseconds()))
        .col_expr(
            staff_list::Column::Version,
            Expr::col(staff_list::Column::Version).add(1),
        )
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// What unreadable values are reported of.
const TABLE: &str = "staff_list";

fn read(row: staff_list::Model) -> Result<StoredStaffList> {
    let actor = |column, text: String| text.parse().map_err(|_| unreadable(TABLE, column, &text));
    let state = StaffListState::ALL
        .into_iter()
        .find(|state| state.as_str() == row.state)
        .ok_or_else(|| unreadable(TABLE, "state", &row.state))?;
    Ok(StoredStaffList {
        id: StaffListId::from_untyped_uuid(row.id),
        file_name: row.file_name,
        digest: row.digest,
        people: row.people.unsigned_abs(),
        state,
        created_at: instant(TABLE, "created_at", row.created_at)?,
        created_by: actor("created_by", row.created_by)?,
        decided_at: optional_instant(TABLE, "decided_at", row.decided_at)?,
        decided_by: row.decided_by.map(|by| actor("decided_by", by)).transpose()?,
        outcome: row.outcome,
        undone_at: optional_instant(TABLE, "undone_at", row.undone_at)?,
        undone_by: row.undone_by.map(|by| actor("undone_by", by)).transpose()?,
        undoing: row.undoing,
        removed_at: optional_instant(TABLE, "removed_at", row.removed_at)?,
        version: row.version,
    })
}
