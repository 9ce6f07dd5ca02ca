//! Showing each piece of equipment once, however many lists speak of it.
//!
//! Which records are one thing is worked out anew from all of them whenever an import changes any, by
//! [`domain::reconciliation`]: so it does not matter which list came first, and undoing one leaves what was there before
//! it. Of the assets of one group the one made first stands for all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::access::{ImportInventory, Permit, Scope};
use domain::id::{AssetId, SourceId};
use domain::reconciliation::{Contest, Reconciliation, Record, reconcile};
use store::source::SourceRecord;
use store::{Reader, Transaction};

use crate::error::Result;

/// Records read at once.
const PART: u64 = 2_000;

/// What changed in who stands for whom.
pub(crate) struct Regrouped {
    /// Who stands for whom now.
    pub(crate) leaders: Leaders,
    /// Listed assets that stand for others than before: they are to be shown anew.
    pub(crate) stale: BTreeSet<AssetId>,
    /// How many assets another stands for that stood for themselves before.
    pub(crate) joined: u64,
}

/// Who stands for whom; an asset that is not named stands for itself.
#[derive(Debug, Default)]
pub(crate) struct Leaders(HashMap<AssetId, AssetId>);

impl Leaders {
    /// The assets that stand for these.
    pub(crate) fn of(&self, assets: &[AssetId]) -> impl Iterator<Item = AssetId> {
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

/// Finds which records of the tenant speak of one thing and lists each thing once.
pub(crate) async fn regroup(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
) -> Result<Regrouped> {
    let reader = transaction.read();
    let before = store::asset::joined(&reader, permit.scope()).await?;
    let records = contested(&reader, permit.scope()).await?;
    let leaders = Leaders::found(&reconciled(&records), &records);
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

/// The records that share an identifier or a sign with another. The rest of a large inventory is passed over and not kept.
async fn contested(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<(SourceId, SourceRecord)>> {
    let mut contest = Contest::default();
    let mut assets = Vec::new();
    loop {
        let part = store::source::walk(reader, scope, assets.last().copied(), PART).await?;
        for (source, record) in &part {
            contest.observe(*source, &record.attributes);
            assets.push(record.asset);
        }
        if part.is_empty() {
            break;
        }
    }
    let contested: Vec<AssetId> = contest
        .contested()
        .into_iter()
        .filter_map(|position| assets.get(position).copied())
        .collect();
    Ok(store::source::records_made_with(reader, scope, &contested).await?)
}

fn reconciled(records: &[(SourceId, SourceRecord)]) -> Reconciliation {
    let compared: Vec<Record<'_>> = records
        .iter()
        .map(|(source, record)| Record {
            id: record.id,
            source: *source,
            attributes: &record.attributes,
        })
        .collect();
    reconcile(&compared, &[])
}
