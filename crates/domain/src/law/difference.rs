//! Where two packs differ, field by field: ours and one that a hospital had reviewed, or two editions.

use serde::Serialize;
use serde_json::Value;

use super::pack::Pack;

/// A place at which two packs say something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Where: `country.registration.due`, `clock[nis2.final_report].term`.
    pub place: String,
    /// What the first says; none where it has no such place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// What the second says; none where it has no such place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<String>,
}

/// Where `second` differs from `first`, in the order of places.
pub fn differences(first: &Pack, second: &Pack) -> Vec<Difference> {
    let (first, second) = (leaves(first), leaves(second));
    let mut found: Vec<Difference> = Vec::new();
    for (place, said) in &first {
        let other = second
            .iter()
            .find(|(other, _)| other == place)
            .map(|(_, said)| said);
        if other != Some(said) {
            found.push(Difference {
                place: place.clone(),
                first: Some(said.clone()),
                second: other.cloned(),
            });
        }
    }
    for (place, said) in second {
        if !first.iter().any(|(other, _)| *other == place) {
            found.push(Difference {
                place,
                first: None,
                second: Some(said),
            });
        }
    }
    found.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

/// Every value of a pack with its place. What has an id or a key is found by it, wherever it stands in its list.
pub(super) fn leaves(pack: &Pack) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // A pack is text, numbers, lists and tables, which JSON has too.
    if let Ok(value) = serde_json::to_value(pack) {
        collect("", &value, &mut found);
    }
    found
}

fn collect(place: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let place = match place {
                    "" => name.clone(),
                    place => format!("{place}.{name}"),
                };
                collect(&place, value, found);
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                let named = ["id", "key", "reference"]
                    .into_iter()
                    .find_map(|name| item.get(name).and_then(Value::as_str));
                let place = match (named, item.as_str()) {
                    (Some(name), _) => format!("{place}[{name}]"),
                    (None, Some(text)) => format!("{place}[{text}]"),
                    (None, None) => format!("{place}[{number}]"),
                };
                collect(&place, item, found);
            }
        }
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        other => found.push((place.to_owned(), other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Law;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_pack_that_was_changed_differs_where_it_was_changed_and_nowhere_else() {
        let (ours, _) = Law::shipped().country("RO", date(2026, 11, 23)).unwrap();
        assert_eq!(differences(ours, ours), []);
        let mut theirs = ours.clone();
        theirs.version = "2026-11-29 reviewed".to_owned();
        theirs.clocks.reverse();
        let told: Vec<String> = differences(ours, &theirs)
            .into_iter()
            .map(|difference| difference.place)
            .collect();
        assert_eq!(told, ["version"]);
        theirs.clocks.clear();
        let told = differences(ours, &theirs);
        assert!(told.iter().any(
            |difference| difference.place.starts_with("clock[ro.user_vigilance]")
                && difference.second.is_none()
        ));
    }
}
