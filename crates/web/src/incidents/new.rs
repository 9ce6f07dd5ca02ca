//! Opening an incident: one button for what one sees, and the room is there.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{LeadIncidents, RecordIncidents, ReportIncidents, ViewIncidents};
use domain::incident::IncidentKind;
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::{PATH, kind_word};
use crate::design::{Checkbox, Notice, NoticeKind, PageHeading};
use crate::error::Result;
use crate::form::Form;
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<ReportIncidents>()?;
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let open = match signed_in.actor.may_in_tenant::<ViewIncidents>() {
        true => app::incident::open_ones(&state.app, &signed_in.actor).await?,
        false => Vec::new(),
    };
    let words = signed_in.words;
    let title = words.text("incident-new-title");
    let kind = |kind: IncidentKind| {
        let name = kind_word(words, kind);
        let hint = words.phrase(&Phrase::new("incident-kind-hint").selector("kind", kind.name()));
        html! {
            button.sight type="submit" name="kind" value=(kind.name()) {
                span.sight-name { (name) }
                span.sight-hint { (hint) }
            }
        }
    };
    let body = html! {
        (PageHeading { title: &title, lead: Some(&words.text("incident-new-lead")), ..PageHeading::default() })
        @if !open.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("incident-new-open-already"),
                body: Some(html! {
                    ul {
                        @for incident in &open {
                            li {
                                a href={ (PATH) "/" (incident.id) } { (incident.reference) } " "
                                bdi { (incident.title) } " "
                                (kind_word(words, incident.kind))
                                ", " (signed_in.moment(incident.opened_at))
                            }
                        }
                    }
                }),
            })
        }
        form.form method="post" action=(PATH) {
            @if signed_in.actor.may_in_tenant::<LeadIncidents>() {
                (Checkbox {
                    name: "drill",
                    value: "yes",
                    label: &words.text("incident-new-drill"),
                    hint: Some(&words.text("incident-new-drill-hint")),
                    error: None,
                    checked: false,
                })
            }
            div.sights {
                @for found in IncidentKind::ALL.iter().copied() { (kind(found)) }
            }
        }
        (Notice::new(NoticeKind::Information, &words.text("incident-new-no-awareness")))
    };
    Ok(signed_in.below(("incident-list-title", PATH), &[], &title, body))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    kind: String,
    drill: String,
}

pub(super) async fn open(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    // Whatever was pressed, an incident is opened: nobody is asked again at such a moment.
    let kind = IncidentKind::from_name(&sent.kind).unwrap_or(IncidentKind::Unclear);
    let id = app::incident::open(&state.app, &signed_in.actor, kind, sent.drill == "yes").await?;
    Ok(Redirect::to(&format!("{PATH}/{id}")).into_response())
}
