//! What speaks for and against two records, put together.
//!
//! Each sort of statement is compared where it belongs: numbers, what the network knows, the operating system, the
//! circumstances. Here stands what goes beyond one of them.

use crate::asset::AssetKind;
use crate::id::SourceId;

use super::circumstance::NAMED_AFTER;
use super::evidence::{Evidence, Relation};
use super::habit::Habits;
use super::identity::{Identifier, Identity};
use super::maker::{may_be_one_maker, may_be_one_model};
use super::network::{
    CARD, are_two_cards, formerly_named, host_name, ip_address, mac_address, named_by_card,
};
use super::number::{
    asset_tag, named_by_serial, named_by_tag, serial_number, system_uuid, tag_in_remark, udi,
};
use super::shared::SharedValues;
use super::system::Likeness;

/// A record as it is weighed: its list and what it says.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) source: SourceId,
    pub(super) identity: &'a Identity,
}

/// What speaks for and against two records being one piece of equipment. Values in `shared` count for nothing.
pub(super) fn weigh(first: Side<'_>, second: Side<'_>, shared: &SharedValues, habits: &Habits) -> Evidence {
    let (one, other) = (first.identity, second.identity);
    let mut evidence = Evidence::default();
    evidence.add(Relation::Udi, udi(one, other, shared));
    let serial_number = serial_number(one, other, shared);
    let clones = are_clones(one, other);
    evidence.add(
        Relation::SerialNumber,
        if clones {
            serial_number.min(0)
        } else {
            serial_number
        },
    );
    let tag_in_remark = tag_in_remark(one, other, shared).max(tag_in_remark(other, one, shared));
    let asset_tag = asset_tag(first, second, shared, habits);
    // Two lists that number differently and cite each other.
    let numbered_twice = asset_tag < 0 && tag_in_remark > 0;
    evidence.add(Relation::AssetTag, if numbered_twice { 0 } else { asset_tag });
    let system_uuid = system_uuid(one, other, shared);
    evidence.add(
        Relation::SystemUuid,
        if clones { system_uuid.min(0) } else { system_uuid },
    );
    let two_cards = first.source == second.source && are_two_cards(one, other);
    let card = mac_address(one, other, shared, habits);
    evidence.add(Relation::MacAddress, if two_cards { card.max(0) } else { card });
    let serial_in_name = named_by_serial(one, other, shared).max(named_by_serial(other, one, shared));
    let tag_in_name =
        named_by_tag(first, second, shared, habits).max(named_by_tag(second, first, shared, habits));
    // Rows of one list that are called nearly alike are neighbours, or the old machine and the new.
    let nearly_alike = first.source == second.source && !have_a_name_in_common(one, other);
    let host_name = host_name(one, other, shared);
    let host_name = if nearly_alike { host_name.min(0) } else { host_name };
    // The name of what a scan finds is the one the network has for the address: it lags behind.
    let by_address_only = one.knows_addresses_only() != other.knows_addresses_only();
    let host_name = if host_name == -2 && by_address_only {
        -1
    } else {
        host_name
    };
    // A machine named by its number was renamed: that its other name differs says no more.
    let (one_is, other_is) = (&one.circumstance, &other.circumstance);
    // So was, more likely than not, the other machine of one person in one ward.
    let person = one_is.person(other_is);
    let of_one_person =
        first.source != second.source && (person > 0 && one_is.place(other_is) > 0 || person >= NAMED_AFTER);
    let card_in_name = named_by_card(one, other, shared).max(named_by_card(other, one, shared));
    let former_name = formerly_named(one, other, shared).max(formerly_named(other, one, shared));
    let known_by_name = serial_in_name + tag_in_name + card_in_name + former_name > 0;
    let renamed = host_name < 0 && (known_by_name || of_one_person);
    evidence.add(Relation::HostName, if renamed { 0 } else { host_name });
    evidence.add(Relation::IpAddress, ip_address(one, other, shared, habits));
    evidence.add(Relation::Manufacturer, manufacturer(one, other));
    if let (Some(one), Some(other)) = (&one.model, &other.model) {
        let points = if may_be_one_model(one, other) { 1 } else { -1 };
        evidence.add(Relation::Model, points);
    }
    if host_name <= 0 {
        evidence.add(Relation::SerialNumberInName, serial_in_name);
        evidence.add(Relation::AssetTagInName, tag_in_name);
        evidence.add(Relation::CardInName, card_in_name);
        evidence.add(Relation::FormerName, former_name);
    }
    evidence.add(Relation::AssetTagInRemark, tag_in_remark);
    evidence.add(
        Relation::OperatingSystem,
        match one.system.likeness(&other.system) {
            Likeness::Unknown => 0,
            Likeness::Same => 1,
            Likeness::Upgrade => -1,
            Likeness::OtherRelease => -3,
            Likeness::OtherSystem => -4,
        },
    );
    if let (Some(one), Some(other)) = (one.kind, other.kind) {
        evidence.add(Relation::Kind, kind(one, other));
    }
    // An account under the name that a machine had is of course disabled, and nobody has used it since.
    let of_former_name = renamed && known_by_name && (one.is_account() || other.is_account());
    if one.out_of_use != other.out_of_use && !of_former_name {
        evidence.add(Relation::Status, -1);
    }
    if days_between(one, other).is_some_and(|days| days > LONG_UNSEEN) && !of_former_name {
        evidence.add(Relation::LastSeen, -1);
    }
    // Within one list they say nothing: ten pumps of one delivery stand in one room.
    if first.source != second.source {
        evidence.add(Relation::Place, one_is.place(other_is));
        evidence.add(Relation::Day, one_is.day(other_is));
        evidence.add(Relation::User, one_is.person(other_is));
        evidence.add(Relation::ThingInName, thing_in_name(one, other));
        evidence.add(
            Relation::CardMaker,
            card_maker(one, other, habits) + card_maker(other, one, habits),
        );
    }
    evidence
}

fn have_a_name_in_common(one: &Identity, other: &Identity) -> bool {
    let mut common = one.identifiers.intersection(&other.identifiers);
    common.any(|value| matches!(value, Identifier::HostName(_)))
}

/// Whether two virtual machines were made from one, numbers and all: they have other names and other cards. Not every list
/// says what is virtual.
fn are_clones(one: &Identity, other: &Identity) -> bool {
    let named = |identity: &Identity| identity.host_names().next().is_some();
    let called_otherwise = named(one) && named(other) && !have_a_name_in_common(one, other);
    (one.is_virtual || other.is_virtual) && called_otherwise && one.has_another_card_than(other)
}

/// Days after which a machine that is in use has been seen again.
pub(super) const LONG_UNSEEN: i32 = 45;

/// Days between the days on which two records were last seen.
pub(super) fn days_between(one: &Identity, other: &Identity) -> Option<i32> {
    let span = one.last_seen? - other.last_seen?;
    Some(span.get_days().abs())
}

/// Whether two records have a serial number, a UUID or a card in common that identifies.
pub(super) fn same_hardware(one: &Identity, other: &Identity, shared: &SharedValues) -> bool {
    serial_number(one, other, shared) >= 9
        || system_uuid(one, other, shared) > 0
        || mac_address(one, other, shared, &Habits::default()) >= CARD
}

/// `points` when both have a value of this sort that identifies.
pub(super) fn agreement(
    one: &Identity,
    other: &Identity,
    shared: &SharedValues,
    of_this_sort: impl Fn(&Identifier) -> bool,
    points: i32,
) -> i32 {
    let agree = one
        .identifiers
        .intersection(&other.identifiers)
        .any(|identifier| of_this_sort(identifier) && !shared.contains(identifier));
    if agree { points } else { 0 }
}

/// Two makers are two things, unless one is the brand that the other has in the name of the model: Nellcor of Covidien.
fn manufacturer(one: &Identity, other: &Identity) -> i32 {
    let (Some(first), Some(second)) = (&one.maker, &other.maker) else {
        return 0;
    };
    let is_brand = |maker: &str, model: &Option<String>| {
        model
            .as_ref()
            .is_some_and(|model| maker.len() >= 4 && model.starts_with(&maker.replace(' ', "")))
    };
    let one_maker =
        may_be_one_maker(first, second) || is_brand(first, &other.model) || is_brand(second, &one.model);
    if one_maker { 0 } else { -2 }
}

/// Points for a name that tells what the other is and where it stands.
const THING_IN_NAME: i32 = 4;

fn thing_in_name(one: &Identity, other: &Identity) -> i32 {
    let apart = one.is_elsewhere_than(other) || one.has_another_card_than(other);
    let both_named = one.host_names().next().is_some() && other.host_names().next().is_some();
    if !apart && !both_named && one.told.agrees_with(&other.told) {
        THING_IN_NAME
    } else {
        0
    }
}

/// Whether the card of one is of the maker of the other, as far as the cards of the house tell.
fn card_maker(carrying: &Identity, made: &Identity, habits: &Habits) -> i32 {
    let (None, Some(maker)) = (&carrying.maker, &made.maker) else {
        return 0;
    };
    let makers: Vec<&str> = carrying
        .mac_addresses()
        .filter_map(|address| habits.maker_of_card(address))
        .collect();
    if makers.is_empty() || made.mac_addresses().next().is_some() {
        0
    } else if makers.iter().any(|of_card| may_be_one_maker(of_card, maker)) {
        1
    } else {
        -2
    }
}

/// Lists disagree on the kind where one thing is two: a recorder is a computer and a medical device. Many call every
/// computer the same, be it at a desk or in a rack.
fn kind(one: AssetKind, other: AssetKind) -> i32 {
    use AssetKind::{
        Laptop, MedicalDevice, Mobile, Network, OperationalTechnology, Other, Peripheral, Printer, Server,
        Storage, VirtualServer, Workstation,
    };
    let family = |kind| match kind {
        Workstation | Laptop => 0,
        Server | VirtualServer | Storage => 1,
        Network => 2,
        Printer => 3,
        Mobile => 4,
        Peripheral => 5,
        MedicalDevice | OperationalTechnology | Other => 6,
    };
    match (family(one), family(other)) {
        (one, other) if one == other => 0,
        (6, _) | (_, 6) => 0,
        (0, 1) | (1, 0) => -1,
        _ => -3,
    }
}
