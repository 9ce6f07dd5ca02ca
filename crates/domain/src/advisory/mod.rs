//! Advisories: what a maker or an authority publishes about weaknesses of products, as far as it decides something.
//!
//! An advisory is what it asserts: about which products, in which versions, which weakness is open, and what can be done.
//! Nothing here says which equipment of a hospital is meant; that is [`matching`](crate::matching). The document itself
//! is kept as it came and is read in `formats::csaf`. What a hospital decides about it is in [`decision`].

pub mod decision;
pub mod standing;

use newtype_uuid::GenericUuid;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::AdvisoryId;

/// What one document asserts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advisory {
    /// The publisher's namespace: a URL that is its own (CSAF, `/document/publisher/namespace`).
    pub namespace: String,
    /// The publisher's name.
    pub publisher: String,
    /// The identifier the publisher tracks it by, unique within the namespace: `ICSMA-17-250-02A`.
    pub tracking_id: String,
    /// The title.
    pub title: String,
    /// The version of the document, as it writes it: `4` or `1.2.0`.
    pub version: String,
    /// The day it first came out, if it is stated.
    pub released: Option<jiff::civil::Date>,
    /// The day of this version, if it is stated.
    pub revised: Option<jiff::civil::Date>,
    /// Where it can be read, if the document names a page of its own.
    pub page: Option<String>,
    /// The products it speaks of.
    pub products: Vec<Product>,
    /// The weaknesses it speaks of.
    pub weaknesses: Vec<Weakness>,
}

/// A product, or some of its versions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The maker as the document names it; empty where it names none.
    pub maker: String,
    /// The name, from the family to the product: `["IntelliVue", "MX40"]`.
    pub names: Vec<String>,
    /// Which versions are meant, in the words of the document; empty where it states none.
    pub versions: String,
    /// The whole name, as the document shows it to a reader.
    pub shown: String,
    /// Numbers of the model or of the article it is sold under.
    pub model_numbers: Vec<String>,
    /// Serial numbers it is confined to; empty where all are meant. They may end in wildcards.
    pub serial_numbers: Vec<String>,
}

/// What a document says about one product and one weakness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductStatus {
    /// The weakness is in it.
    Affected,
    /// The weakness was in it and is mended in these versions.
    Fixed,
    /// The weakness is not in it.
    NotAffected,
    /// Somebody is still looking.
    UnderInvestigation,
}

impl ProductStatus {
    /// The name used in message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::Affected => "affected",
            Self::Fixed => "fixed",
            Self::NotAffected => "not_affected",
            Self::UnderInvestigation => "under_investigation",
        }
    }
}

/// One weakness.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weakness {
    /// Its number in the list of common weaknesses and exposures: `CVE-2017-12718`; none where it has none.
    pub cve: Option<String>,
    /// What it is called, or what kind it is of.
    pub title: String,
    /// The gravest CVSS base score of any product, in tenths (98 for 9.8), of the newest version of CVSS it is given in.
    pub cvss_tenths: Option<u8>,
    /// The vector of that score.
    pub cvss_vector: Option<String>,
    /// What holds for which product, by position in [`Advisory::products`].
    pub statuses: Vec<(ProductStatus, Vec<u32>)>,
    /// What can be done about it.
    pub remedies: Vec<Remedy>,
    /// Whether the document says that it is used in attacks.
    pub exploited: bool,
}

/// The kind of what can be done (CSAF 2.0, `/vulnerabilities[]/remediations[]/category`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemedyKind {
    /// The maker offers a version without the weakness.
    VendorFix,
    /// Something that lowers the risk.
    Mitigation,
    /// Another way of using it that avoids the weakness.
    Workaround,
    /// The maker will offer a fix (CSAF 2.1).
    FixPlanned,
    /// The maker will not mend it.
    NoFixPlanned,
    /// There is nothing yet.
    NoneAvailable,
    /// A fix that is offered and not needed for the weakness itself (CSAF 2.1).
    OptionalPatch,
}

impl RemedyKind {
    /// The kinds in the order in which a reader wants them: what helps most first.
    pub const ALL: [Self; 7] = [
        Self::VendorFix,
        Self::OptionalPatch,
        Self::Mitigation,
        Self::Workaround,
        Self::FixPlanned,
        Self::NoFixPlanned,
        Self::NoneAvailable,
    ];

    /// The name used in message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::VendorFix => "vendor_fix",
            Self::Mitigation => "mitigation",
            Self::Workaround => "workaround",
            Self::FixPlanned => "fix_planned",
            Self::NoFixPlanned => "no_fix_planned",
            Self::NoneAvailable => "none_available",
            Self::OptionalPatch => "optional_patch",
        }
    }
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// The kind.
    pub kind: RemedyKind,
    /// The words of the document.
    pub words: String,
    /// Where more is said.
    pub page: Option<String>,
    /// For which products, by position in [`Advisory::products`]; empty means all.
    pub products: Vec<u32>,
}

impl Advisory {
    /// The identifier: the same for every version of the document, wherever it was taken from (RFC 9562, version 8).
    pub fn id(&self) -> AdvisoryId {
        let mut hash = Sha256::new();
        for part in ["advisory", &self.namespace, &self.tracking_id] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digest: [u8; 32] = hash.finalize().into();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        AdvisoryId::from_untyped_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// Whether this is an earlier version of the document than `other`: by their numbers, and by their days where a version is no number.
    pub fn is_older(&self, other: &Self) -> bool {
        self.is_older_than(&other.version, other.revised)
    }

    /// The same, of a version of which only its number and its day are at hand.
    pub fn is_older_than(&self, version: &str, revised: Option<jiff::civil::Date>) -> bool {
        match (numbers(&self.version), numbers(version)) {
            (Some(own), Some(others)) => own < others,
            _ => self.revised.is_some() && self.revised < revised,
        }
    }

    /// The gravest score of its weaknesses, in tenths.
    pub fn cvss_tenths(&self) -> Option<u8> {
        self.weaknesses
            .iter()
            .filter_map(|weakness| weakness.cvss_tenths)
            .max()
    }

    /// The numbers of its weaknesses.
    pub fn cves(&self) -> impl Iterator<Item = &str> {
        self.weaknesses
            .iter()
            .filter_map(|weakness| weakness.cve.as_deref())
    }

    /// Whether the document says that one of its weaknesses is used in attacks.
    pub fn is_exploited(&self) -> bool {
        self.weaknesses.iter().any(|weakness| weakness.exploited)
    }

    /// Whether the maker offers a version without the weakness, for any of `products`.
    pub fn has_fix(&self, products: &[u32]) -> bool {
        let remedies = self.weaknesses.iter().flat_map(|weakness| &weakness.remedies);
        remedies
            .filter(|remedy| remedy.kind == RemedyKind::VendorFix)
            .any(|remedy| {
                remedy.products.is_empty() || remedy.products.iter().any(|one| products.contains(one))
            })
    }

    /// What holds for the product at `position`, over all weaknesses: affected by one is affected.
    ///
    /// A product no status names is taken for affected: the document would not list it otherwise.
    pub fn status(&self, position: u32) -> ProductStatus {
        let said = self.weaknesses.iter().flat_map(|weakness| &weakness.statuses);
        said.filter(|(_, products)| products.contains(&position))
            .map(|(status, _)| *status)
            .min_by_key(|status| match status {
                ProductStatus::Affected => 0,
                ProductStatus::UnderInvestigation => 1,
                ProductStatus::Fixed => 2,
                ProductStatus::NotAffected => 3,
            })
            .unwrap_or(ProductStatus::Affected)
    }
}

/// A version as numbers, those at the end that are zero left out: `1.2.0`.
fn numbers(version: &str) -> Option<Vec<u64>> {
    let mut numbers: Vec<u64> = version
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    while numbers.last() == Some(&0) {
        numbers.pop();
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_a_document_are_compared_as_numbers_and_by_day_where_they_are_none() {
        let version = |version: &str, day: Option<i8>| Advisory {
            version: version.to_owned(),
            revised: day.map(|day| jiff::civil::date(2026, 11, day)),
            ..Advisory::default()
        };
        assert!(version("9", None).is_older(&version("10", None)));
        assert!(!version("1.2.0", None).is_older(&version("1.2", None)));
        assert!(version("1.2.0", Some(2)).is_older(&version("1.3.0", Some(1))));
        assert!(version("first", Some(1)).is_older(&version("second", Some(2))));
        assert!(!version("first", None).is_older(&version("second", Some(2))));
    }

    fn weakness(status: ProductStatus, products: &[u32]) -> Weakness {
        Weakness {
            statuses: vec![(status, products.to_vec())],
            ..Weakness::default()
        }
    }

    #[test]
    fn a_product_affected_by_one_weakness_and_fixed_in_another_is_affected() {
        let advisory = Advisory {
            weaknesses: vec![
                weakness(ProductStatus::Fixed, &[0, 1]),
                weakness(ProductStatus::Affected, &[1]),
            ],
            ..Advisory::default()
        };
        assert_eq!(advisory.status(0), ProductStatus::Fixed);
        assert_eq!(advisory.status(1), ProductStatus::Affected);
        assert_eq!(
            advisory.status(2),
            ProductStatus::Affected,
            "listed without a status"
        );
    }

    #[test]
    fn the_identifier_is_the_same_for_every_version_and_another_for_every_publisher() {
        let first = Advisory {
            namespace: "https://psirt.example".to_owned(),
            tracking_id: "EX-1".to_owned(),
            version: "1".to_owned(),
            ..Advisory::default()
        };
        let second = Advisory {
            version: "2".to_owned(),
            ..first.clone()
        };
        let elsewhere = Advisory {
            namespace: "https://other.example".to_owned(),
            ..first.clone()
        };
        assert_eq!(first.id(), second.id());
        assert_ne!(first.id(), elsewhere.id());
    }

    #[test]
    fn a_fix_for_another_product_is_no_fix() {
        let remedy = |products: &[u32]| Remedy {
            kind: RemedyKind::VendorFix,
            words: String::new(),
            page: None,
            products: products.to_vec(),
        };
        let with = |remedy: Remedy| Advisory {
            weaknesses: vec![Weakness {
                remedies: vec![remedy],
                ..Weakness::default()
            }],
            ..Advisory::default()
        };
        assert!(!with(remedy(&[1])).has_fix(&[0]));
        assert!(with(remedy(&[1])).has_fix(&[0, 1]));
        assert!(with(remedy(&[])).has_fix(&[0]), "for all");
    }
}
