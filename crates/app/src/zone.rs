//! Zones: the parts of the network, by which equipment is found in it and known to be reached from somewhere.

mod removal;

use domain::access::{Actor, EditAssets, JobName, ViewAssets};
use domain::id::ZoneId;
use domain::zone::{AddressRange, ZoneKind, holder};
use serde::{Deserialize, Serialize};

pub use domain::zone::{Zone, shared_ranges};
pub use removal::{Removal, ask as ask_removal, remove};

use crate::correction::{Changes, FieldValues, conflict};
use crate::error::Result;
use crate::field::{FieldError, FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::projection::ask_anew;

/// Ranges of one zone at most.
const RANGES: usize = 100;

/// Ranges of other zones named in one answer.
const NAMED: usize = 5;

/// What somebody enters about a zone.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ZoneForm {
    /// The name, as sources write it.
    pub name: String,
    /// The key of its kind.
    pub kind: String,
    /// Its ranges of addresses, separated by white space or commas.
    pub ranges: String,
    /// `yes`, `no`, or empty where nobody has said.
    pub remote_access: String,
}

impl From<&Zone> for ZoneForm {
    fn from(zone: &Zone) -> Self {
        Self {
            name: zone.name.clone(),
            kind: zone.kind.as_str().to_owned(),
            ranges: ranges_text(&zone.ranges),
            remote_access: answer_text(zone.remote_access).to_owned(),
        }
    }
}

/// What is known of a zone, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneDetails {
    /// The name, as sources write it.
    pub name: String,
    /// What it is for.
    pub kind: ZoneKind,
    /// Its addresses.
    pub ranges: Vec<AddressRange>,
    /// Whether suppliers come in from outside; none where nobody has said.
    pub remote_access: Option<bool>,
}

impl TryFrom<&ZoneForm> for ZoneDetails {
    type Error = FieldErrors;

    fn try_from(form: &ZoneForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, 100);
        let kind = fields.required("kind", &form.kind, ZoneKind::from_key);
        let remote_access = fields.optional("remote_access", &form.remote_access, |answer| match answer {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        let typed = form.ranges.split([' ', ',', ';', '\n', '\r', '\t']);
        let mut ranges = Vec::new();
        for text in typed.filter(|text| !text.is_empty()) {
            match text.parse::<AddressRange>() {
                Ok(range) if !ranges.contains(&range) => ranges.push(range),
                Ok(_) => {}
                Err(wrong) => {
                    let wrong: String = wrong.0.chars().take(60).collect();
                    fields.reject("ranges", "field-no-range", Some(wrong));
                    break;
                }
            }
        }
        if ranges.len() > RANGES {
            fields.reject("ranges", "field-too-many", Some(RANGES.to_string()));
        }
        fields.finish(|| {
            Some(Self {
                name,
                kind: kind?,
                ranges,
                remote_access,
            })
        })
    }
}

/// The zones of the tenant, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Zone>> {
    Ok(store::zone::list(&app.store().read(), &actor.scope::<ViewAssets>()?).await?)
}

/// The zone of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: ZoneId) -> Result<Zone> {
    Ok(store::zone::fetch(&app.store().read(), &actor.scope::<ViewAssets>()?, id).await?)
}

/// Adds a zone. Which equipment is in it is worked out by a job.
///
/// [`Error::Invalid`](crate::Error::Invalid) when another zone has one of its ranges.
pub async fn add(app: &App, actor: &Actor, new: &ZoneDetails) -> Result<ZoneId> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    let zone = new.clone().with(app.env().id(), 1);
    app.store()
        .write(async |transaction| -> Result<()> {
            let now = app.env().now();
            let others = store::zone::list(&transaction.read(), permit.scope()).await?;
            refuse_taken(&others, &zone, &[])?;
            store::zone::insert(&transaction, &permit, &zone, now).await?;
            ask_anew(app, &transaction, permit.tenant(), JobName::ProjectAssets, now).await?;
            let happening = Happening::new(permit.actor(), "zone.add", zone.id)?;
            let body = Changes::of_new(field_values(&zone));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(zone.id)
}

/// Corrects what is known of a zone still at `version`.
///
/// [`Error::Invalid`](crate::Error::Invalid) when another zone has a range that it gets.
pub async fn correct(app: &App, actor: &Actor, id: ZoneId, version: i32, sent: &ZoneDetails) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    let sent = sent.clone().with(id, version);
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::zone::fetch(&transaction.read(), permit.scope(), id).await?;
            if stored.version != version {
                return Err(conflict("zone", field_values(&stored), field_values(&sent)));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(());
            }
            let others = store::zone::list(&transaction.read(), permit.scope()).await?;
            refuse_taken(&others, &sent, &stored.ranges)?;
            store::zone::update(&transaction, &permit, &sent).await?;
            let now = app.env().now();
            ask_anew(app, &transaction, permit.tenant(), JobName::ProjectAssets, now).await?;
            let happening = Happening::new(permit.actor(), "zone.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

/// A range that another zone has is taken only where it stood before: what has an address there would be in either.
fn refuse_taken(zones: &[Zone], wanted: &Zone, before: &[AddressRange]) -> Result<(), FieldErrors> {
    let new = wanted.ranges.iter().filter(|range| !before.contains(range));
    let taken: Vec<String> = new
        .filter_map(|range| Some(format!("{range} ({})", holder(zones, *range, wanted.id)?.name)))
        .take(NAMED)
        .collect();
    if taken.is_empty() {
        return Ok(());
    }
    Err(FieldErrors(vec![FieldError {
        field: "ranges",
        message: "field-range-taken",
        argument: Some(taken.join(", ")),
    }]))
}

impl ZoneDetails {
    fn with(self, id: ZoneId, version: i32) -> Zone {
        Zone {
            id,
            name: self.name,
            kind: self.kind,
            ranges: self.ranges,
            remote_access: self.remote_access,
            version,
        }
    }
}

fn ranges_text(ranges: &[AddressRange]) -> String {
    ranges
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

fn answer_text(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

fn field_values(zone: &Zone) -> FieldValues {
    vec![
        ("name", zone.name.clone()),
        ("kind", zone.kind.as_str().to_owned()),
        ("ranges", ranges_text(&zone.ranges)),
        ("remote_access", answer_text(zone.remote_access).to_owned()),
    ]
}
