//! Where the program goes when somebody else names the address: a document of a provider, or an answer that sends on.
//!
//! Whoever enters an address says that it may be asked, and every address of the same host with it. Any other that is
//! named on the way must lie outside, in the public internet: otherwise whoever writes a provider's list could have this
//! machine ask the printers, the databases and the metadata service of the house (server-side request forgery, CWE-918).
//! A name is judged by what it resolves to at the moment of the connection, so that no second answer of a name server
//! leads elsewhere.

use std::env;
use std::error::Error as StdError;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use domain::feed::Answer;
use ipnet::{Ipv4Net, Ipv6Net};
use reqwest::Url;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::net::lookup_host;

use super::client::Failure;

const fn v4(a: u8, b: u8, c: u8, length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, 0), length)
}

const fn v6(a: u16, b: u16, length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, 0), length)
}

/// What of IPv4 is not the public internet: the blocks of the IANA IPv4 Special-Purpose Address Registry, addresses for
/// many receivers, and the reserved ones.
const INSIDE_V4: &[Ipv4Net] = &[
    v4(0, 0, 0, 8),
    v4(10, 0, 0, 8),
    v4(100, 64, 0, 10),
    v4(127, 0, 0, 8),
    // The platform of Azure, told to the machines on it (Microsoft, "What is IP address 168.63.129.16").
    v4(168, 63, 129, 24),
    v4(169, 254, 0, 16),
    v4(172, 16, 0, 12),
    v4(192, 0, 0, 24),
    v4(192, 0, 2, 24),
    v4(192, 88, 99, 24),
    v4(192, 168, 0, 16),
    v4(198, 18, 0, 15),
    v4(198, 51, 100, 24),
    v4(203, 0, 113, 24),
    v4(224, 0, 0, 4),
    v4(240, 0, 0, 4),
];

/// The one block of IPv6 that is given out for the public internet.
const GLOBAL_V6: Ipv6Net = v6(0x2000, 0, 3);

/// What of it is not: protocol assignments with tunnels, documentation, and addresses that carry one of IPv4 (IANA IPv6
/// Special-Purpose Address Registry).
const INSIDE_V6: &[Ipv6Net] = &[
    v6(0x2001, 0, 23),
    v6(0x2001, 0xdb8, 32),
    v6(0x2002, 0, 16),
    v6(0x3fff, 0, 20),
];

/// Whether an address is in the public internet.
fn is_outside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !INSIDE_V4.iter().any(|block| block.contains(&address)),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => is_outside(mapped.into()),
            None => GLOBAL_V6.contains(&address) && !INSIDE_V6.iter().any(|block| block.contains(&address)),
        },
    }
}

/// Whether two addresses are of one host and port. A host that is asked without encryption may send to itself with it.
pub(super) fn is_of(home: &Url, address: &Url) -> bool {
    let usual = |url: &Url| url.port().is_none();
    home.host() == address.host()
        && (home.port_or_known_default() == address.port_or_known_default() || usual(home) && usual(address))
}

/// What a name that lies inside is answered with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is an address inside the network of this machine, and is asked only when somebody enters it")]
pub(super) struct Inside(String);

/// Refuses an address that lies inside. Behind a proxy this is all that is judged, by what this machine knows of the name.
pub(super) async fn demand_outside(address: &Url) -> Result<(), Failure> {
    let host = address.host_str().unwrap_or_default();
    let literal = host
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse::<IpAddr>();
    let inside = match literal {
        Ok(address) => !is_outside(address),
        // A name that nobody here can resolve may be known to a proxy; without one the connection fails by itself.
        Err(_) => match lookup_host((host, 0)).await {
            Ok(found) => !found.into_iter().any(|one| is_outside(one.ip())),
            Err(_) => false,
        },
    };
    if inside {
        let refused = Inside(host.to_owned());
        return Err(Failure::new(Answer::RedirectedAstray, refused.to_string()));
    }
    Ok(())
}

/// Resolves names to what of them lies outside.
#[derive(Debug)]
pub(super) struct Outside {
    /// The hosts of the proxies of the environment: they are named by whoever runs the machine.
    proxies: Vec<String>,
}

impl Outside {
    /// With the proxies of the environment excepted.
    #[expect(
        clippy::disallowed_methods,
        reason = "the client takes its proxies from there as well"
    )]
    pub(super) fn new() -> Self {
        let variables = [
            "HTTPS_PROXY",
            "https_proxy",
            "HTTP_PROXY",
            "http_proxy",
            "ALL_PROXY",
            "all_proxy",
        ];
        let host = |variable| {
            let proxy = env::var(variable).ok()?;
            let with_scheme = || format!("http://{proxy}").parse().ok();
            let url: Option<Url> = proxy.parse().ok().filter(Url::has_host);
            let url = url.or_else(with_scheme)?;
            Some(url.host_str()?.to_lowercase())
        };
        Self {
            proxies: variables.into_iter().filter_map(host).collect(),
        }
    }
}

impl Resolve for Outside {
    fn resolve(&self, name: Name) -> Resolving {
        let excepted = self
            .proxies
            .iter()
            .any(|proxy| proxy.eq_ignore_ascii_case(name.as_str()));
        Box::pin(async move {
            let found: Vec<SocketAddr> = lookup_host((name.as_str(), 0)).await?.collect();
            let kept: Vec<SocketAddr> = found
                .into_iter()
                .filter(|one| excepted || is_outside(one.ip()))
                .collect();
            if kept.is_empty() {
                return Err(Inside(name.as_str().to_owned()).into());
            }
            let addresses: Addrs = Box::new(kept.into_iter());
            Ok(addresses)
        })
    }
}

/// Whether a connection failed because its name lies inside.
pub(super) fn is_inside(cause: &(dyn StdError + 'static)) -> bool {
    cause.is::<Inside>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_outside() {
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.31.255.255",
            "192.168.0.10",
            "198.19.0.1",
            "224.0.0.251",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "fe80::1",
            "fd00:ec2::254",
            "ff02::1",
            "2001:db8::1",
            "2002:a00:1::1",
        ] {
            assert!(!is_outside(inside.parse().unwrap()), "{inside}");
        }
        for outside in [
            "9.9.9.9",
            "172.32.0.1",
            "192.0.1.1",
            "2606:4700::1",
            "2a00:1450::1",
            "::ffff:9.9.9.9",
        ] {
            assert!(is_outside(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn a_host_may_name_itself_with_encryption_and_no_other_port() {
        let of = |home: &str, address: &str| is_of(&home.parse().unwrap(), &address.parse().unwrap());
        assert!(of(
            "https://psirt.example/csaf/",
            "https://psirt.example/2026/a.json"
        ));
        assert!(of("http://psirt.example/", "https://PSIRT.example/a.json"));
        assert!(of("https://psirt.example:443/", "https://psirt.example/a.json"));
        assert!(!of("https://psirt.example/", "https://psirt.example:9200/a.json"));
        assert!(!of("https://psirt.example/", "https://other.example/a.json"));
    }

    #[tokio::test]
    async fn numbers_and_names_of_this_machine_are_refused() {
        for inside in [
            "http://127.0.0.1/",
            "http://[::1]:8080/",
            "http://localhost/",
            "http://0x7f.1/",
            "http://2130706433/",
        ] {
            let refused = demand_outside(&inside.parse().unwrap()).await.unwrap_err();
            assert_eq!(refused.answer, Answer::RedirectedAstray, "{inside}");
        }
        assert_eq!(demand_outside(&"https://9.9.9.9/".parse().unwrap()).await, Ok(()));
        let resolved = Outside { proxies: Vec::new() }
            .resolve("localhost".parse().unwrap())
            .await;
        assert!(resolved.is_err_and(|error| error.is::<Inside>()));
        let excepted = Outside {
            proxies: vec!["localhost".to_owned()],
        }
        .resolve("localhost".parse().unwrap())
        .await;
        assert!(excepted.is_ok());
    }
}
