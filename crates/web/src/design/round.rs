//! The components of Today's round: a card for each thing that needs the reader, the strip that stays on
//! top while something runs, and the line that says how the services are.
//!
//! A card is an item of a numbered list, not a box. It says what, why it matters for patients, why today,
//! and offers to act, hand over or put off with a reason.

use maud::{Markup, Render, html};

use super::{Button, Disclosure, Icon, Level, Moment, Status, StatusTag};

/// When something falls due.
#[derive(Clone, Copy, Debug)]
pub struct Due<'a> {
    /// The moment, with its zone where hours count.
    pub at: Moment<'a>,
    /// How far away or how late, in words.
    pub distance: &'a str,
    /// Whether the moment has passed.
    pub overdue: bool,
}

impl Render for Due<'_> {
    fn render(&self) -> Markup {
        html! {
            p.due.due-overdue[self.overdue] {
                @if self.overdue {
                    (StatusTag::new(Status::Critical, self.distance))
                } @else {
                    span.due-distance { (Icon::Clock) (self.distance) }
                }
                " " span.due-at { (self.at) }
            }
        }
    }
}

/// The words that are the same on every card.
#[derive(Clone, Copy, Debug)]
pub struct RoundCardWords<'a> {
    /// "Why this".
    pub why: &'a str,
    /// "Why now".
    pub why_now: &'a str,
    /// "To do".
    pub to_do: &'a str,
}

/// All but the title, the status and the day of a card, folded away: for lists of many.
#[derive(Clone, Copy, Debug)]
pub struct Fold<'a> {
    /// What is inside, as a phrase.
    pub summary: &'a str,
    /// Whether it starts open.
    pub open: bool,
}

/// One thing that needs the reader today.
#[derive(Clone, Debug)]
pub struct RoundCard<'a> {
    /// The anchor.
    pub id: &'a str,
    /// Its place in the order; 1 is first. None where it has no place among others.
    pub rank: Option<u16>,
    /// How deep it stands: on the page, or in a section of it.
    pub level: Level,
    /// How grave it is.
    pub status: StatusTag<'a>,
    /// What is the matter or what to do, as one sentence.
    pub title: &'a str,
    /// The record it is about.
    pub href: &'a str,
    /// The clinical reason.
    pub why: Markup,
    /// What makes it today's.
    pub why_now: Markup,
    /// What to do about it, where the title does not say so.
    pub to_do: Option<&'a str>,
    /// When it falls due.
    pub due: Option<Due<'a>>,
    /// What the rank rests on, opened on demand.
    pub evidence: Option<Disclosure<'a>>,
    /// The acts themselves, the one the card is for first; empty where the reader can only read.
    pub acts: &'a [Button<'a>],
    /// Hand over, put off: each opens its own small form.
    pub others: &'a [Disclosure<'a>],
    /// Under what the card is folded; none for one that is read whole.
    pub fold: Option<Fold<'a>>,
    /// The gist of the evidence, which stands in its place on paper.
    pub paper: Markup,
    /// The words that are the same on every card.
    pub words: RoundCardWords<'a>,
}

impl RoundCard<'_> {
    fn folded(&self) -> Markup {
        html! {
            (self.reasons())
            @if let Some(evidence) = &self.evidence { (evidence) }
            (self.acts())
        }
    }

    fn acts(&self) -> Markup {
        html! {
            @if !self.acts.is_empty() || !self.others.is_empty() {
                div.round-acts {
                    @for act in self.acts { (act) }
                    @for other in self.others { (other) }
                }
            }
        }
    }

    fn reasons(&self) -> Markup {
        html! {
            dl.reasons {
                div { dt { (self.words.why) } dd { (self.why) } }
                div { dt { (self.words.why_now) } dd { (self.why_now) } }
                @if let Some(to_do) = self.to_do { div { dt { (self.words.to_do) } dd { (to_do) } } }
            }
        }
    }
}

impl Render for RoundCard<'_> {
    fn render(&self) -> Markup {
        let title = format!("{}-title", self.id);
        html! {
            article.round-card.round-card-folded[self.fold.is_some()] id=(self.id) aria-labelledby=(title) {
                p.round-rank aria-hidden="true" { @if let Some(rank) = self.rank { (rank) } }
                div.round-words {
                    @match self.level {
                        Level::Two => h2 id=(title) { a href=(self.href) { (self.title) } },
                        Level::Three => h3 id=(title) { a href=(self.href) { (self.title) } },
                    }
                    @match self.fold {
                        Some(Fold { summary, open }) => (Disclosure { summary, open, body: self.folded() }),
                        None => {
                            (self.reasons())
                            @if let Some(evidence) = &self.evidence { (evidence) }
                        }
                    }
                    div.round-paper { (self.paper) }
                }
                div.round-side {
                    (self.status)
                    @if let Some(due) = self.due { (due) }
                }
                @if self.fold.is_none() { (self.acts()) }
            }
        }
    }
}

/// A strip above everything else on the page while something runs: a clock, an outage, a drill. Not sticky.
#[derive(Clone, Copy, Debug)]
pub struct PinnedStrip<'a> {
    /// What it means.
    pub status: StatusTag<'a>,
    /// What runs, as a sentence.
    pub title: &'a str,
    /// When the next thing in it falls due.
    pub due: Option<Due<'a>>,
    /// Where to go.
    pub action: Button<'a>,
}

impl Render for PinnedStrip<'_> {
    fn render(&self) -> Markup {
        html! {
            section class={ "pinned pinned-" (self.status.status.as_str()) } aria-label=(self.title) {
                div.pinned-words { (self.status) p.pinned-title { (self.title) } }
                @if let Some(due) = self.due { (due) }
                (self.action)
            }
        }
    }
}

/// How many services are in one state.
#[derive(Clone, Copy, Debug)]
pub struct ServiceCount<'a> {
    /// The state.
    pub status: Status,
    /// Number and word: "22 fine".
    pub words: &'a str,
    /// The services in it.
    pub href: &'a str,
}

/// "24 services: 22 fine, 1 reduced, 1 unknown".
#[derive(Clone, Copy, Debug)]
pub struct ServiceStrip<'a> {
    /// The whole, in words.
    pub total: &'a str,
    /// The parts, worst first; leave out those with none.
    pub counts: &'a [ServiceCount<'a>],
}

impl Render for ServiceStrip<'_> {
    fn render(&self) -> Markup {
        html! {
            div.service-strip {
                p { (self.total) }
                ul {
                    @for count in self.counts {
                        li {
                            a class={ "status status-" (count.status.as_str()) } href=(count.href) {
                                (count.status.shape()) span { (count.words) }
                            }
                        }
                    }
                }
            }
        }
    }
}
