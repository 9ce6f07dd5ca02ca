//! The version of a document: a whole number, or three of them as Semantic Versioning has it.

use std::cmp::Ordering;

use semver::Version as Semantic;

/// A version of a document.
#[derive(Clone, Debug)]
pub(super) enum Version {
    /// Counted.
    Whole(u64),
    /// Of three numbers.
    Semantic(Semantic),
}

impl Version {
    /// The version that a text is, if it is one.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            let led = text.len() > 1 && text.starts_with('0');
            return text.parse().ok().filter(|_| !led).map(Self::Whole);
        }
        Semantic::parse(text).ok().map(Self::Semantic)
    }

    /// The number that says how often something changed for whoever reads it.
    pub(super) fn major(&self) -> u64 {
        match self {
            Self::Whole(number) => *number,
            Self::Semantic(version) => version.major,
        }
    }

    pub(super) fn is_semantic(&self) -> bool {
        matches!(self, Self::Semantic(_))
    }

    /// Whether it has a part such as `-rc.1`.
    pub(super) fn is_prerelease(&self) -> bool {
        matches!(self, Self::Semantic(version) if !version.pre.is_empty())
    }

    /// The order of versions, in which metadata of a build count for nothing. Where both kinds are mixed it is an order still: by
    /// the first number, whole ones first.
    pub(super) fn precedence(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Semantic(one), Self::Semantic(other)) => one.cmp_precedence(other),
            (Self::Whole(one), Self::Whole(other)) => one.cmp(other),
            (one, other) => {
                let kinds = one.is_semantic().cmp(&other.is_semantic());
                one.major().cmp(&other.major()).then(kinds)
            }
        }
    }

    /// The same without the part behind the hyphen.
    pub(super) fn released(&self) -> Self {
        match self {
            Self::Semantic(version) => {
                Self::Semantic(Semantic::new(version.major, version.minor, version.patch))
            }
            Self::Whole(number) => Self::Whole(*number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_whole_numbers_or_three_of_them() {
        for good in ["0", "1", "10", "1.0.0", "1.0.0-rc.1+exp.sha", "0.9.5"] {
            assert!(Version::of(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "01",
            "1.0",
            "1.0.0.0",
            "v1",
            "-1",
            "1.01.0",
            "99999999999999999999999",
        ] {
            assert!(Version::of(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn ten_is_more_than_nine_and_a_build_counts_for_nothing() {
        let order = |one, other| Version::of(one).unwrap().precedence(&Version::of(other).unwrap());
        assert_eq!(order("10", "9"), Ordering::Greater);
        assert_eq!(order("1.10.0", "1.9.0"), Ordering::Greater);
        assert_eq!(order("1.0.0-rc", "1.0.0"), Ordering::Less);
        assert_eq!(order("1.0.0+a", "1.0.0+b"), Ordering::Equal);
    }
}
