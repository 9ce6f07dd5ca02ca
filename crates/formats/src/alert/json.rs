//! The object of an alert in JSON, within the limits of alerts.

use serde_json::{Map, Value};

use super::error::AlertError;
use super::{MAX_BYTES, MAX_DEPTH};

/// The object that `bytes` hold. Of a name that stands twice the last is kept.
///
/// # Errors
/// When there is nothing, too much, no JSON, or values too deep in one another.
pub(crate) fn object(bytes: &[u8], tool: &'static str) -> Result<Map<String, Value>, AlertError> {
    if bytes.len() > MAX_BYTES {
        return Err(AlertError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(AlertError::Empty);
    }
    if depth(bytes) > MAX_DEPTH {
        return Err(AlertError::TooDeep);
    }
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(AlertError::AnotherDocument {
            tool,
            lacks: "it is no object",
        }),
        Err(error) => {
            let said = error.to_string();
            let reason = said.split(" at line ").next().unwrap_or(&said).to_owned();
            Err(AlertError::NotJson {
                line: error.line(),
                column: error.column(),
                reason,
            })
        }
    }
}

/// The text of a scalar, or of a list of scalars joined by `, `; none for an object.
pub(crate) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Array(items) => {
            let texts: Option<Vec<String>> = items
                .iter()
                .map(|item| if item.is_array() { None } else { text_of(item) })
                .collect();
            texts.map(|texts| texts.join(", "))
        }
        Value::Null | Value::Object(_) => None,
    }
}

/// How deep brackets stand in one another, outside of strings.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'{' | b'[' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
