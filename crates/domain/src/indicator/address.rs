//! Addresses and networks: read, and told from those that mean nothing elsewhere.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

use super::remark::{NowhereElse, Refusal, Warning};

/// Resolvers that machines everywhere ask all day.
const RESOLVERS: [IpAddr; 8] = [
    IpAddr::V4(Ipv4Addr::new(1, 1, 1, 1)),
    IpAddr::V4(Ipv4Addr::new(1, 0, 0, 1)),
    IpAddr::V4(Ipv4Addr::new(8, 8, 8, 8)),
    IpAddr::V4(Ipv4Addr::new(8, 8, 4, 4)),
    IpAddr::V4(Ipv4Addr::new(9, 9, 9, 9)),
    IpAddr::V4(Ipv4Addr::new(208, 67, 222, 222)),
    IpAddr::V6(Ipv6Addr::new(0x2001, 0x4860, 0x4860, 0, 0, 0, 0, 0x8888)),
    IpAddr::V6(Ipv6Addr::new(0x2606, 0x4700, 0x4700, 0, 0, 0, 0, 0x1111)),
];

/// The address, with or without the brackets of RFC 3986; one of IPv4 in the clothes of IPv6 is one of IPv4.
pub(super) fn ip_address(text: &str) -> Option<IpAddr> {
    let bare = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(text);
    bare.parse::<IpAddr>().ok().map(|address| address.to_canonical())
}

/// Address and port: `203.0.113.9:8443`, `[2001:db8::9]:443`.
pub(super) fn with_port(text: &str) -> Option<(IpAddr, u16)> {
    let (host, port) = text.rsplit_once(':')?;
    // Without brackets the last group of IPv6 would be taken for a port.
    if host.contains(':') && !host.starts_with('[') {
        return None;
    }
    Some((ip_address(host)?, port.parse().ok()?))
}

/// The network, written with its first address; whether that took a correction. One address is no network.
pub(super) fn network(text: &str) -> Option<(IpNet, bool)> {
    let read: IpNet = text.parse().ok()?;
    let network = read.trunc();
    (read.prefix_len() < read.max_prefix_len()).then_some((network, network != read))
}

/// Four groups of digits with dots between them, which no name is made of.
pub(super) fn looks_like_ipv4(text: &str) -> bool {
    let groups = || text.split('.');
    groups().count() == 4
        && groups().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Why nobody outside the house can look for it.
pub(super) fn nowhere_else(address: IpAddr) -> Option<NowhereElse> {
    match address {
        IpAddr::V4(address) => nowhere_else_v4(address),
        IpAddr::V6(address) => nowhere_else_v6(address),
    }
}

fn nowhere_else_v4(address: Ipv4Addr) -> Option<NowhereElse> {
    let [first, second, ..] = address.octets();
    if address.is_loopback() {
        Some(NowhereElse::Loopback)
    } else if address.is_private() {
        Some(NowhereElse::Private)
    } else if address.is_link_local() {
        Some(NowhereElse::LinkLocal)
    } else if first == 100 && (64..128).contains(&second) {
        Some(NowhereElse::CarrierShared)
    } else if first == 0 || first >= 224 || (first == 198 && (18..20).contains(&second)) {
        Some(NowhereElse::NoMachine)
    } else {
        None
    }
}

fn nowhere_else_v6(address: Ipv6Addr) -> Option<NowhereElse> {
    if address.is_loopback() {
        Some(NowhereElse::Loopback)
    } else if address.is_unique_local() {
        Some(NowhereElse::Private)
    } else if address.is_unicast_link_local() {
        Some(NowhereElse::LinkLocal)
    } else if address.is_unspecified() || address.is_multicast() {
        Some(NowhereElse::NoMachine)
    } else {
        None
    }
}

/// Whether it is kept for examples (RFC 5737, RFC 3849).
fn for_examples(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_documentation(),
        IpAddr::V6(address) => address.segments()[..2] == [0x2001, 0xdb8],
    }
}

/// What a person should know of it.
pub(super) fn warning(address: IpAddr) -> Option<Warning> {
    if for_examples(address) {
        Some(Warning::ForExamples)
    } else if RESOLVERS.contains(&address) {
        Some(Warning::UsedByMany)
    } else {
        None
    }
}

/// What speaks against a network.
pub(super) fn judge_network(network: IpNet, warnings: &mut Vec<Warning>) -> Result<(), Refusal> {
    // What the largest providers hold, and what one house may hold.
    let (too_wide, wide) = match network {
        IpNet::V4(_) => (12, 20),
        IpNet::V6(_) => (24, 40),
    };
    let prefix = network.prefix_len();
    if let Some(why) = nowhere_else(network.network()).or_else(|| nowhere_else(network.broadcast())) {
        let text = network.to_string();
        return Err(Refusal::NowhereElse { text, why });
    }
    if prefix < too_wide {
        return Err(Refusal::TooWide { prefix });
    }
    if prefix < wide {
        warnings.push(Warning::WideNetwork(prefix));
    }
    warnings.extend(warning(network.network()).filter(|warning| *warning == Warning::ForExamples));
    Ok(())
}

/// Why nobody else has an autonomous system of this number (RFC 6996, RFC 7607, RFC 7300).
pub(super) fn nowhere_else_system(number: u32) -> Option<NowhereElse> {
    match number {
        0 | 23_456 | 65_535 | u32::MAX => Some(NowhereElse::NoMachine),
        64_512..65_535 | 4_200_000_000.. => Some(NowhereElse::Private),
        _ => None,
    }
}

/// Whether a number is kept for examples (RFC 5398).
pub(super) fn system_for_examples(number: u32) -> bool {
    matches!(number, 64_496..=64_511 | 65_536..=65_551)
}

/// The six bytes of a hardware address: `00-1A-2B-3C-4D-5E`, `001a.2b3c.4d5e`, `00:1a:…`. Twelve digits alone may be anything.
pub(super) fn hardware(text: &str) -> Option<[u8; 6]> {
    let separator = text.chars().find(|c| !c.is_ascii_hexdigit())?;
    let width = match separator {
        ':' | '-' => 2,
        '.' => 4,
        _ => return None,
    };
    let groups: Vec<&str> = text.split(separator).collect();
    let regular = groups
        .iter()
        .all(|group| group.len() == width && group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !regular || groups.len() * width != 12 {
        return None;
    }
    let digits = u64::from_str_radix(&groups.concat(), 16).ok()?;
    let [_, _, bytes @ ..] = digits.to_be_bytes();
    Some(bytes)
}
