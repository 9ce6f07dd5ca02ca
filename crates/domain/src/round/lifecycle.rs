//! Concerns about software that its maker no longer supports, from the facts of the inventory.
//!
//! Many near-identical pieces of equipment are one concern: people tire of a list that says the same thing 300 times.
//! Equipment belongs together when one act settles it: same product and release, same consequence for patients, same
//! people who look after it. Where nobody has recorded a service, the consequence is what the unit's name says of the
//! care given there. Services do not split a group; a card names them. Equipment whose software nobody knows
//! is one group for each consequence, since finding out is one task.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::concern::{Audience, Concern, ConcernKey, Evidence};
use super::exposure::{Answer, Care, Exposure, PatientContact, Reach, ServiceAtRisk, UnitAtRisk, gravest};
use super::matter::{EquipmentClass, EquipmentName, Matter};
use crate::area::Area;
use crate::asset::AssetKind;
use crate::id::{AssetId, ServiceId};
use crate::lifecycle::{End, State, Support};
use crate::service::CareConsequence;

/// What the round needs to know about one piece of equipment. Borrowed, since there are hundreds of thousands.
#[derive(Debug, Clone, Copy)]
pub struct EquipmentFacts<'a> {
    /// Which.
    pub asset: AssetId,
    /// What the hospital calls its kind: "anaesthesia workstation"; empty where it does not say.
    pub designation: &'a str,
    /// Its kind; it decides who looks after it.
    pub kind: AssetKind,
    /// The unit where it stands; its place where no unit is known.
    pub unit: Option<&'a str>,
    /// What that name says about the care given there; none where it says nothing.
    pub area: Option<Area>,
    /// The lasting name of the product: "windows".
    pub product: &'a str,
    /// The release: "7-sp1".
    pub release: &'a str,
    /// Product and release in words, "Windows 7"; what the inventory says where the product is not known.
    pub label: &'a str,
    /// Whether a list states an operating system, known or not; otherwise at most the version of the software that is its own.
    pub has_operating_system: bool,
    /// How long the maker supports that release; `None` where product or release is not known.
    pub support: Option<Support>,
    /// Keeps patients alive.
    pub life_supporting: Answer,
    /// Is attached to patients.
    pub patient_connected: Answer,
    /// From where it can be reached.
    pub reach: Reach,
    /// The services that stand on it; empty where nobody has recorded any.
    pub services: &'a [ServiceAtRisk],
    /// The day the inventory first knew of it.
    pub known_since: Date,
}

impl EquipmentFacts<'_> {
    fn state(&self, today: Date) -> State {
        self.support.map_or(State::Unknown, |support| support.on(today))
    }

    /// Whether nothing can reach it and no list states an operating system of it: a bed, a thermometer, an infusion pump with the software its maker
    /// gave it. Of these the lists tell; to find out what runs on a thousand of them would bury what presses.
    fn is_simple_and_alone(&self, today: Date) -> bool {
        self.reach == Reach::Isolated && !self.has_operating_system && self.state(today) == State::Unknown
    }

    /// Whether there is nothing to say about it now or on any day that is known.
    fn is_supported_without_end(&self) -> bool {
        self.support.is_some_and(|support| support.ordinary == End::Open)
    }

    fn contact(&self) -> PatientContact {
        PatientContact::of(self.life_supporting, self.patient_connected)
    }

    fn consequence(&self) -> CareConsequence {
        let care = gravest(self.services).unwrap_or_else(|| {
            // A place raises the alarm and never lowers it.
            let place = self
                .area
                .map_or(CareConsequence::Unknown, |area| area.consequence);
            place.max(CareConsequence::Unknown)
        });
        care.max(self.contact().least_consequence())
    }
}

/// The concerns about unsupported and unknown software among `equipment`, sorted by key.
///
/// Every concern carries `sources` as further evidence (the lifecycle data used, the inventory's sources). A release
/// that ends beyond the horizon makes a concern too: it is not a card yet, but the round can say what comes next.
/// Equipment with an accepted exception is left out by who calls.
pub fn concerns<'a>(
    equipment: impl IntoIterator<Item = EquipmentFacts<'a>>,
    sources: &[Evidence],
    today: Date,
) -> Vec<Concern> {
    let mut groups: HashMap<GroupKey<'a>, Group<'a>> = HashMap::new();
    for facts in equipment {
        if !facts.is_supported_without_end() && !facts.is_simple_and_alone(today) {
            let key = GroupKey::of(&facts, today);
            groups
                .entry(key)
                .or_insert_with(|| Group::new(&facts))
                .add(&facts, today);
        }
    }
    let mut concerns: Vec<Concern> = groups
        .into_iter()
        .map(|(key, group)| group.into_concern(&key, sources))
        .collect();
    concerns.sort_unstable_by(|left, right| left.key.cmp(&right.key));
    concerns
}

/// What stands between patients and something that is true of all of this equipment; none where there is no equipment.
pub fn exposure<'a>(
    equipment: impl IntoIterator<Item = EquipmentFacts<'a>>,
    today: Date,
) -> Option<Exposure> {
    let mut equipment = equipment.into_iter();
    let first = equipment.next()?;
    let mut group = Group::new(&first);
    for facts in std::iter::once(first).chain(equipment) {
        group.add(&facts, today);
    }
    Some(group.exposure())
}

/// What one act settles. Whether support has ended already is no part of it, so that a decision outlives the day of
/// the end.
#[derive(PartialEq, Eq, Hash)]
struct GroupKey<'a> {
    software: Software<'a>,
    consequence: CareConsequence,
    audience: Audience,
}

#[derive(PartialEq, Eq, Hash)]
enum Software<'a> {
    Unknown,
    Known { product: &'a str, release: &'a str },
}

impl<'a> GroupKey<'a> {
    fn of(facts: &EquipmentFacts<'a>, today: Date) -> Self {
        let software = match facts.state(today) {
            State::Unknown => Software::Unknown,
            State::Supported | State::Ending | State::Extended | State::Ended => Software::Known {
                product: facts.product,
                release: facts.release,
            },
        };
        let audience = Audience::of_equipment(facts.kind);
        Self {
            software,
            consequence: facts.consequence(),
            audience,
        }
    }

    fn concern_key(&self) -> ConcernKey {
        let (consequence, audience) = (self.consequence.name(), self.audience.name());
        ConcernKey::new(match self.software {
            Software::Unknown => format!("unknown-support:{consequence}:{audience}"),
            Software::Known { product, release } => {
                format!("unsupported:{product}/{release}:{consequence}:{audience}")
            }
        })
    }
}

/// Equipment of one key, gathered in any order with the same result.
struct Group<'a> {
    assets: Vec<AssetId>,
    designation: Agreed<&'a str>,
    label: Agreed<&'a str>,
    class: Agreed<EquipmentClass>,
    support: Option<Support>,
    contact: PatientContact,
    reach: Reach,
    units: HashSet<&'a str>,
    areas: HashMap<&'a str, Area>,
    services: HashMap<ServiceId, &'a ServiceAtRisk>,
    known_since: Date,
}

impl<'a> Group<'a> {
    fn new(facts: &EquipmentFacts<'a>) -> Self {
        Self {
            assets: Vec::new(),
            designation: Agreed::On(facts.designation),
            label: Agreed::On(facts.label),
            class: Agreed::On(EquipmentClass::of(facts.kind)),
            support: facts.support,
            contact: facts.contact(),
            reach: facts.reach,
            units: HashSet::new(),
            areas: HashMap::new(),
            services: HashMap::new(),
            known_since: facts.known_since,
        }
    }

    fn add(&mut self, facts: &EquipmentFacts<'a>, today: Date) {
        self.assets.push(facts.asset);
        self.designation.hear(facts.designation);
        self.label.hear(facts.label);
        self.class.hear(EquipmentClass::of(facts.kind));
        self.support = worse_support(self.support, facts.support, today);
        self.contact = self.contact.max(facts.contact());
        self.reach = self.reach.max(facts.reach);
        self.units.extend(facts.unit);
        if let (true, Some(unit), Some(area)) = (facts.services.is_empty(), facts.unit, facts.area) {
            self.areas.insert(unit, area);
        }
        for service in facts.services {
            let kept = self.services.entry(service.id).or_insert(service);
            if !std::ptr::eq(service, *kept) && is_worse(service, kept) {
                *kept = service;
            }
        }
        self.known_since = self.known_since.min(facts.known_since);
    }

    fn into_concern(mut self, key: &GroupKey<'a>, sources: &[Evidence]) -> Concern {
        self.assets.sort_unstable();
        let exposure = self.exposure();
        let matter = self.matter(&key.software);
        let mut evidence = vec![Evidence::Assets { ids: self.assets }];
        evidence.extend_from_slice(sources);
        Concern {
            key: key.concern_key(),
            matter,
            exposure,
            audience: key.audience,
            known_since: self.known_since,
            evidence,
        }
    }

    fn exposure(&self) -> Exposure {
        Exposure {
            reach: self.reach,
            patient: self.contact,
            care: self.care(),
            units: self.unit_names(),
            assets: u32::try_from(self.assets.len()).unwrap_or(u32::MAX),
        }
    }

    fn unit_names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.units.iter().map(ToString::to_string).collect();
        names.sort_unstable();
        names
    }

    fn care(&self) -> Care {
        if self.services.is_empty() {
            return self.care_by_units();
        }
        let mut services: Vec<ServiceAtRisk> =
            self.services.values().map(|service| (*service).clone()).collect();
        services.sort_unstable_by(|left, right| {
            right
                .consequence_of_failure()
                .cmp(&left.consequence_of_failure())
                .then_with(|| left.name.cmp(&right.name))
                .then_with(|| left.id.cmp(&right.id))
        });
        Care::Services(services)
    }

    fn care_by_units(&self) -> Care {
        if self.areas.is_empty() {
            return Care::NotRecorded;
        }
        let mut units: Vec<UnitAtRisk> = self
            .areas
            .iter()
            .map(|(name, area)| UnitAtRisk {
                name: (*name).to_owned(),
                consequence: area.consequence,
                tolerable_outage_minutes: area.tolerable_outage_minutes,
            })
            .collect();
        units.sort_unstable();
        Care::InUnits(units)
    }

    fn matter(&self, software: &Software<'a>) -> Matter {
        let equipment = self.equipment_name();
        let label = self.label.agreed();
        match (software, self.support) {
            (Software::Known { product, release }, Some(support)) => {
                let release = label.map_or_else(|| format!("{product} {release}"), str::to_owned);
                Matter::UnsupportedEquipment {
                    equipment,
                    release,
                    support,
                }
            }
            (Software::Unknown, _) | (Software::Known { .. }, None) => Matter::UnknownSupport {
                equipment,
                inventory_text: label.unwrap_or_default().to_owned(),
            },
        }
    }

    fn equipment_name(&self) -> EquipmentName {
        match self.designation.agreed() {
            Some(designation) if !designation.is_empty() => {
                EquipmentName::Designation(designation.to_owned())
            }
            _ => EquipmentName::Class(self.class.agreed().unwrap_or(EquipmentClass::Other)),
        }
    }
}

/// A value all members of a group have, or none.
enum Agreed<T> {
    On(T),
    Disputed,
}

impl<T: PartialEq + Copy> Agreed<T> {
    fn hear(&mut self, value: T) {
        if matches!(self, Self::On(heard) if *heard != value) {
            *self = Self::Disputed;
        }
    }

    fn agreed(&self) -> Option<T> {
        match self {
            Self::On(value) => Some(*value),
            Self::Disputed => None,
        }
    }
}

/// Of two statements about one release the worse on `today`; of two ends the earlier.
fn worse_support(left: Option<Support>, right: Option<Support>, today: Date) -> Option<Support> {
    let severity = |support: Support| {
        let extended = support.extended.map_or((4, None), severity_of_end);
        (support.on(today), severity_of_end(support.ordinary), extended)
    };
    match (left, right) {
        (Some(left), Some(right)) if left != right && severity(right) > severity(left) => Some(right),
        (None, right) => right,
        (left, _) => left,
    }
}

fn severity_of_end(end: End) -> (u8, Option<Reverse<Date>>) {
    match end {
        End::Open => (0, None),
        End::Unknown => (1, None),
        End::Over => (2, None),
        End::On(date) => (3, Some(Reverse(date))),
    }
}

/// Whether `candidate` says a worse thing about the same service than `kept`: a total order, so that the order of the
/// equipment does not matter.
fn is_worse(candidate: &ServiceAtRisk, kept: &ServiceAtRisk) -> bool {
    let severity = |service: &ServiceAtRisk| {
        let shortest_first = Reverse(service.tolerable_minutes());
        (
            service.consequence_of_failure(),
            service.consequence,
            service.stops,
            shortest_first,
        )
    };
    severity(candidate)
        .cmp(&severity(kept))
        .then_with(|| candidate.alternative.cmp(&kept.alternative))
        .then_with(|| kept.path.cmp(&candidate.path))
        .then_with(|| kept.name.cmp(&candidate.name))
        .is_gt()
}
