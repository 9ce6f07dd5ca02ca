//! How much two records speak for one piece of equipment: what they agree on, what they contradict each other in.
//!
//! Points, not probabilities: somebody who looks at a suggestion can add them up. A strong identifier (serial number,
//! UUID, network card, full name in the network) joins alone when nothing speaks against it; weaker ones must come together.

use serde::{Deserialize, Serialize};

use crate::asset::AssetKind;

use super::identity::{Identifier, Identity};
use super::maker::{may_be_one_maker, may_be_one_model};
use super::shared::SharedValues;

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
    /// Kind of equipment.
    Kind,
    /// One of them is out of use.
    Status,
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

    fn add(&mut self, relation: Relation, points: i32) {
        if points != 0 {
            self.findings.push(Finding { relation, points });
        }
    }
}

/// From here downwards a contradiction holds whatever else agrees.
const EXCLUDED: i32 = -8;

/// What speaks for and against two records being one piece of equipment. Values in `shared` count for nothing.
pub fn weigh(one: &Identity, other: &Identity, shared: &SharedValues) -> Evidence {
    let mut evidence = Evidence::default();
    evidence.add(Relation::Udi, agreement(one, other, shared, is_udi, 9));
    evidence.add(Relation::SerialNumber, serial_number(one, other, shared));
    evidence.add(Relation::AssetTag, asset_tag(one, other, shared));
    evidence.add(Relation::SystemUuid, system_uuid(one, other, shared));
    evidence.add(Relation::MacAddress, mac_address(one, other, shared));
    evidence.add(Relation::HostName, host_name(one, other, shared));
    evidence.add(Relation::IpAddress, ip_address(one, other, shared));
    if let (Some(one), Some(other)) = (&one.maker, &other.maker) {
        let points = if may_be_one_maker(one, other) { 0 } else { -2 };
        evidence.add(Relation::Manufacturer, points);
    }
    if let (Some(one), Some(other)) = (&one.model, &other.model) {
        let points = if may_be_one_model(one, other) { 1 } else { -1 };
        evidence.add(Relation::Model, points);
    }
    if let (Some(one), Some(other)) = (one.kind, other.kind) {
        let points = if may_be_one_kind(one, other) { 0 } else { -3 };
        evidence.add(Relation::Kind, points);
    }
    if one.out_of_use != other.out_of_use {
        evidence.add(Relation::Status, -1);
    }
    evidence
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
        return 2;
    }
    EXCLUDED
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
    let read = |c: char| match c {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'S' => '5',
        'B' => '8',
        'Z' => '2',
        'G' => '6',
        other => other,
    };
    first.len() >= 5 && first.chars().map(read).eq(second.chars().map(read))
}

/// Numbers of the hospital: the same in two lists is one thing; different ones may come from two numberings, unless
/// they are written alike.
fn asset_tag(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let (Some(first), Some(second)) = (one.asset_tag(), other.asset_tag()) else {
        return 0;
    };
    if first == second {
        let identifies = !shared.contains(&Identifier::AssetTag(first.to_owned()));
        // A bare small number is in every numbering.
        let bare = first.len() < 5 && first.chars().all(|c| c.is_ascii_digit());
        return match (identifies, bare) {
            (false, _) => 0,
            (true, true) => 3,
            (true, false) => 8,
        };
    }
    let written_alike = first.len() == second.len()
        && first
            .chars()
            .zip(second.chars())
            .all(|(one, other)| one.is_ascii_digit() == other.is_ascii_digit());
    if written_alike { -4 } else { -1 }
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

/// Cards are exchanged and docks lent: one in common says much, none in common little.
fn mac_address(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::MacAddress(_));
    let agreed = agreement(one, other, shared, of_this_sort, 7);
    if agreed > 0 {
        return agreed;
    }
    let own = |identity: &Identity| {
        identity
            .mac_addresses()
            .any(|address| !shared.contains(&Identifier::MacAddress(address.to_owned())))
    };
    if own(one) && own(other) { -1 } else { 0 }
}

/// The same name in one domain is one machine; in two domains it says nothing. Machines are renamed.
fn host_name(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    if one.host_names().next().is_none() || other.host_names().next().is_none() {
        return 0;
    }
    let of_this_sort = |value: &Identifier| matches!(value, Identifier::HostName(_));
    let same = one.identifiers.intersection(&other.identifiers).any(of_this_sort);
    if !same {
        return -2;
    }
    let points = match (&one.domain, &other.domain) {
        (Some(one), Some(other)) if one == other => 8,
        (Some(one), Some(other)) if !may_be_one_domain(one, other) => 0,
        _ => 7,
    };
    agreement(one, other, shared, of_this_sort, points)
}

/// Servers, devices and printers keep their address; computers get another one each week.
fn ip_address(one: &Identity, other: &Identity, shared: &SharedValues) -> i32 {
    let keeps = |identity: &Identity| {
        use AssetKind::{Laptop, Mobile, Other, Peripheral, Workstation};
        let kind = identity.kind;
        kind.is_some_and(|kind| !matches!(kind, Workstation | Laptop | Mobile | Peripheral | Other))
    };
    let points = if keeps(one) || keeps(other) { 6 } else { 3 };
    agreement(
        one,
        other,
        shared,
        |value| matches!(value, Identifier::IpAddress(_)),
        points,
    )
}

/// A Windows domain is also written by its first label, and a workgroup is no domain.
fn may_be_one_domain(one: &str, other: &str) -> bool {
    let first = |domain: &str| domain.split('.').next().map(str::to_owned);
    one == "workgroup" || other == "workgroup" || first(one) == first(other)
}

/// Lists disagree on the kind where one thing is two: a recorder is a computer and a medical device.
fn may_be_one_kind(one: AssetKind, other: AssetKind) -> bool {
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
    let (one, other) = (family(one), family(other));
    one == other || one == 6 || other == 6
}
