//! Notices of an incident: what they say by its facts ([`draft`]), that somebody approved one, that it was sent, and what came back.
//!
//! A draft is stored nowhere: it is what the facts say at the moment. Approving keeps its words and values, and their hash; what the facts
//! say afterwards is shown as a difference to what was sent last.

mod content;
mod document;
mod draft;
pub mod export;
mod mail;
mod shown;
mod worked_out;

use domain::access::{Actor, ApproveNotifications, LeadIncidents, RecordIncidents, ViewIncidents};
use domain::id::{IncidentId, NotificationId};
use domain::incident::{EntryKind, LONGEST_LINE, LONGEST_PROSE, Statement, Value};
use domain::law::CLOCK_SKEW_SECONDS;
use domain::notification::{Form, Forms, Recipient};
use domain::round::Phrase;
use domain::time::Instant;
use sha2::{Digest, Sha256};
use store::notification::{Answer, Sending};

pub use content::{Content, ContentLine};
pub use document::{as_pdf, document};
pub use draft::{Draft, Line, Which, draft};
pub use mail::{as_mail, as_text};
pub(crate) use shown::moment;
pub use shown::{label, length, shown};
pub use worked_out::clock_title;

use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::incident::{self, Room};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::law::read_here;
use crate::message::Messages;
use crate::outbox;

/// A notice that was approved, with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Notification {
    /// As it is stored.
    pub stored: store::notification::Notification,
    /// What it says.
    pub content: Content,
}

impl Notification {
    pub(crate) fn read(stored: store::notification::Notification) -> Result<Self> {
        let content = serde_json::from_str(&stored.content)
            .map_err(|error| Error::internal("a notice that was kept could not be read", error))?;
        Ok(Self { stored, content })
    }

    /// Whether what is kept is what was approved.
    pub fn is_unaltered(&self) -> bool {
        digest(&self.stored.content) == self.stored.digest
    }

    /// Whether it is for the recipient of a notice of `form` that is called `recipient`. Of the authorities of other acts there are
    /// several, which their names tell apart; of everybody else an incident knows one, whatever the language of its name.
    pub(crate) fn went_to(&self, form: &Form, recipient: &str) -> bool {
        let of_form = Forms::shipped().get(&self.stored.form);
        let same_kind = of_form.is_some_and(|own| own.recipient == form.recipient);
        let several = matches!(
            form.recipient,
            Recipient::OtherAuthority | Recipient::DeviceAuthority
        );
        same_kind && (!several || self.stored.recipient == recipient)
    }

    /// Whether it asked for a fact, be it that nothing was known of it.
    fn asks(&self, field: &str) -> bool {
        let of_form = Forms::shipped().get(&self.stored.form);
        self.line(field).is_some() || of_form.is_some_and(|form| form.need(field).is_some())
    }

    /// What it says of a fact.
    fn value(&self, field: &str) -> Option<&Value> {
        self.line(field)?.value.as_ref()
    }

    fn line(&self, field: &str) -> Option<&ContentLine> {
        self.content.lines.iter().find(|line| line.field == field)
    }

    /// What a file of it is called, without its ending.
    pub fn file_name(&self) -> String {
        format!("{}-{}", self.content.incident, self.content.form)
    }

    /// When it was sent.
    pub fn sent_at(&self) -> Option<Instant> {
        self.stored.sending.as_ref().map(|sending| sending.at)
    }
}

/// The notice of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: NotificationId) -> Result<Notification> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let stored = store::notification::fetch(&app.store().read(), permit.scope(), id).await?;
    Notification::read(stored)
}

/// By which way the country takes notices to its response team, as its pack says; none for other recipients and where nobody knows.
pub async fn way(app: &App, actor: &Actor, notification: &Notification) -> Result<Option<String>> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let here = read_here(app, &app.store().read(), permit.scope()).await?;
    let to_team = Forms::shipped()
        .get(&notification.content.form)
        .is_some_and(|form| form.recipient == Recipient::Csirt);
    let way = here.of_country().and_then(|(_, country)| country.channel.known());
    Ok(way.filter(|_| to_team).cloned())
}

/// Approves what a form says now: keeps it as it is, in the language of `words`.
///
/// [`Error::Invalid`] where the facts are no longer those that `seen` is the hash of ([`Draft::seen`]): nobody approves what she did not
/// read.
pub async fn approve(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    which: impl Into<Which<'_>>,
    seen: &str,
    words: &'static Messages,
) -> Result<NotificationId> {
    let permit = actor.permit_in_tenant::<ApproveNotifications>()?;
    let room = incident::room(app, actor, id).await?;
    let facts = room.facts()?;
    let draft = draft(&room, &facts, which, words);
    let changed = || Error::Invalid(FieldErrors::one("seen", "notification-changed-meanwhile"));
    if draft.seen() != seen {
        return Err(changed());
    }
    // Pressed twice it is approved once.
    let pending = |kept: &&Notification| {
        kept.sent_at().is_none() && !kept.stored.put_aside && kept.content.says(&draft, words)
    };
    if let Some(kept) = room.notifications.iter().find(pending) {
        return Ok(kept.stored.id);
    }
    let by = incident::author(app, actor).await?;
    let now = app.env().now();
    let content = Content::of(&draft, &room, &by, now, words);
    let failed = |error| Error::internal("the notice could not be written", error);
    let text = serde_json::to_string(&content).map_err(failed)?;
    let new = store::notification::Notification {
        id: app.env().id(),
        incident: id,
        form: draft.form.id.clone(),
        clock: draft.clock.as_ref().map(|clock| clock.id.clone()),
        language: words.language().tag().to_owned(),
        recipient: content.recipient.clone(),
        digest: digest(&text),
        content: text,
        approved_at: now,
        approved_by: permit.actor(),
        approved_by_name: by,
        sending: None,
        answer: None,
        put_aside: false,
        version: 1,
    };
    let body = serde_json::json!({
        "incident": room.incident.reference.to_string(),
        "form": new.form,
        "clock": new.clock,
        "language": new.language,
        "digest": new.digest,
    });
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            // What she read holds at the moment it is kept, and nobody approved the same meanwhile.
            if !room.is_current(&transaction.read(), permit.scope()).await? {
                return Err(changed());
            }
            store::notification::insert(&transaction, &permit, &new).await?;
            let happening = Happening::new(permit.actor(), "notification.approve", new.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(new.id)
}

/// Says that a notice is ready, and asks by mail whoever may approve it. What was asked for already and is
/// not approved since is not asked for again.
pub async fn ask_approval(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    which: impl Into<Which<'_>>,
    words: &Messages,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let room = incident::room(app, actor, id).await?;
    let facts = room.facts()?;
    let draft = draft(&room, &facts, which, words);
    if room.waits_for_approval(&draft).is_some() {
        return Ok(());
    }
    let by = incident::author(app, actor).await?;
    let approvers = incident::who_may::<ApproveNotifications>(app, permit.tenant()).await?;
    let statement = Statement::ApprovalAsked {
        form: draft.form.id.clone(),
        clock: draft.clock.as_ref().map(|clock| clock.id.clone()),
    };
    let subject = words.phrase(
        &Phrase::new("notification-ask-subject")
            .text("notice", &draft.title)
            .text("incident", &room.incident.reference.to_string()),
    );
    let asks = words.phrase(&Phrase::new("notification-ask-body").text("person", &by));
    let body = format!("{subject}\n\n{asks}\n{}\n", outbox::way_back(app, words));
    let now = app.env().now();
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let statement = statement.clone();
            incident::append(app, &transaction, &permit, id, &by, statement, now, String::new()).await?;
            for recipient in approvers.iter().filter_map(|person| person.email.as_ref()) {
                outbox::put(app, &transaction, permit.tenant(), recipient, &subject, &body).await?;
            }
            Ok(())
        })
        .await
}

/// How a notice was sent, as somebody records it.
#[derive(Debug, Clone, Default)]
pub struct SendingForm {
    /// When; now where nothing is said.
    pub at: Option<Instant>,
    /// Which way.
    pub channel: String,
    /// The number it got there; may be empty.
    pub reference: String,
    /// What proves it.
    pub proof: String,
}

/// Records that an approved notice was sent, and how that is proved. The clock it answers stops with it.
///
/// In a drill it is recorded in the same way, of an incident that is marked as one: nothing was sent.
pub async fn sent(
    app: &App,
    actor: &Actor,
    id: NotificationId,
    version: i32,
    form: &SendingForm,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let now = app.env().now();
    let mut fields = Fields::default();
    let at = form.at.unwrap_or(now);
    if at > now.plus_seconds(CLOCK_SKEW_SECONDS) {
        fields.reject("at", "incident-time-ahead", None);
    }
    let sending = Sending {
        at,
        by: incident::author(app, actor).await?,
        channel: fields.required_text("channel", &form.channel, LONGEST_LINE),
        reference: fields.text("reference", &form.reference, LONGEST_LINE),
        proof: fields.required_prose("proof", &form.proof, LONGEST_PROSE),
    };
    fields.finish(|| Some(()))?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let kept = store::notification::fetch(&transaction.read(), permit.scope(), id).await?;
            if kept.sending.is_some() || kept.put_aside {
                return Err(Error::Invalid(FieldErrors::one(
                    "channel",
                    "notification-not-open",
                )));
            }
            store::notification::set_sent(&transaction, &permit, id, version, &sending).await?;
            let statement = Statement::Sent {
                notification: id,
                form: kept.form.clone(),
                clock: kept.clock.clone(),
            };
            let told = if sending.reference.is_empty() {
                sending.channel.clone()
            } else {
                format!("{}, {}", sending.channel, sending.reference)
            };
            incident::append(
                app,
                &transaction,
                &permit,
                kept.incident,
                &sending.by,
                statement,
                sending.at,
                told,
            )
            .await?;
            let happening = Happening::new(permit.actor(), "notification.send", id)?;
            let body = serde_json::json!({
                "form": kept.form,
                "digest": kept.digest,
                "sent_at": sending.at.to_string(),
                "channel": sending.channel,
                "reference": sending.reference,
                "proof": sending.proof,
            });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Takes back that a notice was sent, which had been recorded by mistake: the clock it answers runs again.
pub async fn not_sent(
    app: &App,
    actor: &Actor,
    id: NotificationId,
    version: i32,
    reason: &str,
) -> Result<()> {
    let leading = actor.permit_in_tenant::<LeadIncidents>()?;
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    let reason = fields.required_prose("because", reason, LONGEST_PROSE);
    fields.finish(|| Some(()))?;
    let by = incident::author(app, actor).await?;
    let now = app.env().now();
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let kept = store::notification::fetch(&transaction.read(), permit.scope(), id).await?;
            if kept.sending.is_none() {
                return Err(Error::Invalid(FieldErrors::one(
                    "because",
                    "notification-answer-before-sent",
                )));
            }
            store::notification::take_sending_back(&transaction, &leading, id, version).await?;
            let statement = Statement::NotSent {
                notification: id,
                form: kept.form.clone(),
                clock: kept.clock.clone(),
            };
            incident::append(
                app,
                &transaction,
                &permit,
                kept.incident,
                &by,
                statement,
                now,
                reason.clone(),
            )
            .await?;
            let happening = Happening::new(permit.actor(), "notification.take_back", id)?;
            let body = serde_json::json!({ "form": kept.form, "digest": kept.digest, "reason": reason });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Records what the recipient of a notice answered. Each answer is an entry of the log; the notice shows the last.
pub async fn answered(app: &App, actor: &Actor, id: NotificationId, version: i32, text: &str) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    let answer = Answer {
        at: app.env().now(),
        text: fields.required_prose("answer", text, LONGEST_PROSE),
    };
    fields.finish(|| Some(()))?;
    let by = incident::author(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let kept = store::notification::fetch(&transaction.read(), permit.scope(), id).await?;
            if kept.sending.is_none() {
                return Err(Error::Invalid(FieldErrors::one(
                    "answer",
                    "notification-answer-before-sent",
                )));
            }
            store::notification::set_answer(&transaction, &permit, id, version, &answer).await?;
            let statement = Statement::line_in_house(EntryKind::Communication);
            let told = format!("{}: {}", kept.recipient, answer.text);
            incident::append(
                app,
                &transaction,
                &permit,
                kept.incident,
                &by,
                statement,
                answer.at,
                told,
            )
            .await?;
            let happening = Happening::new(permit.actor(), "notification.answer", id)?;
            let body = serde_json::json!({ "answer": answer.text });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Puts an approved notice aside that is not to be sent.
pub async fn put_aside(app: &App, actor: &Actor, id: NotificationId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<ApproveNotifications>()?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let kept = store::notification::fetch(&transaction.read(), permit.scope(), id).await?;
            if kept.sending.is_some() {
                return Err(Error::Invalid(FieldErrors::one(
                    "channel",
                    "notification-not-open",
                )));
            }
            store::notification::put_aside(&transaction, &permit, id, version).await?;
            let happening = Happening::new(permit.actor(), "notification.put_aside", id)?;
            let body = serde_json::json!({ "form": kept.form, "digest": kept.digest });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// The room of an incident and what a form says by its facts is asked for by the page; here only the hash.
pub(crate) fn digest(text: &str) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(text.as_bytes());
    digest
        .iter()
        .fold(String::with_capacity(64), |mut hexadecimal, byte| {
            write!(hexadecimal, "{byte:02x}").ok();
            hexadecimal
        })
}

/// The notices to the same recipient that were sent, the last first: what a new one is compared with.
pub(crate) fn told_before<'a>(room: &'a Room, form: &Form, recipient: &str) -> Vec<&'a Notification> {
    let sent = |notification: &&Notification| {
        notification.sent_at().is_some() && notification.went_to(form, recipient)
    };
    let mut told: Vec<&Notification> = room.notifications.iter().filter(sent).collect();
    told.sort_by_key(|notification| std::cmp::Reverse(notification.sent_at()));
    told
}
