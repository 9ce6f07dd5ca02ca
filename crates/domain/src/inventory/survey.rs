//! What only the whole file can tell: which attribute identifies its rows, which rows are one machine listed once for each
//! network interface, and the order of day and month by column.
//!
//! Memory grows by some bytes for each row, not by what the row holds.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use serde::{Deserialize, Serialize};

use super::Attributes;
use super::key::KeyRule;
use super::mapping::Mapping;
use crate::asset::{Attribute, DateOrder, DateOrderEvidence, DateOrderFinding, Hints};
use crate::reconciliation::is_host_name;

/// Of 100 rows, how many must have the key for it to identify rows.
const MIN_PRESENT_PERCENT: u64 = 90;

/// Of 100 rows that have it, how many may repeat the key of another and say something else.
const MAX_REPEATED_PERCENT: u64 = 2;

/// What differs between the network interfaces of one machine.
pub(super) const INTERFACE: [Attribute; 3] = [
    Attribute::IpAddress,
    Attribute::MacAddress,
    Attribute::NetworkZone,
];

/// Looks at every row once, before any is read.
#[derive(Debug)]
pub struct Survey<'a> {
    mapping: &'a Mapping,
    rows: u64,
    keys: BTreeMap<KeyRule, KeyCount>,
    repeated: BTreeMap<u64, Repeated>,
    dates: BTreeMap<usize, DateOrderEvidence>,
}

/// How many rows have a key under one rule, and which keys, by digest, each with the [`Rest`] of its first row.
#[derive(Debug, Default)]
struct KeyCount {
    present: u64,
    distinct: HashMap<u64, Rest>,
    /// Rows that have the key of another and say something else.
    differing: u64,
}

/// What a row says beside its addresses, as a hash; none where nothing in the row names a single machine, so that rows
/// that look alike may be several.
type Rest = Option<u32>;

/// The rows that have one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeated {
    /// How many there are.
    pub(super) rows: u32,
    /// Whether they differ in their addresses at most: one machine, listed once for each network interface.
    pub(super) one_machine: bool,
}

/// What a survey has settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// How many rows were looked at.
    #[serde(default)]
    pub rows: u64,
    /// What identifies a row; `None` when no column can.
    pub key_rule: Option<KeyRule>,
    /// Keys, by digest, that several rows have. Not stored with a plan: it is as long as the file is bad.
    #[serde(skip)]
    pub(super) repeated: BTreeMap<u64, Repeated>,
    /// What the dates of each column say, by column counted from 0. A column on which the user has decided is absent.
    pub date_orders: BTreeMap<usize, DateOrderFinding>,
}

impl<'a> Survey<'a> {
    /// A survey of a file whose columns mean what `mapping` says.
    pub fn new(mapping: &'a Mapping) -> Self {
        let undecided = mapping
            .stated()
            .filter(|(_, _, column)| column.holds_dates() && column.date_order.is_none());
        let dates = undecided
            .map(|(index, _, _)| (index, DateOrderEvidence::default()))
            .collect();
        Self {
            mapping,
            rows: 0,
            keys: BTreeMap::new(),
            repeated: BTreeMap::new(),
            dates,
        }
    }

    /// Looks at one row.
    pub fn observe(&mut self, cells: &[String]) {
        self.rows += 1;
        for (column, evidence) in &mut self.dates {
            if let Some(cell) = cells.get(*column) {
                evidence.observe(cell);
            }
        }
        self.observe_keys(cells);
    }

    fn observe_keys(&mut self, cells: &[String]) {
        let mut identity = Attributes::new();
        for (index, attribute, column) in self
            .mapping
            .stated()
            .filter(|(_, attribute, _)| identifies(*attribute))
        {
            let value = column.value_in(cells.get(index).map_or("", String::as_str));
            if let Ok(Some(value)) = attribute.normalise(&value, Hints::default()) {
                identity.insert(attribute, value);
            }
        }
        let rest = self.rest(&identity, cells);
        for rule in KeyRule::ALL {
            let Some(key) = rule.key_of(&identity) else {
                continue;
            };
            let of_the_network = matches!(rule, KeyRule::IpAddress | KeyRule::MacAddress);
            let rest = rest.filter(|_| !of_the_network);
            let count = self.keys.entry(rule).or_default();
            count.present += 1;
            let digest = key.digest();
            match count.distinct.entry(digest) {
                Entry::Vacant(place) => {
                    place.insert(rest);
                }
                Entry::Occupied(first) => {
                    let one_machine = rest.is_some() && rest == *first.get();
                    count.differing += u64::from(!one_machine);
                    let repeated = self.repeated.entry(digest).or_insert(Repeated {
                        rows: 1,
                        one_machine: true,
                    });
                    repeated.rows = repeated.rows.saturating_add(1);
                    repeated.one_machine &= one_machine;
                }
            }
        }
    }

    fn rest(&self, identity: &Attributes, cells: &[String]) -> Rest {
        let named = identity.contains_key(&Attribute::SerialNumber)
            || identity
                .get(&Attribute::Name)
                .is_some_and(|name| is_host_name(name));
        let said = self
            .mapping
            .stated()
            .filter(|(_, attribute, _)| !INTERFACE.contains(attribute))
            .map(|(index, _, _)| cells.get(index).map_or("", |cell| cell.trim()));
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(said.collect::<Vec<_>>());
        // Half of it is enough: it is compared with that of rows with the same key only.
        named.then(|| u32::try_from(hash >> 32).unwrap_or_default())
    }

    /// What follows from all rows observed.
    pub fn settle(&self) -> Settled {
        let date_orders = self
            .dates
            .iter()
            .map(|(column, evidence)| (*column, evidence.conclude()))
            .collect();
        Settled {
            rows: self.rows,
            key_rule: self.mapping.key_rule.or_else(|| self.key_rule()),
            repeated: self.repeated.clone(),
            date_orders,
        }
    }

    /// The strongest rule under which nearly all rows have a key of their own; failing that, the one with the most
    /// different keys.
    fn key_rule(&self) -> Option<KeyRule> {
        let strong = KeyRule::ALL
            .into_iter()
            .find(|rule| self.keys.get(rule).is_some_and(|count| self.identifies(count)));
        let richest = || {
            self.keys
                .iter()
                .rev()
                .max_by_key(|(_, count)| count.distinct.len())
                .map(|(rule, _)| *rule)
        };
        strong.or_else(richest)
    }

    fn identifies(&self, count: &KeyCount) -> bool {
        count.present * 100 >= self.rows * MIN_PRESENT_PERCENT
            && count.differing * 100 <= count.present * MAX_REPEATED_PERCENT
    }
}

impl Settled {
    /// The order to offer for columns that do not decide it themselves: the one the other columns of the file have,
    /// if they agree, since one tool wrote them all.
    pub fn suggested_date_order(&self) -> Option<DateOrder> {
        let mut decided = self.date_orders.values().filter_map(DateOrderFinding::order);
        let first = decided.next()?;
        decided.all(|order| order == first).then_some(first)
    }

    /// The order in which to read the dates of `column`, where it is known.
    pub(super) fn date_order(&self, column: usize) -> Option<DateOrder> {
        self.date_orders.get(&column).and_then(DateOrderFinding::order)
    }
}

fn identifies(attribute: Attribute) -> bool {
    KeyRule::ALL
        .iter()
        .any(|rule| rule.attributes().contains(&attribute))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(headers: &[&str], rows: &[&[&str]]) -> Settled {
        let headers: Vec<String> = headers.iter().map(|&header| header.to_owned()).collect();
        let mapping = Mapping::propose(&headers, &[]);
        let mut survey = Survey::new(&mapping);
        for row in rows {
            survey.observe(&row.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>());
        }
        survey.settle()
    }

    #[test]
    fn the_strongest_attribute_that_nearly_every_row_has_identifies_rows() {
        let tagged = settled(
            &["Asset tag", "Serial", "Name"],
            &[&["A1", "S1", "pc"], &["A2", "S2", "pc"]],
        );
        assert_eq!(tagged.key_rule, Some(KeyRule::AssetTag));
        let untagged = settled(
            &["Asset tag", "Serial", "Name"],
            &[&["A1", "S1", "pc"], &["", "S2", "pc"]],
        );
        assert_eq!(untagged.key_rule, Some(KeyRule::SerialNumber));
    }

    #[test]
    fn serial_numbers_that_mean_nothing_identify_nothing() {
        let rows: &[&[&str]] = &[&["To be filled by O.E.M.", "pc1"], &["N/A", "pc2"], &["0", "pc3"]];
        assert_eq!(settled(&["Serial", "Name"], rows).key_rule, Some(KeyRule::Name));
    }

    #[test]
    fn names_are_taken_with_their_domain_where_there_is_one() {
        let rows: &[&[&str]] = &[&["pc1", "a.local"], &["pc1", "b.local"]];
        assert_eq!(
            settled(&["Name", "Domain"], rows).key_rule,
            Some(KeyRule::NameAndDomain)
        );
    }

    #[test]
    fn a_machine_listed_once_for_each_interface_is_known_by_what_it_is_called() {
        let rows: &[&[&str]] = &[
            &["PC-1", "10.0.0.1"],
            &["PC-1", "10.0.0.2"],
            &["PC-2", "10.0.0.3"],
            &["PC-2", "10.0.0.4"],
        ];
        assert_eq!(
            settled(&["Name", "IP address"], rows).key_rule,
            Some(KeyRule::Name)
        );
    }

    #[test]
    fn things_called_alike_are_not_one_machine() {
        let rows: &[&[&str]] = &[
            &["Monitor", "10.0.0.1"],
            &["Monitor", "10.0.0.2"],
            &["Monitor", "10.0.0.3"],
        ];
        assert_eq!(
            settled(&["Name", "IP address"], rows).key_rule,
            Some(KeyRule::IpAddress)
        );
    }

    #[test]
    fn a_file_without_any_identity_has_no_rule() {
        assert_eq!(settled(&["Manufacturer"], &[&["Dell"]]).key_rule, None);
    }

    #[test]
    fn columns_that_agree_suggest_their_order_for_the_others() {
        let rows: &[&[&str]] = &[&["a", "25/11/2026", "01/02/2021"]];
        let settled = settled(&["Name", "Last seen", "Purchase date"], rows);
        assert!(matches!(
            settled.date_orders[&2],
            DateOrderFinding::Ambiguous { .. }
        ));
        assert_eq!(settled.suggested_date_order(), Some(DateOrder::DayFirst));
    }

    #[test]
    fn dates_of_one_column_settle_its_order() {
        let orders = settled(
            &["Name", "Last seen"],
            &[&["a", "12/11/2026"], &["b", "25/11/2026"]],
        )
        .date_orders;
        assert_eq!(
            orders[&1],
            DateOrderFinding::Decided {
                order: DateOrder::DayFirst
            }
        );
    }
}
