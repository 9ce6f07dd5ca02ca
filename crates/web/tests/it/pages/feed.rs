//! Reference data: a file carried in, and an address from its entry to its removal.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::{Answer, House, hidden};

const KEV: &str = r#"{"dateReleased": "2026-11-20T15:00:00.0Z", "vulnerabilities": [
    {"cveID": "CVE-2026-0001", "dateAdded": "2026-11-01"}, {"cveID": "CVE-2026-2"}]}"#;

async fn load(house: &House, kind: &str, text: &str) -> Answer {
    load_all(house, kind, &[("kev.json", text)]).await
}

async fn load_all(house: &House, kind: &str, files: &[(&str, &str)]) -> Answer {
    let part = |(name, text): &(&str, &str)| {
        format!(
            "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/json\r\n\r\n{text}\r\n--edge"
        )
    };
    let parts: Vec<String> = files.iter().map(part).collect();
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n{kind}\r\n--edge{}--\r\n",
        parts.concat()
    );
    let request =
        Request::post("/feeds/load").header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    house.send(request, Body::from(body)).await
}

#[tokio::test]
async fn a_file_is_carried_in_and_what_was_not_understood_of_it_can_be_opened() {
    let house = House::open().await;
    assert!(house.page("/health").await.contains("href=\"/feeds\""));
    let page = house.page("/feeds").await;
    assert!(page.contains("No address is asked."), "{page}");
    house.page("/feeds/load").await;
    let loaded = load(&house, "kev", KEV).await;
    assert_eq!(loaded.status, StatusCode::SEE_OTHER, "{}", loaded.body);
    let page = house.page("/feeds").await;
    for told in [
        "kev.json",
        "one record was not understood and left out",
        "CVE-2026-2: &quot;CVE-2026-2&quot; is no CVE number",
        "20 Nov",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for (kind, text, told) in [
        ("kev", "<html>", "is not JSON"),
        ("", KEV, "Please"),
        ("advisories", "{}", "no CSAF document"),
    ] {
        let refused = load(&house, kind, text).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
}

#[tokio::test]
async fn many_advisories_are_carried_in_at_once_and_of_other_data_one_file() {
    let house = House::open().await;
    let pump = include_str!("../../../../../tests/advisory/infumed-2026-01.json");
    let other = pump.replace("2026-01", "2026-02");
    let files = [("a.json", pump), ("b.json", other.as_str()), ("c.json", "{")];
    let loaded = load_all(&house, "advisories", &files).await;
    assert_eq!(loaded.status, StatusCode::SEE_OTHER, "{}", loaded.body);
    let page = house.page("/feeds").await;
    for told in [
        "Security advisories (CSAF): one record was not understood",
        "c.json: ",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(
        house
            .page("/advisories?look=all")
            .await
            .contains("2 advisories in use")
    );
    let two = load_all(&house, "kev", &[("a.json", KEV), ("b.json", KEV)]).await;
    assert_eq!(two.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(two.body.contains("one file is all there is"), "{}", two.body);
}

#[tokio::test]
async fn an_address_is_entered_switched_changed_and_removed() {
    let house = House::open().await;
    let form = house.page("/feeds/addresses/new").await;
    assert!(form.contains("name=\"address\""));
    let wrong = house
        .post(
            "/feeds/addresses",
            &[("kind", "kev"), ("name", "M"), ("address", "/etc/passwd")],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("at its console"), "{}", wrong.body);

    let sent = [
        ("kind", "kev"),
        ("name", "Mirror"),
        ("address", "https://mirror.hospital.example/kev.json"),
        ("switched_on", "yes"),
    ];
    let page = house.done("/feeds/addresses", &sent).await;
    assert!(
        page.contains("The address has been added.") && page.contains("Not asked yet"),
        "{page}"
    );
    assert_eq!(
        house.post("/feeds/addresses", &sent).await.status,
        StatusCode::CONFLICT
    );
    let from = page.find("/feeds/addresses/0").unwrap();
    let path = page[from..].split('"').next().unwrap().to_owned();
    let path = path.trim_end_matches("/attempts").to_owned();
    house.done(&format!("{path}/attempts"), &[]).await;
    let page = house.done(&format!("{path}/switch"), &[("on", "no")]).await;
    assert!(page.contains("Switched off"), "{page}");

    let form = house.page(&path).await;
    let version = hidden(&form, &format!("action=\"{path}\""), "version");
    let changed = [
        ("version", version.as_str()),
        ("name", "Mirror in the cellar"),
        ("address", "https://mirror.hospital.example/kev.json"),
        ("every_hours", "6"),
    ];
    let page = house.done(&path, &changed).await;
    assert!(page.contains("Mirror in the cellar") && page.contains("every 6 hours"));
    let clash = house.post(&path, &changed).await;
    assert_eq!(clash.status, StatusCode::CONFLICT, "{}", clash.body);

    let removal = format!("{path}/removal");
    let asked = house.page(&removal).await;
    assert!(asked.contains("stay in use"), "{asked}");
    let version = hidden(&asked, "/removal\"", "version");
    let page = house.done(&removal, &[("version", &version)]).await;
    assert!(!page.contains("Mirror in the cellar"), "{page}");
    assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND);
}
