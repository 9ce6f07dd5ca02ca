//! Reasons: what decided an identification, or what prevented it.
//!
//! A reason is a value so that a page can word it in its own language; [`Display`](fmt::Display) is the English
//! sentence for files and the command line. Words quoted in a reason are the folded words of the string.

use std::fmt;

use serde::Serialize;

/// Why an [`Identification`](super::Identification) says what it says, and which words it passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What decided or prevented it.
    pub cause: Cause,
    /// Words of the string that were not understood and do not change what it means, in their order.
    pub set_aside: Vec<String>,
}

impl From<Cause> for Reason {
    fn from(cause: Cause) -> Self {
        Self {
            cause,
            set_aside: Vec::new(),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cause.fmt(f)?;
        if !self.set_aside.is_empty() {
            write!(f, " Set aside: \"{}\".", self.set_aside.join(" "))?;
        }
        Ok(())
    }
}

/// What decided an identification, or what prevented it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cause {
    /// There was nothing to read: empty, or a placeholder such as `N/A`.
    Empty,
    /// The text is longer than the limit.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// The string does not begin with the name of a product of the catalogue.
    NoProduct,
    /// A word shows that the string names something else than the product it begins with.
    SomethingElse {
        /// The product it begins with.
        product: String,
        /// The word.
        word: String,
    },
    /// More than one product or version is named.
    Several {
        /// The product that was read.
        product: String,
        /// The words of the second one; empty where it is another version.
        second: String,
    },
    /// The product's name alone is too common a word to stand for it without a listed version.
    NameAlone {
        /// The product it could be.
        product: String,
    },
    /// The product is named, no version is.
    NoVersion,
    /// The version is not one the catalogue lists.
    NotListed {
        /// The version as read.
        version: String,
    },
    /// Name and version contradict each other.
    Contradiction {
        /// The statement that does not fit the others.
        word: String,
    },
    /// What is said fits several releases.
    Ambiguous {
        /// How many.
        releases: usize,
    },
    /// The service pack is older than the one the catalogue lists, whose support bounds it.
    OlderServicePack {
        /// The release listed.
        listed: String,
    },
    /// The release was decided by these words.
    Decided {
        /// The words, in the order of the string.
        words: Vec<String>,
    },
    /// The words leave one release, without naming it in full.
    OnlyOne {
        /// The words, in the order of the string.
        words: Vec<String>,
    },
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("There is nothing to identify."),
            Self::TooLong { limit } => write!(f, "The text is longer than {limit} bytes."),
            Self::NoProduct => f.write_str("No product of the catalogue is named."),
            Self::SomethingElse { product, word } => {
                write!(f, "\"{word}\" makes this something else than {product}.")
            }
            Self::Several { product, second } if second.is_empty() => {
                write!(f, "More than one version of {product} is named.")
            }
            Self::Several { product, second } => {
                write!(f, "More than one product is named: {product} and \"{second}\".")
            }
            Self::NameAlone { product } => {
                write!(
                    f,
                    "The word is too common to mean {product} without a listed version."
                )
            }
            Self::NoVersion => f.write_str("The product is named without a version."),
            Self::NotListed { version } => write!(f, "The catalogue lists no release for \"{version}\"."),
            Self::Contradiction { word } => write!(f, "\"{word}\" contradicts the rest."),
            Self::Ambiguous { releases } => write!(f, "{releases} releases are possible."),
            Self::OlderServicePack { listed } => {
                write!(
                    f,
                    "The service pack is older than that of {listed}, the release listed."
                )
            }
            Self::Decided { words } => write!(f, "Decided by \"{}\".", words.join(" ")),
            Self::OnlyOne { words } => {
                write!(f, "The only release listed for \"{}\".", words.join(" "))
            }
        }
    }
}
