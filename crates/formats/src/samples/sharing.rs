//! An incident with one indicator of every kind, for the writers.

use domain::indicator::{Confidence, Indicator, read};
use domain::taxonomy::Tag;
use domain::time::Instant;
use domain::tlp::{Audience, Tlp};
use uuid::Uuid;

use crate::sharing::{Entry, House, Incident, Progress, Severity, Sharing};

/// Lines of every kind with their labels. Addresses are those kept for examples, or public ones.
const LINES: [(&str, Tlp); 20] = [
    ("203.0.113.9", Tlp::Green),
    ("2001:db8::9", Tlp::Green),
    ("45.33.32.0/24", Tlp::Amber),
    ("evil.test", Tlp::Clear),
    ("münchen-klinik.test", Tlp::Green),
    ("http://evil.test/gate.php?q='x'&b=\\", Tlp::Clear),
    ("billing@evil.test", Tlp::AmberStrict),
    ("5f4dcc3b5aa765d61d8327deb882cf99", Tlp::Clear),
    ("b6589fc6ab0dc82cf12099d1c2d40ab994e8410c", Tlp::Clear),
    (
        "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b",
        Tlp::Clear,
    ),
    (
        "ee26b0dd4af7e749aa1a8ee3c10ae9923f618980772e473f8819a5d4940e0db27ac185f8a0e1d5f84f88bc887fd67b143732c304cc5fa9ad8e6f57f50028a8ff",
        Tlp::Clear,
    ),
    ("file: C:\\Windows\\Temp\\O'Neill \"März\".exe", Tlp::Green),
    (
        "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\evil",
        Tlp::Green,
    ),
    ("mutex: Global\\Evil'Mutex", Tlp::Green),
    ("CVE-2021-44228", Tlp::Clear),
    ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", Tlp::Red),
    ("00:0c:29:3e:5b:7a", Tlp::AmberStrict),
    ("AS64500", Tlp::Clear),
    (
        "Encrypts \"file shares\" between two and four in the morning",
        Tlp::Amber,
    ),
    ("/tmp/.x/kinsing", Tlp::Clear),
];

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

/// An indicator that was recorded that evening.
pub(crate) fn an_entry(number: u128, line: &str, tlp: Tlp) -> Entry {
    Entry {
        id: Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0000 + number),
        recorded_at: instant("2026-11-14T20:15:00.123456Z"),
        changed_at: instant("2026-11-14T20:15:00.123456Z"),
        indicator: Indicator::new(read(line, &[]).unwrap().observable, tlp),
    }
}

/// One of every kind. Every second was seen, every third has a note.
pub(crate) fn entries() -> Vec<Entry> {
    let mut entries = Vec::new();
    for (at, (line, tlp)) in LINES.into_iter().enumerate() {
        let mut entry = an_entry(at as u128 + 1, line, tlp);
        if at % 2 == 0 {
            entry.indicator.first_seen = Some(instant("2026-11-12T03:00:00Z"));
            entry.indicator.last_seen = Some(instant("2026-11-14T04:30:00Z"));
        }
        if at % 3 == 0 {
            entry.indicator.note = format!("Found by \"{}\" \\ 'log'", at + 1);
            entry.indicator.confidence = Confidence::new(80).ok();
        }
        entries.push(entry);
    }
    entries
}

/// An incident that is under way.
pub(crate) fn an_incident(tlp: Tlp) -> Incident<'static> {
    let tags: Vec<Tag> = [
        "rsit:information-content-security=\"unauthorised-information-modification\"",
        "nis2:nature-root-cause=\"malicious-actions\"",
        "nis2:impact-sectors-impacted=\"health\"",
    ]
    .into_iter()
    .map(|tag| tag.parse().unwrap())
    .collect();
    Incident {
        id: Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_ffff),
        title: "Ransomware in the laboratory",
        description: "Shares of the laboratory are encrypted; results go out on paper.",
        tlp,
        tags: tags.leak(),
        severity: Severity::High,
        progress: Progress::Ongoing,
        created_at: instant("2026-11-14T19:40:00Z"),
        changed_at: instant("2026-11-14T20:40:00Z"),
    }
}

/// All of it for an audience.
pub(crate) fn sharing(entries: &[Entry], audience: Audience) -> Sharing<'_> {
    Sharing {
        audience,
        made_at: instant("2026-11-14T21:00:00Z"),
        house: Some(House {
            id: Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0001),
            name: "Spitalul Județean Exemplu",
            contact: "security@spital.example",
            created_at: instant("2026-01-10T08:00:00Z"),
        }),
        incident: Some(an_incident(Tlp::Amber)),
        indicators: entries,
    }
}
