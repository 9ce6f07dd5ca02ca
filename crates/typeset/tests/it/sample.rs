//! Documents to be set.

use report::{Attachment, Block, Document, Fact, Labels, Relationship, Section};

/// A document of one section.
pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Incident notification".to_owned(),
        lead: String::new(),
        language: "en".to_owned(),
        created: "2026-11-20T16:42:07Z".parse().unwrap(),
        banner: None,
        marking: String::new(),
        facts: vec![Fact {
            label: "Reference".to_owned(),
            value: "WR-2026-0007".to_owned(),
        }],
        sections: vec![Section {
            heading: "What happened".to_owned(),
            blocks,
        }],
        footer: "Hospital of the example".to_owned(),
        labels: Labels {
            page_of_pages: "Page {page} of {pages}".to_owned(),
            attachments: "Attached files".to_owned(),
        },
        attachments: Vec::new(),
    }
}

/// A paragraph.
pub(crate) fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        text: text.to_owned(),
    }
}

/// The notice of the example, several pages long.
pub(crate) fn notice() -> Document {
    serde_json::from_str(include_str!("../../examples/sample.json")).unwrap()
}

/// A file that holds every byte there is.
pub(crate) fn attachment(file_name: &str) -> Attachment {
    Attachment {
        file_name: file_name.to_owned(),
        media_type: "application/octet-stream".to_owned(),
        description: "Every byte there is, şi încă o dată".to_owned(),
        relationship: Relationship::Data,
        bytes: (0..=255).cycle().take(1_000).collect(),
    }
}
