//! The page of one model: the decision to be taken, each advisory with its reasons, the devices by ward, and what was said and decided.

use std::collections::BTreeMap;

use app::advisory::{About, Decision, ModelPage};
use app::message::Messages;
use domain::access::ViewAssets;
use domain::advisory::{Advisory, RemedyKind};
use domain::asset::{Attribute, name_of};
use domain::matching::{Judged, Verdict};
use domain::round::Phrase;
use maud::{Markup, html};

use super::decide::{self, Typed};
use super::words::{course, is_unplaced, judged, severity, standing_tag, tally, verdict_tag, wards, who};
use super::{DECISIONS, PATH, identity};
use crate::assets::words::count;
use crate::design::{
    Button, Column, Disclosure, EmptyState, Form as FormView, Level, Name, Narrow, PageHeading, Row,
    SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::session::SignedIn;

/// Remedies shown of one document; the document has them all.
const REMEDIES: usize = 4;
/// Wards named in the first sentence.
const WARDS: usize = 6;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, page: &ModelPage, title: &str, typed: &Typed) -> Markup {
    let words = reader.words;
    let lines = typed.problems.lines();
    html! {
        (typed.problems.summary(&lines))
        (PageHeading {
            title,
            above: Some(&words.text("advisory-model-above")),
            lead: Some(&lead(reader, page)),
            ..PageHeading::default()
        })
        (decide::section(reader, page, typed))
        section {
            (SectionHeading { id: "advisories", title: &words.text("advisory-documents"), ..SectionHeading::default() })
            @if page.entry.about.is_empty() { p { (words.text("advisory-model-none")) } }
            @for about in &page.entry.about { (document(reader, page, about)) }
        }
        (devices(reader, page))
        (identity::said(reader, page))
        (history(reader, page))
    }
}

/// How many devices stand where.
fn lead(reader: &SignedIn, page: &ModelPage) -> String {
    let words = reader.words;
    let open: Vec<&About> = page.entry.open().collect();
    let wards = wards(&page.entry, &open);
    let named: Vec<String> = wards
        .iter()
        .take(WARDS)
        .map(|(name, devices)| {
            let name = if name.is_empty() {
                words.text("advisory-no-ward")
            } else {
                name.clone()
            };
            format!("{name} ({devices})")
        })
        .collect();
    let concerned = page.entry.concerned(open.iter().copied()).len();
    let placed = if is_unplaced(reader, &page.entry) {
        "no"
    } else {
        "yes"
    };
    words.phrase(
        &Phrase::new("advisory-model-lead")
            .selector("placed", placed)
            .number("devices", count(page.entry.devices.len()))
            .number("concerned", count(concerned))
            .list("wards", named)
            .number("more", count(wards.len().saturating_sub(WARDS))),
    )
}

/// One advisory: what it says, why it may speak of the model, what it means for the devices, what was decided.
fn document(reader: &SignedIn, page: &ModelPage, about: &About) -> Markup {
    let words = reader.words;
    let Some(document) = page.inbox.document(about) else {
        return html! {};
    };
    let id = format!("advisory-{}", about.advisory);
    let revised = document.revised.or(document.released);
    html! {
        article {
            (SectionHeading { id: &id, title: &document.tracking_id, level: Level::Three, ..SectionHeading::default() })
            p {
                (standing_tag(words, about)) " "
                (tally(words, about.tally)) ", "
                (severity(words, about.basis.cvss_tenths, about.basis.exploited, about.basis.fix_offered))
                @if let Some(likelihood) = page.likelihood.get(&about.advisory) { ", " (epss(words, *likelihood)) }
            }
            p {
                a href=(format!("{PATH}/{}", about.advisory)) { (Name(&document.title)) } ", "
                (Name(&document.publisher))
                @if let Some(day) = revised { ", " (words.date(day)) }
            }
            @if !about.changes.is_empty() {
                p { (words.text("advisory-reopened-because")) }
                ul { @for change in &about.changes { li { (words.phrase(&change.phrase())) } } }
            }
            @if let Some(decision) = &about.decision { (in_force(reader, page, decision)) }
            (identity::of(reader, page, about))
            (verdicts(words, page, about))
            (remedies(words, document, about))
        }
    }
}

fn epss(words: &Messages, likelihood: f64) -> String {
    // Thousandths are as fine as the scores are published to be read.
    let text = format!("{:.1}", likelihood * 100.0);
    words.phrase(&Phrase::new("advisory-likelihood").decimal("percent", &text))
}

fn in_force(reader: &SignedIn, page: &ModelPage, decision: &Decision) -> Markup {
    let words = reader.words;
    html! {
        p {
            strong { (course(words, decision)) } " “" (Name(&decision.reason)) "” – "
            (who(reader, &page.names, &decision.decided_by)) ", " (reader.moment(decision.decided_at))
        }
        @if page.may_decide {
            (FormView {
                action: &format!("{DECISIONS}/{}/withdraw", decision.id),
                body: html! {
                    (Button::submit(&words.text("advisory-withdraw")).weight(Weight::Secondary).about(&course(words, decision)))
                },
                ..FormView::default()
            })
        }
    }
}

/// What the document means for the devices, those alike together: version, verdict, and why.
fn verdicts(words: &Messages, page: &ModelPage, about: &About) -> Markup {
    let mut groups: BTreeMap<(Verdict, String, String), usize> = BTreeMap::new();
    for (device, one) in page.entry.devices.iter().zip(&about.judged) {
        let version = device.text(Attribute::SoftwareVersion);
        let why = judged(words, one, version);
        *groups.entry((one.verdict, version.to_owned(), why)).or_default() += 1;
    }
    html! {
        ul {
            @for ((verdict, version, why), devices) in groups {
                li {
                    (verdict_tag(words, verdict)) " "
                    @if version.is_empty() { (words.text("advisory-no-version")) } @else { (Name(&version)) }
                    " (" (devices) "): " (why)
                }
            }
        }
    }
}

/// What the document says can be done, what helps most first.
fn remedies(words: &Messages, document: &Advisory, about: &About) -> Markup {
    let meant = &about.meant.candidate.products;
    let all = document.weaknesses.iter().flat_map(|weakness| &weakness.remedies);
    let mut remedies: Vec<(usize, &str, RemedyKind)> = all
        .filter(|remedy| remedy.products.is_empty() || remedy.products.iter().any(|one| meant.contains(one)))
        .map(|remedy| {
            let place = RemedyKind::ALL.iter().position(|kind| *kind == remedy.kind);
            (place.unwrap_or_default(), remedy.words.as_str(), remedy.kind)
        })
        .collect();
    remedies.sort_by_key(|(place, said, _)| (*place, *said));
    remedies.dedup_by_key(|(_, said, _)| *said);
    let more = remedies.len().saturating_sub(REMEDIES);
    html! {
        @if !remedies.is_empty() {
            (Disclosure {
                summary: &words.text("advisory-remedies"),
                open: false,
                body: html! {
                    ul {
                        @for (_, said, kind) in remedies.iter().take(REMEDIES) {
                            li {
                                strong { (words.phrase(&Phrase::new("advisory-remedy").selector("kind", kind.word()))) }
                                ": " (Name(said))
                            }
                        }
                    }
                    @if more > 0 { p { (words.phrase(&Phrase::new("advisory-more-remedies").number("count", count(more)))) } }
                },
            })
        }
    }
}

/// The devices by ward, each with the gravest verdict among what is to be decided.
fn devices(reader: &SignedIn, page: &ModelPage) -> Markup {
    let words = reader.words;
    let unplaced = is_unplaced(reader, &page.entry);
    let ward = words.text("advisory-where");
    let labels = [
        words.attribute(Attribute::Name),
        ward.clone(),
        words.attribute(Attribute::SerialNumber),
        words.attribute(Attribute::SoftwareVersion),
        words.attribute(Attribute::Networked),
        words.text("advisory-verdict-label"),
    ];
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            leave_out: unplaced && *label == ward,
            ..Column::default()
        })
        .collect();
    let untitled = words.text("asset-untitled");
    let may_look = reader.actor.may::<ViewAssets>();
    let mut order: Vec<usize> = (0..page.entry.devices.len()).collect();
    order.sort_by_key(|place| {
        page.entry
            .devices
            .get(*place)
            .map(|device| device.ward().to_owned())
    });
    let named: Vec<(usize, String, String, String)> = order
        .into_iter()
        .filter_map(|place| {
            let device = page.entry.devices.get(place)?;
            let id = device.asset.id.to_string();
            let name = match name_of(&device.asset.attributes) {
                name if name.is_empty() => untitled.clone(),
                name => name,
            };
            Some((place, format!("/assets/{id}"), name, id))
        })
        .collect();
    let rows: Vec<Row<'_>> = named
        .iter()
        .filter_map(|(place, href, name, id)| {
            let device = page.entry.devices.get(*place)?;
            let stated = |attribute| match device.text(attribute) {
                "" => unknown(words),
                text => html! { (Name(text)) },
            };
            let networked = match device.networked() {
                Some(true) => html! { (words.text("navigation-yes")) },
                Some(false) => html! { (words.text("navigation-no")) },
                None => unknown(words),
            };
            Some(Row {
                id,
                name,
                href: may_look.then_some(href.as_str()),
                cells: vec![
                    html! { (Name(name)) },
                    if device.ward().is_empty() {
                        unknown(words)
                    } else {
                        html! { (Name(device.ward())) }
                    },
                    stated(Attribute::SerialNumber),
                    stated(Attribute::SoftwareVersion),
                    networked,
                    gravest(words, page, *place),
                ],
                selected: false,
            })
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "devices", title: &words.text("device-model-devices"), ..SectionHeading::default() })
            (Table {
                id: "device",
                caption: &words.text("advisory-devices-caption"),
                columns: &columns,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState::default(),
            })
        }
    }
}

fn unknown(words: &Messages) -> Markup {
    html! { (StatusTag::new(Status::Unknown, &words.text("asset-unknown"))) }
}

/// The gravest verdict of a device over the advisories that are to be decided; where none is, over all.
fn gravest(words: &Messages, page: &ModelPage, place: usize) -> Markup {
    let verdict = |about: &About| about.judged.get(place).map(|judged: &Judged| judged.verdict);
    let open = page.entry.open().filter_map(verdict).min();
    match open.or_else(|| page.entry.about.iter().filter_map(verdict).min()) {
        Some(found) => verdict_tag(words, found),
        None => html! { "–" },
    }
}

/// Every decision about the model, also those that were followed or taken back.
fn history(reader: &SignedIn, page: &ModelPage) -> Markup {
    let words = reader.words;
    if page.decisions.is_empty() {
        return html! {};
    }
    html! {
        section {
            (SectionHeading { id: "history", title: &words.text("advisory-history"), ..SectionHeading::default() })
            ul {
                @for decision in &page.decisions {
                    @let document = page.inbox.advisories.get(decision.advisory);
                    li {
                        (reader.moment(decision.decided_at)) ", " (who(reader, &page.names, &decision.decided_by)) ": "
                        @if let Some(document) = document { (Name(&document.tracking_id)) " – " }
                        (course(words, decision)) " “" (Name(&decision.reason)) "”"
                        @if let Some(at) = decision.withdrawn_at {
                            " (" (words.text("advisory-withdrawn")) " " (reader.moment(at)) ", "
                            (who(reader, &page.names, &decision.withdrawn_by)) ")"
                        }
                    }
                }
            }
        }
    }
}
