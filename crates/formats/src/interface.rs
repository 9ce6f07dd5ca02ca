//! Which addresses are the machine's own: not those of loopbacks, containers, tunnels and bridges that software made,
//! which are the same on many machines and would join them.

use std::net::IpAddr;

use serde::Deserialize;

use crate::json::Text;

/// Network interfaces of a machine that are looked at.
pub const MAX_INTERFACES: usize = 2_000;

/// Addresses of each kind that are kept of a machine; each is compared with all before it.
pub const MAX_ADDRESSES: usize = 200;

/// One address of one network interface, under the names of the schema of GLPI's agent. An interface with several
/// addresses stands there several times.
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Interface {
    pub(crate) description: Text,
    #[serde(rename = "type")]
    pub(crate) kind: Text,
    pub(crate) virtualdev: Text,
    pub(crate) mac: Text,
    pub(crate) ipaddress: Text,
    pub(crate) ipaddress6: Text,
}

/// The addresses of a machine, each once, in the order of its interfaces.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Addresses {
    pub(crate) hardware: Vec<String>,
    pub(crate) network: Vec<String>,
}

impl Addresses {
    pub(crate) fn of<'a>(interfaces: impl Iterator<Item = &'a Interface>) -> Self {
        let mut addresses = Self::default();
        // Of bonds, bridges and the like, whose address is often that of a card listed beside them.
        let mut made = Vec::new();
        for interface in interfaces.filter(|interface| !is_local(interface)) {
            let hardware = if is_made(interface) {
                &mut made
            } else {
                &mut addresses.hardware
            };
            if is_own_hardware_address(&interface.mac, &interface.kind) {
                add(hardware, &interface.mac);
            }
            addresses.add_network(&interface.ipaddress);
            addresses.add_network(&interface.ipaddress6);
        }
        // The one interface of a container is virtual.
        if addresses.hardware.is_empty() {
            addresses.hardware = made;
        }
        addresses
    }

    /// Adds the addresses of a list that can be reached from elsewhere.
    pub(crate) fn add_network(&mut self, list: &str) {
        for address in list
            .split([',', '/', ' '])
            .filter(|address| can_be_reached(address))
        {
            add(&mut self.network, address);
        }
    }
}

fn add(list: &mut Vec<String>, address: &str) {
    if list.len() < MAX_ADDRESSES && !list.iter().any(|known| known.eq_ignore_ascii_case(address)) {
        list.push(address.to_owned());
    }
}

/// How interfaces begin that serve the machine alone, on Linux and macOS.
const LOCAL_PREFIXES: [&str; 22] = [
    "anpi", "awdl", "br-", "cali", "cilium", "cni", "docker", "dummy", "flannel", "ifb", "ip6tnl", "llw",
    "lxc", "lxd", "podman", "sit", "tunl", "vboxnet", "veth", "virbr", "vmnet", "vnet",
];

/// What the descriptions of such interfaces hold, on Windows.
const LOCAL_WORDS: [&str; 10] = [
    "6to4",
    "bluetooth",
    "isatap",
    "kernel debug",
    "loopback",
    "teredo",
    "virtualbox host-only",
    "vmware virtual ethernet",
    "wan miniport",
    "wi-fi direct virtual",
];

/// Whether an interface serves the machine alone.
fn is_local(interface: &Interface) -> bool {
    let description = interface.description.to_ascii_lowercase();
    matches!(&*interface.kind, "loopback" | "bluetooth")
        || matches!(description.as_str(), "lo" | "lo0")
        || LOCAL_PREFIXES
            .iter()
            .any(|prefix| description.starts_with(prefix))
        || LOCAL_WORDS.iter().any(|word| description.contains(word))
}

/// Whether software made an interface that may all the same carry the machine's address.
fn is_made(interface: &Interface) -> bool {
    interface.virtualdev.is_true() || matches!(&*interface.kind, "aggregate" | "alias" | "bridge" | "dialup")
}

/// How hardware addresses begin that VMware, `VirtualBox` and Docker give their host's side on every machine.
const SHARED_PREFIXES: [&str; 3] = ["005056c0", "0a0027", "0242"];

fn is_own_hardware_address(address: &str, kind: &str) -> bool {
    let digits: String = address.chars().filter(char::is_ascii_hexdigit).collect();
    let digits = digits.to_ascii_lowercase();
    let repeated = digits
        .bytes()
        .all(|digit| Some(&digit) == digits.as_bytes().first());
    // Wireless cards hide behind addresses drawn at random, told by the bit of local administration (IEEE 802).
    let drawn_at_random = kind == "wifi"
        && digits
            .as_bytes()
            .get(1)
            .is_some_and(|digit| b"2367abef".contains(digit));
    !repeated && !drawn_at_random && !SHARED_PREFIXES.iter().any(|prefix| digits.starts_with(prefix))
}

/// Whether an address says where to find the machine. What cannot be read as an address is left to the import.
fn can_be_reached(address: &str) -> bool {
    match address.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => {
            !address.is_loopback() && !address.is_link_local() && !address.is_unspecified()
        }
        Ok(IpAddr::V6(address)) => {
            !address.is_loopback() && !address.is_unicast_link_local() && !address.is_unspecified()
        }
        Err(_) => !address.is_empty() && !address.starts_with("fe80:"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interface(json: &str) -> Interface {
        serde_json::from_str(json).unwrap()
    }

    fn addresses(interfaces: &[&str]) -> (Vec<String>, Vec<String>) {
        let interfaces: Vec<Interface> = interfaces.iter().map(|json| interface(json)).collect();
        let addresses = Addresses::of(interfaces.iter());
        (addresses.hardware, addresses.network)
    }

    #[test]
    fn interfaces_that_software_made_for_itself_are_left_out() {
        let junk = [
            r#"{"description": "lo", "type": "loopback", "mac": "00:00:00:00:00:00", "ipaddress": "127.0.0.1"}"#,
            r#"{"description": "docker0", "type": "bridge", "mac": "02:42:ac:11:00:01", "ipaddress": "172.17.0.1"}"#,
            r#"{"description": "virbr0-nic", "mac": "52:54:00:fa:20:0e"}"#,
            r#"{"description": "VMware Virtual Ethernet Adapter for VMnet8", "mac": "00:50:56:C0:00:08", "ipaddress": "192.168.80.1"}"#,
            r#"{"description": "Bluetooth Device (Personal Area Network)", "mac": "4C:34:88:00:00:01"}"#,
            r#"{"description": "wlp2s0", "type": "wifi", "mac": "ae:ed:e7:56:9b:a0", "ipaddress6": "fe80::1"}"#,
            r#"{"description": "eth9", "mac": "00:50:56:C0:00:01", "ipaddress": "169.254.3.4"}"#,
        ];
        assert_eq!(addresses(&junk), (Vec::new(), Vec::new()));
    }

    #[test]
    fn a_card_is_kept_once_however_many_addresses_it_has() {
        let card = [
            r#"{"description": "eno1", "type": "ethernet", "virtualdev": false, "mac": "B8:6B:23:E0:5C:81", "ipaddress": "10.0.0.5"}"#,
            r#"{"description": "eno1", "type": "ethernet", "mac": "b8:6b:23:e0:5c:81", "ipaddress6": "2001:db8::5"}"#,
        ];
        let expected = (
            vec!["B8:6B:23:E0:5C:81".to_owned()],
            vec!["10.0.0.5".to_owned(), "2001:db8::5".to_owned()],
        );
        assert_eq!(addresses(&card), expected);
    }

    #[test]
    fn a_bond_gives_its_network_address_and_its_cards_their_hardware_addresses() {
        let bond = [
            r#"{"description": "eno1", "type": "ethernet", "mac": "b8:6b:23:e0:5c:81"}"#,
            r#"{"description": "eno2", "type": "ethernet", "mac": "b8:6b:23:e0:5c:82"}"#,
            r#"{"description": "bond0", "type": "aggregate", "virtualdev": true, "mac": "b8:6b:23:e0:5c:99", "ipaddress": "10.0.0.5"}"#,
        ];
        let (hardware, network) = addresses(&bond);
        assert_eq!(hardware, ["b8:6b:23:e0:5c:81", "b8:6b:23:e0:5c:82"]);
        assert_eq!(network, ["10.0.0.5"]);
    }

    #[test]
    fn addresses_beyond_the_limit_are_left_out() {
        let many: Vec<String> = (0..MAX_ADDRESSES + 50)
            .map(|n| format!("10.0.{}.{}", n / 250, n % 250))
            .collect();
        let mut addresses = Addresses::default();
        addresses.add_network(&many.join(", "));
        assert_eq!(addresses.network, many[..MAX_ADDRESSES]);
    }

    #[test]
    fn where_there_is_no_card_the_virtual_interface_is_the_machines() {
        let container = [
            r#"{"description": "eth0", "virtualdev": 1, "mac": "00:16:3e:00:00:01", "ipaddress": "10.0.0.7"}"#,
        ];
        assert_eq!(addresses(&container).0, ["00:16:3e:00:00:01"]);
    }
}
