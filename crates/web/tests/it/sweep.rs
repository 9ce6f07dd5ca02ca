//! Every route × every actor: who is let in, and that nobody sees another hospital.
//!
//! The routes come from the router itself, so a new page stands in the reviewed table without being told of.

use std::fmt::Write as _;

use axum::http::{Request, StatusCode, header};
use domain::access::role::SHIPPED;
use domain::id::{PersonId, TenantId};
use web::Route;

use crate::house::{Answer, House, MARK};

/// Who asks.
enum Asking {
    Nobody,
    Person(TenantId, PersonId),
    Token(String),
}

/// No wait of the sign-in throttle is longer.
const LONGEST_WAIT_SECONDS: i64 = 15 * 60;

/// What a route needs to come as far as the permission: a form or a JSON body. Where nothing stands here, nothing is
/// sent. `{…}` names the thing of that folder.
const BODIES: &[(&str, &str, &str)] = &[
    (
        "POST",
        "/access/grants",
        "person={people}&role=ward_lead&scope={tenant}",
    ),
    (
        "POST",
        "/access/tokens",
        "name=x&permissions=service.view&scope={tenant}&days=3",
    ),
    ("POST", "/people/lists", UPLOAD),
    ("POST", "/people/lists/{id}/decision", "decision=accept&version=0"),
    ("POST", "/people/lists/{id}/undo", "version=0"),
    ("POST", "/people", "name=Ana"),
    ("POST", "/people/{id}/correct", "name=Ana&version=0"),
    ("POST", "/people/{id}/leave", "ends_on=2026-11-30&version=0"),
    ("POST", "/places", "name=Nou&level=site&parent={tenant}"),
    ("POST", "/places/{id}", "name=Nou&version=0"),
    (
        "POST",
        "/services",
        "name=Nou&scope={tenant}&chain_stage=diagnosis&consequence=care_delayed",
    ),
    (
        "POST",
        "/services/{id}",
        "name=Nou&scope={tenant}&chain_stage=diagnosis&consequence=care_delayed&version=0",
    ),
    ("POST", "/systems", "name=Nou"),
    ("POST", "/incidents/{id}/roles", "lead.holder=Ana"),
    ("POST", "/incidents/{id}/tasks", "words=Torches&role=logistics"),
    ("POST", "/incidents/{id}/playbook", "kind=unclear"),
    ("POST", "/security-events", "seen=x"),
    ("POST", "/security-events/{id}/triage", "verdict="),
    ("POST", "/alert-sources", "name=&format=json"),
    ("POST", "/alert-sources/{id}/switch", "version=9&on=no"),
    ("POST", "/alert-sources/{id}/secret", "version=9"),
    ("POST", "/round/mail", ""),
    ("POST", "/legal-dates", "title=Nou&due_on=2027-01-31"),
    (
        "POST",
        "/legal-dates/catalogue",
        "legal_date=registration&registration=2027-01-31",
    ),
    (
        "POST",
        "/legal-dates/{id}",
        "title=Nou&due_on=2027-01-31&version=9",
    ),
    (
        "POST",
        "/legal-dates/{id}/fulfilments",
        "done_on=2026-11-20&version=9",
    ),
    ("POST", "/legal-dates/{id}/removal", "version=9"),
    ("POST", "/scope-assessment", "kinds=healthcare_provider&staff=60"),
    ("POST", "/law/own", LAW_PACK),
    ("POST", "/law/own/{id}/use", "version=99"),
    ("POST", "/law/own/{id}/removal", "version=99"),
    (
        "POST",
        "/api/v1/scope-assessment",
        r#"{"kinds":["healthcare_provider"],"staff":60}"#,
    ),
    (
        "POST",
        "/api/v1/legal-dates",
        r#"{"title":"Alta","due_on":"2027-01-31"}"#,
    ),
    (
        "PUT",
        "/api/v1/legal-dates/{id}",
        r#"{"version":9,"title":"Nou","due_on":"2027-01-31"}"#,
    ),
    (
        "POST",
        "/api/v1/legal-dates/{id}/fulfilments",
        r#"{"version":9,"done_on":"2026-11-20"}"#,
    ),
    (
        "POST",
        "/systems/{id}/backup",
        "last_outcome=success&last_run_on=2026-11-20&version=9",
    ),
    (
        "POST",
        "/systems/{id}/restore-tests",
        "started_at=2026-11-20T09:00&ended_at=2026-11-20T10:00&restored=x&came_out_well=yes",
    ),
    (
        "PUT",
        "/api/v1/systems/{id}/backup",
        r#"{"version":9,"last_outcome":"success","last_run_on":"2026-11-20"}"#,
    ),
    (
        "POST",
        "/api/v1/systems/{id}/restore-tests",
        r#"{"started_at":"2026-11-20T09:00:00Z","ended_at":"2026-11-20T10:00:00Z","restored":"x","came_out_well":true}"#,
    ),
    ("POST", "/systems/{id}/bills", BILL_UPLOAD),
    ("POST", "/bills/{id}/decision", "decision=accept&version=0"),
    ("POST", "/api/v1/systems/{id}/components", BILL),
    ("POST", "/systems/{id}", "name=Nou&version=0"),
    (
        "POST",
        "/dependencies",
        "consumer=service:{services}&provider=asset:{assets}&need=data&max_loss=35",
    ),
    ("POST", "/dependencies/{id}", "need=data&max_loss=35&version=0"),
    ("POST", "/dependencies/{id}/removal", "version=0"),
    (
        "POST",
        "/assets/{id}/corrections",
        "attribute=name&value=Nou&version=0",
    ),
    (
        "POST",
        "/assets/doubts",
        "verdict=same&pair={assets}+018f0000-0000-7000-8000-000000000000",
    ),
    (
        "POST",
        "/assets/conflicts",
        "asset={assets}&attribute=name&value=Nou&version=0",
    ),
    (
        "POST",
        "/assets/{id}/same",
        "other=018f0000-0000-7000-8000-000000000000",
    ),
    ("POST", "/assets/corrections", "attribute=owner&value=Nou"),
    ("POST", "/zones", "name=Nou&kind=office"),
    ("POST", "/zones/{id}", "name=Nou&kind=office&version=0"),
    ("POST", "/zones/{id}/removal", "version=0"),
    ("POST", "/sources/precedence", "attribute=name&source="),
    ("POST", "/sources/{id}/interval", "days=7&version=0"),
    ("POST", "/assets/doubts/part", "made={assets}"),
    ("POST", "/device-models/{id}/disclosures", UPLOAD),
    (
        "POST",
        "/device-models/{id}/unite",
        "with=018f0000-0000-7000-8000-000000000000",
    ),
    ("POST", "/device-models/{id}/part", ""),
    ("POST", "/disclosures/{id}/decision", "decision=accept&version=0"),
    (
        "POST",
        "/advisories/models/{id}/decisions",
        "about={advisories}//0&course=mitigate&reason=x",
    ),
    (
        "POST",
        "/advisories/models/{id}/identity",
        "advisory={advisories}&same=yes",
    ),
    (
        "POST",
        "/advisories/models/{id}/identity/withdraw",
        "maker=nobody&product=product+nothing",
    ),
    (
        "POST",
        "/api/v1/advisories/models/{id}/decisions",
        r#"{"about":["{advisories}//0"],"course":"mitigate","reason":"x"}"#,
    ),
    (
        "PUT",
        "/api/v1/advisories/models/{id}/identity",
        r#"{"advisory":"{advisories}","same":true}"#,
    ),
    ("POST", "/imports", UPLOAD),
    ("POST", "/imports/{id}/decision", "decision=accept&version=0"),
    ("POST", "/imports/{id}/reading", "version=0"),
    ("POST", "/round/decisions", "concern=none&step=start"),
    (
        "POST",
        "/api/v1/round/decisions",
        r#"{"concern":"none","step":"start"}"#,
    ),
    (
        "PATCH",
        "/api/v1/assets/{id}",
        r#"{"version":0,"attribute":"name","value":"Nou"}"#,
    ),
    (
        "POST",
        "/api/v1/assets/corrections/preview",
        r#"{"attribute":"owner","value":"Nou","filter":{}}"#,
    ),
    (
        "POST",
        "/api/v1/assets/corrections",
        r#"{"attribute":"owner","value":"Nou","filter":{},"extent":{"pieces":0,"beyond":0,"changing":0,"fingerprint":"0"}}"#,
    ),
    ("POST", "/feeds/load", FEED_UPLOAD),
    (
        "POST",
        "/feeds/addresses",
        "kind=kev&name=Nou&address=https://mirror.hospital.example/nou.json",
    ),
    (
        "POST",
        "/feeds/addresses/{id}",
        "name=Nou&address=https://mirror.hospital.example/nou.json&version=0",
    ),
    ("POST", "/feeds/addresses/{id}/switch", "on=no"),
    ("POST", "/feeds/addresses/{id}/removal", "version=0"),
    (
        "POST",
        "/api/v1/feeds/addresses",
        r#"{"kind":"kev","name":"Alta","address":"https://mirror.hospital.example/alta.json","switched_on":false}"#,
    ),
    (
        "PUT",
        "/api/v1/feeds/addresses/{id}",
        r#"{"version":0,"name":"Nou","address":"https://mirror.hospital.example/nou.json","switched_on":false}"#,
    ),
    ("POST", "/api/v1/services", SERVICE),
    ("PUT", "/api/v1/services/{id}", SERVICE),
    ("POST", "/api/v1/systems", r#"{"name":"Nou"}"#),
    ("PUT", "/api/v1/systems/{id}", r#"{"version":0,"name":"Nou"}"#),
    (
        "POST",
        "/api/v1/dependencies",
        r#"{"consumer":"service:{services}","provider":"asset:{assets}","need":"data","max_loss":350}"#,
    ),
    (
        "PUT",
        "/api/v1/dependencies/{id}",
        r#"{"version":0,"need":"data","max_loss":350}"#,
    ),
    ("POST", "/api/v1/imports/{id}/accept", r#"{"version":0}"#),
    ("POST", "/api/v1/imports/{id}/discard", r#"{"version":0}"#),
    ("POST", "/api/v1/imports/{id}/undo", r#"{"version":0}"#),
    ("POST", "/api/v1/zones", r#"{"name":"Alta","kind":"office"}"#),
    (
        "PUT",
        "/api/v1/zones/{id}",
        r#"{"version":0,"name":"Nou","kind":"office","ranges":[]}"#,
    ),
    ("POST", "/api/v1/people", r#"{"name":"Ana"}"#),
    ("PUT", "/api/v1/people/{id}", r#"{"version":0,"name":"Ana"}"#),
    (
        "POST",
        "/api/v1/places",
        r#"{"parent":"{tenant}","level":"site","name":"Nou"}"#,
    ),
    ("PATCH", "/api/v1/places/{id}", r#"{"version":0,"name":"Nou"}"#),
];

const SERVICE: &str =
    r#"{"version":0,"scope":"{tenant}","name":"Nou","chain_stage":"diagnosis","consequence":"care_delayed"}"#;

const BILL: &str = r#"{"bomFormat":"CycloneDX","specVersion":"1.6","components":[]}"#;

const BILL_UPLOAD: &str = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bill.json\"\r\n\
    Content-Type: application/json\r\n\r\n{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}\r\n--edge--\r\n";

const FEED_UPLOAD: &str = "--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nkev\r\n\
    --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kev.json\"\r\n\
    Content-Type: application/json\r\n\r\n{}\r\n--edge--\r\n";

/// No pack: what is wrong with it is told to whoever may load one.
const LAW_PACK: &str =
    "--edge\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nid = \"ro\"\r\n--edge--\r\n";

const UPLOAD: &str = "--edge\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nList\r\n\
    --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\
    Content-Type: text/csv\r\n\r\nName;Serial number\r\nPC-1;7XKQ2N9\r\n\r\n--edge--\r\n";

/// What a query must say.
const QUERIES: &[(&str, &str, &str)] = &[
    ("POST", "/api/v1/imports", "?source=List"),
    ("GET", "/sources/precedence", "?attribute=name&source="),
    ("DELETE", "/api/v1/dependencies/{id}", "?version=0"),
    ("DELETE", "/api/v1/zones/{id}", "?version=0"),
    ("DELETE", "/api/v1/legal-dates/{id}", "?version=9"),
    ("DELETE", "/api/v1/feeds/addresses/{id}", "?version=0"),
    ("GET", "/incidents/{id}/indicators/stix", "?audience=recipients"),
    ("GET", "/incidents/{id}/indicators/misp", "?audience=recipients"),
    ("GET", "/journal", "?subject={people}"),
    (
        "DELETE",
        "/api/v1/advisories/models/{id}/identity",
        "?maker=nobody&product=product+nothing",
    ),
];

fn sample<'a>(table: &'a [(&str, &str, &str)], route: &Route) -> &'a str {
    let found = table
        .iter()
        .find(|(method, path, _)| *method == route.method && *path == route.path);
    found.map_or("", |(_, _, sample)| sample)
}

fn filled(house: &House, text: &str) -> String {
    let named = house.things.iter().fold(text.to_owned(), |text, (folder, id)| {
        text.replace(&format!("{{{folder}}}"), id)
    });
    named.replace("{tenant}", &house.tenant.to_string())
}

/// The path with the identifiers of the hospital tested in.
fn address(house: &House, route: &Route) -> String {
    let mut folder = "";
    let parts: Vec<&str> = route
        .path
        .split('/')
        .map(|part| match part {
            "{id}" => house.thing(folder),
            "{file}" if folder == "attachments" => house.thing(folder),
            "{token}" | "{file}" | "{day}" => "nothing",
            "{country}" => "RO",
            "{task}" => "say_awareness",
            plain => {
                folder = plain;
                plain
            }
        })
        .collect();
    parts.join("/") + &filled(house, sample(QUERIES, route))
}

async fn ask(house: &House, route: &Route, asking: &Asking) -> Answer {
    let body = filled(house, sample(BODIES, route));
    let kind = match body.get(..1) {
        Some("{") => "application/json",
        Some("-") => "multipart/form-data; boundary=edge",
        _ => "application/x-www-form-urlencoded",
    };
    let request = Request::builder()
        .method(route.method)
        .uri(address(house, route))
        .header(header::CONTENT_TYPE, kind);
    let request = match asking {
        Asking::Nobody => request,
        // A session of its own for every request: some of them end sessions.
        Asking::Person(tenant, person) => {
            request.header(header::COOKIE, house.session(*tenant, *person).await)
        }
        Asking::Token(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
    };
    house.send(request, body).await
}

/// The answer as the table shows it: `yes` for what was done or shown, `sign in`, or the status.
fn outcome(answer: &Answer) -> String {
    match answer.status {
        StatusCode::SEE_OTHER if answer.header("location").starts_with("/sign-in") => "sign in".to_owned(),
        status if status.is_success() || status.is_redirection() => "yes".to_owned(),
        status => status.as_u16().to_string(),
    }
}

#[tokio::test]
async fn every_route_lets_in_whom_it_should_and_nobody_sees_another_hospital() {
    let house = House::open().await;
    let mut actors = vec![("nobody".to_owned(), Asking::Nobody)];
    for role in SHIPPED {
        actors.push((
            role.key.to_owned(),
            Asking::Person(house.tenant, house.holder(house.tenant, role.key).await),
        ));
    }
    actors.push((
        "token".to_owned(),
        Asking::Token(house.token("feed.load").await.token),
    ));
    let foreigner = house.holder(house.foreign, "security_officer").await;
    actors.push(("foreigner".to_owned(), Asking::Person(house.foreign, foreigner)));
    let mut routes = web::routes();
    // What is closed cannot be tried again by the next route.
    routes.sort_by_key(|route| route.path.ends_with("/close-account"));
    let mut table = String::new();
    for route in routes {
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        // Whoever may do more asks later, so that what a role did does not hide what the next one may.
        for (name, asking) in actors.iter().rev() {
            if route.path == "/sign-in" {
                house.clock.advance(LONGEST_WAIT_SECONDS);
            }
            let answer = ask(&house, &route, asking).await;
            assert!(
                !answer.status.is_server_error(),
                "{} {} by {name}: {}\n{}",
                route.method,
                route.path,
                answer.status,
                answer.body
            );
            if name == "foreigner" || name == "nobody" {
                assert!(
                    !answer.body.contains(MARK),
                    "{} {} by {name}\n{}",
                    route.method,
                    route.path,
                    answer.body
                );
            }
            let outcome = outcome(&answer);
            match groups.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, names)) => names.insert(0, name),
                None => groups.insert(0, (outcome, vec![name])),
            }
        }
        groups.sort();
        writeln!(table, "{} {}", route.method, route.path).unwrap();
        for (outcome, names) in groups {
            writeln!(table, "    {outcome:<8} {}", names.join(" ")).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn no_route_stands_twice_in_the_list() {
    let routes = web::routes();
    let mut once = routes.clone();
    once.dedup();
    assert_eq!(routes, once);
    assert!(routes.len() > 60, "{}", routes.len());
}
