//! What the log of an incident comes to: each fact with the entries that stand, each service with its level.

use std::collections::BTreeMap;

use super::kind::{IncidentNature, IncidentState, ServiceLevel};
use super::log::{Entry, Statement};
use super::value::Value;
use crate::id::{IncidentEntryId, ServiceId};
use crate::law::{Occurrence, SignificanceQuestion};
use crate::notification::{Field, Fields};
use crate::time::Instant;

/// What is known of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<'a> {
    /// The fact.
    pub field: &'static Field,
    /// The entries that stand: one, or several that were made without knowing of each other.
    pub standing: Vec<&'a Entry>,
    /// What holds meanwhile; none where it was taken back.
    pub value: Option<&'a Value>,
    /// The entry that says so.
    pub entry: &'a Entry,
    /// How often something was said of it.
    pub versions: usize,
}

impl Known<'_> {
    /// Whether several things were said of it by people who were apart.
    pub fn is_disputed(&self) -> bool {
        self.standing.len() > 1
    }

    /// The entries that whoever changes it now has before her.
    pub fn seen(&self) -> Vec<IncidentEntryId> {
        self.standing.iter().map(|entry| entry.id).collect()
    }
}

/// How a service works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceStanding<'a> {
    /// The service.
    pub service: ServiceId,
    /// What it is called.
    pub name: &'a str,
    /// How it works.
    pub level: ServiceLevel,
    /// How much of the usual it does, in percent; none where nobody said.
    pub share: Option<u8>,
    /// Since when.
    pub since: Instant,
    /// Whether somebody said since when; otherwise that is when it was reported.
    pub since_said: bool,
    /// The entry that began it: who corrects since when says so of this one.
    pub began: IncidentEntryId,
    /// The times in which it did not work as always, the first first.
    pub spells: Vec<Spell>,
}

impl ServiceStanding<'_> {
    /// The worst it was.
    pub fn worst(&self) -> ServiceLevel {
        let worst = self.spells.iter().map(|spell| spell.worst).max();
        worst.unwrap_or(ServiceLevel::Normal)
    }
}

/// A time in which a service did not work as always.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// Its beginning.
    pub from: Bound,
    /// Its end; none where it lasts.
    pub until: Option<Bound>,
    /// The worst it was meanwhile.
    pub worst: ServiceLevel,
}

/// An end of a spell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// When.
    pub at: Instant,
    /// Whether somebody said when; otherwise that is when it was reported.
    pub said: bool,
}

impl Spell {
    /// How long it lasted, in seconds; up to `as_of` where it lasts. None where nobody said when it began or ended: a length from that would be
    /// made up.
    pub fn seconds(&self, as_of: Instant) -> Option<i64> {
        let until = self.until.unwrap_or(Bound {
            at: as_of,
            said: true,
        });
        let both_said = self.from.said && until.said;
        both_said.then(|| until.at.seconds_since(self.from.at).max(0))
    }
}

/// What a log comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture<'a> {
    /// What is known, in the order of a notice.
    pub facts: Vec<Known<'a>>,
    /// Every service that was hit, the worst now first.
    pub services: Vec<ServiceStanding<'a>>,
    /// How the incident stands.
    pub state: IncidentState,
    /// What it is.
    pub nature: IncidentNature,
}

impl<'a> Picture<'a> {
    /// What is known of a fact; none where nobody said anything.
    pub fn known(&self, field: &str) -> Option<&Known<'a>> {
        self.facts.iter().find(|known| known.field.id == field)
    }

    /// What a fact is; none where nobody said, or it was taken back.
    pub fn value(&self, field: &str) -> Option<&'a Value> {
        self.known(field)?.value
    }

    /// The words of a fact of words; empty where there are none.
    pub fn words(&self, field: &str) -> &'a str {
        match self.value(field) {
            Some(Value::Text(text) | Value::Choice(text)) => text,
            _ => "",
        }
    }

    /// Since when the house works by its crisis plan (*plan blanc*, major incident plan), where it does. An incident that is over says
    /// nothing of it any more.
    pub fn crisis_plan_since(&self) -> Option<Instant> {
        let at = |field| self.value(field).and_then(Value::time);
        let since = at("crisis_plan_since")?;
        let ended = at("crisis_plan_until").is_some_and(|until| until >= since);
        (self.state == IncidentState::Open && !ended).then_some(since)
    }

    /// The answers to the questions of significance.
    pub fn significance(&self) -> Vec<(SignificanceQuestion, Occurrence)> {
        let answered = self.facts.iter();
        answered
            .filter_map(|known| Some((known.field.question?, known.value?.occurrence()?)))
            .collect()
    }

    /// The services that do not work as always, the worst first.
    pub fn hit(&self) -> impl Iterator<Item = &ServiceStanding<'a>> {
        self.services
            .iter()
            .filter(|standing| standing.level != ServiceLevel::Normal)
    }

    /// Facts of which two things are said.
    pub fn disputed(&self) -> impl Iterator<Item = &Known<'a>> {
        self.facts.iter().filter(|known| known.is_disputed())
    }
}

/// Of one fact what stands, as entries are added.
pub(super) struct Standing<'a> {
    field: &'static Field,
    pub(super) entries: Vec<&'a Entry>,
    versions: usize,
}

impl<'a> Standing<'a> {
    pub(super) fn new(field: &'static Field) -> Self {
        Self {
            field,
            entries: Vec::new(),
            versions: 0,
        }
    }

    pub(super) fn add(&mut self, entry: &'a Entry, based_on: &[IncidentEntryId]) {
        self.entries.retain(|standing| !based_on.contains(&standing.id));
        self.entries.push(entry);
        self.versions += 1;
    }

    /// The entry that holds while several stand: of a moment that a clock runs from the earliest, which is the stricter; otherwise the
    /// one that stood first.
    pub(super) fn in_force(&self) -> Option<&'a Entry> {
        let first = self.entries.first().copied()?;
        if self.field.moment.is_none() {
            return Some(first);
        }
        let timed = self
            .entries
            .iter()
            .copied()
            .filter_map(|entry| Some((said(entry)?.time()?, entry)));
        Some(
            timed
                .min_by_key(|(at, entry)| (*at, entry.number))
                .map_or(first, |(_, entry)| entry),
        )
    }
}

/// What an entry says of its fact.
pub(super) fn said(entry: &Entry) -> Option<&Value> {
    match &entry.statement {
        Statement::Fact { value, .. } => value.as_ref(),
        _ => None,
    }
}

/// What these entries, in the order of their numbers, come to. Facts that this version of the program does not know are left out.
pub fn picture(entries: &[Entry]) -> Picture<'_> {
    let fields = Fields::shipped();
    let mut facts: BTreeMap<&str, Standing<'_>> = BTreeMap::new();
    let mut levels: BTreeMap<ServiceId, Vec<(&Entry, &str, ServiceLevel)>> = BTreeMap::new();
    let mut state = IncidentState::Open;
    let mut nature = IncidentNature::default();
    for entry in entries {
        match &entry.statement {
            Statement::Fact { field, based_on, .. } => {
                let Some(field) = fields.get(field) else { continue };
                facts
                    .entry(&field.id)
                    .or_insert_with(|| Standing::new(field))
                    .add(entry, based_on);
            }
            Statement::Service {
                service, name, level, ..
            } => {
                let said = levels.entry(*service).or_default();
                // What corrects since when takes the place of what it corrects.
                said.retain(|(earlier, ..)| entry.corrects != Some(earlier.id));
                said.push((entry, name, *level));
            }
            Statement::Closed => state = IncidentState::Closed,
            Statement::Withdrawn => state = IncidentState::Withdrawn,
            Statement::Reopened => state = IncidentState::Open,
            Statement::Opened { nature: said, .. } | Statement::Nature { nature: said } => nature = *said,
            Statement::Line { .. }
            | Statement::Sent { .. }
            | Statement::NotSent { .. }
            | Statement::NotOwed { .. }
            | Statement::Taken { .. }
            | Statement::ApprovalAsked { .. }
            | Statement::Escalated { .. }
            | Statement::Shared { .. }
            | Statement::ShareEnded { .. }
            | Statement::Playbook { .. }
            | Statement::Role { .. }
            | Statement::TaskAsked { .. }
            | Statement::TaskSaid { .. }
            | Statement::TaskGiven { .. } => {}
        }
    }
    let known = fields.iter().filter_map(|field| {
        let standing = facts.remove(field.id.as_str())?;
        let entry = standing.in_force()?;
        Some(Known {
            field,
            value: said(entry),
            entry,
            versions: standing.versions,
            standing: standing.entries,
        })
    });
    let facts = known.collect();
    let mut services: Vec<ServiceStanding<'_>> = levels
        .into_iter()
        .filter_map(|(service, said)| service_standing(service, said))
        .collect();
    services.sort_by(|a, b| {
        b.level
            .cmp(&a.level)
            .then(a.since.cmp(&b.since))
            .then(a.name.cmp(b.name))
    });
    Picture {
        facts,
        services,
        state,
        nature,
    }
}

/// How a service stands after what was said of it, by when it happened.
fn service_standing<'a>(
    service: ServiceId,
    mut said: Vec<(&'a Entry, &'a str, ServiceLevel)>,
) -> Option<ServiceStanding<'a>> {
    said.sort_by_key(|(entry, ..)| (entry.happened_at, entry.number));
    let (last, name, level) = *said.last()?;
    let mut began = last;
    for (entry, _, earlier) in said.iter().rev() {
        if *earlier != level {
            break;
        }
        began = entry;
    }
    let mut spells: Vec<Spell> = Vec::new();
    for (entry, _, level) in &said {
        let lasting = spells.last_mut().filter(|spell| spell.until.is_none());
        match (lasting, *level) {
            (None, ServiceLevel::Normal) => {}
            (None, level) => spells.push(Spell {
                from: bound(entry),
                until: None,
                worst: level,
            }),
            (Some(spell), ServiceLevel::Normal) => spell.until = Some(bound(entry)),
            (Some(spell), level) => spell.worst = spell.worst.max(level),
        }
    }
    let since = bound(began);
    let share = match &last.statement {
        Statement::Service { share, .. } => *share,
        _ => None,
    };
    Some(ServiceStanding {
        service,
        name,
        level,
        share,
        since: since.at,
        since_said: since.said,
        began: began.id,
        spells,
    })
}

/// When what an entry says of a service began, and whether somebody said so.
fn bound(entry: &Entry) -> Bound {
    Bound {
        at: entry.happened_at,
        said: matches!(entry.statement, Statement::Service { since_said: true, .. }),
    }
}
