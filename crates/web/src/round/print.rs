//! The round on paper, for the morning meeting: every card with a box to tick, who does it and until when, and the checkpoint of
//! the journal that the sheet bears witness to.
//!
//! It is the whole house's, since the meeting is.

use app::asset::NamedAsset;
use app::round::Whose;
use axum::extract::State;
use domain::journal::{Checkpoint, Note};
use domain::round::{Card, Phrase, Round};
use maud::{Markup, html};

use super::card::paper;
use super::{checkpoint, named};
use crate::assets::words::count;
use crate::design::{Link, PageHeading, SectionHeading, StatusTag};
use crate::error::Result;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

/// Where it is.
pub(super) const PRINT: &str = "/round/print";

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Markup> {
    let app = &state.app;
    let round = app::round::today(app, &signed_in.actor, Whose::Everyones).await?;
    let equipment = named(app, &signed_in, &round).await?;
    let foot = checkpoint(app, &signed_in).await?;
    let note = match foot {
        Some(_) => {
            let page = app::journal::list(app, &signed_in.actor, None, 1).await?;
            page.checkpoint.map(|kept| kept.note)
        }
        None => None,
    };
    let words = signed_in.words;
    let (title, back) = (words.text("round-print-title"), words.text("round-title"));
    let named_of = |card: &Card| -> Vec<NamedAsset> {
        let named = app::round::named_equipment(card).iter();
        named.filter_map(|id| equipment.get(id).cloned()).collect()
    };
    let body = html! {
        (PageHeading {
            title: &title,
            above: Some(&words.date(round.date)),
            lead: Some(&words.text("round-print-lead")),
            ..PageHeading::default()
        })
        @if round.is_empty() { p { (words.text("round-nothing")) } }
        ol.round-sheet {
            @for card in cards(&round) { (sheet(&signed_in, &round, card, &named_of(card))) }
        }
        @if round.more.count > 0 {
            p { (words.phrase(&Phrase::new("round-more").number("count", count(round.more.count)))) }
        }
        (there(&signed_in))
        @if let Some(note) = &note { (witness(&signed_in, note)) }
    };
    let breadcrumbs = [Link {
        label: &back,
        href: "/",
    }];
    let frame = Frame {
        title: &title,
        breadcrumbs: &breadcrumbs,
        checkpoint: foot.as_deref(),
        script: None,
    };
    Ok(signed_in.framed(frame, body))
}

/// The pinned ones first.
fn cards(round: &Round) -> impl Iterator<Item = &Card> {
    let pinned = round.pinned.iter().map(|pinned| &pinned.card);
    pinned.chain(&round.cards)
}

fn sheet(reader: &SignedIn, round: &Round, card: &Card, named: &[NamedAsset]) -> Markup {
    let words = reader.words;
    let consequence = words.phrase(&card.priority.rank.consequence_phrase());
    let status = super::status(card.priority.rank.consequence);
    let lines = ["round-print-who", "round-print-when", "round-print-done"].map(|key| words.text(key));
    html! {
        li {
            span.sheet-box aria-hidden="true" {}
            div {
                h2 { (words.phrase(&card.what)) }
                p { (StatusTag::new(status, &consequence)) " " (words.phrase(&card.due.phrase(round.date))) }
                p { (words.phrase(&card.why)) }
                p { (words.text("round-to-do")) ": " (words.phrase(&card.act_phrase)) }
                @if let Some(note) = &card.note { p { (words.phrase(note)) } }
                div.sheet-detail { (paper(words, card, named)) }
                dl.sheet-lines { @for line in &lines { div { dt { (line) } dd {} } } }
            }
        }
    }
}

/// Who was there.
fn there(reader: &SignedIn) -> Markup {
    let words = reader.words;
    html! {
        dl.sheet-lines { div { dt { (words.text("round-print-there")) } dd {} } }
    }
}

/// The checkpoint of the journal, whole: with it a paper shows later that nothing before it was changed.
fn witness(reader: &SignedIn, note: &str) -> Markup {
    let words = reader.words;
    let parsed = Note::parse(note).ok();
    let checkpoint = parsed.and_then(|note| note.text().parse::<Checkpoint>().ok());
    html! {
        section.sheet-witness {
            (SectionHeading { id: "witness", title: &words.text("round-print-witness"), ..SectionHeading::default() })
            @if let Some(checkpoint) = &checkpoint {
                p {
                    (words.phrase(
                        &Phrase::new("round-print-checkpoint")
                            .text("origin", checkpoint.origin())
                            .number("size", count(checkpoint.size()))
                            .text("root", &checkpoint.root().to_string()),
                    ))
                }
            }
            pre { code { (note) } }
        }
    }
}
