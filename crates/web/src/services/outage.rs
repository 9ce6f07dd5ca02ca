//! Times of services and systems, entered and read as a number with its unit: "4 hours", "2 days".
//!
//! What is kept, and what programs send, is minutes. A time is shown in the largest unit that tells it exactly.

use app::message::Messages;
use maud::{Markup, html};

use super::words::{Unit, duration};
use crate::conflict::Sent;
use crate::design::{Choice, Control, Field, InputKind, Requirement};
use crate::form::Problems;

/// A time that is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Time {
    /// The field of the number; also what the use case calls it.
    pub(crate) field: &'static str,
    /// The field of its unit.
    unit: &'static str,
    /// The key of its label.
    pub(crate) label: &'static str,
    /// The key of its hint.
    hint: &'static str,
}

/// How long patients can bear that a service is down.
pub(super) const OUTAGE: Time = Time {
    field: "tolerable_outage_minutes",
    unit: "tolerable_outage_unit",
    label: "service-outage",
    hint: "service-outage-hint",
};
/// Within what time a service or a system should work again.
pub(crate) const RECOVERY: Time = Time {
    field: "recovery_time_minutes",
    unit: "recovery_time_unit",
    label: "service-recovery",
    hint: "service-recovery-hint",
};
/// How much data a service can lose.
pub(super) const LOSS: Time = Time {
    field: "tolerable_loss_minutes",
    unit: "tolerable_loss_unit",
    label: "service-loss",
    hint: "service-loss-hint",
};

impl Time {
    /// The minutes that were sent. What is no whole number stays as it was typed, for the use case to refuse.
    pub(crate) fn minutes(&self, sent: &Sent) -> String {
        let typed = sent.value(self.field);
        if sent.keeps_theirs(self.field) {
            // What the other person saved is carried in minutes.
            return typed;
        }
        let unit = Unit::from_name(&sent.value(self.unit)).unwrap_or(Unit::Minutes);
        let number = typed.trim().parse::<u64>().ok();
        number
            .and_then(|number| number.checked_mul(unit.minutes().into()))
            .map_or(typed, |minutes| minutes.to_string())
    }

    /// The two fields, opened with `minutes`.
    pub(crate) fn fields(
        &self,
        words: &Messages,
        minutes: &str,
        problems: &Problems,
        optional: Requirement<'_>,
    ) -> Markup {
        let (number, unit) = match minutes.parse() {
            Ok(minutes) => {
                let (number, unit) = Unit::exact(minutes);
                (number.to_string(), unit)
            }
            Err(_) => (minutes.to_owned(), Unit::Hours),
        };
        let units = Unit::ALL.map(|unit| {
            let name = unit.name();
            (name, words.text(&format!("service-outage-{name}")))
        });
        let units = units.each_ref().map(|(value, label)| Choice { value, label });
        html! {
            div.field-pair {
                (Field {
                    name: self.field,
                    label: &words.text(self.label),
                    hint: Some(&words.text(self.hint)),
                    value: &number,
                    error: problems.with(self.field),
                    requirement: optional,
                    control: Control::Input(InputKind::Number),
                    ..Field::default()
                })
                (Field {
                    name: self.unit,
                    label: &words.text("service-outage-unit"),
                    value: unit.name(),
                    control: Control::Select(&units),
                    ..Field::default()
                })
            }
        }
    }
}

/// Minutes as people read them.
pub(crate) fn shown(words: &Messages, minutes: &str) -> String {
    minutes
        .parse()
        .map_or_else(|_| minutes.to_owned(), |minutes| duration(words, minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Sent {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Sent::from(fields.collect::<Vec<_>>())
    }

    #[test]
    fn a_number_counts_in_the_unit_beside_it_and_in_minutes_without_one() {
        for (unit, expected) in [("minutes", "4"), ("hours", "240"), ("days", "5760")] {
            assert_eq!(
                OUTAGE.minutes(&sent(&[(OUTAGE.field, " 4 "), (OUTAGE.unit, unit)])),
                expected,
                "{unit}"
            );
        }
        assert_eq!(OUTAGE.minutes(&sent(&[(OUTAGE.field, "240")])), "240");
        assert_eq!(
            OUTAGE.minutes(&sent(&[(OUTAGE.field, ""), (OUTAGE.unit, "days")])),
            ""
        );
    }

    #[test]
    fn what_is_no_whole_number_is_left_to_be_refused_as_it_was_typed() {
        for typed in ["four", "-4", "1.5", "99999999999999999999"] {
            assert_eq!(
                OUTAGE.minutes(&sent(&[(OUTAGE.field, typed), (OUTAGE.unit, "days")])),
                typed
            );
        }
    }

    #[test]
    fn the_other_persons_value_is_in_minutes_already() {
        let kept = [
            (OUTAGE.field, "4"),
            (OUTAGE.unit, "hours"),
            ("theirs.tolerable_outage_minutes", "90"),
            ("keep.tolerable_outage_minutes", "theirs"),
        ];
        assert_eq!(OUTAGE.minutes(&sent(&kept)), "90");
    }
}
