//! Values that one list gives to several machines, and that therefore identify none.
//!
//! The card of a docking station is in the rows of forty laptops; a cloned machine keeps the UUID of its template; firmware
//! without a serial number invents one for a whole series. No list of bad values can know them; the lists themselves show them.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::id::SourceId;
use crate::inventory::Attributes;

use super::Record;
use super::identity::{Identifier, Identity, Sign};

/// Things of one list that may have one number or name before it identifies nothing: the machine that was replaced
/// is often still in the list.
const REPLACED: usize = 2;

/// Rows of one list that one thing may have: some tools write one for each network card, wired, wireless and docked.
pub(super) const ROWS_OF_ONE: usize = 4;

/// Records with one value across all lists, beyond which comparing every two of them is of no use.
const LARGEST_BLOCK: usize = 40;

/// The same where the value counts only for the one thing of each list that has it.
pub(super) const LARGEST_BLOCK_OF_ONE: usize = 8;

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
        for (position, identity) in identities.iter().enumerate() {
            for identifier in &identity.identifiers {
                let value = digest(identifier);
                let stays_with_the_hardware =
                    matches!(identifier, Identifier::MacAddress(_) | Identifier::SystemUuid(_));
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
            let allowed = if reused.contains(&value) {
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

/// The records of several lists that have a sign in common, for each sign that not too many have.
pub(super) fn met_by_signs(records: &[Record<'_>], identities: &[Identity]) -> Blocks {
    let mut holders: HashMap<u64, (usize, Vec<usize>)> = HashMap::new();
    for (position, identity) in identities.iter().enumerate() {
        for sign in identity.signs() {
            let largest = match sign {
                Sign::ThingInWard(..) => LARGEST_BLOCK_OF_ONE,
                _ => LARGEST_BLOCK,
            };
            let holder = holders.entry(digest(&sign));
            holder.or_insert((largest, Vec::new())).1.push(position);
        }
    }
    holders
        .into_values()
        .filter(|(largest, positions)| positions.len() <= *largest)
        .map(|(_, positions)| positions)
        .filter(|positions| {
            positions
                .windows(2)
                .any(|pair| records[pair[0]].source != records[pair[1]].source)
        })
        .collect()
}

/// Finds the few records of a large inventory that need to be compared, in one pass that keeps none of them.
///
/// A record whose identifiers nobody else has is a thing of its own; only the others are given to
/// [`reconcile`](super::reconcile), which then finds the same groups as if it had been given all.
///
/// ```
/// use domain::asset::Attribute;
/// use domain::id::SourceId;
/// use domain::reconciliation::Contest;
/// use newtype_uuid::GenericUuid;
/// use uuid::Uuid;
///
/// let list = SourceId::from_untyped_uuid(Uuid::from_u128(1));
/// let row = |serial: &str| [(Attribute::SerialNumber, serial.to_owned())].into();
/// let mut contest = Contest::default();
/// for serial in ["7XKQ2N3", "5PQRT11", "7xkq-2n3"] {
///     contest.observe(list, &row(serial));
/// }
/// assert_eq!(contest.contested(), [0, 2]);
/// ```
#[derive(Debug, Default)]
pub struct Contest {
    first: HashMap<u64, u32>,
    contested: BTreeSet<u32>,
    signs: HashMap<u64, Signed>,
    observed: u32,
}

/// The records that have one sign.
#[derive(Debug)]
struct Signed {
    list: SourceId,
    in_several_lists: bool,
    first: u32,
    /// Most signs are of one record, and need no room for more.
    others: Vec<u32>,
}

impl Contest {
    /// Looks at the next record, which is of this list.
    pub fn observe(&mut self, list: SourceId, attributes: &Attributes) {
        let identity = Identity::of(attributes);
        for identifier in &identity.identifiers {
            match self.first.entry(digest(identifier)) {
                Entry::Vacant(place) => {
                    place.insert(self.observed);
                }
                Entry::Occupied(first) => {
                    self.contested.extend([*first.get(), self.observed]);
                }
            }
        }
        for sign in identity.signs() {
            match self.signs.entry(digest(&sign)) {
                Entry::Vacant(place) => {
                    place.insert(Signed {
                        list,
                        in_several_lists: false,
                        first: self.observed,
                        others: Vec::new(),
                    });
                }
                Entry::Occupied(mut signed) => {
                    let signed = signed.get_mut();
                    signed.in_several_lists |= signed.list != list;
                    // One more than a sign may have shows that it has too many.
                    if signed.others.len() < LARGEST_BLOCK {
                        signed.others.push(self.observed);
                    }
                }
            }
        }
        self.observed += 1;
    }

    /// The positions, in the order of observation and from 0, of the records that share an identifier with another, or a
    /// sign with one of another list.
    pub fn contested(&self) -> Vec<usize> {
        let met = self
            .signs
            .values()
            .filter(|signed| signed.in_several_lists && signed.others.len() < LARGEST_BLOCK);
        let met = met.flat_map(|signed| std::iter::once(&signed.first).chain(&signed.others));
        let contested: BTreeSet<u32> = self.contested.iter().chain(met).copied().collect();
        contested.into_iter().map(|position| position as usize).collect()
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

fn digest(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
