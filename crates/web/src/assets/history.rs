//! The history of one piece of equipment, as the journal tells it.

use app::App;
use app::journal::ListedEntry;
use domain::access::ViewJournal;
use domain::asset::Attribute;
use domain::id::AssetId;
use maud::{Markup, html};
use newtype_uuid::GenericUuid;
use serde::Deserialize;

use super::words::value;
use crate::design::{Moment, Timeline, TimelineEntry};
use crate::error::Result;
use crate::journal;
use crate::session::SignedIn;

/// Entries shown.
const SHOWN: u64 = 20;

/// What the journal keeps of a correction by hand.
#[derive(Debug, Deserialize)]
struct Corrected {
    attribute: String,
    before: Option<String>,
    after: Option<String>,
}

/// The newest entries about the asset; none where the reader may not see the journal.
pub(super) async fn history(app: &App, reader: &SignedIn, id: AssetId) -> Result<Option<Markup>> {
    if !reader.actor.may_in_tenant::<ViewJournal>() {
        return Ok(None);
    }
    let entries = app::journal::about(app, &reader.actor, id.into_untyped_uuid(), SHOWN).await?;
    if entries.is_empty() {
        return Ok(Some(html! { p { (reader.text("asset-page-history-none")) } }));
    }
    let names = journal::names(app, reader).await?;
    let told: Vec<(String, String, String)> = entries
        .iter()
        .map(|entry| {
            let who = journal::who(reader, &names, &entry.actor);
            (entry.at.to_string(), reader.moment(entry.at), who)
        })
        .collect();
    let entries: Vec<TimelineEntry<'_>> = entries
        .iter()
        .zip(&told)
        .map(|(entry, (iso, text, who))| TimelineEntry {
            at: Moment { iso, text },
            entered: None,
            who,
            what: what(reader, entry),
            status: None,
            detail: None,
        })
        .collect();
    Ok(Some(
        html! { (Timeline { label: &reader.text("asset-page-history"), entries: &entries }) },
    ))
}

/// A correction as before and after; anything else in the words of the journal.
fn what(reader: &SignedIn, entry: &ListedEntry) -> Markup {
    let read = entry
        .body
        .as_deref()
        .and_then(|body| serde_json::from_str::<Corrected>(body).ok());
    let corrected = read.and_then(|corrected| {
        let stated: Attribute = corrected.attribute.parse().ok()?;
        Some((stated, corrected))
    });
    let Some((stated, corrected)) = corrected else {
        return html! { (journal::action(reader, entry)) };
    };
    let side = |text: Option<String>| match text {
        Some(text) => value(reader.words, stated, &text),
        None => html! { (reader.text("asset-history-nothing")) },
    };
    html! {
        (reader.words.attribute(stated)) ": "
        del { (side(corrected.before)) } " → " ins { (side(corrected.after)) }
    }
}
