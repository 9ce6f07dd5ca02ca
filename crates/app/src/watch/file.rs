//! What becomes of one file: brought in and accepted, brought in to be looked at, known already, or refused.

use domain::access::Actor;

use super::WatchedFolder;
use super::decision::{Decision, decide};
use super::folder::Taken;
use super::note;
use crate::error::{Error, Result};
use crate::import::{self, Content, ImportState, NewFile};
use crate::installation::App;

/// Where a file goes, with the text beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is in Wardround.
    Done(String),
    /// It is not, and cannot be as it is.
    Refused(String),
}

/// Brings a file in as the page does.
///
/// An error is one that the next look may not meet: the file stays in hand.
pub(super) async fn bring_in(
    app: &App,
    actor: &Actor,
    folder: &WatchedFolder,
    taken: &Taken,
) -> Result<Fate> {
    let content = match &taken.file {
        Ok(file) => Content::File(file),
        Err(why) => return Ok(Fate::Refused(note::refused(&taken.name, why))),
    };
    if let Some(known) = known(app, actor, &taken.source, &content).await? {
        return Ok(Fate::Done(note::known(&taken.name, &known)));
    }
    let new = NewFile {
        source: &taken.source,
        file_name: &taken.name,
        content,
    };
    let id = match import::upload(app, actor, &new).await {
        Ok(id) => id,
        Err(error @ (Error::Refused(_) | Error::Invalid(_))) => {
            return Ok(Fate::Refused(note::refused(&taken.name, &error.to_string())));
        }
        Err(error) => return Err(error),
    };
    let review = match import::review(app, actor, id).await {
        Ok(review) => review,
        // What can be detected may all the same not be readable to its end: its page says why.
        Err(Error::Refused(why)) => return Ok(Fate::Refused(note::unreadable(&taken.name, id, &why))),
        Err(error) => return Err(error),
    };
    let counts = review.plan.summary.counts;
    let known = counts.changed + counts.unchanged + counts.missing;
    let decision = decide(folder.accept_within_percent, &counts, known);
    if decision == Decision::Accept {
        let outcome = import::accept(app, actor, id, review.import.version).await?;
        return Ok(Fate::Done(note::accepted(&review, &outcome.counts)));
    }
    Ok(Fate::Done(note::waits(&review, decision)))
}

/// The import of the same bytes that waits for a decision or is what the source said last.
async fn known(
    app: &App,
    actor: &Actor,
    source: &str,
    content: &Content<'_>,
) -> Result<Option<import::Import>> {
    let Some(tenant) = actor.tenant() else {
        return Ok(None);
    };
    let digest = content.digest(tenant).await?.to_string();
    let imports = import::list(app, actor).await?;
    let of_source = imports
        .into_iter()
        .filter(|(_, name)| domain::text::fold_for_search(name) == domain::text::fold_for_search(source));
    for (import, _) in of_source {
        match import.state {
            ImportState::Uploaded if import.digest == digest => return Ok(Some(import)),
            ImportState::Accepted => return Ok((import.digest == digest).then_some(import)),
            _ => {}
        }
    }
    Ok(None)
}
