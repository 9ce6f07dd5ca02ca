//! The questions of an MDS2 form, by their ids, and how ids are read however a form writes them.
//!
//! The ids are those printed on forms of ANSI/NEMA HN 1-2019. What is shown beside them says in our own words what a *Yes* means; the text of the form is NEMA's.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A question of the form.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, such as `SAHD-15` or `AUDT-2.8.1`.
    pub id: &'static str,
    /// What a *Yes* means, in our words; of the first few, what is asked for.
    pub meaning: &'static str,
    /// The section it stands in.
    pub section: &'static str,
}

/// A section of the form.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Its code, such as `SAHD`.
    pub code: &'static str,
    /// Its title in our words.
    pub title: &'static str,
}

static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../../data/mds2/sections.tsv"));
    rows.map(|(code, title)| Section { code, title }).collect()
});

static QUESTIONS: LazyLock<Vec<Question>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../../data/mds2/questions.tsv"));
    rows.map(|(id, meaning)| Question {
        id,
        meaning,
        section: id.split_once('-').map_or(id, |(code, _)| code),
    })
    .collect()
});

static PLACES: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let places = QUESTIONS.iter().enumerate();
    places.map(|(place, question)| (question.id, place)).collect()
});

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().skip(1).filter_map(|line| line.split_once('\t'))
}

/// The 24 sections, in the order of the form.
pub fn sections() -> &'static [Section] {
    &SECTIONS
}

/// The 240 questions, in the order of the form. The section of other considerations has none of its own.
pub fn questions() -> &'static [Question] {
    &QUESTIONS
}

/// The question of this id, and its place in the order of the form.
pub fn question(id: &str) -> Option<(usize, &'static Question)> {
    let place = *PLACES.get(id)?;
    Some((place, QUESTIONS.get(place)?))
}

/// The question id that `text` is, in the form it is printed in. Blanks, case, the kind of dash, a dot behind it and one known
/// misprint (`SHAD` for `SAHD`) do not matter; its section must be one of the form, its number need not.
///
/// ```
/// use domain::device_model::question_id;
///
/// assert_eq!(question_id(" sahd \u{2013} 15. ").as_deref(), Some("SAHD-15"));
/// assert_eq!(question_id("SHAD-15").as_deref(), Some("SAHD-15"));
/// assert_eq!(question_id("MPII 2.1").as_deref(), Some("MPII-2.1"));
/// assert_eq!(question_id("ISO-27002"), None);
/// ```
pub fn question_id(text: &str) -> Option<String> {
    if text.len() > 40 {
        return None;
    }
    let mut code = String::new();
    let mut number = String::new();
    // Two numbers with a blank between them are two, not one.
    let mut blank_behind_digit = false;
    for character in text.chars() {
        match character {
            letter if letter.is_ascii_alphabetic() && number.is_empty() => {
                code.push(letter.to_ascii_uppercase());
            }
            digit if digit.is_ascii_digit() && !blank_behind_digit => number.push(digit),
            '.' | ',' => {
                number.push('.');
                blank_behind_digit = false;
            }
            '-' | '_' | ':' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{feff}' => {}
            blank if blank.is_whitespace() => {
                blank_behind_digit = number.ends_with(|last: char| last.is_ascii_digit());
            }
            _ => return None,
        }
    }
    let number = number.trim_end_matches('.');
    let code = if code == "SHAD" { "SAHD" } else { &code };
    let known = SECTIONS.iter().any(|section| section.code == code);
    let numbered = number.split('.').all(|part| (1..=3).contains(&part.len()));
    (known && numbered).then(|| format!("{code}-{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_24_sections_and_240_questions_each_once_and_in_words() {
        assert_eq!(
            (sections().len(), questions().len(), PLACES.len()),
            (24, 240, 240)
        );
        for question in questions() {
            assert_eq!(question_id(question.id).as_deref(), Some(question.id));
            assert!(!question.meaning.is_empty(), "{}", question.id);
            assert!(sections().iter().any(|section| section.code == question.section));
        }
    }

    #[test]
    fn what_is_no_id_is_none() {
        for text in [
            "",
            "SAHD",
            "-15",
            "15",
            "SAHD-",
            "SAHD-1..2",
            "SAHD-12345",
            "NIST-1",
            "SAHD-1 see note",
            "1 SAHD",
            "SAHD-1 5",
        ] {
            assert_eq!(question_id(text), None, "{text:?}");
        }
    }
}
