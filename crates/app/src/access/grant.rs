//! Grants: which role a person holds where and for how long.
//!
//! Nobody grants what he does not hold there himself, and what a tenant cannot do without is not withdrawn
//! ([`OfficerBefore`]).

use std::collections::HashMap;

use domain::access::{Actor, GrantAccess, PermissionKey, PermissionSet, Scope, role};
use domain::id::{GrantId, PersonId, ScopeId, TenantId};
use domain::time::Instant;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::access::grant::GrantRecord;

use super::ending::end_links;
use super::officer::OfficerBefore;
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::{App, zone};
use crate::journal::{self, Happening};

/// What somebody enters to grant a role.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GrantForm {
    /// Who is to hold it.
    pub person: String,
    /// The role's key.
    pub role: String,
    /// Where: the tenant, a site or a unit.
    pub scope: String,
    /// First day, `YYYY-MM-DD`; from now when empty.
    pub starts_on: String,
    /// Last day; without end when empty.
    pub ends_on: String,
    /// Whom the holder stands in for; nobody when empty.
    pub deputy_for: String,
}

/// A role to be granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGrant {
    /// Who is to hold it.
    pub person: PersonId,
    /// The role's key.
    pub role: String,
    /// Where.
    pub scope: ScopeId,
    /// First day; from now when absent.
    pub starts_on: Option<Date>,
    /// Last day; without end when absent.
    pub ends_on: Option<Date>,
    /// Whom the holder stands in for.
    pub deputy_for: Option<PersonId>,
}

impl TryFrom<&GrantForm> for NewGrant {
    type Error = FieldErrors;

    fn try_from(form: &GrantForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let person = fields.required("person", &form.person, |text| text.parse::<PersonId>().ok());
        let role = fields.required_text("role", &form.role, 60);
        let scope = fields.required("scope", &form.scope, |text| text.parse::<ScopeId>().ok());
        let starts_on = fields.optional("starts_on", &form.starts_on, |text| text.parse::<Date>().ok());
        let ends_on = fields.optional("ends_on", &form.ends_on, |text| text.parse::<Date>().ok());
        let deputy_for = fields.optional("deputy_for", &form.deputy_for, |text| {
            text.parse::<PersonId>().ok()
        });
        if matches!((starts_on, ends_on), (Some(first), Some(last)) if last < first) {
            fields.reject("ends_on", "field-ends-before-start", None);
        }
        if person.is_some() && person == deputy_for {
            fields.reject("deputy_for", "field-own-deputy", None);
        }
        fields.finish(|| {
            Some(Self {
                person: person?,
                role,
                scope: scope?,
                starts_on,
                ends_on,
                deputy_for,
            })
        })
    }
}

/// A grant as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedGrant {
    /// The grant.
    pub grant: GrantRecord,
    /// Who holds it; none when that person works outside the places the reader sees.
    pub person_name: Option<String>,
    /// The name of a role of the tenant's own; none for a shipped one, whose name is a message.
    pub role_name: Option<String>,
    /// The name of the place.
    pub scope_name: String,
    /// Whether it holds today.
    pub state: GrantState,
}

/// Whether a grant holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantState {
    /// Its period has not begun.
    Ahead,
    /// It holds.
    InForce,
    /// Its period is over.
    Ended,
    /// It was withdrawn.
    Withdrawn,
}

impl GrantState {
    /// Every state.
    pub const ALL: &'static [Self] = &[Self::Ahead, Self::InForce, Self::Ended, Self::Withdrawn];

    /// The suffix of the message that names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::InForce => "in_force",
            Self::Ended => "ended",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub(super) fn of(grant: &GrantRecord, now: Instant) -> Self {
        if grant.withdrawn_at.is_some() {
            Self::Withdrawn
        } else if grant.starts_at > now {
            Self::Ahead
        } else if grant.ends_at.is_some_and(|end| end <= now) {
            Self::Ended
        } else {
            Self::InForce
        }
    }
}

/// A role that can be granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedRole {
    /// The key grants refer to.
    pub key: String,
    /// The name of a role of the tenant's own; none for a shipped one, whose name is a message.
    pub name: Option<String>,
    /// What it may do.
    pub permissions: PermissionSet,
}

/// Every grant the actor may see, withdrawn ones included, oldest first.
pub async fn grants(app: &App, actor: &Actor) -> Result<Vec<ListedGrant>> {
    let scope = actor.scope::<GrantAccess>()?;
    let reader = app.store().read();
    let now = app.env().now();
    let people = store::person::list(&reader, &scope).await?;
    let people: HashMap<PersonId, String> = people
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect();
    let places = store::tenant::list(&reader, &scope).await?;
    let places: HashMap<ScopeId, String> = places.into_iter().map(|place| (place.id, place.name)).collect();
    let roles = store::access::grant::own_roles(&reader, scope.tenant()).await?;
    let roles: HashMap<String, String> = roles.into_iter().map(|role| (role.key, role.name)).collect();
    let grants = store::access::grant::list(&reader, &scope).await?;
    Ok(grants
        .into_iter()
        .map(|grant| ListedGrant {
            person_name: people.get(&grant.person).cloned(),
            role_name: roles.get(&grant.role).cloned(),
            scope_name: places.get(&grant.scope).cloned().unwrap_or_default(),
            state: GrantState::of(&grant, now),
            grant,
        })
        .collect())
}

/// The roles that can be granted: the shipped ones, then the tenant's own.
pub async fn roles(app: &App, actor: &Actor) -> Result<Vec<ListedRole>> {
    let scope = actor.scope::<GrantAccess>()?;
    let shipped = role::SHIPPED.iter().map(|role| ListedRole {
        key: role.key.to_owned(),
        name: None,
        permissions: role.set(),
    });
    let own = store::access::grant::own_roles(&app.store().read(), scope.tenant()).await?;
    let own = own.into_iter().map(|role| ListedRole {
        key: role.key,
        name: Some(role.name),
        permissions: role.permissions,
    });
    Ok(shipped.chain(own).collect())
}

/// Grants a role to a person, and ends the sign-in links that are open for that person: whoever made one may hold less
/// than the person does now.
///
/// [`Error::Forbidden`] names the first permission of the role that the actor does not hold there.
pub async fn grant(app: &App, actor: &Actor, new: &NewGrant) -> Result<GrantId> {
    let path = store::tenant::path(&app.store().read(), new.scope).await?;
    let permit = actor.permit::<GrantAccess>(&path)?;
    app.store()
        .write(async |transaction| -> Result<GrantId> {
            let reader = transaction.read();
            check_existence(&reader, permit.scope(), new).await?;
            let permissions = permissions_of(&reader, permit.tenant(), &new.role).await?;
            check_holding(actor, permissions, &path)?;
            let record = record_of(app, &reader, permit.tenant(), new).await?;
            store::access::grant::insert(&transaction, &permit, &record, app.env().now()).await?;
            let links_ended = end_links(app, &transaction, permit.tenant(), record.person).await?;
            let happening = Happening::new(permit.actor(), "grant.add", record.id)?;
            let body = GrantBody {
                links_ended: (links_ended > 0).then_some(links_ended),
                ..GrantBody::of(&record)
            };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            Ok(record.id)
        })
        .await
}

/// Withdraws a grant.
///
/// [`Error::Invalid`] when it would leave the tenant without a security officer.
pub async fn withdraw_grant(app: &App, actor: &Actor, id: GrantId) -> Result<()> {
    let scope = actor.scope::<GrantAccess>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let grants = store::access::grant::list(&transaction.read(), &scope).await?;
            let record = grants
                .into_iter()
                .find(|grant| grant.id == id)
                .ok_or(Error::NotFound("grant"))?;
            let path = store::tenant::path(&transaction.read(), record.scope).await?;
            let permit = actor.permit::<GrantAccess>(&path)?;
            if record.withdrawn_at.is_some() {
                return Ok(());
            }
            let officer = OfficerBefore::of(app, &transaction, permit.tenant()).await?;
            store::access::grant::withdraw(&transaction, &permit, id, app.env().now()).await?;
            officer.check_remains(app, &transaction, "grant").await?;
            let happening = Happening::new(permit.actor(), "grant.withdraw", id)?;
            journal::record(
                app,
                &transaction,
                permit.tenant(),
                happening,
                &GrantBody::of(&record),
            )
            .await
        })
        .await
}

/// What the journal keeps of a grant.
#[derive(Serialize)]
struct GrantBody<'a> {
    person: PersonId,
    role: &'a str,
    scope: ScopeId,
    starts_at: Instant,
    ends_at: Option<Instant>,
    deputy_for: Option<PersonId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    links_ended: Option<u64>,
}

impl<'a> GrantBody<'a> {
    fn of(record: &'a GrantRecord) -> Self {
        Self {
            person: record.person,
            role: &record.role,
            scope: record.scope,
            starts_at: record.starts_at,
            ends_at: record.ends_at,
            deputy_for: record.deputy_for,
            links_ended: None,
        }
    }
}

async fn check_existence(reader: &Reader<'_>, scope: &Scope, new: &NewGrant) -> Result<()> {
    store::tenant::fetch(reader, scope, new.scope).await?;
    store::person::fetch(reader, scope, new.person).await?;
    if let Some(deputised) = new.deputy_for {
        store::person::fetch(reader, scope, deputised).await?;
    }
    Ok(())
}

async fn record_of(app: &App, reader: &Reader<'_>, tenant: TenantId, new: &NewGrant) -> Result<GrantRecord> {
    let zone = zone(&store::tenant::fetch_tenant(reader, tenant).await?.time_zone);
    let begin = |date: Date| {
        let midnight = date.to_zoned_datetime(zone.clone());
        midnight.map(|midnight| Instant::from(midnight.timestamp()))
    };
    let unreadable = |error| Error::internal("the period could not be read", error);
    let starts_at = new.starts_on.map(begin).transpose().map_err(unreadable)?;
    // The last day is worked: the grant ends when the day after begins.
    let after = new.ends_on.map(Date::tomorrow).transpose().map_err(unreadable)?;
    Ok(GrantRecord {
        id: app.env().id(),
        person: new.person,
        role: new.role.clone(),
        scope: new.scope,
        starts_at: starts_at.unwrap_or_else(|| app.env().now()),
        ends_at: after.map(begin).transpose().map_err(unreadable)?,
        deputy_for: new.deputy_for,
        withdrawn_at: None,
    })
}

pub(super) async fn permissions_of(
    reader: &Reader<'_>,
    tenant: TenantId,
    key: &str,
) -> Result<PermissionSet> {
    if let Some(shipped) = role::shipped(key) {
        return Ok(shipped.set());
    }
    let own = store::access::grant::own_roles(reader, tenant).await?;
    let role = own
        .into_iter()
        .find(|role| role.key == key)
        .ok_or(Error::NotFound("role"))?;
    Ok(role.permissions)
}

/// [`Error::Forbidden`] names the first permission of `given` that the actor does not hold at the end of `path`.
pub(super) fn check_holding(actor: &Actor, given: PermissionSet, path: &[ScopeId]) -> Result<()> {
    match given.iter().find(|permission| !holds(actor, *permission, path)) {
        Some(missing) => Err(Error::Forbidden(missing)),
        None => Ok(()),
    }
}

/// Refuses an act that would put the actor in the place of a person who may do more, or will once a grant begins.
pub(super) async fn check_no_escalation(
    app: &App,
    reader: &Reader<'_>,
    actor: &Actor,
    person: PersonId,
) -> Result<()> {
    let tenant = actor.tenant().ok_or(Error::Unauthenticated)?;
    let tenant_path = store::tenant::path(reader, tenant).await?;
    let now = app.env().now();
    let held = store::access::grant::in_force(reader, person, &tenant_path, now).await?;
    for grant in held {
        let path = store::tenant::path(reader, grant.scope).await?;
        check_holding(actor, grant.permissions, &path)?;
    }
    let listed = store::access::grant::list(reader, &super::whole(tenant)?).await?;
    let ahead =
        |grant: &&GrantRecord| grant.person == person && GrantState::of(grant, now) == GrantState::Ahead;
    for grant in listed.iter().filter(ahead) {
        let path = store::tenant::path(reader, grant.scope).await?;
        check_holding(actor, permissions_of(reader, tenant, &grant.role).await?, &path)?;
    }
    Ok(())
}

/// Whether the actor may do everything the person may, as making a link for that person takes.
pub(crate) async fn may_stand_in(
    app: &App,
    reader: &Reader<'_>,
    actor: &Actor,
    person: PersonId,
) -> Result<bool> {
    match check_no_escalation(app, reader, actor, person).await {
        Ok(()) => Ok(true),
        Err(Error::Forbidden(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn holds(actor: &Actor, permission: PermissionKey, path: &[ScopeId]) -> bool {
    match actor {
        Actor::User { grants, .. } | Actor::Token { grants, .. } => grants
            .iter()
            .any(|grant| path.contains(&grant.scope) && grant.permissions.contains(permission)),
        Actor::Console { .. } => true,
        Actor::Link { .. } | Actor::Job { .. } => false,
    }
}
