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
        let (day, address) = (1 + scattered % 28, address(scattered));
        // Writing to a String cannot fail.
        let _ = write!(
            list,
            "\"{name}\";\"In use\";\"{maker}\";\"SN{row:08}\";\"{kind}\";\"{model}\";\"{system}\";\"{version}\";\
             \"Hospital > Main > {unit}\";\"{unit}\";\"{day:02}-10-2026 08:00\";\"INV-{row:07}\";\"{address}\"\r\n"
        );
    }
    list
}

/// The address of a machine: each has its own, as in a real network.
fn address(machine: usize) -> std::net::Ipv4Addr {
    let [_, high, middle, low] = u32::try_from(machine).unwrap_or_default().to_be_bytes();
    std::net::Ipv4Addr::new(10, high, middle, low)
}

/// Writes a list of about `bytes` bytes with 300 columns, as tools export that leave nothing out.
pub(super) fn wide(file: &mut impl std::io::Write, bytes: u64) -> std::io::Result<()> {
    const COLUMNS: usize = 300;
    let headings: Vec<String> = (4..COLUMNS).map(|column| format!("Detail {column}")).collect();
    let details = vec!["some detail"; COLUMNS - 4].join(";");
    writeln!(
        file,
        "Name;Serial number;IP address;Department;{}",
        headings.join(";")
    )?;
    let mut written = 0;
    for row in 0.. {
        let (unit, address) = (UNITS[row % UNITS.len()], address(row));
        let line = format!("PC-{row:07};SN{row:08};{address};{unit};{details}\r\n");
        file.write_all(line.as_bytes())?;
        written += line.len() as u64;
        if written >= bytes {
            break;
        }
    }
    Ok(())
}

/// Four lists of one hospital with `rows` rows in all that share no key: the same machines by serial number, by name in the
/// network, by address, by inventory number.
pub(super) fn four_lists(rows: usize) -> [(&'static str, String); 4] {
    let machines = rows / 4;
    let mut directory = String::from("Name,DNSHostName,OperatingSystem,LastLogonDate\r\n");
    let mut scan = String::from("IP,MAC,Hostname\r\n");
    let mut register = String::from("Inventory number;Serial number;Manufacturer;Model;Location\r\n");
    for row in 0..machines {
        let scattered = row * 7_919 % 1_000_003;
        let (system, _) = SYSTEMS[scattered % SYSTEMS.len()];
        let (maker, model, _) = MODELS[scattered % MODELS.len()];
        let unit = UNITS[scattered % UNITS.len()];
        let address = address(scattered);
        let _ = write!(
            directory,
            "PC-{scattered:07},pc-{scattered:07}.hospital.example,{system},2026-10-{:02}\r\n",
            1 + scattered % 28
        );
        let _ = write!(
            scan,
            "{address},02:00:{:02x}:{:02x}:{:02x}:01,pc-{scattered:07}.hospital.example\r\n",
            row >> 16,
            row >> 8 & 255,
            row & 255
        );
        let _ = write!(register, "{row};SN{row:08};{maker};{model};{unit}\r\n");
    }
    [
        ("glpi.csv", glpi(machines)),
        ("directory.csv", directory),
        ("scan.csv", scan),
        ("register.csv", register),
    ]
}

/// A bill of materials in CycloneDX with about `bytes` bytes.
pub(super) fn bill_of_materials(bytes: usize) -> String {
    let mut bill =
        String::from("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"components\":[");
    let mut number = 0;
    while bill.len() < bytes {
        let between = if number == 0 { "" } else { "," };
        let _ = write!(
            bill,
            "{between}{{\"type\":\"library\",\"bom-ref\":\"pkg:cargo/part-{number}@1.{number}.0\",\"name\":\"part-{number}\",\
             \"version\":\"1.{number}.0\",\"purl\":\"pkg:cargo/part-{number}@1.{number}.0\",\
             \"licenses\":[{{\"license\":{{\"id\":\"MIT\"}}}}],\"hashes\":[{{\"alg\":\"SHA-256\",\"content\":\"{number:064x}\"}}]}}"
        );
        number += 1;
    }
    bill.push_str("]}");
    bill
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

    #[test]
    fn four_lists_have_the_rows_asked_for_in_all() {
        let rows: usize = four_lists(400)
            .iter()
            .map(|(_, list)| list.lines().count() - 1)
            .sum();
        assert_eq!(rows, 400);
    }

    #[test]
    fn a_bill_of_materials_is_one_that_is_read() {
        let bill = bill_of_materials(10_000);
        let read = formats::cyclonedx::read(bill.as_bytes()).unwrap();
        assert!(bill.len() >= 10_000 && read.components.len() > 20);
    }
}
