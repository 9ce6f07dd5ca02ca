//! One card of the round: what, why, why now, what to do, what it rests on, and the decisions it offers.

use app::asset::NamedAsset;
use app::field::FieldErrors;
use app::message::Messages;
use app::round::DecisionForm;
use domain::id::AssetId;
use domain::round::{Card, Evidence, Factor, Phrase};
use domain::service::CareConsequence;
use jiff::Unit;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::assets::words::{count, state_tag};
use crate::design::{
    Button, Choice, Control, Disclosure, Due, Field, Form, Icon, InputKind, Link, Moment, RoundCard,
    RoundCardWords, SourceBadge, Status, StatusTag, Weight,
};

/// Where decisions are sent.
pub(super) const DECISIONS: &str = "/round/decisions";
/// Pieces of equipment that a card names.
pub(super) const NAMED: usize = 20;

/// A decision that was sent and not taken.
#[derive(Debug)]
pub(super) struct Attempt {
    /// The concern it is about.
    pub(super) concern: String,
    /// What was sent.
    pub(super) form: DecisionForm,
    /// What is wrong with it.
    pub(super) errors: FieldErrors,
}

/// What every card of a page needs.
pub(super) struct Cards<'a> {
    /// The reader's words.
    pub(super) words: &'a Messages,
    /// The day.
    pub(super) today: Date,
    /// Whether the reader may decide.
    pub(super) may_decide: bool,
    /// Whether the reader may see equipment.
    pub(super) may_view_assets: bool,
    /// Whom she can hand over to: identifier and name.
    pub(super) people: &'a [(String, String)],
    /// The decision that was not taken, if there is one.
    pub(super) attempt: Option<&'a Attempt>,
    /// What the folded decisions are called.
    pub(super) labels: &'a DecisionLabels,
}

/// What the folded decisions are called.
pub(super) struct DecisionLabels {
    finish: String,
    delegate: String,
    snooze: String,
}

impl DecisionLabels {
    /// The labels in the reader's words.
    pub(super) fn new(words: &Messages) -> Self {
        Self {
            finish: words.text("round-finish"),
            delegate: words.text("round-delegate"),
            snooze: words.text("round-snooze"),
        }
    }
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

/// The equipment a card is about.
pub(super) fn assets_of(card: &Card) -> &[AssetId] {
    let found = card.evidence.iter().find_map(|evidence| match evidence {
        Evidence::Assets { ids } => Some(ids.as_slice()),
        Evidence::Source { .. } | Evidence::Feed { .. } => None,
    });
    found.unwrap_or_default()
}

impl Cards<'_> {
    /// The card at `rank`, with those pieces of its equipment that are named.
    pub(super) fn card(&self, rank: u16, card: &Card, named: &[NamedAsset]) -> Markup {
        let words = self.words;
        let id = format!("card-{rank}");
        let consequence = words.phrase(&card.priority.rank.consequence_phrase());
        let act = words.text("round-start");
        let distance = words.phrase(&distance(card.due.on, self.today));
        let (iso, on) = (card.due.on.to_string(), words.date(card.due.on));
        let title = words.phrase(&card.what);
        let decide = format!("decide-{rank}");
        let (to_equipment, to_evidence) = (words.text("round-to-equipment"), words.text("round-evidence"));
        let evidence = format!("#{id}-evidence");
        html! {
            (RoundCard {
                id: &id,
                rank,
                status: StatusTag::new(status(card.priority.rank.consequence), &consequence),
                title: &title,
                href: &evidence,
                why: html! { (words.phrase(&card.why)) },
                why_now: self.why_now(card),
                to_do: Some(&words.phrase(&card.act_phrase)),
                due: Some(Due { at: Moment { iso: &iso, text: &on }, distance: &distance, overdue: card.overdue }),
                evidence: Some(Disclosure {
                    summary: &words.text("round-evidence"),
                    body: self.evidence(&id, card, named),
                    open: false,
                }),
                act: if self.may_decide {
                    Button::submit(&act).about(&title).of_form(&decide).as_value("step", "start")
                } else if self.may_view_assets {
                    Button::to(&to_equipment, "/assets")
                } else {
                    Button::to(&to_evidence, &evidence)
                },
                others: &self.others(&id, card),
                words: RoundCardWords {
                    why: &words.text("round-why"),
                    why_now: &words.text("round-why-now"),
                    to_do: &words.text("round-to-do"),
                },
            })
        }
    }

    /// The form of the button that starts work on a card.
    pub(super) fn start_form(&self, rank: u16, card: &Card) -> Markup {
        html! {
            @if self.may_decide {
                form id={ "decide-" (rank) } method="post" action=(DECISIONS) {
                    input type="hidden" name="concern" value=(card.key);
                }
            }
        }
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
        let factors = card
            .priority
            .why
            .iter()
            .chain(&card.priority.why_now)
            .map(Factor::phrase);
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
            (self.equipment(assets_of(card).len(), named))
            (self.sources(&card.evidence))
        }
    }

    fn equipment(&self, total: usize, named: &[NamedAsset]) -> Markup {
        let words = self.words;
        let untitled = words.text("asset-untitled");
        let shown = Phrase::new("round-equipment-shown")
            .number("shown", count(named.len()))
            .number("total", count(total));
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
                p { (words.phrase(&Phrase::new("round-equipment-count").number("total", count(total)))) }
            }
        }
    }

    fn sources(&self, evidence: &[Evidence]) -> Markup {
        let words = self.words;
        html! {
            @if evidence.iter().any(|evidence| !matches!(evidence, Evidence::Assets { .. })) {
                p { (words.text("round-sources")) }
                ul {
                    @for evidence in evidence {
                        @match evidence {
                            Evidence::Assets { .. } => {},
                            Evidence::Source { name } => li { (SourceBadge { source: name, href: None }) },
                            Evidence::Feed { name, dated } => li {
                                (SourceBadge { source: name, href: None }) " "
                                (Moment { iso: &dated.to_string(), text: &words.date(*dated) })
                            },
                        }
                    }
                }
            }
        }
    }

    fn others(&self, id: &str, card: &Card) -> Vec<Disclosure<'_>> {
        if !self.may_decide {
            return Vec::new();
        }
        let attempt = self
            .attempt
            .filter(|attempt| attempt.concern == card.key.as_str());
        let mut others = vec![self.finish(card), self.snooze(id, card, attempt)];
        if !self.people.is_empty() {
            others.insert(1, self.delegate(id, card, attempt));
        }
        others
    }

    fn form(card: &Card, step: &'static str, fields: &Markup, button: &Button<'_>) -> Markup {
        html! {
            (Form {
                action: DECISIONS,
                body: html! {
                    input type="hidden" name="concern" value=(card.key);
                    input type="hidden" name="step" value=(step);
                    (fields)
                    (button)
                },
                ..Form::default()
            })
        }
    }

    fn finish(&self, card: &Card) -> Disclosure<'_> {
        let label = self.words.text("round-finish-submit");
        let button = Button::submit(&label).weight(Weight::Secondary).icon(Icon::Check);
        let fields = html! { p { (self.words.text("round-finish-explanation")) } };
        Disclosure {
            summary: &self.labels.finish,
            body: Self::form(card, "finish", &fields, &button),
            open: false,
        }
    }

    fn delegate(&self, id: &str, card: &Card, attempt: Option<&Attempt>) -> Disclosure<'_> {
        let attempt = attempt.filter(|attempt| attempt.form.step == "delegate");
        let words = self.words;
        let label = words.text("round-delegate-submit");
        let button = Button::submit(&label)
            .weight(Weight::Secondary)
            .icon(Icon::Delegate);
        let choices: Vec<Choice<'_>> = self
            .people
            .iter()
            .map(|(value, label)| Choice { value, label })
            .collect();
        let error = message(words, attempt, "person");
        let fields = html! {
            (Field {
                name: "person",
                id: Some(&format!("{id}-person")),
                label: &words.text("round-delegate-to"),
                value: attempt.map_or("", |attempt| &attempt.form.person),
                error: error.as_deref(),
                control: Control::Select(&choices),
                ..Field::default()
            })
        };
        Disclosure {
            summary: &self.labels.delegate,
            body: Self::form(card, "delegate", &fields, &button),
            open: attempt.is_some(),
        }
    }

    fn snooze(&self, id: &str, card: &Card, attempt: Option<&Attempt>) -> Disclosure<'_> {
        let attempt = attempt.filter(|attempt| attempt.form.step == "snooze");
        let words = self.words;
        let label = words.text("round-snooze-submit");
        let button = Button::submit(&label)
            .weight(Weight::Secondary)
            .icon(Icon::Snooze);
        let (until, reason) = (
            message(words, attempt, "until"),
            message(words, attempt, "reason"),
        );
        let fields = html! {
            (Field {
                name: "until",
                id: Some(&format!("{id}-until")),
                label: &words.text("round-snooze-until"),
                hint: Some(&words.text("round-snooze-until-hint")),
                value: attempt.map_or("", |attempt| &attempt.form.until),
                error: until.as_deref(),
                control: Control::Input(InputKind::Date),
                ..Field::default()
            })
            (Field {
                name: "reason",
                id: Some(&format!("{id}-reason")),
                label: &words.text("round-snooze-reason"),
                hint: Some(&words.text("round-snooze-reason-hint")),
                value: attempt.map_or("", |attempt| &attempt.form.reason),
                error: reason.as_deref(),
                ..Field::default()
            })
        };
        Disclosure {
            summary: &self.labels.snooze,
            body: Self::form(card, "snooze", &fields, &button),
            open: attempt.is_some(),
        }
    }
}

/// How far away or how late a day is; after the first year nobody counts days.
pub(super) fn distance(on: Date, today: Date) -> Phrase {
    let years = on.until((Unit::Year, today)).map_or(0, |span| span.get_years());
    Phrase::new("round-due-distance")
        .day("date", on, today)
        .number("years", years.max(0))
}

/// The label of a field of a decision.
pub(super) fn label(field: &str) -> &'static str {
    match field {
        "until" => "round-snooze-until",
        "reason" => "round-snooze-reason",
        _ => "round-delegate-to",
    }
}

/// What is wrong with a field of the attempt, in words.
fn message(words: &Messages, attempt: Option<&Attempt>, field: &str) -> Option<String> {
    attempt
        .and_then(|attempt| attempt.errors.of(field))
        .map(|error| words.field_error(error))
}
