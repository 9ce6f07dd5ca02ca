//! Names that the network still has for an address that has passed on to another device.
//!
//! A scan knows the name of what it finds from the network's directory of addresses, which nobody cleans up: the
//! address of a computer that was moved goes to an infusion pump, and the pump answers to the computer's name. A name
//! that a machine itself reports is another matter.
//!
//! A name is forgotten where two things are known: the machine of that name reports another address, and a
//! device that keeps its address is listed with this one. One of them alone is what every office computer looks like that got a new address.

use std::collections::{BTreeMap, HashMap};

use super::Record;
use super::identity::{Identifier, Identity};
use super::network::keeps_its_address;
use super::shared::LARGEST_BLOCK;

/// What other lists say of the name and the address of one scanned record.
#[derive(Clone, Copy, Default)]
struct Heard {
    /// The machine of that name is elsewhere.
    named_elsewhere: bool,
    /// The machine of that name is here.
    named_here: bool,
    /// A device that keeps its address is listed with this one, under no such name.
    listed_here: bool,
}

impl Heard {
    /// Takes note of a record of another list that has this identifier in common with the scanned one.
    fn hear(&mut self, identity: &Identity, identifier: &Identifier, scanned: &Identity) {
        match identifier {
            Identifier::HostName(_) => {
                self.named_elsewhere |= identity.is_elsewhere_than(scanned) && !keeps_its_address(identity);
            }
            Identifier::MacAddress(_) => self.named_here = true,
            Identifier::IpAddress(_) if have_a_name_in_common(identity, scanned) => self.named_here = true,
            Identifier::IpAddress(_) => self.listed_here |= keeps_its_address(identity),
            _ => {}
        }
    }

    fn name_is_stale(self) -> bool {
        self.named_elsewhere && self.listed_here && !self.named_here
    }
}

/// Forgets the names of records that are known by their addresses only and are, by all other lists, something else.
pub(super) fn forget_stale_names(records: &[Record<'_>], identities: &mut [Identity]) {
    let heard = hear_of_scanned(records, identities);
    for (scanned, heard) in heard {
        if heard.name_is_stale() {
            identities[scanned].forget_name();
        }
    }
}

/// What is said of each record that is known by addresses and has a name, by position.
fn hear_of_scanned(records: &[Record<'_>], identities: &[Identity]) -> BTreeMap<usize, Heard> {
    let scanned = scanned_by_identifier(identities);
    let mut heard: BTreeMap<usize, Heard> = BTreeMap::new();
    for (position, identity) in identities.iter().enumerate() {
        for identifier in &identity.identifiers {
            let scanned = scanned.get(identifier).into_iter().flatten();
            for of in scanned.filter(|of| records[**of].source != records[position].source) {
                heard
                    .entry(*of)
                    .or_default()
                    .hear(identity, identifier, &identities[*of]);
            }
        }
    }
    heard
}

fn scanned_by_identifier(identities: &[Identity]) -> HashMap<&Identifier, Vec<usize>> {
    let mut scanned: HashMap<&Identifier, Vec<usize>> = HashMap::new();
    for (position, identity) in identities.iter().enumerate() {
        if identity.knows_addresses_only() && identity.host_names().next().is_some() {
            for identifier in &identity.identifiers {
                scanned.entry(identifier).or_default().push(position);
            }
        }
    }
    // What so many have is no one machine's, and looking at each of them for each of the others would take too long.
    scanned.retain(|_, scanned| scanned.len() <= LARGEST_BLOCK);
    scanned
}

fn have_a_name_in_common(one: &Identity, other: &Identity) -> bool {
    one.host_names()
        .any(|name| other.host_names().any(|other| name == other))
}
