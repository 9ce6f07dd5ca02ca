//! Deciding what is done about advisories and a model, and taking it back.
//!
//! One decision may speak of several advisories about one model; it is kept for each, with what was known then, so that each is
//! opened again for its own reasons. Who decides names what they have seen of each: the version of the document and the decision
//! in force. Where either is another by then, nothing is kept.

use std::str::FromStr;

use domain::access::{Actor, DecideAdvisories, Permit};
use domain::advisory::decision::Course;
use domain::id::{AdvisoryDecisionId, AdvisoryId, DeviceModelId};
use jiff::ToSpan;
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::advisory::Decision;

use super::identity::{counted_to, stands_for};
use super::inbox::{About, Inbox, of_house};
use crate::error::{Conflict, Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};

/// How long a reason may be.
pub const LONGEST_REASON: usize = 2_000;
/// How many days a risk may be borne before somebody looks at it again: a year, as with any exception (judgement).
const LONGEST_ACCEPTED_DAYS: i64 = 366;
/// How many days ahead an update may be planned (judgement).
const LONGEST_PLANNED_DAYS: i64 = 5 * 366;

/// A decision as it comes from a form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// The advisories it speaks of, each with what was seen of it, as [`Seen`] writes it.
    pub about: Vec<String>,
    /// The key of a [`Course`].
    pub course: String,
    /// By which day, or until which.
    pub day: String,
    /// Why.
    pub reason: String,
}

/// An advisory, and what whoever decides has seen of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The advisory.
    pub advisory: AdvisoryId,
    /// The decision that was in force.
    pub decision: Option<AdvisoryDecisionId>,
    /// The version of the document.
    pub version: String,
}

impl Seen {
    /// What is to be seen of it now.
    pub fn of(about: &About) -> Self {
        Self {
            advisory: about.advisory,
            decision: about.decision.as_ref().map(|decision| decision.id),
            version: about.basis.version.clone(),
        }
    }
}

/// As a form carries it: advisory, decision or nothing, version.
impl std::fmt::Display for Seen {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let decision = self.decision.map(|id| id.to_string()).unwrap_or_default();
        write!(formatter, "{}/{decision}/{}", self.advisory, self.version)
    }
}

/// What a form carried is no such thing.
#[derive(Debug)]
pub struct NotSeen;

impl FromStr for Seen {
    type Err = NotSeen;

    fn from_str(text: &str) -> Result<Self, NotSeen> {
        let mut parts = text.splitn(3, '/');
        let mut part = || parts.next().ok_or(NotSeen);
        let (advisory, decision, version) = (part()?, part()?, part()?);
        Ok(Self {
            advisory: advisory.parse().map_err(|_| NotSeen)?,
            decision: match decision {
                "" => None,
                id => Some(id.parse().map_err(|_| NotSeen)?),
            },
            version: version.to_owned(),
        })
    }
}

/// A decision with nothing missing.
#[derive(Debug)]
struct Checked {
    about: Vec<Seen>,
    course: Course,
    day: Option<Date>,
    reason: String,
}

impl Checked {
    fn of(form: &DecisionForm, today: Date) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let about: Option<Vec<Seen>> = form.about.iter().map(|text| text.parse().ok()).collect();
        match &about {
            None => fields.reject("about", "field-not-understood", None),
            Some(about) if about.is_empty() => fields.reject("about", "field-tick-one", None),
            Some(_) => {}
        }
        let course = fields.required("course", &form.course, Course::from_key);
        let needs_day = course.is_some_and(Course::needs_day);
        let day: Option<Date> = match needs_day {
            true => fields.required("day", &form.day, |text| text.parse().ok()),
            false => None,
        };
        if let Some(day) = day {
            let days = match course {
                Some(Course::Accept) => LONGEST_ACCEPTED_DAYS,
                _ => LONGEST_PLANNED_DAYS,
            };
            if day < today {
                fields.reject("day", "field-in-the-past", None);
            } else if day > today.saturating_add(days.days()) {
                fields.reject(
                    "day",
                    "field-too-far",
                    Some(today.saturating_add(days.days()).to_string()),
                );
            }
        }
        let reason = fields.required_prose("reason", &form.reason, LONGEST_REASON);
        fields.finish(|| {
            Some(Self {
                about: about?,
                course: course?,
                day,
                reason,
            })
        })
    }
}

/// Decides what is done about advisories and a model, and answers the decision about each.
///
/// [`Error::Conflict`] when somebody decided meanwhile, a document is there in another version than was seen, or somebody said that
/// it names another product.
pub async fn decide(
    app: &App,
    actor: &Actor,
    model: DeviceModelId,
    form: &DecisionForm,
) -> Result<Vec<AdvisoryDecisionId>> {
    let permit = actor.permit_in_tenant::<DecideAdvisories>()?;
    let inbox = of_house(app, permit.scope()).await?;
    // Somebody may have said meanwhile that it is another.
    let aliases = store::device_model::aliases(&app.store().read(), permit.scope()).await?;
    let model = stands_for(&aliases, model);
    let entry = inbox.model(model).ok_or(Error::NotFound("device model"))?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let today = app.env().today(&zone(&tenant.time_zone));
    let checked = Checked::of(form, today)?;
    let mut decisions = Vec::with_capacity(checked.about.len());
    for seen in &checked.about {
        inbox
            .advisories
            .get(seen.advisory)
            .ok_or(Error::NotFound("advisory"))?;
        let about = entry.about.iter().find(|about| about.advisory == seen.advisory);
        let about = about.filter(|about| about.basis.version == seen.version);
        let about = about.ok_or_else(overtaken)?;
        let decision = Decision {
            id: app.env().id(),
            advisory: seen.advisory,
            device_model: model,
            course: checked.course,
            day: checked.day,
            reason: checked.reason.clone(),
            basis: about.basis.clone(),
            decided_at: app.env().now(),
            decided_by: permit.actor().to_string(),
            withdrawn_at: None,
            withdrawn_by: String::new(),
        };
        decisions.push((decision, seen.decision));
    }
    let body = told(&inbox, model, &checked, &decisions);
    app.store()
        .write(async |transaction| -> Result<()> {
            let aliases = store::device_model::aliases(&transaction.read(), permit.scope()).await?;
            let counted_to = counted_to(&aliases, model);
            for (decision, seen) in &decisions {
                store::advisory::decide(&transaction, &permit, decision, &counted_to, *seen).await?;
            }
            let happening = Happening::new(permit.actor(), "advisory.decide", model)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(decisions.into_iter().map(|(decision, _)| decision.id).collect())
}

/// Somebody was quicker.
fn overtaken() -> Error {
    Error::Conflict(Conflict {
        noun: "advisory",
        fields: Vec::new(),
    })
}

/// What the journal keeps.
fn told(
    inbox: &Inbox,
    model: DeviceModelId,
    checked: &Checked,
    decisions: &[(Decision, Option<AdvisoryDecisionId>)],
) -> serde_json::Value {
    let entry = inbox.model(model);
    let about = decisions.iter().map(|(decision, follows)| {
        let document = inbox.advisories.get(decision.advisory);
        json!({
            "decision": decision.id.into_untyped_uuid(),
            "advisory": document.map(|document| document.tracking_id.as_str()),
            "version": decision.basis.version,
            "follows": follows.map(GenericUuid::into_untyped_uuid),
        })
    });
    json!({
        "manufacturer": entry.map(|entry| entry.manufacturer.as_str()),
        "model": entry.map(|entry| entry.model.as_str()),
        "course": checked.course.as_str(),
        "day": checked.day.map(|day| day.to_string()),
        "reason": checked.reason,
        "about": about.collect::<Vec<_>>(),
    })
}

/// Takes a decision back, and answers the model it was about. The one before it is in force again.
///
/// [`Error::Conflict`] when it was taken back already.
pub async fn withdraw(app: &App, actor: &Actor, id: AdvisoryDecisionId) -> Result<DeviceModelId> {
    let permit: Permit<DecideAdvisories> = actor.permit_in_tenant()?;
    let (now, by) = (app.env().now(), permit.actor().to_string());
    app.store()
        .write(async |transaction| -> Result<DeviceModelId> {
            let decision = store::advisory::withdraw(&transaction, &permit, id, now, &by).await?;
            let body = json!({
                "decision": id.into_untyped_uuid(),
                "advisory": decision.advisory.into_untyped_uuid(),
                "course": decision.course.as_str(),
                "reason": decision.reason,
            });
            let happening = Happening::new(
                permit.actor(),
                "advisory.withdraw_decision",
                decision.device_model,
            )?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(decision.device_model)
        })
        .await
}
