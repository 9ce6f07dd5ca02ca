//! Which products and groups a document defines, and whether it speaks of others: 6.1.1 to 6.1.5.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::finding::{Findings, Shown};
use super::path::Path;
use crate::csaf::assertion::MAX_PRODUCTS;
use crate::csaf::document::{
    Branch, Document, FullProductName, ProductStatus, ProductTree, Relationship, Text, Vulnerability,
};
use crate::csaf::error::CsafError;

/// The most products that all groups together have: five times what a document may define.
const MAX_MEMBERS: usize = 5 * MAX_PRODUCTS;

/// The products of a document by number, and its groups.
#[derive(Debug, Default)]
pub(super) struct Catalogue<'d> {
    products: HashMap<&'d str, usize>,
    groups: HashMap<&'d str, Vec<usize>>,
}

impl<'d> Catalogue<'d> {
    /// Reads what a tree defines; says what it defines twice.
    pub(super) fn of(tree: Option<&'d ProductTree<'_>>, findings: &mut Findings) -> Result<Self, CsafError> {
        let mut catalogue = Self::default();
        let Some(tree) = tree else {
            return Ok(catalogue);
        };
        let mut count = 0;
        each_product(tree, &mut |at, product| {
            count += 1;
            if count <= MAX_PRODUCTS {
                catalogue.define(at, product, findings);
            }
        });
        if count > MAX_PRODUCTS {
            return Err(CsafError::TooMany);
        }
        catalogue.read_groups(tree, findings)?;
        Ok(catalogue)
    }

    fn define(&mut self, at: &Path<'_>, product: &'d FullProductName<'_>, findings: &mut Findings) {
        let Some(id) = product.product_id.as_deref() else {
            return;
        };
        let number = self.products.len();
        match self.products.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(number);
            }
            Entry::Occupied(_) => findings.add(
                "6.1.2",
                &at.member("product_id"),
                format_args!(
                    "The product {} is defined twice; give each its own identifier.",
                    Shown(id)
                ),
            ),
        }
    }

    fn read_groups(&mut self, tree: &'d ProductTree<'_>, findings: &mut Findings) -> Result<(), CsafError> {
        let at = Path::ROOT.member("product_tree");
        let mut members = 0;
        for (place, group) in tree.product_groups.iter().flatten().enumerate() {
            let Some(id) = group.group_id.as_deref() else {
                continue;
            };
            let mut numbers = self.numbers(group.product_ids.as_ref()).collect::<Vec<usize>>();
            numbers.sort_unstable();
            numbers.dedup();
            members += numbers.len();
            if members > MAX_MEMBERS {
                return Err(CsafError::TooMany);
            }
            match self.groups.entry(id) {
                Entry::Vacant(entry) => {
                    entry.insert(numbers);
                }
                Entry::Occupied(_) => findings.add(
                    "6.1.5",
                    &at.item("product_groups", place).member("group_id"),
                    format_args!(
                        "The group {} is defined twice; give each its own identifier.",
                        Shown(id)
                    ),
                ),
            }
        }
        Ok(())
    }

    /// How many products there are; each has a number below.
    pub(super) fn len(&self) -> usize {
        self.products.len()
    }

    /// The numbers of the products of a list that are defined.
    pub(super) fn numbers<'l>(&'l self, ids: Option<&'l Vec<Text<'_>>>) -> impl Iterator<Item = usize> + 'l {
        ids.into_iter().flatten().filter_map(|id| self.number(id))
    }

    pub(super) fn number(&self, id: &str) -> Option<usize> {
        self.products.get(id).copied()
    }

    /// The products of a group, each once.
    pub(super) fn group(&self, id: &str) -> &[usize] {
        self.groups.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// 6.1.1, 6.1.3, 6.1.4: every product and every group that is spoken of is defined, and no product by itself.
    pub(super) fn check_references(&self, document: &'d Document<'_>, findings: &mut Findings) {
        if let Some(tree) = &document.product_tree {
            self.check_tree(tree, findings);
            check_circles(tree, findings);
        }
        for (place, vulnerability) in document.vulnerabilities.iter().flatten().enumerate() {
            let at = Path::ROOT.item("vulnerabilities", place);
            self.check_vulnerability(vulnerability, &at, findings);
            if findings.are_full() {
                return;
            }
        }
    }

    fn check_tree(&self, tree: &ProductTree<'_>, findings: &mut Findings) {
        let at = Path::ROOT.member("product_tree");
        for (place, group) in tree.product_groups.iter().flatten().enumerate() {
            let here = at.item("product_groups", place);
            self.check_products(group.product_ids.as_ref(), &here, "product_ids", findings);
        }
        for (place, relation) in tree.relationships.iter().flatten().enumerate() {
            let here = at.item("relationships", place);
            for (name, id) in [
                ("product_reference", relation.product_reference.as_ref()),
                (
                    "relates_to_product_reference",
                    relation.relates_to_product_reference.as_ref(),
                ),
            ] {
                if let Some(id) = id.filter(|id| self.number(id).is_none()) {
                    undefined_product(id, &here.member(name), findings);
                }
            }
        }
    }

    fn check_vulnerability(&self, vulnerability: &Vulnerability<'_>, at: &Path<'_>, findings: &mut Findings) {
        if let Some(status) = &vulnerability.product_status {
            let at = at.member("product_status");
            for (name, ids) in lists(status) {
                self.check_products(ids, &at, name, findings);
            }
        }
        for (place, score) in vulnerability.scores.iter().flatten().enumerate() {
            self.check_products(
                score.products.as_ref(),
                &at.item("scores", place),
                "products",
                findings,
            );
        }
        let remediations = vulnerability.remediations.iter().flatten().enumerate();
        let remediations = remediations
            .map(|(place, remedy)| ("remediations", place, &remedy.product_ids, &remedy.group_ids));
        let threats = vulnerability.threats.iter().flatten().enumerate();
        let threats =
            threats.map(|(place, threat)| ("threats", place, &threat.product_ids, &threat.group_ids));
        let flags = vulnerability.flags.iter().flatten().enumerate();
        let flags = flags.map(|(place, flag)| ("flags", place, &flag.product_ids, &flag.group_ids));
        for (name, place, products, groups) in remediations.chain(threats).chain(flags) {
            let here = at.item(name, place);
            self.check_products(products.as_ref(), &here, "product_ids", findings);
            self.check_groups(groups.as_ref(), &here, findings);
        }
    }

    fn check_products(
        &self,
        ids: Option<&Vec<Text<'_>>>,
        at: &Path<'_>,
        name: &str,
        findings: &mut Findings,
    ) {
        for (place, id) in ids.into_iter().flatten().enumerate() {
            if self.number(id).is_none() {
                undefined_product(id, &at.item(name, place), findings);
            }
        }
    }

    fn check_groups(&self, ids: Option<&Vec<Text<'_>>>, at: &Path<'_>, findings: &mut Findings) {
        for (place, id) in ids.into_iter().flatten().enumerate() {
            if !self.groups.contains_key(&**id) {
                findings.add(
                    "6.1.4",
                    &at.item("group_ids", place),
                    format_args!("The group {} is defined nowhere; define it in the product tree, or correct the identifier.", Shown(id)),
                );
            }
        }
    }
}

fn undefined_product(id: &str, at: &Path<'_>, findings: &mut Findings) {
    findings.add(
        "6.1.1",
        at,
        format_args!(
            "The product {} is defined nowhere; define it in the product tree, or correct the identifier.",
            Shown(id)
        ),
    );
}

/// 6.1.3: no product is made of itself, directly or by others.
fn check_circles(tree: &ProductTree<'_>, findings: &mut Findings) {
    let tree_at = Path::ROOT.member("product_tree");
    let relations = tree.relationships.as_deref().unwrap_or_default();
    let mut parts: HashMap<&str, [Option<&str>; 2]> = HashMap::new();
    for relation in relations {
        if let Some(id) = made_by(relation) {
            let references = [
                &relation.product_reference,
                &relation.relates_to_product_reference,
            ];
            parts.entry(id).or_insert(references.map(Option::as_deref));
        }
    }
    let looping = on_circles(&parts);
    for (place, relation) in relations.iter().enumerate() {
        if let Some(id) = made_by(relation).filter(|id| looping.contains(id)) {
            let here = tree_at.item("relationships", place);
            findings.add(
                "6.1.3",
                &here.member("full_product_name"),
                format_args!(
                    "The product {} is made of itself; correct the references of the relationship.",
                    Shown(id)
                ),
            );
        }
    }
}

fn made_by<'d>(relation: &'d Relationship<'_>) -> Option<&'d str> {
    relation.full_product_name.as_ref()?.product_id.as_deref()
}

/// The products that stand on a circle, or on a product that does: what is left when those whose parts are settled are taken
/// away one after another. Without recursion, for a chain may be as long as the document.
fn on_circles<'d>(parts: &HashMap<&'d str, [Option<&'d str>; 2]>) -> HashSet<&'d str> {
    let mut used_by: HashMap<&str, Vec<&'d str>> = HashMap::new();
    let mut open: HashMap<&'d str, usize> = HashMap::new();
    for (id, references) in parts {
        let made = references
            .iter()
            .flatten()
            .filter(|part| parts.contains_key(*part));
        for part in made.clone() {
            used_by.entry(*part).or_default().push(*id);
        }
        open.insert(*id, made.count());
    }
    let mut settled: Vec<&'d str> = open
        .iter()
        .filter(|(_, parts)| **parts == 0)
        .map(|(id, _)| *id)
        .collect();
    while let Some(id) = settled.pop() {
        open.remove(id);
        for user in used_by.get(id).into_iter().flatten() {
            if let Some(parts) = open.get_mut(user) {
                *parts -= 1;
                if *parts == 0 {
                    settled.push(*user);
                }
            }
        }
    }
    open.into_keys().collect()
}

/// The lists of a status with their names.
pub(super) fn lists<'s, 'd>(status: &'s ProductStatus<'d>) -> [(&'static str, Option<&'s Vec<Text<'d>>>); 8] {
    [
        ("first_affected", status.first_affected.as_ref()),
        ("first_fixed", status.first_fixed.as_ref()),
        ("fixed", status.fixed.as_ref()),
        ("known_affected", status.known_affected.as_ref()),
        ("known_not_affected", status.known_not_affected.as_ref()),
        ("last_affected", status.last_affected.as_ref()),
        ("recommended", status.recommended.as_ref()),
        ("under_investigation", status.under_investigation.as_ref()),
    ]
}

/// Every product that a tree defines, with its place.
pub(super) fn each_product<'d>(
    tree: &'d ProductTree<'_>,
    see: &mut impl FnMut(&Path<'_>, &'d FullProductName<'d>),
) {
    let at = Path::ROOT.member("product_tree");
    for (place, branch) in tree.branches.iter().flatten().enumerate() {
        each_below(branch, &at.item("branches", place), see);
    }
    for (place, product) in tree.full_product_names.iter().flatten().enumerate() {
        see(&at.item("full_product_names", place), product);
    }
    for (place, relation) in tree.relationships.iter().flatten().enumerate() {
        if let Some(product) = &relation.full_product_name {
            see(
                &at.item("relationships", place).member("full_product_name"),
                product,
            );
        }
    }
}

/// JSON of more than 128 levels was refused, so this goes no deeper.
fn each_below<'d>(
    branch: &'d Branch<'_>,
    at: &Path<'_>,
    see: &mut impl FnMut(&Path<'_>, &'d FullProductName<'d>),
) {
    if let Some(product) = &branch.product {
        see(&at.member("product"), product);
    }
    for (place, below) in branch.branches.iter().flatten().enumerate() {
        each_below(below, &at.item("branches", place), see);
    }
}
