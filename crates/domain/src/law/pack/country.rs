//! What a country makes of NIS2: its act, whom to tell, what the terms count from, how it counts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::scope::Fines;
use super::word::Moment;
use crate::law::citation::Citation;
use crate::law::confidence::{Confidence, Known, Stated};
use crate::law::term::Term;

/// Whether a country's act is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActStatus {
    /// It is.
    InForce,
    /// There is a bill.
    Bill,
    /// There is none.
    NoAct,
    /// NIS2 does not bind the country; it has rules of its own.
    NotMember,
}

impl Country {
    /// Whether a pack of the Union binds here.
    pub fn is_bound_by(&self, pack: &str) -> bool {
        let named = self.union_packs.as_ref();
        named.is_none_or(|packs| packs.iter().any(|named| named == pack))
    }
}

impl ActStatus {
    /// The name used in packs, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Bill => "bill",
            Self::NoAct => "no_act",
            Self::NotMember => "not_member",
        }
    }
}

/// What a country counts the terms of NIS2 from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Becoming aware, as in the Directive.
    Awareness,
    /// Detection.
    Detection,
    /// That somebody authorised determined it.
    Determination,
    /// The act does not say.
    Unstated,
    /// Nobody looked, or there is no act.
    NotEstablished,
}

impl Anchor {
    /// The name used in packs, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Awareness => "awareness",
            Self::Detection => "detection",
            Self::Determination => "determination",
            Self::Unstated => "unstated",
            Self::NotEstablished => "not_established",
        }
    }

    /// The moment it is. Where the country says none, that of the Directive.
    pub fn moment(self) -> Moment {
        match self {
            Self::Awareness | Self::Unstated | Self::NotEstablished => Moment::Awareness,
            Self::Detection => Moment::Detection,
            Self::Determination => Moment::Determination,
        }
    }
}

/// Whether a kind of entity is in scope in a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InScope {
    /// It is.
    In,
    /// It is not.
    Out,
}

/// A day on which the duty to report begins for some of the entities of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    /// Which: the year in which they were listed, as the facts of an incident name it.
    pub id: String,
    /// In words.
    pub title: String,
    /// The day.
    pub reports_from: Date,
    /// Where it is written.
    pub citations: Vec<Citation>,
}

/// The days on which a term set by the law of a country does not end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOffKind {
    /// Saturdays.
    Saturday,
    /// Sundays.
    Sunday,
    /// Public holidays of the whole country.
    Holiday,
    /// Good Friday, where it is no public holiday.
    GoodFriday,
    /// 24 December.
    ChristmasEve,
}

impl DayOffKind {
    /// The name used in packs, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
            Self::Holiday => "holiday",
            Self::GoodFriday => "good_friday",
            Self::ChristmasEve => "christmas_eve",
        }
    }
}

/// How a country counts terms that its own law sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Computation {
    /// The law that says so.
    pub law: String,
    /// A term in days or months that would end on one of these ends on the next day that is none.
    pub not_on: Vec<DayOffKind>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a reader should know besides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Registration with the authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// The last day for those in scope from the start.
    pub due: Known<Date>,
    /// How long whoever comes into scope later has.
    pub term: Known<Term>,
    /// How long a change may take to be told.
    pub change: Known<Term>,
    /// The rule in words; yearly windows stand here.
    pub rule: Known<String>,
    /// Where it is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// What the country asks for besides what Article 3(4) of NIS2 lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a country makes of NIS2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// The clock of its capital, by its name in the IANA time zone database.
    pub zone: String,
    /// Languages of notices, ISO 639-1.
    pub languages: Known<Vec<String>>,
    /// Whether its act is in force.
    pub status: ActStatus,
    /// Since when; `unknown` where the sources do not say, and where there is none.
    pub in_force: Known<Date>,
    /// Where that day is not known: the first on which it can have been, as the number of the act tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Date>,
    /// How sure status and day are.
    pub confidence: Confidence,
    /// What the terms count from.
    pub anchor: Anchor,
    /// Its word for that, or how the country differs, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub differs: String,
    /// How sure the anchor and the terms are.
    pub clock_confidence: Confidence,
    /// Who supervises.
    pub authority: Stated<String>,
    /// Which team of responders health reports to.
    pub csirt: Stated<String>,
    /// By which way.
    pub channel: Stated<String>,
    /// Registration.
    pub registration: Registration,
    /// The legal maximum of fines.
    pub fines: Fines,
    /// The catalogue of measures that is asked for or usual.
    pub baseline: Stated<String>,
    /// When an incident is significant, where the country adds to Article 23(3).
    pub significance: Stated<String>,
    /// Kinds of entities of which countries differ whether they are in: the key of each with whether it is.
    pub switches: BTreeMap<String, Known<InScope>>,
    /// How it counts terms of its own law.
    pub computation: Known<Computation>,
    /// Where the duty to report begins on different days.
    #[serde(default, rename = "cohort", skip_serializing_if = "Vec::is_empty")]
    pub cohorts: Vec<Cohort>,
    /// Of a country outside the Union: the ids of the packs of the Union that bind here; none where all of them do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub union_packs: Option<Vec<String>>,
    /// Whether the clocks of the Directive run as far as none of this pack stands in their place.
    pub directive_clocks: bool,
    /// The ids of those of the Directive that this country does not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drops: Vec<String>,
}
