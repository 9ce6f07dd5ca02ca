//! The roles a hospital starts with.
//!
//! They follow the people of a hospital, not the modules of a program. A tenant may define its own beside them; these
//! keep their keys for ever because grants refer to them. Staff who only learn, authorities and suppliers get no
//! standing role: they are reached by one-time links and exports.

use super::permission::PermissionKey::{
    self, ApproveNotifications, DecideAdvisories, DecideRound, EditAlertSources, EditAssets, EditLaw,
    EditLegalDates, EditServices, EditSites, EditSuppliers, ImportInventory, LeadIncidents, LoadFeeds,
    RecordBackups, RecordIncidents, ReportIncidents, ReportSecurityEvents, TriageSecurityEvents,
    ViewAdvisories, ViewAssets, ViewHealth, ViewIncidents, ViewJournal, ViewLaw, ViewLegalDates, ViewPeople,
    ViewRound, ViewServices, ViewSuppliers,
};
use super::permission::PermissionSet;

/// A role that ships with the program.
#[derive(Debug, Clone, Copy)]
pub struct Role {
    /// The stored key, also the suffix of the message that names the role.
    pub key: &'static str,
    /// What the role may do.
    pub permissions: &'static [PermissionKey],
}

/// Every shipped role, most powerful first.
pub const SHIPPED: &[Role] = &[
    Role {
        key: "security_officer",
        permissions: PermissionKey::ALL,
    },
    Role {
        key: "it_administrator",
        permissions: &[
            ViewRound,
            DecideRound,
            ViewAssets,
            EditAssets,
            ImportInventory,
            ViewServices,
            EditServices,
            RecordBackups,
            ViewSuppliers,
            EditSuppliers,
            ViewLegalDates,
            EditLegalDates,
            ViewLaw,
            ViewAdvisories,
            ViewPeople,
            EditSites,
            ViewJournal,
            LoadFeeds,
            ViewHealth,
            ViewIncidents,
            ReportIncidents,
            ReportSecurityEvents,
            RecordIncidents,
            LeadIncidents,
            TriageSecurityEvents,
            EditAlertSources,
        ],
    },
    Role {
        key: "biomedical_engineer",
        permissions: &[
            ViewRound,
            DecideRound,
            ViewAssets,
            EditAssets,
            ImportInventory,
            ViewServices,
            ViewSuppliers,
            EditSuppliers,
            ViewAdvisories,
            DecideAdvisories,
            ViewPeople,
            ViewIncidents,
            ReportIncidents,
            ReportSecurityEvents,
            RecordIncidents,
        ],
    },
    // Somebody of another company: enough to look after the computers and their backups, nothing of the contracts, the people and
    // the journal.
    Role {
        key: "contractor",
        permissions: &[
            ViewRound,
            DecideRound,
            ViewAssets,
            EditAssets,
            ImportInventory,
            ViewServices,
            RecordBackups,
            LoadFeeds,
            ViewHealth,
            ViewIncidents,
            ReportIncidents,
            ReportSecurityEvents,
            RecordIncidents,
        ],
    },
    Role {
        key: "data_protection_officer",
        permissions: &[
            ViewRound,
            DecideRound,
            ViewAssets,
            ViewServices,
            ViewSuppliers,
            ViewLegalDates,
            EditLegalDates,
            ViewLaw,
            ViewPeople,
            ViewJournal,
            ViewIncidents,
            ReportIncidents,
            ReportSecurityEvents,
            RecordIncidents,
            ApproveNotifications,
        ],
    },
    Role {
        key: "management",
        permissions: &[
            ViewRound,
            ViewServices,
            ViewSuppliers,
            ViewLegalDates,
            ViewLaw,
            EditLaw,
            ViewPeople,
            ViewJournal,
            ViewIncidents,
            ReportIncidents,
            ReportSecurityEvents,
            RecordIncidents,
            LeadIncidents,
            TriageSecurityEvents,
            ApproveNotifications,
        ],
    },
    Role {
        key: "ward_lead",
        permissions: &[
            ViewRound,
            DecideRound,
            ViewServices,
            ViewIncidents,
            ReportIncidents,
            ReportSecurityEvents,
            RecordIncidents,
        ],
    },
    Role {
        key: "auditor",
        permissions: &[
            ViewRound,
            ViewAssets,
            ViewServices,
            ViewSuppliers,
            ViewLegalDates,
            ViewLaw,
            ViewAdvisories,
            ViewPeople,
            ViewJournal,
            ViewHealth,
            ViewIncidents,
        ],
    },
    Role {
        key: "group_coordinator",
        permissions: &[ViewServices],
    },
];

/// The shipped role of this key.
pub fn shipped(key: &str) -> Option<&'static Role> {
    SHIPPED.iter().find(|role| role.key == key)
}

impl Role {
    /// The role's permissions as a set.
    pub fn set(&self) -> PermissionSet {
        self.permissions.iter().copied().collect()
    }
}
