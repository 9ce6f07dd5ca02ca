//! Signing in with name and password.
//!
//! A wrong name, a wrong password, a closed account and a person who has left are told alike and take as long as each
//! other. At most as many attempts are looked at together as passwords are hashed together.

use domain::id::{AccountId, PersonId, SessionId, TenantId};
use domain::time::Instant;
use serde::Serialize;
use store::access::account::Account;
use store::access::session::Session;
use store::journal::INSTALLATION;
use store::{Reader, Transaction};
use tokio::sync::SemaphorePermit;

use super::throttle::{Counted, Counters};
use super::{SESSION_DAYS, as_user, holder, password, secret, works_here};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// Longest description of a browser that is kept.
const MAX_BROWSER: usize = 200;
/// Longest network address that is kept.
const MAX_NETWORK: usize = 45;

/// Where an attempt comes from.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// The network address.
    pub network: String,
    /// What the browser calls itself.
    pub browser: String,
}

/// A session that has just begun.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// What the browser keeps and sends with every request. It is not stored and cannot be shown again.
    pub token: String,
    /// The session.
    pub session: SessionId,
    /// When it ends at the latest.
    pub expires_at: Instant,
    /// Who signed in.
    pub person: PersonId,
    /// The tenant worked in.
    pub tenant: TenantId,
}

/// Signs a person in.
///
/// [`Error::WrongCredentials`] whatever is wrong, [`Error::Throttled`] after too many failures.
pub async fn sign_in(app: &App, sign_in_name: &str, password: &str, client: &Client) -> Result<SignedIn> {
    let name = normal_name(sign_in_name);
    let counters = Counters::new(&name, &client.network);
    let (turn, counted) = turn(app, &counters).await?;
    let account = store::access::account::by_sign_in_name(&app.store().read(), &name).await?;
    let hash = account.as_ref().and_then(password::chosen);
    let matches = password::verify(app, password, hash).await?;
    drop(turn);

    let may_enter = may_enter(app, account.as_ref()).await?;
    match account {
        Some(account) if matches && may_enter => accept(app, &account, client, &counters, counted).await,
        account => Err(refuse(app, account.as_ref(), &counters).await?),
    }
}

/// A place in which one password may be looked at, with the attempt counted as if it had failed.
///
/// [`Error::Throttled`] while the counters are closed.
async fn turn<'a>(app: &'a App, counters: &Counters) -> Result<(SemaphorePermit<'a>, Counted)> {
    // Turned away here, a flood does not even wait for its turn.
    counters.check(&app.store().read(), app.env().now()).await?;
    let turn = password::turn(app).await?;
    let counted = app
        .store()
        .write_on_reserve(async |transaction| counters.count(&transaction, app.env().now()).await)
        .await?;
    Ok((turn, counted))
}

/// Checks the password a signed-in person gives once more. Guesses at it count as guesses at signing in do: whoever
/// found a browser open must not be able to try them all.
///
/// [`Error::WrongCredentials`] when it is another, [`Error::Throttled`] after too many failures. The caller takes the count
/// of a right one back, in the transaction of what it was asked for.
pub(super) async fn confirm(
    app: &App,
    account: &Account,
    hash: &str,
    password: &str,
    counters: &Counters,
) -> Result<Counted> {
    let (turn, counted) = turn(app, counters).await?;
    let matches = password::verify(app, password, Some(hash)).await?;
    drop(turn);
    if matches {
        Ok(counted)
    } else {
        Err(refuse(app, Some(account), counters).await?)
    }
}

/// What is typed to sign in, as it is stored: capitals and spaces around it do not matter.
pub(super) fn normal_name(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// Whether the account is open and its person works here.
async fn may_enter(app: &App, account: Option<&Account>) -> Result<bool> {
    match account {
        Some(account) => is_open(app, &app.store().read(), account).await,
        None => Ok(false),
    }
}

/// Whether the account may be used today.
pub(super) async fn is_open(app: &App, reader: &Reader<'_>, account: &Account) -> Result<bool> {
    let tenant = store::tenant::fetch_tenant(reader, account.tenant).await?;
    let person = holder(reader, account.tenant, account.person).await?;
    Ok(!account.disabled && works_here(app, &person, &tenant))
}

async fn accept(
    app: &App,
    account: &Account,
    client: &Client,
    counters: &Counters,
    counted: Counted,
) -> Result<SignedIn> {
    app.store()
        .write_on_reserve(async |transaction| -> Result<SignedIn> {
            counters.forgive(&transaction, counted, app.env().now()).await?;
            let signed_in = begin(app, &transaction, account, client).await?;
            let happening = Happening::new(as_user(account.person), "session.begin", signed_in.session)?;
            let body = Begun {
                with: "password",
                network: kept(&client.network, MAX_NETWORK),
            };
            journal::record(app, &transaction, account.tenant, happening, &body).await?;
            Ok(signed_in)
        })
        .await
}

/// Notes in the journal what the failure closed. Single failures are only counted: an attacker must not be able to
/// fill the journal.
async fn refuse(app: &App, account: Option<&Account>, counters: &Counters) -> Result<Error> {
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            for closed in counters.closed(&transaction.read(), app.env().now()).await? {
                // The typed name of no account is not written down: it may be a password in the wrong field.
                let console = domain::access::Actor::Console { tenant: None }.reference();
                let (log, happening) = match account {
                    Some(account) => (
                        account.tenant,
                        Happening::new(console, "account.close_sign_in", account.id)?,
                    ),
                    None => (
                        INSTALLATION,
                        Happening::in_tenant(console, "account.close_sign_in")?,
                    ),
                };
                journal::record(app, &transaction, log, happening, &closed).await?;
            }
            Ok(())
        })
        .await?;
    Ok(Error::WrongCredentials)
}

/// What the journal keeps of a session that began.
#[derive(Debug, Serialize)]
pub(super) struct Begun {
    pub(super) with: &'static str,
    pub(super) network: String,
}

/// Adds a session for an account.
pub(super) async fn begin(
    app: &App,
    transaction: &Transaction,
    account: &Account,
    client: &Client,
) -> Result<SignedIn> {
    let (token, hash) = secret::fresh(app.env(), "");
    let now = app.env().now();
    let session = Session {
        id: app.env().id(),
        account: account.id,
        tenant: account.tenant,
        created_at: now,
        seen_at: now,
        expires_at: now.plus_seconds(SESSION_DAYS * 24 * 60 * 60),
        network: kept(&client.network, MAX_NETWORK),
        browser: kept(&client.browser, MAX_BROWSER),
    };
    store::access::session::insert(transaction, &hash, &session).await?;
    Ok(SignedIn {
        token,
        session: session.id,
        expires_at: session.expires_at,
        person: account.person,
        tenant: account.tenant,
    })
}

/// At most `limit` characters of what a stranger sent.
pub(super) fn kept(text: &str, limit: usize) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .take(limit)
        .collect()
}

/// The account an identifier of this kind names.
pub(super) fn account_of(subject: uuid::Uuid) -> AccountId {
    newtype_uuid::GenericUuid::from_untyped_uuid(subject)
}
