//! What is shown of equipment and what lists are filtered by, made from all that is said of it: for an import, a correction
//! and the job that goes over what is there. Nobody else makes a projection from facts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::access::{EditAssets, JobName, Permit, Scope, ViewAssets};
use domain::asset::Attribute;
use domain::disagreement::{Disagreement, disagreements};
use domain::fact::{Fact, standing};
use domain::id::{AssetId, SourceId, TenantId};
use domain::source::Precedence;
use domain::time::Instant;
use domain::zone::Zones;
use store::asset::{Asset, Derived, Projection};
use store::job::NewJob;
use store::{Reader, Transaction};

use crate::error::Result;
use crate::installation::{App, zone};
use crate::job::{Lease, Pace};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;
use crate::places::Places;

/// Assets shown anew in one transaction, and without a rest.
const SHOWN_ANEW_AT_ONCE: u64 = 250;

/// Everything of a tenant that decides what is shown of a piece of equipment.
pub(crate) struct Projector {
    precedence: Precedence,
    numbers: HashMap<SourceId, u32>,
    places: Places,
    zones: Zones,
}

impl Projector {
    /// As the tenant has it now.
    pub(crate) async fn of_tenant(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        let sources = store::source::list(reader, scope).await?;
        Ok(Self {
            numbers: sources.iter().map(|source| (source.id, source.number)).collect(),
            precedence: precedence(reader, scope, &sources).await?,
            places: Places::of_tenant(reader, scope).await?,
            zones: Zones::new(store::zone::list(reader, scope).await?),
        })
    }

    /// What is shown of an asset of which all this is said.
    pub(crate) fn project(
        &self,
        id: AssetId,
        facts: &[Fact],
        identifier: &mut AssetIdentifier,
    ) -> Projection {
        let standing = standing(facts, &self.precedence);
        let speaking: BTreeSet<SourceId> = standing
            .values()
            .flatten()
            .filter_map(|fact| fact.source())
            .collect();
        let found = disagreements(&standing);
        let attributes = standing
            .iter()
            .filter_map(|(attribute, facts)| Some((*attribute, facts.first()?.value.clone()?)))
            .collect();
        self.shown(id, attributes, speaking, found, identifier)
    }

    /// What is shown of a new asset of which one row of `source` says all this.
    pub(crate) fn of_one_row(
        &self,
        id: AssetId,
        source: SourceId,
        attributes: BTreeMap<Attribute, String>,
        identifier: &mut AssetIdentifier,
    ) -> Projection {
        self.shown(id, attributes, [source].into(), Vec::new(), identifier)
    }

    fn shown(
        &self,
        id: AssetId,
        attributes: BTreeMap<Attribute, String>,
        speaking: BTreeSet<SourceId>,
        found: Vec<Disagreement>,
        identifier: &mut AssetIdentifier,
    ) -> Projection {
        let network = self.zones.place_of(&attributes);
        let numbers = speaking
            .iter()
            .filter_map(|source| self.numbers.get(source).copied());
        Projection {
            id,
            scope: self.places.of(&attributes),
            support: identifier.identify(&attributes),
            derived: Derived {
                sources: numbers.collect(),
                zone: network.zone,
                exposure: network.reach.name().to_owned(),
            },
            disagreements: Some(found),
            attributes,
        }
    }
}

/// Who wins where sources disagree, as the tenant has it now.
pub(crate) async fn precedence(
    reader: &Reader<'_>,
    scope: &Scope,
    sources: &[store::source::Source],
) -> Result<Precedence> {
    let chosen = store::source::choices(reader, scope).await?;
    let overall = sources.iter().map(|source| (source.id, source.precedence));
    Ok(Precedence::new(overall, chosen))
}

/// Asks in the transaction of a change for the job that shows equipment anew.
pub(crate) async fn ask_anew(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    name: JobName,
    now: Instant,
) -> Result<()> {
    let job = NewJob {
        id: app.env().id(),
        tenant,
        name,
        deduplication_key: "anew".to_owned(),
        run_at: now,
    };
    Ok(store::job::enqueue(transaction, &job).await?)
}

/// Shows equipment anew after something that decides what is shown has changed: all of it, or what sources disagree
/// about. Each batch is kept with its journal entry. Answers how many pieces are shown otherwise.
pub(crate) async fn show_anew(app: &App, lease: &Lease, pace: Pace) -> Result<u64> {
    let actor = lease.actor();
    let scope = actor.scope::<ViewAssets>()?;
    let batch = Batch {
        app,
        lease,
        permit: actor.permit_in_tenant::<EditAssets>()?,
        scope: scope.clone(),
    };
    let node = store::tenant::fetch_tenant(&app.store().read(), scope.tenant()).await?;
    let mut identifier = AssetIdentifier::new(app, app.env().today(&zone(&node.time_zone))).await?;
    let (mut changed, mut after) = (0, None);
    loop {
        let begun = tokio::time::Instant::now();
        let ids = next(&app.store().read(), &scope, lease.name(), after).await?;
        let Some(last) = ids.last().copied() else {
            return Ok(changed);
        };
        after = Some(last);
        changed += batch.write(&ids, &mut identifier).await?;
        // Somebody waits for this, so it rests no longer than it worked.
        tokio::time::sleep(begun.elapsed() * pace.rest_factor.min(1)).await;
    }
}

async fn next(
    reader: &Reader<'_>,
    scope: &Scope,
    name: JobName,
    after: Option<AssetId>,
) -> Result<Vec<AssetId>> {
    if name == JobName::ApplyPrecedence {
        return Ok(store::disagreement::walk(reader, scope, None, after, SHOWN_ANEW_AT_ONCE).await?);
    }
    let assets = store::asset::walk(reader, scope, after, SHOWN_ANEW_AT_ONCE).await?;
    Ok(assets.into_iter().map(|asset| asset.id).collect())
}

/// What stays the same from batch to batch.
struct Batch<'a> {
    app: &'a App,
    lease: &'a Lease,
    permit: Permit<EditAssets>,
    scope: Scope,
}

impl Batch<'_> {
    async fn write(&self, ids: &[AssetId], identifier: &mut AssetIdentifier) -> Result<u64> {
        let identifier = tokio::sync::Mutex::new(identifier);
        self.app
            .store()
            .write(async |transaction| -> Result<u64> {
                self.lease.hold(self.app, &transaction).await?;
                let mut identifier = identifier.lock().await;
                let reader = transaction.read();
                // Read in each batch: what is chosen while the job runs holds for the rest of it.
                let projector = Projector::of_tenant(&reader, &self.scope).await?;
                let assets = store::asset::fetch_all(&reader, &self.scope, ids).await?;
                let mut facts = store::fact::of_assets(&reader, &self.scope, ids).await?;
                let (mut otherwise, mut same) = (Vec::new(), Vec::new());
                for asset in assets {
                    let Some(facts) = facts.remove(&asset.id) else {
                        continue;
                    };
                    let mut projection = projector.project(asset.id, &facts, &mut identifier);
                    if is_shown_so(&asset, &projection) {
                        same.push((asset.id, projection.disagreements.take().unwrap_or_default()));
                    } else {
                        otherwise.push(projection);
                    }
                }
                store::disagreement::replace(&transaction, &self.permit, &same).await?;
                let changed = otherwise.len() as u64;
                if changed > 0 {
                    let now = self.app.env().now();
                    store::asset::project_edited(&transaction, &self.permit, &otherwise, now).await?;
                    let happening = Happening::in_tenant(self.permit.actor(), "asset.show_anew")?;
                    let body = serde_json::json!({ "changed": changed });
                    journal::record(self.app, &transaction, self.permit.tenant(), happening, &body).await?;
                }
                Ok(changed)
            })
            .await
    }
}

fn is_shown_so(asset: &Asset, projection: &Projection) -> bool {
    (asset.scope, &asset.attributes, &asset.support, &asset.derived)
        == (
            projection.scope,
            &projection.attributes,
            &projection.support,
            &projection.derived,
        )
}
