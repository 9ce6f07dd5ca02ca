//! What the law asks of the institution besides: its duties by how they stand, and the clocks that an incident would start.

use domain::access::{Actor, ViewLaw};
use domain::law::{InForce, Institution, OwedDuty, duties};

use crate::error::Result;
use crate::installation::App;
use crate::law::LawHere;
use crate::scope_assessment::{Kept, kept_newest};

/// The law in use, and what the institution is in its eyes.
#[derive(Debug, Clone)]
pub struct Owed {
    /// The law in use here.
    pub here: LawHere,
    /// What the institution is, by what was answered last.
    pub institution: Institution,
    /// Whether it is certain that the institution is in scope, and of which class.
    pub class_certain: bool,
    /// Whether anybody has answered that; otherwise it is taken for a hospital in scope, so that nothing is left out.
    pub answered: bool,
}

impl Owed {
    /// The duties, those in force first.
    pub fn duties(&self) -> Vec<OwedDuty<'_>> {
        let here = &self.here;
        duties(&here.law, &here.country, &self.institution, here.today)
    }

    /// The clocks that an incident of today would start, and those that could not start yet. What binds others is left out.
    pub fn clocks(&self) -> Vec<InForce<'_>> {
        let here = &self.here;
        let mut clocks = here.law.clocks(&here.country, &self.institution, here.today);
        clocks.retain(|clock| clock.force != domain::law::Force::NotBound);
        clocks
    }
}

/// What the law asks of the institution.
pub async fn owed(app: &App, actor: &Actor) -> Result<Owed> {
    let scope = actor.scope::<ViewLaw>()?;
    let reader = app.store().read();
    let here = crate::law::read_here(app, &reader, &scope).await?;
    let newest = kept_newest(&reader, &scope).await?;
    let certain = newest
        .as_ref()
        .and_then(|kept| kept.result(&here)?.class())
        .is_some();
    let told = newest.and_then(|kept: Kept| kept.institution(&here));
    Ok(Owed {
        answered: told.is_some(),
        class_certain: certain,
        institution: told.unwrap_or_else(Institution::hospital),
        here,
    })
}
