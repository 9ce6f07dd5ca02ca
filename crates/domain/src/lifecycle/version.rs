//! Version numbers as lists of integers, compared component by component.
//!
//! A release is named by the first components of its versions: `6.7` stands for `6.7.0`, never for `6.70` and `1`
//! never for `10`. Suffixes (`12c`, `9.13.1P4`) are kept apart.

/// A version read from one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Version<'a> {
    pub(super) numbers: Vec<u32>,
    /// What follows the numbers, such as `c` of `12c` or `u292` of `8u292`.
    pub(super) suffix: &'a str,
}

impl<'a> Version<'a> {
    /// The version a word holds: digits and dots, optionally after a `v`.
    pub(super) fn parse(word: &'a str) -> Option<Self> {
        let mut rest = match word.strip_prefix('v') {
            Some(rest) => rest.strip_prefix('.').unwrap_or(rest),
            None => word,
        };
        let mut numbers = Vec::with_capacity(4);
        loop {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            if digits == 0 {
                break;
            }
            numbers.push(rest[..digits].parse().ok()?);
            rest = &rest[digits..];
            match rest.strip_prefix('.') {
                Some(after) if after.starts_with(|c: char| c.is_ascii_digit()) => rest = after,
                _ => break,
            }
        }
        (!numbers.is_empty()).then_some(Self {
            numbers,
            suffix: rest,
        })
    }

    /// The numbers of a release name that is a plain version, such as `18.04` or `pc.2024.3`.
    pub(super) fn of_release(name: &str) -> Option<Vec<u32>> {
        let plain = name
            .strip_prefix("pc.")
            .or_else(|| name.strip_prefix("cos-"))
            .unwrap_or(name);
        let version = Version::parse(plain)?;
        (version.suffix.is_empty() && !plain.starts_with('v')).then_some(version.numbers)
    }
}

/// Whether `whole` begins with the components of `start`.
pub(super) fn begins_with(whole: &[u32], start: &[u32]) -> bool {
    whole.starts_with(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_are_compared_as_numbers() {
        let numbers = |text| Version::parse(text).expect("a version").numbers;
        assert!(begins_with(&numbers("6.7.0"), &numbers("6.7")));
        assert!(!begins_with(&numbers("6.70"), &numbers("6.7")));
        assert!(!begins_with(&numbers("10"), &numbers("1")));
        assert!(begins_with(&numbers("v6.04.9"), &numbers("6.4")));
    }

    #[test]
    fn a_suffix_is_kept_apart_and_letters_alone_are_no_version() {
        assert_eq!(Version::parse("12c").map(|v| v.suffix), Some("c"));
        assert_eq!(Version::parse("vista"), None);
        assert_eq!(Version::parse("99999999999"), None);
        assert_eq!(Version::of_release("2012-r2"), None);
        assert_eq!(Version::of_release("pc.2024.3"), Some(vec![2024, 3]));
    }
}
