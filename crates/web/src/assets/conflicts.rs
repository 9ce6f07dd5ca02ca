//! Where sources disagree: grouped by what about and by who, settled for all by a choice or for one by a correction.

use app::asset::Correction;
use app::disagreement::{DisagreeingSources, Example};
use app::message::Messages;
use domain::asset::Attribute;
use domain::id::AssetId;
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{count, value};
use crate::design::{
    Button, Column, Disclosure, EmptyState, Form, Name, Narrow, PageHeading, Row, SectionHeading, Table,
    Weight,
};

/// Where the disagreements are.
pub(crate) const PATH: &str = "/assets/conflicts";

/// The body of the page: what is meant otherwise, and folded what is only written otherwise.
pub(super) fn body(words: &Messages, [meant, spelling]: &[Vec<DisagreeingSources>; 2]) -> Markup {
    html! {
        (PageHeading {
            title: &words.text("asset-conflict-title"),
            lead: Some(&words.text("asset-conflict-lead")),
            ..PageHeading::default()
        })
        @if meant.is_empty() {
            (EmptyState {
                title: &words.text("asset-conflict-none"),
                explanation: &words.text("asset-conflict-none-explanation"),
                actions: &[Button::to(&words.text("asset-list-title"), super::list::PATH)],
            })
        }
        (groups(words, "meant", meant))
        @if !spelling.is_empty() {
            (Disclosure {
                summary: &words.text("asset-conflict-spelling"),
                open: false,
                body: html! {
                    p { (words.text("asset-conflict-spelling-lead")) }
                    (groups(words, "spelling", spelling))
                },
            })
        }
    }
}

fn groups(words: &Messages, id: &str, groups: &[DisagreeingSources]) -> Markup {
    html! {
        @for (number, group) in groups.iter().enumerate() {
            @let attribute = words.attribute(group.disagreement.attribute);
            @let first = number == 0 || groups.get(number - 1).is_none_or(|before| {
                before.disagreement.attribute != group.disagreement.attribute
            });
            section {
                @if first {
                    (SectionHeading { id: &format!("{id}-{}", group.disagreement.attribute), title: &attribute, ..SectionHeading::default() })
                }
                (table(words, &format!("{id}-{number}"), group))
                (rules(words, group, &attribute))
            }
        }
    }
}

/// "Always show what … says": leads to the question with its effect.
fn rules(words: &Messages, group: &DisagreeingSources, attribute: &str) -> Markup {
    let rules = [
        (&group.shown, group.disagreement.shown),
        (&group.other, group.disagreement.other),
    ]
    .map(|(name, source)| {
        let phrase = Phrase::new("asset-conflict-always")
            .text("source", name)
            .text("attribute", attribute);
        let href = format!(
            "/sources/precedence?attribute={}&source={source}&from=conflicts",
            group.disagreement.attribute
        );
        (words.phrase(&phrase), href)
    });
    html! { div.button-row { @for (label, href) in &rules { (Button::to(label, href)) } } }
}

fn table(words: &Messages, id: &str, group: &DisagreeingSources) -> Markup {
    let attribute = group.disagreement.attribute;
    let shown = words.phrase(&Phrase::new("asset-conflict-shown").text("source", &group.shown));
    let other = words.phrase(&Phrase::new("asset-conflict-other").text("source", &group.other));
    let labels = [words.text("asset-conflict-equipment"), shown, other];
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let untitled = words.text("asset-untitled");
    let ids: Vec<(String, String, &str)> = group
        .examples
        .iter()
        .map(|example| {
            let name = if example.name.is_empty() {
                &untitled
            } else {
                &example.name
            };
            (
                example.asset.to_string(),
                format!("/assets/{}", example.asset),
                name.as_str(),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = group
        .examples
        .iter()
        .zip(&ids)
        .map(|(example, (id, href, name))| Row {
            id,
            name,
            href: Some(href),
            cells: vec![
                html! { (Name(name)) },
                said(words, attribute, example, &example.shown),
                said(words, attribute, example, &example.other),
            ],
            selected: false,
        })
        .collect();
    let caption = Phrase::new("asset-conflict-caption")
        .number("count", count(group.assets))
        .text("attribute", &words.attribute(attribute))
        .text("shown", &group.shown)
        .text("other", &group.other);
    html! {
        (Table {
            id,
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

/// A value, with the button that makes it what is shown of this one piece.
fn said(words: &Messages, attribute: Attribute, example: &Example, said: &str) -> Markup {
    html! {
        (value(words, attribute, said))
        @if example.may_edit {
            (Form {
                action: PATH,
                body: html! {
                    input type="hidden" name="asset" value=(example.asset);
                    input type="hidden" name="attribute" value=(attribute);
                    input type="hidden" name="version" value=(example.version);
                    (Button::submit(&words.text("asset-conflict-right")).weight(Weight::Link).about(said).as_value("value", said))
                },
                ..Form::default()
            })
        }
    }
}

/// The correction a form asks for; none when it is not understood.
pub(super) fn correction(fields: &[(String, String)]) -> Option<(AssetId, Correction)> {
    let value = |wanted: &str| {
        let found = fields.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    };
    let correction = Correction {
        attribute: value("attribute")?.parse().ok()?,
        value: value("value")?.to_owned(),
        version: value("version")?.parse().ok()?,
    };
    Some((value("asset")?.parse().ok()?, correction))
}

/// What tells the reader of the list that sources disagree.
pub(super) fn waiting(words: &Messages, disagreements: u64) -> Markup {
    html! {
        @if disagreements > 0 {
            p { a href=(PATH) { (words.phrase(&Phrase::new("asset-conflict-waiting").number("count", count(disagreements)))) } }
        }
    }
}
