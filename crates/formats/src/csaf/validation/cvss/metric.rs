//! The metrics of a version of CVSS, and a vector of them.

use std::fmt;

/// A metric: its letters in a vector, its property in an object, and what it can be.
#[derive(Debug)]
pub(super) struct Metric {
    pub(super) letters: &'static str,
    pub(super) property: &'static str,
    /// Whether every vector has it. Of one that need not be there, the first value is "not defined".
    pub(super) required: bool,
    pub(super) values: &'static [Choice],
}

/// One thing that a metric can be.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) letters: &'static str,
    pub(super) word: &'static str,
    /// What it counts in the scores.
    pub(super) weight: f64,
}

/// A value of a metric.
pub(super) const fn choice(letters: &'static str, word: &'static str, weight: f64) -> Choice {
    Choice {
        letters,
        word,
        weight,
    }
}

/// A metric that every vector has.
pub(super) const fn base(letters: &'static str, property: &'static str, values: &'static [Choice]) -> Metric {
    Metric {
        letters,
        property,
        required: true,
        values,
    }
}

/// A metric that a vector may have.
pub(super) const fn further(
    letters: &'static str,
    property: &'static str,
    values: &'static [Choice],
) -> Metric {
    Metric {
        letters,
        property,
        required: false,
        values,
    }
}

/// The most metrics that a version has.
const MOST: usize = 22;

/// Which value each metric has.
#[derive(Debug)]
pub(super) struct Vector {
    metrics: &'static [Metric],
    chosen: [u8; MOST],
    /// Whether the vector says it.
    seen: [bool; MOST],
}

/// Why a text is no vector.
#[derive(Debug, PartialEq)]
pub(super) enum Wrong<'t> {
    /// A part that is no metric with a value of it.
    Part(&'t str),
    /// A metric that is there twice.
    Twice(&'static str),
    /// A metric that is not there.
    Missing(&'static str),
}

impl fmt::Display for Wrong<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(part) => write!(formatter, "{} is no metric with its value", super::Shown(part)),
            Self::Twice(metric) => write!(formatter, "{metric} is there twice"),
            Self::Missing(metric) => write!(formatter, "{metric} is missing"),
        }
    }
}

impl Vector {
    /// Takes a vector without its prefix apart.
    pub(super) fn of<'t>(text: &'t str, metrics: &'static [Metric]) -> Result<Self, Wrong<'t>> {
        let mut seen = [false; MOST];
        let mut chosen = [0_u8; MOST];
        for part in text.split('/') {
            let (place, value) = part
                .split_once(':')
                .and_then(|(letters, value)| {
                    let place = metrics.iter().position(|metric| metric.letters == letters)?;
                    let mut values = metrics[place].values.iter();
                    let value = values.position(|known| known.letters == value)?;
                    Some((place, u8::try_from(value).ok()?))
                })
                .ok_or(Wrong::Part(part))?;
            if std::mem::replace(&mut seen[place], true) {
                return Err(Wrong::Twice(metrics[place].letters));
            }
            chosen[place] = value;
        }
        let mut each = metrics.iter().zip(seen);
        match each.find(|(metric, seen)| metric.required && !seen) {
            Some((metric, _)) => Err(Wrong::Missing(metric.letters)),
            None => Ok(Self {
                metrics,
                chosen,
                seen,
            }),
        }
    }

    /// Whether the vector says what the metric at a place is.
    pub(super) fn says(&self, place: usize) -> bool {
        self.seen[place]
    }

    /// Which value the metric at a place has.
    pub(super) fn value(&self, place: usize) -> usize {
        usize::from(self.chosen[place])
    }

    /// What that counts.
    pub(super) fn weight(&self, place: usize) -> f64 {
        self.metrics[place].values[self.value(place)].weight
    }
}
