//! Following a room: what is added to the log of an incident, handed to everybody who has it open.
//!
//! On each node one follower for each open room reads what is new: at once where this process added it, and otherwise every [`LOOK_EVERY`],
//! for what another node or the console adds. It begins with the first who opens the room and ends after the last. Whoever joins gets what
//! came after the entry she saw last, then everything that follows, each entry once and in order. Whoever is too slow to take it is left
//! behind, and joins again by her cursor.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use domain::access::{Actor, Scope, ViewIncidents};
use domain::id::{IncidentEntryId, IncidentId};
use domain::incident::Entry;
use store::Reader;
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::MissedTickBehavior;

use crate::error::Result;
use crate::installation::App;

/// How often a follower looks for what others have added.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// How many additions somebody may be behind before she is left behind.
const BEHIND: usize = 64;
/// How many entries somebody who joins again is handed; one who missed more loads the page anew.
const MOST_MISSED: u32 = 200;

/// Entries as they were added, for everybody who follows.
#[derive(Debug, Default)]
pub struct Arrived {
    /// The entries, in the order of their numbers.
    pub entries: Vec<Entry>,
    corrected: BTreeMap<IncidentEntryId, u32>,
    shown: Mutex<HashMap<(&'static str, bool), Arc<str>>>,
}

impl Arrived {
    /// The number of an entry that one of these corrects.
    pub fn number_of(&self, corrected: IncidentEntryId) -> Option<u32> {
        self.corrected.get(&corrected).copied()
    }

    /// How these entries are shown in a language, for those who may write and for those who may not: made once for all who follow.
    pub fn shown(&self, language: &'static str, may_record: bool, show: impl FnOnce() -> String) -> Arc<str> {
        let mut shown = lock(&self.shown);
        let text = shown
            .entry((language, may_record))
            .or_insert_with(|| show().into());
        Arc::clone(text)
    }

    async fn read(reader: &Reader<'_>, scope: &Scope, id: IncidentId, after: u32) -> Result<Self> {
        let entries = store::incident::log(reader, scope, id, after).await?;
        let mut corrected = BTreeMap::new();
        for entry in entries.iter().filter_map(|entry| entry.corrects) {
            if let Some((_, found)) = store::incident::find_entry(reader, scope, entry).await? {
                corrected.insert(entry, found.number);
            }
        }
        Ok(Self {
            entries,
            corrected,
            shown: Mutex::default(),
        })
    }

    fn last(&self) -> Option<u32> {
        self.entries.last().map(|entry| entry.number)
    }
}

/// One who follows a room.
#[derive(Debug)]
pub struct Following {
    /// What was added after the entry she saw last; none where that is so much that the page is better loaded anew.
    pub missed: Option<Arc<Arrived>>,
    last: u32,
    news: broadcast::Receiver<Arc<Arrived>>,
}

impl Following {
    /// What is added next; none once she was left behind or the program stops.
    pub async fn next(&mut self) -> Option<Arc<Arrived>> {
        loop {
            let arrived = self.news.recv().await.ok()?;
            let last = arrived.last()?;
            if last > self.last {
                self.last = last;
                return Some(arrived);
            }
        }
    }
}

/// The followers of this node, one for each room that somebody has open.
#[derive(Debug, Default)]
pub struct Followers {
    rooms: Mutex<Rooms>,
}

#[derive(Debug, Default)]
struct Rooms {
    open: HashMap<IncidentId, broadcast::Sender<Arc<Arrived>>>,
    stopped: bool,
}

impl Followers {
    /// Ends all following, because the program stops: an open stream would keep it from it.
    pub fn stop(&self) {
        let mut rooms = lock(&self.rooms);
        rooms.stopped = true;
        rooms.open.clear();
    }

    /// How many rooms are followed.
    pub fn count(&self) -> usize {
        lock(&self.rooms).open.len()
    }

    fn is_stopped(&self) -> bool {
        lock(&self.rooms).stopped
    }

    /// Joins the room; the sender comes along where nobody follows it yet.
    fn join(
        &self,
        id: IncidentId,
    ) -> (
        broadcast::Receiver<Arc<Arrived>>,
        Option<broadcast::Sender<Arc<Arrived>>>,
    ) {
        let mut rooms = lock(&self.rooms);
        if let Some(room) = rooms.open.get(&id) {
            return (room.subscribe(), None);
        }
        let (sender, receiver) = broadcast::channel(BEHIND);
        if rooms.stopped {
            return (receiver, None);
        }
        rooms.open.insert(id, sender.clone());
        (receiver, Some(sender))
    }

    /// Closes the room if nobody is left in it; nobody can join between looking and closing.
    fn leave_if_empty(&self, id: IncidentId) -> bool {
        let mut rooms = lock(&self.rooms);
        let empty = rooms.open.get(&id).is_none_or(|room| room.receiver_count() == 0);
        if empty {
            rooms.open.remove(&id);
        }
        empty
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Follows the room of an incident from the entry behind `after` on.
pub async fn follow(app: &App, actor: &Actor, id: IncidentId, after: u32) -> Result<Following> {
    let permit = actor.permit_in_tenant::<ViewIncidents>()?;
    let scope = permit.scope();
    let reader = app.store().read();
    store::incident::fetch(&reader, scope, id).await?;
    let last = store::incident::last_number(&reader, scope, id).await?;
    let (news, first) = app.followers().join(id);
    if let Some(sender) = first {
        let follower = Follower {
            app: app.clone(),
            scope: scope.clone(),
            id,
            last,
            sender,
        };
        tokio::spawn(follower.run());
    }
    // Read after joining, so that nothing falls between.
    let missed = match last.saturating_sub(after) {
        0..=MOST_MISSED => Some(Arc::new(Arrived::read(&reader, scope, id, after).await?)),
        _ => None,
    };
    let read = missed.as_ref().and_then(|missed| missed.last());
    Ok(Following {
        last: read.unwrap_or(last),
        missed,
        news,
    })
}

/// Reads one log for everybody who follows it.
struct Follower {
    app: App,
    scope: Scope,
    id: IncidentId,
    last: u32,
    sender: broadcast::Sender<Arc<Arrived>>,
}

impl Follower {
    async fn run(mut self) {
        let mut appended = self.app.store().appended();
        let mut looking = tokio::time::interval(LOOK_EVERY);
        looking.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                told = appended.recv() => match told {
                    Ok(incident) if incident != self.id => continue,
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return,
                },
                _ = looking.tick() => {}
            }
            let followers = self.app.followers();
            if followers.is_stopped() || followers.leave_if_empty(self.id) {
                return;
            }
            if let Err(error) = self.look().await {
                // Tried again at the next look; whoever follows loses nothing by it.
                tracing::warn!(%error, "the log of an incident could not be followed");
            }
        }
    }

    async fn look(&mut self) -> Result<()> {
        let arrived = Arrived::read(&self.app.store().read(), &self.scope, self.id, self.last).await?;
        if let Some(last) = arrived.last() {
            self.last = last;
            self.sender.send(Arc::new(arrived)).ok();
        }
        Ok(())
    }
}
