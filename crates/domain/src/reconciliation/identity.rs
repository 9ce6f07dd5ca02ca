//! What identifies a piece of equipment, in the form in which two lists can be compared.
//!
//! Serial numbers lose their hyphens and leading zeros, UUIDs their byte order (SMBIOS before 2.6
//! did not fix it), host names their domain. What is compared here is never shown: the source's own writing is.

use std::collections::BTreeSet;

use crate::asset::{AssetKind, Attribute, kind_of};
use crate::inventory::Attributes;
use crate::text::fold_for_search;

use super::maker::{maker, model};

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
    pub(super) out_of_use: bool,
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
        identifiers.extend(
            text(Attribute::AssetTag)
                .and_then(compact)
                .map(Identifier::AssetTag),
        );
        let uuid = text(Attribute::SystemUuid).and_then(uuid).or(uuid_in_serial);
        identifiers.extend(uuid.map(Identifier::SystemUuid));
        identifiers.extend(text(Attribute::Udi).and_then(udi).map(Identifier::Udi));
        identifiers.extend(
            listed(text(Attribute::MacAddress))
                .filter(|address| names_a_card(address))
                .map(|address| Identifier::MacAddress(address.to_owned())),
        );
        identifiers.extend(
            listed(text(Attribute::IpAddress)).map(|address| Identifier::IpAddress(address.to_owned())),
        );
        let (hosts, domain_of_name) = text(Attribute::Name).map_or((Vec::new(), None), host_names);
        identifiers.extend(hosts.into_iter().map(Identifier::HostName));
        let maker = text(Attribute::Manufacturer).and_then(maker);
        Self {
            identifiers,
            domain: text(Attribute::HostDomain)
                .map(str::to_lowercase)
                .or(domain_of_name),
            model: text(Attribute::Model).and_then(|text| model(text, maker.as_deref())),
            maker,
            kind: kind_of(attributes),
            out_of_use: text(Attribute::Status).is_some_and(is_out_of_use),
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

    pub(super) fn asset_tag(&self) -> Option<&str> {
        self.values(|identifier| match identifier {
            Identifier::AssetTag(value) => Some(value.as_str()),
            _ => None,
        })
        .next()
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

    pub(super) fn mac_addresses(&self) -> impl Iterator<Item = &str> {
        self.values(|identifier| match identifier {
            Identifier::MacAddress(value) => Some(value.as_str()),
            _ => None,
        })
    }
}

/// The letters and digits, in upper case; nothing of fewer than two.
fn compact(text: &str) -> Option<String> {
    let compact: String = fold_for_search(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    (compact.chars().count() >= 2).then_some(compact)
}

/// A serial number as compared, and the UUID that VMware writes in its place: `VMware-42 0f 1c …-…`.
fn serial_number(text: &str) -> (Option<String>, Option<String>) {
    let folded = fold_for_search(text);
    if let Some(rest) = folded.strip_prefix("vmware-") {
        return (None, uuid(rest));
    }
    let bare = ["s/n", "sn:", "s/n:", "serial:", "nr.", "no."]
        .iter()
        .find_map(|prefix| folded.strip_prefix(prefix))
        .unwrap_or(&folded);
    let compact = compact(bare);
    // Excel takes leading zeros away; what is left must not be compared with the whole.
    let shortened = compact.map(|number| {
        let trimmed = number.trim_start_matches('0');
        if trimmed.len() >= 5 {
            trimmed.to_owned()
        } else {
            number
        }
    });
    (shortened, None)
}

/// A UUID whichever way its first three fields are turned: the smaller of both readings.
fn uuid(text: &str) -> Option<String> {
    let digits: String = text
        .chars()
        .filter(char::is_ascii_hexdigit)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if digits.len() != 32 {
        return None;
    }
    let turned = |range: std::ops::Range<usize>| -> String {
        let bytes: Vec<&str> = range.step_by(2).filter_map(|at| digits.get(at..at + 2)).collect();
        bytes.into_iter().rev().collect()
    };
    let other = [
        turned(0..8),
        turned(8..12),
        turned(12..16),
        digits.get(16..)?.to_owned(),
    ]
    .concat();
    Some(digits.min(other))
}

/// A UDI that names one piece: it has a serial number behind its device identifier (GS1 application identifier 21).
fn udi(text: &str) -> Option<String> {
    let carries_serial = text.contains("(21)") || (text.contains('+') && text.contains("/S"));
    carries_serial.then(|| text.to_uppercase())
}

/// The parts of a list of addresses.
fn listed(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.into_iter()
        .flat_map(|text| text.split(", "))
        .filter(|address| !address.is_empty() && !is_of_every_machine(address))
}

/// Addresses that every machine gives itself.
fn is_of_every_machine(address: &str) -> bool {
    address.starts_with("127.")
        || address.starts_with("169.254.")
        || address.starts_with("fe80:")
        || matches!(address, "::1" | "0.0.0.0" | "::")
}

/// Whether a MAC address belongs to one card: neither to a group nor given by software to any machine that asks.
fn names_a_card(address: &str) -> bool {
    let first = address
        .get(..2)
        .and_then(|byte| u8::from_str_radix(byte, 16).ok());
    // IEEE 802: the lowest bit marks a group, the next a locally administered address.
    first.is_some_and(|byte| byte.trailing_zeros() >= 2) && address != "00:00:00:00:00:00"
}

/// `NetBIOS` keeps 15 characters of a name (RFC 1001, section 14).
const NETBIOS_LENGTH: usize = 15;

/// The host names, without what lists write differently, and the domain, when the name is one that a network knows.
///
/// `PC 00830`, `pc-00830` and `PC-00830.spital.local` are one name. A long name is also known by what `NetBIOS` keeps of it.
fn host_names(name: &str) -> (Vec<String>, Option<String>) {
    let lower = fold_for_search(name);
    let (host, domain) = match lower.split_once('.') {
        Some((host, domain)) if domain.contains(char::is_alphabetic) => (host, Some(domain.to_owned())),
        _ => (lower.trim_end_matches('$'), None),
    };
    let joined = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let known_to_networks = host
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
    let has_number = host.contains(|c: char| c.is_ascii_digit());
    // A phrase without a number is what a thing is, not which one.
    let distinctive = has_number || (host.contains(['-', '_']) && !host.contains(' '));
    let whole = joined(host);
    if !known_to_networks || !distinctive || whole.len() < 3 || is_made_of_an_address(host) {
        return (Vec::new(), None);
    }
    let mut names = vec![whole];
    if let Some((end, _)) = host.char_indices().nth(NETBIOS_LENGTH) {
        names.push(joined(&host[..end]));
    }
    (names, domain)
}

/// Names that a server gives to whatever gets an address: `dhcp-10-40-20-77`, `host-10-1-2-3`.
fn is_made_of_an_address(host: &str) -> bool {
    let numbers = host
        .split(['-', '_'])
        .filter(|part| part.parse::<u8>().is_ok())
        .count();
    numbers >= 4
}

/// Words of a status that say a thing is no longer, or not yet, at its place.
fn is_out_of_use(status: &str) -> bool {
    const WORDS: &[&str] = &[
        "retired",
        "disposed",
        "scrapped",
        "decommissioned",
        "broken",
        "lost",
        "stolen",
        "sold",
        "archived",
        "reforme",
        "rebut",
        "hors service",
        "ausgemustert",
        "entsorgt",
        "verschrottet",
        "casat",
        "scos din uz",
        "stolen",
    ];
    let folded = fold_for_search(status);
    WORDS.iter().any(|word| folded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_is_one_whichever_byte_order_a_tool_wrote() {
        let one = uuid("4C4C4544-0037-5810-804B-B7C04F4E3333");
        let turned = uuid("44454c4c-3700-1058-804b-b7c04f4e3333");
        assert!(one.is_some());
        assert_eq!(one, turned);
        assert_eq!(uuid("1234"), None);
    }

    #[test]
    fn the_serial_number_of_a_virtual_machine_is_its_uuid() {
        let (serial, uuid_in_it) = serial_number("VMware-42 0f 1c 3a 77 01 9e 44-ab 10 3c 55 66 77 88 99");
        assert_eq!(serial, None);
        assert_eq!(uuid_in_it, uuid("420f1c3a-7701-9e44-ab10-3c5566778899"));
    }

    #[test]
    fn leading_zeros_that_a_spreadsheet_took_away_make_no_other_number() {
        assert_eq!(serial_number("0000123456"), serial_number("123456"));
        assert_ne!(serial_number("0012"), serial_number("12"));
    }

    #[test]
    fn an_address_that_software_gives_names_no_card() {
        assert!(names_a_card("00:1a:2b:3c:4d:5e"));
        assert!(!names_a_card("02:1a:2b:3c:4d:5e"));
        assert!(!names_a_card("01:00:5e:00:00:01"));
    }

    #[test]
    fn a_designation_is_no_host_name() {
        for name in ["Moniteur patient", "server", "PC", "dhcp-10-40-20-77"] {
            assert_eq!(host_names(name), (Vec::new(), None), "{name}");
        }
    }

    #[test]
    fn a_host_name_is_one_however_a_list_writes_it() {
        let (one, domain) = host_names("PC-00830.spital.local");
        assert_eq!(domain.as_deref(), Some("spital.local"));
        assert_eq!(one, ["pc00830"]);
        assert_eq!(host_names("PC 00830").0, one);
        let (long, cut) = (host_names("LAPTOP-DR-DUMITRU").0, host_names("laptop-dr-dumit").0);
        assert_eq!(long, ["laptopdrdumitru", "laptopdrdumit"]);
        assert_eq!(cut, ["laptopdrdumit"]);
    }
}
