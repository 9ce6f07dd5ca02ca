//! The list of people.

use app::person::{ListedPerson, Person};
use domain::access::EditPeople;
use maud::{Markup, html};

use super::{lists, path_of};
use crate::design::{
    Button, Column, EmptyState, Icon, Name, Narrow, PageHeading, Row, Status, StatusTag, Table,
};
use crate::session::SignedIn;

pub(super) fn body(signed_in: &SignedIn, people: &[ListedPerson]) -> Markup {
    let (title, add) = (signed_in.text("person-list-title"), signed_in.text("person-add"));
    let lists = signed_in.text("staff-list-title");
    let mut actions = Vec::new();
    // A list speaks of the whole hospital.
    if signed_in.actor.may_in_tenant::<EditPeople>() {
        actions.push(Button::to(&lists, lists::PATH));
    }
    if signed_in.actor.may::<EditPeople>() {
        actions.push(Button::to(&add, "/people/new").icon(Icon::Plus));
    }
    html! {
        (PageHeading { title: &title, actions: &actions, ..PageHeading::default() })
        (table(signed_in, &title, people))
    }
}

fn table(signed_in: &SignedIn, caption: &str, people: &[ListedPerson]) -> Markup {
    let labels = [
        "person-name",
        "person-job-title",
        "person-unit",
        "person-employment",
    ]
    .map(|key| signed_in.text(key));
    let no_units = !signed_in.has_units && people.iter().all(|listed| listed.unit_name.is_empty());
    let unit = signed_in.text("person-unit");
    let columns = labels.each_ref().map(|label| Column {
        label,
        leave_out: no_units && *label == unit,
        ..Column::default()
    });
    let addresses: Vec<(String, String)> = people
        .iter()
        .map(|listed| (listed.person.id.to_string(), path_of(listed.person.id)))
        .collect();
    let rows: Vec<Row<'_>> = people
        .iter()
        .zip(&addresses)
        .map(|(listed, (id, href))| Row {
            id,
            name: &listed.person.name,
            href: Some(href),
            cells: vec![
                html! { (Name(&listed.person.name)) },
                html! { bdi { (listed.person.job_title) } },
                html! { bdi { (listed.unit_name) } },
                employment(signed_in, &listed.person),
            ],
            selected: false,
        })
        .collect();
    let (empty, explanation) = (
        signed_in.text("person-list-empty"),
        signed_in.text("person-list-empty-explanation"),
    );
    html! {
        (Table {
            id: "people",
            caption,
            columns: &columns,
            rows: &rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState { title: &empty, explanation: &explanation, actions: &[] },
        })
    }
}

/// Whether the person works here today, in words.
pub(super) fn employment(signed_in: &SignedIn, person: &Person) -> Markup {
    let today = signed_in.now.in_zone(&signed_in.zone).date();
    let dated = |key, date| signed_in.format(key, &[("date", app::message::Argument::Date(date))]);
    let (status, word) = match (person.starts_on, person.ends_on) {
        (_, Some(last)) if last < today => (Status::Unknown, dated("person-left-on", last)),
        (Some(first), _) if first > today => (Status::Pending, dated("person-starts-later", first)),
        (_, Some(last)) => (Status::Caution, dated("person-leaves-on", last)),
        _ => (Status::Fine, signed_in.text("person-works-here")),
    };
    html! { (StatusTag::new(status, &word)) }
}
