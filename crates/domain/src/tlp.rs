//! The Traffic Light Protocol 2.0 of FIRST: how far something may be passed on.
//!
//! A label says what the one who *receives* may do. Whoever labels a thing may give it to whomever they choose, such as the response team of the
//! country, and the label then binds that recipient: [`Tlp::may_be_passed_to`] with [`Audience::Recipients`] is always true. What was
//! received under a label goes no further than it says.
//!
//! What this is not: a classification of secrets, a licence, or a promise that a recipient keeps to it. `TLP:UNCLEAR` and the Chatham House
//! addition of some tools are no labels of the standard and are refused.
//!
//! Source: FIRST, Traffic Light Protocol, version 2.0 (August 2022).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A label, the freest first: what is greater may be passed to fewer.
///
/// ```
/// use domain::tlp::{Audience, Tlp};
///
/// let tlp: Tlp = "TLP:AMBER+STRICT".parse()?;
/// assert_eq!((tlp.name(), tlp.marking()), ("amber_strict", "TLP:AMBER+STRICT"));
/// assert!(tlp.may_be_passed_to(Audience::Organisation));
/// assert!(!tlp.may_be_passed_to(Audience::Clients));
/// assert!(Tlp::Amber < tlp && tlp < Tlp::Red);
/// # Ok::<(), domain::tlp::UnknownTlp>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tlp {
    /// No limit.
    Clear,
    /// Within the community, not through channels open to everybody.
    Green,
    /// Within the organisation that received it and its clients, for those who need to know.
    Amber,
    /// Within the organisation that received it, for those who need to know.
    AmberStrict,
    /// For the eyes and ears of the people it was given to.
    Red,
}

/// Who would learn of it, the fewest first: each holds those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// People who are named, such as those on duty at the response team.
    Recipients,
    /// The organisation.
    Organisation,
    /// The organisation and those it serves: for a hospital, who depends on its systems.
    Clients,
    /// Peers who share trust and task: the hospitals of a country, an association, an ISAC.
    Community,
    /// Everybody.
    Public,
}

/// Text that is no label of the protocol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no label of the Traffic Light Protocol; there are RED, AMBER+STRICT, AMBER, GREEN and CLEAR"
)]
pub struct UnknownTlp(String);

impl Tlp {
    /// All of them, the freest first.
    pub const ALL: [Self; 5] = [
        Self::Clear,
        Self::Green,
        Self::Amber,
        Self::AmberStrict,
        Self::Red,
    ];

    /// The name in files and message selectors: `amber_strict`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Green => "green",
            Self::Amber => "amber",
            Self::AmberStrict => "amber_strict",
            Self::Red => "red",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tlp| tlp.name() == name)
    }

    /// The label as the standard has it printed: capitals, no space.
    pub fn marking(self) -> &'static str {
        match self {
            Self::Clear => "TLP:CLEAR",
            Self::Green => "TLP:GREEN",
            Self::Amber => "TLP:AMBER",
            Self::AmberStrict => "TLP:AMBER+STRICT",
            Self::Red => "TLP:RED",
        }
    }

    /// The most who may learn of it from a recipient.
    pub fn widest_audience(self) -> Audience {
        match self {
            Self::Clear => Audience::Public,
            Self::Green => Audience::Community,
            Self::Amber => Audience::Clients,
            Self::AmberStrict => Audience::Organisation,
            Self::Red => Audience::Recipients,
        }
    }

    /// Whether what bears this label may be passed on to `audience`.
    pub fn may_be_passed_to(self, audience: Audience) -> bool {
        audience <= self.widest_audience()
    }
}

impl Audience {
    /// All of them, the fewest people first.
    pub const ALL: [Self; 5] = [
        Self::Recipients,
        Self::Organisation,
        Self::Clients,
        Self::Community,
        Self::Public,
    ];

    /// The name in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Recipients => "recipients",
            Self::Organisation => "organisation",
            Self::Clients => "clients",
            Self::Community => "community",
            Self::Public => "public",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }
}

impl fmt::Display for Tlp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.marking())
    }
}

impl FromStr for Tlp {
    type Err = UnknownTlp;

    /// In any case, with or without `TLP`, whatever stands between the words. `WHITE` is what version 1.0 called `CLEAR`.
    fn from_str(text: &str) -> Result<Self, UnknownTlp> {
        let letters: String = text
            .chars()
            .take(40)
            .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '+' | '-' | '_' | '/'))
            .flat_map(char::to_lowercase)
            .collect();
        match letters.strip_prefix("tlp").unwrap_or(&letters) {
            "clear" | "white" => Ok(Self::Clear),
            "green" => Ok(Self::Green),
            "amber" => Ok(Self::Amber),
            "amberstrict" => Ok(Self::AmberStrict),
            "red" => Ok(Self::Red),
            _ => Err(UnknownTlp(text.chars().take(40).collect())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_read_as_it_is_written_in_files_marks_and_by_hand() {
        for tlp in Tlp::ALL {
            assert_eq!(Tlp::from_name(tlp.name()), Some(tlp));
            assert_eq!(tlp.name().parse(), Ok(tlp));
            assert_eq!(tlp.marking().parse(), Ok(tlp));
            assert_eq!(serde_json::to_value(tlp).unwrap(), tlp.name());
        }
        for text in [
            "TLP:AMBER+STRICT",
            "tlp amber strict",
            "Amber-Strict",
            "TLP: AMBER + STRICT",
            "tlp:amber+strict",
        ] {
            assert_eq!(text.parse(), Ok(Tlp::AmberStrict), "{text}");
        }
        assert_eq!("TLP:WHITE".parse(), Ok(Tlp::Clear));
    }

    #[test]
    fn what_the_standard_does_not_know_is_refused() {
        for text in [
            "",
            "TLP",
            "TLP:UNCLEAR",
            "tlp:ex:chr",
            "TLP:BLUE",
            "amber+strict+more",
            "RED GREEN",
        ] {
            assert!(text.parse::<Tlp>().is_err(), "{text}");
        }
        assert!("x".repeat(100_000).parse::<Tlp>().unwrap_err().to_string().len() < 200);
    }

    #[test]
    fn each_label_reaches_as_far_as_the_standard_says() {
        let reach = |tlp: Tlp| Audience::ALL.map(|audience| tlp.may_be_passed_to(audience));
        assert_eq!(reach(Tlp::Red), [true, false, false, false, false]);
        assert_eq!(reach(Tlp::AmberStrict), [true, true, false, false, false]);
        assert_eq!(reach(Tlp::Amber), [true, true, true, false, false]);
        assert_eq!(reach(Tlp::Green), [true, true, true, true, false]);
        assert_eq!(reach(Tlp::Clear), [true; 5]);
    }

    #[test]
    fn a_stricter_label_never_reaches_further() {
        for [freer, stricter] in Tlp::ALL.windows(2).map(|pair| [pair[0], pair[1]]) {
            assert!(freer < stricter);
            assert!(stricter.widest_audience() < freer.widest_audience());
        }
        for audience in Audience::ALL {
            assert_eq!(Audience::from_name(audience.name()), Some(audience));
        }
    }
}
