//! What people do on the pages: the round, equipment, services, systems, imports. Each test has a small hospital of its
//! own behind the real router.

mod backup;
mod bulk_correction;
mod equipment;
mod feed;
mod import;
mod incident;
mod indicator;
mod journal;
mod labels;
mod law;
mod legal_date;
mod morning;
mod owner;
mod round;
mod security_event;
mod service;
mod staff_list;
mod supplier;
mod task;

use app::installation::Folders;
use app::person::{PersonDetails, PersonForm};
use app::tenant::{NewTenant, TenantForm};
use app::{App, Env};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::access::Actor;
use domain::id::TenantId;
use tower::ServiceExt;

/// Lifecycles as the reference hospital has them: Windows 7 is long over.
const LIFECYCLES: &[u8] = include_bytes!("../../../../../data/demo/feeds/endoflife.json");

/// Two computers without support, one with a name that a spreadsheet would calculate, and one that is listed twice.
const COMPUTERS: &str = "Name;Serial number;Operating system;Location\r\n\
    PC-TRIAGE;7XKQ2N3;Windows 7 Professional;Emergency\r\n\
    =1+1;7XKQ2N4;Windows 7 Professional;Emergency\r\n\
    PC-NEW;7XKQ2N5;Ubuntu 24.04 LTS;Ward\r\n\
    PC-NEW;7XKQ2N5;Ubuntu 24.04 LTS;Ward\r\n";

/// A hospital behind the router, with its security officer signed in.
struct House {
    app: App,
    router: Router,
    cookie: String,
    console: Actor,
    _folder: tempfile::TempDir,
}

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    /// After how many seconds the browser asks again by itself; empty where it does not.
    refresh: String,
    cookies: Vec<String>,
    body: String,
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (env, _) = Env::fixed("2026-11-23T07:30:00Z".parse().unwrap());
        let app = App::create(&Folders::in_data(folder.path()), None, env)
            .await
            .unwrap();
        let tenant = tenant(&app).await;
        let console = Actor::Console { tenant: Some(tenant) };
        let token = officer(&app, &console, tenant).await;
        app::feed::load_eol(&app, &console, LIFECYCLES).await.unwrap();
        let router = web::router(app.clone(), web::Config::default());
        let mut house = Self {
            app,
            router,
            cookie: String::new(),
            console,
            _folder: folder,
        };
        let entered = house.post(&format!("/sign-in/link/{token}"), &[]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        let session = entered
            .cookies
            .iter()
            .find(|cookie| cookie.starts_with("session="))
            .unwrap();
        house.cookie = session.split(';').next().unwrap().to_owned();
        house
    }

    /// The hospital with the computers in its inventory.
    async fn with_computers() -> Self {
        let house = Self::open().await;
        let import = house.upload(COMPUTERS).await;
        let accepted = house
            .post(
                &format!("{import}/decision"),
                &[("version", "1"), ("decision", "accept")],
            )
            .await;
        assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.body);
        house
    }

    async fn send(&self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = request.header(header::COOKIE, &self.cookie).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let text = |name| {
            response
                .headers()
                .get(name)
                .map(|value: &header::HeaderValue| value.to_str().unwrap())
        };
        let location = text(header::LOCATION).unwrap_or_default().to_owned();
        let refresh = text(header::REFRESH).unwrap_or_default().to_owned();
        let cookies = response.headers().get_all(header::SET_COOKIE).iter();
        let cookies = cookies.map(|value| value.to_str().unwrap().to_owned()).collect();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            location,
            refresh,
            cookies,
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// The bytes of a file.
    async fn bytes(&self, path: &str) -> Vec<u8> {
        let request = Request::get(path).header(header::COOKIE, &self.cookie);
        let request = request.body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    async fn page(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        // A message that does not exist stands in double brackets.
        assert!(!answer.body.contains('⟦'), "{path}: {}", answer.body);
        answer.body
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Posts what must succeed, and answers the page it leads to, with the message shown there.
    async fn done(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
        let flash = answer
            .cookies
            .iter()
            .find(|cookie| cookie.starts_with("flash="))
            .unwrap();
        let flash = flash.split(';').next().unwrap();
        let request =
            Request::get(answer.location).header(header::COOKIE, format!("{}; {flash}", self.cookie));
        let request = request.body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// Uploads a file and answers the address of its import.
    async fn upload(&self, file: &str) -> String {
        let answer = self.try_upload(file).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer.location
    }

    async fn try_upload(&self, file: &str) -> Answer {
        self.upload_all("GLPI", &[("computers.csv", file)]).await
    }

    /// Sends the form of an upload with these files, each a name and its text.
    async fn upload_all(&self, source: &str, files: &[(&str, &str)]) -> Answer {
        let files = files.iter().map(|(name, text)| {
            format!(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 Content-Type: text/csv\r\n\r\n{text}\r\n"
            )
        });
        let body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n{source}\r\n{}--edge--\r\n",
            files.collect::<String>()
        );
        let request =
            Request::post("/imports").header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request, Body::from(body)).await
    }

    /// The first address on `page` that begins with `start` and goes on with an identifier.
    async fn first(&self, page: &str, start: &str) -> String {
        let body = self.page(page).await;
        first_in(&body, start)
    }
}

fn first_in(body: &str, start: &str) -> String {
    let mut found = body
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let is_listed = |path: &&str| path.strip_prefix(start).is_some_and(|rest| rest.len() == 36);
    found
        .find(is_listed)
        .unwrap_or_else(|| panic!("no link to {start}… in {body}"))
        .to_owned()
}

/// The value of the hidden field `name` that follows `after`.
fn hidden(body: &str, after: &str, name: &str) -> String {
    let rest = &body[body.find(after).unwrap_or_else(|| panic!("no {after} in {body}"))..];
    let (_, rest) = rest.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

async fn tenant(app: &App) -> TenantId {
    let form = TenantForm {
        name: "Spitalul Exemplu".to_owned(),
        country: "RO".to_owned(),
        time_zone: String::new(),
    };
    let new = NewTenant::try_from(&form).unwrap();
    app::tenant::init(app, &Actor::Console { tenant: None }, &new)
        .await
        .unwrap()
}

/// Adds a security officer and answers the token of a link that signs her in.
async fn officer(app: &App, console: &Actor, tenant: TenantId) -> String {
    let form = PersonForm {
        name: "Ana Ionescu".to_owned(),
        email: "ana@spital.example".to_owned(),
        ..PersonForm::default()
    };
    let person = app::person::add(app, console, &PersonDetails::try_from(&form).unwrap())
        .await
        .unwrap();
    let grant = app::access::NewGrant {
        person,
        role: "security_officer".to_owned(),
        scope: tenant,
        starts_on: None,
        ends_on: None,
        deputy_for: None,
    };
    app::access::grant(app, console, &grant).await.unwrap();
    app::access::make_sign_in_link(app, console, person)
        .await
        .unwrap()
        .token
}
