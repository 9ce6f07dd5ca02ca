//! The page of the round: what runs, the cards, what waits behind them, what changed, and how the house stands.

use std::collections::BTreeMap;

use app::asset::NamedAsset;
use app::message::Messages;
use app::round::{Leave, Recipient, named_equipment};
use app::service::StandingService;
use domain::access::ViewRound;
use domain::id::AssetId;
use domain::lifecycle::State;
use domain::round::{Basis, Card, ConcernKey, Moved, Phrase, Pinned, Round};
use maud::{Markup, html};

use super::beginning::Lacks;
use super::card::{Attempt, CONCERNS, Cards, Origin, distance, id_of};
use super::folded::DecisionLabels;
use super::history::HISTORY;
use super::print::PRINT;
use crate::assets::query::ListQuery;
use crate::assets::words::{STATES, count, status};
use crate::design::{
    Button, Due, EmptyState, Level, Link, Moment, PageHeading, PinnedStrip, SectionHeading, ServiceCount,
    ServiceStrip, Status, StatusTag, Tab, Tabs, Weight,
};
use crate::incidents::Above;
use crate::services::{self, standing};
use crate::session::SignedIn;

/// The query that shows the round of the whole house.
pub(super) const EVERYONE: &str = "everyone";

/// Everything the page shows.
pub(super) struct View<'a> {
    /// Who reads.
    pub(super) reader: &'a SignedIn,
    /// The reader's words.
    pub(super) words: &'a Messages,
    /// The round.
    pub(super) round: &'a Round,
    /// Whether it is the whole house's.
    pub(super) everyone: bool,
    /// The equipment that cards name.
    pub(super) named: &'a BTreeMap<AssetId, NamedAsset>,
    /// What the house has not begun with yet.
    pub(super) lacks: Lacks,
    /// What the reader may decide about.
    pub(super) leave: Leave,
    /// Whom she can hand over to.
    pub(super) people: &'a [Recipient],
    /// The decision that was not taken.
    pub(super) attempt: Option<&'a Attempt>,
    /// Pieces of equipment by state of support, where she may see them.
    pub(super) equipment: Option<&'a BTreeMap<String, u64>>,
    /// The services she may see, the gravest consequence first.
    pub(super) services: &'a [StandingService],
    /// What is being dealt with or waits for somebody.
    pub(super) above: &'a Above,
}

impl View<'_> {
    /// The body of the page.
    pub(super) fn body(&self) -> Markup {
        let words = self.words;
        let labels = DecisionLabels::new(words);
        let cards = Cards {
            words,
            today: self.round.date,
            origin: Origin::Round,
            actor: &self.reader.actor,
            leave: self.leave,
            people: self.people,
            attempt: self.attempt,
            labels: &labels,
        };
        html! {
            (cards.problem(self.attempted()))
            (crate::incidents::strip(self.reader, self.above))
            @for pinned in &self.round.pinned { (self.pinned(pinned)) }
            (PageHeading {
                title: &words.text("round-title"),
                above: Some(&words.date(self.round.date)),
                lead: self.lead().as_deref(),
                ..PageHeading::default()
            })
            (self.tabs())
            (self.lacks.notices(self.reader))
            @if self.round.is_empty() {
                (self.nothing())
            } @else {
                div {
                    @for (rank, card) in self.ranked() { (cards.card(rank, Level::Two, card, &self.named_of(card))) }
                    @for (rank, card) in self.ranked() { (cards.forms(rank, card)) }
                }
                (self.more())
            }
            (self.services_of_others())
            (self.set_aside())
            (self.changes())
            (self.beside())
            // Behind what is to be done: on a telephone the first card is the first thing seen.
            (self.strips())
        }
    }

    /// Pinned cards are cards too: they come first.
    fn ranked(&self) -> impl Iterator<Item = (u16, &Card)> {
        let pinned = self.round.pinned.iter().map(|pinned| &pinned.card);
        (1..).zip(pinned.chain(&self.round.cards))
    }

    fn named_of(&self, card: &Card) -> Vec<NamedAsset> {
        let named = named_equipment(card)
            .iter()
            .filter_map(|id| self.named.get(id).cloned());
        named.collect()
    }

    /// Where the card stands that a decision was sent about and not taken.
    fn attempted(&self) -> u16 {
        let wanted = self.attempt.map(|attempt| attempt.concern.as_str());
        let rank = self.ranked().find(|(_, card)| Some(card.key.as_str()) == wanted);
        rank.map_or(1, |(rank, _)| rank)
    }

    fn pinned(&self, pinned: &Pinned) -> Markup {
        let words = self.words;
        let card = &pinned.card;
        let rank = self
            .ranked()
            .find(|(_, other)| other.key == card.key)
            .map_or(1, |(rank, _)| rank);
        let distance = words.phrase(&distance(card.due.on, self.round.date));
        html! {
            (PinnedStrip {
                status: StatusTag::new(Status::Critical, &words.phrase(&card.priority.rank.urgency.phrase())),
                title: &words.phrase(&card.what),
                due: Some(Due {
                    at: Moment { iso: &card.due.on.to_string(), text: &words.date(card.due.on) },
                    distance: &distance,
                    overdue: card.overdue,
                }),
                action: Button::to(&words.text("round-to-card"), &format!("#{}", id_of(rank))),
            })
        }
    }

    /// How much there is to do; an empty round says in its own place that there is nothing.
    fn lead(&self) -> Option<String> {
        let lead = Phrase::new("round-lead")
            .number("cards", count(self.round.cards.len() + self.round.pinned.len()))
            .number("more", count(self.round.more.count));
        (!self.round.is_empty()).then(|| self.words.phrase(&lead))
    }

    fn tabs(&self) -> Markup {
        let words = self.words;
        let (mine, everyones) = (words.text("round-mine"), words.text("round-everyones"));
        let href = format!("/?whose={EVERYONE}");
        html! {
            (Tabs {
                label: &words.text("round-whose"),
                tabs: &[
                    Tab { label: &mine, href: "/", current: !self.everyone, count: None },
                    Tab { label: &everyones, href: &href, current: self.everyone, count: None },
                ],
            })
        }
    }

    /// The same on paper, and earlier days, for whoever sees the whole house.
    fn beside(&self) -> Markup {
        let words = self.words;
        html! {
            div.button-row {
                (Button::to(&words.text("round-print"), PRINT).weight(Weight::Link))
                @if self.reader.actor.may_in_tenant::<ViewRound>() {
                    (Button::to(&words.text("round-history-link"), HISTORY).weight(Weight::Link))
                }
            }
        }
    }

    /// When nothing is to be done: when the next thing falls due.
    fn nothing(&self) -> Markup {
        let words = self.words;
        if self.lacks.equipment {
            return Lacks::first_step(self.reader);
        }
        let explanation = match &self.round.next_due {
            Some(next) => {
                let what = words.phrase(&next.what);
                words.phrase(
                    &Phrase::new("round-next-due")
                        .date("date", next.on)
                        .text("what", &what),
                )
            }
            None => words.text("round-nothing-known"),
        };
        html! {
            (EmptyState {
                title: &words.text("round-nothing"),
                explanation: &explanation,
                actions: &[],
            })
        }
    }

    /// Whether the reader has services whose equipment only others may see.
    fn has_services_of_others(&self) -> bool {
        self.equipment.is_none() && !self.services.is_empty()
    }

    /// How each of her services stands, for a reader who is not shown the equipment: others look after it.
    fn services_of_others(&self) -> Markup {
        let words = self.words;
        html! {
            @if self.has_services_of_others() {
                section {
                    (SectionHeading { id: "services", title: &words.text("round-services"), ..SectionHeading::default() })
                    p { (words.text("round-services-lead")) }
                    ul.sentences {
                        @for service in self.services {
                            li {
                                p {
                                    (Link {
                                        label: &service.listed.service.name,
                                        href: &format!("{}/{}", services::PATH, service.listed.service.id),
                                    })
                                    " " (standing::tag(words, service.standing))
                                }
                                @if let Some(counts) = standing::counts(words, service) { p { (counts) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn more(&self) -> Markup {
        let words = self.words;
        html! {
            @if self.round.more.count > 0 {
                section {
                    (SectionHeading {
                        id: "more",
                        title: &words.phrase(&Phrase::new("round-more").number("count", count(self.round.more.count))),
                        ..SectionHeading::default()
                    })
                    ul {
                        @for (consequence, number) in &self.round.more.by_consequence {
                            li {
                                (words.phrase(&Phrase::new("round-more-of")
                                    .number("count", count(*number))
                                    .selector("basis", Basis::Record.name())
                                    .selector("consequence", consequence.name())))
                            }
                        }
                    }
                    (self.to_concerns("waiting"))
                }
            }
        }
    }

    fn set_aside(&self) -> Markup {
        let words = self.words;
        html! {
            @if !self.round.set_aside.is_empty() {
                section {
                    (SectionHeading { id: "aside", title: &words.text("round-aside-title"), ..SectionHeading::default() })
                    ul {
                        @for (aside, number) in &self.round.set_aside {
                            li {
                                (words.phrase(&Phrase::new("round-aside")
                                    .selector("aside", aside.name())
                                    .number("count", count(*number))))
                            }
                        }
                    }
                    (self.to_concerns("set-aside"))
                }
            }
        }
    }

    /// The list is of the reader's own round; the whole house's decides nothing for her.
    fn to_concerns(&self, anchor: &str) -> Markup {
        html! {
            @if !self.everyone {
                (Button::to(&self.words.text("round-concerns-link"), &format!("{CONCERNS}#{anchor}")).weight(Weight::Link))
            }
        }
    }

    fn changes(&self) -> Markup {
        let words = self.words;
        let changes = &self.round.changes;
        let Some(since) = changes.since else {
            return Markup::default();
        };
        let nothing = changes.new.is_empty() && changes.gone.is_empty() && changes.moved.is_empty();
        html! {
            section {
                (SectionHeading {
                    id: "changes",
                    title: &words.phrase(&Phrase::new("round-changes").date("date", since)),
                    ..SectionHeading::default()
                })
                @if nothing { p { (words.text("round-changes-none")) } }
                ul {
                    @for key in &changes.new {
                        li { strong { (words.text("round-changes-new")) } " " (self.what(key)) }
                    }
                    @for moved in &changes.moved { (self.moved(moved)) }
                    @for gone in &changes.gone {
                        li { strong { (words.phrase(&gone.reason())) ":" } " " (words.phrase(&gone.what)) }
                    }
                }
            }
        }
    }

    fn what(&self, key: &ConcernKey) -> String {
        let entry = self.round.record.entries.iter().find(|entry| entry.key == *key);
        let phrase =
            entry.map(|entry| domain::round::what(&entry.matter, entry.rank.assets, self.round.date));
        phrase
            .map(|phrase| self.words.phrase(&phrase))
            .unwrap_or_default()
    }

    fn moved(&self, moved: &Moved) -> Markup {
        let words = self.words;
        let direction = if moved.up() {
            "round-changes-up"
        } else {
            "round-changes-down"
        };
        let class = |rank: &domain::round::Rank| {
            let consequence = words.phrase(&rank.consequence_phrase());
            format!("{consequence}, {}", words.phrase(&rank.urgency.phrase()))
        };
        html! {
            li {
                strong { (words.text(direction)) } " " (words.phrase(&moved.what))
                " (" (class(&moved.from)) " → " (class(&moved.to)) ")"
            }
        }
    }

    fn strips(&self) -> Markup {
        html! {
            @if let Some(equipment) = self.equipment.filter(|equipment| !equipment.is_empty()) {
                (self.equipment_strip(equipment))
            }
            // Where each service was told one by one, counting them adds nothing.
            @if !self.services.is_empty() && !self.has_services_of_others() { (self.service_strip()) }
        }
    }

    fn equipment_strip(&self, equipment: &BTreeMap<String, u64>) -> Markup {
        let words = self.words;
        let total: u64 = equipment.values().sum();
        let told: Vec<(State, String, String)> = STATES
            .into_iter()
            .filter_map(|found| {
                let pieces = equipment
                    .get(found.word())
                    .copied()
                    .filter(|pieces| *pieces > 0)?;
                let word = Phrase::new("round-count")
                    .number("count", count(pieces))
                    .selector("state", found.word());
                Some((
                    found,
                    words.phrase(&word),
                    ListQuery::of_state(found.word()).address("/assets"),
                ))
            })
            .collect();
        let counts: Vec<ServiceCount<'_>> = told
            .iter()
            .map(|(found, words, href)| ServiceCount {
                status: status(*found),
                words,
                href,
            })
            .collect();
        let total = Phrase::new("round-equipment-total").number("total", count(total));
        html! { (ServiceStrip { total: &words.phrase(&total), counts: &counts }) }
    }

    fn service_strip(&self) -> Markup {
        let total = Phrase::new("round-services-total").number("total", count(self.services.len()));
        let counted = standing::counted(self.words, self.services);
        let counts: Vec<ServiceCount<'_>> = counted
            .iter()
            .map(|(status, words, href)| ServiceCount {
                status: *status,
                words,
                href,
            })
            .collect();
        html! { (ServiceStrip { total: &self.words.phrase(&total), counts: &counts }) }
    }
}
