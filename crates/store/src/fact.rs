//! Facts: added, never changed; kept as the assertions they came in with. See [`domain::fact`] for what they mean.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::access::{EditAssets, ImportInventory, Permit, Scope};
use domain::asset::Attribute;
use domain::fact::{Assertion, Fact, Origin, Provenance, standing};
use domain::id::{AssertionId, AssetId, SourceId, SourceRecordId};
use domain::source::Precedence;
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use uuid::Uuid;

use crate::asset::{keyed_text, known_keys, members, visible_among};
use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::assertion;
use crate::error::Result;
use crate::value::{instant, unreadable};

/// Subjects whose assertions are read at once.
const PART: usize = 1_000;

/// Adds what an import says.
pub async fn insert_imported(
    transaction: &Transaction,
    permit: &Permit<ImportInventory>,
    assertions: Vec<(AssetId, Assertion)>,
) -> Result<()> {
    insert(transaction, permit.tenant().into_untyped_uuid(), assertions).await
}

/// Adds what a person says.
pub async fn insert_edited(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    assertions: &[(AssetId, Assertion)],
) -> Result<()> {
    insert(
        transaction,
        permit.tenant().into_untyped_uuid(),
        assertions.to_vec(),
    )
    .await
}

async fn insert(
    transaction: &Transaction,
    tenant: Uuid,
    assertions: Vec<(AssetId, Assertion)>,
) -> Result<()> {
    let rows = assertions
        .into_iter()
        .map(move |(subject, assertion)| row(tenant, subject, &assertion));
    bulk::insert_apart::<assertion::Entity, _>(transaction, rows, None).await
}

/// Every fact about one asset, in order of attribute, oldest first; none about one the reader may not see.
pub async fn of_asset(reader: &Reader<'_>, scope: &Scope, asset: AssetId) -> Result<Vec<Fact>> {
    let mut facts = of_assets(reader, scope, &[asset]).await?;
    Ok(facts.remove(&asset).unwrap_or_default())
}

/// Every fact about those of these assets that the reader may see, with what is said of the assets they stand for.
pub async fn of_assets(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<HashMap<AssetId, Vec<Fact>>> {
    let subjects = Subjects::of(reader, scope, assets).await?;
    let mut facts: HashMap<AssetId, Vec<Fact>> = HashMap::new();
    for part in subjects.all.chunks(PART) {
        for row in about(scope, part).all(&reader.executor()).await? {
            let (subject, assertion) = read(row)?;
            let known = facts.entry(subjects.shown_as(subject)).or_default();
            known.extend(assertion.into_facts());
        }
    }
    for facts in facts.values_mut() {
        facts.sort_by_key(|fact| (fact.attribute, fact.order()));
    }
    Ok(facts)
}

/// Those of these assets of which a person has said something that stands.
pub async fn spoken_of_by_hand(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
) -> Result<BTreeSet<AssetId>> {
    let mut standing: BTreeSet<(Uuid, Attribute)> = BTreeSet::new();
    for part in assets.chunks(PART) {
        let part: Vec<Uuid> = part.iter().map(|asset| asset.into_untyped_uuid()).collect();
        let by_hand = about(scope, &part).filter(assertion::Column::SourceId.is_null());
        for row in by_hand.all(&reader.executor()).await? {
            let (subject, assertion) = read(row)?;
            for (attribute, value) in assertion.said {
                match value {
                    Some(_) => standing.insert((subject, attribute)),
                    None => standing.remove(&(subject, attribute)),
                };
            }
        }
    }
    let assets = standing.into_iter().map(|(subject, _)| subject);
    Ok(assets.map(AssetId::from_untyped_uuid).collect())
}

/// What was said by hand of one attribute of those of these assets that the reader may see, the oldest first, with what was
/// taken back; nothing for an asset of which nothing was.
pub async fn by_hand(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
    attribute: Attribute,
) -> Result<HashMap<AssetId, Vec<Fact>>> {
    let subjects = Subjects::of(reader, scope, assets).await?;
    let mut facts: HashMap<AssetId, Vec<Fact>> = HashMap::new();
    for part in subjects.all.chunks(PART) {
        let by_hand = about(scope, part).filter(assertion::Column::SourceId.is_null());
        for row in by_hand.all(&reader.executor()).await? {
            let (subject, assertion) = read(row)?;
            let mut said = assertion.into_facts();
            if let Some(fact) = said.find(|fact| fact.attribute == attribute) {
                facts.entry(subjects.shown_as(subject)).or_default().push(fact);
            }
        }
    }
    for facts in facts.values_mut() {
        facts.sort_by_key(Fact::order);
    }
    Ok(facts)
}

/// What is said of these subjects, the oldest first.
fn about(scope: &Scope, subjects: &[Uuid]) -> Select<assertion::Entity> {
    assertion::Entity::find()
        .filter(assertion::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(assertion::Column::SubjectId.is_in(subjects.iter().copied()))
        .order_by_asc(assertion::Column::SubjectId)
        .order_by_asc(assertion::Column::EnteredAt)
        .order_by_asc(assertion::Column::Id)
}

/// The subjects whose facts are those of some assets: themselves, and the assets they stand for.
struct Subjects {
    all: Vec<Uuid>,
    leaders: HashMap<Uuid, AssetId>,
}

impl Subjects {
    /// Of those of `assets` that the reader may see.
    async fn of(reader: &Reader<'_>, scope: &Scope, assets: &[AssetId]) -> Result<Self> {
        let seen = visible_among(reader, scope, assets).await?;
        let mut all: Vec<Uuid> = seen.iter().map(|asset| asset.into_untyped_uuid()).collect();
        let seen: HashSet<AssetId> = seen.into_iter().collect();
        let mut leaders = HashMap::new();
        for (asset, leader) in members(reader, scope, assets).await? {
            if seen.contains(&leader) {
                all.push(asset.into_untyped_uuid());
                leaders.insert(asset.into_untyped_uuid(), leader);
            }
        }
        Ok(Self { all, leaders })
    }

    fn shown_as(&self, subject: Uuid) -> AssetId {
        let leader = self.leaders.get(&subject).copied();
        leader.unwrap_or_else(|| AssetId::from_untyped_uuid(subject))
    }
}

/// Which sources state one of `attributes` of which of these assets now; nothing about those the reader may not see.
pub async fn stating(
    reader: &Reader<'_>,
    scope: &Scope,
    assets: &[AssetId],
    attributes: &[Attribute],
) -> Result<BTreeMap<AssetId, BTreeSet<SourceId>>> {
    let facts = of_assets(reader, scope, assets).await?;
    let stating = facts.into_iter().filter_map(|(asset, facts)| {
        let of_these = facts.iter().filter(|fact| attributes.contains(&fact.attribute));
        let standing = standing(of_these, &Precedence::default());
        let sources: BTreeSet<SourceId> = standing
            .into_values()
            .flatten()
            .filter_map(Fact::source)
            .collect();
        (!sources.is_empty()).then_some((asset, sources))
    });
    Ok(stating.collect())
}

fn row(tenant: Uuid, subject: AssetId, assertion: &Assertion) -> assertion::Model {
    let Assertion { provenance, said } = assertion;
    let (source, record) = match provenance.origin {
        Origin::Record { source, record } => {
            (Some(source.into_untyped_uuid()), Some(record.into_untyped_uuid()))
        }
        Origin::Hand => (None, None),
    };
    assertion::Model {
        tenant_id: tenant,
        subject_id: subject.into_untyped_uuid(),
        id: provenance.assertion.into_untyped_uuid(),
        said: keyed_text(said),
        source_id: source,
        source_record_id: record,
        event_at: provenance.event_at.as_microseconds(),
        known_since: provenance.known_since.as_microseconds(),
        entered_at: provenance.entered_at.as_microseconds(),
        entered_by: provenance.entered_by.to_string(),
        supersedes: provenance.supersedes.map(GenericUuid::into_untyped_uuid),
    }
}

fn read(row: assertion::Model) -> Result<(Uuid, Assertion)> {
    let origin = match (row.source_id, row.source_record_id) {
        (Some(source), Some(record)) => Origin::Record {
            source: SourceId::from_untyped_uuid(source),
            record: SourceRecordId::from_untyped_uuid(record),
        },
        _ => Origin::Hand,
    };
    let provenance = Provenance {
        assertion: AssertionId::from_untyped_uuid(row.id),
        origin,
        event_at: instant("assertion", "event_at", row.event_at)?,
        known_since: instant("assertion", "known_since", row.known_since)?,
        entered_at: instant("assertion", "entered_at", row.entered_at)?,
        entered_by: row
            .entered_by
            .parse()
            .map_err(|_| unreadable("assertion", "entered_by", &row.entered_by))?,
        supersedes: row.supersedes.map(AssertionId::from_untyped_uuid),
    };
    let said = known_keys("assertion", "said", &row.said)?;
    Ok((row.subject_id, Assertion { provenance, said }))
}
