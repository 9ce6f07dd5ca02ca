//! The permissions: one type and one key each.
//!
//! The types make a check visible in a signature (`&Permit<ImportInventory>`); the keys are what roles store and
//! what the access matrix prints. They come from one list, so that neither can exist without the other.

use std::fmt;

/// A permission as a type.
pub trait Permission {
    /// The same permission as a value.
    const KEY: PermissionKey;
}

macro_rules! permissions {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal,)*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Debug, Clone, Copy)]
            pub enum $name {}

            impl Permission for $name {
                const KEY: PermissionKey = PermissionKey::$name;
            }
        )*

        /// A permission as a value: what roles hold and the access matrix prints.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum PermissionKey {
            $($(#[doc = $doc])* $name,)*
        }

        impl PermissionKey {
            /// Every permission, in the order of this file.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key as it is stored in a tenant's own roles and in tokens.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The permission of this key, if there is one.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)* _ => None }
            }
        }
    };
}

permissions! {
    /// See today's round and its history.
    ViewRound = "round.view",
    /// Act on, delegate or snooze a card of the round.
    DecideRound = "round.decide",
    /// See the equipment and what its sources say.
    ViewAssets = "asset.view",
    /// Correct what is known of a piece of equipment.
    EditAssets = "asset.edit",
    /// Bring in inventory files and accept what they change.
    ImportInventory = "inventory.import",
    /// See clinical services, systems and what they stand on.
    ViewServices = "service.view",
    /// Change clinical services, systems and what they stand on.
    EditServices = "service.edit",
    /// Record how systems are backed up, and tests that they can be brought back.
    RecordBackups = "backup.record",
    /// See suppliers, their contracts and the ways they come in.
    ViewSuppliers = "supplier.view",
    /// Change suppliers, and record that a number was tried or a way in was closed.
    EditSuppliers = "supplier.edit",
    /// See the legal dates, and when each was kept.
    ViewLegalDates = "legal_date.view",
    /// Change legal dates, and record that what one asks for was done.
    EditLegalDates = "legal_date.edit",
    /// See what the law asks of the institution, and whether it is in scope.
    ViewLaw = "law.view",
    /// Answer whether the institution is in scope, and put reviewed rule packs in use.
    EditLaw = "law.edit",
    /// See incidents: their logs, facts, clocks and notices.
    ViewIncidents = "incident.view",
    /// Open an incident.
    ReportIncidents = "incident.report",
    /// Write in the log of an incident, say what its facts are and how services work.
    RecordIncidents = "incident.record",
    /// Say which of two versions of a fact holds, and close, withdraw or open again.
    LeadIncidents = "incident.lead",
    /// Approve what is told to authorities, patients and others.
    ApproveNotifications = "notification.approve",
    /// Report something that somebody has to look at.
    ReportSecurityEvents = "security_event.report",
    /// Say what an alert or a report is: an incident, a near miss, a threat or nothing.
    TriageSecurityEvents = "security_event.triage",
    /// Let tools send alerts, and make the code by which staff report.
    EditAlertSources = "alert_source.edit",
    /// See advisories about medical devices, which models they mean and what was decided.
    ViewAdvisories = "advisory.view",
    /// Say which models an advisory means, and decide what is done about it.
    DecideAdvisories = "advisory.decide",
    /// See people, their units and their roles.
    ViewPeople = "person.view",
    /// Add people, correct them and record that they left.
    EditPeople = "person.edit",
    /// Grant and withdraw roles, end other people's sessions, make sign-in links and API tokens.
    GrantAccess = "access.grant",
    /// Change the tree of sites and units.
    EditSites = "site.edit",
    /// Read the journal.
    ViewJournal = "journal.view",
    /// Load reference data such as product lifecycles.
    LoadFeeds = "feed.load",
    /// See how this program itself is doing.
    ViewHealth = "health.view",
}

impl fmt::Display for PermissionKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A set of permissions, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PermissionSet(u64);

impl PermissionSet {
    /// Every permission there is.
    pub fn all() -> Self {
        PermissionKey::ALL.iter().copied().collect()
    }

    /// Whether the set holds `permission`.
    pub fn contains(self, permission: PermissionKey) -> bool {
        self.0 & bit(permission) != 0
    }

    /// What both sets hold: a token never carries more than the person who made it.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The permissions in the order of [`PermissionKey::ALL`].
    pub fn iter(self) -> impl Iterator<Item = PermissionKey> {
        PermissionKey::ALL
            .iter()
            .copied()
            .filter(move |permission| self.contains(*permission))
    }
}

impl FromIterator<PermissionKey> for PermissionSet {
    fn from_iter<I: IntoIterator<Item = PermissionKey>>(permissions: I) -> Self {
        Self(
            permissions
                .into_iter()
                .fold(0, |set, permission| set | bit(permission)),
        )
    }
}

fn bit(permission: PermissionKey) -> u64 {
    1 << permission as u64
}
