//! How the width of a page is shared among the columns of a table.
//!
//! What this is not: a measurement. Characters are counted; a column that needs little gets little, and every column can
//! hold its longest word as long as the page allows that.

use report::Table;
use unicode_segmentation::UnicodeSegmentation;

/// Characters of the text of a table that fit on a line of a page.
const LINE: usize = 104;
/// What the space around a cell costs, in characters.
const GAP: usize = 3;
/// A column is never given less than this.
const NARROWEST: usize = 5;
/// A word longer than this may be broken.
const LONGEST_WORD: usize = 26;
/// A cell longer than this is expected to take several lines.
const LONGEST_LINE: usize = 60;

/// A column: its share of the width, and the characters that its lines hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Width {
    pub(crate) share: usize,
    pub(crate) measure: usize,
}

/// The widths of the columns of a table.
pub(crate) fn widths(table: &Table) -> Vec<Width> {
    let wishes: Vec<(usize, usize)> = (0..table.columns.len())
        .map(|column| wish(table, column))
        .collect();
    let room = LINE.saturating_sub(GAP * wishes.len());
    let least: usize = wishes.iter().map(|(least, _)| least).sum();
    let most: usize = wishes.iter().map(|(_, most)| most).sum();
    wishes
        .into_iter()
        .map(|(narrow, wide)| {
            let share = if most <= room {
                // Everything fits on one line; what is left is spread evenly over the text.
                wide * room / most
            } else if least <= room {
                narrow + (wide - narrow) * (room - least) / (most - least).max(1)
            } else {
                (narrow * room / least).max(NARROWEST)
            };
            Width {
                share: share + GAP,
                // Letters differ in width: what just fits by counting may not.
                measure: (share * 4).div_ceil(5).max(3),
            }
        })
        .collect()
}

/// The characters a column needs: for its longest word, and for its longest line.
fn wish(table: &Table, column: usize) -> (usize, usize) {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let heading = table.columns.get(column).map(|column| &column.heading);
    let (mut word, mut line) = (NARROWEST, NARROWEST);
    for text in cells.chain(heading) {
        for part in text.split(char::is_whitespace) {
            word = word.max(length(part));
        }
        for part in text.split('\n') {
            line = line.max(length(part));
        }
    }
    // A quarter more, because what is heavier or in capitals is wider.
    let word = word.min(LONGEST_WORD) * 5 / 4;
    (word, line.min(LONGEST_LINE).max(word))
}

fn length(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).count()
    }
}

#[cfg(test)]
mod tests {
    use report::{Alignment, Column};

    use super::*;

    fn table(columns: &[&str], rows: &[&[&str]]) -> Table {
        let own = |text: &&str| (*text).to_owned();
        Table {
            caption: String::new(),
            columns: columns
                .iter()
                .map(|heading| Column {
                    heading: own(heading),
                    alignment: Alignment::Start,
                })
                .collect(),
            rows: rows.iter().map(|row| row.iter().map(own).collect()).collect(),
        }
    }

    #[test]
    fn a_column_of_prose_gets_more_than_one_of_numbers() {
        let widths = widths(&table(
            &["No.", "What happened"],
            &[&[
                "1",
                "The image archive could not be reached from the wards for three hours",
            ]],
        ));
        assert!(widths[1].share > 4 * widths[0].share, "{widths:?}");
    }

    #[test]
    fn a_column_holds_its_longest_word_while_there_is_room() {
        let prose = "word ".repeat(60);
        let widths = widths(&table(
            &["a", "b", "c"],
            &[&["Krankenhausinformation", &prose, &prose]],
        ));
        assert!(widths[0].measure >= 22, "{widths:?}");
    }

    #[test]
    fn twelve_columns_of_long_words_share_the_page() {
        let cell = "x".repeat(80);
        let widths = widths(&table(&["h"; 12], &[&[cell.as_str(); 12]]));
        assert!(
            widths
                .iter()
                .all(|width| *width == widths[0] && width.measure >= 3)
        );
    }
}
