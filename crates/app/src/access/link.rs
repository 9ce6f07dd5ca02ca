//! Sign-in links: how a person gets in the first time, or after forgetting the password.
//!
//! A link works once and for a day. Looking at its page uses nothing up, because mail programs follow links to see
//! what is behind them; only the button does. Following one voids the password so far and ends older sessions
//! and other links: whoever needed a link no longer trusts them.

use domain::access::{Actor, GrantAccess, LinkPurpose};
use domain::id::{LinkId, PersonId};
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use serde::Serialize;
use store::Transaction;
use store::access::account::Account;
use store::access::link::OneTimeLink;

use super::grant::check_no_escalation;
use super::sign_in::{Begun, Client, SignedIn, account_of, begin, is_open, kept};
use super::{account, holder, password, secret};
use crate::error::{Error, Result};
use crate::field::FieldErrors;
use crate::installation::App;
use crate::journal::{self, Happening};

/// How long a link can be followed.
const LINK_HOURS: i64 = 24;

/// A link that has just been made.
#[derive(Debug, Clone)]
pub struct SignInLink {
    /// What the link carries. It is not stored and cannot be shown again.
    pub token: String,
    /// What the person signs in with later.
    pub sign_in_name: String,
    /// Until when it can be followed.
    pub expires_at: Instant,
}

/// Whom a link signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkHolder {
    /// The person.
    pub person_name: String,
    /// The tenant.
    pub tenant_name: String,
    /// What the person signs in with later.
    pub sign_in_name: String,
}

/// Makes a sign-in link for a person, and an account if there is none.
///
/// Whoever holds the link acts as that person: only someone who may do everything the person may can make one.
pub async fn make_sign_in_link(app: &App, actor: &Actor, person: PersonId) -> Result<SignInLink> {
    let (permit, person, _) = account::reach::<GrantAccess>(&app.store().read(), actor, person).await?;
    let (token, hash) = secret::fresh(app.env(), "");
    let now = app.env().now();
    let expires_at = now.plus_seconds(LINK_HOURS * 60 * 60);
    let sign_in_name = app
        .store()
        .write_on_reserve(async |transaction| -> Result<String> {
            check_no_escalation(app, &transaction.read(), actor, person.id).await?;
            let known =
                store::access::account::of_person(&transaction.read(), permit.tenant(), person.id).await?;
            let account = match known {
                Some(account) => account,
                None => account::make(app, &transaction, &permit, &person).await?,
            };
            if !is_open(app, &transaction.read(), &account).await? {
                return Err(FieldErrors::one("person", "access-account-closed").into());
            }
            let link = OneTimeLink {
                id: app.env().id(),
                tenant: permit.tenant(),
                purpose: LinkPurpose::SignIn,
                subject: account.id.into_untyped_uuid(),
                created_at: now,
                expires_at,
            };
            store::access::link::insert(&transaction, &hash, &link).await?;
            let happening = Happening::new(permit.actor(), "account.make_sign_in_link", account.id)?;
            journal::record(
                app,
                &transaction,
                permit.tenant(),
                happening,
                &Made {
                    link: link.id,
                    expires_at,
                },
            )
            .await?;
            Ok(account.sign_in_name)
        })
        .await?;
    Ok(SignInLink {
        token,
        sign_in_name,
        expires_at,
    })
}

#[derive(Serialize)]
struct Made {
    link: LinkId,
    expires_at: Instant,
}

/// Whom a link signs in, for the page that asks; none when it was used, has expired or never was.
pub async fn sign_in_link_holder(app: &App, token: &str) -> Result<Option<LinkHolder>> {
    let reader = app.store().read();
    let link = store::access::link::usable(&reader, &secret::hash(token), app.env().now()).await?;
    let Some(link) = link else { return Ok(None) };
    let account = store::access::account::fetch(&reader, account_of(link.subject)).await?;
    if !is_open(app, &reader, &account).await? {
        return Ok(None);
    }
    let person = holder(&reader, account.tenant, account.person).await?;
    let tenant = store::tenant::fetch_tenant(&reader, account.tenant).await?;
    Ok(Some(LinkHolder {
        person_name: person.name,
        tenant_name: tenant.name,
        sign_in_name: account.sign_in_name,
    }))
}

/// Uses a link up and signs its person in.
///
/// [`Error::NotFound`] when it was used, has expired or never was; of two who follow it at once, one is told so.
pub async fn follow_sign_in_link(app: &App, token: &str, client: &Client) -> Result<SignedIn> {
    let hash = secret::hash(token);
    app.store()
        .write_on_reserve(async |transaction| -> Result<SignedIn> {
            let now = app.env().now();
            let link = store::access::link::consume(&transaction, &hash, now).await?;
            let account =
                store::access::account::fetch(&transaction.read(), account_of(link.subject)).await?;
            if !is_open(app, &transaction.read(), &account).await? {
                return Err(Error::NotFound("link"));
            }
            start_afresh(app, &transaction, &account).await?;
            let signed_in = begin(app, &transaction, &account, client).await?;
            let actor = Actor::Link {
                link: link.id,
                purpose: link.purpose,
                tenant: link.tenant,
            };
            let happening = Happening::new(actor.reference(), "session.begin", signed_in.session)?;
            let body = Begun {
                with: "link",
                network: kept(&client.network, 45),
            };
            journal::record(app, &transaction, link.tenant, happening, &body).await?;
            Ok(signed_in)
        })
        .await
}

/// Voids the password so far, so that a new one can be chosen without it, and ends older sessions and other links.
async fn start_afresh(app: &App, transaction: &Transaction, account: &Account) -> Result<()> {
    let now = app.env().now();
    store::access::session::revoke_others(transaction, account.id, None, now).await?;
    store::access::link::revoke_of_account(transaction, account.id, now).await?;
    if password::chosen(account).is_some() {
        store::access::account::set_password(transaction, account.id, password::NO_PASSWORD).await?;
    }
    Ok(())
}
