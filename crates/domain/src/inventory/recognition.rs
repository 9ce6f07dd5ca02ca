//! What a column of an unknown name states, told by the form of its values.
//!
//! Only where the form belongs to one attribute: the address of a network card looks like nothing else, a serial number like a
//! dozen other numbers. A host name without its domain looks like them too, and is told where the header speaks of the
//! name of a machine in one of the languages lists are written in. A wrong guess joins machines that are not one, so a column in doubt stays unknown and a person says
//! what it is.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

use super::alias::column_name;
use crate::asset::{AssetKind, Attribute, Hints};
use crate::device_model::maker;

/// Fewer values than this tell nothing.
const FEWEST: usize = 5;

/// Words of headers whose addresses are those of something else than the machine of the row.
const OF_ANOTHER: &[&str] = &[
    "gateway",
    "gw",
    "router",
    "dns",
    "switch",
    "server",
    "ap",
    "controller",
    "dock",
    "passerelle",
    "standardgateway",
    "neighbor",
    "neighbour",
];

/// Words for a name in the languages lists are written in, as headers have them.
const NAMES: &[&str] = &[
    "nom",
    "nome",
    "nombre",
    "nume",
    "nazwa",
    "nazev",
    "jmeno",
    "nazov",
    "meno",
    "naziv",
    "ime",
    "nosaukums",
    "pavadinimas",
    "vardas",
    "име",
    "ονομα",
];

/// The same in languages that write one word for several: alone, or at the end of a longer word.
const NAMES_AT_THE_END: &[&str] = &["name", "naam", "navn", "namn", "nimi", "nev", "neve"];

/// Beginnings of words for a machine or a network, in the same languages: a name beside one of them is that of a machine.
const OF_MACHINES: &[&str] = &[
    "host",
    "net",
    "netz",
    "nett",
    "red",
    "rede",
    "retea",
    "rete",
    "reseau",
    "siec",
    "sit",
    "halozat",
    "mrez",
    "verkko",
    "natverk",
    "tinkl",
    "tikl",
    "vork",
    "мреж",
    "δικτυ",
    "computer",
    "comput",
    "ordinateur",
    "poste",
    "rechner",
    "gerat",
    "equip",
    "echip",
    "eszkoz",
    "szamitogep",
    "gep",
    "urzadz",
    "komput",
    "stanic",
    "stacj",
    "statie",
    "calculator",
    "zariz",
    "zariad",
    "pocit",
    "racun",
    "uredaj",
    "naprav",
    "kone",
    "laite",
    "tietokone",
    "seade",
    "arvut",
    "ieric",
    "dator",
    "irengin",
    "kompiut",
    "pc",
    "machine",
    "maquina",
    "macchina",
    "maskin",
    "enhet",
    "enhed",
    "device",
    "node",
    "workstation",
    "werkplek",
    "apparaat",
    "υπολογιστ",
    "συσκευ",
    "компют",
    "устроиств",
];

/// Beginnings of words for who works with it, and for other things that have names.
const NAMES_ELSE: &[&str] = &[
    "user",
    "util",
    "usuar",
    "utent",
    "gebruik",
    "kayttaj",
    "uzivat",
    "uzytkow",
    "pouziv",
    "benutz",
    "anvand",
    "brug",
    "bruk",
    "felhaszn",
    "korisn",
    "uporab",
    "kasutaj",
    "lietot",
    "naudot",
    "vartot",
    "χρηστ",
    "потреб",
    "login",
    "logon",
    "anmeld",
    "konto",
    "account",
    "session",
    "sesi",
    "owner",
    "contact",
    "person",
    "file",
    "model",
    "product",
    "driver",
    "policy",
    "group",
    "site",
    "room",
    "raum",
    "port",
    "interface",
    "zone",
    "vlan",
    "package",
    "service",
    "order",
    "lic",
];

/// Whether a header speaks of the name of a machine: with a word for a name alone, or beside one for a machine or a network,
/// and none for anything else.
fn speaks_of_a_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_name =
        |word: &&str| NAMES.contains(word) || NAMES_AT_THE_END.iter().any(|name| word.ends_with(name));
    let begins = |beginnings: &[&str]| {
        words
            .iter()
            .any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
    };
    let alone = words.len() == 1 && (NAMES.contains(&name) || NAMES_AT_THE_END.contains(&name));
    words.iter().any(is_name) && (alone || begins(OF_MACHINES)) && !begins(NAMES_ELSE)
}

/// The attribute of the cells under this header, if their form leaves no doubt; blank ones are not counted.
pub(super) fn recognised<'a>(header: &str, cells: impl Iterator<Item = &'a str>) -> Option<Attribute> {
    let cells: Vec<&str> = cells.map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let name = column_name(header);
    if name.split(' ').any(|word| OF_ANOTHER.contains(&word)) {
        return None;
    }
    if speaks_of_software(&name) {
        return Some(Attribute::SoftwareVersion);
    }
    if speaks_of_a_name(&name) && nearly_all(&cells, Attribute::Name, is_short_host_name) {
        return Some(Attribute::Name);
    }
    FORMS
        .into_iter()
        .find(|(attribute, is)| nearly_all(&cells, *attribute, *is))
        .map(|(attribute, _)| attribute)
        .filter(|attribute| *attribute != Attribute::Name || of_one_domain(&cells))
}

/// Words for a version, and beginnings of words for software, in the languages lists are written in.
const VERSIONS: &[&str] = &[
    "version",
    "versione",
    "versiune",
    "versiunea",
    "versao",
    "versie",
    "versio",
    "wersja",
    "verze",
    "verzia",
    "verzija",
    "verzio",
    "vers",
    "ver",
    "rev",
    "revision",
    "rel",
    "release",
    "stand",
    "no",
    "nr",
];
const SOFTWARE: &[&str] = &[
    "sw",
    "soft",
    "firm",
    "fw",
    "logiciel",
    "programm",
    "oprogram",
    "szoftver",
    "jarjestelma",
];

/// Whether a header says that its column states the version of software, and nothing else: `VERS_SW`, `Firmware Rev.`
fn speaks_of_software(name: &str) -> bool {
    let is_version = |word: &str| VERSIONS.contains(&word);
    let is_software = |word: &str| SOFTWARE.iter().any(|start| word.starts_with(start));
    // In languages that write one word for several.
    let is_both =
        |word: &str| is_software(word) && VERSIONS.iter().any(|end| end.len() >= 4 && word.ends_with(end));
    let words = || name.split(' ');
    words().all(|word| is_version(word) || is_software(word))
        && (words().any(is_software) && words().any(is_version) || words().any(is_both))
}

/// Whether a column says in words what medical devices are: in every second row a word for one, in whichever language.
pub(super) fn designates_devices<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut cells_said, mut devices) = (0, 0);
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        cells_said += 1;
        devices += usize::from(AssetKind::of_designation(cell) == Some(AssetKind::MedicalDevice));
    }
    devices >= FEWEST && devices * 2 >= cells_said
}

/// Different makers in a column of them: one company's name in every row says who owns the things.
const FEWEST_MAKERS: usize = 4;

/// Whether a column names makers: every second row one that is known, and several of them.
pub(super) fn names_makers<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut cells_said, mut known) = (0, 0);
    let mut makers = BTreeSet::new();
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        cells_said += 1;
        if maker::is_known(cell) {
            known += 1;
            makers.extend(maker::key(cell));
        }
    }
    known >= FEWEST && known * 2 >= cells_said && makers.len() >= FEWEST_MAKERS
}

/// Whether a cell has a form.
type Form = fn(&str) -> bool;

/// The forms of values that one attribute has alone.
const FORMS: [(Attribute, Form); 3] = [
    (Attribute::MacAddress, is_card_address),
    (Attribute::IpAddress, is_inner_address),
    (Attribute::Name, is_full_host_name),
];

/// Whether nine in ten cells have a form, and hardly two the same value: a gateway stands in every row, the address of the
/// machine itself in one. `DHCP` is no address and no damage.
fn nearly_all(cells: &[&str], attribute: Attribute, is: Form) -> bool {
    let fitting: Vec<&str> = cells.iter().copied().filter(|cell| is(cell)).collect();
    if fitting.len() < FEWEST {
        return false;
    }
    let others = cells.iter().filter(|cell| !is(cell));
    let damaged = others
        .filter(|cell| attribute.normalise(cell, Hints::default()) != Ok(None))
        .count();
    let distinct: BTreeSet<&str> = fitting.iter().copied().collect();
    fitting.len() >= damaged * 9 && distinct.len() * 10 >= fitting.len() * 9
}

/// Whether nine in ten end alike: rooms and versions have dots too, and no domain in common.
fn of_one_domain(cells: &[&str]) -> bool {
    let mut domains: BTreeMap<String, usize> = BTreeMap::new();
    for cell in cells {
        let mut labels = cell.rsplitn(3, '.');
        if let (Some(top), Some(second)) = (labels.next(), labels.next()) {
            let domain = format!("{second}.{top}").to_ascii_lowercase();
            *domains.entry(domain).or_default() += 1;
        }
    }
    domains
        .into_values()
        .max()
        .is_some_and(|most| most * 10 >= cells.len() * 9)
}

/// In one of the ways addresses are written. Not of digits alone without separators: they may be an inventory number.
fn is_card_address(cell: &str) -> bool {
    let groups: Vec<&str> = cell.split([':', '-', '.', ' ']).collect();
    let hexadecimal = groups
        .iter()
        .all(|group| group.chars().all(|c| c.is_ascii_hexdigit()));
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let has_letter = cell.contains(|c: char| c.is_ascii_alphabetic());
    hexadecimal
        && match lengths.as_slice() {
            [12] => has_letter,
            [4, 4, 4] => cell.contains('.'),
            [2, 2, 2, 2, 2, 2] => true,
            _ => false,
        }
}

/// An address of the ranges for networks of one's own (RFC 1918). Versions of software have four numbers too.
fn is_inner_address(cell: &str) -> bool {
    cell.parse().is_ok_and(|address: Ipv4Addr| address.is_private())
}

/// A host name with its domain: `pc-rad-013.hospital.example`.
fn is_full_host_name(cell: &str) -> bool {
    let labels: Vec<&str> = cell.split('.').collect();
    let is_label =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let in_letters = |label: &&str| label.len() >= 2 && label.chars().all(|c| c.is_ascii_alphabetic());
    let named = labels
        .first()
        .is_some_and(|host| host.len() >= 3 && host.contains(|c: char| c.is_ascii_alphabetic()));
    labels.len() >= 3 && named && labels.iter().all(is_label) && labels.last().is_some_and(in_letters)
}

/// A host name without its domain: `BO-PC01`, `hmc50992`. Begins with a letter and has a number somewhere.
fn is_short_host_name(cell: &str) -> bool {
    let host = cell.split('.').next().unwrap_or_default();
    let known_to_networks = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (4..=63).contains(&host.len())
        && host.chars().all(known_to_networks)
        && host.starts_with(|c: char| c.is_ascii_alphabetic())
        && host.contains(|c: char| c.is_ascii_digit())
        && (host.len() == cell.len() || is_full_host_name(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[&str]) -> Option<Attribute> {
        recognised("Column 7", cells.iter().copied())
    }

    const INNER: [&str; 5] = [
        "10.20.30.4",
        "10.20.30.5",
        "192.168.1.9",
        "10.20.30.6",
        "172.16.4.4",
    ];

    #[test]
    fn forms_that_belong_to_one_attribute_are_known_by_their_values() {
        let cards = [
            "00:1A:2B:3C:4D:5E",
            "00-1a-2b-3c-4d-5f",
            "001a.2b3c.4d60",
            "00 1A 2B 3C 4D 61",
            "001A2B3C4D62",
        ];
        let hosts = [
            "pc-1.hospital.example",
            "srv-2.hospital.example",
            "ct3.rad.hospital.example",
            "pc-4.hospital.example",
            "pc-5.hospital.example",
        ];
        assert_eq!(told(&cards), Some(Attribute::MacAddress));
        assert_eq!(told(&INNER), Some(Attribute::IpAddress));
        assert_eq!(told(&hosts), Some(Attribute::Name));
    }

    #[test]
    fn what_may_be_several_things_stays_unknown() {
        for cells in [
            // A gateway of all, versions, inventory numbers, telephones, contracts, people, rooms, makers; too few.
            ["10.20.30.1"; 5],
            ["4.1.2.0", "4.1.2.3", "5.0.0.1", "5.0.0.2", "5.0.0.3"],
            [
                "001234567890",
                "001234567891",
                "001234567892",
                "001234567893",
                "001234567894",
            ],
            [
                "0049 30 450512",
                "0049 30 450513",
                "0049 30 450514",
                "0049 30 450515",
                "0049 30 450516",
            ],
            [
                "1234-5678-9012",
                "1234-5678-9013",
                "1234-5678-9014",
                "1234-5678-9015",
                "1234-5678-9016",
            ],
            [
                "a.b@h.example",
                "c.d@h.example",
                "e.f@h.example",
                "g.h@h.example",
                "i.j@h.example",
            ],
            ["EG.1.OP", "E1.02.OP", "2.14.WC", "UG.3.MRT", "E2.1.CT"],
            [
                "ana.maria.pop",
                "ion.dan.rus",
                "eva.ana.dima",
                "dan.ion.pop",
                "mia.eva.lup",
            ],
            ["Dell", "Intel", "HP", "Lenovo", "Fujitsu"],
            ["10.20.30.4", "10.20.30.5", "10.20.30.6", "", " "],
        ] {
            assert_eq!(told(&cells), None, "{cells:?}");
        }
    }

    #[test]
    fn host_names_are_known_where_the_header_speaks_of_a_name() {
        let hosts = [
            "BO-PC01",
            "hmc50992",
            "cir-port02",
            "DESKTOP-5JGHSLP",
            "srv-db1.hospital.example",
        ];
        for header in [
            "Nome na Rede",
            "Eszköznév",
            "Όνομα δικτύου",
            "Name im Netz",
            "Nume în rețeaua spitalului",
            "Nome",
        ] {
            assert_eq!(
                recognised(header, hosts.into_iter()),
                Some(Attribute::Name),
                "{header}"
            );
        }
        for header in [
            "Column 7",
            "Bezeichnung",
            "Model name",
            "Anmeldename",
            "Kontoname im Netz",
            "Nome do utilizador",
            "Nazwa użytkownika",
            "Uživatelské jméno v síti",
            "Käyttäjänimi",
            "Portname am Gerät",
            "Raumname",
        ] {
            assert_eq!(recognised(header, hosts.into_iter()), None, "{header}");
        }
        let models = [
            "OptiPlex-3060",
            "OptiPlex-3060",
            "EliteDesk800",
            "EliteDesk800",
            "OptiPlex-3060",
        ];
        assert_eq!(recognised("Marketing name", models.into_iter()), None);
    }

    #[test]
    fn the_address_of_something_else_is_none_of_the_machine() {
        for header in ["Default gateway", "Switch", "DNS 1", "Docking station (dock)"] {
            assert_eq!(recognised(header, INNER.into_iter()), None, "{header}");
        }
    }

    #[test]
    fn one_damaged_cell_in_ten_does_not_hide_what_a_column_is() {
        let mut cells: Vec<String> = (10..19).map(|last| format!("10.20.30.{last}")).collect();
        cells.extend(["see label", "DHCP", "DHCP"].map(str::to_owned));
        let told = |cells: &[String]| recognised("Column 7", cells.iter().map(String::as_str));
        assert_eq!(told(&cells), Some(Attribute::IpAddress));
        cells.push("unplugged".to_owned());
        assert_eq!(told(&cells), None);
    }
}
