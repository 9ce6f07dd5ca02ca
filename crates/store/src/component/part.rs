//! The components and dependencies of a current bill: written and removed together, many rows in one statement.

use domain::access::{EditServices, Permit, Scope};
use domain::component::{Component, Hash, Kind, Scope as Needed};
use domain::id::{BillId, SystemId};
use domain::text::{fold_for_search, sort_key};
use newtype_uuid::GenericUuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use crate::bulk;
use crate::connection::{Reader, Transaction};
use crate::entity::{component, component_dependency};
use crate::error::Result;
use crate::value::unreadable;

/// Characters a component is found by.
const SEARCHED: usize = 600;

/// A component with its place in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredComponent {
    /// The bill it stands in.
    pub bill: BillId,
    /// Its place in the document, from 0: what [`Component::parent`] and dependencies speak of.
    pub number: u32,
    /// The component.
    pub component: Component,
}

/// What is kept of a component that no list sorts or compares by.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_range: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    supplier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    manufacturer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licences: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<usize>,
}

/// Stores the components of a bill, in the order of the document. They are written in the order they are read in.
pub async fn put_components(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    system: SystemId,
    bill: BillId,
    components: &[Component],
) -> Result<()> {
    let mut sorted: Vec<(String, usize)> = components
        .iter()
        .enumerate()
        .map(|(number, component)| (sort_value(&component.name), number))
        .collect();
    sorted.sort_unstable();
    let rows = sorted.iter().map(|(name_sort, number)| {
        let component = &components[*number];
        component::Model {
            tenant_id: permit.tenant().into_untyped_uuid(),
            system_id: system.into_untyped_uuid(),
            name_sort: name_sort.clone(),
            bill_id: bill.into_untyped_uuid(),
            number: i32::try_from(*number).unwrap_or(i32::MAX),
            kind: component.kind.as_str().to_owned(),
            group_name: optional(component.group.as_ref()),
            name: printable(&component.name),
            version: optional(component.version.as_ref()),
            purl: optional(component.purl.as_ref()),
            cpe: optional(component.cpe.as_ref()),
            details: details(component),
            search_text: search_text(component),
        }
    });
    bulk::insert::<component::Entity, _>(transaction, rows, None).await
}

/// Stores which component of a bill needs which, as pairs of places in the document; each pair once.
pub async fn put_dependencies(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    bill: BillId,
    pairs: &[(u32, u32)],
) -> Result<()> {
    let number = |place: u32| i32::try_from(place).unwrap_or(i32::MAX);
    let rows = pairs
        .iter()
        .map(|(consumer, provider)| component_dependency::Model {
            tenant_id: permit.tenant().into_untyped_uuid(),
            bill_id: bill.into_untyped_uuid(),
            consumer: number(*consumer),
            provider: number(*provider),
        });
    bulk::insert::<component_dependency::Entity, _>(transaction, rows, None).await
}

/// Removes the components and dependencies of a bill. They are in its document.
pub async fn remove_components(
    transaction: &Transaction,
    permit: &Permit<EditServices>,
    system: SystemId,
    bill: BillId,
) -> Result<()> {
    component::Entity::delete_many()
        .filter(component::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(component::Column::SystemId.eq(system.into_untyped_uuid()))
        .filter(component::Column::BillId.eq(bill.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    component_dependency::Entity::delete_many()
        .filter(component_dependency::Column::TenantId.eq(permit.tenant().into_untyped_uuid()))
        .filter(component_dependency::Column::BillId.eq(bill.into_untyped_uuid()))
        .exec(transaction.executor())
        .await?;
    Ok(())
}

/// Which component of a bill needs which, as pairs of places in the document, in their order.
pub async fn dependencies(reader: &Reader<'_>, scope: &Scope, bill: BillId) -> Result<Vec<(u32, u32)>> {
    let rows = component_dependency::Entity::find()
        .filter(component_dependency::Column::TenantId.eq(scope.tenant().into_untyped_uuid()))
        .filter(component_dependency::Column::BillId.eq(bill.into_untyped_uuid()))
        .order_by_asc(component_dependency::Column::Consumer)
        .order_by_asc(component_dependency::Column::Provider)
        .all(&reader.executor())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.consumer.unsigned_abs(), row.provider.unsigned_abs()))
        .collect())
}

fn sort_value(name: &str) -> String {
    printable(&sort_key(name))
}

/// A text without the one character that PostgreSQL keeps in no text.
fn printable(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

fn optional(text: Option<&String>) -> String {
    text.map(|text| printable(text)).unwrap_or_default()
}

fn details(component: &Component) -> String {
    let hashes = component.hashes.iter();
    let details = Details {
        reference: component.reference.clone(),
        version_range: component.version_range.clone(),
        supplier: component.supplier.clone(),
        manufacturer: component.manufacturer.clone(),
        scope: component.scope.map(|scope| scope.as_str().to_owned()),
        hashes: hashes
            .map(|hash| (hash.algorithm.clone(), hash.content.clone()))
            .collect(),
        licences: component.licences.clone(),
        parent: component.parent,
    };
    serde_json::to_string(&details).unwrap_or_default()
}

fn search_text(component: &Component) -> String {
    let named = [
        Some(&component.name),
        component.group.as_ref(),
        component.version.as_ref(),
        component.purl.as_ref(),
        component.cpe.as_ref(),
        component.supplier.as_ref(),
        component.manufacturer.as_ref(),
    ];
    let mut text = String::new();
    for part in named.into_iter().flatten().chain(&component.licences) {
        text.extend(part.chars().take(SEARCHED));
        text.push('\n');
    }
    let folded = fold_for_search(&text);
    printable(&folded).chars().take(SEARCHED).collect()
}

pub(super) fn read(row: component::Model) -> Result<StoredComponent> {
    let kind = Kind::from_key(&row.kind).ok_or_else(|| unreadable("component", "kind", &row.kind))?;
    let details: Details =
        serde_json::from_str(&row.details).map_err(|_| unreadable("component", "details", &row.details))?;
    let told = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(StoredComponent {
        bill: BillId::from_untyped_uuid(row.bill_id),
        number: row.number.unsigned_abs(),
        component: Component {
            kind,
            reference: details.reference,
            group: told(row.group_name),
            name: row.name,
            version: told(row.version),
            version_range: details.version_range,
            purl: told(row.purl),
            cpe: told(row.cpe),
            supplier: details.supplier,
            manufacturer: details.manufacturer,
            scope: details.scope.as_deref().and_then(Needed::from_key),
            hashes: details
                .hashes
                .into_iter()
                .map(|(algorithm, content)| Hash { algorithm, content })
                .collect(),
            licences: details.licences,
            parent: details.parent,
        },
    })
}
