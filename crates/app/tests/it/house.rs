//! A small hospital to test in, and a second one that must never see it.

use app::access::{Client, GrantForm, NewGrant, NewToken, PasswordForm, SignedIn, TokenForm};
use app::env::FixedClock;
use app::installation::Folders;
use app::person::{PersonDetails, PersonForm};
use app::tenant::{NewPlace, NewTenant, PlaceForm, TenantForm};
use app::{App, Env, Error, access, journal, person, tenant};
use domain::access::Actor;
use domain::id::{PersonId, ScopeId, TenantId};
use tempfile::TempDir;

/// The password everyone here has.
pub(crate) const PASSWORD: &str = "three calm words here";
const START: &str = "2026-11-23T07:00:00Z";

/// A running installation with two hospitals.
pub(crate) struct House {
    folder: TempDir,
    pub(crate) app: App,
    pub(crate) clock: FixedClock,
    /// The hospital tested in, with a site and a unit.
    pub(crate) tenant: TenantId,
    pub(crate) site: ScopeId,
    pub(crate) unit: ScopeId,
    /// Another hospital of the same installation.
    pub(crate) foreign: TenantId,
}

impl House {
    pub(crate) async fn new() -> Self {
        Self::on(None).await
    }

    /// On SQLite, or on the PostgreSQL database at this address.
    pub(crate) async fn on(database: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (env, clock) = Env::fixed(START.parse().unwrap());
        let app = App::create(&Folders::in_data(folder.path()), database, env)
            .await
            .unwrap();
        let tenant = hospital(&app, "Spitalul Exemplu").await;
        let foreign = hospital(&app, "Elsewhere General").await;
        let console = Actor::Console { tenant: Some(tenant) };
        let site = place(&app, &console, tenant, "site", "Main building").await;
        let unit = place(&app, &console, site, "unit", "Emergency department").await;
        Self {
            folder,
            app,
            clock,
            tenant,
            site,
            unit,
            foreign,
        }
    }

    /// Stops the program and starts it again a second later.
    pub(crate) async fn restarted(self) -> Self {
        let Self {
            folder,
            app,
            clock,
            tenant,
            site,
            unit,
            foreign,
        } = self;
        clock.advance(1);
        let (env, later) = Env::fixed(app.env().now());
        app.close().await.unwrap();
        let app = App::open(&Folders::in_data(folder.path()), env).await.unwrap();
        Self {
            folder,
            app,
            clock: later,
            tenant,
            site,
            unit,
            foreign,
        }
    }

    /// Stops the program, names a mail server and starts it again.
    pub(crate) async fn with_mail_server(self, url: &str) -> Self {
        self.app.clone().close().await.unwrap();
        self.describe(|manifest| {
            manifest["mail"] =
                serde_json::json!({ "url": url, "from": "Wardround <wardround@hospital.example>" });
        });
        let app = self.another_node().await;
        Self { app, ..self }
    }

    /// Stops the program, sets how many bytes of files a tenant may keep, and starts it again.
    pub(crate) async fn with_file_quota(self, bytes: u64) -> Self {
        self.app.clone().close().await.unwrap();
        self.describe(|manifest| manifest["file_quota"] = bytes.into());
        let app = self.another_node().await;
        Self { app, ..self }
    }

    /// Stops the program, has a folder watched, and starts it again.
    pub(crate) async fn with_watched_folder(self, settings: serde_json::Value) -> Self {
        self.app.clone().close().await.unwrap();
        self.describe(|manifest| manifest["watched_folders"] = serde_json::json!([settings]));
        let app = self.another_node().await;
        Self { app, ..self }
    }

    #[expect(clippy::disallowed_methods, reason = "what an operator edits by hand")]
    fn describe(&self, change: impl FnOnce(&mut serde_json::Value)) {
        let path = self.folder.path().join("installation.json");
        let mut manifest = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        change(&mut manifest);
        std::fs::write(&path, manifest.to_string()).unwrap();
    }

    /// The same installation, opened once more.
    pub(crate) async fn another_node(&self) -> App {
        let env = self.app.env().clone();
        App::open(&Folders::in_data(self.folder.path()), env)
            .await
            .unwrap()
    }

    /// The SQLite database.
    pub(crate) fn database_file(&self) -> std::path::PathBuf {
        self.folder.path().join("wardround.db")
    }

    pub(crate) fn console(&self) -> Actor {
        Actor::Console {
            tenant: Some(self.tenant),
        }
    }

    pub(crate) async fn person(&self, name: &str) -> PersonId {
        add_person(&self.app, &self.console(), name, "").await
    }

    /// A person who holds `role` at `scope` and has chosen the [`PASSWORD`].
    pub(crate) async fn user(&self, name: &str, role: &str, scope: ScopeId) -> Actor {
        user(&self.app, &self.console(), name, role, scope).await
    }

    /// The security officer of the other hospital.
    pub(crate) async fn foreigner(&self) -> Actor {
        let console = Actor::Console {
            tenant: Some(self.foreign),
        };
        user(
            &self.app,
            &console,
            "Otto Fremd",
            "security_officer",
            self.foreign,
        )
        .await
    }

    /// The same user as a later request sees it.
    pub(crate) async fn again(&self, signed_in: &SignedIn) -> Result<Actor, Error> {
        Ok(access::authenticate(&self.app, &signed_in.token).await?.actor)
    }

    /// The folder of sealed files stops being one, as on a disk that is broken.
    pub(crate) async fn break_blob_folder(&self) {
        let folder = self.folder.path().join("blobs");
        tokio::fs::rename(&folder, self.folder.path().join("blobs-before"))
            .await
            .unwrap();
        tokio::fs::write(&folder, b"no folder").await.unwrap();
    }

    /// What the journal says was done, oldest first.
    pub(crate) async fn actions(&self) -> Vec<String> {
        let page = journal::list(&self.app, &self.console(), None, 500)
            .await
            .unwrap();
        let entries = page
            .entries
            .into_iter()
            .rev()
            .chain(page.waiting.into_iter().rev());
        entries.map(|entry| entry.action).collect()
    }
}

pub(crate) fn ward_computer() -> Client {
    Client {
        network: "192.0.2.17".to_owned(),
        browser: "Firefox".to_owned(),
    }
}

async fn hospital(app: &App, name: &str) -> TenantId {
    hospital_in(app, name, "RO").await
}

pub(crate) async fn hospital_in(app: &App, name: &str, country: &str) -> TenantId {
    let form = TenantForm {
        name: name.to_owned(),
        country: country.to_owned(),
        time_zone: String::new(),
    };
    tenant::init(
        app,
        &Actor::Console { tenant: None },
        &NewTenant::try_from(&form).unwrap(),
    )
    .await
    .unwrap()
}

pub(crate) async fn place(app: &App, actor: &Actor, parent: ScopeId, level: &str, name: &str) -> ScopeId {
    let form = PlaceForm {
        parent: parent.to_string(),
        level: level.to_owned(),
        name: name.to_owned(),
        time_zone: String::new(),
    };
    tenant::add_place(app, actor, &NewPlace::try_from(&form).unwrap())
        .await
        .unwrap()
}

pub(crate) async fn add_person(app: &App, actor: &Actor, name: &str, unit: &str) -> PersonId {
    let form = PersonForm {
        name: name.to_owned(),
        unit: unit.to_owned(),
        ..PersonForm::default()
    };
    person::add(app, actor, &PersonDetails::try_from(&form).unwrap())
        .await
        .unwrap()
}

pub(crate) fn new_grant(person: PersonId, role: &str, scope: ScopeId) -> NewGrant {
    let form = GrantForm {
        person: person.to_string(),
        role: role.to_owned(),
        scope: scope.to_string(),
        ..GrantForm::default()
    };
    NewGrant::try_from(&form).unwrap()
}

pub(crate) async fn sign_in_by_link(app: &App, maker: &Actor, person: PersonId) -> SignedIn {
    let link = access::make_sign_in_link(app, maker, person).await.unwrap();
    access::follow_sign_in_link(app, &link.token, &ward_computer())
        .await
        .unwrap()
}

/// A token of an actor that may see the equipment, to sign a program in with.
pub(crate) async fn token_of(house: &House, actor: &Actor) -> String {
    let form = TokenForm {
        name: "Nightly import".to_owned(),
        permissions: vec!["asset.view".to_owned()],
        scope: house.tenant.to_string(),
        days: "90".to_owned(),
    };
    let new = NewToken::try_from(&form).unwrap();
    access::make_token(&house.app, actor, &new).await.unwrap().token
}

pub(crate) async fn user(app: &App, console: &Actor, name: &str, role: &str, scope: ScopeId) -> Actor {
    let person = add_person(app, console, name, "").await;
    access::grant(app, console, &new_grant(person, role, scope))
        .await
        .unwrap();
    let signed_in = sign_in_by_link(app, console, person).await;
    let actor = access::authenticate(app, &signed_in.token).await.unwrap().actor;
    access::set_password(app, &actor, &choice(""), &ward_computer())
        .await
        .unwrap();
    actor
}

/// The form that chooses the [`PASSWORD`].
pub(crate) fn choice(current: &str) -> PasswordForm {
    PasswordForm {
        current: current.to_owned(),
        new: PASSWORD.to_owned(),
        repeated: PASSWORD.to_owned(),
    }
}
