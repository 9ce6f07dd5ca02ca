//! Fields of forms and requests, and what is wrong with them.
//!
//! A use case takes a struct of checked values. Reading one from raw text goes through [`Fields`], which collects
//! every problem before it answers, so that a person corrects a form once and not field by field.

use std::fmt;

use domain::text::{code_point, hidden_character};

/// What is wrong with one field: a message key for the page, and the arguments it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form and in the API.
    pub field: &'static str,
    /// The message key, such as `field-required`.
    pub message: &'static str,
    /// An argument of the message: the limit that was passed, the value that was not understood.
    pub argument: Option<String>,
}

/// Every field error of one form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldErrors(pub Vec<FieldError>);

impl fmt::Display for FieldErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("some fields cannot be taken:")?;
        for error in &self.0 {
            write!(formatter, " {} ({})", error.field, error.message)?;
        }
        Ok(())
    }
}

impl FieldErrors {
    /// One error for one field.
    pub fn one(field: &'static str, message: &'static str) -> Self {
        Self(vec![FieldError {
            field,
            message,
            argument: None,
        }])
    }

    /// The error of a field, if it has one.
    pub fn of(&self, field: &str) -> Option<&FieldError> {
        self.0.iter().find(|error| error.field == field)
    }
}

/// Collects what is wrong while raw values are read.
#[derive(Debug, Default)]
pub struct Fields {
    errors: Vec<FieldError>,
}

impl Fields {
    /// A line of text that must be there: trimmed, at most `limit` characters, without hidden characters.
    pub fn required_text(&mut self, field: &'static str, raw: &str, limit: usize) -> String {
        let text = self.text(field, raw, limit);
        if text.is_empty() && !self.has(field) {
            self.reject(field, "field-required", None);
        }
        text
    }

    /// A line of text that may be empty: a name looks like what it is, so no character of it is hidden, turns what
    /// follows or begins another line.
    pub fn text(&mut self, field: &'static str, raw: &str, limit: usize) -> String {
        let text = self.prose(field, raw, limit);
        if let Some(control) = text.chars().find(|character| is_line_control(*character)) {
            self.reject_hidden(field, control);
        }
        text
    }

    /// Text of several lines that must be there, otherwise as [`text`](Self::text).
    pub fn required_prose(&mut self, field: &'static str, raw: &str, limit: usize) -> String {
        let text = self.prose(field, raw, limit);
        if text.is_empty() && !self.has(field) {
            self.reject(field, "field-required", None);
        }
        text
    }

    /// Text of several lines that may be empty, otherwise as [`text`](Self::text).
    pub fn prose(&mut self, field: &'static str, raw: &str, limit: usize) -> String {
        let text = raw.trim();
        if text.chars().count() > limit {
            self.reject(field, "field-too-long", Some(limit.to_string()));
        }
        if let Some(hidden) = hidden_character(text) {
            self.reject_hidden(field, hidden);
        }
        text.to_owned()
    }

    fn reject_hidden(&mut self, field: &'static str, hidden: char) {
        if !self.has(field) {
            self.reject(field, "field-hidden-character", Some(code_point(hidden)));
        }
    }

    /// A value read from text; `None` when the text is empty, an error when it cannot be read.
    pub fn optional<T>(
        &mut self,
        field: &'static str,
        raw: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = raw.trim();
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.reject(
                field,
                "field-not-understood",
                Some(text.chars().take(60).collect()),
            );
        }
        value
    }

    /// A value that must be there.
    pub fn required<T>(
        &mut self,
        field: &'static str,
        raw: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.optional(field, raw, read);
        if value.is_none() && !self.has(field) {
            self.reject(field, "field-required", None);
        }
        value
    }

    /// Notes what is wrong with a field.
    pub fn reject(&mut self, field: &'static str, message: &'static str, argument: Option<String>) {
        self.errors.push(FieldError {
            field,
            message,
            argument,
        });
    }

    /// `value` if nothing was wrong, every error otherwise.
    pub fn finish<T>(self, value: impl FnOnce() -> Option<T>) -> Result<T, FieldErrors> {
        if self.errors.is_empty() {
            // With no error noted, every required value was read.
            value().ok_or_else(|| FieldErrors::one("form", "field-required"))
        } else {
            Err(FieldErrors(self.errors))
        }
    }

    fn has(&self, field: &str) -> bool {
        self.errors.iter().any(|error| error.field == field)
    }
}

/// What ends a line or moves within it: of control characters those that are white space, and the separators of lines
/// and paragraphs.
fn is_line_control(character: char) -> bool {
    (character.is_control() && character.is_whitespace()) || matches!(character, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let mut fields = Fields::default();
        let name = fields.required_text("name", "  ", 10);
        let minutes = fields.required("minutes", "soon", |text| text.parse::<u32>().ok());
        let errors = fields.finish(|| Some((name, minutes?))).unwrap_err();
        assert_eq!(errors.0.len(), 2);
        assert_eq!(errors.of("minutes").unwrap().message, "field-not-understood");
    }

    #[test]
    fn a_name_with_a_hidden_character_is_refused_with_its_code_point() {
        for (raw, hidden) in [
            ("Ana\u{202e}nimda", "U+202E"),
            ("Ana\u{2066}", "U+2066"),
            ("An\u{200b}a", "U+200B"),
            ("An\u{1}a", "U+0001"),
            ("An\u{85}a", "U+0085"),
            ("Ana\nPopescu", "U+000A"),
        ] {
            let mut fields = Fields::default();
            let name = fields.required_text("name", raw, 100);
            let errors = fields.finish(|| Some(name)).unwrap_err();
            assert_eq!(errors.0.len(), 1, "{raw:?}");
            assert_eq!(errors.0[0].message, "field-hidden-character");
            assert_eq!(errors.0[0].argument.as_deref(), Some(hidden));
        }
        let mut fields = Fields::default();
        assert_eq!(fields.prose("reason", "one\r\ntwo", 100), "one\r\ntwo");
        assert!(fields.finish(|| Some(())).is_ok());
    }
}
