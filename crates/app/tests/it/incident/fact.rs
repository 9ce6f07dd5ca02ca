//! What is said of an incident: awareness, versions, and people who were apart.

use app::Error;
use app::incident::{self, Said};
use domain::access::Actor;
use domain::incident::{IncidentKind, Value};
use domain::law::State;
use domain::notification::Fields;
use domain::time::Instant;

use super::{clock_state, room, said, state, text, time};
use crate::house::House;

#[tokio::test]
async fn opening_an_incident_is_no_awareness_and_starts_no_clock() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let opened = room(&house, &officer, id).await;
    assert!(opened.incident.reference.to_string().starts_with("INC-20"));
    assert_eq!(opened.entries.len(), 1);
    assert_eq!(opened.entries[0].by, "Ana");
    assert_eq!(clock_state(&opened, "nis2.early_warning"), (State::Armed, None));

    let aware = opened.now;
    state(&house, &officer, id, &[("aware_at", time(aware))]).await;
    let running = room(&house, &officer, id).await;
    assert_eq!(
        clock_state(&running, "nis2.early_warning"),
        (State::Running, Some(aware.plus_seconds(24 * 3600)))
    );
    assert_eq!(
        clock_state(&running, "nis2.notification"),
        (State::Running, Some(aware.plus_seconds(72 * 3600)))
    );
}

/// Case 39 of the forty: an hour apart, two values of the same fact.
#[tokio::test]
async fn case_39_two_people_apart_say_two_things_and_whoever_leads_decides() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Device, false)
        .await
        .unwrap();
    let before = room(&house, &lead, id).await;
    let count = |number| Value::Range {
        low: number,
        high: number,
    };
    let by = async |actor: &Actor, number| {
        let said = said(&before, "people_affected", count(number));
        incident::state(&house.app, actor, id, &[said], "counted", None)
            .await
            .unwrap()
    };
    assert_eq!(by(&lead, 4).await.disputed, 0);
    assert_eq!(by(&engineer, 9).await.disputed, 1);
    let both = room(&house, &engineer, id).await;
    let disputed: Vec<_> = both
        .picture()
        .disputed()
        .map(|known| known.seen().len())
        .collect();
    assert_eq!(disputed, [2]);
    let settle = said(&both, "people_affected", count(9));
    let refused = incident::state(&house.app, &engineer, id, std::slice::from_ref(&settle), "", None).await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    incident::state(&house.app, &lead, id, &[settle], "his count is newer", None)
        .await
        .unwrap();
    let after = room(&house, &lead, id).await;
    assert_eq!(after.picture().disputed().count(), 0);
    assert_eq!(after.picture().value("people_affected"), Some(&count(9)));
}

#[tokio::test]
async fn what_somebody_said_in_two_tabs_is_no_dispute_with_herself() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let before = room(&house, &officer, id).await;
    for words in ["one tab", "the other tab"] {
        let said = said(&before, "summary", text(words));
        incident::state(&house.app, &officer, id, &[said], "", None)
            .await
            .unwrap();
    }
    let found = room(&house, &officer, id).await;
    assert_eq!(found.picture().disputed().count(), 0);
    assert_eq!(found.picture().words("summary"), "the other tab");
}

#[tokio::test]
async fn a_time_that_a_form_sends_back_without_its_seconds_is_the_same_time() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let minute = "2026-11-23T03:10:00Z".parse::<Instant>().unwrap();
    state(
        &house,
        &officer,
        id,
        &[("aware_at", time(minute.plus_seconds(42)))],
    )
    .await;
    let again = state(&house, &officer, id, &[("aware_at", time(minute))]).await;
    assert_eq!(again.changed, 0);
}

#[tokio::test]
async fn what_a_page_showed_and_nobody_touched_is_not_said() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let before = room(&house, &engineer, id).await;
    state(
        &house,
        &lead,
        id,
        &[("summary", text("printers")), ("aware_at", time(before.now))],
    )
    .await;
    // His page is older: it shows both as not said, and he says something else.
    let untouched = |field: &str| Said {
        field: Fields::shipped().get(field).unwrap(),
        value: None,
        seen: Vec::new(),
    };
    let sent = [
        untouched("summary"),
        untouched("aware_at"),
        said(&before, "area", text("Cluj")),
    ];
    let stated = incident::state(&house.app, &engineer, id, &sent, "", None)
        .await
        .unwrap();
    assert_eq!((stated.changed, stated.disputed), (1, 0));
    let after = room(&house, &lead, id).await;
    assert_eq!(after.picture().words("summary"), "printers");
    assert!(after.picture().value("aware_at").is_some());
}

#[tokio::test]
async fn a_dispute_stops_nobody_who_says_something_else() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let engineer = house.user("Radu", "biomedical_engineer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Outage, false)
        .await
        .unwrap();
    let before = room(&house, &lead, id).await;
    for (actor, words) in [(&lead, "printers"), (&engineer, "scanners")] {
        let said = said(&before, "summary", text(words));
        incident::state(&house.app, actor, id, &[said], "", None)
            .await
            .unwrap();
    }
    state(&house, &engineer, id, &[("area", text("Cluj"))]).await;
    let found = room(&house, &lead, id).await;
    let picture = found.picture();
    let disputed = picture.known("summary").unwrap();
    assert_eq!(disputed.standing.len(), 2);
    let (second, shown) = (disputed.standing[1].id.to_string(), disputed.seen());
    let refused = incident::decide(&house.app, &engineer, id, "summary", &second, &shown, "").await;
    assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
    // A third version that the page of whoever decides did not show stands beside what she decides.
    let said_late = said(&before, "summary", text("badge readers"));
    let third = house.user("Mihai", "it_administrator", house.tenant).await;
    incident::state(&house.app, &third, id, &[said_late], "", None)
        .await
        .unwrap();
    incident::decide(&house.app, &lead, id, "summary", &second, &shown, "he saw them")
        .await
        .unwrap();
    let after = room(&house, &lead, id).await;
    let picture = after.picture();
    let known = picture.known("summary").unwrap();
    assert_eq!(known.standing.len(), 2, "{known:?}");
    incident::decide(
        &house.app,
        &lead,
        id,
        "summary",
        &known.standing[1].id.to_string(),
        &known.seen(),
        "",
    )
    .await
    .unwrap();
    let after = room(&house, &lead, id).await;
    assert_eq!(after.picture().words("summary"), "scanners");
    assert_eq!(after.picture().disputed().count(), 0);
}

/// No input beside the facts of a form is called like a fact: it would be taken for one.
#[test]
fn the_input_of_why_is_no_fact() {
    for name in [
        "because",
        "seen",
        "id",
        "form",
        "typed_ago",
        "bare",
        "text",
        "kind",
        "version",
        "since",
        "note",
        "channel",
        "proof",
    ] {
        assert!(Fields::shipped().get(name).is_none(), "{name}");
    }
}

/// Case 4 of the forty.
#[tokio::test]
async fn case_4_awareness_more_than_five_minutes_ahead_is_refused() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    let ahead = said(&found, "aware_at", time(found.now.plus_seconds(301)));
    let refused = incident::state(&house.app, &officer, id, &[ahead], "", None).await;
    let Err(Error::Invalid(errors)) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(errors.of("aware_at").unwrap().message, "incident-time-ahead");
    state(
        &house,
        &officer,
        id,
        &[("aware_at", time(found.now.plus_seconds(299)))],
    )
    .await;
}

/// A plan that is said to end tomorrow is in force today.
#[tokio::test]
async fn only_a_time_that_is_expected_may_lie_ahead() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let found = room(&house, &officer, id).await;
    let tomorrow = time(found.now.plus_seconds(86_400));
    for passed in ["contained_at", "crisis_plan_since", "crisis_plan_until"] {
        let ahead = said(&found, passed, tomorrow.clone());
        let refused = incident::state(&house.app, &officer, id, &[ahead], "", None).await;
        let Err(Error::Invalid(errors)) = refused else {
            panic!("{passed}: {refused:?}")
        };
        assert_eq!(errors.of(passed).unwrap().message, "incident-time-ahead");
    }
    for expected in ["expected_end", "next_update_at"] {
        state(&house, &officer, id, &[(expected, tomorrow.clone())]).await;
    }
}

/// Time that clocks are given has to be accounted for; time that they lose has not.
#[tokio::test]
async fn who_moves_a_clock_later_or_stops_it_says_why() {
    let house = House::new().await;
    let lead = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &lead, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let now = room(&house, &lead, id).await.now;
    house.clock.advance(7200);
    state(&house, &lead, id, &[("aware_at", time(now))]).await;
    let say = async |value: Option<Value>, because: &str| {
        let found = room(&house, &lead, id).await;
        let said = Said {
            value,
            ..said(&found, "aware_at", time(now))
        };
        incident::state(&house.app, &lead, id, &[said], because, None).await
    };
    let later = || Some(time(now.plus_seconds(1800)));
    for value in [later(), Some(Value::Unknown), None] {
        let refused = say(value, "").await;
        let Err(Error::Invalid(errors)) = refused else {
            panic!("{refused:?}")
        };
        assert_eq!(
            errors.of("because").unwrap().message,
            "incident-fact-later-because"
        );
    }
    assert_eq!(
        clock_state(&room(&house, &lead, id).await, "nis2.early_warning").1,
        Some(now.plus_seconds(86_400))
    );
    say(later(), "The supplier rang at half past").await.unwrap();
    say(Some(time(now.plus_seconds(-600))), "").await.unwrap();
}
