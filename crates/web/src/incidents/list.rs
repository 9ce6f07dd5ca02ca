//! The incidents, those being dealt with first.

use app::incident::Incident;
use app::message::Messages;
use axum::extract::State;
use domain::access::{RecordIncidents, ReportIncidents};
use domain::incident::{IncidentNature, IncidentState};
use domain::round::Phrase;
use domain::time::Instant;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::{PATH, kind_word, wall};
use crate::design::{
    Button, Column, EmptyState, Icon, Narrow, PageHeading, Row, SectionHeading, Status, StatusTag, Table,
};
use crate::error::Result;
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let listed = app::incident::list(&state.app, &signed_in.actor).await?;
    let words = signed_in.words;
    let title = words.text("incident-list-title");
    let open = words.text("incident-open-one");
    let begin = [Button::to(&open, "/incidents/new").icon(Icon::Plus)];
    let actor = &signed_in.actor;
    let may_open = actor.may_in_tenant::<ReportIncidents>() && actor.may_in_tenant::<RecordIncidents>();
    let actions: &[Button<'_>] = match may_open {
        true => &begin,
        false => &[],
    };
    let of = |drill: bool| {
        listed
            .iter()
            .filter(|incident| incident.reference.drill == drill)
            .collect::<Vec<_>>()
    };
    let drills = of(true);
    let body = html! {
        (PageHeading { title: &title, lead: Some(&words.text("incident-list-lead")), actions, ..PageHeading::default() })
        p {
            a href=(crate::on_call::PATH) { (words.text("on-call-title")) }
            @if listed.iter().any(|incident| incident.state == IncidentState::Open) {
                " · " a href=(wall::ALL) { (words.text("incident-wall-open-all")) }
            }
        }
        (table(&signed_in, "incidents", &title, &of(false), actions))
        @if !drills.is_empty() {
            section {
                (SectionHeading { id: "drills", title: &words.text("incident-drills"), ..SectionHeading::default() })
                (table(&signed_in, "drills-table", &words.text("incident-drills"), &drills, &[]))
            }
        }
    };
    Ok(signed_in.page(&title, body))
}

/// What it is, as a tag; nothing for an incident, which most are.
pub(super) fn nature_tag(reader: &SignedIn, nature: IncidentNature) -> Markup {
    self::nature(reader.words, nature)
}

/// The same in these words.
pub(super) fn nature(words: &Messages, nature: IncidentNature) -> Markup {
    let phrase = Phrase::new("incident-nature").selector("nature", nature.name());
    html! {
        @if nature != IncidentNature::Incident { (StatusTag::new(Status::Pending, &words.phrase(&phrase))) }
    }
}

/// How an incident stands, as a tag.
pub(super) fn state_tag(reader: &SignedIn, state: IncidentState) -> Markup {
    self::state(reader.words, state)
}

/// The same in these words.
pub(super) fn state(words: &Messages, state: IncidentState) -> Markup {
    let word = words.phrase(&Phrase::new("incident-state").selector("state", state.name()));
    let status = match state {
        IncidentState::Open => Status::Critical,
        IncidentState::Closed => Status::Fine,
        IncidentState::Withdrawn => Status::Unknown,
    };
    html! { (StatusTag::new(status, &word)) }
}

/// That the house works by its crisis plan, as a tag; nothing where it does not.
pub(super) fn crisis_plan(words: &Messages, zone: &TimeZone, since: Option<Instant>) -> Markup {
    html! {
        @if let Some(since) = since {
            @let word = words.phrase(&Phrase::new("incident-crisis-plan").text("at", &words.instant(since, zone)));
            (StatusTag::new(Status::Critical, &word))
        }
    }
}

fn table(
    reader: &SignedIn,
    id: &str,
    caption: &str,
    incidents: &[&Incident],
    actions: &[Button<'_>],
) -> Markup {
    let words = reader.words;
    let labels = [
        "incident-reference",
        "incident-title-label",
        "incident-kind-label",
        "incident-state-label",
        "incident-opened-at",
    ]
    .map(|key| words.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<(String, String, String)> = incidents
        .iter()
        .map(|incident| {
            let id = incident.id.to_string();
            (
                format!("row-{id}"),
                incident.reference.to_string(),
                format!("{PATH}/{id}"),
            )
        })
        .collect();
    let mut sorted: Vec<(&&Incident, &(String, String, String))> = incidents.iter().zip(&ids).collect();
    sorted.sort_by_key(|(incident, _)| incident.state != IncidentState::Open);
    let rows: Vec<Row<'_>> = sorted
        .into_iter()
        .map(|(incident, (id, reference, href))| Row {
            id,
            name: reference,
            href: Some(href),
            cells: vec![
                html! { (reference) },
                html! { bdi { (incident.title) } },
                html! {
                    (nature_tag(reader, incident.nature)) " "
                    (kind_word(words, incident.kind))
                },
                state_tag(reader, incident.state),
                html! { (reader.moment(incident.opened_at)) },
            ],
            selected: false,
        })
        .collect();
    html! {
        (Table {
            id,
            caption,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("incident-none"),
                explanation: &words.text("incident-none-explanation"),
                actions,
            },
        })
    }
}
