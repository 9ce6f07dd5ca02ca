//! Which versions an advisory means, from its words: *< 8.2.2*, *9.33 and prior*, *Versions 1.0.0 through 1.1.1*, *4.X*,
//! *vers:all/\**, *distributed prior to April 1 2018*.
//!
//! What can be compared is compared; what cannot stays words, and the answer is then that nobody can say. A range is never
//! guessed narrower than it is written: what depends on a condition (*with wireless module*) is contained only under it.

use super::version::{Order, Version};
use super::word::{DeviceWords, is_designator, is_version, words_of};

/// The versions an advisory means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Range {
    items: Vec<Conditioned>,
}

/// Some versions, and what a device must have for them to be meant: *with Wireless Battery Modules v9*, *model 35700BAX3*.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Conditioned {
    item: Item,
    conditions: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Item {
    /// Every version.
    All,
    /// Every version between two bounds; a missing bound is none.
    Between(Option<Bound>, Option<Bound>),
    /// This version alone, and its words: some documents put the number of a model where the version should be.
    Exactly(Version, String),
    /// Every version that begins so: *4.X*.
    BeginsWith(Version),
    /// Words nothing can be compared with.
    Words(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Bound {
    version: Version,
    inclusive: bool,
    /// Whether all that begin so are meant: *< 3.x*.
    is_series: bool,
}

/// Whether a version is in a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Membership {
    Outside,
    /// Nobody can say: the schemes differ, or one says less than the other.
    Undecided,
    Inside,
}

/// The shortest number of a model that is taken for one, in letters and digits.
const SHORTEST_MODEL_NUMBER: usize = 3;

/// Months, by which a range is recognised that counts days and not versions.
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

/// What stands behind a version and means it and all before.
const AND_BEFORE: &[&str] = &[
    "prior", "earlier", "below", "lower", "older", "previous", "before", "under",
];
/// What stands behind a version and means it and all after.
const AND_AFTER: &[&str] = &[
    "later", "newer", "above", "higher", "up", "onward", "onwards", "after",
];

impl Range {
    /// Reads the words of an advisory. No words mean every version.
    pub(super) fn parse(text: &str) -> Self {
        let lower = text
            .to_lowercase()
            .replace(['≤', '≦'], "<=")
            .replace(['≥', '≧'], ">=");
        let plain = match lower.trim().strip_prefix("vers:") {
            Some(rest) => rest.split_once('/').map_or(rest, |(_, versions)| versions),
            None => &lower,
        };
        // "Version A, Firmware A.03.09": of two things that have versions, and of which the list states one.
        if plain.contains("version") && plain.contains("firmware") {
            return Self::of(vec![Conditioned::freely(Item::Words(plain.to_owned()))]);
        }
        Self::of(joined(
            pieces(plain)
                .iter()
                .flat_map(|piece| conditioned(piece))
                .collect(),
        ))
    }

    fn of(mut items: Vec<Conditioned>) -> Self {
        if items.is_empty() {
            items.push(Conditioned::freely(Item::All));
        }
        Self { items }
    }

    /// The same versions under further conditions.
    pub(super) fn under(mut self, conditions: &[String]) -> Self {
        for item in &mut self.items {
            item.conditions.extend_from_slice(conditions);
        }
        self
    }

    /// Whether every version is meant, without condition.
    pub(super) fn is_all(&self) -> bool {
        self.items
            .iter()
            .any(|item| item.item == Item::All && item.conditions.is_empty())
    }

    /// The words that are no versions: of which models or editions a document speaks in the place of versions.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.items.iter().filter_map(|item| match &item.item {
            Item::Words(words) => Some(words.as_str()),
            _ => None,
        })
    }

    /// Whether a number of a model stands in the place of a version, and the device has it.
    pub(super) fn names_model(&self, has_word: &dyn Fn(&str) -> bool) -> bool {
        self.items.iter().any(|item| match &item.item {
            Item::Words(words) | Item::Exactly(_, words) => names_model(words, has_word),
            _ => false,
        })
    }

    /// Whether numbers of models stand in the place of versions, and the device has another number of their shape: *24950* and
    /// *24952* are not *25000*.
    pub(super) fn means_other_models(&self, device: &DeviceWords) -> bool {
        let number = |item: &Conditioned| match &item.item {
            Item::Exactly(_, words) => Some(words.trim().to_owned()),
            _ => None,
        };
        let numbers: Option<Vec<String>> = self.items.iter().map(number).collect();
        let is_model = |number: &String| {
            number.len() >= SHORTEST_MODEL_NUMBER && number.chars().all(|c| c.is_ascii_digit())
        };
        let numbers = numbers
            .filter(|numbers| numbers.iter().all(is_model))
            .unwrap_or_default();
        let is_other = |word: &str| {
            word.chars().all(|c| c.is_ascii_digit())
                && numbers.iter().any(|number| number.len() == word.len())
        };
        !numbers.iter().any(|number| device.has(number)) && device.plain().any(is_other)
    }

    /// Whether `version` is among them. `has_word` tells whether the names of the device hold a word, `is_met` whether anything known of it
    /// does.
    pub(super) fn contains(
        &self,
        version: Option<&Version>,
        has_word: &dyn Fn(&str) -> bool,
        is_met: &dyn Fn(&str) -> bool,
    ) -> Membership {
        let memberships = self.items.iter().map(|item| {
            let membership = item.item.contains(version, has_word);
            match membership {
                Membership::Inside if !item.conditions.iter().all(|condition| is_met(condition)) => {
                    Membership::Undecided
                }
                membership => membership,
            }
        });
        memberships.max().unwrap_or(Membership::Undecided)
    }
}

impl Conditioned {
    fn freely(item: Item) -> Self {
        Self {
            item,
            conditions: Vec::new(),
        }
    }
}

impl Item {
    fn contains(&self, version: Option<&Version>, has_word: &dyn Fn(&str) -> bool) -> Membership {
        match (self, version) {
            (Self::All, _) => Membership::Inside,
            (Self::Words(words) | Self::Exactly(_, words), _) if names_model(words, has_word) => {
                Membership::Inside
            }
            (Self::Words(_), _) | (_, None) => Membership::Undecided,
            (Self::BeginsWith(start), Some(version)) => match version.order(start) {
                Order::Equal | Order::Longer => Membership::Inside,
                Order::Shorter | Order::Incomparable => Membership::Undecided,
                Order::Before | Order::After if version.begins_with(start) => Membership::Inside,
                Order::Before | Order::After => Membership::Outside,
            },
            (Self::Exactly(exactly, _), Some(version)) => match version.order(exactly) {
                Order::Equal => Membership::Inside,
                Order::Before | Order::After => Membership::Outside,
                // All of revision C.02 are C.02, and all of version 8 are 8; whether 9.33.1 is 9.33 only the maker knows.
                Order::Longer if exactly.is_revision() || exactly.is_one_number() => Membership::Inside,
                Order::Shorter | Order::Longer | Order::Incomparable => Membership::Undecided,
            },
            (Self::Between(low, high), Some(version)) => {
                let low = low
                    .as_ref()
                    .map_or(Membership::Inside, |low| low.admits(version, false));
                let high = high
                    .as_ref()
                    .map_or(Membership::Inside, |high| high.admits(version, true));
                low.min(high)
            }
        }
    }
}

/// Whether words in the place of a version are the number of a model, and the device has it: "MMT-1715".
fn names_model(words: &str, has_word: &dyn Fn(&str) -> bool) -> bool {
    let mut numbers = words_of(words)
        .into_iter()
        .filter(|word| word.len() >= SHORTEST_MODEL_NUMBER && is_designator(word) && !is_version(word))
        .peekable();
    numbers.peek().is_some() && numbers.all(|number| has_word(&number))
}

impl Bound {
    /// Whether `version` is on the right side of this bound.
    ///
    /// Where one says more than the other, the literal reading holds if it means *affected*, and is no proof of the contrary:
    /// whether *9.33.1* is one of *9.33 and prior* only the maker knows.
    fn admits(&self, version: &Version, is_high: bool) -> Membership {
        let whole_series = self.is_series || self.version.is_revision();
        match (version.order(&self.version), is_high) {
            (Order::Equal, _) if self.inclusive => Membership::Inside,
            (Order::Before | Order::Shorter, true) | (Order::After | Order::Longer, false) => {
                Membership::Inside
            }
            // All of revision K are K.
            (Order::Longer, true) if self.inclusive && whole_series => Membership::Inside,
            (Order::Longer, true) if self.is_series => Membership::Outside,
            (Order::Equal, _) | (Order::After, true) | (Order::Before, false) => Membership::Outside,
            (Order::Incomparable, _) | (Order::Longer, true) | (Order::Shorter, false) => {
                Membership::Undecided
            }
        }
    }
}

/// The text without what stands in brackets, and what stood there.
fn without_brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::new(), 0_usize);
    for character in text.chars() {
        match character {
            '(' | '[' => {
                if depth == 0 {
                    inside.push(String::new());
                }
                depth += 1;
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(character),
            _ => {
                if let Some(last) = inside.last_mut() {
                    last.push(character);
                }
            }
        }
    }
    (outside, inside)
}

/// The text without the numbers of models in it, and these: "9.x model 35700BAX3".
fn without_models(text: &str) -> (String, Vec<String>) {
    let mut models = Vec::new();
    let mut kept = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if matches!(word, "model" | "models") {
            while let Some(number) = words.next_if(|next| next.contains(|c: char| c.is_ascii_digit())) {
                models.extend(words_of(number));
            }
        } else {
            kept.push(word);
        }
    }
    (kept.join(" "), models)
}

/// One part of a list with its conditions; none for a remark about another model.
fn conditioned(piece: &str) -> Vec<Conditioned> {
    let (outside, bracketed) = without_brackets(piece);
    if outside.trim().is_empty() {
        let inside = bracketed.join(" ");
        // "(Release 1.3.2)" holds all there is; "(X3/MX100 for Rev M only)" is about something else.
        let is_remark = inside.contains(" only") || inside.contains(" for ");
        let inside: Vec<&str> = inside
            .split_whitespace()
            .filter(|word| !matches!(*word, "release" | "releases"))
            .collect();
        let inside = if is_remark {
            String::new()
        } else {
            inside.join(" ")
        };
        return pieces(&inside)
            .iter()
            .map(|piece| Conditioned::freely(item(piece)))
            .collect();
    }
    let (plain, models) = without_models(&outside);
    let is_condition = |inside: &&String| {
        let words = words_of(inside);
        CONDITION.iter().any(|word| words.iter().any(|said| said == word))
    };
    let conditions = bracketed
        .iter()
        .filter(is_condition)
        .flat_map(|inside| words_of(inside));
    vec![Conditioned {
        item: item(&plain),
        conditions: conditions.filter(|word| word.len() > 1).chain(models).collect(),
    }]
}

/// Words that make of a remark in brackets a condition.
const CONDITION: &[&str] = &["with", "wireless", "model", "used", "when", "if"];

/// The parts of a list: "9.13 | 9.19, 9.33 and 12.1". What belongs to the version before it stays with it ("9.33 and prior").
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for part in outside_brackets(text) {
        // "Versions 9.13 9.19": a list without marks.
        let words: Vec<&str> = part.split_whitespace().collect();
        let versions = words
            .strip_prefix(&["versions"])
            .or_else(|| words.strip_prefix(&["version"]))
            .unwrap_or(&words);
        let is_version = |word: &&str| {
            word.contains('.') && Version::parse(word).is_some_and(|version| !version.is_letter())
        };
        if versions.len() > 1 && versions.iter().all(is_version) {
            pieces.extend(versions.iter().map(|word| (*word).to_owned()));
            continue;
        }
        let mut piece: Vec<&str> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let next = words.get(place + 1).copied().unwrap_or_default();
            let is_between = piece.first() == Some(&"between");
            let belongs = is_between || AND_BEFORE.contains(&next) || AND_AFTER.contains(&next);
            let in_brackets = piece.join(" ").matches('(').count() > piece.join(" ").matches(')').count();
            if matches!(*word, "and" | "or" | "&") && !belongs && !in_brackets {
                pieces.push(piece.join(" "));
                piece.clear();
            } else {
                piece.push(word);
            }
        }
        pieces.push(piece.join(" "));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The parts of a list between its marks, of which those within brackets are none.
fn outside_brackets(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_usize);
    for character in text.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '|' | ';' | ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(character);
    }
    parts.push(part);
    parts
}

fn item(piece: &str) -> Item {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let is_noise = |word: &&str| {
        matches!(
            *word,
            "all" | "versions" | "version" | "any" | "every" | "releases" | "models" | "*"
        )
    };
    if words.iter().all(is_noise) || piece == "*" {
        return Item::All;
    }
    let counts_days = words_of(piece).iter().any(|word| MONTHS.contains(&word.as_str()));
    if counts_days {
        return Item::Words(piece.to_owned());
    }
    compared(piece)
        .or_else(|| between(piece))
        .or_else(|| spoken(&words))
        .or_else(|| one(piece))
        .unwrap_or_else(|| Item::Words(piece.to_owned()))
}

/// A sign and a version: "<= 9.33".
fn compared(piece: &str) -> Option<Item> {
    let signs = [
        ("<=", true, true),
        (">=", false, true),
        ("<", true, false),
        (">", false, false),
    ];
    let (rest, is_high, inclusive) = signs.iter().find_map(|(sign, is_high, inclusive)| {
        Some((piece.trim().strip_prefix(sign)?, *is_high, *inclusive))
    })?;
    let version = match wildcard(rest) {
        // After all of 3.x would need to know the last of them.
        Some(start) if is_high || inclusive => start,
        Some(_) => return None,
        None => Version::parse(rest)?,
    };
    let bound = Some(Bound {
        version,
        inclusive,
        is_series: wildcard(rest).is_some(),
    });
    Some(match is_high {
        true => Item::Between(None, bound),
        false => Item::Between(bound, None),
    })
}

/// Two versions with a sign between them, "A10 < A11", or two revisions, "Rev B-M".
fn between(piece: &str) -> Option<Item> {
    let signs = [("<=", true), ("<", false), ("-", true)];
    let (low, high, inclusive) = signs.iter().find_map(|(sign, inclusive)| {
        let (low, high) = piece.split_once(sign)?;
        Some((low, high, *inclusive))
    })?;
    let version = |text: &str| wildcard(text).or_else(|| Version::parse(text));
    let (low_version, high_version) = (version(low)?, version(high)?);
    // A hyphen may be part of one version: "5.17.1-754993421".
    let is_hyphen = piece.contains('-') && !piece.contains('<');
    if is_hyphen && !(low_version.is_letter() && high_version.is_letter()) {
        return None;
    }
    let bound = |version, inclusive, text: &str| {
        Some(Bound {
            version,
            inclusive,
            is_series: wildcard(text).is_some(),
        })
    };
    Some(Item::Between(
        bound(low_version, true, low),
        bound(high_version, inclusive, high),
    ))
}

/// Words: "9.33 and prior", "prior to 8.2.2", "1.0.0 through 1.1.1".
fn spoken(words: &[&str]) -> Option<Item> {
    let version = |words: &[&str]| Version::parse(&words.join(" "));
    let bound = |version: Version, inclusive: bool| {
        Some(Bound {
            version,
            inclusive,
            is_series: false,
        })
    };
    let trimmed: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| {
            !matches!(
                *word,
                "versions" | "version" | "all" | "than" | "the" | "including"
            )
        })
        .collect();
    if let Some(at) = trimmed
        .iter()
        .position(|word| matches!(*word, "through" | "to" | "thru" | "-" | "and" | "until"))
        && let (Some(low), Some(high)) = (
            version(
                trimmed
                    .get(..at)?
                    .strip_prefix(&["between"])
                    .or_else(|| trimmed.get(..at)?.strip_prefix(&["from"]))
                    .unwrap_or(trimmed.get(..at)?),
            ),
            version(trimmed.get(at + 1..)?),
        )
    {
        return Some(Item::Between(bound(low, true), bound(high, true)));
    }
    match trimmed.as_slice() {
        [before, "to", rest @ ..] | [before, rest @ ..]
            if matches!(
                *before,
                "prior" | "before" | "earlier" | "lower" | "below" | "less" | "older"
            ) =>
        {
            Some(Item::Between(None, bound(version(rest)?, false)))
        }
        ["up", "to", rest @ ..] | ["until" | "through", rest @ ..] => {
            Some(Item::Between(None, bound(version(rest)?, true)))
        }
        ["from" | "since", rest @ ..] => Some(Item::Between(bound(version(rest)?, true), None)),
        [rest @ .., "and" | "or", last] if AND_BEFORE.contains(last) => {
            Some(Item::Between(None, bound(version(rest)?, true)))
        }
        [rest @ .., "and" | "or", last] if AND_AFTER.contains(last) => {
            Some(Item::Between(bound(version(rest)?, true), None))
        }
        _ => None,
    }
}

/// One version, or all that begin with one.
fn one(piece: &str) -> Option<Item> {
    match wildcard(piece) {
        Some(start) => Some(Item::BeginsWith(start)),
        None => Version::parse(piece.trim_start_matches('='))
            .map(|version| Item::Exactly(version, piece.to_owned())),
    }
}

/// What stands before the wildcard: *4* of "4.X", *8.0* of "v8.0.x".
pub(super) fn wildcard(text: &str) -> Option<Version> {
    let text = text.trim();
    let start = [".x", ".*", ".0x"]
        .iter()
        .find_map(|end| text.strip_suffix(end))?;
    let start = start.trim_end_matches([' ', '.', 'x', '*']);
    Version::parse(start)
}

/// Lower and upper bounds that stand beside each other as one.
fn joined(items: Vec<Conditioned>) -> Vec<Conditioned> {
    let mut joined: Vec<Conditioned> = Vec::new();
    for item in items {
        let both = match (joined.last().map(|last| &last.item), &item.item) {
            (Some(Item::Between(Some(low), None)), Item::Between(None, Some(high)))
                if matches!(
                    low.version.order(&high.version),
                    Order::Before | Order::Equal | Order::Shorter
                ) =>
            {
                Some(Item::Between(Some(low.clone()), Some(high.clone())))
            }
            _ => None,
        };
        match (both, joined.last_mut()) {
            (Some(both), Some(last)) => {
                last.item = both;
                last.conditions.extend(item.conditions);
            }
            _ => joined.push(item),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(range: &str, version: &str) -> Membership {
        Range::parse(range).contains(Version::parse(version).as_ref(), &|_| false, &|_| false)
    }

    #[test]
    fn ranges_are_read_as_advisories_write_them() {
        use Membership::{Inside, Outside, Undecided};
        for (range, version, expected) in [
            ("vers:all/*", "1.0", Inside),
            ("*", "", Inside),
            ("", "", Inside),
            ("All versions", "", Inside),
            ("< 8.2.2", "8.2.1", Inside),
            ("< 8.2.2", "8.2.2", Outside),
            ("< 8.2.2", "8.2", Inside),
            ("<= 9.33", "9.33", Inside),
            ("<= 9.33", "9.34", Outside),
            ("<= 9.33", "9.33.1", Undecided),
            ("9.33 and prior", "9.7", Inside),
            ("Version 2.0.14.0 and prior versions", "2.0.15", Outside),
            ("versions prior to Version 8.2.2", "8.2.2", Outside),
            ("all versions prior to Version B.06.18", "B.06.17", Inside),
            (">= 5.01 | <= 6.3.1", "6.0", Inside),
            (">= 5.01 | <= 6.3.1", "4.9", Outside),
            (">= 5.01 | <= 6.3.1", "7.0", Outside),
            ("Versions 1.0.0 through 1.1.1", "1.1", Inside),
            ("1.1.7.333 | 2.1.1.3069", "2.1.1.3069", Inside),
            ("1.1.7.333 | 2.1.1.3069", "2.1.2", Outside),
            ("Versions 9.13 9.19", "9.13", Inside),
            ("Versions 9.13 9.19", "9.14", Outside),
            ("(Release 1.3.2 1.4.0)", "1.4.0", Inside),
            ("8", "8.1", Inside),
            ("Rev J-M | (X3/MX100 for Rev M only)", "M.01", Inside),
            ("Rev J-M | (X3/MX100 for Rev M only)", "P.01", Outside),
            ("* (end-of-life 2011)", "", Inside),
            ("9.13, 9.19, 9.33 and 12.1", "12.1", Inside),
            ("4.X", "4.2.1", Inside),
            ("4.X", "5.0", Outside),
            ("8.0.x", "8.0.3", Inside),
            ("< 3.x", "2.9", Inside),
            ("< 3.x", "3.1", Outside),
            ("< 3.x", "4.0", Outside),
            ("All Versions 2.0 and later", "2.1", Inside),
            ("distributed  < april 1, 2018", "1.0", Undecided),
            ("<  july 1 2017", "1.0", Undecided),
            ("see manual", "1.0", Undecided),
            ("<= U61 |<= L81", "012U000061", Undecided),
            ("vers:semver/>=1.0.0|<2.0.0", "1.5.0", Inside),
            ("vers:semver/>=1.0.0|<2.0.0", "2.0.0", Outside),
            ("2.3.6 and  below", "2.3.5", Inside),
            ("Rev B-M", "G.01.80", Inside),
            ("Rev B-M", "M.02", Inside),
            ("Rev B-M", "N.01", Outside),
            ("<= K", "K.00.01", Inside),
            ("B.02 | C.02 | C.03", "C.02.17", Inside),
            ("A.01 <= C.0x | 4.0", "C.01.07", Inside),
            ("A10 < A11", "A10", Inside),
            ("A10 < A11", "A11", Outside),
            ("Version A, Firmware A.03.09", "F.01.42", Undecided),
            ("<=5.17.1-754993421", "5.16", Inside),
        ] {
            assert_eq!(says(range, version), expected, "{version} in {range}");
        }
    }

    #[test]
    fn without_a_version_only_all_contains_it() {
        let none = |range: &str| Range::parse(range).contains(None, &|_| false, &|_| false);
        assert_eq!(none("< 2"), Membership::Undecided);
        assert_eq!(none("*"), Membership::Inside);
    }

    #[test]
    fn a_condition_must_be_met() {
        let range = Range::parse("9.x model 35700BAX3");
        let version = Version::parse("9.02");
        assert_eq!(
            range.contains(version.as_ref(), &|_| false, &|_| false),
            Membership::Undecided
        );
        assert_eq!(
            range.contains(version.as_ref(), &|_| false, &|word| word == "35700bax3"),
            Membership::Inside
        );
        let range = Range::parse("9.x (with Wireless Battery Modules >= 22D19 | <= v22D28)");
        assert_eq!(
            range.contains(version.as_ref(), &|_| false, &|_| false),
            Membership::Undecided
        );
        assert_eq!(
            range.contains(Version::parse("8.1").as_ref(), &|_| false, &|_| false),
            Membership::Outside
        );
    }

    #[test]
    fn the_number_of_a_model_in_the_place_of_a_version_is_looked_for_in_the_device() {
        let range = Range::parse("MMT-1715 | MMT-1754");
        assert_eq!(
            range.contains(None, &|word| word == "mmt1754", &|_| false),
            Membership::Inside
        );
        assert_eq!(
            range.contains(None, &|_| false, &|_| false),
            Membership::Undecided
        );
    }
}
