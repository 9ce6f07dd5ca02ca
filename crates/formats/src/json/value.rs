//! Values that take what they find: text, lists, and objects that may be absent or of another kind.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::MAX_VALUE_BYTES;
use crate::text::one_line;

/// An object, or nothing where there is something else.
#[derive(Debug)]
pub(crate) struct Lenient<T>(pub(crate) Option<T>);

impl<T> Default for Lenient<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Default> Lenient<T> {
    /// The object, or one without values.
    pub(crate) fn or_default(self) -> T {
        self.0.unwrap_or_default()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Object(PhantomData)).map(Self)
    }
}

/// A list of objects of which the first `MAX` are kept; what is no object is `None`.
#[derive(Debug)]
pub(crate) struct List<T, const MAX: usize> {
    pub(crate) items: Vec<Option<T>>,
    /// Whether there were more.
    pub(crate) cut: bool,
}

impl<T, const MAX: usize> Default for List<T, MAX> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            cut: false,
        }
    }
}

impl<'de, T: Deserialize<'de>, const MAX: usize> Deserialize<'de> for List<T, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Items(PhantomData))
    }
}

/// Text of one line: a string, the digits of a number, `true` or `false`, or the texts of a list joined by `, `.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Text(String);

impl Text {
    /// This text, or the other where this is empty.
    pub(crate) fn or(self, other: Self) -> Self {
        if self.is_empty() { other } else { self }
    }

    /// Whether this says yes.
    pub(crate) fn is_true(&self) -> bool {
        matches!(self.0.as_str(), "true" | "1")
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        if text.len() <= MAX_VALUE_BYTES {
            return Self(one_line(text));
        }
        let end = text.floor_char_boundary(MAX_VALUE_BYTES);
        Self(one_line(&text[..end]) + "…")
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Words)
    }
}

/// Answers with the same whatever scalar is met.
macro_rules! scalars_are {
    ($value:expr) => {
        fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_i64<E: Error>(self, _: i64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_u64<E: Error>(self, _: u64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok($value)
        }
    };
}

struct Object<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    scalars_are!(None);
}

struct Items<T, const MAX: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MAX: usize> Visitor<'de> for Items<T, MAX> {
    type Value = List<T, MAX>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while items.len() < MAX {
            let Some(Lenient(item)) = list.next_element()? else {
                break;
            };
            items.push(item);
        }
        let mut cut = false;
        while list.next_element::<IgnoredAny>()?.is_some() {
            cut = true;
        }
        Ok(List { items, cut })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Ok(List {
            items: vec![T::deserialize(MapAccessDeserializer::new(map)).map(Some)?],
            cut: false,
        })
    }

    scalars_are!(List::default());
}

struct Words;

impl<'de> Visitor<'de> for Words {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::from(text))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Text, E> {
        Ok(Text(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Text, E> {
        Ok(Text(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Text, E> {
        Ok(Text(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Text, E> {
        Ok(Text(value.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<Text, E> {
        Ok(Text::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Text, A::Error> {
        let mut joined = String::new();
        while let Some(text) = list.next_element::<Text>()? {
            if text.is_empty() || joined.len() > MAX_VALUE_BYTES {
                continue;
            }
            if !joined.is_empty() {
                joined.push_str(", ");
            }
            joined.push_str(&text);
        }
        Ok(Text::from(joined.as_str()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Text::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> String {
        serde_json::from_str::<Text>(json).unwrap().into()
    }

    #[test]
    fn text_is_taken_from_whatever_stands_there() {
        assert_eq!(text(r#"" a\nb ""#), "a b");
        assert_eq!(text("12"), "12");
        assert_eq!(text("true"), "true");
        assert_eq!(text("null"), "");
        assert_eq!(text(r#"{"a": 1}"#), "");
        assert_eq!(text(r#"["10.0.0.1", null, ["10.0.0.2"]]"#), "10.0.0.1, 10.0.0.2");
    }

    #[test]
    fn a_long_text_is_cut_and_says_so() {
        let long = text(&format!("\"{}\"", "ț".repeat(MAX_VALUE_BYTES)));
        assert!(long.len() <= MAX_VALUE_BYTES + '…'.len_utf8());
        assert!(long.ends_with("ț…"));
        let list = text(&format!(
            "[\"{0}\", \"{0}\", \"{0}\"]",
            "x".repeat(MAX_VALUE_BYTES)
        ));
        assert!(list.len() <= MAX_VALUE_BYTES + '…'.len_utf8());
    }

    #[test]
    fn a_list_keeps_its_first_items_and_says_that_there_were_more() {
        let list: List<Lenient<()>, 2> = serde_json::from_str("[1, 2, 3]").unwrap();
        assert_eq!((list.items.len(), list.cut), (2, true));
        let list: List<std::collections::BTreeMap<String, Text>, 2> =
            serde_json::from_str(r#"{"a": 1}"#).unwrap();
        assert_eq!((list.items.len(), list.cut), (1, false));
    }
}
