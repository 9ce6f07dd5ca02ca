//! Words: an inventory string cut into comparable words, each knowing what separated it from the one before.
//!
//! Folding (case, accents, trade mark signs, common damage from wrong character sets) happens here and nowhere else, so
//! that every later step compares plain strings. No word is dropped except trade mark signs: what is not understood
//! has to be seen to be refused.

use super::vocabulary::{GLUED_HEADS, GLUED_TAILS, WRITTEN_TOGETHER};
use crate::text::fold_for_search;

/// What stood between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// First word of its field, or white space only.
    Space,
    /// A hyphen or underscore without spaces.
    Hyphen,
    /// A hyphen between spaces.
    Dash,
    /// A slash or bar.
    Slash,
    /// An opening bracket without a space, as in `15.2(7)E`.
    Glued,
    /// A comma, a semicolon, or a mark that sets off as much.
    Comma,
    /// A colon.
    Colon,
    /// A plus sign or ampersand between spaces, as between two products.
    And,
    /// A plus sign or tilde, as before build metadata.
    Plus,
    /// Nothing: the word was cut off the one before it.
    Cut,
    /// Any other mark.
    Mark,
}

/// One word of a string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) joint: Joint,
    /// Inside brackets: a remark, not a part of the name.
    pub(super) bracketed: bool,
    /// From the version column.
    pub(super) in_version: bool,
}

impl Word {
    /// Whether a word here may be left unexplained without making the string name something else.
    pub(super) fn is_remark(&self) -> bool {
        self.bracketed || self.in_version || self.text.contains(char::REPLACEMENT_CHARACTER)
    }
}

/// What one wrong decoding of UTF-8 as a single-byte character set leaves of the letters of our languages.
const MISREAD: [(&str, &str); 18] = [
    ("Ã©", "é"),
    ("Ã¨", "è"),
    ("Ã‰", "É"),
    ("Ã\u{89}", "É"),
    ("Ã ", "à"),
    ("Ã¢", "â"),
    ("Ã´", "ô"),
    ("Ã§", "ç"),
    ("Ã¼", "ü"),
    ("Ã¶", "ö"),
    ("Ã¤", "ä"),
    ("ÃŸ", "ß"),
    ("Äƒ", "ă"),
    ("È›", "ț"),
    ("È™", "ș"),
    ("Â®", " "),
    ("Â©", " "),
    ("â„¢", " "),
];

/// The words of both columns of an inventory row.
pub(super) fn split(name: &str, version: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(12);
    split_field(name, false, &mut words);
    split_field(version, true, &mut words);
    words
}

fn split_field(text: &str, in_version: bool, words: &mut Vec<Word>) {
    let folded = fold(text);
    let mut current = String::new();
    let mut between = String::new();
    let mut depth = 0_usize;
    let first = words.len();
    let mut characters = folded.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        if belongs(character, &current, next) {
            current.push(character);
            continue;
        }
        if character == ',' && is_decimal(&current, next) {
            current.push('.');
            continue;
        }
        if !current.is_empty() {
            push(words, &mut current, &mut between, depth > 0, in_version);
        }
        match character {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        between.push(character);
    }
    if !current.is_empty() {
        push(words, &mut current, &mut between, depth > 0, in_version);
    }
    if !folded.trim().contains(' ') {
        join_parts(words, first);
    }
}

/// Whether a comma between `current` and `next` is a decimal comma, as in `20,04`.
fn is_decimal(current: &str, next: Option<char>) -> bool {
    let short = (1..3).contains(&current.len()) && current.bytes().all(|byte| byte.is_ascii_digit());
    short && next.is_some_and(|next| next.is_ascii_digit())
}

/// Joins the parts of a version in an identifier such as `ubuntu-22-04`.
fn join_parts(words: &mut Vec<Word>, first: usize) {
    let is_part = |word: &Word| {
        word.joint == Joint::Hyphen
            && word.text.len() < 3
            && word.text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut position = first + 2;
    while position < words.len() {
        let before = &words[position - 1];
        let continues = before.joint == Joint::Hyphen
            && !before.text.is_empty()
            && before
                .text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'.')
            && before.text.len() < 6;
        if continues && is_part(&words[position]) {
            let part = words.remove(position);
            let before = &mut words[position - 1].text;
            before.push('.');
            before.push_str(&part.text);
        } else {
            position += 1;
        }
    }
}

fn fold(text: &str) -> String {
    let mut plain = text.to_owned();
    if text.contains(['Ã', 'Â', 'â', 'Ä', 'È']) {
        for (misread, meant) in MISREAD {
            plain = plain.replace(misread, meant);
        }
    }
    // The system information of Windows prints `10.0.19045 N/A Build 19045`.
    let folded = fold_for_search(&plain.replace(['®', '™', '©'], " "))
        .replace(" n/a ", " ")
        // An arrow between two systems leads from the old one to the new.
        .replace("->", " upgraded to ")
        .replace('\u{2192}', " upgraded to ")
        .replace(" \\n", " ")
        .replace(" \\l", " ");
    if folded.contains('(') {
        folded
            .replace("(r)", " ")
            .replace("(tm)", " ")
            .replace("(c)", " ")
    } else {
        folded
    }
}

/// Whether `character` continues (or begins) the word read so far.
fn belongs(character: char, current: &str, next: Option<char>) -> bool {
    let next_is_part = next.is_some_and(char::is_alphanumeric);
    match character {
        '.' if current.is_empty() => next == Some('n'),
        '.' => next_is_part,
        '+' => !current.is_empty() && !next_is_part,
        char::REPLACEMENT_CHARACTER => !current.is_empty() || next_is_part,
        other => other.is_alphanumeric(),
    }
}

fn push(
    words: &mut Vec<Word>,
    current: &mut String,
    between: &mut String,
    bracketed: bool,
    in_version: bool,
) {
    let joint = joint(between);
    between.clear();
    let text = std::mem::take(current);
    let text = text.trim_end_matches(char::REPLACEMENT_CHARACTER);
    match or_later(text).or_else(|| pieces(text)) {
        Some(parts) => {
            for (position, part) in parts.into_iter().enumerate() {
                let joint = if position == 0 { joint } else { Joint::Cut };
                words.push(Word {
                    text: part,
                    joint,
                    bracketed,
                    in_version,
                });
            }
        }
        None => words.push(Word {
            text: text.to_owned(),
            joint,
            bracketed,
            in_version,
        }),
    }
}

/// `10+`: this version or a later one. After three components the sign names a build.
fn or_later(text: &str) -> Option<Vec<String>> {
    let number = text.strip_suffix('+')?;
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (is_number && number.split('.').count() < 3).then(|| vec![number.to_owned(), "later".to_owned()])
}

fn joint(between: &str) -> Joint {
    let spaced = between.starts_with(' ') || between.ends_with(' ');
    match between.trim() {
        "" => Joint::Space,
        "-" | "_" | "\u{2013}" | "\u{2014}" | "\u{2010}" | "\u{2011}" => {
            if spaced {
                Joint::Dash
            } else {
                Joint::Hyphen
            }
        }
        "(" if !spaced => Joint::Glued,
        "," | ";" => Joint::Comma,
        marks if marks.contains(['*', '!', '?']) => Joint::Comma,
        "+" | "&" if spaced => Joint::And,
        "+" | "~" => Joint::Plus,
        marks if marks.starts_with(':') && !marks.starts_with("://") => Joint::Colon,
        marks if marks.contains(['/', '|', '\\']) => Joint::Slash,
        _ => Joint::Mark,
    }
}

/// The parts of a word people write without spaces (`win7sp1`, `w2k8r2`, `2012r2std`), if it is one.
fn pieces(word: &str) -> Option<Vec<String>> {
    if let Some((_, parts)) = WRITTEN_TOGETHER.iter().find(|(known, _)| *known == word) {
        return Some(parts.iter().map(|part| (*part).to_owned()).collect());
    }
    let head = GLUED_HEADS.iter().find(|(head, _)| {
        word.strip_prefix(head)
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
    });
    let rest = head.map_or(word, |(head, _)| &word[head.len()..]);
    let digits = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    if digits == 0 {
        return None;
    }
    let (number, rest) = year_with_k(rest).unwrap_or_else(|| (rest[..digits].to_owned(), &rest[digits..]));
    let (tails, left) = strip_tails(rest);
    let is_windows = head.is_some_and(|(_, canonical)| canonical.starts_with("windows"));
    if (is_windows && (!left.is_empty() || matches!(number.as_str(), "16" | "32" | "64")))
        || (head.is_none() && !left.is_empty())
    {
        return None;
    }
    let mut parts: Vec<String> = head
        .into_iter()
        .flat_map(|(_, canonical)| canonical.split(' '))
        .map(str::to_owned)
        .collect();
    let number_changed = !word.contains(&number);
    parts.push(number + left);
    parts.extend(tails);
    (parts.len() > 1 || number_changed).then_some(parts)
}

/// `2k8` for 2008 and its like, with what follows.
fn year_with_k(text: &str) -> Option<(String, &str)> {
    let after = text.strip_prefix("2k")?;
    let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    match digits {
        0 => Some(("2000".to_owned(), after)),
        1 => Some((format!("200{}", &after[..1]), &after[1..])),
        2 => Some((format!("20{}", &after[..2]), &after[2..])),
        _ => None,
    }
}

fn strip_tails(mut rest: &str) -> (Vec<String>, &str) {
    let mut tails = Vec::new();
    'next: while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("sp")
            && after.starts_with(|c: char| c.is_ascii_digit())
        {
            let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
            tails.push(format!("sp{}", &after[..digits]));
            rest = &after[digits..];
            continue;
        }
        let letters = rest.get(..4).map(str::as_bytes);
        let is_feature = matches!(letters, Some([b'1'..=b'3', b'0'..=b'9', b'h', b'1' | b'2']));
        let is_year = !tails.is_empty()
            && matches!(letters, Some([b'1' | b'2', _, b'0'..=b'9', b'0'..=b'9']))
            && !rest[4..].starts_with(|next: char| next.is_ascii_digit());
        if is_feature || is_year {
            tails.push(rest[..4].to_owned());
            rest = &rest[4..];
            continue;
        }
        for &tail in GLUED_TAILS {
            if let Some(after) = rest.strip_prefix(tail) {
                tails.push(tail.to_owned());
                rest = after;
                continue 'next;
            }
        }
        break;
    }
    if rest.is_empty() {
        (tails, rest)
    } else {
        (Vec::new(), rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        split(text, "").into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_written_together_come_apart() {
        assert_eq!(texts("W2K8R2"), ["windows", "2008", "r2"]);
        assert_eq!(texts("Win7SP1 x64"), ["windows", "7", "sp1", "x64"]);
        assert_eq!(texts("Server2012R2Std"), ["server", "2012", "r2", "std"]);
        assert_eq!(texts("Ubuntu18.04"), ["ubuntu", "18.04"]);
    }

    #[test]
    fn a_plus_sign_after_a_version_means_later_ones() {
        assert_eq!(texts("Debian 10+"), ["debian", "10", "later"]);
        assert_eq!(texts("Moodle 4.1.2+"), ["moodle", "4.1.2+"]);
        assert_eq!(texts("notepad++"), ["notepad++"]);
    }

    #[test]
    fn words_that_only_look_glued_stay_whole() {
        for word in ["win32", "w32time", "12c", "x64", "22h2", "8u292", "h264"] {
            assert_eq!(texts(word), [word]);
        }
    }

    #[test]
    fn trade_mark_signs_and_their_damage_disappear() {
        let clean = ["microsoft", "windows", "server", "2008"];
        for text in [
            "Microsoft® Windows Server® 2008",
            "Microsoft(R) Windows(R) Server 2008",
            "MicrosoftÂ® Windows ServerÂ® 2008",
            "Microsoft\u{fffd} Windows Server\u{fffd} 2008",
        ] {
            assert_eq!(texts(text), clean, "{text}");
        }
    }

    #[test]
    fn brackets_mark_remarks_and_joints_are_kept() {
        let words = split("IOS 15.2(7)E (fc1) - x", "1/2");
        let seen: Vec<_> = words
            .iter()
            .map(|w| (w.text.as_str(), w.joint, w.bracketed))
            .collect();
        assert_eq!(seen[2], ("7", Joint::Glued, true));
        assert_eq!(seen[4], ("fc1", Joint::Mark, true));
        assert_eq!(seen[5], ("x", Joint::Mark, false));
        assert_eq!(seen[7], ("2", Joint::Slash, false));
    }
}
