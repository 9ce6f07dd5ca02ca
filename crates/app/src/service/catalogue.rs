//! The starter catalogue: services that hospitals usually have, to tick instead of to type.
//!
//! What it says of each is judgement, to be corrected afterwards like anything typed. A service that is there already, under
//! the same name however it is typed, is not offered again. What was ticked is added in one transaction or not at all.

use std::collections::BTreeSet;

use domain::access::{Actor, EditServices};
use domain::id::{ScopeId, ServiceId};
use domain::service::{CareConsequence, ChainStage};
use domain::text::sort_key;

use super::{ServiceDetails, field_values, permit_at};
use crate::correction::Changes;
use crate::error::Result;
use crate::field::FieldErrors;
use crate::installation::App;
use crate::journal::{self, Happening};

/// The services, one a line: key, name, stage of care, consequence, tolerable outage in minutes.
const SERVICES: &str = include_str!("../../../../data/catalogue/services.csv");
/// What each kind of house usually begins with: its name, and the keys of the services.
const PRESETS: &str = include_str!("../../../../data/catalogue/presets.csv");

/// A kind of house to begin as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// One care service, one administrative process, one technical platform: what the French programme `CaRE` asks for first.
    Minimum,
    /// A general hospital.
    Hospital,
    /// A clinic without beds.
    Clinic,
    /// A laboratory.
    Laboratory,
}

impl Preset {
    /// Every preset, the smallest first.
    pub const ALL: [Self; 4] = [Self::Minimum, Self::Hospital, Self::Clinic, Self::Laboratory];

    /// The name used in files, addresses and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minimum => "minimum",
            Self::Hospital => "hospital",
            Self::Clinic => "clinic",
            Self::Laboratory => "laboratory",
        }
    }

    /// The preset of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// The keys of the services it begins with.
    pub fn keys(self) -> BTreeSet<&'static str> {
        let mut lines = PRESETS.lines().filter_map(|line| line.split_once(','));
        let found = lines.find(|(name, _)| *name == self.name());
        found.map_or_else(BTreeSet::new, |(_, keys)| keys.split(' ').collect())
    }
}

/// A service of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CatalogueService {
    /// By which it is ticked.
    pub key: &'static str,
    /// What it is usually called.
    pub name: &'static str,
    /// The stage of care.
    pub chain_stage: ChainStage,
    /// What usually happens to patients if it stops.
    pub consequence: CareConsequence,
    /// How long patients usually tolerate the stop, in minutes.
    pub tolerable_outage_minutes: u32,
}

/// Everything the catalogue has, in its order.
pub fn catalogue() -> Vec<CatalogueService> {
    SERVICES.lines().skip(1).filter_map(read).collect()
}

/// Names may be quoted, so the last columns are found from the right.
fn read(line: &'static str) -> Option<CatalogueService> {
    let mut columns = line.rsplitn(4, ',');
    let minutes = columns.next()?.parse().ok()?;
    let consequence = CareConsequence::from_name(columns.next()?)?;
    let chain_stage = ChainStage::from_name(columns.next()?)?;
    let (key, name) = columns.next()?.split_once(',')?;
    Some(CatalogueService {
        key,
        name: name.trim_matches('"'),
        chain_stage,
        consequence,
        tolerable_outage_minutes: minutes,
    })
}

/// The services of the catalogue that are not there yet, as far as the actor sees what is there.
pub async fn offered(app: &App, actor: &Actor) -> Result<Vec<CatalogueService>> {
    let scope = actor.scope::<EditServices>()?;
    let services = store::service::list(&app.store().read(), &scope).await?;
    let there: BTreeSet<String> = services.iter().map(|service| sort_key(&service.name)).collect();
    let all = catalogue().into_iter();
    Ok(all
        .filter(|service| !there.contains(&sort_key(service.name)))
        .collect())
}

/// Adds what was ticked to a place, all or nothing, and answers what was added. What the place has already is left out: two
/// people may tick the same list.
pub async fn start(app: &App, actor: &Actor, place: ScopeId, keys: &[String]) -> Result<Vec<ServiceId>> {
    let permit = permit_at(&app.store().read(), actor, place).await?;
    let chosen: Vec<CatalogueService> = catalogue()
        .into_iter()
        .filter(|service| keys.iter().any(|key| key == service.key))
        .collect();
    if chosen.is_empty() {
        return Err(FieldErrors::one("service", "field-tick-one").into());
    }
    app.store()
        .write(async |transaction| -> Result<Vec<ServiceId>> {
            let scope = actor.scope::<EditServices>()?;
            let there = store::service::list(&transaction.read(), &scope).await?;
            let mut added = Vec::new();
            for service in &chosen {
                let key = sort_key(service.name);
                if there
                    .iter()
                    .any(|known| known.scope == place && sort_key(&known.name) == key)
                {
                    continue;
                }
                let new = ServiceDetails::of_catalogue(service, place).with(app.env().id(), 1);
                store::service::insert(&transaction, &permit, &new, app.env().now()).await?;
                let happening = Happening::new(permit.actor(), "service.add", new.id)?;
                let body = Changes::of_new(field_values(&new));
                journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
                added.push(new.id);
            }
            Ok(added)
        })
        .await
}

impl ServiceDetails {
    fn of_catalogue(service: &CatalogueService, place: ScopeId) -> Self {
        Self {
            scope: place,
            name: service.name.to_owned(),
            chain_stage: service.chain_stage,
            consequence: service.consequence,
            tolerable_outage_minutes: Some(service.tolerable_outage_minutes),
            workaround: String::new(),
            owner: None,
            deputy: None,
            second_deputy: None,
            supplier: None,
            recovery_time_minutes: None,
            tolerable_loss_minutes: None,
            hours: String::new(),
            demand: String::new(),
            workaround_practised_on: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_catalogue_is_read() {
        assert_eq!(catalogue().len(), SERVICES.lines().count() - 1);
        assert!(
            catalogue()
                .iter()
                .any(|service| service.name == "Telephones, paging and nurse call")
        );
    }

    #[test]
    fn every_preset_names_services_of_the_catalogue_and_nothing_else() {
        let known: BTreeSet<&str> = catalogue().iter().map(|service| service.key).collect();
        for preset in Preset::ALL {
            let keys = preset.keys();
            assert!(keys.len() >= 3, "{preset:?}");
            assert!(keys.is_subset(&known), "{preset:?}: {keys:?}");
        }
        assert_eq!(PRESETS.lines().count() - 1, Preset::ALL.len());
    }

    #[test]
    fn the_minimum_is_one_service_of_care_one_of_administration_and_one_platform() {
        let keys = Preset::Minimum.keys();
        let chosen = catalogue()
            .into_iter()
            .filter(|service| keys.contains(service.key));
        let stages: BTreeSet<ChainStage> = chosen.map(|service| service.chain_stage).collect();
        assert_eq!(
            stages,
            BTreeSet::from([ChainStage::Admission, ChainStage::Diagnosis, ChainStage::Support])
        );
    }
}
