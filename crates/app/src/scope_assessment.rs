//! Whether the institution is in scope of NIS2: what somebody answered about it, and what the law in use makes of the answers.
//!
//! What was answered is never changed: to correct is to answer anew, and the newest is in force. The result is worked out whenever it
//! is looked at, because acts come into force and packs are reviewed; what it came to on the day is kept beside the answers.

mod form;

use std::collections::HashMap;

use domain::access::{Actor, EditLaw, Scope, ViewLaw};
use domain::id::{PersonId, ScopeAssessmentId};
use domain::law::{
    Clock, Duty, DutyStanding, EntityType, Exposure, Force, Institution, ScopeResult, duties, exposure,
    register_by, scope,
};
use jiff::civil::Date;
use store::Reader;
use store::scope_assessment::ScopeAssessment;

pub use form::{NO_KIND, ScopeAssessmentDetails, ScopeAssessmentForm};

use crate::error::{Error, Result};
use crate::field::{FieldError, FieldErrors};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::law::LawHere;

/// One time that somebody answered.
#[derive(Debug, Clone)]
pub struct Kept {
    /// As it is stored.
    pub stored: ScopeAssessment,
    /// The answers.
    pub details: ScopeAssessmentDetails,
}

impl Kept {
    fn read(stored: ScopeAssessment) -> Result<Self> {
        let unreadable = |error| Error::internal("the answers kept could not be read", error);
        let form: ScopeAssessmentForm = serde_json::from_str(&stored.answers).map_err(unreadable)?;
        let details = ScopeAssessmentDetails::try_from(&form)?;
        Ok(Self { stored, details })
    }

    /// What the law in use makes of the answers today; none where it has no pack of the country.
    pub fn result<'a>(&self, here: &'a LawHere) -> Option<ScopeResult<'a>> {
        scope(&here.law, &here.country, &self.details.answers, here.today)
    }

    /// What the institution is in the eyes of the acts.
    pub fn institution(&self, here: &LawHere) -> Option<Institution> {
        let result = self.result(here)?;
        Some(Institution {
            cohort: self.details.cohort.clone(),
            ..result.institution
        })
    }

    /// What a fine may be at most by law.
    pub fn exposure<'a>(&self, here: &'a LawHere, result: &ScopeResult<'a>) -> Option<Exposure<'a>> {
        let answers = &self.details.answers;
        exposure(&here.law, result, answers.public, answers.turnover, here.today)
    }

    /// The last day of registration, as far as the country’s pack says.
    pub fn register_by(&self, here: &LawHere, result: &ScopeResult<'_>) -> Option<Date> {
        register_by(&here.law, result.country, self.details.in_scope_since)
    }

    /// What the country’s own rules ask today, of notices and otherwise: where it has no act under NIS2, this is what holds.
    pub fn of_country_today<'a>(
        &self,
        here: &'a LawHere,
        result: &ScopeResult<'a>,
    ) -> (Vec<&'a Clock>, Vec<&'a Duty>) {
        let holds = |force| matches!(force, Force::Yes | Force::SinceUnknown);
        let clocks = here.law.clocks(&here.country, &result.institution, here.today);
        let clocks = clocks
            .into_iter()
            .filter(|clock| clock.pack.country.is_some() && holds(clock.force));
        let owed = duties(&here.law, &here.country, &result.institution, here.today);
        let owed = owed
            .into_iter()
            .filter(|owed| owed.pack.country.is_some() && owed.standing == DutyStanding::InForce);
        (
            clocks.map(|clock| clock.clock).collect(),
            owed.map(|owed| owed.duty).collect(),
        )
    }

    /// Whether it came to something else on the day it was answered than it does now.
    pub fn came_to_something_else(&self, result: &ScopeResult<'_>) -> bool {
        (self.stored.least, self.stored.most) != (result.least, result.most)
            || self.stored.country != result.country.code
    }
}

/// Whether the institution is in scope, as its page shows it.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The law in use here.
    pub here: LawHere,
    /// Each time that somebody answered, the newest first.
    pub kept: Vec<Kept>,
    /// The names of who answered, as far as the reader sees them.
    pub names: HashMap<PersonId, String>,
}

/// What was answered, and the law that says what it comes to.
pub async fn overview(app: &App, actor: &Actor) -> Result<Overview> {
    let seen = actor.scope::<ViewLaw>()?;
    let reader = app.store().read();
    let here = crate::law::read_here(app, &reader, &seen).await?;
    let stored = store::scope_assessment::list(&reader, &seen).await?;
    let people = store::person::list(&reader, &seen).await?.into_iter();
    Ok(Overview {
        here,
        kept: stored.into_iter().map(Kept::read).collect::<Result<_>>()?,
        names: people.map(|person| (person.id, person.name)).collect(),
    })
}

pub(crate) async fn kept_newest(reader: &Reader<'_>, seen: &Scope) -> Result<Option<Kept>> {
    let stored = store::scope_assessment::newest(reader, seen).await?;
    stored.map(Kept::read).transpose()
}

/// What somebody who answers is asked: the law, with the kinds of entities it knows, and what was answered last.
#[derive(Debug, Clone)]
pub struct Questions {
    /// The law in use here.
    pub here: LawHere,
    /// What was answered last, to begin from.
    pub last: Option<ScopeAssessmentForm>,
}

impl Questions {
    /// The kinds of entities that the packs know, in their order.
    pub fn kinds(&self) -> Vec<&EntityType> {
        let packs = self.here.law.union(self.here.today);
        packs.flat_map(|pack| &pack.entity_types).collect()
    }
}

/// What is asked.
pub async fn questions(app: &App, actor: &Actor) -> Result<Questions> {
    let permit = actor.permit_in_tenant::<EditLaw>()?;
    let reader = app.store().read();
    let here = crate::law::read_here(app, &reader, permit.scope()).await?;
    let newest = kept_newest(&reader, permit.scope()).await?;
    // Why it is answered anew is another reason each time.
    let last = newest.map(|kept| ScopeAssessmentForm {
        reason: String::new(),
        ..ScopeAssessmentForm::from(&kept.details)
    });
    Ok(Questions { here, last })
}

/// Keeps what was answered: it is in force from now on.
pub async fn answer(app: &App, actor: &Actor, sent: &ScopeAssessmentDetails) -> Result<ScopeAssessmentId> {
    let permit = actor.permit_in_tenant::<EditLaw>()?;
    let here = crate::law::read_here(app, &app.store().read(), permit.scope()).await?;
    check(&here, sent)?;
    let result = scope(&here.law, &here.country, &sent.answers, here.today);
    let result = result.ok_or(Error::NotFound("law_pack"))?;
    let form = ScopeAssessmentForm::from(sent);
    let failed = |error| Error::internal("the answers could not be written", error);
    let new = ScopeAssessment {
        id: app.env().id(),
        country: here.country.clone(),
        answers: serde_json::to_string(&form).map_err(failed)?,
        reason: sent.reason.clone(),
        least: result.least,
        most: result.most,
        pack_version: result.pack.version.clone(),
        assessed_at: app.env().now(),
        assessed_by: actor.person(),
    };
    let body = serde_json::json!({
        "country": new.country,
        "pack_version": new.pack_version,
        "least": new.least,
        "most": new.most,
        "answers": form,
    });
    app.store()
        .write(async |transaction| -> Result<()> {
            store::scope_assessment::insert(&transaction, &permit, &new).await?;
            let happening = Happening::new(permit.actor(), "scope_assessment.answer", new.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(new.id)
}

/// Refuses kinds and cohorts that the law in use does not know.
fn check(here: &LawHere, sent: &ScopeAssessmentDetails) -> Result<(), FieldErrors> {
    let known = |kind: &String| {
        let mut kinds = here.law.union(here.today).flat_map(|pack| &pack.entity_types);
        kinds.any(|known| known.id == *kind)
    };
    let mut found = Vec::new();
    let mut not_understood = |field, value: &str| {
        found.push(FieldError {
            field,
            message: "field-not-understood",
            argument: Some(value.chars().take(60).collect()),
        });
    };
    if let Some(kind) = sent.answers.kinds.iter().find(|kind| !known(kind)) {
        not_understood("kinds", kind);
    }
    if let Some(cohort) = &sent.cohort {
        let cohorts = here
            .of_country()
            .into_iter()
            .flat_map(|(_, country)| &country.cohorts);
        if !cohorts.clone().any(|known| known.id == *cohort) {
            not_understood("cohort", cohort);
        }
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(FieldErrors(found)),
    }
}
