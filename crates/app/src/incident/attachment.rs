//! Files that come with a line of the log: a photograph of a screen, a mail, a part of a log.
//!
//! They are sealed like every file and named in the log by the SHA-256 of their bytes, which the journal holds. They are only added to: what
//! came by mistake stays, and another line says why it is void. They go into no notice and into nothing that is handed to others; taking
//! one out is an entry of the journal.
//!
//! Invariant: a line names no file that is not kept. A file whose line fails goes by itself an hour later.

use domain::access::{Actor, Permit, RecordIncidents, ViewIncidents};
use domain::id::IncidentId;
use domain::incident::{Attachment, MOST_ATTACHMENTS, attachment_name};
use store::Transaction;
use store::blob::BlobReader;

use crate::content::Content;
use crate::error::{Error, Result};
use crate::field::Fields;
use crate::installation::{App, blob_digest};
use crate::journal::{self, Happening};
use crate::stored;

/// The largest file: a short film of a screen, an image of a mailbox.
pub const LARGEST_ATTACHMENT: u64 = 50 << 20;
/// The most that the files of one line take together.
pub const LARGEST_TOGETHER: u64 = 100 << 20;

/// The field of a form that carries files.
const FIELD: &str = "files";

/// A file on its way in.
#[derive(Debug, Clone, Copy)]
pub struct NewAttachment<'a> {
    /// What it is called where it comes from.
    pub name: &'a str,
    /// Its bytes.
    pub content: Content<'a>,
}

/// A file that is kept, and where.
pub(super) struct Kept {
    pub(super) attachment: Attachment,
    digest: String,
}

/// Whether files of this size together can be taken: asked as soon as their size is known, before their bytes are read.
///
/// [`Error::Refused`] when the house keeps too many files already.
pub async fn check_attachments(app: &App, actor: &Actor, together: u64) -> Result<()> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let mut fields = Fields::default();
    if together > LARGEST_TOGETHER {
        let most = Some((LARGEST_TOGETHER >> 20).to_string());
        fields.reject(FIELD, "incident-attachment-together", most);
    } else if !stored::is_room_on_disk(app, together) {
        // The log itself must go on when nothing else can: files leave it its space.
        fields.reject(FIELD, "incident-attachment-disk", None);
    }
    fields.finish(|| Some(()))?;
    stored::room_in(app, permit.tenant(), together).await
}

/// Keeps files until the line that names them is written. The same file twice is one.
pub(super) async fn keep(
    app: &App,
    actor: &Actor,
    permit: &Permit<RecordIncidents>,
    files: &[NewAttachment<'_>],
) -> Result<Vec<Kept>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let mut fields = Fields::default();
    let mut together = 0;
    if files.len() > MOST_ATTACHMENTS {
        let most = Some(MOST_ATTACHMENTS.to_string());
        fields.reject(FIELD, "incident-attachment-many", most);
    }
    for file in files {
        let name = attachment_name(file.name);
        match file.content.size()? {
            0 => fields.reject(FIELD, "incident-attachment-empty", Some(name)),
            size if size > LARGEST_ATTACHMENT => {
                fields.reject(FIELD, "incident-attachment-large", Some(name));
            }
            size => together += size,
        }
    }
    fields.finish(|| Some(()))?;
    check_attachments(app, actor, together).await?;
    let mut kept: Vec<Kept> = Vec::new();
    for file in files {
        let sha256 = file.content.sha256().await?;
        if kept.iter().any(|other| other.attachment.sha256 == sha256) {
            continue;
        }
        let digest = stored::keep(app, permit.tenant(), &file.content).await?;
        kept.push(Kept {
            attachment: Attachment {
                name: attachment_name(file.name),
                size: file.content.size()?,
                sha256,
            },
            digest: digest.to_string(),
        });
    }
    Ok(kept)
}

/// Enters where kept files lie, in the transaction of the line that names them.
pub(super) async fn enter(
    transaction: &Transaction,
    permit: &Permit<RecordIncidents>,
    id: IncidentId,
    kept: &[Kept],
) -> Result<()> {
    for Kept { attachment, digest } in kept {
        store::incident_attachment::insert(transaction, permit, id, &attachment.sha256, digest).await?;
    }
    Ok(())
}

/// A file on its way out.
#[derive(Debug)]
pub struct TakenAttachment {
    /// What the log says of it.
    pub attachment: Attachment,
    content: BlobReader,
}

impl TakenAttachment {
    /// The next bytes; none after the last.
    pub async fn next_piece(&mut self) -> Result<Option<Vec<u8>>> {
        Ok(self.content.next_chunk().await?)
    }
}

/// Takes a file of the log of an incident out, by its SHA-256. Who did is in the journal before the first byte is handed out.
///
/// [`Error::NotFound`] where no line of this incident came with it.
pub async fn take_attachment(
    app: &App,
    actor: &Actor,
    id: IncidentId,
    sha256: &str,
) -> Result<TakenAttachment> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let (reader, scope) = (app.store().read(), permit.scope());
    let lies = store::incident_attachment::find(&reader, scope, id, sha256).await?;
    let digest = blob_digest(&lies.ok_or(Error::NotFound("file"))?)?;
    let entries = store::incident::log(&reader, scope, id, 0).await?;
    let named = entries.iter().find_map(|entry| {
        let mut attachments = entry.statement.attachments().iter();
        Some((
            entry.number,
            attachments.find(|attachment| attachment.sha256 == sha256)?,
        ))
    });
    let (number, attachment) = named.ok_or(Error::NotFound("file"))?;
    let content = app.blobs().open(permit.tenant(), digest).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<()> {
            let happening = Happening::new(permit.actor(), "incident.take_attachment", id)?;
            let body = serde_json::json!({ "entry": number, "name": attachment.name, "sha256": sha256 });
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(TakenAttachment {
        attachment: attachment.clone(),
        content,
    })
}
