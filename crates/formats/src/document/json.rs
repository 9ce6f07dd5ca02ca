//! JSON into a tree, without recursion into what is passed over.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Builder, DocumentError, Tree, Value, Vocabulary};

pub(super) fn read(text: &str, known: Vocabulary) -> Result<Tree<'_>, DocumentError> {
    let mut reading = Reading {
        builder: Builder::new(),
        known,
        refusal: None,
    };
    let mut source = serde_json::Deserializer::from_str(text);
    let part = PartOf {
        reading: &mut reading,
        name: "",
    };
    let result = part.deserialize(&mut source).and_then(|()| source.end());
    match (reading.refusal, result) {
        (Some(refusal), _) => Err(refusal),
        (None, Err(source)) => Err(DocumentError::Json {
            line: source.line(),
            column: source.column(),
            source,
        }),
        (None, Ok(())) => Ok(Tree {
            parts: reading.builder.parts,
            element: None,
        }),
    }
}

struct Reading<'a> {
    builder: Builder<'a>,
    known: Vocabulary,
    /// A limit that was passed. It travels here, since an error of serde carries text alone.
    refusal: Option<DocumentError>,
}

impl<'a> Reading<'a> {
    fn add<E: serde::de::Error>(&mut self, name: &'static str, value: Value<'a>) -> Result<(), E> {
        let added = self.builder.add(name, value, 0);
        added.map(|_| ()).map_err(|refusal| self.refuse(refusal))
    }

    fn open<E: serde::de::Error>(&mut self, name: &'static str, value: Value<'a>) -> Result<(), E> {
        let opened = self.builder.open(name, value, 0);
        opened.map(|_| ()).map_err(|refusal| self.refuse(refusal))
    }

    fn refuse<E: serde::de::Error>(&mut self, refusal: DocumentError) -> E {
        let error = E::custom(&refusal);
        self.refusal = Some(refusal);
        error
    }
}

/// The part that comes next, under its name.
struct PartOf<'r, 'a> {
    reading: &'r mut Reading<'a>,
    name: &'static str,
}

impl<'a> DeserializeSeed<'a> for PartOf<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for PartOf<'_, 'a> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.reading.add(self.name, Value::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, flag: bool) -> Result<(), E> {
        self.reading.add(self.name, Value::Flag(flag))
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<(), E> {
        self.reading.add(self.name, Value::Number)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<(), E> {
        self.reading.add(self.name, Value::Number)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<(), E> {
        self.reading.add(self.name, Value::Number)
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'a str) -> Result<(), E> {
        self.reading.add(self.name, Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        let text = Value::Text(Cow::Owned(text.to_owned()));
        self.reading.add(self.name, text)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut items: A) -> Result<(), A::Error> {
        let Self { reading, name } = self;
        reading.open::<A::Error>(name, Value::List)?;
        while items
            .next_element_seed(PartOf {
                reading: &mut *reading,
                name: "",
            })?
            .is_some()
        {}
        reading.builder.close();
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { reading, name } = self;
        reading.open::<A::Error>(name, Value::Object)?;
        while let Some(key) = members.next_key_seed(Key)? {
            match reading.known.find(&key) {
                Some(name) => members.next_value_seed(PartOf {
                    reading: &mut *reading,
                    name,
                })?,
                None => members.next_value::<IgnoredAny>().map(|_| ())?,
            }
        }
        reading.builder.close();
        Ok(())
    }
}

/// The name of a member, borrowed where it can be.
struct Key;

impl<'a> DeserializeSeed<'a> for Key {
    type Value = Cow<'a, str>;

    fn deserialize<D: Deserializer<'a>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_str(self)
    }
}

impl<'a> Visitor<'a> for Key {
    type Value = Cow<'a, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'a str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
