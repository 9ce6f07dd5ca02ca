//! Recording somebody's last day: a page that says what ends with it, and asks for the day.

use app::message::Argument;
use app::person::Person;
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{Denied, EditPeople, PermissionKey};
use domain::id::PersonKind;
use maud::{Markup, html};
use serde::Deserialize;

use super::{form, path_of};
use crate::confirm::Confirmation;
use crate::design::{Control, Field, InputKind, Link};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// The day as it was typed, and the version that was looked at; one that never was when the form does not say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Leaving {
    version: i32,
    ends_on: String,
}

pub(super) async fn ask(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
) -> Result<Markup> {
    // Whoever may not record it is told so before typing.
    if !signed_in.actor.may::<EditPeople>() {
        return Err(Error::from(Denied::Forbidden(PermissionKey::EditPeople)).into());
    }
    let person = fetch(&state.app, &signed_in, id).await?;
    Ok(page(
        &signed_in,
        &person,
        person.version,
        "",
        &Problems::default(),
    ))
}

pub(super) async fn record(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<PersonKind>,
    Form(sent): Form<Leaving>,
) -> Result<Response> {
    let mut fields = app::field::Fields::default();
    let last_day = fields.required("ends_on", &sent.ends_on, |text| text.parse().ok());
    let left = match fields.finish(|| last_day) {
        Ok(day) => app::person::record_leaving(&state.app, &signed_in.actor, id, sent.version, day).await,
        Err(errors) => Err(errors.into()),
    };
    match left {
        Ok(()) => Ok(flash::done(&path_of(id), "person-left")),
        Err(Error::Invalid(errors)) => {
            let person = fetch(&state.app, &signed_in, id).await?;
            let problems = Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| form::label(&signed_in, field));
            let page = page(&signed_in, &person, sent.version, &sent.ends_on, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn fetch(app: &App, signed_in: &SignedIn, id: domain::id::PersonId) -> Result<Person> {
    Ok(app::person::fetch(app, &signed_in.actor, id).await?.person)
}

fn page(signed_in: &SignedIn, person: &Person, version: i32, typed: &str, problems: &Problems) -> Markup {
    let path = path_of(person.id);
    let named = [("person", Argument::from(person.name.as_str()))];
    let confirmation = Confirmation {
        question: &signed_in.format("person-leave-question", &named),
        consequences: &[
            signed_in.format("person-leave-ends", &named),
            signed_in.format("person-leave-stays", &named),
            signed_in.text("person-leave-again"),
        ],
        fields: html! {
            input type="hidden" name="version" value=(version);
            (Field {
                name: "ends_on",
                label: &form::label(signed_in, "ends_on"),
                hint: Some(&signed_in.text("person-ends-on-hint")),
                error: problems.with("ends_on"),
                value: typed,
                control: Control::Input(InputKind::Date),
                ..Field::default()
            })
        },
        action: &format!("{path}/leave"),
        act: &signed_in.text("person-leave"),
        back: Link {
            label: &person.name,
            href: &path,
        },
    };
    confirmation.page(signed_in, problems)
}
