//! Tests of what is said of single products: 6.1.6 and 6.1.33.

use std::collections::HashSet;

use super::finding::{Findings, Shown};
use super::path::Path;
use super::product_ids::{Catalogue, lists};
use crate::csaf::document::Vulnerability;

pub(super) fn check(
    vulnerability: &Vulnerability<'_>,
    catalogue: &Catalogue<'_>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    check_contradictions(vulnerability, catalogue, at, findings);
    check_flags(vulnerability, catalogue, at, findings);
}

/// What a list of a status says; what is recommended says nothing of its own.
fn saying(list: &str) -> Option<&'static str> {
    match list {
        "first_affected" | "known_affected" | "last_affected" => Some("affected"),
        "known_not_affected" => Some("not affected"),
        "first_fixed" | "fixed" => Some("fixed"),
        "under_investigation" => Some("under investigation"),
        _ => None,
    }
}

/// 6.1.6: no product is affected and not, or fixed and not known yet.
fn check_contradictions(
    vulnerability: &Vulnerability<'_>,
    catalogue: &Catalogue<'_>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    let Some(status) = &vulnerability.product_status else {
        return;
    };
    let at = at.member("product_status");
    let mut said: Vec<Option<&str>> = vec![None; catalogue.len()];
    for (name, ids) in lists(status) {
        let Some(saying) = saying(name) else {
            continue;
        };
        for (place, id) in ids.into_iter().flatten().enumerate() {
            let Some(number) = catalogue.number(id) else {
                continue;
            };
            let before = *said[number].get_or_insert(saying);
            if before != saying {
                findings.add(
                    "6.1.6",
                    &at.item(name, place),
                    format_args!(
                        "The product {} is {before} and {saying}; leave one out.",
                        Shown(id)
                    ),
                );
            }
        }
    }
}

/// 6.1.33: at most one reason why a product is not affected.
fn check_flags(
    vulnerability: &Vulnerability<'_>,
    catalogue: &Catalogue<'_>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    let flags = vulnerability.flags.as_deref().unwrap_or_default();
    if flags.len() < 2 {
        return;
    }
    // For each product the flag that was seen last.
    let mut flagged: Vec<Option<usize>> = vec![None; catalogue.len()];
    for (place, flag) in flags.iter().enumerate() {
        let groups: HashSet<&str> = flag.group_ids.iter().flatten().map(|group| &**group).collect();
        let of_groups = groups
            .into_iter()
            .flat_map(|group| catalogue.group(group))
            .copied();
        let numbers = catalogue.numbers(flag.product_ids.as_ref()).chain(of_groups);
        let mut others: Vec<usize> = numbers
            .filter_map(|number| flagged[number].replace(place))
            .filter(|other| *other != place)
            .collect();
        others.sort_unstable();
        others.dedup();
        for other in others {
            findings.add(
                "6.1.33",
                &at.item("flags", place),
                format_args!("A product has another reason already, in flag {other}; give each product one."),
            );
        }
        if findings.are_full() {
            return;
        }
    }
}
