//! Alerts over syslog: lines of the Common Event Format, by UDP (RFC 5426) and TCP (RFC 6587), from the machines that sources name.
//!
//! Nothing of it is signed or encrypted. Whoever can send under the address of such a machine can make something wait for a person, and
//! nothing else. Lines that are no CEF are passed over: the same machine logs much that is no alert.
//!
//! Of a machine that no source names nothing waits and nothing is kept, and no machine takes the place of another (`machine`).

mod machine;

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use formats::cef::{Framed, MAX_FRAME_BYTES, frame};
use socket2::{SockRef, TcpKeepalive};
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use self::machine::Machines;
use crate::installation::App;

/// How often it is read which machines sources name.
const NAMED_ANEW: Duration = Duration::from_secs(1);
/// How long after an error of a socket it is tried again.
const AGAIN: Duration = Duration::from_millis(250);
/// After how long a silence a machine is asked whether it is still there, and how often: one that is gone is known within minutes.
const ASKED: (Duration, Duration) = (Duration::from_mins(1), Duration::from_secs(15));
/// How long a connection may be silent. Long, because a machine that finds its connection closed can lose the alert it finds it with.
const SILENT: Duration = Duration::from_hours(24);

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

/// Takes what comes until `stopped` says so; what had arrived by then is kept.
pub async fn serve(app: &App, sockets: Sockets, mut stopped: watch::Receiver<bool>) {
    let machines = Machines::default();
    let mut keepers = JoinSet::new();
    let stops = stopped.clone();
    machines.renew(app, &mut keepers, &stops).await;
    let renewed = async {
        loop {
            tokio::time::sleep(NAMED_ANEW).await;
            machines.renew(app, &mut keepers, &stops).await;
        }
    };
    tokio::select! {
        () = renewed => {}
        () = datagrams(&sockets.udp, &machines) => {}
        () = connections(&sockets.tcp, &machines) => {}
        _ = stopped.wait_for(|stopped| *stopped) => {}
    }
    machines.end();
    keepers.join_all().await;
}

async fn datagrams(udp: &UdpSocket, machines: &Machines) {
    let mut buffer = vec![0; MAX_FRAME_BYTES];
    loop {
        // An error here is of one datagram, such as the answer of a machine that is gone.
        let Ok((length, from)) = udp.recv_from(&mut buffer).await else {
            tokio::time::sleep(AGAIN).await;
            continue;
        };
        if let Some(machine) = machines.find(from.ip().to_canonical()) {
            machine.take(&buffer[..length]);
        }
    }
}

async fn connections(tcp: &TcpListener, machines: &Machines) {
    loop {
        let Ok((stream, from)) = tcp.accept().await else {
            tokio::time::sleep(AGAIN).await;
            continue;
        };
        // Of a machine that no source names not even the bytes are taken.
        let Some(machine) = machines.find(from.ip().to_canonical()) else {
            continue;
        };
        let keepalive = TcpKeepalive::new().with_time(ASKED.0).with_interval(ASKED.1);
        if let Err(error) = SockRef::from(&stream).set_tcp_keepalive(&keepalive) {
            tracing::warn!(%error, "a connection for syslog cannot be watched; it ends when its machine closes it");
        }
        let (lines, closed) = (machine.lines(), machine.connect());
        tokio::spawn(async move {
            tokio::select! {
                () = stream_of(stream, &lines) => {}
                _ = closed => {}
            }
        });
    }
}

/// Takes a stream apart until it ends, is silent for too long, or can no longer be.
async fn stream_of(mut stream: TcpStream, lines: &mpsc::Sender<Vec<u8>>) {
    let mut received = Vec::new();
    loop {
        let mut passed = 0;
        loop {
            match frame(&received[passed..]) {
                Framed::Unfinished => break,
                Framed::Broken => return,
                Framed::Whole { message, taken } => {
                    if !queue(lines, message).await {
                        return;
                    }
                    passed += taken;
                }
            }
        }
        received.drain(..passed);
        let read = tokio::time::timeout(SILENT, stream.read_buf(&mut received)).await;
        if !matches!(read, Ok(Ok(1..))) {
            break;
        }
    }
    // The last line of a stream may lack its end; a message that was counted and is not whole is none.
    if received.first().is_some_and(|first| !first.is_ascii_digit()) {
        queue(lines, &received).await;
    }
}

/// Waits until there is room for the alerts of a message; answers whether more can be taken.
async fn queue(lines: &mpsc::Sender<Vec<u8>>, message: &[u8]) -> bool {
    for line in formats::cef::lines(message) {
        if lines.send(line).await.is_err() {
            return false;
        }
    }
    true
}
