//! One object of a bundle: its properties in the order in which they were set.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

/// An object. A property that is set twice has the later value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Object {
    id: String,
    properties: Vec<(&'static str, Value)>,
}

impl Object {
    /// An object of the version this module writes.
    pub(super) fn new(kind: &'static str, id: String) -> Self {
        let properties = vec![
            ("type", Value::from(kind)),
            ("spec_version", Value::from("2.1")),
            ("id", Value::from(id.as_str())),
        ];
        Self { id, properties }
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn set(&mut self, name: &'static str, value: impl IntoValue) {
        let value = value.into_value();
        match self.properties.iter_mut().find(|(known, _)| *known == name) {
            Some((_, earlier)) => *earlier = value,
            None => self.properties.push((name, value)),
        }
    }

    /// Sets a text, unless there is none: the standard has no empty strings.
    pub(super) fn set_text(&mut self, name: &'static str, text: &str) {
        if !text.is_empty() {
            self.set(name, text);
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.properties.len()))?;
        for (name, value) in &self.properties {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// What a property can be.
pub(super) trait IntoValue {
    fn into_value(self) -> Value;
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for &str {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue for u8 {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue for u32 {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue for &[&str] {
    fn into_value(self) -> Value {
        Value::from(self.to_vec())
    }
}

impl<K: Into<String>, V: Into<Value>> IntoValue for Vec<std::collections::BTreeMap<K, V>> {
    fn into_value(self) -> Value {
        let objects = self.into_iter().map(|object| {
            let members = object
                .into_iter()
                .map(|(name, value)| (name.into(), value.into()));
            Value::Object(members.collect())
        });
        objects.collect()
    }
}

impl IntoValue for Vec<String> {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue for Vec<&str> {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}
