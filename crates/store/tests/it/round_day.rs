//! The round of each day, what was decided on it, and who wants it by mail.

use domain::access::{DecideRound, GrantAccess, ViewRound};
use domain::id::{AccountId, PersonId};
use jiff::civil::date;
use store::access::account::{self, Account};
use store::morning_mail::{self, MailReader};
use store::round::{self, Decision};
use store::round_day::{self, RoundDay};
use store::{Error, Store};

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};

on_both_engines![
    a_day_is_kept_once_and_the_days_come_the_newest_first,
    what_was_decided_on_a_day_is_told_with_what_was_taken_back,
    whoever_wants_the_morning_mail_gets_it_once_a_day_until_the_account_is_closed,
];

async fn keep(store: &Store, hospital: &Hospital, new: &RoundDay) -> bool {
    let permit = hospital.permit::<ViewRound>();
    store
        .write(async |transaction| round_day::keep(&transaction, &permit, new).await)
        .await
        .unwrap()
}

async fn a_day_is_kept_once_and_the_days_come_the_newest_first(store: &Store) {
    let (here, elsewhere) = (found(store).await, found(store).await);
    let day = |number: i8, kept: &str| RoundDay {
        day: date(2026, 11, number),
        kept: kept.to_owned(),
        kept_at: at(number.into()),
    };
    assert!(keep(store, &here, &day(22, "first")).await);
    assert!(!keep(store, &here, &day(22, "second")).await);
    assert!(keep(store, &here, &day(23, "next")).await);
    let scope = here.scope::<ViewRound>();
    let all = round_day::list(&store.read(), &scope, None, 10).await.unwrap();
    assert_eq!(all, [day(23, "next"), day(22, "first")]);
    let before = round_day::list(&store.read(), &scope, Some(date(2026, 11, 23)), 10)
        .await
        .unwrap();
    assert_eq!(before, [day(22, "first")]);
    let one = round_day::fetch(&store.read(), &scope, date(2026, 11, 22))
        .await
        .unwrap();
    assert_eq!(one, Some(day(22, "first")));
    let foreign = elsewhere.scope::<ViewRound>();
    assert_eq!(
        round_day::fetch(&store.read(), &foreign, date(2026, 11, 22))
            .await
            .unwrap(),
        None
    );
}

async fn what_was_decided_on_a_day_is_told_with_what_was_taken_back(store: &Store) {
    let hospital = found(store).await;
    let permit = hospital.permit::<DecideRound>();
    let decision = |seconds: i64| Decision {
        id: fresh(),
        concern: format!("concern {seconds}"),
        decided_by: fresh(),
        decision: "start".to_owned(),
        delegate: None,
        until: None,
        reason: String::new(),
        priority: String::new(),
        decided_at: at(seconds),
    };
    let (before, first, second, after) = (decision(0), decision(10), decision(20), decision(30));
    store
        .write(async |transaction| -> Result<(), Error> {
            for new in [&before, &second, &first, &after] {
                round::decide(&transaction, &permit, new).await?;
            }
            round::withdraw(&transaction, &permit, second.id, at(25)).await
        })
        .await
        .unwrap();
    let scope = hospital.scope::<ViewRound>();
    let made = round::made_between(&store.read(), &scope, at(10), at(30))
        .await
        .unwrap();
    assert_eq!(made, [(first, None), (second, Some(at(25)))]);
}

async fn open(store: &Store, hospital: &Hospital) -> (AccountId, PersonId) {
    let permit = hospital.permit::<GrantAccess>();
    let new = Account {
        id: fresh(),
        tenant: hospital.tenant,
        person: fresh(),
        sign_in_name: format!("reader-{}", fresh::<AccountId>()),
        password_hash: None,
        disabled: false,
        version: 1,
    };
    store
        .write(async |transaction| account::insert(&transaction, &permit, &new, at(0)).await)
        .await
        .unwrap();
    (new.id, new.person)
}

async fn whoever_wants_the_morning_mail_gets_it_once_a_day_until_the_account_is_closed(store: &Store) {
    let hospital = found(store).await;
    let (account, person) = open(store, &hospital).await;
    open(store, &hospital).await;
    assert!(!morning_mail::wanted(&store.read(), account).await.unwrap());
    let day = date(2026, 11, 23);
    store
        .write(async |transaction| -> Result<(), Error> {
            morning_mail::want(&transaction, account, true).await?;
            morning_mail::written(&transaction, account, day).await
        })
        .await
        .unwrap();
    assert!(morning_mail::wanted(&store.read(), account).await.unwrap());
    let expected = MailReader {
        account,
        person,
        mailed_on: Some(day),
    };
    let readers = morning_mail::readers(&store.read(), hospital.tenant)
        .await
        .unwrap();
    assert_eq!(readers, [expected]);
    let permit = hospital.permit::<GrantAccess>();
    store
        .write(async |transaction| account::disable(&transaction, &permit, account, at(1)).await)
        .await
        .unwrap();
    let readers = morning_mail::readers(&store.read(), hospital.tenant)
        .await
        .unwrap();
    assert_eq!(readers, []);
}
