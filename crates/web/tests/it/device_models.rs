//! Device models: medical devices of several lists grouped, a maker's form brought in, looked at, accepted and taken back.

use std::fmt::Write as _;

use app::import::NewFile;
use axum::http::{Request, StatusCode, header};

use crate::house::{Answer, House, console};

/// A house with three pumps of one model in two wards, written in two ways, and one device without a model.
async fn with_pumps() -> House {
    let house = House::open().await;
    let site = house.place(house.tenant, "site", "Pump site").await;
    house.place(site, "unit", "Intensive care").await;
    let table = "Name;Serial number;Kind;Manufacturer;Model;Department;Networked;UDI\r\n\
        Pump 1;P1;Medical device;Acme Medical GmbH;Flow 300;Intensive care;yes;(01)51022222233336(17)281231(21)P1X\r\n\
        Pump 2;P2;Medical device;ACME;Acme FLOW-300;Intensive care;no;\r\n\
        Pump 3;P3;Medical device;Acme Medical;Flow 300;Surgery;;\r\n\
        Thing;P4;Medical device;Acme;;Surgery;;\r\n";
    import(&house, "Biomedical register", table).await;
    house
}

async fn import(house: &House, source: &str, table: &str) {
    let file = NewFile {
        source,
        file_name: "register.csv",
        content: table.into(),
    };
    let console = console(house.tenant);
    let import = app::import::upload(&house.app, &console, &file).await.unwrap();
    let review = app::import::review(&house.app, &console, import).await.unwrap();
    app::import::accept(&house.app, &console, import, review.import.version)
        .await
        .unwrap();
}

/// A form as its maker filled it.
fn form(anti_malware: &str) -> String {
    let mut form = "Question ID,Question,Answer\nDOC-1,Maker,Acme Medical\nDOC-3,Model,Flow 300\nDOC-7,Date,2024-05-17\n".to_owned();
    writeln!(form, "MLDP-2,Own words,{anti_malware}\nRMOT-1,Own words,Yes").unwrap();
    for number in 1..=8 {
        writeln!(form, "SAHD-{number},Own words,Yes").unwrap();
    }
    form
}

async fn send(house: &House, cookie: &str, path: &str, form: &str) -> Answer {
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"flow.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{form}\r\n--edge--\r\n"
    );
    let request = Request::post(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    house.send(request, body).await
}

/// The first address on the page that begins like this.
fn address(body: &str, beginning: &str) -> String {
    let (_, rest) = body.split_once(&format!("href=\"{beginning}")).unwrap();
    let (end, _) = rest.split_once('"').unwrap();
    format!("{beginning}{end}")
}

/// Brings a form in and decides about it; answers with the address of the form.
async fn bring(house: &House, cookie: &str, model: &str, text: &str, decision: &str) -> String {
    let sent = send(house, cookie, &format!("{model}/disclosures"), text).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let path = sent.header("location").to_owned();
    let looked = house.get(&path, cookie).await;
    assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
    let decided = decide(house, cookie, &path, decision, 1).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body);
    path
}

async fn decide(house: &House, cookie: &str, path: &str, decision: &str, version: i32) -> Answer {
    let body = format!("decision={decision}&version={version}");
    house.post(&format!("{path}/decision"), cookie, &body).await
}

#[tokio::test]
async fn devices_of_several_spellings_are_one_model_and_those_without_one_are_counted() {
    let house = with_pumps().await;
    let cookie = house.officer().await;
    let list = house.get("/device-models", &cookie).await.body;
    assert!(list.contains("2 of 2 models"), "{list}");
    assert!(list.contains("Of 1 medical device no list states"), "{list}");
    assert!(list.contains("1 of 3, 1 not said"), "{list}");
    let model = house.get(&address(&list, "/device-models/"), &cookie).await.body;
    for pump in ["Pump 1", "Pump 2", "Pump 3", "Acme FLOW-300"] {
        assert!(model.contains(pump), "{pump}: {model}");
    }
    let none = house.get("/device-models?q=centrifuge", &cookie).await.body;
    assert!(none.contains("No model matches."), "{none}");
}

#[tokio::test]
async fn the_list_is_downloaded_as_it_is_filtered_and_calculates_nothing() {
    let house = with_pumps().await;
    let cookie = house.officer().await;
    let list = house.get("/device-models?q=intensive", &cookie).await.body;
    let path = address(&list, "/device-models.csv");
    assert_eq!(path, "/device-models.csv?q=intensive");
    let file = house.get(&path, &cookie).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let plain = file.body.replace(['\u{2068}', '\u{2069}'], "");
    let lines: Vec<&str> = plain.lines().collect();
    assert!(
        lines[0].starts_with("\u{feff}Model,Maker,Devices,Where,On a network"),
        "{plain}"
    );
    assert_eq!(lines.len(), 2, "{plain}");
    assert!(
        lines[1].starts_with("Flow 300,ACME,3,Intensive care (2) | Surgery (1),\"1 of 3, 1 not said\","),
        "{plain}"
    );
    let table = "Name;Serial number;Kind;Manufacturer;Model\r\nThing;X1;Medical device;Zed;=1+1\r\n";
    let file = NewFile {
        source: "Other register",
        file_name: "other.csv",
        content: table.into(),
    };
    let console = console(house.tenant);
    let import = app::import::upload(&house.app, &console, &file).await.unwrap();
    app::import::accept(&house.app, &console, import, 1)
        .await
        .unwrap();
    let all = house.get("/device-models.csv", &cookie).await.body;
    assert!(all.contains("\r\n'=1+1,Zed,1,Nobody has said,"), "{all}");
}

#[tokio::test]
async fn models_are_read_over_the_api_with_what_their_makers_disclose() {
    let house = with_pumps().await;
    let cookie = house.officer().await;
    let list = house.get("/device-models", &cookie).await.body;
    let model = address(&list, "/device-models/");
    bring(&house, &cookie, &model, &form("No"), "accept").await;
    let read = async |path: &str| -> serde_json::Value {
        let answer = house.get(path, &cookie).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    };
    let listed = read("/api/v1/device-models?q=acme&disclosed=true").await;
    assert_eq!((&listed["all"], &listed["without_model"]), (&2.into(), &1.into()));
    let [found] = listed["device_models"].as_array().unwrap().as_slice() else {
        panic!("{listed}")
    };
    assert_eq!(found["model"], "Flow 300");
    assert_eq!(found["networked"], serde_json::json!({"yes": 1, "unknown": 1}));
    assert_eq!(
        found["units"][0],
        serde_json::json!({"value": "Intensive care", "devices": 2})
    );
    assert_eq!(found["disclosure"]["dated"], "2024-05-17");
    let fetched = read(&format!("/api/v1{model}")).await;
    assert_eq!(fetched["equipment"].as_array().unwrap().len(), 3);
    assert_eq!(
        fetched["findings"][0],
        serde_json::json!({"rule": "no_anti_malware", "question": "MLDP-2", "outcome": "applies"})
    );
    let none = read("/api/v1/device-models?disclosed=true&q=centrifuge").await;
    assert_eq!(none["device_models"], serde_json::json!([]));
}

#[tokio::test]
async fn a_form_counts_once_it_was_looked_at_and_accepted_and_no_longer_once_taken_back() {
    let house = with_pumps().await;
    let cookie = house.officer().await;
    let list = house.get("/device-models", &cookie).await.body;
    let model = address(&list, "/device-models/");
    let means = "Cannot run anti-malware software.";
    let first = bring(&house, &cookie, &model, &form("No"), "accept").await;
    let page = house.get(&model, &cookie).await.body;
    assert!(
        page.contains(means) && page.contains("The maker can reach it from outside."),
        "{page}"
    );
    assert!(
        house
            .get("/device-models?mds2=yes", &cookie)
            .await
            .body
            .contains("2024-05-17")
    );
    // The device itself says so too, and takes its UDI apart without believing its serial number.
    let device = house.get(&address(&page, "/assets/"), &cookie).await.body;
    assert!(device.contains(means), "{device}");
    assert!(
        device.contains("51022222233336") && device.contains("The lists state another serial number."),
        "{device}"
    );
    // A second form takes its place; taken back, the first counts again.
    let second = bring(&house, &cookie, &model, &form("Yes"), "accept").await;
    assert!(!house.get(&model, &cookie).await.body.contains(means));
    assert_eq!(
        decide(&house, &cookie, &second, "withdraw", 2).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(house.get(&model, &cookie).await.body.contains(means));
    // Somebody who decides about what has been decided is told.
    assert_eq!(
        decide(&house, &cookie, &second, "withdraw", 2).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        decide(&house, &cookie, &first, "accept", 2).await.status,
        StatusCode::CONFLICT
    );
    bring(&house, &cookie, &model, &form("Yes"), "discard").await;
    assert!(house.get(&model, &cookie).await.body.contains(means));
}

#[tokio::test]
async fn what_is_no_form_is_refused_on_the_page_with_the_reason() {
    let house = with_pumps().await;
    let cookie = house.officer().await;
    let list = house.get("/device-models", &cookie).await.body;
    let path = format!("{}/disclosures", address(&list, "/device-models/"));
    for (text, reason) in [
        ("", "Please fill this in."),
        ("Name;Serial number\nPC-1;S1\nPC-2;S2\n", "no MDS2 form"),
        ("MDS2 HN 1-2013,Answer\n1-1,Yes\n1-2,No\n", "edition of 2013"),
    ] {
        let answer = send(&house, &cookie, &path, text).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(reason), "{reason}: {}", answer.body);
    }
}

#[tokio::test]
async fn two_models_that_a_person_says_are_one_are_counted_as_one_until_it_is_taken_back() {
    let house = with_pumps().await;
    let loans = "Name;Serial number;Kind;Manufacturer;Model;Department\r\n\
        Loan 1;L1;Medical device;Acme Medical;Flow 300 P;Surgery\r\n";
    import(&house, "Loans", loans).await;
    let cookie = house.officer().await;
    let search = async |text: &str| house.get(&format!("/device-models?q={text}"), &cookie).await.body;
    let (kept, gone) = (
        address(&search("intensive").await, "/device-models/"),
        address(&search("300+P").await, "/device-models/"),
    );
    let form_path = bring(&house, &cookie, &gone, &form("No"), "accept").await;
    let with = kept.rsplit('/').next().unwrap();
    let united = house
        .post(&format!("{gone}/unite"), &cookie, &format!("with={with}"))
        .await;
    assert_eq!(
        (united.status, united.header("location")),
        (StatusCode::SEE_OTHER, kept.as_str())
    );
    let list = house.get("/device-models", &cookie).await.body;
    assert!(!list.contains(&format!("href=\"{gone}\"")), "{list}");
    for path in [&kept, &gone] {
        let page = house.get(path, &cookie).await.body;
        for told in ["Loan 1", "Pump 1", "Flow 300 P", form_path.as_str()] {
            assert!(page.contains(told), "{told}: {page}");
        }
    }
    // Said again, and of itself: nothing happens, and the page says so.
    let again = house
        .post(&format!("{kept}/unite"), &cookie, &format!("with={with}"))
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let page = house.get(&kept, &cookie).await.body;
    assert_eq!(page.matches("/part\"").count(), 1, "{page}");
    // Who works where only the pumps of the register stand is not told of the model of the loan.
    let unit = house.thing("places").parse().unwrap();
    let person = house.worker("Far away", unit).await;
    house
        .grant(house.tenant, person, "biomedical_engineer", unit)
        .await;
    let away = house.session(house.tenant, person).await;
    assert_eq!(house.get(&kept, &away).await.status, StatusCode::NOT_FOUND);
    let refused = house.post(&format!("{gone}/part"), &away, "").await.status;
    assert_eq!(refused, StatusCode::FORBIDDEN);
    let parted = house.post(&format!("{gone}/part"), &cookie, "").await;
    assert_eq!(parted.header("location"), kept);
    assert!(!house.get(&kept, &cookie).await.body.contains("Loan 1"));
    assert!(house.get(&gone, &cookie).await.body.contains(&form_path));
    let part_again = house.post(&format!("{gone}/part"), &cookie, "").await.status;
    assert_eq!(part_again, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_works_in_one_unit_sees_its_devices_and_decides_about_no_form() {
    let house = with_pumps().await;
    let officer = house.officer().await;
    let list = house.get("/device-models", &officer).await.body;
    let model = address(&list, "/device-models/");
    let form_path = bring(&house, &officer, &model, &form("No"), "accept").await;
    // A unit in which no pump stands.
    let unit = house.thing("places").parse().unwrap();
    let person = house.worker("Far away", unit).await;
    house
        .grant(house.tenant, person, "biomedical_engineer", unit)
        .await;
    let away = house.session(house.tenant, person).await;
    let list = house.get("/device-models", &away).await;
    assert!(!list.body.contains("Flow 300"), "{}", list.body);
    assert_eq!(house.get(&model, &away).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&form_path, &away).await.status, StatusCode::NOT_FOUND);
    let decided = decide(&house, &away, &form_path, "withdraw", 2).await.status;
    assert!(
        [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&decided),
        "{decided}"
    );
    // Another hospital.
    let foreigner = house.holder(house.foreign, "security_officer").await;
    let foreign = house.session(house.foreign, foreigner).await;
    assert_eq!(house.get(&model, &foreign).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        house.get(&form_path, &foreign).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        decide(&house, &foreign, &form_path, "withdraw", 2).await.status,
        StatusCode::NOT_FOUND
    );
}
