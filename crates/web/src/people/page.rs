//! The page of one person: what is known, what she may do, and her account.

use app::App;
use app::access::{GrantState, ListedGrant};
use app::person::{FetchedPerson, Person};
use domain::access::{EditPeople, GrantAccess};
use domain::id::PersonId;
use maud::{Markup, html};

use super::list::employment;
use super::{PATH, path_of};
use crate::access::grants;
use crate::design::{
    Button, Control, Fact, FactList, FactValue, Field, Form as FormBox, Icon, InputKind, Link, PageHeading,
    SectionHeading, Weight,
};
use crate::error::Result;
use crate::form::Problems;
use crate::journal;
use crate::session::SignedIn;
use crate::shell::Frame;

/// The page; `problems` and `last_day` belong to the form that records leaving.
pub(super) async fn page(
    app: &App,
    signed_in: &SignedIn,
    id: PersonId,
    problems: &Problems,
    last_day: &str,
) -> Result<Markup> {
    let fetched = app::person::fetch(app, &signed_in.actor, id).await?;
    let held = match signed_in.actor.may::<GrantAccess>() {
        true => Some(of_person(app::access::grants(app, &signed_in.actor).await?, id)),
        false => None,
    };
    let history = journal::history(app, signed_in, id).await?;
    let (name, path) = (&fetched.person.name, path_of(id));
    let (correct, people) = (
        signed_in.text("person-correct"),
        signed_in.text("person-list-title"),
    );
    let correction = format!("{path}/correct");
    let actions = [Button::to(&correct, &correction).icon(Icon::Pencil)];
    let may_edit = signed_in.actor.may::<EditPeople>();
    let lines = problems.lines();
    let body = html! {
        (problems.summary(&lines))
        (PageHeading { title: name, actions: if may_edit { &actions } else { &[] }, ..PageHeading::default() })
        p { (employment(signed_in, &fetched.person)) }
        (facts(signed_in, &fetched))
        @if let Some(held) = &held { (access(signed_in, &fetched, held)) }
        @if may_edit && fetched.person.ends_on.is_none() { (leaving(signed_in, &fetched.person, problems, last_day)) }
        @if let Some(history) = history { (history) }
    };
    let breadcrumbs = [Link {
        label: &people,
        href: PATH,
    }];
    Ok(signed_in.framed(
        Frame {
            title: name,
            breadcrumbs: &breadcrumbs,
            ..Frame::default()
        },
        body,
    ))
}

fn of_person(grants: Vec<ListedGrant>, id: PersonId) -> Vec<ListedGrant> {
    let lasting = |grant: &ListedGrant| matches!(grant.state, GrantState::InForce | GrantState::Ahead);
    grants
        .into_iter()
        .filter(|listed| listed.grant.person == id && lasting(listed))
        .collect()
}

fn facts(signed_in: &SignedIn, fetched: &FetchedPerson) -> Markup {
    let person = &fetched.person;
    let date =
        |date: Option<jiff::civil::Date>| date.map(|date| signed_in.words.date(date)).unwrap_or_default();
    let known = [
        ("person-job-title", person.job_title.clone()),
        ("person-unit", fetched.unit_name.clone()),
        ("person-email", person.email.clone().unwrap_or_default()),
        ("person-starts-on", date(person.starts_on)),
        ("person-ends-on", date(person.ends_on)),
    ];
    let values: Vec<(String, Vec<FactValue<'_>>)> = known
        .iter()
        .map(|(key, value)| {
            let value = (!value.is_empty()).then(|| FactValue {
                value: html! { bdi { (value) } },
                source: None,
                known_since: None,
            });
            (signed_in.text(key), value.into_iter().collect())
        })
        .collect();
    let facts: Vec<Fact<'_>> = values
        .iter()
        .map(|(label, values)| Fact {
            label,
            values,
            action: None,
        })
        .collect();
    html! {
        (FactList { facts: &facts, unknown: &signed_in.text("navigation-unknown"), contradicting: "" })
    }
}

/// Roles and account, for whoever grants them.
fn access(signed_in: &SignedIn, fetched: &FetchedPerson, held: &[ListedGrant]) -> Markup {
    let path = path_of(fetched.person.id);
    let button = |action: &str, key: &str, weight: Weight| {
        html! {
            (FormBox {
                action: &format!("{path}/{action}"),
                body: html! { (Button::submit(&signed_in.text(key)).weight(weight)) },
                ..FormBox::default()
            })
        }
    };
    let (add, person) = (
        signed_in.text("access-grant-add"),
        format!("/access?person={}", fetched.person.id),
    );
    html! {
        (SectionHeading {
            id: "roles",
            title: &signed_in.text("access-grants"),
            actions: &[Button::to(&add, &person)],
            ..SectionHeading::default()
        })
        (grants::table(signed_in, held))
        (SectionHeading { id: "account", title: &signed_in.text("access-account"), ..SectionHeading::default() })
        @match &fetched.account {
            None => p { (signed_in.text("access-account-none")) },
            Some(account) => p {
                (signed_in.text("access-sign-in-name")) ": " bdi { (account.sign_in_name) }
                @if account.closed { " – " (signed_in.text("access-account-is-closed")) }
            },
        }
        @match &fetched.account {
            Some(account) if account.closed => {
                p.hint { (signed_in.text("access-account-open-explanation")) }
                (button("open-account", "access-account-open", Weight::Secondary))
            }
            account => {
                (button("sign-in-link", "access-link-make", Weight::Secondary))
                @if account.is_some() {
                    (button("end-sessions", "access-sessions-end-of", Weight::Secondary))
                    p.hint { (signed_in.text("access-account-close-explanation")) }
                    (button("close-account", "access-account-close", Weight::Danger))
                }
            }
        }
    }
}

fn leaving(signed_in: &SignedIn, person: &Person, problems: &Problems, last_day: &str) -> Markup {
    let title = signed_in.text("person-leave");
    html! {
        (SectionHeading { id: "leaving", title: &title, ..SectionHeading::default() })
        (FormBox {
            action: &format!("{}/leave", path_of(person.id)),
            body: html! {
                input type="hidden" name="version" value=(person.version);
                (Field {
                    name: "ends_on",
                    label: &signed_in.text("person-ends-on"),
                    hint: Some(&signed_in.text("person-ends-on-hint")),
                    error: problems.with("ends_on"),
                    value: last_day,
                    control: Control::Input(InputKind::Date),
                    ..Field::default()
                })
                (Button::submit(&title).weight(Weight::Secondary))
            },
            ..FormBox::default()
        })
    }
}
