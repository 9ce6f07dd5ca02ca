//! The inbox: for each device model of the house the advisories that may speak of it, what they mean for its devices, and whether
//! somebody has to decide.
//!
//! It is worked out for the whole house and kept until something it rests on changes: the documents, the catalogue of exploited
//! weaknesses, the journal of the tenant, the day. So the round does not pay for it. What somebody decided and what
//! opens that again is the house's; of the devices a reader is told of those she may see.
//!
//! A device that a list calls scrapped or sold is left out. Devices without maker or model belong to no model and are not
//! compared; the list of device models counts them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use domain::access::{Actor, Scope, ViewAdvisories};
use domain::advisory::Advisory;
use domain::advisory::decision::{Basis, Change};
use domain::advisory::standing::{Standing, Tally, standing};
use domain::asset::Attribute;
use domain::asset::status::is_gone;
use domain::exploitation::KnownExploitedCatalogue;
use domain::id::{AdvisoryId, AssetId, DeviceModelId};
use domain::matching::{Candidate, Judged, Meant, Said, Verdict};
use jiff::civil::Date;
use store::advisory::{Decision, Identity};

use super::device::{Device, device, names, spelling};
use super::matcher::{LoadedAdvisories, matcher};
use crate::device_model::{self, DeviceModel};
use crate::error::{Error, Result};
use crate::feed::index::{Indexed, known_exploited};
use crate::installation::{App, zone};
use crate::recent::Recent;

/// Below this confidence a model is told as uncertain until a person has said what it is (judgement: names with a word missing, first
/// letters, another maker).
const CERTAIN: u8 = 90;

/// The inbox of a house, or of what one reader sees of it.
#[derive(Debug, Clone)]
pub struct Inbox {
    /// The advisories in use.
    pub advisories: Arc<LoadedAdvisories>,
    /// The models that an advisory may speak of, what presses most first.
    pub models: Vec<ModelEntry>,
    /// What people said of models and products, each as of the model that its own is counted to.
    pub said: Vec<Identity>,
    /// Every decision, the one taken last first, likewise.
    pub decisions: Vec<Decision>,
}

/// A model with the advisories that may speak of it.
#[derive(Debug, Clone)]
pub struct ModelEntry {
    /// The identifier.
    pub id: DeviceModelId,
    /// Its maker.
    pub manufacturer: String,
    /// Its name.
    pub model: String,
    /// Its devices, in order of name.
    pub devices: Vec<Device>,
    /// The advisories, what presses most first.
    pub about: Vec<About>,
    /// Those the engine would take to speak of it, of which people said that they name another product.
    pub others: Vec<Candidate>,
}

/// What one advisory means for one model.
#[derive(Debug, Clone)]
pub struct About {
    /// The advisory.
    pub advisory: AdvisoryId,
    /// Why the model is taken for its product.
    pub meant: Meant,
    /// What it means for each of the model's devices, in their order.
    pub judged: Vec<Judged>,
    /// How many devices came to which verdict.
    pub tally: Tally,
    /// What is known now of document and devices.
    pub basis: Basis,
    /// Whether somebody has to decide.
    pub standing: Standing,
    /// What opened the decision again.
    pub changes: Vec<Change>,
    /// The decision in force.
    pub decision: Option<Decision>,
}

impl About {
    /// Whether a person should first say what the model is.
    pub fn is_uncertain(&self) -> bool {
        !self.meant.confirmed && self.meant.candidate.confidence < CERTAIN
    }

    /// The devices that are affected or of which nobody knows, by their place among the model's.
    pub fn concerned(&self) -> impl Iterator<Item = usize> {
        let judged = self.judged.iter().enumerate();
        judged
            .filter(|(_, judged)| judged.verdict != Verdict::NotAffected)
            .map(|(place, _)| place)
    }

    /// What sorts the most pressing first: what keeps somebody alive, then what attackers use, then what is certain and grave.
    fn order(&self) -> impl Ord + use<> {
        let grave = (
            self.basis.life_supporting > 0,
            self.basis.exploited,
            self.tally.verdict() == Verdict::Affected,
            // A score that was not published may be the gravest.
            self.basis.cvss_tenths.unwrap_or(100),
            self.tally.concerned(),
        );
        (
            !self.standing.is_open(),
            std::cmp::Reverse(grave),
            self.standing,
            self.advisory,
        )
    }
}

impl ModelEntry {
    /// The advisories somebody has to decide about.
    pub fn open(&self) -> impl Iterator<Item = &About> {
        self.about.iter().filter(|about| about.standing.is_open())
    }

    /// The devices that these advisories concern, in their order.
    pub fn concerned<'a>(&'a self, about: impl IntoIterator<Item = &'a About>) -> Vec<&'a Device> {
        let places: BTreeSet<usize> = about.into_iter().flat_map(About::concerned).collect();
        places
            .into_iter()
            .filter_map(|place| self.devices.get(place))
            .collect()
    }
}

impl Inbox {
    /// The entry of a model.
    pub fn model(&self, id: DeviceModelId) -> Option<&ModelEntry> {
        self.models.iter().find(|entry| entry.id == id)
    }

    /// The document of an advisory of the inbox.
    pub fn document(&self, about: &About) -> Option<&Advisory> {
        self.advisories.get(about.advisory)
    }

    /// The same as far as these devices are seen; models without any are left out.
    fn seen(&self, seen: &HashSet<AssetId>) -> Self {
        let models = self.models.iter().filter_map(|entry| {
            let kept: Vec<bool> = entry
                .devices
                .iter()
                .map(|device| seen.contains(&device.asset.id))
                .collect();
            if !kept.contains(&true) {
                return None;
            }
            let mut entry = entry.clone();
            keep(&mut entry.devices, &kept);
            for about in &mut entry.about {
                keep(&mut about.judged, &kept);
                about.tally = Tally::of(about.judged.iter().map(|judged| judged.verdict));
                let concerned: Vec<&Device> = about
                    .concerned()
                    .filter_map(|place| entry.devices.get(place))
                    .collect();
                count(&mut about.basis, &concerned);
                // These tell of devices wherever they stand.
                about.changes.retain(|change| !change.is_about_devices());
                if about.tally.concerned() == 0 {
                    about.standing = Standing::NotAffected;
                }
            }
            Some(entry)
        });
        Self {
            advisories: Arc::clone(&self.advisories),
            models: sorted(models.collect()),
            said: self.said.clone(),
            decisions: self.decisions.clone(),
        }
    }
}

fn keep<T>(all: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    all.retain(|_| kept.next().copied().unwrap_or_default());
}

fn sorted(mut models: Vec<ModelEntry>) -> Vec<ModelEntry> {
    for entry in &mut models {
        entry.about.sort_by_cached_key(About::order);
    }
    models.sort_by_cached_key(|entry| {
        let first = entry.about.first();
        (first.is_none(), first.map(About::order), entry.id)
    });
    models
}

/// The inbox as far as the actor sees it.
pub async fn inbox(app: &App, actor: &Actor) -> Result<Arc<Inbox>> {
    within(app, &actor.scope::<ViewAdvisories>()?).await
}

/// The inbox as far as the devices within `scope` go.
pub(crate) async fn within(app: &App, scope: &Scope) -> Result<Arc<Inbox>> {
    let house = of_house(app, scope).await?;
    if scope.within().is_none() {
        return Ok(house);
    }
    let devices = house.models.iter().flat_map(|entry| &entry.devices);
    let ids: Vec<AssetId> = devices.map(|device| device.asset.id).collect();
    let seen = store::asset::fetch_all(&app.store().read(), scope, &ids).await?;
    let seen: HashSet<AssetId> = seen.iter().map(|asset| asset.id).collect();
    Ok(Arc::new(house.seen(&seen)))
}

/// What an inbox rests on, as marks that change with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    advisories: (u64, i64),
    journal: (u64, Option<domain::id::EntryId>),
    exploited: Option<String>,
    today: Date,
}

/// The inboxes that were worked out, one for each tenant.
pub(crate) type InboxCache = Recent<domain::id::TenantId, (Mark, Arc<Inbox>)>;

/// The inbox of the whole house, worked out anew only when something it rests on has changed.
pub(super) async fn of_house(app: &App, scope: &Scope) -> Result<Arc<Inbox>> {
    let (tenant, moment) = (scope.tenant(), app.moment());
    if let Some((_, inbox)) = app.inboxes().get(&tenant, moment) {
        return Ok(inbox);
    }
    let reader = app.store().read();
    let time_zone = store::tenant::fetch_tenant(&reader, tenant).await?.time_zone;
    // The marks are read before what they stand for: a change in between makes the kept inbox old, never wrongly new.
    let advisories = matcher(app).await?;
    let exploited = known_exploited(app).await?;
    let mark = Mark {
        advisories: advisories.generation,
        journal: store::journal::cursor(&reader, tenant).await?,
        exploited: exploited.as_ref().map(|listed| listed.feed.digest.clone()),
        today: app.env().today(&zone(&time_zone)),
    };
    let inbox = match app.inboxes().last(&tenant) {
        // Documents loaded within one instant have the same mark, and are others.
        Some((then, inbox)) if then == mark && Arc::ptr_eq(&inbox.advisories, &advisories) => inbox,
        _ => Arc::new(work_out(app, &scope.whole(), advisories, exploited, mark.today).await?),
    };
    app.inboxes().put(tenant, moment, (mark, Arc::clone(&inbox)));
    Ok(inbox)
}

async fn work_out(
    app: &App,
    house: &Scope,
    advisories: Arc<LoadedAdvisories>,
    exploited: Option<Arc<Indexed<KnownExploitedCatalogue>>>,
    today: Date,
) -> Result<Inbox> {
    let reader = app.store().read();
    let mut said = store::advisory::identities(&reader, house).await?;
    let mut decisions = store::advisory::decisions(&reader, house).await?;
    if advisories.matcher.advisories().is_empty() {
        return Ok(Inbox {
            advisories,
            models: Vec::new(),
            said,
            decisions,
        });
    }
    let models = device_model::every(&reader, house).await?;
    // What was said and decided of a model that was later said to be another holds of that other.
    let stands_for: HashMap<DeviceModelId, DeviceModelId> = models
        .iter()
        .flat_map(|model| model.aliases.iter().map(|alias| (alias.id, model.id)))
        .collect();
    for one in &mut said {
        one.device_model = *stands_for.get(&one.device_model).unwrap_or(&one.device_model);
    }
    for one in &mut decisions {
        one.device_model = *stands_for.get(&one.device_model).unwrap_or(&one.device_model);
    }
    let working = move || {
        let listed = exploited.as_ref().map(|listed| &listed.index);
        let models = {
            let house = House {
                advisories: &advisories,
                said: by_model(&said),
                in_force: in_force(&decisions),
                listed,
                today,
            };
            let entries = models.into_iter().filter_map(|model| house.entry(model));
            sorted(entries.collect())
        };
        Inbox {
            models,
            advisories,
            said,
            decisions,
        }
    };
    tokio::task::spawn_blocking(working)
        .await
        .map_err(|error| Error::internal("the advisories could not be compared with the devices", error))
}

/// What holds of each model: of two that are one, either may have been spoken of, and who spoke last is right.
fn by_model(said: &[Identity]) -> HashMap<DeviceModelId, Said> {
    let mut by_model: HashMap<DeviceModelId, Said> = HashMap::new();
    let mut in_order: Vec<&Identity> = said.iter().collect();
    in_order.sort_by_key(|one| one.said_at);
    for one in in_order {
        let of_model = by_model.entry(one.device_model).or_default();
        of_model.insert(one.product.clone(), one.same);
    }
    by_model
}

/// The decision in force of each advisory and model: the one taken last that was not withdrawn.
fn in_force(decisions: &[Decision]) -> HashMap<(DeviceModelId, AdvisoryId), &Decision> {
    let mut in_force = HashMap::new();
    for decision in decisions {
        if decision.withdrawn_at.is_none() {
            in_force
                .entry((decision.device_model, decision.advisory))
                .or_insert(decision);
        }
    }
    in_force
}

/// What every model is compared with.
struct House<'a> {
    advisories: &'a LoadedAdvisories,
    said: HashMap<DeviceModelId, Said>,
    in_force: HashMap<(DeviceModelId, AdvisoryId), &'a Decision>,
    listed: Option<&'a KnownExploitedCatalogue>,
    today: Date,
}

impl House<'_> {
    /// The entry of a model; none where no advisory may speak of it or none of its devices is there any more.
    fn entry(&self, model: DeviceModel) -> Option<ModelEntry> {
        let devices: Vec<Device> = model
            .devices
            .into_iter()
            .filter(|device| {
                let status = device.attributes.get(&Attribute::Status);
                status.is_none_or(|status| !is_gone(status))
            })
            .map(device)
            .collect();
        if devices.is_empty() {
            return None;
        }
        let nothing = Said::new();
        let said = self.said.get(&model.id).unwrap_or(&nothing);
        let candidates = self.candidates(&devices);
        let meant = self.advisories.matcher.meant_of(candidates.clone(), said);
        let about: Vec<About> = meant
            .iter()
            .filter_map(|meant| self.about(model.id, &devices, meant.clone()))
            .collect();
        let mut others = candidates;
        others.retain(|candidate| {
            meant
                .iter()
                .all(|meant| meant.candidate.advisory != candidate.advisory)
        });
        // Where people said that it is another product, the way back must be found.
        (!about.is_empty() || !said.is_empty()).then_some(ModelEntry {
            id: model.id,
            manufacturer: model.manufacturer,
            model: model.model,
            devices,
            about,
            others,
        })
    }

    /// The candidates of a model: of its spellings the one that fits best speaks for all, with the products of every spelling.
    fn candidates(&self, devices: &[Device]) -> Vec<Candidate> {
        let spellings: BTreeSet<[&str; 4]> = devices.iter().map(spelling).collect();
        let mut best: BTreeMap<usize, Candidate> = BTreeMap::new();
        for spelling in spellings {
            for candidate in self.advisories.candidates(spelling).iter() {
                match best.get_mut(&candidate.advisory) {
                    None => {
                        best.insert(candidate.advisory, candidate.clone());
                    }
                    Some(known) => {
                        let mut others = candidate.clone();
                        if candidate.confidence > known.confidence {
                            std::mem::swap(known, &mut others);
                        }
                        others
                            .products
                            .retain(|product| !known.products.contains(product));
                        known.products.append(&mut others.products);
                    }
                }
            }
        }
        best.into_values().collect()
    }

    fn about(&self, model: DeviceModelId, devices: &[Device], meant: Meant) -> Option<About> {
        let engine = &self.advisories.matcher;
        let document = engine.advisories().get(meant.candidate.advisory)?;
        let advisory = document.id();
        let judged: Vec<Judged> = devices
            .iter()
            .map(|device| {
                let version = device.text(Attribute::SoftwareVersion);
                let serial_number = device.text(Attribute::SerialNumber);
                engine.judge(&meant.candidate, &names(spelling(device)), version, serial_number)
            })
            .collect();
        let tally = Tally::of(judged.iter().map(|judged| judged.verdict));
        let listed = self.listed.is_some_and(|listed| is_listed(document, listed));
        let mut about = About {
            basis: Basis::of(document, &meant.candidate.products, listed),
            decision: self.in_force.get(&(model, advisory)).copied().cloned(),
            advisory,
            meant,
            judged,
            tally,
            standing: Standing::Open,
            changes: Vec::new(),
        };
        let concerned: Vec<&Device> = about.concerned().filter_map(|place| devices.get(place)).collect();
        count(&mut about.basis, &concerned);
        let decided = about.decision.as_ref();
        let decided = decided.map(|decision| (&decision.basis, decision.day));
        (about.standing, about.changes) = standing(tally, decided, &about.basis, self.today);
        Some(about)
    }
}

/// Whether the catalogue lists one of the weaknesses.
fn is_listed(document: &Advisory, listed: &KnownExploitedCatalogue) -> bool {
    let mut cves = document.cves().filter_map(|cve| cve.parse().ok());
    cves.any(|cve| listed.get(cve).is_some())
}

/// What a basis says of the devices that are concerned.
fn count(basis: &mut Basis, concerned: &[&Device]) {
    let of = |holds: fn(&Device) -> bool| {
        let counted = concerned.iter().filter(|device| holds(device)).count();
        u32::try_from(counted).unwrap_or(u32::MAX)
    };
    basis.networked = of(Device::is_networked);
    basis.life_supporting = of(Device::is_life_supporting);
    let software = concerned
        .iter()
        .map(|device| device.text(Attribute::SoftwareVersion).to_owned());
    basis.software = software.collect();
}
