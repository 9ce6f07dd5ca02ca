//! A machine that a source names: a queue, connections and losses of its own, so that what one machine sends holds up no other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;

use crate::alert_source::delivery::{MOST_ALERTS, keep};
use crate::alert_source::{AlertSource, alerts};
use crate::error::{Error, Result};
use crate::installation::{App, zone};

/// How many lines of a machine wait to be kept. Beyond it TCP waits, and UDP, which cannot, is counted and dropped.
const WAITING: usize = 4 * MOST_ALERTS;
/// How long lines are gathered before they are kept together: a flood is a few large transactions.
const GATHERED: Duration = Duration::from_millis(250);
/// The longest pause before what could not be kept is tried again.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// How many connections a machine may have: those that a machine lost without closing them shut none of its new ones out.
const CONNECTIONS: usize = 8;
/// How many machines that no source names are told of in the log of the program.
const TOLD: usize = 1_000;

/// A machine that a source names.
#[derive(Debug)]
pub(super) struct Machine {
    sender: IpAddr,
    lines: mpsc::Sender<Vec<u8>>,
    /// Alerts that were dropped and are not yet counted on the source.
    left_out: Arc<AtomicU64>,
    /// What closes each connection when it is dropped, the oldest first.
    open: Mutex<VecDeque<oneshot::Sender<()>>>,
    /// Whether the log of the program says that it has too many.
    told: AtomicBool,
}

impl Machine {
    /// Where the lines of a connection go.
    pub(super) fn lines(&self) -> mpsc::Sender<Vec<u8>> {
        self.lines.clone()
    }

    /// Takes the alerts of a datagram, and counts those there is no room for.
    pub(super) fn take(&self, message: &[u8]) {
        for line in formats::cef::lines(message) {
            if let Err(mpsc::error::TrySendError::Full(_)) = self.lines.try_send(line) {
                self.left_out.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// Gives a new connection its place, the one of the oldest where there is no other. What is answered says when it is to end.
    pub(super) fn connect(&self) -> oneshot::Receiver<()> {
        let (close, closed) = oneshot::channel();
        let mut open = lock(&self.open);
        open.retain(|connection| !connection.is_closed());
        if open.len() >= CONNECTIONS {
            open.pop_front();
            if !self.told.swap(true, Ordering::Relaxed) {
                tracing::warn!(sender = %self.sender, most = CONNECTIONS, "a machine has too many connections for syslog; its oldest are closed");
            }
        }
        open.push_back(close);
        closed
    }
}

/// The machines that sources name, as they were read last.
#[derive(Debug, Default)]
pub(super) struct Machines {
    named: Mutex<BTreeMap<IpAddr, Arc<Machine>>>,
    /// Those that no source names and the log of the program tells of.
    strangers: Mutex<BTreeSet<IpAddr>>,
}

impl Machines {
    /// The machine of this address, where a source names it.
    pub(super) fn find(&self, sender: IpAddr) -> Option<Arc<Machine>> {
        let found = lock(&self.named).get(&sender).cloned();
        if found.is_none() {
            let mut strangers = lock(&self.strangers);
            if strangers.len() < TOLD && strangers.insert(sender) {
                tracing::warn!(%sender, "syslog from a machine that no alert source names");
            }
        }
        found
    }

    /// Reads anew which machines sources name. The connections of one that none names any more are closed.
    pub(super) async fn renew(&self, app: &App, keepers: &mut JoinSet<()>, stopped: &watch::Receiver<bool>) {
        let senders = match store::alert_source::senders(&app.store().read()).await {
            Ok(senders) => senders,
            // Those that were read last stand: what they send must not be lost because the database is away.
            Err(error) => return tracing::error!(%error, "which machines send syslog could not be read"),
        };
        let mut named = lock(&self.named);
        named.retain(|sender, _| senders.contains(sender));
        for sender in senders {
            named.entry(sender).or_insert_with(|| {
                let (lines, arrived) = mpsc::channel(WAITING);
                let left_out = Arc::<AtomicU64>::default();
                let keeper = Keeper {
                    app: app.clone(),
                    sender,
                    left_out: Arc::clone(&left_out),
                    stopped: stopped.clone(),
                };
                keepers.spawn(keeper.keep_all(arrived));
                Arc::new(Machine {
                    sender,
                    lines,
                    left_out,
                    open: Mutex::default(),
                    told: AtomicBool::new(false),
                })
            });
        }
    }

    /// Closes every connection and takes nothing more.
    pub(super) fn end(&self) {
        lock(&self.named).clear();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps what a machine sent.
struct Keeper {
    app: App,
    sender: IpAddr,
    left_out: Arc<AtomicU64>,
    stopped: watch::Receiver<bool>,
}

impl Keeper {
    async fn keep_all(mut self, mut arrived: mpsc::Receiver<Vec<u8>>) {
        let mut gathered = Vec::new();
        while arrived.recv_many(&mut gathered, MOST_ALERTS).await > 0 {
            if let Err(error) = self.keep_in_the_end(&gathered).await {
                tracing::error!(sender = %self.sender, lines = gathered.len(), %error, "alerts over syslog could not be kept and are given up");
                let mut given_up = u64::try_from(gathered.len()).unwrap_or(u64::MAX);
                // The program stops and cannot wait for the database: what is queued would fare no better.
                if *self.stopped.borrow() {
                    arrived.close();
                    while arrived.recv().await.is_some() {
                        given_up += 1;
                    }
                }
                self.left_out.fetch_add(given_up, Ordering::Relaxed);
            }
            gathered.clear();
            tokio::time::sleep(GATHERED).await;
        }
        let lost = self.left_out.load(Ordering::Relaxed);
        if lost > 0 {
            tracing::error!(sender = %self.sender, lost, "alerts over syslog were lost and could not be counted on their source");
        }
    }

    /// Tries until it succeeds: meanwhile the queue fills, and TCP waits. Given up is only what would fail again whatever the database does,
    /// and what still cannot be kept when the program stops.
    async fn keep_in_the_end(&mut self, lines: &[Vec<u8>]) -> Result<()> {
        let mut pause = GATHERED;
        loop {
            match self.keep(lines).await {
                Err(error @ Error::Store(_)) if !*self.stopped.borrow() => {
                    tracing::error!(sender = %self.sender, lines = lines.len(), %error, "alerts over syslog could not be kept; it is tried again");
                }
                answer => return answer,
            }
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = self.stopped.wait_for(|stopped| *stopped) => {}
            }
            pause = LONGEST_PAUSE.min(2 * pause);
        }
    }

    /// Keeps the alerts in one transaction, with the count of those that were lost before. Of a machine that no source names any more
    /// nothing is kept.
    async fn keep(&self, lines: &[Vec<u8>]) -> Result<()> {
        let Some(source) = self.source().await? else {
            return Ok(());
        };
        let tenant = store::tenant::fetch_tenant(&self.app.store().read(), source.tenant).await?;
        let now = self.app.env().now();
        let body = lines.join(&b'\n');
        let (came, _no_alerts) = alerts::read(&source, &body, now, &zone(&tenant.time_zone))?;
        let lost = self.left_out.load(Ordering::Relaxed);
        if !came.is_empty() || lost > 0 {
            keep(&self.app, &source, None, &came, lost).await?;
            self.left_out.fetch_sub(lost, Ordering::Relaxed);
        }
        Ok(())
    }

    /// The source that names this machine and is switched on.
    async fn source(&self) -> Result<Option<AlertSource>> {
        let found = store::alert_source::find_by_sender(&self.app.store().read(), self.sender).await?;
        Ok(found.filter(|source| source.switched_on))
    }
}
