//! Results of osquery in JSON: the log of results in its differential, batch and snapshot forms, what `osqueryi --json`
//! prints, and the hosts that Fleet lists.
//!
//! One row for each host under the constant [`COLUMNS`]; the results of one host are joined by its `hostIdentifier`. Read are
//! the tables `system_info`, `os_version`, `osquery_info`, `interface_addresses` and `interface_details`, told by their
//! columns, since queries are named as people like.
//!
//! What this is not: it gives no meaning to columns and joins no machines; that is `domain::inventory`. Every other table,
//! such as `programs` and `users`, is passed over.
//!
//! Invariants. Every row has one cell for each column, and its place is the position of the first result of its host.
//! Results are applied in the order of the file. What is no result becomes a reject, and reading goes on.
//!
//! ```
//! use formats::osquery;
//!
//! let file = br#"{"name": "pack_inventory_system_info", "hostIdentifier": "icu-ws-1.spital.local", "unixTime": 1794643200,
//!     "columns": {"hostname": "icu-ws-1.spital.local", "uuid": "4bd0c1fe-0046-4710-8047-b2c04f503732",
//!         "hardware_serial": "2FAGP34", "hardware_vendor": "Dell Inc.", "hardware_model": "Precision 5820"},
//!     "action": "added"}"#;
//! assert!(osquery::detect(file));
//!
//! let table = osquery::read(file.as_slice())?;
//! assert_eq!(table.rows[0].cells[..2], ["icu-ws-1", "2FAGP34"]);
//! # Ok::<(), formats::export::ExportError>(())
//! ```

mod host;
mod result;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io::Read;

use crate::export::{Beginning, ExportError, MAX_OBJECTS, Tool, each_object};
use crate::table::{Row, Table};
use host::Host;
use result::Outcome;

/// Results of a file: a log has many for each host.
pub const MAX_RESULTS: usize = 2_000_000;

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 13] = [
    "Name",
    "Serial number",
    "UUID",
    "Manufacturer",
    "Model",
    "Operating system",
    "Operating system version",
    "MAC address",
    "IP address",
    "Domain",
    "Last contact",
    "Host identifier",
    "Agent",
];

const TOOL: Tool = Tool {
    name: "osquery",
    lacks: "no result of system_info, os_version or the interfaces",
    way_out: "schedule `select * from system_info` and `select * from os_version`, and take the log of results unchanged",
    limit: MAX_RESULTS,
};

/// Whether the file that begins with `sample` looks like results of osquery or hosts of Fleet.
pub fn detect(sample: &[u8]) -> bool {
    let beginning = Beginning::of(sample);
    let result = ["columns", "snapshot", "diffResults"]
        .into_iter()
        .any(|field| beginning.names(field));
    let machine = beginning.names("computer_name") || beginning.names("hostname") || beginning.names("uuid");
    (beginning.names("hostIdentifier") && result) || (beginning.names("hardware_serial") && machine)
}

/// Reads the hosts of a file.
///
/// # Errors
/// When the bytes are not JSON, hold no result that is read, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, ExportError> {
    let mut hosts = Hosts::default();
    let mut passed_over = 0_u64;
    let mut gathered = each_object::<Outcome>(bytes, &TOOL, |place, outcome| {
        match outcome.applied(place, &mut hosts) {
            Ok(true) => Ok(()),
            Ok(false) => {
                passed_over += 1;
                Ok(())
            }
            Err(reason) => Err(reason),
        }
    })?;
    if hosts.all.is_empty() && passed_over > 0 {
        return Err(ExportError::NoEquipment {
            tool: TOOL.name,
            lacks: TOOL.lacks,
            way_out: TOOL.way_out,
        });
    }
    if passed_over > 0 {
        gathered.remarks.push(format!(
            "results passed over because they are of tables that are not read: {passed_over}"
        ));
    }
    let rows: Vec<Row> = hosts.all.into_iter().map(Host::into_row).collect();
    Ok(gathered.into_table(&COLUMNS, rows))
}

/// The hosts met so far.
#[derive(Debug, Default)]
struct Hosts {
    all: Vec<Host>,
    by_identifier: HashMap<String, usize>,
}

impl Hosts {
    /// The host of this identifier; a new one where there is none. `None` when there are too many.
    fn of(&mut self, place: u64, identifier: &str) -> Option<&mut Host> {
        let next = self.all.len();
        let at = if identifier.is_empty() {
            next
        } else {
            match self.by_identifier.get(identifier) {
                Some(at) => *at,
                None => {
                    self.by_identifier.insert(identifier.to_owned(), next);
                    next
                }
            }
        };
        if at == next {
            if next >= MAX_OBJECTS {
                return None;
            }
            self.all.push(Host::new(place, identifier));
        }
        self.all.get_mut(at)
    }
}
