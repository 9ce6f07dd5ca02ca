//! How the letters of a file are bytes: which encodings are read, and which one a sample is in.
//!
//! A byte order mark or valid multi-byte UTF-8 settles it. Otherwise chardetng's statistics propose, and a check of
//! our own decides between Central European (Windows-1250) and Western (Windows-1252), where a short inventory gives
//! too little text for statistics: `Secþia` and `Oºtirii` are no words of any language, `Secţia` and `Oştirii` are.

use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use serde::{Deserialize, Serialize};

/// An encoding that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without byte order mark; ASCII is part of it.
    Utf8,
    /// UTF-16, low byte first: "Unicode text" of Excel, the course reports of Moodle.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Central European: Romanian, Polish, Hungarian, Czech, Slovak, Slovene, Croatian.
    Windows1250,
    /// Cyrillic: Bulgarian.
    Windows1251,
    /// Western European: French, German, Spanish, Portuguese, Italian, Dutch, Nordic.
    Windows1252,
    /// Greek.
    Windows1253,
    /// Baltic: Estonian, Latvian, Lithuanian.
    Windows1257,
    /// Latin-2, the Central European encoding of older Unix tools.
    Iso8859_2,
}

/// How far a detected value can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// One of several that would do; ask.
    Guess,
    /// The evidence speaks for it.
    Likely,
    /// Nothing else is possible.
    Certain,
}

impl Encoding {
    /// All encodings, as a user may choose from them.
    pub const ALL: [Self; 9] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1250,
        Self::Windows1252,
        Self::Windows1251,
        Self::Windows1253,
        Self::Windows1257,
        Self::Iso8859_2,
    ];

    pub(super) fn to_encoding_rs(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1250 => encoding_rs::WINDOWS_1250,
            Self::Windows1251 => encoding_rs::WINDOWS_1251,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Windows1253 => encoding_rs::WINDOWS_1253,
            Self::Windows1257 => encoding_rs::WINDOWS_1257,
            Self::Iso8859_2 => encoding_rs::ISO_8859_2,
        }
    }

    fn from_encoding_rs(encoding: &'static encoding_rs::Encoding) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|candidate| candidate.to_encoding_rs() == encoding)
    }

    /// The encoding of the file that begins with `sample`, and how sure that is. The sample may end inside a letter.
    pub(super) fn detect(sample: &[u8]) -> (Self, Certainty) {
        if let Some(encoding) = Self::from_mark(sample) {
            return (encoding, Certainty::Certain);
        }
        if let Some(encoding) = utf16_without_mark(sample) {
            return (encoding, Certainty::Likely);
        }
        match std::str::from_utf8(sample) {
            Ok(_) => (Self::Utf8, Certainty::Certain),
            // Only the letter on which the sample was cut is incomplete.
            Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
                (Self::Utf8, Certainty::Certain)
            }
            Err(_) => mixed_or_single_byte(sample),
        }
    }

    fn from_mark(sample: &[u8]) -> Option<Self> {
        let (encoding, _) = encoding_rs::Encoding::for_bom(sample)?;
        Self::from_encoding_rs(encoding)
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1250 => "Windows-1250 (Central European)",
            Self::Windows1251 => "Windows-1251 (Cyrillic)",
            Self::Windows1252 => "Windows-1252 (Western European)",
            Self::Windows1253 => "Windows-1253 (Greek)",
            Self::Windows1257 => "Windows-1257 (Baltic)",
            Self::Iso8859_2 => "ISO 8859-2 (Central European)",
        })
    }
}

/// In UTF-16 the separators and digits of any table have a zero byte on one side: more than a quarter of all units.
fn utf16_without_mark(sample: &[u8]) -> Option<Encoding> {
    let units = sample.len() / 2;
    if units < 4 {
        return None;
    }
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (high_first, low_first) = (zeros(0), zeros(1));
    if low_first * 4 > units && high_first * 20 < low_first {
        Some(Encoding::Utf16Le)
    } else if high_first * 4 > units && low_first * 20 < high_first {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// UTF-8 in which some letters are damaged, as when a database cuts a text inside a letter, stays UTF-8. Where it is
/// the exception, rows of two encodings were pasted together and neither reading is safe.
fn mixed_or_single_byte(sample: &[u8]) -> (Encoding, Certainty) {
    let chunks = || sample.utf8_chunks();
    let whole_letters: usize = chunks()
        .map(|chunk| chunk.valid().chars().filter(|c| !c.is_ascii()).count())
        .sum();
    let broken_letters = chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    if whole_letters > broken_letters {
        return (Encoding::Utf8, Certainty::Likely);
    }
    let (encoding, certainty) = single_byte(sample);
    (
        encoding,
        if whole_letters > 0 {
            Certainty::Guess
        } else {
            certainty
        },
    )
}

fn single_byte(sample: &[u8]) -> (Encoding, Certainty) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = Encoding::from_encoding_rs(detector.guess(None, Utf8Detection::Deny));
    let central = oddities(sample, encoding_rs::WINDOWS_1250);
    let western = oddities(sample, encoding_rs::WINDOWS_1252);
    match guess {
        Some(Encoding::Windows1252) | None if western > central => {
            (Encoding::Windows1250, certainty(western, central))
        }
        Some(Encoding::Windows1250) if central > western => {
            (Encoding::Windows1252, certainty(central, western))
        }
        Some(encoding) => (encoding, Certainty::Likely),
        None => (Encoding::Windows1252, Certainty::Guess),
    }
}

fn certainty(against_other: usize, against_chosen: usize) -> Certainty {
    if against_other >= 3 * against_chosen.max(1) {
        Certainty::Likely
    } else {
        Certainty::Guess
    }
}

/// Characters of `sample`, read in `encoding`, that no word of a European Union language holds where they stand: a
/// symbol or an Icelandic letter within or at the head of a word, a letter hardly any word has, an undefined byte.
fn oddities(sample: &[u8], encoding: &'static encoding_rs::Encoding) -> usize {
    let text = encoding.decode_without_bom_handling(sample).0;
    let characters: Vec<char> = text.chars().collect();
    let letter_at = |index: usize| characters.get(index).is_some_and(|c| c.is_alphabetic());
    let odd = |index: usize| match characters[index] {
        'º' | 'ª' | 'þ' | 'Þ' | '¹' | '³' | '¼' | '¾' | '£' | '¥' | '¯' | '¢' | '˘' | '˛' | '¸' => {
            letter_at(index + 1)
        }
        '¿' => letter_at(index + 1) && index > 0 && letter_at(index - 1),
        'ŕ' | 'Ŕ' | '\u{80}'..='\u{9f}' | '\u{fffd}' => true,
        _ => false,
    };
    (0..characters.len()).filter(|index| odd(*index)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(text: &str, encoding: &'static encoding_rs::Encoding) -> Encoding {
        Encoding::detect(&encoding.encode(text).0).0
    }

    #[test]
    fn central_european_tables_are_not_taken_for_western() {
        let tables = [
            "Nume;Secţie\nMonitor;Secţia Cardiologie\nStaţie de lucru;Ştirbei\n",
            "Nazwa;Oddział\nStacja robocza;Chirurgia dziecięca\nDrukarka;Położniczy\n",
            "Név;Osztály\nMunkaállomás;Sebészet\nNyomtató;Szülőotthon, földszint, fűtő\n",
            "Název;Oddělení\nPočítač;Dětské oddělení\nTiskárna;Příjem, chirurgie\n",
        ];
        for table in tables {
            assert_eq!(
                detected(table, encoding_rs::WINDOWS_1250),
                Encoding::Windows1250,
                "{table}"
            );
        }
    }

    #[test]
    fn western_tables_are_not_taken_for_central_european() {
        let tables = [
            "Nom;Modèle;Numéro de série\nPC-1;OptiPlex à tour;7XK\nÉcran;Hôpital;9\n",
            "Name;Gerät;Straße\nPC-1;Drucker für Büro;Größe\n",
            "Nombre;Ubicación\nPC-1;Señalización, niño\n",
            "Nome;Localização\nPC-1;Coração, não\n",
        ];
        for table in tables {
            assert_eq!(
                detected(table, encoding_rs::WINDOWS_1252),
                Encoding::Windows1252,
                "{table}"
            );
        }
    }

    #[test]
    fn utf_16_without_mark_is_recognised_by_its_zeros() {
        let low_first: Vec<u8> = "Name;Ștampilă\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let high_first: Vec<u8> = "Name;Ștampilă\n"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(
            Encoding::detect(&low_first),
            (Encoding::Utf16Le, Certainty::Likely)
        );
        assert_eq!(
            Encoding::detect(&high_first),
            (Encoding::Utf16Be, Certainty::Likely)
        );
    }

    #[test]
    fn utf_8_with_a_damaged_letter_stays_utf_8() {
        let mut text = "Secția Știrbei, Ploiești ".as_bytes().to_vec();
        text.extend_from_slice(b"\xC8 end");
        assert_eq!(Encoding::detect(&text), (Encoding::Utf8, Certainty::Likely));
    }

    #[test]
    fn a_sample_cut_inside_a_letter_is_still_utf_8() {
        let whole = "Secția".as_bytes();
        assert_eq!(
            Encoding::detect(&whole[..5]),
            (Encoding::Utf8, Certainty::Certain)
        );
    }
}
