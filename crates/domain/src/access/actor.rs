//! Who asks, what it may do, and the proof that it was checked.

use std::marker::PhantomData;

use newtype_uuid::GenericUuid;

use super::actor_ref::{ActorKind, ActorRef};
use super::grant::Grant;
use super::permission::{Permission, PermissionKey, PermissionSet, ReportSecurityEvents};
use crate::id::{AccountId, ApiTokenId, JobId, LinkId, PersonId, ScopeId, SessionId, TenantId};

/// Whoever asks. Every use case takes one, and every journal entry names one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A person signed in through a browser.
    User {
        /// The account signed in with.
        account: AccountId,
        /// The person it belongs to.
        person: PersonId,
        /// The signed-in session, so that it can be ended.
        session: SessionId,
        /// The tenant worked in, and the way to it from the root of the scope tree, the tenant itself last.
        tenant_path: Vec<ScopeId>,
        /// The person's grants in force.
        grants: Vec<Grant>,
    },
    /// A program with a token; its grants never exceed those of the person who made it.
    Token {
        /// The token.
        token: ApiTokenId,
        /// As for a user.
        tenant_path: Vec<ScopeId>,
        /// What the token was given.
        grants: Vec<Grant>,
    },
    /// Someone who followed a link. It opens one purpose and nothing else.
    Link {
        /// The link.
        link: LinkId,
        /// What it was made for.
        purpose: LinkPurpose,
        /// The tenant it belongs to.
        tenant: TenantId,
    },
    /// A background job of the program itself, working for one tenant.
    Job {
        /// The job.
        job: JobId,
        /// Which work it does.
        name: JobName,
        /// The tenant worked for.
        tenant: TenantId,
    },
    /// Someone at the console of the machine, with the data folder in hand: break-glass. May do everything in the
    /// tenant named, and every act says so in the journal.
    Console {
        /// The tenant worked in; `None` for acts on the installation as a whole.
        tenant: Option<TenantId>,
    },
}

/// What a one-time link was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// Sign in once, and choose a password.
    SignIn,
    /// Report what one sees, from the code on a poster: as often as it takes, and nothing else.
    StaffReport,
    /// Look at one incident from outside, as far as whoever leads it shows it.
    Incident,
}

impl LinkPurpose {
    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::StaffReport => "staff_report",
            Self::Incident => "incident",
        }
    }

    /// The purpose of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::SignIn, Self::StaffReport, Self::Incident]
            .into_iter()
            .find(|purpose| purpose.as_str() == key)
    }

    /// A link that signs its bearer in does nothing by itself; a poster lets its reader report. A link to an incident reads what the use case
    /// behind it chooses, of the one incident it was made for.
    fn permissions(self) -> PermissionSet {
        match self {
            Self::SignIn => PermissionSet::default(),
            Self::StaffReport => [PermissionKey::ReportSecurityEvents].into_iter().collect(),
            Self::Incident => [PermissionKey::ViewIncidents].into_iter().collect(),
        }
    }
}

/// The work a background job does; each holds only what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobName {
    /// Identifies the equipment anew after lifecycle data or equipment changed.
    IdentifyAssets,
    /// Shows anew what sources disagree about, after people chose who wins.
    ApplyPrecedence,
    /// Shows all equipment anew, after something changed that decides what is shown of it.
    ProjectAssets,
    /// Sends what waits in the outbox.
    DeliverOutbox,
    /// Removes expired sessions, links and throttle rows.
    RemoveExpired,
    /// Looks into the watched folders of a tenant and brings in what lies there.
    WatchFolders,
    /// Keeps the round of the day in the morning, and writes the mails of those who want theirs.
    BeginRound,
    /// Asks the address of a feed whether there is newer reference data, and puts it in use.
    FetchFeed,
    /// Looks at the clocks of open incidents, and calls people for those that nobody has taken.
    EscalateClocks,
}

impl JobName {
    /// Every job there is.
    pub const ALL: &'static [Self] = &[
        Self::IdentifyAssets,
        Self::ApplyPrecedence,
        Self::ProjectAssets,
        Self::DeliverOutbox,
        Self::RemoveExpired,
        Self::WatchFolders,
        Self::BeginRound,
        Self::FetchFeed,
        Self::EscalateClocks,
    ];

    /// The stored key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IdentifyAssets => "identify_assets",
            Self::ApplyPrecedence => "apply_precedence",
            Self::ProjectAssets => "project_assets",
            Self::DeliverOutbox => "deliver_outbox",
            Self::RemoveExpired => "remove_expired",
            Self::WatchFolders => "watch_folders",
            Self::BeginRound => "begin_round",
            Self::FetchFeed => "fetch_feed",
            Self::EscalateClocks => "escalate_clocks",
        }
    }

    /// The job of this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|name| name.as_str() == key)
    }

    fn permissions(self) -> PermissionSet {
        match self {
            Self::IdentifyAssets | Self::ApplyPrecedence | Self::ProjectAssets => {
                [PermissionKey::ViewAssets, PermissionKey::EditAssets]
                    .into_iter()
                    .collect()
            }
            Self::WatchFolders => [PermissionKey::ImportInventory].into_iter().collect(),
            // The round of the house tells of everything that a round can tell of.
            Self::BeginRound => [
                PermissionKey::ViewRound,
                PermissionKey::ViewAssets,
                PermissionKey::ViewServices,
                PermissionKey::ViewSuppliers,
                PermissionKey::ViewLegalDates,
                PermissionKey::ViewAdvisories,
                PermissionKey::TriageSecurityEvents,
            ]
            .into_iter()
            .collect(),
            Self::FetchFeed => [PermissionKey::LoadFeeds].into_iter().collect(),
            Self::EscalateClocks => [PermissionKey::ViewIncidents, PermissionKey::RecordIncidents]
                .into_iter()
                .collect(),
            Self::DeliverOutbox | Self::RemoveExpired => PermissionSet::default(),
        }
    }
}

/// Why an actor may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The place lies outside everything the actor may see: for it, it does not exist.
    #[error("not found")]
    Invisible,
    /// The actor works there but lacks this permission.
    #[error("the permission {0} is missing")]
    Forbidden(PermissionKey),
}

/// Where a reader may look: one tenant, and within it everything or the named scopes with all below them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scope {
    tenant: TenantId,
    within: Option<Vec<ScopeId>>,
}

impl Scope {
    /// The tenant looked into.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The whole tenant, whatever places this scope is confined to: for rules that hold over the house alone, such as
    /// what a failure means for patients. What is answered from it must not name what the actor may not see.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self {
            tenant: self.tenant,
            within: None,
        }
    }

    /// The topmost scopes seen, or `None` for the whole tenant.
    pub fn within(&self) -> Option<&[ScopeId]> {
        self.within.as_deref()
    }
}

/// The proof that `P` was checked, for one tenant and one actor. Only [`Actor::permit`] and [`Actor::permit_anywhere`] make one.
#[derive(Debug, Clone)]
pub struct Permit<P> {
    scope: Scope,
    actor: ActorRef,
    permission: PhantomData<P>,
}

impl<P> Permit<P> {
    /// The tenant written to.
    pub fn tenant(&self) -> TenantId {
        self.scope.tenant
    }

    /// Where the actor may write with this permission, for the reads that belong to the write.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Who writes, for the journal and the facts.
    pub fn actor(&self) -> ActorRef {
        self.actor
    }
}

/// A permission that adds something of the tenant that names no place, so that whoever holds it for one unit may use it; never one that changes
/// or reads something of the house.
pub trait HeldAnywhere: Permission {}
impl HeldAnywhere for ReportSecurityEvents {}

impl Actor {
    /// The tenant the actor works in, if it works in one.
    pub fn tenant(&self) -> Option<TenantId> {
        match self {
            Self::User { tenant_path, .. } | Self::Token { tenant_path, .. } => tenant_path.last().copied(),
            Self::Link { tenant, .. } | Self::Job { tenant, .. } => Some(*tenant),
            Self::Console { tenant } => *tenant,
        }
    }

    /// The person behind the actor, where there is one.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::User { person, .. } => Some(*person),
            _ => None,
        }
    }

    /// Where the actor may use permission `P`: the scope its lists are drawn from.
    ///
    /// [`Denied::Forbidden`] when it holds `P` nowhere in its tenant.
    pub fn scope<P: Permission>(&self) -> Result<Scope, Denied> {
        let tenant = self.tenant().ok_or(Denied::Invisible)?;
        match self {
            Self::User {
                tenant_path, grants, ..
            }
            | Self::Token {
                tenant_path, grants, ..
            } => reach(grants, P::KEY, tenant_path).map(|within| Scope { tenant, within }),
            Self::Link { purpose, .. } => whole(purpose.permissions(), P::KEY, tenant),
            Self::Job { name, .. } => whole(name.permissions(), P::KEY, tenant),
            Self::Console { .. } => Ok(Scope { tenant, within: None }),
        }
    }

    /// Leave to use permission `P` at the place reached by `path` (from the root of the scope tree, the place
    /// itself last).
    ///
    /// [`Denied::Invisible`] when the place belongs to another tenant or lies outside every grant,
    /// [`Denied::Forbidden`] when the actor works there without `P`.
    ///
    /// ```
    /// use domain::access::{Actor, Denied, ImportInventory};
    /// use domain::id::TenantId;
    /// use newtype_uuid::GenericUuid;
    ///
    /// let here = TenantId::from_untyped_uuid(uuid::Uuid::from_u128(1));
    /// let elsewhere = TenantId::from_untyped_uuid(uuid::Uuid::from_u128(2));
    /// let console = Actor::Console { tenant: Some(here) };
    /// assert!(console.permit::<ImportInventory>(&[here]).is_ok());
    /// assert_eq!(console.permit::<ImportInventory>(&[elsewhere]).unwrap_err(), Denied::Invisible);
    /// ```
    pub fn permit<P: Permission>(&self, path: &[ScopeId]) -> Result<Permit<P>, Denied> {
        let tenant = self.tenant().ok_or(Denied::Invisible)?;
        // Whether the place is seen is asked first: an answer that depends on the permission would tell a place that
        // exists from one that does not.
        if !path.contains(&tenant) || !self.sees(path) {
            return Err(Denied::Invisible);
        }
        let scope = self.scope::<P>()?;
        if scope
            .within()
            .is_none_or(|tops| tops.iter().any(|top| path.contains(top)))
        {
            Ok(Permit {
                scope,
                actor: self.reference(),
                permission: PhantomData,
            })
        } else {
            Err(Denied::Forbidden(P::KEY))
        }
    }

    /// Leave to use permission `P` throughout the actor's own tenant.
    pub fn permit_in_tenant<P: Permission>(&self) -> Result<Permit<P>, Denied> {
        let path = match self {
            Self::User { tenant_path, .. } | Self::Token { tenant_path, .. } => tenant_path.clone(),
            other => other.tenant().into_iter().collect(),
        };
        match self.permit::<P>(&path) {
            Err(Denied::Invisible) if self.tenant().is_some() => Err(Denied::Forbidden(P::KEY)),
            answer => answer,
        }
    }

    /// Leave to use permission `P` for the tenant, for whoever holds it anywhere in it: for what names no place, and what anybody may add from
    /// hers.
    ///
    /// [`Denied::Forbidden`] when the actor holds `P` nowhere in its tenant.
    ///
    /// ```
    /// use domain::access::{Actor, LinkPurpose, ReportSecurityEvents};
    /// use domain::id::{LinkId, TenantId};
    /// use newtype_uuid::GenericUuid;
    ///
    /// let poster = Actor::Link {
    ///     link: LinkId::from_untyped_uuid(uuid::Uuid::from_u128(1)),
    ///     purpose: LinkPurpose::StaffReport,
    ///     tenant: TenantId::from_untyped_uuid(uuid::Uuid::from_u128(2)),
    /// };
    /// assert!(poster.permit_anywhere::<ReportSecurityEvents>().is_ok());
    /// ```
    pub fn permit_anywhere<P: HeldAnywhere>(&self) -> Result<Permit<P>, Denied> {
        Ok(Permit {
            scope: self.scope::<P>()?,
            actor: self.reference(),
            permission: PhantomData,
        })
    }

    /// Whether the actor holds permission `P` anywhere in its tenant: for menus and buttons.
    pub fn may<P: Permission>(&self) -> bool {
        self.scope::<P>().is_ok()
    }

    /// Whether the actor holds permission `P` throughout its tenant: for what belongs to the tenant and to no unit
    /// of it.
    pub fn may_in_tenant<P: Permission>(&self) -> bool {
        self.permit_in_tenant::<P>().is_ok()
    }

    /// Every permission the actor holds somewhere in its tenant.
    pub fn permissions(&self) -> PermissionSet {
        match self {
            Self::User {
                tenant_path, grants, ..
            }
            | Self::Token {
                tenant_path, grants, ..
            } => PermissionKey::ALL
                .iter()
                .copied()
                .filter(|key| reach(grants, *key, tenant_path).is_ok())
                .collect(),
            Self::Link { purpose, .. } => purpose.permissions(),
            Self::Job { name, .. } => name.permissions(),
            Self::Console { .. } => PermissionSet::all(),
        }
    }

    /// The short form that journal entries and facts keep.
    pub fn reference(&self) -> ActorRef {
        let (kind, id) = match self {
            Self::User { person, .. } => (ActorKind::User, Some(*person.as_untyped_uuid())),
            Self::Token { token, .. } => (ActorKind::Token, Some(*token.as_untyped_uuid())),
            Self::Link { link, .. } => (ActorKind::Link, Some(*link.as_untyped_uuid())),
            Self::Job { job, .. } => (ActorKind::Job, Some(*job.as_untyped_uuid())),
            Self::Console { .. } => (ActorKind::Console, None),
        };
        ActorRef { kind, id }
    }

    /// Whether any grant of the actor covers the place: then a refusal says so instead of hiding the place.
    fn sees(&self, path: &[ScopeId]) -> bool {
        match self {
            Self::User { grants, .. } | Self::Token { grants, .. } => {
                grants.iter().any(|grant| path.contains(&grant.scope))
            }
            // A link that signs its bearer in opens no place; a poster and a link to an incident open their tenant, for what their purpose
            // permits.
            Self::Link { purpose, .. } => *purpose != LinkPurpose::SignIn,
            Self::Job { .. } | Self::Console { .. } => true,
        }
    }
}

fn whole(held: PermissionSet, wanted: PermissionKey, tenant: TenantId) -> Result<Scope, Denied> {
    if held.contains(wanted) {
        Ok(Scope { tenant, within: None })
    } else {
        Err(Denied::Forbidden(wanted))
    }
}

/// `None` for the whole tenant, otherwise the scopes below it where `wanted` is held.
fn reach(
    grants: &[Grant],
    wanted: PermissionKey,
    tenant_path: &[ScopeId],
) -> Result<Option<Vec<ScopeId>>, Denied> {
    let holding = || grants.iter().filter(|grant| grant.permissions.contains(wanted));
    if holding().any(|grant| tenant_path.contains(&grant.scope)) {
        return Ok(None);
    }
    let below: Vec<ScopeId> = holding().map(|grant| grant.scope).collect();
    if below.is_empty() {
        Err(Denied::Forbidden(wanted))
    } else {
        Ok(Some(below))
    }
}
