//! Reference data: re-typed public facts about what the institutions run, as if the documents of the network had been carried in.

use domain::feed::FeedKind;

use super::filling::Filling;
use super::profile::demo;
use crate::error::Result;
use crate::feed::NewFeed;

/// Of each kind the document and what it is called.
const FEEDS: [(FeedKind, &str, &[u8]); 3] = [
    (FeedKind::Eol, "endoflife.json", demo!("feeds", "endoflife.json")),
    (FeedKind::Kev, "kev.json", demo!("feeds", "kev.json")),
    (FeedKind::Epss, "epss.csv", demo!("feeds", "epss.csv")),
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
        Ok(())
    }
}
