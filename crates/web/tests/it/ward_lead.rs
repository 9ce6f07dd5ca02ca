//! The lead of one ward: what she is told of the services she answers for, and of what is handed to her, while the
//! equipment stands elsewhere and is no business of hers.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::id::PersonId;
use newtype_uuid::GenericUuid;
use serde_json::Value;

use crate::house::{House, MARK, console};

const LIFECYCLES: &[u8] = include_bytes!("../../../../data/demo/feeds/endoflife.json");

/// A hospital whose laboratory, a service of one unit, stands on a computer without support that stands elsewhere.
struct Ward {
    house: House,
    lead: PersonId,
    /// The session of the lead of that unit.
    leads: String,
    /// The session of the security officer.
    officers: String,
}

impl Ward {
    async fn open() -> Self {
        let house = House::open().await;
        let (app, console) = (&house.app, console(house.tenant));
        app::feed::load_eol(app, &console, LIFECYCLES).await.unwrap();
        let form = app::dependency::DependencyForm {
            consumer: format!("system:{}", house.thing("systems")),
            provider: format!("asset:{}", house.thing("assets")),
            need: "equipment".to_owned(),
            max_loss: "100".to_owned(),
            ..app::dependency::DependencyForm::default()
        };
        let new = app::dependency::NewDependency::try_from(&form).unwrap();
        app::dependency::add(app, &console, &new).await.unwrap();
        app::job::work_off(app).await.unwrap();
        let lead = house.person(house.tenant, "Lead").await;
        let unit = house.thing("places").parse().unwrap();
        house.grant(house.tenant, lead, "ward_lead", unit).await;
        let leads = house.session(house.tenant, lead).await;
        let officers = house.officer().await;
        Self {
            house,
            lead,
            leads,
            officers,
        }
    }

    /// The key of the concern about the computer.
    async fn concern(&self) -> String {
        let round = self.house.get("/api/v1/round", &self.officers).await.body;
        let round: Value = serde_json::from_str(&round).unwrap();
        round["cards"][0]["key"].as_str().unwrap().to_owned()
    }

    async fn hand_over(&self) -> String {
        let concern = self.concern().await;
        let lead = self.lead.into_untyped_uuid();
        let decided = self
            .decide(&self.officers, &concern, &format!("&step=delegate&person={lead}"))
            .await;
        assert_eq!(decided, StatusCode::SEE_OTHER);
        concern
    }

    async fn decide(&self, cookie: &str, concern: &str, rest: &str) -> StatusCode {
        let concern = serde_urlencoded::to_string([("concern", concern)]).unwrap();
        let body = format!("{concern}{rest}");
        self.house.clock.advance(60);
        self.house.post("/round/decisions", cookie, &body).await.status
    }

    /// Everything she can read that speaks of the round and her services, in which nothing may name the equipment.
    async fn swept(&self) -> Vec<(String, String)> {
        let service = self.house.thing("services");
        let mut read = Vec::new();
        for path in [
            "/".to_owned(),
            "/?whose=everyone".to_owned(),
            "/round/concerns".to_owned(),
            "/services".to_owned(),
            format!("/services/{service}"),
            "/api/v1/round".to_owned(),
            "/api/v1/round/concerns".to_owned(),
            "/api/v1/services".to_owned(),
            format!("/api/v1/services/{service}"),
        ] {
            let answer = self.house.get(&path, &self.leads).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
            for secret in [&format!("PC-{MARK}"), "7XKQ2N3", self.house.thing("assets")] {
                assert!(
                    !answer.body.contains(secret),
                    "{secret} on {path}: {}",
                    answer.body
                );
            }
            read.push((path, answer.body));
        }
        read
    }
}

#[tokio::test]
async fn her_empty_round_says_how_her_services_stand_and_who_looks_after_it() {
    let ward = Ward::open().await;
    let read = ward.swept().await;
    let round = &read[0].1;
    assert_eq!(round.matches("Nothing asks for you today").count(), 1, "{round}");
    assert_eq!(
        round.to_lowercase().matches("on unsupported equipment").count(),
        1,
        "{round}"
    );
    assert!(
        round.contains("That is so for the one piece of equipment under it. Whom to ask: IT."),
        "{round}"
    );
    let services: Value = serde_json::from_str(&read[7].1).unwrap();
    let laboratory = &services[0];
    assert_eq!(laboratory["standing"], "unsupported");
    assert_eq!(
        (&laboratory["equipment"], &laboratory["deciding"]),
        (&1.into(), &1.into())
    );
    assert_eq!(
        laboratory["looked_after_by"],
        serde_json::json!(["information_technology"])
    );
    for (path, body) in [&read[3], &read[4]] {
        assert!(body.contains("On unsupported equipment"), "{path}: {body}");
    }
}

#[tokio::test]
async fn what_is_handed_to_her_has_the_acts_of_a_card_but_for_putting_off() {
    let ward = Ward::open().await;
    let concern = ward.hand_over().await;
    let read = ward.swept().await;
    let round = &read[0].1;
    assert!(
        round.contains("gave this to you") && round.contains(&concern),
        "{round}"
    );
    assert!(round.contains(&format!("{MARK} laboratory")), "{round}");
    assert!(round.contains("name=\"step\" value=\"delegate\""), "{round}");
    assert!(round.contains("name=\"step\" value=\"finish\""), "{round}");
    assert!(!round.contains("value=\"snooze\""), "{round}");
    // A card does not hide how her services stand.
    assert!(round.contains("On unsupported equipment"), "{round}");
    let put_off = ward
        .decide(
            &ward.leads,
            &concern,
            "&step=snooze&until=2026-12-01&reason=later",
        )
        .await;
    assert_eq!(put_off, StatusCode::FORBIDDEN);
    let begun = ward.decide(&ward.leads, &concern, "&step=start").await;
    assert_eq!(begun, StatusCode::SEE_OTHER);
    let read = ward.swept().await;
    assert!(read[2].1.contains("It is done"), "{}", read[2].1);
    let finished = ward
        .decide(&ward.leads, &concern, "&from=concerns&step=finish")
        .await;
    assert_eq!(finished, StatusCode::SEE_OTHER);
    assert!(ward.swept().await[2].1.contains("Said to be done"));
}

#[tokio::test]
async fn she_decides_nothing_that_was_not_handed_to_her() {
    let ward = Ward::open().await;
    let concern = ward.concern().await;
    let answer = ward.decide(&ward.leads, &concern, "&step=start").await;
    assert_eq!(answer, StatusCode::FORBIDDEN);
    let body = serde_json::json!({ "concern": concern, "step": "finish" }).to_string();
    let request = Request::post("/api/v1/round/decisions")
        .header(header::COOKIE, &ward.leads)
        .header(header::CONTENT_TYPE, "application/json");
    let answer = ward.house.send(request, Body::from(body)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
}

impl Ward {
    /// Says in the room of an incident how her service works.
    async fn say(&self, incident: &str, rest: &str) {
        let path = format!("/incidents/{incident}/services");
        let answer = self.house.post(&path, &self.officers, rest).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }

    /// Promises in a room when there is more to say.
    async fn promise(&self, incident: &str, at: &str) {
        let at: domain::time::Instant = at.parse().unwrap();
        let said = app::incident::Said {
            field: domain::notification::Fields::shipped()
                .get("next_update_at")
                .unwrap(),
            value: Some(domain::incident::Value::Time {
                at: at.as_microseconds(),
                estimated: false,
            }),
            seen: Vec::new(),
        };
        let (app, console) = (&self.house.app, console(self.house.tenant));
        app::incident::state(app, &console, incident.parse().unwrap(), &[said], "", None)
            .await
            .unwrap();
    }

    async fn close(&self, incident: &str) {
        let (app, console) = (&self.house.app, console(self.house.tenant));
        app::incident::close(app, &console, incident.parse().unwrap(), "Over")
            .await
            .unwrap();
    }

    async fn page(&self, path: &str) -> String {
        self.house.get(path, &self.leads).await.body
    }
}

#[tokio::test]
async fn she_is_told_which_of_her_services_an_incident_hits_and_nothing_else_of_it() {
    let ward = Ward::open().await;
    let service = ward.house.thing("services").to_owned();
    let incident = ward.house.thing("incidents").to_owned();
    let pages = [
        "/".to_owned(),
        "/services".to_owned(),
        format!("/services/{service}"),
    ];
    for path in &pages {
        assert!(!ward.page(path).await.contains("On paper"), "{path}");
    }

    let drill = ward
        .house
        .post("/incidents", &ward.officers, "kind=outage&drill=yes")
        .await;
    let drill = drill.header("location").rsplit('/').next().unwrap().to_owned();
    ward.say(&drill, &format!("level.{service}=down")).await;
    ward.say(&incident, &format!("level.{service}=on_paper&share.{service}=40"))
        .await;
    for path in &pages {
        let page = ward.page(path).await;
        assert!(page.contains("On paper, 40"), "{path}: {page}");
        assert!(!page.contains("Down"), "a drill hits nothing: {path}: {page}");
    }
    for (path, read) in ward.swept().await {
        assert!(!read.contains("INC-"), "{path}: {read}");
        assert!(!read.contains(&incident), "{path}: {read}");
    }
    let officers = ward.house.get(&pages[2], &ward.officers).await.body;
    assert!(
        officers.contains(&format!("/incidents/{incident}\"")),
        "{officers}"
    );

    // Of two incidents the worse is told, of equal ones the lower share, and of what is promised what comes first.
    let open = async || {
        let answer = ward.house.post("/incidents", &ward.officers, "kind=outage").await;
        answer.header("location").rsplit('/').next().unwrap().to_owned()
    };
    let (down, slower) = (open().await, open().await);
    ward.say(&down, &format!("level.{service}=down&since=2026-11-20T08:00"))
        .await;
    ward.say(&slower, &format!("level.{service}=on_paper&share.{service}=10"))
        .await;
    ward.promise(&incident, "2026-11-23T20:00:00Z").await;
    ward.promise(&slower, "2026-11-24T20:00:00Z").await;
    let page = ward.page(&pages[2]).await;
    assert!(
        page.contains("Down") && page.contains("since 20 November 2026"),
        "{page}"
    );
    assert!(!page.contains("On paper"), "{page}");
    assert!(page.contains("Next update: 23 November 2026, 22:00"), "{page}");
    ward.close(&down).await;
    let page = ward.page(&pages[2]).await;
    assert!(!page.contains("Down"), "what is closed hits nothing: {page}");
    assert!(page.contains("On paper, 10"), "{page}");
    ward.close(&incident).await;
    let page = ward.page(&pages[2]).await;
    assert!(page.contains("Next update: 24 November 2026, 22:00"), "{page}");
    ward.house.clock.advance(2 * 86_400);
    let page = ward
        .house
        .get(&pages[2], &ward.house.session(ward.house.tenant, ward.lead).await)
        .await
        .body;
    assert!(page.contains("On paper, 10"), "{page}");
    assert!(
        !page.contains("Next update"),
        "a promise that has passed is none: {page}"
    );
    ward.close(&slower).await;
    for path in &pages {
        let page = ward
            .house
            .get(path, &ward.house.session(ward.house.tenant, ward.lead).await)
            .await
            .body;
        assert!(!page.contains("On paper"), "{path}: {page}");
    }
}

#[tokio::test]
async fn the_services_of_other_units_are_told_to_nobody_who_sees_them_not() {
    let ward = Ward::open().await;
    let service = ward.house.thing("services").to_owned();
    let incident = ward.house.thing("incidents").to_owned();
    ward.say(&incident, &format!("level.{service}=down")).await;
    let site = ward
        .house
        .place(ward.house.tenant, "site", "Another building")
        .await;
    let other = ward.house.person(ward.house.tenant, "Other lead").await;
    ward.house
        .grant(ward.house.tenant, other, "ward_lead", site)
        .await;
    let others = ward.house.session(ward.house.tenant, other).await;
    for path in ["/", "/services"] {
        let page = ward.house.get(path, &others).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("Down"), "{path}: {}", page.body);
    }
}

#[tokio::test]
async fn she_reports_what_she_sees_by_her_name_and_the_officer_finds_it_waiting() {
    let ward = Ward::open().await;
    assert!(ward.page("/").await.contains("href=\"/security-events/new\""));
    let form = ward.page("/security-events/new").await;
    assert!(form.contains("Report what you see"), "{form}");
    assert!(form.contains("Patients in danger?"), "{form}");
    assert!(!form.contains("name=\"caller\""), "{form}");
    assert!(!form.contains("href=\"/security-events\""), "{form}");
    let sent = "kind=encrypted&seen=All+files+end+in+.locked&caller=The+chief+physician";
    let answer = ward.house.post("/security-events", &ward.leads, sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let written = ward.page(answer.header("location")).await;
    assert!(written.contains("Written down. Its number is"), "{written}");
    assert!(!written.contains("href=\"/security-events\""), "{written}");
    let list = ward.house.get("/security-events", &ward.officers).await.body;
    assert!(list.contains("All files end in .locked"), "{list}");
    assert!(list.contains("By somebody who is signed in"), "{list}");
    let (before, _) = list.split_once("All files end in .locked").unwrap();
    let event = before.rsplit("href=\"/security-events/").next().unwrap();
    let event = event.split('"').next().unwrap();
    let event = ward
        .house
        .get(&format!("/security-events/{event}"), &ward.officers)
        .await
        .body;
    assert!(event.contains(&format!("{MARK} Lead")), "{event}");
    assert!(!event.contains("The chief physician"), "{event}");
    let refused = ward.house.get("/security-events", &ward.leads).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
