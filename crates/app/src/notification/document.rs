//! A notice on paper: what was approved, as a document that is set as PDF/A with the notice for programs inside.

use std::sync::Arc;

use domain::incident::Value;
use domain::notification::{Forms, Section};
use domain::round::Phrase;
use domain::time::Instant;
use domain::tlp::Tlp;
use report::{Attachment, Banner, BannerKind, Block, Document, Fact, Field, Labels, Relationship};

use super::content::{Content, ContentLine};
use super::shown::moment;
use super::{Notification, export};
use crate::error::{Error, Result};
use crate::installation::{App, zone};
use crate::message::{Language, Messages};

/// The notice as PDF/A-3a, with its JSON attached. Takes up to seconds of the processor, on a thread of its own.
///
/// [`Error::Refused`] where this program cannot set documents.
pub async fn as_pdf(app: &App, notification: &Notification) -> Result<Vec<u8>> {
    let typesetter = app.typesetter().cloned();
    let typesetter = typesetter.ok_or_else(|| {
        Error::Refused("this program cannot set documents; use the JSON or the page".to_owned())
    })?;
    let document = document(notification)?;
    let set = tokio::task::spawn_blocking(move || Arc::clone(&typesetter).pdf(&document)).await;
    set.map_err(|error| Error::internal("the notice could not be set", error))?
        .map_err(|error| Error::internal("the notice could not be set", error))
}

/// The notice as a document, in the language it was approved in.
pub fn document(notification: &Notification) -> Result<Document> {
    let content = &notification.content;
    let words = Messages::for_language(Language::from_tag(&content.language).unwrap_or_default());
    if Forms::shipped()
        .get(&content.form)
        .is_some_and(|form| form.letter)
    {
        return Ok(letter(words, notification));
    }
    let parts = Section::ALL
        .into_iter()
        .filter_map(|section| part(words, content, section));
    let json = Attachment {
        file_name: format!("{}-{}.json", content.incident, content.form),
        media_type: "application/json".to_owned(),
        description: words.text("notification-attached-json"),
        relationship: Relationship::Alternative,
        bytes: export::as_json(notification)?,
    };
    // The very bytes of which the digest is: whoever has the file alone can check them.
    let approved = Attachment {
        file_name: format!("{}-{}-approved.json", content.incident, content.form),
        media_type: "application/json".to_owned(),
        description: words.text("notification-attached-approved"),
        relationship: Relationship::Source,
        bytes: notification.stored.content.clone().into_bytes(),
    };
    let mut sections: Vec<report::Section> = parts.collect();
    sections.push(witness(words, notification));
    Ok(Document {
        lead: words.text("notification-not-official"),
        facts: head(words, notification),
        sections,
        footer: format!("{} · {} · {}", content.house, content.incident, content.title),
        attachments: vec![json, approved],
        ..frame(words, notification)
    })
}

/// What every document of a notice has.
fn frame(words: &Messages, notification: &Notification) -> Document {
    let content = &notification.content;
    Document {
        title: content.title.clone(),
        lead: String::new(),
        language: content.language.clone(),
        created: notification.stored.approved_at,
        banner: content.drill.then(|| Banner {
            kind: BannerKind::Drill,
            words: words.text("incident-drill-banner"),
        }),
        marking: marking(content),
        facts: Vec::new(),
        sections: Vec::new(),
        footer: String::new(),
        labels: Labels {
            page_of_pages: words.phrase(
                &Phrase::new("notification-page")
                    .text("page", Labels::PAGE)
                    .text("pages", Labels::PAGES),
            ),
            attachments: words.text("notification-attached"),
        },
        attachments: Vec::new(),
    }
}

/// The notice as a letter: whose, of when, and what it says under headings a patient would choose. Nothing of clocks and digests.
fn letter(words: &Messages, notification: &Notification) -> Document {
    let content = &notification.content;
    let date = notification
        .stored
        .approved_at
        .in_zone(&zone(&content.zone))
        .date();
    let told = content
        .lines
        .iter()
        .filter(|line| line.value.is_some() && !["entity_name", "drill"].contains(&line.field.as_str()));
    // Whatever else is said, what happened comes first.
    let (message, others): (Vec<&ContentLine>, Vec<&ContentLine>) =
        told.partition(|line| ["recipients_message", "staff_message"].contains(&line.field.as_str()));
    let sections = message.into_iter().chain(others).map(|line| report::Section {
        heading: letter_heading(words, line),
        blocks: vec![Block::Paragraph {
            text: line.shown.clone(),
        }],
    });
    Document {
        title: content.title.clone(),
        lead: format!("{}, {}", content.house, words.date(date)),
        sections: sections.collect(),
        footer: content.house.clone(),
        ..frame(words, notification)
    }
}

/// Facts over which a letter has words of its own: what a patient would ask.
const HEADED: [&str; 11] = [
    "recipients_message",
    "staff_message",
    "consequences",
    "measures_taken",
    "measures_ongoing",
    "dpo_contact",
    "public_contact",
    "services_affected",
    "expected_end",
    "next_update_at",
    "records_kinds",
];

/// What stands over a fact in a letter.
fn letter_heading(words: &Messages, line: &ContentLine) -> String {
    match HEADED.iter().find(|fact| **fact == line.field) {
        Some(fact) => words.phrase(&Phrase::new("notification-letter-heading").selector("fact", fact)),
        None => line.label.clone(),
    }
}

/// How far it may be passed on, as the fact of the notice says; empty where nobody said.
fn marking(content: &Content) -> String {
    let said = content.lines.iter().find(|line| line.field == "tlp");
    match said.and_then(|line| line.value.as_ref()) {
        Some(Value::Choice(choice)) => Tlp::from_name(choice).map_or("", Tlp::marking).to_owned(),
        _ => String::new(),
    }
}

/// Who, to whom, which, by when.
fn head(words: &Messages, notification: &Notification) -> Vec<Fact> {
    let content = &notification.content;
    let zone = zone(&content.zone);
    let mut facts = vec![
        ("notification-head-from", content.house.clone()),
        ("notification-head-to", content.recipient.clone()),
        ("notification-head-incident", content.incident.clone()),
    ];
    if let Ok(due) = content.due.parse::<Instant>() {
        facts.push(("notification-head-due", moment(words, &zone, due)));
    }
    let approved = format!(
        "{}, {}",
        content.approved_by,
        moment(words, &zone, notification.stored.approved_at)
    );
    facts.push(("notification-approved-by", approved));
    let facts = facts.into_iter().map(|(key, value)| Fact {
        label: words.text(key),
        value,
    });
    facts.collect()
}

/// A part of the notice; none where it says nothing of it.
fn part(words: &Messages, content: &Content, section: Section) -> Option<report::Section> {
    let lines: Vec<&ContentLine> = content
        .lines
        .iter()
        .filter(|line| line.section == section.name())
        .collect();
    if lines.is_empty() {
        return None;
    }
    let fields = lines.into_iter().map(|line| field(words, line)).collect();
    Some(report::Section {
        heading: words.phrase(&Phrase::new("incident-section").selector("section", section.name())),
        blocks: vec![Block::Fields { fields }],
    })
}

fn field(words: &Messages, line: &ContentLine) -> Field {
    let remark = match line.value {
        Some(_) => String::new(),
        None => words.text("incident-nothing-said"),
    };
    let changed = match line.was.as_deref() {
        None => String::new(),
        Some("") => words.text("notification-was-not-told"),
        Some(was) => words.phrase(&Phrase::new("notification-was").text("was", was)),
    };
    Field {
        label: line.label.clone(),
        value: line.shown.clone(),
        remark,
        changed,
    }
}

/// What was approved is what this is: the hash by which that is checked.
fn witness(words: &Messages, notification: &Notification) -> report::Section {
    report::Section {
        heading: words.text("notification-digest"),
        blocks: vec![Block::Paragraph {
            text: notification.stored.digest.clone(),
        }],
    }
}
