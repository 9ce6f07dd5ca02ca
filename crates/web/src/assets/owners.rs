//! Who answers for equipment, in the list: the choice of one, and the way to the list of all that one answers for.

use app::message::Messages;
use app::owner::Owners;
use domain::round::Phrase;
use maud::{Markup, html};

use super::filters::select;
use super::list::PATH;
use super::query::{ListQuery, NO_OWNER};
use super::words::{count, number};
use crate::design::{Choice, Name};

/// The choice of one owner; none where nothing has an owner and none is asked for.
pub(super) fn choice(words: &Messages, query: &ListQuery, owners: &Owners) -> Option<Markup> {
    let chosen = query.filter().owner;
    if owners.most.is_empty() && chosen.is_none() {
        return None;
    }
    let any = words.text("asset-list-owner-any");
    let nobody = Phrase::new("asset-list-owner-nobody-count").number("count", count(owners.nobody));
    let nobody = words.phrase(&nobody);
    let labels: Vec<String> = owners
        .most
        .iter()
        .map(|owner| format!("{} ({})", owner.name, number(words, owner.assets)))
        .collect();
    let mut choices = vec![
        Choice {
            value: "",
            label: &any,
        },
        Choice {
            value: NO_OWNER,
            label: &nobody,
        },
    ];
    choices.extend(owners.most.iter().zip(&labels).map(|(owner, label)| Choice {
        value: &owner.folded,
        label,
    }));
    let value = match chosen.as_deref() {
        None => "",
        Some("") => NO_OWNER,
        Some(folded) => folded,
    };
    if !choices.iter().any(|choice| choice.value == value) {
        choices.push(Choice {
            value,
            label: query.owner.trim(),
        });
    }
    Some(select(&words.text("asset-list-owner"), "owner", value, &choices))
}

/// The filter in force in words.
pub(super) fn active(words: &Messages, query: &ListQuery, owners: &Owners) -> Option<String> {
    let chosen = query.filter().owner?;
    if chosen.is_empty() {
        return Some(words.text("asset-list-owner-nobody"));
    }
    let known = owners.most.iter().find(|owner| owner.folded == chosen);
    let name = known.map_or(query.owner.trim(), |owner| &owner.name);
    Some(words.phrase(&Phrase::new("asset-list-owner-active").text("name", name)))
}

/// An owner that leads to the list of all that she answers for.
pub(super) fn link(words: &Messages, name: &str) -> Markup {
    let query = ListQuery {
        owner: name.to_owned(),
        ..ListQuery::default()
    };
    let all = words.text("asset-page-owner-all");
    html! {
        a href=(query.address(PATH)) { (Name(name)) span.visually-hidden { " (" (all) ")" } }
    }
}
