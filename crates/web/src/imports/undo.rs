//! Undoing an accepted import: what it would do, what stands in the way, and the page afterwards.

use app::import::{Import, Obstacle, Undoing};
use app::message::Messages;
use domain::round::Phrase;
use maud::{Markup, html};

use super::list::PATH;
use super::review::on_day;
use super::words::count;
use crate::design::{Button, Form, Icon, Name, SectionHeading, Weight};
use crate::session::SignedIn;

/// Pieces of equipment named one by one; of more only the number is said.
const NAMED: usize = 10;

/// The part of an accepted import's page that undoes it.
pub(super) fn section(words: &Messages, import: &Import, undoing: &Undoing) -> Markup {
    html! {
        section {
            (SectionHeading { id: "undo", title: &words.text("import-undo-title"), ..SectionHeading::default() })
            @match &undoing.obstacle {
                None => (offered(words, import, undoing)),
                Some(Obstacle::Newer(newer)) => {
                    p { (words.text("import-undo-newer")) }
                    p { a href=(format!("{PATH}/{}#undo", newer.id)) { (newer.file_name) } }
                },
                Some(Obstacle::InUse(assets)) => {
                    p { (words.phrase(&Phrase::new("import-undo-in-use").number("count", count(assets.len() as u64)))) }
                    ul {
                        @for asset in assets.iter().take(NAMED) {
                            li { a href=(format!("/assets/{}", asset.id)) { (Name(&asset.name)) } }
                        }
                    }
                    @if assets.len() > NAMED {
                        p { (words.phrase(&Phrase::new("import-undo-in-use-more").number("count", count((assets.len() - NAMED) as u64)))) }
                    }
                    p { (words.text("import-undo-in-use-way-out")) }
                },
            }
        }
    }
}

fn offered(words: &Messages, import: &Import, undoing: &Undoing) -> Markup {
    let extent = undoing.extent;
    let told = Phrase::new("import-undo-extent")
        .number("removed", count(extent.removed))
        .number("restored", count(extent.restored));
    let undo = words.text("import-undo");
    html! {
        (Form {
            action: &format!("{PATH}/{}/decision", import.id),
            body: html! {
                p.plain { (words.phrase(&told)) }
                input type="hidden" name="version" value=(import.version);
                div.button-row {
                    (Button::submit(&undo).weight(Weight::Secondary).as_value("decision", "undo"))
                }
            },
            ..Form::default()
        })
    }
}

/// The body of the page of an import that was undone.
pub(super) fn undone(reader: &SignedIn, import: &Import) -> Markup {
    let words = reader.words;
    let title = on_day(
        reader,
        import.undone_at.unwrap_or(import.created_at),
        "import-done-undone",
    );
    html! {
        p { (title) " " (words.text("import-done-undone-explanation")) }
        div.button-row {
            (Button::to(&words.text("import-done-assets"), "/assets").weight(Weight::Primary).icon(Icon::ArrowRight))
            (Button::to(&words.text("import-done-another"), "/imports/new"))
        }
    }
}
