//! The tool that is told of calls: signed, again until it takes them, and nothing of what happened.

use std::sync::{Arc, Mutex};

use app::call_webhook::{self, CallWebhookForm};
use app::incident;
use app::job;
use app::{App, Error};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::access::{Actor, JobName};
use domain::id::IncidentId;
use domain::incident::{IncidentKind, Value};
use domain::notification::Fields;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::house::House;

/// A request as it arrived.
#[derive(Debug, Clone)]
struct Request {
    head: String,
    body: String,
}

impl Request {
    fn header(&self, name: &str) -> &str {
        let line = self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then_some(value.trim())
        });
        line.unwrap_or_default()
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// Whether it is signed as the scheme has it, worked out here by its text.
    fn is_signed_with(&self, secret: &str) -> bool {
        let key = STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        let (id, timestamp) = (self.header("webhook-id"), self.header("webhook-timestamp"));
        mac.update(format!("{id}.{timestamp}.{}", self.body).as_bytes());
        let signature = STANDARD.encode(mac.finalize().into_bytes());
        self.header("webhook-signature") == format!("v1,{signature}")
    }
}

/// A pager on this machine, which answers with the status it is told to.
struct Pager {
    address: String,
    heard: Arc<Mutex<Vec<Request>>>,
    status: Arc<Mutex<u16>>,
}

impl Pager {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/calls", listener.local_addr().unwrap());
        let (heard, status) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(204)));
        let (keep, answer) = (Arc::clone(&heard), Arc::clone(&status));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut received = Vec::new();
                let request = loop {
                    assert_ne!(stream.read_buf(&mut received).await.unwrap(), 0);
                    let text = String::from_utf8(received.clone()).unwrap();
                    let Some((head, body)) = text.split_once("\r\n\r\n") else {
                        continue;
                    };
                    let request = Request {
                        head: head.to_owned(),
                        body: body.to_owned(),
                    };
                    if request.header("content-length") == body.len().to_string() {
                        break request;
                    }
                };
                keep.lock().unwrap().push(request);
                let status = *answer.lock().unwrap();
                let answer =
                    format!("HTTP/1.1 {status} Told\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        Self {
            address,
            heard,
            status,
        }
    }

    fn answer_with(&self, status: u16) {
        *self.status.lock().unwrap() = status;
    }

    fn heard(&self) -> Vec<Request> {
        self.heard.lock().unwrap().clone()
    }

    fn kinds(&self) -> Vec<String> {
        let heard = self.heard();
        heard
            .iter()
            .map(|request| request.json()["type"].as_str().unwrap().to_owned())
            .collect()
    }
}

async fn set(app: &App, actor: &Actor, address: &str) -> Result<String, Error> {
    let form = CallWebhookForm {
        address: address.to_owned(),
    };
    call_webhook::set(app, actor, &form).await
}

async fn aware(house: &House, actor: &Actor) -> IncidentId {
    let id = incident::open(&house.app, actor, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let now = house.app.env().now();
    let said = incident::Said {
        field: Fields::shipped().get("aware_at").unwrap(),
        value: Some(Value::Time {
            at: now.as_microseconds(),
            estimated: false,
        }),
        seen: Vec::new(),
    };
    incident::state(&house.app, actor, id, &[said], "Files are encrypted", None)
        .await
        .unwrap();
    id
}

async fn work(house: &House) {
    job::schedule(&house.app).await.unwrap();
    house.clock.advance(60);
    let names = [JobName::EscalateClocks, JobName::DeliverOutbox];
    job::work_off_these(&house.app, &names).await.unwrap();
    job::work_off_these(&house.app, &names).await.unwrap();
}

#[tokio::test]
async fn a_call_is_told_signed_and_says_nothing_of_what_happened_and_so_is_that_somebody_takes_care() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let pager = Pager::start().await;
    let secret = set(&house.app, &officer, &pager.address).await.unwrap();
    let id = aware(&house, &officer).await;
    work(&house).await;
    let heard = pager.heard();
    let early = heard
        .iter()
        .find(|request| request.json()["data"]["clock"] == "nis2.early_warning")
        .unwrap();
    let told = early.json();
    assert_eq!(told["type"], "incident.called");
    assert_eq!(told["data"]["incident"], "INC-2026-0001");
    assert_eq!(told["data"]["drill"], false);
    assert_eq!(told["data"]["path"], format!("/incidents/{id}"));
    assert!(heard.iter().all(|request| request.is_signed_with(&secret)));
    assert!(
        !heard
            .iter()
            .any(|request| request.body.contains("encrypted") || request.body.contains("Ana"))
    );
    incident::take(&house.app, &officer, id, "nis2.early_warning", true)
        .await
        .unwrap();
    work(&house).await;
    assert!(pager.kinds().contains(&"incident.taken".to_owned()));
    let current = call_webhook::current(&house.app, &officer)
        .await
        .unwrap()
        .unwrap();
    assert!(current.last_sent_at.is_some() && current.last_error.is_none());
}

#[tokio::test]
async fn what_was_not_taken_is_sent_again_under_the_same_name_until_it_is() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let pager = Pager::start().await;
    pager.answer_with(503);
    let secret = set(&house.app, &officer, &pager.address).await.unwrap();
    call_webhook::test(&house.app, &officer).await.unwrap();
    work(&house).await;
    let current = call_webhook::current(&house.app, &officer)
        .await
        .unwrap()
        .unwrap();
    assert!(current.last_error.unwrap().contains("503"));
    pager.answer_with(200);
    for _ in 0..3 {
        work(&house).await;
    }
    let heard = pager.heard();
    assert_eq!(pager.kinds(), ["test", "test"]);
    assert_eq!(heard[0].header("webhook-id"), heard[1].header("webhook-id"));
    assert_ne!(
        heard[0].header("webhook-timestamp"),
        heard[1].header("webhook-timestamp")
    );
    assert!(heard.iter().all(|request| request.is_signed_with(&secret)));
    let current = call_webhook::current(&house.app, &officer)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(current.last_error, None);
}

#[tokio::test]
async fn what_waits_for_an_address_that_was_removed_is_not_sent_and_nobody_else_sees_or_sets_it() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let pager = Pager::start().await;
    set(&house.app, &officer, &pager.address).await.unwrap();
    call_webhook::test(&house.app, &officer).await.unwrap();
    let auditor = house.user("Ion", "auditor", house.tenant).await;
    assert!(matches!(
        set(&house.app, &auditor, &pager.address).await,
        Err(Error::Forbidden(_))
    ));
    assert!(call_webhook::current(&house.app, &auditor).await.is_err());
    let elsewhere = Actor::Console {
        tenant: Some(house.foreign),
    };
    assert_eq!(call_webhook::current(&house.app, &elsewhere).await.unwrap(), None);
    call_webhook::remove(&house.app, &officer).await.unwrap();
    work(&house).await;
    assert_eq!(pager.kinds(), Vec::<String>::new());
    // Another address later gets nothing of what waited for this one either.
    pager.answer_with(503);
    set(&house.app, &officer, &pager.address).await.unwrap();
    call_webhook::test(&house.app, &officer).await.unwrap();
    work(&house).await;
    call_webhook::remove(&house.app, &officer).await.unwrap();
    let next = Pager::start().await;
    set(&house.app, &officer, &next.address).await.unwrap();
    for _ in 0..5 {
        work(&house).await;
    }
    assert_eq!(next.kinds(), Vec::<String>::new());
    call_webhook::remove(&house.app, &officer).await.unwrap();
    assert!(matches!(
        call_webhook::test(&house.app, &officer).await,
        Err(Error::NotFound(_))
    ));
    assert!(matches!(
        call_webhook::remove(&house.app, &officer).await,
        Err(Error::NotFound(_))
    ));
}

#[tokio::test]
async fn a_call_waits_no_longer_than_minutes_for_an_address_that_is_there_again_and_is_left_after_a_day() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let pager = Pager::start().await;
    pager.answer_with(503);
    set(&house.app, &officer, &pager.address).await.unwrap();
    call_webhook::test(&house.app, &officer).await.unwrap();
    // An hour and a half without an answer.
    for _ in 0..90 {
        work(&house).await;
    }
    let before = pager.heard().len();
    assert!((15..=25).contains(&before), "{before} attempts");
    pager.answer_with(204);
    for _ in 0..6 {
        work(&house).await;
    }
    assert_eq!(pager.heard().len(), before + 1, "within five minutes, once");
    pager.answer_with(503);
    call_webhook::test(&house.app, &officer).await.unwrap();
    work(&house).await;
    house.clock.advance(25 * 3600);
    pager.answer_with(204);
    let before = pager.heard().len();
    work(&house).await;
    assert_eq!(pager.heard().len(), before, "a day later it wakes nobody");
}

/// The path of an address is often what lets one in, and the journal is read by many and kept for ever.
#[tokio::test]
async fn the_journal_says_which_machine_is_called_and_not_under_which_address() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    set(&house.app, &officer, "https://pager.example/T000/secret-path")
        .await
        .unwrap();
    let page = app::journal::list(&house.app, &house.console(), None, 100)
        .await
        .unwrap();
    let mut entries = page.waiting.iter().chain(&page.entries);
    let told = entries.find(|entry| entry.action == "call_webhook.set").unwrap();
    let body = told.body.as_deref().unwrap_or_default();
    assert!(
        body.contains("pager.example") && !body.contains("secret-path"),
        "{body}"
    );
}

#[tokio::test]
async fn an_address_that_nobody_can_post_to_is_refused() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    for wrong in [
        "",
        "pager",
        "ftp://pager.example/",
        "https://user:secret@pager.example/",
        "javascript:alert(1)",
    ] {
        let refused = set(&house.app, &officer, wrong).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{wrong}");
    }
}
