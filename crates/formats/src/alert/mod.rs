//! An alert of a monitoring tool in one shape, whichever tool it is from: what [`wazuh_alert`](crate::wazuh_alert), [`cef`](crate::cef) and
//! [`alert_json`](crate::alert_json) read.
//!
//! What this is not: an incident. Whether an alert opens one or belongs to one that is open is decided in `app`. It is no log either: what stands
//! in the long text of an event is cut.
//!
//! Invariants. Every text is one line, bounded by the constants below, and free of control characters
//! and marks that turn the direction of writing. What can hold a credential is dropped before
//! anything else looks at it, whether it is a field of that name or a pair in a text, and counted in [`Alert::dropped`]. Severity goes from 0 to 10. There is a time or
//! none, never one that was made up.

mod draft;
mod error;
mod json;
mod secret;
mod time;

use std::net::IpAddr;

use domain::time::Instant;
use jiff::tz::TimeZone;

pub(crate) use draft::Draft;
pub use error::AlertError;
pub(crate) use json::{object, text_of};
pub(crate) use time::read as read_time;

/// The largest alert, in bytes. Wazuh cuts events at 64 KB, and writes them twice.
pub const MAX_BYTES: usize = 256 << 10;
/// How deep the values of a document may stand in one another.
pub const MAX_DEPTH: usize = 16;
/// How many pairs of an alert are kept.
pub const MAX_DETAILS: usize = 64;
/// Bytes of a key, a name, a title.
pub const MAX_NAME_BYTES: usize = 256;
/// Bytes of the value of a pair.
pub const MAX_VALUE_BYTES: usize = 2 << 10;

/// When and where an alert arrived: what is missing in times is taken from it.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// The moment at which it arrived.
    pub received_at: Instant,
    /// The zone of times that state none: the tenant's.
    pub zone: &'a TimeZone,
}

/// One alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// Which way it came, and from which tool.
    pub source: Source,
    /// When it happened, if that can be read.
    pub occurred_at: Option<Moment>,
    /// How bad the tool thinks it is.
    pub severity: Severity,
    /// What happened, in the words of the tool.
    pub title: String,
    /// The machine it is about; empty where none is named.
    pub host: String,
    /// The address of that machine.
    pub address: Option<IpAddr>,
    /// The account it is about; empty where none is named.
    pub user: String,
    /// What the tool calls the rule that fired; empty where none is named.
    pub rule: String,
    /// What else it says, in the order of the tool; at most [`MAX_DETAILS`].
    pub detail: Vec<Detail>,
    /// How many values were dropped because they can hold a credential.
    pub dropped: usize,
    /// How many values were cut at their limit.
    pub cut: usize,
    /// How many pairs were left out beyond [`MAX_DETAILS`].
    pub left_out: usize,
}

/// Where an alert comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The form it came in.
    pub kind: SourceKind,
    /// The tool, as it names itself.
    pub name: String,
}

/// The form an alert came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SourceKind {
    /// The integrator of Wazuh.
    Wazuh,
    /// A line of syslog that carries CEF.
    Cef,
    /// Our own form.
    Json,
}

impl SourceKind {
    /// The name in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wazuh => "wazuh",
            Self::Cef => "cef",
            Self::Json => "json",
        }
    }
}

/// A time with what had to be taken for granted to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: Instant,
    /// What was stated of it.
    pub reading: ZoneReading,
}

/// What a time stated of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ZoneReading {
    /// Its offset, its zone, or a count from an epoch.
    Stated,
    /// No zone: that of the arrival is taken.
    ZoneAssumed,
    /// Neither zone nor year, as RFC 3164 writes: those of the arrival are taken.
    YearAssumed,
}

impl ZoneReading {
    /// The name in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::ZoneAssumed => "zone_assumed",
            Self::YearAssumed => "year_assumed",
        }
    }
}

/// How bad a tool thinks it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Severity {
    /// From 0 to 10. What cannot be read is 5: neither hidden nor an alarm.
    pub level: u8,
    /// What the tool said; empty where it said nothing.
    pub said: String,
}

impl Severity {
    /// The level of what cannot be read.
    pub const UNKNOWN: u8 = 5;

    /// A number from 0 to 10, or one of the words that tools use.
    pub(crate) fn of(said: &str) -> Self {
        let word = said.trim().to_ascii_lowercase().replace(['-', '_', ' '], "");
        let level = match word.as_str() {
            "informational" | "information" | "info" | "debug" | "none" => 1,
            "low" | "notice" => 2,
            "medium" | "moderate" | "warning" | "warn" => 5,
            "high" | "error" | "major" => 8,
            "veryhigh" | "critical" | "severe" | "emergency" | "fatal" => 10,
            digits => digits
                .parse()
                .ok()
                .filter(|level| *level <= 10)
                .unwrap_or(Self::UNKNOWN),
        };
        Self {
            level,
            said: crate::text::one_line(said).chars().take(40).collect(),
        }
    }
}

/// One pair of what else an alert says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// Its name, as the tool writes it; names within names are joined by dots.
    pub key: String,
    /// Its value; one that was cut ends in `…`.
    pub value: String,
}
