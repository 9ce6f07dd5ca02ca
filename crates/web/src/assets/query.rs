//! What the address of the equipment list says. The address is the saved filter, so everything that chooses rows is in
//! it, and what cannot be understood is left out rather than refused.

use app::asset::{Filter, InZone, ListRequest, PageStart, Position, Sort};
use domain::asset::AssetKind;
use domain::id::AssetId;
use domain::location::location_path;
use domain::round::Reach;
use domain::text::{fold_for_search, sort_key};
use serde::{Deserialize, Serialize};

use super::words::read_state;

/// Rows of one page.
pub(super) const PAGE_ROWS: u64 = 50;

/// What the address says of equipment that only stale sources speak of.
pub(crate) const STALE: &str = "stale";

/// What the address says of equipment in no zone that is known, and of equipment without a location.
pub(crate) const NO_ZONE: &str = "none";
pub(crate) const NO_LOCATION: &str = "none";

/// What the address says of equipment that nobody answers for.
pub(crate) const NO_OWNER: &str = "none";

/// From where something can be reached, the gravest first.
pub(crate) const REACHES: [Reach; 5] = [
    Reach::Internet,
    Reach::SupplierAccess,
    Reach::Unknown,
    Reach::HospitalNetwork,
    Reach::Isolated,
];

/// The query of `/assets` and `/assets.csv`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ListQuery {
    /// Text that must occur.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) q: String,
    /// Kind of equipment.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) kind: String,
    /// State of support.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) state: String,
    /// The identifier of a zone of the network, or `none`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) zone: String,
    /// From where it can be reached.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) exposure: String,
    /// The folded path of a location, or `none`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) location: String,
    /// Who answers for it, or `none`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) owner: String,
    /// `stale` for what only stale sources speak of.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) age: String,
    /// What the list is sorted by.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) sort: String,
    /// `descending`, or the ordinary order.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) order: String,
    /// The row the page follows.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) after: String,
    /// The row the page stands before.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) before: String,
    /// The sort value of that row.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) at: String,
}

impl ListQuery {
    /// The list of one state of support.
    pub(crate) fn of_state(state: &str) -> Self {
        Self {
            state: state.to_owned(),
            ..Self::default()
        }
    }

    /// The query as an address below `path`.
    pub(crate) fn address(&self, path: &str) -> String {
        match serde_urlencoded::to_string(self) {
            Ok(query) if !query.is_empty() => format!("{path}?{query}"),
            _ => path.to_owned(),
        }
    }

    pub(super) fn kind(&self) -> Option<AssetKind> {
        self.kind.parse().ok()
    }

    pub(super) fn exposure(&self) -> Option<Reach> {
        REACHES.into_iter().find(|reach| reach.name() == self.exposure)
    }

    pub(super) fn sort(&self) -> Sort {
        Sort::from_key(&self.sort).unwrap_or_default()
    }

    pub(super) fn descending(&self) -> bool {
        self.order == "descending"
    }

    pub(super) fn filter(&self) -> Filter {
        Filter {
            search: fold_for_search(self.q.trim()),
            kind: self.kind(),
            support_state: read_state(&self.state).map(|state| state.word().to_owned()),
            zone: match self.zone.as_str() {
                NO_ZONE => Some(InZone::Unknown),
                id => id.parse().ok().map(InZone::Zone),
            },
            exposure: self.exposure(),
            location: match self.location.as_str() {
                "" => None,
                NO_LOCATION => Some(String::new()),
                path => Some(location_path(path)).filter(|path| !path.is_empty()),
            },
            owner: owner(&self.owner),
            stale: self.age == STALE,
            ..Filter::default()
        }
    }

    /// The rows that the address names.
    pub(crate) fn request(&self) -> ListRequest {
        let place = |id: &str| {
            id.parse().ok().map(|id: AssetId| Position {
                value: self.at.clone(),
                id,
            })
        };
        let start = match (place(&self.after), place(&self.before)) {
            (Some(position), _) => PageStart::After(position),
            (None, Some(position)) => PageStart::Before(position),
            (None, None) => PageStart::First,
        };
        ListRequest {
            filter: self.filter(),
            sort: self.sort(),
            descending: self.descending(),
            start,
            limit: PAGE_ROWS,
        }
    }

    /// The same list from its beginning.
    pub(super) fn first_page(&self) -> Self {
        Self {
            after: String::new(),
            before: String::new(),
            at: String::new(),
            ..self.clone()
        }
    }

    /// The page after `position`.
    pub(super) fn after(&self, position: &Position) -> Self {
        let at = position.value.clone();
        Self {
            after: position.id.to_string(),
            at,
            ..self.first_page()
        }
    }

    /// The page before `position`.
    pub(super) fn before(&self, position: &Position) -> Self {
        let at = position.value.clone();
        Self {
            before: position.id.to_string(),
            at,
            ..self.first_page()
        }
    }

    /// The list sorted by `sort`; in the other direction when it is sorted so already.
    pub(super) fn sorted_by(&self, sort: Sort) -> Self {
        let turned = self.sort() == sort && !self.descending();
        let order = if turned { "descending" } else { "" };
        Self {
            sort: sort.as_str().to_owned(),
            order: order.to_owned(),
            ..self.first_page()
        }
    }
}

/// The owner that an address names, folded; the empty one for what nobody answers for.
pub(crate) fn owner(named: &str) -> Option<String> {
    match named.trim() {
        NO_OWNER => Some(String::new()),
        name => Some(sort_key(name)).filter(|name| !name.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_only_what_was_chosen() {
        assert_eq!(ListQuery::default().address("/assets"), "/assets");
        let query = ListQuery {
            q: "sală & bloc".to_owned(),
            ..ListQuery::of_state("ended")
        };
        assert_eq!(
            query.address("/assets"),
            "/assets?q=sal%C4%83+%26+bloc&state=ended"
        );
    }

    #[test]
    fn an_address_that_is_not_understood_shows_the_whole_list() {
        let query = ListQuery {
            kind: "toaster".to_owned(),
            state: "broken".to_owned(),
            sort: "colour".to_owned(),
            after: "17".to_owned(),
            ..ListQuery::default()
        };
        assert_eq!(query.filter(), Filter::default());
        assert_eq!(query.sort(), Sort::Name);
        assert_eq!(query.request().start, PageStart::First);
    }

    #[test]
    fn sorting_by_the_same_column_turns_the_order_round() {
        let once = ListQuery::default().sorted_by(Sort::Unit);
        assert!(!once.descending());
        let twice = once.sorted_by(Sort::Unit);
        assert!(twice.descending());
        assert!(!twice.sorted_by(Sort::Unit).descending());
    }
}
