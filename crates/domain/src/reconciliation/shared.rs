//! Values that one list gives to several machines, and that therefore identify none.
//!
//! The card of a docking station is in the rows of forty laptops; a cloned machine keeps the UUID of its template; firmware
//! without a serial number invents one for a whole series. No list of bad values can know them; the lists themselves show them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::id::SourceId;

use super::Record;
use super::identity::{Identifier, Identity};

/// Things of one list that may have one number or name before it identifies nothing: the machine that was replaced
/// is often still in the list.
const REPLACED: usize = 2;

/// Rows of one list that one thing may have: some tools write one for each network card, wired, wireless and docked.
pub(super) const ROWS_OF_ONE: usize = 4;

/// Records with one value across all lists, beyond which comparing every two of them is of no use.
pub(super) const LARGEST_BLOCK: usize = 40;

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

    /// Finds the values that identify nothing among these records, and the records to compare for the others. Rows of one
    /// list with the same `thing` were entered twice and count once. Only a value that at most `allowed` things of
    /// a list have identifies; a number or name, two as well.
    ///
    /// Only the hashes are held, so that a large inventory needs little memory: two values of one hash cost a comparison,
    /// not an error, since the values are compared again when records are weighed.
    pub(super) fn of(
        records: &[Record<'_>],
        identities: &[Identity],
        thing: &[usize],
        allowed: usize,
    ) -> (Self, Blocks) {
        let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
        let mut reused: HashSet<u64> = HashSet::new();
        let mut cloned: HashSet<u64> = HashSet::new();
        for (position, identity) in identities.iter().enumerate() {
            for identifier in &identity.identifiers {
                let value = digest(identifier);
                let stays_with_the_hardware =
                    matches!(identifier, Identifier::MacAddress(_) | Identifier::SystemUuid(_));
                // That of a virtual machine is cloned with it.
                if identity.is_virtual && matches!(identifier, Identifier::SerialNumber(_)) {
                    cloned.insert(value);
                }
                if !stays_with_the_hardware {
                    reused.insert(value);
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
            let allowed = if reused.contains(&value) && !cloned.contains(&value) {
                allowed.max(REPLACED)
            } else {
                allowed
            };
            if positions.len() > LARGEST_BLOCK || most_in_one_source(records, thing, &positions) > allowed {
                shared.insert(value);
            } else {
                blocks.push(positions);
            }
        }
        (Self(shared), blocks)
    }
}

fn most_in_one_source(records: &[Record<'_>], thing: &[usize], positions: &[usize]) -> usize {
    let mut things: BTreeMap<SourceId, BTreeSet<usize>> = BTreeMap::new();
    for position in positions {
        things
            .entry(records[*position].source)
            .or_default()
            .insert(thing[*position]);
    }
    things.values().map(BTreeSet::len).max().unwrap_or(0)
}

/// Stands for a value where the values themselves would need too much room.
pub(super) fn digest(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
