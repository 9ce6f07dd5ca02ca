//! What a form means, in plain words: what to do first, what is not said, and every question behind a line that opens.

use app::device_model::Disclosed;
use app::message::Messages;
use domain::device_model::{Disclosure, Finding, Given, Outcome, question, questions, sections};
use domain::round::Phrase;
use maud::{Markup, html};

use crate::assets::words::count;
use crate::design::{self, Name, Status};

/// What applies, with what to do about it; then what the maker does not say; then how much is fine.
pub(super) fn consequences(words: &Messages, findings: &[Finding], disclosure: &Disclosure) -> Markup {
    let of = |outcome| findings.iter().filter(move |finding| finding.outcome == outcome);
    let other = of(Outcome::DoesNotApply).count();
    html! {
        @if of(Outcome::Applies).next().is_none() { p { (words.text("mds2-nothing-applies")) } }
        ul.findings {
            @for finding in of(Outcome::Applies) {
                li {
                    p.plain { (Status::Caution.shape()) " " strong { (words.device_finding(finding.rule)) } }
                    p.plain { (words.device_to_do(finding.rule)) }
                    (beside(words, *finding, disclosure))
                }
            }
        }
        @if of(Outcome::Unknown).next().is_some() {
            p { (Status::Unknown.shape()) " " strong { (words.text("mds2-not-said-title")) } }
            ul { @for finding in of(Outcome::Unknown) { li { (words.device_not_said(finding.rule)) " (" (finding.rule.question()) ")" } } }
        }
        @if other > 0 { p.hint { (words.phrase(&Phrase::new("mds2-other-rules").number("count", count(other)))) } }
    }
}

/// The answer a finding rests on, and those that soften or sharpen it.
fn beside(words: &Messages, finding: Finding, disclosure: &Disclosure) -> Markup {
    let ids = std::iter::once(&finding.rule.question())
        .chain(finding.rule.see_also())
        .copied()
        .collect::<Vec<_>>();
    html! {
        p.hint {
            @for (number, id) in ids.iter().enumerate() {
                @if number > 0 { "; " }
                (id) " "
                @if let Some((_, question)) = question(id) { (question.meaning) ": " }
                (short(words, disclosure.answer(id)))
            }
        }
    }
}

/// An answer in a word.
fn short(words: &Messages, given: Option<&Given>) -> String {
    given.map_or_else(
        || words.text("mds2-not-answered"),
        |given| words.device_answer(given.answer),
    )
}

/// Every question of the form with its answer, section by section.
pub(super) fn every_question(words: &Messages, disclosure: &Disclosure) -> Markup {
    let summary = Phrase::new("mds2-every-question")
        .number("answered", count(disclosure.answered()))
        .number("questions", count(questions().len()));
    let others: Vec<&Given> = disclosure
        .answers
        .iter()
        .filter(|given| question(&given.question).is_none())
        .collect();
    let body = html! {
        @for section in sections() {
            @let asked = questions().iter().filter(|question| question.section == section.code);
            @if asked.clone().next().is_some() {
                h3 { (section.title) " (" (section.code) ")" }
                dl.facts {
                    @for question in asked {
                        (line(words, question.id, Some(question.meaning), disclosure.answer(question.id)))
                    }
                }
            }
        }
        @if !others.is_empty() {
            h3 { (words.text("mds2-other-questions")) }
            dl.facts { @for given in others { (line(words, &given.question, None, Some(given))) } }
        }
    };
    html! { (design::Disclosure { summary: &words.phrase(&summary), body, open: false }) }
}

fn line(words: &Messages, id: &str, meaning: Option<&str>, given: Option<&Given>) -> Markup {
    html! {
        div.fact {
            dt { (id) @if let Some(meaning) = meaning { " " (meaning) } }
            dd {
                @match given {
                    None => { (Status::Unknown.shape()) " " (words.text("mds2-not-answered")) },
                    Some(given) => {
                        @match &given.text { Some(text) => (Name(text)), None => (words.device_answer(given.answer)) }
                        @if let Some(number) = &given.note_number { " (" (words.phrase(&Phrase::new("mds2-note").text("number", number))) ")" }
                        @if let Some(note) = &given.note { div.hint { (Name(note)) } }
                    },
                }
            }
        }
    }
}

/// The remarks of the reader of a form.
pub(super) fn remarks(words: &Messages, disclosure: &Disclosure) -> Markup {
    html! {
        @if !disclosure.remarks.is_empty() {
            p { (words.text("mds2-remarks")) }
            ul lang="en" { @for remark in &disclosure.remarks { li { (Name(remark)) } } }
        }
    }
}

/// What the maker of a device discloses, in a few lines for the device's own page.
pub(crate) fn summary(words: &Messages, disclosed: Option<&Disclosed>) -> Markup {
    let Some(disclosed) = disclosed else {
        return html! { p { (Status::Unknown.shape()) " " (words.text("mds2-none")) } };
    };
    let applies: Vec<&Finding> = disclosed
        .findings
        .iter()
        .filter(|finding| finding.outcome == Outcome::Applies)
        .collect();
    let unknown = disclosed
        .findings
        .iter()
        .filter(|finding| finding.outcome == Outcome::Unknown)
        .count();
    html! {
        @if applies.is_empty() { p { (words.text("mds2-nothing-applies")) } }
        ul.findings {
            @for finding in applies {
                li {
                    p.plain { (Status::Caution.shape()) " " strong { (words.device_finding(finding.rule)) } " " (words.device_to_do(finding.rule)) }
                }
            }
        }
        @if unknown > 0 {
            p { (Status::Unknown.shape()) " " (words.phrase(&Phrase::new("mds2-not-said-count").number("count", count(unknown)))) }
        }
    }
}
