//! Files that come with a line of the log: how the form that carries them is read, and how one is handed out.
//!
//! The words stand before the files in the form. A file that cannot be taken is read to its end and not kept, so that the page comes back
//! with the words and with what is wrong: a browser that is cut off in the middle shows neither.
//!
//! Whatever is in a file, it is handed out as bytes to be saved: never shown, and under a policy that lets nothing in it run.

use std::fmt::Write as _;
use std::fs::File;

use app::field::{FieldError, FieldErrors};
use app::import::Content;
use app::incident::input::Inputs;
use app::incident::{
    LARGEST_ATTACHMENT, LARGEST_TOGETHER, NewAttachment, TakenAttachment, check_attachments,
};
use app::message::{Argument, Messages};
use app::spool::Spool;
use app::{App, Error};
use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::access::Actor;
use domain::incident::{Attachment, MOST_ATTACHMENTS, attachment_name};
use domain::round::Phrase;
use futures_util::stream::try_unfold;
use maud::{Markup, html};

use super::{FORM_LIMIT, PATH};
use crate::design::{Disclosure, FileUpload};
use crate::error::{Failure, Result};
use crate::form::{Form, Problems};
use crate::imports::announced;
use crate::session::SignedIn;
use crate::state::AppState;

/// The field that carries files.
const FIELD: &str = "files";
/// The most that is read of one form, kept or not.
pub(super) const UPLOAD_LIMIT: usize = 512 << 20;
/// How many bytes come in until it is looked again whether there is room for them.
const CHECKED_EVERY: u64 = 8 << 20;
/// A file is saved; where a browser shows it all the same, nothing in it runs, loads or is sent.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'");

/// Whether requests to this path may bring files of an incident in.
pub(crate) fn takes_files(path: &str) -> bool {
    path.strip_prefix(PATH)
        .is_some_and(|rest| rest.ends_with("/entries"))
}

/// A line as its form came.
#[derive(Debug, Default)]
pub(super) struct Sent {
    pub(super) inputs: Inputs,
    files: Vec<Chosen>,
    /// How many bytes its files have so far.
    size: u64,
    /// Why its files cannot be taken; then none is kept.
    pub(super) refused: Option<Error>,
}

/// A file as it came.
#[derive(Debug)]
struct Chosen {
    name: String,
    file: File,
}

impl Sent {
    /// Reads a form with files, or one without.
    pub(super) async fn read(app: &App, actor: &Actor, mut request: Request) -> Result<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let carries_files = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        if !carries_files {
            DefaultBodyLimit::max(FORM_LIMIT).apply(&mut request);
            let Form(inputs) = Form::<Vec<(String, String)>>::from_request(request, &()).await?;
            return Ok(Self {
                inputs: Inputs::new(inputs),
                ..Self::default()
            });
        }
        // What is announced counts the words of the form and what parts it too; the files alone are counted as they come.
        let together = announced(request.headers()).saturating_sub(FORM_LIMIT as u64);
        let form = Multipart::from_request(request, &()).await;
        let form = form.map_err(|rejection| Failure::Request(rejection.status()))?;
        Self::read_parts(app, actor, form, together).await
    }

    async fn read_parts(app: &App, actor: &Actor, mut form: Multipart, together: u64) -> Result<Self> {
        let mut sent = Self::default();
        let (mut inputs, mut room) = (Vec::new(), FORM_LIMIT);
        while let Some(mut part) = form.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            if name != FIELD {
                inputs.push((name, words(&mut part, &mut room).await?));
                continue;
            }
            let file_name = part.file_name().unwrap_or_default().to_owned();
            // Where none is chosen a browser sends one without name and content.
            if !file_name.is_empty() {
                sent.take(app, actor, file_name, &mut part, together).await?;
            }
            while part.chunk().await.map_err(broken)?.is_some() {}
        }
        if sent.refused.is_some() {
            sent.files.clear();
        }
        sent.inputs = Inputs::new(inputs);
        Ok(sent)
    }

    /// Takes a file in, unless it or one before it cannot be taken.
    async fn take(
        &mut self,
        app: &App,
        actor: &Actor,
        name: String,
        part: &mut Field<'_>,
        together: u64,
    ) -> Result<()> {
        if self.refused.is_none() && self.files.is_empty() {
            self.refused = check_attachments(app, actor, together).await.err();
        }
        if self.refused.is_some() {
            return Ok(());
        }
        if self.files.len() == MOST_ATTACHMENTS {
            let most = MOST_ATTACHMENTS.to_string();
            self.refused = Some(wrong("incident-attachment-many", most));
            return Ok(());
        }
        let mut spool = Spool::new(app).await?;
        let before = self.size;
        while let Some(piece) = part.chunk().await.map_err(broken)? {
            let checked = self.size / CHECKED_EVERY;
            self.size += piece.len() as u64;
            if self.size / CHECKED_EVERY > checked {
                // Others send files too, and not everybody announces how many.
                self.refused = check_attachments(app, actor, self.size).await.err();
                if self.refused.is_some() {
                    return Ok(());
                }
            }
            self.refused = if self.size - before > LARGEST_ATTACHMENT {
                Some(wrong("incident-attachment-large", attachment_name(&name)))
            } else if self.size > LARGEST_TOGETHER {
                let most = LARGEST_TOGETHER >> 20;
                Some(wrong("incident-attachment-together", most.to_string()))
            } else {
                spool.write(&piece).await.err()
            };
            if self.refused.is_some() {
                return Ok(());
            }
        }
        let file = spool.finish().await?;
        self.files.push(Chosen { name, file });
        Ok(())
    }

    /// The files to be kept.
    pub(super) fn files(&self) -> Vec<NewAttachment<'_>> {
        let files = self.files.iter();
        files
            .map(|chosen| NewAttachment {
                name: &chosen.name,
                content: Content::File(&chosen.file),
            })
            .collect()
    }
}

fn broken(error: MultipartError) -> Failure {
    Failure::Request(error.status())
}

fn wrong(message: &'static str, argument: String) -> Error {
    let error = FieldError {
        field: FIELD,
        message,
        argument: Some(argument),
    };
    Error::Invalid(FieldErrors(vec![error]))
}

/// The words of a part, within what is left of the room for all words of a form.
async fn words(part: &mut Field<'_>, room: &mut usize) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(broken)? {
        let left = room.checked_sub(piece.len());
        *room = left.ok_or(Failure::Request(StatusCode::PAYLOAD_TOO_LARGE))?;
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| Failure::Request(StatusCode::BAD_REQUEST))
}

/// Where files are chosen, with what has to be known before.
pub(super) fn field(reader: &SignedIn, problems: &Problems) -> Markup {
    let words = reader.words;
    let megabytes = |bytes: u64| Argument::from((bytes >> 20).to_string());
    let hint = words.format(
        "incident-attachment-hint",
        &[
            ("count", Argument::from(MOST_ATTACHMENTS.to_string())),
            ("each", megabytes(LARGEST_ATTACHMENT)),
            ("together", megabytes(LARGEST_TOGETHER)),
        ],
    );
    let wrong = problems.with(FIELD);
    html! {
        (Disclosure {
            summary: &words.text("incident-attachment-add"),
            open: wrong.is_some(),
            body: html! {
                p { strong { (words.text("incident-attachment-no-patients")) } }
                p { (words.text("incident-attachment-stays")) }
                (FileUpload {
                    name: FIELD,
                    label: &words.text("incident-attachment-label"),
                    hint: Some(&hint),
                    error: wrong,
                    multiple: true,
                    ..FileUpload::default()
                })
            },
        })
    }
}

/// A file below its line.
pub(super) fn one(words: &Messages, path: &str, attachment: &Attachment) -> Markup {
    html! {
        p.entry-late {
            a href={ (path) "/attachments/" (attachment.sha256) } download { bdi { (attachment.name) } }
            " (" (size(words, attachment.size)) ")"
        }
    }
}

/// A size in words, rounded up.
fn size(words: &Messages, bytes: u64) -> String {
    let (unit, count) = match bytes {
        0..1_000_000 => ("kilobytes", bytes.div_ceil(1_000)),
        _ => ("megabytes", bytes.div_ceil(1_000_000)),
    };
    let phrase = Phrase::new("incident-attachment-size").selector("unit", unit);
    words.phrase(&phrase.number("count", i64::try_from(count).unwrap_or(i64::MAX)))
}

pub(super) async fn hand_out(
    State(state): State<AppState>,
    signed_in: SignedIn,
    Path((id, sha256)): Path<(String, String)>,
) -> Result<Response> {
    let id = id.parse().map_err(|_| Failure::App(Error::NotFound("page")))?;
    let taken = app::incident::take_attachment(&state.app, &signed_in.actor, id, &sha256).await?;
    let Attachment { name, size, .. } = &taken.attachment;
    let mut headers = HeaderMap::new();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    headers.insert(header::CONTENT_DISPOSITION, saved_as(name));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(*size));
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    let pieces = try_unfold(taken, |mut taken: TakenAttachment| async move {
        let piece = taken.next_piece().await?;
        Ok::<_, Error>(piece.map(|piece| (piece, taken)))
    });
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// That a file is saved, and under which name: its plain letters for what is old, all of them for the rest (RFC 6266, RFC 8187).
fn saved_as(name: &str) -> HeaderValue {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter);
    let plain: String = name
        .chars()
        .map(|letter| if is_plain(letter) { letter } else { '_' })
        .collect();
    let mut whole = String::new();
    for byte in name.bytes() {
        // Writing to a string does not fail.
        let _ = match char::from(byte) {
            letter if byte.is_ascii() && is_plain(letter) => write!(whole, "{letter}"),
            _ => write!(whole, "%{byte:02X}"),
        };
    }
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}");
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_breaks_out_of_no_header() {
        let header = saved_as("notă \"x\"; a\r\nSet-Cookie: b=1.html");
        assert_eq!(
            header.to_str().unwrap(),
            "attachment; filename=\"not___x___a__Set-Cookie__b_1.html\"; \
             filename*=UTF-8''not%C4%83%20%22x%22%3B%20a%0D%0ASet-Cookie%3A%20b%3D1.html"
        );
    }

    #[test]
    fn only_the_form_of_a_line_may_take_as_long_as_files_do() {
        assert!(takes_files(
            "/incidents/0190c0de-0000-7000-8000-000000000000/entries"
        ));
        assert!(!takes_files(
            "/incidents/0190c0de-0000-7000-8000-000000000000/facts"
        ));
    }
}
