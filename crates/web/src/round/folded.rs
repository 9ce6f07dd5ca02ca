//! The decisions that a card folds away, each with the form it needs: done, hand over, put off.

use app::message::Messages;
use domain::round::Card;
use maud::{Markup, html};

use super::card::{Attempt, Cards, DECISIONS};
use crate::design::{Button, Choice, Control, Disclosure, Field, Form, Icon, InputKind, Weight};

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

impl Cards<'_> {
    pub(super) fn others(&self, id: &str, card: &Card) -> Vec<Disclosure<'_>> {
        let attempt = self
            .attempt
            .filter(|attempt| attempt.concern == card.key.as_str());
        let mut others = vec![self.finish(card)];
        if !self.people.is_empty() {
            others.push(self.delegate(id, card, attempt));
        }
        if self.leave.may_put_off() {
            others.push(self.snooze(id, card, attempt));
        }
        others
    }

    fn form(&self, card: &Card, step: &'static str, fields: &Markup, button: &Button<'_>) -> Markup {
        html! {
            (Form {
                action: DECISIONS,
                body: html! {
                    (self.hidden(card))
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
            body: self.form(card, "finish", &fields, &button),
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
        let people: Vec<(String, &str)> = self
            .people
            .iter()
            .map(|person| (person.id.to_string(), person.name.as_str()))
            .collect();
        let choose = words.text("round-delegate-choose");
        // Nobody is proposed: a card handed to the first of the list by mistake is on nobody's mind.
        let mut choices = vec![Choice {
            value: "",
            label: &choose,
        }];
        choices.extend(people.iter().map(|(value, label)| Choice { value, label }));
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
            body: self.form(card, "delegate", &fields, &button),
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
            body: self.form(card, "snooze", &fields, &button),
            open: attempt.is_some(),
        }
    }
}

/// The label of a field of a decision.
pub(super) fn label(field: &str) -> &'static str {
    match field {
        "until" => "round-snooze-until",
        "reason" => "round-snooze-reason",
        "step" => "round-step",
        _ => "round-delegate-to",
    }
}

/// What is wrong with a field of the attempt, in words.
fn message(words: &Messages, attempt: Option<&Attempt>, field: &str) -> Option<String> {
    attempt
        .and_then(|attempt| attempt.errors.of(field))
        .map(|error| words.field_error(error))
}
