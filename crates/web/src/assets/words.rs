//! The words and marks for what is stated about equipment: kinds, attributes, states of support, values.

use app::message::Messages;
use domain::asset::{Attribute, Form, MAX_VALUE_CHARACTERS, ValueProblem};
use domain::lifecycle::State;
use domain::round::{Phrase, Reach};
use maud::{Markup, html};

use crate::design::{Name, Status, StatusTag};

/// Every state of support, the gravest first, as filters and counts offer them.
pub(crate) const STATES: [State; 5] = [
    State::Ended,
    State::Extended,
    State::Ending,
    State::Unknown,
    State::Supported,
];

/// The word for a state of support, or for there being none.
pub(crate) fn state(words: &Messages, state: Option<State>) -> String {
    state.map_or_else(
        || words.text("asset-support-none"),
        |state| words.support_state(state),
    )
}

/// The state of support as it is stored with an asset; none where it runs no software of its own.
pub(crate) fn read_state(stored: &str) -> Option<State> {
    STATES.into_iter().find(|state| state.word() == stored)
}

/// What a state of support means for the reader.
pub(crate) fn status(state: State) -> Status {
    match state {
        State::Ended => Status::Critical,
        State::Extended | State::Ending => Status::Caution,
        State::Unknown => Status::Unknown,
        State::Supported => Status::Fine,
    }
}

/// A state of support with its shape; nothing but the word where there is none to have.
pub(crate) fn state_tag(words: &Messages, stored: &str) -> Markup {
    let found = read_state(stored);
    let word = state(words, found);
    html! {
        @match found {
            Some(state) => (StatusTag::new(status(state), &word)),
            None => (word),
        }
    }
}

/// From where something can be reached, in words.
pub(crate) fn reach(words: &Messages, reach: Reach) -> String {
    words.phrase(&Phrase::new("zone-reach").selector("reach", reach.name()))
}

/// A stored value as people read it.
pub(crate) fn value(words: &Messages, attribute: Attribute, value: &str) -> Markup {
    html! { @match in_words(words, attribute, value) { Some(read) => (read), None => (Name(value)) } }
}

/// The same within a sentence.
pub(super) fn value_text(words: &Messages, attribute: Attribute, value: &str) -> String {
    in_words(words, attribute, value).unwrap_or_else(|| value.to_owned())
}

/// A value whose form has words of its own.
fn in_words(words: &Messages, attribute: Attribute, value: &str) -> Option<String> {
    match attribute.form() {
        Form::Kind => value.parse().ok().map(|found| words.asset_kind(found)),
        Form::Boolean => Some(words.text(if value == "true" { "asset-yes" } else { "asset-no" })),
        Form::Date => value.parse().ok().map(|date| words.date(date)),
        _ => None,
    }
}

/// Why a cell gives no value.
pub(crate) fn problem(problem: &ValueProblem) -> Phrase {
    let phrase = Phrase::new(problem.message_key());
    match problem {
        ValueProblem::AmbiguousDate { raw }
        | ValueProblem::NotADate { raw }
        | ValueProblem::SpreadsheetNumber { raw }
        | ValueProblem::NotAnIpAddress { raw }
        | ValueProblem::NotAMacAddress { raw }
        | ValueProblem::NotABoolean { raw }
        | ValueProblem::PowerShellObject { raw }
        | ValueProblem::UnknownKind { raw } => phrase.text("raw", raw),
        ValueProblem::SpreadsheetDate { raw, likely } => phrase.text("raw", raw).date("likely", *likely),
        ValueProblem::TooLong { characters } => phrase
            .number("characters", count(*characters))
            .number("limit", count(MAX_VALUE_CHARACTERS)),
        ValueProblem::HiddenCharacter { code_point } => phrase.text("character", code_point),
    }
}

/// A number as the language writes it.
pub(crate) fn number(words: &Messages, number: u64) -> String {
    words.phrase(&Phrase::new("number").number("number", count(number)))
}

/// A count as phrases take it.
pub(crate) fn count(number: impl TryInto<i64>) -> i64 {
    number.try_into().unwrap_or(i64::MAX)
}
