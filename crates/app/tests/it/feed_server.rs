//! A server of feeds that misbehaves in every way servers do.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::feed::client::{Client, Limits};
use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What a server does with a request.
#[derive(Clone)]
pub(crate) enum Behaviour {
    /// Gives a document, with the name of its version.
    Gives(Vec<u8>),
    /// Gives it as it was compressed for the way.
    Compressed(Vec<u8>),
    /// Says that nothing is newer.
    NothingNewer,
    /// Answers with this status.
    Fails(&'static str),
    /// Sends to another address.
    Redirects(String),
    /// Sends to another address of its own, as long as storage in the cloud makes them with a signature in it, where it
    /// gives a document compressed.
    RedirectsToItself(Vec<u8>),
    /// Sends to itself.
    RedirectsInCircles,
    /// Never answers.
    Stalls,
    /// Stops in the middle and keeps the connection.
    StallsMidway(Vec<u8>),
    /// Gives a byte now and then.
    Drips,
    /// Closes the connection in the middle.
    BreaksOff(Vec<u8>),
    /// Says that the document is shorter than it is.
    SaysTooLittle(Vec<u8>),
    /// Never ends.
    NeverEnds,
    /// Uses a compression nobody asked for.
    Encodes,
    /// Gives each of these files at its path, and says of others that they are not there.
    HasFiles(BTreeMap<String, Vec<u8>>),
}

/// A server on this machine.
pub(crate) struct Server {
    pub(crate) address: String,
    behaviour: Arc<Mutex<Behaviour>>,
    requests: Arc<Mutex<Vec<String>>>,
    serving: JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start(behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/feed", listener.local_addr().unwrap());
        let behaviour = Arc::new(Mutex::new(behaviour));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let serving = tokio::spawn(serve(
            listener,
            Arc::clone(&behaviour),
            Arc::clone(&requests),
            address.clone(),
        ));
        Self {
            address,
            behaviour,
            requests,
            serving,
        }
    }

    /// From now on it does this.
    pub(crate) fn now(&self, behaviour: Behaviour) {
        *self.behaviour.lock().unwrap() = behaviour;
    }

    /// The last request it got.
    pub(crate) fn last_request(&self) -> String {
        self.requests.lock().unwrap().last().unwrap().to_lowercase()
    }

    /// How many requests it got.
    pub(crate) fn asked(&self) -> usize {
        self.requests.lock().unwrap().len()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// A client that is as careful as the program's, and waits long enough for a busy machine.
pub(crate) fn careful() -> Client {
    with_patience(Duration::from_mins(1), Duration::from_mins(2))
}

/// One that soon has enough.
pub(crate) fn impatient() -> Client {
    with_patience(Duration::from_secs(1), Duration::from_secs(3))
}

fn with_patience(idle: Duration, total: Duration) -> Client {
    Client::new(Limits {
        connecting: Duration::from_mins(1),
        idle,
        total,
        redirects: 5,
        most: 1 << 20,
        proxy: false,
    })
    .unwrap()
}

pub(crate) fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

async fn serve(
    listener: TcpListener,
    behaviour: Arc<Mutex<Behaviour>>,
    requests: Arc<Mutex<Vec<String>>>,
    address: String,
) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let behaviour = Arc::clone(&behaviour);
        let requests = Arc::clone(&requests);
        let address = address.clone();
        tokio::spawn(async move {
            let request = head(&mut stream).await;
            let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
            requests.lock().unwrap().push(request);
            let behaviour = behaviour.lock().unwrap().clone();
            // A client that had enough closes the connection; that is no failure of the server.
            let _ = answer(&mut stream, behaviour, &address, &path).await;
        });
    }
}

async fn head(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    let mut part = [0; 1_024];
    while !request.ends_with(b"\r\n\r\n") {
        match stream.read(&mut part).await {
            Ok(0) | Err(_) => break,
            Ok(length) => request.extend_from_slice(&part[..length]),
        }
    }
    String::from_utf8_lossy(&request).into_owned()
}

fn whole(length: usize, more: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n{more}\r\n")
}

async fn answer(
    stream: &mut TcpStream,
    behaviour: Behaviour,
    address: &str,
    path: &str,
) -> std::io::Result<()> {
    const VERSION: &str = "ETag: \"first\"\r\nLast-Modified: Mon, 23 Nov 2026 06:00:00 GMT\r\n";
    match behaviour {
        Behaviour::Gives(body) => {
            stream.write_all(whole(body.len(), VERSION).as_bytes()).await?;
            stream.write_all(&body).await?;
        }
        Behaviour::Compressed(body) => {
            let head = whole(body.len(), "Content-Encoding: gzip\r\n");
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&body).await?;
        }
        Behaviour::NothingNewer => stream.write_all(b"HTTP/1.1 304 Not Modified\r\n\r\n").await?,
        Behaviour::Fails(status) => {
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
            stream.write_all(head.as_bytes()).await?;
        }
        Behaviour::Redirects(to) => redirect(stream, &to).await?,
        Behaviour::RedirectsToItself(body) => {
            if path.contains("signature") {
                let head = whole(body.len(), "Content-Encoding: gzip\r\n");
                stream.write_all(head.as_bytes()).await?;
                stream.write_all(&body).await?;
            } else {
                let signed = format!("{address}?signature={}", "a".repeat(2_000));
                redirect(stream, &signed).await?;
            }
        }
        Behaviour::RedirectsInCircles => redirect(stream, address).await?,
        Behaviour::Stalls => std::future::pending().await,
        Behaviour::StallsMidway(body) => {
            stream.write_all(whole(body.len(), "").as_bytes()).await?;
            stream.write_all(&body[..body.len() / 2]).await?;
            std::future::pending::<()>().await;
        }
        Behaviour::Drips => {
            stream.write_all(whole(1_000_000, "").as_bytes()).await?;
            loop {
                stream.write_all(b" ").await?;
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        Behaviour::BreaksOff(body) => {
            stream.write_all(whole(body.len(), "").as_bytes()).await?;
            stream.write_all(&body[..body.len() / 2]).await?;
        }
        Behaviour::SaysTooLittle(body) => {
            stream.write_all(whole(body.len() / 2, "").as_bytes()).await?;
            stream.write_all(&body).await?;
        }
        Behaviour::NeverEnds => {
            stream
                .write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{")
                .await?;
            loop {
                stream.write_all(&[b' '; 8_192]).await?;
            }
        }
        Behaviour::HasFiles(files) => match files.get(path) {
            Some(body) => {
                stream.write_all(whole(body.len(), VERSION).as_bytes()).await?;
                stream.write_all(body).await?;
            }
            None => {
                stream
                    .write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                    .await?;
            }
        },
        Behaviour::Encodes => {
            let head = whole(4, "Content-Encoding: br\r\n");
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(b"\x0b\x00\x80\x03").await?;
        }
    }
    stream.shutdown().await
}

async fn redirect(stream: &mut TcpStream, to: &str) -> std::io::Result<()> {
    let head = format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
    stream.write_all(head.as_bytes()).await
}
