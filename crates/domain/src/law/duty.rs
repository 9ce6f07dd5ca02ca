//! What an institution owes besides notices of incidents: in force, dormant with its day, a yardstick, or owed by others and received.

use jiff::civil::Date;
use serde::Serialize;

use super::facts::Institution;
use super::library::Law;
use super::pack::{ActStatus, Duty, Pack};

/// How a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyStanding {
    /// It holds.
    InForce,
    /// Somebody else owes it, and the house receives what comes of it.
    Received,
    /// It begins on a later day.
    Dormant,
    /// It binds others; here it shows what is usual.
    Yardstick,
    /// The country’s act is not in force, so it does not bind yet.
    NoAct,
}

impl DutyStanding {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::InForce,
        Self::Received,
        Self::Dormant,
        Self::Yardstick,
        Self::NoAct,
    ];

    /// The name used in output and message selectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Received => "received",
            Self::Dormant => "dormant",
            Self::Yardstick => "yardstick",
            Self::NoAct => "no_act",
        }
    }
}

/// A duty of an institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwedDuty<'a> {
    /// The duty.
    pub duty: &'a Duty,
    /// The pack it stands in.
    pub pack: &'a Pack,
    /// How it stands.
    pub standing: DutyStanding,
    /// The day from which it holds, where that is known.
    pub from: Option<Date>,
}

/// What binds `institution` in `country` on `today`, those in force first; empty where there is no pack of the country.
pub fn duties<'a>(law: &'a Law, country: &str, institution: &Institution, today: Date) -> Vec<OwedDuty<'a>> {
    let Some((national, of_country)) = law.country(country, today) else {
        return Vec::new();
    };
    let union = law.union(today).filter(|pack| of_country.is_bound_by(&pack.id));
    let mut owed: Vec<OwedDuty<'a>> = Vec::new();
    for pack in union.chain([national]) {
        for duty in pack
            .duties
            .iter()
            .filter(|duty| institution.is_bound(&duty.bound))
        {
            let of_directive = duty
                .citations
                .iter()
                .any(|citation| citation.act() == super::library::DIRECTIVE)
                && !duty.bound.contains(&super::pack::Role::HealthInstitution);
            let from = match duty.applies_from {
                Some(from) => from.value().copied(),
                None if of_directive => of_country.in_force.value().copied(),
                None => {
                    let act = duty.citations.first().and_then(|citation| law.act(citation));
                    act.and_then(|act| act.applies_from.value().copied())
                }
            };
            let no_act = of_directive && of_country.status != ActStatus::InForce;
            let standing = match (no_act, duty.yardstick, from) {
                (true, ..) => DutyStanding::NoAct,
                (_, true, _) => DutyStanding::Yardstick,
                (.., Some(from)) if today < from => DutyStanding::Dormant,
                _ if duty.received => DutyStanding::Received,
                _ => DutyStanding::InForce,
            };
            owed.push(OwedDuty {
                duty,
                pack,
                standing,
                from,
            });
        }
    }
    owed.sort_by_key(|owed| owed.standing);
    owed
}
