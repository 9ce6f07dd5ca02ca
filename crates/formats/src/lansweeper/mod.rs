//! Assets of Lansweeper in JSON, as its Data API answers a query of `assetResources`.
//!
//! One row for each asset under the constant [`COLUMNS`]. Answers, single assets, arrays of assets, and several of these
//! one after another are read alike.
//!
//! What this is not: it gives no meaning to columns and joins no machines; that is `domain::inventory`. Software, disks
//! and network adapters are not read. Reports exported from Lansweeper's pages are CSV or workbooks.
//!
//! Invariants. Every row has one cell for each column, and its place is the position of its asset. What is no asset
//! becomes a reject, and reading goes on.
//!
//! ```
//! use formats::lansweeper;
//!
//! let file = br#"{"data": {"site": {"assetResources": {"total": 1, "items": [{"key": "MTI3", "assetBasicInfo":
//!     {"name": "LAB-PC-4", "type": "Windows", "ipAddress": "10.1.4.20", "mac": "A4:BB:6D:01:02:03"},
//!     "assetCustom": {"manufacturer": "Dell Inc.", "model": "OptiPlex 7090", "serialNumber": "7XKQ2N3"},
//!     "operatingSystem": {"caption": "Microsoft Windows 10 Pro", "version": "10.0.19045"}}]}}}}"#;
//! assert!(lansweeper::detect(file));
//!
//! let table = lansweeper::read(file.as_slice())?;
//! assert_eq!(table.rows[0].cells[..3], ["LAB-PC-4", "7XKQ2N3", "Dell Inc."]);
//! # Ok::<(), formats::export::ExportError>(())
//! ```

#[cfg(test)]
mod tests;

use std::io::Read;

use serde::Deserialize;

use crate::export::{Beginning, ExportError, Exported, MAX_OBJECTS, Page, Tool, each_object};
use crate::json::{Lenient, List, Text};
use crate::table::{Row, Table};

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 18] = [
    "Name",
    "Serial number",
    "Manufacturer",
    "Model",
    "Model number",
    "Asset type",
    "Description of the asset",
    "State",
    "Operating system",
    "Operating system version",
    "Firmware version",
    "IP address",
    "MAC address",
    "Domain",
    "User",
    "Location",
    "Last seen",
    "Warranty date",
];

const TOOL: Tool = Tool {
    name: "Lansweeper",
    lacks: "no asset with assetBasicInfo",
    way_out: "ask assetResources for assetBasicInfo, assetCustom and operatingSystem, or export a report as CSV",
    limit: MAX_OBJECTS,
};

/// Whether the file that begins with `sample` looks like an answer of Lansweeper's Data API.
pub fn detect(sample: &[u8]) -> bool {
    let beginning = Beginning::of(sample);
    beginning.names("assetBasicInfo") || beginning.names("assetResources")
}

/// Reads the assets of a file.
///
/// # Errors
/// When the bytes are not JSON, hold no asset, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, ExportError> {
    let mut rows = Vec::new();
    let gathered = each_object::<Object>(bytes, &TOOL, |place, object| {
        rows.push(Row {
            place,
            cells: object.cells()?.into(),
        });
        Ok(())
    })?;
    Ok(gathered.into_table(&COLUMNS, rows))
}

/// An answer, the part of one that holds assets, or an asset.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Object {
    data: Lenient<Data>,
    #[serde(rename = "assetResources")]
    resources: Lenient<Resources>,
    items: Option<List<Object, MAX_OBJECTS>>,

    #[serde(rename = "assetBasicInfo")]
    basic: Lenient<Basic>,
    #[serde(rename = "assetCustom")]
    custom: Lenient<Custom>,
    #[serde(rename = "operatingSystem")]
    system: Lenient<System>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Data {
    site: Lenient<Site>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Site {
    #[serde(rename = "assetResources")]
    resources: Lenient<Resources>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Resources {
    total: Text,
    items: Option<List<Object, MAX_OBJECTS>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Basic {
    name: Text,
    domain: Text,
    description: Text,
    ip_address: Text,
    last_seen: Text,
    mac: Text,
    user_name: Text,
    #[serde(rename = "type")]
    kind: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Custom {
    manufacturer: Text,
    model: Text,
    serial_number: Text,
    sku: Text,
    firmware_version: Text,
    location: Text,
    state_name: Text,
    warranty_date: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct System {
    caption: Text,
    version: Text,
}

impl Exported for Object {
    fn page(&mut self) -> Option<Page<Self>> {
        let nested = self
            .data
            .0
            .take()
            .and_then(|data| data.site.or_default().resources.0);
        let own = Resources {
            total: Text::default(),
            items: self.items.take(),
        };
        let resources = nested.or(self.resources.0.take()).unwrap_or(own);
        Some(Page {
            items: resources.items?,
            total: resources.total.parse().unwrap_or(0),
        })
    }
}

impl Object {
    /// The cells of an asset, or why there are none.
    fn cells(self) -> Result<[String; COLUMNS.len()], &'static str> {
        let Some(basic) = self.basic.0 else {
            return Err("this is no asset: no assetBasicInfo");
        };
        let custom = self.custom.or_default();
        let system = self.system.or_default();
        if [&basic.name, &basic.mac, &custom.serial_number]
            .into_iter()
            .all(|field| field.is_empty())
        {
            return Err("this names no machine: no name, serial number or MAC address");
        }
        Ok([
            basic.name.into(),
            custom.serial_number.into(),
            custom.manufacturer.into(),
            custom.model.into(),
            custom.sku.into(),
            basic.kind.into(),
            basic.description.into(),
            custom.state_name.into(),
            system.caption.into(),
            system.version.into(),
            custom.firmware_version.into(),
            basic.ip_address.into(),
            basic.mac.into(),
            basic.domain.into(),
            basic.user_name.into(),
            custom.location.into(),
            basic.last_seen.into(),
            custom.warranty_date.into(),
        ])
    }
}
