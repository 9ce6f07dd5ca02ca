//! Inventory sources and their records.

use std::collections::{BTreeMap, HashMap};

use domain::access::{ImportInventory, ViewAssets};
use domain::asset::Attribute;
use domain::id::{AssetId, SourceId};
use store::source::{self, Source, SourceRecord};
use store::{Error, Store};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    sources_are_listed_the_preferred_first,
    a_tenant_has_a_source_once_however_it_is_typed,
    a_mapping_is_remembered_with_its_source,
    a_record_takes_the_place_of_the_earlier_of_its_key,
    the_records_of_a_source_are_found_by_key_counted_and_walked,
    records_of_an_asset_name_their_sources,
    more_records_than_fit_one_statement_are_stored,
    all_records_are_walked_in_order_of_asset_a_part_at_a_time,
    the_records_of_many_assets_are_read_together,
    what_records_said_before_an_import_is_kept_until_it_is_undone,
    people_order_the_sources_and_choose_one_for_an_attribute,
    how_often_a_source_is_expected_is_said_by_one_at_a_time,
    the_rows_of_each_source_are_counted,
    sources_of_another_tenant_do_not_exist,
];

/// An inventory kept in a spreadsheet.
pub(crate) fn spreadsheet(name: &str, precedence: u32) -> Source {
    Source {
        id: fresh(),
        name: name.to_owned(),
        precedence,
        mapping: None,
        number: 0,
        expected_days: None,
        version: 1,
    }
}

pub(crate) async fn insert(store: &Store, hospital: &Hospital, new: &Source) -> Result<(), Error> {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| source::insert(&transaction, &permit, new, at(0)).await)
        .await
}

async fn remember_mapping(store: &Store, hospital: &Hospital, id: SourceId) -> Result<(), Error> {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| source::remember_mapping(&transaction, &permit, id, Some("{}")).await)
        .await
}

fn record(key: &str, asset: AssetId) -> SourceRecord {
    SourceRecord {
        id: fresh(),
        key: key.to_owned(),
        asset,
        import: fresh(),
        line: 2,
        attributes: BTreeMap::from([(Attribute::Name, format!("PC {key} Știință"))]),
        stated_at: at(0),
    }
}

async fn put(store: &Store, hospital: &Hospital, source: SourceId, records: &[SourceRecord]) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| source::put_records(&transaction, &permit, source, records.to_vec()).await)
        .await
        .unwrap();
}

async fn sources_are_listed_the_preferred_first(store: &Store) {
    let hospital = found(store).await;
    let (later, first, second) = (
        spreadsheet("Directory", 20),
        spreadsheet("GLPI", 10),
        spreadsheet("Biomedical list", 10),
    );
    for new in [&later, &first, &second] {
        insert(store, &hospital, new).await.unwrap();
    }
    let scope = hospital.scope::<ImportInventory>();
    let listed = source::list(&store.read(), &scope).await.unwrap();
    assert_eq!(listed, [first.clone(), second, later]);
    let fetched = source::fetch(&store.read(), &scope, first.id).await.unwrap();
    assert_eq!(fetched, first);
}

async fn a_tenant_has_a_source_once_however_it_is_typed(store: &Store) {
    let hospital = found(store).await;
    let known = spreadsheet("Listă biomedicală", 10);
    insert(store, &hospital, &known).await.unwrap();
    let again = spreadsheet("LISTA  Biomedicala", 20);
    assert!(matches!(
        insert(store, &hospital, &again).await,
        Err(Error::Exists("source"))
    ));
    let scope = hospital.scope::<ImportInventory>();
    let by_name = source::by_name(&store.read(), &scope, "lista biomedicala")
        .await
        .unwrap();
    assert_eq!(by_name, Some(known.clone()));
    assert_eq!(
        source::by_name(&store.read(), &scope, "lista").await.unwrap(),
        None
    );
    let same_name = Source { id: fresh(), ..known };
    insert(store, &found(store).await, &same_name).await.unwrap();
}

async fn people_order_the_sources_and_choose_one_for_an_attribute(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let (one, other) = (spreadsheet("GLPI", 100), spreadsheet("Register", 100));
    for new in [&one, &other] {
        insert(store, &here, new).await.unwrap();
    }
    let (permit, foreign) = (
        here.permit::<ImportInventory>(),
        elsewhere.permit::<ImportInventory>(),
    );
    let serial = Attribute::SerialNumber;
    store
        .write(async |transaction| -> Result<(), Error> {
            source::set_precedence(&transaction, &permit, &[(other.id, 1), (one.id, 2)]).await?;
            source::set_precedence(&transaction, &foreign, &[(one.id, 0)]).await?;
            source::choose(&transaction, &permit, Attribute::Name, Some(other.id), at(1)).await?;
            source::choose(&transaction, &permit, serial, Some(other.id), at(1)).await?;
            source::choose(&transaction, &permit, serial, Some(one.id), at(2)).await?;
            source::choose(&transaction, &foreign, serial, None, at(3)).await?;
            source::choose(&transaction, &permit, Attribute::Name, None, at(3)).await
        })
        .await
        .unwrap();
    let scope = here.scope::<ImportInventory>();
    let listed = source::list(&store.read(), &scope).await.unwrap();
    let order: Vec<SourceId> = listed.iter().map(|source| source.id).collect();
    assert_eq!(order, [other.id, one.id]);
    let choices = source::choices(&store.read(), &scope).await.unwrap();
    assert_eq!(choices, BTreeMap::from([(serial, one.id)]));
    let scope = elsewhere.scope::<ImportInventory>();
    assert!(source::choices(&store.read(), &scope).await.unwrap().is_empty());
}

async fn how_often_a_source_is_expected_is_said_by_one_at_a_time(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let known = spreadsheet("GLPI", 100);
    insert(store, &here, &known).await.unwrap();
    let expect = async |hospital: &Hospital, version, days| {
        let permit = hospital.permit::<ImportInventory>();
        store
            .write(async |transaction| {
                source::expect_every(&transaction, &permit, known.id, version, days).await
            })
            .await
    };
    expect(&here, 1, Some(7)).await.unwrap();
    assert!(matches!(
        expect(&here, 1, None).await,
        Err(Error::Changed("source"))
    ));
    assert!(matches!(
        expect(&elsewhere, 2, None).await,
        Err(Error::NotFound("source"))
    ));
    let scope = here.scope::<ImportInventory>();
    let read = source::fetch(&store.read(), &scope, known.id).await.unwrap();
    assert_eq!((read.expected_days, read.version), (Some(7), 2));
}

async fn the_rows_of_each_source_are_counted(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let (one, other): (SourceId, SourceId) = (fresh(), fresh());
    put(store, &here, one, &[record("A", fresh()), record("B", fresh())]).await;
    put(store, &here, other, &[record("A", fresh())]).await;
    let counted = source::count_records(&store.read(), &here.scope::<ImportInventory>())
        .await
        .unwrap();
    assert_eq!(counted, HashMap::from([(one, 2), (other, 1)]));
    let counted = source::count_records(&store.read(), &elsewhere.scope::<ImportInventory>()).await;
    assert!(counted.unwrap().is_empty());
}

async fn a_mapping_is_remembered_with_its_source(store: &Store) {
    let hospital = found(store).await;
    let known = spreadsheet("GLPI", 10);
    insert(store, &hospital, &known).await.unwrap();
    remember_mapping(store, &hospital, known.id).await.unwrap();
    let read = source::fetch(&store.read(), &hospital.scope::<ImportInventory>(), known.id)
        .await
        .unwrap();
    let expected = Source {
        mapping: Some("{}".to_owned()),
        version: 2,
        ..known
    };
    assert_eq!(read, expected);
    assert!(matches!(
        remember_mapping(store, &hospital, fresh()).await,
        Err(Error::NotFound("source"))
    ));
}

async fn a_record_takes_the_place_of_the_earlier_of_its_key(store: &Store) {
    let hospital = found(store).await;
    let (source, other_source) = (fresh(), fresh());
    let kept = record("2", fresh());
    let earlier = record("1", fresh());
    let elsewhere = record("1", fresh());
    put(store, &hospital, source, &[kept.clone(), earlier.clone()]).await;
    put(store, &hospital, other_source, std::slice::from_ref(&elsewhere)).await;
    let later = SourceRecord {
        import: fresh(),
        line: 7,
        attributes: BTreeMap::new(),
        stated_at: at(60),
        ..earlier.clone()
    };
    put(store, &hospital, source, std::slice::from_ref(&later)).await;

    let scope = hospital.scope::<ImportInventory>();
    let read = source::records(&store.read(), &scope, source).await.unwrap();
    assert_eq!(read, [("1".to_owned(), later), ("2".to_owned(), kept)].into());
    let read = source::records(&store.read(), &scope, other_source)
        .await
        .unwrap();
    assert_eq!(read, [("1".to_owned(), elsewhere)].into());
}

async fn the_records_of_a_source_are_found_by_key_counted_and_walked(store: &Store) {
    let hospital = found(store).await;
    let (source, other_source) = (fresh(), fresh());
    let records: Vec<SourceRecord> = ["a", "b", "c", "d", "e"]
        .into_iter()
        .map(|key| record(key, fresh()))
        .collect();
    put(store, &hospital, source, &records).await;
    put(store, &hospital, other_source, &[record("b", fresh())]).await;

    let (reader, scope) = (store.read(), hospital.scope::<ImportInventory>());
    let read = source::records_by_key(&reader, &scope, source, &["b", "e", "x"])
        .await
        .unwrap();
    let expected = [1, 4].map(|at: usize| (records[at].key.clone(), records[at].clone()));
    assert_eq!(read, expected.into());
    let none = source::records_by_key(&reader, &scope, source, &[])
        .await
        .unwrap();
    assert!(none.is_empty());
    let mut ids = source::record_ids(&reader, &scope, source).await.unwrap();
    ids.sort_unstable();
    let mut expected: Vec<_> = records.iter().map(|record| record.id).collect();
    expected.sort_unstable();
    assert_eq!(ids, expected);
    let (mut named, mut after) = (Vec::new(), None::<String>);
    loop {
        let part = source::named_after(&reader, &scope, source, after.as_deref(), 2)
            .await
            .unwrap();
        after = part.last().map(|(key, _)| key.clone());
        if after.is_none() {
            break;
        }
        named.extend(part);
    }
    let expected: Vec<_> = records
        .iter()
        .map(|record| (record.key.clone(), record.id))
        .collect();
    assert_eq!(named, expected);
}

async fn records_of_an_asset_name_their_sources(store: &Store) {
    let hospital = found(store).await;
    let here = workstation(hospital.ward, "PC-1");
    let elsewhere = workstation(hospital.other_ward, "PC-2");
    import(store, &hospital, &[here.clone(), elsewhere.clone()]).await;
    let (first, second) = (fresh(), fresh());
    let (one, other) = (record("7", here.id), record("8", here.id));
    put(store, &hospital, second, std::slice::from_ref(&one)).await;
    put(
        store,
        &hospital,
        first,
        &[record("9", elsewhere.id), other.clone()],
    )
    .await;

    let expected = [(first, other), (second, one)];
    let reader = store.read();
    for scope in [
        hospital.scope::<ViewAssets>(),
        hospital.ward_scope::<ViewAssets>(),
    ] {
        let read = source::records_of_assets(&reader, &scope, &[here.id])
            .await
            .unwrap();
        assert_eq!(read, HashMap::from([(here.id, expected.to_vec())]));
    }
    let hidden = source::records_of_assets(&reader, &hospital.ward_scope::<ViewAssets>(), &[elsewhere.id])
        .await
        .unwrap();
    assert_eq!(hidden, HashMap::new());
}

async fn more_records_than_fit_one_statement_are_stored(store: &Store) {
    let hospital = found(store).await;
    let source = fresh();
    let records: Vec<SourceRecord> = (0..4_000)
        .map(|number| record(&number.to_string(), fresh()))
        .collect();
    put(store, &hospital, source, &records).await;
    let read = source::records(&store.read(), &hospital.scope::<ImportInventory>(), source)
        .await
        .unwrap();
    assert_eq!(read.len(), 4_000);
}

async fn all_records_are_walked_in_order_of_asset_a_part_at_a_time(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let (first, second) = (fresh(), fresh());
    let mut assets: Vec<AssetId> = (0..5).map(|_| fresh()).collect();
    let records: Vec<_> = assets
        .iter()
        .map(|asset| record(&asset.to_string(), *asset))
        .collect();
    put(store, &hospital, second, records.get(..2).unwrap()).await;
    put(store, &hospital, first, records.get(2..).unwrap()).await;
    put(store, &elsewhere, fresh(), &[record("1", fresh())]).await;

    let scope = hospital.scope::<ImportInventory>();
    let mut walked: Vec<(SourceId, SourceRecord)> = Vec::new();
    loop {
        let after = walked.last().map(|(_, record)| record.asset);
        let part = source::walk(&store.read(), &scope, after, 2).await.unwrap();
        assert!(part.len() <= 2);
        if part.is_empty() {
            break;
        }
        walked.extend(part);
    }
    assets.sort();
    let order: Vec<_> = walked.iter().map(|(_, record)| record.asset).collect();
    assert_eq!(order, assets);
    for (number, stored) in records.into_iter().enumerate() {
        let of = if number < 2 { second } else { first };
        assert!(walked.contains(&(of, stored)));
    }
}

async fn the_records_of_many_assets_are_read_together(store: &Store) {
    let hospital = found(store).await;
    let source = fresh();
    let records: Vec<_> = (0..1_500)
        .map(|number| record(&number.to_string(), fresh()))
        .collect();
    put(store, &hospital, source, &records).await;
    let asked: Vec<_> = records.iter().skip(1).map(|record| record.asset).collect();
    let scope = hospital.scope::<ImportInventory>();
    let mut read = source::records_made_with(&store.read(), &scope, &asked)
        .await
        .unwrap();
    read.sort_by_key(|(_, record)| record.key.parse::<u32>().unwrap());
    let expected: Vec<_> = records
        .into_iter()
        .skip(1)
        .map(|record| (source, record))
        .collect();
    assert_eq!(read, expected);
}

async fn what_records_said_before_an_import_is_kept_until_it_is_undone(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let (source, import) = (fresh(), fresh());
    let untouched = record("1", fresh());
    let before = record("2", fresh());
    let changed = SourceRecord {
        import,
        attributes: BTreeMap::from([(Attribute::Name, "changed".to_owned())]),
        ..before.clone()
    };
    let made = SourceRecord {
        import,
        ..record("3", fresh())
    };
    put(store, &hospital, source, &[untouched.clone(), before.clone()]).await;
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| {
            source::keep_earlier(&transaction, &permit, import, std::slice::from_ref(&before)).await
        })
        .await
        .unwrap();
    put(store, &hospital, source, &[changed, made]).await;

    let scope = hospital.scope::<ImportInventory>();
    let earlier = source::earlier_records(&store.read(), &scope, import)
        .await
        .unwrap();
    assert_eq!(earlier, [before]);
    let foreign = elsewhere.scope::<ImportInventory>();
    let hidden = source::earlier_records(&store.read(), &foreign, import)
        .await
        .unwrap();
    assert_eq!(hidden, []);

    for permit in [elsewhere.permit::<ImportInventory>(), permit] {
        let rows = source::records(&store.read(), &scope, source).await.unwrap();
        assert_eq!(rows.len(), 3, "another hospital removes nothing here");
        store
            .write(async |transaction| {
                source::remove_records(&transaction, &permit, source, import).await?;
                source::forget_earlier(&transaction, &permit, import).await
            })
            .await
            .unwrap();
    }
    let left = source::records(&store.read(), &scope, source).await.unwrap();
    assert_eq!(left.into_values().collect::<Vec<_>>(), [untouched]);
    let forgotten = source::earlier_records(&store.read(), &scope, import)
        .await
        .unwrap();
    assert_eq!(forgotten, []);
}

async fn sources_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let known = spreadsheet("GLPI", 10);
    insert(store, &here, &known).await.unwrap();
    let spoken_of = record("1", fresh());
    put(store, &here, known.id, std::slice::from_ref(&spoken_of)).await;
    let scope = elsewhere.scope::<ImportInventory>();
    let reader = store.read();
    assert_eq!(source::list(&reader, &scope).await.unwrap(), []);
    assert_eq!(source::by_name(&reader, &scope, "GLPI").await.unwrap(), None);
    assert!(matches!(
        source::fetch(&reader, &scope, known.id).await,
        Err(Error::NotFound("source"))
    ));
    assert!(matches!(
        remember_mapping(store, &elsewhere, known.id).await,
        Err(Error::NotFound("source"))
    ));
    assert!(
        source::records(&reader, &scope, known.id)
            .await
            .unwrap()
            .is_empty()
    );
    let spoken = source::records_of_assets(&reader, &scope, &[spoken_of.asset])
        .await
        .unwrap();
    assert_eq!(spoken, HashMap::new());
    let spoken = source::records_made_with(&reader, &scope, &[spoken_of.asset])
        .await
        .unwrap();
    assert_eq!(spoken, []);

    // What another tenant puts under the same identifiers stays there.
    put(store, &elsewhere, known.id, &[record("1", fresh())]).await;
    let read = source::records(&reader, &here.scope::<ImportInventory>(), known.id)
        .await
        .unwrap();
    assert_eq!(read, [("1".to_owned(), spoken_of)].into());
}
