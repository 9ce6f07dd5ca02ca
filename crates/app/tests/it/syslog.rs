//! Alerts over syslog: from the machines that sources name, by UDP and TCP, and from no other.

use std::net::SocketAddr;
use std::time::Duration;

use app::Error;
use app::alert_source::syslog::{Sockets, serve};
use app::alert_source::{self, AlertSourceForm};
use app::security_event::{self, Look, SecurityEvent};
use domain::access::Actor;
use domain::security_event::WayIn;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, UdpSocket};
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

    /// Sends bytes over a connection of its own, and answers whether it was still open afterwards.
    async fn stream(&self, from: &str, bytes: &[u8]) -> bool {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(from.parse().unwrap()).unwrap();
        let mut stream = socket.connect(self.address).await.unwrap();
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
