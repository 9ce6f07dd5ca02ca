//! Carrying files of reference data in by hand: one of most kinds, of advisories as many as there are documents.

use app::advisory::{self, Original, Signature};
use app::feed::{LARGEST_FILE, NewFeed};
use app::{App, Error};
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::{Actor, LoadFeeds};
use domain::feed::FeedKind;
use domain::round::Phrase;
use maud::{Markup, html};

use super::{PATH as FEEDS, framed};
use crate::assets::words::count;
use crate::design::{
    Button, Checkbox, Choice, ErrorSummary, FieldError, FileUpload, Form, Icon, Method, PageHeading, Radio,
    RadioGroup, Weight,
};
use crate::error::{Failure, Result};
use crate::flash;
use crate::session::SignedIn;
use crate::state::AppState;

/// Where a file is carried in.
pub(super) const PATH: &str = "/feeds/load";
/// The most a form with a file may carry.
pub(super) const LARGEST_BODY: usize = LARGEST_FILE + 64 * 1024;

/// What was sent with files.
#[derive(Debug, Default)]
struct Upload {
    kind: String,
    files: Vec<(String, Vec<u8>)>,
    anyway: bool,
}

impl Upload {
    async fn read(mut form: Multipart) -> Result<Self> {
        let refused = |error: MultipartError| Failure::Request(error.status());
        let mut upload = Self::default();
        while let Some(field) = form.next_field().await.map_err(refused)? {
            match field.name() {
                Some("file") => {
                    let name = field.file_name().unwrap_or_default();
                    let name = name.chars().filter(|c| !c.is_control()).take(200).collect();
                    let bytes: Vec<u8> = field.bytes().await.map_err(refused)?.into();
                    upload.files.push((name, bytes));
                }
                Some("kind") => upload.kind = field.text().await.map_err(refused)?,
                Some("anyway") => upload.anyway = true,
                _ => {}
            }
        }
        Ok(upload)
    }
}

pub(super) async fn show(signed_in: SignedIn) -> Result<Markup> {
    signed_in.demand_in_tenant::<LoadFeeds>()?;
    Ok(page(&signed_in, &Upload::default(), None))
}

pub(super) async fn load(
    State(state): State<AppState>,
    signed_in: SignedIn,
    form: Multipart,
) -> Result<Response> {
    // Whoever may not load anything is told before the file is read.
    signed_in.demand_in_tenant::<LoadFeeds>()?;
    let mut upload = Upload::read(form).await?;
    let Some(kind) = FeedKind::from_key(&upload.kind) else {
        let problem = ("kind", signed_in.text("field-required"));
        let page = page(&signed_in, &upload, Some(problem));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let files = std::mem::take(&mut upload.files);
    match take(&state.app, &signed_in.actor, kind, files, upload.anyway).await {
        Ok(Taken::Nothing) => Ok(flash::done(FEEDS, "feed-load-unchanged")),
        Ok(Taken::Something) => Ok(flash::done(FEEDS, "feed-load-done")),
        Ok(Taken::TooMany) => {
            let problem = ("file", signed_in.text("feed-load-one-file"));
            let page = page(&signed_in, &upload, Some(problem));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(Error::Refused(reason)) => {
            let refused = Phrase::new("feed-load-refused").text("reason", &reason);
            let page = page(
                &signed_in,
                &upload,
                Some(("file", signed_in.words.phrase(&refused))),
            );
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// What came of files.
enum Taken {
    Something,
    Nothing,
    /// Of this kind one file is all there is.
    TooMany,
}

async fn take(
    app: &App,
    actor: &Actor,
    kind: FeedKind,
    mut files: Vec<(String, Vec<u8>)>,
    anyway: bool,
) -> app::Result<Taken> {
    if kind == FeedKind::Advisories {
        return take_advisories(app, actor, files, anyway).await;
    }
    if files.len() > 1 {
        return Ok(Taken::TooMany);
    }
    let (origin, bytes) = files.pop().unwrap_or_default();
    let new = NewFeed {
        kind,
        origin,
        bytes,
        anyway,
    };
    let loaded = app::feed::load(app, actor, new).await?;
    Ok(if loaded.unchanged {
        Taken::Nothing
    } else {
        Taken::Something
    })
}

async fn take_advisories(
    app: &App,
    actor: &Actor,
    files: Vec<(String, Vec<u8>)>,
    anyway: bool,
) -> app::Result<Taken> {
    let origin = files.first().map(|(name, _)| name.clone()).unwrap_or_default();
    let originals = files.into_iter().map(|(origin, bytes)| Original {
        origin,
        bytes,
        signature: Signature::None,
    });
    let loaded = advisory::load(app, actor, &origin, originals.collect(), anyway).await?;
    Ok(if loaded.taken() == 0 {
        Taken::Nothing
    } else {
        Taken::Something
    })
}

fn page(reader: &SignedIn, sent: &Upload, problem: Option<(&str, String)>) -> Markup {
    let title = reader.text("feed-load");
    let error = |field: &str| match &problem {
        Some((of, message)) if *of == field => Some(message.as_str()),
        _ => None,
    };
    let summary: Vec<FieldError<'_>> = problem
        .iter()
        .map(|(field, message)| FieldError { field, message })
        .collect();
    let kinds: Vec<(FeedKind, String, String)> = FeedKind::ALL
        .iter()
        .map(|kind| {
            let hint = Phrase::new("feed-load-kind-hint").selector("feed", kind.as_str());
            (*kind, reader.words.feed_kind(*kind), reader.words.phrase(&hint))
        })
        .collect();
    let radios: Vec<Radio<'_>> = kinds
        .iter()
        .map(|(kind, label, hint)| Radio {
            choice: Choice {
                value: kind.as_str(),
                label,
            },
            hint: Some(hint),
        })
        .collect();
    let limit = Phrase::new("feed-load-file-hint").number("megabytes", count(LARGEST_FILE >> 20));
    let body = html! {
        (ErrorSummary { title: &reader.text("form-problem"), errors: &summary })
        (PageHeading { title: &title, lead: Some(&reader.text("feed-load-lead")), ..PageHeading::default() })
        (Form {
            action: PATH,
            method: Method::Upload,
            body: html! {
                (RadioGroup {
                    name: "kind",
                    legend: &reader.text("feed-load-kind"),
                    hint: None,
                    error: error("kind"),
                    value: &sent.kind,
                    radios: &radios,
                })
                (FileUpload {
                    name: "file",
                    label: &reader.text("feed-load-file"),
                    hint: Some(&reader.words.phrase(&limit)),
                    error: error("file"),
                    accept: ".json,.csv,.gz,application/json,text/csv,application/gzip",
                    multiple: true,
                })
                (Checkbox {
                    name: "anyway",
                    value: "yes",
                    label: &reader.text("feed-load-anyway"),
                    hint: Some(&reader.text("feed-load-anyway-hint")),
                    error: None,
                    checked: sent.anyway,
                })
                div.button-row {
                    (Button::submit(&reader.text("feed-load-submit")).icon(Icon::Upload))
                    (Button::to(&reader.text("navigation-cancel"), FEEDS).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    };
    framed(reader, &title, false, body)
}
