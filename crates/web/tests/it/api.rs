//! The API: its document, its problems, and the life of a record.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::house::{Answer, House};

async fn call(house: &House, token: &str, method: &str, path: &str, body: Option<Value>) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::AUTHORIZATION, format!("Bearer {token}"));
    match body {
        None => house.send(request, Body::empty()).await,
        Some(body) => {
            house
                .send(
                    request.header(header::CONTENT_TYPE, "application/json"),
                    body.to_string(),
                )
                .await
        }
    }
}

fn value(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body))
}

#[tokio::test]
async fn the_openapi_document_is_the_reviewed_one() {
    let house = House::open().await;
    let answer = house.get("/api/v1/openapi.json", "").await;
    assert_eq!(answer.header("content-type"), "application/json");
    let mut document = value(&answer);
    // The version of the program is not what is reviewed here.
    document["info"]["version"] = json!("");
    insta::assert_json_snapshot!(document);
}

#[tokio::test]
async fn no_two_operations_share_an_identifier() {
    let house = House::open().await;
    let document = value(&house.get("/api/v1/openapi.json", "").await);
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    let mut names: Vec<&str> = operations
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all, "{names:?}");
}

#[tokio::test]
async fn every_failure_of_the_api_is_a_problem_document() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let person = format!("/api/v1/people/{}", house.thing("people"));
    let json = "application/json";
    let cases = [
        ("GET", "/api/v1/people", "", "", "", 401, "unauthenticated"),
        ("GET", "/api/v1/nowhere", &cookie, "", "", 404, "not-found"),
        ("GET", "/api/v1/people/x", &cookie, "", "", 404, "not-found"),
        (
            "DELETE",
            "/api/v1/people",
            &cookie,
            "",
            "",
            405,
            "method-not-allowed",
        ),
        (
            "GET",
            "/api/v1/journal?before=x",
            &cookie,
            "",
            "",
            400,
            "bad-request",
        ),
        (
            "POST",
            "/api/v1/people",
            &cookie,
            "name=x",
            "text/plain",
            415,
            "unsupported-media-type",
        ),
        ("POST", "/api/v1/people", &cookie, "{", json, 400, "bad-request"),
        (
            "POST",
            "/api/v1/people",
            &cookie,
            r#"{"name":" "}"#,
            json,
            422,
            "invalid",
        ),
        (
            "PUT",
            &person,
            &cookie,
            r#"{"name":"x","version":9}"#,
            json,
            409,
            "conflict",
        ),
        (
            "POST",
            "/api/v1/imports?source=x",
            &cookie,
            "%PDF-1.7",
            "",
            422,
            "refused",
        ),
    ];
    for (method, path, cookie, body, kind, status, name) in cases {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookie);
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let answer = house.send(request, body).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {path}: {}", answer.body);
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{method} {path}"
        );
        let problem = value(&answer);
        assert_eq!(
            problem["type"],
            format!("/api/v1/docs#problem-{name}"),
            "{method} {path}"
        );
        assert_eq!(problem["status"], status, "{method} {path}");
        assert!(!problem["detail"].as_str().unwrap().contains('⟦'), "{problem}");
    }
}

#[tokio::test]
async fn a_refused_field_and_a_conflict_say_which_and_what() {
    let house = House::open().await;
    let token = house.token("person.edit").await.token;
    let path = format!("/api/v1/people/{}", house.thing("people"));
    let answer = call(
        &house,
        &token,
        "PUT",
        &path,
        Some(json!({"version": 1, "name": ""})),
    )
    .await;
    assert_eq!(
        value(&answer)["errors"][0],
        json!({"field": "name", "message": "Please fill this in."})
    );
    let answer = call(
        &house,
        &token,
        "PUT",
        &path,
        Some(json!({"version": 7, "name": "Mine"})),
    )
    .await;
    let conflict = &value(&answer)["conflict"][0];
    assert_eq!(
        (&conflict["field"], &conflict["yours"]),
        (&json!("name"), &json!("Mine"))
    );
}

#[tokio::test]
async fn a_token_adds_reads_corrects_and_loses_against_a_stale_version() {
    let house = House::open().await;
    let token = house.token("service.edit").await.token;
    let reader = house.token("service.view").await.token;
    let made = call(
        &house,
        &token,
        "POST",
        "/api/v1/systems",
        Some(json!({"name": "PACS"})),
    )
    .await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let path = made.header("location").to_owned();
    let read = value(&call(&house, &reader, "GET", &path, None).await);
    assert_eq!((&read["name"], &read["version"]), (&json!("PACS"), &json!(1)));
    let correction = json!({"version": 1, "name": "PACS 2"});
    assert_eq!(
        call(&house, &token, "PUT", &path, Some(correction.clone()))
            .await
            .status,
        StatusCode::NO_CONTENT
    );
    let stale = json!({"version": 1, "name": "PACS 3"});
    assert_eq!(
        call(&house, &token, "PUT", &path, Some(stale)).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        call(&house, &reader, "PUT", &path, Some(correction)).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_file_goes_in_through_the_api_and_shows_in_the_list_page_by_page() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let rows: Vec<String> = (0..25)
        .map(|number| format!("PC-{number:02};SN-{number:04}\r\n"))
        .collect();
    let rows = rows.concat();
    let request =
        Request::post("/api/v1/imports?source=Scan&file_name=scan.csv").header(header::COOKIE, &cookie);
    let made = house.send(request, format!("Name;Serial number\r\n{rows}")).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let path = made.header("location").to_owned();
    let review = value(&house.get(&path, &cookie).await);
    assert_eq!(review["would"]["new"], 25, "{review}");
    let request = Request::post(format!("{path}/accept"))
        .header(header::COOKIE, &cookie)
        .header(header::CONTENT_TYPE, "application/json");
    let accepted = house
        .send(request, json!({"version": review["version"]}).to_string())
        .await;
    assert_eq!(value(&accepted)["new"], 25, "{}", accepted.body);

    let (mut names, mut after) = (Vec::new(), String::new());
    loop {
        let page = value(
            &house
                .get(&format!("/api/v1/assets?q=pc-&limit=10&after={after}"), &cookie)
                .await,
        );
        names.extend(
            page["assets"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["name"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next"].as_str() else { break };
        next.clone_into(&mut after);
    }
    names.sort();
    names.dedup();
    assert_eq!(
        names
            .iter()
            .filter(|name| name.starts_with("PC-") && name.len() == 5)
            .count(),
        25,
        "{names:?}"
    );
}

#[tokio::test]
async fn a_zone_is_added_once_corrected_and_removed_over_the_api() {
    let house = House::open().await;
    let token = house.token("asset.edit").await.token;
    let zones = "/api/v1/zones";
    let body = json!({"name": "Imaging", "kind": "clinical_devices", "ranges": ["10.20.3.1/16"]});
    let post = async |body: &Value| {
        let request = Request::post(zones)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/json")
            .header("idempotency-key", "\"imaging\"");
        house.send(request, body.to_string()).await
    };
    let added = post(&body).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
    let again = post(&body).await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(again.header("location"), added.header("location"));
    let zone = added.header("location").to_owned();
    // Whoever changes zones may not look at them unless that was granted as well.
    let reader = house.token("asset.view").await.token;
    let read = async || value(&call(&house, &reader, "GET", &zone, None).await);
    let fetched = read().await;
    assert_eq!(fetched["ranges"], json!(["10.20.0.0/16"]));
    assert_eq!(fetched["remote_access"], Value::Null);

    let other = json!({"name": "Office", "kind": "office", "ranges": ["10.20.0.0/16"]});
    let taken = call(&house, &token, "POST", zones, Some(other)).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        taken.body.contains("ranges") && taken.body.contains("(Imaging)"),
        "{}",
        taken.body
    );
    let mut correction =
        json!({"version": 1, "name": "Imaging", "kind": "clinical_devices", "remote_access": false});
    // Whoever forgets the ranges, or slips, does not lose them.
    let forgotten = call(&house, &token, "PUT", &zone, Some(correction.clone())).await;
    assert_eq!(forgotten.status, StatusCode::BAD_REQUEST);
    correction["ranges"] = read().await["ranges"].clone();
    let corrected = call(&house, &token, "PUT", &zone, Some(correction.clone())).await;
    assert_eq!(corrected.status, StatusCode::NO_CONTENT, "{}", corrected.body);
    assert_eq!(read().await["remote_access"], json!(false));
    let late = call(&house, &token, "PUT", &zone, Some(correction)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let listed = value(&call(&house, &reader, "GET", zones, None).await);
    assert_eq!(listed.as_array().unwrap().len(), 2);

    let late = call(&house, &token, "DELETE", &format!("{zone}?version=1"), None).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let refused = call(&house, &reader, "DELETE", &format!("{zone}?version=2"), None).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let removed = call(&house, &token, "DELETE", &format!("{zone}?version=2"), None).await;
    assert_eq!(removed.status, StatusCode::NO_CONTENT, "{}", removed.body);
    let gone = call(&house, &reader, "GET", &zone, None).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn many_pieces_are_corrected_as_previewed_and_given_back_over_the_api() {
    let house = House::open().await;
    let token = house.token("asset.edit").await.token;
    let reader = house.token("asset.view").await.token;
    let corrections = "/api/v1/assets/corrections";
    let both = {
        let person = house.holder(house.tenant, "security_officer").await;
        house.session(house.tenant, person).await
    };
    let send = async |path: &str, body: Value| {
        let request = Request::post(path)
            .header(header::COOKIE, &both)
            .header(header::CONTENT_TYPE, "application/json");
        house.send(request, body.to_string()).await
    };
    let asked = json!({"attribute": "unit", "value": "Surgery", "filter": {"q": "pc-"}});
    let preview = send(&format!("{corrections}/preview"), asked.clone()).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.body);
    let preview = value(&preview);
    assert_eq!(
        (&preview["extent"]["changing"], &preview["too_large"]),
        (&json!(1), &json!(false))
    );
    assert_eq!(preview["examples"][0]["before"], Value::Null);

    let mut sent = asked.clone();
    sent["extent"] = preview["extent"].clone();
    let mut other = sent.clone();
    other["extent"]["fingerprint"] = json!("1");
    assert_eq!(send(corrections, other).await.status, StatusCode::CONFLICT);
    let made = send(corrections, sent.clone()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    assert_eq!(send(corrections, sent).await.status, StatusCode::CONFLICT);
    let path = made.header("location").to_owned();
    let fetched = value(&call(&house, &token, "GET", &path, None).await);
    assert_eq!(
        (&fetched["list"], &fetched["pieces"], &fetched["undone"]),
        (&json!("/assets?q=pc-"), &json!(1), &Value::Null)
    );
    let listed = value(&call(&house, &token, "GET", corrections, None).await);
    assert_eq!(listed[0]["id"], fetched["id"]);
    let refused = call(&house, &reader, "GET", corrections, None).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);

    let undo = format!("{path}/undo");
    let undone = send(&undo, json!({})).await;
    assert_eq!(undone.status, StatusCode::OK, "{}", undone.body);
    assert_eq!(value(&undone)["restored"], json!(1));
    assert_eq!(send(&undo, json!({})).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_filter_of_a_bulk_correction_that_is_not_understood_is_refused_and_not_left_out() {
    let house = House::open().await;
    let cookie = house.officer().await;
    let whole = |filter: Value| json!({"attribute": "owner", "value": "Ana", "filter": filter});
    for (body, status) in [
        (whole(json!({"kind": "starship"})), 422),
        (whole(json!({"state": "fine"})), 422),
        (whole(json!({"zone": "everywhere"})), 422),
        (whole(json!({"exposure": "moon"})), 422),
        (whole(json!({"nonsense": "x"})), 400),
        // What folds to nothing, a slip of the pen, and nothing at all would each choose everything.
        (whole(json!({"location": " > "})), 422),
        (whole(json!({"owner": "   "})), 422),
        (
            json!({"attribute": "owner", "value": "Ana", "filters": {"kind": "laptop"}}),
            400,
        ),
        (
            json!({"attribute": "owner", "value": "Ana", "kind": "laptop", "filter": {}}),
            400,
        ),
        (json!({"attribute": "owner", "value": "Ana"}), 400),
        (whole(json!({})), 200),
    ] {
        let request = Request::post("/api/v1/assets/corrections/preview")
            .header(header::COOKIE, &cookie)
            .header(header::CONTENT_TYPE, "application/json");
        let answer = house.send(request, body.to_string()).await;
        assert_eq!(answer.status.as_u16(), status, "{body}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_misspelt_field_of_a_supplier_empties_nothing_and_what_was_made_is_where_it_is_said_to_be() {
    let house = House::open().await;
    let token = house.token("supplier.edit").await.token;
    let reader = house.token("supplier.view").await.token;
    let body = json!({"name": "Labora", "contact_telephone": "+40 21 555 0120"});
    let added = call(&house, &token, "POST", "/api/v1/suppliers", Some(body)).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
    let supplier = added.header("location").to_owned();
    let misspelt = json!({"version": 1, "name": "Labora", "contact_phone": "+40 21 555 0121"});
    let refused = call(&house, &token, "PUT", &supplier, Some(misspelt)).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.body);
    let read = value(&call(&house, &reader, "GET", &supplier, None).await);
    assert_eq!(read["contact_telephone"], json!("+40 21 555 0120"));

    let ways_in = format!("{supplier}/remote-accesses");
    let misspelt = json!({"method": "Tunnel", "second_faktor": "yes"});
    let refused = call(&house, &token, "POST", &ways_in, Some(misspelt)).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.body);
    let opened = call(
        &house,
        &token,
        "POST",
        &ways_in,
        Some(json!({"method": "Tunnel"})),
    )
    .await;
    let way_in = opened.header("location").to_owned();
    let read = value(&call(&house, &reader, "GET", &way_in, None).await);
    assert_eq!(read["method"], json!("Tunnel"));
    assert!(supplier.ends_with(read["supplier"].as_str().unwrap()));
    let corrected = json!({"version": 1, "method": "Modem"});
    let corrected = call(&house, &token, "PUT", &way_in, Some(corrected)).await;
    assert_eq!(corrected.status, StatusCode::NO_CONTENT, "{}", corrected.body);
}
