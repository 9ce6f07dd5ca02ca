//! What changed since a recipient was told: every fact, in every notice that takes it.

use std::collections::BTreeSet;

use app::incident;
use app::notification::draft;
use domain::incident::{Contact, IncidentKind, Value};
use domain::notification::{Field, Fields, Form, Forms, Shape};
use domain::time::Instant;

use super::{room, said, send, state, text, time, words};
use crate::house::House;

/// One of two values that a field can have.
fn value(field: &Field, second: bool, now: Instant) -> Value {
    let number = 1 + u64::from(second);
    let choice = || field.choices[usize::from(second)].value.clone();
    match field.shape {
        Shape::Text | Shape::Prose => text(if second { "another" } else { "one" }),
        Shape::Choice => Value::Choice(choice()),
        Shape::Choices => Value::Choices(vec![choice()]),
        Shape::Answer => Value::Answer(!second),
        Shape::Occurrence => Value::Occurrence(if second { "possible" } else { "happened" }.to_owned()),
        Shape::Time => time(now.plus_seconds(if second { -3600 } else { -7200 })),
        Shape::Range => Value::Range {
            low: number,
            high: number,
        },
        Shape::Money => Value::Money {
            low: number,
            high: number,
        },
        Shape::Contact => Value::Contact(Contact {
            name: format!("Ana {number}"),
            ..Contact::default()
        }),
        Shape::States => Value::States(vec![if second { "HU" } else { "BG" }.to_owned()]),
        Shape::Indicators => Value::Indicators(vec![format!("198.51.100.{number}")]),
        Shape::Files => unreachable!("worked out"),
    }
}

fn entered() -> Vec<&'static Field> {
    Fields::shipped()
        .iter()
        .filter(|field| field.is_entered())
        .collect()
}

fn taking(field: &Field) -> impl Iterator<Item = &'static Form> {
    let id = field.id.clone();
    Forms::shipped()
        .iter()
        .filter(move |form| form.need(&id).is_some())
}

#[tokio::test]
async fn a_fact_that_changed_is_a_difference_in_every_notice_that_takes_it_and_in_no_other() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let now = house.app.env().now();
    let all: Vec<(&str, Value)> = entered()
        .into_iter()
        .map(|field| (field.id.as_str(), value(field, false, now)))
        .collect();
    state(&house, &lead, id, &all).await;
    for form in Forms::shipped().iter() {
        send(&house, &lead, id, &form.id).await;
    }
    let say = async |field: &'static Field, second| {
        let found = room(&house, &lead, id).await;
        let said = said(&found, &field.id, value(field, second, now));
        incident::state(&house.app, &lead, id, &[said], "It was looked at again", None)
            .await
            .unwrap();
    };
    let mut compared = BTreeSet::new();
    for field in entered() {
        say(field, true).await;
        let found = room(&house, &lead, id).await;
        let facts = found.facts().unwrap();
        for form in taking(field) {
            let draft = draft(&found, &facts, form, words());
            let changed: BTreeSet<&str> = draft
                .changed()
                .filter(|line| line.field.is_entered())
                .map(|line| line.field.id.as_str())
                .collect();
            assert_eq!(
                changed,
                BTreeSet::from([field.id.as_str()]),
                "{} of {}",
                field.id,
                form.id
            );
            let line = draft.lines.iter().find(|line| line.field.id == field.id).unwrap();
            assert_ne!(line.was.as_deref(), Some(line.shown.as_str()), "{}", field.id);
            compared.insert((&form.id, &field.id));
        }
        say(field, false).await;
    }
    let asked: usize = Forms::shipped()
        .iter()
        .map(|form| form.asks.iter().filter(|ask| ask.field.is_entered()).count())
        .sum();
    assert_eq!(compared.len(), asked);
}

/// An intermediate report asks for less than the notification before it and the final report behind it.
#[tokio::test]
async fn a_fact_is_held_against_the_last_notice_that_asked_for_it() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let delayed = |count| Value::Range {
        low: count,
        high: count,
    };
    state(&house, &lead, id, &[("patients_delayed", delayed(4))]).await;
    send(&house, &lead, id, "notification").await;
    let between = send(&house, &lead, id, "intermediate_report").await;
    assert!(
        between
            .content
            .lines
            .iter()
            .all(|line| line.field != "patients_delayed")
    );
    state(&house, &lead, id, &[("patients_delayed", delayed(31))]).await;
    let found = room(&house, &lead, id).await;
    let facts = found.facts().unwrap();
    let last = draft(
        &found,
        &facts,
        Forms::shipped().get("final_report").unwrap(),
        words(),
    );
    let line = last
        .lines
        .iter()
        .find(|line| line.field.id == "patients_delayed")
        .unwrap();
    assert_eq!((line.was.as_deref(), line.shown.as_str()), (Some("4"), "31"));
}
