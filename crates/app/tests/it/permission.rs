//! The access matrix: every kind of actor, every permission, four places. The snapshot is the policy; a change of it
//! is reviewed as one.

use app::round::Sight;
use domain::access::role::{SHIPPED, shipped};
use domain::access::{
    Actor, ApproveNotifications, DecideAdvisories, DecideRound, Denied, EditAlertSources, EditAssets,
    EditLaw, EditLegalDates, EditPeople, EditServices, EditSites, EditSuppliers, Grant, GrantAccess,
    ImportInventory, JobName, LeadIncidents, LinkPurpose, LoadFeeds, PermissionKey, RecordBackups,
    RecordIncidents, ReportIncidents, ReportSecurityEvents, TriageSecurityEvents, ViewAdvisories, ViewAssets,
    ViewHealth, ViewIncidents, ViewJournal, ViewLaw, ViewLegalDates, ViewPeople, ViewRound, ViewServices,
    ViewSuppliers,
};
use domain::id::ScopeId;
use newtype_uuid::{GenericUuid, TypedUuid, TypedUuidKind};
use uuid::Uuid;

const GROUP: u128 = 1;
const OWN: u128 = 2;
const OWN_SITE: u128 = 3;
const OTHER_SITE: u128 = 4;
const FOREIGN: u128 = 5;

fn id<K: TypedUuidKind>(number: u128) -> TypedUuid<K> {
    TypedUuid::from_untyped_uuid(Uuid::from_u128(number))
}

fn path(numbers: &[u128]) -> Vec<ScopeId> {
    numbers.iter().map(|number| id(*number)).collect()
}

fn user(role: &str, scope: u128) -> Actor {
    Actor::User {
        account: id(10),
        person: id(11),
        session: id(12),
        tenant_path: path(&[GROUP, OWN]),
        grants: vec![Grant {
            scope: id(scope),
            permissions: shipped(role).unwrap().set(),
        }],
    }
}

fn actors() -> Vec<(String, Actor)> {
    let mut actors = Vec::new();
    for (scope, place) in [(OWN, "tenant"), (OWN_SITE, "site")] {
        actors.extend(
            SHIPPED
                .iter()
                .map(|role| (format!("{} at the {place}", role.key), user(role.key, scope))),
        );
    }
    actors.push((
        "group_coordinator at the group".to_owned(),
        user("group_coordinator", GROUP),
    ));
    let read = [PermissionKey::ViewAssets, PermissionKey::ViewServices]
        .into_iter()
        .collect();
    actors.push((
        "token to view assets and services at the tenant".to_owned(),
        Actor::Token {
            token: id(20),
            tenant_path: path(&[GROUP, OWN]),
            grants: vec![Grant {
                scope: id(OWN),
                permissions: read,
            }],
        },
    ));
    let link = Actor::Link {
        link: id(21),
        purpose: LinkPurpose::SignIn,
        tenant: id(OWN),
    };
    actors.push(("sign-in link".to_owned(), link));
    let poster = Actor::Link {
        link: id(21),
        purpose: LinkPurpose::StaffReport,
        tenant: id(OWN),
    };
    actors.push(("poster of staff reports".to_owned(), poster));
    let outside = Actor::Link {
        link: id(21),
        purpose: LinkPurpose::Incident,
        tenant: id(OWN),
    };
    actors.push(("link to an incident".to_owned(), outside));
    actors.extend(JobName::ALL.iter().map(|name| {
        (
            format!("job {}", name.as_str()),
            Actor::Job {
                job: id(22),
                name: *name,
                tenant: id(OWN),
            },
        )
    }));
    actors.push((
        "console in the tenant".to_owned(),
        Actor::Console {
            tenant: Some(id(OWN)),
        },
    ));
    actors.push(("console in no tenant".to_owned(), Actor::Console { tenant: None }));
    actors
}

/// Asks by type what the table names by key.
fn ask(actor: &Actor, permission: PermissionKey, path: &[ScopeId]) -> Result<(), Denied> {
    macro_rules! by_type {
        ($($permission:ident)*) => {
            match permission {
                $(PermissionKey::$permission => actor.permit::<$permission>(path).map(drop),)*
            }
        };
    }
    by_type!(
        ViewRound DecideRound ViewAssets EditAssets ImportInventory ViewServices EditServices ViewSuppliers
        EditSuppliers ViewLegalDates EditLegalDates ViewLaw EditLaw ViewPeople EditPeople GrantAccess EditSites ViewJournal LoadFeeds ViewHealth ViewAdvisories DecideAdvisories RecordBackups
        ViewIncidents ReportIncidents RecordIncidents LeadIncidents ApproveNotifications
        ReportSecurityEvents TriageSecurityEvents EditAlertSources
    )
}

fn sign(answer: Result<(), Denied>) -> char {
    match answer {
        Ok(()) => '+',
        Err(Denied::Forbidden(_)) => '·',
        Err(Denied::Invisible) => ' ',
    }
}

/// One line of the table: what it is about, and a sign for each permission.
fn line(name: &str, signs: impl Iterator<Item = char>) -> String {
    let signs: String = signs.flat_map(|sign| [' ', sign]).collect();
    format!("{name:<50}|{signs} |")
}

fn letters() -> impl Iterator<Item = char> {
    ('a'..='z').chain('A'..='Z').take(PermissionKey::ALL.len())
}

#[test]
fn the_access_matrix_is_as_reviewed() {
    let mut table = vec!["+ allowed   · forbidden (403)   blank: does not exist (404)\n".to_owned()];
    table.extend(
        letters()
            .zip(PermissionKey::ALL)
            .map(|(letter, permission)| format!("{letter} {permission}")),
    );
    for (place, numbers) in [
        ("Own tenant", vec![GROUP, OWN]),
        ("Own site", vec![GROUP, OWN, OWN_SITE]),
        ("Other site of the tenant", vec![GROUP, OWN, OTHER_SITE]),
        ("Foreign tenant of the group", vec![GROUP, FOREIGN]),
    ] {
        table.push(String::new());
        table.push(line(place, letters()));
        let place = path(&numbers);
        for (name, actor) in actors() {
            let signs = PermissionKey::ALL
                .iter()
                .map(|permission| sign(ask(&actor, *permission, &place)));
            table.push(line(&name, signs));
        }
    }
    table.push(String::new());
    table.push("The round: whose concerns a role brings onto it, of what stands where it holds".to_owned());
    for role in SHIPPED {
        let seen = match Sight::of_role(role.key) {
            _ if !role.set().contains(PermissionKey::ViewRound) => "no round",
            Sight::Everything => "everybody's",
            Sight::Of(audience) => audience.name(),
            Sight::Nothing => "none but what was handed over",
        };
        let suppliers = role.set().contains(PermissionKey::ViewSuppliers);
        let suppliers = if suppliers { "" } else { ", none about suppliers" };
        table.push(format!("{:<50}| {seen}{suppliers}", role.key));
    }
    insta::assert_snapshot!(table.join("\n"));
}
