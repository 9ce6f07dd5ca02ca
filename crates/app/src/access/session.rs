//! Sessions: who is signed in where, recognised at every request and ended one by one.
//!
//! A session ends twelve hours after it was last used, so that it outlasts a night shift and not a weekend, and seven
//! days after it began. It is dead at once when it is ended, when its account is closed, and on the day after its
//! person's last: nothing of it is remembered between requests.

use std::collections::BTreeSet;

use domain::access::{Actor, GrantAccess, ViewPeople};
use domain::id::{AccountId, PersonId, SessionId, TenantId};
use domain::tenant::{ScopeLevel, ScopeNode};
use serde::Serialize;
use store::access::TokenHash;
use store::access::session::Session;
use store::person::Person;

use super::grant::check_no_escalation;
use super::{account, holder, secret, works_here};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// Hours after which an unused session ends: a night shift.
pub const IDLE_HOURS: i64 = 12;
/// Days after which any session ends.
pub const SESSION_DAYS: i64 = 7;
/// How exactly "last used" is known: finer would cost a write for every request.
const SEEN_SECONDS: i64 = 60;

/// Who sent a request.
#[derive(Debug, Clone)]
pub struct Authenticated {
    /// The actor.
    pub actor: Actor,
    /// The session.
    pub session: Session,
    /// The person's name.
    pub person_name: String,
    /// What the person signs in with.
    pub sign_in_name: String,
    /// Whether a password has been chosen.
    pub has_password: bool,
    /// The tenant worked in.
    pub tenant: ScopeNode,
    /// Whether the tenant has units: one that has none is asked for no wards.
    pub has_units: bool,
}

/// A session as it is listed.
#[derive(Debug, Clone)]
pub struct ListedSession {
    /// The session.
    pub session: Session,
    /// Whether it is the one asking.
    pub current: bool,
}

/// Recognises the bearer of a session token. Called for every request; reads six rows by their keys, and the places of the tenant, unless the same
/// bearer asked a moment ago.
///
/// [`Error::Unauthenticated`] when the session has ended for any reason.
pub async fn authenticate(app: &App, token: &str) -> Result<Authenticated> {
    let (authenticated, anew) = known(app, token).await?;
    // Not for each request within the moment for which it is remembered.
    if anew {
        note_use(app, &authenticated.session).await;
    }
    Ok(authenticated)
}

/// The same without a use of the session: for what a page asks by itself while nobody may be sitting before it.
///
/// [`Error::Unauthenticated`] when the session has ended for any reason.
pub async fn recognise(app: &App, token: &str) -> Result<Authenticated> {
    Ok(known(app, token).await?.0)
}

/// The session of a token, and whether it was looked up anew.
async fn known(app: &App, token: &str) -> Result<(Authenticated, bool)> {
    let hash = secret::hash(token);
    let moment = app.moment();
    if let Some(known) = app.sessions().get(&hash, moment) {
        return Ok((known, false));
    }
    let authenticated = look_up(app, &hash).await?;
    app.sessions().put(hash, moment, authenticated.clone());
    Ok((authenticated, true))
}

async fn look_up(app: &App, token: &TokenHash) -> Result<Authenticated> {
    let reader = app.store().read();
    let now = app.env().now();
    let idle_since = now.plus_seconds(-IDLE_HOURS * 60 * 60);
    let session = store::access::session::in_force(&reader, token, now, idle_since)
        .await?
        .ok_or(Error::Unauthenticated)?;
    let account = store::access::account::fetch(&reader, session.account).await?;
    let tenant = store::tenant::fetch_tenant(&reader, session.tenant).await?;
    let person = holder(&reader, session.tenant, account.person).await?;
    if account.disabled || !works_here(app, &person, &tenant) {
        return Err(Error::Unauthenticated);
    }
    let tenant_path = store::tenant::path(&reader, session.tenant).await?;
    let grants = store::access::grant::in_force(&reader, person.id, &tenant_path, now).await?;
    let places = store::tenant::list(&reader, &super::whole(session.tenant)?).await?;
    Ok(Authenticated {
        has_units: places.iter().any(|place| place.level == ScopeLevel::Unit),
        actor: Actor::User {
            account: account.id,
            person: person.id,
            session: session.id,
            tenant_path,
            grants,
        },
        session,
        person_name: person.name,
        has_password: super::password::chosen(&account).is_some(),
        sign_in_name: account.sign_in_name,
        tenant,
    })
}

/// The owner of an account as an actor, for what is read on their behalf while they are away; none where the account is closed
/// or its owner has left. No session stands behind it: nothing may be written as this actor.
pub(crate) async fn reading_as(app: &App, account: AccountId) -> Result<Option<(Actor, Person)>> {
    let reader = app.store().read();
    let account = store::access::account::fetch(&reader, account).await?;
    let tenant = store::tenant::fetch_tenant(&reader, account.tenant).await?;
    let person = holder(&reader, account.tenant, account.person).await?;
    if account.disabled || !works_here(app, &person, &tenant) {
        return Ok(None);
    }
    let tenant_path = store::tenant::path(&reader, account.tenant).await?;
    let grants = store::access::grant::in_force(&reader, person.id, &tenant_path, app.env().now()).await?;
    let actor = Actor::User {
        account: account.id,
        person: person.id,
        session: app.env().id(),
        tenant_path,
        grants,
    };
    Ok(Some((actor, person)))
}

/// Everybody of a tenant who has an open account and some role, as an actor for what is read on their behalf.
pub(crate) async fn holders(app: &App, tenant: TenantId) -> Result<Vec<(Actor, Person)>> {
    let reader = app.store().read();
    let house = Actor::Console { tenant: Some(tenant) }.scope::<ViewPeople>()?;
    let grants = store::access::grant::list(&reader, &house).await?;
    let people: BTreeSet<PersonId> = grants.iter().map(|grant| grant.person).collect();
    let mut found = Vec::new();
    for person in people {
        let Some(account) = store::access::account::of_person(&reader, tenant, person).await? else {
            continue;
        };
        found.extend(reading_as(app, account.id).await?);
    }
    Ok(found)
}

/// Notes that the session was used. That this fails must not fail the request.
async fn note_use(app: &App, session: &Session) {
    let now = app.env().now();
    if now.seconds_since(session.seen_at) < SEEN_SECONDS {
        return;
    }
    let noted: Result<()> = app
        .store()
        .write_on_reserve(async |transaction| {
            Ok(store::access::session::touch(&transaction, session.id, now).await?)
        })
        .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
}

/// Ends the session the actor asks from.
pub async fn sign_out(app: &App, actor: &Actor) -> Result<()> {
    let Actor::User { session, .. } = actor else {
        return Err(Error::Unauthenticated);
    };
    end_session(app, actor, *session).await
}

/// The actor's own sessions, newest first.
pub async fn sessions(app: &App, actor: &Actor) -> Result<Vec<ListedSession>> {
    let Actor::User {
        account,
        session: current,
        ..
    } = actor
    else {
        return Err(Error::Unauthenticated);
    };
    let now = app.env().now();
    let sessions = store::access::session::of_account(&app.store().read(), *account, now).await?;
    let used = sessions
        .into_iter()
        .filter(|session| now.seconds_since(session.seen_at) < IDLE_HOURS * 60 * 60);
    Ok(used
        .map(|session| ListedSession {
            current: session.id == *current,
            session,
        })
        .collect())
}

/// Ends one of the actor's own sessions.
///
/// [`Error::NotFound`] when it is someone else's or has ended.
pub async fn end_session(app: &App, actor: &Actor, session: SessionId) -> Result<()> {
    let Actor::User { account, .. } = actor else {
        return Err(Error::Unauthenticated);
    };
    let tenant = actor.tenant().ok_or(Error::Unauthenticated)?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            store::access::session::revoke(&transaction, *account, session, app.env().now()).await?;
            let happening = Happening::new(actor.reference(), "session.end", session)?;
            journal::record(app, &transaction, tenant, happening, &Ended { sessions: 1 }).await
        })
        .await
}

/// Ends the actor's own sessions but the one asking; answers how many there were.
pub async fn end_other_sessions(app: &App, actor: &Actor) -> Result<u64> {
    let Actor::User { account, session, .. } = actor else {
        return Err(Error::Unauthenticated);
    };
    let tenant = actor.tenant().ok_or(Error::Unauthenticated)?;
    app.store()
        .write(async |transaction| -> Result<u64> {
            let now = app.env().now();
            let ended =
                store::access::session::revoke_others(&transaction, *account, Some(*session), now).await?;
            let happening = Happening::new(actor.reference(), "account.end_other_sessions", *account)?;
            journal::record(app, &transaction, tenant, happening, &Ended { sessions: ended }).await?;
            Ok(ended)
        })
        .await
}

/// Ends every session of a person; answers how many there were.
///
/// A session holds wherever its person does: nobody ends those of someone who may do more, or more elsewhere.
pub async fn end_sessions_of(app: &App, actor: &Actor, person: PersonId) -> Result<u64> {
    let (permit, account) = account::of_person::<GrantAccess>(app, actor, person).await?;
    app.store()
        .write(async |transaction| -> Result<u64> {
            check_no_escalation(app, &transaction.read(), actor, person).await?;
            let now = app.env().now();
            let ended =
                store::access::session::revoke_of_account(&transaction, &permit, account.id, now).await?;
            let happening = Happening::new(permit.actor(), "account.end_sessions", account.id)?;
            journal::record(
                app,
                &transaction,
                permit.tenant(),
                happening,
                &Ended { sessions: ended },
            )
            .await?;
            Ok(ended)
        })
        .await
}

#[derive(Serialize)]
struct Ended {
    sessions: u64,
}
