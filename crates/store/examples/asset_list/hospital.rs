//! The synthetic hospitals that are measured: always the same equipment, far from its neighbours in every order.

use std::collections::BTreeMap;

use domain::access::{Actor, Grant, ImportInventory, PermissionKey, Permit, Scope, ViewAssets};
use domain::asset::{AssetKind, Attribute};
use domain::id::TenantId;
use domain::tenant::ScopeLevel;
use domain::time::Instant;
use newtype_uuid::GenericUuid;
use store::asset::{Derived, Filter, PageStart, Position, Projection, Sort, SupportColumns};
use store::tenant::NewScope;
use store::{Store, asset, tenant};
use uuid::Uuid;

use crate::Result;

/// Equipment written in one transaction while filling.
const BATCH: u64 = 5_000;
/// Microseconds at which everything happens.
const NOW: i64 = 1_800_000_000_000_000;

/// A hospital of synthetic equipment.
pub(crate) struct Hospital {
    number: u64,
    pub(crate) permit: Permit<ImportInventory>,
    pub(crate) everything: Scope,
    pub(crate) one_ward: Scope,
}

/// Wards of a hospital.
const WARDS: u64 = 40;

impl Hospital {
    pub(crate) async fn found(store: &Store, number: u64, assets: u64) -> Result<Self> {
        let tenant: TenantId = id(number, 0);
        let console = Actor::Console { tenant: Some(tenant) };
        let ward_lead = Actor::User {
            account: id(number, 1),
            person: id(number, 2),
            session: id(number, 3),
            tenant_path: vec![tenant],
            grants: vec![Grant {
                scope: ward(number, 3),
                permissions: [PermissionKey::ViewAssets].into_iter().collect(),
            }],
        };
        let hospital = Self {
            number,
            permit: console.permit_in_tenant()?,
            everything: console.scope::<ViewAssets>()?,
            one_ward: ward_lead.scope::<ViewAssets>()?,
        };
        let edit = console.permit_in_tenant()?;
        store
            .write(async |transaction| {
                tenant::insert_tenant(&transaction, &place(tenant, None, ScopeLevel::Hospital)).await?;
                let site = place(ward(number, WARDS), Some(tenant), ScopeLevel::Site);
                tenant::insert_place(&transaction, &edit, &site).await?;
                for unit in 0..WARDS {
                    let unit = place(ward(number, unit), Some(site.id), ScopeLevel::Unit);
                    tenant::insert_place(&transaction, &edit, &unit).await?;
                }
                Ok::<_, store::Error>(())
            })
            .await?;
        hospital.fill(store, assets).await?;
        Ok(hospital)
    }

    async fn fill(&self, store: &Store, assets: u64) -> Result<()> {
        for first in (0..assets).step_by(usize::try_from(BATCH)?) {
            let batch: Vec<Projection> = (first..assets.min(first + BATCH))
                .map(|number| self.equipment(number))
                .collect();
            store
                .write(async |transaction| {
                    asset::project_imported(&transaction, &self.permit, batch.clone(), now()).await
                })
                .await?;
        }
        Ok(())
    }

    /// The place after so many rows of the list.
    pub(crate) async fn position(&self, store: &Store, sort: Sort, rows: u64) -> Result<Position> {
        let mut start = PageStart::First;
        for _ in 0..rows / 1_000 {
            let page = asset::list(
                &store.read(),
                &self.everything,
                &Filter::default(),
                sort,
                false,
                &start,
                1_000,
            )
            .await?;
            start = PageStart::After(page.next.ok_or("the list is shorter")?);
        }
        match start {
            PageStart::After(position) => Ok(position),
            _ => Err("the list is too short".into()),
        }
    }

    /// The `number`th piece of equipment: always the same, and far from its neighbours in every order.
    pub(crate) fn equipment(&self, number: u64) -> Projection {
        const SYSTEMS: &[(&str, &str, &str, &str)] = &[
            (
                "Microsoft Windows 10 Enterprise LTSC",
                "10.0.19044",
                "windows",
                "2027-01-12",
            ),
            ("Microsoft Windows 11 Pro", "10.0.22631", "windows", "2026-11-10"),
            (
                "Microsoft Windows 7 Professional",
                "6.1.7601",
                "windows",
                "2020-01-14",
            ),
            ("AlmaLinux", "9.4", "almalinux", "2032-05-31"),
            ("Debian GNU/Linux", "12.7", "debian", "2026-06-10"),
            ("", "", "", ""),
        ];
        let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        let (system, version, product, end) = SYSTEMS[pick(mixed, SYSTEMS.len())];
        // One in a hundred stores data, most are workstations.
        let kind = match mixed >> 8 & 127 {
            0 => AssetKind::Storage,
            1..=9 => AssetKind::Server,
            10..=39 => AssetKind::MedicalDevice,
            _ => AssetKind::Workstation,
        };
        let unit = (mixed >> 16) % WARDS;
        let attributes = BTreeMap::from([
            (
                Attribute::Name,
                format!("WS-{:05}-{:03}", mixed % 100_000, number % 1_000),
            ),
            (Attribute::AssetTag, format!("INV{number:07}")),
            (
                Attribute::SerialNumber,
                format!("SN-{number:08}-{:04X}", mixed & 0xffff),
            ),
            (Attribute::Kind, kind.as_str().to_owned()),
            (Attribute::Manufacturer, "Example Computers Ltd".to_owned()),
            (
                Attribute::Model,
                format!("ProDesk {} G{}", 400 + mixed % 4 * 200, mixed % 7),
            ),
            (Attribute::OperatingSystem, system.to_owned()),
            (Attribute::OperatingSystemVersion, version.to_owned()),
            (
                Attribute::IpAddress,
                format!("10.{}.{}.{}", unit, mixed >> 3 & 255, mixed >> 11 & 255),
            ),
            (
                Attribute::MacAddress,
                format!(
                    "02:00:{:02x}:{:02x}:{:02x}:{:02x}",
                    unit,
                    number >> 16 & 255,
                    number >> 8 & 255,
                    number & 255
                ),
            ),
            (Attribute::Unit, format!("Surgery > Ward {unit}")),
            (
                Attribute::Location,
                format!("Main building > Floor {} > Room {}", unit % 9, mixed % 1_000),
            ),
            (
                Attribute::LastSeen,
                format!("2026-{:02}-{:02}", 1 + (mixed >> 20) % 11, 1 + (mixed >> 24) % 28),
            ),
        ]);
        Projection {
            id: id(self.number + 100, number),
            scope: ward(self.number, unit),
            attributes,
            derived: Derived {
                sources: [0, 1]
                    .into_iter()
                    .take(1 + usize::from(mixed.is_multiple_of(3)))
                    .collect(),
                ..Derived::default()
            },
            disagreements: None,
            support: SupportColumns {
                product: product.to_owned(),
                release: version.to_owned(),
                end_of_support: end.to_owned(),
                extended_support: String::new(),
                state: if end.is_empty() { "unknown" } else { "supported" }.to_owned(),
                identification: format!("{{\"evidence\":\"{}\"}}", "what was read and why ".repeat(16)),
            },
        }
    }
}

fn pick(mixed: u64, choices: usize) -> usize {
    usize::try_from(mixed >> 40).unwrap_or_default() % choices
}

fn place(id: TenantId, parent: Option<TenantId>, level: ScopeLevel) -> NewScope {
    NewScope {
        id,
        parent,
        level,
        name: "Synthetic".to_owned(),
        country: level.is_tenant().then(|| "RO".to_owned()),
        time_zone: "Europe/Bucharest".to_owned(),
        created_at: now(),
    }
}

fn ward(hospital: u64, number: u64) -> TenantId {
    id(hospital, 1_000 + number)
}

/// Identifiers that grow with their number, as those made by a clock do.
pub(crate) fn id<T: GenericUuid>(family: u64, number: u64) -> T {
    T::from_untyped_uuid(Uuid::from_u64_pair(family << 32 | 0x7000, number))
}

pub(crate) fn now() -> Instant {
    Instant::from_microseconds(NOW).unwrap_or_else(|| unreachable!("a year within the calendar"))
}
