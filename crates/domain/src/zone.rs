//! Zones: the parts a hospital's network is divided into, which one a thing is in, and from where it can be reached.
//!
//! A zone is named by a source (the VLAN it writes down) or found by address: of all ranges that hold it the longest prefix.
//! What is stated of the thing itself goes before what its zone means for it, and unknown is never taken for harmless.

mod shared;

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use crate::asset::Attribute;
use crate::id::ZoneId;
use crate::round::Reach;
use crate::text::fold_for_search;

pub use shared::{holder, shared_ranges};

/// What a part of the network is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ZoneKind {
    /// Medical devices.
    ClinicalDevices,
    /// Workplaces.
    Office,
    /// Servers.
    Servers,
    /// Patients and visitors.
    Guest,
    /// What manages the others.
    Management,
    /// Between the inside and the internet (demilitarised zone).
    Dmz,
    /// Addresses that the internet reaches.
    InternetFacing,
}

impl ZoneKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::ClinicalDevices,
        Self::Office,
        Self::Servers,
        Self::Guest,
        Self::Management,
        Self::Dmz,
        Self::InternetFacing,
    ];

    /// The stored key, also used in message selectors.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ClinicalDevices => "clinical_devices",
            Self::Office => "office",
            Self::Servers => "servers",
            Self::Guest => "guest",
            Self::Management => "management",
            Self::Dmz => "dmz",
            Self::InternetFacing => "internet_facing",
        }
    }

    /// The kind of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == key)
    }

    /// Whether what stands there is reached from the internet.
    fn faces_the_internet(self) -> bool {
        matches!(self, Self::Dmz | Self::InternetFacing)
    }
}

/// Text that is no range of addresses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no range of addresses such as 10.20.0.0/16")]
pub struct NotARange(pub String);

/// A range of addresses: those that begin with the same bits (CIDR, RFC 4632).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AddressRange {
    first: IpAddr,
    prefix: u8,
}

impl AddressRange {
    /// Whether it holds `address`.
    ///
    /// ```
    /// use domain::zone::AddressRange;
    ///
    /// let range: AddressRange = "10.20.0.0/16".parse().unwrap();
    /// assert!(range.holds("10.20.255.1".parse().unwrap()));
    /// assert!(!range.holds("10.21.0.1".parse().unwrap()));
    /// ```
    pub fn holds(&self, address: IpAddr) -> bool {
        match (self.first, address) {
            (IpAddr::V4(first), IpAddr::V4(address)) => {
                masked(u128::from(u32::from(address)), self.prefix, 32) == u128::from(u32::from(first))
            }
            (IpAddr::V6(first), IpAddr::V6(address)) => {
                masked(u128::from(address), self.prefix, 128) == u128::from(first)
            }
            _ => false,
        }
    }
}

/// The first `prefix` of `width` bits of a number, the others cleared.
fn masked(number: u128, prefix: u8, width: u8) -> u128 {
    let cleared = u32::from(width.saturating_sub(prefix));
    // A range of all addresses clears every bit, which a shift cannot.
    number
        .checked_shr(cleared)
        .and_then(|kept| kept.checked_shl(cleared))
        .unwrap_or(0)
}

impl FromStr for AddressRange {
    type Err = NotARange;

    /// Reads `10.20.0.0/16` or a single address. Bits beyond the prefix are cleared: people write `10.20.3.1/16` too.
    fn from_str(text: &str) -> Result<Self, NotARange> {
        let wrong = || NotARange(text.trim().to_owned());
        let (address, prefix) = match text.trim().split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        let prefix: u8 = match prefix {
            Some(prefix) => prefix.trim().parse().map_err(|_| wrong())?,
            None => width,
        };
        if prefix > width {
            return Err(wrong());
        }
        let first = match address {
            IpAddr::V4(address) => {
                let first = masked(u128::from(u32::from(address)), prefix, width);
                IpAddr::V4(u32::try_from(first).map_err(|_| wrong())?.into())
            }
            IpAddr::V6(address) => IpAddr::V6(masked(u128::from(address), prefix, width).into()),
        };
        Ok(Self { first, prefix })
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.first, self.prefix)
    }
}

/// A part of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// The identifier.
    pub id: ZoneId,
    /// The name, as sources write it.
    pub name: String,
    /// What it is for.
    pub kind: ZoneKind,
    /// Its addresses.
    pub ranges: Vec<AddressRange>,
    /// Whether suppliers come in from outside, by VPN for one; none where nobody has said.
    pub remote_access: Option<bool>,
    /// Counts changes.
    pub version: i32,
}

/// What says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Because {
    /// A source or a person stated it of the thing.
    Stated,
    /// A source names the zone.
    ZoneStated,
    /// The address lies in the zone.
    ZoneOfAddress,
    /// Nobody has said anything that would.
    NothingSaid,
}

impl Because {
    /// The word for message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::ZoneStated => "zone_stated",
            Self::ZoneOfAddress => "zone_of_address",
            Self::NothingSaid => "nothing_said",
        }
    }
}

/// The zone of a thing, and from where it can be reached, each with what says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetworkPlace {
    /// The zone; none when unknown.
    pub zone: Option<ZoneId>,
    /// Why that zone.
    pub zone_because: Because,
    /// From where it can be reached.
    pub reach: Reach,
    /// Why so.
    pub reach_because: Because,
}

/// The zones of a hospital, made ready to be asked about many things.
#[derive(Debug, Clone, Default)]
pub struct Zones {
    zones: Vec<Zone>,
}

impl Zones {
    /// These zones.
    pub fn new(zones: Vec<Zone>) -> Self {
        Self { zones }
    }

    /// Where a thing stands in the network, by what is stated of it.
    pub fn place_of(&self, attributes: &BTreeMap<Attribute, String>) -> NetworkPlace {
        let (zone, zone_because) = self.zone(attributes);
        let (reach, reach_because) = reach(attributes, zone, zone_because);
        NetworkPlace {
            zone: zone.map(|zone| zone.id),
            zone_because,
            reach,
            reach_because,
        }
    }

    fn zone(&self, attributes: &BTreeMap<Attribute, String>) -> (Option<&Zone>, Because) {
        if let Some(stated) = attributes.get(&Attribute::NetworkZone) {
            let stated = fold_for_search(stated);
            if let Some(zone) = self
                .zones
                .iter()
                .find(|zone| fold_for_search(&zone.name) == stated)
            {
                return (Some(zone), Because::ZoneStated);
            }
        }
        let addresses = attributes.get(&Attribute::IpAddress).map(String::as_str);
        let addresses: Vec<IpAddr> = addresses
            .unwrap_or_default()
            .split(", ")
            .filter_map(|address| address.parse().ok())
            .collect();
        let holding = self.zones.iter().flat_map(|zone| {
            let ranges = zone.ranges.iter();
            let holding = ranges.filter(|range| addresses.iter().any(|address| range.holds(*address)));
            holding.map(move |range| (range.prefix, zone))
        });
        match holding.max_by_key(|(prefix, zone)| (*prefix, zone.id)) {
            Some((_, zone)) => (Some(zone), Because::ZoneOfAddress),
            None => (None, Because::NothingSaid),
        }
    }
}

fn reach(
    attributes: &BTreeMap<Attribute, String>,
    zone: Option<&Zone>,
    zone_because: Because,
) -> (Reach, Because) {
    let says =
        |attribute: Attribute, answer: &str| attributes.get(&attribute).is_some_and(|said| said == answer);
    let (internet, supplier) = (Attribute::InternetFacing, Attribute::RemoteMaintenance);
    if says(internet, "true") {
        return (Reach::Internet, Because::Stated);
    }
    if says(supplier, "true") {
        return (Reach::SupplierAccess, Because::Stated);
    }
    if says(Attribute::Networked, "false") {
        return (Reach::Isolated, Because::Stated);
    }
    if let Some(zone) = zone {
        if zone.kind.faces_the_internet() && !says(internet, "false") {
            return (Reach::Internet, zone_because);
        }
        if says(supplier, "false") || zone.remote_access == Some(false) {
            return (Reach::HospitalNetwork, zone_because);
        }
        if zone.remote_access == Some(true) {
            return (Reach::SupplierAccess, zone_because);
        }
    }
    if says(internet, "false") && says(supplier, "false") {
        return (Reach::HospitalNetwork, Because::Stated);
    }
    (Reach::Unknown, Because::NothingSaid)
}

#[cfg(test)]
mod tests {
    use newtype_uuid::GenericUuid;
    use uuid::Uuid;

    use super::*;

    fn zone(number: u128, name: &str, kind: ZoneKind, ranges: &[&str], remote_access: Option<bool>) -> Zone {
        Zone {
            id: ZoneId::from_untyped_uuid(Uuid::from_u128(number)),
            name: name.to_owned(),
            kind,
            ranges: ranges.iter().map(|range| range.parse().unwrap()).collect(),
            remote_access,
            version: 1,
        }
    }

    fn hospital() -> Zones {
        Zones::new(vec![
            zone(1, "Everything", ZoneKind::Office, &["10.0.0.0/8"], Some(false)),
            zone(
                2,
                "Imagistică",
                ZoneKind::ClinicalDevices,
                &["10.20.0.0/16", "fd00:20::/32"],
                Some(true),
            ),
            zone(3, "DMZ", ZoneKind::Dmz, &["192.0.2.0/24"], None),
            zone(4, "Servers", ZoneKind::Servers, &["10.30.0.0/16"], None),
        ])
    }

    fn asked(attributes: &[(Attribute, &str)]) -> (Option<u128>, Because, Reach, Because) {
        let attributes = attributes
            .iter()
            .map(|(attribute, value)| (*attribute, (*value).to_owned()))
            .collect();
        let found = hospital().place_of(&attributes);
        (
            found.zone.map(|zone| zone.as_untyped_uuid().as_u128()),
            found.zone_because,
            found.reach,
            found.reach_because,
        )
    }

    #[test]
    fn of_all_ranges_that_hold_an_address_the_longest_prefix_is_its_zone() {
        let by = Because::ZoneOfAddress;
        assert_eq!(
            asked(&[(Attribute::IpAddress, "10.20.3.4")]),
            (Some(2), by, Reach::SupplierAccess, by)
        );
        assert_eq!(
            asked(&[(Attribute::IpAddress, "10.99.3.4")]),
            (Some(1), by, Reach::HospitalNetwork, by)
        );
        assert_eq!(asked(&[(Attribute::IpAddress, "fd00:20::7")]).0, Some(2));
        assert_eq!(asked(&[(Attribute::IpAddress, "172.16.0.1")]).0, None);
    }

    #[test]
    fn the_zone_a_source_names_goes_before_the_address_however_it_is_written() {
        let named = [
            (Attribute::NetworkZone, "IMAGISTICA"),
            (Attribute::IpAddress, "10.99.3.4"),
        ];
        assert_eq!(asked(&named).0, Some(2));
        assert_eq!(asked(&named).1, Because::ZoneStated);
        let unknown = [
            (Attribute::NetworkZone, "VLAN 7"),
            (Attribute::IpAddress, "10.99.3.4"),
        ];
        assert_eq!(asked(&unknown).0, Some(1));
    }

    #[test]
    fn what_is_stated_of_the_thing_goes_before_what_its_zone_means() {
        let address = (Attribute::IpAddress, "10.99.3.4");
        let reach = |attributes: &[(Attribute, &str)]| {
            let (_, _, reach, because) = asked(attributes);
            (reach, because)
        };
        let stated = Because::Stated;
        assert_eq!(
            reach(&[address, (Attribute::RemoteMaintenance, "true")]),
            (Reach::SupplierAccess, stated)
        );
        assert_eq!(
            reach(&[address, (Attribute::InternetFacing, "true")]),
            (Reach::Internet, stated)
        );
        assert_eq!(
            reach(&[(Attribute::Networked, "false")]),
            (Reach::Isolated, stated)
        );
        let in_dmz = (Attribute::IpAddress, "192.0.2.9");
        assert_eq!(reach(&[in_dmz]), (Reach::Internet, Because::ZoneOfAddress));
    }

    #[test]
    fn what_nobody_has_said_is_unknown() {
        assert_eq!(
            asked(&[]),
            (None, Because::NothingSaid, Reach::Unknown, Because::NothingSaid)
        );
        // Nobody has said whether suppliers come in there.
        assert_eq!(asked(&[(Attribute::IpAddress, "10.30.0.9")]).2, Reach::Unknown);
        let only_one = [(Attribute::RemoteMaintenance, "false")];
        assert_eq!(asked(&only_one).2, Reach::Unknown);
    }

    #[test]
    fn a_range_is_written_as_it_is_read_but_for_the_bits_beyond_its_prefix() {
        for (typed, written) in [
            ("10.20.3.1/16", "10.20.0.0/16"),
            (" 0.0.0.0/0 ", "0.0.0.0/0"),
            ("192.0.2.7", "192.0.2.7/32"),
            ("2001:db8:1::/48", "2001:db8:1::/48"),
            ("::/0", "::/0"),
        ] {
            let range: AddressRange = typed.parse().unwrap();
            assert_eq!(range.to_string(), written);
        }
        for wrong in ["", "10.20.0.0/33", "10.20/16", "ward", "10.20.0.0/", "::/129"] {
            assert!(wrong.parse::<AddressRange>().is_err(), "{wrong}");
        }
        let everything: AddressRange = "0.0.0.0/0".parse().unwrap();
        assert!(everything.holds("203.0.113.7".parse().unwrap()));
    }
}
