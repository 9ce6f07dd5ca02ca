//! Whole files planned: what the tools write, what goes wrong, and the laws that hold for every file.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::asset::{DateOrder, DateOrderFinding};

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

fn numbered(rows: &[&[&str]]) -> Vec<(u64, Vec<String>)> {
    rows.iter()
        .zip(2..)
        .map(|(cells, line)| (line, texts(cells)))
        .collect()
}

fn planned(headers: &[&str], rows: &[&[&str]]) -> Plan {
    let rows = numbered(rows);
    let samples: Vec<Vec<String>> = rows.iter().map(|(_, cells)| cells.clone()).collect();
    plan(
        &Mapping::propose(&texts(headers), &samples),
        &rows,
        &BTreeMap::new(),
    )
}

/// A hundred rows with inventory numbers, and these behind them.
fn planned_behind_a_hundred(more: &[[&str; 3]]) -> Plan {
    let mut rows: Vec<Vec<String>> = (0..100)
        .map(|number| texts(&[&format!("A{number}"), "", "pump"]))
        .collect();
    rows.extend(more.iter().map(|row| texts(row)));
    let rows: Vec<(u64, Vec<String>)> = (2..).zip(rows).collect();
    let mapping = Mapping::propose(&texts(&["Asset tag", "Serial", "Name"]), &[]);
    plan(&mapping, &rows, &BTreeMap::new())
}

#[test]
fn several_devices_under_one_number_are_told_apart_by_what_else_they_have() {
    let plan = planned_behind_a_hundred(&[["B1", "SN-1", "pump"], ["b1", "SN-2", "pump"]]);
    assert_eq!(plan.summary.counts.new, 102);
    let keys: Vec<&str> = plan.rows[100..]
        .iter()
        .map(|planned| planned.row.key.as_str())
        .collect();
    assert_eq!(
        keys,
        [
            "asset_tag=b1\u{1f}serial_number=sn-1\u{1f}name=pump",
            "asset_tag=b1\u{1f}serial_number=sn-2\u{1f}name=pump"
        ]
    );
}

#[test]
fn a_machine_that_is_listed_once_for_each_network_card_is_taken_in_with_all_of_them() {
    let headers = ["AssetName", "IPAddress", "Mac"];
    let rows: [&[&str]; 3] = [
        &["L22012", "10.76.31.67", "D0:94:66:86:99:4D"],
        &["L22012", "10.76.31.67", "3C:6A:A7:76:35:20"],
        &["L22013", "10.76.31.68", "D0:94:66:86:99:4E"],
    ];
    let plan = planned(&headers, &rows);
    assert_eq!((plan.summary.counts.new, plan.rejects.len()), (2, 0));
    let cards = &plan.rows[0].row.attributes[&Attribute::MacAddress];
    assert_eq!(cards, "3c:6a:a7:76:35:20, d0:94:66:86:99:4d");
    assert_eq!(plan.rows[0].row.interface_lines, [3]);
}

#[test]
fn cards_of_one_machine_that_differ_in_more_are_told_apart_by_the_card() {
    let headers = ["AssetName", "Serialnumber", "Mac", "Last seen"];
    let rows: [&[&str]; 2] = [
        &["L22012", "SN-100", "D0:94:66:86:99:4D", "2026-11-14"],
        &["L22012", "SN-100", "3C:6A:A7:76:35:20", "2026-11-02"],
    ];
    let plan = planned(&headers, &rows);
    assert_eq!((plan.summary.counts.new, plan.rejects.len()), (2, 0));
}

#[test]
fn a_row_without_the_number_of_its_list_is_known_by_the_next_one() {
    let plan = planned_behind_a_hundred(&[["", "SN-1", "pump"]]);
    assert_eq!(plan.rows[100].row.key.as_str(), "serial_number=sn-1");
}

#[test]
fn a_repeated_row_is_rejected_and_both_lines_named() {
    let plan = planned_behind_a_hundred(&[["B1", "SN-1", "pump"], ["b1", "sn-1", "Pump"]]);
    assert_eq!(plan.rejects.len(), 1);
    assert_eq!(
        plan.rejects[0].to_string(),
        "line 103: same inventory number as line 102 (b1); keep one of the two, or correct the number"
    );
}

#[test]
fn a_machine_listed_once_for_each_interface_is_one_row_with_all_its_addresses() {
    let plan = planned(
        &["Name", "Serial", "IP address", "MAC"],
        &[
            &["PC-1", "SN-100", "10.0.0.9", "00:1a:2b:3c:4d:5e"],
            &["PC-2", "SN-200", "10.0.0.7", ""],
            &["PC-1", "SN-100", "10.0.0.2", ""],
            &["PC-1", "SN-100", "10.0.0.2", ""],
        ],
    );
    let counts = plan.summary.counts;
    assert_eq!((counts.new, counts.rejected), (2, 1));
    let row = |key: &str| {
        let found = plan.rows.iter().find(|planned| planned.row.key.value() == key);
        &found.unwrap().row
    };
    let stated = |attribute| row("sn-100").attributes.get(&attribute).map(String::as_str);
    assert_eq!(stated(Attribute::IpAddress), Some("10.0.0.2, 10.0.0.9"));
    assert_eq!(stated(Attribute::MacAddress), Some("00:1a:2b:3c:4d:5e"));
    assert_eq!(row("sn-100").line, 2);
    assert_eq!(
        plan.rejects[0].line, 5,
        "what adds nothing is a row entered twice"
    );
}

#[test]
fn the_card_for_cables_and_the_one_for_radio_are_both_read() {
    let headers = ["Device name", "Wi-Fi MAC", "Ethernet MAC"];
    let plan = planned(
        &headers,
        &[
            &["LT-1", "F44EE3000001", "644ED7000001"],
            &["LT-2", "F44EE3000002", ""],
            &["PC-3", "", "644ED7000003"],
            &["PC-4", "", ""],
        ],
    );
    let cards: Vec<Option<&str>> = plan
        .rows
        .iter()
        .map(|planned| {
            planned
                .row
                .attributes
                .get(&Attribute::MacAddress)
                .map(String::as_str)
        })
        .collect();
    let both = "64:4e:d7:00:00:01, f4:4e:e3:00:00:01";
    assert_eq!(
        cards,
        [
            Some(both),
            Some("f4:4e:e3:00:00:02"),
            Some("64:4e:d7:00:00:03"),
            None
        ]
    );
    let empty: Vec<bool> = plan
        .rows
        .iter()
        .map(|planned| planned.row.empty.contains(&Attribute::MacAddress))
        .collect();
    assert_eq!(empty, [false, false, false, true]);
}

#[test]
fn rows_of_one_number_that_say_different_things_are_several_machines() {
    let plan = planned_behind_a_hundred(&[
        ["B1", "SN-1", "pump"],
        ["B1", "SN-2", "pump"],
        ["B1", "SN-1", "pump"],
    ]);
    assert_eq!((plan.summary.counts.new, plan.rejects.len()), (102, 1));
}

#[test]
fn a_row_without_identity_is_rejected_with_the_way_out() {
    let plan = planned(
        &["Serial", "Model"],
        &[&["S1", "M"], &["To be filled by O.E.M.", "M"], &["S3", "M"]],
    );
    assert_eq!(plan.rejects.len(), 1);
    assert!(
        plan.rejects[0]
            .to_string()
            .starts_with("line 3: no serial number, by which"),
        "{}",
        plan.rejects[0]
    );
    let unnamed = planned(&["Manufacturer"], &[&["Dell"]]);
    assert_eq!(unnamed.rejects[0].reason, RowRejectReason::NoKeyColumn);
}

#[test]
fn damaged_cells_are_named_and_leave_what_was_known() {
    let headers = ["Name", "MAC", "Last seen"];
    let first = planned(&headers, &[&["pc1", "00-1A-2B-3C-4D-5E", "2026-11-14"]]);
    let existing = first.applied_to(&BTreeMap::new());
    let mapping = Mapping::propose(&texts(&headers), &[]);
    let second = plan(&mapping, &numbered(&[&["pc1", "1E+10", "45000"]]), &existing);
    assert_eq!(second.summary.counts.unchanged, 1);
    assert_eq!(second.summary.counts.cell_problems, 2);
    assert!(
        second.rows[0].row.problems[0]
            .to_string()
            .starts_with("column \"MAC\": \"1E+10\" was damaged")
    );
}

#[test]
fn records_absent_from_the_file_are_counted_and_kept() {
    let headers = ["Name"];
    let existing = planned(&headers, &[&["pc1"], &["pc2"]]).applied_to(&BTreeMap::new());
    let mapping = Mapping {
        key_rule: Some(KeyRule::Name),
        ..Mapping::propose(&texts(&headers), &[])
    };
    let second = plan(&mapping, &numbered(&[&["pc2"], &["pc3"]]), &existing);
    let expected = PlanCounts {
        new: 1,
        unchanged: 1,
        missing: 1,
        ..PlanCounts::default()
    };
    assert_eq!(second.summary.counts, expected);
    assert_eq!(second.missing[0].to_string(), "name=pc1");
    assert_eq!(second.applied_to(&existing).len(), 3);
}

#[test]
fn an_ambiguous_column_of_dates_is_reported_and_can_be_decided() {
    let headers = ["Name", "Last seen"];
    let rows = numbered(&[&["pc1", "12/11/2026"]]);
    let mut mapping = Mapping::propose(&texts(&headers), &[]);
    let asked = plan(&mapping, &rows, &BTreeMap::new());
    assert!(matches!(
        asked.summary.settled.date_orders[&1],
        DateOrderFinding::Ambiguous { .. }
    ));
    assert_eq!(asked.summary.settled.suggested_date_order(), None);
    assert_eq!(asked.rows[0].row.attributes.get(&Attribute::LastSeen), None);
    mapping.columns[1].date_order = Some(DateOrder::MonthFirst);
    let decided = plan(&mapping, &rows, &BTreeMap::new());
    assert_eq!(decided.rows[0].row.attributes[&Attribute::LastSeen], "2026-12-11");
}

#[test]
fn mapping_and_plan_survive_being_stored() {
    let plan = planned(
        &["Name", "Prix", "MAC"],
        &[&["pc1", "12", "1E+10"], &["", "13", ""]],
    );
    let stored = serde_json::to_string(&plan).unwrap();
    assert_eq!(serde_json::from_str::<Plan>(&stored).unwrap(), plan);
    let mapping = Mapping::propose(&texts(&["Name", "Prix", "Name"]), &[]);
    let stored = serde_json::to_string(&mapping).unwrap();
    assert_eq!(serde_json::from_str::<Mapping>(&stored).unwrap(), mapping);
}

#[test]
fn the_computers_of_a_hospital_are_planned_without_a_question() {
    let headers = texts(&[
        "Nom",
        "Statut",
        "Fabricant",
        "Numéro de série",
        "Numéro d'inventaire",
        "Type",
        "Modèle",
        "Lieu",
        "Entité",
        "Système d'exploitation - Nom",
        "Système d'exploitation - Version",
        "Adresse IP",
        "Adresse MAC",
        "Domaine",
        "Usager",
        "Fournisseur",
        "Dernière mise à jour",
        "Date d'achat",
        "Fin de garantie",
        "Commentaires",
        "Prix",
        "Processeur",
        "Mémoire",
        "Disque",
        "UUID",
    ]);
    let row = |n: usize| {
        let own = [
            format!("PC-{n}"),
            format!("SN{n}"),
            format!("INV{n}"),
            format!("10.{}.{}.{}", n / 65536, n / 256 % 256, n % 256),
        ];
        let [name, serial, tag, address] = own.each_ref().map(String::as_str);
        texts(&[
            name,
            "En service",
            "Dell Inc.",
            serial,
            tag,
            "Ordinateur portable",
            "Latitude 5520",
            "CH Nord > Bât. A",
            "CH Nord",
            "Windows 10 Pro",
            "22H2",
            address,
            "00-1A-2B-3C-4D-5E",
            "ch.local",
            "jdupont",
            "Bechtle",
            "25/11/2026 08:15",
            "25/03/2021",
            "25/03/2026",
            "",
            "900,00",
            "i5",
            "16",
            "512",
            "4C4C4544-0042",
        ])
    };
    let rows: Vec<(u64, Vec<String>)> = (2..).zip((0..3_500).map(row)).collect();
    let mapping = Mapping::propose(&headers, &[rows[0].1.clone()]);
    let plan = plan(&mapping, &rows, &BTreeMap::new());
    assert_eq!(plan.summary.counts.new, 3_500);
    assert_eq!(plan.summary.counts.cell_problems, 0);
}

fn cell() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "pc1",
        "PC1",
        "pc2",
        "N/A",
        "12/11/2026",
        "25/11/2026",
        "2026-01-02",
        "45000",
        "1E+10",
        "10.0.0.1",
        "oui",
        "00-1A-2B-3C-4D-5E",
        "Serveur",
        "CH Nord > Bât. A",
        " ş ",
        "0",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #[test]
    fn importing_the_same_file_again_changes_nothing(
        rows in prop::collection::vec(prop::collection::vec(cell(), 7), 0..30),
    ) {
        let headers = texts(&["Name", "Serial", "Domain", "Last seen", "IP", "Type", "Location"]);
        let rows: Vec<(u64, Vec<String>)> = (2..).zip(rows).collect();
        let mapping = Mapping::propose(&headers, &[]);
        let first = plan(&mapping, &rows, &BTreeMap::new());
        let existing = first.applied_to(&BTreeMap::new());
        let second = plan(&mapping, &rows, &existing);
        prop_assert_eq!(second.summary.counts.new + second.summary.counts.changed + second.summary.counts.missing, 0);
        prop_assert_eq!(second.summary.counts.unchanged, first.summary.counts.new);
        prop_assert_eq!(&second.rejects, &first.rejects);
        prop_assert_eq!(second.applied_to(&existing), existing);
    }

    #[test]
    fn a_plan_carried_out_leaves_nothing_to_change(
        before in prop::collection::vec(prop::collection::vec(cell(), 4), 0..20),
        after in prop::collection::vec(prop::collection::vec(cell(), 4), 0..20),
    ) {
        let mapping = Mapping {
            key_rule: Some(KeyRule::Name),
            ..Mapping::propose(&texts(&["Name", "Serial", "Last seen", "Location"]), &[])
        };
        let before: Vec<(u64, Vec<String>)> = (2..).zip(before).collect();
        let after: Vec<(u64, Vec<String>)> = (2..).zip(after).collect();
        let existing = plan(&mapping, &before, &BTreeMap::new()).applied_to(&BTreeMap::new());
        let first = plan(&mapping, &after, &existing);
        // A line without anything in it is no row.
        let written = after.iter().filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()));
        prop_assert_eq!(first.summary.counts.rows(), written.count() as u64);
        let carried_out = first.applied_to(&existing);
        let second = plan(&mapping, &after, &carried_out);
        prop_assert_eq!(second.summary.counts.new + second.summary.counts.changed, 0);
    }
}
