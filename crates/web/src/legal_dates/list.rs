//! The list of legal dates, the one that is due first first, and the same as a CSV file.

use app::legal_date::ListedLegalDate;
use domain::legal_date::Standing;
use domain::round::Phrase;
use maud::{Markup, html};
use report::csv::{heading, lines};
use serde::Deserialize;

use super::words::{caretaker, owner, period, set_by, standing, standing_tag};
use super::{CATALOGUE, CSV, PATH};
use crate::assets::words::count;
use crate::design::{
    Button, Choice, Column, Control, EmptyState, Field, FilterBar, Icon, Link, Moment, Name, Narrow,
    PageHeading, Requirement, Row, Table, Weight,
};
use crate::session::SignedIn;

/// What stands in each column of the page.
const COLUMNS: [&str; 6] = [
    "legal-date-title",
    "legal-date-due",
    "legal-date-standing-label",
    "legal-date-repeats",
    "legal-date-owner",
    "legal-date-set-by-label",
];

/// What stands in each column of the file.
const FILE_COLUMNS: [&str; 11] = [
    "legal-date-title",
    "legal-date-purpose",
    "legal-date-due",
    "legal-date-standing-label",
    "legal-date-done",
    "legal-date-repeats",
    "legal-date-set-by-label",
    "legal-date-source",
    "legal-date-looked-after-by",
    "legal-date-owner",
    "legal-date-evidence",
];

/// What can be asked of the list.
const LOOKS: [Standing; 4] = [Standing::Overdue, Standing::Soon, Standing::Later, Standing::Done];

/// The query of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    q: String,
    look: String,
}

impl ListQuery {
    fn look(&self) -> Option<Standing> {
        LOOKS.into_iter().find(|standing| standing.name() == self.look)
    }

    /// The legal dates that are asked for.
    pub(super) fn shown<'a>(&self, all: &'a [ListedLegalDate]) -> Vec<&'a ListedLegalDate> {
        let searched = domain::text::fold_for_search(self.q.trim());
        let holds = |listed: &&ListedLegalDate| {
            let date = &listed.date;
            let text = format!("{} {} {}", date.title, date.purpose, date.source);
            self.look().is_none_or(|look| listed.standing == look)
                && domain::text::fold_for_search(&text).contains(&searched)
        };
        all.iter().filter(holds).collect()
    }

    fn address(&self, path: &str) -> String {
        let asked = [("q", self.q.trim()), ("look", self.look.as_str())];
        let asked: Vec<_> = asked.iter().filter(|(_, value)| !value.is_empty()).collect();
        match serde_urlencoded::to_string(asked) {
            Ok(asked) if !asked.is_empty() => format!("{path}?{asked}"),
            _ => path.to_owned(),
        }
    }
}

/// The body of the page.
pub(super) fn body(reader: &SignedIn, query: &ListQuery, all: &[ListedLegalDate], may_edit: bool) -> Markup {
    let words = reader.words;
    let shown = query.shown(all);
    let labels = ["legal-date-catalogue", "legal-date-add", "asset-list-export"].map(|key| words.text(key));
    let file = query.address(CSV);
    let mut actions = Vec::new();
    if may_edit {
        let begin = Button::to(&labels[0], CATALOGUE).icon(Icon::Plus);
        let add = Button::to(&labels[1], "/legal-dates/new").icon(Icon::Plus);
        if all.is_empty() {
            actions.extend([begin, add.weight(Weight::Secondary)]);
        } else {
            actions.extend([add, begin.weight(Weight::Secondary)]);
        }
    }
    let empty: Vec<Button<'_>> = actions.clone();
    if !shown.is_empty() {
        actions.push(
            Button::to(&labels[2], &file)
                .icon(Icon::Download)
                .weight(Weight::Secondary),
        );
    }
    let number = Phrase::new("legal-date-list-shown")
        .number("shown", count(shown.len()))
        .number("all", count(all.len()));
    html! {
        (PageHeading {
            title: &words.text("legal-date-list-title"),
            lead: Some(&words.text("legal-date-list-lead")),
            actions: &actions,
            ..PageHeading::default()
        })
        @if !all.is_empty() {
            (filters(reader, query))
            p { (words.phrase(&number)) }
        }
        (table(reader, &shown, all.is_empty(), &empty))
    }
}

fn filters(reader: &SignedIn, query: &ListQuery) -> Markup {
    let words = reader.words;
    let all = words.text("legal-date-look-all");
    let labels = LOOKS.map(|look| (look.name(), standing(words, look)));
    let mut choices = vec![Choice {
        value: "",
        label: &all,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (FilterBar {
            action: PATH,
            label: &words.text("legal-date-search"),
            field: "q",
            value: &query.q,
            more: html! {
                (Field {
                    name: "look",
                    label: &words.text("legal-date-standing-label"),
                    value: query.look().map_or("", Standing::name),
                    requirement: Requirement::Optional(""),
                    control: Control::Select(&choices),
                    ..Field::default()
                })
            },
            submit: &words.text("navigation-search"),
            active: &[],
            remove: "",
            clear: Some(Link { label: &words.text("asset-list-filter-clear"), href: PATH }),
        })
    }
}

fn table(reader: &SignedIn, shown: &[&ListedLegalDate], none: bool, actions: &[Button<'_>]) -> Markup {
    let words = reader.words;
    let labels = COLUMNS.map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = shown
        .iter()
        .map(|listed| listed.date.id)
        .map(|id| (id.to_string(), format!("{PATH}/{id}")))
        .collect();
    let rows: Vec<Row<'_>> = shown
        .iter()
        .zip(&ids)
        .map(|(listed, (id, href))| {
            let date = &listed.date;
            let cells = vec![
                html! { (Name(&date.title)) },
                html! { (Moment { iso: &date.due_on.to_string(), text: &words.date(date.due_on) }) },
                standing_tag(words, listed.standing),
                html! { (period(words, date)) },
                owner(words, listed),
                html! { (set_by(words, date.set_by)) },
            ];
            Row {
                id,
                name: &date.title,
                href: Some(href.as_str()),
                cells,
                selected: false,
            }
        })
        .collect();
    let (title, explanation) = if none {
        ("legal-date-list-empty", "legal-date-list-empty-explanation")
    } else {
        ("legal-date-list-no-match", "legal-date-list-no-match-explanation")
    };
    html! {
        (Table {
            id: "legal-dates",
            caption: &words.text("legal-date-list-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text(title),
                explanation: &words.text(explanation),
                actions: if none { actions } else { &[] },
            },
        })
    }
}

/// The legal dates that are shown, as a file.
pub(super) fn csv(reader: &SignedIn, shown: &[&ListedLegalDate]) -> app::Result<Vec<u8>> {
    let failed = |error| app::Error::internal("the list could not be written", error);
    let words = reader.words;
    let mut bytes = heading(&FILE_COLUMNS.map(|key| words.text(key))).map_err(failed)?;
    let rows: Vec<Vec<String>> = shown
        .iter()
        .map(|listed| {
            let date = &listed.date;
            vec![
                date.title.clone(),
                date.purpose.clone(),
                date.due_on.to_string(),
                standing(words, listed.standing),
                date.done_on.map(|day| day.to_string()).unwrap_or_default(),
                period(words, date),
                set_by(words, date.set_by),
                date.source.clone(),
                caretaker(words, date.looked_after_by),
                listed.owner_name.clone().unwrap_or_default(),
                date.evidence.clone(),
            ]
        })
        .collect();
    bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
    Ok(bytes)
}
