//! The notes of a form: numbered, on a sheet of their own or below the questions, or listed by the ids of questions.

use std::collections::HashMap;

use domain::text::fold_for_search;

use super::columns::asked;
use super::sheets::{Row, Sheet};

/// The notes of a file.
#[derive(Debug, Default)]
pub(super) struct Notes {
    by_number: HashMap<String, String>,
    by_question: HashMap<String, String>,
}

/// Whether a sheet is one of notes: its rows that begin with an id explain an answer given elsewhere.
pub(super) fn is_of_notes(sheet: &Sheet) -> bool {
    let name = fold_for_search(&sheet.name);
    ["note", "hinweis", "anmerkung", "remark", "comment"]
        .iter()
        .any(|word| name.contains(word))
}

impl Notes {
    /// Takes the notes of a sheet in. The first text under a number stays.
    pub(super) fn take(&mut self, sheet: &Sheet) {
        let mut below_heading = is_of_notes(sheet);
        for row in &sheet.rows {
            if let Some(asked) = asked(row) {
                if is_of_notes(sheet) {
                    let behind = row.cells.iter().filter(|(column, _)| *column > asked.column);
                    let text = joined(behind.map(|(_, text)| text.as_str()));
                    if !text.is_empty() {
                        self.by_question.entry(asked.id).or_insert(text);
                    }
                }
                continue;
            }
            if let Some((number, text)) = numbered(row, below_heading) {
                if !text.is_empty() {
                    self.by_number.entry(number).or_insert(text);
                }
            } else if let [(_, only)] = row.cells.as_slice() {
                let folded = fold_for_search(only);
                below_heading |= matches!(folded.trim_end_matches(':'), "notes" | "note");
            }
        }
    }

    /// The text of a note.
    pub(super) fn numbered(&self, number: &str) -> Option<&str> {
        self.by_number.get(number).map(String::as_str)
    }

    /// What is noted of a question under its id.
    pub(super) fn of_question(&self, id: &str) -> Option<&str> {
        self.by_question.get(id).map(String::as_str)
    }
}

/// A row that begins with the number of a note: `Note 3: …`, or `3` where only notes stand.
fn numbered(row: &Row, only_notes: bool) -> Option<(String, String)> {
    let (_, first) = row.cells.first()?;
    let lower = first.to_ascii_lowercase();
    let behind_word = lower.strip_prefix("note").map(|rest| first.len() - rest.len());
    let start = match behind_word {
        Some(start) => start,
        None if only_notes => 0,
        None => return None,
    };
    let rest = first
        .get(start..)?
        .trim_start_matches([' ', '#', '-', '.', ':', '\u{a0}']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let (number, text) = rest.split_at(digits);
    let own = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(');
    // `2 pumps` is no note 2.
    if behind_word.is_none() && own == text && !own.is_empty() {
        return None;
    }
    let others = row.cells.iter().skip(1).map(|(_, text)| text.as_str());
    let number = number.trim_start_matches('0').to_owned();
    Some((number, joined(std::iter::once(own).chain(others))))
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let told: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    told.join(" ")
}
