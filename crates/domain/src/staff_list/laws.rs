//! The laws of the plan, for any list and any people.

use proptest::prelude::*;

use super::tests::{around, known, person};
use super::*;
use crate::id::PersonId;

/// Rows with their lines.
type Rows = Vec<(u64, Vec<String>)>;

/// Few numbers, names and addresses, so that they meet.
fn row() -> impl Strategy<Value = (String, String, String, String)> {
    let number = prop::sample::select(vec!["", "1", "2", "3"]);
    let name = prop::sample::select(vec![
        "Ana Pop",
        "Pop Ana",
        "Ana Ionescu",
        "Mihai Stoica",
        "Mihai Pop",
    ]);
    let mail = prop::sample::select(vec!["", "a@x.example", "b@x.example"]);
    let first = prop::sample::select(vec!["", "2020-01-01", "2024-05-06"]);
    (number, name, mail, first).prop_map(|(number, name, mail, first)| {
        (
            number.to_owned(),
            name.to_owned(),
            mail.to_owned(),
            first.to_owned(),
        )
    })
}

fn people() -> impl Strategy<Value = Vec<Known>> {
    prop::collection::vec(row(), 0..5).prop_map(|rows| {
        let mut people: Vec<Known> = Vec::new();
        for (id, (number, name, mail, _)) in (1..).zip(rows) {
            let number_is_free = !people
                .iter()
                .any(|person| person.details.employee_number.as_deref() == Some(number.as_str()));
            let number = if number_is_free { number.as_str() } else { "" };
            people.push(known(id, number, &name, &mail));
        }
        people
    })
}

/// Rows as they stand in the list, and in another order.
fn numbered_rows() -> impl Strategy<Value = (Rows, Rows)> {
    let rows = prop::collection::vec(row(), 0..8).prop_map(|rows| {
        let cells = rows
            .into_iter()
            .map(|(number, name, mail, first)| vec![number, name, mail, first]);
        (2..).zip(cells).collect::<Rows>()
    });
    rows.prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
}

fn of_rows(rows: Rows) -> StaffList {
    let headers = ["Employee no", "Name", "Mail", "First day"].map(str::to_owned);
    read(&headers, rows, None).unwrap()
}

proptest! {
    #[test]
    fn the_order_of_rows_does_not_matter((rows, shuffled) in numbered_rows(), people in people()) {
        let around = around(people);
        prop_assert_eq!(Plan::of(&of_rows(rows), &around), Plan::of(&of_rows(shuffled), &around));
    }

    #[test]
    fn nobody_is_merged_without_an_equal_number_or_an_equal_address_and_name((rows, _) in numbered_rows(), people in people()) {
        let list = of_rows(rows);
        let plan = Plan::of(&list, &around(people.clone()));
        let (entries, _) = entry::entries(&list.rows);
        let entry = |line: u64| entries.iter().find(|entry| entry.line() == line).unwrap();
        for change in &plan.changed {
            let (said, before) = (entry(change.line), &change.before);
            let number = said.employee_number.is_some() && said.employee_number == before.employee_number;
            let mail = said.email.is_some() && said.email == before.email;
            let name = name_compared(&said.name) == name_compared(&before.name);
            prop_assert!(number || (mail && name), "{change:?}");
        }
        for entry in &entries {
            let rows = list.rows.iter().filter(|row| entry.lines.contains(&row.line));
            let told: Vec<_> = rows.map(|row| (&row.employee_number, &row.email, name_compared(&row.name))).collect();
            let number = told.iter().all(|row| !row.0.is_empty() && row.0 == told[0].0);
            let both = told.iter().all(|row| !row.1.is_empty() && row.1 == told[0].1 && row.2 == told[0].2);
            prop_assert!(told.len() == 1 || number || both, "{entry:?}");
        }
        // Each row is accounted for once, and nobody is spoken of by two.
        let lines: usize = entries.iter().map(|entry| entry.lines.len()).sum();
        prop_assert_eq!(lines + plan.rejected.len(), list.rows.len() + list.rejected.len());
        let mut certain: Vec<PersonId> = plan.changed.iter().map(|change| change.person).collect();
        certain.extend(&plan.unchanged);
        let many = certain.len();
        certain.sort_unstable();
        certain.dedup();
        prop_assert_eq!(certain.len(), many);
    }

    #[test]
    fn the_same_list_once_more_changes_nothing((rows, _) in numbered_rows()) {
        let list = of_rows(rows);
        let first = Plan::of(&list, &around(Vec::new()));
        let there = first.added.iter().enumerate().map(|(at, added)| Known {
            id: person(u128::try_from(at).unwrap() + 1),
            details: added.details.clone(),
        });
        let again = Plan::of(&list, &around(there.collect()));
        prop_assert!(again.changed.is_empty(), "{again:?}");
        prop_assert!(again.added.len() <= first.undecided.len(), "{again:?}");
    }
}
