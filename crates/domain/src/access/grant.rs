//! A grant: one role for one person, within one scope, for a period.

use crate::access::PermissionSet;
use crate::id::ScopeId;

/// What a grant in force gives: permissions within a scope and everything below it.
///
/// Loading settles the period and drops grants that lie in other tenants: here appear only those in force whose
/// scope is the tenant, a place within it, or a node above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The topmost scope the permissions hold for.
    pub scope: ScopeId,
    /// What may be done there.
    pub permissions: PermissionSet,
}
