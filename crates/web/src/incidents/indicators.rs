//! Indicators and tags of an incident: how each line is read, who may have them, and the files they are handed over in.
//!
//! The lines are typed where every fact is: in the facts of the incident.

use app::incident::Room;
use app::incident::sharing::{Format, INDICATORS, Line, Shareable, shareable};
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use domain::id::{IncidentId, IncidentIdKind};
use domain::incident::{IncidentState, LabelBasis};
use domain::round::Phrase;
use domain::tlp::Audience;
use maud::{Markup, html};
use serde::Deserialize;

use super::{framed, path};
use crate::design::{
    Button, Choice, Column, EmptyState, Form as FormView, Icon, Method, Narrow, Notice, NoticeKind,
    PageHeading, Radio, RadioGroup, Row, SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::error::Result;
use crate::form::Id;
use crate::session::SignedIn;
use crate::state::AppState;

/// To whom it would go, as the address says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct To {
    audience: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(to): Query<To>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    let audience = Audience::from_name(&to.audience).unwrap_or(Audience::Recipients);
    page(&signed_in, &room, audience)
}

pub(super) async fn stix(
    state: State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(to): Query<To>,
) -> Result<Response> {
    file(&state, &signed_in, id, &to, Format::Stix).await
}

pub(super) async fn misp(
    state: State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(to): Query<To>,
) -> Result<Response> {
    file(&state, &signed_in, id, &to, Format::Misp).await
}

/// The file for an audience. Where none is named, or nothing may go to it, the page that says so.
async fn file(
    state: &AppState,
    signed_in: &SignedIn,
    id: IncidentId,
    to: &To,
    format: Format,
) -> Result<Response> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    let page = format!("{}/indicators", path(&room));
    let Some(audience) = Audience::from_name(&to.audience) else {
        return Ok(Redirect::to(&page).into_response());
    };
    let found = shareable(&room);
    let Some(written) = found.written(audience, format)? else {
        return Ok(Redirect::to(&format!("{page}?audience={}", audience.name())).into_response());
    };
    let kind = match format {
        Format::Stix => "application/stix+json;version=2.1",
        Format::Misp => "application/json",
    };
    let name = format!("attachment; filename=\"{}\"", found.file_name(audience, format));
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, written.bytes).into_response())
}

fn page(reader: &SignedIn, room: &Room, audience: Audience) -> Result<Markup> {
    let words = reader.words;
    let found = shareable(room);
    let title = words.text("indicator-title");
    let body = html! {
        (PageHeading { title: &title, lead: Some(&words.text("indicator-lead")), ..PageHeading::default() })
        @if room.incident.state == IncidentState::Withdrawn {
            (Notice::new(NoticeKind::Warning, &words.text("indicator-withdrawn")))
        }
        (label(reader, room, &found))
        (lines(reader, room, &found))
        (tags(reader, &found))
        (hand_over(reader, room, &found, audience)?)
    };
    Ok(framed(reader, room, &title, body))
}

/// The label of everything, what it means, and where to say another.
fn label(reader: &SignedIn, room: &Room, found: &Shareable<'_>) -> Markup {
    let words = reader.words;
    let label = found.label;
    let title = Phrase::new("indicator-label")
        .selector("basis", label.basis.name())
        .text("label", label.tlp.marking());
    let means = words.phrase(&Phrase::new("indicator-label-means").selector("label", label.tlp.name()));
    let (kind, link) = match label.basis {
        LabelBasis::Said => (NoticeKind::Information, "indicator-label-say"),
        LabelBasis::Disputed => (NoticeKind::Warning, "indicator-label-look"),
        LabelBasis::Unsaid => (NoticeKind::Warning, "indicator-label-say"),
    };
    let body = html! {
        p { (means) }
        @if room.may.record { p { a href={ (path(room)) "/facts?part=tlp" } { (words.text(link)) } } }
    };
    html! { (Notice { kind, title: &words.phrase(&title), body: Some(body) }) }
}

/// Each line as what it is read as.
fn lines(reader: &SignedIn, room: &Room, found: &Shareable<'_>) -> Markup {
    let words = reader.words;
    let typed = format!("{}/facts?part={INDICATORS}", path(room));
    let say = words.text("indicator-say");
    let change = [Button::to(&say, &typed)];
    let columns = ["indicator-line", "indicator-kind-label", "indicator-remarks"].map(|key| words.text(key));
    let columns = columns.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let numbers: Vec<String> = (1..=found.lines.len()).map(|number| number.to_string()).collect();
    let rows = numbers.iter().zip(&found.lines).map(|(number, line)| Row {
        id: number,
        name: line.text,
        cells: cells(reader, line),
        ..Row::default()
    });
    let rows: Vec<Row<'_>> = rows.collect();
    let title = words.text("indicator-section");
    html! {
        (SectionHeading {
            id: "indicators-title",
            title: &title,
            actions: if room.may.record { &change } else { &[] },
            ..SectionHeading::default()
        })
        (Table {
            id: "indicators",
            caption: &title,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("indicator-none"),
                explanation: &words.text("indicator-none-explanation"),
                ..EmptyState::default()
            },
        })
    }
}

fn cells(reader: &SignedIn, line: &Line<'_>) -> Vec<Markup> {
    let words = reader.words;
    let fate = |status, fate: &'static str| {
        let word = words.phrase(&Phrase::new("indicator-fate").selector("fate", fate));
        html! { (StatusTag::new(status, &word)) }
    };
    match &line.read {
        Err(refusal) => vec![
            html! { bdi { code { (line.text) } } },
            Markup::default(),
            html! { (fate(Status::Critical, "refused")) p { bdi { (words.indicator_refusal(refusal)) } } },
        ],
        Ok(reading) => {
            let fate = match (line.said_before, reading.warnings.is_empty()) {
                (true, _) => fate(Status::Unknown, "again"),
                (false, true) => fate(Status::Fine, "given"),
                (false, false) => fate(Status::Caution, "look"),
            };
            vec![
                html! { bdi { code { (reading.observable.defanged()) } } },
                html! { (words.indicator_kind(reading.observable.kind())) },
                html! {
                    (fate)
                    @for warning in &reading.warnings { p { bdi { (words.indicator_warning(warning)) } } }
                },
            ]
        }
    }
}

/// The tags as response teams write them, with the titles of the taxonomies, which are English everywhere.
fn tags(reader: &SignedIn, found: &Shareable<'_>) -> Markup {
    let words = reader.words;
    html! {
        (SectionHeading { id: "tags", title: &words.text("indicator-tags"), ..SectionHeading::default() })
        p { (words.text("indicator-tags-lead")) }
        @if found.tags.is_empty() { p { (words.text("indicator-no-tags")) } }
        dl.facts {
            @for tag in &found.tags {
                dt { code { (tag) } }
                dd lang="en" { (tag.predicate().title) ": " (tag.value().title) }
            }
        }
    }
}

/// Who gets it, what they get, and the files.
fn hand_over(reader: &SignedIn, room: &Room, found: &Shareable<'_>, audience: Audience) -> Result<Markup> {
    let words = reader.words;
    let page = format!("{}/indicators", path(room));
    let choices = Audience::ALL.map(|audience| {
        let of = |key| words.phrase(&Phrase::new(key).selector("audience", audience.name()));
        (
            audience.name(),
            of("indicator-audience"),
            of("indicator-audience-hint"),
        )
    });
    let radios = choices.each_ref().map(|(value, label, hint)| Radio {
        choice: Choice { value, label },
        hint: Some(hint),
    });
    Ok(html! {
        (SectionHeading { id: "hand-over", title: &words.text("indicator-hand-over"), ..SectionHeading::default() })
        p { (words.text("indicator-hand-over-lead")) }
        @if room.incident.reference.drill { p { (words.text("indicator-hand-over-drill")) } }
        (FormView {
            action: &format!("{page}#hand-over"),
            method: Method::Get,
            body: html! {
                (RadioGroup {
                    name: "audience",
                    legend: &words.text("indicator-audience-label"),
                    hint: None,
                    error: None,
                    value: audience.name(),
                    radios: &radios,
                })
                (Button::submit(&words.text("indicator-audience-show")).weight(Weight::Secondary))
            },
            ..FormView::default()
        })
        (what_they_get(reader, &page, found, audience)?)
    })
}

fn what_they_get(reader: &SignedIn, page: &str, found: &Shareable<'_>, audience: Audience) -> Result<Markup> {
    let words = reader.words;
    let count =
        |key, number: usize| Phrase::new(key).number("count", i64::try_from(number).unwrap_or(i64::MAX));
    let to = words.phrase(&Phrase::new("indicator-audience").selector("audience", audience.name()));
    let Some(written) = found.written(audience, Format::Stix)? else {
        let withheld = count("indicator-withheld", found.given()).text("label", found.label.tlp.marking());
        return Ok(html! {
            p { strong { (to) } }
            (Notice::new(NoticeKind::Warning, &words.phrase(&withheld)))
        });
    };
    let refused = found.refused();
    let address = |form: &str| format!("{page}/{form}?audience={}", audience.name());
    Ok(html! {
        p { strong { (to) } }
        p { (words.phrase(&count("indicator-given", written.written))) }
        @if refused > 0 { p { (words.phrase(&count("indicator-left-out", refused))) } }
        div.button-row {
            (Button::to("STIX 2.1", &address("stix")).icon(Icon::Download))
            (Button::to("MISP", &address("misp")).icon(Icon::Download))
        }
    })
}
