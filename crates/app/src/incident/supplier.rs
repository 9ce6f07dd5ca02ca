//! That a supplier was hit: said once, it opens an incident in the house, and from the console in every house of the installation that has
//! the supplier.
//!
//! Each house gets an incident, a log and journal entries of its own, and reads nothing of another. When it became aware is left to be said
//! there: that the supplier was hit is no awareness. Said again while that incident is open, it opens no second.

use domain::access::{Actor, LeadIncidents, RecordIncidents, ReportIncidents, Scope, ViewSuppliers};
use domain::id::{IncidentId, SupplierId, TenantId};
use domain::incident::{EntryKind, IncidentKind, IncidentNature, Reference, Statement, Value};
use domain::round::Phrase;
use domain::text::fold_for_search;
use store::Reader;

use super::record::{Log, NewEntry, name_of};
use super::{Opening, open_within};
use crate::error::{Error, Result};
use crate::installation::App;
use crate::message::Messages;
use crate::supplier::{Supplied, hits};

/// The fact that names where an incident came from.
const ORIGIN: &str = "entities_involved";

/// What became of it in one house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseHit {
    /// The house.
    pub tenant: TenantId,
    /// Its name.
    pub house: String,
    /// What its incident is called.
    pub reference: Reference,
    /// Whether it was opened now; otherwise it was open already.
    pub opened: bool,
}

/// Says that a supplier was hit: opens an incident that comes from it, with the services that stand on it named in the log, in the language
/// of `words`. Answers the incident that is open for it already where there is one, and whether it was opened now.
pub async fn supplier_was_hit(
    app: &App,
    actor: &Actor,
    supplier: SupplierId,
    words: &Messages,
) -> Result<(IncidentId, bool)> {
    let seen = actor.permit_in_tenant::<ViewSuppliers>()?;
    let opening = Opening {
        permit: actor.permit_in_tenant::<ReportIncidents>()?,
        recording: actor.permit_in_tenant::<RecordIncidents>()?,
        by: name_of(app, actor).await?,
        kind: IncidentKind::Supplier,
        nature: IncidentNature::Incident,
        drill: false,
        first_sign: app.env().now(),
    };
    let reader = app.store().read();
    let name = store::supplier::fetch(&reader, seen.scope(), supplier)
        .await?
        .name;
    let supplied = Supplied::read(&reader, seen.scope()).await?;
    let standing = hits(&supplied, supplier);
    let services: Vec<String> = standing.iter().map(|hit| hit.service.name.clone()).collect();
    let told = match services.as_slice() {
        [] => Phrase::new("incident-supplier-hit-nothing").text("name", &name),
        some => Phrase::new("incident-supplier-hit")
            .text("name", &name)
            .text("services", &words.list(some)),
    };
    let told = words.phrase(&told);
    app.store()
        .write_on_reserve(async |transaction| -> Result<(IncidentId, bool)> {
            if let Some(open) = open_for(&transaction.read(), opening.permit.scope(), &name).await? {
                return Ok((open, false));
            }
            let incident = open_within(app, &transaction, &opening).await?;
            let mut log = Log::of(app, &transaction, &opening.recording, &incident, &opening.by).await?;
            let origin = Statement::Fact {
                field: ORIGIN.to_owned(),
                value: Some(Value::Text(name.clone())),
                based_on: Vec::new(),
            };
            log.append(NewEntry::now(app, origin)).await?;
            let line = Statement::line(EntryKind::Observation);
            log.append(NewEntry {
                text: told.clone(),
                ..NewEntry::now(app, line)
            })
            .await?;
            Ok((incident.id, true))
        })
        .await
}

/// The open incident that comes from the supplier of this name.
async fn open_for(reader: &Reader<'_>, scope: &Scope, name: &str) -> Result<Option<IncidentId>> {
    let open = store::incident::open(reader, scope).await?;
    let from_supplier =
        |incident: &&super::Incident| incident.kind == IncidentKind::Supplier && !incident.reference.drill;
    for incident in open.iter().filter(from_supplier) {
        let entries = store::incident::log(reader, scope, incident.id, 0).await?;
        // Any version of it: whoever adds a case number to the name has not made another incident of it.
        let comes_from = entries.iter().any(|entry| match &entry.statement {
            Statement::Fact {
                field,
                value: Some(Value::Text(told)),
                ..
            } => field == ORIGIN && fold_for_search(told) == fold_for_search(name),
            _ => false,
        });
        if comes_from {
            return Ok(Some(incident.id));
        }
    }
    Ok(None)
}

/// Says in every house of the installation that has a supplier of this name that it was hit. Only the console may: nobody else is of several
/// houses. A house where it could not be said does not hold up the others; the first such failure is answered when all were tried.
///
/// [`Error::NotFound`] where no house has such a supplier.
pub async fn supplier_was_hit_everywhere(
    app: &App,
    actor: &Actor,
    name: &str,
    words: &Messages,
) -> Result<Vec<HouseHit>> {
    let mut hit = Vec::new();
    let mut failed = Ok(());
    for tenant in crate::tenant::list_tenants(app, actor).await? {
        let there = Actor::Console {
            tenant: Some(tenant.id),
        };
        match in_house(app, &there, name, words).await {
            Ok(Some((reference, opened))) => hit.push(HouseHit {
                tenant: tenant.id,
                house: tenant.name,
                reference,
                opened,
            }),
            Ok(None) => {}
            Err(error) => failed = failed.and(Err(error)),
        }
    }
    failed?;
    match hit.is_empty() {
        true => Err(Error::NotFound("supplier")),
        false => Ok(hit),
    }
}

async fn in_house(
    app: &App,
    there: &Actor,
    name: &str,
    words: &Messages,
) -> Result<Option<(Reference, bool)>> {
    let suppliers = crate::supplier::names(app, there).await?;
    let folded = fold_for_search(name);
    let supplier = suppliers
        .into_iter()
        .find(|(_, name)| fold_for_search(name) == folded);
    let Some((supplier, _)) = supplier else {
        return Ok(None);
    };
    let (id, opened) = supplier_was_hit(app, there, supplier, words).await?;
    let scope = there.permit_in_tenant::<LeadIncidents>()?.scope().clone();
    let incident = store::incident::fetch(&app.store().read(), &scope, id).await?;
    Ok(Some((incident.reference, opened)))
}
