//! Today's round: what the equipment, the services and the decisions so far make of today, for one person.

mod decision;
mod words;

use std::collections::HashMap;

use domain::access::{Actor, Scope, ViewAssets, ViewRound, ViewServices};
use domain::area::{self, Area};
use domain::asset::{AssetKind, Attribute, kind_of};
use domain::dependency::{DependencyMap, Node};
use domain::id::{PersonId, ServiceId, SystemId};
use domain::lifecycle::State;
use domain::round::lifecycle::{EquipmentFacts, concerns};
use domain::round::{
    Alternative, Answer, Audience, Concern, ConcernKey, Decision, DependencyPath, Evidence, NamedPerson,
    Rank, Reach, Round, RoundRecord, ServiceAtRisk, Snooze, Step, Viewer,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::asset::Asset;
use store::round::ShownRound;
use store::service::Service;

use crate::error::{Error, Result};
use crate::feed::EOL;
use crate::installation::{App, zone};
use crate::lifecycle::StoredIdentification;

pub use decision::{DecisionForm, decide};
pub use words::{CardInWords, ChangesInWords, DueInWords, RoundInWords, WordedChange, in_words};

/// The states of support a round can speak of. Supported equipment is left to the lists: what ends within half a year
/// is `ending`, and of what ends later the round says nothing yet.
const STATES: [State; 4] = [State::Ended, State::Extended, State::Ending, State::Unknown];

/// Whose round is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The actor's own.
    Mine,
    /// The whole house's, as printed for the morning meeting.
    Everyones,
}

/// The round of `actor` today. What the actor sees of it is remembered, so that tomorrow's can say what changed.
pub async fn today(app: &App, actor: &Actor, whose: Whose) -> Result<Round> {
    let scope = actor.scope::<ViewRound>()?;
    let reader = app.store().read();
    let zone = tenant_zone(&reader, &scope).await?;
    let today = app.env().today(&zone);
    let concerns = gather(&reader, actor, &scope, today, &zone).await?;
    let decisions = decisions(&reader, &scope, &zone).await?;
    let viewer = match (whose, actor.person()) {
        (Whose::Mine, Some(person)) => viewer(app, &reader, actor, person).await?,
        _ => Viewer::everyone(),
    };
    let previous = match actor.person() {
        Some(person) if whose == Whose::Mine => previous(&reader, &scope, person, today).await?,
        _ => None,
    };
    let round = Round::build(&concerns, &decisions, previous.as_ref(), today, &viewer);
    if let (Whose::Mine, Some(person)) = (whose, actor.person()) {
        remember(app, actor, &reader, &scope, person, &round).await?;
    }
    Ok(round)
}

async fn tenant_zone(reader: &Reader<'_>, scope: &Scope) -> Result<TimeZone> {
    Ok(zone(
        &store::tenant::fetch_tenant(reader, scope.tenant())
            .await?
            .time_zone,
    ))
}

/// Whose eyes the round is for, by the roles held.
async fn viewer(app: &App, reader: &Reader<'_>, actor: &Actor, person: PersonId) -> Result<Viewer> {
    let path = match actor {
        Actor::User { tenant_path, .. } => tenant_path.as_slice(),
        _ => &[],
    };
    let roles = store::access::grant::roles_in_force(reader, person, path, app.env().now()).await?;
    if roles.iter().any(|role| OVERSEERS.contains(&role.as_str())) {
        return Ok(Viewer::overseer(person));
    }
    let audiences = roles.iter().filter_map(|role| audience(role));
    Ok(Viewer::responsible(person, audiences))
}

/// Roles that see every concern of the house.
const OVERSEERS: [&str; 3] = ["security_officer", "management", "auditor"];

fn audience(role: &str) -> Option<Audience> {
    match role {
        "it_administrator" => Some(Audience::InformationTechnology),
        "biomedical_engineer" => Some(Audience::BiomedicalEngineering),
        "data_protection_officer" => Some(Audience::DataProtection),
        "ward_lead" => Some(Audience::Ward),
        _ => None,
    }
}

/// Everything that could become a card, in the order of keys.
async fn gather(
    reader: &Reader<'_>,
    actor: &Actor,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    // A ward lead sees the round but not the list of assets: concerns are drawn from what the round may speak of.
    let assets_scope = actor.scope::<ViewAssets>().unwrap_or_else(|_| scope.clone());
    let services_scope = actor.scope::<ViewServices>().unwrap_or_else(|_| scope.clone());
    let states = STATES.map(State::word);
    let assets = store::asset::in_support_states(reader, &assets_scope, &states).await?;
    let standing = ServicesAtRisk::read(reader, &services_scope).await?;
    let sources = evidence(reader, scope).await?;
    // Hundreds of assets stand in one unit: its name is read once.
    let mut areas: HashMap<&str, Option<Area>> = HashMap::new();
    let read: Vec<Equipment> = assets
        .iter()
        .map(|asset| {
            let place = place(asset).unwrap_or_default();
            let area = *areas.entry(place).or_insert_with(|| area::of_unit(place));
            Equipment::of(asset, &standing, area, zone)
        })
        .collect();
    Ok(concerns(read.iter().map(Equipment::facts), &sources, today))
}

/// What every concern about equipment rests on: the inventory's sources and the lifecycle data in use.
async fn evidence(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<Evidence>> {
    let sources = store::source::list(reader, scope).await?;
    let mut evidence: Vec<Evidence> = sources
        .into_iter()
        .map(|source| Evidence::Source { name: source.name })
        .collect();
    if let Some(feed) = store::feed::fetch(reader, EOL).await? {
        let dated = feed.generated_on.get(..10).and_then(|date| date.parse().ok());
        let dated = dated.unwrap_or_else(|| feed.loaded_at.in_zone(&TimeZone::UTC).date());
        evidence.push(Evidence::Feed {
            name: "endoflife.date".to_owned(),
            dated,
        });
    }
    Ok(evidence)
}

/// The services of the house and what stands on what.
struct ServicesAtRisk {
    map: DependencyMap,
    services: HashMap<ServiceId, Service>,
    systems: HashMap<SystemId, String>,
}

impl ServicesAtRisk {
    async fn read(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        let services = store::service::list(reader, scope).await?;
        let systems = store::system::list(reader, scope).await?;
        Ok(Self {
            map: DependencyMap::new(&store::dependency::list(reader, scope).await?),
            services: services
                .into_iter()
                .map(|service| (service.id, service))
                .collect(),
            systems: systems
                .into_iter()
                .map(|system| (system.id, system.name))
                .collect(),
        })
    }

    fn above(&self, asset: &Asset) -> Vec<ServiceAtRisk> {
        let above = self.map.services_above(Node::Asset(asset.id)).into_iter();
        above
            .filter_map(|standing| {
                let service = self.services.get(&standing.service)?;
                let through: Vec<String> = standing
                    .through
                    .iter()
                    .filter_map(|system| self.systems.get(system).cloned())
                    .collect();
                Some(ServiceAtRisk {
                    id: service.id,
                    name: service.name.clone(),
                    consequence: service.consequence,
                    tolerable_outage_minutes: service.tolerable_outage_minutes,
                    stops: standing.hard,
                    path: if through.is_empty() {
                        DependencyPath::Direct
                    } else {
                        DependencyPath::Through(through)
                    },
                    alternative: alternative(&service.workaround),
                })
            })
            .collect()
    }
}

/// A workaround that is written down has not been shown to work.
fn alternative(workaround: &str) -> Alternative {
    match workaround.trim() {
        "" => Alternative::Unknown,
        words => Alternative::Untested(words.to_owned()),
    }
}

/// The unit an asset stands in, or its place where no unit is known.
fn place(asset: &Asset) -> Option<&str> {
    [Attribute::Unit, Attribute::Location]
        .iter()
        .filter_map(|attribute| asset.attributes.get(attribute))
        .map(String::as_str)
        .find(|place| !place.is_empty())
}

/// One asset as the round needs it.
struct Equipment<'a> {
    asset: &'a Asset,
    kind: AssetKind,
    identification: StoredIdentification,
    services: Vec<ServiceAtRisk>,
    area: Option<Area>,
    known_since: Date,
}

impl<'a> Equipment<'a> {
    fn of(asset: &'a Asset, standing: &ServicesAtRisk, area: Option<Area>, zone: &TimeZone) -> Self {
        Self {
            asset,
            kind: kind_of(&asset.attributes).unwrap_or(AssetKind::Other),
            identification: StoredIdentification::of(&asset.support),
            services: standing.above(asset),
            area,
            known_since: asset.created_at.in_zone(zone).date(),
        }
    }

    fn text(&self, attribute: Attribute) -> &str {
        self.asset
            .attributes
            .get(&attribute)
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn answer(&self, attribute: Attribute) -> Answer {
        match self.text(attribute) {
            "true" => Answer::Yes,
            "false" => Answer::No,
            _ => Answer::Unknown,
        }
    }

    fn reach(&self) -> Reach {
        match self.text(Attribute::Networked) {
            "false" => Reach::Isolated,
            "true" => Reach::HospitalNetwork,
            _ if !self.text(Attribute::IpAddress).is_empty() => Reach::HospitalNetwork,
            _ => Reach::Unknown,
        }
    }

    /// Only a medical device touches patients; of an office computer nobody asks.
    fn about_patient(&self, attribute: Attribute) -> Answer {
        match self.kind {
            AssetKind::MedicalDevice | AssetKind::Other => self.answer(attribute),
            _ => match self.answer(attribute) {
                Answer::Unknown => Answer::No,
                said => said,
            },
        }
    }

    fn facts(&self) -> EquipmentFacts<'_> {
        EquipmentFacts {
            asset: self.asset.id,
            designation: self.text(Attribute::Designation),
            kind: self.kind,
            unit: place(self.asset),
            area: self.area,
            product: &self.asset.support.product,
            release: &self.asset.support.release,
            label: &self.identification.label,
            support: self.identification.support,
            life_supporting: self.about_patient(Attribute::LifeSupporting),
            patient_connected: self.about_patient(Attribute::PatientConnected),
            reach: self.reach(),
            services: &self.services,
            known_since: self.known_since,
        }
    }
}

async fn decisions(reader: &Reader<'_>, scope: &Scope, zone: &TimeZone) -> Result<Vec<Decision>> {
    let names: HashMap<PersonId, String> = store::person::names(reader, scope.tenant()).await?;
    let named = |id: PersonId| NamedPerson {
        id,
        name: names.get(&id).cloned().unwrap_or_default(),
    };
    let stored = store::round::standing(reader, scope).await?;
    let read = stored.into_iter().filter_map(|decision| {
        // A decision this version cannot read hides nothing: its concern is shown again.
        let rank: Rank = serde_json::from_str(&decision.priority).ok()?;
        let step = match decision.decision.as_str() {
            "start" => Step::Start,
            "finish" => Step::Finish,
            "delegate" => Step::Delegate {
                to: named(decision.delegate?),
            },
            "snooze" => {
                let on = decision.decided_at.in_zone(zone).date();
                Step::Snooze(Snooze::new(decision.until?, &decision.reason, on).ok()?)
            }
            _ => return None,
        };
        Some(Decision {
            concern: ConcernKey::new(decision.concern),
            by: named(decision.decided_by),
            at: decision.decided_at,
            on: decision.decided_at.in_zone(zone).date(),
            rank,
            step,
        })
    });
    Ok(read.collect())
}

async fn previous(
    reader: &Reader<'_>,
    scope: &Scope,
    person: PersonId,
    today: Date,
) -> Result<Option<RoundRecord>> {
    let shown = store::round::previous(reader, scope, person, today).await?;
    Ok(shown.and_then(|shown| serde_json::from_str(&shown.cards).ok()))
}

/// Keeps what was shown, when it is not kept already: looking twice writes once.
async fn remember(
    app: &App,
    actor: &Actor,
    reader: &Reader<'_>,
    scope: &Scope,
    person: PersonId,
    round: &Round,
) -> Result<()> {
    let cards = serde_json::to_string(&round.record)
        .map_err(|error| Error::internal("the round could not be kept", error))?;
    let kept = store::round::history(reader, scope, person, 1).await?;
    if kept
        .first()
        .is_some_and(|kept| kept.date == round.date && kept.cards == cards)
    {
        return Ok(());
    }
    // What is kept is the person's own view, so holding the round in one unit is enough.
    let place = scope
        .within()
        .and_then(|tops| tops.first().copied())
        .unwrap_or(scope.tenant());
    let permit = actor.permit::<ViewRound>(&store::tenant::path(reader, place).await?)?;
    let shown = ShownRound {
        date: round.date,
        cards,
        shown_at: app.env().now(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            Ok(store::round::remember(&transaction, &permit, person, &shown).await?)
        })
        .await
}
