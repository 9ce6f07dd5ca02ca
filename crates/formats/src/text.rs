//! Text from outside made fit for a cell: one line without control characters, which neither databases nor terminals
//! take well. Letters are left as they are.

/// `text` without blanks around it, with a space for each line break or tab and U+FFFD for each other control character.
pub(crate) fn one_line(text: &str) -> String {
    let shown = |c: char| match c {
        '\t' | '\n' | '\r' => ' ',
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    text.trim().chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_replaced_and_letters_kept() {
        assert_eq!(one_line(" Secția\n2 "), "Secția 2");
        assert_eq!(one_line("a\0b\u{1b}[31m"), "a\u{fffd}b\u{fffd}[31m");
    }
}
