//! The form that adds a service or corrects one.

use app::message::Messages;
use app::service::{Service, ServiceForm};
use domain::service::{CareConsequence, ChainStage};
use maud::{Markup, html};

use super::outage;
use crate::conflict::{Sent, seen};
use crate::design::{
    Button, Choice, Control, Field, Form, PageHeading, Radio, RadioGroup, Requirement, Weight,
};
use crate::form::Problems;

/// What the form offers to choose from: identifier and name.
pub(super) struct Choices {
    /// Places that can provide a service.
    pub(super) places: Vec<(String, String)>,
    /// People who can answer for one.
    pub(super) people: Vec<(String, String)>,
}

/// Where the form is sent, and the record it is about.
pub(super) struct Target<'a> {
    /// Where it is sent.
    pub(super) action: &'a str,
    /// The way back.
    pub(super) cancel: &'a str,
    /// The record that is corrected; none where one is added.
    pub(super) service: Option<&'a Service>,
}

/// The fields of a stored service as the form shows them.
pub(super) fn of(service: &Service) -> ServiceForm {
    let text = |id: Option<String>| id.unwrap_or_default();
    ServiceForm {
        scope: service.scope.to_string(),
        name: service.name.clone(),
        chain_stage: service.chain_stage.name().to_owned(),
        consequence: service.consequence.name().to_owned(),
        tolerable_outage_minutes: text(
            service
                .tolerable_outage_minutes
                .map(|minutes| minutes.to_string()),
        ),
        workaround: service.workaround.clone(),
        owner: text(service.owner.map(|owner| owner.to_string())),
    }
}

/// The fields as they were sent.
pub(super) fn from(sent: &Sent) -> ServiceForm {
    ServiceForm {
        scope: sent.value("scope"),
        name: sent.value("name"),
        chain_stage: sent.value("chain_stage"),
        consequence: sent.value("consequence"),
        tolerable_outage_minutes: outage::minutes(sent),
        workaround: sent.value("workaround"),
        owner: sent.value("owner"),
    }
}

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "scope" => "service-scope",
        "name" => "service-name",
        "chain_stage" => "service-chain-stage",
        "consequence" => "service-consequence-label",
        "tolerable_outage_minutes" => "service-outage",
        "workaround" => "service-workaround",
        _ => "service-owner",
    })
}

/// A value of a field as people read it.
pub(super) fn shown(words: &Messages, choices: &Choices, field: &str, value: &str) -> String {
    let named = |list: &[(String, String)]| {
        list.iter()
            .find(|(id, _)| id == value)
            .map(|(_, name)| name.clone())
            .unwrap_or_default()
    };
    match field {
        "scope" => named(&choices.places),
        "owner" => named(&choices.people),
        "chain_stage" => ChainStage::from_name(value)
            .map(|found| words.chain_stage(found))
            .unwrap_or_default(),
        "consequence" => CareConsequence::from_name(value)
            .map(|found| words.consequence(found))
            .unwrap_or_default(),
        outage::FIELD => outage::shown(words, value),
        _ => value.to_owned(),
    }
}

/// The body of the page.
pub(super) fn body(
    words: &Messages,
    title: &str,
    target: &Target<'_>,
    sent: &ServiceForm,
    choices: &Choices,
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    html! {
        (problems.summary(&lines))
        (PageHeading { title, ..PageHeading::default() })
        (Form {
            action: target.action,
            guard_unsaved: true,
            body: html! {
                @if let Some(service) = target.service { (as_seen(service)) }
                (fields(words, sent, choices, problems))
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), target.cancel).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}

fn as_seen(service: &Service) -> Markup {
    let form = of(service);
    html! {
        input type="hidden" name="version" value=(service.version);
        (seen(&[
            ("scope", &form.scope),
            ("name", &form.name),
            ("chain_stage", &form.chain_stage),
            ("consequence", &form.consequence),
            ("tolerable_outage_minutes", &form.tolerable_outage_minutes),
            ("workaround", &form.workaround),
            ("owner", &form.owner),
        ]))
    }
}

fn fields(words: &Messages, sent: &ServiceForm, choices: &Choices, problems: &Problems) -> Markup {
    let optional = words.text("field-optional");
    let optional = Requirement::Optional(&optional);
    let stages = ChainStage::ALL.map(|found| (found.name().to_owned(), words.chain_stage(found)));
    html! {
        (Field {
            name: "name",
            label: &words.text("service-name"),
            value: &sent.name,
            error: problems.with("name"),
            ..Field::default()
        })
        (consequences(words, sent, problems))
        (outage::fields(words, &sent.tolerable_outage_minutes, problems, optional))
        (Field {
            name: "workaround",
            label: &words.text("service-workaround"),
            value: &sent.workaround,
            error: problems.with("workaround"),
            requirement: optional,
            control: Control::TextArea { rows: 4 },
            ..Field::default()
        })
        (select(words, "scope", "service-scope", &sent.scope, &choices.places, problems, None))
        (select(words, "chain_stage", "service-chain-stage", &sent.chain_stage, &stages, problems, None))
        (select(words, "owner", "service-owner", &sent.owner, &choices.people, problems, Some(optional)))
    }
}

fn consequences(words: &Messages, sent: &ServiceForm, problems: &Problems) -> Markup {
    // In the order of gravity “unknown” stands in the middle; among answers it is the last resort.
    let mut answers = CareConsequence::ALL;
    answers.sort_by_key(|found| *found == CareConsequence::Unknown);
    let labels = answers.map(|found| (found.name(), words.consequence(found)));
    let radios: Vec<Radio<'_>> = labels
        .iter()
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    html! {
        (RadioGroup {
            name: "consequence",
            legend: &words.text("service-consequence-label"),
            hint: None,
            error: problems.with("consequence"),
            value: &sent.consequence,
            radios: &radios,
        })
    }
}

fn select(
    words: &Messages,
    name: &str,
    label: &'static str,
    value: &str,
    labels: &[(String, String)],
    problems: &Problems,
    optional: Option<Requirement<'_>>,
) -> Markup {
    let none = words.text(if optional.is_some() {
        "service-owner-none"
    } else {
        "service-unit-choose"
    });
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (Field {
            name,
            label: &words.text(label),
            value,
            error: problems.with(name),
            requirement: optional.unwrap_or_default(),
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}
