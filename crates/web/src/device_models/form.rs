//! The form that brings a maker's disclosure in.

use app::device_model::disclosure::LARGEST_FORM;
use app::message::Messages;
use domain::id::DeviceModelId;
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use crate::assets::words::count;
use crate::design::{Button, FileUpload, Form, Icon, Method};

/// The form, with why the last file was refused.
pub(super) fn upload(words: &Messages, model: DeviceModelId, refused: Option<&str>) -> Markup {
    let hint = Phrase::new("disclosure-file-hint").number("megabytes", count(LARGEST_FORM >> 20));
    html! {
        (Form {
            action: &format!("{PATH}/{model}/disclosures"),
            method: Method::Upload,
            body: html! {
                (FileUpload {
                    name: "file",
                    label: &words.text("disclosure-file"),
                    hint: Some(&words.phrase(&hint)),
                    error: refused,
                    accept: ".xlsx,.csv,.tsv,.txt",
                    multiple: false,
                })
                div.button-row { (Button::submit(&words.text("disclosure-bring-in")).icon(Icon::Upload)) }
            },
            ..Form::default()
        })
    }
}
