//! What the JSON schema demands of single properties: that they are there, say something, and say it in the given form.

use std::collections::HashSet;
use std::hash::Hash;

use super::finding::{Findings, SCHEMA, Shown};
use super::path::Path;
use crate::csaf::document::Text;

/// Text that must be there, and hold something.
pub(super) fn required<'t>(
    findings: &mut Findings,
    at: &Path<'_>,
    name: &str,
    text: Option<&'t Text<'_>>,
) -> Option<&'t str> {
    if text.is_none() {
        missing(findings, at, name);
    }
    optional(findings, at, name, text)
}

/// Text that holds something if it is there.
pub(super) fn optional<'t>(
    findings: &mut Findings,
    at: &Path<'_>,
    name: &str,
    text: Option<&'t Text<'_>>,
) -> Option<&'t str> {
    let text: &str = text?;
    if text.is_empty() {
        findings.add(
            SCHEMA,
            &at.member(name),
            format_args!("This is empty; fill it in, or leave it out if it may be left out."),
        );
        return None;
    }
    Some(text)
}

/// Says that a property is missing.
pub(super) fn missing(findings: &mut Findings, at: &Path<'_>, name: &str) {
    findings.add(
        SCHEMA,
        &at.member(name),
        format_args!("This is missing; every valid document has it."),
    );
}

/// Text of a form, if it is there.
pub(super) fn matching(
    findings: &mut Findings,
    at: &Path<'_>,
    name: &str,
    text: Option<&str>,
    holds: impl Fn(&str) -> bool,
    form: &str,
) {
    if let Some(text) = text.filter(|text| !holds(text)) {
        findings.add(
            SCHEMA,
            &at.member(name),
            format_args!("{} is not {form}; write it so.", Shown(text)),
        );
    }
}

/// One of some words, if it is there.
pub(super) fn one_of(findings: &mut Findings, at: &Path<'_>, name: &str, text: Option<&str>, words: &[&str]) {
    if let Some(text) = text.filter(|text| !words.contains(text)) {
        findings.add(
            SCHEMA,
            &at.member(name),
            format_args!(
                "{} is none of: {}. Use one of them.",
                Shown(text),
                words.join(", ")
            ),
        );
    }
}

/// A list that must be there, and hold something.
pub(super) fn required_list<T>(findings: &mut Findings, at: &Path<'_>, name: &str, list: Option<&Vec<T>>) {
    match list {
        None => missing(findings, at, name),
        Some(list) if list.is_empty() => no_empty_list(findings, at, name),
        Some(_) => {}
    }
}

/// Says that a list holds nothing.
pub(super) fn no_empty_list(findings: &mut Findings, at: &Path<'_>, name: &str) {
    findings.add(
        SCHEMA,
        &at.member(name),
        format_args!("This list is empty; fill it, or leave it out if it may be left out."),
    );
}

/// A list of texts that hold something, if it is there.
pub(super) fn texts(findings: &mut Findings, at: &Path<'_>, name: &str, list: Option<&Vec<Text<'_>>>) {
    let Some(list) = list else {
        return;
    };
    if list.is_empty() {
        no_empty_list(findings, at, name);
    }
    for (place, _) in list.iter().enumerate().filter(|(_, text)| text.is_empty()) {
        findings.add(
            SCHEMA,
            &at.item(name, place),
            format_args!("This is empty; fill it in or leave it out."),
        );
    }
}

/// A list of texts that are each there once.
pub(super) fn distinct_texts(
    findings: &mut Findings,
    at: &Path<'_>,
    name: &str,
    list: Option<&Vec<Text<'_>>>,
) {
    texts(findings, at, name, list);
    distinct(findings, at, name, list.into_iter().flatten().map(|text| &**text));
}

/// Entries that are each there once.
pub(super) fn distinct<T: Eq + Hash>(
    findings: &mut Findings,
    at: &Path<'_>,
    name: &str,
    entries: impl Iterator<Item = T>,
) {
    let mut seen = HashSet::new();
    for (place, entry) in entries.enumerate() {
        if !seen.insert(entry) {
            findings.add(
                SCHEMA,
                &at.item(name, place),
                format_args!("This is in the list twice; leave one out."),
            );
        }
    }
}
