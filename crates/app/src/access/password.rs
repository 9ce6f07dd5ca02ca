//! Passwords: hashing, verifying, and what may be chosen.
//!
//! The rules follow NIST SP 800-63B: length counts, composition does not, and nothing expires by itself. A password
//! is hashed with argon2id at the library's defaults (19 MiB, two passes; the OWASP recommendation), off the threads
//! that serve pages, and only so many at a time as the machine has memory for.

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::access::Actor;
use domain::text::fold_for_search;
use serde::{Deserialize, Serialize};
use store::access::account::Account;

use super::sign_in::{Client, confirm};
use super::throttle::Counters;
use super::{as_user, holder};
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::App;
use crate::journal::{self, Happening};

/// The fewest characters of a password.
pub const MIN_PASSWORD: usize = 12;
/// The most.
pub const MAX_PASSWORD: usize = 128;
/// Stored when a sign-in link replaced a forgotten password: no password has this hash.
pub(super) const NO_PASSWORD: &str = "";

/// Long enough, and among the first that are guessed all the same.
const COMMON: &[&str] = &[
    "123456789012",
    "1234567890123",
    "12345678901234",
    "123456123456",
    "password1234",
    "password12345",
    "passwordpassword",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopasdf",
    "qwertzuiop123",
    "azertyuiop12",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "abcd12345678",
    "administrator",
    "administrator1",
    "changemechangeme",
    "changeme1234",
    "welcome12345",
    "iloveyou1234",
    "letmeinletmein",
    "hospital1234",
    "spital123456",
    "krankenhaus1",
    "krankenhaus123",
    "motdepasse12",
    "motdepasse123",
    "passwort1234",
    "parola123456",
    "wardround1234",
];

/// What somebody types to choose a password.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The password so far.
    pub current: String,
    /// The new one.
    pub new: String,
    /// The new one again.
    pub repeated: String,
}

/// A hash that a typed password can be compared with, or none.
pub(super) fn chosen(account: &Account) -> Option<&str> {
    account
        .password_hash
        .as_deref()
        .filter(|hash| *hash != NO_PASSWORD)
}

/// Whether setting a password asks for the one so far: not when there is none, or when a sign-in link replaced it.
pub async fn needs_current_password(app: &App, actor: &Actor) -> Result<bool> {
    let account = own_account(app, actor).await?;
    Ok(chosen(&account).is_some())
}

/// Sets the actor's own password, and ends the actor's other sessions and the sign-in links that are open for the actor.
/// API tokens go on: they are the programs', and a nightly import must not stop because of a password.
///
/// [`Error::Invalid`] names what is wrong with the choice; [`Error::WrongCredentials`] when the current one is wrong,
/// [`Error::Throttled`] after too many wrong ones.
pub async fn set_password(app: &App, actor: &Actor, form: &PasswordForm, client: &Client) -> Result<()> {
    let account = own_account(app, actor).await?;
    let Actor::User { person, session, .. } = actor else {
        return Err(Error::Unauthenticated);
    };
    let holder = holder(&app.store().read(), account.tenant, *person).await?;
    check_choice(
        form,
        &[
            &account.sign_in_name,
            &holder.name,
            holder.email.as_deref().unwrap_or_default(),
        ],
    )?;
    let counters = Counters::new(&account.sign_in_name, &client.network);
    let needed = chosen(&account);
    let counted = match needed {
        Some(hash) => Some(confirm(app, &account, hash, &form.current, &counters).await?),
        None => None,
    };
    let hashed = hash(app, form.new.clone()).await?;
    let now = app.env().now();
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            if let Some(counted) = counted {
                counters.forgive(&transaction, counted, now).await?;
            }
            store::access::account::set_password(&transaction, account.id, &hashed).await?;
            let sessions_ended =
                store::access::session::revoke_others(&transaction, account.id, Some(*session), now).await?;
            let links_ended = store::access::link::revoke_of_account(&transaction, account.id, now).await?;
            let happening = Happening::new(as_user(*person), "account.set_password", account.id)?;
            journal::record(
                app,
                &transaction,
                account.tenant,
                happening,
                &Changed {
                    sessions_ended,
                    links_ended,
                },
            )
            .await
        })
        .await
}

#[derive(Serialize)]
struct Changed {
    sessions_ended: u64,
    links_ended: u64,
}

async fn own_account(app: &App, actor: &Actor) -> Result<Account> {
    let Actor::User { account, .. } = actor else {
        return Err(Error::Unauthenticated);
    };
    Ok(store::access::account::fetch(&app.store().read(), *account).await?)
}

/// Checks a new password; `names` are those of its owner.
fn check_choice(form: &PasswordForm, names: &[&str]) -> Result<()> {
    let mut fields = Fields::default();
    let length = form.new.chars().count();
    if length < MIN_PASSWORD {
        fields.reject("new", "field-password-too-short", Some(MIN_PASSWORD.to_string()));
    } else if length > MAX_PASSWORD {
        fields.reject("new", "field-too-long", Some(MAX_PASSWORD.to_string()));
    } else if is_a_name(&form.new, names) {
        fields.reject("new", "field-password-is-name", None);
    } else if is_common(&form.new) {
        fields.reject("new", "field-password-common", None);
    }
    if form.new != form.repeated {
        fields.reject("repeated", "field-password-repeated", None);
    }
    Ok(fields.finish(|| Some(()))?)
}

fn is_a_name(password: &str, names: &[&str]) -> bool {
    let password = fold_for_search(password);
    names
        .iter()
        .map(|name| fold_for_search(name))
        .any(|name| !name.is_empty() && name == password)
}

/// On the list, or one short piece over and over.
fn is_common(password: &str) -> bool {
    let password = password.to_lowercase();
    let characters: Vec<char> = password.chars().collect();
    let repeats = (1..=3).any(|piece| {
        characters
            .windows(piece + 1)
            .all(|window| window[0] == window[piece])
    });
    repeats || COMMON.contains(&password.as_str())
}

/// Waits for one of the few places in which passwords are hashed.
pub(super) async fn turn(app: &App) -> Result<tokio::sync::SemaphorePermit<'_>> {
    app.passwords()
        .acquire()
        .await
        .map_err(|error| Error::internal("the program is stopping", error))
}

/// The PHC string of a password.
async fn hash(app: &App, password: String) -> Result<String> {
    let _turn = turn(app).await?;
    hash_in_turn(app, password).await
}

async fn hash_in_turn(app: &App, password: String) -> Result<String> {
    let salt: [u8; 16] = app.env().random();
    let hashing = tokio::task::spawn_blocking(move || {
        let hash: argon2::password_hash::phc::PasswordHash =
            Argon2::default().hash_password_with_salt(password.as_bytes(), &salt)?;
        Ok(hash.to_string())
    });
    let hashed: Result<String, argon2::password_hash::Error> = hashing
        .await
        .map_err(|error| Error::internal("the password could not be hashed", error))?;
    hashed.map_err(|error| Error::internal("the password could not be hashed", error))
}

/// Whether `password` belongs to `hash`. Without a hash it never does, and finding that out takes as long.
///
/// The caller holds a [`turn`].
pub(super) async fn verify(app: &App, password: &str, hash: Option<&str>) -> Result<bool> {
    // Made before it is needed, so that the first unknown name is no slower than a known one.
    let decoy = app
        .decoy()
        .get_or_try_init(|| hash_in_turn(app, "nobody's password".to_owned()))
        .await?;
    let (password, compared) = (password.to_owned(), hash.unwrap_or(decoy).to_owned());
    let verifying = tokio::task::spawn_blocking(move || {
        Argon2::default()
            .verify_password(password.as_bytes(), compared.as_str())
            .is_ok()
    });
    let matches = verifying
        .await
        .map_err(|error| Error::internal("the password could not be verified", error))?;
    Ok(matches && hash.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(new: &str) -> Option<&'static str> {
        let form = PasswordForm {
            new: new.to_owned(),
            repeated: new.to_owned(),
            ..PasswordForm::default()
        };
        match check_choice(
            &form,
            &["ana.popescu", "Ana Știrbei-Popescu", "ana.popescu@spital.example"],
        ) {
            Err(Error::Invalid(errors)) => errors.of("new").map(|error| error.message),
            _ => None,
        }
    }

    #[test]
    fn length_counts_and_composition_does_not() {
        assert_eq!(problem("short"), Some("field-password-too-short"));
        assert_eq!(problem(&"long ".repeat(30)), Some("field-too-long"));
        assert_eq!(problem("three calm words here"), None);
    }

    #[test]
    fn a_name_or_a_common_password_is_refused_however_it_is_written() {
        assert_eq!(problem("ana stirbei-POPESCU"), Some("field-password-is-name"));
        assert_eq!(
            problem("Ana.Popescu@spital.example"),
            Some("field-password-is-name")
        );
        assert_eq!(problem("PasswordPassword"), Some("field-password-common"));
        assert_eq!(problem("ababababababab"), Some("field-password-common"));
    }

    #[test]
    fn both_entries_must_be_the_same() {
        let form = PasswordForm {
            new: "three calm words here".to_owned(),
            repeated: "three calm words".to_owned(),
            ..PasswordForm::default()
        };
        let Err(Error::Invalid(errors)) = check_choice(&form, &[]) else {
            panic!("it was taken")
        };
        assert_eq!(errors.of("repeated").unwrap().message, "field-password-repeated");
    }
}
