//! The concerns that a round is made of: from the equipment an actor may speak of, and from what was left with them.
//!
//! A concern is the house's: its key, its rank and what is decided about it hold for all its equipment. Whoever is
//! confined to some units sees the part that stands there; what was handed to them they see whole, because handing it
//! over is the permission for that one concern. Which pieces of equipment these are is told only of those they may see.

use std::collections::{HashMap, HashSet};

use domain::access::{Actor, Scope, ViewAssets};
use domain::area::{self, Area};
use domain::asset::{AssetKind, Attribute, kind_of};
use domain::dependency::{DependencyMap, Node};
use domain::feed::FeedKind;
use domain::id::{AssetId, ServiceId, SystemId};
use domain::lifecycle::State;
use domain::round::lifecycle::{EquipmentFacts, concerns};
use domain::round::{
    Alternative, Answer, Audience, Care, Concern, ConcernKey, Decision, DependencyPath, Evidence, Exposure,
    Matter, PatientContact, Reach, ServiceAtRisk, rank,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::asset::AssetInState;
use store::service::Service;

use crate::error::Result;
use crate::feed::{self, StaleFeed};
use crate::lifecycle::StoredIdentification;

/// The states of support that make a concern. Supported equipment is left to the lists: what ends within half a year
/// is `ending`, and of what ends later the round says only what comes next ([`ending_next`]).
const STATES: [State; 4] = [State::Ended, State::Extended, State::Ending, State::Unknown];

/// Everything that could become a card of `actor`'s round.
pub(super) async fn of_actor(
    reader: &Reader<'_>,
    actor: &Actor,
    scope: &Scope,
    decisions: &[Decision],
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    // A ward lead sees the round but not the list of assets: concerns are drawn from what the round may speak of.
    let equipment = actor.scope::<ViewAssets>().ok();
    let reach = equipment.as_ref().unwrap_or(scope);
    let mut concerns = within(reader, reach, today, zone).await?;
    let seen: HashSet<AssetId> = match equipment {
        Some(_) => concerns.iter().flat_map(ids).copied().collect(),
        None => HashSet::new(),
    };
    let handed = match (reach.within(), actor.person()) {
        (Some(_), Some(person)) => decisions
            .iter()
            .filter(|decision| decision.is_in_hands_of(person))
            .map(|decision| &decision.concern)
            .collect(),
        _ => HashSet::<&ConcernKey>::new(),
    };
    if !handed.is_empty() {
        concerns.retain(|concern| !handed.contains(&concern.key));
        let house = of_house(reader, scope, today, zone).await?.into_iter();
        concerns.extend(house.filter(|concern| handed.contains(&concern.key)));
    }
    for concern in &mut concerns {
        keep_ids(concern, &seen);
    }
    Ok(concerns)
}

/// Everything that could become a card of anybody's round.
pub(super) async fn of_house(
    reader: &Reader<'_>,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    within(reader, &scope.whole(), today, zone).await
}

async fn within(reader: &Reader<'_>, scope: &Scope, today: Date, zone: &TimeZone) -> Result<Vec<Concern>> {
    let states = STATES.map(State::word);
    let assets = store::asset::in_support_states(reader, scope, &states).await?;
    let standing = ServicesAtRisk::read(reader, scope).await?;
    let lifecycle_data = lifecycle_data(reader).await?;
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
    let mut found = concerns(read.iter().map(Equipment::facts), &lifecycle_data, today);
    // Reference data are the house's: who is confined to some units does not look after them.
    if scope.within().is_none() {
        found.extend(stale_feeds(reader, today, zone).await?);
    }
    Ok(found)
}

/// The reference data that somebody should look at.
async fn stale_feeds(reader: &Reader<'_>, today: Date, zone: &TimeZone) -> Result<Vec<Concern>> {
    let concern = |stale: StaleFeed| Concern {
        key: ConcernKey::new(format!("feed_stale:{}", stale.kind.as_str())),
        matter: Matter::FeedStale {
            feed: stale.kind,
            last_update: stale.of,
            failing: stale.failure,
        },
        exposure: Exposure {
            reach: Reach::Isolated,
            patient: PatientContact::Apart,
            care: Care::Services(Vec::new()),
            units: Vec::new(),
            assets: 0,
        },
        audience: Audience::InformationTechnology,
        known_since: stale.since,
        evidence: Vec::new(),
    };
    let stale = feed::stale(reader, today, zone).await?;
    Ok(stale.into_iter().map(concern).collect())
}

/// What will be a concern one day: the supported equipment whose support ends next, among medical devices and among
/// all else. One piece stands for all that run the same; it is no card yet, and says only when and what.
pub(super) async fn ending_next(
    reader: &Reader<'_>,
    actor: &Actor,
    scope: &Scope,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let equipment = actor.scope::<ViewAssets>().ok();
    let reach = equipment.as_ref().unwrap_or(scope);
    let (state, after) = (State::Supported.word(), today.to_string());
    let mut ending = Vec::new();
    for medical_devices in [true, false] {
        let next = store::asset::ending_next(reader, reach, state, &after, medical_devices).await?;
        let Some(next) = next else {
            continue;
        };
        let asset = AssetInState::from(store::asset::fetch(reader, reach, next.id).await?);
        let one = Equipment::of(&asset, &ServicesAtRisk::default(), None, zone);
        // What the hospital calls this one piece is not what it calls all of them.
        let facts = EquipmentFacts {
            designation: "",
            ..one.facts()
        };
        for mut concern in concerns([facts], &[], today) {
            concern.exposure.assets = u32::try_from(next.pieces).unwrap_or(u32::MAX);
            concern.evidence.clear();
            ending.push(concern);
        }
    }
    // What falls due already was identified before today; the daily identification makes it a concern of its own.
    ending.retain(|concern| !rank(concern, today).rank.is_actionable());
    Ok(ending)
}

/// The equipment a concern is about.
fn ids(concern: &Concern) -> impl Iterator<Item = &AssetId> {
    let ids = concern.evidence.iter().map(|evidence| match evidence {
        Evidence::Assets { ids } => ids.as_slice(),
        Evidence::Source { .. } | Evidence::Feed { .. } => &[],
    });
    ids.flatten()
}

/// Leaves only those pieces of equipment among the evidence that may be seen. How many there are stays.
fn keep_ids(concern: &mut Concern, seen: &HashSet<AssetId>) {
    for evidence in &mut concern.evidence {
        if let Evidence::Assets { ids } = evidence {
            ids.retain(|id| seen.contains(id));
        }
    }
    concern
        .evidence
        .retain(|evidence| !matches!(evidence, Evidence::Assets { ids } if ids.is_empty()));
}

/// What every concern about equipment rests on: the lifecycle data in use.
async fn lifecycle_data(reader: &Reader<'_>) -> Result<Vec<Evidence>> {
    let Some(feed) = store::feed::fetch(reader, FeedKind::Eol.as_str()).await? else {
        return Ok(Vec::new());
    };
    let dated = feed.generated_on.get(..10).and_then(|date| date.parse().ok());
    let dated = dated.unwrap_or_else(|| feed.loaded_at.in_zone(&TimeZone::UTC).date());
    Ok(vec![Evidence::Feed {
        name: "endoflife.date".to_owned(),
        dated,
    }])
}

/// The services of the house and what stands on what.
#[derive(Default)]
struct ServicesAtRisk {
    map: DependencyMap,
    services: HashMap<ServiceId, Service>,
    systems: HashMap<SystemId, String>,
}

impl ServicesAtRisk {
    /// Those of the whole house: what a failure means for patients does not stop at a ward's door.
    async fn read(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        let house = scope.whole();
        let services = store::service::list(reader, &house).await?;
        let systems = store::system::list(reader, &house).await?;
        Ok(Self {
            map: DependencyMap::new(&store::dependency::list(reader, &house).await?),
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

    fn above(&self, asset: &AssetInState) -> Vec<ServiceAtRisk> {
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
fn place(asset: &AssetInState) -> Option<&str> {
    [Attribute::Unit, Attribute::Location]
        .iter()
        .filter_map(|attribute| asset.attributes.get(attribute))
        .map(String::as_str)
        .find(|place| !place.is_empty())
}

/// One asset as the round needs it.
struct Equipment<'a> {
    asset: &'a AssetInState,
    kind: AssetKind,
    identification: StoredIdentification,
    services: Vec<ServiceAtRisk>,
    area: Option<Area>,
    known_since: Date,
}

impl<'a> Equipment<'a> {
    fn of(asset: &'a AssetInState, standing: &ServicesAtRisk, area: Option<Area>, zone: &TimeZone) -> Self {
        Self {
            asset,
            kind: kind_of(&asset.attributes).unwrap_or(AssetKind::Other),
            identification: StoredIdentification::of(&asset.identification),
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
            product: &self.asset.product,
            release: &self.asset.release,
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
