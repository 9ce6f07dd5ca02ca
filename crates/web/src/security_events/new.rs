//! A report: what somebody calls about, typed by whoever answers, or what a member of the staff sees herself.

use app::Error;
use app::message::{Argument, Messages};
use app::security_event::{ReportForm, takes_calls};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{Actor, ReportSecurityEvents, ViewIncidents};
use maud::{Markup, html};
use serde::Deserialize;

use super::{NEW, PATH, kinds};
use crate::design::{
    Button, Choice, Control, Field, Form as FormView, InputKind, Notice, NoticeKind, PageHeading,
    Requirement, Weight,
};
use crate::error::Result;
use crate::form::{Form, Problems};
use crate::reports::danger;
use crate::session::SignedIn;
use crate::state::AppState;

/// The number of the report that was just written down.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    number: Option<u32>,
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Query(written): Query<Written>,
) -> Result<Markup> {
    signed_in
        .actor
        .scope::<ReportSecurityEvents>()
        .map_err(Error::from)?;
    let telephone = app::report_code::telephone(&state.app, &signed_in.actor).await?;
    let form = ReportForm::default();
    Ok(page(
        &signed_in,
        &telephone,
        &form,
        written.number,
        &Problems::default(),
    ))
}

pub(super) async fn report(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    let too_many = || {
        let told = signed_in.text("report-too-many");
        (
            StatusCode::TOO_MANY_REQUESTS,
            Problems::one(signed_in.words, "seen", told),
        )
    };
    let counted = match takes_calls(&signed_in.actor) {
        true => Ok(()),
        false => state.limits.count_own_report(&signed_in.actor),
    };
    let (status, problems) = match counted {
        Err(_) => too_many(),
        Ok(()) => match app::security_event::report(&state.app, &signed_in.actor, &form).await {
            Ok(number) => return Ok(Redirect::to(&format!("{NEW}?number={number}")).into_response()),
            Err(Error::Refused(_)) => too_many(),
            Err(error) => Problems::of_error(&signed_in, error, "seen", label)?,
        },
    };
    let telephone = app::report_code::telephone(&state.app, &signed_in.actor).await?;
    Ok((status, page(&signed_in, &telephone, &form, None, &problems)).into_response())
}

/// What the page is called for this reader: whoever answers for others writes down what they say.
pub(crate) fn title(actor: &Actor) -> &'static str {
    match takes_calls(actor) {
        true => "security-event-new",
        false => "security-event-report",
    }
}

/// What a field of a report is called.
pub(crate) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "kind" => "security-event-kind",
        "place" => "security-event-where",
        "caller" => "security-event-caller",
        "telephone" => "security-event-telephone",
        "occurred_at" => "security-event-occurred",
        _ => "security-event-seen",
    })
}

fn page(
    reader: &SignedIn,
    telephone: &str,
    form: &ReportForm,
    written: Option<u32>,
    problems: &Problems,
) -> Markup {
    let words = reader.words;
    let title = words.text(title(&reader.actor));
    let takes_calls = takes_calls(&reader.actor);
    let lead = match takes_calls {
        true => "security-event-new-lead",
        false => "security-event-report-lead",
    };
    let by = (!takes_calls).then_some(reader.person_name.as_str());
    let sees_list = reader.actor.may_in_tenant::<ViewIncidents>();
    let lines = problems.lines();
    let told = written.map(|number| {
        words.format(
            "security-event-written",
            &[("number", Argument::from(number.to_string()))],
        )
    });
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text(lead)), ..PageHeading::default() })
        @if !takes_calls { p { strong { (danger(words, telephone)) } } }
        @if let Some(told) = &told {
            (Notice {
                kind: NoticeKind::Success,
                title: told,
                body: Some(match sees_list {
                    true => html! { a href=(PATH) { (words.text("security-event-to-list")) } },
                    false => html! { p { (words.text("report-received-next")) } },
                }),
            })
        }
        (FormView {
            action: PATH,
            guard_unsaved: true,
            body: html! {
                (fields(words, form, problems, by))
                (Field {
                    name: "occurred_at",
                    label: &label(words, "occurred_at"),
                    value: &form.occurred_at,
                    error: problems.with("occurred_at"),
                    requirement: Requirement::Optional(&words.text("field-optional")),
                    control: Control::Input(InputKind::DateTime),
                    ..Field::default()
                })
                div.button-row {
                    (Button::submit(&words.text("security-event-write")))
                    (Button::to(&words.text("navigation-cancel"), if sees_list { PATH } else { "/" }).weight(Weight::Link))
                }
            },
            ..FormView::default()
        })
    };
    match sees_list {
        true => reader.below(("security-event-list-title", PATH), &[], &title, body),
        false => reader.page(&title, body),
    }
}

/// The questions of every report, whoever types the answers; `by` is whose report it is where nobody is asked for a name.
pub(crate) fn fields(words: &Messages, form: &ReportForm, problems: &Problems, by: Option<&str>) -> Markup {
    let optional = words.text("field-optional");
    let kinds = kinds(words);
    let choices: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let kind = if form.kind.is_empty() {
        "unclear"
    } else {
        &form.kind
    };
    let line = |name: &'static str, value: &str, control| {
        html! {
            (Field {
                name,
                label: &label(words, name),
                value,
                error: problems.with(name),
                requirement: Requirement::Optional(&optional),
                control,
                ..Field::default()
            })
        }
    };
    html! {
        (Field {
            name: "seen",
            label: &label(words, "seen"),
            hint: Some(&words.text("security-event-no-patients")),
            value: &form.seen,
            error: problems.with("seen"),
            control: Control::TextArea { rows: 4 },
            ..Field::default()
        })
        (Field {
            name: "kind",
            label: &label(words, "kind"),
            value: kind,
            error: problems.with("kind"),
            control: Control::Select(&choices),
            ..Field::default()
        })
        (line("place", &form.place, Control::Input(InputKind::Text)))
        @match by {
            Some(name) => { p { (label(words, "caller")) ": " bdi { (name) } } }
            None => { (line("caller", &form.caller, Control::Input(InputKind::Text))) }
        }
        (line("telephone", &form.telephone, Control::Input(InputKind::Telephone)))
    }
}
