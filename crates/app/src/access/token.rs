//! API tokens: what programs sign in with.
//!
//! A token may do what it was given and what its maker may still do, whichever is less, at every request: it loses
//! what its maker loses, and is dead when its maker leaves.

use domain::access::{Actor, Grant, GrantAccess, PermissionKey, PermissionSet};
use domain::id::{ApiTokenId, ScopeId};
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use store::access::token::ApiToken;

use super::grant::check_holding;
use super::sign_in::is_open;
use super::{holder, secret};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The longest a token can be given.
pub const MAX_TOKEN_DAYS: u16 = 366;
/// How tokens begin, so that a scanner of leaked secrets can recognise them.
const PREFIX: &str = "wardround_";
/// A use is noted once in so many seconds, not at each request.
const NOTED_EVERY_SECONDS: i64 = 60;

/// What somebody enters to make a token.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TokenForm {
    /// What it is for.
    pub name: String,
    /// The keys of its permissions.
    pub permissions: Vec<String>,
    /// Where it works.
    pub scope: String,
    /// For how many days.
    pub days: String,
}

/// A token to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewToken {
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub permissions: PermissionSet,
    /// Where.
    pub scope: ScopeId,
    /// For how many days.
    pub days: u16,
}

impl TryFrom<&TokenForm> for NewToken {
    type Error = FieldErrors;

    fn try_from(form: &TokenForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, 100);
        let scope = fields.required("scope", &form.scope, |text| text.parse::<ScopeId>().ok());
        let days = fields.required("days", &form.days, |text| {
            text.parse::<u16>()
                .ok()
                .filter(|days| (1..=MAX_TOKEN_DAYS).contains(days))
        });
        let keys: Option<Vec<PermissionKey>> = form
            .permissions
            .iter()
            .map(|key| PermissionKey::from_key(key))
            .collect();
        match &keys {
            None => fields.reject(
                "permissions",
                "field-not-understood",
                Some(form.permissions.join(" ")),
            ),
            Some(keys) if keys.is_empty() => fields.reject("permissions", "field-required", None),
            Some(_) => {}
        }
        let permissions = keys.unwrap_or_default().into_iter().collect();
        fields.finish(|| {
            Some(Self {
                name,
                permissions,
                scope: scope?,
                days: days?,
            })
        })
    }
}

/// A token that has just been made.
#[derive(Debug, Clone)]
pub struct MadeToken {
    /// The identifier.
    pub id: ApiTokenId,
    /// The token itself. It is not stored and cannot be shown again.
    pub token: String,
    /// When it ends.
    pub expires_at: Instant,
}

/// A token as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedToken {
    /// The token.
    pub token: ApiToken,
    /// Who made it and answers for it.
    pub person_name: String,
    /// Where it works.
    pub scope_name: String,
    /// Whether it can be used now, as far as its own period goes.
    pub in_force: bool,
}

/// Makes a token in the actor's name.
///
/// Only a signed-in person makes tokens: someone must answer for each. [`Error::Forbidden`] names a permission the
/// maker does not hold there.
pub async fn make_token(app: &App, actor: &Actor, new: &NewToken) -> Result<MadeToken> {
    let person = actor.person().ok_or(Error::Unauthenticated)?;
    let path = store::tenant::path(&app.store().read(), new.scope).await?;
    let permit = actor.permit::<GrantAccess>(&path)?;
    check_holding(actor, new.permissions, &path)?;
    let (token, hash) = secret::fresh(app.env(), PREFIX);
    let now = app.env().now();
    let row = ApiToken {
        id: app.env().id(),
        tenant: permit.tenant(),
        person,
        name: new.name.clone(),
        permissions: new.permissions,
        scope: new.scope,
        created_at: now,
        expires_at: now.plus_seconds(i64::from(new.days) * 24 * 60 * 60),
        used_at: None,
        revoked_at: None,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::access::token::insert(&transaction, &permit, &hash, &row).await?;
            let happening = Happening::new(permit.actor(), "token.make", row.id)?;
            let body = Made {
                name: &row.name,
                permissions: row.permissions.iter().map(PermissionKey::as_str).collect(),
                scope: row.scope,
                expires_at: row.expires_at,
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(MadeToken {
        id: row.id,
        token,
        expires_at: row.expires_at,
    })
}

#[derive(Serialize)]
struct Made<'a> {
    name: &'a str,
    permissions: Vec<&'static str>,
    scope: ScopeId,
    expires_at: Instant,
}

/// Notes that a token is in use. A request does not fail because this could not be noted.
async fn note_use(app: &App, token: &ApiToken, now: Instant) {
    let noted_before = now.plus_seconds(-NOTED_EVERY_SECONDS);
    if token.used_at.is_some_and(|used| used > noted_before) {
        return;
    }
    let noted = app
        .store()
        .write(async |transaction| {
            store::access::token::mark_used(&transaction, token.id, now, noted_before).await
        })
        .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a token could not be noted");
    }
}

/// Recognises the bearer of a token.
///
/// [`Error::Unauthenticated`] when the token has ended, or its maker has left or has no open account.
pub async fn authenticate_token(app: &App, bearer: &str) -> Result<Actor> {
    let reader = app.store().read();
    let now = app.env().now();
    let token = store::access::token::in_force(&reader, &secret::hash(bearer), now)
        .await?
        .ok_or(Error::Unauthenticated)?;
    note_use(app, &token, now).await;
    let account = store::access::account::of_person(&reader, token.tenant, token.person)
        .await?
        .ok_or(Error::Unauthenticated)?;
    if !is_open(app, &reader, &account).await? {
        return Err(Error::Unauthenticated);
    }
    let tenant_path = store::tenant::path(&reader, token.tenant).await?;
    let maker = store::access::grant::in_force(&reader, token.person, &tenant_path, now).await?;
    let token_path = store::tenant::path(&reader, token.scope).await?;
    let mut grants = Vec::new();
    for grant in maker {
        let grant_path = store::tenant::path(&reader, grant.scope).await?;
        let Some(scope) = lower(&token_path, &grant_path) else {
            continue;
        };
        grants.push(Grant {
            scope,
            permissions: grant.permissions.intersection(token.permissions),
        });
    }
    Ok(Actor::Token {
        token: token.id,
        tenant_path,
        grants,
    })
}

/// Where both of two places of the tree hold: the lower, when one lies below the other.
fn lower(one: &[ScopeId], other: &[ScopeId]) -> Option<ScopeId> {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if long.starts_with(short) {
        long.last().copied()
    } else {
        None
    }
}

/// The tokens of the tenant, withdrawn ones included, newest first.
pub async fn tokens(app: &App, actor: &Actor) -> Result<Vec<ListedToken>> {
    let scope = actor.scope::<GrantAccess>()?;
    let reader = app.store().read();
    let now = app.env().now();
    let places = store::tenant::list(&reader, &scope).await?;
    let mut listed = Vec::new();
    for token in store::access::token::list(&reader, &scope).await? {
        let Some(place) = places.iter().find(|place| place.id == token.scope) else {
            continue;
        };
        let person = holder(&reader, token.tenant, token.person).await?;
        listed.push(ListedToken {
            person_name: person.name,
            scope_name: place.name.clone(),
            in_force: token.revoked_at.is_none() && token.expires_at > now,
            token,
        });
    }
    Ok(listed)
}

/// Withdraws a token.
///
/// [`Error::NotFound`] when there is none, it was withdrawn, or it works where the actor grants no access.
pub async fn revoke_token(app: &App, actor: &Actor, id: ApiTokenId) -> Result<()> {
    let known = tokens(app, actor).await?;
    let token = known
        .into_iter()
        .find(|known| known.token.id == id)
        .ok_or(Error::NotFound("API token"))?
        .token;
    let path = store::tenant::path(&app.store().read(), token.scope).await?;
    let permit = actor.permit::<GrantAccess>(&path)?;
    app.store()
        .write(async |transaction| -> Result<()> {
            store::access::token::revoke(&transaction, &permit, id, app.env().now()).await?;
            let happening = Happening::new(permit.actor(), "token.revoke", id)?;
            journal::record(
                app,
                &transaction,
                permit.tenant(),
                happening,
                &Revoked { name: &token.name },
            )
            .await
        })
        .await
}

#[derive(Serialize)]
struct Revoked<'a> {
    name: &'a str,
}
