//! Links to an incident for somebody outside: what they show, what they never show, and what somebody who means harm gets.

use app::incident::{LinkForm, MadeLink, NewAttachment, NewLine, Said};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{Contact, EntryKind, IncidentKind, Value};
use domain::notification::Fields;

use crate::house::{Answer, House, MARK, console};

const NOTE: &str = "The note on the screen says forty bitcoin";

async fn opened(house: &House, drill: bool) -> (Actor, IncidentId) {
    let console = console(house.tenant);
    let id = app::incident::open(&house.app, &console, IncidentKind::Encrypted, drill)
        .await
        .unwrap();
    let line = NewLine {
        id: app::incident::entry_id(&house.app),
        kind: EntryKind::Evidence,
        text: NOTE.to_owned(),
        happened_at: None,
        typed_at: None,
        corrects: None,
    };
    let file = NewAttachment {
        name: "secret-note.png",
        content: b"PNG".into(),
    };
    app::incident::line_with(&house.app, &console, id, &line, &[file])
        .await
        .unwrap();
    let fact = |field: &str, value| Said {
        field: Fields::shipped().get(field).unwrap(),
        value: Some(value),
        seen: Vec::new(),
    };
    let reporter = Contact {
        name: "Ana Reporter".to_owned(),
        ..Contact::default()
    };
    let said = [
        fact("reporter", Value::Contact(reporter)),
        fact("aware_by", Value::Text("Radu Aware".to_owned())),
        fact("summary", Value::Text("Seven servers are encrypted".to_owned())),
        fact(
            "indicators",
            Value::Indicators(vec!["lockd-portal.biz".to_owned()]),
        ),
    ];
    app::incident::state(&house.app, &console, id, &said, "Mihaela told me", None)
        .await
        .unwrap();
    (console, id)
}

async fn share(house: &House, actor: &Actor, id: IncidentId, view: &str) -> MadeLink {
    let form = LinkForm {
        with: "County emergency office".to_owned(),
        hours: "4".to_owned(),
        view: view.to_owned(),
    };
    app::incident::share(&house.app, actor, id, &form).await.unwrap()
}

/// As somebody outside opens it: no cookie.
async fn look(house: &House, token: &str) -> Answer {
    let request = Request::get(format!("/shared/incident/{token}"));
    house.send(request, Body::empty()).await
}

#[tokio::test]
async fn a_link_shows_what_it_is_to_show_and_nothing_of_the_house_besides() {
    let house = House::open().await;
    let (actor, id) = opened(&house, false).await;
    let timeline = look(&house, &share(&house, &actor, id, "timeline").await.token).await;
    assert_eq!(timeline.status, StatusCode::OK, "{}", timeline.body);
    for shown in [
        NOTE,
        "Seven servers",
        "lockd-portal.biz",
        "County emergency office",
        "TLP:AMBER",
        MARK,
    ] {
        assert!(timeline.body.contains(shown), "{shown}: {}", timeline.body);
    }
    let standing = look(&house, &share(&house, &actor, id, "standing").await.token).await;
    assert!(
        standing.body.contains("County emergency office"),
        "{}",
        standing.body
    );
    for page in [&timeline, &standing] {
        for kept in [
            "secret-note",
            "/attachments/",
            "Ana Reporter",
            "Radu Aware",
            "Mihaela",
            "/incidents/",
            "⟦",
        ] {
            assert!(!page.body.contains(kept), "{kept}: {}", page.body);
        }
        assert!(
            !page.body.contains("<form") && !page.body.contains("DRILL"),
            "{}",
            page.body
        );
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-robots-tag"), "noindex, nofollow, noarchive");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.cookies().is_empty());
    }
    for kept in [NOTE, "Seven servers", "lockd-portal.biz"] {
        assert!(!standing.body.contains(kept), "{kept}: {}", standing.body);
    }
    let red = Said {
        field: Fields::shipped().get("tlp").unwrap(),
        value: Some(Value::Choice("red".to_owned())),
        seen: Vec::new(),
    };
    app::incident::state(&house.app, &actor, id, &[red], "", None)
        .await
        .unwrap();
    let red = look(&house, &share(&house, &actor, id, "timeline").await.token)
        .await
        .body;
    assert!(red.contains("TLP:RED") && !red.contains("lockd-portal"), "{red}");
}

#[tokio::test]
async fn a_link_that_is_over_was_ended_or_never_was_gives_one_and_the_same_page() {
    let house = House::open().await;
    let (actor, id) = opened(&house, false).await;
    let (ended, over) = (
        share(&house, &actor, id, "timeline").await,
        share(&house, &actor, id, "timeline").await,
    );
    app::incident::end_link(&house.app, &actor, id, ended.link.id)
        .await
        .unwrap();
    assert_eq!(look(&house, &over.token).await.status, StatusCode::OK);
    house.clock.advance(4 * 60 * 60);
    let never = look(&house, "nothing").await;
    assert_eq!(never.status, StatusCode::NOT_FOUND);
    assert!(
        never.body.contains("Call whoever gave it to you"),
        "{}",
        never.body
    );
    let long = "a".repeat(3_000);
    for token in [&ended.token, &over.token, &long, &over.token.to_lowercase()] {
        let answer = look(&house, token).await;
        assert_eq!(
            (answer.status, &answer.body),
            (never.status, &never.body),
            "{token}"
        );
        assert_eq!(answer.header("x-robots-tag"), never.header("x-robots-tag"));
    }
    // What names a room or a link is no key to it.
    for guess in [id.to_string(), ended.link.id.to_string()] {
        assert_eq!(look(&house, &guess).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn whoever_tries_addresses_out_is_held_up() {
    let house = House::open().await;
    let mut answers = Vec::new();
    for number in 0..80 {
        answers.push(look(&house, &format!("guess-{number}")).await.status);
    }
    assert_eq!(answers.first(), Some(&StatusCode::NOT_FOUND));
    assert_eq!(answers.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
}

#[tokio::test]
async fn who_leads_makes_a_link_sees_it_once_and_ends_it() {
    let house = House::open().await;
    let (_, id) = opened(&house, true).await;
    let cookie = house.officer().await;
    let page = format!("/incidents/{id}/links");
    let before = house.get(&page, &cookie).await;
    assert!(before.body.contains("No link was made yet"), "{}", before.body);
    assert!(
        before.body.contains(NOTE),
        "what it shows is seen before: {}",
        before.body
    );
    let empty = house.post(&page, &cookie, "with=&hours=5&view=all").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let made = house
        .post(&page, &cookie, "with=CERT&hours=24&view=standing")
        .await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    assert!(made.body.contains("<svg class=\"label-code\""), "{}", made.body);
    let (_, rest) = made.body.split_once("/shared/incident/").unwrap();
    let token: String = rest
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter))
        .collect();
    let shown = look(&house, &token).await;
    assert!(
        shown.body.contains("DRILL. Nothing here is real."),
        "{}",
        shown.body
    );
    let listed = house.get(&page, &cookie).await.body;
    assert!(!listed.contains(&token), "{listed}");
    let room = house.get(&format!("/incidents/{id}"), &cookie).await.body;
    assert!(room.contains("Shown to ") && room.contains("CERT"), "{room}");
    let (_, rest) = listed.split_once(&format!("action=\"{page}/")).unwrap();
    let end = format!("{page}/{}", rest.split('"').next().unwrap());
    let foreigner = house.holder(house.foreign, "security_officer").await;
    let foreigner = house.session(house.foreign, foreigner).await;
    assert_eq!(
        house.post(&end, &foreigner, "").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(look(&house, &token).await.status, StatusCode::OK);
    assert_eq!(house.post(&end, &cookie, "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(look(&house, &token).await.status, StatusCode::NOT_FOUND);
}
