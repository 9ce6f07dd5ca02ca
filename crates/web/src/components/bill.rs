//! Bills of materials: the section on the page of a system, the history, the upload, and one bill with its decision.

use app::component::LARGEST_BILL;
use app::component::{Bill, BillState, Outcome, Overview, Review};
use app::message::Messages;
use domain::component::{Comparison, Listed};
use domain::id::SystemId;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{BILLS, SYSTEMS, state_key};
use crate::assets::words::{count, number};
use crate::design::{
    Button, Column, EmptyState, ErrorSummary, FieldError, FileUpload, Form, Icon, KeyFigure, KeyFigures,
    Method, Moment, Name, Narrow, Notice, NoticeKind, PageHeading, Row, SectionHeading, Status, StatusTag,
    Table, Weight,
};
use crate::session::SignedIn;

/// Components shown of each kind of change.
const SHOWN: usize = 100;

/// What a bill is called: what it describes, or the name of its file.
pub(super) fn name(words: &Messages, bill: &Bill) -> String {
    match (bill.described.as_str(), bill.file_name.as_str()) {
        ("", "") => words.text("bill-nameless"),
        ("", file) => file.to_owned(),
        (described, _) => described.to_owned(),
    }
}

fn state(words: &Messages, bill: &Bill) -> String {
    words.phrase(&Phrase::new("bill-state").selector("state", state_key(bill.state)))
}

fn status(state: BillState) -> Status {
    match state {
        BillState::Uploaded => Status::Pending,
        BillState::Current => Status::Fine,
        BillState::Replaced | BillState::Discarded | BillState::Undone => Status::Unknown,
    }
}

/// The part of the page of a system that says what it is made of.
pub(crate) fn section(reader: &SignedIn, system: SystemId, overview: &Overview, may_edit: bool) -> Markup {
    let words = reader.words;
    let base = format!("{SYSTEMS}/{system}");
    let (new, json) = (format!("{base}/bills/new"), format!("{base}/components.json"));
    let labels = ["bill-new-title", "component-cyclonedx"].map(|key| words.text(key));
    let mut actions = vec![Button::to(&labels[1], &json).icon(Icon::Download)];
    if may_edit {
        actions.push(Button::to(&labels[0], &new).icon(Icon::Upload));
    }
    html! {
        section {
            (SectionHeading { id: "components", title: &words.text("component-section"), actions: &actions, ..SectionHeading::default() })
            @if overview.current.is_empty() { p { (words.text("component-section-none")) } }
            @if !overview.current.is_empty() {
                ul {
                    @for bill in &overview.current {
                        li { a href=(format!("{BILLS}/{}", bill.id)) { (Name(&name(words, bill))) } ": " (told(reader, bill)) }
                    }
                }
                p { a href=(format!("{base}/components")) { (words.text("component-section-all")) } }
            }
            @for bill in &overview.waiting {
                p { a href=(format!("{BILLS}/{}", bill.id)) { (words.phrase(&Phrase::new("component-section-waiting").text("name", &name(words, bill)))) } }
            }
            @if !overview.current.is_empty() || !overview.waiting.is_empty() {
                p { a href=(format!("{base}/bills")) { (words.text("bill-list-link")) } }
            }
        }
    }
}

/// How much a bill says, and of when it is.
fn told(reader: &SignedIn, bill: &Bill) -> Markup {
    let counts = Phrase::new("bill-counts")
        .number("components", count(bill.components))
        .number("dependencies", count(bill.dependencies));
    let (key, at) = match bill.made_at {
        Some(made) => ("bill-made", made),
        None => ("bill-brought", bill.created_at),
    };
    html! { (reader.words.phrase(&counts)) ", " (reader.words.phrase(&Phrase::new(key).text("moment", &reader.moment(at)))) }
}

/// The bills of a system, newest first.
pub(super) fn history(
    reader: &SignedIn,
    system: SystemId,
    title: &str,
    bills: &[Bill],
    may_edit: bool,
) -> Markup {
    let words = reader.words;
    let (add, new) = (
        words.text("bill-new-title"),
        format!("{SYSTEMS}/{system}/bills/new"),
    );
    let action = [Button::to(&add, &new).weight(Weight::Primary).icon(Icon::Upload)];
    let actions = if may_edit { &action[..] } else { &[] };
    let labels = [
        "bill-described",
        "bill-state-label",
        "bill-when",
        "bill-components",
        "bill-format",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let named: Vec<(String, String, String)> = bills
        .iter()
        .map(|bill| {
            (
                bill.id.to_string(),
                name(words, bill),
                format!("{BILLS}/{}", bill.id),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = bills
        .iter()
        .zip(&named)
        .map(|(bill, (id, name, href))| Row {
            id,
            name,
            href: Some(href.as_str()),
            cells: vec![
                html! { (Name(name)) },
                html! { (StatusTag::new(status(bill.state), &state(words, bill))) },
                html! { (Moment { iso: &bill.created_at.to_string(), text: &reader.moment(bill.created_at) }) },
                html! { (number(words, bill.components)) },
                html! { (Name(&bill.format)) },
            ],
            selected: false,
        })
        .collect();
    html! {
        (PageHeading { title, lead: Some(&words.text("bill-list-lead")), actions, ..PageHeading::default() })
        (Table {
            id: "bills",
            caption: &words.text("bill-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("bill-list-empty"),
                explanation: &words.text("component-list-empty-explanation"),
                actions,
            },
        })
    }
}

/// The upload.
pub(super) fn new(words: &Messages, system: SystemId, title: &str, problem: Option<&str>) -> Markup {
    let hint = Phrase::new("bill-new-hint").number("megabytes", count(LARGEST_BILL >> 20));
    let errors: Vec<FieldError<'_>> = problem
        .iter()
        .map(|message| FieldError {
            field: "file",
            message,
        })
        .collect();
    html! {
        (ErrorSummary { title: &words.text("bill-new-problem"), errors: &errors })
        (PageHeading { title, lead: Some(&words.text("bill-new-lead")), ..PageHeading::default() })
        (Form {
            action: &format!("{SYSTEMS}/{system}/bills"),
            method: Method::Upload,
            body: html! {
                (FileUpload {
                    name: "file",
                    label: &words.text("bill-new-file"),
                    hint: Some(&words.phrase(&hint)),
                    error: problem,
                    accept: ".json,.xml,.spdx,.cdx,application/json,text/xml,text/plain",
                    multiple: false,
                })
                div.button-row {
                    (Button::submit(&words.text("import-new-submit")).icon(Icon::Upload))
                    (Button::to(&words.text("navigation-cancel"), &format!("{SYSTEMS}/{system}")).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}

/// The page of one bill.
pub(super) fn body(reader: &SignedIn, review: &Review, title: &str, may_edit: bool, crossed: bool) -> Markup {
    let (words, bill) = (reader.words, &review.bill);
    let above = Phrase::new("bill-above").text("moment", &reader.moment(bill.created_at));
    let state_word = state(words, bill);
    html! {
        @if crossed {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("import-conflict-title"),
                body: Some(html! { p { (words.text("bill-conflict")) } }),
            })
        }
        (PageHeading {
            title,
            above: Some(&words.phrase(&above)),
            status: Some(StatusTag::new(status(bill.state), &state_word)),
            ..PageHeading::default()
        })
        @if bill.state == BillState::Uploaded { p { (words.text("bill-nothing-yet")) } }
        @if review.is_older() && bill.state == BillState::Uploaded {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("bill-older"),
                body: Some(html! { p { (words.text("bill-older-explanation")) } }),
            })
        }
        @if let Some(comparison) = &review.comparison { (figures(words, &Outcome::from(comparison))) }
        @if let Some(outcome) = bill.outcome.as_deref().and_then(|text| serde_json::from_str(text).ok()) { (figures(words, &outcome)) }
        @if may_edit { (decision(words, bill)) }
        (facts(reader, review))
        @if let Some(comparison) = &review.comparison { (changes(words, comparison)) }
    }
}

fn figures(words: &Messages, outcome: &Outcome) -> Markup {
    let told = [
        ("import-count-new", outcome.new),
        ("bill-count-changed", outcome.changed),
        ("bill-count-gone", outcome.gone),
        ("import-count-unchanged", outcome.unchanged),
    ]
    .map(|(key, value)| (words.text(key), number(words, value)));
    let figures: Vec<KeyFigure<'_>> = told
        .iter()
        .map(|(label, value)| KeyFigure {
            label,
            value,
            whole: None,
            status: None,
            href: None,
        })
        .collect();
    html! { (KeyFigures(&figures)) }
}

fn decision(words: &Messages, bill: &Bill) -> Markup {
    let buttons: &[(&str, &str, Weight)] = match bill.state {
        BillState::Uploaded => &[
            ("bill-accept", "accept", Weight::Primary),
            ("bill-discard", "discard", Weight::Secondary),
        ],
        BillState::Current => &[("bill-undo", "undo", Weight::Secondary)],
        BillState::Replaced | BillState::Discarded | BillState::Undone => return Markup::default(),
    };
    let explained = if bill.replaces.is_some() {
        "bill-undo-earlier"
    } else {
        "bill-undo-nothing"
    };
    html! {
        (Form {
            action: &format!("{BILLS}/{}/decision", bill.id),
            body: html! {
                @if bill.state == BillState::Current { p.plain { (words.text(explained)) } }
                input type="hidden" name="version" value=(bill.version);
                div.button-row {
                    @for (label, decision, weight) in buttons {
                        (Button::submit(&words.text(label)).weight(*weight).as_value("decision", decision))
                    }
                }
            },
            ..Form::default()
        })
    }
}

fn facts(reader: &SignedIn, review: &Review) -> Markup {
    let (words, bill) = (reader.words, &review.bill);
    html! {
        section {
            (SectionHeading { id: "document", title: &words.text("bill-document"), ..SectionHeading::default() })
            p { (Name(&bill.format)) ": " (told(reader, bill)) }
            @if !bill.identifier.is_empty() { p { (words.text("bill-identifier")) ": " (Name(&bill.identifier)) } }
            @if !bill.tools.is_empty() { p { (words.text("bill-tools")) ": " (Name(&words.list(&bill.tools))) } }
            @if let Some(earlier) = &review.earlier {
                p { (words.text("bill-earlier")) ": " a href=(format!("{BILLS}/{}", earlier.id)) { (Name(&name(words, earlier))) } ", " (told(reader, earlier)) }
            }
            @if bill.file_removed_at.is_none() {
                p { a href=(format!("{BILLS}/{}/document", bill.id)) { (words.text("bill-original")) } " " (Name(&bill.file_name)) }
            } @else {
                p { (words.text("bill-file-removed")) }
            }
            p { a href=(format!("{SYSTEMS}/{}/bills", bill.system)) { (words.text("bill-list-link")) } }
            @if !bill.remarks.is_empty() {
                p { (words.text("bill-remarks")) }
                ul { @for remark in &bill.remarks { li { (Name(remark)) } } }
            }
        }
    }
}

/// What would change, each list cut and saying of how many.
fn changes(words: &Messages, comparison: &Comparison) -> Markup {
    let of = |listed: &Listed| listed.version.clone();
    let changed: Vec<(&Listed, String)> = comparison
        .changed
        .iter()
        .take(SHOWN)
        .map(|change| {
            (
                &change.component,
                format!("{} → {}", change.before, change.component.version),
            )
        })
        .collect();
    let new: Vec<(&Listed, String)> = comparison
        .new
        .iter()
        .take(SHOWN)
        .map(|one| (one, of(one)))
        .collect();
    let gone: Vec<(&Listed, String)> = comparison
        .gone
        .iter()
        .take(SHOWN)
        .map(|one| (one, of(one)))
        .collect();
    html! {
        (one_list(words, "changed", "bill-count-changed", &changed, comparison.changed.len()))
        (one_list(words, "gone", "bill-count-gone", &gone, comparison.gone.len()))
        (one_list(words, "new", "import-count-new", &new, comparison.new.len()))
    }
}

fn one_list(words: &Messages, id: &str, title: &str, shown: &[(&Listed, String)], total: usize) -> Markup {
    if shown.is_empty() {
        return Markup::default();
    }
    let labels = ["component-name", "component-version", "component-group"].map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let ids: Vec<String> = (0..shown.len()).map(|at| at.to_string()).collect();
    let rows: Vec<Row<'_>> = shown
        .iter()
        .zip(&ids)
        .map(|((listed, version), id)| Row {
            id,
            name: &listed.name,
            href: None,
            cells: vec![
                html! { (Name(&listed.name)) },
                html! { (Name(version)) },
                html! { (Name(&listed.group)) },
            ],
            selected: false,
        })
        .collect();
    let caption = Phrase::new("component-list-position")
        .number("shown", count(shown.len()))
        .number("total", count(total));
    html! {
        section {
            (SectionHeading { id: &format!("{id}-heading"), title: &words.text(title), ..SectionHeading::default() })
            (Table {
                id,
                caption: &words.phrase(&caption),
                columns: &columns,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState { title: "", explanation: "", actions: &[] },
            })
        }
    }
}
