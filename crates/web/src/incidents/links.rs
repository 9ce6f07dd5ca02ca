//! The links by which somebody outside looks at an incident: making one, what it shows, and ending it.

use app::incident::{IncidentLink, LINK_HOURS, LinkForm, MadeLink, Room, shown};
use app::message::Messages;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::access::LeadIncidents;
use domain::id::IncidentIdKind;
use domain::incident::LinkView;
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::not_owed::incident;
use super::{framed, outside, path};
use crate::assets::labels::code::Code;
use crate::design::{
    Button, Choice, Column, Control, Disclosure, EmptyState, Field, Form as FormView, InputKind, Narrow,
    Notice, NoticeKind, PageHeading, Radio, RadioGroup, Row, SecretOnce, SectionHeading, Status, StatusTag,
    Table, Weight,
};
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    with: String,
    hours: String,
    view: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let links = app::incident::links(&state.app, &signed_in.actor, id).await?;
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    let form = LinkForm {
        hours: "24".to_owned(),
        view: LinkView::Standing.name().to_owned(),
        ..LinkForm::default()
    };
    page(&signed_in, &room, &links, &form, &Problems::default())
}

/// Shows the link once, on the answer itself: there is nothing a redirect could read it from again.
pub(super) async fn make(
    State(state): State<AppState>,
    headers: HeaderMap,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (app, actor) = (&state.app, &signed_in.actor);
    signed_in.demand_in_tenant::<LeadIncidents>()?;
    let form = LinkForm {
        with: sent.with,
        hours: sent.hours,
        view: sent.view,
    };
    match app::incident::share(app, actor, id, &form).await {
        Ok(made) => {
            let room = app::incident::room(app, actor, id).await?;
            let address = format!(
                "{}{}/{}",
                state.config.address(&headers),
                outside::PATH,
                made.token
            );
            Ok(once(&signed_in, &room, &made, &address).into_response())
        }
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "with", label)?;
            let links = app::incident::links(app, actor, id).await?;
            let room = app::incident::room(app, actor, id).await?;
            let page = page(&signed_in, &room, &links, &form, &problems)?;
            Ok((status, page).into_response())
        }
    }
}

pub(super) async fn end(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path((id, link)): Path<(String, String)>,
) -> Result<Response> {
    let id = incident(&id)?;
    let link = link.parse();
    let link = link.map_err(|_| Failure::App(app::Error::NotFound("page")))?;
    app::incident::end_link(&state.app, &signed_in.actor, id, link).await?;
    Ok(flash::done(
        &format!("/incidents/{id}/links"),
        "incident-link-ended-flash",
    ))
}

fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "hours" => "incident-link-hours",
        "view" => "incident-link-view",
        _ => "incident-link-with",
    })
}

fn page(
    reader: &SignedIn,
    room: &Room,
    links: &[IncidentLink],
    form: &LinkForm,
    problems: &Problems,
) -> Result<Markup> {
    let words = reader.words;
    let title = words.text("incident-links");
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("incident-links-lead")), ..PageHeading::default() })
        (Notice {
            kind: NoticeKind::Warning,
            title: &words.text("incident-link-look-first"),
            body: Some(html! { p { (words.text("incident-link-look-first-lead")) } }),
        })
        @for view in LinkView::ALL {
            (Disclosure {
                summary: &words.phrase(&Phrase::new("incident-link-preview").selector("view", view.name())),
                open: false,
                body: outside::picture(words, &shown(room, view)?),
            })
        }
        @if room.may.record { (ask(reader, room, form, problems)) }
        (made_before(reader, room, links))
    };
    Ok(framed(reader, room, &title, body))
}

fn ask(reader: &SignedIn, room: &Room, form: &LinkForm, problems: &Problems) -> Markup {
    let words = reader.words;
    let hours = LINK_HOURS.map(|hours| (hours.to_string(), lasts(words, hours)));
    let hours = hours.each_ref().map(|(value, label)| Choice { value, label });
    let views = LinkView::ALL.map(|view| {
        let of = |key| words.phrase(&Phrase::new(key).selector("view", view.name()));
        (
            view.name(),
            of("incident-link-shows"),
            of("incident-link-shows-hint"),
        )
    });
    let views = views.each_ref().map(|(value, label, hint)| Radio {
        choice: Choice { value, label },
        hint: Some(hint),
    });
    html! {
        (FormView {
            action: &format!("{}/links", path(room)),
            body: html! {
                (Field {
                    name: "with",
                    label: &words.text("incident-link-with"),
                    hint: Some(&words.text("incident-link-with-hint")),
                    value: &form.with,
                    error: problems.with("with"),
                    control: Control::Input(InputKind::Text),
                    ..Field::default()
                })
                (Field {
                    name: "hours",
                    label: &words.text("incident-link-hours"),
                    value: &form.hours,
                    error: problems.with("hours"),
                    control: Control::Select(&hours),
                    ..Field::default()
                })
                (RadioGroup {
                    name: "view",
                    legend: &words.text("incident-link-view"),
                    hint: None,
                    error: problems.with("view"),
                    value: &form.view,
                    radios: &views,
                })
                (Button::submit(&words.text("incident-link-make")))
            },
            ..FormView::default()
        })
    }
}

/// So many hours, or days.
fn lasts(words: &Messages, hours: u32) -> String {
    let (key, count) = match hours {
        0..24 => ("incident-link-lasts-hours", hours),
        _ => ("incident-link-lasts-days", hours / 24),
    };
    words.phrase(&Phrase::new(key).number("count", count))
}

/// The links that were made, the last first.
fn made_before(reader: &SignedIn, room: &Room, links: &[IncidentLink]) -> Markup {
    let words = reader.words;
    let columns = [
        "incident-link-with",
        "incident-link-view",
        "incident-link-until",
        "incident-link-opened",
        "incident-link-state-label",
    ]
    .map(|key| words.text(key));
    let columns = columns.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<String> = links.iter().map(|link| link.id.to_string()).collect();
    let rows = ids.iter().zip(links).map(|(id, link)| Row {
        id,
        name: &link.with,
        cells: cells(reader, room, link),
        ..Row::default()
    });
    let rows: Vec<Row<'_>> = rows.collect();
    let title = words.text("incident-links-made");
    html! {
        (SectionHeading { id: "links-title", title: &title, ..SectionHeading::default() })
        (Table {
            id: "links",
            caption: &title,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("incident-links-none"),
                explanation: &words.text("incident-links-none-explanation"),
                ..EmptyState::default()
            },
        })
    }
}

fn cells(reader: &SignedIn, room: &Room, link: &IncidentLink) -> Vec<Markup> {
    let words = reader.words;
    let view = words.phrase(&Phrase::new("incident-link-shows").selector("view", link.view.name()));
    let (status, state) = match (link.is_open(room.now), link.ended_at) {
        (true, _) => (Status::Caution, "open"),
        (false, Some(_)) => (Status::Unknown, "ended"),
        (false, None) => (Status::Unknown, "over"),
    };
    let state = words.phrase(&Phrase::new("incident-link-state").selector("state", state));
    let opened = link.opened_at.map(|at| reader.moment(at));
    vec![
        html! { bdi { (link.with) } },
        html! { (view) },
        html! { (reader.moment(link.ended_at.unwrap_or(link.expires_at))) },
        html! { (opened.unwrap_or_else(|| words.text("incident-link-never-opened"))) },
        html! {
            (StatusTag::new(status, &state))
            @if link.is_open(room.now) && room.may.record {
                form method="post" action={ (path(room)) "/links/" (link.id) "/end" } {
                    (Button::submit(&words.text("incident-link-end")).weight(Weight::Secondary).about(&link.with))
                }
            }
        },
    ]
}

/// A link that was just made.
fn once(reader: &SignedIn, room: &Room, made: &MadeLink, address: &str) -> Markup {
    let words = reader.words;
    let link = &made.link;
    let title = words.phrase(&Phrase::new("incident-link-made").text("with", &link.with));
    let warning = Phrase::new("incident-link-made-warning").text("until", &reader.moment(link.expires_at));
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        (SecretOnce {
            id: "link",
            label: &title,
            warning: &words.phrase(&warning),
            value: address,
            copy: &words.text("access-copy"),
            copied: &words.text("access-copied"),
        })
        @if let Some(code) = Code::of(address) { (code.drawing(&title)) }
        div.button-row {
            (Button::to(&words.text("incident-links"), &format!("{}/links", path(room))))
            (Button::to(&words.text("incident-back"), &path(room)).weight(Weight::Secondary))
        }
    };
    framed(reader, room, &title, body)
}
