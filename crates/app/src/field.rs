//! Fields of forms and requests, and what is wrong with them.
//!
//! A use case takes a struct of checked values. Reading one from raw text goes through [`Fields`], which collects
//! every problem before it answers, so that a person corrects a form once and not field by field.

use std::fmt;

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
    /// Text that must be there: trimmed, at most `limit` characters, without control characters.
    pub fn required_text(&mut self, field: &'static str, raw: &str, limit: usize) -> String {
        let text = self.text(field, raw, limit);
        if text.is_empty() && !self.has(field) {
            self.reject(field, "field-required", None);
        }
        text
    }

    /// Text that may be empty.
    pub fn text(&mut self, field: &'static str, raw: &str, limit: usize) -> String {
        let text = raw.trim();
        if text.chars().count() > limit {
            self.reject(field, "field-too-long", Some(limit.to_string()));
        }
        if text
            .chars()
            .any(|c| c.is_control() && c != '\n' && c != '\r' && c != '\t')
        {
            self.reject(field, "field-control-characters", None);
        }
        text.to_owned()
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
}
