//! What a newer bill of materials changes: which components are new, gone, or there in another version.
//!
//! Components are matched by [`identity`](super::word::identity). One that stands in a bill several times, in several
//! versions for one, is matched version by version before the rest are paired in order.
//!
//! Invariants. Whatever the order of the input, the answer is the same; every component of either bill is counted once.

use std::collections::BTreeMap;

use super::Component;
use super::word::identity;

/// A component as bills are compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The name before the name; empty where there is none.
    pub group: String,
    /// Its name.
    pub name: String,
    /// Its version or range of versions; empty where nothing is said.
    pub version: String,
    /// Its package URL; empty where there is none.
    pub purl: String,
}

impl From<&Component> for Listed {
    fn from(component: &Component) -> Self {
        let version = component.version.as_ref().or(component.version_range.as_ref());
        Self {
            group: component.group.clone().unwrap_or_default(),
            name: component.name.clone(),
            version: version.cloned().unwrap_or_default(),
            purl: component.purl.clone().unwrap_or_default(),
        }
    }
}

impl Listed {
    fn identity(&self) -> String {
        let purl = Some(self.purl.as_str());
        identity(purl, Some(&self.group), &self.name)
    }
}

/// A component that is there in another version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct VersionChange {
    /// The component as the newer bill has it.
    pub component: Listed,
    /// Its version in the older bill.
    pub before: String,
}

/// What a newer bill changes, each list in order of group, name and version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Components only the newer bill has.
    pub new: Vec<Listed>,
    /// Components only the older bill has.
    pub gone: Vec<Listed>,
    /// Components that are there in another version.
    pub changed: Vec<VersionChange>,
    /// How many are there in the same version.
    pub unchanged: u64,
}

impl Comparison {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.changed.is_empty()
    }
}

/// What `after` changes against `before`.
pub fn compare(
    before: impl IntoIterator<Item = Listed>,
    after: impl IntoIterator<Item = Listed>,
) -> Comparison {
    let mut sides: BTreeMap<String, [Vec<Listed>; 2]> = BTreeMap::new();
    for listed in before {
        sides.entry(listed.identity()).or_default()[0].push(listed);
    }
    for listed in after {
        sides.entry(listed.identity()).or_default()[1].push(listed);
    }
    let mut comparison = Comparison::default();
    for [before, after] in sides.into_values() {
        match_up(before, after, &mut comparison);
    }
    comparison.new.sort();
    comparison.gone.sort();
    comparison.changed.sort();
    comparison
}

/// The components of one identity: equal versions first, then what is left in order.
fn match_up(mut before: Vec<Listed>, mut after: Vec<Listed>, comparison: &mut Comparison) {
    let by_version =
        |one: &Listed, other: &Listed| one.version.cmp(&other.version).then_with(|| one.cmp(other));
    before.sort_by(by_version);
    after.sort_by(by_version);
    let (mut went, mut came) = (Vec::new(), Vec::new());
    let mut olds = before.into_iter().peekable();
    for new in after {
        while let Some(old) = olds.next_if(|old| old.version < new.version) {
            went.push(old);
        }
        if olds.next_if(|old| old.version == new.version).is_some() {
            comparison.unchanged += 1;
        } else {
            came.push(new);
        }
    }
    went.extend(olds);
    let mut went = went.into_iter();
    for new in came {
        match went.next() {
            Some(old) => comparison.changed.push(VersionChange {
                before: old.version,
                component: new,
            }),
            None => comparison.new.push(new),
        }
    }
    comparison.gone.extend(went);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn listed(name: &str, version: &str) -> Listed {
        Listed {
            group: String::new(),
            name: name.to_owned(),
            version: version.to_owned(),
            purl: String::new(),
        }
    }

    #[test]
    fn what_is_new_gone_or_in_another_version_is_told_apart() {
        let before = [
            listed("openssl", "1.0.2k"),
            listed("zlib", "1.2"),
            listed("expat", "2.4"),
        ];
        let after = [
            listed("OpenSSL", "3.0.15"),
            listed("expat", "2.4"),
            listed("curl", "8.1"),
        ];
        let told = compare(before, after);
        assert_eq!(told.new, [listed("curl", "8.1")]);
        assert_eq!(told.gone, [listed("zlib", "1.2")]);
        assert_eq!(
            told.changed,
            [VersionChange {
                component: listed("OpenSSL", "3.0.15"),
                before: "1.0.2k".to_owned()
            }]
        );
        assert_eq!(told.unchanged, 1);
    }

    #[test]
    fn of_several_versions_only_those_that_differ_count() {
        let before = ["1", "2", "3"].map(|version| listed("lodash", version));
        let after = ["2", "3", "4", "5"].map(|version| listed("lodash", version));
        let told = compare(before, after);
        assert_eq!((told.unchanged, told.changed.len(), told.new.len()), (2, 1, 1));
        assert!(told.gone.is_empty());
        assert_eq!(told.changed[0].before, "1");
    }

    fn bills() -> impl Strategy<Value = Vec<Listed>> {
        prop::collection::vec(("[ab]", "[0-2]"), 0..12).prop_map(|parts| {
            parts
                .iter()
                .map(|(name, version)| listed(name, version))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn every_component_counts_once_in_any_order((before, after) in (bills(), bills())) {
            let told = compare(before.clone(), after.clone());
            let [new, gone, changed] = [told.new.len(), told.gone.len(), told.changed.len()];
            let unchanged = usize::try_from(told.unchanged).unwrap();
            prop_assert_eq!(gone + changed + unchanged, before.len());
            prop_assert_eq!(new + changed + unchanged, after.len());
            let turned = |bill: Vec<Listed>| bill.into_iter().rev();
            prop_assert_eq!(compare(turned(before.clone()), turned(after)), told);
            prop_assert!(compare(before.clone(), before).is_empty());
        }
    }
}
