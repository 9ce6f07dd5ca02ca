//! The forms about dependencies: recording one, and correcting how its consumer stands on its provider.

use app::dependency::{DependencyForm, node_text};
use app::message::Messages;
use domain::dependency::{Dependency, Need};
use maud::{Markup, html};

use super::PATH;
use crate::conflict::Sent;
use crate::design::{Button, Choice, Control, Field, Form, Icon, InputKind, Requirement, Weight};
use crate::form::Problems;

/// Thousandths as a percentage: 350 is 35, 355 is 35.5.
pub(super) fn percent(thousandths: u16) -> String {
    match thousandths % 10 {
        0 => (thousandths / 10).to_string(),
        tenth => format!("{}.{tenth}", thousandths / 10),
    }
}

/// The form that records what something stands on.
pub(super) fn new(
    words: &Messages,
    sent: &DependencyForm,
    providers: &[(String, String)],
    problems: &Problems,
) -> Markup {
    let none = words.text("dependency-provider-choose");
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(providers.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (Form {
            action: PATH,
            body: html! {
                input type="hidden" name="consumer" value=(sent.consumer);
                (Field {
                    name: "provider",
                    label: &words.text("dependency-provider"),
                    value: &sent.provider,
                    error: problems.with("provider").or_else(|| problems.with("consumer")),
                    control: Control::Select(&choices),
                    ..Field::default()
                })
                (terms(words, sent, problems))
                (Button::submit(&words.text("dependency-add")).weight(Weight::Secondary).icon(Icon::Plus))
            },
            ..Form::default()
        })
    }
}

/// How it stands on it.
pub(super) fn terms(words: &Messages, sent: &DependencyForm, problems: &Problems) -> Markup {
    let optional = words.text("field-optional");
    let needs: Vec<(&str, String)> = Need::ALL
        .iter()
        .map(|need| (need.as_str(), words.need(*need)))
        .collect();
    let none = words.text("dependency-provider-choose");
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(needs.iter().map(|(value, label)| Choice { value, label }));
    let number = |name, label: &str, value: &str, requirement| {
        let hint = (name == "max_loss").then(|| words.text("dependency-max-loss-hint"));
        let (error, hint) = (problems.with(name), hint.as_deref());
        let control = Control::Input(InputKind::Number);
        html! { (Field { name, label, hint, error, value, requirement, control, ..Field::default() }) }
    };
    html! {
        (Field {
            name: "need",
            label: &words.text("dependency-need-label"),
            value: &sent.need,
            error: problems.with("need"),
            control: Control::Select(&choices),
            ..Field::default()
        })
        (number("max_loss", &words.text("dependency-max-loss"), &sent.max_loss, Requirement::Required))
        (number(
            "buffer_minutes",
            &words.text("dependency-buffer"),
            &sent.buffer_minutes,
            Requirement::Optional(&optional),
        ))
        (number(
            "ramp_minutes",
            &words.text("dependency-ramp"),
            &sent.ramp_minutes,
            Requirement::Optional(&optional),
        ))
    }
}

/// A stored dependency as the form shows it.
pub(super) fn of(dependency: &Dependency) -> DependencyForm {
    DependencyForm {
        consumer: node_text(dependency.consumer),
        provider: node_text(dependency.provider),
        need: dependency.need.as_str().to_owned(),
        max_loss: percent(dependency.max_loss),
        buffer_minutes: dependency.buffer_minutes.to_string(),
        ramp_minutes: dependency.ramp_minutes.to_string(),
    }
}

/// The terms as they were sent. The value another person saved arrives in thousandths, as it is stored.
pub(super) fn from(sent: &Sent) -> DependencyForm {
    let max_loss = sent.value("max_loss");
    let max_loss = if sent.keeps_theirs("max_loss") {
        format!("{max_loss} ‰")
    } else {
        max_loss
    };
    DependencyForm {
        need: sent.value("need"),
        max_loss,
        buffer_minutes: sent.value("buffer_minutes"),
        ramp_minutes: sent.value("ramp_minutes"),
        ..DependencyForm::default()
    }
}

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "consumer" => "dependency-consumer",
        "provider" => "dependency-provider",
        "need" => "dependency-need-label",
        "max_loss" => "dependency-max-loss",
        "buffer_minutes" => "dependency-buffer",
        _ => "dependency-ramp",
    })
}

/// A stored value as people read it.
pub(super) fn shown(words: &Messages, field: &str, value: &str) -> String {
    match field {
        "need" => Need::from_key(value)
            .map(|need| words.need(need))
            .unwrap_or_default(),
        "max_loss" => value.parse().map(percent).unwrap_or_default(),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_are_told_as_a_percentage() {
        assert_eq!([1000, 350, 355, 1].map(percent), ["100", "35", "35.5", "0.1"]);
    }
}
