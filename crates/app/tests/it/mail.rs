//! A mail server for tests, as patient or as dead as a test wants it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A server on a port of its own.
pub(crate) struct MailServer {
    pub(crate) url: String,
    counts: Arc<Counts>,
}

#[derive(Default)]
struct Counts {
    accepted: AtomicUsize,
    open: AtomicUsize,
    messages: AtomicUsize,
}

impl MailServer {
    /// Takes connections and never says a word.
    pub(crate) async fn that_hangs() -> Self {
        Self::start(|mut stream: TcpStream, _counts: Arc<Counts>| async move {
            // Ends when the other side closes.
            let _ = stream.read_to_end(&mut Vec::new()).await;
        })
        .await
    }

    /// Takes every message, each after this pause.
    pub(crate) async fn that_takes(pause: Duration) -> Self {
        Self::start(move |stream: TcpStream, counts: Arc<Counts>| async move {
            let _ = converse(stream, pause, &counts).await;
        })
        .await
    }

    /// Answers that it takes no mail for anybody.
    pub(crate) async fn that_refuses() -> Self {
        Self::start(|stream: TcpStream, _counts: Arc<Counts>| async move {
            let _ = refuse(stream).await;
        })
        .await
    }

    /// Greets, and hangs up in the middle of the conversation.
    pub(crate) async fn that_hangs_up() -> Self {
        Self::start(|mut stream: TcpStream, _counts: Arc<Counts>| async move {
            let _ = stream.write_all(b"220 mail.hospital.example ready\r\n").await;
            let _ = stream.read(&mut [0; 64]).await;
        })
        .await
    }

    async fn start<F>(serve: impl Fn(TcpStream, Arc<Counts>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let counts = Arc::new(Counts::default());
        let counting = Arc::clone(&counts);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counting.accepted.fetch_add(1, Ordering::SeqCst);
                counting.open.fetch_add(1, Ordering::SeqCst);
                let serving = serve(stream, Arc::clone(&counting));
                let counting = Arc::clone(&counting);
                tokio::spawn(async move {
                    serving.await;
                    counting.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { url, counts }
    }

    /// Connections there have been.
    pub(crate) fn accepted(&self) -> usize {
        self.counts.accepted.load(Ordering::SeqCst)
    }

    /// Connections there are.
    pub(crate) fn open(&self) -> usize {
        self.counts.open.load(Ordering::SeqCst)
    }

    /// Messages taken.
    pub(crate) fn messages(&self) -> usize {
        self.counts.messages.load(Ordering::SeqCst)
    }
}

async fn converse(stream: TcpStream, pause: Duration, counts: &Counts) -> std::io::Result<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    writing.write_all(b"220 mail.hospital.example ready\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "DATA" => {
                writing.write_all(b"354 go on\r\n").await?;
                while lines.next_line().await?.is_some_and(|line| line != ".") {}
                tokio::time::sleep(pause).await;
                counts.messages.fetch_add(1, Ordering::SeqCst);
                b"250 taken\r\n"
            }
            "QUIT" => b"221 goodbye\r\n",
            _ => b"250 well\r\n",
        };
        writing.write_all(answer).await?;
    }
    Ok(())
}

async fn refuse(stream: TcpStream) -> std::io::Result<()> {
    let (reading, mut writing) = stream.into_split();
    let mut lines = BufReader::new(reading).lines();
    writing.write_all(b"220 mail.hospital.example ready\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "RCPT" => b"550 nobody of that name here\r\n",
            "QUIT" => b"221 goodbye\r\n",
            _ => b"250 well\r\n",
        };
        writing.write_all(answer).await?;
    }
    Ok(())
}
