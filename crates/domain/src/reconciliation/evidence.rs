//! How much two records speak for one piece of equipment: what they agree on, what they contradict each other in.
//!
//! Points, not probabilities: somebody who looks at a suggestion can add them up. A strong identifier (serial number,
//! UUID, network card, full name in the network) joins alone when nothing speaks against it; weaker ones must come together.

use serde::{Deserialize, Serialize};

use crate::asset::AssetKind;

use super::circumstance::NAMED_AFTER;
use super::habit::{Habits, Series};
use super::identity::{Identifier, Identity, as_read};
use super::maker::{may_be_one_maker, may_be_one_model};
use super::shared::SharedValues;
use super::system::Likeness;
use crate::id::SourceId;

/// Points from which two records are one piece of equipment.
pub const JOINED_FROM: i32 = 6;

/// Points from which a person is asked.
pub const SUGGESTED_FROM: i32 = 3;

/// What two records can agree or disagree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// UDI with serial number.
    Udi,
    /// Serial number.
    SerialNumber,
    /// Inventory number.
    AssetTag,
    /// UUID of firmware or virtual machine.
    SystemUuid,
    /// Network card.
    MacAddress,
    /// Name in the network, with its domain where both state one.
    HostName,
    /// Network address.
    IpAddress,
    /// Maker.
    Manufacturer,
    /// Model.
    Model,
    /// Serial number in the host name.
    SerialNumberInName,
    /// Inventory number in the host name.
    AssetTagInName,
    /// Operating system and its release.
    OperatingSystem,
    /// Kind of equipment.
    Kind,
    /// One of them is out of use.
    Status,
    /// One of them was last seen long before the other.
    LastSeen,
    /// Room, and ward.
    Place,
    /// Day it was bought or went into service.
    Day,
    /// Who works with it.
    User,
    /// What it is and where it stands, in the name.
    ThingInName,
    /// Maker of the network card, by what the cards of this house show.
    CardMaker,
    /// Of all that is left over, neither could be anything else.
    NothingElse,
}

/// One thing two records agree or disagree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// What.
    pub relation: Relation,
    /// For one piece of equipment when positive, against it when negative.
    pub points: i32,
}

/// All that was found between two records.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Agreements and contradictions, in the order of [`Relation`].
    pub findings: Vec<Finding>,
}

impl Evidence {
    /// The sum.
    pub fn points(&self) -> i32 {
        self.findings.iter().map(|finding| finding.points).sum()
    }

    /// Whether something was found that no piece of equipment can have two of.
    pub fn excludes(&self) -> bool {
        self.findings.iter().any(|finding| finding.points <= EXCLUDED)
    }

    /// Whether nothing but an address in the network, and what many machines have in common, speaks for it.
    pub(super) fn rests_on_an_address(&self) -> bool {
        use Relation::{IpAddress, Model, OperatingSystem};
        let mut agreements = self.findings.iter().filter(|finding| finding.points > 0);
        let of_an_address =
            |finding: &Finding| matches!(finding.relation, IpAddress | OperatingSystem | Model);
        self.agrees_on(IpAddress) && agreements.all(of_an_address)
    }

    /// Whether it rests on what the name of a device tells, which is true of every one of its kind in the ward.
    pub(super) fn rests_on_what_a_name_tells(&self) -> bool {
        use Relation::{CardMaker, NothingElse, OperatingSystem, Place, ThingInName};
        let mut agreements = self.findings.iter().filter(|finding| finding.points > 0);
        self.agrees_on(ThingInName)
            && agreements.all(|finding| {
                matches!(
                    finding.relation,
                    ThingInName | CardMaker | OperatingSystem | Place | NothingElse
                )
            })
    }

    /// Whether both say the same of this.
    pub(super) fn agrees_on(&self, relation: Relation) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.relation == relation && finding.points > 0)
    }

    /// The points of what speaks most against it; 0 when nothing does.
    pub(super) fn worst(&self) -> i32 {
        self.findings
            .iter()
            .map(|finding| finding.points)
            .min()
            .unwrap_or(0)
            .min(0)
    }

    /// Takes away what was found of this.
    pub(super) fn forget(&mut self, relation: Relation) {
        self.findings.retain(|finding| finding.relation != relation);
    }

    pub(super) fn add(&mut self, relation: Relation, points: i32) {
        if points != 0 {
            self.findings.push(Finding { relation, points });
        }
    }
}

/// From here downwards a contradiction holds whatever else agrees.
const EXCLUDED: i32 = -8;

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
    evidence.add(Relation::Udi, agreement(one, other, shared, is_udi, 9));
    evidence.add(Relation::SerialNumber, serial_number(one, other, shared));
    evidence.add(Relation::AssetTag, asset_tag(first, second, shared, habits));
    evidence.add(Relation::SystemUuid, system_uuid(one, other, shared));
    evidence.add(Relation::MacAddress, mac_address(one, other, shared));
    let serial_in_name = named_by_serial(one, other, shared).max(named_by_serial(other, one, shared));
    let tag_in_name =
        named_by_tag(first, second, shared, habits).max(named_by_tag(second, first, shared, habits));
    let host_name = host_name(one, other, shared);
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
    let renamed = host_name < 0 && (serial_in_name + tag_in_name > 0 || of_one_person);
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
    }
    evidence.add(
        Relation::OperatingSystem,
        match one.system.likeness(&other.system) {
            Likeness::Unknown => 0,
            Likeness::Same => 1,
            Likeness::OtherRelease => -3,
            Likeness::OtherSystem => -4,
        },
    );
    if let (Some(one), Some(other)) = (one.kind, other.kind) {
        evidence.add(Relation::Kind, kind(one, other));
    }
    if one.out_of_use != other.out_of_use {
        evidence.add(Relation::Status, -1);
    }
    if days_between(one, other).is_some_and(|days| days > LONG_UNSEEN) {
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
        || mac_address(one, other, shared) >= CARD
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

fn is_udi(identifier: &Identifier) -> bool {
    matches!(identifier, Identifier::Udi(_))
}

/// `points` when both have a value of this sort that identifies.
fn agreement(
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

/// A serial number names one piece of one maker. Short ones are given by many makers.
fn serial_number(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let (Some(first), Some(second)) = (one.serial_number(), other.serial_number()) else {
        return 0;
    };
    let stands_alone = |value: &str| !shared.contains(&Identifier::SerialNumber(value.to_owned()));
    if !stands_alone(first) || !stands_alone(second) {
        return 0;
    }
    if first == second {
        let makers_differ =
            matches!((&one.maker, &other.maker), (Some(one), Some(other)) if !may_be_one_maker(one, other));
        return match first.chars().count() {
            _ if makers_differ => 4,
            0..=4 => 5,
            _ => 9,
        };
    }
    if one_within_other(first, second) || look_alike(first, second) {
        // Cut off, with the letters of a barcode before it, or typed from a label.
        return 4;
    }
    if one_character_apart(first, second) {
        // Mistyped, or the next one of the series.
        return -2;
    }
    EXCLUDED
}

/// Whether two numbers of one length differ in one character, or in two neighbours changed over.
fn one_character_apart(first: &str, second: &str) -> bool {
    let apart: Vec<(usize, (char, char))> = first
        .chars()
        .zip(second.chars())
        .enumerate()
        .filter(|(_, (one, other))| one != other)
        .collect();
    let one_length = first.len() == second.len() && first.len() >= 5;
    one_length
        && match apart.as_slice() {
            [_] => true,
            [(at, (a, b)), (next, (c, d))] => *next == at + 1 && a == d && b == c,
            _ => false,
        }
}

/// Whether the name of one ends in the serial number of the other, or in the end of it: `W11-9EM4NJ2`. Windows cuts names off.
fn named_by_serial(named: &Identity, numbered: &Identity, shared: &SharedValues) -> i32 {
    let Some(serial) = numbered.serial_number() else {
        return 0;
    };
    let identifies = !shared.contains(&Identifier::SerialNumber(serial.to_owned()));
    let by_serial = named.host_names().any(|name| {
        let name = name.to_uppercase();
        let alike = name
            .bytes()
            .rev()
            .zip(serial.bytes().rev())
            .take_while(|(one, other)| one == other)
            .count();
        alike >= 7
    });
    if identifies && by_serial { 7 } else { 0 }
}

/// Whether the name of one ends in the inventory number of the other, in a house that names so.
fn named_by_tag(named: Side<'_>, numbered: Side<'_>, shared: &SharedValues, habits: &Habits) -> i32 {
    let (Some(name), Some(number)) = (&named.identity.number_in_name, numbered.identity.tag_number) else {
        return 0;
    };
    let identifies = numbered
        .identity
        .asset_tag()
        .is_some_and(|tag| !shared.contains(&Identifier::AssetTag(tag.to_owned())));
    let named_so = name.number == number
        && habits.names_by_number(numbered.source, &numbered.identity.tag_beginning, &name.beginning);
    if identifies && named_so { 6 } else { 0 }
}

fn one_within_other(first: &str, second: &str) -> bool {
    let (short, long) = if first.len() < second.len() {
        (first, second)
    } else {
        (second, first)
    };
    short.len() >= 5 && (long.ends_with(short) || long.starts_with(short))
}

/// Whether two numbers are one but for characters that people mistake for each other on a label.
fn look_alike(first: &str, second: &str) -> bool {
    first.len() >= 5 && as_read(first) == as_read(second)
}

/// Numbers of the hospital: the same in two lists is one thing where both number in one series, whatever is written before it.
fn asset_tag(first: Side<'_>, second: Side<'_>, shared: &SharedValues, habits: &Habits) -> i32 {
    let (Some(one), Some(other)) = (first.identity.asset_tag(), second.identity.asset_tag()) else {
        return 0;
    };
    let stands_alone = |tag: &str| !shared.contains(&Identifier::AssetTag(tag.to_owned()));
    let identifies = stands_alone(one) && stands_alone(other);
    let series = habits.series(first.source, second.source);
    let same_number =
        first.identity.tag_number.is_some() && first.identity.tag_number == second.identity.tag_number;
    // A bare small number is in every numbering.
    let bare = one.len() < 5 && one.chars().all(|c| c.is_ascii_digit());
    match series {
        Series::Two => 0,
        _ if (one == other || same_number) && !identifies => 0,
        Series::One if one == other || same_number => 8,
        Series::One => -4,
        Series::Unknown if one == other => {
            if bare {
                3
            } else {
                8
            }
        }
        Series::Unknown if same_number => 3,
        Series::Unknown if written_alike(one, other) => -4,
        Series::Unknown => -1,
    }
}

/// Whether two numbers have digits and letters at the same places.
fn written_alike(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .chars()
            .zip(other.chars())
            .all(|(one, other)| one.is_ascii_digit() == other.is_ascii_digit())
}

fn system_uuid(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let (Some(first), Some(second)) = (one.system_uuid(), other.system_uuid()) else {
        return 0;
    };
    let stands_alone = |value: &str| !shared.contains(&Identifier::SystemUuid(value.to_owned()));
    if !stands_alone(first) || !stands_alone(second) {
        return 0;
    }
    if first == second { 7 } else { -4 }
}

/// Points for a card in common.
const CARD: i32 = 7;

/// Cards are exchanged and docks lent: one in common says much, none in common little. The cards of one device have
/// addresses close to each other, and so have devices of one delivery.
fn mac_address(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::MacAddress(_));
    let agreed = agreement(one, other, shared, of_this_sort, CARD);
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

/// The same name in one domain is one machine; in two domains it says nothing. Machines are renamed.
fn host_name(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
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
fn ip_address(one: &Identity, other: &Identity, shared: &SharedValues, habits: &Habits) -> i32 {
    let of_a_device = keeps_its_address(one) || keeps_its_address(other);
    let lasting = |identifier: &Identifier| match identifier {
        Identifier::IpAddress(address) => of_a_device || habits.keeps(address),
        _ => false,
    };
    // A device that was listed years ago may have moved on since; one that was seen lately answers where it was seen.
    let stated_lately = one.last_seen.is_some() && other.last_seen.is_some();
    let agreed = agreement(one, other, shared, lasting, if stated_lately { 8 } else { 7 });
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::IpAddress(_));
    agreed.max(agreement(one, other, shared, of_this_sort, 3))
}

/// Whether it is of a kind that keeps its address: servers, devices and printers, not what stands at a desk.
pub(super) fn keeps_its_address(identity: &Identity) -> bool {
    use AssetKind::{Laptop, Mobile, Other, Peripheral, Workstation};
    let kind = identity.kind;
    kind.is_some_and(|kind| !matches!(kind, Workstation | Laptop | Mobile | Peripheral | Other))
}

/// A Windows domain is also written by its first label, and a workgroup is no domain.
fn may_be_one_domain(one: &str, other: &str) -> bool {
    let first = |domain: &str| domain.split('.').next().map(str::to_owned);
    one == "workgroup" || other == "workgroup" || first(one) == first(other)
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
