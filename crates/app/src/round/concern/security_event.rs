//! The concern that alerts and reports wait: one for all of them, whatever their number, because one page shows them all.

use domain::access::Scope;
use domain::round::{Audience, Care, Concern, ConcernKey, Exposure, Matter, PatientContact, Reach};
use jiff::tz::TimeZone;
use store::Reader;

use crate::error::Result;

/// The concern, where anything waits. What it means for patients is not known before somebody has looked.
pub(super) async fn of_house(reader: &Reader<'_>, scope: &Scope, zone: &TimeZone) -> Result<Option<Concern>> {
    let Some(waiting) = store::security_event::waiting(reader, scope).await? else {
        return Ok(None);
    };
    let since = waiting.oldest.in_zone(zone).date();
    Ok(Some(Concern {
        key: ConcernKey::new("security_event:waiting"),
        matter: Matter::SecurityEventsWaiting {
            count: u32::try_from(waiting.count).unwrap_or(u32::MAX),
            since,
        },
        exposure: Exposure {
            reach: Reach::Unknown,
            patient: PatientContact::Apart,
            care: Care::NotRecorded,
            units: Vec::new(),
            assets: 0,
        },
        audience: Audience::InformationTechnology,
        known_since: since,
        evidence: Vec::new(),
    }))
}
