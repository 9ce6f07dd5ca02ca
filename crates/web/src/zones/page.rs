//! The list of zones with the equipment in each, and the form of one.

use std::collections::HashMap;

use app::message::Messages;
use app::zone::{Zone, ZoneForm, shared_ranges};
use domain::id::ZoneId;
use domain::round::Phrase;
use domain::zone::ZoneKind;
use maud::{Markup, html};

use super::{PATH, removal};
use crate::assets::query::{ListQuery, NO_ZONE};
use crate::assets::words::number;
use crate::conflict::{Sent, seen};
use crate::design::{
    Align, Button, Choice, Column, Control, EmptyState, Field, Form, Icon, InputKind, Name, Narrow, Notice,
    NoticeKind, PageHeading, Requirement, Row, Table, Weight,
};
use crate::form::Problems;

/// Where a form is sent, and the zone it is about.
pub(super) struct Target<'a> {
    pub(super) action: &'a str,
    pub(super) zone: Option<&'a Zone>,
}

/// The label of a field.
pub(super) fn label(words: &Messages, field: &str) -> String {
    words.text(match field {
        "name" => "zone-name",
        "kind" => "zone-kind",
        "ranges" => "zone-ranges",
        _ => "zone-remote-access",
    })
}

/// A kind of zone in words.
pub(crate) fn kind(words: &Messages, kind: ZoneKind) -> String {
    words.phrase(&Phrase::new("zone-kind-name").selector("kind", kind.as_str()))
}

fn answer(words: &Messages, answer: Option<bool>) -> String {
    words.text(match answer {
        Some(true) => "navigation-yes",
        Some(false) => "navigation-no",
        None => "asset-unknown",
    })
}

/// A field's value as people read it.
pub(super) fn shown(words: &Messages, field: &str, value: &str) -> String {
    match (field, value) {
        ("kind", key) => ZoneKind::from_key(key)
            .map(|found| kind(words, found))
            .unwrap_or_default(),
        ("remote_access", "yes") => answer(words, Some(true)),
        ("remote_access", "no") => answer(words, Some(false)),
        ("remote_access", _) => answer(words, None),
        (_, value) => value.to_owned(),
    }
}

/// What was sent as a form.
pub(super) fn from(sent: &Sent) -> ZoneForm {
    ZoneForm {
        name: sent.value("name"),
        kind: sent.value("kind"),
        ranges: sent.value("ranges"),
        remote_access: sent.value("remote_access"),
    }
}

/// The body of the list. `counts` are the pieces of equipment by zone; those in none stand under none.
pub(super) fn list(
    words: &Messages,
    zones: &[Zone],
    counts: &HashMap<Option<ZoneId>, u64>,
    may_edit: bool,
) -> Markup {
    let add = words.text("zone-add");
    let action = [Button::to(&add, "/zones/new")
        .weight(Weight::Primary)
        .icon(Icon::Plus)];
    let actions: &[Button<'_>] = if may_edit { &action } else { &[] };
    let labels = [
        "zone-name",
        "zone-kind",
        "zone-ranges",
        "zone-remote-access",
        "zone-equipment",
    ]
    .map(|key| words.text(key));
    let columns: Vec<Column<'_>> = labels
        .iter()
        .enumerate()
        .map(|(place, label)| Column {
            label,
            align: if place == 4 { Align::Number } else { Align::Start },
            ..Column::default()
        })
        .collect();
    let ids: Vec<(String, String)> = zones
        .iter()
        .map(|zone| (zone.id.to_string(), format!("{PATH}/{}", zone.id)))
        .collect();
    let rows: Vec<Row<'_>> = zones
        .iter()
        .zip(&ids)
        .map(|(zone, (id, href))| {
            let ranges: Vec<String> = zone.ranges.iter().map(ToString::to_string).collect();
            Row {
                id,
                name: &zone.name,
                href: may_edit.then_some(href.as_str()),
                cells: vec![
                    html! { (Name(&zone.name)) },
                    html! { (kind(words, zone.kind)) },
                    html! { (ranges.join(", ")) },
                    html! { (answer(words, zone.remote_access)) },
                    equipment(words, id, counts.get(&Some(zone.id)).copied().unwrap_or(0)),
                ],
                selected: false,
            }
        })
        .collect();
    html! {
        (PageHeading {
            title: &words.text("zone-list-title"),
            lead: Some(&words.text("zone-list-lead")),
            actions,
            ..PageHeading::default()
        })
        (shared(words, zones))
        (Table {
            id: "zones",
            caption: &words.text("zone-list-caption"),
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: &words.text("zone-list-empty"),
                explanation: &words.text("zone-list-empty-explanation"),
                actions: &[],
            },
        })
        p { (words.text("zone-none")) ": " (equipment(words, NO_ZONE, counts.get(&None).copied().unwrap_or(0))) }
    }
}

/// Points out the ranges that stand in more than one zone.
fn shared(words: &Messages, zones: &[Zone]) -> Markup {
    let shared = shared_ranges(zones);
    html! {
        @if !shared.is_empty() {
            (Notice {
                kind: NoticeKind::Warning,
                title: &words.text("zone-shared"),
                body: Some(html! {
                    p { (words.text("zone-shared-explanation")) }
                    ul {
                        @for (range, holders) in &shared {
                            li {
                                (range) ": "
                                @for (place, zone) in holders.iter().enumerate() {
                                    @if place > 0 { ", " }
                                    (Name(&zone.name))
                                }
                            }
                        }
                    }
                }),
            })
        }
    }
}

fn equipment(words: &Messages, zone: &str, pieces: u64) -> Markup {
    let query = ListQuery {
        zone: zone.to_owned(),
        ..ListQuery::default()
    };
    html! { a href=(query.address("/assets")) { (number(words, pieces)) } }
}

/// The form of a zone.
pub(super) fn form(
    words: &Messages,
    title: &str,
    target: &Target<'_>,
    sent: &ZoneForm,
    problems: &Problems,
) -> Markup {
    let lines = problems.lines();
    let kinds = ZoneKind::ALL.map(|found| (found.as_str(), kind(words, found)));
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let answers = [
        ("", answer(words, None)),
        ("yes", answer(words, Some(true))),
        ("no", answer(words, Some(false))),
    ];
    let answers: Vec<Choice<'_>> = answers
        .iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    let [save, cancel] = ["navigation-save", "navigation-cancel"].map(|key| words.text(key));
    let optional = words.text("form-optional");
    html! {
        (problems.summary(&lines))
        (PageHeading { title, ..PageHeading::default() })
        (Form {
            action: target.action,
            guard_unsaved: true,
            body: html! {
                @if let Some(zone) = target.zone {
                    @let kept = ZoneForm::from(zone);
                    input type="hidden" name="version" value=(zone.version);
                    (seen(&[
                        ("name", &kept.name),
                        ("kind", &kept.kind),
                        ("ranges", &kept.ranges),
                        ("remote_access", &kept.remote_access),
                    ]))
                }
                (Field {
                    name: "name",
                    label: &label(words, "name"),
                    hint: Some(&words.text("zone-name-hint")),
                    error: problems.with("name"),
                    value: &sent.name,
                    control: Control::Input(InputKind::Text),
                    ..Field::default()
                })
                (Field {
                    name: "kind",
                    label: &label(words, "kind"),
                    error: problems.with("kind"),
                    value: &sent.kind,
                    control: Control::Select(&kinds),
                    ..Field::default()
                })
                (Field {
                    name: "ranges",
                    label: &label(words, "ranges"),
                    hint: Some(&words.text("zone-ranges-hint")),
                    error: problems.with("ranges"),
                    requirement: Requirement::Optional(&optional),
                    value: &sent.ranges,
                    control: Control::TextArea { rows: 4 },
                    ..Field::default()
                })
                (Field {
                    name: "remote_access",
                    label: &label(words, "remote_access"),
                    hint: Some(&words.text("zone-remote-access-hint")),
                    error: problems.with("remote_access"),
                    requirement: Requirement::Optional(&optional),
                    value: &sent.remote_access,
                    control: Control::Select(&answers),
                    ..Field::default()
                })
                div.button-row {
                    (Button::submit(&save))
                    (Button::to(&cancel, PATH).weight(Weight::Link))
                }
            },
            ..Form::default()
        })
        @if let Some(zone) = target.zone {
            p { (Button::to(&words.text("zone-remove"), &removal::path(zone.id)).weight(Weight::Secondary)) }
        }
    }
}
