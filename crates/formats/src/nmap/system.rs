//! Which operating system a host has, from nmap's matches: fingerprints of its network stack, each with how well it
//! fits. The verdict states the one that fits best, and none where that is poor or where it is one of several.

use super::limits::MAX_NAMES;

/// The least accuracy, in per cent, at which an operating system is stated. Below it, matches are candidates only.
pub const STATED_FROM: u8 = 85;

/// Candidates that are named.
const SHOWN: usize = 5;

/// One `<osmatch>`.
#[derive(Debug, Default)]
pub(super) struct Match {
    pub(super) name: String,
    /// How well it fits, in per cent.
    pub(super) accuracy: u8,
    pub(super) classes: Vec<Class>,
}

/// One `<osclass>` of a match: what the match may be.
#[derive(Debug, Default)]
pub(super) struct Class {
    pub(super) vendor: String,
    pub(super) family: String,
    pub(super) cpes: Vec<String>,
}

impl Class {
    /// Vendor and family, where they are not one word (`Linux Linux`).
    fn family_of_vendor(&self) -> String {
        if self.vendor.is_empty() || self.family.starts_with(&self.vendor) {
            self.family.clone()
        } else {
            format!("{} {}", self.vendor, self.family)
        }
    }
}

/// What is said about the operating system of a host.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Empty when none can be stated.
    pub(super) name: String,
    /// Accuracy of the best match, in per cent; empty when there is none.
    pub(super) accuracy: String,
    /// The matches between which nothing decides.
    pub(super) candidates: String,
    /// The CPE names of the one stated.
    pub(super) cpes: Vec<String>,
}

impl Verdict {
    pub(super) fn of(matches: &[Match]) -> Self {
        let Some(accuracy) = matches.iter().map(|found| found.accuracy).max() else {
            return Self::default();
        };
        let best: Vec<&Match> = matches
            .iter()
            .filter(|found| found.accuracy == accuracy)
            .collect();
        let mut verdict = Self {
            accuracy: accuracy.to_string(),
            ..Self::default()
        };
        match best.as_slice() {
            [only] if accuracy >= STATED_FROM => {
                verdict.name.clone_from(&only.name);
                // Several classes of one match are alternatives: Linux 4.X or 5.X.
                if let [class] = only.classes.as_slice() {
                    verdict.cpes.clone_from(&class.cpes);
                }
            }
            several => {
                if accuracy >= STATED_FROM {
                    verdict.name = family_of_all(several).unwrap_or_default();
                }
                verdict.candidates = named(several);
            }
        }
        verdict
    }
}

/// The family that every class of every match is of.
fn family_of_all(matches: &[&Match]) -> Option<String> {
    if matches.iter().any(|found| found.classes.is_empty()) {
        return None;
    }
    let mut families = matches
        .iter()
        .flat_map(|found| &found.classes)
        .map(Class::family_of_vendor);
    let first = families.next()?;
    families.all(|family| family == first).then_some(first)
}

fn named(matches: &[&Match]) -> String {
    let shown = matches
        .iter()
        .take(SHOWN)
        .map(|found| format!("{} ({} %)", found.name, found.accuracy));
    let more = matches.len().checked_sub(SHOWN).filter(|more| *more > 0);
    shown
        .chain(more.map(|more| format!("{more} more")))
        .collect::<Vec<_>>()
        .join("; ")
}

/// Adds a CPE name once.
pub(super) fn add_cpe(cpes: &mut Vec<String>, cpe: String) {
    if !cpe.is_empty() && cpes.len() < MAX_NAMES && !cpes.contains(&cpe) {
        cpes.push(cpe);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, accuracy: u8, families: &[&str]) -> Match {
        let class = |family: &&str| Class {
            vendor: "Microsoft".to_owned(),
            family: (*family).to_owned(),
            cpes: vec![format!("cpe:/o:{name}")],
        };
        Match {
            name: name.to_owned(),
            accuracy,
            classes: families.iter().map(class).collect(),
        }
    }

    #[test]
    fn the_most_accurate_match_is_stated_wherever_it_stands() {
        let verdict = Verdict::of(&[found("a", 90, &["Windows"]), found("b", 96, &["Windows"])]);
        assert_eq!((verdict.name.as_str(), verdict.accuracy.as_str()), ("b", "96"));
        assert_eq!(
            (verdict.candidates.as_str(), verdict.cpes),
            ("", vec!["cpe:/o:b".to_owned()])
        );
    }

    #[test]
    fn a_match_below_85_per_cent_is_a_candidate_and_states_nothing() {
        let verdict = Verdict::of(&[found("a", 84, &["Windows"])]);
        assert_eq!(
            (verdict.name.as_str(), verdict.candidates.as_str()),
            ("", "a (84 %)")
        );
        assert!(verdict.cpes.is_empty());
        assert_eq!(Verdict::of(&[found("a", 85, &[])]).name, "a");
    }

    #[test]
    fn between_equal_matches_only_what_they_share_is_stated() {
        let verdict = Verdict::of(&[found("7", 100, &["Windows"]), found("Vista", 100, &["Windows"])]);
        assert_eq!(verdict.name, "Microsoft Windows");
        assert_eq!(verdict.candidates, "7 (100 %); Vista (100 %)");
        assert!(verdict.cpes.is_empty());
        let verdict = Verdict::of(&[found("7", 100, &["Windows"]), found("iPhone", 100, &["iOS"])]);
        assert_eq!(verdict.name, "");
        let verdict = Verdict::of(&[found("7", 100, &["Windows"]), found("radio", 100, &[])]);
        assert_eq!(verdict.name, "");
    }

    #[test]
    fn the_classes_of_one_match_are_alternatives_without_a_cpe() {
        let verdict = Verdict::of(&[found("Linux 4.15 - 5.6", 100, &["4.X", "5.X"])]);
        assert_eq!(verdict.name, "Linux 4.15 - 5.6");
        assert!(verdict.cpes.is_empty());
    }
}
