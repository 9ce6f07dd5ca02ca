//! The round as rows: what was decided about its cards, and what each person was shown on which day.
//!
//! Keys, decisions, priorities and cards are texts here; what they mean is `domain::round`'s. Neither decisions nor
//! rounds belong to a place: whoever may see the round of a tenant sees all of them.

use domain::access::{DecideRound, Permit, Scope, ViewRound};
use domain::id::{DecisionId, PersonId};
use domain::time::Instant;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Alias, Expr, OnConflict, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    Select, Set,
};

use crate::connection::{Reader, Transaction};
use crate::entity::{round, round_decision};
use crate::error::{Error, Result};
use crate::value::{date_text, instant, optional_date, optional_instant, unreadable};

/// What a person decided about one concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The identifier.
    pub id: DecisionId,
    /// The lasting key of the concern.
    pub concern: String,
    /// Who decided.
    pub decided_by: PersonId,
    /// What was decided, as its stored key.
    pub decision: String,
    /// Whom it was handed to.
    pub delegate: Option<PersonId>,
    /// Until when it was put off.
    pub until: Option<Date>,
    /// Why; empty where no reason is asked for.
    pub reason: String,
    /// Where the concern stood then.
    pub priority: String,
    /// When.
    pub decided_at: Instant,
}

/// The round a person was shown on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRound {
    /// The day, in the hospital's time zone.
    pub date: Date,
    /// The cards, as JSON.
    pub cards: String,
    /// When it was last shown.
    pub shown_at: Instant,
}

/// Adds a decision. From now on it counts instead of earlier ones about the same concern.
pub async fn decide(transaction: &Transaction, permit: &Permit<DecideRound>, new: &Decision) -> Result<()> {
    let row = round_decision::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        concern_key: Set(new.concern.clone()),
        decided_by: Set(new.decided_by.into_untyped_uuid()),
        decision: Set(new.decision.clone()),
        delegate_id: Set(new.delegate.map(GenericUuid::into_untyped_uuid)),
        until: Set(date_text(new.until)),
        reason: Set(new.reason.clone()),
        priority: Set(new.priority.clone()),
        decided_at: Set(new.decided_at.as_microseconds()),
        withdrawn_at: Set(None),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Withdraws a decision; an earlier one about the same concern counts again.
///
/// [`Error::NotFound`] when no such decision stands.
pub async fn withdraw(
    transaction: &Transaction,
    permit: &Permit<DecideRound>,
    id: DecisionId,
    withdrawn_at: Instant,
) -> Result<()> {
    let changed = round_decision::Entity::update_many()
        .col_expr(
            round_decision::Column::WithdrawnAt,
            Expr::value(withdrawn_at.as_microseconds()),
        )
        .filter(round_decision::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(round_decision::Column::Id.eq(id.into_untyped_uuid()))
        .filter(round_decision::Column::WithdrawnAt.is_null())
        .exec(transaction.executor())
        .await?;
    match changed.rows_affected {
        0 => Err(Error::NotFound("decision")),
        _ => Ok(()),
    }
}

/// The decisions that stand: of each concern the newest that was not withdrawn, in order of concern.
pub async fn standing(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Decision>> {
    let rows = not_withdrawn(scope)
        .filter(Expr::exists(newer_decision()).not())
        .order_by_asc(round_decision::Column::ConcernKey)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_decision).collect()
}

/// The decisions that were not withdrawn about the concern that decision `id` is about, the newest first.
///
/// [`Error::NotFound`] when there is no such decision or it was withdrawn.
pub async fn decided(reader: &Reader<'_>, scope: &Scope, id: DecisionId) -> Result<Vec<Decision>> {
    let executor = reader.executor();
    let found = not_withdrawn(scope)
        .filter(round_decision::Column::Id.eq(id.into_untyped_uuid()))
        .one(&executor)
        .await?
        .ok_or(Error::NotFound("decision"))?;
    let rows = not_withdrawn(scope)
        .filter(round_decision::Column::ConcernKey.eq(found.concern_key))
        .order_by_desc(round_decision::Column::DecidedAt)
        .order_by_desc(round_decision::Column::Id)
        .all(&executor)
        .await?;
    rows.into_iter().map(read_decision).collect()
}

/// The decisions made from `from` until before `until`, the earliest first, each with when it was taken back.
pub async fn made_between(
    reader: &Reader<'_>,
    scope: &Scope,
    from: Instant,
    until: Instant,
) -> Result<Vec<(Decision, Option<Instant>)>> {
    let rows = round_decision::Entity::find()
        .filter(round_decision::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(round_decision::Column::DecidedAt.gte(from.as_microseconds()))
        .filter(round_decision::Column::DecidedAt.lt(until.as_microseconds()))
        .order_by_asc(round_decision::Column::DecidedAt)
        .order_by_asc(round_decision::Column::Id)
        .all(&reader.executor())
        .await?;
    let made = rows.into_iter().map(|row| {
        let withdrawn_at = optional_instant("round_decision", "withdrawn_at", row.withdrawn_at)?;
        Ok((read_decision(row)?, withdrawn_at))
    });
    made.collect()
}

fn not_withdrawn(scope: &Scope) -> Select<round_decision::Entity> {
    round_decision::Entity::find()
        .filter(round_decision::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(round_decision::Column::WithdrawnAt.is_null())
}

/// A later decision about the same concern; of two at the same microsecond the one with the later identifier.
fn newer_decision() -> SelectStatement {
    let newer = Alias::new("newer");
    let of = |column: round_decision::Column| Expr::col((newer.clone(), column));
    let outer = |column: round_decision::Column| Expr::col((round_decision::Entity, column));
    let same_instant = Condition::all()
        .add(of(round_decision::Column::DecidedAt).eq(outer(round_decision::Column::DecidedAt)))
        .add(of(round_decision::Column::Id).gt(outer(round_decision::Column::Id)));
    let later = Condition::any()
        .add(of(round_decision::Column::DecidedAt).gt(outer(round_decision::Column::DecidedAt)))
        .add(same_instant);
    Query::select()
        .expr(Expr::value(1))
        .from_as(round_decision::Entity, newer.clone())
        .and_where(of(round_decision::Column::TenantId).eq(outer(round_decision::Column::TenantId)))
        .and_where(of(round_decision::Column::ConcernKey).eq(outer(round_decision::Column::ConcernKey)))
        .and_where(of(round_decision::Column::WithdrawnAt).is_null())
        .cond_where(later)
        .to_owned()
}

/// Keeps what `person` was shown on a day; shown again on the same day, the later round takes its place.
pub async fn remember(
    transaction: &Transaction,
    permit: &Permit<ViewRound>,
    person: PersonId,
    shown: &ShownRound,
) -> Result<()> {
    let row = round::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        person_id: Set(person.into_untyped_uuid()),
        date: Set(shown.date.to_string()),
        cards: Set(shown.cards.clone()),
        shown_at: Set(shown.shown_at.as_microseconds()),
    };
    let key = [
        round::Column::TenantId,
        round::Column::PersonId,
        round::Column::Date,
    ];
    let again = OnConflict::columns(key)
        .update_columns([round::Column::Cards, round::Column::ShownAt])
        .to_owned();
    round::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// The last round `person` was shown before `date`, if there was one.
pub async fn previous(
    reader: &Reader<'_>,
    scope: &Scope,
    person: PersonId,
    date: Date,
) -> Result<Option<ShownRound>> {
    let row = shown_to(scope, person)
        .filter(round::Column::Date.lt(date.to_string()))
        .one(&reader.executor())
        .await?;
    row.map(read_round).transpose()
}

/// Up to `limit` rounds `person` was shown, the newest first.
pub async fn history(
    reader: &Reader<'_>,
    scope: &Scope,
    person: PersonId,
    limit: u64,
) -> Result<Vec<ShownRound>> {
    let rows = shown_to(scope, person)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_round).collect()
}

fn shown_to(scope: &Scope, person: PersonId) -> Select<round::Entity> {
    round::Entity::find()
        .filter(round::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(round::Column::PersonId.eq(person.into_untyped_uuid()))
        .order_by_desc(round::Column::Date)
}

fn read_decision(row: round_decision::Model) -> Result<Decision> {
    Ok(Decision {
        id: DecisionId::from_untyped_uuid(row.id),
        concern: row.concern_key,
        decided_by: PersonId::from_untyped_uuid(row.decided_by),
        decision: row.decision,
        delegate: row.delegate_id.map(PersonId::from_untyped_uuid),
        until: optional_date("round_decision", "until", &row.until)?,
        reason: row.reason,
        priority: row.priority,
        decided_at: instant("round_decision", "decided_at", row.decided_at)?,
    })
}

fn read_round(row: round::Model) -> Result<ShownRound> {
    Ok(ShownRound {
        date: row
            .date
            .parse()
            .map_err(|_| unreadable("round", "date", &row.date))?,
        shown_at: instant("round", "shown_at", row.shown_at)?,
        cards: row.cards,
    })
}
