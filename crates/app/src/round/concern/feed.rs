//! Concerns about reference data: grown old, or an address that keeps failing.

use domain::round::{Audience, Care, Concern, ConcernKey, Exposure, Matter, PatientContact, Reach};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;

use crate::error::Result;
use crate::feed::{self, StaleFeed};

/// The reference data that somebody should look at.
pub(super) async fn of_house(reader: &Reader<'_>, today: Date, zone: &TimeZone) -> Result<Vec<Concern>> {
    let concern = |stale: StaleFeed| Concern {
        key: ConcernKey::new(format!("feed_stale:{}", stale.kind.as_str())),
        matter: Matter::FeedStale {
            feed: stale.kind,
            last_update: stale.of,
            failing: stale.failure,
        },
        exposure: Exposure {
            reach: Reach::Isolated,
            patient: PatientContact::Apart,
            care: Care::Services(Vec::new()),
            units: Vec::new(),
            assets: 0,
        },
        audience: Audience::InformationTechnology,
        known_since: stale.since,
        evidence: Vec::new(),
    };
    let stale = feed::stale(reader, today, zone).await?;
    Ok(stale.into_iter().map(concern).collect())
}
