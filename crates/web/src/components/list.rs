//! The list of the components of a system: search, pages, what is known of their support.

use app::component::{ComponentList, ListedComponent};
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{ListQuery, SYSTEMS, word};
use crate::assets::words::{count, status};
use crate::design::{
    Button, Column, EmptyState, FilterBar, Icon, Link, Name, Narrow, PageHeading, Pagination, Row, StatusTag,
    Table,
};

/// Characters of a long text that are shown.
const SHOWN: usize = 120;

/// The body of the page.
pub(super) fn body(
    words: &Messages,
    title: &str,
    query: &ListQuery,
    answer: &ComponentList,
    may_edit: bool,
) -> Markup {
    let system = format!("{SYSTEMS}/{}", answer.system.id);
    let path = format!("{system}/components");
    let searched = ListQuery {
        q: query.q.clone(),
        ..ListQuery::default()
    };
    let csv = searched.address(&format!("{path}.csv"));
    let json = format!("{path}.json");
    let bills = format!("{system}/bills");
    let new = format!("{bills}/new");
    let labels = [
        "component-csv",
        "component-cyclonedx",
        "bill-list-link",
        "bill-new-title",
    ]
    .map(|key| words.text(key));
    let mut actions = vec![
        Button::to(&labels[0], &csv).icon(Icon::Download),
        Button::to(&labels[1], &json).icon(Icon::Download),
        Button::to(&labels[2], &bills),
    ];
    if may_edit {
        actions.push(Button::to(&labels[3], &new).icon(Icon::Upload));
    }
    html! {
        (PageHeading { title, lead: Some(&words.text("component-list-lead")), actions: &actions, ..PageHeading::default() })
        (FilterBar {
            action: &path,
            label: &words.text("component-search"),
            field: "q",
            value: &query.q,
            more: Markup::default(),
            submit: &words.text("navigation-search"),
            active: &[],
            remove: "",
            clear: None,
        })
        (table(words, query, answer))
        (pages(words, &path, query, answer))
    }
}

fn table(words: &Messages, query: &ListQuery, answer: &ComponentList) -> Markup {
    let labels = [
        "component-name",
        "component-version",
        "component-group",
        "component-support",
        "component-licences",
        "component-supplier",
        "component-purl",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let ids: Vec<String> = answer
        .rows
        .iter()
        .map(|row| format!("{}-{}", row.stored.bill, row.stored.number))
        .collect();
    let rows: Vec<Row<'_>> = answer
        .rows
        .iter()
        .zip(&ids)
        .map(|(row, id)| Row {
            id,
            name: &row.stored.component.name,
            href: None,
            cells: cells(words, row),
            selected: false,
        })
        .collect();
    let (title, explanation) = if query.q.trim().is_empty() {
        ("component-list-empty", "component-list-empty-explanation")
    } else {
        ("component-list-no-match", "component-list-no-match-explanation")
    };
    html! {
        (Table {
            id: "components",
            caption: &words.text("component-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text(title),
                explanation: &words.text(explanation),
                actions: &[],
            },
        })
    }
}

fn cells(words: &Messages, row: &ListedComponent) -> Vec<Markup> {
    let component = &row.stored.component;
    let text = |text: Option<&String>| text.map(|text| shortened(text)).unwrap_or_default();
    let name = match component.name.as_str() {
        "" => words.text("component-nameless"),
        name => shortened(name),
    };
    let version = component.version.as_ref().or(component.version_range.as_ref());
    let supplier = component.supplier.as_ref().or(component.manufacturer.as_ref());
    let licences = shortened(&component.licences.join(", "));
    vec![
        html! { (Name(&name)) " " span.hint { (words.component_kind(component.kind)) } },
        html! { (Name(&text(version))) },
        html! { (Name(&text(component.group.as_ref()))) },
        support(words, row),
        html! { (Name(&licences)) },
        html! { (Name(&text(supplier))) },
        html! { (Name(&text(component.purl.as_ref()))) },
    ]
}

/// What is known of its support, and of which release; nothing where that is not recognised.
fn support(words: &Messages, row: &ListedComponent) -> Markup {
    let Some(support) = &row.support else {
        return Markup::default();
    };
    let state = words.support_state(support.state);
    html! {
        (StatusTag::new(status(support.state), &state))
        " " (Name(&support.label))
        @if let Some(end) = support.end { ", " (words.date(end)) }
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

fn pages(words: &Messages, path: &str, query: &ListQuery, answer: &ComponentList) -> Markup {
    let searched = |after: String, before: String| {
        ListQuery {
            q: query.q.clone(),
            after,
            before,
        }
        .address(path)
    };
    let previous = answer
        .previous
        .as_ref()
        .map(|place| searched(String::new(), word(place)));
    let next = answer
        .next
        .as_ref()
        .map(|place| searched(word(place), String::new()));
    let (earlier, later) = (words.text("asset-list-previous"), words.text("asset-list-next"));
    let position = Phrase::new("component-list-position")
        .number("shown", count(answer.rows.len()))
        .number("total", count(answer.count));
    html! {
        (Pagination {
            label: &words.text("component-list-pages"),
            position: &words.phrase(&position),
            previous: previous.as_deref().map(|href| Link { label: &earlier, href }),
            next: next.as_deref().map(|href| Link { label: &later, href }),
        })
    }
}
