//! Bringing inventories in: the list of imports, the upload, the check, the decision.

mod changes;
mod detected;
mod list;
mod new;
mod progress;
mod reading;
mod review;
mod undo;
pub(crate) mod watched;
mod words;

use std::fs::File;

use app::field::FieldErrors;
use app::import::{Content, ImportState, LARGEST_FILE, NewFile, Progress, Rejected, RejectedRow};
use app::message::Messages;
use app::spool::Spool;
use app::{App, Error};
use axum::body::Body;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::access::EditPeople;
use domain::id::{ImportId, ImportKind};
use futures_util::stream::{self, StreamExt, try_unfold};
use maud::{Markup, html};
use report::csv;
use serde::Deserialize;

use self::list::PATH;
use self::new::Attempt;
use self::reading::ReadingForm;
use self::review::Told;
pub(crate) use self::review::{At, steps};
use crate::assets::export;
use crate::error::{Failure, Result};
use crate::flash;
use crate::form::{Form, Id};
use crate::route::Routes;
use crate::session::SignedIn;
use crate::state::AppState;

/// What the other fields and the frame of an upload may take beside the file.
const UPLOAD_MARGIN: usize = 64 * 1024;
/// Bytes of a file from which nobody is kept waiting for it to be taken in.
const IN_BACKGROUND_FROM: u64 = 2 << 20;

/// Whether requests to this path bring files in, or take them into the inventory.
pub(crate) fn takes_files(path: &str) -> bool {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    path == PATH || path.starts_with("/imports/")
}

/// The most a form with a file may carry; no more than this machine can address.
fn largest_body() -> usize {
    usize::try_from(LARGEST_FILE).map_or(usize::MAX, |bytes| bytes.saturating_add(UPLOAD_MARGIN))
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(PATH, list)
        .upload(PATH, largest_body(), upload)
        .get("/imports/new", new)
        .get("/imports/{id}", show)
        .get("/imports/{id}/rejects.csv", rejects)
        .post("/imports/{id}/reading", set_reading)
        .post("/imports/{id}/decision", decide)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let imports = app::import::list(&state.app, &signed_in.actor).await?;
    let watched = app::watch::watched(&state.app, &signed_in.actor).await?;
    let body = html! {
        (list::body(&signed_in, &imports))
        (watched::section(&signed_in, &watched))
    };
    Ok(signed_in.page(&signed_in.text("import-list-title"), body))
}

async fn new(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    upload_page(&state.app, &signed_in, &Attempt::default()).await
}

async fn upload_page(app: &App, reader: &SignedIn, attempt: &Attempt) -> Result<Markup> {
    let sources = app::import::sources(app, &reader.actor).await?;
    let title = reader.text("import-new-title");
    let people = reader.actor.may_in_tenant::<EditPeople>();
    Ok(framed(
        reader,
        &title,
        new::body(reader.words, &sources, attempt, people),
    ))
}

/// A page below the list of imports.
fn framed(reader: &SignedIn, title: &str, body: Markup) -> Markup {
    reader.below(("import-list-title", PATH), &[], title, body)
}

/// The fields of an upload.
#[derive(Debug, Default)]
struct Upload {
    source: String,
    files: Vec<Chosen>,
}

/// A file as it came.
#[derive(Debug)]
struct Chosen {
    name: String,
    file: File,
}

impl Upload {
    /// Reads the form piece by piece: the file goes to the disk as it comes.
    async fn read(app: &App, mut form: Multipart) -> Result<Self> {
        let refused = |error: MultipartError| Failure::Request(error.status());
        let mut upload = Self::default();
        while let Some(mut field) = form.next_field().await.map_err(refused)? {
            match field.name() {
                Some("source") => upload.source = field.text().await.map_err(refused)?,
                Some("file") => {
                    let name = field.file_name().unwrap_or_default().to_owned();
                    let mut spool = Spool::new(app).await?;
                    while let Some(piece) = field.chunk().await.map_err(refused)? {
                        spool.write(&piece).await?;
                    }
                    let file = spool.finish().await?;
                    // Where none is chosen a browser sends one without name and content.
                    upload.files.push(Chosen { name, file });
                }
                _ => {}
            }
        }
        Ok(upload)
    }
}

impl Chosen {
    /// What it brings in, as the source of this name or, without one, as that of its own.
    fn as_new<'a>(&'a self, source: &'a str) -> NewFile<'a> {
        NewFile {
            source,
            file_name: &self.name,
            content: Content::File(&self.file),
        }
    }
}

async fn upload(
    State(state): State<AppState>,
    signed_in: SignedIn,
    headers: HeaderMap,
    form: Multipart,
) -> Result<Response> {
    // Whoever may not bring anything in, or has no room for it, is told before the file is read.
    let room = app::import::check_room(&state.app, &signed_in.actor, announced(&headers)).await;
    if let Err(error) = room {
        return refused(&state.app, &signed_in, String::new(), error).await;
    }
    let upload = Upload::read(&state.app, form).await?;
    let file = match upload.files.as_slice() {
        [file] => file,
        [] => {
            let missing = Error::Invalid(FieldErrors::one("file", "import-file-empty"));
            return refused(&state.app, &signed_in, upload.source, missing).await;
        }
        _ => return several(&state.app, &signed_in, upload).await,
    };
    let source = named(&upload.source, file);
    match app::import::upload(&state.app, &signed_in.actor, &file.as_new(&source)).await {
        Ok(id) => Ok(flash::done(&format!("{PATH}/{id}"), "import-uploaded-flash")),
        Err(error) => refused(&state.app, &signed_in, upload.source, error).await,
    }
}

/// The source a file is of: the one typed or, where nothing is, one called like the file.
fn named(typed: &str, file: &Chosen) -> String {
    if typed.trim().is_empty() {
        app::import::source_of_file(&file.name)
    } else {
        typed.to_owned()
    }
}

/// Several files are several lists, each called like its file. Those that can be read are there to be looked at, whatever
/// is wrong with the others.
async fn several(app: &App, reader: &SignedIn, upload: Upload) -> Result<Response> {
    let mut attempt = Attempt::default();
    if !upload.source.trim().is_empty() {
        attempt.errors = FieldErrors::one("source", "import-new-source-of-several");
        attempt.source = upload.source;
        return again(app, reader, attempt).await;
    }
    for file in &upload.files {
        let source = app::import::source_of_file(&file.name);
        match app::import::upload(app, &reader.actor, &file.as_new(&source)).await {
            Ok(_) => attempt.taken += 1,
            Err(Error::Refused(reason)) => attempt.left_out.push((file.name.clone(), reason)),
            Err(Error::Invalid(errors)) => {
                let told = errors.0.iter().map(|error| reader.words.field_error(error));
                let told = told.collect::<Vec<_>>().join(" ");
                attempt.left_out.push((file.name.clone(), told));
            }
            Err(error) => return Err(error.into()),
        }
    }
    if attempt.left_out.is_empty() {
        return Ok(flash::done(PATH, "import-several-uploaded-flash"));
    }
    again(app, reader, attempt).await
}

/// The page again, with what was wrong.
async fn refused(app: &App, reader: &SignedIn, source: String, error: Error) -> Result<Response> {
    let attempt = match error {
        Error::Invalid(mut errors) => {
            // Without a file there is nothing that the list could be called like.
            if errors.of("file").is_some() && source.trim().is_empty() {
                errors.0.retain(|error| error.field != "source");
            }
            Attempt {
                source,
                errors,
                ..Attempt::default()
            }
        }
        Error::Refused(reason) => Attempt {
            source,
            refused: Some(reason),
            ..Attempt::default()
        },
        error => return Err(error.into()),
    };
    again(app, reader, attempt).await
}

async fn again(app: &App, reader: &SignedIn, attempt: Attempt) -> Result<Response> {
    let page = upload_page(app, reader, &attempt).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// How many bytes a request says it carries; none where it does not say.
pub(crate) fn announced(headers: &HeaderMap) -> u64 {
    let length = headers.get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse().ok());
    length.unwrap_or(0)
}

async fn show(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ImportKind>,
) -> Result<Response> {
    let progress = app::import::progress(&state.app, &signed_in.actor, id).await?;
    if let Some(Progress::Running { rows, of }) = progress {
        return progress_page(&state.app, &signed_in, id, rows, of).await;
    }
    let told = match progress {
        Some(Progress::Failed(reason)) => Told::Failed(reason),
        _ => Told::Nothing,
    };
    Ok(review_page(&state.app, &signed_in, id, told)
        .await?
        .into_response())
}

/// The page of a file that is being taken in; the browser asks for it again by itself.
async fn progress_page(
    app: &App,
    reader: &SignedIn,
    id: ImportId,
    rows: u64,
    of: Option<u64>,
) -> Result<Response> {
    const AGAIN_AFTER_SECONDS: &str = "3";
    let import = app::import::fetch(app, &reader.actor, id).await?;
    let page = framed(
        reader,
        &import.file_name,
        progress::body(reader.words, &import, rows, of),
    );
    Ok(([(header::REFRESH, AGAIN_AFTER_SECONDS)], page).into_response())
}

async fn review_page(app: &App, reader: &SignedIn, id: ImportId, told: Told) -> Result<Markup> {
    let review = app::import::review(app, &reader.actor, id).await?;
    let undoing = match review.import.state {
        ImportState::Accepted => Some(app::import::undoing(app, &reader.actor, id).await?),
        ImportState::Uploaded | ImportState::Discarded | ImportState::Undone => None,
    };
    Ok(framed(
        reader,
        &review.import.file_name,
        review::body(reader, &review, undoing.as_ref(), told),
    ))
}

async fn set_reading(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ImportKind>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let change = ReadingForm(fields).change();
    let answer = app::import::set_reading(&state.app, &signed_in.actor, id, &change).await;
    answered(&state.app, &signed_in, id, answer, "import-reading-flash").await
}

/// The decision about an import, bound to the version that was looked at.
#[derive(Debug, Deserialize)]
struct DecisionForm {
    version: i32,
    decision: String,
}

async fn decide(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ImportKind>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let actor = &signed_in.actor;
    let (answer, message) = match form.decision.as_str() {
        "accept" if app::import::fetch(&state.app, actor, id).await?.size >= IN_BACKGROUND_FROM => {
            let begun = app::import::begin_accepting(&state.app, actor, id, form.version).await;
            (begun, "import-begun-flash")
        }
        "accept" => {
            let outcome = app::import::accept(&state.app, actor, id, form.version).await;
            (outcome.map(|_| ()), "import-accepted-flash")
        }
        "stop" => {
            let asked = app::import::stop(&state.app, actor, id).await;
            (asked, "import-stop-flash")
        }
        "discard" => (
            app::import::discard(&state.app, actor, id, form.version).await,
            "import-discarded-flash",
        ),
        "undo" => {
            let undone = app::import::undo(&state.app, actor, id, form.version).await;
            (undone.map(|_| ()), "import-undone-flash")
        }
        _ => {
            let page = review_page(&state.app, &signed_in, id, Told::NotUnderstood).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    answered(&state.app, &signed_in, id, answer, message).await
}

/// The page again: with the message when it was done, and as it stands now when somebody else was first.
async fn answered(
    app: &App,
    reader: &SignedIn,
    id: ImportId,
    answer: app::Result<()>,
    message: &'static str,
) -> Result<Response> {
    match answer {
        Ok(()) => Ok(flash::done(&format!("{PATH}/{id}"), message)),
        // What stands in the way of undoing is on the page itself.
        Err(Error::Conflict(_) | Error::Refused(_)) => Ok((
            StatusCode::CONFLICT,
            review_page(app, reader, id, Told::Conflict).await?,
        )
            .into_response()),
        Err(error) => Err(error.into()),
    }
}

async fn rejects(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Id(id): Id<ImportKind>,
) -> Result<Response> {
    let Rejected { headers, rows } = app::import::rejected(&state.app, &signed_in.actor, id).await?;
    // What is wrong with the file is said before the answer begins.
    let mut headings = ["import-line", "import-reason"]
        .map(|key| signed_in.text(key))
        .to_vec();
    headings.extend(headers);
    let heading = csv::heading(&headings)
        .map_err(|error| Error::internal("the rejected rows could not be written", error))?;
    let words = signed_in.words;
    let rest = try_unfold(rows, async move |mut rows| -> app::Result<_> {
        let Some(part) = rows.next().await? else {
            return Ok(None);
        };
        let lines = reject_lines(words, &part)
            .map_err(|error| Error::internal("the rejected rows could not be written", error))?;
        Ok(Some((lines, rows)))
    });
    let heading = stream::once(async { Ok(heading) });
    Ok(export::file(
        "rejects.csv",
        Body::from_stream(heading.chain(rest)),
    ))
}

/// Rejected rows under the header of their file, led by line and reason: mended, they can be brought in as they are, because
/// columns that nobody knows are left out.
fn reject_lines(words: &Messages, rows: &[RejectedRow]) -> std::io::Result<Vec<u8>> {
    let led: Vec<[String; 2]> = rows
        .iter()
        .map(|row| [row.line.to_string(), words.phrase(&words::reject(&row.reason))])
        .collect();
    let cells = led.iter().zip(rows);
    csv::lines(cells.map(|(led, row)| led.iter().chain(&row.cells).map(String::as_str)))
}
