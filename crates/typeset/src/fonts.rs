//! The fonts, and what they can show.
//!
//! What this is not: the fonts of the machine. These are part of the binary, so that a document looks the same wherever
//! it is set.
//!
//! Invariant. A family covers a character only if each of its faces does: which face is used depends on where the text
//! stands.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInfo, FontStyle, FontVariations, FontWeight};
use typst::utils::LazyHash;
use unicode_normalization::UnicodeNormalization;

/// The families in the order in which they are asked: text, then other scripts, then signs. The template has the same.
const FAMILIES: [&str; 4] = [
    "Libertinus Serif",
    "New Computer Modern",
    "New Computer Modern Math",
    "DejaVu Sans Mono",
];

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::load);

/// The fonts, and what they can show.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
    coverage: Vec<Coverage>,
}

impl Fonts {
    /// The fonts, read at the first call.
    pub(crate) fn get() -> &'static Self {
        &FONTS
    }

    fn load() -> Self {
        let faces: Vec<Font> = typst_assets::fonts()
            .flat_map(|data| Font::iter(Bytes::new(data)))
            .filter(|font| is_used(font.info()))
            .collect();
        let coverage = FAMILIES.map(|family| {
            let of_family = faces.iter().filter(|face| face.info().family == family);
            of_family
                .map(Coverage::of)
                .reduce(Coverage::both)
                .unwrap_or_default()
        });
        Self {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            coverage: coverage.into(),
            faces,
        }
    }

    /// Whether one family has all of this cluster: a letter with its marks, composed or not.
    pub(crate) fn cover(&self, cluster: &str) -> bool {
        self.coverage.iter().any(|family| {
            family.has_all(cluster.chars())
                || (!cluster.is_ascii() && (family.has_all(cluster.nfc()) || family.has_all(cluster.nfd())))
        })
    }
}

/// Upright and, for remarks, italic; normal and, for headings, heavier.
fn is_used(info: &FontInfo) -> bool {
    let (style, weight) = (info.variant.style, info.variant.weight);
    if !FAMILIES.contains(&info.family.as_str()) {
        return false;
    }
    match info.family.as_str() {
        "Libertinus Serif" if style == FontStyle::Italic => weight == FontWeight::REGULAR,
        "Libertinus Serif" => weight == FontWeight::REGULAR || weight == FontWeight::SEMIBOLD,
        _ => style == FontStyle::Normal && weight != FontWeight::from_number(450),
    }
}

/// A set of characters, one bit each.
#[derive(Default)]
struct Coverage(Vec<u64>);

impl Coverage {
    /// A table of a font may name characters for which it then has no sign: each is looked up.
    fn of(face: &Font) -> Self {
        let mut words = Vec::new();
        let instance =
            face.clone()
                .instantiate(face.info().variant, Abs::pt(10.0), &FontVariations::default());
        let has_sign = |code: &u32| {
            let sign = char::from_u32(*code).and_then(|character| instance.ttf().glyph_index(character));
            sign.is_some_and(|sign| sign.0 != 0)
        };
        for code in face.info().coverage.iter().filter(has_sign) {
            let word = code as usize / 64;
            if words.len() <= word {
                words.resize(word + 1, 0_u64);
            }
            words[word] |= 1 << (code % 64);
        }
        Self(words)
    }

    fn both(self, other: Self) -> Self {
        Self(
            self.0
                .iter()
                .zip(&other.0)
                .map(|(left, right)| left & right)
                .collect(),
        )
    }

    fn has_all(&self, mut characters: impl Iterator<Item = char>) -> bool {
        characters.all(|character| is_unprinted(character) || self.has(character))
    }

    fn has(&self, character: char) -> bool {
        let code = u32::from(character);
        self.0
            .get(code as usize / 64)
            .is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}

/// Marks that act and are not printed, for which no font needs a sign: where to break, how to join, which way to read.
fn is_unprinted(character: char) -> bool {
    matches!(
        character,
        '\n' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_that_is_named_is_there() {
        let fonts = Fonts::get();
        for family in FAMILIES {
            assert!(fonts.book.contains_family(&family.to_lowercase()), "{family}");
        }
        assert!(fonts.coverage.iter().all(|coverage| coverage.has('a')));
    }

    #[test]
    fn a_cluster_is_covered_by_one_family_as_a_whole() {
        assert!(Fonts::get().cover("ș"));
        assert!(Fonts::get().cover("e\u{301}"));
        assert!(!Fonts::get().cover("山"));
        assert!(!Fonts::get().cover("a山"));
    }
}
