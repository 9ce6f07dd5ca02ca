//! People.

use app::person::{self, PersonDetails, PersonForm};
use app::{Error, access, journal};
use newtype_uuid::GenericUuid;

use crate::house::{House, add_person, new_grant};

fn details(name: &str, job_title: &str) -> PersonDetails {
    let form = PersonForm {
        name: name.to_owned(),
        job_title: job_title.to_owned(),
        ..PersonForm::default()
    };
    PersonDetails::try_from(&form).unwrap()
}

#[tokio::test]
async fn a_correction_is_kept_with_what_it_changed() {
    let house = House::new().await;
    let console = house.console();
    let id = house.person("Ana Popescu").await;
    person::correct(&house.app, &console, id, 1, &details("Ana Știrbei", ""))
        .await
        .unwrap();
    let fetched = person::fetch(&house.app, &console, id).await.unwrap();
    assert_eq!(
        (fetched.person.name.as_str(), fetched.person.version),
        ("Ana Știrbei", 2)
    );
    let page = journal::list(&house.app, &console, None, 10).await.unwrap();
    let newest = &page.waiting[0];
    assert_eq!(
        (newest.action.as_str(), newest.subject),
        ("person.correct", Some(id.into_untyped_uuid()))
    );
    assert_eq!(
        newest.body.as_deref(),
        Some(r#"{"name":{"from":"Ana Popescu","to":"Ana Știrbei"}}"#)
    );
}

#[tokio::test]
async fn of_two_who_correct_at_once_the_second_is_shown_both_values() {
    let house = House::new().await;
    let console = house.console();
    let id = house.person("Ana Popescu").await;
    person::correct(&house.app, &console, id, 1, &details("Ana Popescu", "Nurse"))
        .await
        .unwrap();
    let before = house.actions().await;
    let answer = person::correct(&house.app, &console, id, 1, &details("Ana Popescu", "Head nurse")).await;
    let Err(Error::Conflict(conflict)) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(conflict.fields.len(), 1);
    let field = &conflict.fields[0];
    assert_eq!(
        (field.name, field.theirs.as_str(), field.yours.as_str()),
        ("job_title", "Nurse", "Head nurse")
    );
    assert_eq!(house.actions().await, before);
}

#[tokio::test]
async fn nothing_changed_is_nothing_written() {
    let house = House::new().await;
    let id = house.person("Ana Popescu").await;
    let before = house.actions().await;
    person::correct(&house.app, &house.console(), id, 1, &details("Ana Popescu", ""))
        .await
        .unwrap();
    assert_eq!(house.actions().await, before);
    assert_eq!(
        person::fetch(&house.app, &house.console(), id)
            .await
            .unwrap()
            .person
            .version,
        1
    );
}

#[tokio::test]
async fn another_hospital_finds_no_such_person() {
    let house = House::new().await;
    let id = house.person("Ana Popescu").await;
    let foreigner = house.foreigner().await;
    let today = "2026-11-23".parse().unwrap();
    let form = PersonForm {
        name: "Spy".to_owned(),
        unit: house.unit.to_string(),
        ..PersonForm::default()
    };
    let spy = PersonDetails::try_from(&form).unwrap();
    let answers = [
        person::fetch(&house.app, &foreigner, id).await.err(),
        person::correct(&house.app, &foreigner, id, 1, &details("Nobody", ""))
            .await
            .err(),
        person::record_leaving(&house.app, &foreigner, id, 1, today)
            .await
            .err(),
        person::add(&house.app, &foreigner, &spy).await.err(),
    ];
    for (number, answer) in answers.iter().enumerate() {
        assert!(matches!(answer, Some(Error::NotFound(_))), "{number}: {answer:?}");
    }
    assert_eq!(
        person::list(&house.app, &foreigner).await.unwrap().len(),
        1,
        "only himself"
    );
}

#[tokio::test]
async fn someone_confined_to_a_site_sees_and_adds_the_people_there() {
    let house = House::new().await;
    let officer = house.user("Site Officer", "security_officer", house.site).await;
    let elsewhere = house.person("Ion Popescu").await;
    let here = add_person(&house.app, &officer, "Ana Popescu", &house.unit.to_string()).await;
    let seen = person::list(&house.app, &officer).await.unwrap();
    assert_eq!(seen.len(), 1);
    assert_eq!(
        (seen[0].person.id, seen[0].unit_name.as_str()),
        (here, "Emergency department")
    );
    assert!(person::fetch(&house.app, &officer, elsewhere).await.is_err());
    let answer = person::add(&house.app, &officer, &details("Without a unit", "")).await;
    assert!(matches!(answer, Err(Error::Forbidden(_))), "{answer:?}");
}

#[tokio::test]
async fn the_history_of_a_person_tells_of_grants_and_account_and_of_nobody_elses() {
    let house = House::new().await;
    let console = house.console();
    let (ana, other) = (house.person("Ana Popescu").await, house.person("Ion Marin").await);
    for person in [ana, other] {
        access::grant(&house.app, &console, &new_grant(person, "auditor", house.tenant))
            .await
            .unwrap();
    }
    access::make_sign_in_link(&house.app, &console, ana)
        .await
        .unwrap();
    journal::sequence(&house.app).await.unwrap();
    let told = async |person, limit| -> Vec<String> {
        let entries = journal::about_person(&house.app, &console, person, limit)
            .await
            .unwrap();
        entries.into_iter().map(|entry| entry.action).collect()
    };
    assert_eq!(
        told(ana, 10).await,
        [
            "account.make_sign_in_link",
            "account.add",
            "grant.add",
            "person.add"
        ]
    );
    assert_eq!(told(ana, 2).await, ["account.make_sign_in_link", "account.add"]);
    assert_eq!(told(other, 10).await, ["grant.add", "person.add"]);
}
