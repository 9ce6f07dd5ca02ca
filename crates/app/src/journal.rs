//! The journal as use cases see it: entries are appended with what they tell of, numbered soon after, signed and listed.
//! How a copy of it is verified is in [`audit`].

pub mod audit;

use std::collections::BTreeSet;

use domain::access::{Actor, ActorRef, ViewJournal};
use domain::id::{PersonId, TenantId};
use domain::journal::{
    BUNDLE_RECORDS, Body, Bundle, Checkpoint, Entry, EntrySubject, Leaf, NoteVerifier, Record, Word,
};
use domain::time::Instant;
use newtype_uuid::{GenericUuid, TypedUuid, TypedUuidKind};
use serde::Serialize;
use store::journal::StoredCheckpoint;
use store::{Reader, Transaction};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::installation::App;

/// Entries numbered in one transaction.
const NUMBERED_AT_ONCE: u64 = 4_096;

/// What an entry says, before it has an identifier and a time.
#[derive(Debug, Clone)]
pub struct Happening {
    /// Who did it.
    pub actor: ActorRef,
    /// What was done, such as `import.accept`.
    pub action: Word,
    /// The noun it was done to.
    pub subject_kind: Word,
    /// Which one; none for the tenant as a whole.
    pub subject: Option<Uuid>,
}

impl Happening {
    /// `actor` did `action` to the thing of this identifier. The noun is the first word of the action.
    pub fn new<K: TypedUuidKind>(
        actor: ActorRef,
        action: &'static str,
        subject: TypedUuid<K>,
    ) -> Result<Self> {
        Self::about(actor, action, Some(subject.into_untyped_uuid()))
    }

    /// `actor` did `action` to the tenant as a whole.
    pub fn in_tenant(actor: ActorRef, action: &'static str) -> Result<Self> {
        Self::about(actor, action, None)
    }

    fn about(actor: ActorRef, action: &'static str, subject: Option<Uuid>) -> Result<Self> {
        let noun = action.split_once('.').map_or(action, |(noun, _)| noun);
        let word = |text: &str| {
            text.parse()
                .map_err(|error| Error::internal("the journal entry has no proper name", error))
        };
        Ok(Self {
            actor,
            action: word(action)?,
            subject_kind: word(noun)?,
            subject,
        })
    }
}

/// Appends an entry in the transaction of what it tells of: both are kept, or neither.
///
/// `body` must hold no patient data and no secret: it is kept for years and shown to auditors.
pub async fn record(
    app: &App,
    transaction: &Transaction,
    tenant: TenantId,
    happening: Happening,
    body: &impl Serialize,
) -> Result<()> {
    let body = serde_json::to_vec(body)
        .map_err(|error| Error::internal("the journal entry could not be written", error))?;
    let entry = Entry {
        id: app.env().id(),
        at: app.env().now(),
        actor: happening.actor.into(),
        action: happening.action,
        subject: EntrySubject {
            kind: happening.subject_kind,
            id: happening.subject,
        },
        body,
        salt: app.env().random(),
    };
    store::journal::append(transaction, tenant, &entry)
        .await?
        .map_err(|error| Error::internal("the journal entry could not be written", error))
}

/// An entry as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListedEntry {
    /// Its number in the log; none while it waits for one.
    pub sequence: Option<u64>,
    /// Its identifier.
    pub id: Uuid,
    /// When it happened.
    pub at: Instant,
    /// Who did it, as `kind:identifier`.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// The noun it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject: Option<Uuid>,
    /// The details as JSON text; none once erased.
    pub body: Option<String>,
}

/// A stretch of the log, newest first.
#[derive(Debug, Clone)]
pub struct JournalPage {
    /// Entries that wait for their number, newest first; only on the first page.
    pub waiting: Vec<ListedEntry>,
    /// Numbered entries, newest first.
    pub entries: Vec<ListedEntry>,
    /// How many are numbered in all.
    pub size: u64,
    /// Where the next older page begins.
    pub next: Option<u64>,
    /// The newest signed checkpoint.
    pub checkpoint: Option<StoredCheckpoint>,
}

/// The log of the actor's tenant, `limit` entries before number `before`, or from the newest.
///
/// An entry belongs to the tenant and to no unit of it: whoever reads the journal of one unit only is refused.
pub async fn list(app: &App, actor: &Actor, before: Option<u64>, limit: u64) -> Result<JournalPage> {
    let scope = actor.permit_in_tenant::<ViewJournal>()?.scope().clone();
    let reader = app.store().read();
    let tenant = scope.tenant();
    let size = store::journal::head(&reader, tenant).await?.size;
    let end = before.unwrap_or(size).min(size);
    let start = end.saturating_sub(limit);
    let mut waiting = Vec::new();
    if before.is_none() {
        for record in store::journal::pending(&reader, &scope, limit).await? {
            waiting.push(listed(None, &record)?);
        }
        waiting.reverse();
    }
    Ok(JournalPage {
        waiting,
        entries: entries(&reader, tenant, start..end).await?,
        size,
        next: (start > 0).then_some(start),
        checkpoint: store::journal::newest_checkpoint(&reader, tenant).await?,
    })
}

/// The entries about one subject, newest first, at most `limit`: the history shown on its page. Refused like
/// [`list`].
pub async fn about(app: &App, actor: &Actor, subject: Uuid, limit: u64) -> Result<Vec<ListedEntry>> {
    let scope = actor.permit_in_tenant::<ViewJournal>()?.scope().clone();
    let reader = app.store().read();
    let mut history = Vec::new();
    for sequence in store::journal::about_subject(&reader, &scope, subject, limit).await? {
        history.extend(entries(&reader, scope.tenant(), sequence..sequence + 1).await?);
    }
    Ok(history)
}

/// The entries about a person, newest first, at most `limit`: those about the person, what was granted to them, and their
/// account. Refused like [`list`].
pub async fn about_person(
    app: &App,
    actor: &Actor,
    person: PersonId,
    limit: u64,
) -> Result<Vec<ListedEntry>> {
    let scope = actor.permit_in_tenant::<ViewJournal>()?.scope().clone();
    let (reader, tenant) = (app.store().read(), scope.tenant());
    let mut subjects = vec![person.into_untyped_uuid()];
    let grants = store::access::grant::list(&reader, &scope).await?;
    let granted = grants.iter().filter(|grant| grant.person == person);
    subjects.extend(granted.map(|grant| grant.id.into_untyped_uuid()));
    let account = store::access::account::of_person(&reader, tenant, person).await?;
    subjects.extend(account.map(|account| account.id.into_untyped_uuid()));

    let mut sequences = BTreeSet::new();
    for subject in subjects {
        sequences.extend(store::journal::about_subject(&reader, &scope, subject, limit).await?);
    }
    let newest = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut history = Vec::new();
    for sequence in sequences.into_iter().rev().take(newest) {
        history.extend(entries(&reader, tenant, sequence..sequence + 1).await?);
    }
    Ok(history)
}

async fn entries(
    reader: &Reader<'_>,
    tenant: TenantId,
    range: std::ops::Range<u64>,
) -> Result<Vec<ListedEntry>> {
    let per_bundle = BUNDLE_RECORDS as u64;
    let mut entries = Vec::new();
    for number in range.start / per_bundle..range.end.div_ceil(per_bundle) {
        let Some(bytes) = store::journal::bundle(reader, tenant, number).await? else {
            continue;
        };
        let unreadable = |error| Error::internal("the journal cannot be read; verify it", error);
        for record in Bundle::parse(&bytes).map_err(unreadable)?.records() {
            let (sequence, record) = record.map_err(unreadable)?;
            if range.contains(&sequence) {
                entries.push(listed(Some(sequence), record)?);
            }
        }
    }
    entries.reverse();
    Ok(entries)
}

fn listed(sequence: Option<u64>, record: &[u8]) -> Result<ListedEntry> {
    let record = Record::parse(record)
        .map_err(|error| Error::internal("the journal cannot be read; verify it", error))?;
    let leaf = Leaf::parse(record.leaf)
        .map_err(|error| Error::internal("the journal cannot be read; verify it", error))?;
    let body = match record.body {
        Body::Present { bytes, .. } => Some(String::from_utf8_lossy(bytes).into_owned()),
        Body::Erased => None,
    };
    let actor = match leaf.actor_id {
        Some(id) => format!("{}:{id}", leaf.actor_kind),
        None => leaf.actor_kind.to_owned(),
    };
    Ok(ListedEntry {
        sequence,
        id: leaf.id.into_untyped_uuid(),
        at: leaf.at,
        actor,
        action: leaf.action.to_owned(),
        subject_kind: leaf.subject_kind.to_owned(),
        subject: leaf.subject_id,
        body,
    })
}

/// Numbers what waits in every log and signs a checkpoint for each that grew. Answers how many entries it numbered.
///
/// A log that cannot be extended does not hold up the others; the first such failure is answered when all were tried.
pub async fn sequence(app: &App) -> Result<u64> {
    let mut numbered = Ok(0);
    for tenant in store::journal::waiting(&app.store().read()).await? {
        match sequence_log(app, tenant).await {
            Ok(more) => numbered = numbered.map(|before| before + more),
            Err(error) => numbered = numbered.and(Err(error)),
        }
    }
    numbered
}

async fn sequence_log(app: &App, tenant: TenantId) -> Result<u64> {
    let mut numbered = 0;
    loop {
        let head = app
            .store()
            .write_on_reserve(async |transaction| -> Result<_> {
                let head = store::journal::number_waiting(&transaction, tenant, NUMBERED_AT_ONCE).await?;
                if head.numbered > 0 {
                    let note = checkpoint(app, tenant, head.size, head.root)?;
                    let kept = StoredCheckpoint {
                        size: head.size,
                        signed_at: app.env().now(),
                        note,
                    };
                    store::journal::put_checkpoint(&transaction, tenant, &kept).await?;
                }
                Ok(head)
            })
            .await?;
        numbered += head.numbered;
        if head.numbered < NUMBERED_AT_ONCE {
            return Ok(numbered);
        }
    }
}

fn checkpoint(app: &App, tenant: TenantId, size: u64, root: domain::journal::TreeHash) -> Result<String> {
    let signer = app.journal_signer(tenant)?;
    let signed = Checkpoint::new(&app.journal_origin(tenant), size, root)
        .and_then(|checkpoint| checkpoint.sign(&signer));
    signed.map_err(|error| Error::internal("the checkpoint could not be signed", error))
}

/// The newest signed checkpoint of a log with the key that verifies it.
#[derive(Debug, Clone)]
pub struct SignedCheckpoint {
    /// The signed note.
    pub note: String,
    /// The key, in the form `name+hash+base64`.
    pub verifier: NoteVerifier,
}

/// The newest checkpoint of the actor's tenant, to be kept outside the house. Refused like [`list`].
///
/// [`Error::NotFound`] while nothing has been signed.
pub async fn newest_checkpoint(app: &App, actor: &Actor) -> Result<SignedCheckpoint> {
    let tenant = actor.permit_in_tenant::<ViewJournal>()?.scope().tenant();
    let kept = store::journal::newest_checkpoint(&app.store().read(), tenant).await?;
    Ok(SignedCheckpoint {
        note: kept.ok_or(Error::NotFound("checkpoint"))?.note,
        verifier: app.journal_verifier(tenant)?,
    })
}
