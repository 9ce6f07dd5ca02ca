//! Bills of materials of systems, and the components of those in force.

use domain::access::{EditServices, ViewServices};
use domain::component::{Component, Kind};
use domain::id::{BillId, SystemId};
use domain::text::fold_for_search;
use store::component::{self, Bill, BillState, BillStep, Start};
use store::stored_file::{self, StoredFile};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_bill_goes_its_way_and_only_from_the_state_and_version_seen,
    components_are_listed_by_name_and_paged_both_ways,
    components_of_another_tenant_do_not_exist,
    dependencies_and_components_of_a_bill_go_together,
    a_document_in_force_keeps_its_file_and_a_loose_one_gives_it_up,
];

fn bill(system: SystemId) -> Bill {
    Bill {
        id: fresh(),
        system,
        state: BillState::Uploaded,
        format: "CycloneDX 1.6".to_owned(),
        identifier: "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79".to_owned(),
        subject: "pump".to_owned(),
        described: "Pump 2".to_owned(),
        made_at: Some(at(1)),
        tools: vec!["Example Scanner 1".to_owned()],
        remarks: vec!["one remark".to_owned()],
        file_name: "pump.json".to_owned(),
        digest: "digest".to_owned(),
        size: 100,
        components: 3,
        dependencies: 1,
        outcome: None,
        replaces: None,
        created_at: at(2),
        created_by: "console".to_owned(),
        decided_at: None,
        decided_by: None,
        ended_at: None,
        ended_by: None,
        file_removed_at: None,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &Bill) {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| component::insert_bill(&transaction, &permit, new).await)
        .await
        .unwrap();
}

async fn step(
    store: &Store,
    hospital: &Hospital,
    id: BillId,
    version: i32,
    from: BillState,
    to: BillState,
) -> Result<(), Error> {
    let permit = hospital.permit::<EditServices>();
    let step = BillStep {
        from,
        to,
        at: at(9),
        outcome: (to == BillState::Current && from == BillState::Uploaded).then_some("{}"),
        replaces: None,
    };
    store
        .write(async |transaction| component::step(&transaction, &permit, id, version, &step).await)
        .await
}

fn named(name: &str, version: &str) -> Component {
    Component {
        kind: Kind::Library,
        reference: Some(format!("{name}@{version}")),
        name: name.to_owned(),
        version: Some(version.to_owned()),
        licences: vec!["MIT".to_owned()],
        ..Component::default()
    }
}

async fn put(store: &Store, hospital: &Hospital, system: SystemId, bill: BillId, components: &[Component]) {
    let permit = hospital.permit::<EditServices>();
    store
        .write(async |transaction| {
            component::put_components(&transaction, &permit, system, bill, components).await
        })
        .await
        .unwrap();
}

async fn a_bill_goes_its_way_and_only_from_the_state_and_version_seen(store: &Store) {
    let hospital = found(store).await;
    let new = bill(fresh());
    insert(store, &hospital, &new).await;
    let scope = hospital.ward_scope::<ViewServices>();
    assert_eq!(
        component::fetch_bill(&store.read(), &scope, new.id)
            .await
            .unwrap(),
        new
    );
    let (uploaded, current) = (BillState::Uploaded, BillState::Current);
    assert!(
        step(store, &hospital, new.id, 2, uploaded, current)
            .await
            .is_err()
    );
    step(store, &hospital, new.id, 1, uploaded, current)
        .await
        .unwrap();
    assert!(matches!(
        step(store, &hospital, new.id, 2, uploaded, BillState::Discarded).await,
        Err(Error::Changed("bill"))
    ));
    let listed = component::current_bills(&store.read(), &scope, new.system)
        .await
        .unwrap();
    assert_eq!((listed.len(), listed[0].decided_at), (1, Some(at(9))));
    step(store, &hospital, new.id, 2, current, BillState::Replaced)
        .await
        .unwrap();
    let later = bill(new.system);
    insert(store, &hospital, &later).await;
    let all = component::bills(&store.read(), &scope, new.system, 10)
        .await
        .unwrap();
    assert_eq!(
        all.iter().map(|bill| bill.id).collect::<Vec<_>>(),
        [later.id, new.id]
    );
    assert_eq!(all[1].ended_at, Some(at(9)));
    step(store, &hospital, new.id, 3, BillState::Replaced, current)
        .await
        .unwrap();
    let again = component::fetch_bill(&store.read(), &scope, new.id)
        .await
        .unwrap();
    assert_eq!(
        (again.state, again.ended_at, again.ended_by),
        (current, None, None)
    );
}

async fn components_are_listed_by_name_and_paged_both_ways(store: &Store) {
    let hospital = found(store).await;
    let (system, bill) = (fresh(), fresh());
    let mut components: Vec<Component> = ["zlib", "Expat", "openssl", "50%_off", "Ärger\0"]
        .iter()
        .map(|name| named(name, "1"))
        .collect();
    components[2].parent = Some(0);
    put(store, &hospital, system, bill, &components).await;
    let scope = hospital.scope::<ViewServices>();
    let names = async |search: &str, start: &Start, limit: u64| {
        let search = fold_for_search(search);
        let page = component::list(&store.read(), &scope, system, &search, start, limit)
            .await
            .unwrap();
        let names: Vec<String> = page.rows.iter().map(|row| row.component.name.clone()).collect();
        (names, page)
    };
    let (all, page) = names("", &Start::First, 10).await;
    assert_eq!(all, ["50%_off", "Ärger\u{fffd}", "Expat", "openssl", "zlib"]);
    assert!(page.previous.is_none() && page.next.is_none());
    assert_eq!(page.rows[3].component, components[2]);
    let (first, page) = names("", &Start::First, 2).await;
    assert_eq!(first.len(), 2);
    let (second, page) = names("", &Start::After(page.next.unwrap()), 2).await;
    assert_eq!(second, ["Expat", "openssl"]);
    let (back, _) = names("", &Start::Before(page.previous.unwrap()), 2).await;
    assert_eq!(back, first);
    assert_eq!(names("OPENSSL", &Start::First, 10).await.0, ["openssl"]);
    assert_eq!(names("0%_o", &Start::First, 10).await.0, ["50%_off"]);
    assert_eq!(names("_", &Start::First, 10).await.0, ["50%_off"]);
    let mit = component::count(&store.read(), &scope, system, "mit")
        .await
        .unwrap();
    assert_eq!(mit, 5);
}

async fn components_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = bill(fresh());
    insert(store, &here, &new).await;
    put(store, &here, new.system, new.id, &[named("zlib", "1")]).await;
    let scope = elsewhere.scope::<ViewServices>();
    assert!(matches!(
        component::fetch_bill(&store.read(), &scope, new.id).await,
        Err(Error::NotFound("bill"))
    ));
    assert_eq!(
        component::count(&store.read(), &scope, new.system, "")
            .await
            .unwrap(),
        0
    );
    let step = step(
        store,
        &elsewhere,
        new.id,
        1,
        BillState::Uploaded,
        BillState::Current,
    )
    .await;
    assert!(matches!(step, Err(Error::NotFound("bill"))));
}

async fn dependencies_and_components_of_a_bill_go_together(store: &Store) {
    let hospital = found(store).await;
    let (system, one, other) = (fresh(), fresh(), fresh());
    let permit = hospital.permit::<EditServices>();
    for bill in [one, other] {
        put(
            store,
            &hospital,
            system,
            bill,
            &[named("a", "1"), named("b", "1")],
        )
        .await;
        store
            .write(async |transaction| {
                component::put_dependencies(&transaction, &permit, bill, &[(0, 1), (1, 0)]).await
            })
            .await
            .unwrap();
    }
    store
        .write(async |transaction| component::remove_components(&transaction, &permit, system, one).await)
        .await
        .unwrap();
    let scope = hospital.scope::<ViewServices>();
    let reader = store.read();
    assert_eq!(component::dependencies(&reader, &scope, one).await.unwrap(), []);
    assert_eq!(
        component::dependencies(&reader, &scope, other).await.unwrap(),
        [(0, 1), (1, 0)]
    );
    assert_eq!(component::count(&reader, &scope, system, "").await.unwrap(), 2);
}

async fn a_document_in_force_keeps_its_file_and_a_loose_one_gives_it_up(store: &Store) {
    let hospital = found(store).await;
    let kept = StoredFile {
        tenant: hospital.tenant,
        digest: "digest".to_owned(),
    };
    store
        .write(async |transaction| stored_file::claim(&transaction, &kept, 100, at(0)).await)
        .await
        .unwrap();
    let new = bill(fresh());
    insert(store, &hospital, &new).await;
    let mark = async || {
        store
            .write(async |transaction| stored_file::mark_unneeded(&transaction, at(50)).await)
            .await
            .unwrap()
    };
    assert_eq!(mark().await, []);
    let loose = component::loose_bills(&store.read()).await.unwrap();
    assert_eq!(loose.iter().map(|loose| loose.bill).collect::<Vec<_>>(), [new.id]);
    let by = hospital.permit::<EditServices>().actor();
    store
        .write(async |transaction| {
            component::give_bill_up(&transaction, hospital.tenant, new.id, by, at(60)).await
        })
        .await
        .unwrap();
    let scope = hospital.scope::<ViewServices>();
    let given = component::fetch_bill(&store.read(), &scope, new.id)
        .await
        .unwrap();
    assert_eq!(
        (given.state, given.file_removed_at),
        (BillState::Discarded, Some(at(60)))
    );
    assert_eq!(mark().await, [kept]);
}
