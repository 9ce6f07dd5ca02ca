//! A file that came with a line of the log, as the log names it: by the SHA-256 of its bytes, so that whoever has the file can prove that it
//! is the one.
//!
//! What this is not: the bytes. They lie apart, and a line stays true where they are lost.

use serde::{Deserialize, Serialize};

use crate::text::is_invisible;

/// The most files that come with one line.
pub const MOST_ATTACHMENTS: usize = 10;
/// The most characters of a name.
const LONGEST_NAME: usize = 120;
/// The most characters behind the last dot of a name that are kept when the rest is cut.
const LONGEST_ENDING: usize = 10;
/// What a file is called whose name says nothing.
const NAMELESS: &str = "file";

/// A file that came with a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What it was called where it came from, as [`attachment_name`] leaves it.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// The SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// The name under which a file is kept and handed out: the last part of a path, without what some system takes for more than a letter of
/// a name, what hides or turns around what is read, and dots at either end.
///
/// ```
/// use domain::incident::attachment_name;
///
/// assert_eq!(attachment_name("../../etc/passwd"), "passwd");
/// assert_eq!(attachment_name(r"C:\fotos\notă.jpg"), "notă.jpg");
/// assert_eq!(attachment_name("invoice\u{202e}gpj.exe"), "invoicegpj.exe");
/// ```
pub fn attachment_name(typed: &str) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|character| !character.is_control() && !is_invisible(*character))
        .map(|character| match character {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
            letter => letter,
        })
        .collect();
    let is_edge = |character: char| character == '.' || character.is_whitespace();
    let trimmed = plain.trim_matches(is_edge);
    match trimmed {
        "" => NAMELESS.to_owned(),
        name => cut(name).trim_matches(is_edge).to_owned(),
    }
}

/// A long name without its middle: what it ends with says what kind of file it is.
fn cut(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST_NAME {
        return name.to_owned();
    }
    let ending = name
        .rfind('.')
        .and_then(|dot| name.get(dot..))
        .filter(|ending| ending.chars().count() <= LONGEST_ENDING)
        .unwrap_or_default();
    let kept = LONGEST_NAME - ending.chars().count();
    let beginning: String = name.chars().take(kept).collect();
    beginning + ending
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_name_is_one_part_of_a_path_whatever_was_sent(typed in "\\PC{0,200}|[./\\\\ a\u{202e}\u{0}]{0,12}") {
            let name = attachment_name(&typed);
            prop_assert!(!name.is_empty() && name != "." && name != "..");
            prop_assert!(!name.contains(['/', '\\', '"', '\n', '\r', '\0', '\u{202e}']), "{name}");
            prop_assert!(name.chars().count() <= LONGEST_NAME);
            prop_assert_eq!(attachment_name(&name), name);
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = attachment_name(&format!("{}.jpeg", "ț".repeat(300)));
        assert_eq!(name.chars().count(), 120);
        assert!(name.ends_with("ț.jpeg"));
    }
}
