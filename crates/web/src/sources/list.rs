//! The list of sources, their order, and what was chosen for single attributes.

use app::message::Messages;
use app::source::{ListedSource, Sources};
use domain::asset::Attribute;
use domain::id::SourceId;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{PATH, precedence};
use crate::assets::words::{count, number};
use crate::design::{
    Align, Button, Choice, Column, Control, EmptyState, Field, Form, InputKind, Method, Moment, Name, Narrow,
    PageHeading, Row, SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, sources: &Sources) -> Markup {
    let words = reader.words;
    html! {
        (PageHeading {
            title: &words.text("source-list-title"),
            lead: Some(&words.text("source-list-lead")),
            ..PageHeading::default()
        })
        (table(reader, sources))
        @if sources.listed.len() > 1 {
            (order(words, sources))
            (choices(words, sources))
        }
    }
}

/// Whether a source is as young as people expect, in a word.
pub(super) fn age(words: &Messages, listed: &ListedSource) -> Markup {
    let (status, key) = match (listed.stale, listed.source.expected_days) {
        (true, _) => (Status::Caution, "source-stale"),
        (false, Some(_)) => (Status::Fine, "source-fresh"),
        (false, None) => (Status::Unknown, "source-no-interval"),
    };
    let word = words.text(key);
    html! { (StatusTag::new(status, &word)) }
}

/// The tool and the format of the newest file, in words.
pub(super) fn made_by(words: &Messages, listed: &ListedSource) -> String {
    let format = listed.format.map(|format| {
        let phrase = Phrase::new("source-format").selector("format", format);
        words.phrase(&phrase)
    });
    let tool = listed.tool.map(|tool| tool.name().to_owned());
    tool.into_iter().chain(format).collect::<Vec<_>>().join(", ")
}

/// When the newest file was accepted.
pub(super) fn accepted(reader: &SignedIn, listed: &ListedSource) -> Markup {
    html! {
        @match listed.last_accepted {
            Some(at) => (Moment { iso: &at.to_string(), text: &reader.moment(at) }),
            None => (reader.text("source-never")),
        }
    }
}

fn table(reader: &SignedIn, sources: &Sources) -> Markup {
    let words = reader.words;
    let labels = [
        "source-name",
        "source-made-by",
        "source-rows",
        "source-absent",
        "source-accepted",
        "source-age",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .enumerate()
        .map(|(place, label)| Column {
            label,
            align: if matches!(place, 2 | 3) {
                Align::Number
            } else {
                Align::Start
            },
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = sources
        .listed
        .iter()
        .map(|listed| {
            (
                listed.source.id.to_string(),
                format!("{PATH}/{}", listed.source.id),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = sources
        .listed
        .iter()
        .zip(&ids)
        .map(|(listed, (id, href))| Row {
            id,
            name: &listed.source.name,
            href: Some(href),
            cells: vec![
                html! { (Name(&listed.source.name)) },
                html! { (made_by(words, listed)) },
                html! { (number(words, listed.rows)) },
                html! { (number(words, listed.absent)) },
                accepted(reader, listed),
                age(words, listed),
            ],
            selected: false,
        })
        .collect();
    let new = words.text("import-list-new");
    html! {
        (Table {
            id: "sources",
            caption: &words.text("source-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("source-list-empty"),
                explanation: &words.text("source-list-empty-explanation"),
                actions: &[Button::to(&new, "/imports/new")],
            },
        })
    }
}

/// The order of all: a number for each source.
fn order(words: &Messages, sources: &Sources) -> Markup {
    let fields: Vec<(String, String, &str)> = (1..)
        .zip(&sources.listed)
        .map(|(place, listed): (u32, _)| {
            (
                format!("{}{}", precedence::PLACE, listed.source.id),
                place.to_string(),
                listed.source.name.as_str(),
            )
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "order", title: &words.text("source-order-title"), ..SectionHeading::default() })
            p { (words.text("source-order-lead")) }
            (Form {
                action: precedence::PATH,
                method: Method::Get,
                body: html! {
                    @for (name, place, label) in &fields {
                        (Field {
                            name,
                            label,
                            value: place,
                            control: Control::Input(InputKind::Number),
                            ..Field::default()
                        })
                    }
                    (Button::submit(&words.text("source-preview")).weight(Weight::Secondary))
                },
                ..Form::default()
            })
        }
    }
}

/// What was chosen for single attributes, and another choice.
fn choices(words: &Messages, sources: &Sources) -> Markup {
    let name = |id: &SourceId| {
        let found = sources.listed.iter().find(|listed| listed.source.id == *id);
        found
            .map(|listed| listed.source.name.as_str())
            .unwrap_or_default()
    };
    let attributes: Vec<(&str, String)> = Attribute::ALL
        .iter()
        .filter(|attribute| **attribute != Attribute::LastSeen)
        .map(|attribute| (attribute.as_str(), words.attribute(*attribute)))
        .collect();
    let attributes: Vec<Choice<'_>> = attributes
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let ids: Vec<String> = sources
        .listed
        .iter()
        .map(|listed| listed.source.id.to_string())
        .collect();
    let by_source: Vec<Choice<'_>> = sources
        .listed
        .iter()
        .zip(&ids)
        .map(|(listed, id)| Choice {
            value: id,
            label: &listed.source.name,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "choices", title: &words.text("source-choice-title"), ..SectionHeading::default() })
            p { (words.text("source-choice-lead")) }
            @if !sources.choices.is_empty() {
                ul {
                    @for (attribute, source) in &sources.choices {
                        @let chosen = Phrase::new("source-choice")
                            .text("attribute", &words.attribute(*attribute))
                            .text("source", name(source));
                        @let href = format!("{}?attribute={attribute}&source=", precedence::PATH);
                        li {
                            (words.phrase(&chosen)) " "
                            a href=(href) {
                                (words.text("source-choice-leave"))
                                span.visually-hidden { " " (words.attribute(*attribute)) }
                            }
                        }
                    }
                }
            }
            (Form {
                action: precedence::PATH,
                method: Method::Get,
                body: html! {
                    (Field {
                        name: "attribute",
                        label: &words.text("source-choice-attribute"),
                        value: Attribute::SerialNumber.as_str(),
                        control: Control::Select(&attributes),
                        ..Field::default()
                    })
                    (Field {
                        name: "source",
                        label: &words.text("source-choice-source"),
                        control: Control::Select(&by_source),
                        ..Field::default()
                    })
                    (Button::submit(&words.text("source-preview")).weight(Weight::Secondary))
                },
                ..Form::default()
            })
        }
    }
}

/// "12 pieces of equipment": how many would show another value, or none.
pub(super) fn pieces(words: &Messages, pieces: u64) -> String {
    words.phrase(&Phrase::new("source-pieces").number("count", count(pieces)))
}
