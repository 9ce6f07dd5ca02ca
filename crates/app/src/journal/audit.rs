//! The journal verified on a copy of the database, by somebody who need not trust the house.
//!
//! Nothing is written, nothing migrated and no secret read: the public verifier key of a log names the log and is
//! enough. A digest on paper is evidence without any key. What left the machine and belongs to no log here fails the
//! verification, because a log that was taken away must not pass for one that was never asked about.

mod beside;
pub mod export;

use std::collections::BTreeMap;

use domain::id::TenantId;
use domain::journal::{
    Checkpoint, CheckpointDigest, Evidence, Note, NoteVerifier, Problem, Report, Verifier,
};
use newtype_uuid::GenericUuid;
use store::Inspection;
use store::journal::INSTALLATION;
use uuid::Uuid;

use self::beside::Beside;
use crate::error::{Error, Result};
use crate::installation::{Database, log_origin};

/// A checkpoint that had left the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// A signed note: from a mail, a download, another machine.
    Note(String),
    /// The short form, typed in from paper.
    Paper(CheckpointDigest),
}

impl Outside {
    /// Reads what somebody kept: a signed note, or the short form as it is printed.
    ///
    /// [`Error::Refused`] when it is neither.
    pub fn read(text: &str) -> Result<Self> {
        if let Ok(digest) = text.parse() {
            return Ok(Self::Paper(digest));
        }
        // Mail and editors change the ends of lines.
        let text = text.replace("\r\n", "\n");
        let note = format!("{}\n", text.trim());
        match Note::parse(&note).map(|note| note.text().parse::<Checkpoint>()) {
            Ok(Ok(_)) => Ok(Self::Note(note)),
            Ok(Err(error)) => Err(Error::Refused(error.to_string())),
            Err(error) => Err(Error::Refused(format!(
                "this is neither a signed checkpoint nor its short form (log · size · root): {error}"
            ))),
        }
    }

    /// The log it speaks of.
    pub fn origin(&self) -> &str {
        match self {
            Self::Note(note) => note.lines().next().unwrap_or_default(),
            Self::Paper(digest) => &digest.origin,
        }
    }

    /// How it is held against the records.
    pub fn evidence(&self) -> Evidence<'_> {
        match self {
            Self::Note(note) => Evidence::External(note),
            Self::Paper(digest) => Evidence::Paper(digest),
        }
    }
}

/// What verifying one log found.
#[derive(Debug)]
pub struct Verification {
    /// The name of the tenant, or its identifier where there is no such tenant; the installation's own log has none.
    pub name: String,
    /// The log, as its checkpoints name it.
    pub origin: String,
    /// What was found.
    pub report: Report,
    /// Whether the checkpoints of the database were held against the records; without a key they prove nothing.
    pub signatures_checked: bool,
}

/// A database whose journal is verified.
#[derive(Debug)]
pub struct Audit {
    inspection: Inspection,
}

impl Audit {
    /// Opens a database for reading alone.
    ///
    /// [`Error::Refused`] when another version of the program made it.
    pub async fn open(database: &Database) -> Result<Self> {
        let opened = match database {
            Database::Sqlite(path) => Inspection::open_sqlite(path).await,
            Database::Postgres(url) => Inspection::open_postgres(url).await,
        };
        match opened {
            Ok(inspection) => Ok(Self { inspection }),
            Err(error @ (store::Error::Newer(_) | store::Error::Older(_))) => {
                Err(Error::Refused(error.to_string()))
            }
            Err(error) => Err(Error::internal(
                "the database cannot be opened for reading",
                error,
            )),
        }
    }

    /// The origins of all logs of an installation.
    pub async fn origins(&self, installation: Uuid) -> Result<Vec<String>> {
        let tenants = self.logs().await?.into_keys();
        Ok(tenants.map(|tenant| log_origin(installation, tenant)).collect())
    }

    /// Verifies each log that a key or a piece of evidence names, against the checkpoints of the database, against what
    /// the database keeps beside the records, and against what had left the machine.
    ///
    /// [`Error::Refused`] when a key or a piece of evidence belongs to no log of this database, or nothing names one.
    pub async fn verify(&self, keys: &[NoteVerifier], outside: &[Outside]) -> Result<Vec<Verification>> {
        let logs = self.logs().await?;
        let mut origins: Vec<&str> = keys.iter().map(NoteVerifier::name).collect();
        origins.extend(outside.iter().map(Outside::origin));
        origins.sort_unstable();
        origins.dedup();
        if origins.is_empty() {
            return Err(Error::Refused(
                "give the verifier key of a log, or its printed digest: otherwise nothing says what to expect"
                    .to_owned(),
            ));
        }
        let mut verifications = Vec::new();
        for origin in origins {
            let log = tenant_of(origin)
                .filter(|tenant| logs.contains_key(tenant))
                .ok_or_else(|| Error::Refused(format!("this database has no log {origin}")))?;
            let mut verification = self.verify_log(log, origin, keys, outside).await?;
            match logs.get(&log).and_then(Option::as_ref) {
                Some(name) => verification.name.clone_from(name),
                None => verification.report.add(Problem::Orphan),
            }
            if log == INSTALLATION {
                miss_tenants(&logs, &mut verification.report);
            }
            verifications.push(verification);
        }
        Ok(verifications)
    }

    async fn verify_log(
        &self,
        log: TenantId,
        origin: &str,
        keys: &[NoteVerifier],
        outside: &[Outside],
    ) -> Result<Verification> {
        let reader = self.inspection.read();
        let signatures_checked = keys.iter().any(|key| key.name() == origin);
        let stored = if signatures_checked {
            store::journal::checkpoints(&reader, log).await?
        } else {
            Vec::new()
        };
        let of_this_log = outside.iter().filter(|piece| piece.origin() == origin);
        let evidence: Vec<Evidence<'_>> = of_this_log
            .map(Outside::evidence)
            .chain(stored.iter().map(|checkpoint| Evidence::Stored(&checkpoint.note)))
            .collect();
        let verifier = Verifier::new(origin, keys, &evidence);
        let beside = Beside::of(&reader, log, signatures_checked).await?;
        Ok(Verification {
            name: log.to_string(),
            origin: origin.to_owned(),
            report: beside.verify(verifier).await?,
            signatures_checked,
        })
    }

    /// Every log there is, with the name of its tenant; the installation's own has the empty name, and one without a
    /// tenant has none.
    async fn logs(&self) -> Result<BTreeMap<TenantId, Option<String>>> {
        let reader = self.inspection.read();
        let stored = store::journal::audit::stored_logs(&reader).await?;
        let mut logs: BTreeMap<_, _> = stored.into_iter().map(|log| (log, None)).collect();
        let tenants = store::tenant::tenants(&reader).await?;
        logs.extend(tenants.into_iter().map(|tenant| (tenant.id, Some(tenant.name))));
        logs.insert(INSTALLATION, Some(String::new()));
        Ok(logs)
    }

    /// Closes the database.
    pub async fn close(self) -> Result<()> {
        Ok(self.inspection.close().await?)
    }
}

/// Names the tenants whose making the installation's log tells of and which are not there.
fn miss_tenants(logs: &BTreeMap<TenantId, Option<String>>, report: &mut Report) {
    for (sequence, tenant) in report.tenants_made.clone() {
        let there = logs.get(&TenantId::from_untyped_uuid(tenant));
        if there.is_none_or(Option::is_none) {
            report.add(Problem::LostTenant { sequence, tenant });
        }
    }
}

/// The tenant in the last part of an origin.
fn tenant_of(origin: &str) -> Option<TenantId> {
    let (_, tenant) = origin.rsplit_once('/')?;
    Some(TenantId::from_untyped_uuid(tenant.parse().ok()?))
}
