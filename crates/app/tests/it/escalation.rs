//! Who is called while a clock runs and nobody takes it, and who is asked to approve.

use app::access::{GrantForm, NewGrant};
use app::incident::{self, Room, Said};
use app::job;
use app::message::{Language, Messages};
use app::notification::{self, Which};
use app::person::{PersonDetails, PersonForm};
use domain::access::{Actor, JobName};
use domain::id::IncidentId;
use domain::incident::{EscalationStep, IncidentKind, Statement, Value};
use domain::notification::{Fields, Forms};

use crate::house::{House, sign_in_by_link};

const HOUR: i64 = 3600;

async fn person_with_mail(house: &House, name: &str) -> domain::id::PersonId {
    let form = PersonForm {
        name: name.to_owned(),
        email: format!("{}@hospital.example", name.to_lowercase()),
        ..PersonForm::default()
    };
    let details = PersonDetails::try_from(&form).unwrap();
    app::person::add(&house.app, &house.console(), &details)
        .await
        .unwrap()
}

/// Somebody with a mail address and a role throughout the house.
async fn user(house: &House, name: &str, role: &str) -> Actor {
    let console = house.console();
    let person = person_with_mail(house, name).await;
    let grant = GrantForm {
        person: person.to_string(),
        role: role.to_owned(),
        scope: house.tenant.to_string(),
        ..GrantForm::default()
    };
    let grant = NewGrant::try_from(&grant).unwrap();
    app::access::grant(&house.app, &console, &grant).await.unwrap();
    let signed_in = sign_in_by_link(&house.app, &console, person).await;
    house.again(&signed_in).await.unwrap()
}

async fn aware(house: &House, actor: &Actor) -> IncidentId {
    let id = incident::open(&house.app, actor, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    let now = room(house, actor, id).await.now;
    let said = Said {
        field: Fields::shipped().get("aware_at").unwrap(),
        value: Some(Value::Time {
            at: now.as_microseconds(),
            estimated: false,
        }),
        seen: Vec::new(),
    };
    incident::state(&house.app, actor, id, &[said], "", None)
        .await
        .unwrap();
    id
}

async fn room(house: &House, actor: &Actor, id: IncidentId) -> Room {
    incident::room(&house.app, actor, id).await.unwrap()
}

async fn look(house: &House) {
    job::schedule(&house.app).await.unwrap();
    house.clock.advance(60);
    job::work_off_these(&house.app, &[JobName::EscalateClocks])
        .await
        .unwrap();
}

/// What the log says of calls for the early warning.
async fn calls(house: &House, id: IncidentId) -> Vec<(EscalationStep, Vec<String>)> {
    let found = room(house, &house.console(), id).await;
    let called = found.entries.iter().filter_map(|entry| match &entry.statement {
        Statement::Escalated {
            clock, step, called, ..
        } if clock == "nis2.early_warning" => Some((*step, called.clone())),
        _ => None,
    });
    called.collect()
}

/// The mails that wait, by recipient.
async fn mails(house: &House) -> Vec<store::outbox::Message> {
    let later = house.app.env().now().plus_seconds(HOUR);
    let beside = store::Store::open_sqlite(&house.database_file()).await.unwrap();
    let mut due = store::outbox::due(&beside.read(), store::outbox::Channel::Mail, later, 100)
        .await
        .unwrap();
    due.sort_by(|one, other| one.recipient.cmp(&other.recipient));
    due
}

/// To whom and with which subject.
fn heads(mails: &[store::outbox::Message]) -> Vec<(&str, &str)> {
    let heads = mails.iter();
    heads
        .map(|mail| (mail.recipient.as_str(), mail.subject.as_str()))
        .collect()
}

#[tokio::test]
async fn whoever_leads_is_called_at_fractions_of_a_clock_and_whoever_approves_when_it_is_nearly_over() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    user(&house, "Dora", "data_protection_officer").await;
    let id = aware(&house, &officer).await;
    look(&house).await;
    let begun = (EscalationStep::Begun, vec!["Ana".to_owned()]);
    assert_eq!(calls(&house, id).await, std::slice::from_ref(&begun));
    // Each is called once, however often the clocks are looked at.
    look(&house).await;
    assert_eq!(calls(&house, id).await, [begun]);

    house.clock.advance(12 * HOUR);
    look(&house).await;
    // Looked at late, it is called for the last step alone.
    house.clock.advance(12 * HOUR);
    look(&house).await;
    let ana = || vec!["Ana".to_owned()];
    let both = vec!["Ana".to_owned(), "Dora".to_owned()];
    assert_eq!(
        calls(&house, id).await,
        [
            (EscalationStep::Begun, ana()),
            (EscalationStep::Half, ana()),
            (EscalationStep::Over, both)
        ]
    );
}

#[tokio::test]
async fn one_mail_a_person_names_the_notices_and_nothing_of_what_happened() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let id = aware(&house, &officer).await;
    look(&house).await;
    let reference = room(&house, &officer, id).await.incident.reference.to_string();
    let subject = format!("{reference}: a notice is due");
    let mails = mails(&house).await;
    assert_eq!(heads(&mails), [("ana@hospital.example", subject.as_str())]);
    let body = &mails[0].body;
    assert!(body.contains("Early warning has started"), "{body}");
    assert!(body.contains("Incident notification has started"), "{body}");
    assert!(!body.contains("ransom"), "{body}");
}

#[tokio::test]
async fn a_clock_that_somebody_took_calls_nobody_until_it_is_nearly_over() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let id = aware(&house, &officer).await;
    incident::take(&house.app, &officer, id, "nis2.early_warning", true)
        .await
        .unwrap();
    house.clock.advance(20 * HOUR);
    look(&house).await;
    assert_eq!(calls(&house, id).await, []);
    house.clock.advance(2 * HOUR);
    look(&house).await;
    let steps: Vec<EscalationStep> = calls(&house, id)
        .await
        .into_iter()
        .map(|(step, _)| step)
        .collect();
    assert_eq!(steps, [EscalationStep::NineTenths]);

    // Given back, it calls for the step it is at when that was not called for.
    let other = aware(&house, &officer).await;
    for taken in [true, false] {
        incident::take(&house.app, &officer, other, "nis2.early_warning", taken)
            .await
            .unwrap();
    }
    look(&house).await;
    assert_eq!(calls(&house, other).await.len(), 1);
}

/// Somebody on call from an hour ago for half a day.
async fn on_call(house: &House, person: domain::id::PersonId) {
    let now = house.app.env().now();
    let written = |moment: domain::time::Instant| {
        let local = moment.in_zone(&jiff::tz::TimeZone::UTC);
        local.strftime("%Y-%m-%dT%H:%M").to_string()
    };
    let form = app::on_call::ShiftForm {
        person: person.to_string(),
        starts_at: written(now.plus_seconds(-HOUR)),
        ends_at: written(now.plus_seconds(13 * HOUR)),
        ..app::on_call::ShiftForm::default()
    };
    let shift = app::on_call::ShiftDetails::of(&form, &jiff::tz::TimeZone::UTC).unwrap();
    app::on_call::add(&house.app, &house.console(), &shift)
        .await
        .unwrap();
}

#[tokio::test]
async fn somebody_on_call_whom_no_mail_reaches_keeps_nobody_else_from_being_called() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let unreachable = house.person("Ion").await;
    on_call(&house, unreachable).await;
    let id = aware(&house, &officer).await;
    look(&house).await;
    assert_eq!(
        calls(&house, id).await,
        [(EscalationStep::Begun, vec!["Ana".to_owned()])]
    );
}

#[tokio::test]
async fn closing_an_incident_silences_no_notice_that_is_still_owed_and_closing_a_drill_does() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let id = aware(&house, &officer).await;
    incident::close(&house.app, &officer, id, "Everything works again")
        .await
        .unwrap();
    look(&house).await;
    let begun = (EscalationStep::Begun, vec!["Ana".to_owned()]);
    assert_eq!(calls(&house, id).await, [begun]);
    let pending = incident::pending(&house.app, &officer).await.unwrap();
    assert_eq!(pending.len(), 1);
    assert!(pending[0].next.is_some());
    let drill = incident::open(&house.app, &officer, IncidentKind::Outage, true)
        .await
        .unwrap();
    incident::close(&house.app, &officer, drill, "Practised")
        .await
        .unwrap();
    assert_eq!(incident::pending(&house.app, &officer).await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_is_on_call_is_called_first_and_alone() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let technician = person_with_mail(&house, "Ion").await;
    on_call(&house, technician).await;
    let id = aware(&house, &officer).await;
    look(&house).await;
    assert_eq!(
        calls(&house, id).await,
        [(EscalationStep::Begun, vec!["Ion".to_owned()])]
    );
    // Nobody follows her.
    house.clock.advance(15 * HOUR);
    look(&house).await;
    let half = (EscalationStep::Half, vec!["Ana".to_owned()]);
    assert_eq!(calls(&house, id).await.last(), Some(&half));
}

#[tokio::test]
async fn a_shift_that_ends_before_it_begins_or_lasts_longer_than_a_month_is_refused() {
    let house = House::new().await;
    let person = house.person("Ion").await;
    let read = |starts_at: &str, ends_at: &str| {
        let form = app::on_call::ShiftForm {
            person: person.to_string(),
            starts_at: starts_at.to_owned(),
            ends_at: ends_at.to_owned(),
            ..app::on_call::ShiftForm::default()
        };
        app::on_call::ShiftDetails::of(&form, &jiff::tz::TimeZone::UTC).map_err(|errors| errors.0[0].message)
    };
    assert_eq!(
        read("2026-11-29T18:00", "2026-11-29T18:00"),
        Err("on-call-ends-before")
    );
    assert_eq!(
        read("2026-11-01T00:00", "2026-12-02T00:01"),
        Err("on-call-too-long")
    );
    read("2026-11-01T00:00", "2026-12-02T00:00").unwrap();
}

#[tokio::test]
async fn a_clock_that_there_is_not_is_taken_by_nobody() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let id = aware(&house, &officer).await;
    let refused = incident::take(&house.app, &officer, id, "nis2.nothing", true).await;
    assert!(matches!(refused, Err(app::Error::NotFound("incident"))));
}

#[tokio::test]
async fn whoever_may_approve_is_asked_once_and_the_room_says_so_until_it_is_approved() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "it_administrator").await;
    let management = user(&house, "Mircea", "management").await;
    let id = aware(&house, &officer).await;
    let words = Messages::for_language(Language::English);
    let form = Forms::shipped().get("early_warning").unwrap();
    let which = Which {
        form,
        clock: Some("nis2.early_warning"),
    };
    for _ in 0..2 {
        notification::ask_approval(&house.app, &officer, id, which, words)
            .await
            .unwrap();
    }
    let reference = room(&house, &officer, id).await.incident.reference.to_string();
    let subject = format!("{reference}: Early warning waits for your approval");
    let asked = mails(&house).await;
    assert_eq!(heads(&asked), [("mircea@hospital.example", subject.as_str())]);
    let pending = incident::pending(&house.app, &management).await.unwrap();
    assert_eq!((pending[0].waiting, pending[0].unsent), (1, 0));

    let found = room(&house, &management, id).await;
    let facts = found.facts().unwrap();
    let seen = notification::draft(&found, &facts, which, words).seen();
    notification::approve(&house.app, &management, id, which, &seen, words)
        .await
        .unwrap();
    let pending = incident::pending(&house.app, &management).await.unwrap();
    assert_eq!((pending[0].waiting, pending[0].unsent), (0, 1));
}

#[tokio::test]
async fn what_was_said_between_reading_and_approving_is_not_approved() {
    let house = House::new().await;
    let officer = user(&house, "Ana", "security_officer").await;
    let management = user(&house, "Mircea", "management").await;
    let id = aware(&house, &officer).await;
    let words = Messages::for_language(Language::English);
    let form = Forms::shipped().get("board").unwrap();
    let found = room(&house, &management, id).await;
    let facts = found.facts().unwrap();
    let seen = notification::draft(&found, &facts, form, words).seen();
    // The same two at once: one of them is kept.
    let approve = || notification::approve(&house.app, &management, id, form, &seen, words);
    let (one, other) = tokio::join!(approve(), approve());
    assert!(one.is_ok() || other.is_ok());
    let kept = room(&house, &management, id).await.notifications;
    assert_eq!(kept.len(), 1);
}
