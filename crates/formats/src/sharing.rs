//! What of an incident is handed to others, and to whom: the one input of [`stix`](crate::stix) and [`misp`](crate::misp), and what both answer.
//!
//! What this is not: a decision to share. Whoever calls names the audience; here only what a label forbids is left out, and counted.
//!
//! Invariants. Nothing whose label forbids the audience is written, nor is its note. The same input gives the same bytes: identifiers are made
//! from those given (UUID of version 5), times from those given.

use std::collections::BTreeMap;

use domain::indicator::Indicator;
use domain::taxonomy::Tag;
use domain::time::Instant;
use domain::tlp::{Audience, Tlp};
use uuid::Uuid;

/// The namespace of the identifiers that are made here.
const NAMESPACE: Uuid = Uuid::from_u128(0x8a1c_7c52_6b0e_5d4f_9f0a_3e57_11d2_c046);

/// What is to be handed over.
#[derive(Debug, Clone, Copy)]
pub struct Sharing<'a> {
    /// To whom.
    pub audience: Audience,
    /// The moment at which it is written.
    pub made_at: Instant,
    /// Who hands it over, where that may be told.
    pub house: Option<House<'a>>,
    /// The incident, where more than its indicators is handed over.
    pub incident: Option<Incident<'a>>,
    /// The indicators, in the order in which they are written.
    pub indicators: &'a [Entry],
}

/// Who hands it over.
#[derive(Debug, Clone, Copy)]
pub struct House<'a> {
    /// Its identifier in this installation.
    pub id: Uuid,
    /// Its name.
    pub name: &'a str,
    /// Where to ask back; empty where that is not told.
    pub contact: &'a str,
    /// Since when it is known here.
    pub created_at: Instant,
}

/// The incident.
#[derive(Debug, Clone, Copy)]
pub struct Incident<'a> {
    /// Its identifier in this installation.
    pub id: Uuid,
    /// One line.
    pub title: &'a str,
    /// What happened, without patients; empty where nothing is told.
    pub description: &'a str,
    /// How far title, description and tags may be passed on.
    pub tlp: Tlp,
    /// How it is sorted.
    pub tags: &'a [Tag],
    /// How bad it is.
    pub severity: Severity,
    /// Where handling it stands.
    pub progress: Progress,
    /// When it was opened.
    pub created_at: Instant,
    /// When it was changed last.
    pub changed_at: Instant,
}

/// How bad an incident is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// An attack that is well made, or care is at risk.
    High,
    /// A known attack, or care is hampered.
    Medium,
    /// Everyday malware or mishap.
    Low,
    /// Nobody said.
    Unknown,
}

/// Where handling an incident stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It has just begun.
    Begun,
    /// People are at it.
    Ongoing,
    /// It is closed.
    Completed,
}

/// An indicator with what the installation knows it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identifier in this installation.
    pub id: Uuid,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When it was changed last, not before it was recorded.
    pub changed_at: Instant,
    /// What to look for, and what is said of it.
    pub indicator: Indicator,
}

/// A document, and what is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The document.
    pub bytes: Vec<u8>,
    /// How many indicators are in it.
    pub written: usize,
    /// What a label kept back.
    pub withheld: Withheld,
    /// How many indicators the form has no place for, as the document stands.
    pub without_place: usize,
}

/// What was left out because its label forbids the audience.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withheld {
    /// How many indicators, by label.
    pub indicators: BTreeMap<Tlp, usize>,
    /// Whether title, description and tags of the incident were.
    pub incident: bool,
}

impl Withheld {
    /// How many indicators were left out, whatever their label.
    pub fn total(&self) -> usize {
        self.indicators.values().sum()
    }
}

impl<'a> Sharing<'a> {
    /// The incident, where its label lets this audience know of it.
    pub(crate) fn incident_for_audience(&self) -> Option<Incident<'a>> {
        self.incident
            .filter(|incident| incident.tlp.may_be_passed_to(self.audience))
    }

    /// The indicators that this audience may have, and what is kept back.
    pub(crate) fn for_audience(&self) -> (Vec<&'a Entry>, Withheld) {
        let (given, kept): (Vec<&Entry>, Vec<&Entry>) = self
            .indicators
            .iter()
            .partition(|entry| entry.indicator.tlp.may_be_passed_to(self.audience));
        let mut withheld = Withheld {
            incident: self.incident.is_some() && self.incident_for_audience().is_none(),
            ..Withheld::default()
        };
        for entry in kept {
            *withheld.indicators.entry(entry.indicator.tlp).or_default() += 1;
        }
        (given, withheld)
    }
}

/// The identifier of what is made of `of`, in the role `role`: always the same, and no key of the installation.
pub(crate) fn identifier(role: &str, of: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, format!("{role}/{of}").as_bytes())
}
