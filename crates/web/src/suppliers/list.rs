//! The list of suppliers: search, what is to be looked at, and the order.

use app::supplier::ListedSupplier;
use domain::round::{Answer, CONTRACT_HORIZON_DAYS, Phrase};
use domain::supplier::decisive_day;
use domain::text::fold_for_search;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::words::{contact_tag, criticality, services};
use super::{CSV, PATH};
use crate::assets::words::count;
use crate::design::{
    ActiveFilter, Button, Choice, Column, Control, Direction, EmptyState, Field, FilterBar, Icon, Link,
    Moment, Name, Narrow, PageHeading, Requirement, Row, Sort, Table,
};
use crate::session::SignedIn;

/// What stands in each column, and the name of the order by it where there is one.
pub(super) const COLUMNS: [(&str, &str); 6] = [
    ("supplier-name", "name"),
    ("supplier-criticality", "criticality"),
    ("supplier-services", ""),
    ("supplier-decide-by", "contract"),
    ("supplier-ways-in", ""),
    ("supplier-at-night", ""),
];

/// What can be asked of the list: the value, and the key of its words.
const LOOKS: [(&str, &str); 5] = [
    ("", "supplier-look-all"),
    ("contract", "supplier-look-contract"),
    ("way_in", "supplier-look-way-in"),
    ("contact", "supplier-look-contact"),
    ("nothing", "supplier-look-nothing"),
];

/// The query of the list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    q: String,
    look: String,
    sort: String,
}

/// The day by which something has to be decided about a contract.
pub(super) fn decide_by(listed: &ListedSupplier, today: Date) -> Option<Date> {
    let supplier = &listed.supplier;
    supplier
        .contract_ends_on
        .map(|ends_on| decisive_day(ends_on, supplier.notice_by, today))
}

/// Whether a way in is not known to ask for a second factor.
fn has_open_way_in(listed: &ListedSupplier) -> bool {
    let mut ways = listed.ways_in.iter();
    ways.any(|way| way.second_factor != Answer::Yes)
}

impl ListQuery {
    fn holds(&self, listed: &ListedSupplier, today: Date) -> bool {
        let searched = fold_for_search(self.q.trim());
        let supplier = &listed.supplier;
        let systems: Vec<&str> = listed.systems.iter().map(|system| system.name.as_str()).collect();
        let text = format!(
            "{} {} {} {}",
            supplier.name,
            supplier.supplies,
            supplier.register_number,
            systems.join(" ")
        );
        let looked_at = match self.look.as_str() {
            "contract" => decide_by(listed, today)
                .is_some_and(|day| i64::from((day - today).get_days()) <= CONTRACT_HORIZON_DAYS),
            "way_in" => has_open_way_in(listed),
            "contact" => listed.criticality.is_some() && !listed.contact_proven,
            "nothing" => listed.criticality.is_none(),
            _ => true,
        };
        looked_at && (searched.is_empty() || fold_for_search(&text).contains(&searched))
    }

    /// The suppliers that are asked for, in the order that is asked for.
    pub(super) fn shown<'a>(&self, all: &'a [ListedSupplier], today: Date) -> Vec<&'a ListedSupplier> {
        let mut shown: Vec<&ListedSupplier> = all.iter().filter(|one| self.holds(one, today)).collect();
        // They come in order of name, which stays the order among equals.
        match self.sort.as_str() {
            "criticality" => shown.sort_by_key(|one| std::cmp::Reverse(one.criticality)),
            "contract" => shown.sort_by_key(|one| {
                let day = decide_by(one, today);
                (day.is_none(), day)
            }),
            _ => {}
        }
        shown
    }

    fn look(&self) -> &'static str {
        let found = LOOKS.iter().find(|(value, _)| *value == self.look);
        found.map_or("", |(value, _)| value)
    }

    fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && self.look().is_empty()
    }
}

/// The address of the list, or of its file, that asks for this.
fn address(path: &str, look: &str, q: &str, sort: &str) -> String {
    let asked = [("q", q.trim()), ("look", look), ("sort", sort)];
    let asked: Vec<_> = asked.iter().filter(|(_, value)| !value.is_empty()).collect();
    match serde_urlencoded::to_string(asked) {
        Ok(asked) if !asked.is_empty() => format!("{path}?{asked}"),
        _ => path.to_owned(),
    }
}

/// The body of the page.
pub(super) fn body(
    reader: &SignedIn,
    query: &ListQuery,
    suppliers: &[ListedSupplier],
    may_edit: bool,
) -> Markup {
    let words = reader.words;
    let (add, export) = (words.text("supplier-add"), words.text("asset-list-export"));
    let file = address(CSV, query.look(), &query.q, &query.sort);
    let shown = query.shown(suppliers, reader.today());
    let add = Button::to(&add, "/suppliers/new").icon(Icon::Plus);
    let download = Button::to(&export, &file).icon(Icon::Download);
    let mut actions = Vec::new();
    if may_edit {
        actions.push(add);
    }
    if !shown.is_empty() {
        actions.push(download);
    }
    html! {
        (PageHeading {
            title: &words.text("supplier-list-title"),
            lead: Some(&words.text("supplier-list-lead")),
            actions: &actions,
            ..PageHeading::default()
        })
        @if !suppliers.is_empty() {
            (filters(reader, query))
            p {
                (words.phrase(
                    &Phrase::new("supplier-list-shown")
                        .number("shown", count(shown.len()))
                        .number("all", count(suppliers.len())),
                ))
            }
        }
        (table(reader, query, &shown, may_edit))
    }
}

fn filters(reader: &SignedIn, query: &ListQuery) -> Markup {
    let words = reader.words;
    let labels = LOOKS.map(|(value, key)| (value, words.text(key)));
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let mut active = Vec::new();
    if !query.q.trim().is_empty() {
        let label = Phrase::new("asset-list-filter-search").text("text", query.q.trim());
        active.push((words.phrase(&label), address(PATH, query.look(), "", &query.sort)));
    }
    if let Some((_, label)) = labels
        .iter()
        .find(|(value, _)| !value.is_empty() && *value == query.look())
    {
        active.push((label.clone(), address(PATH, "", &query.q, &query.sort)));
    }
    let active: Vec<ActiveFilter<'_>> = active
        .iter()
        .map(|(label, remove_href)| ActiveFilter { label, remove_href })
        .collect();
    html! {
        (FilterBar {
            action: PATH,
            label: &words.text("supplier-list-search"),
            field: "q",
            value: &query.q,
            more: html! {
                (Field {
                    name: "look",
                    label: &words.text("supplier-look"),
                    value: query.look(),
                    requirement: Requirement::Optional(""),
                    control: Control::Select(&choices),
                    ..Field::default()
                })
            },
            submit: &words.text("navigation-search"),
            active: &active,
            remove: &words.text("asset-list-filter-remove"),
            clear: Some(Link { label: &words.text("asset-list-filter-clear"), href: PATH }),
        })
    }
}

fn table(reader: &SignedIn, query: &ListQuery, shown: &[&ListedSupplier], may_edit: bool) -> Markup {
    let words = reader.words;
    let sorted = match query.sort.as_str() {
        "criticality" | "contract" => query.sort.as_str(),
        _ => "name",
    };
    let headings =
        COLUMNS.map(|(key, sort)| (words.text(key), sort, address(PATH, query.look(), &query.q, sort)));
    let columns: Vec<Column<'_>> = headings
        .iter()
        .map(|(label, sort, href)| Column {
            label,
            sort: (!sort.is_empty()).then(|| Sort {
                href,
                current: (*sort == sorted).then_some(match *sort {
                    "criticality" => Direction::Descending,
                    _ => Direction::Ascending,
                }),
            }),
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = shown
        .iter()
        .map(|listed| {
            (
                listed.supplier.id.to_string(),
                format!("{PATH}/{}", listed.supplier.id),
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = shown
        .iter()
        .zip(&ids)
        .map(|(listed, (id, href))| Row {
            id,
            name: &listed.supplier.name,
            href: Some(href.as_str()),
            cells: cells(reader, listed),
            selected: false,
        })
        .collect();
    let (title, explanation) = if query.is_empty() {
        ("supplier-list-empty", "supplier-list-empty-explanation")
    } else {
        ("supplier-list-no-match", "supplier-list-no-match-explanation")
    };
    let add = words.text("supplier-add");
    let add = [Button::to(&add, "/suppliers/new").icon(Icon::Plus)];
    html! {
        (Table {
            id: "suppliers",
            caption: &words.text("supplier-list-title"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text(title),
                explanation: &words.text(explanation),
                actions: if query.is_empty() && may_edit { &add } else { &[] },
            },
        })
    }
}

fn cells(reader: &SignedIn, listed: &ListedSupplier) -> Vec<Markup> {
    let words = reader.words;
    let ways_in = Phrase::new("supplier-list-ways-in")
        .number("count", count(listed.ways_in.len()))
        .selector("open", if has_open_way_in(listed) { "yes" } else { "no" });
    vec![
        html! { (Name(&listed.supplier.name)) },
        criticality(words, listed),
        html! { (services(words, listed)) },
        html! {
            @match decide_by(listed, reader.today()) {
                Some(day) => (Moment { iso: &day.to_string(), text: &words.date(day) }),
                None => (words.text("asset-unknown")),
            }
        },
        html! { (words.phrase(&ways_in)) },
        contact_tag(words, listed),
    ]
}
