//! The journal: what is appended is numbered once, without gaps, and verifies.

use domain::access::ViewJournal;
use domain::id::TenantId;
use domain::journal::action::{ENTRY, ERASE};
use domain::journal::{
    Bundle, Checkpoint, Entry, EntryActor, EntryError, EntrySubject, Evidence, NoteSigner, Problem, Record,
    Report, Verifier, Word, erase_body,
};
use newtype_uuid::GenericUuid;
use store::journal::{self, Head, INSTALLATION, StoredCheckpoint, audit};
use store::{Error, Store};
use uuid::Uuid;

use crate::engines::on_both_engines;
use crate::hospital::{at, found, fresh};

on_both_engines![
    entries_are_numbered_across_bundles_and_verify,
    entries_are_numbered_in_the_order_of_their_identifiers,
    numberers_at_once_make_one_log_without_gaps,
    an_entry_of_a_write_undone_is_absent,
    a_body_too_long_is_refused_and_the_write_goes_on,
    entries_about_a_subject_are_found_the_newest_first,
    bundles_are_read_in_parts,
    the_cursor_moves_with_every_entry,
    an_erased_body_leaves_the_log_sound,
    an_altered_bundle_is_named,
    a_checkpoint_of_one_size_is_kept_once,
    logs_of_other_tenants_are_apart,
    an_auditor_is_told_what_is_stored_beside_the_records,
];

const ORIGIN: &str = "ward.example/journal/1";

fn entry(subject: Option<Uuid>) -> Entry {
    let id: domain::id::EntryId = fresh();
    Entry {
        id,
        at: at(0),
        actor: EntryActor {
            kind: Word::constant("console"),
            id: None,
        },
        action: Word::constant("asset.import"),
        subject: EntrySubject {
            kind: Word::constant("asset"),
            id: subject,
        },
        body: format!("{{\"entry\":\"{id}\"}}").into_bytes(),
        salt: [7; 32],
    }
}

async fn append(store: &Store, tenant: TenantId, entries: &[Entry]) {
    store
        .write(async |transaction| {
            for entry in entries {
                journal::append(&transaction, tenant, entry).await?.unwrap();
            }
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
}

async fn append_many(store: &Store, tenant: TenantId, count: usize) -> Vec<Entry> {
    let entries: Vec<Entry> = (0..count).map(|_| entry(None)).collect();
    append(store, tenant, &entries).await;
    entries
}

async fn number(store: &Store, tenant: TenantId, limit: u64) -> Head {
    store
        .write(async |transaction| journal::number_waiting(&transaction, tenant, limit).await)
        .await
        .unwrap()
}

async fn bundles(store: &Store, tenant: TenantId) -> Vec<Vec<u8>> {
    let bundles = journal::bundles(&store.read(), tenant, 0, 1_000).await.unwrap();
    let numbers: Vec<u64> = bundles.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (0..bundles.len() as u64).collect::<Vec<_>>());
    bundles.into_iter().map(|(_, bytes)| bytes).collect()
}

fn verify(bundles: &[Vec<u8>]) -> Report {
    let mut verifier = Verifier::new(ORIGIN, &[], &[]);
    for bundle in bundles {
        verifier.add_bundle(bundle);
    }
    verifier.finish()
}

/// The identifiers of the numbered entries, in their order; the log must hold and be as its head says.
async fn numbered(store: &Store, tenant: TenantId) -> Vec<Uuid> {
    let bundles = bundles(store, tenant).await;
    let report = verify(&bundles);
    assert_eq!(report.problems, []);
    let head = journal::head(&store.read(), tenant).await.unwrap();
    assert_eq!((head.size, Some(head.root)), (report.entries, report.root));
    let mut ids = Vec::new();
    for bundle in &bundles {
        for record in Bundle::parse(bundle).unwrap().records() {
            let record = Record::parse(record.unwrap().1).unwrap();
            ids.push(record.check().unwrap().id.into_untyped_uuid());
        }
    }
    ids
}

fn ids(entries: &[Entry]) -> Vec<Uuid> {
    entries.iter().map(|entry| entry.id.into_untyped_uuid()).collect()
}

async fn entries_are_numbered_across_bundles_and_verify(store: &Store) {
    let tenant = fresh();
    let entries = append_many(store, tenant, 520).await;
    let mut size = 0;
    for step in [1, 254, 1, 1, 254, 2, 0, 5] {
        let head = number(store, tenant, step).await;
        size += step;
        assert_eq!((head.size, head.numbered), (size, step));
        let numbered = numbered(store, tenant).await;
        assert_eq!(numbered, ids(&entries)[..numbered.len()], "after {size}");
        assert_eq!(numbered.len() as u64, size);
        let waiting = journal::waiting_in(&store.read(), tenant).await.unwrap();
        assert_eq!(waiting, 520 - size);
    }
    assert_eq!(number(store, tenant, 1_000).await.size, 520);
    assert_eq!(numbered(store, tenant).await, ids(&entries));
    assert_eq!(number(store, tenant, 1_000).await.numbered, 0);

    let more = append_many(store, tenant, 600).await;
    assert_eq!(number(store, tenant, 1_000).await.numbered, 600);
    assert_eq!(
        numbered(store, tenant).await,
        [ids(&entries), ids(&more)].concat()
    );
}

async fn entries_are_numbered_in_the_order_of_their_identifiers(store: &Store) {
    let tenant = fresh();
    let mut entries: Vec<Entry> = (0..5).map(|_| entry(None)).collect();
    entries.reverse();
    append(store, tenant, &entries).await;
    number(store, tenant, 3).await;
    number(store, tenant, 3).await;
    entries.reverse();
    assert_eq!(numbered(store, tenant).await, ids(&entries));
}

async fn numberers_at_once_make_one_log_without_gaps(store: &Store) {
    let tenant = fresh();
    let entries = append_many(store, tenant, 300).await;
    let numberers: Vec<_> = (0..3)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { number(&store, tenant, 100).await.numbered })
        })
        .collect();
    let mut together = 0;
    for numberer in numberers {
        together += numberer.await.unwrap();
    }
    assert_eq!(together, 300);
    assert_eq!(numbered(store, tenant).await, ids(&entries));
}

async fn an_entry_of_a_write_undone_is_absent(store: &Store) {
    let tenant = fresh();
    let undone: Result<(), Error> = store
        .write(async |transaction| {
            journal::append(&transaction, tenant, &entry(None))
                .await?
                .unwrap();
            assert_eq!(journal::waiting_in(&transaction.read(), tenant).await?, 1);
            Err(Error::NotFound("reason to go on"))
        })
        .await;
    assert!(undone.is_err());
    assert_eq!(journal::waiting_in(&store.read(), tenant).await.unwrap(), 0);
    assert_eq!(number(store, tenant, 10).await.numbered, 0);
    assert_eq!(numbered(store, tenant).await, [] as [Uuid; 0]);
}

async fn a_body_too_long_is_refused_and_the_write_goes_on(store: &Store) {
    let tenant = fresh();
    let endless = Entry {
        body: vec![b'x'; (1 << 20) + 1],
        ..entry(None)
    };
    let short = entry(None);
    let refused = store
        .write(async |transaction| {
            let refused = journal::append(&transaction, tenant, &endless).await?;
            journal::append(&transaction, tenant, &short).await?.unwrap();
            Ok::<_, Error>(refused)
        })
        .await
        .unwrap();
    assert_eq!(refused, Err(EntryError::BodyTooLong((1 << 20) + 1)));
    number(store, tenant, 10).await;
    assert_eq!(numbered(store, tenant).await, ids(&[short]));
}

async fn entries_about_a_subject_are_found_the_newest_first(store: &Store) {
    let hospital = found(store).await;
    let (tenant, scope) = (hospital.tenant, hospital.scope::<ViewJournal>());
    let subject = Uuid::from_u128(42);
    let entries = [
        Some(subject),
        None,
        Some(Uuid::from_u128(43)),
        Some(subject),
        Some(subject),
    ]
    .map(entry);
    append(store, tenant, &entries).await;
    let about = async |limit| {
        journal::about_subject(&store.read(), &scope, subject, limit)
            .await
            .unwrap()
    };
    assert_eq!(about(10).await, [] as [u64; 0]);
    number(store, tenant, 4).await;
    assert_eq!(about(10).await, [3, 0]);
    number(store, tenant, 4).await;
    assert_eq!(about(10).await, [4, 3, 0]);
    assert_eq!(about(2).await, [4, 3]);
}

async fn bundles_are_read_in_parts(store: &Store) {
    let tenant = fresh();
    append_many(store, tenant, 600).await;
    number(store, tenant, 600).await;
    let all = bundles(store, tenant).await;
    assert_eq!(all.len(), 3);
    let reader = store.read();
    let part = journal::bundles(&reader, tenant, 1, 1).await.unwrap();
    assert_eq!(part, [(1, all[1].clone())]);
    let last = journal::bundle(&reader, tenant, 2).await.unwrap();
    assert_eq!(last.as_ref(), Some(&all[2]));
    assert_eq!(journal::bundle(&reader, tenant, 3).await.unwrap(), None);
    assert_eq!(journal::bundles(&reader, tenant, 3, 9).await.unwrap(), []);
}

async fn the_cursor_moves_with_every_entry(store: &Store) {
    let tenant = fresh();
    let cursor = async || journal::cursor(&store.read(), tenant).await.unwrap();
    assert_eq!(cursor().await, (0, None));
    let first = append_many(store, tenant, 2).await;
    assert_eq!(cursor().await, (0, Some(first[1].id)));
    number(store, tenant, 10).await;
    assert_eq!(cursor().await, (2, None));
    let second = append_many(store, tenant, 1).await;
    assert_eq!(cursor().await, (2, Some(second[0].id)));
}

async fn an_erased_body_leaves_the_log_sound(store: &Store) {
    let tenant = fresh();
    let entries = append_many(store, tenant, 260).await;
    let announcement = Entry {
        action: ERASE,
        subject: EntrySubject {
            kind: ENTRY,
            id: Some(entries[257].id.into_untyped_uuid()),
        },
        ..entry(None)
    };
    append(store, tenant, &[announcement]).await;
    number(store, tenant, 1_000).await;
    let mut bundles = bundles(store, tenant).await;
    bundles[1] = erase_body(&bundles[1], 257).unwrap();
    let report = verify(&bundles);
    assert_eq!(report.problems, []);
    assert_eq!((report.erased_bodies, report.remark_count), (1, 0));
    let head = journal::head(&store.read(), tenant).await.unwrap();
    assert_eq!(report.root, Some(head.root));
}

async fn an_altered_bundle_is_named(store: &Store) {
    let tenant = fresh();
    append_many(store, tenant, 300).await;
    number(store, tenant, 1_000).await;
    let mut bundles = bundles(store, tenant).await;
    // The last byte is the end of the body of record 299.
    *bundles[1].last_mut().unwrap() ^= 1;
    let report = verify(&bundles);
    let problem = report.first_problem().unwrap();
    assert!(
        matches!(problem, Problem::Record { sequence: 299, .. }),
        "{problem}"
    );
}

async fn a_checkpoint_of_one_size_is_kept_once(store: &Store) {
    let tenant = fresh();
    let signer = NoteSigner::new(ORIGIN, &[9; 32]).unwrap();
    let newest = async || journal::newest_checkpoint(&store.read(), tenant).await.unwrap();
    assert_eq!(newest().await, None);
    let mut kept = Vec::new();
    for (seconds, entries) in [(10, 3), (20, 255), (30, 0)] {
        append_many(store, tenant, entries).await;
        let head = number(store, tenant, 1_000).await;
        let note = Checkpoint::new(ORIGIN, head.size, head.root)
            .unwrap()
            .sign(&signer)
            .unwrap();
        let checkpoint = StoredCheckpoint {
            size: head.size,
            signed_at: at(seconds),
            note,
        };
        store
            .write(async |transaction| journal::put_checkpoint(&transaction, tenant, &checkpoint).await)
            .await
            .unwrap();
        kept.push(checkpoint);
    }
    kept.pop();
    assert_eq!(newest().await.as_ref(), kept.last());
    let stored = journal::checkpoints(&store.read(), tenant).await.unwrap();
    assert_eq!(stored, kept);

    let evidence: Vec<_> = stored
        .iter()
        .map(|checkpoint| Evidence::Stored(&checkpoint.note))
        .collect();
    let keys = [signer.verifier().clone()];
    let mut verifier = Verifier::new(ORIGIN, &keys, &evidence);
    for bundle in bundles(store, tenant).await {
        verifier.add_bundle(&bundle);
    }
    let report = verifier.finish();
    assert_eq!(report.problems, []);
    assert_eq!((report.agreed_checkpoints, report.covered), (2, 258));
}

async fn logs_of_other_tenants_are_apart(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let subject = Uuid::from_u128(42);
    let mine = entry(Some(subject));
    let installed = entry(None);
    append(store, here.tenant, std::slice::from_ref(&mine)).await;
    append(store, INSTALLATION, std::slice::from_ref(&installed)).await;
    let reader = store.read();
    assert_eq!(
        journal::waiting(&reader).await.unwrap(),
        [INSTALLATION, here.tenant]
    );
    let scopes = [here.scope::<ViewJournal>(), elsewhere.scope::<ViewJournal>()];
    let [pending, foreign] = &scopes;
    let record = Record::encode(&mine).unwrap();
    assert_eq!(journal::pending(&reader, pending, 10).await.unwrap(), [record]);
    assert_eq!(
        journal::pending(&reader, foreign, 10).await.unwrap(),
        [] as [Vec<u8>; 0]
    );

    assert_eq!(number(store, elsewhere.tenant, 10).await.numbered, 0);
    assert_eq!(number(store, here.tenant, 10).await.numbered, 1);
    assert_eq!(number(store, INSTALLATION, 10).await.numbered, 1);
    assert_eq!(journal::waiting(&reader).await.unwrap(), []);
    assert_eq!(numbered(store, here.tenant).await, ids(&[mine]));
    assert_eq!(numbered(store, INSTALLATION).await, ids(&[installed]));
    assert_eq!(numbered(store, elsewhere.tenant).await, [] as [Uuid; 0]);
    let about = journal::about_subject(&reader, foreign, subject, 10)
        .await
        .unwrap();
    assert_eq!(about, [] as [u64; 0]);
}

async fn an_auditor_is_told_what_is_stored_beside_the_records(store: &Store) {
    let (tenant, elsewhere) = (fresh(), fresh());
    let subject = Uuid::from_u128(42);
    assert_eq!(audit::stored_head(&store.read(), tenant).await.unwrap(), None);
    assert!(audit::stored_logs(&store.read()).await.unwrap().is_empty());
    let entries = [Some(subject), None, Some(Uuid::from_u128(43)), Some(subject)].map(entry);
    append(store, tenant, &entries).await;
    append(store, elsewhere, &[entry(Some(subject))]).await;
    let head = number(store, tenant, 3).await;

    let reader = store.read();
    let logs: Vec<TenantId> = audit::stored_logs(&reader).await.unwrap().into_iter().collect();
    assert_eq!(logs, [tenant, elsewhere]);
    let stored = audit::stored_head(&reader, tenant).await.unwrap().unwrap();
    assert_eq!((stored.counted, stored.size, stored.root), (3, 3, head.root));
    assert_eq!(audit::index_length(&reader, tenant).await.unwrap(), 2);
    let asked = [subject, Uuid::from_u128(44)].into();
    let indexed = audit::indexed_subjects(&reader, tenant, &asked, 0, 2)
        .await
        .unwrap();
    assert_eq!(indexed, [(0, subject)].into());
    let waiting = audit::waiting_records(&reader, tenant, None, 10).await.unwrap();
    let (id, record) = (
        entries[3].id.into_untyped_uuid(),
        Record::encode(&entries[3]).unwrap(),
    );
    assert_eq!(waiting, [(id, record)]);
    let behind = audit::waiting_records(&reader, tenant, Some(id), 10)
        .await
        .unwrap();
    assert!(behind.is_empty());
}
