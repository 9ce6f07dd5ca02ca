//! Correcting many pieces at once: what is shown before, what is written, and what undoing gives back.

use app::asset::{Correction, Filter};
use app::bulk_correction::{self, Extent, NewBulkCorrection, Undone};
use app::{Error, asset};
use domain::access::Actor;
use domain::asset::Attribute;
use domain::id::{AssetId, BulkCorrectionId};

use crate::house::House;
use crate::import::{accept, names, upload};

const REGISTER: &str = "Name;Serial number;Department;Responsible\n\
    PUMP-1;SN100001;Emergency department;Ana Ionescu\n\
    PUMP-2;SN100002;Emergency department;Supplier Ltd\n\
    PUMP-3;SN100003;Surgery;\n\
    PUMP-4;SN100004;Surgery;Medical engineering\n";

const WANTED: &str = "Medical engineering";

async fn filled() -> House {
    let house = House::new().await;
    let id = upload(&house, &house.console(), "Register", REGISTER).await;
    accept(&house, &house.console(), id).await;
    house
}

fn owner(value: &str) -> NewBulkCorrection {
    NewBulkCorrection {
        attribute: Attribute::Owner,
        value: value.to_owned(),
        filter: Filter::default(),
        address: "/assets".to_owned(),
    }
}

async fn apply(house: &House, actor: &Actor, new: &NewBulkCorrection) -> BulkCorrectionId {
    house.clock.advance(1);
    let preview = bulk_correction::preview(&house.app, actor, new).await.unwrap();
    bulk_correction::apply(&house.app, actor, new, preview.extent)
        .await
        .unwrap()
}

async fn undo(house: &House, id: BulkCorrectionId) -> Undone {
    house.clock.advance(1);
    bulk_correction::undo(&house.app, &house.console(), id)
        .await
        .unwrap()
}

async fn id_of(house: &House, name: &str) -> AssetId {
    let all = names(house, &house.console()).await;
    all.into_iter().find(|(_, found)| found == name).unwrap().0
}

/// Corrects the owner of one piece by hand.
async fn correct_one(house: &House, name: &str, value: &str) {
    house.clock.advance(1);
    let (console, id) = (house.console(), id_of(house, name).await);
    let version = asset::fetch(&house.app, &console, id)
        .await
        .unwrap()
        .asset
        .version;
    let correction = Correction {
        attribute: Attribute::Owner,
        value: value.to_owned(),
        version,
    };
    asset::correct(&house.app, &console, id, &correction)
        .await
        .unwrap();
}

/// Who answers for each piece, in order of name.
async fn owners(house: &House) -> Vec<String> {
    let console = house.console();
    let mut owners = Vec::new();
    for (id, _) in names(house, &console).await {
        let page = asset::fetch(&house.app, &console, id).await.unwrap();
        let owner = page.asset.attributes.get(&Attribute::Owner).cloned();
        owners.push(owner.unwrap_or_default());
    }
    owners
}

#[tokio::test]
async fn what_would_change_is_shown_before_and_undoing_gives_back_what_was_said_by_hand() {
    let house = filled().await;
    correct_one(&house, "PUMP-2", "Elena Stan").await;
    let before = ["Ana Ionescu", "Elena Stan", "", WANTED];
    assert_eq!(owners(&house).await, before);

    let console = house.console();
    let preview = bulk_correction::preview(&house.app, &console, &owner("  Medical engineering "))
        .await
        .unwrap();
    let extent = Extent {
        pieces: 4,
        beyond: 0,
        changing: 3,
        fingerprint: preview.extent.fingerprint,
    };
    assert_eq!((preview.extent, preview.by_hand), (extent, 1));
    assert_eq!(preview.value, WANTED);
    let shown: Vec<(&str, Option<&str>)> = preview
        .examples
        .iter()
        .map(|example| (example.name.as_str(), example.before.as_deref()))
        .collect();
    let expected = [
        ("PUMP-1", Some("Ana Ionescu")),
        ("PUMP-2", Some("Elena Stan")),
        ("PUMP-3", None),
    ];
    assert_eq!(shown, expected);

    let id = apply(&house, &console, &owner(WANTED)).await;
    assert_eq!(owners(&house).await, [WANTED; 4]);
    let listed = bulk_correction::list(&house.app, &console).await.unwrap();
    assert_eq!((listed[0].id, listed[0].assets), (id, 3));

    let undone = undo(&house, id).await;
    assert_eq!(undone.restored, 3);
    assert_eq!(owners(&house).await, before);
    let again = bulk_correction::undo(&house.app, &console, id).await;
    assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
    let told = house.actions().await;
    for action in ["asset.correct_many", "asset.correct_many_undo"] {
        assert_eq!(told.iter().filter(|told| *told == action).count(), 1, "{told:?}");
    }
}

#[tokio::test]
async fn a_piece_corrected_again_since_is_left_by_undoing() {
    let house = filled().await;
    let id = apply(&house, &house.console(), &owner(WANTED)).await;
    correct_one(&house, "PUMP-1", "Elena Stan").await;
    let undone = undo(&house, id).await;
    assert_eq!(undone.restored, 2);
    assert_eq!(owners(&house).await, ["Elena Stan", "Supplier Ltd", "", WANTED]);
}

#[tokio::test]
async fn the_newer_of_two_is_undone_first_and_then_the_earlier() {
    let house = filled().await;
    let before = owners(&house).await;
    let earlier = apply(&house, &house.console(), &owner("First")).await;
    let later = apply(&house, &house.console(), &owner("Second")).await;
    let too_early = bulk_correction::undo(&house.app, &house.console(), earlier).await;
    assert!(matches!(too_early, Err(Error::Refused(_))), "{too_early:?}");
    assert_eq!(undo(&house, later).await.restored, 4);
    assert_eq!(owners(&house).await, ["First"; 4]);
    assert_eq!(undo(&house, earlier).await.restored, 4);
    assert_eq!(owners(&house).await, before);
}

#[tokio::test]
async fn it_is_refused_when_it_would_change_something_else_than_was_shown() {
    let house = filled().await;
    let (console, new) = (house.console(), owner(WANTED));
    let seen = bulk_correction::preview(&house.app, &console, &new)
        .await
        .unwrap();
    // As many pieces as before, and not the same.
    correct_one(&house, "PUMP-3", WANTED).await;
    correct_one(&house, "PUMP-4", "Elena Stan").await;
    let now = bulk_correction::preview(&house.app, &console, &new)
        .await
        .unwrap();
    assert_eq!(now.extent.changing, seen.extent.changing);
    let answer = bulk_correction::apply(&house.app, &console, &new, seen.extent).await;
    assert!(matches!(answer, Err(Error::Conflict(_))), "{answer:?}");
    assert_eq!(bulk_correction::list(&house.app, &console).await.unwrap(), []);
}

#[tokio::test]
async fn who_may_correct_in_one_unit_changes_nothing_beyond_it_and_sees_her_own() {
    let house = filled().await;
    let console = house.console();
    let role = "biomedical_engineer";
    let here = house.user("Mara Pop", role, house.unit).await;
    let preview = bulk_correction::preview(&house.app, &here, &owner(WANTED))
        .await
        .unwrap();
    assert_eq!((preview.extent.pieces, preview.extent.beyond), (2, 0));
    let whole = apply(&house, &console, &owner("Nobody in particular")).await;
    let own = apply(&house, &here, &owner(WANTED)).await;
    let elsewhere = "Nobody in particular";
    assert_eq!(owners(&house).await, [WANTED, WANTED, elsewhere, elsewhere]);

    let listed = bulk_correction::list(&house.app, &here).await.unwrap();
    assert_eq!(listed.iter().map(|made| made.id).collect::<Vec<_>>(), [own]);
    let hidden = bulk_correction::undo(&house.app, &here, whole).await;
    assert!(matches!(hidden, Err(Error::NotFound(_))), "{hidden:?}");
    assert_eq!(
        bulk_correction::list(&house.app, &console).await.unwrap().len(),
        2
    );
}

#[tokio::test]
async fn who_no_longer_reaches_every_piece_leaves_undoing_to_somebody_who_does() {
    let house = filled().await;
    let before = owners(&house).await;
    let here = house.user("Mara Pop", "biomedical_engineer", house.unit).await;
    let own = apply(&house, &here, &owner(WANTED)).await;
    let moved = REGISTER.replacen("Emergency department", "Surgery", 1);
    assert_ne!(moved, REGISTER);
    house.clock.advance(1);
    let id = upload(&house, &house.console(), "Register", &moved).await;
    accept(&house, &house.console(), id).await;
    let refused = bulk_correction::undo(&house.app, &here, own).await;
    assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
    assert_eq!(undo(&house, own).await.restored, 2);
    assert_eq!(owners(&house).await, before);
}

#[tokio::test]
async fn what_tells_pieces_apart_and_what_is_no_value_are_not_taken() {
    let house = filled().await;
    let console = house.console();
    for (attribute, value, field) in [
        (Attribute::SerialNumber, "SN1", "attribute"),
        (Attribute::Name, "PC", "attribute"),
        (Attribute::Owner, " ", "value"),
        (Attribute::WarrantyUntil, "soon", "value"),
    ] {
        let new = NewBulkCorrection {
            attribute,
            ..owner(value)
        };
        match bulk_correction::preview(&house.app, &console, &new).await {
            Err(Error::Invalid(errors)) => assert!(errors.of(field).is_some(), "{errors}"),
            answer => panic!("{attribute}: {answer:?}"),
        }
    }
}
