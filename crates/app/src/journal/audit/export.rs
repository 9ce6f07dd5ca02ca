//! A log written into one file, and such a file verified where there is no database.
//!
//! Both pass through piece by piece: memory holds the bundles of one question while writing, one section while reading.

use std::io::{ErrorKind, Read, Write};

use domain::id::TenantId;
use domain::journal::export::{EXPORT_MAGIC, SECTION_HEAD_BYTES, encode_end};
use domain::journal::{ExportError, ExportVerifier, KeptHead, NoteVerifier, Section, TreeHash};
use store::journal::INSTALLATION;
use store::journal::audit::stored_head;
use uuid::Uuid;

use super::{Audit, Outside, Verification, tenant_of};
use crate::error::{Error, Result};
use crate::installation::log_origin;

/// Bundles read at a time.
const BUNDLES_AT_ONCE: u64 = 16;

/// Which log is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exported<'a> {
    /// That of the installation itself.
    Installation,
    /// That of the only tenant.
    OnlyTenant,
    /// That of the tenant of this name.
    Tenant(&'a str),
}

/// What an export left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Numbered entries in the file.
    pub entries: u64,
    /// Entries that wait for their number and are not in it.
    pub waiting: u64,
}

impl Audit {
    /// The origin of the log to export.
    ///
    /// [`Error::Refused`] when no tenant, or more than one, has that name.
    pub async fn origin(&self, installation: Uuid, exported: Exported<'_>) -> Result<String> {
        if exported == Exported::Installation {
            return Ok(log_origin(installation, INSTALLATION));
        }
        let tenants = store::tenant::tenants(&self.inspection.read()).await?;
        let mut named = tenants.iter().filter(|tenant| match exported {
            Exported::Tenant(name) => tenant.name == name,
            _ => true,
        });
        match (named.next(), named.next()) {
            (Some(tenant), None) => Ok(log_origin(installation, tenant.id)),
            _ => Err(Error::Refused(
                "the installation has no such tenant, or several: choose one by name with --tenant"
                    .to_owned(),
            )),
        }
    }

    /// Writes the log that `key` belongs to into `file`, erased bodies as they are. A file whose writing failed has no
    /// end, and does not pass for an export.
    ///
    /// [`Error::Refused`] when the database has no such log.
    pub async fn export(&self, key: &NoteVerifier, file: &mut (impl Write + Send)) -> Result<Written> {
        let origin = key.name();
        let logs = self.logs().await?;
        let log = tenant_of(origin)
            .filter(|log| logs.contains_key(log))
            .ok_or_else(|| Error::Refused(format!("this database has no log {origin}")))?;
        let reader = self.inspection.read();
        let name = logs.get(&log).and_then(Option::as_deref).unwrap_or_default();
        file.write_all(EXPORT_MAGIC).map_err(unwritten)?;
        put(file, Section::Log, origin.as_bytes())?;
        put(file, Section::Tenant, name.as_bytes())?;
        put(file, Section::Key, key.to_string().as_bytes())?;
        for checkpoint in store::journal::checkpoints(&reader, log).await? {
            put(file, Section::Checkpoint, checkpoint.note.as_bytes())?;
        }
        self.export_bundles(log, file).await?;
        let head = stored_head(&reader, log).await?;
        let waiting = store::journal::waiting_in(&reader, log).await?;
        let head = head.map_or(
            KeptHead {
                size: 0,
                root: TreeHash::EMPTY,
            },
            |head| KeptHead {
                size: head.size,
                root: head.root,
            },
        );
        put(file, Section::End, &encode_end(head, waiting))?;
        Ok(Written {
            entries: head.size,
            waiting,
        })
    }

    async fn export_bundles(&self, log: TenantId, file: &mut (impl Write + Send)) -> Result<()> {
        let reader = self.inspection.read();
        let mut next = 0;
        loop {
            let read = store::journal::bundles(&reader, log, next, BUNDLES_AT_ONCE).await?;
            let Some((last, _)) = read.last() else {
                return Ok(());
            };
            next = last.saturating_add(1);
            for (_, bytes) in &read {
                put(file, Section::Bundle, bytes)?;
            }
        }
    }
}

fn put(file: &mut impl Write, section: Section, content: &[u8]) -> Result<()> {
    let bytes = section
        .encode(content)
        .map_err(|error| Error::internal("the journal cannot be exported; verify it", error))?;
    file.write_all(&bytes).map_err(unwritten)
}

fn unwritten(error: std::io::Error) -> Error {
    Error::internal("the export cannot be written", error)
}

/// Verifies an export against keys and evidence that came another way than the file.
///
/// [`Error::Refused`] when it is no whole export, or of another log than the keys.
pub fn verify_export(
    file: &mut impl Read,
    keys: &[NoteVerifier],
    outside: &[Outside],
) -> Result<Verification> {
    let evidence: Vec<_> = outside.iter().map(Outside::evidence).collect();
    let mut verifier = ExportVerifier::new(keys, &evidence).map_err(refused)?;
    let mut magic = [0; EXPORT_MAGIC.len()];
    file.read_exact(&mut magic)
        .map_err(|error| unread(error, ExportError::Magic))?;
    if magic != EXPORT_MAGIC {
        return Err(refused(ExportError::Magic));
    }
    let mut content = Vec::new();
    loop {
        let section = next_section(file, &mut content)?;
        verifier.take(section, &content).map_err(refused)?;
        if section == Section::End {
            break;
        }
    }
    if file
        .read(&mut [0])
        .map_err(|error| unread(error, ExportError::Cut))?
        > 0
    {
        return Err(refused(ExportError::Trailing));
    }
    let verified = verifier.finish().map_err(refused)?;
    Ok(Verification {
        name: verified.tenant,
        origin: verified.origin,
        report: verified.report,
        signatures_checked: verified.with_checkpoints,
    })
}

/// Reads the next section. Memory is taken as bytes arrive, not as they are announced.
fn next_section(file: &mut impl Read, content: &mut Vec<u8>) -> Result<Section> {
    let mut head = [0; SECTION_HEAD_BYTES];
    file.read_exact(&mut head)
        .map_err(|error| unread(error, ExportError::Cut))?;
    let (section, length) = Section::parse_head(head).map_err(refused)?;
    content.clear();
    let read = file
        .take(length as u64)
        .read_to_end(content)
        .map_err(|error| unread(error, ExportError::Cut))?;
    if read < length {
        return Err(refused(ExportError::Cut));
    }
    Ok(section)
}

fn refused(error: ExportError) -> Error {
    Error::Refused(error.to_string())
}

fn unread(error: std::io::Error, at_the_end: ExportError) -> Error {
    if error.kind() == ErrorKind::UnexpectedEof {
        refused(at_the_end)
    } else {
        Error::internal("the export cannot be read", error)
    }
}
