//! Who may be in scope, and what a fine may be at most.

use serde::{Deserialize, Serialize};

use super::word::Role;
use crate::law::citation::Citation;
use crate::law::confidence::{Confidence, Known};

/// Which annex of NIS2 a kind of entity stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Annex {
    /// Sectors of high criticality.
    #[serde(rename = "annex_1")]
    One,
    /// Other critical sectors.
    #[serde(rename = "annex_2")]
    Two,
    /// In neither: in scope only when identified as critical under the CER Directive.
    CriticalOnly,
}

impl Annex {
    /// The name used in packs, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::One => "annex_1",
            Self::Two => "annex_2",
            Self::CriticalOnly => "critical_only",
        }
    }
}

/// The sizes that decide who is in scope (NIS2 Article 2(1), Recommendation 2003/361/EC, annex, Article 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeLimits {
    /// From this many staff on an entity is medium.
    pub medium_staff: u32,
    /// Or above this yearly turnover in euros, together with the next.
    pub medium_turnover: u64,
    /// Above this balance sheet in euros.
    pub medium_balance: u64,
    /// From this many staff on it is large.
    pub large_staff: u32,
    /// Or above this yearly turnover in euros, together with the next.
    pub large_turnover: u64,
    /// Above this balance sheet in euros.
    pub large_balance: u64,
}

/// A rule by which an entity is in scope or gets its class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeRule {
    /// The name the engine knows it by.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where it is written.
    pub citations: Vec<Citation>,
}

/// A kind of entity that may be in scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntityType {
    /// Its key: `healthcare_provider`.
    pub id: String,
    /// What it is, in words.
    pub title: String,
    /// Where it stands.
    pub annex: Annex,
    /// Where it is written.
    pub citations: Vec<Citation>,
    /// Whether Implementing Regulation (EU) 2024/2690 binds it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub digital: bool,
    /// What an institution of this kind is in the eyes of the acts, besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// Whether countries differ on whether it is in at all: the key of the switch in [`Country::switches`](super::Country::switches).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub switch: String,
    /// What a reader should know besides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How much a fine may be at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maximum {
    /// The amount in whole units of the currency; `unknown` where the sources do not say.
    pub amount: Known<u64>,
    /// Its currency, ISO 4217.
    pub currency: String,
    /// Hundredths of a percent of the yearly turnover: 200 for 2 %. The higher of the two holds. None where no turnover counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnover_basis_points: Option<u32>,
    /// The turnover counts only above this much of it, in the same currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnover_only_above: Option<u64>,
    /// The least a fine may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u64>,
    /// What the amounts do not say, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The legal maximum of fines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fines {
    /// Of essential entities.
    pub essential: Known<Maximum>,
    /// Of important entities.
    pub important: Known<Maximum>,
    /// Of bodies that are public.
    pub public: PublicBodies,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a reader should know besides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What holds for the fines of bodies that are public (NIS2 Article 34(7)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "rule", from = "Written")]
pub enum PublicBodies {
    /// The sources do not say.
    Unknown,
    /// The same as for others.
    Same,
    /// No fine.
    None {
        /// What a reader should know besides.
        #[serde(skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// A maximum of their own.
    Own(Maximum),
}

/// [`PublicBodies`] as a pack has them: the braces make serde refuse a key that nobody knows beside a word that stands alone.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", tag = "rule", deny_unknown_fields)]
enum Written {
    Unknown {},
    Same {},
    None {
        #[serde(default)]
        note: String,
    },
    Own(Maximum),
}

impl From<Written> for PublicBodies {
    fn from(written: Written) -> Self {
        match written {
            Written::Unknown {} => Self::Unknown,
            Written::Same {} => Self::Same,
            Written::None { note } => Self::None { note },
            Written::Own(maximum) => Self::Own(maximum),
        }
    }
}
