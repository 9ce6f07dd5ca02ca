//! The form itself and the summary of what is wrong with it.
//!
//! The server judges every form and says what is wrong in the reader's language, so the browser's own
//! checks are switched off; the summary follows the GOV.UK pattern and takes the focus.

use maud::{Markup, Render, html};

/// How a form is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Changes something.
    #[default]
    Post,
    /// Changes something and carries files.
    Upload,
    /// Only asks.
    Get,
}

/// A form around fields and buttons.
#[derive(Clone, Debug, Default)]
pub struct Form<'a> {
    /// Needed where buttons or checkboxes outside refer to it.
    pub id: Option<&'a str>,
    /// Where it is sent.
    pub action: &'a str,
    /// How it is sent.
    pub method: Method,
    /// Warn before leaving with unsaved changes, where scripts run.
    pub guard_unsaved: bool,
    /// Fields and buttons.
    pub body: Markup,
}

impl Render for Form<'_> {
    fn render(&self) -> Markup {
        let method = if self.method == Method::Get { "get" } else { "post" };
        let encoding = (self.method == Method::Upload).then_some("multipart/form-data");
        html! {
            form.form id=[self.id] action=(self.action) method=(method) enctype=[encoding] novalidate
                data-guard-unsaved[self.guard_unsaved] { (self.body) }
        }
    }
}

/// One thing that is wrong, and the field it is wrong in.
#[derive(Clone, Copy, Debug)]
pub struct FieldError<'a> {
    /// The id of the field.
    pub field: &'a str,
    /// What is wrong and what to do, the same words as beside the field.
    pub message: &'a str,
}

/// All errors of a form, above its heading. Shows nothing when there are none.
#[derive(Clone, Copy, Debug)]
pub struct ErrorSummary<'a> {
    /// "There is a problem".
    pub title: &'a str,
    /// In the order of the fields on the page.
    pub errors: &'a [FieldError<'a>],
}

impl Render for ErrorSummary<'_> {
    fn render(&self) -> Markup {
        html! {
            @if !self.errors.is_empty() {
                div.error-summary role="alert" tabindex="-1" aria-labelledby="error-summary-title" data-focus-first {
                    h2 id="error-summary-title" { (self.title) }
                    ul {
                        @for error in self.errors { li { a href={ "#" (error.field) } { (error.message) } } }
                    }
                }
            }
        }
    }
}
