//! A database looked at without being changed.

use store::Error;

use crate::hospital::found;
use crate::place::Place;

#[tokio::test]
async fn a_database_is_read_beside_the_program_and_after_it_on_sqlite() {
    is_read_beside_the_program_and_after_it(Place::sqlite()).await;
}

#[tokio::test]
async fn a_database_is_read_beside_the_program_and_after_it_on_postgres() {
    if let Some(place) = Place::postgres().await {
        is_read_beside_the_program_and_after_it(place).await;
    }
}

async fn is_read_beside_the_program_and_after_it(place: Place) {
    let store = place.store().await;
    let hospital = found(&store).await;
    for running in [Some(store), None] {
        let inspection = place.inspection().await.unwrap();
        let tenants = store::tenant::tenants(&inspection.read()).await.unwrap();
        assert_eq!(tenants[0].id, hospital.tenant);
        inspection.close().await.unwrap();
        if let Some(store) = running {
            store.close().await.unwrap();
        }
    }
}

#[tokio::test]
async fn an_inspection_sees_one_state_while_the_program_writes_on_sqlite() {
    sees_one_state_while_the_program_writes(Place::sqlite()).await;
}

#[tokio::test]
async fn an_inspection_sees_one_state_while_the_program_writes_on_postgres() {
    if let Some(place) = Place::postgres().await {
        sees_one_state_while_the_program_writes(place).await;
    }
}

async fn sees_one_state_while_the_program_writes(place: Place) {
    let store = place.store().await;
    found(&store).await;
    let inspection = place.inspection().await.unwrap();
    found(&store).await;
    let seen = store::tenant::tenants(&inspection.read()).await.unwrap();
    assert_eq!(seen.len(), 1);
    inspection.close().await.unwrap();
    let later = place.inspection().await.unwrap();
    let seen = store::tenant::tenants(&later.read()).await.unwrap();
    assert_eq!(seen.len(), 2);
    later.close().await.unwrap();
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_database_of_another_version_is_refused_and_not_migrated_on_sqlite() {
    of_another_version_is_refused_and_not_migrated(Place::sqlite()).await;
}

#[tokio::test]
async fn a_database_of_another_version_is_refused_and_not_migrated_on_postgres() {
    if let Some(place) = Place::postgres().await {
        of_another_version_is_refused_and_not_migrated(place).await;
    }
}

async fn of_another_version_is_refused_and_not_migrated(place: Place) {
    place.store().await.close().await.unwrap();
    place
        .execute("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)")
        .await;
    assert!(matches!(place.inspection().await, Err(Error::Newer(step)) if step == "m9999_later"));
    place
        .execute("DELETE FROM seaql_migrations WHERE version IN ('m9999_later', 'm0006_components')")
        .await;
    for _ in 0..2 {
        assert!(matches!(place.inspection().await, Err(Error::Older(step)) if step == "m0006_components"));
    }
}
