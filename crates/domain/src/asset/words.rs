//! The words dates are written with: months, weekdays, and what stands between them.

/// Words that say nothing about the day.
pub(super) const AROUND: &[&str] = &[
    "de", "del", "di", "le", "den", "the", "of", "a", "at", "um", "uhr", "r", "roku", "utc", "gmt", "ora",
    "la",
];

/// The month a folded word begins as, in English, French, German, Romanian, Spanish, Italian, Portuguese, Dutch, Polish,
/// Czech or Hungarian.
pub(super) fn month(word: &str) -> Option<i16> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "ian", "ene", "gen", "sty", "led"],
        &["feb", "fev", "lut", "uno"],
        &["mar", "mrt", "bre", "maa"],
        &["apr", "avr", "abr", "kwi", "dub"],
        &["may", "mai", "mag", "maj", "mei", "kve"],
        &["jun", "juin", "iun", "giu", "cze", "cerv"],
        &["jul", "juil", "iul", "lug", "lip", "cervenec", "cervenc"],
        &["aug", "aou", "ago", "sie", "srp"],
        &["sep", "set", "wrz", "zar", "szep"],
        &["oct", "okt", "ott", "out", "paz", "rij"],
        &["nov", "noi", "lis"],
        &["dec", "dez", "dic", "gru", "pro"],
    ];
    let longest = |starts: &[&str]| {
        let found = starts.iter().filter(|start| word.starts_with(**start));
        found.map(|start| start.len()).max()
    };
    let fits = MONTHS
        .iter()
        .enumerate()
        .filter_map(|(index, starts)| Some((longest(starts)?, index)));
    // Of the Czech červen and červenec the longer is the later.
    let (_, index) = fits.max()?;
    i16::try_from(index + 1).ok()
}

/// Whether a folded word is a day of the week, as far as that can be told from a month.
pub(super) fn weekday(word: &str) -> bool {
    const BEGINNINGS: &[&str] = &[
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mardi", "marti", "martes", "mer", "mie",
        "jeu", "joi", "jue", "ven", "vin", "vie", "sam", "sab", "dim", "dum", "dom", "die", "mit", "don",
        "fre", "son", "gio", "seg", "ter", "qua", "qui", "sex", "maandag", "din", "woe", "vri", "zat", "zon",
        "pon", "wto", "sro", "czw", "pia", "sob", "nie", "ute", "str", "ctv", "pat", "ned", "het", "ked",
        "sze", "csu", "pen", "szo", "vas",
    ];
    !word.starts_with(|c: char| c.is_ascii_digit()) && BEGINNINGS.iter().any(|start| word.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_told_in_the_languages_of_the_lists() {
        let words = [
            ("cervna", 6),
            ("cervenec", 7),
            ("cervence", 7),
            ("czerwca", 6),
            ("lipca", 7),
            ("listopadu", 11),
            ("szept", 9),
            ("outubro", 10),
            ("mrt", 3),
            ("maart", 3),
            ("aout", 8),
            ("prosince", 12),
            ("kvetna", 5),
            ("wrzesnia", 9),
        ];
        for (word, number) in words {
            assert_eq!(month(word), Some(number), "{word}");
        }
        assert_eq!(month("xyz"), None);
    }
}
