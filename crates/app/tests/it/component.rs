//! What systems are made of: bills of materials looked at, accepted, replaced, undone, and handed out.

use std::fmt::Write as _;

use app::component::{self, BillState, Brought, ListRequest, NewBill, Outcome, Start};
use app::system::{SystemDetails, SystemForm};
use app::{Error, system};
use domain::id::{BillId, SystemId};

use crate::house::House;

/// Components of a large bill.
const MANY: usize = 20_000;

async fn pump(house: &House) -> SystemId {
    let form = SystemForm {
        name: "Infusion pumps".to_owned(),
        ..SystemForm::default()
    };
    let details = SystemDetails::try_from(&form).unwrap();
    system::add(&house.app, &house.console(), &details).await.unwrap()
}

/// A bill of a pump with these components.
fn bill(components: &[(&str, &str)]) -> String {
    let parts: Vec<String> = components
        .iter()
        .map(|(name, version)| {
            format!(r#"{{"type": "library", "bom-ref": "{name}", "name": "{name}", "version": "{version}"}}"#)
        })
        .collect();
    format!(
        r#"{{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {{"component":
        {{"type": "device", "bom-ref": "pump", "name": "Pump", "version": "2"}}}}, "components": [{}]}}"#,
        parts.join(",")
    )
}

async fn upload(house: &House, system: SystemId, text: &str) -> Result<Brought, Error> {
    let new = NewBill {
        file_name: "pump.cdx.json",
        bytes: text.as_bytes(),
    };
    component::upload(&house.app, &house.console(), system, &new).await
}

async fn accept(house: &House, system: SystemId, text: &str) -> (BillId, Outcome) {
    let Brought::New(id) = upload(house, system, text).await.unwrap() else {
        panic!("it is in force already");
    };
    let outcome = component::accept(&house.app, &house.console(), id, 1)
        .await
        .unwrap();
    (id, outcome)
}

async fn names(house: &House, system: SystemId) -> Vec<String> {
    let request = ListRequest {
        search: String::new(),
        start: Start::First,
        limit: 100,
    };
    let list = component::list(&house.app, &house.console(), system, &request)
        .await
        .unwrap();
    let rows = list.rows.into_iter().map(|row| row.stored.component);
    rows.map(|one| format!("{} {}", one.name, one.version.unwrap_or_default()))
        .collect()
}

#[tokio::test]
async fn a_newer_bill_replaces_the_older_and_undoing_it_puts_the_older_in_force_again() {
    let house = House::new().await;
    let system = pump(&house).await;
    let (first, outcome) = accept(&house, system, &bill(&[("openssl", "1.0.2k"), ("zlib", "1.2")])).await;
    assert_eq!(outcome.new, 3);
    let Brought::New(second) = upload(&house, system, &bill(&[("openssl", "3.0"), ("curl", "8")]))
        .await
        .unwrap()
    else {
        panic!();
    };
    let review = component::review(&house.app, &house.console(), second)
        .await
        .unwrap();
    let comparison = review.comparison.unwrap();
    assert_eq!(
        (
            comparison.new.len(),
            comparison.gone.len(),
            comparison.changed.len()
        ),
        (1, 1, 1)
    );
    assert_eq!(review.earlier.unwrap().id, first);
    assert_eq!(
        names(&house, system).await,
        ["openssl 1.0.2k", "Pump 2", "zlib 1.2"],
        "nothing before acceptance"
    );
    component::accept(&house.app, &house.console(), second, 1)
        .await
        .unwrap();
    assert_eq!(names(&house, system).await, ["curl 8", "openssl 3.0", "Pump 2"]);
    let crossed = component::accept(&house.app, &house.console(), second, 1).await;
    assert!(matches!(crossed, Err(Error::Conflict(_))));

    component::undo(&house.app, &house.console(), second, 2)
        .await
        .unwrap();
    assert_eq!(
        names(&house, system).await,
        ["openssl 1.0.2k", "Pump 2", "zlib 1.2"]
    );
    let (_, history) = component::history(&house.app, &house.console(), system)
        .await
        .unwrap();
    let states: Vec<BillState> = history.iter().map(|bill| bill.state).collect();
    assert_eq!(states, [BillState::Undone, BillState::Current]);
    let actions = house.actions().await;
    for action in ["bill.upload", "bill.accept", "bill.undo"] {
        assert!(actions.iter().any(|done| done == action), "{action}: {actions:?}");
    }
}

#[tokio::test]
async fn the_same_document_twice_changes_nothing_and_says_so() {
    let house = House::new().await;
    let system = pump(&house).await;
    let text = bill(&[("zlib", "1.2")]);
    let (id, _) = accept(&house, system, &text).await;
    let before = house.actions().await.len();
    assert_eq!(upload(&house, system, &text).await.unwrap(), Brought::Same(id));
    assert_eq!(house.actions().await.len(), before);
}

#[tokio::test]
async fn what_is_no_bill_is_refused_with_the_place() {
    let house = House::new().await;
    let system = pump(&house).await;
    let nameless = r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "library"}]}"#;
    for (text, words) in [
        (nameless, "/components/0: \"name\" is missing"),
        ("PK", "line 1"),
        ("[1]", "line 1"),
    ] {
        let refused = upload(&house, system, text).await;
        assert!(
            matches!(&refused, Err(Error::Refused(told)) if told.contains(words)),
            "{refused:?}"
        );
    }
    assert!(matches!(upload(&house, system, "").await, Err(Error::Invalid(_))));
    let foreign = house.foreigner().await;
    let new = NewBill {
        file_name: "",
        bytes: nameless.as_bytes(),
    };
    let refused = component::upload(&house.app, &foreign, system, &new).await;
    assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
}

#[tokio::test]
async fn what_is_handed_out_is_read_again_with_the_system_around_it() {
    let house = House::new().await;
    let system = pump(&house).await;
    accept(&house, system, &bill(&[("openssl", "1.0.2k"), ("zlib", "1.2")])).await;
    let (name, bytes) = component::cyclonedx(&house.app, &house.console(), system)
        .await
        .unwrap();
    let read = formats::bill::read(&bytes).unwrap();
    assert_eq!(name, "Infusion pumps");
    let told: Vec<&str> = read.components.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(told, ["Infusion pumps", "Pump", "openssl", "zlib"]);
    assert_eq!(read.described, Some(0));
    assert_eq!(read.dependencies[0].on, ["pump"]);
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
}

#[tokio::test]
async fn case_32_a_large_bill_with_cycles_repeated_references_and_unknown_licences_is_taken_in_bounded() {
    let house = House::new().await;
    let system = pump(&house).await;
    let mut text = String::from(
        r#"{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device", "bom-ref": "0", "name": "Pump"}},
        "components": [{"type": "device", "bom-ref": "0", "name": "Pump"}"#,
    );
    for number in 1..MANY {
        write!(
            text,
            r#",{{"type": "library", "bom-ref": "{number}", "name": "part-{number}", "licenses": [{{"license": {{"id": "No-Such-Licence-{number}"}}}}]}}"#
        )
        .unwrap();
    }
    text.push_str("], \"dependencies\": [");
    for number in 0..MANY {
        let next = (number + 1) % MANY;
        let between = if number == 0 { "" } else { "," };
        write!(
            text,
            r#"{between}{{"ref": "{number}", "dependsOn": ["{next}", "{next}", "{number}"]}}"#
        )
        .unwrap();
    }
    text.push_str(r#",{"ref": "0", "dependsOn": ["1", "elsewhere"]}]}"#);
    let (id, outcome) = accept(&house, system, &text).await;
    assert_eq!(outcome.new, MANY as u64, "what is described counts once");
    let bill = component::review(&house.app, &house.console(), id)
        .await
        .unwrap()
        .bill;
    assert_eq!(
        bill.dependencies,
        2 * MANY as u64,
        "each pair once, cycles and all"
    );
    assert_eq!(bill.remarks.len(), 2, "{:?}", bill.remarks);
    let request = ListRequest {
        search: "no-such-licence-19999".to_owned(),
        start: Start::First,
        limit: 10,
    };
    let list = component::list(&house.app, &house.console(), system, &request)
        .await
        .unwrap();
    assert_eq!(list.rows[0].stored.component.licences, ["No-Such-Licence-19999"]);
    let (_, bytes) = component::cyclonedx(&house.app, &house.console(), system)
        .await
        .unwrap();
    assert_eq!(formats::bill::read(&bytes).unwrap().components.len(), MANY + 1);
}
