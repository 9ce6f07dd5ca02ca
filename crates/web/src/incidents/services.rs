//! How services work during an incident: one row a service, said all at once.

use app::incident::input::{Inputs, share, time};
use app::incident::{LevelOf, Restoration, Room};
use app::message::Messages;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use domain::id::{IncidentIdKind, ServiceId};
use domain::incident::{ServiceLevel, ServiceStanding};
use domain::round::Phrase;
use maud::{Markup, html};

use super::{framed, path, restoration};
use crate::design::{
    Button, Choice, Control, EmptyState, Field, Form as FormView, InputKind, PageHeading, Requirement,
    Status, StatusTag, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// How a service works, as a tag.
pub(super) fn level_tag(reader: &SignedIn, standing: &ServiceStanding<'_>) -> Markup {
    level(reader.words, standing.level, standing.share)
}

/// A level as a tag, with how much of the usual the service does.
pub(super) fn level(words: &Messages, level: ServiceLevel, share: Option<u8>) -> Markup {
    let word = level_told(words, level, share);
    let status = match level {
        ServiceLevel::Normal => Status::Fine,
        ServiceLevel::Reduced | ServiceLevel::OnPaper => Status::Caution,
        ServiceLevel::Down => Status::Critical,
    };
    html! { (StatusTag::new(status, &word)) }
}

/// A level in words, with how much of the usual the service does.
pub(super) fn level_told(words: &Messages, level: ServiceLevel, share: Option<u8>) -> String {
    let word = level_word(words, level);
    match share {
        Some(share) => {
            let told = Phrase::new("incident-level-with-share").text("level", &word);
            words.phrase(&told.number("share", i64::from(share)))
        }
        None => word,
    }
}

fn level_word(words: &Messages, level: ServiceLevel) -> String {
    words.phrase(&Phrase::new("incident-level").selector("level", level.name()))
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let (app, actor) = (&state.app, &signed_in.actor);
    let room = app::incident::room(app, actor, id).await?;
    let first = app::incident::restoration(app, actor, &room).await?;
    let (nothing, problems) = (Inputs::default(), Problems::default());
    Ok(page(&signed_in, &room, &nothing, &problems, first.as_ref()))
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let inputs = Inputs::new(sent);
    let mut fields = app::field::Fields::default();
    let mut levels = said(&inputs, &mut fields);
    levels.extend(corrected(&inputs));
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
                    "share" => "incident-level-share",
                    _ => "incident-level-note",
                })
            })?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            Ok((status, page(&signed_in, &room, &inputs, &problems, None)).into_response())
        }
    }
}

/// What a form says of services. What the page showed and she left as it was she did not say.
fn said(inputs: &Inputs, fields: &mut app::field::Fields) -> Vec<LevelOf> {
    let mut said = Vec::new();
    for (service, value) in inputs.behind("level.") {
        let Ok(service) = service.parse::<ServiceId>() else {
            continue;
        };
        let of = |part: &str| inputs.get(&format!("{part}.{service}"));
        let typed = share("share", of("share"), fields);
        let Some(level) = ServiceLevel::from_name(value) else {
            if typed.is_some() {
                fields.reject("share", "incident-level-share-alone", None);
            }
            continue;
        };
        if (value, of("share")) != (of("was"), of("share_was")) {
            said.push(LevelOf {
                service,
                level,
                share: typed,
                corrects_since: false,
            });
        }
    }
    said
}

/// The service of which since when is corrected, as the choice names it: its identifier and the level that the page showed.
fn corrected(inputs: &Inputs) -> Option<LevelOf> {
    let (service, level) = inputs.get("corrected").split_once(' ')?;
    Some(LevelOf {
        service: service.parse().ok()?,
        level: ServiceLevel::from_name(level)?,
        share: None,
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

/// One service: how it works, and how much of the usual it does.
fn one(
    words: &Messages,
    sent: &Inputs,
    service: ServiceId,
    name: &str,
    standing: Option<&ServiceStanding<'_>>,
) -> Markup {
    let field = |part: &str| format!("{part}.{service}");
    // A page that comes back keeps what it showed first: only what is another than that is said.
    let first = sent.get(&field("level")).is_empty() && sent.get(&field("was")).is_empty();
    let level_now = standing.map_or("", |standing| standing.level.name());
    let share_now = standing.and_then(|standing| standing.share);
    let share_now = share_now.map_or_else(String::new, |share| share.to_string());
    let [level, was] = ["level", "was"].map(|part| if first { level_now } else { sent.get(&field(part)) });
    let [share, share_was] = ["share", "share_was"].map(|part| match first {
        true => share_now.as_str(),
        false => sent.get(&field(part)),
    });
    html! {
        div.field.level {
            label for=(field("level")) { bdi { (name) } }
            input type="hidden" name=(field("was")) value=(was);
            input type="hidden" name=(field("share_was")) value=(share_was);
            select.input id=(field("level")) name=(field("level")) {
                @if was.is_empty() { option value="" selected[level.is_empty()] { (words.text("incident-nothing-said")) } }
                @for known in ServiceLevel::ALL.iter().copied() {
                    option value=(known.name()) selected[level == known.name()] { (level_word(words, known)) }
                }
            }
            span.share {
                input.input type="text" inputmode="numeric" size="3" maxlength="5" name=(field("share")) value=(share) autocomplete="off"
                    aria-label={ (words.text("incident-level-share")) ": " (name) } aria-describedby="share-hint";
                span aria-hidden="true" { "%" }
            }
        }
    }
}

/// The form, and below it what to bring back first; that is left out where the form comes back with something to mend.
fn page(
    reader: &SignedIn,
    room: &Room,
    sent: &Inputs,
    problems: &Problems,
    first: Option<&Restoration>,
) -> Markup {
    let words = reader.words;
    let title = words.text("incident-services");
    let picture = room.picture();
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let standing = |service: ServiceId| {
        let mut standings = picture.services.iter();
        standings.find(|standing| standing.service == service)
    };
    let told = |service: ServiceId| match standing(service) {
        Some(standing) => level_tag(reader, standing),
        None => html! { span.unsaid { (words.text("incident-nothing-said")) } },
    };
    let said: Vec<(String, String)> = picture
        .services
        .iter()
        .map(|standing| {
            let phrase = Phrase::new("incident-level-corrected-of")
                .text("service", standing.name)
                .text("level", &level_told(reader.words, standing.level, standing.share))
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
                    p.hint id="share-hint" { (words.text("incident-level-share-hint")) }
                    @if let Some(error) = problems.with("share") { p.error id="share" { (Status::Critical.shape()) span { (error) } } }
                    @for (service, name) in ordered(room) { (one(words, sent, *service, name, standing(*service))) }
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
        @if let Some(found) = first { (restoration::order(reader, found)) }
    };
    framed(reader, room, &title, body)
}
