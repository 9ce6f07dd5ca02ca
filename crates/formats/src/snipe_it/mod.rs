//! Hardware of Snipe-IT in JSON, as `GET /api/v1/hardware` of its API answers.
//!
//! One row for each asset under the constant [`COLUMNS`], which are called as in Snipe-IT's own CSV. Pages, single assets,
//! arrays, and several of these one after another are read alike. Of the hospital's own fields those with the format MAC
//! or IP are read.
//!
//! What this is not: it gives no meaning to columns and joins no machines; that is `domain::inventory`. Accessories,
//! licences and consumables are not read.
//!
//! Invariants. Every row has one cell for each column, and its place is the position of its asset. An asset that was
//! deleted becomes a reject, as does what is no asset, and reading goes on.
//!
//! ```
//! use formats::snipe_it;
//!
//! let file = br#"{"total": 1, "rows": [{"id": 7, "name": "CT console", "asset_tag": "INV-77", "serial": "2FAGP34",
//!     "model": {"id": 3, "name": "Precision 5820"}, "manufacturer": {"id": 1, "name": "Dell"},
//!     "status_label": {"id": 2, "name": "In use", "status_meta": "deployed"}, "location": {"id": 4, "name": "Radiology"},
//!     "purchase_date": {"date": "2024-03-01", "formatted": "01/03/2024"}}]}"#;
//! assert!(snipe_it::detect(file));
//!
//! let table = snipe_it::read(file.as_slice())?;
//! assert_eq!(table.rows[0].cells[..3], ["CT console", "INV-77", "2FAGP34"]);
//! # Ok::<(), formats::export::ExportError>(())
//! ```

mod asset;
#[cfg(test)]
mod tests;

use std::io::Read;

use crate::export::{Beginning, ExportError, MAX_OBJECTS, Tool, each_object};
use crate::table::{Row, Table};
use asset::Asset;

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 19] = [
    "Asset Name",
    "Asset Tag",
    "Serial",
    "Category",
    "Manufacturer",
    "Model name",
    "Model number",
    "Status",
    "Location",
    "Company",
    "Checked Out To",
    "Supplier",
    "MAC address",
    "IP address",
    "Purchase Date",
    "Warranty expires",
    "EOL Date",
    "Last Audit",
    "Notes",
];

const TOOL: Tool = Tool {
    name: "Snipe-IT",
    lacks: "no hardware",
    way_out: "take the answer of GET /api/v1/hardware?limit=500, page after page, or the CSV of the list of assets",
    limit: MAX_OBJECTS,
};

/// Whether the file that begins with `sample` looks like hardware of Snipe-IT.
pub fn detect(sample: &[u8]) -> bool {
    let beginning = Beginning::of(sample);
    let asset = [
        "status_label",
        "rtd_location",
        "checkout_counter",
        "available_actions",
    ]
    .into_iter()
    .any(|field| beginning.names(field));
    beginning.names("asset_tag") && asset
}

/// Reads the assets of a file.
///
/// # Errors
/// When the bytes are not JSON, hold no asset, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, ExportError> {
    let mut rows = Vec::new();
    let gathered = each_object::<Asset>(bytes, &TOOL, |place, asset| {
        rows.push(Row {
            place,
            cells: asset.cells()?.into(),
        });
        Ok(())
    })?;
    Ok(gathered.into_table(&COLUMNS, rows))
}
