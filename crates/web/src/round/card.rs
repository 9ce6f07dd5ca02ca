//! One card of the round: what, why, why now, what to do, what it rests on, and the decisions it offers.

use app::asset::NamedAsset;
use app::field::FieldErrors;
use app::message::Messages;
use app::round::{DecisionForm, Leave, Recipient};
use domain::access::Actor;
use domain::round::{Aside, Card, Evidence, Phrase, SetAside};
use domain::service::CareConsequence;
use jiff::Unit;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::folded::{DecisionLabels, label};
use super::settle::settle;
use crate::assets::words::{count, state_tag};
use crate::design::{
    Button, Disclosure, Due, ErrorSummary, FieldError, Fold, Icon, Level, Link, Moment, RoundCard,
    RoundCardWords, SourceBadge, Status, StatusTag, Weight,
};
use crate::form::line;

/// Where decisions are sent.
pub(super) const DECISIONS: &str = "/round/decisions";
/// The most advisories a card names; the page of the model has them all.
const NAMED_ADVISORIES: usize = 20;
/// Every concern that is not a card.
pub(super) const CONCERNS: &str = "/round/concerns";

/// A decision that was sent and not taken.
#[derive(Debug)]
pub(super) struct Attempt {
    /// The concern it is about.
    pub(super) concern: String,
    /// The page it was sent from.
    pub(super) from: Origin,
    /// What was sent.
    pub(super) form: DecisionForm,
    /// What is wrong with it.
    pub(super) errors: FieldErrors,
}

/// The page that a decision is sent from and comes back to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Origin {
    /// The round.
    #[default]
    Round,
    /// The list of what is not a card of it.
    Concerns,
}

impl Origin {
    /// Its address.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Round => "/",
            Self::Concerns => CONCERNS,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Concerns => "concerns",
        }
    }
}

/// What every card of a page needs.
pub(super) struct Cards<'a> {
    /// The reader's words.
    pub(super) words: &'a Messages,
    /// The day.
    pub(super) today: Date,
    /// The page they stand on.
    pub(super) origin: Origin,
    /// Who reads.
    pub(super) actor: &'a Actor,
    /// What the reader may decide about.
    pub(super) leave: Leave,
    /// Whom she can hand over to.
    pub(super) people: &'a [Recipient],
    /// The decision that was not taken, if there is one.
    pub(super) attempt: Option<&'a Attempt>,
    /// What the folded decisions are called.
    pub(super) labels: &'a DecisionLabels,
}

/// What a consequence means for the order of attention.
pub(crate) fn status(consequence: CareConsequence) -> Status {
    match consequence {
        CareConsequence::ImmediateDanger | CareConsequence::DangerWithinHours => Status::Critical,
        CareConsequence::CareDelayed | CareConsequence::CareIndirect => Status::Caution,
        CareConsequence::NoPatientEffect => Status::Pending,
        CareConsequence::Unknown => Status::Unknown,
    }
}

impl Cards<'_> {
    /// The card at `rank`, with those pieces of its equipment that are named.
    pub(super) fn card(&self, rank: u16, level: Level, card: &Card, named: &[NamedAsset]) -> Markup {
        let start = self.words.text("round-start");
        let title = self.words.phrase(&card.what);
        let form = form_of(rank);
        let settle = settle(self.actor, card);
        let settle = settle.map(|(key, address)| (self.words.text(key), address));
        let decidable = self.leave.covers(card.decision.as_ref());
        let mut acts = Vec::new();
        if let Some((label, address)) = &settle {
            acts.push(Button::to(label, address).about(&title).weight(Weight::Primary));
        }
        if decidable {
            acts.push(
                Button::submit(&start)
                    .about(&title)
                    .of_form(&form)
                    .as_value("step", "start")
                    .weight(if settle.is_some() {
                        Weight::Secondary
                    } else {
                        Weight::Primary
                    }),
            );
        }
        let drawn = Drawn {
            rank: Some(rank),
            folded: self.origin == Origin::Concerns,
            acts: &acts,
            others: if decidable {
                self.others(&id_of(rank), card)
            } else {
                Vec::new()
            },
        };
        self.draw(&id_of(rank), level, card, named, &drawn)
    }

    /// A concern that a decision keeps off the round: what was decided, and the way back.
    pub(super) fn set_aside(&self, number: u16, entry: &SetAside) -> Markup {
        let words = self.words;
        let card = &entry.card;
        let title = words.phrase(&card.what);
        let (done, back) = (words.text("round-finish-submit"), words.text("round-take-back"));
        let (form, undo) = (form_of(number), undo_of(number));
        let finish = Button::submit(&done)
            .about(&title)
            .icon(Icon::Check)
            .of_form(&form)
            .as_value("step", "finish");
        let take_back = Button::submit(&back)
            .about(&title)
            .weight(Weight::Secondary)
            .of_form(&undo);
        let mut acts = Vec::new();
        if entry.aside == Aside::Started && self.leave.covers(card.decision.as_ref()) {
            acts.push(finish);
        }
        if self.may_take_back(card) {
            acts.push(take_back);
        }
        let drawn = Drawn {
            rank: None,
            folded: false,
            acts: &acts,
            others: Vec::new(),
        };
        self.draw(&id_of(number), Level::Three, card, &[], &drawn)
    }

    fn is_attempted(&self, card: &Card) -> bool {
        self.attempt
            .is_some_and(|attempt| attempt.concern == card.key.as_str())
    }

    fn draw(&self, id: &str, level: Level, card: &Card, named: &[NamedAsset], drawn: &Drawn<'_>) -> Markup {
        let words = self.words;
        let consequence = words.phrase(&card.priority.rank.consequence_phrase());
        let distance = words.phrase(&distance(card.due.on, self.today));
        let (iso, on) = (card.due.on.to_string(), words.date(card.due.on));
        let fold = drawn.folded.then(|| words.text("round-concerns-fold"));
        html! {
            (RoundCard {
                id,
                rank: drawn.rank,
                level,
                status: StatusTag::new(status(card.priority.rank.consequence), &consequence),
                title: &words.phrase(&card.what),
                href: &format!("#{id}-evidence"),
                why: html! { (words.phrase(&card.why)) },
                why_now: self.why_now(card),
                to_do: Some(&words.phrase(&card.act_phrase)),
                due: Some(Due { at: Moment { iso: &iso, text: &on }, distance: &distance, overdue: card.overdue }),
                evidence: Some(Disclosure {
                    summary: &words.text("round-evidence"),
                    body: self.evidence(id, card, named),
                    open: false,
                }),
                acts: drawn.acts,
                others: &drawn.others,
                fold: fold.as_ref().map(|summary| Fold { summary, open: self.is_attempted(card) }),
                paper: paper(words, card, named),
                words: RoundCardWords {
                    why: &words.text("round-why"),
                    why_now: &words.text("round-why-now"),
                    to_do: &words.text("round-to-do"),
                },
            })
        }
    }

    /// The forms of the buttons of a card.
    pub(super) fn forms(&self, number: u16, card: &Card) -> Markup {
        let taken_back = card.decision.as_ref().filter(|_| self.may_take_back(card));
        html! {
            @if self.leave.covers(card.decision.as_ref()) {
                form id=(form_of(number)) method="post" action=(DECISIONS) { (self.hidden(card)) }
            }
            @if let Some(decision) = taken_back {
                form id=(undo_of(number)) method="post" action={ (DECISIONS) "/" (decision.id) "/withdrawal" } {}
            }
        }
    }

    pub(super) fn hidden(&self, card: &Card) -> Markup {
        html! {
            input type="hidden" name="concern" value=(card.key);
            @if self.origin != Origin::Round { input type="hidden" name="from" value=(self.origin.name()); }
        }
    }

    fn may_take_back(&self, card: &Card) -> bool {
        let decision = card.decision.as_ref();
        decision.is_some_and(|decision| self.leave.may_take_back(decision.by.id))
    }

    /// What was wrong with the decision that was not taken, above a page where its card stands at `rank`.
    pub(super) fn problem(&self, rank: u16) -> Markup {
        let words = self.words;
        let Some(attempt) = self.attempt else {
            return Markup::default();
        };
        let told: Vec<(String, String)> = attempt
            .errors
            .0
            .iter()
            .map(|error| {
                let anchor = match error.field {
                    // No control of the card asks for it.
                    "step" => id_of(rank),
                    field => format!("{}-{field}", id_of(rank)),
                };
                (
                    anchor,
                    line(words, &words.text(label(error.field)), &words.field_error(error)),
                )
            })
            .collect();
        let errors: Vec<FieldError<'_>> = told
            .iter()
            .map(|(field, message)| FieldError { field, message })
            .collect();
        html! { (ErrorSummary { title: &words.text("form-problem"), errors: &errors }) }
    }

    fn why_now(&self, card: &Card) -> Markup {
        let words = self.words;
        html! {
            (words.phrase(&card.priority.rank.urgency.phrase())) ". "
            @if let Some(why_now) = &card.why_now { (words.phrase(why_now)) " " }
            @if let Some(note) = &card.note { strong { (words.phrase(note)) } }
        }
    }

    fn evidence(&self, id: &str, card: &Card, named: &[NamedAsset]) -> Markup {
        let words = self.words;
        let pieces = card.priority.rank.assets;
        let factors = card
            .priority
            .why
            .iter()
            .chain(&card.priority.why_now)
            .map(|factor| factor.phrase(pieces));
        let whom = Phrase::new("round-for-whom").text("audience", &words.phrase(&card.audience.phrase()));
        let units = Phrase::new("round-units").list("units", card.units.clone());
        html! {
            // The card's title leads here: a browser opens what is folded round the place it is sent to.
            ul id={ (id) "-evidence" } {
                @for factor in factors { li { (words.phrase(&factor)) } }
                li { (words.phrase(&card.due.origin.phrase())) }
                li { (words.phrase(&whom)) }
                @if !card.units.is_empty() { li { (words.phrase(&units)) } }
            }
            (self.advisories(&card.evidence))
            (self.equipment(pieces, named))
            (self.sources(&card.evidence))
        }
    }

    fn equipment(&self, total: u32, named: &[NamedAsset]) -> Markup {
        let words = self.words;
        let untitled = words.text("asset-untitled");
        let shown = Phrase::new("round-equipment-shown")
            .number("shown", count(named.len()))
            .number("total", total);
        html! {
            @if !named.is_empty() {
                p { (words.phrase(&shown)) }
                ul {
                    @for asset in named {
                        li {
                            (Link {
                                label: if asset.name.is_empty() { &untitled } else { &asset.name },
                                href: &format!("/assets/{}", asset.id),
                            })
                            @if !asset.unit.is_empty() { ", " bdi { (asset.unit) } }
                            " " (state_tag(words, &asset.support_state))
                        }
                    }
                }
            } @else if total > 0 {
                p { (words.phrase(&Phrase::new("round-equipment-count").number("total", total))) }
            }
        }
    }

    /// The advisories a card is about, by the identifiers their publishers track them by.
    fn advisories(&self, evidence: &[Evidence]) -> Markup {
        let names = evidence.iter().find_map(|evidence| match evidence {
            Evidence::Advisories { names, .. } => Some(names),
            _ => None,
        });
        html! {
            @if let Some(names) = names {
                p { (self.words.text("round-advisories")) }
                ul { @for name in names.iter().take(NAMED_ADVISORIES) { li { bdi { (name) } } } }
            }
        }
    }

    fn sources(&self, evidence: &[Evidence]) -> Markup {
        let words = self.words;
        html! {
            @if dated_sources(evidence).next().is_some() {
                p { (words.text("round-sources")) }
                ul {
                    @for (name, day) in dated_sources(evidence) {
                        li {
                            (SourceBadge { source: name, href: None })
                            @if let Some(day) = day { " " (Moment { iso: &day.to_string(), text: &words.date(day) }) }
                        }
                    }
                }
            }
        }
    }
}

/// What of a card differs from place to place.
struct Drawn<'a> {
    rank: Option<u16>,
    folded: bool,
    acts: &'a [Button<'a>],
    others: Vec<Disclosure<'a>>,
}

/// The anchor of the card of that number.
pub(super) fn id_of(number: u16) -> String {
    format!("card-{number}")
}

fn form_of(number: u16) -> String {
    format!("decide-{number}")
}

fn undo_of(number: u16) -> String {
    format!("undo-{number}")
}

/// How far away or how late a day is; after the first year nobody counts days.
pub(super) fn distance(on: Date, today: Date) -> Phrase {
    let years = on.until((Unit::Year, today)).map_or(0, |span| span.get_years());
    Phrase::new("round-due-distance")
        .day("date", on, today)
        .number("years", years.max(0))
}

/// What stands on paper in the place of the evidence: where, a few pieces of equipment by name, who says so.
pub(super) fn paper(words: &Messages, card: &Card, named: &[NamedAsset]) -> Markup {
    /// As many names as fit a line.
    const ON_PAPER: usize = 5;
    let untitled = words.text("asset-untitled");
    let names = named.iter().map(|asset| match asset.name.as_str() {
        "" => untitled.clone(),
        name => name.to_owned(),
    });
    let names: Vec<String> = names.take(ON_PAPER).collect();
    let total = card.priority.rank.assets;
    let more = total.saturating_sub(u32::try_from(names.len()).unwrap_or(u32::MAX));
    let sources: Vec<String> = dated_sources(&card.evidence)
        .map(|(name, day)| match day {
            Some(day) => format!("{name} ({})", words.date(day)),
            None => name.to_owned(),
        })
        .collect();
    html! {
        @if !card.units.is_empty() {
            p { (words.phrase(&Phrase::new("round-units").list("units", card.units.clone()))) " " }
        }
        @if !names.is_empty() {
            p { (words.phrase(&Phrase::new("round-paper-equipment").list("names", names).number("more", more))) " " }
        } @else if total > 0 {
            p { (words.phrase(&Phrase::new("round-equipment-count").number("total", total))) " " }
        }
        @if !sources.is_empty() {
            p { (words.phrase(&Phrase::new("round-paper-sources").list("sources", sources))) }
        }
    }
}

/// The sources and the reference data among the evidence, with the day they are of.
fn dated_sources(evidence: &[Evidence]) -> impl Iterator<Item = (&str, Option<Date>)> {
    evidence.iter().filter_map(|evidence| match evidence {
        Evidence::Assets { .. }
        | Evidence::Supplier { .. }
        | Evidence::Services { .. }
        | Evidence::Advisories { .. }
        | Evidence::Systems { .. }
        | Evidence::LegalDate { .. } => None,
        Evidence::Source { name, imported } => Some((name.as_str(), *imported)),
        Evidence::Feed { name, dated } => Some((name.as_str(), Some(*dated))),
    })
}
