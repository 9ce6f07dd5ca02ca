//! The arithmetic of terms: from a moment and a term to the moment at which it ends.
//!
//! Three answers, never mixed. `strict` is what the program goes by: hours that pass on UTC, and for days and months the same wall time
//! on the day reached. `day_end` is the end of that day (24:00), as most laws count days and months. `lawful_later` is what the law
//! allows beyond that, where it moves an end off a weekend or a holiday, or to the end of the hour; it is information and moves nothing.
//!
//! Hours never move for anything. Months end on the day of the same number, or on the last of a month that lacks it.
//! A wall time that a clock put forward passes over is the moment as long after midnight.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, ToSpan, Unit, ZonedDateTimeRound};

use super::confidence::Known;
use super::holidays::Holidays;
use super::pack::{ComputationRule, Country, DayOffKind};
use super::term::Term;
use crate::time::Instant;

/// How an end that falls on a day off is treated.
#[derive(Debug, Clone, Copy)]
pub enum EndRule<'a> {
    /// Regulation (EEC, Euratom) 1182/71: hours end with the last full hour (Article 3(1) and (2)(a)); days and months at 24:00, and on a
    /// Saturday, Sunday or holiday with the next working day (Article 3(4)).
    Regulation1182,
    /// The law of a country: the days on which no term in days or months ends.
    National(&'a [DayOffKind]),
    /// Nobody established it: nothing later is known.
    NotKnown,
}

impl<'a> EndRule<'a> {
    /// What holds for a term of an act of the Union, or of the country.
    pub fn of(rule: ComputationRule, country: &'a Country) -> Self {
        match (rule, &country.computation) {
            (ComputationRule::Regulation1182, _) => Self::Regulation1182,
            (ComputationRule::National, Known::Value(computation)) => Self::National(&computation.not_on),
            (ComputationRule::National, Known::Unknown) => Self::NotKnown,
        }
    }
}

/// Where and by which calendar is counted.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The clock of whoever is to be told.
    pub zone: &'a TimeZone,
    /// The country whose holidays count, ISO 3166-1 alpha-2.
    pub country: &'a str,
    /// The holidays.
    pub holidays: Holidays<'a>,
    /// How an end on a day off is treated.
    pub end_rule: EndRule<'a>,
}

/// An end that the law allows beyond the strict one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawfulLater {
    /// The moment.
    pub at: Instant,
    /// The last day, for terms in days and months.
    pub last_day: Option<Date>,
}

/// When a term ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// What the program goes by.
    pub strict: Instant,
    /// For terms in days and months: the last day.
    pub last_day: Option<Date>,
    /// The end of that day, which is the first moment of the next.
    pub day_end: Option<Instant>,
    /// What the law allows beyond; none where that is nothing, or not known.
    pub lawful_later: Option<LawfulLater>,
    /// Whether nothing can be said of what the law allows, because the rule or the holidays are not known.
    pub later_not_known: bool,
}

/// When `term` ends that began at `start`; none for what has no number, what leaves the calendar, and working days in years whose
/// holidays nobody knows.
pub fn end(start: Instant, term: Term, place: &Place<'_>) -> Option<End> {
    match term {
        Term::Hours(hours) => Some(after_hours(start, hours, place)),
        Term::Days(days) => after(start, i64::from(days).days(), place),
        Term::Months(months) => after(start, i64::from(months).months(), place),
        Term::WorkingDays(days) => after_working_days(start, days, place),
        Term::WithoutUndueDelay | Term::OnRequest | Term::Unknown => None,
    }
}

fn after_hours(start: Instant, hours: u16, place: &Place<'_>) -> End {
    let seconds = i64::from(hours) * 3_600;
    let strict = start.plus_seconds(seconds);
    let lawful_later = match place.end_rule {
        EndRule::Regulation1182 => end_of_hour(start, place.zone).map(|counted_from| LawfulLater {
            at: counted_from.plus_seconds(seconds),
            last_day: None,
        }),
        EndRule::National(_) | EndRule::NotKnown => None,
    };
    End {
        strict,
        last_day: None,
        day_end: None,
        lawful_later: lawful_later.filter(|later| later.at > strict),
        later_not_known: false,
    }
}

/// The end of the hour in which something happened: that hour is not counted.
fn end_of_hour(start: Instant, zone: &TimeZone) -> Option<Instant> {
    let truncate = ZonedDateTimeRound::new()
        .smallest(Unit::Hour)
        .mode(jiff::RoundMode::Trunc);
    let hour = start.in_zone(zone).round(truncate).ok()?;
    let next = hour.checked_add(SignedDuration::from_hours(1)).ok()?;
    Some(next.timestamp().into())
}

fn after(start: Instant, span: Span, place: &Place<'_>) -> Option<End> {
    let strict = start.in_zone(place.zone).checked_add(span).ok()?;
    let (later, later_not_known) = match moved(strict.date(), place) {
        Moved::To(day) => (Some(day), false),
        Moved::Stays => (None, false),
        Moved::NotKnown => (None, true),
    };
    let lawful_later = later.and_then(|day| {
        Some(LawfulLater {
            at: day_end(day, place.zone)?,
            last_day: Some(day),
        })
    });
    Some(End {
        strict: strict.timestamp().into(),
        last_day: Some(strict.date()),
        day_end: day_end(strict.date(), place.zone),
        lawful_later,
        later_not_known,
    })
}

/// Counted day by day behind that of the start; a weekend or a holiday does not count.
fn after_working_days(start: Instant, days: u16, place: &Place<'_>) -> Option<End> {
    /// No run of days off is as long.
    const LONGEST_RUN: u16 = 60;
    let zoned = start.in_zone(place.zone);
    let mut day = zoned.date();
    let (mut counted, mut idle) = (0, 0);
    while counted < days {
        day = day.tomorrow().ok()?;
        let off = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            || place.holidays.is_holiday(place.country, day)?;
        (counted, idle) = if off {
            (counted, idle + 1)
        } else {
            (counted + 1, 0)
        };
        if idle > LONGEST_RUN {
            return None;
        }
    }
    let strict = day
        .to_datetime(zoned.time())
        .to_zoned_datetime(place.zone.clone())
        .ok()?;
    Some(End {
        strict: strict.timestamp().into(),
        last_day: Some(day),
        day_end: day_end(day, place.zone),
        lawful_later: None,
        later_not_known: false,
    })
}

/// The end of a day: the first moment of the next.
fn day_end(day: Date, zone: &TimeZone) -> Option<Instant> {
    let next = day.tomorrow().ok()?.to_zoned_datetime(zone.clone()).ok()?;
    Some(next.timestamp().into())
}

enum Moved {
    To(Date),
    Stays,
    NotKnown,
}

/// Where the end of a term goes that would fall on `last`.
fn moved(last: Date, place: &Place<'_>) -> Moved {
    let off = match place.end_rule {
        EndRule::Regulation1182 => &[DayOffKind::Saturday, DayOffKind::Sunday, DayOffKind::Holiday][..],
        EndRule::National(off) => off,
        EndRule::NotKnown => return Moved::NotKnown,
    };
    let mut day = last;
    loop {
        match is_off(day, off, place) {
            Some(true) => match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => return Moved::NotKnown,
            },
            Some(false) if day == last => return Moved::Stays,
            Some(false) => return Moved::To(day),
            None => return Moved::NotKnown,
        }
    }
}

fn is_off(day: Date, off: &[DayOffKind], place: &Place<'_>) -> Option<bool> {
    for kind in off {
        let hit = match kind {
            DayOffKind::Saturday => day.weekday() == Weekday::Saturday,
            DayOffKind::Sunday => day.weekday() == Weekday::Sunday,
            DayOffKind::Holiday => place.holidays.is_holiday(place.country, day)?,
            DayOffKind::GoodFriday => super::holidays::is_good_friday(day),
            DayOffKind::ChristmasEve => (day.month(), day.day()) == (12, 24),
        };
        if hit {
            return Some(true);
        }
    }
    Some(false)
}
