//! The rows of a form put together: each question once, with its answer and its note.

use std::collections::{BTreeMap, HashSet};

use domain::device_model::{Answer, Disclosure, Edition, Given, question, questions};
use domain::text::fold_for_search;

use super::answer::{self, Said};
use super::columns::{Asked, Columns, asked};
use super::error::Mds2Error;
use super::notes::{Notes, is_of_notes};
use super::sheets::{Row, Sheet, Sheets, place};
use super::{FEWEST_QUESTIONS, MAX_REMARKS};

/// Questions named in a remark.
const NAMED: usize = 10;

/// An answer with where it stands.
struct Found {
    given: Given,
    place: String,
}

/// The answers while they are gathered, in the order of the form.
#[derive(Default)]
struct Gathering {
    answers: BTreeMap<(usize, String), Found>,
    /// Questions that stand in the file, answered or not.
    asked: HashSet<String>,
    contradicted: HashSet<String>,
    remarks: Vec<String>,
}

pub(super) fn read(read: Sheets) -> Result<Disclosure, Mds2Error> {
    let mut notes = Notes::default();
    let mut gathering = Gathering::default();
    for sheet in &read.sheets {
        notes.take(sheet);
        if !is_of_notes(sheet) || has_answers(sheet) {
            gathering.take(sheet, &Columns::of(sheet));
        }
    }
    let known = |id: &&String| question(id).is_some();
    let found = gathering.asked.iter().filter(known).count();
    if found < FEWEST_QUESTIONS {
        return Err(match earlier_edition(&read.sheets) {
            Some(year) => Mds2Error::EarlierEdition { year },
            None => Mds2Error::NoForm { found },
        });
    }
    // The names of maker and model are filled in before anything is answered.
    let first_words = |id: &str| {
        matches!(
            id,
            "DOC-1" | "DOC-2" | "DOC-3" | "DOC-4" | "DOC-5" | "DOC-6" | "DOC-7"
        )
    };
    if gathering.answers.keys().all(|(_, id)| first_words(id)) && gathering.contradicted.is_empty() {
        return Err(Mds2Error::NotFilled { found });
    }
    Ok(gathering.finished(&notes, read.remarks))
}

fn has_answers(sheet: &Sheet) -> bool {
    let questions = sheet.rows.iter().filter(|row| asked(row).is_some());
    let mut cells = questions.flat_map(|row| &row.cells);
    cells.any(|(_, text)| answer::is_offered(text))
}

impl Gathering {
    fn take(&mut self, sheet: &Sheet, columns: &Columns) {
        for row in &sheet.rows {
            if let Some(asked) = asked(row) {
                let said = given(row, &asked, columns);
                self.add(asked.id, said, || place(&sheet.name, row.number));
            }
        }
    }

    fn add(&mut self, id: String, given: Option<Given>, place: impl Fn() -> String) {
        let position = question(&id).map(|(position, _)| position);
        if position.is_none() && self.asked.insert(id.clone()) && given.is_some() {
            let is_own = id.starts_with("OTHR-");
            if !is_own {
                self.remarks.push(format!(
                    "{}: {id} is no question of the form; its answer is kept beside",
                    place()
                ));
            }
        }
        self.asked.insert(id.clone());
        let Some(given) = given else { return };
        if self.contradicted.contains(&id) {
            return;
        }
        let key = (position.unwrap_or(usize::MAX), id);
        match self.answers.get_mut(&key) {
            None => {
                let place = place();
                self.answers.insert(key, Found { given, place });
            }
            Some(first) if first.given.answer == given.answer => {
                let kept = &mut first.given;
                kept.text = kept.text.take().or(given.text);
                kept.note_number = kept.note_number.take().or(given.note_number);
                kept.note = kept.note.take().or(given.note);
            }
            Some(first) => {
                self.remarks.push(format!(
                    "{} is answered in two ways, {} and {}; it counts as not answered",
                    key.1,
                    first.place,
                    place()
                ));
                self.contradicted.insert(key.1.clone());
                self.answers.remove(&key);
            }
        }
    }

    fn finished(mut self, notes: &Notes, mut remarks: Vec<String>) -> Disclosure {
        let mut missing_notes = Vec::new();
        for found in self.answers.values_mut() {
            missing_notes.extend(annotate(&mut found.given, notes));
        }
        remarks.append(&mut self.remarks);
        let answered: HashSet<&str> = self.answers.keys().map(|(_, id)| id.as_str()).collect();
        let open: Vec<&str> = questions()
            .iter()
            .map(|question| question.id)
            .filter(|id| !answered.contains(id))
            .collect();
        if !open.is_empty() {
            remarks.insert(
                0,
                format!(
                    "{} of the {} questions are not answered: {}",
                    open.len(),
                    questions().len(),
                    listed(&open)
                ),
            );
        }
        if !missing_notes.is_empty() {
            let named: Vec<&str> = missing_notes.iter().map(String::as_str).collect();
            remarks.push(format!(
                "notes that the file does not have are referred to by {}",
                listed(&named)
            ));
        }
        if remarks.len() > MAX_REMARKS {
            let more = remarks.len() - (MAX_REMARKS - 1);
            remarks.truncate(MAX_REMARKS - 1);
            remarks.push(format!("and {more} more remarks"));
        }
        Disclosure {
            edition: Edition::Hn2019,
            answers: self.answers.into_values().map(|found| found.given).collect(),
            remarks,
        }
    }
}

/// What a row answers to its question; none where nothing is chosen.
fn given(row: &Row, asked: &Asked, columns: &Columns) -> Option<Given> {
    let column = columns.answer_of(row, asked);
    let cell = row.cell(column?)?;
    let Said { answer, text } = answer::read(cell)?;
    let mut given = Given {
        question: asked.id.clone(),
        answer,
        text,
        note_number: None,
        note: None,
    };
    let folded = fold_for_search(cell);
    let in_cell = match answer {
        Answer::SeeNote => answer::note_numbers(&folded),
        Answer::InWords => None,
        _ => answer::note_behind_words(&folded),
    };
    let beside = columns.note_of(column).and_then(|column| row.cell(column));
    let beside = beside.filter(|text| !answer::is_nothing(&fold_for_search(text)));
    let numbers = in_cell.or_else(|| answer::note_numbers(&fold_for_search(beside?)));
    given.note_number = numbers.map(|numbers| numbers.join(", "));
    // Words under the heading of notes are a note themselves. Without that heading they may be anything.
    let in_words = beside
        .filter(|text| columns.note.is_some() && answer::note_numbers(&fold_for_search(text)).is_none());
    let comment = columns.comment.and_then(|column| row.cell(column));
    let comment = comment.filter(|text| !answer::is_nothing(&fold_for_search(text)));
    given.note = in_words.or(comment).map(str::to_owned);
    Some(given)
}

/// Adds the notes that an answer refers to; the question's id where one is missing.
fn annotate(given: &mut Given, notes: &Notes) -> Option<String> {
    let mut texts: Vec<&str> = Vec::new();
    let mut missing = false;
    for number in given
        .note_number
        .as_deref()
        .unwrap_or_default()
        .split(", ")
        .filter(|number| !number.is_empty())
    {
        match notes.numbered(number) {
            Some(text) => texts.push(text),
            None => missing = true,
        }
    }
    texts.extend(notes.of_question(&given.question));
    let own = given.note.take();
    texts.extend(own.as_deref());
    let none_needed = texts.is_empty();
    let joined = texts.join(" ");
    given.note = (!none_needed).then_some(joined);
    missing.then(|| given.question.clone())
}

/// The year of an earlier edition, where the file says or numbers its questions so.
fn earlier_edition(sheets: &[Sheet]) -> Option<&'static str> {
    let mut numbered = 0;
    let mut named = false;
    for (_, text) in sheets
        .iter()
        .flat_map(|sheet| &sheet.rows)
        .flat_map(|row| &row.cells)
    {
        let folded = fold_for_search(text);
        for year in ["2013", "2008", "2004"] {
            if folded.contains(&format!("hn 1-{year}")) || folded.contains(&format!("hn1-{year}")) {
                return Some(year);
            }
        }
        named |= folded.contains("mds2")
            || folded.contains("mds\u{b2}")
            || folded.contains("disclosure statement for medical device");
        numbered += usize::from(is_number_of_2013(&folded));
    }
    (named && numbered >= 5).then_some("2013")
}

/// `1-1`, `10-2.1`: section and question, as the form of 2013 numbers them.
fn is_number_of_2013(folded: &str) -> bool {
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    folded.split_once('-').is_some_and(|(section, question)| {
        digits(section) && (1..=2).contains(&question.split('.').count()) && question.split('.').all(digits)
    })
}

/// Ids in a sentence, the first few of them.
fn listed(ids: &[&str]) -> String {
    let shown = ids[..ids.len().min(NAMED)].join(", ");
    match ids.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
