//! Where a concern is settled: the form or page that a card leads to, for whoever may use it.
//!
//! A card about equipment has none: its pieces are links of their own.

use domain::access::{
    Actor, DecideAdvisories, EditLegalDates, EditServices, EditSuppliers, RecordBackups,
    TriageSecurityEvents, ViewAdvisories, ViewHealth, ViewLegalDates, ViewServices, ViewSuppliers,
};
use domain::id::{DeviceModelId, LegalDateId, SupplierId, SystemId};
use domain::round::{Act, Card, Evidence};

/// The key of the words for it and its address; none where there is no such place, or the reader may not use it.
pub(super) fn settle(actor: &Actor, card: &Card) -> Option<(&'static str, String)> {
    if card.act == Act::UpdateFeed {
        let address = crate::feeds::PATH.to_owned();
        return actor
            .may::<ViewHealth>()
            .then_some(("round-settle-feeds", address));
    }
    if card.act == Act::TriageEvents {
        let address = crate::security_events::PATH.to_owned();
        return actor
            .may_in_tenant::<TriageSecurityEvents>()
            .then_some(("round-settle-security-events", address));
    }
    card.evidence.iter().find_map(|evidence| match evidence {
        Evidence::Supplier { id } => supplier(actor, card.act, *id),
        Evidence::Advisories { device_model, .. } => advisories(actor, card, *device_model),
        // Of several the first: once it is settled, the card names the next.
        Evidence::Services { ids } if actor.may_in_tenant::<EditServices>() => {
            let id = ids.first()?;
            Some(("round-settle-owner", format!("/services/{id}/edit#owner")))
        }
        Evidence::Systems { ids } => system(actor, card.act, *ids.first()?),
        Evidence::LegalDate { id } => legal_date(actor, *id),
        _ => None,
    })
}

fn legal_date(actor: &Actor, id: LegalDateId) -> Option<(&'static str, String)> {
    if actor.may_in_tenant::<EditLegalDates>() {
        return Some(("round-settle-legal-date", format!("/legal-dates/{id}#done")));
    }
    actor
        .may::<ViewLegalDates>()
        .then_some(("round-settle-legal-date-open", format!("/legal-dates/{id}")))
}

fn system(actor: &Actor, act: Act, id: SystemId) -> Option<(&'static str, String)> {
    let path = format!("/systems/{id}");
    let may_record = actor.may_in_tenant::<RecordBackups>();
    match act {
        Act::RepairBackup | Act::RecordBackup if may_record => {
            Some(("round-settle-backup", format!("{path}#backup")))
        }
        Act::TestRestore | Act::ShortenRestore if may_record => {
            Some(("round-settle-restore", format!("{path}#restore")))
        }
        Act::NameOwner if actor.may_in_tenant::<EditServices>() => {
            Some(("round-settle-owner", format!("{path}/edit#owner")))
        }
        _ => actor
            .may::<ViewServices>()
            .then_some(("round-settle-system", path)),
    }
}

/// Whoever sees none of the devices does not see the page of the model.
fn advisories(actor: &Actor, card: &Card, model: DeviceModelId) -> Option<(&'static str, String)> {
    let path = format!("{}/{model}", crate::advisories::MODELS);
    if actor.may_in_tenant::<DecideAdvisories>() {
        return Some(("round-settle-advisory", format!("{path}#decide")));
    }
    let mut evidence = card.evidence.iter();
    let sees_some = evidence.any(|evidence| matches!(evidence, Evidence::Assets { .. }));
    (sees_some && actor.may::<ViewAdvisories>()).then_some(("round-settle-advisory-look", path))
}

fn supplier(actor: &Actor, act: Act, id: SupplierId) -> Option<(&'static str, String)> {
    let path = format!("/suppliers/{id}");
    if !actor.may_in_tenant::<EditSuppliers>() {
        return actor
            .may::<ViewSuppliers>()
            .then_some(("round-settle-supplier", path));
    }
    match act {
        Act::ReviewContract => Some(("round-settle-contract", format!("{path}/edit#contract"))),
        Act::ProtectAccess => Some(("round-settle-way-in", format!("{path}#ways-in"))),
        Act::TryContact => Some(("round-settle-contact", format!("{path}#at-night"))),
        _ => Some(("round-settle-supplier", path)),
    }
}
