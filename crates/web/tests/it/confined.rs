//! Every page and every list for somebody who holds a role in one unit: nothing that was made in another is in it.
//!
//! The routes come from the router itself. Whatever is entered elsewhere says so in its name and is known by its
//! identifier; neither may come out. What is addressed by an identifier from elsewhere is refused or does not exist.

use axum::http::StatusCode;
use domain::access::role::SHIPPED;
use domain::dependency::Node;
use domain::id::{PersonId, ScopeId};
use serde_json::Value;
use web::Route;

use crate::house::{House, MARK, console, everything};

/// Stands in the name of everything that is elsewhere.
const ELSEWHERE: &str = "Borealis";

/// A hospital with a unit that the readers work in, and another with one thing of every noun.
struct Units {
    house: House,
    here: ScopeId,
    elsewhere: ScopeId,
    /// What is elsewhere, by the folder of its address.
    things: Vec<(&'static str, String)>,
}

impl Units {
    async fn open() -> Self {
        let house = House::open().await;
        let here = house.thing("places").parse().unwrap();
        let site = house
            .place(house.tenant, "site", &format!("{ELSEWHERE} site"))
            .await;
        let elsewhere = house.place(site, "unit", ELSEWHERE).await;
        let things = Vec::new();
        let mut units = Self {
            house,
            here,
            elsewhere,
            things,
        };
        units.things = units.fill().await;
        units.things.push(("site", site.to_string()));
        app::job::work_off(&units.house.app).await.unwrap();
        units
    }

    async fn fill(&self) -> Vec<(&'static str, String)> {
        let house = &self.house;
        let (app, console) = (&house.app, console(house.tenant));
        house.equipment_in(ELSEWHERE).await;
        let found = app::asset::list(app, &console, &everything()).await.unwrap();
        let asset = found
            .page
            .rows
            .into_iter()
            .find(|row| row.name.contains(ELSEWHERE))
            .unwrap()
            .id;
        let officer = house
            .worker(&format!("{ELSEWHERE} officer"), self.elsewhere)
            .await;
        let grant = house
            .grant(house.tenant, officer, "security_officer", self.elsewhere)
            .await;
        let service = app::service::ServiceForm {
            scope: self.elsewhere.to_string(),
            name: format!("{ELSEWHERE} clinic"),
            chain_stage: domain::service::ChainStage::ALL[0].name().to_owned(),
            consequence: domain::service::CareConsequence::ALL[0].name().to_owned(),
            owner: officer.to_string(),
            ..app::service::ServiceForm::default()
        };
        let service = app::service::ServiceDetails::try_from(&service).unwrap();
        let service = app::service::add(app, &console, &service).await.unwrap();
        let system = Node::System(house.thing("systems").parse().unwrap());
        let dependency = self.dependency(Node::Service(service), system).await;
        self.dependency(system, Node::Asset(asset)).await;
        let there = app::asset::Filter {
            search: ELSEWHERE.to_lowercase(),
            ..app::asset::Filter::default()
        };
        let correction = house.correction(there, &format!("{ELSEWHERE} engineering")).await;
        vec![
            ("assets", asset.to_string()),
            ("corrections", correction.to_string()),
            ("dependencies", dependency),
            ("grants", grant.to_string()),
            ("people", officer.to_string()),
            ("places", self.elsewhere.to_string()),
            ("services", service.to_string()),
            ("tokens", self.token(officer).await),
        ]
    }

    async fn dependency(&self, consumer: Node, provider: Node) -> String {
        let form = app::dependency::DependencyForm {
            consumer: app::dependency::node_text(consumer),
            provider: app::dependency::node_text(provider),
            need: "data".to_owned(),
            max_loss: "100".to_owned(),
            ..app::dependency::DependencyForm::default()
        };
        let new = app::dependency::NewDependency::try_from(&form).unwrap();
        let added = app::dependency::add(&self.house.app, &console(self.house.tenant), &new).await;
        added.unwrap().to_string()
    }

    async fn token(&self, officer: PersonId) -> String {
        let app = &self.house.app;
        let session = self.house.session(self.house.tenant, officer).await;
        let session = session.trim_start_matches("session=");
        let actor = app::access::authenticate(app, session).await.unwrap().actor;
        let form = app::access::TokenForm {
            name: format!("{ELSEWHERE} program"),
            permissions: vec!["service.view".to_owned()],
            scope: self.elsewhere.to_string(),
            days: "30".to_owned(),
        };
        let new = app::access::NewToken::try_from(&form).unwrap();
        let made = app::access::make_token(app, &actor, &new).await.unwrap();
        made.id.to_string()
    }

    /// The session of somebody who holds `role` in the unit here and nothing else.
    async fn reader(&self, role: &str) -> String {
        let person = self.house.worker(&format!("Reader {role}"), self.here).await;
        self.house.grant(self.house.tenant, person, role, self.here).await;
        self.house.session(self.house.tenant, person).await
    }

    /// The path with the identifiers of what is elsewhere, and whether it has any.
    fn address(&self, route: &Route) -> (String, bool) {
        let mut folder = "";
        let mut named = false;
        let parts: Vec<&str> = route
            .path
            .split('/')
            .map(|part| match part {
                "{id}" => {
                    let thing = self.things.iter().find(|(name, _)| *name == folder);
                    named |= thing.is_some();
                    thing.map_or_else(|| self.house.thing(folder), |(_, id)| id.as_str())
                }
                "{token}" | "{file}" | "{day}" => "nothing",
                plain => {
                    folder = plain;
                    plain
                }
            })
            .collect();
        (parts.join("/"), named)
    }
}

#[tokio::test]
async fn who_is_confined_to_one_unit_sees_nothing_of_another() {
    let units = Units::open().await;
    let mut leaks = Vec::new();
    for role in SHIPPED {
        let cookie = units.reader(role.key).await;
        for route in web::routes().iter().filter(|route| route.method == "GET") {
            let (path, named) = units.address(route);
            let answer = units.house.get(&path, &cookie).await;
            let refused = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN].contains(&answer.status);
            if named && !refused {
                leaks.push(format!("{}: {path}: {}", role.key, answer.status));
            }
            let known = [("name", ELSEWHERE.to_owned())];
            let ids = units.things.iter().filter(|_| !named).cloned();
            for (what, secret) in known.into_iter().chain(ids) {
                if answer.body.contains(&secret) {
                    leaks.push(format!("{}: {path} tells the {what} of elsewhere", role.key));
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

#[tokio::test]
async fn labels_of_what_stands_elsewhere_are_not_printed() {
    let units = Units::open().await;
    let (_, asset) = units.things.iter().find(|(noun, _)| *noun == "assets").unwrap();
    let cookie = units.reader("it_administrator").await;
    for path in ["/labels", "/labels/print"] {
        let answer = units.house.get(&format!("{path}?asset={asset}"), &cookie).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains(ELSEWHERE), "{path}: {}", answer.body);
        let listed = units.house.get(path, &cookie).await;
        assert_eq!(listed.status, StatusCode::OK, "{path}");
        assert!(!listed.body.contains(ELSEWHERE), "{path}: {}", listed.body);
    }
}

async fn dependencies(units: &Units, cookie: &str) -> Vec<Value> {
    let answer = units.house.get("/api/v1/dependencies", cookie).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test]
async fn the_dependencies_of_a_unit_are_its_own_and_those_of_the_systems_of_the_house() {
    let units = Units::open().await;
    let officer = units.house.officer().await;
    assert_eq!(dependencies(&units, &officer).await.len(), 3);
    let cookie = units.reader("it_administrator").await;
    let seen = dependencies(&units, &cookie).await;
    let told: Vec<(&str, Option<&str>)> = seen
        .iter()
        .map(|seen| {
            (
                seen["consumer_name"].as_str().unwrap(),
                seen["provider_name"].as_str(),
            )
        })
        .collect();
    let (laboratory, system) = (format!("{MARK} laboratory"), format!("{MARK} LIS"));
    assert_eq!(
        told,
        [
            (laboratory.as_str(), Some(system.as_str())),
            (system.as_str(), None)
        ]
    );
    assert_eq!(seen[1]["provider"], Value::Null, "{seen:?}");
}

#[tokio::test]
async fn who_may_not_view_equipment_is_told_of_none_even_in_the_own_unit() {
    let units = Units::open().await;
    let asset = units.house.thing("assets").to_owned();
    let service = units.house.thing("services").to_owned();
    units
        .dependency(
            Node::Service(service.parse().unwrap()),
            Node::Asset(asset.parse().unwrap()),
        )
        .await;
    let person = units.house.holder(units.house.tenant, "management").await;
    let manager = units.house.session(units.house.tenant, person).await;
    for cookie in [manager, units.reader("ward_lead").await] {
        for path in [
            "/api/v1/dependencies".to_owned(),
            format!("/api/v1/services/{service}"),
            format!("/services/{service}"),
        ] {
            let answer = units.house.get(&path, &cookie).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            for secret in [&asset, "7XKQ2N3", &format!("PC-{MARK}")] {
                assert!(
                    !answer.body.contains(secret),
                    "{secret} on {path}: {}",
                    answer.body
                );
            }
        }
    }
}

#[tokio::test]
async fn a_system_that_carries_something_elsewhere_says_so_without_naming_it() {
    let units = Units::open().await;
    let cookie = units.reader("ward_lead").await;
    let system = units.house.thing("systems");
    let page = units.house.get(&format!("/systems/{system}"), &cookie).await.body;
    assert!(
        page.contains("Something outside your places stands on it too."),
        "{page}"
    );
    let told = units
        .house
        .get(&format!("/api/v1/systems/{system}"), &cookie)
        .await;
    let told: Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(told["carries_elsewhere"], true, "{told}");
    assert_eq!(told["carries"].as_array().unwrap().len(), 1, "{told}");
}
