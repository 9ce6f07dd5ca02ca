//! Rows of a source that its newest file no longer names.

use std::collections::HashMap;

use domain::access::ImportInventory;
use domain::id::{SourceId, SourceRecordId};
use store::absence::{self, Absence, Naming};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_row_is_absent_from_the_file_that_no_longer_names_it_to_the_one_that_names_it_again,
    undoing_a_file_takes_back_what_it_said_about_who_is_absent,
    absences_of_another_tenant_do_not_exist,
    a_row_that_is_absent_is_told_with_the_file_that_no_longer_named_it,
];

fn file(naming: Naming) -> Naming {
    Naming {
        import: fresh(),
        ..naming
    }
}

fn first_file() -> Naming {
    Naming {
        source: fresh(),
        import: fresh(),
    }
}

async fn begin(store: &Store, hospital: &Hospital, naming: Naming, records: &[SourceRecordId], seconds: i64) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| absence::begin(&transaction, &permit, naming, records, at(seconds)).await)
        .await
        .unwrap();
}

async fn end(store: &Store, hospital: &Hospital, naming: Naming, records: &[SourceRecordId]) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| absence::end(&transaction, &permit, naming, records).await)
        .await
        .unwrap();
}

async fn take_back(store: &Store, hospital: &Hospital, naming: Naming) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| -> Result<(), Error> {
            absence::take_back(&transaction, &permit, naming).await
        })
        .await
        .unwrap();
}

/// The absent rows with the second since when, in order.
async fn absent(store: &Store, hospital: &Hospital, naming: Naming) -> Vec<(SourceRecordId, i64)> {
    let scope = hospital.scope::<ImportInventory>();
    let found = absence::of_source(&store.read(), &scope, naming.source)
        .await
        .unwrap();
    let mut found: Vec<(SourceRecordId, i64)> = found
        .into_iter()
        .map(|(record, since)| {
            (
                record,
                (since.as_microseconds() - at(0).as_microseconds()) / 1_000_000,
            )
        })
        .collect();
    found.sort_unstable();
    let counted = absence::count(&store.read(), &scope).await.unwrap();
    assert_eq!(
        counted.get(&naming.source).copied().unwrap_or(0),
        found.len() as u64
    );
    found
}

async fn a_row_is_absent_from_the_file_that_no_longer_names_it_to_the_one_that_names_it_again(store: &Store) {
    let hospital = found(store).await;
    let (one, other): (SourceRecordId, SourceRecordId) = (fresh(), fresh());
    let first = first_file();
    begin(store, &hospital, first, &[other, one], 10).await;
    assert_eq!(absent(store, &hospital, first).await, [(one, 10), (other, 10)]);
    let second = file(first);
    end(store, &hospital, second, &[one]).await;
    assert_eq!(absent(store, &hospital, first).await, [(other, 10)]);
    let third = file(first);
    begin(store, &hospital, third, &[one], 30).await;
    assert_eq!(absent(store, &hospital, first).await, [(one, 30), (other, 10)]);
}

async fn undoing_a_file_takes_back_what_it_said_about_who_is_absent(store: &Store) {
    let hospital = found(store).await;
    let (one, other): (SourceRecordId, SourceRecordId) = (fresh(), fresh());
    let first = first_file();
    begin(store, &hospital, first, &[one], 10).await;
    let second = file(first);
    end(store, &hospital, second, &[one]).await;
    begin(store, &hospital, second, &[other], 20).await;
    assert_eq!(absent(store, &hospital, first).await, [(other, 20)]);
    take_back(store, &hospital, second).await;
    assert_eq!(absent(store, &hospital, first).await, [(one, 10)]);
}

async fn absences_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let record = fresh();
    let naming = first_file();
    begin(store, &here, naming, &[record], 10).await;
    end(store, &elsewhere, naming, &[record]).await;
    take_back(store, &elsewhere, naming).await;
    assert_eq!(absent(store, &elsewhere, naming).await, []);
    assert_eq!(absent(store, &here, naming).await, [(record, 10)]);
}

async fn a_row_that_is_absent_is_told_with_the_file_that_no_longer_named_it(store: &Store) {
    let hospital = found(store).await;
    let (one, other, third): (SourceRecordId, SourceRecordId, SourceRecordId) = (fresh(), fresh(), fresh());
    let (first, elsewhere) = (first_file(), first_file());
    begin(store, &hospital, first, &[one, other], 10).await;
    begin(store, &hospital, elsewhere, &[third], 20).await;
    end(store, &hospital, file(first), &[other]).await;
    let asked = [
        (first.source, one),
        (first.source, other),
        (elsewhere.source, third),
    ];
    let told = async |hospital: &Hospital, asked: &[(SourceId, SourceRecordId)]| {
        let scope = hospital.scope::<ImportInventory>();
        absence::of_records(&store.read(), &scope, asked).await.unwrap()
    };
    let absence = |naming: Naming, seconds| Absence {
        since: at(seconds),
        import: naming.import,
    };
    let expected = HashMap::from([(one, absence(first, 10)), (third, absence(elsewhere, 20))]);
    assert_eq!(told(&hospital, &asked).await, expected);
    assert!(told(&hospital, &[]).await.is_empty());
    let foreign = found(store).await;
    assert!(told(&foreign, &asked).await.is_empty());
}
