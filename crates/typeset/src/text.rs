//! Text as it can be printed: every character seen, every long word breakable.
//!
//! What this is not: an escape of markup. Text never becomes source, so there is nothing to escape.
//!
//! Invariants. What a font can show stays as it is. What none can, and what would turn or hide what stands around it, is
//! printed as its code point in brackets; so nothing disappears and nothing reads as something else. Line breaks of every
//! kind become a line feed.

use std::borrow::Cow;

use domain::text::code_point;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts::Fonts;

/// Where a word may break, as the template understands it: a space of no width.
const BREAK: char = '\u{200b}';

/// Characters between two places where a long word may break.
const STEP: usize = 4;

/// The text as it is printed where a line holds about `measure` characters.
pub(crate) fn printed(text: &str, fonts: &Fonts, measure: usize) -> String {
    breakable(&shown(text, fonts), measure).into_owned()
}

/// The text with every character one that is seen.
pub(crate) fn shown<'a>(text: &'a str, fonts: &Fonts) -> Cow<'a, str> {
    if text.bytes().all(|byte| matches!(byte, b'\n' | b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for cluster in text.graphemes(true) {
        show_cluster(cluster, fonts, &mut shown);
    }
    Cow::Owned(shown)
}

/// A letter with its marks has to be in one font as a whole.
fn show_cluster(cluster: &str, fonts: &Fonts, shown: &mut String) {
    if cluster == "\r\n" {
        shown.push('\n');
        return;
    }
    let whole = cluster
        .chars()
        .all(|character| replaced(character) == Replaced::No)
        && fonts.cover(cluster);
    if whole {
        shown.push_str(cluster);
        return;
    }
    for (place, character) in cluster.chars().enumerate() {
        match replaced(character) {
            Replaced::By(text) => shown.push_str(text),
            // A mark alone would be put on the bracket before it.
            Replaced::No if place == 0 && fonts.cover(character.encode_utf8(&mut [0; 4])) => {
                shown.push(character);
            }
            Replaced::No | Replaced::CodePoint => {
                shown.push('[');
                shown.push_str(&code_point(character));
                shown.push(']');
            }
        }
    }
}

#[derive(PartialEq)]
enum Replaced {
    No,
    By(&'static str),
    CodePoint,
}

/// What stands for a character whatever the fonts hold.
fn replaced(character: char) -> Replaced {
    match character {
        '\n' => Replaced::No,
        '\t' => Replaced::By("    "),
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Replaced::By("\n"),
        // Spaces that fonts lack; those that do not break stay so.
        '\u{2007}' | '\u{202f}' => Replaced::By("\u{a0}"),
        '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
            Replaced::By(" ")
        }
        // The mark of byte order within text is the joiner of words by its old name.
        '\u{feff}' => Replaced::By("\u{2060}"),
        // What turns the text that follows, fillers that look like nothing, letters that are never seen, private ones.
        '\u{202a}'..='\u{202e}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffc}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{e0000}'.. => Replaced::CodePoint,
        _ if character.is_control() => Replaced::CodePoint,
        _ => Replaced::No,
    }
}

/// The text with places where words break that no line can hold. Where a word is cut, no hyphen is added: in an
/// identifier it would be read as part of it.
fn breakable(text: &str, measure: usize) -> Cow<'_, str> {
    let long = |word: &str| word.len() > measure && word.chars().count() > measure;
    if !text.split(char::is_whitespace).any(long) {
        return Cow::Borrowed(text);
    }
    let mut broken = String::with_capacity(text.len() + text.len() / STEP);
    for piece in text.split_inclusive(char::is_whitespace) {
        if !long(piece.trim_end()) {
            broken.push_str(piece);
            continue;
        }
        for (place, cluster) in piece.graphemes(true).enumerate() {
            if place > 0 && place % STEP == 0 && !cluster.starts_with(char::is_whitespace) {
                broken.push(BREAK);
            }
            broken.push_str(cluster);
        }
    }
    Cow::Owned(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_union_stay_as_they_are() {
        for text in [
            "Știință și țară",
            "Ħaż-Żebbuġ",
            "Ελλάδα",
            "България",
            "Åse Ðå",
            "naïve e\u{301}",
            "أحمد",
        ] {
            assert_eq!(shown(text, Fonts::get()), text);
        }
    }

    #[test]
    fn what_is_not_seen_or_turns_the_line_is_printed_as_its_code_point() {
        let text = "a\u{7}b\u{202e}c\u{e000}\u{0}\u{1f600}\u{e0041}";
        assert_eq!(
            shown(text, Fonts::get()),
            "a[U+0007]b[U+202E]c[U+E000][U+0000][U+1F600][U+E0041]"
        );
    }

    #[test]
    fn line_ends_of_every_kind_are_one() {
        assert_eq!(shown("a\r\nb\rc\u{2028}d\u{85}e", Fonts::get()), "a\nb\nc\nd\ne");
    }

    #[test]
    fn a_mark_that_no_font_has_with_its_letter_is_named_beside_it() {
        assert_eq!(shown("x\u{f71}", Fonts::get()), "x[U+0F71]");
    }

    #[test]
    fn only_a_word_longer_than_the_line_gets_places_to_break() {
        assert_eq!(breakable("short words here", 5), "short words here");
        assert_eq!(breakable("0123456789 ab", 5), "0123\u{200b}4567\u{200b}89 ab");
        assert_eq!(
            breakable("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 5),
            "e\u{301}e\u{301}e\u{301}e\u{301}\u{200b}e\u{301}e\u{301}"
        );
    }
}
