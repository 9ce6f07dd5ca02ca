//! Questions answered by choosing: one box, one of a few, or a file.
//!
//! The whole label is the target, at least 24 × 24 CSS pixels (WCAG 2.2, 2.5.8).

use maud::{Markup, Render, html};

use super::field::{described_by, help};
use super::{Choice, Icon};

/// One yes or no.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checkbox<'a> {
    /// The field name; also the id.
    pub name: &'a str,
    /// What is sent when it is set.
    pub value: &'a str,
    /// What is agreed to.
    pub label: &'a str,
    /// What follows from it.
    pub hint: Option<&'a str>,
    /// What is wrong with the answer.
    pub error: Option<&'a str>,
    /// Whether it is set.
    pub checked: bool,
}

impl Render for Checkbox<'_> {
    fn render(&self) -> Markup {
        html! {
            div.field.field-wrong[self.error.is_some()] {
                (help(self.name, None, self.error))
                div.choice {
                    input type="checkbox" id=(self.name) name=(self.name) value=(self.value) checked[self.checked]
                        aria-invalid=[self.error.map(|_| "true")] aria-describedby=[described_by(self.name, self.hint, self.error)];
                    label for=(self.name) { (self.label) }
                    (help(self.name, self.hint, None))
                }
            }
        }
    }
}

/// One choice with a line that explains it.
#[derive(Clone, Copy, Debug)]
pub struct Radio<'a> {
    /// Value and label.
    pub choice: Choice<'a>,
    /// What choosing it means.
    pub hint: Option<&'a str>,
}

/// One of a few, all of them visible.
#[derive(Clone, Copy, Debug)]
pub struct RadioGroup<'a> {
    /// The field name; the first choice carries it as its id, so an error summary can lead there.
    pub name: &'a str,
    /// The question.
    pub legend: &'a str,
    /// Help that stays visible.
    pub hint: Option<&'a str>,
    /// What is wrong with the answer.
    pub error: Option<&'a str>,
    /// The value chosen so far.
    pub value: &'a str,
    /// The choices.
    pub radios: &'a [Radio<'a>],
}

impl RadioGroup<'_> {
    fn radio(&self, position: usize, radio: &Radio<'_>) -> Markup {
        let id = if position == 0 {
            self.name.to_owned()
        } else {
            format!("{}-{position}", self.name)
        };
        let hint = radio.hint.map(|_| format!("{id}-choice-hint"));
        html! {
            div.choice {
                input type="radio" id=(id) name=(self.name) value=(radio.choice.value)
                    checked[radio.choice.value == self.value] aria-describedby=[hint.as_deref()];
                label for=(id) { (radio.choice.label) }
                @if let (Some(id), Some(words)) = (&hint, radio.hint) { p.hint id=(id) { (words) } }
            }
        }
    }
}

impl Render for RadioGroup<'_> {
    fn render(&self) -> Markup {
        html! {
            fieldset.field.field-wrong[self.error.is_some()]
                aria-describedby=[described_by(self.name, self.hint, self.error)] {
                legend { (self.legend) }
                (help(self.name, self.hint, self.error))
                @for (position, radio) in self.radios.iter().enumerate() { (self.radio(position, radio)) }
            }
        }
    }
}

/// A file from the reader's machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct FileUpload<'a> {
    /// The field name; also the id.
    pub name: &'a str,
    /// What the file should be.
    pub label: &'a str,
    /// Accepted kinds and the largest size, in words.
    pub hint: Option<&'a str>,
    /// What is wrong with the file.
    pub error: Option<&'a str>,
    /// The `accept` list, such as `.csv,.xlsx`.
    pub accept: &'a str,
    /// Whether several files may be chosen at once.
    pub multiple: bool,
}

impl Render for FileUpload<'_> {
    fn render(&self) -> Markup {
        html! {
            div.field.field-wrong[self.error.is_some()] {
                label for=(self.name) { (Icon::Upload) " " (self.label) }
                (help(self.name, self.hint, self.error))
                input.file type="file" id=(self.name) name=(self.name) accept=(self.accept) multiple[self.multiple]
                    data-show-files={ (self.name) "-chosen" }
                    aria-invalid=[self.error.map(|_| "true")] aria-describedby=[described_by(self.name, self.hint, self.error)];
                p.chosen-files id={ (self.name) "-chosen" } role="status" {}
            }
        }
    }
}
