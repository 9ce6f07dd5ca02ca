//! The catalogue: products, their releases and when support for each ends.
//!
//! It has the shape the public lifecycle data has (product, releases, newest build of each), without what is not
//! needed to identify and date a release. It is a plain value: it can be stored, compared and sent, and holds no
//! prepared indexes.

use serde::{Deserialize, Serialize};

use super::support::Support;

/// Products whose lifecycle is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// In the order of the source.
    pub products: Vec<Product>,
}

/// One product of one maker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The identifier, such as `windows-server`.
    pub name: String,
    /// What people call it, such as `Microsoft Windows Server`.
    pub label: String,
    /// The source's own grouping: `os`, `database`, `app`, `device` …
    #[serde(default)]
    pub category: String,
    /// Other names the source knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Newest first, as in the source.
    pub releases: Vec<Release>,
}

/// One release (a "cycle") of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The identifier within its product, such as `10-21h2-e-lts` or `2012-r2`.
    pub name: String,
    /// What people call it, such as `10 21H2 (E)`.
    pub label: String,
    /// The maker's code name, such as `Bullseye`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codename: Option<String>,
    /// The newest version or build of this release, such as `10.0.19045`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// When support ends.
    pub support: Support,
}

impl Catalogue {
    /// The product of this name.
    pub fn product(&self, name: &str) -> Option<&Product> {
        self.products.iter().find(|product| product.name == name)
    }

    /// How many releases all products have together.
    pub fn release_count(&self) -> usize {
        self.products.iter().map(|product| product.releases.len()).sum()
    }
}
