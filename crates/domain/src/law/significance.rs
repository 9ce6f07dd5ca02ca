//! Whether an incident is significant: six plain questions, and the grounds in the packs that their answers speak to.
//!
//! What comes out is a proposal with its reasons. People decide; no clock waits for them, and their answer can change.

use serde::Serialize;

use super::library::Law;
use super::pack::{Criterion, Pack, SignificanceQuestion};
use jiff::civil::Date;

/// The answer to one of the six questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Occurrence {
    /// It happened.
    Happened,
    /// It could have, or still can.
    Possible,
    /// Neither.
    No,
    /// Nobody knows yet.
    Unknown,
}

impl Occurrence {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Happened, Self::Possible, Self::No, Self::Unknown];

    /// The name used in facts, output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Possible => "possible",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// The one of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|occurrence| occurrence.name() == name)
    }
}

/// What the answers come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Significance {
    /// A ground that binds is met.
    Significant,
    /// Every question was answered with no.
    NotSignificant,
    /// No ground that binds is met, and something is not known.
    Open,
}

impl Significance {
    /// The name used in output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Significant => "significant",
            Self::NotSignificant => "not_significant",
            Self::Open => "open",
        }
    }
}

/// A ground that an answer meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The ground.
    pub criterion: &'a Criterion,
    /// The pack it stands in.
    pub pack: &'a Pack,
    /// The question that met it first, and its answer.
    pub met_by: (SignificanceQuestion, Occurrence),
    /// Whether it is a yardstick for this institution.
    pub yardstick: bool,
}

/// What the answers come to, with the grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment<'a> {
    /// What it comes to.
    pub significance: Significance,
    /// The grounds met, those that bind first.
    pub grounds: Vec<Ground<'a>>,
    /// Questions without a certain answer.
    pub open: Vec<SignificanceQuestion>,
}

/// What the answers come to in a country. Where no act of its own is in force every ground is a yardstick, and is told as what it would
/// come to. `digital` institutions are bound by what is a yardstick for others. A question that is not
/// among `answers` has none.
pub fn assess<'a>(
    law: &'a Law,
    country: &str,
    digital: bool,
    answers: &[(SignificanceQuestion, Occurrence)],
    day: Date,
) -> Assessment<'a> {
    let national = law.country(country, day);
    // Where no act is in force the grounds of the Directive show what is usual, and bind nobody.
    let in_force = national.is_none_or(|(_, country)| country.directive_clocks);
    let packs = law.union(day).chain(national.map(|(pack, _)| pack));
    let mut grounds: Vec<Ground<'a>> = packs
        .flat_map(|pack| pack.criteria.iter().map(move |criterion| (pack, criterion)))
        .filter_map(|(pack, criterion)| {
            let met_by = criterion.questions.iter().find_map(|question| {
                let (_, answer) = answers.iter().find(|(asked, _)| asked == question)?;
                meets(criterion, *answer).then_some((*question, *answer))
            })?;
            Some(Ground {
                criterion,
                pack,
                met_by,
                yardstick: !in_force || (criterion.yardstick && !digital),
            })
        })
        .collect();
    grounds.sort_by_key(|ground| ground.yardstick);
    let open: Vec<SignificanceQuestion> = SignificanceQuestion::ALL
        .iter()
        .copied()
        .filter(|question| {
            let answer = answers.iter().find(|(asked, _)| asked == question);
            answer.is_none_or(|(_, answer)| *answer == Occurrence::Unknown)
        })
        .collect();
    let met = grounds
        .iter()
        .any(|ground| !ground.yardstick || (!in_force && !ground.criterion.yardstick));
    let significance = match (met, open.is_empty()) {
        (true, _) => Significance::Significant,
        (false, true) => Significance::NotSignificant,
        (false, false) => Significance::Open,
    };
    Assessment {
        significance,
        grounds,
        open,
    }
}

fn meets(criterion: &Criterion, answer: Occurrence) -> bool {
    match answer {
        Occurrence::Happened => true,
        Occurrence::Possible => criterion.possible_counts,
        Occurrence::No | Occurrence::Unknown => false,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn of(answers: &[(SignificanceQuestion, Occurrence)]) -> Assessment<'static> {
        assess(Law::shipped(), "RO", false, answers, date(2026, 11, 23))
    }

    fn all(answer: Occurrence) -> Vec<(SignificanceQuestion, Occurrence)> {
        SignificanceQuestion::ALL
            .iter()
            .map(|question| (*question, answer))
            .collect()
    }

    #[test]
    fn what_could_have_happened_is_enough() {
        let mut answers = all(Occurrence::No);
        assert_eq!(of(&answers).significance, Significance::NotSignificant);
        for question in SignificanceQuestion::ALL {
            answers.retain(|(asked, _)| asked != question);
            answers.push((*question, Occurrence::Possible));
            assert_eq!(
                of(&answers).significance,
                Significance::Significant,
                "{question:?}"
            );
            answers.retain(|(asked, _)| asked != question);
            answers.push((*question, Occurrence::No));
        }
    }

    #[test]
    fn what_nobody_knows_leaves_it_open_and_is_no_no() {
        assert_eq!(of(&[]).significance, Significance::Open);
        assert_eq!(of(&all(Occurrence::Unknown)).significance, Significance::Open);
        let mut answers = all(Occurrence::No);
        answers.pop();
        assert_eq!(of(&answers).open, [SignificanceQuestion::Intrusion]);
    }

    #[test]
    fn the_figures_of_the_implementing_regulation_are_a_yardstick_and_come_behind_what_binds() {
        let found = of(&[(SignificanceQuestion::Money, Occurrence::Happened)]);
        let told: Vec<(&str, bool)> = found
            .grounds
            .iter()
            .map(|ground| (ground.criterion.id.as_str(), ground.yardstick))
            .collect();
        assert_eq!(told, [("disruption", false), ("loss", true), ("recurring", true)]);
    }
}
