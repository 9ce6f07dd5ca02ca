//! Locations: the tree of places that sources write, each leading to the equipment in it.

use app::location::Location;
use app::message::Messages;
use axum::extract::State;
use domain::round::Phrase;
use maud::{Markup, html};

use crate::assets::query::{ListQuery, NO_LOCATION};
use crate::assets::words::{count, number};
use crate::design::{EmptyState, Link, PageHeading, Tree, TreeNode};
use crate::error::Result;
use crate::route::Routes;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where the locations are.
pub(crate) const PATH: &str = "/locations";

pub(crate) fn routes() -> Routes {
    Routes::new().get(PATH, list)
}

async fn list(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let (places, nowhere) = app::location::list(&state.app, &signed_in.actor).await?;
    let (assets, title) = (
        signed_in.text("asset-list-title"),
        signed_in.text("location-list-title"),
    );
    let breadcrumbs = [Link {
        label: &assets,
        href: "/assets",
    }];
    let frame = Frame {
        title: &title,
        breadcrumbs: &breadcrumbs,
        ..Frame::default()
    };
    Ok(signed_in.framed(frame, body(signed_in.words, &places, nowhere)))
}

/// A place with the words and the address of its node.
struct Shown<'a> {
    place: &'a Location,
    pieces: String,
    href: String,
    within: Vec<Shown<'a>>,
}

fn shown<'a>(words: &Messages, places: &'a [Location]) -> Vec<Shown<'a>> {
    places
        .iter()
        .map(|place| Shown {
            place,
            pieces: words.phrase(&Phrase::new("location-pieces").number("count", count(place.pieces))),
            href: address(&place.path),
            within: shown(words, &place.within),
        })
        .collect()
}

fn address(path: &str) -> String {
    let query = ListQuery {
        location: path.to_owned(),
        ..ListQuery::default()
    };
    query.address("/assets")
}

fn nodes<'a>(shown: &'a [Shown<'a>]) -> Vec<TreeNode<'a>> {
    shown
        .iter()
        .map(|shown| TreeNode {
            name: &shown.place.name,
            kind: &shown.pieces,
            href: Some(&shown.href),
            current: false,
            status: None,
            children: nodes(&shown.within),
        })
        .collect()
}

fn body(words: &Messages, places: &[Location], nowhere: u64) -> Markup {
    let title = words.text("location-list-title");
    let shown = shown(words, places);
    html! {
        (PageHeading { title: &title, lead: Some(&words.text("location-list-lead")), ..PageHeading::default() })
        @if shown.is_empty() {
            (EmptyState {
                title: &words.text("location-list-empty"),
                explanation: &words.text("location-list-empty-explanation"),
                actions: &[],
            })
        } @else {
            (Tree { label: &title, roots: &nodes(&shown) })
        }
        @if nowhere > 0 {
            p { (words.text("location-none")) ": " a href=(address(NO_LOCATION)) { (number(words, nowhere)) } }
        }
    }
}
