//! A log as one file, verified without a database: `docs/formats/journal.md` lays it out for other programs.
//!
//! The file is a line that names the format, then sections in a fixed order: log, tenant, key, checkpoints, bundles, end.
//! A section is one byte of kind, four bytes of length (most significant first) and its content. The bytes of bundles and
//! checkpoints are those of the store, so an erased body is erased here too.
//!
//! A file comes from anywhere. Its sections have limits, one is held at a time, and nothing in it is trusted: the key in
//! it is for comparing by eye, never for verifying. Reading and writing bytes is the caller's.

use uuid::Uuid;

use super::bundle::MAX_BUNDLE_BYTES;
use super::evidence::{Admission, Evidence};
use super::kept::{Kept, KeptHead};
use super::note::NoteVerifier;
use super::report::Report;
use super::tree::{HASH_BYTES, TreeHash};
use super::verify::Verifier;

/// The first line of an export.
pub const EXPORT_MAGIC: &[u8] = b"wardround journal export 1\n";

/// Bytes of kind and length before the content of a section.
pub const SECTION_HEAD_BYTES: usize = 5;

const END_BYTES: usize = 8 + HASH_BYTES + 8;

/// What a section holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The origin of the log.
    Log,
    /// The name of the tenant; empty for the installation's log.
    Tenant,
    /// The verifier key of the log, for comparing by eye.
    Key,
    /// A signed checkpoint of the database.
    Checkpoint,
    /// A bundle of records.
    Bundle,
    /// Size and root of the log, and how many entries waited for their number. Always the last.
    End,
}

impl Section {
    fn kind(self) -> u8 {
        match self {
            Self::Log => b'L',
            Self::Tenant => b'T',
            Self::Key => b'K',
            Self::Checkpoint => b'C',
            Self::Bundle => b'B',
            Self::End => b'E',
        }
    }

    fn limit(self) -> usize {
        match self {
            Self::Log | Self::Tenant | Self::Key => 1_024,
            Self::Checkpoint => 4_096,
            Self::Bundle => MAX_BUNDLE_BYTES,
            Self::End => END_BYTES,
        }
    }

    /// Whether this section may come after `previous`, the first after none.
    fn follows(self, previous: Option<Self>) -> bool {
        match self {
            Self::Log => previous.is_none(),
            Self::Tenant => previous == Some(Self::Log),
            Self::Key => previous == Some(Self::Tenant),
            Self::Checkpoint => matches!(previous, Some(Self::Key | Self::Checkpoint)),
            Self::Bundle | Self::End => {
                matches!(previous, Some(Self::Key | Self::Checkpoint | Self::Bundle))
            }
        }
    }

    /// The section as it is written.
    ///
    /// [`ExportError::TooLong`] when the content is beyond what a reader takes.
    pub fn encode(self, content: &[u8]) -> Result<Vec<u8>, ExportError> {
        let length = content.len();
        let stated = u32::try_from(length).ok().filter(|_| length <= self.limit());
        let stated = stated.ok_or(ExportError::TooLong { length })?;
        let mut bytes = Vec::with_capacity(SECTION_HEAD_BYTES + length);
        bytes.push(self.kind());
        bytes.extend_from_slice(&stated.to_be_bytes());
        bytes.extend_from_slice(content);
        Ok(bytes)
    }

    /// The kind of a section and the length of its content, before the content is read.
    pub fn parse_head(head: [u8; SECTION_HEAD_BYTES]) -> Result<(Self, usize), ExportError> {
        let [kind, length @ ..] = head;
        let section = [
            Self::Log,
            Self::Tenant,
            Self::Key,
            Self::Checkpoint,
            Self::Bundle,
            Self::End,
        ]
        .into_iter()
        .find(|section| section.kind() == kind)
        .ok_or(ExportError::Kind(kind))?;
        let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
        if length > section.limit() {
            return Err(ExportError::TooLong { length });
        }
        Ok((section, length))
    }
}

/// The content of the last section.
pub fn encode_end(head: KeptHead, waiting: u64) -> Vec<u8> {
    let mut bytes = head.size.to_be_bytes().to_vec();
    bytes.extend_from_slice(head.root.as_bytes());
    bytes.extend_from_slice(&waiting.to_be_bytes());
    bytes
}

/// Why a file cannot be read as an export.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The first line is another.
    #[error("this is no export of a journal: its first line is another")]
    Magic,
    /// A section of no known kind.
    #[error(
        "the file has a section of kind {0}, which this program does not know: it was damaged, or is of a later version"
    )]
    Kind(u8),
    /// A section longer than any that is written.
    #[error("a section of {length} bytes is longer than any export has")]
    TooLong {
        /// Its length.
        length: usize,
    },
    /// A section out of its place.
    #[error("the sections of the file are not in their order")]
    Order,
    /// A section whose content is malformed.
    #[error("the {0} of the file cannot be read")]
    Content(&'static str),
    /// The file stops before its last section.
    #[error("the file stops before its end: it was cut off, or never finished")]
    Cut,
    /// Something follows the last section.
    #[error("something follows the end of the export")]
    Trailing,
    /// The keys are those of other logs.
    #[error("the file is of the log {found}, and no key that was given is")]
    OtherLog {
        /// The log of the file.
        found: String,
    },
    /// Neither key nor evidence.
    #[error(
        "give the verifier key of the log, or a checkpoint from outside: a file proves nothing by itself"
    )]
    NothingGiven,
}

/// Takes the sections of an export one after the other and verifies the log in it.
#[derive(Debug)]
pub struct ExportVerifier<'a> {
    keys: &'a [NoteVerifier],
    outside: &'a [Evidence<'a>],
    previous: Option<Section>,
    origin: String,
    tenant: String,
    with_checkpoints: bool,
    admission: Option<Admission>,
    verifier: Option<Verifier>,
    kept: Option<Kept>,
}

/// What an export says of itself, and what verifying it found.
#[derive(Debug)]
pub struct VerifiedExport {
    /// The log.
    pub origin: String,
    /// The name of the tenant, as the file has it; nothing vouches for it.
    pub tenant: String,
    /// Whether the checkpoints of the file were held against its records.
    pub with_checkpoints: bool,
    /// What was found.
    pub report: Report,
}

impl<'a> ExportVerifier<'a> {
    /// Starts, trusting signatures by `keys` and evidence from `outside`.
    ///
    /// [`ExportError::NothingGiven`] when there is neither.
    pub fn new(keys: &'a [NoteVerifier], outside: &'a [Evidence<'a>]) -> Result<Self, ExportError> {
        if keys.is_empty() && outside.is_empty() {
            return Err(ExportError::NothingGiven);
        }
        Ok(Self {
            keys,
            outside,
            previous: None,
            origin: String::new(),
            tenant: String::new(),
            with_checkpoints: false,
            admission: None,
            verifier: None,
            kept: None,
        })
    }

    /// Takes the next section.
    pub fn take(&mut self, section: Section, content: &[u8]) -> Result<(), ExportError> {
        if !section.follows(self.previous) {
            return Err(ExportError::Order);
        }
        self.previous = Some(section);
        match section {
            Section::Log => self.take_log(text(content, "log")?),
            Section::Tenant => {
                text(content, "tenant")?.clone_into(&mut self.tenant);
                Ok(())
            }
            Section::Key => text(content, "key").map(drop),
            Section::Checkpoint => {
                let note = text(content, "checkpoint")?;
                if let Some(admission) = self.admission.as_mut().filter(|_| self.with_checkpoints) {
                    admission.admit(Evidence::Stored(note));
                }
                Ok(())
            }
            Section::Bundle => {
                self.verifier()?.add_bundle(content);
                Ok(())
            }
            Section::End => self.take_end(content),
        }
    }

    fn take_log(&mut self, origin: &str) -> Result<(), ExportError> {
        self.with_checkpoints = self.keys.iter().any(|key| key.name() == origin);
        if !self.keys.is_empty() && !self.with_checkpoints {
            return Err(ExportError::OtherLog {
                found: origin.to_owned(),
            });
        }
        let mut admission = Admission::new(origin, self.keys);
        for piece in self.outside {
            admission.admit(*piece);
        }
        self.admission = Some(admission);
        origin.clone_into(&mut self.origin);
        Ok(())
    }

    /// The verifier, begun when the last checkpoint was taken.
    fn verifier(&mut self) -> Result<&mut Verifier, ExportError> {
        if let Some(admission) = self.admission.take() {
            self.verifier = Some(Verifier::against(admission));
        }
        self.verifier.as_mut().ok_or(ExportError::Order)
    }

    fn take_end(&mut self, content: &[u8]) -> Result<(), ExportError> {
        self.verifier()?;
        let end = parse_end(content).ok_or(ExportError::Content("end"))?;
        let (head, waiting) = end;
        self.kept = Some(Kept {
            head: (head.size > 0).then_some(head),
            waiting,
            with_checkpoints: self.with_checkpoints,
            tenant: tenant_of(&self.origin),
        });
        Ok(())
    }

    /// Ends the verification.
    ///
    /// [`ExportError::Cut`] before the last section was taken.
    pub fn finish(self) -> Result<VerifiedExport, ExportError> {
        let (Some(kept), Some(verifier)) = (self.kept, self.verifier) else {
            return Err(ExportError::Cut);
        };
        Ok(VerifiedExport {
            report: verifier.finish_against(&kept),
            origin: self.origin,
            tenant: self.tenant,
            with_checkpoints: self.with_checkpoints,
        })
    }
}

fn text<'c>(content: &'c [u8], what: &'static str) -> Result<&'c str, ExportError> {
    str::from_utf8(content).map_err(|_| ExportError::Content(what))
}

fn parse_end(content: &[u8]) -> Option<(KeptHead, u64)> {
    let (size, rest) = content.split_first_chunk::<8>()?;
    let (root, rest) = rest.split_first_chunk::<HASH_BYTES>()?;
    let waiting = rest.try_into().ok()?;
    let head = KeptHead {
        size: u64::from_be_bytes(*size),
        root: TreeHash::from_bytes(*root),
    };
    Some((head, u64::from_be_bytes(waiting)))
}

/// The tenant in the last part of an origin; none for the installation's log.
fn tenant_of(origin: &str) -> Option<Uuid> {
    let (_, tenant) = origin.rsplit_once('/')?;
    tenant.parse().ok().filter(|tenant: &Uuid| !tenant.is_nil())
}

#[cfg(test)]
mod tests;
