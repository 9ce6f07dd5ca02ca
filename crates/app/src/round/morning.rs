//! What the job of the morning does: it keeps the round of the day, and writes the mails.

use domain::access::JobName;
use domain::id::TenantId;
use domain::time::Instant;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Transaction;
use store::job::NewJob;

use super::{Whose, day, mail, seen_by};
use crate::error::Result;
use crate::installation::{App, zone};
use crate::job::Lease;

/// The hour of the morning, on the clock of the hospital: an hour before the meeting.
pub const HOUR: i8 = 7;
/// The key of the job.
const MORNING: &str = "morning";

/// Keeps the round of today and writes the mails. Doing it twice keeps and writes nothing twice.
pub(crate) async fn begin(app: &App, lease: &Lease) -> Result<()> {
    let round = seen_by(app, &lease.actor(), Whose::Everyones).await?;
    day::keep(app, lease, &round).await?;
    mail::write(app, lease, &round).await
}

/// Asks for the next morning of a tenant after `now`.
pub(crate) async fn enqueue(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    now: Instant,
) -> Result<()> {
    let time_zone = store::tenant::fetch_tenant(&transaction.read(), tenant)
        .await?
        .time_zone;
    let job = NewJob {
        id: app.env().id(),
        tenant,
        name: JobName::BeginRound,
        deduplication_key: MORNING.to_owned(),
        run_at: next(now, &zone(&time_zone)),
    };
    Ok(store::job::enqueue(transaction, &job).await?)
}

/// The next morning after `now` in `zone`. Where the clock leaves the hour out, it is later by as much.
fn next(now: Instant, zone: &TimeZone) -> Instant {
    let today = now.in_zone(zone).date();
    let at = |day: Date| -> Option<Instant> {
        let morning = zone.to_ambiguous_timestamp(day.at(HOUR, 0, 0, 0));
        Some(morning.compatible().ok()?.into())
    };
    let mornings = [Some(today), today.checked_add(1.day()).ok()]
        .into_iter()
        .flatten();
    mornings
        .filter_map(at)
        .find(|morning| *morning > now)
        .unwrap_or_else(|| now.plus_seconds(24 * 60 * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_morning_comes_at_seven_by_the_clock_of_the_hospital_also_when_the_clock_is_changed() {
        let bucharest = TimeZone::get("Europe/Bucharest").unwrap();
        for (now, expected) in [
            ("2026-11-23T04:59:59Z", "2026-11-23T05:00:00Z"),
            ("2026-11-23T05:00:00Z", "2026-11-24T05:00:00Z"),
            // Summer time ends in the night before, and begins in the other.
            ("2026-10-24T10:00:00Z", "2026-10-25T05:00:00Z"),
            ("2027-03-27T10:00:00Z", "2027-03-28T04:00:00Z"),
        ] {
            let at = next(now.parse().unwrap(), &bucharest);
            assert_eq!(at.to_string(), expected, "{now}");
        }
    }
}
