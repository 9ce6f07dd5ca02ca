//! The reference hospital: filled through the same use cases and importers that people use, from files in the
//! dialects hospitals have, offline, the same every time.

use std::collections::HashMap;

use domain::access::Actor;
use domain::dependency::{Need, Node};
use domain::id::{AssetId, PersonId, ScopeId, SupplierId, SystemId, TenantId};
use domain::tenant::ScopeLevel;
use serde::Deserialize;
use store::asset::{Filter, PageStart, Sort};

use crate::access::NewGrant;
use crate::asset::ListRequest;
use crate::component::NewBill;
use crate::dependency::{DependencyTerms, NewDependency};
use crate::device_model::ModelFilter;
use crate::device_model::disclosure::{self, Decision};
use crate::error::{Error, Result};
use crate::import::NewFile;
use crate::installation::App;
use crate::person::{PersonDetails, PersonForm};
use crate::service::{ServiceDetails, ServiceForm};
use crate::staff_list::NewStaffList;
use crate::supplier::contact::{Attempt, AttemptForm};
use crate::supplier::remote_access::{RemoteAccessDetails, RemoteAccessForm};
use crate::supplier::{SupplierDetails, SupplierForm};
use crate::system::{SystemDetails, SystemForm};
use crate::tenant::{NewPlace, NewTenant, TenantForm};
use crate::zone::{ZoneDetails, ZoneForm};

/// The lists the hospital keeps, each in the dialect of what wrote it.
const FILES: [(&str, &str, &[u8]); 3] = [
    (
        "GLPI",
        "glpi-computers.csv",
        include_bytes!("../../../data/demo/glpi-computers.csv"),
    ),
    (
        "Directory",
        "directory-servers.csv",
        include_bytes!("../../../data/demo/directory-servers.csv"),
    ),
    (
        "Biomedical register",
        "biomedical-register.csv",
        include_bytes!("../../../data/demo/biomedical-register.csv"),
    ),
];
/// What the supplier of a system says it is made of, and the system.
const BILL: (&str, &str, &[u8]) = (
    "PACS",
    "pacs-bill.cdx.json",
    include_bytes!("../../../data/demo/pacs-bill.cdx.json"),
);
/// What the maker of a model discloses about its security, and the model.
const DISCLOSURE: (&str, &str, &[u8]) = (
    "Doseline 2",
    "doseline-2-mds2.csv",
    include_bytes!("../../../data/demo/doseline-2-mds2.csv"),
);
/// The users of the directory, as a list of people that waits to be looked at.
const USERS: &[u8] = include_bytes!("../../../data/demo/directory-users.csv");
/// Product lifecycles, re-typed from endoflife.date for the products the hospital runs.
const LIFECYCLES: &[u8] = include_bytes!("../../../data/demo/endoflife.json");
/// Places, people, zones of the network, systems, services and what stands on what.
const HOSPITAL: &str = include_str!("../../../data/demo/hospital.json");

#[derive(Deserialize)]
struct Hospital {
    hospital: Name,
    places: Vec<Site>,
    people: Vec<Person>,
    zones: Vec<ZoneForm>,
    suppliers: Vec<Supplier>,
    systems: Vec<System>,
    system_needs: Vec<SystemNeed>,
    services: Vec<Service>,
}

#[derive(Deserialize)]
struct Name {
    name: String,
    country: String,
}

#[derive(Deserialize)]
struct Site {
    site: String,
    units: Vec<String>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    job_title: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    role: String,
}

#[derive(Deserialize)]
struct Supplier {
    #[serde(flatten)]
    form: SupplierForm,
    /// Who tried the number, and what came of it.
    #[serde(default)]
    tried: Option<(String, String)>,
    #[serde(default)]
    ways_in: Vec<RemoteAccessForm>,
}

/// Owner and supplier are told by name.
#[derive(Deserialize)]
struct System {
    #[serde(flatten)]
    form: SystemForm,
    stands_on: Vec<String>,
}

/// Consumer, provider, need, loss in thousandths, buffer and ramp in minutes.
#[derive(Deserialize)]
struct SystemNeed(String, String, String, u16, u32, u32);

#[derive(Deserialize)]
struct Service {
    name: String,
    place: String,
    chain_stage: String,
    consequence: String,
    tolerable_outage_minutes: u32,
    owner: String,
    workaround: String,
    #[serde(default)]
    workaround_practised_on: String,
    #[serde(default)]
    deputy: String,
    #[serde(default)]
    recovery_time_minutes: String,
    needs: Vec<ServiceNeed>,
}

/// Kind and name of the provider, need, loss in thousandths, buffer and ramp in minutes.
#[derive(Deserialize)]
struct ServiceNeed(String, String, String, u16, u32, u32);

/// Fills an empty installation with the reference hospital.
pub async fn fill(app: &App) -> Result<TenantId> {
    let hospital: Hospital = serde_json::from_str(HOSPITAL)
        .map_err(|error| Error::internal("the reference hospital cannot be read", error))?;
    let form = TenantForm {
        name: hospital.hospital.name.clone(),
        country: hospital.hospital.country.clone(),
        time_zone: String::new(),
    };
    let console = Actor::Console { tenant: None };
    let tenant = crate::tenant::init(app, &console, &NewTenant::try_from(&form)?).await?;
    let mut filling = Filling {
        app,
        actor: Actor::Console { tenant: Some(tenant) },
        tenant,
        places: HashMap::new(),
        people: HashMap::new(),
        suppliers: HashMap::new(),
        systems: HashMap::new(),
    };
    filling.add_places(&hospital.places).await?;
    filling.add_people(&hospital.people).await?;
    for zone in &hospital.zones {
        crate::zone::add(app, &filling.actor, &ZoneDetails::try_from(zone)?).await?;
    }
    crate::feed::load_eol(app, &filling.actor, LIFECYCLES).await?;
    filling.import_files().await?;
    filling.add_suppliers(&hospital.suppliers).await?;
    filling
        .add_systems(&hospital.systems, &hospital.system_needs)
        .await?;
    filling.add_services(&hospital.services).await?;
    filling.bring_in_what_makers_say().await?;
    filling.bring_users_in().await?;
    crate::job::work_off(app).await?;
    Ok(tenant)
}

/// A link that signs the reference hospital's security officer in.
pub async fn sign_in_link(app: &App) -> Result<String> {
    let console = Actor::Console { tenant: None };
    let tenant = crate::tenant::list_tenants(app, &console)
        .await?
        .into_iter()
        .next();
    let actor = Actor::Console {
        tenant: Some(tenant.ok_or(Error::NotFound("tenant"))?.id),
    };
    let people = crate::person::list(app, &actor).await?;
    let officer = people
        .iter()
        .find(|listed| listed.person.email.as_deref() == Some("ana.ionescu@spital.example"));
    let officer = officer.ok_or(Error::NotFound("person"))?.person.id;
    Ok(crate::access::make_sign_in_link(app, &actor, officer)
        .await?
        .token)
}

/// The names given so far, for what refers to them.
struct Filling<'a> {
    app: &'a App,
    actor: Actor,
    tenant: TenantId,
    places: HashMap<String, ScopeId>,
    people: HashMap<String, PersonId>,
    suppliers: HashMap<String, SupplierId>,
    systems: HashMap<String, SystemId>,
}

impl Filling<'_> {
    async fn add_places(&mut self, sites: &[Site]) -> Result<()> {
        for site in sites {
            let id = self.add_place(self.tenant, ScopeLevel::Site, &site.site).await?;
            for unit in &site.units {
                self.add_place(id, ScopeLevel::Unit, unit).await?;
            }
        }
        Ok(())
    }

    async fn add_place(&mut self, parent: ScopeId, level: ScopeLevel, name: &str) -> Result<ScopeId> {
        let new = NewPlace {
            parent,
            level,
            name: name.to_owned(),
            time_zone: None,
        };
        let id = crate::tenant::add_place(self.app, &self.actor, &new).await?;
        // A site and a unit may share a name; the unit is what equipment and services refer to.
        self.places.insert(name.to_owned(), id);
        Ok(id)
    }

    async fn add_people(&mut self, people: &[Person]) -> Result<()> {
        for person in people {
            let form = PersonForm {
                name: person.name.clone(),
                email: person.email.clone(),
                job_title: person.job_title.clone(),
                unit: self
                    .places
                    .get(&person.unit)
                    .map(ToString::to_string)
                    .unwrap_or_default(),
                ..PersonForm::default()
            };
            let id = crate::person::add(self.app, &self.actor, &PersonDetails::try_from(&form)?).await?;
            self.people.insert(person.name.clone(), id);
            if !person.role.is_empty() {
                self.grant(id, person).await?;
            }
        }
        Ok(())
    }

    /// A role holds in the unit its holder works in, and throughout the hospital for whoever works in none.
    async fn grant(&self, person: PersonId, described: &Person) -> Result<()> {
        let new = NewGrant {
            person,
            role: described.role.clone(),
            scope: self.places.get(&described.unit).copied().unwrap_or(self.tenant),
            starts_on: None,
            ends_on: None,
            deputy_for: None,
        };
        crate::access::grant(self.app, &self.actor, &new).await?;
        Ok(())
    }

    async fn bring_users_in(&self) -> Result<()> {
        let new = NewStaffList {
            file_name: "directory-users.csv",
            bytes: USERS,
            date_order: None,
        };
        crate::staff_list::bring_in(self.app, &self.actor, &new).await?;
        Ok(())
    }

    async fn import_files(&self) -> Result<()> {
        for (source, file_name, bytes) in FILES {
            let new = NewFile {
                source,
                file_name,
                content: bytes.into(),
            };
            let id = crate::import::upload(self.app, &self.actor, &new).await?;
            let review = crate::import::review(self.app, &self.actor, id).await?;
            crate::import::accept(self.app, &self.actor, id, review.import.version).await?;
        }
        Ok(())
    }

    async fn add_suppliers(&mut self, suppliers: &[Supplier]) -> Result<()> {
        for supplier in suppliers {
            let details = SupplierDetails::try_from(&supplier.form)?;
            let id = crate::supplier::add(self.app, &self.actor, &details).await?;
            self.suppliers.insert(supplier.form.name.clone(), id);
            for way in &supplier.ways_in {
                let details = RemoteAccessDetails::try_from(way)?;
                crate::supplier::remote_access::open(self.app, &self.actor, id, &details).await?;
            }
            if let Some((person, outcome)) = &supplier.tried {
                let person = *self.people.get(person).ok_or(Error::NotFound("person"))?;
                let form = AttemptForm {
                    outcome: outcome.clone(),
                    remark: String::new(),
                };
                let attempt = Attempt::try_from(&form)?;
                crate::supplier::contact::keep_of(self.app, &self.actor, id, &attempt, person).await?;
            }
        }
        Ok(())
    }

    async fn add_systems(&mut self, systems: &[System], needs: &[SystemNeed]) -> Result<()> {
        for system in systems {
            let form = SystemForm {
                owner: identifier(&self.people, &system.form.owner),
                supplier: identifier(&self.suppliers, &system.form.supplier),
                ..system.form.clone()
            };
            let details = SystemDetails::try_from(&form)?;
            let id = crate::system::add(self.app, &self.actor, &details).await?;
            self.systems.insert(system.form.name.clone(), id);
            for name in &system.stands_on {
                let provider = Node::Asset(self.asset(name).await?);
                let terms = terms("equipment", 1000, 0, 0)?;
                self.stand(Node::System(id), provider, terms).await?;
            }
        }
        for SystemNeed(consumer, provider, need, loss, buffer, ramp) in needs {
            let (consumer, provider) = (self.system(consumer)?, self.system(provider)?);
            self.stand(consumer, provider, terms(need, *loss, *buffer, *ramp)?)
                .await?;
        }
        Ok(())
    }

    async fn add_services(&self, services: &[Service]) -> Result<()> {
        for service in services {
            let place = self.places.get(&service.place).copied().unwrap_or(self.tenant);
            let form = ServiceForm {
                scope: place.to_string(),
                name: service.name.clone(),
                chain_stage: service.chain_stage.clone(),
                consequence: service.consequence.clone(),
                tolerable_outage_minutes: service.tolerable_outage_minutes.to_string(),
                workaround: service.workaround.clone(),
                owner: identifier(&self.people, &service.owner),
                deputy: identifier(&self.people, &service.deputy),
                recovery_time_minutes: service.recovery_time_minutes.clone(),
                workaround_practised_on: service.workaround_practised_on.clone(),
                ..ServiceForm::default()
            };
            let id = crate::service::add(self.app, &self.actor, &ServiceDetails::try_from(&form)?).await?;
            for ServiceNeed(kind, name, need, loss, buffer, ramp) in &service.needs {
                let provider = if kind == "system" {
                    self.system(name)?
                } else {
                    Node::Asset(self.asset(name).await?)
                };
                self.stand(Node::Service(id), provider, terms(need, *loss, *buffer, *ramp)?)
                    .await?;
            }
        }
        Ok(())
    }

    /// A bill of materials and an MDS2 form, as suppliers send them.
    async fn bring_in_what_makers_say(&self) -> Result<()> {
        let (name, file_name, bytes) = BILL;
        let system = self.systems.get(name).ok_or(Error::NotFound("system"))?;
        let bill = NewBill { file_name, bytes };
        crate::component::bring_in(self.app, &self.actor, *system, &bill).await?;
        let (model, file_name, bytes) = DISCLOSURE;
        let filter = ModelFilter {
            search: model.to_owned(),
            ..ModelFilter::default()
        };
        let listed = crate::device_model::list(self.app, &self.actor, &filter).await?;
        let model = listed.models.first().ok_or(Error::NotFound("device_model"))?;
        let form = disclosure::bring_in(self.app, &self.actor, model.id, file_name, bytes).await?;
        disclosure::decide(self.app, &self.actor, form, 1, Decision::Accept).await?;
        Ok(())
    }

    async fn stand(&self, consumer: Node, provider: Node, terms: DependencyTerms) -> Result<()> {
        let new = NewDependency {
            consumer,
            provider,
            terms,
        };
        crate::dependency::add(self.app, &self.actor, &new).await?;
        Ok(())
    }

    fn system(&self, name: &str) -> Result<Node> {
        self.systems
            .get(name)
            .copied()
            .map(Node::System)
            .ok_or(Error::NotFound("system"))
    }

    /// The one asset that is found by this name or inventory number.
    async fn asset(&self, name: &str) -> Result<AssetId> {
        let request = ListRequest {
            filter: Filter {
                search: domain::text::fold_for_search(name),
                ..Filter::default()
            },
            sort: Sort::Name,
            descending: false,
            start: PageStart::First,
            limit: 1,
        };
        let answer = crate::asset::list(self.app, &self.actor, &request).await?;
        answer
            .page
            .rows
            .first()
            .map(|row| row.id)
            .ok_or(Error::NotFound("asset"))
    }
}

/// The identifier of what has this name; nothing where nobody has it.
fn identifier<I: ToString>(known: &HashMap<String, I>, name: &str) -> String {
    known.get(name).map(ToString::to_string).unwrap_or_default()
}

fn terms(need: &str, max_loss: u16, buffer_minutes: u32, ramp_minutes: u32) -> Result<DependencyTerms> {
    let need = Need::from_key(need).ok_or(Error::NotFound("need"))?;
    Ok(DependencyTerms {
        need,
        max_loss,
        buffer_minutes,
        ramp_minutes,
    })
}
