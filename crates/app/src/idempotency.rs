//! Requests of programs that are done once however often they are sent (draft-ietf-httpapi-idempotency-key-header).
//!
//! The sender gives a request a key. While it is done nobody else does it; its answer is kept for a day and given again
//! for the same key and the same request. A request that failed changed nothing and is forgotten, so it can be sent
//! again. The answer is kept just after the change it tells of, not with it: where the program stops in between, nobody
//! knows whether it was done. It is not done again; the sender is told to look.

use domain::access::Actor;
use sha2::{Digest, Sha256};
pub use store::idempotency::{Answer, Begun};
use store::idempotency::{RequestKey, begin as begin_row, keep as keep_row, remove};

use crate::error::{Error, Result};
use crate::installation::App;

/// How long an answer is kept.
pub(crate) const KEPT_SECONDS: i64 = 24 * 60 * 60;
/// No request takes longer: one that began before and has no answer was cut off.
const LONGEST_SECONDS: i64 = 300;

/// A request under way, or done before.
#[derive(Debug, Clone)]
pub struct Request {
    key: RequestKey,
    fingerprint: [u8; 32],
}

impl Request {
    /// The request that `actor` calls `key`; its parts tell it from any other.
    ///
    /// [`Error::Unauthenticated`] for who works in no tenant.
    pub fn new(actor: &Actor, key: &str, parts: &[&[u8]]) -> Result<Self> {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        Ok(Self {
            key: RequestKey {
                tenant: actor.tenant().ok_or(Error::Unauthenticated)?,
                actor: actor.reference(),
                key: key.to_owned(),
            },
            fingerprint: hasher.finalize().into(),
        })
    }

    /// Begins it, unless it is under way or done.
    pub async fn begin(&self, app: &App) -> Result<Begun> {
        let now = app.env().now();
        let abandoned = now.plus_seconds(-LONGEST_SECONDS);
        Ok(app
            .store()
            .write(async |transaction| {
                begin_row(&transaction, &self.key, &self.fingerprint, now, abandoned).await
            })
            .await?)
    }

    /// Keeps its answer.
    pub async fn keep(&self, app: &App, answer: &Answer) -> Result<()> {
        Ok(app
            .store()
            .write(async |transaction| keep_row(&transaction, &self.key, answer).await)
            .await?)
    }

    /// Forgets it, because it failed.
    pub async fn forget(&self, app: &App) -> Result<()> {
        Ok(app
            .store()
            .write(async |transaction| remove(&transaction, &self.key).await)
            .await?)
    }
}
