//! The page of one model: what its maker discloses and what to do, its devices, every form brought in.

use app::device_model::{DeviceModel, DeviceModelPage};
use app::message::Messages;
use domain::asset::{Attribute, name_of};
use domain::round::Phrase;
use maud::{Markup, html};

use super::findings::{consequences, every_question, remarks};
use super::list::tally;
use super::{DISCLOSURES, form};
use crate::assets::words::{STATES, count, state, state_tag, status};
use crate::design::{
    Column, EmptyState, ErrorSummary, Fact, FactList, FactValue, FieldError, Name, Narrow, PageHeading, Row,
    SectionHeading, Status, StatusTag, Table,
};
use crate::session::SignedIn;

/// A model as one name.
pub(crate) fn name(manufacturer: &str, model: &str) -> String {
    let named =
        domain::text::fold_for_search(model).starts_with(&domain::text::fold_for_search(manufacturer));
    if named {
        model.to_owned()
    } else {
        format!("{manufacturer} {model}")
    }
}

/// The body of the page, with why a form was refused.
pub(super) fn body(reader: &SignedIn, page: &DeviceModelPage, refused: Option<&str>) -> Markup {
    let words = reader.words;
    let model = &page.model;
    let errors: Vec<FieldError<'_>> = refused
        .into_iter()
        .map(|message| FieldError {
            field: "file",
            message,
        })
        .collect();
    let devices = Phrase::new("device-model-count").number("count", count(model.devices.len()));
    html! {
        (ErrorSummary { title: &words.text("disclosure-refused"), errors: &errors })
        (PageHeading {
            title: &name(&model.manufacturer, &model.model),
            above: Some(&words.text("device-model-above")),
            lead: Some(&words.phrase(&devices)),
            ..PageHeading::default()
        })
        (facts(reader, model))
        (disclosed(reader, page, refused))
        (devices_table(reader, model))
        (super::one::section(reader, page))
    }
}

fn facts(reader: &SignedIn, model: &DeviceModel) -> Markup {
    let words = reader.words;
    let one = |value: Markup| FactValue {
        value,
        source: None,
        known_since: None,
    };
    let listed = |attribute| -> Vec<FactValue<'_>> {
        let values = model.values(attribute);
        let told = values
            .iter()
            .map(|(value, devices)| html! { div { (Name(value)) " (" (devices) ")" } });
        let told: Vec<Markup> = told.collect();
        if told.is_empty() {
            Vec::new()
        } else {
            vec![one(html! { @for value in told { (value) } })]
        }
    };
    let tallied = |attribute| vec![one(html! { (tally(words, model.tally(attribute), attribute)) })];
    let mut labelled = vec![(
        words.text("device-model-maker"),
        vec![one(html! { (Name(&model.manufacturer)) })],
    )];
    if !model.spellings.is_empty() {
        let spellings = html! { @for text in &model.spellings { div { (Name(text)) } } };
        labelled.push((words.text("device-model-spellings"), vec![one(spellings)]));
    }
    // A house without wards is not told of each model that nobody has said in which it is.
    let is_told = |attribute: &Attribute| reader.has_units || !model.values(*attribute).is_empty();
    if !model.devices.is_empty() {
        for attribute in [
            Attribute::Designation,
            Attribute::NomenclatureCode,
            Attribute::DeviceClass,
            Attribute::SoftwareVersion,
        ]
        .into_iter()
        .chain(Some(Attribute::Unit).filter(is_told))
        {
            labelled.push((words.attribute(attribute), listed(attribute)));
        }
        let on_patients = [Attribute::PatientConnected, Attribute::LifeSupporting];
        for attribute in [Attribute::Networked]
            .into_iter()
            .chain(on_patients.into_iter().filter(is_told))
        {
            labelled.push((words.attribute(attribute), tallied(attribute)));
        }
        labelled.push((
            words.text("device-model-support"),
            vec![one(support(words, model))],
        ));
    }
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

/// How many devices are in each state of support, the gravest first.
pub(super) fn support(words: &Messages, model: &DeviceModel) -> Markup {
    let counts = model.support_states();
    let none = counts.get("").copied().unwrap_or_default();
    html! {
        @for found in STATES {
            @if let Some(devices) = counts.get(found.word()) {
                div { (StatusTag::new(status(found), &state(words, Some(found)))) " (" (devices) ")" }
            }
        }
        @if none > 0 { div { (state(words, None)) " (" (none) ")" } }
    }
}

/// What stands where nobody has said anything.
pub(super) fn unsure(words: &Messages) -> Markup {
    html! { (StatusTag::new(Status::Unknown, &words.text("asset-unknown"))) }
}

fn disclosed(reader: &SignedIn, page: &DeviceModelPage, refused: Option<&str>) -> Markup {
    let words = reader.words;
    html! {
        section {
            (SectionHeading { id: "disclosed", title: &words.text("disclosure-title"), ..SectionHeading::default() })
            @match &page.disclosed {
                Some(disclosed) => {
                    p.hint {
                        (words.phrase(&Phrase::new("disclosure-rests-on").text("edition", &disclosed.stored.edition)))
                        " " a href=(format!("{DISCLOSURES}/{}", disclosed.stored.id)) { (Name(&disclosed.stored.file_name)) }
                        @if !disclosed.stored.dated.is_empty() {
                            ", " (words.text("disclosure-dated")) " " (Name(&disclosed.stored.dated))
                        }
                    }
                    (consequences(words, &disclosed.findings, &disclosed.disclosure))
                    (every_question(words, &disclosed.disclosure))
                    (remarks(words, &disclosed.disclosure))
                },
                None => p { (Status::Unknown.shape()) " " (words.text("mds2-none")) },
            }
            (forms(reader, page))
            @if page.may_edit { (form::upload(words, page.model.id, refused)) }
        }
    }
}

/// Every form brought in that is not the one in force.
fn forms(reader: &SignedIn, page: &DeviceModelPage) -> Markup {
    let words = reader.words;
    let in_force = page.disclosed.as_ref().map(|disclosed| disclosed.stored.id);
    let others: Vec<_> = page
        .forms
        .iter()
        .filter(|form| Some(form.id) != in_force)
        .collect();
    html! {
        @if !others.is_empty() {
            p { (words.text("disclosure-others")) }
            ul {
                @for form in others {
                    li {
                        a href=(format!("{DISCLOSURES}/{}", form.id)) { (Name(&form.file_name)) } ", "
                        (words.phrase(&Phrase::new("disclosure-state").selector("state", form.state.as_str()))) ", "
                        (reader.moment(form.decided_at.unwrap_or(form.created_at)))
                    }
                }
            }
        }
    }
}

fn devices_table(reader: &SignedIn, model: &DeviceModel) -> Markup {
    let words = reader.words;
    let no_units = !reader.has_units && model.values(Attribute::Unit).is_empty();
    let labels = [
        words.attribute(Attribute::Name),
        words.attribute(Attribute::SerialNumber),
        words.attribute(Attribute::Unit),
        words.attribute(Attribute::SoftwareVersion),
        words.text("device-model-support"),
    ];
    let columns: Vec<Column<'_>> = labels
        .iter()
        .enumerate()
        .map(|(place, label)| Column {
            label,
            leave_out: no_units && place == 2,
            ..Column::default()
        })
        .collect();
    let untitled = words.text("asset-untitled");
    let named: Vec<(String, String, String)> = model
        .devices
        .iter()
        .map(|device| {
            let name = Some(name_of(&device.attributes)).filter(|name| !name.is_empty());
            let id = device.id.to_string();
            (
                format!("/assets/{id}"),
                name.unwrap_or_else(|| untitled.clone()),
                id,
            )
        })
        .collect();
    let rows: Vec<Row<'_>> = model
        .devices
        .iter()
        .zip(&named)
        .map(|(device, (href, name, id))| {
            let stated = |attribute| match device.attributes.get(&attribute) {
                Some(value) => html! { (Name(value)) },
                None => unsure(words),
            };
            Row {
                id,
                name,
                href: Some(href),
                cells: vec![
                    html! { (Name(name)) },
                    stated(Attribute::SerialNumber),
                    stated(Attribute::Unit),
                    stated(Attribute::SoftwareVersion),
                    state_tag(words, &device.support.state),
                ],
                selected: false,
            }
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "devices", title: &words.text("device-model-devices"), ..SectionHeading::default() })
            (Table {
                id: "device",
                caption: &words.text("device-model-devices"),
                columns: &columns,
                rows: &rows,
                selection: None,
                narrow: Narrow::Stack,
                empty: EmptyState {
                    title: &words.text("device-model-no-devices"),
                    explanation: &words.text("device-model-no-devices-explanation"),
                    actions: &[],
                },
            })
        }
    }
}
