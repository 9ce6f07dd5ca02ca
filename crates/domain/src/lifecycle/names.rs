//! How products are called: the names inventories use beside the catalogue's own, and how their versions are written.
//!
//! One row per product seen in hospitals. Names are folded words. `words` may follow the name without making it
//! something else, in addition to those every product may carry. A product that is not in the catalogue is ignored,
//! and every product of the catalogue is known by its own label and name without a row here.

mod appliances;
mod java;
mod software;
mod systems;

/// How the versions of a product differ from the usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// `12 SP5` is release 12.5.
    ServicePackIsMinor,
    /// `1.8` is release 8.
    JavaNumbers,
    /// `15.2(7)E` is the numbering of another product of this name.
    NoBracketedPart,
    /// A number without a dot belongs to the model, not to the version.
    DottedOnly,
    /// The name is the beginning of a release's label.
    NameIsLabel,
    /// No remark after the version is passed over: it names what this is a part of.
    NoRemark,
    /// The name is shared by other makers' builds: a word of the maker's own naming has to follow.
    NeedsOwnWord,
    /// A version shared by several releases has to be named with its variant.
    VariantNeeded,
    /// The name alone, without a version of the catalogue, does not stand for the product.
    ListedOnly,
}

/// A product and its names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) product: &'static str,
    pub(super) names: &'static [&'static str],
    pub(super) words: &'static [&'static str],
    pub(super) rules: &'static [Rule],
}

const fn known(
    product: &'static str,
    names: &'static [&'static str],
    words: &'static [&'static str],
    rules: &'static [Rule],
) -> Known {
    Known {
        product,
        names,
        words,
        rules,
    }
}

/// Names after which the words are read as a Windows name.
pub(super) const WINDOWS: [&str; 10] = [
    "microsoft win",
    "ms win",
    "windows",
    "microsoft windows",
    "ms windows",
    "win",
    "microsoftr windowsr",
    "microsoft windowsr",
    "microsoftr windows",
    "windowsr",
];

/// Products the Windows reader answers for.
pub(super) const WINDOWS_PRODUCTS: [&str; 5] = [
    "windows",
    "windows-server",
    "windows-embedded",
    "windows-server-core",
    "windows-nano-server",
];

/// Names after which the words are read as a SQL Server name. `sql` needs a version.
pub(super) const SQL_SERVER: [&str; 9] = [
    "microsoft sql server",
    "ms sql server",
    "sql server",
    "mssql server",
    "mssql",
    "sqlserver",
    "microsoft sqlserver",
    "ms sql",
    "sql",
];

/// Products that are not the one their name begins with, although every word of it could belong to that one.
pub(super) const OTHERS: [&str; 12] = [
    "windows home server",
    // A service of Windows, whatever instance it serves.
    "mssqlserver",
    "red hat linux",
    "redhat linux",
    "microsoft office 365",
    "ms office 365",
    "office 365",
    "cisco ios",
    "cisco ios xr",
    "ubuntu core",
    "ubuntu touch",
    "hyper v server",
];

/// Makers whose name may be left out of a product's label.
pub(super) const MAKERS: [&str; 4] = ["apache", "hashicorp", "microsoft", "vmware"];

/// How a product is read whose name is an ordinary word: with a listed version of two components.
pub(super) static ORDINARY: Known = known("", &[], &[], &[Rule::ListedOnly, Rule::DottedOnly]);

/// Product names that are ordinary words: alone, even with a whole number, they stand for nothing.
pub(super) const ORDINARY_WORDS: [&str; 74] = [
    "ant",
    "backdrop",
    "bamboo",
    "beats",
    "blender",
    "bootstrap",
    "boundary",
    "bun",
    "cachet",
    "caddy",
    "calico",
    "camel",
    "chef",
    "coder",
    "composer",
    "consul",
    "contour",
    "core",
    "deno",
    "dhcp",
    "discourse",
    "electron",
    "elixir",
    "ember",
    "engine",
    "envoy",
    "express",
    "flink",
    "flux",
    "foreman",
    "framework",
    "go",
    "gorilla",
    "greenlight",
    "harbor",
    "hop",
    "idl",
    "inspec",
    "ionic",
    "istio",
    "jaeger",
    "julia",
    "kindle",
    "kirby",
    "kuma",
    "loki",
    "looker",
    "mandrel",
    "mastodon",
    "moby",
    "neos",
    "nexus",
    "nomad",
    "packer",
    "phoenix",
    "pixel",
    "plasma",
    "pulsar",
    "puppet",
    "quasar",
    "react",
    "robo",
    "ruby",
    "runner",
    "rust",
    "salt",
    "spark",
    "struts",
    "surface",
    "tails",
    "teleport",
    "unity",
    "vault",
    "vue",
];

/// Every row.
pub(super) fn products() -> impl Iterator<Item = &'static Known> {
    systems::SYSTEMS
        .iter()
        .chain(appliances::APPLIANCES)
        .chain(java::JAVA)
        .chain(software::SOFTWARE)
}
