//! The words and marks for what stands in rule packs. The texts of the packs themselves are English data and are shown as they are.

use app::message::Messages;
use domain::law::{
    ActStatus, Citation, Clock, Confidence, Country, DayOffKind, Doubt, Force, InForce, InScope, Known, Law,
    Maximum, PublicBodies, Stage, Start, Term, Trigger,
};
use domain::round::Phrase;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::design::{FactValue, Moment, Status, StatusTag};

/// Where something is written, as people look it up.
pub(crate) fn citations(law: &Law, cited: &[Citation]) -> String {
    let words: Vec<String> = cited.iter().map(|citation| law.words(citation)).collect();
    words.join("; ")
}

/// How long a term is.
pub(crate) fn term(words: &Messages, term: Term) -> String {
    let counted = |key, count: u16| words.phrase(&Phrase::new(key).number("count", count));
    let plain = |name| words.phrase(&Phrase::new("law-term-plain").selector("term", name));
    match term {
        Term::Hours(hours) => counted("law-term-hours", hours),
        Term::Days(days) => counted("law-term-days", days),
        Term::Months(months) => counted("law-term-months", months),
        Term::WorkingDays(days) => counted("law-term-working-days", days),
        Term::WithoutUndueDelay => plain("without_undue_delay"),
        Term::OnRequest => plain("on_request"),
        Term::Unknown => plain("unknown"),
    }
}

/// What a clock counts from.
pub(crate) fn start(words: &Messages, law: &Law, from: &Start, country: Option<&Country>) -> String {
    let (name, notice) = match from {
        Start::Moment(moment) => (moment.name(), ""),
        Start::Anchor => {
            let moment = country.map(|country| country.anchor.moment().name());
            (moment.unwrap_or("anchor"), "")
        }
        Start::Sent(id) => {
            let mut clocks = law.packs().flat_map(|pack| &pack.clocks);
            let found = clocks.find(|clock| clock.id == *id);
            ("sent", found.map_or(id.as_str(), |clock| clock.title.as_str()))
        }
    };
    let phrase = Phrase::new("law-clock-from")
        .selector("start", name)
        .text("notice", notice);
    words.phrase(&phrase)
}

/// What opens a clock.
pub(crate) fn trigger(words: &Messages, trigger: Trigger) -> String {
    words.phrase(&Phrase::new("law-trigger").selector("trigger", trigger.name()))
}

/// Whether a clock can start.
pub(crate) fn force(words: &Messages, force: Force) -> String {
    let name = match force {
        Force::From(day) => return words.phrase(&Phrase::new("law-force-from").date("day", day)),
        Force::NotBefore(day) => return words.phrase(&Phrase::new("law-force-not-before").date("day", day)),
        Force::Yes => "yes",
        Force::SinceUnknown => "since_unknown",
        Force::NoAct(_) => "no_act",
        Force::NotBound => "not_bound",
    };
    words.phrase(&Phrase::new("law-force").selector("force", name))
}

/// The same with its shape.
pub(crate) fn force_tag(words: &Messages, found: Force) -> Markup {
    let status = match found {
        Force::Yes => Status::Fine,
        Force::SinceUnknown => Status::Caution,
        Force::From(_) | Force::NotBefore(_) => Status::Pending,
        Force::NoAct(_) | Force::NotBound => Status::Unknown,
    };
    html! { (StatusTag::new(status, &force(words, found))) }
}

/// How sure something is.
pub(crate) fn confidence(words: &Messages, confidence: Confidence) -> String {
    words.phrase(&Phrase::new("law-confidence").selector("confidence", confidence.name()))
}

/// The same with its shape.
pub(crate) fn confidence_tag(words: &Messages, found: Confidence) -> Markup {
    let status = match found {
        Confidence::High | Confidence::MediumHigh => Status::Fine,
        Confidence::Medium => Status::Pending,
        Confidence::LowMedium | Confidence::Low => Status::Caution,
    };
    html! { (StatusTag::new(status, &confidence(words, found))) }
}

/// Whether the country’s act is in force, with its shape.
pub(crate) fn status_tag(words: &Messages, found: ActStatus) -> Markup {
    let status = match found {
        ActStatus::InForce => Status::Fine,
        ActStatus::Bill => Status::Pending,
        ActStatus::NoAct => Status::Caution,
        ActStatus::NotMember => Status::Unknown,
    };
    let word = words.phrase(&Phrase::new("law-status").selector("status", found.name()));
    html! { (StatusTag::new(status, &word)) }
}

/// What the terms of a country count from.
pub(crate) fn anchor(words: &Messages, country: &Country) -> String {
    words.phrase(&Phrase::new("law-anchor").selector("anchor", country.anchor.name()))
}

/// A day, readable by people and machines.
pub(crate) fn day(words: &Messages, day: Date) -> Markup {
    html! { (Moment { iso: &day.to_string(), text: &words.date(day) }) }
}

/// Whether a kind of entity is in scope in a country.
pub(crate) fn switched(words: &Messages, found: Known<InScope>) -> String {
    let state = match found {
        Known::Value(InScope::In) => "in",
        Known::Value(InScope::Out) => "out",
        Known::Unknown => "unknown",
    };
    words.phrase(&Phrase::new("law-switch").selector("state", state))
}

/// The days on which a term does not end.
pub(crate) fn days_off(words: &Messages, days: &[DayOffKind]) -> String {
    let named = days.iter().map(|day| {
        let phrase = Phrase::new("law-day-off").selector("day", day.name());
        words.phrase(&phrase)
    });
    words.list(&named.collect::<Vec<_>>())
}

/// What to ask whom, in one sentence without its beginning: *ask the authority: …*.
pub(crate) fn question(words: &Messages, law: &Law, doubt: &Doubt) -> String {
    let asked = match doubt.own_question.as_str() {
        "" => words.phrase(&Phrase::new("law-asked").selector("asked", doubt.asked.name())),
        own => own.to_owned(),
    };
    // A switch is told by the kind of entity that it is about.
    let mut kinds = law.packs().flat_map(|pack| &pack.entity_types);
    let of = kinds
        .find(|kind| !kind.switch.is_empty() && kind.switch == doubt.of)
        .map_or(doubt.of.as_str(), |kind| kind.title.as_str());
    let asked = match of {
        "" => asked,
        of => {
            let phrase = Phrase::new("law-doubt-of")
                .text("question", &asked)
                .text("of", of);
            words.phrase(&phrase)
        }
    };
    let phrase = Phrase::new("law-ask-whom")
        .selector("whom", doubt.whom.name())
        .text("question", &asked);
    words.phrase(&phrase)
}

/// A doubt as a sentence.
pub(crate) fn doubt(words: &Messages, law: &Law, doubt: &Doubt) -> String {
    let question = question(words, law, doubt);
    let key = match doubt.confidence {
        None => "law-not-known-ask",
        Some(_) => "law-not-sure-ask",
    };
    words.phrase(&Phrase::new(key).text("question", &question))
}

/// A value of a fact.
pub(crate) fn told(value: Markup) -> FactValue<'static> {
    FactValue {
        value,
        source: None,
        known_since: None,
    }
}

/// The maximum of a fine, each part a sentence; none where the sum is not known.
pub(crate) fn maximum(words: &Messages, maximum: &Maximum) -> Option<Vec<String>> {
    let amount = maximum.amount.value()?;
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let sum = Phrase::new("law-fines-sum")
        .number("amount", number(*amount))
        .number("least", number(maximum.least.unwrap_or(0)))
        .text("currency", &maximum.currency);
    let mut parts = vec![words.phrase(&sum)];
    if let Some(basis_points) = maximum.turnover_basis_points {
        let share = share(basis_points);
        let phrase = match maximum.turnover_only_above {
            None => Phrase::new("law-fines-share").decimal("share", &share),
            Some(above) => Phrase::new("law-fines-share-above")
                .decimal("share", &share)
                .number("above", number(above))
                .text("currency", &maximum.currency),
        };
        parts.push(words.phrase(&phrase));
    }
    Some(parts)
}

/// Hundredths of a percent as a percentage: 140 is 1.4.
fn share(basis_points: u32) -> String {
    match (basis_points / 100, basis_points % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}"),
    }
}

/// What holds for the fines of public bodies, each part a sentence; none where that is not known.
pub(crate) fn public_bodies(words: &Messages, public: &PublicBodies) -> Option<Vec<String>> {
    let rule = |name| words.phrase(&Phrase::new("law-fines-public-rule").selector("rule", name));
    match public {
        PublicBodies::Unknown => None,
        PublicBodies::Same => Some(vec![rule("same")]),
        PublicBodies::None { note } if note.is_empty() => Some(vec![rule("none")]),
        PublicBodies::None { note } => Some(vec![rule("none"), note.clone()]),
        PublicBodies::Own(own) => maximum(words, own),
    }
}

/// Who gets the notice of a clock.
pub(crate) fn recipient(words: &Messages, clock: &Clock, country: Option<&Country>) -> Markup {
    match clock.recipient(country) {
        Some(named) => html! { bdi { (named) } },
        None => html! { (words.text("law-recipient-response-team")) },
    }
}

/// A clock in the rows of a table: notice, what opens it, term, start, recipient, where it is written.
pub(crate) fn clock_cells(
    words: &Messages,
    law: &Law,
    clock: &Clock,
    country: Option<&Country>,
) -> Vec<Markup> {
    vec![
        html! {
            bdi { (clock.title) }
        },
        html! { (trigger(words, clock.trigger)) },
        html! { (term(words, clock.term)) },
        html! { (start(words, law, &clock.from, country)) },
        recipient(words, clock, country),
        html! {
            bdi { (citations(law, &clock.citations)) }
            @if clock.confidence < Confidence::High { " " (confidence_tag(words, clock.confidence)) }
            @if !clock.only_if.is_empty() {
                p.hint { (words.text("law-clock-only-if")) " " bdi { (clock.only_if) } }
            }
            @if !clock.note.is_empty() { p.hint { bdi { (clock.note) } } }
        },
    ]
}

/// The clocks in the order in which they are shown: those that hold first, then by the stage of the incident.
pub(crate) fn in_order(clocks: &mut [InForce<'_>]) {
    let holds = |force: Force| match force {
        Force::Yes => 0,
        Force::SinceUnknown => 1,
        Force::From(_) | Force::NotBefore(_) => 2,
        Force::NoAct(_) | Force::NotBound => 3,
    };
    let stage = |stage: Stage| stage as u8;
    clocks.sort_by_key(|clock| {
        (
            holds(clock.force),
            clock.pack.country.is_none(),
            stage(clock.clock.stage),
        )
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_without_idle_zeros() {
        assert_eq!([200, 140, 125].map(share), ["2", "1.4", "1.25"]);
    }
}
