//! Locations: the places that sources write, as one tree with the equipment in each.

use domain::access::{Actor, ViewAssets};
use domain::location::tree;

pub use domain::location::Location;

use crate::error::Result;
use crate::installation::App;

/// Every place in which the actor sees equipment, as a tree; and how many pieces have no place.
pub async fn list(app: &App, actor: &Actor) -> Result<(Vec<Location>, u64)> {
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let counts = store::location::count_assets(&reader, &scope).await?;
    let names = store::location::names(&reader, &scope).await?;
    let nowhere = counts.get("").copied().unwrap_or(0);
    Ok((tree(&counts, &names), nowhere))
}
