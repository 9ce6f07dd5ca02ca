//! A card of the round: a concern in sentences, with its rank, its deadline, its evidence and what to do.

use jiff::civil::Date;
use serde::Serialize;

use super::concern::{Audience, Concern, ConcernKey, Evidence};
use super::decision::Decision;
use super::due::{Due, due};
use super::exposure::{Answer, Care, Exposure};
use super::matter::{EquipmentName, Matter};
use super::phrase::Phrase;
use super::rank::Priority;
use super::urgency::days_between;
use crate::lifecycle::{State, Support};

/// How many wards a title names.
const NAMED_WARDS: usize = 3;

/// What the button of a card does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Cut the ways in, then plan the replacement.
    IsolateAndReplace,
    /// Put the replacement into the plan.
    PlanReplacement,
    /// Find out which software it runs.
    IdentifySoftware,
    /// Run the job again and keep its log.
    RepairBackup,
    /// Find out whether there is a backup, and write it down.
    RecordBackup,
    /// Restore once, measure the time, let a clinician check.
    TestRestore,
    /// Make bringing it back faster, or agree with the services on a longer time; then test again.
    ShortenRestore,
    /// Renew the certificate.
    RenewCertificate,
    /// Install what the maker offers.
    ApplyFix,
    /// Cut the way in until there is a fix.
    Mitigate,
    /// Open the incident and bring the service back.
    RestoreService,
    /// Renew the exception or end it.
    ReviewException,
    /// Name who is responsible.
    NameOwner,
    /// Bring the source in again.
    ImportSource,
    /// Remind the people and their heads.
    Remind,
    /// Renew, renegotiate or end the contract.
    ReviewContract,
    /// Call the number and write down whether somebody was reached.
    TryContact,
    /// Update the feed, by network or by file.
    UpdateFeed,
    /// Close the door or add a second factor.
    ProtectAccess,
    /// Fulfil the duty and keep the proof.
    FulfilDuty,
    /// Look at what was reported, and say what it is.
    TriageEvents,
}

impl Act {
    /// What to do about `concern`.
    pub fn of(concern: &Concern, today: Date) -> Self {
        match &concern.matter {
            Matter::UnsupportedEquipment { support, .. } => of_support(*support, today),
            Matter::UnknownSupport { .. } => Self::IdentifySoftware,
            Matter::BackupFailed { .. } => Self::RepairBackup,
            Matter::BackupNotRecorded { .. } => Self::RecordBackup,
            Matter::RestoreInsufficient {
                took_minutes: Some(_),
                ..
            } => Self::ShortenRestore,
            Matter::RestoreNotTested { .. } | Matter::RestoreInsufficient { .. } => Self::TestRestore,
            Matter::CertificateExpiring { .. } => Self::RenewCertificate,
            Matter::AdvisoryOpen {
                fix_available: true, ..
            } => Self::ApplyFix,
            Matter::AdvisoryOpen {
                fix_available: false, ..
            } => Self::Mitigate,
            Matter::ServiceDown { .. } => Self::RestoreService,
            Matter::ExceptionExpiring { .. } => Self::ReviewException,
            Matter::MissingOwner { .. } => Self::NameOwner,
            Matter::StaleInventory { .. } => Self::ImportSource,
            Matter::TrainingOverdue { .. } => Self::Remind,
            Matter::ContractExpiring { .. } => Self::ReviewContract,
            Matter::ContactNotProven { .. } => Self::TryContact,
            Matter::FeedStale { .. } => Self::UpdateFeed,
            Matter::SupplierAccessUnprotected { .. } => Self::ProtectAccess,
            Matter::LegalDate { .. } => Self::FulfilDuty,
            Matter::SecurityEventsWaiting { .. } => Self::TriageEvents,
        }
    }

    /// The sentence for it, about `pieces` of equipment; it names who must take part.
    pub fn phrase(self, audience: Audience, pieces: u32) -> Phrase {
        Phrase::new(self.message())
            .selector("audience", audience.name())
            .number("count", pieces)
    }

    fn message(self) -> &'static str {
        match self {
            Self::TriageEvents => "round-act-triage-events",
            Self::IsolateAndReplace => "round-act-isolate-and-replace",
            Self::PlanReplacement => "round-act-plan-replacement",
            Self::IdentifySoftware => "round-act-identify-software",
            Self::RepairBackup => "round-act-repair-backup",
            Self::RecordBackup => "round-act-record-backup",
            Self::TestRestore => "round-act-test-restore",
            Self::ShortenRestore => "round-act-shorten-restore",
            Self::RenewCertificate => "round-act-renew-certificate",
            Self::ApplyFix => "round-act-apply-fix",
            Self::Mitigate => "round-act-mitigate",
            Self::RestoreService => "round-act-restore-service",
            Self::ReviewException => "round-act-review-exception",
            Self::NameOwner => "round-act-name-owner",
            Self::ImportSource => "round-act-import-source",
            Self::Remind => "round-act-remind",
            Self::ReviewContract => "round-act-review-contract",
            Self::TryContact => "round-act-try-contact",
            Self::UpdateFeed => "round-act-update-feed",
            Self::ProtectAccess => "round-act-protect-access",
            Self::FulfilDuty => "round-act-fulfil-duty",
        }
    }
}

fn of_support(support: Support, today: Date) -> Act {
    match support.on(today) {
        State::Ended => Act::IsolateAndReplace,
        State::Unknown => Act::IdentifySoftware,
        State::Supported | State::Ending | State::Extended => Act::PlanReplacement,
    }
}

/// One thing to do, with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The concern it shows.
    pub key: ConcernKey,
    /// The facts.
    pub matter: Matter,
    /// Where it stands, opening into every reason.
    pub priority: Priority,
    /// One sentence: what is the matter.
    pub what: Phrase,
    /// One sentence: what it means for patients.
    pub why: Phrase,
    /// One sentence: why it cannot wait; `None` where nothing presses.
    pub why_now: Option<Phrase>,
    /// By when, and who set the day.
    pub due: Due,
    /// Whether that day has passed.
    pub overdue: bool,
    /// What the button does.
    pub act: Act,
    /// One sentence: what to do.
    pub act_phrase: Phrase,
    /// Who can do it.
    pub audience: Audience,
    /// The units where the equipment stands.
    pub units: Vec<String>,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// What somebody had decided about it, where that matters now.
    pub note: Option<Phrase>,
    /// That decision.
    pub decision: Option<Decision>,
}

impl Card {
    /// The card of `concern`, which stands at `priority` on `today`, with the decision that stands about it and the
    /// word about that.
    pub fn of(
        concern: &Concern,
        priority: Priority,
        decided: Option<(&Decision, Phrase)>,
        today: Date,
    ) -> Self {
        let due = due(concern);
        let act = Act::of(concern, today);
        let pieces = concern.exposure.assets;
        let (decision, note) = decided.unzip();
        Self {
            key: concern.key.clone(),
            matter: concern.matter.clone(),
            what: what(&concern.matter, pieces, today),
            why: why(&concern.matter, &concern.exposure),
            why_now: priority.why_now.first().map(|factor| factor.phrase(pieces)),
            due,
            overdue: due.is_overdue(today),
            act,
            act_phrase: act.phrase(concern.audience, pieces),
            audience: concern.audience,
            units: concern.exposure.units.clone(),
            evidence: concern.evidence.clone(),
            note,
            decision: decision.cloned(),
            priority,
        }
    }
}

/// One sentence saying what is the matter.
pub fn what(matter: &Matter, assets: u32, today: Date) -> Phrase {
    match matter {
        Matter::UnsupportedEquipment {
            equipment,
            release,
            support,
        } => {
            let phrase = unsupported(*support, today).text("release", release);
            named(phrase, equipment).number("count", assets)
        }
        Matter::UnknownSupport {
            equipment,
            inventory_text,
        } => {
            let recorded = if inventory_text.is_empty() { "no" } else { "yes" };
            named(Phrase::new("round-what-unknown-support"), equipment)
                .number("count", assets)
                .selector("recorded", recorded)
                .text("text", inventory_text)
        }
        Matter::BackupFailed {
            system,
            others,
            last_success: Some(day),
            ..
        } => Phrase::new("round-what-backup-failed")
            .text("system", system)
            .number("others", *others)
            .date("date", *day)
            .number("days", days_between(*day, today)),
        Matter::BackupFailed {
            system,
            others,
            last_success: None,
            ..
        } => Phrase::new("round-what-backup-never")
            .text("system", system)
            .number("others", *others),
        Matter::BackupNotRecorded { system, others } => Phrase::new("round-what-backup-not-recorded")
            .text("system", system)
            .number("others", *others),
        Matter::RestoreNotTested {
            system,
            others,
            last_test: Some(day),
        } => Phrase::new("round-what-restore-not-tested")
            .text("system", system)
            .number("others", *others)
            .date("date", *day),
        Matter::RestoreNotTested {
            system,
            others,
            last_test: None,
        } => Phrase::new("round-what-restore-never-tested")
            .text("system", system)
            .number("others", *others),
        Matter::RestoreInsufficient {
            system,
            others,
            on,
            took_minutes,
            ..
        } => Phrase::new("round-what-restore-insufficient")
            .text("system", system)
            .number("others", *others)
            .date("date", *on)
            .selector("whole", if took_minutes.is_some() { "yes" } else { "no" }),
        Matter::CertificateExpiring { host, on } => Phrase::new("round-what-certificate")
            .day("date", *on, today)
            .text("host", host),
        Matter::AdvisoryOpen {
            advisory,
            product,
            exploited,
            others,
            meant,
            reopened,
            wards,
            ..
        } => {
            let (named, more) = wards.split_at(wards.len().min(NAMED_WARDS));
            Phrase::new("round-what-advisory")
                .text("advisory", advisory)
                .text("product", product)
                .number("count", assets)
                .number("others", *others)
                .number("wards", i64::try_from(named.len()).unwrap_or(i64::MAX))
                .list("names", named.to_vec())
                .number("elsewhere", i64::try_from(more.len()).unwrap_or(i64::MAX))
                .selector("reopened", if *reopened { "yes" } else { "no" })
                .selector("meant", if *meant == Answer::Yes { "yes" } else { "no" })
                .selector("exploited", if *exploited { "yes" } else { "no" })
        }
        Matter::ServiceDown { service, since } => Phrase::new("round-what-service-down")
            .text("service", service)
            .date("date", *since),
        Matter::ExceptionExpiring { subject, on } => Phrase::new("round-what-exception")
            .day("date", *on, today)
            .text("subject", subject),
        Matter::MissingOwner { subject, others } => Phrase::new("round-what-missing-owner")
            .text("subject", subject)
            .number("others", *others),
        Matter::StaleInventory { source, last_import } => Phrase::new("round-what-stale-inventory")
            .text("source", source)
            .date("date", *last_import),
        Matter::TrainingOverdue {
            training,
            people,
            due,
        } => Phrase::new("round-what-training-overdue")
            .text("training", training)
            .number("people", *people)
            .date("date", *due),
        Matter::ContractExpiring {
            supplier,
            on,
            notice_by: Some(notice_by),
        } if notice_by < on => Phrase::new("round-what-contract-notice")
            .day("date", *on, today)
            .date("notice", *notice_by)
            .selector("missed", if *notice_by < today { "yes" } else { "no" })
            .text("supplier", supplier),
        Matter::ContractExpiring { supplier, on, .. } => Phrase::new("round-what-contract")
            .day("date", *on, today)
            .text("supplier", supplier),
        Matter::FeedStale {
            feed,
            last_update: Some(day),
            failing,
        } => {
            let phrase = match failing {
                None => Phrase::new("round-what-feed-stale"),
                Some(_) => Phrase::new("round-what-feed-failing"),
            };
            phrase.selector("feed", feed.as_str()).date("date", *day)
        }
        Matter::FeedStale {
            feed,
            last_update: None,
            ..
        } => Phrase::new("round-what-feed-missing").selector("feed", feed.as_str()),
        Matter::ContactNotProven {
            supplier,
            failing_since: Some(day),
            ..
        } => Phrase::new("round-what-contact-failing")
            .text("supplier", supplier)
            .date("date", *day),
        Matter::ContactNotProven {
            supplier,
            last_reached: Some(day),
            ..
        } => Phrase::new("round-what-contact-old")
            .text("supplier", supplier)
            .date("date", *day),
        Matter::ContactNotProven {
            supplier,
            recorded,
            last_reached: None,
            ..
        } => Phrase::new("round-what-contact-never")
            .text("supplier", supplier)
            .selector("recorded", if *recorded { "yes" } else { "no" }),
        Matter::SupplierAccessUnprotected {
            supplier,
            second_factor,
        } => Phrase::new("round-what-supplier-access")
            .text("supplier", supplier)
            .selector("known", if *second_factor == Answer::No { "yes" } else { "no" }),
        Matter::SecurityEventsWaiting { count, since } => Phrase::new("round-what-security-events")
            .number("count", *count)
            .date("date", *since),
        Matter::LegalDate { duty, due, .. } => Phrase::new("round-what-legal-date")
            .day("date", *due, today)
            .text("duty", duty),
    }
}

fn unsupported(support: Support, today: Date) -> Phrase {
    let (dated, undated) = match support.on(today) {
        State::Supported | State::Ending => {
            ("round-what-support-ending", "round-what-support-ending-undated")
        }
        State::Extended => ("round-what-support-paid", "round-what-support-paid-undated"),
        State::Ended | State::Unknown => ("round-what-support-ended", "round-what-support-ended-undated"),
    };
    match support.ordinary.date() {
        Some(date) => Phrase::new(dated).date("date", date),
        None => Phrase::new(undated),
    }
}

/// The name of the equipment: the hospital's own designation, or a class the message has a word for.
fn named(phrase: Phrase, equipment: &EquipmentName) -> Phrase {
    match equipment {
        EquipmentName::Designation(designation) => phrase
            .selector("class", "designation")
            .text("designation", designation),
        EquipmentName::Class(class) => phrase.selector("class", class.name()).text("designation", ""),
    }
}

/// One sentence saying what it means for patients: the services that decide, or the thing's own contact.
fn why(matter: &Matter, exposure: &Exposure) -> Phrase {
    if matches!(matter, Matter::SecurityEventsWaiting { .. }) {
        return Phrase::new("round-why-not-looked-at");
    }
    let consequence = exposure.consequence();
    if !exposure.care_decides() {
        return Phrase::new("round-why-contact")
            .selector("contact", exposure.patient.name())
            .number("count", exposure.assets);
    }
    let names = deciding_services(exposure);
    match (&exposure.care, names.is_empty()) {
        (Care::NotRecorded, _) => {
            Phrase::new("round-why-services-not-recorded").number("count", exposure.assets)
        }
        (Care::InUnits(_), _) => {
            let units = exposure.deciding_units();
            Phrase::new("round-why-units")
                .list("names", units.iter().map(|unit| unit.name.clone()).collect())
                .selector("consequence", consequence.name())
                .number("count", exposure.assets)
        }
        (Care::Services(_), true) => Phrase::new("round-why-no-service"),
        (Care::Services(services), false) => {
            let others = i64::try_from(services.len() - names.len()).unwrap_or(i64::MAX);
            Phrase::new(services_message(matter))
                .selector("consequence", consequence.name())
                .number("services", i64::try_from(names.len()).unwrap_or(i64::MAX))
                .list("names", names)
                .number("others", others)
                .number("count", exposure.assets)
        }
    }
}

/// Things fail, services stop, and duties are only about services.
fn services_message(matter: &Matter) -> &'static str {
    match matter {
        Matter::ServiceDown { .. } => "round-why-service-down",
        Matter::UnsupportedEquipment { .. }
        | Matter::UnknownSupport { .. }
        | Matter::BackupFailed { .. }
        | Matter::BackupNotRecorded { .. }
        | Matter::RestoreNotTested { .. }
        | Matter::RestoreInsufficient { .. }
        | Matter::CertificateExpiring { .. }
        | Matter::AdvisoryOpen { .. }
        | Matter::SupplierAccessUnprotected { .. } => "round-why-services",
        Matter::ExceptionExpiring { .. }
        | Matter::MissingOwner { .. }
        | Matter::StaleInventory { .. }
        | Matter::TrainingOverdue { .. }
        | Matter::ContractExpiring { .. }
        | Matter::ContactNotProven { .. }
        | Matter::FeedStale { .. }
        | Matter::SecurityEventsWaiting { .. }
        | Matter::LegalDate { .. } => "round-why-services-concerned",
    }
}

/// The names of the services whose consequence decides, in the order they are recorded.
fn deciding_services(exposure: &Exposure) -> Vec<String> {
    let consequence = exposure.consequence();
    exposure
        .services()
        .iter()
        .filter(|service| service.consequence_of_failure() == consequence)
        .map(|service| service.name.clone())
        .collect()
}
