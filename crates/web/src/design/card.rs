//! The sign-in card: one narrow column with the hospital's name, used for sign-in, second factor, one-time
//! links and whatever else stands before the door. It is not a box for ordinary content.

use maud::{Markup, Render, html};

use super::{ErrorSummary, Form};

/// The words around the form.
#[derive(Clone, Copy, Debug)]
pub struct SignInCardWords<'a> {
    /// What happens here, the `h1`.
    pub title: &'a str,
    /// One sentence of help, such as whom to call at night.
    pub help: &'a str,
}

/// A narrow page with one form.
#[derive(Clone, Debug)]
pub struct SignInCard<'a> {
    /// The words.
    pub words: SignInCardWords<'a>,
    /// What was wrong with the last attempt.
    pub errors: ErrorSummary<'a>,
    /// The form.
    pub form: Form<'a>,
    /// Other ways in, below the form.
    pub other_ways: Option<Markup>,
}

impl Render for SignInCard<'_> {
    fn render(&self) -> Markup {
        html! {
            div.sign-in {
                (self.errors)
                h1 { (self.words.title) }
                (self.form)
                @if let Some(ways) = &self.other_ways { div.other-ways { (ways) } }
                p.hint { (self.words.help) }
            }
        }
    }
}
