//! What protects whoever is signed in: headers, cookies, forged requests, ended sessions, sizes.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::house::{House, MARK, console};

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let stylesheet = web::design::asset::Asset::Stylesheet.url();
    for path in [
        "/people",
        "/sign-in",
        "/nowhere",
        "/api/v1/people",
        "/health/ready",
        &stylesheet,
    ] {
        let answer = house.get(path, &cookie).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"),
            "{path}: {policy}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            "same-origin",
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "same-origin",
            "{path}"
        );
        assert!(
            answer.header("permissions-policy").contains("camera=()"),
            "{path}"
        );
        let cached = if path == stylesheet {
            "public, max-age=31536000, immutable"
        } else {
            "no-store"
        };
        assert_eq!(answer.header("cache-control"), cached, "{path}");
    }
}

#[tokio::test]
async fn signing_in_by_link_takes_a_button_and_works_once() {
    let house = House::open().await;
    let person = house.person(house.tenant, "Newcomer").await;
    let console = console(house.tenant);
    let link = app::access::make_sign_in_link(&house.app, &console, person)
        .await
        .unwrap();
    let path = format!("/sign-in/link/{}", link.token);
    for _ in 0..2 {
        let looked = house.get(&path, "").await;
        assert_eq!(looked.status, StatusCode::OK);
        assert!(
            looked.body.contains(&format!("{MARK} Newcomer")),
            "{}",
            looked.body
        );
        // Beside the languages at the foot.
        let languages = looked.body.matches("language-option").count();
        assert_eq!(looked.body.matches("<button").count(), 1 + languages);
    }
    let followed = house.post(&path, "", "").await;
    assert_eq!(followed.status, StatusCode::SEE_OTHER);
    assert_eq!(followed.header("location"), "/");
    let cookie = followed.cookies()[0];
    assert!(
        cookie.starts_with("session=") && cookie.ends_with("; HttpOnly; SameSite=Lax; Path=/"),
        "{cookie}"
    );
    assert_eq!(house.post(&path, "", "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&path, "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn over_tls_the_session_cookie_is_bound_to_this_host() {
    let mut house = House::open().await;
    let person = house.person(house.tenant, "Newcomer").await;
    let link = app::access::make_sign_in_link(&house.app, &console(house.tenant), person)
        .await
        .unwrap();
    let public_url = Some("https://wardround.hospital.example".to_owned());
    let config = web::Config {
        public_url,
        secure_cookies: true,
        ..web::Config::default()
    };
    house.router = web::router(house.app.clone(), config);
    let request = Request::post(format!("/sign-in/link/{}", link.token))
        .header(header::ORIGIN, "https://wardround.hospital.example")
        .header(header::HOST, "10.0.0.7:8080");
    let followed = house.send(request, Body::empty()).await;
    assert_eq!(followed.status, StatusCode::SEE_OTHER, "{}", followed.body);
    let cookie = followed.cookies()[0];
    assert!(
        cookie.starts_with("__Host-session=") && cookie.contains("; Secure"),
        "{cookie}"
    );
    assert_eq!(followed.header("strict-transport-security"), "max-age=31536000");

    let session = cookie.split(';').next().unwrap().to_owned();
    let request = Request::post("/sessions/end-others")
        .header(header::COOKIE, session)
        .header(header::ORIGIN, "https://wardround.hospital.example");
    let ended = house.send(request, Body::empty()).await;
    let flash = ended.cookies()[0];
    assert!(
        flash.starts_with("flash=access-other-sessions-ended;") && flash.contains("; Secure"),
        "{flash}"
    );
}

#[tokio::test]
async fn a_form_sent_from_another_site_changes_nothing() {
    let house = House::open().await;
    let cookie = house.officer().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let request = Request::post("/people")
            .header(header::COOKIE, &cookie)
            .header(header::HOST, "wardround.hospital.example")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(name, value);
        let answer = house.send(request, "name=Planted").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
        assert!(
            answer.body.contains("This came from another site"),
            "{}",
            answer.body
        );
    }
    assert!(!house.get("/people", &cookie).await.body.contains("Planted"));
}

#[tokio::test]
async fn signing_in_leads_back_to_where_one_was_going_and_nowhere_else() {
    let house = House::open().await;
    let asked = house.get("/people?x=1", "").await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert_eq!(asked.header("location"), "/sign-in?next=%2Fpeople%3Fx%3D1");
    let page = house.get("/sign-in?next=%2Fpeople%3Fx%3D1", "").await;
    assert!(
        page.body.contains(r#"name="next" value="/people?x=1""#),
        "{}",
        page.body
    );
    let page = house.get("/sign-in?next=//evil.example", "").await;
    assert!(!page.body.contains("evil.example"));

    let person = house.holder(house.tenant, "management").await;
    let cookie = house.session(house.tenant, person).await;
    let password = "new=three+calm+words+here&repeated=three+calm+words+here";
    assert_eq!(
        house.post("/password", &cookie, password).await.status,
        StatusCode::SEE_OTHER
    );
    let name = app::person::fetch(&house.app, &console(house.tenant), person)
        .await
        .unwrap();
    let name = name.account.unwrap().sign_in_name.replace(' ', "+");
    for (next, leads_to) in [
        ("%2Fpeople", "/people"),
        ("%2F%2Fevil.example", "/"),
        ("https%3A%2F%2Fevil.example", "/"),
    ] {
        let body = format!("name={name}&password=three+calm+words+here&next={next}");
        let answer = house.post("/sign-in", "", &body).await;
        assert_eq!(answer.header("location"), leads_to, "{}", answer.body);
    }
    for back in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let answer = house
            .post("/preferences/theme", "", &format!("theme=dark&return_to={back}"))
            .await;
        assert_eq!(answer.header("location"), "/", "{back}");
        let answer = house
            .post(
                "/preferences/language",
                "",
                &format!("language=ro&return_to={back}"),
            )
            .await;
        assert_eq!(answer.header("location"), "/", "{back}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_said_beside_the_field_and_many_of_them_close_the_door() {
    let house = House::open().await;
    for _ in 0..5 {
        let answer = house.post("/sign-in", "", "name=nobody&password=wrong").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(r#"value="nobody""#) && !answer.body.contains(r#"value="wrong""#));
        assert!(answer.cookies().is_empty());
    }
    let mut answer = house.post("/sign-in", "", "name=nobody&password=wrong").await;
    if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
        answer = house.post("/sign-in", "", "name=nobody&password=wrong").await;
    }
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        answer.header("retry-after").ends_with(" GMT"),
        "{:?}",
        answer.headers
    );
}

#[tokio::test]
async fn an_ended_session_is_out_on_the_next_request() {
    let house = House::open().await;
    let person = house.holder(house.tenant, "management").await;
    let cookie = house.session(house.tenant, person).await;
    assert_eq!(house.get("/people", &cookie).await.status, StatusCode::OK);
    app::access::end_sessions_of(&house.app, &console(house.tenant), person)
        .await
        .unwrap();
    let answer = house.get("/people", &cookie).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in?next=%2Fpeople")
    );
    assert_eq!(
        house.get("/api/v1/people", &cookie).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn signing_out_takes_the_cookie_back_and_says_so_once() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let out = house.post("/sign-out", &cookie, "").await;
    assert_eq!(
        (out.status, out.header("location")),
        (StatusCode::SEE_OTHER, "/sign-in")
    );
    assert!(
        out.cookies()
            .iter()
            .any(|cookie| cookie.starts_with("session=;") && cookie.contains("Max-Age=0"))
    );
    assert!(
        out.cookies()
            .iter()
            .any(|cookie| cookie.starts_with("flash=access-signed-out;"))
    );
    let door = house.get("/sign-in", "flash=access-signed-out").await;
    assert!(door.body.contains("You are signed out."));
    assert!(
        door.cookies()
            .iter()
            .any(|cookie| cookie.starts_with("flash=;") && cookie.contains("Max-Age=0"))
    );
    assert_eq!(house.get("/people", &cookie).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_a_page() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let answer = house
        .post("/people", &cookie, &format!("name={}", "x".repeat(70_000)))
        .await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("That is too much"), "{}", answer.body);
    let request = Request::post("/api/v1/systems")
        .header(header::COOKIE, &cookie)
        .header(header::CONTENT_TYPE, "application/json");
    let answer = house
        .send(request, format!(r#"{{"name":"{}"}}"#, "x".repeat(70_000)))
        .await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("problem-too-large"), "{}", answer.body);
}

#[tokio::test]
async fn a_correction_that_came_second_shows_both_values_and_loses_nothing() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let path = format!("/people/{}/correct", house.thing("people"));
    assert_eq!(
        house
            .post(&path, &cookie, "version=1&name=First&seen.name=x")
            .await
            .status,
        StatusCode::SEE_OTHER
    );
    let second = house
        .post(&path, &cookie, "version=1&name=Second&seen.name=x")
        .await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(
        second.body.contains("First") && second.body.contains("Second"),
        "{}",
        second.body
    );
    let chosen = "version=2&name=Second&seen.name=First&theirs.name=First&keep.name=yours";
    assert_eq!(
        house.post(&path, &cookie, chosen).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(house.get("/people", &cookie).await.body.contains("Second"));
}

#[tokio::test]
async fn the_server_answers_on_its_socket_and_stops_when_told() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let house = House::open().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let shutdown = async {
        let _ = stopped.await;
    };
    let server = tokio::spawn(web::serve(
        house.app.clone(),
        listener,
        web::Config::default(),
        shutdown,
    ));
    let mut connection = tokio::net::TcpStream::connect(address).await.unwrap();
    connection
        .write_all(b"GET /health/ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("ready\n"),
        "{answer}"
    );
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
}

#[tokio::test]
async fn the_page_of_tokens_says_when_each_was_last_used() {
    let house = House::open().await;
    let officer = house.officer().await;
    let page = house.get("/access", &officer).await.body;
    assert!(page.contains("Last used") && page.contains(">never<"), "{page}");
    let token = house.token("service.view").await.token;
    let request = Request::get("/api/v1/services").header(header::AUTHORIZATION, format!("Bearer {token}"));
    assert!(house.send(request, Body::empty()).await.status.is_success());
    let page = house.get("/access", &officer).await.body;
    assert!(page.contains("<time datetime=\"2026-11-23T07:30:00Z\""), "{page}");
}

#[tokio::test]
async fn whoever_reloads_a_form_that_was_refused_lands_on_a_page() {
    let house = House::open().await;
    let officer = house.officer().await;
    let posts: Vec<String> = web::routes()
        .into_iter()
        .filter(|route| route.method == "POST" && !route.path.starts_with("/api/"))
        .map(|route| route.path)
        .collect();
    assert!(posts.len() > 25, "{posts:?}");
    for route in posts {
        let folder = route
            .split('/')
            .take_while(|part| *part != "{id}")
            .last()
            .unwrap();
        let path = route
            .replace("{id}", house.thing(folder))
            .replace("{form}", "notification")
            .replace("{token}", "nothing");
        let mut answer = house.get(&path, &officer).await;
        if answer.status == StatusCode::SEE_OTHER {
            let landing = answer.header("location").to_owned();
            assert!(path.starts_with(&landing), "{path} leads to {landing}");
            answer = house.get(&landing, &officer).await;
        }
        // A link that was never made opens nothing, and no clock of this house is owed under a condition.
        let names_none = route.contains("{token}") || route.contains("{clock}");
        assert!(
            answer.status.is_success() || answer.status == StatusCode::NOT_FOUND && names_none,
            "{path}: {}",
            answer.status
        );
    }
    let answer = house.get("/round/decisions", &officer).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, "/")
    );
}

#[tokio::test]
async fn who_holds_no_role_is_told_so_and_whom_to_ask() {
    let house = House::open().await;
    house.holder(house.tenant, "security_officer").await;
    let here = house.thing("places").parse().unwrap();
    let local = house.worker("Local officer", here).await;
    house.grant(house.tenant, local, "security_officer", here).await;
    house.session(house.tenant, local).await;
    let officer = house.officer().await;
    let newcomer = house.person(house.tenant, "Newcomer").await;
    let cookie = house.session(house.tenant, newcomer).await;
    let page = house.get("/", &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "You have no role yet",
        &format!("{MARK} Holder of security_officer"),
        "href=\"/password\"",
        "href=\"/sessions\"",
        "action=\"/sign-out\"",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(
        !page.body.contains("Local officer"),
        "she works elsewhere: {}",
        page.body
    );
    let colleague = house.worker("Colleague", here).await;
    let colleague = house.session(house.tenant, colleague).await;
    let told = house.get("/", &colleague).await.body;
    assert!(told.contains("Local officer"), "{told}");
    let round = house.get("/", &officer).await.body;
    assert!(!round.contains("You have no role yet"), "{round}");
}
