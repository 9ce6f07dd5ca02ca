//! Clinical services: what the hospital does for patients, and what happens to them when it stops.

pub mod catalogue;
pub mod gaps;
mod standing;

use std::collections::HashMap;

use domain::access::{Actor, EditServices, Permit, Scope, ViewServices};
use domain::dependency::Node;
use domain::id::{PersonId, ScopeId, ServiceId, SupplierId};
use domain::service::{CareConsequence, ChainStage};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Reader;

pub use standing::{Standing, StandingService, standings};
pub use store::service::Service;

use crate::correction::{Changes, FieldValues, conflict, shown};
use crate::day::has_come;
use crate::dependency::{ListedDependency, around};
use crate::error::Result;
use crate::field::{FieldErrors, Fields};
use crate::installation::App;
use crate::journal::{self, Happening};

/// The longest tolerable outage that can be entered, in minutes: a year.
pub const MAX_OUTAGE_MINUTES: u32 = 366 * 24 * 60;

/// What somebody enters about a service.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ServiceForm {
    /// Who provides it: the tenant, a site or a unit.
    pub scope: String,
    /// The name, in the hospital's words.
    pub name: String,
    /// The stage of care.
    pub chain_stage: String,
    /// What happens to patients if it stops.
    pub consequence: String,
    /// How long patients tolerate the stop, in minutes; may be empty.
    pub tolerable_outage_minutes: String,
    /// How work goes on meanwhile; may be empty.
    pub workaround: String,
    /// Who answers for it; may be empty.
    pub owner: String,
    /// Who answers for it while the owner is away; may be empty.
    pub deputy: String,
    /// Who does when both are; may be empty.
    pub second_deputy: String,
    /// Which supplier provides it; may be empty.
    pub supplier: String,
    /// Within how many minutes it should work again; may be empty.
    pub recovery_time_minutes: String,
    /// How many minutes of data it can lose; may be empty.
    pub tolerable_loss_minutes: String,
    /// When it is open, in words; may be empty.
    pub hours: String,
    /// How much is asked of it, in words; may be empty.
    pub demand: String,
    /// The day on which work last went on by the workaround, `YYYY-MM-DD`; may be empty.
    pub workaround_practised_on: String,
}

/// What is known of a service, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceDetails {
    /// Who provides it.
    pub scope: ScopeId,
    /// The name, in the hospital's words.
    pub name: String,
    /// The stage of care.
    pub chain_stage: ChainStage,
    /// What happens to patients if it stops.
    pub consequence: CareConsequence,
    /// How long patients tolerate the stop, in minutes; none until the hospital has said.
    pub tolerable_outage_minutes: Option<u32>,
    /// How work goes on meanwhile; empty until somebody wrote it down.
    pub workaround: String,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// Who answers for it while the owner is away.
    pub deputy: Option<PersonId>,
    /// Who does when both are.
    pub second_deputy: Option<PersonId>,
    /// Which supplier provides it.
    pub supplier: Option<SupplierId>,
    /// Within how many minutes it should work again.
    pub recovery_time_minutes: Option<u32>,
    /// How many minutes of data it can lose.
    pub tolerable_loss_minutes: Option<u32>,
    /// When it is open; empty until somebody wrote it down.
    pub hours: String,
    /// How much is asked of it; empty until somebody wrote it down.
    pub demand: String,
    /// The day on which work last went on by the workaround.
    pub workaround_practised_on: Option<Date>,
}

impl TryFrom<&ServiceForm> for ServiceDetails {
    type Error = FieldErrors;

    fn try_from(form: &ServiceForm) -> Result<Self, FieldErrors> {
        // In the order of the form, which is the order in which a person reads what is wrong.
        let mut fields = Fields::default();
        let name = fields.required_text("name", &form.name, 200);
        let consequence = fields.required("consequence", &form.consequence, CareConsequence::from_name);
        let outage = form.tolerable_outage_minutes.as_str();
        let tolerable_outage_minutes = fields.optional("tolerable_outage_minutes", outage, minutes);
        let recovery_time = form.recovery_time_minutes.as_str();
        let recovery_time_minutes = fields.optional("recovery_time_minutes", recovery_time, minutes);
        let loss = form.tolerable_loss_minutes.as_str();
        let tolerable_loss_minutes = fields.optional("tolerable_loss_minutes", loss, minutes);
        let workaround = fields.prose("workaround", &form.workaround, 4_000);
        let practised = form.workaround_practised_on.as_str();
        let workaround_practised_on =
            fields.optional("workaround_practised_on", practised, |text| text.parse().ok());
        if workaround_practised_on.is_some() && workaround.is_empty() {
            fields.reject("workaround_practised_on", "field-practised-nothing", None);
        }
        let scope = fields.required("scope", &form.scope, |text| text.parse::<ScopeId>().ok());
        let chain_stage = fields.required("chain_stage", &form.chain_stage, ChainStage::from_name);
        let mut person = |field, raw: &str| fields.optional(field, raw, |text| text.parse::<PersonId>().ok());
        let owner = person("owner", &form.owner);
        let deputy = person("deputy", &form.deputy);
        let second_deputy = person("second_deputy", &form.second_deputy);
        for (field, repeated) in [
            ("deputy", deputy.is_some() && deputy == owner),
            (
                "second_deputy",
                second_deputy.is_some() && (second_deputy == owner || second_deputy == deputy),
            ),
        ] {
            if repeated {
                fields.reject(field, "field-named-twice", None);
            }
        }
        let supplier = fields.optional("supplier", &form.supplier, |text| text.parse::<SupplierId>().ok());
        let hours = fields.prose("hours", &form.hours, 400);
        let demand = fields.prose("demand", &form.demand, 400);
        fields.finish(|| {
            Some(Self {
                scope: scope?,
                name,
                chain_stage: chain_stage?,
                consequence: consequence?,
                tolerable_outage_minutes,
                workaround,
                owner,
                deputy,
                second_deputy,
                supplier,
                recovery_time_minutes,
                tolerable_loss_minutes,
                hours,
                demand,
                workaround_practised_on,
            })
        })
    }
}

/// Whole minutes, at most a year of them.
pub(crate) fn minutes(text: &str) -> Option<u32> {
    let minutes = text.parse::<u32>().ok();
    minutes.filter(|minutes| *minutes <= MAX_OUTAGE_MINUTES)
}

/// A service as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedService {
    /// The service.
    pub service: Service,
    /// The name of the place that provides it.
    pub scope_name: String,
    /// The name of who answers for it; none where nobody does.
    pub owner_name: Option<String>,
    /// The names of those who do so meanwhile, in the order in which they are asked.
    pub deputy_names: Vec<String>,
}

/// A service with what it stands on and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedService {
    /// The service with its names.
    pub listed: ListedService,
    /// What it stands on.
    pub stands_on: Vec<ListedDependency>,
    /// What stands on it, as far as the reader sees it.
    pub carries: Vec<ListedDependency>,
    /// Whether something outside the reader's places stands on it too.
    pub carries_elsewhere: bool,
    /// The name of the supplier that provides it, where the reader may see suppliers.
    pub supplier_name: Option<String>,
}

/// The services the actor may see, in order of name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<ListedService>> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let services = store::service::list(&reader, &scope).await?;
    let names = Names::read(&reader, &scope).await?;
    Ok(services
        .into_iter()
        .map(|service| names.listed(service))
        .collect())
}

/// The service of this identifier.
pub async fn fetch(app: &App, actor: &Actor, id: ServiceId) -> Result<FetchedService> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let service = store::service::fetch(&reader, &scope, id).await?;
    let listed = Names::read(&reader, &scope).await?.listed(service);
    let around = around(app, actor, Node::Service(id)).await?;
    let supplier_name = match listed.service.supplier {
        Some(supplier) => supplier_name(app, actor, supplier).await?,
        None => None,
    };
    Ok(FetchedService {
        supplier_name,
        listed,
        stands_on: around.stands_on,
        carries: around.carries,
        carries_elsewhere: around.carries_elsewhere,
    })
}

/// The name of a supplier that something refers to; none where the actor may not see suppliers.
pub(crate) async fn supplier_name(app: &App, actor: &Actor, id: SupplierId) -> Result<Option<String>> {
    let names = crate::supplier::names(app, actor).await?.into_iter();
    let mut names = names.filter(|(known, _)| *known == id);
    Ok(names.next().map(|(_, name)| name))
}

/// Adds a service.
pub async fn add(app: &App, actor: &Actor, new: &ServiceDetails) -> Result<ServiceId> {
    let permit = permit_at(&app.store().read(), actor, new.scope).await?;
    let service = new.clone().with(app.env().id(), 1);
    app.store()
        .write(async |transaction| -> Result<()> {
            check_references(&transaction.read(), &permit, &service, None).await?;
            check_practised(app, &transaction.read(), &permit, &service).await?;
            store::service::insert(&transaction, &permit, &service, app.env().now()).await?;
            let happening = Happening::new(permit.actor(), "service.add", service.id)?;
            let body = Changes::of_new(field_values(&service));
            journal::record(app, &transaction, permit.tenant(), happening, &body).await
        })
        .await?;
    Ok(service.id)
}

/// Corrects what is known of a service still at `version`.
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: ServiceId,
    version: i32,
    sent: &ServiceDetails,
) -> Result<()> {
    let scope = actor.scope::<EditServices>()?;
    let sent = sent.clone().with(id, version);
    app.store()
        .write(async |transaction| -> Result<()> {
            let reader = transaction.read();
            let stored = store::service::fetch(&reader, &scope, id).await?;
            let permit = permit_at(&reader, actor, stored.scope).await?;
            permit_at(&reader, actor, sent.scope).await?;
            if stored.version != version {
                return Err(conflict("service", field_values(&stored), field_values(&sent)));
            }
            let changes = Changes::between(field_values(&stored), field_values(&sent));
            if changes.is_empty() {
                return Ok(());
            }
            check_references(&reader, &permit, &sent, Some(&stored)).await?;
            check_practised(app, &reader, &permit, &sent).await?;
            if stored.owner.is_some() && sent.owner.is_none() {
                store::service::lost_owner(&transaction, &permit, id, app.env().now()).await?;
            }
            store::service::update(&transaction, &permit, &sent).await?;
            let happening = Happening::new(permit.actor(), "service.correct", id)?;
            journal::record(app, &transaction, permit.tenant(), happening, &changes).await
        })
        .await
}

async fn permit_at(reader: &Reader<'_>, actor: &Actor, place: ScopeId) -> Result<Permit<EditServices>> {
    Ok(actor.permit::<EditServices>(&store::tenant::path(reader, place).await?)?)
}

/// Whoever and whatever a service names anew must be there; what it named before may be out of the writer's reach.
async fn check_references(
    reader: &Reader<'_>,
    permit: &Permit<EditServices>,
    sent: &Service,
    stored: Option<&Service>,
) -> Result<()> {
    let people = |service: &Service| [service.owner, service.deputy, service.second_deputy];
    let known = stored.map(people).unwrap_or_default();
    for person in people(sent).into_iter().flatten() {
        if !known.contains(&Some(person)) {
            store::person::fetch(reader, permit.scope(), person).await?;
        }
    }
    crate::supplier::check(reader, permit.scope(), sent.supplier).await
}

/// Only a day that has come shows that the workaround holds.
async fn check_practised(
    app: &App,
    reader: &Reader<'_>,
    permit: &Permit<EditServices>,
    sent: &Service,
) -> Result<()> {
    let practised_on = sent.workaround_practised_on;
    has_come(
        app,
        reader,
        permit.tenant(),
        "workaround_practised_on",
        practised_on,
    )
    .await
}

/// The names a service refers to.
struct Names {
    places: HashMap<ScopeId, String>,
    people: HashMap<PersonId, String>,
}

impl Names {
    async fn read(reader: &Reader<'_>, scope: &Scope) -> Result<Self> {
        let places = store::tenant::list(reader, scope).await?;
        let people = store::person::list(reader, scope).await?;
        Ok(Self {
            places: places.into_iter().map(|place| (place.id, place.name)).collect(),
            people: people
                .into_iter()
                .map(|person| (person.id, person.name))
                .collect(),
        })
    }

    fn listed(&self, service: Service) -> ListedService {
        ListedService {
            scope_name: self.places.get(&service.scope).cloned().unwrap_or_default(),
            owner_name: service.owner.and_then(|owner| self.people.get(&owner)).cloned(),
            deputy_names: [service.deputy, service.second_deputy]
                .into_iter()
                .flatten()
                .filter_map(|deputy| self.people.get(&deputy).cloned())
                .collect(),
            service,
        }
    }
}

impl ServiceDetails {
    fn with(self, id: ServiceId, version: i32) -> Service {
        Service {
            id,
            scope: self.scope,
            name: self.name,
            chain_stage: self.chain_stage,
            consequence: self.consequence,
            tolerable_outage_minutes: self.tolerable_outage_minutes,
            workaround: self.workaround,
            owner: self.owner,
            deputy: self.deputy,
            second_deputy: self.second_deputy,
            supplier: self.supplier,
            recovery_time_minutes: self.recovery_time_minutes,
            tolerable_loss_minutes: self.tolerable_loss_minutes,
            hours: self.hours,
            demand: self.demand,
            workaround_practised_on: self.workaround_practised_on,
            version,
        }
    }
}

fn field_values(service: &Service) -> FieldValues {
    vec![
        ("scope", service.scope.to_string()),
        ("name", service.name.clone()),
        ("chain_stage", service.chain_stage.name().to_owned()),
        ("consequence", service.consequence.name().to_owned()),
        (
            "tolerable_outage_minutes",
            shown(service.tolerable_outage_minutes),
        ),
        ("workaround", service.workaround.clone()),
        ("owner", shown(service.owner)),
        ("deputy", shown(service.deputy)),
        ("second_deputy", shown(service.second_deputy)),
        ("supplier", shown(service.supplier)),
        ("recovery_time_minutes", shown(service.recovery_time_minutes)),
        ("tolerable_loss_minutes", shown(service.tolerable_loss_minutes)),
        ("hours", service.hours.clone()),
        ("demand", service.demand.clone()),
        ("workaround_practised_on", shown(service.workaround_practised_on)),
    ]
}
