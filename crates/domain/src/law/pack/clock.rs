//! Clocks: what has to be reported by when, as a pack says it.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::country::Country;
use super::word::{Moment, Role, Trigger};
use crate::law::citation::Citation;
use crate::law::confidence::{Confidence, Known};
use crate::law::term::Term;

/// What a clock runs from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Start {
    /// What the law of the country counts the terms of NIS2 from: its [`Anchor`](super::Anchor).
    Anchor,
    /// A moment of the incident.
    Moment(Moment),
    /// That the notice of another clock was sent, by the id of that clock.
    Sent(String),
}

impl FromStr for Start {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "anchor" {
            return Ok(Self::Anchor);
        }
        if let Some(clock) = text.strip_prefix("sent:") {
            return Ok(Self::Sent(clock.to_owned()));
        }
        Moment::from_name(text).map(Self::Moment).ok_or_else(|| {
            format!(
                "\"{text}\" is nothing a clock runs from: anchor, a moment such as awareness, or sent:clock"
            )
        })
    }
}

impl fmt::Display for Start {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Anchor => formatter.write_str("anchor"),
            Self::Moment(moment) => formatter.write_str(moment.name()),
            Self::Sent(clock) => write!(formatter, "sent:{clock}"),
        }
    }
}

impl Serialize for Start {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Start {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What a notice is, among those of one incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The first sign to the authority.
    EarlyWarning,
    /// What is known after three days.
    Notification,
    /// What the authority asks for in between.
    IntermediateReport,
    /// How things stand, in place of the final report while the incident goes on.
    ProgressReport,
    /// The final report.
    FinalReport,
    /// The final report of an incident that was still going on when it fell due.
    FinalReportAfterHandling,
    /// That the significant impact has ended.
    EndOfImpact,
    /// What is told to patients, staff, partners.
    Recipients,
    /// The one notice of a regime that knows no stages.
    Notice,
}

/// Which computation of time holds for a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComputationRule {
    /// Regulation (EEC, Euratom) 1182/71: terms of acts of the Union that bind directly.
    #[serde(rename = "reg_1182_71")]
    Regulation1182,
    /// The law of the country: terms that the country has set.
    National,
}

/// What holds of a clock while the question that opens it has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UntilAnswered {
    /// It runs: whoever waits for the answer may be late.
    Runs,
    /// It waits.
    Waits,
}

/// Something to be reported by when: one notice of one regime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Its id: `nis2.early_warning`, `pt.end_of_impact`. A pack of a country that has a clock of the id of one of the Union puts its
    /// own in that one's place.
    pub id: String,
    /// What it is, in words.
    pub title: String,
    /// Which notice it is.
    pub stage: Stage,
    /// Where it is written.
    pub citations: Vec<Citation>,
    /// Whom it binds; any of these.
    pub bound: Vec<Role>,
    /// What opens it.
    pub trigger: Trigger,
    /// What holds while that is not answered.
    pub until_answered: UntilAnswered,
    /// What it runs from.
    pub from: Start,
    /// How long it gives.
    pub term: Term,
    /// Which computation of time holds.
    pub computation: ComputationRule,
    /// Who gets the notice, in words; empty where that is the team of responders the country names, or else its authority. What is
    /// asked for is [`recipient`](Self::recipient).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// The first day on which it can start; `unknown` where the sources do not say, none where that of its act or country holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_from: Option<Known<Date>>,
    /// Of a clock of critical entities: how long after being told that it is one an entity owes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins_after_notice: Option<Term>,
    /// The id of the clock whose notice it takes the place of while the incident goes on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub while_ongoing_instead_of: String,
    /// The id of the clock in whose place another notice must have been sent before this one opens.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub opens_instead_of: String,
    /// Where the notice is owed only when something makes it necessary: what, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub only_if: String,
    /// Of those owed for every incident: not where it was resolved within this time after it was detected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless_resolved_within: Option<Term>,
    /// Whether the answer *not significant* of the house leaves it running, because the authority decides that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub authority_decides: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a reader should know besides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Clock {
    /// Who gets the notice, in words: as the pack says, else the team of responders that the country names, or its authority. None
    /// where nobody says, and where no country is given.
    pub fn recipient<'a>(&'a self, country: Option<&'a Country>) -> Option<&'a str> {
        if !self.to.is_empty() {
            return Some(&self.to);
        }
        let country = country?;
        let named = country.csirt.known().or(country.authority.known())?;
        Some(named)
    }
}
