//! Showing each piece of equipment once, however many lists speak of it.
//!
//! Which records are one thing is worked out anew from all of them whenever an import changes any, by
//! [`domain::reconciliation`]: so it does not matter which list came first, and undoing one leaves what was there before
//! it. Of the assets of one group the one made first stands for all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::access::{Actor, ImportInventory, Permit, Scope, ViewAssets};
use domain::asset::Attribute;
use domain::id::{AssetId, SourceId, SourceRecordId};
use domain::reconciliation::{
    Contest, Crowd, DoubtReason, Evidence, Judgement, Reconciliation, Record, reconcile_contested,
};
use domain::time::Instant;
use futures_util::future::join;
use store::asset::Projection;
use store::reconciliation::{Doubt as StoredDoubt, Judgement as StoredJudgement};
use store::source::SourceRecord;
use store::{Reader, Transaction};

use crate::error::{Error, Result};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};
use crate::lifecycle::AssetIdentifier;
use crate::projection::Projector;

/// Doubts shown.
const SHOWN: u64 = 500;

/// Records read at once.
const PART: u64 = 2_000;

/// What changed in who stands for whom.
struct Regrouped {
    /// Who stands for whom now.
    leaders: Leaders,
    /// Listed assets that stand for others than before: they are to be shown anew.
    stale: BTreeSet<AssetId>,
    /// How many assets another stands for that stood for themselves before.
    joined: u64,
}

/// Who stands for whom; an asset that is not named stands for itself.
#[derive(Debug, Default)]
struct Leaders(HashMap<AssetId, AssetId>);

impl Leaders {
    /// The assets that stand for these.
    fn of(&self, assets: &[AssetId]) -> impl Iterator<Item = AssetId> {
        assets
            .iter()
            .map(|asset| self.0.get(asset).copied().unwrap_or(*asset))
    }

    fn found(reconciliation: &Reconciliation, records: &[(SourceId, SourceRecord)]) -> Self {
        let assets: HashMap<_, _> = records
            .iter()
            .map(|(_, record)| (record.id, record.asset))
            .collect();
        let mut leaders = HashMap::new();
        for group in &reconciliation.groups {
            // Identifiers are in the order of their making: the least was there first.
            let members: BTreeSet<AssetId> = group
                .records
                .iter()
                .filter_map(|record| assets.get(record).copied())
                .collect();
            let Some(leader) = members.first().copied() else {
                continue;
            };
            leaders.extend(members.into_iter().skip(1).map(|member| (member, leader)));
        }
        Self(leaders)
    }
}

/// What stays the same while the inventory is put in order after a change.
pub(crate) struct Settling<'a> {
    pub(crate) permit: &'a Permit<ImportInventory>,
    pub(crate) projector: &'a Projector,
    pub(crate) now: Instant,
}

impl Settling<'_> {
    /// Works out anew which records are one thing, and shows anew what that changed, and the assets in `changed`.
    /// Those in `leaving` are about to leave the inventory and are not shown again. Answers how many assets are listed
    /// under another from now on.
    pub(crate) async fn settle(
        &self,
        transaction: &Transaction,
        changed: &[AssetId],
        leaving: &[AssetId],
        identifier: &mut AssetIdentifier,
    ) -> Result<u64> {
        let regrouped = regroup(transaction, self.permit).await?;
        let mut stale = regrouped.stale;
        stale.extend(regrouped.leaders.of(changed));
        for asset in leaving {
            stale.remove(asset);
        }
        let projections = self.projected(&transaction.read(), stale, identifier).await?;
        store::asset::project_imported(transaction, self.permit, projections, self.now).await?;
        Ok(regrouped.joined)
    }

    /// What is shown of assets of which several sources, or people, speak: made from all that is said of them.
    async fn projected(
        &self,
        reader: &Reader<'_>,
        assets: BTreeSet<AssetId>,
        identifier: &mut AssetIdentifier,
    ) -> Result<Vec<Projection>> {
        let scope = self.permit.scope();
        let facts = store::fact::of_assets(reader, scope, &Vec::from_iter(assets)).await?;
        let projections = facts
            .into_iter()
            .map(|(asset, facts)| self.projector.project(asset, &facts, identifier));
        Ok(projections.collect())
    }
}

/// Finds which records of the tenant speak of one thing, lists each thing once, and keeps what is left in doubt.
async fn regroup(transaction: &Transaction, permit: &Permit<ImportInventory>) -> Result<Regrouped> {
    let reader = transaction.read();
    let before = store::asset::joined(&reader, permit.scope()).await?;
    let judged = store::reconciliation::judgements(&reader, permit.scope()).await?;
    let (records, crowd) = contested(&reader, permit.scope(), &judged).await?;
    let reconciliation = reconciled(&records, &judged, &crowd);
    store::reconciliation::replace_doubts(transaction, permit, &kept_doubts(&reconciliation, &records)?)
        .await?;
    let leaders = Leaders::found(&reconciliation, &records);
    let mut changes: BTreeMap<AssetId, Option<AssetId>> = BTreeMap::new();
    for member in before.keys().chain(leaders.0.keys()) {
        let now = leaders.0.get(member).copied();
        if before.get(member).copied() != now {
            changes.insert(*member, now);
        }
    }
    let mut stale = BTreeSet::new();
    for (member, leader) in &changes {
        // Who stood for it, who does now, and itself where nobody does: unless another stands for that one in turn.
        let shown = [
            before.get(member).copied(),
            *leader,
            leader.is_none().then_some(*member),
        ];
        stale.extend(
            shown
                .into_iter()
                .flatten()
                .filter(|asset| !leaders.0.contains_key(asset)),
        );
    }
    let joined = changes.values().filter(|leader| leader.is_some()).count() as u64;
    store::asset::join(transaction, permit, &Vec::from_iter(changes)).await?;
    Ok(Regrouped {
        leaders,
        stale,
        joined,
    })
}

/// The records that share an identifier or a sign with another, or of which a person has spoken, and what too many of all records
/// have in common. The rest of a large inventory is passed over and not kept.
async fn contested(
    reader: &Reader<'_>,
    scope: &Scope,
    judged: &[StoredJudgement],
) -> Result<(Vec<(SourceId, SourceRecord)>, Crowd)> {
    let mut contest = Contest::default();
    let mut assets = Vec::new();
    let mut part = store::source::walk(reader, scope, None, PART).await?;
    while !part.is_empty() {
        assets.extend(part.iter().map(|(_, record)| record.asset));
        let observing = tokio::task::spawn_blocking(move || {
            for (source, record) in part {
                contest.observe(source, &record.attributes);
            }
            contest
        });
        // Meanwhile the next records are read.
        let next = store::source::walk(reader, scope, assets.last().copied(), PART);
        let (observed, next) = join(observing, next).await;
        contest = observed.map_err(|error| Error::internal("the records could not be looked at", error))?;
        part = next?;
    }
    let mut contested: BTreeSet<AssetId> = contest
        .contested()
        .into_iter()
        .filter_map(|position| assets.get(position).copied())
        .collect();
    contested.extend(
        judged
            .iter()
            .flat_map(|judgement| [judgement.one, judgement.other]),
    );
    let records = store::source::records_made_with(reader, scope, &Vec::from_iter(contested)).await?;
    Ok((records, contest.crowd()))
}

fn reconciled(
    records: &[(SourceId, SourceRecord)],
    judged: &[StoredJudgement],
    crowd: &Crowd,
) -> Reconciliation {
    let compared: Vec<Record<'_>> = records
        .iter()
        .map(|(source, record)| Record {
            id: record.id,
            source: *source,
            attributes: &record.attributes,
        })
        .collect();
    let by_asset: HashMap<AssetId, SourceRecordId> = records
        .iter()
        .map(|(_, record)| (record.asset, record.id))
        .collect();
    let judgements: Vec<Judgement> = judged
        .iter()
        .filter_map(|judgement| {
            Some(Judgement {
                one: *by_asset.get(&judgement.one)?,
                other: *by_asset.get(&judgement.other)?,
                same: judgement.same,
            })
        })
        .collect();
    reconcile_contested(&compared, &judgements, crowd)
}

fn kept_doubts(
    reconciliation: &Reconciliation,
    records: &[(SourceId, SourceRecord)],
) -> Result<Vec<StoredDoubt>> {
    let assets: HashMap<SourceRecordId, AssetId> = records
        .iter()
        .map(|(_, record)| (record.id, record.asset))
        .collect();
    let mut kept = Vec::new();
    for doubt in &reconciliation.doubts {
        if let (Some(one), Some(other)) = (assets.get(&doubt.one), assets.get(&doubt.other)) {
            kept.push(StoredDoubt {
                one: *one,
                other: *other,
                points: doubt.evidence.points(),
                reason: doubt.reason.as_str().to_owned(),
                evidence: serde_json::to_string(&doubt.evidence)
                    .map_err(|error| Error::internal("the doubt could not be written", error))?,
            });
        }
    }
    Ok(kept)
}

/// A row of a list, as it is shown beside another.
#[derive(Debug, Clone)]
pub struct RowOfList {
    /// The asset that was made with it.
    pub made: AssetId,
    /// The name of the list.
    pub list: String,
    /// What tells the row from the others of its list.
    pub key: String,
    /// What it says.
    pub attributes: BTreeMap<Attribute, String>,
}

/// Two rows that may be one machine and were left apart.
#[derive(Debug, Clone)]
pub struct InDoubt {
    /// One.
    pub one: RowOfList,
    /// The other.
    pub other: RowOfList,
    /// Why they were left apart.
    pub reason: DoubtReason,
    /// What was found between them.
    pub evidence: Evidence,
}

/// The pairs that wait to be judged, the likeliest first.
pub async fn doubts(app: &App, actor: &Actor) -> Result<Vec<InDoubt>> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let scope = permit.scope();
    let reader = app.store().read();
    let doubts = store::reconciliation::doubts(&reader, scope, SHOWN).await?;
    let assets: BTreeSet<AssetId> = doubts.iter().flat_map(|doubt| [doubt.one, doubt.other]).collect();
    let mut rows: HashMap<AssetId, RowOfList> = HashMap::new();
    let records = store::source::records_made_with(&reader, scope, &Vec::from_iter(assets)).await?;
    for row in named(&reader, scope, records).await? {
        rows.insert(row.made, row);
    }
    let in_doubt = doubts.into_iter().filter_map(|doubt| {
        Some(InDoubt {
            one: rows.get(&doubt.one)?.clone(),
            other: rows.get(&doubt.other)?.clone(),
            reason: DoubtReason::from_key(&doubt.reason)?,
            evidence: serde_json::from_str(&doubt.evidence).ok()?,
        })
    });
    Ok(in_doubt.collect())
}

/// The rows of lists that speak of an asset, in order of list and key.
pub async fn rows(app: &App, actor: &Actor, asset: AssetId) -> Result<Vec<RowOfList>> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let mut records = store::source::records_of_assets(&reader, &scope, &[asset]).await?;
    named(&reader, &scope, records.remove(&asset).unwrap_or_default()).await
}

async fn named(
    reader: &Reader<'_>,
    scope: &Scope,
    records: Vec<(SourceId, SourceRecord)>,
) -> Result<Vec<RowOfList>> {
    let names: HashMap<SourceId, String> = store::source::list(reader, scope)
        .await?
        .into_iter()
        .map(|source| (source.id, source.name))
        .collect();
    let mut rows: Vec<RowOfList> = records
        .into_iter()
        .filter_map(|(source, record)| {
            Some(RowOfList {
                made: record.asset,
                list: names.get(&source)?.clone(),
                key: record.key,
                attributes: record.attributes,
            })
        })
        .collect();
    rows.sort_by(|one, other| (&one.list, &one.key).cmp(&(&other.list, &other.key)));
    Ok(rows)
}

/// What a person says of pairs of assets, each named as it was made.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The pairs.
    pub pairs: Vec<(AssetId, AssetId)>,
    /// Whether each pair is one machine.
    pub same: bool,
}

/// Records what a person says of pairs of rows, which outweighs everything found between them, and lists the equipment
/// accordingly.
///
/// [`Error::NotFound`] when the hospital has no row that one of them was made with.
pub async fn judge(app: &App, actor: &Actor, verdict: &Verdict) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let tenant = store::tenant::fetch_tenant(&app.store().read(), permit.tenant()).await?;
    let identifier = AssetIdentifier::new(app, app.env().today(&zone(&tenant.time_zone))).await?;
    let identifier = tokio::sync::Mutex::new(identifier);
    app.store()
        .write(async |transaction| -> Result<()> {
            let mut identifier = identifier.lock().await;
            let reader = transaction.read();
            let now = app.env().now();
            let assets: BTreeSet<AssetId> = verdict
                .pairs
                .iter()
                .flat_map(|(one, other)| [*one, *other])
                .collect();
            let known =
                store::source::records_made_with(&reader, permit.scope(), &Vec::from_iter(assets.clone()))
                    .await?;
            if known.len() < assets.len() || verdict.pairs.iter().any(|(one, other)| one == other) {
                return Err(Error::NotFound("row of a list"));
            }
            let judgements: Vec<StoredJudgement> = verdict
                .pairs
                .iter()
                .map(|(one, other)| StoredJudgement {
                    one: *one,
                    other: *other,
                    same: verdict.same,
                    judged_at: now,
                    judged_by: permit.actor().to_string(),
                })
                .collect();
            store::reconciliation::judge(&transaction, &permit, &judgements).await?;
            let settling = Settling {
                permit: &permit,
                projector: &Projector::of_tenant(&reader, permit.scope()).await?,
                now,
            };
            settling.settle(&transaction, &[], &[], &mut identifier).await?;
            let pairs: Vec<[String; 2]> = verdict
                .pairs
                .iter()
                .map(|(one, other)| [one.to_string(), other.to_string()])
                .collect();
            let body = serde_json::json!({ "pairs": pairs, "same": verdict.same });
            let happening = Happening::in_tenant(permit.actor(), "asset.judge")?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// Says that two pieces of equipment that nothing showed to be one are the same, and answers the one that stands for both.
///
/// [`Error::NotFound`] when one of them is not there, or both are one already.
pub async fn merge(app: &App, actor: &Actor, one: AssetId, other: AssetId) -> Result<AssetId> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let reader = app.store().read();
    let one = store::asset::leader(&reader, permit.scope(), one).await?;
    let other = store::asset::leader(&reader, permit.scope(), other).await?;
    let verdict = Verdict {
        pairs: vec![(one, other)],
        same: true,
    };
    judge(app, actor, &verdict).await?;
    Ok(store::asset::leader(&app.store().read(), permit.scope(), one).await?)
}

/// Says that the row an asset was made with is a machine of its own, and none of those it is shown with.
///
/// [`Error::NotFound`] when it is shown with no other.
pub async fn part(app: &App, actor: &Actor, made: AssetId) -> Result<()> {
    let permit = actor.permit_in_tenant::<ImportInventory>()?;
    let reader = app.store().read();
    let shown = store::asset::leader(&reader, permit.scope(), made).await?;
    let others = rows(app, actor, shown)
        .await?
        .into_iter()
        .filter(|row| row.made != made);
    let pairs: Vec<(AssetId, AssetId)> = others.map(|other| (made, other.made)).collect();
    if pairs.is_empty() {
        return Err(Error::NotFound("row beside it"));
    }
    judge(app, actor, &Verdict { pairs, same: false }).await
}
