//! The extension of CEF: `key=value` pairs whose values have blanks in them.
//!
//! A value ends where a blank, a key and an equals sign begin the next pair. `\=`, `\\`, `\n` and `\r` are escapes. An equals sign that is not escaped
//! and has no key before it (`request=http://a/?b=c`) belongs to the value.

/// One pair, unescaped.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) key: String,
    pub(super) value: String,
}

/// The longest key, in bytes. The longest of the standard has 33.
const MAX_KEY_BYTES: usize = 64;

/// The most pairs that are looked at. The standard has some 180 keys.
const MAX_PAIRS: usize = 512;

/// The first pairs in their order, and how many more there are. What stands before the first key has no name, and is dropped.
pub(super) fn pairs(text: &str) -> (Vec<Pair>, usize) {
    let mut starts = key_starts(text);
    let more = starts.len().saturating_sub(MAX_PAIRS);
    let end = starts.get(MAX_PAIRS).map_or(text.len(), |(start, _)| *start);
    let text = &text[..end];
    starts.truncate(MAX_PAIRS);
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let pairs = starts
        .iter()
        .zip(ends)
        .map(|((start, equals), end)| Pair {
            key: text[*start..*equals].to_owned(),
            value: unescaped(text[equals + 1..end].trim()),
        })
        .collect();
    (pairs, more)
}

/// Where each key begins, and its equals sign.
fn key_starts(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut starts = Vec::new();
    let mut word = Some(0);
    let mut escaped = false;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => {
                escaped = true;
                word = None;
            }
            b' ' | b'\t' => word = Some(at + 1),
            b'=' => {
                if let Some(start) = word.filter(|start| *start < at && at - start <= MAX_KEY_BYTES) {
                    starts.push((start, at));
                }
                word = None;
            }
            byte if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'[' | b']') => {}
            _ => word = None,
        }
    }
    starts
}

fn unescaped(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            told.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => told.push('\n'),
            Some('r') => told.push('\r'),
            Some(escaped @ ('=' | '\\' | '|')) => told.push(escaped),
            Some(other) => told.extend(['\\', other]),
            None => told.push('\\'),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> Vec<(String, String)> {
        pairs(text)
            .0
            .into_iter()
            .map(|pair| (pair.key, pair.value))
            .collect()
    }

    #[test]
    fn values_end_where_the_next_key_begins() {
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        assert_eq!(
            told(r"src=203.0.113.9 msg=two words\=and a sign\nnext line request=http://a/?b=c act="),
            [
                pair("src", "203.0.113.9"),
                pair("msg", "two words=and a sign\nnext line"),
                pair("request", "http://a/?b=c"),
                pair("act", ""),
            ]
        );
        assert_eq!(
            told(r"fname=C:\\Temp\\a b.exe fsize=3"),
            [pair("fname", r"C:\Temp\a b.exe"), pair("fsize", "3")]
        );
        assert_eq!(told("no pairs at all"), []);
        assert_eq!(told("=x"), []);
    }

    proptest! {
        #[test]
        fn what_is_escaped_as_the_standard_says_reads_back(values in proptest::collection::vec("[a-zA-ZäР= |\\\\\n]{0,12}", 1..5)) {
            let escaped = |value: &str| value.replace('\\', "\\\\").replace('=', "\\=").replace('\n', "\\n");
            let text: Vec<String> = values.iter().enumerate().map(|(at, value)| format!("k{at}={}", escaped(value))).collect();
            let read: Vec<String> = pairs(&text.join(" ")).0.into_iter().map(|pair| pair.value).collect();
            let trimmed: Vec<String> = values.iter().map(|value| unescaped(escaped(value).trim())).collect();
            prop_assert_eq!(read, trimmed);
        }
    }
}
