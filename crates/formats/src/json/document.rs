//! The documents of a file, one after another.

use std::io::Read;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::error::JsonError;
use super::value::Lenient;

/// What stands where a document should.
pub(crate) enum Document<T> {
    Object(T),
    /// A number, a text, a list.
    Other,
    /// What follows cannot be read, up to the next line that begins a document.
    Broken(JsonError),
}

/// The bytes of a file of at most `limit` bytes, without a byte order mark.
pub(crate) fn load(source: impl Read, limit: u64) -> Result<Vec<u8>, JsonError> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes)?;
    bytes.shrink_to_fit();
    if bytes.len() as u64 > limit {
        return Err(JsonError::TooLarge { limit: limit >> 20 });
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(JsonError::NotUtf8);
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(JsonError::Empty);
    }
    Ok(bytes)
}

/// Hands every document of `bytes` to `take`, those of arrays one by one, until it answers `false`.
///
/// A document that cannot be read is handed over as [`Document::Broken`]. Where documents stand one to a line, reading
/// goes on at the next line that begins one; behind a broken array nothing is read.
pub(crate) fn each_document<'a, T: Deserialize<'a>>(
    bytes: &'a [u8],
    mut take: impl FnMut(Document<T>) -> bool,
) {
    let mut rest = bytes;
    let mut lines_before = 0;
    let mut going = true;
    while going && !rest.trim_ascii_start().is_empty() {
        let mut reader = serde_json::Deserializer::from_slice(rest);
        let mut in_array = false;
        let failure = loop {
            let mut begun = false;
            let documents = Documents {
                take: &mut take,
                going: &mut going,
                begun: &mut begun,
                in_array: &mut in_array,
                kind: PhantomData,
            };
            match documents.deserialize(&mut reader) {
                Ok(()) => {}
                // Asking the reader whether it has ended takes time in the square of the number of documents.
                Err(error) if error.is_eof() && !begun => return,
                Err(error) => break error,
            }
        };
        if !going {
            return;
        }
        let line = failure.line();
        let broken = JsonError::NotJson {
            line: lines_before + line as u64,
            column: failure.column(),
            reason: reason(&failure),
        };
        going = take(Document::Broken(broken)) && !in_array;
        // A document that was cut runs into the next, and fails on its first letter.
        let passed = if failure.column() <= 1 {
            line.saturating_sub(1)
        } else {
            line
        };
        let (behind, lines) = next_document(rest, passed.max(1));
        rest = behind;
        lines_before += lines;
    }
}

/// What `serde_json` says, without the place, which it counts from where reading last began.
fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    said.strip_suffix(&place).unwrap_or(&said).to_owned()
}

/// What follows `line` lines, from the first line on that begins with `{`, and how many lines were passed over.
fn next_document(bytes: &[u8], line: usize) -> (&[u8], u64) {
    let mut rest = bytes;
    let mut lines = 0;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        rest = &rest[end + 1..];
        lines += 1;
        if lines >= line && rest.starts_with(b"{") {
            return (rest, lines as u64);
        }
    }
    (&[], lines as u64)
}

/// One value: a document, or an array of them.
struct Documents<'f, T, F> {
    take: &'f mut F,
    going: &'f mut bool,
    begun: &'f mut bool,
    in_array: &'f mut bool,
    kind: PhantomData<T>,
}

impl<'de, T, F> DeserializeSeed<'de> for Documents<'_, T, F>
where
    T: Deserialize<'de>,
    F: FnMut(Document<T>) -> bool,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<T, F: FnMut(Document<T>) -> bool> Documents<'_, T, F> {
    fn give<E: Error>(&mut self, document: Document<T>) -> Result<(), E> {
        *self.going = (self.take)(document);
        if *self.going {
            Ok(())
        } else {
            Err(E::custom("stopped"))
        }
    }
}

impl<'de, T, F> Visitor<'de> for Documents<'_, T, F>
where
    T: Deserialize<'de>,
    F: FnMut(Document<T>) -> bool,
{
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a document or a list of documents")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, map: A) -> Result<(), A::Error> {
        *self.begun = true;
        *self.in_array = false;
        let object = T::deserialize(MapAccessDeserializer::new(map))?;
        self.give(Document::Object(object))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        *self.begun = true;
        *self.in_array = true;
        while let Some(Lenient(item)) = list.next_element::<Lenient<T>>()? {
            self.give(item.map_or(Document::Other, Document::Object))?;
        }
        Ok(())
    }

    fn visit_str<E: Error>(mut self, _: &str) -> Result<(), E> {
        self.give(Document::Other)
    }

    fn visit_i64<E: Error>(mut self, _: i64) -> Result<(), E> {
        self.give(Document::Other)
    }

    fn visit_u64<E: Error>(mut self, _: u64) -> Result<(), E> {
        self.give(Document::Other)
    }

    fn visit_f64<E: Error>(mut self, _: f64) -> Result<(), E> {
        self.give(Document::Other)
    }

    fn visit_bool<E: Error>(mut self, _: bool) -> Result<(), E> {
        self.give(Document::Other)
    }

    fn visit_unit<E: Error>(mut self) -> Result<(), E> {
        self.give(Document::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Text;

    #[derive(serde::Deserialize)]
    struct Named {
        #[serde(default)]
        name: Text,
    }

    fn told(file: &str) -> Vec<String> {
        let mut told = Vec::new();
        each_document::<Named>(file.as_bytes(), |document| {
            told.push(match document {
                Document::Object(named) => named.name.to_string(),
                Document::Other => "?".to_owned(),
                Document::Broken(JsonError::NotJson { line, .. }) => format!("line {line}"),
                Document::Broken(error) => error.to_string(),
            });
            told.len() < 9
        });
        told
    }

    #[test]
    fn one_document_an_array_and_one_to_a_line_are_read_alike() {
        let one = r#"{"name": "a"}"#;
        let other = r#"{"name": "b", "unknown": {"deep": [1, {}]}}"#;
        assert_eq!(told(one), ["a"]);
        assert_eq!(
            told(&format!("[{one}, {other}, 3, [{one}]]")),
            ["a", "b", "?", "?"]
        );
        assert_eq!(told(&format!("{one}\n{other}\n\n{one}\n")), ["a", "b", "a"]);
        assert_eq!(
            told(&format!("[{one}]\n[{other}] {one} 7 null")),
            ["a", "b", "a", "?", "?"]
        );
    }

    #[test]
    fn a_broken_line_loses_that_document_alone() {
        let file =
            "{\"name\": \"a\"}\n{\"name\": }\n{\"name\": \"c\"}\n{\"name\": \"d\"\n{\"name\": \"e\"}\n";
        assert_eq!(told(file), ["a", "line 2", "c", "line 5", "e"]);
    }

    #[test]
    fn behind_a_broken_array_nothing_is_read() {
        assert_eq!(
            told("[{\"name\": \"a\"},\n{\"name\": ]\n{\"name\": \"c\"}"),
            ["a", "line 2"]
        );
    }

    #[test]
    fn reading_stops_where_it_is_told_to() {
        assert_eq!(told(&"{\"name\": \"a\"}\n".repeat(20)).len(), 9);
        assert_eq!(told(&format!("[{}1]", "1,".repeat(20))).len(), 9);
        assert_eq!(told(&"{\n".repeat(20)).len(), 9);
    }
}
