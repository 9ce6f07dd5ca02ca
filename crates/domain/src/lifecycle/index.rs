//! The prepared catalogue: phrases by first word, and every release taken apart once.
//!
//! Built when an identifier is made, so that reading a string is a few hash look-ups and comparisons.

use std::collections::{HashMap, HashSet};

use super::catalogue::{Catalogue, Product, Release};
use super::names::{
    Known, MAKERS, ORDINARY, ORDINARY_WORDS, OTHERS, Rule, SQL_SERVER, WINDOWS, WINDOWS_PRODUCTS, products,
};
use super::version::Version;
use super::words::split;

mod look_up;

/// What a phrase at the beginning of a string leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Windows,
    SqlServer,
    /// Position of the product, and its row of names if it has one.
    Product {
        product: usize,
        row: Option<&'static Known>,
        listed_only: bool,
    },
    /// A product the catalogue does not hold.
    Other,
    /// One release of a device, named in full.
    Device {
        product: usize,
        release: usize,
    },
}

/// A product ready to be read.
#[derive(Debug)]
pub(super) struct ProductIndex {
    pub(super) name: String,
    pub(super) is_operating_system: bool,
    /// Whether it runs on a server, so that "server" after its name says nothing.
    pub(super) is_server_software: bool,
    maker: String,
    pub(super) releases: Vec<ReleaseIndex>,
    /// Words that may be repeated after the name.
    pub(super) own_words: HashSet<String>,
}

impl ProductIndex {
    /// The maker, as far as the label begins with one.
    pub(super) fn maker(&self) -> &str {
        &self.maker
    }
}

/// A release taken apart.
#[derive(Debug)]
pub(super) struct ReleaseIndex {
    pub(super) name: String,
    /// The components of its name, if that is a plain version.
    pub(super) numbers: Option<Vec<u32>>,
    /// The words of its label without those of the product.
    pub(super) label: Vec<String>,
    pub(super) codename: Vec<String>,
    pub(super) latest: Option<Vec<u32>>,
    /// What its name adds to a plain version: `ltsc` of `2024-ltsc`.
    pub(super) variant: Vec<String>,
}

/// The phrases that begin with one word, longest first.
type Phrases = Vec<(Vec<String>, Target)>;

/// The prepared catalogue.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) products: Vec<ProductIndex>,
    phrases: HashMap<String, Phrases>,
    /// Names of several words, written as one.
    compact: HashMap<String, Target>,
    /// Long words of names and code names, in which a slip of the pen is recognised.
    pub(super) distinctive: Vec<String>,
}

impl Index {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let products = catalogue.products.iter().map(product_index).collect::<Vec<_>>();
        let mut index = Self {
            products,
            phrases: HashMap::new(),
            compact: HashMap::new(),
            distinctive: look_up::distinctive(catalogue),
        };
        index.add_readers();
        index.add_rows();
        for (position, product) in catalogue.products.iter().enumerate() {
            index.add_catalogue_names(position, product);
        }
        index.add_aliases(catalogue);
        for phrases in index.phrases.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        index.compact = index.written_as_one();
        index
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.products.iter().position(|product| product.name == name)
    }

    fn add_readers(&mut self) {
        for phrase in OTHERS {
            self.add(phrase, Target::Other);
        }
        if WINDOWS_PRODUCTS.iter().any(|name| self.position(name).is_some()) {
            for phrase in WINDOWS {
                self.add(phrase, Target::Windows);
            }
        }
        if self.position("mssqlserver").is_some() {
            for phrase in SQL_SERVER {
                self.add(phrase, Target::SqlServer);
            }
        }
    }

    fn add_rows(&mut self) {
        for known in products() {
            let Some(product) = self.position(known.product) else {
                continue;
            };
            let listed_only = known.rules.contains(&Rule::ListedOnly);
            for name in known.names {
                self.add(
                    name,
                    Target::Product {
                        product,
                        row: Some(known),
                        listed_only,
                    },
                );
                let words = name.split(' ').map(str::to_owned);
                self.products[product].own_words.extend(words);
            }
        }
    }

    /// A product's own label, name and aliases; those already taken by a row stay with the row.
    fn add_catalogue_names(&mut self, position: usize, product: &Product) {
        if has_reader(product) {
            return;
        }
        if product.category == "device" {
            return self.add_devices(position, product);
        }
        let label = phrase(&product.label);
        let short = label
            .split_once(' ')
            .filter(|(maker, _)| MAKERS.contains(maker))
            .map(|(_, rest)| rest.to_owned());
        let name = phrase(&product.name);
        for name in [label, name].into_iter().chain(short) {
            self.add_name(&name, position);
        }
    }

    fn add_name(&mut self, name: &str, product: usize) {
        if name.is_empty() {
            return;
        }
        let is_ordinary = ORDINARY_WORDS.contains(&name);
        let row = if is_ordinary {
            Some(&ORDINARY)
        } else {
            products().find(|known| known.product == self.products[product].name)
        };
        let listed_only = is_ordinary || !name.contains(' ') && row.is_none();
        self.add(
            name,
            Target::Product {
                product,
                row,
                listed_only,
            },
        );
    }

    /// The names other registers know a product by, as far as they know no other product by them.
    fn add_aliases(&mut self, catalogue: &Catalogue) {
        let mut owners: HashMap<String, Option<usize>> = HashMap::new();
        for (position, product) in catalogue.products.iter().enumerate() {
            if has_reader(product) || product.category == "device" {
                continue;
            }
            for alias in &product.aliases {
                owners
                    .entry(phrase(alias))
                    .and_modify(|owner| *owner = owner.filter(|owner| *owner == position))
                    .or_insert(Some(position));
            }
        }
        let mut owned = owners
            .into_iter()
            .filter_map(|(alias, owner)| Some((alias, owner?)))
            .collect::<Vec<_>>();
        owned.sort();
        for (alias, product) in owned {
            self.add_name(&alias, product);
        }
    }

    /// Devices by their full model name. A name without a number, or one that several models share, is left out: it
    /// would stand for any generation.
    fn add_devices(&mut self, position: usize, product: &Product) {
        let label = phrase(&product.label);
        let last = label.rsplit(' ').next().unwrap_or_default();
        let maker = label.split(' ').next().unwrap_or_default();
        let mut models: HashMap<String, Option<Target>> = HashMap::new();
        for (release, of) in product.releases.iter().enumerate() {
            let own = phrase(&of.label);
            if !own.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let complete = own.contains(' ') && !own.starts_with(|c: char| c.is_ascii_digit());
            let mut names = vec![format!("{label} {own}"), format!("{last} {own}")];
            if complete {
                names.extend([own.clone(), format!("{maker} {own}")]);
            }
            for name in names {
                let target = Target::Device {
                    product: position,
                    release,
                };
                models
                    .entry(name)
                    .and_modify(|known| *known = None)
                    .or_insert(Some(target));
            }
        }
        for (name, target) in models {
            if let Some(target) = target {
                self.add(&name, target);
            }
        }
    }

    fn add(&mut self, phrase: &str, target: Target) {
        let words = phrase.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let Some(first) = words.first() else { return };
        let phrases = self.phrases.entry(first.clone()).or_default();
        if phrases.iter().all(|(known, _)| *known != words) {
            phrases.push((words, target));
        }
    }
}

/// Whether a reader of its own answers for a product, or none does.
fn has_reader(product: &Product) -> bool {
    WINDOWS_PRODUCTS.contains(&product.name.as_str())
        || matches!(product.category.as_str(), "standard" | "service")
        || product.name == "mssqlserver"
}

/// `text` as folded words joined by single spaces.
fn phrase(text: &str) -> String {
    split(text, "")
        .into_iter()
        .map(|word| word.text)
        .collect::<Vec<_>>()
        .join(" ")
}

fn product_index(product: &Product) -> ProductIndex {
    let mut own_words: HashSet<String> = split(&product.label, &product.name)
        .into_iter()
        .map(|word| word.text)
        .collect();
    let releases = product
        .releases
        .iter()
        .map(|release| release_index(release, &own_words))
        .collect::<Vec<_>>();
    let variants = releases.iter().flat_map(|release| &release.variant);
    own_words.extend(
        variants
            .filter(|word| !matches!(word.as_str(), "for" | "mac"))
            .cloned(),
    );
    ProductIndex {
        name: product.name.clone(),
        is_operating_system: product.category == "os",
        is_server_software: matches!(product.category.as_str(), "server-app" | "database"),
        maker: phrase(&product.label)
            .split_once(' ')
            .map(|(maker, _)| maker.to_owned())
            .unwrap_or_default(),
        releases,
        own_words,
    }
}

fn release_index(release: &Release, product_words: &HashSet<String>) -> ReleaseIndex {
    let words = |text: &str| {
        split(text, "")
            .into_iter()
            .map(|word| word.text)
            .collect::<Vec<_>>()
    };
    let plain_label = release
        .label
        .replace("__CODENAME__", " ")
        .replace(['\'', '"'], " ");
    let mut label = words(&plain_label);
    label.retain(|word| !product_words.contains(word));
    let numbers = Version::of_release(&release.name);
    let variant = match &numbers {
        Some(_) => Vec::new(),
        None => release.name.split('-').skip(1).map(str::to_owned).collect(),
    };
    ReleaseIndex {
        name: release.name.clone(),
        numbers,
        label,
        codename: release.codename.as_deref().map(words).unwrap_or_default(),
        latest: release
            .latest
            .as_deref()
            .and_then(|text| Some(Version::parse(text)?.numbers)),
        variant,
    }
}
