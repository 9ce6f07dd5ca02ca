//! All packs: what the house had reviewed, the countries, and the acts of the Union.

use app::law::LawHere;
use app::law_pack::ListedLawPack;
use domain::law::{ActStatus, Country, Pack};
use domain::round::Phrase;
use maud::{Markup, html};

use super::PATH;
use super::words::{anchor, confidence_tag, day, status_tag};
use crate::design::{
    Button, Column, EmptyState, Icon, Name, Narrow, Notice, NoticeKind, PageHeading, Row, SectionHeading,
    Status, StatusTag, Table, Weight,
};
use crate::session::SignedIn;

/// The body of the page.
pub(super) fn body(reader: &SignedIn, here: &LawHere, own: &[ListedLawPack], may_edit: bool) -> Markup {
    let words = reader.words;
    let labels = ["law-pack-load", "law-here"].map(|key| words.text(key));
    let of_country = format!("{PATH}/{}", here.country.to_ascii_lowercase());
    let mut actions = Vec::new();
    if here.of_country().is_some() {
        actions.push(Button::to(&labels[1], &of_country));
    }
    if may_edit {
        let load = Button::to(&labels[0], "/law/own/new").icon(Icon::Plus);
        actions.push(load.weight(Weight::Secondary));
    }
    html! {
        (PageHeading {
            title: &words.text("law-list-title"),
            lead: Some(&words.text("law-list-lead")),
            actions: &actions,
            ..PageHeading::default()
        })
        (refused(reader, here))
        (countries(reader, here))
        (union(reader, here))
        (reviewed(reader, own))
    }
}

/// That a pack of the house’s own is not used, where that is so.
fn refused(reader: &SignedIn, here: &LawHere) -> Markup {
    let problems = here.law.refused();
    if problems.is_empty() {
        return Markup::default();
    }
    html! {
        (Notice {
            kind: NoticeKind::Warning,
            title: &reader.text("law-own-refused"),
            body: Some(html! {
                ul { @for problem in problems { li { bdi { (problem) } } } }
            }),
        })
    }
}

fn reviewed(reader: &SignedIn, own: &[ListedLawPack]) -> Markup {
    let words = reader.words;
    let labels = [
        "law-pack-title",
        "law-edition",
        "law-pack-in-use-label",
        "law-pack-reviewed-by",
        "law-pack-loaded-at",
    ]
    .map(|key| words.text(key));
    let ids: Vec<(String, String)> = own
        .iter()
        .map(|listed| listed.stored.id)
        .map(|id| (id.to_string(), format!("{PATH}/own/{id}")))
        .collect();
    let rows: Vec<Row<'_>> = own
        .iter()
        .zip(&ids)
        .map(|(listed, (id, href))| Row {
            id,
            name: &listed.stored.title,
            href: Some(href.as_str()),
            cells: vec![
                html! { (Name(&listed.stored.title)) },
                html! { bdi { (listed.stored.edition) } },
                use_tag(reader, listed.stored.in_use),
                html! { (Name(&listed.stored.reviewed_by)) },
                html! { (reader.moment(listed.stored.loaded_at)) },
            ],
            selected: false,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "own", title: &words.text("law-own-title"), ..SectionHeading::default() })
            @if own.is_empty() {
                p { (words.text("law-own-none")) }
            } @else {
                (table("own-packs", &words.text("law-own-title"), &labels, &rows))
            }
        }
    }
}

/// Whether a pack is in use, with its shape.
pub(super) fn use_tag(reader: &SignedIn, in_use: bool) -> Markup {
    let (status, name) = if in_use {
        (Status::Fine, "yes")
    } else {
        (Status::Pending, "no")
    };
    let phrase = Phrase::new("law-pack-in-use").selector("in_use", name);
    html! { (StatusTag::new(status, &reader.words.phrase(&phrase))) }
}

fn countries(reader: &SignedIn, here: &LawHere) -> Markup {
    let words = reader.words;
    let labels = [
        "law-pack-title",
        "law-status-label",
        "law-in-force",
        "law-anchor-label",
        "law-status-sure",
    ]
    .map(|key| words.text(key));
    // Its own country first: that is what somebody here looks for.
    let mut listed: Vec<(&Pack, &Country)> = here.law.countries(here.today).collect();
    listed.sort_by(|(a, of_a), (b, of_b)| {
        let elsewhere = |country: &Country| country.code != here.country;
        (elsewhere(of_a), &a.title).cmp(&(elsewhere(of_b), &b.title))
    });
    let hrefs: Vec<String> = listed
        .iter()
        .map(|(pack, _)| format!("{PATH}/{}", pack.id))
        .collect();
    let rows: Vec<Row<'_>> = listed
        .iter()
        .zip(&hrefs)
        .map(|((pack, country), href)| Row {
            id: &pack.id,
            name: &pack.title,
            href: Some(href.as_str()),
            cells: vec![
                html! { (Name(&pack.title)) },
                status_tag(words, country.status),
                since(reader, country),
                html! { (anchor(words, country)) },
                confidence_tag(words, country.confidence),
            ],
            selected: false,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "countries", title: &words.text("law-countries"), ..SectionHeading::default() })
            (table("law-countries", &words.text("law-countries"), &labels, &rows))
        }
    }
}

/// Since when the act of a country is in force.
fn since(reader: &SignedIn, country: &Country) -> Markup {
    match (country.in_force.value(), country.status) {
        (Some(in_force), _) => day(reader.words, *in_force),
        (None, ActStatus::InForce) => {
            html! { (StatusTag::new(Status::Unknown, &reader.text("law-not-known"))) }
        }
        (None, _) => html! { "—" },
    }
}

fn union(reader: &SignedIn, here: &LawHere) -> Markup {
    let words = reader.words;
    let labels = ["law-pack-title", "law-edition", "law-checked"].map(|key| words.text(key));
    let packs: Vec<&Pack> = here.law.union(here.today).collect();
    let hrefs: Vec<String> = packs.iter().map(|pack| format!("{PATH}/{}", pack.id)).collect();
    let rows: Vec<Row<'_>> = packs
        .iter()
        .zip(&hrefs)
        .map(|(pack, href)| Row {
            id: &pack.id,
            name: &pack.title,
            href: Some(href.as_str()),
            cells: vec![
                html! { (Name(&pack.title)) },
                html! { bdi { (pack.version) } },
                day(words, pack.checked),
            ],
            selected: false,
        })
        .collect();
    html! {
        section {
            (SectionHeading { id: "union", title: &words.text("law-union"), ..SectionHeading::default() })
            (table("law-union", &words.text("law-union"), &labels, &rows))
        }
    }
}

/// A table that always has rows.
pub(super) fn table(id: &str, caption: &str, labels: &[String], rows: &[Row<'_>]) -> Markup {
    let columns: Vec<Column<'_>> = labels
        .iter()
        .map(|label| Column {
            label,
            ..Column::default()
        })
        .collect();
    html! {
        (Table {
            id,
            caption,
            columns: &columns,
            rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState::default(),
        })
    }
}
