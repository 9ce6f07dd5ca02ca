//! Security events: alerts and reports that wait, and what was said of them. A row is never removed; what somebody said it is is said once.

use domain::access::{ActorRef, Permit, ReportSecurityEvents, Scope, TriageSecurityEvents};
use domain::id::{IncidentId, SecurityEventId, TenantId};
use domain::incident::IncidentKind;
use domain::security_event::{TimeReading, Verdict, WayIn};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::entity::security_event;
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// What is known of an event as it came in. What was not said is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The way it came.
    pub way_in: WayIn,
    /// The tool or the poster it came from, or the person who was signed in; none where somebody called.
    pub source_id: Option<Uuid>,
    /// What that is called.
    pub source: String,
    /// What it looks like to whoever reported it; none where a tool did.
    pub kind: Option<IncidentKind>,
    /// What was seen, in one line.
    pub title: String,
    /// Where.
    pub place: String,
    /// Who reported it.
    pub caller: String,
    /// Under which number that person can be reached.
    pub telephone: String,
    /// The machine it is about.
    pub host: String,
    /// The address of that machine.
    pub address: String,
    /// The account it is about.
    pub account: String,
    /// What the tool calls the rule that fired.
    pub rule: String,
    /// How bad the tool thinks it is, from 0 to 10.
    pub severity: Option<u8>,
    /// The same in its own words.
    pub severity_said: String,
    /// What else it says.
    pub detail: Vec<(String, String)>,
    /// When it happened, as the source says.
    pub occurred_at: Option<Instant>,
    /// What that time stated of itself.
    pub occurred_reading: Option<TimeReading>,
}

/// What somebody said an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What it is.
    pub verdict: Verdict,
    /// When that was said.
    pub at: Instant,
    /// Who said so.
    pub by: ActorRef,
    /// The name of that person then.
    pub by_name: String,
    /// Why; may be empty where a room was opened.
    pub reason: String,
    /// The room it is followed up in.
    pub incident: Option<IncidentId>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityEvent {
    /// The identifier.
    pub id: SecurityEventId,
    /// What people call it on the telephone: six digits that tell nothing of how many there are.
    pub number: u32,
    /// What is known of it.
    pub reported: Reported,
    /// What makes another one the same.
    pub repeat_key: String,
    /// When it was received, by our clock.
    pub received_at: Instant,
    /// When the same was received last.
    pub last_received_at: Instant,
    /// How often.
    pub times: u64,
    /// What it is; none while it waits.
    pub decided: Option<Decided>,
    /// 1 while it waits, 2 afterwards.
    pub version: i32,
}

/// How many wait, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many.
    pub count: u64,
    /// When the oldest was received.
    pub oldest: Instant,
}

/// Which events are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// All, those that wait first.
    #[default]
    All,
    /// Those that wait.
    Waiting,
    /// Those of which that was said.
    Decided(Verdict),
}

/// The last row of a page, behind which the next begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// Whether it was decided.
    pub decided: bool,
    /// Its identifier.
    pub id: SecurityEventId,
}

/// Keeps a new event.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
    new: &SecurityEvent,
) -> Result<()> {
    let reported = &new.reported;
    let detail = serde_json::to_string(&reported.detail)
        .map_err(|_| unreadable("security_event", "detail", new.number))?;
    let row = security_event::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        number: Set(number(new.number)),
        decided: Set(false),
        verdict: Set(String::new()),
        way_in: Set(reported.way_in.name().to_owned()),
        source_id: Set(reported.source_id),
        source: Set(reported.source.clone()),
        kind: Set(reported.kind.map_or("", IncidentKind::name).to_owned()),
        title: Set(reported.title.clone()),
        place: Set(reported.place.clone()),
        caller: Set(reported.caller.clone()),
        telephone: Set(reported.telephone.clone()),
        host: Set(reported.host.clone()),
        address: Set(reported.address.clone()),
        account: Set(reported.account.clone()),
        rule: Set(reported.rule.clone()),
        severity: Set(reported.severity.map(i32::from)),
        severity_said: Set(reported.severity_said.clone()),
        detail: Set(detail),
        occurred_at: Set(reported.occurred_at.map(Instant::as_microseconds)),
        occurred_reading: Set(reported.occurred_reading.map_or("", TimeReading::name).to_owned()),
        received_at: Set(new.received_at.as_microseconds()),
        last_received_at: Set(new.last_received_at.as_microseconds()),
        times: Set(i64::try_from(new.times).unwrap_or(i64::MAX)),
        repeat_key: Set(new.repeat_key.clone()),
        decided_at: Set(None),
        decided_by: Set(String::new()),
        decided_by_name: Set(String::new()),
        reason: Set(String::new()),
        incident_id: Set(None),
        version: Set(new.version),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Whether an event of the tenant has that number.
pub async fn is_number_taken(reader: &Reader<'_>, tenant: TenantId, taken: u32) -> Result<bool> {
    let rows = security_event::Entity::find()
        .filter(security_event::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(security_event::Column::Number.eq(number(taken)))
        .count(&reader.executor())
        .await?;
    Ok(rows > 0)
}

/// The event that waits under this key, the one that was received last.
pub async fn find_same(reader: &Reader<'_>, scope: &Scope, key: &str) -> Result<Option<SecurityEvent>> {
    let row = security_event::Entity::find()
        .filter(security_event::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(security_event::Column::RepeatKey.eq(key))
        .filter(security_event::Column::Decided.eq(false))
        .order_by_desc(security_event::Column::LastReceivedAt)
        .one(&reader.executor())
        .await?;
    row.map(read).transpose()
}

/// Counts that an event that waits was received again so often, last at `at`. Nothing else of it changes, so whoever looks at it is not
/// disturbed.
pub async fn count_again(
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
    id: SecurityEventId,
    times: u64,
    at: Instant,
) -> Result<()> {
    let more = i64::try_from(times).unwrap_or(i64::MAX);
    security_event::Entity::update_many()
        .col_expr(
            security_event::Column::Times,
            Expr::col(security_event::Column::Times).add(more),
        )
        .col_expr(
            security_event::Column::LastReceivedAt,
            Expr::value(at.as_microseconds()),
        )
        .filter(security_event::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(security_event::Column::Id.eq(id.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// How many events of a source (a tool, a poster, a person who was signed in) wait; of none, those that came by telephone.
pub async fn waiting_of(reader: &Reader<'_>, scope: &Scope, source: Option<Uuid>) -> Result<u64> {
    let of_source = match source {
        Some(source) => security_event::Column::SourceId.eq(source),
        None => security_event::Column::SourceId.is_null(),
    };
    let count = security_event::Entity::find()
        .filter(security_event::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(security_event::Column::Decided.eq(false))
        .filter(of_source)
        .count(&reader.executor())
        .await?;
    Ok(count)
}

/// How many events wait, and since when; none where none does.
pub async fn waiting(reader: &Reader<'_>, scope: &Scope) -> Result<Option<Waiting>> {
    let (count, oldest): (i64, Option<i64>) = security_event::Entity::find()
        .select_only()
        .column_as(security_event::Column::Id.count(), "count")
        .column_as(security_event::Column::ReceivedAt.min(), "oldest")
        .filter(security_event::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(security_event::Column::Decided.eq(false))
        .into_tuple()
        .one(&reader.executor())
        .await?
        .unwrap_or_default();
    let oldest = optional_instant("security_event", "received_at", oldest)?;
    Ok(oldest.map(|oldest| Waiting {
        count: u64::try_from(count).unwrap_or(0),
        oldest,
    }))
}

/// At most `limit` events behind `after`, those that wait first, of each the one that was received last first.
pub async fn list(
    reader: &Reader<'_>,
    scope: &Scope,
    look: Look,
    after: Option<After>,
    limit: u64,
) -> Result<Vec<SecurityEvent>> {
    let mut query = security_event::Entity::find()
        .filter(security_event::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(security_event::Column::Decided)
        .order_by_desc(security_event::Column::Id)
        .limit(limit);
    query = match look {
        Look::All => query,
        Look::Waiting => query.filter(security_event::Column::Decided.eq(false)),
        Look::Decided(verdict) => query
            .filter(security_event::Column::Decided.eq(true))
            .filter(security_event::Column::Verdict.eq(verdict.name())),
    };
    if let Some(after) = after {
        let within = Condition::all()
            .add(security_event::Column::Decided.eq(after.decided))
            .add(security_event::Column::Id.lt(after.id.into_untyped_uuid()));
        let mut behind = Condition::any().add(within);
        if !after.decided {
            behind = behind.add(security_event::Column::Decided.eq(true));
        }
        query = query.filter(behind);
    }
    let rows = query.all(&reader.executor()).await?;
    rows.into_iter().map(read).collect()
}

/// The event of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: SecurityEventId) -> Result<SecurityEvent> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = security_event::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("security event"))?)
}

/// The events that are followed up in an incident, in the order in which they were received.
pub async fn of_incident(
    reader: &Reader<'_>,
    scope: &Scope,
    incident: IncidentId,
) -> Result<Vec<SecurityEvent>> {
    let rows = security_event::Entity::find()
        .filter(security_event::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(security_event::Column::IncidentId.eq(incident.into_untyped_uuid()))
        .order_by_asc(security_event::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// Keeps what somebody said an event is.
///
/// [`Error::Changed`] when somebody else said so before: nothing is overwritten.
pub async fn decide(
    transaction: &Transaction,
    permit: &Permit<TriageSecurityEvents>,
    id: SecurityEventId,
    decided: &Decided,
) -> Result<()> {
    use security_event::Column;
    let incident = decided.incident.map(GenericUuid::into_untyped_uuid);
    let rows = security_event::Entity::update_many()
        .col_expr(Column::Decided, Expr::value(true))
        .col_expr(Column::Verdict, Expr::value(decided.verdict.name()))
        .col_expr(Column::DecidedAt, Expr::value(decided.at.as_microseconds()))
        .col_expr(Column::DecidedBy, Expr::value(decided.by.to_string()))
        .col_expr(Column::DecidedByName, Expr::value(decided.by_name.as_str()))
        .col_expr(Column::Reason, Expr::value(decided.reason.as_str()))
        .col_expr(Column::IncidentId, Expr::value(incident))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(Column::Id.eq(id.into_untyped_uuid()))
        .filter(Column::Decided.eq(false))
        .exec(transaction.executor())
        .await?;
    match rows.rows_affected {
        0 => Err(Error::Changed("security event")),
        _ => Ok(()),
    }
}

/// Six digits fit a column.
fn number(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn read(row: security_event::Model) -> Result<SecurityEvent> {
    let unread = |what, value: &str| unreadable("security_event", what, value);
    let decided = match row.decided_at {
        None => None,
        Some(at) => Some(Decided {
            verdict: Verdict::from_name(&row.verdict).ok_or_else(|| unread("verdict", &row.verdict))?,
            at: instant("security_event", "decided_at", at)?,
            by: row
                .decided_by
                .parse()
                .map_err(|_| unread("decided_by", &row.decided_by))?,
            by_name: row.decided_by_name,
            reason: row.reason,
            incident: row.incident_id.map(IncidentId::from_untyped_uuid),
        }),
    };
    let severity = row
        .severity
        .map(|level| u8::try_from(level).map_err(|_| unreadable("security_event", "severity", level)));
    Ok(SecurityEvent {
        id: SecurityEventId::from_untyped_uuid(row.id),
        number: u32::try_from(row.number).map_err(|_| unreadable("security_event", "number", row.number))?,
        reported: Reported {
            way_in: WayIn::from_name(&row.way_in).ok_or_else(|| unread("way_in", &row.way_in))?,
            source_id: row.source_id,
            source: row.source,
            kind: IncidentKind::from_name(&row.kind),
            title: row.title,
            place: row.place,
            caller: row.caller,
            telephone: row.telephone,
            host: row.host,
            address: row.address,
            account: row.account,
            rule: row.rule,
            severity: severity.transpose()?,
            severity_said: row.severity_said,
            detail: serde_json::from_str(&row.detail).map_err(|_| unread("detail", &row.detail))?,
            occurred_at: optional_instant("security_event", "occurred_at", row.occurred_at)?,
            occurred_reading: TimeReading::from_name(&row.occurred_reading),
        },
        repeat_key: row.repeat_key,
        received_at: instant("security_event", "received_at", row.received_at)?,
        last_received_at: instant("security_event", "last_received_at", row.last_received_at)?,
        times: u64::try_from(row.times).map_err(|_| unreadable("security_event", "times", row.times))?,
        decided,
        version: row.version,
    })
}
