//! Network addresses as inventories write them: one or several in a cell, in any of the usual notations.

use std::collections::BTreeSet;
use std::net::IpAddr;

/// What in a cell of addresses is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NotAnAddress(pub(super) String);

/// The IP addresses of a cell, in numerical order. Addresses that identify no machine (unspecified, loopback,
/// link-local) are left out; a prefix length or zone is dropped.
pub(super) fn ip_addresses(cell: &str) -> Result<Option<String>, NotAnAddress> {
    let mut addresses = BTreeSet::new();
    for token in tokens(cell) {
        let bare = token
            .split(['/', '%'])
            .next()
            .unwrap_or(token)
            .trim_matches(['[', ']', '(', ')']);
        let address: IpAddr = bare.parse().map_err(|_| NotAnAddress(token.to_owned()))?;
        if identifies_a_machine(address) {
            addresses.insert(address);
        }
    }
    Ok(joined(addresses.iter().map(ToString::to_string)))
}

fn identifies_a_machine(address: IpAddr) -> bool {
    let link_local = match address {
        IpAddr::V4(address) => address.is_link_local() || address.is_broadcast(),
        IpAddr::V6(address) => address.is_unicast_link_local(),
    };
    !(link_local || address.is_unspecified() || address.is_loopback() || address.is_multicast())
}

/// The MAC addresses of a cell, in order, in lower case with colons.
pub(super) fn mac_addresses(cell: &str) -> Result<Option<String>, NotAnAddress> {
    let alone = mac_address(cell);
    let mut addresses = BTreeSet::new();
    for token in tokens(cell).take_while(|_| alone.is_none()) {
        addresses.insert(mac_address(token).ok_or_else(|| NotAnAddress(token.to_owned()))?);
    }
    addresses.extend(alone);
    Ok(joined(
        addresses.into_iter().filter(|address| !no_interface(address)),
    ))
}

/// `00-1A-2B-3C-4D-5E`, `001a.2b3c.4d5e`, `00:1a:…` and `001A2B3C4D5E` are one address.
fn mac_address(token: &str) -> Option<String> {
    let digits: Vec<char> = token
        .chars()
        .filter(|c| !matches!(c, ':' | '-' | '.' | ' '))
        .collect();
    if digits.len() != 12 || !digits.iter().all(char::is_ascii_hexdigit) {
        return None;
    }
    let pairs = digits
        .chunks(2)
        .map(|pair| pair.iter().collect::<String>().to_ascii_lowercase());
    Some(pairs.collect::<Vec<_>>().join(":"))
}

/// Addresses of no interface of their own: empty ones, and those virtual adapters share on every machine (the list
/// GLPI refuses by default).
fn no_interface(address: &str) -> bool {
    #[rustfmt::skip]
    const SHARED: &[&str] = &[
        "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "fe:ff:ff:ff:ff:ff", "20:41:53:59:4e:ff", "02:00:4e:43:50:49",
        "e2:e6:16:20:0a:35", "d2:0a:2d:a0:04:be", "00:a0:c6:00:00:00", "d2:6b:25:2f:2c:e7", "33:50:6f:45:30:30",
        "0a:00:27:00:00:00", "02:80:37:ec:02:00", "50:50:54:50:30:30", "24:b6:20:52:41:53", "00:0b:ca:fe:00:00",
    ];
    // VMware's host-only and NAT adapters have the same addresses on every workstation.
    SHARED.contains(&address) || address.starts_with("00:50:56:c0:")
}

fn tokens(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|'))
        .filter(|token| !token.is_empty())
}

fn joined(addresses: impl Iterator<Item = String>) -> Option<String> {
    let joined = addresses.collect::<Vec<_>>().join(", ");
    (!joined.is_empty()).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notations_of_one_mac_address_are_the_same() {
        for cell in [
            "00-1A-2B-3C-4D-5E",
            "001a.2b3c.4d5e",
            "00:1A:2b:3C:4D:5E",
            "001A2B3C4D5E",
            "00 1a 2b 3c 4d 5e",
        ] {
            assert_eq!(
                mac_addresses(cell),
                Ok(Some("00:1a:2b:3c:4d:5e".to_owned())),
                "{cell}"
            );
        }
    }

    #[test]
    fn several_addresses_are_put_in_order() {
        assert_eq!(
            ip_addresses("10.0.0.12, 10.0.0.2\n127.0.0.1;10.0.0.12/24"),
            Ok(Some("10.0.0.2, 10.0.0.12".to_owned()))
        );
        assert_eq!(
            mac_addresses("02:00:00:00:00:02 02:00:00:00:00:01"),
            Ok(Some("02:00:00:00:00:01, 02:00:00:00:00:02".to_owned()))
        );
    }

    #[test]
    fn addresses_of_no_machine_are_none() {
        assert_eq!(ip_addresses("0.0.0.0 fe80::1%eth0 169.254.3.4"), Ok(None));
        assert_eq!(mac_addresses("00:00:00:00:00:00"), Ok(None));
    }

    #[test]
    fn what_is_no_address_is_named() {
        assert_eq!(
            ip_addresses("10.0.0.1, dhcp"),
            Err(NotAnAddress("dhcp".to_owned()))
        );
        assert_eq!(
            ip_addresses("10.0.0.256"),
            Err(NotAnAddress("10.0.0.256".to_owned()))
        );
        assert_eq!(
            mac_addresses("00:1a:2b"),
            Err(NotAnAddress("00:1a:2b".to_owned()))
        );
    }
}
