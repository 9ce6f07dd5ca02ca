//! Finding one's way in a list: the search and filter form, the filters in force, the pages.
//!
//! Everything is a GET, so a filtered list is an address that can be saved and mailed.

use maud::{Markup, Render, html};

use super::{Button, Icon, Link, Weight};

/// A filter in force, with the address that takes it off.
#[derive(Clone, Copy, Debug)]
pub struct ActiveFilter<'a> {
    /// What it says, for example "Site: outpatient clinic".
    pub label: &'a str,
    /// The same list without it.
    pub remove_href: &'a str,
}

/// Search and filters above a list.
#[derive(Clone, Debug)]
pub struct FilterBar<'a> {
    /// The list's address.
    pub action: &'a str,
    /// The label of the search field; also names the landmark.
    pub label: &'a str,
    /// The name of the search field in the address.
    pub field: &'a str,
    /// What is searched for now.
    pub value: &'a str,
    /// More fields, usually selects made with `Field`.
    pub more: Markup,
    /// The word on the button.
    pub submit: &'a str,
    /// The filters in force.
    pub active: &'a [ActiveFilter<'a>],
    /// "Remove filter", before each filter's label, for screen readers.
    pub remove: &'a str,
    /// "Clear all" and the plain list's address.
    pub clear: Option<Link<'a>>,
}

impl Render for FilterBar<'_> {
    fn render(&self) -> Markup {
        let id = format!("filter-{}", self.field);
        html! {
            div.filter {
                form method="get" action=(self.action) role="search" aria-label=(self.label) novalidate {
                    div.filter-fields {
                        div.field.filter-query {
                            label for=(id) { (self.label) }
                            input.input type="search" id=(id) name=(self.field) value=(self.value) autocomplete="off";
                        }
                        (self.more)
                        (Button::submit(self.submit).weight(Weight::Secondary).icon(Icon::Search))
                    }
                }
                @if !self.active.is_empty() {
                    ul.filter-active {
                        @for filter in self.active {
                            li {
                                a href=(filter.remove_href) {
                                    span.visually-hidden { (self.remove) " " }
                                    bdi { (filter.label) } (Icon::Cross)
                                }
                            }
                        }
                        @if let Some(clear) = self.clear { li { a href=(clear.href) { (clear.label) } } }
                    }
                }
            }
        }
    }
}

/// Previous and next page of a keyset-paged list, and where the reader is. There are no page numbers: a
/// list of 200,000 rows that changes under the reader has none that stay true.
#[derive(Clone, Copy, Debug)]
pub struct Pagination<'a> {
    /// What the landmark is called.
    pub label: &'a str,
    /// Where the reader is, such as "201–300 of 12,480".
    pub position: &'a str,
    /// The page before, if there is one.
    pub previous: Option<Link<'a>>,
    /// The page after, if there is one.
    pub next: Option<Link<'a>>,
}

impl Render for Pagination<'_> {
    fn render(&self) -> Markup {
        html! {
            nav.pagination aria-label=(self.label) {
                p { (self.position) }
                @if let Some(link) = self.previous {
                    a.button href=(link.href) rel="prev" { (Icon::ArrowLeft) span { (link.label) } }
                }
                @if let Some(link) = self.next {
                    a.button href=(link.href) rel="next" { span { (link.label) } (Icon::ArrowRight) }
                }
            }
        }
    }
}
