//! A factor: one reason why a concern stands where it stands. A rank opens into its factors, the limiting one first.

use jiff::civil::Date;
use serde::Serialize;

use super::exposure::{Alternative, Answer, DependencyPath, PatientContact, Reach, ServiceAtRisk};
use super::phrase::Phrase;
use crate::feed::Failing;
use crate::service::CareConsequence;

/// One reason why a concern stands where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "factor")]
pub enum Factor {
    /// A service stands on the thing.
    Service {
        /// Its name.
        name: String,
        /// What happens to patients if it stops, before any alternative.
        consequence: CareConsequence,
        /// Whether it stops without the thing; otherwise it goes on, more slowly.
        stops: bool,
        /// The systems between service and thing, the nearest to the service first; empty when it uses it itself.
        through: Vec<String>,
        /// What it falls back on.
        alternative: Alternative,
    },
    /// How close the thing itself is to the patient.
    Contact {
        /// The place on the scale.
        contact: PatientContact,
    },
    /// Nobody has recorded what stands on the thing.
    ServicesNotRecorded,
    /// Nobody has, and it stands in units where patients can come to harm.
    Units {
        /// Their names, as the hospital writes them.
        names: Vec<String>,
        /// What happens to patients when care stops there.
        consequence: CareConsequence,
    },
    /// No service stands on the thing, and it touches no patient.
    NoServiceAffected,
    /// It has already happened: ranked one class graver than the mere possibility.
    AlreadyHappening,
    /// Nothing presses today: ranked one class milder until something does.
    NothingPresses,
    /// The service does not work since that day.
    StoppedSince {
        /// The day.
        on: Date,
    },
    /// The weakness is used in attacks.
    Exploited,
    /// From where the thing can be reached.
    Reachable {
        /// The way in.
        reach: Reach,
    },
    /// How severe the weakness is by its published score.
    Severity {
        /// CVSS base score in tenths; `None` if none was published.
        cvss_tenths: Option<u8>,
    },
    /// No security updates any more.
    SupportEnded {
        /// Since that day, if it is known.
        on: Option<Date>,
    },
    /// It is not known whether there are security updates.
    SupportUnknown,
    /// Security updates come only to who pays for them.
    PaidSupportOnly {
        /// Until that day, if it is known.
        until: Option<Date>,
    },
    /// There never was a successful backup.
    NeverBackedUp,
    /// Data since the last success would be lost.
    BackupAge {
        /// Whole days since the last success.
        days: i64,
        /// What the service can lose, in hours.
        tolerable_hours: u32,
        /// The hospital has said so itself; otherwise it is the default.
        said: Answer,
    },
    /// Nobody has recorded whether there is a backup.
    BackupUnknown,
    /// A restore has never been tested.
    NeverRestored,
    /// What came back in the newest test was not whole.
    RestoreFailed,
    /// Bringing it back took longer than it may.
    RestoreTime {
        /// How long it took, in minutes.
        took_minutes: u32,
        /// How long it may take, in minutes.
        allowed_minutes: u32,
    },
    /// A day is near or past.
    Deadline {
        /// The day.
        on: Date,
        /// Whole days from today; negative when it is past.
        days: i64,
    },
    /// Something has not been renewed for so long.
    Age {
        /// Whole days.
        days: i64,
    },
    /// The address of a feed does not give what it should.
    AttemptsFail(Failing),
    /// A supplier can come in without a second factor.
    NoSecondFactor,
    /// Nobody knows whether a second factor is asked for.
    SecondFactorUnknown,
    /// Nobody was ever reached by the number.
    NeverReached,
    /// Nobody was reached by it when it was last tried.
    NotReached,
    /// Nobody is responsible.
    Nobody,
    /// Nobody has looked at it.
    NotLookedAt,
}

impl Factor {
    pub(super) fn of_service(service: &ServiceAtRisk) -> Self {
        let through = match &service.path {
            DependencyPath::Direct => Vec::new(),
            DependencyPath::Through(systems) => systems.clone(),
        };
        Self::Service {
            name: service.name.clone(),
            consequence: service.consequence,
            stops: service.stops,
            through,
            alternative: service.alternative.clone(),
        }
    }

    /// The sentence for it, about `pieces` of equipment; none where it is about something else.
    pub fn phrase(&self, pieces: u32) -> Phrase {
        match self {
            Self::Service {
                name,
                consequence,
                stops,
                through,
                alternative,
            } => service_phrase(name, *consequence, *stops, through, alternative, pieces),
            Self::Contact { contact } => Phrase::new("round-factor-contact")
                .selector("contact", contact.name())
                .number("count", pieces),
            Self::ServicesNotRecorded => {
                Phrase::new("round-factor-services-not-recorded").number("count", pieces)
            }
            Self::Units { names, consequence } => Phrase::new("round-factor-units")
                .list("names", names.clone())
                .selector("consequence", consequence.name())
                .number("count", pieces),
            Self::NoServiceAffected => {
                Phrase::new("round-factor-no-service-affected").number("count", pieces)
            }
            Self::AlreadyHappening => Phrase::new("round-factor-already-happening"),
            Self::NothingPresses => Phrase::new("round-factor-nothing-presses"),
            Self::StoppedSince { on } => Phrase::new("round-factor-stopped-since").date("date", *on),
            Self::Exploited => Phrase::new("round-factor-exploited"),
            Self::Reachable { reach } => Phrase::new("round-factor-reachable")
                .selector("reach", reach.name())
                .number("count", pieces),
            Self::Severity {
                cvss_tenths: Some(tenths),
            } => Phrase::new("round-factor-severity")
                .decimal("score", &format!("{}.{}", tenths / 10, tenths % 10)),
            Self::Severity { cvss_tenths: None } => Phrase::new("round-factor-severity-unknown"),
            Self::SupportEnded { on: Some(on) } => Phrase::new("round-factor-support-ended")
                .date("date", *on)
                .number("count", pieces),
            Self::SupportEnded { on: None } => {
                Phrase::new("round-factor-support-ended-undated").number("count", pieces)
            }
            Self::SupportUnknown => Phrase::new("round-factor-support-unknown").number("count", pieces),
            Self::PaidSupportOnly { until: Some(until) } => {
                Phrase::new("round-factor-paid-support-until").date("date", *until)
            }
            Self::PaidSupportOnly { until: None } => Phrase::new("round-factor-paid-support"),
            Self::NeverBackedUp => Phrase::new("round-factor-never-backed-up"),
            Self::BackupAge {
                days,
                tolerable_hours,
                said,
            } => Phrase::new("round-factor-backup-age")
                .number("days", *days)
                .number("hours", *tolerable_hours)
                .selector("said", if *said == Answer::Yes { "yes" } else { "no" }),
            Self::BackupUnknown => Phrase::new("round-factor-backup-unknown"),
            Self::NeverRestored => Phrase::new("round-factor-never-restored"),
            Self::RestoreFailed => Phrase::new("round-factor-restore-failed"),
            Self::RestoreTime {
                took_minutes,
                allowed_minutes,
            } => Phrase::new("round-factor-restore-time")
                .number("hours", took_minutes / 60)
                .number("minutes", took_minutes % 60)
                .number("allowed-hours", allowed_minutes / 60)
                .number("allowed-minutes", allowed_minutes % 60),
            Self::Deadline { on, days } => deadline_phrase(*on, *days),
            Self::Age { days } => Phrase::new("round-factor-age").number("days", *days),
            Self::AttemptsFail(failing) => Phrase::new("round-factor-attempts-fail")
                .text("source", &failing.source)
                .number("attempts", failing.attempts)
                .date("date", failing.since)
                .selector("answer", failing.answer.as_str())
                .selector("detailed", if failing.detail.is_empty() { "no" } else { "yes" })
                .text("detail", &failing.detail),
            Self::NoSecondFactor => Phrase::new("round-factor-no-second-factor"),
            Self::SecondFactorUnknown => Phrase::new("round-factor-second-factor-unknown"),
            Self::NotReached => Phrase::new("round-factor-not-reached"),
            Self::NeverReached => Phrase::new("round-factor-never-reached"),
            Self::NotLookedAt => Phrase::new("round-factor-not-looked-at"),
            Self::Nobody => Phrase::new("round-factor-nobody"),
        }
    }
}

fn service_phrase(
    name: &str,
    consequence: CareConsequence,
    stops: bool,
    through: &[String],
    alternative: &Alternative,
    pieces: u32,
) -> Phrase {
    let phrase = Phrase::new("round-factor-service")
        .text("service", name)
        .selector("consequence", consequence.name())
        .number("count", pieces)
        .selector("stops", if stops { "yes" } else { "no" })
        .selector("path", if through.is_empty() { "direct" } else { "through" })
        .list("systems", through.to_vec());
    match alternative {
        Alternative::Tested(what) => phrase.selector("alternative", "tested").text("instead", what),
        Alternative::Untested(what) => phrase.selector("alternative", "untested").text("instead", what),
        Alternative::Unknown => phrase.selector("alternative", "unknown").text("instead", ""),
        Alternative::Absent => phrase.selector("alternative", "absent").text("instead", ""),
    }
}

fn deadline_phrase(on: Date, days: i64) -> Phrase {
    let key = match days {
        ..0 => "round-factor-deadline-past",
        0 => "round-factor-deadline-today",
        1.. => "round-factor-deadline-ahead",
    };
    Phrase::new(key).date("date", on).number("days", days.abs())
}
