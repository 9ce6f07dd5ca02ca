//! The addresses that feeds are got from: entering, changing, switching on and off, removing them, and having one asked
//! now. Nothing is asked unless somebody switched it on.

use std::fmt;
use std::path::PathBuf;

use domain::access::{Actor, JobName, LoadFeeds, Permit, ViewHealth};
use domain::feed::FeedKind;
use domain::id::FeedSourceId;
use domain::text::sort_key;
use domain::time::Instant;
use reqwest::Url;
use serde::{Deserialize, Serialize};
use store::Transaction;
use store::job::NewJob;
use store::journal::INSTALLATION;

pub use store::feed_source::{Course, FeedSource};

use crate::correction::{Changes, FieldValues, conflict};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The longest address.
const LONGEST_ADDRESS: usize = 1_000;
/// How rarely an address may be asked: once a month.
const MOST_HOURS: u16 = 24 * 31;

/// A well-known address that can be switched on with one act.
#[derive(Debug)]
pub struct Suggestion {
    /// What is got there.
    pub kind: FeedKind,
    /// What it is called.
    pub name: &'static str,
    /// The address.
    pub address: &'static str,
}

/// The well-known addresses.
const SUGGESTIONS: &[Suggestion] = &[
    Suggestion {
        kind: FeedKind::Eol,
        name: "endoflife.date",
        address: "https://endoflife.date/api/v1/products/full",
    },
    Suggestion {
        kind: FeedKind::Kev,
        name: "CISA KEV",
        address: "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json",
    },
    Suggestion {
        kind: FeedKind::Epss,
        name: "EPSS (FIRST)",
        address: "https://epss.empiricalsecurity.com/epss_scores-current.csv.gz",
    },
    Suggestion {
        kind: FeedKind::Advisories,
        name: "CISA CSAF",
        address: "https://www.cisa.gov/sites/default/files/csaf/provider-metadata.json",
    },
];

/// The well-known addresses that are not among those entered.
pub(super) fn suggestions(entered: &[FeedSource]) -> Vec<&'static Suggestion> {
    let known = |suggestion: &&Suggestion| {
        let name = sort_key(suggestion.name);
        !entered
            .iter()
            .any(|source| source.address == suggestion.address || sort_key(&source.name) == name)
    };
    SUGGESTIONS.iter().filter(known).collect()
}

/// Where a feed is got from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A server.
    Url(Url),
    /// A file or folder of this machine.
    Path(PathBuf),
}

impl Address {
    /// Reads an address as it was typed; a message key where it is none.
    fn read(text: &str) -> Result<Self, &'static str> {
        if text.starts_with('/') {
            return Ok(Self::Path(PathBuf::from(text)));
        }
        let url: Url = text.parse().map_err(|_| "field-no-address")?;
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() {
            return Err("field-no-address");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("field-address-secret");
        }
        Ok(Self::Url(url))
    }

    /// The address of a stored source.
    pub(super) fn of(source: &FeedSource) -> Result<Self> {
        Self::read(&source.address)
            .map_err(|_| Error::Refused(format!("\"{}\" is no address", source.address)))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(url) => url.fmt(formatter),
            Self::Path(path) => path.display().fmt(formatter),
        }
    }
}

/// What somebody enters about an address.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedSourceForm {
    /// The key of what is got there; fixed once it is entered.
    pub kind: String,
    /// What people call it.
    pub name: String,
    /// A URL, or a path of the machine.
    pub address: String,
    /// How often it is asked; as usual for its kind where nobody says.
    pub every_hours: String,
    /// `yes` where it is asked from now on.
    pub switched_on: String,
}

impl From<&FeedSource> for FeedSourceForm {
    fn from(source: &FeedSource) -> Self {
        Self {
            kind: source.kind.as_str().to_owned(),
            name: source.name.clone(),
            address: source.address.clone(),
            every_hours: source.every_hours.to_string(),
            switched_on: answer(source.switched_on).to_owned(),
        }
    }
}

/// What is known of an address, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSourceDetails {
    /// What is got there.
    pub kind: FeedKind,
    /// What people call it.
    pub name: String,
    /// Where it is.
    pub address: Address,
    /// How often it is asked.
    pub every_hours: u16,
    /// Whether it is asked at all.
    pub switched_on: bool,
}

impl TryFrom<&FeedSourceForm> for FeedSourceDetails {
    type Error = FieldErrors;

    fn try_from(form: &FeedSourceForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let kind = fields.required("kind", &form.kind, FeedKind::from_key);
        let name = fields.required_text("name", &form.name, 100);
        let typed = fields.required_text("address", &form.address, LONGEST_ADDRESS);
        let address = match Address::read(&typed) {
            Ok(address) => Some(address),
            Err(_) if typed.is_empty() => None,
            Err(message) => {
                fields.reject("address", message, None);
                None
            }
        };
        let every_hours = fields.optional("every_hours", &form.every_hours, |text| {
            text.parse().ok().filter(|hours| (1..=MOST_HOURS).contains(hours))
        });
        fields.finish(|| {
            let kind = kind?;
            Some(Self {
                kind,
                name,
                address: address?,
                every_hours: every_hours.unwrap_or(kind.usual_hours()),
                switched_on: form.switched_on == "yes",
            })
        })
    }
}

/// All addresses, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<FeedSource>> {
    actor.scope::<ViewHealth>()?;
    Ok(store::feed_source::list(&app.store().read()).await?)
}

/// The address of this identifier. Whoever may change it may see it.
pub async fn fetch(app: &App, actor: &Actor, id: FeedSourceId) -> Result<FeedSource> {
    if actor.permit_in_tenant::<LoadFeeds>().is_err() {
        actor.scope::<ViewHealth>()?;
    }
    Ok(store::feed_source::fetch(&app.store().read(), id).await?)
}

/// The address of this name, however it is typed.
pub async fn named(app: &App, actor: &Actor, name: &str) -> Result<FeedSource> {
    let wanted = sort_key(name);
    list(app, actor)
        .await?
        .into_iter()
        .find(|source| sort_key(&source.name) == wanted)
        .ok_or(Error::NotFound("feed_source"))
}

/// A path of the machine is named by whoever runs it: a hospital's people could otherwise have any file of the server
/// looked into.
fn refuse_paths(actor: &Actor, address: &Address) -> Result<(), FieldErrors> {
    match (address, actor) {
        (Address::Path(_), Actor::Console { .. }) | (Address::Url(_), _) => Ok(()),
        (Address::Path(_), _) => Err(FieldErrors::one("address", "field-address-of-machine")),
    }
}

/// Enters an address, and has it asked at once if it is switched on.
///
/// [`Error::Exists`] when there is one of that name.
pub async fn add(app: &App, actor: &Actor, new: &FeedSourceDetails) -> Result<FeedSourceId> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    refuse_paths(actor, &new.address)?;
    let now = app.env().now();
    let source = FeedSource {
        id: app.env().id(),
        kind: new.kind,
        name: new.name.clone(),
        address: new.address.to_string(),
        every_hours: new.every_hours,
        switched_on: new.switched_on,
        course: Course {
            due_at: new.switched_on.then_some(now),
            ..Course::default()
        },
        created_at: now,
        version: 1,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::feed_source::insert(&transaction, &permit, &source).await?;
            ask_for(app, &transaction, &source).await?;
            let happening = Happening::new(permit.actor(), "feed_source.add", source.id)?;
            let body = Changes::of_new(field_values(&source));
            journal::record(app, &transaction, INSTALLATION, happening, &body).await
        })
        .await?;
    Ok(source.id)
}

/// Changes an address still at `version`; what is got there stays. It is asked at once where it is switched on.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: FeedSourceId,
    version: i32,
    sent: &FeedSourceDetails,
) -> Result<()> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::feed_source::fetch(&transaction.read(), id).await?;
            let address = sent.address.to_string();
            if address != stored.address {
                refuse_paths(actor, &sent.address)?;
            }
            let changed = FeedSource {
                name: sent.name.clone(),
                address,
                every_hours: sent.every_hours,
                switched_on: sent.switched_on,
                version,
                ..stored.clone()
            };
            if stored.version != version {
                return Err(conflict(
                    "feed_source",
                    field_values(&stored),
                    field_values(&changed),
                ));
            }
            change(
                app,
                &transaction,
                &permit,
                &stored,
                changed,
                "feed_source.correct",
            )
            .await
        })
        .await
}

/// Switches an address on or off. Switched on, it is asked at once.
pub async fn switch(app: &App, actor: &Actor, id: FeedSourceId, on: bool) -> Result<()> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            // Two people who switch mean what they say: the later one counts.
            let stored = store::feed_source::fetch(&transaction.read(), id).await?;
            let changed = FeedSource {
                switched_on: on,
                ..stored.clone()
            };
            let action = if on {
                "feed_source.switch_on"
            } else {
                "feed_source.switch_off"
            };
            change(app, &transaction, &permit, &stored, changed, action).await
        })
        .await
}

async fn change(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<LoadFeeds>,
    stored: &FeedSource,
    mut changed: FeedSource,
    action: &'static str,
) -> Result<()> {
    let changes = Changes::between(field_values(stored), field_values(&changed));
    if changes.is_empty() {
        return Ok(());
    }
    changed.course.due_at = changed.switched_on.then(|| app.env().now());
    store::feed_source::update(transaction, permit, &changed).await?;
    ask_for(app, transaction, &changed).await?;
    let happening = Happening::new(permit.actor(), action, changed.id)?;
    journal::record(app, transaction, INSTALLATION, happening, &changes).await
}

/// Removes an address still at `version`. Data that came from it stay in use.
pub async fn remove(app: &App, actor: &Actor, id: FeedSourceId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let removed = store::feed_source::remove(&transaction, &permit, id, version).await?;
            let happening = Happening::new(permit.actor(), "feed_source.remove", id)?;
            let body = Changes::of_new(field_values(&removed));
            journal::record(app, &transaction, INSTALLATION, happening, &body).await
        })
        .await
}

/// Has an address asked now by a job, whether it is switched on or not: somebody wants it.
pub async fn ask(app: &App, actor: &Actor, id: FeedSourceId) -> Result<()> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::feed_source::fetch(&transaction.read(), id).await?;
            let mut course = stored.course.clone();
            course.due_at = Some(app.env().now());
            course.forget_version();
            store::feed_source::record(&transaction, &permit, &stored, &course).await?;
            let due = FeedSource { course, ..stored };
            ask_for(app, &transaction, &due).await?;
            let happening = Happening::new(permit.actor(), "feed_source.ask", id)?;
            let body = serde_json::json!({ "name": due.name });
            journal::record(app, &transaction, INSTALLATION, happening, &body).await
        })
        .await
}

/// Asks for the job that gets a feed when its address is due; none where it is not.
pub(super) async fn ask_for(app: &App, transaction: &Transaction, source: &FeedSource) -> Result<()> {
    let Some(due_at) = source.course.due_at else {
        return Ok(());
    };
    let job = job(app, source.id, due_at);
    Ok(store::job::enqueue(transaction, &job).await?)
}

fn job(app: &App, source: FeedSourceId, run_at: Instant) -> NewJob {
    NewJob {
        id: app.env().id(),
        tenant: INSTALLATION,
        name: JobName::FetchFeed,
        deduplication_key: source.to_string(),
        run_at,
    }
}

fn answer(on: bool) -> &'static str {
    if on { "yes" } else { "no" }
}

fn field_values(source: &FeedSource) -> FieldValues {
    vec![
        ("kind", source.kind.as_str().to_owned()),
        ("name", source.name.clone()),
        ("address", source.address.clone()),
        ("every_hours", source.every_hours.to_string()),
        ("switched_on", answer(source.switched_on).to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_that_of_a_server_or_a_path_of_the_machine_and_holds_no_secret() {
        assert!(matches!(
            Address::read("https://mirror.hospital.example/kev.json"),
            Ok(Address::Url(_))
        ));
        assert!(matches!(Address::read("/srv/mirror"), Ok(Address::Path(_))));
        for text in [
            "mirror",
            "file:///etc/passwd",
            "ftp://mirror.example/x",
            "https://",
            "../mirror",
        ] {
            assert_eq!(Address::read(text), Err("field-no-address"), "{text}");
        }
        assert_eq!(
            Address::read("https://ana:secret@mirror.example/x"),
            Err("field-address-secret")
        );
    }

    #[test]
    fn every_suggestion_can_be_entered_as_it_is() {
        for suggestion in SUGGESTIONS {
            let form = FeedSourceForm {
                kind: suggestion.kind.as_str().to_owned(),
                name: suggestion.name.to_owned(),
                address: suggestion.address.to_owned(),
                ..FeedSourceForm::default()
            };
            let details = FeedSourceDetails::try_from(&form).unwrap();
            assert_eq!(details.address.to_string(), suggestion.address);
        }
    }
}
