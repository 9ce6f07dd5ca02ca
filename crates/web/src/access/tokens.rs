//! Tokens for programs: made, shown once, withdrawn.

use app::Error;
use app::access::{ListedToken, MAX_TOKEN_DAYS, NewToken, TokenForm};
use app::message::Argument;
use app::tenant::Place;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::id::ApiTokenKind;
use maud::{Markup, html};

use super::grants::place_label;
use super::{PATH, Typed};
use crate::confirm::Confirmation;
use crate::design::{
    Button, Choice, Column, Control, EmptyState, Field, Form as FormBox, InputKind, Link, Moment, Name,
    Narrow, PageHeading, Row, SecretOnce, SectionHeading, Table,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Shows the token once, on the answer itself: there is nothing a redirect could read it from again.
pub(super) async fn make(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(typed): Form<TokenForm>,
) -> Result<Response> {
    let made = match NewToken::try_from(&typed) {
        Ok(new) => app::access::make_token(&state.app, &signed_in.actor, &new).await,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(made) => Ok(shown(&signed_in, &typed.name, &made.token).into_response()),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(signed_in.words, &errors)
                .named(signed_in.words, |field| signed_in.text(label(field)));
            let typed = Typed {
                token: typed,
                problems,
                ..Typed::default()
            };
            let page = super::page(&state.app, &signed_in, &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn shown(signed_in: &SignedIn, name: &str, token: &str) -> Markup {
    let title = signed_in.format("access-token-made", &[("name", Argument::from(name))]);
    let body = html! {
        (PageHeading { title: &title, ..PageHeading::default() })
        (SecretOnce {
            id: "token",
            label: &title,
            warning: &signed_in.text("access-token-made-explanation"),
            value: token,
            copy: &signed_in.text("access-copy"),
            copied: &signed_in.text("access-copied"),
        })
        div.button-row { (Button::to(&signed_in.text("error-back"), PATH)) }
    };
    let access = signed_in.text("access-title");
    let breadcrumbs = [Link {
        label: &access,
        href: PATH,
    }];
    signed_in.framed(
        Frame {
            title: &title,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    )
}

/// The question before a token is withdrawn.
pub(super) async fn ask_to_revoke(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ApiTokenKind>,
) -> Result<Markup> {
    let tokens = app::access::tokens(&state.app, &signed_in.actor).await?;
    let listed = tokens
        .into_iter()
        .find(|listed| listed.token.id == id && listed.in_force)
        .ok_or(Error::NotFound("API token"))?;
    let named = [
        ("name", Argument::from(listed.token.name.as_str())),
        ("person", Argument::from(listed.person_name.as_str())),
    ];
    let access = signed_in.text("access-title");
    let confirmation = Confirmation {
        question: &signed_in.format("access-token-revoke-question", &named),
        consequences: &[
            signed_in.format("access-token-revoke-program", &named),
            signed_in.text("access-token-revoke-again"),
        ],
        fields: Markup::default(),
        action: &format!("/access/tokens/{id}/revoke"),
        act: &signed_in.text("access-token-revoke-act"),
        back: Link {
            label: &access,
            href: PATH,
        },
    };
    Ok(confirmation.page(&signed_in, &Problems::default()))
}

pub(super) async fn revoke(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ApiTokenKind>,
) -> Result<Response> {
    app::access::revoke_token(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(PATH, "access-token-revoked"))
}

/// The tokens in force, and the form for another.
pub(super) fn section(
    signed_in: &SignedIn,
    tokens: &[ListedToken],
    places: &[Place],
    typed: &Typed,
) -> Markup {
    let (title, make) = (
        signed_in.text("access-tokens"),
        signed_in.text("access-token-make"),
    );
    html! {
        (SectionHeading { id: "tokens-heading", title: &title, ..SectionHeading::default() })
        p { (signed_in.text("access-tokens-explanation")) }
        (table(signed_in, &title, tokens))
        (SectionHeading { id: "make-token", title: &make, ..SectionHeading::default() })
        (FormBox {
            action: "/access/tokens",
            body: html! {
                (fields(signed_in, places, typed))
                (Button::submit(&make))
            },
            ..FormBox::default()
        })
    }
}

fn table(signed_in: &SignedIn, caption: &str, tokens: &[ListedToken]) -> Markup {
    let labels = [
        "access-token-name",
        "access-token-permissions",
        "access-token-scope",
        "access-token-person",
        "access-token-used",
        "access-token-expires",
        "access-token-revoke",
    ]
    .map(|key| signed_in.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let in_force: Vec<(&ListedToken, String)> = tokens
        .iter()
        .filter(|listed| listed.in_force)
        .map(|listed| (listed, listed.token.id.to_string()))
        .collect();
    let rows: Vec<Row<'_>> = in_force
        .iter()
        .map(|(listed, id)| row(signed_in, listed, id))
        .collect();
    let empty = signed_in.text("access-tokens-empty");
    html! {
        (Table {
            id: "tokens",
            caption,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState { title: &empty, ..EmptyState::default() },
        })
    }
}

fn row<'a>(signed_in: &SignedIn, listed: &ListedToken, id: &'a str) -> Row<'a> {
    let token = &listed.token;
    let permissions: Vec<String> = token
        .permissions
        .iter()
        .map(|permission| signed_in.words.permission(permission))
        .collect();
    let (iso, text) = (token.expires_at.to_string(), signed_in.moment(token.expires_at));
    let (revoke, question) = (
        signed_in.text("access-token-revoke"),
        format!("/access/tokens/{id}/revoke"),
    );
    let cells = vec![
        html! { (Name(&token.name)) },
        html! { ul { @for permission in &permissions { li { (permission) } } } },
        html! { bdi { (listed.scope_name) } },
        html! { (Name(&listed.person_name)) },
        html! {
            @match token.used_at {
                Some(used) => (Moment { iso: &used.to_string(), text: &signed_in.moment(used) }),
                None => (signed_in.text("access-token-used-never")),
            }
        },
        html! { (Moment { iso: &iso, text: &text }) },
        html! { (Button::to(&revoke, &question).about(&token.name)) },
    ];
    Row {
        id,
        cells,
        ..Row::default()
    }
}

/// The label of a field.
fn label(field: &str) -> &'static str {
    match field {
        "name" => "access-token-name",
        "permissions" => "access-token-permissions",
        "scope" => "access-token-scope",
        _ => "access-token-days",
    }
}

fn fields(signed_in: &SignedIn, places: &[Place], typed: &Typed) -> Markup {
    let form = &typed.token;
    let labels: Vec<(String, String)> = places
        .iter()
        .map(|place| (place.node.id.to_string(), place_label(signed_in, place)))
        .collect();
    let choices: Vec<Choice<'_>> = labels
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let hint = signed_in.format(
        "access-token-days-hint",
        &[("max", Argument::Number(MAX_TOKEN_DAYS.into()))],
    );
    html! {
        (Field {
            name: "name",
            label: &signed_in.text("access-token-name"),
            error: typed.problems.with("name"),
            value: &form.name,
            ..Field::default()
        })
        (permissions(signed_in, typed))
        (Field {
            name: "scope",
            id: Some("token-scope"),
            label: &signed_in.text("access-token-scope"),
            error: typed.problems.with("scope"),
            value: &form.scope,
            control: Control::Select(&choices),
            ..Field::default()
        })
        (Field {
            name: "days",
            label: &signed_in.text("access-token-days"),
            hint: Some(&hint),
            error: typed.problems.with("days"),
            value: if form.days.is_empty() { "90" } else { &form.days },
            control: Control::Input(InputKind::Number),
            ..Field::default()
        })
    }
}

/// One box for each permission the maker holds: no token is given more.
fn permissions(signed_in: &SignedIn, typed: &Typed) -> Markup {
    let error = typed.problems.with("permissions");
    html! {
        fieldset.field.field-wrong[error.is_some()] id="permissions" tabindex="-1" {
            legend { (signed_in.text("access-token-permissions")) }
            @if let Some(error) = error { p.error { (error) } }
            @for permission in signed_in.actor.permissions().iter() {
                @let (key, id) = (permission.as_str(), format!("permission-{}", permission.as_str().replace('.', "-")));
                div.choice {
                    input type="checkbox" id=(id) name="permissions" value=(key)
                        checked[typed.token.permissions.iter().any(|chosen| chosen == key)];
                    label for=(id) { (signed_in.words.permission(permission)) }
                }
            }
        }
    }
}
