//! A part of a name, and how a device has it.

use super::word::{DeviceWords, is_designator};

/// A part of a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

impl Part {
    /// This word alone.
    pub(super) fn word(word: &str) -> Self {
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
