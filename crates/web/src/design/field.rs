//! One question of a form: label, hint, error and the control that takes the answer.
//!
//! Labels stand above and stay; a placeholder is never a label. Dates are typed or picked in the browser's
//! own control. What is optional says so, because most questions are needed.

use maud::{Markup, Render, html};

/// Whether an answer is needed.
#[derive(Clone, Copy, Debug, Default)]
pub enum Requirement<'a> {
    /// Needed.
    #[default]
    Required,
    /// May stay empty; the word is shown beside the label, such as "(optional)".
    Optional(&'a str),
}

/// What a one-line answer holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Words.
    #[default]
    Text,
    /// A secret; pasting is allowed.
    Password,
    /// A one-time code of digits.
    Code,
    /// A whole or decimal number.
    Number,
    /// A calendar date.
    Date,
    /// A local date and time.
    DateTime,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
}

impl InputKind {
    /// The `type`, the `inputmode` and the class that sets the width.
    const fn attributes(self) -> (&'static str, Option<&'static str>, &'static str) {
        match self {
            Self::Text => ("text", None, "input"),
            Self::Password => ("password", None, "input"),
            Self::Code => ("text", Some("numeric"), "input input-short input-code"),
            // `type=number` loses what it cannot parse and changes under the mouse wheel.
            Self::Number => ("text", Some("decimal"), "input input-short"),
            Self::Date => ("date", None, "input input-date"),
            Self::DateTime => ("datetime-local", None, "input input-date"),
            Self::Email => ("email", None, "input"),
            Self::Telephone => ("tel", None, "input"),
        }
    }
}

/// One choice of a select or a radio group.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// What is sent.
    pub value: &'a str,
    /// What is shown.
    pub label: &'a str,
}

/// What takes the answer.
#[derive(Clone, Copy, Debug)]
pub enum Control<'a> {
    /// One line.
    Input(InputKind),
    /// Several lines, with how many are shown.
    TextArea {
        /// Lines shown before it scrolls.
        rows: u8,
    },
    /// One of many; with fewer than six choices use a radio group.
    Select(&'a [Choice<'a>]),
}

/// A labelled control.
///
/// ```
/// use maud::Render;
/// use web::design::{Control, Field, InputKind};
/// let field = Field { name: "beds", label: "Beds", control: Control::Input(InputKind::Number), error: Some("Enter a number"), ..Field::default() };
/// assert!(field.render().into_string().contains(r#"aria-describedby="beds-error""#));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The field name; also the id, unless `id` says otherwise.
    pub name: &'a str,
    /// Set where two forms on a page use the same name.
    pub id: Option<&'a str>,
    /// The question.
    pub label: &'a str,
    /// Help that stays visible.
    pub hint: Option<&'a str>,
    /// What is wrong with the answer.
    pub error: Option<&'a str>,
    /// Whether an answer is needed.
    pub requirement: Requirement<'a>,
    /// What was answered so far.
    pub value: &'a str,
    /// The HTML autofill token, such as `username` or `one-time-code`.
    pub autocomplete: Option<&'a str>,
    /// What takes the answer.
    pub control: Control<'a>,
}

impl Default for Field<'_> {
    fn default() -> Self {
        Self {
            name: "",
            id: None,
            label: "",
            hint: None,
            error: None,
            requirement: Requirement::Required,
            value: "",
            autocomplete: None,
            control: Control::Input(InputKind::Text),
        }
    }
}

/// The ids of the hint and the error, as `aria-describedby` wants them.
pub(super) fn described_by(id: &str, hint: Option<&str>, error: Option<&str>) -> Option<String> {
    let hint = hint.map(|_| format!("{id}-hint"));
    let error = error.map(|_| format!("{id}-error"));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (one, other) => one.or(other),
    }
}

/// The hint and the error, above the control so that a phone's keyboard does not cover them.
pub(super) fn help(id: &str, hint: Option<&str>, error: Option<&str>) -> Markup {
    html! {
        @if let Some(hint) = hint { p.hint id={ (id) "-hint" } { (hint) } }
        @if let Some(error) = error { p.error id={ (id) "-error" } { (super::Status::Critical.shape()) span { (error) } } }
    }
}

impl Field<'_> {
    fn control(&self, id: &str) -> Markup {
        let described = described_by(id, self.hint, self.error);
        let invalid = self.error.map(|_| "true");
        let required = matches!(self.requirement, Requirement::Required);
        match self.control {
            Control::Input(kind) => {
                let (input, mode, class) = kind.attributes();
                html! {
                    input class=(class) type=(input) inputmode=[mode] id=(id) name=(self.name) value=(self.value)
                        autocomplete=[self.autocomplete] required[required] aria-invalid=[invalid] aria-describedby=[described];
                }
            }
            Control::TextArea { rows } => html! {
                textarea.input id=(id) name=(self.name) rows=(rows) required[required]
                    aria-invalid=[invalid] aria-describedby=[described] { (self.value) }
            },
            Control::Select(choices) => html! {
                select.input id=(id) name=(self.name) required[required] autocomplete=[self.autocomplete]
                    aria-invalid=[invalid] aria-describedby=[described] {
                    @for choice in choices {
                        option value=(choice.value) selected[choice.value == self.value] { (choice.label) }
                    }
                }
            },
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let id = self.id.unwrap_or(self.name);
        html! {
            div.field.field-wrong[self.error.is_some()] {
                label for=(id) {
                    (self.label)
                    @if let Requirement::Optional(word) = self.requirement { " " span.optional { (word) } }
                }
                (help(id, self.hint, self.error))
                (self.control(id))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hint_and_error_are_both_read_with_the_field() {
        let field = Field {
            name: "name",
            hint: Some("As on the badge"),
            error: Some("Enter a name"),
            ..Field::default()
        };
        let shown = field.render().into_string();
        assert!(
            shown.contains(r#"aria-describedby="name-hint name-error""#),
            "{shown}"
        );
        assert!(shown.contains(r#"aria-invalid="true""#), "{shown}");
    }

    #[test]
    fn an_answer_with_markup_in_it_stays_text() {
        let field = Field {
            name: "name",
            value: "\"><script>",
            ..Field::default()
        };
        assert!(!field.render().into_string().contains("<script>"));
    }
}
