//! Text as people type it, made comparable: search folding and identifiers that mean "no identifier".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a cell begins with that a spreadsheet calculates: the signs of a formula, in full width too (East Asian input makes
/// them, and spreadsheets read them as the narrow ones), and what may hide one behind it (OWASP, CSV Injection). Files
/// that are written put an apostrophe before such a cell; readers take it off again.
pub const FORMULA_STARTS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// `text` folded for searching: compatibility-decomposed, without accents, in lower case, inner space collapsed.
///
/// `Știință`, `Ştiinţă` and `STIINTA` fold to the same string, so that a name is found however it was typed. The
/// original is always what is shown.
///
/// ```
/// assert_eq!(domain::text::fold_for_search("  Știință\u{200d}  ȘTIRBEI "), "stiinta stirbei");
/// ```
pub fn fold_for_search(text: &str) -> String {
    // Most text of inventories is plain English letters, which decompose to themselves.
    if text.is_ascii() {
        return folded(text.chars().map(|character| character.to_ascii_lowercase()));
    }
    let visible = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c));
    folded(visible.flat_map(char::to_lowercase))
}

/// `text` folded for searching and cut: what lists are sorted by, and what one row is found by. An index of PostgreSQL takes
/// entries of at most 2,704 bytes (a third of a page), and a letter has at most four.
///
/// ```
/// use domain::text::sort_key;
///
/// assert_eq!(sort_key("Știință"), "stiinta");
/// assert_eq!(sort_key(&"a".repeat(4_000)).len(), 300);
/// ```
pub fn sort_key(text: &str) -> String {
    let mut key = fold_for_search(text);
    if let Some((end, _)) = key.char_indices().nth(SORT_KEY_CHARACTERS) {
        key.truncate(end);
    }
    key
}

/// The longest key of [`sort_key`]. Names that people read differ long before.
const SORT_KEY_CHARACTERS: usize = 300;

fn folded(characters: impl Iterator<Item = char>) -> String {
    let mut folded = String::with_capacity(characters.size_hint().0);
    for character in characters {
        if character.is_whitespace() || character.is_control() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            push_folded(&mut folded, character);
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// Letters that Unicode does not decompose but that people type in their plain form.
fn push_folded(folded: &mut String, character: char) {
    match character {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' | 'ð' => folded.push('d'),
        'ı' => folded.push('i'),
        'þ' => folded.push_str("th"),
        // The same letter at the end of a word; capitals have one form.
        'ς' => folded.push('σ'),
        other => folded.push(other),
    }
}

/// The first character of `text` that is not seen, or turns what follows: control characters but for white space, marks
/// of zero width and joiners, and whatever sets the direction of writing. Two names that differ by one look alike, and
/// one with it may look like another (Unicode Technical Report 36, 2.5 and 3.1).
///
/// ```
/// use domain::text::hidden_character;
///
/// assert_eq!(hidden_character("invoice\u{202e}fdp.exe"), Some('\u{202e}'));
/// assert_eq!(hidden_character("Știință أحمد"), None);
/// ```
pub fn hidden_character(text: &str) -> Option<char> {
    text.chars().find(|character| {
        let control = character.is_control() && !character.is_whitespace();
        control
            || matches!(
                character,
                '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            )
    })
}

/// A mail address that could be delivered to: one `@`, a domain with a dot, no white space (RFC 5321 length).
pub fn mail_address(text: &str) -> Option<String> {
    let (mailbox, domain) = text.split_once('@')?;
    let plain = !text
        .chars()
        .any(|character| character.is_whitespace() || character.is_control())
        && hidden_character(text).is_none();
    let complete =
        !mailbox.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    (plain && complete && !domain.contains('@') && text.len() <= 254).then(|| text.to_owned())
}

/// A character as standards name it: `U+202E`.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Zero-width characters, joiners and direction marks: they change how a name looks, never which name it is.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_and_cedilla_forms_and_plain_letters_fold_alike() {
        for name in ["Știință", "Ştiinţă", "STIINTA", "ştiinţă"] {
            assert_eq!(fold_for_search(name), "stiinta", "{name}");
        }
    }

    #[test]
    fn invisible_characters_do_not_make_another_name() {
        assert_eq!(fold_for_search("Ad\u{200d}min\u{202e}"), "admin");
    }

    #[test]
    fn whatever_hides_or_turns_is_found_and_letters_of_every_script_are_not() {
        for hidden in [
            '\0', '\u{7}', '\u{1b}', '\u{7f}', '\u{9b}', '\u{200b}', '\u{200d}', '\u{202a}', '\u{202e}',
            '\u{2066}', '\u{2069}', '\u{feff}',
        ] {
            assert_eq!(hidden_character(&format!("Ward{hidden}A")), Some(hidden));
        }
        for plain in ["Știrbei", "أحمد", "O’Neill", "山田", "two\nlines\t", "Å\u{301}"] {
            assert_eq!(hidden_character(plain), None, "{plain}");
        }
        assert_eq!(code_point('\u{9b}'), "U+009B");
    }

    #[test]
    fn a_mail_address_has_one_at_sign_and_a_domain() {
        assert!(mail_address("ana.popescu@spital.example").is_some());
        for wrong in [
            "ana",
            "ana@spital",
            "@spital.example",
            "ana@@spital.example",
            "ana popescu@spital.example",
        ] {
            assert_eq!(mail_address(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn plain_text_folds_as_it_does_among_other_letters() {
        for plain in ["  PC-URG  04\t", "a\u{1}b", "", " \r\n ", "Z=%x"] {
            let among_others = fold_for_search(&format!("é {plain} é"));
            let folded = fold_for_search(plain);
            let expected = if folded.is_empty() {
                "e e".to_owned()
            } else {
                format!("e {folded} e")
            };
            assert_eq!(among_others, expected, "{plain:?}");
        }
    }

    #[test]
    fn letters_without_decomposition_fold_to_their_plain_form() {
        assert_eq!(fold_for_search("Søren Łoś Groß"), "soren los gross");
        assert_eq!(fold_for_search("Κατασκευαστής"), fold_for_search("ΚΑΤΑΣΚΕΥΑΣΤΗΣ"));
    }
}
