//! The identifier: from the two columns of an inventory row to an identification.
//!
//! It recognises captions and placeholders, tries the products' names in the order of the string, asks whether the words
//! before a name leave it standing, hands the rest to the reader of that product, and words the result: "Driver for
//! Windows 10" is a driver.

use super::catalogue::{Catalogue, Release};
use super::fit::{Fit, Found};
use super::generic::Reader;
use super::history::present;
use super::identification::{Candidate, Confidence, Identification};
use super::index::{Index, Target};
use super::joined::{Named, is_system};
use super::names::{Known, Rule};
use super::notation::in_plain_words;
use super::reason::Cause;
use super::remark::Tail;
use super::spelling::mended;
use super::sql_server::SqlServer;
use super::surroundings::{ends_search, is_package_suffix, may_precede};
use super::vocabulary::{CAPTIONS, PLACEHOLDERS};
use super::windows::Windows;
use super::words::{Word, split};

mod relatives;

/// The longest text read, in bytes over both columns. What is longer is not the name of a system.
pub const MAX_TEXT: usize = 1_000;

/// Identifies inventory strings against one catalogue.
///
/// ```
/// use domain::lifecycle::{Catalogue, End, Identifier, Product, Release, Support};
/// use jiff::civil::date;
///
/// let release = |name: &str, end| Release {
///     name: name.into(),
///     label: name.into(),
///     codename: None,
///     latest: None,
///     support: Support { ordinary: End::On(end), extended: None },
/// };
/// let catalogue = Catalogue {
///     products: vec![Product {
///         name: "debian".into(),
///         label: "Debian".into(),
///         category: "os".into(),
///         aliases: vec![],
///         releases: vec![release("12", date(2028, 6, 30)), release("11", date(2026, 8, 31))],
///     }],
/// };
/// let identifier = Identifier::new(catalogue);
/// let found = identifier.identify("Debian GNU/Linux 11 (bullseye)", "");
/// assert_eq!(found.release.as_deref(), Some("11"));
/// assert_eq!(found.end_of_support(), Some(date(2026, 8, 31)));
/// assert_eq!(identifier.identify("Debian wallpaper 11", "").product, None);
/// ```
#[derive(Debug)]
pub struct Identifier {
    catalogue: Catalogue,
    index: Index,
    windows: Windows,
    sql_server: Option<SqlServer>,
}

impl Identifier {
    /// Prepares `catalogue` for reading.
    pub fn new(catalogue: Catalogue) -> Self {
        let index = Index::new(&catalogue);
        let windows = Windows::new(&index.products);
        let sql_server = SqlServer::new(&index.products);
        Self {
            catalogue,
            index,
            windows,
            sql_server,
        }
    }

    /// The catalogue this identifies against.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What the inventory row with this `name` and `version` means. Either may be empty; a version alone is read as
    /// a name.
    pub fn identify(&self, name: &str, version: &str) -> Identification {
        if name.len() + version.len() > MAX_TEXT {
            return Identification::unknown(Cause::TooLong { limit: MAX_TEXT });
        }
        let plain = in_plain_words(name);
        let words = match split(plain.as_deref().unwrap_or(name), version) {
            words if after_caption(&words).first().is_some_and(|word| word.in_version) => split(version, ""),
            words => words,
        };
        if is_placeholder(after_caption(&words)) {
            return Identification::unknown(Cause::Empty);
        }
        let words = self.index.parted(present(&words).unwrap_or(words));
        let found = self.decide(&words);
        if found.product.is_some() {
            return found;
        }
        match mended(&words, &self.index.distinctive).map(|words| self.decide(&words)) {
            Some(mended) if mended.product.is_some() => Identification {
                confidence: mended.confidence.min(Confidence::ONLY_RELEASE),
                ..mended
            },
            _ => found,
        }
    }

    /// Reads every name that may stand for itself until one of them is a product.
    fn decide(&self, words: &[Word]) -> Identification {
        let mut refused = None;
        // Two systems in one string leave both unnamed.
        let mut refused_system = None;
        for start in 0..words.len() {
            let (lead, from) = words.split_at(start);
            if from[0].in_version || lead.last().is_some_and(ends_search) {
                break;
            }
            let Some((target, name, rest)) = self.product_name(from) else {
                continue;
            };
            if !may_precede(lead, name, rest, target, &self.index) {
                continue;
            }
            if is_system(target, &self.index) && words.iter().any(is_package_suffix) {
                continue;
            }
            if refused_system.is_some_and(|earlier| earlier != target) && is_system(target, &self.index) {
                break;
            }
            let found = self.read_either(target, from, name, rest);
            if let Found::Product { product, .. } = &found {
                let named = Named {
                    words,
                    start,
                    end: start + name.len(),
                    target,
                    product: *product,
                };
                if let Some(second) = named.second(&self.index) {
                    return Identification::unknown(Cause::Several {
                        product: self.catalogue.products[*product].label.clone(),
                        second,
                    });
                }
            }
            let answer = self.answer(target, found, name);
            if answer.product.is_some() {
                return answer.with_lead_set_aside(lead);
            }
            if matches!(target, Target::Other) || matches!(answer.reason.cause, Cause::Several { .. }) {
                return answer;
            }
            if is_system(target, &self.index) {
                refused_system = Some(target);
            }
            refused = refused.or(Some(answer));
        }
        refused.unwrap_or_else(|| Identification::unknown(Cause::NoProduct))
    }

    /// The product the words begin with, split into its name and the rest.
    fn product_name<'w>(&self, words: &'w [Word]) -> Option<(Target, &'w [Word], &'w [Word])> {
        let name = words
            .iter()
            .take_while(|word| !word.in_version)
            .map(|word| word.text.as_str());
        let (target, length) = self.index.longest(&name)?;
        let (name, rest) = words.split_at(length);
        Some((self.fork(target, rest), name, rest))
    }

    /// Reads `words`, which consist of the `name` and the `rest`.
    fn read(&self, target: Target, words: &[Word], name: &[Word], rest: &[Word]) -> Found {
        let tail = |is_system, own, open| Tail {
            index: &self.index,
            is_system,
            own,
            open,
        };
        match target {
            Target::Other => Found::NoProduct,
            Target::Windows => self.windows.find(rest, tail(true, None, true)),
            Target::SqlServer => {
                let alone = matches!(name, [only] if only.text == "sql");
                self.sql_server.as_ref().map_or(Found::NoProduct, |reader| {
                    reader.find(rest, alone, tail(false, None, true))
                })
            }
            Target::Product {
                product,
                row,
                listed_only,
            } => Reader {
                position: product,
                product: &self.index.products[product],
                row,
                listed_only,
                tail: tail(
                    self.index.products[product].is_operating_system,
                    Some(product),
                    row.is_none_or(|row| !row.rules.contains(&Rule::NoRemark)),
                ),
            }
            .find(if is_label_of_release(row) { words } else { rest }),
            Target::Device { product, release } => match rest.iter().find(|word| !word.is_remark()) {
                Some(word) => Found::SomethingElse(word.text.clone()),
                None => Found::Product {
                    product,
                    fit: Fit::One {
                        release,
                        named: true,
                        confirmed: false,
                    },
                    words: name.iter().map(|word| word.text.clone()).collect(),
                    set_aside: Vec::new(),
                },
            },
        }
    }

    fn answer(&self, target: Target, found: Found, name: &[Word]) -> Identification {
        let read_as = || match target {
            Target::Other => String::new(),
            Target::Windows => "Windows".to_owned(),
            Target::SqlServer => "SQL Server".to_owned(),
            Target::Product { product, .. } | Target::Device { product, .. } => {
                self.catalogue.products[product].label.clone()
            }
        };
        match found {
            Found::SomethingElse(word) => Identification::unknown(Cause::SomethingElse {
                product: read_as(),
                word,
            }),
            Found::NoProduct => Identification::unknown(Cause::NoProduct),
            Found::Several => Identification::unknown(Cause::Several {
                product: read_as(),
                second: String::new(),
            }),
            Found::NameAlone => Identification::unknown(Cause::NameAlone { product: read_as() }),
            Found::Product {
                product,
                fit,
                words,
                set_aside,
            } => {
                let words = name.iter().map(|word| word.text.clone()).chain(words).collect();
                self.identified(product, fit, words).with_set_aside(set_aside)
            }
        }
    }

    fn identified(&self, product: usize, fit: Fit, words: Vec<String>) -> Identification {
        let product = &self.catalogue.products[product];
        let candidate = |position: &usize| candidate(&product.releases[*position]);
        let (release, candidates, confidence, cause) = match fit {
            Fit::One {
                release,
                named,
                confirmed,
            } => {
                let confidence = match (named, confirmed) {
                    (_, true) => Confidence::CONFIRMED,
                    (true, false) => Confidence::RELEASE,
                    (false, false) => Confidence::ONLY_RELEASE,
                };
                let cause = if named {
                    Cause::Decided { words }
                } else {
                    Cause::OnlyOne { words }
                };
                (
                    Some(product.releases[release].name.clone()),
                    vec![candidate(&release)],
                    confidence,
                    cause,
                )
            }
            Fit::Some(fitting) => {
                let candidates = fitting.iter().map(candidate).collect::<Vec<_>>();
                let confidence = product_confidence(&candidates);
                (
                    None,
                    candidates,
                    confidence,
                    Cause::Ambiguous {
                        releases: fitting.len(),
                    },
                )
            }
            Fit::NoVersion(fitting) => {
                let candidates = fitting.iter().map(candidate).collect();
                (None, candidates, Confidence::PRODUCT, Cause::NoVersion)
            }
            Fit::NotListed(version) => (
                None,
                Vec::new(),
                Confidence::PRODUCT,
                Cause::NotListed { version },
            ),
            Fit::Contradiction(word) => (
                None,
                Vec::new(),
                Confidence::PRODUCT,
                Cause::Contradiction { word },
            ),
            Fit::Older(release) => {
                let listed = product.releases[release].name.clone();
                (
                    None,
                    vec![candidate(&release)],
                    Confidence::PRODUCT,
                    Cause::OlderServicePack { listed },
                )
            }
        };
        Identification {
            product: Some(product.name.clone()),
            release,
            candidates,
            confidence,
            reason: cause.into(),
        }
    }
}

fn is_label_of_release(row: Option<&Known>) -> bool {
    row.is_some_and(|row| row.rules.contains(&Rule::NameIsLabel))
}

fn candidate(release: &Release) -> Candidate {
    Candidate {
        release: release.name.clone(),
        support: release.support,
    }
}

fn product_confidence(candidates: &[Candidate]) -> Confidence {
    let agreed = candidates
        .windows(2)
        .all(|pair| pair[0].support == pair[1].support);
    if agreed {
        Confidence::PRODUCT_AGREED
    } else {
        Confidence::PRODUCT
    }
}

fn is_placeholder(words: &[Word]) -> bool {
    let text = words
        .iter()
        .take(6)
        .map(|word| word.text.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    text.is_empty() || PLACEHOLDERS.contains(&text.as_str())
}

/// The words after the caption of the field they were copied from.
fn after_caption(words: &[Word]) -> &[Word] {
    let begins = |caption: &&&[&str]| {
        caption.len() < words.len()
            && caption
                .iter()
                .zip(words)
                .all(|(a, b)| *a == b.text && !b.in_version)
    };
    CAPTIONS
        .iter()
        .find(begins)
        .map_or(words, |caption| &words[caption.len()..])
}
