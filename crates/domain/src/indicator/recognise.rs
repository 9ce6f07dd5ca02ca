//! What a line is: a label before it says so, or it has the form of something, or it is a behaviour in words.

use std::net::IpAddr;

use super::address::{hardware, ip_address, looks_like_ipv4, network, nowhere_else, with_port};
use super::bitcoin;
use super::common_names::ends_like_a_file;
use super::host::{domain_name, mail_address, url};
use super::judgement::judge;
use super::observable::{HashAlgorithm, Kind, Observable};
use super::refang::refang;
use super::remark::{Refusal, Warning};
use crate::text::hidden_character;

/// The longest line that is read, in bytes.
pub const MAX_LINE_BYTES: usize = 4 << 10;
/// Fewer hexadecimal digits may be anything.
const LEAST_DIGITS: usize = 24;
/// How much of a line is told back in a refusal.
const TOLD_CHARACTERS: usize = 60;

/// What a line is, and what is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub observable: Observable,
    /// What a person should look at before it is passed on.
    pub warnings: Vec<Warning>,
}

/// What may stand before a colon, and what is then meant.
const LABELS: [(&str, &[Kind]); 30] = [
    ("ip", &[Kind::Ipv4, Kind::Ipv6, Kind::Network]),
    ("ipv4", &[Kind::Ipv4, Kind::Network]),
    ("ipv6", &[Kind::Ipv6, Kind::Network]),
    ("network", &[Kind::Network]),
    ("cidr", &[Kind::Network]),
    ("domain", &[Kind::Domain]),
    ("host", &[Kind::Domain]),
    ("hostname", &[Kind::Domain]),
    ("url", &[Kind::Url]),
    ("mail", &[Kind::MailAddress]),
    ("email", &[Kind::MailAddress]),
    ("e-mail", &[Kind::MailAddress]),
    ("mailto", &[Kind::MailAddress]),
    ("md5", &[Kind::Md5]),
    ("sha1", &[Kind::Sha1]),
    ("sha-1", &[Kind::Sha1]),
    ("sha256", &[Kind::Sha256]),
    ("sha-256", &[Kind::Sha256]),
    ("sha512", &[Kind::Sha512]),
    ("sha-512", &[Kind::Sha512]),
    ("file", &[Kind::FileName]),
    ("filename", &[Kind::FileName]),
    ("regkey", &[Kind::RegistryKey]),
    ("registry", &[Kind::RegistryKey]),
    ("mutex", &[Kind::Mutex]),
    ("cve", &[Kind::Cve]),
    ("bitcoin", &[Kind::Bitcoin]),
    ("mac", &[Kind::MacAddress]),
    ("as", &[Kind::AutonomousSystem]),
    ("behaviour", &[Kind::Behaviour]),
];

/// The hives of the registry, short and in full.
const HIVES: [(&str, &str); 5] = [
    ("HKLM", "HKEY_LOCAL_MACHINE"),
    ("HKCU", "HKEY_CURRENT_USER"),
    ("HKCR", "HKEY_CLASSES_ROOT"),
    ("HKU", "HKEY_USERS"),
    ("HKCC", "HKEY_CURRENT_CONFIG"),
];

/// Reads a line. `own_domains` are those of the house: its mail, its web site.
///
/// # Errors
/// When it cannot be read, or would harm others if it were passed on.
///
/// ```
/// use domain::indicator::{Kind, Refusal, read};
///
/// let own = ["hospital.example".to_owned()];
/// assert_eq!(read("45[.]33.32.156", &own)?.observable.kind(), Kind::Ipv4);
/// assert_eq!(read("Encrypts shares at night", &own)?.observable.kind(), Kind::Behaviour);
/// assert!(matches!(read("10.0.0.7", &own), Err(Refusal::NowhereElse { .. })));
/// assert!(matches!(read("mail.hospital.example", &own), Err(Refusal::OwnDomain(_))));
/// # Ok::<(), Refusal>(())
/// ```
pub fn read(line: &str, own_domains: &[String]) -> Result<Reading, Refusal> {
    let mut reading = without_judgement(line)?;
    judge(&reading.observable, own_domains, &mut reading.warnings)?;
    Ok(reading)
}

/// What a line is, whomever it would harm.
pub(super) fn without_judgement(line: &str) -> Result<Reading, Refusal> {
    let mut warnings = Vec::new();
    let line = tidy(line, &mut warnings)?;
    let observable = labelled(&line, &mut warnings)
        .or_else(|| form(unwrapped(&line), &mut warnings).map(Ok))
        .unwrap_or_else(|| in_words(&line, &mut warnings))?;
    Ok(Reading { observable, warnings })
}

/// The line without blanks around it and with one between words; without marks of no width, which copying leaves behind.
fn tidy(line: &str, warnings: &mut Vec<Warning>) -> Result<String, Refusal> {
    if line.len() > MAX_LINE_BYTES {
        return Err(Refusal::TooLong { bytes: line.len() });
    }
    let invisible = |c: char| matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    let seen: String = line.chars().filter(|c| !invisible(*c)).collect();
    if let Some(hidden) = hidden_character(&seen) {
        return Err(Refusal::Hidden(hidden));
    }
    let words: Vec<&str> = seen.split_whitespace().collect();
    if words.is_empty() {
        return Err(Refusal::Empty);
    }
    if seen.len() < line.len() {
        warnings.push(Warning::InvisibleLeftOut);
    }
    Ok(words.join(" "))
}

/// What follows a label, if the line begins with one.
fn labelled(line: &str, warnings: &mut Vec<Warning>) -> Option<Result<Observable, Refusal>> {
    let (label, rest) = line.split_once(':')?;
    // `file://server/share` is a URL.
    if rest.starts_with("//") {
        return None;
    }
    let label = label.trim_end();
    let (_, kinds) = LABELS
        .iter()
        .find(|(known, _)| label.eq_ignore_ascii_case(known))?;
    let rest = rest.trim_start();
    let read = kinds.iter().find_map(|kind| of_kind(*kind, rest, warnings));
    match read {
        Some(observable) => Some(Ok(observable)),
        // `IP: seen again this morning` is words.
        None if rest.contains(' ') => None,
        None => Some(Err(Refusal::NotOfKind {
            kind: kinds[0],
            text: told(rest),
        })),
    }
}

/// Something whose form says what it is.
fn form(text: &str, warnings: &mut Vec<Warning>) -> Option<Observable> {
    const ORDER: [Kind; 14] = [
        Kind::Cve,
        Kind::AutonomousSystem,
        Kind::Ipv4,
        Kind::Ipv6,
        Kind::Network,
        Kind::MacAddress,
        Kind::Md5,
        Kind::Sha1,
        Kind::Sha256,
        Kind::Sha512,
        Kind::RegistryKey,
        Kind::Bitcoin,
        Kind::Url,
        Kind::MailAddress,
    ];
    let certain = ORDER.into_iter().find_map(|kind| of_kind(kind, text, warnings));
    certain
        // `evil.biz/a.exe` is an address; a path begins otherwise.
        .or_else(|| {
            text.contains('/')
                .then(|| without_scheme(text, warnings))
                .flatten()
        })
        .or_else(|| is_file_name(text).then(|| file_name(text)).flatten())
        .or_else(|| of_kind(Kind::Domain, text, warnings))
        .or_else(|| without_scheme(text, warnings))
}

/// A behaviour, where the line is nothing that was meant to be something else.
fn in_words(line: &str, warnings: &mut Vec<Warning>) -> Result<Observable, Refusal> {
    let word = unwrapped(line);
    if !word.contains(' ') {
        let plain = refang(word);
        if looks_like_ipv4(&plain) {
            return Err(Refusal::NoAddress(told(&plain)));
        }
        if plain.len() >= LEAST_DIGITS && plain.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(Refusal::NoHash { digits: plain.len() });
        }
        warnings.push(Warning::NotRecognised);
    } else if ends_like_a_file(word) {
        // `Rechnung März.pdf.exe` without quotes, or a sentence that ends with a name.
        warnings.push(Warning::MayBe(Kind::FileName));
    }
    let parts = || {
        line.split([' ', ',', ';', '|'])
            .map(unwrapped)
            .filter(|part| !part.is_empty())
    };
    let recognised = |part: &str| form(part, &mut Vec::new());
    if parts().count() > 1 && parts().all(|part| recognised(part).is_some()) {
        return Err(Refusal::Several);
    }
    let held = parts().filter_map(recognised).find(|held| match held {
        Observable::Ipv4(address) => nowhere_else(IpAddr::V4(*address)).is_none(),
        Observable::Ipv6(address) => nowhere_else(IpAddr::V6(*address)).is_none(),
        // Words with a dot in them are in many sentences.
        Observable::Domain(_) | Observable::FileName(_) => false,
        _ => true,
    });
    warnings.extend(held.map(|held| Warning::AlsoHolds(held.defanged())));
    of_kind(Kind::Behaviour, line, warnings).ok_or(Refusal::Empty)
}

/// `text` as something of `kind`, in the one form in which it is kept.
pub(super) fn of_kind(kind: Kind, text: &str, warnings: &mut Vec<Warning>) -> Option<Observable> {
    match kind {
        Kind::Ipv4 | Kind::Ipv6 => address(kind, &refang(text), warnings),
        Kind::Network => {
            let (network, corrected) = network(&refang(text))?;
            warnings.extend(corrected.then_some(Warning::HostBitsCleared));
            Some(Observable::Network(network))
        }
        Kind::Domain => domain_name(&refang(text)).map(Observable::Domain),
        Kind::Url => url(&refang(text)).map(|url| Observable::Url(url.whole)),
        Kind::MailAddress => mail_address(&refang(text)).map(Observable::MailAddress),
        Kind::Md5 | Kind::Sha1 | Kind::Sha256 | Kind::Sha512 => hash(text).filter(|hash| hash.kind() == kind),
        Kind::FileName => file_name(text),
        Kind::RegistryKey => registry_key(text).map(Observable::RegistryKey),
        Kind::Mutex => Some(text.trim())
            .filter(|name| !name.is_empty())
            .map(|name| Observable::Mutex(name.to_owned())),
        Kind::Cve => text.parse().ok().map(Observable::Cve),
        Kind::Bitcoin => bitcoin::address(text).map(Observable::Bitcoin),
        Kind::MacAddress => hardware(text).map(Observable::MacAddress),
        Kind::AutonomousSystem => autonomous_system(text).map(Observable::AutonomousSystem),
        Kind::Behaviour => Some(text.trim())
            .filter(|words| words.chars().any(char::is_alphanumeric))
            .map(|words| Observable::Behaviour(words.to_owned())),
    }
}

fn address(kind: Kind, text: &str, warnings: &mut Vec<Warning>) -> Option<Observable> {
    let wanted = |address: &IpAddr| address.is_ipv4() == (kind == Kind::Ipv4);
    // `203.0.113.9/32` is one address.
    let alone = match text.rsplit_once('/') {
        Some((address, "32")) if kind == Kind::Ipv4 => ip_address(address),
        Some((address, "128")) if kind == Kind::Ipv6 => ip_address(address),
        _ => ip_address(text),
    };
    if let Some(address) = alone.filter(wanted) {
        return Some(address.into());
    }
    let (address, port) = with_port(text).filter(|(address, _)| wanted(address))?;
    warnings.push(Warning::PortLeftOut(port));
    Some(address.into())
}

fn hash(text: &str) -> Option<Observable> {
    let algorithm = HashAlgorithm::with_digits(text.len())?;
    let is_hash = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| Observable::Hash(algorithm, text.to_ascii_lowercase()))
}

fn registry_key(text: &str) -> Option<String> {
    let (hive, key) = text.split_once('\\')?;
    let hive = hive.trim_end_matches(':');
    let mut hives = HIVES.iter();
    let (_, full) =
        hives.find(|(short, full)| hive.eq_ignore_ascii_case(short) || hive.eq_ignore_ascii_case(full))?;
    let key = key.trim_matches(['\\', ' ']);
    (!key.is_empty()).then(|| format!("{full}\\{key}"))
}

fn autonomous_system(text: &str) -> Option<u32> {
    let upper = text.get(..3).map(str::to_ascii_uppercase);
    let digits = match upper.as_deref() {
        Some("ASN") => text[3..].trim_start(),
        Some(begun) if begun.starts_with("AS") => text[2..].trim_start(),
        _ => return None,
    };
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// A name of a file in one form: without quotes around it, refanged where it is no path and one word.
fn file_name(text: &str) -> Option<Observable> {
    let mut name = text.trim();
    while let Some(inner) = quoted(name) {
        name = inner.trim();
    }
    let name = if name.contains(['\\', '/', ' ']) {
        name.to_owned()
    } else {
        refang(name)
    };
    (!name.is_empty() && name.len() <= 1_024).then_some(Observable::FileName(name))
}

/// Whether it has the form of a file name: a full path, or a last name that ends as those of files do.
fn is_file_name(text: &str) -> bool {
    let in_quotes = quoted(text);
    let text = in_quotes.unwrap_or(text);
    let drive =
        matches!(text.as_bytes(), [letter, b':', b'\\' | b'/', _, ..] if letter.is_ascii_alphabetic());
    let path = drive
        || text.starts_with("\\\\")
        || text.starts_with('%') && text.contains("%\\")
        || text.starts_with('/');
    let last = text.rsplit(['\\', '/']).next().unwrap_or(text);
    if ends_like_a_file(&refang(last)) && !text.contains("://") {
        return path || in_quotes.is_some() || !text.contains(' ');
    }
    path && !text.contains(' ') && !last.is_empty() && !text.starts_with("//")
}

/// A host with a path behind it, as people copy it from a browser.
fn without_scheme(text: &str, warnings: &mut Vec<Warning>) -> Option<Observable> {
    let plain = refang(text);
    let (host, _) = plain.split_once(['/', ':'])?;
    if plain.contains("://") || (domain_name(host).is_none() && ip_address(host).is_none()) {
        return None;
    }
    let read = url(&format!("http://{plain}"))?;
    warnings.push(Warning::SchemeAssumed);
    Some(Observable::Url(read.whole))
}

/// Without the quotes and signs that stand around a thing in a sentence or a list.
fn unwrapped(text: &str) -> &str {
    let mut text = text.trim().trim_end_matches([',', ';']).trim_end();
    while let Some(inner) = quoted(text) {
        // What stands in quotes may be a name with blanks.
        if inner.contains(' ') {
            return text;
        }
        text = inner.trim().trim_end_matches([',', ';']).trim_end();
    }
    text
}

fn quoted(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 6] = [
        ('"', '"'),
        ('\'', '\''),
        ('`', '`'),
        ('<', '>'),
        ('“', '”'),
        ('„', '“'),
    ];
    PAIRS
        .iter()
        .find_map(|(opening, closing)| text.strip_prefix(*opening)?.strip_suffix(*closing))
}

fn told(text: &str) -> String {
    text.chars().take(TOLD_CHARACTERS).collect()
}
