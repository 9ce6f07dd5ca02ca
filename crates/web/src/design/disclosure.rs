//! Things shown on demand: evidence, explanations of words, and a secret that is shown once.

use maud::{Markup, Render, html};

use super::Icon;

/// A line that opens into more. On paper it is open.
#[derive(Clone, Debug)]
pub struct Disclosure<'a> {
    /// What is inside, as a phrase.
    pub summary: &'a str,
    /// What opens.
    pub body: Markup,
    /// Whether it starts open.
    pub open: bool,
}

impl Render for Disclosure<'_> {
    fn render(&self) -> Markup {
        html! {
            details.disclosure open[self.open] {
                summary { span { (self.summary) } }
                div.disclosure-body { (self.body) }
            }
        }
    }
}

/// A word of the field with its plain meaning. It holds a `<details>`, which cannot stand inside `<p>`:
/// place it after the paragraph, in a list item or in a table cell.
#[derive(Clone, Copy, Debug)]
pub struct GlossaryTerm<'a> {
    /// The word as used on the page.
    pub term: &'a str,
    /// Its meaning in one or two plain sentences.
    pub meaning: &'a str,
}

impl Render for GlossaryTerm<'_> {
    fn render(&self) -> Markup {
        html! {
            details.term {
                summary { dfn { (self.term) } }
                p { (self.meaning) }
            }
        }
    }
}

/// A token, recovery code or link that is shown this once. The copy button appears only where scripts run.
#[derive(Clone, Copy, Debug)]
pub struct SecretOnce<'a> {
    /// The id of the value, for the copy button.
    pub id: &'a str,
    /// What it is.
    pub label: &'a str,
    /// That it will not be shown again, and what to do with it.
    pub warning: &'a str,
    /// The secret.
    pub value: &'a str,
    /// "Copy".
    pub copy: &'a str,
    /// "Copied", said after it worked.
    pub copied: &'a str,
}

impl Render for SecretOnce<'_> {
    fn render(&self) -> Markup {
        html! {
            div.secret {
                p.secret-label id={ (self.id) "-label" } { (self.label) }
                p.secret-value {
                    code id=(self.id) aria-labelledby={ (self.id) "-label" } role="group" { (self.value) }
                    button.button type="button" data-copy=(self.id) hidden { (Icon::Copy) span { (self.copy) } }
                    span.secret-copied role="status" data-copied=(self.copied) {}
                }
                p.hint { (self.warning) }
            }
        }
    }
}
