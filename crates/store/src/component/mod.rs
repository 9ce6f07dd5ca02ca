//! Bills of materials of systems, from upload to acceptance, and the components of the current ones.
//!
//! A document is a row of `bill` as long as anybody may ask for it. Components and dependencies are rows only of bills
//! that are current: those of a bill that was replaced are in its document, which is kept, and are made anew from it when
//! the newer one is undone. So the database grows with what is in use and not with what was.

mod list;
mod part;

use domain::access::{ActorRef, EditServices, Permit, Scope};
use domain::id::{BillId, SystemId, TenantId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

pub use self::list::{ComponentPage, Position, Start, count, list};
pub use self::part::{StoredComponent, dependencies, put_components, put_dependencies, remove_components};
use crate::connection::{Reader, Transaction};
use crate::entity::bill;
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// How far a bill has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BillState {
    /// The document lies here; nothing of it counts.
    Uploaded,
    /// The system is made of what it says.
    Current,
    /// It was current until a newer one of the same was accepted.
    Replaced,
    /// It was looked at and put aside.
    Discarded,
    /// It was current and was taken back.
    Undone,
}

impl BillState {
    const ALL: [Self; 5] = [
        Self::Uploaded,
        Self::Current,
        Self::Replaced,
        Self::Discarded,
        Self::Undone,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Current => "current",
            Self::Replaced => "replaced",
            Self::Discarded => "discarded",
            Self::Undone => "undone",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == key)
    }
}

/// A bill of materials of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    /// The identifier.
    pub id: BillId,
    /// The system.
    pub system: SystemId,
    /// How far it has come.
    pub state: BillState,
    /// The format and its version.
    pub format: String,
    /// The document's own identifier; empty where it has none.
    pub identifier: String,
    /// What tells the described component from others whatever its version: one bill of each is current.
    pub subject: String,
    /// Name and version of the described component; empty where the document describes none.
    pub described: String,
    /// When the document says it was made.
    pub made_at: Option<Instant>,
    /// The programs it was made with.
    pub tools: Vec<String>,
    /// What to look at, in English.
    pub remarks: Vec<String>,
    /// The name of the file where it came from.
    pub file_name: String,
    /// The address of its bytes in the blob storage.
    pub digest: String,
    /// Its size in bytes.
    pub size: u64,
    /// How many components it has.
    pub components: u64,
    /// How many dependencies between them.
    pub dependencies: u64,
    /// What accepting it changed, as JSON, once accepted.
    pub outcome: Option<String>,
    /// The bill it replaced when it was accepted.
    pub replaces: Option<BillId>,
    /// When it was brought in.
    pub created_at: Instant,
    /// By whom.
    pub created_by: String,
    /// When it was accepted or put aside.
    pub decided_at: Option<Instant>,
    /// By whom.
    pub decided_by: Option<String>,
    /// When it was replaced or undone.
    pub ended_at: Option<Instant>,
    /// By whom.
    pub ended_by: Option<String>,
    /// When its file was removed, which was no longer needed.
    pub file_removed_at: Option<Instant>,
    /// Counts changes.
    pub version: i32,
}

/// A step of a bill.
#[derive(Debug, Clone, Copy)]
pub struct BillStep<'a> {
    /// The state it is in.
    pub from: BillState,
    /// The state it comes to.
    pub to: BillState,
    /// When.
    pub at: Instant,
    /// For one accepted: what that changed.
    pub outcome: Option<&'a str>,
    /// For one accepted: the bill it replaces.
    pub replaces: Option<BillId>,
}

/// A bill that nobody needs the file of for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseBill {
    /// The tenant.
    pub tenant: TenantId,
    /// The bill.
    pub bill: BillId,
    /// When it was brought in.
    pub created_at: Instant,
    /// When it was undone.
    pub ended_at: Option<Instant>,
}

/// Adds a bill.
pub async fn insert_bill(transaction: &Transaction, permit: &Permit<EditServices>, new: &Bill) -> Result<()> {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let row = bill::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        system_id: Set(new.system.into_untyped_uuid()),
        state: Set(new.state.as_str().to_owned()),
        format: Set(new.format.clone()),
        identifier: Set(new.identifier.clone()),
        subject: Set(new.subject.clone()),
        described: Set(new.described.clone()),
        made_at: Set(new.made_at.map(Instant::as_microseconds)),
        tools: Set(texts(&new.tools)),
        remarks: Set(texts(&new.remarks)),
        file_name: Set(new.file_name.clone()),
        digest: Set(new.digest.clone()),
        size: Set(number(new.size)),
        components: Set(number(new.components)),
        dependencies: Set(number(new.dependencies)),
        outcome: Set(new.outcome.clone()),
        replaces: Set(new.replaces.map(GenericUuid::into_untyped_uuid)),
        created_at: Set(new.created_at.as_microseconds()),
        created_by: Set(new.created_by.clone()),
        decided_at: Set(new.decided_at.map(Instant::as_microseconds)),
        decided_by: Set(new.decided_by.clone()),
        ended_at: Set(new.ended_at.map(Instant::as_microseconds)),
        ended_by: Set(new.ended_by.clone()),
        file_removed_at: Set(None),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// The bill of this identifier.
pub async fn fetch_bill(reader: &Reader<'_>, scope: &Scope, id: BillId) -> Result<Bill> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = bill::Entity::find_by_id(key).one(&reader.executor()).await?;
    read(row.ok_or(Error::NotFound("bill"))?)
}

/// The bills of a system, newest first, at most `limit`.
pub async fn bills(reader: &Reader<'_>, scope: &Scope, system: SystemId, limit: u64) -> Result<Vec<Bill>> {
    let rows = of_system(scope, system)
        .order_by_desc(bill::Column::Id)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The bills of a system that are current, the one brought in first before the others.
pub async fn current_bills(reader: &Reader<'_>, scope: &Scope, system: SystemId) -> Result<Vec<Bill>> {
    let rows = of_system(scope, system)
        .filter(bill::Column::State.eq(BillState::Current.as_str()))
        .order_by_asc(bill::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Takes a bill still in `step.from`, and still at `version`, one step on.
///
/// [`Error::Changed`] when someone else was first.
pub async fn step(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    id: BillId,
    version: i32,
    step: &BillStep<'_>,
) -> Result<()> {
    let mut update = bill::Entity::update_many()
        .col_expr(bill::Column::Version, Expr::col(bill::Column::Version).add(1))
        .col_expr(bill::Column::State, Expr::value(step.to.as_str()))
        .filter(bill::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(bill::Column::Id.eq(id.into_untyped_uuid()))
        .filter(bill::Column::Version.eq(version))
        .filter(bill::Column::State.eq(step.from.as_str()));
    let (at, by) = (step.at.as_microseconds(), permit.actor().to_string());
    update = match (step.from, step.to) {
        (BillState::Uploaded, _) => update
            .col_expr(bill::Column::DecidedAt, Expr::value(at))
            .col_expr(bill::Column::DecidedBy, Expr::value(by))
            .col_expr(bill::Column::Outcome, Expr::value(step.outcome))
            .col_expr(
                bill::Column::Replaces,
                Expr::value(step.replaces.map(GenericUuid::into_untyped_uuid)),
            ),
        (_, BillState::Current) => update
            .col_expr(bill::Column::EndedAt, Expr::value(None::<i64>))
            .col_expr(bill::Column::EndedBy, Expr::value(None::<String>)),
        _ => update
            .col_expr(bill::Column::EndedAt, Expr::value(at))
            .col_expr(bill::Column::EndedBy, Expr::value(by)),
    };
    if update.exec(transaction.executor()).await?.rows_affected == 0 {
        fetch_bill(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed("bill"));
    }
    Ok(())
}

/// The bills of all tenants whose files are kept though they neither are nor were in force, oldest first: for the job
/// that removes what is no longer needed.
pub async fn loose_bills(reader: &Reader<'_>) -> Result<Vec<LooseBill>> {
    let loose = [BillState::Uploaded, BillState::Discarded, BillState::Undone];
    let rows = bill::Entity::find()
        .filter(bill::Column::FileRemovedAt.is_null())
        .filter(bill::Column::State.is_in(loose.map(BillState::as_str)))
        .order_by_asc(bill::Column::TenantId)
        .order_by_asc(bill::Column::Id)
        .all(&reader.executor())
        .await?;
    let loose = |row: bill::Model| {
        Ok(LooseBill {
            tenant: TenantId::from_untyped_uuid(row.tenant_id),
            bill: BillId::from_untyped_uuid(row.id),
            created_at: instant("bill", "created_at", row.created_at)?,
            ended_at: optional_instant("bill", "ended_at", row.ended_at)?,
        })
    };
    rows.into_iter().map(loose).collect()
}

/// Records that the file of a bill is no longer kept. One that nobody had decided about is put aside with it.
pub async fn give_bill_up(
    transaction: &Transaction,
    tenant: TenantId,
    id: BillId,
    by: ActorRef,
    at: Instant,
) -> Result<()> {
    let of_bill = || {
        bill::Entity::update_many()
            .filter(bill::Column::TenantId.eq(tenant.into_untyped_uuid()))
            .filter(bill::Column::Id.eq(id.into_untyped_uuid()))
            .filter(bill::Column::FileRemovedAt.is_null())
            .filter(
                bill::Column::State.is_not_in([BillState::Current.as_str(), BillState::Replaced.as_str()]),
            )
    };
    of_bill()
        .col_expr(bill::Column::State, Expr::value(BillState::Discarded.as_str()))
        .col_expr(bill::Column::DecidedAt, Expr::value(at.as_microseconds()))
        .col_expr(bill::Column::DecidedBy, Expr::value(by.to_string()))
        .filter(bill::Column::State.eq(BillState::Uploaded.as_str()))
        .exec(transaction.executor())
        .await?;
    of_bill()
        .col_expr(bill::Column::FileRemovedAt, Expr::value(at.as_microseconds()))
        .col_expr(bill::Column::Version, Expr::col(bill::Column::Version).add(1))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

fn of_system(scope: &Scope, system: SystemId) -> sea_orm::Select<bill::Entity> {
    bill::Entity::find()
        .filter(bill::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(bill::Column::SystemId.eq(system.into_untyped_uuid()))
}

fn texts(texts: &[String]) -> String {
    serde_json::to_string(texts).unwrap_or_default()
}

fn read_texts(what: &'static str, text: &str) -> Result<Vec<String>> {
    serde_json::from_str(text).map_err(|_| unreadable("bill", what, text))
}

fn read(row: bill::Model) -> Result<Bill> {
    let state = BillState::from_key(&row.state).ok_or_else(|| unreadable("bill", "state", &row.state))?;
    Ok(Bill {
        id: BillId::from_untyped_uuid(row.id),
        system: SystemId::from_untyped_uuid(row.system_id),
        state,
        format: row.format,
        identifier: row.identifier,
        subject: row.subject,
        described: row.described,
        made_at: optional_instant("bill", "made_at", row.made_at)?,
        tools: read_texts("tools", &row.tools)?,
        remarks: read_texts("remarks", &row.remarks)?,
        file_name: row.file_name,
        digest: row.digest,
        size: row.size.unsigned_abs(),
        components: row.components.unsigned_abs(),
        dependencies: row.dependencies.unsigned_abs(),
        outcome: row.outcome,
        replaces: row.replaces.map(BillId::from_untyped_uuid),
        created_at: instant("bill", "created_at", row.created_at)?,
        created_by: row.created_by,
        decided_at: optional_instant("bill", "decided_at", row.decided_at)?,
        decided_by: row.decided_by,
        ended_at: optional_instant("bill", "ended_at", row.ended_at)?,
        ended_by: row.ended_by,
        file_removed_at: optional_instant("bill", "file_removed_at", row.file_removed_at)?,
        version: row.version,
    })
}
