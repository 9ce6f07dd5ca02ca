//! The stream of a room: every entry that is added, as the line of the log that it is, to everybody who has the room open.
//!
//! Server-sent events. The identifier of an event is the number of its last entry, so that a browser that lost the connection goes on where
//! it was (`Last-Event-ID`). Who follows is asked anew every [`RECHECK`]: a stream ends with its session and with the right to see.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::incident::{Arrived, Following};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::access::{RecordIncidents, ViewIncidents};
use domain::id::IncidentIdKind;
use futures_util::stream;
use serde::Deserialize;
use tokio::time::Interval;

use super::PATH;
use super::log::Lines;
use crate::error::Result;
use crate::form::Id;
use crate::limit::Place;
use crate::session::{self, SignedIn};
use crate::state::AppState;

/// What tells nginx to pass an answer on as it comes.
const ACCEL_BUFFERING: HeaderName = HeaderName::from_static("x-accel-buffering");
/// How often it is asked whether whoever follows still may: well within the minute in which a revoked session must end.
const RECHECK: Duration = Duration::from_secs(20);
/// How often a stream without news says that it is there, so that no proxy closes it.
const QUIET: Duration = Duration::from_secs(15);
/// How long a browser waits before it joins again.
const RETRY: Duration = Duration::from_secs(2);

/// Where to go on from, of a page that was just loaded.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Cursor {
    after: u32,
}

pub(super) async fn events(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    Id(id): Id<IncidentIdKind>,
    Query(cursor): Query<Cursor>,
) -> Result<Response> {
    let seen = headers
        .get("last-event-id")
        .and_then(|seen| seen.to_str().ok()?.parse().ok());
    let after = seen.unwrap_or(cursor.after);
    let following = app::incident::follow(&state.app, &signed_in.actor, id, after).await?;
    let place = state.limits.open_stream(&signed_in.actor)?;
    let mut recheck = tokio::time::interval(RECHECK);
    recheck.tick().await;
    let told = Told {
        path: format!("{PATH}/{id}"),
        may_record: signed_in.actor.may_in_tenant::<RecordIncidents>(),
        begun: false,
        over: false,
        state,
        signed_in,
        headers,
        following,
        recheck,
        _place: place,
    };
    let events = stream::unfold(told, Told::next);
    let alive = KeepAlive::new().interval(QUIET);
    // A proxy that gathers an answer before it passes it on would hold every line back.
    let at_once = [(header::CACHE_CONTROL, "no-store"), (ACCEL_BUFFERING, "no")];
    Ok((at_once, Sse::new(events).keep_alive(alive)).into_response())
}

/// One stream.
struct Told {
    state: AppState,
    signed_in: SignedIn,
    headers: HeaderMap,
    path: String,
    may_record: bool,
    following: Following,
    recheck: Interval,
    begun: bool,
    over: bool,
    _place: Place,
}

impl Told {
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        if self.over {
            return None;
        }
        if !self.begun {
            self.begun = true;
            return Some((Ok(self.beginning()), self));
        }
        loop {
            tokio::select! {
                arrived = self.following.next() => {
                    let event = self.entries(&arrived?);
                    return Some((Ok(event), self));
                }
                _ = self.recheck.tick() => {
                    if !self.may_still_see().await {
                        self.over = true;
                        return Some((Ok(Event::default().event("ended").data("")), self));
                    }
                }
            }
        }
    }

    /// What was missed; or that the page is better loaded anew.
    fn beginning(&self) -> Event {
        let event = match &self.following.missed {
            Some(missed) if missed.entries.is_empty() => Event::default().comment(""),
            Some(missed) => self.entries(missed),
            None => Event::default().event("reload").data(""),
        };
        event.retry(RETRY)
    }

    fn entries(&self, arrived: &Arc<Arrived>) -> Event {
        let words = self.signed_in.words;
        let lines = Lines {
            words,
            zone: &self.signed_in.zone,
            path: Some(&self.path),
            may_record: self.may_record,
        };
        let shown = arrived.shown(words.language().tag(), self.may_record, || {
            let entries = arrived.entries.iter();
            entries
                .map(|entry| {
                    let corrected = entry.corrects.and_then(|id| arrived.number_of(id));
                    lines.one(entry, corrected).into_string()
                })
                .collect()
        });
        let last = arrived.entries.last().map_or(0, |entry| entry.number);
        Event::default()
            .event("entries")
            .id(last.to_string())
            .data(&*shown)
    }

    async fn may_still_see(&self) -> bool {
        let actor = session::again(&self.state, &self.headers).await;
        actor.is_some_and(|actor| {
            actor.may_in_tenant::<ViewIncidents>()
                && actor.may_in_tenant::<RecordIncidents>() == self.may_record
        })
    }
}
