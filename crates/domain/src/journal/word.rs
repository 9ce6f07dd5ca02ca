//! The alphabet of the journal: the kinds and actions in a leaf.
//!
//! It is narrow so that no text a user can influence reads as another action or breaks a line of a report.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

const MAX_WORD_BYTES: usize = 64;

/// The text has other letters than the journal's alphabet, or is empty or too long.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no journal word: one to {MAX_WORD_BYTES} of a-z, underscore and dot")]
pub struct WordError(String);

/// A name in the journal: one to 64 of `a-z`, `_` and `.`, such as `asset.import`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word(Cow<'static, str>);

impl Word {
    /// A word known when the program is built; a wrong one does not compile in a constant.
    ///
    /// ```
    /// use domain::journal::Word;
    ///
    /// const IMPORT: Word = Word::constant("asset.import");
    /// assert_eq!(IMPORT.as_str(), "asset.import");
    /// ```
    pub const fn constant(word: &'static str) -> Self {
        assert!(
            is_word(word.as_bytes()),
            "a journal word has one to 64 of a-z, underscore and dot"
        );
        Self(Cow::Borrowed(word))
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Word {
    type Err = WordError;

    fn from_str(word: &str) -> Result<Self, WordError> {
        if is_word(word.as_bytes()) {
            Ok(Self(Cow::Owned(word.to_owned())))
        } else {
            Err(WordError(word.to_owned()))
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

pub(crate) const fn is_word(word: &[u8]) -> bool {
    if word.is_empty() || word.len() > MAX_WORD_BYTES {
        return false;
    }
    let mut index = 0;
    while index < word.len() {
        if !matches!(word[index], b'a'..=b'z' | b'_' | b'.') {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_outside_the_alphabet_is_refused() {
        for word in [
            "",
            "Asset.import",
            "asset import",
            "asset\n",
            "a1",
            &"a".repeat(65),
        ] {
            assert_eq!(word.parse::<Word>(), Err(WordError(word.to_owned())));
        }
        assert_eq!(
            "asset_record.import".parse::<Word>().unwrap().as_str(),
            "asset_record.import"
        );
    }
}
