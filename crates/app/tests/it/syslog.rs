//! Alerts over syslog: from the machines that sources name, by UDP and TCP, and from no other.

use std::net::SocketAddr;
use std::time::Duration;

use app::Error;
use app::alert_source::syslog::{Sockets, serve};
use app::alert_source::{self, AlertSourceForm};
use app::security_event::{self, Look, SecurityEvent};
use domain::access::Actor;
use domain::security_event::WayIn;
use sea_orm::{SqliteTransactionMode, TransactionOptions, TransactionTrait};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream, UdpSocket};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::house::House;

/// The machine that the source names, and one that none does. All of 127.0.0.0/8 is this machine.
const FIREWALL: &str = "127.0.0.2:0";
const STRANGER: &str = "127.0.0.3:0";

fn form(name: &str, format: &str, sender: &str) -> AlertSourceForm {
    AlertSourceForm {
        name: name.to_owned(),
        format: format.to_owned(),
        sender: sender.to_owned(),
    }
}

fn cef(name: &str) -> String {
    format!("<134>Nov 23 07:00:00 fw1 CEF:0|Acme|Wall|2.1|{name}|{name}|8|src=203.0.113.9 dhost=pacs-1")
}

/// A house that takes syslog from the firewall.
struct Taking {
    house: House,
    officer: Actor,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    served: JoinHandle<()>,
}

impl Taking {
    async fn start() -> Self {
        let house = House::new().await;
        let officer = house.user("Ana", "security_officer", house.tenant).await;
        alert_source::add(&house.app, &officer, &form("Firewall", "cef", "127.0.0.2"))
            .await
            .unwrap();
        let sockets = Sockets::listen("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = sockets.address().unwrap();
        let (stop, stopped) = watch::channel(false);
        let app = house.app.clone();
        let served = tokio::spawn(async move { serve(&app, sockets, stopped).await });
        Self {
            house,
            officer,
            address,
            stop,
            served,
        }
    }

    async fn connect(&self, from: &str) -> TcpStream {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(from.parse().unwrap()).unwrap();
        socket.connect(self.address).await.unwrap()
    }

    /// How many alerts of the firewall were counted and not kept.
    async fn left_out(&self) -> u64 {
        let sources = alert_source::list(&self.house.app, &self.officer).await.unwrap();
        sources.iter().map(|source| source.left_out).sum()
    }

    /// Sends bytes over a connection of its own, and answers whether it was still open afterwards.
    async fn stream(&self, from: &str, bytes: &[u8]) -> bool {
        let mut stream = self.connect(from).await;
        stream.write_all(bytes).await.ok();
        let closed = tokio::time::timeout(Duration::from_millis(500), stream.read_u8()).await;
        closed.is_err()
    }

    async fn datagram(&self, from: &str, bytes: &[u8]) {
        let socket = UdpSocket::bind(from).await.unwrap();
        socket.send_to(bytes, self.address).await.unwrap();
    }

    async fn events(&self) -> Vec<SecurityEvent> {
        let page = security_event::list(&self.house.app, &self.officer, Look::All, None).await;
        page.unwrap().events
    }

    /// The titles of what came in, once there are so many.
    async fn titles(&self, count: usize) -> Vec<String> {
        for _ in 0..200 {
            let events = self.events().await;
            if events.len() >= count {
                let mut titles: Vec<_> = events.into_iter().map(|event| event.reported.title).collect();
                titles.sort();
                return titles;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{count} events never came; there are {:?}", self.events().await);
    }
}

#[tokio::test]
async fn lines_come_by_datagram_by_line_and_by_count_and_what_is_no_alert_is_passed_over() {
    let taking = Taking::start().await;
    let counted = cef("Counted");
    let framed = format!(
        "{} {counted}{}\n<13>Nov 23 07:00:00 fw1 cron: nothing\n",
        counted.len(),
        cef("Line")
    );
    taking.datagram(FIREWALL, cef("Datagram").as_bytes()).await;
    assert!(taking.stream(FIREWALL, framed.as_bytes()).await);
    assert_eq!(taking.titles(3).await, ["Counted", "Datagram", "Line"]);
    let events = taking.events().await;
    assert!(events.iter().all(|event| event.reported.way_in == WayIn::Syslog));
    assert!(events.iter().all(|event| event.reported.source == "Firewall"));
}

#[tokio::test]
async fn a_machine_that_no_source_names_and_one_that_lost_its_place_are_hung_up_on_and_disturb_nobody() {
    let taking = Taking::start().await;
    taking
        .datagram(STRANGER, cef("Stranger by datagram").as_bytes())
        .await;
    assert!(
        !taking
            .stream(STRANGER, format!("{}\n", cef("Stranger")).as_bytes())
            .await
    );
    assert!(!taking.stream(FIREWALL, b"99999999 far too long").await);
    assert!(
        taking
            .stream(FIREWALL, format!("{}\n", cef("Firewall")).as_bytes())
            .await
    );
    assert_eq!(taking.titles(1).await, ["Firewall"]);
}

#[tokio::test]
async fn of_a_source_that_is_off_nothing_is_taken_and_the_server_ends_when_it_is_told() {
    let taking = Taking::start().await;
    taking.datagram(FIREWALL, cef("First").as_bytes()).await;
    taking.titles(1).await;
    let sources = alert_source::list(&taking.house.app, &taking.officer)
        .await
        .unwrap();
    let (id, version) = (sources[0].id, sources[0].version);
    let off = alert_source::set_switched_on(&taking.house.app, &taking.officer, id, version, false).await;
    off.unwrap();
    // Which machines sources name is read every second.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert!(
        !taking
            .stream(FIREWALL, format!("{}\n", cef("Second")).as_bytes())
            .await
    );
    taking.stop.send(true).unwrap();
    taking.served.await.unwrap();
    let page = security_event::list(&taking.house.app, &taking.officer, Look::All, None).await;
    assert_eq!(page.unwrap().events.len(), 1);
}

#[tokio::test]
async fn a_thousand_equal_lines_at_once_are_one_event_with_a_count() {
    let taking = Taking::start().await;
    let flood = format!("{}\n", cef("Port scan")).repeat(3_000);
    assert!(taking.stream(FIREWALL, flood.as_bytes()).await);
    for _ in 0..200 {
        if taking
            .events()
            .await
            .first()
            .is_some_and(|event| event.times == 3_000)
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("of 3,000 lines there are {:?}", taking.events().await);
}

#[tokio::test]
async fn a_machine_sends_for_one_source_and_only_cef() {
    let house = House::new().await;
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let add = async |form: &AlertSourceForm| alert_source::add(&house.app, &officer, form).await;
    add(&form("Firewall", "cef", "::ffff:10.20.0.1")).await.unwrap();
    let refused = |answer: Result<_, Error>| match answer {
        Err(Error::Invalid(errors)) => errors.of("sender").map(|error| error.message),
        other => panic!("{other:?}"),
    };
    let again = add(&form("Another", "cef", "10.20.0.1")).await;
    assert_eq!(refused(again), Some("alert-source-sender-taken"));
    let wazuh = add(&form("Wazuh", "wazuh", "10.20.0.2")).await;
    assert_eq!(refused(wazuh), Some("alert-source-sender-format"));
    let name = add(&form("Switch", "cef", "switch.hospital.example")).await;
    assert_eq!(refused(name), Some("field-not-understood"));
}

#[tokio::test]
async fn what_a_stranger_floods_with_displaces_no_alert_of_a_named_machine() {
    let taking = Taking::start().await;
    let (stranger, firewall) = (
        UdpSocket::bind(STRANGER).await.unwrap(),
        UdpSocket::bind(FIREWALL).await.unwrap(),
    );
    let flood = cef("Flood");
    for number in 0..40 {
        // In parts that the kernel holds until they are read.
        for _ in 0..2 {
            for _ in 0..200 {
                stranger.send_to(flood.as_bytes(), taking.address).await.unwrap();
            }
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        let alert = cef(&format!("Alert {number}"));
        firewall.send_to(alert.as_bytes(), taking.address).await.unwrap();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(taking.titles(40).await.len(), 40);
}

#[tokio::test]
async fn what_a_named_machine_sends_beyond_its_queue_is_counted_on_its_source() {
    let taking = Taking::start().await;
    let firewall = UdpSocket::bind(FIREWALL).await.unwrap();
    let sent = 9_000;
    // Beside the alerts what is none: it is passed over, and neither kept nor counted.
    for _ in 0..sent / 50 {
        for _ in 0..50 {
            firewall
                .send_to(cef("Port scan").as_bytes(), taking.address)
                .await
                .unwrap();
        }
        firewall
            .send_to(b"<13>cron: nothing", taking.address)
            .await
            .unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    for _ in 0..200 {
        let kept: u64 = taking.events().await.iter().map(|event| event.times).sum();
        let left_out = taking.left_out().await;
        if left_out > 0 && kept + left_out == sent {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!(
        "{:?} were kept and {} counted",
        taking.events().await,
        taking.left_out().await
    );
}

#[tokio::test]
async fn a_machine_with_many_idle_connections_keeps_none_from_connecting_and_its_oldest_are_closed() {
    let taking = Taking::start().await;
    let other = form("Proxy", "cef", "127.0.0.4");
    alert_source::add(&taking.house.app, &taking.officer, &other)
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let mut idle = Vec::new();
    for _ in 0..270 {
        idle.push(taking.connect(FIREWALL).await);
    }
    let line = format!("{}\n", cef("Proxy"));
    assert!(taking.stream("127.0.0.4:0", line.as_bytes()).await);
    assert_eq!(taking.titles(1).await, ["Proxy"]);
    let closed = tokio::time::timeout(Duration::from_secs(2), idle[0].read_u8()).await;
    assert!(closed.is_ok(), "the oldest is still open");
    let last = idle.last_mut().unwrap();
    last.write_all(format!("{}\n", cef("Last")).as_bytes())
        .await
        .unwrap();
    assert_eq!(taking.titles(2).await, ["Last", "Proxy"]);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_connection_is_asked_whether_its_machine_is_still_there() {
    let taking = Taking::start().await;
    let stream = taking.connect(FIREWALL).await;
    let ours = stream.local_addr().unwrap().port();
    let (server, client) = (format!(":{:04X}", taking.address.port()), format!(":{ours:04X}"));
    // Fields of the kernel: number, local and remote address, state, queues, then the timer that runs; 02 is the one of keepalive.
    for _ in 0..40 {
        let table = tokio::fs::read_to_string("/proc/net/tcp").await.unwrap();
        let kept_alive = table.lines().any(|line| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            fields[1].ends_with(&server) && fields[2].ends_with(&client) && fields[5].starts_with("02:")
        });
        if kept_alive {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nothing asks whether the machine is still there");
}

#[tokio::test]
async fn several_lines_in_one_datagram_or_frame_are_as_many_alerts_and_a_break_inside_one_is_a_blank() {
    let taking = Taking::start().await;
    let several = format!(
        "{}\r\n{} msg=two\nlines\nCEF:0|Acme|Wall|2.1|C|C|8|\n",
        cef("A"),
        cef("B")
    );
    taking.datagram(FIREWALL, several.as_bytes()).await;
    let two = format!("{}\n{}", cef("D"), cef("E"));
    let counted = format!("{} {two}", two.len());
    assert!(taking.stream(FIREWALL, counted.as_bytes()).await);
    assert_eq!(taking.titles(5).await, ["A", "B", "C", "D", "E"]);
    let events = taking.events().await;
    let whole = events.iter().find(|event| event.reported.title == "B").unwrap();
    assert!(
        whole
            .reported
            .detail
            .iter()
            .any(|(_, value)| value == "two lines")
    );
}

#[tokio::test]
async fn what_cannot_be_kept_while_the_database_is_locked_is_kept_afterwards() {
    let taking = Taking::start().await;
    let locked = format!("sqlite://{}", taking.house.database_file().display());
    let other = sea_orm::Database::connect(locked.as_str()).await.unwrap();
    let lock = other
        .begin_with_options(TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        })
        .await
        .unwrap();
    taking.datagram(FIREWALL, cef("Datagram").as_bytes()).await;
    let line = format!("{}\n", cef("Line"));
    assert!(taking.stream(FIREWALL, line.as_bytes()).await);
    // Longer than the store itself waits for a lock.
    tokio::time::sleep(Duration::from_secs(12)).await;
    lock.rollback().await.unwrap();
    assert_eq!(taking.titles(2).await, ["Datagram", "Line"]);
}
