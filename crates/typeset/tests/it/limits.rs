//! What is refused, and with which words.

use report::{Block, Column, Table, Typeset, TypesetError};
use typeset::{
    MAX_ATTACHED_BYTES, MAX_ATTACHMENTS, MAX_CELLS, MAX_LINES, MAX_TEXT_BYTES, MAX_TITLE, Typesetter,
};

use crate::sample::{attachment, document, paragraph};

fn refused(document: &report::Document) -> TypesetError {
    Typesetter.pdf(document).unwrap_err()
}

fn table(columns: usize, rows: Vec<Vec<String>>) -> Block {
    let column = || Column {
        heading: "Heading".to_owned(),
        alignment: report::Alignment::Start,
    };
    Block::Table(Table {
        caption: "Equipment".to_owned(),
        columns: (0..columns).map(|_| column()).collect(),
        rows,
    })
}

#[test]
fn a_document_that_is_too_large_is_refused_with_what_there_is_too_much_of() {
    let text = document(vec![paragraph(&"x".repeat(MAX_TEXT_BYTES + 1))]);
    assert!(
        refused(&text).to_string().contains("bytes of text"),
        "{}",
        refused(&text)
    );
    let lines = document(vec![paragraph(&"\n".repeat(MAX_LINES + 1))]);
    assert!(refused(&lines).to_string().contains("lines of text"));
    let cells = document(vec![table(6, vec![vec![String::new(); 6]; MAX_CELLS / 6])]);
    assert!(refused(&cells).to_string().contains("cells in tables"));
    let wide = document(vec![table(13, Vec::new())]);
    assert_eq!(
        refused(&wide).to_string(),
        "the document has 13 columns in a table, and 12 is the most that can be set; divide it"
    );
    let mut titled = document(Vec::new());
    titled.title = "x".repeat(MAX_TITLE + 1);
    assert!(refused(&titled).to_string().contains("characters in its title"));
}

#[test]
fn attachments_are_bounded_in_number_and_in_all() {
    let mut many = document(Vec::new());
    many.attachments = (0..=MAX_ATTACHMENTS)
        .map(|number| attachment(&format!("{number}.bin")))
        .collect();
    assert!(refused(&many).to_string().contains("attachments"));
    let mut large = document(Vec::new());
    large.attachments = vec![attachment("large.bin")];
    large.attachments[0].bytes = vec![0; MAX_ATTACHED_BYTES + 1];
    assert!(refused(&large).to_string().contains("bytes in its attachments"));
}

#[test]
fn a_row_with_too_few_cells_is_named() {
    let uneven = document(vec![table(2, vec![vec![String::new(); 2], vec![String::new()]])]);
    assert_eq!(
        refused(&uneven).to_string(),
        "row 2 of the table \"Equipment\" has 1 cells for 2 columns"
    );
}

#[test]
fn what_an_accessible_document_must_have_is_asked_for() {
    let mut untitled = document(Vec::new());
    untitled.title = " ".to_owned();
    assert_eq!(refused(&untitled).to_string(), "the document has no title");
    let mut unnumbered = document(Vec::new());
    unnumbered.labels.page_of_pages = "Page".to_owned();
    assert_eq!(
        refused(&unnumbered).to_string(),
        "the document has no words for the number of a page"
    );
    let mut silent = document(Vec::new());
    silent.sections[0].heading = String::new();
    assert!(refused(&silent).to_string().contains("heading"));
}

#[test]
fn a_language_that_is_none_is_refused() {
    let mut document = document(Vec::new());
    document.language = "English, please".to_owned();
    assert_eq!(
        refused(&document),
        TypesetError::Language("English, please".to_owned())
    );
}

#[test]
fn a_file_under_a_name_or_type_that_cannot_travel_is_refused() {
    let fault = |change: &dyn Fn(&mut report::Attachment)| {
        let mut document = document(Vec::new());
        let mut file = attachment("notice.json");
        change(&mut file);
        document.attachments = vec![file];
        matches!(refused(&document), TypesetError::Attachment { .. })
    };
    for name in [
        "../notice.json",
        "",
        ".hidden",
        "a\u{202e}b",
        "nul\0",
        "a\\b",
        "a:b",
        "dot.",
    ] {
        assert!(fault(&|file| name.clone_into(&mut file.file_name)), "{name}");
    }
    for kind in ["json", "application/", "text/csv; charset=utf-8", "a b/c", ""] {
        assert!(fault(&|file| kind.clone_into(&mut file.media_type)), "{kind}");
    }
    assert!(fault(&|file| file.description.clear()));
}

#[test]
fn two_files_of_one_name_are_refused() {
    let mut document = document(Vec::new());
    document.attachments = vec![attachment("a.bin"), attachment("a.bin")];
    assert_eq!(
        refused(&document).to_string(),
        "the attachment \"a.bin\" cannot be attached: another one has the same name"
    );
}
