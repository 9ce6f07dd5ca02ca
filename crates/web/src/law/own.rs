//! Packs that the house had reviewed: loading one, where it differs from ours, and putting it in use or out of use.

pub(super) mod in_use;

use app::Error;
use app::law_pack::{FetchedLawPack, LawPackForm, NewLawPack};
use app::message::Messages;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::response::{IntoResponse, Response};
use domain::access::EditLaw;
use domain::id::LawPackKind;
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::{table, use_tag};
use super::{PATH, framed};
use crate::design::{
    Button, Control, Fact, FactList, Field, FileUpload, Form as FormView, Icon, Method, Name, Notice,
    NoticeKind, PageHeading, Requirement, Row, SectionHeading, Status, StatusTag, Weight,
};
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Id, Problems};
use crate::law::words::told;
use crate::session::SignedIn;
use crate::state::AppState;

pub(super) async fn new(signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<EditLaw>()?;
    Ok(new_page(
        &signed_in,
        &LawPackForm::default(),
        &Problems::default(),
    ))
}

pub(super) async fn load(
    State(state): State<AppState>,
    signed_in: SignedIn,
    form: Multipart,
) -> Result<Response> {
    signed_in.demand_in_tenant::<EditLaw>()?;
    let sent = read(form).await?;
    let answer = match &sent {
        Ok(sent) => match NewLawPack::try_from(sent) {
            Ok(new) => app::law_pack::load(&state.app, &signed_in.actor, &new).await,
            Err(errors) => Err(Error::Invalid(errors)),
        },
        Err(_) => Err(app::field::FieldErrors::one("content", "law-pack-no-text").into()),
    };
    match answer {
        Ok(id) => Ok(flash::done(&format!("{PATH}/own/{id}"), "law-pack-loaded")),
        Err(error) => {
            let (status, problems) = Problems::of_error(&signed_in, error, "content", label)?;
            let sent = sent.unwrap_or_else(|sent| sent);
            Ok((status, new_page(&signed_in, &sent, &problems)).into_response())
        }
    }
}

/// What was sent: the file where there is one, and otherwise the text. In place of what is no text in UTF-8 stands what else was
/// sent.
async fn read(mut form: Multipart) -> Result<Result<LawPackForm, LawPackForm>> {
    let refused = |error: MultipartError| Failure::Request(error.status());
    let mut sent = LawPackForm::default();
    let mut is_text = true;
    while let Some(field) = form.next_field().await.map_err(refused)? {
        match field.name() {
            Some("file") => {
                let bytes = field.bytes().await.map_err(refused)?;
                if !bytes.is_empty() {
                    match std::str::from_utf8(&bytes) {
                        Ok(text) => text.clone_into(&mut sent.content),
                        Err(_) => is_text = false,
                    }
                }
            }
            Some("content") => {
                let text = field.text().await.map_err(refused)?;
                if sent.content.is_empty() {
                    sent.content = text;
                }
            }
            Some("reviewed_by") => sent.reviewed_by = field.text().await.map_err(refused)?,
            Some("note") => sent.note = field.text().await.map_err(refused)?,
            _ => {}
        }
    }
    Ok(if is_text { Ok(sent) } else { Err(sent) })
}

fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "reviewed_by" => "law-pack-reviewed-by",
        "note" => "law-pack-note",
        _ => "law-pack-title",
    })
}

fn new_page(reader: &SignedIn, sent: &LawPackForm, problems: &Problems) -> Markup {
    let words = reader.words;
    let title = words.text("law-pack-load");
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: &title, lead: Some(&words.text("law-pack-load-lead")), ..PageHeading::default() })
        (FormView {
            action: "/law/own",
            method: Method::Upload,
            guard_unsaved: true,
            body: html! {
                (FileUpload {
                    name: "file",
                    label: &words.text("law-pack-file"),
                    hint: Some(&words.text("law-pack-file-hint")),
                    error: None,
                    accept: ".toml",
                    multiple: false,
                })
                (Field {
                    name: "content",
                    label: &words.text("law-pack-content"),
                    hint: Some(&words.text("law-pack-content-hint")),
                    value: &sent.content,
                    error: problems.with("content"),
                    requirement: Requirement::Optional(&optional),
                    control: Control::TextArea { rows: 12 },
                    ..Field::default()
                })
                (Field {
                    name: "reviewed_by",
                    label: &words.text("law-pack-reviewed-by"),
                    hint: Some(&words.text("law-pack-reviewed-by-hint")),
                    value: &sent.reviewed_by,
                    error: problems.with("reviewed_by"),
                    ..Field::default()
                })
                (Field {
                    name: "note",
                    label: &words.text("law-pack-note"),
                    value: &sent.note,
                    error: problems.with("note"),
                    requirement: Requirement::Optional(&optional),
                    ..Field::default()
                })
                div.button-row {
                    (Button::submit(&words.text("law-pack-submit")))
                    (Button::to(&words.text("navigation-cancel"), PATH).weight(Weight::Link))
                }
            },
            ..FormView::default()
        })
    };
    framed(reader, &title, &[], body)
}

pub(super) async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<LawPackKind>,
) -> Result<Markup> {
    let fetched = app::law_pack::fetch(&state.app, &signed_in.actor, id).await?;
    let may_edit = signed_in.actor.may_in_tenant::<EditLaw>();
    let title = fetched.listed.stored.title.clone();
    let body = body(&signed_in, &fetched, may_edit);
    Ok(framed(&signed_in, &title, &[], body))
}

fn body(reader: &SignedIn, fetched: &FetchedLawPack, may_edit: bool) -> Markup {
    let words = reader.words;
    let stored = &fetched.listed.stored;
    let labels = ["law-pack-put", "law-pack-take-out"].map(|key| words.text(key));
    let (put, take_out) = (
        format!("{PATH}/own/{}/use", stored.id),
        format!("{PATH}/own/{}/removal", stored.id),
    );
    let mut actions = Vec::new();
    if may_edit && stored.in_use {
        actions.push(Button::to(&labels[1], &take_out));
    } else if may_edit && fetched.problems.is_empty() {
        actions.push(Button::to(&labels[0], &put).icon(Icon::Check));
    }
    let above = Phrase::new("law-pack-of").text("person", &stored.reviewed_by);
    html! {
        (PageHeading {
            title: &stored.title,
            above: Some(&words.phrase(&above)),
            actions: &actions,
            ..PageHeading::default()
        })
        p { (use_tag(reader, stored.in_use)) }
        @if !fetched.problems.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("law-pack-broken"),
                body: Some(html! { ul { @for problem in &fetched.problems { li { bdi { (problem) } } } } }),
            })
        }
        (facts(reader, fetched))
        (differences(reader, fetched))
    }
}

fn facts(reader: &SignedIn, fetched: &FetchedLawPack) -> Markup {
    let words = reader.words;
    let stored = &fetched.listed.stored;
    let ours = format!("{PATH}/{}", stored.pack);
    let mut labelled = vec![
        ("law-edition", html! { bdi { (stored.edition) } }),
        ("law-pack-reviewed-by", html! { (Name(&stored.reviewed_by)) }),
        ("law-pack-loaded-at", html! { (reader.moment(stored.loaded_at)) }),
        (
            "law-pack-ours",
            html! { a href=(ours) { bdi { (stored.title) } } },
        ),
    ];
    if let Some(person) = &fetched.listed.loaded_by {
        labelled.push(("law-pack-loaded-by", html! { (Name(person)) }));
    }
    if !stored.note.is_empty() {
        labelled.push(("law-pack-note", html! { bdi { (stored.note) } }));
    }
    let values: Vec<_> = labelled
        .into_iter()
        .map(|(key, value)| (words.text(key), [told(value)]))
        .collect();
    let facts: Vec<Fact<'_>> = values
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: "", contradicting: "" }) }
}

fn differences(reader: &SignedIn, fetched: &FetchedLawPack) -> Markup {
    let words = reader.words;
    let Some(found) = &fetched.differences else {
        return Markup::default();
    };
    let labels = ["law-pack-place", "law-pack-ours", "law-pack-theirs"].map(|key| words.text(key));
    let nothing = words.text("law-pack-nothing");
    let said = |text: &Option<String>| match text {
        Some(text) => html! { bdi { (text) } },
        None => html! { (StatusTag::new(Status::Unknown, &nothing)) },
    };
    let ids: Vec<String> = (1..=found.len()).map(|number| number.to_string()).collect();
    let rows: Vec<Row<'_>> = found
        .iter()
        .zip(&ids)
        .map(|(difference, id)| Row {
            id,
            name: &difference.place,
            href: None,
            cells: vec![
                html! { code { (difference.place) } },
                said(&difference.first),
                said(&difference.second),
            ],
            selected: false,
        })
        .collect();
    let title = words.text("law-pack-differences");
    html! {
        section {
            (SectionHeading { id: "differences", title: &title, ..SectionHeading::default() })
            @if found.is_empty() {
                p { (words.text("law-pack-differences-none")) }
            } @else {
                (table("law-differences", &title, &labels, &rows))
            }
        }
    }
}
