//! Product lifecycles as endoflife.date publishes them: the `products/full` document of its API v1.
//!
//! The reader keeps what identification and dates need and ignores the rest. It is lenient towards fields that come
//! and go (aliases, code names, newest builds) and towards older dumps that hold a boolean where a date is meant. A
//! product that cannot be read is left out and named in [`Reading::rejected`]; a document without a single readable
//! product is refused. The flags of the source (`isEol` …) were true on the day it was made: they are used only where
//! no date is given.
//!
//! Limits: 64 MB, 20,000 products, 2,000 releases a product, 500 characters a text.

use domain::lifecycle::{Catalogue, End, Product, Release, Support};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

/// The largest document read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The most products read.
pub const MAX_PRODUCTS: usize = 20_000;
/// The most releases one product may have.
pub const MAX_RELEASES: usize = 2_000;
/// The most other names kept of one product.
pub const MAX_ALIASES: usize = 50;
/// The most products named among those left out.
pub const MAX_NAMED: usize = 1_000;
/// The longest name or label, in bytes.
pub const MAX_TEXT: usize = 500;

/// What a document held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The products that could be read.
    pub catalogue: Catalogue,
    /// When the source says it was made, as it writes it.
    pub generated_at: Option<String>,
    /// How many products were left out.
    pub left_out: u64,
    /// The first of them, each with what was wrong.
    pub rejected: Vec<Rejected>,
}

/// A product that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Its name, or its position where it has none (`product 12`).
    pub product: String,
    /// What is wrong, naming release and field.
    pub problem: String,
}

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum EolError {
    /// Larger than [`MAX_BYTES`].
    #[error("the lifecycle file has {bytes} bytes; at most {MAX_BYTES} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not JSON.
    #[error("the lifecycle file is not JSON; save the products/full document of API v1 unchanged")]
    NotJson(#[source] serde_json::Error),
    /// JSON of another shape.
    #[error(
        "the lifecycle file has no list named \"result\"; it is not the products/full document of API v1"
    )]
    NoResult,
    /// More than [`MAX_PRODUCTS`].
    #[error("the lifecycle file lists {products} products; at most {MAX_PRODUCTS} are read")]
    TooManyProducts {
        /// How many.
        products: usize,
    },
    /// No product could be read.
    #[error("the lifecycle file holds no readable product{}", first.as_ref().map(|r| format!("; {}: {}", r.product, r.problem)).unwrap_or_default())]
    NoProducts {
        /// The first product that was left out, if there was any.
        first: Option<Rejected>,
    },
}

#[derive(Deserialize)]
struct Document {
    generated_at: Option<String>,
    result: Option<Vec<Value>>,
}

#[derive(Deserialize)]
struct RawProduct {
    name: String,
    label: Option<String>,
    category: Option<String>,
    #[serde(default)]
    aliases: Option<Vec<String>>,
    #[serde(default)]
    identifiers: Option<Vec<RawIdentifier>>,
    releases: Vec<RawRelease>,
}

/// The product's name in another register.
#[derive(Deserialize)]
struct RawIdentifier {
    id: String,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawRelease {
    name: String,
    label: Option<String>,
    codename: Option<String>,
    is_eol: Option<Value>,
    eol_from: Option<Value>,
    is_eoes: Option<Value>,
    eoes_from: Option<Value>,
    latest: Option<RawLatest>,
}

#[derive(Deserialize)]
struct RawLatest {
    name: Option<String>,
}

/// Reads a `products/full` document.
///
/// ```
/// let document = br#"{"result": [{"name": "debian", "label": "Debian", "category": "os", "releases": [
///     {"name": "11", "label": "11", "codename": "Bullseye", "isEol": false, "eolFrom": "2026-08-31"}]}]}"#;
/// let reading = formats::eol::read(document)?;
/// assert_eq!(reading.catalogue.products[0].releases[0].name, "11");
/// # Ok::<(), formats::eol::EolError>(())
/// ```
///
/// # Errors
///
/// Refuses what is too large, not JSON, of another shape, or without a single readable product.
pub fn read(bytes: &[u8]) -> Result<Reading, EolError> {
    if bytes.len() > MAX_BYTES {
        return Err(EolError::TooLarge { bytes: bytes.len() });
    }
    let document: Value = serde_json::from_slice(bytes).map_err(EolError::NotJson)?;
    let document: Document = serde_json::from_value(document).map_err(|_| EolError::NoResult)?;
    let products = document.result.ok_or(EolError::NoResult)?;
    if products.len() > MAX_PRODUCTS {
        return Err(EolError::TooManyProducts {
            products: products.len(),
        });
    }
    let mut catalogue = Catalogue::default();
    let (mut rejected, mut left_out) = (Vec::new(), 0);
    for (position, value) in products.into_iter().enumerate() {
        let name = value
            .get("name")
            .and_then(Value::as_str)
            .map(|name| name.chars().take(80).collect());
        match product(value) {
            Ok(product) => catalogue.products.push(product),
            Err(problem) => {
                left_out += 1;
                if rejected.len() < MAX_NAMED {
                    let product = name.unwrap_or_else(|| format!("product {}", position + 1));
                    rejected.push(Rejected { product, problem });
                }
            }
        }
    }
    if catalogue.products.is_empty() {
        return Err(EolError::NoProducts {
            first: rejected.into_iter().next(),
        });
    }
    Ok(Reading {
        catalogue,
        generated_at: document.generated_at,
        left_out,
        rejected,
    })
}

fn product(value: Value) -> Result<Product, String> {
    let raw: RawProduct = serde_json::from_value(value).map_err(|error| error.to_string())?;
    if raw.releases.len() > MAX_RELEASES {
        return Err(format!(
            "{} releases; at most {MAX_RELEASES} are read",
            raw.releases.len()
        ));
    }
    let name = text("name", raw.name)?;
    Ok(Product {
        label: text("label", raw.label.unwrap_or_else(|| name.clone()))?,
        category: raw.category.unwrap_or_default(),
        aliases: aliases(
            raw.aliases.unwrap_or_default(),
            raw.identifiers.unwrap_or_default(),
        ),
        releases: raw.releases.into_iter().map(release).collect::<Result<_, _>>()?,
        name,
    })
}

/// The product's other names: those the source gives, its names as a package and its maker and name in the dictionary
/// of platforms (CPE). Names with a digit are left out: they name one release.
fn aliases(own: Vec<String>, identifiers: Vec<RawIdentifier>) -> Vec<String> {
    let mut aliases = own;
    for identifier in identifiers {
        let alias = match identifier.kind.as_str() {
            "repology" if !identifier.id.contains([':', '%']) => identifier.id.replace('-', " "),
            "cpe" => match platform_name(&identifier.id) {
                Some(name) => name,
                None => continue,
            },
            _ => continue,
        };
        let is_plain = alias.len() <= MAX_TEXT && !alias.contains(|c: char| c.is_ascii_digit());
        if is_plain && aliases.len() < MAX_ALIASES && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    aliases
}

/// Maker and product of a name such as `cpe:2.3:o:canonical:ubuntu_linux` or `cpe:/o:canonical:ubuntu_linux`.
fn platform_name(id: &str) -> Option<String> {
    let rest = id.strip_prefix("cpe:2.3:").or_else(|| id.strip_prefix("cpe:/"))?;
    let mut parts = rest.split(':').skip(1);
    let name = format!("{} {}", parts.next()?, parts.next()?);
    Some(name.replace('_', " ").replace('\\', ""))
}

fn release(raw: RawRelease) -> Result<Release, String> {
    let name = text("name", raw.name)?;
    let place = |problem: String| format!("release {name}: {problem}");
    let ordinary = end("eolFrom", raw.eol_from, "isEol", raw.is_eol)
        .map_err(place)?
        .unwrap_or(End::Unknown);
    let extended = end("eoesFrom", raw.eoes_from, "isEoes", raw.is_eoes).map_err(place)?;
    Ok(Release {
        label: text("label", raw.label.unwrap_or_else(|| name.clone())).map_err(place)?,
        codename: raw.codename.filter(|codename| is_shown(codename)),
        latest: raw
            .latest
            .and_then(|latest| latest.name)
            .filter(|latest| is_shown(latest)),
        support: Support { ordinary, extended },
        name,
    })
}

fn is_shown(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_control)
}

fn text(field: &str, text: String) -> Result<String, String> {
    match text.len() {
        0 => Err(format!("{field} is empty")),
        // It becomes a name of equipment, in a database that refuses some of them.
        _ if text.contains(char::is_control) => Err(format!("{field} holds a control character")),
        1..=MAX_TEXT => Ok(text),
        length => Err(format!("{field} has {length} bytes; at most {MAX_TEXT} are read")),
    }
}

/// An end of support from its date, or from its flag where there is no date. Either field may hold a date or a
/// boolean: a boolean in the place of the date says whether support is over.
fn end(
    date_field: &str,
    date: Option<Value>,
    flag_field: &str,
    flag: Option<Value>,
) -> Result<Option<End>, String> {
    let first = one_end(date_field, date)?;
    Ok(match (first, one_end(flag_field, flag)?) {
        (Some(End::On(date)), _) | (_, Some(End::On(date))) => Some(End::On(date)),
        (Some(end), _) | (None, Some(end)) => Some(end),
        (None, None) => None,
    })
}

fn one_end(field: &str, value: Option<Value>) -> Result<Option<End>, String> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(true)) => Ok(Some(End::Over)),
        Some(Value::Bool(false)) => Ok(Some(End::Open)),
        Some(Value::String(text)) => match text.parse::<Date>() {
            Ok(date) => Ok(Some(End::On(date))),
            Err(_) => Err(format!(
                "{field} is \"{}\", not a date",
                text.chars().take(40).collect::<String>()
            )),
        },
        Some(other) => Err(format!("{field} is {}, not a date", kind(&other))),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Number(_) => "a number",
        Value::Array(_) => "a list",
        _ => "an object",
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests read the files they are about")]
mod tests {
    use std::path::{Path, PathBuf};

    use jiff::civil::date;

    use super::*;

    fn one(release: &str) -> Result<Reading, EolError> {
        let document = format!(r#"{{"result": [{{"name": "x", "label": "X", "releases": [{release}]}}]}}"#);
        read(document.as_bytes())
    }

    fn support(release: &str) -> Support {
        one(release).expect("a readable document").catalogue.products[0].releases[0].support
    }

    #[test]
    fn dates_count_and_flags_only_where_there_is_no_date() {
        let dated = support(
            r#"{"name": "1", "isEol": true, "eolFrom": "2030-01-01", "isEoes": true, "eoesFrom": "2033-01-01"}"#,
        );
        assert_eq!(dated.ordinary, End::On(date(2030, 1, 1)));
        assert_eq!(dated.extended, Some(End::On(date(2033, 1, 1))));
        let flagged =
            support(r#"{"name": "1", "isEol": true, "eolFrom": null, "isEoes": false, "eoesFrom": null}"#);
        assert_eq!(
            flagged,
            Support {
                ordinary: End::Over,
                extended: Some(End::Open)
            }
        );
    }

    #[test]
    fn older_dumps_may_hold_a_boolean_or_a_date_in_either_field() {
        assert_eq!(support(r#"{"name": "1", "eolFrom": false}"#).ordinary, End::Open);
        assert_eq!(
            support(r#"{"name": "1", "isEol": "2020-01-14"}"#).ordinary,
            End::On(date(2020, 1, 14))
        );
        assert_eq!(
            support(r#"{"name": "1"}"#),
            Support {
                ordinary: End::Unknown,
                extended: None
            }
        );
    }

    #[test]
    fn a_product_that_cannot_be_read_is_left_out_and_named() {
        let document = br#"{"result": [
            {"name": "good", "label": "Good", "later": 1, "releases": [{"name": "1", "new": {}}]},
            {"name": "bad", "releases": [{"name": "2", "eolFrom": "soon"}]},
            {"label": "Nameless", "releases": []},
            7]}"#;
        let reading = read(document).expect("one product is readable");
        assert_eq!(reading.catalogue.products.len(), 1);
        let problems = reading
            .rejected
            .iter()
            .map(|r| format!("{}: {}", r.product, r.problem))
            .collect::<Vec<_>>();
        assert_eq!(problems[0], "bad: release 2: eolFrom is \"soon\", not a date");
        assert!(
            problems[1].starts_with("product 3: missing field `name`"),
            "{}",
            problems[1]
        );
        assert!(problems[2].starts_with("product 4: "), "{}", problems[2]);
    }

    #[test]
    fn a_name_with_a_character_that_nobody_sees_is_left_out() {
        let document = r#"{"result": [{"name": "debian", "releases": [{"name": "11", "codename": "Bulls\u0000eye"}]},
            {"name": "ubu\u001bntu", "releases": []}]}"#;
        let reading = read(document.as_bytes()).expect("one is readable");
        assert_eq!(reading.catalogue.products.len(), 1);
        assert_eq!(reading.catalogue.products[0].releases[0].codename, None);
        assert_eq!(reading.rejected[0].problem, "name holds a control character");
    }

    #[test]
    fn of_very_many_products_left_out_the_first_are_named_and_all_are_counted() {
        let bad = vec!["{}"; MAX_NAMED + 5].join(",");
        let good = r#"{"name": "debian", "releases": []}"#;
        let reading = read(format!(r#"{{"result": [{good},{bad}]}}"#).as_bytes()).expect("one is readable");
        assert_eq!(reading.rejected.len(), MAX_NAMED);
        assert_eq!(reading.left_out, MAX_NAMED as u64 + 5);
    }

    #[test]
    fn what_is_not_the_document_is_refused_with_the_way_out() {
        let refusal = |bytes: &[u8]| read(bytes).expect_err("refused").to_string();
        assert!(refusal(b"name,version").contains("is not JSON"));
        assert!(refusal(b"[]").contains("no list named \"result\""));
        assert!(refusal(br#"{"result": {}}"#).contains("no list named \"result\""));
        assert!(refusal(br#"{"result": []}"#).contains("holds no readable product"));
        assert!(refusal(br#"{"result": [{"name": "x"}]}"#).contains("x: missing field `releases`"));
        assert!(refusal(&vec![b'['; 200_000]).contains("is not JSON"));
    }

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    #[test]
    fn the_shared_snapshot_is_read_completely() {
        let Some(bytes) = shared_snapshot() else { return };
        let value: Value = serde_json::from_slice(&bytes).expect("JSON");
        let products = value["result"].as_array().expect("a list");
        let releases = products
            .iter()
            .map(|product| product["releases"].as_array().map_or(0, Vec::len))
            .sum::<usize>();
        let reading = read(&bytes).expect("a readable document");
        assert_eq!(reading.rejected, []);
        assert_eq!(reading.catalogue.products.len(), products.len());
        assert_eq!(reading.catalogue.release_count(), releases);
    }

    fn shared_snapshot() -> Option<Vec<u8>> {
        let shared = std::env::var_os("WARDROUND_SHARED_DATA")
            .map_or_else(|| root().join("../shared/data"), PathBuf::from);
        let file = shared.join("endoflife/products-full.json");
        let bytes = std::fs::read(&file).ok();
        if bytes.is_none() {
            eprintln!("skipped: {} is absent", file.display());
        }
        bytes
    }

    #[test]
    fn nearly_every_product_is_reached_by_its_label_and_newest_release() {
        let Some(bytes) = shared_snapshot() else { return };
        let catalogue = read(&bytes).expect("a readable document").catalogue;
        let identifier = domain::lifecycle::Identifier::new(catalogue.clone());
        let is_software = |product: &&Product| {
            !matches!(product.category.as_str(), "device" | "service" | "standard")
                && !product.releases.is_empty()
        };
        let (mut asked, mut reached, mut mistaken) = (0, 0, Vec::new());
        for product in catalogue.products.iter().filter(is_software) {
            let text = format!("{} {}", product.label, product.releases[0].name);
            let found = identifier.identify(&text, "").product;
            asked += 1;
            reached += usize::from(found.as_ref() == Some(&product.name));
            if found.is_some_and(|found| found != product.name) {
                mistaken.push(text);
            }
        }
        // "Core" is read as an installation of Windows Server.
        assert!(
            mistaken.iter().all(|text| text.contains("Server Core")),
            "{mistaken:?}"
        );
        assert!(reached * 100 >= asked * 94, "{reached} of {asked}");
    }

    #[test]
    fn a_product_is_known_by_its_names_in_other_registers() {
        let document = br#"{"result": [{"name": "eclipse-jetty", "label": "Eclipse Jetty",
            "identifiers": [{"id": "jetty", "type": "repology"}, {"id": "jdk8-jetty", "type": "repology"},
                {"id": "cpe:2.3:a:eclipse:jetty_server", "type": "cpe"}, {"id": "pkg:maven/jetty", "type": "purl"}],
            "releases": [{"name": "12.1"}]}]}"#;
        let reading = read(document).expect("a readable document");
        assert_eq!(
            reading.catalogue.products[0].aliases,
            ["jetty", "eclipse jetty server"]
        );
    }

    #[test]
    fn no_labelled_string_is_identified_wrongly_against_the_demo_catalogue() {
        let bytes = std::fs::read(root().join("data/demo/feeds/endoflife.json")).expect("the demo catalogue");
        let catalogue = read(&bytes).expect("a readable document").catalogue;
        assert!(catalogue.release_count() <= 300);
        let identifier = domain::lifecycle::Identifier::new(catalogue);
        let mut labels =
            csv::Reader::from_path(root().join("tests/identify/labelled.csv")).expect("the labels");
        let mut wrong = Vec::new();
        for label in labels.deserialize::<(String, String, Option<String>, Option<String>, String)>() {
            let (name, version, product, release, _) = label.expect("a label");
            let found = identifier.identify(&name, &version);
            if found.product.is_some()
                && (found.product != product || found.release.is_some() && found.release != release)
            {
                wrong.push(format!(
                    "{name:?} {version:?}: {:?} {:?}",
                    found.product, found.release
                ));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
