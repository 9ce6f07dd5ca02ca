//! Names that a machine gives itself, had before, or no longer has; cards that are lent. Each with a case in which it
//! must not join.

use super::*;

#[test]
fn a_printer_that_calls_itself_by_its_card_is_found_by_it() {
    let listed = |name| {
        [
            (A::Name, name),
            (A::SerialNumber, "J646397626"),
            (A::Manufacturer, "HP"),
        ]
    };
    let (its_own, of_another) = (listed("NPI745F06"), listed("NPI745F07"));
    let scanned = [(A::IpAddress, "10.1.30.5"), (A::MacAddress, "48:9e:bd:74:5f:06")];
    assert_eq!(
        groups_of(&[(GLPI, &its_own), (SCAN, &scanned)], &[]),
        [vec![0, 1]]
    );
    assert_eq!(groups_of(&[(GLPI, &of_another), (SCAN, &scanned)], &[]).len(), 2);
}

#[test]
fn a_remark_that_names_the_former_name_joins_and_one_that_names_the_machine_beside_does_not() {
    let listed = |remark| {
        [
            (A::Name, "WS-CHI-031"),
            (A::SerialNumber, "PFL9R4HD"),
            (A::Comment, remark),
        ]
    };
    let account = [(A::Name, "NB21918"), (A::Status, "disabled")];
    let (formerly, beside) = (listed("früher NB21918"), listed("neben NB21918"));
    assert_eq!(
        groups_of(&[(GLPI, &formerly), (DIRECTORY, &account)], &[]),
        [vec![0, 1]]
    );
    assert_eq!(groups_of(&[(GLPI, &beside), (DIRECTORY, &account)], &[]).len(), 2);
}

#[test]
fn two_lists_that_number_each_for_itself_meet_where_one_cites_the_other() {
    let listed = [
        (A::AssetTag, "ANL-314433"),
        (A::Model, "MX700"),
        (A::Kind, "medical_device"),
    ];
    let cited = |remark| {
        [
            (A::AssetTag, "MT08016"),
            (A::Model, "MX700"),
            (A::Comment, remark),
        ]
    };
    let (of_it, of_another) = (cited("Anlage 314433"), cited("Tel. 314433"));
    assert_eq!(
        groups_of(&[(GLPI, &listed), (BIOMEDICAL, &of_it)], &[]),
        [vec![0, 1]]
    );
    assert_eq!(
        groups_of(&[(GLPI, &listed), (BIOMEDICAL, &of_another)], &[]).len(),
        2
    );
}

#[test]
fn the_account_of_a_former_name_is_not_held_against_it_for_being_disabled_and_unused() {
    let machine = [
        (A::Name, "LAB-PC-283"),
        (A::SerialNumber, "5CD9747VY5"),
        (A::LastSeen, "2026-11-04"),
    ];
    let account = [
        (A::Name, "LT-5CD9747VY5"),
        (A::Status, "disabled"),
        (A::LastSeen, "2026-01-18"),
        (A::OrganisationalUnit, "Hospital > Urgencias"),
    ];
    assert_eq!(
        groups_of(&[(GLPI, &machine), (DIRECTORY, &account)], &[]),
        [vec![0, 1]]
    );
}

#[test]
fn a_directory_that_has_one_name_in_two_units_has_two_machines() {
    let account = |unit| {
        [
            (A::Name, "PORTATIL-RUIZ"),
            (A::OperatingSystem, "Windows 11 Pro"),
            (A::OrganisationalUnit, unit),
        ]
    };
    let (one, other) = (account("Hospital > Cirugía"), account("Hospital > Ginecología"));
    assert_eq!(groups_of(&[(DIRECTORY, &one), (DIRECTORY, &other)], &[]).len(), 2);
    assert_eq!(groups_of(&[(DIRECTORY, &one), (DIRECTORY, &one)], &[]).len(), 1);
}

/// Three computers of one maker that two lists know with their cards.
fn of_one_maker() -> Vec<Vec<(A, &'static str)>> {
    let listed = |serial, card| {
        vec![
            (A::SerialNumber, serial),
            (A::Manufacturer, "Dräger"),
            (A::MacAddress, card),
        ]
    };
    vec![
        listed("ASBX-9799", "00:30:e6:00:00:11"),
        listed("ASCJ-8805", "00:30:e6:00:11:00"),
        listed("ASN6-1828", "00:30:e6:11:00:00"),
    ]
}

#[test]
fn a_name_found_at_the_card_of_another_maker_is_a_former_one() {
    let computer = [
        (A::Name, "K21667"),
        (A::SerialNumber, "YMLJ514493"),
        (A::Manufacturer, "Fujitsu"),
        (A::IpAddress, "10.1.11.127"),
        (A::MacAddress, "4c:52:62:12:28:3f"),
    ];
    let scanned = [
        (A::Name, "k21667.spital.local"),
        (A::IpAddress, "10.1.30.23"),
        (A::MacAddress, "00:30:e6:23:fd:1c"),
    ];
    let known = of_one_maker();
    let mut rows: Vec<Row<'_>> = known
        .iter()
        .flat_map(|row| [(GLPI, row.as_slice()), (BIOMEDICAL, row.as_slice())])
        .collect();
    rows.extend([(GLPI, &computer[..]), (SCAN, &scanned[..])]);
    assert_eq!(groups_of(&rows, &[]).len(), 5);
    assert_eq!(
        groups_of(&rows[6..], &[]).len(),
        1,
        "while the house has not shown whose cards these are"
    );
}

#[test]
fn where_a_scan_found_the_machine_by_its_card_what_else_has_its_name_is_something_else() {
    let computer = [
        (A::Name, "HCPC31071"),
        (A::SerialNumber, "XYWKC5G"),
        (A::IpAddress, "10.1.25.35"),
        (A::MacAddress, "8c:ec:4b:90:b2:b2"),
    ];
    let itself = [
        (A::Name, "hcpc31071.spital.local"),
        (A::IpAddress, "10.1.21.197"),
        (A::MacAddress, "8c:ec:4b:90:b2:b2"),
    ];
    let another = [(A::Name, "hcpc31071.spital.local"), (A::IpAddress, "10.1.50.138")];
    let rows: [Row<'_>; 3] = [(GLPI, &computer), (SCAN, &itself), (SCAN, &another)];
    assert_eq!(groups_of(&rows, &[]), [vec![0, 1], vec![2]]);
    assert_eq!(
        groups_of(&[rows[0], rows[2]], &[]).len(),
        1,
        "where it was found once, it has got another address"
    );
}

#[test]
fn the_card_of_a_docking_station_is_one_also_where_it_was_seen_on_one_machine_only() {
    let dock = |number: usize| format!("00:e0:4c:2c:69:{number:02x}");
    let laptop = |number: usize, dock: String| {
        Attributes::from([
            (A::Name, format!("NB{number:05}")),
            (A::SerialNumber, format!("PFL9R{number:03}")),
            (A::MacAddress, dock),
        ])
    };
    // Three docks were seen on two laptops each, a fourth on one.
    let mut rows: Vec<(u128, Attributes)> = (0..6).map(|at| (GLPI, laptop(at + 11, dock(at / 2)))).collect();
    rows.push((GLPI, laptop(17, dock(9))));
    let listed: Vec<(u128, Attributes)> = rows
        .iter()
        .map(|(_, row)| (BIOMEDICAL, row.clone()))
        .map(|(list, mut row)| {
            row.remove(&A::MacAddress);
            (list, row)
        })
        .collect();
    rows.extend(listed);
    let scanned =
        |address: &str| Attributes::from([(A::IpAddress, address.to_owned()), (A::MacAddress, dock(9))]);
    rows.extend([(SCAN, scanned("10.1.14.145")), (SCAN, scanned("10.1.14.226"))]);
    let stated: Vec<Vec<(A, &str)>> = rows
        .iter()
        .map(|(_, row)| row.iter().map(|(name, value)| (*name, value.as_str())).collect())
        .collect();
    let rows: Vec<Row<'_>> = rows
        .iter()
        .zip(&stated)
        .map(|((list, _), row)| (*list, row.as_slice()))
        .collect();
    assert_eq!(
        groups_of(&rows, &[]).len(),
        9,
        "seven laptops, and two that were found at a dock"
    );
}

#[test]
fn what_two_lists_know_of_a_machine_counts_together() {
    let agent = [
        (A::Name, "PC-KAR-02"),
        (A::SystemUuid, "4c4c4544-0037-5810-804b-b7c04f4e3333"),
        (A::Model, "ThinkCentre M75q"),
        (A::User, "w.wozniak"),
    ];
    let account = |unit| [(A::Name, "PC-KAR-02"), (A::OrganisationalUnit, unit)];
    let listed = [
        (A::SerialNumber, "PC7VB151"),
        (A::Model, "ThinkCentre M75q"),
        (A::User, "w.wozniak"),
        (A::Location, "Kardiologia, pok. 4.20"),
    ];
    let (here, elsewhere) = (account("Kardiologia > Komputery"), account("Apteka > Komputery"));
    let rows = |account| -> [Row<'_>; 3] { [(SCAN, &agent), (DIRECTORY, account), (GLPI, &listed)] };
    assert_eq!(groups_of(&rows(&here), &[]), [vec![0, 1, 2]]);
    assert_eq!(groups_of(&rows(&elsewhere), &[]), [vec![0, 1], vec![2]]);
}

#[test]
fn an_address_at_which_a_scan_found_nothing_is_no_argument_against_the_one_where_it_did() {
    // Sixteen machines show that an address which two lists name is as a rule one machine.
    let name = |at: usize| format!("PC-LAB-{at:03}");
    let address = |at: usize| format!("10.1.20.{at}");
    let lately = (A::LastSeen, "2026-11-10".to_owned());
    let account = |at: usize| {
        let unit = (A::OrganisationalUnit, "Laborator > Statii".to_owned());
        let row = [
            (A::Name, name(at)),
            (A::IpAddress, address(at)),
            unit,
            lately.clone(),
        ];
        (DIRECTORY, Attributes::from(row))
    };
    let scanned = |row: &[(A, String)], at: usize| {
        let row = row
            .iter()
            .cloned()
            .chain([(A::IpAddress, address(at)), lately.clone()]);
        (SCAN, row.collect::<Attributes>())
    };
    let mut known: Vec<(u128, Attributes)> = (1..17).map(account).collect();
    known.extend((1..17).map(|at| scanned(&[(A::Name, name(at))], at)));
    let system = (A::OperatingSystem, "Windows 10 Pro".to_owned());
    let mut of_it = account(40);
    of_it.1.extend([system.clone()]);
    let inventory = Attributes::from([
        (A::Name, name(40)),
        (A::SerialNumber, "PCDHMZX9".to_owned()),
        (A::IpAddress, address(90)),
        lately.clone(),
    ]);
    known.extend([of_it, (GLPI, inventory), scanned(&[system], 40)]);
    let groups = |rows: &[(u128, Attributes)]| {
        let stated: Vec<Vec<(A, &str)>> = rows
            .iter()
            .map(|(_, row)| row.iter().map(|(name, value)| (*name, value.as_str())).collect())
            .collect();
        let rows: Vec<Row<'_>> = rows
            .iter()
            .zip(&stated)
            .map(|((list, _), row)| (*list, row.as_slice()))
            .collect();
        groups_of(&rows, &[]).len()
    };
    assert_eq!(groups(&known), 17);
    // Something is where the inventory says that it is.
    known.push(scanned(&[], 90));
    assert_eq!(groups(&known), 19);
}
