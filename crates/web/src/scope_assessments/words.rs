//! The words and marks for whether NIS2 applies.

use app::law::LawHere;
use app::message::Messages;
use domain::law::{ActStatus, Class, ScopeResult};
use domain::round::Phrase;

use crate::design::Status;

/// A class in a line of its own.
fn class(words: &Messages, class: Class) -> String {
    words.phrase(&Phrase::new("scope-assessment-class").selector("class", class.name()))
}

/// A class within a sentence.
fn within(words: &Messages, class: Class) -> String {
    words.phrase(&Phrase::new("scope-assessment-class-within").selector("class", class.name()))
}

/// What it came to, from the least to the most, in a few words.
pub(super) fn range(words: &Messages, least: Class, most: Class) -> String {
    if least == most {
        return class(words, least);
    }
    let phrase = Phrase::new("scope-assessment-range")
        .text("least", &within(words, least))
        .text("most", &within(words, most));
    words.phrase(&phrase)
}

/// How it is drawn: what is certain and owed, what is to be asked, what is certain and not owed.
pub(super) fn status(least: Class, most: Class) -> Status {
    match (least, most) {
        (Class::Out, Class::Out) => Status::Fine,
        _ if least == most => Status::Caution,
        _ => Status::Unknown,
    }
}

/// The one sentence that says what somebody at the door asks: the class, and whether anything binds today.
pub(super) fn sentence(words: &Messages, here: &LawHere, result: &ScopeResult<'_>) -> String {
    let first = match result.class() {
        Some(class) => words.phrase(&Phrase::new("scope-assessment-sure").selector("class", class.name())),
        None => {
            let all = (result.least, result.most) == (Class::Out, Class::Essential);
            let phrase = Phrase::new("scope-assessment-ask")
                .selector("spread", if all { "all" } else { "two" })
                .text("least", &within(words, result.least))
                .text("most", &within(words, result.most));
            words.phrase(&phrase)
        }
    };
    format!("{first} {}", binding(words, here, result))
}

/// Whether anything binds today, and what.
fn binding(words: &Messages, here: &LawHere, result: &ScopeResult<'_>) -> String {
    // The act under NIS2 is the first that the pack of a country lists.
    let act = result
        .pack
        .acts
        .first()
        .map_or(result.pack.title.as_str(), |act| act.short.as_str());
    let of_country = |key| words.phrase(&Phrase::new(key).text("country", &result.pack.title));
    let of_act = |key| words.phrase(&Phrase::new(key).text("act", act));
    match result.country.status {
        ActStatus::NotMember => of_country("scope-assessment-not-member"),
        ActStatus::Bill | ActStatus::NoAct => of_country("scope-assessment-no-act"),
        ActStatus::InForce => match result.country.in_force.value() {
            Some(from) if *from > here.today => {
                let phrase = Phrase::new("scope-assessment-binds-from")
                    .text("act", act)
                    .date("day", *from);
                words.phrase(&phrase)
            }
            _ => match (result.least, result.most) {
                (_, Class::Out) => of_act("scope-assessment-binds-not"),
                (Class::Out, _) => of_act("scope-assessment-binds-if"),
                _ => of_act("scope-assessment-binds"),
            },
        },
    }
}
