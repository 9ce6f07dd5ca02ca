//! Tenants, sites and units: the nodes of the scope tree and the paths through it.

use domain::access::{EditSites, Permit, Scope};
use domain::id::{ScopeId, TenantId};
use domain::tenant::{ScopeLevel, ScopeNode};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use crate::connection::{Reader, Transaction};
use crate::entity::{scope, scope_closure};
use crate::error::{Error, Result};
use crate::value::{instant, unreadable};

/// A node to be added to the tree.
#[derive(Debug, Clone)]
pub struct NewScope {
    /// Its identifier.
    pub id: ScopeId,
    /// The node above.
    pub parent: Option<ScopeId>,
    /// Its level.
    pub level: ScopeLevel,
    /// Its name.
    pub name: String,
    /// For tenants, the country, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// IANA time zone.
    pub time_zone: String,
    /// When it was added.
    pub created_at: Instant,
}

/// Adds a tenant. Only the installation itself makes tenants, so there is no permit to ask for.
pub async fn insert_tenant(transaction: &Transaction, new: &NewScope) -> Result<()> {
    insert(transaction, new.id, new).await
}

/// Adds a site or unit.
///
/// [`Error::NotFound`] when the permit does not reach the node above.
pub async fn insert_place(
    transaction: &Transaction,
    permit: &Permit<EditSites>,
    new: &NewScope,
) -> Result<()> {
    let parent = new.parent.ok_or(Error::NotFound("scope"))?;
    fetch(&transaction.read(), permit.scope(), parent).await?;
    insert(transaction, permit.tenant(), new).await
}

async fn insert(transaction: &Transaction, tenant: TenantId, new: &NewScope) -> Result<()> {
    let row = scope::ActiveModel {
        id: Set(new.id.into_untyped_uuid()),
        tenant_id: Set(tenant.into_untyped_uuid()),
        parent_id: Set(new.parent.map(GenericUuid::into_untyped_uuid)),
        level: Set(new.level.as_str().to_owned()),
        name: Set(new.name.clone()),
        country: Set(new.country.clone()),
        time_zone: Set(new.time_zone.clone()),
        created_at: Set(new.created_at.as_microseconds()),
        version: Set(1),
    };
    row.insert(transaction.executor()).await?;

    let mut pairs = vec![pair(new.id, new.id, 0)];
    if let Some(parent) = new.parent {
        let above = path(&transaction.read(), parent).await?;
        let depths = (1..).zip(above.iter().rev());
        pairs.extend(depths.map(|(depth, ancestor)| pair(*ancestor, new.id, depth)));
    }
    scope_closure::Entity::insert_many(pairs)
        .exec_without_returning(transaction.executor())
        .await?;
    Ok(())
}

fn pair(ancestor: ScopeId, descendant: ScopeId, depth: i32) -> scope_closure::ActiveModel {
    scope_closure::ActiveModel {
        ancestor_id: Set(ancestor.into_untyped_uuid()),
        descendant_id: Set(descendant.into_untyped_uuid()),
        depth: Set(depth),
    }
}

/// The way to `node` from the root of the tree, the node itself last.
///
/// [`Error::NotFound`] when there is no such node.
pub async fn path(reader: &Reader<'_>, node: ScopeId) -> Result<Vec<ScopeId>> {
    let rows: Vec<uuid::Uuid> = scope_closure::Entity::find()
        .select_only()
        .column(scope_closure::Column::AncestorId)
        .filter(scope_closure::Column::DescendantId.eq(node.into_untyped_uuid()))
        .order_by_desc(scope_closure::Column::Depth)
        .into_tuple()
        .all(&reader.executor())
        .await?;
    if rows.is_empty() {
        return Err(Error::NotFound("scope"));
    }
    Ok(rows.into_iter().map(ScopeId::from_untyped_uuid).collect())
}

/// The tenant itself and every site and unit the reader may see, in order of name.
pub async fn list(reader: &Reader<'_>, scope: &Scope) -> Result<Vec<ScopeNode>> {
    let mut query = scope::Entity::find()
        .filter(scope::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .order_by_asc(scope::Column::Name)
        .order_by_asc(scope::Column::Id);
    if let Some(within) = scope.within() {
        query = query.filter(scope::Column::Id.in_subquery(below(within)));
    }
    query
        .all(&reader.executor())
        .await?
        .into_iter()
        .map(node)
        .collect()
}

/// The node of this identifier within what the reader may see.
pub async fn fetch(reader: &Reader<'_>, scope: &Scope, id: ScopeId) -> Result<ScopeNode> {
    let nodes = list(reader, scope).await?;
    nodes
        .into_iter()
        .find(|node| node.id == id)
        .ok_or(Error::NotFound("scope"))
}

/// The tenants of this installation, in order of name. For the console and the jobs, which work for each in turn.
pub async fn tenants(reader: &Reader<'_>) -> Result<Vec<ScopeNode>> {
    let levels: Vec<&str> = ScopeLevel::ALL
        .iter()
        .filter(|level| level.is_tenant())
        .map(|level| level.as_str())
        .collect();
    let rows = scope::Entity::find()
        .filter(scope::Column::Level.is_in(levels))
        .order_by_asc(scope::Column::Name)
        .order_by_asc(scope::Column::Id)
        .all(&reader.executor())
        .await?;
    rows.into_iter().map(node).collect()
}

/// The tenant of this identifier.
pub async fn fetch_tenant(reader: &Reader<'_>, id: TenantId) -> Result<ScopeNode> {
    let row = scope::Entity::find_by_id(id.into_untyped_uuid())
        .one(&reader.executor())
        .await?;
    node(row.ok_or(Error::NotFound("tenant"))?)
}

/// Renames a site or unit that is still at `version`.
///
/// [`Error::Changed`] when someone else changed it since.
pub async fn rename(
    transaction: &Transaction,
    permit: &Permit<EditSites>,
    id: ScopeId,
    version: i32,
    name: &str,
) -> Result<()> {
    fetch(&transaction.read(), permit.scope(), id).await?;
    let changed = scope::Entity::update_many()
        .col_expr(scope::Column::Name, Expr::value(name))
        .col_expr(scope::Column::Version, Expr::col(scope::Column::Version).add(1))
        .filter(scope::Column::Id.eq(id.into_untyped_uuid()))
        .filter(scope::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(scope::Column::Version.eq(version))
        .exec(transaction.executor())
        .await?;
    match changed.rows_affected {
        0 => Err(Error::Changed("scope")),
        _ => Ok(()),
    }
}

/// The identifiers at and below `tops`, as a subquery for lists.
pub(crate) fn below(tops: &[ScopeId]) -> sea_orm::sea_query::SelectStatement {
    let tops = tops.iter().map(|top| top.into_untyped_uuid());
    sea_orm::sea_query::Query::select()
        .column(scope_closure::Column::DescendantId)
        .from(scope_closure::Entity)
        .and_where(scope_closure::Column::AncestorId.is_in(tops))
        .to_owned()
}

fn node(row: scope::Model) -> Result<ScopeNode> {
    let level = ScopeLevel::from_key(&row.level).ok_or_else(|| unreadable("scope", "level", &row.level))?;
    Ok(ScopeNode {
        id: ScopeId::from_untyped_uuid(row.id),
        tenant: TenantId::from_untyped_uuid(row.tenant_id),
        parent: row.parent_id.map(ScopeId::from_untyped_uuid),
        level,
        name: row.name,
        country: row.country,
        time_zone: row.time_zone,
        created_at: instant("scope", "created_at", row.created_at)?,
        version: row.version,
    })
}
