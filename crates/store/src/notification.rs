//! Notices of incidents as they were approved, and what became of them. What was approved is never changed: to change it is to approve
//! another one and to put this one aside.

use domain::access::{ActorRef, ApproveNotifications, LeadIncidents, Permit, RecordIncidents, Scope};
use domain::id::{IncidentId, NotificationId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, Set};

use crate::connection::{Reader, Transaction};
use crate::entity::notification;
use crate::error::{Error, Result};
use crate::value::{instant, optional_instant, unreadable};

/// A notice as it was approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// The identifier.
    pub id: NotificationId,
    /// The incident.
    pub incident: IncidentId,
    /// Its form.
    pub form: String,
    /// The clock it answers; none where no clock asks for it.
    pub clock: Option<String>,
    /// The language its words are in, a tag of BCP 47.
    pub language: String,
    /// Who gets it, in words.
    pub recipient: String,
    /// What it says, as JSON.
    pub content: String,
    /// The SHA-256 of the content, in hexadecimal digits.
    pub digest: String,
    /// When it was approved.
    pub approved_at: Instant,
    /// By whom.
    pub approved_by: ActorRef,
    /// The name of that person then.
    pub approved_by_name: String,
    /// How it was sent; none before.
    pub sending: Option<Sending>,
    /// What the recipient answered; none before.
    pub answer: Option<Answer>,
    /// Whether it was put aside without being sent.
    pub put_aside: bool,
    /// Counts changes.
    pub version: i32,
}

/// How a notice was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// When.
    pub at: Instant,
    /// The name of whoever sent it.
    pub by: String,
    /// Which way: the portal, an address, a telephone number.
    pub channel: String,
    /// The number it got there; may be empty.
    pub reference: String,
    /// What proves it: the text of a receipt, the identifier of a mail, where a picture lies.
    pub proof: String,
}

/// What a recipient answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// When.
    pub at: Instant,
    /// What.
    pub text: String,
}

/// Keeps a notice that was approved.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<ApproveNotifications>,
    new: &Notification,
) -> Result<()> {
    let row = notification::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        incident_id: Set(new.incident.into_untyped_uuid()),
        form: Set(new.form.clone()),
        clock: Set(new.clock.clone()),
        language: Set(new.language.clone()),
        recipient: Set(new.recipient.clone()),
        content: Set(new.content.clone()),
        digest: Set(new.digest.clone()),
        approved_at: Set(new.approved_at.as_microseconds()),
        approved_by: Set(new.approved_by.to_string()),
        approved_by_name: Set(new.approved_by_name.clone()),
        sent_at: Set(None),
        sent_by_name: Set(String::new()),
        channel: Set(String::new()),
        reference: Set(String::new()),
        proof: Set(String::new()),
        answered_at: Set(None),
        answer: Set(String::new()),
        put_aside: Set(false),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Records how a notice still at `version` was sent. It is sent once.
///
/// [`Error::Changed`] when someone else changed it since, [`Error::NotFound`] when there is no such notice.
pub async fn set_sent(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    id: NotificationId,
    version: i32,
    sending: &Sending,
) -> Result<()> {
    let set = [
        (
            notification::Column::SentAt,
            Expr::value(sending.at.as_microseconds()),
        ),
        (notification::Column::SentByName, Expr::value(sending.by.clone())),
        (
            notification::Column::Channel,
            Expr::value(sending.channel.clone()),
        ),
        (
            notification::Column::Reference,
            Expr::value(sending.reference.clone()),
        ),
        (notification::Column::Proof, Expr::value(sending.proof.clone())),
    ];
    change(transaction, permit.scope(), id, version, set).await
}

/// Takes back that a notice still at `version` was sent, and what was answered to it.
///
/// Fails as [`set_sent`].
pub async fn take_sending_back(
    transaction: &Transaction,
    permit: &Permit<LeadIncidents>,
    id: NotificationId,
    version: i32,
) -> Result<()> {
    let none = || Expr::value(Option::<i64>::None);
    let empty = || Expr::value(String::new());
    let set = [
        (notification::Column::SentAt, none()),
        (notification::Column::SentByName, empty()),
        (notification::Column::Channel, empty()),
        (notification::Column::Reference, empty()),
        (notification::Column::Proof, empty()),
        (notification::Column::AnsweredAt, none()),
        (notification::Column::Answer, empty()),
    ];
    change(transaction, permit.scope(), id, version, set).await
}

/// Records what the recipient of a notice still at `version` answered, and the number it gave.
///
/// Fails as [`set_sent`].
pub async fn set_answer(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    id: NotificationId,
    version: i32,
    answer: &Answer,
) -> Result<()> {
    let set = [
        (
            notification::Column::AnsweredAt,
            Expr::value(answer.at.as_microseconds()),
        ),
        (notification::Column::Answer, Expr::value(answer.text.clone())),
    ];
    change(transaction, permit.scope(), id, version, set).await
}

/// Puts a notice still at `version` aside, which is not sent then.
///
/// Fails as [`set_sent`].
pub async fn put_aside(
    transaction: &Transaction,
    permit: &Permit<ApproveNotifications>,
    id: NotificationId,
    version: i32,
) -> Result<()> {
    let set = [(notification::Column::PutAside, Expr::value(true))];
    change(transaction, permit.scope(), id, version, set).await
}

async fn change(
    transaction: &Transaction,
    scope: &Scope,
    id: NotificationId,
    version: i32,
    set: impl IntoIterator<Item = (notification::Column, Expr)>,
) -> Result<()> {
    let next = Expr::col(notification::Column::Version).add(1);
    let mut update = notification::Entity::update_many().col_expr(notification::Column::Version, next);
    for (column, value) in set {
        update = update.col_expr(column, value);
    }
    let rows = update
        .filter(notification::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(notification::Column::Id.eq(id.into_untyped_uuid()))
        .filter(notification::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if rows.rows_affected == 0 {
        fetch(&transaction.read(), scope, id).await?;
        return Err(Error::Changed("notification"));
    }
    Ok(())
}

/// The notices of an incident, the one that was approved last first.
pub async fn of_incident(
    reader: &Reader<'_>,
    scope: &Scope,
    incident: IncidentId,
) -> Result<Vec<Notification>> {
    let rows = notification::Entity::find()
        .filter(notification::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(notification::Column::IncidentId.eq(incident.into_untyped_uuid()))
        .order_by_desc(notification::Column::ApprovedAt)
        .order_by_desc(notification::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The notice of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: NotificationId) -> Result<Notification> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = notification::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?;
    read(row.ok_or(Error::NotFound("notification"))?)
}

fn read(row: notification::Model) -> Result<Notification> {
    let approved_by = row.approved_by.parse();
    let sent_at = optional_instant("notification", "sent_at", row.sent_at)?;
    let answered_at = optional_instant("notification", "answered_at", row.answered_at)?;
    let (by, channel, reference, proof) = (row.sent_by_name, row.channel, row.reference, row.proof);
    Ok(Notification {
        id: NotificationId::from_untyped_uuid(row.id),
        incident: IncidentId::from_untyped_uuid(row.incident_id),
        approved_at: instant("notification", "approved_at", row.approved_at)?,
        approved_by: approved_by.map_err(|_| unreadable("notification", "approved_by", &row.approved_by))?,
        sending: sent_at.map(|at| Sending {
            at,
            by,
            channel,
            reference,
            proof,
        }),
        answer: answered_at.map(|at| Answer { at, text: row.answer }),
        form: row.form,
        clock: row.clock,
        language: row.language,
        recipient: row.recipient,
        content: row.content,
        digest: row.digest,
        approved_by_name: row.approved_by_name,
        put_aside: row.put_aside,
        version: row.version,
    })
}
