//! A ROLIE feed: a list of documents with the addresses of their hashes and signatures.

use serde_json::Value;

use super::{Listed, Listing, MAX_DOCUMENTS, ProviderError, address, json};

const WHAT: &str = "the ROLIE feed";

/// Reads the document of a ROLIE feed.
///
/// ```
/// let feed = br#"{"feed": {"entry": [{"id": "ACME-1", "updated": "2026-11-20T08:00:00Z", "link": [
///     {"rel": "self", "href": "https://psirt.acme.example/acme-1.json"},
///     {"rel": "hash", "href": "https://psirt.acme.example/acme-1.json.sha512"}]}]}}"#;
/// let listing = formats::csaf_provider::rolie(feed)?;
/// assert_eq!(listing.documents[0].address, "https://psirt.acme.example/acme-1.json");
/// # Ok::<(), formats::csaf_provider::ProviderError>(())
/// ```
pub fn rolie(bytes: &[u8]) -> Result<Listing, ProviderError> {
    let document = json(WHAT, bytes)?;
    let feed = document
        .get("feed")
        .filter(|feed| feed.is_object())
        .ok_or(ProviderError::Shape {
            what: WHAT,
            missing: "object named \"feed\"",
        })?;
    // A feed of nothing has no list at all.
    let entries = feed["entry"].as_array().map(Vec::as_slice).unwrap_or_default();
    if entries.len() > MAX_DOCUMENTS {
        return Err(ProviderError::TooMany {
            what: WHAT,
            entries: entries.len(),
            most: MAX_DOCUMENTS,
        });
    }
    let mut listing = Listing::default();
    for (number, entry) in (1..).zip(entries) {
        match listed(entry) {
            Ok(document) => listing.documents.push(document),
            Err(problem) => {
                let id = entry["id"].as_str().unwrap_or_default();
                let id: String = id.chars().take(80).collect();
                listing.reject(match id.as_str() {
                    "" => format!("entry {number}: {problem}"),
                    id => format!("{id}: {problem}"),
                });
            }
        }
    }
    Ok(listing)
}

fn listed(entry: &Value) -> Result<Listed, &'static str> {
    let links = |wanted: &'static str| {
        let links = entry["link"].as_array().into_iter().flatten();
        links
            .filter(move |link| link["rel"].as_str() == Some(wanted))
            .filter_map(|link| link["href"].as_str())
    };
    // Which of the two a provider keeps right differs; the link to itself is the one the standard demands.
    let document = links("self")
        .next()
        .or_else(|| entry["content"]["src"].as_str())
        .ok_or("it links to no document")?;
    let updated = entry["updated"].as_str().filter(|updated| updated.len() <= 40);
    Ok(Listed {
        address: address(document)?,
        updated: updated.map(str::to_owned),
        hashes: links("hash")
            .take(10)
            .filter_map(|hash| address(hash).ok())
            .collect(),
        signature: links("signature").find_map(|signature| address(signature).ok()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_without_a_document_is_left_out_and_named() {
        let feed = br#"{"feed": {"entry": [
            {"id": "A", "link": [{"rel": "self", "href": "https://a.example/a.json"},
                {"rel": "signature", "href": "https://a.example/a.json.asc"}, 7]},
            {"id": "B", "content": {"src": "https://a.example/b.json"}},
            {"id": "C", "link": [{"rel": "self", "href": ""}]},
            {"link": "none"}, null]}}"#;
        let listing = rolie(feed).unwrap();
        let named: Vec<&str> = listing.documents.iter().map(|one| one.address.as_str()).collect();
        assert_eq!(named, ["https://a.example/a.json", "https://a.example/b.json"]);
        assert_eq!(
            listing.documents[0].signature.as_deref(),
            Some("https://a.example/a.json.asc")
        );
        assert_eq!(
            listing.rejected,
            [
                "C: its address is empty",
                "entry 4: it links to no document",
                "entry 5: it links to no document",
            ]
        );
    }

    #[test]
    fn a_feed_of_nothing_is_a_feed_and_what_is_none_is_refused() {
        assert_eq!(rolie(br#"{"feed": {"id": "x"}}"#).unwrap(), Listing::default());
        for bytes in [&b"<html>"[..], b"{}", b"[]", b"{\"feed\": []}", b""] {
            assert!(rolie(bytes).is_err());
        }
    }
}
