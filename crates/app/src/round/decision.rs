//! Deciding about a card: begin it, finish it, give it to somebody, put it off with a reason.

use domain::access::{Actor, PermissionKey, Scope, ViewSuppliers};
use domain::id::{DecisionId, PersonId};
use domain::round::{Card, Concern, Snooze, rank};
use jiff::civil::Date;
use newtype_uuid::GenericUuid;
use serde::Deserialize;
use store::Reader;

use super::leave::{self, Leave};
use super::{concern, decisions, mail, tenant_zone};
use crate::error::{Error, Result};
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};
use crate::outbox;

/// What a person decides about a card, as it comes from a form.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct DecisionForm {
    /// `start`, `finish`, `delegate` or `snooze`.
    pub step: String,
    /// For delegating: whom to, a person's identifier.
    #[serde(default)]
    pub person: String,
    /// For putting off: until which day.
    #[serde(default)]
    pub until: String,
    /// For putting off: why it can wait.
    #[serde(default)]
    pub reason: String,
}

/// Records what the actor decides about a concern of today, and answers the decision, by which it can be taken back.
///
/// [`Error::NotFound`] when no concern of this key exists any more: it was settled meanwhile. [`Error::Forbidden`] when
/// the actor may decide in some units only and the concern was not left with them, or they want to put it off: that
/// would hide it from the whole house.
pub async fn decide(app: &App, actor: &Actor, key: &str, form: &DecisionForm) -> Result<DecisionId> {
    let (leave, person) = Leave::demanded(actor)?;
    let reader = app.store().read();
    let permit = leave::permit(&reader, actor).await?;
    let scope = permit.scope().clone();
    let zone = tenant_zone(&reader, &scope).await?;
    let today = app.env().today(&zone);
    // Asked before anything is told of the concern, and again where nobody can hand it on meanwhile.
    let covered = async |reader: &Reader<'_>| -> Result<()> {
        let decisions = decisions(app, reader, &scope, &zone).await?;
        let standing = decisions.iter().find(|decision| decision.concern.as_str() == key);
        if !leave.covers(standing) || (form.step == "snooze" && !leave.may_put_off()) {
            return Err(Error::Forbidden(PermissionKey::DecideRound));
        }
        Ok(())
    };
    covered(&reader).await?;
    let concerns = concern::of_house(app, &reader, &scope, today, &zone).await?;
    let concern = concerns
        .iter()
        .find(|concern| concern.key.as_str() == key)
        .ok_or(Error::NotFound("card"))?;
    if concern::is_about_a_supplier(concern) && !actor.may::<ViewSuppliers>() {
        // It is on her round only if it was handed to her.
        let decisions = decisions(app, &reader, &scope, &zone).await?;
        let mut standing = decisions
            .iter()
            .filter(|decision| decision.concern.as_str() == key);
        if !standing.any(|decision| decision.is_in_hands_of(person)) {
            return Err(Error::NotFound("card"));
        }
    }
    let checked = Checked::of(form, today)?;
    if let Some(delegate) = checked.delegate {
        let at_hand = leave::at_hand(app, &reader, &scope, today).await?;
        if !at_hand.iter().any(|recipient| recipient.id == delegate) {
            return Err(FieldErrors::one("person", "card-delegate-away").into());
        }
    }
    let told = match checked.delegate {
        Some(delegate) => told(app, &scope, delegate, concern, today).await?,
        None => None,
    };
    let priority = serde_json::to_string(&rank(concern, today).rank)
        .map_err(|error| Error::internal("the decision could not be kept", error))?;
    let decision = store::round::Decision {
        id: app.env().id(),
        concern: key.to_owned(),
        decided_by: person,
        decision: checked.step.to_owned(),
        delegate: checked.delegate,
        until: checked.until,
        reason: checked.reason,
        priority,
        decided_at: app.env().now(),
    };
    app.store()
        .write(async |transaction| -> Result<()> {
            covered(&transaction.read()).await?;
            store::round::decide(&transaction, &permit, &decision).await?;
            let body = serde_json::json!({
                "concern": key,
                "step": decision.decision,
                "person": decision.delegate.map(GenericUuid::into_untyped_uuid),
                "until": decision.until,
                "reason": decision.reason,
            });
            let happening = Happening::new(permit.actor(), "round.decide", decision.id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &body).await?;
            if let Some(Mail {
                recipient,
                subject,
                body,
            }) = &told
            {
                outbox::put(app, &transaction, permit.tenant(), recipient, subject, body).await?;
            }
            Ok(())
        })
        .await?;
    Ok(decision.id)
}

/// A message to the person a card was given to.
struct Mail {
    recipient: String,
    subject: String,
    body: String,
}

/// What the person a card is given to is told by mail; none where no mail reaches them.
async fn told(
    app: &App,
    scope: &Scope,
    delegate: PersonId,
    concern: &Concern,
    today: Date,
) -> Result<Option<Mail>> {
    let person = match store::person::fetch(&app.store().read(), &scope.whole(), delegate).await {
        Ok(person) => person,
        Err(store::Error::NotFound(_)) => {
            return Err(FieldErrors::one("person", "field-not-understood").into());
        }
        Err(error) => return Err(error.into()),
    };
    let card = Card::of(concern, rank(concern, today), None, today);
    let (subject, body) = mail::handed_over(app, &card);
    Ok(person.email.map(|recipient| Mail {
        recipient,
        subject,
        body,
    }))
}

/// A decision with nothing missing.
struct Checked {
    step: &'static str,
    delegate: Option<PersonId>,
    until: Option<Date>,
    reason: String,
}

impl Checked {
    fn of(form: &DecisionForm, today: Date) -> Result<Self> {
        let mut fields = Fields::default();
        let step = fields.required("step", &form.step, |step| {
            ["start", "finish", "delegate", "snooze"]
                .into_iter()
                .find(|known| *known == step)
        });
        let reason = fields.prose("reason", &form.reason, 500);
        let mut delegate = None;
        let mut until = None;
        match step {
            Some("delegate") => {
                let read = |text: &str| text.parse().ok().map(PersonId::from_untyped_uuid);
                delegate = fields.required("person", &form.person, read);
            }
            Some("snooze") => {
                until = fields.required("until", &form.until, |text| text.parse::<Date>().ok());
                for problem in Snooze::problems(until, &reason, today) {
                    let (field, message) = snooze_problem(&problem);
                    fields.reject(field, message, None);
                }
            }
            _ => {}
        }
        Ok(fields.finish(|| {
            Some(Self {
                step: step?,
                delegate,
                until,
                reason,
            })
        })?)
    }
}

fn snooze_problem(problem: &domain::round::SnoozeError) -> (&'static str, &'static str) {
    use domain::round::SnoozeError;
    match problem {
        SnoozeError::NotAhead { .. } => ("until", "card-snooze-not-ahead"),
        SnoozeError::TooFar { .. } => ("until", "card-snooze-too-far"),
        SnoozeError::WithoutReason => ("reason", "card-snooze-without-reason"),
    }
}
