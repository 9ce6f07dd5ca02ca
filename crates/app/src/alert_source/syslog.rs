//! Alerts over syslog: lines of the Common Event Format, by UDP (RFC 5426) and TCP (RFC 6587), from the machines that sources name.
//!
//! Nothing of it is signed or encrypted. Whoever can send under the address of such a machine can make something wait for a person, and
//! nothing else. Lines that are no CEF are passed over: the same machine logs much that is no alert.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use formats::cef::{Framed, MAX_FRAME_BYTES, frame};
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::{Semaphore, mpsc, watch};

use super::delivery::{MOST_ALERTS, keep};
use super::{AlertSource, alerts};
use crate::error::Result;
use crate::installation::{App, zone};

/// How many lines wait to be kept. Beyond it TCP waits and UDP, which cannot, is dropped.
const WAITING: usize = 4 * MOST_ALERTS;
/// How long lines are gathered before they are kept together: a flood is a few large transactions.
const GATHERED: Duration = Duration::from_millis(250);
/// How many machines may be connected at once.
const CONNECTIONS: usize = 256;
/// How many machines that no source names are told of in the log of the program.
const TOLD: usize = 1_000;

/// Where syslog is taken.
#[derive(Debug)]
pub struct Sockets {
    udp: UdpSocket,
    tcp: TcpListener,
}

impl Sockets {
    /// Takes the address for both, the same port where the system chooses it.
    pub async fn listen(address: SocketAddr) -> io::Result<Self> {
        let tcp = TcpListener::bind(address).await?;
        let udp = UdpSocket::bind(tcp.local_addr()?).await?;
        Ok(Self { udp, tcp })
    }

    /// The address that was taken.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.tcp.local_addr()
    }
}

/// A line, and the machine it came from.
#[derive(Debug)]
struct Line {
    sender: IpAddr,
    message: Vec<u8>,
}

/// Takes what comes until `stopped` says so; what had arrived by then is kept.
pub async fn serve(app: &App, sockets: Sockets, mut stopped: watch::Receiver<bool>) {
    let (lines, arrived) = mpsc::channel(WAITING);
    let kept = tokio::spawn(keep_all(app.clone(), arrived));
    let Sockets { udp, tcp } = sockets;
    tokio::select! {
        () = datagrams(&udp, &lines) => {}
        () = connections(app, &tcp, &lines, stopped.clone()) => {}
        _ = stopped.wait_for(|stopped| *stopped) => {}
    }
    drop(lines);
    kept.await.ok();
}

async fn datagrams(udp: &UdpSocket, lines: &mpsc::Sender<Line>) {
    let mut buffer = vec![0; MAX_FRAME_BYTES];
    loop {
        // An error here is of one datagram, such as the answer of a machine that is gone.
        let Ok((length, from)) = udp.recv_from(&mut buffer).await else {
            tokio::time::sleep(GATHERED).await;
            continue;
        };
        let line = Line {
            sender: from.ip().to_canonical(),
            message: buffer[..length].to_vec(),
        };
        if let Err(mpsc::error::TrySendError::Closed(_)) = lines.try_send(line) {
            return;
        }
    }
}

async fn connections(
    app: &App,
    tcp: &TcpListener,
    lines: &mpsc::Sender<Line>,
    stopped: watch::Receiver<bool>,
) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let accepted = tcp.accept().await;
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            // Full: closed at once, so that the machine tries again later.
            continue;
        };
        let Ok((stream, from)) = accepted else {
            tokio::time::sleep(GATHERED).await;
            continue;
        };
        let sender = from.ip().to_canonical();
        // Of a machine that no source names not even the bytes are taken.
        if !matches!(source_of(app, sender).await, Ok(Some(_))) {
            continue;
        }
        let (lines, mut stopped) = (lines.clone(), stopped.clone());
        tokio::spawn(async move {
            tokio::select! {
                () = stream_of(stream, sender, &lines) => {}
                _ = stopped.wait_for(|stopped| *stopped) => {}
            }
            drop(place);
        });
    }
}

/// Takes a stream apart until it ends or can no longer be.
async fn stream_of(mut stream: TcpStream, sender: IpAddr, lines: &mpsc::Sender<Line>) {
    let mut received = Vec::new();
    loop {
        let mut passed = 0;
        loop {
            match frame(&received[passed..]) {
                Framed::Unfinished => break,
                Framed::Broken => return,
                Framed::Whole { message, taken } => {
                    let message = message.to_vec();
                    if lines.send(Line { sender, message }).await.is_err() {
                        return;
                    }
                    passed += taken;
                }
            }
        }
        received.drain(..passed);
        if !matches!(stream.read_buf(&mut received).await, Ok(1..)) {
            break;
        }
    }
    // The last line of a stream may lack its end; a message that was counted and is not whole is none.
    if received.first().is_some_and(|first| !first.is_ascii_digit()) {
        let message = received;
        lines.send(Line { sender, message }).await.ok();
    }
}

async fn keep_all(app: App, mut arrived: mpsc::Receiver<Line>) {
    let mut told = BTreeSet::new();
    let mut gathered = Vec::new();
    while arrived.recv_many(&mut gathered, MOST_ALERTS).await > 0 {
        let mut by_sender: BTreeMap<IpAddr, Vec<Vec<u8>>> = BTreeMap::new();
        for Line { sender, message } in gathered.drain(..) {
            by_sender.entry(sender).or_default().push(message);
        }
        for (sender, messages) in by_sender {
            match take(&app, sender, &messages).await {
                Ok(true) => {}
                Ok(false) => {
                    if told.len() < TOLD && told.insert(sender) {
                        tracing::warn!(%sender, "syslog from a machine that no alert source names");
                    }
                }
                Err(error) => {
                    tracing::error!(%sender, lines = messages.len(), %error, "alerts over syslog could not be kept");
                }
            }
        }
        tokio::time::sleep(GATHERED).await;
    }
}

/// Keeps the alerts of a machine; answers whether a source names it.
async fn take(app: &App, sender: IpAddr, messages: &[Vec<u8>]) -> Result<bool> {
    let Some(source) = source_of(app, sender).await? else {
        return Ok(false);
    };
    let tenant = store::tenant::fetch_tenant(&app.store().read(), source.tenant).await?;
    let now = app.env().now();
    // One a line, as the reader takes them; a message that is counted may hold line breaks of its own.
    let one_line = |message: &Vec<u8>| -> Vec<u8> {
        let blank = |byte: &u8| if *byte == b'\n' { b' ' } else { *byte };
        message.iter().map(blank).collect()
    };
    let body = messages.iter().map(one_line).collect::<Vec<_>>().join(&b'\n');
    let (came, _no_alerts) = alerts::read(&source, &body, now, &zone(&tenant.time_zone))?;
    if !came.is_empty() {
        keep(app, &source, None, &came).await?;
    }
    Ok(true)
}

/// The source that names this machine and is switched on.
async fn source_of(app: &App, sender: IpAddr) -> Result<Option<AlertSource>> {
    let found = store::alert_source::find_by_sender(&app.store().read(), sender).await?;
    Ok(found.filter(|source| source.switched_on))
}
