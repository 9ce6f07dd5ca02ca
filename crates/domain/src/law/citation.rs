//! Citations: where in which act something stands, and whether there is such a place.
//!
//! A citation is written `nis2:23(4)(a)`: the key of an act, a colon, a provision. The acts are listed in the packs, each with the
//! provisions that were read or that an agreed record names; a citation of anything else is a phantom, and a pack with one is
//! refused. `nis2` alone cites the act as a whole.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::confidence::Known;

/// A place in an act.
///
/// ```
/// use domain::law::Citation;
///
/// let citation: Citation = "nis2:23(4)(a)".parse().unwrap();
/// assert_eq!((citation.act(), citation.provision()), ("nis2", Some("23(4)(a)")));
/// assert!("nis2:".parse::<Citation>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Citation {
    text: String,
    /// Where the colon is; none for the act as a whole.
    colon: Option<usize>,
}

/// Why something is no citation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no citation; one is written act:provision, as nis2:23(4)(a), or act alone")]
pub struct NoCitation(String);

impl Citation {
    /// The key of the act.
    pub fn act(&self) -> &str {
        self.colon
            .and_then(|colon| self.text.get(..colon))
            .unwrap_or(&self.text)
    }

    /// The provision; none where the act as a whole is meant.
    pub fn provision(&self) -> Option<&str> {
        self.colon.and_then(|colon| self.text.get(colon + 1..))
    }
}

impl FromStr for Citation {
    type Err = NoCitation;

    fn from_str(text: &str) -> Result<Self, NoCitation> {
        let colon = text.find(':');
        let written = text.len() <= 120 && !text.chars().any(char::is_whitespace);
        let whole = !text.is_empty() && !text.starts_with(':') && !text.ends_with(':');
        match written && whole {
            true => Ok(Self {
                text: text.to_owned(),
                colon,
            }),
            false => Err(NoCitation(text.to_owned())),
        }
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl Serialize for Citation {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An act: a directive, regulation, law, decree, or a guideline that is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Its key in citations: `nis2`, `pt.dl_125_2025`.
    pub key: String,
    /// What it is called, with number and date, in its own language where that is how it is looked up.
    pub title: String,
    /// How it is cited in a sentence: *NIS2*, *BSIG*.
    pub short: String,
    /// Its number in EUR-Lex, for acts of the Union.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub celex: String,
    /// The day from which it applies; `unknown` where the sources do not say.
    pub applies_from: Known<Date>,
    /// The provisions that may be cited.
    #[serde(default)]
    pub provisions: Vec<String>,
    /// Whether it is guidance that binds nobody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guidance: bool,
}

impl Act {
    /// Whether this act has that provision; the act as a whole always is there.
    pub fn has(&self, citation: &Citation) -> bool {
        citation.act() == self.key
            && citation
                .provision()
                .is_none_or(|wanted| self.provisions.iter().any(|provision| provision == wanted))
    }

    /// How `citation` is written in a sentence: *NIS2, Article 23(4)(a)*. What begins with a digit is an article, everything
    /// else is written as it stands.
    pub fn words(&self, citation: &Citation) -> String {
        match citation.provision() {
            None => self.short.clone(),
            Some(provision) if provision.starts_with(|first: char| first.is_ascii_digit()) => {
                format!("{}, Article {provision}", self.short)
            }
            Some(provision) => format!("{}, {}", self.short, provision.replace('_', " ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act() -> Act {
        Act {
            key: "nis2".to_owned(),
            title: "Directive (EU) 2022/2555".to_owned(),
            short: "NIS2".to_owned(),
            celex: "32022L2555".to_owned(),
            applies_from: Known::Unknown,
            provisions: vec!["23(4)(a)".to_owned(), "recital_102".to_owned()],
            guidance: false,
        }
    }

    #[test]
    fn a_provision_that_is_not_listed_is_not_there() {
        let has = |text: &str| act().has(&text.parse().unwrap());
        assert!(has("nis2:23(4)(a)") && has("nis2"));
        assert!(!has("nis2:23(4)(z)") && !has("gdpr:23(4)(a)"));
    }

    #[test]
    fn a_citation_is_told_as_it_is_looked_up() {
        let words = |text: &str| act().words(&text.parse().unwrap());
        assert_eq!(words("nis2:23(4)(a)"), "NIS2, Article 23(4)(a)");
        assert_eq!(words("nis2:recital_102"), "NIS2, recital 102");
        assert_eq!(words("nis2"), "NIS2");
    }

    #[test]
    fn what_is_no_citation_says_how_one_is_written() {
        for text in ["", ":23", "nis2:", "nis2: 23"] {
            assert!(text.parse::<Citation>().is_err(), "{text}");
        }
    }
}
