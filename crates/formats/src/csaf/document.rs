//! The parts of a CSAF document as they are written, CSAF 2.0 and 2.1 alike.
//!
//! Every field may be missing here: what a document must have is a question of its validity, not of whether it can be read.
//! Text is borrowed from the document where it holds no escape.

use serde::Deserialize;

pub use super::text::Text;

/// A list that may be missing.
type List<T> = Option<Vec<T>>;

/// A whole document.
#[derive(Debug, Default, Deserialize)]
pub struct Document<'a> {
    /// What the document says of itself.
    #[serde(borrow)]
    pub document: Option<Meta<'a>>,
    /// The products.
    #[serde(borrow)]
    pub product_tree: Option<ProductTree<'a>>,
    /// The weaknesses.
    #[serde(borrow)]
    pub vulnerabilities: List<Vulnerability<'a>>,
}

/// What a document says of itself (CSAF 2.0, 3.2.1).
#[derive(Debug, Default, Deserialize)]
pub struct Meta<'a> {
    /// The kind of document: `csaf_security_advisory`, `csaf_vex`.
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// `2.0` or `2.1`.
    #[serde(borrow)]
    pub csaf_version: Option<Text<'a>>,
    /// Its language.
    #[serde(borrow)]
    pub lang: Option<Text<'a>>,
    /// The language it was translated from.
    #[serde(borrow)]
    pub source_lang: Option<Text<'a>>,
    /// Its title.
    #[serde(borrow)]
    pub title: Option<Text<'a>>,
    /// Who publishes it.
    #[serde(borrow)]
    pub publisher: Option<Publisher<'a>>,
    /// How it is tracked.
    #[serde(borrow)]
    pub tracking: Option<Tracking<'a>>,
    /// What else it says.
    #[serde(borrow)]
    pub notes: List<Note<'a>>,
    /// Where more is to be found.
    #[serde(borrow)]
    pub references: List<Reference<'a>>,
    /// To whom it may be given.
    #[serde(borrow)]
    pub distribution: Option<Distribution<'a>>,
    /// How grave its publisher calls the whole.
    #[serde(borrow)]
    pub aggregate_severity: Option<AggregateSeverity<'a>>,
}

/// To whom a document may be given.
#[derive(Debug, Default, Deserialize)]
pub struct Distribution<'a> {
    /// In words.
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
    /// By the Traffic Light Protocol.
    #[serde(borrow)]
    pub tlp: Option<TrafficLight<'a>>,
}

/// A label of the Traffic Light Protocol.
#[derive(Debug, Default, Deserialize)]
pub struct TrafficLight<'a> {
    /// The label: `WHITE` (`CLEAR` in CSAF 2.1), `GREEN` …
    #[serde(borrow)]
    pub label: Option<Text<'a>>,
    /// Where it is explained.
    #[serde(borrow)]
    pub url: Option<Text<'a>>,
}

/// How grave a publisher calls all weaknesses of a document together.
#[derive(Debug, Default, Deserialize)]
pub struct AggregateSeverity<'a> {
    /// Whose scale it is.
    #[serde(borrow)]
    pub namespace: Option<Text<'a>>,
    /// Its word.
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
}

/// Who publishes a document.
#[derive(Debug, Default, Deserialize)]
pub struct Publisher<'a> {
    /// `vendor`, `coordinator`, `translator` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// The name.
    #[serde(borrow)]
    pub name: Option<Text<'a>>,
    /// A URL that is the publisher's own.
    #[serde(borrow)]
    pub namespace: Option<Text<'a>>,
}

/// How a document is tracked.
#[derive(Debug, Default, Deserialize)]
pub struct Tracking<'a> {
    /// Its identifier.
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    /// The moment of this version.
    #[serde(borrow)]
    pub current_release_date: Option<Text<'a>>,
    /// The moment of the first.
    #[serde(borrow)]
    pub initial_release_date: Option<Text<'a>>,
    /// `draft`, `interim`, `final`.
    #[serde(borrow)]
    pub status: Option<Text<'a>>,
    /// The version.
    #[serde(borrow)]
    pub version: Option<Text<'a>>,
    /// Its history.
    #[serde(borrow)]
    pub revision_history: List<Revision<'a>>,
    /// What else it is called.
    #[serde(borrow)]
    pub aliases: List<Text<'a>>,
}

/// One version in the history of a document.
#[derive(Debug, Default, Deserialize)]
pub struct Revision<'a> {
    /// The moment.
    #[serde(borrow)]
    pub date: Option<Text<'a>>,
    /// The version.
    #[serde(borrow)]
    pub number: Option<Text<'a>>,
    /// What changed.
    #[serde(borrow)]
    pub summary: Option<Text<'a>>,
}

/// A note.
#[derive(Debug, Default, Deserialize)]
pub struct Note<'a> {
    /// `summary`, `description` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// Its heading.
    #[serde(borrow)]
    pub title: Option<Text<'a>>,
    /// Its words.
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
}

/// Where more is to be found.
#[derive(Debug, Default, Deserialize)]
pub struct Reference<'a> {
    /// `self` for the document itself, `external`.
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// The address.
    #[serde(borrow)]
    pub url: Option<Text<'a>>,
    /// What is there.
    #[serde(borrow)]
    pub summary: Option<Text<'a>>,
}

/// The products of a document (CSAF 2.0, 3.2.2).
#[derive(Debug, Default, Deserialize)]
pub struct ProductTree<'a> {
    /// Products under their makers and families.
    #[serde(borrow)]
    pub branches: List<Branch<'a>>,
    /// Products without.
    #[serde(borrow)]
    pub full_product_names: List<FullProductName<'a>>,
    /// Groups of products.
    #[serde(borrow)]
    pub product_groups: List<ProductGroup<'a>>,
    /// Products on other products (CSAF 2.0).
    #[serde(borrow)]
    pub relationships: List<Relationship<'a>>,
    /// Products on other products (CSAF 2.1).
    #[serde(borrow)]
    pub product_paths: List<ProductPath<'a>>,
}

/// One step from a maker to a version.
#[derive(Debug, Default, Deserialize)]
pub struct Branch<'a> {
    /// `vendor`, `product_name`, `product_version` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// What it is called.
    #[serde(borrow)]
    pub name: Option<Text<'a>>,
    /// The steps below it.
    #[serde(borrow)]
    pub branches: List<Self>,
    /// The product, at the last step.
    #[serde(borrow)]
    pub product: Option<FullProductName<'a>>,
}

/// A product.
#[derive(Debug, Default, Deserialize)]
pub struct FullProductName<'a> {
    /// The whole name.
    #[serde(borrow)]
    pub name: Option<Text<'a>>,
    /// The identifier within the document.
    #[serde(borrow)]
    pub product_id: Option<Text<'a>>,
    /// How else it can be recognised.
    #[serde(borrow)]
    pub product_identification_helper: Option<IdentificationHelper<'a>>,
}

/// How else a product can be recognised.
#[derive(Debug, Default, Deserialize)]
pub struct IdentificationHelper<'a> {
    /// Common platform enumeration.
    #[serde(borrow)]
    pub cpe: Option<Text<'a>>,
    /// Package URL (CSAF 2.0).
    #[serde(borrow)]
    pub purl: Option<Text<'a>>,
    /// Package URLs (CSAF 2.1).
    #[serde(borrow)]
    pub purls: List<Text<'a>>,
    /// Digests of its files.
    #[serde(borrow)]
    pub hashes: List<Hashes<'a>>,
    /// Numbers of its models.
    #[serde(borrow)]
    pub model_numbers: List<Text<'a>>,
    /// Numbers of its pieces.
    #[serde(borrow)]
    pub serial_numbers: List<Text<'a>>,
    /// Numbers it is sold under.
    #[serde(borrow)]
    pub skus: List<Text<'a>>,
    /// Where its bills of materials are.
    #[serde(borrow)]
    pub sbom_urls: List<Text<'a>>,
    /// Identifiers of other schemes.
    #[serde(borrow)]
    pub x_generic_uris: List<GenericUri<'a>>,
}

/// An identifier of a scheme that has no property of its own.
#[derive(Debug, Default, Deserialize)]
pub struct GenericUri<'a> {
    /// The scheme.
    #[serde(borrow)]
    pub namespace: Option<Text<'a>>,
    /// The identifier.
    #[serde(borrow)]
    pub uri: Option<Text<'a>>,
}

/// Digests of one file.
#[derive(Debug, Default, Deserialize)]
pub struct Hashes<'a> {
    /// One for each algorithm.
    #[serde(borrow)]
    pub file_hashes: List<FileHash<'a>>,
    /// The file.
    #[serde(borrow)]
    pub filename: Option<Text<'a>>,
}

/// One digest.
#[derive(Debug, Default, Deserialize)]
pub struct FileHash<'a> {
    /// The algorithm.
    #[serde(borrow)]
    pub algorithm: Option<Text<'a>>,
    /// The digest, in hexadecimal digits.
    #[serde(borrow)]
    pub value: Option<Text<'a>>,
}

/// A group of products.
#[derive(Debug, Default, Deserialize)]
pub struct ProductGroup<'a> {
    /// Its identifier within the document.
    #[serde(borrow)]
    pub group_id: Option<Text<'a>>,
    /// Its products.
    #[serde(borrow)]
    pub product_ids: List<Text<'a>>,
}

/// A product on, in or with another (CSAF 2.0).
#[derive(Debug, Default, Deserialize)]
pub struct Relationship<'a> {
    /// `installed_on`, `default_component_of` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// The two together.
    #[serde(borrow)]
    pub full_product_name: Option<FullProductName<'a>>,
    /// The part.
    #[serde(borrow)]
    pub product_reference: Option<Text<'a>>,
    /// The whole.
    #[serde(borrow)]
    pub relates_to_product_reference: Option<Text<'a>>,
}

/// A product on, in or with others (CSAF 2.1).
#[derive(Debug, Default, Deserialize)]
pub struct ProductPath<'a> {
    /// All together.
    #[serde(borrow)]
    pub full_product_name: Option<FullProductName<'a>>,
    /// The first of them.
    #[serde(borrow)]
    pub beginning_product_reference: Option<Text<'a>>,
    /// What it is on.
    #[serde(borrow)]
    pub subpaths: List<Subpath<'a>>,
}

/// One step of such a path.
#[derive(Debug, Default, Deserialize)]
pub struct Subpath<'a> {
    /// `installed_on`, `default_component_of` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// The product it leads to.
    #[serde(borrow)]
    pub next_product_reference: Option<Text<'a>>,
}

/// A weakness (CSAF 2.0, 3.2.3).
#[derive(Debug, Default, Deserialize)]
pub struct Vulnerability<'a> {
    /// Its number in the list of common weaknesses and exposures.
    #[serde(borrow)]
    pub cve: Option<Text<'a>>,
    /// Its kind (CSAF 2.0).
    #[serde(borrow)]
    pub cwe: Option<Cwe<'a>>,
    /// Its kinds (CSAF 2.1).
    #[serde(borrow)]
    pub cwes: List<Cwe<'a>>,
    /// Other identifiers.
    #[serde(borrow)]
    pub ids: List<Id<'a>>,
    /// When it was found.
    #[serde(borrow)]
    pub discovery_date: Option<Text<'a>>,
    /// When it became public.
    #[serde(borrow)]
    pub release_date: Option<Text<'a>>,
    /// What it is called.
    #[serde(borrow)]
    pub title: Option<Text<'a>>,
    /// What is said of it.
    #[serde(borrow)]
    pub notes: List<Note<'a>>,
    /// Where more is to be found.
    #[serde(borrow)]
    pub references: List<Reference<'a>>,
    /// Which products have it.
    #[serde(borrow)]
    pub product_status: Option<ProductStatus<'a>>,
    /// What can be done.
    #[serde(borrow)]
    pub remediations: List<Remediation<'a>>,
    /// How grave it is (CSAF 2.0).
    #[serde(borrow)]
    pub scores: List<Score<'a>>,
    /// How grave it is (CSAF 2.1).
    #[serde(borrow)]
    pub metrics: List<Metric<'a>>,
    /// What it threatens.
    #[serde(borrow)]
    pub threats: List<Threat<'a>>,
    /// Why products do not have it.
    #[serde(borrow)]
    pub flags: List<Flag<'a>>,
    /// Who takes part in it.
    #[serde(borrow)]
    pub involvements: List<Involvement<'a>>,
}

/// A kind of weakness.
#[derive(Debug, Default, Deserialize)]
pub struct Cwe<'a> {
    /// Its number: `CWE-79`.
    #[serde(borrow)]
    pub id: Option<Text<'a>>,
    /// Its name.
    #[serde(borrow)]
    pub name: Option<Text<'a>>,
}

/// An identifier elsewhere.
#[derive(Debug, Default, Deserialize)]
pub struct Id<'a> {
    /// Whose.
    #[serde(borrow)]
    pub system_name: Option<Text<'a>>,
    /// The identifier.
    #[serde(borrow)]
    pub text: Option<Text<'a>>,
}

/// Which products have a weakness: lists of their identifiers.
#[derive(Debug, Default, Deserialize)]
#[expect(
    missing_docs,
    reason = "the names of CSAF 2.0, 3.2.3.9, are all there is to say"
)]
pub struct ProductStatus<'a> {
    #[serde(borrow)]
    pub first_affected: List<Text<'a>>,
    #[serde(borrow)]
    pub first_fixed: List<Text<'a>>,
    #[serde(borrow)]
    pub fixed: List<Text<'a>>,
    #[serde(borrow)]
    pub known_affected: List<Text<'a>>,
    #[serde(borrow)]
    pub known_not_affected: List<Text<'a>>,
    #[serde(borrow)]
    pub last_affected: List<Text<'a>>,
    #[serde(borrow)]
    pub recommended: List<Text<'a>>,
    #[serde(borrow)]
    pub under_investigation: List<Text<'a>>,
    /// CSAF 2.1.
    #[serde(borrow)]
    pub unknown: List<Text<'a>>,
}

/// What can be done.
#[derive(Debug, Default, Deserialize)]
pub struct Remediation<'a> {
    /// `vendor_fix`, `mitigation` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// In words.
    #[serde(borrow)]
    pub details: Option<Text<'a>>,
    /// Where.
    #[serde(borrow)]
    pub url: Option<Text<'a>>,
    /// For which products.
    #[serde(borrow)]
    pub product_ids: List<Text<'a>>,
    /// For which groups of products.
    #[serde(borrow)]
    pub group_ids: List<Text<'a>>,
    /// Since when.
    #[serde(borrow)]
    pub date: Option<Text<'a>>,
    /// What has to be restarted.
    #[serde(borrow)]
    pub restart_required: Option<Restart<'a>>,
}

/// What has to be restarted for a remedy.
#[derive(Debug, Default, Deserialize)]
pub struct Restart<'a> {
    /// `machine`, `service`, `none` …
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
}

/// How grave a weakness is for some products (CSAF 2.0).
#[derive(Debug, Default, Deserialize)]
pub struct Score<'a> {
    /// CVSS 2.
    pub cvss_v2: Option<Cvss>,
    /// CVSS 3.0 or 3.1.
    pub cvss_v3: Option<Cvss>,
    /// For which products.
    #[serde(borrow)]
    pub products: List<Text<'a>>,
}

/// How grave a weakness is for some products (CSAF 2.1).
#[derive(Debug, Default, Deserialize)]
pub struct Metric<'a> {
    /// The scores.
    pub content: Option<MetricContent>,
    /// For which products.
    #[serde(borrow)]
    pub products: List<Text<'a>>,
}

/// The scores of a metric.
#[derive(Debug, Default, Deserialize)]
pub struct MetricContent {
    /// CVSS 2.
    pub cvss_v2: Option<Cvss>,
    /// CVSS 3.0 or 3.1.
    pub cvss_v3: Option<Cvss>,
    /// CVSS 4.
    pub cvss_v4: Option<Cvss>,
}

/// A CVSS object with all its properties as they are written.
pub type Cvss = serde_json::Map<String, serde_json::Value>;

/// What a weakness threatens.
#[derive(Debug, Default, Deserialize)]
pub struct Threat<'a> {
    /// `exploit_status`, `impact`, `target_set`.
    #[serde(borrow)]
    pub category: Option<Text<'a>>,
    /// In words.
    #[serde(borrow)]
    pub details: Option<Text<'a>>,
    /// Of which products.
    #[serde(borrow)]
    pub product_ids: List<Text<'a>>,
    /// Of which groups of products.
    #[serde(borrow)]
    pub group_ids: List<Text<'a>>,
    /// Since when.
    #[serde(borrow)]
    pub date: Option<Text<'a>>,
}

/// Why products do not have a weakness.
#[derive(Debug, Default, Deserialize)]
pub struct Flag<'a> {
    /// The reason.
    #[serde(borrow)]
    pub label: Option<Text<'a>>,
    /// Which products.
    #[serde(borrow)]
    pub product_ids: List<Text<'a>>,
    /// Which groups of products.
    #[serde(borrow)]
    pub group_ids: List<Text<'a>>,
    /// Since when.
    #[serde(borrow)]
    pub date: Option<Text<'a>>,
}

/// Who takes part in a weakness.
#[derive(Debug, Default, Deserialize)]
pub struct Involvement<'a> {
    /// Since when.
    #[serde(borrow)]
    pub date: Option<Text<'a>>,
    /// In which part.
    #[serde(borrow)]
    pub party: Option<Text<'a>>,
    /// How far it is.
    #[serde(borrow)]
    pub status: Option<Text<'a>>,
}
