//! Rule packs that were reviewed, and which are in use.

use domain::access::{EditLaw, ViewLaw};
use domain::id::LawPackId;
use store::law_pack::{self, LawPack};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    packs_read_back_as_they_were_loaded_the_newest_first,
    a_pack_is_put_in_use_and_taken_out_by_one_of_two_at_once,
    packs_of_another_tenant_do_not_exist,
];

fn pack(seconds: i64) -> LawPack {
    LawPack {
        id: fresh(),
        pack: "ro".to_owned(),
        title: "Romania".to_owned(),
        edition: "2026-12-01".to_owned(),
        content: "id = \"ro\"\n# ș\n".to_owned(),
        reviewed_by: "Cabinet Ionescu".to_owned(),
        note: "Fines checked".to_owned(),
        loaded_at: at(seconds),
        loaded_by: Some(fresh()),
        in_use: false,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &LawPack) -> Result<(), Error> {
    let permit = hospital.permit::<EditLaw>();
    store
        .write(async |transaction| law_pack::insert(&transaction, &permit, new).await)
        .await
}

async fn set(
    store: &Store,
    hospital: &Hospital,
    id: LawPackId,
    version: i32,
    in_use: bool,
) -> Result<(), Error> {
    let permit = hospital.permit::<EditLaw>();
    store
        .write(async |transaction| law_pack::set_in_use(&transaction, &permit, id, version, in_use).await)
        .await
}

async fn packs_read_back_as_they_were_loaded_the_newest_first(store: &Store) {
    let hospital = found(store).await;
    let later = pack(20);
    let earlier = LawPack {
        loaded_by: None,
        note: String::new(),
        ..pack(10)
    };
    insert(store, &hospital, &earlier).await.unwrap();
    insert(store, &hospital, &later).await.unwrap();
    let scope = hospital.scope::<ViewLaw>();
    let fetched = law_pack::fetch(&store.read(), &scope, later.id).await.unwrap();
    assert_eq!(fetched, later);
    let listed = law_pack::list(&store.read(), &scope).await.unwrap();
    assert_eq!(listed, [later, earlier]);
    assert_eq!(law_pack::in_use(&store.read(), &scope).await.unwrap(), []);
}

async fn a_pack_is_put_in_use_and_taken_out_by_one_of_two_at_once(store: &Store) {
    let hospital = found(store).await;
    let scope = hospital.scope::<ViewLaw>();
    let loaded = pack(0);
    insert(store, &hospital, &loaded).await.unwrap();
    set(store, &hospital, loaded.id, 1, true).await.unwrap();
    assert_eq!(
        law_pack::in_use(&store.read(), &scope).await.unwrap(),
        [loaded.id]
    );
    assert!(matches!(
        set(store, &hospital, loaded.id, 1, false).await,
        Err(Error::Changed("law_pack"))
    ));
    set(store, &hospital, loaded.id, 2, false).await.unwrap();
    assert_eq!(law_pack::in_use(&store.read(), &scope).await.unwrap(), []);
    let stored = law_pack::fetch(&store.read(), &scope, loaded.id).await.unwrap();
    assert_eq!(stored, LawPack { version: 3, ..loaded });
}

async fn packs_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let loaded = pack(0);
    insert(store, &here, &loaded).await.unwrap();
    set(store, &here, loaded.id, 1, true).await.unwrap();
    let scope = elsewhere.scope::<ViewLaw>();
    assert_eq!(law_pack::list(&store.read(), &scope).await.unwrap(), []);
    assert_eq!(law_pack::in_use(&store.read(), &scope).await.unwrap(), []);
    for answer in [
        law_pack::fetch(&store.read(), &scope, loaded.id).await.map(drop),
        set(store, &elsewhere, loaded.id, 2, false).await,
    ] {
        assert!(matches!(answer, Err(Error::NotFound("law_pack"))), "{answer:?}");
    }
}
