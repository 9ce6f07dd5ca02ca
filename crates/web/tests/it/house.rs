//! Two hospitals behind the router: the one tested in, where every name says so, and one that must never see it.

use app::access::{Client, GrantForm, MadeToken, NewGrant, NewToken, TokenForm};
use app::dependency::{DependencyForm, NewDependency};
use app::env::FixedClock;
use app::import::NewFile;
use app::installation::Folders;
use app::person::{PersonDetails, PersonForm};
use app::service::{ServiceDetails, ServiceForm};
use app::system::{SystemDetails, SystemForm};
use app::tenant::{NewPlace, NewTenant, PlaceForm, TenantForm};
use app::{App, Env};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use domain::access::Actor;
use domain::id::{PersonId, ScopeId, TenantId};
use tower::ServiceExt;

/// Stands in every name of the hospital tested in: nobody else's pages may contain it.
pub(crate) const MARK: &str = "Zephyr";

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    pub(crate) fn cookies(&self) -> Vec<&str> {
        self.headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|value| value.to_str().unwrap())
            .collect()
    }
}

pub(crate) struct House {
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) clock: FixedClock,
    pub(crate) tenant: TenantId,
    pub(crate) foreign: TenantId,
    /// The identifiers of one thing of every noun, by the folder of its address.
    pub(crate) things: Vec<(&'static str, String)>,
    _folder: tempfile::TempDir,
}

impl House {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (env, clock) = Env::fixed("2026-11-23T07:30:00Z".parse().unwrap());
        let app = App::create(&Folders::in_data(folder.path()), None, env)
            .await
            .unwrap();
        let tenant = hospital(&app, &format!("Spitalul {MARK}")).await;
        let foreign = hospital(&app, "Elsewhere General").await;
        let router = web::router(app.clone(), web::Config::default());
        let mut house = Self {
            app,
            router,
            clock,
            tenant,
            foreign,
            things: Vec::new(),
            _folder: folder,
        };
        house.things = house.fill().await;
        let token = house.token("service.view").await;
        house.things.push(("tokens", token.id.to_string()));
        app::job::work_off(&house.app).await.unwrap();
        house
    }

    /// An incident, a notice of it that was approved, and a file that came with its log.
    async fn incident(&self) -> (domain::id::IncidentId, domain::id::NotificationId, String) {
        use domain::notification::Forms;
        let (app, console) = (&self.app, console(self.tenant));
        let words = app::message::Messages::for_language(app::message::Language::English);
        let kind = domain::incident::IncidentKind::Outage;
        let id = app::incident::open(app, &console, kind, false).await.unwrap();
        let file = MARK.as_bytes();
        let line = app::incident::NewLine {
            id: app::incident::entry_id(app),
            kind: domain::incident::EntryKind::Evidence,
            text: format!("{MARK} note on a screen"),
            happened_at: None,
            typed_at: None,
            corrects: None,
        };
        let attachment = app::incident::NewAttachment {
            name: "note.txt",
            content: file.into(),
        };
        app::incident::line_with(app, &console, id, &line, &[attachment])
            .await
            .unwrap();
        let form = Forms::shipped().get("board").unwrap();
        let room = app::incident::room(app, &console, id).await.unwrap();
        let facts = room.facts().unwrap();
        let seen = app::notification::draft(&room, &facts, form, words).seen();
        let approved = app::notification::approve(app, &console, id, form, &seen, words).await;
        (id, approved.unwrap(), domain::incident::sha256(file))
    }

    /// A report that waits, and a tool that may send alerts; the house has posters, too.
    async fn security_event(&self) -> (domain::id::SecurityEventId, domain::id::AlertSourceId) {
        let (app, console) = (&self.app, console(self.tenant));
        let form = app::security_event::ReportForm {
            seen: format!("{MARK} printers print a note"),
            ..app::security_event::ReportForm::default()
        };
        app::security_event::report(app, &console, &form).await.unwrap();
        let look = app::security_event::Look::All;
        let page = app::security_event::list(app, &console, look, None)
            .await
            .unwrap();
        let source = app::alert_source::AlertSourceForm {
            name: format!("{MARK} monitoring"),
            format: "json".to_owned(),
            ..app::alert_source::AlertSourceForm::default()
        };
        let source = app::alert_source::add(app, &console, &source).await.unwrap();
        app::report_code::renew(app, &console, "").await.unwrap();
        (page.events[0].id, source.source.id)
    }

    /// A supplier and a way in of it.
    async fn supplier(&self) -> (String, String) {
        let (app, console) = (&self.app, console(self.tenant));
        let form = app::supplier::SupplierForm {
            name: format!("{MARK} diagnostics"),
            contact_telephone: "+40 21 555 0100".to_owned(),
            contract_ends_on: "2026-12-31".to_owned(),
            ..app::supplier::SupplierForm::default()
        };
        let details = app::supplier::SupplierDetails::try_from(&form).unwrap();
        let supplier = app::supplier::add(app, &console, &details).await.unwrap();
        let way_in = app::supplier::remote_access::RemoteAccessForm {
            method: format!("{MARK} tunnel"),
            second_factor: "no".to_owned(),
            ..app::supplier::remote_access::RemoteAccessForm::default()
        };
        let way_in = app::supplier::remote_access::RemoteAccessDetails::try_from(&way_in).unwrap();
        let way_in = app::supplier::remote_access::open(app, &console, supplier, &way_in).await;
        (supplier.to_string(), way_in.unwrap().to_string())
    }

    /// One thing of every noun.
    async fn fill(&self) -> Vec<(&'static str, String)> {
        let (app, console) = (&self.app, console(self.tenant));
        let site = self.place(self.tenant, "site", "Main site").await;
        let unit = self.place(site, "unit", "Emergency").await;
        let person = self.person(self.tenant, "Patient Listener").await;
        let grant = self.grant(self.tenant, person, "ward_lead", self.tenant).await;
        app::access::make_sign_in_link(app, &console, person)
            .await
            .unwrap();
        let system = SystemForm {
            name: format!("{MARK} LIS"),
            ..SystemForm::default()
        };
        let system = app::system::add(app, &console, &SystemDetails::try_from(&system).unwrap())
            .await
            .unwrap();
        let bill = self.bill(system).await;
        let service = ServiceForm {
            scope: unit.to_string(),
            name: format!("{MARK} laboratory"),
            chain_stage: domain::service::ChainStage::ALL[0].name().to_owned(),
            consequence: domain::service::CareConsequence::ALL[0].name().to_owned(),
            ..ServiceForm::default()
        };
        let service = app::service::add(app, &console, &ServiceDetails::try_from(&service).unwrap())
            .await
            .unwrap();
        let dependency = DependencyForm {
            consumer: format!("service:{service}"),
            provider: format!("system:{system}"),
            need: "data".to_owned(),
            max_loss: "35".to_owned(),
            ..DependencyForm::default()
        };
        let dependency = NewDependency::try_from(&dependency).unwrap();
        let dependency = app::dependency::add(app, &console, &dependency).await.unwrap();
        let table =
            format!("Name;Serial number;Operating system\r\nPC-{MARK};7XKQ2N3;Windows 7 Professional\r\n");
        let accepted = self.upload(&table).await;
        let version = app::import::review(app, &console, accepted)
            .await
            .unwrap()
            .import
            .version;
        app::import::accept(app, &console, accepted, version)
            .await
            .unwrap();
        let import = self.upload(&table.replace("7XKQ2N3", "7XKQ2N4")).await;
        let (device_model, disclosure) = self.disclosure().await;
        let (advisory, decision) = self.advisory(device_model).await;
        let (supplier, way_in) = self.supplier().await;
        let shift = app::on_call::ShiftForm {
            person: person.to_string(),
            starts_at: "2026-11-29T18:00".to_owned(),
            ends_at: "2026-11-30T07:00".to_owned(),
            ..app::on_call::ShiftForm::default()
        };
        let utc = jiff::tz::TimeZone::UTC;
        let shift = app::on_call::ShiftDetails::of(&shift, &utc).unwrap();
        let shift = app::on_call::add(app, &console, &shift).await.unwrap();
        let zone = app::zone::ZoneForm {
            name: format!("{MARK} zone"),
            kind: "office".to_owned(),
            ..app::zone::ZoneForm::default()
        };
        let zone = app::zone::ZoneDetails::try_from(&zone).unwrap();
        let zone = app::zone::add(app, &console, &zone).await.unwrap();
        let source = app::import::sources(app, &console).await.unwrap()[0].id;
        // Switched off, so that no job asks it; shared by all hospitals, so without the mark of one.
        let address = app::feed::source::FeedSourceForm {
            kind: "kev".to_owned(),
            name: "Mirror of the catalogue".to_owned(),
            address: "https://mirror.hospital.example/kev.json".to_owned(),
            ..app::feed::source::FeedSourceForm::default()
        };
        let address = app::feed::source::FeedSourceDetails::try_from(&address).unwrap();
        let address = app::feed::source::add(app, &console, &address).await.unwrap();
        let (incident, notification, attachment) = self.incident().await;
        let (security_event, alert_source) = self.security_event().await;
        let legal_date = app::legal_date::LegalDateForm {
            title: format!("{MARK} registration"),
            due_on: "2027-01-31".to_owned(),
            ..app::legal_date::LegalDateForm::default()
        };
        let legal_date = app::legal_date::LegalDateDetails::try_from(&legal_date).unwrap();
        let legal_date = app::legal_date::add(app, &console, &legal_date).await.unwrap();
        let law_pack = self.law_pack().await;
        let assets = app::asset::list(app, &console, &everything())
            .await
            .unwrap()
            .page
            .rows;
        let correction = self.correction(app::asset::Filter::default(), MARK).await;
        vec![
            ("addresses", address.to_string()),
            ("advisories", advisory),
            ("alert-sources", alert_source.to_string()),
            ("assets", assets[0].id.to_string()),
            ("attachments", attachment),
            ("bills", bill.to_string()),
            ("corrections", correction.to_string()),
            ("decisions", decision),
            ("dependencies", dependency.to_string()),
            ("device-models", device_model.to_string()),
            ("disclosures", disclosure.to_string()),
            ("grants", grant.to_string()),
            ("imports", import.to_string()),
            ("law", "ro".to_owned()),
            ("incidents", incident.to_string()),
            ("notifications", notification.to_string()),
            ("legal-dates", legal_date.to_string()),
            ("lists", self.staff_list().await.to_string()),
            ("models", device_model.to_string()),
            ("own", law_pack.to_string()),
            ("people", person.to_string()),
            ("places", unit.to_string()),
            ("remote-accesses", way_in),
            ("security-events", security_event.to_string()),
            ("services", service.to_string()),
            ("sources", source.to_string()),
            ("suppliers", supplier),
            ("systems", system.to_string()),
            ("zones", zone.to_string()),
            ("on-call", shift.to_string()),
        ]
    }

    /// Has this owner answer for all equipment of a filter.
    pub(crate) async fn correction(
        &self,
        filter: app::asset::Filter,
        owner: &str,
    ) -> domain::id::BulkCorrectionId {
        let (app, console) = (&self.app, console(self.tenant));
        let new = app::bulk_correction::NewBulkCorrection {
            attribute: domain::asset::Attribute::Owner,
            value: owner.to_owned(),
            filter,
            address: "/assets".to_owned(),
        };
        let preview = app::bulk_correction::preview(app, &console, &new).await.unwrap();
        app::bulk_correction::apply(app, &console, &new, preview.extent)
            .await
            .unwrap()
    }

    /// A rule pack that was reviewed, and an answer to whether NIS2 applies.
    async fn law_pack(&self) -> domain::id::LawPackId {
        let (app, console) = (&self.app, console(self.tenant));
        let form = app::law_pack::LawPackForm {
            content: domain::law::Law::shipped_text("ro").unwrap().to_owned(),
            reviewed_by: format!("{MARK} lawyers"),
            note: String::new(),
        };
        let new = app::law_pack::NewLawPack::try_from(&form).unwrap();
        let answers = app::scope_assessment::ScopeAssessmentForm {
            kinds: vec!["healthcare_provider".to_owned()],
            staff: "300".to_owned(),
            reason: format!("{MARK} has grown"),
            ..app::scope_assessment::ScopeAssessmentForm::default()
        };
        let answers = app::scope_assessment::ScopeAssessmentDetails::try_from(&answers).unwrap();
        app::scope_assessment::answer(app, &console, &answers)
            .await
            .unwrap();
        app::law_pack::load(app, &console, &new).await.unwrap()
    }

    /// A list of people that waits, with somebody new and somebody of whom it is not clear who it is; another was accepted.
    pub(crate) async fn staff_list(&self) -> domain::id::StaffListId {
        let (app, console) = (&self.app, console(self.tenant));
        let bring_in = async |rows: &str| {
            let text = format!("Employee no;Name;Job\r\n{rows}");
            let list = app::staff_list::NewStaffList {
                file_name: "staff.csv",
                bytes: text.as_bytes(),
                date_order: None,
            };
            app::staff_list::bring_in(app, &console, &list).await.unwrap()
        };
        let first = bring_in(&format!("1;{MARK} Porter;Porter\r\n")).await;
        let app::staff_list::Page::Waiting(seen) =
            app::staff_list::fetch(app, &console, first).await.unwrap()
        else {
            panic!("nobody decided about it")
        };
        app::staff_list::accept(
            app,
            &console,
            first,
            1,
            seen.extent,
            &std::collections::BTreeMap::new(),
        )
        .await
        .unwrap();
        bring_in(&format!("2;{MARK} Porter;Nurse\r\n3;{MARK} Newcomer;Nurse\r\n")).await
    }

    /// An advisory about the model, of which somebody said that it is the product, and a decision. Shared by all hospitals, so
    /// without the mark of one: the maker is written with a slip.
    async fn advisory(&self, model: domain::id::DeviceModelId) -> (String, String) {
        use app::advisory::{self, DecisionForm, Original, Seen, Signature};
        let (app, console) = (&self.app, console(self.tenant));
        let text = r#"{"document": {"title": "Flow 300", "publisher": {"name": "PSIRT", "namespace": "https://psirt.example"},
                "tracking": {"id": "PSIRT-1", "version": "1"}, "csaf_version": "2.0"},
              "product_tree": {"branches": [{"category": "vendor", "name": "Zephir", "branches": [
                {"category": "product_name", "name": "Flow 300",
                 "product": {"name": "Flow 300", "product_id": "P1"}}]}]},
              "vulnerabilities": [{"cve": "CVE-2026-1000", "product_status": {"known_affected": ["P1"]}}]}"#;
        let original = Original {
            origin: "psirt-1.json".to_owned(),
            bytes: text.as_bytes().to_vec(),
            signature: Signature::None,
        };
        advisory::load(app, &console, "psirt-1.json", vec![original], false)
            .await
            .unwrap();
        let inbox = advisory::inbox(app, &console).await.unwrap();
        let about = &inbox.model(model).unwrap().about[0];
        advisory::say(app, &console, model, about.advisory, true, "")
            .await
            .unwrap();
        let form = DecisionForm {
            about: vec![Seen::of(about).to_string()],
            course: "mitigate".to_owned(),
            day: String::new(),
            reason: format!("{MARK} rule of the network"),
        };
        let made = advisory::decide(app, &console, model, &form).await.unwrap();
        (about.advisory.to_string(), made[0].to_string())
    }

    /// The model of a medical device, and a form about it that waits to be checked.
    async fn disclosure(&self) -> (domain::id::DeviceModelId, domain::id::DisclosureId) {
        let (app, console) = (&self.app, console(self.tenant));
        let source = format!("{MARK} register");
        let table = format!(
            "Name;Serial number;Kind;Manufacturer;Model\r\nPump {MARK};PMP40417;Medical device;{MARK} Medical;Flow 300\r\n"
        );
        let register = NewFile {
            source: &source,
            file_name: "register.csv",
            content: (&table).into(),
        };
        let register = app::import::upload(app, &console, &register).await.unwrap();
        app::import::accept(app, &console, register, 1).await.unwrap();
        let filter = app::device_model::ModelFilter::default();
        let models = app::device_model::list(app, &console, &filter)
            .await
            .unwrap()
            .models;
        let answers = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(|number| format!("SAHD-{number},Own words,Yes\n"));
        let answers = answers.concat();
        let form = format!(
            "Question ID,Question,Answer\nDOC-1,Maker,{MARK} Medical\nDOC-3,Model,Flow 300\nMLDP-2,Own words,No\n{answers}"
        );
        let form =
            app::device_model::disclosure::bring_in(app, &console, models[0].id, "flow.csv", form.as_bytes())
                .await
                .unwrap();
        (models[0].id, form)
    }

    /// A system's bill of materials that is in force, and another that waits to be checked.
    async fn bill(&self, system: domain::id::SystemId) -> domain::id::BillId {
        let (app, console) = (&self.app, console(self.tenant));
        let text = |version: u32| {
            format!(
                r#"{{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{{"type":"library","name":"{MARK} library","version":"{version}"}}]}}"#
            )
        };
        let [first, second] = [text(1), text(2)];
        let [first, second] = [&first, &second].map(|text| app::component::NewBill {
            file_name: "bill.json",
            bytes: text.as_bytes(),
        });
        app::component::bring_in(app, &console, system, &first)
            .await
            .unwrap();
        match app::component::upload(app, &console, system, &second)
            .await
            .unwrap()
        {
            app::component::Brought::New(id) | app::component::Brought::Same(id) => id,
        }
    }

    async fn upload(&self, table: &str) -> domain::id::ImportId {
        let file = NewFile {
            source: &format!("{MARK} list"),
            file_name: "list.csv",
            content: table.into(),
        };
        app::import::upload(&self.app, &console(self.tenant), &file)
            .await
            .unwrap()
    }

    pub(crate) async fn place(&self, parent: ScopeId, level: &str, name: &str) -> ScopeId {
        let form = PlaceForm {
            parent: parent.to_string(),
            level: level.to_owned(),
            name: format!("{MARK} {name}"),
            ..PlaceForm::default()
        };
        let new = NewPlace::try_from(&form).unwrap();
        app::tenant::add_place(&self.app, &console(self.tenant), &new)
            .await
            .unwrap()
    }

    pub(crate) async fn person(&self, tenant: TenantId, name: &str) -> PersonId {
        let name = if tenant == self.tenant {
            format!("{MARK} {name}")
        } else {
            name.to_owned()
        };
        let form = PersonForm {
            name,
            ..PersonForm::default()
        };
        app::person::add(
            &self.app,
            &console(tenant),
            &PersonDetails::try_from(&form).unwrap(),
        )
        .await
        .unwrap()
    }

    /// A person of the hospital tested in who works in `unit`.
    pub(crate) async fn worker(&self, name: &str, unit: ScopeId) -> PersonId {
        let form = PersonForm {
            name: format!("{MARK} {name}"),
            unit: unit.to_string(),
            ..PersonForm::default()
        };
        let details = PersonDetails::try_from(&form).unwrap();
        app::person::add(&self.app, &console(self.tenant), &details)
            .await
            .unwrap()
    }

    /// A piece of equipment in the unit of this name.
    pub(crate) async fn equipment_in(&self, unit: &str) {
        let table = format!("Name;Serial number;Department\r\nPC-{unit};7XKQ2N5;{MARK} {unit}\r\n");
        let import = self.upload(&table).await;
        let console = console(self.tenant);
        let review = app::import::review(&self.app, &console, import).await.unwrap();
        app::import::accept(&self.app, &console, import, review.import.version)
            .await
            .unwrap();
    }

    pub(crate) async fn grant(
        &self,
        tenant: TenantId,
        person: PersonId,
        role: &str,
        scope: ScopeId,
    ) -> domain::id::GrantId {
        let form = GrantForm {
            person: person.to_string(),
            role: role.to_owned(),
            scope: scope.to_string(),
            ..GrantForm::default()
        };
        let new = NewGrant::try_from(&form).unwrap();
        app::access::grant(&self.app, &console(tenant), &new)
            .await
            .unwrap()
    }

    /// A person of `tenant` who holds `role` throughout it.
    pub(crate) async fn holder(&self, tenant: TenantId, role: &str) -> PersonId {
        let person = self.person(tenant, &format!("Holder of {role}")).await;
        self.grant(tenant, person, role, tenant).await;
        person
    }

    /// A fresh session of a person, as the cookie that carries it.
    pub(crate) async fn session(&self, tenant: TenantId, person: PersonId) -> String {
        let link = app::access::make_sign_in_link(&self.app, &console(tenant), person)
            .await
            .unwrap();
        let client = Client {
            network: "192.0.2.17".to_owned(),
            browser: "Firefox".to_owned(),
        };
        let signed_in = app::access::follow_sign_in_link(&self.app, &link.token, &client)
            .await
            .unwrap();
        format!("session={}", signed_in.token)
    }

    /// The cookie of a security officer of the hospital tested in.
    pub(crate) async fn officer(&self) -> String {
        let person = self.holder(self.tenant, "security_officer").await;
        self.session(self.tenant, person).await
    }

    /// A token that holds nothing but `permission`, made by a security officer.
    pub(crate) async fn token(&self, permission: &str) -> MadeToken {
        let person = self.holder(self.tenant, "security_officer").await;
        let session = self.session(self.tenant, person).await;
        let session = session.trim_start_matches("session=");
        let actor = app::access::authenticate(&self.app, session).await.unwrap().actor;
        let form = TokenForm {
            name: format!("{MARK} program"),
            permissions: vec![permission.to_owned()],
            scope: self.tenant.to_string(),
            days: "30".to_owned(),
        };
        let new = NewToken::try_from(&form).unwrap();
        app::access::make_token(&self.app, &actor, &new).await.unwrap()
    }

    /// The identifier of the thing in a folder such as `people`.
    pub(crate) fn thing(&self, folder: &str) -> &str {
        let found = self.things.iter().find(|(name, _)| *name == folder);
        found.map_or("0190c0de-0000-7000-8000-000000000000", |(_, id)| id.as_str())
    }

    /// The answer as it comes, for a stream.
    pub(crate) async fn open_stream(&self, path: &str, cookie: &str) -> Response {
        let request = Request::get(path).header(header::COOKIE, cookie);
        let request = request.body(Body::empty()).unwrap();
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub(crate) async fn send(&self, request: Builder, body: impl Into<Body>) -> Answer {
        let response = self
            .router
            .clone()
            .oneshot(request.body(body.into()).unwrap())
            .await
            .unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let kind = headers
            .get(header::CONTENT_TYPE)
            .map(header::HeaderValue::as_bytes);
        let bytes = match kind {
            // A stream has no end: what it begins with is its answer.
            Some(b"text/event-stream") => Bytes::new(),
            _ => to_bytes(response.into_body(), usize::MAX).await.unwrap(),
        };
        Answer {
            status,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send(Request::get(path).header(header::COOKIE, cookie), Body::empty())
            .await
    }

    pub(crate) async fn post(&self, path: &str, cookie: &str, body: &str) -> Answer {
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body.to_owned()).await
    }
}

/// The console of a hospital: may do everything there.
pub(crate) fn console(tenant: TenantId) -> Actor {
    Actor::Console { tenant: Some(tenant) }
}

async fn hospital(app: &App, name: &str) -> TenantId {
    let form = TenantForm {
        name: name.to_owned(),
        country: "RO".to_owned(),
        ..TenantForm::default()
    };
    let console = Actor::Console { tenant: None };
    app::tenant::init(app, &console, &NewTenant::try_from(&form).unwrap())
        .await
        .unwrap()
}

pub(crate) fn everything() -> app::asset::ListRequest {
    app::asset::ListRequest {
        filter: app::asset::Filter::default(),
        sort: app::asset::Sort::default(),
        descending: false,
        start: app::asset::PageStart::First,
        limit: 10,
    }
}
