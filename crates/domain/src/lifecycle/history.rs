//! History: what a machine ran before is not what it runs.
//!
//! "ex Windows 7, migré en Windows 10", "Windows 10 (upgraded from Windows 7)". The words of the past are taken out
//! before the rest is read; the last clause is kept whatever it says.

use super::vocabulary::history::{CHANGED, FORMER, FROM, PRESENT};
use super::vocabulary::holds;
use super::words::{Joint, Word};

/// `words` without those that speak of the past, if any do.
pub(super) fn present(words: &[Word]) -> Option<Vec<Word>> {
    let is = |position: usize, list: &[&str]| words.get(position).is_some_and(|word| holds(list, &word.text));
    let start = (0..words.len()).find(|at| is(*at, FORMER) || is(*at, CHANGED))?;
    let (from, to) = if is(start, FORMER) || is(start + 1, FROM) {
        (start, end_of_clause(words, start))
    } else if is(start + 1, PRESENT) {
        // "Windows 7 upgraded to Windows 10".
        (0, start)
    } else {
        return None;
    };
    let to = (to..words.len())
        .find(|at| !is(*at, PRESENT) && !is(*at, CHANGED))
        .unwrap_or(words.len());
    let kept = words[..from]
        .iter()
        .chain(&words[to..])
        .cloned()
        .collect::<Vec<_>>();
    (!kept.is_empty()).then_some(kept)
}

/// Where the clause that begins at `start` ends: at a comma, a word of the present or the end of its brackets or field.
fn end_of_clause(words: &[Word], start: usize) -> usize {
    let first = &words[start];
    let ends = |at: &usize| {
        let word = &words[*at];
        word.bracketed != first.bracketed
            || word.in_version != first.in_version
            || matches!(word.joint, Joint::Comma | Joint::Slash | Joint::Dash)
            || holds(PRESENT, &word.text)
    };
    // The word after "upgraded from" may be written like one of the present.
    (start + 2..words.len()).find(ends).unwrap_or(words.len())
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::*;

    fn texts(text: &str) -> Option<String> {
        let words = present(&split(text, ""))?;
        Some(
            words
                .iter()
                .map(|word| word.text.as_str())
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    #[test]
    fn only_what_runs_now_is_kept() {
        for text in [
            "ex Windows 7, migré en Windows 10",
            "Windows 10 (upgraded from Windows 7)",
            "früher Windows 7, jetzt Windows 10",
            "Windows 7 upgraded to Windows 10",
            "Windows 10, anciennement Windows 7",
            "fost Windows 7 acum Windows 10",
        ] {
            assert_eq!(texts(text).as_deref(), Some("windows 10"), "{text}");
        }
        assert_eq!(texts("Windows 10 Pro"), None);
        assert_eq!(texts("ex Windows 7"), None);
    }
}
