//! Links for somebody outside: who makes one, what the log and the journal keep, and that it ends.

use app::Error;
use app::incident::{self, LinkForm, MadeLink};
use app::security_event::{Look, TriageForm};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{IncidentKind, LinkView, Statement, shared_with};

use super::{line, room, send};
use crate::house::House;

async fn opened(house: &House) -> (Actor, IncidentId) {
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    (officer, id)
}

fn form(hours: &str) -> LinkForm {
    LinkForm {
        with: "CERT".to_owned(),
        hours: hours.to_owned(),
        view: "timeline".to_owned(),
    }
}

async fn share(house: &House, actor: &Actor, id: IncidentId) -> MadeLink {
    incident::share(&house.app, actor, id, &form("4")).await.unwrap()
}

async fn said(house: &House, actor: &Actor, id: IncidentId) -> Vec<&'static str> {
    let found = room(house, actor, id).await;
    found.entries.iter().map(|entry| entry.statement.name()).collect()
}

#[tokio::test]
async fn the_log_says_who_is_shown_the_incident_and_when_that_ends() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let made = share(&house, &officer, id).await;
    let found = room(&house, &officer, id).await;
    let Statement::Shared {
        link,
        with,
        until,
        view,
    } = &found.entries.last().unwrap().statement
    else {
        panic!("{:?}", found.entries.last())
    };
    assert_eq!(
        (*link, with.as_str(), *view),
        (made.link.id, "CERT", LinkView::Timeline)
    );
    assert_eq!(*until, found.now.plus_seconds(4 * 3600).as_microseconds());
    assert_eq!(shared_with(&found.entries, found.now).len(), 1);
    assert!(shared_with(&found.entries, found.now.plus_seconds(4 * 3600)).is_empty());
    let text = serde_json::to_string(&found.entries.last().unwrap().statement).unwrap();
    assert!(!text.contains(&made.token), "the key stands in no log");
    incident::end_link(&house.app, &officer, id, made.link.id)
        .await
        .unwrap();
    assert_eq!(
        said(&house, &officer, id).await,
        ["opened", "shared", "share_ended"]
    );
    let found = room(&house, &officer, id).await;
    assert!(shared_with(&found.entries, found.now).is_empty());
    assert!(
        incident::follow_link(&house.app, &made.token)
            .await
            .unwrap()
            .is_none()
    );
    let again = incident::end_link(&house.app, &officer, id, made.link.id).await;
    assert!(matches!(again, Err(Error::NotFound("link"))), "{again:?}");
}

#[tokio::test]
async fn each_hour_the_first_opening_is_in_the_journal_and_the_last_is_listed() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let made = share(&house, &officer, id).await;
    let mut last = house.app.env().now();
    for wait in [0, 30, 600, 3_000, 60] {
        house.clock.advance(wait);
        assert!(
            incident::follow_link(&house.app, &made.token)
                .await
                .unwrap()
                .is_some()
        );
        if wait != 30 {
            last = house.app.env().now();
        }
    }
    let openings = house.actions().await;
    let openings = openings.iter().filter(|action| *action == "incident.follow_link");
    assert_eq!(openings.count(), 2, "at the beginning, and an hour later");
    let listed = incident::links(&house.app, &officer, id).await.unwrap();
    assert_eq!(listed[0].opened_at, Some(last));
}

#[tokio::test]
async fn who_does_not_lead_shows_the_incident_to_nobody() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let made = share(&house, &officer, id).await;
    let nurse = house.user("Elena", "ward_lead", house.tenant).await;
    let foreigner = Actor::Console {
        tenant: Some(house.foreign),
    };
    for (actor, foreign) in [(&nurse, false), (&foreigner, true)] {
        let answers = [
            incident::share(&house.app, actor, id, &form("4")).await.map(drop),
            incident::links(&house.app, actor, id).await.map(drop),
            incident::end_link(&house.app, actor, id, made.link.id).await,
        ];
        for answer in answers {
            let held = match answer {
                Err(Error::NotFound(_)) => foreign,
                Err(Error::Forbidden(_)) => !foreign,
                _ => false,
            };
            assert!(held, "{foreign}: {answer:?}");
        }
    }
    for hours in ["0", "5", "9999", "-1", ""] {
        let refused = incident::share(&house.app, &officer, id, &form(hours)).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{hours}");
    }
    assert_eq!(said(&house, &officer, id).await, ["opened", "shared"]);
}

#[tokio::test]
async fn what_is_written_after_the_link_was_made_is_seen_through_it_without_its_author() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let made = share(&house, &officer, id).await;
    incident::line(&house.app, &officer, id, &line(&house, "Switch 4 is dark"))
        .await
        .unwrap();
    let (shown, _) = incident::follow_link(&house.app, &made.token)
        .await
        .unwrap()
        .unwrap();
    let lines: Vec<(&str, &str)> = shown
        .entries
        .iter()
        .flatten()
        .map(|entry| (entry.text.as_str(), entry.by.as_str()))
        .collect();
    assert_eq!(
        lines,
        [("Switch 4 is dark", ""), ("", "")],
        "that it is shown to somebody is not shown"
    );
}

/// Lines that the program writes from what was said elsewhere name authorities, machines and people.
#[tokio::test]
async fn nobody_outside_is_shown_what_a_recipient_answered_or_which_report_an_incident_came_from() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let report = app::security_event::ReportForm {
        seen: "A red screen on PC-ATI-07".to_owned(),
        ..Default::default()
    };
    app::security_event::report(&house.app, &officer, &report)
        .await
        .unwrap();
    let listed = app::security_event::list(&house.app, &officer, Look::default(), None)
        .await
        .unwrap();
    let triage = TriageForm {
        verdict: "incident".to_owned(),
        ..TriageForm::default()
    };
    let event = &listed.events[0];
    let id = app::security_event::triage(&house.app, &officer, event.id, &triage)
        .await
        .unwrap()
        .unwrap();
    let sent = send(&house, &officer, id, "early_warning").await;
    app::notification::answered(&house.app, &officer, sent.stored.id, 2, "Which supplier is it?")
        .await
        .unwrap();
    let inside = room(&house, &officer, id).await;
    let written = |words: &str| inside.entries.iter().any(|entry| entry.text.contains(words));
    assert!(written("PC-ATI-07") && written("Which supplier is it?"));
    let outside = incident::shown(&inside, LinkView::Timeline).unwrap();
    let told = format!("{:?}", outside.entries.unwrap());
    assert!(
        !told.contains("PC-ATI-07") && !told.contains("Which supplier"),
        "{told}"
    );
}
