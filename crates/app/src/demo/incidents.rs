//! Incidents of the institution, written through the same use cases as on the night: opened, said, told, closed.

use std::collections::BTreeMap;

use domain::incident::{
    EntryKind, IncidentKind, IncidentRole, Known, ServiceLevel, TaskRef, TaskStanding, Value,
};
use domain::notification::{Fields, Forms};
use serde::Deserialize;

use super::filling::Filling;
use crate::error::{Error, Result};
use crate::incident::{
    LevelOf, Named, NewLine, RoleForm, Said, close, entry_id, line, open, room, say_of_task, set_levels,
    set_roles, state,
};
use crate::message::{Language, Messages};
use crate::notification::{SendingForm, approve, draft, sent};

/// An incident as the description of an institution has it.
#[derive(Deserialize)]
pub(super) struct Incident {
    kind: IncidentKind,
    #[serde(default)]
    drill: bool,
    lines: Vec<(EntryKind, String)>,
    /// By the identifier of the field.
    facts: BTreeMap<String, Value>,
    /// By the name of the service.
    #[serde(default)]
    services: BTreeMap<String, ServiceLevel>,
    /// Who held a role, and who deputised.
    #[serde(default)]
    roles: BTreeMap<IncidentRole, (String, String)>,
    /// The steps of the playbook that were done.
    #[serde(default)]
    done: Vec<String>,
    /// Forms of notices that were approved and sent.
    #[serde(default)]
    sent: Vec<String>,
    /// Why it is over.
    over: String,
}

impl Filling<'_> {
    pub(super) async fn add_incidents(&self, incidents: &[Incident]) -> Result<()> {
        for incident in incidents {
            self.add_incident(incident).await?;
        }
        Ok(())
    }

    async fn add_incident(&self, incident: &Incident) -> Result<()> {
        let (app, actor) = (self.app, &self.actor);
        let missing =
            |what: &str| Error::Internal(format!("the demo speaks of {what}, which there is not"), None);
        let id = open(app, actor, incident.kind, incident.drill).await?;
        for (kind, text) in &incident.lines {
            let new = NewLine {
                id: entry_id(app),
                kind: *kind,
                text: text.clone(),
                happened_at: None,
                typed_at: None,
                corrects: None,
            };
            line(app, actor, id, &new).await?;
        }
        let before = room(app, actor, id).await?;
        let mut said = Vec::new();
        for (field, value) in &incident.facts {
            let field = Fields::shipped().get(field).ok_or_else(|| missing(field))?;
            let known = before.picture();
            let seen = known.known(&field.id).map(Known::seen).unwrap_or_default();
            said.push(Said {
                field,
                value: Some(value.clone()),
                seen,
            });
        }
        state(app, actor, id, &said, "", None).await?;
        let mut levels = Vec::new();
        for (name, level) in &incident.services {
            let service = before.services.iter().find(|(_, service)| service == name);
            let (service, _) = service.ok_or_else(|| missing(name))?;
            levels.push(LevelOf {
                service: *service,
                level: *level,
                share: None,
                corrects_since: false,
            });
        }
        set_levels(app, actor, id, &levels, None, "").await?;
        let named = |name: &String| {
            Some(Named {
                name: name.clone(),
                telephone: String::new(),
            })
        };
        let roles = incident.roles.iter().map(|(role, (holder, deputy))| RoleForm {
            role: *role,
            holder: named(holder),
            deputy: named(deputy),
        });
        set_roles(app, actor, id, &roles.collect::<Vec<_>>()).await?;
        for step in &incident.done {
            let step = TaskRef::Step(step.clone());
            say_of_task(app, actor, id, &step, TaskStanding::Done, "").await?;
        }
        for form in &incident.sent {
            let form = Forms::shipped().get(form).ok_or_else(|| missing(form))?;
            let words = Messages::for_language(Language::English);
            let found = room(app, actor, id).await?;
            let seen = draft(&found, &found.facts()?, form, words).seen();
            let approved = approve(app, actor, id, form, &seen, words).await?;
            let sending = SendingForm {
                at: None,
                channel: "e-mail".to_owned(),
                reference: String::new(),
                proof: "Read out in the morning meeting".to_owned(),
            };
            sent(app, actor, approved, 1, &sending).await?;
        }
        close(app, actor, id, &incident.over).await
    }
}
