//! Feeds: reference data from outside, carried in as a file. The original is kept with its digest, a compact index is
//! made from it, and what cannot be read never replaces what can.

use std::io::Cursor;

use domain::access::{Actor, JobName, LoadFeeds, ViewHealth};
use formats::eol;
use store::feed::Feed;
use store::job::NewJob;
use store::journal::INSTALLATION;

use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The name of the product lifecycles of endoflife.date.
pub const EOL: &str = "eol";

/// A new version must not know less than this share of the products of the one in use: a file cut short at a record
/// boundary still parses.
const LEAST_SHARE_PERCENT: u64 = 80;

/// What loading found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The data now in use.
    pub feed: Feed,
    /// What could not be read, each with its reason.
    pub rejected: Vec<String>,
    /// Whether the same bytes were in use already.
    pub unchanged: bool,
}

/// Puts the lifecycle data of `bytes` in use for all tenants and has every tenant's equipment identified anew.
///
/// [`Error::Refused`] when it is not such data, or knows so much less than the data in use that it must be cut short.
pub async fn load_eol(app: &App, actor: &Actor, bytes: &[u8]) -> Result<Loaded> {
    let permit = actor.permit_in_tenant::<LoadFeeds>()?;
    let reading = eol::read(bytes).map_err(|error| Error::Refused(error.to_string()))?;
    let rejected: Vec<String> = reading
        .rejected
        .iter()
        .map(|rejected| format!("{}: {}", rejected.product, rejected.problem))
        .collect();
    let in_use = store::feed::fetch(&app.store().read(), EOL).await?;
    let records = reading.catalogue.products.len() as u64;
    if let Some(in_use) = in_use
        .as_ref()
        .filter(|feed| records * 100 < feed.records * LEAST_SHARE_PERCENT)
    {
        return Err(Error::Refused(format!(
            "this file knows {records} products, the data in use {}; it looks cut short and was not taken",
            in_use.records
        )));
    }

    let index = serde_json::to_vec(&reading.catalogue)
        .map_err(|error| Error::internal("the lifecycle index could not be written", error))?;
    let digest = app
        .blobs()
        .put(INSTALLATION, &mut Cursor::new(bytes), app.env().random())
        .await?;
    let index_digest = app
        .blobs()
        .put(INSTALLATION, &mut Cursor::new(&index), app.env().random())
        .await?;
    let feed = Feed {
        name: EOL.to_owned(),
        digest: digest.to_string(),
        size: bytes.len() as u64,
        loaded_at: app.env().now(),
        generated_on: reading.generated_at.unwrap_or_default(),
        records,
        rejected: rejected.len() as u64,
        index_digest: index_digest.to_string(),
    };
    if let Some(same) =
        in_use.filter(|in_use| in_use.digest == feed.digest && in_use.index_digest == feed.index_digest)
    {
        return Ok(Loaded {
            feed: same,
            rejected,
            unchanged: true,
        });
    }
    let tenants = store::tenant::tenants(&app.store().read()).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            store::feed::put(&transaction, &permit, &feed).await?;
            let body = serde_json::json!({
                "feed": feed.name, "digest": feed.digest, "products": feed.records, "rejected": feed.rejected,
            });
            let happening = Happening::in_tenant(permit.actor(), "feed.load")?;
            journal::record(app, &transaction, INSTALLATION, happening, &body).await?;
            for tenant in &tenants {
                let job = NewJob {
                    id: app.env().id(),
                    tenant: tenant.id,
                    name: JobName::IdentifyAssets,
                    deduplication_key: feed.digest.clone(),
                    run_at: app.env().now(),
                };
                store::job::enqueue(&transaction, &job).await?;
            }
            Ok(())
        })
        .await?;
    Ok(Loaded {
        feed,
        rejected,
        unchanged: false,
    })
}

/// The reference data in use.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Feed>> {
    actor.scope::<ViewHealth>()?;
    Ok(store::feed::list(&app.store().read()).await?)
}
