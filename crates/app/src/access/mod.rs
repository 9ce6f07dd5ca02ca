//! Access: signing in and out, sessions, sign-in links, passwords, grants and API tokens.
//!
//! Secrets are made here, shown once, and kept only as hashes. Nothing about signing in tells whether a name exists.
//! Nobody gives what he does not hold: grants, tokens and links for other people are all measured against the
//! grants of whoever gives them.

mod account;
mod cleaning;
mod ending;
mod grant;
mod granting;
mod link;
mod officer;
mod password;
pub(crate) mod secret;
mod session;
mod sign_in;
mod throttle;
mod token;

use domain::access::{Actor, ActorKind, ActorRef, Scope, ViewPeople};
use domain::id::{PersonId, TenantId};
use domain::tenant::ScopeNode;
use newtype_uuid::GenericUuid;
use store::Reader;
use store::person::Person;

pub use account::{close_account, open_account};
pub use cleaning::{Removed, remove_expired};
pub(crate) use ending::{Ended, end_access};
pub(crate) use grant::may_stand_in;
pub use grant::{
    GrantForm, GrantState, ListedGrant, ListedRole, NewGrant, grant, grants, roles, withdraw_grant,
};
pub use granting::{GrantingPerson, granting_people};
pub use link::{LinkHolder, SignInLink, follow_sign_in_link, make_sign_in_link, sign_in_link_holder};
pub(crate) use officer::OfficerBefore;
pub use password::{MAX_PASSWORD, MIN_PASSWORD, PasswordForm, needs_current_password, set_password};
pub use session::{
    Authenticated, IDLE_HOURS, ListedSession, SESSION_DAYS, authenticate, end_other_sessions, end_session,
    end_sessions_of, recognise, sessions, sign_out,
};
pub(crate) use session::{holders, reading_as};
pub use sign_in::{Client, SignedIn, sign_in};
pub use token::{
    ListedToken, MAX_TOKEN_DAYS, MadeToken, NewToken, TokenForm, authenticate_token, make_token,
    revoke_token, tokens,
};

use crate::error::Result;
use crate::installation::{App, zone};

/// The person an account or a token belongs to, read before anyone is known.
///
/// The store gives people only within a scope, and whoever is signing in has none yet; the program reads the row as
/// the console would and hands out nothing of it but to the person.
async fn holder(reader: &Reader<'_>, tenant: TenantId, person: PersonId) -> Result<Person> {
    let scope = whole(tenant)?;
    Ok(store::person::fetch(reader, &scope, person).await?)
}

fn whole(tenant: TenantId) -> Result<Scope> {
    Ok(Actor::Console { tenant: Some(tenant) }.scope::<ViewPeople>()?)
}

/// Whether a person still works here: the last day is worked, the day after is not.
pub(crate) fn works_here(app: &App, person: &Person, tenant: &ScopeNode) -> bool {
    let today = app.env().today(&zone(&tenant.time_zone));
    person.ends_on.is_none_or(|last| today <= last)
}

/// The journal's name for a person who acts before being an actor.
fn as_user(person: PersonId) -> ActorRef {
    ActorRef {
        kind: ActorKind::User,
        id: Some(person.into_untyped_uuid()),
    }
}
