//! A system handed out as CycloneDX: made from what is stored, or from its equipment where there is no bill.

use std::collections::{BTreeMap, HashSet};

use domain::access::{Actor, ViewAssets, ViewServices};
use domain::asset::Attribute;
use domain::component::{BillOfMaterials, Component, Dependency, Kind, Tool};
use domain::dependency::Node;
use domain::id::{AssetId, SystemId};
use newtype_uuid::GenericUuid;
use store::asset::Asset;
use store::component::Bill;
use store::system::System;

use super::list::all_of;
use crate::dependency::around;
use crate::error::{Error, Result};
use crate::installation::App;

/// The reference of the system itself.
const SYSTEM: &str = "system";

/// A system as a document of CycloneDX, with the name of the system.
///
/// With bills it is made of their components; without, of the equipment the reader may see under it.
pub async fn cyclonedx(app: &App, actor: &Actor, id: SystemId) -> Result<(String, Vec<u8>)> {
    let scope = actor.scope::<ViewServices>()?;
    let reader = app.store().read();
    let system = store::system::fetch(&reader, &scope, id).await?;
    let mut assembly = Assembly::of(&system);
    let bills = store::component::current_bills(&reader, &scope, id).await?;
    for bill in &bills {
        let components = all_of(app, &scope, bill).await?;
        let pairs = store::component::dependencies(&reader, &scope, bill.id).await?;
        let components = components.into_iter().map(|stored| stored.component).collect();
        assembly.add_bill(bill, components, &pairs);
    }
    if bills.is_empty() && actor.may::<ViewAssets>() {
        let stands_on = around(app, actor, Node::System(id)).await?.stands_on;
        let assets: Vec<AssetId> = stands_on
            .iter()
            .filter_map(|listed| match listed.dependency.provider {
                Node::Asset(asset) => Some(asset),
                _ => None,
            })
            .collect();
        let assets = store::asset::fetch_all(&reader, &actor.scope::<ViewAssets>()?, &assets).await?;
        assembly.add_equipment(&assets);
    }
    let serial: SystemId = app.env().id();
    let mut bill = assembly.finish();
    bill.identifier = Some(format!("urn:uuid:{}", serial.into_untyped_uuid()));
    bill.made_at = Some(app.env().now());
    let write = move || {
        formats::cyclonedx::write::write(&bill)
            .map_err(|error| Error::internal("the bill of materials could not be written", error))
    };
    Ok((system.name, app.in_turn(write).await?))
}

struct Assembly {
    bill: BillOfMaterials,
    taken: HashSet<String>,
    /// What the system itself needs.
    needs: Vec<String>,
}

impl Assembly {
    fn of(system: &System) -> Self {
        let told = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let itself = Component {
            kind: Kind::Application,
            reference: Some(SYSTEM.to_owned()),
            name: system.name.clone(),
            version: told(&system.product_version),
            manufacturer: told(&system.manufacturer),
            ..Component::default()
        };
        let bill = BillOfMaterials {
            tools: vec![Tool {
                vendor: None,
                name: "Wardround".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }],
            described: Some(0),
            components: vec![itself],
            ..BillOfMaterials::default()
        };
        Self {
            bill,
            taken: HashSet::from([SYSTEM.to_owned()]),
            needs: Vec::new(),
        }
    }

    /// A reference that nothing else has: the own one where it is free.
    fn reference(&mut self, own: Option<String>, otherwise: impl Fn() -> String) -> String {
        let free = own.filter(|own| !self.taken.contains(own));
        let reference = free.unwrap_or_else(otherwise);
        self.taken.insert(reference.clone());
        reference
    }

    fn add_bill(&mut self, bill: &Bill, components: Vec<Component>, pairs: &[(u32, u32)]) {
        let first = self.bill.components.len();
        let mut references = Vec::with_capacity(components.len());
        let mut described = None;
        for (number, mut component) in components.into_iter().enumerate() {
            let own = component.reference.take();
            let reference = self.reference(own, || format!("{}/{number}", bill.id));
            if described.is_none() && !bill.subject.is_empty() && component.identity() == bill.subject {
                described = Some(reference.clone());
            }
            component.reference = Some(reference.clone());
            component.parent = component.parent.map(|parent| parent + first);
            self.bill.components.push(component);
            references.push(reference);
        }
        self.needs.extend(described);
        let mut needs: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for (consumer, provider) in pairs {
            if let Some(reference) = references.get(*provider as usize) {
                needs.entry(*consumer).or_default().push(reference.clone());
            }
        }
        for (consumer, on) in needs {
            if let Some(of) = references.get(consumer as usize).cloned() {
                self.bill.dependencies.push(Dependency { of, on });
            }
        }
    }

    /// Equipment as devices, with the operating system and the software inside each.
    fn add_equipment(&mut self, assets: &[Asset]) {
        for asset in assets {
            let value = |attribute: Attribute| asset.attributes.get(&attribute).cloned();
            let reference = format!("asset/{}", asset.id);
            self.needs.push(reference.clone());
            let place = self.bill.components.len();
            let name = value(Attribute::Name).or_else(|| value(Attribute::SerialNumber));
            let device = Component {
                kind: Kind::Device,
                reference: Some(reference.clone()),
                name: name.unwrap_or_else(|| asset.id.to_string()),
                // Of hardware the model is what a version is of software.
                version: value(Attribute::Model),
                manufacturer: value(Attribute::Manufacturer),
                ..Component::default()
            };
            self.bill.components.push(device);
            if let Some(name) = value(Attribute::OperatingSystem) {
                self.bill.components.push(Component {
                    kind: Kind::OperatingSystem,
                    reference: Some(format!("{reference}/operating-system")),
                    name,
                    version: value(Attribute::OperatingSystemVersion),
                    parent: Some(place),
                    ..Component::default()
                });
            }
            if let Some(version) = value(Attribute::SoftwareVersion) {
                self.bill.components.push(Component {
                    kind: Kind::Application,
                    reference: Some(format!("{reference}/software")),
                    name: value(Attribute::Model).unwrap_or_else(|| "software".to_owned()),
                    version: Some(version),
                    parent: Some(place),
                    ..Component::default()
                });
            }
        }
    }

    fn finish(mut self) -> BillOfMaterials {
        let itself = Dependency {
            of: SYSTEM.to_owned(),
            on: self.needs,
        };
        self.bill.dependencies.insert(0, itself);
        self.bill
    }
}
