//! Every page is sound HTML with one heading, and brings no style or script of its own.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::house::House;

fn parsed(path: &str, body: &str) -> RcDom {
    let options = ParseOpts {
        tokenizer: html5ever::tokenizer::TokenizerOpts {
            exact_errors: true,
            ..Default::default()
        },
        ..ParseOpts::default()
    };
    let document = parse_document(RcDom::default(), options).one(body);
    let errors: Vec<String> = document.errors.borrow().iter().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{path}: {errors:?}");
    document
}

/// Every element with its attributes, in the order of the page.
fn elements(node: &Handle, found: &mut Vec<(String, Vec<(String, String)>)>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs
            .borrow()
            .iter()
            .map(|it| (it.name.local.to_string(), it.value.to_string()))
            .collect();
        found.push((name.local.to_string(), attributes));
    }
    for child in node.children.borrow().iter() {
        elements(child, found);
    }
}

fn check(path: &str, body: &str) {
    check_in("en", path, body);
}

/// The page in the language of this tag.
fn check_in(language: &str, path: &str, body: &str) {
    assert!(!body.contains('⟦'), "{path} lacks words: {body}");
    let document = parsed(path, body);
    let mut found = Vec::new();
    elements(&document.document, &mut found);
    let count = |name: &str| found.iter().filter(|(element, _)| element == name).count();
    assert_eq!(count("h1"), 1, "{path}");
    assert_eq!(count("title"), 1, "{path}");
    assert_eq!(count("style"), 0, "{path}");
    // The style page is for those who build pages and speaks English to all of them.
    let language = if path == "/style" { "en" } else { language };
    assert!(body.contains(&format!(r#"<html lang="{language}""#)), "{path}");
    assert!(body.contains(r##"<a class="skip-link" href="#main">"##), "{path}");
    let mut ids = Vec::new();
    for (element, attributes) in &found {
        let with = |name: &str| {
            attributes
                .iter()
                .find(|(attribute, _)| attribute == name)
                .map(|(_, value)| value)
        };
        assert!(
            element != "script" || with("src").is_some(),
            "{path}: an inline script"
        );
        assert_eq!(with("style"), None, "{path}: an inline style on <{element}>");
        let handler = attributes
            .iter()
            .find(|(attribute, _)| attribute.starts_with("on"));
        assert_eq!(handler, None, "{path}: on <{element}>");
        ids.extend(with("id"));
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{path}: an id stands twice");
}

/// The pages that are looked at: every GET route that is not for programs.
fn pages(house: &House) -> Vec<String> {
    let routes = web::routes().into_iter().filter(|route| route.method == "GET");
    let shown = routes.filter(|route| {
        let for_programs = route.path.starts_with("/api/") && route.path != "/api/v1/docs";
        // What is not there in every hospital: a link, a file, a day of which a round was kept.
        // Nor, in these tests, what sets documents: only the program brings it.
        let names_none = ["{token}", "{file}", "{day}", "{clock}", "/pdf", "/mail"]
            .iter()
            .any(|part| route.path.contains(part));
        !for_programs && !names_none
    });
    let mut folder = String::new();
    shown
        .map(|route| {
            let parts = route.path.split('/').map(|part| {
                if part == "{id}" {
                    return house.thing(&folder).to_owned();
                }
                if part == "{form}" {
                    return "notification".to_owned();
                }
                part.clone_into(&mut folder);
                part.to_owned()
            });
            parts.collect::<Vec<_>>().join("/")
        })
        .collect()
}

#[tokio::test]
async fn every_page_is_sound_html_without_styles_and_scripts_of_its_own() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let mut looked_at = 0;
    for path in pages(&house) {
        let answer = house.get(&path, &cookie).await;
        assert!(
            answer.status.is_success() || answer.status.is_redirection(),
            "{path}: {}",
            answer.status
        );
        if answer.header("content-type").starts_with("text/html") {
            check(&path, &answer.body);
            looked_at += 1;
        }
    }
    assert!(looked_at > 15, "{looked_at}");
}

#[tokio::test]
async fn every_page_speaks_romanian_to_whoever_chose_it() {
    let house = House::open().await;
    let cookie = format!("{}; language=ro", house.officer().await);
    for path in pages(&house) {
        let answer = house.get(&path, &cookie).await;
        if answer.header("content-type").starts_with("text/html") {
            check_in("ro", &path, &answer.body);
        }
    }
    let round = house.get("/", &cookie).await.body;
    assert!(round.contains("Vizita de azi") && !round.contains("Today’s round"));
}

#[tokio::test]
async fn a_language_is_chosen_at_the_foot_of_any_page_also_by_who_is_not_signed_in() {
    let house = House::open().await;
    let asked = house.get("/sign-in", "").await.body;
    assert!(
        asked.contains(r#"name="language" value="ro" lang="ro">Română<"#),
        "{asked}"
    );
    let answer = house
        .post("/preferences/language", "", "language=ro&return_to=%2Fsign-in")
        .await;
    assert_eq!(answer.header("location"), "/sign-in");
    let cookies = answer.cookies();
    let [cookie] = cookies.as_slice() else {
        panic!("{cookies:?}");
    };
    for part in ["language=ro;", "HttpOnly", "SameSite=Lax", "Max-Age=", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let chosen = cookie.split(';').next().unwrap();
    let page = house.get("/sign-in", chosen).await.body;
    check_in("ro", "/sign-in", &page);
    assert!(
        page.contains(r#"value="ro" lang="ro" aria-current="true">Română<"#),
        "{page}"
    );
    let strange = house
        .post("/preferences/language", "", "language=tlh&return_to=%2F")
        .await;
    assert!(
        strange.cookies()[0].starts_with("language=en;"),
        "{:?}",
        strange.cookies()
    );
}

#[tokio::test]
async fn forms_that_fail_and_pages_that_refuse_are_sound_html_too() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let person = house.thing("people").to_owned();
    for (path, body) in [
        ("/sign-in".to_owned(), "name=x&password=y"),
        ("/password".to_owned(), "new=short&repeated=other"),
        ("/people".to_owned(), "name="),
        (format!("/people/{person}/correct"), "name=&version=1"),
        (format!("/people/{person}/leave"), "ends_on=&version=1"),
        (format!("/people/{person}/sign-in-link"), ""),
        ("/places".to_owned(), "name="),
        ("/access/grants".to_owned(), ""),
        ("/access/tokens".to_owned(), ""),
    ] {
        let answer = house.post(&path, &cookie, body).await;
        check(&path, &answer.body);
    }
    for path in ["/nowhere", "/people/not-an-identifier", "/sign-in/link/nothing"] {
        let answer = house.get(path, &cookie).await;
        assert_eq!(answer.status, 404, "{path}");
        check(path, &answer.body);
    }
    check("/nowhere", &house.get("/nowhere", "").await.body);
}
