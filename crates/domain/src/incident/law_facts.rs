//! What the log of an incident is to the law engine: the facts it counts from, in the order in which they came to hold.

use std::collections::BTreeMap;

use super::kind::IncidentNature;
use super::log::{Entry, Statement};
use super::picture::{Standing, said};
use crate::id::NotificationId;
use crate::law::{self, Fact};
use crate::notification::{Field, Fields};
use crate::time::Instant;

/// The entries of the law engine that a log comes to. What stands beside something else in a dispute and does not hold is left out until
/// somebody says that it does.
pub fn law_entries(entries: &[Entry]) -> Vec<law::Entry> {
    let fields = Fields::shipped();
    let mut facts: BTreeMap<&str, Standing<'_>> = BTreeMap::new();
    let mut sendings: BTreeMap<&str, Sendings> = BTreeMap::new();
    let mut told: Vec<law::Entry> = Vec::new();
    for entry in entries {
        let before = told.len();
        match &entry.statement {
            Statement::Fact { field, based_on, .. } => {
                let Some(field) = fields.get(field) else { continue };
                let standing = facts.entry(&field.id).or_insert_with(|| Standing::new(field));
                let held = standing.in_force().and_then(said);
                standing.add(entry, based_on);
                let Some(holds) = standing.in_force() else {
                    continue;
                };
                if said(holds) != held
                    && let Some(fact) = of_field(field, holds)
                {
                    told.push(of_entry(entry, holds, fact));
                }
            }
            Statement::Sent {
                notification,
                clock: Some(clock),
                ..
            } => {
                let sent = sendings.entry(clock).or_default();
                if sent.change(|sent| sent.insert(*notification, entry.happened_at)) {
                    told.push(of_entry(entry, entry, Fact::Sent(clock.clone(), sent.first())));
                }
            }
            Statement::NotSent {
                notification,
                clock: Some(clock),
                ..
            } => {
                let sent = sendings.entry(clock).or_default();
                if sent.change(|sent| sent.remove(notification)) {
                    told.push(of_entry(entry, entry, Fact::Sent(clock.clone(), sent.first())));
                }
            }
            Statement::NotOwed { clock, not_owed } => {
                told.push(of_entry(entry, entry, Fact::NotOwed(clock.clone(), *not_owed)));
            }
            Statement::Withdrawn => {
                told.push(of_entry(entry, entry, Fact::Withdrawn(Some(entry.happened_at))));
            }
            Statement::Reopened => {
                told.push(of_entry(entry, entry, Fact::Withdrawn(None)));
                told.push(of_entry(entry, entry, Fact::Reopened(Some(entry.happened_at))));
            }
            Statement::Opened { nature, .. } => {
                // No sign is of a time that had not come: the engine would refuse the whole log for it.
                let sign = entry.happened_at.min(entry.entered_at);
                told.push(of_entry(entry, entry, Fact::Sign(sign)));
                if *nature != IncidentNature::Incident {
                    told.push(of_entry(entry, entry, of_nature(*nature, entry)));
                }
            }
            Statement::Nature { nature } => told.push(of_entry(entry, entry, of_nature(*nature, entry))),
            Statement::Line { .. }
            | Statement::Service { .. }
            | Statement::Sent { clock: None, .. }
            | Statement::NotSent { clock: None, .. }
            | Statement::Taken { .. }
            | Statement::ApprovalAsked { .. }
            | Statement::Escalated { .. }
            | Statement::Shared { .. }
            | Statement::ShareEnded { .. }
            | Statement::Playbook { .. }
            | Statement::Role { .. }
            | Statement::TaskAsked { .. }
            | Statement::TaskSaid { .. }
            | Statement::TaskGiven { .. }
            | Statement::Closed => {}
        }
        // The engine goes by when things were entered. A server whose clock was put back must not turn a correction into what it
        // corrects: what arrived later was entered no earlier.
        let latest = before
            .checked_sub(1)
            .and_then(|last| told.get(last))
            .and_then(|earlier| earlier.entered_at);
        for added in told.iter_mut().skip(before) {
            added.entered_at = added.entered_at.max(latest);
        }
    }
    told
}

/// When the first notice of each clock was sent, by these entries.
pub(super) fn first_sendings(entries: &[Entry]) -> BTreeMap<String, Instant> {
    let mut sent = BTreeMap::new();
    for told in law_entries(entries) {
        match told.fact {
            Fact::Sent(clock, Some(at)) => sent.insert(clock, at),
            Fact::Sent(clock, None) => sent.remove(&clock),
            _ => None,
        };
    }
    sent
}

/// The notices that were sent for one clock, by when. Several may be: parts, and what was added later. The first answers the clock.
#[derive(Default)]
struct Sendings(BTreeMap<NotificationId, Instant>);

impl Sendings {
    /// Does something with them, and answers whether another is the first since.
    fn change<T>(&mut self, act: impl FnOnce(&mut BTreeMap<NotificationId, Instant>) -> T) -> bool {
        let before = self.first();
        act(&mut self.0);
        self.first() != before
    }

    fn first(&self) -> Option<Instant> {
        self.0.values().min().copied()
    }
}

/// What is no incident has no incident to be told of (NIS2, Articles 23 and 30). Of data that were hit, and of a device, it says nothing.
fn of_nature(nature: IncidentNature, entry: &Entry) -> Fact {
    Fact::Withdrawn((nature != IncidentNature::Incident).then_some(entry.happened_at))
}

/// Who said it is whoever said what holds; when it came to hold is when the log came to say so.
fn of_entry(arrived: &Entry, holds: &Entry, fact: Fact) -> law::Entry {
    law::Entry {
        fact,
        entered_at: Some(arrived.entered_at),
        by: holds.by.clone(),
        reason: holds.text.clone(),
    }
}

fn of_field(field: &Field, entry: &Entry) -> Option<Fact> {
    let value = said(entry);
    if let Some(moment) = field.moment {
        return Some(Fact::Moment(moment, value.and_then(super::Value::time)));
    }
    if let Some(trigger) = field.trigger {
        return Some(Fact::Answer(trigger, value.and_then(super::Value::answer)));
    }
    match field.is_beginning {
        true => value.and_then(super::Value::time).map(Fact::Occurred),
        false => None,
    }
}
