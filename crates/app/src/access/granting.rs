//! Whom to ask for a role: the people who can give one to somebody, told to every person who is signed in, so that nobody
//! is left without a way on.

use std::collections::HashSet;

use domain::access::{Actor, PermissionKey};
use domain::id::{PersonId, TenantId};
use store::Reader;
use store::access::grant::GrantRecord;

use super::GrantState;
use super::grant::permissions_of;
use super::sign_in::is_open;
use crate::error::{Error, Result};
use crate::installation::App;

/// Somebody who can be asked for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantingPerson {
    /// The name.
    pub name: String,
    /// The mail address, where it is known.
    pub email: Option<String>,
}

/// Who can give the actor a role, in order of name: whoever can sign in and may grant access throughout the tenant, or
/// where the actor works.
pub async fn granting_people(app: &App, actor: &Actor) -> Result<Vec<GrantingPerson>> {
    let person = actor.person().ok_or(Error::Unauthenticated)?;
    let tenant = actor.tenant().ok_or(Error::Unauthenticated)?;
    let whole = super::whole(tenant)?;
    let reader = app.store().read();
    let unit = store::person::fetch(&reader, &whole, person).await?.unit;
    let path = store::tenant::path(&reader, unit.unwrap_or(tenant)).await?;
    let mut granting = HashSet::new();
    for grant in store::access::grant::list(&reader, &whole).await? {
        let in_force = GrantState::of(&grant, app.env().now()) == GrantState::InForce;
        if in_force && path.contains(&grant.scope) && grants_access(&reader, tenant, &grant).await? {
            granting.insert(grant.person);
        }
    }
    let mut people = Vec::new();
    for known in store::person::list(&reader, &whole).await? {
        if granting.contains(&known.id) && can_sign_in(app, &reader, tenant, known.id).await? {
            people.push(GrantingPerson {
                name: known.name,
                email: known.email,
            });
        }
    }
    Ok(people)
}

/// Whether the role of a grant may grant access. A role that is no more gives nothing.
async fn grants_access(reader: &Reader<'_>, tenant: TenantId, grant: &GrantRecord) -> Result<bool> {
    match permissions_of(reader, tenant, &grant.role).await {
        Ok(permissions) => Ok(permissions.contains(PermissionKey::GrantAccess)),
        Err(Error::NotFound(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn can_sign_in(app: &App, reader: &Reader<'_>, tenant: TenantId, person: PersonId) -> Result<bool> {
    match store::access::account::of_person(reader, tenant, person).await? {
        Some(account) => is_open(app, reader, &account).await,
        None => Ok(false),
    }
}
