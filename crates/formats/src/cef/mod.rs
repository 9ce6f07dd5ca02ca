//! Lines of syslog that carry the Common Event Format: `CEF:0|vendor|product|version|id|name|severity|key=value …`.
//!
//! Read after the *ArcSight Common Event Format* implementation standard, revision 26, with what senders make of it: bars and equals signs that are not escaped where it
//! is clear what they are, labels of custom fields, a header of RFC 3164, RFC 5424 or none.
//!
//! What this is not: a server of syslog. [`frame`] takes a stream apart; who listens is not here. Lines without CEF are refused by name: free text has no fields, and
//! guessing would make alerts of every cron job.
//!
//! Invariants. Those of [`alert`](crate::alert).

mod extension;
mod framing;
mod header;
mod syslog;
#[cfg(test)]
mod tests;

use std::net::IpAddr;

use jiff::tz::TimeZone;

use self::extension::Pair;
use crate::alert::{
    Alert, AlertError, Arrival, Draft, MAX_BYTES, Moment, Severity, SourceKind, ZoneReading, read_time,
};
use crate::text::one_line;

pub use framing::{Framed, MAX_FRAME_BYTES, frame};

/// How much of a line without CEF is told back, in characters.
const TOLD_CHARACTERS: usize = 60;
/// Names and addresses of the machine an event is about: that which was acted upon, that which reports, that which acted.
const MACHINES: [(&str, &str); 3] = [("dhost", "dst"), ("dvchost", "dvc"), ("shost", "src")];
/// Accounts: that which was acted upon, that which acted.
const USERS: [&str; 2] = ["duser", "suser"];
/// Times, the one the standard prefers first.
const TIMES: [&str; 3] = ["rt", "end", "start"];

/// Reads one line.
///
/// # Errors
/// When it exceeds a limit, carries no CEF, or its header is not whole.
///
/// ```
/// use formats::alert::Arrival;
/// use jiff::tz::TimeZone;
///
/// let line = b"<134>Nov 14 08:15:00 fw1 CEF:0|Acme|Wall|2.1|4711|Port scan|8|src=203.0.113.9 dhost=pacs-1 msg=many\\=ports seen";
/// let arrival = Arrival { received_at: "2026-11-14T08:15:02Z".parse()?, zone: &TimeZone::UTC };
/// let alert = formats::cef::read(line, arrival)?;
/// assert_eq!((alert.source.name.as_str(), alert.host.as_str(), alert.severity.level), ("Acme Wall", "pacs-1", 8));
/// assert_eq!(alert.detail[1].value, "many=ports seen");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(line: &[u8], arrival: Arrival<'_>) -> Result<Alert, AlertError> {
    if line.len() > MAX_BYTES {
        return Err(AlertError::TooLarge { bytes: line.len() });
    }
    let line = String::from_utf8_lossy(line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line));
    let line = line.trim();
    if line.is_empty() {
        return Err(AlertError::Empty);
    }
    let Some(at) = beginning(line) else {
        let beginning = one_line(line).chars().take(TOLD_CHARACTERS).collect();
        return Err(AlertError::NoCef { beginning });
    };
    let syslog = syslog::read(&line[..at], arrival);
    let (header, extension) = header::read(&line[at..])?;
    let (pairs, more) = extension::pairs(extension);
    let mut draft = Draft::new(SourceKind::Cef, &format!("{} {}", header.vendor, header.product));
    draft.title(if header.name.is_empty() {
        &header.id
    } else {
        &header.name
    });
    draft.rule(&header.id);
    draft.severity(severity(&header.severity, syslog.severity));
    fill(&mut draft, &pairs, &syslog, arrival);
    draft.leave_out(more);
    Ok(draft.finish())
}

/// The lines of a message of syslog that carry CEF, each as one line. Some senders put several into one datagram: a line break that a priority
/// (`<134>`) or `CEF:` follows begins another; any other stands inside a line, and is a blank.
///
/// ```
/// let several = b"<134>fw1 CEF:0|Acme|Wall|2|1|A|8|msg=two\nlines\n<134>fw1 CEF:0|Acme|Wall|2|2|B|8|\n<13>cron: nothing";
/// let lines = formats::cef::lines(several);
/// assert_eq!(lines, [&b"<134>fw1 CEF:0|Acme|Wall|2|1|A|8|msg=two lines"[..], b"<134>fw1 CEF:0|Acme|Wall|2|2|B|8|"]);
/// ```
pub fn lines(message: &[u8]) -> Vec<Vec<u8>> {
    let mut lines = vec![Vec::new()];
    for part in message.split(|byte| *byte == b'\n') {
        match lines.last_mut() {
            Some(line) if !begins_line(part) => {
                line.push(b' ');
                line.extend(part);
            }
            _ => lines.push(part.to_vec()),
        }
    }
    lines
        .iter()
        .map(|line| line.trim_ascii())
        .filter(|line| beginning(&String::from_utf8_lossy(line)).is_some())
        .map(<[u8]>::to_vec)
        .collect()
}

fn begins_line(bytes: &[u8]) -> bool {
    let behind = bytes.strip_prefix(b"<").unwrap_or_default();
    let digits = behind.iter().take_while(|byte| byte.is_ascii_digit()).count();
    bytes.starts_with(b"CEF:") || ((1..=3).contains(&digits) && behind.get(digits) == Some(&b'>'))
}

/// Where `CEF:` and a version stand, at the beginning or behind a blank.
fn beginning(line: &str) -> Option<usize> {
    line.match_indices("CEF:").map(|(at, _)| at).find(|at| {
        let behind = line[at + "CEF:".len()..].trim_start();
        let stands_alone = *at == 0 || !line[..*at].ends_with(|c: char| c.is_alphanumeric());
        stands_alone && behind.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// What the header says, else what the priority of syslog says.
fn severity(said: &str, of_syslog: Option<u8>) -> Severity {
    let severity = Severity::of(said);
    match of_syslog {
        Some(priority) if said.is_empty() || said.eq_ignore_ascii_case("unknown") => Severity {
            level: (7 - priority) * 10 / 7,
            said: format!("syslog {priority}"),
        },
        _ => severity,
    }
}

fn fill(draft: &mut Draft, pairs: &[Pair], syslog: &syslog::Header, arrival: Arrival<'_>) {
    let value = |key: &str| {
        pairs
            .iter()
            .find(|pair| pair.key == key)
            .map(|pair| pair.value.as_str())
    };
    let mut stated = TIMES.iter().filter_map(|key| value(key));
    let occurred = stated.find_map(|text| read_time(text, arrival));
    let occurred = occurred.map(|moment| in_stated_zone(moment, value("dtz"), arrival));
    draft.occurred_at(occurred.or(syslog.at));
    let machine = MACHINES
        .into_iter()
        .find(|(name, address)| value(name).is_some() || value(address).is_some());
    if let Some((name, address)) = machine {
        draft.host(value(name).unwrap_or_default());
        draft.address(value(address).unwrap_or_default());
    } else {
        draft.host(&syslog.host);
    }
    let user = USERS.into_iter().find(|key| value(key).is_some());
    draft.user(user.and_then(value).unwrap_or_default());
    let used: Vec<&str> = machine
        .into_iter()
        .flat_map(|(name, address)| [name, address])
        .chain(user)
        .collect();
    let is_label = |key: &str| key.strip_suffix("Label").is_some_and(|of| value(of).is_some());
    for pair in pairs {
        let key = pair.key.as_str();
        // What stands twice, and an address that is none, is told here, since it is nowhere else.
        let told = used.contains(&key) && value(key) == Some(pair.value.as_str()) && !unread_address(pair);
        if told || is_label(key) {
            continue;
        }
        match value(&format!("{}Label", pair.key)) {
            Some(label) => draft.keep(&format!("{label} ({})", pair.key), &pair.value),
            None => draft.keep(&pair.key, &pair.value),
        }
    }
}

/// A time that states no zone, in that which a field of its own names (`dtz`).
fn in_stated_zone(moment: Moment, name: Option<&str>, arrival: Arrival<'_>) -> Moment {
    let zone = name.and_then(|name| TimeZone::get(name.trim()).ok());
    let Some(zone) = zone.filter(|_| moment.reading == ZoneReading::ZoneAssumed) else {
        return moment;
    };
    let civil = moment.at.in_zone(arrival.zone).datetime();
    match civil.to_zoned_datetime(zone) {
        Ok(zoned) => Moment {
            at: zoned.timestamp().into(),
            reading: ZoneReading::Stated,
        },
        Err(_) => moment,
    }
}

fn unread_address(pair: &Pair) -> bool {
    let is_address = MACHINES.iter().any(|(_, address)| *address == pair.key);
    is_address && pair.value.trim().parse::<IpAddr>().is_err()
}
