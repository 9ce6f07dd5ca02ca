//! One result of osquery, in any of the forms it is logged in, one row of a query, or one host of Fleet.

use serde::Deserialize;

use super::Hosts;
use super::host::Table;
use crate::export::{Exported, MAX_OBJECTS, Page};
use crate::json::{Lenient, List, Text};

/// Rows of one result that are looked at: a machine has few interfaces, and a list of software is passed over anyway.
const MAX_ROWS: usize = 20_000;

/// Everything that is read of any of these; what an object is shows by what it has.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Outcome {
    hosts: Option<List<Outcome, MAX_OBJECTS>>,
    host: Lenient<Box<Outcome>>,

    #[serde(rename = "hostIdentifier")]
    host_identifier: Text,
    #[serde(rename = "unixTime")]
    unix_time: Text,
    action: Text,
    columns: Lenient<Box<Outcome>>,
    snapshot: Option<List<Outcome, MAX_ROWS>>,
    #[serde(rename = "diffResults")]
    differences: Lenient<Differences>,

    /// What a query is called; in `os_version`, the system.
    pub(super) name: Text,
    pub(super) hostname: Text,
    pub(super) computer_name: Text,
    pub(super) uuid: Text,
    pub(super) hardware_serial: Text,
    pub(super) hardware_vendor: Text,
    pub(super) hardware_model: Text,
    pub(super) version: Text,
    pub(super) major: Text,
    pub(super) build: Text,
    pub(super) platform: Text,
    pub(super) codename: Text,
    pub(super) build_platform: Text,
    pub(super) interface: Text,
    pub(super) friendly_name: Text,
    pub(super) description: Text,
    pub(super) address: Text,
    pub(super) mac: Text,
    /// In `arp_cache` alone.
    pub(super) permanent: Text,

    /// Of Fleet.
    pub(super) os_version: Text,
    pub(super) osquery_version: Text,
    pub(super) primary_ip: Text,
    pub(super) primary_mac: Text,
    pub(super) seen_time: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Differences {
    added: List<Outcome, MAX_ROWS>,
    removed: List<Outcome, MAX_ROWS>,
}

impl Exported for Outcome {
    fn page(&mut self) -> Option<Page<Self>> {
        let items = match (self.hosts.take(), self.host.0.take()) {
            (Some(hosts), _) => hosts,
            (None, Some(host)) => List {
                items: vec![Some(*host)],
                cut: false,
            },
            (None, None) => return None,
        };
        Some(Page { items, total: 0 })
    }
}

/// What a line of the log does with a row of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Stated,
    TakenBack,
}

impl Outcome {
    /// Applies this to the host it is of. Whether any of it was of use.
    pub(super) fn applied(mut self, place: u64, hosts: &mut Hosts) -> Result<bool, &'static str> {
        let Some(rows) = self.rows() else {
            if Table::of(&self, "") != Some(Table::System) {
                return Err(
                    "this is neither a result of osquery nor a host: it does not say of which host it is",
                );
            }
            let host = hosts.of(place, "").ok_or(TOO_MANY)?;
            host.state(self, "");
            return Ok(true);
        };
        if self.host_identifier.is_empty() {
            return Err("this result does not say of which host it is");
        }
        let query = self.name.to_lowercase();
        let read: Vec<(Change, Self)> = rows
            .into_iter()
            .filter(|(_, row)| Table::of(row, &query).is_some())
            .collect();
        if read.is_empty() {
            return Ok(false);
        }
        let host = hosts.of(place, &self.host_identifier).ok_or(TOO_MANY)?;
        host.seen(&self.unix_time);
        for (change, row) in read {
            match change {
                Change::Stated => host.state(row, &query),
                Change::TakenBack => host.take_back(&row),
            }
        }
        Ok(true)
    }

    /// The rows of a line of the log, those taken back first; `None` for what is none.
    fn rows(&mut self) -> Option<Vec<(Change, Self)>> {
        let of = |list: List<Self, MAX_ROWS>, change| {
            list.items.into_iter().flatten().map(move |row| (change, row))
        };
        if let Some(snapshot) = self.snapshot.take() {
            return Some(of(snapshot, Change::Stated).collect());
        }
        if let Some(differences) = self.differences.0.take() {
            let removed = of(differences.removed, Change::TakenBack);
            return Some(removed.chain(of(differences.added, Change::Stated)).collect());
        }
        let row = self.columns.0.take()?;
        let change = if &*self.action == "removed" {
            Change::TakenBack
        } else {
            Change::Stated
        };
        Some(vec![(change, *row)])
    }
}

const TOO_MANY: &str = "there are too many hosts before this one; bring the file in parts";
