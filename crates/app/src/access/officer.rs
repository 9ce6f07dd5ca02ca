//! The security officer a hospital is never left without.
//!
//! Counted are those who can sign in and will go on being able to: they hold the role on the whole hospital, in force
//! and without an end, their account is open, and no last day is recorded for them. Whether they have chosen a
//! password does not count, because a sign-in link makes up for one.
//!
//! Every act that may take such a person away (a role withdrawn, an account closed, a last day recorded or corrected)
//! counts in its own transaction, before and after. So of two officers who remove each other at once one is
//! refused. A hospital that has none is not held up: whatever is done there cannot make it worse.

use domain::id::TenantId;
use store::Transaction;

use super::holder;
use crate::error::Result;
use crate::field::FieldErrors;
use crate::installation::App;

/// The role a tenant is never left without.
const INDISPENSABLE: &str = "security_officer";

/// Whether a tenant had a security officer before an act.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OfficerBefore {
    tenant: TenantId,
    present: bool,
}

impl OfficerBefore {
    /// Looks before the act.
    pub(crate) async fn of(app: &App, transaction: &Transaction, tenant: TenantId) -> Result<Self> {
        let present = is_present(app, transaction, tenant).await?;
        Ok(Self { tenant, present })
    }

    /// Looks after the act, and refuses it beside `field` when it took the last one away.
    pub(crate) async fn check_remains(
        self,
        app: &App,
        transaction: &Transaction,
        field: &'static str,
    ) -> Result<()> {
        if self.present && !is_present(app, transaction, self.tenant).await? {
            return Err(FieldErrors::one(field, "access-last-security-officer").into());
        }
        Ok(())
    }
}

async fn is_present(app: &App, transaction: &Transaction, tenant: TenantId) -> Result<bool> {
    let reader = transaction.read();
    let now = app.env().now();
    let holders = store::access::grant::holders_without_end(&reader, tenant, INDISPENSABLE, now).await?;
    for person in holders {
        let account = store::access::account::of_person(&reader, tenant, person).await?;
        let open = account.is_some_and(|account| !account.disabled);
        if open && holder(&reader, tenant, person).await?.ends_on.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}
