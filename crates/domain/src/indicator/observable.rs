//! What can be looked for, in the one form in which it is kept, shown and compared.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use super::recognise::{of_kind, without_judgement};
use super::refang::defang;
use crate::exploitation::CveId;

/// What an observable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An address of IPv4.
    Ipv4,
    /// An address of IPv6.
    Ipv6,
    /// A network in the notation of RFC 4632: `198.51.100.0/24`.
    Network,
    /// A domain name.
    Domain,
    /// A URL.
    Url,
    /// A mail address.
    MailAddress,
    /// An MD5 of a file.
    Md5,
    /// A SHA-1 of a file.
    Sha1,
    /// A SHA-256 of a file.
    Sha256,
    /// A SHA-512 of a file.
    Sha512,
    /// The name of a file, perhaps with its folder.
    FileName,
    /// A key of the Windows registry.
    RegistryKey,
    /// A mutex of Windows, by which malware knows that it is there already.
    Mutex,
    /// A weakness.
    Cve,
    /// An address of Bitcoin.
    Bitcoin,
    /// A hardware address.
    MacAddress,
    /// An autonomous system.
    AutonomousSystem,
    /// What was seen, in words.
    Behaviour,
}

/// A hash function of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HashAlgorithm {
    /// 32 digits.
    Md5,
    /// 40 digits.
    Sha1,
    /// 64 digits.
    Sha256,
    /// 128 digits.
    Sha512,
}

/// Something that can be looked for.
///
/// Its `Display` is the shortest text that reads back as the same: the value alone, or with its label before it (`mutex:`, `file:`, `behaviour:`).
///
/// ```
/// use domain::indicator::{Observable, read};
///
/// let read = read("hxxp://Evil[.]test/Gate.php", &[])?;
/// assert_eq!(read.observable.to_string(), "http://evil.test/Gate.php");
/// assert_eq!(read.observable.defanged(), "hxxp://evil[.]test/Gate[.]php");
/// # Ok::<(), domain::indicator::Refusal>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Observable {
    /// An address of IPv4.
    Ipv4(Ipv4Addr),
    /// An address of IPv6.
    Ipv6(Ipv6Addr),
    /// A network, written with its first address.
    Network(IpNet),
    /// A domain name in lower case and NFC, without the dot of the root.
    Domain(String),
    /// A URL whose scheme and host are in lower case.
    Url(String),
    /// A mail address whose domain is in lower case.
    MailAddress(String),
    /// A hash of a file, in lower case.
    Hash(HashAlgorithm, String),
    /// The name of a file, perhaps with its folder.
    FileName(String),
    /// A key, with its hive in full: `HKEY_LOCAL_MACHINE\…`.
    RegistryKey(String),
    /// The name of a mutex.
    Mutex(String),
    /// A weakness.
    Cve(CveId),
    /// An address of Bitcoin whose check digits are right.
    Bitcoin(String),
    /// A hardware address.
    MacAddress([u8; 6]),
    /// The number of an autonomous system.
    AutonomousSystem(u32),
    /// What was seen, in words.
    Behaviour(String),
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 18] = [
        Self::Ipv4,
        Self::Ipv6,
        Self::Network,
        Self::Domain,
        Self::Url,
        Self::MailAddress,
        Self::Md5,
        Self::Sha1,
        Self::Sha256,
        Self::Sha512,
        Self::FileName,
        Self::RegistryKey,
        Self::Mutex,
        Self::Cve,
        Self::Bitcoin,
        Self::MacAddress,
        Self::AutonomousSystem,
        Self::Behaviour,
    ];

    /// The name in files and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Network => "network",
            Self::Domain => "domain",
            Self::Url => "url",
            Self::MailAddress => "mail_address",
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
            Self::FileName => "file_name",
            Self::RegistryKey => "registry_key",
            Self::Mutex => "mutex",
            Self::Cve => "cve",
            Self::Bitcoin => "bitcoin",
            Self::MacAddress => "mac_address",
            Self::AutonomousSystem => "autonomous_system",
            Self::Behaviour => "behaviour",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it is, for sentences in English.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Ipv4 => "an IPv4 address",
            Self::Ipv6 => "an IPv6 address",
            Self::Network => "a network",
            Self::Domain => "a domain name",
            Self::Url => "a URL",
            Self::MailAddress => "a mail address",
            Self::Md5 => "an MD5 hash (32 hexadecimal digits)",
            Self::Sha1 => "a SHA-1 hash (40 hexadecimal digits)",
            Self::Sha256 => "a SHA-256 hash (64 hexadecimal digits)",
            Self::Sha512 => "a SHA-512 hash (128 hexadecimal digits)",
            Self::FileName => "the name of a file",
            Self::RegistryKey => "a registry key",
            Self::Mutex => "a mutex",
            Self::Cve => "a CVE number",
            Self::Bitcoin => "an address of Bitcoin with right check digits",
            Self::MacAddress => "a hardware address",
            Self::AutonomousSystem => "the number of an autonomous system",
            Self::Behaviour => "a behaviour in words",
        }
    }

    /// What is written before the value, where the value alone would read as something else.
    fn label(self) -> &'static str {
        match self {
            Self::Ipv4 | Self::Ipv6 | Self::Network => "ip",
            Self::MailAddress => "mail",
            Self::FileName => "file",
            Self::RegistryKey => "regkey",
            Self::MacAddress => "mac",
            Self::AutonomousSystem => "as",
            other => other.name(),
        }
    }
}

impl HashAlgorithm {
    /// The one whose hashes have so many hexadecimal digits.
    pub fn with_digits(digits: usize) -> Option<Self> {
        match digits {
            32 => Some(Self::Md5),
            40 => Some(Self::Sha1),
            64 => Some(Self::Sha256),
            128 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// As STIX and most tools write it: `SHA-256`.
    pub fn standard_name(self) -> &'static str {
        match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha512 => "SHA-512",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::Md5 => Kind::Md5,
            Self::Sha1 => Kind::Sha1,
            Self::Sha256 => Kind::Sha256,
            Self::Sha512 => Kind::Sha512,
        }
    }
}

impl Observable {
    /// What it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Ipv4(_) => Kind::Ipv4,
            Self::Ipv6(_) => Kind::Ipv6,
            Self::Network(_) => Kind::Network,
            Self::Domain(_) => Kind::Domain,
            Self::Url(_) => Kind::Url,
            Self::MailAddress(_) => Kind::MailAddress,
            Self::Hash(algorithm, _) => algorithm.kind(),
            Self::FileName(_) => Kind::FileName,
            Self::RegistryKey(_) => Kind::RegistryKey,
            Self::Mutex(_) => Kind::Mutex,
            Self::Cve(_) => Kind::Cve,
            Self::Bitcoin(_) => Kind::Bitcoin,
            Self::MacAddress(_) => Kind::MacAddress,
            Self::AutonomousSystem(_) => Kind::AutonomousSystem,
            Self::Behaviour(_) => Kind::Behaviour,
        }
    }

    /// Its value alone, as it is kept beside its [`kind`](Self::kind).
    pub fn value(&self) -> String {
        match self {
            Self::Ipv4(address) => address.to_string(),
            Self::Ipv6(address) => address.to_string(),
            Self::Network(network) => network.to_string(),
            Self::Cve(cve) => cve.to_string(),
            Self::MacAddress(bytes) => bytes.map(|byte| format!("{byte:02x}")).join(":"),
            Self::AutonomousSystem(number) => format!("AS{number}"),
            Self::Domain(text)
            | Self::Url(text)
            | Self::MailAddress(text)
            | Self::Hash(_, text)
            | Self::FileName(text)
            | Self::RegistryKey(text)
            | Self::Mutex(text)
            | Self::Bitcoin(text)
            | Self::Behaviour(text) => text.clone(),
        }
    }

    /// The observable of a kind and a [`value`](Self::value), as they were kept. Nothing is judged anew.
    pub fn from_kept(kind: Kind, value: &str) -> Option<Self> {
        of_kind(kind, value, &mut Vec::new()).filter(|observable| observable.kind() == kind)
    }

    /// As it is shown where nobody must be able to click it.
    pub fn defanged(&self) -> String {
        match self {
            Self::Ipv4(_) | Self::Domain(_) | Self::Url(_) | Self::MailAddress(_) => {
                defang(&self.to_string())
            }
            _ => self.to_string(),
        }
    }
}

impl From<IpAddr> for Observable {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self::Ipv4(address),
            IpAddr::V6(address) => Self::Ipv6(address),
        }
    }
}

impl fmt::Display for Observable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.value();
        let reads_back = without_judgement(&value).is_ok_and(|reading| reading.observable == *self);
        if !reads_back {
            // The blank tells `file: //x` from a URL.
            write!(formatter, "{}: ", self.kind().label())?;
        }
        formatter.write_str(&value)
    }
}
