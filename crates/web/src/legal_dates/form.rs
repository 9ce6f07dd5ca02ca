//! The form that adds a legal date or corrects one.

use app::legal_date::{LegalDate, LegalDateForm};
use app::message::Messages;
use domain::legal_date::{CARETAKERS, PeriodUnit, SetBy};
use domain::round::Audience;
use maud::{Markup, html};

use super::words::{caretaker, set_by, unit};
use crate::conflict::{Sent, seen};
use crate::design::{
    Button, Choice, Control, Field, Form, InputKind, PageHeading, Radio, RadioGroup, Requirement, Weight,
};
use crate::form::{Problems, choose};

/// Where the form is sent, and the record it is about.
pub(super) struct Target<'a> {
    /// Where it is sent.
    pub(super) action: &'a str,
    /// The way back.
    pub(super) cancel: &'a str,
    /// The record that is corrected; none where one is added.
    pub(super) date: Option<&'a LegalDate>,
}

/// The fields as they were sent.
pub(super) fn from(sent: &Sent) -> LegalDateForm {
    LegalDateForm {
        title: sent.value("title"),
        purpose: sent.value("purpose"),
        set_by: sent.value("set_by"),
        source: sent.value("source"),
        due_on: sent.value("due_on"),
        every: sent.value("every"),
        every_unit: sent.value("every_unit"),
        looked_after_by: sent.value("looked_after_by"),
        owner: sent.value("owner"),
        evidence: sent.value("evidence"),
    }
}

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "title" => "legal-date-title",
        "purpose" => "legal-date-purpose",
        "set_by" => "legal-date-set-by-label",
        "source" => "legal-date-source",
        "due_on" => "legal-date-due",
        "every" => "legal-date-every",
        "every_unit" => "legal-date-every-unit",
        "looked_after_by" => "legal-date-looked-after-by",
        "owner" => "legal-date-owner",
        _ => "legal-date-evidence",
    })
}

/// A value of a field as people read it.
pub(super) fn shown(words: &Messages, people: &[(String, String)], field: &str, value: &str) -> String {
    let told = match field {
        "set_by" => SetBy::from_name(value).map(|found| set_by(words, found)),
        "due_on" => value.parse().ok().map(|day| words.date(day)),
        "every_unit" => PeriodUnit::from_name(value).map(|found| unit(words, found)),
        "looked_after_by" => Audience::from_name(value).map(|found| caretaker(words, found)),
        "owner" => {
            let mut people = people.iter();
            let named = people.find(|(id, _)| id == value);
            Some(named.map(|(_, name)| name.clone()).unwrap_or_default())
        }
        _ => None,
    };
    told.unwrap_or_else(|| value.to_owned())
}

/// The body of the page.
pub(super) fn body(
    words: &Messages,
    title: &str,
    target: &Target<'_>,
    sent: &LegalDateForm,
    people: &[(String, String)],
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let line = |name, value: &str, hint: Option<&str>, requirement| {
        html! {
            (Field {
                name,
                label: &label(words, name),
                hint,
                value,
                error: problems.with(name),
                requirement,
                ..Field::default()
            })
        }
    };
    let may_lack = Requirement::Optional(&optional);
    html! {
        (problems.summary(&lines))
        (PageHeading { title, ..PageHeading::default() })
        (Form {
            action: target.action,
            guard_unsaved: true,
            body: html! {
                @if let Some(date) = target.date { (as_seen(date)) }
                (line("title", &sent.title, Some(&words.text("legal-date-title-hint")), Requirement::Required))
                (line("purpose", &sent.purpose, None, may_lack))
                (Field {
                    name: "due_on",
                    label: &label(words, "due_on"),
                    hint: Some(&words.text("legal-date-due-hint")),
                    value: &sent.due_on,
                    error: problems.with("due_on"),
                    control: Control::Input(InputKind::Date),
                    ..Field::default()
                })
                (repeats(words, sent, problems, may_lack))
                (who_sets(words, sent, problems))
                (line("source", &sent.source, Some(&words.text("legal-date-source-hint")), may_lack))
                (choose(words, ("owner", &label(words, "owner")), &sent.owner, people, problems, may_lack))
                (audience(words, sent, problems))
                (line("evidence", &sent.evidence, Some(&words.text("legal-date-evidence-hint")), may_lack))
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), target.cancel).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}

fn as_seen(date: &LegalDate) -> Markup {
    let form = LegalDateForm::from(date);
    html! {
        input type="hidden" name="version" value=(date.version);
        (seen(&[
            ("title", &form.title),
            ("purpose", &form.purpose),
            ("set_by", &form.set_by),
            ("source", &form.source),
            ("due_on", &form.due_on),
            ("every", &form.every),
            ("every_unit", &form.every_unit),
            ("looked_after_by", &form.looked_after_by),
            ("owner", &form.owner),
            ("evidence", &form.evidence),
        ]))
    }
}

fn repeats(
    words: &Messages,
    sent: &LegalDateForm,
    problems: &Problems,
    requirement: Requirement<'_>,
) -> Markup {
    let units = PeriodUnit::ALL.map(|found| (found.name(), unit(words, found)));
    let units = units.each_ref().map(|(value, label)| Choice { value, label });
    let unit = PeriodUnit::from_name(&sent.every_unit).unwrap_or(PeriodUnit::Years);
    html! {
        div.field-pair {
            (Field {
                name: "every",
                label: &label(words, "every"),
                hint: Some(&words.text("legal-date-every-hint")),
                value: &sent.every,
                error: problems.with("every"),
                requirement,
                control: Control::Input(InputKind::Number),
                ..Field::default()
            })
            (Field {
                name: "every_unit",
                label: &label(words, "every_unit"),
                value: unit.name(),
                error: problems.with("every_unit"),
                control: Control::Select(&units),
                ..Field::default()
            })
        }
    }
}

fn who_sets(words: &Messages, sent: &LegalDateForm, problems: &Problems) -> Markup {
    let labels = SetBy::ALL.map(|found| (found.name(), set_by(words, found)));
    let radios: Vec<Radio<'_>> = labels
        .iter()
        .map(|(value, label)| Radio {
            choice: Choice { value, label },
            hint: None,
        })
        .collect();
    html! {
        (RadioGroup {
            name: "set_by",
            legend: &label(words, "set_by"),
            hint: Some(&words.text("legal-date-set-by-hint")),
            error: problems.with("set_by"),
            value: SetBy::from_name(&sent.set_by).unwrap_or_default().name(),
            radios: &radios,
        })
    }
}

fn audience(words: &Messages, sent: &LegalDateForm, problems: &Problems) -> Markup {
    let labels = CARETAKERS.map(|found| (found.name(), caretaker(words, found)));
    let choices = labels.each_ref().map(|(value, label)| Choice { value, label });
    let chosen = Audience::from_name(&sent.looked_after_by).unwrap_or(Audience::Management);
    html! {
        (Field {
            name: "looked_after_by",
            label: &label(words, "looked_after_by"),
            hint: Some(&words.text("legal-date-looked-after-by-hint")),
            value: chosen.name(),
            error: problems.with("looked_after_by"),
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}
