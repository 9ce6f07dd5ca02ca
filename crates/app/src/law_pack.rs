//! Rule packs that the institution had reviewed: loaded as text, shown beside ours, and put in the place of ours by somebody who says
//! so.
//!
//! A pack that cannot be read, cites what is not there or is none of those we have is refused with everything that is wrong with it,
//! and nothing of it is kept.

use std::collections::HashMap;
use std::fmt::Write as _;

use domain::access::{Actor, EditLaw, ViewLaw};
use domain::id::{LawPackId, PersonId};
use domain::law::{Difference, Law, MAX_BYTES, Pack, PackError, differences};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Transaction;
use store::law_pack::LawPack;

use crate::correction::{FieldValues, conflict};
use crate::error::{Error, Result};
use crate::field::{FieldError, FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The most problems of one pack that are told.
const TOLD: usize = 50;

/// What somebody enters who loads a pack.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LawPackForm {
    /// The text of the pack.
    pub content: String,
    /// Who reviewed it.
    pub reviewed_by: String,
    /// What is to be known of it; may be empty.
    pub note: String,
}

/// A pack that can be read, with who reviewed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLawPack {
    content: String,
    pack: Pack,
    reviewed_by: String,
    note: String,
}

impl TryFrom<&LawPackForm> for NewLawPack {
    type Error = FieldErrors;

    fn try_from(form: &LawPackForm) -> Result<Self, FieldErrors> {
        let mut fields = Fields::default();
        let pack = match form.content.trim() {
            "" => {
                fields.reject("content", "field-required", None);
                None
            }
            _ if form.content.len() > MAX_BYTES => {
                let limit = MAX_BYTES / 1024;
                fields.reject("content", "law-pack-too-large", Some(limit.to_string()));
                None
            }
            _ => match Pack::parse(&form.content) {
                Ok(pack) => Some(pack),
                Err(problem) => {
                    fields.reject("content", "law-pack-problem", Some(in_one_line(&problem)));
                    None
                }
            },
        };
        let reviewed_by = fields.required_text("reviewed_by", &form.reviewed_by, 200);
        let note = fields.text("note", &form.note, 600);
        fields.finish(|| {
            Some(Self {
                content: form.content.clone(),
                pack: pack?,
                reviewed_by,
                note,
            })
        })
    }
}

/// What is wrong with a text, with its line, in one line: the reader of TOML draws the place below it.
fn in_one_line(problem: &str) -> String {
    let lines = problem.lines().map(str::trim);
    let said: Vec<&str> = lines.filter(|line| !line.is_empty() && !drawn(line)).collect();
    said.join(": ")
}

/// Whether a line only draws the place: a bar, with the number of the line before it.
fn drawn(line: &str) -> bool {
    line.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ')
        .starts_with('|')
}

/// A pack as it is listed.
#[derive(Debug, Clone)]
pub struct ListedLawPack {
    /// The pack.
    pub stored: LawPack,
    /// The name of who loaded it, as far as the reader sees that person.
    pub loaded_by: Option<String>,
}

/// A pack as its page shows it.
#[derive(Debug, Clone)]
pub struct FetchedLawPack {
    /// The pack.
    pub listed: ListedLawPack,
    /// Where it says something else than ours; none where this version cannot read it.
    pub differences: Option<Vec<Difference>>,
    /// What is wrong with it for this version.
    pub problems: Vec<PackError>,
}

/// Keeps a pack. It is not in use yet.
pub async fn load(app: &App, actor: &Actor, new: &NewLawPack) -> Result<LawPackId> {
    let permit = actor.permit_in_tenant::<EditLaw>()?;
    check(new)?;
    let stored = LawPack {
        id: app.env().id(),
        pack: new.pack.id.clone(),
        title: new.pack.title.clone(),
        edition: new.pack.version.clone(),
        content: new.content.clone(),
        reviewed_by: new.reviewed_by.clone(),
        note: new.note.clone(),
        loaded_at: app.env().now(),
        loaded_by: actor.person(),
        in_use: false,
        version: 1,
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            store::law_pack::insert(&transaction, &permit, &stored).await?;
            let happening = Happening::new(permit.actor(), "law_pack.load", stored.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &Told::of(&stored)).await
        })
        .await?;
    Ok(stored.id)
}

/// Refuses a pack that could not stand in the place of ours.
fn check(new: &NewLawPack) -> Result<(), FieldErrors> {
    let pack = &new.pack;
    let problem = |message, argument| FieldError {
        field: "content",
        message,
        argument: Some(argument),
    };
    let ours = Law::shipped().packs().find(|ours| ours.id == pack.id);
    let mut found = Vec::new();
    match ours {
        None => found.push(problem("law-pack-none-of-ours", pack.id.clone())),
        Some(ours) if ours.country.is_some() != pack.country.is_some() => {
            found.push(problem("law-pack-other-kind", pack.id.clone()));
        }
        Some(_) => {}
    }
    if found.is_empty()
        && let Err(problems) = Law::shipped().with_own(vec![pack.clone()])
    {
        let told = problems.iter().take(TOLD);
        found.extend(told.map(|error| problem("law-pack-problem", error.to_string())));
    }
    match found.is_empty() {
        true => Ok(()),
        false => Err(FieldErrors(found)),
    }
}

/// What the journal keeps of a pack: enough to tell which text it was.
#[derive(Serialize)]
struct Told<'a> {
    pack: &'a str,
    edition: &'a str,
    reviewed_by: &'a str,
    sha256: String,
}

impl<'a> Told<'a> {
    fn of(stored: &'a LawPack) -> Self {
        Self {
            pack: &stored.pack,
            edition: &stored.edition,
            reviewed_by: &stored.reviewed_by,
            sha256: in_hexadecimal(&Sha256::digest(stored.content.as_bytes())),
        }
    }
}

fn in_hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The packs of the tenant, the one that was loaded last first.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedLawPack>> {
    let scope = actor.scope::<ViewLaw>()?;
    let reader = app.store().read();
    let people = store::person::list(&reader, &scope).await?.into_iter();
    let names: HashMap<PersonId, String> = people.map(|person| (person.id, person.name)).collect();
    let packs = store::law_pack::list(&reader, &scope).await?.into_iter();
    Ok(packs
        .map(|stored| ListedLawPack {
            loaded_by: stored.loaded_by.and_then(|person| names.get(&person).cloned()),
            stored,
        })
        .collect())
}

/// The pack of this identifier, with where it differs from ours.
pub async fn fetch(app: &App, actor: &Actor, id: LawPackId) -> Result<FetchedLawPack> {
    let listed = list(app, actor).await?.into_iter();
    let mut listed = listed.filter(|listed| listed.stored.id == id);
    let listed = listed.next().ok_or(Error::NotFound("law_pack"))?;
    let (differences, problems) = match Pack::parse(&listed.stored.content) {
        Err(problem) => {
            let pack = listed.stored.pack.clone();
            let problem = in_one_line(&problem);
            (None, vec![PackError { pack, problem }])
        }
        Ok(pack) => {
            let ours = Law::shipped().packs().find(|ours| ours.id == pack.id);
            let differing = ours.map(|ours| differences(ours, &pack));
            let problems = Law::shipped().with_own(vec![pack]).err();
            (differing, problems.unwrap_or_default())
        }
    };
    Ok(FetchedLawPack {
        listed,
        differences,
        problems,
    })
}

/// Puts a pack still at `version` in the place of ours. Another one of the same law that was there is taken out.
pub async fn put_in_use(app: &App, actor: &Actor, id: LawPackId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditLaw>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let reader = transaction.read();
            let chosen = store::law_pack::fetch(&reader, permit.scope(), id).await?;
            if chosen.version != version || chosen.in_use {
                return Err(changed(&chosen, true));
            }
            let mut together = vec![parsed(&chosen)?];
            let mut replaced = Vec::new();
            for other in store::law_pack::in_use(&reader, permit.scope()).await? {
                let other = store::law_pack::fetch(&reader, permit.scope(), other).await?;
                match other.pack == chosen.pack {
                    true => replaced.push(other),
                    // One that this version cannot take is not in use, whatever is written, and holds up no other.
                    false => together.extend(
                        parsed(&other)
                            .ok()
                            .filter(|pack| Law::shipped().with_own(vec![pack.clone()]).is_ok()),
                    ),
                }
            }
            Law::shipped().with_own(together).map_err(refused)?;
            for other in &replaced {
                set(app, &transaction, &permit, other, false).await?;
            }
            set(app, &transaction, &permit, &chosen, true).await
        })
        .await
}

/// Takes a pack still at `version` out of use: ours is in its place again.
pub async fn take_out_of_use(app: &App, actor: &Actor, id: LawPackId, version: i32) -> Result<()> {
    let permit = actor.permit_in_tenant::<EditLaw>()?;
    app.store()
        .write(async |transaction| -> Result<()> {
            let stored = store::law_pack::fetch(&transaction.read(), permit.scope(), id).await?;
            if stored.version != version || !stored.in_use {
                return Err(changed(&stored, false));
            }
            set(app, &transaction, &permit, &stored, false).await
        })
        .await
}

async fn set(
    app: &App,
    transaction: &Transaction,
    permit: &domain::access::Permit<EditLaw>,
    stored: &LawPack,
    in_use: bool,
) -> Result<()> {
    store::law_pack::set_in_use(transaction, permit, stored.id, stored.version, in_use).await?;
    let action = if in_use {
        "law_pack.put_in_use"
    } else {
        "law_pack.take_out_of_use"
    };
    let happening = Happening::new(permit.actor(), action, stored.id)?;
    journal::record(app, transaction, permit.tenant(), happening, &Told::of(stored)).await
}

fn parsed(stored: &LawPack) -> Result<Pack> {
    Pack::parse(&stored.content).map_err(|problem| Error::Refused(in_one_line(&problem)))
}

fn refused(problems: Vec<PackError>) -> Error {
    let told: Vec<String> = problems.iter().take(TOLD).map(ToString::to_string).collect();
    Error::Refused(told.join("; "))
}

/// Somebody else was quicker.
fn changed(stored: &LawPack, wanted: bool) -> Error {
    let values =
        |in_use: bool| -> FieldValues { vec![("in_use", if in_use { "yes" } else { "no" }.to_owned())] };
    conflict("law_pack", values(stored.in_use), values(wanted))
}
