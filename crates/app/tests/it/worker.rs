//! The worker: nothing waits for something slow, a job is done by one node, and a node that stops lets go.

use std::time::Duration;

use app::import::NewFile;
use app::job::{Lease, Pace};
use app::{App, Error, feed, import, job, journal, lifecycle};
use domain::access::JobName;
use domain::id::TenantId;
use store::Store;
use store::job::{Job, JobState, NewJob};
use store::journal::INSTALLATION;
use store::outbox::{Channel, Message};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::house::House;
use crate::mail::MailServer;
use crate::postgres::{TestDatabase, server};

const LIFECYCLES: &[u8] = include_bytes!("../../../../data/demo/feeds/endoflife.json");
const ANOTHER_NODE: Uuid = Uuid::from_u128(0xb);

/// Makes of `async fn name(bench: Bench)` the two tests `name::sqlite` and `name::postgres`.
macro_rules! on_both_engines {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$name(super::Bench::new(None).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                let Some(server) = super::server() else {
                    println!("skipped: WARDROUND_TEST_POSTGRES is not set");
                    return;
                };
                let database = super::TestDatabase::create(server).await;
                super::$name(super::Bench::new(Some(&database.url())).await).await;
            }
        }
    )*};
}

on_both_engines![
    a_mail_server_that_hangs_holds_up_neither_numbering_nor_other_jobs,
    a_job_longer_than_its_lease_is_done_by_one_node,
    two_nodes_send_each_message_once,
    a_job_taken_over_is_stopped_where_it_ran,
    what_a_lost_lease_would_have_written_is_not_written,
    a_node_that_stops_hands_back_what_it_cannot_end,
    equipment_is_identified_with_an_entry_that_says_how_much_changed,
];

/// A hospital, and a look into its database beside the program.
struct Bench {
    house: House,
    store: Store,
}

impl Bench {
    async fn new(database: Option<&str>) -> Self {
        let house = House::on(database).await;
        let store = match database {
            Some(url) => Store::open_postgres(url).await.unwrap(),
            None => Store::open_sqlite(&house.database_file()).await.unwrap(),
        };
        Self { house, store }
    }

    async fn with_mail(mut self, server: &MailServer) -> Self {
        self.house = self.house.with_mail_server(&server.url).await;
        self
    }

    /// Puts so many messages into the outbox and asks for it to be delivered.
    async fn write_messages(&self, count: usize) {
        let env = self.house.app.env();
        let ask = NewJob {
            id: env.id(),
            tenant: INSTALLATION,
            name: JobName::DeliverOutbox,
            deduplication_key: String::new(),
            run_at: env.now(),
        };
        self.store
            .write(async |transaction| -> store::Result<()> {
                for _ in 0..count {
                    let message = Message {
                        id: env.id(),
                        tenant: self.house.tenant,
                        channel: Channel::Mail,
                        recipient: "ana@hospital.example".to_owned(),
                        subject: "A card".to_owned(),
                        body: "Look at it.".to_owned(),
                        created_at: env.now(),
                        attempts: 0,
                    };
                    store::outbox::put(&transaction, &message).await?;
                }
                store::job::enqueue(&transaction, &ask).await
            })
            .await
            .unwrap();
    }

    async fn job(&self, tenant: TenantId, name: JobName) -> Job {
        let jobs = store::job::list(&self.store.read(), tenant).await.unwrap();
        jobs.into_iter().find(|job| job.name == name).unwrap()
    }

    /// Has a node take the job that identifies the equipment of the hospital, and every other such job with it.
    async fn take_identification(&self, app: &App) -> Lease {
        let take = async || Lease::take(app, &[JobName::IdentifyAssets], 300).await.unwrap();
        let mut ours = None;
        while let Some(lease) = take().await {
            if lease.actor().tenant() == Some(self.house.tenant) {
                ours = Some(lease);
            }
        }
        ours.unwrap()
    }

    async fn delivery(&self) -> Job {
        self.job(INSTALLATION, JobName::DeliverOutbox).await
    }

    async fn sent(&self) -> u64 {
        store::outbox::counts(&self.store.read(), self.house.tenant)
            .await
            .unwrap()
            .sent
    }

    /// Equipment whose support will be known when the lifecycle data are loaded.
    async fn bring_equipment_in(&self) {
        let console = self.house.console();
        let new = NewFile {
            source: "GLPI",
            file_name: "list.csv",
            content: "Name;Operating system - Name\nPC-1;Windows 7 Professional SP1\n".into(),
        };
        let id = import::upload(&self.house.app, &console, &new).await.unwrap();
        import::accept(&self.house.app, &console, id, 1).await.unwrap();
        feed::load_eol(&self.house.app, &console, LIFECYCLES)
            .await
            .unwrap();
    }
}

/// The pace of the tests: the lease is five minutes of a clock that stands still until moved.
fn pace() -> Pace {
    Pace {
        lease_seconds: 300,
        heartbeat: Duration::from_millis(30),
        rest: Duration::from_millis(10),
        grace: Duration::from_millis(50),
        rest_factor: 0,
    }
}

/// A worker at work.
struct Working {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Working {
    fn start(app: &App, pace: Pace) -> Self {
        let (stop, stopped) = watch::channel(false);
        let app = app.clone();
        let task = tokio::spawn(async move { job::work(&app, pace, stopped).await });
        Self { stop, task }
    }

    async fn stop(self) {
        self.stop.send(true).unwrap();
        tokio::time::timeout(Duration::from_secs(20), self.task)
            .await
            .expect("the worker stops in good time")
            .unwrap();
    }
}

/// Waits until something is so.
async fn eventually(what: &str, is_so: impl AsyncFn() -> bool) {
    for _ in 0..3_000 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("never happened: {what}");
}

async fn a_mail_server_that_hangs_holds_up_neither_numbering_nor_other_jobs(bench: Bench) {
    let mail = MailServer::that_hangs().await;
    let bench = bench.with_mail(&mail).await;
    let house = &bench.house;
    bench.write_messages(1).await;
    let worker = Working::start(&house.app, pace());
    eventually("the server is called", async || mail.open() == 1).await;

    bench.bring_equipment_in().await;
    eventually("equipment is identified", async || {
        bench.job(house.tenant, JobName::IdentifyAssets).await.state == JobState::Finished
    })
    .await;
    eventually("every entry has its number", async || {
        let waiting = store::journal::waiting_in(&bench.store.read(), house.tenant).await;
        waiting.unwrap() == 0
    })
    .await;
    assert_eq!(house.actions().await.last().unwrap(), "asset.identify");
    assert_eq!(bench.delivery().await.state, JobState::Running);
    worker.stop().await;
}

async fn a_job_longer_than_its_lease_is_done_by_one_node(bench: Bench) {
    let mail = MailServer::that_hangs().await;
    let bench = bench.with_mail(&mail).await;
    let other_node = bench.house.another_node().await;
    bench.write_messages(1).await;
    let workers = [&bench.house.app, &other_node].map(|app| Working::start(app, pace()));
    eventually("the server is called", async || mail.open() == 1).await;
    for _ in 0..5 {
        bench.house.clock.advance(250);
        let renewed = bench.house.app.env().now().plus_seconds(300);
        eventually("the lease is renewed", async || {
            bench.delivery().await.held_until == Some(renewed)
        })
        .await;
    }
    assert_eq!((mail.accepted(), bench.delivery().await.attempts), (1, 1));
    for worker in workers {
        worker.stop().await;
    }
}

async fn two_nodes_send_each_message_once(bench: Bench) {
    let mail = MailServer::that_takes(Duration::from_millis(20)).await;
    let bench = bench.with_mail(&mail).await;
    let other_node = bench.house.another_node().await;
    let workers = [&bench.house.app, &other_node].map(|app| Working::start(app, pace()));
    for _ in 0..4 {
        bench.write_messages(5).await;
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    eventually("all are sent", async || bench.sent().await == 20).await;
    for worker in workers {
        worker.stop().await;
    }
    assert_eq!(mail.messages(), 20);
}

async fn a_job_taken_over_is_stopped_where_it_ran(bench: Bench) {
    let mail = MailServer::that_hangs().await;
    let bench = bench.with_mail(&mail).await;
    bench.write_messages(1).await;
    let worker = Working::start(&bench.house.app, pace());
    eventually("the server is called", async || mail.open() == 1).await;

    // As if the lease had ended: to the other node it is much later.
    let later = bench.house.app.env().now().plus_seconds(100_000);
    let taken = store::job::claim(
        &bench.store,
        ANOTHER_NODE,
        JobName::ALL,
        later,
        later.plus_seconds(300),
    )
    .await
    .unwrap()
    .unwrap();
    assert_eq!((taken.name, taken.attempt), (JobName::DeliverOutbox, 2));
    eventually("the connection is closed", async || mail.open() == 0).await;
    let job = bench.delivery().await;
    assert_eq!(
        (job.state, job.attempts, job.last_error),
        (JobState::Running, 2, None)
    );
    worker.stop().await;
    assert_eq!(bench.delivery().await.state, JobState::Running);
}

async fn what_a_lost_lease_would_have_written_is_not_written(bench: Bench) {
    bench.bring_equipment_in().await;
    let app = &bench.house.app;
    let lost = bench.take_identification(app).await;
    bench.house.clock.advance(301);
    let other_node = bench.house.another_node().await;
    let held = bench.take_identification(&other_node).await;
    assert!(matches!(
        lifecycle::identify_assets(app, &lost, pace()).await,
        Err(Error::Conflict(_))
    ));
    let states = async || {
        app::asset::count_by_support_state(app, &bench.house.console())
            .await
            .unwrap()
    };
    assert_eq!(states().await.get("unknown"), Some(&1));
    assert_ne!(bench.house.actions().await.last().unwrap(), "asset.identify");

    assert_eq!(
        lifecycle::identify_assets(&other_node, &held, pace())
            .await
            .unwrap(),
        1
    );
    assert_eq!(states().await.get("ended"), Some(&1));
}

async fn a_node_that_stops_hands_back_what_it_cannot_end(bench: Bench) {
    let mail = MailServer::that_hangs().await;
    let bench = bench.with_mail(&mail).await;
    bench.write_messages(1).await;
    let worker = Working::start(&bench.house.app, pace());
    eventually("the server is called", async || mail.open() == 1).await;
    worker.stop().await;
    let job = bench.delivery().await;
    assert_eq!(
        (job.state, job.attempts, job.held_until),
        (JobState::Waiting, 0, None)
    );
    let now = bench.house.app.env().now();
    let taken = store::job::claim(&bench.store, ANOTHER_NODE, JobName::ALL, now, now).await;
    assert_eq!(taken.unwrap().unwrap().attempt, 1);
}

async fn equipment_is_identified_with_an_entry_that_says_how_much_changed(bench: Bench) {
    bench.bring_equipment_in().await;
    job::work_off(&bench.house.app).await.unwrap();
    let page = journal::list(&bench.house.app, &bench.house.console(), None, 500)
        .await
        .unwrap();
    let entries: Vec<_> = page
        .entries
        .iter()
        .filter(|entry| entry.action == "asset.identify")
        .collect();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].body.as_deref(), Some(r#"{"changed":1}"#));
    assert_eq!(page.waiting, []);
}
