//! A notice as a mail: a draft that a mail program opens, for somebody to address and send. It leaves from the mailbox that the answer is
//! to come back to, and stands among what that mailbox sent.

use lettre::message::header::{ContentType, Headers, Subject};
use lettre::message::{Attachment, MultiPart, SinglePart};

use super::export::as_json;
use super::{Notification, as_pdf};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::message::{Language, Messages};

/// The notice as a mail without sender and recipient (RFC 5322): its words, its document and its JSON. `X-Unsent` has mail programs open it
/// as a draft.
///
/// [`Error::Refused`] where this program cannot set documents.
pub async fn as_mail(app: &App, notification: &Notification) -> Result<Vec<u8>> {
    let content = &notification.content;
    let name = notification.file_name();
    let attached = |ending: &str, kind: &str, bytes: Vec<u8>| {
        let kind = ContentType::parse(kind)
            .map_err(|error| Error::internal("a kind of attachment could not be read", error))?;
        Ok::<SinglePart, Error>(Attachment::new(format!("{name}.{ending}")).body(bytes, kind))
    };
    let parts = MultiPart::mixed()
        .singlepart(SinglePart::plain(as_text(notification)))
        .singlepart(attached(
            "pdf",
            "application/pdf",
            as_pdf(app, notification).await?,
        )?)
        .singlepart(attached("json", "application/json", as_json(notification)?)?);
    let mut headers = Headers::new();
    headers.set(Subject::from(format!(
        "{}: {}, {}",
        content.title, content.house, content.incident
    )));
    let mut mail = format!("X-Unsent: 1\r\nMIME-Version: 1.0\r\n{headers}").into_bytes();
    mail.extend(parts.formatted());
    Ok(mail)
}

/// The notice as plain text, in the language it was approved in: for mails, for portals with one large field, for telephones.
pub fn as_text(notification: &Notification) -> String {
    let content = &notification.content;
    let words = Messages::for_language(Language::from_tag(&content.language).unwrap_or_default());
    let lines = content.lines.iter().map(|line| {
        let told = match line.value {
            Some(_) => line.shown.clone(),
            None => words.text("incident-nothing-said"),
        };
        format!("{}: {told}", line.label)
    });
    let head = format!("{}\n{}, {}\n", content.title, content.house, content.incident);
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}
