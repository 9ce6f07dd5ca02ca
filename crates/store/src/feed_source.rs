//! The addresses that feeds are got from: which there are, when each is due, and how the last attempt ended. Like the
//! feeds they belong to the installation; a name is unique, however it is typed.
//!
//! What a person sets (`name`, `address`, …) has a version; what an attempt records does not touch it, and names the
//! address it asked, so that an attempt at an address that was changed meanwhile records nothing.

use domain::access::{LoadFeeds, Permit};
use domain::feed::{Answer, FeedKind};
use domain::id::FeedSourceId;
use domain::text::sort_key;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::feed_source::{self, Column};
use crate::error::{Error, Result};
use crate::feed_document;
use crate::value::{instant, optional_instant, unreadable};

/// An address that reference data is got from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSource {
    /// The identifier.
    pub id: FeedSourceId,
    /// What is got there.
    pub kind: FeedKind,
    /// What people call it.
    pub name: String,
    /// A URL, or the path of a file or folder of the server.
    pub address: String,
    /// How often it is asked.
    pub every_hours: u16,
    /// Whether it is asked at all.
    pub switched_on: bool,
    /// How attempts went.
    pub course: Course,
    /// When it was entered.
    pub created_at: Instant,
    /// Its version.
    pub version: i32,
}

/// How the attempts at an address went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// What the server called the version last taken; empty where it did not.
    pub etag: String,
    /// When the server says that version was made; empty where it does not.
    pub last_modified: String,
    /// The last attempt.
    pub tried_at: Option<Instant>,
    /// The last attempt after which the data in use were known to be those of the address.
    pub succeeded_at: Option<Instant>,
    /// How the last attempt ended.
    pub answer: Option<Answer>,
    /// What else is known of that; empty where nothing is.
    pub detail: String,
    /// Failures since the last success.
    pub failures: u32,
    /// The first of them.
    pub failing_since: Option<Instant>,
    /// When it is asked next; none while it is switched off.
    pub due_at: Option<Instant>,
}

impl Course {
    /// Leaves out which version was taken last: the next answer is the whole document.
    pub fn forget_version(&mut self) {
        self.etag.clear();
        self.last_modified.clear();
    }
}

/// Enters an address.
///
/// [`Error::Exists`] when there is one of that name.
pub async fn insert(transaction: &Transaction, _permit: &Permit<LoadFeeds>, new: &FeedSource) -> Result<()> {
    let course = &new.course;
    let row = feed_source::ActiveModel {
        id: Set(new.id.into_untyped_uuid()),
        kind: Set(new.kind.as_str().to_owned()),
        name: Set(new.name.clone()),
        name_sort: Set(sort_key(&new.name)),
        address: Set(new.address.clone()),
        every_hours: Set(new.every_hours.into()),
        switched_on: Set(new.switched_on),
        etag: Set(course.etag.clone()),
        last_modified: Set(course.last_modified.clone()),
        tried_at: Set(course.tried_at.map(Instant::as_microseconds)),
        succeeded_at: Set(course.succeeded_at.map(Instant::as_microseconds)),
        answer: Set(answer_text(course.answer).to_owned()),
        detail: Set(course.detail.clone()),
        failures: Set(i32::try_from(course.failures).unwrap_or(i32::MAX)),
        failing_since: Set(course.failing_since.map(Instant::as_microseconds)),
        due_at: Set(course.due_at.map(Instant::as_microseconds)),
        created_at: Set(new.created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "feed_source"))?;
    Ok(())
}

/// Stores what a person changed of an address still at `changed.version`: name, address, how often, whether, and when
/// next. Of another address nothing is known yet: what the attempts at the one before recorded is forgotten.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such address,
/// [`Error::Exists`] when another has that name.
pub async fn update(
    transaction: &Transaction,
    _permit: &Permit<LoadFeeds>,
    changed: &FeedSource,
) -> Result<()> {
    let stored = fetch(&transaction.read(), changed.id).await?;
    let due_at = changed.course.due_at.map(Instant::as_microseconds);
    let mut update = feed_source::Entity::update_many()
        .col_expr(Column::Name, Expr::value(changed.name.as_str()))
        .col_expr(Column::NameSort, Expr::value(sort_key(&changed.name)))
        .col_expr(Column::Address, Expr::value(changed.address.as_str()))
        .col_expr(Column::EveryHours, Expr::value(i32::from(changed.every_hours)))
        .col_expr(Column::SwitchedOn, Expr::value(changed.switched_on))
        .col_expr(Column::DueAt, Expr::value(due_at))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(changed.id.into_untyped_uuid()))
        .filter(Column::Version.eq(changed.version));
    if stored.address != changed.address {
        update = update
            .col_expr(Column::Etag, Expr::value(""))
            .col_expr(Column::LastModified, Expr::value(""))
            .col_expr(Column::TriedAt, Expr::value(None::<i64>))
            .col_expr(Column::SucceededAt, Expr::value(None::<i64>))
            .col_expr(Column::Answer, Expr::value(""))
            .col_expr(Column::Detail, Expr::value(""))
            .col_expr(Column::Failures, Expr::value(0))
            .col_expr(Column::FailingSince, Expr::value(None::<i64>));
    }
    let updated = update
        .exec(transaction.executor())
        .await
        .map_err(|error| Error::exists(error, "feed_source"))?;
    if updated.rows_affected == 0 {
        return Err(Error::Changed("feed_source"));
    }
    if stored.address != changed.address {
        feed_document::forget(transaction, changed.id).await?;
    }
    Ok(())
}

/// Records how an attempt at `asked` went. Answers whether the address is still that one; nothing is recorded otherwise.
pub async fn record(
    transaction: &Transaction,
    _permit: &Permit<LoadFeeds>,
    asked: &FeedSource,
    course: &Course,
) -> Result<bool> {
    let moment = |at: Option<Instant>| Expr::value(at.map(Instant::as_microseconds));
    let recorded = feed_source::Entity::update_many()
        .col_expr(Column::Etag, Expr::value(course.etag.as_str()))
        .col_expr(Column::LastModified, Expr::value(course.last_modified.as_str()))
        .col_expr(Column::TriedAt, moment(course.tried_at))
        .col_expr(Column::SucceededAt, moment(course.succeeded_at))
        .col_expr(Column::Answer, Expr::value(answer_text(course.answer)))
        .col_expr(Column::Detail, Expr::value(course.detail.as_str()))
        .col_expr(
            Column::Failures,
            Expr::value(i32::try_from(course.failures).unwrap_or(i32::MAX)),
        )
        .col_expr(Column::FailingSince, moment(course.failing_since))
        .col_expr(Column::DueAt, moment(course.due_at))
        .filter(Column::Id.eq(asked.id.into_untyped_uuid()))
        .filter(Column::Address.eq(asked.address.as_str()))
        .exec(transaction.executor())
        .await?;
    Ok(recorded.rows_affected > 0)
}

/// Removes an address still at `version` and answers what it was, for the journal. Data that came from it stay in use.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such address.
pub async fn remove(
    transaction: &Transaction,
    _permit: &Permit<LoadFeeds>,
    id: FeedSourceId,
    version: i32,
) -> Result<FeedSource> {
    let stored = fetch(&transaction.read(), id).await?;
    let removed = feed_source::Entity::delete_many()
        .filter(Column::Id.eq(id.into_untyped_uuid()))
        .filter(Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if removed.rows_affected == 0 {
        return Err(Error::Changed("feed_source"));
    }
    feed_document::forget(transaction, id).await?;
    Ok(stored)
}

/// All addresses, in order of name.
pub async fn list(reader: &Reader<'_>) -> Result<Vec<FeedSource>> {
    let rows = feed_source::Entity::find()
        .order_by_asc(Column::NameSort)
        .order_by_asc(Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The address of this identifier.
pub async fn fetch(reader: &Reader<'_>, id: FeedSourceId) -> Result<FeedSource> {
    let row = feed_source::Entity::find_by_id(id.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("feed_source"))?)
}

fn answer_text(answer: Option<Answer>) -> &'static str {
    answer.map_or("", Answer::as_str)
}

fn read(row: feed_source::Model) -> Result<FeedSource> {
    const TABLE: &str = "feed_source";
    let answer = match row.answer.as_str() {
        "" => None,
        key => Some(Answer::from_key(key).ok_or_else(|| unreadable(TABLE, "answer", key))?),
    };
    Ok(FeedSource {
        id: FeedSourceId::from_untyped_uuid(row.id),
        kind: FeedKind::from_key(&row.kind).ok_or_else(|| unreadable(TABLE, "kind", &row.kind))?,
        name: row.name,
        address: row.address,
        every_hours: u16::try_from(row.every_hours)
            .map_err(|_| unreadable(TABLE, "every_hours", row.every_hours))?,
        switched_on: row.switched_on,
        course: Course {
            etag: row.etag,
            last_modified: row.last_modified,
            tried_at: optional_instant(TABLE, "tried_at", row.tried_at)?,
            succeeded_at: optional_instant(TABLE, "succeeded_at", row.succeeded_at)?,
            answer,
            detail: row.detail,
            failures: row.failures.unsigned_abs(),
            failing_since: optional_instant(TABLE, "failing_since", row.failing_since)?,
            due_at: optional_instant(TABLE, "due_at", row.due_at)?,
        },
        created_at: instant(TABLE, "created_at", row.created_at)?,
        version: row.version,
    })
}
