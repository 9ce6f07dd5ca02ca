//! What a network knows of a machine: its cards, its names, its addresses.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use crate::asset::AssetKind;

use super::cell::as_read;
use super::habit::Habits;
use super::identity::{Identifier, Identity, is_computer};
use super::maker::may_be_one_maker;
use super::name::card_in_name;
use super::shared::SharedValues;
use super::weigh::{LONG_UNSEEN, agreement, days_between};

/// Points for a card in common.
pub(super) const CARD: i32 = 7;

/// The same where cards that begin like it go from machine to machine: it may have gone on since.
const LENT_CARD: i32 = 3;

/// The last three bytes of the address of a card, as names have them.
pub(super) fn end_of_card(address: &str) -> Option<String> {
    let end = address.get(address.len().checked_sub(8)?..)?;
    Some(end.replace(':', ""))
}

/// Whether the name of one ends like the card of the other.
pub(super) fn named_by_card(named: &Identity, carrying: &Identity, shared: &SharedValues) -> i32 {
    let of_its_own = |address: &&str| !shared.contains(&Identifier::MacAddress((*address).to_owned()));
    let cards: Vec<String> = carrying
        .mac_addresses()
        .filter(of_its_own)
        .filter_map(end_of_card)
        .collect();
    let is_named = |name: &str| card_in_name(name).is_some_and(|end| cards.iter().any(|card| card == end));
    if named.host_names().any(is_named) { CARD } else { 0 }
}

/// Cards are exchanged and docks lent: one in common says much, none in common little. The cards of one device have
/// addresses close to each other, and so have devices of one delivery.
pub(super) fn mac_address(one: &Identity, other: &Identity, shared: &SharedValues, habits: &Habits) -> i32 {
    let built_in =
        |value: &Identifier| matches!(value, Identifier::MacAddress(card) if !habits.lends_card(card));
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::MacAddress(_));
    let agreed = agreement(one, other, shared, built_in, CARD);
    let agreed = agreed.max(agreement(one, other, shared, of_this_sort, LENT_CARD));
    if agreed > 0 {
        return agreed;
    }
    let own = |identity: &Identity| -> Vec<u64> {
        identity
            .mac_addresses()
            .filter(|address| !shared.contains(&Identifier::MacAddress((*address).to_owned())))
            .filter_map(|address| u64::from_str_radix(&address.replace(':', ""), 16).ok())
            .collect()
    };
    let (ones, others) = (own(one), own(other));
    if ones.is_empty() || others.is_empty() {
        return 0;
    }
    let close = ones
        .iter()
        .any(|one| others.iter().any(|other| one.abs_diff(*other) <= 16));
    if close { 2 } else { -1 }
}

/// Points for the name that a machine had before, of one that is in use no longer.
const FORMER_NAME: i32 = 7;

/// The same of one in use: the name may have gone to the machine that took its place, and what stood behind the word may be a
/// place (`was ICU-3`). Something else must agree as well.
const NAME_IN_USE: i32 = 5;

/// The same where the remark is on a computer: its former name is no place.
const NAME_OF_COMPUTER: i32 = 6;

/// Whether a remark on one says that it had the name of the other.
pub(super) fn formerly_named(remarked: &Identity, named: &Identity, shared: &SharedValues) -> i32 {
    let had = |name: &str| named.host_names().any(|other| other == name);
    let identifies = |name: &str| !shared.contains(&Identifier::HostName(name.to_owned()));
    let mut former = remarked.remark.former_names();
    if former.any(|name| had(name) && identifies(name)) {
        // Of two accounts the remark may stand on the one that came or on the one that went; of two machines the one that went
        // may have been replaced by the other.
        let accounts = remarked.is_account() && named.is_account();
        let unused = days_between(remarked, named).is_some_and(|days| days > LONG_UNSEEN);
        let one_went = named.out_of_use || (accounts && (remarked.out_of_use || unused));
        match one_went {
            true => FORMER_NAME,
            false if remarked.kind.is_some_and(is_computer) => NAME_OF_COMPUTER,
            false => NAME_IN_USE,
        }
    } else {
        0
    }
}

/// The same name in one domain is one machine; in two domains it says nothing. Machines are renamed.
pub(super) fn host_name(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    if one.host_names().next().is_none() || other.host_names().next().is_none() {
        return 0;
    }
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::HostName(_));
    let same = one.identifiers.intersection(&other.identifiers).any(of_this_sort);
    if !same {
        return likely_host_name(one, other);
    }
    let points = match (&one.domain, &other.domain) {
        (Some(one), Some(other)) if one == other => 8,
        (Some(one), Some(other)) if !may_be_one_domain(one, other) => 0,
        _ => 7,
    };
    agreement(one, other, shared, of_this_sort, points)
}

/// A name that is read alike, or that has an addition, is likely the same; every other is another.
fn likely_host_name(one: &Identity, other: &Identity) -> i32 {
    let one_domain =
        !matches!((&one.domain, &other.domain), (Some(one), Some(other)) if !may_be_one_domain(one, other));
    let read_alike = one
        .host_names()
        .any(|name| other.host_names().any(|other| as_read(name) == as_read(other)));
    let is_base_of = |base: &Identity, added: &Identity| {
        added
            .base_name
            .as_deref()
            .is_some_and(|name| base.host_names().any(|base| base == name))
    };
    let added = is_base_of(one, other) || is_base_of(other, one);
    if one_domain && (read_alike || added) {
        5
    } else {
        -2
    }
}

/// Machines keep their address in some segments; elsewhere servers, devices and printers do, and computers get another one
/// each week.
pub(super) fn ip_address(one: &Identity, other: &Identity, shared: &SharedValues, habits: &Habits) -> i32 {
    let of_a_device = keeps_its_address(one) || keeps_its_address(other);
    let lasting = |identifier: &Identifier| match identifier {
        Identifier::IpAddress(address) => of_a_device || habits.keeps(address),
        _ => false,
    };
    // A device that was listed years ago may have moved on since; one that was seen lately answers where it was seen.
    let stated_lately = one.last_seen.is_some() && other.last_seen.is_some();
    let agreed = agreement(one, other, shared, lasting, if stated_lately { 8 } else { 7 });
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::IpAddress(_));
    // Seen at one address within weeks, in a house where that is as a rule one machine.
    let seen_together = stated_lately && days_between(one, other).is_some_and(|days| days <= LONG_UNSEEN);
    let points = if seen_together && habits.addresses_tell() {
        4
    } else {
        3
    };
    agreed.max(agreement(one, other, shared, of_this_sort, points))
}

/// Whether it is of a kind that keeps its address: servers, devices and printers, not what stands at a desk.
pub(super) fn keeps_its_address(identity: &Identity) -> bool {
    use AssetKind::{Laptop, Mobile, Other, Peripheral, Workstation};
    let kind = identity.kind;
    kind.is_some_and(|kind| !matches!(kind, Workstation | Laptop | Mobile | Peripheral | Other))
}

/// Whether both name addresses, and these lie in parts of the house's network that are far from each other: the wired and the
/// wireless one, the servers' and that of their backup. Houses number such parts by the second of the four numbers; an
/// address is given to another machine within one of them.
pub(super) fn are_in_networks_apart(one: &Identity, other: &Identity) -> bool {
    let networks = |identity: &Identity| -> BTreeSet<[u8; 2]> {
        let addresses = identity
            .ip_addresses()
            .filter_map(|address| address.parse::<Ipv4Addr>().ok());
        addresses
            .map(|address| {
                let [first, second, ..] = address.octets();
                [first, second]
            })
            .collect()
    };
    let (ones, others) = (networks(one), networks(other));
    !ones.is_empty() && !others.is_empty() && ones.is_disjoint(&others)
}

/// Whether two rows of one scan are two cards of one machine: it answers under its full name in two networks at once.
pub(super) fn are_two_cards(one: &Identity, other: &Identity) -> bool {
    let is_name = |value: &Identifier| matches!(value, Identifier::HostName(_));
    let one_name = one.domain.is_some()
        && one.domain == other.domain
        && one.identifiers.intersection(&other.identifiers).any(is_name);
    let scanned = one.knows_addresses_only() && other.knows_addresses_only();
    scanned && one_name && are_in_networks_apart(one, other) && may_have_cards_of_both(one, other)
}

/// Whether one machine may have the cards of both: a computer has no card of a maker of infusion pumps.
pub(super) fn may_have_cards_of_both(one: &Identity, other: &Identity) -> bool {
    match (&one.card_maker, &other.card_maker) {
        (Some(one), Some(other)) => may_be_one_maker(one, other),
        _ => true,
    }
}

/// A Windows domain is also written by its first label, and a workgroup is no domain.
fn may_be_one_domain(one: &str, other: &str) -> bool {
    let first = |domain: &str| domain.split('.').next().map(str::to_owned);
    one == "workgroup" || other == "workgroup" || first(one) == first(other)
}
