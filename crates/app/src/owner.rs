//! Who answers for equipment: the owners with the most of it, for the list to be filtered by.

use std::sync::Arc;

use domain::access::{Actor, Scope, ViewAssets};
use domain::id::EntryId;

pub use store::asset::Owner;

use crate::asset::{self, Filter};
use crate::error::Result;
use crate::installation::App;
use crate::recent::Recent;

/// Owners a list offers; who looks for another follows the link of a piece she answers for.
const OFFERED: u64 = 50;

/// Who answers for the equipment somebody sees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owners {
    /// How many pieces nobody answers for.
    pub nobody: u64,
    /// Those who answer for the most, the one with the most first.
    pub most: Vec<Owner>,
}

/// Owners by who asks, each answer good until the next entry of the tenant's journal.
pub(crate) type OwnerCache = Recent<Scope, ((u64, Option<EntryId>), Arc<Owners>)>;

/// Who answers for the equipment the actor sees. Kept while nothing is written, because every page of the list says so
/// and counting goes over all of it.
pub async fn owners(app: &App, actor: &Actor) -> Result<Arc<Owners>> {
    let scope = actor.scope::<ViewAssets>()?;
    let moment = app.moment();
    if let Some((_, owners)) = app.owners().get(&scope, moment) {
        return Ok(owners);
    }
    let reader = app.store().read();
    // The mark is read before counting: a change in between makes the kept answer old, never wrongly new.
    let cursor = store::journal::cursor(&reader, scope.tenant()).await?;
    let owners = match app.owners().last(&scope) {
        Some((then, owners)) if then == cursor => owners,
        _ => {
            let most = store::asset::owners(&reader, &scope, OFFERED).await?;
            let owned = store::asset::count_owned(&reader, &scope).await?;
            let all = asset::counted(app, scope.clone(), &Filter::default()).await?;
            let nobody = all.saturating_sub(owned);
            Arc::new(Owners { nobody, most })
        }
    };
    app.owners().put(scope, moment, (cursor, Arc::clone(&owners)));
    Ok(owners)
}
