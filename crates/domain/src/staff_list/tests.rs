//! The rules over rows, entries and plan together.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use newtype_uuid::GenericUuid;
use uuid::Uuid;

use super::*;
use crate::asset::DateOrder;
use crate::id::{PersonId, ScopeId};

const TODAY: Date = date(2026, 11, 23);

/// A list as somebody types it: a header and rows, separated by semicolons.
fn list(text: &str) -> StaffList {
    list_in(text, None)
}

fn list_in(text: &str, order: Option<DateOrder>) -> StaffList {
    let cells = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<_>>();
    let mut lines = text.lines();
    let headers = cells(lines.next().unwrap());
    let rows = (2..).zip(lines.map(cells)).collect();
    read(&headers, rows, order).unwrap()
}

pub(super) fn person(number: u128) -> PersonId {
    PersonId::from_untyped_uuid(Uuid::from_u128(number))
}

pub(super) fn known(id: u128, number: &str, name: &str, mail: &str) -> Known {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Known {
        id: person(id),
        details: Details {
            employee_number: said(number),
            name: name.to_owned(),
            email: said(mail),
            ..Details::default()
        },
    }
}

pub(super) fn around(people: Vec<Known>) -> Surroundings {
    Surroundings {
        people,
        ..Surroundings::of(TODAY)
    }
}

fn plan(text: &str, people: Vec<Known>) -> Plan {
    Plan::of(&list(text), &around(people))
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.added.iter().map(|added| added.entry.name.as_str()).collect()
}

#[test]
fn case_16_a_maiden_name_is_a_change_of_the_person_with_that_number() {
    let people = vec![known(1, "0042", "Ana Ionescu", "")];
    let found = plan("Marca;Nume;Prenume\n0042;Popescu;Ana", people);
    assert_eq!((found.added.len(), found.undecided.len()), (0, 0));
    let change = &found.changed[0];
    assert_eq!(
        (change.person, change.after.name.as_str()),
        (person(1), "Ana Popescu")
    );
}

#[test]
fn case_16_two_contracts_of_one_number_are_one_person() {
    let found = plan(
        "Employee no;Name;Job;First day;Last day\n\
         7;Ana Popescu;Nurse;2020-01-01;2024-12-31\n\
         7;Ana Popescu;Head nurse;2025-01-01;\n\
         8;Ion Pop;Porter;2020-01-01;2026-12-31\n\
         8;Ion Pop;Porter;2019-01-01;2027-01-31",
        Vec::new(),
    );
    let of = |at: usize| &found.added[at].details;
    assert_eq!(found.added.len(), 2);
    assert_eq!((of(0).starts_on, of(0).ends_on), (Some(date(2020, 1, 1)), None));
    assert_eq!(of(0).job_title, "Head nurse");
    assert_eq!(
        (of(1).starts_on, of(1).ends_on),
        (Some(date(2019, 1, 1)), Some(date(2027, 1, 31)))
    );
}

#[test]
fn case_16_two_of_one_name_with_different_numbers_are_two_people_and_pointed_out() {
    let found = plan(
        "Employee no;Name\n1;Ion Popescu\n2;Popescu Ion\n3;Ana Pop",
        Vec::new(),
    );
    let namesakes: Vec<bool> = found.added.iter().map(|added| added.namesake).collect();
    assert_eq!(namesakes, [true, true, false]);
    assert!(found.undecided.is_empty());
}

#[test]
fn case_16_an_equal_name_alone_waits_for_a_person() {
    let people = || vec![known(1, "", "Ștefan Popescu", ""), known(2, "9", "Ana Pop", "")];
    let found = plan("Employee no;Name\n7;POPESCU Stefan\n8;Ana Pop", people());
    assert!(found.added.is_empty() && found.changed.is_empty());
    let doubts: Vec<(Doubt, &[PersonId])> = found
        .undecided
        .iter()
        .map(|undecided| (undecided.doubt, undecided.candidates.as_slice()))
        .collect();
    assert_eq!(
        doubts,
        [
            (Doubt::SameName, &[person(1)][..]),
            (Doubt::SameName, &[person(2)][..])
        ]
    );

    let same = BTreeMap::from([(2, Decision::Same(person(1))), (3, Decision::New)]);
    let settled = found.clone().settle(&around(people()), &same).unwrap();
    assert_eq!(settled.changed[0].after.employee_number.as_deref(), Some("7"));
    assert_eq!(
        settled.changed[0].after.name, "Ștefan Popescu",
        "the spelling stays"
    );
    assert_eq!(names(&settled), ["Ana Pop"]);
    let left = found.settle(&around(people()), &BTreeMap::new()).unwrap();
    assert_eq!((left.undecided.len(), left.added.len()), (2, 0));
}

#[test]
fn case_16_without_numbers_the_mail_address_and_the_name_together_tell_who_it_is() {
    let people = || {
        vec![
            known(1, "", "Ana Popescu", "ana@spital.example"),
            known(2, "", "Ion Pop", "ion@spital.example"),
        ]
    };
    let found = plan(
        "Name;Mail;Job\nAna Popescu;ANA@spital.example;Nurse\nIoana Stan;ion@spital.example;Porter",
        people(),
    );
    assert_eq!(found.changed[0].person, person(1));
    assert_eq!(found.undecided[0].doubt, Doubt::SameMail);
}

#[test]
fn a_number_with_an_entirely_different_name_is_asked_about_and_never_added() {
    let people = || vec![known(1, "7", "Ana Popescu", "")];
    let found = plan("Employee no;Name\n7;Mihai Stoica", people());
    assert_eq!(
        (found.undecided[0].doubt, found.undecided[0].may_be_new),
        (Doubt::NumberOfAnother, false)
    );
    let new = BTreeMap::from([(2, Decision::New)]);
    assert_eq!(found.settle(&around(people()), &new), Err(vec![2]));
}

#[test]
fn one_person_is_not_chosen_for_two_rows() {
    let people = || vec![known(1, "", "Ion Popescu", "")];
    let found = plan("Employee no;Name\n1;Ion Popescu\n2;Ion Popescu", people());
    let both = BTreeMap::from([(2, Decision::Same(person(1))), (3, Decision::Same(person(1)))]);
    assert_eq!(found.settle(&around(people()), &both), Err(vec![3]));
}

#[test]
fn a_name_twice_without_numbers_is_asked_about() {
    let found = plan(
        "Name;Job\nIon Popescu;Nurse\nIon Popescu;Porter\nAna Pop;Nurse",
        Vec::new(),
    );
    assert_eq!(names(&found), ["Ana Pop"]);
    assert!(
        found
            .undecided
            .iter()
            .all(|undecided| undecided.doubt == Doubt::TwiceInList)
    );
}

#[test]
fn one_number_for_entirely_different_names_is_rejected_with_both_lines() {
    let found = plan("Employee no;Name\n7;Ana Popescu\n7;Mihai Stoica", Vec::new());
    let lines: Vec<u64> = found.rejected.iter().map(|rejected| rejected.line).collect();
    assert_eq!((lines, found.added.len()), (vec![2, 3], 0));
}

#[test]
fn users_of_a_directory_come_without_its_service_accounts_and_those_who_left() {
    let found = plan(
        "Enabled;GivenName;Name;ObjectClass;SamAccountName;Surname;Department;EmployeeID\n\
         True;Ana;Ana Popescu;user;apopescu;Popescu;Surgery;12\n\
         False;Ion;Ion Pop;user;ipop;Pop;Surgery;13\n\
         True;;krbtgt;user;krbtgt;;;\n\
         False;Maria;Maria Stan;user;mstan;Stan;;14",
        vec![known(1, "14", "Maria Stan", "")],
    );
    assert_eq!(names(&found), ["Ana Popescu"]);
    let left_out: Vec<(&str, Reason)> = found
        .left_out
        .iter()
        .map(|left_out| (left_out.name.as_str(), left_out.reason))
        .collect();
    assert_eq!(
        left_out,
        [("Ion Pop", Reason::Disabled), ("krbtgt", Reason::Impersonal)]
    );
    assert_eq!(
        found.notices,
        [(person(1), Notice::Disabled)],
        "told, and not ended"
    );
    assert_eq!(found.unknown_units, BTreeMap::from([("Surgery".to_owned(), 1)]));
}

#[test]
fn somebody_who_left_and_may_be_known_is_asked_about_and_anybody_else_left_out() {
    let text = "Employee no;Name;Last day\n1;Ana Pop;2026-11-01\n2;Ion Pop;2026-11-01\n3;Eva Pop;2026-11-23";
    let found = plan(text, vec![known(1, "", "Ana Pop", "")]);
    assert_eq!(found.undecided[0].entry.name, "Ana Pop");
    assert_eq!(
        (found.left_out[0].line, found.left_out[0].reason),
        (3, Reason::Left)
    );
    assert_eq!(names(&found), ["Eva Pop"], "the last day is worked");
}

#[test]
fn whoever_an_earlier_list_named_and_this_one_does_not_is_told_and_stays() {
    let mut surroundings = around(vec![
        known(1, "1", "Ana Pop", ""),
        known(2, "2", "Ion Pop", ""),
        known(3, "3", "Eva Pop", ""),
    ]);
    surroundings.named_before = [person(1), person(2)].into();
    let found = Plan::of(&list("Employee no;Name\n1;Ana Pop"), &surroundings);
    assert_eq!(found.notices, [(person(2), Notice::Absent)]);
    assert_eq!(
        (found.unchanged.as_slice(), found.changed.len()),
        (&[person(1)][..], 0)
    );
}

#[test]
fn a_unit_is_found_by_its_folded_name_and_an_empty_cell_takes_nothing_away() {
    let unit = ScopeId::from_untyped_uuid(Uuid::from_u128(9));
    let mut surroundings = around(vec![known(1, "1", "Ana Pop", "ana@spital.example")]);
    surroundings.units.insert("sectia atiii".to_owned(), unit);
    let found = Plan::of(
        &list("Marca;Nume;Secția;Email;Funcția\n1;Ana Pop;SECȚIA  ATIII;;\n2;Ion Pop;Block > Secția ATIII;;"),
        &surroundings,
    );
    let after = &found.changed[0].after;
    assert_eq!(
        (after.unit, after.email.as_deref()),
        (Some(unit), Some("ana@spital.example"))
    );
    assert_eq!(found.added[0].details.unit, Some(unit));
}

#[test]
fn what_cannot_be_read_is_told_with_its_line() {
    let long = "x".repeat(201);
    let found = list(&format!(
        "Employee no;Name;First day;Last day;Mail\n\
         1;;;;\n\
         2;Ana\u{202e} Pop;;;\n\
         3;{long};;;\n\
         4;Ana Pop;soon;;\n\
         5;Ana Pop;03/04/2026;;\n\
         6;Ana Pop;2026-02-01;2026-01-01;\n\
         1E+10;Ana Pop;;;\n\
         8;Ana Pop;01/01/1601;;ana at home\n\
         ;;;;"
    ));
    let reasons: Vec<(u64, &Rejection)> = found.rejected.iter().map(|row| (row.line, &row.reason)).collect();
    let day = |cell: &str| (Field::StartsOn, cell.to_owned());
    let (soon, either) = (day("soon"), day("03/04/2026"));
    assert_eq!(
        reasons,
        [
            (2, &Rejection::NoName),
            (
                3,
                &Rejection::HiddenCharacter {
                    field: Field::Name,
                    character: "U+202E".to_owned()
                }
            ),
            (4, &Rejection::TooLong { field: Field::Name }),
            (
                5,
                &Rejection::UnreadableDay {
                    field: soon.0,
                    cell: soon.1
                }
            ),
            (
                6,
                &Rejection::AmbiguousDay {
                    field: either.0,
                    cell: either.1
                }
            ),
            (7, &Rejection::EndsBeforeStart),
            (
                8,
                &Rejection::DamagedNumber {
                    cell: "1E+10".to_owned()
                }
            ),
        ]
    );
    assert_eq!(found.without_mail, [9]);
    assert_eq!((found.rows.len(), found.rows[0].starts_on), (1, None));
}

#[test]
fn the_order_of_day_and_month_is_told_by_the_column_or_by_a_person() {
    let text = "Employee no;Name;First day;Last day\n1;Ana Pop;03/04/2026;\n2;Ion Pop;;25/12/2026";
    assert_eq!(
        list(text).rows[0].starts_on,
        Some(date(2026, 4, 3)),
        "the other column decides"
    );
    let text = "Employee no;Name;First day\n1;Ana Pop;03/04/2026";
    assert_eq!(
        list_in(text, Some(DateOrder::MonthFirst)).rows[0].starts_on,
        Some(date(2026, 3, 4))
    );
}

#[test]
fn passwords_and_national_numbers_are_in_nothing_that_is_kept() {
    let found = list("Name;Employee ID;Password;CNP;Phone\nAna Pop;1;hunter2;2840101223344;0722");
    let kept = serde_json::to_string(&found).unwrap();
    assert!(
        !kept.contains("hunter2") && !kept.contains("2840101") && !kept.contains("0722"),
        "{kept}"
    );
    assert_eq!(found.secret, ["Password", "CNP"]);
    assert_eq!(found.ignored, ["Phone"]);
}

#[test]
fn of_two_columns_for_one_field_an_empty_one_is_passed_over() {
    let found = list("Name;EmployeeID;EmployeeNumber\nAna Pop;;12");
    assert_eq!(found.rows[0].employee_number, "12");
    let found = list("Name;EmployeeID;EmployeeNumber\nAna Pop;x1;12");
    assert_eq!(found.rows[0].employee_number, "x1");
}
