//! Versions of devices, as plates, menus and advisories write them, and which comes before which.
//!
//! There is no common scheme: *V2.1.3 build 4*, *B.06.18*, *R4.1L1*, *012U000040*. A version is read as its runs of digits
//! and of letters, in order. Two versions are compared only as far as their runs are of the same kind; where they are not, the
//! answer is that nobody can say.

/// Words before or within a version that are no part of it.
const NOISE: &[&str] = &[
    "v",
    "ver",
    "vers",
    "version",
    "versions",
    "release",
    "releases",
    "rel",
    "rev",
    "revision",
    "revisions",
    "software",
    "sw",
    "firmware",
    "fw",
    "build",
    "r",
    "level",
    "softwareversion",
    "all",
    "app",
    "stand",
    "versie",
    "service",
    "pack",
];

/// The longest run of digits that is read as a number.
const LONGEST_NUMBER: usize = 18;

/// A run of digits or of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    Number(u64),
    Letters(String),
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Version {
    runs: Vec<Run>,
}

/// How one version stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Before,
    Equal,
    After,
    /// It begins like the other and says less: *2.1* beside *2.1.3*.
    Shorter,
    /// It begins like the other and says more: *9.33.1* beside *9.33*.
    Longer,
    /// They are not written in one scheme.
    Incomparable,
}

impl Version {
    /// Reads a version; none where the text holds no number, or words that no version has.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut runs = Vec::new();
        let folded = crate::text::fold_for_search(text);
        let words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        for word in words {
            if NOISE.contains(&word) {
                continue;
            }
            read_runs(word, runs.is_empty(), &mut runs);
        }
        let has_number = runs.iter().any(|run| matches!(run, Run::Number(_)));
        // A revision may be one letter: "software K".
        let is_letter = matches!(runs.as_slice(), [Run::Letters(letters)] if letters.len() <= 2);
        let has_words = runs
            .iter()
            .any(|run| matches!(run, Run::Letters(letters) if letters.len() > 3));
        ((has_number || is_letter) && !has_words).then_some(Self { runs })
    }

    /// How this version stands to `other`.
    pub(super) fn order(&self, other: &Self) -> Order {
        for (own, others) in self.runs.iter().zip(&other.runs) {
            let order = match (own, others) {
                (Run::Number(own), Run::Number(others)) => own.cmp(others),
                (Run::Letters(own), Run::Letters(others)) => own.cmp(others),
                _ => return Order::Incomparable,
            };
            match order {
                std::cmp::Ordering::Less => return Order::Before,
                std::cmp::Ordering::Greater => return Order::After,
                std::cmp::Ordering::Equal => {}
            }
        }
        let rest = |runs: &[Run], from: usize| {
            let rest = runs.get(from..).unwrap_or_default();
            !rest.iter().all(|run| *run == Run::Number(0))
        };
        match (
            rest(&self.runs, other.runs.len()),
            rest(&other.runs, self.runs.len()),
        ) {
            (true, _) => Order::Longer,
            (_, true) => Order::Shorter,
            (false, false) => Order::Equal,
        }
    }

    /// Whether it begins with a letter, as revisions do: what follows the letters and one number only counts builds.
    pub(super) fn is_revision(&self) -> bool {
        matches!(self.runs.first(), Some(Run::Letters(_)))
    }

    /// Whether it is one number and nothing else.
    pub(super) fn is_one_number(&self) -> bool {
        matches!(self.runs.as_slice(), [Run::Number(_)])
    }

    /// Whether it is a letter and nothing else.
    pub(super) fn is_letter(&self) -> bool {
        matches!(self.runs.as_slice(), [Run::Letters(_)])
    }

    /// Whether this version begins with `start`.
    pub(super) fn begins_with(&self, start: &Self) -> bool {
        self.runs.starts_with(&start.runs)
    }
}

/// Adds the runs of a word; a *v* or *r* right before the first number is left out.
fn read_runs(word: &str, is_first: bool, runs: &mut Vec<Run>) {
    let mut rest = word;
    if is_first
        && let Some(number) = rest.strip_prefix(['v', 'r'])
        && number.starts_with(|c: char| c.is_ascii_digit())
    {
        rest = number;
    }
    while !rest.is_empty() {
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest
            .find(|c: char| c.is_ascii_digit() != digits)
            .unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        let number = (digits && run.len() <= LONGEST_NUMBER)
            .then(|| run.parse().ok())
            .flatten();
        runs.push(match number {
            Some(number) => Run::Number(number),
            None => Run::Letters(run.to_owned()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(one: &str, other: &str) -> Order {
        Version::parse(one)
            .unwrap()
            .order(&Version::parse(other).unwrap())
    }

    #[test]
    fn versions_are_compared_run_by_run() {
        assert_eq!(order("2.1.3", "2.4"), Order::Before);
        assert_eq!(order("V2.10", "2.9"), Order::After);
        assert_eq!(order("B.06.18", "B.06.17"), Order::After);
        assert_eq!(order("A.01", "B.00"), Order::Before);
        assert_eq!(order("012U000041", "012U000040"), Order::After);
        assert_eq!(order("R4.1L1", "4.1 L1"), Order::Equal);
        assert_eq!(order("2.1.3 build 4", "2.1.3.4"), Order::Equal);
        assert_eq!(order("SW 3.0", "3"), Order::Equal);
    }

    #[test]
    fn what_says_more_or_less_is_neither_before_nor_after() {
        assert_eq!(order("9.33.1", "9.33"), Order::Longer);
        assert_eq!(order("8.2", "8.2.2"), Order::Shorter);
    }

    #[test]
    fn schemes_that_differ_are_not_compared() {
        assert_eq!(order("U61", "12.5"), Order::Incomparable);
        assert_eq!(Version::parse("see label"), None);
        assert_eq!(Version::parse(""), None);
        assert_eq!(Version::parse("Windows 10"), None);
    }
}
