//! What sections are made of: paragraphs, fields, tables, lists, quotations and notes.
//!
//! What this is not: a form of text markup. There is no bold and no link; what has to stand out is a block of its own.

use serde::{Deserialize, Serialize};

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// Running text. A line feed breaks the line.
    Paragraph {
        /// The text.
        text: String,
    },
    /// Questions and their answers, one below the other.
    Fields {
        /// The fields, in order.
        fields: Vec<Field>,
    },
    /// Rows and columns.
    Table(Table),
    /// Items, one below the other.
    List {
        /// Whether their order matters, so that they are numbered.
        #[serde(default)]
        numbered: bool,
        /// The items.
        items: Vec<String>,
    },
    /// Words of somebody else, as they were said.
    Quotation {
        /// The words.
        text: String,
        /// Whose they are. Empty for none.
        #[serde(default)]
        source: String,
    },
    /// What must not be overlooked.
    Note {
        /// Its heading. Empty for none.
        #[serde(default)]
        heading: String,
        /// The text.
        text: String,
    },
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The question, such as *Affected services*.
    pub label: String,
    /// The answer. Empty where there is none, which `remark` should then explain.
    #[serde(default)]
    pub value: String,
    /// What is to be said about the answer, such as *not known yet*. Empty for none.
    #[serde(default)]
    pub remark: String,
    /// The words that mark it as other than when it was last sent. Empty where it is not.
    #[serde(default)]
    pub changed: String,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What it shows. Empty for none.
    #[serde(default)]
    pub caption: String,
    /// The columns, whose headings are repeated on every page.
    pub columns: Vec<Column>,
    /// The rows, each with one cell for every column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Where its text stands.
    #[serde(default)]
    pub alignment: Alignment,
}

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Where reading begins: text.
    #[default]
    Start,
    /// In the middle: single signs.
    Centre,
    /// Where reading ends: numbers.
    End,
}
