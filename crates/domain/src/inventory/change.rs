//! What a row changes in what its source said before.

use serde::{Deserialize, Serialize};

use super::Attributes;
use super::row::SourceRow;
use crate::asset::Attribute;

/// What a row is, beside what its source said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum RowChange {
    /// The source has never named this asset.
    New,
    /// It says something else about it.
    Changed {
        /// What, in the order of attributes.
        changes: Vec<AttributeChange>,
    },
    /// It says what it said.
    Unchanged,
}

/// What changes about one attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeChange {
    /// The attribute.
    pub attribute: Attribute,
    /// What the source said before, if anything.
    pub before: Option<String>,
    /// What it says now; `None` when its cell has become empty.
    pub after: Option<String>,
}

/// What `row` changes, where `existing` is what the same source said of it before.
///
/// An attribute for which the file has no column, or whose cell cannot be read, is left as it was.
pub fn compare(existing: Option<&Attributes>, row: &SourceRow) -> RowChange {
    let Some(existing) = existing else {
        return RowChange::New;
    };
    let spoken = row.attributes.keys().chain(&row.empty);
    let mut changes: Vec<AttributeChange> = spoken
        .filter(|attribute| existing.get(attribute) != row.attributes.get(attribute))
        .map(|attribute| AttributeChange {
            attribute: *attribute,
            before: existing.get(attribute).cloned(),
            after: row.attributes.get(attribute).cloned(),
        })
        .collect();
    changes.sort_by_key(|change| change.attribute);
    if changes.is_empty() {
        RowChange::Unchanged
    } else {
        RowChange::Changed { changes }
    }
}

impl RowChange {
    /// What the source says of the asset once this change is taken in.
    pub fn applied_to(&self, existing: Option<&Attributes>, row: &SourceRow) -> Attributes {
        let Self::Changed { changes } = self else {
            return existing.unwrap_or(&row.attributes).clone();
        };
        let mut attributes = existing.cloned().unwrap_or_default();
        for change in changes {
            match &change.after {
                Some(value) => attributes.insert(change.attribute, value.clone()),
                None => attributes.remove(&change.attribute),
            };
        }
        attributes
    }
}

#[cfg(test)]
mod tests {
    use super::super::RowKey;
    use super::*;

    fn row(attributes: &[(Attribute, &str)], empty: &[Attribute]) -> SourceRow {
        SourceRow {
            line: 2,
            interface_lines: Vec::new(),
            key: RowKey::from_stored("name=pc1".to_owned()),
            attributes: attributes
                .iter()
                .map(|(attribute, value)| (*attribute, (*value).to_owned()))
                .collect(),
            empty: empty.iter().copied().collect(),
            problems: Vec::new(),
        }
    }

    #[test]
    fn a_narrower_export_takes_nothing_back() {
        let before = row(&[(Attribute::Name, "pc1"), (Attribute::Location, "B2")], &[]).attributes;
        assert_eq!(
            compare(Some(&before), &row(&[(Attribute::Name, "pc1")], &[])),
            RowChange::Unchanged
        );
    }

    #[test]
    fn a_cell_that_has_become_empty_is_a_change() {
        let before = row(&[(Attribute::Name, "pc1"), (Attribute::Location, "B2")], &[]).attributes;
        let emptied = row(&[(Attribute::Name, "pc1")], &[Attribute::Location]);
        let change = compare(Some(&before), &emptied);
        let expected = AttributeChange {
            attribute: Attribute::Location,
            before: Some("B2".to_owned()),
            after: None,
        };
        assert_eq!(
            change,
            RowChange::Changed {
                changes: vec![expected]
            }
        );
        assert_eq!(change.applied_to(Some(&before), &emptied), emptied.attributes);
    }
}
