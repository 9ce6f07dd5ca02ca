//! Tenants and the scope tree: authority > group > hospital > site > unit.
//!
//! The three upper levels are legal entities and so tenants: each owns its rows, its people and its journal. Sites
//! and units divide one hospital. A grant holds for a node and everything below it, which is why every reader asks
//! for a path through this tree.

use crate::id::{ScopeId, TenantId};
use crate::time::Instant;

/// The level of a node of the scope tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeLevel {
    /// A competent authority or CSIRT (NIS2 Articles 8 and 10).
    Authority,
    /// A group of hospitals under one management.
    Group,
    /// An entity that provides care: hospital, clinic or laboratory.
    Hospital,
    /// A place of a hospital, with an address of its own.
    Site,
    /// A ward, department or team within a site.
    Unit,
}

impl ScopeLevel {
    /// Every level, topmost first.
    pub const ALL: &'static [Self] = &[
        Self::Authority,
        Self::Group,
        Self::Hospital,
        Self::Site,
        Self::Unit,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Group => "group",
            Self::Hospital => "hospital",
            Self::Site => "site",
            Self::Unit => "unit",
        }
    }

    /// The level of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|level| level.as_str() == key)
    }

    /// Whether a node of this level is a tenant of its own.
    pub fn is_tenant(self) -> bool {
        self <= Self::Hospital
    }

    /// Whether a node of this level may stand directly below one of level `parent`; tenants may also stand alone.
    pub fn may_stand_below(self, parent: Self) -> bool {
        match self {
            Self::Unit => matches!(parent, Self::Site | Self::Unit),
            Self::Site => parent == Self::Hospital,
            tenant => parent < tenant,
        }
    }
}

/// A node of the scope tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeNode {
    /// Its identifier; for a tenant also the tenant's.
    pub id: ScopeId,
    /// The tenant it belongs to.
    pub tenant: TenantId,
    /// The node above, none for a tenant that stands alone.
    pub parent: Option<ScopeId>,
    /// Its level.
    pub level: ScopeLevel,
    /// Its name as the hospital writes it.
    pub name: String,
    /// For tenants: the country whose law applies, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// IANA name of the time zone its clocks show, e.g. `Europe/Bucharest`.
    pub time_zone: String,
    /// When it was added.
    pub created_at: Instant,
    /// Counts changes, for refusing an edit of what has changed meanwhile.
    pub version: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_never_stands_directly_below_a_hospital() {
        assert!(!ScopeLevel::Unit.may_stand_below(ScopeLevel::Hospital));
        assert!(ScopeLevel::Unit.may_stand_below(ScopeLevel::Site));
        assert!(ScopeLevel::Hospital.may_stand_below(ScopeLevel::Authority));
        assert!(!ScopeLevel::Group.may_stand_below(ScopeLevel::Hospital));
    }
}
