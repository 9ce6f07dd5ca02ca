//! One supplier, thirty houses of one installation: Hipocrate, 2024.

use std::collections::BTreeSet;

use app::backup::{self, BackupDetails, BackupForm};
use app::env::FixedClock;
use app::incident::{self, HouseHit, Said};
use app::installation::Folders;
use app::service::{self, ServiceDetails, ServiceForm};
use app::supplier::{self, SupplierDetails, SupplierForm};
use app::system::{self, SystemDetails, SystemForm};
use app::{App, Env, Error, journal};
use domain::access::Actor;
use domain::backup::BackupStanding;
use domain::dependency::Node;
use domain::id::{IncidentId, TenantId};
use domain::incident::Value;
use domain::law::State;
use domain::notification::Fields;
use domain::time::Instant;
use jiff::tz::TimeZone;
use serde::Deserialize;
use tempfile::TempDir;

use super::{clock, moment, read, send, words};
use crate::house::{hospital_in, place};
use crate::service::needs;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    #[expect(dead_code, reason = "for whoever reads the script")]
    told: String,
    zone: String,
    moved: i64,
    supplier: String,
    said_at: String,
    houses: Vec<HouseRow>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct HouseRow {
    name: String,
    learnt: String,
    aware: String,
    occurred: String,
    backup_days: i64,
    was: String,
}

struct Houses {
    app: App,
    clock: FixedClock,
    zone: TimeZone,
    script: Script,
    tenants: Vec<TenantId>,
    _folder: TempDir,
}

impl Houses {
    async fn new() -> Self {
        let script: Script = toml::from_str(&read("hipocrate_2024")).unwrap();
        let zone = TimeZone::get(&script.zone).unwrap();
        let start = moment(&script.said_at, &zone, script.moved);
        let folder = tempfile::tempdir().unwrap();
        let (env, clock) = Env::fixed(start);
        let app = App::create(&Folders::in_data(folder.path()), None, env)
            .await
            .unwrap();
        let mut houses = Self {
            app,
            clock,
            zone,
            script,
            tenants: Vec::new(),
            _folder: folder,
        };
        for row in houses.script.houses.clone() {
            let tenant = hospital_in(&houses.app, &row.name, "RO").await;
            houses.tenants.push(tenant);
            houses.furnish(tenant, &row, start).await;
        }
        houses
    }

    /// A service that can lose a day, on the system of the supplier, whose backup is so many days old.
    async fn furnish(&self, tenant: TenantId, row: &HouseRow, start: Instant) {
        let (app, console) = (&self.app, console(tenant));
        let form = SupplierForm {
            name: self.script.supplier.clone(),
            ..SupplierForm::default()
        };
        let details = SupplierDetails::try_from(&form).unwrap();
        let supplier = supplier::add(app, &console, &details).await.unwrap();
        let form = SystemForm {
            name: "Hospital information system".to_owned(),
            supplier: supplier.to_string(),
            ..SystemForm::default()
        };
        let details = SystemDetails::try_from(&form).unwrap();
        let system = system::add(app, &console, &details).await.unwrap();
        let site = place(app, &console, tenant, "site", "Main building").await;
        let form = ServiceForm {
            scope: site.to_string(),
            name: "Admissions".to_owned(),
            chain_stage: "admission".to_owned(),
            consequence: "care_delayed".to_owned(),
            tolerable_loss_minutes: "4320".to_owned(),
            ..ServiceForm::default()
        };
        let details = ServiceDetails::try_from(&form).unwrap();
        let service = service::add(app, &console, &details).await.unwrap();
        app::dependency::add(
            app,
            &console,
            &needs(Node::Service(service), Node::System(system)),
        )
        .await
        .unwrap();
        let last = start
            .plus_seconds(-row.backup_days * 24 * 3600)
            .in_zone(&self.zone)
            .date();
        let form = BackupForm {
            last_outcome: "success".to_owned(),
            last_run_on: last.to_string(),
            covers: "The database".to_owned(),
            ..BackupForm::default()
        };
        let run = BackupDetails::try_from(&form).unwrap();
        backup::record(app, &console, system, 0, &run).await.unwrap();
    }

    async fn say_it_was_hit(&self) -> Vec<HouseHit> {
        let everywhere = Actor::Console { tenant: None };
        incident::supplier_was_hit_everywhere(&self.app, &everywhere, &self.script.supplier, words())
            .await
            .unwrap()
    }

    async fn incident(&self, tenant: TenantId) -> IncidentId {
        let open = incident::list(&self.app, &console(tenant)).await.unwrap();
        assert_eq!(open.len(), 1);
        open[0].id
    }

    /// In one house somebody says when it became aware, and on what.
    async fn become_aware(&self, tenant: TenantId, row: &HouseRow) {
        let now = self.at(&row.aware).plus_seconds(300);
        self.clock.advance(now.seconds_since(self.app.env().now()).max(0));
        let time = |at: &str| Value::Time {
            at: self.at(at).as_microseconds(),
            estimated: false,
        };
        let basis = Value::Text(row.learnt.replace('_', " "));
        let said = [
            ("aware_at", time(&row.aware)),
            ("occurred_at", time(&row.occurred)),
            ("aware_basis", basis),
        ];
        let said: Vec<Said> = said
            .into_iter()
            .map(|(field, value)| Said {
                field: Fields::shipped().get(field).unwrap(),
                value: Some(value),
                seen: Vec::new(),
            })
            .collect();
        let id = self.incident(tenant).await;
        incident::state(&self.app, &console(tenant), id, &said, "", None)
            .await
            .unwrap();
    }

    fn at(&self, text: &str) -> Instant {
        moment(text, &self.zone, self.script.moved)
    }
}

fn console(tenant: TenantId) -> Actor {
    Actor::Console { tenant: Some(tenant) }
}

#[tokio::test]
async fn hipocrate_2024_one_supplier_opens_an_incident_in_each_of_thirty_houses_with_clocks_of_their_own() {
    let houses = Houses::new().await;
    a_backup_of_twelve_days_is_told_for_the_service(&houses).await;
    let hit = houses.say_it_was_hit().await;
    assert_eq!(hit.len(), 30);
    assert!(hit.iter().all(|house| house.opened));
    // Said again it opens none.
    let again = houses.say_it_was_hit().await;
    assert!(again.iter().all(|house| !house.opened));
    assert_eq!(again.len(), 30);

    let mut due = BTreeSet::new();
    let mut in_order: Vec<(TenantId, HouseRow)> = houses
        .tenants
        .iter()
        .copied()
        .zip(houses.script.houses.clone())
        .collect();
    in_order.sort_by(|one, other| one.1.aware.cmp(&other.1.aware));
    for (tenant, row) in &in_order {
        let id = houses.incident(*tenant).await;
        let room = incident::room(&houses.app, &console(*tenant), id).await.unwrap();
        assert_eq!(
            clock(&room, "nis2.early_warning").0,
            State::Armed,
            "that it was hit is no awareness"
        );
        assert_eq!(room.picture().words("entities_involved"), "Hipocrate");
        assert!(room.entries.iter().any(|entry| entry.text.contains("Admissions")));
        houses.become_aware(*tenant, row).await;
        let room = incident::room(&houses.app, &console(*tenant), id).await.unwrap();
        let ends = clock(&room, "nis2.early_warning").1.unwrap();
        assert_eq!(
            ends,
            houses.at(&row.aware).plus_seconds(24 * 3600),
            "{}",
            row.name
        );
        due.insert(ends);
    }
    assert!(due.len() > 20, "{} different ends", due.len());
    let learnt: BTreeSet<&str> = in_order.iter().map(|(_, row)| row.learnt.as_str()).collect();
    assert_eq!(
        learnt.len(),
        3,
        "by the supplier, by the authority, by themselves"
    );
    no_house_reads_of_another(&houses).await;
    the_one_hidden_by_a_power_cut(&houses).await;
    the_one_listed_by_mistake(&houses).await;
}

/// Each journal speaks of its own incident, and no actor of one house opens the room of another.
async fn no_house_reads_of_another(houses: &Houses) {
    let (one, other) = (houses.tenants[0], houses.tenants[1]);
    let foreign = houses.incident(other).await;
    let seen = incident::room(&houses.app, &console(one), foreign)
        .await
        .map(drop);
    assert!(matches!(seen, Err(Error::NotFound("incident"))), "{seen:?}");
    let page = journal::list(&houses.app, &console(one), None, 500)
        .await
        .unwrap();
    let bodies = page
        .entries
        .iter()
        .chain(&page.waiting)
        .filter_map(|entry| entry.body.as_deref());
    for body in bodies {
        assert!(
            !body.contains("House 02") && !body.contains(&foreign.to_string()),
            "{body}"
        );
    }
}

/// Late-discovered victim: it happened two days before anybody there knew.
async fn the_one_hidden_by_a_power_cut(houses: &Houses) {
    let tenant = houses.tenants[26];
    let id = houses.incident(tenant).await;
    let room = incident::room(&houses.app, &console(tenant), id).await.unwrap();
    let occurred = room.picture().value("occurred_at").and_then(Value::time).unwrap();
    let aware = room.picture().value("aware_at").and_then(Value::time).unwrap();
    assert!(aware.seconds_since(occurred) > 2 * 24 * 3600);
    let (state, due) = clock(&room, "nis2.early_warning");
    assert_eq!(
        (state, due),
        (State::Running, Some(aware.plus_seconds(24 * 3600)))
    );
}

/// Wrong victim listed, then withdrawn: what was said stays, and a notice tells of it.
async fn the_one_listed_by_mistake(houses: &Houses) {
    let row = houses
        .script
        .houses
        .iter()
        .position(|row| row.was == "mistaken")
        .unwrap();
    let tenant = houses.tenants[row];
    let (app, console) = (&houses.app, console(tenant));
    let id = houses.incident(tenant).await;
    send(app, &console, id, "early_warning").await;
    incident::withdraw(app, &console, id, "Another clinic with a like name was meant")
        .await
        .unwrap();
    let room = incident::room(app, &console, id).await.unwrap();
    assert_eq!(clock(&room, "nis2.notification").0, State::Stopped);
    assert!(room.picture().value("aware_at").is_some());
    let withdrawal = send(app, &console, id, "withdrawal").await;
    assert_eq!(withdrawal.stored.form, "withdrawal");
    let room = incident::room(app, &console, id).await.unwrap();
    let says: Vec<&str> = room.entries.iter().map(|entry| entry.statement.name()).collect();
    assert_eq!(says[says.len() - 3..], ["sent", "withdrawn", "sent"]);
}

/// RPO breach: the service that can lose three days stands on a system whose backup is twelve days old.
async fn a_backup_of_twelve_days_is_told_for_the_service(houses: &Houses) {
    let mut too_old = Vec::new();
    for (tenant, row) in houses.tenants.iter().zip(&houses.script.houses) {
        let systems = backup::list(&houses.app, &console(*tenant)).await.unwrap();
        let need = systems[0].loss.as_ref().unwrap();
        assert_eq!((need.minutes, need.set_by.as_deref()), (4320, Some("Admissions")));
        if matches!(systems[0].backup, BackupStanding::TooOld) {
            too_old.push(row.backup_days);
        }
    }
    assert_eq!(too_old, [12]);
}
