//! Accounts of other people: finding, making, closing and opening them.

use domain::access::{Actor, GrantAccess, Permission, Permit};
use domain::id::{PersonId, ScopeId};
use domain::text::fold_for_search;
use serde::Serialize;
use store::access::account::Account;
use store::person::Person;
use store::{Reader, Transaction};

use super::ending::end_access;
use super::grant::check_no_escalation;
use super::officer::OfficerBefore;
use super::sign_in::normal_name;
use crate::error::{Error, Result};
use crate::installation::App;
use crate::journal::{self, Happening};

/// How many numbers are tried behind a sign-in name that is taken.
const NAMESAKES: u32 = 1_000;

/// The person and where that person works, with leave to use `P` there.
pub(super) async fn reach<P: Permission>(
    reader: &Reader<'_>,
    actor: &Actor,
    person: PersonId,
) -> Result<(Permit<P>, Person, Vec<ScopeId>)> {
    let scope = actor.scope::<P>()?;
    let person = store::person::fetch(reader, &scope, person).await?;
    let path = store::tenant::path(reader, person.unit.unwrap_or(scope.tenant())).await?;
    Ok((actor.permit::<P>(&path)?, person, path))
}

/// The account of a person, with leave to use `P` where that person works.
pub(super) async fn of_person<P: Permission>(
    app: &App,
    actor: &Actor,
    person: PersonId,
) -> Result<(Permit<P>, Account)> {
    let reader = app.store().read();
    let (permit, person, _) = reach::<P>(&reader, actor, person).await?;
    let account = store::access::account::of_person(&reader, permit.tenant(), person.id).await?;
    Ok((permit, account.ok_or(Error::NotFound("account"))?))
}

/// Closes the account of a person: signing in stops, and every session, open sign-in link and API token of the person
/// ends.
///
/// Nobody closes the account of someone who may do more, nor that of the last security officer. Closing it twice changes
/// nothing.
pub async fn close_account(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    let (permit, account) = of_person::<GrantAccess>(app, actor, person).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            check_no_escalation(app, &transaction.read(), actor, person).await?;
            let tenant = permit.tenant();
            if store::access::account::fetch(&transaction.read(), account.id)
                .await?
                .disabled
            {
                return Ok(());
            }
            let officer = OfficerBefore::of(app, &transaction, tenant).await?;
            store::access::account::disable(&transaction, &permit, account.id, app.env().now()).await?;
            officer.check_remains(app, &transaction, "account").await?;
            let ended = end_access(app, &transaction, tenant, person).await?;
            let happening = Happening::new(permit.actor(), "account.close", account.id)?;
            journal::record(app, &transaction, tenant, happening, &ended).await
        })
        .await
}

/// Opens the account of a person again that was closed. The password it had holds; what ended stays ended.
///
/// Nobody opens the account of someone who may do more. Opening an open one changes nothing.
pub async fn open_account(app: &App, actor: &Actor, person: PersonId) -> Result<()> {
    let (permit, account) = of_person::<GrantAccess>(app, actor, person).await?;
    app.store()
        .write(async |transaction| -> Result<()> {
            check_no_escalation(app, &transaction.read(), actor, person).await?;
            if !store::access::account::fetch(&transaction.read(), account.id)
                .await?
                .disabled
            {
                return Ok(());
            }
            store::access::account::enable(&transaction, &permit, account.id).await?;
            let happening = Happening::new(permit.actor(), "account.open", account.id)?;
            let body = Opened { person };
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await
}

#[derive(Serialize)]
struct Opened {
    person: PersonId,
}

/// Makes an account for a person who has none. The sign-in name is the mail address, or the name with dots.
pub(super) async fn make(
    app: &App,
    transaction: &Transaction,
    permit: &Permit<GrantAccess>,
    person: &Person,
) -> Result<Account> {
    let account = Account {
        id: app.env().id(),
        tenant: permit.tenant(),
        person: person.id,
        sign_in_name: free_name(&transaction.read(), person).await?,
        password_hash: None,
        disabled: false,
        version: 1,
    };
    store::access::account::insert(transaction, permit, &account, app.env().now()).await?;
    let happening = Happening::new(permit.actor(), "account.add", account.id)?;
    let body = Made {
        person: person.id.to_string(),
        sign_in_name: &account.sign_in_name,
    };
    journal::record(app, transaction, permit.tenant(), happening, &body).await?;
    Ok(account)
}

#[derive(Serialize)]
struct Made<'a> {
    person: String,
    sign_in_name: &'a str,
}

/// A sign-in name that nobody has yet.
async fn free_name(reader: &Reader<'_>, person: &Person) -> Result<String> {
    let base = base_name(person);
    for number in 1..NAMESAKES {
        let name = if number == 1 {
            base.clone()
        } else {
            format!("{base}-{number}")
        };
        if store::access::account::by_sign_in_name(reader, &name)
            .await?
            .is_none()
        {
            return Ok(name);
        }
    }
    Err(Error::Exists("account"))
}

fn base_name(person: &Person) -> String {
    match &person.email {
        Some(email) => normal_name(email),
        None => fold_for_search(&person.name).replace(' ', "."),
    }
}
