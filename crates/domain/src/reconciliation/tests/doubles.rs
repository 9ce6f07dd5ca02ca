//! What was cloned, renamed, upgraded, or has two numbers of the house.

use super::*;

const UUID: &str = "4c4c4544-0037-5810-804b-b7c04f4e3333";

#[test]
fn two_virtual_machines_made_from_one_are_two_whatever_numbers_they_share() {
    let machine = |name: &'static str, card: &'static str| {
        [
            (A::Name, name),
            (A::MacAddress, card),
            (A::Model, "Virtual Machine"),
            (A::SerialNumber, "3631-7907-6772-7088-8405-2175-57"),
            (A::SystemUuid, UUID),
        ]
    };
    let (file, original) = (
        machine("srv-file20", "00:15:5d:bc:f7:a3"),
        machine("srv-zabbix17", "00:15:5d:78:b1:53"),
    );
    let again = machine("srv-file20", "00:15:5d:bc:f7:a3");
    let rows: [Row<'_>; 3] = [(GLPI, &file), (GLPI, &original), (BIOMEDICAL, &again)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 2], vec![1]]);
}

#[test]
fn a_machine_that_was_upgraded_between_two_lists_is_one_by_its_name() {
    let one_name = |one: &'static str, other: &'static str| {
        let rows: [Row<'_>; 2] = [
            (GLPI, &[(A::Name, "PC-URG-12"), (A::OperatingSystem, one)]),
            (DIRECTORY, &[(A::Name, "PC-URG-12"), (A::OperatingSystem, other)]),
        ];
        groups_of(&rows, &[]).len() == 1
    };
    assert!(one_name("Windows 10 Enterprise", "Windows 11 Enterprise"));
    assert!(one_name(
        "Windows Server 2016 Standard",
        "Windows Server 2022 Standard"
    ));
    assert!(!one_name("Windows 10 Enterprise", "Windows Server 2022 Standard"));
    assert!(!one_name("Windows 10 Enterprise", "Ubuntu 22.04"));
}

#[test]
fn either_of_two_numbers_of_the_house_is_enough_and_the_further_one_contradicts_nothing() {
    let register: [(A, &str); 2] = [(A::AssetTag, "00043672"), (A::SecondaryTag, "ZT-1483")];
    let rows: [Row<'_>; 3] = [
        (BIOMEDICAL, &register),
        (GLPI, &[(A::AssetTag, "ZT-1483"), (A::Location, "A 217")]),
        (SCAN, &[(A::AssetTag, "ZT-1484"), (A::Location, "A 218")]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1], vec![2]]);
    let rows: [Row<'_>; 2] = [
        (
            BIOMEDICAL,
            &[(A::SerialNumber, "DE61855645"), (A::SecondaryTag, "00099")],
        ),
        (GLPI, &[(A::SerialNumber, "DE61855645"), (A::AssetTag, "00123")]),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1]]);
}

#[test]
fn a_further_number_is_of_a_series_of_its_own() {
    // Four machines of both lists show that the further number of the register is the number of the other list.
    let serials = ["7XKQ2N3", "5PQRT11", "9LM4KD2", "3BB8ZZ7"];
    let numbers: Vec<[String; 2]> = (0..4)
        .map(|n| [format!("000048{n}"), format!("IT-{}", 310 + n)])
        .collect();
    let of_register: Vec<[(A, &str); 3]> = serials
        .iter()
        .zip(&numbers)
        .map(|(serial, [own, further])| {
            [
                (A::SerialNumber, *serial),
                (A::AssetTag, own.as_str()),
                (A::SecondaryTag, further.as_str()),
            ]
        })
        .collect();
    let of_glpi: Vec<[(A, &str); 2]> = serials
        .iter()
        .zip(&numbers)
        .map(|(serial, [_, number])| [(A::SerialNumber, *serial), (A::AssetTag, number.as_str())])
        .collect();
    let mut rows: Vec<Row<'_>> = of_register.iter().map(|row| (BIOMEDICAL, &row[..])).collect();
    rows.extend(of_glpi.iter().map(|row| (GLPI, &row[..])));
    // A pump and a computer whose numbers have the same digits.
    rows.push((BIOMEDICAL, &[(A::AssetTag, "00001483")]));
    rows.push((GLPI, &[(A::AssetTag, "IT-1483")]));
    let groups = groups_of(&rows, &[]);
    assert_eq!(
        groups,
        [vec![0, 4], vec![1, 5], vec![2, 6], vec![3, 7], vec![8], vec![9]]
    );
}

#[test]
fn two_machines_of_one_list_called_nearly_alike_are_two() {
    let called = |name: &'static str| {
        [
            (A::Name, name),
            (A::Model, "ProLiant DL360"),
            (A::OperatingSystem, "Windows Server 2019"),
        ]
    };
    for (one, other) in [
        ("SRV-PACS1", "SRV-PACS1-B"),
        ("PC-D12", "PC-012"),
        ("PC-12-OLD", "PC-12"),
    ] {
        let (one, other) = (called(one), called(other));
        let rows: [Row<'_>; 2] = [(GLPI, &one), (GLPI, &other)];
        assert_eq!(groups_of(&rows, &[]).len(), 2, "{rows:?}");
    }
}

#[test]
fn the_account_under_the_name_before_and_after_are_one_machine_whichever_of_them_says_so() {
    let enabled = |name: &'static str, remark: &'static str, status: &'static str| {
        [(A::Name, name), (A::Comment, remark), (A::Status, status)]
    };
    for (old, new) in [("renamed to W10-14312", ""), ("", "renamed from W10-26331")] {
        let (old, new) = (
            enabled("W10-26331", old, "disabled"),
            enabled("W10-14312", new, "enabled"),
        );
        let rows: [Row<'_>; 2] = [(DIRECTORY, &old), (DIRECTORY, &new)];
        assert_eq!(
            groups_of(&rows, &[]).len(),
            1,
            "{:?}",
            reconciled(&rows, &[]).doubts
        );
    }
}

#[test]
fn the_maker_that_a_scanner_gives_is_that_of_the_card() {
    let rows: [Row<'_>; 2] = [
        (
            BIOMEDICAL,
            &[
                (A::Manufacturer, "B. Braun"),
                (A::Model, "Infusomat Space"),
                (A::SerialNumber, "43617"),
                (A::MacAddress, "00:30:d6:d7:97:c4"),
            ],
        ),
        (
            SCAN,
            &[
                (A::Manufacturer, "MSC Vertriebs GmbH"),
                (A::MacAddress, "00:30:d6:d7:97:c4"),
            ],
        ),
    ];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1]]);
}

#[test]
fn a_machine_entered_again_after_its_board_was_changed_is_one() {
    let entered = |uuid: &'static str, card: &'static str| {
        [
            (A::Name, "PC04476"),
            (A::SerialNumber, "CZC4820GZZ"),
            (A::AssetTag, "00041208"),
            (A::SystemUuid, uuid),
            (A::MacAddress, card),
        ]
    };
    let (before, after) = (
        entered(UUID, "c8:d9:d2:dd:73:d2"),
        entered("8ce8d3e6-d150-4dee-b82c-f13ba0f18d99", "b0:5c:da:21:ea:21"),
    );
    let rows: [Row<'_>; 2] = [(GLPI, &before), (GLPI, &after)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1]]);
}

/// A laptop as a scan finds it under its full name.
fn scanned<'a>(address: &'a str, card: &'a str) -> [(A, &'a str); 3] {
    [
        (A::Name, "nb-0117.hospital.example"),
        (A::IpAddress, address),
        (A::MacAddress, card),
    ]
}

#[test]
fn a_machine_that_a_scan_finds_in_two_networks_under_its_full_name_is_one() {
    let (wired, wireless) = (
        scanned("10.20.4.113", "54:e1:ad:b7:31:2e"),
        scanned("10.21.2.96", "f8:94:c2:1d:93:14"),
    );
    let directory = [(A::Name, "NB-0117"), (A::IpAddress, "10.20.4.113")];
    let rows: [Row<'_>; 3] = [(SCAN, &wired), (SCAN, &wireless), (DIRECTORY, &directory)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1, 2]]);
    // A pump that got the address in the other network is told by the maker of its card.
    let made_by =
        |row: [(A, &'static str); 3], maker: &'static str| [row[0], row[1], row[2], (A::Manufacturer, maker)];
    let (laptop, pump) = (made_by(wired, "Dell"), made_by(wireless, "ICU Medical"));
    let rows: [Row<'_>; 3] = [(SCAN, &laptop), (SCAN, &pump), (DIRECTORY, &directory)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 2], vec![1]]);
    // In one network the name is what the last holder of the address left behind.
    let near = scanned("10.20.9.96", "f8:94:c2:1d:93:14");
    let rows: [Row<'_>; 3] = [(SCAN, &wired), (SCAN, &near), (DIRECTORY, &directory)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 2], vec![1]]);
}

#[test]
fn rows_of_one_list_with_one_number_of_the_maker_and_one_model_are_one_under_any_sticker() {
    let row = |tag: &'static str, serial: &'static str, model: &'static str| {
        [
            (A::AssetTag, tag),
            (A::SerialNumber, serial),
            (A::Manufacturer, "Philips"),
            (A::Model, model),
        ]
    };
    let together = |one: [(A, &str); 4], other: [(A, &str); 4]| {
        let rows: [Row<'_>; 2] = [(BIOMEDICAL, &one), (BIOMEDICAL, &other)];
        groups_of(&rows, &[]).len() == 1
    };
    let (old, new) = ("NF08501", "NF09944");
    assert!(together(
        row(old, "DE53447012", "MX750"),
        row(new, "DE53447012", "MX750")
    ));
    assert!(!together(
        row(old, "DE53447012", "MX750"),
        row(new, "DE53447012", "Trilogy Evo")
    ));
    // The parts of a set have one number and are called otherwise.
    let part = |tag: &'static str, called: &'static str| {
        [
            (A::AssetTag, tag),
            (A::SerialNumber, "DE53447012"),
            (A::Designation, called),
            (A::Model, "MX750"),
        ]
    };
    assert!(!together(
        part(old, "Patient monitor"),
        part(new, "Measurement module")
    ));
    // So have pieces of one lot, which came on several days.
    let came = |tag: &'static str, day: &'static str| {
        [
            (A::AssetTag, tag),
            (A::SerialNumber, "DE53447012"),
            (A::CommissionedOn, day),
            (A::Model, "MX750"),
        ]
    };
    assert!(together(came(old, "2021-03-01"), came(new, "2021-03-01")));
    assert!(!together(came(old, "2015-03-01"), came(new, "2019-03-01")));
    // A short number is given by many makers, and to many models.
    assert!(!together(row(old, "8015", "MX750"), row(new, "8015", "MX750")));
}

#[test]
fn the_machine_that_took_a_name_over_is_not_the_one_that_had_it_before() {
    let row = |card: &'static str, seen: &'static str, system: &'static str| {
        [
            (A::Name, "PC-214139"),
            (A::IpAddress, "192.168.11.123"),
            (A::MacAddress, card),
            (A::LastSeen, seen),
            (A::OperatingSystem, system),
        ]
    };
    let together = |one: [(A, &str); 5], other: [(A, &str); 5]| {
        let rows: [Row<'_>; 2] = [(GLPI, &one), (GLPI, &other)];
        groups_of(&rows, &[]).len() == 1
    };
    let (old, new) = ("ec:b1:d7:00:09:89", "90:1b:0e:01:b9:7c");
    let before = row(old, "2026-01-16", "Windows 7 Professional");
    let now = row(new, "2026-11-15", "Windows 10 Pro");
    assert!(!together(before, now));
    // Set up anew, it keeps its card.
    assert!(together(before, row(old, "2026-11-15", "Windows 10 Pro")));
}
