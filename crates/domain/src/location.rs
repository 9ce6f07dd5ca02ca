//! Locations: the places that sources write as a path (site, building, floor, room), as one tree.
//!
//! Ways to write one place that fold to the same are one node. A path is compared in its folded form, every level closed by
//! the mark between levels, so that what stands within a place is what begins with its path, and `Floor 1` does not
//! hold `Floor 10`.

use std::collections::BTreeMap;

use crate::text::sort_key;

/// What stands between two levels.
const MARK: &str = " > ";

/// The longest path in bytes: what an index of PostgreSQL takes (2,704), with room for what stands beside it. Whatever lies
/// deeper counts where this ends.
const LONGEST_PATH: usize = 2_000;

/// The folded path of a location; empty for none.
///
/// ```
/// use domain::location::location_path;
///
/// assert_eq!(location_path("Clădirea A > Etaj 1"), "cladirea a > etaj 1 > ");
/// assert_eq!(location_path(" > "), "");
/// ```
pub fn location_path(stated: &str) -> String {
    named_levels(stated)
        .pop()
        .map_or_else(String::new, |(path, _)| path)
}

fn levels(stated: &str) -> impl Iterator<Item = &str> {
    stated.split('>').map(str::trim).filter(|level| !level.is_empty())
}

/// The path of a location and of every place around it, each with the name of its last level as it is written.
///
/// ```
/// use domain::location::named_levels;
///
/// let levels = named_levels("Clădirea A > Etaj 1");
/// assert_eq!(levels[0], ("cladirea a > ".to_owned(), "Clădirea A".to_owned()));
/// assert_eq!(levels[1].0, "cladirea a > etaj 1 > ");
/// ```
pub fn named_levels(stated: &str) -> Vec<(String, String)> {
    let mut path = String::new();
    levels(stated)
        .map_while(|level| {
            path.push_str(&sort_key(level));
            path.push_str(MARK);
            (path.len() <= LONGEST_PATH).then(|| (path.clone(), level.to_owned()))
        })
        .collect()
}

/// A place, with what stands in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Location {
    /// Its name, as one source writes it.
    pub name: String,
    /// Its folded path.
    pub path: String,
    /// Pieces of equipment in it, those of the places within it among them.
    pub pieces: u64,
    /// The places within it, in order of path.
    pub within: Vec<Location>,
}

/// The tree of all places, from the number of pieces at each path and the names of the levels.
pub fn tree(pieces: &BTreeMap<String, u64>, names: &BTreeMap<String, String>) -> Vec<Location> {
    let mut top = Location::default();
    for (path, pieces) in pieces.iter().filter(|(path, _)| !path.is_empty()) {
        let mut place = &mut top;
        let mut so_far = String::new();
        for level in path.split_terminator(MARK) {
            so_far.push_str(level);
            so_far.push_str(MARK);
            // Paths come in order, so a place that is there already is the last one.
            if place.within.last().is_none_or(|last| last.path != so_far) {
                place.within.push(Location {
                    name: names.get(&so_far).cloned().unwrap_or_else(|| level.to_owned()),
                    path: so_far.clone(),
                    ..Location::default()
                });
            }
            let Some(last) = place.within.last_mut() else {
                break;
            };
            last.pieces += pieces;
            place = last;
        }
    }
    top.within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_write_one_place_are_one_node_and_pieces_are_counted_up_the_tree() {
        let stated = [
            ("Main building > Floor 1 > Room 7", 2),
            ("MAIN BUILDING > floor 1", 3),
            ("Main building > Floor 10", 1),
            ("Outpatient clinic", 4),
        ];
        let mut pieces: BTreeMap<String, u64> = BTreeMap::new();
        let mut names = BTreeMap::new();
        for (place, count) in stated {
            *pieces.entry(location_path(place)).or_default() += count;
            for (path, name) in named_levels(place) {
                names.entry(path).or_insert(name);
            }
        }
        let tree = tree(&pieces, &names);
        let told: Vec<(&str, u64)> = tree
            .iter()
            .map(|place| (place.name.as_str(), place.pieces))
            .collect();
        assert_eq!(told, [("Main building", 6), ("Outpatient clinic", 4)]);
        let floors: Vec<(&str, u64)> = tree[0]
            .within
            .iter()
            .map(|place| (place.name.as_str(), place.pieces))
            .collect();
        assert_eq!(floors, [("Floor 1", 5), ("Floor 10", 1)]);
        assert_eq!(tree[0].within[0].within[0].pieces, 2);
    }

    #[test]
    fn a_path_of_any_length_is_cut_at_a_place_and_fits_an_index() {
        let deep = "Ж".repeat(50) + " > ";
        let path = location_path(&deep.repeat(80));
        let level = location_path(&deep);
        assert_eq!(path, level.repeat(LONGEST_PATH / level.len()));
        assert_eq!(location_path(&"Ж".repeat(4_000)).chars().count(), 303);
    }

    #[test]
    fn without_a_place_there_is_no_node() {
        let pieces = BTreeMap::from([(String::new(), 9)]);
        assert_eq!(tree(&pieces, &BTreeMap::new()), []);
    }
}
