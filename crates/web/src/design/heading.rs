//! Headings with their actions, tabs, and what stands where a list is empty.
//!
//! One `h1` a page, from [`PageHeading`]; sections follow as `h2` and `h3` without gaps, because a screen
//! reader walks the page by them.

use maud::{Markup, Render, html};

use super::{Button, StatusTag};

/// The `h1` of a page: title, status, one plain sentence and the acts that concern the whole page.
#[derive(Clone, Copy, Debug, Default)]
pub struct PageHeading<'a> {
    /// What the page is about.
    pub title: &'a str,
    /// A short line above: the kind of record, an identifier, a date.
    pub above: Option<&'a str>,
    /// One sentence anyone in the hospital understands, in large type.
    pub lead: Option<&'a str>,
    /// The status of the thing the page is about.
    pub status: Option<StatusTag<'a>>,
    /// Buttons that act on the whole page.
    pub actions: &'a [Button<'a>],
}

impl Render for PageHeading<'_> {
    fn render(&self) -> Markup {
        html! {
            div.page-heading {
                div.page-heading-words {
                    @if let Some(above) = self.above { p.above { (above) } }
                    h1 { bdi { (self.title) } @if let Some(status) = self.status { " " (status) } }
                    @if let Some(lead) = self.lead { p.lead { (lead) } }
                }
                @if !self.actions.is_empty() { div.actions { @for action in self.actions { (action) } } }
            }
        }
    }
}

/// How deep a section stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// A section of the page, `h2`.
    #[default]
    Two,
    /// A part of a section, `h3`.
    Three,
}

/// The heading of a section, with a count and the acts that concern it.
#[derive(Clone, Copy, Debug, Default)]
pub struct SectionHeading<'a> {
    /// The anchor; also what `aria-labelledby` may point to.
    pub id: &'a str,
    /// The words.
    pub title: &'a str,
    /// `h2` or `h3`.
    pub level: Level,
    /// How many things follow, already formatted.
    pub count: Option<&'a str>,
    /// Buttons that act on this section.
    pub actions: &'a [Button<'a>],
}

impl Render for SectionHeading<'_> {
    fn render(&self) -> Markup {
        let words = html! {
            (self.title)
            @if let Some(count) = self.count { " " span.count { (count) } }
        };
        html! {
            div.section-heading {
                @match self.level {
                    Level::Two => h2 id=(self.id) { (words) },
                    Level::Three => h3 id=(self.id) { (words) },
                }
                @if !self.actions.is_empty() { div.actions { @for action in self.actions { (action) } } }
            }
        }
    }
}

/// One tab: a view of the same thing under its own address.
#[derive(Clone, Copy, Debug)]
pub struct Tab<'a> {
    /// What the view shows.
    pub label: &'a str,
    /// Its address.
    pub href: &'a str,
    /// Whether it is the one on the page.
    pub current: bool,
    /// How many things it holds, already formatted.
    pub count: Option<&'a str>,
}

/// Tabs as plain links: they can be bookmarked, opened twice and used without scripts.
#[derive(Clone, Copy, Debug)]
pub struct Tabs<'a> {
    /// What the set of views is called, for screen readers.
    pub label: &'a str,
    /// The views, most used first.
    pub tabs: &'a [Tab<'a>],
}

impl Render for Tabs<'_> {
    fn render(&self) -> Markup {
        html! {
            nav.tabs aria-label=(self.label) {
                ul {
                    @for tab in self.tabs {
                        li {
                            a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                                (tab.label)
                                @if let Some(count) = tab.count { " " span.count { (count) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What stands where a list has nothing: why it is empty, and what to do about it.
#[derive(Clone, Debug, Default)]
pub struct EmptyState<'a> {
    /// The plain fact.
    pub title: &'a str,
    /// Why, and when that may change.
    pub explanation: &'a str,
    /// The acts that fill it.
    pub actions: &'a [Button<'a>],
}

impl Render for EmptyState<'_> {
    fn render(&self) -> Markup {
        html! {
            div.empty {
                p.empty-title { (self.title) }
                p { (self.explanation) }
                @if !self.actions.is_empty() { div.button-row { @for action in self.actions { (action) } } }
            }
        }
    }
}
