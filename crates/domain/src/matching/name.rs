//! How a product may be called: the names of an advisory taken apart.
//!
//! *MP monitors MX800/700/600 (865240/41/42) WLAN*, *Accent/Anthem*, *MX400-MX850*, *LOGIQ, not including
//! LOGIQ 100 Pro*: one line of a document means several models. Each [`Name`] is one way of being meant: words that a device must
//! have all of.

use super::word::{DeviceWords, Generic, generic, imaging, is_designator, is_generic, is_version, words_of};

/// One way a product may be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// What a device must have, each.
    pub(super) required: Vec<Part>,
    /// How far the name goes.
    pub(super) strength: Strength,
    /// Where the name is one word of its own and others that many products have, as *Alaris PC Unit* is, these others: products of one
    /// family differ by nothing else.
    pub(super) others: Vec<String>,
}

impl Name {
    fn of(required: Vec<Part>, strength: Strength) -> Self {
        Self {
            required,
            strength,
            others: Vec::new(),
        }
    }
}

/// The words of makers, which are no part of a product's name.
#[derive(Debug, Default)]
pub(super) struct MakerWords {
    /// Of its names today.
    pub(super) current: Vec<String>,
    /// Of its former names: some are names of products still (*Alaris*), most are not (*Welch Allyn*).
    pub(super) former: Vec<String>,
}

/// How well a name tells its product from others of its maker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// It has nothing but words that many products have: it must be there whole.
    Generic,
    /// First letters of its words.
    Initials,
    /// Its own words.
    Own,
    /// A number it is sold under.
    Number,
}

/// A part of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// One of these words.
    Word(Vec<String>),
    /// Letters that stand before the numbers of a series: *mx*, *cx*.
    Series(String),
    /// One number of a series between two: *mx* 400 to 550.
    Between(String, u32, u32),
    /// A number in which *x* stands for any digit: *5x0*.
    Pattern(String),
}

/// How a device has a part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Had {
    Exactly,
    Misspelt,
    Not,
}

/// What a document's name of a product comes to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parsed {
    /// The ways it may be called.
    pub(super) names: Vec<Name>,
    /// Words by which a device is not meant, each a name: *not including LOGIQ 100 Pro*.
    pub(super) excluded: Vec<Vec<String>>,
    /// The version within the name: *Portal 8.0.x*.
    pub(super) version: Option<String>,
    /// The release of Windows within the name, under which alone it is meant: *PET/CT Systems Windows 7-Based*.
    pub(super) windows: Vec<String>,
}

/// What begins the part of a name that says what is not meant.
const EXCLUDING: &[&str] = &[" not including ", " excluding ", " except ", " other than "];
/// What begins the part of a name that says under what circumstances it is meant.
const CIRCUMSTANCES: &[&str] = &[
    " windows ",
    " used with ",
    " with ",
    " running ",
    " enabled ",
    " under ",
    " integrated with ",
    " using ",
    " installed on ",
];
/// What begins another name within brackets.
const ALSO_CALLED: &[&str] = &["formerly known as ", "also known as ", "formerly ", "aka "];
/// What begins the members of a series within brackets.
const INCLUDING: &str = "including";
/// The longest series that is read as a range.
const LONGEST_SERIES: u32 = 10_000;

impl Part {
    fn word(word: &str) -> Self {
        Self::Word(vec![word.to_owned()])
    }

    /// How `device` has this part.
    pub(super) fn is_had_by(&self, device: &DeviceWords) -> Had {
        let exactly = |is: bool| if is { Had::Exactly } else { Had::Not };
        match self {
            Self::Word(words) if words.iter().any(|word| has(device, word)) => Had::Exactly,
            Self::Word(words) if words.iter().any(|word| device.misspelt(word).is_some()) => Had::Misspelt,
            Self::Word(_) => Had::Not,
            Self::Series(letters) => exactly(device.has(letters) || device.of_series(letters).is_some()),
            Self::Between(letters, low, high) => exactly(device.any(|word| {
                let number = word.strip_prefix(letters.as_str()).map(leading_number);
                number
                    .flatten()
                    .is_some_and(|number| (*low..=*high).contains(&number))
            })),
            Self::Pattern(pattern) => exactly(device.any(|word| fits(pattern, word))),
        }
    }

    /// Whether this part numbers a model, so that it cannot be left out.
    pub(super) fn is_number(&self) -> bool {
        match self {
            Self::Word(words) => words.iter().any(|word| is_designator(word)),
            Self::Series(_) | Self::Between(..) | Self::Pattern(_) => true,
        }
    }

    /// Whether this part alone tells a model of one maker: letters and digits, or a long number.
    pub(super) fn is_telling_number(&self) -> bool {
        match self {
            Self::Word(words) => words.iter().all(|word| tells(word)),
            Self::Between(letters, ..) => !letters.is_empty(),
            Self::Series(_) | Self::Pattern(_) => false,
        }
    }

    /// The word of `device` by which it has this part, where that word alone tells a model of one maker.
    pub(super) fn telling_number_of(&self, device: &DeviceWords) -> Option<String> {
        match self {
            Self::Word(words) => words
                .iter()
                .find(|word| tells(word) && has(device, word))
                .cloned(),
            Self::Between(..) => Some(String::new()).filter(|_| self.is_had_by(device) == Had::Exactly),
            Self::Series(letters) => device
                .of_series(letters)
                .filter(|word| tells(word))
                .map(str::to_owned),
            Self::Pattern(_) => None,
        }
    }

    /// How many letters and digits it has, at least.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::Word(words) => words.iter().map(String::len).min().unwrap_or_default(),
            Self::Series(letters) | Self::Pattern(letters) => letters.len(),
            Self::Between(letters, low, _) => letters.len() + low.to_string().len(),
        }
    }

    /// The words a device may be looked up by; none where it is no word.
    pub(super) fn words(&self) -> &[String] {
        match self {
            Self::Word(words) => words,
            Self::Series(_) | Self::Between(..) | Self::Pattern(_) => &[],
        }
    }
}

/// Whether a device has this word. A number of one or two digits has to stand by itself: within others it is chance.
fn has(device: &DeviceWords, word: &str) -> bool {
    match word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        true => device.has_plain(word),
        false => device.has(word),
    }
}

/// Whether a word alone tells a model of one maker.
fn tells(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 4 || digits >= 2 && word.len() >= 4 && digits < word.len()
}

fn leading_number(text: &str) -> Option<u32> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

fn fits(pattern: &str, word: &str) -> bool {
    pattern.len() == word.len()
        && pattern
            .chars()
            .zip(word.chars())
            .all(|(pattern, c)| pattern == c || pattern == 'x' && c.is_ascii_digit())
}

/// Takes a name apart.
pub(super) fn parse(name: &str, maker: &MakerWords) -> Parsed {
    let lower = crate::text::fold_for_search(name);
    let (meant, excluded) = split_at_first(&lower, EXCLUDING);
    let (outside, bracketed) = brackets(meant);
    let (head, circumstance) = split_at_first(&outside, CIRCUMSTANCES);
    let is_windows = outside
        .get(head.len()..)
        .is_some_and(|rest| rest.starts_with(" windows "));
    let mut words = raw_words(if raw_words(head).is_empty() {
        &outside
    } else {
        head
    });
    // A product may be called like its maker.
    if !words
        .iter()
        .all(|word| maker.current.contains(word) || is_generic(word))
    {
        words.retain(|word| !maker.current.contains(word));
    }

    let mut parsed = Parsed {
        excluded: excluded
            .map(|words| excluded_names(words, maker))
            .unwrap_or_default(),
        version: words.iter().find(|word| is_version(word)).cloned(),
        windows: match circumstance {
            Some(release) if is_windows => words_of(release).into_iter().take(1).collect(),
            _ => Vec::new(),
        },
        ..Parsed::default()
    };
    words.retain(|word| !is_version(word));
    let numbers: Vec<String> = bracketed
        .iter()
        .filter(|inside| !inside.trim_start().starts_with(INCLUDING))
        .flat_map(|inside| raw_words(inside))
        .filter(|word| is_designator(word) && !is_version(word))
        .collect();
    parsed.names.extend(own_name(&words, &numbers, maker));
    parsed.names.extend(each_of(&words, maker));
    parsed.names.extend(initials(&words));
    let sold_under = numbers
        .iter()
        .filter(|number| number.len() >= 5 && !number.contains('/'));
    for number in sold_under {
        parsed
            .names
            .push(Name::of(vec![Part::word(number)], Strength::Number));
    }
    for inside in &bracketed {
        parsed.names.extend(bracketed_name(inside, &words, maker));
    }
    parsed
}

/// The products of a name that lists several: *Pulsera and Endura*.
fn each_of(words: &[String], maker: &MakerWords) -> Vec<Name> {
    let sides: Vec<Name> = words
        .split(|word| word == "and")
        .filter_map(|side| own_name(side, &[], maker))
        .collect();
    let length = |name: &Name| name.required.iter().map(Part::length).sum::<usize>();
    let are_names = sides.len() > 1
        && sides
            .iter()
            .all(|name| name.strength == Strength::Own && length(name) >= 4);
    if are_names { sides } else { Vec::new() }
}

/// Another name within brackets: a former one, its abbreviation, or members of its series.
fn bracketed_name(inside: &str, words: &[String], maker: &MakerWords) -> Option<Name> {
    let inside = inside.trim();
    let own = |words: Vec<String>| {
        let words: Vec<String> = words
            .into_iter()
            .filter(|word| !maker.current.contains(word))
            .collect();
        own_name(&words, &[], maker)
    };
    if let Some(members) = inside.strip_prefix(INCLUDING) {
        let whole = words
            .iter()
            .filter(|word| !is_generic(word) && word.len() > 3)
            .cloned();
        return own(whole.chain(raw_words(members)).collect());
    }
    let also = ALSO_CALLED.iter().find_map(|start| inside.strip_prefix(start));
    let other = also.or_else(|| is_abbreviation(inside).then_some(inside))?;
    own(raw_words(other))
}

/// A name of the words of a title or of what stands in the place of a version, if these tell a product.
pub(super) fn of_words(text: &str, maker: &MakerWords) -> Option<Name> {
    let mut words = raw_words(&brackets(&crate::text::fold_for_search(text)).0);
    words.retain(|word| !maker.current.contains(word) && !is_version(word));
    own_name(&words, &[], maker).filter(|name| name.strength != Strength::Generic || name.required.len() > 1)
}

/// The number of the model behind a name in a title: the document is about this one alone.
pub(super) fn number_in_title(title: &str, name: &str) -> Option<Part> {
    let words = |text: &str| raw_words(&brackets(&crate::text::fold_for_search(text)).0);
    let (titled, named) = (words(title), words(name));
    if named.is_empty() || named.iter().any(|word| is_designator(word)) {
        return None;
    }
    let at = titled
        .windows(named.len())
        .position(|part| part == named.as_slice())?;
    let behind = titled.get(at + named.len())?;
    let is_number = is_designator(behind) && !is_version(behind);
    is_number.then(|| Part::Word(behind.split('/').map(str::to_owned).collect()))
}

fn split_at_first<'a>(text: &'a str, marks: &[&str]) -> (&'a str, Option<&'a str>) {
    let found = marks
        .iter()
        .filter_map(|mark| text.find(mark).map(|at| (at, mark.len())))
        .min();
    match found {
        Some((at, length)) => (text.get(..at).unwrap_or(text), text.get(at + length..)),
        None => (text, None),
    }
}

fn excluded_names(words: &str, maker: &MakerWords) -> Vec<Vec<String>> {
    let names = words.split([',', ';']).flat_map(|part| part.split(" and "));
    let names = names.map(|name| {
        let mut words = words_of(name);
        words.retain(|word| !(maker.current.contains(word) || is_generic(word) && word.len() > 3));
        words
    });
    names.filter(|words| !words.is_empty()).collect()
}

fn brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::new(), 0_usize);
    for character in text.chars() {
        match character {
            '(' | '[' => {
                if depth == 0 {
                    inside.push(String::new());
                    outside.push(' ');
                }
                depth += 1;
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(character),
            _ => inside
                .last_mut()
                .into_iter()
                .for_each(|last: &mut String| last.push(character)),
        }
    }
    (outside, inside)
}

/// The words of a name with what stands for several of them kept together: `mx800/700/600`, `mp20-mp90`.
fn raw_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for raw in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':')) {
        let raw = raw.trim_matches(|c: char| !c.is_alphanumeric());
        if raw.is_empty() {
            continue;
        }
        if raw.contains('/') {
            words.push(slashed(raw));
        } else if series(raw).is_some() || is_version(raw) {
            words.push(raw.to_owned());
        } else {
            words.extend(words_of(raw));
        }
    }
    joined_numbers(words)
}

/// A short word and the number behind it as one: *EC 40* is *EC40*.
fn joined_numbers(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        let is_number = word.chars().all(|c| c.is_ascii_digit());
        match joined.last_mut() {
            Some(last)
                if is_number
                    && last.len() <= 3
                    && last.chars().all(|c| c.is_ascii_lowercase())
                    && generic(last).is_none() =>
            {
                last.push_str(&word);
            }
            _ => joined.push(word),
        }
    }
    joined
}

/// Alternatives with a stroke between them, each whole: `mx800/700` is `mx800/mx700`.
fn slashed(raw: &str) -> String {
    let mut letters = String::new();
    let parts = raw.split('/').filter_map(|part| {
        let part = words_of(part).concat();
        let start: String = part.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let whole = match start.is_empty() && !letters.is_empty() {
            true => format!("{letters}{part}"),
            false => part.clone(),
        };
        if !start.is_empty() && start.len() < part.len() {
            letters = start;
        }
        Some(whole).filter(|whole| !whole.is_empty())
    });
    parts.collect::<Vec<_>>().join("/")
}

/// `mx400-mx850` and `mx400-550`: the letters, the first and the last number.
fn series(raw: &str) -> Option<(String, u32, u32)> {
    let (low, high) = raw.split_once('-')?;
    let at = low.find(|c: char| c.is_ascii_digit())?;
    let (letters, low) = low.split_at(at);
    let high = high.strip_prefix(letters).unwrap_or(high);
    let (low, high): (u32, u32) = (low.parse().ok()?, high.parse().ok()?);
    let is_series = !letters.is_empty() && letters.chars().all(char::is_alphabetic) && low < high;
    (is_series && high < LONGEST_SERIES).then(|| (letters.to_owned(), low, high))
}

fn is_abbreviation(inside: &str) -> bool {
    let letters = inside.trim();
    (3..=6).contains(&letters.len())
        && letters.chars().all(|c| c.is_ascii_alphabetic())
        && !is_generic(letters)
}

/// The name that words make: those that tell it from others, or all where none does.
fn own_name(words: &[String], bracketed: &[String], maker: &MakerWords) -> Option<Name> {
    let without_former: Vec<String> = words
        .iter()
        .filter(|word| !maker.former.contains(word))
        .cloned()
        .collect();
    // *ELI 380* tells the model whoever owned its maker then; *GS* of *Alaris GS* does not.
    let shorter = telling_parts(&without_former, bracketed);
    let has_letters = |part: &Part| {
        let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
        !part.words().iter().any(is_number)
    };
    let is_enough = shorter.iter().any(has_letters)
        && (shorter.iter().any(Part::is_telling_number)
            || shorter.iter().map(Part::length).sum::<usize>() >= 5);
    let is_of_family = is_family(&shorter);
    let required = if is_enough {
        shorter
    } else {
        telling_parts(words, bracketed)
    };

    let telling: usize = required.iter().map(Part::length).sum();
    let is_series = matches!(required.as_slice(), [Part::Series(_)]);
    let is_own = telling >= 3 || is_series && words.len() > 1 || required.iter().any(Part::is_telling_number);
    if is_own {
        let is_part = |word: &&String| generic(word) == Some(Generic::Part);
        let others = match is_of_family {
            true => words.iter().filter(is_part).cloned().collect(),
            false => Vec::new(),
        };
        return Some(Name {
            others,
            ..Name::of(required, Strength::Own)
        });
    }
    let mut all: Vec<&String> = words.iter().filter(|word| !is_stop(word)).collect();
    let is_kind = |word: &&String| generic(word) == Some(Generic::Kind) && imaging(word).is_none();
    if !all.iter().all(is_kind) {
        all.retain(|word| !is_kind(word));
    }
    let all: Vec<Part> = all.into_iter().map(|word| whole_part(word)).collect();
    (!all.is_empty()).then_some(Name::of(all, Strength::Generic))
}

/// The parts of a name that tell it from others.
fn telling_parts(words: &[String], bracketed: &[String]) -> Vec<Part> {
    let mut required: Vec<Part> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1).map(String::as_str);
        match part(word, next) {
            Some(part) if !joins_series(&mut required, &part) => required.push(part),
            _ => {}
        }
    }
    narrow_series(&mut required, bracketed);
    // Where its members are named, the letters of the series say no more: *MP monitors MP2/X2*.
    if required
        .iter()
        .any(|part| part.is_number() && !matches!(part, Part::Series(_)))
    {
        required.retain(|part| !matches!(part, Part::Series(_)));
    }
    required
}

/// Whether a name is that of a family: at most one word beside those of its maker, no number.
fn is_family(required: &[Part]) -> bool {
    required.len() <= 1 && !required.iter().any(Part::is_number)
}

/// A word where all count, with the words of other languages for it.
fn whole_part(word: &str) -> Part {
    let joined = words_of(word).concat();
    match imaging(&joined) {
        Some(words) => Part::Word(words.iter().map(|word| (*word).to_owned()).collect()),
        None => Part::word(&joined),
    }
}

/// Words that are left out even where a name has no others.
fn is_stop(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "and"
            | "the"
            | "of"
            | "for"
            | "in"
            | "on"
            | "to"
            | "version"
            | "versions"
            | "series"
            | "system"
            | "systems"
            | "products"
            | "family"
            | "devices"
    )
}

/// The part that a word makes; none for a word that tells nothing.
fn part(word: &str, next: Option<&str>) -> Option<Part> {
    if let Some((letters, low, high)) = series(word) {
        return Some(Part::Between(letters, low, high));
    }
    if word.contains('/') {
        let words: Vec<String> = word.split('/').map(str::to_owned).collect();
        return (!words.iter().all(|word| is_generic(word))).then_some(Part::Word(words));
    }
    if is_generic(word) || is_field_strength(word) {
        return None;
    }
    let is_pattern = word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains('x')
        && word.len() >= 3
        && word.chars().all(|c| c.is_ascii_digit() || c == 'x');
    if is_pattern {
        return Some(Part::Pattern(word.to_owned()));
    }
    let is_short = word.len() <= 3 && word.chars().all(char::is_alphabetic);
    if is_short
        && next.is_some_and(|next| {
            matches!(
                next,
                "series" | "family" | "products" | "systems" | "monitors" | "devices"
            )
        })
    {
        return Some(Part::Series(word.to_owned()));
    }
    if is_short && next.is_none() && word.len() == 2 {
        return Some(Part::Series(word.to_owned()));
    }
    // "PC unit" is PCU to whoever labels the shelf.
    if is_short
        && let Some(letter) = next
            .filter(|next| is_generic(next))
            .and_then(|next| next.chars().next())
    {
        return Some(Part::Word(vec![word.to_owned(), format!("{word}{letter}")]));
    }
    Some(Part::word(word))
}

/// *1.5T*: many magnets have it.
fn is_field_strength(word: &str) -> bool {
    let number = word.strip_suffix('t').unwrap_or_default();
    !number.is_empty() && number.len() <= 3 && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Whether a number belongs to the alternatives before it: *TC10 TC20 TC30*.
fn joins_series(required: &mut [Part], part: &Part) -> bool {
    let letters = |word: &str| -> String { word.chars().take_while(|c| !c.is_ascii_digit()).collect() };
    let (Some(Part::Word(before)), Part::Word(words)) = (required.last_mut(), part) else {
        return false;
    };
    let [word] = words.as_slice() else {
        return false;
    };
    let is_of_one = before.last().is_some_and(|last| {
        is_designator(last)
            && is_designator(word)
            && !letters(word).is_empty()
            && letters(last) == letters(word)
    });
    if is_of_one {
        before.push(word.clone());
    }
    is_of_one
}

/// Where a name ends in the letters of a series and brackets name its members, only these are meant: *MX (MX400-550)*.
fn narrow_series(required: &mut Vec<Part>, bracketed: &[String]) {
    let Some(Part::Series(letters)) = required.last() else {
        return;
    };
    let members: Vec<Part> = bracketed
        .iter()
        .filter(|word| word.starts_with(letters.as_str()))
        .filter_map(|word| part(word, None))
        .collect();
    if let Some(first) = members.into_iter().next() {
        required.pop();
        required.push(first);
    }
}

/// The first letters of the words, as hospitals shorten a long name: *Alaris Gateway Workstation* is AGW. A last word of one or
/// two letters stays whole: *Patient Information Center iX* is PIC iX.
fn initials(words: &[String]) -> Option<Name> {
    let plain: Vec<&String> = words
        .iter()
        .filter(|word| !is_stop(word) && word.chars().all(char::is_alphabetic))
        .collect();
    if plain.len() < 3 || plain.len() < words.len() {
        return None;
    }
    let (last, before) = plain.split_last()?;
    let mut letters: String = before.iter().filter_map(|word| word.chars().next()).collect();
    match last.len() <= 2 {
        true => letters.push_str(last),
        false => letters.extend(last.chars().next()),
    }
    Some(Name::of(vec![Part::word(&letters)], Strength::Initials))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_meant(name: &str, device: &str) -> bool {
        let parsed = parse(name, &MakerWords::default());
        let words = DeviceWords::of([device]);
        parsed
            .names
            .iter()
            .filter(|name| name.strength != Strength::Initials)
            .any(|name| {
                name.required
                    .iter()
                    .all(|part| part.is_had_by(&words) != Had::Not)
            })
    }

    #[test]
    fn a_name_is_had_by_the_words_that_tell_it_from_others() {
        for (name, device) in [
            ("Medfusion 4000 Wireless Syringe Infusion Pump", "Medfusion 4000"),
            ("Alaris 8015 PC unit", "Alaris PCU8015"),
            ("Alaris PC Unit", "ALARIS PCU"),
            (
                "IntelliVue MX40 Patient Worn Monitor (WLAN only)",
                "Intellivue MX-40",
            ),
            (
                "FM20/FM30/FM40/FM50 Avalon Fetal/Maternal Monitors",
                "Avalon FM 30",
            ),
            ("MX800/700/600 IntelliVue", "IntelliVue MX700"),
            ("IntelliVue patient monitor MX400-MX850", "IntelliVue MX450"),
            ("IntelliVue Patient Monitors MX (MX400-550)", "IntelliVue MX500"),
            (
                "PageWriter TC10 TC20 TC30 TC50 TC70 Cardiographs",
                "PageWriter TC50",
            ),
            ("Efficia CM Series", "Efficia CM120"),
            ("Ultrasound CX", "CX50"),
            ("Innova IGS 5x0", "Innova IGS 540"),
            ("LOGIQ, not including LOGIQ 100 Pro", "Logiq E9"),
            ("Valleylab FT10 Energy Platform (VLFT10GEN)", "VLFT10GEN"),
            ("Clinical Information Center (CIC)", "CIC Pro"),
            (
                "Pyxis Enterprise Server with Windows Server",
                "Pyxis Enterprise Server",
            ),
            ("SX-500", "SX 500"),
        ] {
            assert!(
                is_meant(name, device),
                "{device} is {name}: {:?}",
                parse(name, &MakerWords::default()).names
            );
        }
    }

    #[test]
    fn a_sibling_is_not_meant() {
        for (name, device) in [
            ("IntelliVue MX40", "IntelliVue MX400"),
            ("IntelliVue Patient Monitors MX (MX400-550)", "IntelliVue MX40"),
            ("Alaris 8015 PC unit", "Alaris GH"),
            ("Infusomat Space", "Infusomat fmS"),
            ("Brilliance 64", "Brilliance iCT"),
            ("LOGIQ 5", "LOGIQ S8 R5"),
            ("Accent MRI", "Assurity MRI"),
            ("Optima 320", "Innova 320"),
        ] {
            assert!(
                !is_meant(name, device),
                "{device} is not {name}: {:?}",
                parse(name, &MakerWords::default()).names
            );
        }
    }

    #[test]
    fn what_is_not_meant_and_which_version_is_part_of_the_name() {
        assert_eq!(
            parse("LOGIQ, not including LOGIQ 100 Pro", &MakerWords::default()).excluded,
            [["logiq", "100", "pro"]]
        );
        assert_eq!(
            parse("IntelliSpace Portal 8.0.x", &MakerWords::default())
                .version
                .as_deref(),
            Some("8.0.x")
        );
    }

    #[test]
    fn long_names_are_known_by_their_first_letters() {
        let initials = |name: &str| {
            parse(name, &MakerWords::default())
                .names
                .into_iter()
                .find(|name| name.strength == Strength::Initials)
        };
        assert_eq!(
            initials("Alaris Gateway Workstation").map(|name| name.required),
            Some(vec![Part::word("agw")])
        );
        assert_eq!(
            initials("Patient Information Center iX").map(|name| name.required),
            Some(vec![Part::word("picix")])
        );
        assert_eq!(initials("Alaris GS"), None);
    }
}
