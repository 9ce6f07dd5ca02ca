//! The page of one source: its age and extent, how often it is expected, the rows it no longer names.

use app::source::{AbsentRow, ListedSource};
use domain::asset::{Attribute, name_of};
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use super::list::{accepted, age, made_by};
use crate::assets::words::{count, number};
use crate::design::{
    Button, Column, Control, EmptyState, Fact, FactList, FactValue, Field, Form, InputKind, Moment, Name,
    Narrow, PageHeading, Requirement, Row, SectionHeading, Table,
};
use crate::form::Problems;
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(
    reader: &SignedIn,
    listed: &ListedSource,
    absent: &[AbsentRow],
    typed: Option<&str>,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let lines = problems.lines();
    html! {
        (problems.summary(&lines))
        (PageHeading {
            title: &listed.source.name,
            above: Some(&words.text("source-above")),
            ..PageHeading::default()
        })
        (facts(reader, listed))
        (interval(reader, listed, typed, problems))
        @if listed.absent > 0 { (absent_rows(reader, listed, absent)) }
    }
}

fn facts(reader: &SignedIn, listed: &ListedSource) -> Markup {
    let words = reader.words;
    let made_by = made_by(words, listed);
    let values = [
        ("source-age", Some(age(words, listed))),
        ("source-accepted", Some(accepted(reader, listed))),
        (
            "source-made-by",
            (!made_by.is_empty()).then(|| html! { (made_by) }),
        ),
        ("source-rows", Some(html! { (number(words, listed.rows)) })),
        ("source-absent", Some(html! { (number(words, listed.absent)) })),
    ];
    let values: Vec<(String, Vec<FactValue<'_>>)> = values
        .into_iter()
        .map(|(key, value)| {
            let value = value.map(|value| FactValue {
                value,
                source: None,
                known_since: None,
            });
            (words.text(key), value.into_iter().collect())
        })
        .collect();
    let facts: Vec<Fact<'_>> = values
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" }) }
}

fn interval(reader: &SignedIn, listed: &ListedSource, typed: Option<&str>, problems: &Problems) -> Markup {
    let words = reader.words;
    let kept = listed
        .source
        .expected_days
        .map(|days| days.to_string())
        .unwrap_or_default();
    html! {
        section {
            (SectionHeading { id: "interval", title: &words.text("source-interval-title"), ..SectionHeading::default() })
            (Form {
                action: &format!("{PATH}/{}/interval", listed.source.id),
                body: html! {
                    input type="hidden" name="version" value=(listed.source.version);
                    (Field {
                        name: "days",
                        label: &words.text("source-interval-days"),
                        hint: Some(&words.text("source-interval-hint")),
                        error: problems.with("days"),
                        requirement: Requirement::Optional(&words.text("form-optional")),
                        value: typed.unwrap_or(&kept),
                        control: Control::Input(InputKind::Number),
                        ..Field::default()
                    })
                    (Button::submit(&words.text("navigation-save")))
                },
                ..Form::default()
            })
        }
    }
}

fn absent_rows(reader: &SignedIn, listed: &ListedSource, absent: &[AbsentRow]) -> Markup {
    let words = reader.words;
    let labels =
        ["source-absent-row", "source-absent-number", "source-absent-since"].map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let untitled = words.text("asset-untitled");
    let shown: Vec<(String, String, String)> = absent
        .iter()
        .map(|row| {
            let name = name_of(&row.record.attributes);
            let name = if name.is_empty() { untitled.clone() } else { name };
            let id = row.record.asset.to_string();
            let href = format!("/assets/{id}");
            (id, href, name)
        })
        .collect();
    let rows: Vec<Row<'_>> = absent
        .iter()
        .zip(&shown)
        .map(|(row, (id, href, name))| {
            let number = [Attribute::AssetTag, Attribute::SerialNumber]
                .iter()
                .find_map(|attribute| row.record.attributes.get(attribute));
            Row {
                id,
                name,
                href: Some(href),
                cells: vec![
                    html! { (Name(name)) },
                    html! { @if let Some(number) = number { (Name(number)) } },
                    html! { (Moment { iso: &row.since.to_string(), text: &reader.moment(row.since) }) },
                ],
                selected: false,
            }
        })
        .collect();
    let caption = Phrase::new("source-absent-caption")
        .number("shown", count(rows.len()))
        .number("count", count(listed.absent));
    html! {
        section {
            (SectionHeading { id: "absent", title: &words.text("source-absent-title"), ..SectionHeading::default() })
            p { (words.text("source-absent-lead")) }
            (Table {
                id: "absent-rows",
                caption: &words.phrase(&caption),
                columns: &columns,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState {
                    title: "",
                    explanation: "",
                    actions: &[],
                },
            })
        }
    }
}
