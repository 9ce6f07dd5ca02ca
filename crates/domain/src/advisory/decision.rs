//! What a hospital decided about an advisory and a device model, and what opens that again.
//!
//! A decision rests on what was known when it was taken: its [`Basis`]. What the document says is compared either way: ranges,
//! fix and severity that are others than then are another question. What lies around it counts only where it got worse: that a
//! weakness is used in attacks now, that there are devices with software nobody looked at, that more of them hang on the network or
//! keep somebody alive. Carrying a decision out, by updating devices or taking them off the network, never opens it again. Nor
//! does another version of the document that says the same.
//!
//! The basis counts only devices that are affected or of which nobody knows: those that are not raise no question.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Advisory;
use crate::round::Phrase;

/// What is done about an advisory and a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// The devices are brought to a version without the weakness, by a day.
    Update,
    /// Something lowers the risk: a rule of the network, another way of using it.
    Mitigate,
    /// The risk is borne until a day.
    Accept,
    /// The devices are not affected, whatever the versions say.
    NotAffected,
}

impl Course {
    /// Every course, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Update, Self::Mitigate, Self::Accept, Self::NotAffected];

    /// The key under which it is stored, also the name used in message selectors.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Mitigate => "mitigate",
            Self::Accept => "accept",
            Self::NotAffected => "not_affected",
        }
    }

    /// The course of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|course| course.as_str() == key)
    }

    /// Whether it holds only with a day: by which, or until which.
    pub fn needs_day(self) -> bool {
        matches!(self, Self::Update | Self::Accept)
    }
}

/// What a decision rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The version of the document, for whoever reads the decision later.
    pub version: String,
    /// Which versions of which products are meant, in the words of the document.
    pub ranges: BTreeSet<String>,
    /// Whether the maker offers a version without the weakness.
    pub fix_offered: bool,
    /// The gravest score, in tenths.
    pub cvss_tenths: Option<u8>,
    /// Whether the document or a catalogue says that a weakness is used in attacks.
    pub exploited: bool,
    /// The software versions of the devices, as the inventory states them; the empty text for those of which it states none.
    pub software: BTreeSet<String>,
    /// How many of the devices are on the network.
    pub networked: u32,
    /// How many of the devices keep somebody alive.
    pub life_supporting: u32,
}

impl Basis {
    /// What a document says of those of its products that are meant, by position. What is known of the devices is added by whoever
    /// knows them; `listed` is whether a catalogue says that one of its weaknesses is used in attacks.
    pub fn of(advisory: &Advisory, products: &[u32], listed: bool) -> Self {
        let meant = products
            .iter()
            .filter_map(|position| advisory.products.get(usize::try_from(*position).ok()?));
        Self {
            version: advisory.version.clone(),
            ranges: meant
                .map(|product| {
                    format!("{} {}", product.names.join(" "), product.versions)
                        .trim()
                        .to_owned()
                })
                .collect(),
            fix_offered: advisory.has_fix(products),
            cvss_tenths: advisory.cvss_tenths(),
            exploited: listed || advisory.is_exploited(),
            ..Self::default()
        }
    }
}

/// One thing that opens a decision again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The day by which it was to be done, or until which it holds, is over.
    DayPassed {
        /// That day.
        day: Date,
    },
    /// The document means other versions.
    Ranges,
    /// The maker offers a version without the weakness now.
    FixOffered,
    /// The maker offers none any more.
    FixWithdrawn,
    /// The score is another.
    Severity {
        /// What it was, in tenths.
        then: Option<u8>,
        /// What it is.
        now: Option<u8>,
    },
    /// A weakness is used in attacks now.
    Exploited,
    /// Devices have software that none had then; the empty text means that none is stated.
    Software {
        /// That software.
        versions: Vec<String>,
    },
    /// More devices are on the network.
    Networked {
        /// How many were.
        then: u32,
        /// How many are.
        now: u32,
    },
    /// More devices keep somebody alive.
    LifeSupporting {
        /// How many did.
        then: u32,
        /// How many do.
        now: u32,
    },
}

impl Change {
    /// Whether it tells of the devices of the house, and not of the document or the day.
    pub fn is_about_devices(&self) -> bool {
        matches!(
            self,
            Self::Software { .. } | Self::Networked { .. } | Self::LifeSupporting { .. }
        )
    }

    /// The change in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::DayPassed { day } => Phrase::new("advisory-change-day").date("day", *day),
            Self::Ranges => Phrase::new("advisory-change-ranges"),
            Self::FixOffered => Phrase::new("advisory-change-fix-offered"),
            Self::FixWithdrawn => Phrase::new("advisory-change-fix-withdrawn"),
            Self::Severity { then, now } => Phrase::new("advisory-change-severity")
                .decimal("then", &score(*then))
                .decimal("now", &score(*now)),
            Self::Exploited => Phrase::new("advisory-change-exploited"),
            Self::Software { versions } => {
                let stated: Vec<String> = versions
                    .iter()
                    .filter(|version| !version.is_empty())
                    .cloned()
                    .collect();
                if stated.is_empty() {
                    Phrase::new("advisory-change-software-unknown")
                } else {
                    Phrase::new("advisory-change-software").list("versions", stated)
                }
            }
            Self::Networked { then, now } => Phrase::new("advisory-change-networked")
                .number("then", *then)
                .number("now", *now),
            Self::LifeSupporting { then, now } => Phrase::new("advisory-change-life-supporting")
                .number("then", *then)
                .number("now", *now),
        }
    }
}

/// A score as people write it; a dash where none was given.
fn score(tenths: Option<u8>) -> String {
    tenths.map_or_else(
        || "–".to_owned(),
        |tenths| format!("{}.{}", tenths / 10, tenths % 10),
    )
}

/// What opens a decision again that was taken on `then`, now that `now` is known and it is `today`: nothing where it stands.
pub fn changes(then: &Basis, now: &Basis, day: Option<Date>, today: Date) -> Vec<Change> {
    let mut changes = Vec::new();
    if let Some(day) = day.filter(|day| *day < today) {
        changes.push(Change::DayPassed { day });
    }
    if now.exploited && !then.exploited {
        changes.push(Change::Exploited);
    }
    if then.ranges != now.ranges {
        changes.push(Change::Ranges);
    }
    match (then.fix_offered, now.fix_offered) {
        (false, true) => changes.push(Change::FixOffered),
        (true, false) => changes.push(Change::FixWithdrawn),
        _ => {}
    }
    if then.cvss_tenths != now.cvss_tenths {
        changes.push(Change::Severity {
            then: then.cvss_tenths,
            now: now.cvss_tenths,
        });
    }
    let versions: Vec<String> = now.software.difference(&then.software).cloned().collect();
    if !versions.is_empty() {
        changes.push(Change::Software { versions });
    }
    if now.networked > then.networked {
        changes.push(Change::Networked {
            then: then.networked,
            now: now.networked,
        });
    }
    if now.life_supporting > then.life_supporting {
        changes.push(Change::LifeSupporting {
            then: then.life_supporting,
            now: now.life_supporting,
        });
    }
    changes
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::advisory::Product;

    fn basis() -> Basis {
        Basis {
            version: "1".to_owned(),
            ranges: BTreeSet::from(["Pumpomat 3 < 2.4".to_owned()]),
            cvss_tenths: Some(81),
            software: BTreeSet::from(["2.1".to_owned(), "2.3".to_owned()]),
            networked: 10,
            life_supporting: 4,
            ..Basis::default()
        }
    }

    fn opened_by(change: impl FnOnce(&mut Basis)) -> Vec<Change> {
        let mut now = basis();
        change(&mut now);
        changes(&basis(), &now, None, date(2026, 11, 29))
    }

    #[test]
    fn another_version_of_the_document_that_says_the_same_opens_nothing() {
        assert_eq!(opened_by(|now| now.version = "2".to_owned()), []);
    }

    #[test]
    fn carrying_the_decision_out_opens_nothing() {
        let carried_out = opened_by(|now| {
            now.software.clear();
            now.networked = 0;
            now.life_supporting = 0;
        });
        assert_eq!(carried_out, []);
    }

    #[test]
    fn what_the_document_says_otherwise_opens_a_decision_either_way() {
        assert_eq!(
            opened_by(|now| now.ranges = BTreeSet::from(["Pumpomat 3 < 2.6".to_owned()])),
            [Change::Ranges]
        );
        assert_eq!(opened_by(|now| now.fix_offered = true), [Change::FixOffered]);
        let (then, now) = (Some(81), Some(65));
        assert_eq!(
            opened_by(|basis| basis.cvss_tenths = now),
            [Change::Severity { then, now }]
        );
        let offered = Basis {
            fix_offered: true,
            ..basis()
        };
        let withdrawn = changes(&offered, &basis(), None, date(2026, 11, 29));
        assert_eq!(withdrawn, [Change::FixWithdrawn]);
    }

    #[test]
    fn attacks_other_software_and_more_exposure_open_a_decision() {
        let opened = opened_by(|now| {
            now.exploited = true;
            now.software.insert("2.2".to_owned());
            now.networked = 11;
            now.life_supporting = 5;
        });
        let (versions, then, now) = (vec!["2.2".to_owned()], 10, 11);
        assert_eq!(
            opened,
            [
                Change::Exploited,
                Change::Software { versions },
                Change::Networked { then, now },
                Change::LifeSupporting { then: 4, now: 5 },
            ]
        );
        let no_longer = Basis {
            exploited: true,
            ..basis()
        };
        assert_eq!(changes(&no_longer, &basis(), None, date(2026, 11, 29)), []);
    }

    #[test]
    fn the_day_of_a_decision_still_belongs_to_it() {
        let day = date(2026, 11, 29);
        assert_eq!(changes(&basis(), &basis(), Some(day), day), []);
        let passed = changes(&basis(), &basis(), Some(day), date(2026, 11, 30));
        assert_eq!(passed, [Change::DayPassed { day }]);
    }

    #[test]
    fn only_the_products_that_are_meant_are_the_basis() {
        let product = |name: &str, versions: &str| Product {
            names: vec![name.to_owned()],
            versions: versions.to_owned(),
            ..Product::default()
        };
        let advisory = Advisory {
            version: "3".to_owned(),
            products: vec![product("Pumpomat 3", "< 2.4"), product("Pumpomat 4", "1.0")],
            ..Advisory::default()
        };
        let basis = Basis::of(&advisory, &[0, 7], true);
        assert_eq!(basis.ranges, BTreeSet::from(["Pumpomat 3 < 2.4".to_owned()]));
        assert!(basis.exploited, "a catalogue says so");
        assert_eq!(Basis::of(&advisory, &[0], false).version, "3");
    }

    #[test]
    fn a_software_that_is_not_stated_is_said_to_be_unknown() {
        let change = Change::Software {
            versions: vec![String::new()],
        };
        assert_eq!(change.phrase().key, "advisory-change-software-unknown");
    }

    #[test]
    fn courses_are_stored_under_keys_of_their_own() {
        for course in Course::ALL {
            assert_eq!(Course::from_key(course.as_str()), Some(course));
        }
    }
}
