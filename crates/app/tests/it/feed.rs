//! Reference data carried in, and what it makes of the equipment already there.

use app::{Error, feed, job};
use domain::access::Actor;

use crate::house::House;

const LIFECYCLES: &[u8] = include_bytes!("../../../../data/demo/feeds/endoflife.json");

#[tokio::test]
async fn the_same_file_is_not_loaded_twice() {
    let house = House::new().await;
    assert!(
        !feed::load_eol(&house.app, &house.console(), LIFECYCLES)
            .await
            .unwrap()
            .unchanged
    );
    assert!(
        feed::load_eol(&house.app, &house.console(), LIFECYCLES)
            .await
            .unwrap()
            .unchanged
    );
}

#[tokio::test]
async fn a_shrunken_or_broken_file_never_replaces_a_good_one() {
    let house = House::new().await;
    let console = house.console();
    feed::load_eol(&house.app, &console, LIFECYCLES).await.unwrap();
    let in_use = feed::list(&house.app, &console).await.unwrap();
    let one_product = br#"{"result": [{"name": "debian", "label": "Debian", "releases": [
        {"name": "12", "eolFrom": "2028-06-30"}]}]}"#;
    for bad in [
        &one_product[..],
        b"{\"result\": [",
        b"<html>not found</html>",
        b"",
    ] {
        assert!(matches!(
            feed::load_eol(&house.app, &console, bad).await,
            Err(Error::Refused(_))
        ));
    }
    assert_eq!(feed::list(&house.app, &console).await.unwrap(), in_use);
}

#[tokio::test]
async fn equipment_that_was_there_before_the_data_is_identified_by_the_job() {
    let house = House::new().await;
    let console = house.console();
    let list = b"Name;Operating system - Name\nPC-1;Windows 7 Professional SP1\n";
    let new = app::import::NewFile {
        source: "GLPI",
        file_name: "list.csv",
        content: list.into(),
    };
    let id = app::import::upload(&house.app, &console, &new).await.unwrap();
    app::import::accept(&house.app, &console, id, 1).await.unwrap();
    let states = app::asset::count_by_support_state(&house.app, &console)
        .await
        .unwrap();
    assert_eq!(states.get("unknown"), Some(&1));
    feed::load_eol(&house.app, &console, LIFECYCLES).await.unwrap();
    job::work_off(&house.app).await.unwrap();
    let states = app::asset::count_by_support_state(&house.app, &console)
        .await
        .unwrap();
    assert_eq!(states.get("ended"), Some(&1), "{states:?}");
}

#[tokio::test]
async fn an_auditor_may_not_load_data() {
    let house = House::new().await;
    let auditor: Actor = house.user("Ioan", "auditor", house.tenant).await;
    assert!(matches!(
        feed::load_eol(&house.app, &auditor, LIFECYCLES).await,
        Err(Error::Forbidden(_))
    ));
}
