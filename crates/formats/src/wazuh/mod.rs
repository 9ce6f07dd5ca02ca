//! Agents of Wazuh in JSON, as `GET /agents` of its API answers, joined with what `GET /syscollector/{agent}/…` says of the
//! same agents where the file holds that too.
//!
//! One row for each agent under the constant [`COLUMNS`]. Answers of several calls may stand one after another.
//!
//! What this is not: it gives no meaning to columns and joins no machines; that is `domain::inventory`. Packages,
//! ports, processes and vulnerabilities are not read. The list the dashboard exports is CSV.
//!
//! Invariants. Every row has one cell for each column, and its place is the position of the first object of its agent.
//! Objects of one agent give one row. What names no agent becomes a reject, and reading goes on.
//!
//! ```
//! use formats::wazuh;
//!
//! let file = br#"{"data": {"affected_items": [{"id": "004", "name": "LAB-PC-4", "ip": "10.1.4.20", "status": "active",
//!     "os": {"name": "Microsoft Windows 10 Pro", "version": "10.0.19045.3803", "platform": "windows"},
//!     "version": "Wazuh v4.8.0", "lastKeepAlive": "2026-11-14T08:15:00+00:00", "node_name": "node01"}],
//!     "total_affected_items": 1}, "error": 0}"#;
//! assert!(wazuh::detect(file));
//!
//! let table = wazuh::read(file.as_slice())?;
//! assert_eq!(table.rows[0].cells[..2], ["LAB-PC-4", "10.1.4.20"]);
//! # Ok::<(), formats::export::ExportError>(())
//! ```

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::io::Read;

use serde::Deserialize;

use crate::export::{Beginning, ExportError, Exported, MAX_OBJECTS, Page, Tool, each_object};
use crate::interface::{Addresses, Interface, MAX_INTERFACES};
use crate::json::{Lenient, List, Text};
use crate::table::{Reject, Row, Table};

/// The columns of the table, in their order.
pub const COLUMNS: [&str; 12] = [
    "Name",
    "IP address",
    "MAC address",
    "Operating system",
    "Operating system version",
    "Last contact",
    "Serial number of the mainboard",
    "Agent ID",
    "Agent",
    "Connection",
    "Node",
    "Group",
];

const TOOL: Tool = Tool {
    name: "Wazuh",
    lacks: "no agent",
    way_out: "take the answer of GET /agents?limit=100000, or the list of agents as the dashboard exports it",
    limit: MAX_OBJECTS,
};

/// Whether the file that begins with `sample` looks like an answer of Wazuh's API.
pub fn detect(sample: &[u8]) -> bool {
    let beginning = Beginning::of(sample);
    let agents = beginning.names("lastKeepAlive") || beginning.names("dateAdd");
    beginning.names("affected_items") || (agents && (beginning.names("node_name") || beginning.names("os")))
}

/// Reads the agents of a file.
///
/// # Errors
/// When the bytes are not JSON, hold no agent, or exceed a limit.
pub fn read(bytes: impl Read) -> Result<Table, ExportError> {
    let mut agents = Agents::default();
    let mut gathered = each_object::<Object>(bytes, &TOOL, |place, object| agents.take(place, object))?;
    let mut rows = Vec::with_capacity(agents.all.len());
    for agent in agents.all {
        if agent.can_be_told() {
            rows.push(agent.into_row());
        } else {
            gathered.rejects.push(Reject {
                place: agent.place,
                reason: format!(
                    "agent {} has neither name nor address here; add the answer of GET /agents to the file",
                    &*agent.id
                ),
            });
        }
    }
    gathered.rejects.sort_by_key(|reject| reject.place);
    Ok(gathered.into_table(&COLUMNS, rows))
}

/// A page, an agent, or one answer of syscollector about an agent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Object {
    data: Lenient<Data>,

    id: Text,
    agent_id: Text,
    name: Text,
    ip: Text,
    #[serde(rename = "registerIP")]
    register_ip: Text,
    status: Text,
    version: Text,
    node_name: Text,
    group: Text,
    #[serde(rename = "lastKeepAlive")]
    last_keep_alive: Text,
    #[serde(rename = "dateAdd")]
    date_add: Text,
    os: Lenient<System>,

    hostname: Text,
    board_serial: Text,
    mac: Text,
    #[serde(rename = "type")]
    kind: Text,
    iface: Text,
    address: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Data {
    affected_items: Option<List<Object, MAX_OBJECTS>>,
    total_affected_items: Text,
    /// What the two before were called up to Wazuh 3.
    items: Option<List<Object, MAX_OBJECTS>>,
    #[serde(rename = "totalItems")]
    total_items: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct System {
    name: Text,
    version: Text,
    build: Text,
}

impl Exported for Object {
    fn page(&mut self) -> Option<Page<Self>> {
        let data = self.data.0.take()?;
        let total = data.total_affected_items.or(data.total_items);
        Some(Page {
            items: data.affected_items.or(data.items)?,
            total: total.parse().unwrap_or(0),
        })
    }
}

#[derive(Debug, Default)]
struct Agents {
    all: Vec<Agent>,
    by_id: HashMap<String, usize>,
}

impl Agents {
    fn take(&mut self, place: u64, object: Object) -> Result<(), &'static str> {
        let is_agent = object.agent_id.is_empty()
            && [
                &object.last_keep_alive,
                &object.date_add,
                &object.register_ip,
                &object.node_name,
                &object.status,
            ]
            .into_iter()
            .any(|field| !field.is_empty());
        let id = if is_agent { &object.id } else { &object.agent_id };
        if is_agent && object.name.is_empty() && object.ip.is_empty() {
            return Err("this agent has neither name nor IP address");
        }
        if id.is_empty() && !is_agent {
            return Err("this names no agent: is it an answer of /agents or /syscollector?");
        }
        let agent = self.of(place, id);
        if is_agent {
            agent.state(object);
        } else {
            agent.inventory(object);
        }
        Ok(())
    }

    fn of(&mut self, place: u64, id: &Text) -> &mut Agent {
        let next = self.all.len();
        let at = if id.is_empty() {
            next
        } else {
            *self.by_id.entry(id.to_string()).or_insert(next)
        };
        if at == next {
            self.all.push(Agent {
                place,
                id: id.clone(),
                ..Agent::default()
            });
        }
        &mut self.all[at]
    }
}

/// What is known of an agent so far.
#[derive(Debug, Default)]
struct Agent {
    place: u64,
    id: Text,
    name: Text,
    hostname: Text,
    ip: Text,
    system: System,
    last_contact: Text,
    board_serial: Text,
    version: Text,
    connection: Text,
    node: Text,
    group: Text,
    interfaces: Vec<Interface>,
}

impl Agent {
    fn state(&mut self, object: Object) {
        self.name = object.name;
        self.ip = object.ip;
        self.last_contact = object.last_keep_alive;
        self.version = object.version;
        self.connection = object.status;
        self.node = object.node_name;
        self.group = object.group;
        // What the agent found on the machine outweighs what it told the manager when it signed on.
        if self.system.name.is_empty() {
            self.system = object.os.or_default();
        }
    }

    fn inventory(&mut self, object: Object) {
        let address = |description: Text| Interface {
            description,
            kind: object.kind.clone(),
            mac: object.mac.clone(),
            ipaddress: object.address.clone(),
            ..Interface::default()
        };
        let interface = if object.iface.is_empty() {
            (!object.mac.is_empty()).then(|| address(object.name.clone()))
        } else {
            Some(address(object.iface.clone()))
        };
        if let Some(interface) = interface
            && self.interfaces.len() < MAX_INTERFACES
        {
            self.interfaces.push(interface);
        }
        if let Some(system) = object.os.0.filter(|system| !system.name.is_empty()) {
            self.system = system;
        }
        self.hostname = object.hostname.or(std::mem::take(&mut self.hostname));
        self.board_serial = object.board_serial.or(std::mem::take(&mut self.board_serial));
    }

    /// Whether anything but its number tells it from others.
    fn can_be_told(&self) -> bool {
        let named = [&self.name, &self.hostname, &self.ip];
        named.into_iter().any(|name| !name.is_empty()) || !self.interfaces.is_empty()
    }

    fn into_row(self) -> Row {
        let mut addresses = Addresses::of(self.interfaces.iter());
        // `any` is what an agent has that may sign on from anywhere.
        if &*self.ip != "any" {
            addresses.add_network(&self.ip);
        }
        let cells: [String; COLUMNS.len()] = [
            self.name.or(self.hostname).into(),
            addresses.network.join(", "),
            addresses.hardware.join(", "),
            self.system.name.into(),
            self.system.version.or(self.system.build).into(),
            self.last_contact.into(),
            self.board_serial.into(),
            self.id.into(),
            self.version.into(),
            self.connection.into(),
            self.node.into(),
            self.group.into(),
        ];
        Row {
            place: self.place,
            cells: cells.into(),
        }
    }
}
