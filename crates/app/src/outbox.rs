//! The outbox: mails and calls written with what they tell of, sent by a job.
//!
//! Without a mail server nothing is lost: messages wait, and the health page says how many and since when.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::access::JobName;
use domain::id::TenantId;
use domain::time::Instant;
use lettre::message::{Mailbox, header::ContentType};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};
use store::Transaction;
use store::job::NewJob;
use store::journal::INSTALLATION;
use store::outbox::{Channel, Message};

use crate::call_webhook;
use crate::error::{Error, Result};
use crate::installation::App;
use crate::job::Lease;
use crate::message::Messages;

/// Messages sent in one go.
const SENT_AT_ONCE: u64 = 50;
/// Seconds until a message that could not be sent is tried again; doubled with each failure, up to 17 hours.
const FIRST_PAUSE_SECONDS: i64 = 60;
/// Seconds after which a call is tried again at the latest: whoever is to be woken waits for no doubling.
const LONGEST_PAUSE_OF_CALLS: i64 = 5 * 60;
/// Seconds after which a call that was not taken is left: the clock it is about has called again since, or is over.
const CALLS_LAST: i64 = 24 * 60 * 60;
/// How long the mail server may take for each answer.
const ANSWERED_WITHIN: Duration = Duration::from_secs(30);
/// Two days: no message is put off further than that.
const FORESEEN_SECONDS: i64 = 2 * 24 * 60 * 60;

/// How mail leaves the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailServer {
    /// Where: `smtps://user:password@mail.hospital.example`, or `smtp://mail.hospital.example:587?tls=required`. With `tls=opportunistic`
    /// whoever stands in between can have all of it sent in the clear, the password too.
    pub url: String,
    /// The sender, such as `Wardround <wardround@hospital.example>`.
    pub from: String,
    /// Under which address people open Wardround, to which mails lead back; they name none where it is empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// Writes a mail to someone of `tenant`, and has it sent soon.
pub(crate) async fn put(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    recipient: &str,
    subject: &str,
    body: &str,
) -> Result<()> {
    let now = app.env().now();
    enqueue(app, transaction, now).await?;
    let message = Message {
        id: app.env().id(),
        tenant,
        channel: Channel::Mail,
        recipient: recipient.to_owned(),
        subject: subject.to_owned(),
        body: body.to_owned(),
        created_at: now,
        attempts: 0,
    };
    Ok(store::outbox::put(transaction, &message).await?)
}

/// Where a mail leads back to: the address people open Wardround under, or words where none is set.
pub(crate) fn way_back(app: &App, words: &Messages) -> String {
    match app.mail_server().map_or("", |server| server.link.as_str()) {
        "" => words.text("card-morning-open"),
        link => link.to_owned(),
    }
}

/// Has the outbox delivered at `run_at`.
pub(crate) async fn enqueue(app: &App, transaction: &Transaction, run_at: Instant) -> Result<()> {
    let job = NewJob {
        id: app.env().id(),
        tenant: INSTALLATION,
        name: JobName::DeliverOutbox,
        deduplication_key: String::new(),
        run_at,
    };
    Ok(store::job::enqueue(transaction, &job).await?)
}

/// Has the outbox looked at again soon while a message waits in it and there is a server to send it.
pub(crate) async fn enqueue_again(app: &App, transaction: &Transaction, now: Instant) -> Result<()> {
    let whenever_due = now.plus_seconds(FORESEEN_SECONDS);
    let reader = transaction.read();
    let waits = async |channel| -> Result<bool> {
        let due = store::outbox::due(&reader, channel, whenever_due, 1).await?;
        Ok(!due.is_empty())
    };
    if waits(Channel::Webhook).await? || (app.mail_server().is_some() && waits(Channel::Mail).await?) {
        return enqueue(app, transaction, now.plus_seconds(FIRST_PAUSE_SECONDS)).await;
    }
    Ok(())
}

/// Sends what is due. Messages that cannot be sent stay, each with its reason; a server that does not answer is left
/// alone until the next time, so that it is not waited for once for each message.
pub async fn deliver(app: &App, lease: &Lease) -> Result<()> {
    // Calls first: somebody is to be woken, and a mail server may be slow.
    deliver_calls(app, lease).await?;
    deliver_mails(app, lease).await
}

async fn deliver_calls(app: &App, lease: &Lease) -> Result<()> {
    let client = call_webhook::client()?;
    let mut unreachable: BTreeSet<TenantId> = BTreeSet::new();
    loop {
        let reader = app.store().read();
        let due = store::outbox::due(&reader, Channel::Webhook, app.env().now(), SENT_AT_ONCE).await?;
        if due.is_empty() {
            return Ok(());
        }
        for message in &due {
            hold(app, lease).await?;
            let tenant = message.tenant;
            let webhook = store::call_webhook::find(&reader, tenant).await?;
            let is_over = app.env().now().seconds_since(message.created_at) > CALLS_LAST;
            let Some(webhook) = webhook.filter(|_| !is_over) else {
                app.store()
                    .write_on_reserve(async |transaction| {
                        store::outbox::remove(&transaction, message.id).await
                    })
                    .await?;
                continue;
            };
            let (outcome, problem) = match unreachable.contains(&tenant) {
                true => (
                    Outcome::Unreachable,
                    webhook.last_error.clone().unwrap_or_default(),
                ),
                false => call_webhook::send(app, &client, &webhook, message).await?,
            };
            if outcome == Outcome::Unreachable {
                unreachable.insert(tenant);
            }
            record(app, lease, message, outcome, &problem).await?;
        }
    }
}

async fn deliver_mails(app: &App, lease: &Lease) -> Result<()> {
    let Some(server) = app.mail_server() else {
        return Ok(());
    };
    let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&server.url)
        .map_err(|error| Error::internal("the address of the mail server cannot be read", error))?
        .timeout(Some(ANSWERED_WITHIN))
        .build();
    loop {
        let due =
            store::outbox::due(&app.store().read(), Channel::Mail, app.env().now(), SENT_AT_ONCE).await?;
        if due.is_empty() {
            return Ok(());
        }
        for message in &due {
            let outcome = send(app, lease, &transport, server, message).await?;
            if outcome == Outcome::Unreachable {
                return Ok(());
            }
        }
    }
}

/// How sending a message ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was taken.
    Sent,
    /// The message was not taken; another may be.
    Refused,
    /// There was no answer; no other message would get one.
    Unreachable,
}

async fn send(
    app: &App,
    lease: &Lease,
    transport: &AsyncSmtpTransport<Tokio1Executor>,
    server: &MailServer,
    message: &Message,
) -> Result<Outcome> {
    hold(app, lease).await?;
    let (outcome, problem) = match compose(server, message) {
        Ok(mail) => match transport.send(mail).await {
            Ok(_) => (Outcome::Sent, String::new()),
            Err(error) if error.is_permanent() || error.is_transient() => {
                (Outcome::Refused, error.to_string())
            }
            Err(error) => (Outcome::Unreachable, error.to_string()),
        },
        Err(problem) => (Outcome::Refused, problem),
    };
    record(app, lease, message, outcome, &problem).await?;
    Ok(outcome)
}

/// Whoever lost the job sends nothing more: what is sent cannot be undone.
async fn hold(app: &App, lease: &Lease) -> Result<()> {
    app.store()
        .write_on_reserve(async |transaction| lease.hold(app, &transaction).await)
        .await
}

/// Records how sending a message ended.
async fn record(app: &App, lease: &Lease, message: &Message, outcome: Outcome, problem: &str) -> Result<()> {
    let now = app.env().now();
    let call = message.channel == Channel::Webhook;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            lease.hold(app, &transaction).await?;
            if outcome == Outcome::Sent {
                store::outbox::mark_sent(&transaction, message.id, now).await?;
                if call {
                    store::call_webhook::taken(&transaction, message.tenant, now).await?;
                    // What is there again takes what it did not take before.
                    store::outbox::hasten(&transaction, message.tenant, Channel::Webhook, now).await?;
                }
                return Ok(());
            }
            let pause = FIRST_PAUSE_SECONDS << message.attempts.clamp(0, 10);
            let pause = if call {
                pause.min(LONGEST_PAUSE_OF_CALLS)
            } else {
                pause
            };
            store::outbox::mark_failed(&transaction, message.id, problem, now.plus_seconds(pause)).await?;
            if call {
                store::call_webhook::failed(&transaction, message.tenant, problem).await?;
            }
            Ok(())
        })
        .await
}

fn compose(server: &MailServer, message: &Message) -> Result<lettre::Message, String> {
    let from: Mailbox = server
        .from
        .parse()
        .map_err(|error| format!("the sender {}: {error}", server.from))?;
    let to: Mailbox = message
        .recipient
        .parse()
        .map_err(|error| format!("the recipient: {error}"))?;
    lettre::Message::builder()
        .from(from)
        .to(to)
        .subject(&message.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(message.body.clone())
        .map_err(|error| error.to_string())
}
