//! The bytes of a document as text: UTF-8, UTF-16 with its mark, or what an XML declaration names.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::{DocumentError, MAX_BYTES};

/// How far an XML declaration may reach, in bytes.
const DECLARATION_BYTES: usize = 200;

/// The text of a document, without its byte order mark.
///
/// # Errors
/// When it is too large, or not valid in its encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, DocumentError> {
    if bytes.len() > MAX_BYTES {
        return Err(DocumentError::TooLarge { bytes: bytes.len() });
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (declared(bytes).unwrap_or(UTF_8), 0));
    encoding
        .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
        .ok_or(DocumentError::Encoding {
            encoding: encoding.name(),
        })
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
    let end = head.iter().position(|byte| *byte == b'>')?;
    let declaration = std::str::from_utf8(&head[..end]).ok()?;
    let (_, rest) = declaration
        .trim_start()
        .strip_prefix("<?xml")?
        .split_once("encoding")?;
    let quoted = rest.trim_start().strip_prefix('=')?.trim_start();
    let mark = quoted.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let label = quoted[1..].split(mark).next()?;
    Encoding::for_label(label.as_bytes())
}
