//! Rows of several lists, and which of them are one piece of equipment.

mod contest;
mod doubles;
mod names;
mod signs;

use newtype_uuid::GenericUuid;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::asset::Attribute as A;

type Row<'a> = (u128, &'a [(A, &'a str)]);

/// Reconciles rows, each with the number of its list, and gives the groups as positions from 0.
fn groups_of(rows: &[Row<'_>], judgements: &[(usize, usize, bool)]) -> Vec<Vec<usize>> {
    let groups = reconciled(rows, judgements).groups;
    groups
        .iter()
        .map(|group| group.records.iter().map(|id| position(*id)).collect())
        .collect()
}

fn reconciled(rows: &[Row<'_>], judgements: &[(usize, usize, bool)]) -> Reconciliation {
    let attributes: Vec<Attributes> = rows
        .iter()
        .map(|(_, stated)| {
            stated
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect()
        })
        .collect();
    let records: Vec<Record<'_>> = rows
        .iter()
        .zip(&attributes)
        .enumerate()
        .map(|(position, ((list, _), attributes))| Record {
            id: id(position),
            source: SourceId::from_untyped_uuid(Uuid::from_u128(*list)),
            attributes,
        })
        .collect();
    let judgements: Vec<Judgement> = judgements
        .iter()
        .map(|(one, other, same)| Judgement {
            one: id(*one),
            other: id(*other),
            same: *same,
        })
        .collect();
    reconcile(&records, &judgements)
}

fn id(position: usize) -> SourceRecordId {
    SourceRecordId::from_untyped_uuid(Uuid::from_u128(position as u128))
}

fn position(id: SourceRecordId) -> usize {
    usize::try_from(id.into_untyped_uuid().as_u128()).unwrap()
}

const GLPI: u128 = 1;
const DIRECTORY: u128 = 2;
const SCAN: u128 = 3;
const BIOMEDICAL: u128 = 4;

#[test]
fn four_lists_that_share_no_single_key_become_one_machine() {
    let rows: [Row<'_>; 4] = [
        (
            GLPI,
            &[
                (A::Name, "SRV-LAB-01"),
                (A::SerialNumber, "CZJ1234567"),
                (A::MacAddress, "00:1a:2b:3c:4d:5e"),
            ],
        ),
        (DIRECTORY, &[(A::Name, "srv-lab-01.spital.local")]),
        (
            SCAN,
            &[(A::IpAddress, "10.1.0.5"), (A::MacAddress, "00:1a:2b:3c:4d:5e")],
        ),
        (
            BIOMEDICAL,
            &[(A::Designation, "Analizor"), (A::SerialNumber, "czj-1234567")],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1, 2, 3]]);
}

#[test]
fn case_27_a_placeholder_or_a_docking_station_joins_nothing() {
    let dock = "00:50:b6:11:22:33";
    let rows: [Row<'_>; 4] = [
        (
            GLPI,
            &[
                (A::Name, "LT-001"),
                (A::SerialNumber, "AAA11111"),
                (A::MacAddress, dock),
            ],
        ),
        (
            GLPI,
            &[
                (A::Name, "LT-002"),
                (A::SerialNumber, "BBB22222"),
                (A::MacAddress, dock),
            ],
        ),
        (SCAN, &[(A::Name, "lt-003"), (A::MacAddress, dock)]),
        (DIRECTORY, &[(A::Name, "LT-002")]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0], vec![1, 3], vec![2]]);
}

#[test]
fn case_27_a_cloned_uuid_joins_nothing() {
    let cloned = "4c4c4544-0037-5810-804b-b7c04f4e3333";
    let rows: [Row<'_>; 3] = [
        (GLPI, &[(A::Name, "VM-A1"), (A::SystemUuid, cloned)]),
        (GLPI, &[(A::Name, "VM-B1"), (A::SystemUuid, cloned)]),
        (SCAN, &[(A::Name, "VM-C1"), (A::SystemUuid, cloned)]),
    ];
    assert_eq!(groups_of(&rows, &[]).len(), 3);
}

#[test]
fn a_name_that_came_to_new_hardware_does_not_bring_the_old_hardware_with_it() {
    let rows: [Row<'_>; 3] = [
        (GLPI, &[(A::Name, "PC-12"), (A::SerialNumber, "NEW00001")]),
        (
            BIOMEDICAL,
            &[
                (A::Name, "PC-12"),
                (A::SerialNumber, "OLD00001"),
                (A::Status, "Casat"),
            ],
        ),
        (DIRECTORY, &[(A::Name, "pc-12")]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 2], vec![1]]);
}

#[test]
fn a_renamed_machine_is_found_by_its_card() {
    let rows: [Row<'_>; 2] = [
        (
            GLPI,
            &[
                (A::Name, "PC-OLD-1"),
                (A::SystemUuid, "4c4c4544-0037-5810-804b-b7c04f4e3333"),
                (A::MacAddress, "00:1a:2b:3c:4d:5e"),
            ],
        ),
        (
            SCAN,
            &[
                (A::Name, "pc-new-1"),
                (A::SystemUuid, "44454c4c-3700-1058-804b-b7c04f4e3333"),
                (A::MacAddress, "00:1a:2b:3c:4d:5e"),
            ],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1]]);
}

#[test]
fn one_number_of_two_makers_is_two_machines() {
    let rows: [Row<'_>; 2] = [
        (GLPI, &[(A::SerialNumber, "100234567"), (A::Manufacturer, "Dell")]),
        (
            BIOMEDICAL,
            &[(A::SerialNumber, "100234567"), (A::Manufacturer, "Mindray")],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]).len(), 2);
}

#[test]
fn a_row_entered_twice_is_one_machine_and_takes_the_others_with_it() {
    let rows: [Row<'_>; 3] = [
        (GLPI, &[(A::SerialNumber, "7XKQ2N3"), (A::Name, "PC-7")]),
        (GLPI, &[(A::SerialNumber, "7xkq2n3")]),
        (BIOMEDICAL, &[(A::SerialNumber, "7XKQ2N3")]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1, 2]]);
}

#[test]
fn between_two_rows_that_fit_alike_nobody_chooses() {
    let rows: [Row<'_>; 3] = [
        (GLPI, &[(A::Name, "PC-7"), (A::MacAddress, "00:1a:2b:3c:4d:01")]),
        (GLPI, &[(A::Name, "PC-8"), (A::MacAddress, "00:1a:2b:3c:4d:02")]),
        (SCAN, &[(A::MacAddress, "00:1a:2b:3c:4d:01, 00:1a:2b:3c:4d:02")]),
    ];
    let reconciled = reconciled(&rows, &[]);
    assert_eq!(reconciled.groups.len(), 3);
    assert!(
        reconciled
            .doubts
            .iter()
            .all(|doubt| doubt.reason == DoubtReason::Rival)
    );
    assert_eq!(reconciled.doubts.len(), 2);
}

#[test]
fn what_a_person_judged_outweighs_what_was_found() {
    let rows: [Row<'_>; 3] = [
        (GLPI, &[(A::Name, "PC-7"), (A::SerialNumber, "7XKQ2N3")]),
        (DIRECTORY, &[(A::Name, "PC-7")]),
        (BIOMEDICAL, &[(A::Designation, "Recorder")]),
    ];
    assert_eq!(
        groups_of(&rows, &[(0, 1, false), (0, 2, true)]),
        [vec![0, 2], vec![1]]
    );
    assert!(
        reconciled(&rows, &[(0, 1, false)]).doubts.is_empty(),
        "an answered question is not asked again"
    );
}

#[test]
fn every_link_says_what_was_found() {
    let rows: [Row<'_>; 2] = [
        (
            GLPI,
            &[
                (A::Name, "PC-7"),
                (A::SerialNumber, "7XKQ2N3"),
                (A::Model, "OptiPlex 7010"),
            ],
        ),
        (
            BIOMEDICAL,
            &[
                (A::Name, "PC-8"),
                (A::SerialNumber, "7XKQ2N3"),
                (A::Model, "Dell OptiPlex-7010"),
            ],
        ),
    ];
    let reconciled = reconciled(&rows, &[]);
    let link = &reconciled.groups[0].links[0];
    let found: Vec<(Relation, i32)> = link
        .evidence
        .findings
        .iter()
        .map(|finding| (finding.relation, finding.points))
        .collect();
    assert_eq!(
        found,
        [
            (Relation::SerialNumber, 9),
            (Relation::HostName, -2),
            (Relation::Model, 1)
        ]
    );
}

/// Agreement of two rows that fall short of being joined, but for what else is left over.
const PUMP: &[(A, &str)] = &[
    (A::Manufacturer, "Fresenius Kabi"),
    (A::Model, "Agilia SP"),
    (A::Unit, "Bloc opératoire"),
    (A::Location, "Niveau 3 > S312"),
];

#[test]
fn the_only_pump_of_its_model_in_a_room_is_the_one_the_other_list_has_there() {
    let rows: [Row<'_>; 2] = [(GLPI, PUMP), (BIOMEDICAL, PUMP)];
    let reconciled = reconciled(&rows, &[]);
    assert_eq!(reconciled.groups.len(), 1);
    let evidence = &reconciled.groups[0].links[0].evidence;
    let last = evidence.findings.last().map(|finding| finding.relation);
    assert_eq!(
        last,
        Some(Relation::NothingElse),
        "the reason says that nothing else was left"
    );
}

#[test]
fn of_two_pumps_in_a_room_nobody_says_which_is_which() {
    let rows: [Row<'_>; 3] = [(GLPI, PUMP), (BIOMEDICAL, PUMP), (BIOMEDICAL, PUMP)];
    assert_eq!(groups_of(&rows, &[]).len(), 3);
}

#[test]
fn the_next_serial_number_of_the_same_delivery_is_another_pump() {
    let one = [
        PUMP,
        &[(A::SerialNumber, "739503"), (A::PurchasedOn, "2017-10-03")],
    ]
    .concat();
    let next = [
        PUMP,
        &[(A::SerialNumber, "739504"), (A::PurchasedOn, "2017-10-03")],
    ]
    .concat();
    let rows: [Row<'_>; 2] = [(GLPI, &one), (BIOMEDICAL, &next)];
    assert_eq!(groups_of(&rows, &[]).len(), 2);
}

#[test]
fn a_number_mistyped_in_its_middle_is_known_by_model_and_room() {
    let one = [PUMP, &[(A::SerialNumber, "273322")]].concat();
    let mistyped = [PUMP, &[(A::SerialNumber, "293322")]].concat();
    let rows: [Row<'_>; 2] = [(GLPI, &one), (BIOMEDICAL, &mistyped)];
    assert_eq!(groups_of(&rows, &[]).len(), 1);
    let there = [
        &PUMP[..2],
        &[(A::SerialNumber, "293322"), (A::Location, "Niveau 1 > S101")],
    ]
    .concat();
    assert_eq!(groups_of(&[(GLPI, &one), (BIOMEDICAL, &there)], &[]).len(), 2);
}

#[test]
fn a_device_beside_a_computer_is_not_the_computer_whose_address_it_has() {
    let rows: [Row<'_>; 2] = [
        (
            GLPI,
            &[
                (A::Name, "CAR-RECEPTION4"),
                (A::Manufacturer, "ASUSTeK"),
                (A::Kind, "workstation"),
                (A::IpAddress, "10.1.0.5"),
            ],
        ),
        (
            BIOMEDICAL,
            &[
                (A::Manufacturer, "Fresenius"),
                (A::Kind, "medical_device"),
                (A::IpAddress, "10.1.0.5"),
            ],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]).len(), 2);
}

#[test]
fn an_address_that_another_list_says_is_given_up_joins_nothing_alone() {
    let rows: [Row<'_>; 3] = [
        (
            GLPI,
            &[
                (A::SerialNumber, "8CC0192P3V"),
                (A::Kind, "medical_device"),
                (A::IpAddress, "10.1.0.90"),
            ],
        ),
        (
            BIOMEDICAL,
            &[
                (A::SerialNumber, "8CC0192P3V"),
                (A::Kind, "medical_device"),
                (A::IpAddress, "10.1.0.82"),
            ],
        ),
        (SCAN, &[(A::IpAddress, "10.1.0.82")]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1], vec![2]]);
}

#[test]
fn a_machine_that_is_listed_once_for_each_of_three_cards_is_one() {
    let name = (A::Name, "L22012");
    let serial = (A::SerialNumber, "1P7DHYZ");
    let card = |card| [name, serial, (A::MacAddress, card)];
    let (wired, wireless, docked) = (
        card("d0:94:66:86:99:4d"),
        card("3c:6a:a7:76:35:20"),
        card("00:e0:4c:11:22:33"),
    );
    let rows: [Row<'_>; 4] = [
        (SCAN, &wired),
        (SCAN, &wireless),
        (SCAN, &docked),
        (DIRECTORY, &[name]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1, 2, 3]]);
}

#[test]
fn a_machine_that_is_named_alike_may_be_called_computer_here_and_server_there() {
    let rows: [Row<'_>; 2] = [
        (GLPI, &[(A::Name, "SRV-APP-23"), (A::Kind, "workstation")]),
        (DIRECTORY, &[(A::Name, "srv-app-23"), (A::Kind, "server")]),
    ];
    assert_eq!(groups_of(&rows, &[]).len(), 1);
}

#[test]
fn a_machine_set_up_anew_is_one_although_its_agent_entered_it_twice() {
    let agent = |name| {
        [
            (A::Name, name),
            (A::SystemUuid, "4c4c4544-0037-5810-804b-b7c04f4e3333"),
            (A::MacAddress, "00:1a:2b:3c:4d:5e"),
        ]
    };
    let (before, after) = (agent("PC-1"), agent("DESKTOP-T0WZPUY"));
    let rows: [Row<'_>; 2] = [(GLPI, &before), (GLPI, &after)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1]]);
}

proptest! {
    /// The order in which lists were brought in decides nothing.
    #[test]
    fn any_order_of_the_records_gives_the_same_groups(
        rows in proptest::collection::vec((0_u128..4, 0_usize..6, 0_usize..6, 0_usize..6), 0..24),
        seed in any::<u64>(),
    ) {
        let attributes: Vec<Attributes> = rows.iter().map(|(_, serial, name, card)| {
            let mut stated = Attributes::new();
            if *serial > 0 { stated.insert(A::SerialNumber, format!("SERIAL{serial}")); }
            if *name > 0 { stated.insert(A::Name, format!("pc-{name}")); }
            if *card > 0 { stated.insert(A::MacAddress, format!("00:1a:2b:3c:4d:0{card}")); }
            stated
        }).collect();
        let records: Vec<Record<'_>> = rows.iter().zip(&attributes).enumerate()
            .map(|(at, ((list, ..), attributes))| Record {
                id: id(at), source: SourceId::from_untyped_uuid(Uuid::from_u128(*list)), attributes,
            })
            .collect();
        let mut shuffled = records.clone();
        shuffled.sort_by_key(|record| (position(record.id) as u64).wrapping_mul(seed | 1) % 1009);
        let expected = reconcile(&records, &[]);
        prop_assert_eq!(&reconcile(&shuffled, &[]), &expected);
        let members: usize = expected.groups.iter().map(|group| group.records.len()).sum();
        prop_assert_eq!(members, records.len());
    }
}
