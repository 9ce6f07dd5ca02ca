//! Judgements about pairs of assets, and pairs that wait for one.

use domain::access::ImportInventory;
use domain::id::AssetId;
use store::Store;
use store::reconciliation::{self, Doubt, Judgement};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    of_a_pair_the_last_word_counts_whichever_is_named_first,
    new_doubts_take_the_place_of_the_earlier_the_likeliest_first,
];

fn judgement(one: AssetId, other: AssetId, same: bool) -> Judgement {
    Judgement {
        one,
        other,
        same,
        judged_at: at(0),
        judged_by: "console".to_owned(),
    }
}

async fn judge(store: &Store, hospital: &Hospital, judgements: &[Judgement]) {
    let permit = hospital.permit::<ImportInventory>();
    store
        .write(async |transaction| reconciliation::judge(&transaction, &permit, judgements).await)
        .await
        .unwrap();
}

async fn of_a_pair_the_last_word_counts_whichever_is_named_first(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let (one, other, third): (AssetId, AssetId, AssetId) = (fresh(), fresh(), fresh());
    judge(
        store,
        &here,
        &[judgement(other, one, true), judgement(one, third, true)],
    )
    .await;
    judge(store, &here, &[judgement(one, other, false)]).await;
    let scope = here.scope::<ImportInventory>();
    let kept = reconciliation::judgements(&store.read(), &scope).await.unwrap();
    assert_eq!(kept, [judgement(one, other, false), judgement(one, third, true)]);
    let scope = elsewhere.scope::<ImportInventory>();
    assert_eq!(
        reconciliation::judgements(&store.read(), &scope).await.unwrap(),
        []
    );
}

async fn new_doubts_take_the_place_of_the_earlier_the_likeliest_first(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let (one, other, third): (AssetId, AssetId, AssetId) = (fresh(), fresh(), fresh());
    let doubt = |one, other, points| Doubt {
        one,
        other,
        points,
        reason: "too_little".to_owned(),
        evidence: "{}".to_owned(),
    };
    let replace = async |hospital: &Hospital, doubts: &[Doubt]| {
        let permit = hospital.permit::<ImportInventory>();
        store
            .write(async |transaction| reconciliation::replace_doubts(&transaction, &permit, doubts).await)
            .await
            .unwrap();
    };
    replace(&elsewhere, &[doubt(one, other, 3)]).await;
    replace(&here, &[doubt(one, other, 3)]).await;
    replace(&here, &[doubt(one, third, 4), doubt(third, other, 5)]).await;
    let scope = here.scope::<ImportInventory>();
    let kept = reconciliation::doubts(&store.read(), &scope, 10).await.unwrap();
    assert_eq!(kept, [doubt(other, third, 5), doubt(one, third, 4)]);
    let count = reconciliation::count_doubts(&store.read(), &scope).await.unwrap();
    assert_eq!(count, 2);
    let first = reconciliation::doubts(&store.read(), &scope, 1).await.unwrap();
    assert_eq!(first, [doubt(other, third, 5)]);
    let scope = elsewhere.scope::<ImportInventory>();
    let kept = reconciliation::doubts(&store.read(), &scope, 10).await.unwrap();
    assert_eq!(kept, [doubt(one, other, 3)]);
}
