//! Reference data: re-typed public facts about what the institutions run, as if the documents of the network had been carried in.

use domain::feed::FeedKind;

use super::filling::Filling;
use super::profile::{File, demo, file};
use crate::advisory::{Original, Signature};
use crate::error::Result;
use crate::feed::NewFeed;

/// Of each kind the document and what it is called.
const FEEDS: [(FeedKind, &str, &[u8]); 3] = [
    (FeedKind::Eol, "endoflife.json", demo!("feeds", "endoflife.json")),
    (FeedKind::Kev, "kev.json", demo!("feeds", "kev.json")),
    (FeedKind::Epss, "epss.csv", demo!("feeds", "epss.csv")),
];

/// Advisories about devices that the institutions have: facts of published ones, re-typed.
const ADVISORIES: [File; 14] = [
    file!("feeds/advisories", "icsma-18-235-01.json"),
    file!("feeds/advisories", "icsma-18-310-01.json"),
    file!("feeds/advisories", "icsma-19-029-01.json"),
    file!("feeds/advisories", "icsma-19-029-02.json"),
    file!("feeds/advisories", "icsma-19-190-01.json"),
    file!("feeds/advisories", "icsma-20-023-01.json"),
    file!("feeds/advisories", "icsma-20-254-01.json"),
    file!("feeds/advisories", "icsma-21-047-01.json"),
    file!("feeds/advisories", "icsma-21-215-01.json"),
    file!("feeds/advisories", "icsma-21-294-01.json"),
    file!("feeds/advisories", "icsma-21-355-01.json"),
    file!("feeds/advisories", "icsma-22-151-02.json"),
    file!("feeds/advisories", "icsma-22-244-01.json"),
    file!("feeds/advisories", "icsma-22-277-01.json"),
];

impl Filling<'_> {
    pub(super) async fn load_feeds(&self) -> Result<()> {
        for (kind, name, bytes) in FEEDS {
            let new = NewFeed {
                kind,
                origin: name.to_owned(),
                bytes: bytes.to_vec(),
                anyway: false,
            };
            crate::feed::load(self.app, &self.actor, new).await?;
        }
        let originals = ADVISORIES.iter().map(|file| Original {
            origin: file.name.to_owned(),
            bytes: file.bytes.to_vec(),
            signature: Signature::None,
        });
        crate::advisory::load(self.app, &self.actor, "advisories", originals.collect(), false).await?;
        Ok(())
    }
}
