//! Packaging: service packs and update numbers, which any product may carry beside its version.

use super::version::Version;
use super::vocabulary::{COUNTED, COUNTED_KINDS, COUNTED_NOUNS, holds};
use super::words::{Joint, Word};

/// Reads `sp1`, `sp 1` or `service pack 1` at `word`: its number and the words after it.
pub(super) fn service_pack<'w>(word: &Word, after: &'w [Word]) -> Option<(u32, &'w [Word])> {
    let text = word.text.as_str();
    if let Some(digits) = text.strip_prefix("sp")
        && !digits.is_empty()
    {
        let digits = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        return Some((plausible(digits)?, after));
    }
    let (number, after) = match (text, after) {
        // The file that tells the release of SUSE Linux calls its service pack a patch level.
        ("patchlevel" | "sp" | "servicepack", [number, after @ ..]) => (number, after),
        ("service", [pack, number, after @ ..]) if pack.text == "pack" => (number, after),
        ("service", [pack, after @ ..]) => return Some((plausible(pack.text.strip_prefix("pack")?)?, after)),
        _ => return None,
    };
    Some((plausible(&number.text)?, after))
}

fn plausible(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|number| *number < 20)
}

/// Whether `word` is the number of a knowledge base article, such as `kb4052908`.
pub(super) fn is_knowledge_base(word: &str) -> bool {
    word.strip_prefix("kb")
        .is_some_and(|number| number.len() >= 6 && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Reads a counting word with its number, such as `build 19045`: the number's word, its numbers, the words after it.
pub(super) fn counted<'w>(word: &Word, after: &'w [Word]) -> Option<(&'w Word, Vec<u32>, &'w [Word])> {
    let (number, rest) = match after.split_first()? {
        // "Fix Pack 11", "Security Update 9": two words that count.
        (noun, rest) if holds(&COUNTED_KINDS, &word.text) && holds(&COUNTED_NOUNS, &noun.text) => {
            rest.split_first()?
        }
        one if holds(&COUNTED, &word.text) => one,
        _ => return None,
    };
    if is_word_size(number, rest) {
        return None;
    }
    Some((number, Version::parse(&number.text)?.numbers, rest))
}

/// Whether `word` is the `64` of `64 bit` or `x86_64`.
pub(super) fn is_word_size(word: &Word, after: &[Word]) -> bool {
    let of_bits = after
        .first()
        .is_some_and(|next| matches!(next.text.as_str(), "bit" | "bits" | "biti"));
    match word.text.as_str() {
        "32" | "64" => of_bits || word.joint == Joint::Hyphen,
        "32bit" | "64bit" | "32bits" | "64bits" => true,
        _ => false,
    }
}

/// A packaging word written together with its number, such as `cu23` or `u3n`.
pub(super) fn is_counted(text: &str) -> bool {
    let text = text
        .strip_suffix(|last: char| last.is_ascii_alphabetic())
        .unwrap_or(text);
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < text.len() && holds(&COUNTED, letters)
}

/// The update a label ends with, which changes while the release stays: `SP3`, `SU9`.
pub(super) fn is_update(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < word.len() && matches!(letters, "sp" | "su" | "cu" | "ru" | "ur")
}

/// Whether a word before the version names a change to the product or the right to use it.
pub(super) fn is_change(text: &str) -> bool {
    matches!(
        text,
        "hotfix" | "licence" | "license" | "licenta" | "lizenz" | "patch"
    )
}
