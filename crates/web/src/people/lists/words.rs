//! The words for lists of people: states, reasons, and what is known of somebody in one line.

use app::message::Messages;
use app::person::PersonForm;
use app::staff_list::StoredStaffList;
use app::tenant::Place;
use domain::round::Phrase;
use domain::staff_list::{Field, Rejection};
use maud::{Markup, html};

use crate::assets::words::count;
use crate::design::{Name, Status};
use crate::people::form;
use crate::session::SignedIn;

/// How far a list has come, in a word and as a status.
pub(super) fn state(words: &Messages, list: &StoredStaffList) -> (Status, String) {
    let key = list.state.as_str();
    let status = match key {
        "proposed" => Status::Pending,
        "accepted" => Status::Fine,
        _ => Status::Unknown,
    };
    let phrase = Phrase::new("staff-list-state").selector("state", key);
    (status, words.phrase(&phrase))
}

/// What a column states.
pub(super) fn field(words: &Messages, field: Field) -> String {
    words.phrase(&Phrase::new("staff-list-field").selector("field", field.as_str()))
}

/// Why a row is not taken in.
pub(super) fn rejection(words: &Messages, reason: &Rejection) -> String {
    let of_field = |key, stated: Field| Phrase::new(key).text("field", &field(words, stated));
    let phrase = match reason {
        Rejection::NoName => Phrase::new("staff-list-rejected-no-name"),
        Rejection::UnreadableDay { field, cell } => {
            of_field("staff-list-rejected-unreadable-day", *field).text("cell", cell)
        }
        Rejection::AmbiguousDay { field, cell } => {
            of_field("staff-list-rejected-ambiguous-day", *field).text("cell", cell)
        }
        Rejection::EndsBeforeStart => Phrase::new("staff-list-rejected-ends-before-start"),
        Rejection::HiddenCharacter { field, character } => {
            of_field("staff-list-rejected-hidden-character", *field).text("character", character)
        }
        Rejection::TooLong { field } => of_field("staff-list-rejected-too-long", *field),
        Rejection::DamagedNumber { cell } => {
            Phrase::new("staff-list-rejected-damaged-number").text("cell", cell)
        }
        Rejection::NumberOfSeveral { number } => {
            Phrase::new("staff-list-rejected-number-of-several").text("number", number)
        }
        Rejection::Unreadable { reason } => {
            Phrase::new("staff-list-rejected-unreadable").text("reason", reason)
        }
    };
    words.phrase(&phrase)
}

/// How many of how many are shown.
pub(super) fn first_of(words: &Messages, shown: usize, total: u64) -> String {
    let phrase = Phrase::new("staff-list-first-of")
        .number("shown", count(shown))
        .number("total", count(total));
    words.phrase(&phrase)
}

/// What is known of somebody beside the name, in one line.
pub(super) fn known(reader: &SignedIn, places: &[Place], person: &PersonForm) -> String {
    let said = form::values(person)
        .into_iter()
        .filter(|(name, value)| *name != "name" && !value.is_empty());
    let told = said.map(|(name, value)| {
        let phrase = Phrase::new("staff-list-said")
            .text("label", &form::label(reader, name))
            .text("value", &form::worded(reader, places, name, value));
        reader.words.phrase(&phrase)
    });
    told.collect::<Vec<_>>().join("; ")
}

/// What changes, field by field, before and after.
pub(super) fn differences(
    reader: &SignedIn,
    places: &[Place],
    before: &PersonForm,
    after: &PersonForm,
) -> Markup {
    let pairs = form::values(before).into_iter().zip(form::values(after));
    let differing = pairs.filter(|((_, before), (_, after))| before != after);
    html! {
        ul {
            @for ((name, before), (_, after)) in differing {
                li {
                    (form::label(reader, name)) ": "
                    del { (value(reader, places, name, before)) } " → " ins { (value(reader, places, name, after)) }
                }
            }
        }
    }
}

fn value(reader: &SignedIn, places: &[Place], name: &str, value: &str) -> Markup {
    let worded = form::worded(reader, places, name, value);
    html! {
        @if worded.is_empty() { (reader.text("staff-list-nothing")) } @else { (Name(&worded)) }
    }
}
