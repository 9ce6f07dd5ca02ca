//! What makers disclose about device models.
//!
//! A model has no row: it is the equipment of one maker and model, grouped whenever it is looked at, so that an import undone leaves
//! nothing behind. What people bring in about it has one, under the model's identifier, and the names it was brought in for.
//!
//! A disclosure is proposed, then accepted or discarded; an accepted one can be withdrawn. The one accepted last is in force; those
//! before it stay. It belongs to the tenant, as the model does: whoever may see a device of the model may see it.

mod alias;

use domain::access::{ActorRef, EditAssets, Permit, Scope};
use domain::id::{DeviceModelId, DisclosureId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

pub use alias::{ModelAlias, aliases, put_alias, remove_alias};

use crate::connection::{Reader, Transaction};
use crate::entity::disclosure;
use crate::error::{Error, Result};
use crate::value::{instant, unreadable};

/// How far a disclosure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DisclosureState {
    /// Brought in, to be looked at.
    Proposed,
    /// Accepted: the last one is in force.
    Accepted,
    /// Put aside before it was accepted.
    Discarded,
    /// Accepted, and taken back.
    Withdrawn,
}

impl DisclosureState {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Accepted, Self::Discarded, Self::Withdrawn];

    /// The key under which it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Discarded => "discarded",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A disclosure without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDisclosure {
    /// The identifier.
    pub id: DisclosureId,
    /// The model it was brought in for.
    pub device_model: DeviceModelId,
    /// Its maker, as the page showed it then.
    pub manufacturer: String,
    /// Its name, likewise.
    pub model: String,
    /// The maker as it is compared.
    pub manufacturer_key: String,
    /// The name as it is compared.
    pub model_key: String,
    /// The edition of the form.
    pub edition: String,
    /// The day the form bears, in its words; empty where it bears none.
    pub dated: String,
    /// The name of the file.
    pub file_name: String,
    /// The address of its bytes in the blob storage.
    pub digest: String,
    /// Its size in bytes.
    pub size: u64,
    /// How far it has come.
    pub state: DisclosureState,
    /// When it was brought in.
    pub created_at: Instant,
    /// By whom.
    pub created_by: String,
    /// When it was last decided about.
    pub decided_at: Option<Instant>,
    /// By whom.
    pub decided_by: Option<String>,
    /// Counts changes.
    pub version: i32,
}

/// The columns of [`StoredDisclosure`]: what is in a form is read only where one is looked at.
#[derive(Debug, FromQueryResult)]
struct Summary {
    id: Uuid,
    device_model_id: Uuid,
    manufacturer: String,
    model: String,
    manufacturer_key: String,
    model_key: String,
    edition: String,
    dated: String,
    file_name: String,
    digest: String,
    size: i64,
    state: String,
    created_at: i64,
    created_by: String,
    decided_at: Option<i64>,
    decided_by: Option<String>,
    version: i32,
}

const SUMMARY: [disclosure::Column; 17] = [
    disclosure::Column::Id,
    disclosure::Column::DeviceModelId,
    disclosure::Column::Manufacturer,
    disclosure::Column::Model,
    disclosure::Column::ManufacturerKey,
    disclosure::Column::ModelKey,
    disclosure::Column::Edition,
    disclosure::Column::Dated,
    disclosure::Column::FileName,
    disclosure::Column::Digest,
    disclosure::Column::Size,
    disclosure::Column::State,
    disclosure::Column::CreatedAt,
    disclosure::Column::CreatedBy,
    disclosure::Column::DecidedAt,
    disclosure::Column::DecidedBy,
    disclosure::Column::Version,
];

/// Adds a disclosure; `content` is what was read of it, as JSON.
pub async fn insert(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    new: &StoredDisclosure,
    content: &str,
) -> Result<()> {
    let row = disclosure::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        device_model_id: Set(new.device_model.into_untyped_uuid()),
        manufacturer: Set(new.manufacturer.clone()),
        model: Set(new.model.clone()),
        manufacturer_key: Set(new.manufacturer_key.clone()),
        model_key: Set(new.model_key.clone()),
        edition: Set(new.edition.clone()),
        dated: Set(new.dated.clone()),
        content: Set(content.to_owned()),
        file_name: Set(new.file_name.clone()),
        digest: Set(new.digest.clone()),
        size: Set(i64::try_from(new.size).unwrap_or(i64::MAX)),
        state: Set(new.state.as_str().to_owned()),
        created_at: Set(new.created_at.as_microseconds()),
        created_by: Set(new.created_by.clone()),
        decided_at: Set(None),
        decided_by: Set(None),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Records the decision about a disclosure still at `version`.
///
/// [`Error::Changed`] when it moved since, [`Error::NotFound`] when there is none.
pub async fn decide(
    transaction: &Transaction,
    permit: &Permit<EditAssets>,
    id: DisclosureId,
    version: i32,
    state: DisclosureState,
    at: Instant,
) -> Result<()> {
    let by: ActorRef = permit.actor();
    let changed = disclosure::Entity::update_many()
        .col_expr(disclosure::Column::State, Expr::value(state.as_str()))
        .col_expr(disclosure::Column::DecidedAt, Expr::value(at.as_microseconds()))
        .col_expr(disclosure::Column::DecidedBy, Expr::value(by.to_string()))
        .col_expr(
            disclosure::Column::Version,
            Expr::col(disclosure::Column::Version).add(1),
        )
        .filter(disclosure::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(disclosure::Column::Id.eq(id.into_untyped_uuid()))
        .filter(disclosure::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if changed.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed("disclosure"));
    }
    Ok(())
}

/// Every disclosure of the tenant, the one decided last first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<StoredDisclosure>> {
    let rows = disclosure::Entity::find()
        .select_only()
        .columns(SUMMARY)
        .filter(disclosure::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(disclosure::Column::DecidedAt)
        .order_by_desc(disclosure::Column::CreatedAt)
        .order_by_desc(disclosure::Column::Id)
        .into_model::<Summary>()
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// A disclosure, and what is in it as JSON.
pub async fn fetch(
    reader: &Reader<'_>,
    scope: &Scope,
    id: DisclosureId,
) -> Result<(StoredDisclosure, String)> {
    let row = disclosure::Entity::find_by_id((scope.tenant().into_untyped_uuid(), id.into_untyped_uuid()))
        .one(&reader.executor())
        .await?
        .ok_or(Error::NotFound("disclosure"))?;
    let content = row.content.clone();
    Ok((read(row.into())?, content))
}

impl From<disclosure::Model> for Summary {
    fn from(row: disclosure::Model) -> Self {
        Self {
            id: row.id,
            device_model_id: row.device_model_id,
            manufacturer: row.manufacturer,
            model: row.model,
            manufacturer_key: row.manufacturer_key,
            model_key: row.model_key,
            edition: row.edition,
            dated: row.dated,
            file_name: row.file_name,
            digest: row.digest,
            size: row.size,
            state: row.state,
            created_at: row.created_at,
            created_by: row.created_by,
            decided_at: row.decided_at,
            decided_by: row.decided_by,
            version: row.version,
        }
    }
}

fn read(row: Summary) -> Result<StoredDisclosure> {
    let mut states = DisclosureState::ALL.into_iter();
    let state = states
        .find(|state| state.as_str() == row.state)
        .ok_or_else(|| unreadable("disclosure", "state", &row.state))?;
    let decided_at = row.decided_at.map(|at| instant("disclosure", "decided_at", at));
    Ok(StoredDisclosure {
        id: DisclosureId::from_untyped_uuid(row.id),
        device_model: DeviceModelId::from_untyped_uuid(row.device_model_id),
        manufacturer: row.manufacturer,
        model: row.model,
        manufacturer_key: row.manufacturer_key,
        model_key: row.model_key,
        edition: row.edition,
        dated: row.dated,
        file_name: row.file_name,
        digest: row.digest,
        size: row.size.unsigned_abs(),
        state,
        created_at: instant("disclosure", "created_at", row.created_at)?,
        created_by: row.created_by,
        decided_at: decided_at.transpose()?,
        decided_by: row.decided_by,
        version: row.version,
    })
}
