//! What the schema demands of what a document says of itself.

use super::finding::Findings;
use super::path::Path;
use super::pattern::{is_category, is_language, is_tracking_id, is_uri};
use super::shape;
use super::version::Version;
use super::weakness::check_date;
use crate::csaf::document::{Document, Meta, Note, Publisher, Reference, Tracking};

const PUBLISHERS: [&str; 6] = [
    "coordinator",
    "discoverer",
    "other",
    "translator",
    "user",
    "vendor",
];
const NOTES: [&str; 7] = [
    "description",
    "details",
    "faq",
    "general",
    "legal_disclaimer",
    "other",
    "summary",
];

pub(super) fn check(document: &Document<'_>, findings: &mut Findings) {
    let Some(meta) = &document.document else {
        shape::missing(findings, &Path::ROOT, "document");
        return;
    };
    let at = Path::ROOT.member("document");
    let category = shape::required(findings, &at, "category", meta.category.as_ref());
    shape::matching(
        findings,
        &at,
        "category",
        category,
        is_category,
        "a category without blanks or hyphens at its ends",
    );
    let version = shape::required(findings, &at, "csaf_version", meta.csaf_version.as_ref());
    shape::one_of(findings, &at, "csaf_version", version, &["2.0"]);
    shape::required(findings, &at, "title", meta.title.as_ref());
    for (name, tag) in [("lang", &meta.lang), ("source_lang", &meta.source_lang)] {
        shape::matching(
            findings,
            &at,
            name,
            tag.as_deref(),
            is_language,
            "the tag of a language",
        );
    }
    check_audience(meta, &at, findings);
    check_notes(meta.notes.as_ref(), &at, findings);
    check_references(meta.references.as_ref(), &at, findings);
    match &meta.publisher {
        Some(publisher) => check_publisher(publisher, &at.member("publisher"), findings),
        None => shape::missing(findings, &at, "publisher"),
    }
    match &meta.tracking {
        Some(tracking) => check_tracking(tracking, &at.member("tracking"), findings),
        None => shape::missing(findings, &at, "tracking"),
    }
}

/// To whom it may be given, and how grave it is called.
fn check_audience(meta: &Meta<'_>, at: &Path<'_>, findings: &mut Findings) {
    if let Some(distribution) = &meta.distribution {
        let here = at.member("distribution");
        shape::optional(findings, &here, "text", distribution.text.as_ref());
        if let Some(tlp) = &distribution.tlp {
            let here = here.member("tlp");
            let label = shape::required(findings, &here, "label", tlp.label.as_ref());
            shape::one_of(
                findings,
                &here,
                "label",
                label,
                &["AMBER", "GREEN", "RED", "WHITE"],
            );
            shape::matching(findings, &here, "url", tlp.url.as_deref(), is_uri, "an address");
        } else if distribution.text.is_none() {
            shape::no_empty_list(findings, at, "distribution");
        }
    }
    if let Some(severity) = &meta.aggregate_severity {
        let here = at.member("aggregate_severity");
        shape::required(findings, &here, "text", severity.text.as_ref());
        shape::matching(
            findings,
            &here,
            "namespace",
            severity.namespace.as_deref(),
            is_uri,
            "an address",
        );
    }
}

fn check_publisher(publisher: &Publisher<'_>, at: &Path<'_>, findings: &mut Findings) {
    let category = shape::required(findings, at, "category", publisher.category.as_ref());
    shape::one_of(findings, at, "category", category, &PUBLISHERS);
    shape::required(findings, at, "name", publisher.name.as_ref());
    let namespace = shape::required(findings, at, "namespace", publisher.namespace.as_ref());
    shape::matching(findings, at, "namespace", namespace, is_uri, "an address");
}

fn check_tracking(tracking: &Tracking<'_>, at: &Path<'_>, findings: &mut Findings) {
    let id = shape::required(findings, at, "id", tracking.id.as_ref());
    shape::matching(
        findings,
        at,
        "id",
        id,
        is_tracking_id,
        "an identifier without blanks at its ends",
    );
    let status = shape::required(findings, at, "status", tracking.status.as_ref());
    shape::one_of(findings, at, "status", status, &["draft", "final", "interim"]);
    for (name, date) in [
        ("current_release_date", &tracking.current_release_date),
        ("initial_release_date", &tracking.initial_release_date),
    ] {
        shape::required(findings, at, name, date.as_ref());
        check_date(date.as_ref(), at, name, findings);
    }
    let is_version = |text: &str| Version::of(text).is_some();
    let form = "a version: a whole number, or three as 1.0.0";
    let version = shape::required(findings, at, "version", tracking.version.as_ref());
    shape::matching(findings, at, "version", version, is_version, form);
    shape::distinct_texts(findings, at, "aliases", tracking.aliases.as_ref());
    shape::required_list(
        findings,
        at,
        "revision_history",
        tracking.revision_history.as_ref(),
    );
    for (place, revision) in tracking.revision_history.iter().flatten().enumerate() {
        let here = at.item("revision_history", place);
        shape::required(findings, &here, "date", revision.date.as_ref());
        check_date(revision.date.as_ref(), &here, "date", findings);
        let number = shape::required(findings, &here, "number", revision.number.as_ref());
        shape::matching(findings, &here, "number", number, is_version, form);
        shape::required(findings, &here, "summary", revision.summary.as_ref());
    }
}

/// Notes of the document or of a weakness.
pub(super) fn check_notes(notes: Option<&Vec<Note<'_>>>, at: &Path<'_>, findings: &mut Findings) {
    if notes.is_some_and(Vec::is_empty) {
        shape::no_empty_list(findings, at, "notes");
    }
    for (place, note) in notes.into_iter().flatten().enumerate() {
        let here = at.item("notes", place);
        let category = shape::required(findings, &here, "category", note.category.as_ref());
        shape::one_of(findings, &here, "category", category, &NOTES);
        shape::required(findings, &here, "text", note.text.as_ref());
        shape::optional(findings, &here, "title", note.title.as_ref());
    }
}

/// References of the document or of a weakness.
pub(super) fn check_references(
    references: Option<&Vec<Reference<'_>>>,
    at: &Path<'_>,
    findings: &mut Findings,
) {
    if references.is_some_and(Vec::is_empty) {
        shape::no_empty_list(findings, at, "references");
    }
    for (place, reference) in references.into_iter().flatten().enumerate() {
        let here = at.item("references", place);
        shape::one_of(
            findings,
            &here,
            "category",
            reference.category.as_deref(),
            &["external", "self"],
        );
        shape::required(findings, &here, "summary", reference.summary.as_ref());
        let url = shape::required(findings, &here, "url", reference.url.as_ref());
        shape::matching(findings, &here, "url", url, is_uri, "an address");
    }
}
