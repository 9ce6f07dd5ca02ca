//! The parts of an inventory that are read, as the schema `glpi-project/inventory_format` names them.

use serde::Deserialize;

use crate::interface::{Interface, MAX_INTERFACES};
use crate::json::{Lenient, List, Text};

/// What one machine reported.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Inventory {
    pub(super) deviceid: Text,
    pub(super) itemtype: Text,
    pub(super) partial: Text,
    pub(super) content: Lenient<Content>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Content {
    pub(super) versionclient: Text,
    pub(super) accesslog: Lenient<AccessLog>,
    pub(super) bios: Lenient<Bios>,
    pub(super) hardware: Lenient<Hardware>,
    pub(super) operatingsystem: Lenient<OperatingSystem>,
    pub(super) networks: List<Interface, MAX_INTERFACES>,
    pub(super) users: List<User, 100>,
    pub(super) network_device: Lenient<NetworkDevice>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AccessLog {
    pub(super) logdate: Text,
}

/// What the firmware says; names beginning with `s` are of the system, with `m` of the mainboard.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Bios {
    pub(super) assettag: Text,
    pub(super) smanufacturer: Text,
    pub(super) smodel: Text,
    pub(super) ssn: Text,
    pub(super) mmanufacturer: Text,
    pub(super) mmodel: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Hardware {
    pub(super) name: Text,
    pub(super) uuid: Text,
    pub(super) chassis_type: Text,
    pub(super) vmsystem: Text,
    pub(super) workgroup: Text,
    pub(super) lastloggeduser: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OperatingSystem {
    pub(super) name: Text,
    pub(super) full_name: Text,
    pub(super) version: Text,
    pub(super) kernel_name: Text,
    pub(super) kernel_version: Text,
    pub(super) dns_domain: Text,
    pub(super) fqdn: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct User {
    pub(super) login: Text,
}

/// A switch, printer or other device asked over SNMP, in place of all the above.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NetworkDevice {
    pub(super) name: Text,
    pub(super) serial: Text,
    pub(super) manufacturer: Text,
    pub(super) model: Text,
    #[serde(rename = "type")]
    pub(super) kind: Text,
    pub(super) assettag: Text,
    pub(super) firmware: Text,
    pub(super) mac: Text,
    pub(super) ips: Text,
}
