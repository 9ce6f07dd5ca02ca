//! Facts of an incident, asked for by part: `?part=awareness`, `?part=significance`, a section of the notices, or one fact alone.

use app::App;
use app::incident::input::{Inputs, said};
use app::incident::{Room, Said, Stated, Typed};
use app::notification::label;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{Actor, RecordIncidents};
use domain::id::{IncidentId, IncidentIdKind};
use domain::incident::Known;
use domain::notification::{Field, Fields, Section};
use domain::round::Phrase;
use maud::{Markup, html};
use serde::Deserialize;

use super::control::{Asked, Sheet, enter_saves, told};
use super::{framed, kept, path};
use crate::design::{
    Button, Field as TextField, Form as FormView, Notice, NoticeKind, PageHeading, Requirement, Weight,
};
use crate::error::Result;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// What is asked about awareness, in this order.
pub(super) const AWARENESS: [&str; 5] = [
    "detected_at",
    "aware_at",
    "aware_by",
    "aware_basis",
    "determined_at",
];

/// The input of why; no fact is called so (a test in `app` says which names are taken).
const BECAUSE: &str = "because";

/// Which facts are asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Part {
    #[serde(default)]
    part: String,
}

impl Part {
    /// The facts of it.
    fn fields(&self) -> Vec<&'static Field> {
        let fields = Fields::shipped();
        match self.part.as_str() {
            "awareness" => AWARENESS.iter().filter_map(|id| fields.get(id)).collect(),
            "significance" => fields
                .iter()
                .filter(|field| field.question.is_some() || field.id == "significant")
                .collect(),
            part => match fields.get(part).filter(|field| field.is_entered()) {
                Some(field) => vec![field],
                None => {
                    let section = Section::ALL.into_iter().find(|section| section.name() == part);
                    let section = section.unwrap_or(Section::What);
                    fields
                        .iter()
                        .filter(|field| field.section == section && field.is_entered())
                        .collect()
                }
            },
        }
    }

    fn title(&self, reader: &SignedIn, fields: &[&'static Field]) -> String {
        let words = reader.words;
        match (self.part.as_str(), fields) {
            ("awareness", _) => words.text("incident-part-awareness"),
            ("significance", _) => words.text("incident-part-significance"),
            (_, [only]) => label(words, only),
            (_, [first, ..]) => section_title(reader, first.section),
            (_, []) => words.text("incident-facts"),
        }
    }
}

/// The heading of a part of the notices.
pub(crate) fn section_title(reader: &SignedIn, section: Section) -> String {
    reader
        .words
        .phrase(&Phrase::new("incident-section").selector("section", section.name()))
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(part): Query<Part>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    let form = app::incident::entry_id(&state.app).to_string();
    Ok(page(&signed_in, &room, &part, &form, None, &Problems::default()))
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Query(part): Query<Part>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let inputs = Inputs::new(sent);
    kept::demand_own(&inputs, &signed_in)?;
    let typed = Typed {
        form: inputs.get("form").parse().ok(),
        at: kept::typed_at(&inputs, signed_in.now),
    };
    // *Now* on a form that a device kept is the minute in which it was pressed.
    let answer = match said(&inputs, &signed_in.zone, typed.at.unwrap_or(signed_in.now)) {
        Ok(said) => say_and_decide(&state.app, &signed_in.actor, id, &inputs, said, typed).await,
        Err(errors) => Err(app::Error::Invalid(errors)),
    };
    match answer {
        Ok(stated) => Ok(kept::done(&inputs, &format!("/incidents/{id}"), told_of(stated))),
        Err(error) => {
            let (status, problems) = problems(&signed_in, error)?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            let form = match inputs.get("form") {
                "" => app::incident::entry_id(&state.app).to_string(),
                form => form.to_owned(),
            };
            let page = page(&signed_in, &room, &part, &form, Some(&inputs), &problems);
            Ok((status, page).into_response())
        }
    }
}

/// Says what was typed, and then which of two things holds where that was pressed: whoever decided about one fact has not thrown the others
/// away.
async fn say_and_decide(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    inputs: &Inputs,
    mut said: Vec<Said>,
    typed: Typed,
) -> app::Result<Stated> {
    let reason = inputs.get(BECAUSE);
    let Some((field, entry)) = inputs.decided() else {
        return app::incident::state_typed(app, actor, id, &said, reason, typed).await;
    };
    let shown = inputs.seen(field);
    said.retain(|said| said.field.id != field);
    if !said.is_empty() {
        app::incident::state_typed(app, actor, id, &said, reason, typed).await?;
    }
    app::incident::decide(app, actor, id, field, entry, &shown, reason).await
}

/// What is told after facts were said.
pub(crate) fn told_of(stated: Stated) -> &'static str {
    match stated {
        Stated { disputed: 1.., .. } => "incident-facts-disputed-flash",
        Stated { changed: 0, .. } => "incident-facts-same-flash",
        _ => "incident-facts-said-flash",
    }
}

/// What is wrong with facts that were sent.
pub(crate) fn problems(reader: &SignedIn, error: app::Error) -> Result<(StatusCode, Problems)> {
    Problems::of_error(reader, error, "summary", |words, field| {
        Fields::shipped()
            .get(field)
            .map_or_else(|| words.text("incident-reason"), |field| label(words, field))
    })
}

fn page(
    reader: &SignedIn,
    room: &Room,
    part: &Part,
    form: &str,
    sent: Option<&Inputs>,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let fields = part.fields();
    let title = part.title(reader, &fields);
    let picture = room.picture();
    let sheet = Sheet {
        words,
        zone: &room.zone,
        sent,
        problems,
    };
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let lead = match part.part.as_str() {
        "awareness" => Some(words.text("incident-part-awareness-lead")),
        "significance" => Some(words.text("incident-part-significance-lead")),
        _ => None,
    };
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: lead.as_deref(), ..PageHeading::default() })
        @if part.part == "significance" { (assessment(reader, room)) }
        @if room.may.record {
            (FormView {
                action: &format!("{}/facts?part={}", path(room), part.part),
                guard_unsaved: true,
                body: html! {
                    (enter_saves())
                    (kept::identity(reader, room, form))
                    @for field in &fields {
                        @let known = picture.known(&field.id);
                        @match known.filter(|known| known.is_disputed()) {
                            Some(known) => { (dispute(reader, room, known)) }
                            None => {
                                (sheet.ask(&Asked {
                                    field,
                                    value: known.and_then(|known| known.value),
                                    seen: &known.map(Known::seen).unwrap_or_default(),
                                    beside: Markup::default(),
                                }))
                            }
                        }
                    }
                    (TextField {
                        name: BECAUSE,
                        label: &words.text("incident-reason"),
                        hint: Some(&words.text("incident-reason-hint")),
                        value: sent.map_or("", |sent| sent.get(BECAUSE)),
                        error: problems.with(BECAUSE),
                        requirement: Requirement::Optional(&optional),
                        ..TextField::default()
                    })
                    div.button-row {
                        (Button::submit(&words.text("navigation-save")))
                        @if let [only] = fields.as_slice() {
                            @if picture.value(&only.id).is_some() {
                                (Button::submit(&words.text("incident-take-back")).as_value(&format!("{}.clear", only.id), "yes").weight(Weight::Secondary))
                            }
                        }
                        (Button::to(&words.text("navigation-cancel"), &path(room)).weight(Weight::Link))
                    }
                    (kept::told())
                },
                ..FormView::default()
            })
        } @else {
            dl.facts {
                @for field in &fields {
                    dt { (label(words, field)) }
                    dd { (told(words, &room.zone, field, picture.value(&field.id))) }
                }
            }
        }
        @if let [only] = fields.as_slice() { (versions(reader, room, only)) }
    };
    framed(reader, room, &title, body)
}

/// What the answers to the six questions come to, with the grounds.
fn assessment(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let found = room.significance();
    let said = words
        .phrase(&Phrase::new("incident-significance").selector("significance", found.significance.name()));
    let body = (!found.grounds.is_empty()).then(|| {
        html! {
            ul {
                @for ground in &found.grounds {
                    li {
                        (ground.criterion.text) " (" (crate::law::words::citations(&room.here.law, &ground.criterion.citations)) ")"
                        @if ground.yardstick { " " (words.text("incident-yardstick")) }
                    }
                }
            }
        }
    });
    html! { (Notice { kind: NoticeKind::Information, title: &said, body }) }
}

/// The two things that are said of a fact, each with the button by which whoever leads says that it holds.
fn dispute(reader: &SignedIn, room: &Room, known: &Known<'_>) -> Markup {
    let words = reader.words;
    let title = words.phrase(&Phrase::new("incident-disputed").text("fact", &label(words, known.field)));
    let holds = words.text("incident-this-holds");
    let button = format!("{}.holds", known.field.id);
    let body = html! {
        ul {
            @for entry in &known.standing {
                li {
                    @let value = match &entry.statement {
                        domain::incident::Statement::Fact { value, .. } => value.as_ref(),
                        _ => None,
                    };
                    (told(words, &room.zone, known.field, value)) ", "
                    bdi { (entry.by) } ", " (reader.moment(entry.entered_at))
                    @if !entry.text.is_empty() { ": " bdi { (entry.text) } }
                    @if room.may.lead {
                        " " (Button::submit(&holds).as_value(&button, &entry.id.to_string()).weight(Weight::Secondary))
                    }
                }
            }
        }
        p { (words.text(if room.may.lead { "incident-disputed-decide" } else { "incident-disputed-lead" })) }
    };
    html! { (Notice { kind: NoticeKind::Warning, title: &title, body: Some(body) }) }
}

/// Everything that was ever said of one fact.
fn versions(reader: &SignedIn, room: &Room, field: &'static Field) -> Markup {
    let words = reader.words;
    let said = room.entries.iter().filter_map(|entry| match &entry.statement {
        domain::incident::Statement::Fact { field: of, value, .. } if *of == field.id => {
            Some((entry, value.as_ref()))
        }
        _ => None,
    });
    let said: Vec<_> = said.collect();
    html! {
        @if !said.is_empty() {
            section {
                h2 { (words.text("incident-versions")) }
                ol.versions {
                    @for (entry, value) in said {
                        li {
                            (told(words, &room.zone, field, value)) ", " bdi { (entry.by) } ", " (reader.moment(entry.entered_at))
                            @if !entry.text.is_empty() { ": " bdi { (entry.text) } }
                        }
                    }
                }
            }
        }
    }
}
