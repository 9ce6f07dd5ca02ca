//! A sentence before it has words: the key of a message and its arguments.
//!
//! The words are in `data/messages/<language>/round.ftl`. Text of the hospital's own (names of services, products,
//! people) passes through as it is; everything else is chosen by the message.

use jiff::civil::Date;
use serde::Serialize;

use super::urgency::days_between;

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// The hospital's or a maker's own text, shown as it is.
    Text(String),
    /// A name the message selects by: `immediate_danger`. Never shown.
    Selector(&'static str),
    /// A whole number; messages select plural forms by it.
    Number(i64),
    /// A number with decimals, written with a point; shown with the sign that the reader's language has for it.
    Decimal(String),
    /// A calendar day, formatted in the reader's language.
    Date(Date),
    /// Several texts, joined in the reader's language.
    List(Vec<String>),
}

/// The key of a message with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The message.
    pub key: &'static str,
    /// Its arguments in the order they were given; names are unique.
    pub arguments: Vec<(&'static str, Value)>,
}

impl Phrase {
    /// The message of that key, without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// Adds a text that is shown as it is.
    #[must_use]
    pub fn text(self, name: &'static str, text: &str) -> Self {
        self.with(name, Value::Text(text.to_owned()))
    }

    /// Adds a name the message selects by.
    #[must_use]
    pub fn selector(self, name: &'static str, selector: &'static str) -> Self {
        self.with(name, Value::Selector(selector))
    }

    /// Adds a whole number.
    #[must_use]
    pub fn number(self, name: &'static str, number: impl Into<i64>) -> Self {
        self.with(name, Value::Number(number.into()))
    }

    /// Adds a number with decimals, written with a point: `9.8`.
    #[must_use]
    pub fn decimal(self, name: &'static str, written: &str) -> Self {
        self.with(name, Value::Decimal(written.to_owned()))
    }

    /// Adds a calendar day.
    #[must_use]
    pub fn date(self, name: &'static str, date: Date) -> Self {
        self.with(name, Value::Date(date))
    }

    /// Adds several texts.
    #[must_use]
    pub fn list(self, name: &'static str, items: Vec<String>) -> Self {
        self.with(name, Value::List(items))
    }

    /// Adds a day with its distance from `today`: `$when` (past, today, ahead) and `$days`, never negative.
    #[must_use]
    pub fn day(self, name: &'static str, date: Date, today: Date) -> Self {
        let days = days_between(today, date);
        let when = match days {
            ..0 => "past",
            0 => "today",
            1.. => "ahead",
        };
        self.selector("when", when)
            .date(name, date)
            .number("days", days.abs())
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.arguments.push((name, value));
        self
    }
}
