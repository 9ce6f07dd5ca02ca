//! Product lifecycles at work: the catalogue in use, and what it says of the hospital's equipment.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::access::{EditAssets, Permit, Scope, ViewAssets};
use domain::asset::{AssetKind, Attribute, kind_of};
use domain::component::Component;
use domain::feed::FeedKind;
use domain::id::AssetId;
use domain::lifecycle::{Catalogue, End, Identification, Identifier, State, Support};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::asset::{Projection, SupportColumns};
use store::feed::Feed;

use crate::error::{Error, Result};
use crate::feed::index;
use crate::installation::{App, zone};
use crate::job::{Lease, Pace};
use crate::journal::{self, Happening};

/// Assets identified in one transaction, and without a rest.
const IDENTIFIED_AT_ONCE: u64 = 250;

/// A catalogue in use, ready for identifying.
#[derive(Debug)]
pub struct LoadedCatalogue {
    /// Which version of the data it is.
    pub feed: Feed,
    /// The engine over it.
    pub identifier: Identifier,
}

/// What is kept of an identification beside the columns lists are filtered by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredIdentification {
    /// Product and release in words; the inventory's own words where the product is not known.
    pub label: String,
    /// How certain it is, in hundredths.
    pub confidence: u8,
    /// What decided it.
    pub reason: String,
    /// How long it is supported, as far as one answer holds for all releases that fit.
    pub support: Option<Support>,
    /// Which version of the lifecycle data was used.
    pub data: String,
}

/// The catalogue in use, read from the blob storage the first time and whenever another version was loaded.
pub async fn catalogue(app: &App) -> Result<Option<Arc<LoadedCatalogue>>> {
    let Some(feed) = store::feed::fetch(&app.store().read(), FeedKind::Eol.as_str()).await? else {
        return Ok(None);
    };
    if let Some(loaded) = app
        .catalogue()
        .read()
        .await
        .as_ref()
        .filter(|loaded| loaded.feed == feed)
    {
        return Ok(Some(Arc::clone(loaded)));
    }
    let (feed, index) = index::bytes_of(app, FeedKind::Eol, feed).await?;
    let catalogue: Catalogue = serde_json::from_slice(&index)
        .map_err(|error| Error::internal("the lifecycle index cannot be read; load the data again", error))?;
    let loaded = Arc::new(LoadedCatalogue {
        feed,
        identifier: Identifier::new(catalogue),
    });
    *app.catalogue().write().await = Some(Arc::clone(&loaded));
    Ok(Some(loaded))
}

/// Identifies many assets, each distinct string once.
#[derive(Debug)]
pub struct AssetIdentifier {
    catalogue: Option<Arc<LoadedCatalogue>>,
    today: Date,
    known: HashMap<(String, String), SupportColumns>,
}

impl AssetIdentifier {
    /// An identifier for the equipment of a tenant on `today`.
    pub async fn new(app: &App, today: Date) -> Result<Self> {
        Ok(Self {
            catalogue: catalogue(app).await?,
            today,
            known: HashMap::new(),
        })
    }

    /// What the attributes of an asset say it runs. Equipment that runs no software of its own has no state at all.
    pub fn identify(&mut self, attributes: &BTreeMap<Attribute, String>) -> SupportColumns {
        let value = |attribute| attributes.get(&attribute).map(String::as_str).unwrap_or_default();
        let (name, version) = match value(Attribute::OperatingSystem) {
            "" => (value(Attribute::SoftwareVersion), ""),
            system => (system, value(Attribute::OperatingSystemVersion)),
        };
        if name.is_empty() && kind_of(attributes) == Some(AssetKind::Peripheral) {
            return SupportColumns::default();
        }
        let strings = (name.to_owned(), version.to_owned());
        if let Some(known) = self.known.get(&strings) {
            return known.clone();
        }
        let columns = match &self.catalogue {
            Some(catalogue) => columns(catalogue, &strings, self.today),
            None => unidentified(&strings, "No lifecycle data has been loaded."),
        };
        self.known.insert(strings, columns.clone());
        columns
    }
}

fn columns(catalogue: &LoadedCatalogue, strings: &(String, String), today: Date) -> SupportColumns {
    let (name, version) = strings;
    if name.is_empty() && version.is_empty() {
        return unidentified(strings, "No source says what it runs.");
    }
    let found = catalogue.identifier.identify(name, version);
    let state = found.state(today);
    let stored = StoredIdentification {
        label: label(catalogue.identifier.catalogue(), &found).unwrap_or_else(|| written(strings)),
        confidence: found.confidence.hundredths(),
        reason: found.reason.to_string(),
        support: support(&found, state),
        data: catalogue.feed.generated_on.clone(),
    };
    SupportColumns {
        end_of_support: found
            .end_of_support()
            .map(|date| date.to_string())
            .unwrap_or_default(),
        extended_support: found
            .extended_support()
            .map(|date| date.to_string())
            .unwrap_or_default(),
        product: found.product.unwrap_or_default(),
        release: found.release.unwrap_or_default(),
        state: state.word().to_owned(),
        identification: text(&stored),
    }
}

fn unidentified(strings: &(String, String), reason: &str) -> SupportColumns {
    let stored = StoredIdentification {
        label: written(strings),
        reason: reason.to_owned(),
        ..StoredIdentification::default()
    };
    SupportColumns {
        state: State::Unknown.word().to_owned(),
        identification: text(&stored),
        ..SupportColumns::default()
    }
}

fn written((name, version): &(String, String)) -> String {
    format!("{name} {version}").trim().to_owned()
}

fn text(stored: &StoredIdentification) -> String {
    serde_json::to_string(stored).unwrap_or_default()
}

/// Product and release as people call them: "Microsoft Windows 7 SP1". A release that repeats the end of the
/// product's name ("Windows Server 2012 R2") is not said twice.
fn label(catalogue: &Catalogue, found: &Identification) -> Option<String> {
    let product = catalogue.product(found.product.as_deref()?)?;
    let release = found
        .release
        .as_deref()
        .and_then(|name| product.releases.iter().find(|r| r.name == name));
    Some(match release {
        Some(release) => {
            let label = with_edition(&release.label, &release.name);
            let words: Vec<&str> = product.label.split(' ').collect();
            let repeated = (0..words.len()).find(|start| label.starts_with(&words[*start..].join(" ")));
            [&words[..repeated.unwrap_or(words.len())], &[label.as_str()]]
                .concat()
                .join(" ")
        }
        None => product.label.clone(),
    })
}

/// The label of a release with its editions by name. Where editions of Windows end on different days, endoflife.date
/// marks them by a letter that only its own page explains: `11 25H2 (W)`.
fn with_edition(label: &str, name: &str) -> String {
    let editions = match label.rsplit_once(' ') {
        Some((release, "(W)")) => Some((release, "(Home and Pro)")),
        Some((release, "(E)")) if name.ends_with("-lts") => Some((release, "(Enterprise LTSC)")),
        Some((release, "(E)")) => Some((release, "(Enterprise and Education)")),
        _ => None,
    };
    editions.map_or_else(
        || label.to_owned(),
        |(release, editions)| format!("{release} {editions}"),
    )
}

/// One statement of support for all releases that fit: theirs if there is one, otherwise what their common state
/// means without its dates.
fn support(found: &Identification, state: State) -> Option<Support> {
    match (found.candidates.as_slice(), state) {
        (_, State::Unknown) => None,
        ([only], state) if state != State::Ended || only.support.ordinary.date().is_some() => {
            Some(only.support)
        }
        (_, State::Ended) => Some(Support {
            ordinary: End::Over,
            extended: None,
        }),
        (_, State::Extended) => Some(Support {
            ordinary: End::Over,
            extended: Some(End::Open),
        }),
        (several, _) => several
            .iter()
            .map(|candidate| candidate.support)
            .min_by_key(|s| s.ordinary.date()),
    }
}

impl StoredIdentification {
    /// Reads the identification kept with an asset.
    pub fn of(identification: &str) -> Self {
        serde_json::from_str(identification).unwrap_or_default()
    }
}

/// What is known of the support of a component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComponentSupport {
    /// Product and release as people call them.
    pub label: String,
    /// The state on the day asked about.
    pub state: State,
    /// The day ordinary support ends, where it is known.
    pub end: Option<Date>,
}

/// What is known of the support of each component by its name and version; none where no lifecycle data tells its
/// release.
pub async fn of_components<'a>(
    app: &App,
    today: Date,
    components: impl Iterator<Item = &'a Component>,
) -> Result<Vec<Option<ComponentSupport>>> {
    let Some(catalogue) = catalogue(app).await? else {
        return Ok(components.map(|_| None).collect());
    };
    let support = |component: &Component| {
        let version = component
            .version
            .as_deref()
            .filter(|version| !version.is_empty())?;
        let found = catalogue.identifier.identify(&component.name, version);
        let state = found.state(today);
        found.release.as_ref()?;
        if state == State::Unknown {
            return None;
        }
        Some(ComponentSupport {
            label: label(catalogue.identifier.catalogue(), &found)?,
            state,
            end: found.end_of_support(),
        })
    };
    Ok(components.map(support).collect())
}

/// Identifies every asset of a tenant anew: after lifecycle data was loaded, and once a day because a state holds
/// for a day. Each batch is kept with its journal entry. Answers how many changed.
pub async fn identify_assets(app: &App, lease: &Lease, pace: Pace) -> Result<u64> {
    let actor = lease.actor();
    let scope = actor.scope::<ViewAssets>()?;
    let writing = Batch {
        app,
        lease,
        permit: actor.permit_in_tenant::<EditAssets>()?,
        scope: scope.clone(),
    };
    let node = store::tenant::fetch_tenant(&app.store().read(), scope.tenant()).await?;
    let today = app.env().today(&zone(&node.time_zone));
    let mut identifier = AssetIdentifier::new(app, today).await?;
    let mut changed = 0;
    let mut after = None;
    loop {
        let begun = tokio::time::Instant::now();
        let assets = store::asset::walk(&app.store().read(), &scope, after, IDENTIFIED_AT_ONCE).await?;
        let Some(last) = assets.last() else {
            return Ok(changed);
        };
        after = Some(last.id);
        let outdated: Vec<AssetId> = assets
            .iter()
            .filter(|asset| identifier.identify(&asset.attributes) != asset.support)
            .map(|asset| asset.id)
            .collect();
        if !outdated.is_empty() {
            changed += writing.replace(&outdated, &mut identifier).await?;
        }
        tokio::time::sleep(begun.elapsed() * pace.rest_factor).await;
    }
}

/// What stays the same from batch to batch.
struct Batch<'a> {
    app: &'a App,
    lease: &'a Lease,
    permit: Permit<EditAssets>,
    scope: Scope,
}

impl Batch<'_> {
    /// Writes new identifications over what the assets are now, not over what they were when they were read, with the
    /// journal entry that says how many. Answers how many.
    async fn replace(&self, ids: &[AssetId], identifier: &mut AssetIdentifier) -> Result<u64> {
        let identifier = tokio::sync::Mutex::new(identifier);
        self.app
            .store()
            .write(async |transaction| -> Result<u64> {
                self.lease.hold(self.app, &transaction).await?;
                let mut identifier = identifier.lock().await;
                let assets = store::asset::fetch_all(&transaction.read(), &self.scope, ids).await?;
                let projections: Vec<Projection> = assets
                    .into_iter()
                    .filter_map(|asset| {
                        let support = identifier.identify(&asset.attributes);
                        (support != asset.support).then_some(Projection {
                            id: asset.id,
                            scope: asset.scope,
                            support,
                            attributes: asset.attributes,
                            derived: asset.derived,
                            disagreements: None,
                        })
                    })
                    .collect();
                let changed = projections.len() as u64;
                if changed > 0 {
                    let now = self.app.env().now();
                    store::asset::project_edited(&transaction, &self.permit, &projections, now).await?;
                    let happening = Happening::in_tenant(self.permit.actor(), "asset.identify")?;
                    let body = serde_json::json!({ "changed": changed });
                    journal::record(self.app, &transaction, self.permit.tenant(), happening, &body).await?;
                }
                Ok(changed)
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_editions_are_told_by_name() {
        let told = [
            ("11 25H2 (W)", "11-25h2-w"),
            ("11 25H2 (E)", "11-25h2-e"),
            ("10 21H2 (E)", "10-21h2-e-lts"),
            ("7 SP1", "7-sp1"),
        ]
        .map(|(label, name)| with_edition(label, name));
        assert_eq!(
            told,
            [
                "11 25H2 (Home and Pro)",
                "11 25H2 (Enterprise and Education)",
                "10 21H2 (Enterprise LTSC)",
                "7 SP1"
            ]
        );
    }
}
