//! The room of an incident: everything its page shows, read at one moment.

use std::collections::BTreeSet;

use domain::access::{Actor, ApproveNotifications, LeadIncidents, RecordIncidents, Scope, ViewIncidents};
use domain::id::{IncidentId, PersonId, ServiceId};
use domain::incident::{Entry, IncidentNature, Picture, Statement, Value, law_entries, picture, taken};
use domain::law::{
    Answer, Assessment, Class, Deadline, Deadlines, IncidentFacts, Institution, Question, Role, State,
    assess, deadlines,
};
use domain::notification::form_alone;
use domain::tenant::ScopeNode;
use domain::time::Instant;
use jiff::tz::TimeZone;
use store::Reader;
use store::security_event::SecurityEvent;

use super::{HalfWritten, Incident, NextNotice, Pending};
use crate::error::{Error, Result};
use crate::installation::{App, zone};
use crate::law::{LawHere, read_here};
use crate::notification::{Draft, Notification};
use crate::on_call::ListedShift;
use crate::scope_assessment::kept_newest;

/// What the reader may do in a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayDo {
    /// Write and say.
    pub record: bool,
    /// Decide and close.
    pub lead: bool,
    /// Approve what is told.
    pub approve: bool,
}

/// An incident with its log and what belongs to it.
#[derive(Debug, Clone)]
pub struct Room {
    /// The incident.
    pub incident: Incident,
    /// Its log, in the order of its numbers.
    pub entries: Vec<Entry>,
    /// Its notices, the one that was approved last first.
    pub notifications: Vec<Notification>,
    /// The alerts and reports that are followed up in it.
    pub security_events: Vec<SecurityEvent>,
    /// The services of the house, by name.
    pub services: Vec<(ServiceId, String)>,
    /// Who is on call.
    pub on_call: Vec<ListedShift>,
    /// The law in use.
    pub here: LawHere,
    /// The house.
    pub tenant: ScopeNode,
    /// What the house is in the eyes of the law, by what was answered last.
    pub institution: Institution,
    /// Its class, if it is certain.
    pub class: Option<Class>,
    /// Whether anybody has answered what it is.
    pub scope_answered: bool,
    /// The clock of the house.
    pub zone: TimeZone,
    /// The moment it was looked at.
    pub now: Instant,
    /// What the reader may do.
    pub may: MayDo,
    /// For whoever leads: what people have half-written who can no longer write it here.
    pub half_written: Vec<HalfWritten>,
    /// What the reader herself has half-written; empty where nothing.
    pub own_draft: String,
    /// Of the people whom its roles name, those who have left.
    pub gone: BTreeSet<PersonId>,
}

/// The room of an incident.
pub async fn room(app: &App, actor: &Actor, id: IncidentId) -> Result<Room> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let scope = permit.scope();
    let reader = app.store().read();
    let incident = store::incident::fetch(&reader, scope, id).await?;
    let here = read_here(app, &reader, scope).await?;
    let answered = kept_newest(&reader, scope).await?;
    let tenant = store::tenant::fetch_tenant(&reader, scope.tenant()).await?;
    let services = store::service::list(&reader, &scope.whole()).await?;
    let stored = store::notification::of_incident(&reader, scope, id).await?;
    let institution = answered.as_ref().and_then(|kept| kept.institution(&here));
    let (own_draft, half_written) = super::draft::waiting(app, actor, id).await?;
    let class = answered.as_ref().and_then(|kept| kept.result(&here)?.class());
    let entries = store::incident::log(&reader, scope, id, 0).await?;
    let scope_answered = institution.is_some();
    let mut institution = institution.unwrap_or_else(Institution::hospital);
    institution.roles.extend(roles_shown_by(&picture(&entries)));
    Ok(Room {
        notifications: stored
            .into_iter()
            .map(Notification::read)
            .collect::<Result<_>>()?,
        security_events: store::security_event::of_incident(&reader, scope, id).await?,
        services: services
            .into_iter()
            .map(|service| (service.id, service.name))
            .collect(),
        on_call: crate::on_call::now(app, &reader, scope).await?,
        scope_answered,
        institution,
        class,
        zone: zone(&tenant.time_zone),
        tenant,
        now: app.env().now(),
        may: MayDo {
            record: actor.may_in_tenant::<RecordIncidents>(),
            lead: actor.may_in_tenant::<LeadIncidents>(),
            approve: actor.may_in_tenant::<ApproveNotifications>(),
        },
        half_written,
        own_draft,
        gone: super::role::leavers(&reader, scope.tenant(), &entries, here.today).await?,
        entries,
        incident,
        here,
    })
}

/// A notice whose approval was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Its form.
    pub form: &'a str,
    /// The clock it answers, if one asks for it.
    pub clock: Option<&'a str>,
    /// The entry that asks.
    pub entry: &'a Entry,
}

/// What an incident itself shows the house to be, whatever was answered before: where blood did harm or nearly did, it keeps blood, and the
/// rules on events bind a hospital's blood bank as they do an establishment (Directive 2002/98/EC, Article 15, with 2005/61/EC).
fn roles_shown_by(picture: &Picture<'_>) -> Option<Role> {
    let blood = picture.value("blood_event").and_then(Value::answer);
    (blood == Some(Answer::Yes)).then_some(Role::BloodEstablishment)
}

impl Room {
    /// Whether nothing was said and nothing approved since it was read.
    pub(crate) async fn is_current(&self, reader: &Reader<'_>, scope: &Scope) -> Result<bool> {
        let last = store::incident::last_number(reader, scope, self.incident.id).await?;
        let notifications = store::notification::of_incident(reader, scope, self.incident.id).await?;
        let versions = notifications.iter().map(|kept| (kept.id, kept.version));
        let read = self.notifications.iter().map(|read| &read.stored);
        Ok(self.entries.last().map_or(0, |entry| entry.number) == last
            && read.map(|kept| (kept.id, kept.version)).eq(versions))
    }

    /// The entry that asks for the approval of what a draft says, where nobody has approved it since.
    pub fn waits_for_approval(&self, draft: &Draft<'_>) -> Option<&Entry> {
        let clock = draft.clock.as_ref().map(|clock| clock.id.as_str());
        self.waiting()
            .into_iter()
            .find(|asked| asked.form == draft.form.id && asked.clock == clock)
            .map(|asked| asked.entry)
    }

    /// The notices whose approval was asked for, and which nobody has approved since; the one that was asked for last first.
    pub fn waiting(&self) -> Vec<Asked<'_>> {
        let mut found: Vec<Asked<'_>> = Vec::new();
        for entry in self.entries.iter().rev() {
            let Statement::ApprovalAsked { form, clock } = &entry.statement else {
                continue;
            };
            let clock = clock.as_deref();
            let approved = self.notifications.iter().any(|kept| {
                kept.stored.form == *form
                    && kept.stored.clock.as_deref() == clock
                    && kept.stored.approved_at >= entry.entered_at
            });
            let known = found
                .iter()
                .any(|asked| asked.form == form && asked.clock == clock);
            if !approved && !known {
                found.push(Asked { form, clock, entry });
            }
        }
        found
    }

    /// What the log comes to.
    pub fn picture(&self) -> Picture<'_> {
        picture(&self.entries)
    }

    /// The moment that is looked at: now, or that of the last entry where the clock of the server was put back behind it.
    pub fn as_of(&self) -> Instant {
        let last = self.entries.iter().map(|entry| entry.entered_at).max();
        last.map_or(self.now, |last| last.max(self.now))
    }

    /// Whether the clock of the server stands behind the last entry, by more than clocks differ.
    pub fn clock_was_put_back(&self) -> bool {
        self.as_of().seconds_since(self.now) > domain::law::CLOCK_SKEW_SECONDS
    }

    /// What the law engine goes by.
    pub fn facts(&self) -> Result<IncidentFacts> {
        IncidentFacts::known_at(self.as_of(), law_entries(&self.entries)).map_err(|refused| {
            Error::Internal(
                format!("the facts of the incident are refused: {refused:?}"),
                None,
            )
        })
    }

    /// What the law makes of the facts; none where there is no pack of the country.
    pub fn deadlines<'a>(&'a self, facts: &'a IncidentFacts) -> Option<Deadlines<'a>> {
        deadlines(&Question {
            law: &self.here.law,
            country: &self.here.country,
            institution: &self.institution,
            facts,
            as_of: self.as_of(),
            calendar: None,
        })
    }

    /// Whether it is an incident and nobody has said when somebody became aware, without which no clock runs.
    pub fn lacks_awareness(&self) -> bool {
        self.incident.nature == IncidentNature::Incident
            && self.picture().value("aware_at").and_then(Value::time).is_none()
    }

    /// What the incident asks of people next.
    pub fn pending(&self) -> Result<Pending> {
        let facts = self.facts()?;
        let found = self.deadlines(&facts);
        let owed: Vec<(&Deadline<'_>, Option<Instant>)> = found
            .iter()
            .flat_map(|found| &found.deadlines)
            .filter(|deadline| deadline.is_owed())
            .map(|deadline| (deadline, deadline.due.as_ref().map(|due| due.strict)))
            .collect();
        // Those without an end come after those with one.
        let next = owed.iter().min_by_key(|(_, due)| (due.is_none(), *due));
        let unsent = self
            .notifications
            .iter()
            .filter(|kept| kept.sent_at().is_none() && !kept.stored.put_aside);
        Ok(Pending {
            incident: self.incident.clone(),
            lacks_awareness: self.lacks_awareness(),
            overdue: owed
                .iter()
                .filter(|(deadline, _)| deadline.state == State::Late)
                .count(),
            next: next.map(|(deadline, due)| NextNotice {
                title: deadline.clock.title.clone(),
                form: found.as_ref().and_then(|found| form_alone(found, deadline.clock)),
                due: *due,
                left_seconds: due.map(|due| due.seconds_since(self.as_of())),
                taken_by: taken(&self.entries, &deadline.clock.id).map(|entry| entry.by.clone()),
            }),
            waiting: self.waiting().len(),
            unsent: unsent.count(),
            overdue_tasks: self.task_count().overdue,
        })
    }

    /// What the answers to the questions of significance come to.
    pub fn significance(&self) -> Assessment<'_> {
        let answers = self.picture().significance();
        let digital = self.institution.roles.contains(&Role::DigitalProvider);
        assess(
            &self.here.law,
            &self.here.country,
            digital,
            &answers,
            self.here.today,
        )
    }
}
