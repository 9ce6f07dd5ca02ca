//! The history of one piece of equipment: what the journal tells of it, and what was said of it together with others.

use app::App;
use app::bulk_correction::BulkCorrection;
use app::journal::ListedEntry;
use domain::access::{EditAssets, ViewJournal};
use domain::asset::Attribute;
use domain::id::AssetId;
use domain::round::Phrase;
use domain::time::Instant;
use maud::{Markup, html};
use newtype_uuid::GenericUuid;
use serde::Deserialize;

use super::bulk;
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

/// Something that happened, in words.
struct Told {
    at: Instant,
    iso: String,
    text: String,
    who: String,
    what: Markup,
}

/// The newest that happened to the asset; none where the reader may see neither the journal nor corrections of many at once.
pub(super) async fn history(app: &App, reader: &SignedIn, id: AssetId) -> Result<Option<Markup>> {
    let sees_journal = reader.actor.may_in_tenant::<ViewJournal>();
    if !sees_journal && !reader.actor.may::<EditAssets>() {
        return Ok(None);
    }
    let entries = if sees_journal {
        app::journal::about(app, &reader.actor, id.into_untyped_uuid(), SHOWN).await?
    } else {
        Vec::new()
    };
    let together = app::bulk_correction::of_asset(app, &reader.actor, id, SHOWN).await?;
    let names = journal::names(app, reader).await?;
    let told = |at: Instant, who: &str, what: Markup| Told {
        at,
        iso: at.to_string(),
        text: reader.moment(at),
        who: journal::who(reader, &names, who),
        what,
    };
    let mut all: Vec<Told> = entries
        .iter()
        .map(|entry| told(entry.at, &entry.actor, what(reader, entry)))
        .collect();
    for made in &together {
        let said = |key| of_many(reader, key, made);
        all.push(told(
            made.made_at,
            &made.made_by.to_string(),
            said("asset-history-bulk"),
        ));
        if let Some(undone) = &made.undone {
            let what = said("asset-history-bulk-undone");
            all.push(told(undone.at, &undone.by.to_string(), what));
        }
    }
    // Who does not see the journal cannot be told that nothing stands in it.
    if all.is_empty() && !sees_journal {
        return Ok(None);
    }
    if all.is_empty() {
        return Ok(Some(html! { p { (reader.text("asset-page-history-none")) } }));
    }
    all.sort_by_key(|told| std::cmp::Reverse(told.at));
    all.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    let entries: Vec<TimelineEntry<'_>> = all
        .iter()
        .map(|told| TimelineEntry {
            at: Moment {
                iso: &told.iso,
                text: &told.text,
            },
            entered: None,
            who: &told.who,
            what: told.what.clone(),
            status: None,
            detail: None,
        })
        .collect();
    Ok(Some(
        html! { (Timeline { label: &reader.text("asset-page-history"), entries: &entries }) },
    ))
}

/// What was said of many pieces at once, and where that is looked at and taken back.
fn of_many(reader: &SignedIn, key: &'static str, made: &BulkCorrection) -> Markup {
    let words = reader.words;
    let pieces = i64::try_from(made.assets).unwrap_or(i64::MAX);
    html! {
        (words.phrase(&Phrase::new(key).number("count", pieces))) " "
        a href=(bulk::path(made.id)) { (bulk::title(words, made)) }
    }
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
