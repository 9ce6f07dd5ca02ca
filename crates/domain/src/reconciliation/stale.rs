//! Names that the network still has for an address that has passed on to another device.
//!
//! A scan knows the name of what it finds from the network's directory of addresses, which nobody cleans up: the
//! address of a computer that was moved goes to an infusion pump, and the pump answers to the computer's name. A name
//! that a machine itself reports is another matter.
//!
//! A name is forgotten where two things are known: the machine of that name reports another address, and either a
//! device that keeps its address is listed with this one, or the card found here is of another maker than that machine, as the cards of
//! the house show, or the same scan found that machine by its card or address elsewhere. One of them alone is what every office computer looks like that got a new address.

use std::collections::{BTreeMap, HashMap};

use super::Record;
use super::habit::CardMakers;
use super::identity::{Identifier, Identity};
use super::maker::may_be_one_maker;
use super::network::{are_in_networks_apart, keeps_its_address, may_have_cards_of_both};
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
    /// The machine of that name is of another maker than the card that was found, and has cards of its own.
    made_by_another: bool,
}

impl Heard {
    /// Takes note of a record of another list that has this identifier in common with the scanned one.
    fn hear(
        &mut self,
        identity: &Identity,
        identifier: &Identifier,
        scanned: &Identity,
        makers: &CardMakers,
    ) {
        match identifier {
            Identifier::HostName(_) => {
                self.made_by_another |= is_made_by_another(identity, scanned, makers);
                self.named_elsewhere |= identity.is_elsewhere_than(scanned) && !keeps_its_address(identity);
            }
            // A device that has this card is here, and is not the computer of that name.
            Identifier::MacAddress(_)
                if keeps_its_address(identity) && !have_a_name_in_common(identity, scanned) =>
            {
                self.listed_here = true;
            }
            Identifier::MacAddress(_) => self.named_here = true,
            Identifier::IpAddress(_) if have_a_name_in_common(identity, scanned) => self.named_here = true,
            Identifier::IpAddress(_) => self.listed_here |= keeps_its_address(identity),
            _ => {}
        }
    }

    fn name_is_stale(self, another_is_it: bool) -> bool {
        let is_another = self.listed_here || self.made_by_another || another_is_it;
        self.named_elsewhere && is_another && !self.named_here
    }
}

/// Whether the card that was found is of another maker than a machine that has cards of its own.
fn is_made_by_another(machine: &Identity, scanned: &Identity, makers: &CardMakers) -> bool {
    let Some(maker) = &machine.maker else {
        return false;
    };
    let mut of_cards = scanned.mac_addresses().filter_map(|card| makers.maker(card));
    let is_another = |of_card: &str| !may_be_one_maker(of_card, maker);
    machine.has_another_card_than(scanned) && of_cards.any(is_another)
}

/// Forgets the names of records that are known by their addresses only and are, by all other lists, something else.
pub(super) fn forget_stale_names(records: &[Record<'_>], identities: &mut [Identity], makers: &CardMakers) {
    let heard = hear_of_scanned(records, identities, makers);
    let name_in_list = |position: usize| {
        let name = identities[position].host_names().next()?;
        Some((records[position].source, name.to_owned()))
    };
    // Where a scan found the machine itself, what else it found under that name nearby is something else.
    let mut found: HashMap<_, Vec<usize>> = HashMap::new();
    for (scanned, _) in heard.iter().filter(|(_, heard)| heard.named_here) {
        if let Some(name) = name_in_list(*scanned) {
            found.entry(name).or_default().push(*scanned);
        }
    }
    let stale: Vec<usize> = heard
        .iter()
        .filter(|(scanned, heard)| {
            let found = name_in_list(**scanned).and_then(|name| found.get(&name));
            let mut found = found.into_iter().flatten();
            let another_is_it = found.any(|found| {
                let (it, this) = (&identities[*found], &identities[**scanned]);
                !are_in_networks_apart(it, this) || !may_have_cards_of_both(it, this)
            });
            heard.name_is_stale(another_is_it)
        })
        .map(|(scanned, _)| *scanned)
        .collect();
    for scanned in stale {
        identities[scanned].forget_name();
    }
}

/// What is said of each record that is known by addresses and has a name, by position.
fn hear_of_scanned(
    records: &[Record<'_>],
    identities: &[Identity],
    makers: &CardMakers,
) -> BTreeMap<usize, Heard> {
    let scanned = scanned_by_identifier(identities);
    let mut heard: BTreeMap<usize, Heard> = BTreeMap::new();
    for (position, identity) in identities.iter().enumerate() {
        for identifier in &identity.identifiers {
            let scanned = scanned.get(identifier).into_iter().flatten();
            for of in scanned.filter(|of| records[**of].source != records[position].source) {
                heard
                    .entry(*of)
                    .or_default()
                    .hear(identity, identifier, &identities[*of], makers);
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
