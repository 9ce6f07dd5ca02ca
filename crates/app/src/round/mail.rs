//! The round by mail: what of it may leave the house, in the morning and when a card is handed over, for whom, and the setting of
//! whoever wants it.
//!
//! A mail is read on telephones and passes machines nobody knows. So it holds titles and days of the cards the person may see
//! and nothing beneath them; of what tells an attacker where to come in it says only that there is something. It has no pictures
//! and asks nobody whether it was read.

use domain::access::{Actor, ViewPeople, ViewRound};
use domain::id::AccountId;
use domain::round::{Card, Matter, Phrase, Round};
use serde::Serialize;
use store::person::Person;

use super::{Whose, seen_by};
use crate::error::{Error, Result};
use crate::field::FieldErrors;
use crate::installation::App;
use crate::job::Lease;
use crate::journal::{self, Happening};
use crate::message::{Argument, Language, Messages};
use crate::{access, outbox};

/// A mail as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The address it goes to; none where the person has none.
    pub recipient: Option<String>,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// What somebody has said about the mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MorningMail {
    /// Whether it is wanted.
    pub wanted: bool,
    /// Where it goes; none where the person has no mail address.
    pub recipient: Option<String>,
    /// Whether there is a mail server at all.
    pub mail_server: bool,
}

/// The person behind a browser, who alone has such a setting.
fn owner(actor: &Actor) -> Result<(AccountId, Actor)> {
    // Without a round there is nothing to send.
    actor.scope::<ViewRound>()?;
    match actor {
        Actor::User { account, .. } => Ok((*account, actor.clone())),
        _ => Err(Error::Refused("only a person gets the round by mail".to_owned())),
    }
}

async fn person_of(app: &App, actor: &Actor) -> Result<Person> {
    let (tenant, person) = actor.tenant().zip(actor.person()).ok_or(Error::Unauthenticated)?;
    // Everybody may know their own address, whatever they may know of others.
    let own = Actor::Console { tenant: Some(tenant) }.scope::<ViewPeople>()?;
    Ok(store::person::fetch(&app.store().read(), &own, person).await?)
}

/// What the actor has said.
pub async fn setting(app: &App, actor: &Actor) -> Result<MorningMail> {
    let (account, actor) = owner(actor)?;
    Ok(MorningMail {
        wanted: store::morning_mail::wanted(&app.store().read(), account).await?,
        recipient: person_of(app, &actor).await?.email,
        mail_server: app.mail_server().is_some(),
    })
}

#[derive(Serialize)]
struct Said {
    wanted: bool,
}

/// Says whether the actor wants it. Nobody says so for somebody else.
pub async fn want(app: &App, actor: &Actor, wanted: bool) -> Result<()> {
    let (account, actor) = owner(actor)?;
    let tenant = actor.tenant().ok_or(Error::Unauthenticated)?;
    if wanted && person_of(app, &actor).await?.email.is_none() {
        return Err(FieldErrors::one("wanted", "field-no-mail-address").into());
    }
    app.store()
        .write(async |transaction| -> Result<()> {
            if store::morning_mail::wanted(&transaction.read(), account).await? == wanted {
                return Ok(());
            }
            store::morning_mail::want(&transaction, account, wanted).await?;
            let happening = Happening::new(actor.reference(), "account.want_mail", account)?;
            journal::record(app, &transaction, tenant, happening, &Said { wanted }).await
        })
        .await
}

/// The mail that whoever signs in with this name would get now. Nothing is sent or kept.
pub async fn dry_run(app: &App, actor: &Actor, sign_in_name: &str) -> Result<Letter> {
    let tenant = actor.permit_in_tenant::<ViewPeople>()?.tenant();
    let name = sign_in_name.trim().to_lowercase();
    let account = store::access::account::by_sign_in_name(&app.store().read(), &name).await?;
    let account = account
        .filter(|account| account.tenant == tenant)
        .ok_or(Error::NotFound("account"))?;
    let reader = access::reading_as(app, account.id).await?;
    let (reader, person) = reader.ok_or(Error::NotFound("account"))?;
    letter(app, &reader, person).await
}

/// The mail of one person, of the cards that person may see.
async fn letter(app: &App, reader: &Actor, person: Person) -> Result<Letter> {
    let round = seen_by(app, reader, Whose::Mine).await?;
    let words = Messages::for_language(Language::default());
    Ok(Letter {
        recipient: person.email,
        subject: words.phrase(&subject(&round)),
        body: body(words, &round, outbox::way_back(app, words)),
    })
}

/// Writes the mails of today that were not written yet, for everybody who wants one and may see a round.
pub(super) async fn write(app: &App, lease: &Lease, house: &Round) -> Result<()> {
    let actor = lease.actor();
    let tenant = actor.permit_in_tenant::<ViewRound>()?.tenant();
    let readers = store::morning_mail::readers(&app.store().read(), tenant).await?;
    for reader in readers {
        if reader.mailed_on >= Some(house.date) {
            continue;
        }
        let Some((as_reader, person)) = access::reading_as(app, reader.account).await? else {
            continue;
        };
        let letter = match letter(app, &as_reader, person).await {
            Ok(letter) => letter,
            // Whoever lost the role gets nothing any more; the others get theirs.
            Err(Error::Forbidden(_) | Error::NotFound(_)) => continue,
            Err(error) => return Err(error),
        };
        let Some(recipient) = &letter.recipient else {
            continue;
        };
        app.store()
            .write(async |transaction| -> Result<()> {
                lease.hold(app, &transaction).await?;
                store::morning_mail::written(&transaction, reader.account, house.date).await?;
                outbox::put(
                    app,
                    &transaction,
                    tenant,
                    recipient,
                    &letter.subject,
                    &letter.body,
                )
                .await
            })
            .await?;
    }
    Ok(())
}

fn subject(round: &Round) -> Phrase {
    Phrase::new("card-morning-subject")
        .date("date", round.date)
        .number("count", number(round.pinned.len() + round.cards.len()))
}

fn body(words: &Messages, round: &Round, way_back: String) -> String {
    let pinned = round.pinned.iter().map(|pinned| &pinned.card);
    let cards: Vec<&Card> = pinned.chain(&round.cards).collect();
    let mut lines = vec![words.phrase(&subject(round)), String::new()];
    for (place, card) in (1..).zip(&cards) {
        let due = words.phrase(&card.due.phrase(round.date));
        lines.push(format!("{place}. {}", title(words, card)));
        lines.push(format!("   {due}"));
    }
    if cards.is_empty() {
        lines.push(words.text("card-morning-nothing"));
        if let Some(next) = &round.next_due {
            let next = Phrase::new("card-morning-next").date("date", next.on);
            lines.push(words.phrase(&next));
        }
    }
    if round.more.count > 0 {
        let more = Phrase::new("card-morning-more").number("count", number(round.more.count));
        lines.extend([String::new(), words.phrase(&more)]);
    }
    lines.extend([String::new(), way_back, words.text("card-morning-why")]);
    format!("{}\n", lines.join("\n"))
}

/// Subject and text for whom a card is handed to. Of what stays within the house they are told that there is something.
pub(super) fn handed_over(app: &App, card: &Card) -> (String, String) {
    let words = Messages::for_language(Language::default());
    told_of(words, card, outbox::way_back(app, words))
}

fn told_of(words: &Messages, card: &Card, way_back: String) -> (String, String) {
    let title = title(words, card);
    let mut lines = vec![title.clone()];
    if !stays_within(&card.matter) {
        lines.extend([&card.why, &card.act_phrase].map(|phrase| words.phrase(phrase)));
    }
    lines.push(way_back);
    let subject = words.format("card-mail-subject", &[("what", Argument::from(title.as_str()))]);
    (subject, format!("{}\n", lines.join("\n\n")))
}

/// What a card may be called outside the house.
fn title(words: &Messages, card: &Card) -> String {
    if !stays_within(&card.matter) {
        return words.phrase(&card.what);
    }
    let urgency = words.phrase(&card.priority.rank.urgency.phrase());
    words.phrase(&Phrase::new("card-morning-withheld").text("urgency", &urgency))
}

/// Whether it tells where one could come in. Each is named, so that whoever adds a matter decides.
fn stays_within(matter: &Matter) -> bool {
    match matter {
        Matter::SupplierAccessUnprotected { .. }
        | Matter::AdvisoryOpen { .. }
        | Matter::UnsupportedEquipment { .. }
        | Matter::UnknownSupport { .. } => true,
        Matter::BackupFailed { .. }
        | Matter::BackupNotRecorded { .. }
        | Matter::RestoreNotTested { .. }
        | Matter::RestoreInsufficient { .. }
        | Matter::CertificateExpiring { .. }
        | Matter::ServiceDown { .. }
        | Matter::ExceptionExpiring { .. }
        | Matter::MissingOwner { .. }
        | Matter::StaleInventory { .. }
        | Matter::TrainingOverdue { .. }
        | Matter::ContractExpiring { .. }
        | Matter::ContactNotProven { .. }
        | Matter::FeedStale { .. }
        | Matter::SecurityEventsWaiting { .. }
        | Matter::LegalDate { .. } => false,
    }
}

/// Where to read the rest.
fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use domain::round::{Answer, Audience, Care, Concern, ConcernKey, Exposure, PatientContact, Reach, rank};
    use jiff::civil::date;

    use super::*;

    fn handed_over(matter: Matter) -> (String, String) {
        let today = date(2026, 11, 23);
        let concern = Concern {
            key: ConcernKey::new("supplier:1:remote_access"),
            matter,
            exposure: Exposure {
                reach: Reach::SupplierAccess,
                patient: PatientContact::Apart,
                care: Care::Services(Vec::new()),
                units: Vec::new(),
                assets: 0,
            },
            audience: Audience::InformationTechnology,
            known_since: today,
            evidence: Vec::new(),
        };
        let card = Card::of(&concern, rank(&concern, today), None, today);
        let words = Messages::for_language(Language::English);
        told_of(words, &card, "https://wardround.example".to_owned())
    }

    #[test]
    fn whom_a_card_is_handed_to_gets_no_way_in_by_mail_and_everything_else() {
        let (subject, body) = handed_over(Matter::SupplierAccessUnprotected {
            supplier: "Medisoft".to_owned(),
            second_factor: Answer::No,
        });
        let said = format!("{subject}\n{body}");
        assert!(!said.contains("Medisoft") && !said.contains("factor"), "{said}");
        assert!(body.ends_with("https://wardround.example\n"), "{body}");
        let (subject, body) = handed_over(Matter::StaleInventory {
            source: "Directory".to_owned(),
            last_import: date(2026, 10, 1),
        });
        assert!(subject.contains("Directory"), "{subject}");
        assert_eq!(body.split("\n\n").count(), 4, "{body}");
    }
}
