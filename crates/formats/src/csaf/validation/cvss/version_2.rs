//! CVSS 2: its metrics and its scores (FIRST, "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", 3.2).

use super::metric::{Choice, Metric, Vector, base, choice, further};

const IMPACT: [Choice; 3] = [
    choice("N", "NONE", 0.0),
    choice("P", "PARTIAL", 0.275),
    choice("C", "COMPLETE", 0.660),
];
const REQUIREMENT: [Choice; 4] = [
    choice("ND", "NOT_DEFINED", 1.0),
    choice("L", "LOW", 0.5),
    choice("M", "MEDIUM", 1.0),
    choice("H", "HIGH", 1.51),
];

/// The metrics, in the order of a vector.
pub(super) static METRICS: [Metric; 14] = [
    base(
        "AV",
        "accessVector",
        &[
            choice("L", "LOCAL", 0.395),
            choice("A", "ADJACENT_NETWORK", 0.646),
            choice("N", "NETWORK", 1.0),
        ],
    ),
    base(
        "AC",
        "accessComplexity",
        &[
            choice("H", "HIGH", 0.35),
            choice("M", "MEDIUM", 0.61),
            choice("L", "LOW", 0.71),
        ],
    ),
    base(
        "Au",
        "authentication",
        &[
            choice("M", "MULTIPLE", 0.45),
            choice("S", "SINGLE", 0.56),
            choice("N", "NONE", 0.704),
        ],
    ),
    base("C", "confidentialityImpact", &IMPACT),
    base("I", "integrityImpact", &IMPACT),
    base("A", "availabilityImpact", &IMPACT),
    further(
        "E",
        "exploitability",
        &[
            choice("ND", "NOT_DEFINED", 1.0),
            choice("U", "UNPROVEN", 0.85),
            choice("POC", "PROOF_OF_CONCEPT", 0.9),
            choice("F", "FUNCTIONAL", 0.95),
            choice("H", "HIGH", 1.0),
        ],
    ),
    further(
        "RL",
        "remediationLevel",
        &[
            choice("ND", "NOT_DEFINED", 1.0),
            choice("OF", "OFFICIAL_FIX", 0.87),
            choice("TF", "TEMPORARY_FIX", 0.90),
            choice("W", "WORKAROUND", 0.95),
            choice("U", "UNAVAILABLE", 1.0),
        ],
    ),
    further(
        "RC",
        "reportConfidence",
        &[
            choice("ND", "NOT_DEFINED", 1.0),
            choice("UC", "UNCONFIRMED", 0.90),
            choice("UR", "UNCORROBORATED", 0.95),
            choice("C", "CONFIRMED", 1.0),
        ],
    ),
    further(
        "CDP",
        "collateralDamagePotential",
        &[
            choice("ND", "NOT_DEFINED", 0.0),
            choice("N", "NONE", 0.0),
            choice("L", "LOW", 0.1),
            choice("LM", "LOW_MEDIUM", 0.3),
            choice("MH", "MEDIUM_HIGH", 0.4),
            choice("H", "HIGH", 0.5),
        ],
    ),
    further(
        "TD",
        "targetDistribution",
        &[
            choice("ND", "NOT_DEFINED", 1.0),
            choice("N", "NONE", 0.0),
            choice("L", "LOW", 0.25),
            choice("M", "MEDIUM", 0.75),
            choice("H", "HIGH", 1.0),
        ],
    ),
    further("CR", "confidentialityRequirement", &REQUIREMENT),
    further("IR", "integrityRequirement", &REQUIREMENT),
    further("AR", "availabilityRequirement", &REQUIREMENT),
];

/// Base, temporal and environmental score, in tenths.
pub(super) fn scores(vector: &Vector) -> [[i32; 2]; 3] {
    let [
        access,
        complexity,
        authentication,
        c,
        i,
        a,
        exploit,
        level,
        confidence,
        damage,
        distribution,
        cr,
        ir,
        ar,
    ] = std::array::from_fn(|place| vector.weight(place));
    let exploitability = 20.0 * access * complexity * authentication;
    let base = |impact: f64| {
        let factor = if impact <= 0.0 { 0.0 } else { 1.176 };
        rounded((0.6 * impact + 0.4 * exploitability - 1.5) * factor)
    };
    let temporal = |base: f64| rounded(base * exploit * level * confidence);
    let impact = 10.41 * (1.0 - (1.0 - c) * (1.0 - i) * (1.0 - a));
    let adjusted = (10.41 * (1.0 - (1.0 - c * cr) * (1.0 - i * ir) * (1.0 - a * ar))).min(10.0);
    let adjusted = temporal(base(adjusted));
    let environmental = rounded((adjusted + (10.0 - adjusted) * damage) * distribution);
    [base(impact), temporal(base(impact)), environmental].map(|score| [tenths(score); 2])
}

/// To the nearest tenth, halves upwards, whatever the last digits of the computer are.
fn rounded(score: f64) -> f64 {
    (score.mul_add(10.0, 1e-9)).round() / 10.0
}

#[expect(clippy::cast_possible_truncation, reason = "a score is within -10 and 10")]
fn tenths(score: f64) -> i32 {
    (score * 10.0).round() as i32
}
