//! How an institution is written down where no list of its own says it: places and people, what it does for patients and what
//! that stands on, who supplies it.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::{Error, Result};
use crate::scope_assessment::ScopeAssessmentForm;
use crate::zone::ZoneForm;

/// Reads a description of `data/demo`.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|error| Error::internal("a file of the demo cannot be read", error))
}

#[derive(Deserialize)]
pub(super) struct Institution {
    /// The day on which everything else is true; other days move with it.
    pub(super) as_of: jiff::civil::Date,
    pub(super) hospital: Name,
    /// What was answered about whether NIS2 applies.
    pub(super) scope_assessment: ScopeAssessmentForm,
    /// What happened there before.
    #[serde(default)]
    pub(super) incidents: Vec<super::incidents::Incident>,
    pub(super) places: Vec<Site>,
    pub(super) people: Vec<Person>,
    pub(super) zones: Vec<ZoneForm>,
    pub(super) systems: Vec<System>,
    pub(super) system_needs: Vec<SystemNeed>,
    pub(super) services: Vec<Service>,
    /// Models that a list calls by two names.
    #[serde(default)]
    pub(super) device_models: Vec<TwoNames>,
}

/// A model that is the same as another of the same maker.
#[derive(Deserialize)]
pub(super) struct TwoNames {
    pub(super) manufacturer: String,
    pub(super) model: String,
    pub(super) same_as: String,
}

#[derive(Deserialize)]
pub(super) struct Name {
    pub(super) name: String,
    pub(super) country: String,
}

#[derive(Deserialize)]
pub(super) struct Site {
    pub(super) site: String,
    pub(super) units: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) job_title: String,
    #[serde(default)]
    pub(super) employee_number: String,
    #[serde(default)]
    pub(super) email: String,
    #[serde(default)]
    pub(super) unit: String,
    #[serde(default)]
    pub(super) role: String,
}

/// Supplier and owner by name; empty where nobody knows.
#[derive(Deserialize)]
pub(super) struct System {
    pub(super) name: String,
    pub(super) manufacturer: String,
    pub(super) product_version: String,
    pub(super) supplier: String,
    pub(super) owner: String,
    /// None where nobody has recorded any.
    pub(super) backup: Option<Backup>,
    /// None where nobody has tried yet.
    pub(super) restore_test: Option<RestoreTest>,
    pub(super) stands_on: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Backup {
    pub(super) outcome: String,
    #[serde(default)]
    pub(super) run_on: Option<String>,
    #[serde(default)]
    pub(super) success_on: Option<String>,
    #[serde(default)]
    pub(super) off_line_copy: String,
    #[serde(default)]
    pub(super) covers: String,
}

#[derive(Deserialize)]
pub(super) struct RestoreTest {
    pub(super) on: String,
    pub(super) minutes: i64,
    pub(super) restored: String,
    /// A person by name; empty where no clinician looked.
    #[serde(default)]
    pub(super) checked_by: String,
}

/// Consumer, provider, need, loss in thousandths, buffer and ramp in minutes.
#[derive(Deserialize)]
pub(super) struct SystemNeed(
    pub(super) String,
    pub(super) String,
    pub(super) String,
    pub(super) u16,
    pub(super) u32,
    pub(super) u32,
);

#[derive(Deserialize)]
pub(super) struct Service {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) chain_stage: String,
    pub(super) consequence: String,
    pub(super) tolerable_outage_minutes: u32,
    pub(super) recovery_time_minutes: Option<u32>,
    pub(super) owner: String,
    pub(super) deputies: Vec<String>,
    pub(super) hours: String,
    pub(super) workaround: String,
    pub(super) workaround_practised_on: Option<String>,
    pub(super) needs: Vec<ServiceNeed>,
}

/// Kind and name of the provider, need, loss in thousandths, buffer and ramp in minutes.
#[derive(Deserialize)]
pub(super) struct ServiceNeed(
    pub(super) String,
    pub(super) String,
    pub(super) String,
    pub(super) u16,
    pub(super) u32,
    pub(super) u32,
);

#[derive(Deserialize)]
pub(super) struct Suppliers {
    pub(super) suppliers: Vec<Supplier>,
}

#[derive(Deserialize)]
pub(super) struct Supplier {
    pub(super) name: String,
    pub(super) register_number: String,
    pub(super) provides: String,
    /// Who looks after the contract; information technology where nothing is said.
    #[serde(default)]
    pub(super) looked_after_by: String,
    /// None where there is none.
    pub(super) contract: Option<Contract>,
    pub(super) contact: Contact,
    /// None where it has no way in.
    pub(super) remote_access: Option<RemoteAccess>,
    pub(super) clauses: Clauses,
}

#[derive(Deserialize)]
pub(super) struct Contract {
    pub(super) number: String,
    pub(super) until: Option<String>,
    pub(super) notice_by: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) email: String,
    /// The number at which somebody answers at night, where there is one.
    pub(super) round_the_clock_phone: Option<String>,
    pub(super) last_tried: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RemoteAccess {
    pub(super) way: String,
    pub(super) account: String,
    pub(super) second_factor: String,
    pub(super) last_used: Option<String>,
}

/// Answers are `yes`, `no`, `not_known` and `not_applicable`.
#[derive(Deserialize)]
pub(super) struct Clauses {
    pub(super) security: String,
    pub(super) notification_hours: Option<u16>,
    pub(super) degraded_mode: String,
    pub(super) audit: String,
    pub(super) exit: String,
}

#[derive(Deserialize)]
pub(super) struct LegalDates {
    pub(super) duties: Vec<Duty>,
}

#[derive(Deserialize)]
pub(super) struct Duty {
    pub(super) title: String,
    pub(super) what: String,
    /// The next day by which it is to be done, or the last where it was done for good.
    pub(super) due: String,
    /// The day it was done for good.
    pub(super) done_on: Option<String>,
    /// The day it was done the time before.
    #[serde(default)]
    pub(super) previous: Option<String>,
    /// None where it is done once.
    pub(super) every_months: Option<u32>,
    pub(super) set_by: String,
    pub(super) source: String,
    pub(super) owner: String,
    pub(super) evidence: String,
}
