//! What a cell says in answer to a question.

use domain::device_model::Answer;
use domain::text::fold_for_search;

/// A cell understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) answer: Answer,
    /// What is written beyond the bare answer.
    pub(super) text: Option<String>,
}

const YES: &[&str] = &["yes", "y", "ja", "oui", "da", "si"];
const NO: &[&str] = &["no", "n", "nein", "non", "nu"];
const NOT_APPLICABLE: &[&str] = &[
    "n/a",
    "na",
    "n.a",
    "n.a.",
    "n / a",
    "not applicable",
    "non applicable",
    "sans objet",
    "nicht zutreffend",
    "nu se aplica",
];
const SEE_NOTE: &[&str] = &[
    "see note",
    "see notes",
    "see notes.",
    "see note.",
    "siehe hinweis",
    "voir note",
    "vezi nota",
];
/// What a form holds where nobody has chosen.
const NOTHING: &[&str] = &[
    "select",
    "select one",
    "please select",
    "choose an item.",
    "choose an item",
];

/// What a cell says; none where nothing is chosen in it.
pub(super) fn read(cell: &str) -> Option<Said> {
    let folded = fold_for_search(cell);
    let bare = |answer| Some(Said { answer, text: None });
    if is_nothing(&folded) {
        return None;
    }
    if let Some(answer) = exact(&folded) {
        return bare(answer);
    }
    if let Some(answer) = before_words(&folded) {
        return Some(Said {
            answer,
            text: Some(cell.to_owned()),
        });
    }
    if note_numbers(&folded).is_some() {
        return bare(Answer::SeeNote);
    }
    Some(Said {
        answer: Answer::InWords,
        text: Some(cell.to_owned()),
    })
}

/// Whether a cell is one of the answers a form offers, by which its column is known.
pub(super) fn is_offered(cell: &str) -> bool {
    let folded = fold_for_search(cell);
    exact(&folded).is_some() || before_words(&folded).is_some()
}

/// Whether a cell of a form holds nothing: blank lines to write on, or the words of a list nobody chose from.
pub(super) fn is_nothing(folded: &str) -> bool {
    !folded.chars().any(char::is_alphanumeric) || NOTHING.contains(&folded)
}

/// The numbers of the notes that a text refers to and says nothing else: `Note 3`, `see notes 1, 2`, `4`.
pub(super) fn note_numbers(folded: &str) -> Option<Vec<String>> {
    let mut numbers = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()) {
        match word {
            "" | "see" | "note" | "notes" | "no" | "nr" | "and" | "siehe" | "hinweis" | "voir" | "vezi"
            | "nota" => {}
            number if number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()) => {
                numbers.push(number.trim_start_matches('0').to_owned());
            }
            _ => return None,
        }
    }
    (!numbers.is_empty()).then_some(numbers)
}

/// The numbers of the notes that a text refers to among other words: `Yes, see note 3`.
pub(super) fn note_behind_words(folded: &str) -> Option<Vec<String>> {
    let (_, behind) = folded.split_once("note")?;
    let end = behind
        .find(|c: char| c.is_alphabetic() && c != 's')
        .unwrap_or(behind.len());
    note_numbers(&behind[..end].replace('s', " "))
}

fn exact(folded: &str) -> Option<Answer> {
    let word = folded.trim_end_matches(['.', ':', '*']).trim_end();
    let among = |words: &[&str]| words.contains(&folded) || words.contains(&word);
    if among(YES) {
        Some(Answer::Yes)
    } else if among(NO) {
        Some(Answer::No)
    } else if among(NOT_APPLICABLE) {
        Some(Answer::NotApplicable)
    } else if among(SEE_NOTE) {
        Some(Answer::SeeNote)
    } else {
        None
    }
}

/// An answer with words behind it. A mark must part them, or the words must speak of a note: *No information* is no *No*.
fn before_words(folded: &str) -> Option<Answer> {
    let beginnings = [
        ("yes", Answer::Yes),
        ("not applicable", Answer::NotApplicable),
        ("n/a", Answer::NotApplicable),
        ("no", Answer::No),
    ];
    beginnings.into_iter().find_map(|(word, answer)| {
        let rest = folded.strip_prefix(word)?;
        let parted = rest.trim_start();
        let by_mark = parted.starts_with([',', ';', ':', '(', '-', '\u{2013}', '\u{2014}', '/']);
        let of_a_note = rest.starts_with(' ') && (parted.starts_with("see ") || parted.starts_with("note"));
        // `No/Yes` and `Yes / No / N/A` are the choices, not a choice.
        let all_choices = parted.starts_with('/');
        ((by_mark && !all_choices) || of_a_note).then_some(answer)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(cell: &str) -> Option<Answer> {
        read(cell).map(|said| said.answer)
    }

    #[test]
    fn what_a_form_offers_is_read_however_it_is_typed() {
        for (cell, answer) in [
            ("Yes", Answer::Yes),
            ("YES.", Answer::Yes),
            ("no", Answer::No),
            ("N/A", Answer::NotApplicable),
            ("n.a.", Answer::NotApplicable),
            ("Not applicable", Answer::NotApplicable),
            ("See Note", Answer::SeeNote),
            ("See note 12", Answer::SeeNote),
            ("Note 3", Answer::SeeNote),
            ("Yes, see note 3", Answer::Yes),
            ("No (optional)", Answer::No),
            ("Oui", Answer::Yes),
            ("Nein", Answer::No),
        ] {
            assert_eq!(said(cell), Some(answer), "{cell}");
        }
    }

    #[test]
    fn words_that_only_begin_like_an_answer_are_words() {
        for cell in [
            "No information available",
            "Nobody",
            "Yesterday",
            "Yes/No/N/A",
            "Node 4",
            "Acme Medical",
        ] {
            assert_eq!(said(cell), Some(Answer::InWords), "{cell}");
        }
    }

    #[test]
    fn what_nobody_chose_is_nothing() {
        for cell in ["", "__", "-", "Select", "Choose an item.", "…"] {
            assert_eq!(said(cell), None, "{cell}");
        }
    }

    #[test]
    fn numbers_of_notes_are_found_alone_and_behind_words() {
        let numbers = |text: &[&str]| Some(text.iter().map(|&number| number.to_owned()).collect::<Vec<_>>());
        assert_eq!(note_numbers("note 3"), numbers(&["3"]));
        assert_eq!(note_numbers("1, 2"), numbers(&["1", "2"]));
        assert_eq!(note_numbers("tls 1.2"), None);
        assert_eq!(note_behind_words("yes, see note 3"), numbers(&["3"]));
        assert_eq!(note_behind_words("yes, see notes 3 and 4 below"), numbers(&["3"]));
        assert_eq!(note_behind_words("yes"), None);
    }
}
