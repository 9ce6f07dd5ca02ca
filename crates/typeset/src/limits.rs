//! How large a document may be, and what it must not lack.
//!
//! What this is not: a judgement of what it says. The numbers are what was measured to be set within seconds and within
//! a few hundred megabytes (docs/adr/0028-typesetting.md); they are far beyond what anybody reads.

use report::{Attachment, Block, Document, Labels, Table, TypesetError};

/// Bytes of text in all.
pub const MAX_TEXT_BYTES: usize = 2 << 20;
/// Lines that texts break by themselves, in all.
pub const MAX_LINES: usize = 60_000;
/// Sections, blocks, fields and items in all.
pub const MAX_BLOCKS: usize = 20_000;
/// Cells of tables in all.
pub const MAX_CELLS: usize = 30_000;
/// Columns of a table: more are not readable on a page.
pub const MAX_COLUMNS: usize = 12;
/// Characters of the title, which stands at the head of every page.
pub const MAX_TITLE: usize = 300;
/// Characters of the marking at head and foot.
const MAX_MARKING: usize = 40;
/// Characters of the words of a banner.
pub const MAX_BANNER: usize = 120;
/// Characters of the line at the foot.
pub const MAX_FOOTER: usize = 300;
/// Characters of the words for the number of a page.
pub const MAX_PAGE_LABEL: usize = 60;
/// Files that are attached.
pub const MAX_ATTACHMENTS: usize = 64;
/// Bytes of what is attached, in all.
pub const MAX_ATTACHED_BYTES: usize = 64 << 20;

/// Characters of the name of an attachment.
const MAX_FILE_NAME: usize = 120;

/// What was counted so far.
#[derive(Default)]
struct Size {
    bytes: usize,
    lines: usize,
    blocks: usize,
    cells: usize,
}

/// Whether the document can be set at all.
pub(crate) fn check(document: &Document) -> Result<(), TypesetError> {
    check_head(document)?;
    let mut size = Size::default();
    size.add(&document.lead);
    for fact in &document.facts {
        size.blocks += 1;
        size.add(&fact.label);
        size.add(&fact.value);
    }
    for section in &document.sections {
        size.blocks += 1;
        size.add(&section.heading);
        if section.heading.trim().is_empty() {
            return Err(TypesetError::Missing {
                what: "heading over one of its sections",
            });
        }
        for block in &section.blocks {
            size.add_block(block)?;
        }
    }
    check_attachments(&document.attachments, &mut size)?;
    at_most("bytes of text", MAX_TEXT_BYTES, size.bytes)?;
    at_most("lines of text", MAX_LINES, size.lines)?;
    at_most("sections, blocks and fields", MAX_BLOCKS, size.blocks)?;
    at_most("cells in tables", MAX_CELLS, size.cells)
}

fn check_head(document: &Document) -> Result<(), TypesetError> {
    if document.title.trim().is_empty() {
        return Err(TypesetError::Missing { what: "title" });
    }
    if !document.labels.page_of_pages.contains(Labels::PAGE) {
        return Err(TypesetError::Missing {
            what: "words for the number of a page",
        });
    }
    at_most("characters in its title", MAX_TITLE, characters(&document.title))?;
    at_most(
        "characters in its footer",
        MAX_FOOTER,
        characters(&document.footer),
    )?;
    at_most(
        "characters in the words for the number of a page",
        MAX_PAGE_LABEL,
        characters(&document.labels.page_of_pages),
    )?;
    at_most(
        "characters in its marking",
        MAX_MARKING,
        characters(&document.marking),
    )?;
    let Some(banner) = &document.banner else {
        return Ok(());
    };
    if banner.words.trim().is_empty() {
        return Err(TypesetError::Missing {
            what: "words on its banner",
        });
    }
    at_most("characters in its banner", MAX_BANNER, characters(&banner.words))
}

fn check_attachments(attachments: &[Attachment], size: &mut Size) -> Result<(), TypesetError> {
    at_most("attachments", MAX_ATTACHMENTS, attachments.len())?;
    let bytes = attachments.iter().map(|attachment| attachment.bytes.len()).sum();
    at_most("bytes in its attachments", MAX_ATTACHED_BYTES, bytes)?;
    for (place, attachment) in attachments.iter().enumerate() {
        size.add(&attachment.description);
        let earlier = &attachments[..place];
        let fault = if earlier
            .iter()
            .any(|other| other.file_name == attachment.file_name)
        {
            Some("another one has the same name")
        } else {
            fault_of(attachment)
        };
        if let Some(why) = fault {
            return Err(TypesetError::Attachment {
                file_name: attachment.file_name.clone(),
                why,
            });
        }
    }
    Ok(())
}

/// What keeps this file from travelling, as the end of a sentence.
fn fault_of(attachment: &Attachment) -> Option<&'static str> {
    let name = &attachment.file_name;
    let foreign = |character: char| {
        character.is_control() || matches!(character, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    if name.trim().is_empty() || name.starts_with('.') || name.ends_with(['.', ' ']) {
        return Some("its name is empty, hidden, or ends with a dot or a space");
    }
    if name.contains(foreign) || domain::text::hidden_character(name).is_some() {
        return Some(
            "its name holds a character that names of files cannot have everywhere, or that is not seen",
        );
    }
    if characters(name) > MAX_FILE_NAME {
        return Some("its name is longer than 120 characters");
    }
    if !is_media_type(&attachment.media_type) {
        return Some("its type is not one such as application/json");
    }
    attachment
        .description
        .trim()
        .is_empty()
        .then_some("it has no description")
}

/// `type/subtype` of RFC 6838, without parameters.
fn is_media_type(text: &str) -> bool {
    let part = |part: &str| {
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
        (1..=64).contains(&part.len()) && part.bytes().all(sign)
    };
    text.split_once('/')
        .is_some_and(|(kind, subtype)| part(kind) && part(subtype))
}

impl Size {
    fn add(&mut self, text: &str) {
        self.bytes += text.len();
        self.lines += text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    }

    fn add_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        for text in texts {
            self.add(text);
        }
    }

    fn add_block(&mut self, block: &Block) -> Result<(), TypesetError> {
        self.blocks += 1;
        match block {
            Block::Paragraph { text } => self.add(text),
            Block::Fields { fields } => {
                self.blocks += fields.len();
                for field in fields {
                    self.add_all([&field.label, &field.value, &field.remark, &field.changed]);
                }
            }
            Block::Table(table) => self.add_table(table)?,
            Block::List { items, .. } => {
                self.blocks += items.len();
                self.add_all(items);
            }
            Block::Quotation { text, source } => self.add_all([text, source]),
            Block::Note { heading, text } => self.add_all([heading, text]),
        }
        Ok(())
    }

    fn add_table(&mut self, table: &Table) -> Result<(), TypesetError> {
        let columns = table.columns.len();
        if columns == 0 {
            return Err(TypesetError::Missing {
                what: "column in one of its tables",
            });
        }
        at_most("columns in a table", MAX_COLUMNS, columns)?;
        self.add(&table.caption);
        self.cells += columns;
        self.add_all(table.columns.iter().map(|column| &column.heading));
        for (place, row) in table.rows.iter().enumerate() {
            if row.len() != columns {
                return Err(TypesetError::Uneven {
                    caption: table.caption.clone(),
                    row: place + 1,
                    found: row.len(),
                    columns,
                });
            }
            self.cells += row.len();
            self.add_all(row);
        }
        Ok(())
    }
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

fn at_most(what: &'static str, limit: usize, found: usize) -> Result<(), TypesetError> {
    if found > limit {
        return Err(TypesetError::TooLarge { what, limit, found });
    }
    Ok(())
}
