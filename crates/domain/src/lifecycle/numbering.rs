//! Numbering: makers' own ways to write a version that differ from the plain numbers of the catalogue.
//!
//! Each rule belongs to one product and turns its notation into the components the catalogue uses. What a rule does not
//! recognise is read as any other number.

use super::version::Version;
use super::words::{Joint, Word};

/// Reads a version in the notation of `product` at the beginning of `words`: its components and how many words.
pub(super) fn own_notation(product: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let text = words.first()?.text.as_str();
    match product {
        "ibm-aix" => aix(text, words),
        "ibm-i" => ibm_i(text),
        "oracle-solaris" => solaris(text, words),
        "oracle-database" => oracle(text, words),
        "nutanix-prism" => Some((Version::parse(text.strip_prefix("pc.")?)?.numbers, 1)),
        "omnissa-horizon" => horizon(text, words),
        "msexchange" => exchange(text, words),
        "openwrt" => open_wrt(text, words),
        "mariadb" => maria_db(text, words),
        "android" if text == "12l" => Some((vec![12, 1], 1)),
        _ => None,
    }
}

/// `15.2 (Build 2562.17)`, as the console of Exchange prints it: one version in two parts.
fn exchange(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let [_, build, number, ..] = words else {
        return None;
    };
    let version = Version::parse(text).filter(|version| version.numbers.len() == 2)?;
    if build.text != "build" || version.numbers[0] != 15 {
        return None;
    }
    let mut numbers = version.numbers;
    numbers.extend(Version::parse(&number.text)?.numbers);
    Some((numbers, 3))
}

/// `22.03.5 r20134-5f15225c1e`: the revision after the version says nothing more.
fn open_wrt(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let [_, revision, hash, ..] = words else {
        return None;
    };
    let version = Version::parse(text).filter(|version| version.numbers.len() > 1)?;
    let digits = revision.text.strip_prefix('r')?;
    let is_revision = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_hash = hash.joint == Joint::Hyphen && hash.text.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_revision && is_hash).then_some((version.numbers, 3))
}

/// `7200-05-03-2148` and `7.2 TL4`: version, release, technology level.
fn aix(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let after = words.get(1)?;
    if text.len() == 4 && text.ends_with("00") {
        let number: u32 = text.parse().ok()?;
        let level = *Version::parse(&after.text)?.numbers.first()?;
        if level >= 20 {
            return None;
        }
        return Some((vec![number / 1000, number / 100 % 10, level], 2));
    }
    let version = Version::parse(text).filter(|v| v.numbers.len() == 2 && v.suffix.is_empty())?;
    let (level, length) = match (after.text.strip_prefix("tl")?, words.get(2)) {
        ("", Some(level)) => (level.text.as_str(), 3),
        (level, _) => (level, 2),
    };
    let mut numbers = version.numbers;
    numbers.push(level.parse().ok()?);
    Some((numbers, length))
}

/// `V7R4M0`.
fn ibm_i(text: &str) -> Option<(Vec<u32>, usize)> {
    let (version, rest) = text.strip_prefix('v')?.split_once('r')?;
    let release = rest.split('m').next()?;
    Some((vec![version.parse().ok()?, release.parse().ok()?], 1))
}

/// `5.5.5-10.3.39`: the number its protocol of replication puts before the version.
fn maria_db(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let next = words.get(1).filter(|next| next.joint == Joint::Hyphen)?;
    let version = Version::parse(&next.text).filter(|version| version.numbers.len() > 1)?;
    (text == "5.5.5").then_some((version.numbers, 2))
}

/// `SunOS 5.10` is Solaris 10. `5.11` stands for every Solaris 11 and says no more than the name.
/// After the version `1/13` is the month of an update.
fn solaris(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    if let [_, year, ..] = words
        && year.joint == Joint::Slash
        && matches!(text.parse(), Ok(1..=12))
        && year.text.len() == 2
        && year.text.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some((Vec::new(), 2));
    }
    match Version::parse(text)?.numbers[..] {
        [5, 11, ..] => Some((Vec::new(), 1)),
        [5, release @ 8..=10, ..] => Some((vec![release], 1)),
        _ => None,
    }
}

/// `10gR2`, `11g R2`, `12c R1`.
fn oracle(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let version = Version::parse(text)?;
    let [major] = version.numbers[..] else { return None };
    let after = version.suffix.strip_prefix(['g', 'i', 'c'])?;
    let (release, length) = match (after, words) {
        ("", [_, next, ..]) => (next.text.as_str(), 2),
        ("", _) => return None,
        (release, _) => (release, 1),
    };
    let release: u32 = release.strip_prefix('r')?.parse().ok()?;
    let minor = if major == 9 && release == 1 { 0 } else { release };
    Some((vec![major, minor], length))
}

/// `8 2209` and `2209`: the year and month of a release of version 8.
fn horizon(text: &str, words: &[Word]) -> Option<(Vec<u32>, usize)> {
    let month = |text: &str| {
        text.parse()
            .ok()
            .filter(|number: &u32| (2006..2999).contains(number))
    };
    if text == "8" {
        return Some((vec![8, month(&words.get(1)?.text)?], 2));
    }
    Some((vec![8, month(text)?], 1))
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::*;

    #[test]
    fn a_version_in_two_parts_and_a_revision_after_it_are_one_number() {
        let read = |product, text| own_notation(product, &split(text, ""));
        assert_eq!(
            read("msexchange", "15.2 (Build 2562.17)"),
            Some((vec![15, 2, 2562, 17], 3))
        );
        assert_eq!(
            read("openwrt", "22.03.5 r20134-5f15225c1e"),
            Some((vec![22, 3, 5], 3))
        );
        assert_eq!(read("msexchange", "15.2 (Update 7)"), None);
        assert_eq!(read("openwrt", "22.03.5 router-5f"), None);
    }
}
