//! What the columns of a file most likely state: by their names, by their values, and beside each other.

use std::collections::BTreeMap;

use super::alias::{self, Alias, Extract};
use super::ambiguous;
use super::column::{ColumnMapping, ColumnUse, MappingReason, UnusedReason};
use super::mapping::Mapping;
use super::recognition::{designates_devices, names_makers, recognised};
use crate::asset::{Attribute, Hints};

/// What a column may state.
#[derive(Debug, Clone, Copy)]
struct Proposal {
    attribute: Attribute,
    extract: Extract,
    reason: MappingReason,
}

impl From<Alias> for Proposal {
    fn from(alias: Alias) -> Self {
        Self {
            attribute: alias.attribute,
            extract: alias.extract,
            reason: MappingReason::KnownName { tool: alias.tool },
        }
    }
}

/// What is written in a column of the sampled rows.
fn written(samples: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> {
    let cells = samples.iter().filter_map(move |row| row.get(column));
    cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

/// Whether the sampled cells of a column, if any hold anything, are values of the attribute its name stands for. One in twenty
/// is enough: a kind of equipment in words nobody knows is still a kind.
fn fits(alias: Alias, column: usize, samples: &[Vec<String>]) -> bool {
    let foreign = |cell: &&str| {
        let value = alias
            .attribute
            .normalise(&alias.extract.apply(cell), Hints::default());
        value.is_err_and(|problem| problem.is_of_another_kind())
    };
    let cells = written(samples, column).count();
    let foreign = written(samples, column).filter(foreign).count();
    cells == 0 || (cells - foreign) * 20 >= cells
}

fn why_unknown(named: Option<Alias>) -> UnusedReason {
    named.map_or(UnusedReason::UnknownName, |alias| UnusedReason::OtherValues {
        attribute: alias.attribute,
    })
}

/// Whether a column may not state this because another does.
fn gives_way(attribute: Attribute, column: usize, chosen: &BTreeMap<Attribute, usize>) -> bool {
    !is_of_several_columns(attribute) && chosen.get(&attribute).is_some_and(|by| *by != column)
}

/// What a column states where another column states what it is known as: the numbers of two departments stand side by side.
fn otherwise(taken: Proposal, header: &str) -> Option<Proposal> {
    if taken.attribute == Attribute::AssetTag && alias::numbers_things(header) {
        return Some(Proposal {
            attribute: Attribute::SecondaryTag,
            ..taken
        });
    }
    alias::otherwise(header).map(Proposal::from)
}

/// What each column states by its name or, where that is not known and no other column states it, by its values.
fn proposals(headers: &[String], named: &[Option<Alias>], samples: &[Vec<String>]) -> Vec<Option<Proposal>> {
    let fitting = named.iter().enumerate();
    let mut proposals: Vec<Option<Proposal>> = fitting
        .map(|(column, alias)| {
            alias
                .filter(|alias| fits(*alias, column, samples))
                .map(Proposal::from)
        })
        .collect();
    for (column, alias) in named.iter().enumerate() {
        if alias.is_some() {
            continue;
        }
        let states = |attribute| {
            let mut others = proposals.iter().flatten();
            others.any(|other| other.attribute == attribute)
        };
        let by_values =
            recognised(&headers[column], written(samples, column)).filter(|attribute| !states(*attribute));
        proposals[column] = by_values.map(|attribute| Proposal {
            attribute,
            extract: Extract::Whole,
            reason: MappingReason::KnownValues,
        });
    }
    let is_unknown = |proposals: &[Option<Proposal>], column: &usize| {
        named[*column].is_none() && proposals[*column].is_none()
    };
    let by_values = |attribute| {
        Some(Proposal {
            attribute,
            extract: Extract::Whole,
            reason: MappingReason::KnownValues,
        })
    };
    if !states(&proposals, &[Attribute::Manufacturer]) {
        let column = (0..headers.len())
            .filter(|column| is_unknown(&proposals, column))
            .find(|column| names_makers(written(samples, *column)));
        if let Some(column) = column {
            proposals[column] = by_values(Attribute::Manufacturer);
        }
    }
    for (column, alias) in named.iter().enumerate() {
        let Some(alias) = alias else { continue };
        let is_stated = |attribute| {
            let mut others = proposals.iter().enumerate();
            others.any(|(other, proposal)| {
                other != column && proposal.is_some_and(|proposal| proposal.attribute == attribute)
            })
        };
        if let Some(attribute) = ambiguous::instead(alias.attribute, written(samples, column), is_stated) {
            proposals[column] = by_values(attribute);
        }
    }
    // What the things of the list are.
    if !states(&proposals, &[Attribute::Designation, Attribute::Kind]) {
        let column = (0..headers.len())
            .filter(|column| is_unknown(&proposals, column))
            .find(|column| designates_devices(written(samples, *column)));
        if let Some(column) = column {
            proposals[column] = by_values(Attribute::Designation);
        }
    }
    proposals
}

/// Whether a column states one of these.
fn states(proposals: &[Option<Proposal>], attributes: &[Attribute]) -> bool {
    let mut stated = proposals.iter().flatten();
    stated.any(|proposal| attributes.contains(&proposal.attribute))
}

impl Mapping {
    /// What the columns of a file most likely state, by their names; of those whose names are not known, by their values.
    ///
    /// `samples` are some of its rows: of two columns for one attribute the first that holds anything is used.
    pub fn propose(headers: &[String], samples: &[Vec<String>]) -> Self {
        let named: Vec<Option<Alias>> = (0..headers.len())
            .map(|column| alias::find_among(headers, column))
            .collect();
        let mut known = proposals(headers, &named, samples);
        let has_data = |column: usize| written(samples, column).next().is_some();
        let has_words =
            |column: usize| written(samples, column).any(|cell| cell.contains(char::is_alphabetic));
        let mut chosen: BTreeMap<Attribute, usize> = BTreeMap::new();
        for (column, proposal) in known.iter().enumerate() {
            let Some(proposal) = proposal else { continue };
            let current = chosen.entry(proposal.attribute).or_insert(column);
            let says_more = match (has_data(*current), has_data(column)) {
                (true, true) => {
                    // The number of a cost centre says less of where something stands than the name of the ward beside it.
                    let in_words =
                        proposal.attribute == Attribute::Unit && !has_words(*current) && has_words(column);
                    // A distinguished name states the unit as well, if a host name beside it states the domain.
                    let states = |column: usize| alias::otherwise(&headers[column]).is_some();
                    in_words || (states(*current) && !states(column))
                }
                (current, column) => !current && column,
            };
            if says_more {
                *current = column;
            }
        }
        for column in 0..known.len() {
            let taken = known[column].filter(|proposal| gives_way(proposal.attribute, column, &chosen));
            let besides = taken
                .and_then(|taken| otherwise(taken, &headers[column]))
                .filter(|besides| !chosen.contains_key(&besides.attribute));
            if let Some(besides) = besides {
                chosen.insert(besides.attribute, column);
                known[column] = Some(besides);
            }
        }
        let columns = headers
            .iter()
            .zip(&known)
            .enumerate()
            .map(|(column, (header, proposal))| {
                let usage = match proposal {
                    None => ColumnUse::Unused {
                        reason: why_unknown(named[column]),
                    },
                    Some(proposal) => match chosen.get(&proposal.attribute) {
                        Some(by) if gives_way(proposal.attribute, column, &chosen) => ColumnUse::Unused {
                            reason: UnusedReason::AlreadyStated {
                                attribute: proposal.attribute,
                                by: headers[*by].clone(),
                            },
                        },
                        _ => ColumnUse::Attribute {
                            attribute: proposal.attribute,
                            extract: proposal.extract,
                            reason: proposal.reason,
                        },
                    },
                };
                ColumnMapping {
                    header: header.clone(),
                    usage,
                    date_order: None,
                }
            });
        Self {
            columns: columns.collect(),
            key_rule: None,
        }
    }
}

/// Whether several columns may state it together: addresses, of which a machine has several.
pub(super) fn is_of_several_columns(attribute: Attribute) -> bool {
    matches!(attribute, Attribute::IpAddress | Attribute::MacAddress)
}
