//! Tests of one CVSS object: 6.1.8 (it keeps its own schema), 6.1.9 (its scores are right), 6.1.10 (its properties agree with its vector).
//!
//! The arithmetic is written out here; `docs/adr/0024` says why.

mod metric;
mod version_2;
mod version_3;

use serde_json::Value;

use self::metric::{Metric, Vector};
use super::finding::{Findings, Shown};
use super::path::Path;
use crate::csaf::document::Cvss;

const SEVERITIES: [&str; 5] = ["NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"];

/// What a version of CVSS is made of.
struct Edition {
    /// What the object says its version is.
    version: &'static str,
    /// What its vectors begin with.
    prefix: &'static str,
    metrics: &'static [Metric],
    /// Base, temporal and environmental score, in tenths. Where the standard can be read in two ways, both.
    scores: fn(&Vector) -> [[i32; 2]; 3],
    /// Whether its scores have words.
    has_severities: bool,
}

static EDITIONS: [Edition; 3] = [
    Edition {
        version: "2.0",
        prefix: "",
        metrics: &version_2::METRICS,
        scores: version_2::scores,
        has_severities: false,
    },
    Edition {
        version: "3.0",
        prefix: "CVSS:3.0/",
        metrics: &version_3::METRICS,
        scores: version_3::scores_of_3_0,
        has_severities: true,
    },
    Edition {
        version: "3.1",
        prefix: "CVSS:3.1/",
        metrics: &version_3::METRICS,
        scores: version_3::scores_of_3_1,
        has_severities: true,
    },
];

pub(super) fn check(object: &Cvss, of_version_2: bool, at: &Path<'_>, findings: &mut Findings) {
    let mut check = Check { object, at, findings };
    let editions = if of_version_2 {
        &EDITIONS[..1]
    } else {
        &EDITIONS[1..]
    };
    let version = check.required("version");
    let Some(edition) =
        version.and_then(|version| editions.iter().find(|edition| edition.version == version))
    else {
        if let Some(version) = version {
            let expected = if of_version_2 { "2.0" } else { "3.0 or 3.1" };
            check.invalid(
                "version",
                format_args!(
                    "The version {} does not belong here; {expected} does.",
                    Shown(version)
                ),
            );
        }
        return;
    };
    check.shape(edition);
    let Some(text) = check.required("vectorString") else {
        return;
    };
    let vector = text
        .strip_prefix(edition.prefix)
        .map(|metrics| Vector::of(metrics, edition.metrics));
    match vector {
        Some(Ok(vector)) => {
            check.scores(&vector, edition);
            check.properties(&vector, edition);
        }
        Some(Err(wrong)) => check.invalid(
            "vectorString",
            format_args!("{wrong} in the vector {}; correct it.", Shown(text)),
        ),
        None => check.invalid(
            "vectorString",
            format_args!(
                "The vector {} does not begin with {}; correct it or the version.",
                Shown(text),
                edition.prefix
            ),
        ),
    }
}

/// What is looked at, and where findings go.
struct Check<'c> {
    object: &'c Cvss,
    at: &'c Path<'c>,
    findings: &'c mut Findings,
}

impl<'c> Check<'c> {
    fn invalid(&mut self, name: &str, message: std::fmt::Arguments<'_>) {
        self.findings.add("6.1.8", &self.at.member(name), message);
    }

    /// Text that every object has.
    fn required(&mut self, name: &str) -> Option<&'c str> {
        match self.object.get(name) {
            Some(Value::String(text)) => return Some(text),
            Some(_) => self.invalid(
                name,
                format_args!("This is no text; write it in quotation marks."),
            ),
            None => self.invalid(
                name,
                format_args!("This is missing; every object of this version of CVSS has it."),
            ),
        }
        None
    }

    /// 6.1.8: scores are numbers from 0 to 10, severities and metrics one of their words.
    fn shape(&mut self, edition: &Edition) {
        for (name, severity) in SCORES {
            match self.object.get(name) {
                Some(score) if score.as_f64().is_some_and(|score| (0.0..=10.0).contains(&score)) => {}
                Some(_) => self.invalid(name, format_args!("This is no number from 0 to 10; correct it.")),
                None if name == "baseScore" => self.invalid(
                    name,
                    format_args!("This is missing; every object of CVSS has it."),
                ),
                None => {}
            }
            let words = self.object.get(severity).filter(|_| edition.has_severities);
            if words.is_some_and(|word| !word.as_str().is_some_and(|word| SEVERITIES.contains(&word))) {
                self.invalid(
                    severity,
                    format_args!("This is none of {}; use one of them.", SEVERITIES.join(", ")),
                );
            }
        }
        if edition.has_severities && !self.object.contains_key("baseSeverity") {
            self.invalid(
                "baseSeverity",
                format_args!("This is missing; every object of this version of CVSS has it."),
            );
        }
        for metric in edition.metrics {
            let Some(stated) = self.object.get(metric.property) else {
                continue;
            };
            let known = stated
                .as_str()
                .is_some_and(|word| metric.values.iter().any(|value| value.word == word));
            if !known {
                let words: Vec<&str> = metric.values.iter().map(|value| value.word).collect();
                self.invalid(
                    metric.property,
                    format_args!("This is none of {}; use one of them.", words.join(", ")),
                );
            }
        }
    }

    /// 6.1.9: the scores and their words are those of the vector.
    fn scores(&mut self, vector: &Vector, edition: &Edition) {
        for ((name, severity), right) in SCORES.into_iter().zip((edition.scores)(vector)) {
            if let Some(stated) = self.object.get(name).and_then(Value::as_f64)
                && right
                    .iter()
                    .all(|tenths| (stated * 10.0 - f64::from(*tenths)).abs() > 1e-6)
            {
                let right = f64::from(right[0]) / 10.0;
                self.findings.add(
                    "6.1.9",
                    &self.at.member(name),
                    format_args!(
                        "By its vector this is {right:.1}, not {stated}; correct the score or the vector."
                    ),
                );
            }
            let word = self.object.get(severity).and_then(Value::as_str);
            if let Some(word) = word.filter(|_| edition.has_severities)
                && right.iter().all(|tenths| severity_of(*tenths) != word)
            {
                self.findings.add(
                    "6.1.9",
                    &self.at.member(severity),
                    format_args!(
                        "By its vector this is {}, not {}; correct one of the two.",
                        severity_of(right[0]),
                        Shown(word)
                    ),
                );
            }
        }
    }

    /// 6.1.10: what is stated beside the vector is what the vector says. Of what it says nothing it is not contradicted.
    fn properties(&mut self, vector: &Vector, edition: &Edition) {
        let metrics = edition.metrics.iter().enumerate();
        for (place, metric) in metrics.filter(|(place, _)| vector.says(*place)) {
            let Some(stated) = self.object.get(metric.property).and_then(Value::as_str) else {
                continue;
            };
            let said = metric.values[vector.value(place)].word;
            if stated != said {
                self.findings.add(
                    "6.1.10",
                    &self.at.member(metric.property),
                    format_args!(
                        "By the vector this is {said}, not {}; correct one of the two.",
                        Shown(stated)
                    ),
                );
            }
        }
    }
}

/// The scores of an object, with their words.
const SCORES: [(&str, &str); 3] = [
    ("baseScore", "baseSeverity"),
    ("temporalScore", "temporalSeverity"),
    ("environmentalScore", "environmentalSeverity"),
];

fn severity_of(tenths: i32) -> &'static str {
    match tenths {
        ..=0 => "NONE",
        1..=39 => "LOW",
        40..=69 => "MEDIUM",
        70..=89 => "HIGH",
        _ => "CRITICAL",
    }
}

#[cfg(test)]
mod tests;
