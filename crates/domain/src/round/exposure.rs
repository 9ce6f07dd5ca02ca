//! What stands between a concern and a patient: which services rest on the thing, whether it touches the patient, and
//! how it can be reached.
//!
//! Every question can be answered "unknown", and unknown never counts as the harmless answer: each enum is ordered
//! from harmless to grave and places its unknown between no and yes.

use serde::{Deserialize, Serialize};

use crate::id::ServiceId;
use crate::service::CareConsequence;

/// A yes-or-no fact of the inventory that may be missing. Unknown is worse than no and better than yes where yes is
/// the grave answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Somebody said no.
    No,
    /// Nobody has said.
    #[default]
    Unknown,
    /// Somebody said yes.
    Yes,
}

impl Answer {
    /// All answers in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// The name used in files, forms and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Unknown => "unknown",
            Self::Yes => "yes",
        }
    }

    /// The answer of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }
}

/// From where the thing can be reached, from harmless to grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// No network, or a segment nothing else can enter.
    Isolated,
    /// From any machine of the hospital's own network.
    HospitalNetwork,
    /// Nobody has said.
    #[default]
    Unknown,
    /// A supplier can come in from outside.
    SupplierAccess,
    /// From the internet.
    Internet,
}

impl Reach {
    /// The name used in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Isolated => "isolated",
            Self::HospitalNetwork => "hospital_network",
            Self::Unknown => "unknown",
            Self::SupplierAccess => "supplier_access",
            Self::Internet => "internet",
        }
    }
}

/// How close the thing itself is to the patient, from far to near.
///
/// One scale instead of two flags, so that several pieces of equipment in one group have a nearest one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PatientContact {
    /// Neither attached to patients nor keeping them alive: a computer, a printer.
    Apart,
    /// Not life-supporting; whether it is attached to patients is not known.
    PossiblyAttached,
    /// Attached to patients, not life-supporting: a monitor, a diagnostic probe.
    Attached,
    /// Whether it keeps patients alive is not known.
    Unknown,
    /// Attached to patients, and whether it keeps them alive is not known.
    PossiblyLifeSupporting,
    /// Keeps patients alive: a ventilator, a heart-lung machine.
    LifeSupporting,
}

impl PatientContact {
    /// The place on the scale that two facts of the inventory give.
    pub fn of(life_supporting: Answer, patient_connected: Answer) -> Self {
        match (life_supporting, patient_connected) {
            (Answer::Yes, _) => Self::LifeSupporting,
            (Answer::Unknown, Answer::Yes) => Self::PossiblyLifeSupporting,
            (Answer::Unknown, _) => Self::Unknown,
            (Answer::No, Answer::Yes) => Self::Attached,
            (Answer::No, Answer::Unknown) => Self::PossiblyAttached,
            (Answer::No, Answer::No) => Self::Apart,
        }
    }

    /// What its failure means for the patient whatever services are recorded above it (judgement).
    pub fn least_consequence(self) -> CareConsequence {
        match self {
            Self::Apart => CareConsequence::NoPatientEffect,
            Self::PossiblyAttached => CareConsequence::CareIndirect,
            Self::Attached => CareConsequence::CareDelayed,
            Self::Unknown => CareConsequence::Unknown,
            Self::PossiblyLifeSupporting => CareConsequence::DangerWithinHours,
            Self::LifeSupporting => CareConsequence::ImmediateDanger,
        }
    }

    /// The name used in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Apart => "apart",
            Self::PossiblyAttached => "possibly_attached",
            Self::Attached => "attached",
            Self::Unknown => "unknown",
            Self::PossiblyLifeSupporting => "possibly_life_supporting",
            Self::LifeSupporting => "life_supporting",
        }
    }
}

/// How a service stands on the thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DependencyPath {
    /// The service uses it itself.
    Direct,
    /// The service uses these, which stand on it; the nearest to the service first.
    Through(Vec<String>),
}

/// What the service falls back on when the thing fails.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alternative {
    /// A second device, a second path or a paper procedure that was tried and worked.
    Tested(String),
    /// The same, never tried: it does not count.
    Untested(String),
    /// Nobody has said.
    #[default]
    Unknown,
    /// There is none.
    Absent,
}

/// One service that stands on the thing a concern is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceAtRisk {
    /// The service.
    pub id: ServiceId,
    /// Its name as the hospital writes it.
    pub name: String,
    /// What happens to patients if it stops.
    pub consequence: CareConsequence,
    /// The longest stop patients tolerate, in minutes, if the hospital has said (MTPD, ISO 22301).
    pub tolerable_outage_minutes: Option<u32>,
    /// Whether it stops without the thing; otherwise it goes on, more slowly.
    pub stops: bool,
    /// How it stands on the thing.
    pub path: DependencyPath,
    /// What it falls back on.
    pub alternative: Alternative,
}

impl ServiceAtRisk {
    /// What the failure of the thing means for patients of this service: one class milder where the service only
    /// slows down or a tested alternative takes over (judgement: both are slower and end, so even together they never
    /// take the consequence away).
    pub fn consequence_of_failure(&self) -> CareConsequence {
        let softened = !self.stops || matches!(self.alternative, Alternative::Tested(_));
        if softened {
            self.consequence.one_milder()
        } else {
            self.consequence
        }
    }

    /// The tolerable outage: the hospital's number, or the default of the class.
    pub fn tolerable_minutes(&self) -> u32 {
        self.tolerable_outage_minutes
            .unwrap_or_else(|| self.consequence.default_tolerable_outage_minutes())
    }
}

/// A unit where the thing stands and where patients can come to harm, by the unit's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnitAtRisk {
    /// The unit's name as the hospital writes it.
    pub name: String,
    /// What happens to patients when care stops there.
    pub consequence: CareConsequence,
    /// The longest stop patients tolerate there, in minutes.
    pub tolerable_outage_minutes: u32,
}

/// The services that stand on the thing, as far as anybody has recorded them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// Nobody has recorded what stands on it.
    #[default]
    NotRecorded,
    /// Nobody has, but it stands in units whose names say that patients can come to harm there. Raises the alarm
    /// and never lowers it.
    InUnits(Vec<UnitAtRisk>),
    /// These do; an empty list says that none does.
    Services(Vec<ServiceAtRisk>),
}

impl Care {
    /// The gravest consequence among the services. Nothing recorded is unknown, or what the units say if that is
    /// graver; recorded as none is no effect.
    pub fn consequence(&self) -> CareConsequence {
        match self {
            Self::NotRecorded => CareConsequence::Unknown,
            Self::InUnits(units) => {
                let gravest = units.iter().map(|unit| unit.consequence).max();
                gravest.map_or(CareConsequence::Unknown, |gravest| {
                    gravest.max(CareConsequence::Unknown)
                })
            }
            Self::Services(services) => gravest(services).unwrap_or(CareConsequence::NoPatientEffect),
        }
    }
}

/// The gravest consequence among `services`, if there are any.
pub(super) fn gravest(services: &[ServiceAtRisk]) -> Option<CareConsequence> {
    services.iter().map(ServiceAtRisk::consequence_of_failure).max()
}

/// What a consequence rests on, from the weakest to the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Nobody has said anything.
    Nothing,
    /// Only the names of the units where the thing stands.
    Place,
    /// What somebody recorded: services that stand on it, or its contact with the patient.
    #[default]
    Record,
}

impl Basis {
    /// The name used in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Place => "place",
            Self::Record => "record",
        }
    }
}

/// What stands between the concern and a patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exposure {
    /// From where the thing can be reached; of several things, the worst.
    pub reach: Reach,
    /// How close it is to the patient; of several things, the nearest.
    pub patient: PatientContact,
    /// The services above it.
    pub care: Care,
    /// Names of the units where it stands, sorted.
    pub units: Vec<String>,
    /// How many things the concern is about; zero for what is not about things.
    pub assets: u32,
}

impl Exposure {
    /// What happens to patients if the thing fails: the gravest of its own contact with the patient and of the
    /// services above it.
    pub fn consequence(&self) -> CareConsequence {
        self.patient.least_consequence().max(self.care.consequence())
    }

    /// What that consequence rests on.
    pub fn basis(&self) -> Basis {
        if !self.care_decides() {
            return Basis::Record;
        }
        match &self.care {
            Care::NotRecorded => Basis::Nothing,
            Care::InUnits(_) => Basis::Place,
            Care::Services(_) => Basis::Record,
        }
    }

    /// Whether the services above it say at least as grave a thing as its own contact with the patient.
    pub fn care_decides(&self) -> bool {
        self.care.consequence() >= self.patient.least_consequence()
    }

    /// The service that decides, if one does: the gravest consequence, then the shortest tolerable outage, then the
    /// name.
    pub fn leading_service(&self) -> Option<&ServiceAtRisk> {
        self.services().iter().min_by(|left, right| {
            right
                .consequence_of_failure()
                .cmp(&left.consequence_of_failure())
                .then_with(|| left.tolerable_minutes().cmp(&right.tolerable_minutes()))
                .then_with(|| left.name.cmp(&right.name))
                .then_with(|| left.id.cmp(&right.id))
        })
    }

    /// The recorded services; none where nobody has recorded any.
    pub fn services(&self) -> &[ServiceAtRisk] {
        match &self.care {
            Care::NotRecorded | Care::InUnits(_) => &[],
            Care::Services(services) => services,
        }
    }

    /// The units whose names decide the consequence; none where something else does.
    pub fn deciding_units(&self) -> Vec<&UnitAtRisk> {
        let Care::InUnits(units) = &self.care else {
            return Vec::new();
        };
        let consequence = self.consequence();
        units
            .iter()
            .filter(|unit| unit.consequence == consequence)
            .collect()
    }

    /// The shortest tolerable outage in minutes among the services or units that decide the consequence, or the
    /// default of the consequence where none does.
    pub fn tolerable_outage_minutes(&self) -> u32 {
        let consequence = self.consequence();
        let services = self
            .services()
            .iter()
            .filter(|service| service.consequence_of_failure() == consequence)
            .map(ServiceAtRisk::tolerable_minutes);
        let units = self
            .deciding_units()
            .into_iter()
            .map(|unit| unit.tolerable_outage_minutes);
        services
            .chain(units)
            .min()
            .unwrap_or_else(|| consequence.default_tolerable_outage_minutes())
    }
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;

    use super::*;

    #[test]
    fn an_unknown_answer_lies_between_no_and_yes() {
        for connected in [Answer::No, Answer::Unknown, Answer::Yes] {
            let of = |life| PatientContact::of(life, connected);
            assert!(of(Answer::No) < of(Answer::Unknown), "{connected:?}");
            assert!(of(Answer::Unknown) < of(Answer::Yes), "{connected:?}");
        }
        for life in [Answer::No, Answer::Unknown, Answer::Yes] {
            let of = |connected| PatientContact::of(life, connected);
            assert!(of(Answer::No) <= of(Answer::Unknown), "{life:?}");
            assert!(of(Answer::Unknown) <= of(Answer::Yes), "{life:?}");
        }
    }

    #[test]
    fn a_nearer_contact_never_has_a_milder_consequence() {
        let scale = [
            PatientContact::Apart,
            PatientContact::PossiblyAttached,
            PatientContact::Attached,
            PatientContact::Unknown,
            PatientContact::PossiblyLifeSupporting,
            PatientContact::LifeSupporting,
        ];
        assert!(scale.is_sorted());
        assert!(scale.is_sorted_by_key(|contact| contact.least_consequence()));
    }

    #[test]
    fn only_a_tested_alternative_makes_the_consequence_milder() {
        let theatre = |alternative| ServiceAtRisk {
            id: ServiceId::from_untyped_uuid(uuid::Uuid::from_u128(1)),
            name: "Theatre".to_owned(),
            consequence: CareConsequence::ImmediateDanger,
            tolerable_outage_minutes: None,
            stops: true,
            path: DependencyPath::Direct,
            alternative,
        };
        let of = |alternative| theatre(alternative).consequence_of_failure();
        assert_eq!(
            of(Alternative::Tested("spare".into())),
            CareConsequence::DangerWithinHours
        );
        for alternative in [
            Alternative::Untested("spare".into()),
            Alternative::Unknown,
            Alternative::Absent,
        ] {
            assert_eq!(of(alternative), CareConsequence::ImmediateDanger);
        }
    }
}
