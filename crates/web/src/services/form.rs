//! The form that adds a service or corrects one.

use app::message::Messages;
use app::service::{Service, ServiceForm};
use domain::service::{CareConsequence, ChainStage};
use maud::{Markup, html};

use super::outage::{self, LOSS, OUTAGE, RECOVERY};
use crate::conflict::{Sent, seen};
use crate::design::{
    Button, Choice, Control, Disclosure, Field, Form, InputKind, PageHeading, Radio, RadioGroup, Requirement,
    Weight,
};
use crate::form::{Problems, choose};

/// What the form offers to choose from: identifier and name.
pub(super) struct Choices {
    /// Places that can provide a service.
    pub(super) places: Vec<(String, String)>,
    /// People who can answer for one.
    pub(super) people: Vec<(String, String)>,
    /// Suppliers that can provide one.
    pub(super) suppliers: Vec<(String, String)>,
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
        deputy: text(service.deputy.map(|deputy| deputy.to_string())),
        second_deputy: text(service.second_deputy.map(|deputy| deputy.to_string())),
        supplier: text(service.supplier.map(|supplier| supplier.to_string())),
        recovery_time_minutes: text(service.recovery_time_minutes.map(|minutes| minutes.to_string())),
        tolerable_loss_minutes: text(service.tolerable_loss_minutes.map(|minutes| minutes.to_string())),
        hours: service.hours.clone(),
        demand: service.demand.clone(),
        workaround_practised_on: text(service.workaround_practised_on.map(|day| day.to_string())),
    }
}

/// The fields as they were sent.
pub(super) fn from(sent: &Sent) -> ServiceForm {
    ServiceForm {
        scope: sent.value("scope"),
        name: sent.value("name"),
        chain_stage: sent.value("chain_stage"),
        consequence: sent.value("consequence"),
        tolerable_outage_minutes: OUTAGE.minutes(sent),
        workaround: sent.value("workaround"),
        owner: sent.value("owner"),
        deputy: sent.value("deputy"),
        second_deputy: sent.value("second_deputy"),
        supplier: sent.value("supplier"),
        recovery_time_minutes: RECOVERY.minutes(sent),
        tolerable_loss_minutes: LOSS.minutes(sent),
        hours: sent.value("hours"),
        demand: sent.value("demand"),
        workaround_practised_on: sent.value("workaround_practised_on"),
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
        "deputy" => "service-deputy",
        "second_deputy" => "service-second-deputy",
        "supplier" => "service-supplier",
        "recovery_time_minutes" => "service-recovery",
        "tolerable_loss_minutes" => "service-loss",
        "hours" => "service-hours",
        "demand" => "service-demand",
        "workaround_practised_on" => "service-practised",
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
        "owner" | "deputy" | "second_deputy" => named(&choices.people),
        "supplier" => named(&choices.suppliers),
        "workaround_practised_on" => value
            .parse()
            .map_or_else(|_| value.to_owned(), |day| words.date(day)),
        "chain_stage" => ChainStage::from_name(value)
            .map(|found| words.chain_stage(found))
            .unwrap_or_default(),
        "consequence" => CareConsequence::from_name(value)
            .map(|found| words.consequence(found))
            .unwrap_or_default(),
        "tolerable_outage_minutes" | "recovery_time_minutes" | "tolerable_loss_minutes" => {
            outage::shown(words, value)
        }
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
            ("deputy", &form.deputy),
            ("second_deputy", &form.second_deputy),
            ("supplier", &form.supplier),
            ("recovery_time_minutes", &form.recovery_time_minutes),
            ("tolerable_loss_minutes", &form.tolerable_loss_minutes),
            ("hours", &form.hours),
            ("demand", &form.demand),
            ("workaround_practised_on", &form.workaround_practised_on),
        ]))
    }
}

fn fields(words: &Messages, sent: &ServiceForm, choices: &Choices, problems: &Problems) -> Markup {
    let optional = words.text("field-optional");
    let optional = Requirement::Optional(&optional);
    let chosen = |name: &'static str, value: &str, listed: &[(String, String)]| {
        choose(
            words,
            (name, &label(words, name)),
            value,
            listed,
            problems,
            optional,
        )
    };
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
        (OUTAGE.fields(words, &sent.tolerable_outage_minutes, problems, optional))
        (Field {
            name: "workaround",
            label: &words.text("service-workaround"),
            value: &sent.workaround,
            error: problems.with("workaround"),
            requirement: optional,
            control: Control::TextArea { rows: 4 },
            ..Field::default()
        })
        (Field {
            name: "workaround_practised_on",
            label: &words.text("service-practised"),
            hint: Some(&words.text("service-practised-hint")),
            value: &sent.workaround_practised_on,
            error: problems.with("workaround_practised_on"),
            requirement: optional,
            control: Control::Input(InputKind::Date),
            ..Field::default()
        })
        // A house in one piece has no choice to make.
        @if let [(only, _)] = choices.places.as_slice() { input type="hidden" name="scope" value=(only); }
        @else { (select(words, "scope", "service-scope", &sent.scope, &choices.places, problems)) }
        (select(words, "chain_stage", "service-chain-stage", &sent.chain_stage, &stages, problems))
        (chosen("owner", &sent.owner, &choices.people))
        (chosen("deputy", &sent.deputy, &choices.people))
        (Disclosure {
            summary: &words.text("service-more"),
            body: more(words, sent, choices, problems, optional),
            open: MORE.iter().any(|field| problems.with(field).is_some()),
        })
    }
}

/// What is asked for beside, folded: a service is worth adding without.
const MORE: [&str; 6] = [
    "second_deputy",
    "recovery_time_minutes",
    "tolerable_loss_minutes",
    "hours",
    "demand",
    "supplier",
];

fn more(
    words: &Messages,
    sent: &ServiceForm,
    choices: &Choices,
    problems: &Problems,
    optional: Requirement<'_>,
) -> Markup {
    let lines = |name: &'static str, hint, value: &str| {
        let (label, hint) = (label(words, name), words.text(hint));
        html! {
            (Field {
                name,
                label: &label,
                hint: Some(&hint),
                value,
                error: problems.with(name),
                requirement: optional,
                control: Control::TextArea { rows: 2 },
                ..Field::default()
            })
        }
    };
    let chosen = |name: &'static str, value: &str, listed: &[(String, String)]| {
        choose(
            words,
            (name, &label(words, name)),
            value,
            listed,
            problems,
            optional,
        )
    };
    html! {
        (chosen("second_deputy", &sent.second_deputy, &choices.people))
        (RECOVERY.fields(words, &sent.recovery_time_minutes, problems, optional))
        (LOSS.fields(words, &sent.tolerable_loss_minutes, problems, optional))
        (lines("hours", "service-hours-hint", &sent.hours))
        (lines("demand", "service-demand-hint", &sent.demand))
        (chosen("supplier", &sent.supplier, &choices.suppliers))
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
) -> Markup {
    let none = words.text("service-unit-choose");
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
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}
