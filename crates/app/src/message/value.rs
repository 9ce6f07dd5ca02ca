//! Arguments of messages, and how numbers are written.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::{Language, Messages};

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A text shown as it is, or a name the message selects by.
    Text(Cow<'a, str>),
    /// A whole number; messages select plural forms by it.
    Number(i64),
    /// A number with decimals, written with a point.
    Decimal(Cow<'a, str>),
    /// A calendar day, written out in the reader's language.
    Date(Date),
    /// Several texts, joined in the reader's language.
    List(&'a [String]),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Argument<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl Argument<'_> {
    /// The argument as Fluent takes it.
    pub(super) fn value(&self, messages: &Messages) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Decimal(written) => FluentValue::from(with_decimal_sign(written, messages.language())),
            Self::Date(date) => FluentValue::from(messages.date(*date)),
            Self::List(items) => FluentValue::from(messages.list(items)),
        }
    }
}

/// The number with the decimal sign of the language: English has the point, the others the comma.
fn with_decimal_sign(written: &str, language: Language) -> String {
    match language {
        Language::English => written.to_owned(),
        Language::French | Language::German | Language::Romanian => written.replace('.', ","),
    }
}

/// Writes whole numbers in groups of three with a narrow space between, as ISO 80000-1 does: the comma and the dot
/// mean opposite things in the languages of Europe, and the space is right in each of them. Numbers of four digits stay together.
pub(super) fn format_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let text = number.as_string();
    let digits = text.trim_start_matches('-');
    if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut grouped = text[..text.len() - digits.len()].to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    Some(grouped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_the_sign_of_the_language() {
        assert_eq!(with_decimal_sign("9.8", Language::English), "9.8");
        assert_eq!(with_decimal_sign("9.8", Language::Romanian), "9,8");
        assert_eq!(with_decimal_sign("–", Language::German), "–");
    }

    #[test]
    fn long_numbers_are_grouped_and_years_are_not() {
        let format = |number: i64| format_number(&FluentValue::from(number), &());
        assert_eq!(format(2_026), None);
        assert_eq!(format(20_000).as_deref(), Some("20\u{202f}000"));
        assert_eq!(format(-1_234_567).as_deref(), Some("-1\u{202f}234\u{202f}567"));
    }
}
