//! Decisions about the round, and the rounds people were shown.

use domain::access::{DecideRound, ViewRound};
use domain::id::{DecisionId, PersonId};
use jiff::civil::{Date, date};
use store::round::{self, Decision, ShownRound};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    of_each_concern_the_newest_decision_stands,
    a_withdrawn_decision_uncovers_the_one_before,
    what_was_decided_about_a_concern_is_told_newest_first,
    decisions_of_another_tenant_do_not_exist,
    a_round_shown_again_on_the_same_day_takes_the_place_of_the_first,
    the_previous_round_is_the_last_before_the_day,
    rounds_of_another_tenant_do_not_exist,
];

fn snooze(concern: &str, seconds: i64) -> Decision {
    Decision {
        id: fresh(),
        concern: concern.to_owned(),
        decided_by: fresh(),
        decision: "snooze".to_owned(),
        delegate: None,
        until: Some(date(2027, 1, 31)),
        reason: "The maker ships the part in January".to_owned(),
        priority: r#"{"assets":3}"#.to_owned(),
        decided_at: at(seconds),
    }
}

async fn decide(store: &Store, hospital: &Hospital, new: &Decision) {
    let permit = hospital.permit::<DecideRound>();
    store
        .write(async |transaction| round::decide(&transaction, &permit, new).await)
        .await
        .unwrap();
}

async fn withdraw(store: &Store, hospital: &Hospital, id: DecisionId) -> Result<(), Error> {
    let permit = hospital.permit::<DecideRound>();
    store
        .write(async |transaction| round::withdraw(&transaction, &permit, id, at(99)).await)
        .await
}

async fn standing(store: &Store, hospital: &Hospital) -> Vec<Decision> {
    round::standing(&store.read(), &hospital.scope::<ViewRound>())
        .await
        .unwrap()
}

async fn of_each_concern_the_newest_decision_stands(store: &Store) {
    let hospital = found(store).await;
    let newest = Decision {
        decision: "delegate".to_owned(),
        delegate: Some(fresh()),
        until: None,
        reason: String::new(),
        ..snooze("a", 20)
    };
    let (other, same_instant) = (snooze("b", 5), snooze("b", 5));
    for decision in [&newest, &snooze("a", 10), &other, &same_instant] {
        decide(store, &hospital, decision).await;
    }
    assert_eq!(standing(store, &hospital).await, [newest, same_instant]);
}

async fn a_withdrawn_decision_uncovers_the_one_before(store: &Store) {
    let hospital = found(store).await;
    let (first, second) = (snooze("a", 10), snooze("a", 20));
    decide(store, &hospital, &first).await;
    decide(store, &hospital, &second).await;
    withdraw(store, &hospital, second.id).await.unwrap();
    assert_eq!(standing(store, &hospital).await, std::slice::from_ref(&first));
    assert!(matches!(
        withdraw(store, &hospital, second.id).await,
        Err(Error::NotFound("decision"))
    ));
    withdraw(store, &hospital, first.id).await.unwrap();
    assert_eq!(standing(store, &hospital).await, []);
}

async fn what_was_decided_about_a_concern_is_told_newest_first(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let (first, second, third) = (snooze("a", 10), snooze("a", 20), snooze("a", 30));
    for decision in [&first, &second, &third, &snooze("b", 40)] {
        decide(store, &hospital, decision).await;
    }
    withdraw(store, &hospital, second.id).await.unwrap();
    let scope = hospital.scope::<ViewRound>();
    let decided = round::decided(&store.read(), &scope, first.id).await.unwrap();
    assert_eq!(decided, [third, first.clone()]);
    for (scope, id) in [(scope, second.id), (elsewhere.scope::<ViewRound>(), first.id)] {
        let gone = round::decided(&store.read(), &scope, id).await;
        assert!(matches!(gone, Err(Error::NotFound("decision"))), "{gone:?}");
    }
}

async fn decisions_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let own = snooze("a", 10);
    decide(store, &here, &own).await;
    assert_eq!(standing(store, &elsewhere).await, []);
    assert!(matches!(
        withdraw(store, &elsewhere, own.id).await,
        Err(Error::NotFound("decision"))
    ));
    // A later decision elsewhere about a concern of the same key hides nothing here.
    decide(store, &elsewhere, &snooze("a", 20)).await;
    assert_eq!(standing(store, &here).await, [own]);
}

fn shown(date: Date, cards: &str) -> ShownRound {
    ShownRound {
        date,
        cards: cards.to_owned(),
        shown_at: at(0),
    }
}

async fn remember(store: &Store, hospital: &Hospital, person: PersonId, round: &ShownRound) {
    let permit = hospital.permit::<ViewRound>();
    store
        .write(async |transaction| round::remember(&transaction, &permit, person, round).await)
        .await
        .unwrap();
}

async fn a_round_shown_again_on_the_same_day_takes_the_place_of_the_first(store: &Store) {
    let hospital = found(store).await;
    let person = fresh();
    let day = date(2026, 11, 23);
    remember(store, &hospital, person, &shown(day, "[1]")).await;
    let again = ShownRound {
        shown_at: at(60),
        ..shown(day, "[2]")
    };
    remember(store, &hospital, person, &again).await;
    let history = round::history(&store.read(), &hospital.scope::<ViewRound>(), person, 10)
        .await
        .unwrap();
    assert_eq!(history, [again]);
}

async fn the_previous_round_is_the_last_before_the_day(store: &Store) {
    let hospital = found(store).await;
    let (person, colleague) = (fresh(), fresh());
    let (monday, friday) = (shown(date(2026, 11, 16), "[1]"), shown(date(2026, 11, 20), "[2]"));
    remember(store, &hospital, person, &friday).await;
    remember(store, &hospital, person, &monday).await;
    remember(store, &hospital, colleague, &shown(date(2026, 11, 21), "[3]")).await;
    let scope = hospital.scope::<ViewRound>();
    let reader = store.read();
    let before = async |day| round::previous(&reader, &scope, person, day).await.unwrap();
    assert_eq!(before(date(2026, 11, 23)).await, Some(friday.clone()));
    assert_eq!(before(date(2026, 11, 20)).await, Some(monday.clone()));
    assert_eq!(before(date(2026, 11, 16)).await, None);
    assert_eq!(
        round::history(&reader, &scope, person, 10).await.unwrap(),
        [friday.clone(), monday]
    );
    assert_eq!(
        round::history(&reader, &scope, person, 1).await.unwrap(),
        [friday]
    );
}

async fn rounds_of_another_tenant_do_not_exist(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let person = fresh();
    remember(store, &here, person, &shown(date(2026, 11, 16), "[1]")).await;
    let scope = elsewhere.scope::<ViewRound>();
    assert_eq!(
        round::history(&store.read(), &scope, person, 10).await.unwrap(),
        []
    );
    assert_eq!(
        round::previous(&store.read(), &scope, person, date(2026, 11, 23))
            .await
            .unwrap(),
        None
    );
}
