//! Correcting one attribute by hand: the form, and the choice between two values when somebody else was first.

use app::asset::{AssetPage, Correction};
use app::field::FieldErrors;
use app::message::Messages;
use app::{Conflict, ConflictField};
use domain::asset::{AssetKind, Attribute, Form as ValueForm};
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::PATH;
use crate::conflict::{Clash, Sent, seen};
use crate::design::{Button, Choice, Control, Field, Form, InputKind, Requirement, SectionHeading, Weight};
use crate::form::Problems;

/// What the form sends, read for its attribute.
#[derive(Debug, Default)]
pub(super) struct CorrectionForm {
    /// The fields.
    pub(super) sent: Sent,
    /// The value as typed.
    pub(super) value: String,
}

impl From<Sent> for CorrectionForm {
    fn from(sent: Sent) -> Self {
        Self {
            value: sent.value("value"),
            sent,
        }
    }
}

impl CorrectionForm {
    /// The form for an attribute of the asset as it stands.
    pub(super) fn new(page: &AssetPage, chosen: Attribute) -> Self {
        Self {
            value: shown_now(page, chosen),
            sent: Sent::default(),
        }
    }

    /// The attribute, if there is one of this key.
    pub(super) fn chosen(&self) -> Option<Attribute> {
        self.sent.value("attribute").parse().ok()
    }

    /// What the use case takes.
    pub(super) fn correction(&self, chosen: Attribute) -> Correction {
        Correction {
            attribute: chosen,
            value: self.value.clone(),
            version: self.sent.version(),
        }
    }
}

fn shown_now(page: &AssetPage, chosen: Attribute) -> String {
    page.asset.attributes.get(&chosen).cloned().unwrap_or_default()
}

/// The form for one attribute, with what was wrong with the last attempt.
pub(super) fn form(
    words: &Messages,
    page: &AssetPage,
    chosen: Attribute,
    sent: &CorrectionForm,
    errors: &FieldErrors,
) -> Markup {
    let label = words.attribute(chosen);
    let title = words.phrase(&Phrase::new("asset-correct-title").text("label", &label));
    let problems = Problems::of(words, errors);
    let lines = problems.lines();
    let cancel = format!("{PATH}/{}", page.asset.id);
    html! {
        section {
            (problems.summary(&lines))
            (SectionHeading { id: "correct", title: &title, ..SectionHeading::default() })
            (Form {
                action: &format!("{PATH}/{}/corrections", page.asset.id),
                guard_unsaved: true,
                body: html! {
                    input type="hidden" name="attribute" value=(chosen);
                    input type="hidden" name="version" value=(page.asset.version);
                    (seen(&[("value", &shown_now(page, chosen))]))
                    (control(words, chosen, [&label, &words.text("asset-correct-hint")], &sent.value, problems.with("value")))
                    div.button-row {
                        (Button::submit(&words.text("asset-correct-save")))
                        (Button::to(&words.text("asset-correct-cancel"), &cancel).weight(Weight::Link))
                    }
                },
                ..Form::default()
            })
        }
    }
}

/// The control that fits the form of an attribute, with its label and hint.
pub(super) fn control(
    words: &Messages,
    chosen: Attribute,
    [label, hint]: [&str; 2],
    value: &str,
    error: Option<&str>,
) -> Markup {
    let none = words.text("asset-correct-choose");
    let labels: Vec<(&str, String)> = match chosen.form() {
        ValueForm::Kind => AssetKind::ALL
            .iter()
            .map(|found| (found.as_str(), words.asset_kind(*found)))
            .collect(),
        ValueForm::Boolean => {
            vec![
                ("true", words.text("asset-yes")),
                ("false", words.text("asset-no")),
            ]
        }
        _ => Vec::new(),
    };
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    let control = match chosen.form() {
        ValueForm::Kind | ValueForm::Boolean => Control::Select(&choices),
        ValueForm::Date => Control::Input(InputKind::Date),
        _ => Control::Input(InputKind::Text),
    };
    html! {
        (Field {
            name: "value",
            label,
            hint: Some(hint),
            error,
            requirement: Requirement::Optional(""),
            value,
            control,
            ..Field::default()
        })
    }
}

/// Both values side by side after somebody else was first.
pub(super) fn conflict(
    words: &Messages,
    page: &AssetPage,
    chosen: Attribute,
    form: &CorrectionForm,
) -> Markup {
    let (theirs, yours) = (shown_now(page, chosen), form.value.trim().to_owned());
    let conflict = Conflict {
        noun: "asset",
        fields: vec![ConflictField {
            name: "value",
            theirs,
            yours,
        }],
    };
    let path = format!("{PATH}/{}", page.asset.id);
    let clash = Clash {
        action: &format!("{path}/corrections"),
        cancel: &path,
        version: page.asset.version,
        sent: &form.sent,
        conflict: &conflict,
    };
    clash.panel(words, |_| words.attribute(chosen), |_, value| value.to_owned())
}
