//! Grants and a tenant's own roles.

use domain::access::{Grant, GrantAccess, PermissionKey, PermissionSet, role};
use domain::id::{GrantId, PersonId, ScopeId};
use domain::tenant::ScopeLevel;
use store::access::grant::{self, GrantRecord, TenantRole};
use store::{Error, Store, tenant};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh, place};

on_both_engines![
    grants_are_listed_the_oldest_first_with_those_withdrawn,
    a_grant_is_in_force_for_its_period,
    a_withdrawn_grant_is_out_of_force_and_stays_so,
    a_grant_holds_at_its_place_above_and_below_the_tenant_and_nowhere_else,
    a_role_of_the_tenants_own_gives_what_it_says,
    a_role_has_one_meaning,
    grants_of_another_tenant_do_not_exist,
    who_holds_a_role_without_an_end_holds_it_on_the_whole_tenant_and_now,
];

fn granted(person: PersonId, role: &str, scope: ScopeId) -> GrantRecord {
    GrantRecord {
        id: fresh(),
        person,
        role: role.to_owned(),
        scope,
        starts_at: at(0),
        ends_at: None,
        deputy_for: None,
        withdrawn_at: None,
    }
}

async fn insert(store: &Store, hospital: &Hospital, new: &GrantRecord) {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| grant::insert(&transaction, &permit, new, at(0)).await)
        .await
        .unwrap();
}

async fn withdraw(
    store: &Store,
    hospital: &Hospital,
    id: GrantId,
    seconds: i64,
) -> Result<GrantRecord, Error> {
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| grant::withdraw(&transaction, &permit, id, at(seconds)).await)
        .await
}

/// The places at which a person holds a grant in the tenant at the end of `path`.
async fn places(store: &Store, person: PersonId, path: &[ScopeId], now: i64) -> Vec<ScopeId> {
    let grants = grant::in_force(&store.read(), person, path, at(now))
        .await
        .unwrap();
    grants.iter().map(|grant| grant.scope).collect()
}

async fn insert_role(
    store: &Store,
    hospital: &Hospital,
    key: &str,
    permissions: PermissionSet,
) -> Result<(), Error> {
    let permit = hospital.permit::<GrantAccess>();
    let new = TenantRole {
        key: key.to_owned(),
        name: "Bereitschaft".to_owned(),
        permissions,
    };
    store
        .write(async |transaction| grant::insert_role(&transaction, &permit, &new).await)
        .await
}

async fn grants_are_listed_the_oldest_first_with_those_withdrawn(store: &Store) {
    let hospital = found(store).await;
    let in_ward = GrantRecord {
        ends_at: Some(at(500)),
        deputy_for: Some(fresh()),
        ..granted(fresh(), "ward_lead", hospital.ward)
    };
    let above = granted(fresh(), "auditor", hospital.site);
    insert(store, &hospital, &above).await;
    insert(store, &hospital, &in_ward).await;
    assert_eq!(withdraw(store, &hospital, above.id, 60).await.unwrap(), above);
    let withdrawn = GrantRecord {
        withdrawn_at: Some(at(60)),
        ..above
    };
    let listed = grant::list(&store.read(), &hospital.scope::<GrantAccess>())
        .await
        .unwrap();
    assert_eq!(listed, [in_ward.clone(), withdrawn]);
    let listed = grant::list(&store.read(), &hospital.ward_scope::<GrantAccess>())
        .await
        .unwrap();
    assert_eq!(listed, [in_ward]);
}

async fn a_grant_is_in_force_for_its_period(store: &Store) {
    let hospital = found(store).await;
    let new = GrantRecord {
        starts_at: at(10),
        ends_at: Some(at(20)),
        ..granted(fresh(), "auditor", hospital.tenant)
    };
    insert(store, &hospital, &new).await;
    let path = [hospital.tenant];
    for (now, in_force) in [(9, false), (10, true), (19, true), (20, false)] {
        let held = places(store, new.person, &path, now).await;
        assert_eq!(!held.is_empty(), in_force, "at {now}");
        let roles = grant::roles_in_force(&store.read(), new.person, &path, at(now))
            .await
            .unwrap();
        assert_eq!(!roles.is_empty(), in_force, "at {now}");
    }
    assert!(places(store, fresh(), &path, 15).await.is_empty());
}

async fn a_withdrawn_grant_is_out_of_force_and_stays_so(store: &Store) {
    let hospital = found(store).await;
    let new = granted(fresh(), "auditor", hospital.tenant);
    insert(store, &hospital, &new).await;
    withdraw(store, &hospital, new.id, 30).await.unwrap();
    let again = withdraw(store, &hospital, new.id, 40).await.unwrap();
    assert_eq!(again.withdrawn_at, Some(at(30)));
    assert!(places(store, new.person, &[hospital.tenant], 10).await.is_empty());
}

async fn a_grant_holds_at_its_place_above_and_below_the_tenant_and_nowhere_else(store: &Store) {
    let (group, hospital, sister, site): (ScopeId, ScopeId, ScopeId, ScopeId) =
        (fresh(), fresh(), fresh(), fresh());
    let foreign = found(store).await;
    let here = Hospital {
        tenant: hospital,
        ..foreign
    };
    let edit = here.permit();
    store
        .write(async |transaction| {
            for new in [
                place(group, None, ScopeLevel::Group, "Eastern clinics"),
                place(hospital, Some(group), ScopeLevel::Hospital, "St. Anna"),
                place(sister, Some(group), ScopeLevel::Hospital, "St. Barbara"),
            ] {
                tenant::insert_tenant(&transaction, &new).await?;
            }
            let main = place(site, Some(hospital), ScopeLevel::Site, "Main building");
            tenant::insert_place(&transaction, &edit, &main).await
        })
        .await
        .unwrap();
    let person = fresh();
    for scope in [group, hospital, sister, site, foreign.tenant, foreign.ward] {
        insert(store, &here, &granted(person, "auditor", scope)).await;
    }
    let within = async |path: &[ScopeId]| places(store, person, path, 1).await;
    assert_eq!(within(&[group, hospital]).await, [group, hospital, site]);
    assert_eq!(within(&[group, sister]).await, [group, sister]);
    assert_eq!(within(&[foreign.tenant]).await, [foreign.tenant, foreign.ward]);
    // The hospitals below a group are tenants of their own: who works for the group is not at work in them.
    assert_eq!(within(&[group]).await, [group]);
    assert_eq!(within(&[]).await, []);
    let roles = grant::roles_in_force(&store.read(), person, &[group, hospital], at(1))
        .await
        .unwrap();
    assert_eq!(roles, ["auditor"]);
}

async fn a_role_of_the_tenants_own_gives_what_it_says(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let permissions: PermissionSet = [PermissionKey::ViewRound, PermissionKey::ViewAssets]
        .into_iter()
        .collect();
    insert_role(store, &here, "on_call", permissions).await.unwrap();
    let person = fresh();
    for (scope, role) in [
        (here.ward, "on_call"),
        (here.site, "auditor"),
        (here.tenant, "no longer a role"),
        (elsewhere.tenant, "on_call"),
    ] {
        insert(store, &here, &granted(person, role, scope)).await;
    }
    let held = grant::in_force(&store.read(), person, &[here.tenant], at(1))
        .await
        .unwrap();
    let expected = [
        Grant {
            scope: here.ward,
            permissions,
        },
        Grant {
            scope: here.site,
            permissions: role::shipped("auditor").unwrap().set(),
        },
    ];
    assert_eq!(held, expected);
    assert!(places(store, person, &[elsewhere.tenant], 1).await.is_empty());
    let roles = grant::roles_in_force(&store.read(), person, &[here.tenant], at(1))
        .await
        .unwrap();
    assert_eq!(roles, ["auditor", "no longer a role", "on_call"]);
}

async fn a_role_has_one_meaning(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let all = PermissionSet::all();
    insert_role(store, &here, "on_call", all).await.unwrap();
    insert_role(store, &here, "guest", PermissionSet::default())
        .await
        .unwrap();
    insert_role(store, &elsewhere, "on_call", all).await.unwrap();
    for taken in ["on_call", "auditor"] {
        let refused = insert_role(store, &here, taken, all).await;
        assert!(matches!(refused, Err(Error::Exists("role"))), "{taken}");
    }
    let roles = grant::own_roles(&store.read(), here.tenant).await.unwrap();
    let read: Vec<_> = roles
        .iter()
        .map(|role| (role.key.as_str(), role.permissions))
        .collect();
    assert_eq!(read, [("guest", PermissionSet::default()), ("on_call", all)]);
    assert_eq!(roles[0].name, "Bereitschaft");
}

async fn grants_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let new = granted(fresh(), "auditor", here.tenant);
    insert(store, &here, &new).await;
    let listed = grant::list(&store.read(), &elsewhere.scope::<GrantAccess>())
        .await
        .unwrap();
    assert_eq!(listed, []);
    let refused = withdraw(store, &elsewhere, new.id, 10).await;
    assert!(matches!(refused, Err(Error::NotFound("grant"))));
    assert_eq!(places(store, new.person, &[here.tenant], 20).await, [here.tenant]);
}

async fn who_holds_a_role_without_an_end_holds_it_on_the_whole_tenant_and_now(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let of = |role, scope| granted(fresh(), role, scope);
    let (lasting, withdrawn) = (of("auditor", here.tenant), of("auditor", here.tenant));
    let others = [
        GrantRecord {
            ends_at: Some(at(1_000)),
            ..of("auditor", here.tenant)
        },
        GrantRecord {
            starts_at: at(60),
            ..of("auditor", here.tenant)
        },
        of("auditor", here.ward),
        of("ward_lead", here.tenant),
        GrantRecord {
            id: fresh(),
            ..lasting.clone()
        },
    ];
    for new in [&lasting, &withdrawn].into_iter().chain(&others) {
        insert(store, &here, new).await;
    }
    withdraw(store, &here, withdrawn.id, 10).await.unwrap();
    let holders = async |hospital: &Hospital| {
        grant::holders_without_end(&store.read(), hospital.tenant, "auditor", at(50))
            .await
            .unwrap()
    };
    assert_eq!(holders(&here).await, [lasting.person]);
    assert_eq!(holders(&elsewhere).await, []);
}
