//! Inventories of any size as GLPI exports them, the same for the same number of rows.

use std::fmt::Write;

const SYSTEMS: &[(&str, &str)] = &[
    ("Microsoft Windows 10 Pro", "10.0.19045"),
    ("Microsoft Windows 11 Pro", "10.0.26200"),
    ("Microsoft Windows 11 Enterprise", "10.0.22631"),
    ("Microsoft Windows 10 Enterprise LTSC 2019", "10.0.17763"),
    ("Microsoft Windows 7 Professional", "6.1.7601"),
    ("Microsoft Windows Server 2016 Standard", "10.0.14393"),
    ("Microsoft Windows Server 2012 R2 Standard", "6.3.9600"),
    ("Ubuntu 18.04.6 LTS", "18.04"),
    ("Debian GNU/Linux 11 (bullseye)", "11"),
    ("VMware ESXi", "6.7.0"),
    ("", ""),
];
const MODELS: &[(&str, &str, &str)] = &[
    ("Dell Inc.", "OptiPlex 7010", "Workstation"),
    ("HP", "ProDesk 600 G6", "Workstation"),
    ("LENOVO", "ThinkPad L15", "Laptop"),
    ("HPE", "ProLiant DL380 Gen10", "Server"),
];
const UNITS: &[&str] = &[
    "Emergency",
    "Intensive care",
    "Theatre",
    "Laboratory",
    "Imaging",
    "Ward 1",
    "Ward 2",
    "Pharmacy",
    "Office",
];

/// A name that occurs once, for the search that finds nearly nothing.
pub(super) const RARE: &str = "zebra";

/// A list of `rows` rows.
pub(super) fn glpi(rows: usize) -> String {
    let mut list = String::from(
        "\"Name\";\"Status\";\"Manufacturer\";\"Serial number\";\"Type\";\"Model\";\"Operating system - Name\";\
         \"Operating system - Version\";\"Location\";\"Group\";\"Last update\";\"Inventory number\";\"IP address\"\r\n",
    );
    for row in 0..rows {
        // A multiplier without a common factor scatters the rows, so that no order is the order of the file.
        let scattered = row * 7_919 % 1_000_003;
        let (system, version) = SYSTEMS[scattered % SYSTEMS.len()];
        let (maker, model, kind) = MODELS[scattered % MODELS.len()];
        let unit = UNITS[scattered % UNITS.len()];
        let name = if row == rows / 2 {
            RARE.to_owned()
        } else {
            format!("PC-{scattered:07}")
        };
        let (day, ip) = (1 + scattered % 28, scattered % 65_536);
        // Writing to a String cannot fail.
        let _ = write!(
            list,
            "\"{name}\";\"In use\";\"{maker}\";\"SN{row:08}\";\"{kind}\";\"{model}\";\"{system}\";\"{version}\";\
             \"Hospital > Main > {unit}\";\"{unit}\";\"{day:02}-10-2026 08:00\";\"INV-{row:07}\";\"10.0.{}.{}\"\r\n",
            ip / 256,
            ip % 256
        );
    }
    list
}

/// `count` distinct strings as the `identify` verb reads them.
pub(super) fn strings(count: usize) -> String {
    let mut input = String::from("id,name,version\n");
    for number in 0..count {
        let (system, version) = SYSTEMS[number % (SYSTEMS.len() - 1)];
        let _ = writeln!(input, "{number},{system},{version}.{number}");
    }
    input
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_the_rows_asked_for_and_one_rare_name() {
        let list = glpi(100);
        assert_eq!(list.lines().count(), 101);
        assert_eq!(list.matches(RARE).count(), 1);
    }
}
