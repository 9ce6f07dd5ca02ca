//! The page of every concern that is not a card of today's round: what waits behind the cards, what was begun, what
//! somebody else has, what was put off and what was said to be done.
//!
//! A row is a card: the same words, the same forms. What was decided stands on it, with the way back.

use app::App;
use app::message::Messages;
use app::round::{Leave, Recipient};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::access::Actor;
use domain::round::{Aside, Card, Phrase, Remainder, SetAside};
use maud::{Markup, html};

use super::card::{Attempt, Cards, Origin};
use super::folded::DecisionLabels;
use super::people;
use crate::design::{Button, EmptyState, Level, PageHeading, SectionHeading};
use crate::error::Result;
use crate::session::SignedIn;
use crate::shell::Frame;
use crate::state::AppState;

pub(super) async fn show(State(state): State<AppState>, signed_in: SignedIn) -> Result<Response> {
    page(&state.app, &signed_in, None).await
}

/// The page, with the decision that was not taken.
pub(super) async fn page(app: &App, reader: &SignedIn, attempt: Option<&Attempt>) -> Result<Response> {
    let remainder = app::round::remainder(app, &reader.actor).await?;
    let leave = Leave::of(&reader.actor);
    let people = people(app, &reader.actor, leave).await?;
    let view = View {
        words: reader.words,
        remainder: &remainder,
        leave,
        people: &people,
        attempt,
        actor: &reader.actor,
    };
    let title = reader.text("round-concerns");
    let frame = Frame {
        title: &title,
        ..Frame::default()
    };
    Ok(reader.framed(frame, view.body()).into_response())
}

/// Everything the page shows.
struct View<'a> {
    words: &'a Messages,
    remainder: &'a Remainder,
    leave: Leave,
    people: &'a [Recipient],
    attempt: Option<&'a Attempt>,
    actor: &'a Actor,
}

impl View<'_> {
    fn body(&self) -> Markup {
        let words = self.words;
        let labels = DecisionLabels::new(words);
        let cards = Cards {
            words,
            today: self.remainder.date,
            origin: Origin::Concerns,
            actor: self.actor,
            leave: self.leave,
            people: self.people,
            attempt: self.attempt,
            labels: &labels,
        };
        html! {
            (cards.problem(self.attempted()))
            (PageHeading {
                title: &words.text("round-concerns"),
                above: Some(&words.date(self.remainder.date)),
                lead: Some(&words.text("round-concerns-lead")),
                actions: &[Button::to(&words.text("round-concerns-back"), "/")],
                ..PageHeading::default()
            })
            @if self.remainder.is_empty() {
                (EmptyState {
                    title: &words.text("round-concerns-none"),
                    explanation: &words.text("round-concerns-none-explanation"),
                    actions: &[],
                })
            }
            (self.waiting(&cards))
            div id="set-aside" {
                @for aside in Aside::ALL { (self.section(&cards, aside)) }
            }
        }
    }

    /// Their numbers go on from those of the round's cards.
    fn waiting(&self, cards: &Cards<'_>) -> Markup {
        html! {
            @if !self.remainder.waiting.is_empty() {
                section {
                    (self.heading("waiting", self.remainder.waiting.len()))
                    @for (rank, card) in self.ranked() {
                        (cards.card(rank, Level::Three, card, &[]))
                        (cards.forms(rank, card))
                    }
                }
            }
        }
    }

    fn section(&self, cards: &Cards<'_>, aside: Aside) -> Markup {
        let entries: Vec<(u16, &SetAside)> = self
            .numbered()
            .filter(|(_, entry)| entry.aside == aside)
            .collect();
        html! {
            @if !entries.is_empty() {
                section {
                    (self.heading(aside.name(), entries.len()))
                    @for (number, entry) in entries {
                        (cards.set_aside(number, entry))
                        (cards.forms(number, &entry.card))
                    }
                }
            }
        }
    }

    fn heading(&self, section: &'static str, number: usize) -> Markup {
        let title = Phrase::new("round-concerns-section").selector("section", section);
        html! {
            (SectionHeading {
                id: section,
                title: &self.words.phrase(&title),
                count: Some(&number.to_string()),
                ..SectionHeading::default()
            })
        }
    }

    fn ranked(&self) -> impl Iterator<Item = (u16, &Card)> {
        (first_of(self.remainder.before)..).zip(&self.remainder.waiting)
    }

    /// What is set aside has no place in the order; its numbers only tell the rows apart.
    fn numbered(&self) -> impl Iterator<Item = (u16, &SetAside)> {
        let before = self.remainder.before + self.remainder.waiting.len();
        (first_of(before)..).zip(&self.remainder.set_aside)
    }

    /// Where the concern stands that a decision was sent about and not taken.
    fn attempted(&self) -> u16 {
        let wanted = self.attempt.map(|attempt| attempt.concern.as_str());
        let rank = self.ranked().find(|(_, card)| Some(card.key.as_str()) == wanted);
        rank.map_or(1, |(rank, _)| rank)
    }
}

fn first_of(before: usize) -> u16 {
    u16::try_from(before + 1).unwrap_or(u16::MAX)
}
