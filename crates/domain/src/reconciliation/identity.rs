//! What identifies a piece of equipment, in the form in which two lists can be compared.
//!
//! Serial numbers lose their hyphens and leading zeros, UUIDs their byte order (SMBIOS before 2.6
//! did not fix it), host names their domain. What is compared here is never shown: the source's own writing is.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::asset::{AssetKind, Attribute, Hints, kind_of};
use crate::inventory::Attributes;
use crate::text::fold_for_search;

use super::circumstance::Circumstance;
use super::maker::{maker, model};
use super::name::{NumberInName, host_names, number_in_name, without_suffix};
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

/// Something that two records of one thing often share, and of many things too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sign {
    /// The number in an inventory number, or at the end of a host name.
    Number(u64),
    /// The end of a serial number, or of a host name made from one.
    Tail(String),
    /// A host name as it is read: without suffix, and without telling `0` from `O`.
    Name(String),
    /// A model in a room.
    ModelInRoom(String, String),
    /// A model bought, or put into service, on a day.
    ModelOnDay(String, Date),
    /// Somebody who works with it.
    User(String),
    /// What it is and where, each by how it is shortened in names.
    ThingInWard(String, String),
}

/// Characters of a serial number that host names are made from: the length of the shortest serial numbers of computers.
const TAIL: usize = 7;

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
    pub(super) system: System,
    pub(super) last_seen: Option<Date>,
    /// The number that the host name ends in.
    pub(super) number_in_name: Option<NumberInName>,
    /// The host name without what is added when a machine gets a successor or a second card.
    pub(super) base_name: Option<String>,
    /// The inventory number without what is written before it: 830 of `INV-000830`.
    pub(super) tag_number: Option<u64>,
    /// What is written before it, letters only: numbers that begin alike are given alike.
    pub(super) tag_beginning: String,
    /// What the name of a device says that it is and where; and what others say of theirs.
    pub(super) told: Told,
    /// Where it stands, since when, and for whom.
    pub(super) circumstance: Circumstance,
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
            listed(text(Attribute::MacAddress).or(card_in_remark(text(Attribute::Comment)).as_deref()))
                .filter(|address| names_a_card(address))
                .map(|address| Identifier::MacAddress(address.to_owned())),
        );
        identifiers.extend(
            listed(text(Attribute::IpAddress)).map(|address| Identifier::IpAddress(address.to_owned())),
        );
        let maker = text(Attribute::Manufacturer).and_then(maker);
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
            model,
            maker,
            kind,
            out_of_use: text(Attribute::Status).is_some_and(is_out_of_use),
            system: System::of(
                text(Attribute::OperatingSystem).unwrap_or_default(),
                text(Attribute::OperatingSystemVersion).unwrap_or_default(),
            ),
            last_seen: text(Attribute::LastSeen).and_then(|day| day.parse().ok()),
            number_in_name: name.filter(|_| is_host).and_then(number_in_name),
            base_name: name.filter(|_| is_host).and_then(without_suffix),
            tag_number: text(Attribute::AssetTag).and_then(tag_number),
            tag_beginning: text(Attribute::AssetTag).map(tag_beginning).unwrap_or_default(),
            told: if kind.is_some_and(is_computer) {
                Told::default()
            } else {
                Told::of(attributes, name.filter(|_| is_host))
            },
            circumstance: Circumstance::of(attributes),
        }
    }

    /// Signs by which records of two lists may meet without having an identifier in common: too many records share them
    /// to identify anything, but a pair that has met is compared on everything.
    pub(super) fn signs(&self) -> impl Iterator<Item = Sign> {
        let number = self.number_in_name.as_ref().map(|name| name.number);
        let numbers: BTreeSet<u64> = self
            .tag_number
            .into_iter()
            .chain(number.filter(|number| *number >= 10))
            .collect();
        let tails = self.serial_number().into_iter().chain(
            self.host_names()
                .filter(|name| name.contains(|c: char| c.is_ascii_digit())),
        );
        let tails = tails.filter_map(|text| text.get(text.len().checked_sub(TAIL)?..));
        let names = self
            .host_names()
            .chain(self.base_name.as_deref())
            .map(|name| Sign::Name(as_read(name)));
        numbers
            .into_iter()
            .map(Sign::Number)
            .chain(tails.map(|tail| Sign::Tail(tail.to_uppercase())))
            .chain(names)
            .chain(self.signs_of_circumstance())
            .chain(
                self.told
                    .things()
                    .map(|(thing, ward)| Sign::ThingInWard(thing, ward)),
            )
    }

    fn signs_of_circumstance(&self) -> impl Iterator<Item = Sign> {
        let Circumstance {
            room,
            bought,
            in_service,
            ..
        } = &self.circumstance;
        let people = self.circumstance.people().cloned();
        let model = self.model.clone();
        let in_room = model.clone().zip(room.clone());
        let days = [*bought, *in_service].into_iter().flatten();
        in_room
            .map(|(model, room)| Sign::ModelInRoom(model, room))
            .into_iter()
            .chain(days.filter_map(move |day| Some(Sign::ModelOnDay(model.clone()?, day))))
            .chain(people.map(Sign::User))
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

    /// Whether both name addresses in the network, and none in common.
    pub(super) fn is_elsewhere_than(&self, other: &Self) -> bool {
        let address = |identifier: &&Identifier| matches!(identifier, Identifier::IpAddress(_));
        let mut common = self.identifiers.intersection(&other.identifiers);
        self.identifiers.iter().any(|identifier| address(&identifier))
            && other.identifiers.iter().any(|identifier| address(&identifier))
            && !common.any(|identifier| address(&identifier))
    }

    /// Takes away its host name and what was made of it.
    pub(super) fn forget_name(&mut self) {
        self.identifiers
            .retain(|identifier| !matches!(identifier, Identifier::HostName(_)));
        (self.domain, self.number_in_name, self.base_name) = (None, None, None);
        self.told = Told::default();
    }

    /// Whether it is known by its addresses only, as what a scan finds: its name is then the one the network has for the
    /// address.
    pub(super) fn knows_addresses_only(&self) -> bool {
        let is_address =
            |value: &Identifier| matches!(value, Identifier::MacAddress(_) | Identifier::IpAddress(_));
        let is_name = |value: &Identifier| matches!(value, Identifier::HostName(_));
        self.identifiers.iter().any(is_address)
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
    // A remark: `37779 (PC)`.
    let bare = folded.split('(').next().unwrap_or(&folded);
    let bare = without_label(bare);
    let compact = compact(bare).filter(|number| !is_made_up(number));
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

/// A serial number without the word for it that people type before: `SN 4711-2`, `N°4711-2`, `Matr. 4711-2`.
fn without_label(text: &str) -> &str {
    const LABELS: &[&str] = &[
        "serial number",
        "seriennummer",
        "numero de serie",
        "serial no",
        "serien-nr",
        "n de serie",
        "no de serie",
        "serial",
        "matricola",
        "matr",
        "serie",
        "s/n",
        "n/s",
        "sn",
        "n°",
        "nr",
        "no",
    ];
    let text = text.trim();
    let after = |label: &&str| {
        let rest = text.strip_prefix(*label)?;
        let number = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let apart = number.len() < rest.len() || label.ends_with('°');
        let apart_or_known = apart || (*label == "sn" && number.len() >= 5);
        (apart_or_known && number.contains(|c: char| c.is_ascii_digit())).then_some(number)
    };
    LABELS.iter().find_map(after).unwrap_or(text)
}

/// A number that somebody typed to fill the field: `123456789`, `000000`, `XXXX`.
fn is_made_up(number: &str) -> bool {
    let one_character = number.chars().all(|c| number.starts_with(c));
    one_character || (number.len() >= 8 && "12345678901234567890".starts_with(number))
}

/// The number at the end of an inventory number.
fn tag_number(text: &str) -> Option<u64> {
    let digits = text.trim().trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.parse().ok().filter(|number| *number > 0)
}

/// Whether this is a computer or of the network: there are too many of each in a ward for a name to mean one.
fn is_computer(kind: AssetKind) -> bool {
    use AssetKind::{Laptop, Mobile, Server, Storage, VirtualServer, Workstation};
    matches!(
        kind,
        Laptop | Mobile | Server | Storage | VirtualServer | Workstation
    )
}

/// The letters before the number of an inventory number: `inv` of `INV-000830`.
fn tag_beginning(text: &str) -> String {
    let folded = fold_for_search(text);
    let letters = folded.chars().take_while(|c| !c.is_ascii_digit());
    letters.filter(|c| c.is_alphabetic()).collect()
}

/// Text without telling apart what people mistake for each other on a label.
pub(super) fn as_read(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_ascii_uppercase() {
            'O' | 'Q' | 'D' => '0',
            'I' | 'L' => '1',
            'S' => '5',
            'B' => '8',
            'Z' => '2',
            'G' => '6',
            other => other,
        })
        .collect()
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

/// The address of a card that somebody noted in a remark, as the column for it would have it: `MAC 00:09:FB:1D:26:95`.
fn card_in_remark(remark: Option<&str>) -> Option<String> {
    let words = remark?.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '='));
    let mut cards = words.filter(|word| word.len() == 17 && word.matches([':', '-']).count() == 5);
    let card = cards.next()?;
    if cards.next().is_some() {
        return None;
    }
    Attribute::MacAddress.normalise(card, Hints::default()).ok()?
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
        "retras",
        "in stoc",
        "in stock",
        "en stock",
        "lager",
        "ausgesondert",
        "disabled",
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
    fn the_word_for_a_serial_number_is_no_part_of_it() {
        for typed in [
            "SN DE89257844",
            "SNDE89257844",
            "N°DE89257844",
            "s/n: DE-8925 7844",
            "Matr. DE89257844",
            "Nr. DE89257844",
        ] {
            assert_eq!(serial_number(typed), serial_number("DE89257844"), "{typed}");
        }
        assert_eq!(serial_number("NO12345").0.as_deref(), Some("NO12345"));
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
}
