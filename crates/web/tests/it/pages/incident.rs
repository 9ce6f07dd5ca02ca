//! Facts of an incident on every page that asks for one: each has one kind of input, and nothing else is called like one. And what leads
//! into a room and out of it: the supplier from whose page it opens, what to bring back first.

use std::collections::{BTreeMap, BTreeSet};

use domain::incident::IncidentKind;
use domain::notification::{Fields, Forms, Section, Shape};

use super::House;
use crate::permitted::page::{Field, read};

/// What a fact of this shape is typed into: what stands behind the name of the fact, and the kind of input.
fn inputs(shape: Shape) -> BTreeSet<(&'static str, &'static str)> {
    let own: &[(&str, &str)] = match shape {
        Shape::Text | Shape::States => &[("", "text")],
        Shape::Prose | Shape::Indicators => &[("", "textarea")],
        Shape::Choice | Shape::Answer | Shape::Occurrence => &[("", "radio")],
        Shape::Choices => &[("", "checkbox")],
        Shape::Time => &[
            ("", "datetime-local"),
            ("estimated", "checkbox"),
            ("now", "button"),
        ],
        Shape::Range | Shape::Money => &[("", "text"), ("high", "text")],
        Shape::Contact => &[
            ("name", "text"),
            ("role", "text"),
            ("phone", "tel"),
            ("email", "email"),
        ],
        Shape::Files => unreachable!("files are worked out"),
    };
    own.iter().copied().collect()
}

/// Every page of a room that asks for facts.
fn pages(room: &str) -> Vec<String> {
    let parts = ["awareness", "significance"].into_iter();
    let parts = parts.chain(Section::ALL.into_iter().map(Section::name));
    let single = Fields::shipped().iter().filter(|field| field.is_entered());
    let parts = parts.chain(single.map(|field| field.id.as_str()));
    let facts = parts.map(|part| format!("{room}/facts?part={part}"));
    let forms = Forms::shipped()
        .iter()
        .map(|form| format!("{room}/notifications/{}", form.id));
    facts.chain(forms).collect()
}

fn is_beside(name: &str, beside: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, part)| part == beside)
}

#[tokio::test]
async fn each_fact_has_one_kind_of_input_wherever_it_is_asked_for() {
    let house = House::open().await;
    let id = app::incident::open(&house.app, &house.console, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let room = format!("/incidents/{id}");
    let mut asked: BTreeMap<String, BTreeSet<BTreeSet<(String, String)>>> = BTreeMap::new();
    for path in pages(&room) {
        let answer = house.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        let page = read(&path, &answer.body);
        for form in page
            .forms
            .iter()
            .filter(|form| form.fields.iter().any(|field| is_beside(&field.name, "seen")))
        {
            for (fact, inputs) in facts(&path, &form.fields) {
                asked.entry(fact).or_default().insert(inputs);
            }
        }
    }
    for field in Fields::shipped().iter().filter(|field| field.is_entered()) {
        let kinds = asked.remove(&field.id).unwrap_or_default();
        assert_eq!(kinds.len(), 1, "{}: {kinds:?}", field.id);
        let kind: BTreeSet<(&str, &str)> = kinds
            .iter()
            .flatten()
            .map(|(part, kind)| (part.as_str(), kind.as_str()))
            .collect();
        assert!(kind.is_superset(&inputs(field.shape)), "{}: {kind:?}", field.id);
    }
    assert!(
        asked.is_empty(),
        "what the program works out is asked for: {:?}",
        asked.keys()
    );
}

/// The facts that a form asks for, each with the parts of its name and the kinds of their inputs. Each is asked for once.
fn facts(path: &str, fields: &[Field]) -> BTreeMap<String, BTreeSet<(String, String)>> {
    let mut found: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for field in fields {
        let (fact, part) = field.name.split_once('.').unwrap_or((&field.name, ""));
        if Fields::shipped().get(fact).is_none() {
            continue;
        }
        if part == "seen" {
            assert!(seen.insert(fact), "{path} asks for {fact} twice");
        }
        found
            .entry(fact.to_owned())
            .or_default()
            .insert((part.to_owned(), field.kind.clone()));
    }
    found
}

#[tokio::test]
async fn no_input_of_another_form_is_called_like_a_fact() {
    let house = House::open().await;
    let id = app::incident::open(&house.app, &house.console, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let room = format!("/incidents/{id}");
    let others = ["", "/services", "/standing", "/roles", "/tasks"].map(|part| format!("{room}{part}"));
    let paths = pages(&room).into_iter().chain(others);
    for path in paths.chain(["/incidents/new".to_owned(), "/incidents".to_owned()]) {
        let answer = house.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        for form in read(&path, &answer.body).forms {
            let asks: BTreeSet<&str> = form
                .fields
                .iter()
                .filter_map(|field| field.name.strip_suffix(".seen"))
                .collect();
            for field in &form.fields {
                let fact = field.name.split('.').next().unwrap_or_default();
                // What the program works out by itself is typed by nobody, whatever an input is called.
                let is_fact = Fields::shipped()
                    .get(fact)
                    .is_some_and(domain::notification::Field::is_entered);
                assert!(
                    !is_fact || asks.contains(fact),
                    "{path}: {} is called like a fact",
                    field.name
                );
            }
        }
    }
}

#[tokio::test]
async fn from_the_sheet_of_a_supplier_that_is_down_one_press_opens_an_incident_and_a_second_leads_to_it() {
    let house = House::open().await;
    let form = app::supplier::SupplierForm {
        name: "Lavanda SRL".to_owned(),
        ..app::supplier::SupplierForm::default()
    };
    let details = app::supplier::SupplierDetails::try_from(&form).unwrap();
    let supplier = app::supplier::add(&house.app, &house.console, &details)
        .await
        .unwrap();
    let sheet = format!("/suppliers/{supplier}/down");
    assert!(
        house
            .get(&sheet)
            .await
            .body
            .contains("It was hit: open an incident")
    );
    let opened = house.post(&sheet, &[]).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    assert!(opened.location.ends_with("/services"), "{}", opened.location);
    assert_eq!(house.post(&sheet, &[]).await.location, opened.location);
    let room = opened.location.trim_end_matches("/services");
    assert!(house.get(room).await.body.contains("Lavanda SRL"));
}

/// What the hidden input of this name holds.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("name=\"{name}\"")).unwrap();
    let (_, value) = rest.split_once("value=\"").unwrap();
    value.split_once('"').unwrap().0
}

#[tokio::test]
async fn a_notice_goes_out_in_the_language_that_was_chosen_and_says_later_what_changed_since() {
    let house = House::open().await;
    let id = app::incident::open(&house.app, &house.console, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let room = format!("/incidents/{id}");
    let say = async |words: &str| {
        let page = house.page(&format!("{room}/facts?part=summary")).await;
        let seen = hidden(&page, "summary.seen").to_owned();
        let said = [("summary.seen", seen.as_str()), ("summary", words)];
        let said = house.post(&format!("{room}/facts?part=summary"), &said).await;
        assert_eq!(said.status, 303, "{}", said.body);
    };
    say("Two shares are encrypted").await;
    let compose = format!("{room}/notifications/early_warning");
    let english = house.page(&format!("{compose}/preview")).await;
    assert!(english.contains("<strong>English</strong>"), "{english}");
    let preview = format!("{compose}/preview?language=ro");
    let page = house.page(&preview).await;
    assert!(
        page.contains("article class=\"notice-paper\" lang=\"ro\""),
        "{page}"
    );
    let approved = house.post(&preview, &[("seen", hidden(&page, "seen"))]).await;
    assert_eq!(approved.status, 303, "{}", approved.body);
    let notice = approved.location;
    let found = house.page(&format!("{notice}/json")).await;
    assert!(found.contains("\"language\": \"ro\""), "{found}");
    assert!(!house.page(&notice).await.contains("Changed since it was sent"));
    let sent = [("version", "1"), ("channel", "portal"), ("proof", "receipt 17")];
    let recorded = house.post(&format!("{notice}/sent"), &sent).await;
    assert_eq!(recorded.status, 303, "{}", recorded.body);
    assert!(!house.page(&notice).await.contains("Changed since it was sent"));
    say("Three shares are encrypted").await;
    let page = house.page(&notice).await;
    assert!(page.contains("Changed since it was sent"), "{page}");
    assert!(page.contains(&format!("href=\"{compose}")), "{page}");
}

#[tokio::test]
async fn above_the_round_stands_what_waits_then_incidents_before_drills_each_with_what_it_looks_like() {
    let house = House::open().await;
    let open = async |kind, drill| {
        app::incident::open(&house.app, &house.console, kind, drill)
            .await
            .unwrap()
    };
    open(IncidentKind::Encrypted, false).await;
    open(IncidentKind::Outage, true).await;
    house
        .post("/security-events", &[("seen", "A red screen asks for money")])
        .await;
    let round = house.page("/").await;
    let at = |words: &str| round.find(words).unwrap_or_else(|| panic!("{words}: {round}"));
    let waits = at("1 report or alert waits, since");
    let (real, drill) = (at("INC-2026-0001 "), at("DRILL-2026-0001 "));
    assert!(waits < real && real < drill);
    let told = &round[real..drill];
    assert!(told.contains("Files cannot be opened"), "{told}");
}

#[tokio::test]
async fn below_the_services_stands_what_to_bring_back_first_once_one_is_hit() {
    let house = House::open().await;
    let tenant = house.console.tenant().unwrap().to_string();
    let service = [
        ("scope", tenant.as_str()),
        ("name", "Laboratory"),
        ("chain_stage", "diagnosis"),
        ("consequence", "danger_within_hours"),
    ];
    let service = house.post("/services", &service).await.location;
    let mut systems = Vec::new();
    for name in ["Laboratory system", "Directory", "Log-on service"] {
        systems.push(house.post("/systems", &[("name", name)]).await.location);
    }
    let room = house.post("/incidents", &[("kind", "outage")]).await.location;
    let sheet = format!("{room}/services");
    let level = format!("level.{}", service.trim_start_matches("/services/"));
    assert!(!house.page(&sheet).await.contains("What to bring back first"));
    assert_eq!(house.post(&sheet, &[(&level, "down")]).await.status, 303);
    let page = house.page(&sheet).await;
    assert!(page.contains("No system is recorded under"), "{page}");

    let node = |path: &str| path.trim_start_matches('/').replacen("s/", ":", 1);
    let needs = async |consumer: &str, provider: &str| {
        let (consumer, provider) = (node(consumer), node(provider));
        let said = [
            ("consumer", consumer.as_str()),
            ("provider", &provider),
            ("need", "log_on"),
            ("max_loss", "100"),
        ];
        house.done("/dependencies", &said).await;
    };
    needs(&service, &systems[0]).await;
    needs(&systems[0], &systems[1]).await;
    needs(&systems[1], &systems[2]).await;
    needs(&systems[2], &systems[1]).await;
    let page = house.page(&sheet).await;
    let (_, order) = page.split_once("What to bring back first").unwrap();
    let place = |path: &str| order.find(&format!("href=\"{path}\"")).unwrap();
    assert!(place(&systems[1]) < place(&systems[0]), "{order}");
    assert!(place(&systems[2]) < place(&systems[0]), "{order}");
    assert!(order.contains("find out which starts alone"), "{order}");
    assert!(order.contains("Needed by"), "{order}");
    assert!(!order.contains("No system is recorded"), "{order}");
    assert!(house.page(&room).await.contains("/services#restoration"));
}
