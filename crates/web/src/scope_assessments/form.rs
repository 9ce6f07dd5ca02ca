//! The questions, on one page: what the house is, its size, who owns it, and what counts whatever the size.

use app::message::Messages;
use app::scope_assessment::{NO_KIND, Questions, ScopeAssessmentForm};
use domain::law::{Annex, EntityType, GroupFigures, Regardless};
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use crate::design::{
    Button, Checkbox, Choice, Control, Field, Form, InputKind, PageHeading, Radio, RadioGroup, Requirement,
    Weight,
};
use crate::form::Problems;

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "kinds" => "scope-assessment-kinds",
        "staff" => "scope-assessment-staff",
        "turnover" => "scope-assessment-turnover",
        "balance" => "scope-assessment-balance",
        "owner" => "scope-assessment-owner",
        "group" => "scope-assessment-group",
        "one_year_only" => "scope-assessment-one-year",
        "regardless" => "scope-assessment-regardless",
        "in_scope_since" => "scope-assessment-since",
        "cohort" => "scope-assessment-cohort",
        _ => "scope-assessment-reason",
    })
}

/// The body of the page.
pub(super) fn body(
    words: &Messages,
    title: &str,
    questions: &Questions,
    sent: &ScopeAssessmentForm,
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let may_lack = Requirement::Optional(&optional);
    html! {
        (problems.summary(&lines))
        (PageHeading { title, lead: Some(&words.text("scope-assessment-advice")), ..PageHeading::default() })
        (Form {
            action: PATH,
            guard_unsaved: true,
            body: html! {
                (kinds(words, questions, sent, problems))
                (figures(words, sent, problems, may_lack))
                (owner(words, sent, problems))
                (group(words, sent, problems))
                (Checkbox {
                    name: "one_year_only",
                    value: "yes",
                    label: &label(words, "one_year_only"),
                    hint: Some(&words.text("scope-assessment-one-year-hint")),
                    error: problems.with("one_year_only"),
                    checked: sent.one_year_only == "yes",
                })
                (regardless(words, sent, problems))
                (Field {
                    name: "in_scope_since",
                    label: &label(words, "in_scope_since"),
                    hint: Some(&words.text("scope-assessment-since-hint")),
                    value: &sent.in_scope_since,
                    error: problems.with("in_scope_since"),
                    requirement: may_lack,
                    control: Control::Input(InputKind::Date),
                    ..Field::default()
                })
                (cohort(words, questions, sent, problems, may_lack))
                @if questions.last.is_some() {
                    (Field {
                        name: "reason",
                        label: &label(words, "reason"),
                        hint: Some(&words.text("scope-assessment-reason-hint")),
                        value: &sent.reason,
                        error: problems.with("reason"),
                        requirement: may_lack,
                        ..Field::default()
                    })
                }
                div.button-row {
                    (Button::submit(&words.text("scope-assessment-submit")))
                    (Button::to(&words.text("navigation-cancel"), PATH).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}

/// Several that may be ticked under one question; the first box carries the name as its id, so that the summary leads there.
fn boxes(
    words: &Messages,
    name: &str,
    hint: &str,
    problems: &Problems,
    boxes: &[(&str, &str, String)],
    ticked: &[String],
) -> Markup {
    let error = problems.with(name);
    html! {
        fieldset.field.field-wrong[error.is_some()] {
            legend { (label(words, name)) }
            p.hint { (hint) }
            @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
            @for (position, (value, text, note)) in boxes.iter().enumerate() {
                @let id = if position == 0 { name.to_owned() } else { format!("{name}-{value}") };
                @let noted = (!note.is_empty()).then(|| format!("{id}-note"));
                div.choice {
                    input type="checkbox" id=(id) name=(name) value=(value) checked[ticked.iter().any(|one| one == value)]
                        aria-describedby=[noted.as_deref()];
                    label for=(id) { (text) }
                    @if let Some(noted) = &noted { p.hint id=(noted) { (note) } }
                }
            }
        }
    }
}

fn kinds(words: &Messages, questions: &Questions, sent: &ScopeAssessmentForm, problems: &Problems) -> Markup {
    let none = words.text("scope-assessment-kind-none");
    let known = questions.kinds();
    let mut asked: Vec<(&str, &str, String)> = known
        .iter()
        .map(|kind| (kind.id.as_str(), kind.title.as_str(), note(words, kind)))
        .collect();
    asked.push((NO_KIND, &none, String::new()));
    let hint = words.text("scope-assessment-kinds-hint");
    boxes(words, "kinds", &hint, problems, &asked, &sent.kinds)
}

/// Where a kind stands, and what is to be known of it.
fn note(words: &Messages, kind: &EntityType) -> String {
    let annex = Phrase::new("scope-assessment-kind-annex").selector("annex", kind.annex.name());
    let annex = words.phrase(&annex);
    match kind.note.as_str() {
        "" => annex,
        // Its note says that of itself.
        note if kind.annex == Annex::CriticalOnly => note.to_owned(),
        note => format!("{annex}. {note}"),
    }
}

fn figures(
    words: &Messages,
    sent: &ScopeAssessmentForm,
    problems: &Problems,
    requirement: Requirement<'_>,
) -> Markup {
    let number = |name: &'static str, value: &str, hint: Option<&str>| {
        html! {
            (Field {
                name,
                label: &label(words, name),
                hint,
                value,
                error: problems.with(name),
                requirement,
                control: Control::Input(InputKind::Number),
                ..Field::default()
            })
        }
    };
    html! {
        (number("staff", &sent.staff, Some(&words.text("scope-assessment-staff-hint"))))
        (number("turnover", &sent.turnover, Some(&words.text("scope-assessment-turnover-hint"))))
        (number("balance", &sent.balance, Some(&words.text("scope-assessment-balance-hint"))))
    }
}

fn owner(words: &Messages, sent: &ScopeAssessmentForm, problems: &Problems) -> Markup {
    let labels = ["public", "private"].map(|name| {
        let phrase = Phrase::new("scope-assessment-owner-value").selector("owner", name);
        (name, words.phrase(&phrase))
    });
    let radios = labels.each_ref().map(|(value, label)| Radio {
        choice: Choice { value, label },
        hint: None,
    });
    html! {
        (RadioGroup {
            name: "owner",
            legend: &label(words, "owner"),
            hint: None,
            error: problems.with("owner"),
            value: if sent.owner == "public" { "public" } else { "private" },
            radios: &radios,
        })
    }
}

fn group(words: &Messages, sent: &ScopeAssessmentForm, problems: &Problems) -> Markup {
    let labels = [GroupFigures::Included, GroupFigures::Missing].map(|group| {
        let phrase = Phrase::new("scope-assessment-group-value").selector("group", group.name());
        (group.name(), words.phrase(&phrase))
    });
    let radios = labels.each_ref().map(|(value, label)| Radio {
        choice: Choice { value, label },
        hint: None,
    });
    html! {
        (RadioGroup {
            name: "group",
            legend: &label(words, "group"),
            hint: None,
            error: problems.with("group"),
            value: GroupFigures::from_name(&sent.group).unwrap_or_default().name(),
            radios: &radios,
        })
    }
}

fn regardless(words: &Messages, sent: &ScopeAssessmentForm, problems: &Problems) -> Markup {
    let labels = Regardless::ALL.map(|regardless| {
        let phrase =
            Phrase::new("scope-assessment-regardless-value").selector("regardless", regardless.name());
        (regardless.name(), words.phrase(&phrase))
    });
    let asked: Vec<(&str, &str, String)> = labels
        .iter()
        .map(|(name, text)| (*name, text.as_str(), String::new()))
        .collect();
    let hint = words.text("scope-assessment-regardless-hint");
    boxes(words, "regardless", &hint, problems, &asked, &sent.regardless)
}

/// Asked only where the country has several days on which reporting begins.
fn cohort(
    words: &Messages,
    questions: &Questions,
    sent: &ScopeAssessmentForm,
    problems: &Problems,
    requirement: Requirement<'_>,
) -> Markup {
    let Some((_, country)) = questions
        .here
        .of_country()
        .filter(|(_, country)| !country.cohorts.is_empty())
    else {
        return Markup::default();
    };
    let none = words.text("scope-assessment-cohort-none");
    let labels: Vec<(&str, String)> = country
        .cohorts
        .iter()
        .map(|cohort| {
            let phrase = Phrase::new("law-cohort-from")
                .text("title", &cohort.title)
                .date("day", cohort.reports_from);
            (cohort.id.as_str(), words.phrase(&phrase))
        })
        .collect();
    let mut choices = vec![Choice {
        value: "",
        label: &none,
    }];
    choices.extend(labels.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (Field {
            name: "cohort",
            label: &label(words, "cohort"),
            value: &sent.cohort,
            error: problems.with("cohort"),
            requirement,
            control: Control::Select(&choices),
            ..Field::default()
        })
    }
}
