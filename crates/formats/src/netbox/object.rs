//! The objects of an export, with the fields that are read of any of them.
//!
//! The REST API nests what an object refers to (`"site": {"id": 21, "name": "MDF"}`), a flat export names it
//! (`"site": "MDF"`), and a dump of the database numbers it (`"site": 21`): all three are a [`Reference`].

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::MAX_DEVICES;
use crate::json::{List, Text};

/// A page of results, a device, a virtual machine, or one object of a dump.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Object {
    pub(super) results: Option<List<Box<Object>, MAX_DEVICES>>,
    pub(super) count: Text,
    pub(super) previous: Text,

    pub(super) url: Text,
    pub(super) name: Text,
    pub(super) serial: Text,
    pub(super) asset_tag: Text,
    pub(super) device_type: Reference,
    pub(super) role: Reference,
    /// What `role` was called before NetBox 3.6.
    pub(super) device_role: Reference,
    pub(super) site: Reference,
    pub(super) location: Reference,
    pub(super) rack: Reference,
    pub(super) cluster: Reference,
    pub(super) status: Reference,
    pub(super) primary_ip: Reference,
    pub(super) primary_ip4: Reference,
    pub(super) primary_ip6: Reference,
    pub(super) platform: Reference,
    pub(super) tenant: Reference,

    /// In a dump the kind of object, elsewhere the model of a device type.
    pub(super) model: Text,
    pub(super) pk: Text,
    pub(super) fields: Option<Box<Object>>,
    pub(super) manufacturer: Reference,
    pub(super) address: Text,
}

/// What another object is referred to by.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// Its name; empty where only its number is given.
    pub(super) name: String,
    /// The manufacturer of a device type.
    pub(super) manufacturer: String,
    pub(super) number: Option<u64>,
}

impl Reference {
    pub(super) fn is_empty(&self) -> bool {
        self.name.is_empty() && self.number.is_none()
    }

    /// This reference, or the other where this is empty.
    pub(super) fn or(self, other: Self) -> Self {
        if self.is_empty() { other } else { self }
    }
}

/// The names an object may have. A choice such as the status has a value and a label.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Names {
    value: Text,
    model: Text,
    name: Text,
    address: Text,
    label: Text,
    display: Text,
    display_name: Text,
    slug: Text,
    manufacturer: Option<Box<Reference>>,
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Referred)
    }
}

struct Referred;

impl<'de> Visitor<'de> for Referred {
    type Value = Reference;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object, its name or its number")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Reference, A::Error> {
        let names = Names::deserialize(MapAccessDeserializer::new(map))?;
        let name = names.value.or(names.model).or(names.name).or(names.address);
        let name = name
            .or(names.label)
            .or(names.display)
            .or(names.display_name)
            .or(names.slug);
        Ok(Reference {
            name: name.into(),
            manufacturer: names
                .manufacturer
                .map(|manufacturer| manufacturer.name)
                .unwrap_or_default(),
            number: None,
        })
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Reference, E> {
        Ok(Reference {
            name: Text::from(name).into(),
            ..Reference::default()
        })
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Reference, E> {
        Ok(Reference {
            number: Some(number),
            ..Reference::default()
        })
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Reference, E> {
        Ok(Reference::default())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Reference, E> {
        Ok(Reference::default())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Reference, E> {
        Ok(Reference::default())
    }

    fn visit_unit<E: Error>(self) -> Result<Reference, E> {
        Ok(Reference::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Reference, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Reference::default())
    }
}
