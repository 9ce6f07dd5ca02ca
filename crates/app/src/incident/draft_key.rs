//! The pair of keys of an account that its devices seal with while they have no connection.
//!
//! A browser makes the pair and offers it here once. The public half stays on every device of the account and can do nothing but seal; the
//! private half is kept sealed and handed out to a signed-in page alone, so that a lost device gives nothing away
//! ([ADR 33](../../../../docs/adr/0033-kept-lines.md)).

use domain::access::{Actor, RecordIncidents};
use domain::id::AccountId;
use store::incident_draft::DraftKey;

use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;

/// The longest a half may be, in characters: an elliptic key as a browser writes it has some two hundred.
const LONGEST_HALF: usize = 1_000;

/// Both halves, as the browser wrote them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPair {
    /// What seals.
    pub public: String,
    /// What opens.
    pub private: String,
}

/// The pair of the actor; none where no device has offered one.
pub async fn draft_key(app: &App, actor: &Actor) -> Result<Option<KeyPair>> {
    let account = account(actor)?;
    let kept = store::incident_draft::key_of(&app.store().read(), account).await?;
    let opened = kept.map(|kept| {
        Ok(KeyPair {
            private: app.open_sealed(&kept.sealed, &place(account))?,
            public: kept.public,
        })
    });
    opened.transpose()
}

/// Keeps a pair that a device of the actor has made; where there is one already, that one stays. Answers the one that holds.
pub async fn offer_draft_key(app: &App, actor: &Actor, offered: &KeyPair) -> Result<KeyPair> {
    let account = account(actor)?;
    let mut fields = Fields::default();
    let public = fields.required_text("public", &offered.public, LONGEST_HALF);
    let private = fields.required_text("private", &offered.private, LONGEST_HALF);
    fields.finish(|| Some(()))?;
    let key = DraftKey {
        public,
        sealed: app.seal(&private, &place(account))?,
    };
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            Ok(store::incident_draft::keep_key(&transaction, account, &key).await?)
        })
        .await?;
    let kept = draft_key(app, actor).await?;
    kept.ok_or(Error::NotFound("incident"))
}

fn account(actor: &Actor) -> Result<AccountId> {
    actor.permit_in_tenant::<RecordIncidents>()?;
    match actor {
        Actor::User { account, .. } => Ok(*account),
        _ => Err(Error::Unauthenticated),
    }
}

fn place(account: AccountId) -> String {
    format!("draft_key/{account}")
}
