//! Whether the version of a device is meant, with the words of the document it was read from.

use serde::Serialize;

use super::name::Name;
use super::part::Had;
use super::product::Known;
use super::range::Membership;
use super::version::Version;
use super::word::{DeviceWords, words_of};
use crate::advisory::{Advisory, ProductStatus};
use crate::text::fold_for_search;

/// What an advisory means for one device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The weakness is in it.
    Affected,
    /// Nobody can say from what is known.
    #[default]
    Unknown,
    /// The weakness is not in it.
    NotAffected,
}

impl Verdict {
    /// The name used in message selectors and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Affected => "affected",
            Self::Unknown => "unknown",
            Self::NotAffected => "not_affected",
        }
    }
}

/// Why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VersionReason {
    /// The document means every version.
    EveryVersion,
    /// The version is among those the document calls affected.
    Among,
    /// The version is among those in which the weakness is mended, or which never had it.
    AmongMended,
    /// The version is none of those the document means.
    NotAmong,
    /// The list states no version.
    NoVersion,
    /// The version and the words of the document cannot be compared.
    #[default]
    NotComparable,
    /// The serial number is none of those the document is confined to.
    OtherSerialNumber,
    /// The maker is still looking.
    UnderInvestigation,
}

impl VersionReason {
    /// The name used in message selectors.
    pub fn word(self) -> &'static str {
        match self {
            Self::EveryVersion => "every_version",
            Self::Among => "among",
            Self::AmongMended => "among_mended",
            Self::NotAmong => "not_among",
            Self::NoVersion => "no_version",
            Self::NotComparable => "not_comparable",
            Self::OtherSerialNumber => "other_serial_number",
            Self::UnderInvestigation => "under_investigation",
        }
    }
}

/// A verdict with its reason.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: VersionReason,
    /// The product that decided, by position.
    pub product: Option<u32>,
    /// The words of the document about versions; empty where it has none.
    pub words: String,
}

/// The verdict over all products of an advisory that a device may be: affected as one is affected, unknown as one is unknown.
pub(super) fn of<'a>(
    advisory: &Advisory,
    products: impl Iterator<Item = &'a Known>,
    words: &DeviceWords,
    software_version: &str,
    serial_number: &str,
) -> Judged {
    let version = stated(software_version, words);
    let serial_number = fold_for_search(serial_number);
    products
        .filter_map(|known| {
            let (verdict, reason) = of_product(
                advisory,
                known,
                words,
                version.as_ref(),
                software_version,
                &serial_number,
            )?;
            let said = advisory.products.get(usize::try_from(known.product).ok()?)?;
            Some(Judged {
                verdict,
                reason,
                product: Some(known.product),
                words: said.versions.clone(),
            })
        })
        .min_by_key(|judged| (judged.verdict, judged.product))
        .unwrap_or_default()
}

/// The version a list states, without what stands around it: *9.33 (Windows 7)*, *SW 3.0 / HW 2*, *AW 4.6* of a product called AW.
fn stated(text: &str, device: &DeviceWords) -> Option<Version> {
    let plain = text.to_lowercase().replace("s/w", " ").replace("f/w", " ");
    let mut pieces = plain
        .split(['/', ';', ',', '('])
        .filter(|piece| !piece.trim().is_empty());
    pieces.find_map(|piece| {
        let is_name =
            |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic) && device.has(word);
        let words: Vec<&str> = piece.split_whitespace().collect();
        // Written together with the version as well: *AW4.6*.
        let without_name = |word: &'_ str| {
            let at = word.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
            word.split_at_checked(at)
                .filter(|(letters, _)| is_name(letters))
                .map_or(0, |(letters, _)| letters.len())
        };
        let own = words.iter().filter(|word| !is_name(word));
        let own: Vec<&str> = own.filter_map(|word| word.get(without_name(word)..)).collect();
        Version::parse(&own.join(" "))
    })
}

/// The release of Windows in the place of a version: *Win XP*, *VB20 (Windows 7)*, *Win7*.
fn windows_release(software: &[String]) -> Option<&str> {
    let beside = software
        .windows(2)
        .find(|words| matches!(words.first().map(String::as_str), Some("win" | "windows")))
        .and_then(|words| words.last());
    let within = || {
        let rest = |word: &'_ String| {
            word.strip_prefix("windows")
                .or_else(|| word.strip_prefix("win"))
                .map(str::len)
        };
        let word = software
            .iter()
            .find(|word| rest(word).is_some_and(|length| length > 0))?;
        word.get(word.len() - rest(word)?..)
    };
    beside.map(String::as_str).or_else(within).filter(|release| {
        *release == "xp" || *release == "vista" || release.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// None where the document says nothing about the version of this device under this product.
fn of_product(
    advisory: &Advisory,
    known: &Known,
    words: &DeviceWords,
    version: Option<&Version>,
    software_version: &str,
    serial_number: &str,
) -> Option<(Verdict, VersionReason)> {
    if !known.serial_numbers.is_empty()
        && !serial_number.is_empty()
        && !is_among(&known.serial_numbers, serial_number)
    {
        // What is mended in other pieces says nothing of this one.
        let is_affected = advisory.status(known.product) == ProductStatus::Affected;
        return is_affected.then_some((Verdict::NotAffected, VersionReason::OtherSerialNumber));
    }
    let is_had = |name: &Name| name.required.iter().all(|part| part.is_had_by(words) != Had::Not);
    let of_software = words_of(software_version);
    let has_word = |word: &str| words.has(word);
    let windows = windows_release(&of_software);
    let is_met =
        |word: &str| words.has(word) || of_software.iter().any(|said| said == word) || windows == Some(word);
    let is_under_another = windows.is_some_and(|stated| {
        !known.windows.is_empty() && !known.windows.iter().any(|release| release == stated)
    });
    let membership = if is_under_another {
        Membership::Outside
    } else if known.named_as_version.iter().any(is_had) {
        Membership::Inside
    } else if known.hosts.iter().any(is_had) && !known.names.iter().any(is_had) && !known.range.is_all() {
        // The versions are those of the part, and the list states that of the whole.
        match known.every_host {
            true => Membership::Inside,
            false => Membership::Undecided,
        }
    } else {
        known.range.contains(version, &has_word, &is_met)
    };
    let undecided = match software_version.trim().is_empty() {
        true => VersionReason::NoVersion,
        false => VersionReason::NotComparable,
    };
    Some(match (advisory.status(known.product), membership) {
        (ProductStatus::Affected, Membership::Inside) if known.range.is_all() => {
            (Verdict::Affected, VersionReason::EveryVersion)
        }
        (ProductStatus::Affected, Membership::Inside) => (Verdict::Affected, VersionReason::Among),
        (ProductStatus::Affected, Membership::Outside) => (Verdict::NotAffected, VersionReason::NotAmong),
        (ProductStatus::Affected, Membership::Undecided) => (Verdict::Unknown, undecided),
        (ProductStatus::Fixed | ProductStatus::NotAffected, Membership::Inside) => {
            (Verdict::NotAffected, VersionReason::AmongMended)
        }
        (ProductStatus::UnderInvestigation, Membership::Inside) => {
            (Verdict::Unknown, VersionReason::UnderInvestigation)
        }
        (ProductStatus::Fixed | ProductStatus::NotAffected | ProductStatus::UnderInvestigation, _) => {
            return None;
        }
    })
}

/// Whether a serial number is one of these, in which `*` stands for any letters and `?` for one (CSAF 2.0, 3.1.3.3.6).
fn is_among(numbers: &[String], number: &str) -> bool {
    numbers
        .iter()
        .any(|pattern| matches(pattern.as_bytes(), number.as_bytes()))
}

fn matches(pattern: &[u8], text: &[u8]) -> bool {
    // The last star, and what it stood for so far: enough to go back to, in time of pattern by text.
    let (mut at, mut seen, mut star) = (0, 0, None);
    while seen < text.len() {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, seen));
                at += 1;
            }
            Some(one) if *one == b'?' || Some(one) == text.get(seen) => {
                at += 1;
                seen += 1;
            }
            _ => {
                let Some((place, taken)) = star else {
                    return false;
                };
                star = Some((place, taken + 1));
                at = place + 1;
                seen = taken + 1;
            }
        }
    }
    pattern
        .get(at..)
        .unwrap_or_default()
        .iter()
        .all(|rest| *rest == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_may_have_wildcards() {
        assert!(matches(b"ab*", b"ab123"));
        assert!(matches(b"a?c*9", b"abc0009"));
        assert!(!matches(b"ab?", b"ab"));
        assert!(matches(b"*", b""));
        assert!(!matches(b"12", b"123"));
    }
}
