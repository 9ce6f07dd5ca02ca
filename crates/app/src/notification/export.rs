//! A notice as files for programs: JSON with the terms of the Data Privacy Vocabulary, and CSV with the columns of the Union’s statistics.
//!
//! Both are written from what was approved and kept, so they say what was sent, whatever the facts say now.

use domain::notification::{Fields, Forms};
use serde_json::{Map, Value as Json, json};

use super::Notification;
use super::content::ContentLine;
use crate::error::{Error, Result};

/// The vocabularies, as JSON-LD prefixes.
const PREFIXES: [(&str, &str); 3] = [
    ("eu-nis2", "https://w3id.org/dpv/legal/eu/nis2#"),
    ("risk", "https://w3id.org/dpv/risk#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
];

/// The notice as JSON: `docs/schema/notice.schema.json`.
pub fn as_json(notification: &Notification) -> Result<Vec<u8>> {
    let content = &notification.content;
    let form = Forms::shipped().get(&content.form);
    let context: Map<String, Json> = PREFIXES
        .iter()
        .map(|(prefix, address)| ((*prefix).to_owned(), json!(address)))
        .collect();
    let mut document = serde_json::to_value(content)
        .map_err(|error| Error::internal("the notice could not be written", error))?;
    if let Some(object) = document.as_object_mut() {
        object.insert("@context".to_owned(), Json::Object(context));
        if let Some(dpv) = form.and_then(|form| form.dpv.as_deref()) {
            object.insert("@type".to_owned(), json!(dpv));
        }
        object.insert("digest".to_owned(), json!(notification.stored.digest));
        if let Some(lines) = object.get_mut("lines").and_then(Json::as_array_mut) {
            for (line, told) in lines.iter_mut().zip(&content.lines) {
                let field = Fields::shipped().get(&told.field);
                let terms = field
                    .zip(told.value.as_ref())
                    .map(|(field, value)| value.terms(field));
                let terms = match terms.unwrap_or_default().as_slice() {
                    [] => continue,
                    [only] => json!(only),
                    several => json!(several),
                };
                if let Some(line) = line.as_object_mut() {
                    line.insert("term".to_owned(), terms);
                }
            }
        }
    }
    serde_json::to_vec_pretty(&document)
        .map_err(|error| Error::internal("the notice could not be written", error))
}

/// The cells of the file with the columns of the Union’s statistics: their names, and what stands below each.
pub fn columns(notification: &Notification) -> (Vec<String>, Vec<String>) {
    let fields = Fields::shipped();
    let of = |line: &ContentLine| Some((fields.get(&line.field)?.ciras.clone()?, line.shown.clone()));
    notification.content.lines.iter().filter_map(of).unzip()
}
