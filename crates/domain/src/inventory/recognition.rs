//! What a column of an unknown name states, told by the form of its values alone.
//!
//! Only where the form belongs to one attribute and nothing else a list may hold: the address of a network card looks like
//! nothing else, a serial number like a dozen other numbers. A wrong guess joins machines that are not one, so a column in
//! doubt stays unknown and a person says what it is.

use std::collections::BTreeSet;
use std::net::Ipv4Addr;

use crate::asset::{Attribute, Hints};
use crate::text::fold_for_search;

/// Fewer values than this tell nothing.
const FEWEST: usize = 3;

/// Words with which names of operating systems begin, and what people write for a computer begins not.
const SYSTEMS: &[&str] = &[
    "windows",
    "microsoft windows",
    "win10",
    "win11",
    "win7",
    "ubuntu",
    "debian",
    "red hat",
    "rhel",
    "centos",
    "rocky linux",
    "suse",
    "sles",
    "macos",
    "mac os",
    "os x",
    "linux",
    "ios",
    "ipados",
    "android",
    "vmware esxi",
    "esxi",
    "chrome os",
];

/// The attribute of these cells, if their form leaves no doubt; blank ones are not counted.
pub(super) fn recognised<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Attribute> {
    let cells: Vec<&str> = cells.map(str::trim).filter(|cell| !cell.is_empty()).collect();
    if cells.len() < FEWEST {
        return None;
    }
    // One damaged cell in ten is a list as it is; more is another column. `DHCP` is no address and no damage.
    let nearly_all = |attribute: Attribute, is: fn(&str) -> bool| {
        let says_nothing = |cell: &&&str| matches!(attribute.normalise(cell, Hints::default()), Ok(None));
        let (fitting, nothing) = (
            cells.iter().filter(|cell| is(cell)).count(),
            cells.iter().filter(says_nothing).count(),
        );
        fitting >= FEWEST && fitting * 10 >= (cells.len() - nothing) * 9
    };
    // A gateway or a switch stands in every row; the address of the machine itself in one.
    let of_one_machine_each = |is: fn(&str) -> bool| {
        let fitting: Vec<&&str> = cells.iter().filter(|cell| is(cell)).collect();
        let distinct: BTreeSet<&&str> = fitting.iter().copied().collect();
        distinct.len() * 10 >= fitting.len() * 9
    };
    FORMS
        .iter()
        .find(|form| {
            nearly_all(form.attribute, form.is) && (!form.of_one_machine || of_one_machine_each(form.is))
        })
        .map(|form| form.attribute)
}

/// A form of values that one attribute has alone.
struct ValueForm {
    attribute: Attribute,
    is: fn(&str) -> bool,
    /// Whether two machines seldom have the same.
    of_one_machine: bool,
}

const FORMS: [ValueForm; 4] = [
    ValueForm {
        attribute: Attribute::MacAddress,
        is: is_card_address,
        of_one_machine: true,
    },
    ValueForm {
        attribute: Attribute::IpAddress,
        is: is_inner_address,
        of_one_machine: true,
    },
    ValueForm {
        attribute: Attribute::Name,
        is: is_full_host_name,
        of_one_machine: true,
    },
    ValueForm {
        attribute: Attribute::OperatingSystem,
        is: is_operating_system,
        of_one_machine: false,
    },
];

/// Not of digits alone without separators: they may be an inventory number.
fn is_card_address(cell: &str) -> bool {
    let address = Attribute::MacAddress.normalise(cell, Hints::default());
    cell.contains(|c: char| !c.is_ascii_digit()) && matches!(address, Ok(Some(_)))
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
    let ends_in_letters = |label: &&str| label.len() >= 2 && label.chars().all(|c| c.is_ascii_alphabetic());
    labels.len() >= 3 && labels.iter().all(is_label) && labels.last().is_some_and(ends_in_letters)
}

fn is_operating_system(cell: &str) -> bool {
    let folded = fold_for_search(cell);
    SYSTEMS.iter().any(|system| {
        folded
            .strip_prefix(system)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_belong_to_one_attribute_are_known_by_their_values() {
        let columns = [
            (
                ["00:1A:2B:3C:4D:5E", "00-1a-2b-3c-4d-5f", "001a.2b3c.4d60"],
                Attribute::MacAddress,
            ),
            (["10.20.30.4", "10.20.30.5", "192.168.1.9"], Attribute::IpAddress),
            (
                [
                    "pc-1.hospital.example",
                    "srv-2.hospital.example",
                    "ct3.rad.hospital.example",
                ],
                Attribute::Name,
            ),
            (
                ["Windows 10 Pro", "Windows 10 Pro", "Ubuntu 22.04.3 LTS"],
                Attribute::OperatingSystem,
            ),
        ];
        for (cells, attribute) in columns {
            assert_eq!(recognised(cells.into_iter()), Some(attribute), "{cells:?}");
        }
    }

    #[test]
    fn what_may_be_several_things_stays_unknown() {
        for cells in [
            // A gateway of all, versions of software, inventory numbers, addresses of people, rooms, too few.
            ["10.20.30.1", "10.20.30.1", "10.20.30.1"],
            ["4.1.2.0", "4.1.2.3", "5.0.0.1"],
            ["001234567890", "001234567891", "001234567892"],
            [
                "a.b@hospital.example",
                "c.d@hospital.example",
                "e.f@hospital.example",
            ],
            ["2.14.301", "2.14.302", "2.14.303"],
            ["00:1A:2B:3C:4D:5E", "", " "],
            ["Windowsill, left", "Ward 3", "Store"],
            // Makers of machines or of their network cards.
            ["Dell", "Intel", "Dell"],
        ] {
            assert_eq!(recognised(cells.into_iter()), None, "{cells:?}");
        }
    }

    #[test]
    fn one_damaged_cell_in_ten_does_not_hide_what_a_column_is() {
        let mut cells: Vec<String> = (10..19).map(|last| format!("10.20.30.{last}")).collect();
        cells.extend(["see label", "DHCP", "DHCP"].map(str::to_owned));
        assert_eq!(
            recognised(cells.iter().map(String::as_str)),
            Some(Attribute::IpAddress)
        );
        cells.push("unplugged".to_owned());
        assert_eq!(recognised(cells.iter().map(String::as_str)), None);
    }
}
