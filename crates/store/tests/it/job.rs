//! Jobs: the state machine of `store::job`, cell by cell.

use domain::access::JobName;
use domain::id::TenantId;
use store::job::{self, ATTEMPTS, Job, JobState, LeasedJob, NewJob};
use store::{Error, Store};
use uuid::Uuid;

use crate::engines::on_both_engines;
use crate::hospital::{Hospital, at, found, fresh};
use crate::person::nurse;

on_both_engines![
    a_job_runs_when_its_time_has_come_and_not_twice,
    asking_twice_while_it_waits_is_asking_once_at_the_earlier_time,
    a_job_asked_for_while_it_runs_runs_once_more,
    a_finished_job_is_armed_again,
    a_failed_job_waits_for_its_retry_however_often_it_is_asked_for,
    a_job_that_fails_too_often_is_dead_until_it_is_asked_for_again,
    a_dying_job_asked_for_meanwhile_gets_one_more_try,
    a_leased_job_is_taken_over_after_its_lease_ends,
    whoever_takes_over_answers_what_was_asked_of_the_lost_run,
    a_renewed_lease_is_not_taken_over,
    a_job_handed_back_is_taken_at_once_and_the_attempt_is_not_counted,
    only_jobs_of_the_names_asked_for_are_claimed,
    a_job_that_never_answers_is_dead_in_the_end,
    work_reported_with_a_lost_lease_is_undone,
    nodes_that_claim_at_once_get_different_jobs,
    use_cases_that_ask_for_the_same_job_at_once_all_succeed,
    jobs_of_another_tenant_are_not_listed,
];

const NODE: Uuid = Uuid::from_u128(0xa);
const OTHER_NODE: Uuid = Uuid::from_u128(0xb);

fn identify(tenant: TenantId, run_at: i64) -> NewJob {
    NewJob {
        id: fresh(),
        tenant,
        name: JobName::IdentifyAssets,
        deduplication_key: "all".to_owned(),
        run_at: at(run_at),
    }
}

async fn enqueue(store: &Store, new: &NewJob) {
    store
        .write(async |transaction| job::enqueue(&transaction, new).await)
        .await
        .unwrap();
}

/// Claims for a minute.
async fn claim(store: &Store, owner: Uuid, now: i64) -> Option<LeasedJob> {
    job::claim(store, owner, JobName::ALL, at(now), at(now + 60))
        .await
        .unwrap()
}

async fn renew(store: &Store, leased: &LeasedJob, until: i64) -> Result<(), Error> {
    store
        .write(async |transaction| job::renew(&transaction, leased, at(until)).await)
        .await
}

async fn hand_back(store: &Store, leased: &LeasedJob, now: i64) -> Result<(), Error> {
    store
        .write(async |transaction| job::hand_back(&transaction, leased, at(now)).await)
        .await
}

async fn finish(store: &Store, leased: &LeasedJob, now: i64) -> Result<(), Error> {
    store
        .write(async |transaction| job::finish(&transaction, leased, at(now)).await)
        .await
}

async fn fail(store: &Store, leased: &LeasedJob, retry_at: i64) -> Result<(), Error> {
    store
        .write(async |transaction| job::fail(&transaction, leased, "disk full", at(retry_at)).await)
        .await
}

async fn only(store: &Store, tenant: TenantId) -> Job {
    let mut jobs = job::list(&store.read(), tenant).await.unwrap();
    assert_eq!(jobs.len(), 1);
    jobs.remove(0)
}

async fn a_job_runs_when_its_time_has_come_and_not_twice(store: &Store) {
    let new = identify(fresh(), 10);
    enqueue(store, &new).await;
    assert_eq!(claim(store, NODE, 9).await, None);
    let leased = claim(store, NODE, 10).await.unwrap();
    assert_eq!(
        (leased.id, leased.tenant, leased.name, leased.attempt),
        (new.id, new.tenant, new.name, 1)
    );
    assert_eq!(leased.deduplication_key, "all");
    assert_eq!(claim(store, OTHER_NODE, 11).await, None);
    finish(store, &leased, 12).await.unwrap();
    assert_eq!(claim(store, NODE, 1000).await, None);
    let job = only(store, new.tenant).await;
    assert_eq!(
        (job.state, job.attempts, job.finished_at),
        (JobState::Finished, 0, Some(at(12)))
    );
    assert!(matches!(
        finish(store, &leased, 13).await,
        Err(Error::Changed("job"))
    ));
}

async fn asking_twice_while_it_waits_is_asking_once_at_the_earlier_time(store: &Store) {
    let first = identify(fresh(), 20);
    enqueue(store, &first).await;
    for run_at in [30, 10, 15] {
        enqueue(store, &identify(first.tenant, run_at)).await;
    }
    let job = only(store, first.tenant).await;
    assert_eq!((job.id, job.run_at), (first.id, at(10)));
    let other_key = NewJob {
        deduplication_key: "ward 3".to_owned(),
        ..identify(first.tenant, 5)
    };
    enqueue(store, &other_key).await;
    assert_eq!(claim(store, NODE, 10).await.unwrap().id, other_key.id);
    assert_eq!(claim(store, NODE, 10).await.unwrap().id, first.id);
}

async fn a_job_asked_for_while_it_runs_runs_once_more(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    let leased = claim(store, NODE, 0).await.unwrap();
    for run_at in [7, 5, 9] {
        enqueue(store, &identify(tenant, run_at)).await;
    }
    assert_eq!(only(store, tenant).await.state, JobState::Running);
    assert_eq!(claim(store, OTHER_NODE, 10).await, None);
    finish(store, &leased, 10).await.unwrap();
    let job = only(store, tenant).await;
    assert_eq!(
        (job.state, job.run_at, job.finished_at),
        (JobState::Waiting, at(5), Some(at(10)))
    );
    let again = claim(store, OTHER_NODE, 10).await.unwrap();
    assert_eq!(again.attempt, 1);
    finish(store, &again, 11).await.unwrap();
    assert_eq!(only(store, tenant).await.state, JobState::Finished);
}

async fn a_finished_job_is_armed_again(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    finish(store, &claim(store, NODE, 0).await.unwrap(), 1)
        .await
        .unwrap();
    enqueue(store, &identify(tenant, 50)).await;
    assert_eq!(claim(store, NODE, 49).await, None);
    assert_eq!(claim(store, NODE, 50).await.unwrap().attempt, 1);
}

async fn a_failed_job_waits_for_its_retry_however_often_it_is_asked_for(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    fail(store, &claim(store, NODE, 0).await.unwrap(), 100)
        .await
        .unwrap();
    enqueue(store, &identify(tenant, 1)).await;
    assert_eq!(claim(store, NODE, 99).await, None);
    let job = only(store, tenant).await;
    assert_eq!(
        (job.state, job.last_error.as_deref()),
        (JobState::Waiting, Some("disk full"))
    );
    let retried = claim(store, NODE, 100).await.unwrap();
    assert_eq!(retried.attempt, 2);
    finish(store, &retried, 101).await.unwrap();
    let job = only(store, tenant).await;
    assert_eq!((job.last_error, job.attempts), (None, 0));
}

async fn a_job_that_fails_too_often_is_dead_until_it_is_asked_for_again(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    for attempt in 1..=ATTEMPTS {
        assert_eq!(only(store, tenant).await.state, JobState::Waiting);
        let leased = claim(store, NODE, 0).await.unwrap();
        assert_eq!(leased.attempt, attempt);
        fail(store, &leased, 0).await.unwrap();
    }
    let job = only(store, tenant).await;
    assert_eq!(
        (job.state, job.last_error.as_deref()),
        (JobState::Dead, Some("disk full"))
    );
    assert_eq!(claim(store, NODE, 1000).await, None);
    enqueue(store, &identify(tenant, 0)).await;
    assert_eq!(claim(store, NODE, 0).await.unwrap().attempt, 1);
}

async fn a_dying_job_asked_for_meanwhile_gets_one_more_try(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    for _ in 1..ATTEMPTS {
        fail(store, &claim(store, NODE, 0).await.unwrap(), 0)
            .await
            .unwrap();
    }
    let last = claim(store, NODE, 0).await.unwrap();
    enqueue(store, &identify(tenant, 0)).await;
    fail(store, &last, 30).await.unwrap();
    assert_eq!(claim(store, NODE, 29).await, None);
    let one_more = claim(store, NODE, 30).await.unwrap();
    fail(store, &one_more, 30).await.unwrap();
    assert_eq!(only(store, tenant).await.state, JobState::Dead);
}

async fn a_leased_job_is_taken_over_after_its_lease_ends(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    let lost = claim(store, NODE, 0).await.unwrap();
    assert_eq!(claim(store, OTHER_NODE, 59).await, None);
    let taken_over = claim(store, OTHER_NODE, 60).await.unwrap();
    assert_eq!(taken_over.attempt, 2);
    assert!(matches!(
        renew(store, &lost, 120).await,
        Err(Error::Changed("job"))
    ));
    assert!(matches!(
        finish(store, &lost, 61).await,
        Err(Error::Changed("job"))
    ));
    assert!(matches!(fail(store, &lost, 61).await, Err(Error::Changed("job"))));
    finish(store, &taken_over, 62).await.unwrap();

    // The same node, after its own lost lease: the number tells the two apart.
    enqueue(store, &identify(tenant, 100)).await;
    let stale = claim(store, NODE, 100).await.unwrap();
    let current = claim(store, NODE, 160).await.unwrap();
    assert!(matches!(
        finish(store, &stale, 161).await,
        Err(Error::Changed("job"))
    ));
    finish(store, &current, 162).await.unwrap();
}

async fn whoever_takes_over_answers_what_was_asked_of_the_lost_run(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    claim(store, NODE, 0).await.unwrap();
    enqueue(store, &identify(tenant, 5)).await;
    let taken_over = claim(store, OTHER_NODE, 60).await.unwrap();
    finish(store, &taken_over, 61).await.unwrap();
    assert_eq!(only(store, tenant).await.state, JobState::Finished);
}

async fn a_renewed_lease_is_not_taken_over(store: &Store) {
    enqueue(store, &identify(fresh(), 0)).await;
    let leased = claim(store, NODE, 0).await.unwrap();
    renew(store, &leased, 120).await.unwrap();
    assert_eq!(only(store, leased.tenant).await.held_until, Some(at(120)));
    assert_eq!(claim(store, OTHER_NODE, 119).await, None);
    finish(store, &leased, 119).await.unwrap();
    assert_eq!(only(store, leased.tenant).await.held_until, None);
}

async fn a_job_handed_back_is_taken_at_once_and_the_attempt_is_not_counted(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    let leased = claim(store, NODE, 0).await.unwrap();
    enqueue(store, &identify(tenant, 500)).await;
    hand_back(store, &leased, 5).await.unwrap();
    let job = only(store, tenant).await;
    assert_eq!(
        (job.state, job.run_at, job.attempts),
        (JobState::Waiting, at(5), 0)
    );

    let taken = claim(store, OTHER_NODE, 5).await.unwrap();
    assert_eq!(taken.attempt, 1);
    assert!(matches!(
        hand_back(store, &leased, 6).await,
        Err(Error::Changed("job"))
    ));
    finish(store, &taken, 7).await.unwrap();
    assert_eq!(only(store, tenant).await.state, JobState::Finished);
}

async fn only_jobs_of_the_names_asked_for_are_claimed(store: &Store) {
    let identifying = identify(fresh(), 0);
    let sending = NewJob {
        name: JobName::DeliverOutbox,
        ..identify(fresh(), 5)
    };
    enqueue(store, &identifying).await;
    enqueue(store, &sending).await;
    let of = async |names: &[JobName]| job::claim(store, NODE, names, at(10), at(70)).await.unwrap();
    assert_eq!(of(&[]).await, None);
    assert_eq!(of(&[JobName::DeliverOutbox]).await.unwrap().id, sending.id);
    assert_eq!(of(&[JobName::DeliverOutbox]).await, None);
    assert_eq!(of(JobName::ALL).await.unwrap().id, identifying.id);
}

async fn a_job_that_never_answers_is_dead_in_the_end(store: &Store) {
    let tenant = fresh();
    enqueue(store, &identify(tenant, 0)).await;
    for attempt in 1..=ATTEMPTS {
        let leased = claim(store, NODE, i64::from(attempt) * 60).await.unwrap();
        assert_eq!(leased.attempt, attempt);
    }
    let waiting = identify(fresh(), 0);
    enqueue(store, &waiting).await;
    let next = claim(store, NODE, 100_000).await.unwrap();
    assert_eq!(next.id, waiting.id);
    let job = only(store, tenant).await;
    assert_eq!((job.state, job.attempts), (JobState::Dead, ATTEMPTS));
    assert!(job.last_error.is_some());
}

async fn work_reported_with_a_lost_lease_is_undone(store: &Store) {
    let hospital: Hospital = found(store).await;
    enqueue(store, &identify(hospital.tenant, 0)).await;
    let lost = claim(store, NODE, 0).await.unwrap();
    claim(store, OTHER_NODE, 60).await.unwrap();
    let permit = hospital.permit();
    let reported = store
        .write(async |transaction| {
            store::person::insert(&transaction, &permit, &nurse(None), at(0)).await?;
            job::finish(&transaction, &lost, at(61)).await
        })
        .await;
    assert!(matches!(reported, Err(Error::Changed("job"))));
    assert_eq!(
        store::person::list(&store.read(), permit.scope()).await.unwrap(),
        []
    );
}

async fn nodes_that_claim_at_once_get_different_jobs(store: &Store) {
    let tenant = fresh();
    for number in 0..4 {
        let new = NewJob {
            deduplication_key: number.to_string(),
            ..identify(tenant, 0)
        };
        enqueue(store, &new).await;
    }
    let nodes: Vec<_> = (1..=4_u128)
        .map(|node| {
            let store = store.clone();
            tokio::spawn(async move { claim(&store, Uuid::from_u128(node), 0).await.unwrap().id })
        })
        .collect();
    let mut claimed = Vec::new();
    for node in nodes {
        claimed.push(node.await.unwrap());
    }
    claimed.sort_unstable();
    claimed.dedup();
    assert_eq!(claimed.len(), 4);
}

async fn use_cases_that_ask_for_the_same_job_at_once_all_succeed(store: &Store) {
    let tenant = fresh();
    let use_cases: Vec<_> = (1..=4)
        .map(|run_at| {
            let store = store.clone();
            tokio::spawn(async move { enqueue(&store, &identify(tenant, run_at)).await })
        })
        .collect();
    for use_case in use_cases {
        use_case.await.unwrap();
    }
    assert_eq!(only(store, tenant).await.run_at, at(1));
}

async fn jobs_of_another_tenant_are_not_listed(store: &Store) {
    let (here, elsewhere) = (fresh(), fresh());
    enqueue(store, &identify(here, 0)).await;
    enqueue(store, &identify(elsewhere, 0)).await;
    assert_eq!(job::list(&store.read(), fresh()).await.unwrap(), []);
    assert_eq!(job::list(&store.read(), here).await.unwrap().len(), 1);
}
