//! The two pages before many pieces are corrected: which value, and what it would change.

use app::bulk_correction::{Example, LARGEST, Preview};
use app::field::FieldErrors;
use app::message::Messages;
use domain::asset::Attribute;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{BulkQuery, LIST, NEW, PATH};
use crate::assets::correct::control;
use crate::assets::words::{count, value, value_text};
use crate::design::{
    Button, Choice, Column, ConfirmPanel, Control, EmptyState, Field, Form, Link, Method, Name, Narrow,
    Notice, NoticeKind, PageHeading, Row, Table, Weight,
};
use crate::form::Problems;

/// The body of the page that asks for the value.
pub(super) fn body(
    words: &Messages,
    query: &BulkQuery,
    pieces: u64,
    described: &[String],
    errors: &FieldErrors,
) -> Markup {
    let chosen = query.attribute();
    let problems = Problems::of(words, errors);
    let lines = problems.lines();
    let typed = query.value.as_deref().unwrap_or_default();
    let (label, hint) = (words.attribute(chosen), words.text("asset-bulk-value-hint"));
    let back = query.list.address(LIST);
    html! {
        (problems.summary(&lines))
        (PageHeading {
            title: &words.text("asset-bulk-title"),
            lead: Some(&words.text("asset-bulk-lead")),
            ..PageHeading::default()
        })
        (which(words, query, pieces, described))
        (Form {
            action: NEW,
            method: Method::Get,
            body: html! {
                (list_fields(query))
                (attributes(words, chosen))
                (Button::submit(&words.text("asset-bulk-attribute-submit")).weight(Weight::Secondary))
            },
            ..Form::default()
        })
        (Form {
            action: NEW,
            method: Method::Get,
            body: html! {
                (list_fields(query))
                input type="hidden" name="attribute" value=(chosen);
                (control(words, chosen, [&label, &hint], typed, problems.with("value")))
                div.button-row {
                    (Button::submit(&words.text("asset-bulk-show")))
                    (Button::to(&words.text("navigation-cancel"), &back).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}

/// How many pieces the list has, and what it is filtered by.
fn which(words: &Messages, query: &BulkQuery, pieces: u64, described: &[String]) -> Markup {
    let many = Phrase::new("asset-bulk-pieces").number("count", count(pieces));
    let back = query.list.address(LIST);
    html! {
        p { (words.phrase(&many)) " " (Link { label: &words.text("asset-bulk-to-list"), href: &back }) }
        (filters(words, described))
    }
}

fn filters(words: &Messages, described: &[String]) -> Markup {
    html! {
        @if described.is_empty() {
            p { strong { (words.text("asset-bulk-unfiltered")) } }
        } @else {
            ul { @for filter in described { li { (Name(filter)) } } }
        }
    }
}

/// The attributes that pieces may have in common, the owner first.
fn attributes(words: &Messages, chosen: Attribute) -> Markup {
    let shared = Attribute::ALL
        .iter()
        .filter(|attribute| attribute.is_shared() && **attribute != Attribute::Owner);
    let labels: Vec<(&str, String)> = [&Attribute::Owner]
        .into_iter()
        .chain(shared)
        .map(|attribute| (attribute.as_str(), words.attribute(*attribute)))
        .collect();
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    html! {
        (Field {
            name: "attribute",
            label: &words.text("asset-bulk-attribute"),
            value: chosen.as_str(),
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}

/// The list as hidden fields.
fn list_fields(query: &BulkQuery) -> Markup {
    let hidden: Vec<(String, String)> = serde_urlencoded::to_string(query.list.first_page())
        .ok()
        .and_then(|text| serde_urlencoded::from_str(&text).ok())
        .unwrap_or_default();
    html! { @for (name, value) in &hidden { input type="hidden" name=(name) value=(value); } }
}

/// The body of the page that shows what would change; `changed` when it is other than what was confirmed.
pub(super) fn question(
    words: &Messages,
    query: &BulkQuery,
    preview: &Preview,
    described: &[String],
    changed: bool,
) -> Markup {
    let chosen = query.attribute();
    let again = query.without_value().address();
    html! {
        @if changed {
            (Notice::new(NoticeKind::Warning, &words.text("asset-bulk-changed")))
        }
        (PageHeading { title: &words.text("asset-bulk-title"), ..PageHeading::default() })
        @if preview.extent.is_too_large() {
            (impossible(words, "asset-bulk-too-many", &too_many(words, preview), query))
        } @else if preview.extent.changing == 0 {
            (impossible(words, "asset-bulk-nothing", &effects(words, chosen, preview), query))
        } @else {
            (Form {
                action: PATH,
                body: html! {
                    (list_fields(query))
                    input type="hidden" name="attribute" value=(chosen);
                    input type="hidden" name="value" value=(preview.value);
                    input type="hidden" name="pieces" value=(preview.extent.pieces);
                    input type="hidden" name="beyond" value=(preview.extent.beyond);
                    input type="hidden" name="changing" value=(preview.extent.changing);
                    input type="hidden" name="fingerprint" value=(preview.extent.fingerprint);
                    (ConfirmPanel {
                        question: &words.phrase(&asked(words, chosen, preview)),
                        body: html! {
                            (filters(words, described))
                            @for effect in effects(words, chosen, preview) { p { (effect) } }
                        },
                        confirm: Button::submit(&words.phrase(
                            &Phrase::new("asset-bulk-confirm").number("count", count(preview.extent.changing)),
                        )),
                        cancel: Button::to(&words.text("asset-bulk-other-value"), &again).weight(Weight::Link),
                    })
                },
                ..Form::default()
            })
            (examples(words, chosen, preview))
        }
    }
}

fn asked(words: &Messages, chosen: Attribute, preview: &Preview) -> Phrase {
    Phrase::new("asset-bulk-question")
        .number("count", count(preview.extent.changing))
        .text("attribute", &words.attribute(chosen))
        .text("value", &value_text(words, chosen, &preview.value))
}

/// Why nothing can be confirmed, and the ways on.
fn impossible(words: &Messages, title: &str, explanation: &[String], query: &BulkQuery) -> Markup {
    let (again, back) = (query.without_value().address(), query.list.address(LIST));
    let (other, list) = (
        words.text("asset-bulk-other-value"),
        words.text("asset-bulk-to-list"),
    );
    html! {
        (EmptyState {
            title: &words.text(title),
            explanation: &explanation.join(" "),
            actions: &[Button::to(&other, &again), Button::to(&list, &back)],
        })
    }
}

fn too_many(words: &Messages, preview: &Preview) -> [String; 1] {
    let phrase = Phrase::new("asset-bulk-too-many-explanation")
        .number("count", count(preview.extent.pieces))
        .number("largest", count(LARGEST));
    [words.phrase(&phrase)]
}

/// What becomes of the pieces of the list, a sentence for each kind of them that there is.
fn effects(words: &Messages, chosen: Attribute, preview: &Preview) -> Vec<String> {
    let extent = preview.extent;
    let same = extent.pieces.saturating_sub(extent.changing);
    let told = [
        ("asset-bulk-same", same),
        ("asset-bulk-by-hand", preview.by_hand),
        ("asset-bulk-beyond", extent.beyond),
    ];
    let sentences = told.into_iter().filter(|(_, number)| *number > 0);
    let mut sentences: Vec<String> = sentences
        .map(|(key, number)| words.phrase(&Phrase::new(key).number("count", count(number))))
        .collect();
    if extent.changing > 0 {
        sentences.push(words.text("asset-bulk-stays"));
    }
    if chosen == Attribute::Unit || chosen == Attribute::Location {
        sentences.push(words.text("asset-bulk-place"));
    }
    sentences
}

fn examples(words: &Messages, chosen: Attribute, preview: &Preview) -> Markup {
    let labels = ["asset-bulk-equipment", "asset-bulk-before", "asset-bulk-after"].map(|key| words.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let untitled = words.text("asset-untitled");
    let told: Vec<(String, String, &str)> = preview
        .examples
        .iter()
        .map(|example| {
            (
                example.asset.to_string(),
                format!("{LIST}/{}", example.asset),
                name(example, &untitled),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = preview
        .examples
        .iter()
        .zip(&told)
        .map(|(example, (id, href, name))| Row {
            id,
            name,
            href: Some(href),
            cells: vec![
                html! { (Name(name)) },
                before(words, chosen, example),
                value(words, chosen, &preview.value),
            ],
            selected: false,
        })
        .collect();
    let caption = Phrase::new("asset-bulk-examples")
        .number("shown", count(preview.examples.len()))
        .number("count", count(preview.extent.changing));
    html! {
        (Table {
            id: "examples",
            caption: &words.phrase(&caption),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState::default(),
        })
    }
}

fn name<'a>(example: &'a Example, untitled: &'a str) -> &'a str {
    if example.name.is_empty() {
        untitled
    } else {
        &example.name
    }
}

fn before(words: &Messages, chosen: Attribute, example: &Example) -> Markup {
    match &example.before {
        Some(before) => value(words, chosen, before),
        None => html! { (words.text("asset-unknown")) },
    }
}
