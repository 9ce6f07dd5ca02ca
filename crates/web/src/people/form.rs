//! The form about a person, for adding and for correcting.

use app::person::{Person, PersonForm};
use app::tenant::Place;
use domain::access::EditPeople;
use domain::tenant::ScopeLevel;
use maud::{Markup, html};

use super::{PATH, path_of};
use crate::conflict::{Sent, seen};
use crate::design::{
    Button, ButtonRow, Choice, Control, Field, Form as FormBox, InputKind, Link, PageHeading, Requirement,
    Weight,
};
use crate::form::Problems;
use crate::session::SignedIn;
use crate::shell::Frame;

/// What the form shows.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) typed: PersonForm,
    pub(super) problems: Problems,
    /// Who is corrected, as stored now; none for a person to be added.
    pub(super) person: Option<Person>,
    /// The version the correction starts from.
    pub(super) version: i32,
}

impl Shown {
    /// The form for a new person.
    pub(super) fn empty() -> Self {
        Self {
            typed: PersonForm::default(),
            problems: Problems::default(),
            person: None,
            version: 0,
        }
    }

    /// The form for a person as it stands.
    pub(super) fn of(person: Person) -> Self {
        Self {
            typed: PersonForm::from(&person),
            version: person.version,
            person: Some(person),
            ..Self::empty()
        }
    }
}

pub(super) fn page(signed_in: &SignedIn, places: &[Place], shown: &Shown) -> Markup {
    let (title, action, back) = match &shown.person {
        Some(person) => {
            let path = path_of(person.id);
            (signed_in.text("person-correct"), format!("{path}/correct"), path)
        }
        None => (signed_in.text("person-add"), PATH.to_owned(), PATH.to_owned()),
    };
    let lines = shown.problems.lines();
    let people = signed_in.text("person-list-title");
    let (save, cancel) = (
        signed_in.text("navigation-save"),
        signed_in.text("navigation-cancel"),
    );
    let body = html! {
        (shown.problems.summary(&lines))
        (PageHeading { title: &title, ..PageHeading::default() })
        (FormBox {
            action: &action,
            guard_unsaved: true,
            body: html! {
                @if let Some(person) = &shown.person {
                    @let stored = PersonForm::from(person);
                    input type="hidden" name="version" value=(shown.version);
                    (seen(&values(&stored)))
                }
                (fields(signed_in, places, shown))
                (ButtonRow(&[Button::submit(&save), Button::to(&cancel, &back).weight(Weight::Link)]))
            },
            ..FormBox::default()
        })
    };
    let breadcrumbs = [Link {
        label: &people,
        href: PATH,
    }];
    signed_in.framed(
        Frame {
            title: &title,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    )
}

/// The fields, in the order of the form.
const NAMES: [&str; 7] = [
    "name",
    "email",
    "employee_number",
    "job_title",
    "unit",
    "starts_on",
    "ends_on",
];

fn field_of<'a>(form: &'a PersonForm, name: &str) -> &'a str {
    match name {
        "name" => &form.name,
        "email" => &form.email,
        "employee_number" => &form.employee_number,
        "job_title" => &form.job_title,
        "unit" => &form.unit,
        "starts_on" => &form.starts_on,
        _ => &form.ends_on,
    }
}

/// The fields with what the form holds, in the order of the form.
pub(super) fn values(form: &PersonForm) -> [(&'static str, &str); NAMES.len()] {
    NAMES.map(|name| (name, field_of(form, name)))
}

/// The form as it was sent.
pub(super) fn from(sent: &Sent) -> PersonForm {
    let [name, email, employee_number, job_title, unit, starts_on, ends_on] =
        NAMES.map(|name| sent.value(name));
    PersonForm {
        name,
        email,
        employee_number,
        job_title,
        unit,
        starts_on,
        ends_on,
    }
}

/// A value of a field as people read it.
pub(super) fn worded(signed_in: &SignedIn, places: &[Place], field: &str, value: &str) -> String {
    match field {
        "unit" => {
            let place = places.iter().find(|place| place.node.id.to_string() == value);
            place.map(|place| place.node.name.clone()).unwrap_or_default()
        }
        "starts_on" | "ends_on" => value
            .parse()
            .map_or_else(|_| value.to_owned(), |date| signed_in.words.date(date)),
        _ => value.to_owned(),
    }
}

/// The label of a field by its name.
pub(super) fn label(signed_in: &SignedIn, field: &str) -> String {
    signed_in.text(&format!("person-{}", field.replace('_', "-")))
}

fn fields(signed_in: &SignedIn, places: &[Place], shown: &Shown) -> Markup {
    let typed = &shown.typed;
    let optional = signed_in.text("form-optional");
    let field = |name: &'static str, value: &str, hint: Option<&str>, control: Control<'_>| {
        let requirement = if name == "name" {
            Requirement::Required
        } else {
            Requirement::Optional(&optional)
        };
        html! {
            (Field {
                name,
                label: &label(signed_in, name),
                hint,
                error: shown.problems.with(name),
                requirement,
                value,
                control,
                ..Field::default()
            })
        }
    };
    let none = signed_in.text("person-unit-none");
    let units: Vec<(String, &str)> = places
        .iter()
        .filter(|place| place.node.level == ScopeLevel::Unit || place.node.level == ScopeLevel::Site)
        .map(|place| (place.node.id.to_string(), place.node.name.as_str()))
        .collect();
    // Whoever is confined to a part of the hospital adds people there and takes nobody out of it.
    let mut choices = Vec::new();
    if signed_in.actor.may_in_tenant::<EditPeople>() {
        choices.push(Choice {
            value: "",
            label: &none,
        });
    }
    choices.extend(units.iter().map(|(value, label)| Choice { value, label }));
    html! {
        (field("name", &typed.name, Some(&signed_in.text("person-name-hint")), Control::Input(InputKind::Text)))
        (field("email", &typed.email, None, Control::Input(InputKind::Email)))
        (field("employee_number", &typed.employee_number, Some(&signed_in.text("person-employee-number-hint")), Control::Input(InputKind::Text)))
        (field("job_title", &typed.job_title, None, Control::Input(InputKind::Text)))
        // Where there is no unit to work in, none is asked for.
        @if units.is_empty() { input type="hidden" name="unit" value=(typed.unit); }
        @else { (field("unit", &typed.unit, None, Control::Select(&choices))) }
        (field("starts_on", &typed.starts_on, None, Control::Input(InputKind::Date)))
        (field("ends_on", &typed.ends_on, Some(&signed_in.text("person-ends-on-hint")), Control::Input(InputKind::Date)))
    }
}
