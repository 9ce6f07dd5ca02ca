//! The ways a supplier comes in from outside: listed, recorded, corrected, and closed.

use app::message::{Argument, Messages};
use app::supplier::remote_access::{self, RemoteAccessDetails, RemoteAccessForm};
use app::supplier::{ListedSupplier, RemoteAccess};
use app::{App, Error};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::EditSuppliers;
use domain::id::{RemoteAccessId, RemoteAccessKind, SupplierKind};
use domain::round::{Answer, Phrase};
use maud::{Markup, html};
use serde::Deserialize;

use super::form::answers;
use super::page::Typed;
use super::words::{answer, answer_tag};
use super::{PATH, WAYS_IN, fetch, framed, supplier_page};
use crate::confirm::Confirmation;
use crate::conflict::{Clash, Sent, seen};
use crate::design::{
    Button, Control, Disclosure, Field, Form as FormView, Icon, InputKind, Link, PageHeading, Requirement,
    SectionHeading, Weight,
};
use crate::error::Result;
use crate::flash;
use crate::form::{Form, Id, Problems};
use crate::session::SignedIn;
use crate::state::AppState;

/// The label of a field.
fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "method" => "supplier-method",
        "account" => "supplier-account",
        "second_factor" => "supplier-second-factor",
        _ => "supplier-last-used",
    })
}

/// The section of the page.
pub(super) fn section(
    reader: &SignedIn,
    listed: &ListedSupplier,
    may_edit: bool,
    typed: Option<&(RemoteAccessForm, Problems)>,
) -> Markup {
    let words = reader.words;
    let (correct, close) = (
        words.text("supplier-correct"),
        words.text("supplier-way-in-close"),
    );
    let none = RemoteAccessForm::default();
    let no_problem = Problems::default();
    let (sent, problems) = typed.map_or((&none, &no_problem), |(sent, problems)| (sent, problems));
    html! {
        section {
            (SectionHeading { id: "ways-in", title: &words.text("supplier-ways-in"), ..SectionHeading::default() })
            @if listed.ways_in.is_empty() {
                p { (words.text("supplier-no-way-in")) }
            } @else {
                ul.sentences {
                    @for way in &listed.ways_in {
                        li {
                            (told(reader, way))
                            @if may_edit {
                                div.button-row {
                                    (Button::to(&correct, &format!("{WAYS_IN}/{}", way.id))
                                        .about(&way.method)
                                        .weight(Weight::Link))
                                    (Button::to(&close, &format!("{WAYS_IN}/{}/removal", way.id))
                                        .about(&way.method)
                                        .weight(Weight::Link))
                                }
                            }
                        }
                    }
                }
            }
            @if may_edit {
                (Disclosure {
                    summary: &words.text("supplier-way-in-add"),
                    body: html! {
                        (FormView {
                            action: &format!("{PATH}/{}/remote-accesses", listed.supplier.id),
                            body: html! {
                                (fields(words, sent, problems))
                                (Button::submit(&words.text("supplier-way-in-add")).icon(Icon::Plus))
                            },
                            ..FormView::default()
                        })
                    },
                    open: typed.is_some(),
                })
            }
        }
    }
}

/// A way in: how, with which account, whether a second factor is asked for, when it was last used.
pub(super) fn told(reader: &SignedIn, way: &RemoteAccess) -> Markup {
    let words = reader.words;
    let used = match way.last_used_on {
        Some(day) => Phrase::new("supplier-way-in-used").date("date", day),
        None => Phrase::new("supplier-way-in-use-unknown"),
    };
    html! {
        p {
            strong { bdi { (way.method) } }
            @if !way.account.is_empty() { ", " (words.text("supplier-account")) ": " bdi { (way.account) } }
        }
        p {
            (words.text("supplier-second-factor")) ": " (answer_tag(words, way.second_factor))
            " " (words.phrase(&used))
        }
    }
}

fn fields(words: &Messages, sent: &RemoteAccessForm, problems: &Problems) -> Markup {
    let optional = words.text("field-optional");
    let optional = Requirement::Optional(&optional);
    html! {
        (Field {
            name: "method",
            label: &label(words, "method"),
            hint: Some(&words.text("supplier-method-hint")),
            value: &sent.method,
            error: problems.with("method"),
            ..Field::default()
        })
        (Field {
            name: "account",
            label: &label(words, "account"),
            hint: Some(&words.text("supplier-account-hint")),
            value: &sent.account,
            error: problems.with("account"),
            requirement: optional,
            ..Field::default()
        })
        (answers(
            words,
            ("second_factor", &label(words, "second_factor")),
            &sent.second_factor,
            problems.with("second_factor"),
        ))
        (Field {
            name: "last_used_on",
            label: &label(words, "last_used_on"),
            value: &sent.last_used_on,
            error: problems.with("last_used_on"),
            requirement: optional,
            control: Control::Input(InputKind::Date),
            ..Field::default()
        })
    }
}

fn told_problems(words: &Messages, errors: &app::field::FieldErrors) -> Problems {
    Problems::of(words, errors).named(words, |field| label(words, field))
}

pub(super) async fn open(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<SupplierKind>,
    Form(sent): Form<RemoteAccessForm>,
) -> Result<Response> {
    let answer = match RemoteAccessDetails::try_from(&sent) {
        Ok(details) => remote_access::open(&state.app, &signed_in.actor, id, &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match answer {
        Ok(_) => Ok(flash::done(&format!("{PATH}/{id}"), "supplier-way-in-added")),
        Err(Error::Invalid(errors)) => {
            let typed = Typed {
                way_in: Some((sent, told_problems(signed_in.words, &errors))),
                ..Typed::default()
            };
            let page = supplier_page(&state.app, &signed_in, id, &typed).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn edit(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<RemoteAccessKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditSuppliers>()?;
    let way = remote_access::fetch(&state.app, &signed_in.actor, id).await?;
    let sent = RemoteAccessForm::from(&way);
    edit_page(&state, &signed_in, &way, &sent, &Problems::default()).await
}

async fn edit_page(
    state: &AppState,
    reader: &SignedIn,
    way: &RemoteAccess,
    sent: &RemoteAccessForm,
    problems: &Problems,
) -> Result<Markup> {
    let words = reader.words;
    let supplier = fetch(&state.app, reader, way.supplier).await?;
    let back = format!("{PATH}/{}", supplier.id);
    let title = words.phrase(&Phrase::new("supplier-edit-title").text("name", &way.method));
    let stored = RemoteAccessForm::from(way);
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, ..PageHeading::default() })
        (FormView {
            action: &format!("{WAYS_IN}/{}", way.id),
            guard_unsaved: true,
            body: html! {
                input type="hidden" name="version" value=(way.version);
                (seen(&[
                    ("method", &stored.method),
                    ("account", &stored.account),
                    ("second_factor", &stored.second_factor),
                    ("last_used_on", &stored.last_used_on),
                ]))
                (fields(words, sent, problems))
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), &back).weight(Weight::Link))
                }
            },
            ..FormView::default()
        })
    };
    let above = [Link {
        label: &supplier.name,
        href: &back,
    }];
    Ok(framed(reader, &title, &above, body))
}

pub(super) async fn correct(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<RemoteAccessKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let sent = Sent::from(fields);
    let form = RemoteAccessForm {
        method: sent.value("method"),
        account: sent.value("account"),
        second_factor: sent.value("second_factor"),
        last_used_on: sent.value("last_used_on"),
    };
    let actor = &signed_in.actor;
    let corrected = match RemoteAccessDetails::try_from(&form) {
        Ok(details) => remote_access::correct(&state.app, actor, id, sent.version(), &details).await,
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match corrected {
        Ok(supplier) => Ok(flash::done(
            &format!("{PATH}/{supplier}"),
            "supplier-way-in-corrected",
        )),
        Err(Error::Invalid(errors)) => {
            let way = remote_access::fetch(&state.app, actor, id).await?;
            let problems = told_problems(signed_in.words, &errors);
            let page = edit_page(&state, &signed_in, &way, &form, &problems).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(Error::Conflict(conflict)) => {
            let way = remote_access::fetch(&state.app, actor, id).await?;
            let words = signed_in.words;
            let clash = Clash {
                action: &format!("{WAYS_IN}/{id}"),
                cancel: &format!("{PATH}/{}", way.supplier),
                version: way.version,
                sent: &sent,
                conflict: &conflict,
            };
            let body = clash.page(
                words,
                &way.method,
                |field| label(words, field),
                |field, value| match (field, Answer::from_name(value)) {
                    ("second_factor", Some(told)) => answer(words, told),
                    _ => value.to_owned(),
                },
            );
            let page = framed(&signed_in, &way.method, &[], body);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The question before a way in is taken off the list: whether it was closed.
pub(super) async fn ask_to_close(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<RemoteAccessKind>,
) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditSuppliers>()?;
    closing_page(&state.app, &signed_in, id, false).await
}

/// The question; told first that somebody else changed the way in meanwhile where that is so.
async fn closing_page(app: &App, signed_in: &SignedIn, id: RemoteAccessId, changed: bool) -> Result<Markup> {
    let way = remote_access::fetch(app, &signed_in.actor, id).await?;
    let supplier = fetch(app, signed_in, way.supplier).await?;
    let named = [
        ("method", Argument::from(way.method.as_str())),
        ("supplier", Argument::from(supplier.name.as_str())),
    ];
    let changed = changed.then(|| signed_in.text("supplier-way-in-changed"));
    let told: Vec<String> = changed
        .into_iter()
        .chain([
            signed_in.format("supplier-way-in-effect", &named),
            signed_in.text("supplier-way-in-again"),
        ])
        .collect();
    let confirmation = Confirmation {
        question: &signed_in.format("supplier-way-in-question", &named),
        consequences: &told,
        fields: html! { input type="hidden" name="version" value=(way.version); },
        action: &format!("{WAYS_IN}/{id}/removal"),
        act: &signed_in.text("supplier-way-in-closed-act"),
        back: Link {
            label: &supplier.name,
            href: &format!("{PATH}/{}", supplier.id),
        },
    };
    Ok(confirmation.page(signed_in, &Problems::default()))
}

/// What the button that takes a way in off the list sends.
#[derive(Debug, Deserialize)]
pub(super) struct Closing {
    /// The version that was looked at; one that never was when the form does not say.
    #[serde(default)]
    version: i32,
}

pub(super) async fn close(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<RemoteAccessKind>,
    Form(sent): Form<Closing>,
) -> Result<Response> {
    match remote_access::close(&state.app, &signed_in.actor, id, sent.version).await {
        Ok(supplier) => Ok(flash::done(
            &format!("{PATH}/{supplier}"),
            "supplier-way-in-closed",
        )),
        // What was decided about is another way in now: it is asked about anew.
        Err(Error::Conflict(_)) => {
            let page = closing_page(&state.app, &signed_in, id, true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
