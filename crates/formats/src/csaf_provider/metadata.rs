//! `provider-metadata.json`: where a provider's documents are, and the keys they are signed with.

use serde_json::Value;

use super::{MAX_DISTRIBUTIONS, MAX_NAMED, ProviderError, address, json};

const WHAT: &str = "provider-metadata.json";

/// A place where documents are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Distribution {
    /// A ROLIE feed, by the address of its document.
    Rolie(String),
    /// A folder, by its address.
    Directory(String),
}

/// A key that documents are signed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// Its fingerprint in capital letters, where it is told.
    pub fingerprint: Option<String>,
    /// Where it is.
    pub address: String,
}

/// What a provider says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Who publishes; empty where it is not said.
    pub publisher: String,
    /// Where documents are: all feeds, and the folders. What is marked TLP:AMBER or RED takes a sign-in and is left out.
    pub distributions: Vec<Distribution>,
    /// The keys they are signed with.
    pub keys: Vec<PublicKey>,
    /// When this was last changed, as it is written.
    pub updated: Option<String>,
    /// What was not understood.
    pub rejected: Vec<String>,
}

/// Reads `provider-metadata.json`.
///
/// ```
/// use formats::csaf_provider::{Distribution, metadata};
///
/// let document = br#"{"publisher": {"name": "ACME Medical"},
///     "distributions": [{"directory_url": "https://psirt.acme.example/csaf/"}]}"#;
/// let read = metadata(document)?;
/// assert_eq!(read.distributions, [Distribution::Directory("https://psirt.acme.example/csaf/".to_owned())]);
/// # Ok::<(), formats::csaf_provider::ProviderError>(())
/// ```
pub fn metadata(bytes: &[u8]) -> Result<Metadata, ProviderError> {
    let document = json(WHAT, bytes)?;
    let distributions =
        document
            .get("distributions")
            .and_then(Value::as_array)
            .ok_or(ProviderError::Shape {
                what: WHAT,
                missing: "list of distributions",
            })?;
    let mut read = Metadata {
        publisher: text(&document["publisher"], "name").unwrap_or_default(),
        updated: text(&document, "last_updated"),
        ..Metadata::default()
    };
    for (number, distribution) in (1..).zip(distributions) {
        let feeds = distribution["rolie"]["feeds"].as_array();
        for feed in feeds.into_iter().flatten() {
            let open = matches!(
                feed["tlp_label"]
                    .as_str()
                    .unwrap_or("WHITE")
                    .to_ascii_uppercase()
                    .as_str(),
                "WHITE" | "CLEAR" | "GREEN" | "UNLABELED"
            );
            if open {
                read.add(number, Distribution::Rolie, feed.get("url"));
            } else {
                read.reject(format!(
                    "distribution {number}: a feed that takes a sign-in is not read"
                ));
            }
        }
        if let Some(folder) = distribution.get("directory_url") {
            read.add(number, Distribution::Directory, Some(folder));
        } else if feeds.is_none() {
            read.reject(format!("distribution {number}: neither feeds nor a folder"));
        }
        if read.distributions.len() > MAX_DISTRIBUTIONS {
            return Err(ProviderError::TooMany {
                what: WHAT,
                entries: read.distributions.len(),
                most: MAX_DISTRIBUTIONS,
            });
        }
    }
    for key in document["public_openpgp_keys"]
        .as_array()
        .into_iter()
        .flatten()
        .take(100)
    {
        match key["url"].as_str().map(address) {
            Some(Ok(address)) => read.keys.push(PublicKey {
                fingerprint: text(key, "fingerprint").map(|text| text.to_ascii_uppercase()),
                address,
            }),
            _ => read.reject("a key without an address".to_owned()),
        }
    }
    Ok(read)
}

impl Metadata {
    fn add(&mut self, number: usize, place: fn(String) -> Distribution, value: Option<&Value>) {
        match value.and_then(Value::as_str).map(address) {
            Some(Ok(address)) => self.distributions.push(place(address)),
            Some(Err(problem)) => self.reject(format!("distribution {number}: {problem}")),
            None => self.reject(format!("distribution {number}: it has no address")),
        }
    }

    fn reject(&mut self, problem: String) {
        if self.rejected.len() < MAX_NAMED {
            self.rejected.push(problem);
        }
    }
}

fn text(value: &Value, field: &str) -> Option<String> {
    let text = value.get(field)?.as_str()?.trim();
    let text: String = text.chars().take(200).collect();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_and_folders_are_told_and_what_takes_a_sign_in_is_not_read() {
        let document = br#"{"last_updated": "2026-11-20T08:00:00Z", "distributions": [
            {"rolie": {"feeds": [
                {"tlp_label": "WHITE", "url": "https://a.example/white.json"},
                {"tlp_label": "CLEAR", "url": "https://a.example/clear.json"},
                {"tlp_label": "AMBER", "url": "https://a.example/amber.json"},
                {"tlp_label": "WHITE"}]}},
            {"directory_url": "https://a.example/csaf/"},
            {"later": true}, 7],
            "public_openpgp_keys": [{"fingerprint": "a8914ca2f11139c6a69a0018fb3cd9b15de61596", "url": "https://a.example/key.asc"}, {}]}"#;
        let read = metadata(document).unwrap();
        assert_eq!(
            read.distributions,
            [
                Distribution::Rolie("https://a.example/white.json".to_owned()),
                Distribution::Rolie("https://a.example/clear.json".to_owned()),
                Distribution::Directory("https://a.example/csaf/".to_owned()),
            ]
        );
        assert_eq!(
            read.keys[0].fingerprint.as_deref(),
            Some("A8914CA2F11139C6A69A0018FB3CD9B15DE61596")
        );
        assert_eq!(
            read.rejected,
            [
                "distribution 1: a feed that takes a sign-in is not read",
                "distribution 1: it has no address",
                "distribution 3: neither feeds nor a folder",
                "distribution 4: neither feeds nor a folder",
                "a key without an address",
            ]
        );
    }

    #[test]
    fn what_is_not_the_document_is_refused() {
        for bytes in [&b"<html>"[..], b"{}", b"[]", b"{\"distributions\": 1}", b""] {
            assert!(metadata(bytes).is_err());
        }
    }
}
