//! The components of a system in order of name, found by substring and paged by key.

use domain::access::Scope;
use domain::id::{BillId, SystemId};
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::{Expr, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::part::{StoredComponent, read};
use crate::connection::Reader;
use crate::entity::component;
use crate::error::Result;

/// The place of a component in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// What its name is sorted as.
    pub name: String,
    /// The bill it stands in.
    pub bill: BillId,
    /// Its place in the document.
    pub number: u32,
}

/// Which part of the list is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Start {
    /// The beginning.
    #[default]
    First,
    /// What follows this component.
    After(Position),
    /// What stands before this component.
    Before(Position),
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct ComponentPage {
    /// The components.
    pub rows: Vec<StoredComponent>,
    /// The first one's place, when components stand before it.
    pub previous: Option<Position>,
    /// The last one's place, when components follow it.
    pub next: Option<Position>,
}

/// At most `limit` components of a system that hold `search`, folded by [`domain::text::fold_for_search`]; all where it
/// is empty.
pub async fn list(
    reader: &Reader<'_>,
    scope: &Scope,
    system: SystemId,
    search: &str,
    start: &Start,
    limit: u64,
) -> Result<ComponentPage> {
    let backwards = matches!(start, Start::Before(_));
    let mut query = wanted(scope, system, search);
    let key = [
        component::Column::NameSort,
        component::Column::BillId,
        component::Column::Number,
    ];
    if let Start::After(position) | Start::Before(position) = start {
        let row = Expr::tuple(key.map(Expr::col));
        let place = Expr::tuple([
            Expr::value(position.name.as_str()),
            Expr::value(position.bill.into_untyped_uuid()),
            Expr::value(i32::try_from(position.number).unwrap_or(i32::MAX)),
        ]);
        let beside = if backwards { row.lt(place) } else { row.gt(place) };
        query = query.filter(beside);
    }
    for column in key {
        query = if backwards {
            query.order_by_desc(column)
        } else {
            query.order_by_asc(column)
        };
    }
    let mut rows = query.limit(limit + 1).all(&reader.executor()).await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    if backwards {
        rows.reverse();
    }
    let (more_before, more_after) = match start {
        Start::First => (false, more),
        Start::After(_) => (true, more),
        Start::Before(_) => (more, true),
    };
    Ok(ComponentPage {
        previous: rows.first().filter(|_| more_before).map(position),
        next: rows.last().filter(|_| more_after).map(position),
        rows: rows.into_iter().map(read).collect::<Result<_>>()?,
    })
}

/// How many components of a system hold `search`.
pub async fn count(reader: &Reader<'_>, scope: &Scope, system: SystemId, search: &str) -> Result<u64> {
    Ok(wanted(scope, system, search).count(&reader.executor()).await?)
}

fn wanted(scope: &Scope, system: SystemId, search: &str) -> sea_orm::Select<component::Entity> {
    let mut found = Condition::all();
    if !search.is_empty() {
        let literal = search
            .replace('\\', r"\\")
            .replace('%', r"\%")
            .replace('_', r"\_");
        let text = Expr::col((component::Entity, component::Column::SearchText));
        found = found.add(text.like(LikeExpr::new(format!("%{literal}%")).escape('\\')));
    }
    component::Entity::find()
        .filter(component::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(component::Column::SystemId.eq(system.into_untyped_uuid()))
        .filter(found)
}

fn position(row: &component::Model) -> Position {
    Position {
        name: row.name_sort.clone(),
        bill: BillId::from_untyped_uuid(row.bill_id),
        number: row.number.unsigned_abs(),
    }
}
