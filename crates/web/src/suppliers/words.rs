//! The words and marks for what is known of suppliers.

use app::message::Messages;
use app::supplier::{ListedSupplier, ServiceHit};
use domain::round::{Answer, Audience, Phrase};
use domain::supplier::{Clause, ContactOutcome};
use maud::{Markup, html};

use crate::assets::words::count;
use crate::design::{Status, StatusTag};
use crate::round::status;

/// Yes, no, or that nobody knows.
pub(super) fn answer(words: &Messages, answer: Answer) -> String {
    words.text(match answer {
        Answer::Yes => "navigation-yes",
        Answer::No => "navigation-no",
        Answer::Unknown => "asset-unknown",
    })
}

/// Whether something is agreed or asked for, with its shape.
pub(super) fn answer_tag(words: &Messages, told: Answer) -> Markup {
    let status = match told {
        Answer::Yes => Status::Fine,
        Answer::No => Status::Caution,
        Answer::Unknown => Status::Unknown,
    };
    html! { (StatusTag::new(status, &answer(words, told))) }
}

/// What a clause is about.
pub(super) fn clause(words: &Messages, clause: Clause) -> String {
    words.phrase(&Phrase::new("supplier-clause").selector("clause", clause.name()))
}

/// Who looks after a contract.
pub(super) fn caretaker(words: &Messages, audience: Audience) -> String {
    words.phrase(&Phrase::new("supplier-caretaker").selector("audience", audience.name()))
}

/// What came of trying a number.
pub(super) fn outcome(words: &Messages, outcome: ContactOutcome) -> String {
    words.phrase(&Phrase::new("supplier-outcome").selector("outcome", outcome.name()))
}

/// How much depends on a supplier. What nobody recorded is never fine.
pub(super) fn criticality(words: &Messages, listed: &ListedSupplier) -> Markup {
    match listed.criticality {
        Some(gravest) => html! { (StatusTag::new(status(gravest), &words.consequence(gravest))) },
        None => html! { (StatusTag::new(Status::Unknown, &words.text("supplier-nothing-stands"))) },
    }
}

/// Whether the number for the night is known to work.
pub(super) fn contact_tag(words: &Messages, listed: &ListedSupplier) -> Markup {
    let (status, key) = match (listed.contact_proven, listed.supplier.has_contact()) {
        (true, _) => (Status::Fine, "supplier-contact-proven"),
        (false, true) => (Status::Caution, "supplier-contact-unproven"),
        (false, false) => (Status::Unknown, "supplier-contact-none"),
    };
    html! { (StatusTag::new(status, &words.text(key))) }
}

/// How many services stand on a supplier, as far as the reader sees them, and whether there are more.
pub(super) fn services(words: &Messages, listed: &ListedSupplier) -> String {
    let phrase = Phrase::new("supplier-list-services")
        .number("count", count(listed.services.len()))
        .number("elsewhere", count(listed.elsewhere));
    words.phrase(&phrase)
}

/// How a service is hit: by which way, and whether it stops.
pub(super) fn hit(words: &Messages, hit: &ServiceHit) -> String {
    let phrase = Phrase::new("supplier-hit")
        .selector("stops", if hit.stops { "yes" } else { "no" })
        .selector(
            "path",
            if hit.through.is_empty() {
                "direct"
            } else {
                "through"
            },
        )
        .list("systems", hit.through.clone());
    words.phrase(&phrase)
}
