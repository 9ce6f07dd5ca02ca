//! The room of an incident: everything its page shows, read at one moment.

use domain::access::{Actor, ApproveNotifications, LeadIncidents, RecordIncidents, ViewIncidents};
use domain::id::{IncidentId, ServiceId};
use domain::incident::{Entry, IncidentNature, Picture, law_entries, picture};
use domain::law::{
    Assessment, Class, Deadlines, IncidentFacts, Institution, Question, Role, assess, deadlines,
};
use domain::time::Instant;
use jiff::tz::TimeZone;
use store::security_event::SecurityEvent;

use super::Incident;
use crate::error::{Error, Result};
use crate::installation::{App, zone};
use crate::law::{LawHere, read_here};
use crate::notification::Notification;
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
    /// The law in use.
    pub here: LawHere,
    /// The name of the house.
    pub house: String,
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
    let class = answered.as_ref().and_then(|kept| kept.result(&here)?.class());
    Ok(Room {
        entries: store::incident::log(&reader, scope, id, 0).await?,
        notifications: stored
            .into_iter()
            .map(Notification::read)
            .collect::<Result<_>>()?,
        security_events: store::security_event::of_incident(&reader, scope, id).await?,
        services: services
            .into_iter()
            .map(|service| (service.id, service.name))
            .collect(),
        scope_answered: institution.is_some(),
        institution: institution.unwrap_or_else(Institution::hospital),
        class,
        house: tenant.name,
        zone: zone(&tenant.time_zone),
        now: app.env().now(),
        may: MayDo {
            record: actor.may_in_tenant::<RecordIncidents>(),
            lead: actor.may_in_tenant::<LeadIncidents>(),
            approve: actor.may_in_tenant::<ApproveNotifications>(),
        },
        incident,
        here,
    })
}

impl Room {
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

    /// What the law makes of the facts; none where there is no pack of the country, or the room is no incident: of a near miss and of a
    /// threat nothing has to be told (NIS2, Articles 23 and 30).
    pub fn deadlines<'a>(&'a self, facts: &'a IncidentFacts) -> Option<Deadlines<'a>> {
        if self.incident.nature != IncidentNature::Incident {
            return None;
        }
        deadlines(&Question {
            law: &self.here.law,
            country: &self.here.country,
            institution: &self.institution,
            facts,
            as_of: self.as_of(),
            calendar: None,
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
