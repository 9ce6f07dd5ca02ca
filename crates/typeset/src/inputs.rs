//! A document as the values that the template is given.
//!
//! What this is not: source. The template reads these values as data, and whatever a text says stays text.

use report::{
    Alignment, Attachment, BannerKind, Block, Document, Field, Relationship, Section, Table, TypesetError,
};
use serde_json::{Value as Json, json};
use typst::foundations::{Bytes, Dict, IntoValue};
use unic_langid::LanguageIdentifier;

use crate::columns::widths;
use crate::fonts::Fonts;
use crate::text::{printed, shown};

/// Characters of the title that are repeated at the head of a page.
const RUNNING: usize = 90;
/// Characters that a line of running text holds; longer words may be broken.
const PAGE: usize = 70;
/// The same for the heading of a field, and for its answer.
const LABEL: usize = 20;
const ANSWER: usize = 44;

/// The inputs for this document.
pub(crate) fn of(document: &Document) -> Result<Dict, TypesetError> {
    let language: LanguageIdentifier = document
        .language
        .parse()
        .map_err(|_| TypesetError::Language(document.language.clone()))?;
    let facts = document
        .facts
        .iter()
        .map(|fact| row(&fact.label, &fact.value, "", ""))
        .collect::<Vec<_>>();
    let value = json!({
        "title": text(&document.title),
        // Where it is no printed line, no place to break belongs in it.
        "name": shown(&document.title, Fonts::get()),
        "running": text(&running(&document.title)),
        "lead": text(&document.lead),
        "language": language.language.as_str(),
        "script": language.script.map(|script| script.as_str().to_owned()),
        "region": language.region.filter(|region| region.as_str().len() == 2).map(|region| region.as_str().to_owned()),
        "banner": document.banner.as_ref().map(|banner| json!({
            "loud": banner.kind == BannerKind::Drill,
            "words": text(&banner.words),
        })),
        "marking": text(&document.marking),
        "facts": facts,
        "sections": document.sections.iter().map(section).collect::<Vec<_>>(),
        "footer": text(&document.footer),
        "page_of_pages": text(&document.labels.page_of_pages),
        "attachments_heading": text(&document.labels.attachments),
        "attachments": document.attachments.iter().map(attachment).collect::<Vec<_>>(),
    });
    let value: Dict =
        serde_json::from_value(value).map_err(|error| TypesetError::Refused(error.to_string()))?;
    let files = document
        .attachments
        .iter()
        .map(|attachment| Bytes::new(attachment.bytes.clone()).into_value())
        .collect::<typst::foundations::Array>();
    let mut inputs = Dict::new();
    inputs.insert("document".into(), value.into_value());
    inputs.insert("files".into(), files.into_value());
    Ok(inputs)
}

/// The title as it stands at the head of the pages after the first, on one line.
fn running(title: &str) -> String {
    let line = title.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(RUNNING) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn text(text: &str) -> String {
    printed(text, Fonts::get(), PAGE)
}

fn section(section: &Section) -> Json {
    json!({
        "heading": text(&section.heading),
        "blocks": section.blocks.iter().map(block).collect::<Vec<_>>(),
    })
}

fn block(block: &Block) -> Json {
    match block {
        Block::Paragraph { text: words } => json!({ "kind": "paragraph", "text": text(words) }),
        Block::Fields { fields } => {
            json!({ "kind": "fields", "rows": fields.iter().map(field).collect::<Vec<_>>() })
        }
        Block::Table(table) => table_value(table),
        Block::List { numbered, items } => json!({
            "kind": "list",
            "numbered": numbered,
            "items": items.iter().map(|item| text(item)).collect::<Vec<_>>(),
        }),
        Block::Quotation { text: words, source } => {
            json!({ "kind": "quotation", "text": text(words), "source": text(source) })
        }
        Block::Note { heading, text: words } => {
            json!({ "kind": "note", "heading": text(heading), "text": text(words) })
        }
    }
}

fn field(field: &Field) -> Json {
    row(&field.label, &field.value, &field.remark, &field.changed)
}

fn row(label: &str, value: &str, remark: &str, changed: &str) -> Json {
    let answer = |text| printed(text, Fonts::get(), ANSWER);
    json!({
        "label": printed(label, Fonts::get(), LABEL),
        "value": answer(value),
        "remark": answer(remark),
        "changed": answer(changed),
    })
}

fn table_value(table: &Table) -> Json {
    let widths = widths(table);
    let cells = |row: &[String]| {
        row.iter()
            .zip(&widths)
            .map(|(cell, width)| printed(cell, Fonts::get(), width.measure))
            .collect::<Json>()
    };
    let headings: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.heading.clone())
        .collect();
    let alignments = table.columns.iter().map(|column| match column.alignment {
        Alignment::Start => "start",
        Alignment::Centre => "centre",
        Alignment::End => "end",
    });
    json!({
        "kind": "table",
        "caption": text(&table.caption),
        "headings": cells(&headings),
        "alignments": alignments.collect::<Json>(),
        "shares": widths.iter().map(|width| width.share).collect::<Vec<_>>(),
        "rows": table.rows.iter().map(|row| cells(row)).collect::<Vec<_>>(),
    })
}

fn attachment(attachment: &Attachment) -> Json {
    json!({
        "name": attachment.file_name,
        "type": attachment.media_type,
        "description": shown(&attachment.description, Fonts::get()),
        "relationship": match attachment.relationship {
            Relationship::Source => "source",
            Relationship::Data => "data",
            Relationship::Alternative => "alternative",
            Relationship::Supplement => "supplement",
        },
        "row": row(&attachment.file_name, &attachment.description, &attachment.media_type, ""),
    })
}
