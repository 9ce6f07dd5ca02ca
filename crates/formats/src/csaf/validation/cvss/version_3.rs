//! CVSS 3.0 and 3.1: their metrics and their scores (FIRST, "CVSS v3.1 Specification", 7; "CVSS v3.0 Specification", 8).

use super::metric::{Choice, Metric, Vector, base, choice, further};

const VECTORS: [Choice; 4] = [
    choice("N", "NETWORK", 0.85),
    choice("A", "ADJACENT_NETWORK", 0.62),
    choice("L", "LOCAL", 0.55),
    choice("P", "PHYSICAL", 0.2),
];
const COMPLEXITIES: [Choice; 2] = [choice("L", "LOW", 0.77), choice("H", "HIGH", 0.44)];
const PRIVILEGES: [Choice; 3] = [
    choice("N", "NONE", 0.85),
    choice("L", "LOW", 0.62),
    choice("H", "HIGH", 0.27),
];
/// What privileges count where the scope changes.
const PRIVILEGES_BEYOND: [f64; 3] = [0.85, 0.68, 0.5];
const INTERACTIONS: [Choice; 2] = [choice("N", "NONE", 0.85), choice("R", "REQUIRED", 0.62)];
const SCOPES: [Choice; 2] = [choice("U", "UNCHANGED", 0.0), choice("C", "CHANGED", 0.0)];
const IMPACTS: [Choice; 3] = [
    choice("N", "NONE", 0.0),
    choice("L", "LOW", 0.22),
    choice("H", "HIGH", 0.56),
];
const NOT_DEFINED: Choice = choice("X", "NOT_DEFINED", 1.0);
const REQUIREMENTS: [Choice; 4] = [
    NOT_DEFINED,
    choice("L", "LOW", 0.5),
    choice("M", "MEDIUM", 1.0),
    choice("H", "HIGH", 1.5),
];
const MODIFIED_IMPACTS: [Choice; 4] = [
    NOT_DEFINED,
    choice("N", "NONE", 0.0),
    choice("L", "LOW", 0.22),
    choice("H", "HIGH", 0.56),
];

// The places of metrics that are looked up by name.
const SCOPE: usize = 4;
const BASE_METRICS: usize = 8;
const MODIFIED: usize = 14;

/// The metrics, in the order of a vector. A modified one has the values of its base metric, in the same order, behind "not defined".
pub(super) static METRICS: [Metric; 22] = [
    base("AV", "attackVector", &VECTORS),
    base("AC", "attackComplexity", &COMPLEXITIES),
    base("PR", "privilegesRequired", &PRIVILEGES),
    base("UI", "userInteraction", &INTERACTIONS),
    base("S", "scope", &SCOPES),
    base("C", "confidentialityImpact", &IMPACTS),
    base("I", "integrityImpact", &IMPACTS),
    base("A", "availabilityImpact", &IMPACTS),
    further(
        "E",
        "exploitCodeMaturity",
        &[
            NOT_DEFINED,
            choice("U", "UNPROVEN", 0.91),
            choice("P", "PROOF_OF_CONCEPT", 0.94),
            choice("F", "FUNCTIONAL", 0.97),
            choice("H", "HIGH", 1.0),
        ],
    ),
    further(
        "RL",
        "remediationLevel",
        &[
            NOT_DEFINED,
            choice("O", "OFFICIAL_FIX", 0.95),
            choice("T", "TEMPORARY_FIX", 0.96),
            choice("W", "WORKAROUND", 0.97),
            choice("U", "UNAVAILABLE", 1.0),
        ],
    ),
    further(
        "RC",
        "reportConfidence",
        &[
            NOT_DEFINED,
            choice("U", "UNKNOWN", 0.92),
            choice("R", "REASONABLE", 0.96),
            choice("C", "CONFIRMED", 1.0),
        ],
    ),
    further("CR", "confidentialityRequirement", &REQUIREMENTS),
    further("IR", "integrityRequirement", &REQUIREMENTS),
    further("AR", "availabilityRequirement", &REQUIREMENTS),
    further(
        "MAV",
        "modifiedAttackVector",
        &[
            NOT_DEFINED,
            choice("N", "NETWORK", 0.85),
            choice("A", "ADJACENT_NETWORK", 0.62),
            choice("L", "LOCAL", 0.55),
            choice("P", "PHYSICAL", 0.2),
        ],
    ),
    further(
        "MAC",
        "modifiedAttackComplexity",
        &[NOT_DEFINED, choice("L", "LOW", 0.77), choice("H", "HIGH", 0.44)],
    ),
    further(
        "MPR",
        "modifiedPrivilegesRequired",
        &[
            NOT_DEFINED,
            choice("N", "NONE", 0.85),
            choice("L", "LOW", 0.62),
            choice("H", "HIGH", 0.27),
        ],
    ),
    further(
        "MUI",
        "modifiedUserInteraction",
        &[
            NOT_DEFINED,
            choice("N", "NONE", 0.85),
            choice("R", "REQUIRED", 0.62),
        ],
    ),
    further(
        "MS",
        "modifiedScope",
        &[
            NOT_DEFINED,
            choice("U", "UNCHANGED", 0.0),
            choice("C", "CHANGED", 0.0),
        ],
    ),
    further("MC", "modifiedConfidentialityImpact", &MODIFIED_IMPACTS),
    further("MI", "modifiedIntegrityImpact", &MODIFIED_IMPACTS),
    further("MA", "modifiedAvailabilityImpact", &MODIFIED_IMPACTS),
];

/// Base, temporal and environmental score of CVSS 3.1, in tenths.
pub(super) fn scores_of_3_1(vector: &Vector) -> [[i32; 2]; 3] {
    let changed = |impact: f64| 7.52 * (impact - 0.029) - 3.25 * (impact * 0.9731 - 0.02).powi(13);
    scores(vector, changed, rounded_up).map(|tenths| [tenths; 2])
}

/// The same of CVSS 3.0, which says "round up" and not how: with what the last digits of a computer add, and without.
pub(super) fn scores_of_3_0(vector: &Vector) -> [[i32; 2]; 3] {
    let changed = |impact: f64| 7.52 * (impact - 0.029) - 3.25 * (impact - 0.02).powi(15);
    let exact = scores(vector, changed, rounded_up);
    let plain = scores(vector, changed, |score| (score * 10.0).ceil() / 10.0);
    std::array::from_fn(|place| [exact[place], plain[place]])
}

/// The scores, with what differs between the versions: the modified impact where the scope changes, and how is rounded.
fn scores(vector: &Vector, changed: impl Fn(f64) -> f64, round: impl Fn(f64) -> f64) -> [i32; 3] {
    let base: [usize; BASE_METRICS] = std::array::from_fn(|place| vector.value(place));
    let modified = std::array::from_fn(|place| match vector.value(MODIFIED + place) {
        0 => base[place],
        value => value - 1,
    });
    let [temporal, level, confidence, cr, ir, ar] =
        std::array::from_fn(|place| vector.weight(BASE_METRICS + place));
    let later = |score: f64| round(score * temporal * level * confidence);

    let [c, i, a] = impacts(&base);
    let lost = 1.0 - (1.0 - c) * (1.0 - i) * (1.0 - a);
    let changed_base = |impact: f64| 7.52 * (impact - 0.029) - 3.25 * (impact - 0.02).powi(15);
    let base_score = combined(&base, lost, changed_base, &round);

    let [c, i, a] = impacts(&modified);
    let lost = (1.0 - (1.0 - c * cr) * (1.0 - i * ir) * (1.0 - a * ar)).min(0.915);
    let environmental = combined(&modified, lost, changed, &round);
    [base_score, later(base_score), later(environmental)].map(tenths)
}

fn impacts(values: &[usize; BASE_METRICS]) -> [f64; 3] {
    std::array::from_fn(|place| IMPACTS[values[SCOPE + 1 + place]].weight)
}

/// Impact and exploitability together, rounded.
fn combined(
    values: &[usize; BASE_METRICS],
    lost: f64,
    changed: impl Fn(f64) -> f64,
    round: impl Fn(f64) -> f64,
) -> f64 {
    let [vector, complexity, privileges, interaction, scope, ..] = *values;
    let beyond = scope == 1;
    let privileges = if beyond {
        PRIVILEGES_BEYOND[privileges]
    } else {
        PRIVILEGES[privileges].weight
    };
    let exploitability = 8.22
        * VECTORS[vector].weight
        * COMPLEXITIES[complexity].weight
        * privileges
        * INTERACTIONS[interaction].weight;
    let impact = if beyond { changed(lost) } else { 6.42 * lost };
    if impact <= 0.0 {
        return 0.0;
    }
    let factor = if beyond { 1.08 } else { 1.0 };
    round((factor * (impact + exploitability)).min(10.0))
}

/// The next tenth above, of what the first five digits say (CVSS 3.1, appendix A).
fn rounded_up(score: f64) -> f64 {
    let parts = (score * 100_000.0).round();
    (parts / 10_000.0).ceil() / 10.0
}

#[expect(clippy::cast_possible_truncation, reason = "a score is within 0 and 10")]
fn tenths(score: f64) -> i32 {
    (score * 10.0).round() as i32
}
