//! What identifies a piece of equipment, in the form in which two lists can be compared.
//!
//! Serial numbers lose their hyphens and leading zeros, UUIDs their byte order (SMBIOS before 2.6
//! did not fix it), host names their domain. What is compared here is never shown: the source's own writing is.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::asset::status::is_out_of_use;
use crate::asset::{AssetKind, Attribute, kind_of};
use crate::inventory::Attributes;
use crate::text::fold_for_search;

use super::cell::{Tag, card_in_remark, listed, names_a_card, serial_number, udi, uuid};
use super::circumstance::Circumstance;
use super::maker::{maker, model};
use super::name::{NumberInName, host_names, number_in_name, without_suffix};
use super::remark::Remark;
use super::system::System;
use super::told::Told;

/// A value that can tell one piece of equipment from every other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Identifier {
    /// UDI with a production identifier that names the piece: serial number.
    Udi(String),
    /// The maker's number of the piece.
    SerialNumber(String),
    /// The hospital's own number.
    AssetTag(String),
    /// UUID of the firmware or the virtual machine.
    SystemUuid(String),
    /// A network interface.
    MacAddress(String),
    /// The name in the network, letters and digits without domain.
    HostName(String),
    /// An address in the network.
    IpAddress(String),
}

/// Everything of a record that is compared.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// The values that identify, each once.
    pub identifiers: BTreeSet<Identifier>,
    pub(super) domain: Option<String>,
    pub(super) maker: Option<String>,
    pub(super) model: Option<String>,
    pub(super) kind: Option<AssetKind>,
    /// What a list calls it, folded.
    designation: Option<String>,
    /// The maker of its card, of what only a scan knows; none of makers whose cards are built into all.
    pub(super) card_maker: Option<String>,
    /// Whether it runs on another machine, by its model.
    pub(super) is_virtual: bool,
    pub(super) out_of_use: bool,
    pub(super) system: System,
    pub(super) last_seen: Option<Date>,
    /// The number that the host name ends in.
    pub(super) number_in_name: Option<NumberInName>,
    /// The host name without what is added when a machine gets a successor or a second card.
    pub(super) base_name: Option<String>,
    /// The numbers of the hospital's own: that of its inventory first.
    pub(super) tags: Vec<Tag>,
    /// What the name of a device says that it is and where; and what others say of theirs.
    pub(super) told: Told,
    /// Where it stands, since when, and for whom.
    pub(super) circumstance: Circumstance,
    /// What a remark cites.
    pub(super) remark: Remark,
}

impl Identity {
    /// What identifies the equipment that these attributes describe.
    ///
    /// ```
    /// use domain::asset::Attribute;
    /// use domain::reconciliation::{Identifier, Identity};
    ///
    /// let row = [
    ///     (Attribute::Name, "PC-URG-04.spital.local".to_owned()),
    ///     (Attribute::SerialNumber, "S7XK-Q2N3".to_owned()),
    /// ];
    /// let identity = Identity::of(&row.into());
    /// assert!(identity.identifiers.contains(&Identifier::HostName("pcurg04".to_owned())));
    /// assert!(identity.identifiers.contains(&Identifier::SerialNumber("S7XKQ2N3".to_owned())));
    /// ```
    pub fn of(attributes: &Attributes) -> Self {
        let text = |attribute| attributes.get(&attribute).map(String::as_str);
        let mut identifiers = BTreeSet::new();
        let (serial, uuid_in_serial) = text(Attribute::SerialNumber).map_or((None, None), serial_number);
        identifiers.extend(serial.map(Identifier::SerialNumber));
        let tags: Vec<Tag> = [Attribute::AssetTag, Attribute::SecondaryTag]
            .into_iter()
            .filter_map(|attribute| Tag::of(text(attribute)?, attribute == Attribute::SecondaryTag))
            .collect();
        identifiers.extend(tags.iter().map(|tag| Identifier::AssetTag(tag.written.clone())));
        let uuid = text(Attribute::SystemUuid).and_then(uuid).or(uuid_in_serial);
        identifiers.extend(uuid.map(Identifier::SystemUuid));
        identifiers.extend(text(Attribute::Udi).and_then(udi).map(Identifier::Udi));
        identifiers.extend(
            listed(text(Attribute::MacAddress).or(card_in_remark(text(Attribute::Comment)).as_deref()))
                .filter(|address| names_a_card(address))
                .map(|address| Identifier::MacAddress(address.to_owned())),
        );
        identifiers.extend(
            listed(text(Attribute::IpAddress)).map(|address| Identifier::IpAddress(address.to_owned())),
        );
        // Of what only the network knows, a scanner gives the maker of the card.
        let of_the_card = text(Attribute::MacAddress).is_some()
            && text(Attribute::Model).is_none()
            && text(Attribute::SerialNumber).is_none();
        let maker = text(Attribute::Manufacturer)
            .filter(|_| !of_the_card)
            .and_then(maker);
        let model = text(Attribute::Model).and_then(|text| model(text, maker.as_deref()));
        let name = text(Attribute::Name)
            .filter(|name| !is_of_the_machine_beside(name, text(Attribute::Comment)))
            .filter(|name| !is_what_it_is(name, model.as_deref()));
        let (hosts, domain_of_name) = name.map_or((Vec::new(), None), host_names);
        let is_host = !hosts.is_empty();
        let kind = kind_of(attributes);
        identifiers.extend(hosts.into_iter().map(Identifier::HostName));
        Self {
            identifiers,
            domain: text(Attribute::HostDomain)
                .map(str::to_lowercase)
                .or(domain_of_name),
            designation: text(Attribute::Designation).map(fold_for_search),
            card_maker: text(Attribute::Manufacturer)
                .filter(|_| of_the_card)
                .and_then(self::maker),
            model,
            maker,
            kind,
            is_virtual: text(Attribute::Model).is_some_and(is_virtual),
            out_of_use: text(Attribute::Status).is_some_and(is_out_of_use),
            system: System::of(
                text(Attribute::OperatingSystem).unwrap_or_default(),
                text(Attribute::OperatingSystemVersion).unwrap_or_default(),
            ),
            last_seen: text(Attribute::LastSeen).and_then(|day| day.parse().ok()),
            number_in_name: name.filter(|_| is_host).and_then(number_in_name),
            base_name: name.filter(|_| is_host).and_then(without_suffix),
            tags,
            told: if kind.is_some_and(is_computer) {
                Told::default()
            } else {
                Told::of(attributes, name.filter(|_| is_host))
            },
            circumstance: Circumstance::of(attributes),
            remark: Remark::of(attributes),
        }
    }

    /// The values of one sort.
    pub(super) fn values<'a>(
        &'a self,
        pick: impl Fn(&'a Identifier) -> Option<&'a str> + 'a,
    ) -> impl Iterator<Item = &'a str> + 'a {
        self.identifiers.iter().filter_map(pick)
    }

    pub(super) fn serial_number(&self) -> Option<&str> {
        self.values(|identifier| match identifier {
            Identifier::SerialNumber(value) => Some(value.as_str()),
            _ => None,
        })
        .next()
    }

    /// The number of its inventory.
    pub(super) fn inventory_tag(&self) -> Option<&Tag> {
        self.tags.iter().find(|tag| !tag.is_secondary)
    }

    pub(super) fn system_uuid(&self) -> Option<&str> {
        self.values(|identifier| match identifier {
            Identifier::SystemUuid(value) => Some(value.as_str()),
            _ => None,
        })
        .next()
    }

    pub(super) fn host_names(&self) -> impl Iterator<Item = &str> {
        self.values(|identifier| match identifier {
            Identifier::HostName(value) => Some(value.as_str()),
            _ => None,
        })
    }

    /// Whether both name addresses in the network, and none in common.
    pub(super) fn is_elsewhere_than(&self, other: &Self) -> bool {
        let address = |identifier: &&Identifier| matches!(identifier, Identifier::IpAddress(_));
        let mut common = self.identifiers.intersection(&other.identifiers);
        self.identifiers.iter().any(|identifier| address(&identifier))
            && other.identifiers.iter().any(|identifier| address(&identifier))
            && !common.any(|identifier| address(&identifier))
    }

    /// Whether lists call the two differently.
    pub(super) fn is_called_otherwise_than(&self, other: &Self) -> bool {
        matches!((&self.designation, &other.designation), (Some(one), Some(other)) if one != other)
    }

    /// Takes away its host name and what was made of it.
    pub(super) fn forget_name(&mut self) {
        self.identifiers
            .retain(|identifier| !matches!(identifier, Identifier::HostName(_)));
        (self.domain, self.number_in_name, self.base_name) = (None, None, None);
        self.told = Told::default();
    }

    /// Whether it is an account of a directory, which knows names and at most the address that goes with a name.
    pub(super) fn is_account(&self) -> bool {
        let is_name = |value: &Identifier| matches!(value, Identifier::HostName(_));
        let is_address = |value: &Identifier| matches!(value, Identifier::IpAddress(_));
        self.identifiers
            .iter()
            .all(|value| is_name(value) || (self.circumstance.is_in_directory() && is_address(value)))
    }

    /// Whether it is known by its addresses only, as what a scan finds: its name is then the one the network has for the
    /// address.
    pub(super) fn knows_addresses_only(&self) -> bool {
        let is_address =
            |value: &Identifier| matches!(value, Identifier::MacAddress(_) | Identifier::IpAddress(_));
        let is_name = |value: &Identifier| matches!(value, Identifier::HostName(_));
        !self.circumstance.is_in_directory()
            && self.identifiers.iter().any(is_address)
            && self
                .identifiers
                .iter()
                .all(|value| is_address(value) || is_name(value))
    }

    /// Whether both name their cards, and none is of both.
    pub(super) fn has_another_card_than(&self, other: &Self) -> bool {
        let mut common = self.identifiers.intersection(&other.identifiers);
        self.mac_addresses().next().is_some()
            && other.mac_addresses().next().is_some()
            && !common.any(|identifier| matches!(identifier, Identifier::MacAddress(_)))
    }

    pub(super) fn ip_addresses(&self) -> impl Iterator<Item = &str> {
        self.values(|identifier| match identifier {
            Identifier::IpAddress(value) => Some(value.as_str()),
            _ => None,
        })
    }

    pub(super) fn mac_addresses(&self) -> impl Iterator<Item = &str> {
        self.values(|identifier| match identifier {
            Identifier::MacAddress(value) => Some(value.as_str()),
            _ => None,
        })
    }
}

/// What hypervisors give as the model of their machines.
fn is_virtual(model: &str) -> bool {
    let folded = fold_for_search(model);
    let named = ["virtual", "vmware", "qemu", "hvm domu", "standard pc (", "bhyve"];
    // A KVM switch is none.
    folded == "kvm" || named.iter().any(|hypervisor| folded.contains(hypervisor))
}

/// Whether this is a computer: there are too many of each in a ward for a name to mean one.
pub(super) fn is_computer(kind: AssetKind) -> bool {
    use AssetKind::{Laptop, Mobile, Server, Storage, VirtualServer, Workstation};
    matches!(
        kind,
        Laptop | Mobile | Server | Storage | VirtualServer | Workstation
    )
}

/// Whether a remark names the same machine as the column of names: a device beside a computer has the name of that
/// computer in its row, and the remark says what it is connected to.
fn is_of_the_machine_beside(name: &str, remark: Option<&str>) -> bool {
    let name = fold_for_search(name);
    let host = name.split('.').next().unwrap_or_default();
    host.len() >= 4 && remark.is_some_and(|remark| fold_for_search(remark).contains(host))
}

/// Whether a name is only that of the model.
fn is_what_it_is(name: &str, model: Option<&str>) -> bool {
    let name: String = fold_for_search(name)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    model.is_some_and(|model| name.ends_with(model) || model.contains(&name))
}
