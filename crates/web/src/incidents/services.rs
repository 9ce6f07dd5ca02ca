//! How services work during an incident: one row a service, said all at once.

use app::incident::input::{Inputs, time};
use app::incident::{LevelOf, Room};
use app::message::Messages;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use domain::id::{IncidentIdKind, ServiceId};
use domain::incident::ServiceLevel;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{framed, path};
use crate::design::{
    Button, Choice, Control, EmptyState, Field, Form as FormView, InputKind, PageHeading, Requirement,
    Status, StatusTag, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// A level as a tag.
pub(super) fn level_tag(reader: &SignedIn, level: ServiceLevel) -> Markup {
    self::level(reader.words, level)
}

/// The same in these words.
pub(super) fn level(words: &Messages, level: ServiceLevel) -> Markup {
    let word = level_word(words, level);
    let status = match level {
        ServiceLevel::Normal => Status::Fine,
        ServiceLevel::Reduced | ServiceLevel::OnPaper => Status::Caution,
        ServiceLevel::Down => Status::Critical,
    };
    html! { (StatusTag::new(status, &word)) }
}

fn level_word(words: &Messages, level: ServiceLevel) -> String {
    words.phrase(&Phrase::new("incident-level").selector("level", level.name()))
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    Ok(page(&signed_in, &room, &Inputs::default(), &Problems::default()))
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let mut levels: Vec<LevelOf> = sent
        .iter()
        .filter_map(|(name, value)| {
            let service: ServiceId = name.strip_prefix("level.")?.parse().ok()?;
            let level = ServiceLevel::from_name(value)?;
            // What the page showed and she left as it was she did not say.
            let was = sent.iter().find(|(other, _)| *other == format!("was.{service}"));
            let untouched = was.is_some_and(|(_, was)| was == value);
            let corrects_since = false;
            (!untouched).then_some(LevelOf {
                service,
                level,
                corrects_since,
            })
        })
        .collect();
    let inputs = Inputs::new(sent);
    levels.extend(corrected(&inputs));
    let mut fields = app::field::Fields::default();
    let since = time(
        "since",
        inputs.get("since"),
        "earlier",
        &signed_in.zone,
        &mut fields,
    );
    let answer = match fields.finish(|| Some(())) {
        Ok(()) => {
            let note = inputs.get("note");
            app::incident::set_levels(&state.app, &signed_in.actor, id, &levels, since, note).await
        }
        Err(errors) => Err(app::Error::Invalid(errors)),
    };
    match answer {
        Ok(_) => Ok(flash::done(&format!("/incidents/{id}"), "incident-levels-flash")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "since", |words, field| {
                words.text(match field {
                    "since" => "incident-level-since",
                    "corrected" => "incident-level-corrected",
                    _ => "incident-level-note",
                })
            })?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            Ok((status, page(&signed_in, &room, &inputs, &problems)).into_response())
        }
    }
}

/// The service of which since when is corrected, as the choice names it: its identifier and the level that the page showed.
fn corrected(inputs: &Inputs) -> Option<LevelOf> {
    let (service, level) = inputs.get("corrected").split_once(' ')?;
    Some(LevelOf {
        service: service.parse().ok()?,
        level: ServiceLevel::from_name(level)?,
        corrects_since: true,
    })
}

/// The services, those that are hit first, the worst of them at the top; the others by name.
fn ordered(room: &Room) -> Vec<&(ServiceId, String)> {
    let picture = room.picture();
    let level = |service: ServiceId| {
        let standing = picture
            .services
            .iter()
            .find(|standing| standing.service == service);
        standing.map_or(ServiceLevel::Normal, |standing| standing.level)
    };
    let mut services: Vec<&(ServiceId, String)> = room.services.iter().collect();
    services.sort_by_key(|(service, _)| std::cmp::Reverse(level(*service)));
    services
}

fn page(reader: &SignedIn, room: &Room, sent: &Inputs, problems: &Problems) -> Markup {
    let words = reader.words;
    let title = words.text("incident-services");
    let picture = room.picture();
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let level_of = |service: ServiceId| {
        let standing = picture
            .services
            .iter()
            .find(|standing| standing.service == service);
        standing.map(|standing| standing.level)
    };
    let told = |service: ServiceId| match level_of(service) {
        Some(level) => level_tag(reader, level),
        None => html! { span.unsaid { (words.text("incident-nothing-said")) } },
    };
    let said: Vec<(String, String)> = picture
        .services
        .iter()
        .map(|standing| {
            let phrase = Phrase::new("incident-level-corrected-of")
                .text("service", standing.name)
                .text("level", &level_word(reader.words, standing.level))
                .text("since", &reader.moment(standing.since));
            (
                format!("{} {}", standing.service, standing.level.name()),
                words.phrase(&phrase),
            )
        })
        .collect();
    let none = words.text("incident-level-corrected-none");
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(said.iter().map(|(value, label)| Choice { value, label }));
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("incident-services-lead")), ..PageHeading::default() })
        @if room.services.is_empty() {
            (EmptyState {
                title: &words.text("incident-no-services"),
                explanation: &words.text("incident-no-services-explanation"),
                actions: &[],
            })
        } @else if !room.may.record {
            ul.levels { @for (service, name) in &room.services { li { bdi { (name) } " " (told(*service)) } } }
        } @else {
            (FormView {
                action: &format!("{}/services", path(room)),
                guard_unsaved: true,
                body: html! {
                    @for (service, name) in ordered(room) {
                        @let field = format!("level.{service}");
                        @let chosen = ServiceLevel::from_name(sent.get(&field)).or_else(|| level_of(*service));
                        @let was = match sent.get(&format!("was.{service}")) { "" => level_of(*service).map_or("", ServiceLevel::name), was => was };
                        div.field.level {
                            label for=(field) { bdi { (name) } }
                            input type="hidden" name={ "was." (service) } value=(was);
                            select.input id=(field) name=(field) {
                                @if was.is_empty() { option value="" selected[chosen.is_none()] { (words.text("incident-nothing-said")) } }
                                @for level in ServiceLevel::ALL.iter().copied() {
                                    option value=(level.name()) selected[chosen == Some(level)] { (level_word(reader.words, level)) }
                                }
                            }
                        }
                    }
                    (Field {
                        name: "since",
                        label: &words.text("incident-level-since"),
                        hint: Some(&words.text("incident-level-since-hint")),
                        value: sent.get("since"),
                        error: problems.with("since"),
                        requirement: Requirement::Optional(&optional),
                        control: Control::Input(InputKind::DateTime),
                        ..Field::default()
                    })
                    @if !said.is_empty() {
                        (Field {
                            name: "corrected",
                            label: &words.text("incident-level-corrected"),
                            hint: Some(&words.text("incident-level-corrected-hint")),
                            value: sent.get("corrected"),
                            error: problems.with("corrected"),
                            requirement: Requirement::Optional(&optional),
                            control: Control::Select(&choices),
                            ..Field::default()
                        })
                    }
                    (Field {
                        name: "note",
                        label: &words.text("incident-level-note"),
                        hint: Some(&words.text("incident-level-note-hint")),
                        value: sent.get("note"),
                        error: problems.with("note"),
                        requirement: Requirement::Optional(&optional),
                        ..Field::default()
                    })
                    div.button-row {
                        (Button::submit(&words.text("navigation-save")))
                        (Button::to(&words.text("navigation-cancel"), &path(room)).weight(Weight::Link))
                    }
                },
                ..FormView::default()
            })
        }
    };
    framed(reader, room, &title, body)
}
