//! Incidents from the first line to the final report, and what happens when people are apart, revoked or in another house.

mod attachment;
mod difference;
mod export;
mod fact;
mod full_disk;
mod link;
mod log;
mod notice;
mod standing;
mod supplier;
mod task;

use app::incident::{self, NewLine, Room, Said};
use app::message::{Language, Messages};
use app::notification::{self, SendingForm, draft};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{EntryKind, Value};
use domain::law::State;
use domain::notification::{Fields, Forms};
use domain::time::Instant;

use crate::house::House;

pub(crate) fn words() -> &'static Messages {
    Messages::for_language(Language::English)
}

pub(crate) fn said(room: &Room, field: &str, value: Value) -> Said {
    let seen = room.picture().known(field).map(domain::incident::Known::seen);
    Said {
        field: Fields::shipped().get(field).unwrap(),
        value: Some(value),
        seen: seen.unwrap_or_default(),
    }
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn time(at: Instant) -> Value {
    Value::Time {
        at: at.as_microseconds(),
        estimated: false,
    }
}

pub(crate) async fn room(house: &House, actor: &Actor, id: IncidentId) -> Room {
    incident::room(&house.app, actor, id).await.unwrap()
}

pub(crate) async fn state(
    house: &House,
    actor: &Actor,
    id: IncidentId,
    facts: &[(&str, Value)],
) -> incident::Stated {
    let found = room(house, actor, id).await;
    let said: Vec<Said> = facts
        .iter()
        .map(|(field, value)| said(&found, field, value.clone()))
        .collect();
    incident::state(&house.app, actor, id, &said, "", None)
        .await
        .unwrap()
}

pub(crate) fn line(house: &House, text: &str) -> NewLine {
    NewLine {
        id: incident::entry_id(&house.app),
        kind: EntryKind::Observation,
        text: text.to_owned(),
        happened_at: None,
        typed_at: None,
        corrects: None,
    }
}

pub(crate) fn clock_state(room: &Room, clock: &str) -> (State, Option<Instant>) {
    let facts = room.facts().unwrap();
    let found = room.deadlines(&facts).unwrap();
    let deadline = found.of(clock).unwrap();
    (deadline.state, deadline.due.map(|due| due.strict))
}

pub(crate) async fn send(
    house: &House,
    actor: &Actor,
    id: IncidentId,
    form: &str,
) -> notification::Notification {
    let form = Forms::shipped().get(form).unwrap();
    let found = room(house, actor, id).await;
    let facts = found.facts().unwrap();
    let seen = draft(&found, &facts, form, words()).seen();
    let approved = notification::approve(&house.app, actor, id, form, &seen, words())
        .await
        .unwrap();
    house.clock.advance(60);
    let sending = SendingForm {
        at: None,
        channel: "portal".to_owned(),
        reference: "2026-17".to_owned(),
        proof: "receipt 17".to_owned(),
    };
    notification::sent(&house.app, actor, approved, 1, &sending)
        .await
        .unwrap();
    notification::fetch(&house.app, actor, approved).await.unwrap()
}
