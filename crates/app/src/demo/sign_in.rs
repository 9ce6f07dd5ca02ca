//! Links that sign in as the people of the demo, one of each role: a newcomer looks at the same hospital with several eyes.

use std::collections::HashSet;

use domain::access::{Actor, role};
use domain::id::TenantId;

use crate::access::GrantState;
use crate::error::{Error, Result};
use crate::installation::App;

/// A way in as somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Who.
    pub person: String,
    /// The key of the role that is held.
    pub role: String,
    /// Where it holds, by name.
    pub place: String,
    /// What the link carries: it works once, within a day.
    pub token: String,
}

/// For each role that somebody holds, the most powerful first, a link for the first of its holders.
pub async fn sign_ins(app: &App) -> Result<Vec<SignIn>> {
    let actor = Actor::Console {
        tenant: Some(tenant(app).await?),
    };
    let grants = crate::access::grants(app, &actor).await?;
    let mut sign_ins = Vec::new();
    let mut seen = HashSet::new();
    for role in role::SHIPPED {
        let mut held = grants
            .iter()
            .filter(|listed| listed.grant.role == role.key && listed.state == GrantState::InForce);
        // Who holds several roles is shown with the most powerful.
        let Some(listed) = held.find(|listed| !seen.contains(&listed.grant.person)) else {
            continue;
        };
        seen.insert(listed.grant.person);
        let link = crate::access::make_sign_in_link(app, &actor, listed.grant.person).await?;
        sign_ins.push(SignIn {
            person: listed.person_name.clone().unwrap_or_default(),
            role: role.key.to_owned(),
            place: listed.scope_name.clone(),
            token: link.token,
        });
    }
    Ok(sign_ins)
}

async fn tenant(app: &App) -> Result<TenantId> {
    let tenants = crate::tenant::list_tenants(app, &Actor::Console { tenant: None }).await?;
    Ok(tenants.first().ok_or(Error::NotFound("tenant"))?.id)
}
