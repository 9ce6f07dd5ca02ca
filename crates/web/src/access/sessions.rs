//! One's own sessions: where one is signed in, and ending any of them.

use app::access::{IDLE_HOURS, ListedSession, SESSION_DAYS};
use app::message::Argument;
use axum::extract::State;
use axum::response::Response;
use domain::id::SessionKind;
use maud::{Markup, html};

use crate::design::{
    Button, Column, EmptyState, Form, Moment, Narrow, PageHeading, Row, Status, StatusTag, Table, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::Id;
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let sessions = app::access::sessions(&state.app, &signed_in.actor).await?;
    let title = signed_in.text("access-sessions");
    let explanation = signed_in.format(
        "access-sessions-explanation",
        &[
            ("hours", Argument::Number(IDLE_HOURS)),
            ("days", Argument::Number(SESSION_DAYS)),
        ],
    );
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        p { (explanation) }
        (table(&signed_in, &title, &sessions))
        @if sessions.len() > 1 {
            (Form {
                action: "/sessions/end-others",
                body: html! {
                    (Button::submit(&signed_in.text("access-sessions-end-others")).weight(Weight::Danger))
                },
                ..Form::default()
            })
        }
    };
    Ok(signed_in.page(&title, body))
}

fn table(signed_in: &SignedIn, caption: &str, sessions: &[ListedSession]) -> Markup {
    let labels = [
        "access-session-seen",
        "access-session-began",
        "access-session-network",
        "access-session-browser",
        "access-session-end",
    ]
    .map(|key| signed_in.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<String> = sessions
        .iter()
        .map(|listed| listed.session.id.to_string())
        .collect();
    let rows: Vec<Row<'_>> = sessions
        .iter()
        .zip(&ids)
        .map(|(listed, id)| row(signed_in, listed, id))
        .collect();
    html! {
        (Table {
            id: "sessions",
            caption,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState::default(),
        })
    }
}

fn row<'a>(signed_in: &SignedIn, listed: &'a ListedSession, id: &'a str) -> Row<'a> {
    let session = &listed.session;
    let moment = |at: domain::time::Instant| {
        let (iso, text) = (at.to_string(), signed_in.moment(at));
        html! { (Moment { iso: &iso, text: &text }) }
    };
    let seen = moment(session.seen_at);
    let end = signed_in.text("access-session-end");
    let last = if listed.current {
        html! { (StatusTag::new(Status::Fine, &signed_in.text("access-session-current"))) }
    } else {
        html! {
            (Form {
                action: &format!("/sessions/{id}/end"),
                body: html! { (Button::submit(&end).weight(Weight::Secondary).about(&signed_in.moment(session.seen_at))) },
                ..Form::default()
            })
        }
    };
    let cells = vec![
        seen,
        moment(session.created_at),
        html! { bdi { (session.network) } },
        html! { bdi { (session.browser) } },
        last,
    ];
    Row {
        id,
        cells,
        ..Row::default()
    }
}

pub(super) async fn end(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(session): Id<SessionKind>,
) -> Result<Response> {
    app::access::end_session(&state.app, &signed_in.actor, session).await?;
    Ok(flash::done("/sessions", "access-session-ended"))
}

pub(super) async fn end_others(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    app::access::end_other_sessions(&state.app, &signed_in.actor).await?;
    Ok(flash::done("/sessions", "access-other-sessions-ended"))
}
