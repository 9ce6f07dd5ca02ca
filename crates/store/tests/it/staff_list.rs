//! Lists of people: how far each has come, of whom it spoke, and what is kept of it.

use domain::access::{ActorKind, ActorRef, EditPeople, ViewPeople};
use domain::id::{PersonId, StaffListId};
use store::staff_list::{self, Named, StaffListState, StoredStaffList, Transition};
use store::stored_file::{self, StoredFile};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_staff_list_reads_back_through_all_it_comes_to,
    of_two_who_decide_about_a_staff_list_the_second_is_refused,
    staff_lists_tell_of_whom_the_accepted_ones_spoke,
    what_a_staff_list_said_is_kept_until_it_is_given_up,
    staff_lists_of_another_tenant_do_not_exist,
];

fn users(hospital: &Hospital) -> StoredStaffList {
    StoredStaffList {
        id: fresh(),
        file_name: "users.csv".to_owned(),
        digest: "a1".to_owned(),
        people: 812,
        state: StaffListState::Proposed,
        created_at: at(0),
        created_by: hospital.permit::<EditPeople>().actor(),
        decided_at: None,
        decided_by: None,
        outcome: None,
        undone_at: None,
        undone_by: None,
        undoing: None,
        removed_at: None,
        version: 1,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &StoredStaffList) {
    let permit = hospital.permit::<EditPeople>();
    store
        .write(async |transaction| staff_list::insert(&transaction, &permit, new).await)
        .await
        .unwrap();
}

async fn decide(
    store: &Store,
    hospital: &Hospital,
    (id, version): (StaffListId, i32),
    state: StaffListState,
    seconds: i64,
) -> Result<(), Error> {
    let permit = hospital.permit::<EditPeople>();
    let transition = Transition {
        id,
        version,
        state,
        told: Some("{}"),
        at: at(seconds),
    };
    store
        .write(async |transaction| staff_list::decide(&transaction, &permit, &transition).await)
        .await
}

async fn fetch(store: &Store, hospital: &Hospital, id: StaffListId) -> Result<StoredStaffList, Error> {
    staff_list::fetch(&store.read(), &hospital.scope::<ViewPeople>(), id).await
}

async fn record(store: &Store, hospital: &Hospital, id: StaffListId, named: &[Named]) {
    let permit = hospital.permit::<EditPeople>();
    store
        .write(async |transaction| staff_list::record(&transaction, &permit, id, named).await)
        .await
        .unwrap();
}

/// Somebody of whom a list said nothing new.
fn unchanged(person: PersonId) -> Named {
    Named {
        person,
        before: None,
        after: None,
        version: 3,
    }
}

async fn a_staff_list_reads_back_through_all_it_comes_to(store: &Store) {
    let hospital = found(store).await;
    let new = users(&hospital);
    insert(store, &hospital, &new).await;
    assert_eq!(fetch(store, &hospital, new.id).await.unwrap(), new);

    decide(store, &hospital, (new.id, 1), StaffListState::Accepted, 10)
        .await
        .unwrap();
    let accepted = StoredStaffList {
        state: StaffListState::Accepted,
        decided_at: Some(at(10)),
        decided_by: Some(new.created_by),
        outcome: Some("{}".to_owned()),
        version: 2,
        ..new.clone()
    };
    assert_eq!(fetch(store, &hospital, new.id).await.unwrap(), accepted);
    let scope = hospital.scope::<ViewPeople>();
    let newest = staff_list::newest_accepted(&store.read(), &scope).await.unwrap();
    assert_eq!(newest, Some(new.id));

    decide(store, &hospital, (new.id, 2), StaffListState::Undone, 20)
        .await
        .unwrap();
    let undone = StoredStaffList {
        state: StaffListState::Undone,
        undone_at: Some(at(20)),
        undone_by: Some(new.created_by),
        undoing: Some("{}".to_owned()),
        version: 3,
        ..accepted
    };
    assert_eq!(fetch(store, &hospital, new.id).await.unwrap(), undone);
    assert_eq!(
        staff_list::newest_accepted(&store.read(), &scope).await.unwrap(),
        None
    );

    let later = users(&hospital);
    insert(store, &hospital, &later).await;
    let listed = staff_list::list(&store.read(), &scope, 10).await.unwrap();
    assert_eq!(listed, [later.clone(), undone]);
    assert_eq!(staff_list::list(&store.read(), &scope, 1).await.unwrap(), [later]);
}

async fn of_two_who_decide_about_a_staff_list_the_second_is_refused(store: &Store) {
    let hospital = found(store).await;
    let new = users(&hospital);
    insert(store, &hospital, &new).await;
    decide(store, &hospital, (new.id, 1), StaffListState::Accepted, 10)
        .await
        .unwrap();
    let late = decide(store, &hospital, (new.id, 1), StaffListState::Discarded, 11).await;
    assert!(matches!(late, Err(Error::Changed("staff list"))), "{late:?}");
    let none = decide(store, &hospital, (fresh(), 1), StaffListState::Discarded, 11).await;
    assert!(matches!(none, Err(Error::NotFound("staff list"))), "{none:?}");
}

async fn staff_lists_tell_of_whom_the_accepted_ones_spoke(store: &Store) {
    let hospital = found(store).await;
    let (first, second) = (users(&hospital), users(&hospital));
    let [ana, ion, eva]: [PersonId; 3] = [fresh(), fresh(), fresh()];
    for list in [&first, &second] {
        insert(store, &hospital, list).await;
        decide(store, &hospital, (list.id, 1), StaffListState::Accepted, 10)
            .await
            .unwrap();
    }
    let changed = Named {
        before: Some("before".to_owned()),
        after: Some("after".to_owned()),
        ..unchanged(ion)
    };
    record(store, &hospital, first.id, &[unchanged(ana), changed.clone()]).await;
    record(store, &hospital, second.id, &[unchanged(ana), unchanged(eva)]).await;
    let scope = hospital.scope::<ViewPeople>();
    let named = staff_list::named(&store.read(), &scope, first.id).await.unwrap();
    assert_eq!(named, [unchanged(ana), changed]);
    let before = staff_list::named_before(&store.read(), &scope).await.unwrap();
    assert_eq!(before, [ana, ion, eva].into());
    decide(store, &hospital, (second.id, 2), StaffListState::Undone, 20)
        .await
        .unwrap();
    let before = staff_list::named_before(&store.read(), &scope).await.unwrap();
    assert_eq!(before, [ana, ion].into());
}

async fn what_a_staff_list_said_is_kept_until_it_is_given_up(store: &Store) {
    let hospital = found(store).await;
    let new = users(&hospital);
    insert(store, &hospital, &new).await;
    let file = StoredFile {
        tenant: hospital.tenant,
        digest: new.digest.clone(),
    };
    let marked = async |seconds| {
        let answer = store
            .write(async |transaction| stored_file::mark_unneeded(&transaction, at(seconds)).await)
            .await;
        answer.unwrap().contains(&file)
    };
    store
        .write(async |transaction| stored_file::claim(&transaction, &file, 100, at(5)).await)
        .await
        .unwrap();
    assert!(!marked(10).await, "the list names it");
    let kept = staff_list::kept(&store.read()).await.unwrap();
    let own = kept.iter().find(|kept| kept.list == new.id).unwrap();
    assert_eq!((own.tenant, own.created_at), (hospital.tenant, at(0)));

    let job = ActorRef {
        kind: ActorKind::Job,
        id: None,
    };
    store
        .write(async |transaction| {
            staff_list::give_up(&transaction, hospital.tenant, new.id, job, at(30)).await
        })
        .await
        .unwrap();
    let given_up = fetch(store, &hospital, new.id).await.unwrap();
    let state = (given_up.state, given_up.removed_at, given_up.version);
    assert_eq!(state, (StaffListState::Discarded, Some(at(30)), 2));
    assert!(marked(40).await);
}

async fn staff_lists_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = users(&here);
    insert(store, &here, &new).await;
    decide(store, &here, (new.id, 1), StaffListState::Accepted, 10)
        .await
        .unwrap();
    record(store, &here, new.id, &[unchanged(fresh())]).await;
    assert!(matches!(
        fetch(store, &elsewhere, new.id).await,
        Err(Error::NotFound(_))
    ));
    let scope = elsewhere.scope::<ViewPeople>();
    assert!(
        staff_list::list(&store.read(), &scope, 10)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        staff_list::named(&store.read(), &scope, new.id)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        staff_list::named_before(&store.read(), &scope)
            .await
            .unwrap()
            .is_empty()
    );
    let foreign = decide(store, &elsewhere, (new.id, 2), StaffListState::Undone, 20).await;
    assert!(matches!(foreign, Err(Error::NotFound(_))), "{foreign:?}");
}
