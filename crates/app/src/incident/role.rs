//! Who holds which role of an incident and who deputises: said in one form, proposed from before, and who of them has left since.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Actor, RecordIncidents, Scope};
use domain::id::{IncidentId, PersonId, TenantId};
use domain::incident::{
    Acting, Entry, Holder, IncidentRole, LONGEST_LINE, Reference, RoleStanding, Roles, Statement, roles,
};
use domain::text::sort_key;
use jiff::civil::Date;
use store::Reader;
use store::person::Person;

use super::Room;
use super::record::{Log, NewEntry, name_of};
use crate::error::Result;
use crate::field::Fields;
use crate::installation::{App, zone};

/// Somebody as a form names her.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Her name: one that was offered means that person of the house, any other is kept as it was typed.
    pub name: String,
    /// The number she is called under tonight.
    pub telephone: String,
}

/// What somebody says of one role. What she left as a page showed it she does not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleForm {
    /// The role.
    pub role: IncidentRole,
    /// Who holds it, where she says so; without a name nobody does.
    pub holder: Option<Named>,
    /// Who deputises, where she says so.
    pub deputy: Option<Named>,
}

/// What a form about roles offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleSheet {
    /// The people of the house, as a form names them.
    pub people: Vec<String>,
    /// Of roles of which nobody has said anything, who could hold them.
    pub proposals: Vec<Proposal>,
}

/// Who could hold a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The role.
    pub role: IncidentRole,
    /// Who could hold it.
    pub holder: Option<Holder>,
    /// Who could deputise.
    pub deputy: Option<Holder>,
    /// Where that is from.
    pub from: ProposedFrom,
}

/// Where a proposal is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposedFrom {
    /// The incident before, which was no drill.
    Before(Reference),
    /// Who is on call leads until somebody says who does.
    OnCall,
    /// The access role of the same name, which one person has.
    Access,
}

/// Says who holds roles. What is said already is not said again. Answers of how many roles something else is said now.
///
/// Somebody who has left is refused beside her role.
pub async fn set_roles(app: &App, actor: &Actor, id: IncidentId, said: &[RoleForm]) -> Result<usize> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let (tenant, today) = (permit.tenant(), today(app, permit.tenant()).await?);
    let people = offered(app, permit.scope(), today).await?;
    let by = name_of(app, actor).await?;
    app.store()
        .write_on_reserve(async |transaction| -> Result<usize> {
            let incident = super::fetch(&transaction, permit.scope(), id).await?;
            let reader = transaction.read();
            let entries = store::incident::log(&reader, permit.scope(), id, 0).await?;
            let before = roles(&entries);
            let mut fields = Fields::default();
            let mut changed = Vec::new();
            for form in said {
                let standing = before.of(form.role);
                let was = (
                    standing.and_then(|standing| standing.holder),
                    standing.and_then(|standing| standing.deputy),
                );
                let mut say = |named: &Option<Named>, was: Option<&Holder>| match named {
                    Some(named) => read(&mut fields, form.role, named, was, &people),
                    None => was.cloned(),
                };
                let (holder, deputy) = (say(&form.holder, was.0), say(&form.deputy, was.1));
                if (holder.as_ref(), deputy.as_ref()) != was {
                    changed.push((form.role, holder, deputy));
                }
            }
            let named = changed
                .iter()
                .flat_map(|(_, holder, deputy)| [holder, deputy])
                .filter_map(|holder| holder.as_ref()?.person);
            let gone = who_left(&reader, tenant, named.collect(), today).await?;
            for (role, holder, deputy) in &changed {
                let left = [holder, deputy].into_iter().flatten();
                if let Some(left) = left.into_iter().find(|holder| holder.is_gone(&gone)) {
                    fields.reject(role.name(), "incident-role-left", Some(left.name.clone()));
                }
            }
            fields.finish(|| Some(()))?;
            let mut log = Log::of(app, &transaction, &permit, &incident, &by).await?;
            let count = changed.len();
            for (role, holder, deputy) in changed {
                let statement = Statement::Role { role, holder, deputy };
                log.append(NewEntry::now(app, statement)).await?;
            }
            Ok(count)
        })
        .await
}

/// What a form about the roles of an incident offers.
pub async fn role_sheet(app: &App, actor: &Actor, id: IncidentId) -> Result<RoleSheet> {
    let permit = actor.permit_in_tenant::<RecordIncidents>()?;
    let (reader, scope) = (app.store().read(), permit.scope());
    let today = today(app, permit.tenant()).await?;
    store::incident::fetch(&reader, scope, id).await?;
    let entries = store::incident::log(&reader, scope, id, 0).await?;
    let said = roles(&entries);
    let people = offered(app, scope, today).await?;
    let mut proposals = before(&reader, scope, id).await?;
    proposals.extend(on_call(app, &reader, scope).await?);
    proposals.extend(data_protection(app, &reader, scope).await?);
    let named = proposals
        .iter()
        .flat_map(|proposal| [&proposal.holder, &proposal.deputy])
        .filter_map(|holder| holder.as_ref()?.person);
    let gone = who_left(&reader, permit.tenant(), named.collect(), today).await?;
    for proposal in &mut proposals {
        proposal.holder.take_if(|holder| holder.is_gone(&gone));
        proposal.deputy.take_if(|holder| holder.is_gone(&gone));
    }
    proposals.retain(|proposal| {
        let named = proposal.holder.is_some() || proposal.deputy.is_some();
        named && said.of(proposal.role).is_none()
    });
    // Of several for one role the first stays: what was said on such a night goes before what follows from an account.
    proposals.sort_by_key(|proposal| proposal.role);
    proposals.dedup_by_key(|proposal| proposal.role);
    Ok(RoleSheet {
        people: people.into_iter().map(|(_, name)| name).collect(),
        proposals,
    })
}

impl Room {
    /// Who holds which role.
    pub fn roles(&self) -> Roles<'_> {
        roles(&self.entries)
    }

    /// Who acts in a role now.
    pub fn acting(&self, role: IncidentRole) -> Option<Acting<'_>> {
        self.roles().acting(role, &self.gone)
    }

    /// The roles that somebody holds or deputises in who has left.
    pub fn roles_of_leavers(&self) -> Vec<RoleStanding<'_>> {
        let roles = self.roles();
        let left = roles.iter().filter(|standing| {
            let mut named = standing.named().into_iter();
            named.any(|(holder, _)| holder.is_gone(&self.gone))
        });
        left.cloned().collect()
    }
}

/// Of the people that the roles of a log name, those who have left.
pub(super) async fn leavers(
    reader: &Reader<'_>,
    tenant: TenantId,
    entries: &[Entry],
    today: Date,
) -> Result<BTreeSet<PersonId>> {
    who_left(reader, tenant, roles(entries).people(), today).await
}

async fn who_left(
    reader: &Reader<'_>,
    tenant: TenantId,
    mut people: BTreeSet<PersonId>,
    today: Date,
) -> Result<BTreeSet<PersonId>> {
    if !people.is_empty() {
        let there = store::person::at_work(reader, tenant, &people, today).await?;
        people.retain(|person| !there.contains(person));
    }
    Ok(people)
}

async fn today(app: &App, tenant: TenantId) -> Result<Date> {
    let tenant = store::tenant::fetch_tenant(&app.store().read(), tenant).await?;
    Ok(app.env().today(&zone(&tenant.time_zone)))
}

/// The people who work here, each with what a form calls her: her name, with her job where two have the same. Who is not told apart by
/// that either is not offered.
async fn offered(app: &App, scope: &Scope, today: Date) -> Result<Vec<(PersonId, String)>> {
    let people = store::person::list(&app.store().read(), &scope.whole()).await?;
    let people: Vec<Person> = people
        .into_iter()
        .filter(|person| person.ends_on.is_none_or(|last| today <= last))
        .collect();
    let mut called: BTreeMap<String, usize> = BTreeMap::new();
    for person in &people {
        *called.entry(sort_key(&person.name)).or_default() += 1;
    }
    let named = people.into_iter().map(|person| {
        let alone = called.get(&sort_key(&person.name)) == Some(&1);
        let name = match alone {
            true => person.name,
            false => format!("{} ({})", person.name, person.job_title),
        };
        (person.id, name)
    });
    let named: Vec<(PersonId, String)> = named.collect();
    let alone = |name: &str| named.iter().filter(|(_, other)| other == name).count() == 1;
    Ok(named.iter().filter(|(_, name)| alone(name)).cloned().collect())
}

/// Reads who is named beside a role. A name that stood there means whom it meant.
fn read(
    fields: &mut Fields,
    role: IncidentRole,
    typed: &Named,
    was: Option<&Holder>,
    people: &[(PersonId, String)],
) -> Option<Holder> {
    let name = fields.text(role.name(), &typed.name, LONGEST_LINE);
    let telephone = fields.text(role.name(), &typed.telephone, LONGEST_LINE);
    if name.is_empty() {
        if !telephone.is_empty() {
            fields.reject(role.name(), "incident-role-nameless", Some(telephone));
        }
        return None;
    }
    let person = match was.filter(|was| was.name == name) {
        Some(was) => was.person,
        None => {
            let key = sort_key(&name);
            let found = people.iter().find(|(_, offered)| sort_key(offered) == key);
            found.map(|(person, _)| *person)
        }
    };
    Some(Holder {
        person,
        name,
        telephone,
    })
}

/// Who held the roles of the incident before that was no drill.
async fn before(reader: &Reader<'_>, scope: &Scope, id: IncidentId) -> Result<Vec<Proposal>> {
    let incidents = store::incident::list(reader, scope).await?;
    let mut earlier = incidents
        .into_iter()
        .skip_while(|incident| incident.id != id)
        .skip(1);
    let Some(before) = earlier.find(|incident| !incident.reference.drill) else {
        return Ok(Vec::new());
    };
    let entries = store::incident::log(reader, scope, before.id, 0).await?;
    let roles = roles(&entries);
    let proposed = roles.iter().map(|standing| Proposal {
        role: standing.role,
        holder: standing.holder.cloned(),
        deputy: standing.deputy.cloned(),
        from: ProposedFrom::Before(before.reference),
    });
    Ok(proposed.collect())
}

async fn on_call(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<Option<Proposal>> {
    let shifts = crate::on_call::now(app, reader, scope).await?;
    let mut holders = shifts.into_iter().map(|listed| Holder {
        person: Some(listed.shift.person),
        name: listed.name,
        telephone: listed.shift.telephone,
    });
    let holder = holders.next();
    Ok(holder.map(|holder| Proposal {
        role: IncidentRole::Lead,
        holder: Some(holder),
        deputy: holders.next(),
        from: ProposedFrom::OnCall,
    }))
}

/// The data protection officer, where one person has that access role.
async fn data_protection(app: &App, reader: &Reader<'_>, scope: &Scope) -> Result<Option<Proposal>> {
    const OFFICER: &str = "data_protection_officer";
    let (tenant, now) = (scope.tenant(), app.env().now());
    let officers = store::access::grant::holders_without_end(reader, tenant, OFFICER, now).await?;
    let [officer] = officers.as_slice() else {
        return Ok(None);
    };
    let mut names = store::person::names(reader, tenant).await?;
    let name = names.remove(officer);
    Ok(name.map(|name| Proposal {
        role: IncidentRole::DataProtection,
        holder: Some(Holder {
            person: Some(*officer),
            name,
            telephone: String::new(),
        }),
        deputy: None,
        from: ProposedFrom::Access,
    }))
}
