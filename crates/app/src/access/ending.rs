//! What ends with a right to sign in: sessions, open sign-in links and API tokens.
//!
//! Everything ends when an account is closed and when a person has left, so that opening the account or correcting the
//! last day later brings nothing of it back to life. A new role ends open sign-in links only: whoever made one was
//! measured against less. Sessions and tokens need nothing there, because their rights are read at every request.

use domain::id::{PersonId, TenantId};
use serde::Serialize;
use store::Transaction;

use crate::error::Result;
use crate::installation::App;

/// How much ended, for the journal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Ended {
    sessions: u64,
    links: u64,
    tokens: u64,
}

/// Ends every session, open sign-in link and API token of a person of `tenant`.
pub(crate) async fn end_access(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    person: PersonId,
) -> Result<Ended> {
    let now = app.env().now();
    let account = store::access::account::of_person(&transaction.read(), tenant, person).await?;
    let sessions = match account {
        Some(account) => store::access::session::revoke_others(transaction, account.id, None, now).await?,
        None => 0,
    };
    Ok(Ended {
        sessions,
        links: end_links(app, transaction, tenant, person).await?,
        tokens: store::access::token::revoke_of_person(transaction, tenant, person, now).await?,
    })
}

/// Ends the open sign-in links of a person of `tenant`; answers how many there were.
pub(super) async fn end_links(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    person: PersonId,
) -> Result<u64> {
    let account = store::access::account::of_person(&transaction.read(), tenant, person).await?;
    match account {
        Some(account) => {
            let now = app.env().now();
            Ok(store::access::link::revoke_of_account(transaction, account.id, now).await?)
        }
        None => Ok(0),
    }
}
