//! The list of equipment: found by substring, filtered, sorted by one of a few columns and paged by key.
//!
//! Which rows a page shows is decided on the narrow rows alone. A page is first sought among the next rows of the
//! sorted index; where a search or filter leaves too few of those, every narrow row of the tenant is looked at once.
//! So a page costs at most that one look, wherever in the list it stands and wherever its rows hide.

use domain::access::Scope;
use domain::asset::AssetKind;
use domain::id::{AssetId, ZoneId};
use domain::round::Reach;
use domain::source::SourceSet;
use newtype_uuid::GenericUuid;
use sea_orm::sea_query::extension::sqlite::SqliteExpr;
use sea_orm::sea_query::{Alias, Asterisk, Expr, IntoColumnRef, LikeExpr, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ExprTrait, FromQueryResult, JoinType, Order};
use uuid::Uuid;

use super::kind;
use super::project::SEARCH_TEXT_LIMIT;
use crate::connection::{Engine, Reader};
use crate::entity::{asset, asset_search};
use crate::error::Result;
use crate::tenant::below;

/// How many rows of the sorted index are looked through before all are: enough to fill a page from one row in
/// eighty, few enough to cost little where they were looked through in vain.
const LOOKED_THROUGH: u64 = 4_000;

/// What the value a row is sorted by is called in a statement.
const SORT_VALUE: &str = "sort_value";
/// What the list shows of an asset.
const SHOWN: [asset::Column; 10] = [
    asset::Column::Id,
    asset::Column::Name,
    asset::Column::Kind,
    asset::Column::OperatingSystem,
    asset::Column::Unit,
    asset::Column::Manufacturer,
    asset::Column::Model,
    asset::Column::LastSeen,
    asset::Column::SupportState,
    asset::Column::EndOfSupport,
];

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetRow {
    /// The identifier.
    pub id: AssetId,
    /// What it is called.
    pub name: String,
    /// What kind of equipment it is; none when no source says.
    pub kind: Option<AssetKind>,
    /// Operating system and version as the source writes them.
    pub operating_system: String,
    /// Ward or department.
    pub unit: String,
    /// Who made it.
    pub manufacturer: String,
    /// The maker's model.
    pub model: String,
    /// When a source last saw it, `YYYY-MM-DD`; empty when none says.
    pub last_seen: String,
    /// State of support on the day of the last identification.
    pub support_state: String,
    /// End of support; empty when unknown.
    pub end_of_support: String,
}

/// What a list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Name.
    #[default]
    Name,
    /// Operating system.
    OperatingSystem,
    /// Ward or department.
    Unit,
    /// End of support, the unknown first.
    EndOfSupport,
    /// Last seen, the unknown first.
    LastSeen,
}

impl Sort {
    /// Every order a list offers.
    pub const ALL: &'static [Self] = &[
        Self::Name,
        Self::OperatingSystem,
        Self::Unit,
        Self::EndOfSupport,
        Self::LastSeen,
    ];

    /// The key used in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::OperatingSystem => "operating_system",
            Self::Unit => "unit",
            Self::EndOfSupport => "end_of_support",
            Self::LastSeen => "last_seen",
        }
    }

    /// The order of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.as_str() == key)
    }

    fn column(self) -> asset_search::Column {
        match self {
            Self::Name => asset_search::Column::NameSort,
            Self::OperatingSystem => asset_search::Column::OperatingSystemSort,
            Self::Unit => asset_search::Column::UnitSort,
            Self::EndOfSupport => asset_search::Column::EndOfSupport,
            Self::LastSeen => asset_search::Column::LastSeen,
        }
    }
}

/// Which assets a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Text that must occur in what is known of it, folded by [`domain::text::fold_for_search`].
    pub search: String,
    /// Only this kind.
    pub kind: Option<AssetKind>,
    /// Only this state of support.
    pub support_state: Option<String>,
    /// Only what is in this zone of the network, or in none that is known.
    pub zone: Option<InZone>,
    /// Only what can be reached from there.
    pub exposure: Option<Reach>,
    /// Only what stands at this folded path ([`domain::location`]) or within it; the empty one for what has no location.
    pub location: Option<String>,
    /// Only what this one answers for, as [`domain::text::sort_key`] has it; the empty one for what nobody answers for.
    pub owner: Option<String>,
    /// Only what a source speaks of and none of `fresh` does: what is known of it comes from stale sources alone.
    pub stale: bool,
    /// The sources that are not stale; whoever asks for what is stale says which.
    pub fresh: SourceSet,
}

/// A zone of the network, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InZone {
    /// This one.
    Zone(ZoneId),
    /// None that is known.
    Unknown,
}

/// Where a page begins: the sort value and identifier of the row beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The sort value of that row.
    pub value: String,
    /// Its identifier.
    pub id: AssetId,
}

/// Which part of the list is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageStart {
    /// The beginning.
    First,
    /// What follows this row.
    After(Position),
    /// What stands before this row.
    Before(Position),
}

/// A page of the list, in the order asked for.
#[derive(Debug, Clone)]
pub struct Page {
    /// The rows.
    pub rows: Vec<AssetRow>,
    /// The first row's place, when rows stand before it.
    pub previous: Option<Position>,
    /// The last row's place, when rows follow it.
    pub next: Option<Position>,
}

/// A row with its place in the order asked for.
#[derive(Debug, FromQueryResult)]
struct PlacedRow {
    sort_value: String,
    id: Uuid,
    name: String,
    kind: String,
    operating_system: String,
    unit: String,
    manufacturer: String,
    model: String,
    last_seen: String,
    support_state: String,
    end_of_support: String,
}

/// A page of `limit` assets the reader may see.
pub async fn list(
    reader: &Reader<'_>,
    scope: &Scope,
    filter: &Filter,
    sort: Sort,
    descending: bool,
    start: &PageStart,
    limit: u64,
) -> Result<Page> {
    let backwards = matches!(start, PageStart::Before(_));
    let reading = Reading {
        scope,
        wanted: wanted(reader.engine(), scope, filter),
        sort,
        ascending: descending == backwards,
        beside: match start {
            PageStart::First => None,
            PageStart::After(position) | PageStart::Before(position) => Some(position),
        },
    };
    let mut rows = reading.rows(reader, limit + 1).await?;

    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    if backwards {
        rows.reverse();
    }
    let (more_before, more_after) = match start {
        PageStart::First => (false, more),
        PageStart::After(_) => (true, more),
        PageStart::Before(_) => (more, true),
    };
    Ok(Page {
        previous: rows.first().filter(|_| more_before).map(PlacedRow::position),
        next: rows.last().filter(|_| more_after).map(PlacedRow::position),
        rows: rows.into_iter().map(listed).collect::<Result<_>>()?,
    })
}

/// How many assets of the filter the reader may see.
pub async fn count(reader: &Reader<'_>, scope: &Scope, filter: &Filter) -> Result<u64> {
    let counted = Query::select()
        .expr_as(Expr::col(Asterisk).count(), "count")
        .from(asset_search::Entity)
        .and_where(of_tenant(scope))
        .cond_where(wanted(reader.engine(), scope, filter))
        .to_owned();
    let counted = Counted::find_by_statement(reader.backend().build(&counted))
        .one(&reader.executor())
        .await?;
    Ok(counted.map_or(0, |counted| counted.count.unsigned_abs()))
}

#[derive(Debug, FromQueryResult)]
struct Counted {
    count: i64,
}

/// The list read in one direction from one place.
struct Reading<'a> {
    scope: &'a Scope,
    wanted: Condition,
    sort: Sort,
    ascending: bool,
    beside: Option<&'a Position>,
}

impl Reading<'_> {
    /// The first `limit` rows.
    async fn rows(&self, reader: &Reader<'_>, limit: u64) -> Result<Vec<PlacedRow>> {
        if self.wanted.is_empty() {
            return self.fetch(reader, self.among_the_next(limit), limit).await;
        }
        let near = self
            .fetch(reader, self.among_the_next(LOOKED_THROUGH), limit)
            .await?;
        if near.len() as u64 == limit {
            return Ok(near);
        }
        self.fetch(reader, self.among_all(), limit).await
    }

    /// The wanted among the next `looked_through` rows of the order: the index is walked, nothing is sorted.
    fn among_the_next(&self, looked_through: u64) -> SelectStatement {
        let mut next = Query::select();
        next.column(Asterisk)
            .from(asset_search::Entity)
            .and_where(of_tenant(self.scope));
        self.read_on(&mut next, looked_through);
        Query::select()
            .from_subquery(next, asset_search::Entity)
            .cond_where(self.wanted.clone())
            .to_owned()
    }

    /// The wanted among all rows, which are then sorted. The limit that limits nothing keeps both engines from
    /// walking an index instead: neither knows how seldom a search finds something.
    fn among_all(&self) -> SelectStatement {
        let all = Query::select()
            .column(Asterisk)
            .from(asset_search::Entity)
            .and_where(of_tenant(self.scope))
            .cond_where(self.wanted.clone())
            .limit(i64::MAX.unsigned_abs())
            .to_owned();
        Query::select()
            .from_subquery(all, asset_search::Entity)
            .to_owned()
    }

    /// The first `limit` of the places `query` has, with what the list shows of each.
    async fn fetch(
        &self,
        reader: &Reader<'_>,
        mut query: SelectStatement,
        limit: u64,
    ) -> Result<Vec<PlacedRow>> {
        query
            .column(asset_search::Column::AssetId)
            .expr_as(Expr::col(self.sort.column()), SORT_VALUE);
        self.read_on(&mut query, limit);

        let place = |column: &'static str| (Alias::new("place"), Alias::new(column)).into_column_ref();
        let mut shown = Query::select();
        shown
            .column(place(SORT_VALUE))
            .columns(SHOWN.map(|column| (asset::Entity, column)))
            .from_subquery(query, Alias::new("place"))
            // SQLite reads a cross join in the order it is written: the few places first, then one asset for each.
            .join(JoinType::CrossJoin, asset::Entity, Condition::all())
            .and_where(asset::Column::TenantId.eq(self.scope.tenant().into_untyped_uuid()))
            .and_where(Expr::col((asset::Entity, asset::Column::Id)).eq(Expr::col(place("asset_id"))));
        for column in [SORT_VALUE, "asset_id"] {
            shown.order_by(place(column), self.order());
        }
        Ok(PlacedRow::find_by_statement(reader.backend().build(&shown))
            .all(&reader.executor())
            .await?)
    }

    fn order(&self) -> Order {
        if self.ascending { Order::Asc } else { Order::Desc }
    }

    /// What follows the place read from, in order, at most `limit` rows.
    fn read_on(&self, query: &mut SelectStatement, limit: u64) {
        let key = [self.sort.column(), asset_search::Column::AssetId];
        if let Some(position) = self.beside {
            let row = Expr::tuple(key.map(Expr::col));
            let place = Expr::tuple([
                Expr::value(position.value.as_str()),
                Expr::value(position.id.into_untyped_uuid()),
            ]);
            query.and_where(if self.ascending {
                row.gt(place)
            } else {
                row.lt(place)
            });
        }
        for column in key {
            query.order_by(column, self.order());
        }
        query.limit(limit);
    }
}

impl PlacedRow {
    fn position(&self) -> Position {
        Position {
            value: self.sort_value.clone(),
            id: AssetId::from_untyped_uuid(self.id),
        }
    }
}

pub(super) fn of_tenant(scope: &Scope) -> Expr {
    asset_search::Column::TenantId.eq(scope.tenant().into_untyped_uuid())
}

/// What makes a row of the tenant one the reader may see and the filter asks for; empty when every row is.
pub(super) fn wanted(engine: Engine, scope: &Scope, filter: &Filter) -> Condition {
    let mut wanted = within_reach(scope);
    if let Some(kind) = filter.kind {
        wanted = wanted.add(asset_search::Column::Kind.eq(kind.as_str()));
    }
    if let Some(state) = &filter.support_state {
        wanted = wanted.add(asset_search::Column::SupportState.eq(state.as_str()));
    }
    match filter.zone {
        Some(InZone::Zone(zone)) => {
            wanted = wanted.add(asset_search::Column::ZoneId.eq(zone.into_untyped_uuid()));
        }
        Some(InZone::Unknown) => wanted = wanted.add(asset_search::Column::ZoneId.is_null()),
        None => {}
    }
    if let Some(exposure) = filter.exposure {
        wanted = wanted.add(asset_search::Column::Exposure.eq(exposure.name()));
    }
    if let Some(path) = &filter.location {
        wanted = wanted.add(within_location(path));
    }
    if let Some(owner) = &filter.owner {
        wanted = wanted.add(asset_search::Column::OwnerSort.eq(owner.as_str()));
    }
    if filter.stale {
        let spoken = Expr::col((asset_search::Entity, asset_search::Column::SourceSet));
        wanted = wanted
            .add(spoken.clone().ne(0))
            .add(spoken.bit_and(filter.fresh.bits()).eq(0));
    }
    if !filter.search.is_empty() {
        wanted = wanted.add(contains(engine, &filter.search));
    }
    wanted
}

pub(crate) fn within_reach(scope: &Scope) -> Condition {
    let reach = Condition::all();
    match scope.within() {
        Some(tops) => reach.add(asset_search::Column::ScopeId.in_subquery(below(tops))),
        None => reach,
    }
}

/// What stands at a folded path or within it. Its texts begin with the path, which ends with a space: they stand
/// before the path that ends with the character after it.
fn within_location(path: &str) -> Condition {
    let column = asset_search::Column::LocationPath;
    match path.strip_suffix(' ') {
        Some(beginning) => Condition::all()
            .add(column.gte(path))
            .add(column.lt(format!("{beginning}!"))),
        None => Condition::all().add(column.eq(path)),
    }
}

/// Whether the search text holds `needle`, a plain substring. A pattern of each engine's own takes about two thirds of
/// the time of its function (`instr`, `strpos`); `LIKE` would serve both, but SQLite's folds case again and is slower.
fn contains(engine: Engine, needle: &str) -> Expr {
    let text = Expr::col((asset_search::Entity, asset_search::Column::Text));
    match engine {
        Engine::Postgres => text.like(LikeExpr::new(format!("%{}%", literal_like(needle))).escape('\\')),
        // Nothing that long is ever found, and SQLite refuses patterns beyond 50,000 bytes.
        Engine::Sqlite if needle.chars().count() > SEARCH_TEXT_LIMIT => Expr::value(false),
        Engine::Sqlite => text.glob(format!("*{}*", literal_glob(needle))),
    }
}

/// A `LIKE` pattern that matches `text` and nothing else: `%`, `_` and the escape itself are escaped.
fn literal_like(text: &str) -> String {
    text.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_")
}

/// A `GLOB` pattern that matches `text` and nothing else: its three special characters stand in brackets.
fn literal_glob(text: &str) -> String {
    text.replace('[', "[[]").replace('*', "[*]").replace('?', "[?]")
}

fn listed(row: PlacedRow) -> Result<AssetRow> {
    Ok(AssetRow {
        id: AssetId::from_untyped_uuid(row.id),
        kind: kind(&row.kind)?,
        name: row.name,
        operating_system: row.operating_system,
        unit: row.unit,
        manufacturer: row.manufacturer,
        model: row.model,
        last_seen: row.last_seen,
        support_state: row.support_state,
        end_of_support: row.end_of_support,
    })
}
