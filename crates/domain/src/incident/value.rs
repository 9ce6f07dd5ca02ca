//! What is said of a fact of an incident.
//!
//! *Not known yet* is a value like any other: somebody looked. It is not the same as nothing having been said.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::law::{Answer, Occurrence};
use crate::notification::{Field, Shape, Terms};
use crate::taxonomy::Tag;
use crate::time::Instant;

/// The longest line, in characters.
pub const LONGEST_LINE: usize = 500;
/// The longest text of several lines, in characters.
pub const LONGEST_PROSE: usize = 10_000;
/// The most lines of a list.
pub const MOST_ITEMS: usize = 500;

/// Somebody who can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// What she does.
    pub role: String,
    /// The mail address.
    pub email: String,
    /// The number.
    pub phone: String,
}

/// What is said of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Not known yet.
    Unknown,
    /// Words.
    Text(String),
    /// One of the choices of the field.
    Choice(String),
    /// Some of them, in the order of the field.
    Choices(Vec<String>),
    /// Whether it is so.
    Answer(bool),
    /// An answer to a question of significance: `happened`, `possible` or `no`.
    Occurrence(String),
    /// A moment.
    Time {
        /// When, in microseconds since 1970 in UTC.
        at: i64,
        /// Whether it is estimated.
        estimated: bool,
    },
    /// A number, or the least and the most it can be.
    Range {
        /// At least.
        low: u64,
        /// At most.
        high: u64,
    },
    /// Euros, at least and at most.
    Money {
        /// At least.
        low: u64,
        /// At most.
        high: u64,
    },
    /// Somebody who can be reached.
    Contact(Contact),
    /// Countries, ISO 3166-1 alpha-2.
    States(Vec<String>),
    /// Signs of an attack, one a line.
    Indicators(Vec<String>),
}

impl Value {
    /// Whether a field of `field`’s shape can have this value. What came in from elsewhere is checked by it.
    pub fn fits(&self, field: &Field) -> bool {
        let short = |text: &str, most: usize| !text.trim().is_empty() && text.chars().count() <= most;
        match (self, field.shape) {
            (Self::Unknown, shape) => shape != Shape::Files,
            (Self::Text(text), Shape::Text) => short(text, LONGEST_LINE) && !text.contains('\n'),
            (Self::Text(text), Shape::Prose) => short(text, LONGEST_PROSE),
            (Self::Choice(choice), Shape::Choice) => field.choice(choice).is_some(),
            (Self::Choices(choices), Shape::Choices) => {
                !choices.is_empty() && choices.iter().all(|choice| field.choice(choice).is_some())
            }
            (Self::Answer(_), Shape::Answer) => true,
            (Self::Occurrence(name), Shape::Occurrence) => {
                Occurrence::from_name(name).is_some_and(|found| found != Occurrence::Unknown)
            }
            (Self::Time { at, .. }, Shape::Time) => Instant::from_microseconds(*at).is_some(),
            (Self::Range { low, high }, Shape::Range) | (Self::Money { low, high }, Shape::Money) => {
                low <= high
            }
            (Self::Contact(contact), Shape::Contact) => {
                let parts = [&contact.name, &contact.role, &contact.email, &contact.phone];
                parts.iter().any(|part| !part.trim().is_empty())
                    && parts.iter().all(|part| part.chars().count() <= LONGEST_LINE)
            }
            (Self::States(states), Shape::States) => {
                let letters =
                    |code: &String| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase());
                !states.is_empty() && states.len() <= MOST_ITEMS && states.iter().all(letters)
            }
            (Self::Indicators(lines), Shape::Indicators) => {
                !lines.is_empty()
                    && lines.len() <= MOST_ITEMS
                    && lines.iter().all(|line| short(line, LONGEST_LINE))
            }
            _ => false,
        }
    }

    /// The tags it is as a value of `field`.
    pub fn tags(&self, field: &Field) -> Vec<Tag> {
        let said = self.words().into_iter();
        said.filter_map(|value| field.tags.get(value)).copied().collect()
    }

    /// Its terms in the Data Privacy Vocabulary as a value of `field`, each once.
    pub fn terms(&self, field: &Field) -> Vec<String> {
        let terms: BTreeSet<&String> = match &field.dpv {
            Terms::Always(terms) if *self != Self::Unknown => terms.iter().take(1).collect(),
            Terms::Always(_) => BTreeSet::new(),
            Terms::ByValue(terms) => {
                let said = self.words().into_iter();
                said.filter_map(|value| terms.get(value)).collect()
            }
        };
        terms.into_iter().cloned().collect()
    }

    /// What it chooses, and `yes` of an answer.
    fn words(&self) -> Vec<&str> {
        match self {
            Self::Choice(choice) => vec![choice],
            Self::Choices(choices) => choices.iter().map(String::as_str).collect(),
            Self::Answer(true) => vec!["yes"],
            _ => Vec::new(),
        }
    }

    /// The moment it is.
    pub fn time(&self) -> Option<Instant> {
        match self {
            Self::Time { at, .. } => Instant::from_microseconds(*at),
            _ => None,
        }
    }

    /// The answer it is to a question of the law.
    pub fn answer(&self) -> Option<Answer> {
        match self {
            Self::Unknown => Some(Answer::Unknown),
            Self::Answer(true) => Some(Answer::Yes),
            Self::Answer(false) => Some(Answer::No),
            _ => None,
        }
    }

    /// The answer it is to a question of significance.
    pub fn occurrence(&self) -> Option<Occurrence> {
        match self {
            Self::Unknown => Some(Occurrence::Unknown),
            Self::Occurrence(name) => Occurrence::from_name(name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notification::Fields;

    fn field(id: &str) -> &'static Field {
        Fields::shipped().get(id).unwrap()
    }

    #[test]
    fn not_known_yet_is_an_answer_to_whatever_people_are_asked() {
        for field in Fields::shipped().iter().filter(|field| field.is_entered()) {
            assert!(Value::Unknown.fits(field), "{}", field.id);
        }
    }

    #[test]
    fn a_value_of_another_shape_or_outside_its_choices_does_not_fit() {
        let text = |text: &str| Value::Text(text.to_owned());
        assert!(text("Files end in .lockd").fits(field("summary")));
        assert!(!text("  ").fits(field("summary")));
        assert!(!text("two\nlines").fits(field("title")));
        assert!(!text("high").fits(field("severity")));
        assert!(Value::Choice("high".to_owned()).fits(field("severity")));
        assert!(!Value::Choice("dreadful".to_owned()).fits(field("severity")));
        assert!(!Value::Choices(Vec::new()).fits(field("help_wanted")));
        assert!(!Value::Occurrence("unknown".to_owned()).fits(field("significance_care")));
        assert!(!Value::Range { low: 3, high: 2 }.fits(field("people_affected")));
        assert!(!Value::States(vec!["Romania".to_owned()]).fits(field("states_affected")));
        assert!(!Value::Contact(Contact::default()).fits(field("reporter")));
    }

    #[test]
    fn values_are_read_back_from_what_is_stored() {
        let values = [
            Value::Unknown,
            Value::Answer(false),
            Value::Time {
                at: 1_000_000,
                estimated: true,
            },
            Value::Choices(vec!["advice".to_owned()]),
            Value::Contact(Contact {
                name: "Ana".to_owned(),
                ..Contact::default()
            }),
        ];
        for value in values {
            let stored = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&stored).unwrap(), value, "{stored}");
        }
    }
}
