//! The components of a system, page by page, with what is known of their support.

use domain::access::{Actor, Scope, ViewServices};
use domain::id::SystemId;
use domain::text::fold_for_search;
use store::Reader;
use store::component::{Bill, Position, Start, StoredComponent};

use crate::error::Result;
use crate::installation::{App, zone};
use crate::lifecycle::{ComponentSupport, of_components};

/// Rows read at a time.
const AT_ONCE: u64 = 5_000;
/// Characters of a search that are looked for.
const SEARCHED: usize = 200;

/// Which components.
#[derive(Debug, Clone, Default)]
pub struct ListRequest {
    /// Text that must occur, as typed.
    pub search: String,
    /// Which part of the list.
    pub start: Start,
    /// Components at most.
    pub limit: u64,
}

/// A component as it is listed.
#[derive(Debug, Clone)]
pub struct ListedComponent {
    /// The component.
    pub stored: StoredComponent,
    /// What is known of its support; none where its release is not recognised.
    pub support: Option<ComponentSupport>,
}

/// A page of components.
#[derive(Debug, Clone)]
pub struct ComponentList {
    /// The system.
    pub system: store::system::System,
    /// The components, in order of name.
    pub rows: Vec<ListedComponent>,
    /// The first one's place, when components stand before it.
    pub previous: Option<Position>,
    /// The last one's place, when components follow it.
    pub next: Option<Position>,
    /// How many the search has in all.
    pub count: u64,
}

/// A page of the components of a system.
pub async fn list(
    app: &App,
    actor: &Actor,
    system: SystemId,
    request: &ListRequest,
) -> Result<ComponentList> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let found = store::system::fetch(&reader, &scope, system).await?;
    let search: String = request.search.trim().chars().take(SEARCHED).collect();
    let search = fold_for_search(&search);
    let page =
        store::component::list(&reader, &scope, system, &search, &request.start, request.limit).await?;
    let count = store::component::count(&reader, &scope, system, &search).await?;
    let tenant = store::tenant::fetch_tenant(&reader, scope.tenant()).await?;
    let today = app.env().today(&zone(&tenant.time_zone));
    let supports = of_components(app, today, page.rows.iter().map(|row| &row.component)).await?;
    let rows = page.rows.into_iter().zip(supports);
    Ok(ComponentList {
        system: found,
        rows: rows
            .map(|(stored, support)| ListedComponent { stored, support })
            .collect(),
        previous: page.previous,
        next: page.next,
        count,
    })
}

/// The bill of a system that is in force for what `bill` describes.
pub(super) async fn in_force(reader: &Reader<'_>, scope: &Scope, bill: &Bill) -> Result<Option<Bill>> {
    let current = store::component::current_bills(reader, scope, bill.system).await?;
    Ok(current
        .into_iter()
        .find(|current| current.subject == bill.subject))
}

/// Every component of a bill in force, in the order of its document.
pub(super) async fn all_of(app: &App, scope: &Scope, bill: &Bill) -> Result<Vec<StoredComponent>> {
    let reader = app.store().read();
    let mut all = Vec::new();
    let mut start = Start::First;
    loop {
        let page = store::component::list(&reader, scope, bill.system, "", &start, AT_ONCE).await?;
        all.extend(page.rows.into_iter().filter(|row| row.bill == bill.id));
        match page.next {
            Some(next) => start = Start::After(next),
            None => break,
        }
    }
    all.sort_by_key(|row| row.number);
    Ok(all)
}
