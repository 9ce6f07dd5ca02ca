//! A report: what somebody calls about, typed by whoever answers, or what a member of the staff sees herself.

use app::Error;
use app::message::{Argument, Messages};
use app::security_event::{ReportForm, takes_calls};
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::access::{ReportSecurityEvents, ViewIncidents};
use maud::{Markup, html};
use serde::Deserialize;

use super::{NEW, PATH, kinds};
use crate::design::{
    Button, Choice, Control, Field, Form as FormView, InputKind, Notice, NoticeKind, PageHeading,
    Requirement, Weight,
};
use crate::error::Result;
use crate::form::{Form, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// The number of the report that was just written down.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Written {
    number: Option<u32>,
}

pub(super) async fn show(signed_in: SignedIn, Query(written): Query<Written>) -> Result<Markup> {
    signed_in
        .actor
        .scope::<ReportSecurityEvents>()
        .map_err(Error::from)?;
    let mut form = ReportForm::default();
    if !takes_calls(&signed_in.actor) {
        form.caller.clone_from(&signed_in.person_name);
    }
    Ok(page(&signed_in, &form, written.number, &Problems::default()))
}

pub(super) async fn report(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    match app::security_event::report(&state.app, &signed_in.actor, &form).await {
        Ok(number) => Ok(Redirect::to(&format!("{NEW}?number={number}")).into_response()),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "seen", label)?;
            Ok((status, page(&signed_in, &form, None, &problems)).into_response())
        }
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

fn page(reader: &SignedIn, form: &ReportForm, written: Option<u32>, problems: &Problems) -> Markup {
    let words = reader.words;
    let (title, lead) = match takes_calls(&reader.actor) {
        true => ("security-event-new", "security-event-new-lead"),
        false => ("security-event-report", "security-event-report-lead"),
    };
    let title = words.text(title);
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
        @if let Some(told) = &told {
            (Notice {
                kind: NoticeKind::Success,
                title: told,
                body: sees_list.then(|| html! { a href=(PATH) { (words.text("security-event-to-list")) } }),
            })
        }
        (FormView {
            action: PATH,
            guard_unsaved: true,
            body: html! {
                (fields(words, form, problems))
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

/// The questions of every report, whoever types the answers.
pub(crate) fn fields(words: &Messages, form: &ReportForm, problems: &Problems) -> Markup {
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
        (line("caller", &form.caller, Control::Input(InputKind::Text)))
        (line("telephone", &form.telephone, Control::Input(InputKind::Telephone)))
    }
}
