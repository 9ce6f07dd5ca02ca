//! The concerns about backups: nothing recorded, the last success too old, never brought back, brought back too slowly.
//!
//! Systems of which the same is true and whose failure means the same for patients are one concern, the one that is worst off
//! first: a hospital that begins has thirty without a record, and one console to look at. Of a system without a backup
//! nothing is said about bringing it back: one thing after the other.

use std::collections::BTreeMap;

use domain::access::Scope;
use domain::backup::{BackupStanding, RestoreStanding};
use domain::dependency::Node;
use domain::round::{
    Audience, Concern, ConcernKey, Evidence, Exposure, Matter, PatientContact, Reach, ServiceAtRisk,
};
use domain::service::CareConsequence;
use domain::time::Instant;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Reader;

use super::services::{ServicesAtRisk, care};
use crate::backup::{RestoreTest, SystemBackup, standings};
use crate::error::Result;

/// What is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trouble {
    NotRecorded,
    NeverSucceeded,
    TooOld,
    Failing,
    NeverTested,
    TestTooOld,
    TestFailed,
    TooSlow,
}

impl Trouble {
    /// The last part of a concern's key.
    fn name(self) -> &'static str {
        match self {
            Self::NotRecorded => "not_recorded",
            Self::NeverSucceeded => "never_succeeded",
            Self::TooOld => "too_old",
            Self::Failing => "failing",
            Self::NeverTested => "never_tested",
            Self::TestTooOld => "test_too_old",
            Self::TestFailed => "test_failed",
            Self::TooSlow => "too_slow",
        }
    }

    fn of(standing: &SystemBackup) -> Vec<Self> {
        let of_backup = match standing.backup {
            BackupStanding::NotNeeded => return Vec::new(),
            BackupStanding::NotRecorded => return vec![Self::NotRecorded],
            BackupStanding::Never => return vec![Self::NeverSucceeded],
            BackupStanding::TooOld => Some(Self::TooOld),
            BackupStanding::Failing => Some(Self::Failing),
            BackupStanding::Fresh => None,
        };
        let of_restore = match standing.restore {
            RestoreStanding::Never => Some(Self::NeverTested),
            RestoreStanding::TooOld => Some(Self::TestTooOld),
            RestoreStanding::Failed => Some(Self::TestFailed),
            RestoreStanding::TooSlow => Some(Self::TooSlow),
            RestoreStanding::Unchecked | RestoreStanding::Proven | RestoreStanding::NotNeeded => None,
        };
        of_backup.into_iter().chain(of_restore).collect()
    }
}

/// A system with what depends on it.
struct Troubled<'a> {
    standing: &'a SystemBackup,
    services: Vec<ServiceAtRisk>,
    known_since: Date,
}

impl Troubled<'_> {
    fn last_success(&self) -> Option<Date> {
        let recorded = self.standing.recorded.as_ref();
        recorded.and_then(|backup| backup.last_success_on)
    }

    fn newest_test(&self) -> Option<&RestoreTest> {
        self.standing.tests.first()
    }

    fn newest_test_on(&self, zone: &TimeZone) -> Option<Date> {
        self.newest_test()
            .map(|test| test.started_at.in_zone(zone).date())
    }

    /// By how many minutes the newest test took too long.
    fn excess(&self) -> u32 {
        let took = self.newest_test().map_or(0, RestoreTest::minutes);
        let allowed = self.standing.recovery.as_ref();
        took.saturating_sub(allowed.map_or(0, |need| need.minutes))
    }
}

/// The concerns about the backups of all systems.
pub(super) async fn of_house(
    reader: &Reader<'_>,
    scope: &Scope,
    at_risk: &ServicesAtRisk,
    today: Date,
    zone: &TimeZone,
) -> Result<Vec<Concern>> {
    let added = store::system::added(reader, scope).await?;
    let all = standings(reader, scope, today, zone).await?;
    let mut groups: BTreeMap<(Trouble, CareConsequence), Vec<Troubled<'_>>> = BTreeMap::new();
    for standing in &all {
        let id = standing.system.id;
        for trouble in Trouble::of(standing) {
            let services = at_risk.above_node(Node::System(id));
            let consequence = care(services.clone()).consequence();
            groups.entry((trouble, consequence)).or_default().push(Troubled {
                standing,
                services,
                known_since: since(trouble, standing, added.get(&id).copied(), today, zone),
            });
        }
    }
    let concerns = groups
        .into_iter()
        .filter_map(|((trouble, consequence), systems)| {
            let key = format!("backup:{}:{}", trouble.name(), consequence.name());
            concern(key, trouble, systems, zone)
        });
    Ok(concerns.collect())
}

/// The day the trouble began: a run is known to have failed once somebody recorded it, and what nobody recorded is missing
/// since the system was added.
fn since(
    trouble: Trouble,
    standing: &SystemBackup,
    added: Option<Instant>,
    today: Date,
    zone: &TimeZone,
) -> Date {
    let recorded = standing.recorded.as_ref().map(|backup| backup.recorded_at);
    let tested = standing.tests.first().map(|test| test.recorded_at);
    let at = match trouble {
        Trouble::NotRecorded | Trouble::NeverTested => added,
        Trouble::NeverSucceeded | Trouble::TooOld | Trouble::Failing => recorded,
        Trouble::TestTooOld | Trouble::TestFailed | Trouble::TooSlow => tested,
    };
    at.map_or(today, |at| at.in_zone(zone).date())
}

fn concern(
    key: String,
    trouble: Trouble,
    mut systems: Vec<Troubled<'_>>,
    zone: &TimeZone,
) -> Option<Concern> {
    // They come in order of name, which stays the order among equals.
    match trouble {
        Trouble::NotRecorded | Trouble::NeverSucceeded | Trouble::NeverTested => {}
        Trouble::TooOld | Trouble::Failing => systems.sort_by_key(Troubled::last_success),
        Trouble::TestTooOld | Trouble::TestFailed => {
            systems.sort_by_key(|system| system.newest_test_on(zone));
        }
        Trouble::TooSlow => systems.sort_by_key(|system| std::cmp::Reverse(system.excess())),
    }
    let worst = systems.first()?;
    let matter = matter(trouble, worst, systems.len() - 1, zone);
    let known_since = systems.iter().map(|system| system.known_since).min()?;
    let ids = systems.iter().map(|system| system.standing.system.id).collect();
    let mut services: Vec<ServiceAtRisk> = Vec::new();
    for service in systems.into_iter().flat_map(|system| system.services) {
        if services.iter().all(|known| known.id != service.id) {
            services.push(service);
        }
    }
    Some(Concern {
        key: ConcernKey::new(key),
        matter,
        exposure: Exposure {
            reach: Reach::Isolated,
            patient: PatientContact::Apart,
            care: care(services),
            units: Vec::new(),
            assets: 0,
        },
        audience: Audience::InformationTechnology,
        known_since,
        evidence: vec![Evidence::Systems { ids }],
    })
}

fn matter(trouble: Trouble, worst: &Troubled<'_>, others: usize, zone: &TimeZone) -> Matter {
    let system = worst.standing.system.name.clone();
    let others = u32::try_from(others).unwrap_or(u32::MAX);
    let allowed_minutes = worst.standing.recovery.as_ref().map(|need| need.minutes);
    let on = worst.newest_test_on(zone);
    match trouble {
        Trouble::NotRecorded => Matter::BackupNotRecorded { system, others },
        Trouble::NeverSucceeded | Trouble::TooOld | Trouble::Failing => Matter::BackupFailed {
            system,
            others,
            last_success: worst.last_success(),
            tolerable_loss_hours: worst.standing.loss.as_ref().map(|need| need.minutes / 60),
        },
        Trouble::NeverTested | Trouble::TestTooOld => Matter::RestoreNotTested {
            system,
            others,
            last_test: on,
        },
        Trouble::TestFailed | Trouble::TooSlow => Matter::RestoreInsufficient {
            system,
            others,
            on: on.unwrap_or(worst.known_since),
            took_minutes: match trouble {
                Trouble::TooSlow => worst.newest_test().map(RestoreTest::minutes),
                _ => None,
            },
            allowed_minutes,
        },
    }
}
