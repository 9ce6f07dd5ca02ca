//! Why a document is not read.

use super::assertion::{MAX_PRODUCTS, MAX_WEAKNESSES};
use super::{MAX_BYTES, MAX_OBJECTS};

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum CsafError {
    /// Larger than [`MAX_BYTES`].
    #[error("the advisory has {bytes} bytes; at most {MAX_BYTES} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON.
    #[error("the advisory is not JSON: {0}; fetch it again, it may be cut short")]
    NotJson(#[source] serde_json::Error),
    /// JSON in which something has another shape than CSAF gives it.
    #[error("the advisory is no CSAF document: {0}")]
    OtherShape(#[source] serde_json::Error),
    /// JSON without what every CSAF document has.
    #[error("the advisory has no {missing}; it is no CSAF document")]
    Missing {
        /// The path of what is missing.
        missing: &'static str,
    },
    /// A version of CSAF that is not known.
    #[error("the advisory is of CSAF {version}; 2.0 and 2.1 are read")]
    OtherVersion {
        /// The version it states.
        version: String,
    },
    /// CSAF 2.1, which is read and not judged.
    #[error("the advisory is of CSAF 2.1; it is read, but only documents of CSAF 2.0 can be checked so far")]
    NotValidated,
    /// More than [`MAX_PRODUCTS`] products, [`MAX_WEAKNESSES`] weaknesses or [`MAX_OBJECTS`] objects.
    #[error(
        "the advisory lists more than {MAX_PRODUCTS} products, {MAX_WEAKNESSES} weaknesses or {MAX_OBJECTS} objects; no document of a device does"
    )]
    TooMany,
}
