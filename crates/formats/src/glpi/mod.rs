//! Inventories of GLPI's agent in JSON (schema `glpi-project/inventory_format`): what a machine says about itself, or a
//! switch or printer that was asked over SNMP.
//!
//! One row for each machine under the constant [`COLUMNS`], from one document, an array, or one document to a line. The
//! list of software, of parts and of processes is not read.
//!
//! What this is not: it gives no meaning to columns and joins no machines; that is `domain::inventory`. Lists exported
//! from GLPI itself are CSV, and its agent's older XML is not read.
//!
//! Invariants. Every row has one cell for each column, and its place is the position of its document. A document that
//! cannot be read, or that names no machine, becomes a reject with its place and reason, and reading goes on.
//!
//! ```
//! use formats::glpi;
//!
//! let file = br#"{"action": "inventory", "deviceid": "ct-console-2026-01-26-14-32-36", "content": {
//!     "versionclient": "GLPI-Agent_v1.11",
//!     "hardware": {"name": "CT-CONSOLE", "uuid": "4BD0C1FE-0046-4710-8047-B2C04F503732", "workgroup": "SPITAL"},
//!     "bios": {"smanufacturer": "Dell Inc.", "smodel": "Precision 5820", "ssn": "2FAGP34"},
//!     "operatingsystem": {"full_name": "Microsoft Windows 10 Pro", "version": "22H2"},
//!     "networks": [
//!         {"description": "Intel(R) I219-LM", "type": "ethernet", "mac": "a4:bb:6d:01:02:03", "ipaddress": "10.1.4.20"},
//!         {"description": "VMware Virtual Ethernet Adapter for VMnet8", "mac": "00:50:56:c0:00:08"}]}}"#;
//! assert!(glpi::detect(file));
//!
//! let table = glpi::read(file.as_slice())?;
//! let cell = |name| {
//!     let at = glpi::COLUMNS.iter().position(|column| *column == name)?;
//!     table.rows[0].cells.get(at).map(String::as_str)
//! };
//! assert_eq!(cell("Serial number"), Some("2FAGP34"));
//! assert_eq!(cell("MAC address"), Some("a4:bb:6d:01:02:03"));
//! # Ok::<(), glpi::GlpiError>(())
//! ```

mod inventory;
#[cfg(test)]
mod tests;

use std::io::Read;

use crate::interface::Addresses;
use crate::json::{Document, JsonError, Text, each_document, load};
use crate::table::{Reject, Row, Table};
use inventory::{Inventory, OperatingSystem};

/// Bytes of a file. An inventory with its list of software is 1 MB, an hour of a hospital's agents about 100 MB.
pub const MAX_FILE_BYTES: u64 = 256 << 20;

/// Documents of a file.
pub const MAX_DOCUMENTS: usize = 200_000;

/// Bytes at the start of a file from which it is recognised.
pub const SAMPLE_BYTES: usize = 64 << 10;

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 17] = [
    "Name",
    "Serial number",
    "UUID",
    "Inventory number",
    "Manufacturer",
    "Model",
    "Type",
    "Operating system",
    "Operating system version",
    "Firmware version",
    "MAC address",
    "IP address",
    "Domain",
    "User",
    "Last inventory",
    "Device ID",
    "Agent",
];

/// Why a file is refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum GlpiError {
    /// Not JSON, or not to be read.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// JSON of another shape.
    #[error(
        "no document of the file has the \"content\" of an inventory; \
         take the files glpi-agent writes with --json, or export the list from GLPI as CSV"
    )]
    NotGlpi,
    /// More than [`MAX_DOCUMENTS`].
    #[error("the file holds more than {MAX_DOCUMENTS} documents; bring it in parts")]
    TooManyDocuments,
}

impl GlpiError {
    /// The key under which pages find this message in the reader's language.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Json(error) => error.message_key(),
            Self::NotGlpi => "glpi-error-not-glpi",
            Self::TooManyDocuments => "glpi-error-too-many-documents",
        }
    }
}

/// Sections of an inventory, of which one near the beginning tells it from other documents with a "content".
const SECTIONS: [&str; 11] = [
    "accesslog",
    "antivirus",
    "bios",
    "controllers",
    "cpus",
    "deviceid",
    "hardware",
    "network_device",
    "operatingsystem",
    "softwares",
    "versionclient",
];

/// Whether the file that begins with `sample` looks like an inventory. Bytes beyond [`SAMPLE_BYTES`] are not looked at.
pub fn detect(sample: &[u8]) -> bool {
    let sample = &sample[..sample.len().min(SAMPLE_BYTES)];
    let text = String::from_utf8_lossy(sample);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let has = |key: &str| text.contains(&format!("\"{key}\""));
    text.starts_with(['{', '[']) && has("content") && SECTIONS.into_iter().any(has)
}

/// Reads the inventories of a file.
///
/// # Errors
/// When the bytes are not JSON, hold no inventory, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, GlpiError> {
    let bytes = load(bytes, MAX_FILE_BYTES)?;
    let mut table = Table {
        headers: COLUMNS.map(str::to_owned).into(),
        ..Table::default()
    };
    let mut place = 0;
    let mut recognised = false;
    let mut first_broken = None;
    each_document::<Inventory>(&bytes, |document| {
        place += 1;
        let reason = match document {
            Document::Object(inventory) => {
                recognised |= inventory.content.0.is_some();
                match cells(inventory) {
                    Ok(cells) => {
                        table.rows.push(Row { place, cells });
                        return place <= MAX_DOCUMENTS as u64;
                    }
                    Err(reason) => reason.to_owned(),
                }
            }
            Document::Other => "this is no inventory but a plain value".to_owned(),
            Document::Broken(error) => {
                let reason = error.to_string();
                first_broken.get_or_insert(error);
                reason
            }
        };
        table.rejects.push(Reject { place, reason });
        place <= MAX_DOCUMENTS as u64
    });
    if place > MAX_DOCUMENTS as u64 {
        return Err(GlpiError::TooManyDocuments);
    }
    if !recognised {
        return Err(first_broken.map_or(GlpiError::NotGlpi, GlpiError::Json));
    }
    remark_dates(&mut table);
    Ok(table)
}

/// Says how many rows do not tell when their machine was seen, since a new file could not be told from an old one.
fn remark_dates(table: &mut Table) {
    let date = COLUMNS.iter().position(|column| *column == "Last inventory");
    let undated = |row: &&Row| date.and_then(|at| row.cells.get(at)).is_none_or(String::is_empty);
    let count = table.rows.iter().filter(undated).count();
    if count > 0 {
        table.remarks.push(format!(
            "inventories that do not say when they were made: {count} of {}",
            table.rows.len()
        ));
    }
}

/// The cells of one inventory, or why there are none.
fn cells(inventory: Inventory) -> Result<Vec<String>, &'static str> {
    let content = inventory
        .content
        .0
        .ok_or("this has no \"content\"; is it an inventory of the GLPI agent?")?;
    let bios = content.bios.or_default();
    let hardware = content.hardware.or_default();
    let system = content.operatingsystem.or_default();
    let device = content.network_device.or_default();
    let mut addresses = Addresses::of(content.networks.items.iter().flatten());
    addresses.add_network(&device.ips);
    if addresses.hardware.is_empty() && !device.mac.is_empty() {
        addresses.hardware.push(device.mac.into());
    }
    let logins: Vec<String> = content
        .users
        .items
        .into_iter()
        .flatten()
        .map(|user| user.login.into())
        .filter(|login: &String| !login.is_empty())
        .collect();
    let user = Some(String::from(hardware.lastloggeduser)).filter(|user| !user.is_empty());
    let kind = if matches!(&*hardware.vmsystem, "" | "Physical") {
        hardware
            .chassis_type
            .or(device.kind)
            .or(of_item(inventory.itemtype))
            .into()
    } else {
        "Virtual machine".to_owned()
    };
    let name = hardware.name.or(device.name);
    let serial = bios.ssn.or(device.serial);
    if name.is_empty() && serial.is_empty() && hardware.uuid.is_empty() && addresses.hardware.is_empty() {
        return Err(if inventory.partial.is_true() {
            "this is a partial inventory that names no machine; take the full one"
        } else {
            "this names no machine: no name, serial number, UUID or MAC address"
        });
    }
    let workgroup = if hardware.workgroup.eq_ignore_ascii_case("workgroup") {
        Text::default()
    } else {
        hardware.workgroup
    };
    let (system_name, system_version, domain, host) = named(system);
    let cells: [String; COLUMNS.len()] = [
        name.or(host).into(),
        serial.into(),
        hardware.uuid.into(),
        bios.assettag.or(device.assettag).into(),
        bios.smanufacturer
            .or(bios.mmanufacturer)
            .or(device.manufacturer)
            .into(),
        bios.smodel.or(bios.mmodel).or(device.model).into(),
        kind,
        system_name.into(),
        system_version.into(),
        device.firmware.into(),
        addresses.hardware.join(", "),
        addresses.network.join(", "),
        workgroup.or(domain).into(),
        user.unwrap_or_else(|| logins.join(", ")),
        content.accesslog.or_default().logdate.into(),
        inventory.deviceid.into(),
        content.versionclient.into(),
    ];
    Ok(cells.into())
}

/// Name, version, domain and host name that an operating system gives. The kernel's version stands for that of Windows
/// alone, where it is the build.
fn named(system: OperatingSystem) -> (Text, Text, Text, Text) {
    let is_windows = system.kernel_name.to_ascii_lowercase().contains("win32");
    let build = if is_windows {
        system.kernel_version
    } else {
        Text::default()
    };
    (
        system.full_name.or(system.name),
        system.version.or(build),
        system.dns_domain,
        system.fqdn,
    )
}

/// The kind GLPI files the item under, where it says anything.
fn of_item(item: Text) -> Text {
    if matches!(&*item, "Computer" | "Unmanaged") {
        Text::default()
    } else {
        item
    }
}
