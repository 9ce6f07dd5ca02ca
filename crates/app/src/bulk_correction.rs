//! Correcting many pieces of equipment at once: what it would change, doing it, and taking it back.
//!
//! A bulk correction says the same of every piece of a list, by hand, as [`crate::asset::correct`] says it of one. It says
//! nothing of a piece that is shown so already, and touches none that its author may not correct. Undoing it says again what
//! was said by hand before, of each piece about which nobody has said anything newer by hand.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use domain::access::{Actor, EditAssets, Permit, Scope, ViewAssets};
use domain::asset::{Attribute, name_of};
use domain::fact::{Assertion, Fact};
use domain::id::{AssertionId, AssetId, BulkCorrectionId};
use domain::time::Instant;
use store::asset::{Asset, Filter};
use store::bulk_correction::Said;
use store::{Reader, Transaction};

pub use store::bulk_correction::{BulkCorrection, Undone};

use crate::asset::checked;
use crate::error::{Conflict, Error, Result};
use crate::field::FieldErrors;
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;
use crate::projection::Projector;
use crate::source;

/// Pieces corrected at once: what one transaction writes while others wait, and what a person can still answer for.
pub const LARGEST: u64 = 10_000;

/// Pieces shown before and after.
const EXAMPLES: usize = 20;

/// Corrections listed; the older ones stand in the journal.
const LISTED: u64 = 200;

/// One value for many pieces of equipment.
#[derive(Debug, Clone)]
pub struct NewBulkCorrection {
    /// The attribute.
    pub attribute: Attribute,
    /// The value as typed.
    pub value: String,
    /// Which pieces.
    pub filter: Filter,
    /// The address of their list, to be kept with it.
    pub address: String,
}

/// What a bulk correction would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The value as it would be stored.
    pub value: String,
    /// How much.
    pub extent: Extent,
    /// Of those that change how many a person corrected by hand before.
    pub by_hand: u64,
    /// Some of those that change.
    pub examples: Vec<Example>,
}

/// How much a bulk correction changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extent {
    /// Pieces of the list that the actor may correct.
    pub pieces: u64,
    /// Pieces of the list that the actor sees and may not correct.
    pub beyond: u64,
    /// Pieces that change; the others are shown so already.
    pub changing: u64,
    /// Stands for those that change and what is shown of them now: of other pieces it is another.
    pub fingerprint: u64,
}

impl Extent {
    /// Whether there are more than are corrected at once.
    pub fn is_too_large(self) -> bool {
        self.pieces > LARGEST
    }
}

/// One piece that changes.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its identifier.
    pub asset: AssetId,
    /// Its name; empty when no source gives one.
    pub name: String,
    /// What is shown of it now; none when nobody has said.
    pub before: Option<String>,
}

/// What a bulk correction would change of what.
struct Plan {
    extent: Extent,
    /// The pieces that change, as they are shown now.
    changing: Vec<Asset>,
}

impl Plan {
    async fn of(
        reader: &Reader<'_>,
        [seen, edited]: [&Scope; 2],
        filter: &Filter,
        (attribute, value): (Attribute, &str),
    ) -> Result<Self> {
        let ids = store::asset::chosen(reader, seen, edited, filter, LARGEST + 1).await?;
        let listed = store::asset::count(reader, seen, filter).await?;
        let pieces = ids.len() as u64;
        let mut extent = Extent {
            pieces,
            beyond: listed.saturating_sub(pieces),
            changing: 0,
            fingerprint: 0,
        };
        if extent.is_too_large() {
            // How many there are beyond was not counted, and does not matter.
            extent = Extent {
                pieces: listed,
                ..Extent::default()
            };
            let changing = Vec::new();
            return Ok(Self { extent, changing });
        }
        let mut changing = store::asset::fetch_all(reader, edited, &ids).await?;
        changing.retain(|asset| asset.attributes.get(&attribute).map(String::as_str) != Some(value));
        changing.sort_by_key(|asset| asset.id);
        extent.changing = changing.len() as u64;
        extent.fingerprint = fingerprint(&changing, attribute);
        Ok(Self { extent, changing })
    }

    fn ids(&self) -> Vec<AssetId> {
        self.changing.iter().map(|asset| asset.id).collect()
    }
}

fn fingerprint(assets: &[Asset], attribute: Attribute) -> u64 {
    let mut hasher = DefaultHasher::new();
    for asset in assets {
        (asset.id, asset.attributes.get(&attribute)).hash(&mut hasher);
    }
    hasher.finish()
}

/// The value as it is stored.
fn value_of(new: &NewBulkCorrection) -> Result<String> {
    if !new.attribute.is_shared() {
        return Err(FieldErrors::one("attribute", "field-not-understood").into());
    }
    match checked(new.attribute, &new.value)? {
        Some(value) => Ok(value),
        None => Err(FieldErrors::one("value", "field-required").into()),
    }
}

/// The filter with the sources that are not stale, where it asks for what is.
async fn filter_of(app: &App, reader: &Reader<'_>, scope: &Scope, filter: &Filter) -> Result<Filter> {
    let mut filter = filter.clone();
    if filter.stale {
        filter.fresh = source::fresh(app, reader, scope).await?;
    }
    Ok(filter)
}

/// What the correction would do.
///
/// [`Error::Invalid`] when the value is none of the attribute, or the attribute tells pieces apart.
pub async fn preview(app: &App, actor: &Actor, new: &NewBulkCorrection) -> Result<Preview> {
    let edited = actor.scope::<EditAssets>()?;
    let seen = actor.scope::<ViewAssets>()?;
    let value = value_of(new)?;
    let reader = app.store().read();
    let filter = filter_of(app, &reader, &seen, &new.filter).await?;
    let plan = Plan::of(&reader, [&seen, &edited], &filter, (new.attribute, &value)).await?;
    let by_hand = store::fact::by_hand(&reader, &edited, &plan.ids(), new.attribute).await?;
    let standing = by_hand
        .values()
        .filter(|facts| facts.last().is_some_and(|fact| fact.value.is_some()));
    let mut examples: Vec<Example> = plan
        .changing
        .iter()
        .map(|asset| Example {
            asset: asset.id,
            name: name_of(&asset.attributes),
            before: asset.attributes.get(&new.attribute).cloned(),
        })
        .collect();
    examples.sort_by(|one, other| (&one.name, one.asset).cmp(&(&other.name, other.asset)));
    examples.truncate(EXAMPLES);
    Ok(Preview {
        value,
        extent: plan.extent,
        by_hand: standing.count() as u64,
        examples,
    })
}

/// Corrects all pieces of the list that the actor may correct and that are shown otherwise.
///
/// [`Error::Conflict`] when it would no longer change the pieces that were seen, or nothing at all.
pub async fn apply(
    app: &App,
    actor: &Actor,
    new: &NewBulkCorrection,
    seen: Extent,
) -> Result<BulkCorrectionId> {
    let scope = actor.scope::<ViewAssets>()?;
    let value = value_of(new)?;
    let edited = actor.scope::<EditAssets>()?;
    let filter = filter_of(app, &app.store().read(), &scope, &new.filter).await?;
    let permit = permit_within(app, actor, &edited).await?;
    let writing = Writing::new(app, permit).await?;
    app.store()
        .write(async |transaction| -> Result<BulkCorrectionId> {
            let reader = transaction.read();
            let plan = Plan::of(&reader, [&scope, &edited], &filter, (new.attribute, &value)).await?;
            if plan.extent != seen || plan.changing.is_empty() || plan.extent.is_too_large() {
                return Err(conflict());
            }
            // What was said while this waited for its turn is older than this, and is replaced knowingly.
            let now = app.env().now();
            let by_hand = store::fact::by_hand(&reader, &edited, &plan.ids(), new.attribute).await?;
            let said = plan.changing.iter().map(|asset| {
                let before = by_hand.get(&asset.id).and_then(|facts| facts.last());
                let before = before.map(|fact| fact.provenance.assertion);
                let assertion = writing.says((new.attribute, Some(value.clone())), before, now);
                (asset.id, assertion)
            });
            let said: Vec<(AssetId, Assertion)> = said.collect();
            writing.write(&transaction, &plan.changing, &said, now).await?;
            let correction = BulkCorrection {
                id: app.env().id(),
                attribute: new.attribute,
                value: value.clone(),
                filter: new.address.clone(),
                assets: plan.extent.changing,
                made_at: now,
                made_by: writing.permit.actor(),
                undone: None,
            };
            let made: Vec<Said> = said
                .iter()
                .map(|(asset, assertion)| Said {
                    asset: *asset,
                    assertion: assertion.provenance.assertion,
                    replaced: assertion.provenance.supersedes,
                })
                .collect();
            store::bulk_correction::insert(&transaction, &writing.permit, &correction, &made).await?;
            let body = serde_json::json!({
                "correction": correction.id.to_string(),
                "attribute": new.attribute.as_str(),
                "value": value,
                "filter": new.address,
                "count": correction.assets,
            });
            let happening = Happening::in_tenant(writing.permit.actor(), "asset.correct_many")?;
            journal::record(app, &transaction, writing.permit.tenant(), happening, &body).await?;
            Ok(correction.id)
        })
        .await
}

/// The newest bulk corrections that the actor may look at, the newest first: all of them for who may correct throughout
/// the tenant, her own for who may correct in some units.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<BulkCorrection>> {
    let scope = actor.scope::<EditAssets>()?;
    let own = scope.within().map(|_| actor.reference());
    Ok(store::bulk_correction::list(&app.store().read(), &scope, own, LISTED).await?)
}

/// The newest `limit` that said something of a piece, of those that the actor may look at; none for who may correct nothing.
pub async fn of_asset(app: &App, actor: &Actor, asset: AssetId, limit: u64) -> Result<Vec<BulkCorrection>> {
    let Ok(scope) = actor.scope::<EditAssets>() else {
        return Ok(Vec::new());
    };
    let own = scope.within().map(|_| actor.reference());
    let reader = app.store().read();
    Ok(store::bulk_correction::of_asset(&reader, &scope, asset, own, limit).await?)
}

/// One bulk correction, for those who see it listed.
pub async fn fetch(app: &App, actor: &Actor, id: BulkCorrectionId) -> Result<BulkCorrection> {
    let scope = actor.scope::<EditAssets>()?;
    let found = store::bulk_correction::fetch(&app.store().read(), &scope, id).await?;
    if scope.within().is_some() && found.made_by != actor.reference() {
        return Err(Error::NotFound("bulk correction"));
    }
    Ok(found)
}

/// Takes a bulk correction back: of each piece that the actor may correct and of which nothing newer was said by hand, what
/// was said by hand before is said again, or else the sources are heard.
///
/// [`Error::Conflict`] when it was undone already; [`Error::Refused`] when nothing of it stands any more, or some of it stands
/// where the actor may not correct: it is undone once, and what was left then would stay for good.
pub async fn undo(app: &App, actor: &Actor, id: BulkCorrectionId) -> Result<Undone> {
    let correction = fetch(app, actor, id).await?;
    if correction.undone.is_some() {
        return Err(conflict());
    }
    let edited = actor.scope::<EditAssets>()?;
    let permit = permit_within(app, actor, &edited).await?;
    let writing = Writing::new(app, permit).await?;
    let attribute = correction.attribute;
    app.store()
        .write(async |transaction| -> Result<Undone> {
            let reader = transaction.read();
            let now = app.env().now();
            let made = store::bulk_correction::said(&reader, &edited, id).await?;
            let made: HashMap<AssetId, Said> = made.into_iter().map(|said| (said.asset, said)).collect();
            let ids: Vec<AssetId> = made.keys().copied().collect();
            let mut assets = store::asset::fetch_all(&reader, &edited, &ids).await?;
            if edited.within().is_some() && assets.len() < ids.len() {
                return Err(Error::Refused(
                    "some of these pieces are not where you may correct; ask somebody who may correct throughout the hospital"
                        .to_owned(),
                ));
            }
            let by_hand = store::fact::by_hand(&reader, &edited, &ids, attribute).await?;
            let mut again = BTreeMap::new();
            let mut said = Vec::new();
            assets.retain(|asset| {
                let facts = by_hand.get(&asset.id).map_or(&[][..], Vec::as_slice);
                let Some(made) = made.get(&asset.id).filter(|made| stands(facts, made)) else {
                    return false;
                };
                let before = facts
                    .iter()
                    .find(|fact| Some(fact.provenance.assertion) == made.replaced);
                let value = before.and_then(|fact| fact.value.clone());
                let assertion = writing.says((attribute, value), Some(made.assertion), now);
                again.extend(
                    made.replaced
                        .map(|replaced| (replaced, assertion.provenance.assertion)),
                );
                said.push((asset.id, assertion));
                true
            });
            if said.is_empty() {
                return Err(Error::Refused(
                    "nothing of it stands any more: every piece was corrected again since, or is no longer listed by itself"
                        .to_owned(),
                ));
            }
            writing.write(&transaction, &assets, &said, now).await?;
            store::bulk_correction::hand_over(&transaction, &writing.permit, &again).await?;
            let undone = Undone {
                at: now,
                by: writing.permit.actor(),
                restored: said.len() as u64,
            };
            store::bulk_correction::undo(&transaction, &writing.permit, id, &undone).await?;
            let body = serde_json::json!({
                "correction": id.to_string(),
                "attribute": attribute.as_str(),
                "value": correction.value,
                "restored": undone.restored,
                "left": correction.assets.saturating_sub(undone.restored),
            });
            let happening = Happening::in_tenant(writing.permit.actor(), "asset.correct_many_undo")?;
            journal::record(app, &transaction, writing.permit.tenant(), happening, &body).await?;
            Ok(undone)
        })
        .await
}

/// Whether nothing newer was said by hand of a piece than what a correction said of it.
fn stands(facts: &[Fact], made: &Said) -> bool {
    let newest = facts.last();
    newest.is_some_and(|fact| fact.provenance.assertion == made.assertion)
}

fn conflict() -> Error {
    Error::Conflict(Conflict {
        noun: "asset",
        fields: Vec::new(),
    })
}

/// Leave to correct within `edited`, where the actor holds the permission: at the place itself, which is the tenant or one
/// of the topmost units.
async fn permit_within(app: &App, actor: &Actor, edited: &Scope) -> Result<Permit<EditAssets>> {
    let Some(top) = edited.within().and_then(<[_]>::first) else {
        return Ok(actor.permit_in_tenant::<EditAssets>()?);
    };
    let path = store::tenant::path(&app.store().read(), *top).await?;
    Ok(actor.permit::<EditAssets>(&path)?)
}

/// Everything that many corrections in one transaction have in common.
struct Writing<'a> {
    app: &'a App,
    permit: Permit<EditAssets>,
    identifier: tokio::sync::Mutex<AssetIdentifier>,
}

impl<'a> Writing<'a> {
    async fn new(app: &'a App, permit: Permit<EditAssets>) -> Result<Self> {
        let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
        let today = app.env().today(&zone(&tenant.time_zone));
        Ok(Self {
            app,
            permit,
            identifier: tokio::sync::Mutex::new(AssetIdentifier::new(app, today).await?),
        })
    }

    /// What is said by hand in the place of what was said before.
    fn says(
        &self,
        said: (Attribute, Option<String>),
        before: Option<AssertionId>,
        now: Instant,
    ) -> Assertion {
        Assertion::by_hand(self.app.env().id(), self.permit.actor(), now, said, before)
    }

    /// Adds what is said, and shows the pieces as they are then.
    async fn write(
        &self,
        transaction: &Transaction,
        assets: &[Asset],
        said: &[(AssetId, Assertion)],
        now: Instant,
    ) -> Result<()> {
        store::fact::insert_edited(transaction, &self.permit, said).await?;
        let reader = transaction.read();
        let ids: Vec<AssetId> = assets.iter().map(|asset| asset.id).collect();
        let facts = store::fact::of_assets(&reader, self.permit.scope(), &ids).await?;
        let projector = Projector::of_tenant(&reader, self.permit.scope()).await?;
        let mut identifier = self.identifier.lock().await;
        let projections = assets.iter().filter_map(|asset| {
            let mut projection = projector.project(asset.id, facts.get(&asset.id)?, &mut identifier);
            // It stays where its corrector may look for it.
            projection.scope = asset.scope;
            Some(projection)
        });
        let projections: Vec<_> = projections.collect();
        Ok(store::asset::project_edited(transaction, &self.permit, &projections, now).await?)
    }
}
