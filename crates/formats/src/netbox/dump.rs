//! What the numbers in a dump of the database stand for. A dump lists every object once and refers to it by its number.

use std::collections::HashMap;

use super::object::{Object, Reference};

/// Kinds of object that devices refer to, as Django names them.
const NAMED: [&str; 10] = [
    "dcim.devicerole",
    "dcim.devicetype",
    "dcim.location",
    "dcim.manufacturer",
    "dcim.platform",
    "dcim.rack",
    "dcim.site",
    "ipam.ipaddress",
    "tenancy.tenant",
    "virtualization.cluster",
];

/// The named objects of a dump by kind and number.
#[derive(Debug, Default)]
pub(super) struct Dump {
    objects: HashMap<(&'static str, u64), Named>,
}

#[derive(Debug)]
struct Named {
    name: String,
    manufacturer: Reference,
}

impl Dump {
    /// Keeps the name of an object that devices refer to.
    pub(super) fn add(&mut self, kind: &str, number: &str, object: Object) {
        let kind = NAMED.into_iter().find(|named| *named == kind);
        if let (Some(kind), Ok(number)) = (kind, number.parse()) {
            let named = Named {
                name: object.model.or(object.name).or(object.address).into(),
                manufacturer: object.manufacturer,
            };
            self.objects.insert((kind, number), named);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.objects.len()
    }

    /// The reference with its name, where the dump has it.
    pub(super) fn resolve(&self, kind: &'static str, reference: Reference) -> Reference {
        let named = reference
            .number
            .and_then(|number| self.objects.get(&(kind, number)));
        let Some(named) = named else {
            return reference;
        };
        let maker = named
            .manufacturer
            .number
            .and_then(|number| self.objects.get(&("dcim.manufacturer", number)));
        Reference {
            name: named.name.clone(),
            manufacturer: maker.map_or_else(|| named.manufacturer.name.clone(), |maker| maker.name.clone()),
            number: None,
        }
    }
}
