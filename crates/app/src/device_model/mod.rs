//! Device models: the medical devices that are in the inventory, grouped by maker and model, with what the maker discloses.
//!
//! A model is made whenever it is looked at, from the equipment the reader may see: so it is right after every import and every
//! undoing, and who is confined to a unit sees the models of that unit with the devices of it alone. Only what people bring in
//! about a model is stored ([`disclosure`]).
//!
//! A device whose maker or model nobody states belongs to no model; it is counted, never guessed.

mod alias;
pub mod disclosure;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::access::{Actor, EditAssets, Scope, ViewAssets};
use domain::asset::{AssetKind, Attribute, kind_of};
use domain::device_model::{Disclosure, Finding, ModelKey, findings, maker};
use domain::id::DeviceModelId;
use store::Reader;
use store::device_model::DisclosureState;

pub use alias::{part, unite};
pub use store::device_model::{ModelAlias, StoredDisclosure};

use crate::asset::Asset;
use crate::error::{Error, Result};
use crate::installation::App;

/// A model with its devices as far as the reader sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceModel {
    /// The identifier, made from the key.
    pub id: DeviceModelId,
    /// What it is compared by.
    pub key: ModelKey,
    /// Its maker: the name under which it is known, else as most rows write it.
    pub manufacturer: String,
    /// Its name, as most rows write it.
    pub model: String,
    /// Every other way in which rows write maker and model.
    pub spellings: Vec<String>,
    /// The models that people said are this one, in order of name.
    pub aliases: Vec<ModelAlias>,
    /// The devices, in order of name.
    pub devices: Vec<Asset>,
    /// What the maker discloses, the form accepted last; none where no form was accepted.
    pub disclosure: Option<StoredDisclosure>,
}

/// How many devices have a property.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of how many a list says yes.
    pub yes: usize,
    /// Of how many no list says anything.
    pub unknown: usize,
    /// All of them.
    pub all: usize,
}

impl DeviceModel {
    /// How many devices have a property that is stated with yes or no.
    pub fn tally(&self, attribute: Attribute) -> Tally {
        let stated = |wanted: Option<&str>| {
            let values = self
                .devices
                .iter()
                .map(|device| device.attributes.get(&attribute));
            values.filter(|value| value.map(String::as_str) == wanted).count()
        };
        Tally {
            yes: stated(Some("true")),
            unknown: stated(None),
            all: self.devices.len(),
        }
    }

    /// The values of an attribute with how many devices have each, the commonest first; what is not stated is left out.
    pub fn values(&self, attribute: Attribute) -> Vec<(String, usize)> {
        let stated = self
            .devices
            .iter()
            .filter_map(|device| device.attributes.get(&attribute));
        commonest(stated.map(String::as_str))
    }

    /// How many devices are in each state of support, by the key of the state.
    pub fn support_states(&self) -> BTreeMap<&str, usize> {
        let mut states = BTreeMap::new();
        for device in &self.devices {
            *states.entry(device.support.state.as_str()).or_default() += 1;
        }
        states
    }

    /// Everything that the search looks through, folded.
    fn searched(&self) -> String {
        let mut text = vec![self.manufacturer.clone(), self.model.clone()];
        text.extend(self.spellings.iter().cloned());
        text.extend(self.aliases.iter().map(|alias| alias.model.clone()));
        for attribute in [
            Attribute::Unit,
            Attribute::Designation,
            Attribute::NomenclatureCode,
        ] {
            text.extend(self.values(attribute).into_iter().map(|(value, _)| value));
        }
        domain::text::fold_for_search(&text.join("\n"))
    }
}

/// Texts with how often each stands, the commonest first and then in their order.
fn commonest<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *counts.entry(text).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts
        .into_iter()
        .map(|(text, count)| (text.to_owned(), count))
        .collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// Which models a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModelFilter {
    /// Text that must occur in maker, model, ward, designation or nomenclature code.
    pub search: String,
    /// Only those with a form accepted, or without.
    pub disclosed: Option<bool>,
}

/// The models the reader sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedModels {
    /// Those of the filter, in order of maker and model.
    pub models: Vec<DeviceModel>,
    /// How many there are without the filter.
    pub all: usize,
    /// How many medical devices belong to none, because maker or model is not stated.
    pub unnamed: usize,
}

/// The models of the medical devices the actor may see.
pub async fn list(app: &App, actor: &Actor, filter: &ModelFilter) -> Result<ListedModels> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let aliases = Aliases::of(&reader, &scope).await?;
    let (mut models, unnamed) = grouped(&reader, &scope, &aliases).await?;
    let all = models.len();
    let wanted = domain::text::fold_for_search(&filter.search);
    models.retain(|model| {
        filter
            .disclosed
            .is_none_or(|wanted| model.disclosure.is_some() == wanted)
            && (wanted.is_empty() || model.searched().contains(&wanted))
    });
    Ok(ListedModels { models, all, unnamed })
}

/// What the maker discloses about a model, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosed {
    /// The form as it was brought in.
    pub stored: StoredDisclosure,
    /// What is in it.
    pub disclosure: Disclosure,
    /// What it means.
    pub findings: Vec<Finding>,
}

impl Disclosed {
    fn of((stored, content): (StoredDisclosure, String)) -> Result<Self> {
        let disclosure: Disclosure = serde_json::from_str(&content)
            .map_err(|error| Error::internal("a stored disclosure could not be read", error))?;
        Ok(Self {
            findings: findings(&disclosure),
            stored,
            disclosure,
        })
    }
}

/// One model with everything brought in about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceModelPage {
    /// The model.
    pub model: DeviceModel,
    /// What its maker discloses, in force.
    pub disclosed: Option<Disclosed>,
    /// Every form brought in for it that was not put aside, the one decided last first.
    pub forms: Vec<StoredDisclosure>,
    /// The other models the reader sees, by identifier, maker and name: any of them may be this one.
    pub others: Vec<(DeviceModelId, String, String)>,
    /// Whether the reader may bring a form in, and say which models are one.
    pub may_edit: bool,
}

/// One model the actor may see.
pub async fn fetch(app: &App, actor: &Actor, id: DeviceModelId) -> Result<DeviceModelPage> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let aliases = Aliases::of(&reader, &scope).await?;
    let id = aliases.find(id).map_or(id, |alias| alias.stands_for);
    let (models, _) = grouped(&reader, &scope, &aliases).await?;
    let (found, others): (Vec<DeviceModel>, Vec<DeviceModel>) =
        models.into_iter().partition(|model| model.id == id);
    let model = found.into_iter().next().ok_or(Error::NotFound("device model"))?;
    let disclosed = match &model.disclosure {
        Some(current) => Some(Disclosed::of(
            store::device_model::fetch(&reader, &scope, current.id).await?,
        )?),
        None => None,
    };
    let forms = forms(&reader, &scope, &aliases).await?.into_iter();
    let forms = forms.filter(|form| form.device_model == id && form.state != DisclosureState::Discarded);
    Ok(DeviceModelPage {
        model,
        disclosed,
        forms: forms.collect(),
        others: others
            .into_iter()
            .map(|other| (other.id, other.manufacturer, other.model))
            .collect(),
        may_edit: actor.may_in_tenant::<EditAssets>(),
    })
}

/// The model of one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelOfDevice {
    /// The identifier.
    pub id: DeviceModelId,
    /// Its maker.
    pub manufacturer: String,
    /// Its name.
    pub model: String,
    /// What its maker discloses.
    pub disclosed: Option<Disclosed>,
}

/// The model of an asset; none where it is no medical device, or its maker or model is not stated.
pub(crate) async fn of_asset(
    reader: &Reader<'_>,
    scope: &Scope,
    asset: &Asset,
) -> Result<Option<ModelOfDevice>> {
    if kind_of(&asset.attributes) != Some(AssetKind::MedicalDevice) {
        return Ok(None);
    }
    let Some(key) = key_of(asset) else { return Ok(None) };
    let aliases = Aliases::of(reader, scope).await?;
    let alias = aliases.find(key.id());
    let id = alias.map_or_else(|| key.id(), |alias| alias.stands_for);
    let current = current(forms(reader, scope, &aliases).await?).remove(&id);
    let disclosed = match current {
        Some(current) => Some(Disclosed::of(
            store::device_model::fetch(reader, scope, current.id).await?,
        )?),
        None => None,
    };
    let stated = |attribute| asset.attributes.get(&attribute).cloned().unwrap_or_default();
    let (manufacturer, model) = match alias {
        Some(alias) => (
            alias.stands_for_manufacturer.clone(),
            alias.stands_for_model.clone(),
        ),
        None => (
            maker::shown(&key.maker).map_or_else(|| stated(Attribute::Manufacturer), str::to_owned),
            stated(Attribute::Model),
        ),
    };
    Ok(Some(ModelOfDevice {
        id,
        manufacturer,
        model,
        disclosed,
    }))
}

/// A model the reader may see; of one that is another, that other.
pub(crate) async fn seen(reader: &Reader<'_>, scope: &Scope, id: DeviceModelId) -> Result<DeviceModel> {
    let aliases = Aliases::of(reader, scope).await?;
    let id = aliases.find(id).map_or(id, |alias| alias.stands_for);
    let (models, _) = grouped(reader, scope, &aliases).await?;
    let found = models.into_iter().find(|model| model.id == id);
    found.ok_or(Error::NotFound("device model"))
}

/// Which models are another.
struct Aliases(Vec<ModelAlias>);

impl Aliases {
    async fn of(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        Ok(Self(store::device_model::aliases(reader, scope).await?))
    }

    fn find(&self, id: DeviceModelId) -> Option<&ModelAlias> {
        self.0.iter().find(|alias| alias.id == id)
    }

    /// Those that are this model.
    fn standing_for(&self, id: DeviceModelId) -> Vec<ModelAlias> {
        let standing = self.0.iter().filter(|alias| alias.stands_for == id);
        standing.cloned().collect()
    }
}

/// Every form of the tenant, the one decided last first, each as one of the model that its own is counted to.
async fn forms(reader: &Reader<'_>, scope: &Scope, aliases: &Aliases) -> Result<Vec<StoredDisclosure>> {
    let mut forms = store::device_model::list(reader, scope).await?;
    for form in &mut forms {
        if let Some(alias) = aliases.find(form.device_model) {
            form.device_model = alias.stands_for;
            form.manufacturer.clone_from(&alias.stands_for_manufacturer);
            form.model.clone_from(&alias.stands_for_model);
            form.manufacturer_key.clone_from(&alias.key.maker);
            form.model_key.clone_from(&alias.key.model);
        }
    }
    Ok(forms)
}

fn key_of(asset: &Asset) -> Option<ModelKey> {
    let stated = |attribute| asset.attributes.get(&attribute).map(String::as_str);
    ModelKey::of(stated(Attribute::Manufacturer)?, stated(Attribute::Model)?)
}

/// The form in force of each model: the accepted one decided last, which the list has first.
fn current(forms: Vec<StoredDisclosure>) -> HashMap<DeviceModelId, StoredDisclosure> {
    let mut current = HashMap::new();
    for form in forms {
        if form.state == DisclosureState::Accepted {
            current.entry(form.device_model).or_insert(form);
        }
    }
    current
}

/// Every model within `scope`, in order of maker and model.
pub(crate) async fn every(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<DeviceModel>> {
    let aliases = Aliases::of(reader, scope).await?;
    let (models, _) = grouped(reader, scope, &aliases).await?;
    Ok(models)
}

/// Every model the reader sees, in order of maker and model, and how many devices belong to none.
///
/// A model without devices is there where a form was accepted for it and the reader sees the whole tenant.
async fn grouped(reader: &Reader<'_>, scope: &Scope, aliases: &Aliases) -> Result<(Vec<DeviceModel>, usize)> {
    let devices = store::asset::of_kind(reader, scope, AssetKind::MedicalDevice).await?;
    let mut disclosures = current(forms(reader, scope, aliases).await?);
    let mut groups: BTreeMap<ModelKey, Vec<Asset>> = BTreeMap::new();
    let mut unnamed = 0;
    for device in devices {
        match key_of(&device) {
            Some(key) => {
                let key = aliases.find(key.id()).map_or(key, |alias| alias.key.clone());
                groups.entry(key).or_default().push(device);
            }
            None => unnamed += 1,
        }
    }
    let mut models: Vec<DeviceModel> = groups
        .into_iter()
        .map(|(key, devices)| {
            let mut standing_for_it = aliases.standing_for(key.id());
            // Whoever is confined to a part of the house sees of the others what has a device there.
            if scope.within().is_some() {
                let written: BTreeSet<_> = devices.iter().filter_map(key_of).map(|key| key.id()).collect();
                standing_for_it.retain(|alias| written.contains(&alias.id));
            }
            model(key, devices, standing_for_it, &mut disclosures)
        })
        .collect();
    if scope.within().is_none() {
        models.extend(disclosures.into_values().map(|form| {
            let standing_for_it = aliases.standing_for(form.device_model);
            DeviceModel {
                aliases: standing_for_it,
                ..without_devices(form)
            }
        }));
    }
    models.sort_by_cached_key(|model| {
        let folded = domain::text::fold_for_search;
        (folded(&model.manufacturer), folded(&model.model), model.id)
    });
    Ok((models, unnamed))
}

fn model(
    key: ModelKey,
    mut devices: Vec<Asset>,
    aliases: Vec<ModelAlias>,
    disclosures: &mut HashMap<DeviceModelId, StoredDisclosure>,
) -> DeviceModel {
    devices.sort_by_cached_key(|device| (domain::asset::name_of(&device.attributes), device.id));
    // A model is called as its own devices are, before those that are only counted to it.
    let written = |attribute| {
        let of = |its_own: bool| {
            let devices = devices
                .iter()
                .filter(|device| (key_of(device).as_ref() == Some(&key)) == its_own);
            let values = devices.filter_map(|device| device.attributes.get(&attribute));
            commonest(values.map(String::as_str))
        };
        let (mut texts, others) = (of(true), of(false));
        texts.extend(others);
        let mut seen = BTreeSet::new();
        texts.retain(|(text, _)| seen.insert(text.clone()));
        texts
    };
    let (makers, names) = (written(Attribute::Manufacturer), written(Attribute::Model));
    let first = |counts: &[(String, usize)]| counts.first().map(|(text, _)| text.clone()).unwrap_or_default();
    let manufacturer = maker::shown(&key.maker).map_or_else(|| first(&makers), str::to_owned);
    let model = first(&names);
    let others = makers.iter().chain(&names).map(|(text, _)| text);
    let others = others.filter(|text| **text != manufacturer && **text != model);
    let id = key.id();
    DeviceModel {
        spellings: others.cloned().collect(),
        disclosure: disclosures.remove(&id),
        id,
        key,
        manufacturer,
        model,
        aliases,
        devices,
    }
}

fn without_devices(form: StoredDisclosure) -> DeviceModel {
    DeviceModel {
        id: form.device_model,
        key: ModelKey {
            maker: form.manufacturer_key.clone(),
            model: form.model_key.clone(),
        },
        manufacturer: form.manufacturer.clone(),
        model: form.model.clone(),
        spellings: Vec::new(),
        aliases: Vec::new(),
        devices: Vec::new(),
        disclosure: Some(form),
    }
}
