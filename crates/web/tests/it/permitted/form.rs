//! A form filled in: every field with something that passes as an answer, and each option of each select once.

use super::page::{Field, Form};

/// What the parts of an upload are kept apart by.
const EDGE: &str = "edge";

/// A form as it is sent.
#[derive(Clone)]
pub(super) struct Sending {
    pub(super) action: String,
    multipart: bool,
    fields: Vec<(String, String)>,
}

impl Sending {
    /// Where a form leads whose fields stand in the address.
    pub(super) fn address(&self) -> String {
        format!("{}?{}", self.action, self.encoded())
    }

    /// The content type.
    pub(super) fn kind(&self) -> String {
        if self.multipart {
            format!("multipart/form-data; boundary={EDGE}")
        } else {
            "application/x-www-form-urlencoded".to_owned()
        }
    }

    /// The body.
    pub(super) fn body(&self) -> String {
        if !self.multipart {
            return self.encoded();
        }
        let parts = self.fields.iter().map(|(name, value)| {
            let file = if name == "file" {
                "; filename=\"list.csv\""
            } else {
                ""
            };
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n")
        });
        format!("{}--{EDGE}--\r\n", parts.collect::<String>())
    }

    fn encoded(&self) -> String {
        serde_urlencoded::to_string(&self.fields).unwrap()
    }
}

/// The form filled in, once for each option of each select and each button that says what is done.
pub(super) fn sendings(form: &Form) -> Vec<Sending> {
    let filled: Vec<(String, String)> = filled(form);
    let with = |name: &str, value: &str| {
        let fields = filled.iter().map(|(known, filled)| {
            let value = if known == name { value } else { filled };
            (known.clone(), value.to_owned())
        });
        Sending {
            action: form.action.clone(),
            multipart: form.multipart,
            fields: fields.collect(),
        }
    };
    let mut sent = vec![with("", "")];
    for field in &form.fields {
        let chosen = if field.kind == "button" {
            std::slice::from_ref(&field.value)
        } else {
            field.options.as_slice()
        };
        sent.extend(chosen.iter().map(|value| with(&field.name, value)));
    }
    sent
}

/// Every name once: of boxes and buttons that share one, the first is taken.
fn filled(form: &Form) -> Vec<(String, String)> {
    let mut filled: Vec<(String, String)> = Vec::new();
    for field in &form.fields {
        if filled.iter().all(|(name, _)| *name != field.name) {
            filled.push((field.name.clone(), answer(field)));
        }
    }
    filled
}

fn answer(field: &Field) -> String {
    let example = match field.kind.as_str() {
        "select" => field
            .options
            .iter()
            .find(|value| !value.is_empty())
            .map_or("", String::as_str),
        "number" => "3",
        "date" => "2026-12-01",
        "email" => "ana@spital.example",
        "password" => "three calm words here",
        "file" => "Name;Serial number\r\nPC-9;7XKQ2N9\r\n",
        _ => "Nou",
    };
    if field.value.is_empty() && field.kind != "hidden" {
        example
    } else {
        &field.value
    }
    .to_owned()
}
