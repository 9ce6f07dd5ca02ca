//! Taking a decision back: the undo of a button pressed too soon.
//!
//! It returns the concern to a round. Earlier decisions that hid it go with it, back to the last handing over: what was
//! given to somebody is theirs again, and what was given to nobody is on the round of whoever looks after it.

use domain::access::{Actor, PermissionKey};
use domain::id::DecisionId;
use newtype_uuid::GenericUuid;
use store::round::Decision;

use super::leave::{self, Leave};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// Takes back the decision that stands about a concern.
///
/// [`Error::NotFound`] when it does not stand any more: somebody took it back or decided anew meanwhile.
/// [`Error::Forbidden`] when the actor may decide in some units only and somebody else made it.
pub async fn withdraw(app: &App, actor: &Actor, id: DecisionId) -> Result<()> {
    let (leave, _) = Leave::demanded(actor)?;
    let permit = leave::permit(&app.store().read(), actor).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let decided = store::round::decided(&transaction.read(), permit.scope(), id).await?;
            let standing = decided.first().ok_or(Error::NotFound("decision"))?;
            if !leave.may_take_back(standing.decided_by) {
                return Err(Error::Forbidden(PermissionKey::DecideRound));
            }
            if standing.id != id {
                return Err(Error::NotFound("decision"));
            }
            let taken_back = taken_back(&decided);
            for decision in taken_back {
                store::round::withdraw(&transaction, &permit, decision.id, app.env().now()).await?;
            }
            let steps: Vec<_> = taken_back
                .iter()
                .map(|decision| {
                    serde_json::json!({
                        "decision": decision.id.into_untyped_uuid(),
                        "step": decision.decision,
                    })
                })
                .collect();
            let body = serde_json::json!({ "concern": standing.concern, "taken_back": steps });
            let happening = Happening::new(permit.actor(), "round.withdraw", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

/// The first of `decided`, newest first, and those after it up to the last handing over.
fn taken_back(decided: &[Decision]) -> &[Decision] {
    let handed = decided
        .iter()
        .skip(1)
        .position(|decision| decision.decision == "delegate");
    match handed {
        Some(between) => &decided[..=between],
        None => decided,
    }
}
