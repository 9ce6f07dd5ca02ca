//! What a remark cites: the name a machine had before, its number in another list.
//!
//! People write `formerly PC-112` and `inv. 31845` where a list has no column for it. A name counts only behind a word that says it is
//! a former one, a number only behind the letters that the other list writes before its own: a remark as often
//! names the machine beside.

use std::collections::BTreeSet;

use crate::asset::Attribute;
use crate::inventory::Attributes;
use crate::text::fold_for_search;

use super::name::host_names;

/// Words that say that the name behind them is a former one, or the one that it has now.
const FORMERLY: &[&str] = &[
    "aiemmin",
    "alter",
    "altes",
    "ancien",
    "ancienne",
    "anciennement",
    "anterior",
    "antes",
    "anteriormente",
    "dawniej",
    "ehemals",
    "ennen",
    "entinen",
    "ex",
    "fd",
    "fd.",
    "f.d.",
    "former",
    "formerly",
    "fost",
    "frueher",
    "fruher",
    "heter",
    "hette",
    "korabban",
    "nyni",
    "old",
    "omdopt",
    "omdobt",
    "poprzednio",
    "povodne",
    "precedemment",
    "prejmenovano",
    "premenovany",
    "previous",
    "previously",
    "prije",
    "puvodni",
    "puvodne",
    "redenumit",
    "renamed",
    "renommee",
    "renomme",
    "ridenominato",
    "renombrado",
    "tidigare",
    "tidligere",
    "tidl",
    "umbenannt",
    "vechi",
    "vorher",
    "voorheen",
    "was",
];

/// Words that may stand between such a word and the name.
const LINKING: &[&str] = &[
    "a", "as", "au", "cu", "de", "din", "do", "en", "from", "host", "hostname", "in", "is", "jmeno", "la",
    "na", "nach", "name", "namn", "navn", "nazev", "nazwa", "naziv", "nimi", "nom", "nombre", "nome", "now",
    "nume", "numele", "pc", "til", "till", "to", "u", "von", "z", "ze", "zu",
];

/// Words for a number of the hospital's own, by their beginnings.
const INVENTORY: &[&str] = &["asset", "inv", "leltar", "nr inw", "patrim", "anlage"];

/// The same where the word stands alone: `MT 8205`, and not `MTRA 8205`.
const INVENTORY_ALONE: &[&str] = &["bme", "control", "ctrl", "mt", "retag", "retagged", "tag", "zt"];

/// Numbers that are rather the year in which something was bought or installed.
const YEARS: std::ops::RangeInclusive<u64> = 1980..=2099;

/// What was found in remarks.
#[derive(Debug, Clone, Default)]
pub(super) struct Remark {
    former: BTreeSet<String>,
    /// Numbers, each with the words before it.
    cited: Vec<(Vec<String>, u64)>,
}

impl Remark {
    pub(super) fn of(attributes: &Attributes) -> Self {
        let mut remark = Self::default();
        let text = [Attribute::Comment, Attribute::Designation];
        for text in text.iter().filter_map(|attribute| attributes.get(attribute)) {
            remark.read(&fold_for_search(text));
        }
        remark
    }

    fn read(&mut self, text: &str) {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '(' | ')' | '=' | '"'))
            .filter(|word| !word.is_empty())
            .collect();
        for (at, word) in words.iter().enumerate() {
            let mut behind = words.iter().skip(at + 1);
            if FORMERLY.contains(word)
                && let Some(name) = behind.find(|word| !LINKING.contains(word))
            {
                self.former.extend(host_names(name).0);
            }
        }
        for (at, word) in words.iter().enumerate() {
            let number = word.trim_start_matches(|c: char| !c.is_ascii_digit());
            let letters = word.strip_suffix(number).unwrap_or_default();
            let before = words.get(at.saturating_sub(2)..at).unwrap_or_default();
            let parts = before
                .iter()
                .chain([&letters])
                .flat_map(|word| word.split(|c: char| !c.is_alphabetic()));
            let parts: Vec<String> = parts.filter(|part| part.len() >= 2).map(str::to_owned).collect();
            if let (true, Ok(number)) = (number.len() >= 4 && !parts.is_empty(), number.parse()) {
                self.cited.push((parts, number));
            }
        }
    }

    /// Names that the machine had before, letters and digits.
    pub(super) fn former_names(&self) -> impl Iterator<Item = &str> {
        self.former.iter().map(String::as_str)
    }

    /// Numbers that may be those of another list.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u64> {
        self.cited.iter().map(|(_, number)| *number)
    }

    /// Whether an inventory number is cited: 830 of `INV-000830` in `inv. 830`.
    pub(super) fn cites(&self, beginning: &str, number: u64) -> bool {
        // "Installed in 2021" is no number of a list that writes `INV-2021`.
        let may_be_year = YEARS.contains(&number);
        let is_short_for = |word: &str| word.len() >= 3 && beginning.starts_with(word) && !may_be_year;
        let says = |word: &String| {
            if beginning.is_empty() {
                let begins = INVENTORY.iter().any(|inventory| word.starts_with(inventory));
                let is_one = INVENTORY_ALONE.contains(&word.as_str()) && !may_be_year;
                begins || is_one
            } else {
                beginning.len() >= 2 && (word.starts_with(beginning) || is_short_for(word))
            }
        };
        self.cited
            .iter()
            .any(|(words, cited)| *cited == number && words.iter().any(says))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remark(text: &str) -> Remark {
        Remark::of(&[(Attribute::Comment, text.to_owned())].into())
    }

    #[test]
    fn a_former_name_is_one_only_behind_a_word_that_says_so() {
        for text in [
            "früher WS-ALT-123",
            "dawniej WS-ALT-123",
            "Formerly: ws-alt-123.klinik.local",
            "old name: WS-ALT-123",
            "renamed from WS-ALT-123",
            "umbenannt in WS-ALT-123",
        ] {
            assert_eq!(
                remark(text).former_names().collect::<Vec<_>>(),
                ["wsalt123"],
                "{text}"
            );
        }
        for text in [
            "beside WS-ALT-123",
            "old monitor beside WS-ALT-123",
            "hard drive in WS-ALT-123",
        ] {
            assert_eq!(remark(text).former_names().count(), 0, "{text}");
        }
    }

    #[test]
    fn a_number_is_cited_behind_what_the_other_list_writes_before_it() {
        assert!(remark("Anlage 314433").cites("anl", 314_433));
        assert!(remark("MT-Nr. 8205").cites("mt", 8205));
        assert!(remark("MT08205").cites("mt", 8205));
        assert!(remark("Inv. 31845").cites("", 31845));
        assert!(remark("retagged, old tag 006174").cites("", 6174));
        assert!(!remark("Tel. 31845").cites("", 31845));
        assert!(!remark("MTK 2027").cites("", 2027));
        assert!(!remark("MT 2027").cites("", 2027));
        assert!(!remark("Controller 4500").cites("", 4500));
        assert!(!remark("STK 03/2027").cites("anl", 2027));
        assert!(!remark("Installed in 2021").cites("inv", 2021));
        assert!(!remark("Invest 2021").cites("inventar", 2021));
    }
}
