//! The kinds of equipment, and how the words that inventories have for them are found. The words are data
//! (`data/kind_terms.tsv`).
//!
//! Only words that leave no doubt are listed; anything else is asked, not guessed.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::fold_for_search;

/// A kind of equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssetKind {
    /// A computer that stays on its desk, thin clients included.
    Workstation,
    /// A portable computer.
    Laptop,
    /// A physical server or hypervisor.
    Server,
    /// A virtual machine.
    VirtualServer,
    /// Switch, router, firewall, access point.
    Network,
    /// Disk array, network storage, tape library.
    Storage,
    /// Printer, copier, label printer.
    Printer,
    /// Telephone or tablet.
    Mobile,
    /// A medical device or in vitro diagnostic device.
    MedicalDevice,
    /// Building technology and other process control: ventilation, medical gas, lifts, access control.
    OperationalTechnology,
    /// Screen, scanner, docking station and other accessories.
    Peripheral,
    /// Anything else.
    Other,
}

impl AssetKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Workstation,
        Self::Laptop,
        Self::Server,
        Self::VirtualServer,
        Self::Network,
        Self::Storage,
        Self::Printer,
        Self::Mobile,
        Self::MedicalDevice,
        Self::OperationalTechnology,
        Self::Peripheral,
        Self::Other,
    ];

    /// The key under which the kind is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Workstation => "workstation",
            Self::Laptop => "laptop",
            Self::Server => "server",
            Self::VirtualServer => "virtual_server",
            Self::Network => "network",
            Self::Storage => "storage",
            Self::Printer => "printer",
            Self::Mobile => "mobile",
            Self::MedicalDevice => "medical_device",
            Self::OperationalTechnology => "operational_technology",
            Self::Peripheral => "peripheral",
            Self::Other => "other",
        }
    }

    /// The kind that `text` names, in any of the languages, with or without accents.
    ///
    /// ```
    /// use domain::asset::AssetKind;
    ///
    /// assert_eq!(AssetKind::recognise("Stație de lucru"), Some(AssetKind::Workstation));
    /// assert_eq!(AssetKind::recognise("Ordinateur portable HP"), Some(AssetKind::Laptop));
    /// assert_eq!(AssetKind::recognise("B2"), None);
    /// ```
    pub fn recognise(text: &str) -> Option<Self> {
        let folded = fold_for_search(text);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let first_term = (0..words.len()).filter_map(|at| first_term(&words[at..])).min()?;
        Some(TERMS[first_term].1)
    }

    /// The kind that a designation names.
    ///
    /// A column of kinds is written by whoever sorts computers, a designation also by biomedical engineers: to them a
    /// monitor watches a patient and a French *scanner* is a tomograph. Where the word alone does not say, nothing is
    /// said, so that a device of intensive care does not sink among the screens.
    ///
    /// ```
    /// use domain::asset::AssetKind;
    ///
    /// assert_eq!(AssetKind::of_designation("Moniteur B850"), None);
    /// assert_eq!(AssetKind::of_designation("Moniteur fœtal"), Some(AssetKind::MedicalDevice));
    /// assert_eq!(AssetKind::of_designation("Écran 24 pouces"), Some(AssetKind::Peripheral));
    /// ```
    pub fn of_designation(text: &str) -> Option<Self> {
        let kind = Self::recognise(text)?;
        let folded = fold_for_search(text);
        let either = folded
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "monitor" | "moniteur" | "μονιτορ" | "scanner"));
        (kind != Self::Peripheral || !either).then_some(kind)
    }
}

/// The place in [`TERMS`] of the first term that these words begin with.
fn first_term(words: &[&str]) -> Option<usize> {
    let begins = |term: &str| {
        let mut words = words.iter();
        term.split(' ').all(|word| words.next() == Some(&word))
    };
    let terms = BY_FIRST_WORD.get(words.first()?)?;
    terms.iter().copied().find(|place| begins(TERMS[*place].0))
}

/// The places in [`TERMS`] of the terms that begin with a word, in order: an inventory has a kind in every row.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut by_first_word: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (term, _)) in TERMS.iter().enumerate() {
        let first = term.split(' ').next().unwrap_or(term);
        by_first_word.entry(first).or_default().push(place);
    }
    by_first_word
});

/// Folded terms, the more particular before the more general: the first that occurs as whole words decides.
static TERMS: LazyLock<Vec<(&str, AssetKind)>> = LazyLock::new(|| {
    let lines = include_str!("../../../../data/kind_terms.tsv").lines();
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .flat_map(terms_of_one_line)
        .collect()
});

/// A line of the table. One that names no kind has no terms: a test reads them all.
fn terms_of_one_line(line: &'static str) -> Vec<(&'static str, AssetKind)> {
    let Some((kind, terms)) = line.split_once('\t') else {
        return Vec::new();
    };
    let kind = kind.parse().ok();
    terms.split(';').filter_map(|term| Some((term, kind?))).collect()
}

/// A key that names no kind of equipment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no kind of equipment")]
pub struct UnknownAssetKind(pub String);

impl FromStr for AssetKind {
    type Err = UnknownAssetKind;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == key)
            .ok_or_else(|| UnknownAssetKind(key.to_owned()))
    }
}

impl fmt::Display for AssetKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_recognised_by_its_own_key() {
        for kind in AssetKind::ALL {
            assert_eq!(AssetKind::recognise(kind.as_str()), Some(kind), "{kind}");
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
    }

    #[test]
    fn every_line_of_the_table_names_a_kind_and_every_term_stands_once_as_it_is_compared() {
        let table = include_str!("../../../../data/kind_terms.tsv");
        let mut seen = std::collections::BTreeSet::new();
        for line in table
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let (kind, terms) = line.split_once('\t').expect(line);
            assert!(kind.parse::<AssetKind>().is_ok(), "{line}");
            for term in terms.split(';') {
                assert_eq!(fold_for_search(term), term, "{line}");
                assert!(term.chars().all(|c| c.is_alphanumeric() || c == ' '), "{term}");
                assert!(seen.insert(term), "{term} stands twice");
            }
        }
    }

    #[test]
    fn medical_devices_are_recognised_as_registers_across_the_union_name_them() {
        for text in [
            "PUMP, INFUSION",
            "Övervakningsmonitor",
            "Bomba de infusión",
            "Pompa strzykawkowa",
            "Infuuspomp",
            "Lélegeztetőgép",
            "Plicní ventilátor",
            "Ventilatore polmonare",
            "Desfibrilhador",
            "Hengityskone",
            "Апарат за вентилация",
            "Απινιδωτής",
            "Infuzijska črpalka",
            "Røntgenapparat",
        ] {
            assert_eq!(
                AssetKind::of_designation(text),
                Some(AssetKind::MedicalDevice),
                "{text}"
            );
        }
    }

    #[test]
    fn what_stands_in_a_department_is_what_it_is() {
        for (text, kind) in [
            ("Endoscopy workstation", AssetKind::Workstation),
            ("Server Endoscopy", AssetKind::Server),
            ("Laptop anesthesia", AssetKind::Laptop),
            ("Drucker Röntgen", AssetKind::Printer),
            ("PC RTG", AssetKind::Workstation),
            ("Firewall USG FLEX 200", AssetKind::Network),
            ("Dialysis", AssetKind::MedicalDevice),
            ("Ultraljud", AssetKind::MedicalDevice),
        ] {
            assert_eq!(AssetKind::recognise(text), Some(kind), "{text}");
        }
        for text in ["Ventilator rack", "Μόνιτορ"] {
            assert_eq!(AssetKind::of_designation(text), None, "{text}");
        }
    }

    #[test]
    fn the_words_of_inventories_are_recognised() {
        let known = [
            ("Ordinateur portable", AssetKind::Laptop),
            ("Serveur", AssetKind::Server),
            ("Serveur virtuel (VMware)", AssetKind::VirtualServer),
            ("Stație de lucru", AssetKind::Workstation),
            ("Staţie de lucru", AssetKind::Workstation),
            ("Dispozitiv medical", AssetKind::MedicalDevice),
            ("Drucker", AssetKind::Printer),
            ("Multifunktionsgerät", AssetKind::Printer),
            ("Pare-feu", AssetKind::Network),
            ("Moniteur patient", AssetKind::MedicalDevice),
            ("Moniteur", AssetKind::Peripheral),
            ("Low Profile Desktop", AssetKind::Workstation),
            ("Röntgengerät", AssetKind::MedicalDevice),
            ("NAS", AssetKind::Storage),
            ("Tabletă", AssetKind::Mobile),
            ("MEDICAL-DEVICE", AssetKind::MedicalDevice),
        ];
        for (text, kind) in known {
            assert_eq!(AssetKind::recognise(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn a_word_inside_another_decides_nothing() {
        for text in ["Conserver", "Pcs", "", "12"] {
            assert_eq!(AssetKind::recognise(text), None, "{text}");
        }
    }
}
