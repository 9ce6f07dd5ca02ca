//! Values that one list gives to several machines, and that therefore identify none.
//!
//! The card of a docking station is in the rows of forty laptops; a cloned machine keeps the UUID of its template; firmware
//! without a serial number invents one for a whole series. No list of bad values can know them; the lists themselves show them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::id::SourceId;

use super::Record;
use super::identity::{Identifier, Identity};

/// Rows of one list that may have one value before it identifies nothing: a row entered twice has its number twice.
const ENTERED_TWICE: usize = 2;

/// Records with one value across all lists, beyond which comparing every two of them is of no use.
const LARGEST_BLOCK: usize = 40;

/// The identifiers that name several machines.
#[derive(Debug, Clone, Default)]
pub struct SharedValues(HashSet<u64>);

/// Records that have an identifier in common: their positions.
pub(super) type Blocks = Vec<Vec<usize>>;

impl SharedValues {
    /// Whether this value identifies nothing.
    pub fn contains(&self, identifier: &Identifier) -> bool {
        self.0.contains(&digest(identifier))
    }

    /// Finds the values that identify nothing among these records, and the records to compare for the others.
    ///
    /// Only the hashes are held, so that a large inventory needs little memory: two values of one hash cost a comparison,
    /// not an error, since [`weigh`](super::weigh) compares the values.
    pub(super) fn of(records: &[Record<'_>]) -> (Self, Blocks) {
        let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
        let mut twice: HashSet<u64> = HashSet::new();
        for (position, record) in records.iter().enumerate() {
            for identifier in Identity::of(record.attributes).identifiers {
                let value = digest(&identifier);
                if matches!(
                    identifier,
                    Identifier::SerialNumber(_) | Identifier::AssetTag(_) | Identifier::Udi(_)
                ) {
                    twice.insert(value);
                }
                holders.entry(value).or_default().push(position);
            }
        }
        let mut shared = HashSet::new();
        let mut blocks = Vec::new();
        for (value, positions) in holders {
            if positions.len() < 2 {
                continue;
            }
            let allowed = if twice.contains(&value) { ENTERED_TWICE } else { 1 };
            if positions.len() > LARGEST_BLOCK || most_in_one_source(records, &positions) > allowed {
                shared.insert(value);
            } else {
                blocks.push(positions);
            }
        }
        (Self(shared), blocks)
    }
}

fn most_in_one_source(records: &[Record<'_>], positions: &[usize]) -> usize {
    let mut rows: BTreeMap<SourceId, usize> = BTreeMap::new();
    for position in positions {
        *rows.entry(records[*position].source).or_default() += 1;
    }
    rows.into_values().max().unwrap_or(0)
}

fn digest(identifier: &Identifier) -> u64 {
    let mut hasher = DefaultHasher::new();
    identifier.hash(&mut hasher);
    hasher.finish()
}
