//! The list of equipment: search, filters, order, pages.

use app::asset::{ListAnswer, Position, Sort};
use app::message::Messages;
use app::owner::Owners;
use app::undecided::Undecided;
use app::zone::Zone;
use domain::asset::Attribute;
use domain::round::Phrase;
use maud::{Markup, html};

use super::query::ListQuery;
use super::words::{count, state_tag};
use super::{bulk, conflicts, doubts, filters, labels};
use crate::design::{
    self, Align, Button, Column, Direction, EmptyState, Icon, Link, Name, PageHeading, Pagination, Row, Table,
};

/// Where the list is.
pub(crate) const PATH: &str = "/assets";

/// What stands beside the list itself.
pub(super) struct Beside<'a> {
    /// The zones that can be filtered by.
    pub(super) zones: &'a [Zone],
    /// Who it can be filtered by that answers for it.
    pub(super) owners: &'a Owners,
    /// Whether the reader may correct some of it.
    pub(super) may_edit: bool,
    /// Whether the reader may bring lists in.
    pub(super) may_import: bool,
    /// What waits for the reader's decision.
    pub(super) undecided: Undecided,
    /// Whether the hospital has units.
    pub(super) has_units: bool,
}

/// The body of the page; `was_seen` is whether any equipment the reader sees has a day on which it was last seen.
pub(super) fn body(
    words: &Messages,
    query: &ListQuery,
    answer: &ListAnswer,
    beside: &Beside<'_>,
    was_seen: bool,
) -> Markup {
    let export = query.first_page().address("/assets.csv");
    let workbook = query.first_page().address("/assets.xlsx");
    let labels = query.first_page().address(labels::PATH);
    let labels_word = words.text("asset-label-link");
    let [export_word, workbook_word, import_word] =
        ["asset-list-export", "asset-list-workbook", "asset-list-import"].map(|key| words.text(key));
    let mut actions = vec![
        Button::to(&export_word, &export).icon(Icon::Download),
        Button::to(&workbook_word, &workbook).icon(Icon::Download),
        Button::to(&labels_word, &labels),
    ];
    let (bulk, bulk_word) = (bulk::address(query), words.text("asset-bulk-link"));
    if beside.may_edit && answer.count > 0 {
        actions.push(Button::to(&bulk_word, &bulk));
    }
    if beside.may_import {
        actions.push(Button::to(&import_word, "/imports/new").icon(Icon::Upload));
    }
    html! {
        (PageHeading { title: &words.text("asset-list-title"), actions: &actions, ..PageHeading::default() })
        (doubts::waiting(words, beside.undecided.doubts))
        (conflicts::waiting(words, beside.undecided.disagreements))
        p {
            a href="/locations" { (words.text("location-list-title")) } " · " a href="/zones" { (words.text("zone-list-title")) }
            @if beside.may_edit { " · " a href=(bulk::PATH) { (words.text("asset-bulk-list-title")) } }
        }
        (filters::bar(words, query, beside))
        (table(words, query, answer, beside.has_units, was_seen))
        (pages(words, query, answer))
    }
}

/// The headings of the columns, each with the order it stands for.
fn headings(words: &Messages) -> [(String, Option<Sort>); 7] {
    [
        (words.attribute(Attribute::Name), Some(Sort::Name)),
        (
            words.attribute(Attribute::OperatingSystem),
            Some(Sort::OperatingSystem),
        ),
        (words.attribute(Attribute::Unit), Some(Sort::Unit)),
        (words.text("asset-list-model"), None),
        (words.text("asset-list-state"), None),
        (words.text("asset-list-end-of-support"), Some(Sort::EndOfSupport)),
        (words.attribute(Attribute::LastSeen), Some(Sort::LastSeen)),
    ]
}

fn is_date(sort: Sort) -> bool {
    matches!(sort, Sort::EndOfSupport | Sort::LastSeen)
}

fn table(
    words: &Messages,
    query: &ListQuery,
    answer: &ListAnswer,
    has_units: bool,
    was_seen: bool,
) -> Markup {
    let headings = headings(words).map(|(label, sort)| {
        (
            label,
            sort.map(|sort| (query.sorted_by(sort).address(PATH), sort)),
        )
    });
    let no_units = !has_units && answer.page.rows.iter().all(|row| row.unit.is_empty());
    let columns = headings.each_ref().map(|(label, sort)| Column {
        label,
        align: if sort.as_ref().is_some_and(|(_, sort)| is_date(*sort)) {
            Align::Number
        } else {
            Align::Start
        },
        sort: sort.as_ref().map(|(href, sort)| design::Sort {
            href,
            current: direction(query, *sort),
        }),
        leave_out: match sort {
            Some((_, Sort::Unit)) => no_units,
            Some((_, Sort::LastSeen)) => !was_seen,
            _ => false,
        },
    });
    let untitled = words.text("asset-untitled");
    let ids: Vec<(String, String)> = answer
        .page
        .rows
        .iter()
        .map(|row| (row.id.to_string(), format!("{PATH}/{}", row.id)))
        .collect();
    let rows: Vec<Row<'_>> = answer
        .page
        .rows
        .iter()
        .zip(&ids)
        .map(|(row, (id, href))| {
            let name = if row.name.is_empty() { &untitled } else { &row.name };
            Row {
                id,
                name,
                href: Some(href.as_str()),
                cells: cells(words, row, name),
                selected: false,
            }
        })
        .collect();
    html! {
        (Table {
            id: "assets",
            caption: &words.text("asset-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: design::Narrow::Stack,
            empty: EmptyState {
                title: &words.text(if is_filtered(query) { "asset-list-no-match" } else { "asset-list-empty" }),
                explanation: &words.text(if is_filtered(query) {
                    "asset-list-no-match-explanation"
                } else {
                    "asset-list-empty-explanation"
                }),
                actions: &[],
            },
        })
    }
}

fn is_filtered(query: &ListQuery) -> bool {
    query.filter() != app::asset::Filter::default()
}

fn direction(query: &ListQuery, sort: Sort) -> Option<Direction> {
    (query.sort() == sort).then(|| {
        if query.descending() {
            Direction::Descending
        } else {
            Direction::Ascending
        }
    })
}

fn cells(words: &Messages, row: &app::asset::AssetRow, name: &str) -> Vec<Markup> {
    let date = |text: &str| html! { (text.parse().map(|date| words.date(date)).unwrap_or_default()) };
    let kind = row.kind.map(|found| words.asset_kind(found));
    let model = format!("{} {}", row.manufacturer, row.model);
    let model = Some(model.trim()).filter(|model| !model.is_empty());
    vec![
        html! { (Name(name)) },
        html! { (Name(&row.operating_system)) },
        html! { (Name(&row.unit)) },
        html! {
            @if let Some(kind) = &kind { (kind) }
            @if kind.is_some() && model.is_some() { ", " }
            @if let Some(model) = model { (Name(model)) }
        },
        state_tag(words, &row.support_state),
        date(&row.end_of_support),
        date(&row.last_seen),
    ]
}

fn pages(words: &Messages, query: &ListQuery, answer: &ListAnswer) -> Markup {
    let address = |position: &Position, after: bool| {
        if after {
            query.after(position)
        } else {
            query.before(position)
        }
        .address(PATH)
    };
    let previous = answer
        .page
        .previous
        .as_ref()
        .map(|position| address(position, false));
    let next = answer.page.next.as_ref().map(|position| address(position, true));
    let (earlier, later) = (words.text("asset-list-previous"), words.text("asset-list-next"));
    let position = Phrase::new("asset-list-position")
        .number("shown", count(answer.page.rows.len()))
        .number("total", count(answer.count));
    html! {
        (Pagination {
            label: &words.text("asset-list-pages"),
            position: &words.phrase(&position),
            previous: previous.as_deref().map(|href| Link { label: &earlier, href }),
            next: next.as_deref().map(|href| Link { label: &later, href }),
        })
    }
}
