//! Which cell of a row is what: the id of a question, its answer, its note. Found by what stands in the rows, and by the heading
//! above them only where that does not tell.

use std::collections::BTreeMap;

use domain::device_model::question_id;
use domain::text::fold_for_search;

use super::answer::is_offered;
use super::sheets::{Row, Sheet};

/// The columns of a sheet.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) answer: Option<usize>,
    pub(super) note: Option<usize>,
    pub(super) comment: Option<usize>,
}

/// A question's id in a row.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) id: String,
    pub(super) column: usize,
    /// Whether the question is written in the same cell.
    pub(super) with_question: bool,
}

/// The question of a row: the first cell that is an id, or the first cell of all where it begins with one.
pub(super) fn asked(row: &Row) -> Option<Asked> {
    let whole = row.cells.iter().find_map(|(column, text)| {
        Some(Asked {
            id: question_id(text)?,
            column: *column,
            with_question: false,
        })
    });
    whole.or_else(|| {
        let (column, text) = row.cells.first()?;
        let words: Vec<&str> = text.split_whitespace().take(4).collect();
        let beginnings = (1..words.len()).map(|count| words[..count].concat());
        // The fourth word is never part of an id: `SAHD - 15 Is`.
        let id = beginnings.take(3).find_map(|beginning| question_id(&beginning))?;
        Some(Asked {
            id,
            column: *column,
            with_question: true,
        })
    })
}

impl Columns {
    /// The columns of a sheet, from all its rows.
    pub(super) fn of(sheet: &Sheet) -> Self {
        let headed = sheet
            .rows
            .iter()
            .filter(|row| asked(row).is_none())
            .find_map(Self::headed);
        let headed = headed.unwrap_or_default();
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for row in &sheet.rows {
            let Some(asked) = asked(row) else { continue };
            for (column, text) in &row.cells {
                if *column != asked.column && is_offered(text) {
                    *votes.entry(*column).or_default() += 1;
                }
            }
        }
        // The leftmost of the fullest.
        let voted = votes
            .iter()
            .max_by_key(|(column, count)| (**count, usize::MAX - **column));
        let answer = voted.map(|(column, _)| *column).or(headed.answer);
        Self {
            note: headed.note.filter(|note| Some(*note) != answer),
            comment: headed.comment.filter(|comment| Some(*comment) != answer),
            answer,
        }
    }

    /// What a row names as headings; none where it is no row of headings.
    fn headed(row: &Row) -> Option<Self> {
        let mut columns = Self::default();
        for (column, text) in &row.cells {
            if text.len() > 60 {
                continue;
            }
            let name = fold_for_search(text);
            let is_answer = name.starts_with("answer")
                || name.contains("response")
                || (name.contains("yes") && name.contains("n/a"));
            let place = if is_answer {
                &mut columns.answer
            } else if name.starts_with("note") || name.starts_with("see note") {
                &mut columns.note
            } else if [
                "comment",
                "remark",
                "explanation",
                "rationale",
                "additional information",
            ]
            .iter()
            .any(|word| name.contains(word))
            {
                &mut columns.comment
            } else {
                continue;
            };
            place.get_or_insert(*column);
        }
        let is_heading = row.cells.len() > 1 && columns != Self::default();
        is_heading.then_some(columns)
    }

    /// The column of the answer in one row: that of the sheet; where the sheet has none, the second cell behind the id.
    pub(super) fn answer_of(&self, row: &Row, asked: &Asked) -> Option<usize> {
        self.answer.or_else(|| {
            let behind = row.cells.iter().filter(|(column, _)| *column > asked.column);
            behind
                .map(|(column, _)| *column)
                .nth(usize::from(!asked.with_question))
        })
    }

    /// The column of the note in one row: the one headed so, or the one right of the answer.
    pub(super) fn note_of(&self, answer: Option<usize>) -> Option<usize> {
        self.note.or(answer.map(|column| column + 1))
    }
}
