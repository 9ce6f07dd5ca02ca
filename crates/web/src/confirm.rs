//! The question before an act that takes something away and is not undone by one click, on a page of its own.
//!
//! Looking at the address of the act asks, sending it does: so it works without scripts, and a link in a mail does
//! nothing. The page names the thing and says in plain words what will happen. What is undone at once needs no question:
//! an ended session (sign in again), a renamed place, a decision of the round, an opened account.

use maud::{Markup, html};

use crate::design::{Button, ConfirmPanel, Form, Link, PageHeading, Weight};
use crate::form::Problems;
use crate::session::SignedIn;
use crate::shell::Frame;

/// A question before an act.
pub(crate) struct Confirmation<'a> {
    /// The question, naming the thing.
    pub(crate) question: &'a str,
    /// What will happen, a sentence each.
    pub(crate) consequences: &'a [String],
    /// What the act needs to know: the version that was looked at, a day.
    pub(crate) fields: Markup,
    /// Where it is sent: the address of the question itself.
    pub(crate) action: &'a str,
    /// What the act is called, on its button and in the title.
    pub(crate) act: &'a str,
    /// Where one came from: the way here and the way back.
    pub(crate) back: Link<'a>,
}

impl Confirmation<'_> {
    /// The page that asks; `problems` say why it was not done.
    pub(crate) fn page(self, signed_in: &SignedIn, problems: &Problems) -> Markup {
        let cancel = signed_in.text("navigation-cancel");
        let lines = problems.lines();
        let body = html! {
            (problems.summary(&lines))
            (PageHeading { title: self.act, ..PageHeading::default() })
            (Form {
                action: self.action,
                body: html! {
                    (ConfirmPanel {
                        question: self.question,
                        body: html! {
                            @for consequence in self.consequences { p { (consequence) } }
                            (self.fields)
                        },
                        confirm: Button::submit(self.act).weight(Weight::Danger),
                        cancel: Button::to(&cancel, self.back.href).weight(Weight::Link),
                    })
                },
                ..Form::default()
            })
        };
        let breadcrumbs = [self.back];
        let frame = Frame {
            title: self.act,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        };
        signed_in.framed(frame, body)
    }
}
