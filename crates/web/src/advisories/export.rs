//! The inbox as a CSV file: a row for each model and advisory, with everything that the page shortens.

use app::advisory::{About, Inbox, ModelEntry};
use domain::round::Phrase;
use report::csv::{heading, lines};

use super::list::Shown;
use super::words::{course, evidence, score, standing, verdict, wards};
use crate::session::SignedIn;

/// What stands in each column.
const COLUMNS: [&str; 18] = [
    "device-model-maker",
    "device-model-name",
    "advisory-tracking",
    "advisory-title",
    "advisory-version",
    "advisory-standing-label",
    "advisory-verdict-label",
    "advisory-affected",
    "advisory-not-known",
    "advisory-not-affected",
    "advisory-life-supporting",
    "advisory-networked",
    "advisory-where",
    "advisory-severity",
    "advisory-exploited",
    "advisory-fix-offered",
    "advisory-evidence-label",
    "advisory-decision",
];

/// What stands between the values of one cell.
const BETWEEN: &str = " | ";

/// The models and advisories that are shown.
pub(super) fn csv(reader: &SignedIn, inbox: &Inbox, shown: &[Shown<'_>]) -> app::Result<Vec<u8>> {
    let failed = |error| app::Error::internal("the list could not be written", error);
    let mut bytes = heading(&COLUMNS.map(|key| reader.text(key))).map_err(failed)?;
    let rows: Vec<Vec<String>> = shown
        .iter()
        .flat_map(|one| {
            one.about
                .iter()
                .map(|about| cells(reader, inbox, one.entry, about))
        })
        .collect();
    bytes.extend(lines(rows.iter().map(|row| row.iter().map(String::as_str))).map_err(failed)?);
    Ok(bytes)
}

fn cells(reader: &SignedIn, inbox: &Inbox, entry: &ModelEntry, about: &About) -> Vec<String> {
    let words = reader.words;
    let document = inbox.document(about);
    let of = |text: fn(&domain::advisory::Advisory) -> &str| document.map_or("", text).to_owned();
    let yes = |yes: bool| words.text(if yes { "navigation-yes" } else { "navigation-no" });
    let places = wards(entry, &[about]);
    let places: Vec<String> = places
        .iter()
        .map(|(name, devices)| format!("{name} ({devices})"))
        .collect();
    let decision = about.decision.as_ref().map(|decision| {
        let changes: Vec<String> = about
            .changes
            .iter()
            .map(|change| words.phrase(&change.phrase()))
            .collect();
        let told = Phrase::new("advisory-decision-told")
            .text("course", &course(words, decision))
            .text("reason", &decision.reason);
        format!("{} {}", words.phrase(&told), changes.join(" "))
            .trim()
            .to_owned()
    });
    vec![
        entry.manufacturer.clone(),
        entry.model.clone(),
        of(|document| &document.tracking_id),
        of(|document| &document.title),
        of(|document| &document.version),
        standing(words, about.standing),
        verdict(words, about.tally.verdict()),
        about.tally.affected.to_string(),
        about.tally.unknown.to_string(),
        about.tally.not_affected.to_string(),
        about.basis.life_supporting.to_string(),
        about.basis.networked.to_string(),
        places.join(BETWEEN),
        score(words, about.basis.cvss_tenths),
        yes(about.basis.exploited),
        yes(about.basis.fix_offered),
        document
            .map(|document| evidence(words, document, &about.meant))
            .unwrap_or_default(),
        decision.unwrap_or_default(),
    ]
}
