//! Who does what in an incident: the roles with a name and a deputy each, said in one form, and who acts where somebody has left.

use app::incident::input::Inputs;
use app::incident::{Named, Proposal, ProposedFrom, RoleForm, RoleSheet, Room};
use app::message::Messages;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::access::RecordIncidents;
use domain::id::IncidentIdKind;
use domain::incident::{Acting, ActingAs, Holder, IncidentRole};
use domain::round::Phrase;
use maud::{Markup, html};

use super::{framed, path};
use crate::design::{Button, Form as FormView, Notice, NoticeKind, PageHeading, Status, Weight};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// What a role is called.
pub(super) fn role_word(words: &Messages, role: IncidentRole) -> String {
    words.phrase(&Phrase::new("incident-role").selector("role", role.name()))
}

/// Who holds a role and who deputises, in one line.
pub(super) fn named(words: &Messages, holder: Option<&Holder>, deputy: Option<&Holder>) -> String {
    let holder = holder.map_or_else(|| words.text("incident-role-nobody"), reached);
    match deputy {
        Some(deputy) => {
            let deputy = Phrase::new("incident-role-deputy-is").text("name", &reached(deputy));
            format!("{holder}, {}", words.phrase(&deputy))
        }
        None => holder,
    }
}

/// Somebody with the number she is called under.
fn reached(holder: &Holder) -> String {
    match holder.telephone.is_empty() {
        true => holder.name.clone(),
        false => format!("{} ({})", holder.name, holder.telephone),
    }
}

/// Who acts in a role, and how she comes to it where it is not hers.
pub(super) fn acts(reader: &SignedIn, room: &Room, role: IncidentRole) -> Markup {
    html! { (role_word(reader.words, role)) ": " bdi { (who_acts(reader.words, room.acting(role))) } }
}

/// Who acts, by her name and number.
pub(super) fn who_acts(words: &Messages, acting: Option<Acting<'_>>) -> String {
    let Some(acting) = acting else {
        return words.text("incident-role-nobody");
    };
    let name = reached(acting.holder);
    let key = match acting.acting_as {
        ActingAs::Holder => return name,
        ActingAs::Deputy => "incident-role-deputises",
        ActingAs::Lead => "incident-role-lead-acts",
    };
    words.phrase(&Phrase::new(key).text("name", &name))
}

/// Who leads, for the head of the room.
pub(super) fn leads(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let leads = match room.acting(IncidentRole::Lead) {
        Some(acting) => {
            words.phrase(&Phrase::new("incident-leads").text("name", &who_acts(words, Some(acting))))
        }
        None => words.text("incident-nobody-leads"),
    };
    html! {
        p.room-leads {
            bdi { (leads) } " "
            a href={ (path(room)) "/roles" } {
                (words.text(if room.may.record { "incident-roles-say" } else { "incident-roles-see" }))
            }
        }
    }
}

/// Who of those that were named has left, and who acts instead.
pub(super) fn leavers(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let left = room.roles_of_leavers();
    let named = left.iter().flat_map(|standing| {
        let role = standing.role;
        standing
            .named()
            .into_iter()
            .map(move |(holder, _)| (role, holder))
    });
    let gone = named.filter(|(_, holder)| holder.is_gone(&room.gone));
    let instead = |role| {
        let acting = room.acting(role);
        match acting {
            Some(_) => {
                let acts = Phrase::new("incident-role-acts").text("name", &who_acts(words, acting));
                words.phrase(&acts)
            }
            None => words.text("incident-role-nobody-acts"),
        }
    };
    html! {
        @for (role, holder) in gone {
            @let title = Phrase::new("incident-role-has-left").text("name", &holder.name).text("role", &role_word(words, role));
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.phrase(&title),
                body: Some(html! {
                    p { bdi { (instead(role)) } }
                    a href={ (path(room)) "/roles#" (role.name()) } { (words.text("incident-roles-say")) }
                }),
            })
        }
    }
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
) -> Result<Markup> {
    let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
    if !room.may.record {
        return Ok(list(&signed_in, &room));
    }
    let sheet = app::incident::role_sheet(&state.app, &signed_in.actor, id).await?;
    Ok(page(
        &signed_in,
        &room,
        &sheet,
        &Inputs::default(),
        &Problems::default(),
    ))
}

pub(super) async fn say(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<IncidentIdKind>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<RecordIncidents>()?;
    let sent = Inputs::new(sent);
    let said: Vec<RoleForm> = IncidentRole::ALL
        .iter()
        .filter_map(|role| said(&sent, *role))
        .collect();
    match app::incident::set_roles(&state.app, &signed_in.actor, id, &said).await {
        Ok(_) => Ok(flash::done(&format!("/incidents/{id}"), "incident-roles-flash")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "lead", |words, field| {
                let role = IncidentRole::from_name(field).unwrap_or(IncidentRole::Lead);
                role_word(words, role)
            })?;
            let room = app::incident::room(&state.app, &signed_in.actor, id).await?;
            let sheet = app::incident::role_sheet(&state.app, &signed_in.actor, id).await?;
            Ok((status, page(&signed_in, &room, &sheet, &sent, &problems)).into_response())
        }
    }
}

/// What a form says of a role; none where its reader left all of it as the page showed it.
fn said(sent: &Inputs, role: IncidentRole) -> Option<RoleForm> {
    let say = |part: &str| {
        let named = Named {
            name: sent.of(role.name(), part).trim().to_owned(),
            telephone: sent
                .of(role.name(), &format!("{part}_telephone"))
                .trim()
                .to_owned(),
        };
        let was = sent.of(role.name(), &format!("{part}_was"));
        (was != shown(&named)).then_some(named)
    };
    let (holder, deputy) = (say("holder"), say("deputy"));
    (holder.is_some() || deputy.is_some()).then_some(RoleForm { role, holder, deputy })
}

/// What the page showed of somebody, to tell what was changed there; empty where nobody was named.
fn shown(named: &Named) -> String {
    match named.name.is_empty() && named.telephone.is_empty() {
        true => String::new(),
        false => format!("{}/{}", named.name, named.telephone),
    }
}

fn of(holder: Option<&Holder>) -> Named {
    holder.map_or_else(Named::default, |holder| Named {
        name: holder.name.clone(),
        telephone: holder.telephone.clone(),
    })
}

fn page(reader: &SignedIn, room: &Room, sheet: &RoleSheet, sent: &Inputs, problems: &Problems) -> Markup {
    let words = reader.words;
    let title = words.text("incident-roles");
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("incident-roles-lead")), ..PageHeading::default() })
        (FormView {
            action: &format!("{}/roles", path(room)),
            guard_unsaved: true,
            body: html! {
                datalist id="people" { @for name in &sheet.people { option value=(name) {} } }
                @for role in IncidentRole::ALL { (one(reader, room, sheet, sent, problems, *role)) }
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), &path(room)).weight(Weight::Link))
                }
            },
            ..FormView::default()
        })
    };
    framed(reader, room, &title, body)
}

/// The inputs of a role: what was sent, else what is proposed, else what was said.
fn one(
    reader: &SignedIn,
    room: &Room,
    sheet: &RoleSheet,
    sent: &Inputs,
    problems: &Problems,
    role: IncidentRole,
) -> Markup {
    let words = reader.words;
    let name = role.name();
    let roles = room.roles();
    let standing = roles.of(role);
    let proposal = sheet.proposals.iter().find(|proposal| proposal.role == role);
    let input = |field: &str, key: &str, kind: &str, known: &str| {
        let value = if sent.has(field) { sent.get(field) } else { known };
        let people = (kind == "text").then_some("people");
        html! {
            div.small-field {
                label for=(field) { (words.text(key)) }
                input.input type=(kind) id=(field) name=(field) value=(value) list=[people] autocomplete="off";
            }
        }
    };
    let person = |part: &str, keys: [&str; 2], said: Option<&Holder>, proposed: Option<&Holder>| {
        let (field, known) = (format!("{name}.{part}"), of(proposed.or(said)));
        html! {
            input type="hidden" name={ (field) "_was" } value=(shown(&of(said)));
            div.time-row {
                (input(&field, keys[0], "text", &known.name))
                (input(&format!("{field}_telephone"), keys[1], "tel", &known.telephone))
            }
        }
    };
    let error = problems.with(name);
    html! {
        fieldset.field.fact.field-wrong[error.is_some()] id=(name) aria-describedby={ (name) "-hint" } {
            legend { (role_word(words, role)) }
            p.hint id={ (name) "-hint" } {
                (words.phrase(&Phrase::new("incident-role-does").selector("role", name)))
                @if let Some(proposal) = proposal { " " strong { (from(words, proposal)) } }
            }
            @if let Some(error) = error { p.error { (Status::Critical.shape()) span { (error) } } }
            (person(
                "holder",
                ["incident-role-holder", "incident-role-telephone"],
                standing.and_then(|standing| standing.holder),
                proposal.and_then(|proposal| proposal.holder.as_ref()),
            ))
            (person(
                "deputy",
                ["incident-role-deputy", "incident-role-deputy-telephone"],
                standing.and_then(|standing| standing.deputy),
                proposal.and_then(|proposal| proposal.deputy.as_ref()),
            ))
        }
    }
}

/// Where a proposal is from.
fn from(words: &Messages, proposal: &Proposal) -> String {
    match proposal.from {
        ProposedFrom::Before(reference) => {
            words.phrase(&Phrase::new("incident-role-from-before").text("incident", &reference.to_string()))
        }
        ProposedFrom::OnCall => words.text("incident-role-from-on-call"),
        ProposedFrom::Access => words.text("incident-role-from-access"),
    }
}

/// The roles for a reader who writes nothing.
fn list(reader: &SignedIn, room: &Room) -> Markup {
    let words = reader.words;
    let title = words.text("incident-roles");
    let roles = room.roles();
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        dl.facts {
            @for role in IncidentRole::ALL {
                dt { (role_word(words, *role)) }
                dd {
                    @match roles.of(*role) {
                        Some(standing) => { bdi { (named(words, standing.holder, standing.deputy)) } }
                        None => { span.unsaid { (words.text("incident-nothing-said")) } }
                    }
                }
            }
        }
    };
    framed(reader, room, &title, body)
}
