//! Rule packs that a tenant had reviewed. The text is kept as it was loaded and never changed; whether it is in use is.

use domain::access::{EditLaw, Permit, Scope};
use domain::id::{LawPackId, PersonId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::connection::{Reader, Transaction};
use crate::entity::law_pack;
use crate::error::{Error, Result};
use crate::value::instant;

/// A rule pack that was reviewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawPack {
    /// The identifier.
    pub id: LawPackId,
    /// What the law calls it: `ro`, `nis2`.
    pub pack: String,
    /// Its title.
    pub title: String,
    /// Which edition it says it is.
    pub edition: String,
    /// The text that was loaded.
    pub content: String,
    /// Who reviewed it, as that was typed.
    pub reviewed_by: String,
    /// What is to be known of it; may be empty.
    pub note: String,
    /// When it was loaded.
    pub loaded_at: Instant,
    /// By whom; none where a program did.
    pub loaded_by: Option<PersonId>,
    /// Whether it stands in the place of ours.
    pub in_use: bool,
    /// Counts changes.
    pub version: i32,
}

/// Keeps a pack, which is not in use yet.
pub async fn insert(transaction: &Transaction, permit: &Permit<EditLaw>, new: &LawPack) -> Result<()> {
    let row = law_pack::ActiveModel {
        tenant_id: Set(permit.tenant().into_untyped_uuid()),
        id: Set(new.id.into_untyped_uuid()),
        pack: Set(new.pack.clone()),
        title: Set(new.title.clone()),
        edition: Set(new.edition.clone()),
        content: Set(new.content.clone()),
        reviewed_by: Set(new.reviewed_by.clone()),
        note: Set(new.note.clone()),
        loaded_at: Set(new.loaded_at.as_microseconds()),
        loaded_by: Set(new.loaded_by.map(GenericUuid::into_untyped_uuid)),
        in_use: Set(false),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;
    Ok(())
}

/// Puts a pack still at `version` in use, or takes it out of use.
///
/// [`Error::Changed`] when someone else did so since, [`Error::NotFound`] when there is no such pack.
pub async fn set_in_use(
    transaction: &Transaction,
    permit: &Permit<EditLaw>,
    id: LawPackId,
    version: i32,
    in_use: bool,
) -> Result<()> {
    let next = Expr::col(law_pack::Column::Version).add(1);
    let rows = law_pack::Entity::update_many()
        .col_expr(law_pack::Column::InUse, Expr::value(in_use))
        .col_expr(law_pack::Column::Version, next)
        .filter(law_pack::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(law_pack::Column::Id.eq(id.into_untyped_uuid()))
        .filter(law_pack::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    if rows.rows_affected == 0 {
        fetch(&transaction.read(), permit.scope(), id).await?;
        return Err(Error::Changed("law_pack"));
    }
    Ok(())
}

/// The packs of the tenant, the one that was loaded last first.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<LawPack>> {
    let rows = law_pack::Entity::find()
        .filter(law_pack::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_desc(law_pack::Column::LoadedAt)
        .order_by_desc(law_pack::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(read).collect()
}

/// The pack of this identifier.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: LawPackId) -> Result<LawPack> {
    let key = (scope.tenant().into_untyped_uuid(), id.into_untyped_uuid());
    let row = law_pack::Entity::find_by_id(key).one(&reader.executor()).await?;
    read(row.ok_or(Error::NotFound("law_pack"))?)
}

/// Which packs are in use, without their texts: what is asked with every page.
pub async fn in_use(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<LawPackId>> {
    let ids: Vec<Uuid> = law_pack::Entity::find()
        .select_only()
        .column(law_pack::Column::Id)
        .filter(law_pack::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(law_pack::Column::InUse.eq(true))
        .order_by_asc(law_pack::Column::Id)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    Ok(ids.into_iter().map(LawPackId::from_untyped_uuid).collect())
}

fn read(row: law_pack::Model) -> Result<LawPack> {
    Ok(LawPack {
        id: LawPackId::from_untyped_uuid(row.id),
        loaded_at: instant("law_pack", "loaded_at", row.loaded_at)?,
        loaded_by: row.loaded_by.map(PersonId::from_untyped_uuid),
        pack: row.pack,
        title: row.title,
        edition: row.edition,
        content: row.content,
        reviewed_by: row.reviewed_by,
        note: row.note,
        in_use: row.in_use,
        version: row.version,
    })
}
