//! The concerns about legal dates: each that is open, a card of its own once its day is near.
//!
//! They are not put together: each is done by somebody else, on another day, and proven by another paper. The key holds the
//! day, so that what was decided about this year's says nothing about the next.

use domain::access::Scope;
use domain::round::{Care, Concern, ConcernKey, Evidence, Exposure, Matter, PatientContact, Reach};
use jiff::tz::TimeZone;
use store::Reader;
use store::legal_date::LegalDate;

use crate::error::Result;

/// The concerns about every open legal date of the house.
pub(super) async fn of_house(reader: &Reader<'_>, scope: &Scope, zone: &TimeZone) -> Result<Vec<Concern>> {
    let concern = |date: LegalDate| Concern {
        key: ConcernKey::new(format!("legal_date:{}:{}", date.id, date.due_on)),
        matter: Matter::LegalDate {
            duty: date.title,
            due: date.due_on,
            set_by: date.set_by,
        },
        exposure: Exposure {
            reach: Reach::Isolated,
            patient: PatientContact::Apart,
            care: Care::Services(Vec::new()),
            units: Vec::new(),
            assets: 0,
        },
        audience: date.looked_after_by,
        known_since: date.created_at.in_zone(zone).date(),
        evidence: vec![Evidence::LegalDate { id: date.id }],
    };
    let dates = store::legal_date::list(reader, scope).await?.into_iter();
    Ok(dates.filter(|date| date.done_on.is_none()).map(concern).collect())
}
