//! Equipment: the list, the page, and corrections by hand.

mod export;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::access::{Actor, EditAssets, Scope, ViewAssets, ViewServices};
use domain::asset::{Attribute, Hints, ValueProblem, name_of};
use domain::dependency::{Dependency, DependencyMap, Node, Standing};
use domain::fact::{Assertion, Fact, standing};
use domain::id::{AssetId, EntryId, SourceId, ZoneId};
use domain::zone::{NetworkPlace, Zone, Zones};

pub use export::{DetailedPage, ExportedAsset, detailed, export};
pub use formats::workbook::Writer as Workbook;
pub use store::asset::{Asset, AssetRow, Filter, InZone, Page, PageStart, Position, Sort};

use crate::absence::{self, Naming};
use crate::device_model::{self, ModelOfDevice};
use crate::error::{Conflict, ConflictField, Error, Result};
use crate::field::{FieldError, FieldErrors};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;
use crate::projection::{Projector, precedence};
use crate::recent::Recent;
use crate::source;
use crate::udi::{self, CarriedUdi};

/// Which part of the list is asked for.
#[derive(Debug, Clone)]
pub struct ListRequest {
    /// Which assets.
    pub filter: Filter,
    /// In what order.
    pub sort: Sort,
    /// Whether the order is turned round.
    pub descending: bool,
    /// From where.
    pub start: PageStart,
    /// How many rows at most.
    pub limit: u64,
}

/// A page of the list and how many assets the filter has in all.
#[derive(Debug, Clone)]
pub struct ListAnswer {
    /// The rows.
    pub page: Page,
    /// All assets of the filter that the actor may see.
    pub count: u64,
}

/// Counts of filters, each good until the next entry of the tenant's journal: counting 200,000 rows for every page
/// would cost more than the page.
pub(crate) type CountCache = Recent<(Scope, Filter), (Cursor, u64)>;

type Cursor = (u64, Option<EntryId>);

/// How many assets the filter has, counted anew only when the tenant's journal has moved.
pub(crate) async fn counted(app: &App, scope: Scope, filter: &Filter) -> Result<u64> {
    let key = (scope, filter.clone());
    let moment = app.moment();
    if let Some((_, count)) = app.counts().get(&key, moment) {
        return Ok(count);
    }
    let reader = app.store().read();
    // The mark is read before counting: a change in between makes the kept count old, never wrongly new.
    let cursor = store::journal::cursor(&reader, key.0.tenant()).await?;
    let count = match app.counts().last(&key) {
        Some((then, count)) if then == cursor => count,
        _ => store::asset::count(&reader, &key.0, filter).await?,
    };
    app.counts().put(key, moment, (cursor, count));
    Ok(count)
}

/// A page of the equipment the actor may see.
pub async fn list(app: &App, actor: &Actor, request: &ListRequest) -> Result<ListAnswer> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let mut filter = request.filter.clone();
    if filter.stale {
        filter.fresh = source::fresh(app, &reader, &scope).await?;
    }
    let filter = &filter;
    let page = store::asset::list(
        &reader,
        &scope,
        filter,
        request.sort,
        request.descending,
        &request.start,
        request.limit,
    )
    .await?;
    let count = counted(app, scope, filter).await?;
    Ok(ListAnswer { page, count })
}

/// Whether any list says of any piece of equipment that the actor may see when it was last seen.
pub async fn any_was_seen(app: &App, actor: &Actor) -> Result<bool> {
    let scope = actor.scope::<ViewAssets>()?;
    let (filter, reader) = (Filter::default(), app.store().read());
    let first = PageStart::First;
    let newest = store::asset::list(&reader, &scope, &filter, Sort::LastSeen, true, &first, 1).await?;
    Ok(newest.rows.iter().any(|row| !row.last_seen.is_empty()))
}

/// How many assets of each state of support the actor may see.
pub async fn count_by_support_state(app: &App, actor: &Actor) -> Result<BTreeMap<String, u64>> {
    let scope = actor.scope::<ViewAssets>()?;
    Ok(store::asset::count_by_support_state(&app.store().read(), &scope).await?)
}

/// How many pieces of equipment the actor sees in each zone of the network; those in none that is known under none.
pub async fn count_by_zone(app: &App, actor: &Actor) -> Result<HashMap<Option<ZoneId>, u64>> {
    let scope = actor.scope::<ViewAssets>()?;
    Ok(store::zone::count_assets(&app.store().read(), &scope).await?)
}

/// Everything known of one asset.
#[derive(Debug, Clone)]
pub struct AssetPage {
    /// The projection.
    pub asset: Asset,
    /// What each origin says of each attribute, the one shown first.
    pub stated: Vec<StatedAttribute>,
    /// Which of its lists still name it.
    pub naming: Naming,
    /// The zone it is in, as it is now; none when unknown.
    pub zone: Option<Zone>,
    /// Where it stands in the network, with what says so.
    pub network: NetworkPlace,
    /// The clinical services that stand on it.
    pub services: Vec<StandingService>,
    /// Its unique device identifier, taken apart; none where nobody states one.
    pub udi: Option<CarriedUdi>,
    /// Its model, of a medical device whose maker and model are stated.
    pub model: Option<ModelOfDevice>,
    /// Whether the reader may correct it, where it stands.
    pub may_edit: bool,
}

/// One attribute and who says what of it.
#[derive(Debug, Clone)]
pub struct StatedAttribute {
    /// The attribute.
    pub attribute: Attribute,
    /// The statements, the one shown first.
    pub statements: Vec<Statement>,
}

/// What one origin says.
#[derive(Debug, Clone)]
pub struct Statement {
    /// The value.
    pub value: String,
    /// The name of the source; none when a person entered it.
    pub source: Option<String>,
    /// Whether the newest file of the source is older than people expect.
    pub stale: bool,
    /// Since when it says so.
    pub since: domain::time::Instant,
}

/// A service that stands on an asset, by name.
#[derive(Debug, Clone)]
pub struct StandingService {
    /// Which, how, and whether every step is one it cannot do without.
    pub standing: Standing,
    /// Its name.
    pub name: String,
    /// The names of the systems in between, the one nearest the service first.
    pub through: Vec<String>,
}

/// One asset with its sources and the services above it. Where another stands for it, that other: an address
/// noted before two lists were brought together still leads to the thing.
pub async fn fetch(app: &App, actor: &Actor, id: AssetId) -> Result<AssetPage> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let id = store::asset::leader(&reader, &scope, id).await?;
    let asset = store::asset::fetch(&reader, &scope, id).await?;
    let facts = store::fact::of_asset(&reader, &scope, id).await?;
    let sources = store::source::list(&reader, &scope).await?;
    let names: HashMap<SourceId, &str> = sources
        .iter()
        .map(|source| (source.id, source.name.as_str()))
        .collect();
    let precedence = precedence(&reader, &scope, &sources).await?;
    let stale = source::stale(app, &reader, &scope).await?;
    let by_attribute = standing(&facts, &precedence);
    let stated = by_attribute
        .into_iter()
        .map(|(attribute, facts)| StatedAttribute {
            attribute,
            statements: facts
                .into_iter()
                .filter_map(|fact| statement(fact, &names, &stale))
                .collect(),
        });
    let stated = stated.collect();
    let path = store::tenant::path(&reader, asset.scope).await?;
    let zones = store::zone::list(&reader, &scope).await?;
    let network = Zones::new(zones.clone()).place_of(&asset.attributes);
    let tenant = store::tenant::fetch_tenant(&reader, scope.tenant()).await?;
    Ok(AssetPage {
        naming: absence::naming(&reader, &scope, id, &sources).await?,
        model: device_model::of_asset(&reader, &scope, &asset).await?,
        udi: udi::carried(&asset, app.env().today(&zone(&tenant.time_zone))),
        may_edit: actor.permit::<EditAssets>(&path).is_ok(),
        services: services_above(app, actor, id).await?,
        zone: zones.iter().find(|zone| Some(zone.id) == network.zone).cloned(),
        network,
        asset,
        stated,
    })
}

fn statement(fact: &Fact, names: &HashMap<SourceId, &str>, stale: &BTreeSet<SourceId>) -> Option<Statement> {
    let source = match fact.source() {
        Some(source) => Some((*names.get(&source)?).to_owned()),
        None => None,
    };
    Some(Statement {
        value: fact.value.clone()?,
        source,
        stale: fact.source().is_some_and(|source| stale.contains(&source)),
        since: fact.provenance.known_since,
    })
}

/// None for a reader who sees no services.
async fn services_above(app: &App, actor: &Actor, id: AssetId) -> Result<Vec<StandingService>> {
    let Ok(scope) = &actor.scope::<ViewServices>() else {
        return Ok(Vec::new());
    };
    let reader = app.store().read();
    let map = DependencyMap::new(&store::dependency::list(&reader, scope).await?);
    let found = map.services_above(Node::Asset(id));
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let services: HashMap<_, _> = store::service::list(&reader, scope)
        .await?
        .into_iter()
        .map(|service| (service.id, service.name))
        .collect();
    let systems: HashMap<_, _> = store::system::list(&reader, scope)
        .await?
        .into_iter()
        .map(|system| (system.id, system.name))
        .collect();
    let named = found.into_iter().filter_map(|standing| {
        let name = services.get(&standing.service)?.clone();
        let through = standing
            .through
            .iter()
            .filter_map(|system| systems.get(system).cloned())
            .collect();
        Some(StandingService {
            standing,
            name,
            through,
        })
    });
    Ok(named.collect())
}

/// A piece of equipment as other pages name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedAsset {
    /// The identifier.
    pub id: AssetId,
    /// The name; empty when no source gives one.
    pub name: String,
    /// Ward or department; empty when no source says.
    pub unit: String,
    /// State of support on the day of the last identification.
    pub support_state: String,
}

impl From<Asset> for NamedAsset {
    fn from(mut asset: Asset) -> Self {
        Self {
            id: asset.id,
            name: name_of(&asset.attributes),
            unit: asset.attributes.remove(&Attribute::Unit).unwrap_or_default(),
            support_state: asset.support.state,
        }
    }
}

/// Those of `ids` that the actor may see, in order of name.
pub async fn named(app: &App, actor: &Actor, ids: &[AssetId]) -> Result<Vec<NamedAsset>> {
    let scope = actor.scope::<ViewAssets>()?;
    let assets = store::asset::fetch_all(&app.store().read(), &scope, ids).await?;
    let mut named: Vec<NamedAsset> = assets.into_iter().map(NamedAsset::from).collect();
    named.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(named)
}

/// The equipment each service or system stands on, directly or through systems, in order of name. What stands on
/// nothing is left out.
pub async fn below(app: &App, actor: &Actor) -> Result<HashMap<Node, Vec<NamedAsset>>> {
    let scope = actor.scope::<ViewServices>()?;
    let dependencies = store::dependency::list(&app.store().read(), &scope).await?;
    let providers = providers(&dependencies);
    let found: HashMap<Node, Vec<AssetId>> = providers
        .keys()
        .map(|node| (*node, assets_below(&providers, *node)))
        .collect();
    let all: HashSet<AssetId> = found.values().flatten().copied().collect();
    let all = named(app, actor, &Vec::from_iter(all)).await?;
    let standing = |ids: Vec<AssetId>| {
        let ids = HashSet::<AssetId>::from_iter(ids);
        all.iter()
            .filter(|asset| ids.contains(&asset.id))
            .cloned()
            .collect()
    };
    Ok(found
        .into_iter()
        .map(|(node, ids)| (node, standing(ids)))
        .collect())
}

/// What each service or system stands on directly.
pub(crate) fn providers(dependencies: &[Dependency]) -> HashMap<Node, Vec<Node>> {
    let mut providers: HashMap<Node, Vec<Node>> = HashMap::new();
    for dependency in dependencies {
        providers
            .entry(dependency.consumer)
            .or_default()
            .push(dependency.provider);
    }
    providers
}

/// The equipment below `node`. A circle is walked once.
pub(crate) fn assets_below(providers: &HashMap<Node, Vec<Node>>, node: Node) -> Vec<AssetId> {
    let mut seen = HashSet::from([node]);
    let mut waiting = vec![node];
    let mut found = Vec::new();
    while let Some(above) = waiting.pop() {
        for provider in providers.get(&above).into_iter().flatten() {
            if !seen.insert(*provider) {
                continue;
            }
            match provider {
                Node::Asset(id) => found.push(*id),
                Node::Service(_) | Node::System(_) => waiting.push(*provider),
            }
        }
    }
    found
}

/// A correction by hand of one attribute.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Which.
    pub attribute: Attribute,
    /// The value as typed; empty withdraws what was entered by hand before, so that the sources are heard again.
    pub value: String,
    /// The version of the asset the person saw.
    pub version: i32,
}

/// Records what a person knows better than the sources. The sources' statements stay beside it.
///
/// [`Error::Conflict`] with both values when the asset changed since the person saw it.
pub async fn correct(app: &App, actor: &Actor, id: AssetId, correction: &Correction) -> Result<()> {
    let seen = {
        let scope = actor.scope::<ViewAssets>()?;
        store::asset::fetch(&app.store().read(), &scope, id).await?
    };
    let path = store::tenant::path(&app.store().read(), seen.scope).await?;
    let permit = actor.permit::<EditAssets>(&path)?;
    let value = checked(correction.attribute, &correction.value)?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let identifier = AssetIdentifier::new(app, app.env().today(&zone(&tenant.time_zone))).await?;
    let now = app.env().now();
    let identifier = tokio::sync::Mutex::new(identifier);
    app.store()
        .write(async |transaction| -> Result<()> {
            let reader = transaction.read();
            let asset = store::asset::fetch(&reader, permit.scope(), id).await?;
            if asset.version != correction.version {
                return Err(conflict(&asset, correction));
            }
            let mut facts = store::fact::of_asset(&reader, permit.scope(), id).await?;
            let before = facts
                .iter()
                .rev()
                .find(|fact| fact.source().is_none() && fact.attribute == correction.attribute);
            let said = (correction.attribute, value.clone());
            let before = before.map(|fact| fact.provenance.assertion);
            let assertion = Assertion::by_hand(app.env().id(), permit.actor(), now, said, before);
            store::fact::insert_edited(&transaction, &permit, &[(id, assertion.clone())]).await?;
            facts.extend(assertion.into_facts());
            let projector = Projector::of_tenant(&reader, permit.scope()).await?;
            let mut identifier = identifier.lock().await;
            let mut projection = projector.project(id, &facts, &mut identifier);
            // It stays where its corrector may look for it.
            projection.scope = asset.scope;
            store::asset::project_edited(&transaction, &permit, &[projection], now).await?;
            let body = serde_json::json!({
                "attribute": correction.attribute.as_str(),
                "before": asset.attributes.get(&correction.attribute),
                "after": value,
            });
            let happening = Happening::new(permit.actor(), "asset.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// The value as it is stored; none where nothing was typed.
pub(crate) fn checked(attribute: Attribute, typed: &str) -> Result<Option<String>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    match attribute.normalise(typed, Hints::default()) {
        Ok(Some(value)) => Ok(Some(value)),
        Ok(None) => Err(FieldErrors::one("value", "field-means-nothing").into()),
        Err(ValueProblem::HiddenCharacter { code_point }) => Err(FieldErrors(vec![FieldError {
            field: "value",
            message: "field-hidden-character",
            argument: Some(code_point),
        }])
        .into()),
        Err(_) => Err(FieldErrors::one("value", "field-not-understood").into()),
    }
}

fn conflict(asset: &Asset, correction: &Correction) -> Error {
    let theirs = asset
        .attributes
        .get(&correction.attribute)
        .cloned()
        .unwrap_or_default();
    let field = ConflictField {
        name: correction.attribute.as_str(),
        theirs,
        yours: correction.value.trim().to_owned(),
    };
    Error::Conflict(Conflict {
        noun: "asset",
        fields: vec![field],
    })
}
