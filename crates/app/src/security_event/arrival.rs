//! Taking in what came: the same again is counted, what is new is kept, and what is too much is counted and not kept.

use std::collections::BTreeMap;

use domain::access::{Permit, ReportSecurityEvents};
use domain::id::SecurityEventId;
use domain::security_event::{MOST_WAITING, bounded, is_repeat, repeat_key};
use serde::Serialize;
use store::Transaction;
use store::security_event::{Reported, SecurityEvent};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// Numbers of six digits.
const NUMBERS: std::ops::Range<u32> = 100_000..1_000_000;
/// How often another number is drawn where one is taken. Of a hundred thousand events every ninth draw meets one.
const DRAWS: usize = 64;

/// What became of what came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Arrived {
    /// The number of each event that is new or was counted again.
    pub(crate) numbers: Vec<u32>,
    /// How many were counted and not kept, because too many of this source wait.
    pub(crate) left_out: u64,
}

/// What the journal keeps: no words of people and none of tools, which can hold anything.
#[derive(Serialize)]
struct Body<'a> {
    number: u32,
    way_in: &'a str,
    source: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    rule: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    host: &'a str,
}

/// Takes in what came from one source. What comes again while the first waits is counted on it and is no entry of the journal: ten
/// thousand equal alerts are one event.
pub(crate) async fn arrive(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
    source: Option<Uuid>,
    came: &[Reported],
) -> Result<Arrived> {
    // By key, so that two writers meet rows in the same order; of equal ones the gravest stands for all.
    let mut distinct: BTreeMap<String, (&Reported, u64)> = BTreeMap::new();
    for reported in came {
        let (stands, times) = distinct.entry(key_of(reported)).or_insert((reported, 0));
        *times += 1;
        if reported.severity > stands.severity {
            *stands = reported;
        }
    }
    let now = app.env().now();
    let reader = transaction.read();
    let mut waiting = store::security_event::waiting_of(&reader, permit.scope(), source).await?;
    let mut arrived = Arrived::default();
    for (key, (reported, times)) in distinct {
        let same = store::security_event::find_same(&reader, permit.scope(), &key).await?;
        // What is graver than the one that waits is no repeat of it: it has to be seen.
        let repeats = |same: &SecurityEvent| {
            is_repeat(same.last_received_at, now) && reported.severity <= same.reported.severity
        };
        if let Some(same) = same.filter(repeats) {
            store::security_event::count_again(transaction, permit, same.id, times, now).await?;
            arrived.numbers.push(same.number);
            continue;
        }
        if waiting >= MOST_WAITING {
            arrived.left_out += times;
            continue;
        }
        waiting += 1;
        let mut reported = reported.clone();
        reported.detail = bounded(reported.detail);
        let event = SecurityEvent {
            id: app.env().id::<domain::id::SecurityEventKind>(),
            number: fresh_number(app, transaction, permit).await?,
            reported,
            repeat_key: key,
            received_at: now,
            last_received_at: now,
            times,
            decided: None,
            version: 1,
        };
        keep(app, transaction, permit, &event).await?;
        arrived.numbers.push(event.number);
    }
    Ok(arrived)
}

async fn keep(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
    event: &SecurityEvent,
) -> Result<()> {
    store::security_event::insert(transaction, permit, event).await?;
    let id: SecurityEventId = event.id;
    let happening = Happening::new(permit.actor(), "security_event.report", id)?;
    let body = Body {
        number: event.number,
        way_in: event.reported.way_in.name(),
        source: &event.reported.source,
        rule: &event.reported.rule,
        host: &event.reported.host,
    };
    journal::record(app, transaction, permit.tenant(), happening, &body).await
}

/// What people say is the same only where every word of it is: nothing that anybody said is counted away.
fn key_of(reported: &Reported) -> String {
    let source = reported.source_id.map_or_else(String::new, |id| id.to_string());
    if reported.kind.is_none() {
        // Where a tool names no machine, its address stands for it.
        let machine = match reported.host.as_str() {
            "" => &reported.address,
            host => host,
        };
        return repeat_key(&source, &reported.rule, &reported.title, machine);
    }
    let when = reported.occurred_at.map_or_else(String::new, |at| at.to_string());
    let kind = reported.kind.map_or("", |kind| kind.name());
    let said = [
        kind,
        &reported.title,
        &reported.caller,
        &reported.telephone,
        &when,
    ];
    repeat_key(&source, "", &said.join("\n"), &reported.place)
}

/// A number that no event of the tenant has.
async fn fresh_number(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<ReportSecurityEvents>,
) -> Result<u32> {
    for _ in 0..DRAWS {
        let drawn = u32::from_be_bytes(app.env().random());
        let number = NUMBERS.start + drawn % (NUMBERS.end - NUMBERS.start);
        let reader = transaction.read();
        if !store::security_event::is_number_taken(&reader, permit.tenant(), number).await? {
            return Ok(number);
        }
    }
    Err(Error::Internal("no number is free".to_owned(), None))
}
