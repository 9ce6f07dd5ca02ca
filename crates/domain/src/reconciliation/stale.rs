//! Names that the network still has for an address that has passed on to another device.
//!
//! A scan knows the name of what it finds from the network's directory of addresses, which nobody cleans up: the
//! address of a computer that was moved goes to an infusion pump, and the pump answers to the computer's name. A name
//! that a machine itself reports is another matter.
//!
//! A name is forgotten where two things are known: the machine of that name reports another address, and a
//! device that keeps its address is listed with this one. One of them alone is what every office computer looks like that got a new address.

use std::collections::{BTreeSet, HashMap};

use super::Record;
use super::evidence::keeps_its_address;
use super::identity::{Identifier, Identity};

/// Forgets the names of records that are known by their addresses only and are, by all other lists, something else.
pub(super) fn forget_stale_names(records: &[Record<'_>], identities: &mut [Identity]) {
    let stale: Vec<usize> = {
        let mut suspects: HashMap<&Identifier, Vec<usize>> = HashMap::new();
        for (position, identity) in identities.iter().enumerate() {
            if identity.knows_addresses_only() && identity.host_names().next().is_some() {
                for identifier in &identity.identifiers {
                    suspects.entry(identifier).or_default().push(position);
                }
            }
        }
        let mut named_elsewhere: BTreeSet<usize> = BTreeSet::new();
        let mut named_here: BTreeSet<usize> = BTreeSet::new();
        let mut listed_here: BTreeSet<usize> = BTreeSet::new();
        for (position, identity) in identities.iter().enumerate() {
            for identifier in &identity.identifiers {
                for suspect in suspects.get(identifier).into_iter().flatten() {
                    if records[*suspect].source == records[position].source {
                        continue;
                    }
                    let scanned = &identities[*suspect];
                    match identifier {
                        Identifier::HostName(_)
                            if identity.is_elsewhere_than(scanned) && !keeps_its_address(identity) =>
                        {
                            named_elsewhere.insert(*suspect);
                        }
                        Identifier::MacAddress(_) => {
                            named_here.insert(*suspect);
                        }
                        Identifier::IpAddress(_) => match have_a_name_in_common(identity, scanned) {
                            true => drop(named_here.insert(*suspect)),
                            false if keeps_its_address(identity) => drop(listed_here.insert(*suspect)),
                            false => {}
                        },
                        _ => {}
                    }
                }
            }
        }
        named_elsewhere
            .intersection(&listed_here)
            .filter(|suspect| !named_here.contains(suspect))
            .copied()
            .collect()
    };
    for position in stale {
        identities[position].forget_name();
    }
}

fn have_a_name_in_common(one: &Identity, other: &Identity) -> bool {
    one.host_names()
        .any(|name| other.host_names().any(|other| name == other))
}
