//! The words and signs of advisories that several pages share.

use app::advisory::{About, Decision, Inbox, ModelEntry};
use app::message::Messages;
use domain::advisory::Advisory;
use domain::advisory::decision::Course;
use domain::advisory::standing::{Standing, Tally};
use domain::matching::{Judged, Meant, NameSource, Verdict};
use domain::round::Phrase;
use maud::{Markup, html};

use crate::assets::words::count;
use crate::design::{Name, Status, StatusTag, Tag};
use crate::session::SignedIn;

/// How an advisory stands, in a word.
pub(crate) fn standing(words: &Messages, standing: Standing) -> String {
    words.phrase(&Phrase::new("advisory-standing").selector("standing", standing.word()))
}

/// The same as a tag.
pub(crate) fn standing_tag(words: &Messages, about: &About) -> Markup {
    let status = match (about.standing, about.tally.verdict()) {
        (Standing::Reopened, _) | (Standing::Open, Verdict::Affected) => Status::Critical,
        (Standing::Open, _) => Status::Unknown,
        (Standing::Decided | Standing::NotAffected, _) => Status::Fine,
    };
    html! { (StatusTag::new(status, &standing(words, about.standing))) }
}

/// What the devices of a model come to: `12 affected, of 3 nobody can say`.
pub(crate) fn tally(words: &Messages, tally: Tally) -> String {
    words.phrase(
        &Phrase::new("advisory-tally")
            .number("affected", tally.affected)
            .number("unknown", tally.unknown)
            .number("unaffected", tally.not_affected),
    )
}

/// A verdict as a tag.
pub(crate) fn verdict_tag(words: &Messages, verdict: Verdict) -> Markup {
    let status = match verdict {
        Verdict::Affected => Status::Critical,
        Verdict::Unknown => Status::Unknown,
        Verdict::NotAffected => Status::Fine,
    };
    html! { (StatusTag::new(status, &self::verdict(words, verdict))) }
}

/// A verdict in a word.
pub(crate) fn verdict(words: &Messages, verdict: Verdict) -> String {
    words.phrase(&Phrase::new("advisory-verdict").selector("verdict", verdict.word()))
}

/// Why a device came to its verdict, with the words of the document.
pub(crate) fn judged(words: &Messages, judged: &Judged, version: &str) -> String {
    words.phrase(
        &Phrase::new("advisory-judged")
            .selector("reason", judged.reason.word())
            .selector("stated", if version.is_empty() { "no" } else { "yes" })
            .text("version", version)
            .text("words", &judged.words),
    )
}

/// Why a model is taken for a product of a document, with how sure that is.
pub(crate) fn evidence(words: &Messages, document: &Advisory, meant: &Meant) -> String {
    let candidate = &meant.candidate;
    let product = candidate
        .products
        .first()
        .and_then(|position| document.products.get(usize::try_from(*position).ok()?));
    let (maker, name) = product.map_or((String::new(), String::new()), |product| {
        let name = match candidate.name.source {
            NameSource::Product => product.names.join(" "),
            NameSource::Title => document.title.clone(),
            NameSource::Version | NameSource::Host => product.shown.clone(),
        };
        (product.maker.clone(), name)
    });
    words.phrase(
        &Phrase::new("advisory-evidence")
            .selector("confirmed", if meant.confirmed { "yes" } else { "no" })
            .text("product", &name)
            .text("maker", &maker)
            .selector("same", candidate.maker.word())
            .selector("likeness", candidate.name.likeness.word())
            .number("confidence", candidate.confidence),
    )
}

/// The gravest score, and whether attackers use the weakness; what weighs most about a document in one line.
pub(crate) fn severity(words: &Messages, tenths: Option<u8>, exploited: bool, fix_offered: bool) -> Markup {
    html! {
        (score(words, tenths))
        @if exploited { " " (StatusTag::new(Status::Critical, &words.text("advisory-exploited"))) }
        @if fix_offered { " " (Tag(&words.text("advisory-fix-offered"))) }
    }
}

/// A score in words.
pub(crate) fn score(words: &Messages, tenths: Option<u8>) -> String {
    match tenths {
        Some(tenths) => {
            let score = format!("{}.{}", tenths / 10, tenths % 10);
            words.phrase(&Phrase::new("advisory-score").decimal("score", &score))
        }
        None => words.text("advisory-no-score"),
    }
}

/// What is done, by which day.
pub(crate) fn course(words: &Messages, decision: &Decision) -> String {
    let phrase = Phrase::new("advisory-decided").selector("course", decision.course.as_str());
    words.phrase(&match decision.day {
        Some(day) => phrase.selector("dated", "yes").date("day", day),
        None => phrase.selector("dated", "no").text("day", ""),
    })
}

/// A course as it is offered.
pub(crate) fn course_label(words: &Messages, course: Course) -> String {
    words.phrase(&Phrase::new("advisory-course").selector("course", course.as_str()))
}

/// Whether nothing is said of where the devices of a model stand: a house without wards is asked for none and told of none.
pub(crate) fn is_unplaced(reader: &SignedIn, entry: &ModelEntry) -> bool {
    !reader.has_units && entry.devices.iter().all(|device| device.ward().is_empty())
}

/// The wards in which the devices stand that these advisories concern, the fullest first; where no advisory concerns any, of all.
pub(crate) fn wards<'a>(entry: &'a ModelEntry, about: &[&'a About]) -> Vec<(String, usize)> {
    let mut concerned = entry.concerned(about.iter().copied());
    if concerned.is_empty() {
        concerned = entry.devices.iter().collect();
    }
    let mut wards: Vec<(String, usize)> = Vec::new();
    for device in concerned {
        match wards.iter_mut().find(|(name, _)| name == device.ward()) {
            Some((_, devices)) => *devices += 1,
            None => wards.push((device.ward().to_owned(), 1)),
        }
    }
    wards.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    wards
}

/// Wards with how many devices stand in each; of many the first.
pub(crate) fn wards_told(words: &Messages, wards: &[(String, usize)], most: usize) -> Markup {
    let more = wards.len().saturating_sub(most);
    html! {
        @for (name, devices) in wards.iter().take(most) {
            div {
                @if name.is_empty() { (words.text("advisory-no-ward")) } @else { (Name(name)) }
                " (" (devices) ")"
            }
        }
        @if more > 0 { div { (words.phrase(&Phrase::new("advisory-more-wards").number("count", count(more)))) } }
    }
}

/// Who did something: a person by name, else the word for what acted.
pub(crate) fn who(
    reader: &SignedIn,
    names: &std::collections::HashMap<String, String>,
    actor: &str,
) -> String {
    crate::journal::who(reader, names, actor)
}

/// What an advisory of the inbox is called: the identifier its publisher tracks it by.
pub(crate) fn tracked<'a>(inbox: &'a Inbox, about: &About) -> &'a str {
    inbox
        .document(about)
        .map_or("", |document| document.tracking_id.as_str())
}
