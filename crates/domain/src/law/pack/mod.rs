//! A rule pack: what one act of the Union, or one country, asks, as data with dates.
//!
//! A pack is a TOML file in `data/law`, or one that a hospital has reviewed and loaded beside ours. The engine interprets packs. What it
//! knows besides is how the notices of one incident stand to each other. Its form is `docs/schema/law-pack.schema.json`; a key nobody knows is refused, so that a
//! misspelt one is not taken for silence.

mod clock;
mod country;
mod scope;
mod word;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use clock::{Clock, ComputationRule, Stage, Start, UntilAnswered};
pub use country::{ActStatus, Anchor, Cohort, Computation, Country, DayOffKind, InScope, Registration};
pub use scope::{Annex, EntityType, Fines, Maximum, PublicBodies, ScopeRule, SizeLimits};
pub use word::{Moment, Role, SignificanceQuestion, Trigger};

use super::citation::{Act, Citation};
use super::confidence::{Confidence, Known};

/// The form of packs this program reads.
pub const SCHEMA: &str = "law-pack/1";

/// The largest pack read, in bytes.
pub const MAX_BYTES: usize = 512 * 1024;

/// A rule pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// [`SCHEMA`].
    pub schema: String,
    /// What it is known by: `nis2`, `gdpr`, `ro`.
    pub id: String,
    /// What it is about, in words.
    pub title: String,
    /// Which edition of it this is; a later one sorts behind, such as `2026-11-23`.
    pub version: String,
    /// The day on which what it says was looked up.
    pub checked: Date,
    /// The first day that it speaks of; none where it speaks of all before its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The last day that it speaks of; none while it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Who reviewed it, where a hospital had it reviewed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reviewed_by: String,
    /// Where what it says was read.
    pub sources: Vec<String>,
    /// The acts it rests on and cites.
    #[serde(default, rename = "act", skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Act>,
    /// What has to be reported by when.
    #[serde(default, rename = "clock", skip_serializing_if = "Vec::is_empty")]
    pub clocks: Vec<Clock>,
    /// What has to be done besides, in force or dormant.
    #[serde(default, rename = "duty", skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// What may become law and is none: shown, never run.
    #[serde(default, rename = "proposal", skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
    /// Kinds of entities, of a pack that says who is in its scope.
    #[serde(default, rename = "entity_type", skip_serializing_if = "Vec::is_empty")]
    pub entity_types: Vec<EntityType>,
    /// When an incident is significant, as far as this pack says.
    #[serde(default, rename = "criterion", skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    /// The sizes that decide who is in scope, of the pack that sets them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<SizeLimits>,
    /// The rules by which an entity is in scope, of the pack that sets them.
    #[serde(default, rename = "scope_rule", skip_serializing_if = "Vec::is_empty")]
    pub scope_rules: Vec<ScopeRule>,
    /// What is told when an entity registers, of the pack that asks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registration_fields: Vec<String>,
    /// The legal maximum of fines, of a pack that sets one for the whole Union.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fines: Option<Fines>,
    /// What a country makes of NIS2; none in a pack of the Union.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

/// Something to be done that is no notice of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its name within the pack.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// What belongs to it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where it is written.
    pub citations: Vec<Citation>,
    /// Whom it binds; any of these.
    pub bound: Vec<Role>,
    /// The day by which it is to be done, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Otherwise when, in words: *yearly by 31 January*.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// The first day on which it holds, if not that of its act: dormant before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_from: Option<Known<Date>>,
    /// Whether somebody else owes it and the house receives what comes of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub received: bool,
    /// Whether it binds nobody of these and serves as a yardstick.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yardstick: bool,
    /// How sure it is.
    pub confidence: Confidence,
}

/// One ground on which an incident is significant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name within the pack.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The plain questions whose answer speaks to it.
    pub questions: Vec<SignificanceQuestion>,
    /// Where it is written.
    pub citations: Vec<Citation>,
    /// Whether what could have happened counts as what did.
    pub possible_counts: bool,
    /// Whether it binds other entities and serves as a yardstick here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yardstick: bool,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What may become law and is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// How it is cited: *COM(2026) 13*.
    pub reference: String,
    /// Its day.
    pub date: Date,
    /// How far it has come.
    pub state: String,
    /// What it would change.
    pub points: Vec<String>,
    /// How sure that is.
    pub confidence: Confidence,
}
