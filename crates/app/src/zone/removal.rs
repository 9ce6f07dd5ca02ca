//! Removing a zone: what it would mean for the equipment in it, and doing it.

use std::collections::{BTreeMap, HashMap};

use domain::access::{Actor, EditAssets, JobName, ViewAssets};
use domain::id::ZoneId;
use domain::round::Reach;
use domain::zone::{Zone, Zones};
use store::asset::{Filter, InZone};

use super::field_values;
use crate::correction::Changes;
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::projection::ask_anew;

/// Pieces of equipment read at once.
const PART: usize = 1_000;

/// A zone, and what its removal would mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The zone.
    pub zone: Zone,
    /// How many pieces of equipment are in it.
    pub pieces: u64,
    /// How many of them would be in no zone that is known.
    pub nowhere: u64,
    /// How many would be in which other zone, by name, most first.
    pub elsewhere: Vec<(String, u64)>,
    /// Of how many it would no longer be known from where they can be reached.
    pub reach_unknown: u64,
}

/// What removing the zone would mean. It takes leave to remove it.
pub async fn ask(app: &App, actor: &Actor, id: ZoneId) -> Result<Removal> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    let scope = actor.scope::<ViewAssets>()?;
    let reader = app.store().read();
    let zones = store::zone::list(&reader, permit.scope()).await?;
    let (removed, others): (Vec<Zone>, Vec<Zone>) = zones.into_iter().partition(|zone| zone.id == id);
    let zone = removed.into_iter().next().ok_or(Error::NotFound("zone"))?;
    let names: HashMap<ZoneId, String> = others.iter().map(|zone| (zone.id, zone.name.clone())).collect();
    let others = Zones::new(others);
    let inside = Filter {
        zone: Some(InZone::Zone(id)),
        ..Filter::default()
    };
    let all = u64::from(u32::MAX);
    let ids = store::asset::chosen(&reader, &scope, &scope, &inside, all).await?;
    let mut removal = Removal {
        zone,
        pieces: ids.len() as u64,
        nowhere: 0,
        elsewhere: Vec::new(),
        reach_unknown: 0,
    };
    let mut elsewhere: BTreeMap<&str, u64> = BTreeMap::new();
    for part in ids.chunks(PART) {
        for asset in store::asset::fetch_all(&reader, &scope, part).await? {
            let place = others.place_of(&asset.attributes);
            match place.zone.and_then(|zone| names.get(&zone)) {
                Some(name) => *elsewhere.entry(name).or_default() += 1,
                None => removal.nowhere += 1,
            }
            let known = asset.derived.exposure != Reach::Unknown.name();
            removal.reach_unknown += u64::from(known && place.reach == Reach::Unknown);
        }
    }
    removal.elsewhere = elsewhere
        .into_iter()
        .map(|(name, pieces)| (name.to_owned(), pieces))
        .collect();
    removal
        .elsewhere
        .sort_by_key(|(_, pieces)| std::cmp::Reverse(*pieces));
    Ok(removal)
}

/// Removes a zone still at `version`. Where its equipment is then is worked out by a job.
///
/// [`Error::Conflict`] when someone else changed it since.
pub async fn remove(app: &App, actor: &Actor, id: ZoneId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditAssets>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let removed = store::zone::remove(&transaction, &permit, id, version).await?;
            let now = app.env().now();
            ask_anew(app, &transaction, permit.tenant(), JobName::ProjectAssets, now).await?;
            let happening = Happening::new(permit.actor(), "zone.remove", id)?;
            let body = Changes::of_new(field_values(&removed));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}
