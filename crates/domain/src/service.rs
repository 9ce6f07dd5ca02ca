//! A clinical service: what the hospital does for patients, and what happens to them when it stops.
//!
//! Consequences are ordered classes in words a nurse accepts, never a score, a percentage or a number of deaths. The
//! defaults of the starter catalogue (`data/catalogue/services.csv`) are judgement; each hospital corrects its own.

pub mod gaps;

use serde::{Deserialize, Serialize};

/// The stage of hospital care a service belongs to.
///
/// The first five are the stages of the critical service "inpatient medical care" in the German regulation on
/// critical infrastructure (BSI-KritisV, annex 5); `Support` holds what all of them stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChainStage {
    /// Reception, triage, transport in.
    Admission,
    /// Laboratory, imaging, pathology.
    Diagnosis,
    /// Theatre, intensive care, medication, dialysis.
    Therapy,
    /// Wards, meals, beds.
    AccommodationAndCare,
    /// Letters, prescriptions, transport home.
    Discharge,
    /// Power, telephones, sterilisation, administration.
    Support,
}

impl ChainStage {
    /// All stages in the order a patient passes them.
    pub const ALL: [Self; 6] = [
        Self::Admission,
        Self::Diagnosis,
        Self::Therapy,
        Self::AccommodationAndCare,
        Self::Discharge,
        Self::Support,
    ];

    /// The name used in files, URLs and message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Admission => "admission",
            Self::Diagnosis => "diagnosis",
            Self::Therapy => "therapy",
            Self::AccommodationAndCare => "accommodation_and_care",
            Self::Discharge => "discharge",
            Self::Support => "support",
        }
    }

    /// The stage of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// What happens to patients if a service stops, from the mildest to the gravest.
///
/// The order is the order of today's round. `Unknown` lies between delay and danger: what nobody has answered must
/// not look harmless, and must not push aside what is known to be dangerous.
///
/// ```
/// use domain::service::CareConsequence;
///
/// assert!(CareConsequence::ImmediateDanger > CareConsequence::DangerWithinHours);
/// assert!(CareConsequence::Unknown > CareConsequence::CareDelayed);
/// assert!(CareConsequence::Unknown < CareConsequence::DangerWithinHours);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareConsequence {
    /// Patients do not notice: payroll, purchasing, the canteen.
    NoPatientEffect,
    /// Care suffers after days: meals and diets, bed planning, discharge letters.
    CareIndirect,
    /// Patients wait or come back another day: outpatient clinic, planned endoscopy.
    CareDelayed,
    /// Nobody has said yet what depends on it.
    Unknown,
    /// Patients can come to harm within hours: emergency department, laboratory, blood bank, medication, dialysis.
    DangerWithinHours,
    /// Patients can come to harm within minutes: resuscitation, anaesthesia, theatre, intensive care.
    ImmediateDanger,
}

impl CareConsequence {
    /// All classes, the gravest first.
    pub const ALL: [Self; 6] = [
        Self::ImmediateDanger,
        Self::DangerWithinHours,
        Self::Unknown,
        Self::CareDelayed,
        Self::CareIndirect,
        Self::NoPatientEffect,
    ];

    /// The name used in files, URLs and message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoPatientEffect => "no_patient_effect",
            Self::CareIndirect => "care_indirect",
            Self::CareDelayed => "care_delayed",
            Self::Unknown => "unknown",
            Self::DangerWithinHours => "danger_within_hours",
            Self::ImmediateDanger => "immediate_danger",
        }
    }

    /// The class of that [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|consequence| consequence.name() == name)
    }

    /// The next graver class. What has no effect on patients has none either while it happens.
    #[must_use]
    pub fn one_graver(self) -> Self {
        match self {
            Self::NoPatientEffect => Self::NoPatientEffect,
            Self::CareIndirect => Self::CareDelayed,
            Self::CareDelayed | Self::Unknown => Self::DangerWithinHours,
            Self::DangerWithinHours | Self::ImmediateDanger => Self::ImmediateDanger,
        }
    }

    /// The next milder class. What touches care at all never becomes "no effect".
    #[must_use]
    pub fn one_milder(self) -> Self {
        match self {
            Self::ImmediateDanger => Self::DangerWithinHours,
            Self::DangerWithinHours | Self::Unknown => Self::CareDelayed,
            Self::CareDelayed | Self::CareIndirect => Self::CareIndirect,
            Self::NoPatientEffect => Self::NoPatientEffect,
        }
    }

    /// How long patients tolerate the stop when the hospital has not said, in minutes (MTPD in the words of
    /// ISO 22301). Judgement, to be replaced by the hospital's own number.
    pub fn default_tolerable_outage_minutes(self) -> u32 {
        match self {
            Self::ImmediateDanger => 15,
            Self::DangerWithinHours | Self::Unknown => 4 * 60,
            Self::CareDelayed => 24 * 60,
            Self::CareIndirect => 3 * 24 * 60,
            Self::NoPatientEffect => 14 * 24 * 60,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for stage in ChainStage::ALL {
            assert_eq!(ChainStage::from_name(stage.name()), Some(stage));
        }
        for consequence in CareConsequence::ALL {
            assert_eq!(CareConsequence::from_name(consequence.name()), Some(consequence));
        }
    }

    #[test]
    fn the_list_of_consequences_runs_from_the_gravest_to_the_mildest() {
        assert!(CareConsequence::ALL.is_sorted_by(|graver, milder| graver > milder));
    }

    #[test]
    fn a_step_never_reverses_two_classes() {
        for pair in CareConsequence::ALL.windows(2) {
            assert!(pair[0].one_graver() >= pair[1].one_graver());
            assert!(pair[0].one_milder() >= pair[1].one_milder());
            assert!(pair[0].default_tolerable_outage_minutes() <= pair[1].default_tolerable_outage_minutes());
        }
    }
}
