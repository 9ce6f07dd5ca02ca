//! What happened, in order: journal pages, the history of one record, the timeline of an incident.

use maud::{Markup, Render, html};

use super::{Moment, StatusTag};

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct TimelineEntry<'a> {
    /// When it happened.
    pub at: Moment<'a>,
    /// When it was entered, with its word, where that differs: "entered 14:20".
    pub entered: Option<&'a str>,
    /// Who did it; a person, a job or a feed.
    pub who: &'a str,
    /// What happened, as a sentence that goes on from who did it: "granted a role".
    pub what: Markup,
    /// A status it led to.
    pub status: Option<StatusTag<'a>>,
    /// Before and after, proof, files.
    pub detail: Option<Markup>,
}

/// Entries in one order, newest or oldest first as the page says.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    /// What the list is, for screen readers.
    pub label: &'a str,
    /// The entries.
    pub entries: &'a [TimelineEntry<'a>],
}

impl Render for Timeline<'_> {
    fn render(&self) -> Markup {
        html! {
            ol.timeline aria-label=(self.label) {
                @for entry in self.entries {
                    li {
                        p.timeline-when {
                            (entry.at)
                            @if let Some(entered) = entry.entered { span.timeline-entered { (entered) } }
                        }
                        div.timeline-what {
                            p {
                                bdi.timeline-who { (entry.who) } " " (entry.what)
                                @if let Some(status) = entry.status { " " (status) }
                            }
                            @if let Some(detail) = &entry.detail { (detail) }
                        }
                    }
                }
            }
        }
    }
}
