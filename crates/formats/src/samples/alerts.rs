//! What becomes of alerts, in a few lines each.

use std::fmt::Write as _;

use jiff::tz::TimeZone;

use crate::alert::{Alert, AlertError, Arrival};

/// Reads with an arrival on the evening of 14 November 2026 in Bucharest.
pub(crate) fn received<T>(read: impl FnOnce(Arrival<'_>) -> T) -> T {
    let zone = TimeZone::get("Europe/Bucharest").unwrap();
    read(Arrival {
        received_at: "2026-11-14T18:00:00Z".parse().unwrap(),
        zone: &zone,
    })
}

/// An alert in lines, or why it is refused.
pub(crate) fn told(read: Result<Alert, AlertError>) -> String {
    let alert = match read {
        Ok(alert) => alert,
        Err(error) => return format!("  refused ({}): {error}\n", error.message_key()),
    };
    let mut told = String::new();
    let at = alert
        .occurred_at
        .map(|moment| format!("{} ({})", moment.at, moment.reading.name()));
    writeln!(
        told,
        "  {} of {}: {}",
        alert.source.kind.name(),
        alert.source.name,
        alert.title
    )
    .unwrap();
    writeln!(told, "  at {}", at.as_deref().unwrap_or("no time")).unwrap();
    writeln!(
        told,
        "  severity {} of \"{}\", rule {:?}",
        alert.severity.level, alert.severity.said, alert.rule
    )
    .unwrap();
    writeln!(
        told,
        "  host {:?}, address {:?}, user {:?}",
        alert.host, alert.address, alert.user
    )
    .unwrap();
    for detail in alert.detail.iter().take(12) {
        let value: String = detail.value.chars().take(110).collect();
        writeln!(told, "    {} = {value}", detail.key).unwrap();
    }
    let (pairs, dropped) = (alert.detail.len(), alert.dropped);
    writeln!(
        told,
        "  {pairs} pairs, {dropped} dropped, {} cut, {} left out",
        alert.cut, alert.left_out
    )
    .unwrap();
    told
}
