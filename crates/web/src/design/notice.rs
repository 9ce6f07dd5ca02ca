//! Things the page has to say: notices that stay where they are, and the question before a grave act.
//!
//! There are no toasts: a message that vanishes was not said. A notice stands in the page and is also in
//! the journal where it reports an act.

use maud::{Markup, Render, html};

use super::{Button, Status};

/// What kind of message it is; sets shape and colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Worth knowing.
    Information,
    /// It worked.
    Success,
    /// Works, but look at it.
    Warning,
    /// Did not work.
    Error,
}

impl NoticeKind {
    const fn status(self) -> Status {
        match self {
            Self::Information => Status::Pending,
            Self::Success => Status::Fine,
            Self::Warning => Status::Caution,
            Self::Error => Status::Critical,
        }
    }
}

/// A message in the page. The flash after a redirect is one too.
#[derive(Clone, Debug)]
pub struct Notice<'a> {
    /// What kind it is.
    pub kind: NoticeKind,
    /// The message in one line; it must say the kind in words too ("Not saved: …").
    pub title: &'a str,
    /// More words, links or a list.
    pub body: Option<Markup>,
}

impl<'a> Notice<'a> {
    /// A notice of one line.
    pub const fn new(kind: NoticeKind, title: &'a str) -> Self {
        Self {
            kind,
            title,
            body: None,
        }
    }
}

impl Render for Notice<'_> {
    fn render(&self) -> Markup {
        let status = self.kind.status();
        html! {
            div class={ "notice notice-" (status.as_str()) } {
                p.notice-title { (status.shape()) span { (self.title) } }
                @if let Some(body) = &self.body { div.notice-body { (body) } }
            }
        }
    }
}

/// The question before an act that cannot be undone, on a page of its own: what will happen, to how many,
/// and the way back. It belongs inside a form.
#[derive(Clone, Debug)]
pub struct ConfirmPanel<'a> {
    /// The question, naming the thing.
    pub question: &'a str,
    /// What will happen, in plain words; fields such as a reason may follow.
    pub body: Markup,
    /// The button that does it; its label names the act, never "OK".
    pub confirm: Button<'a>,
    /// The way back.
    pub cancel: Button<'a>,
}

impl Render for ConfirmPanel<'_> {
    fn render(&self) -> Markup {
        html! {
            section.confirm aria-labelledby="confirm-question" {
                h2 id="confirm-question" { (self.question) }
                (self.body)
                div.button-row { (self.confirm) (self.cancel) }
            }
        }
    }
}
