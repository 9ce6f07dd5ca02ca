//! How a state is told: a word, a shape and a colour together, and the quiet labels beside it.
//!
//! Five statuses are enough for the whole product; a page that needs a sixth needs a better word. The
//! shapes differ in outline, not only in fill, so they survive a greyscale printer and colour blindness.

use maud::{Markup, Render, html};

/// What a state means for the reader. The word comes from the page, the shape and colour from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// As it should be: a disc.
    Fine,
    /// Reduced, expiring, ageing: a triangle.
    Caution,
    /// Stopped, overdue, at risk now: a square.
    Critical,
    /// Waiting for a person to decide or act: a diamond.
    Pending,
    /// Nobody has said: a ring. Never to be read as fine.
    Unknown,
}

impl Status {
    /// Every status, worst first.
    pub const ALL: [Self; 5] = [
        Self::Critical,
        Self::Caution,
        Self::Pending,
        Self::Unknown,
        Self::Fine,
    ];

    /// The word used in class names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Caution => "caution",
            Self::Critical => "critical",
            Self::Pending => "pending",
            Self::Unknown => "unknown",
        }
    }

    /// The shape alone, for use right beside a word that names the state.
    pub fn shape(self) -> Markup {
        html! {
            svg class={ "shape shape-" (self.as_str()) } viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false" {
                @match self {
                    Self::Fine => circle cx="6" cy="6" r="5" {},
                    Self::Caution => path d="M6 .500L12 11.500H0z" {},
                    Self::Critical => rect x="1" y="1" width="10" height="10" {},
                    Self::Pending => path d="M6 0l6 6-6 6-6-6z" {},
                    Self::Unknown => circle cx="6" cy="6" r="4.500" fill="none" stroke="currentColor" stroke-width="2" {},
                }
            }
        }
    }
}

/// A status in a heading, a table cell or a line of text.
#[derive(Clone, Copy, Debug)]
pub struct StatusTag<'a> {
    /// What it means.
    pub status: Status,
    /// The word, in the terms of the noun it stands beside.
    pub word: &'a str,
}

impl<'a> StatusTag<'a> {
    /// A status with its word.
    pub const fn new(status: Status, word: &'a str) -> Self {
        Self { status, word }
    }
}

impl Render for StatusTag<'_> {
    fn render(&self) -> Markup {
        html! {
            span class={ "status status-" (self.status.as_str()) } { (self.status.shape()) span { (self.word) } }
        }
    }
}

/// A keyword that is no status: a kind, a band, a criticality, "drill".
#[derive(Clone, Copy, Debug)]
pub struct Tag<'a>(pub &'a str);

impl Render for Tag<'_> {
    fn render(&self) -> Markup {
        html! { span.tag { (self.0) } }
    }
}

/// Where a value comes from, beside the value: "CMMS", "network scan", a person's name.
#[derive(Clone, Copy, Debug)]
pub struct SourceBadge<'a> {
    /// The source in one or two words.
    pub source: &'a str,
    /// The source record, where the reader may open it.
    pub href: Option<&'a str>,
}

impl Render for SourceBadge<'_> {
    fn render(&self) -> Markup {
        html! {
            @match self.href {
                Some(href) => a.source href=(href) { bdi { (self.source) } },
                None => span.source { bdi { (self.source) } },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_always_carries_its_word_and_its_shape() {
        for status in Status::ALL {
            let shown = StatusTag::new(status, "the word").render().into_string();
            assert!(shown.contains("<svg") && shown.contains("the word"), "{shown}");
        }
    }

    #[test]
    fn no_two_statuses_share_a_shape() {
        let mut drawings: Vec<String> = Status::ALL
            .iter()
            .map(|status| status.shape().into_string().replace(status.as_str(), ""))
            .collect();
        drawings.sort();
        drawings.dedup();
        assert_eq!(drawings.len(), Status::ALL.len());
    }
}
