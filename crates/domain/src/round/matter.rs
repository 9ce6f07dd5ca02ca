//! What a concern is about: one variant per kind, with the facts that were found.
//!
//! A matter holds facts only. What they mean for patients is [`Exposure`](super::Exposure), how soon they want an
//! answer is [`Urgency`](super::Urgency).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::exposure::Answer;
use crate::asset::AssetKind;
use crate::feed::{Failing, FeedKind};
use crate::legal_date::SetBy;
use crate::lifecycle::Support;

/// What a group of equipment is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EquipmentName {
    /// All of the group carry this designation: "anaesthesia workstation".
    Designation(String),
    /// Designations differ: only the class fits all.
    Class(EquipmentClass),
}

/// The broad class of a piece of equipment: a word that fits a whole group, where its kinds differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EquipmentClass {
    /// Workplace computer, laptop, thin client, tablet.
    Computer,
    /// Physical or virtual server, storage.
    Server,
    /// Switch, router, firewall, access point.
    Network,
    /// Medical device, or the computer inside one.
    MedicalDevice,
    /// Printer, label printer, multifunction device.
    Printer,
    /// Telephone, building control and what else has a plug.
    Other,
}

impl EquipmentClass {
    /// The class that equipment of `kind` belongs to.
    pub fn of(kind: AssetKind) -> Self {
        match kind {
            AssetKind::Workstation | AssetKind::Laptop | AssetKind::Mobile => Self::Computer,
            AssetKind::Server | AssetKind::VirtualServer | AssetKind::Storage => Self::Server,
            AssetKind::Network => Self::Network,
            AssetKind::MedicalDevice => Self::MedicalDevice,
            AssetKind::Printer => Self::Printer,
            AssetKind::OperationalTechnology | AssetKind::Peripheral | AssetKind::Other => Self::Other,
        }
    }

    /// The name used in message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Computer => "computer",
            Self::Server => "server",
            Self::Network => "network",
            Self::MedicalDevice => "medical_device",
            Self::Printer => "printer",
            Self::Other => "other",
        }
    }
}

/// What a concern is about, with the facts that were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Matter {
    /// Equipment whose software gets, or will soon get, no more security updates.
    UnsupportedEquipment {
        /// What the equipment is called.
        equipment: EquipmentName,
        /// The product and release in the maker's words: "Windows 7".
        release: String,
        /// How long the maker supports it.
        support: Support,
    },
    /// Equipment of which nobody can say whether it still gets security updates.
    UnknownSupport {
        /// What the equipment is called.
        equipment: EquipmentName,
        /// What the inventory says about its software; empty where it says nothing.
        inventory_text: String,
    },
    /// A backup job did not end in success, or the last success is too old.
    BackupFailed {
        /// The system that is not backed up; of several the one that is worst off.
        system: String,
        /// How many more there are of which the same is true.
        #[serde(default)]
        others: u32,
        /// The last success; `None` if there never was one.
        last_success: Option<Date>,
        /// How many hours of data the service can lose (RPO, ISO 22301), if the hospital has said.
        tolerable_loss_hours: Option<u32>,
    },
    /// Nobody has recorded whether a system is backed up.
    BackupNotRecorded {
        /// The system; of several the first.
        system: String,
        /// How many more there are of which the same is true.
        #[serde(default)]
        others: u32,
    },
    /// Nobody has shown that the system can be restored from its backup.
    RestoreNotTested {
        /// The system; of several the first.
        system: String,
        /// How many more there are of which the same is true.
        #[serde(default)]
        others: u32,
        /// The last test; `None` if there never was one.
        last_test: Option<Date>,
    },
    /// The newest test of a restore did not come out well, or took longer than the services allow.
    RestoreInsufficient {
        /// The system; of several the one that is worst off.
        system: String,
        /// How many more there are of which the same is true.
        #[serde(default)]
        others: u32,
        /// The day of the test.
        on: Date,
        /// How long it took, in minutes; `None` where what came back was not whole.
        took_minutes: Option<u32>,
        /// How long it may take, in minutes, if the hospital has said.
        allowed_minutes: Option<u32>,
    },
    /// A certificate runs out.
    CertificateExpiring {
        /// The host or service it is for.
        host: String,
        /// The last day it is valid.
        on: Date,
    },
    /// A published weakness is open on equipment the hospital runs.
    AdvisoryOpen {
        /// The identifier of the weakness or of the maker's advisory.
        advisory: String,
        /// The equipment or product it is open on.
        product: String,
        /// CVSS base score in tenths (98 for 9.8), if one was published.
        cvss_tenths: Option<u8>,
        /// Listed as exploited in the wild (for example in CISA's KEV catalogue).
        exploited: bool,
        /// The maker offers a fix.
        fix_available: bool,
        /// How many more advisories about the same model are open.
        #[serde(default)]
        others: u32,
        /// Whether it is known that the versions here are meant; otherwise they may be.
        #[serde(default = "yes")]
        meant: Answer,
        /// Whether something was decided that no longer holds.
        #[serde(default)]
        reopened: bool,
        /// The wards where the equipment stands, as far as they are named; empty where nobody has said.
        #[serde(default)]
        wards: Vec<String>,
    },
    /// A service does not work now.
    ServiceDown {
        /// The service.
        service: String,
        /// Since that day.
        since: Date,
    },
    /// An accepted exception runs out.
    ExceptionExpiring {
        /// What was excepted.
        subject: String,
        /// The last day it holds.
        on: Date,
    },
    /// A service, a system or a piece of equipment belongs to nobody.
    MissingOwner {
        /// Its name; of several the first.
        subject: String,
        /// How many more there are of which the same is true.
        #[serde(default)]
        others: u32,
    },
    /// A source of the inventory has not been brought in for long.
    StaleInventory {
        /// The source.
        source: String,
        /// The last import.
        last_import: Date,
    },
    /// People have not done a training they were due for.
    TrainingOverdue {
        /// The training.
        training: String,
        /// How many people.
        people: u32,
        /// The day it was due.
        due: Date,
    },
    /// A contract with a supplier ends.
    ContractExpiring {
        /// The supplier.
        supplier: String,
        /// The last day.
        on: Date,
        /// The last day on which notice can be given, if it is known.
        #[serde(default)]
        notice_by: Option<Date>,
    },
    /// The number by which a supplier is called at night is not known to work.
    ContactNotProven {
        /// The supplier.
        supplier: String,
        /// Whether there is a number at all.
        recorded: bool,
        /// When somebody was last reached by it.
        last_reached: Option<Date>,
        /// The first day since then on which somebody tried it and nobody was reached.
        #[serde(default)]
        failing_since: Option<Date>,
    },
    /// Reference data have not been updated for long, or cannot be got.
    FeedStale {
        /// Which.
        feed: FeedKind,
        /// The day the data in use are known to be of; none where none were ever loaded.
        last_update: Option<Date>,
        /// How the last attempts failed; none where the data are merely old.
        #[serde(default)]
        failing: Option<Failing>,
    },
    /// Alerts and reports that nobody has looked at.
    SecurityEventsWaiting {
        /// How many.
        count: u32,
        /// The day the oldest was received.
        since: Date,
    },
    /// A supplier can come in without a second factor, or nobody knows whether it can.
    SupplierAccessUnprotected {
        /// The supplier.
        supplier: String,
        /// Whether a second factor is asked for: no, or unknown.
        #[serde(default = "no")]
        second_factor: Answer,
    },
    /// What a law, an authority or the house's own rule wants done falls due.
    LegalDate {
        /// What is to be done.
        duty: String,
        /// The last day.
        due: Date,
        /// Who sets the day.
        #[serde(default)]
        set_by: SetBy,
    },
}

/// What a record says that is older than the question.
fn no() -> Answer {
    Answer::No
}

/// The same, where the answer was taken for granted.
fn yes() -> Answer {
    Answer::Yes
}

impl Matter {
    /// The name of the kind, used in files and message keys.
    pub fn name(&self) -> &'static str {
        match self {
            Self::UnsupportedEquipment { .. } => "unsupported_equipment",
            Self::UnknownSupport { .. } => "unknown_support",
            Self::BackupFailed { .. } => "backup_failed",
            Self::BackupNotRecorded { .. } => "backup_not_recorded",
            Self::RestoreNotTested { .. } => "restore_not_tested",
            Self::RestoreInsufficient { .. } => "restore_insufficient",
            Self::CertificateExpiring { .. } => "certificate_expiring",
            Self::AdvisoryOpen { .. } => "advisory_open",
            Self::ServiceDown { .. } => "service_down",
            Self::ExceptionExpiring { .. } => "exception_expiring",
            Self::MissingOwner { .. } => "missing_owner",
            Self::StaleInventory { .. } => "stale_inventory",
            Self::TrainingOverdue { .. } => "training_overdue",
            Self::ContractExpiring { .. } => "contract_expiring",
            Self::ContactNotProven { .. } => "contact_not_proven",
            Self::FeedStale { .. } => "feed_stale",
            Self::SecurityEventsWaiting { .. } => "security_events_waiting",
            Self::SupplierAccessUnprotected { .. } => "supplier_access_unprotected",
            Self::LegalDate { .. } => "legal_date",
        }
    }
}
