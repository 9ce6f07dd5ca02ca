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

/// The form filled in: as it stands, once with each button that says what is done, and as often as it takes to choose every
/// option of every select. The selects change together: of a form with forty selects of forty options each option is sent,
/// not each pair of them.
pub(super) fn sendings(form: &Form) -> Vec<Sending> {
    let filled = filled(form);
    let with = |chosen: &[(&str, &str)]| {
        let fields = filled.iter().map(|(name, value)| {
            let chosen = chosen.iter().find(|(known, _)| known == name);
            (
                name.clone(),
                chosen.map_or(value.as_str(), |(_, value)| *value).to_owned(),
            )
        });
        Sending {
            action: form.action.clone(),
            multipart: form.multipart,
            fields: fields.collect(),
        }
    };
    let (buttons, selects): (Vec<&Field>, Vec<&Field>) = form
        .fields
        .iter()
        .filter(|field| field.kind == "button" || !field.options.is_empty())
        .partition(|field| field.kind == "button");
    let mut sent = vec![with(&[])];
    sent.extend(
        buttons
            .iter()
            .map(|button| with(&[(button.name.as_str(), button.value.as_str())])),
    );
    let turns = selects
        .iter()
        .map(|select| select.options.len())
        .max()
        .unwrap_or(0);
    for turn in 0..turns {
        let chosen = selects.iter().map(|select| {
            let option = &select.options[turn % select.options.len()];
            (select.name.as_str(), option.as_str())
        });
        sent.push(with(&chosen.collect::<Vec<_>>()));
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
