//! How old the reference data in use are, and which of them somebody should look at.
//!
//! Data are as old as the day they state or were loaded on, unless an address has confirmed since they were put in use
//! that it has nothing newer: what it said before was said of other data. Kinds that nobody has ever loaded and nobody has switched on are nobody's concern.

use domain::feed::{Failing, FeedKind};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;
use store::feed::Feed;
use store::feed_source::FeedSource;

use super::day;
use crate::error::Result;
use crate::installation::App;

/// Attempts in a row that may fail before somebody should look: a server that restarts is no news.
const TOLERATED_FAILURES: u32 = 2;

/// The data of one kind, and how old they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Age {
    /// The kind.
    pub kind: FeedKind,
    /// The data in use; none where none were ever loaded.
    pub feed: Option<Feed>,
    /// The day they are known to be of.
    pub of: Option<Date>,
    /// Whether they are older than data of the kind may grow.
    pub is_old: bool,
}

/// Data that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleFeed {
    /// What they are.
    pub kind: FeedKind,
    /// The day they are known to be of; none where none were ever loaded.
    pub of: Option<Date>,
    /// The day from which somebody should have looked.
    pub since: Date,
    /// How the last attempts failed; none where the data are merely old.
    pub failure: Option<Failing>,
}

/// The data of every kind, in the order of kinds, in UTC days of now.
pub async fn ages(app: &App, reader: &Reader<'_>) -> Result<Vec<Age>> {
    let feeds = store::feed::list(reader).await?;
    let sources = store::feed_source::list(reader).await?;
    let today = app.env().today(&TimeZone::UTC);
    Ok(FeedKind::ALL
        .iter()
        .map(|kind| age(*kind, &feeds, &sources, today, &TimeZone::UTC))
        .collect())
}

fn age(kind: FeedKind, feeds: &[Feed], sources: &[FeedSource], today: Date, zone: &TimeZone) -> Age {
    let feed = feeds.iter().find(|feed| feed.name == kind.as_str());
    let in_use_since = feed.map(|feed| feed.loaded_at);
    let confirmed = sources
        .iter()
        .filter(|source| source.kind == kind)
        .filter_map(|source| source.course.succeeded_at)
        .filter(|at| Some(*at) >= in_use_since)
        .map(|at| at.in_zone(zone).date())
        .max();
    let of = feed.map(|feed| {
        let stated = day(&feed.generated_on).unwrap_or_else(|| feed.loaded_at.in_zone(zone).date());
        confirmed.map_or(stated, |confirmed| confirmed.max(stated))
    });
    Age {
        kind,
        feed: feed.cloned(),
        of,
        is_old: of.is_some_and(|of| days(of, today) > kind.fresh_days()),
    }
}

fn days(from: Date, to: Date) -> i64 {
    (to - from).get_days().into()
}

/// What somebody should look at on `today`: data grown old, and addresses whose attempts keep failing.
pub(crate) async fn stale(reader: &Reader<'_>, today: Date, zone: &TimeZone) -> Result<Vec<StaleFeed>> {
    let feeds = store::feed::list(reader).await?;
    let sources = store::feed_source::list(reader).await?;
    let looked_at = FeedKind::ALL.iter().filter_map(|kind| {
        let age = age(*kind, &feeds, &sources, today, zone);
        let worst = sources
            .iter()
            .filter(|source| source.kind == *kind && source.switched_on)
            .filter(|source| source.course.failures > 0)
            .max_by_key(|source| source.course.failures);
        let failing = worst.filter(|source| age.is_old || source.course.failures > TOLERATED_FAILURES);
        let failure = failing.and_then(|source| {
            let since = source.course.failing_since;
            Some(Failing {
                source: source.name.clone(),
                attempts: source.course.failures,
                since: since.map_or(today, |at| at.in_zone(zone).date()),
                answer: source.course.answer?,
                detail: source.course.detail.clone(),
            })
        });
        let since = match (&failure, age.of) {
            (Some(failure), _) => failure.since,
            (None, Some(of)) if age.is_old => of.saturating_add(kind.fresh_days().days()),
            (None, _) => return None,
        };
        Some(StaleFeed {
            kind: *kind,
            of: age.of,
            since,
            failure,
        })
    });
    Ok(looked_at.collect())
}
