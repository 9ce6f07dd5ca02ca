//! Words of names of products and devices, made comparable.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::fold_for_search;

/// What a word that tells no product from another says (`data/product_words.txt`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Generic {
    /// Nothing: it joins others.
    Plain,
    /// What kind of thing a product is.
    Kind,
    /// Which part of a family it is.
    Part,
}

static GENERIC: LazyLock<HashMap<&'static str, Generic>> = LazyLock::new(|| {
    let mut class = Generic::Plain;
    let mut words = HashMap::new();
    for line in include_str!("../../../../data/product_words.txt").lines() {
        match line {
            "[plain]" => class = Generic::Plain,
            "[kind]" => class = Generic::Kind,
            "[part]" => class = Generic::Part,
            _ if line.starts_with('#') => {}
            _ => words.extend(line.split_whitespace().map(|word| (word, class))),
        }
    }
    words
});

/// The longest word in which slips are looked for: comparing takes time of its square, and no name is longer.
const LONGEST_FORGIVEN: usize = 40;

/// The shortest word that is told from one written together with it.
const SHORTEST_PARTED: usize = 4;

/// The longest join of neighbouring words that is looked for.
const LONGEST_JOIN: usize = 24;

/// The words of a text, folded: letters and digits, a decimal number whole, a letter and a number with a hyphen between
/// them as one (*SD-320AN* is *sd320an*), as one letter and the word it belongs to (*X-Scribe*, *N'Vision*).
pub(super) fn words_of(text: &str) -> Vec<String> {
    let folded = fold_for_search(text);
    let characters: Vec<char> = folded.chars().collect();
    let at = |place: usize| characters.get(place).copied().unwrap_or(' ');
    let mut words = Vec::new();
    let mut word = String::new();
    for (place, character) in characters.iter().enumerate() {
        let before = place.checked_sub(1).map_or(' ', at);
        let after = at(place + 1);
        match character {
            c if c.is_alphanumeric() => word.push(*c),
            '.' | ',' if before.is_ascii_digit() && after.is_ascii_digit() => word.push('.'),
            '-' if before.is_alphabetic() && after.is_ascii_digit() => {}
            '-' | '\'' | '’' | '.' if is_initial(&word) && after.is_alphabetic() => {}
            _ if word.is_empty() => {}
            _ => words.push(std::mem::take(&mut word)),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    // The second and third of a series: people write both. IV is also what a pump is for.
    for word in &mut words {
        match word.as_str() {
            "ii" => "2".clone_into(word),
            "iii" => "3".clone_into(word),
            // The field of a magnet: 3.0T is 3T.
            _ => {
                if let Some(field) = word.strip_suffix(".0t") {
                    *word = format!("{field}t");
                }
            }
        }
    }
    words
}

/// Whether a word is one letter that belongs to the next: not the French article of *pompe d'infusion*.
fn is_initial(word: &str) -> bool {
    matches!(word.as_bytes(), [letter] if letter.is_ascii_lowercase() && !matches!(letter, b'd' | b'l'))
}

/// Whether a word tells no product from another.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains_key(word)
}

/// What a word that tells no product from another says; none for every other word.
pub(super) fn generic(word: &str) -> Option<Generic> {
    GENERIC.get(word).copied()
}

/// Kinds of imaging, each in the languages of Europe: some documents speak of all devices of a kind of one maker.
const IMAGING: &[&[&str]] = &[
    &[
        "mri",
        "kernspin",
        "kernspintomograph",
        "kernspintomografie",
        "magnetresonanztomograph",
        "irm",
        "rmn",
        "mrt",
        "rm",
        "mr",
        "risonanza",
        "resonancia",
        "rezonans",
        "rezonanta",
        "ressonancia",
    ],
    &["petct", "tepct", "teptdm", "pettc", "pettac"],
    &["spectct", "specttc", "specttac"],
    &["spect"],
];

/// The other words for a kind of imaging; none for every other word.
pub(super) fn imaging(word: &str) -> Option<&'static [&'static str]> {
    IMAGING.iter().find(|words| words.contains(&word)).copied()
}

/// Whether a word numbers a model: it holds a digit.
pub(super) fn is_designator(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// Whether a word is the number of a version rather than of a model: *2.1*, *8.0.x*, *3.x*.
pub(super) fn is_version(word: &str) -> bool {
    let whole = word.trim_end_matches(".x");
    (word.contains('.') || whole.len() < word.len()) && whole.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// How many slips of the pen are forgiven in a word: none in short ones and in numbers, where a slip is another model.
pub(super) fn forgiven(word: &str) -> usize {
    if is_designator(word) {
        return 0;
    }
    match word.chars().count() {
        5..=8 => 1,
        9..=LONGEST_FORGIVEN => 2,
        _ => 0,
    }
}

/// Whether `written` is `meant` with no more slips than are forgiven.
pub(super) fn is_misspelt(written: &str, meant: &str) -> bool {
    let forgiven = forgiven(meant).min(forgiven(written));
    forgiven > 0
        && written.len().abs_diff(meant.len()) <= forgiven
        && strsim::osa_distance(written, meant) <= forgiven
}

/// The two words that were written together, where the first is one that is `known`: `IntellivueMP50`, `AlarisGH`.
pub(super) fn parted(word: &str, known: impl Fn(&str) -> bool) -> Option<[String; 2]> {
    let belong = |(first, second): &(&str, &str)| {
        first.len() >= SHORTEST_PARTED
            && !is_designator(first)
            && !is_generic(first)
            && known(first)
            && (is_designator(second) || second.len() == 2 || second.len() > 2 && known(second))
    };
    let mut splits = word.char_indices().map(|(at, _)| word.split_at(at));
    let (first, second) = splits.find(belong).filter(|_| word.len() <= LONGEST_FORGIVEN)?;
    Some([first.to_owned(), second.to_owned()])
}

/// What is known of a device by its names: words, neighbours joined, letters and numbers apart.
#[derive(Debug, Default)]
pub(super) struct DeviceWords {
    /// The words as they stand.
    words: HashSet<String>,
    /// Words that arise by joining neighbours (*MX 40*) or by parting letters from numbers (*PCU8015*).
    derived: HashSet<String>,
    /// The words of letters, in order, for slips of the pen.
    letters: Vec<String>,
}

impl DeviceWords {
    /// Reads the names of a device.
    pub(super) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut read = Self::default();
        for name in names {
            read.add(&words_of(name));
        }
        read
    }

    fn add(&mut self, words: &[String]) {
        for length in 2..=3 {
            for neighbours in words.windows(length) {
                let joined = neighbours.concat();
                if joined.len() <= LONGEST_JOIN {
                    if !is_designator(&joined) && length == 2 {
                        self.letters.push(joined.clone());
                    }
                    self.derived.insert(joined);
                }
            }
        }
        for word in words {
            let digits = word.find(|c: char| c.is_ascii_digit());
            // A number behind a whole word is a number of its own, as is a long one; a short one behind one or two letters is part of a name.
            let own = |at: &usize| *at >= 3 || *at == 2 && word.len() - at >= 3;
            // A letter behind a long number is a variant: *9790C*, *8713160U*.
            let number = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
            if number.len() >= 4
                && number.len() + 1 == word.len()
                && number.bytes().all(|byte| byte.is_ascii_digit())
            {
                self.derived.insert(number.to_owned());
            }
            if let Some(at) = digits.filter(own) {
                let (letters, number) = word.split_at(at);
                self.derived.insert(letters.to_owned());
                self.derived.insert(number.to_owned());
                if at >= 3 {
                    self.letters.push(letters.to_owned());
                }
            } else if digits.is_none() {
                self.letters.push(word.clone());
            }
            self.words.insert(word.clone());
        }
    }

    /// Parts the words that were written together ([`parted`]).
    pub(super) fn part_where(&mut self, known: impl Fn(&str) -> bool) {
        let both: Vec<[String; 2]> = self
            .words
            .iter()
            .filter_map(|word| parted(word, &known))
            .collect();
        for [first, second] in both {
            self.letters.push(first.clone());
            self.words.extend([first, second]);
        }
    }

    /// Whether this word is among them, as it stands or derived.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.contains(word) || self.derived.contains(word)
    }

    /// Whether this word stands among them as it is.
    pub(super) fn has_plain(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// The word that means `meant` with a slip of the pen.
    pub(super) fn misspelt(&self, meant: &str) -> Option<&str> {
        if forgiven(meant) == 0 {
            return None;
        }
        self.letters
            .iter()
            .find(|written| is_misspelt(written, meant))
            .map(String::as_str)
    }

    /// The word that begins with these letters and goes on with a number: *mx* and *mx400*.
    pub(super) fn of_series(&self, letters: &str) -> Option<&str> {
        let in_series = |word: &&String| {
            word.strip_prefix(letters)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        let mut found: Vec<&String> = self.words.iter().chain(&self.derived).filter(in_series).collect();
        // The sets have no order; the answer must not depend on theirs.
        found.sort_unstable();
        found.first().map(|word| word.as_str())
    }

    /// Any word for which `fits` holds.
    pub(super) fn any(&self, fits: impl Fn(&str) -> bool) -> bool {
        self.words.iter().chain(&self.derived).any(|word| fits(word))
    }

    /// The words that arise by joining and parting.
    pub(super) fn derived(&self) -> impl Iterator<Item = &str> {
        self.derived.iter().map(String::as_str)
    }

    /// The words in which slips of the pen are looked for.
    pub(super) fn letters(&self) -> impl Iterator<Item = &str> {
        self.letters.iter().map(String::as_str)
    }

    /// The words as they stand.
    pub(super) fn plain(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_decimals_whole_and_join_letters_with_numbers() {
        assert_eq!(words_of("SX-500/SD-320AN"), ["sx500", "sd320an"]);
        assert_eq!(words_of("Xeleris 2.1"), ["xeleris", "2.1"]);
        assert_eq!(words_of("N'Vision® (8840)"), ["nvision", "8840"]);
        assert_eq!(
            words_of("X-Scribe, e.cam, pompe d'infusion"),
            ["xscribe", "ecam", "pompe", "d", "infusion"]
        );
        assert_eq!(words_of("MMT-1715"), ["mmt1715"]);
    }

    #[test]
    fn a_device_is_found_however_its_name_is_spaced() {
        let words = DeviceWords::of(["Philips IntelliVue MX 40", "PCU8015"]);
        assert!(words.has("mx40") && words.has("8015") && words.has("pcu"));
        assert!(!words.has("mx400") && !words.has("40mx"));
        let words = DeviceWords::of(["LOGIQ S8 R5"]);
        assert!(!words.has("5"), "the number behind one letter is no name");
    }

    #[test]
    fn slips_are_forgiven_in_long_words_and_never_in_numbers() {
        assert!(is_misspelt("intelivue", "intellivue"));
        assert!(is_misspelt("medfuson", "medfusion"));
        assert!(!is_misspelt("mx400", "mx40"));
        assert!(!is_misspelt("vue", "vie"));
    }
}
