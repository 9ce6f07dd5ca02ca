//! Comparing only the records that are contested gives what comparing all gives, however many have a sign in common.

use std::collections::BTreeSet;

use proptest::test_runner::RngSeed;

use super::*;

/// A row that shares much with many others and little with few: what it says is chosen by small numbers.
fn row((sort, ward, room, number, user): (usize, usize, usize, usize, usize)) -> (u128, Attributes) {
    let wards = ["Anestezie", "Pediatrie", "Cardiologie"];
    let (ward, short) = (wards[ward % 3], ["ane", "ped", "car"][ward % 3]);
    let mut stated = Attributes::new();
    let mut state = |attribute, value: String| drop(stated.insert(attribute, value));
    let list = match sort % 4 {
        0 => {
            state(A::Designation, "Monitor pacient".to_owned());
            state(A::Unit, ward.to_owned());
            state(A::Model, "MX450".to_owned());
            state(A::Location, format!("Camera {}", 200 + room % 2));
            state(A::SerialNumber, format!("DE{:08}", number * 7919));
            BIOMEDICAL
        }
        1 => {
            state(A::Name, format!("mon-{short}-{number:02}"));
            state(A::IpAddress, format!("10.1.0.{}", number % 250));
            SCAN
        }
        2 => {
            state(A::Name, format!("{short}-pc-{number:03}"));
            state(A::User, format!("ilie.{}", ["t", "m", "a"][user % 3]));
            state(A::Location, format!("{ward} > Camera {}", 200 + room % 2));
            state(A::Kind, "workstation".to_owned());
            GLPI
        }
        _ => {
            state(A::Name, format!("DESKTOP-{number:04}QX"));
            state(A::Designation, format!("ilie.{}", ["t", "m", "a"][user % 3]));
            state(A::OrganisationalUnit, format!("Computers > {ward}"));
            DIRECTORY
        }
    };
    (list, stated)
}

fn record(at: usize, list: u128, attributes: &Attributes) -> Record<'_> {
    Record {
        id: id(at),
        source: SourceId::from_untyped_uuid(Uuid::from_u128(list)),
        attributes,
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(27),
        ..ProptestConfig::default()
    })]

    #[test]
    fn grouping_the_contested_rows_gives_what_grouping_all_rows_gives(
        rows in proptest::collection::vec((0_usize..4, 0_usize..3, 0_usize..2, 0_usize..60, 0_usize..3).prop_map(row), 0..140),
    ) {
        let records: Vec<Record<'_>> = rows.iter().enumerate()
            .map(|(at, (list, attributes))| record(at, *list, attributes))
            .collect();
        let of_all = reconcile(&records, &[]);
        let mut contest = Contest::default();
        for (list, attributes) in &rows {
            contest.observe(SourceId::from_untyped_uuid(Uuid::from_u128(*list)), attributes);
        }
        let contested: BTreeSet<usize> = contest.contested().into_iter().collect();
        let few: Vec<Record<'_>> = contested.iter().map(|at| records[*at]).collect();
        let of_few = reconcile_contested(&few, &[], &contest.crowd());
        let mut groups = of_few.groups;
        let alone = records.iter().enumerate().filter(|(at, _)| !contested.contains(at));
        groups.extend(alone.map(|(_, record)| Group { records: vec![record.id], links: Vec::new() }));
        groups.sort_by_key(|group| group.records.first().copied());
        prop_assert_eq!(groups, of_all.groups);
        prop_assert_eq!(of_few.doubts, of_all.doubts);
    }
}

#[test]
fn rows_that_have_only_in_common_what_a_crowd_has_need_not_be_compared() {
    let mut rows: Vec<(u128, Attributes)> = (0..41).map(|number| row((0, 0, 0, number, 0))).collect();
    rows.push((
        GLPI,
        Attributes::from([
            (A::Model, "MX450".to_owned()),
            (A::Location, "Camera 200".to_owned()),
        ]),
    ));
    let contested = |rows: &[(u128, Attributes)]| {
        let mut contest = Contest::default();
        for (list, attributes) in rows {
            contest.observe(SourceId::from_untyped_uuid(Uuid::from_u128(*list)), attributes);
        }
        contest.contested().len()
    };
    assert_eq!(contested(&rows), 0);
    assert_eq!(contested(&rows[2..]), 40, "while there is no crowd, all of them");
}
