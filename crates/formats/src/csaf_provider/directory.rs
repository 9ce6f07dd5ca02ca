//! A folder of documents: `index.txt` names them, `changes.csv` says when each was last changed.

use super::{Listed, Listing, MAX_DOCUMENTS, ProviderError, address, text};

/// Reads `index.txt`: a path on each line, below the folder of the list.
///
/// ```
/// let listing = formats::csaf_provider::index(b"2026/acme-0001.json\n2026/acme-0002.json\n")?;
/// assert_eq!(listing.documents[1].address, "2026/acme-0002.json");
/// # Ok::<(), formats::csaf_provider::ProviderError>(())
/// ```
pub fn index(bytes: &[u8]) -> Result<Listing, ProviderError> {
    const WHAT: &str = "index.txt";
    let mut listing = Listing::default();
    for (number, line) in (1..).zip(text(WHAT, bytes)?.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match path(line) {
            Ok(address) => listing.documents.push(Listed {
                address,
                ..Listed::default()
            }),
            Err(problem) => listing.reject(format!("line {number}: {problem}")),
        }
        bounded(WHAT, &listing)?;
    }
    Ok(listing)
}

/// Reads `changes.csv`: a path and a time on each line, the newest first.
///
/// ```
/// let listing = formats::csaf_provider::changes(b"\"2026/acme-0001.json\",\"2026-11-20T08:00:00Z\"\n")?;
/// assert_eq!(listing.documents[0].updated.as_deref(), Some("2026-11-20T08:00:00Z"));
/// # Ok::<(), formats::csaf_provider::ProviderError>(())
/// ```
pub fn changes(bytes: &[u8]) -> Result<Listing, ProviderError> {
    const WHAT: &str = "changes.csv";
    let mut listing = Listing::default();
    for (number, line) in (1..).zip(text(WHAT, bytes)?.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        // Neither a path nor a time holds a comma where the other could begin.
        let cells = line.rsplit_once(',');
        let read = cells
            .ok_or("it has no comma between path and time")
            .and_then(|(written, updated)| {
                let updated = unquoted(updated);
                let begins_with_date = updated
                    .get(..10)
                    .is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
                if !begins_with_date || updated.len() > 40 {
                    return Err("its time is none");
                }
                Ok((path(unquoted(written))?, updated.to_owned()))
            });
        match read {
            Ok((address, updated)) => listing.documents.push(Listed {
                address,
                updated: Some(updated),
                ..Listed::default()
            }),
            Err(problem) => listing.reject(format!("line {number}: {problem}")),
        }
        bounded(WHAT, &listing)?;
    }
    Ok(listing)
}

fn bounded(what: &'static str, listing: &Listing) -> Result<(), ProviderError> {
    match listing.documents.len() {
        entries if entries > MAX_DOCUMENTS => Err(ProviderError::TooMany {
            what,
            entries,
            most: MAX_DOCUMENTS,
        }),
        _ => Ok(()),
    }
}

fn unquoted(cell: &str) -> &str {
    cell.trim().trim_matches('"')
}

/// A path below the folder: it leads neither elsewhere nor upwards.
fn path(line: &str) -> Result<String, &'static str> {
    let path = address(line)?;
    let outside = path.starts_with('/')
        || path.contains('\\')
        || path.contains(':')
        || path.split('/').any(|part| part == "..");
    if outside {
        return Err("it leads out of the folder");
    }
    let is_json = path
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("json"));
    if is_json {
        Ok(path)
    } else {
        Err("it is no .json file")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_leads_out_of_the_folder_is_left_out_and_named() {
        let listing = index(
            b"\xef\xbb\xbfa.json\r\n\r\n../b.json\n/etc/c.json\nhttps://x.example/d.json\ne\\f.json\ng.txt\n2026/h.json\n",
        )
        .unwrap();
        let named: Vec<&str> = listing.documents.iter().map(|one| one.address.as_str()).collect();
        assert_eq!(named, ["a.json", "2026/h.json"]);
        assert_eq!(
            listing.rejected,
            [
                "line 3: it leads out of the folder",
                "line 4: it leads out of the folder",
                "line 5: it leads out of the folder",
                "line 6: it leads out of the folder",
                "line 7: it is no .json file",
            ]
        );
    }

    #[test]
    fn a_change_without_a_time_is_left_out_and_named() {
        let listing = changes(
            b"\"a.json\",\"2026-11-20T08:00:00+00:00\"\nb.json,2026-11-19\nc.json\nd.json,soon\n\"../e.json\",\"2026-11-20\"\n",
        )
        .unwrap();
        assert_eq!(listing.documents.len(), 2);
        assert_eq!(
            listing.rejected,
            [
                "line 3: it has no comma between path and time",
                "line 4: its time is none",
                "line 5: it leads out of the folder",
            ]
        );
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(index(&[0xff, 0xfe]).is_err());
        assert!(changes(&[0xff, 0xfe]).is_err());
    }
}
