//! The concerns about advisories: one for each device model about which somebody has to decide.
//!
//! What the advisories mean for the devices is worked out in [`crate::advisory`]; here it gets its place among the other concerns,
//! by what hangs on the devices that are affected or of which nobody knows. The key holds which advisories are open, so that putting
//! one off does not hide the next.

use domain::access::Scope;
use domain::area;
use domain::matching::Verdict;
use domain::round::lifecycle::exposure;
use domain::round::{Answer, Audience, Concern, ConcernKey, Evidence, HIGH_SEVERITY_TENTHS, Matter};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::equipment::{Equipment, place};
use super::services::ServicesAtRisk;
use crate::advisory::{self, About, Inbox, ModelEntry, hexadecimal};
use crate::error::Result;
use crate::installation::App;

/// The concerns about the models that have devices within `scope`.
pub(super) async fn within(
    app: &App,
    scope: &Scope,
    standing: &ServicesAtRisk,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let house = advisory::within(app, &scope.whole()).await?;
    let inbox = advisory::within(app, scope).await?;
    let concerns = inbox.models.iter().filter_map(|entry| {
        // Which advisories are open is the house's, whatever of it a reader sees.
        let key = key(house.model(entry.id)?);
        concern(&inbox, entry, key, standing, today, zone)
    });
    Ok(concerns.collect())
}

fn concern(
    inbox: &Inbox,
    entry: &ModelEntry,
    key: ConcernKey,
    standing: &ServicesAtRisk,
    today: Date,
    zone: &TimeZone,
) -> Option<Concern> {
    let open: Vec<&About> = entry.open().collect();
    let first = inbox.document(open.first()?)?;
    let concerned = entry.concerned(open.iter().copied());
    let equipment: Vec<Equipment<'_>> = concerned
        .iter()
        .map(|device| {
            let area = area::of_unit(place(&device.asset).unwrap_or_default());
            Equipment::of(&device.asset, standing, area, zone)
        })
        .collect();
    let exposure = exposure(equipment.iter().map(Equipment::facts), today)?;
    let affected = open
        .iter()
        .any(|about| about.tally.verdict() == Verdict::Affected);
    let names = open.iter().filter_map(|about| inbox.document(about));
    let loaded = open
        .iter()
        .filter_map(|about| inbox.advisories.loaded_at(about.advisory));
    let mut ids: Vec<_> = concerned.iter().map(|device| device.asset.id).collect();
    ids.sort_unstable();
    Some(Concern {
        key,
        matter: Matter::AdvisoryOpen {
            advisory: first.tracking_id.clone(),
            product: named(entry),
            cvss_tenths: severity(&open),
            exploited: open.iter().any(|about| about.basis.exploited),
            fix_available: open.iter().any(|about| about.basis.fix_offered),
            others: u32::try_from(open.len() - 1).unwrap_or(u32::MAX),
            meant: if affected { Answer::Yes } else { Answer::Unknown },
            reopened: open.iter().any(|about| about.decision.is_some()),
            wards: exposure.units.clone(),
        },
        exposure,
        audience: Audience::BiomedicalEngineering,
        known_since: loaded.min().map_or(today, |at| at.in_zone(zone).date()),
        evidence: vec![
            Evidence::Assets { ids },
            Evidence::Advisories {
                device_model: entry.id,
                names: names.map(|document| document.tracking_id.clone()).collect(),
            },
        ],
    })
}

/// Model and open advisories: when another is published, or one is decided, it is another concern.
fn key(entry: &ModelEntry) -> ConcernKey {
    let mut advisories: Vec<String> = entry.open().map(|about| about.advisory.to_string()).collect();
    advisories.sort_unstable();
    let digest = Sha256::digest(advisories.join(" "));
    let short = hexadecimal(digest.get(..4).unwrap_or(&digest));
    ConcernKey::new(format!("advisory:{}:{short}", entry.id))
}

/// Maker and model, as one name.
fn named(entry: &ModelEntry) -> String {
    let fold = domain::text::fold_for_search;
    if fold(&entry.model).starts_with(&fold(&entry.manufacturer)) {
        entry.model.clone()
    } else {
        format!("{} {}", entry.manufacturer, entry.model)
    }
}

/// The gravest score. One that was not published may be grave, so it counts unless another is known to be.
fn severity(open: &[&About]) -> Option<u8> {
    let gravest = open.iter().filter_map(|about| about.basis.cvss_tenths).max();
    let unpublished = open.iter().any(|about| about.basis.cvss_tenths.is_none());
    gravest.filter(|gravest| !unpublished || *gravest >= HIGH_SEVERITY_TENTHS)
}
