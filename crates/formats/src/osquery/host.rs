//! What the results say of one host.

use std::net::IpAddr;

use jiff::Timestamp;

use super::COLUMNS;
use super::result::Outcome;
use crate::interface::{Addresses, Interface, MAX_INTERFACES};
use crate::json::Text;
use crate::table::Row;

/// A table of osquery that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// `system_info`, or a host of Fleet.
    System,
    OperatingSystem,
    Agent,
    Interface,
}

impl Table {
    /// The table a row is of, by its columns; `query` is what the query is called, in lower case.
    ///
    /// `programs` has `name` and `version` as `os_version` does, and `arp_cache` has the addresses of other machines.
    pub(super) fn of(row: &Outcome, query: &str) -> Option<Self> {
        let named = |fields: &[&Text]| fields.iter().any(|field| !field.is_empty());
        if named(&[&row.hardware_serial, &row.hardware_model, &row.hardware_vendor])
            || (named(&[&row.hostname, &row.computer_name]) && named(&[&row.uuid, &row.os_version]))
        {
            return Some(Self::System);
        }
        if named(&[&row.interface]) && named(&[&row.mac, &row.address]) {
            let others = named(&[&row.permanent]) || query.contains("arp");
            return (!others).then_some(Self::Interface);
        }
        if named(&[&row.build_platform]) && named(&[&row.version]) {
            return Some(Self::Agent);
        }
        Self::is_system(row, query).then_some(Self::OperatingSystem)
    }

    fn is_system(row: &Outcome, query: &str) -> bool {
        let told = [&row.major, &row.codename, &row.platform]
            .iter()
            .any(|field| !field.is_empty());
        (told || query.contains("os_version")) && !row.name.is_empty() && !row.version.is_empty()
    }
}

/// A host as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Host {
    place: u64,
    identifier: String,
    hostname: Text,
    serial_number: Text,
    uuid: Text,
    manufacturer: Text,
    model: Text,
    system: Text,
    system_version: Text,
    agent: Text,
    /// Seconds of the newest result.
    seen: i64,
    /// When Fleet heard of it.
    seen_time: Text,
    interfaces: Vec<Interface>,
}

impl Host {
    pub(super) fn new(place: u64, identifier: &str) -> Self {
        Self {
            place,
            identifier: identifier.to_owned(),
            ..Self::default()
        }
    }

    /// The host answered at this second.
    pub(super) fn seen(&mut self, seconds: &str) {
        self.seen = self.seen.max(seconds.parse().unwrap_or(0));
    }

    pub(super) fn state(&mut self, row: Outcome, query: &str) {
        match Table::of(&row, query) {
            Some(Table::System) => self.state_system(row),
            Some(Table::OperatingSystem) => {
                self.system = row.name;
                self.system_version = row.version.or(row.build);
            }
            Some(Table::Agent) => self.agent = row.version,
            Some(Table::Interface) => {
                let interface = interface_of(&row);
                if self.interfaces.len() < MAX_INTERFACES && !self.interfaces.contains(&interface) {
                    self.interfaces.push(interface);
                }
            }
            None => {}
        }
    }

    /// An address that is gone. What a machine is stays: a newer statement takes the place of the older.
    pub(super) fn take_back(&mut self, row: &Outcome) {
        let gone = interface_of(row);
        self.interfaces.retain(|interface| *interface != gone);
    }

    fn state_system(&mut self, row: Outcome) {
        let system = Table::is_system(&row, "");
        keep(&mut self.hostname, row.hostname.or(row.computer_name));
        keep(&mut self.serial_number, row.hardware_serial);
        keep(&mut self.uuid, row.uuid);
        keep(&mut self.manufacturer, row.hardware_vendor);
        keep(&mut self.model, row.hardware_model);
        keep(&mut self.agent, row.osquery_version);
        keep(&mut self.seen_time, row.seen_time);
        // One query may ask both tables at once.
        if system {
            keep(&mut self.system, row.name);
            keep(&mut self.system_version, row.version);
        }
        keep(&mut self.system, row.os_version);
        if !row.primary_ip.is_empty() || !row.primary_mac.is_empty() {
            self.interfaces.push(Interface {
                mac: row.primary_mac,
                ipaddress: row.primary_ip,
                ..Interface::default()
            });
        }
    }

    pub(super) fn into_row(self) -> Row {
        let addresses = Addresses::of(self.interfaces.iter());
        let told = if self.hostname.is_empty() {
            self.identifier.as_str()
        } else {
            &*self.hostname
        };
        let (name, domain) = parted(told);
        let last_contact = Timestamp::from_second(self.seen)
            .ok()
            .filter(|_| self.seen > 0)
            .map_or_else(|| self.seen_time.into(), |seen| seen.to_string());
        let cells: [String; COLUMNS.len()] = [
            name,
            self.serial_number.into(),
            self.uuid.into(),
            self.manufacturer.into(),
            self.model.into(),
            self.system.into(),
            self.system_version.into(),
            addresses.hardware.join(", "),
            addresses.network.join(", "),
            domain,
            last_contact,
            self.identifier,
            self.agent.into(),
        ];
        Row {
            place: self.place,
            cells: cells.into(),
        }
    }
}

fn keep(known: &mut Text, stated: Text) {
    if !stated.is_empty() {
        *known = stated;
    }
}

fn interface_of(row: &Outcome) -> Interface {
    // Windows numbers its interfaces and says in words what they are.
    let description = row.description.clone().or(row.friendly_name.clone());
    Interface {
        description: description.or(row.interface.clone()),
        mac: row.mac.clone(),
        ipaddress: row.address.clone(),
        ..Interface::default()
    }
}

/// Name and domain of a host; the domains that stand for having none are none.
fn parted(host: &str) -> (String, String) {
    match host.split_once('.') {
        Some((name, domain)) if host.parse::<IpAddr>().is_err() && !name.is_empty() => {
            let own = !matches!(domain, "local" | "localdomain" | "lan" | "home");
            (
                name.to_owned(),
                if own { domain.to_owned() } else { String::new() },
            )
        }
        _ => (host.to_owned(), String::new()),
    }
}
