//! What a document asserts: products out of their tree, statuses and remedies for each.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use domain::advisory::{Advisory, Product, ProductStatus, Remedy, RemedyKind, Weakness};
use jiff::civil::Date;

use super::document::{self as csaf, Document, Text};
use super::error::CsafError;

/// The most products of a document.
pub const MAX_PRODUCTS: usize = 50_000;
/// The most weaknesses of a document.
pub const MAX_WEAKNESSES: usize = 2_000;
/// The longest text that is kept, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The most bytes that the names of all products have together: every product repeats those above it.
const MAX_NAMES: usize = 32 << 20;
/// How often the statuses and remedies of a document may mention a product: every remedy can mention all of them.
const MAX_MENTIONS: usize = 4_000_000;

pub(super) fn of(document: &Document<'_>) -> Result<Advisory, CsafError> {
    let missing = |missing| CsafError::Missing { missing };
    let meta = document.document.as_ref().ok_or(missing("document"))?;
    match meta.csaf_version.as_deref() {
        Some("2.0" | "2.1") => {}
        Some(version) => {
            let version = version.chars().take(20).collect();
            return Err(CsafError::OtherVersion { version });
        }
        None => return Err(missing("document/csaf_version")),
    }
    let publisher = meta.publisher.as_ref().ok_or(missing("document/publisher"))?;
    let tracking = meta.tracking.as_ref().ok_or(missing("document/tracking"))?;
    let tracking_id = said(tracking.id.as_ref()).ok_or(missing("document/tracking/id"))?;
    let namespace = said(publisher.namespace.as_ref()).ok_or(missing("document/publisher/namespace"))?;

    let mut tree = Tree::default();
    if let Some(products) = &document.product_tree {
        tree.read(products)?;
    }
    let vulnerabilities = document.vulnerabilities.as_deref().unwrap_or_default();
    if vulnerabilities.len() > MAX_WEAKNESSES {
        return Err(CsafError::TooMany);
    }
    let mut mentions = MAX_MENTIONS;
    let mut weaknesses = Vec::with_capacity(vulnerabilities.len());
    for vulnerability in vulnerabilities {
        weaknesses.push(tree.weakness(vulnerability, &mut mentions)?);
    }
    Ok(Advisory {
        publisher: said(publisher.name.as_ref()).unwrap_or_else(|| namespace.clone()),
        title: said(meta.title.as_ref()).unwrap_or_else(|| tracking_id.clone()),
        version: said(tracking.version.as_ref()).unwrap_or_default(),
        released: day(tracking.initial_release_date.as_ref()),
        revised: day(tracking.current_release_date.as_ref()),
        page: page(meta),
        weaknesses,
        products: tree.products,
        namespace,
        tracking_id,
    })
}

/// The page of the document for people: a reference to itself that is no JSON.
fn page(meta: &csaf::Meta<'_>) -> Option<String> {
    let references = meta.references.as_deref().unwrap_or_default();
    let of_itself = references
        .iter()
        .filter(|reference| reference.category.as_deref() == Some("self"));
    let mut pages = of_itself.filter_map(|reference| address(reference.url.as_ref()));
    let is_document = |url: &String| Path::new(url).extension().is_some_and(|end| end == "json");
    pages.find(|url| !is_document(url))
}

/// An address somebody can be sent to: of the web, and no script.
fn address(url: Option<&Text<'_>>) -> Option<String> {
    let url = said(url)?;
    (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
}

/// Text that says something, cut to what is kept.
fn said(text: Option<&Text<'_>>) -> Option<String> {
    let text = text?.trim();
    let cut = text
        .char_indices()
        .nth(MAX_TEXT)
        .map_or(text, |(end, _)| &text[..end]);
    (!cut.is_empty()).then(|| cut.replace(is_unfit, "\u{fffd}"))
}

/// Characters that a database refuses or a terminal obeys. Lines and columns of a longer text stay.
fn is_unfit(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t')
}

fn texts(list: Option<&Vec<Text<'_>>>) -> Vec<String> {
    let list = list.map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(|text| said(Some(text))).collect()
}

/// The day of a moment as RFC 3339 writes it.
fn day(moment: Option<&Text<'_>>) -> Option<Date> {
    moment?.get(..10)?.parse().ok()
}

/// The products, by position, and where each identifier is.
#[derive(Default)]
struct Tree {
    products: Vec<Product>,
    /// Bytes of the names of all products.
    names: usize,
    places: HashMap<String, u32>,
    groups: HashMap<String, Vec<u32>>,
}

/// What the steps above a branch say.
#[derive(Clone, Default)]
struct Steps {
    maker: String,
    names: Vec<String>,
    versions: String,
}

impl Tree {
    fn read(&mut self, tree: &csaf::ProductTree<'_>) -> Result<(), CsafError> {
        for branch in tree.branches.iter().flatten() {
            self.branch(branch, &Steps::default())?;
        }
        for product in tree.full_product_names.iter().flatten() {
            self.add(product, Steps::default())?;
        }
        for relation in tree.relationships.iter().flatten() {
            self.composed(
                relation.full_product_name.as_ref(),
                relation.product_reference.as_ref(),
            )?;
        }
        for path in tree.product_paths.iter().flatten() {
            self.composed(
                path.full_product_name.as_ref(),
                path.beginning_product_reference.as_ref(),
            )?;
        }
        for group in tree.product_groups.iter().flatten() {
            if let Some(id) = said(group.group_id.as_ref()) {
                let members = self.positions(group.product_ids.as_ref());
                self.groups.insert(id, members);
            }
        }
        Ok(())
    }

    /// JSON of more than 128 levels was refused, so this goes no deeper.
    fn branch(&mut self, branch: &csaf::Branch<'_>, above: &Steps) -> Result<(), CsafError> {
        let mut path = above.clone();
        let name = said(branch.name.as_ref()).unwrap_or_default();
        match branch.category.as_deref().unwrap_or_default() {
            "vendor" => path.maker = name,
            "product_version" | "product_version_range" | "patch_level" | "service_pack" => {
                let spaced = !path.versions.is_empty() && !name.is_empty();
                path.versions.push_str(if spaced { " " } else { "" });
                path.versions.push_str(&name);
            }
            "architecture" | "language" | "host_name" | "legacy" | "platform" => {}
            _ if name.is_empty() => {}
            _ => path.names.push(name),
        }
        if let Some(product) = &branch.product {
            self.add(product, path.clone())?;
        }
        for below in branch.branches.iter().flatten() {
            self.branch(below, &path)?;
        }
        Ok(())
    }

    fn add(&mut self, product: &csaf::FullProductName<'_>, path: Steps) -> Result<(), CsafError> {
        if self.products.len() == MAX_PRODUCTS {
            return Err(CsafError::TooMany);
        }
        let shown = said(product.name.as_ref()).unwrap_or_default();
        let helper = product.product_identification_helper.as_ref();
        let of_helper =
            |list: fn(&csaf::IdentificationHelper<'_>) -> Vec<String>| helper.map(list).unwrap_or_default();
        let mut model_numbers = of_helper(|helper| texts(helper.model_numbers.as_ref()));
        model_numbers.extend(of_helper(|helper| texts(helper.skus.as_ref())));
        let names = match path.names.is_empty() {
            true => vec![shown.clone()],
            false => path.names,
        };
        self.names += path.maker.len() + path.versions.len() + names.iter().map(String::len).sum::<usize>();
        if self.names > MAX_NAMES {
            return Err(CsafError::TooMany);
        }
        if let Some(id) = said(product.product_id.as_ref()) {
            let place = u32::try_from(self.products.len()).unwrap_or(u32::MAX);
            self.places.entry(id).or_insert(place);
        }
        self.products.push(Product {
            maker: path.maker,
            names,
            versions: path.versions,
            shown,
            model_numbers,
            serial_numbers: of_helper(|helper| texts(helper.serial_numbers.as_ref())),
        });
        Ok(())
    }

    /// A product on another: it is the part that has the weakness, so it is looked up by the names of the part.
    fn composed(
        &mut self,
        product: Option<&csaf::FullProductName<'_>>,
        part: Option<&Text<'_>>,
    ) -> Result<(), CsafError> {
        let Some(product) = product else {
            return Ok(());
        };
        let part = part.and_then(|part| self.places.get(part.trim()).copied());
        let part = part.and_then(|place| self.products.get(usize::try_from(place).ok()?));
        let path = part.map_or_else(Steps::default, |part| Steps {
            maker: part.maker.clone(),
            names: part.names.clone(),
            versions: part.versions.clone(),
        });
        self.add(product, path)
    }

    fn positions(&self, ids: Option<&Vec<Text<'_>>>) -> Vec<u32> {
        let ids = ids.map(Vec::as_slice).unwrap_or_default();
        ids.iter()
            .filter_map(|id| self.places.get(id.trim()).copied())
            .collect()
    }

    fn weakness(
        &self,
        vulnerability: &csaf::Vulnerability<'_>,
        mentions: &mut usize,
    ) -> Result<Weakness, CsafError> {
        let (cvss_tenths, cvss_vector) = gravest(vulnerability);
        Ok(Weakness {
            cve: said(vulnerability.cve.as_ref()),
            title: said(vulnerability.title.as_ref())
                .or_else(|| kinds(vulnerability).find_map(|cwe| said(cwe.name.as_ref())))
                .unwrap_or_default(),
            cvss_tenths,
            cvss_vector,
            statuses: self.statuses(vulnerability.product_status.as_ref(), mentions)?,
            remedies: self.remedies(vulnerability, mentions)?,
            exploited: is_exploited(vulnerability),
        })
    }

    fn statuses(
        &self,
        status: Option<&csaf::ProductStatus<'_>>,
        mentions: &mut usize,
    ) -> Result<Vec<(ProductStatus, Vec<u32>)>, CsafError> {
        let Some(status) = status else {
            return Ok(Vec::new());
        };
        // The recommended version is said to be without the weakness (CSAF 2.0, 3.2.3.9.7); the first and the last affected are affected.
        let lists = [
            (
                ProductStatus::Affected,
                [
                    &status.known_affected,
                    &status.first_affected,
                    &status.last_affected,
                ],
            ),
            (
                ProductStatus::Fixed,
                [&status.fixed, &status.first_fixed, &status.recommended],
            ),
            (
                ProductStatus::NotAffected,
                [&status.known_not_affected, &None, &None],
            ),
            (
                ProductStatus::UnderInvestigation,
                [&status.under_investigation, &status.unknown, &None],
            ),
        ];
        let mut statuses = Vec::new();
        for (status, lists) in lists {
            let positions = lists.into_iter().flat_map(|list| self.positions(list.as_ref()));
            let positions: Vec<u32> = positions.collect();
            spend(mentions, positions.len())?;
            if !positions.is_empty() {
                statuses.push((status, positions));
            }
        }
        Ok(statuses)
    }

    fn remedies(
        &self,
        vulnerability: &csaf::Vulnerability<'_>,
        mentions: &mut usize,
    ) -> Result<Vec<Remedy>, CsafError> {
        let mut remedies = Vec::new();
        for remedy in vulnerability.remediations.iter().flatten() {
            let kind = RemedyKind::ALL
                .into_iter()
                .find(|kind| Some(kind.word()) == remedy.category.as_deref());
            let Some(kind) = kind else {
                continue;
            };
            // A group counts once, however often it is named.
            let groups: BTreeSet<&str> = remedy.group_ids.iter().flatten().map(|id| id.trim()).collect();
            let of_groups = groups.into_iter().filter_map(|id| self.groups.get(id)).flatten();
            let mut products = self.positions(remedy.product_ids.as_ref());
            products.extend(of_groups);
            products.sort_unstable();
            products.dedup();
            spend(mentions, products.len())?;
            remedies.push(Remedy {
                kind,
                words: said(remedy.details.as_ref()).unwrap_or_default(),
                page: address(remedy.url.as_ref()),
                products,
            });
        }
        Ok(remedies)
    }
}

/// Takes from what a document may still mention.
fn spend(mentions: &mut usize, more: usize) -> Result<(), CsafError> {
    *mentions = mentions.checked_sub(more).ok_or(CsafError::TooMany)?;
    Ok(())
}

fn kinds<'v, 'a>(vulnerability: &'v csaf::Vulnerability<'a>) -> impl Iterator<Item = &'v csaf::Cwe<'a>> {
    vulnerability
        .cwe
        .iter()
        .chain(vulnerability.cwes.iter().flatten())
}

/// The gravest base score of any product, of the newest version of CVSS it is given in, with its vector.
fn gravest(vulnerability: &csaf::Vulnerability<'_>) -> (Option<u8>, Option<String>) {
    let scores = vulnerability.scores.iter().flatten();
    let of_scores = scores.map(|score| [None, score.cvss_v3.as_ref(), score.cvss_v2.as_ref()]);
    let contents = vulnerability
        .metrics
        .iter()
        .flatten()
        .filter_map(|metric| metric.content.as_ref());
    let of_metrics = contents.map(|content| {
        [
            content.cvss_v4.as_ref(),
            content.cvss_v3.as_ref(),
            content.cvss_v2.as_ref(),
        ]
    });
    let all: Vec<[Option<&csaf::Cvss>; 3]> = of_scores.chain(of_metrics).collect();
    for version in 0..3 {
        let of_version = all
            .iter()
            .filter_map(|scores| scores.get(version).copied().flatten());
        let gravest = of_version
            .filter_map(|cvss| Some((base_tenths(cvss)?, cvss)))
            .max_by_key(|(tenths, _)| *tenths);
        if let Some((tenths, cvss)) = gravest {
            let vector = cvss.get("vectorString").and_then(serde_json::Value::as_str);
            return (
                Some(tenths),
                vector.map(|vector| vector.chars().take(400).collect()),
            );
        }
    }
    (None, None)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within 0 and 100, which is checked before"
)]
fn base_tenths(cvss: &csaf::Cvss) -> Option<u8> {
    let score = cvss.get("baseScore")?.as_f64()?;
    (0.0..=10.0)
        .contains(&score)
        .then(|| (score * 10.0).round() as u8)
}

/// Whether the document says that attacks use the weakness. "No known public exploits" says the contrary.
fn is_exploited(vulnerability: &csaf::Vulnerability<'_>) -> bool {
    let threats = vulnerability.threats.iter().flatten();
    let statuses = threats.filter(|threat| threat.category.as_deref() == Some("exploit_status"));
    let mut words = statuses.filter_map(|threat| threat.details.as_deref());
    words.any(|words| {
        let words = words.to_lowercase();
        let denies = [
            "no known",
            "not known",
            "not aware",
            "no evidence",
            "no public",
            "none",
        ];
        let says = ["exploited", "in the wild", "active"];
        says.iter().any(|said| words.contains(said)) && !denies.iter().any(|denied| words.contains(denied))
    })
}
