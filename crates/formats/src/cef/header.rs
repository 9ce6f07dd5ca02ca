//! The header of CEF: seven parts between bars.

use crate::alert::AlertError;

/// What stands between the bars.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) vendor: String,
    pub(super) product: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) severity: String,
}

/// Parts of a header: version, vendor, product, version of the product, id, name, severity.
const PARTS: usize = 7;

/// The header at the beginning of `text`, and the extension behind it.
pub(super) fn read(text: &str) -> Result<(Header, &str), AlertError> {
    let text = text.strip_prefix("CEF:").unwrap_or(text);
    let (parts, extension) = split(text);
    let [version, vendor, product, _, id, name, severity] = parts.as_slice() else {
        return Err(AlertError::CefHeader { found: parts.len() });
    };
    // Some senders write `0.1`.
    let known = matches!(version.split('.').next().unwrap_or_default().trim(), "0" | "1");
    if !known {
        return Err(AlertError::CefVersion(version.chars().take(20).collect()));
    }
    let header = Header {
        vendor: vendor.clone(),
        product: product.clone(),
        id: id.clone(),
        name: name.clone(),
        severity: severity.clone(),
    };
    Ok((header, extension))
}

/// The first seven parts between bars, unescaped, and what is behind them. A line may end with its severity.
fn split(text: &str) -> (Vec<String>, &str) {
    let mut parts = Vec::with_capacity(PARTS);
    let mut part = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some((_, escaped @ ('|' | '\\'))) => part.push(escaped),
                Some((_, other)) => part.extend(['\\', other]),
                None => part.push('\\'),
            },
            '|' => {
                parts.push(std::mem::take(&mut part).trim().to_owned());
                if parts.len() == PARTS {
                    return (parts, &text[at + 1..]);
                }
            }
            other => part.push(other),
        }
    }
    parts.push(part.trim().to_owned());
    (parts, "")
}
