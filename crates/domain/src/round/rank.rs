//! The rank: patient-safety consequence first, then urgency.
//!
//! Two classes decide and nothing is weighed against anything: a severity, a count or a date moves a concern only among
//! those of the same consequence and urgency. Three corrections keep the order sane, each of one class and each shown:
//! what is already happening ranks one class graver than the possibility, what nothing presses one class milder, and
//! so does what only the place of the thing says.
//! All arithmetic is on integers and the order is total, so every input order gives the same round.

use std::cmp::{Ordering, Reverse};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::concern::{Concern, ConcernKey};
use super::due::due;
use super::exposure::{Basis, Care, Exposure, PatientContact};
use super::factor::Factor;
use super::matter::Matter;
use super::phrase::Phrase;
use super::urgency::{Urgency, assess};
use crate::service::CareConsequence;

/// Where a concern stands. The greater rank goes first; what is beyond the horizon stands behind everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// The class it is ranked in: the consequence after the corrections.
    pub standing: CareConsequence,
    /// What happens to patients: the class to show.
    pub consequence: CareConsequence,
    /// How soon it wants an answer.
    pub urgency: Urgency,
    /// What the consequence rests on: what was recorded goes before what only the place says.
    #[serde(default)]
    pub basis: Basis,
    /// The shortest outage that patients tolerate, in minutes: the shorter goes first.
    pub tolerable_outage_minutes: u32,
    /// How close the thing is to the patient: the closer goes first.
    pub patient: PatientContact,
    /// The day it is due: the earlier goes first.
    pub due: Date,
    /// CVSS in tenths for a weakness (an unpublished score counts as 100), zero for all else.
    pub severity_tenths: u8,
    /// How many pieces of equipment it is about: the more go first.
    pub assets: u32,
    /// How many things of any kind it is about, services and systems among them: what a decision about it has seen. Zero
    /// in decisions older than this count.
    #[serde(default)]
    pub things: u32,
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        self.comparable().cmp(&other.comparable())
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Rank {
    /// The consequence in words.
    pub fn consequence_phrase(&self) -> Phrase {
        Phrase::new("round-consequence")
            .selector("consequence", self.consequence.name())
            .selector("basis", self.basis.name())
    }

    /// Whether it is within the horizon and can be a card.
    pub fn is_actionable(&self) -> bool {
        self.urgency > Urgency::Later
    }

    fn comparable(&self) -> impl Ord + use<> {
        (
            self.is_actionable(),
            self.standing,
            self.urgency,
            self.basis,
            Reverse(self.tolerable_outage_minutes),
            self.patient,
            Reverse(self.due),
            self.severity_tenths,
            self.assets,
        )
    }
}

/// A rank with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Priority {
    /// Where the concern stands.
    pub rank: Rank,
    /// Why this: the reasons for the consequence, the limiting one first.
    pub why: Vec<Factor>,
    /// Why now: the reasons for the urgency, the limiting one first.
    pub why_now: Vec<Factor>,
}

/// The rank of `concern` on `today`, with its reasons.
pub fn rank(concern: &Concern, today: Date) -> Priority {
    let (urgency, why_now) = assess(concern, today);
    let exposure = &concern.exposure;
    let consequence = exposure.consequence();
    let basis = exposure.basis();
    let (standing, correction) = correct(borne_out(consequence, basis), urgency);
    let rank = Rank {
        standing,
        consequence,
        urgency,
        basis,
        tolerable_outage_minutes: exposure.tolerable_outage_minutes(),
        patient: exposure.patient,
        due: due(concern).on,
        severity_tenths: severity_tenths(&concern.matter),
        assets: exposure.assets,
        things: things(concern),
    };
    // What it means for patients is what nobody has looked at yet.
    let why = match concern.matter {
        Matter::SecurityEventsWaiting { .. } => vec![Factor::NotLookedAt],
        _ => reasons(exposure).chain(correction).collect(),
    };
    Priority { rank, why, why_now }
}

/// The order of the round: the greater rank first, then the key, so that no two concerns ever stand level.
pub fn in_round_order(left: (&Rank, &ConcernKey), right: (&Rank, &ConcernKey)) -> Ordering {
    right.0.cmp(left.0).then_with(|| left.1.cmp(right.1))
}

/// The class a consequence is worth by what it rests on. That a thing stands in intensive care does not say that
/// intensive care needs it: one class milder, but never milder than if nothing were known (judgement).
fn borne_out(consequence: CareConsequence, basis: Basis) -> CareConsequence {
    match basis {
        Basis::Place => consequence.one_milder().max(CareConsequence::Unknown),
        Basis::Nothing | Basis::Record => consequence,
    }
}

/// The class a concern is ranked in, and the reason if that is not its consequence.
fn correct(consequence: CareConsequence, urgency: Urgency) -> (CareConsequence, Option<Factor>) {
    let (standing, reason) = match urgency {
        Urgency::Now => (consequence.one_graver(), Factor::AlreadyHappening),
        Urgency::Plan | Urgency::Later => (consequence.one_milder(), Factor::NothingPresses),
        Urgency::ThisMonth | Urgency::ThisWeek | Urgency::Today => return (consequence, None),
    };
    (standing, (standing != consequence).then_some(reason))
}

/// The reasons for the consequence: what decides it comes first, what else is known follows.
fn reasons(exposure: &Exposure) -> impl Iterator<Item = Factor> {
    let contact = (exposure.patient > PatientContact::Apart).then_some(Factor::Contact {
        contact: exposure.patient,
    });
    let care = match (&exposure.care, exposure.leading_service()) {
        (_, Some(service)) => Some(Factor::of_service(service)),
        (Care::NotRecorded, None) => Some(Factor::ServicesNotRecorded),
        (Care::InUnits(_), None) => Some(Factor::Units {
            names: exposure
                .deciding_units()
                .into_iter()
                .map(|unit| unit.name.clone())
                .collect(),
            consequence: exposure.care.consequence(),
        }),
        (Care::Services(_), None) => contact.is_none().then_some(Factor::NoServiceAffected),
    };
    let ordered = if exposure.care_decides() {
        [care, contact]
    } else {
        [contact, care]
    };
    ordered.into_iter().flatten()
}

fn things(concern: &Concern) -> u32 {
    match concern.matter {
        Matter::MissingOwner { others, .. }
        | Matter::BackupFailed { others, .. }
        | Matter::BackupNotRecorded { others, .. }
        | Matter::RestoreNotTested { others, .. }
        | Matter::RestoreInsufficient { others, .. } => others.saturating_add(1),
        Matter::TrainingOverdue { people, .. } => people,
        Matter::SecurityEventsWaiting { count, .. } => count,
        _ => concern.exposure.assets,
    }
}

fn severity_tenths(matter: &Matter) -> u8 {
    match matter {
        Matter::AdvisoryOpen { cvss_tenths, .. } => cvss_tenths.unwrap_or(100),
        _ => 0,
    }
}
