//! Concerns from the inventory: many near-identical pieces of equipment are one concern.

use domain::area;
use domain::asset::AssetKind;
use domain::id::{AssetId, ServiceId};
use domain::lifecycle::{End, Support};
use domain::round::lifecycle::{EquipmentFacts, concerns};
use domain::round::{
    Alternative, Answer, Audience, Basis, Care, Concern, DependencyPath, EquipmentClass, EquipmentName,
    Evidence, Matter, Reach, ServiceAtRisk, rank,
};
use domain::service::CareConsequence;
use jiff::civil::date;
use newtype_uuid::GenericUuid;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use super::TODAY;

const WINDOWS_7: Support = Support {
    ordinary: End::On(date(2020, 1, 14)),
    extended: None,
};
const FAR_OFF: Support = Support {
    ordinary: End::On(date(2031, 12, 31)),
    extended: None,
};
const WITHOUT_END: Support = Support {
    ordinary: End::Open,
    extended: None,
};

fn service(number: u128, name: &str, consequence: CareConsequence) -> ServiceAtRisk {
    ServiceAtRisk {
        id: ServiceId::from_untyped_uuid(Uuid::from_u128(number)),
        name: name.to_owned(),
        consequence,
        tolerable_outage_minutes: None,
        stops: true,
        path: DependencyPath::Direct,
        alternative: Alternative::Unknown,
    }
}

/// A computer on Windows 7 of which nobody has recorded anything else.
fn computer(number: u128) -> EquipmentFacts<'static> {
    EquipmentFacts {
        asset: AssetId::from_untyped_uuid(Uuid::from_u128(number)),
        designation: "workplace computer",
        kind: AssetKind::Workstation,
        unit: Some("Office"),
        area: area::of_unit("Office"),
        product: "windows",
        release: "7",
        label: "Windows 7",
        has_operating_system: true,
        support: Some(WINDOWS_7),
        life_supporting: Answer::No,
        patient_connected: Answer::No,
        reach: Reach::HospitalNetwork,
        services: &[],
        known_since: TODAY,
    }
}

fn grouped(equipment: &[EquipmentFacts<'_>]) -> Vec<Concern> {
    concerns(equipment.iter().copied(), &[], TODAY)
}

/// The same computer in a unit of that name.
fn computer_in(number: u128, unit: &'static str) -> EquipmentFacts<'static> {
    EquipmentFacts {
        unit: Some(unit),
        area: area::of_unit(unit),
        ..computer(number)
    }
}

#[test]
fn a_unit_where_patients_are_in_danger_raises_what_nobody_has_recorded() {
    let found = grouped(&[
        computer_in(1, "Réanimation"),
        computer_in(2, "Bloc opératoire"),
        computer_in(3, "Laboratoire"),
        computer_in(4, "Administration"),
        computer_in(5, "Bâtiment C"),
    ]);
    let seen: Vec<(&str, CareConsequence, u32)> = found
        .iter()
        .map(|concern| {
            let exposure = &concern.exposure;
            (concern.key.as_str(), exposure.consequence(), exposure.assets)
        })
        .collect();
    assert_eq!(
        seen,
        [
            (
                "unsupported:windows/7:danger_within_hours:information_technology",
                CareConsequence::DangerWithinHours,
                1
            ),
            (
                "unsupported:windows/7:immediate_danger:information_technology",
                CareConsequence::ImmediateDanger,
                2
            ),
            (
                "unsupported:windows/7:unknown:information_technology",
                CareConsequence::Unknown,
                2
            ),
        ]
    );
    let names: Vec<&str> = found[1]
        .exposure
        .deciding_units()
        .iter()
        .map(|unit| unit.name.as_str())
        .collect();
    assert_eq!(names, ["Bloc opératoire", "Réanimation"]);
    let standings = [&found[1], &found[0], &found[2]].map(|concern| {
        let rank = rank(concern, TODAY).rank;
        (rank.standing, rank.basis)
    });
    assert_eq!(
        standings,
        [
            (CareConsequence::DangerWithinHours, Basis::Place),
            (CareConsequence::Unknown, Basis::Place),
            (CareConsequence::Unknown, Basis::Nothing),
        ]
    );
}

#[test]
fn what_somebody_recorded_counts_whatever_the_unit_is_called() {
    let payroll = [service(1, "Payroll", CareConsequence::NoPatientEffect)];
    let found = grouped(&[EquipmentFacts {
        services: &payroll,
        ..computer_in(1, "Réanimation")
    }]);
    assert_eq!(found[0].exposure.consequence(), CareConsequence::NoPatientEffect);
}

#[test]
fn three_hundred_computers_of_one_release_are_one_concern_that_names_each() {
    let computers: Vec<EquipmentFacts> = (0..300).map(computer).collect();
    let concerns = grouped(&computers);
    assert_eq!(concerns.len(), 1);
    assert_eq!(
        concerns[0].key.as_str(),
        "unsupported:windows/7:unknown:information_technology"
    );
    assert_eq!(concerns[0].exposure.assets, 300);
    let Evidence::Assets { ids } = &concerns[0].evidence[0] else {
        panic!("no equipment as evidence")
    };
    assert_eq!(ids.len(), 300);
}

#[test]
fn a_medical_device_is_never_grouped_with_computers() {
    let recorder = EquipmentFacts {
        kind: AssetKind::MedicalDevice,
        ..computer(1)
    };
    let concerns = grouped(&[recorder, computer(2)]);
    let audiences: Vec<Audience> = concerns.iter().map(|concern| concern.audience).collect();
    assert_eq!(
        audiences,
        [Audience::BiomedicalEngineering, Audience::InformationTechnology]
    );
}

#[test]
fn equipment_of_graver_consequence_is_a_concern_of_its_own_and_lists_all_its_services() {
    let theatre = [
        service(1, "Theatre", CareConsequence::ImmediateDanger),
        service(2, "Endoscopy", CareConsequence::CareDelayed),
    ];
    let anaesthesia = [service(3, "Anaesthesia", CareConsequence::ImmediateDanger)];
    let equipment = [
        EquipmentFacts {
            services: &theatre,
            ..computer(1)
        },
        EquipmentFacts {
            services: &anaesthesia,
            ..computer(2)
        },
        EquipmentFacts {
            services: &theatre[1..],
            ..computer(3)
        },
    ];
    let concerns = grouped(&equipment);
    assert_eq!(concerns.len(), 2);
    let grave = concerns
        .iter()
        .find(|concern| concern.exposure.assets == 2)
        .unwrap();
    let names: Vec<&str> = grave
        .exposure
        .services()
        .iter()
        .map(|service| service.name.as_str())
        .collect();
    assert_eq!(names, ["Anaesthesia", "Theatre", "Endoscopy"]);
}

#[test]
fn equipment_whose_software_nobody_knows_is_one_task() {
    let unknown = |number, label| EquipmentFacts {
        support: None,
        label,
        ..computer(number)
    };
    let concerns = grouped(&[unknown(1, "Win?"), unknown(2, ""), unknown(3, "proprietary")]);
    assert_eq!(concerns.len(), 1);
    let Matter::UnknownSupport { inventory_text, .. } = &concerns[0].matter else {
        panic!("not unknown")
    };
    assert_eq!(inventory_text, "");
}

#[test]
fn what_nothing_reaches_and_runs_only_software_of_its_own_is_no_concern() {
    let unknown = EquipmentFacts {
        support: None,
        label: "686N030",
        reach: Reach::Isolated,
        ..computer(1)
    };
    let pump = EquipmentFacts {
        has_operating_system: false,
        ..unknown
    };
    let reached = EquipmentFacts {
        reach: Reach::Unknown,
        ..pump
    };
    let count = |facts| grouped(&[facts]).len();
    assert_eq!([count(pump), count(reached), count(unknown)], [0, 1, 1]);
}

#[test]
fn designations_that_differ_give_way_to_the_class() {
    let laptop = EquipmentFacts {
        kind: AssetKind::Laptop,
        designation: "laptop",
        ..computer(1)
    };
    let concerns = grouped(&[laptop, computer(2)]);
    let Matter::UnsupportedEquipment { equipment, .. } = &concerns[0].matter else {
        panic!("not unsupported")
    };
    assert_eq!(*equipment, EquipmentName::Class(EquipmentClass::Computer));
}

#[test]
fn what_is_supported_without_end_is_no_concern_and_what_ends_far_off_is_no_card() {
    let fine = EquipmentFacts {
        support: Some(WITHOUT_END),
        ..computer(1)
    };
    assert_eq!(grouped(&[fine]), []);
    let later = grouped(&[EquipmentFacts {
        support: Some(FAR_OFF),
        ..computer(1)
    }]);
    assert!(!rank(&later[0], TODAY).rank.is_actionable());
}

#[test]
fn a_group_is_as_reachable_as_its_most_reachable_member() {
    let open = EquipmentFacts {
        reach: Reach::Internet,
        ..computer(1)
    };
    assert_eq!(
        grouped(&[computer(2), open, computer(3)])[0].exposure.reach,
        Reach::Internet
    );
}

fn answer() -> impl Strategy<Value = Answer> {
    select(vec![Answer::No, Answer::Unknown, Answer::Yes])
}

/// Equipment that differs in everything the grouping looks at.
fn equipment() -> impl Strategy<Value = Vec<(EquipmentFacts<'static>, Vec<ServiceAtRisk>)>> {
    let services = prop::collection::vec(
        (0_u128..4, select(CareConsequence::ALL.to_vec()), any::<bool>()),
        0..3,
    );
    let one = (
        services,
        answer(),
        answer(),
        select(AssetKind::ALL.to_vec()),
        0_usize..3,
        any::<u16>(),
    );
    prop::collection::vec(one, 1..24).prop_map(|all| {
        all.into_iter()
            .map(
                |(services, life_supporting, patient_connected, kind, release, number)| {
                    let facts = EquipmentFacts {
                        life_supporting,
                        patient_connected,
                        kind,
                        release: ["7", "10", "11"][release],
                        support: [Some(WINDOWS_7), Some(FAR_OFF), None][release],
                        ..computer(number.into())
                    };
                    let services = services
                        .into_iter()
                        .map(|(number, consequence, stops)| ServiceAtRisk {
                            stops,
                            ..service(number, "Service", consequence)
                        });
                    (facts, services.collect())
                },
            )
            .collect()
    })
}

fn with_services<'a>(all: &'a [(EquipmentFacts<'static>, Vec<ServiceAtRisk>)]) -> Vec<EquipmentFacts<'a>> {
    all.iter()
        .map(|(facts, services)| EquipmentFacts { services, ..*facts })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_inventory_does_not_matter(all in equipment()) {
        let forwards = with_services(&all);
        let backwards: Vec<EquipmentFacts> = forwards.iter().rev().copied().collect();
        prop_assert_eq!(grouped(&forwards), grouped(&backwards));
    }

    #[test]
    fn every_piece_of_equipment_is_in_exactly_one_concern_as_grave_as_itself(all in equipment()) {
        let equipment = with_services(&all);
        let groups = grouped(&equipment);
        let total: u32 = groups.iter().map(|concern| concern.exposure.assets).sum();
        prop_assert_eq!(usize::try_from(total).unwrap(), equipment.len());
        let keys: std::collections::BTreeSet<_> = groups.iter().map(|concern| &concern.key).collect();
        prop_assert_eq!(keys.len(), groups.len());

        let mut alone: Vec<CareConsequence> =
            equipment.iter().map(|facts| grouped(&[*facts])[0].exposure.consequence()).collect();
        let mut together: Vec<CareConsequence> = groups
            .iter()
            .flat_map(|concern| vec![concern.exposure.consequence(); concern.exposure.assets as usize])
            .collect();
        alone.sort_unstable();
        together.sort_unstable();
        prop_assert_eq!(alone, together);
    }

    #[test]
    fn services_are_not_recorded_only_where_no_member_has_any(all in equipment()) {
        for concern in grouped(&with_services(&all)) {
            let recorded = matches!(concern.exposure.care, Care::Services(_));
            prop_assert_eq!(recorded, !concern.exposure.services().is_empty());
        }
    }
}

#[test]
fn a_bed_of_which_no_list_states_software_and_that_is_on_no_network_is_no_concern() {
    let bed = |number, reach, label| EquipmentFacts {
        reach,
        product: "",
        release: "",
        label,
        has_operating_system: !label.is_empty(),
        support: None,
        ..computer(number)
    };
    assert!(grouped(&[bed(1, Reach::Isolated, "")]).is_empty());
    assert_eq!(grouped(&[bed(1, Reach::Unknown, "")]).len(), 1, "nobody has said");
    assert_eq!(grouped(&[bed(1, Reach::HospitalNetwork, "")]).len(), 1);
    assert_eq!(
        grouped(&[bed(1, Reach::Isolated, "Windows")]).len(),
        1,
        "it runs something"
    );
}
