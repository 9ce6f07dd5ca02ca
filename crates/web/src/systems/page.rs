//! The pages of systems: the list, one system with the search that adds equipment to it, and the form.

use std::collections::HashMap;

use app::asset::NamedAsset;
use app::backup::SystemBackup;
use app::dependency::ListedDependency;
use app::message::Messages;
use app::system::{FetchedSystem, System, SystemForm};
use domain::dependency::Node;
use domain::round::Phrase;
use maud::{Markup, html};

use super::words::{backup_tag, restore_tag};
use super::{CSV, PATH};
use crate::assets::words::count;
use crate::conflict::{Sent, seen};
use crate::dependencies::{Surroundings, found};
use crate::design::{
    Button, Column, EmptyState, Fact, FactList, FactValue, Field, FilterBar, Form, Icon, Name, Narrow,
    PageHeading, Requirement, Row, SectionHeading, Status, StatusTag, Table, Weight,
};
use crate::form::{Problems, choose};
use crate::services::outage::{self, RECOVERY};
use crate::services::words::duration;

/// Pieces of equipment shown of a search.
pub(super) const FOUND: u64 = 20;

/// The body of the list.
pub(super) fn list(
    words: &Messages,
    systems: &[SystemBackup],
    dependencies: &[ListedDependency],
    may_edit: bool,
) -> Markup {
    let add = words.text("system-add");
    let download = words.text("asset-list-export");
    let action = [Button::to(&add, "/systems/new").icon(Icon::Plus)];
    let begin = if may_edit { &action[..] } else { &[] };
    let mut actions = Vec::from(begin);
    if !systems.is_empty() {
        actions.push(Button::to(&download, CSV).icon(Icon::Download));
    }
    let mut stands_on: HashMap<Node, usize> = HashMap::new();
    for listed in dependencies {
        *stands_on.entry(listed.dependency.consumer).or_default() += 1;
    }
    let labels = [
        "system-name",
        "system-manufacturer",
        "system-product-version",
        "system-owner",
        "system-backup",
        "system-restore",
        "system-stands-on",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = systems
        .iter()
        .map(|listed| listed.system.id)
        .map(|id| (id.to_string(), format!("{PATH}/{id}")))
        .collect();
    let rows: Vec<Row<'_>> = systems
        .iter()
        .zip(&ids)
        .map(|(listed, (id, href))| {
            let system = &listed.system;
            let number = stands_on
                .get(&Node::System(system.id))
                .copied()
                .unwrap_or_default();
            let number = Phrase::new("service-list-stands-on").number("count", count(number));
            let cells = vec![
                html! { (Name(&system.name)) },
                html! { (Name(&system.manufacturer)) },
                html! { (Name(&system.product_version)) },
                match &listed.owner_name {
                    Some(name) => html! { (Name(name)) },
                    None if system.owner.is_some() => Markup::default(),
                    None => html! { (StatusTag::new(Status::Unknown, &words.text("system-owner-none"))) },
                },
                backup_tag(words, listed.backup),
                restore_tag(words, listed.restore),
                html! { (words.phrase(&number)) },
            ];
            Row {
                id,
                name: &system.name,
                href: Some(href.as_str()),
                cells,
                selected: false,
            }
        })
        .collect();
    html! {
        (PageHeading {
            title: &words.text("system-list-title"),
            lead: Some(&words.text("system-list-lead")),
            actions: &actions,
            ..PageHeading::default()
        })
        (Table {
            id: "systems",
            caption: &words.text("system-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("system-list-empty"),
                explanation: &words.text("system-list-empty-explanation"),
                actions: begin,
            },
        })
    }
}

/// A search for equipment and what it found.
pub(super) struct Search {
    /// What was searched for.
    pub(super) text: String,
    /// The first matches.
    pub(super) found: Vec<NamedAsset>,
    /// How many there are.
    pub(super) total: u64,
}

/// The sections of the page that stand in files of their own.
pub(super) struct Sections {
    /// What is wrong with what was typed.
    pub(super) problems: Markup,
    /// Its backup, and the tests of bringing it back.
    pub(super) backup: Markup,
    /// What it is made of.
    pub(super) made_of: Markup,
}

/// The body of the page of one system. The search is there where equipment can be added.
pub(super) fn body(
    words: &Messages,
    fetched: &FetchedSystem,
    surroundings: &Surroundings<'_>,
    search: Option<&Search>,
    sections: &Sections,
) -> Markup {
    let system = &fetched.system;
    let correct = words.text("system-correct");
    let edit = format!("{PATH}/{}/edit", system.id);
    let action = [Button::to(&correct, &edit).icon(Icon::Pencil)];
    html! {
        (sections.problems)
        (PageHeading {
            title: &system.name,
            above: Some(&words.text("system-above")),
            actions: if surroundings.may_edit { &action } else { &[] },
            ..PageHeading::default()
        })
        (facts(words, fetched))
        (sections.backup)
        (surroundings.stands_on(words, "system-stands-on", "system-stands-on-nothing"))
        @if let Some(search) = search { (search_section(words, system, surroundings, search)) }
        (surroundings.carries(words, "system-carries", "system-carries-none"))
        (sections.made_of)
    }
}

/// One value of a fact.
pub(super) fn one(value: Markup) -> Vec<FactValue<'static>> {
    vec![FactValue {
        value,
        source: None,
        known_since: None,
    }]
}

fn facts(words: &Messages, fetched: &FetchedSystem) -> Markup {
    let system = &fetched.system;
    let told = |value: &str| match value {
        "" => Vec::new(),
        value => vec![FactValue {
            value: html! { (Name(value)) },
            source: None,
            known_since: None,
        }],
    };
    let labelled = [
        (words.text("system-manufacturer"), told(&system.manufacturer)),
        (
            words.text("system-product-version"),
            told(&system.product_version),
        ),
        (
            words.text("system-supplier"),
            system
                .supplier
                .zip(fetched.supplier_name.as_deref())
                .map(|(id, name)| one(html! { a href={ "/suppliers/" (id) } { (Name(name)) } }))
                .unwrap_or_default(),
        ),
        (
            words.text("system-owner"),
            told(fetched.owner_name.as_deref().unwrap_or_default()),
        ),
        (
            words.text(RECOVERY.label),
            system
                .recovery_time_minutes
                .map(|minutes| one(html! { (duration(words, minutes)) }))
                .unwrap_or_default(),
        ),
    ];
    let facts: Vec<Fact<'_>> = labelled
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! { (FactList { facts: &facts, unknown: &words.text("asset-unknown"), contradicting: "" }) }
}

fn search_section(
    words: &Messages,
    system: &System,
    surroundings: &Surroundings<'_>,
    search: &Search,
) -> Markup {
    let there: Vec<Node> = surroundings
        .stands_on
        .iter()
        .map(|listed| listed.dependency.provider)
        .collect();
    let shown = Phrase::new("system-search-found")
        .number("shown", count(search.found.len()))
        .number("total", count(search.total));
    html! {
        section {
            (SectionHeading { id: "equipment", title: &words.text("system-search-title"), ..SectionHeading::default() })
            p.hint { (words.text("system-search-hint")) }
            (FilterBar {
                action: &format!("{PATH}/{}#equipment", system.id),
                label: &words.text("system-search"),
                field: "q",
                value: &search.text,
                more: Markup::default(),
                submit: &words.text("navigation-search"),
                active: &[],
                remove: "",
                clear: None,
            })
            @if !search.text.trim().is_empty() {
                p { (words.phrase(&shown)) }
                (found(words, surroundings.node, &there, &search.found))
            }
        }
    }
}

/// Where the form is sent, and the record it is about.
pub(super) struct Target<'a> {
    /// Where it is sent.
    pub(super) action: &'a str,
    /// The way back.
    pub(super) cancel: &'a str,
    /// The record that is corrected; none where one is added.
    pub(super) system: Option<&'a System>,
}

/// The fields of a stored system as the form shows them.
pub(super) fn of(system: &System) -> SystemForm {
    SystemForm {
        name: system.name.clone(),
        manufacturer: system.manufacturer.clone(),
        product_version: system.product_version.clone(),
        owner: shown(system.owner),
        supplier: shown(system.supplier),
        recovery_time_minutes: shown(system.recovery_time_minutes),
    }
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The fields as they were sent.
pub(super) fn from(sent: &Sent) -> SystemForm {
    SystemForm {
        name: sent.value("name"),
        manufacturer: sent.value("manufacturer"),
        product_version: sent.value("product_version"),
        owner: sent.value("owner"),
        supplier: sent.value("supplier"),
        recovery_time_minutes: RECOVERY.minutes(sent),
    }
}

/// What the form offers to choose from: identifier and name.
pub(super) struct Choices {
    /// People who can answer for a system.
    pub(super) people: Vec<(String, String)>,
    /// Suppliers that can supply one.
    pub(super) suppliers: Vec<(String, String)>,
}

/// A value of a field as people read it.
pub(super) fn told(words: &Messages, choices: &Choices, field: &str, value: &str) -> String {
    let named = |listed: &[(String, String)]| {
        let mut listed = listed.iter().filter(|(id, _)| id == value);
        listed.next().map(|(_, name)| name.clone()).unwrap_or_default()
    };
    match field {
        "owner" => named(&choices.people),
        "supplier" => named(&choices.suppliers),
        "recovery_time_minutes" => outage::shown(words, value),
        _ => value.to_owned(),
    }
}

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "name" => "system-name",
        "manufacturer" => "system-manufacturer",
        "owner" => "system-owner",
        "supplier" => "system-supplier",
        "recovery_time_minutes" => RECOVERY.label,
        _ => "system-product-version",
    })
}

/// The body of the page with the form.
pub(super) fn form(
    words: &Messages,
    title: &str,
    target: &Target<'_>,
    sent: &SystemForm,
    choices: &Choices,
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    let optional = words.text("field-optional");
    let field = |name, value: &str, requirement| {
        let (label, error) = (label(words, name), problems.with(name));
        html! { (Field { name, label: &label, value, error, requirement, ..Field::default() }) }
    };
    let select = |name, value: &str, listed: &[(String, String)]| {
        let label = label(words, name);
        choose(
            words,
            (name, &label),
            value,
            listed,
            problems,
            Requirement::Optional(&optional),
        )
    };
    html! {
        (problems.summary(&lines))
        (PageHeading { title, ..PageHeading::default() })
        (Form {
            action: target.action,
            guard_unsaved: true,
            body: html! {
                @if let Some(system) = target.system {
                    input type="hidden" name="version" value=(system.version);
                    (seen(&[
                        ("name", &system.name),
                        ("manufacturer", &system.manufacturer),
                        ("product_version", &system.product_version),
                        ("owner", &shown(system.owner)),
                        ("supplier", &shown(system.supplier)),
                        ("recovery_time_minutes", &shown(system.recovery_time_minutes)),
                    ]))
                }
                (field("name", &sent.name, Requirement::Required))
                (field("manufacturer", &sent.manufacturer, Requirement::Optional(&optional)))
                (field("product_version", &sent.product_version, Requirement::Optional(&optional)))
                (select("supplier", &sent.supplier, &choices.suppliers))
                (select("owner", &sent.owner, &choices.people))
                (RECOVERY.fields(words, &sent.recovery_time_minutes, problems, Requirement::Optional(&optional)))
                div.button-row {
                    (Button::submit(&words.text("navigation-save")))
                    (Button::to(&words.text("navigation-cancel"), target.cancel).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
    }
}
