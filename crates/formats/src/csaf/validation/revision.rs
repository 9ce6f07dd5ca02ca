//! Tests of the version of a document and of its history: 6.1.14, 6.1.16 to 6.1.22, 6.1.30.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::finding::{Findings, Shown};
use super::path::Path;
use super::pattern::moment;
use super::version::Version;
use crate::csaf::document::Tracking;

/// An entry of the history whose number is a version.
struct Entry<'t> {
    /// Where it stands in the document.
    place: usize,
    date: Option<Timestamp>,
    number: &'t str,
    version: Version,
}

pub(super) fn check(tracking: &Tracking<'_>, findings: &mut Findings) {
    let document = Path::ROOT.member("document");
    let at = document.member("tracking");
    let version = tracking.version.as_deref().and_then(Version::of);
    let history = tracking.revision_history.as_deref().unwrap_or_default();
    let entries = history.iter().enumerate().filter_map(|(place, revision)| {
        let number: &str = revision.number.as_deref()?;
        Some(Entry {
            place,
            date: revision.date.as_deref().and_then(moment),
            number,
            version: Version::of(number)?,
        })
    });
    let entries: Vec<Entry<'_>> = entries.collect();
    let status = tracking.status.as_deref().unwrap_or_default();
    let is_out = matches!(status, "final" | "interim");
    if let Some(version) = &version {
        check_version(version, status, &at, findings);
    }
    for entry in &entries {
        check_entry(entry, is_out, &at, findings);
    }
    check_repeats(&entries, &at, findings);
    let semantic = entries
        .iter()
        .map(|entry| (&entry.version, at.item("revision_history", entry.place)))
        .chain(version.iter().map(|version| (version, at.member("version"))));
    check_one_kind(
        semantic.map(|(version, at)| (version.is_semantic(), at)),
        findings,
    );
    check_order(
        entries,
        version.as_ref().zip(tracking.version.as_deref()),
        status,
        &at,
        findings,
    );
}

/// 6.1.17 and 6.1.20: what the version says of the state of the document.
fn check_version(version: &Version, status: &str, at: &Path<'_>, findings: &mut Findings) {
    let is_draft = version.major() == 0 || version.is_prerelease();
    if is_draft && status != "draft" {
        findings.add(
            "6.1.17",
            &at.member("status"),
            format_args!("A version 0 or with a pre-release part is a draft; set the status to draft, or the version to 1 or 1.0.0."),
        );
    }
    if version.is_prerelease() && matches!(status, "final" | "interim") {
        findings.add(
            "6.1.20",
            &at.member("version"),
            format_args!("A document that is {status} has no pre-release part in its version; leave the part behind the hyphen out."),
        );
    }
}

/// 6.1.18 and 6.1.19: what no entry may be.
fn check_entry(entry: &Entry<'_>, is_out: bool, at: &Path<'_>, findings: &mut Findings) {
    let here = at.item("revision_history", entry.place);
    if is_out && entry.version.major() == 0 {
        findings.add(
            "6.1.18",
            &here.member("number"),
            format_args!(
                "A document that is out has no drafts in its history; remove the entry {}.",
                Shown(entry.number)
            ),
        );
    }
    if entry.version.is_prerelease() {
        findings.add(
            "6.1.19",
            &here.member("number"),
            format_args!(
                "{} has a pre-release part, which no entry of a history has; remove the entry.",
                Shown(entry.number)
            ),
        );
    }
}

/// 6.1.22: no version twice.
fn check_repeats(entries: &[Entry<'_>], at: &Path<'_>, findings: &mut Findings) {
    let mut numbers: Vec<&Entry<'_>> = entries.iter().collect();
    numbers.sort_by_key(|entry| (entry.number, entry.place));
    for pair in numbers.windows(2).filter(|pair| pair[0].number == pair[1].number) {
        let here = at.item("revision_history", pair[1].place);
        findings.add(
            "6.1.22",
            &here.member("number"),
            format_args!(
                "The version {} is in the history twice; give each entry its own.",
                Shown(pair[1].number)
            ),
        );
    }
}

/// 6.1.30: all versions are whole numbers, or all are of three.
fn check_one_kind<'p>(mut versions: impl Iterator<Item = (bool, Path<'p>)>, findings: &mut Findings) {
    let Some((first, _)) = versions.next() else {
        return;
    };
    if let Some((_, other)) = versions.find(|(semantic, _)| *semantic != first) {
        findings.add(
            "6.1.30",
            &other,
            format_args!("Whole numbers and versions of three numbers are mixed; keep to one of the two throughout the document."),
        );
    }
}

/// 6.1.14, 6.1.16, 6.1.21: in the order of their dates, the numbers rise, leave none out, and end with the version of the document.
fn check_order(
    mut entries: Vec<Entry<'_>>,
    version: Option<(&Version, &str)>,
    status: &str,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    // An entry without a date has no place among the others; that it has none is the matter of the schema.
    if entries.iter().any(|entry| entry.date.is_none()) {
        return;
    }
    let by_number = |one: &Entry<'_>, other: &Entry<'_>| one.version.precedence(&other.version);
    entries.sort_by(|one, other| one.date.cmp(&other.date).then_with(|| by_number(one, other)));
    if let Some(pair) = entries
        .windows(2)
        .find(|pair| by_number(&pair[0], &pair[1]) == Ordering::Greater)
    {
        findings.add(
            "6.1.14",
            &at.item("revision_history", pair[1].place),
            format_args!(
                "By its date {} comes after {}; correct the dates or the numbers.",
                Shown(pair[1].number),
                Shown(pair[0].number)
            ),
        );
    }
    if let Some((first, last)) = entries.first().zip(entries.last()) {
        if let Some((version, text)) = version {
            let (version, newest) = match status {
                "draft" => (version.released(), last.version.released()),
                _ => (version.clone(), last.version.clone()),
            };
            if version.is_semantic() != newest.is_semantic() || version.precedence(&newest) != Ordering::Equal
            {
                findings.add(
                    "6.1.16",
                    &at.member("version"),
                    format_args!(
                        "The document is of version {}, the newest entry of its history of {}; make them the same.",
                        Shown(text),
                        Shown(last.number)
                    ),
                );
            }
        }
        if first.version.major() > 1 {
            findings.add(
                "6.1.21",
                &at.item("revision_history", first.place),
                format_args!(
                    "The history begins with {}; enter what came before, from 0 or 1 on.",
                    Shown(first.number)
                ),
            );
        }
    }
    let leaves_out =
        |pair: &&[Entry<'_>]| pair[1].version.major() > pair[0].version.major().saturating_add(1);
    if let Some(pair) = entries.windows(2).find(leaves_out) {
        findings.add(
            "6.1.21",
            &at.item("revision_history", pair[1].place),
            format_args!(
                "Between {} and {} a version is left out; enter it.",
                Shown(pair[0].number),
                Shown(pair[1].number)
            ),
        );
    }
}
