//! The words and marks for legal dates.

use app::legal_date::{LegalDate, ListedLegalDate};
use app::message::Messages;
use domain::legal_date::{PeriodUnit, SetBy, Standing};
use domain::round::{Audience, Phrase};
use maud::{Markup, html};

use crate::design::{Status, StatusTag};

/// How it stands, in words.
pub(super) fn standing(words: &Messages, standing: Standing) -> String {
    words.phrase(&Phrase::new("legal-date-standing").selector("standing", standing.name()))
}

/// The same with its shape.
pub(super) fn standing_tag(words: &Messages, found: Standing) -> Markup {
    let status = match found {
        Standing::Overdue => Status::Critical,
        Standing::Soon => Status::Caution,
        Standing::Later => Status::Pending,
        Standing::Done => Status::Fine,
    };
    html! { (StatusTag::new(status, &standing(words, found))) }
}

/// Who sets the day.
pub(super) fn set_by(words: &Messages, set_by: SetBy) -> String {
    words.phrase(&Phrase::new("legal-date-set-by").selector("by", set_by.name()))
}

/// Who gets its card.
pub(super) fn caretaker(words: &Messages, audience: Audience) -> String {
    words.phrase(&Phrase::new("round-audience").selector("audience", audience.name()))
}

/// A unit of a period.
pub(super) fn unit(words: &Messages, unit: PeriodUnit) -> String {
    words.phrase(&Phrase::new("legal-date-unit").selector("unit", unit.name()))
}

/// After what time it is due again; empty for what is done once.
pub(super) fn period(words: &Messages, date: &LegalDate) -> String {
    date.period.map_or_else(String::new, |period| {
        let phrase = Phrase::new("legal-date-period")
            .selector("unit", period.unit().name())
            .number("every", period.every());
        words.phrase(&phrase)
    })
}

/// Who does it, or that nobody was named.
pub(super) fn owner(words: &Messages, listed: &ListedLegalDate) -> Markup {
    match (&listed.owner_name, listed.date.owner) {
        (Some(name), _) => html! { bdi { (name) } },
        (None, Some(_)) => Markup::default(),
        (None, None) => html! { (StatusTag::new(Status::Unknown, &words.text("legal-date-no-owner"))) },
    }
}
