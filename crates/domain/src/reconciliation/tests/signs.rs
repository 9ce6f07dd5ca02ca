//! Signs that identify nothing alone: what a name tells, whose machine it is, addresses old and new. Each with a case in
//! which it must not join.

use super::*;

const PC: &[(A, &str)] = &[
    (A::Name, "PC-UPU-028"),
    (A::SerialNumber, "YQGJHVB"),
    (A::Kind, "workstation"),
    (A::OperatingSystem, "Microsoft Windows 11 Pro"),
    (A::Location, "Urgente > Camera 210"),
    (A::User, "ilie.t"),
];

/// An account under another name, of that person and in that unit of the directory.
fn account<'a>(person: &'a str, unit: &'a str) -> Vec<(A, &'a str)> {
    vec![
        (A::Name, "DESKTOP-7ZBR7D7"),
        (A::Designation, person),
        (A::OperatingSystem, "Windows 11 Pro"),
        (A::OrganisationalUnit, unit),
    ]
}

#[test]
fn a_renamed_machine_is_found_by_whose_it_is_and_in_which_ward() {
    let account = account("ilie.t", "Computers > Urgente");
    assert_eq!(groups_of(&[(GLPI, PC), (DIRECTORY, &account)], &[]), [vec![0, 1]]);
}

#[test]
fn a_machine_of_the_same_person_in_another_ward_is_another() {
    let account = account("ilie.t", "Computers > Farmacie");
    assert_eq!(groups_of(&[(GLPI, PC), (DIRECTORY, &account)], &[]).len(), 2);
}

#[test]
fn of_two_machines_of_one_person_in_one_ward_nobody_says_which() {
    let account = account("ilie.t", "Computers > Urgente");
    let second = [&PC[2..], &[(A::Name, "PC-UPU-029"), (A::SerialNumber, "5PQRT11")]].concat();
    let rows: [Row<'_>; 3] = [(GLPI, PC), (GLPI, &second), (DIRECTORY, &account)];
    assert_eq!(groups_of(&rows, &[]).len(), 3);
}

#[test]
fn a_laptop_is_found_by_the_doctor_it_is_named_after() {
    let laptop = [
        (A::Name, "NB-S4G8YR6A"),
        (A::Kind, "laptop"),
        (A::OperatingSystem, "Windows 10 Pro"),
        (A::User, "lazar"),
    ];
    let account = |name| [(A::Name, name), (A::OperatingSystem, "Windows 10 Pro")];
    let (hers, of_another) = (account("LAPTOP-DR-LAZAR"), account("LAPTOP-DR-MARIN"));
    assert_eq!(
        groups_of(&[(GLPI, &laptop), (DIRECTORY, &hers)], &[]),
        [vec![0, 1]]
    );
    assert_eq!(
        groups_of(&[(GLPI, &laptop), (DIRECTORY, &of_another)], &[]).len(),
        2
    );
}

const SCANNED: &[(A, &str)] = &[(A::Name, "eco-ped-01.spital.local"), (A::IpAddress, "10.1.0.7")];
const LISTED: &[(A, &str)] = &[
    (A::Designation, "Ecograf"),
    (A::SerialNumber, "SFL37648836"),
    (A::Unit, "Pediatrie"),
];

#[test]
fn the_only_device_that_a_name_can_mean_is_the_one_that_has_it() {
    let reconciled = reconciled(&[(SCAN, SCANNED), (BIOMEDICAL, LISTED)], &[]);
    assert_eq!(reconciled.groups.len(), 1);
    assert!(
        reconciled.groups[0].links[0]
            .evidence
            .agrees_on(Relation::ThingInName)
    );
}

#[test]
fn a_name_that_could_mean_two_devices_of_a_ward_means_neither() {
    let second = [LISTED[0], (A::SerialNumber, "SFL99900011"), LISTED[2]];
    let rows: [Row<'_>; 3] = [(SCAN, SCANNED), (BIOMEDICAL, LISTED), (BIOMEDICAL, &second)];
    let reconciled = reconciled(&rows, &[]);
    assert_eq!(reconciled.groups.len(), 3);
    assert!(reconciled.doubts.is_empty(), "and nobody is asked");
}

#[test]
fn in_a_ward_with_a_crowd_of_one_kind_a_number_in_common_makes_none_of_them_the_one_meant() {
    let serials: Vec<String> = (0..12).map(|number| format!("SFL9990{number:04}")).collect();
    let mut listed: Vec<Vec<(A, &str)>> = serials
        .iter()
        .map(|serial| vec![LISTED[0], (A::SerialNumber, serial), LISTED[2]])
        .collect();
    listed[3].push((A::AssetTag, "INV-17"));
    let scanned = [(A::Name, "eco-ped-17.spital.local"), (A::IpAddress, "10.1.0.7")];
    let mut rows: Vec<Row<'_>> = vec![(SCAN, &scanned)];
    rows.extend(listed.iter().map(|row| (BIOMEDICAL, row.as_slice())));
    assert_eq!(groups_of(&rows, &[]).len(), rows.len());
}

#[test]
fn a_device_with_another_card_is_not_the_one_a_name_could_mean() {
    let scanned = [SCANNED, &[(A::MacAddress, "00:40:84:54:f4:3b")]].concat();
    let listed = [LISTED, &[(A::MacAddress, "00:40:84:99:00:01")]].concat();
    assert_eq!(
        groups_of(&[(SCAN, &scanned), (BIOMEDICAL, &listed)], &[]).len(),
        2
    );
}

#[test]
fn a_name_that_the_network_still_has_for_an_address_does_not_bring_the_computer_back() {
    let rows: [Row<'_>; 3] = [
        (
            GLPI,
            &[
                (A::Name, "DIA-PC-005"),
                (A::SerialNumber, "S4C9801Q"),
                (A::Kind, "workstation"),
                (A::IpAddress, "10.1.100.215"),
            ],
        ),
        (
            BIOMEDICAL,
            &[
                (A::Name, "ECHO10"),
                (A::SerialNumber, "CM-16110506"),
                (A::Kind, "medical_device"),
                (A::IpAddress, "10.1.20.189"),
            ],
        ),
        (
            SCAN,
            &[
                (A::Name, "dia-pc-005.spital.local"),
                (A::IpAddress, "10.1.20.189"),
            ],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0], vec![1, 2]]);
}

#[test]
fn a_computer_that_got_another_address_is_still_known_by_its_name() {
    let rows: [Row<'_>; 2] = [
        (
            GLPI,
            &[
                (A::Name, "DIA-PC-005"),
                (A::SerialNumber, "S4C9801Q"),
                (A::IpAddress, "10.1.100.215"),
            ],
        ),
        (
            SCAN,
            &[(A::Name, "dia-pc-005.spital.local"), (A::IpAddress, "10.1.100.7")],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1]]);
}

#[test]
fn of_two_lists_that_name_an_address_the_one_that_saw_it_lately_is_believed() {
    let device = |serial, address| {
        [
            (A::SerialNumber, serial),
            (A::Kind, "medical_device"),
            (A::IpAddress, address),
        ]
    };
    let (seen, typed) = (
        device("US95586711", "10.1.0.101"),
        device("US95586711", "10.1.0.76"),
    );
    let lately = (A::LastSeen, "2026-11-18");
    let seen = [&seen[..], &[lately]].concat();
    let scanned = [(A::IpAddress, "10.1.0.101"), (A::LastSeen, "2026-11-19")];
    let rows: [Row<'_>; 3] = [(GLPI, &seen), (BIOMEDICAL, &typed), (SCAN, &scanned)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1, 2]]);
}

#[test]
fn who_wanted_a_row_and_has_found_another_stands_in_nobodys_way() {
    let device = |serial, address| {
        [
            (A::SerialNumber, serial),
            (A::Kind, "medical_device"),
            (A::IpAddress, address),
        ]
    };
    // The first device has moved on, and the list of biomedical engineering does not know it.
    let (moved, here) = (device("AAA11111", "10.1.0.70"), device("BBB22222", "10.1.0.70"));
    let lately = (A::LastSeen, "2026-11-18");
    let known = [&device("AAA11111", "10.1.0.5")[..], &[lately]].concat();
    let scanned = |address| [(A::IpAddress, address), (A::LastSeen, "2026-11-19")];
    let (there, old) = (scanned("10.1.0.5"), scanned("10.1.0.70"));
    let rows: [Row<'_>; 5] = [
        (BIOMEDICAL, &moved),
        (BIOMEDICAL, &here),
        (GLPI, &known),
        (SCAN, &there),
        (SCAN, &old),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 2, 3], vec![1, 4]]);
    let without = [rows[0], rows[1], rows[4]];
    assert_eq!(
        groups_of(&without, &[]).len(),
        3,
        "while it has not, nobody chooses"
    );
}

#[test]
fn a_card_noted_in_a_remark_is_a_card() {
    let listed = [
        (A::SerialNumber, "DE42579769"),
        (A::Comment, "MAC 00:09:FB:1D:26:95"),
    ];
    let of_two = [
        (A::SerialNumber, "DE42579769"),
        (A::Comment, "00:09:FB:1D:26:95 or 00:09:FB:1D:26:96"),
    ];
    let scanned = [(A::IpAddress, "10.1.0.4"), (A::MacAddress, "00:09:fb:1d:26:95")];
    assert_eq!(
        groups_of(&[(BIOMEDICAL, &listed), (SCAN, &scanned)], &[]),
        [vec![0, 1]]
    );
    assert_eq!(
        groups_of(&[(BIOMEDICAL, &of_two), (SCAN, &scanned)], &[]).len(),
        2
    );
}

#[test]
fn a_number_of_another_series_of_the_same_list_names_no_computer() {
    let named = |number: &'static str, tag: &'static str, serial: &'static str| {
        [(A::Name, number), (A::AssetTag, tag), (A::SerialNumber, serial)]
    };
    let computers = [
        named("NB02511", "OSP-002511", "AAA11111"),
        named("NB02512", "OSP-002512", "BBB22222"),
        named("NB02513", "OSP-002513", "CCC33333"),
    ];
    let accounts = ["nb02511", "nb02512", "nb02513", "nb02515"].map(|name| [(A::Name, name)]);
    let own = [(A::AssetTag, "IC-02515"), (A::SerialNumber, "BEF5218321")];
    let shared = [(A::AssetTag, "OSP-002515"), (A::SerialNumber, "BEF5218321")];
    let rows_with = |last| -> Vec<Row<'_>> {
        let computers = computers.iter().map(|row| (BIOMEDICAL, &row[..]));
        let accounts = accounts.iter().map(|row| (DIRECTORY, &row[..]));
        computers.chain(accounts).chain([(BIOMEDICAL, last)]).collect()
    };
    assert_eq!(groups_of(&rows_with(&own), &[]).len(), 5);
    assert_eq!(groups_of(&rows_with(&shared), &[]).len(), 4);
}

#[test]
fn a_printer_is_not_the_one_of_another_maker_whose_address_it_has() {
    let listed = |serial, maker, card| {
        [
            (A::SerialNumber, serial),
            (A::Kind, "printer"),
            (A::Manufacturer, maker),
            (A::MacAddress, card),
        ]
    };
    let known = [
        listed("AAA11111", "HP", "10:60:4b:00:00:11"),
        listed("BBB22222", "HP", "10:60:4b:00:11:00"),
        listed("CCC33333", "HP", "10:60:4b:11:00:00"),
    ];
    let zebra = [
        (A::SerialNumber, "36J759362664"),
        (A::Kind, "printer"),
        (A::Manufacturer, "Zebra"),
        (A::IpAddress, "10.1.30.129"),
    ];
    let scanned = [
        (A::IpAddress, "10.1.30.129"),
        (A::MacAddress, "10:60:4b:77:00:77"),
    ];
    let rows: Vec<Row<'_>> = known
        .iter()
        .flat_map(|row| [(GLPI, &row[..]), (BIOMEDICAL, &row[..])])
        .chain([(GLPI, &zebra[..]), (SCAN, &scanned[..])])
        .collect();
    assert_eq!(groups_of(&rows, &[]).len(), 5);
    let alone: [Row<'_>; 2] = [(GLPI, &zebra), (SCAN, &scanned)];
    assert_eq!(
        groups_of(&alone, &[]).len(),
        1,
        "while the house has not shown whose cards these are"
    );
}

#[test]
fn a_house_that_numbers_each_kind_of_thing_by_itself_has_two_things_of_one_number() {
    let serials: Vec<String> = (1..=6).map(|number| format!("VX4471{number}K")).collect();
    let tags: Vec<String> = (1..=6).map(|number| format!("BM-MON-00{number}")).collect();
    let mut listed: Vec<(u128, Vec<(A, &str)>)> = Vec::new();
    for (serial, tag) in serials.iter().zip(&tags) {
        for list in [1, 2] {
            listed.push((list, vec![(A::SerialNumber, serial), (A::AssetTag, tag)]));
        }
    }
    let monitor = vec![(A::AssetTag, "BM-MON-030"), (A::Designation, "Monitor")];
    let nebuliser = vec![(A::AssetTag, "BM-NEB-030"), (A::Designation, "Nebuliser")];
    listed.extend([(1, monitor), (1, nebuliser.clone()), (2, nebuliser)]);
    let rows: Vec<Row<'_>> = listed
        .iter()
        .map(|(list, stated)| (*list, stated.as_slice()))
        .collect();
    let groups = groups_of(&rows, &[]);
    assert!(groups.contains(&vec![12]), "{groups:?}");
    assert!(groups.contains(&vec![13, 14]), "{groups:?}");
}
