//! The journal as rows: entries waiting for their number, bundles of numbered ones, checkpoints.
//!
//! A use case appends in its own transaction; there is no hot row, so writers do not wait for one another. A leased
//! job numbers what waits, in the order of the entries' identifiers, and extends the tree. The bytes of a bundle are
//! those of [`domain::journal::Bundle`]; nothing but them is evidence, the index of subjects can be rebuilt. What an auditor
//! asks beside them is in [`audit`].

pub mod audit;

use domain::access::Scope;
use domain::id::{EntryId, TenantId};
use domain::journal::{
    BUNDLE_RECORDS, Bundle, Entry, EntryError, Frontier, Record, TreeHash, encode_bundle, leaf_hash,
};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{journal_bundle, journal_checkpoint, journal_head, journal_pending, journal_subject};
use crate::error::Result;
use crate::value::{instant, unreadable};

/// The tenant whose log is that of the installation itself.
pub const INSTALLATION: TenantId = TenantId::nil();

/// How far a log has been numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Numbered entries.
    pub size: u64,
    /// The root of the tree over them.
    pub root: TreeHash,
    /// How many this call numbered.
    pub numbered: u64,
}

/// A signed checkpoint as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCheckpoint {
    /// The size of the log it speaks of.
    pub size: u64,
    /// When it was signed.
    pub signed_at: Instant,
    /// The signed note.
    pub note: String,
}

/// Appends an entry to the log of `tenant`; it is numbered later.
///
/// The inner result is that of encoding the entry: a body longer than the journal takes.
pub async fn append(
    transaction: &Transaction,
    tenant: TenantId,
    entry: &Entry,
) -> Result<Result<(), EntryError>> {
    let record = match Record::encode(entry) {
        Ok(record) => record,
        Err(error) => return Ok(Err(error)),
    };
    let row = journal_pending::ActiveModel {
        tenant_id: Set(tenant.into_untyped_uuid()),
        id: Set(entry.id.into_untyped_uuid()),
        record: Set(record),
        subject_id: Set(entry.subject.id),
    };
    row.insert(transaction.executor()).await?;
    Ok(Ok(()))
}

/// The logs in which entries wait for their number.
pub async fn waiting(reader: &Reader<'_>) -> Result<Vec<TenantId>> {
    let mut tenants =
        distinct_tenants::<journal_pending::Entity>(reader, journal_pending::Column::TenantId).await?;
    tenants.sort_unstable();
    Ok(tenants)
}

/// Numbers up to `limit` waiting entries of a log, in the order of their identifiers, and extends its tree.
pub async fn number_waiting(transaction: &Transaction, tenant: TenantId, limit: u64) -> Result<Head> {
    let key = tenant.into_untyped_uuid();
    let waiting = journal_pending::Entity::find()
        .filter(journal_pending::Column::TenantId.eq(key))
        .order_by_asc(journal_pending::Column::Id)
        .limit(limit)
        .all(transaction.executor())
        .await?;
    let mut frontier = frontier(&transaction.read(), tenant).await?;
    let first = frontier.size();
    if waiting.is_empty() {
        return Ok(Head {
            size: first,
            root: frontier.root(),
            numbered: 0,
        });
    }

    for row in &waiting {
        let record = Record::parse(&row.record)
            .map_err(|error| unreadable("journal_pending", "record", format!("{}: {error}", row.id)))?;
        // The hash is taken anew: a row altered while it waited must not enter under the hash it came with.
        frontier.append(leaf_hash(record.leaf));
    }
    write_bundles(transaction, tenant, first, &waiting).await?;
    index_subjects(transaction, key, first, &waiting).await?;
    journal_pending::Entity::delete_many()
        .filter(journal_pending::Column::TenantId.eq(key))
        .filter(journal_pending::Column::Id.is_in(waiting.iter().map(|row| row.id)))
        .exec(transaction.executor())
        .await?;
    put_head(transaction, key, &frontier).await?;
    Ok(Head {
        size: frontier.size(),
        root: frontier.root(),
        numbered: waiting.len() as u64,
    })
}

/// Fills the last bundle up and starts new ones.
async fn write_bundles(
    transaction: &Transaction,
    tenant: TenantId,
    first: u64,
    waiting: &[journal_pending::Model],
) -> Result<()> {
    let per_bundle = BUNDLE_RECORDS as u64;
    let mut number = first / per_bundle;
    let last = bundle(&transaction.read(), tenant, number).await?;
    let mut records: Vec<Vec<u8>> = match &last {
        Some(bytes) => records_of(bytes)?
            .into_iter()
            .map(|(_, record)| record.to_vec())
            .collect(),
        None => Vec::new(),
    };
    let mut rest = waiting.iter().peekable();
    while rest.peek().is_some() {
        let room = BUNDLE_RECORDS - records.len();
        records.extend(rest.by_ref().take(room).map(|row| row.record.clone()));
        put_bundle(transaction, tenant, number, &records).await?;
        number += 1;
        records.clear();
    }
    Ok(())
}

fn records_of(bundle: &[u8]) -> Result<Vec<(u64, &[u8])>> {
    let broken = |error| unreadable("journal_bundle", "records", format!("{error}"));
    Bundle::parse(bundle)
        .map_err(broken)?
        .records()
        .collect::<std::result::Result<_, _>>()
        .map_err(broken)
}

async fn put_bundle(
    transaction: &Transaction,
    tenant: TenantId,
    number: u64,
    records: &[Vec<u8>],
) -> Result<()> {
    let first = number * BUNDLE_RECORDS as u64;
    let bytes = encode_bundle(first, records)
        .map_err(|error| unreadable("journal_bundle", "records", format!("{number}: {error}")))?;
    let row = journal_bundle::ActiveModel {
        tenant_id: Set(tenant.into_untyped_uuid()),
        number: Set(number.cast_signed()),
        records: Set(bytes),
    };
    let fill_up = OnConflict::columns([journal_bundle::Column::TenantId, journal_bundle::Column::Number])
        .update_column(journal_bundle::Column::Records)
        .to_owned();
    journal_bundle::Entity::insert(row)
        .on_conflict(fill_up)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

async fn index_subjects(
    transaction: &Transaction,
    tenant: Uuid,
    first: u64,
    waiting: &[journal_pending::Model],
) -> Result<()> {
    let rows: Vec<journal_subject::Model> = (first..)
        .zip(waiting)
        .filter_map(|(sequence, row)| {
            Some(journal_subject::Model {
                tenant_id: tenant,
                subject_id: row.subject_id?,
                sequence: sequence.cast_signed(),
            })
        })
        .collect();
    bulk::insert_apart::<journal_subject::Entity, _>(transaction, rows.into_iter(), None).await
}

async fn put_head(transaction: &Transaction, tenant: Uuid, frontier: &Frontier) -> Result<()> {
    let row = journal_head::ActiveModel {
        tenant_id: Set(tenant),
        size: Set(frontier.size().cast_signed()),
        frontier: Set(frontier.encode()),
    };
    let replace = OnConflict::column(journal_head::Column::TenantId)
        .update_columns([journal_head::Column::Size, journal_head::Column::Frontier])
        .to_owned();
    journal_head::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

async fn frontier(reader: &Reader<'_>, tenant: TenantId) -> Result<Frontier> {
    let row = journal_head::Entity::find_by_id(tenant.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    match row {
        Some(row) => Frontier::decode(&row.frontier)
            .map_err(|error| unreadable("journal_head", "frontier", format!("{tenant}: {error}"))),
        None => Ok(Frontier::new()),
    }
}

/// The size of a log and the root of its tree.
pub async fn head(reader: &Reader<'_>, tenant: TenantId) -> Result<Head> {
    let frontier = frontier(reader, tenant).await?;
    Ok(Head {
        size: frontier.size(),
        root: frontier.root(),
        numbered: 0,
    })
}

async fn distinct_tenants<E: EntityTrait>(reader: &Reader<'_>, tenant: E::Column) -> Result<Vec<TenantId>> {
    let tenants: Vec<Uuid> = E::find()
        .select_only()
        .column(tenant)
        .distinct()
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(tenants.into_iter().map(TenantId::from_untyped_uuid).collect())
}

/// The bytes of one bundle.
pub async fn bundle(reader: &Reader<'_>, tenant: TenantId, number: u64) -> Result<Option<Vec<u8>>> {
    let key = (tenant.into_untyped_uuid(), number.cast_signed());
    Ok(journal_bundle::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?
        .map(|row| row.records))
}

/// Up to `limit` bundles from `first` on, in order: what a verifier reads.
pub async fn bundles(
    reader: &Reader<'_>,
    tenant: TenantId,
    first: u64,
    limit: u64,
) -> Result<Vec<(u64, Vec<u8>)>> {
    let rows = journal_bundle::Entity::find()
        .filter(journal_bundle::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .filter(journal_bundle::Column::Number.gte(first.cast_signed()))
        .order_by_asc(journal_bundle::Column::Number)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.number.cast_unsigned(), row.records))
        .collect())
}

/// The entries that wait for their number, oldest first, at most `limit`.
pub async fn pending(reader: &Reader<'_>, scope: &Scope, limit: u64) -> Result<Vec<Vec<u8>>> {
    let rows = journal_pending::Entity::find()
        .filter(journal_pending::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(journal_pending::Column::Id)
        .limit(limit)
        .all(&reader.executor())
        .await?;
    Ok(rows.into_iter().map(|row| row.record).collect())
}

/// The numbers of the entries about a subject, newest first, at most `limit`.
pub async fn about_subject(
    reader: &Reader<'_>,
    scope: &Scope,
    subject: Uuid,
    limit: u64,
) -> Result<Vec<u64>> {
    let sequences: Vec<i64> = journal_subject::Entity::find()
        .select_only()
        .column(journal_subject::Column::Sequence)
        .filter(journal_subject::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(journal_subject::Column::SubjectId.eq(subject))
        .order_by_desc(journal_subject::Column::Sequence)
        .limit(limit)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(sequences.into_iter().map(i64::cast_unsigned).collect())
}

/// A mark that changes with every entry of the tenant: the answer to "has anything happened since?".
pub async fn cursor(reader: &Reader<'_>, tenant: TenantId) -> Result<(u64, Option<EntryId>)> {
    let key = tenant.into_untyped_uuid();
    let size = journal_head::Entity::find_by_id(key)
        .one(&reader.executor())
        .await?
        .map_or(0, |row| row.size);
    let newest: Option<Uuid> = journal_pending::Entity::find()
        .select_only()
        .column(journal_pending::Column::Id)
        .filter(journal_pending::Column::TenantId.eq(key))
        .order_by_desc(journal_pending::Column::Id)
        .into_tuple()
        .one(&reader.executor())
        .await?;
    Ok((size.cast_unsigned(), newest.map(EntryId::from_untyped_uuid)))
}

/// Keeps a signed checkpoint.
pub async fn put_checkpoint(
    transaction: &Transaction,
    tenant: TenantId,
    checkpoint: &StoredCheckpoint,
) -> Result<()> {
    let row = journal_checkpoint::ActiveModel {
        tenant_id: Set(tenant.into_untyped_uuid()),
        size: Set(checkpoint.size.cast_signed()),
        signed_at: Set(checkpoint.signed_at.as_microseconds()),
        note: Set(checkpoint.note.clone()),
    };
    let keep_first = OnConflict::columns([
        journal_checkpoint::Column::TenantId,
        journal_checkpoint::Column::Size,
    ])
    .do_nothing()
    .to_owned();
    journal_checkpoint::Entity::insert(row)
        .on_conflict(keep_first)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

/// The newest checkpoint of a log.
pub async fn newest_checkpoint(reader: &Reader<'_>, tenant: TenantId) -> Result<Option<StoredCheckpoint>> {
    let row = journal_checkpoint::Entity::find()
        .filter(journal_checkpoint::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .order_by_desc(journal_checkpoint::Column::Size)
        .one(&reader.executor())
        .await?;
    row.map(read_checkpoint).transpose()
}

/// Every checkpoint of a log, oldest first.
pub async fn checkpoints(reader: &Reader<'_>, tenant: TenantId) -> Result<Vec<StoredCheckpoint>> {
    let rows = journal_checkpoint::Entity::find()
        .filter(journal_checkpoint::Column::TenantId.eq(tenant.into_untyped_uuid()))
        .order_by_asc(journal_checkpoint::Column::Size)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read_checkpoint).collect()
}

/// How many entries of a log wait for their number.
pub async fn waiting_in(reader: &Reader<'_>, tenant: TenantId) -> Result<u64> {
    let waiting = journal_pending::Entity::find()
        .filter(journal_pending::Column::TenantId.eq(tenant.into_untyped_uuid()));
    Ok(waiting.count(&reader.executor()).await?)
}

fn read_checkpoint(row: journal_checkpoint::Model) -> Result<StoredCheckpoint> {
    Ok(StoredCheckpoint {
        size: row.size.cast_unsigned(),
        signed_at: instant("journal_checkpoint", "signed_at", row.signed_at)?,
        note: row.note,
    })
}
