//! Equipment taken out of the house: pages of the list with everything that is known.

use std::collections::HashMap;

use domain::access::{Actor, ViewAssets};
use domain::id::{AssetId, SourceId};
use store::asset::{Asset, Position};

use super::{ListAnswer, ListRequest, list};
use crate::error::Result;
use crate::installation::App;

/// A page of the list with every value that is shown of its equipment.
#[derive(Debug, Clone)]
pub struct DetailedPage {
    /// The equipment, in the order of the list.
    pub assets: Vec<Asset>,
    /// How many the list has in all.
    pub count: u64,
    /// The last row's place, when rows follow it.
    pub next: Option<Position>,
}

/// A page of the equipment the actor may see, with everything known of it.
pub async fn detailed(app: &App, actor: &Actor, request: &ListRequest) -> Result<DetailedPage> {
    let ListAnswer { page, count } = list(app, actor, request).await?;
    let scope = actor.scope::<ViewAssets>()?;
    let ids: Vec<AssetId> = page.rows.iter().map(|row| row.id).collect();
    let assets = store::asset::fetch_all(&app.store().read(), &scope, &ids).await?;
    let mut assets: HashMap<AssetId, Asset> = assets.into_iter().map(|asset| (asset.id, asset)).collect();
    Ok(DetailedPage {
        assets: ids.iter().filter_map(|id| assets.remove(id)).collect(),
        count,
        next: page.next,
    })
}

/// Everything shown of one asset, and the rows of the lists that speak of it.
#[derive(Debug, Clone)]
pub struct ExportedAsset {
    /// The asset.
    pub asset: Asset,
    /// The name of each list and the key of its row, in order.
    pub rows: Vec<(String, String)>,
}

/// Part of the equipment the actor may see, with everything known of it, and where the next part begins.
pub async fn export(
    app: &App,
    actor: &Actor,
    request: &ListRequest,
) -> Result<(Vec<ExportedAsset>, Option<Position>)> {
    let DetailedPage { assets, next, .. } = detailed(app, actor, request).await?;
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let ids: Vec<AssetId> = assets.iter().map(|asset| asset.id).collect();
    let mut records = store::source::records_of_assets(&reader, &scope, &ids).await?;
    let names: HashMap<SourceId, String> = store::source::list(&reader, &scope)
        .await?
        .into_iter()
        .map(|source| (source.id, source.name))
        .collect();
    let exported = assets.into_iter().map(|asset| {
        let records = records.remove(&asset.id).unwrap_or_default();
        let mut rows: Vec<(String, String)> = records
            .into_iter()
            .filter_map(|(source, record)| Some((names.get(&source)?.clone(), record.key)))
            .collect();
        rows.sort();
        ExportedAsset { asset, rows }
    });
    Ok((exported.collect(), next))
}
