//! Who is on call: the shifts of now and to come, entering and removing one, and the tool that is told of calls.

mod call_webhook;

use app::Error;
use app::call_webhook::CallWebhookForm;
use app::on_call::{ListedShift, ShiftDetails, ShiftForm};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::access::{EditPeople, ViewIncidents, ViewPeople};
use domain::id::OnCallShiftIdKind;
use maud::{Markup, html};

use crate::design::{
    Button, Choice, Column, Control, EmptyState, Field, Form as FormView, InputKind, Narrow, PageHeading,
    Requirement, Row, SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where it is.
pub(crate) const PATH: &str = "/on-call";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, show)
        .post(PATH, add)
        .post("/on-call/{id}/removal", remove)
        .post("/on-call/webhook", call_webhook::set)
        .post("/on-call/webhook/test", call_webhook::test)
        .post("/on-call/webhook/removal", call_webhook::remove)
}

async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    page(&state, &signed_in, &Typed::default()).await
}

/// What is typed on the page, and what was wrong with it.
#[derive(Debug, Default)]
struct Typed {
    shift: ShiftForm,
    webhook: CallWebhookForm,
    problems: Problems,
}

async fn add(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Form(form): Form<ShiftForm>,
) -> Result<Response> {
    signed_in.demand_in_tenant::<EditPeople>()?;
    let answer = match ShiftDetails::of(&form, &signed_in.zone) {
        Ok(details) => app::on_call::add(&state.app, &signed_in.actor, &details)
            .await
            .map(|_| ()),
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(()) => Ok(flash::done(PATH, "on-call-added-flash")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "person", |words, field| {
                words.text(label(field))
            })?;
            let typed = Typed {
                shift: form,
                problems,
                ..Typed::default()
            };
            Ok((status, page(&state, &signed_in, &typed).await?).into_response())
        }
    }
}

async fn remove(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<OnCallShiftIdKind>,
) -> Result<Response> {
    app::on_call::remove(&state.app, &signed_in.actor, id).await?;
    Ok(flash::done(PATH, "on-call-removed-flash"))
}

fn label(field: &str) -> &'static str {
    match field {
        "starts_at" => "on-call-starts-at",
        "ends_at" => "on-call-ends-at",
        "telephone" => "on-call-telephone",
        "address" => "call-webhook-address",
        _ => "on-call-person",
    }
}

async fn page(state: &AppState, reader: &SignedIn, typed: &Typed) -> Result<Markup> {
    let words = reader.words;
    let title = words.text("on-call-title");
    let shifts = app::on_call::list(&state.app, &reader.actor).await?;
    let may_edit = reader.actor.may_in_tenant::<EditPeople>();
    let people: Vec<(String, String)> = match may_edit && reader.actor.may::<ViewPeople>() {
        true => {
            let listed = app::person::list(&state.app, &reader.actor).await?.into_iter();
            listed
                .map(|listed| (listed.person.id.to_string(), listed.person.name))
                .collect()
        }
        false => Vec::new(),
    };
    let webhook = match may_edit {
        true => Some(app::call_webhook::current(&state.app, &reader.actor).await?),
        false => None,
    };
    let lines = typed.problems.lines();
    let body = html! {
        (typed.problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("on-call-lead")), ..PageHeading::default() })
        (table(reader, &shifts, may_edit))
        @if may_edit {
            section {
                (SectionHeading { id: "add", title: &words.text("on-call-add"), ..SectionHeading::default() })
                (entry(reader, &people, &typed.shift, &typed.problems))
            }
        }
        @if let Some(webhook) = &webhook { (call_webhook::section(reader, webhook.as_ref(), typed)) }
    };
    Ok(match reader.actor.may_in_tenant::<ViewIncidents>() {
        true => reader.below(("incident-list-title", crate::incidents::PATH), &[], &title, body),
        false => reader.page(&title, body),
    })
}

fn table(reader: &SignedIn, shifts: &[ListedShift], may_edit: bool) -> Markup {
    let words = reader.words;
    let title = words.text("on-call-title");
    let labels = [
        "on-call-person",
        "on-call-telephone",
        "on-call-starts-at",
        "on-call-ends-at",
        "on-call-state",
    ]
    .map(|key| words.text(key));
    let columns = labels.each_ref().map(|label| Column {
        label,
        ..Column::default()
    });
    let ids: Vec<String> = shifts
        .iter()
        .map(|listed| format!("shift-{}", listed.shift.id))
        .collect();
    let rows: Vec<Row<'_>> = shifts
        .iter()
        .zip(&ids)
        .map(|(listed, id)| Row {
            id,
            name: &listed.name,
            href: None,
            cells: vec![
                html! { bdi { (listed.name) } },
                html! { bdi { (listed.shift.telephone) } },
                html! { (reader.moment(listed.shift.starts_at)) },
                html! { (reader.moment(listed.shift.ends_at)) },
                html! {
                    @if listed.is_now { (StatusTag::new(Status::Fine, &words.text("on-call-now"))) }
                    @if may_edit {
                        form method="post" action={ (PATH) "/" (listed.shift.id) "/removal" } {
                            (Button::submit(&words.text("on-call-remove")).about(&listed.name).weight(Weight::Link))
                        }
                    }
                },
            ],
            selected: false,
        })
        .collect();
    html! {
        (Table {
            id: "shifts",
            caption: &title,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("on-call-none"),
                explanation: &words.text("on-call-none-explanation"),
                actions: &[],
            },
        })
    }
}

fn entry(reader: &SignedIn, people: &[(String, String)], form: &ShiftForm, problems: &Problems) -> Markup {
    let words = reader.words;
    let optional = words.text("field-optional");
    let choose = words.text("on-call-choose");
    let mut choices = vec![Choice {
        value: "",
        label: &choose,
    }];
    choices.extend(people.iter().map(|(value, label)| Choice { value, label }));
    let field = |name: &'static str, value: &str, requirement, control| {
        html! {
            (Field {
                name,
                label: &words.text(label(name)),
                value,
                error: problems.with(name),
                requirement,
                control,
                ..Field::default()
            })
        }
    };
    let moment = Control::Input(InputKind::DateTime);
    html! {
        (FormView {
            action: PATH,
            body: html! {
                (field("person", &form.person, Requirement::Required, Control::Select(&choices)))
                (field("starts_at", &form.starts_at, Requirement::Required, moment))
                (field("ends_at", &form.ends_at, Requirement::Required, moment))
                (field("telephone", &form.telephone, Requirement::Optional(&optional), Control::Input(InputKind::Telephone)))
                (Button::submit(&words.text("on-call-add")))
            },
            ..FormView::default()
        })
    }
}
