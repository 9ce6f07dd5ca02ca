//! Names of hosts, mail addresses and URLs: read and written in one form.
//!
//! No IDNA: letters of other scripts stay, in lower case and NFC.

use std::net::IpAddr;

use unicode_normalization::UnicodeNormalization;

use super::address::ip_address;

/// The longest name (RFC 1035, 2.3.4).
const MAX_NAME_CHARACTERS: usize = 253;

/// What stands behind `//` in a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Host {
    Address(IpAddr),
    /// With a dot, as [`domain_name`] writes it.
    Domain(String),
    /// A name without a dot.
    Local(String),
}

/// A URL, taken apart as far as it is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Url {
    /// The whole, with scheme and host in lower case.
    pub(super) whole: String,
    pub(super) host: Host,
    /// Whether something stands before the host: `name:password@`.
    pub(super) has_user: bool,
}

/// A name of two labels or more, in lower case and NFC, without the dot of the root.
pub(super) fn domain_name(text: &str) -> Option<String> {
    let name = lower(text.strip_suffix('.').unwrap_or(text));
    let last = name.rsplit('.').next()?;
    let top =
        last.starts_with("xn--") || (last.chars().count() >= 2 && last.chars().all(char::is_alphabetic));
    let whole = name.contains('.') && name.chars().count() <= MAX_NAME_CHARACTERS;
    (whole && top && name.split('.').all(is_label)).then_some(name)
}

/// The mailbox as it is written, its domain as [`domain_name`] writes it.
pub(super) fn mail_address(text: &str) -> Option<String> {
    let (mailbox, domain) = text.rsplit_once('@')?;
    let plain = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let whole = !mailbox.is_empty() && mailbox.len() <= 64 && mailbox.chars().all(plain);
    let dots = mailbox.starts_with('.') || mailbox.ends_with('.') || mailbox.contains("..");
    if !whole || dots {
        return None;
    }
    Some(format!("{mailbox}@{}", domain_name(domain)?))
}

/// A URL with a host.
pub(super) fn url(text: &str) -> Option<Url> {
    let (scheme, behind) = text.split_once("://")?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let unfit = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
    if !is_scheme || behind.contains(unfit) {
        return None;
    }
    let (authority, path) = behind.split_at(behind.find(['/', '?', '#']).unwrap_or(behind.len()));
    let (user, place) = match authority.rsplit_once('@') {
        Some((user, place)) => (Some(user), place),
        None => (None, authority),
    };
    let (name, port) = split_port(place)?;
    let host = host(name)?;
    let shown = match &host {
        Host::Address(IpAddr::V6(address)) => format!("[{address}]"),
        Host::Address(address) => address.to_string(),
        Host::Domain(name) | Host::Local(name) => name.clone(),
    };
    let user_shown = user.map(|user| format!("{user}@")).unwrap_or_default();
    let port_shown = port.map(|port| format!(":{port}")).unwrap_or_default();
    let scheme = scheme.to_ascii_lowercase();
    Some(Url {
        whole: format!("{scheme}://{user_shown}{shown}{port_shown}{path}"),
        host,
        has_user: user.is_some(),
    })
}

/// Whether `name` is `domain` or lies in it.
pub(super) fn lies_in(name: &str, domain: &str) -> bool {
    let domain = lower(domain.trim().trim_start_matches('@').trim_matches('.'));
    if domain.is_empty() {
        return false;
    }
    name.strip_suffix(domain.as_str())
        .is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn host(name: &str) -> Option<Host> {
    if let Some(address) = ip_address(name) {
        return Some(Host::Address(address));
    }
    if let Some(domain) = domain_name(name) {
        return Some(Host::Domain(domain));
    }
    let name = lower(name);
    is_label(&name).then_some(Host::Local(name))
}

/// The host and the port behind it.
fn split_port(place: &str) -> Option<(&str, Option<u16>)> {
    let Some((name, port)) = place.rsplit_once(':') else {
        return Some((place, None));
    };
    if place.ends_with(']') {
        return Some((place, None));
    }
    if port.is_empty() {
        return Some((name, None));
    }
    Some((name, Some(port.parse().ok()?)))
}

fn is_label(label: &str) -> bool {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let length = label.chars().count();
    (1..=63).contains(&length) && label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-')
}

/// In lower case and NFC. Some letters only settle at the second time.
fn lower(text: &str) -> String {
    let once = |text: &str| {
        text.chars()
            .flat_map(char::to_lowercase)
            .nfc()
            .collect::<String>()
    };
    once(&once(text))
}
