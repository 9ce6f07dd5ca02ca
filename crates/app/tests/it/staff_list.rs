//! Lists of people: what they would change is shown, what was shown is carried out, and it can be taken back.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use app::person::{self, Person, PersonDetails, PersonForm};
use app::staff_list::{self, Extent, NewStaffList, Outcome, Page, Review, Undoing};
use app::{Error, access, job};
use domain::access::Actor;
use domain::id::{PersonId, StaffListId};
use domain::staff_list::{Decision, Doubt, Notice};

use crate::house::{House, new_grant, sign_in_by_link, ward_computer};

/// As Windows PowerShell writes it, with its accounts of programs and of people who have left.
const USERS: &str = "#TYPE Microsoft.ActiveDirectory.Management.ADUser\r\n\
    \"DistinguishedName\",\"Department\",\"EmployeeID\",\"Enabled\",\"GivenName\",\"mail\",\"Name\",\"SamAccountName\",\"Surname\",\"Title\"\r\n\
    \"CN=Ana Popescu,OU=Staff,DC=spital,DC=local\",\"Emergency department\",\"0042\",\"True\",\"Ana\",\"ana@spital.example\",\"Ana Popescu\",\"apopescu\",\"Popescu\",\"Nurse\"\r\n\
    \"CN=Ion Știrbei,OU=Staff,DC=spital,DC=local\",\"Ambulanță\",\"0043\",\"True\",\"Ion\",\"\",\"Ion Știrbei\",\"istirbei\",\"Știrbei\",\"Porter\"\r\n\
    \"CN=Dan Pop,OU=Staff,DC=spital,DC=local\",\"\",\"\",\"False\",\"Dan\",\"\",\"Dan Pop\",\"dpop\",\"Pop\",\"\"\r\n\
    \"CN=svc-backup,OU=Services,DC=spital,DC=local\",\"\",\"\",\"True\",\"\",\"\",\"svc-backup\",\"svc-backup\",\"\",\"\"\r\n";

async fn bring_in(house: &House, text: &str) -> StaffListId {
    house.clock.advance(1);
    let new = NewStaffList {
        file_name: "users.csv",
        bytes: text.as_bytes(),
        date_order: None,
    };
    staff_list::bring_in(&house.app, &house.console(), &new)
        .await
        .unwrap()
}

async fn review(house: &House, id: StaffListId) -> Box<Review> {
    match staff_list::fetch(&house.app, &house.console(), id).await.unwrap() {
        Page::Waiting(review) => review,
        other => panic!("{other:?}"),
    }
}

async fn accept(house: &House, id: StaffListId, decisions: &[(u64, Decision)]) -> Outcome {
    let review = review(house, id).await;
    let decisions: BTreeMap<u64, Decision> = decisions.iter().copied().collect();
    house.clock.advance(1);
    staff_list::accept(
        &house.app,
        &house.console(),
        id,
        review.list.version,
        review.extent,
        &decisions,
    )
    .await
    .unwrap()
}

async fn take_in(house: &House, text: &str) -> (StaffListId, Outcome) {
    let id = bring_in(house, text).await;
    (id, accept(house, id, &[]).await)
}

async fn undo(house: &House, id: StaffListId) -> Result<Undoing, Error> {
    house.clock.advance(1);
    staff_list::undo(&house.app, &house.console(), id, 2).await
}

async fn people(house: &House) -> Vec<Person> {
    let listed = person::list(&house.app, &house.console()).await.unwrap();
    listed.into_iter().map(|listed| listed.person).collect()
}

async fn named(house: &House, name: &str) -> Person {
    let people = people(house).await;
    people
        .into_iter()
        .find(|person| person.name == name)
        .unwrap_or_else(|| panic!("no {name}"))
}

async fn correct(house: &House, name: &str, change: impl FnOnce(&mut PersonForm)) {
    let stored = named(house, name).await;
    let mut form = PersonForm::from(&stored);
    change(&mut form);
    let details = PersonDetails::try_from(&form).unwrap();
    person::correct(&house.app, &house.console(), stored.id, stored.version, &details)
        .await
        .unwrap();
}

#[tokio::test]
async fn users_of_a_directory_become_people_and_the_same_list_again_changes_nothing() {
    let house = House::new().await;
    let id = bring_in(&house, USERS).await;
    let shown = review(&house, id).await;
    assert!(
        people(&house).await.is_empty(),
        "nothing is known before it is accepted"
    );
    assert_eq!(
        shown.plan.unknown_units,
        BTreeMap::from([("Ambulanță".to_owned(), 1)])
    );
    assert_eq!(bring_in(&house, USERS).await, id, "the same list waits once");

    let outcome = accept(&house, id, &[]).await;
    let expected = Outcome {
        added: 2,
        left_out: 2,
        ..Outcome::default()
    };
    assert_eq!(outcome, expected);
    let ana = named(&house, "Ana Popescu").await;
    assert_eq!(
        (ana.employee_number.as_deref(), ana.unit),
        (Some("0042"), Some(house.unit))
    );
    assert_eq!(named(&house, "Ion Știrbei").await.unit, None);
    let actions = house.actions().await;
    assert!(
        actions.ends_with(&["person.add", "person.add", "staff_list.accept"].map(str::to_owned)),
        "{actions:?}"
    );

    let (_, again) = take_in(&house, USERS).await;
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 2));
    assert_eq!(people(&house).await.len(), 2);
}

#[tokio::test]
async fn case_16_nobody_is_merged_by_a_name_and_a_person_decides() {
    let house = House::new().await;
    let ion = house.person("Ion Popescu").await;
    let list = "Marca;Nume;Prenume;Funcția\n1;Popescu;Ion;Infirmier\n2;Popescu;Ion;Portar\n3;Ionescu;Ana;Asistentă\n3;Ionescu;Ana;Asistentă șefă\n";
    let id = bring_in(&house, list).await;
    let shown = review(&house, id).await;
    let doubts: Vec<(u64, Doubt)> = shown
        .plan
        .undecided
        .iter()
        .map(|undecided| (undecided.entry.line(), undecided.doubt))
        .collect();
    assert_eq!(doubts, [(2, Doubt::SameName), (3, Doubt::SameName)]);

    let twice = BTreeMap::from([(2, Decision::Same(ion)), (3, Decision::Same(ion))]);
    let answer = staff_list::accept(&house.app, &house.console(), id, 1, shown.extent, &twice).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
    assert_eq!(people(&house).await.len(), 1, "all of it, or nothing");

    let outcome = accept(&house, id, &[(2, Decision::Same(ion)), (3, Decision::New)]).await;
    assert_eq!((outcome.added, outcome.changed, outcome.undecided), (2, 1, 0));
    let numbers: Vec<(String, PersonId)> = people(&house)
        .await
        .into_iter()
        .filter(|person| person.name.ends_with("Popescu") || person.name.starts_with("Ion Pop"))
        .map(|person| (person.employee_number.unwrap_or_default(), person.id))
        .collect();
    assert!(
        numbers.contains(&("1".to_owned(), ion)) && numbers.len() == 2,
        "{numbers:?}"
    );

    // A maiden name is a change of the person with the number, and the two of one name stay two.
    let married = list.replace("Ionescu", "Știrbei");
    let (_, outcome) = take_in(&house, &married).await;
    assert_eq!((outcome.added, outcome.changed, outcome.undecided), (0, 1, 0));
    assert_eq!(
        named(&house, "Ana Știrbei").await.employee_number.as_deref(),
        Some("3")
    );
}

#[tokio::test]
async fn what_changed_meanwhile_is_refused_and_of_two_who_accept_one_does() {
    let house = House::new().await;
    let id = bring_in(&house, USERS).await;
    let seen = review(&house, id).await.extent;
    house.person("Ana Popescu").await;
    let none = BTreeMap::new();
    let late = staff_list::accept(&house.app, &house.console(), id, 1, seen, &none).await;
    assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
    let unseen = staff_list::accept(&house.app, &house.console(), id, 1, Extent::default(), &none).await;
    assert!(matches!(unseen, Err(Error::Conflict(_))), "{unseen:?}");

    let seen = review(&house, id).await.extent;
    let (app, console) = (&house.app, house.console());
    let (one, other) = tokio::join!(
        staff_list::accept(app, &console, id, 1, seen, &none),
        staff_list::accept(app, &console, id, 1, seen, &none),
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    let discarded = staff_list::discard(app, &console, id, 2).await;
    assert!(matches!(discarded, Err(Error::Conflict(_))), "{discarded:?}");
}

#[tokio::test]
async fn undoing_gives_back_what_nobody_changed_since_and_keeps_whoever_is_bound() {
    let house = House::new().await;
    let console = house.console();
    let (first, _) = take_in(
        &house,
        "Employee no;Name;Job\n1;Ana Popescu;Nurse\n2;Ion Pop;Porter\n3;Eva Stan;Nurse\n",
    )
    .await;
    let before = people(&house).await;
    let (second, outcome) = take_in(
        &house,
        "Employee no;Name;Job\n1;Ana Popescu;Head nurse\n2;Ion Pop;Driver\n3;Eva Stan;Nurse\n4;Dan Rus;Nurse\n5;Mia Radu;Nurse\n6;Leo Dinu;Nurse\n",
    )
    .await;
    assert_eq!((outcome.added, outcome.changed, outcome.unchanged), (3, 2, 1));
    let older = undo(&house, first).await;
    assert!(matches!(older, Err(Error::Refused(_))), "{older:?}");

    correct(&house, "Ion Pop", |form| {
        form.email = "ion@spital.example".to_owned();
    })
    .await;
    correct(&house, "Leo Dinu", |form| form.job_title = "Porter".to_owned()).await;
    let mia = named(&house, "Mia Radu").await.id;
    let grant = new_grant(mia, "auditor", house.tenant);
    access::grant(&house.app, &console, &grant).await.unwrap();
    let expected = Undoing {
        removed: 1,
        restored: 1,
        kept: 3,
    };
    assert_eq!(undo(&house, second).await.unwrap(), expected);
    assert_eq!(named(&house, "Ana Popescu").await.job_title, "Nurse");
    assert_eq!(named(&house, "Ion Pop").await.job_title, "Driver");
    let names: Vec<String> = people(&house)
        .await
        .into_iter()
        .map(|person| person.name)
        .collect();
    assert_eq!(
        names,
        ["Ana Popescu", "Eva Stan", "Ion Pop", "Leo Dinu", "Mia Radu"]
    );
    let again = undo(&house, second).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");

    // Now the first is the newest, and what it added goes but for those changed since.
    let undone = undo(&house, first).await.unwrap();
    assert_eq!((undone.removed, undone.kept), (1, 2));
    assert!(before.iter().any(|person| person.name == "Eva Stan"));
    let Page::Made(made) = staff_list::fetch(&house.app, &console, first).await.unwrap() else {
        panic!("it was accepted")
    };
    assert_eq!(made.undoing, Some(undone));
    assert_eq!(made.effects.iter().filter(|effect| effect.is_there).count(), 2);
}

#[tokio::test]
async fn a_number_that_somebody_was_given_since_is_not_taken_back() {
    let house = House::new().await;
    take_in(
        &house,
        "Employee no;Name;Mail\n1;Ana Popescu;ana@spital.example\n",
    )
    .await;
    let ana = named(&house, "Ana Popescu").await.id;
    let id = bring_in(
        &house,
        "Employee no;Name;Mail\n2;Ana Popescu;ana@spital.example\n",
    )
    .await;
    accept(&house, id, &[(2, Decision::Same(ana))]).await;
    house.person("Ion Pop").await;
    correct(&house, "Ion Pop", |form| form.employee_number = "1".to_owned()).await;
    let undone = undo(&house, id).await.unwrap();
    assert_eq!((undone.restored, undone.kept), (0, 1));
}

#[tokio::test]
async fn a_last_day_in_a_list_ends_access_and_never_takes_the_last_security_officer_away() {
    let house = House::new().await;
    let console = house.console();
    take_in(&house, "Employee no;Name\n1;Ana Popescu\n2;Ion Pop\n").await;
    let [ana, ion] = [
        named(&house, "Ana Popescu").await.id,
        named(&house, "Ion Pop").await.id,
    ];
    for person in [ana, ion] {
        let grant = new_grant(person, "security_officer", house.tenant);
        access::grant(&house.app, &console, &grant).await.unwrap();
    }
    let session = sign_in_by_link(&house.app, &console, ana).await;
    sign_in_by_link(&house.app, &console, ion).await;
    let left = "Employee no;Name;Last day\n1;Ana Popescu;2026-11-20\n2;Ion Pop;2026-11-20\n";
    let id = bring_in(&house, left).await;
    let seen = review(&house, id).await.extent;
    let answer = staff_list::accept(&house.app, &console, id, 1, seen, &BTreeMap::new()).await;
    assert!(matches!(answer, Err(Error::Invalid(_))), "{answer:?}");
    assert!(house.again(&session).await.is_ok());

    let (id, _) = take_in(
        &house,
        "Employee no;Name;Last day\n1;Ana Popescu;2026-11-20\n2;Ion Pop;\n",
    )
    .await;
    assert!(house.again(&session).await.is_err(), "her session ended");
    undo(&house, id).await.unwrap();
    assert_eq!(named(&house, "Ana Popescu").await.ends_on, None);
    assert!(house.again(&session).await.is_err(), "what ended stays ended");
    let link = access::make_sign_in_link(&house.app, &console, ana)
        .await
        .unwrap();
    let back = access::follow_sign_in_link(&house.app, &link.token, &ward_computer()).await;
    assert!(back.is_ok());
}

#[tokio::test]
async fn whoever_is_no_longer_listed_is_told_and_stays() {
    let house = House::new().await;
    take_in(&house, "Employee no;Name\n1;Ana Popescu\n2;Ion Pop\n").await;
    house.person("Never Listed").await;
    let id = bring_in(&house, "Employee no;Name\n1;Ana Popescu\n").await;
    let ion = named(&house, "Ion Pop").await.id;
    assert_eq!(review(&house, id).await.plan.notices, [(ion, Notice::Absent)]);
    accept(&house, id, &[]).await;
    assert_eq!(named(&house, "Ion Pop").await.ends_on, None);
}

#[tokio::test]
async fn an_employee_number_is_given_once_by_hand_too() {
    let house = House::new().await;
    take_in(&house, "Employee no;Name\n1;Ana Popescu\n").await;
    let form = PersonForm {
        name: "Ion Pop".to_owned(),
        employee_number: " 1".to_owned(),
        ..PersonForm::default()
    };
    let answer = person::add(
        &house.app,
        &house.console(),
        &PersonDetails::try_from(&form).unwrap(),
    )
    .await;
    let Err(Error::Invalid(errors)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(
        errors.of("employee_number").unwrap().message,
        "field-employee-number-taken"
    );
}

#[tokio::test]
async fn what_is_no_list_of_people_is_refused_with_the_way_out() {
    let house = House::new().await;
    for (text, told) in [
        ("Name;Serial number;Model\nPC-1;SN1;Dell\n", "no list of people"),
        ("{\"users\":[]}", "no list of people"),
        ("Employee no;Name\n", "rows"),
        ("%PDF-1.7", ""),
    ] {
        let new = NewStaffList {
            file_name: "list",
            bytes: text.as_bytes(),
            date_order: None,
        };
        let answer = staff_list::bring_in(&house.app, &house.console(), &new).await;
        let Err(Error::Refused(reason)) = answer else {
            panic!("{text}: {answer:?}")
        };
        assert!(reason.contains(told), "{reason}");
    }
    let mut long = "Employee no;Name\n".to_owned();
    for number in 0..=staff_list::MOST_ROWS {
        writeln!(long, "{number};Ana Pop").unwrap();
    }
    let new = NewStaffList {
        file_name: "list",
        bytes: long.as_bytes(),
        date_order: None,
    };
    let answer = staff_list::bring_in(&house.app, &house.console(), &new).await;
    assert!(matches!(answer, Err(Error::Refused(_))), "{answer:?}");
}

#[tokio::test]
async fn what_a_list_said_goes_after_a_month_and_one_nobody_decided_about_with_it() {
    let house = House::new().await;
    let (accepted, _) = take_in(&house, "Employee no;Name\n1;Ana Popescu\n").await;
    let waiting = bring_in(&house, "Employee no;Name\n2;Ion Pop\n").await;
    house.clock.advance(31 * 24 * 60 * 60);
    job::schedule(&house.app).await.unwrap();
    job::work_off(&house.app).await.unwrap();
    let console = house.console();
    assert!(matches!(
        staff_list::fetch(&house.app, &console, waiting).await.unwrap(),
        Page::Aside(list) if list.removed_at.is_some()
    ));
    // What it changed stays known, and can still be taken back.
    let undone = staff_list::undo(&house.app, &console, accepted, 3).await.unwrap();
    assert_eq!(undone.removed, 1);
}

#[tokio::test]
async fn only_who_edits_people_throughout_the_hospital_brings_lists_in_and_another_hospital_finds_none() {
    let house = House::new().await;
    let id = bring_in(&house, USERS).await;
    let confined = house.user("Site Officer", "security_officer", house.site).await;
    let foreigner = house.foreigner().await;
    let seen = review(&house, id).await.extent;
    let answers = async |actor: &Actor| {
        let none = BTreeMap::new();
        [
            staff_list::fetch(&house.app, actor, id).await.err(),
            staff_list::accept(&house.app, actor, id, 1, seen, &none)
                .await
                .err(),
            staff_list::discard(&house.app, actor, id, 1).await.err(),
            staff_list::undo(&house.app, actor, id, 1).await.err(),
        ]
    };
    for (number, answer) in answers(&confined).await.iter().enumerate() {
        assert!(
            matches!(answer, Some(Error::Forbidden(_))),
            "{number}: {answer:?}"
        );
    }
    for (number, answer) in answers(&foreigner).await.iter().enumerate() {
        assert!(matches!(answer, Some(Error::NotFound(_))), "{number}: {answer:?}");
    }
    let new = NewStaffList {
        file_name: "users.csv",
        bytes: USERS.as_bytes(),
        date_order: None,
    };
    let answer = staff_list::bring_in(&house.app, &confined, &new).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
    assert!(staff_list::list(&house.app, &confined).await.is_err());
    assert!(staff_list::list(&house.app, &foreigner).await.unwrap().is_empty());
}
