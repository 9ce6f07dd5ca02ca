//! Which role a person holds where and for how long.

use app::access::{GrantForm, GrantState, ListedGrant, ListedRole, NewGrant};
use app::message::Argument;
use app::person::ListedPerson;
use app::tenant::Place;
use app::{App, Error};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::{GrantId, GrantKind};
use domain::round::Phrase;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::{PATH, Typed};
use crate::confirm::Confirmation;
use crate::design::{
    Button, Choice, Column, Control, EmptyState, Field, Form as FormBox, InputKind, Link, Name, Narrow,
    Requirement, Row, SectionHeading, Status, StatusTag, Table,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::people;
use crate::session::SignedIn;
use crate::state::AppState;

/// Who the form is opened for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Opened {
    person: String,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(opened): Query<Opened>,
) -> Result<Markup> {
    let grant = GrantForm {
        person: opened.person,
        ..GrantForm::default()
    };
    super::page(
        &state.app,
        &signed_in,
        &Typed {
            grant,
            ..Typed::default()
        },
    )
    .await
}

pub(super) async fn grant(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(typed): Form<GrantForm>,
) -> Result<Response> {
    let granted = match NewGrant::try_from(&typed) {
        Ok(new) => app::access::grant(&state.app, &signed_in.actor, &new)
            .await
            .map(|_| new.person),
        Err(errors) => Err(errors.into()),
    };
    match granted {
        Ok(person) => Ok(flash::done(&people::path_of(person), "access-grant-added")),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| signed_in.text(label(field)));
            let typed = Typed {
                grant: typed,
                problems,
                ..Typed::default()
            };
            let page = super::page(&state.app, &signed_in, &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn ask_to_withdraw(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<GrantKind>,
) -> Result<Markup> {
    withdrawal(&state.app, &signed_in, id, &Problems::default()).await
}

pub(super) async fn withdraw(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<GrantKind>,
) -> Result<Response> {
    match app::access::withdraw_grant(&state.app, &signed_in.actor, id).await {
        Ok(()) => Ok(flash::done(PATH, "access-grant-withdrawn")),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors);
            let page = withdrawal(&state.app, &signed_in, id, &problems).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The question before a role is withdrawn.
async fn withdrawal(app: &App, signed_in: &SignedIn, id: GrantId, problems: &Problems) -> Result<Markup> {
    let grants = app::access::grants(app, &signed_in.actor).await?;
    let listed = grants
        .into_iter()
        .find(|listed| listed.grant.id == id && lasts(listed))
        .ok_or(Error::NotFound("grant"))?;
    let named = [
        ("person", Argument::from(person_name(signed_in, &listed))),
        (
            "role",
            Argument::from(role_name(
                signed_in,
                &listed.grant.role,
                listed.role_name.as_deref(),
            )),
        ),
        ("place", Argument::from(listed.scope_name.as_str())),
    ];
    let access = signed_in.text("access-title");
    let confirmation = Confirmation {
        question: &signed_in.format("access-grant-withdraw-question", &named),
        consequences: &[
            signed_in.format("access-grant-withdraw-loses", &named),
            signed_in.text("access-grant-withdraw-tokens"),
            signed_in.text("access-grant-withdraw-again"),
        ],
        fields: Markup::default(),
        action: &format!("/access/grants/{id}/withdraw"),
        act: &signed_in.text("access-grant-withdraw-act"),
        back: Link {
            label: &access,
            href: PATH,
        },
    };
    Ok(confirmation.page(signed_in, problems))
}

/// Whether a grant holds or will.
pub(crate) fn lasts(listed: &ListedGrant) -> bool {
    matches!(listed.state, GrantState::InForce | GrantState::Ahead)
}

/// What can be chosen in the form.
pub(super) struct Choices<'a> {
    pub(super) roles: &'a [ListedRole],
    pub(super) people: &'a [ListedPerson],
    pub(super) places: &'a [Place],
}

/// The grants that hold or will, and the form for another.
pub(super) fn section(
    signed_in: &SignedIn,
    grants: &[ListedGrant],
    choices: &Choices<'_>,
    typed: &Typed,
) -> Markup {
    let lasting: Vec<ListedGrant> = grants.iter().filter(|listed| lasts(listed)).cloned().collect();
    let add = signed_in.text("access-grant-add");
    html! {
        (table(signed_in, &lasting))
        (SectionHeading { id: "grant", title: &add, ..SectionHeading::default() })
        (FormBox {
            action: "/access/grants",
            body: html! {
                (fields(signed_in, choices, typed))
                (Button::submit(&add))
            },
            ..FormBox::default()
        })
    }
}

/// Grants as a table, each with the way to withdraw it.
pub(crate) fn table(signed_in: &SignedIn, grants: &[ListedGrant]) -> Markup {
    let labels = [
        "access-grant-person",
        "access-grant-role",
        "access-grant-scope",
        "access-grant-period",
        "access-grant-withdraw",
    ]
    .map(|key| signed_in.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<String> = grants.iter().map(|listed| listed.grant.id.to_string()).collect();
    let rows: Vec<Row<'_>> = grants
        .iter()
        .zip(&ids)
        .map(|(listed, id)| row(signed_in, listed, id))
        .collect();
    let empty = signed_in.text("access-grants-empty");
    html! {
        (Table {
            id: "grants",
            caption: &signed_in.text("access-grants"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState { title: &empty, ..EmptyState::default() },
        })
    }
}

fn row<'a>(signed_in: &SignedIn, listed: &ListedGrant, id: &'a str) -> Row<'a> {
    let person = person_name(signed_in, listed);
    let role = role_name(signed_in, &listed.grant.role, listed.role_name.as_deref());
    let (withdraw, question) = (
        signed_in.text("access-grant-withdraw"),
        format!("/access/grants/{id}/withdraw"),
    );
    let about = format!("{role}, {person}");
    let cells = vec![
        html! { (Name(&person)) },
        html! { bdi { (role) } },
        html! { bdi { (listed.scope_name) } },
        period(signed_in, listed),
        html! { (Button::to(&withdraw, &question).about(&about)) },
    ];
    Row {
        id,
        cells,
        ..Row::default()
    }
}

fn period(signed_in: &SignedIn, listed: &ListedGrant) -> Markup {
    let status = if listed.state == GrantState::InForce {
        Status::Fine
    } else {
        Status::Pending
    };
    let date = |at: domain::time::Instant| -> Date { at.in_zone(&signed_in.zone).date() };
    let begins = date(listed.grant.starts_at);
    // The stored end is the first moment it no longer holds; people name the last day.
    let ends = listed.grant.ends_at.map(|end| date(end.plus_seconds(-1)));
    let days = match ends {
        Some(last) => Phrase::new("access-grant-days")
            .date("first", begins)
            .date("last", last),
        None => Phrase::new("access-grant-from").date("first", begins),
    };
    html! {
        (StatusTag::new(status, &signed_in.words.grant_state(listed.state)))
        " " (signed_in.words.phrase(&days))
    }
}

/// Who holds a grant, as far as the reader may know.
fn person_name(signed_in: &SignedIn, listed: &ListedGrant) -> String {
    listed
        .person_name
        .clone()
        .unwrap_or_else(|| signed_in.text("access-grant-person-elsewhere"))
}

/// A role in words: a shipped one's name is a message, a hospital's own brings its name.
fn role_name(signed_in: &SignedIn, key: &str, own: Option<&str>) -> String {
    own.map(str::to_owned)
        .or_else(|| signed_in.words.role(key))
        .unwrap_or_else(|| key.to_owned())
}

/// The name of a place with its level, for choosing.
pub(super) fn place_label(signed_in: &SignedIn, place: &Place) -> String {
    format!(
        "{} ({})",
        place.node.name,
        signed_in.words.scope_level(place.node.level)
    )
}

/// The label of a field.
fn label(field: &str) -> &'static str {
    match field {
        "person" => "access-grant-person",
        "role" => "access-grant-role",
        "scope" => "access-grant-scope",
        "starts_on" => "access-grant-starts",
        "ends_on" => "access-grant-ends",
        _ => "access-grant-deputy-for",
    }
}

fn fields(signed_in: &SignedIn, choices: &Choices<'_>, typed: &Typed) -> Markup {
    let people: Vec<(String, String)> = choices
        .people
        .iter()
        .map(|listed| (listed.person.id.to_string(), listed.person.name.clone()))
        .collect();
    let roles: Vec<(String, String)> = choices
        .roles
        .iter()
        .map(|role| {
            (
                role.key.clone(),
                role_name(signed_in, &role.key, role.name.as_deref()),
            )
        })
        .collect();
    let places: Vec<(String, String)> = choices
        .places
        .iter()
        .map(|place| (place.node.id.to_string(), place_label(signed_in, place)))
        .collect();
    let form = &typed.grant;
    html! {
        (select(signed_in, typed, "person", &form.person, &people, true))
        (select(signed_in, typed, "role", &form.role, &roles, true))
        (select(signed_in, typed, "scope", &form.scope, &places, true))
        (date(signed_in, typed, "starts_on", &form.starts_on))
        (date(signed_in, typed, "ends_on", &form.ends_on))
        (select(signed_in, typed, "deputy_for", &form.deputy_for, &people, false))
    }
}

fn select(
    signed_in: &SignedIn,
    typed: &Typed,
    name: &'static str,
    value: &str,
    values: &[(String, String)],
    required: bool,
) -> Markup {
    let (optional, none) = (signed_in.text("form-optional"), signed_in.text("form-choose"));
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(values.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (Field {
            name,
            label: &signed_in.text(label(name)),
            error: typed.problems.with(name),
            requirement: if required { Requirement::Required } else { Requirement::Optional(&optional) },
            value,
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}

fn date(signed_in: &SignedIn, typed: &Typed, name: &'static str, value: &str) -> Markup {
    let (optional, hint) = (
        signed_in.text("form-optional"),
        signed_in.text(&format!("{}-hint", label(name))),
    );
    html! {
        (Field {
            name,
            label: &signed_in.text(label(name)),
            hint: Some(&hint),
            error: typed.problems.with(name),
            requirement: Requirement::Optional(&optional),
            value,
            control: Control::Input(InputKind::Date),
            ..Field::default()
        })
    }
}
