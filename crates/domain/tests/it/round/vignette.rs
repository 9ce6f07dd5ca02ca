//! The vignettes as they are written: pairs of concerns, and the clinician's sentence that says which goes first.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::area;
use domain::id::ServiceId;
use domain::round::{
    Alternative, Answer, Audience, Care, Concern, ConcernKey, DependencyPath, Exposure, Matter,
    PatientContact, Reach, ServiceAtRisk, UnitAtRisk,
};
use domain::service::{CareConsequence, ChainStage};
use jiff::civil::{Date, date};
use newtype_uuid::GenericUuid;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vignettes {
    pub(crate) today: Date,
    pub(crate) vignettes: Vec<Vignette>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vignette {
    pub(crate) id: String,
    pub(crate) first: Sketch,
    pub(crate) second: Sketch,
    pub(crate) reason: String,
}

/// A concern as a vignette writes it: what is left out has its everyday value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sketch {
    pub(crate) matter: Matter,
    /// Keys of the starter catalogue; `null` where nobody has recorded any.
    services: Option<Vec<String>>,
    /// The name of the unit it stands in, which counts where nobody has recorded a service.
    #[serde(default)]
    unit: String,
    #[serde(default = "hospital_network")]
    reach: Reach,
    #[serde(default = "no")]
    life_supporting: Answer,
    #[serde(default = "no")]
    patient_connected: Answer,
    #[serde(default)]
    alternative: Fallback,
    #[serde(default = "stops")]
    stops: bool,
    #[serde(default = "one")]
    assets: u32,
    #[serde(default = "information_technology")]
    audience: Audience,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Fallback {
    Tested,
    Untested,
    #[default]
    Unknown,
    Absent,
}

fn hospital_network() -> Reach {
    Reach::HospitalNetwork
}

fn no() -> Answer {
    Answer::No
}

fn stops() -> bool {
    true
}

fn one() -> u32 {
    1
}

fn information_technology() -> Audience {
    Audience::InformationTechnology
}

const VIGNETTES: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../tests/round/vignettes.json"
));
const CATALOGUE: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../data/catalogue/services.csv"
));

pub(crate) fn vignettes() -> Vignettes {
    serde_json::from_str(VIGNETTES).expect("the vignettes are readable")
}

pub(crate) struct CatalogueService {
    name: String,
    consequence: CareConsequence,
    tolerable_outage_minutes: u32,
}

/// The starter catalogue by key. Names may be quoted, so the last columns are found from the right.
pub(crate) fn catalogue() -> BTreeMap<String, CatalogueService> {
    let mut lines = CATALOGUE.lines();
    assert_eq!(
        lines.next(),
        Some("key,name,chain_stage,consequence,tolerable_outage_minutes")
    );
    lines.map(catalogue_service).collect()
}

fn catalogue_service(line: &str) -> (String, CatalogueService) {
    let columns: Vec<&str> = line.rsplitn(4, ',').collect();
    let [minutes, consequence, stage, key_and_name] = columns[..] else {
        panic!("too few columns: {line}")
    };
    let (key, name) = key_and_name.split_once(',').expect("a key and a name");
    assert!(ChainStage::from_name(stage).is_some(), "unknown stage: {line}");
    let service = CatalogueService {
        name: name.trim_matches('"').to_owned(),
        consequence: CareConsequence::from_name(consequence)
            .unwrap_or_else(|| panic!("unknown consequence: {line}")),
        tolerable_outage_minutes: minutes.parse().expect("whole minutes"),
    };
    (key.to_owned(), service)
}

fn service_id(key: &str) -> ServiceId {
    let number = key.bytes().fold(7_u128, |sum, byte| {
        sum.wrapping_mul(257).wrapping_add(byte.into())
    });
    ServiceId::from_untyped_uuid(Uuid::from_u128(number))
}

impl Sketch {
    pub(crate) fn concern(&self, key: &str, catalogue: &BTreeMap<String, CatalogueService>) -> Concern {
        let services = self
            .services
            .as_ref()
            .map(|keys| keys.iter().map(|key| self.service(key, catalogue)).collect());
        Concern {
            key: ConcernKey::new(key),
            matter: self.matter.clone(),
            exposure: Exposure {
                reach: self.reach,
                patient: PatientContact::of(self.life_supporting, self.patient_connected),
                care: services.map_or_else(|| self.care_by_unit(), Care::Services),
                units: Vec::new(),
                assets: self.assets,
            },
            audience: self.audience,
            known_since: date(2026, 11, 20),
            evidence: Vec::new(),
        }
    }

    fn care_by_unit(&self) -> Care {
        let Some(area) = area::of_unit(&self.unit) else {
            return Care::NotRecorded;
        };
        Care::InUnits(vec![UnitAtRisk {
            name: self.unit.clone(),
            consequence: area.consequence,
            tolerable_outage_minutes: area.tolerable_outage_minutes,
        }])
    }

    fn service(&self, key: &str, catalogue: &BTreeMap<String, CatalogueService>) -> ServiceAtRisk {
        let service = catalogue
            .get(key)
            .unwrap_or_else(|| panic!("no service {key} in the catalogue"));
        ServiceAtRisk {
            id: service_id(key),
            name: service.name.clone(),
            consequence: service.consequence,
            tolerable_outage_minutes: Some(service.tolerable_outage_minutes),
            stops: self.stops,
            path: DependencyPath::Direct,
            alternative: match self.alternative {
                Fallback::Tested => Alternative::Tested("the spare".to_owned()),
                Fallback::Untested => Alternative::Untested("the spare".to_owned()),
                Fallback::Unknown => Alternative::Unknown,
                Fallback::Absent => Alternative::Absent,
            },
        }
    }
}

/// Both concerns of every vignette, `<id>/first` and `<id>/second`.
pub(crate) fn concerns() -> Vec<Concern> {
    CONCERNS.clone()
}

static CONCERNS: LazyLock<Vec<Concern>> = LazyLock::new(|| {
    let catalogue = catalogue();
    let both = |vignette: &Vignette| {
        let concern = |sketch: &Sketch, side| sketch.concern(&format!("{}/{side}", vignette.id), &catalogue);
        [
            concern(&vignette.first, "first"),
            concern(&vignette.second, "second"),
        ]
    };
    vignettes().vignettes.iter().flat_map(both).collect()
});
